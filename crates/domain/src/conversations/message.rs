//! One message as it is kept, with its place in the export, and the sheets that messages are kept in.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::ids::{ConversationId, ConversationSheetId};
use crate::time::Instant;

/// How many messages a sheet has; the last has the rest.
pub const MESSAGES_IN_SHEET: u32 = 8_192;

coded! {
    /// What an entry of a conversation is.
    MessageKind {
        Message "message" "Message",
        System "system" "The platform says",
        Call "call" "Call",
        Edit "edit" "A later form of a message",
        Reaction "reaction" "Reaction",
        Deletion "deletion" "A message was taken back",
        Unsupported "unsupported" "Not held by the export",
    }
}
coded! {
    /// How the zone of a time is known.
    ZoneOrigin {
        Stated "stated" "The export says the zone",
        Assumed "assumed" "The zone is assumed",
        Unknown "unknown" "The zone is not known",
    }
}
coded! {
    /// Why an instant is less sure than it looks.
    Doubt {
        Repeated "repeated" "Clocks were put back: this hour was there twice, and the first is given",
        Skipped "skipped" "Clocks were put forward: this hour was not there",
        DiffersFromId "differs_from_id" "The number of the message says another time",
    }
}

/// Where in its file a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A line, from 1.
    Line(u64),
    /// A row of a sheet, from 1.
    Row(u64),
    /// The number of a record of a database.
    Record(i64),
}

impl Default for Place {
    fn default() -> Self {
        Self::Line(0)
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}"),
            Self::Row(row) => write!(f, "row {row}"),
            Self::Record(record) => write!(f, "record {record}"),
        }
    }
}

/// What was sent with a message: never its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name, as the export has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its type, as the export has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Its size in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Its MD5.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub md5: Option<String>,
    /// Its SHA-256.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Why the export does not hold it, in its own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<String>,
}

/// What somebody thought of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    /// The sign, or its name.
    pub sign: String,
    /// Who, where the export says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// When something was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// As written.
    pub raw: String,
    /// The moment, where that can be known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Instant>,
    /// What the clock showed, where that is what is written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<DateTime>,
    /// How the zone is known.
    pub zone: ZoneOrigin,
    /// Why the moment is less sure than it looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
}

impl Written {
    /// The clock on the wall: in London where the moment is known, and as written otherwise.
    pub fn wall(&self) -> Option<DateTime> {
        self.at.map(Instant::london).or(self.clock)
    }
}

/// One entry of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// In which of the conversation's files it stands.
    #[serde(default)]
    pub file: u32,
    /// Where in it.
    pub place: Place,
    /// Its number or name in the export.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// When.
    pub time: Written,
    /// Who, as shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<String>,
    /// Who, by what the platform knows them by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_id: Option<String>,
    /// What it is.
    pub kind: MessageKind,
    /// What was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What was sent with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// What others thought of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reactions: Vec<Reaction>,
    /// Whether it was changed after it was sent.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub edited: bool,
    /// Whether it was taken back, erased, or recovered after an erasure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
    /// The message that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    /// The message that an edit, a reaction or a deletion is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Who had said it first, where it was passed on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub forwarded_from: Option<String>,
    /// What else the export says of it, in its own word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// Some messages of a conversation, one behind the other: a record that is written once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its id.
    pub id: ConversationSheetId,
    /// Of which conversation.
    pub conversation: ConversationId,
    /// The number of its first message.
    pub first: u32,
    /// They, in order.
    pub messages: Vec<Message>,
}

impl Sheet {
    /// Each message with its number.
    pub fn numbered(&self) -> impl Iterator<Item = (u32, &Message)> {
        (self.first..).zip(&self.messages)
    }
}
