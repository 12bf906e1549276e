//! Reports and packages to and from others: bytes in, typed reports out, hostile until proven otherwise.
//!
//! **What lives here.** One module for each thing that is exchanged. A reader takes bytes and limits, and gives either all
//! that the bytes said or a refusal that a person can act on. Nothing is dropped: what a reader does not know, it lists.
//!
//! **What may not.** No database, no network, no clock, no picture and no video: a file that is one, or carries one, is
//! refused before anything of it is kept. Nothing here decides anything about a person.

mod content;
pub mod cybertip;
pub mod documents;
pub mod networks;
pub mod schools;
