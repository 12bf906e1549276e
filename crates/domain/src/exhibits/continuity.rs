//! The chain of custody of an exhibit: who held it, since when, where, and under which seal.
//!
//! The chain is what was recorded, put in the order in which it happened; a break in it is shown and flagged, never mended.

use super::{ExhibitStep, Exhibits};
use crate::ids::AccountId;
use crate::record::Record;
use crate::search::closed_up;
use crate::time::Instant;

/// One link of the chain: a stretch of time with one holder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Since when.
    pub since: Instant,
    /// Until when; nothing for whoever has it now.
    pub until: Option<Instant>,
    /// Who held it, or where it was.
    pub with: String,
    /// Where it was kept; may be empty.
    pub place: String,
    /// The seal that it was left under; empty where none is recorded.
    pub seal: String,
    /// Who handed it over.
    pub given_by: String,
    /// Who typed that in.
    pub typed_by: AccountId,
    /// Whether the seal that it was found with is recorded, and is the one that it had been left with.
    pub seal_checked: bool,
    /// What is wrong with how it got here.
    pub broken: Option<Break>,
    /// Whether it left the unit for good with this.
    pub gone: bool,
}

/// What breaks a chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// It was found with another seal than it had been left with.
    OtherSeal {
        /// The seal that it had been left with.
        left: String,
        /// The one that it was found with.
        found: String,
    },
    /// It had been given back or destroyed.
    AfterItWasGone,
}

