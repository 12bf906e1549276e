//! Children to whom somebody wrote, who were threatened, or whose schoolmate is suspected.
//!
//! 58 are safe with a protective adult: 26 in the one case of somebody who wrote to many, 20 in other grooming cases, 8
//! where a child is suspected, 4 who were threatened. 17 took support up: 8 who were threatened, 3 schoolmates, and 6
//! suspected children, who are children to safeguard as well. None is in a referral to social care; each has its reason.
//! Three more have only just become known.

use domain::time::Instant;

use super::cases::{Basis, CaseKind, NoReferral, PlannedChild, Referred, Relation};
use super::dice::Dice;
use super::families::{measure, seen};
use super::investigations::Draft;
use super::people::{Nominal, People};
use super::period::{DAY, Period, step};
use super::places::{council, council_of, home};
use super::shapes::{Route, When};
use super::words;

const MANY: usize = 26;
const GROOMING_CASES: usize = 16;
/// How many of those have two children.
const GROOMING_PAIRS: usize = 4;
const CHILD_SUSPECT_CASES: usize = 6;
const CHILD_SUSPECT_PAIRS: usize = 2;
const SUPPORTED_SCHOOLMATES: usize = 3;
const SUPPORTED_SUSPECTS: usize = 6;
const EXTORTION_PROTECTED: usize = 4;
const EXTORTION_SUPPORTED: usize = 8;

/// Adds them.
pub(crate) fn add(drafts: &mut [Draft], people: &mut People, period: Period, seed: u64) {
    let mut adding = Adding {
        people,
        period,
        dice: Dice::stream(seed, "online"),
    };
    let order = |dice: &mut Dice, number: usize| {
        let mut order: Vec<usize> = (0..number).collect();
        dice.shuffle(&mut order);
        order
    };
    let mut grooming: Vec<&mut Draft> = Vec::new();
    let mut threatened: Vec<&mut Draft> = Vec::new();
    let mut suspected: Vec<&mut Draft> = Vec::new();
    for draft in drafts.iter_mut() {
        let shape = draft.opening.shape;
        match draft.case.kind {
            CaseKind::Grooming if shape.is_many_children() => adding.many(draft),
            CaseKind::Grooming if draft.route() == Route::Identifying && shape.when == When::Recent => {
                adding.just_known(draft);
            }
            // An activist group's decoy is an adult: no child was written to.
            CaseKind::Grooming if draft.route() != Route::Activist => grooming.push(draft),
            CaseKind::Extortion => threatened.push(draft),
            CaseKind::ChildSuspect => suspected.push(draft),
            _ => {}
        }
    }
    let grooming_order = order(&mut adding.dice, grooming.len());
    for (draft, turn) in grooming.into_iter().zip(grooming_order) {
        if turn < GROOMING_CASES {
            let number = if turn < GROOMING_PAIRS { 2 } else { 1 };
            adding.children(draft, number, Relation::WrittenTo, Basis::ProtectiveAdult);
        }
    }
    let threatened_order = order(&mut adding.dice, threatened.len());
    for (draft, turn) in threatened.into_iter().zip(threatened_order) {
        if turn < EXTORTION_PROTECTED {
            adding.children(draft, 1, Relation::Threatened, Basis::ProtectiveAdult);
        } else if turn < EXTORTION_PROTECTED + EXTORTION_SUPPORTED {
            adding.children(draft, 1, Relation::Threatened, Basis::SupportTakenUp);
        }
    }
    let suspected_order = order(&mut adding.dice, suspected.len());
    let mut supported = 0;
    for (draft, turn) in suspected.into_iter().zip(suspected_order) {
        if turn < CHILD_SUSPECT_CASES {
            let number = if turn < CHILD_SUSPECT_PAIRS { 2 } else { 1 };
            adding.children(draft, number, Relation::Schoolmate, Basis::ProtectiveAdult);
        } else if turn < CHILD_SUSPECT_CASES + SUPPORTED_SCHOOLMATES {
            adding.children(draft, 1, Relation::Schoolmate, Basis::SupportTakenUp);
        }
        if draft.route() == Route::ChildInterviewed && supported < SUPPORTED_SUSPECTS {
            supported += 1;
            adding.suspected_child(draft);
        }
    }
}

