//! PDF (ISO 32000): the text of its pages. Pictures in it are counted as the objects that they are, and never decoded.

use lopdf::{Dictionary, Document, Object};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use super::{INSTEAD, Limits, Read};
use crate::cybertip::{Refused, Why};

/// How much stack the reader has: objects that lie inside each other end there, and not the program.
const STACK: usize = 64 * 1024 * 1024;

fn malformed() -> Refused {
    Refused::new(
        Why::Malformed,
        "The PDF is cut short or harmed, or made so that it cannot be read. Open it, print it to a new PDF, and take that.",
    )
}

/// Reads a PDF on a thread of its own: whatever it makes the reader do, only the reading ends.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Read, Refused> {
    thread::scope(|scope| {
        let reading = thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, || catch_unwind(AssertUnwindSafe(|| pages(bytes, limits))));
        match reading.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(Ok(read))) => read,
            _ => Err(malformed()),
        }
    })
}

fn pages(bytes: &[u8], limits: &Limits) -> Result<Read, Refused> {
    let document = Document::load_mem(bytes).map_err(|_| malformed())?;
    if document.is_encrypted() {
        let reason = "The PDF is locked with a password. Open it, print it to a new PDF without one, and take that.";
        return Err(Refused::new(Why::Encrypted, reason));
    }
    let is = |dictionary: &Dictionary, key: &[u8], name: &[u8]| matches!(dictionary.get(key), Ok(Object::Name(known)) if known == name);
    let mut found = Read::default();
    for object in document.objects.values() {
        let dictionary = match object {
            Object::Stream(stream) => &stream.dict,
            Object::Dictionary(dictionary) => dictionary,
            _ => continue,
        };
        if is(dictionary, b"Subtype", b"Image") {
            found.pictures += 1;
        } else if is(dictionary, b"Type", b"EmbeddedFile") {
            found.files += 1;
        }
    }
    for number in document.get_pages().keys().take(limits.pages) {
        // A page whose fonts cannot be read has no words for us; the others have theirs.
        if let Ok(text) = document.extract_text(&[*number]) {
            found.text.push_str(&text);
            found.text.push('\n');
        }
        if found.text.chars().count() > limits.characters {
            break;
        }
    }
    if found.text.trim().is_empty() && found.pictures == 0 {
        let reason = format!("The PDF holds no text that can be read. {INSTEAD}");
        return Err(Refused::new(Why::Missing, reason));
    }
    Ok(found)
}
