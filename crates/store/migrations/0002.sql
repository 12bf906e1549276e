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
CREATE INDEX referral_by_sender_reference ON referral (sender_reference);
