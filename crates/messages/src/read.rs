//! From paths to messages: what is there, which format it has, and who reads it.

use encoding_rs::WINDOWS_1252;
use jiff::tz::TimeZone;
use serde::Serialize;
use std::borrow::Cow;
use std::collections::HashSet;
use std::io;
use std::path::PathBuf;

use crate::dates::{Because, DateOrder};
use crate::formats::columns::Columns;
use crate::formats::{self, Format};
use crate::json::Broken;
use crate::message::{Conversation, Message, NotRead, Place};
use crate::tree::{self, Source, Tree};

/// What whoever reads knows, and the export does not say.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The zone that the machine kept whose local times these are.
    pub zone: Option<TimeZone>,
    /// In which order dates stand, where that is known.
    pub dates: Option<DateOrder>,
    /// What the columns of a table are.
    pub columns: Option<Columns>,
}

/// A file that was read, or begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FileRead {
    /// Its path; within an archive, behind the archive's.
    pub path: String,
    /// What it is.
    pub format: Format,
    /// Its size in bytes, as read.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// How many messages it gave.
    pub messages: u64,
    /// In which order its dates stand, where they needed one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dates: Option<Dates>,
    /// What the numbers in its column of times count, where they are numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numbers: Option<&'static str>,
}

/// In which order dates stand, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// The order.
    pub order: DateOrder,
    /// How it is known.
    pub because: Because,
}

/// Takes what is read, as it comes.
pub trait Taker {
    /// What an export says of a conversation; may come more than once, before its messages or behind them.
    fn conversation(&mut self, format: Format, about: Conversation);
    /// A message. An error ends the reading.
    fn message(&mut self, format: Format, conversation: &str, file: &str, message: &Message<'_>) -> io::Result<()>;
    /// What was not read.
    fn not_read(&mut self, not_read: NotRead) -> io::Result<()>;
    /// Something that is no message: a picture that was not opened, a contact, a table of another kind.
    fn other(&mut self, what: &str);
    /// A file is read.
    fn file(&mut self, file: FileRead);
}

/// Why the reading ended before everything was read.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// Whoever takes the messages takes no more.
    #[error("what is read cannot be written: {0}")]
    Taker(io::Error),
}

/// Why a file was not read to its end.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unreadable {
    /// Whoever takes the messages takes no more.
    #[error("{0}")]
    Taker(io::Error),
    /// The file itself, from this place on where it has one.
    #[error("{1}")]
    File(Option<Place>, String),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        Self::File(None, format!("it cannot be read: {error}"))
    }
}

/// What walks through JSON carries the taker's errors in the shape of the file's.
#[derive(Debug)]
struct OfTaker(io::Error);

impl std::fmt::Display for OfTaker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for OfTaker {}

impl From<Unreadable> for Broken {
    fn from(unreadable: Unreadable) -> Self {
        match unreadable {
            Unreadable::Taker(error) => Self::Io(io::Error::other(OfTaker(error))),
            Unreadable::File(_, why) => Self::Io(io::Error::other(why)),
        }
    }
}

impl From<Broken> for Unreadable {
    fn from(broken: Broken) -> Self {
        match broken {
            Broken::Io(error) => match error.downcast::<OfTaker>() {
                Ok(of_taker) => Self::Taker(of_taker.0),
                Err(error) => error.into(),
            },
            Broken::At { line, what } => Self::File(
                Some(Place::Line(line)),
                format!("from here on nothing was read: {what}"),
            ),
        }
    }
}

/// One file being read.
pub(crate) struct Reading<'r> {
    pub(crate) format: Format,
    /// Its path, as messages say where they stand.
    pub(crate) file: &'r str,
    pub(crate) asked: &'r Asked,
    taker: &'r mut dyn Taker,
    messages: u64,
    dates: Option<Dates>,
    numbers: Option<&'static str>,
    /// The conversations of this file, as far as they were asked for.
    met: HashSet<String>,
    /// Where bytes were no UTF-8 for the first time, and in how many messages.
    not_utf8: Option<(u64, u64)>,
}

