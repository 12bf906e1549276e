//! Deadlines: clocks in hours, in working days by the bank-holiday table, and in months by the calendar.
//!
//! Deadlines are on the London clock: "by the end of the next working day" means midnight there, whatever the season.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};
use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::time::{Instant, london_zone};

static BANK_HOLIDAYS: LazyLock<BTreeSet<Date>> =
    LazyLock::new(|| read_bank_holidays(include_str!("../reference/bank-holidays.toml")).unwrap_or_default());

#[derive(serde::Deserialize)]
struct Table {
    days: Vec<String>,
}

// A test reads the table that the program carries, so it cannot be empty here.
fn read_bank_holidays(text: &str) -> Option<BTreeSet<Date>> {
    let table: Table = toml::from_str(text).ok()?;
    table.days.iter().map(|day| day.parse().ok()).collect()
}

/// For how many hours the head of the unit leaves what is late to the supervisor: where a child may be at risk, and
/// elsewhere (unit policy).
pub const HEAD_AFTER_HOURS: [i64; 2] = [4, 5 * 24];

/// Who answers for something that is due: each rank once the one below has let its time go by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswersFor {
    /// The officer in the case, while there is time.
    Officer,
    /// The supervisor, from when it is late.
    Supervisor,
    /// The head of the unit, once it has stayed late.
    UnitHead,
}

/// Who answers at a moment for something that was due.
pub fn answers_for(due: Option<Instant>, protects: bool, now: Instant) -> AnswersFor {
    let [child, other] = HEAD_AFTER_HOURS;
    let head_after = if protects { child } else { other };
    match due {
        Some(due) if due.plus_hours(head_after) < now => AnswersFor::UnitHead,
        Some(due) if due < now => AnswersFor::Supervisor,
        _ => AnswersFor::Officer,
    }
}

/// Whether people work on this day: neither a weekend nor a bank holiday of England and Wales.
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !BANK_HOLIDAYS.contains(&day)
}

/// The end of a day in London: its last microsecond.
pub fn end_of(day: Date) -> Instant {
    let next = day.tomorrow().unwrap_or(day);
    let midnight = next
        .at(0, 0, 0, 0)
        .to_zoned_datetime(london_zone())
        .map(|zoned| Instant::from(zoned.timestamp()));
    midnight.map_or_else(
        |_| Instant::default(),
        |midnight| Instant::from_micros(midnight.micros() - 1),
    )
}

/// The end of the working day that is so many working days after a moment.
pub fn working_days_after(from: Instant, days: u32) -> Instant {
    let mut day = from.london_day();
    let mut left = days;
    while left > 0 {
        let Ok(next) = day.tomorrow() else { break };
        day = next;
        if is_working_day(day) {
            left -= 1;
        }
    }
    end_of(day)
}

/// The end of the day so many days after a day.
pub fn days_after(from: Date, days: i32) -> Instant {
    end_of(saturating(from, i64::from(days).days()))
}

/// The last safe day of a warrant: three months from its issue, less a day (PACE 1984 s.16(3): "within three months from
/// the date of its issue"; whether the day of issue counts is disputed, so the earlier reading is taken).
pub fn last_safe_day_of_warrant(issued: Date) -> Date {
    saturating(saturating(issued, 3.months()), (-1).days())
}

/// The last day of pre-charge bail after so many months. It runs from the day after arrest (PACE 1984 s.47ZB(4)).
pub fn bail_months(arrested: Date, months: i32) -> Date {
    let start = arrested.tomorrow().unwrap_or(arrested);
    saturating(saturating(start, i64::from(months).months()), (-1).days())
}

fn saturating(day: Date, span: Span) -> Date {
    day.saturating_add(span)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn at(day: Date, hour: i8) -> Instant {
        let zoned = day.at(hour, 0, 0, 0).to_zoned_datetime(london_zone()).unwrap();
        Instant::from(zoned.timestamp())
    }

    #[test]
    fn the_table_that_the_program_carries_can_be_read() {
        let days = read_bank_holidays(include_str!("../reference/bank-holidays.toml")).unwrap();
        assert!(days.len() >= 32);
        // A bank holiday on a weekend would be one that nobody gets: the table would be wrong.
        assert!(
            days.iter()
                .all(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday))
        );
    }

    #[test]
    fn a_working_day_skips_christmas_and_the_weekend() {
        // Thursday 24 December 2026: the next working day is Tuesday 29, for the 28th stands in for Boxing Day.
        let due = working_days_after(at(date(2026, 12, 24), 15), 1);
        assert_eq!(due.london_day(), date(2026, 12, 29));
        assert_eq!(
            working_days_after(at(date(2026, 11, 20), 23), 1).london_day(),
            date(2026, 11, 23)
        );
    }

    #[test]
    fn a_day_ends_at_midnight_in_london_in_summer_too() {
        assert_eq!(format!("{:?}", end_of(date(2026, 7, 1))), "2026-07-01T22:59:59.999999Z");
    }

    #[test]
    fn a_warrant_granted_on_3_march_is_safe_until_2_june() {
        assert_eq!(last_safe_day_of_warrant(date(2026, 3, 3)), date(2026, 6, 2));
        assert_eq!(last_safe_day_of_warrant(date(2026, 11, 30)), date(2027, 2, 27));
    }

    #[test]
    fn bail_runs_from_the_day_after_arrest() {
        assert_eq!(bail_months(date(2026, 8, 23), 3), date(2026, 11, 23));
    }

    #[test]
    fn what_is_late_goes_up_a_rank_and_sooner_where_a_child_may_be_at_risk() {
        let due = at(date(2026, 11, 25), 9);
        let after = |hours| due.plus_hours(hours);
        let ranks = |protects| [0, 1, 5, 121].map(|hours| answers_for(Some(due), protects, after(hours)));
        assert_eq!(
            ranks(true),
            [
                AnswersFor::Officer,
                AnswersFor::Supervisor,
                AnswersFor::UnitHead,
                AnswersFor::UnitHead
            ]
        );
        assert_eq!(
            ranks(false),
            [
                AnswersFor::Officer,
                AnswersFor::Supervisor,
                AnswersFor::Supervisor,
                AnswersFor::UnitHead
            ]
        );
        assert_eq!(answers_for(None, true, after(9_000)), AnswersFor::Officer);
    }

    proptest! {
        #[test]
        fn nothing_comes_down_a_rank_again(hours in -500_i64..500, later in 0_i64..500, protects: bool) {
            let due = at(date(2026, 11, 25), 9);
            let now = due.plus_hours(hours);
            prop_assert!(answers_for(Some(due), protects, now) <= answers_for(Some(due), protects, now.plus_hours(later)));
        }
        #[test]
        fn a_deadline_in_working_days_is_a_working_day_and_later(day in 0_i32..1200, days in 1_u32..60) {
            let from = at(date(2025, 1, 1).saturating_add(day.days()), 9);
            let due = working_days_after(from, days);
            prop_assert!(due > from);
            prop_assert!(is_working_day(due.london_day()));
        }
    }
}
