//! JSON of any length, a piece at a time.
//!
//! Exports are one JSON document of up to gigabytes, and one broken message in the middle must not cost the rest. So the document
//! is walked here only as far as its arrays of messages; each message is cut out as it stands, with its line, and read by itself.
//! Where one cannot be cut or read, the walk goes on at the next thing that looks like one.

use memchr::{memchr_iter, memchr2, memmem};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::io::{self, Read};

/// The longest piece that is read: a message is some kilobytes.
const LONGEST: usize = 16 << 20;

/// How much is read at once.
const CHUNK: usize = 1 << 18;

/// How deep pieces may be.
const DEEPEST: usize = 128;

/// How often it is tried to go on behind one broken place.
const TRIALS: u32 = 10_000;

/// Why a document cannot be walked any further.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Broken {
    /// The file cannot be read, or whoever takes the messages takes no more.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// It is not JSON from here on.
    #[error("{what}")]
    At {
        /// The line, from 1.
        line: u64,
        /// What is wrong.
        what: &'static str,
    },
}

/// A value as it stands, and its line.
#[derive(Debug)]
pub(crate) struct Piece<'j> {
    pub(crate) bytes: &'j [u8],
    pub(crate) line: u64,
}

/// What to do with what is met: whether it was a message, or why not.
pub(crate) type Take<'t> = &'t mut dyn FnMut(Found<'_>) -> Result<Result<(), String>, Broken>;

/// What is met in an array of messages.
#[derive(Debug)]
pub(crate) enum Found<'j> {
    Piece(Piece<'j>),
    /// From this line on something was not read.
    Lost(u64, String),
}

impl Piece<'_> {
    /// What it says, mended where the platforms are known to write what is no JSON.
    pub(crate) fn read<'a, T: Deserialize<'a>>(&'a self, mended: &'a mut Vec<u8>) -> Result<T, String> {
        let first = match serde_json::from_slice(self.bytes) {
            Ok(read) => return Ok(read),
            Err(error) => error,
        };
        if mend(self.bytes, mended)
            && let Ok(read) = serde_json::from_slice(mended)
        {
            return Ok(read);
        }
        Err(in_words(&first))
    }
}

/// What the library says of it, without its own line and column: the piece has a line of the file.
pub(crate) fn in_words(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let plain = said
        .rsplit_once(" at line ")
        .map_or(said.as_str(), |(before, _)| before);
    format!("it is no message that can be read: {plain}")
}

/// A walk through a document.
pub(crate) struct Json<R> {
    inner: R,
    buffer: Vec<u8>,
    /// Where in the buffer the walk is.
    at: usize,
    /// The line there, from 1.
    line: u64,
    ended: bool,
    depth: usize,
}

