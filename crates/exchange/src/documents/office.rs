//! Office documents: ZIP files of XML parts (ECMA-376, ISO/IEC 26300). Only the parts that hold words are unpacked; what lies
//! beside them is counted by its name.

use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

use super::{INSTEAD, Limits, Read, Sort};
use crate::cybertip::{Refused, Why};

/// The most levels that elements may lie inside each other.
const DEEPEST: usize = 256;

fn malformed() -> Refused {
    Refused::new(
        Why::Malformed,
        "The document is cut short or harmed. Open it in the program that made it, save it again, and take that.",
    )
}

/// Reads an office document. A ZIP file that is none is an archive, and is refused.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<(Sort, Read), Refused> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| malformed())?;
    if archive.len() > limits.entries {
        let reason = format!("The document has more parts than any document. {INSTEAD}");
        return Err(Refused::new(Why::TooMany, reason));
    }
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.map(std::borrow::Cow::into_owned))
        .collect::<Result<_, _>>()
        .map_err(|_| malformed())?;
    let has = |name: &str| names.iter().any(|known| known == name);
    let sort = if has("word/document.xml") {
        Sort::WordProcessing
    } else if has("xl/workbook.xml") {
        Sort::Spreadsheet
    } else if has("ppt/presentation.xml") {
        Sort::Presentation
    } else if has("mimetype") && has("content.xml") {
        Sort::OpenDocument
    } else {
        let reason = format!(
            "This is a ZIP archive. What is in it is not known until it is opened, and it is not opened here. {INSTEAD}"
        );
        return Err(Refused::new(Why::Archive, reason));
    };
    let mut found = Read {
        pictures: count(&names, is_picture),
        files: count(&names, is_file),
        ..Read::default()
    };
    let mut parts: Vec<&String> = names.iter().filter(|name| holds_words(sort, name)).collect();
    parts.sort_by_key(|name| order(name));
    let mut left = limits.unpacked;
    let shared = if sort == Sort::Spreadsheet && has("xl/sharedStrings.xml") {
        let xml = part(&mut archive, "xl/sharedStrings.xml", &mut left)?;
        shared_strings(&xml)?
    } else {
        Vec::new()
    };
    for name in parts {
        let xml = part(&mut archive, name, &mut left)?;
        let text = match sort {
            Sort::Spreadsheet => cells(&xml, &shared)?,
            _ => words(&xml, sort == Sort::OpenDocument)?,
        };
        found.text.push_str(&text);
        found.text.push('\n');
        if found.text.chars().count() > limits.characters {
            break;
        }
    }
    Ok((sort, found))
}

fn count(names: &[String], is: fn(&str) -> bool) -> u32 {
    u32::try_from(names.iter().filter(|name| is(name)).count()).unwrap_or(u32::MAX)
}

/// By the folder in which each kind of document keeps its pictures and sounds.
fn is_picture(name: &str) -> bool {
    let in_folder = [
        "word/media/",
        "xl/media/",
        "ppt/media/",
        "Pictures/",
        "media/",
        "Thumbnails/",
        "docProps/thumbnail",
    ];
    !name.ends_with('/') && in_folder.iter().any(|folder| name.starts_with(folder))
}

/// By the folder in which each keeps objects of other programs, and its macros.
fn is_file(name: &str) -> bool {
    let in_folder = [
        "word/embeddings/",
        "xl/embeddings/",
        "ppt/embeddings/",
        "Object ",
        "ObjectReplacements/",
        "Basic/",
    ];
    !name.ends_with('/')
        && (in_folder.iter().any(|folder| name.starts_with(folder)) || name.ends_with("vbaProject.bin"))
}

fn holds_words(sort: Sort, name: &str) -> bool {
    let numbered = |folder: &str| {
        name.strip_prefix(folder)
            .is_some_and(|rest| rest.strip_suffix(".xml").is_some_and(|name| !name.contains('/')))
    };
    match sort {
        Sort::WordProcessing => {
            [
                "word/document.xml",
                "word/footnotes.xml",
                "word/endnotes.xml",
                "word/comments.xml",
            ]
            .contains(&name)
                || (numbered("word/") && (name.starts_with("word/header") || name.starts_with("word/footer")))
        }
        Sort::Spreadsheet => numbered("xl/worksheets/"),
        Sort::Presentation => numbered("ppt/slides/") || numbered("ppt/notesSlides/"),
        Sort::OpenDocument => name == "content.xml",
        Sort::Pdf | Sort::Plain => false,
    }
}

/// The body before its notes, and slide 2 before slide 10.
fn order(name: &str) -> (usize, u64, String) {
    let first = ["word/document.xml", "ppt/slides/", "xl/worksheets/"];
    let place = first
        .iter()
        .position(|start| name.starts_with(start))
        .map_or(9, |place| place);
    let digits: String = name.chars().filter(char::is_ascii_digit).take(9).collect();
    (place, digits.parse().unwrap_or(0), name.to_owned())
}

