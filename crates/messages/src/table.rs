//! Tables as text, a row at a time.

use csv::{ByteRecord, ReaderBuilder};
use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// The longest row that is read. Beyond it a quotation mark is missing, and the row is the rest of the file.
const LONGEST: u64 = 32 << 20;

/// The rows of a table.
pub(crate) struct Rows<R> {
    reader: csv::Reader<Guarded<R>>,
    record: ByteRecord,
    since: Rc<Cell<u64>>,
}

struct Guarded<R> {
    inner: R,
    since: Rc<Cell<u64>>,
}

impl<R: Read> Read for Guarded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.since.get() > LONGEST {
            return Err(io::Error::other(
                "a row is longer than 32 MiB: a quotation mark may be missing",
            ));
        }
        let read = self.inner.read(into)?;
        self.since.set(self.since.get() + read as u64);
        Ok(read)
    }
}

impl<R: Read> Rows<R> {
    pub(crate) fn new(inner: R, delimiter: u8) -> Self {
        let since = Rc::new(Cell::new(0));
        let guarded = Guarded {
            inner,
            since: Rc::clone(&since),
        };
        Self {
            reader: ReaderBuilder::new()
                .delimiter(delimiter)
                .has_headers(false)
                .flexible(true)
                .from_reader(guarded),
            record: ByteRecord::new(),
            since,
        }
    }
    /// The next row and the line where it begins.
    pub(crate) fn next(&mut self) -> Result<Option<(u64, &ByteRecord)>, String> {
        self.since.set(0);
        let line = self.reader.position().line();
        match self.reader.read_byte_record(&mut self.record) {
            Ok(true) => Ok(Some((
                self.record.position().map_or(line, csv::Position::line),
                &self.record,
            ))),
            Ok(false) => Ok(None),
            Err(error) => Err(format!("from here on nothing was read: {error}")),
        }
    }
    pub(crate) fn line(&self) -> u64 {
        self.reader.position().line()
    }
}

/// Which sign parts the columns of a table, by the line at its head.
pub(crate) fn delimiter(head: &str) -> u8 {
    let counted = [b',', b'\t', b';', b'|'].map(|sign| (head.bytes().filter(|byte| *byte == sign).count(), sign));
    counted
        .into_iter()
        .rev()
        .max_by_key(|(count, _)| *count)
        .map_or(b',', |(_, sign)| sign)
}