impl<R: Read> Json<R> {
    pub(crate) fn new(inner: R) -> Self {
        Self {
            inner,
            buffer: Vec::new(),
            at: 0,
            line: 1,
            ended: false,
            depth: 0,
        }
    }
    fn broken(&self, what: &'static str) -> Broken {
        Broken::At { line: self.line, what }
    }
    fn rest(&self) -> &[u8] {
        self.buffer.get(self.at..).unwrap_or_default()
    }
    /// Reads more behind what is there. False at the end of the file.
    fn fill(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        if self.at > 0 {
            self.buffer.drain(..self.at);
            self.at = 0;
        }
        let before = self.buffer.len();
        // The longer a piece grows, the more is read at once, or copying it would be most of the work.
        let more = CHUNK.max(before);
        self.inner.by_ref().take(more as u64).read_to_end(&mut self.buffer)?;
        self.ended = self.buffer.len() - before < more;
        Ok(self.buffer.len() > before)
    }
    /// Goes on behind this many bytes of what is there.
    fn pass(&mut self, bytes: usize) {
        let end = (self.at + bytes).min(self.buffer.len());
        let passed = self.buffer.get(self.at..end).unwrap_or_default();
        self.line += memchr_iter(b'\n', passed).count() as u64;
        self.at = end;
    }
    /// The next byte that is no space, which stays where it is.
    pub(crate) fn peek(&mut self) -> Result<Option<u8>, Broken> {
        loop {
            // A byte order mark is nothing, wherever a writer put it.
            let space = |rest: &[u8]| rest.iter().position(|byte| !b" \t\r\n\xEF\xBB\xBF".contains(byte));
            match space(self.rest()) {
                Some(spaces) => {
                    self.pass(spaces);
                    return Ok(self.rest().first().copied());
                }
                None => self.pass(usize::MAX - self.at),
            }
            if !self.fill()? {
                return Ok(None);
            }
        }
    }
    /// Passes everything before this mark, for JSON that stands in a program. False where it is not in what is read at once.
    pub(crate) fn pass_until(&mut self, mark: u8) -> Result<bool, Broken> {
        if self.rest().is_empty() {
            self.fill()?;
        }
        match memchr::memchr(mark, self.rest()) {
            Some(at) => {
                self.pass(at);
                Ok(true)
            }
            None => Ok(false),
        }
    }
    /// An object: what to do with each of its values, by name. Whatever else stands there is passed.
    pub(crate) fn object(&mut self, each: &mut dyn FnMut(&mut Self, &str) -> Result<(), Broken>) -> Result<(), Broken> {
        if self.peek()? != Some(b'{') {
            return self.skip();
        }
        self.deeper()?;
        self.pass(1);
        loop {
            match self.peek()? {
                Some(b'}') => {
                    self.pass(1);
                    self.depth -= 1;
                    return Ok(());
                }
                Some(b',') => self.pass(1),
                Some(b'"') => {
                    let mut mended = Vec::new();
                    let piece = self.piece()?;
                    let name: String = piece.read(&mut mended).unwrap_or_default();
                    if self.peek()? != Some(b':') {
                        return Err(self.broken("a colon is missing behind a name"));
                    }
                    self.pass(1);
                    each(self, &name)?;
                }
                Some(_) => return Err(self.broken("where a name should be is something else")),
                None => return Err(self.broken("the file ends in the middle")),
            }
        }
    }
    /// An array: what to do with each of its values. Whatever else stands there is passed.
    pub(crate) fn array(&mut self, each: &mut dyn FnMut(&mut Self) -> Result<(), Broken>) -> Result<(), Broken> {
        if self.peek()? != Some(b'[') {
            return self.skip();
        }
        self.deeper()?;
        self.pass(1);
        loop {
            match self.peek()? {
                Some(b']') => {
                    self.pass(1);
                    self.depth -= 1;
                    return Ok(());
                }
                Some(b',') => self.pass(1),
                Some(_) => each(self)?,
                None => return Err(self.broken("the file ends in the middle")),
            }
        }
    }
    /// An array of messages: each as it stands. What is said of a piece is that it was read, or why not; then this is told as lost,
    /// and the walk looks for the next that begins as the first good one did.
    pub(crate) fn messages(&mut self, each: Take<'_>) -> Result<(), Broken> {
        let mut begins: Option<Vec<u8>> = None;
        if self.peek()? != Some(b'[') {
            return self.skip();
        }
        self.pass(1);
        loop {
            match self.peek()? {
                Some(b']') => {
                    self.pass(1);
                    return Ok(());
                }
                Some(b',') => self.pass(1),
                Some(_) => {
                    let line = self.line;
                    let (length, why) = match self.length() {
                        Ok(length) => {
                            let bytes = self.rest().get(..length).unwrap_or_default();
                            match each(Found::Piece(Piece { bytes, line }))? {
                                Ok(()) => {
                                    if begins.is_none() {
                                        begins = first_name(bytes).map(<[u8]>::to_vec);
                                    }
                                    self.pass(length);
                                    continue;
                                }
                                Err(why) => (Some(length), why),
                            }
                        }
                        Err(Broken::Io(error)) => return Err(Broken::Io(error)),
                        Err(Broken::At { what, .. }) => (None, format!("it is no message that can be read: {what}")),
                    };
                    // What is said of this is of no use: it is told, not asked.
                    let _ = each(Found::Lost(line, why))?;
                    if !self.recover(length, begins.as_deref())? {
                        return Err(self.broken("nothing behind this place can be read as a message"));
                    }
                }
                None => return Err(self.broken("the file ends in the middle")),
            }
        }
    }
    /// Documents one behind the other, a line each. Where one cannot be read, the walk goes on at the next line.
    pub(crate) fn lines(&mut self, each: Take<'_>) -> Result<(), Broken> {
        while self.peek()?.is_some() {
            let line = self.line;
            let why = match self.length() {
                Ok(length) => {
                    let bytes = self.rest().get(..length).unwrap_or_default();
                    match each(Found::Piece(Piece { bytes, line }))? {
                        Ok(()) => {
                            self.pass(length);
                            continue;
                        }
                        Err(why) => why,
                    }
                }
                Err(Broken::Io(error)) => return Err(Broken::Io(error)),
                Err(Broken::At { what, .. }) => format!("it is no message that can be read: {what}"),
            };
            let _ = each(Found::Lost(line, why))?;
            loop {
                let (length, ended) = match memchr::memchr(b'\n', self.rest()) {
                    Some(end) => (end + 1, true),
                    None => (self.rest().len(), false),
                };
                self.pass(length);
                if ended || !self.fill()? {
                    break;
                }
            }
        }
        Ok(())
    }
    /// Goes to the next thing that can be a message: within this many bytes where the broken one has an end, or behind them.
    fn recover(&mut self, within: Option<usize>, begins: Option<&[u8]>) -> Result<bool, Broken> {
        let mut left = within;
        for _ in 0..TRIALS {
            // Past the brace that the broken one begins with.
            let Some(step) = self.next_candidate(left)? else {
                if let Some(left) = left {
                    self.pass(left);
                }
                return Ok(left.is_some());
            };
            self.pass(step);
            left = left.map(|left| left - step);
            if let Ok(length) = self.length() {
                let bytes = self.rest().get(..length).unwrap_or_default();
                let whole = serde_json::from_slice::<IgnoredAny>(bytes).is_ok();
                if whole && begins.is_none_or(|begins| first_name(bytes) == Some(begins)) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
    /// How far it is to the next `{` behind a `},`.
    fn next_candidate(&mut self, left: Option<usize>) -> Result<Option<usize>, Broken> {
        let mut from = 0;
        loop {
            let rest = self.rest();
            let rest = rest
                .get(..left.unwrap_or(rest.len()).min(rest.len()))
                .unwrap_or_default();
            while let Some(found) = memmem::find(rest.get(from..).unwrap_or_default(), b"}") {
                let brace = from + found;
                let mut behind = rest.get(brace + 1..).unwrap_or_default().iter();
                let mut seen = behind.by_ref().skip_while(|byte| byte.is_ascii_whitespace());
                if seen.next() == Some(&b',') {
                    let mut next = behind.as_slice();
                    let spaces = next.iter().position(|byte| !byte.is_ascii_whitespace());
                    next = next.get(spaces.unwrap_or(next.len())..).unwrap_or_default();
                    if next.first() == Some(&b'{') {
                        return Ok(Some(rest.len() - next.len()));
                    }
                }
                from = brace + 1;
            }
            if left.is_some() {
                return Ok(None);
            }
            // Nothing in what is there: it is passed, but for what may be the beginning of such a place.
            let keep = rest.len().min(4_096);
            let passed = rest.len() - keep;
            self.pass(passed);
            from = keep.saturating_sub(64);
            if !self.fill()? {
                return Ok(None);
            }
        }
    }
    /// The next value, as it stands, and passes it.
    pub(crate) fn piece(&mut self) -> Result<Piece<'_>, Broken> {
        self.peek()?;
        let line = self.line;
        let length = self.length()?;
        let from = self.at;
        self.pass(length);
        let bytes = self.buffer.get(from..self.at).unwrap_or_default();
        Ok(Piece { bytes, line })
    }
    /// The next value, where it can be read as what is asked for; passed in any case.
    pub(crate) fn value<T: for<'a> Deserialize<'a>>(&mut self) -> Result<Option<T>, Broken> {
        let mut mended = Vec::new();
        let piece = self.piece()?;
        Ok(piece.read(&mut mended).ok())
    }
    /// Passes the next value, however long it is.
    pub(crate) fn skip(&mut self) -> Result<(), Broken> {
        self.peek()?;
        let mut scan = Scan::default();
        loop {
            match scan.over(self.rest()) {
                Scanned::Ended(length) => {
                    self.pass(length);
                    return Ok(());
                }
                Scanned::Broken(what) => return Err(self.broken(what)),
                Scanned::More => {
                    let all = self.rest().len();
                    self.pass(all);
                    scan.at = 0;
                    if !self.fill()? {
                        return scan.at_the_end().map_err(|what| self.broken(what));
                    }
                }
            }
        }
    }
    /// How long the next value is; all of it is in the buffer then.
    fn length(&mut self) -> Result<usize, Broken> {
        let mut scan = Scan::default();
        loop {
            match scan.over(self.rest()) {
                Scanned::Ended(length) => return Ok(length),
                Scanned::Broken(what) => return Err(self.broken(what)),
                Scanned::More => {
                    if self.rest().len() > LONGEST {
                        return Err(self.broken("it is longer than 16 MiB"));
                    }
                    if !self.fill()? {
                        scan.at_the_end().map_err(|what| self.broken(what))?;
                        return Ok(self.rest().len());
                    }
                }
            }
        }
    }
    fn deeper(&mut self) -> Result<(), Broken> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.broken("it is deeper than 128 levels"));
        }
        Ok(())
    }
}

