//! Dates as people's machines write them, and which part of them is the day.
//!
//! That is decided over a whole file and never for one date: 3/4 is the third of April or the fourth of March, and nothing in it
//! says which.

use jiff::civil::{Date, DateTime};
use serde::Serialize;

/// In which order the parts of a date stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// 28/03/2026.
    DayFirst,
    /// 03/28/2026.
    MonthFirst,
    /// 2026-03-28.
    YearFirst,
}

/// How that was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Some date has a part that can only be the day, or the year.
    Proven,
    /// The days go down where a month ends.
    MonthsEnd,
    /// One part changes more often than the other.
    ChangesMoreOften,
    /// Whoever reads it said so.
    Told,
}

/// A date and a clock, as written: which part is the day is not yet known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Written {
    parts: [u16; 3],
    /// How many digits the first part has.
    first_digits: usize,
    pub(crate) separator: char,
    hour: u8,
    minute: u8,
    second: u8,
    /// Whether behind noon, where the clock has twelve hours.
    afternoon: Option<bool>,
}

impl Written {
    /// What the clock showed.
    pub(crate) fn local(&self, order: DateOrder) -> Option<DateTime> {
        let [first, second, third] = self.parts;
        let (year, month, day) = match order {
            DateOrder::DayFirst => (third, second, first),
            DateOrder::MonthFirst => (third, first, second),
            DateOrder::YearFirst => (first, second, third),
        };
        let year = if year < 100 { 2_000 + year } else { year };
        let part = |part: u16| i8::try_from(part).ok();
        let date = Date::new(i16::try_from(year).ok()?, part(month)?, part(day)?).ok()?;
        let hour = match self.afternoon {
            None => self.hour,
            Some(_) if self.hour == 0 || self.hour > 12 => return None,
            Some(afternoon) => self.hour % 12 + if afternoon { 12 } else { 0 },
        };
        let part = |part: u8| i8::try_from(part).ok();
        let clock = jiff::civil::Time::new(part(hour)?, part(self.minute)?, part(self.second)?, 0);
        Some(date.to_datetime(clock.ok()?))
    }
}

/// A walk along one line.
pub(crate) struct Along<'l> {
    pub(crate) line: &'l [u8],
    pub(crate) at: usize,
}

impl Along<'_> {
    #[inline]
    pub(crate) fn char(&self) -> Option<char> {
        let byte = *self.line.get(self.at)?;
        if byte < 0x80 {
            return Some(char::from(byte));
        }
        self.wide(byte)
    }
    /// A character of several bytes.
    #[cold]
    fn wide(&self, byte: u8) -> Option<char> {
        let width = match byte {
            0xC2..=0xDF => 2,
            0xE0..=0xEF => 3,
            _ => 4,
        };
        std::str::from_utf8(self.line.get(self.at..self.at + width)?)
            .ok()?
            .chars()
            .next()
    }
    #[inline]
    pub(crate) fn pass(&mut self, wanted: impl Fn(char) -> bool) -> bool {
        match self.char() {
            Some(next) if wanted(next) => {
                self.at += next.len_utf8();
                true
            }
            _ => false,
        }
    }
    pub(crate) fn pass_all(&mut self, wanted: impl Fn(char) -> bool, most: usize) -> usize {
        let mut passed = 0;
        while passed < most && self.pass(&wanted) {
            passed += 1;
        }
        passed
    }
    /// A number of up to so many digits, as Latin, Arabic or Persian writes them, and how many.
    fn number(&mut self, most: usize) -> Option<(u16, usize)> {
        let (mut number, mut digits) = (0, 0);
        while digits < most {
            let Some(next) = self.char() else { break };
            let Some(digit) = digit(next) else { break };
            number = number * 10 + digit;
            digits += 1;
            self.at += next.len_utf8();
        }
        (digits > 0).then_some((number, digits))
    }
    fn short(&mut self) -> Option<u8> {
        u8::try_from(self.number(2)?.0).ok()
    }
}

fn digit(of: char) -> Option<u16> {
    let value = match of {
        '0'..='9' => u32::from(of) - u32::from('0'),
        '\u{660}'..='\u{669}' => u32::from(of) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(of) - 0x6f0,
        _ => return None,
    };
    u16::try_from(value).ok()
}

