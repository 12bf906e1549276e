-- What the force set a clock to, and from when on.
CREATE TABLE clock_setting (
    id {uuid} PRIMARY KEY,
    clock text NOT NULL UNIQUE,
    version {int} NOT NULL
) {strict};
CREATE TABLE clock_change (
    setting {uuid} NOT NULL REFERENCES clock_setting (id),
    since {int} NOT NULL,
    value {int} NOT NULL,
    PRIMARY KEY (setting, since)
) {strict};

-- The council for which a partner signs in, and to which a referral was sent, and when.
ALTER TABLE account ADD COLUMN council text;
ALTER TABLE social_care_referral ADD COLUMN council text;
ALTER TABLE social_care_referral ADD COLUMN sent {int};
CREATE INDEX social_care_referral_by_council ON social_care_referral (council, sent, id);

-- What is late and protects a child comes first, then everything by when it is due; decisions are found by their step.
CREATE INDEX task_by_urgency ON task (protects, due, record, place);
CREATE INDEX task_of_decision ON task (record_kind, step) WHERE step IN ('approved', 'closure_approved');
DROP INDEX task_by_due;
CREATE INDEX task_by_due ON task (due, record, place);

-- The private address of somebody's calendar: the digest of its token, so that a copy of the database opens no calendar.
CREATE TABLE calendar_feed (
    account {uuid} PRIMARY KEY REFERENCES account (id),
    token_hash {bytes} NOT NULL UNIQUE,
    made {int} NOT NULL,
    fetched {int}
) {strict};

-- When a suspect was first dealt with, the band that the case had then, since when, and whether that was within the band's
-- time from receipt and from when it was set.
ALTER TABLE investigation ADD COLUMN dealt_with {int};
ALTER TABLE investigation ADD COLUMN dealt_band {int};
ALTER TABLE investigation ADD COLUMN dealt_set {int};
ALTER TABLE investigation ADD COLUMN dealt_from_receipt {bool};
ALTER TABLE investigation ADD COLUMN dealt_from_set {bool};
CREATE INDEX investigation_by_dealt_with ON investigation (dealt_with);

-- The runs of the clocks of a record: since when, until when there was time, and how each ended.
CREATE TABLE clock_run (
    record {uuid} NOT NULL,
    place {int} NOT NULL,
    record_kind text NOT NULL,
    clock text NOT NULL,
    what text NOT NULL,
    since {int} NOT NULL,
    due {int} NOT NULL,
    ended {int},
    how text CHECK (how IN ('met', 'anew', 'stopped')),
    investigation {uuid},
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, place)
) {strict};
CREATE INDEX clock_run_by_clock ON clock_run (clock, since, record, place);
CREATE INDEX clock_run_by_end ON clock_run (ended, clock, since, due, how);
