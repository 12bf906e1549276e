//! The 300 days, and the hours in which people work.

use domain::time::{Instant, london_zone};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use super::dice::Dice;

/// How many days the period has.
pub(crate) const DAYS: i64 = 300;
/// Minutes of a day.
pub(crate) const DAY: i64 = 24 * 60;

/// The period: 300 whole London days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    /// Its first day.
    pub(crate) first: Date,
    /// Its last day: the day before the demo's date.
    pub(crate) last: Date,
}

impl Period {
    /// The 300 days that end the day before the day of `end`.
    pub(crate) fn before(end: Instant) -> Self {
        let last = days_after(end.london_day(), -1);
        Self {
            first: days_after(last, 1 - DAYS),
            last,
        }
    }
    /// A minute of one of its days; day 0 is the first, days below 0 lie before it.
    pub(crate) fn at(self, day: i64, minute: i64) -> Instant {
        moment(days_after(self.first, day), minute)
    }
    /// The moment at which it begins.
    pub(crate) fn begin(self) -> Instant {
        self.at(0, 0)
    }
    /// The last moment at which the plan lets anything happen: half an hour before its last day ends.
    pub(crate) fn close(self) -> Instant {
        self.at(DAYS - 1, 23 * 60 + 30)
    }
    /// Which of its days a moment is on.
    pub(crate) fn day_of(self, at: Instant) -> i64 {
        at.london_day().duration_since(self.first).as_hours() / 24
    }
    /// Whether a moment lies in it.
    #[cfg(test)]
    pub(crate) fn holds(self, at: Instant) -> bool {
        (self.first..=self.last).contains(&at.london_day())
    }
}

/// So many days after a date.
pub(crate) fn days_after(date: Date, days: i64) -> Date {
    date.saturating_add(days.days())
}

/// So many months after a date.
pub(crate) fn months_after(date: Date, months: i64) -> Date {
    date.saturating_add(months.months())
}

/// A minute of a London day.
pub(crate) fn moment(date: Date, minute: i64) -> Instant {
    let minute = minute.clamp(0, DAY - 1);
    let part = |value: i64| i8::try_from(value).unwrap_or(0);
    let wall = date.at(part(minute / 60), part(minute % 60), 0, 0);
    let zoned = |zone: TimeZone| {
        wall.to_zoned_datetime(zone)
            .map(|zoned| Instant::from(zoned.timestamp()))
    };
    zoned(london_zone())
        .or_else(|_| zoned(TimeZone::UTC))
        .unwrap_or_default()
}

/// The minute of the London day.
pub(crate) fn minute_of(at: Instant) -> i64 {
    let wall = at.london();
    i64::from(wall.hour()) * 60 + i64::from(wall.minute())
}

/// The same moment if people work then (08:00 to 19:00), else some time into the next working hours.
pub(crate) fn in_hours(at: Instant, dice: &mut Dice) -> Instant {
    let minute = minute_of(at);
    let morning = 8 * 60 + dice.between(0, 150);
    if minute < 8 * 60 {
        moment(at.london_day(), morning)
    } else if minute >= 19 * 60 {
        moment(days_after(at.london_day(), 1), morning)
    } else {
        at
    }
}

/// A step of so many minutes, moved into working hours, and always before `limit`: where the next working hours would be
/// too late, it is taken at once.
pub(crate) fn step(from: Instant, (least, most): (i64, i64), limit: Instant, dice: &mut Dice) -> Instant {
    let wanted = in_hours(from.plus_minutes(dice.between(least, most)), dice);
    if wanted < limit {
        return wanted;
    }
    let room = limit.since(from).as_mins();
    from.plus_minutes((room / 2).clamp(1, 45))
}

/// Whether courts sit on a day: not at weekends, nor on 25 and 26 December and 1 January.
pub(crate) fn is_weekday(date: Date) -> bool {
    let is_holiday = [(12, 25), (12, 26), (1, 1)].contains(&(date.month(), date.day()));
    !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) && !is_holiday
}

/// A court's hour on that day or the next on which it sits.
pub(crate) fn court_after(at: Instant, dice: &mut Dice) -> Instant {
    let mut date = at.london_day();
    while !is_weekday(date) || moment(date, 10 * 60) <= at {
        date = days_after(date, 1);
    }
    moment(date, 10 * 60 + dice.between(0, 10) * 15)
}

/// A court's hour on that day or the last before it on which it sits.
pub(crate) fn court_before(date: Date, dice: &mut Dice) -> Instant {
    let mut date = date;
    while !is_weekday(date) {
        date = days_after(date, -1);
    }
    moment(date, 10 * 60 + dice.between(0, 18) * 15)
}

/// Whether schools teach on a day, roughly as English terms run.
pub(crate) fn is_school_day(date: Date) -> bool {
    let day = (date.month(), date.day());
    let holidays = [
        ((1, 1), (1, 4)),
        ((2, 14), (2, 20)),
        ((3, 28), (4, 12)),
        ((5, 24), (5, 31)),
        ((7, 20), (9, 3)),
        ((10, 24), (10, 31)),
        ((12, 19), (12, 31)),
    ];
    is_weekday(date) && !holidays.iter().any(|(from, to)| (*from..=*to).contains(&day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_has_300_days_and_ends_the_day_before() {
        let date = jiff::civil::date(2026, 11, 24);
        let period = Period::before(moment(date, 30));
        assert_eq!(period.last, jiff::civil::date(2026, 11, 23));
        assert_eq!(period.day_of(period.close()), DAYS - 1);
        assert_eq!(period.day_of(period.begin()), 0);
        assert!(period.close() < moment(date, 30));
    }

    #[test]
    fn a_step_never_reaches_its_limit() {
        let mut dice = Dice::stream(1, "steps");
        let from = moment(jiff::civil::date(2026, 3, 2), 18 * 60 + 50);
        let limit = from.plus_minutes(300);
        for _ in 0..50 {
            let at = step(from, (10, 900), limit, &mut dice);
            assert!(from < at && at < limit, "{at:?}");
        }
    }

    #[test]
    fn courts_sit_on_weekdays() {
        let mut dice = Dice::stream(1, "court");
        let saturday = moment(jiff::civil::date(2026, 3, 7), 9 * 60);
        assert_eq!(
            court_after(saturday, &mut dice).london_day(),
            jiff::civil::date(2026, 3, 9)
        );
        assert_eq!(
            court_before(saturday.london_day(), &mut dice).london_day(),
            jiff::civil::date(2026, 3, 6)
        );
    }
}
