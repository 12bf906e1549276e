//! Children in families that a suspect belongs to or visits: strategy discussions, referrals to social care, answers.
//!
//! 64 referrals name 131 children: 50 accepted (96), 9 not (22), 5 unanswered (13). Of the 35 children who were not
//! accepted or not answered for, 24 are kept from contact by bail or remand, which is their basis; 11 have none. Another
//! 31 children, in 14 families, were already open to social care, where a plan was made; they are in no referral.

mod adding;

use domain::risk::Band;

use super::cases::{CaseKind, Outcome, PlannedCase, PlannedChild, Referred, Relation, WarrantOutcome, WarrantUse};
use super::dice::Dice;
use super::investigations::Draft;
use super::people::{Ethnicity, People};
use super::period::{Period, minute_of};
use super::shapes::{Route, When};

pub(crate) use adding::{measure, seen};

use adding::Adding;

/// What becomes of a family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Accepted,
    NotAccepted { stopped: bool },
    Unanswered { stopped: bool },
    AlreadyOpen,
}

/// Sizes of families by what becomes of them: how many families of how many children.
const ACCEPTED: [(usize, usize); 4] = [(1, 17), (2, 21), (3, 11), (4, 1)];
const NOT_ACCEPTED_STOPPED: [(usize, usize); 3] = [(1, 1), (2, 2), (3, 4)];
const NOT_ACCEPTED: [(usize, usize); 2] = [(2, 1), (3, 1)];
const UNANSWERED_STOPPED: [(usize, usize); 2] = [(2, 2), (3, 1)];
const UNANSWERED: [(usize, usize); 1] = [(3, 2)];
const ALREADY_OPEN: [(usize, usize); 4] = [(1, 3), (2, 6), (3, 4), (4, 1)];
/// How many cases that could have a family have none.
const WITHOUT_FAMILY: usize = 6;

/// A family with what becomes of it.
type Family = (usize, Fate);

/// Adds the families to the cases of the two highest bands: only there can a child live with or be seen by the suspect.
pub(crate) fn add(drafts: &mut [Draft], people: &mut People, period: Period, seed: u64) {
    let mut dice = Dice::stream(seed, "families");
    let given = give(drafts, period, &mut dice);
    for (case, place, family) in given {
        if let Some(draft) = drafts.get_mut(case) {
            let mut adding = Adding {
                draft,
                period,
                people,
                dice: &mut dice,
            };
            adding.family(family, place);
        }
    }
    undone(drafts, people, period, &mut dice);
    for draft in drafts.iter_mut() {
        count_present(&mut draft.case);
    }
}

fn families<const N: usize>(sizes: [(usize, usize); N], fate: Fate, dice: &mut Dice) -> Vec<Family> {
    dice.deck(&sizes).into_iter().map(|size| (size, fate)).collect()
}

