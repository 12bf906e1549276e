//! How a family is added to a case: the children, the discussion, the referral, the answer, the talk with each child.

use domain::referrals::Source;
use domain::risk::Band;
use domain::time::Instant;

use super::super::cases::{
    Basis, CareAnswer, CareReferral, ContactKind, MayContact, NoReferral, Outcome, PlannedChild, PlannedMeasure,
    PlannedSeen, PlannedStrategy, Referred, Relation,
};
use super::super::dice::Dice;
use super::super::investigations::Draft;
use super::super::people::People;
use super::super::period::{DAY, Period, days_after, moment, step};
use super::super::places::{Home, council, council_of, home};
use super::super::words;
use super::{Family, Fate};

pub(super) struct Adding<'a> {
    pub(super) draft: &'a mut Draft,
    pub(super) period: Period,
    pub(super) people: &'a mut People,
    pub(super) dice: &'a mut Dice,
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
    /// Adds a family: the case's first, or one found later.
    pub(super) fn family(&mut self, (size, fate): Family, number: usize) {
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
            family: surname.to_owned(),
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
