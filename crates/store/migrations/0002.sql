-- Reports as their senders sent them, and files that were refused.

CREATE TABLE sender_report (
    id {uuid} PRIMARY KEY,
    referral {uuid} NOT NULL REFERENCES referral (id),
    clearing_house text NOT NULL,
    number text,
    content text NOT NULL UNIQUE,
    file text NOT NULL,
    received {int} NOT NULL,
    supplement {bool} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX sender_report_by_referral ON sender_report (referral, received);
-- The first report of a number begins a referral; every later one is a supplement of it.
CREATE UNIQUE INDEX sender_report_first ON sender_report (clearing_house, number) WHERE NOT supplement;

CREATE TABLE refused_file (
    id {uuid} PRIMARY KEY,
    file text NOT NULL,
    why text NOT NULL,
    at {int} NOT NULL,
    version {int} NOT NULL
) {strict};

-- Risk: assessments, and the referral's place in the queue by band.
CREATE TABLE risk_assessment (
    id {uuid} PRIMARY KEY,
    referral {uuid} NOT NULL REFERENCES referral (id),
    model text NOT NULL,
    model_version text NOT NULL,
    lowest {int} NOT NULL CHECK (lowest BETWEEN 1 AND 4),
    highest {int} NOT NULL CHECK (highest BETWEEN lowest AND 4),
    at {int} NOT NULL,
    waits_for_second {bool} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX risk_assessment_by_referral ON risk_assessment (referral, at);

-- 0 where nothing is assessed; in the order of the queue the highest band comes first.
ALTER TABLE referral ADD COLUMN band_order {int} NOT NULL DEFAULT 0;
ALTER TABLE referral ADD COLUMN lowest {int} NOT NULL DEFAULT 0;
ALTER TABLE referral ADD COLUMN highest {int} NOT NULL DEFAULT 0;
ALTER TABLE referral ADD COLUMN waits_for_second {bool} NOT NULL DEFAULT {false};
-- A lane for what is assessed as very high comes before the first look.
UPDATE referral SET lane = lane + 1 WHERE lane > 0;
DROP INDEX referral_queue;
CREATE INDEX referral_queue ON referral (lane, band_order, due, id);
-- What waits, by band and by how long: counted by the board.
CREATE INDEX referral_waiting ON referral (lane, highest, received) WHERE lane < 5;
CREATE INDEX referral_waits ON referral (lane, band_order, due, id) WHERE waits_for_second;
CREATE INDEX referral_by_sender_reference ON referral (sender_reference);

-- Records that are opened once and grow by what happens: one table a room, alike but for what a room adds, and the tasks
-- that follow from them. `person` is whom a record is about; `title` is what lists call it.

CREATE TABLE person (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid},
    person {uuid},
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX person_by_opened ON person (opened, id);
CREATE INDEX person_by_state ON person (state, opened, id);
CREATE INDEX person_by_investigation ON person (investigation);

CREATE TABLE investigation (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid},
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL,
    officer {uuid} NOT NULL REFERENCES account (id),
    supervisor {uuid} NOT NULL REFERENCES account (id),
    kind text NOT NULL,
    band {int} NOT NULL CHECK (band BETWEEN 0 AND 4),
    received {int} NOT NULL
) {strict};
CREATE INDEX investigation_by_opened ON investigation (opened, id);
CREATE INDEX investigation_by_state ON investigation (state, opened, id);

CREATE TABLE child (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX child_by_opened ON child (opened, id);
CREATE INDEX child_by_state ON child (state, opened, id);
CREATE INDEX child_by_investigation ON child (investigation);
CREATE INDEX child_by_person ON child (person);

CREATE TABLE social_care_referral (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX social_care_referral_by_opened ON social_care_referral (opened, id);
CREATE INDEX social_care_referral_by_state ON social_care_referral (state, opened, id);
CREATE INDEX social_care_referral_by_investigation ON social_care_referral (investigation);
CREATE INDEX social_care_referral_by_person ON social_care_referral (person);

CREATE TABLE strategy_discussion (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX strategy_discussion_by_opened ON strategy_discussion (opened, id);
CREATE INDEX strategy_discussion_by_state ON strategy_discussion (state, opened, id);
CREATE INDEX strategy_discussion_by_investigation ON strategy_discussion (investigation);
CREATE INDEX strategy_discussion_by_person ON strategy_discussion (person);

CREATE TABLE designated_officer_referral (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX designated_officer_referral_by_opened ON designated_officer_referral (opened, id);
CREATE INDEX designated_officer_referral_by_state ON designated_officer_referral (state, opened, id);
CREATE INDEX designated_officer_referral_by_investigation ON designated_officer_referral (investigation);
CREATE INDEX designated_officer_referral_by_person ON designated_officer_referral (person);

CREATE TABLE warrant (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX warrant_by_opened ON warrant (opened, id);
CREATE INDEX warrant_by_state ON warrant (state, opened, id);
CREATE INDEX warrant_by_investigation ON warrant (investigation);
CREATE INDEX warrant_by_person ON warrant (person);

CREATE TABLE custody (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX custody_by_opened ON custody (opened, id);
CREATE INDEX custody_by_state ON custody (state, opened, id);
CREATE INDEX custody_by_investigation ON custody (investigation);
CREATE INDEX custody_by_person ON custody (person);

CREATE TABLE exhibit (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX exhibit_by_opened ON exhibit (opened, id);
CREATE INDEX exhibit_by_state ON exhibit (state, opened, id);
CREATE INDEX exhibit_by_investigation ON exhibit (investigation);
CREATE INDEX exhibit_by_person ON exhibit (person);

CREATE TABLE prosecution (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX prosecution_by_opened ON prosecution (opened, id);
CREATE INDEX prosecution_by_state ON prosecution (state, opened, id);
CREATE INDEX prosecution_by_investigation ON prosecution (investigation);
CREATE INDEX prosecution_by_person ON prosecution (person);

CREATE TABLE session (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX session_by_opened ON session (opened, id);
CREATE INDEX session_by_state ON session (state, opened, id);

-- Call-outs, and who is on duty from when until when.
CREATE TABLE callout (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX callout_by_opened ON callout (opened, id);
CREATE INDEX callout_by_state ON callout (state, opened, id);
CREATE INDEX callout_by_investigation ON callout (investigation);

CREATE TABLE duty (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL,
    desk text NOT NULL,
    who text NOT NULL,
    telephone text NOT NULL,
    begins {int} NOT NULL,
    ends {int} NOT NULL CHECK (ends > begins)
) {strict};
CREATE INDEX duty_by_opened ON duty (opened, id);
CREATE INDEX duty_by_state ON duty (state, opened, id);
CREATE INDEX duty_by_end ON duty (state, ends);
CREATE INDEX investigation_by_officer ON investigation (officer, state);

-- A task is a fact that is missing. It goes when the fact is recorded; nobody can tick it off.
CREATE TABLE task (
    record {uuid} NOT NULL,
    place {int} NOT NULL,
    record_kind text NOT NULL,
    what text NOT NULL,
    step text NOT NULL,
    due {int},
    because text NOT NULL,
    protects {bool} NOT NULL,
    investigation {uuid},
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, place)
) {strict};
CREATE INDEX task_by_investigation ON task (investigation);
CREATE INDEX task_by_due ON task (due, record);
-- The children for whom nobody is named: asked for by every page.
CREATE INDEX task_of_holder ON task (due, record) WHERE record_kind = 'child' AND step = 'holder';

-- That two records of people are one human, or are not. Nothing is re-pointed.
CREATE TABLE identity (
    id {uuid} PRIMARY KEY,
    kept {uuid} NOT NULL REFERENCES person (id),
    other {uuid} NOT NULL REFERENCES person (id),
    verdict text NOT NULL CHECK (verdict IN ('same', 'not_the_same')),
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL,
    UNIQUE (kept, other),
    CHECK (kept <> other)
) {strict};
CREATE INDEX identity_by_other ON identity (other);

-- What was decided about a referral, and into which investigation it went.
ALTER TABLE referral ADD COLUMN investigation {uuid} REFERENCES investigation (id);
CREATE INDEX referral_by_investigation ON referral (investigation);

-- The register of schools: reference data, one row a number, nobody's personal data. The rows are no record's projection;
-- what each import did is a record of its own. `place` orders lists: 0 open, 1 not open, 2 no longer in the register.
-- `words` are the words of the table below in one text, each after a blank.
CREATE TABLE school (
    urn {int} PRIMARY KEY CHECK (urn > 0),
    name text {bytewise} NOT NULL,
    phase text,
    kind text,
    status text NOT NULL CHECK (status IN ('open', 'closed', 'open_proposed_to_close', 'proposed_to_open')),
    la_code text,
    la_name text NOT NULL,
    town text,
    postcode text,
    low_age {int},
    high_age {int},
    opened {int},
    closed {int},
    gone {int},
    place {int} NOT NULL CHECK (place BETWEEN 0 AND 2),
    words text NOT NULL,
    CHECK ((gone IS NULL) = (place < 2))
) {strict};

CREATE INDEX school_in_order ON school (place, name, urn);

-- The words by which a school is found: each is looked for by its beginning.
CREATE TABLE school_word (
    word text {bytewise} NOT NULL,
    urn {int} NOT NULL REFERENCES school (urn),
    PRIMARY KEY (word, urn)
) {strict};
CREATE INDEX school_word_by_school ON school_word (urn);

CREATE TABLE school_import (
    id {uuid} PRIMARY KEY,
    edition {int} NOT NULL UNIQUE,
    digest text NOT NULL,
    as_of {int} NOT NULL,
    at {int} NOT NULL,
    schools {int} NOT NULL CHECK (schools >= 0),
    version {int} NOT NULL
) {strict};

-- Figures: releases, and ways to the facts that they are counted from.

CREATE TABLE figure_release (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    from_day {int} NOT NULL,
    to_day {int} NOT NULL CHECK (to_day >= from_day),
    number {int} NOT NULL,
    made_at {int} NOT NULL,
    approved {bool} NOT NULL,
    withdrawn {bool} NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE INDEX figure_release_by_number ON figure_release (number);

-- The last entry that wrote or undid a fact of a kind: until there is another, a figure is what it was.
CREATE INDEX fact_by_entry ON fact (kind, entry);
CREATE INDEX fact_by_undone ON fact (kind, undone) WHERE undone IS NOT NULL;
CREATE INDEX fact_by_day ON fact (day);

-- Match notices: one identifier in two records. Each side has a row of its own, so that a list of what waits for somebody
-- reads one index.
CREATE TABLE match_notice (
    id {uuid} PRIMARY KEY,
    identifier_kind text NOT NULL,
    normal text NOT NULL,
    one_kind text NOT NULL,
    one {uuid} NOT NULL,
    other_kind text NOT NULL,
    other {uuid} NOT NULL,
    raised {int} NOT NULL,
    version {int} NOT NULL,
    CHECK (one_kind <> other_kind OR one <> other)
) {strict};
-- A pair has one notice about an identifier, for ever.
CREATE UNIQUE INDEX match_notice_pair ON match_notice (identifier_kind, normal, one, other);

CREATE TABLE match_side (
    notice {uuid} NOT NULL REFERENCES match_notice (id),
    side text NOT NULL CHECK (side IN ('one', 'other')),
    record_kind text NOT NULL,
    record {uuid} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    across_scope {uuid} REFERENCES scope (id),
    waiting {bool} NOT NULL,
    raised {int} NOT NULL,
    PRIMARY KEY (notice, side)
) {strict};
CREATE INDEX match_side_by_record ON match_side (record, waiting, raised, notice);
CREATE INDEX match_side_by_scope ON match_side (scope, waiting) WHERE scope IS NOT NULL;
-- For the list of what is with nobody, which reads from the newest on until it has enough. Lists of one person's go by
-- record: theirs are few, and may be far down here.
CREATE INDEX match_side_waiting ON match_side (raised, notice) WHERE waiting;

-- Indexes that hold all that a list or a search needs to find its rows: the order of the queue under each filter, and who
-- may know of a row, so that none is fetched to be thrown away.
DROP INDEX referral_queue;
CREATE INDEX referral_queue ON referral (lane, band_order, due, id, scope);
CREATE INDEX referral_by_source ON referral (source, lane, band_order, due, id, scope);
CREATE INDEX referral_by_officer ON referral (assigned_to, lane, band_order, due, id, scope);

-- Search rows stand together by record, which is the order in which they are written and checked; what is looked for is
-- found by one index, the only one in which a new row has a page to itself.
ALTER TABLE term RENAME TO old_term;
CREATE TABLE term (
    record {uuid} NOT NULL,
    record_kind text NOT NULL,
    kind text {bytewise} NOT NULL,
    normal text {bytewise} NOT NULL,
    exact {bool} NOT NULL,
    at {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, kind, normal)
) {clustered};
INSERT INTO term (record, record_kind, kind, normal, exact, at, scope)
    SELECT record, record_kind, kind, normal, exact, at, scope FROM old_term;
DROP TABLE old_term;
CREATE INDEX term_by_normal ON term (normal, at, record, scope, kind, exact);
-- What people and cases are found by: few beside what referrals hold, among which they are not to be looked for.
CREATE INDEX term_of_rooms ON term (normal, kind, record, at, scope) WHERE record_kind <> 'referral';
-- Holders of an identifier that belong to closed cases are few, and are looked for apart.
CREATE INDEX term_in_closed_case ON term (normal) WHERE scope IS NOT NULL;
