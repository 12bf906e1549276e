//! The database: connection, schema, transaction, versions, journal.
//!
//! **What lives here.** One code path over SQLite and PostgreSQL: opening and its safety checks, forward-only migrations,
//! the [`Unit`] in which every change is made, the journal's rows and signatures, and keyset paging.
//!
//! **What may not.** No rule of the unit's work, no permission, no page. It knows [`domain`] for ids, instants and the
//! journal's encoding only; what a referral is, it is told by `casework` as a [`Kind`] of record with its [`Table`]s.
//!
//! **How a record is kept.** The truth of a record is its last version: canonical JSON bytes with a salt. The tables with
//! typed columns are projections of it, for lists, constraints and search; `journal verify --records` recomputes them.

mod agree;
mod append;
mod bulk;
mod consult;
mod database;
mod erase;
mod error;
mod journal;
mod packed;
mod record;
mod remake;
mod schema;
mod surroundings;
#[cfg(feature = "testing")]
pub mod testing;
mod unit;
mod verify;

pub use bulk::Bulk;
pub use database::{Database, Engine};
pub use error::StoreError;
pub use journal::{Checkpoint, JournalKey, Sought};
pub use record::{Held, Kind, Table};
pub use schema::NEWEST as NEWEST_SCHEMA;
pub use surroundings::{Chance, Clock, SeededChance, StandingClock, SystemChance, SystemClock};
pub use unit::{Committed, Draft, Fact, Unit};
pub use verify::{Projector, Verified, verify_journal};
