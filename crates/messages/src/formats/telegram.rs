//! Telegram Desktop's `result.json`: one chat, or everything.
//!
//! `date` is what the exporting computer's clock showed; `date_unixtime`, where it is there, is the instant. Messages that were
//! deleted are simply not there.

use serde::Deserialize;
use serde::de::{self, Deserializer, SeqAccess, Visitor};
use std::fmt;
use std::io::Read;

use super::{messages, piece};
use crate::json::{Broken, Json};
use crate::message::{Attachment, Conversation, Kind, Message, Place, Reaction, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut json = Json::new(source.open()?);
    let mut chat = Chat::default();
    json.object(&mut |json, name| match name {
        "chats" | "left_chats" => json.object(&mut |json, name| match name {
            "list" => json.array(&mut |json| {
                let mut chat = Chat::default();
                json.object(&mut |json, name| chat.field(json, name, reading))?;
                chat.tell(reading);
                Ok(())
            }),
            _ => json.skip(),
        }),
        "contacts" | "frequent_contacts" | "sessions" | "personal_information" => {
            reading.other(name);
            json.skip()
        }
        _ => chat.field(json, name, reading),
    })?;
    if chat.seen {
        chat.tell(reading);
    }
    Ok(())
}

#[derive(Default)]
struct Chat {
    id: Option<String>,
    name: Option<String>,
    kind: Option<String>,
    /// Whether it has an array of messages, and is a chat at all.
    seen: bool,
}

impl Chat {
    fn field<R: Read>(&mut self, json: &mut Json<R>, name: &str, reading: &mut Reading<'_>) -> Result<(), Broken> {
        match name {
            "name" => self.name = json.value()?,
            "type" => self.kind = json.value()?,
            "id" => self.id = json.value::<serde_json::Number>()?.map(|id| id.to_string()),
            "messages" => {
                self.seen = true;
                self.tell(reading);
                let id = self.id(reading);
                messages(json, reading, &mut |reading, piece| {
                    let mut mended = Vec::new();
                    let raw: Raw<'_> = piece!(piece, mended);
                    reading.message(&id, &raw.message(piece.line, reading)).map(Ok)
                })?;
            }
            _ => json.skip()?,
        }
        Ok(())
    }
    fn id(&self, reading: &Reading<'_>) -> String {
        self.id.clone().unwrap_or_else(|| reading.file.to_owned())
    }
    fn tell(&self, reading: &mut Reading<'_>) {
        let saved = (self.kind.as_deref() == Some("saved_messages")).then(|| "Saved messages".to_owned());
        let about = Conversation {
            id: self.id(reading),
            title: self.name.clone().or(saved),
            participants: Vec::new(),
        };
        reading.conversation(about);
    }
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, default)]
    id: Option<Text<'a>>,
    #[serde(borrow, rename = "type")]
    kind: Text<'a>,
    #[serde(borrow, default)]
    date: Option<Text<'a>>,
    #[serde(borrow, default)]
    date_unixtime: Option<Text<'a>>,
    #[serde(borrow, default)]
    edited: Option<Text<'a>>,
    #[serde(borrow, default)]
    from: Option<Text<'a>>,
    #[serde(borrow, default)]
    from_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    actor: Option<Text<'a>>,
    #[serde(borrow, default)]
    actor_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    action: Option<Text<'a>>,
    #[serde(borrow, default)]
    title: Option<Text<'a>>,
    #[serde(default)]
    members: Vec<Option<String>>,
    #[serde(default)]
    period: Option<u64>,
    #[serde(default)]
    duration_seconds: Option<u64>,
    #[serde(borrow, default)]
    discard_reason: Option<Text<'a>>,
    #[serde(borrow, default)]
    text: Said<'a>,
    #[serde(borrow, default)]
    reply_to_message_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    forwarded_from: Option<Text<'a>>,
    #[serde(borrow, default)]
    photo: Option<Text<'a>>,
    #[serde(borrow, default)]
    file: Option<Text<'a>>,
    #[serde(borrow, default)]
    file_name: Option<Text<'a>>,
    #[serde(default)]
    file_size: Option<u64>,
    #[serde(default)]
    photo_file_size: Option<u64>,
    #[serde(borrow, default)]
    media_type: Option<Text<'a>>,
    #[serde(borrow, default)]
    mime_type: Option<Text<'a>>,
    #[serde(borrow, default)]
    sticker_emoji: Option<Text<'a>>,
    #[serde(borrow, default)]
    place_name: Option<Text<'a>>,
    #[serde(default)]
    location_information: Option<Location>,
    #[serde(default)]
    contact_information: Option<Contact>,
    #[serde(default)]
    poll: Option<Poll>,
    #[serde(default)]
    reactions: Vec<Reacted>,
}

#[derive(Deserialize)]
struct Location {
    latitude: f64,
    longitude: f64,
}

#[derive(Deserialize)]
struct Contact {
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    last_name: String,
    #[serde(default)]
    phone_number: String,
}

#[derive(Deserialize)]
struct Poll {
    #[serde(default)]
    question: String,
    #[serde(default)]
    answers: Vec<Answer>,
}

#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    text: String,
}

#[derive(Deserialize)]
struct Reacted {
    #[serde(default)]
    emoji: Option<String>,
    #[serde(default, rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    recent: Vec<By>,
}

#[derive(Deserialize)]
struct By {
    #[serde(default)]
    from: Option<String>,
    #[serde(default)]
    from_id: Option<String>,
}