/// Looks for the end of a value.
#[derive(Default)]
struct Scan {
    at: usize,
    depth: usize,
    in_string: bool,
    in_word: bool,
}

enum Scanned {
    /// The value is this long.
    Ended(usize),
    /// Its end is not in what is there.
    More,
    Broken(&'static str),
}

impl Scan {
    /// Goes on over the same bytes, of which there may be more by now.
    fn over(&mut self, bytes: &[u8]) -> Scanned {
        while let Some(&byte) = bytes.get(self.at) {
            if self.in_string {
                let rest = bytes.get(self.at..).unwrap_or_default();
                match memchr2(b'"', b'\\', rest) {
                    None => {
                        self.at = bytes.len();
                        return Scanned::More;
                    }
                    Some(found) if rest.get(found) == Some(&b'\\') => {
                        if found + 1 >= rest.len() {
                            self.at += found;
                            return Scanned::More;
                        }
                        self.at += found + 2;
                    }
                    Some(found) => {
                        self.at += found + 1;
                        self.in_string = false;
                        if self.depth == 0 {
                            return Scanned::Ended(self.at);
                        }
                    }
                }
                continue;
            }
            match byte {
                b'"' if !self.in_word => self.in_string = true,
                b'{' | b'[' if !self.in_word => {
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Scanned::Broken("it is deeper than 128 levels");
                    }
                }
                b'}' | b']' if self.depth > 0 => {
                    self.depth -= 1;
                    if self.depth == 0 {
                        return Scanned::Ended(self.at + 1);
                    }
                }
                _ if self.depth > 0 => {}
                b',' | b'}' | b']' | b':' | b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'{' | b'[' => {
                    return if self.in_word {
                        Scanned::Ended(self.at)
                    } else {
                        Scanned::Broken("a value is missing")
                    };
                }
                // A number or a word, on its own.
                _ => self.in_word = true,
            }
            self.at += 1;
        }
        Scanned::More
    }
    fn at_the_end(&self) -> Result<(), &'static str> {
        if self.in_word {
            Ok(())
        } else {
            Err("the file ends in the middle")
        }
    }
}

