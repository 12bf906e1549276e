//! Cellebrite's `report.xml`, as it lies in a `.ufdr`: models of fields, one within the other. What is a chat is read as one;
//! contacts, accounts and whatever else it holds are counted.

use std::collections::BTreeMap;
use std::io::Read;

use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;
use crate::xml::{Element, Met, Xml};

/// How deep models lie within each other.
const DEEPEST: usize = 32;

/// The most that one model may hold, in bytes of text. A chat's messages are handed over one by one.
const LARGEST: usize = 8 << 20;

/// What a field or a model takes beside its text.
const OVERHEAD: usize = 200;

/// How many files of an extraction are remembered, for what is sent in its chats.
const MOST_FILES: usize = 300_000;

/// A model, as far as it is read: fields by name, and the models within it by the name of their field.
#[derive(Default)]
struct Model {
    kind: String,
    line: u64,
    id: String,
    deleted: bool,
    fields: BTreeMap<String, String>,
    models: Vec<(String, Model)>,
}

impl Model {
    fn begin(element: &Element) -> Self {
        let state = element.attribute("deleted_state").unwrap_or_default();
        Self {
            kind: element.attribute("type").unwrap_or_default().to_owned(),
            line: element.line,
            id: element.attribute("id").unwrap_or_default().to_owned(),
            deleted: matches!(state, "Deleted" | "Trash"),
            ..Self::default()
        }
    }
    fn field(&self, name: &str) -> Option<&str> {
        self.fields
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.trim().is_empty())
    }
    fn text(&self, name: &str) -> Option<Text<'static>> {
        self.field(name).map(|value| Text::from(value.to_owned()))
    }
    fn each<'m>(&'m self, name: &'m str) -> impl Iterator<Item = &'m Model> {
        self.models
            .iter()
            .filter(move |(own, _)| own == name)
            .map(|(_, model)| model)
    }
    fn any(&self, kind: &str) -> Option<&Model> {
        self.models.iter().find_map(|(_, model)| {
            if model.kind == kind {
                Some(model)
            } else {
                model.any(kind)
            }
        })
    }
}

/// What is open while the document passes by.
struct Open {
    /// What was held before it.
    held: usize,
    model: Model,
    /// The field of the model around it that it belongs to.
    of: String,
}

/// What is known of the files of an extraction, by their path in it.
#[derive(Default, Clone)]
struct Known {
    size: Option<u64>,
    md5: Option<String>,
    sha256: Option<String>,
}

struct Walk<'w, 'r> {
    reading: &'w mut Reading<'r>,
    open: Vec<Open>,
    /// The fields that are open, and whether their text counts.
    field: Vec<String>,
    value: Option<String>,
    held: usize,
    told: bool,
    files: BTreeMap<String, Known>,
    file: Option<(String, Known)>,
    item: Option<String>,
}

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut xml = Xml::new(source.open_clean()?);
    let mut walk = Walk {
        reading,
        open: Vec::new(),
        field: Vec::new(),
        value: None,
        held: 0,
        told: false,
        files: BTreeMap::new(),
        file: None,
        item: None,
    };
    let broken = |xml: &Xml<Box<dyn Read + '_>>, why| Unreadable::File(Some(Place::Line(xml.line())), why);
    let mut ended = false;
    loop {
        let met = xml.next().map_err(|why| broken(&xml, why))?;
        walk.told |= xml.left_out() > 0;
        match met {
            Met::Begins(element) => walk.begins(&element)?,
            Met::Text(text) => walk.text(&text),
            Met::Ends(name) => {
                ended |= name == "project";
                walk.ends(&name)?;
            }
            Met::Nothing if ended => return Ok(()),
            Met::Nothing => return Err(broken(&xml, "the file ends in the middle".to_owned())),
        }
    }
}

