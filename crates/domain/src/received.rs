//! Text that came from outside: kept as bytes where no database text could hold it, with a reading that is safe to store.
//!
//! PostgreSQL refuses NUL in text, and neither engine may be given bad UTF-8. Such text is kept as bytes beside an escaped
//! reading, so that nothing which was sent is lost and nothing that is drawn can break a page.

use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// A text as it was received.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Received {
    /// What a person reads. Equal to what was sent unless [`Received::bytes`] is there.
    pub reading: String,
    /// The bytes as sent, when the reading had to escape something (`\0` for NUL, `\xNN` for bad UTF-8).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Vec<u8>>,
}

impl Received {
    /// Takes bytes of unknown worth.
    pub fn from_bytes(bytes: &[u8]) -> Self {
        match std::str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Self {
                reading: text.to_owned(),
                bytes: None,
            },
            _ => Self {
                reading: escape(bytes),
                bytes: Some(bytes.to_vec()),
            },
        }
    }
    /// Takes text; only NUL needs escaping.
    pub fn from_text(text: &str) -> Self {
        Self::from_bytes(text.as_bytes())
    }
    /// The bytes as they were sent.
    pub fn sent(&self) -> &[u8] {
        self.bytes.as_deref().unwrap_or(self.reading.as_bytes())
    }
}

fn escape(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            if character == '\0' {
                out.push_str("\\0");
            } else {
                out.push(character);
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
    out
}

/// Text from outside with what nobody can see as marks, so that nothing reads other than it is written: controls, controls of
/// direction and characters without width (Unicode Technical Report 36, section 2.6). New lines and tabs stay.
pub fn marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\n' | '\t' => out.push(character),
            '\r' => {}
            '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{e0000}'..='\u{e007f}' => mark(character, &mut out),
            _ if character.is_control() => mark(character, &mut out),
            _ => out.push(character),
        }
    }
    out
}

fn mark(character: char, out: &mut String) {
    let _ = write!(out, "[U+{:04X}]", u32::from(character));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whatever_was_sent_can_be_given_back(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let received = Received::from_bytes(&bytes);
            prop_assert_eq!(received.sent(), bytes.as_slice());
            prop_assert!(!received.reading.contains('\0'));
        }
    }

    #[test]
    fn what_nobody_can_see_is_shown_as_marks() {
        assert_eq!(
            marks("a\u{202e}b\u{200b}c\0d\u{7f}"),
            "a[U+202E]b[U+200B]c[U+0000]d[U+007F]"
        );
        assert_eq!(
            marks("two\r\nlines\tand a tab: łódź, שלום"),
            "two\nlines\tand a tab: łódź, שלום"
        );
    }

    #[test]
    fn nul_and_bad_utf8_are_read_as_escapes() {
        assert_eq!(Received::from_bytes(b"a\0b\xff").reading, "a\\0b\\xff");
        assert_eq!(Received::from_text("plain").bytes, None);
    }
}
