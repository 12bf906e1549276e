//! A paper as PDF/UA-1.

use domain::papers::{Fact, Paper};
use domain::time::Instant;
use serde::Serialize;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::PaperError;
use crate::shown::all_shown;

const LAYOUT: &str = include_str!("paper.typ");
/// The face: regular and bold.
pub(crate) const FACES: [&[u8]; 2] = [
    include_bytes!("../../../assets/built/fonts/Roboto-Regular.ttf"),
    include_bytes!("../../../assets/built/fonts/Roboto-Bold.ttf"),
];

/// What is the same for every paper, made once.
struct Engine {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    layout: Source,
    data: FileId,
}

static ENGINE: LazyLock<Result<Engine, String>> = LazyLock::new(|| {
    let id = |name: &str| -> Result<FileId, String> {
        let path = VirtualPath::new(name).map_err(|error| error.to_string())?;
        Ok(RootedPath::new(VirtualRoot::Project, path).intern())
    };
    let fonts: Vec<Font> = FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect();
    if fonts.len() < FACES.len() {
        return Err("a face cannot be read".to_owned());
    }
    // Heads of rows are marked as heads, for whoever has the paper read out.
    let features: Features = [Feature::A11yExtras].into_iter().collect();
    Ok(Engine {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        layout: Source::new(id("paper.typ")?, LAYOUT.to_owned()),
        data: id("paper.json")?,
        fonts,
    })
});

impl Engine {
    /// Whether every face can draw a character.
    fn can_draw(&self, character: char) -> bool {
        let code = u32::from(character);
        self.fonts.iter().all(|font| font.info().coverage.contains(code))
    }
}

/// One paper at work: the engine and the data. It knows no file, no clock and no network.
struct Desk<'a> {
    engine: &'a Engine,
    data: Bytes,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }
    fn main(&self) -> FileId {
        self.engine.layout.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.engine.layout.id() {
            Ok(self.engine.layout.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.engine.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// A paper with the words that its layout prints around it.
#[derive(Serialize)]
struct Printed<'a> {
    #[serde(flatten)]
    paper: &'a Paper,
    marking_words: &'static str,
    made_words: String,
    head: Vec<Fact>,
}

fn printed(paper: &Paper) -> Printed<'_> {
    let at = paper.made_at.london().strftime("%-d %B %Y, %H:%M");
    let fact = |label: &str, value: &str| Fact {
        label: label.to_owned(),
        value: Some(value.to_owned()),
    };
    let from = match paper.versions.as_slice() {
        [] => String::new(),
        [only] => format!(", from {} version {}", only.reference, only.version),
        [first, others @ ..] => format!(
            ", from {} version {} and {} more, named at the end",
            first.reference,
            first.version,
            others.len()
        ),
    };
    let made_words = format!("Made by {}, {at}{from}", paper.made_by);
    let mut head = vec![
        fact("Reference", &paper.reference),
        fact("Made by", &format!("{}, {at}", paper.made_by)),
    ];
    if let Some(recipient) = &paper.recipient {
        head.push(fact("For", recipient));
    }
    Printed {
        paper,
        marking_words: paper.marking.label(),
        made_words,
        head,
    }
}

/// Only the words of the engine, and none of the paper: these are ours and may be logged.
fn trouble<'a>(errors: impl IntoIterator<Item = &'a SourceDiagnostic>) -> PaperError {
    let words: Vec<&str> = errors.into_iter().map(|error| error.message.as_str()).collect();
    PaperError::Layout(words.join("; "))
}

/// A title or a heading without words is none to whoever has the paper read out, and the standard refuses it.
fn name_what_is_empty(data: &mut serde_json::Value) {
    let name = |value: Option<&mut serde_json::Value>| {
        if let Some(serde_json::Value::String(text)) = value
            && text.trim().is_empty()
        {
            Paper::NOT_RECORDED.clone_into(text);
        }
    };
    name(data.get_mut("title"));
    for section in data
        .get_mut("sections")
        .and_then(serde_json::Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        name(section.get_mut("heading"));
    }
}

fn timestamp(at: Instant) -> Option<Timestamp> {
    let utc = jiff::tz::TimeZone::UTC.to_datetime(at.timestamp());
    let part = |value: i8| u8::try_from(value).ok();
    let when = Datetime::from_ymd_hms(
        i32::from(utc.year()),
        part(utc.month())?,
        part(utc.day())?,
        part(utc.hour())?,
        part(utc.minute())?,
        part(utc.second())?,
    )?;
    Some(Timestamp::new_utc(when))
}

/// Sets a paper: PDF/UA-1, A4, in black and white. The same paper gives the same bytes.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let engine = ENGINE.as_ref().map_err(|error| PaperError::Engine(error.clone()))?;
    let mut data = serde_json::to_value(printed(paper)).map_err(|error| PaperError::Layout(error.to_string()))?;
    all_shown(&mut data, &|character| engine.can_draw(character));
    name_what_is_empty(&mut data);
    let data = serde_json::to_vec(&data).map_err(|error| PaperError::Layout(error.to_string()))?;
    let desk = Desk {
        engine,
        data: Bytes::new(data),
    };
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|error| PaperError::Engine(error.message().to_string()))?;
    let set = typst::compile::<PagedDocument>(&desk).output;
    let written = set.and_then(|document| {
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Custom(Some("Safeward".to_owned())),
            timestamp: timestamp(paper.made_at),
            page_ranges: None,
            standards,
            tagged: true,
            pretty: false,
        };
        typst_pdf::pdf(&document, &options)
    });
    // The engine remembers what it set, to set it faster again: nothing of a paper stays in memory.
    typst::comemo::evict(0);
    written.map_err(|errors| trouble(&errors))
}
