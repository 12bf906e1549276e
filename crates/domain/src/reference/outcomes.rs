//! Home Office outcome types: how an investigation of a recorded crime ended.

use jiff::civil::Date;
use serde::Deserialize;
use std::sync::LazyLock;

use super::{Provenance, ReferenceError, complete, parse, unique};

/// An outcome type.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Its code: `1`, `1A`, `22`.
    pub code: String,
    /// What it says.
    pub label: String,
    /// The day from which it may be used, where it is younger than the list.
    pub since: Option<Date>,
    /// Where this comes from.
    pub provenance: Provenance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    outcome: Vec<Outcome>,
}

fn read(text: &str) -> Result<Vec<Outcome>, ReferenceError> {
    let File { outcome } = parse(text)?;
    unique(outcome.iter().map(|it| it.code.as_str()))?;
    for it in &outcome {
        let parts = [
            ("code", it.code.as_str()),
            ("label", &it.label),
            ("source", &it.provenance.source),
        ];
        complete(&it.code, &parts)?;
    }
    Ok(outcome)
}

// A test parses it, so it cannot be empty here.
static OUTCOMES: LazyLock<Vec<Outcome>> =
    LazyLock::new(|| read(include_str!("../../reference/outcomes.toml")).unwrap_or_default());

/// Every outcome type, in the order of its code.
pub fn outcomes() -> &'static [Outcome] {
    &OUTCOMES
}

/// An outcome type by its code.
pub fn outcome(code: &str) -> Option<&'static Outcome> {
    outcomes().iter().find(|outcome| outcome.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../reference/outcomes.toml");

    #[test]
    fn the_list_is_whole() {
        assert_eq!(read(FILE).unwrap(), outcomes());
        let mut wanted: Vec<String> = (1..=22).map(|code| code.to_string()).collect();
        wanted.extend(["1A", "2A", "3A"].map(str::to_owned));
        for code in &wanted {
            assert!(outcome(code).is_some(), "{code}");
        }
        assert_eq!(outcomes().len(), wanted.len());
        assert_eq!(outcome("23"), None);
    }

    #[test]
    fn what_is_wrong_with_the_list_is_named() {
        let twice = FILE.replacen("code = \"2\"", "code = \"1\"", 1);
        assert_eq!(read(&twice), Err(ReferenceError::Twice("1".to_owned())));
        let empty = FILE.replacen("label = \"Community resolution\"", "label = \"\"", 1);
        assert!(matches!(
            read(&empty),
            Err(ReferenceError::Incomplete { part: "label", .. })
        ));
    }
}
