//! A conversation folded: who, when and how much, and nothing of what was said.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

use super::message::{Message, MessageKind, ZoneOrigin};
use crate::identifiers::Identifier;
use crate::ids::ConversationId;
use crate::time::Instant;

/// The hours of a day.
pub const HOURS: usize = 24;
/// For how many days nobody writes before that is called a gap.
pub const GAP_DAYS: i64 = 7;
/// How many gaps are kept, the longest of them.
const MOST_GAPS: usize = 50;
/// How many of those who write are kept.
const MOST_SIDES: usize = 100;
/// How many days are kept: a century and a half.
const MOST_DAYS: usize = 55_000;

/// By which clock hours and days are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Default)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// The clock in London: the moments are known.
    #[default]
    London,
    /// The clock that wrote them, whichever that was.
    AsWritten,
    /// Some by the one and some by the other.
    Mixed,
}

/// How the zones of times are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Zones {
    /// The export says it.
    pub stated: u32,
    /// It is assumed.
    pub assumed: u32,
    /// It is not known.
    pub unknown: u32,
    /// There is no time, or none that can be read.
    pub untimed: u32,
}

/// What is counted of a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// All entries.
    pub entries: u32,
    /// What somebody said or sent.
    pub messages: u32,
    /// What the platform said.
    pub system: u32,
    /// Calls.
    pub calls: u32,
    /// Edits, reactions and deletions that are entries of their own, and what the export does not hold.
    pub others: u32,
    /// Entries that were changed after they were sent.
    pub edited: u32,
    /// Entries that were taken back or erased.
    pub deleted: u32,
    /// What was sent with entries.
    pub attachments: u32,
    /// How the zones of times are known.
    #[serde(default)]
    pub zones: Zones,
}

/// Somebody who wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// The name that is shown. It may change, repeat and lie.
    pub name: String,
    /// What the platform knows them by: the first of it.
    #[serde(default)]
    pub known_by: String,
    /// How many messages they wrote.
    pub messages: u32,
    /// How many of them were taken back or erased.
    pub deleted: u32,
    /// How many were changed.
    pub edited: u32,
    /// What they sent with them.
    pub attachments: u32,
    /// How many they wrote in each hour of the day.
    pub hours: [u32; HOURS],
}

/// A day on which something was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// Which.
    pub day: Date,
    /// The number of its first entry.
    pub first: u32,
    /// How many entries there are.
    pub count: u32,
}

/// A time in which nobody wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gap {
    /// The number of the entry behind it.
    pub next: u32,
    /// The last moment before it, by the clock.
    pub from: DateTime,
    /// The first behind it.
    pub until: DateTime,
}

/// That an indicator was raised, and by which messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Its name.
    pub indicator: String,
    /// What a message does that raises it, with who and, for a pattern, with which words.
    pub why: String,
    /// The numbers of the messages that raised it.
    pub messages: Vec<u32>,
}

/// An identifier that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sighted {
    /// It.
    pub identifier: Identifier,
    /// The number of the message in which it stands first.
    pub first: u32,
    /// In how many messages it stands.
    pub times: u32,
}

/// What is kept of a conversation beside its record, and never changes: its calendar, its gaps, what was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fold {
    /// Of which conversation; a fold has no other name.
    pub conversation: ConversationId,
    /// By which clock days and hours are told.
    pub clock: Clock,
    /// How many entries there are in each hour of each day of the week, Monday first.
    pub hours: [[u32; HOURS]; 7],
    /// The days on which something was written, in order.
    pub days: Vec<Day>,
    /// The longest times in which nobody wrote, in order.
    pub gaps: Vec<Gap>,
    /// What indicators were raised.
    pub found: Vec<Found>,
    /// How many more were raised than are kept.
    #[serde(default)]
    pub found_more: u64,
}

/// What folding gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// What is counted.
    pub counts: Counts,
    /// Who wrote.
    pub sides: Vec<Side>,
    /// How many wrote beside those.
    pub more_sides: u64,
    /// The first and the last moment.
    pub span: Option<(Instant, Instant)>,
    /// By which clock.
    pub clock: Clock,
    /// By hour and day of the week.
    pub hours: [[u32; HOURS]; 7],
    /// By day.
    pub days: Vec<Day>,
    /// Gaps.
    pub gaps: Vec<Gap>,
}

/// Folds a conversation, message by message in order.
#[derive(Clone, Debug, Default)]
pub struct Folding {
    folded: Folded,
    sides: HashMap<String, Side>,
    by_day: BTreeMap<Date, (u32, u32)>,
    before: Option<DateTime>,
    by_moment: bool,
    by_clock: bool,
}

