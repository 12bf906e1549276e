//! Instants, days and clocks as arguments.
//!
//! An [`Instant`] is microseconds since 1970 in UTC; deadlines are days and times in Europe/London. A time that somebody
//! sent is a [`SentTime`]: the text exactly as it came, with our reading of it beside it. Nothing here asks what time it is.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A moment: whole microseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default)]
#[serde(transparent)]
pub struct Instant(i64);

impl Instant {
    /// From microseconds since 1970 in UTC. Values beyond what a calendar can show are brought back to its edge.
    pub fn from_micros(micros: i64) -> Self {
        Self(micros.clamp(Timestamp::MIN.as_microsecond(), Timestamp::MAX.as_microsecond()))
    }
    /// Microseconds since 1970 in UTC.
    pub const fn micros(self) -> i64 {
        self.0
    }
    /// The same moment as a `jiff` timestamp.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
    /// The moment some hours later (earlier when negative); stops at the calendar's edge.
    #[must_use]
    pub fn plus_hours(self, hours: i64) -> Self {
        Self::from_micros(self.0.saturating_add(hours.saturating_mul(3_600_000_000)))
    }
    /// The moment some minutes later (earlier when negative); stops at the calendar's edge.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self::from_micros(self.0.saturating_add(minutes.saturating_mul(60_000_000)))
    }
    /// How long after `earlier` this is; negative when it is before.
    pub fn since(self, earlier: Self) -> SignedDuration {
        SignedDuration::from_micros(self.0.saturating_sub(earlier.0))
    }
    /// The wall clock in Europe/London at this moment.
    pub fn london(self) -> DateTime {
        london_zone().to_datetime(self.timestamp())
    }
    /// The day in Europe/London at this moment.
    pub fn london_day(self) -> Date {
        self.london().date()
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.timestamp())
    }
}

/// Europe/London, out of the time zone database that is built in.
pub fn london_zone() -> TimeZone {
    TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC)
}

/// What a sent time can be read as. A zone is never invented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "at")]
pub enum TimeReading {
    /// The text states its zone or its offset, so the moment is certain.
    Instant(Instant),
    /// The text has no zone: a wall clock somewhere.
    ZoneUnknown(DateTime),
    /// The text is no time that we can read, or one that never was (30 February).
    Unreadable,
}

/// A time exactly as somebody sent it, with our reading beside it, never instead of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentTime {
    /// The text as it came.
    pub sent: String,
    /// What we read it as.
    pub reading: TimeReading,
}

impl SentTime {
    /// Reads a time in the forms that senders use: RFC 3339 and ISO 8601 with `Z` or an offset, with or without
    /// seconds and fractions, a space or a `T` between, a trailing ` UTC` or ` GMT`, and the US `MM/DD/YYYY HH:MM:SS UTC`
    /// of older reports. A text without a zone is read as a wall clock, and says so.
    pub fn read(sent: &str) -> Self {
        Self {
            sent: sent.to_owned(),
            reading: read_time(sent.trim()),
        }
    }
    /// The moment, when the text states it.
    pub fn instant(&self) -> Option<Instant> {
        match self.reading {
            TimeReading::Instant(at) => Some(at),
            TimeReading::ZoneUnknown(_) | TimeReading::Unreadable => None,
        }
    }
}

fn read_time(text: &str) -> TimeReading {
    if let Ok(timestamp) = text.parse::<Timestamp>() {
        return TimeReading::Instant(timestamp.into());
    }
    for format in ["%Y-%m-%d %H:%M:%S %z", "%Y-%m-%dT%H:%M:%S%z", "%m/%d/%Y %H:%M:%S %z"] {
        if let Ok(timestamp) = Timestamp::strptime(format, text) {
            return TimeReading::Instant(timestamp.into());
        }
    }
    for zone in [" UTC", " GMT", "Z"] {
        if let Some(wall) = text
            .strip_suffix(zone)
            .and_then(|rest| read_wall_clock(rest.trim_end()))
            && let Ok(zoned) = TimeZone::UTC.to_timestamp(wall)
        {
            return TimeReading::Instant(zoned.into());
        }
    }
    read_wall_clock(text).map_or(TimeReading::Unreadable, TimeReading::ZoneUnknown)
}

fn read_wall_clock(text: &str) -> Option<DateTime> {
    if let Ok(wall) = text.parse::<DateTime>() {
        return Some(wall);
    }
    ["%m/%d/%Y %H:%M:%S", "%m/%d/%Y %H:%M", "%m-%d-%Y %H:%M:%S"]
        .iter()
        .find_map(|format| DateTime::strptime(format, text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_with_an_offset_is_a_moment_and_keeps_its_text() {
        let sent = SentTime::read("2026-10-25T01:30:00+01:00");
        assert_eq!(sent.sent, "2026-10-25T01:30:00+01:00");
        assert_eq!(format!("{:?}", sent.instant().unwrap()), "2026-10-25T00:30:00Z");
    }

    #[test]
    fn a_time_without_a_zone_is_never_given_one() {
        let sent = SentTime::read("2026-03-28T22:40:12");
        assert_eq!(sent.instant(), None);
        assert!(matches!(sent.reading, TimeReading::ZoneUnknown(_)));
    }

    #[test]
    fn a_day_that_never_was_is_unreadable() {
        assert_eq!(SentTime::read("2026-02-30T10:00:00Z").reading, TimeReading::Unreadable);
        assert_eq!(SentTime::read("last Tuesday").reading, TimeReading::Unreadable);
        assert_eq!(SentTime::read("").reading, TimeReading::Unreadable);
    }

    #[test]
    fn the_forms_of_older_reports_are_read() {
        for text in [
            "10/22/2026 19:41:07 UTC",
            "2026-10-22 19:41:07 +0000",
            "2026-10-22 19:41:07 GMT",
            "2026-10-22T19:41:07Z",
        ] {
            let at = SentTime::read(text).instant();
            assert_eq!(format!("{:?}", at.unwrap()), "2026-10-22T19:41:07Z", "{text}");
        }
    }

    #[test]
    fn london_keeps_summer_time() {
        let summer = SentTime::read("2026-07-01T12:00:00Z").instant().unwrap();
        assert_eq!(summer.london().to_string(), "2026-07-01T13:00:00");
    }
}
