-- The queue for examination: how urgent an exhibit was said to be (0 first) and since when it waits; nothing where it does not.
ALTER TABLE exhibit ADD COLUMN urgency {int};
ALTER TABLE exhibit ADD COLUMN submitted {int};
CREATE INDEX exhibit_by_queue ON exhibit (submitted) WHERE submitted IS NOT NULL;

-- Packages: what scans of exhibits found.
CREATE TABLE package (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    investigation {uuid} REFERENCES investigation (id),
    person {uuid} REFERENCES person (id),
    state text NOT NULL,
    opened {int} NOT NULL,
    scope {uuid} REFERENCES scope (id),
    exhibit {uuid} NOT NULL REFERENCES exhibit (id),
    digest text NOT NULL,
    signed_by text NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE INDEX package_by_opened ON package (opened, id);
CREATE INDEX package_by_state ON package (state, opened, id);
CREATE INDEX package_by_investigation ON package (investigation);
CREATE INDEX package_by_exhibit ON package (exhibit);
CREATE INDEX package_by_digest ON package (digest);
CREATE INDEX package_by_key ON package (signed_by);
