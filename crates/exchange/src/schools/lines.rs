//! Rows out of bytes: lines are counted as an editor counts them, and a row may span several, within bounds.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder, Terminator};
use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read};

use super::Refused;

/// The longest line and the longest row, in bytes. The register's longest have two thousand.
const LONGEST: usize = 64 * 1024;
/// The most fields of a row. The register has about 130.
const MOST_FIELDS: usize = 1_024;
/// The most lines that a row may span. It bounds how often a line is read again after a quotation mark without an end.
const MOST_LINES: usize = 16;

/// Counts and digests what passes.
struct Digesting<R> {
    from: R,
    digest: Sha256,
    bytes: u64,
}

impl<R: Read> Read for Digesting<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(into)?;
        self.digest.update(into.get(..count).unwrap_or_default());
        self.bytes += u64::try_from(count).unwrap_or(u64::MAX);
        Ok(count)
    }
}

/// A line of the file, ending in a line feed.
struct Line {
    number: u64,
    bytes: Vec<u8>,
    /// Longer than the longest: its rest was passed over.
    cut: bool,
}

/// A row: its fields as bytes, without their quotation marks.
pub(super) struct Row<'a> {
    pub(super) line: u64,
    /// Whether the file says that it is UTF-8.
    pub(super) utf8: bool,
    bytes: &'a [u8],
    ends: &'a [usize],
}

impl<'a> Row<'a> {
    pub(super) fn field(&self, place: usize) -> Option<&'a [u8]> {
        let end = *self.ends.get(place)?;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.bytes.get(start..end)
    }
    pub(super) fn count(&self) -> usize {
        self.ends.len()
    }
}

/// The next row, or why a line is none.
pub(super) enum Next<'a> {
    Row(Row<'a>),
    Broken(Refused),
}

pub(super) struct Lines<R> {
    from: BufReader<Digesting<R>>,
    max_bytes: u64,
    utf8: bool,
    number: u64,
    again: VecDeque<Line>,
    /// The lines of the row that was given out last.
    spanned: Vec<Line>,
    csv: Reader,
    output: Vec<u8>,
    ends: Vec<usize>,
    expected: Option<usize>,
}

/// Where a row stands after a line of it was read.
enum Fed {
    Whole,
    InQuotes,
    TooLong,
}

impl<R: Read> Lines<R> {
    pub(super) fn new(from: R, max_bytes: u64) -> Result<Self, Refused> {
        let digesting = Digesting {
            from,
            digest: Sha256::new(),
            bytes: 0,
        };
        let mut lines = Self {
            from: BufReader::with_capacity(64 * 1024, digesting),
            max_bytes,
            utf8: false,
            number: 0,
            again: VecDeque::new(),
            spanned: Vec::new(),
            csv: ReaderBuilder::new().terminator(Terminator::Any(b'\n')).build(),
            output: vec![0; LONGEST],
            ends: vec![0; MOST_FIELDS],
            expected: None,
        };
        lines.look_at_beginning()?;
        Ok(lines)
    }

    /// How many fields each row from here on must have.
    pub(super) fn expect_fields(&mut self, count: usize) {
        self.expected = Some(count);
    }

    /// The digest of all that was read.
    pub(super) fn digest(self) -> [u8; 32] {
        self.from.into_inner().digest.finalize().into()
    }

    fn look_at_beginning(&mut self) -> Result<(), Refused> {
        let beginning = self.from.fill_buf().map_err(|error| unreadable(1, &error))?;
        let refused = |reason: &str| Err(Refused::new(1, None, reason));
        if beginning.starts_with(b"PK\x03\x04") {
            return refused("This is an archive. Unpack it, and import the file edubasealldata….csv that is in it.");
        }
        if beginning.starts_with(b"\xff\xfe") || beginning.starts_with(b"\xfe\xff") {
            return refused("The file is in UTF-16. Take the register's own file, or save it as UTF-8.");
        }
        if beginning.starts_with(b"\xef\xbb\xbf") {
            self.utf8 = true;
            self.from.consume(3);
        }
        Ok(())
    }

