//! The register of schools in England: the file `edubasealldataYYYYMMDD.csv` of Get Information about Schools.
//!
//! RFC 4180 in Windows-1252, about 130 columns, of which a dozen are read, by their names. [`read`] goes through the file
//! line by line and keeps only the schools, so that memory does not grow with what is not read. A row that cannot be read
//! is refused with its line and its column, and the others are taken; a quotation mark that is never closed loses the row
//! in which it stands, not all that follow.
//!
//! A file in UTF-8 is read too: with a byte order mark it is taken at its word, and without one a text that is valid UTF-8
//! beyond ASCII is read as such, because chance makes no such text in Windows-1252.

mod columns;
mod lines;

use columns::Columns;
use domain::schools::{School, Urn};
use jiff::civil::Date;
use lines::{Lines, Next};
use serde::Serialize;
use std::collections::{BTreeSet, HashMap};
use std::io::Read;

/// How much of a file is read before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest file, in bytes. The register has about 70 million.
    pub max_bytes: u64,
    /// The most schools. The register has about 52,000, closed ones included.
    pub max_schools: usize,
    /// The most rows that may be refused before the whole file is: so many mean that it is another file.
    pub max_refused: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 256 * 1024 * 1024,
            max_schools: 250_000,
            max_refused: 1_000,
        }
    }
}

/// A row that was not taken, or a file of which nothing was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("line {line}{}: {reason}", self.column.map(|column| format!(", {column}")).unwrap_or_default())]
pub struct Refused {
    /// The line in the file on which the row begins, from 1, which is that of the column names.
    pub line: u64,
    /// The column concerned, by the name that the register gives it.
    pub column: Option<&'static str>,
    /// What is wrong and what to do, for a person.
    pub reason: String,
}

impl Refused {
    fn new(line: u64, column: Option<&'static str>, reason: impl Into<String>) -> Self {
        let reason = reason.into();
        Self { line, column, reason }
    }
}

/// What a file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// The schools, in the order of the file. No number is there twice.
    pub schools: Vec<School>,
    /// The rows that were not taken, in the order of the file.
    pub refused: Vec<Refused>,
    /// The numbers of refused rows: these schools are in the register, whatever else their rows say.
    pub damaged: BTreeSet<Urn>,
    /// Whether every row could be told by its number. If not, nobody can say which schools are no longer in the register.
    pub whole: bool,
    /// SHA-256 of the file.
    pub digest: [u8; 32],
}

/// After how many rows the caller hears of it.
const TELL_EVERY: u64 = 1_000;

/// Reads the register. `on` is called every thousand rows with the number of rows so far. The file is refused as a whole
/// when it is not the register: a column is missing without which no school can be known, or a limit is passed.
pub fn read(from: impl Read, limits: &Limits, on: &mut dyn FnMut(u64)) -> Result<Register, Refused> {
    let mut lines = Lines::new(from, limits.max_bytes)?;
    let columns = match lines.next()? {
        Some(Next::Row(row)) => Columns::find(&row)?,
        Some(Next::Broken(Refused { line, .. })) => {
            let reason = "The first line is not that of the register's column names. Take the register's own file, \
                          edubasealldata….csv. Nothing of this one was taken.";
            return Err(Refused::new(line, None, reason));
        }
        None => return Err(Refused::new(1, None, "The file is empty.")),
    };
    lines.expect_fields(columns.count);
    let mut register = Register {
        schools: Vec::new(),
        refused: Vec::new(),
        damaged: BTreeSet::new(),
        whole: true,
        digest: [0; 32],
    };
    let mut met: HashMap<Urn, u64> = HashMap::new();
    let mut rows = 0;
    while let Some(next) = lines.next()? {
        match next {
            Next::Row(row) => match columns.school(&row) {
                Ok(school) => {
                    if let Some(line) = met.insert(school.urn, row.line) {
                        let reason = format!("This number is on line {line} too. The first was taken.");
                        register
                            .refused
                            .push(Refused::new(row.line, Some(columns::URN), reason));
                        met.insert(school.urn, line);
                    } else {
                        register.schools.push(school);
                    }
                }
                Err((urn, refused)) => {
                    register.refused.push(refused);
                    register.damaged.extend(urn);
                    if urn.is_none() {
                        register.whole = false;
                        lines.give_up_first_line();
                    }
                }
            },
            Next::Broken(refused) => {
                register.whole = false;
                register.refused.push(refused);
            }
        }
        limits.check(&register)?;
        rows += 1;
        if rows % TELL_EVERY == 0 {
            on(rows);
        }
    }
    on(rows);
    if rows == 0 {
        let reason = "There are the names of the columns and no school. Take the file again.";
        return Err(Refused::new(1, None, reason));
    }
    register.digest = lines.digest();
    Ok(register)
}

impl Limits {
    fn check(&self, register: &Register) -> Result<(), Refused> {
        let line = register.refused.last().map_or(1, |refused| refused.line);
        if register.refused.len() > self.max_refused {
            let reason = format!(
                "More than {} rows cannot be read, up to this line. Check that it is the register's own file, not \
                 saved again by another program. Nothing of it was taken.",
                self.max_refused
            );
            return Err(Refused::new(line, None, reason));
        }
        if register.schools.len() > self.max_schools {
            let reason = format!(
                "The file has more than {} schools, five times as many as there are. Nothing of it was taken.",
                self.max_schools
            );
            return Err(Refused::new(line, None, reason));
        }
        Ok(())
    }
}

/// The day of which a file speaks, by its name: `edubasealldata20261124.csv`.
pub fn day_in_name(file: &str) -> Option<Date> {
    let digits = |from: &str| -> Option<Date> {
        let text = from
            .get(..8)
            .filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
        let more = from.as_bytes().get(8).is_some_and(u8::is_ascii_digit);
        Date::strptime("%Y%m%d", text).ok().filter(|_| !more)
    };
    let mut before = None;
    for (place, character) in file.char_indices() {
        if character.is_ascii_digit() && !before.is_some_and(|it: char| it.is_ascii_digit()) {
            let found = file.get(place..).and_then(digits);
            if found.is_some() {
                return found;
            }
        }
        before = Some(character);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_day_stands_in_the_name() {
        for (name, day) in [
            ("edubasealldata20261124.csv", Some(date(2026, 11, 24))),
            ("2/edubasealldata20240229 (1).csv", Some(date(2024, 2, 29))),
            ("edubasealldata20260230.csv", None),
            ("edubasealldata202611240.csv", None),
            ("schools.csv", None),
            ("é20261124", Some(date(2026, 11, 24))),
        ] {
            assert_eq!(day_in_name(name), day, "{name}");
        }
    }
}
