//! Children, referrals to social care, and what makes children safe.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Plan;
use super::super::cases::{Basis, CareAnswer, NoReferral, Outcome, PlannedCase, PlannedChild, Referred, Relation};
use super::super::people::age;
use super::{all_cases, plans};

/// The children with a measure in force in the period, with their case.
fn safeguarded(plan: &Plan) -> Vec<(&PlannedCase, &PlannedChild, Basis)> {
    let begin = plan.period.begin();
    all_cases(plan)
        .flat_map(|case| case.children.iter().map(move |child| (case, child)))
        .filter_map(|(case, child)| {
            let measure = child.measure.as_ref()?;
            let in_force = measure.ended.is_none_or(|ended| ended >= begin);
            in_force.then_some((case, child, measure.basis))
        })
        .collect()
}

#[test]
fn there_are_226_children_by_first_basis() {
    for (plan, _) in plans() {
        let mut by_basis = BTreeMap::new();
        for (_, _, basis) in safeguarded(&plan) {
            *by_basis.entry(basis).or_insert(0) += 1;
        }
        let wanted = [
            (Basis::ReferralAccepted, 96),
            (Basis::AlreadyOpen, 31),
            (Basis::ContactStopped, 24),
            (Basis::ProtectiveAdult, 58),
            (Basis::SupportTakenUp, 17),
        ];
        assert_eq!(by_basis, BTreeMap::from(wanted));
        assert_eq!(by_basis.values().sum::<i32>(), 226);
        let most = plan
            .cases
            .iter()
            .map(|case| {
                let of = |child: &&PlannedChild| {
                    child
                        .measure
                        .as_ref()
                        .is_some_and(|measure| measure.basis == Basis::ProtectiveAdult)
                };
                case.children.iter().filter(of).count()
            })
            .max();
        assert_eq!(most, Some(26));
    }
}

#[test]
fn no_two_children_are_one_person() {
    for (plan, _) in plans() {
        let all: Vec<_> = all_cases(&plan).flat_map(|case| &case.children).collect();
        let names: BTreeSet<_> = all
            .iter()
            .map(|child| (child.name.first_name, child.name.surname, child.name.born))
            .collect();
        assert_eq!(names.len(), all.len());
    }
}

#[test]
fn there_are_64_referrals_naming_131_children_by_answer() {
    for (plan, _) in plans() {
        let mut by_answer = BTreeMap::new();
        let mut named = BTreeSet::new();
        for (place, case) in plan.cases.iter().enumerate() {
            for (number, care) in case.care_referrals.iter().enumerate() {
                let key = match care.answer {
                    CareAnswer::Accepted => "accepted",
                    CareAnswer::NotAccepted => "not accepted",
                    CareAnswer::Unanswered => "unanswered",
                };
                let (referrals, children) = by_answer.entry(key).or_insert((0, 0));
                *referrals += 1;
                *children += care.children.len();
                assert!(plan.period.holds(care.sent));
                assert_eq!(care.answered.is_none(), care.answer == CareAnswer::Unanswered);
                for child in &care.children {
                    assert!(named.insert((place, *child)), "named twice");
                    assert_eq!(case.children[*child].referred, Referred::In(number));
                    assert_eq!(case.children[*child].home.council, care.council);
                }
            }
        }
        let wanted = [
            ("accepted", (50, 96)),
            ("not accepted", (9, 22)),
            ("unanswered", (5, 13)),
        ];
        assert_eq!(by_answer, BTreeMap::from(wanted));
        assert_eq!(named.len(), 131);
        // Those sent before the period are none of it.
        assert!(
            plan.earlier
                .iter()
                .flat_map(|case| &case.care_referrals)
                .all(|care| !plan.period.holds(care.sent))
        );
    }
}

