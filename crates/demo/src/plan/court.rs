//! Prosecutions: 41 charges in the period, 17 of them of people arrested in it; 36 prosecutions ended.

use domain::time::Instant;

use super::cases::{
    CaseKind, Charge, ContactKind, CourtResult, Hearing, HearingKind, How, Outcome, PlannedCourt, Sentence,
    SentenceKind,
};
use super::dice::Dice;
use super::investigations::Draft;
use super::period::{DAY, Period, court_after, months_after, step};
use super::places::{COURTS, CROWN_COURT};

/// Files that wait for the prosecutor's decision.
const WITH_PROSECUTOR: usize = 6;

/// Adds the prosecutions of people arrested in the period.
pub(crate) fn add(drafts: &mut [Draft], period: Period, seed: u64) {
    let mut dice = Dice::stream(seed, "court");
    let mut oldest: Vec<(Instant, usize)> = Vec::new();
    // Of the five that ended: three for breach, in which an order was in force already, two with a new one.
    let mut breaches = vec![SentenceKind::Suspended, SentenceKind::Custody, SentenceKind::Custody];
    for (place, draft) in drafts.iter_mut().enumerate() {
        let shape = draft.opening.shape;
        let Some(contact) = draft
            .case
            .contacts
            .iter()
            .find(|contact| contact.outcome == Outcome::Charged)
        else {
            if let Some(contact) = draft
                .case
                .contacts
                .iter()
                .find(|contact| contact.outcome == Outcome::OnBail)
            {
                oldest.push((contact.at, place));
            }
            continue;
        };
        let is_breach = contact.kind == ContactKind::Arrest(How::OffenderManagement);
        let is_at_once = is_breach || shape.sentenced || shape.is_sudden() || shape.is_many_children();
        let mut court = charged(
            contact.suspect,
            contact.at,
            contact.ended,
            is_at_once,
            period,
            &mut dice,
        );
        court.offences = offences(draft.case.kind, is_breach, &mut dice);
        if shape.sentenced {
            let kind = if is_breach {
                breaches.pop()
            } else {
                Some(SentenceKind::Custody)
            };
            let kind = kind.unwrap_or(SentenceKind::Custody);
            finish(&mut court, CourtResult::GuiltyPlea, Some(kind), None, &mut dice);
            if !is_breach {
                court.prevention_order = order(&court, &mut dice);
            }
        } else {
            pending(&mut court, period, &mut dice);
        }
        draft.case.courts.push(court);
    }
    oldest.sort_unstable();
    for (at, place) in oldest.into_iter().take(WITH_PROSECUTOR) {
        if let Some(draft) = drafts.get_mut(place) {
            let room = period.close().since(at).as_mins();
            let court = PlannedCourt {
                suspect: 0,
                file_sent: step(at, (room / 2, room * 9 / 10), period.close(), &mut dice),
                charge: None,
                offences: offences(draft.case.kind, false, &mut dice),
                hearings: Vec::new(),
                result: None,
                sentence: None,
                prevention_order: None,
            };
            draft.case.courts.push(court);
        }
    }
}

/// A charge after an arrest: at once for those who are kept, else when the examination is done.
fn charged(
    suspect: usize,
    arrested: Instant,
    released: Instant,
    is_at_once: bool,
    period: Period,
    dice: &mut Dice,
) -> PlannedCourt {
    let (file_sent, at) = if is_at_once {
        (
            arrested.plus_minutes(dice.between(200, 320)),
            released.plus_minutes(-15),
        )
    } else {
        let room = period.close().since(released).as_mins();
        let file = step(
            released,
            (room / 3, (room / 2).min(95 * DAY).max(room / 3)),
            period.close(),
            dice,
        );
        (file, step(file, (5 * DAY, 20 * DAY), period.close(), dice))
    };
    PlannedCourt {
        suspect,
        file_sent,
        charge: Some(Charge {
            at,
            remanded: is_at_once,
        }),
        offences: Vec::new(),
        hearings: Vec::new(),
        result: None,
        sentence: None,
        prevention_order: None,
    }
}

/// What is charged, by the keys of the table of offences.
pub(crate) fn offences(kind: CaseKind, is_breach: bool, dice: &mut Dice) -> Vec<&'static str> {
    let mut offences = match (kind, is_breach) {
        (_, true) => vec!["SA20-354"],
        (CaseKind::ImageSuspect, _) => vec!["PCA78-1-1a"],
        (CaseKind::Grooming, _) => vec!["SOA03-15A"],
        (CaseKind::Extortion, _) => vec!["TA68-21"],
        (CaseKind::ChildSuspect, _) => vec!["PCA78-1-1b"],
    };
    let more: &[&str] = match (kind, is_breach) {
        (_, true) => &["SOA03-91"],
        (CaseKind::ImageSuspect, _) => &["PCA78-1-1b", "CJA88-160", "CJA09-62"],
        (CaseKind::Grooming, _) => &["SOA03-10", "SOA03-14", "SOA03-15"],
        _ => &[],
    };
    if !more.is_empty() && dice.in_hundred(60) {
        offences.push(dice.pick(more));
    }
    offences
}

