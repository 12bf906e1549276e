//! Conversations: who wrote to whom, when and how much, as an export of a platform has it, and what officers made of it.
//!
//! What was said stands in sheets of messages, apart from the record, so that nobody reads a word who only wants to know who,
//! when and how much. Indicators order the reading and find nothing about anybody; marks are an officer's.

mod folded;
mod measured;
mod message;
mod numbers;
mod reading;
mod words;

pub use folded::{Clock, Counts, Day, Fold, Folded, Folding, Found, GAP_DAYS, Gap, HOURS, Side, Sighted, Zones};
pub use measured::{MarkedInMonth, Marks, Measures};
pub use message::{
    Attachment, Doubt, MESSAGES_IN_SHEET, Message, MessageKind, Place, Reaction, Sheet, Written, ZoneOrigin,
};
pub use numbers::Numbers;
pub use reading::{Reading, count as messages_in, union};
pub use words::{Sought, word_numbers, words};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::access::coded;
use crate::ids::{AccountId, ConversationId, ExhibitId};
use crate::record::{Ask, Event, Input, Record, Recorded, Room, StepKind, Task, Term, needed, optional, states, steps};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

/// So many identifiers of one conversation are found in a search, and told to whoever meets one of them elsewhere.
pub const MOST_SIGHTED: usize = 1_000;
/// So many messages are marked or quoted at once.
pub const MOST_MARKED: usize = 500;

coded! {
    /// What an officer makes of a message.
    Relevance {
        Relevant "relevant" "Relevant",
        NotRelevant "not_relevant" "Not relevant",
    }
}

states! {
    /// A conversation arrives sheet by sheet, and is read once it is there.
    ConversationState {
        Arriving "arriving" "Being taken: not all of it is there",
        Taken "taken" "Taken",
        Withdrawn "withdrawn" "Withdrawn",
    }
    first Arriving;
    Arriving "arrived" Taken;
    Arriving "withdrawn" Withdrawn;
    Taken "withdrawn" Withdrawn;
}

steps! {
    /// What happens to a conversation.
    ConversationStep {
        /// All its sheets are there. Written by the program.
        Arrived "arrived" "" "All of it was taken" {
            /// How many sheets.
            sheets: i64 => optional("sheets", "Sheets", Input::Count),
        },
        /// An officer said of messages whether they matter.
        Marked "marked" "" "Marked" {
            /// Which, by their numbers in the conversation.
            messages: Numbers => needed("messages", "Messages", Input::Line, "Choose the messages."),
            /// As what.
            relevance: Relevance => needed("relevance", "As what", Input::OneOf(Relevance::CHOICES), "Say whether they are relevant."),
            /// Why; may be empty.
            why: String => optional("why", "Why", Input::Line),
        },
        /// Messages were quoted into the record of actions of the case.
        Quoted "quoted" "" "Quoted into the record of actions" {
            /// Which.
            messages: Numbers => needed("messages", "Messages", Input::Line, "Choose the messages."),
            /// What for.
            why: String => needed("why", "What for", Input::Line, "Say what it is quoted for."),
        },
        /// It was exported as an exhibit: what is in it, and by which digest it is known again.
        Exported "exported" "" "Exported as an exhibit" {
            /// The exhibit's mark.
            mark: String => needed("mark", "Mark", Input::Line, "Enter the mark of the exhibit."),
            /// Which messages are in it.
            messages: Numbers => needed("messages", "Messages in it", Input::Line, "Mark at least one message as relevant."),
            /// How many were left out; the schedule says which and why.
            left_out: i64 => optional("left_out", "Messages left out", Input::Count),
            /// The SHA-256 of the table.
            digest: String => optional("digest", "SHA-256 of the table (CSV)", Input::Line),
            /// The SHA-256 of the schedule of what was left out.
            schedule: String => optional("schedule", "SHA-256 of the schedule of what was left out (CSV)", Input::Line),
        },
        /// It was taken in error.
        Withdrawn "withdrawn" "Withdraw it" "Withdrawn" {
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Say why."),
        },
    }
}

/// A file of an export that messages stand in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportFile {
    /// Its path within what was taken.
    pub path: String,
    /// Its SHA-256, in hexadecimal digits; empty where it could not be read to its end.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The export that a conversation stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Export {
    /// The name of the file that was taken.
    pub name: String,
    /// The SHA-256 of that file.
    pub digest: String,
    /// What it was recognised as: `whatsapp`.
    pub format: String,
    /// The zone that whoever took it said its clocks kept; empty where nobody did.
    #[serde(default)]
    pub zone: String,
    /// How many places in it were not read.
    pub not_read: u64,
    /// The first of them, in words: where, and why.
    #[serde(default)]
    pub not_read_first: Vec<String>,
}

