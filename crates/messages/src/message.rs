//! A message, and what is around it.

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use crate::time::Time;

/// Text of an export: borrowed from it where it stands there as it is. Hostile until shown with care: it may hold anything.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Text<'a>(pub Cow<'a, str>);

impl Text<'_> {
    /// The same, kept apart from the export.
    pub fn into_owned(self) -> String {
        self.0.into_owned()
    }
    /// Itself, unless nothing stands there.
    #[must_use]
    pub fn filled(self) -> Option<Self> {
        (!self.0.trim().is_empty()).then_some(self)
    }
}

impl Deref for Text<'_> {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Text<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self(text)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// Exports write the same thing as a string today and as a number tomorrow: both are text. A number keeps every digit.
impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Of;
        impl<'de> Visitor<'de> for Of {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a number")
            }
            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
            fn visit_string<E: de::Error>(self, text: String) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text)))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(number.to_string())))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(number.to_string())))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(number.to_string())))
            }
            fn visit_bool<E: de::Error>(self, yes: bool) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(yes.to_string())))
            }
        }
        deserializer.deserialize_any(Of)
    }
}

/// What an entry of a conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody said or sent something.
    #[default]
    Message,
    /// The platform says what happened: somebody joined, a name was changed.
    System,
    /// A call, taken or missed.
    Call,
    /// A later form of a message, as an entry of its own: [`Message::about`] says of which.
    Edit,
    /// A reaction, as an entry of its own.
    Reaction,
    /// That a message was taken back, as an entry of its own.
    Deletion,
    /// Something that the export names and does not hold.
    Unsupported,
}

/// What was sent with a message. Never its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Attachment {
    /// Its name, its place in the export or its address, as the export has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its media type, or what the export calls it.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub media_type: Option<String>,
    /// Its size in bytes, where the export says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// Its digests, where the export says them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub md5: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    /// Its SHA-256, where the export says it.
    pub sha256: Option<String>,
    /// Why the export does not hold it, in the export's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absent: Option<String>,
}

impl Attachment {
    /// One of this name.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..Self::default()
        }
    }
    /// One that the export says it does not hold.
    pub fn absent(why: impl Into<String>) -> Self {
        Self {
            absent: Some(why.into()),
            ..Self::default()
        }
    }
}

/// What somebody thought of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reaction {
    /// The sign, or its name.
    pub reaction: String,
    /// Who, where the export says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// Where in its file a message stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A line, from 1. A message of several lines stands where the first does.
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

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}"),
            Self::Row(row) => write!(f, "row {row}"),
            Self::Record(record) => write!(f, "record {record}"),
        }
    }
}

/// One entry of a conversation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Message<'a> {
    /// Where it stands.
    pub place: Place,
    /// Its number or name in the export.
    pub id: Option<Text<'a>>,
    /// When.
    pub time: Time<'a>,
    /// Who, as shown. Labels change, repeat and lie: see [`Message::sender_id`].
    pub sender: Option<Text<'a>>,
    /// Who, by what the platform knows them by: a number, an account.
    pub sender_id: Option<Text<'a>>,
    /// What it is.
    pub kind: Kind,
    /// What was said.
    pub text: Option<Text<'a>>,
    /// What was sent with it.
    pub attachments: Vec<Attachment>,
    /// What others thought of it.
    pub reactions: Vec<Reaction>,
    /// Whether it was changed after it was sent.
    pub edited: bool,
    /// Whether it was taken back, erased or recovered after an erasure.
    pub deleted: bool,
    /// The message that it answers.
    pub reply_to: Option<Text<'a>>,
    /// The message that an edit, a reaction or a deletion is about.
    pub about: Option<Text<'a>>,
    /// Who had said it first, where it was passed on.
    pub forwarded_from: Option<Text<'a>>,
    /// What else the export says of it, in its own word: draft, failed, carved.
    pub status: Option<Text<'a>>,
}

/// A message as a line of JSON, with the words that others rely on.
#[derive(Debug)]
pub struct Line<'m> {
    /// The conversation that it belongs to.
    pub conversation: &'m str,
    /// The file that it stands in.
    pub file: &'m str,
    /// The message.
    pub message: &'m Message<'m>,
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Source<'l> {
            file: &'l str,
            #[serde(skip_serializing_if = "Option::is_none")]
            line: Option<u64>,
            #[serde(skip_serializing_if = "Option::is_none")]
            row: Option<u64>,
            #[serde(skip_serializing_if = "Option::is_none")]
            record: Option<i64>,
        }
        #[derive(Serialize)]
        struct Written<'l> {
            conversation: &'l str,
            source: Source<'l>,
            #[serde(skip_serializing_if = "Option::is_none")]
            id: &'l Option<Text<'l>>,
            #[serde(flatten)]
            time: &'l Time<'l>,
            sender: &'l Option<Text<'l>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            sender_id: &'l Option<Text<'l>>,
            kind: Kind,
            text: &'l Option<Text<'l>>,
            attachments: &'l [Attachment],
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            reactions: &'l [Reaction],
            edited: bool,
            deleted: bool,
            reply_to: &'l Option<Text<'l>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            about: &'l Option<Text<'l>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            forwarded_from: &'l Option<Text<'l>>,
            #[serde(skip_serializing_if = "Option::is_none")]
            status: &'l Option<Text<'l>>,
        }
        let m = self.message;
        let mut source = Source {
            file: self.file,
            line: None,
            row: None,
            record: None,
        };
        match m.place {
            Place::Line(line) => source.line = Some(line),
            Place::Row(row) => source.row = Some(row),
            Place::Record(record) => source.record = Some(record),
        }
        Written {
            conversation: self.conversation,
            source,
            id: &m.id,
            time: &m.time,
            sender: &m.sender,
            sender_id: &m.sender_id,
            kind: m.kind,
            text: &m.text,
            attachments: &m.attachments,
            reactions: &m.reactions,
            edited: m.edited,
            deleted: m.deleted,
            reply_to: &m.reply_to,
            about: &m.about,
            forwarded_from: &m.forwarded_from,
            status: &m.status,
        }
        .serialize(serializer)
    }
}

/// What an export says of a conversation. Exports say it before the messages, after them, or a part at a time: each says what it
/// knows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Conversation {
    /// What the export knows it by; the path of its file or folder where it has nothing.
    pub id: String,
    /// Its name, as shown.
    pub title: Option<String>,
    /// Who takes part, as far as the export says it apart from the messages.
    pub participants: Vec<String>,
}

/// A part of an export that was not read, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotRead {
    /// The file.
    pub file: String,
    /// Where in it: a line, or a row or a record where it has no lines; nothing where it is the whole file.
    pub line: Option<u64>,
    /// Why, in words that say what to do where something can be done.
    pub reason: String,
}
