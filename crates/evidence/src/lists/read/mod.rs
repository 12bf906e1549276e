//! Reading lists, in the forms in which they are given out.
//!
//! What form a file has is told by its content. What its 64 digits are is not: a SHA-256 and a PDQ hash look the same, so the
//! list says it, by a column's name, by the file's, or by whoever builds the index.

mod encase;
mod frames;
mod nsrl;
mod text;
mod vics;

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use super::Digest;
use crate::disk::open_text;
use crate::pdq::Pdq;
use crate::video::{Frame, LEAST_QUALITY, known_by};

/// What 64 hexadecimal digits are where a list does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SixtyFour {
    /// SHA-256.
    Sha256,
    /// PDQ.
    Pdq,
}

/// The form of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Project VIC / VICS, JSON.
    Vics,
    /// NSRL RDS v3, `SQLite`: known software.
    Nsrl,
    /// Autopsy and The Sleuth Kit (`.kdb`), `SQLite`.
    Autopsy,
    /// `EnCase` (`.hash`).
    Encase,
    /// hashdeep.
    Hashdeep,
    /// NSRL RDS v2 (`NSRLFile.txt`): known software.
    NsrlText,
    /// A table with a head.
    Table,
    /// A digest a line, as of md5sum.
    Lines,
    /// The frames of one video (vPDQ), as lines or as JSON.
    Frames,
}

impl Form {
    /// Its name, for people.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Vics => "VICS JSON",
            Self::Nsrl => "NSRL RDS v3",
            Self::Autopsy => "Autopsy hash database",
            Self::Encase => "EnCase hash file",
            Self::Hashdeep => "hashdeep",
            Self::NsrlText => "NSRL RDS v2",
            Self::Table => "table",
            Self::Lines => "a digest a line",
            Self::Frames => "vPDQ of a video",
        }
    }
    /// Whether what is on a list of this form is known software, unless whoever builds the index says otherwise.
    pub const fn known_good(self) -> bool {
        matches!(self, Self::Nsrl | Self::NsrlText)
    }
}

/// A row of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the list, from one. In a file of lines it is the line's, and in a table the head is the first.
    pub number: u64,
    /// Its digests.
    pub digests: Vec<Digest>,
    /// Its PDQ hash.
    pub pdq: Option<Pdq>,
    /// Of a video, the hashes by which it is known, each once.
    pub frames: Vec<Pdq>,
    /// The code of its category.
    pub code: Option<String>,
    /// What of it could not be read. The rest of the row stands.
    pub refused: Vec<String>,
}

/// Why a list is not read.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It is not what it seems to be.
    #[error("as {form} it cannot be read: {why}")]
    Broken {
        /// The form that it seems to have.
        form: &'static str,
        /// What is wrong, and where.
        why: String,
    },
    /// It is of no form that is known.
    #[error("it is no list of a form that is read: {0}")]
    OtherForm(&'static str),
    /// Its 64 digits may be either.
    #[error(
        "row {0} has 64 digits, which are a SHA-256 or a PDQ hash: say which with `--as sha256` or `--as pdq`, \
         name the column `sha256` or `pdq`, or give the file a name that ends in .pdq"
    )]
    SixtyFour(u64),
    /// Whoever takes the rows takes no more.
    #[error("{0}")]
    Stopped(String),
}

/// What takes the rows. What it answers with an error ends the reading.
pub type Taker<'a> = &'a mut dyn FnMut(Row) -> Result<(), String>;

fn give(take: Taker<'_>, row: Row) -> Result<(), NotRead> {
    take(row).map_err(NotRead::Stopped)
}

