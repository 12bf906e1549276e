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
