//! Children in families that a suspect belongs to or visits: strategy discussions, referrals to social care, answers.
//!
//! 64 referrals name 131 children: 50 accepted (96), 9 not (22), 5 unanswered (13). Of the 35 children who were not
//! accepted or not answered for, 24 are kept from contact by bail or remand, which is their basis; 11 have none. Another
//! 31 children, in 14 families, were already open to social care, where a plan was made; they are in no referral.

use domain::referrals::Source;
use domain::risk::Band;
use domain::time::Instant;

use super::cases::{
    Basis, CareAnswer, CareReferral, CaseKind, ContactKind, MayContact, NoReferral, Outcome, PlannedCase, PlannedChild,
    PlannedMeasure, PlannedSeen, PlannedStrategy, Referred, Relation, WarrantOutcome, WarrantUse,
};
use super::dice::Dice;
use super::investigations::Draft;
use super::people::People;
use super::period::{DAY, Period, days_after, minute_of, moment, step};
use super::places::{Home, council, council_of, home};
use super::shapes::{Route, When};
use super::words;

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

struct Adding<'a> {
    draft: &'a mut Draft,
    period: Period,
    people: &'a mut People,
    dice: &'a mut Dice,
}

/// When what was done for a family was done.
struct Steps {
    linked: Instant,
    requested: Instant,
    sent: Instant,
    escalated: Option<Instant>,
    held: Option<Instant>,
}

