//! The columns that are read, by name, and a school out of a row.

use domain::schools::{Phase, School, SchoolStatus, Urn, postcode};
use encoding_rs::WINDOWS_1252;
use jiff::civil::Date;
use std::borrow::Cow;
use std::str::FromStr;

use super::Refused;
use super::lines::Row;

pub(super) const URN: &str = "URN";
const NAME: &str = "EstablishmentName";
const STATUS_CODE: &str = "EstablishmentStatus (code)";
const STATUS_NAME: &str = "EstablishmentStatus (name)";
const LA_CODE: &str = "LA (code)";
const LA_NAME: &str = "LA (name)";
const KIND: &str = "TypeOfEstablishment (name)";
const PHASE_CODE: &str = "PhaseOfEducation (code)";
const PHASE_NAME: &str = "PhaseOfEducation (name)";
const TOWN: &str = "Town";
const POSTCODE: &str = "Postcode";
const LOW_AGE: &str = "StatutoryLowAge";
const HIGH_AGE: &str = "StatutoryHighAge";
const OPENED: &str = "OpenDate";
const CLOSED: &str = "CloseDate";

/// The longest text that is taken, in characters. The register's longest name has 120.
const LONGEST_TEXT: usize = 300;
/// No school has pupils older than this, in years: the register writes 99 for no upper limit.
const OLDEST: u8 = 120;

/// The statuses with the register's codes and names.
const STATUSES: [(&str, &str, SchoolStatus); 4] = [
    ("1", "Open", SchoolStatus::Open),
    ("2", "Closed", SchoolStatus::Closed),
    ("3", "Open, but proposed to close", SchoolStatus::OpenProposedToClose),
    ("4", "Proposed to open", SchoolStatus::ProposedToOpen),
];

/// The phases with the register's codes and names.
const PHASES: [(&str, &str, Phase); 8] = [
    ("0", "Not applicable", Phase::NotApplicable),
    ("1", "Nursery", Phase::Nursery),
    ("2", "Primary", Phase::Primary),
    ("3", "Middle deemed primary", Phase::MiddleDeemedPrimary),
    ("4", "Secondary", Phase::Secondary),
    ("5", "Middle deemed secondary", Phase::MiddleDeemedSecondary),
    ("6", "16 plus", Phase::SixteenPlus),
    ("7", "All-through", Phase::AllThrough),
];

/// A column and its place; no place when the file has none of that name.
#[derive(Clone, Copy)]
struct Column {
    name: &'static str,
    place: Option<usize>,
}

/// Where the columns stand in this file.
pub(super) struct Columns {
    pub(super) count: usize,
    urn: Column,
    name: Column,
    status: [Column; 2],
    la_code: Column,
    la_name: Column,
    kind: Column,
    phase: [Column; 2],
    town: Column,
    postcode: Column,
    low_age: Column,
    high_age: Column,
    opened: Column,
    closed: Column,
}

impl Columns {
    /// Finds the columns in the first row, or says which is missing that no school can do without.
    pub(super) fn find(row: &Row<'_>) -> Result<Self, Refused> {
        let names: Vec<String> = (0..row.count())
            .map(|place| {
                let bytes = row.field(place).unwrap_or_default();
                decode(bytes, row.utf8).unwrap_or_default().trim().to_lowercase()
            })
            .collect();
        let column = |name: &'static str| Column {
            name,
            place: names.iter().position(|one| *one == name.to_lowercase()),
        };
        let columns = Self {
            count: row.count(),
            urn: column(URN),
            name: column(NAME),
            status: [column(STATUS_CODE), column(STATUS_NAME)],
            la_code: column(LA_CODE),
            la_name: column(LA_NAME),
            kind: column(KIND),
            phase: [column(PHASE_CODE), column(PHASE_NAME)],
            town: column(TOWN),
            postcode: column(POSTCODE),
            low_age: column(LOW_AGE),
            high_age: column(HIGH_AGE),
            opened: column(OPENED),
            closed: column(CLOSED),
        };
        let needed: [&[Column]; 4] = [&[columns.urn], &[columns.name], &columns.status, &[columns.la_name]];
        let missing = needed
            .iter()
            .filter(|any| any.iter().all(|column| column.place.is_none()))
            .find_map(|any| any.first());
        match missing {
            None => Ok(columns),
            Some(column) => {
                let reason = format!(
                    "The first line has no column `{}`, and without it no school can be known. Take the register's own \
                     file, edubasealldata….csv. Nothing of this one was taken.",
                    column.name
                );
                Err(Refused::new(row.line, Some(column.name), reason))
            }
        }
    }

    /// The school of a row; or why not, with its number when that at least can be read.
    pub(super) fn school(&self, row: &Row<'_>) -> Result<School, (Option<Urn>, Refused)> {
        let urn = self.urn(row).map_err(|refused| (None, refused))?;
        self.rest(row, urn).map_err(|refused| (Some(urn), refused))
    }

    fn urn(&self, row: &Row<'_>) -> Result<Urn, Refused> {
        let text = text(row, self.urn)?.unwrap_or_default();
        Urn::parse(&text).map_err(|wrong| {
            let reason = format!(
                "`{}` is no number of a school: {wrong}. While such a row is in the file, no school is marked as gone.",
                short(&text)
            );
            Refused::new(row.line, Some(URN), reason)
        })
    }

    fn rest(&self, row: &Row<'_>, urn: Urn) -> Result<School, Refused> {
        Ok(School {
            urn,
            name: needed(row, self.name)?,
            phase: listed(row, self.phase, &PHASES)?,
            kind: text(row, self.kind)?,
            status: listed(row, self.status, &STATUSES)?
                .ok_or_else(|| is_missing(row, self.status.iter().find(|it| it.place.is_some())))?,
            la_code: text(row, self.la_code)?,
            la_name: needed(row, self.la_name)?,
            town: text(row, self.town)?,
            postcode: text(row, self.postcode)?.as_deref().and_then(postcode),
            low_age: age(row, self.low_age)?,
            high_age: age(row, self.high_age)?,
            opened: day(row, self.opened)?,
            closed: day(row, self.closed)?,
        })
    }
}

