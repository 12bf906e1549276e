//! What an export holds, without what was said in it.

use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::io;

use crate::formats::Format;
use crate::message::{Conversation, Message, NotRead};
use crate::read::{FileRead, Taker};
use crate::time::ZoneOrigin;

/// How many people of one conversation are listed.
const MOST_PEOPLE: usize = 10_000;

/// How many conversations are listed; messages of others are counted.
const MOST_CONVERSATIONS: usize = 200_000;

/// How many things that were not read are listed; all are counted.
const MOST_NOT_READ: usize = 100_000;

/// A conversation.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OfConversation {
    /// What the export knows it by.
    pub id: String,
    /// Its name, as shown.
    pub title: Option<String>,
    /// Who takes part: as the export says, then whoever wrote.
    pub participants: Vec<String>,
    /// How many entries it has.
    pub messages: u64,
    instants: Option<(Timestamp, Timestamp)>,
    locals: Option<(DateTime, DateTime)>,
    known: HashSet<String>,
}

/// How the zones of times are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Zones {
    /// The export says it.
    pub stated: u64,
    /// By repute, or because whoever read it said so.
    pub assumed: u64,
    /// Nobody knows.
    pub unknown: u64,
}

/// Conversations, and what was not read.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Summary {
    /// The format, where all files have one; "mixed" otherwise, and nothing where none was read.
    pub format: Option<&'static str>,
    /// The conversations, in the order in which they were met.
    pub conversations: Vec<OfConversation>,
    /// How many entries there are.
    pub messages: u64,
    /// Of how many of them the zone of the time is stated, assumed or not known. The rest has no time.
    pub zones: Zones,
    /// What was not read, with its place and why.
    pub not_read: Vec<NotRead>,
    /// How many there are in all, where more than are listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_read_in_all: Option<u64>,
    /// The files that were read, with their digests.
    pub files: Vec<FileRead>,
    /// What was met that is no message, and how often.
    pub others: BTreeMap<String, u64>,
    #[serde(skip)]
    at: HashMap<(Format, String), usize>,
    #[serde(skip)]
    last: Option<(Format, usize)>,
}

impl Summary {
    fn of(&mut self, format: Format, id: &str) -> Option<&mut OfConversation> {
        // Messages of one conversation mostly stand together.
        let same = |at: usize| {
            self.conversations
                .get(at)
                .is_some_and(|conversation| conversation.id == id)
        };
        let at = if let Some((_, at)) = self.last.filter(|(last, at)| *last == format && same(*at)) {
            at
        } else {
            let next = self.conversations.len();
            let known = (format, id.to_owned());
            if next >= MOST_CONVERSATIONS && !self.at.contains_key(&known) {
                self.other("message or mention of a conversation behind the first 200,000, which are listed");
                return None;
            }
            let at = *self.at.entry(known).or_insert(next);
            if at == next {
                self.conversations.push(OfConversation {
                    id: id.to_owned(),
                    ..OfConversation::default()
                });
            }
            at
        };
        self.last = Some((format, at));
        self.conversations.get_mut(at)
    }
    /// How many things were not read.
    pub fn not_read_count(&self) -> u64 {
        self.not_read_in_all.unwrap_or(self.not_read.len() as u64)
    }
}

impl OfConversation {
    fn person(&mut self, name: &str) {
        if name.is_empty() || self.known.contains(name) || self.known.len() >= MOST_PEOPLE {
            return;
        }
        self.known.insert(name.to_owned());
        self.participants.push(name.to_owned());
    }
    fn take(&mut self, message: &Message<'_>) {
        self.messages += 1;
        if let Some(sender) = &message.sender {
            self.person(sender);
        }
        if let Some(utc) = message.time.utc {
            widen(&mut self.instants, utc);
        } else if let Some(local) = message.time.local {
            widen(&mut self.locals, local);
        }
    }
    /// The first and the last time: instants where any is known, and what clocks showed otherwise.
    pub fn span(&self) -> Option<(String, String)> {
        match (self.instants, self.locals) {
            (Some((first, last)), _) => Some((first.to_string(), last.to_string())),
            (None, Some((first, last))) => Some((first.to_string(), last.to_string())),
            (None, None) => None,
        }
    }
}

fn widen<T: Copy + Ord>(span: &mut Option<(T, T)>, by: T) {
    let (first, last) = span.unwrap_or((by, by));
    *span = Some((first.min(by), last.max(by)));
}

impl Serialize for OfConversation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (first, last) = self.span().unzip();
        let mut written = serializer.serialize_struct("OfConversation", 6)?;
        written.serialize_field("id", &self.id)?;
        written.serialize_field("title", &self.title)?;
        written.serialize_field("participants", &self.participants)?;
        written.serialize_field("messages", &self.messages)?;
        written.serialize_field("first", &first)?;
        written.serialize_field("last", &last)?;
        written.end()
    }
}

impl Taker for Summary {
    fn conversation(&mut self, format: Format, about: Conversation) {
        let Some(conversation) = self.of(format, &about.id) else {
            return;
        };
        if about.title.is_some() {
            conversation.title = about.title;
        }
        for person in &about.participants {
            conversation.person(person);
        }
    }
    fn message(&mut self, format: Format, conversation: &str, _file: &str, message: &Message<'_>) -> io::Result<()> {
        self.messages += 1;
        match message.time.origin {
            ZoneOrigin::Stated => self.zones.stated += 1,
            ZoneOrigin::Assumed => self.zones.assumed += 1,
            ZoneOrigin::Unknown if message.time.is_absent() => {}
            ZoneOrigin::Unknown => self.zones.unknown += 1,
        }
        if let Some(conversation) = self.of(format, conversation) {
            conversation.take(message);
        }
        Ok(())
    }
    fn not_read(&mut self, not_read: NotRead) -> io::Result<()> {
        if self.not_read.len() < MOST_NOT_READ {
            self.not_read.push(not_read);
        } else {
            self.not_read_in_all = Some(self.not_read_in_all.unwrap_or(MOST_NOT_READ as u64) + 1);
        }
        Ok(())
    }
    fn other(&mut self, what: &str) {
        if let Some(times) = self.others.get_mut(what) {
            *times += 1;
        } else if self.others.len() < 1_000 {
            self.others.insert(what.to_owned(), 1);
        }
    }
    fn file(&mut self, file: FileRead) {
        self.format = Some(match self.format {
            None => file.format.name(),
            Some(before) if before == file.format.name() => before,
            Some(_) => "mixed",
        });
        self.files.push(file);
    }
}