impl Walk<'_, '_> {
    fn begins(&mut self, element: &Element) -> Result<(), Unreadable> {
        match element.name.as_str() {
            "file" => {
                self.file = Some((
                    String::new(),
                    Known {
                        size: element.attribute("size").and_then(|size| size.parse().ok()),
                        ..Known::default()
                    },
                ));
            }
            "item" if self.file.is_some() => {
                self.item = element.attribute("name").map(str::to_owned);
                self.value = Some(String::new());
            }
            "model" => {
                if self.open.len() >= DEEPEST {
                    return Err(Unreadable::File(
                        Some(Place::Line(element.line)),
                        "from here on nothing was read: models lie deeper than 32 levels".to_owned(),
                    ));
                }
                let of = self.field.last().cloned().unwrap_or_default();
                let held = self.held;
                self.held += OVERHEAD;
                self.open.push(Open {
                    held,
                    model: Model::begin(element),
                    of,
                });
            }
            "field" | "modelField" | "multiModelField" | "multiField" => {
                if self.field.len() >= DEEPEST * 4 {
                    let why = "from here on nothing was read: fields lie deeper than 128 levels".to_owned();
                    return Err(Unreadable::File(Some(Place::Line(element.line)), why));
                }
                self.field
                    .push(element.attribute("name").unwrap_or_default().to_owned());
            }
            "value" => {
                let exact = element.attribute("formattedTimestamp").map(str::to_owned);
                // The attribute has the offset, which the text may lack.
                if let (Some(exact), Some(open), Some(field)) = (exact, self.open.last_mut(), self.field.last()) {
                    open.model.fields.insert(format!("{field}@"), exact);
                }
                self.value = Some(String::new());
            }
            _ => {}
        }
        Ok(())
    }
    fn text(&mut self, text: &str) {
        if let Some(value) = &mut self.value {
            if value.len() + text.len() > LARGEST {
                self.told = true;
            } else {
                value.push_str(text);
            }
        }
    }
    fn ends(&mut self, name: &str) -> Result<(), Unreadable> {
        match name {
            "value" => {
                let value = self.value.take().unwrap_or_default();
                if let (Some(open), Some(field)) = (self.open.last_mut(), self.field.last()) {
                    self.held += value.len() + OVERHEAD;
                    if self.held > LARGEST {
                        self.told = true;
                    } else {
                        open.model
                            .fields
                            .entry(field.clone())
                            .and_modify(|before| {
                                before.push('\n');
                                before.push_str(&value);
                            })
                            .or_insert(value);
                    }
                }
            }
            "field" | "modelField" | "multiModelField" | "multiField" => {
                self.field.pop();
            }
            "item" => {
                let value = self.value.take();
                if let (Some((path, known)), Some(item), Some(value)) = (&mut self.file, self.item.take(), value) {
                    match item.as_str() {
                        "Local Path" => *path = value,
                        "MD5" => known.md5 = Some(value),
                        "SHA256" => known.sha256 = Some(value),
                        _ => {}
                    }
                }
            }
            "file" => {
                if let Some((path, known)) = self.file.take() {
                    self.reading.other("file");
                    if self.files.len() >= MOST_FILES {
                        self.reading
                            .other("file behind the first 300,000, whose digest is not named with what was sent");
                    } else if !path.is_empty() {
                        self.files.insert(path, known);
                    }
                }
            }
            "model" => self.model_ends()?,
            _ => {}
        }
        Ok(())
    }
    fn model_ends(&mut self) -> Result<(), Unreadable> {
        let Some(Open { model, of, held }) = self.open.pop() else {
            return Ok(());
        };
        let line = model.line;
        match (model.kind.as_str(), self.open.last_mut()) {
            ("InstantMessage", Some(around)) if around.model.kind == "Chat" => {
                let id = conversation(&around.model);
                self.message(&model, &id)?;
                self.held = held;
            }
            (_, Some(around)) if self.held <= LARGEST => around.model.models.push((of, model)),
            (_, Some(_)) => self.told = true,
            ("Chat", None) => self.chat(&model),
            ("InstantMessage" | "SMS" | "MMS", None) => {
                self.message(&model, &format!("{} without a chat", model.kind))?;
            }
            ("Call", None) => self.call(&model)?,
            (kind, None) => self.reading.other(kind),
        }
        if self.open.is_empty() {
            self.held = 0;
        }
        if std::mem::take(&mut self.told) {
            self.reading
                .not_read(Place::Line(line), "a part of it is too long and was left out")?;
        }
        Ok(())
    }
    fn chat(&mut self, chat: &Model) {
        self.reading.conversation(Conversation {
            id: conversation(chat),
            title: chat.field("Name").map(str::to_owned),
            participants: chat.each("Participants").filter_map(party_name).collect(),
        });
    }
    fn attachment(&self, model: &Model) -> Attachment {
        let known = model
            .field("attachment_extracted_path")
            .and_then(|path| self.files.get(path))
            .cloned()
            .unwrap_or_default();
        let name = ["Filename", "attachment_extracted_path", "URL", "Title"]
            .into_iter()
            .find_map(|name| model.field(name));
        Attachment {
            name: name.map(str::to_owned),
            media_type: model.field("ContentType").map(str::to_owned),
            size: known.size,
            md5: known.md5,
            sha256: known.sha256,
            absent: None,
        }
    }
    fn message(&mut self, model: &Model, conversation: &str) -> Result<(), Unreadable> {
        let from = model.each("From").next();
        let of_the_platform = model.field("Type") == Some("System")
            || from
                .and_then(|from| from.field("Identifier"))
                .is_some_and(|id| id == "System Message");
        let label = |wanted: &str| labels(model).any(|label| label == wanted);
        let reply = model.any("ReplyMessageData").or_else(|| model.any("QuotedMessageData"));
        let reply = reply.and_then(|data| data.field("OriginalMessageID").or_else(|| data.field("ReferenceId")));
        let forwarded = model
            .any("ForwardedMessageData")
            .and_then(|data| data.field("OriginalSender"));
        let id = model
            .field("Identifier")
            .or(Some(model.id.as_str()))
            .filter(|id| !id.is_empty());
        let status = model.field("Status").filter(|status| {
            !matches!(
                *status,
                "Sent" | "Read" | "Unread" | "Delivered" | "Unknown" | "Default"
            )
        });
        let owned = |text: &str| Text::from(text.to_owned());
        let message = Message {
            place: Place::Line(model.line),
            id: id.map(owned),
            time: when(model, "TimeStamp"),
            sender: from.and_then(party_name).filter(|_| !of_the_platform).map(Text::from),
            sender_id: from
                .and_then(|from| from.text("Identifier"))
                .filter(|_| !of_the_platform),
            kind: if of_the_platform { Kind::System } else { Kind::Message },
            text: model.text("Body"),
            attachments: model
                .each("Attachments")
                .chain(model.each("Attachment"))
                .map(|one| self.attachment(one))
                .collect(),
            edited: label("Edited"),
            deleted: model.deleted,
            reply_to: reply.map(owned),
            forwarded_from: forwarded
                .map(owned)
                .or_else(|| label("Forwarded").then(|| Text::from("not said"))),
            status: status.map(owned),
            ..Message::default()
        };
        self.reading.message(conversation, &message)
    }
    fn call(&mut self, model: &Model) -> Result<(), Unreadable> {
        let party = |role: &str| model.each("Parties").find(|party| party.field("Role") == Some(role));
        let other = model
            .each("Parties")
            .find(|party| party.field("IsPhoneOwner") != Some("True"));
        let with = other.and_then(|party| party.field("Identifier")).unwrap_or("unknown");
        let said = ["Direction", "Status", "Duration"]
            .into_iter()
            .filter_map(|name| model.field(name));
        let from = party("From");
        let message = Message {
            place: Place::Line(model.line),
            id: Text::from(model.id.clone()).filled(),
            time: when(model, "TimeStamp"),
            sender: from.and_then(party_name).map(Text::from),
            sender_id: from.and_then(|from| from.text("Identifier")),
            kind: Kind::Call,
            text: Text::from(said.collect::<Vec<_>>().join(", ")).filled(),
            deleted: model.deleted,
            ..Message::default()
        };
        self.reading.message(&format!("calls with {with}"), &message)
    }
}

fn conversation(chat: &Model) -> String {
    let id = chat.field("Id").unwrap_or(&chat.id);
    match chat.field("Source") {
        Some(source) => format!("{source} {id}"),
        None => id.to_owned(),
    }
}

fn party_name(party: &Model) -> Option<String> {
    party
        .field("Name")
        .or_else(|| party.field("Identifier"))
        .map(str::to_owned)
}

fn labels(model: &Model) -> impl Iterator<Item = &str> {
    let extra = model
        .each("MessageExtraData")
        .flat_map(|data| data.models.iter().map(|(_, model)| model).chain([data]));
    extra.chain([model]).filter_map(|data| data.field("Label"))
}

/// The attribute has the offset; the text is what was written.
fn when(model: &Model, field: &str) -> Time<'static> {
    let raw = model.field(field).unwrap_or_default().to_owned();
    let exact = model.fields.get(&format!("{field}@"));
    let utc = exact
        .and_then(|exact| time::with_offset(exact))
        .or_else(|| time::with_offset(&raw))
        .or_else(|| super::workbook::instant(&raw));
    Time::stated(raw, utc)
}
