//! Instagram and Facebook: "Download your information", as JSON; and Messenger's download of encrypted chats.
//!
//! Every text of the first is UTF-8 whose bytes were each written as a character. Nobody has a number: people are names, and who
//! has left is "Instagram User". The newest message stands first; a chat goes on in `message_2.json`.

use serde::Deserialize;
use std::borrow::Cow;

use super::{messages, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Reaction, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

/// Undoes what the export did to a text, once.
fn mended(text: Text<'_>) -> Text<'_> {
    if text.is_ascii() {
        return text;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(|next| u8::try_from(u32::from(next)).ok()).collect();
    match bytes.map(String::from_utf8) {
        Some(Ok(mended)) => Text(Cow::Owned(mended)),
        _ => text,
    }
}

fn mended_owned(text: String) -> String {
    mended(Text::from(text)).into_owned()
}

/// The folder that a chat lies in, which is what its `thread_path` says behind the messages.
fn thread(file: &str) -> String {
    let mut parts: Vec<&str> = file.rsplit('/').skip(1).take(2).collect();
    parts.reverse();
    if parts.is_empty() {
        file.to_owned()
    } else {
        parts.join("/")
    }
}

#[derive(Deserialize)]
struct Participant {
    #[serde(default)]
    name: String,
}

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let id = thread(reading.file);
    let mut about = Conversation {
        id: id.clone(),
        ..Conversation::default()
    };
    let mut json = Json::new(source.open()?);
    let walked = json.object(&mut |json, name| match name {
        "participants" => {
            let people: Vec<Participant> = json.value()?.unwrap_or_default();
            about.participants = people.into_iter().map(|person| mended_owned(person.name)).collect();
            Ok(())
        }
        "title" => {
            about.title = json.value()?.map(mended_owned);
            Ok(())
        }
        "messages" => messages(json, reading, &mut |reading, piece| {
            let mut mended = Vec::new();
            let raw: Raw<'_> = piece!(piece, mended);
            reading.message(&id, &raw.message(piece.line)).map(Ok)
        }),
        _ => json.skip(),
    });
    reading.conversation(about);
    Ok(walked?)
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, default)]
    sender_name: Option<Text<'a>>,
    #[serde(borrow)]
    timestamp_ms: Text<'a>,
    #[serde(borrow, default)]
    content: Option<Text<'a>>,
    #[serde(default)]
    photos: Vec<Sent>,
    #[serde(default)]
    videos: Vec<Sent>,
    #[serde(default)]
    audio_files: Vec<Sent>,
    #[serde(default)]
    files: Vec<Sent>,
    #[serde(default)]
    gifs: Vec<Sent>,
    #[serde(default)]
    sticker: Option<Sent>,
    #[serde(borrow, default)]
    share: Option<Share<'a>>,
    #[serde(default)]
    reactions: Vec<Reacted>,
    #[serde(default)]
    call_duration: Option<u64>,
    #[serde(default)]
    is_unsent: bool,
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    uri: String,
}

#[derive(Deserialize)]
struct Share<'a> {
    #[serde(borrow, default)]
    link: Option<Text<'a>>,
    #[serde(borrow, default)]
    share_text: Option<Text<'a>>,
}

#[derive(Deserialize)]
struct Reacted {
    #[serde(default)]
    reaction: String,
    #[serde(default)]
    actor: Option<String>,
}

impl<'a> Raw<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let mut attachments = Vec::new();
        let sent = [
            ("photo", self.photos),
            ("video", self.videos),
            ("audio", self.audio_files),
            ("file", self.files),
            ("gif", self.gifs),
            ("sticker", self.sticker.into_iter().collect()),
        ];
        for (kind, sent) in sent {
            attachments.extend(sent.into_iter().map(|one| Attachment {
                media_type: Some(kind.to_owned()),
                ..Attachment::named(mended_owned(one.uri))
            }));
        }
        let sender = self.sender_name.map(mended);
        let mut text = self.content.map(mended);
        if let Some(share) = self.share {
            if let Some(link) = share.link {
                attachments.push(Attachment {
                    media_type: Some("link".to_owned()),
                    ..Attachment::named(link.into_owned())
                });
            }
            // The platform's own sentence says less than what was shared.
            if text
                .as_deref()
                .is_none_or(|text| text.ends_with(" sent an attachment."))
            {
                text = share.share_text.map(mended).or(text);
            }
        }
        let text = text.and_then(Text::filled);
        let kind = if self.call_duration.is_some() {
            Kind::Call
        } else if text.as_deref().is_some_and(is_generated) {
            Kind::System
        } else if text.is_none() && attachments.is_empty() && !self.is_unsent {
            Kind::Unsupported
        } else {
            Kind::Message
        };
        let utc = time::milliseconds(&self.timestamp_ms);
        Message {
            place: Place::Line(line),
            time: Time::stated(self.timestamp_ms, utc),
            sender,
            kind,
            text,
            attachments,
            reactions: self.reactions.into_iter().map(Reacted::reaction).collect(),
            deleted: self.is_unsent,
            ..Message::default()
        }
    }
}

