//! A conversation as an exhibit: the messages that were chosen, each with its place in its source and that source's digest, and
//! a schedule of what was left out and why.
//!
//! Both are made anew from the record whenever somebody asks, and are the same to the byte: the digests are in the record.

use csv::WriterBuilder;
use domain::conversations::{ConversationStep, Conversations, LeftOut, Message, Numbers};
use domain::ids::ConversationId;
use domain::record::{Record, Room as _};
use domain::refusal::Refusal;
use domain::time::Instant;
use evidence::digests::hex;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::format_label;
use super::reading::{MessageShown, messages_of};
use crate::cases::{CaseRoom as _, RecordStep};
use crate::{Actor, Casework, Error};

/// How many messages one exhibit holds at most.
const MOST: usize = 20_000;

/// What would be in an exhibit, before it is made.
#[derive(Clone, Debug)]
pub struct ExportPage {
    /// The messages that are in it: those that were marked as relevant.
    pub chosen: Numbers,
    /// What is left out.
    pub left_out: Vec<LeftOut>,
}

/// Which file of an exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportedFile {
    /// The messages.
    Messages,
    /// What was left out.
    LeftOut,
}

/// A file that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// What it is called.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its SHA-256, in hexadecimal digits.
    pub digest: String,
}

/// Makes an exhibit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakeExport {
    /// Of which conversation.
    pub conversation: ConversationId,
    /// The mark that it is to have.
    pub mark: String,
}

/// A cell of a table. A program that opens it may take what begins like a formula for one: it gets an apostrophe before it, and
/// the table says so.
fn guarded(text: &str, guards: &mut u32) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        *guards += 1;
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn failed(error: &dyn std::fmt::Display) -> Error {
    Error::Inside(format!("a table cannot be written: {error}"))
}

/// The messages as a table, with the byte order mark by which spreadsheets know UTF-8.
fn messages_table(record: &Record<Conversations>, messages: &[MessageShown]) -> Result<Vec<u8>, Error> {
    const HEAD: [&str; 22] = [
        "conversation",
        "platform",
        "number",
        "time_as_written",
        "time_utc",
        "zone",
        "doubt",
        "sender",
        "sender_id",
        "kind",
        "text",
        "attachments",
        "reactions",
        "edited",
        "deleted",
        "reply_to",
        "about",
        "forwarded_from",
        "status",
        "source_file",
        "source_place",
        "source_sha256",
    ];
    let mut table = WriterBuilder::new().from_writer(b"\xEF\xBB\xBF".to_vec());
    let mut head: Vec<&str> = HEAD.to_vec();
    head.push("apostrophes_added");
    table.write_record(&head).map_err(|error| failed(&error))?;
    let platform = format_label(&record.opening.said.export.format);
    for (number, message) in messages {
        let mut guards = 0;
        let mut row: Vec<String> = vec![
            record.reference.clone(),
            platform.to_owned(),
            (u64::from(*number) + 1).to_string(),
        ];
        for text in cells(record, message) {
            row.push(guarded(&text, &mut guards));
        }
        row.push(guards.to_string());
        table.write_record(&row).map_err(|error| failed(&error))?;
    }
    table.into_inner().map_err(|error| failed(&error))
}

