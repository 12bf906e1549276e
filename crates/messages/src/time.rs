//! When something was said: as written, and as an instant where that can be known.
//!
//! Nothing here invents a zone. A time without one is a local time of some machine, and stays so until somebody says which zone
//! that machine kept; then it is *assumed*, and everybody who sees it sees that.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use serde::Serialize;

use crate::message::Text;

/// How the zone of a time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ZoneOrigin {
    /// The export says it: an offset, a zone, or a count of seconds since a known instant.
    Stated,
    /// The export does not say it: by repute of the platform, or because whoever reads it said so.
    Assumed,
    /// Nobody knows.
    #[default]
    Unknown,
}

/// Why an instant is less sure than it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Clocks were put back: this hour was there twice, and the first is given.
    Repeated,
    /// Clocks were put forward: this hour was not there, and what it would have been before the change is given.
    Skipped,
    /// The number of the message says another time.
    DiffersFromId,
}

/// A time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Time<'a> {
    /// As written.
    #[serde(rename = "time_raw")]
    pub raw: Text<'a>,
    /// The instant.
    #[serde(rename = "time_utc")]
    pub utc: Option<Timestamp>,
    /// What the clock showed, where only that is known.
    #[serde(rename = "time_local", skip_serializing_if = "Option::is_none")]
    pub local: Option<DateTime>,
    /// How the zone is known.
    #[serde(rename = "zone_origin")]
    pub origin: ZoneOrigin,
    /// Why the instant is less sure than it looks.
    #[serde(rename = "time_doubt", skip_serializing_if = "Option::is_none")]
    pub doubt: Option<Doubt>,
}

impl<'a> Time<'a> {
    /// One whose instant the export states; unread where that is none.
    pub fn stated(raw: impl Into<Text<'a>>, utc: Option<Timestamp>) -> Self {
        Self {
            raw: raw.into(),
            utc,
            origin: utc.map_or(ZoneOrigin::Unknown, |_| ZoneOrigin::Stated),
            ..Self::default()
        }
    }
    /// What a clock showed, in a zone that whoever reads it may have said.
    pub fn local(raw: impl Into<Text<'a>>, local: Option<DateTime>, zone: Option<&TimeZone>) -> Self {
        let mut time = Self {
            raw: raw.into(),
            local,
            ..Self::default()
        };
        if let (Some(local), Some(zone)) = (local, zone) {
            let instant = zone.to_ambiguous_timestamp(local);
            time.doubt = match instant.offset() {
                AmbiguousOffset::Unambiguous { .. } => None,
                AmbiguousOffset::Gap { .. } => Some(Doubt::Skipped),
                AmbiguousOffset::Fold { .. } => Some(Doubt::Repeated),
            };
            time.utc = instant.compatible().ok();
            time.origin = ZoneOrigin::Assumed;
        }
        time
    }
    /// What a clock showed that is known to have kept UTC, or is said to.
    pub fn utc(raw: impl Into<Text<'a>>, local: Option<DateTime>, origin: ZoneOrigin) -> Self {
        let utc = local.and_then(|local| TimeZone::UTC.to_timestamp(local).ok());
        Self {
            raw: raw.into(),
            utc,
            origin: utc.map_or(ZoneOrigin::Unknown, |_| origin),
            ..Self::default()
        }
    }
    /// Nothing is written.
    pub fn is_absent(&self) -> bool {
        self.raw.trim().is_empty()
    }
    /// Something is written that cannot be read.
    pub fn is_unread(&self) -> bool {
        !self.is_absent() && self.utc.is_none() && self.local.is_none()
    }
}

/// An instant from milliseconds since 1970, which is nothing where they are out of every range.
pub(crate) fn milliseconds(written: &str) -> Option<Timestamp> {
    Timestamp::from_millisecond(written.trim().parse().ok()?).ok()
}

/// An instant from seconds since 1970.
pub(crate) fn seconds(written: &str) -> Option<Timestamp> {
    Timestamp::from_second(written.trim().parse().ok()?).ok()
}

/// `2026-03-28 18:02:11`, also with `T` between, with a fraction and without seconds, and nothing after it.
pub(crate) fn civil(written: &str) -> Option<DateTime> {
    let written = written.trim();
    let (date, clock) = written.split_once(['T', ' '])?;
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(date.to_datetime(clock_of(clock)?))
}

/// `18:02`, `18:02:11` or `18:02:11.5`.
pub(crate) fn clock_of(written: &str) -> Option<jiff::civil::Time> {
    let mut parts = written.splitn(3, ':');
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let (second, fraction) = match parts.next() {
        None => (0, 0),
        Some(rest) => {
            let (second, fraction) = rest.split_once('.').unwrap_or((rest, ""));
            (number(second)?, nanoseconds(fraction)?)
        }
    };
    // A leap second is the last of its minute here: it has no instant of its own.
    jiff::civil::Time::new(hour, minute, second.min(59), fraction).ok()
}