    /// The next row; nothing at the end of the file. Lines with nothing in them are passed over.
    pub(super) fn next(&mut self) -> Result<Option<Next<'_>>, Refused> {
        let first = loop {
            match self.line()? {
                None => return Ok(None),
                Some(line) if line.bytes == b"\n" => {}
                Some(line) => break line,
            }
        };
        let (start, mut spanned) = (first.number, vec![first]);
        self.csv.reset();
        let (mut bytes, mut fields) = (0, 0);
        let wrong = loop {
            match spanned
                .last()
                .map_or(Fed::Whole, |line| self.feed(line, &mut bytes, &mut fields))
            {
                Fed::Whole if self.expected.is_none_or(|expected| expected == fields) => break None,
                Fed::Whole => break Some(self.other_count(fields)),
                Fed::TooLong => break Some("The row is longer than any that the register has.".to_owned()),
                Fed::InQuotes => match self.line()? {
                    Some(line) if spanned.len() < MOST_LINES => spanned.push(line),
                    left => {
                        if let Some(line) = left {
                            self.again.push_front(line);
                        }
                        break Some("A quotation mark has no second one that closes it.".to_owned());
                    }
                },
            }
        };
        self.spanned = spanned;
        let Some(wrong) = wrong else {
            return Ok(Some(Next::Row(Row {
                line: start,
                utf8: self.utf8,
                bytes: self.output.get(..bytes).unwrap_or_default(),
                ends: self.ends.get(..fields).unwrap_or_default(),
            })));
        };
        self.give_up_first_line();
        let reason = format!("{wrong} While such a row is in the file, no school is marked as gone.");
        Ok(Some(Next::Broken(Refused::new(start, None, reason))))
    }

    /// Of the last row only the first line is lost: the others are read again as rows of their own.
    pub(super) fn give_up_first_line(&mut self) {
        for line in self.spanned.drain(..).skip(1).rev() {
            self.again.push_front(line);
        }
    }

    fn other_count(&self, fields: usize) -> String {
        let expected = self.expected.unwrap_or_default();
        format!("The row has {fields} fields and the register {expected}.")
    }

    fn feed(&mut self, line: &Line, bytes: &mut usize, fields: &mut usize) -> Fed {
        if line.cut {
            return Fed::TooLong;
        }
        let output = self.output.get_mut(*bytes..).unwrap_or_default();
        let ends = self.ends.get_mut(*fields..).unwrap_or_default();
        let (result, _, written, ended) = self.csv.read_record(&line.bytes, output, ends);
        *bytes += written;
        *fields += ended;
        match result {
            ReadRecordResult::Record => Fed::Whole,
            ReadRecordResult::InputEmpty => Fed::InQuotes,
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull | ReadRecordResult::End => Fed::TooLong,
        }
    }

    fn line(&mut self) -> Result<Option<Line>, Refused> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        let number = self.number + 1;
        let mut bytes = Vec::new();
        let most = u64::try_from(LONGEST).unwrap_or(u64::MAX);
        let mut part = (&mut self.from).take(most);
        part.read_until(b'\n', &mut bytes)
            .map_err(|error| unreadable(number, &error))?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let cut = bytes.len() == LONGEST && !bytes.ends_with(b"\n");
        if cut {
            self.pass_over(number)?;
        }
        if self.from.get_ref().bytes > self.max_bytes {
            let reason = format!(
                "The file has more than {} bytes, several times as many as the register. Nothing of it was taken.",
                self.max_bytes
            );
            return Err(Refused::new(number, None, reason));
        }
        if bytes.ends_with(b"\n") {
            bytes.pop();
        }
        if bytes.ends_with(b"\r") {
            bytes.pop();
        }
        bytes.push(b'\n');
        self.number = number;
        Ok(Some(Line { number, bytes, cut }))
    }

    /// The rest of a line that is too long to be kept.
    fn pass_over(&mut self, number: u64) -> Result<(), Refused> {
        while self.from.get_ref().bytes <= self.max_bytes {
            let rest = self.from.fill_buf().map_err(|error| unreadable(number, &error))?;
            let (count, found) = match rest.iter().position(|byte| *byte == b'\n') {
                Some(place) => (place + 1, true),
                None => (rest.len(), rest.is_empty()),
            };
            self.from.consume(count);
            if found {
                break;
            }
        }
        Ok(())
    }
}

fn unreadable(line: u64, error: &io::Error) -> Refused {
    let reason = format!("The file cannot be read on from here: {error}. Nothing of it was taken.");
    Refused::new(line, None, reason)
}
