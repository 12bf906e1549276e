//! Earlier cases: 41 arrests before the period. Most court results of a year come from arrests before it.
//!
//! 16 were charged before the period and ended in it; 24 were charged in it, of which 15 ended and 9 go on; one is still
//! under investigation, and its four devices have waited longest. Together with the five of the period's own that ended:
//! 29 pleas, 3 found guilty, 1 acquitted, 2 dropped, 1 died; custody 10, suspended 13, community 8, referral order 1; an
//! order in 26. What was done for their children had ended before the period began, so none is counted in it; their other
//! devices were finished with by then.

use domain::referrals::Source;
use domain::risk::Band;
use domain::time::Instant;

use super::answers::answers;
use super::cases::{
    Basis, CareAnswer, CareReferral, CaseKind, Charge, ContactKind, CourtResult, ExhibitState, How, MayContact,
    Outcome, PlannedCase, PlannedChild, PlannedContact, PlannedCourt, PlannedMeasure, PlannedStrategy, PlannedSuspect,
    PlannedWarrant, Power, Referred, Relation, SeizedAt, SentenceKind, WarrantOutcome, WarrantUse, Welfare,
};
use super::closings::by_outcome;
use super::court::{finish, offences, order, pending};
use super::custody::bail;
use super::dice::Dice;
use super::exhibits::{WAITING_SINCE_BEFORE, counts, take};
use super::identifiers::Identifiers;
use super::investigations::carried_by;
use super::people::{People, age, operations};
use super::period::{DAY, Period, court_before, days_after, moment, step};
use super::places::{COURTS, PLATFORMS, council, council_of, home};
use super::shapes::Route;
use super::words;

/// How a prosecution ends in the period, and with what: `true` where an order is made.
type Ending = (CourtResult, Option<(SentenceKind, bool)>);

/// How an earlier case comes into the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    ChargedBefore(Ending),
    ChargedIn(Ending),
    StillBeforeCourt,
    StillWaiting,
}

/// Operations of the period come first in the list of names.
const NAMED_BEFORE: usize = 187;
/// How many earlier cases have a family.
const WITH_FAMILY: usize = 12;

fn fates() -> Vec<Fate> {
    use CourtResult::{Acquitted, Died, Dropped, FoundGuilty, GuiltyPlea};
    use SentenceKind::{Community, Custody, ReferralOrder, Suspended};
    let endings = |endings: &[(usize, Ending)]| -> Vec<Ending> {
        endings
            .iter()
            .flat_map(|(number, ending)| std::iter::repeat_n(*ending, *number))
            .collect()
    };
    let before = endings(&[
        (3, (FoundGuilty, Some((Custody, true)))),
        (1, (Acquitted, None)),
        (1, (Died, None)),
        (1, (Dropped, None)),
        (2, (GuiltyPlea, Some((Custody, true)))),
        (5, (GuiltyPlea, Some((Suspended, true)))),
        (3, (GuiltyPlea, Some((Community, true)))),
    ]);
    let within = endings(&[
        (1, (GuiltyPlea, Some((ReferralOrder, false)))),
        (1, (GuiltyPlea, Some((Custody, true)))),
        (7, (GuiltyPlea, Some((Suspended, true)))),
        (3, (GuiltyPlea, Some((Community, true)))),
        (2, (GuiltyPlea, Some((Community, false)))),
        (1, (Dropped, None)),
    ]);
    let mut fates: Vec<Fate> = before.into_iter().map(Fate::ChargedBefore).collect();
    fates.extend(within.into_iter().map(Fate::ChargedIn));
    fates.extend(std::iter::repeat_n(Fate::StillBeforeCourt, 9));
    fates.push(Fate::StillWaiting);
    fates
}