/// What was said: a text, or a list of texts and of texts with a meaning.
#[derive(Default)]
struct Said<'a>(Text<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for Said<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Part {
            Plain(String),
            Meant {
                #[serde(default)]
                text: String,
            },
        }
        struct Of;
        impl<'de> Visitor<'de> for Of {
            type Value = Said<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of its parts")
            }
            fn visit_borrowed_str<E: de::Error>(self, text: &'de str) -> Result<Said<'de>, E> {
                Ok(Said(Text::from(text)))
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Said<'de>, E> {
                Ok(Said(Text::from(text.to_owned())))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> Result<Said<'de>, A::Error> {
                let mut whole = String::new();
                while let Some(part) = parts.next_element()? {
                    match part {
                        Part::Plain(text) | Part::Meant { text } => whole.push_str(&text),
                    }
                }
                Ok(Said(Text::from(whole)))
            }
        }
        deserializer.deserialize_any(Of)
    }
}

impl<'a> Raw<'a> {
    fn message(self, line: u64, reading: &Reading<'_>) -> Message<'a> {
        let kind = match &*self.kind {
            "message" => Kind::Message,
            "service" if self.action.as_deref() == Some("phone_call") => Kind::Call,
            "service" => Kind::System,
            _ => Kind::Unsupported,
        };
        let time = self.time(reading);
        let attachments = self.attachments();
        let reactions = self.reactions();
        let text = if matches!(kind, Kind::System | Kind::Call) {
            Some(self.happened())
        } else {
            self.meant()
        };
        Message {
            place: Place::Line(line),
            id: self.id,
            time,
            sender: self.from.or(self.actor),
            sender_id: self.from_id.or(self.actor_id),
            kind,
            text: text.map(Text::from).or(self.text.0.filled()),
            attachments,
            reactions,
            edited: self.edited.is_some(),
            reply_to: self.reply_to_message_id,
            forwarded_from: self.forwarded_from,
            ..Message::default()
        }
    }
    fn time(&self, reading: &Reading<'_>) -> Time<'a> {
        let raw = self
            .date
            .clone()
            .or_else(|| self.date_unixtime.clone())
            .unwrap_or_default();
        if let Some(unix) = &self.date_unixtime {
            return Time::stated(raw, time::seconds(unix));
        }
        let local = time::civil(&raw);
        Time::local(raw, local, reading.asked.zone.as_ref())
    }
    fn attachments(&self) -> Vec<Attachment> {
        let mut attachments = Vec::new();
        let mut take = |of: &Option<Text<'_>>, kind: Option<&str>, size: Option<u64>| {
            let Some(of) = of else { return };
            // A sentence in brackets says why it is not there.
            let mut attachment = if of.starts_with('(') {
                Attachment::absent(&**of)
            } else {
                Attachment::named(&**of)
            };
            if attachment.name.is_none() {
                attachment.name = self.file_name.as_deref().map(str::to_owned);
            }
            attachment.media_type = kind.map(str::to_owned);
            attachment.size = size;
            attachments.push(attachment);
        };
        take(&self.photo, Some("photo"), self.photo_file_size);
        take(
            &self.file,
            self.mime_type.as_deref().or(self.media_type.as_deref()),
            self.file_size,
        );
        attachments
    }
    fn reactions(&self) -> Vec<Reaction> {
        let mut reactions = Vec::new();
        for reacted in &self.reactions {
            let sign = reacted
                .emoji
                .clone()
                .or_else(|| reacted.kind.clone())
                .unwrap_or_default();
            let by = reacted
                .recent
                .iter()
                .map(|by| by.from.clone().or_else(|| by.from_id.clone()));
            let before = reactions.len();
            reactions.extend(by.map(|by| Reaction {
                reaction: sign.clone(),
                by,
            }));
            if reactions.len() == before {
                reactions.push(Reaction {
                    reaction: sign,
                    by: None,
                });
            }
        }
        reactions
    }
    /// What a message means that has no text of its own.
    fn meant(&self) -> Option<String> {
        if !self.text.0.trim().is_empty() {
            return None;
        }
        if let Some(Location { latitude, longitude }) = &self.location_information {
            let place = self
                .place_name
                .as_ref()
                .map(|name| format!(" ({name})"))
                .unwrap_or_default();
            return Some(format!("location: {latitude},{longitude}{place}"));
        }
        if let Some(contact) = &self.contact_information {
            let said = [&contact.first_name, &contact.last_name, &contact.phone_number];
            let said: Vec<&str> = said
                .into_iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty())
                .collect();
            return Some(format!("contact: {}", said.join(" ")));
        }
        if let Some(poll) = &self.poll {
            let said = poll.answers.iter().map(|answer| answer.text.as_str());
            let said: Vec<&str> = [poll.question.as_str()].into_iter().chain(said).collect();
            return Some(format!("poll: {}", said.join("\n- ")));
        }
        self.sticker_emoji.as_deref().map(str::to_owned)
    }
    /// What the platform says happened, in its own words.
    fn happened(&self) -> String {
        let mut said = vec![self.action.as_deref().unwrap_or("service").to_owned()];
        let mut add = |what: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                said.push(format!("{what}: {value}"));
            }
        };
        add("title", self.title.as_deref().map(str::to_owned));
        let members: Vec<&str> = self.members.iter().flatten().map(String::as_str).collect();
        add("members", Some(members.join(", ")));
        add("period in seconds", self.period.map(|period| period.to_string()));
        add(
            "duration in seconds",
            self.duration_seconds.map(|duration| duration.to_string()),
        );
        add("ended", self.discard_reason.as_deref().map(str::to_owned));
        said.join("; ")
    }
}
