//! Discord, both ways: the data package, which holds what its owner sent and nothing that was answered, and the JSON and CSV of
//! DiscordChatExporter.

use serde::Deserialize;
use std::collections::HashMap;

use super::{messages, piece, tables};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Reaction, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Doubt, Time, ZoneOrigin};
use crate::tree::Source;

#[derive(Deserialize, Default)]
struct Channel {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    recipients: Vec<String>,
    #[serde(default)]
    guild: Option<Guild>,
}

#[derive(Deserialize, Default)]
struct Guild {
    #[serde(default)]
    name: Option<String>,
}

#[derive(Deserialize, Default)]
pub(super) struct Owner {
    #[serde(default)]
    pub(super) id: Option<String>,
    #[serde(default)]
    pub(super) username: Option<String>,
}

/// What stands around the messages of a channel.
pub(super) fn around(source: &mut Source<'_>, reading: &mut Reading<'_>) -> (String, Owner) {
    let folder = source
        .path()
        .rsplit('/')
        .nth(1)
        .unwrap_or_default()
        .trim_start_matches('c')
        .to_owned();
    let channel: Channel = beside(source, "channel.json").unwrap_or_default();
    let id = channel.id.clone().filter(|id| !id.is_empty()).unwrap_or(folder);
    let id = if id.is_empty() { reading.file.to_owned() } else { id };
    let mut labels: HashMap<String, Option<String>> = around_of(source, ["messages", "index.json"]).unwrap_or_default();
    let owner: Owner = around_of(source, ["account", "user.json"]).unwrap_or_default();
    let of_guild = channel.guild.and_then(|guild| guild.name);
    let named = match (channel.name, of_guild) {
        (Some(name), Some(guild)) => Some(format!("{name} in {guild}")),
        (name, _) => name,
    };
    reading.conversation(Conversation {
        id: id.clone(),
        title: labels.remove(&id).flatten().or(named),
        participants: channel.recipients,
    });
    (id, owner)
}

fn beside<T: for<'a> Deserialize<'a>>(source: &mut Source<'_>, name: &str) -> Option<T> {
    let at = source.tree.beside(source.index, name)?;
    serde_json::from_slice(&source.tree.small(at)?).ok()
}

fn around_of<T: for<'a> Deserialize<'a>>(source: &mut Source<'_>, path: [&str; 2]) -> Option<T> {
    let at = source.tree.around(source.index, path)?;
    serde_json::from_slice(&source.tree.small(at)?).ok()
}

pub(super) fn read_package(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let (id, owner) = around(source, reading);
    if source.path().to_ascii_lowercase().ends_with(".csv") {
        return tables::read_discord_package(source, reading, &id, &owner);
    }
    let mut json = Json::new(source.open()?);
    Ok(messages(&mut json, reading, &mut |reading, piece| {
        let mut mended = Vec::new();
        let raw: Raw<'_> = piece!(piece, mended);
        reading
            .message(&id, &raw.message(Place::Line(piece.line), &owner))
            .map(Ok)
    })?)
}

#[derive(Deserialize)]
pub(super) struct Raw<'a> {
    #[serde(borrow, rename = "ID")]
    pub(super) id: Text<'a>,
    #[serde(borrow, rename = "Timestamp")]
    pub(super) timestamp: Text<'a>,
    #[serde(borrow, rename = "Contents", default)]
    pub(super) contents: Option<Text<'a>>,
    #[serde(borrow, rename = "Attachments", default)]
    pub(super) attachments: Option<Text<'a>>,
}

impl<'a> Raw<'a> {
    pub(super) fn message<'m>(self, place: Place, owner: &'m Owner) -> Message<'m>
    where
        'a: 'm,
    {
        let addresses = self.attachments.as_deref().unwrap_or_default().split_whitespace();
        let attachments = addresses.map(Attachment::named).collect();
        let time = if let Some(utc) = time::with_offset(&self.timestamp) {
            Time::stated(self.timestamp, Some(utc))
        } else {
            let local = time::civil(&self.timestamp);
            let mut time = Time::utc(self.timestamp, local, ZoneOrigin::Assumed);
            // The number of a message holds the time at which it was sent.
            let apart = time
                .utc
                .zip(time::snowflake(&self.id))
                .map(|(utc, by_id)| utc.duration_since(by_id).abs());
            time.doubt = apart.filter(|apart| apart.as_secs() > 60).map(|_| Doubt::DiffersFromId);
            time
        };
        Message {
            place,
            id: Some(self.id),
            time,
            sender: owner.username.as_deref().map(Text::from),
            sender_id: owner.id.as_deref().map(Text::from),
            text: self.contents.and_then(Text::filled),
            attachments,
            ..Message::default()
        }
    }
}