/// Which form a list has, by its content.
pub fn form(path: &Path) -> Result<Form, NotRead> {
    let mut head = Vec::new();
    File::open(path)?.take(64 * 1024).read_to_end(&mut head)?;
    if head.starts_with(b"SQLite format 3\0") {
        return nsrl::form(path);
    }
    if head.starts_with(encase::MAGIC) {
        return Ok(Form::Encase);
    }
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Err(NotRead::OtherForm("it is text in UTF-16; save it as UTF-8"));
    }
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    if text.trim_ascii_start().first().is_none_or(|first| *first == b'{') {
        return Ok(Form::Vics);
    }
    if text.trim_ascii_start().first() == Some(&b'[') {
        return Ok(Form::Frames);
    }
    if text.contains(&0) {
        return Err(NotRead::OtherForm("it is neither text nor a database of hashes"));
    }
    Ok(text::form(text))
}

/// Reads a list, row for row.
pub fn read(path: &Path, form: Form, sixty_four: Option<SixtyFour>, take: Taker<'_>) -> Result<(), NotRead> {
    let sixty_four = sixty_four.or_else(|| {
        let pdq = path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("pdq"));
        pdq.then_some(SixtyFour::Pdq)
    });
    match form {
        Form::Nsrl => nsrl::nsrl(path, take),
        Form::Autopsy => nsrl::autopsy(path, take),
        Form::Encase => encase::read(BufReader::new(File::open(path)?), take),
        Form::Vics => vics::read(path, take),
        Form::Hashdeep => text::hashdeep(open_text(path)?, take),
        Form::NsrlText | Form::Table => text::table(open_text(path)?, sixty_four, take),
        Form::Lines => text::lines(open_text(path)?, sixty_four, take),
        Form::Frames => frames::read(open_text(path)?, take),
    }
}

impl Row {
    fn numbered(number: u64) -> Self {
        Self {
            number,
            ..Self::default()
        }
    }
    /// Whether nothing of it says what file is meant.
    pub const fn is_empty(&self) -> bool {
        self.digests.is_empty() && self.pdq.is_none() && self.frames.is_empty()
    }
    fn refuse(&mut self, what: &str, text: &str) {
        let shown: String = text.chars().take(80).collect();
        self.refused.push(format!("{what} is not “{shown}”"));
    }
    /// Takes a digest that is said to be of this function; an empty one is none.
    fn digest(&mut self, function: &str, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        match Digest::from_hex(text).filter(|digest| digest.function() == function) {
            Some(digest) => self.digests.push(digest),
            None => self.refuse(&format!("an {} digest", function.to_uppercase()), text),
        }
    }
    /// Takes a PDQ hash; an empty one is none.
    fn pdq(&mut self, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        match text.parse() {
            Ok(hash) => self.pdq = Some(hash),
            Err(_) => self.refuse("a PDQ hash", text),
        }
    }
    /// Takes the frames of a video as they are exchanged: a JSON list of `hash,quality,seconds`; an empty one is none.
    fn vpdq(&mut self, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        match serde_json::from_str::<Vec<Frame>>(text) {
            Ok(frames) => self.known_by(&frames),
            Err(_) => self.refuse("a list of frames", text),
        }
    }
    /// Takes the frames by which a video is known, where it has any.
    fn known_by(&mut self, frames: &[Frame]) {
        self.frames = known_by(frames);
        if self.frames.is_empty() {
            self.refused.push(format!(
                "none of its {} frames has a quality of {LEAST_QUALITY} or more",
                frames.len()
            ));
        }
    }
    /// Takes digits whose number says what they are, and where it does not, whoever builds the index.
    fn digits(&mut self, text: &str, sixty_four: Option<SixtyFour>) -> Result<(), NotRead> {
        let text = text.trim();
        match (Digest::from_hex(text), sixty_four) {
            (Some(Digest::Sha256(_)), None) => return Err(NotRead::SixtyFour(self.number)),
            (Some(Digest::Sha256(_)), Some(SixtyFour::Pdq)) => self.pdq(text),
            (Some(digest), _) => self.digests.push(digest),
            (None, _) => self.refuse("a digest", text),
        }
        Ok(())
    }
}
