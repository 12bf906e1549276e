//! Tests of counting: by example, and over random histories of a few people to whom much happens.

use super::definitions::{ALREADY_OPEN, MEASURE, MEASURE_ENDED, NOT_REFERRED, REFERRED};
use super::*;
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

fn period() -> Period {
    Period::new(date(2026, 1, 1), date(2026, 1, 31)).unwrap()
}

/// A fact on a day of January 2026, with its entry as its whole name.
fn fact(entry: i64, kind: &str, subject: u128, day: i64, attributes: &[(&str, &str)]) -> Fact {
    Fact {
        id: FactId { entry, place: 0 },
        kind: kind.to_owned(),
        subject: Uuid::from_u128(subject),
        day: period().first() + day - 1,
        attributes: attributes
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        undone: None,
    }
}

fn id(n: u128) -> String {
    Uuid::from_u128(n).to_string()
}

fn measure(entry: i64, child: u128, day: i64, basis: &str, measure: u128) -> Fact {
    let attributes = [
        ("basis", basis),
        ("measure", &id(measure)),
        ("decided_by", "DS Gwen Tarrant"),
    ];
    fact(entry, MEASURE, child, day, &attributes)
}

fn count(key: &str, facts: &[Fact]) -> Counted {
    newest(key).unwrap().count(facts, period(), i64::MAX)
}

fn rows(counted: &Counted, place: usize) -> Vec<(&str, i64)> {
    counted.breakdowns[place]
        .rows
        .iter()
        .map(|row| (row.key.as_str(), row.value))
        .collect()
}

#[test]
fn somebody_arrested_twice_counts_once_and_only_on_days_of_the_period() {
    let facts = [
        fact(1, "person_arrested", 1, 1, &[]),
        fact(2, "person_arrested", 1, 20, &[]),
        fact(3, "person_arrested", 2, 31, &[]),
        fact(4, "person_arrested", 3, 32, &[]),
        fact(5, "person_arrested", 4, 0, &[]),
        fact(6, "person_interviewed_voluntarily", 1, 3, &[]),
    ];
    let counted = count("people_arrested", &facts);
    assert_eq!(counted.value, 2);
    let behind: Vec<Vec<i64>> = counted
        .behind
        .iter()
        .map(|it| it.facts.iter().map(|fact| fact.entry).collect())
        .collect();
    assert_eq!(behind, [vec![1, 2], vec![3]]);
    assert_eq!(count("people_interviewed_voluntarily", &facts).value, 1);
}

#[test]
fn a_child_counts_once_under_the_first_basis_that_holds() {
    let facts = [
        measure(1, 1, 5, "support_taken_up", 101),
        measure(2, 1, 9, "referral_accepted", 102),
        measure(3, 2, 2, "contact_stopped", 103),
        measure(4, 3, 2, "protective_adult", 104),
        measure(5, 4, 2, "a basis that nobody knows", 105),
    ];
    let counted = count("children_safeguarded", &facts);
    assert_eq!(counted.value, 3);
    let expected = [
        ("referral_accepted", 1),
        ("already_open", 0),
        ("contact_stopped", 1),
        ("protective_adult", 1),
        ("support_taken_up", 0),
    ];
    assert_eq!(rows(&counted, 0), expected);
}

#[test]
fn a_measure_counts_in_every_period_in_which_it_is_in_force_and_in_no_other() {
    let ended = |entry, child, day, measure: u128| fact(entry, MEASURE_ENDED, child, day, &[("measure", &id(measure))]);
    let long_before = -400;
    let facts = [
        measure(1, 1, long_before, "contact_stopped", 101),
        measure(2, 2, long_before, "contact_stopped", 102),
        ended(3, 2, 0, 102),
        measure(4, 3, long_before, "contact_stopped", 103),
        ended(5, 3, 1, 103),
        measure(6, 4, 32, "contact_stopped", 104),
        measure(7, 5, 31, "contact_stopped", 105),
        // It ended, began anew and ended again under the same name; the second end was entered before the first.
        measure(8, 6, long_before, "contact_stopped", 106),
        ended(10, 6, long_before + 5, 106),
        measure(11, 6, 4, "contact_stopped", 106),
        ended(9, 6, 6, 106),
        measure(12, 7, 10, "contact_stopped", 107),
        ended(13, 7, 10, 107),
    ];
    let counted = count("children_safeguarded", &facts);
    let children: Vec<i64> = counted.behind.iter().map(|it| it.facts[0].entry).collect();
    assert_eq!(
        children,
        [1, 4, 7, 11, 12],
        "in force, ended on the first day, begun on the last, begun anew, for a day"
    );
}

