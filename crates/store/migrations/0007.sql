-- Indexes that hold all that a list or a search needs to find its rows: the order of the queue under each filter, and who
-- may know of a row, so that none is fetched to be thrown away.
DROP INDEX referral_queue;
CREATE INDEX referral_queue ON referral (lane, band_order, due, id, scope);
CREATE INDEX referral_by_source ON referral (source, lane, band_order, due, id, scope);
CREATE INDEX referral_by_officer ON referral (assigned_to, lane, band_order, due, id, scope);
DROP INDEX term_by_normal;
CREATE INDEX term_by_normal ON term (normal, at, record, scope);