/// Which case gets which family: the case's place, whether it is the case's first or second family, the family.
fn give(drafts: &[Draft], period: Period, dice: &mut Dice) -> Vec<(usize, usize, Family)> {
    let mut recent_enforced = Vec::new();
    let mut recent_open = Vec::new();
    let mut stopping = Vec::new();
    let mut others = Vec::new();
    for (place, draft) in drafts.iter().enumerate() {
        if !may_have_family(draft) {
            continue;
        }
        match (draft.opening.shape.when, draft.opening.enforced) {
            (When::Recent, Some(_)) => recent_enforced.push(place),
            (When::Recent, None) => recent_open.push(place),
            (_, Some(at)) if is_kept_away(&draft.case) && period.close().since(at).as_hours() > 24 * 14 => {
                stopping.push(place);
            }
            _ => others.push(place),
        }
    }
    let mut given: Vec<(usize, usize, Family)> = Vec::new();
    let mut pair = |cases: &mut Vec<usize>, families: Vec<Family>, number: usize| {
        for family in families {
            if let Some(case) = cases.pop() {
                given.push((case, number, family));
            }
        }
    };
    pair(
        &mut recent_enforced,
        families(UNANSWERED_STOPPED, Fate::Unanswered { stopped: true }, dice),
        0,
    );
    pair(
        &mut recent_open,
        families(UNANSWERED, Fate::Unanswered { stopped: false }, dice),
        0,
    );
    dice.shuffle(&mut stopping);
    pair(
        &mut stopping,
        families(NOT_ACCEPTED_STOPPED, Fate::NotAccepted { stopped: true }, dice),
        0,
    );
    others.append(&mut stopping);
    dice.shuffle(&mut others);
    others.truncate(others.len().saturating_sub(WITHOUT_FAMILY));
    let mut rest = families(ACCEPTED, Fate::Accepted, dice);
    rest.extend(families(NOT_ACCEPTED, Fate::NotAccepted { stopped: false }, dice));
    rest.extend(families(ALREADY_OPEN, Fate::AlreadyOpen, dice));
    dice.shuffle(&mut rest);
    // What is left over after one each are second families, elsewhere, of other cases.
    let mut again = others.clone();
    let second = rest.split_off(others.len().min(rest.len()));
    pair(&mut others, rest, 0);
    dice.shuffle(&mut again);
    pair(&mut again, second, 1);
    given
}

fn may_have_family(draft: &Draft) -> bool {
    let shape = &draft.opening.shape;
    let is_high = matches!(shape.band, Some(Band::High | Band::VeryHigh));
    let kind = matches!(shape.kind, CaseKind::ImageSuspect | CaseKind::Grooming);
    let is_open_to_it = !matches!(shape.route, Route::TransferredOut | Route::Advice);
    is_high && kind && is_open_to_it && draft.case.home.is_some() && !shape.is_many_children()
}

/// Whether bail or remand keeps the first suspect from the children.
fn is_kept_away(case: &PlannedCase) -> bool {
    case.contacts
        .iter()
        .any(|contact| contact.suspect == 0 && matches!(contact.outcome, Outcome::OnBail | Outcome::Charged))
}

/// Two brothers or sisters who turned out, in the last day, to live with the suspect of a medium case: nothing has been
/// done yet, and the case has to be assessed again.
fn undone(drafts: &mut [Draft], people: &mut People, period: Period, dice: &mut Dice) {
    let newest = drafts.iter_mut().filter(|draft| {
        draft.route() == Route::Preparing && draft.case.band == Some(Band::Medium) && draft.case.closure.is_none()
    });
    let Some(draft) = newest.last() else { return };
    let linked = period
        .close()
        .plus_minutes(-dice.between(6 * 60, 9 * 60))
        .max(draft.case.opened.plus_minutes(30));
    let Some(home) = draft.case.home.clone() else { return };
    let surname = people.surname();
    for _ in 0..2 {
        draft.case.children.push(PlannedChild {
            name: people.child(surname, (3, 11), linked.london_day()),
            ethnicity: Ethnicity::NotAsked,
            home: home.clone(),
            suspect: Some(0),
            relation: Relation::PartnersChild,
            lives_with_suspect: true,
            how_linked: "School's enrolment for the address, found today",
            linked,
            referred: Referred::NotDecided,
            seen: None,
            measure: None,
        });
    }
}

/// Counts the children who were at home during each search: known by then, and not at school.
fn count_present(case: &mut PlannedCase) {
    let children = &case.children;
    for warrant in &mut case.warrants {
        if let WarrantOutcome::Granted {
            then:
                WarrantUse::Executed {
                    at,
                    wrong_address: false,
                    children_present,
                    ..
                },
            ..
        } = &mut warrant.outcome
        {
            let is_before_school = minute_of(*at) < 8 * 60 + 20;
            *children_present = children
                .iter()
                .filter(|child| child.lives_with_suspect && child.linked < *at && is_before_school)
                .count();
        }
    }
}