/// What a conversation is, without what was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The export that it stands in.
    pub export: Export,
    /// The files of it that its messages stand in.
    pub files: Vec<ExportFile>,
    /// What the export knows it by.
    pub external: String,
    /// Its name, as shown; may be empty.
    pub name: String,
    /// What is counted of it.
    pub counts: Counts,
    /// Who wrote, whoever wrote most first.
    pub sides: Vec<Side>,
    /// How many wrote beside those.
    #[serde(default)]
    pub more_sides: u64,
    /// Who takes part as the export says, and wrote nothing.
    #[serde(default)]
    pub silent: Vec<String>,
    /// The first and the last moment that are known.
    pub first: Option<Instant>,
    /// The last.
    pub last: Option<Instant>,
    /// Which indicators were raised, and how often.
    pub indicators: Vec<(String, u64)>,
    /// The version of the list of indicators.
    pub indicators_version: String,
    /// The identifiers that people wrote to each other, what says most about who it is first.
    pub sighted: Vec<Sighted>,
}

/// With what a conversation is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConversationOpening {
    /// Of which exhibit.
    pub exhibit: ExhibitId,
    /// The exhibit's mark.
    #[serde(default)]
    pub mark: String,
    /// Who exported it, from what, with which tool.
    pub made_by: String,
    /// What it is.
    #[serde(default)]
    pub said: Said,
}

/// What an officer made of one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// As what it was marked.
    pub relevance: Relevance,
    /// Why; may be empty.
    pub why: String,
    /// By whom.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

impl Record<Conversations> {
    /// What was made of each message, by its number: the last word counts.
    pub fn marks(&self) -> BTreeMap<u32, Marked> {
        marks_of(self.standing())
    }
    /// The same as it was known at a moment, whatever was typed or struck out since.
    fn marks_at(&self, at: Instant) -> BTreeMap<u32, Marked> {
        let mut known: Vec<&Event<ConversationStep>> = self.events.iter().filter(|event| event.made.at <= at).collect();
        known.retain(|event| event.struck.as_ref().is_none_or(|struck| struck.at > at));
        known.sort_by_key(|event| event.made.happened);
        marks_of(known.into_iter())
    }
    /// The numbers of those that were marked as relevant.
    pub fn relevant(&self) -> Numbers {
        let marks = self.marks();
        let relevant = marks
            .iter()
            .filter(|(_, marked)| marked.relevance == Relevance::Relevant);
        relevant.map(|(number, _)| *number).collect()
    }
    /// Why messages are not in an exhibit that was made of some of them, as was known at a moment: spans that are apart, from the
    /// first message to the last.
    pub fn left_out(&self, chosen: &Numbers, at: Instant) -> Vec<LeftOut> {
        let marks = self.marks_at(at);
        let mut left: Vec<LeftOut> = Vec::new();
        for number in (0..self.entries()).filter(|number| !chosen.contains(*number)) {
            let why = match marks.get(&number).map(|marked| marked.relevance) {
                Some(Relevance::NotRelevant) => WhyLeftOut::NotRelevant,
                Some(Relevance::Relevant) => WhyLeftOut::Relevant,
                None => WhyLeftOut::NotMarked,
            };
            match left.last_mut() {
                Some(last) if last.why == why && last.until.saturating_add(1) == number => last.until = number,
                _ => left.push(LeftOut {
                    from: number,
                    until: number,
                    why,
                }),
            }
        }
        left
    }
    /// How many entries it has: what people said, and what the platform did.
    pub fn entries(&self) -> u32 {
        self.opening.said.counts.entries
    }
    /// How many sheets it has once it is there.
    pub fn sheets(&self) -> u32 {
        self.entries().div_ceil(MESSAGES_IN_SHEET)
    }
}

/// What was made of each message by these events, in their order.
fn marks_of<'e>(events: impl Iterator<Item = &'e Event<ConversationStep>>) -> BTreeMap<u32, Marked> {
    let mut marks = BTreeMap::new();
    for event in events {
        let ConversationStep::Marked {
            messages,
            relevance,
            why,
        } = &event.step
        else {
            continue;
        };
        for number in messages.iter() {
            let marked = Marked {
                relevance: *relevance,
                why: why.clone(),
                by: event.made.by,
                at: event.made.happened,
            };
            marks.insert(number, marked);
        }
    }
    marks
}