#[test]
fn without_a_named_decision_maker_nobody_is_safeguarded() {
    let mut nameless = measure(1, 1, 5, "referral_accepted", 101);
    nameless.attributes.insert("decided_by".to_owned(), " ".to_owned());
    assert_eq!(count("children_safeguarded", &[nameless]).value, 0);
}

#[test]
fn who_had_no_referral_is_counted_by_the_reason_that_was_given_last() {
    let not = |entry, child, day, reason| fact(entry, NOT_REFERRED, child, day, &[("reason", reason)]);
    let facts = [
        measure(1, 1, 5, "protective_adult", 101),
        fact(2, REFERRED, 1, -90, &[("referral", &id(7))]),
        measure(3, 2, 5, ALREADY_OPEN, 102),
        measure(4, 3, 5, "protective_adult", 103),
        not(5, 3, 9, "no_risk"),
        not(6, 3, 4, "other_force"),
        measure(7, 4, 5, "support_taken_up", 104),
        fact(8, REFERRED, 4, 32, &[]),
        not(9, 5, 9, "not_safeguarded_at_all"),
        measure(10, 6, 5, "protective_adult", 106),
        not(11, 6, 9, ALREADY_OPEN),
    ];
    let counted = count("children_safeguarded", &facts);
    let expected = [
        ("in_a_referral", 1),
        ("already_open", 2),
        ("no_reason_recorded", 1),
        ("no_risk", 1),
    ];
    assert_eq!(rows(&counted, 1), expected);
    let label = &counted.breakdowns[1].rows[3].label;
    assert_eq!(label, "No referral: enquiries found no risk to this child");
}

#[test]
fn a_child_whom_another_force_claims_counts_here_and_in_a_figure_of_its_own() {
    let mut shared = measure(1, 1, 5, "referral_accepted", 101);
    shared
        .attributes
        .insert("claimed_by".to_owned(), "Moorland Police".to_owned());
    let facts = [shared, measure(2, 2, 5, "referral_accepted", 102)];
    assert_eq!(count("children_safeguarded", &facts).value, 2);
    assert_eq!(count("children_claimed_elsewhere", &facts).value, 1);
}

#[test]
fn pupils_and_parents_are_trained_and_staff_are_counted_apart() {
    let session = |entry, audience, attendances| {
        let attributes = [("audience", audience), ("attendances", attendances)];
        fact(entry, "session_held", 1, 3, &attributes)
    };
    let facts = [
        session(1, "pupils", "180"),
        session(2, "parents", "26"),
        session(3, "staff", "9"),
        session(4, "pupils", "many"),
    ];
    let counted = count("people_trained", &facts);
    assert_eq!(counted.value, 206);
    assert_eq!(rows(&counted, 0), [("pupils", 180), ("parents", 26)]);
    assert_eq!(count("staff_trained", &facts).value, 9);
}

#[test]
fn a_figure_is_counted_as_at_a_journal_number() {
    let mut undone = fact(2, "warrant_executed", 2, 4, &[]);
    undone.undone = Some(5);
    let facts = [
        fact(1, "warrant_executed", 1, 3, &[]),
        undone,
        fact(9, "warrant_executed", 3, 3, &[]),
    ];
    let at = |number| {
        newest("warrants_executed")
            .unwrap()
            .count(&facts, period(), number)
            .value
    };
    assert_eq!((at(0), at(1), at(4), at(5), at(9)), (0, 1, 2, 1, 2));
}

#[test]
fn a_later_version_counts_by_its_own_rule_and_leaves_the_first_as_it_was() {
    let facts = [
        fact(1, "person_arrested", 1, 3, &[]),
        fact(2, "person_bailed", 2, 3, &[]),
    ];
    let first = newest("people_arrested").unwrap();
    let second = Definition {
        version: 2,
        window: Window::Happened,
        subjects: Subjects::Person,
        rule: Rule::Distinct { kind: "person_bailed" },
        ..*first
    };
    let by = |definition: &Definition| definition.count(&facts, period(), 9).behind[0].facts[0].entry;
    assert_eq!((by(first), by(&second)), (1, 2));
}

