-- A task that is missing only from a moment on, such as what follows from a clock that may yet be kept.
ALTER TABLE task ADD COLUMN starts {int};

-- What was not done as it should have been: taken all the same, and shown to a supervisor until one has looked at it.
CREATE TABLE flag (
    record {uuid} NOT NULL,
    place {int} NOT NULL,
    record_kind text NOT NULL,
    what text NOT NULL,
    source text NOT NULL,
    at {int} NOT NULL,
    looked {bool} NOT NULL,
    investigation {uuid},
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, place)
) {strict};
CREATE INDEX flag_waiting ON flag (looked, at, record, place);
CREATE INDEX flag_by_investigation ON flag (investigation);
