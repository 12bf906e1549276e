//! XML to a tree. No document type, no entity beyond the five that XML has, no second root, nothing cut short.

use quick_xml::Reader;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::refused::{Limits, MOST_ATTRIBUTES, Refused, Why};
use super::tree::Node;

/// Reads well-formed XML whose text is already known to be UTF-8.
pub(super) fn tree(text: &str, limits: &Limits) -> Result<Node, Refused> {
    if let Some(at) = text.find('\0') {
        let line = text.get(..at).map_or(1, count_lines) + 1;
        return Err(malformed("It holds a NUL character, which XML cannot carry.").on_line(line));
    }
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_comments = false;
    let mut builder = Builder {
        limits,
        open: Vec::new(),
        root: None,
        count: 0,
    };
    let mut lines = Lines { text, at: 0, line: 1 };
    loop {
        let line = lines.at(reader.buffer_position());
        let event = reader
            .read_event()
            .map_err(|error| builder.explain(&error, lines.at(reader.error_position())))?;
        if matches!(event, Event::Eof) {
            return builder.finish(line);
        }
        builder.event(event, line)?;
    }
}

/// Counts lines on the way, each newline once.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn at(&mut self, position: u64) -> u64 {
        let position = usize::try_from(position).unwrap_or(self.at);
        if let Some(passed) = self.text.as_bytes().get(self.at..position) {
            self.line += passed.iter().fold(0, |sum, byte| sum + u64::from(*byte == b'\n'));
            self.at = position;
        }
        self.line
    }
}

fn count_lines(text: &str) -> u64 {
    text.bytes().fold(0, |sum, byte| sum + u64::from(byte == b'\n'))
}

fn malformed(what: &str) -> Refused {
    Refused::new(
        Why::Malformed,
        format!(
            "The file is not well-formed XML. {what} Ask the sender for the file again, and do not open and save it in between."
        ),
    )
}

const ABOUT_THE_SCHEMA: [&str; 2] = ["xsi:noNamespaceSchemaLocation", "xsi:schemaLocation"];

struct Builder<'a> {
    limits: &'a Limits,
    open: Vec<Node>,
    root: Option<Node>,
    count: usize,
}

impl Builder<'_> {
    fn event(&mut self, event: Event<'_>, line: u64) -> Result<(), Refused> {
        match event {
            Event::Start(start) => self.start(&start, line),
            Event::Empty(start) => {
                self.start(&start, line)?;
                self.end(line)
            }
            Event::End(_) => self.end(line),
            Event::Text(text) => self.text(&text.into_inner(), line),
            Event::CData(text) => self.text(&text.into_inner(), line),
            Event::GeneralRef(reference) => {
                if let Some(found) = resolve_predefined_entity(&reference) {
                    return self.text(found, line);
                }
                match reference.resolve_char_ref() {
                    Ok(Some(character)) => self.text(character.encode_utf8(&mut [0; 4]), line),
                    Ok(None) => Err(entities().on_line(line)),
                    Err(_) => Err(malformed("A character is given by a number that no character has.").on_line(line)),
                }
            }
            Event::Comment(text) => {
                let text = text.into_inner();
                if let Some(parent) = self.open.last_mut() {
                    self.count += 1;
                    self.limits.check_count(self.count, line)?;
                    let mut comment = Node::new("#comment", Some(line));
                    comment.text.push_str(&text);
                    parent.children.push(comment);
                }
                Ok(())
            }
            Event::DocType(_) => Err(Refused::new(
                Why::Entities,
                "The file declares a document type (DOCTYPE), which no report needs and which can be used to attack whoever \
                 reads it. Do not open it in another program; tell the sender, and ask for the report again.",
            )
            .on_line(line)),
            Event::Decl(_) | Event::PI(_) | Event::Eof => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, line: u64) -> Result<(), Refused> {
        if self.open.is_empty() && self.root.is_some() {
            return Err(malformed("A second document begins after the end of the first.").on_line(line));
        }
        self.count += 1;
        self.limits.check_count(self.count, line)?;
        self.limits.check_depth(self.open.len() + 1, line)?;
        let local = start.local_name();
        let name: &str = local.as_ref();
        Limits::check_name(name, line)?;
        if name.is_empty() {
            return Err(malformed("An element has no name.").on_line(line));
        }
        let mut node = Node::new(name, Some(line));
        self.attributes(start, &mut node, line)?;
        self.open.push(node);
        Ok(())
    }

    /// Attributes, but for those that only say where the schema is.
    fn attributes(&mut self, start: &BytesStart<'_>, node: &mut Node, line: u64) -> Result<(), Refused> {
        let mut attributes = start.attributes();
        // The library compares each attribute with all before it; here they are few before they are compared.
        attributes.with_checks(false);
        let mut keys = Vec::new();
        for attribute in attributes {
            let attribute =
                attribute.map_err(|_| malformed("An attribute is not written as XML writes it.").on_line(line))?;
            self.count += 1;
            self.limits.check_count(self.count, line)?;
            let key = attribute.key.into_inner();
            Limits::check_name(key, line)?;
            if keys.contains(&key) {
                return Err(malformed("An element has the same attribute twice.").on_line(line));
            }
            keys.push(key);
            if keys.len() > MOST_ATTRIBUTES {
                return Err(Refused::new(
                    Why::TooMany,
                    "An element has more attributes than any report's. Ask the sender for the report again.",
                )
                .on_line(line));
            }
            let value = unescape(&attribute.value).map_err(|_| entities().on_line(line))?;
            if key == "xmlns" || key.starts_with("xmlns:") || ABOUT_THE_SCHEMA.contains(&key) {
                continue;
            }
            let mut child = Node::new(format!("@{key}"), Some(line));
            child.text.push_str(&value);
            node.children.push(child);
        }
        Ok(())
    }

    fn end(&mut self, line: u64) -> Result<(), Refused> {
        let Some(done) = self.open.pop() else {
            return Err(malformed("An element ends that never began.").on_line(line));
        };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(done),
            None => self.root = Some(done),
        }
        Ok(())
    }

    fn text(&mut self, text: &str, line: u64) -> Result<(), Refused> {
        match self.open.last_mut() {
            Some(node) => {
                node.text.push_str(text);
                Ok(())
            }
            None if text.trim().is_empty() => Ok(()),
            None => Err(malformed("There is text outside the report.").on_line(line)),
        }
    }

    fn finish(self, line: u64) -> Result<Node, Refused> {
        if let Some(unfinished) = self.open.last() {
            let began = unfinished.line.unwrap_or(1);
            return Err(cut_short(&format!("an element that began on line {began}")).on_line(line));
        }
        self.root
            .ok_or_else(|| malformed("There is no element in it.").on_line(line))
    }

    fn explain(&self, error: &quick_xml::Error, line: u64) -> Refused {
        match error {
            quick_xml::Error::Syntax(_) => cut_short("a tag, a comment or a quotation").on_line(line),
            quick_xml::Error::IllFormed(quick_xml::errors::IllFormedError::MissingEndTag(_)) => {
                cut_short("an element").on_line(line)
            }
            quick_xml::Error::IllFormed(quick_xml::errors::IllFormedError::MismatchedEndTag { .. }) => {
                let began = self.open.last().and_then(|node| node.line).unwrap_or(line);
                malformed(&format!(
                    "An end tag does not belong to the element that began on line {began}."
                ))
                .on_line(line)
            }
            quick_xml::Error::IllFormed(quick_xml::errors::IllFormedError::UnclosedReference) => {
                malformed("A bare & stands in the text, which XML writes as &amp;.").on_line(line)
            }
            _ => malformed("A tag is not written as XML writes it.").on_line(line),
        }
    }
}

