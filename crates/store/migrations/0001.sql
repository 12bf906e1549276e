-- The ground of the house: who signs in, what is closed, the journal, versions, facts, search rows and referrals.
-- {uuid} {int} {bytes} {bool} and {strict} stand for what the engine calls them; instants are microseconds UTC.

CREATE TABLE setting (
    name text PRIMARY KEY,
    value {bytes} NOT NULL
) {strict};

CREATE TABLE counter (
    series text PRIMARY KEY,
    next {int} NOT NULL CHECK (next >= 0)
) {strict};

CREATE TABLE journal (
    number {int} PRIMARY KEY CHECK (number > 0),
    at {int} NOT NULL,
    actor {uuid} NOT NULL,
    via {uuid},
    operation text NOT NULL CHECK (operation IN
        ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')),
    event text NOT NULL,
    subjects {bytes} NOT NULL,
    people {bytes} NOT NULL,
    recipient text,
    hash {bytes} NOT NULL
) {strict};

CREATE TABLE journal_head (
    id {int} PRIMARY KEY CHECK (id = 1),
    number {int} NOT NULL,
    hash {bytes} NOT NULL
) {strict};

CREATE TABLE journal_checkpoint (
    number {int} NOT NULL,
    at {int} NOT NULL,
    hash {bytes} NOT NULL,
    public_key {bytes} NOT NULL,
    signature {bytes} NOT NULL,
    PRIMARY KEY (number, at)
) {strict};

CREATE TABLE version (
    kind text NOT NULL,
    id {uuid} NOT NULL,
    number {int} NOT NULL CHECK (number > 0),
    salt {bytes} NOT NULL,
    bytes {bytes} NOT NULL,
    entry {int} NOT NULL,
    PRIMARY KEY (kind, id, number)
) {strict};

CREATE INDEX version_by_entry ON version (entry);

CREATE TABLE fact (
    entry {int} NOT NULL,
    place {int} NOT NULL,
    kind text NOT NULL,
    subject {uuid} NOT NULL,
    day {int} NOT NULL,
    attributes text NOT NULL,
    undone {int},
    PRIMARY KEY (entry, place)
) {strict};
CREATE INDEX fact_by_kind ON fact (kind, day);

CREATE TABLE submission (
    actor {uuid} NOT NULL,
    key {uuid} NOT NULL,
    digest {bytes} NOT NULL,
    result text NOT NULL,
    at {int} NOT NULL,
    PRIMARY KEY (actor, key)
) {strict};

CREATE TABLE account (
    id {uuid} PRIMARY KEY,
    name text NOT NULL UNIQUE,
    display text NOT NULL,
    roles text NOT NULL,
    active {bool} NOT NULL,
    rights {int} NOT NULL,
    version {int} NOT NULL
) {strict};

CREATE TABLE credential (
    account {uuid} PRIMARY KEY REFERENCES account (id),
    password_hash text NOT NULL,
    changed {int} NOT NULL
) {strict};

CREATE TABLE sign_in_failure (
    name text PRIMARY KEY,
    failures {int} NOT NULL,
    last {int} NOT NULL
) {strict};

CREATE TABLE web_session (
    token_hash {bytes} PRIMARY KEY,
    account {uuid} NOT NULL REFERENCES account (id),
    rights {int} NOT NULL,
    created {int} NOT NULL,
    seen {int} NOT NULL
) {strict};
CREATE INDEX web_session_by_account ON web_session (account);

CREATE TABLE enrolment (
    token_hash {bytes} PRIMARY KEY,
    account {uuid} NOT NULL REFERENCES account (id),
    expires {int} NOT NULL
) {strict};

CREATE TABLE scope (
    id {uuid} PRIMARY KEY,
    closure text NOT NULL CHECK (closure IN ('restricted', 'silent')),
    since {int} NOT NULL,
    version {int} NOT NULL
) {strict};

CREATE TABLE scope_member (
    scope {uuid} NOT NULL REFERENCES scope (id),
    account {uuid} NOT NULL REFERENCES account (id),
    PRIMARY KEY (scope, account)
) {strict};
CREATE INDEX scope_member_by_account ON scope_member (account);

CREATE TABLE referral (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    source text NOT NULL,
    sender text NOT NULL,
    sender_reference text,
    received {int} NOT NULL,
    recorded {int} NOT NULL,
    danger text NOT NULL CHECK (danger IN ('yes', 'no', 'not_known')),
    concern text NOT NULL,
    child text NOT NULL CHECK (child IN ('yes', 'no', 'not_known')),
    platform text NOT NULL,
    best_identifier text,
    assigned_to {uuid} REFERENCES account (id),
    lane {int} NOT NULL,
    due {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    version {int} NOT NULL
) {strict};
CREATE INDEX referral_queue ON referral (lane, due, id);
CREATE INDEX referral_by_sender ON referral (sender, sender_reference);

CREATE TABLE term (
    record {uuid} NOT NULL,
    record_kind text NOT NULL,
    kind text NOT NULL,
    normal text NOT NULL,
    exact {bool} NOT NULL,
    at {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (kind, normal, record)
) {strict};
CREATE INDEX term_by_record ON term (record);
CREATE INDEX term_by_normal ON term (normal, at);