/// A part, unpacked: no more of all parts together than the limit.
fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str, left: &mut u64) -> Result<String, Refused> {
    let entry = archive.by_name(name).map_err(|_| malformed())?;
    if entry.encrypted() {
        let reason = "The document is locked with a password. Open it, save it without one, and take that.";
        return Err(Refused::new(Why::Encrypted, reason));
    }
    let mut bytes = Vec::new();
    entry
        .take(left.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|_| malformed())?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > *left {
        let reason = format!("The document unpacks to more than any text. {INSTEAD}");
        return Err(Refused::new(Why::TooLarge, reason));
    }
    *left -= length;
    String::from_utf8(bytes).map_err(|_| malformed())
}

/// Calls a function for each event of a part. A document type or an entity of its own is refused: no office program writes one.
fn each(xml: &str, mut on: impl FnMut(&Event<'_>)) -> Result<(), Refused> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event().map_err(|_| malformed())?;
        match &event {
            Event::DocType(_) => {
                let reason =
                    "The document declares entities, which no office program writes. Save it again, and take that.";
                return Err(Refused::new(Why::Entities, reason));
            }
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > DEEPEST {
            return Err(Refused::new(
                Why::TooDeep,
                "The document’s elements lie inside each other without end.",
            ));
        }
        on(&event);
    }
}

/// The words in a piece of text between elements.
fn words_of(event: &Event<'_>) -> String {
    match event {
        Event::Text(text) => text.as_ref().to_owned(),
        Event::CData(text) => text.as_ref().to_owned(),
        Event::GeneralRef(name) => match name.as_ref() {
            "amp" => "&".to_owned(),
            "lt" => "<".to_owned(),
            "gt" => ">".to_owned(),
            "quot" => "\"".to_owned(),
            "apos" => "'".to_owned(),
            other => numbered(other).map_or_else(String::new, String::from),
        },
        _ => String::new(),
    }
}

/// A character by its number: `#233`, `#xE9`.
fn numbered(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let number = match digits.strip_prefix('x') {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => digits.parse().ok()?,
    };
    char::from_u32(number)
}

/// The running text of a part: a line for each paragraph, a tab between the cells of a table. What was deleted with changes
/// tracked is marked, for it is read as the text is.
fn words(xml: &str, all: bool) -> Result<String, Refused> {
    let mut out = String::new();
    let (mut inside, mut deleted) = (0_usize, false);
    each(xml, |event| match event {
        Event::Start(start) => match start.local_name().as_ref() {
            "t" => inside += 1,
            "delText" => {
                inside += 1;
                deleted = true;
                out.push_str("[deleted: ");
            }
            _ => {}
        },
        Event::Empty(start) => match start.local_name().as_ref() {
            "tab" => out.push('\t'),
            "br" | "line-break" => out.push('\n'),
            "s" if all => out.push(' '),
            _ => {}
        },
        Event::End(end) => match end.local_name().as_ref() {
            "t" => inside = inside.saturating_sub(1),
            "delText" => {
                inside = inside.saturating_sub(1);
                if deleted {
                    out.push(']');
                    deleted = false;
                }
            }
            "p" | "h" | "tr" | "table-row" => out.push('\n'),
            "tc" | "table-cell" => {
                // A cell ends in a paragraph of its own: the tab takes the place of its line.
                while out.ends_with('\n') {
                    out.pop();
                }
                out.push('\t');
            }
            _ => {}
        },
        Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if all || inside > 0 => out.push_str(&words_of(event)),
        _ => {}
    })?;
    Ok(out)
}

/// The strings that cells name by their number.
fn shared_strings(xml: &str) -> Result<Vec<String>, Refused> {
    let mut strings = Vec::new();
    let mut now = String::new();
    let mut inside = 0_usize;
    each(xml, |event| match event {
        Event::Start(start) if start.local_name().as_ref() == "t" => inside += 1,
        Event::End(end) => match end.local_name().as_ref() {
            "t" => inside = inside.saturating_sub(1),
            "si" => strings.push(std::mem::take(&mut now)),
            _ => {}
        },
        Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if inside > 0 => now.push_str(&words_of(event)),
        _ => {}
    })?;
    Ok(strings)
}

/// The cells of a sheet, a line for each row, a tab between cells. A formula is its last result, and never the formula.
fn cells(xml: &str, shared: &[String]) -> Result<String, Refused> {
    let mut out = String::new();
    let (mut is_shared, mut inside) = (false, false);
    let mut now = String::new();
    each(xml, |event| match event {
        Event::Start(start) => match start.local_name().as_ref() {
            "c" => {
                let kind = start
                    .attributes()
                    .flatten()
                    .find(|attribute| attribute.key.as_ref() == "t");
                is_shared = kind.is_some_and(|kind| kind.value.as_ref() == "s");
                now.clear();
            }
            "v" | "t" => inside = true,
            _ => {}
        },
        Event::End(end) => match end.local_name().as_ref() {
            "v" | "t" => inside = false,
            "c" => {
                let named = now.parse::<usize>().ok().and_then(|number| shared.get(number));
                out.push_str(match named {
                    Some(words) if is_shared => words,
                    _ => &now,
                });
                out.push('\t');
            }
            "row" => out.push('\n'),
            _ => {}
        },
        Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if inside => now.push_str(&words_of(event)),
        _ => {}
    })?;
    Ok(out)
}