impl Reacted {
    fn reaction(self) -> Reaction {
        Reaction {
            reaction: mended_owned(self.reaction),
            by: self.actor.map(mended_owned),
        }
    }
}

/// Whether the platform wrote it, in English; in other languages its lines cannot be told from what people say.
fn is_generated(text: &str) -> bool {
    let text = text.trim();
    text == "Liked a message"
        || (text.starts_with("Reacted ") && text.ends_with(" to your message"))
        || text.contains(" named the group ")
        || text.contains(" changed the group photo")
        || text.contains(" changed the theme to ")
        || text.contains(" set the nickname for ")
        || text.ends_with(" left the group.")
        || text.ends_with(" to the group.")
        || text.ends_with(" created the group.")
}

/// Messenger's download of end-to-end encrypted chats. Its texts are as they should be.
pub(super) fn read_encrypted(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let id = reading.file.to_owned();
    let mut about = Conversation {
        id: id.clone(),
        ..Conversation::default()
    };
    let mut json = Json::new(source.open()?);
    let walked = json.object(&mut |json, name| match name {
        "participants" => {
            about.participants = json.value()?.unwrap_or_default();
            Ok(())
        }
        "threadName" => {
            about.title = json.value()?;
            Ok(())
        }
        "messages" => messages(json, reading, &mut |reading, piece| {
            let mut mended = Vec::new();
            let raw: RawEncrypted<'_> = piece!(piece, mended);
            reading.message(&id, &raw.message(piece.line)).map(Ok)
        }),
        _ => json.skip(),
    });
    reading.conversation(about);
    Ok(walked?)
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawEncrypted<'a> {
    #[serde(borrow, default)]
    sender_name: Option<Text<'a>>,
    #[serde(borrow)]
    timestamp: Text<'a>,
    #[serde(borrow, default)]
    text: Option<Text<'a>>,
    #[serde(borrow, default, rename = "type")]
    kind: Option<Text<'a>>,
    #[serde(default)]
    media: Vec<Sent>,
    #[serde(default)]
    reactions: Vec<Reacted>,
    #[serde(default)]
    is_unsent: bool,
}

impl<'a> RawEncrypted<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let placeholder = self.kind.as_deref() == Some("placeholder");
        let utc = time::milliseconds(&self.timestamp);
        Message {
            place: Place::Line(line),
            time: Time::stated(self.timestamp, utc),
            sender: self.sender_name,
            kind: if placeholder && !self.is_unsent {
                Kind::Unsupported
            } else {
                Kind::Message
            },
            text: self.text.and_then(Text::filled),
            attachments: self.media.into_iter().map(|one| Attachment::named(one.uri)).collect(),
            reactions: self
                .reactions
                .into_iter()
                .map(|one| Reaction {
                    reaction: one.reaction,
                    by: one.actor,
                })
                .collect(),
            deleted: self.is_unsent,
            ..Message::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_mended_once_and_only_where_it_was_broken() {
        let of = |text: &str| mended_owned(text.to_owned());
        assert_eq!(of("na\u{c3}\u{af}ve caf\u{c3}\u{a9}"), "naïve café");
        assert_eq!(of("naïve café"), "naïve café");
        assert_eq!(of("плохо"), "плохо");
        assert_eq!(of("plain"), "plain");
        assert_eq!(of(&of("\u{f0}\u{9f}\u{8e}\u{82}")), "🎂");
    }

    #[test]
    fn a_thread_is_its_folder() {
        assert_eq!(thread("x/messages/inbox/jo_1/message_1.json"), "inbox/jo_1");
        assert_eq!(thread("message_1.json"), "message_1.json");
    }
}
