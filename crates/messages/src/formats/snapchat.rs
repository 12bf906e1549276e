//! Snapchat's "My Data": `chat_history.json` and `snap_history.json`. Only what was saved or had not run out is there: that
//! something is missing proves nothing.

use jiff::Timestamp;
use serde::Deserialize;

use super::{messages, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut json = Json::new(source.open()?);
    Ok(json.object(&mut |json, name| {
        // Exports of before 2023 sort by direction, and each message names the other.
        let by_direction = name.starts_with("Received ") || name.starts_with("Sent ");
        let key = name.to_owned();
        let mut title: Option<String> = None;
        messages(json, reading, &mut |reading, piece| {
            let mut mended = Vec::new();
            let raw: Raw<'_> = piece!(piece, mended);
            let conversation = if by_direction {
                raw.from
                    .as_ref()
                    .or(raw.to.as_ref())
                    .map_or_else(|| key.clone(), ToString::to_string)
            } else {
                key.clone()
            };
            if title.is_none() {
                let shown = raw
                    .conversation_title
                    .as_ref()
                    .map_or_else(|| conversation.clone(), ToString::to_string);
                reading.conversation(Conversation {
                    id: conversation.clone(),
                    title: Some(shown.clone()),
                    participants: Vec::new(),
                });
                title = Some(shown).filter(|_| !by_direction);
            }
            reading.message(&conversation, &raw.message(piece.line)).map(Ok)
        })
    })?)
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, rename = "From", default)]
    from: Option<Text<'a>>,
    #[serde(borrow, rename = "To", default)]
    to: Option<Text<'a>>,
    #[serde(borrow, rename = "Media Type", default)]
    media_type: Option<Text<'a>>,
    #[serde(borrow, rename = "Created")]
    created: Text<'a>,
    #[serde(borrow, rename = "Content", alias = "Text", default)]
    content: Option<Text<'a>>,
    #[serde(borrow, rename = "Conversation Title", default)]
    conversation_title: Option<Text<'a>>,
    #[serde(rename = "Created(microseconds)", default)]
    created_exactly: Option<i64>,
    #[serde(borrow, rename = "Media IDs", default)]
    media_ids: Option<Text<'a>>,
}

impl<'a> Raw<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let media_type = self.media_type.as_deref().unwrap_or("TEXT");
        let of_the_platform = media_type.starts_with("STATUS");
        let text = self.content.and_then(Text::filled);
        let mut attachments: Vec<Attachment> = self
            .media_ids
            .as_deref()
            .unwrap_or_default()
            .split('|')
            .map(str::trim)
            .filter(|id| !id.is_empty())
            .map(|id| Attachment {
                media_type: Some(media_type.to_owned()),
                ..Attachment::named(id)
            })
            .collect();
        let says_itself = matches!(media_type, "TEXT" | "SHARE" | "LOCATION") || of_the_platform;
        if attachments.is_empty() && text.is_none() && !says_itself {
            attachments.push(Attachment {
                media_type: Some(media_type.to_owned()),
                ..Attachment::absent("not named")
            });
        }
        let deleted = media_type.contains("ERASED");
        let status = (!matches!(media_type, "TEXT")).then(|| Text::from(media_type.to_owned()));
        let utc = instant(&self.created, self.created_exactly);
        Message {
            place: Place::Line(line),
            time: Time::stated(self.created, utc),
            sender: self.from,
            kind: if of_the_platform { Kind::System } else { Kind::Message },
            text,
            attachments,
            deleted,
            status,
            ..Message::default()
        }
    }
}

/// What is called microseconds are milliseconds today, and may be what it is called tomorrow: what agrees with the other is taken.
fn instant(created: &str, exactly: Option<i64>) -> Option<Timestamp> {
    let written = time::with_offset(created);
    let readings = exactly.map(|exactly| {
        [
            Timestamp::from_millisecond(exactly).ok(),
            Timestamp::from_microsecond(exactly).ok(),
        ]
    });
    let agrees = |exact: &Timestamp| written.is_none_or(|written| written.duration_since(*exact).abs().as_secs() < 2);
    readings.into_iter().flatten().flatten().find(agrees).or(written)
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn the_reading_that_agrees_is_taken() {
        let created = "2026-03-28 18:05:02 UTC";
        assert_eq!(
            instant(created, Some(1_774_721_102_250)).unwrap().to_string(),
            "2026-03-28T18:05:02.25Z"
        );
        assert_eq!(
            instant(created, Some(1_774_721_102_250_000)).unwrap().to_string(),
            "2026-03-28T18:05:02.25Z"
        );
        assert_eq!(instant(created, Some(7)).unwrap().to_string(), "2026-03-28T18:05:02Z");
        assert_eq!(instant(created, None).unwrap().to_string(), "2026-03-28T18:05:02Z");
        assert_eq!(instant("never", None), None);
    }
}