impl Adding<'_> {
    fn family(&mut self, (size, fate): Family, number: usize) {
        let shape = self.draft.opening.shape;
        // A registered offender who lived with a child would be very high.
        let is_elsewhere = number > 0
            || (shape.source == Source::OffenderManagement && shape.band == Some(Band::High))
            || self.dice.in_hundred(20) && shape.source != Source::OffenderManagement;
        let steps = self.steps(fate, number);
        let first = self.draft.case.children.len();
        let places: Vec<usize> = (first..first + size).collect();
        let (surname, address) = self.add_children(size, is_elsewhere, steps.linked);
        let referral = self.draft.case.care_referrals.len();
        let plan = match (fate, steps.held) {
            (_, None) => "",
            (Fate::AlreadyOpen, _) => self.dice.pick(words::PLANS_ALREADY_OPEN),
            _ => self.dice.pick(words::PLANS),
        };
        self.draft.case.strategies.push(PlannedStrategy {
            children: places.clone(),
            council: address.council,
            requested: steps.requested,
            escalated: steps.escalated,
            held: steps.held,
            plan,
        });
        if fate == Fate::AlreadyOpen {
            let decided_by = council_of(address.council).decides;
            let basis = steps.held.map(|at| measure(Basis::AlreadyOpen, decided_by, at));
            self.measure(&places, &Referred::No(NoReferral::AlreadyOpen), basis.as_ref());
        } else {
            let care = self.care_referral(fate, &places, surname, &address, &steps);
            let basis = self.basis(fate, &care, address.council);
            self.draft.case.care_referrals.push(care);
            self.measure(&places, &Referred::In(referral), basis.as_ref());
        }
        self.see(&places, &steps);
    }

    fn steps(&mut self, fate: Fate, number: usize) -> Steps {
        let close = self.period.close();
        let (opened, enforced) = (self.draft.opening.opened, self.draft.opening.enforced);
        let is_urgent = self.draft.opening.shape.band == Some(Band::VeryHigh);
        let dice = &mut *self.dice;
        // A second family is found later, out of what the search or the interview told.
        let (from, limit, soon) = match (number, enforced) {
            (0, Some(at)) if is_urgent => (opened, at, (15, 40)),
            // The evening before, so that nothing is left for the morning on which people knock.
            (0, Some(at)) => (
                opened,
                the_evening_before(opened, at),
                (60, (at.since(opened).as_mins() / 4).clamp(90, 2 * DAY)),
            ),
            (0, None) => (opened, close, (90, DAY)),
            (_, Some(at)) => (at, close, (20 * 60, 12 * DAY)),
            (_, None) => (opened, close, (DAY, 5 * DAY)),
        };
        let linked = step(from, soon, limit, dice);
        let requested = step(linked, (20, if is_urgent { 40 } else { 180 }), limit, dice);
        let sent = step(requested, (15, if is_urgent { 30 } else { 150 }), limit, dice);
        let mut escalated = None;
        let held = match fate {
            // The newest two, where nobody has been dealt with: asked for, and not held yet.
            Fate::Unanswered { stopped: false } => None,
            _ if is_urgent => Some(step(sent, (60, 200), limit, dice)),
            _ if dice.in_hundred(12) => {
                let at = step(sent, (25 * 60, 30 * 60), limit, dice);
                escalated = Some(at);
                Some(step(at, (20 * 60, 40 * 60), limit, dice))
            }
            _ => Some(step(sent, (3 * 60, 21 * 60), limit, dice)),
        };
        Steps {
            linked,
            requested,
            sent,
            escalated,
            held,
        }
    }

    /// Adds the children, and says the family's name and where it lives.
    fn add_children(&mut self, size: usize, is_elsewhere: bool, linked: Instant) -> (&'static str, Home) {
        let suspect = self.draft.case.suspects.first().map(|suspect| suspect.name.clone());
        let known = suspect.as_ref().map(|name| name.surname).unwrap_or_default();
        let is_grandparent =
            suspect.is_some_and(|name| linked.london_day().duration_since(name.born).as_hours() > 24 * 365 * 56);
        let (relation, is_of_the_name) = match (self.dice.below(4), is_elsewhere, is_grandparent) {
            (_, _, true) => (Relation::Grandchild, false),
            (0, ..) | (1, false, _) => (Relation::OwnChild, true),
            (_, false, _) => (Relation::PartnersChild, false),
            (1 | 2, true, _) => (Relation::NieceOrNephew, false),
            (_, true, _) => (Relation::FriendsChild, false),
        };
        let surname = if is_of_the_name { known } else { self.people.surname() };
        let address = match (&self.draft.case.home, is_elsewhere) {
            (Some(home), false) => home.clone(),
            _ => home(council(self.dice), self.dice),
        };
        let how = self
            .dice
            .pick(if is_elsewhere { words::ELSEWHERE } else { words::AT_HOME });
        if !is_elsewhere && let Some(suspect) = self.draft.case.suspects.first_mut() {
            suspect.household = match relation {
                Relation::PartnersChild => "Lives with a partner and the partner's children",
                Relation::Grandchild => "Lives with a daughter and her children",
                _ => "Lives with a partner and their children",
            };
        }
        for _ in 0..size {
            let name = self.people.child(surname, (1, 15), linked.london_day());
            self.draft.case.children.push(PlannedChild {
                name,
                ethnicity: self.people.ethnicity(),
                home: address.clone(),
                suspect: Some(0),
                relation,
                lives_with_suspect: !is_elsewhere,
                how_linked: how,
                linked,
                referred: Referred::NotDecided,
                seen: None,
                measure: None,
            });
        }
        (surname, address)
    }

    fn care_referral(
        &mut self,
        fate: Fate,
        children: &[usize],
        surname: &'static str,
        address: &Home,
        steps: &Steps,
    ) -> CareReferral {
        let close = self.period.close();
        let dice = &mut *self.dice;
        let received = step(steps.sent, (15, 90), close, dice);
        // One working day is the council's clock; some answers came later.
        let wait = if dice.in_hundred(16) {
            (2 * DAY, 5 * DAY)
        } else {
            (4 * 60, 22 * 60)
        };
        let answered = step(received, wait, close, dice);
        let (answer, answered) = match fate {
            Fate::Accepted => (CareAnswer::Accepted, Some(answered)),
            Fate::NotAccepted { .. } => (CareAnswer::NotAccepted, Some(answered)),
            _ => (CareAnswer::Unanswered, None),
        };
        let enforced = self.draft.opening.enforced;
        CareReferral {
            children: children.to_vec(),
            council: address.council,
            family: format!("{surname} family, {}", address.street),
            may_contact: enforced
                .filter(|at| *at > steps.sent)
                .map_or(MayContact::Yes, MayContact::NotBefore),
            sent: steps.sent,
            received: Some(received),
            answer,
            answered,
        }
    }

    fn basis(&mut self, fate: Fate, care: &CareReferral, council: &str) -> Option<PlannedMeasure> {
        match fate {
            Fate::Accepted => care
                .answered
                .map(|at| measure(Basis::ReferralAccepted, council_of(council).decides, at)),
            Fate::NotAccepted { stopped: true } | Fate::Unanswered { stopped: true } => {
                let contact = self.draft.case.contacts.iter().find(|contact| {
                    contact.suspect == 0 && matches!(contact.outcome, Outcome::OnBail | Outcome::Charged)
                })?;
                let decided_by = match (&contact.outcome, contact.kind) {
                    (Outcome::Charged, ContactKind::Arrest(_)) => words::COURT_REMANDS,
                    _ => self.dice.pick(words::STOPS_CONTACT),
                };
                let at = care.sent.plus_minutes(5).max(contact.ended);
                Some(measure(Basis::ContactStopped, decided_by, at))
            }
            _ => None,
        }
    }

    fn measure(&mut self, places: &[usize], referred: &Referred, measure: Option<&PlannedMeasure>) {
        // Some plans have ended since; they count all the same, having been in force in the period.
        let ended = measure.and_then(|measure| {
            let is_old = self.period.close().since(measure.at).as_hours() > 24 * 120;
            let may_end = matches!(measure.basis, Basis::ReferralAccepted | Basis::AlreadyOpen);
            (is_old && may_end && self.dice.in_hundred(14))
                .then(|| step(measure.at, (50 * DAY, 100 * DAY), self.period.close(), self.dice))
        });
        for place in places {
            if let Some(child) = self.draft.case.children.get_mut(*place) {
                child.referred = referred.clone();
                child.measure = measure.map(|measure| PlannedMeasure {
                    ended,
                    ..measure.clone()
                });
            }
        }
    }

    fn see(&mut self, places: &[usize], steps: &Steps) {
        let close = self.period.close();
        let from = self
            .draft
            .opening
            .enforced
            .map_or(steps.linked, |at| at.max(steps.linked));
        let officer = self.draft.case.officer;
        for place in places {
            if self.dice.in_hundred(26) {
                continue;
            }
            let at = step(from, (60, 3 * DAY), close, self.dice);
            if let Some(child) = self.draft.case.children.get_mut(*place) {
                child.seen = Some(seen(at, officer, self.dice));
            }
        }
    }
}

/// The evening before a morning, where that leaves half a day's work after the opening; else the moment itself.
fn the_evening_before(opened: Instant, at: Instant) -> Instant {
    let evening = moment(days_after(at.london_day(), -1), 21 * 60);
    if evening.since(opened).as_mins() >= 200 {
        evening
    } else {
        at
    }
}

pub(crate) fn measure(basis: Basis, decided_by: &'static str, at: Instant) -> PlannedMeasure {
    PlannedMeasure {
        basis,
        decided_by,
        at,
        ended: None,
    }
}

/// A talk with a child, by the liaison or the officer in the case.
pub(crate) fn seen(at: Instant, officer: &'static str, dice: &mut Dice) -> PlannedSeen {
    PlannedSeen {
        at,
        place: dice.pick(words::SEEN_AT),
        who: if dice.in_hundred(60) { "bea.lorrimer" } else { officer },
        said: dice.pick(words::SAID),
        showed: dice.pick(words::SHOWED),
    }
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
            ethnicity: super::people::Ethnicity::NotAsked,
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
