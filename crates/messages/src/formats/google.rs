//! Google Chat, by Takeout: `Groups/…/messages.json`, with who is in the group beside it. Times are English sentences.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::{messages, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Reaction, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

#[derive(Deserialize, Default)]
struct Group {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    members: Vec<Member>,
}

#[derive(Deserialize)]
struct Member {
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    email: Option<String>,
}

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let folder = reading.file.rsplit('/').nth(1).unwrap_or(reading.file).to_owned();
    let group: Group = source
        .tree
        .beside(source.index, "group_info.json")
        .and_then(|at| source.tree.small(at))
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    let participants = group
        .members
        .into_iter()
        .filter_map(|member| member.name.or(member.email))
        .collect();
    reading.conversation(Conversation {
        id: folder.clone(),
        title: group.name.or_else(|| Some(folder.clone())),
        participants,
    });
    let mut json = Json::new(source.open()?);
    Ok(json.object(&mut |json, name| match name {
        "messages" => messages(json, reading, &mut |reading, piece| {
            let mut mended = Vec::new();
            let raw: Raw<'_> = piece!(piece, mended);
            reading.message(&folder, &raw.message(piece.line)).map(Ok)
        }),
        _ => json.skip(),
    })?)
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, default)]
    creator: Option<Creator<'a>>,
    #[serde(borrow)]
    created_date: Text<'a>,
    #[serde(borrow, default)]
    updated_date: Option<Text<'a>>,
    #[serde(borrow, default)]
    text: Option<Text<'a>>,
    #[serde(borrow, default)]
    message_id: Option<Text<'a>>,
    #[serde(default)]
    attached_files: Vec<Sent>,
    #[serde(borrow, default)]
    quoted_message_metadata: Option<Quoted<'a>>,
    #[serde(default)]
    reactions: Vec<Reacted>,
    #[serde(borrow, default)]
    message_state: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Creator<'a> {
    #[serde(borrow, default)]
    name: Option<Text<'a>>,
    #[serde(borrow, default)]
    email: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    original_name: Option<String>,
    #[serde(default)]
    export_name: Option<String>,
}

#[derive(Deserialize)]
struct Quoted<'a> {
    #[serde(borrow, default)]
    message_id: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Reacted {
    #[serde(default)]
    emoji: Emoji,
    #[serde(default)]
    reactor_emails: Vec<String>,
}

#[derive(Deserialize, Default)]
struct Emoji {
    #[serde(default)]
    unicode: Option<String>,
}

impl<'a> Raw<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let utc = instant(&self.created_date);
        let (sender, sender_id) = self
            .creator
            .map_or((None, None), |creator| (creator.name, creator.email));
        let mut reactions = Vec::new();
        for reacted in self.reactions {
            let sign = reacted.emoji.unicode.unwrap_or_default();
            reactions.extend(reacted.reactor_emails.into_iter().map(|by| Reaction {
                reaction: sign.clone(),
                by: Some(by),
            }));
        }
        let sent = self
            .attached_files
            .into_iter()
            .filter_map(|sent| sent.original_name.or(sent.export_name));
        Message {
            place: Place::Line(line),
            id: self.message_id,
            time: Time::stated(self.created_date, utc),
            sender,
            sender_id,
            kind: Kind::Message,
            text: self.text.and_then(Text::filled),
            attachments: sent.map(Attachment::named).collect(),
            reactions,
            edited: self.updated_date.is_some(),
            deleted: self.message_state.as_deref() == Some("DELETED"),
            reply_to: self.quoted_message_metadata.and_then(|quoted| quoted.message_id),
            ..Message::default()
        }
    }
}

/// The months as the sentences name them.
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `Saturday, March 28, 2026 at 6:01:00 PM UTC`, with any space before the half of the day.
fn instant(written: &str) -> Option<Timestamp> {
    let plain: String = written
        .chars()
        .map(|next| if next.is_whitespace() { ' ' } else { next })
        .collect();
    let plain = plain.trim().strip_suffix("UTC")?.trim_end();
    let (date, clock) = plain.split_once(" at ")?;
    let mut parts = date.rsplitn(3, [',', ' ']).filter(|part| !part.is_empty());
    let year = parts.next()?.parse().ok()?;
    let rest = parts.last()?.trim_end_matches([',', ' ']);
    let mut words = rest.rsplit([',', ' ']).filter(|word| !word.is_empty());
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(month))? + 1;
    let (clock, half) = clock.rsplit_once(' ')?;
    let clock = time::clock_of(clock)?;
    let hour = match (clock.hour(), half.to_ascii_uppercase().as_str()) {
        (12, "AM") => 0,
        (hour @ 1..=11, "AM") | (hour @ 12, "PM") => hour,
        (hour @ 1..=11, "PM") => hour + 12,
        _ => return None,
    };
    let date = Date::new(year, i8::try_from(month).ok()?, day).ok()?;
    TimeZone::UTC
        .to_timestamp(date.at(hour, clock.minute(), clock.second(), 0))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn a_sentence_is_an_instant() {
        let of = |written| instant(written).map(|instant| instant.to_string());
        assert_eq!(
            of("Saturday, March 28, 2026 at 6:01:00\u{202f}PM UTC").as_deref(),
            Some("2026-03-28T18:01:00Z")
        );
        assert_eq!(
            of("Friday, January 2, 2026 at 12:00:09 AM UTC").as_deref(),
            Some("2026-01-02T00:00:09Z")
        );
        assert_eq!(
            of("Friday, January 2, 2026 at 12:00:09 PM UTC").as_deref(),
            Some("2026-01-02T12:00:09Z")
        );
        for none in [
            "",
            "Samstag, 28. März 2026 um 18:01:00 UTC",
            "Friday, January 32, 2026 at 1:00:00 AM UTC",
            "at UTC",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