fn number(digits: &str) -> Option<i8> {
    let whole = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    whole
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|&value: &i8| value <= 60)
}

fn nanoseconds(fraction: &str) -> Option<i32> {
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let nine: String = fraction.chars().chain("000000000".chars()).take(9).collect();
    nine.parse().ok()
}

/// A time with its offset: RFC 3339 and what is near it (a space for the `T`, no colon in the offset, `UTC` behind it).
pub(crate) fn with_offset(written: &str) -> Option<Timestamp> {
    let written = written.trim();
    let (clock, offset) = split_offset(written)?;
    let local = civil(clock)?;
    TimeZone::fixed(offset).to_timestamp(local).ok()
}

fn split_offset(written: &str) -> Option<(&str, jiff::tz::Offset)> {
    if let Some(clock) = written
        .strip_suffix(['Z', 'z'])
        .or_else(|| written.strip_suffix("UTC"))
        .or_else(|| written.strip_suffix("GMT"))
    {
        return Some((clock.trim_end(), jiff::tz::Offset::UTC));
    }
    // Not the minus of a date: an offset stands behind the clock.
    let clock = written.find(':')?;
    let sign = clock + written.get(clock..)?.find(['+', '-'])?;
    Some((written.get(..sign)?.trim_end(), offset(written.get(sign..)?)?))
}

/// `+01:00`, `+0100`, `+1`, `-5`, `+5:30`.
pub(crate) fn offset(written: &str) -> Option<jiff::tz::Offset> {
    let (sign, rest) = match written.trim().split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-" | "\u{2212}", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, minutes) = match rest.split_once(':') {
        Some((hours, minutes)) => (hours, minutes.get(..2)?),
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => (rest, "0"),
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    if minutes > 59 {
        return None;
    }
    jiff::tz::Offset::from_seconds(sign * (i32::from(hours) * 3_600 + i32::from(minutes) * 60)).ok()
}

/// The instant of a snowflake, as Discord numbers its messages: milliseconds since 2015 above 22 bits.
pub(crate) fn snowflake(id: &str) -> Option<Timestamp> {
    let id: u64 = id.parse().ok()?;
    Timestamp::from_millisecond(i64::try_from(id >> 22).ok()? + 1_420_070_400_000).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(written: &str) -> Option<String> {
        with_offset(written).map(|instant| instant.to_string())
    }

    #[test]
    fn an_offset_is_read_however_it_is_written() {
        for written in [
            "2026-03-28T18:02:11Z",
            "2026-03-28 18:02:11 UTC",
            "2026-03-28T19:02:11+01:00",
            "2026-03-28 13:02:11-0500",
            "2026-03-28 23:32:11+5:30",
            "2026-03-28 19:02:11 +1",
        ] {
            assert_eq!(instant(written).as_deref(), Some("2026-03-28T18:02:11Z"), "{written}");
        }
        for none in [
            "2026-03-28 18:02:11",
            "2026-03-28",
            "",
            "yesterday",
            "2026-13-28T18:02:11Z",
            "2026-03-28T18:02:11+99:00",
        ] {
            assert_eq!(instant(none), None, "{none}");
        }
    }

    #[test]
    fn an_hour_that_was_there_twice_or_not_at_all_says_so() {
        let london = TimeZone::get("Europe/London").unwrap();
        let at = |written| Time::local(written, civil(written), Some(&london));
        let twice = at("2026-10-25 01:30");
        assert_eq!(twice.doubt, Some(Doubt::Repeated));
        assert_eq!(twice.utc.unwrap().to_string(), "2026-10-25T00:30:00Z");
        let never = at("2026-03-29 01:30");
        assert_eq!(never.doubt, Some(Doubt::Skipped));
        assert_eq!(never.utc.unwrap().to_string(), "2026-03-29T01:30:00Z");
        let plain = at("2026-07-01 10:00");
        assert_eq!((plain.doubt, plain.origin), (None, ZoneOrigin::Assumed));
        assert_eq!(plain.utc.unwrap().to_string(), "2026-07-01T09:00:00Z");
    }

    #[test]
    fn nobody_said_the_zone() {
        let time = Time::local("2026-07-01 10:00", civil("2026-07-01 10:00"), None);
        assert_eq!((time.utc, time.origin), (None, ZoneOrigin::Unknown));
        assert!(!time.is_unread());
        assert!(Time::local("32/13/2026", None, None).is_unread());
    }
}
