//! The archive of X: `direct-messages.js` and `direct-messages-group.js`, which are JSON behind an assignment. People are numbers;
//! `account.js` beside it says which is the owner's.

use serde::Deserialize;

use super::{messages, piece};
use crate::json::Json;
use crate::message::{Attachment, Conversation, Kind, Message, Place, Reaction, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

/// Whose archive it is.
#[derive(Default)]
struct Owner {
    id: String,
    name: String,
}

fn owner(source: &mut Source<'_>) -> Option<Owner> {
    #[derive(Deserialize)]
    struct Of {
        account: Account,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Account {
        account_id: String,
        #[serde(default)]
        username: String,
    }
    let at = source.tree.beside(source.index, "account.js")?;
    let bytes = source.tree.small(at)?;
    let from = memchr::memchr(b'[', &bytes)?;
    let mut stream = serde_json::Deserializer::from_slice(bytes.get(from..)?).into_iter::<Vec<Of>>();
    let Account { account_id, username } = stream.next()?.ok()?.pop()?.account;
    Some(Owner {
        id: account_id,
        name: username,
    })
}

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let owner = owner(source).unwrap_or_default();
    let file = reading.file.to_owned();
    let mut json = Json::new(source.open()?);
    if !json.pass_until(b'[')? {
        return Err(Unreadable::File(
            None,
            "there is no list behind the assignment".to_owned(),
        ));
    }
    Ok(json.array(&mut |json| {
        json.object(&mut |json, name| match name {
            "dmConversation" => {
                let mut id = file.clone();
                json.object(&mut |json, name| match name {
                    "conversationId" => {
                        id = json.value()?.unwrap_or_else(|| file.clone());
                        reading.conversation(Conversation {
                            id: id.clone(),
                            ..Conversation::default()
                        });
                        Ok(())
                    }
                    "messages" => messages(json, reading, &mut |reading, piece| {
                        let mut mended = Vec::new();
                        let raw: Raw<'_> = piece!(piece, mended);
                        reading.message(&id, &raw.message(piece.line, &owner)).map(Ok)
                    }),
                    _ => json.skip(),
                })
            }
            _ => json.skip(),
        })
    })?)
}

/// An object with one name, which says what it is.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Raw<'a> {
    #[serde(borrow)]
    MessageCreate(Sent<'a>),
    #[serde(
        borrow,
        alias = "participantsJoin",
        alias = "participantsLeave",
        alias = "conversationNameUpdate",
        alias = "welcomeMessageCreate"
    )]
    JoinConversation(Happened<'a>),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Sent<'a> {
    #[serde(borrow, default)]
    id: Option<Text<'a>>,
    #[serde(borrow, default)]
    sender_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    text: Option<Text<'a>>,
    #[serde(borrow)]
    created_at: Text<'a>,
    #[serde(default)]
    reactions: Vec<Reacted>,
    #[serde(default)]
    media_urls: Vec<String>,
    #[serde(default)]
    edit_history: Vec<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reacted {
    #[serde(default)]
    sender_id: Option<String>,
    #[serde(default)]
    reaction_key: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Happened<'a> {
    #[serde(borrow, default)]
    initiating_user_id: Option<Text<'a>>,
    #[serde(borrow, default)]
    name: Option<Text<'a>>,
    #[serde(borrow, default)]
    created_at: Text<'a>,
}

impl<'a> Raw<'a> {
    fn message<'m>(self, line: u64, owner: &'m Owner) -> Message<'m>
    where
        'a: 'm,
    {
        match self {
            Self::MessageCreate(sent) => {
                let utc = time::with_offset(&sent.created_at);
                let is_owner = sent.sender_id.as_deref() == Some(&*owner.id) && !owner.name.is_empty();
                let text = sent.text.and_then(Text::filled).map(unescaped);
                Message {
                    place: Place::Line(line),
                    id: sent.id,
                    time: Time::stated(sent.created_at, utc),
                    sender: if is_owner {
                        Some(Text::from(owner.name.as_str()))
                    } else {
                        sent.sender_id.clone()
                    },
                    sender_id: sent.sender_id,
                    text,
                    attachments: sent.media_urls.into_iter().map(Attachment::named).collect(),
                    reactions: sent
                        .reactions
                        .into_iter()
                        .map(|reacted| Reaction {
                            reaction: reacted.reaction_key,
                            by: reacted.sender_id,
                        })
                        .collect(),
                    edited: !sent.edit_history.is_empty(),
                    ..Message::default()
                }
            }
            Self::JoinConversation(happened) => {
                let utc = time::with_offset(&happened.created_at);
                Message {
                    place: Place::Line(line),
                    time: Time::stated(happened.created_at, utc),
                    sender: happened.initiating_user_id.clone(),
                    sender_id: happened.initiating_user_id,
                    kind: Kind::System,
                    text: Some(
                        happened
                            .name
                            .unwrap_or_else(|| Text::from("who takes part, or the name, was changed")),
                    ),
                    ..Message::default()
                }
            }
        }
    }
}

/// Texts are escaped as HTML is.
fn unescaped(text: Text<'_>) -> Text<'_> {
    match quick_xml::escape::unescape(&text) {
        Ok(std::borrow::Cow::Owned(plain)) => Text::from(plain),
        _ => text,
    }
}
