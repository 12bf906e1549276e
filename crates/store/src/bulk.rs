//! Many new records in one transaction, each with its own entry: for what comes out of another system at once.

use sea_orm::Value;
use std::collections::HashMap;

use crate::append::{Ending, PendingVersion, append, bytes_of, insert_rows};
use crate::{Chance, Database, Draft, Fact, Kind, StoreError, Unit};

/// New records that are written together: the same rows, versions, facts and entries as one [`Unit`] for each would write,
/// in a few hundred times fewer statements. It asks no permission and knows no rule: that is for whoever fills it.
pub struct Bulk {
    unit: Unit,
    tables: Vec<BulkTable>,
    place: HashMap<&'static str, usize>,
    versions: Vec<PendingVersion>,
    facts: Vec<Fact>,
    endings: Vec<Ending>,
}

struct BulkTable {
    name: &'static str,
    columns: &'static [&'static str],
    rows: Vec<Vec<Value>>,
}

impl Database {
    /// Begins a bulk; see [`Bulk`].
    pub async fn begin_bulk(&self) -> Result<Bulk, StoreError> {
        Ok(Bulk {
            unit: self.begin().await?,
            tables: Vec::new(),
            place: HashMap::new(),
            versions: Vec::new(),
            facts: Vec::new(),
            endings: Vec::new(),
        })
    }
}

impl Bulk {
    /// The transaction that all of it happens in: for settings, counters and a room's own tables.
    pub fn unit(&self) -> &Unit {
        &self.unit
    }

    /// Adds the first version of a record. Rows are written table by table, in the order in which tables were first met, so
    /// a record that others refer to is put before them.
    pub fn put<K: Kind>(&mut self, record: &K::Record, chance: &dyn Chance) -> Result<(), StoreError> {
        for table in K::project(record, 1) {
            let next = self.tables.len();
            let place = *self.place.entry(table.name).or_insert(next);
            match self.tables.get_mut(place) {
                Some(known) => known.rows.extend(table.rows),
                None => self.tables.push(BulkTable {
                    name: table.name,
                    columns: table.columns,
                    rows: table.rows,
                }),
            }
        }
        let bytes = bytes_of::<K>(record)?;
        self.versions
            .push(PendingVersion::of(K::NAME, K::id(record), 1, bytes, chance));
        Ok(())
    }

    /// Adds a fact to the entry that comes next.
    pub fn note(&mut self, fact: Fact) {
        self.facts.push(fact);
    }

    /// Ends what was put and noted since the last entry in an entry of its own.
    pub fn entry(&mut self, draft: Draft) {
        self.endings.push(Ending {
            draft,
            versions: std::mem::take(&mut self.versions),
            facts: std::mem::take(&mut self.facts),
        });
    }

    /// Writes everything and commits. Gives back the number of the last entry. What was put after the last
    /// [`Bulk::entry`] has nobody to answer for it, and nothing is written then.
    pub async fn commit(self) -> Result<i64, StoreError> {
        if !self.versions.is_empty() || !self.facts.is_empty() {
            return Err(StoreError::Unwritable {
                kind: "bulk",
                why: "no entry says that its last records were written".to_owned(),
            });
        }
        let transaction = self.unit.transaction();
        for table in self.tables {
            insert_rows(transaction, table.name, table.columns, table.rows).await?;
        }
        let last = append(transaction, self.unit.engine(), self.endings).await?;
        self.unit.commit_unjournalled().await?;
        Ok(last)
    }
}
