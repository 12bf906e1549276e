-- What records state of how others are tied, where no column of a row says so: who is in a case, who is what to whom, which cases
-- are part of one day.
CREATE TABLE tie (
    record {uuid} NOT NULL,
    place {int} NOT NULL,
    record_kind text NOT NULL,
    kind text NOT NULL,
    one_kind text NOT NULL,
    one {uuid} NOT NULL,
    other_kind text NOT NULL,
    other {uuid} NOT NULL,
    since {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, place)
) {strict};
CREATE INDEX tie_by_one ON tie (one);
CREATE INDEX tie_by_other ON tie (other);

-- In how many messages of a record an identifier stands.
ALTER TABLE term ADD COLUMN times {int} NOT NULL DEFAULT 1;

-- Most referrals lead to no investigation. An index that holds them, too, looks to a database that counts as if it led nowhere, and
-- every referral is read instead.
DROP INDEX referral_by_investigation;
CREATE INDEX referral_by_investigation ON referral (investigation) WHERE investigation IS NOT NULL;
