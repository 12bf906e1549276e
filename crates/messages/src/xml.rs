//! XML of any length. Exports hold whole videos in one attribute, half emojis, control characters and bare ampersands, none of
//! which is XML: what is too long is left out as it passes by, and the rest is taken as it is meant.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::{self, BufRead, Read};

/// The longest attribute, text or name that is kept. Whatever is longer is what somebody sent, not what they said.
const LONGEST: usize = 1 << 20;

/// The longest tag with all its attributes.
const LONGEST_TAG: usize = 8 << 20;

/// The longest tag without what its attributes say.
const ENDLESS_TAG: usize = 2 * LONGEST_TAG;

/// How much is read at once.
const CHUNK: usize = 1 << 16;

/// Where in a document the passing bytes are.
#[derive(Debug, Clone, Copy, PartialEq)]
enum At {
    Text,
    Tag,
    Quoted(u8),
    Comment,
    Data,
}

/// Leaves out what is too long, and knows the line.
pub(crate) struct Bounded<R> {
    inner: R,
    raw: Vec<u8>,
    kept: Vec<u8>,
    from: usize,
    at: At,
    /// How long the present text, tag or attribute is.
    length: usize,
    /// How much of the present tag is kept.
    tag: usize,
    /// The last bytes, for marks that are longer than one.
    last: [u8; 9],
    line: u64,
    leaving_out: bool,
    /// How many bytes were left out, since somebody asked.
    left_out: u64,
}

impl<R: Read> Bounded<R> {
    fn new(inner: R) -> Self {
        Self {
            inner,
            raw: vec![0; CHUNK],
            kept: Vec::with_capacity(CHUNK),
            from: 0,
            at: At::Text,
            length: 0,
            tag: 0,
            last: [0; 9],
            line: 1,
            leaving_out: false,
            left_out: 0,
        }
    }
    fn take(&mut self, byte: u8) {
        self.last.rotate_left(1);
        if let Some(last) = self.last.last_mut() {
            *last = byte;
        }
        let before = self.at;
        self.at = match (self.at, byte) {
            (At::Text, b'<') => At::Tag,
            (At::Tag, b'>') => At::Text,
            (At::Tag, b'"' | b'\'') => At::Quoted(byte),
            (At::Tag, b'[') if self.last.ends_with(b"<![CDATA[") => At::Data,
            (At::Tag, b'-') if self.last.ends_with(b"<!--") => At::Comment,
            (At::Quoted(quote), _) if quote == byte => At::Tag,
            (At::Comment, b'>') if self.last.ends_with(b"-->") => At::Text,
            (At::Data, b'>') if self.last.ends_with(b"]]>") => At::Text,
            (at, _) => at,
        };
        self.length = if before == self.at { self.length + 1 } else { 0 };
        let in_tag = matches!(self.at, At::Tag | At::Quoted(_));
        if !in_tag {
            self.tag = 0;
        }
        // Of a tag that is too long what its attributes say is left out, and of an endless one everything.
        let in_value = matches!((before, self.at), (At::Quoted(_), At::Quoted(_)));
        let room = if in_value { LONGEST_TAG } else { ENDLESS_TAG };
        let kept = self.length <= LONGEST && self.tag <= room;
        // What is left out begins with a whole character.
        if kept || (byte & 0xC0 == 0x80 && !self.leaving_out) {
            // The mark of an end that began among what was left out is put there whole.
            match (before, self.at) {
                (At::Data, At::Text) if self.leaving_out => self.kept.extend_from_slice(b"]]"),
                (At::Comment, At::Text) if self.leaving_out => self.kept.extend_from_slice(b"--"),
                _ => {}
            }
            self.leaving_out = false;
            self.tag += usize::from(in_tag);
            self.kept.push(byte);
        } else {
            self.leaving_out = true;
            self.left_out += 1;
            self.line += u64::from(byte == b'\n');
        }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let mut there = self.fill_buf()?;
        let read = there.read(into)?;
        self.consume(read);
        Ok(read)
    }
}

impl<R: Read> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.from >= self.kept.len() {
            self.kept.clear();
            self.from = 0;
            let read = self.inner.read(&mut self.raw)?;
            if read == 0 {
                break;
            }
            for at in 0..read {
                let byte = self.raw.get(at).copied().unwrap_or_default();
                self.take(byte);
            }
        }
        Ok(self.kept.get(self.from..).unwrap_or_default())
    }
    fn consume(&mut self, amount: usize) {
        let passed = self.kept.get(self.from..self.from + amount).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        self.from += amount;
    }
}

/// What is met.
pub(crate) enum Met {
    /// An element begins: its local name and its attributes.
    Begins(Element),
    /// An element ends.
    Ends(String),
    /// Text.
    Text(String),
    /// The document ends.
    Nothing,
}

/// An element's beginning.
#[derive(Debug, Clone, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) line: u64,
    attributes: Vec<(String, String)>,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }
}

/// A walk through a document.
pub(crate) struct Xml<R: Read> {
    reader: Reader<Bounded<R>>,
    buffer: Vec<u8>,
    /// An element without content ends right behind its beginning.
    ends: Option<String>,
}

