//! Skype's `messages.json`, as it comes in a tar: every conversation, the newest message first, texts as a kind of HTML.

use serde::Deserialize;

use super::{messages, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut json = Json::new(source.open()?);
    let file = reading.file.to_owned();
    Ok(json.object(&mut |json, name| match name {
        "conversations" => json.array(&mut |json| {
            let (mut id, mut title) = (file.clone(), None);
            json.object(&mut |json, name| {
                match name {
                    "id" => id = json.value()?.unwrap_or_else(|| file.clone()),
                    "displayName" => title = json.value()?,
                    "MessageList" => messages(json, reading, &mut |reading, piece| {
                        let mut mended = Vec::new();
                        let raw: Raw<'_> = piece!(piece, mended);
                        reading.message(&id, &raw.message(piece.line)).map(Ok)
                    })?,
                    _ => json.skip()?,
                }
                Ok(())
            })?;
            reading.conversation(Conversation {
                id,
                title,
                participants: Vec::new(),
            });
            Ok(())
        }),
        _ => json.skip(),
    })?)
}

#[derive(Deserialize)]
struct Raw<'a> {
    #[serde(borrow, default)]
    id: Option<Text<'a>>,
    #[serde(borrow, rename = "displayName", default)]
    display_name: Option<Text<'a>>,
    #[serde(borrow, rename = "originalarrivaltime")]
    arrived: Text<'a>,
    #[serde(borrow, rename = "messagetype", default)]
    kind: Text<'a>,
    #[serde(borrow, default)]
    content: Option<Text<'a>>,
    #[serde(borrow, default)]
    from: Option<Text<'a>>,
    #[serde(borrow, default)]
    properties: Option<Properties<'a>>,
}

#[derive(Deserialize, Default)]
struct Properties<'a> {
    #[serde(borrow, rename = "edittime", default)]
    edited: Option<Text<'a>>,
    #[serde(borrow, rename = "deletetime", default)]
    deleted: Option<Text<'a>>,
}

impl<'a> Raw<'a> {
    fn message(self, line: u64) -> Message<'a> {
        let properties = self.properties.unwrap_or_default();
        let content = self.content.as_deref().unwrap_or_default();
        let Plain { text, quoted, name } = plain(content);
        let media =
            self.kind.starts_with("RichText/") && !matches!(&*self.kind, "RichText/Location" | "RichText/Contacts");
        let kind = match &*self.kind {
            "Event/Call" => Kind::Call,
            of if of.starts_with("ThreadActivity/") || of.starts_with("Event/") => Kind::System,
            "Text" | "RichText" => Kind::Message,
            of if of.starts_with("RichText/") => Kind::Message,
            _ => Kind::Unsupported,
        };
        let attachments = if media {
            vec![Attachment {
                name,
                media_type: Some(self.kind.to_string()),
                ..Attachment::default()
            }]
        } else {
            Vec::new()
        };
        let utc = time::with_offset(&self.arrived);
        Message {
            place: Place::Line(line),
            id: self.id,
            time: Time::stated(self.arrived, utc),
            sender: self.display_name.or_else(|| self.from.clone()),
            sender_id: self.from,
            kind,
            text: Text::from(text).filled(),
            attachments,
            edited: properties.edited.is_some(),
            deleted: properties.deleted.is_some(),
            reply_to: quoted.map(Text::from),
            status: (kind == Kind::Unsupported).then(|| self.kind.clone()),
            ..Message::default()
        }
    }
}

struct Plain {
    text: String,
    /// The message that is quoted: its number, or when it was sent.
    quoted: Option<String>,
    /// The name of what was sent.
    name: Option<String>,
}

/// The text of what Skype writes as HTML, without what it quotes.
fn plain(content: &str) -> Plain {
    let (mut text, mut quoted, mut name) = (String::new(), None, None);
    let mut rest = content;
    while let Some(open) = rest.find('<') {
        let (before, tag) = rest.split_at(open);
        text.push_str(before);
        let Some(end) = tag.find('>').filter(|_| {
            tag.get(1..2)
                .is_some_and(|next| next == "/" || next.bytes().all(|byte| byte.is_ascii_alphabetic()))
        }) else {
            // A sign that nothing follows as behind a tag is a sign.
            text.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        let (tag, behind) = tag.split_at(end + 1);
        rest = behind;
        if tag.starts_with("<quote") {
            quoted = attribute(tag, "messageid").or_else(|| attribute(tag, "timestamp"));
            rest = behind.split_once("</quote>").map_or("", |(_, behind)| behind);
        } else if tag.starts_with("<OriginalName") {
            name = attribute(tag, "v");
        }
    }
    text.push_str(rest);
    let text = quick_xml::escape::unescape(&text).map_or_else(|_| text.clone(), std::borrow::Cow::into_owned);
    Plain {
        text: text.trim().to_owned(),
        quoted,
        name,
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&format!(" {name}=\""))?;
    Some(value.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_is_quoted_is_not_what_was_said() {
        let said = plain(
            "<quote author=\"x\" timestamp=\"17\"><legacyquote>[17] Sam: </legacyquote>Is it on?</quote>Yes &amp; it&apos;s dry <e_m ts=\"1\"/>",
        );
        assert_eq!(
            (said.text.as_str(), said.quoted.as_deref()),
            ("Yes & it's dry", Some("17"))
        );
        assert_eq!(plain("a < b and c > d").text, "a < b and c > d");
        assert_eq!(plain("<b>bold</b> &unknown;").text, "bold &unknown;");
        assert_eq!(plain("<quote>never ends").text, "");
    }
}
