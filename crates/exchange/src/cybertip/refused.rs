//! Why a file is not read, in words that a person can act on, and the limits within which one is.

use serde::{Deserialize, Serialize};

/// The sort of reason, for counting and for tests; the person reads [`Refused::reason`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// The disk would not give it.
    Unreadable,
    /// Longer than the limit.
    TooLarge,
    /// Elements inside elements beyond the limit.
    TooDeep,
    /// More elements than the limit, or a name or a list of attributes that no report has.
    TooMany,
    /// A picture, a video or a sound.
    Media,
    /// An archive: what is in it is not known until it is opened, and it is not opened here.
    Archive,
    /// A picture, a video or an archive inside the text of a report.
    Embedded,
    /// Not UTF-8, or declared as something else than it is.
    Encoding,
    /// A document type or an entity: tools of attack that no report needs.
    Entities,
    /// Not well-formed, or cut short.
    Malformed,
    /// A part that every report has is not there.
    Missing,
    /// A day or an hour that never was.
    ImpossibleDate,
    /// The answer of the reporting system to a sender, which holds no report.
    Receipt,
    /// Locked with a password.
    Encrypted,
    /// Something else.
    NotAReport,
}

/// A file that was not read. No part of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{}", self.said())]
pub struct Refused {
    /// The sort of reason.
    pub why: Why,
    /// The element concerned, as a path (`report/incidentSummary/incidentDateTime`), when there is one.
    pub element: Option<String>,
    /// The line in the file, from 1, when it is known.
    pub line: Option<u64>,
    /// What is wrong and what to do, for a person.
    pub reason: String,
}

impl Refused {
    pub(crate) fn new(why: Why, reason: impl Into<String>) -> Self {
        Self {
            why,
            element: None,
            line: None,
            reason: reason.into(),
        }
    }
    pub(super) fn at(mut self, element: impl Into<String>, line: Option<u64>) -> Self {
        self.element = Some(element.into());
        self.line = line;
        self
    }
    pub(super) fn on_line(mut self, line: u64) -> Self {
        self.line = Some(line);
        self
    }
    fn said(&self) -> String {
        match (&self.element, self.line) {
            (Some(element), Some(line)) => format!("Line {line}, {element}: {}", self.reason),
            (Some(element), None) => format!("{element}: {}", self.reason),
            (None, Some(line)) => format!("Line {line}: {}", self.reason),
            (None, None) => self.reason.clone(),
        }
    }
}

/// How much of a file is read before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The longest file, in bytes.
    pub max_bytes: u64,
    /// How deep elements may lie inside elements. Reports go to 8.
    pub max_depth: usize,
    /// How many elements and attributes there may be, all together.
    pub max_elements: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_bytes: 32 * 1024 * 1024,
            max_depth: 24,
            max_elements: 250_000,
        }
    }
}

/// No name of an element comes near this; a longer one would only make every path long.
const LONGEST_NAME: usize = 120;
/// Seven attributes is the most that a report's element has.
pub(super) const MOST_ATTRIBUTES: usize = 64;

impl Limits {
    pub(super) fn check_length(&self, length: u64) -> Result<(), Refused> {
        if length <= self.max_bytes {
            return Ok(());
        }
        Err(Refused::new(
            Why::TooLarge,
            format!(
                "The file has {length} bytes and at most {} are read. A report is text and small: check that it is the \
                 report and not the material; if it is the report, ask the administrator to raise the limit.",
                self.max_bytes
            ),
        ))
    }
    pub(super) fn check_depth(&self, depth: usize, line: u64) -> Result<(), Refused> {
        if depth <= self.max_depth {
            return Ok(());
        }
        Err(Refused::new(
            Why::TooDeep,
            format!(
                "Elements lie more than {} deep inside one another, which no report does. Ask the sender for the report again.",
                self.max_depth
            ),
        )
        .on_line(line))
    }
    pub(super) fn check_count(&self, count: usize, line: u64) -> Result<(), Refused> {
        if count <= self.max_elements {
            return Ok(());
        }
        Err(Refused::new(
            Why::TooMany,
            format!(
                "The file has more than {} elements. Ask the sender to split it into single reports.",
                self.max_elements
            ),
        )
        .on_line(line))
    }
    pub(super) fn check_name(name: &str, line: u64) -> Result<(), Refused> {
        if name.len() <= LONGEST_NAME {
            return Ok(());
        }
        Err(Refused::new(
            Why::TooMany,
            format!(
                "A name of more than {LONGEST_NAME} letters stands here, which no report has. Ask for the report again."
            ),
        )
        .on_line(line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_where_and_why() {
        let refused = Refused::new(Why::Missing, "Not there.");
        assert_eq!(refused.to_string(), "Not there.");
        assert_eq!(refused.clone().on_line(3).to_string(), "Line 3: Not there.");
        assert_eq!(refused.clone().at("report/a", None).to_string(), "report/a: Not there.");
        assert_eq!(
            refused.at("report/a", Some(7)).to_string(),
            "Line 7, report/a: Not there."
        );
    }

    #[test]
    fn a_gigabyte_is_refused_by_its_length_alone() {
        let limits = Limits::default();
        assert_eq!(limits.check_length(1 << 30).unwrap_err().why, Why::TooLarge);
        assert!(limits.check_length(limits.max_bytes).is_ok());
        assert!(limits.check_length(limits.max_bytes + 1).is_err());
    }
}
