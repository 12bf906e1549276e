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

-- Holders of an identifier that belong to closed cases are few, and are looked for apart.
CREATE INDEX term_in_closed_case ON term (normal) WHERE scope IS NOT NULL;
-- What is with somebody, for their own page.
CREATE INDEX referral_with_whom ON referral (assigned_to);