/// The first name of an object, with its quotes.
fn first_name(bytes: &[u8]) -> Option<&[u8]> {
    let rest = bytes.strip_prefix(b"{")?.trim_ascii_start();
    let mut scan = Scan::default();
    match scan.over(rest) {
        Scanned::Ended(length) if rest.first() == Some(&b'"') => rest.get(..length),
        _ => None,
    }
}

/// What platforms write that is no JSON: `\x07` (Telegram), control characters as they are, half an emoji, bytes that are no
/// UTF-8. False where there is nothing of the kind.
fn mend(bytes: &[u8], mended: &mut Vec<u8>) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let mut changed = matches!(text, std::borrow::Cow::Owned(_));
    mended.clear();
    let mut in_string = false;
    let mut rest = text.as_ref();
    while let Some(next) = rest.chars().next() {
        let mut length = next.len_utf8();
        match next {
            '"' => {
                in_string = !in_string;
                mended.push(b'"');
            }
            '\\' if in_string => {
                let (written, passed) = escape(rest);
                changed |= Some(written.as_bytes()) != rest.as_bytes().get(..passed);
                mended.extend_from_slice(written.as_bytes());
                length = passed;
            }
            control if in_string && u32::from(control) < 0x20 => {
                changed = true;
                mended.extend_from_slice(format!("\\u{:04x}", u32::from(control)).as_bytes());
            }
            other => {
                let mut four = [0; 4];
                mended.extend_from_slice(other.encode_utf8(&mut four).as_bytes());
            }
        }
        rest = rest.get(length..).unwrap_or_default();
    }
    changed
}