/// The chain of an exhibit, from whoever seized it to whoever has it now. Times within it never run backwards: what was
/// recorded late stands where it happened.
pub fn continuity(record: &Record<Exhibits>) -> Vec<Holding> {
    let mut chain = vec![Holding {
        since: record.opened.happened,
        until: None,
        with: record.opened.done_by.clone(),
        place: record.opening.found.clone(),
        seal: record.opening.seal.clone(),
        given_by: String::new(),
        typed_by: record.opened.by,
        seal_checked: true,
        broken: None,
        gone: false,
    }];
    let mut seal = record.opening.seal.clone();
    let mut gone = false;
    for event in record.standing() {
        let (with, place, found, now, leaves) = match &event.step {
            ExhibitStep::Moved {
                found_seal,
                to,
                place,
                seal,
            } => (to.clone(), place.clone(), found_seal.as_str(), seal.clone(), false),
            ExhibitStep::SentToLaboratory { laboratory } => {
                (laboratory.clone(), String::new(), "", seal.clone(), false)
            }
            ExhibitStep::Returned { to } => (to.clone(), String::new(), "", String::new(), true),
            ExhibitStep::Disposed { how, .. } => {
                (format!("Disposed of: {how}"), String::new(), "", String::new(), true)
            }
            // Whoever examined it opened it: the seal that it was closed with again is the one from here.
            ExhibitStep::Examined { seal: again, .. } => {
                if !again.trim().is_empty() {
                    seal.clone_from(again);
                    if let Some(last) = chain.last_mut() {
                        last.seal.clone_from(again);
                    }
                }
                continue;
            }
            ExhibitStep::Triaged { .. }
            | ExhibitStep::TriagedOut { .. }
            | ExhibitStep::Submitted { .. }
            | ExhibitStep::PackageTaken { .. }
            | ExhibitStep::PackageRefused { .. }
            | ExhibitStep::ExportTaken { .. }
            | ExhibitStep::Uploaded { .. }
            | ExhibitStep::VictimsLookedFor { .. }
            | ExhibitStep::OwnerKnown { .. }
            | ExhibitStep::Agreed { .. }
            | ExhibitStep::DataAsked { .. }
            | ExhibitStep::DataAnswered { .. }
            | ExhibitStep::Forfeited { .. } => continue,
        };
        // What happened before it was listed, by a time typed wrong, begins no earlier than the chain.
        let since = std::cmp::max(event.made.happened, record.opened.happened);
        let (left_as, found_as) = (closed_up(&seal), closed_up(found));
        let broken = if gone {
            Some(Break::AfterItWasGone)
        } else if !found_as.is_empty() && found_as != left_as {
            Some(Break::OtherSeal {
                left: seal.clone(),
                found: found.trim().to_owned(),
            })
        } else {
            None
        };
        if let Some(last) = chain.last_mut() {
            last.until = Some(since);
        }
        seal.clone_from(&now);
        gone = leaves;
        chain.push(Holding {
            since,
            until: None,
            with,
            place,
            seal: now,
            given_by: event.made.done_by.clone(),
            typed_by: event.made.by,
            seal_checked: !found_as.is_empty() && broken.is_none(),
            broken,
            gone,
        });
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::super::tests::{at, phone};
    use super::*;
    use proptest::prelude::*;

    fn moved(found_seal: &str, to: &str, seal: &str) -> ExhibitStep {
        ExhibitStep::Moved {
            found_seal: found_seal.to_owned(),
            to: to.to_owned(),
            place: String::new(),
            seal: seal.to_owned(),
        }
    }
    fn examined(seal: &str) -> ExhibitStep {
        ExhibitStep::Examined {
            a_stills: 0,
            a_moving: 0,
            b_stills: 0,
            b_moving: 0,
            c_stills: 0,
            c_moving: 0,
            method: "by hand".to_owned(),
            seal: seal.to_owned(),
        }
    }

    #[test]
    fn the_chain_says_who_had_it_from_when_to_when_and_under_which_seal() {
        let first = phone(Vec::new()).opening.seal;
        let phone = phone(vec![
            (2, moved(&first.to_lowercase(), "The property store", "TV1")),
            (20, moved("tv 1", "Digital unit", "TV2")),
            (90, examined("TV3")),
            (
                100,
                ExhibitStep::Returned {
                    to: "her mother".to_owned(),
                },
            ),
        ]);
        let chain = continuity(&phone);
        let seals: Vec<&str> = chain.iter().map(|holding| holding.seal.as_str()).collect();
        assert_eq!(seals, [first.as_str(), "TV1", "TV3", ""]);
        assert!(chain.iter().all(|holding| holding.broken.is_none()), "{chain:?}");
        assert!(chain[1].seal_checked && chain[2].seal_checked && !chain[3].seal_checked);
        assert_eq!((chain[2].since, chain[2].until), (at(20), Some(at(100))));
        assert!(chain[3].gone && chain[3].until.is_none());
        assert_eq!(phone.flags().len(), 0);
    }

    #[test]
    fn another_seal_than_it_was_left_with_breaks_the_chain_and_is_flagged() {
        let phone = phone(vec![
            (2, moved("", "The property store", "TV1")),
            (9, moved("TV9", "Digital unit", "TV9")),
        ]);
        let broken = continuity(&phone).pop().and_then(|holding| holding.broken);
        let (left, found) = ("TV1".to_owned(), "TV9".to_owned());
        assert_eq!(broken, Some(Break::OtherSeal { left, found }));
        let flags = phone.flags();
        assert_eq!((flags.len(), flags[0].0.at), (1, at(9)));
    }

    #[test]
    fn what_had_been_given_back_cannot_change_hands() {
        let to = "its owner".to_owned();
        let phone = phone(vec![
            (2, ExhibitStep::Returned { to }),
            (9, moved("", "Digital unit", "TV9")),
        ]);
        let broken = continuity(&phone).pop().and_then(|holding| holding.broken);
        assert_eq!(broken, Some(Break::AfterItWasGone));
    }

    proptest! {
        /// Whatever was recorded in whatever order: each link ends where the next begins, and one has it now.
        #[test]
        fn the_chain_has_no_gap_in_time(steps in proptest::collection::vec((-50_i64..500, 0_usize..4), 0..12)) {
            let step = |kind: usize| match kind {
                0 => moved("TV1", "somebody", "TV1"),
                1 => ExhibitStep::SentToLaboratory { laboratory: "a laboratory".to_owned() },
                2 => examined("TV5"),
                _ => ExhibitStep::Returned { to: "its owner".to_owned() },
            };
            let phone = phone(steps.into_iter().map(|(hours, kind)| (hours, step(kind))).collect());
            let chain = continuity(&phone);
            for pair in chain.windows(2) {
                prop_assert_eq!(pair[0].until, Some(pair[1].since));
                prop_assert!(pair[0].since <= pair[1].since);
            }
            prop_assert!(chain.last().is_some_and(|last| last.until.is_none()));
        }
    }
}