coded! {
    /// Why a message is not in an exhibit.
    WhyLeftOut {
        NotRelevant "not_relevant" "Marked as not relevant",
        NotMarked "not_marked" "Not marked by anybody",
        Relevant "relevant" "Marked as relevant, and not chosen",
    }
}

/// Messages that are not in an exhibit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The number of the first.
    pub from: u32,
    /// The number of the last.
    pub until: u32,
    /// Why.
    pub why: WhyLeftOut,
}

/// The room of conversations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversations;

impl Room for Conversations {
    type Id = ConversationId;
    type Opening = ConversationOpening;
    type Step = ConversationStep;
    type State = ConversationState;
    const NAME: &'static str = "conversation";
    const TITLE: &'static str = "Conversation";
    const LETTER: char = 'K';
    const OPENED: &'static str = "conversation.taken";
    const GREW: &'static str = "conversation.recorded";
    const OPENING: &'static [Ask] = &[
        needed("exhibit", "", Input::Record, "Say of which exhibit it is."),
        needed(
            "made_by",
            "Who exported it, from what, with which tool?",
            Input::Line,
            "Enter who exported it, from what, and with which tool.",
        )
        .hint("Such as: A. Reed, from the phone, with the app’s own export."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Taken"
    }
    fn title(record: &Record<Self>) -> String {
        let said = &record.opening.said;
        let who = match (said.name.trim(), said.sides.as_slice()) {
            ("", []) => "Nobody is named".to_owned(),
            ("", sides) => {
                let some: Vec<&str> = sides.iter().take(3).map(|side| side.name.as_str()).collect();
                let more = (sides.len() as u64 + said.more_sides).saturating_sub(some.len() as u64);
                match more {
                    0 => some.join(", "),
                    more => format!("{} and {more} more", some.join(", ")),
                }
            }
            (name, _) => name.to_owned(),
        };
        let who: String = who.chars().take(120).collect();
        let messages = if said.counts.entries == 1 {
            "message"
        } else {
            "messages"
        };
        format!("{}: {who}, {} {messages}", record.opening.mark, said.counts.entries)
    }
    fn may_grow(record: &Record<Self>, step: &ConversationStep, _: &Recorded, _: &crate::record::Decider) -> Refusals {
        let mut refusals = Refusals::default();
        let (ConversationStep::Marked { messages: chosen, .. } | ConversationStep::Quoted { messages: chosen, .. }) =
            step
        else {
            return refusals;
        };
        let most = record.entries();
        refusals.when(chosen.is_empty(), "messages", "Choose at least one message.");
        refusals.when(
            chosen.len() > MOST_MARKED,
            "messages",
            "Choose at most 500 messages at once.",
        );
        if let Some(beyond) = chosen.iter().find(|number| *number >= most) {
            refusals.0.push(Refusal::of(
                "messages",
                format!("There is no message {}: the last is {most}.", u64::from(beyond) + 1),
            ));
        }
        refusals
    }
    fn offers(record: &Record<Self>, kind: &StepKind) -> bool {
        kind.code != "withdrawn" || record.state() != ConversationState::Withdrawn
    }
    fn tasks(_: &Record<Self>) -> Vec<Task> {
        Vec::new()
    }
    fn terms(record: &Record<Self>) -> Vec<Term> {
        if record.state() == ConversationState::Withdrawn {
            return Vec::new();
        }
        // Two ways of writing one identifier are one term, which stands wherever either does. An exact form stands for the same
        // form that is not.
        let mut terms: BTreeMap<(&'static str, String), (bool, i64)> = BTreeMap::new();
        for sighted in &record.opening.said.sighted {
            let identifier = &sighted.identifier;
            let exact = (!identifier.normal.is_empty()).then(|| (identifier.normal.clone(), true));
            let words = identifier.search_terms().into_iter().map(|word| (word, false));
            let words = words.filter(|(word, _)| *word != identifier.normal);
            for (normal, exact) in exact.into_iter().chain(words) {
                let (known, times) = terms.entry((identifier.kind.code(), normal)).or_default();
                *known |= exact;
                *times += i64::from(sighted.times);
            }
        }
        terms
            .into_iter()
            .map(|((kind, normal), (exact, times))| Term {
                kind,
                normal,
                exact,
                times,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
