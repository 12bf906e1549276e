//! Text as it can be drawn: what cannot be seen as marks, and places at which a long word may break.

use domain::received::marks;
use serde_json::Value;
use std::fmt::Write as _;

/// Where a long word may break. It never reaches the paper: the layout turns it into a gap of no width, so that whoever copies
/// the word gets the word. Characters without width that somebody sent are marks by then.
pub(crate) const BREAK: char = '\u{200b}';
/// How many letters a word may have before it may break.
const LONGEST_WORD: usize = 18;

/// A text as it is drawn, by which characters the face has.
pub(crate) fn shown(text: &str, can_draw: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for character in marks(text).chars() {
        if character == '\n' || character == ' ' {
            run = 0;
            out.push(character);
            continue;
        }
        if run >= LONGEST_WORD {
            out.push(BREAK);
            run = 0;
        }
        run += 1;
        match character {
            '\t' => out.push(' '),
            _ if can_draw(character) => out.push(character),
            _ => {
                let _ = write!(out, "[U+{:04X}]", u32::from(character));
            }
        }
    }
    out
}

/// Every text of a tree of values as it is drawn.
pub(crate) fn all_shown(value: &mut Value, can_draw: &impl Fn(char) -> bool) {
    match value {
        Value::String(text) => *text = shown(text, can_draw),
        Value::Array(values) => values.iter_mut().for_each(|value| all_shown(value, can_draw)),
        Value::Object(fields) => fields.values_mut().for_each(|value| all_shown(value, can_draw)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_or_drawn_is_a_mark() {
        let ascii = |c: char| c.is_ascii();
        assert_eq!(
            shown("a\u{202e}b\0c\u{200b}d", ascii),
            "a[U+202E]b[U+0000]\u{200b}c[U+200B]d"
        );
        assert_eq!(shown("łódź", ascii), "[U+0142][U+00F3]d[U+017A]");
        assert_eq!(shown("two\nlines\tand a tab", ascii), "two\nlines and a tab");
    }

    #[test]
    fn only_a_long_word_may_break() {
        assert_eq!(shown("Wexholme Crown Court", |_| true), "Wexholme Crown Court");
        let long = shown(&"x".repeat(40), |_| true);
        assert_eq!(long.matches(BREAK).count(), 2);
        assert_eq!(long.replace(BREAK, ""), "x".repeat(40));
    }
}