#[test]
fn of_the_226_120_are_in_a_referral_31_were_open_75_are_in_neither_each_with_a_reason() {
    for (plan, _) in plans() {
        let mut counts = BTreeMap::new();
        for (case, child, basis) in safeguarded(&plan) {
            let key = match &child.referred {
                Referred::In(place) => {
                    let accepted = case.care_referrals[*place].answer == CareAnswer::Accepted;
                    assert_eq!(accepted, basis == Basis::ReferralAccepted);
                    assert!(accepted || basis == Basis::ContactStopped);
                    "in a referral"
                }
                Referred::No(NoReferral::AlreadyOpen) => {
                    assert_eq!(basis, Basis::AlreadyOpen);
                    "already open"
                }
                Referred::No(NoReferral::ParentProtects) => {
                    assert_eq!(basis, Basis::ProtectiveAdult);
                    "neither"
                }
                Referred::No(NoReferral::SupportAgreed) => {
                    assert_eq!(basis, Basis::SupportTakenUp);
                    "neither"
                }
                Referred::NotDecided => "no reason",
            };
            *counts.entry(key).or_insert(0) += 1;
        }
        let wanted = [("already open", 31), ("in a referral", 120), ("neither", 75)];
        assert_eq!(counts, BTreeMap::from(wanted));
    }
}

#[test]
fn contact_is_stopped_only_by_bail_or_remand_of_the_suspect() {
    for (plan, _) in plans() {
        for (case, _, basis) in safeguarded(&plan) {
            if basis == Basis::ContactStopped {
                let kept_away = case.contacts.iter().any(|contact| {
                    contact.suspect == 0
                        && (contact.outcome == Outcome::OnBail && contact.bail.is_some()
                            || contact.outcome == Outcome::Charged)
                });
                assert!(kept_away, "{}", case.operation);
            }
        }
    }
}

#[test]
fn a_few_children_have_nothing_done_yet_and_are_new() {
    for (plan, _) in plans() {
        let undecided: Vec<_> = plan
            .cases
            .iter()
            .flat_map(|case| &case.children)
            .filter(|child| child.referred == Referred::NotDecided)
            .collect();
        assert_eq!(undecided.len(), 5);
        assert!(undecided.iter().all(|child| child.measure.is_none()));
    }
}

#[test]
fn who_is_seen_says_something_and_who_is_safe_with_an_adult_was_seen() {
    for (plan, _) in plans() {
        for child in plan.cases.iter().flat_map(|case| &case.children) {
            if let Some(seen) = &child.seen {
                assert!(!seen.said.is_empty() && !seen.showed.is_empty() && seen.at >= child.linked);
            }
            if let Some(measure) = &child.measure {
                assert!(!measure.decided_by.is_empty());
                assert!(measure.basis != Basis::ProtectiveAdult || child.seen.is_some());
            }
        }
        // Half of what inspectors find missing must be there to be found.
        let all = plan.cases.iter().flat_map(|case| &case.children).count();
        let asked = plan
            .cases
            .iter()
            .flat_map(|case| &case.children)
            .filter(|child| matches!(child.ethnicity, super::super::people::Ethnicity::Told(_)))
            .count();
        assert!(asked > all / 3 && asked < all);
    }
}

#[test]
fn children_are_under_18_and_a_suspected_child_is_one_person() {
    for (plan, _) in plans() {
        for case in all_cases(&plan) {
            for child in &case.children {
                assert!(
                    (0..18).contains(&age(child.name.born, child.linked.london_day())),
                    "{:?}",
                    child.name
                );
                assert!(child.suspect.is_none_or(|suspect| suspect < case.suspects.len()));
                if child.relation == Relation::Suspect {
                    assert_eq!(child.name, case.suspects[0].name);
                }
                if child.lives_with_suspect {
                    assert_eq!(Some(&child.home), case.home.as_ref());
                }
            }
            for suspect in &case.suspects {
                let years = age(suspect.name.born, case.opened.london_day());
                let is_child = case.band.is_none();
                assert!(
                    if is_child {
                        (10..18).contains(&years)
                    } else {
                        years >= 18
                    },
                    "{years}"
                );
            }
        }
    }
}