impl Reading<'_> {
    pub(crate) fn conversation(&mut self, about: Conversation) {
        self.taker.conversation(self.format, about);
    }
    /// A message, which is also told of where its time cannot be read.
    pub(crate) fn message(&mut self, conversation: &str, message: &Message<'_>) -> Result<(), Unreadable> {
        self.message_dated(conversation, message, true)
    }
    pub(crate) fn message_dated(
        &mut self,
        conversation: &str,
        message: &Message<'_>,
        tell: bool,
    ) -> Result<(), Unreadable> {
        self.messages += 1;
        if tell && message.time.is_unread() {
            let raw: String = message.time.raw.chars().take(80).collect();
            self.not_read(message.place, format!("its time cannot be read: {raw}"))?;
        }
        self.taker
            .message(self.format, conversation, self.file, message)
            .map_err(Unreadable::Taker)
    }
    pub(crate) fn not_read(&mut self, place: Place, reason: impl Into<String>) -> Result<(), Unreadable> {
        let line = match place {
            Place::Line(line) | Place::Row(line) => Some(line),
            Place::Record(record) => u64::try_from(record).ok(),
        };
        let not_read = NotRead {
            file: self.file.to_owned(),
            line,
            reason: reason.into(),
        };
        self.taker.not_read(not_read).map_err(Unreadable::Taker)
    }
    pub(crate) fn not_read_file(&mut self, reason: impl Into<String>) -> Result<(), Unreadable> {
        let not_read = NotRead {
            file: self.file.to_owned(),
            line: None,
            reason: reason.into(),
        };
        self.taker.not_read(not_read).map_err(Unreadable::Taker)
    }
    /// Whether a conversation is met for the first time. Beyond a hundred thousand nobody counts any more.
    pub(crate) fn is_new(&mut self, conversation: &str) -> bool {
        if self.met.len() > 100_000 || self.met.contains(conversation) {
            return false;
        }
        self.met.insert(conversation.to_owned())
    }
    pub(crate) fn other(&mut self, what: &str) {
        self.taker.other(what);
    }
    pub(crate) fn date_order(&mut self, order: DateOrder, because: Because) {
        self.dates = Some(Dates { order, because });
    }
    pub(crate) fn numbers(&mut self, what: &'static str) {
        self.numbers = Some(what);
    }
    /// Text of bytes that ought to be UTF-8. What is none is read as Windows-1252, and told of once.
    pub(crate) fn text<'b>(&mut self, bytes: &'b [u8], line: u64) -> Cow<'b, str> {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Cow::Borrowed(text);
        }
        self.not_utf8 = Some(self.not_utf8.map_or((line, 1), |(first, times)| (first, times + 1)));
        let mut text = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            text.push_str(chunk.valid());
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
        Cow::Owned(text)
    }
}

/// Reads what is at these paths: exports, folders of exports, archives of them.
pub fn read(paths: &[PathBuf], asked: &Asked, taker: &mut dyn Taker) -> Result<(), Stopped> {
    for path in paths {
        let shown = path.display().to_string();
        match Tree::at(path) {
            Ok(mut tree) => of_tree(&mut tree, &shown, 0, asked, taker)?,
            Err(error) => {
                let reason = format!("it cannot be opened: {error}");
                whole_not_read(taker, &shown, reason)?;
            }
        }
    }
    Ok(())
}

fn whole_not_read(taker: &mut dyn Taker, file: &str, reason: impl Into<String>) -> Result<(), Stopped> {
    let not_read = NotRead {
        file: file.to_owned(),
        line: None,
        reason: reason.into(),
    };
    taker.not_read(not_read).map_err(Stopped::Taker)
}

/// How deep archives are opened in archives.
const DEEPEST: usize = 4;

