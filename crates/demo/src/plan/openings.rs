//! When each investigation was opened, and when its suspect was dealt with.

use domain::referrals::Source;
use domain::risk::Band;
use domain::time::Instant;

use super::cases::CaseKind;
use super::dice::Dice;
use super::period::{DAY, DAYS, Period, in_hours, moment};
use super::prevention::Disclosures;
use super::shapes::{Delay, Route, Shape, When};

/// When a case began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Opening {
    pub(crate) shape: Shape,
    /// When its first referral was received.
    pub(crate) received: Instant,
    pub(crate) opened: Instant,
    /// When its suspect was first dealt with at the right place.
    pub(crate) enforced: Option<Instant>,
    /// The lesson in which a pupil told of it, and the school.
    pub(crate) lesson: Option<(usize, i64)>,
}

/// The openings, earliest first.
pub(crate) fn openings(shapes: &[Shape], period: Period, lessons: &mut Disclosures, dice: &mut Dice) -> Vec<Opening> {
    let mut openings: Vec<Opening> = shapes.iter().map(|shape| open(*shape, period, lessons, dice)).collect();
    openings.sort_by_key(|opening| (opening.opened, opening.received));
    openings
}

/// The first and the last day on which a case of that shape can have been opened, so that what follows still fits.
fn window(shape: &Shape) -> (i64, i64) {
    let delay = match shape.delay {
        Some(Delay::Minutes(minutes)) => minutes.div_euclid(DAY) + 1,
        Some(Delay::Days(days)) => days,
        None => 0,
    };
    // What comes after enforcement, in days: an arrest that follows later, a charge.
    let tail = match shape.route {
        Route::WarrantThenLater => 40,
        Route::VoluntaryIllThenArrest | Route::VoluntaryLowThenArrest => 45,
        Route::WarrantThenVoluntary => 12,
        Route::ChildInterviewed => 25,
        _ => 2,
    };
    let last = DAYS - 2 - delay - tail;
    // Referrals of the lower bands waited for some days before they were opened.
    let first = match shape.band {
        Some(Band::VeryHigh | Band::High) => 2,
        _ => 7,
    };
    match (shape.when, shape.route) {
        (When::Recent, _) if shape.delay.is_some() => (290, last.min(294)),
        (When::Recent, _) => (290, 296),
        (When::Early, _) => (first, last.min(140)),
        (When::Any, Route::Identifying) => (232, 296),
        (When::Any, Route::Preparing) => (244, 296),
        (When::Any, Route::LiveWarrant) => (268, 290),
        (When::Any, Route::WrongThenLive) => (236, 262),
        (When::Any, Route::Refused) => (262, 288),
        (When::Any, Route::Expired) => (70, 150),
        (When::Any, Route::ChildOpen) => (268, 295),
        (When::Any, Route::NoSuspect | Route::TransferredOut | Route::Advice | Route::Abroad | Route::ChildGuided) => {
            (first, 246)
        }
        (When::Any, _) => (first, last),
    }
}

fn open(shape: Shape, period: Period, lessons: &mut Disclosures, dice: &mut Dice) -> Opening {
    let (first, last) = window(&shape);
    // Each case of a row in a stretch of its own, so that a row's first cases are early ones whatever the seed.
    let of = i64::try_from(shape.of).unwrap_or(1).max(1);
    let place = i64::try_from(shape.place).unwrap_or(0);
    let width = last - first + 1;
    let (from, to) = (first + width * place / of, first + width * (place + 1) / of - 1);
    let day = dice.between(from, to.max(from));
    if shape.source == Source::School {
        return told_in_a_lesson(shape, period, day, lessons, dice);
    }
    let (opened, enforced) = clock_times(&shape, period, day, dice);
    let (shortest, longest) = lead(&shape);
    // A report waits before it is opened, but not into the time before the period.
    let earliest = period.at(0, 7 * 60 + 20);
    let received = opened.plus_minutes(-dice.between(shortest, longest)).max(earliest);
    Opening {
        shape,
        received,
        opened,
        enforced,
        lesson: None,
    }
}

/// How many minutes lie between receipt and opening.
const fn lead(shape: &Shape) -> (i64, i64) {
    match shape.band {
        Some(Band::VeryHigh) => (45, 190),
        Some(Band::High) => (3 * 60, 26 * 60),
        Some(Band::Medium) => (8 * 60, 4 * DAY),
        Some(Band::Low) => (DAY, 6 * DAY),
        None => (4 * 60, 2 * DAY),
    }
}

fn clock_times(shape: &Shape, period: Period, day: i64, dice: &mut Dice) -> (Instant, Option<Instant>) {
    let morning = period.at(day, 8 * 60 + dice.between(5, 90));
    let by_day = period.at(day, 9 * 60 + dice.between(0, 8 * 60));
    match shape.delay {
        // A day's clock: people come at seven, and the case was opened when that many minutes before it.
        Some(Delay::Minutes(minutes)) if (12 * 60..6 * DAY).contains(&minutes) => {
            let enforced = period.at(day + minutes / DAY + 1, 6 * 60 + 50 + dice.between(0, 35));
            (enforced.plus_minutes(-minutes), Some(enforced))
        }
        Some(Delay::Minutes(minutes)) => (morning, Some(morning.plus_minutes(minutes))),
        Some(Delay::Days(days)) => {
            let is_by_appointment = matches!(
                shape.route,
                Route::VoluntaryIll
                    | Route::VoluntaryIllThenArrest
                    | Route::VoluntaryLow
                    | Route::VoluntaryLowThenArrest
                    | Route::ChildInterviewed
            );
            let minute = if is_by_appointment {
                10 * 60 + dice.between(0, 5 * 60)
            } else {
                6 * 60 + 30 + dice.between(0, 150)
            };
            (by_day, Some(period.at(day + days, minute)))
        }
        None => (by_day, None),
    }
}

/// A case that began with what a pupil told: within hours of the lesson, whenever the nearest lesson was.
fn told_in_a_lesson(shape: Shape, period: Period, day: i64, lessons: &mut Disclosures, dice: &mut Dice) -> Opening {
    let latest = period.at(window(&shape).1, 18 * 60);
    let (place, ended, urn) =
        lessons
            .nearest(period.at(day, 12 * 60), latest)
            .unwrap_or((0, period.at(day, 12 * 60), 0));
    let received = ended.plus_minutes(dice.between(25, 110));
    let opened = in_hours(received.plus_minutes(dice.between(90, 300)), dice);
    let enforced = match shape.delay {
        Some(Delay::Days(days)) if shape.kind == CaseKind::ChildSuspect => {
            // After school, at a place that the family chose.
            let date = super::period::days_after(opened.london_day(), days);
            Some(moment(date, 15 * 60 + 45 + dice.between(0, 60)))
        }
        _ => None,
    };
    Opening {
        shape,
        received,
        opened,
        enforced,
        lesson: Some((place, urn)),
    }
}
