//! Reference data: councils, clocks, offences and outcomes, out of files that anyone can read (`crates/domain/reference`).
//!
//! Each entry says where it comes from, on which day it was checked, and whether it is confirmed. Nothing here is law: what
//! is `to confirm` is shown as such until the force has checked it. To change an entry, change its file.

mod clocks;
mod councils;
mod offences;
mod outcomes;
mod retention;

pub use clocks::{ClockEntry, ClockUnit, clock, clocks};
pub use councils::{
    Council, Directory, FrontDoor, Partnership, Telephone, council, council_at, councils, partnerships,
};
pub use offences::{Consent, Offence, named_offences, offence, offences};
pub use outcomes::{Outcome, outcome, outcomes};
pub use retention::{GroupEntry, retention_groups};

use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::HashSet;

use crate::access::coded;

coded! {
    /// Whether an entry has been checked against its source.
    State {
        Confirmed "confirmed" "Confirmed",
        ToConfirm "to_confirm" "To confirm",
    }
}

/// Where an entry comes from, and how far it can be trusted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// Where it stands, in words or as an address.
    pub source: String,
    /// The day on which the entry was last gone through.
    pub checked: Date,
    /// Whether it was held against its source then, and held.
    pub state: State,
}

/// Why a file of reference data cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReferenceError {
    /// The file is not what it should look like.
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
    /// Two entries have one key.
    #[error("`{0}` is there twice")]
    Twice(String),
    /// An entry lacks a text that nobody can do without.
    #[error("`{key}` has no {part}")]
    Incomplete {
        /// The entry.
        key: String,
        /// What is missing.
        part: &'static str,
    },
    /// An entry names another that is not there.
    #[error("`{key}` names `{named}`, which is not there")]
    NotThere {
        /// The entry.
        key: String,
        /// What it names.
        named: String,
    },
}

/// Reads a file's shape.
fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReferenceError> {
    toml::from_str(text).map_err(|error| ReferenceError::Unreadable(error.to_string()))
}

/// Refuses a key that is there twice.
fn unique<'a>(keys: impl Iterator<Item = &'a str>) -> Result<(), ReferenceError> {
    let mut met = HashSet::new();
    for key in keys {
        if !met.insert(key) {
            return Err(ReferenceError::Twice(key.to_owned()));
        }
    }
    Ok(())
}

/// Refuses an entry in which one of these texts is empty.
fn complete(key: &str, parts: &[(&'static str, &str)]) -> Result<(), ReferenceError> {
    match parts.iter().find(|(_, text)| text.trim().is_empty()) {
        Some((part, _)) => Err(ReferenceError::Incomplete {
            key: key.to_owned(),
            part,
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_twice_and_an_empty_text_are_named() {
        assert_eq!(
            unique(["a", "b", "a"].into_iter()),
            Err(ReferenceError::Twice("a".to_owned()))
        );
        assert_eq!(unique(["a", "b"].into_iter()), Ok(()));
        let error = complete("a", &[("title", "x"), ("source", " ")]).unwrap_err();
        assert_eq!(error.to_string(), "`a` has no source");
    }

    #[test]
    fn a_key_that_nobody_knows_is_refused() {
        let text = "source = 'x'\nchecked = '2026-11-24'\nstate = 'confirmed'\n";
        assert!(parse::<Provenance>(text).is_ok());
        for wrong in ["extra = 1\n", "state = 'sure'\n"] {
            let error = parse::<Provenance>(&format!("{text}{wrong}")).unwrap_err();
            assert!(matches!(error, ReferenceError::Unreadable(_)), "{wrong}");
        }
        assert!(parse::<Provenance>(&text.replace("11-24", "02-30")).is_err());
    }
}