/// What is said of a message, in the order of the table.
fn cells(record: &Record<Conversations>, message: &Message) -> Vec<String> {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    let attachments = message.attachments.iter().map(|attachment| {
        let size = attachment.size.map(|size| format!("{size} bytes"));
        let digest = attachment.sha256.as_ref().map(|digest| format!("SHA-256 {digest}"));
        let parts = [
            attachment.name.clone(),
            attachment.kind.clone(),
            size,
            digest,
            attachment.absent.clone(),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    });
    let reactions = message.reactions.iter().map(|reaction| match &reaction.by {
        Some(by) => format!("{} by {by}", reaction.sign),
        None => reaction.sign.clone(),
    });
    let file = record
        .opening
        .said
        .files
        .get(message.file as usize)
        .cloned()
        .unwrap_or_default();
    let at = message.time.at.map(|at| at.timestamp().to_string());
    vec![
        message.time.raw.clone(),
        at.unwrap_or_default(),
        message.time.zone.code().to_owned(),
        message.time.doubt.map_or("", |doubt| doubt.code()).to_owned(),
        said(&message.sender),
        said(&message.sender_id),
        message.kind.code().to_owned(),
        said(&message.text),
        attachments.collect::<Vec<_>>().join("; "),
        reactions.collect::<Vec<_>>().join("; "),
        yes(message.edited),
        yes(message.deleted),
        said(&message.reply_to),
        said(&message.about),
        said(&message.forwarded_from),
        said(&message.status),
        file.path,
        message.place.to_string(),
        file.sha256,
    ]
}

/// What was left out, as a table.
fn left_out_table(record: &Record<Conversations>, left: &[LeftOut]) -> Result<Vec<u8>, Error> {
    let mut table = WriterBuilder::new().from_writer(b"\xEF\xBB\xBF".to_vec());
    let head = ["conversation", "from", "to", "messages", "why"];
    table.write_record(head).map_err(|error| failed(&error))?;
    for LeftOut { from, until, why } in left {
        let (from, until) = (u64::from(*from) + 1, u64::from(*until) + 1);
        let row = [
            record.reference.clone(),
            from.to_string(),
            until.to_string(),
            (until - from + 1).to_string(),
            why.label().to_owned(),
        ];
        table.write_record(row).map_err(|error| failed(&error))?;
    }
    table.into_inner().map_err(|error| failed(&error))
}

fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

impl Casework {
    /// What an exhibit of a conversation would hold now. Only for pages that have authorised it.
    pub fn export_page(&self, record: &Record<Conversations>) -> ExportPage {
        let chosen = record.relevant();
        ExportPage {
            left_out: record.left_out(&chosen, self.now()),
            chosen,
        }
    }

    /// The messages of an exhibit. Only for whoever has authorised it and journals that it is read.
    pub(crate) async fn messages_of_exhibit(
        &self,
        record: &Record<Conversations>,
        numbers: &[u32],
    ) -> Result<Vec<MessageShown>, Error> {
        messages_of(self.database().reader(), record.id, numbers).await
    }

    async fn tables(
        &self,
        record: &Record<Conversations>,
        chosen: &Numbers,
        at: Instant,
    ) -> Result<(Vec<u8>, Vec<u8>, Vec<LeftOut>), Error> {
        let numbers: Vec<u32> = chosen.iter().collect();
        let messages = messages_of(self.database().reader(), record.id, &numbers).await?;
        let left = record.left_out(chosen, at);
        Ok((messages_table(record, &messages)?, left_out_table(record, &left)?, left))
    }

    /// Makes an exhibit of what was marked as relevant, and records which messages are in it, how many are not, and the digests
    /// of both tables.
    pub async fn make_export(&self, actor: &Actor, key: Uuid, make: MakeExport) -> Result<(), Error> {
        self.ask(actor, Conversations::RECORD, crate::Resource::default())?;
        let record = self.read::<Conversations>(actor, make.conversation.uuid()).await?;
        let chosen = record.relevant();
        if chosen.len() > MOST {
            let message = "That is more than one exhibit holds. Mark fewer messages as relevant, or ask the digital unit for the whole.";
            return Err(Error::Refused(Refusal::of("messages", message).into()));
        }
        // What is known at that moment is what the schedule says, also when it is asked for again in a year.
        let now = self.now();
        let (messages, left_out, left) = self.tables(&record, &chosen, now).await?;
        let many: i64 = left.iter().map(|left| i64::from(left.until - left.from) + 1).sum();
        let step = ConversationStep::Exported {
            mark: make.mark,
            messages: chosen,
            left_out: many,
            digest: digest(&messages),
            schedule: digest(&left_out),
        };
        let command = RecordStep::<Conversations> {
            id: record.id,
            step,
            happened: now,
            done_by: String::new(),
        };
        self.execute_once(actor, key, command).await
    }

    /// A file of an exhibit that was made, by its place among what happened. Journalled before it is given.
    pub async fn exported(
        &self,
        actor: &Actor,
        id: ConversationId,
        place: usize,
        file: ExportedFile,
    ) -> Result<Exported, Error> {
        let record = self.read::<Conversations>(actor, id.uuid()).await?;
        let event = record.events.get(place).ok_or(Error::NotThere)?;
        let ConversationStep::Exported {
            mark,
            messages: chosen,
            digest: of_messages,
            schedule,
            ..
        } = &event.step
        else {
            return Err(Error::NotThere);
        };
        let (messages, left_out, _) = self.tables(&record, chosen, event.made.happened).await?;
        let (what, bytes, recorded) = match file {
            ExportedFile::Messages => ("messages", messages, of_messages),
            ExportedFile::LeftOut => ("left out", left_out, schedule),
        };
        let digest = digest(&bytes);
        if digest != *recorded {
            return Err(Error::Inside(format!(
                "the table of {what} of exhibit {mark} of {} is not what it was when it was made",
                record.reference
            )));
        }
        self.look(
            actor,
            "conversation.exported_read",
            vec![(Conversations::NAME, id.uuid())],
        )
        .await?;
        let mark: String = mark
            .chars()
            .map(|next| if next.is_ascii_alphanumeric() { next } else { '-' })
            .collect();
        Ok(Exported {
            name: format!("{} {mark} {what}.csv", record.reference),
            bytes,
            digest,
        })
    }
}
