//! Warrants, arrests and voluntary interviews, and where each suspect stands at the end.

use domain::referrals::Source;
use domain::risk::Band;
use domain::time::Instant;
use jiff::civil::Date;

use super::cases::{
    Bail, CaseKind, ContactKind, How, Outcome, PlannedCase, PlannedContact, PlannedWarrant, Power, WarrantOutcome,
    WarrantUse, Welfare, WhyVoluntary,
};
use super::dice::Dice;
use super::investigations::Draft;
use super::period::{DAY, Period, court_before, days_after, moment, months_after, step};
use super::places::{COURTS, FORCES};
use super::shapes::Route;

/// Records what was done to the suspects of every case.
pub(crate) fn deal_with(drafts: &mut [Draft], period: Period, seed: u64) {
    let mut dice = Dice::stream(seed, "custody");
    for draft in drafts.iter_mut() {
        let mut dealing = Dealing {
            opened: draft.opening.opened,
            is_urgent: draft.opening.shape.band == Some(Band::VeryHigh),
            close: period.close(),
            case: &mut draft.case,
            dice: &mut dice,
        };
        match draft.opening.enforced {
            Some(at) => dealing.enforced(draft.opening.shape.route, at),
            None => dealing.waiting(draft.opening.shape.route),
        }
    }
    stand(drafts, period, &mut dice);
}

struct Dealing<'a> {
    opened: Instant,
    is_urgent: bool,
    close: Instant,
    case: &'a mut PlannedCase,
    dice: &'a mut Dice,
}

