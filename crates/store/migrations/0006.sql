-- What a record shows to whoever looks at quality (domain::quality): the sign, and the case, child, person or arrest it is of.
CREATE TABLE quality_sign (
    record {uuid} NOT NULL,
    place {int} NOT NULL,
    record_kind text NOT NULL,
    sign text NOT NULL,
    subject {uuid} NOT NULL,
    investigation {uuid},
    scope {uuid} REFERENCES scope (id),
    PRIMARY KEY (record, place)
) {strict};
CREATE INDEX quality_sign_by_sign ON quality_sign (sign, subject);

-- The force's own words on a paper.
CREATE TABLE paper_wording (
    id {uuid} PRIMARY KEY,
    paper text NOT NULL UNIQUE,
    version {int} NOT NULL
) {strict};