fn of_tree(tree: &mut Tree, shown: &str, depth: usize, asked: &Asked, taker: &mut dyn Taker) -> Result<(), Stopped> {
    for broken in tree.broken() {
        whole_not_read(taker, &join(shown, &broken.0), broken.1)?;
    }
    for index in 0..tree.len() {
        let Some(entry) = tree.entry(index) else { continue };
        let path = entry.path.clone();
        let file = join(shown, &path);
        let full = tree.full(index);
        if tree::is_media(&full) {
            taker.other("picture, sound or video, not opened");
            continue;
        }
        let head = match tree.head(index) {
            Ok(head) => head,
            Err(error) => {
                whole_not_read(taker, &file, format!("it cannot be read: {error}"))?;
                continue;
            }
        };
        if tree::is_archive(&head) && !formats::is_workbook(&full) {
            if depth >= DEEPEST {
                whole_not_read(
                    taker,
                    &file,
                    "it is an archive within four archives, and was not opened",
                )?;
                continue;
            }
            match tree.inner(index) {
                Ok(mut inner) => of_tree(&mut inner, &file, depth + 1, asked, taker)?,
                Err(error) => whole_not_read(taker, &file, format!("it is an archive that cannot be opened: {error}"))?,
            }
            continue;
        }
        match formats::recognise(tree, index, &head, asked) {
            formats::Recognised::Format(format) => of_file(tree, index, &file, format, asked, taker)?,
            formats::Recognised::Companion => {}
            formats::Recognised::Empty => taker.other("empty file"),
            formats::Recognised::Media => taker.other("picture, sound or video, not opened"),
            formats::Recognised::Unknown(why) => whole_not_read(taker, &file, why)?,
        }
    }
    Ok(())
}

fn join(shown: &str, path: &str) -> String {
    if path.is_empty() {
        shown.to_owned()
    } else {
        format!("{}/{path}", shown.trim_end_matches('/'))
    }
}

fn of_file(
    tree: &mut Tree,
    index: usize,
    file: &str,
    format: Format,
    asked: &Asked,
    taker: &mut dyn Taker,
) -> Result<(), Stopped> {
    let mut reading = Reading {
        format,
        file,
        asked,
        taker,
        messages: 0,
        dates: None,
        numbers: None,
        met: HashSet::new(),
        not_utf8: None,
    };
    let mut source = Source::new(tree, index);
    let read = formats::read(format, &mut source, &mut reading);
    let digest = source.digest();
    match read {
        Ok(()) => {}
        Err(Unreadable::Taker(error)) => return Err(Stopped::Taker(error)),
        Err(Unreadable::File(place, why)) => {
            let told = match place {
                Some(place) => reading.not_read(place, why),
                None => reading.not_read_file(why),
            };
            told.map_err(stopped)?;
        }
    }
    if let Some((line, times)) = reading.not_utf8 {
        let reason = match times {
            1 => "bytes that are no UTF-8 were read as Windows-1252".to_owned(),
            _ => format!("bytes that are no UTF-8 were read as Windows-1252, in {times} messages from here on"),
        };
        reading.not_read(Place::Line(line), reason).map_err(stopped)?;
    }
    let (messages, dates, numbers) = (reading.messages, reading.dates, reading.numbers);
    match digest {
        Ok((bytes, sha256)) => reading.taker.file(FileRead {
            path: file.to_owned(),
            format,
            bytes,
            sha256,
            messages,
            dates,
            numbers,
        }),
        Err(error) => whole_not_read(reading.taker, file, format!("its digest cannot be taken: {error}"))?,
    }
    Ok(())
}

fn stopped(unreadable: Unreadable) -> Stopped {
    match unreadable {
        Unreadable::Taker(error) => Stopped::Taker(error),
        Unreadable::File(_, why) => Stopped::Taker(io::Error::other(why)),
    }
}
