//! Offences, by act and section, with the words of their statute and nothing else.
//!
//! An attempt or encouragement is no offence of its own here but a way of committing one: see [`Offence::inchoate`].

use serde::Deserialize;
use std::sync::LazyLock;

use super::{Provenance, ReferenceError, complete, parse, unique};
use crate::access::coded;

coded! {
    /// Whether proceedings need the consent of the Director of Public Prosecutions. Where they do, the police do not charge.
    Consent {
        Yes "yes" "Needed",
        No "no" "Not needed",
        ToConfirm "to_confirm" "To confirm",
    }
}

/// An offence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offence {
    /// Its key in records: `PCA78-1-1a`.
    pub key: String,
    /// The act.
    pub act: String,
    /// The section, as it is cited: `s.1(1)(a)`.
    pub section: String,
    /// A neutral title in the words of the statute.
    pub title: String,
    /// The class of the Home Office Counting Rules, in words where it depends on the victim; nothing where none is known.
    pub class: Option<String>,
    /// The longest sentence on indictment, in words.
    pub maximum: String,
    /// Whether the Director's consent is needed.
    pub dpp_consent: Consent,
    /// Whether this is a way of committing another offence: class, maximum and consent are then those of the other.
    #[serde(default)]
    pub inchoate: bool,
    /// Where this comes from.
    pub provenance: Provenance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    offence: Vec<Offence>,
}

fn read(text: &str) -> Result<Vec<Offence>, ReferenceError> {
    let File { offence } = parse(text)?;
    unique(offence.iter().map(|it| it.key.as_str()))?;
    for it in &offence {
        let parts = [
            ("key", it.key.as_str()),
            ("act", &it.act),
            ("section", &it.section),
            ("title", &it.title),
            ("class", it.class.as_deref().unwrap_or("not known")),
            ("maximum", &it.maximum),
            ("source", &it.provenance.source),
        ];
        complete(&it.key, &parts)?;
    }
    Ok(offence)
}

// A test parses it, so it cannot be empty here.
static OFFENCES: LazyLock<Vec<Offence>> =
    LazyLock::new(|| read(include_str!("../../reference/offences.toml")).unwrap_or_default());

/// Every offence, in the order in which a form offers them.
pub fn offences() -> &'static [Offence] {
    &OFFENCES
}

/// An offence by its key.
pub fn offence(key: &str) -> Option<&'static Offence> {
    offences().iter().find(|offence| offence.key == key)
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    const FILE: &str = include_str!("../../reference/offences.toml");

    #[test]
    fn every_offence_is_complete_and_what_is_confirmed_says_all() {
        assert_eq!(read(FILE).unwrap(), offences());
        assert!(offences().len() > 40);
        for it in offences() {
            assert_eq!(offence(&it.key), Some(it));
            if it.provenance.state == State::Confirmed {
                assert!(it.class.is_some() && it.dpp_consent != Consent::ToConfirm, "{}", it.key);
                assert!(it.provenance.source.starts_with("https://"), "{}", it.key);
            }
            if it.inchoate {
                assert_eq!(
                    it.dpp_consent,
                    Consent::ToConfirm,
                    "{}: it depends on the other",
                    it.key
                );
            }
            // The charge says photograph or pseudo-photograph; the other word is not the statute's (CPS guidance).
            if it.key.starts_with("PCA78") || it.key == "CJA88-160" {
                assert!(!it.title.contains("image"), "{}", it.key);
            }
        }
        assert_eq!(offence("nothing"), None);
    }

    #[test]
    fn the_main_offences_need_consent() {
        for key in ["PCA78-1-1a", "PCA78-1-1b", "PCA78-1-1c", "PCA78-1-1d", "CJA88-160"] {
            assert_eq!(offence(key).unwrap().dpp_consent, Consent::Yes, "{key}");
        }
        assert_eq!(offence("SOA03-15A").unwrap().dpp_consent, Consent::No);
    }

    #[test]
    fn what_is_wrong_with_the_list_is_named() {
        let twice = FILE.replacen("PCA78-1-1b", "PCA78-1-1a", 1);
        assert_eq!(read(&twice), Err(ReferenceError::Twice("PCA78-1-1a".to_owned())));
        let open = FILE.replacen("dpp_consent = \"yes\"", "dpp_consent = \"perhaps\"", 1);
        assert!(matches!(read(&open), Err(ReferenceError::Unreadable(_))));
        let empty = FILE.replacen("section = \"s.160\"", "section = \"\"", 1);
        assert!(matches!(
            read(&empty),
            Err(ReferenceError::Incomplete { part: "section", .. })
        ));
    }
}
