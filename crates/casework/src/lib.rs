//! The middle floor: every change and every look, one module a room.
//!
//! **What lives here.** Commands (the only way to change a record), queries, the tables that records are projected into,
//! and permission (Cedar policies in `policies/`). A command is checked for permission, decided in [`domain`], and applied
//! in one transaction together with its journal entry. A query is authorised, filtered by need-to-know in SQL, checked row
//! by row, and journalled before its result is handed out.
//!
//! **What may not.** No rule that could be pure (it belongs in `domain`), no HTML, no argument of a command line.

pub mod access;
pub mod board;
pub mod calendar;
pub mod casepages;
pub mod cases;
pub mod clocks;
pub mod conversations;
pub mod deadlines;
pub mod decisions;
pub mod digest;
pub mod disclosure;
pub mod documents;
mod error;
pub mod exhibits;
pub mod figures;
pub mod flags;
pub mod gradings;
pub mod handover;
pub mod identity;
pub mod imports;
pub mod lists;
pub mod matches;
pub mod networks;
pub mod notes;
pub mod on_call;
pub mod operations;
pub mod options;
pub mod packages;
pub mod papers;
mod permission;
pub mod quality;
pub mod records;
pub mod referrals;
pub mod retention;
pub mod risk;
pub mod rooms;
pub mod schools;
pub mod search;
pub mod sent;
pub mod sharing;
pub mod welfare;
pub mod wording;
mod work;

pub use error::Error;
pub use permission::{Action, Permission, Resource};
pub use work::{Actor, Casework, Command, Work};
