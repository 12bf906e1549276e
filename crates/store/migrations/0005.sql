-- Figures: releases, and ways to the facts that they are counted from.

CREATE TABLE figure_release (
    id {uuid} PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    from_day {int} NOT NULL,
    to_day {int} NOT NULL CHECK (to_day >= from_day),
    number {int} NOT NULL,
    made_at {int} NOT NULL,
    approved {bool} NOT NULL,
    withdrawn {bool} NOT NULL,
    version {int} NOT NULL
) {strict};
CREATE INDEX figure_release_by_number ON figure_release (number);

-- The last entry that wrote or undid a fact of a kind: until there is another, a figure is what it was.
CREATE INDEX fact_by_entry ON fact (kind, entry);
CREATE INDEX fact_by_undone ON fact (kind, undone) WHERE undone IS NOT NULL;
CREATE INDEX fact_by_day ON fact (day);
