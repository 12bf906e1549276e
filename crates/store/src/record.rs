//! Records, their versions and their projections into tables.

use sea_orm::Value;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A kind of record, implemented by the room that owns it: how its records are named, and what rows they have. The truth
/// of a record is its last version; its tables are projections of that.
pub trait Kind {
    /// What a record of this kind is.
    type Record: Serialize + DeserializeOwned + Clone + Send + Sync;
    /// The kind in the `version` table, the journal and URLs.
    const NAME: &'static str;
    /// A record's id.
    fn id(record: &Self::Record) -> Uuid;
    /// The rows that this version has in the tables. `number` is the version's. Root first, parts after it.
    fn project(record: &Self::Record, number: i64) -> Vec<Table>;
}

/// A record with the number of the version that was read, for the optimistic lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held<R> {
    /// The record.
    pub record: R,
    /// The number of the version.
    pub number: i64,
}

/// The rows that one record has in one table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The table.
    pub name: &'static str,
    /// The column that holds the record's id.
    pub owner: &'static str,
    /// The columns, in the order of each row's values.
    pub columns: &'static [&'static str],
    /// The rows.
    pub rows: Vec<Vec<Value>>,
    /// Whether this is the record's one row, which others may refer to and which therefore is changed in place.
    pub root: bool,
}

impl Table {
    /// The record's own row. Its first column is its id.
    pub fn root(name: &'static str, columns: &'static [&'static str], row: Vec<Value>) -> Self {
        Self {
            name,
            owner: "id",
            columns,
            rows: vec![row],
            root: true,
        }
    }
    /// Rows that belong to the record.
    pub fn part(
        name: &'static str,
        owner: &'static str,
        columns: &'static [&'static str],
        rows: Vec<Vec<Value>>,
    ) -> Self {
        Self {
            name,
            owner,
            columns,
            rows,
            root: false,
        }
    }
}
