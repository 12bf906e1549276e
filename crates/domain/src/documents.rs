//! Documents: what came as a file and is kept as its text.
//!
//! Nothing that is or carries a picture is ever kept. Of a document its text is taken, every picture in it is dropped unseen
//! and counted, and the original is named by its digest and by where the unit keeps it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::DocumentId;
use crate::record::{Ask, Input, Record, Room, needed, optional, states, steps};

states! {
    /// A document is taken.
    DocumentState {
        Taken "taken" "Taken",
        Withdrawn "withdrawn" "Withdrawn",
    }
    first Taken;
    Taken "withdrawn" Withdrawn;
}

steps! {
    /// What happens to a document.
    DocumentStep {
        /// What in it matters.
        Remarked "remarked" "Note what matters in it" "Remark" {
            /// In words.
            words: String => needed("words", "What matters in it, and why?", Input::Text, "Enter what matters in it."),
        },
        /// It was taken in error.
        Withdrawn "withdrawn" "Withdraw it" "Withdrawn" {
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Say why."),
        },
    }
}

/// With what a document is taken: what its officer says of it, and what its bytes were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentOpening {
    /// What it is.
    pub what: String,
    /// Of which day.
    pub dated: Option<Date>,
    /// From whom.
    pub from: String,
    /// Where the original is kept.
    pub kept: String,
    /// What sort of file it was, in words.
    #[serde(default)]
    pub sort: String,
    /// The digest of the original: SHA-256, lower-case hexadecimal.
    #[serde(default)]
    pub digest: String,
    /// How long the original is, in bytes.
    #[serde(default)]
    pub bytes: u64,
    /// How many pictures in it were dropped unseen.
    #[serde(default)]
    pub pictures: u32,
    /// How many files in it were dropped unread.
    #[serde(default)]
    pub files: u32,
    /// Its text.
    #[serde(default)]
    pub text: String,
    /// Whether the text was cut at the longest that a record takes.
    #[serde(default)]
    pub shortened: bool,
}

/// The room of documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Documents;

impl Room for Documents {
    type Id = DocumentId;
    type Opening = DocumentOpening;
    type Step = DocumentStep;
    type State = DocumentState;
    const NAME: &'static str = "document";
    const TITLE: &'static str = "Document";
    const LETTER: char = 'B';
    const OPENED: &'static str = "document.taken";
    const GREW: &'static str = "document.recorded";
    const OPENING: &'static [Ask] = &[
        needed("what", "What is it?", Input::Line, "Enter what it is.")
            .hint("Such as: minutes of the school’s meeting."),
        optional("dated", "Of which day? (optional)", Input::Day),
        needed(
            "from",
            "From whom did it come?",
            Input::Line,
            "Enter from whom it came.",
        ),
        needed(
            "kept",
            "Where is the original kept?",
            Input::Line,
            "Enter where the original is kept: it is not kept here.",
        )
        .hint("The original is not kept here. Its text is, and its digest."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Taken as its text"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.what.chars().take(80).collect()
    }
}
