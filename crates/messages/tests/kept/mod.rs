//! What tests keep of what is read.

use messages::{Asked, Conversation, FileRead, Format, Line, Message, NotRead, Summary, Taker, read};
use serde_json::Value;
use std::io;
use std::path::Path;

/// Everything that is read, as others get it.
#[derive(Default)]
pub struct Kept {
    pub summary: Summary,
    pub lines: Vec<Value>,
}

impl Taker for Kept {
    fn conversation(&mut self, format: Format, about: Conversation) {
        self.summary.conversation(format, about);
    }
    fn message(&mut self, format: Format, conversation: &str, file: &str, message: &Message<'_>) -> io::Result<()> {
        self.lines.push(serde_json::to_value(Line {
            conversation,
            file,
            message,
        })?);
        self.summary.message(format, conversation, file, message)
    }
    fn not_read(&mut self, not_read: NotRead) -> io::Result<()> {
        self.summary.not_read(not_read)
    }
    fn other(&mut self, what: &str) {
        self.summary.other(what);
    }
    fn file(&mut self, file: FileRead) {
        self.summary.file(file);
    }
}

/// Reads one path.
pub fn kept(path: &Path, asked: &Asked) -> Kept {
    let mut kept = Kept::default();
    read(&[path.to_owned()], asked, &mut kept).unwrap();
    kept
}