impl Folding {
    /// The next message.
    pub fn add(&mut self, message: &Message) {
        let number = self.folded.counts.entries;
        let counts = &mut self.folded.counts;
        counts.entries += 1;
        match message.kind {
            MessageKind::Message => counts.messages += 1,
            MessageKind::System => counts.system += 1,
            MessageKind::Call => counts.calls += 1,
            MessageKind::Edit | MessageKind::Reaction | MessageKind::Deletion | MessageKind::Unsupported => {
                counts.others += 1;
            }
        }
        let attachments = u32::try_from(message.attachments.len()).unwrap_or(u32::MAX);
        counts.edited += u32::from(message.edited);
        counts.deleted += u32::from(message.deleted);
        counts.attachments = counts.attachments.saturating_add(attachments);
        let wall = message.time.wall();
        let zones = &mut counts.zones;
        match (wall, message.time.zone) {
            (None, _) => zones.untimed += 1,
            (_, ZoneOrigin::Stated) => zones.stated += 1,
            (_, ZoneOrigin::Assumed) => zones.assumed += 1,
            (_, ZoneOrigin::Unknown) => zones.unknown += 1,
        }
        if let Some(at) = message.time.at {
            let (first, last) = self.folded.span.unwrap_or((at, at));
            self.folded.span = Some((std::cmp::min(first, at), std::cmp::max(last, at)));
        }
        if let Some(wall) = wall {
            self.timed(number, wall, message.time.at.is_some());
        }
        if let (Some(sender), MessageKind::Message | MessageKind::Call) = (&message.sender, message.kind) {
            if !self.sides.contains_key(sender) {
                let side = Side {
                    name: sender.clone(),
                    known_by: message.sender_id.clone().unwrap_or_default(),
                    ..Side::default()
                };
                self.sides.insert(sender.clone(), side);
            }
            if let Some(side) = self.sides.get_mut(sender) {
                side.messages += 1;
                side.deleted += u32::from(message.deleted);
                side.edited += u32::from(message.edited);
                side.attachments = side.attachments.saturating_add(attachments);
                if let Some(hour) = wall.and_then(|wall| side.hours.get_mut(hour_of(wall))) {
                    *hour += 1;
                }
            }
        }
    }

    fn timed(&mut self, number: u32, wall: DateTime, known: bool) {
        self.by_moment |= known;
        self.by_clock |= !known;
        let weekday = usize::try_from(wall.weekday().to_monday_zero_offset()).unwrap_or_default();
        if let Some(hour) = self
            .folded
            .hours
            .get_mut(weekday)
            .and_then(|day| day.get_mut(hour_of(wall)))
        {
            *hour += 1;
        }
        let full = self.by_day.len() >= MOST_DAYS;
        if !full || self.by_day.contains_key(&wall.date()) {
            let day = self.by_day.entry(wall.date()).or_insert((number, 0));
            day.1 += 1;
        }
        if let Some(from) = self.before
            && wall.duration_since(from).as_hours() >= GAP_DAYS * 24
        {
            self.folded.gaps.push(Gap {
                next: number,
                from,
                until: wall,
            });
            if self.folded.gaps.len() > 2 * MOST_GAPS {
                longest(&mut self.folded.gaps);
            }
        }
        if self.before.is_none_or(|before| before < wall) {
            self.before = Some(wall);
        }
    }

    /// All were added.
    pub fn ends(self) -> Folded {
        let Self {
            mut folded,
            sides,
            by_day,
            by_moment,
            by_clock,
            ..
        } = self;
        folded.clock = match (by_moment, by_clock) {
            (true, true) => Clock::Mixed,
            (false, true) => Clock::AsWritten,
            (_, false) => Clock::London,
        };
        let days = by_day.into_iter();
        folded.days = days.map(|(day, (first, count))| Day { day, first, count }).collect();
        longest(&mut folded.gaps);
        folded.sides = sides.into_values().collect();
        folded
            .sides
            .sort_by(|one, other| (other.messages, &one.name).cmp(&(one.messages, &other.name)));
        folded.more_sides = folded.sides.len().saturating_sub(MOST_SIDES) as u64;
        folded.sides.truncate(MOST_SIDES);
        folded
    }
}

fn hour_of(wall: DateTime) -> usize {
    usize::try_from(wall.hour()).unwrap_or_default()
}

/// Keeps the longest gaps, in their order.
fn longest(gaps: &mut Vec<Gap>) {
    gaps.sort_by_key(|gap| std::cmp::Reverse(gap.until.duration_since(gap.from)));
    gaps.truncate(MOST_GAPS);
    gaps.sort_by_key(|gap| gap.next);
}
