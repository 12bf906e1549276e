//! The exhibit of a conversation: the messages that were chosen, each with its place in its source, and what was left out.

use super::source::{Writer, cell, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, moment};
use crate::conversations::{ConversationStep, Conversations, LeftOut, Message, Numbers};
use crate::record::Event;
use crate::time::Instant;

/// The title.
const TITLE: &str = "Messages of a conversation";
/// So many messages are printed; the table (CSV) has all of them.
pub const MOST_PRINTED: usize = 2_000;
/// So much of a message is printed, in characters.
const LONGEST_PRINTED: usize = 3_000;

/// The exhibit that a conversation was last made into: its mark, its messages, when, and the digests of its tables.
pub struct MadeExhibit<'c> {
    /// Its mark.
    pub mark: &'c str,
    /// Which messages are in it.
    pub messages: &'c Numbers,
    /// When it was made.
    pub made: Instant,
    /// The SHA-256 of the table of messages, and of the schedule of what was left out.
    pub digests: [&'c str; 2],
}

impl<'c> MadeExhibit<'c> {
    /// Out of what happened; nothing where that is something else.
    pub fn of(event: &'c Event<ConversationStep>) -> Option<Self> {
        match &event.step {
            ConversationStep::Exported {
                mark,
                messages,
                digest,
                schedule,
                ..
            } => Some(Self {
                mark,
                messages,
                made: event.made.happened,
                digests: [digest, schedule],
            }),
            _ => None,
        }
    }
}

/// The exhibit that a conversation was last made into, with its messages by their numbers.
pub fn conversation_exhibit(
    making: &Making,
    file: &CaseFile,
    of: &Source<Conversations>,
    exhibit: &MadeExhibit<'_>,
    messages: &[(u32, Message)],
) -> Drawn {
    let record = &of.record;
    let said = &record.opening.said;
    let mut writer = Writer::begin(PaperKind::ConversationExhibit, TITLE, making, file, of);
    writer.section("The exhibit");
    let zone = Some(&said.export.zone).filter(|zone| !zone.is_empty());
    writer.facts([
        ("Mark", text(exhibit.mark)),
        ("Out of exhibit", text(&record.opening.mark)),
        ("Investigation", file.case_reference()),
        ("Officer in the case", file.officer()),
        ("Exported by, from what, with which tool", text(&record.opening.made_by)),
        ("Made", Some(moment(exhibit.made))),
        ("Zone that the clocks are assumed to have kept", zone.cloned()),
    ]);
    writer.section("Messages");
    let row = |(number, message): &(u32, Message)| {
        let place = said.files.get(message.file as usize).map(|file| file.path.as_str());
        let at = message.time.at.map(|at| at.timestamp().to_string());
        vec![
            (u64::from(*number) + 1).to_string(),
            cell(&message.time.raw),
            at.unwrap_or_else(|| "Not known".to_owned()),
            cell(message.sender.as_deref().unwrap_or("Nobody named")),
            cell(&words(message)),
            cell(&format!("{}, {}", place.unwrap_or_default(), message.place)),
        ]
    };
    writer.table(
        "The messages that are in it",
        &[
            "No.",
            "Time as written",
            "UTC",
            "Who, as shown",
            "What was said",
            "Stands in",
        ],
        messages.iter().take(MOST_PRINTED).map(row).collect(),
        "None.",
    );
    if messages.len() > MOST_PRINTED {
        writer.say(format!(
            "The first {MOST_PRINTED} of {} are printed. The table has all of them.",
            messages.len()
        ));
    }
    writer.note("Numbers count the entries of the conversation in the order in which they were said. Times stand as the export has them; UTC is the program’s reading of them. Names are those that the platform showed.");
    writer.section("What was left out");
    let left = record.left_out(exhibit.messages, exhibit.made);
    let row = |left: &LeftOut| {
        let (from, until) = (u64::from(left.from) + 1, u64::from(left.until) + 1);
        vec![
            from.to_string(),
            until.to_string(),
            (until - from + 1).to_string(),
            left.why.label().to_owned(),
        ]
    };
    writer.table(
        "Messages that are not in it, by their numbers",
        &["From", "To", "Messages", "Why"],
        left.iter().map(row).collect(),
        "Nothing was left out.",
    );
    writer.section("Where it comes from");
    writer.facts([
        ("File that was taken", text(&said.export.name)),
        ("Its SHA-256", text(&said.export.digest)),
        ("SHA-256 of the table of these messages", text(exhibit.digests[0])),
        ("SHA-256 of the schedule of what was left out", text(exhibit.digests[1])),
        (
            "Places in the export that were not read",
            Some(said.export.not_read.to_string()),
        ),
    ]);
    let rows = said.files.iter();
    writer.table(
        "The files that the messages stand in",
        &["File", "Bytes", "SHA-256"],
        rows.map(|file| vec![cell(&file.path), file.bytes.to_string(), cell(&file.sha256)])
            .collect(),
        "None.",
    );
    writer.end()
}

/// What was said, and what is to be known of it.
fn words(message: &Message) -> String {
    let mut said: Vec<String> = Vec::new();
    if let Some(words) = &message.text {
        let short: String = words.chars().take(LONGEST_PRINTED).collect();
        let more = words.chars().count() > LONGEST_PRINTED;
        said.push(if more {
            format!("{short}… (the rest is in the table)")
        } else {
            short
        });
    }
    for attachment in &message.attachments {
        let name = attachment.name.as_deref().unwrap_or("something without a name");
        said.push(format!("[Sent with it, and not held here: {name}]"));
    }
    if message.edited {
        said.push("[Changed after it was sent]".to_owned());
    }
    if message.deleted {
        said.push("[Taken back, erased or recovered]".to_owned());
    }
    if said.is_empty() {
        said.push("(no words)".to_owned());
    }
    said.join(" ")
}
