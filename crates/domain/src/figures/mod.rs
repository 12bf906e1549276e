//! Figures: every counting rule, as data and one pure function, and what of a figure the public may see.
//!
//! A figure is counted from facts **as at a journal number**, never from records: the same facts give the same figure in
//! whatever order they come, and what was entered late, merged or erased afterwards changes no figure that was frozen.
//! A [`Definition`] has a version that is never edited once a release has used it; a change is a new version beside it.

mod count;
#[cfg(test)]
mod counting;
mod definitions;
mod facts;
mod masking;
mod release;

pub use count::{Behind, Breakdown, Counted, Reach, Row};
pub use definitions::{DEFINITIONS, Definition, Rule, Subjects, Window, definition, newest, published, working};
pub use facts::{Fact, FactId, Humans, MERGED, UNMERGED};
pub use masking::{FigureShown, RowsShown, SMALLEST_SHOWN, Shown, exact, public};
pub use release::{Approval, Difference, Frozen, Release, Withdrawal, days_to_release, refuse_to_give_away};

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};
use std::fmt;

use crate::refusal::Refusal;

/// How many days a period has when nobody chose one.
pub const USUAL_DAYS: i64 = 300;

/// A day as facts hold it: days since 1970-01-01, on the London calendar.
pub fn day_number(day: Date) -> i64 {
    day.since(date(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()))
}

/// The day with this number; whatever is beyond the calendar is at its edge.
pub fn day_of(number: i64) -> Date {
    let edge = if number < 0 { Date::MIN } else { Date::MAX };
    i32::try_from(number)
        .ok()
        .and_then(|days| date(1970, 1, 1).checked_add(i64::from(days).days()).ok())
        .unwrap_or(edge)
}

/// The days that a figure covers, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
}

impl Period {
    /// From a first to a last day, which must not come before it.
    pub fn new(from: Date, to: Date) -> Result<Self, Refusal> {
        if from > to {
            return Err(Refusal::of("to", "The last day must not come before the first."));
        }
        Ok(Self { from, to })
    }
    /// The usual number of days, ending on this one.
    pub fn usual(to: Date) -> Self {
        Self {
            from: day_of(day_number(to) - USUAL_DAYS + 1),
            to,
        }
    }
    /// The first day's number.
    pub fn first(self) -> i64 {
        day_number(self.from)
    }
    /// The last day's number.
    pub fn last(self) -> i64 {
        day_number(self.to)
    }
    /// How many days it has.
    pub fn days(self) -> i64 {
        self.last() - self.first() + 1
    }
    /// Whether the day with this number is one of them.
    pub fn holds(self, day: i64) -> bool {
        (self.first()..=self.last()).contains(&day)
    }
    /// Whether figures of both, published, could be subtracted from each other: they overlap and are not the same.
    pub fn gives_away(self, other: Self) -> bool {
        self != other && self.from <= other.to && other.from <= self.to
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} to {}",
            self.from.strftime("%-d %B %Y"),
            self.to.strftime("%-d %B %Y")
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_from_1970_and_come_back() {
        assert_eq!(day_number(date(1970, 1, 1)), 0);
        assert_eq!(day_number(date(2024, 2, 29)), 19_782);
        for number in [-1, 0, 19_782, 20_780] {
            assert_eq!(day_number(day_of(number)), number);
        }
        assert_eq!((day_of(i64::MAX), day_of(i64::MIN)), (Date::MAX, Date::MIN));
    }

    #[test]
    fn the_usual_period_has_three_hundred_days_with_both_ends() {
        let period = Period::usual(date(2026, 11, 24));
        assert_eq!((period.from, period.days()), (date(2026, 1, 29), 300));
        assert!(period.holds(period.first()) && period.holds(period.last()));
        assert!(!period.holds(period.first() - 1) && !period.holds(period.last() + 1));
        assert!(Period::new(date(2026, 2, 1), date(2026, 1, 31)).is_err());
    }

    #[test]
    fn only_periods_that_overlap_in_part_can_be_subtracted() {
        let of = |from, to| Period::new(date(2026, 1, from), date(2026, 1, to)).unwrap();
        assert!(!of(1, 10).gives_away(of(1, 10)) && !of(1, 10).gives_away(of(11, 20)));
        assert!(of(1, 10).gives_away(of(10, 20)) && of(1, 10).gives_away(of(1, 9)));
        assert!(of(3, 5).gives_away(of(1, 9)) && of(1, 9).gives_away(of(3, 5)));
    }
}
