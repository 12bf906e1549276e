//! What signal-cli received: an envelope a line. A message is known by who sent it and when.

use serde::Deserialize;

use super::{lines, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut json = Json::new(source.open()?);
    Ok(lines(&mut json, reading, &mut |reading, piece| {
        let mut mended = Vec::new();
        let Line { envelope } = piece!(piece, mended);
        let Some((conversation, message)) = envelope.message(piece.line) else {
            reading.other("receipt or sign of typing");
            return Ok(Ok(()));
        };
        reading.conversation(Conversation {
            id: conversation.clone(),
            ..Conversation::default()
        });
        reading.message(&conversation, &message).map(Ok)
    })?)
}

#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    envelope: Envelope<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope<'a> {
    #[serde(borrow, default)]
    source_number: Option<Text<'a>>,
    #[serde(borrow, default)]
    source_uuid: Option<Text<'a>>,
    #[serde(borrow, default)]
    source_name: Option<Text<'a>>,
    #[serde(borrow, default)]
    timestamp: Text<'a>,
    #[serde(borrow, default)]
    data_message: Option<Data<'a>>,
    #[serde(borrow, default)]
    edit_message: Option<Edit<'a>>,
    #[serde(borrow, default)]
    sync_message: Option<Sync<'a>>,
    #[serde(default)]
    call_message: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sync<'a> {
    #[serde(borrow, default)]
    sent_message: Option<Sent<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent<'a> {
    #[serde(borrow, default)]
    destination_number: Option<Text<'a>>,
    #[serde(borrow, default)]
    destination_uuid: Option<Text<'a>>,
    #[serde(borrow, default)]
    destination: Option<Text<'a>>,
    #[serde(borrow, default)]
    edit_message: Option<Edit<'a>>,
    #[serde(borrow, flatten)]
    data: Data<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Edit<'a> {
    #[serde(borrow, default)]
    target_sent_timestamp: Option<Text<'a>>,
    #[serde(borrow)]
    data_message: Data<'a>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Data<'a> {
    #[serde(borrow, default)]
    timestamp: Option<Text<'a>>,
    #[serde(borrow, default)]
    message: Option<Text<'a>>,
    #[serde(borrow, default)]
    quote: Option<Quote<'a>>,
    #[serde(default)]
    attachments: Vec<Attached>,
    #[serde(borrow, default)]
    reaction: Option<Reacted<'a>>,
    #[serde(borrow, default)]
    remote_delete: Option<Remote<'a>>,
    #[serde(borrow, default)]
    group_info: Option<Group<'a>>,
    #[serde(default)]
    view_once: bool,
}

#[derive(Deserialize)]
struct Quote<'a> {
    #[serde(borrow)]
    id: Text<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attached {
    #[serde(default)]
    content_type: Option<String>,
    #[serde(default)]
    filename: Option<String>,
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    size: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reacted<'a> {
    #[serde(borrow, default)]
    emoji: Option<Text<'a>>,
    #[serde(borrow, default)]
    target_sent_timestamp: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Remote<'a> {
    #[serde(borrow)]
    timestamp: Text<'a>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Group<'a> {
    #[serde(borrow)]
    group_id: Text<'a>,
}

impl<'a> Envelope<'a> {
    /// The conversation and the message; nothing where the envelope holds none.
    fn message(self, line: u64) -> Option<(String, Message<'a>)> {
        let who = self.source_number.clone().or_else(|| self.source_uuid.clone());
        let (data, edited, with) = if let Some(data) = self.data_message {
            (data, None, who.clone())
        } else if let Some(edit) = self.edit_message {
            (edit.data_message, Some(edit.target_sent_timestamp), who.clone())
        } else if let Some(sent) = self.sync_message.and_then(|sync| sync.sent_message) {
            let with = sent.destination_number.or(sent.destination).or(sent.destination_uuid);
            match sent.edit_message {
                Some(edit) => (edit.data_message, Some(edit.target_sent_timestamp), with),
                None => (sent.data, None, with),
            }
        } else if self.call_message.is_some() {
            let call = Message {
                kind: Kind::Call,
                ..Message::default()
            };
            let time = Time::stated(self.timestamp.clone(), time::milliseconds(&self.timestamp));
            let conversation = who.as_ref().map_or_else(|| "unknown".to_owned(), ToString::to_string);
            let sender = self.source_name.or_else(|| who.clone());
            return Some((
                conversation,
                Message {
                    place: Place::Line(line),
                    time,
                    sender,
                    sender_id: who,
                    ..call
                },
            ));
        } else {
            return None;
        };
        let conversation = match &data.group_info {
            Some(group) => format!("group {}", group.group_id),
            None => with.as_ref().map_or_else(|| "unknown".to_owned(), ToString::to_string),
        };
        let raw = data.timestamp.clone().unwrap_or(self.timestamp);
        let mut message = Message {
            place: Place::Line(line),
            id: Some(raw.clone()),
            time: Time::stated(raw.clone(), time::milliseconds(&raw)),
            sender: self.source_name.or_else(|| who.clone()),
            sender_id: who.or(self.source_uuid),
            text: data.message.and_then(Text::filled),
            attachments: data.attachments.into_iter().map(Attached::attachment).collect(),
            reply_to: data.quote.map(|quote| quote.id),
            status: data.view_once.then(|| Text::from("to be seen once")),
            ..Message::default()
        };
        if let Some(of) = edited {
            message.kind = Kind::Edit;
            message.about = of;
        } else if let Some(reaction) = data.reaction {
            message.kind = Kind::Reaction;
            message.about = reaction.target_sent_timestamp;
            message.text = reaction.emoji;
        } else if let Some(remote) = data.remote_delete {
            message.kind = Kind::Deletion;
            message.deleted = true;
            message.about = Some(remote.timestamp);
        }
        Some((conversation, message))
    }
}

impl Attached {
    fn attachment(self) -> Attachment {
        Attachment {
            name: self.filename.or(self.id),
            media_type: self.content_type,
            size: self.size,
            ..Attachment::default()
        }
    }
}