struct Adding<'a> {
    people: &'a mut People,
    period: Period,
    dice: Dice,
}

impl Adding<'_> {
    fn child(&mut self, draft: &mut Draft, name: Nominal, relation: Relation, linked: Instant) -> PlannedChild {
        let area = if relation == Relation::Schoolmate {
            council_of(draft.case.council)
        } else {
            council(&mut self.dice)
        };
        let how = match relation {
            Relation::Schoolmate => words::AT_SCHOOL,
            _ => words::ONLINE,
        };
        PlannedChild {
            name,
            ethnicity: self.people.ethnicity(),
            home: home(area, &mut self.dice),
            suspect: (!draft.case.suspects.is_empty()).then_some(0),
            relation,
            lives_with_suspect: false,
            how_linked: self.dice.pick(how),
            linked,
            referred: Referred::NotDecided,
            seen: None,
            measure: None,
        }
    }

    /// Seen, and then safe on that basis.
    fn make_safe(&mut self, child: &mut PlannedChild, officer: &'static str, basis: Basis, most: i64) {
        let close = self.period.close();
        let talk = seen(
            step(child.linked, (2 * 60, most), close, &mut self.dice),
            officer,
            &mut self.dice,
        );
        let at = talk.at.plus_minutes(self.dice.between(10, 50)).min(close);
        child.seen = Some(talk);
        child.referred = Referred::No(match basis {
            Basis::SupportTakenUp => NoReferral::SupportAgreed,
            _ => NoReferral::ParentProtects,
        });
        child.measure = Some(measure(basis, self.dice.pick(words::DECIDES_FOR_THE_UNIT), at));
    }

    fn children(&mut self, draft: &mut Draft, number: usize, relation: Relation, basis: Basis) {
        let linked = step(draft.case.opened, (15, 20 * 60), self.period.close(), &mut self.dice);
        for _ in 0..number {
            let surname = self.people.surname();
            let years = if relation == Relation::Threatened {
                (13, 17)
            } else {
                (10, 15)
            };
            let name = self.people.child(surname, years, linked.london_day());
            let mut child = self.child(draft, name, relation, linked);
            self.make_safe(&mut child, draft.case.officer, basis, 3 * DAY);
            draft.case.children.push(child);
        }
    }

    /// The suspected child, once more, as a child to safeguard.
    fn suspected_child(&mut self, draft: &mut Draft) {
        let Some(suspect) = draft.case.suspects.first().cloned() else {
            return;
        };
        let linked = draft.case.opened.plus_minutes(self.dice.between(20, 60));
        let mut child = self.child(draft, suspect.name, Relation::Suspect, linked);
        if let Some(home) = &draft.case.home {
            child.home = home.clone();
        }
        child.how_linked = "The child suspected: a child to safeguard as well";
        self.make_safe(&mut child, draft.case.officer, Basis::SupportTakenUp, 6 * DAY);
        draft.case.children.push(child);
    }

    /// The 26, found one after another as the messages were read.
    fn many(&mut self, draft: &mut Draft) {
        let from = draft.opening.enforced.unwrap_or(draft.case.opened);
        let mut linked: Vec<Instant> = (0..MANY)
            .map(|_| step(from, (2 * DAY, 110 * DAY), self.period.close(), &mut self.dice))
            .collect();
        linked.sort_unstable();
        for linked in linked {
            let surname = self.people.surname();
            let name = self.people.child(surname, (10, 15), linked.london_day());
            let mut child = self.child(draft, name, Relation::WrittenTo, linked);
            self.make_safe(&mut child, draft.case.officer, Basis::ProtectiveAdult, 9 * DAY);
            draft.case.children.push(child);
        }
    }

    /// A child of whom the unit has only just heard: nothing is decided yet.
    fn just_known(&mut self, draft: &mut Draft) {
        let close = self.period.close();
        let linked = step(draft.case.opened, (20, 90), close, &mut self.dice);
        let surname = self.people.surname();
        let name = self.people.child(surname, (11, 15), linked.london_day());
        let mut child = self.child(draft, name, Relation::WrittenTo, linked);
        if self.dice.in_hundred(40) {
            let at = step(linked, (2 * 60, DAY), close, &mut self.dice);
            child.seen = Some(seen(at, draft.case.officer, &mut self.dice));
        }
        draft.case.children.push(child);
    }
}