pub(crate) fn is_space(of: char) -> bool {
    matches!(of, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}

/// A date and a clock. Nothing where there is none; then the walk has gone as far as it could.
pub(crate) fn written(along: &mut Along<'_>) -> Option<Written> {
    let (first, first_digits) = along.number(4)?;
    let separator = along.char().filter(|next| "-/.".contains(*next))?;
    along.pass(|_| true);
    along.pass_all(is_space, 1);
    let second = along.number(4)?.0;
    if !along.pass(|next| next == separator) {
        return None;
    }
    along.pass_all(is_space, 1);
    let third = along.number(4)?.0;
    along.pass(|next| matches!(next, ',' | '.' | '\u{60c}'));
    // Some languages have a word between date and clock: "klo", "um", "at".
    let between = along.pass_all(|next| digit(next).is_none() && next != '\n' && next != ':', 12);
    if between == 0 {
        return None;
    }
    let hour = along.short()?;
    let colon = along.char().filter(|next| ":.".contains(*next))?;
    along.pass(|_| true);
    let (minute, two) = along.number(2)?;
    if two != 2 {
        return None;
    }
    let before = along.at;
    let second_of = if along.pass(|next| next == colon) {
        along.short()
    } else {
        None
    };
    if second_of.is_none() {
        along.at = before;
    }
    let afternoon = half_of_day(along);
    Some(Written {
        parts: [first, second, third],
        first_digits,
        separator,
        hour,
        minute: u8::try_from(minute).ok()?,
        second: second_of.unwrap_or(0),
        afternoon,
    })
}

/// A text that is a date and a clock and nothing else. A date alone is its midnight.
pub(crate) fn whole(text: &str) -> Option<Written> {
    let text = text.trim();
    let mut along = Along {
        line: text.as_bytes(),
        at: 0,
    };
    let read = written(&mut along).filter(|_| along.at == text.len());
    read.or_else(|| {
        let midnight = format!("{text}, 00:00");
        let mut along = Along {
            line: midnight.as_bytes(),
            at: 0,
        };
        written(&mut along).filter(|_| along.at == midnight.len())
    })
}

/// `AM`, `pm`, `p. m.`, with any of the spaces before it.
fn half_of_day(along: &mut Along<'_>) -> Option<bool> {
    let before = along.at;
    along.pass_all(is_space, 2);
    let half = match along.char() {
        Some('a' | 'A') => false,
        Some('p' | 'P') => true,
        _ => {
            along.at = before;
            return None;
        }
    };
    along.pass(|_| true);
    along.pass(|next| next == '.');
    along.pass_all(is_space, 1);
    if along.pass(|next| matches!(next, 'm' | 'M')) {
        along.pass(|next| next == '.');
        Some(half)
    } else {
        along.at = before;
        None
    }
}

/// Collects what the dates of a whole file say of their order.
#[derive(Debug, Default)]
pub(crate) struct Dates {
    day_first: bool,
    month_first: bool,
    year_first: bool,
    before: Option<[u16; 3]>,
    /// How often the first and the second part go down within a year.
    down: [u64; 2],
    /// How often they change.
    changes: [u64; 2],
}

impl Dates {
    /// True when no other date can change what is known.
    pub(crate) fn take(&mut self, written: &Written) -> bool {
        let [first, second, third] = written.parts;
        if written.first_digits == 4 {
            self.year_first = true;
            return true;
        }
        self.day_first |= first > 12 && first <= 31;
        self.month_first |= second > 12 && second <= 31;
        if let Some([first_before, second_before, year]) = self.before {
            for (which, (before, now)) in [(first_before, first), (second_before, second)].into_iter().enumerate() {
                let count = |of: &mut [u64; 2]| {
                    if let Some(count) = of.get_mut(which) {
                        *count += 1;
                    }
                };
                if now != before {
                    count(&mut self.changes);
                }
                if now < before && year == third {
                    count(&mut self.down);
                }
            }
        }
        self.before = Some(written.parts);
        self.day_first || self.month_first
    }
    pub(crate) fn order(&self) -> Option<(DateOrder, Because)> {
        use std::cmp::Ordering::{Equal, Greater, Less};
        if self.year_first {
            return Some((DateOrder::YearFirst, Because::Proven));
        }
        match (self.day_first, self.month_first) {
            (true, false) => return Some((DateOrder::DayFirst, Because::Proven)),
            (false, true) => return Some((DateOrder::MonthFirst, Because::Proven)),
            _ => {}
        }
        let [first, second] = self.down;
        match first.cmp(&second) {
            Greater => return Some((DateOrder::DayFirst, Because::MonthsEnd)),
            Less => return Some((DateOrder::MonthFirst, Because::MonthsEnd)),
            Equal => {}
        }
        let [first, second] = self.changes;
        match first.cmp(&second) {
            Greater => Some((DateOrder::DayFirst, Because::ChangesMoreOften)),
            Less => Some((DateOrder::MonthFirst, Because::ChangesMoreOften)),
            Equal => None,
        }
    }
}
