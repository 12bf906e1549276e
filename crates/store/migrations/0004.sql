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
