//! JSON to the same tree as XML: a key is an element's name, a list is the element repeated, `null` and what is empty is not
//! there. RFC 8259, read strictly; written here because keys that come twice, numbers as written and lines must all be kept,
//! which no reader into maps and floating point does. A test holds it against `serde_json`.

use std::fmt::Write as _;

use super::refused::{Limits, Refused, Why};
use super::tree::Node;

/// Reads one JSON value. The root is called `report`; when the file is a list, its entries are children `report`.
pub(super) fn tree(text: &str, limits: &Limits) -> Result<Node, Refused> {
    let mut parser = Parser {
        text,
        at: 0,
        line: 1,
        counted_to: 0,
        count: 0,
        limits,
    };
    parser.space();
    let is_list = parser.next_byte() == Some(b'[');
    let mut parent = Node::new("file", Some(1));
    parser.value("report", &mut parent, 1)?;
    parser.space();
    if parser.next_byte().is_some() {
        return Err(parser.malformed("Something follows after its end."));
    }
    if is_list {
        return Ok(parent);
    }
    Ok(parent.take("report").unwrap_or_else(|| Node::new("report", Some(1))))
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    line: u64,
    counted_to: usize,
    count: usize,
    limits: &'a Limits,
}

impl<'a> Parser<'a> {
    fn next_byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }
    fn space(&mut self) {
        while matches!(self.next_byte(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }
    fn line(&mut self) -> u64 {
        if let Some(passed) = self.text.as_bytes().get(self.counted_to..self.at) {
            self.line += passed.iter().fold(0, |sum, byte| sum + u64::from(*byte == b'\n'));
            self.counted_to = self.at;
        }
        self.line
    }
    fn malformed(&mut self, what: &str) -> Refused {
        let line = self.line();
        Refused::new(
            Why::Malformed,
            format!(
                "The file is not well-formed JSON. {what} Download it again, and do not open and save it in between."
            ),
        )
        .on_line(line)
    }
    fn cut_short(&mut self) -> Refused {
        let line = self.line();
        Refused::new(
            Why::Malformed,
            "The file ends in the middle: it was cut short. Download it again.",
        )
        .on_line(line)
    }
    fn unexpected(&mut self) -> Refused {
        if self.next_byte().is_none() {
            self.cut_short()
        } else {
            self.malformed("A character stands where none of its kind may.")
        }
    }
    fn expect(&mut self, byte: u8) -> Result<(), Refused> {
        if self.next_byte() == Some(byte) {
            self.at += 1;
            return Ok(());
        }
        Err(self.unexpected())
    }

    /// Reads a value and hangs it under `parent`: nothing for `null`, one child, or for a list one child for each entry.
    fn value(&mut self, name: &str, parent: &mut Node, depth: usize) -> Result<(), Refused> {
        self.count += 1;
        let line = self.line();
        self.limits.check_count(self.count, line)?;
        self.limits.check_depth(depth, line)?;
        let mut node = Node::new(name, Some(line));
        match self.next_byte() {
            Some(b'{') => self.object(&mut node, depth)?,
            Some(b'[') => return self.list(name, parent, depth),
            Some(b'"') => node.text = self.string()?,
            Some(b'-' | b'0'..=b'9') => node.text = self.number()?,
            _ => {
                let word = ["null", "true", "false"]
                    .into_iter()
                    .find(|word| self.rest().starts_with(word));
                let word = word.ok_or_else(|| self.unexpected())?;
                self.at += word.len();
                if word == "null" {
                    return Ok(());
                }
                node.text.push_str(word);
            }
        }
        if !node.text.is_empty() || !node.children.is_empty() {
            parent.children.push(node);
        }
        Ok(())
    }

    fn object(&mut self, node: &mut Node, depth: usize) -> Result<(), Refused> {
        self.at += 1;
        self.space();
        if self.next_byte() == Some(b'}') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.space();
            if self.next_byte() != Some(b'"') {
                return Err(self.unexpected());
            }
            let key = self.string()?;
            let line = self.line();
            Limits::check_name(&key, line)?;
            self.space();
            self.expect(b':')?;
            self.space();
            self.value(&key, node, depth + 1)?;
            self.space();
            if self.next_byte() == Some(b'}') {
                self.at += 1;
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    fn list(&mut self, name: &str, parent: &mut Node, depth: usize) -> Result<(), Refused> {
        self.at += 1;
        self.space();
        if self.next_byte() == Some(b']') {
            self.at += 1;
            return Ok(());
        }
        loop {
            self.space();
            self.value(name, parent, depth + 1)?;
            self.space();
            if self.next_byte() == Some(b']') {
                self.at += 1;
                return Ok(());
            }
            self.expect(b',')?;
        }
    }

    fn digits(&mut self) -> Result<(), Refused> {
        let before = self.at;
        while matches!(self.next_byte(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at > before {
            Ok(())
        } else {
            Err(self.unexpected())
        }
    }

    /// A number, kept as it was written.
    fn number(&mut self) -> Result<String, Refused> {
        let start = self.at;
        if self.next_byte() == Some(b'-') {
            self.at += 1;
        }
        if self.next_byte() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.next_byte() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.next_byte(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.next_byte(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default().to_owned())
    }

    fn string(&mut self) -> Result<String, Refused> {
        self.at += 1;
        let mut out = String::new();
        loop {
            let rest = self.rest();
            let Some(end) = rest
                .bytes()
                .position(|byte| byte == b'"' || byte == b'\\' || byte < 0x20)
            else {
                self.at = self.text.len();
                return Err(self.cut_short());
            };
            out.push_str(rest.get(..end).unwrap_or_default());
            self.at += end;
            match self.next_byte() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(out);
                }
                Some(b'\\') => self.escape(&mut out)?,
                _ => return Err(self.malformed("A control character stands inside a text.")),
            }
        }
    }

    fn escape(&mut self, out: &mut String) -> Result<(), Refused> {
        self.at += 1;
        let escaped = self.next_byte();
        let plain = match escaped {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.unicode(out);
            }
            _ => return Err(self.unexpected()),
        };
        self.at += 1;
        out.push(plain);
        Ok(())
    }

    fn four_digits(&mut self) -> Result<u32, Refused> {
        let four = self
            .rest()
            .get(..4)
            .filter(|four| four.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let value = four.and_then(|four| u32::from_str_radix(four, 16).ok());
        let Some(value) = value else {
            return Err(if self.rest().len() < 4 {
                self.cut_short()
            } else {
                self.unexpected()
            });
        };
        self.at += 4;
        Ok(value)
    }

    /// A `\u` escape. Half of a surrogate pair (a picture character cut in two) is no character: it is kept as written.
    fn unicode(&mut self, out: &mut String) -> Result<(), Refused> {
        let first = self.four_digits()?;
        if let Some(character) = char::from_u32(first) {
            out.push(character);
            return Ok(());
        }
        if (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u") {
            let before = self.at;
            self.at += 2;
            let second = self.four_digits()?;
            if (0xDC00..0xE000).contains(&second) {
                let both = 0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00);
                out.extend(char::from_u32(both));
                return Ok(());
            }
            self.at = before;
        }
        let _ = write!(out, "\\u{first:04x}");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Node, Refused> {
        tree(text, &Limits::default())
    }

    #[test]
    fn keys_lists_numbers_and_lines_are_kept() {
        let root = read(
            "{\"a\":\n{\"b\":[1.50, true,\n null, \"x\\n\\u00e9\\ud83d\\ude00\"]}, \"a\": 900000000000000000000417}",
        )
        .unwrap();
        let names: Vec<_> = root.children.iter().map(|child| child.name.as_str()).collect();
        assert_eq!(names, ["a", "a"]);
        let texts: Vec<_> = root.children[0]
            .children
            .iter()
            .map(|b| (b.line, b.text.as_str()))
            .collect();
        assert_eq!(texts, [(Some(2), "1.50"), (Some(2), "true"), (Some(3), "x\né😀")]);
        assert_eq!(root.children[1].text, "900000000000000000000417");
    }

    #[test]
    fn half_a_surrogate_pair_is_kept_as_it_was_written() {
        assert_eq!(read(r#"{"a":"x\ud83d"}"#).unwrap().children[0].text, r"x\ud83d");
        assert_eq!(read(r#"{"a":"\ud83d\u0041"}"#).unwrap().children[0].text, r"\ud83dA");
    }

    #[test]
    fn what_is_empty_is_not_there() {
        assert!(
            read(r#"{"a":null,"b":[],"c":{},"d":"","e":[[],{}]}"#)
                .unwrap()
                .children
                .is_empty()
        );
    }

    #[test]
    fn depth_and_count_have_limits() {
        let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
        assert_eq!(read(&deep).unwrap_err().why, Why::TooDeep);
        let limits = Limits {
            max_elements: 10,
            ..Limits::default()
        };
        assert_eq!(tree("[1,1,1,1,1,1,1,1,1,1]", &limits).unwrap_err().why, Why::TooMany);
        let long = format!("{{\"{}\":1}}", "k".repeat(500));
        assert_eq!(read(&long).unwrap_err().why, Why::TooMany);
    }

    /// Pieces of JSON in any order: many are valid, most are nearly.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = proptest::sample::select(vec![
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"\\n\\/\"",
            "\"\\u0041\"",
            "\"\\x\"",
            "1",
            "-0.5e+3",
            "01",
            "1.",
            "null",
            "true",
            " ",
            "\n",
            "\"",
            "\\",
            "{\"a\":",
            "{\"b\":[",
            "]}",
            "}}",
        ]);
        proptest::collection::vec(piece, 1..10).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn it_takes_and_refuses_what_serde_json_does(text in pieces()) {
            let theirs = serde_json::from_str::<serde_json::Value>(&text);
            // A number stays the text that it is here, so that none is too large.
            let too_large = matches!(&theirs, Err(error) if error.to_string().contains("number out of range"));
            prop_assume!(!too_large);
            prop_assert_eq!(read(&text).is_ok(), theirs.is_ok(), "{}", text);
        }

        #[test]
        fn a_number_of_any_size_stays_as_it_was_written(exponent in 300_u32..9_000) {
            let number = format!("-0.5e+{exponent}");
            let root = read(&format!("{{\"a\":{number}}}")).unwrap();
            prop_assert_eq!(root.children.first().map_or("", |a| a.text.as_str()), number);
        }

        #[test]
        fn any_text_comes_through_whole(value in any::<String>()) {
            let written = serde_json::json!({ "a": value }).to_string();
            let root = read(&written).unwrap();
            prop_assert_eq!(root.children.first().map_or("", |a| a.text.as_str()), value);
        }
    }
}
