//! SMS Backup & Restore: `<smses>` with `<sms>` and `<mms>`, and `<calls>`. Conversations are numbers; the literal text `null` is
//! nothing.

use std::io::Read;

use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;
use crate::xml::{Element, Met, Xml};

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let mut xml = Xml::new(source.open_clean()?);
    let broken = |xml: &Xml<Box<dyn Read + '_>>, why| Unreadable::File(Some(Place::Line(xml.line())), why);
    let mut mms: Option<Mms> = None;
    let mut ended = false;
    loop {
        match xml.next().map_err(|why| broken(&xml, why))? {
            Met::Begins(element) => match element.name.as_str() {
                "sms" => {
                    let message = sms(&element);
                    tell(&message, reading)?;
                    if xml.left_out() > 0 {
                        reading.not_read(
                            Place::Line(element.line),
                            "what is behind the first MiB of a text was not read",
                        )?;
                    }
                }
                "call" => tell(&call(&element), reading)?,
                "mms" => mms = Some(Mms::new(element)),
                "part" | "addr" => {
                    if let Some(mms) = &mut mms {
                        // What was sent stands here whole. It is passed by, and its size is told.
                        let left_out = xml.left_out();
                        mms.take(&element, left_out);
                    }
                }
                _ => {}
            },
            Met::Ends(name) if name == "mms" => {
                if let Some(mms) = mms.take() {
                    if mms.too_many > 0 {
                        let why = format!(
                            "{} parts behind the first 10,000 of a message were not read",
                            mms.too_many
                        );
                        reading.not_read(Place::Line(mms.element.line), why)?;
                    }
                    tell(&mms.message(), reading)?;
                }
            }
            Met::Ends(name) => ended |= matches!(name.as_str(), "smses" | "calls"),
            Met::Text(_) => {}
            Met::Nothing if ended => return Ok(()),
            Met::Nothing => return Err(broken(&xml, "the file ends in the middle".to_owned())),
        }
    }
}

struct Told {
    conversation: String,
    title: Option<String>,
    message: Message<'static>,
}

fn tell(told: &Told, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    reading.conversation(Conversation {
        id: told.conversation.clone(),
        title: told.title.clone(),
        participants: Vec::new(),
    });
    reading.message(&told.conversation, &told.message)
}

/// An attribute that says something.
fn said(element: &Element, name: &str) -> Option<String> {
    let value = element.attribute(name)?;
    (!value.is_empty() && value != "null").then(|| value.to_owned())
}

fn when(element: &Element) -> Time<'static> {
    let raw = element.attribute("date").unwrap_or_default().to_owned();
    let utc = time::milliseconds(&raw);
    Time::stated(raw, utc)
}

/// Numbers are written with a country and without: both are one conversation. Britain's alone are known to be the same.
fn conversation(address: &str) -> String {
    let parts = address.split('~').map(|number| {
        let plain: String = number
            .chars()
            .filter(|next| !matches!(next, ' ' | '-' | '(' | ')'))
            .collect();
        match plain.strip_prefix('0') {
            Some(rest) if plain.len() == 11 && plain.bytes().all(|byte| byte.is_ascii_digit()) => format!("+44{rest}"),
            _ => plain,
        }
    });
    let mut parts: Vec<String> = parts.collect();
    parts.sort();
    parts.join("~")
}

fn name_of(element: &Element) -> Option<String> {
    said(element, "contact_name").filter(|name| name != "(Unknown)")
}

/// Who sent it, as shown and by number: the other, or the phone itself, whose number the file does not say.
fn who(received: bool, name: Option<&str>, address: &str) -> (Option<Text<'static>>, Option<Text<'static>>) {
    let owned = |text: &str| Some(Text::from(text.to_owned()));
    if received {
        (owned(name.unwrap_or(address)), owned(address))
    } else {
        (owned("this phone"), None)
    }
}

