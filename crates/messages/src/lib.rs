//! Messages: exports of the platforms become conversations.
//!
//! **What lives here.** One module for each kind of export ([`Format`]), told by content. A reader streams: it hands over one
//! message after the other and keeps none, so that a file of gigabytes needs no more memory than one of kilobytes. Every message
//! keeps its place in its source, its time as written, and what is known of the zone of that time ([`time`]). What cannot be
//! read is listed with its place and the reason, and never dropped.
//!
//! **What may not.** No database, no network, no clock. No picture, sound or video is opened: an attachment is a name, a size, a
//! type and a digest where the export says one. Nothing here decides what a message means.

mod dates;
mod formats;
pub mod identifiers;
pub mod indicators;
mod json;
mod message;
mod read;
mod summary;
mod table;
pub mod time;
mod tree;
mod xml;

pub use dates::{Because, DateOrder};
pub use formats::Format;
pub use formats::columns::{Columns, NoColumns};
pub use message::{Attachment, Conversation, Kind, Line, Message, NotRead, Place, Reaction, Text};
pub use read::{Asked, FileRead, Stopped, Taker, read};
pub use summary::{OfConversation, Summary, Zones};
pub use tree::begins_as_media;
