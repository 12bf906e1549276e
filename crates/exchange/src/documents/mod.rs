//! Documents as their text: PDF, office documents and plain text come in, and words go on.
//!
//! Nothing that is or carries a picture is kept. Every picture in a document is dropped unseen (never decoded, never written)
//! and counted, and so is every file inside it; the original is named by its digest. What is a picture, a video, a sound or
//! an archive by content is refused, whatever it is called.

mod office;
mod pdf;

use domain::received::Received;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

use crate::content::kind_of;
use crate::cybertip::{Refused, Why};

/// What sort of document it is, by content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// PDF.
    Pdf,
    /// A word processor's (DOCX).
    WordProcessing,
    /// A spreadsheet (XLSX).
    Spreadsheet,
    /// A presentation (PPTX).
    Presentation,
    /// A text, spreadsheet or presentation in the open format.
    OpenDocument,
    /// Plain text.
    Plain,
}

impl Sort {
    /// The words a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::WordProcessing => "Word document",
            Self::Spreadsheet => "Spreadsheet",
            Self::Presentation => "Presentation",
            Self::OpenDocument => "OpenDocument",
            Self::Plain => "Plain text",
        }
    }
}

/// What was taken of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// What sort it was.
    pub sort: Sort,
    /// Its text. Characters that turn the order of others, or show nothing, are left out: what is read is what is there.
    pub text: String,
    /// How many pictures were dropped unseen.
    pub pictures: u32,
    /// How many files inside it were dropped unread.
    pub files: u32,
    /// SHA-256 of the original, in lower-case hexadecimal.
    pub sha256: String,
    /// How long the original is, in bytes.
    pub bytes: u64,
    /// Whether the text was cut at the limit.
    pub shortened: bool,
}

/// How much of a document is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest file, in bytes.
    pub bytes: usize,
    /// The longest text, in characters.
    pub characters: usize,
    /// How many entries an office document may have.
    pub entries: usize,
    /// How many bytes its texts may have once they are unpacked, all together.
    pub unpacked: u64,
    /// How many pages of a PDF are read.
    pub pages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 32 * 1024 * 1024,
            characters: 200_000,
            entries: 5_000,
            unpacked: 64 * 1024 * 1024,
            pages: 2_000,
        }
    }
}

/// What a reader found: the text as it stands, pictures and files.
#[derive(Default)]
struct Read {
    text: String,
    pictures: u32,
    files: u32,
}

const INSTEAD: &str = "Leave it where it is, as an exhibit or in the document store, and record where that is.";

/// Takes a document as its text, or says why not and what to do instead. Nothing of a refused file is kept.
pub fn take(bytes: &[u8], limits: &Limits) -> Result<Taken, Refused> {
    if bytes.is_empty() {
        return Err(Refused::new(
            Why::Malformed,
            "The file is empty. Choose the document itself.",
        ));
    }
    if bytes.len() > limits.bytes {
        let most = limits.bytes / (1024 * 1024);
        let reason = format!("The file is longer than {most} MB. Save the part that matters as a document of its own.");
        return Err(Refused::new(Why::TooLarge, reason));
    }
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let (sort, read) = if start.starts_with(b"%PDF") {
        (Sort::Pdf, pdf::read(bytes, limits)?)
    } else if start.starts_with(b"PK\x03\x04") {
        office::read(bytes, limits)?
    } else if let Some((why, what)) = kind_of(start) {
        let reason = match why {
            Why::Media => format!("This is {what}. Pictures, videos and sounds never come in here. {INSTEAD}"),
            _ => format!(
                "This is {what}, which is not read here. Save it as PDF or as a present-day office document, and take that."
            ),
        };
        return Err(Refused::new(why, reason));
    } else {
        (Sort::Plain, plain(bytes)?)
    };
    let (text, shortened) = readable(&read.text, limits.characters);
    if text.trim().is_empty() {
        let reason = if read.pictures > 0 {
            format!(
                "It holds no text, only pictures of pages. Type what matters into a note, and record where it is kept. {INSTEAD}"
            )
        } else {
            "It holds no text. Choose the document itself.".to_owned()
        };
        return Err(Refused::new(Why::Missing, reason));
    }
    Ok(Taken {
        sort,
        text,
        pictures: read.pictures,
        files: read.files,
        sha256: hexadecimal(&Sha256::digest(bytes)),
        bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        shortened,
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Plain text in UTF-8, in UTF-16 with its mark, or in the encoding of older Windows. What is none of them is no text.
fn plain(bytes: &[u8]) -> Result<Read, Refused> {
    let marked = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
    if !marked && bytes.contains(&0) {
        let reason = format!("This is no document that is read here. {INSTEAD}");
        return Err(Refused::new(Why::NotAReport, reason));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    // A text of mark-up that carries a picture inside is not one to keep either.
    let lower = text.to_ascii_lowercase();
    if lower.contains("data:image/")
        || lower.contains("data:video/")
        || lower.contains("content-transfer-encoding: base64")
    {
        let reason = format!("This text carries a picture or a file inside. {INSTEAD}");
        return Err(Refused::new(Why::Embedded, reason));
    }
    Ok(Read {
        text,
        ..Read::default()
    })
}

/// The text as it can be read: without what turns or hides letters, cut at the limit, no more than one empty line on end.
fn readable(text: &str, longest: usize) -> (String, bool) {
    let hides = |c: char| {
        matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{00AD}')
            || (c.is_control() && c != '\n' && c != '\t')
    };
    let reading = Received::from_text(text).reading;
    let mut out = String::new();
    let mut empty = 0;
    for line in reading.lines() {
        let line: String = line.chars().filter(|c| !hides(*c)).collect();
        let line = line.trim_end();
        empty = if line.is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            out.push_str(line);
            out.push('\n');
        }
    }
    let out = out.trim();
    let cut: String = out.chars().take(longest).collect();
    let shortened = cut.len() < out.len();
    (cut, shortened)
}
