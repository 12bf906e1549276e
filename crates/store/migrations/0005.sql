-- The rooms of notes, shares, unused material, documents, days of action, resolutions and retention.
CREATE TABLE note (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    for_whom {uuid},
    done_by_day {int},
    version {int} NOT NULL
) {strict};
CREATE INDEX note_by_opened ON note (opened, id);
CREATE INDEX note_by_state ON note (state, opened, id);
CREATE INDEX note_by_investigation ON note (investigation);
CREATE TABLE share (
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
CREATE INDEX share_by_opened ON share (opened, id);
CREATE INDEX share_by_state ON share (state, opened, id);
CREATE INDEX share_by_investigation ON share (investigation);
CREATE TABLE disclosure (
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
CREATE INDEX disclosure_by_opened ON disclosure (opened, id);
CREATE INDEX disclosure_by_state ON disclosure (state, opened, id);
CREATE INDEX disclosure_by_investigation ON disclosure (investigation);
CREATE TABLE document (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    digest text NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE INDEX document_by_opened ON document (opened, id);
CREATE INDEX document_by_state ON document (state, opened, id);
CREATE INDEX document_by_investigation ON document (investigation);
CREATE TABLE operation (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    on_day {int} NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE INDEX operation_by_opened ON operation (opened, id);
CREATE INDEX operation_by_state ON operation (state, opened, id);
CREATE INDEX operation_by_investigation ON operation (investigation);
CREATE TABLE resolution (
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
CREATE INDEX resolution_by_opened ON resolution (opened, id);
CREATE INDEX resolution_by_state ON resolution (state, opened, id);
CREATE INDEX resolution_by_investigation ON resolution (investigation);
CREATE TABLE retention (
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
CREATE INDEX retention_by_opened ON retention (opened, id);
CREATE INDEX retention_by_state ON retention (state, opened, id);
CREATE INDEX retention_by_investigation ON retention (investigation);
CREATE INDEX note_by_for_whom ON note (for_whom, state, opened);
CREATE INDEX document_by_digest ON document (digest);

-- Whom a note names, and when.
CREATE TABLE mention (
    record {uuid} NOT NULL,
    account {uuid} NOT NULL,
    at {int} NOT NULL,
    investigation {uuid},
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, account)
) {strict};
CREATE INDEX mention_by_account ON mention (account, at);

-- Who recorded anything in a record: those who worked on a case are told how it ended.
CREATE TABLE hand (
    record {uuid} NOT NULL,
    record_kind text NOT NULL,
    account {uuid} NOT NULL,
    investigation {uuid},
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, account)
) {strict};
CREATE INDEX hand_by_account ON hand (account, investigation);

-- What a case came to, for those who worked on it.
CREATE TABLE case_result (
    record {uuid} NOT NULL,
    place {int} NOT NULL,
    record_kind text NOT NULL,
    what text NOT NULL,
    at {int} NOT NULL,
    investigation {uuid},
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, place)
) {strict};
CREATE INDEX case_result_by_investigation ON case_result (investigation, at);

-- When somebody last looked at a case, and when they had looked before that.
CREATE TABLE case_look (
    account {uuid} NOT NULL REFERENCES account (id),
    investigation {uuid} NOT NULL,
    at {int} NOT NULL,
    before {int},
    PRIMARY KEY (account, investigation)
) {strict};

-- The welfare of those who do this work: by when a screening is due, and who asked for a word.
CREATE TABLE welfare_file (
    id {uuid} PRIMARY KEY REFERENCES account (id),
    screening_due {int},
    asked {int},
    version {int} NOT NULL
) {strict};
CREATE INDEX welfare_file_by_due ON welfare_file (screening_due);

-- Until when somebody is on the list of a closed case: a deputy, or who came in by emergency access.
ALTER TABLE scope_member ADD COLUMN until {int};

-- Emergency access: who asked for which reference, and whether it opened anything.
CREATE TABLE emergency_access (
    id {uuid} PRIMARY KEY,
    account {uuid} NOT NULL REFERENCES account (id),
    at {int} NOT NULL,
    opened {bool} NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE INDEX emergency_access_by_at ON emergency_access (at, id);