/// The hearing after another, on a day on which the court sits.
fn next(from: Instant, days: i64, kind: HearingKind, dice: &mut Dice) -> Hearing {
    let court = if kind == HearingKind::First {
        dice.pick(COURTS)
    } else {
        CROWN_COURT
    };
    Hearing {
        kind,
        court,
        at: court_after(from.plus_hours(24 * days), dice),
    }
}

fn first(charge: &Charge, dice: &mut Dice) -> Hearing {
    // Who is kept comes before the next court; who is on bail about four weeks later.
    let days = if charge.remanded { 0 } else { dice.between(24, 30) };
    next(charge.at, days, HearingKind::First, dice)
}

/// Hearings that were held so far of a prosecution that goes on.
pub(crate) fn pending(court: &mut PlannedCourt, period: Period, dice: &mut Dice) {
    let Some(charge) = court.charge else { return };
    let one = first(&charge, dice);
    let two = next(one.at, 28, HearingKind::PleaAndPreparation, dice);
    court
        .hearings
        .extend([one, two].into_iter().filter(|hearing| hearing.at <= period.close()));
}

/// Brings a prosecution to its end: at the latest hearing, no earlier than `not_before`.
pub(crate) fn finish(
    court: &mut PlannedCourt,
    result: CourtResult,
    kind: Option<SentenceKind>,
    not_before: Option<Instant>,
    dice: &mut Dice,
) {
    let Some(charge) = court.charge else { return };
    let one = first(&charge, dice);
    let two = next(one.at, 28, HearingKind::PleaAndPreparation, dice);
    court.hearings.extend([one, two]);
    let mut from = two.at;
    if let Some(not_before) = not_before {
        // The hearing that matters is the first after it.
        from = from.max(not_before.plus_hours(-24 * 28));
    }
    let decided = match result {
        CourtResult::GuiltyPlea if not_before.is_none() => two.at,
        // Who does not plead at once often does on the day of the trial.
        CourtResult::GuiltyPlea => {
            let trial = next(from, 20, HearingKind::Trial, dice);
            court.hearings.push(trial);
            trial.at.plus_minutes(40)
        }
        CourtResult::FoundGuilty | CourtResult::Acquitted => {
            let trial = next(from, 20, HearingKind::Trial, dice);
            court.hearings.push(trial);
            trial.at.plus_hours(2 * 24 + 5)
        }
        CourtResult::Dropped => court_after(from.plus_hours(24 * 14), dice),
        CourtResult::Died => from.plus_hours(24 * 9),
    };
    court.result = Some((result, decided));
    if let Some(kind) = kind {
        let hearing = next(decided, 28, HearingKind::Sentence, dice);
        court.hearings.push(hearing);
        court.sentence = Some(Sentence {
            kind,
            words: words(kind, dice),
            at: hearing.at.plus_minutes(35),
        });
    }
}

fn words(kind: SentenceKind, dice: &mut Dice) -> &'static str {
    dice.pick(match kind {
        SentenceKind::Custody => &[
            "14 months' imprisonment",
            "2 years and 3 months' imprisonment",
            "3 years' imprisonment",
            "20 months' imprisonment",
        ],
        SentenceKind::Suspended => &[
            "10 months' imprisonment, suspended for 18 months, with a programme",
            "8 months' imprisonment, suspended for 2 years, with 120 hours of unpaid work",
            "12 months' imprisonment, suspended for 2 years, with 30 days of rehabilitation",
        ],
        SentenceKind::Community => &[
            "Community order of 2 years with a programme",
            "Community order of 3 years with 40 days of rehabilitation",
        ],
        SentenceKind::ReferralOrder => &["Referral order of 9 months, with a contract of education and repair"],
    })
}

/// A sexual harm prevention order from the sentence on: five, seven or ten years.
pub(crate) fn order(court: &PlannedCourt, dice: &mut Dice) -> Option<jiff::civil::Date> {
    let years = dice.pick(&[5_i64, 7, 10]);
    court
        .sentence
        .map(|sentence| months_after(sentence.at.london_day(), years * 12))
}
