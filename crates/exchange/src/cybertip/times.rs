//! Days and hours that never were. A time that we merely cannot read is kept; 30 February is a mistake or a lie, and a
//! report that has one is not taken in.

use jiff::civil::Date;

/// Why the text cannot be a time, when it is written as one and names a day or an hour that never was.
pub(super) fn impossible(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let parts = numbers(text.get(..10)?)?;
    let real = match parts {
        [(year, 4), (month, 2), (day, 2)] => is_day(year, month, day),
        // The order of day and month in older reports is American; where only the other order is a day, it is not refused
        // but left unread.
        [(one, 2), (other, 2), (year, 4)] => is_day(year, one, other) || is_day(year, other, one),
        _ => return None,
    };
    if !real {
        return Some("There is no such day in the calendar.");
    }
    let clock = text.get(10..)?.trim_start_matches(['T', 't', ' ', ',']);
    let clock = clock.get(..8).or_else(|| clock.get(..5))?;
    let mut fields = clock.split(':').map(two_digits);
    let (hour, minute) = (fields.next()??, fields.next()??);
    let second = fields.next().flatten().unwrap_or(0);
    // 24:00:00 ends a day (ISO 8601); a sixtieth second is a leap second.
    let real = minute < 60 && second <= 60 && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
    (!real).then_some("There is no such time on a clock.")
}

fn two_digits(text: &str) -> Option<i16> {
    let two = text.get(..2)?;
    two.bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| two.parse().ok())?
}

fn is_day(year: i16, month: i16, day: i16) -> bool {
    let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else {
        return false;
    };
    Date::new(year, month, day).is_ok()
}

/// Three numbers with one kind of `-`, `/` or `.` between, each with its count of digits.
fn numbers(text: &str) -> Option<[(i16, usize); 3]> {
    let between = ['-', '/', '.'].into_iter().find(|mark| text.contains(*mark))?;
    let mut parts = text.split(between);
    let mut next = || {
        let part = parts.next()?;
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let number = digits.then(|| part.parse().ok())??;
        Some((number, part.len()))
    };
    let found = [next()?, next()?, next()?];
    parts.next().is_none().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_hours_that_never_were_are_found() {
        for text in [
            "2026-02-30T10:00:00Z",
            "2026-02-30",
            "2025-02-29T00:00:00Z",
            "2026-13-01",
            "2026-00-10",
            "02/30/2026 10:00:00 UTC",
            "30-02-2026",
            "2026-03-28T25:00:00Z",
            "2026-03-28 10:61",
            "2026-03-28T10:00:61Z",
            "2026-03-28T24:00:01Z",
        ] {
            assert!(impossible(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_could_be_is_left_alone() {
        for text in [
            "2024-02-29",
            "2026-03-28T22:40:12",
            "2026-03-28T22:40:12+99:00",
            "2026-03-28T22:40:12 Mars/Crater",
            "28/03/2026 10:00",
            "03/28/2026 10:00:00 UTC",
            "2026-12-31T23:59:60Z",
            "2026-03-28T24:00:00Z",
            "last Tuesday",
            "",
            "2026",
            "2026:03:28 16:02:11",
            "0000-01-01",
            "ééééééé",
        ] {
            assert_eq!(impossible(text), None, "{text}");
        }
    }
}