impl<R: Read> Xml<R> {
    pub(crate) fn new(inner: R) -> Self {
        let mut reader = Reader::from_reader(Bounded::new(inner));
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        Self {
            reader,
            buffer: Vec::new(),
            ends: None,
        }
    }
    pub(crate) fn line(&self) -> u64 {
        self.reader.get_ref().line
    }
    /// How many bytes were left out since this was last asked.
    pub(crate) fn left_out(&mut self) -> u64 {
        std::mem::take(&mut self.reader.get_mut().left_out)
    }
    pub(crate) fn next(&mut self) -> Result<Met, String> {
        if let Some(name) = self.ends.take() {
            return Ok(Met::Ends(name));
        }
        loop {
            self.buffer.clear();
            let line = self.reader.get_ref().line;
            let event = self.reader.read_event_into(&mut self.buffer);
            return Ok(
                match event.map_err(|error| format!("from here on nothing was read: {error}"))? {
                    Event::Start(start) => Met::Begins(element(&start, line)),
                    Event::Empty(start) => {
                        let element = element(&start, line);
                        self.ends = Some(element.name.clone());
                        Met::Begins(element)
                    }
                    Event::End(end) => Met::Ends(end.local_name().as_ref().to_owned()),
                    Event::Text(text) => Met::Text(unescaped(&text)),
                    Event::CData(text) => Met::Text(text.into_inner().into_owned()),
                    Event::GeneralRef(reference) => Met::Text(unescaped(&format!("&{};", &*reference))),
                    Event::Eof => Met::Nothing,
                    _ => continue,
                },
            );
        }
    }
}

fn element(start: &BytesStart<'_>, line: u64) -> Element {
    let mut attributes = start.attributes();
    attributes.with_checks(false);
    Element {
        name: start.local_name().as_ref().to_owned(),
        line,
        attributes: attributes
            .flatten()
            .map(|attribute| {
                (
                    attribute.key.local_name().as_ref().to_owned(),
                    unescaped(&attribute.value),
                )
            })
            .collect(),
    }
}

/// Text with its references resolved: halves of an emoji are put together, and what XML does not allow is what it stands for.
pub(crate) fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    let mut half: Option<u32> = None;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        if !before.is_empty() && half.take().is_some() {
            plain.push('\u{fffd}');
        }
        plain.push_str(before);
        let Some((code, length)) = resolved(reference) else {
            plain.push('&');
            rest = reference.get(1..).unwrap_or_default();
            continue;
        };
        rest = reference.get(length..).unwrap_or_default();
        match (half.take(), code) {
            (Some(high), 0xDC00..=0xDFFF) => {
                let whole = 0x1_0000 + ((high - 0xD800) << 10) + (code - 0xDC00);
                plain.push(char::from_u32(whole).unwrap_or('\u{fffd}'));
            }
            (before, code) => {
                if before.is_some() {
                    plain.push('\u{fffd}');
                }
                if (0xD800..=0xDBFF).contains(&code) {
                    half = Some(code);
                } else {
                    plain.push(char::from_u32(code).unwrap_or('\u{fffd}'));
                }
            }
        }
    }
    if half.is_some() {
        plain.push('\u{fffd}');
    }
    plain.push_str(rest);
    plain
}

/// What a reference at the beginning stands for, and how long it is.
fn resolved(reference: &str) -> Option<(u32, usize)> {
    let end = reference.bytes().take(12).position(|byte| byte == b';')?;
    let name = reference.get(1..end)?;
    let code = match name {
        "amp" => u32::from('&'),
        "lt" => u32::from('<'),
        "gt" => u32::from('>'),
        "quot" => u32::from('"'),
        "apos" => u32::from('\''),
        _ => match name.strip_prefix('#')?.split_at_checked(1)? {
            ("x" | "X", digits) => u32::from_str_radix(digits, 16).ok()?,
            _ => name.strip_prefix('#')?.parse().ok()?,
        },
    };
    Some((code, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn references_are_what_they_stand_for() {
        assert_eq!(unescaped("a &amp; b &lt; &#10;c"), "a & b < \nc");
        assert_eq!(unescaped("&#55356;&#57111;"), "\u{1f317}");
        assert_eq!(unescaped("half &#55356; only"), "half \u{fffd} only");
        assert_eq!(unescaped("&#55356;"), "\u{fffd}");
        assert_eq!(unescaped("&#x7; &unknown; &"), "\u{7} &unknown; &");
    }

    fn attributes(document: &[u8]) -> Vec<(u64, String, usize)> {
        let mut xml = Xml::new(document);
        let mut met = Vec::new();
        while let Ok(next) = xml.next() {
            match next {
                Met::Begins(element) => met.push((
                    element.line,
                    element.name.clone(),
                    element.attribute("a").map_or(0, str::len),
                )),
                Met::Nothing => break,
                _ => {}
            }
        }
        met
    }

    #[test]
    fn what_is_too_long_is_left_out_and_lines_are_right() {
        let document = format!(
            "<r>\n<x a=\"{}\n\"/>\n<y a='1 > 2'/><![CDATA[\n<no a=\"]]>\n<z/></r>",
            "v".repeat(3 << 20)
        );
        let met = attributes(document.as_bytes());
        let names: Vec<_> = met.iter().map(|(line, name, _)| (*line, name.as_str())).collect();
        assert_eq!(names, [(1, "r"), (2, "x"), (4, "y"), (6, "z")]);
        assert!(met[1].2 <= LONGEST + 1);
        assert_eq!(met[2].2, 5);
        for (from, to) in [("<![CDATA[", "]]>"), ("<!--", "-->"), ("", "")] {
            let document = format!("<r>{from}{}{to}<z a=\"1\"/></r>", "v".repeat(3 << 20));
            assert_eq!(attributes(document.as_bytes()).len(), 2, "{from}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(prop::sample::select(b"<>/=\"'a &;#![]-CDAT\n\xff".to_vec()), 0..300)) {
            let _ = attributes(&bytes);
        }
    }
}