impl Dealing<'_> {
    fn enforced(&mut self, route: Route, at: Instant) {
        use ContactKind::{Arrest, Voluntary};
        match route {
            Route::WarrantArrest | Route::WarrantTwoArrests => {
                self.search(at, true, false);
                for suspect in 0..self.case.suspects.len() {
                    let arrested = at.plus_minutes(self.dice.between(8, 25));
                    self.arrest(suspect, How::AtWarrant, arrested);
                }
            }
            Route::WrongThenArrest => {
                let wrong = court_before(days_after(at.london_day(), -9), self.dice).plus_minutes(-180);
                self.search(wrong, false, true);
                self.search(at, true, false);
                self.arrest(0, How::AtWarrant, at.plus_minutes(12));
            }
            Route::WarrantThenLater => {
                self.search(at, false, false);
                let later = self.later(at, (18, 75));
                self.arrest(0, How::Later, later);
            }
            Route::WarrantThenVoluntary => {
                self.search(at, false, false);
                let on = moment(days_after(at.london_day(), 6), 11 * 60);
                self.meet(0, Voluntary(WhyVoluntary::IllOrElderly), on);
            }
            Route::PlannedAfterRefusal => {
                let applied = court_before(days_after(self.opened.london_day(), 10), self.dice);
                self.refused(applied);
                self.arrest(0, How::Planned, at);
            }
            Route::ResponseAfterWithdrawal => {
                let applied = step(self.opened, (60, 300), at, self.dice);
                let withdrawn = at.plus_minutes(90).min(self.close);
                self.warrant(
                    applied,
                    WarrantOutcome::Withdrawn {
                        at: withdrawn,
                        why: "Arrested by response officers before the court sat",
                    },
                );
                self.arrest(0, How::Response, at);
            }
            Route::Response | Route::Activist => self.arrest(0, How::Response, at),
            Route::OffenderManagement => self.arrest(0, How::OffenderManagement, at),
            Route::VoluntaryIll => self.meet(0, Voluntary(WhyVoluntary::IllOrElderly), at),
            Route::VoluntaryLow => self.meet(0, Voluntary(WhyVoluntary::Low), at),
            Route::VoluntaryIllThenArrest => {
                self.meet(0, Voluntary(WhyVoluntary::IllOrElderly), at);
                let later = self.later(at, (20, 42));
                self.meet(0, Arrest(How::Planned), later);
            }
            Route::VoluntaryLowThenArrest => {
                self.meet(0, Voluntary(WhyVoluntary::Low), at);
                let later = self.later(at, (20, 42));
                self.meet(0, Arrest(How::Planned), later);
            }
            Route::ChildInterviewed => self.meet(0, Voluntary(WhyVoluntary::Child), at),
            _ => self.arrest(0, How::Planned, at),
        }
    }

    /// What was tried in a case in which nobody has been dealt with.
    fn waiting(&mut self, route: Route) {
        match route {
            Route::LiveWarrant => self.granted_and_live(5),
            Route::WrongThenLive => {
                let wrong = court_before(days_after(self.opened.london_day(), 12), self.dice).plus_minutes(-170);
                self.search(wrong, false, true);
                self.granted_and_live(26);
            }
            Route::Refused => {
                let applied = court_before(days_after(self.opened.london_day(), 8), self.dice);
                self.refused(applied);
            }
            Route::Expired => {
                let applied = court_before(days_after(self.opened.london_day(), 9), self.dice);
                let issued = applied.plus_minutes(50);
                let at = moment(months_after(issued.london_day(), 3), 0);
                self.warrant(
                    applied,
                    WarrantOutcome::Granted {
                        issued,
                        then: WarrantUse::Expired { at },
                    },
                );
            }
            _ => {}
        }
    }

    fn granted_and_live(&mut self, days: i64) {
        let applied = court_before(days_after(self.opened.london_day(), days), self.dice);
        self.warrant(
            applied,
            WarrantOutcome::Granted {
                issued: applied.plus_minutes(55),
                then: WarrantUse::Live,
            },
        );
    }

    fn refused(&mut self, applied: Instant) {
        self.warrant(
            applied,
            WarrantOutcome::Refused {
                at: applied.plus_minutes(70),
                why: "The information did not say how the address was checked",
            },
        );
    }

    fn warrant(&mut self, applied: Instant, outcome: WarrantOutcome) {
        let power = match self.case.kind {
            CaseKind::ImageSuspect => Power::ProtectionOfChildren,
            _ => Power::PoliceAndCriminalEvidence,
        };
        let court = self.dice.pick(COURTS);
        self.case.warrants.push(PlannedWarrant {
            power,
            court,
            applied: applied.max(self.opened.plus_minutes(10)),
            outcome,
        });
    }

    /// A search at a moment, under a warrant applied for in time.
    fn search(&mut self, at: Instant, with_arrest: bool, wrong_address: bool) {
        let room = at.since(self.opened).as_mins();
        let (applied, issued) = if self.is_urgent || room < 2 * DAY {
            let applied = step(self.opened, (190, 300), at.plus_minutes(-60), self.dice);
            (applied, step(applied, (25, 60), at.plus_minutes(-20), self.dice))
        } else {
            let ahead = (room / DAY / 4).clamp(1, 6);
            let applied = court_before(days_after(at.london_day(), -ahead), self.dice);
            let applied = if applied > self.opened.plus_minutes(60) {
                applied
            } else {
                step(self.opened, (60, 180), at.plus_minutes(-60), self.dice)
            };
            (applied, applied.plus_minutes(self.dice.between(35, 58)))
        };
        let returned = moment(days_after(at.london_day(), self.dice.between(1, 9)), 11 * 60 + 20);
        let then = WarrantUse::Executed {
            at,
            with_arrest,
            wrong_address,
            copy_given: self.dice.in_hundred(96),
            children_present: 0,
            returned: Some(returned).filter(|returned| *returned < self.close),
        };
        self.warrant(applied, WarrantOutcome::Granted { issued, then });
    }

    /// Some days later, in the morning, and before the period is over.
    fn later(&mut self, at: Instant, (least, most): (i64, i64)) -> Instant {
        let room = self.close.since(at).as_hours() / 24 - 2;
        let days = self.dice.between(least, most.min(room).max(least));
        moment(days_after(at.london_day(), days), 7 * 60 + self.dice.between(0, 120))
    }

    fn arrest(&mut self, suspect: usize, how: How, at: Instant) {
        self.meet(suspect, ContactKind::Arrest(how), at);
    }

    fn meet(&mut self, suspect: usize, kind: ContactKind, at: Instant) {
        let is_arrest = matches!(kind, ContactKind::Arrest(_));
        let minutes = if is_arrest {
            self.dice.between(7 * 60, 19 * 60)
        } else {
            self.dice.between(60, 150)
        };
        let ended = at.plus_minutes(minutes).min(self.close);
        let welfare = self.welfare(is_arrest, at, ended);
        self.case.contacts.push(PlannedContact {
            suspect,
            kind,
            at,
            ended,
            welfare,
            bail: None,
            outcome: Outcome::UnderInvestigation,
        });
    }

    fn welfare(&mut self, is_arrest: bool, at: Instant, ended: Instant) -> Welfare {
        let left_out = self.dice.in_hundred(6);
        let arrival = at.plus_minutes(if is_arrest { self.dice.between(35, 80) } else { 3 });
        let follow_ups = [24, 48, 72]
            .into_iter()
            .map(|hours| ended.plus_hours(hours).plus_minutes(self.dice.between(-90, 60)))
            .filter(|contact| *contact < self.close)
            .collect::<Vec<_>>();
        // One in twelve was not reached on the third day.
        let reached = if self.dice.in_hundred(8) { 2 } else { 3 };
        let before = at.plus_minutes(-self.dice.between(20, 50));
        Welfare {
            before: Some(before).filter(|before| *before > self.opened),
            arrival: Some(arrival).filter(|_| !left_out),
            after: Some(ended.plus_minutes(-10)),
            follow_ups: follow_ups.into_iter().take(reached).collect(),
            left_out: if left_out {
                "Taken to hospital on the way; the nurse there asked instead"
            } else {
                ""
            },
            support_pack: self.dice.in_hundred(85),
        }
    }
}

