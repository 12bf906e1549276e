//! The ground floor: the types and the rules of a unit that protects children online.
//!
//! **What lives here.** One module a room (see `ARCHITECTURE.md`): the values that the room speaks in, the rules that
//! accept, refuse or flag, and the tasks that follow from facts. Every rule is a plain function of its arguments.
//!
//! **What may not.** No clock, no chance, no file, no network, no database, no async. "Now" and "today" are arguments, so
//! that every rule can be tested on any day, leap day and clock change included. Nothing here depends on another crate
//! of this workspace.

pub mod access;
pub mod answers;
pub mod board;
pub mod children;
pub mod clocks;
pub mod conversations;
pub mod court;
pub mod custody;
pub mod deadlines;
pub mod disclosure;
pub mod documents;
pub mod entries;
pub mod exhibits;
pub mod figures;
pub mod identifiers;
pub mod ids;
pub mod investigations;
pub mod journal;
pub mod matches;
pub mod networks;
pub mod notes;
pub mod on_call;
pub mod operations;
pub mod packages;
pub mod papers;
pub mod people;
pub mod places;
pub mod prevention;
pub mod quality;
pub mod received;
pub mod record;
pub mod reference;
pub mod references;
pub mod referrals;
pub mod refusal;
pub mod resolutions;
pub mod retention;
pub mod risk;
pub mod safeguarding;
pub mod schools;
pub mod search;
pub mod sharing;
pub mod time;
pub mod warrants;
pub mod welfare;
