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

/// The offences that words name, in the order of the list: by key, by the title of the statute, or by section and act. Where
/// one title is part of another that stands there, only the longer one is named.
pub fn named_offences(words: &str) -> Vec<&'static Offence> {
    let words = words.to_lowercase();
    let mut named: Vec<(&'static Offence, Vec<(usize, usize)>)> = Vec::new();
    for offence in offences() {
        let title = offence.title.to_lowercase();
        let cited = format!("{} {}", offence.act, offence.section).to_lowercase();
        let places = [offence.key.to_lowercase(), title, cited]
            .iter()
            .flat_map(|wanted| whole_words(&words, wanted))
            .collect::<Vec<_>>();
        if !places.is_empty() {
            named.push((offence, places));
        }
    }
    let all: Vec<(usize, usize)> = named.iter().flat_map(|(_, places)| places.clone()).collect();
    let alone = |place: &(usize, usize)| {
        !all.iter()
            .any(|other| other.0 <= place.0 && place.1 <= other.1 && other.1 - other.0 > place.1 - place.0)
    };
    named.retain(|(_, places)| places.iter().any(alone));
    named.into_iter().map(|(offence, _)| offence).collect()
}

/// Where a text stands in another as whole words: from and to, in bytes. A bracket goes on with what stands before it, so
/// that `s.1` is not found in `s.1(1)(a)`.
fn whole_words(text: &str, wanted: &str) -> Vec<(usize, usize)> {
    let goes_on = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '(' || c == '-');
    text.match_indices(wanted)
        .map(|(from, found)| (from, from + found.len()))
        .filter(|(from, to)| {
            let before = text.get(..*from).and_then(|rest| rest.chars().next_back());
            let after = text.get(*to..).and_then(|rest| rest.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !goes_on(after)
        })
        .collect()
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
    fn words_name_an_offence_by_key_by_title_and_by_section_and_act() {
        let keys = |words: &str| -> Vec<&str> {
            let named = named_offences(words);
            named.iter().map(|offence| offence.key.as_str()).collect()
        };
        assert_eq!(
            keys("s.1(1)(b): DISTRIBUTE OR SHOW an indecent photograph or pseudo-photograph of a child"),
            ["PCA78-1-1b"]
        );
        assert_eq!(
            keys("Protection of Children Act 1978 s.1(1)(a); CJA88-160."),
            ["PCA78-1-1a", "CJA88-160"]
        );
        // The offence under section 160 has words that also stand in section 1(1)(c).
        let longer = &offence("PCA78-1-1c").unwrap().title;
        assert_eq!(keys(longer), ["PCA78-1-1c"]);
        assert_eq!(
            keys("Abuse of position of trust: sexual activity with a child"),
            ["SOA03-16"]
        );
        for nothing in [
            "",
            "Suspected offences under the Protection of Children Act 1978",
            "Protection of Children Act 1978 s.1",
            "grapes",
        ] {
            assert_eq!(keys(nothing), [""; 0], "{nothing}");
        }
        for known in offences() {
            assert!(keys(&known.title).contains(&known.key.as_str()), "{}", known.key);
        }
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