/// An escape as JSON has it, and how many bytes stood there.
fn escape(rest: &str) -> (String, usize) {
    let hexadecimal = |from: usize, digits: usize| {
        let written = rest.get(from..from + digits)?;
        u32::from_str_radix(written, 16)
            .ok()
            .filter(|_| !written.starts_with('+'))
    };
    match rest.as_bytes().get(1) {
        Some(b'x') => match hexadecimal(2, 2) {
            Some(code) => (format!("\\u{code:04x}"), 4),
            None => ("\\\\".to_owned(), 1),
        },
        Some(b'u') => match hexadecimal(2, 4) {
            Some(0xD800..=0xDBFF) => {
                let low = rest
                    .get(6..8)
                    .filter(|&next| next == "\\u")
                    .and_then(|_| hexadecimal(8, 4));
                if low.is_some_and(|low| (0xDC00..=0xDFFF).contains(&low)) {
                    (rest.get(..12).unwrap_or_default().to_owned(), 12)
                } else {
                    ("\\ufffd".to_owned(), 6)
                }
            }
            Some(0xDC00..=0xDFFF) => ("\\ufffd".to_owned(), 6),
            Some(_) => (rest.get(..6).unwrap_or_default().to_owned(), 6),
            None => ("\\\\".to_owned(), 1),
        },
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
            (rest.get(..2).unwrap_or_default().to_owned(), 2)
        }
        _ => ("\\\\".to_owned(), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// The messages of a document with one array, and what was lost.
    fn walk(document: &[u8], chunk: usize) -> (Vec<Value>, Vec<(u64, String)>, Option<String>) {
        let (mut read, mut lost) = (Vec::new(), Vec::new());
        let mut json = Json::new(Slowly(document, chunk));
        let walked = json.object(&mut |json, name| match name {
            "messages" => json.messages(&mut |found| {
                let mut mended = Vec::new();
                Ok(match found {
                    Found::Piece(piece) => piece.read(&mut mended).map(|value| read.push(value)),
                    Found::Lost(line, why) => {
                        lost.push((line, why));
                        Ok(())
                    }
                })
            }),
            _ => json.skip(),
        });
        (read, lost, walked.err().map(|broken| broken.to_string()))
    }

    /// Gives a few bytes at a time.
    struct Slowly<'b>(&'b [u8], usize);
    impl Read for Slowly<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let few = into.len().min(self.1).min(self.0.len());
            let (now, later) = self.0.split_at(few);
            into[..few].copy_from_slice(now);
            self.0 = later;
            Ok(few)
        }
    }

    #[test]
    fn a_broken_message_costs_itself_and_no_other() {
        let broken = [
            r#"{"id": 2, "text": "no end}"#,
            r#"{"id": 2, "text": }"#,
            r#"{"id": 2 "text": "x"}"#,
            r#"{"id": 2, "text": "x"]"#,
            r#"{"id": 2, "text": [1, 2}"#,
            "}",
        ];
        for one in broken {
            let document = format!("{{\"messages\": [\n{{\"id\": 1}},\n{one},\n{{\"id\": 3}},\n{{\"id\": 4}}\n]}}");
            let (read, lost, _) = walk(document.as_bytes(), 7);
            let ids: Vec<_> = read.iter().filter_map(|value| value["id"].as_i64()).collect();
            assert!(ids.contains(&1) && ids.contains(&4), "{one}: {ids:?} {lost:?}");
            assert_eq!(lost.first().map(|(line, _)| *line), Some(3), "{one}: {lost:?}");
        }
    }

    #[test]
    fn a_file_cut_short_gives_what_stands_before() {
        let (read, _, end) = walk(br#"{"messages": [{"id": 1}, {"id": 2}, {"id": "#, 5);
        assert_eq!(read, [json!({"id": 1}), json!({"id": 2})]);
        assert!(end.is_some());
    }

    #[test]
    fn what_is_no_json_is_mended_as_the_platforms_write_it() {
        let document = b"{\"messages\": [{\"a\": \"\\x07bell \\\\x07\"}, {\"b\": \"tab\there\"}, {\"c\": \"\\ud83d half\"}, {\"d\": \"caf\xe9\"}]}";
        let (read, lost, end) = walk(document, 1_000);
        assert_eq!((lost.len(), end), (0, None), "{lost:?}");
        assert_eq!(
            read,
            [
                json!({"a": "\u{7}bell \\x07"}),
                json!({"b": "tab\there"}),
                json!({"c": "\u{fffd} half"}),
                json!({"d": "caf\u{fffd}"})
            ]
        );
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{{\"messages\": [{}]}}", "[".repeat(100_000));
        let (read, lost, end) = walk(deep.as_bytes(), 4_096);
        assert!(read.is_empty() && !lost.is_empty() && end.is_some());
        let mut json = Json::new(deep.as_bytes());
        assert!(json.skip().is_err());
    }

    proptest! {
        /// Whatever is written as JSON is read as it was, however few bytes come at a time, with the line it stands in.
        #[test]
        fn every_message_is_read(texts in prop::collection::vec(".{0,40}", 0..20), chunk in 1_usize..50, pretty in any::<bool>()) {
            let messages: Vec<Value> = texts.iter().map(|text| json!({"text": text, "n": [1, {"x": text}]})).collect();
            let document = json!({"before": {"messages": []}, "messages": messages, "z": null});
            let document = if pretty { serde_json::to_vec_pretty(&document) } else { serde_json::to_vec(&document) }.unwrap();
            let (read, lost, end) = walk(&document, chunk);
            prop_assert_eq!(read, messages);
            prop_assert!(lost.is_empty() && end.is_none());
        }
        /// Any bytes at all end.
        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(prop::sample::select(b"{}[]\",:\\ \n1ax\x00\xff".to_vec()), 0..300), chunk in 1_usize..20) {
            let _ = walk(&bytes, chunk);
            let mut whole = b"{\"messages\":[".to_vec();
            whole.extend_from_slice(&bytes);
            let _ = walk(&whole, chunk);
        }
    }
}
