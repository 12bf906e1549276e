//! The clocks as the unit starts with them: within what something is to be done, and who says so.

use serde::Deserialize;
use std::sync::LazyLock;

use super::{Provenance, ReferenceError, complete, parse, unique};
use crate::access::coded;
use crate::clocks::Clock;

coded! {
    /// In what a clock is counted.
    ClockUnit {
        Minutes "minutes" "minutes",
        Hours "hours" "hours",
        Days "days" "days",
        WorkingDays "working_days" "working days",
        Months "months" "months",
        OwnDate "own_date" "its own date",
    }
}

/// A clock: what is to be done, within what, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockEntry {
    /// Its key in records.
    pub key: Clock,
    /// What is to be done, in words.
    pub title: String,
    /// Within how many of the unit; 0 means at once, and nothing where each has its own date.
    #[serde(default)]
    pub value: u32,
    /// The unit.
    pub unit: ClockUnit,
    /// Whether an Act fixes it, so that the force cannot.
    #[serde(default)]
    pub law: bool,
    /// Whether a child may be at risk while it is late.
    #[serde(default)]
    pub child: bool,
    /// The source in a few words, beside each thing that is due by it.
    pub because: String,
    /// Where this comes from.
    pub provenance: Provenance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    clock: Vec<ClockEntry>,
}

fn read(text: &str) -> Result<Vec<ClockEntry>, ReferenceError> {
    let File { clock } = parse(text)?;
    unique(clock.iter().map(|it| it.key.code()))?;
    for it in &clock {
        let parts = [
            ("title", it.title.as_str()),
            ("because", &it.because),
            ("source", &it.provenance.source),
        ];
        complete(it.key.code(), &parts)?;
    }
    Ok(clock)
}

// A test parses it, so it cannot be empty here.
static CLOCKS: LazyLock<Vec<ClockEntry>> =
    LazyLock::new(|| read(include_str!("../../reference/clocks.toml")).unwrap_or_default());

/// Every clock, in the order of its file.
pub fn clocks() -> &'static [ClockEntry] {
    &CLOCKS
}

/// A clock's entry.
pub fn clock(key: Clock) -> Option<&'static ClockEntry> {
    clocks().iter().find(|entry| entry.key == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clock_that_a_rule_names_is_in_the_file_once() {
        let read = read(include_str!("../../reference/clocks.toml")).unwrap();
        let keys: Vec<Clock> = read.iter().map(|entry| entry.key).collect();
        assert_eq!(keys, Clock::ALL);
        assert!(
            read.iter()
                .all(|entry| entry.unit != ClockUnit::OwnDate || entry.value == 0)
        );
    }
}
