//! TikTok's "Download your data": chats by the name of the other, somewhere in a file of everything. Its times have no zone; by
//! repute they are UTC.

use serde::Deserialize;

use super::{messages, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time, ZoneOrigin};
use crate::tree::Source;

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut json = Json::new(source.open()?);
    Ok(json.object(&mut |json, name| match name {
        "Direct Message" | "Direct Messages" => json.object(&mut |json, name| match name {
            "Direct Messages" | "Chat History" => json.object(&mut |json, name| match name {
                "ChatHistory" => json.object(&mut |json, name| {
                    let with = name.strip_prefix("Chat History with ").unwrap_or(name);
                    let with = with.strip_suffix(':').unwrap_or(with).to_owned();
                    reading.conversation(Conversation {
                        id: with.clone(),
                        title: Some(with.clone()),
                        participants: Vec::new(),
                    });
                    messages(json, reading, &mut |reading, piece| {
                        let mut mended = Vec::new();
                        let raw: Raw<'_> = piece!(piece, mended);
                        reading.message(&with, &raw.message(piece.line)).map(Ok)
                    })
                }),
                _ => json.skip(),
            }),
            _ => json.skip(),
        }),
        other => {
            reading.other(other);
            json.skip()
        }
    })?)
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, rename = "Date")]
    date: Text<'a>,
    #[serde(borrow, rename = "From", default)]
    from: Option<Text<'a>>,
    #[serde(borrow, rename = "Content", default)]
    content: Option<Text<'a>>,
}

impl<'a> Raw<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let local = time::civil(self.date.trim_end_matches(" UTC"));
        let origin = if self.date.ends_with("UTC") {
            ZoneOrigin::Stated
        } else {
            ZoneOrigin::Assumed
        };
        let text = self.content.and_then(Text::filled);
        // What was sent is an address and nothing else.
        let sent = text
            .as_deref()
            .filter(|text| text.starts_with("https://") && !text.contains(char::is_whitespace));
        Message {
            place: Place::Line(line),
            attachments: sent.map(Attachment::named).into_iter().collect(),
            time: Time::utc(self.date, local, origin),
            sender: self.from.clone(),
            sender_id: self.from,
            text,
            ..Message::default()
        }
    }
}