/// A random history of everything that figures read about few people, so that much happens to each.
fn history() -> impl Strategy<Value = Vec<Fact>> {
    let kinds = [
        MEASURE,
        MEASURE,
        MEASURE_ENDED,
        REFERRED,
        NOT_REFERRED,
        "person_arrested",
        "person_interviewed_voluntarily",
        "warrant_executed",
        "social_care_referral_sent",
        "session_held",
        MERGED,
        UNMERGED,
    ];
    let bases = [
        "referral_accepted",
        ALREADY_OPEN,
        "contact_stopped",
        "support_taken_up",
        "",
    ];
    let one = (
        proptest::sample::select(kinds.to_vec()),
        1_u128..9,
        -20_i64..50,
        proptest::sample::select(bases.to_vec()),
        1_u128..9,
        proptest::option::of(1_i64..60),
    );
    proptest::collection::vec(one, 0..40).prop_map(|facts| {
        let made = facts
            .into_iter()
            .zip(1..)
            .map(|((kind, subject, day, basis, other, undone), entry)| {
                let attributes = [
                    ("basis", basis),
                    ("measure", &id(other + 100)),
                    ("decided_by", if day % 7 == 0 { "" } else { "DS Gwen Tarrant" }),
                    ("reason", basis),
                    ("audience", if other % 2 == 0 { "pupils" } else { "parents" }),
                    ("attendances", "30"),
                    ("other", &id(other)),
                ];
                Fact {
                    undone: undone.map(|later| entry + later),
                    ..fact(entry, kind, subject, day, &attributes)
                }
            });
        made.collect()
    })
}

proptest! {
    #[test]
    fn the_same_facts_give_the_same_figures_in_whatever_order_they_come(
        facts in history(), number in 0_i64..60, seed in any::<u64>(),
    ) {
        let mut shuffled = facts.clone();
        shuffled.sort_by_key(|fact| (u64::try_from(fact.id.entry).unwrap_or(0).wrapping_mul(seed | 1)).reverse_bits());
        for definition in published() {
            prop_assert_eq!(
                definition.count(&facts, period(), number),
                definition.count(&shuffled, period(), number)
            );
        }
    }

    #[test]
    fn the_parts_of_a_figure_add_up_to_it_and_so_does_what_stands_behind(facts in history(), number in 0_i64..60) {
        for definition in published() {
            let counted = definition.count(&facts, period(), number);
            prop_assert_eq!(counted.behind.iter().map(|it| it.amount).sum::<i64>(), counted.value);
            for breakdown in &counted.breakdowns {
                prop_assert_eq!(breakdown.rows.iter().map(|row| row.value).sum::<i64>(), counted.value);
            }
        }
    }

    #[test]
    fn a_merge_never_raises_a_figure_and_its_unmerge_restores_all(
        facts in history(), kept in 1_u128..9, other in 1_u128..9,
    ) {
        // Nothing was said about the two yet: an unmerge ends every merge of this pair.
        let pair = [Uuid::from_u128(kept), Uuid::from_u128(other)];
        let mut facts = facts;
        facts.retain(|fact| {
            let of_pair = |it: &Uuid| pair.contains(it);
            !(fact.kind.starts_with("people_") && of_pair(&fact.subject) && fact.id_in("other").is_some_and(|it| of_pair(&it)))
        });
        let end = 1_000;
        let before: Vec<Counted> = published().iter().map(|it| it.count(&facts, period(), end)).collect();
        facts.push(fact(500, MERGED, kept, 3, &[("other", &id(other))]));
        let merged: Vec<Counted> = published().iter().map(|it| it.count(&facts, period(), end)).collect();
        facts.push(fact(501, UNMERGED, kept, 4, &[("other", &id(other))]));
        let after: Vec<Counted> = published().iter().map(|it| it.count(&facts, period(), end)).collect();
        for (merged, before) in merged.iter().zip(&before) {
            prop_assert!((before.value - 1..=before.value).contains(&merged.value));
        }
        prop_assert_eq!(after, before);
    }

    #[test]
    fn what_is_entered_later_changes_nothing_as_at_an_earlier_number(facts in history(), number in 0_i64..60) {
        let known: Vec<Fact> = facts.iter().filter(|fact| fact.id.entry <= number).cloned().map(|mut fact| {
            fact.undone = fact.undone.filter(|undone| *undone <= number);
            fact
        }).collect();
        for definition in published() {
            prop_assert_eq!(
                definition.count(&facts, period(), number),
                definition.count(&known, period(), i64::MAX)
            );
        }
    }
}