/// Gives every contact its outcome. Of the 79 arrested: charged 17 (named by their shapes), on bail 38, under
/// investigation 13, no further action 8, transferred 2, died 1.
fn stand(drafts: &mut [Draft], period: Period, dice: &mut Dice) {
    let close = period.close();
    let mut open: Vec<(Instant, i64, usize, usize)> = Vec::new();
    for (case, draft) in drafts.iter_mut().enumerate() {
        let charged = draft.opening.shape.charged;
        let shape = draft.opening.shape;
        for (place, contact) in draft.case.contacts.iter_mut().enumerate() {
            match contact.kind {
                ContactKind::Arrest(_) if charged && contact.suspect == 0 => contact.outcome = Outcome::Charged,
                ContactKind::Arrest(_) => {
                    let rank = shape.band.map_or(0, Band::rank);
                    open.push((contact.at, rank, case, place));
                }
                ContactKind::Voluntary(WhyVoluntary::Child) => {
                    // The later ones are still being looked into.
                    if close.since(contact.at).as_hours() > 24 * 70 {
                        let at = step(contact.ended, (12 * DAY, 40 * DAY), close, dice);
                        contact.outcome = Outcome::NoFurtherAction { at };
                    }
                }
                ContactKind::Voluntary(_) => {
                    let is_over = shape.route == Route::VoluntaryLow
                        || (shape.route == Route::VoluntaryIll && shape.band == Some(Band::Medium) && shape.place == 0);
                    let room = close.since(contact.ended).as_mins();
                    if is_over && room > 9 * DAY {
                        let most = (room * 4 / 5).min(35 * DAY);
                        let at = step(contact.ended, (4 * DAY, most), close, dice);
                        contact.outcome = Outcome::NoFurtherAction { at };
                    }
                }
            }
        }
    }
    open.sort_unstable();
    for ((_, _, case, place), fate) in open.iter().zip(fates(&open, dice)) {
        if let Some(draft) = drafts.get_mut(*case)
            && let Some(contact) = draft.case.contacts.get_mut(*place)
        {
            contact.outcome = outcome(fate, contact, period, dice);
        }
    }
    for draft in drafts.iter_mut() {
        let is_breach = draft.opening.shape.source == Source::OffenderManagement;
        for contact in &mut draft.case.contacts {
            if contact.outcome == Outcome::OnBail {
                contact.bail = Some(bail(contact, period.last, is_breach, dice));
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Bail,
    Investigation,
    Nothing,
    Transferred,
    Died,
}

/// The fates of the arrests that were not charged, in the order of time: what ended, ended after the earlier arrests, and
/// among those most often after the ones of lower bands.
fn fates(open: &[(Instant, i64, usize, usize)], dice: &mut Dice) -> Vec<Fate> {
    const EARLIER: usize = 26;
    const MIDDLE: usize = 14;
    let mut fates = vec![Fate::Bail; open.len()];
    let mut by_band: Vec<(i64, usize)> = open
        .iter()
        .take(EARLIER)
        .enumerate()
        .map(|(place, (_, rank, ..))| (*rank, place))
        .collect();
    by_band.sort_unstable();
    let mut others = dice.deck(&[
        (Fate::Investigation, 8),
        (Fate::Transferred, 2),
        (Fate::Died, 1),
        (Fate::Bail, 7),
    ]);
    for (turn, (_, place)) in by_band.into_iter().enumerate() {
        let fate = if turn < 16 && turn % 2 == 0 {
            Fate::Nothing
        } else {
            others.pop().unwrap_or(Fate::Bail)
        };
        if let Some(slot) = fates.get_mut(place) {
            *slot = fate;
        }
    }
    let middle = dice.deck(&[(Fate::Investigation, 5), (Fate::Bail, MIDDLE - 5)]);
    for (slot, fate) in fates.iter_mut().skip(EARLIER).zip(middle) {
        *slot = fate;
    }
    fates
}

fn outcome(fate: Fate, contact: &PlannedContact, period: Period, dice: &mut Dice) -> Outcome {
    let close = period.close();
    let room = close.since(contact.ended).as_mins();
    match fate {
        Fate::Bail => Outcome::OnBail,
        Fate::Investigation => Outcome::UnderInvestigation,
        Fate::Nothing => Outcome::NoFurtherAction {
            at: step(contact.ended, (room / 2, room * 4 / 5), close, dice),
        },
        Fate::Transferred => Outcome::TransferredToForce {
            force: dice.pick(FORCES),
            at: step(contact.ended, (8 * DAY, 25 * DAY), close, dice),
        },
        Fate::Died => Outcome::Died {
            at: step(contact.ended, (3 * DAY, 6 * DAY), close, dice),
        },
    }
}

/// Bail from the day after arrest, still running on `last`: three months by the custody officer, then longer by the ranks
/// that the law asks for.
pub(crate) fn bail(contact: &PlannedContact, last: Date, is_breach: bool, dice: &mut Dice) -> Bail {
    let start = days_after(contact.at.london_day(), 1);
    // The last day of so many months that begin with the first.
    let last_day = |months| days_after(months_after(start, months), -1);
    let first_until = last_day(3);
    let mut extended = Vec::new();
    for (rank, before, until) in [
        ("Inspector", 3, 6),
        ("Superintendent", 6, 9),
        ("Magistrates' court", 9, 12),
    ] {
        let ends = last_day(before);
        if ends > last {
            break;
        }
        let at = moment(days_after(ends, -dice.between(2, 6)), 11 * 60 + dice.between(0, 120));
        extended.push((at, rank, last_day(until)));
    }
    let mut conditions = vec![
        "No contact with anybody under 18 unless children's social care has agreed to it",
        "No device that can go online, save one shown to the officer in the case",
    ];
    if is_breach {
        conditions.push("See the offender manager each week");
    } else if dice.in_hundred(60) {
        conditions.push("Live and sleep at the address given to the custody officer");
    }
    Bail {
        first_until,
        extended,
        conditions,
    }
}