/// The earlier cases, in the order in which they were opened, each with the moment at which its referral was received.
pub(crate) fn cases(
    people: &mut People,
    known: &mut Identifiers,
    period: Period,
    seed: u64,
) -> Vec<(PlannedCase, Instant, Source)> {
    let mut dice = Dice::stream(seed, "earlier");
    let mut names = operations(seed).into_iter().skip(NAMED_BEFORE);
    let mut families = WITH_FAMILY;
    let mut cases = Vec::new();
    for (turn, fate) in fates().into_iter().enumerate() {
        let mut making = Making {
            period,
            people,
            known,
            dice: &mut dice,
        };
        let (arrested, charged) = making.moments(fate, turn);
        let (mut case, source) = making.opened(fate, arrested, names.next().unwrap_or_default());
        making.arrest(&mut case, arrested, charged);
        let is_long_ago = period.begin().since(arrested).as_hours() > 24 * 80;
        if families > 0 && is_long_ago && case.band == Some(Band::High) {
            families -= 1;
            making.family(&mut case);
        }
        case.risk = answers(
            &case,
            Route::WarrantArrest,
            false,
            case.opened.plus_minutes(-12),
            making.dice,
        );
        making.devices(&mut case, fate);
        if let Some(at) = charged {
            making.prosecute(&mut case, fate, at, turn);
        }
        case.closed = by_outcome(&case, making.dice).filter(|closing| closing.at < period.close());
        let received = case.opened.plus_minutes(-making.dice.between(5 * 60, 2 * DAY));
        cases.push((case, received, source));
    }
    cases.sort_by_key(|(case, ..)| case.opened);
    cases
}

struct Making<'a> {
    period: Period,
    people: &'a mut People,
    known: &'a mut Identifiers,
    dice: &'a mut Dice,
}

