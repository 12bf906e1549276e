//! What can go wrong in the database, as types that a caller can tell apart.

use uuid::Uuid;

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The engine failed or could not be reached.
    #[error("the database could not do it: {0}")]
    Engine(#[from] sea_orm::DbErr),
    /// Somebody else wrote the next version of the record first.
    #[error("the {kind} was changed by somebody else in the meantime")]
    LostRace {
        /// The kind of record.
        kind: &'static str,
        /// Its id.
        id: Uuid,
    },
    /// A rule of uniqueness that the database holds.
    #[error("that {0} is already there")]
    AlreadyThere(&'static str),
    /// A version that cannot be read back: the file was harmed, or written by a newer program.
    #[error("version {number} of {kind} {id} cannot be read: {why}")]
    Unreadable {
        /// The kind of record.
        kind: String,
        /// Its id.
        id: Uuid,
        /// Which version.
        number: i64,
        /// What the reader said.
        why: String,
    },
    /// A record that could not be written as JSON.
    #[error("the {kind} cannot be written: {why}")]
    Unwritable {
        /// The kind of record.
        kind: &'static str,
        /// What the writer said.
        why: String,
    },
    /// A version whose rows cannot be made: by rules that this program does not know.
    #[error("the rows of a record cannot be made anew: {0}")]
    Unmakable(String),
    /// The address of the database is not one that we know.
    #[error("`{0}` is no database address: use sqlite:FILE or postgres://USER@HOST/NAME")]
    BadAddress(String),
    /// The database was made by a newer program.
    #[error("the database has schema {found} and this program knows {known}: start a newer Safeward")]
    Newer {
        /// The number in the database.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The database has to be migrated first, by its owner.
    #[error("the database has schema {found} and this program needs {known}: run `safeward migrate` as its owner")]
    Older {
        /// The number in the database.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The engine might lose what it has acknowledged.
    #[error("the database would not keep what it acknowledges: {0}")]
    NotDurable(String),
    /// The key that signs the journal is missing, harmed or belongs elsewhere.
    #[error("the journal key: {0}")]
    Key(String),
    /// A file beside the database could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// Which file.
        path: String,
        /// What the system said.
        source: std::io::Error,
    },
}

impl StoreError {
    /// Whether the engine refused because something of the sort is already there.
    pub fn is_unique_violation(&self) -> bool {
        match self {
            Self::Engine(error) => matches!(error.sql_err(), Some(sea_orm::SqlErr::UniqueConstraintViolation(_))),
            _ => false,
        }
    }
}
