//! Notes on a case, and what one asks of somebody.
//!
//! A note tells whoever works a case what no form asks. It may name colleagues (`@priya.nair`), who find it under *My work*
//! until they have opened the case, and it may ask one of them to do something by a day.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::clocks::Clock;
use crate::deadlines::end_of;
use crate::ids::{AccountId, NoteId};
use crate::record::{Ask, Input, Record, Recorded, Room, Task, needed, optional, states, steps};
use crate::refusal::{Refusal, Refusals};

states! {
    /// Where a note stands.
    NoteState {
        Told "told" "For information",
        Asked "asked" "To be done",
        Done "done" "Done",
    }
    first Told;
    Asked "done" Done;
    Done "asked_again" Asked;
}

steps! {
    /// What happens to a note.
    NoteStep {
        /// Somebody answers.
        Answered "answered" "Answer" "Answered" {
            /// What.
            words: String => needed("words", "What do you answer?", Input::Text, "Enter your answer.").hint("Name a colleague by their sign-in name, such as @priya.nair, and they find it under My work."),
        },
        /// What was asked is done.
        Done "done" "Record that it is done" "Done" {
            /// What came of it.
            result: String => needed("result", "What came of it?", Input::Text, "Enter what came of it."),
        },
        /// It goes to somebody else.
        PassedOn "passed_on" "Pass it on to somebody else" "Passed on" {
            /// To whom.
            to: AccountId => needed("to", "To whom?", Input::Account, "Choose to whom."),
            /// Why.
            reason: String => needed("reason", "Why?", Input::Line, "Say why."),
        },
        /// It is to be done again.
        AskedAgain "asked_again" "Ask for it again" "Asked again" {
            /// Why.
            reason: String => needed("reason", "What is missing?", Input::Text, "Enter what is missing."),
        },
    }
}

/// With what a note is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteOpening {
    /// The note.
    pub words: String,
    /// Who is asked to do something.
    pub for_whom: Option<AccountId>,
    /// By which day.
    pub by_day: Option<Date>,
    /// Whom it names. Filled in from the words.
    #[serde(default)]
    pub names: BTreeSet<AccountId>,
}

/// The room of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notes;

/// The sign-in names that a text mentions, each after an `@`.
pub fn mentioned(words: &str) -> BTreeSet<&str> {
    let shaped = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
    let name = |rest: &str| rest.find(|c: char| !shaped(c)).unwrap_or(rest.len());
    let mut names = BTreeSet::new();
    for (place, _) in words.match_indices('@') {
        // An address of electronic mail names nobody here.
        let before = words.get(..place).and_then(|before| before.chars().next_back());
        let rest = words.get(place + 1..).unwrap_or_default();
        let found = rest.get(..name(rest)).unwrap_or_default().trim_end_matches(['.', '-']);
        if before.is_none_or(|c| !c.is_alphanumeric()) && !found.is_empty() {
            names.insert(found);
        }
    }
    names
}

impl Record<Notes> {
    /// Who is asked to do something now.
    pub fn for_whom(&self) -> Option<AccountId> {
        let passed = self.standing().rev().find_map(|event| match &event.step {
            NoteStep::PassedOn { to, .. } => Some(*to),
            _ => None,
        });
        passed.or(self.opening.for_whom)
    }
}

impl Room for Notes {
    type Id = NoteId;
    type Opening = NoteOpening;
    type Step = NoteStep;
    type State = NoteState;
    const NAME: &'static str = "note";
    const TITLE: &'static str = "Note";
    const LETTER: char = 'M';
    const OPENED: &'static str = "note.written";
    const GREW: &'static str = "note.recorded";
    const OPENING: &'static [Ask] = &[
        needed("words", "The note", Input::Text, "Enter the note.").hint(
            "What no form asks. Name a colleague by their sign-in name, such as @priya.nair, and they find it under My work. A note is relevant material: it may be read in court.",
        ),
        optional("for_whom", "Is somebody to do something? (optional)", Input::Account),
        optional("by_day", "By which day? (optional)", Input::Day),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Written"
    }
    fn title(record: &Record<Self>) -> String {
        let line = record.opening.words.lines().next().unwrap_or_default();
        let mut title: String = line.chars().take(80).collect();
        if line.chars().count() > 80 {
            title.push('…');
        }
        title
    }
    fn may_open(opening: &NoteOpening, _: &Recorded) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.when(
            opening.by_day.is_some() && opening.for_whom.is_none(),
            "for_whom",
            "Choose who is to do it by that day, or leave the day empty.",
        );
        refusals
    }
    fn may_grow(record: &Record<Self>, step: &NoteStep, _: &Recorded, _: &crate::record::Decider) -> Refusals {
        match step {
            NoteStep::PassedOn { .. } | NoteStep::AskedAgain { .. } if record.for_whom().is_none() => Refusal::of(
                "reason",
                "This note asks nobody to do anything. Write another that does.",
            )
            .into(),
            _ => Refusals::default(),
        }
    }
    fn first(record: &Record<Self>) -> NoteState {
        if record.opening.for_whom.is_some() {
            NoteState::Asked
        } else {
            NoteState::Told
        }
    }
    fn offers(record: &Record<Self>, kind: &crate::record::StepKind) -> bool {
        match kind.code {
            "done" | "passed_on" => record.state() == NoteState::Asked,
            "asked_again" => record.state() == NoteState::Done,
            _ => true,
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        if record.state() != NoteState::Asked {
            return Vec::new();
        }
        let task = Task::missing("Do what a note asks for", "done");
        vec![match record.opening.by_day {
            Some(day) => task.until(Clock::NoteAction, record.opened.happened, end_of(day)),
            None => task,
        }]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn colleagues_are_named_by_their_sign_in_name_and_an_address_names_nobody() {
        let named = mentioned("@priya.nair and (@omar.stone). Write to desk@example.org, @ or @-.");
        assert_eq!(named.into_iter().collect::<Vec<_>>(), ["omar.stone", "priya.nair"]);
    }

    proptest! {
        #[test]
        fn whatever_is_written_names_only_what_could_be_a_name(words in "\\PC{0,60}") {
            for name in mentioned(&words) {
                prop_assert!(!name.is_empty());
                let mark = format!("@{name}");
                prop_assert!(words.contains(&mark));
            }
        }
    }
}