pub(super) fn read_exported(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    if tables::is_table(&source.path()) {
        return tables::read_discord_exported(source, reading);
    }
    let mut guild = Guild::default();
    let mut channel = Channel::default();
    let mut id = reading.file.to_owned();
    let mut json = Json::new(source.open()?);
    Ok(json.object(&mut |json, name| match name {
        "guild" => {
            guild = json.value()?.unwrap_or_default();
            Ok(())
        }
        "channel" => {
            channel = json.value()?.unwrap_or_default();
            id = channel.id.clone().unwrap_or_else(|| id.clone());
            let name = channel.name.clone();
            let of_guild = guild.name.take().filter(|guild| guild != "Direct Messages");
            reading.conversation(Conversation {
                id: id.clone(),
                title: match (name, of_guild) {
                    (Some(name), Some(guild)) => Some(format!("{name} in {guild}")),
                    (name, guild) => name.or(guild),
                },
                participants: Vec::new(),
            });
            Ok(())
        }
        "messages" => messages(json, reading, &mut |reading, piece| {
            let mut mended = Vec::new();
            let raw: Exported<'_> = piece!(piece, mended);
            reading.message(&id, &raw.message(piece.line)).map(Ok)
        }),
        _ => json.skip(),
    })?)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Exported<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow, rename = "type", default)]
    kind: Text<'a>,
    #[serde(borrow)]
    timestamp: Text<'a>,
    #[serde(borrow, default)]
    timestamp_edited: Option<Text<'a>>,
    #[serde(borrow, default)]
    content: Option<Text<'a>>,
    #[serde(borrow, default)]
    author: Option<Author<'a>>,
    #[serde(default)]
    attachments: Vec<Sent>,
    #[serde(default)]
    stickers: Vec<Sticker>,
    #[serde(default)]
    reactions: Vec<Reacted>,
    #[serde(borrow, default)]
    reference: Option<Reference<'a>>,
    #[serde(borrow, default)]
    forwarded_message: Option<Forwarded<'a>>,
}

#[derive(Deserialize)]
struct Author<'a> {
    #[serde(borrow, default)]
    id: Option<Text<'a>>,
    #[serde(borrow, default)]
    name: Option<Text<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent {
    #[serde(default)]
    file_name: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    file_size_bytes: Option<u64>,
}

#[derive(Deserialize)]
struct Sticker {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct Reacted {
    #[serde(default)]
    emoji: Emoji,
    #[serde(default)]
    users: Vec<User>,
}

#[derive(Deserialize, Default)]
struct Emoji {
    #[serde(default)]
    name: String,
}

#[derive(Deserialize)]
struct User {
    #[serde(default)]
    name: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reference<'a> {
    #[serde(borrow, default)]
    message_id: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Forwarded<'a> {
    #[serde(borrow, default)]
    content: Option<Text<'a>>,
}

impl<'a> Exported<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let utc = time::with_offset(&self.timestamp);
        let mut attachments: Vec<Attachment> = self
            .attachments
            .into_iter()
            .map(|sent| Attachment {
                name: sent.file_name.or(sent.url),
                size: sent.file_size_bytes,
                ..Attachment::default()
            })
            .collect();
        attachments.extend(self.stickers.into_iter().map(|sticker| Attachment {
            media_type: Some("sticker".to_owned()),
            ..Attachment::named(sticker.name)
        }));
        let mut reactions = Vec::new();
        for reacted in self.reactions {
            let users = if reacted.users.is_empty() {
                vec![User { name: None }]
            } else {
                reacted.users
            };
            reactions.extend(users.into_iter().map(|user| Reaction {
                reaction: reacted.emoji.name.clone(),
                by: user.name,
            }));
        }
        let reference = self.reference.and_then(|reference| reference.message_id);
        let forwarded = self.forwarded_message.is_some();
        let (sender_id, sender) = self.author.map_or((None, None), |author| (author.id, author.name));
        let first = self.forwarded_message.and_then(|forwarded| forwarded.content);
        Message {
            place: Place::Line(line),
            id: Some(self.id),
            time: Time::stated(self.timestamp, utc),
            sender,
            sender_id,
            kind: match &*self.kind {
                "" | "Default" | "Reply" | "ChatInputCommand" | "ContextMenuCommand" => Kind::Message,
                "Call" => Kind::Call,
                _ => Kind::System,
            },
            text: self.content.and_then(Text::filled).or(first),
            attachments,
            reactions,
            edited: self.timestamp_edited.is_some(),
            // The export says which message was passed on, and not whose it was.
            forwarded_from: if forwarded {
                reference.clone().or(Some(Text::from("not said")))
            } else {
                None
            },
            reply_to: if forwarded { None } else { reference },
            ..Message::default()
        }
    }
}