impl Making<'_> {
    /// When the suspect was arrested, and charged.
    fn moments(&mut self, fate: Fate, turn: usize) -> (Instant, Option<Instant>) {
        let turn = i64::try_from(turn).unwrap_or(0);
        let charged = match fate {
            Fate::ChargedBefore(_) => -(8 + turn * 9 + self.dice.between(0, 6)),
            // The earlier of these are over by now.
            Fate::ChargedIn(_) => 3 + (turn - 16) * 10 + self.dice.between(0, 7),
            Fate::StillBeforeCourt => 120 + (turn - 31) * 17 + self.dice.between(0, 12),
            // Eleven months before the end.
            Fate::StillWaiting => return (self.period.at(-35, 7 * 60 + 10), None),
        };
        let between = self.dice.between(75, 230).max(charged + self.dice.between(14, 90));
        let arrested = self.period.at(charged - between, 7 * 60 + self.dice.between(0, 90));
        let charged = self.period.at(charged, 9 * 60 + self.dice.between(30, 420));
        (arrested, Some(charged))
    }

    fn opened(&mut self, fate: Fate, arrested: Instant, operation: String) -> (PlannedCase, Source) {
        let dice = &mut *self.dice;
        let is_child = matches!(fate, Fate::ChargedIn((_, Some((SentenceKind::ReferralOrder, _)))));
        let opened = moment(
            days_after(arrested.london_day(), -dice.between(8, 40)),
            9 * 60 + dice.between(0, 400),
        );
        let (kind, band, source) = match (is_child, dice.below(10)) {
            (true, _) => (CaseKind::ChildSuspect, None, Source::School),
            (_, 0) => (CaseKind::Grooming, Some(Band::High), Source::OtherForce),
            (_, 1..=6) => (CaseKind::ImageSuspect, Some(Band::High), Source::NcaNcmec),
            _ => (CaseKind::ImageSuspect, Some(Band::Medium), Source::NcaNcmec),
        };
        let (officer, supervisor) = carried_by(dice);
        let area = council(dice);
        let (platform, _) = dice.pick(PLATFORMS);
        let mut identifiers = vec![self.known.username(platform)];
        if source == Source::NcaNcmec {
            identifiers.push(self.known.account_number(platform));
        }
        let on = opened.london_day();
        let suspect = if is_child {
            let surname = self.people.surname();
            PlannedSuspect {
                name: self.people.child(surname, (15, 16), on),
                occupation: "At school",
                household: "Lives with a parent",
            }
        } else {
            let name = self.people.adult((20, 64), on);
            PlannedSuspect {
                occupation: self.people.work(age(name.born, on)),
                name,
                household: "Lives alone",
            }
        };
        let case = PlannedCase {
            operation,
            kind,
            officer,
            supervisor,
            council: area.key,
            opened,
            opened_by: Vec::new(),
            joined_by: Vec::new(),
            band,
            risk: super::cases::PlannedRisk::default(),
            platform,
            identifiers,
            suspects: vec![suspect],
            home: Some(home(area, dice)),
            children: Vec::new(),
            strategies: Vec::new(),
            care_referrals: Vec::new(),
            designated_officer: None,
            warrants: Vec::new(),
            contacts: Vec::new(),
            exhibits: Vec::new(),
            courts: Vec::new(),
            closure: None,
            closed: None,
        };
        (case, source)
    }

    fn arrest(&mut self, case: &mut PlannedCase, arrested: Instant, charged: Option<Instant>) {
        let dice = &mut *self.dice;
        let at_warrant = case.kind == CaseKind::ImageSuspect && dice.in_hundred(75);
        if at_warrant {
            let searched = arrested.plus_minutes(-14);
            let applied = court_before(days_after(searched.london_day(), -2), dice);
            let returned = moment(days_after(searched.london_day(), 4), 11 * 60);
            case.warrants.push(PlannedWarrant {
                power: Power::ProtectionOfChildren,
                court: dice.pick(COURTS),
                applied,
                outcome: WarrantOutcome::Granted {
                    issued: applied.plus_minutes(45),
                    then: WarrantUse::Executed {
                        at: searched,
                        with_arrest: true,
                        wrong_address: false,
                        copy_given: true,
                        children_present: 0,
                        returned: Some(returned),
                    },
                },
            });
        }
        let ended = arrested.plus_minutes(dice.between(500, 1_000));
        let mut contact = PlannedContact {
            suspect: 0,
            kind: ContactKind::Arrest(if at_warrant { How::AtWarrant } else { How::Planned }),
            at: arrested,
            ended,
            welfare: Welfare {
                before: None,
                arrival: Some(arrested.plus_minutes(50)),
                after: Some(ended.plus_minutes(-10)),
                follow_ups: [24, 48, 72].map(|hours| ended.plus_hours(hours)).to_vec(),
                left_out: "",
                support_pack: true,
            },
            bail: None,
            outcome: Outcome::UnderInvestigation,
        };
        if let Some(charged) = charged {
            contact.outcome = Outcome::Charged;
            contact.bail = Some(bail(&contact, charged.london_day(), false, dice));
        }
        case.contacts.push(contact);
    }

    /// A family that was referred and made safe, and whose plan had ended before the period began.
    fn family(&mut self, case: &mut PlannedCase) {
        let begin = self.period.begin();
        let dice = &mut *self.dice;
        let Some(address) = case.home.clone() else { return };
        let Some(surname) = case.suspects.first().map(|suspect| suspect.name.surname) else {
            return;
        };
        let arrested = case.contacts.first().map_or(begin, |contact| contact.at);
        let linked = step(case.opened, (60, 300), arrested, dice);
        let requested = step(linked, (20, 90), arrested, dice);
        let sent = step(requested, (20, 90), arrested, dice);
        let held = step(sent, (180, 1_200), arrested, dice);
        let answered = step(sent, (300, 1_300), begin, dice);
        let ended = step(answered, (30 * DAY, 70 * DAY), begin, dice);
        let decided_by = council_of(address.council).decides;
        let size = usize::try_from(dice.between(1, 2)).unwrap_or(1);
        for _ in 0..size {
            case.children.push(PlannedChild {
                name: self.people.child(surname, (2, 13), linked.london_day()),
                ethnicity: self.people.ethnicity(),
                home: address.clone(),
                suspect: Some(0),
                relation: Relation::OwnChild,
                lives_with_suspect: true,
                how_linked: dice.pick(words::AT_HOME),
                linked,
                referred: Referred::In(0),
                seen: None,
                measure: Some(PlannedMeasure {
                    basis: Basis::ReferralAccepted,
                    decided_by,
                    at: answered,
                    ended: Some(ended),
                }),
            });
        }
        if let Some(suspect) = case.suspects.first_mut() {
            suspect.household = "Lived with a partner and their children";
        }
        case.strategies.push(PlannedStrategy {
            children: (0..size).collect(),
            council: address.council,
            requested,
            escalated: None,
            held: Some(held),
            plan: dice.pick(words::PLANS),
        });
        case.care_referrals.push(CareReferral {
            children: (0..size).collect(),
            council: address.council,
            family: format!("{surname} family, {}", address.street),
            may_contact: MayContact::NotBefore(arrested),
            sent,
            received: Some(sent.plus_minutes(40)),
            answer: CareAnswer::Accepted,
            answered: Some(answered),
        });
    }

    /// Devices: finished with before the period began, save those that still wait.
    fn devices(&mut self, case: &mut PlannedCase, fate: Fate) {
        let dice = &mut *self.dice;
        let Some(at) = case.contacts.first().map(|contact| contact.at) else {
            return;
        };
        if fate == Fate::StillWaiting {
            take(case, WAITING_SINCE_BEFORE, at, SeizedAt::Contact(0), dice);
            for exhibit in &mut case.exhibits {
                exhibit.state = ExhibitState::Waiting {
                    sent: exhibit.seized.plus_hours(26),
                };
            }
            return;
        }
        let from = if case.warrants.is_empty() {
            SeizedAt::Contact(0)
        } else {
            SeizedAt::Warrant(0)
        };
        let number = usize::try_from(dice.between(2, 5)).unwrap_or(2);
        take(case, number, at, from, dice);
        let begin = self.period.begin();
        for (place, exhibit) in case.exhibits.iter_mut().enumerate() {
            let sent = exhibit.seized.plus_hours(20);
            exhibit.state = if place > 0 && dice.in_hundred(40) {
                ExhibitState::TriagedOut {
                    at: exhibit.seized.plus_minutes(45),
                }
            } else {
                ExhibitState::Examined {
                    sent,
                    at: step(sent, (3 * DAY, 50 * DAY), begin, dice),
                    counts: counts(dice),
                }
            };
        }
    }

    fn prosecute(&mut self, case: &mut PlannedCase, fate: Fate, charged: Instant, turn: usize) {
        let dice = &mut *self.dice;
        let arrested = case.contacts.first().map_or(case.opened, |contact| contact.ended);
        let mut court = PlannedCourt {
            suspect: 0,
            file_sent: charged.plus_minutes(-dice.between(8 * DAY, 24 * DAY)).max(arrested),
            charge: Some(Charge {
                at: charged,
                remanded: false,
            }),
            offences: offences(case.kind, false, dice),
            hearings: Vec::new(),
            result: None,
            sentence: None,
            prevention_order: None,
        };
        match fate {
            Fate::ChargedBefore((result, sentence)) => {
                // Results spread over the period, whenever the charge was; trials early enough to be sentenced.
                let turn = i64::try_from(turn).unwrap_or(0);
                let day = 64 + turn * 11 + dice.between(0, 8);
                let kind = sentence.map(|(kind, _)| kind);
                finish(&mut court, result, kind, Some(self.period.at(day, 9 * 60)), dice);
                if sentence.is_some_and(|(_, is_order_made)| is_order_made) {
                    court.prevention_order = order(&court, dice);
                }
            }
            Fate::ChargedIn((result, sentence)) => {
                finish(&mut court, result, sentence.map(|(kind, _)| kind), None, dice);
                if sentence.is_some_and(|(_, is_order_made)| is_order_made) {
                    court.prevention_order = order(&court, dice);
                }
            }
            Fate::StillBeforeCourt | Fate::StillWaiting => pending(&mut court, self.period, dice),
        }
        case.courts.push(court);
    }
}
