//! Element's export of a room: the events of Matrix. An edit is an event of its own, and says of which.

use serde::Deserialize;

use super::{messages, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut about = Conversation {
        id: reading.file.to_owned(),
        ..Conversation::default()
    };
    let mut json = Json::new(source.open()?);
    let walked = json.object(&mut |json, name| match name {
        "room_name" => {
            about.title = json.value()?;
            Ok(())
        }
        "messages" => messages(json, reading, &mut |reading, piece| {
            let mut mended = Vec::new();
            let raw: Raw<'_> = piece!(piece, mended);
            reading.message(&about.id, &raw.message(piece.line)).map(Ok)
        }),
        _ => json.skip(),
    });
    reading.conversation(about);
    Ok(walked?)
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, rename = "type")]
    kind: Text<'a>,
    #[serde(borrow, default)]
    sender: Option<Text<'a>>,
    #[serde(borrow, default)]
    event_id: Option<Text<'a>>,
    #[serde(borrow)]
    origin_server_ts: Text<'a>,
    #[serde(borrow, default)]
    content: Content<'a>,
    #[serde(default)]
    unsigned: Unsigned,
    #[serde(borrow, default)]
    redacts: Option<Text<'a>>,
}

#[derive(Deserialize, Default)]
struct Content<'a> {
    #[serde(borrow, default)]
    msgtype: Option<Text<'a>>,
    #[serde(borrow, default)]
    body: Option<Text<'a>>,
    #[serde(borrow, default)]
    membership: Option<Text<'a>>,
    #[serde(borrow, default)]
    name: Option<Text<'a>>,
    #[serde(borrow, rename = "m.new_content", default)]
    replaced_by: Option<NewContent<'a>>,
    #[serde(borrow, rename = "m.relates_to", default)]
    relates_to: Option<Relation<'a>>,
    #[serde(default)]
    info: Option<Info>,
}

#[derive(Deserialize)]
struct NewContent<'a> {
    #[serde(borrow, default)]
    body: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Relation<'a> {
    #[serde(borrow, default)]
    rel_type: Option<Text<'a>>,
    #[serde(borrow, default)]
    event_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    key: Option<Text<'a>>,
    #[serde(borrow, rename = "m.in_reply_to", default)]
    in_reply_to: Option<InReplyTo<'a>>,
}

#[derive(Deserialize)]
struct InReplyTo<'a> {
    #[serde(borrow, default)]
    event_id: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Info {
    #[serde(default)]
    mimetype: Option<String>,
    #[serde(default)]
    size: Option<u64>,
}

#[derive(Deserialize, Default)]
struct Unsigned {
    #[serde(default)]
    redacted_because: Option<serde::de::IgnoredAny>,
}

impl<'a> Raw<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let utc = time::milliseconds(&self.origin_server_ts);
        let mut message = Message {
            place: Place::Line(line),
            id: self.event_id,
            time: Time::stated(self.origin_server_ts, utc),
            sender: self.sender.clone(),
            sender_id: self.sender,
            deleted: self.unsigned.redacted_because.is_some(),
            ..Message::default()
        };
        let Content {
            msgtype,
            body,
            membership,
            name,
            replaced_by,
            relates_to,
            info,
        } = self.content;
        match &*self.kind {
            "m.room.message" | "m.sticker" => {
                let sent = matches!(msgtype.as_deref(), Some("m.image" | "m.video" | "m.audio" | "m.file"))
                    || &*self.kind == "m.sticker";
                let mut said = body;
                if let Some(relation) = relates_to {
                    if relation.rel_type.as_deref() == Some("m.replace") {
                        message.kind = Kind::Edit;
                        message.about = relation.event_id;
                        said = replaced_by.and_then(|new| new.body).or(said);
                    } else if let Some(answered) = relation.in_reply_to {
                        message.reply_to = answered.event_id;
                        said = said.map(without_quote);
                    }
                }
                if sent {
                    message.attachments.push(Attachment {
                        name: said.map(Text::into_owned),
                        media_type: info.as_ref().and_then(|info| info.mimetype.clone()),
                        size: info.and_then(|info| info.size),
                        ..Attachment::default()
                    });
                } else {
                    message.text = said.and_then(Text::filled);
                }
            }
            "m.reaction" => {
                message.kind = Kind::Reaction;
                if let Some(relation) = relates_to {
                    message.about = relation.event_id;
                    message.text = relation.key;
                }
            }
            "m.room.redaction" => {
                message.kind = Kind::Deletion;
                message.about = self.redacts;
            }
            "m.room.encrypted" => {
                message.kind = Kind::Unsupported;
                message.status = Some(Text::from("encrypted: the export does not hold what it says"));
            }
            "m.call.invite" | "m.call.answer" | "m.call.hangup" => {
                message.kind = Kind::Call;
                message.text = Some(self.kind.clone());
            }
            other => {
                message.kind = Kind::System;
                let what = membership.or(name).map(|what| format!(": {what}")).unwrap_or_default();
                message.text = Some(Text::from(format!("{other}{what}")));
            }
        }
        message
    }
}

/// An answer begins with the lines that it answers, each behind `> `.
fn without_quote(body: Text<'_>) -> Text<'_> {
    if !body.starts_with("> ") {
        return body;
    }
    let said: Vec<&str> = body
        .lines()
        .skip_while(|line| line.starts_with('>'))
        .skip_while(|line| line.is_empty())
        .collect();
    Text::from(said.join("\n"))
}
