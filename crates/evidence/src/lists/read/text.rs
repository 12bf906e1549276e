//! Lists as text: tables with a head, the output of hashdeep, and a digest a line.

use csv::{ByteRecord, ReaderBuilder};
use std::io::{BufRead, Read};

use super::{Form, NotRead, Row, SixtyFour, Taker, give};
use crate::video::Frame;

/// A line is not longer than this; what is, is refused.
const LONGEST_LINE: u64 = 64 * 1024;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Digest(&'static str),
    /// Digits whose number says what they are.
    Digits,
    Pdq,
    /// The frames of a video, as a JSON list.
    Vpdq,
    Category,
    /// What sort of indicator the row is, as `ThreatExchange` names them.
    Kind,
}

fn column(name: &str) -> Option<Column> {
    let name: String = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    Some(match name.as_str() {
        "md5" | "md5hash" => Column::Digest("md5"),
        "sha1" | "sha1hash" => Column::Digest("sha1"),
        "sha256" | "sha256hash" => Column::Digest("sha256"),
        "hash" | "digest" | "indicator" | "rawindicator" => Column::Digits,
        "pdq" | "pdqhash" | "hashpdq" => Column::Pdq,
        "vpdq" | "vpdqhash" | "hashvpdq" => Column::Vpdq,
        "category" | "grade" | "grading" => Column::Category,
        "indicatortype" | "hashtype" => Column::Kind,
        _ => return None,
    })
}

/// What stands between the columns of a line: that of three marks which is there most often, outside of quotation marks.
fn mark(line: &str) -> u8 {
    let outside: String = line.split('"').step_by(2).collect();
    let count = |mark: u8| outside.bytes().filter(|byte| *byte == mark).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|mark| count(*mark))
        .unwrap_or(b',')
}

fn head(line: &str) -> Vec<Option<Column>> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .delimiter(mark(line))
        .from_reader(line.as_bytes());
    let mut record = ByteRecord::new();
    match reader.read_byte_record(&mut record) {
        Ok(true) => record
            .iter()
            .map(|name| column(&String::from_utf8_lossy(name)))
            .collect(),
        _ => Vec::new(),
    }
}

/// Which form text has, by how it begins.
pub(super) fn form(text: &[u8]) -> Form {
    let first = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first);
    if first.starts_with("%%%% HASHDEEP") {
        return Form::Hashdeep;
    }
    if Frame::of_line(&first).is_some() {
        return Form::Frames;
    }
    let columns = head(&first);
    if columns.iter().all(Option::is_none) || columns == [Some(Column::Category)] {
        return Form::Lines;
    }
    if ["ProductCode", "SpecialCode"].iter().all(|name| first.contains(name)) {
        return Form::NsrlText;
    }
    Form::Table
}

/// A table whose first line names its columns.
pub(super) fn table(mut file: impl BufRead, sixty_four: Option<SixtyFour>, take: Taker<'_>) -> Result<(), NotRead> {
    let mut first = Vec::new();
    file.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut first)?;
    let first = String::from_utf8_lossy(&first);
    let columns = head(&first);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark(&first))
        .from_reader(file);
    let mut record = ByteRecord::new();
    // The head was the first row.
    for number in 2.. {
        let read = reader.read_byte_record(&mut record).map_err(|error| NotRead::Broken {
            form: Form::Table.name(),
            why: error.to_string(),
        })?;
        if !read {
            break;
        }
        let mut row = Row::numbered(number);
        let mut kind = None;
        let mut digits = None;
        for (value, column) in record.iter().zip(&columns) {
            let value = String::from_utf8_lossy(value);
            match column {
                None => {}
                Some(Column::Digest(function)) => row.digest(function, &value),
                Some(Column::Pdq) => row.pdq(&value),
                Some(Column::Vpdq) => row.vpdq(&value),
                Some(Column::Category) => row.code = Some(value.trim().to_owned()).filter(|code| !code.is_empty()),
                Some(Column::Kind) => kind = Some(value.trim().to_ascii_uppercase()),
                Some(Column::Digits) => digits = Some(value.into_owned()),
            }
        }
        let kind = kind.as_deref().map(|kind| kind.strip_prefix("HASH_").unwrap_or(kind));
        match (digits, kind) {
            (None, _) => {}
            (Some(digits), Some("PDQ")) => row.pdq(&digits),
            (Some(digits), Some("VPDQ" | "VIDEO_VPDQ")) => row.vpdq(&digits),
            (Some(digits), Some("MD5")) => row.digest("md5", &digits),
            (Some(digits), Some("SHA1")) => row.digest("sha1", &digits),
            (Some(digits), Some("SHA256")) => row.digest("sha256", &digits),
            (Some(digits), None) => {
                if !digits.trim().is_empty() {
                    row.digits(&digits, sixty_four)?;
                }
            }
            (Some(_), Some(other)) => row.refuse("a kind of hash that is read", other),
        }
        if row.is_empty() && row.refused.is_empty() {
            row.refused.push("it has no digest".to_owned());
        }
        give(take, row)?;
    }
    Ok(())
}

/// Gives each line to whoever takes it, without its end. Of a line that is too long it gives the beginning.
fn each_line(mut file: impl BufRead, mut take: impl FnMut(u64, &str) -> Result<(), NotRead>) -> Result<(), NotRead> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if file.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if line.last() != Some(&b'\n') {
            // The rest of a line that is too long.
            file.skip_until(b'\n')?;
        }
        let text = String::from_utf8_lossy(&line);
        take(number, text.trim_end_matches(['\r', '\n']))?;
    }
    Ok(())
}

/// The output of hashdeep: `size,md5,sha256,filename`, as its second line says.
pub(super) fn hashdeep(file: impl BufRead, take: Taker<'_>) -> Result<(), NotRead> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    each_line(file, |number, line| {
        if let Some(names) = line.strip_prefix("%%%% ") {
            if !names.starts_with("HASHDEEP") {
                columns = names.split(',').map(column).collect();
            }
            return Ok(());
        }
        if line.starts_with('#') || line.is_empty() {
            return Ok(());
        }
        let mut row = Row::numbered(number);
        // The name is last and may have commas of its own.
        for (value, column) in line.split(',').zip(&columns) {
            if let Some(Column::Digest(function)) = column {
                row.digest(function, value);
            }
        }
        if row.is_empty() && row.refused.is_empty() {
            row.refuse("a line of hashdeep", line);
        }
        give(take, row)
    })
}

/// A digest a line: alone, before a name as md5sum writes it, after one as BSD does, or first of a few things with commas
/// between them. Lines that begin with `#` are comments.
pub(super) fn lines(file: impl BufRead, sixty_four: Option<SixtyFour>, take: Taker<'_>) -> Result<(), NotRead> {
    each_line(file, |number, line| {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            return Ok(());
        }
        let mut row = Row::numbered(number);
        let bsd = line
            .split_once(" (")
            .and_then(|(function, rest)| Some((function, rest.rsplit_once(") = ")?.1)));
        match bsd {
            Some(("MD5", digest)) => row.digest("md5", digest),
            Some(("SHA1", digest)) => row.digest("sha1", digest),
            Some(("SHA256", digest)) => row.digest("sha256", digest),
            // md5sum marks a name in which it had to escape something.
            _ => {
                let line = line.strip_prefix('\\').unwrap_or(line);
                let digits = line.split([' ', '\t', ',', ';']).next().unwrap_or_default();
                row.digits(digits.trim_matches('"'), sixty_four)?;
            }
        }
        give(take, row)
    })
}