fn sms(element: &Element) -> Told {
    let address = said(element, "address").unwrap_or_default();
    let (received, status) = match element.attribute("type") {
        Some("1") => (true, None),
        Some("2") | None => (false, None),
        Some("3") => (false, Some("draft")),
        Some("4") => (false, Some("outbox")),
        Some("5") => (false, Some("failed")),
        Some("6") => (false, Some("queued")),
        Some(_) => (false, Some("of a type that is not known")),
    };
    let name = name_of(element);
    let (sender, sender_id) = who(received, name.as_deref(), &address);
    let message = Message {
        place: Place::Line(element.line),
        time: when(element),
        sender,
        sender_id,
        text: said(element, "body").map(Text::from),
        status: status.map(Text::from),
        ..Message::default()
    };
    Told {
        conversation: conversation(&address),
        title: name,
        message,
    }
}

fn call(element: &Element) -> Told {
    let address = said(element, "number").unwrap_or_default();
    let (received, what) = match element.attribute("type") {
        Some("1") => (true, "taken"),
        Some("2") => (false, "made"),
        Some("3") => (true, "missed"),
        Some("4") => (true, "voicemail"),
        Some("5") => (true, "rejected"),
        Some("6") => (true, "refused by a list"),
        _ => (true, "of a type that is not known"),
    };
    let name = name_of(element);
    let (sender, sender_id) = who(received, name.as_deref(), &address);
    let seconds = said(element, "duration").unwrap_or_else(|| "0".to_owned());
    let message = Message {
        place: Place::Line(element.line),
        time: when(element),
        sender,
        sender_id,
        kind: Kind::Call,
        text: Some(Text::from(format!("call {what}, {seconds} seconds"))),
        ..Message::default()
    };
    Told {
        conversation: conversation(&address),
        title: name,
        message,
    }
}

/// A message of several parts, until it ends.
struct Mms {
    element: Element,
    texts: Vec<String>,
    attachments: Vec<Attachment>,
    from: Option<String>,
    /// How many parts are more than anybody sends.
    too_many: u64,
}

/// The most parts of one message that are read.
const MOST_PARTS: usize = 10_000;

impl Mms {
    fn new(element: Element) -> Self {
        Self {
            element,
            texts: Vec::new(),
            attachments: Vec::new(),
            from: None,
            too_many: 0,
        }
    }
    fn take(&mut self, element: &Element, left_out: u64) {
        if element.name == "addr" {
            if element.attribute("type") == Some("137") {
                self.from = said(element, "address").filter(|address| address != "insert-address-token");
            }
            return;
        }
        if self.texts.len() + self.attachments.len() >= MOST_PARTS {
            self.too_many += 1;
            return;
        }
        match element.attribute("ct") {
            Some("application/smil") => {}
            Some("text/plain") => self.texts.extend(said(element, "text")),
            of => self.attachments.push(Attachment {
                name: said(element, "name")
                    .or_else(|| said(element, "fn"))
                    .or_else(|| said(element, "cl")),
                media_type: of.map(str::to_owned),
                // Base64 has four characters for three bytes.
                size: element.attribute("data").map(|data| {
                    let padding = data.bytes().rev().take(2).filter(|byte| *byte == b'=').count() as u64;
                    ((data.len() as u64 + left_out) / 4 * 3).saturating_sub(padding)
                }),
                ..Attachment::default()
            }),
        }
    }
    fn message(self) -> Told {
        let element = &self.element;
        let address = said(element, "address").unwrap_or_default();
        let received = element.attribute("msg_box") == Some("1");
        let name = name_of(element);
        let status = match element.attribute("msg_box") {
            Some("3") => Some("draft"),
            Some("4") => Some("outbox"),
            Some("5") => Some("failed"),
            _ => None,
        };
        let from = self.from.unwrap_or_else(|| address.clone());
        let (sender, sender_id) = who(received, None, &from);
        let message = Message {
            place: Place::Line(element.line),
            id: said(element, "m_id").map(Text::from),
            time: when(element),
            sender,
            sender_id,
            text: Text::from(self.texts.join("\n")).filled(),
            attachments: self.attachments,
            status: status.map(Text::from),
            ..Message::default()
        };
        Told {
            conversation: conversation(&address),
            title: name,
            message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::conversation;

    #[test]
    fn one_number_is_one_conversation() {
        assert_eq!(conversation("07700 900123"), conversation("+447700900123"));
        assert_eq!(conversation("+447700900321~07700900123"), "+447700900123~+447700900321");
        assert_eq!(conversation("EXAMPLEBANK"), "EXAMPLEBANK");
        assert_eq!(conversation("0770"), "0770");
    }
}
