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
    version {int} NOT NULL,
    born text,
    category text NOT NULL
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
    version {int} NOT NULL,
    kind text NOT NULL CHECK (kind IN ('arrest', 'voluntary')),
    due {int}
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
    version {int} NOT NULL,
    day text NOT NULL,
    audience text NOT NULL CHECK (audience IN ('pupils', 'parents', 'staff')),
    attendances {int} NOT NULL CHECK (attendances >= 0)
) {strict};
CREATE INDEX session_by_opened ON session (opened, id);
CREATE INDEX session_by_state ON session (state, opened, id);
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