fn cut_short(inside: &str) -> Refused {
    Refused::new(
        Why::Malformed,
        format!(
            "The file ends, or breaks off, inside {inside}: it was cut short or damaged. Ask the sender for it again."
        ),
    )
}

fn entities() -> Refused {
    Refused::new(
        Why::Entities,
        "The file uses an entity that XML itself does not have, or writes a character in a way that XML does not. No report \
         needs one. Ask the sender for the report again.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(text: &str) -> Why {
        tree(text, &Limits::default()).unwrap_err().why
    }

    #[test]
    fn text_attributes_and_comments_are_kept_with_their_lines() {
        let root = tree(
            "<a>\n <b x='1 &amp; 2'>t &lt;<![CDATA[<i>]]>&#65;</b>\n<!-- c --></a>\n",
            &Limits::default(),
        )
        .unwrap();
        let b = root.children.first().unwrap();
        assert_eq!((b.name.as_str(), b.line, b.text.as_str()), ("b", Some(2), "t <<i>A"));
        assert_eq!(b.peek(&["@x"]).unwrap(), "1 & 2");
        assert_eq!(root.peek(&["#comment"]).unwrap(), "c");
    }

    #[test]
    fn what_is_not_one_whole_document_is_refused() {
        for text in [
            "<a>",
            "<a><b></a>",
            "</a>",
            "<a/><b/>",
            "<a/>text",
            "<a x=1/>",
            "<a x='1' x='2'/>",
            "<a",
            "<a><!-- ",
            "<a>&</a>",
            "<a>&#0;</a>",
            "<a>&#x110000;</a>",
            "<a>\0</a>",
            "<>",
            "<?xml version='1.0'?>",
            "<a><![CDATA[",
            "<a>&amp</a>",
        ] {
            assert_eq!(why(text), Why::Malformed, "{text}");
        }
        assert_eq!(why("<!DOCTYPE a><a/>"), Why::Entities);
        assert_eq!(why("<a>&who;</a>"), Why::Entities);
        assert_eq!(why("<a x='&who;'/>"), Why::Entities);
        let refused = tree("<a>\n<b>\n</c>\n</a>", &Limits::default()).unwrap_err();
        assert_eq!(refused.line, Some(3));
    }

    #[test]
    fn depth_count_and_names_have_limits() {
        let limits = Limits {
            max_depth: 3,
            max_elements: 5,
            ..Limits::default()
        };
        assert!(tree("<a><b><c/></b></a>", &limits).is_ok());
        assert_eq!(
            tree("<a><b><c><d/></c></b></a>", &limits).unwrap_err().why,
            Why::TooDeep
        );
        assert_eq!(
            tree("<a><b/><b/><b/><b/><b/></a>", &limits).unwrap_err().why,
            Why::TooMany
        );
        assert_eq!(
            tree("<a p='' q='' r='' s='' t=''/>", &limits).unwrap_err().why,
            Why::TooMany
        );
        assert_eq!(why(&format!("<{}/>", "a".repeat(5_000))), Why::TooMany);
        let many: Vec<String> = (0..5_000).map(|n| format!("a{n}=''")).collect();
        assert_eq!(why(&format!("<a {}/>", many.join(" "))), Why::TooMany);
    }
}