/// Windows-1252, or UTF-8 where the file or the text itself says so. Nothing when it says so and is not.
fn decode(bytes: &[u8], utf8: bool) -> Option<Cow<'_, str>> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Cow::Borrowed(text)),
        Err(_) if utf8 => None,
        Err(_) => Some(WINDOWS_1252.decode_without_bom_handling(bytes).0),
    }
}

/// A field's text with single blanks; nothing when it is empty or the file has no such column.
fn text(row: &Row<'_>, column: Column) -> Result<Option<String>, Refused> {
    let Some(bytes) = column.place.and_then(|place| row.field(place)) else {
        return Ok(None);
    };
    let refused = |reason: &str| Refused::new(row.line, Some(column.name), reason);
    let text = decode(bytes, row.utf8).ok_or_else(|| refused("The file says that it is UTF-8, and this is not."))?;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().any(char::is_control) {
        return Err(refused("A character in it is none that can be printed."));
    }
    if text.chars().count() > LONGEST_TEXT {
        return Err(refused("The text is longer than 300 characters."));
    }
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn needed(row: &Row<'_>, column: Column) -> Result<String, Refused> {
    text(row, column)?.ok_or_else(|| is_missing(row, Some(&column)))
}

fn is_missing(row: &Row<'_>, column: Option<&Column>) -> Refused {
    Refused::new(row.line, column.map(|column| column.name), "It is empty.")
}

/// A value of a list, by its code or else by its name.
fn listed<T: Copy>(row: &Row<'_>, columns: [Column; 2], list: &[(&str, &str, T)]) -> Result<Option<T>, Refused> {
    for column in columns {
        if let Some(said) = text(row, column)? {
            let found = list
                .iter()
                .find(|(code, name, _)| *code == said || same_words(name, &said))
                .map(|(_, _, value)| Some(*value));
            return found.ok_or_else(|| {
                let reason = format!("`{}` is not in the register's list.", short(&said));
                Refused::new(row.line, Some(column.name), reason)
            });
        }
    }
    Ok(None)
}

/// Commas and capitals aside: the register itself has written names of its lists in more than one way.
fn same_words(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(|character| character.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect()
    };
    letters(one) == letters(other)
}

fn age(row: &Row<'_>, column: Column) -> Result<Option<u8>, Refused> {
    let Some(said) = text(row, column)? else {
        return Ok(None);
    };
    let read = u8::from_str(&said).ok().filter(|age| *age <= OLDEST);
    read.map(Some).ok_or_else(|| {
        let reason = format!("`{}` is no age in years.", short(&said));
        Refused::new(row.line, Some(column.name), reason)
    })
}

/// A day as the register writes it: `DD-MM-YYYY`.
fn day(row: &Row<'_>, column: Column) -> Result<Option<Date>, Refused> {
    let Some(said) = text(row, column)? else {
        return Ok(None);
    };
    let shaped = said.len() == 10
        && said.bytes().enumerate().all(|(place, byte)| match place {
            2 | 5 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    let read = Date::strptime("%d-%m-%Y", &said).ok().filter(|_| shaped);
    read.map(Some).ok_or_else(|| {
        let reason = format!("`{}` is no day as the register writes it, DD-MM-YYYY.", short(&said));
        Refused::new(row.line, Some(column.name), reason)
    })
}

/// The beginning of a text, for a message.
fn short(text: &str) -> String {
    const MOST: usize = 40;
    let mut out: String = text.chars().take(MOST).collect();
    if text.chars().count() > MOST {
        out.push('…');
    }
    out
}
