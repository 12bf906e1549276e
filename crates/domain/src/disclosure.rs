//! Unused material: what a case holds beside its evidence, how it is described, and what the defence and the prosecutor are
//! told of it (Criminal Procedure and Investigations Act 1996; its code of practice; Attorney General's Guidelines on
//! Disclosure 2024; CPS Disclosure Manual, chapters 7 and 8).
//!
//! Every item is *undecided* until somebody decides on it. Its number is its own for ever: it is never given to another, also
//! where the item was listed in error, and a later schedule goes on from the last. Nothing is certified while an item is
//! undecided, or while something that touches the case is not listed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::access::coded;
use crate::clocks::Clock;
use crate::ids::{AccountId, DisclosureId, PersonId};
use crate::record::{
    Ask, Decider, Event, Flag, Input, Record, Recorded, Room, StepKind, Task, needed, optional, states, steps,
};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

coded! {
    /// What an item is for the case.
    ItemStatus {
        Undecided "undecided" "Undecided",
        Evidence "evidence" "Evidence: used",
        NonSensitive "non_sensitive" "Unused, not sensitive (MG6C)",
        Sensitive "sensitive" "Unused, sensitive (MG6D)",
        NotRelevant "not_relevant" "Not relevant",
    }
}
coded! {
    /// What can be decided about an item: everything but that nothing is.
    Decision {
        Evidence "evidence" "Evidence: used",
        NonSensitive "non_sensitive" "Unused, not sensitive (MG6C)",
        Sensitive "sensitive" "Unused, sensitive (MG6D)",
        NotRelevant "not_relevant" "Not relevant",
    }
}
coded! {
    /// Which schedule is issued.
    Schedule {
        NonSensitive "mg6c" "MG6C: unused material that is not sensitive",
        Sensitive "mg6d" "MG6D: sensitive unused material",
    }
}
coded! {
    /// How something was revealed to the prosecutor.
    Revealed {
        WithFile "with_file" "With the file",
        Direct "direct" "Direct, by the owner of a silent case",
        Afterwards "afterwards" "Afterwards, as it came to light",
    }
}

states! {
    /// Where the unused material of a case stands.
    DisclosureState {
        Listing "listing" "Being listed",
        Certified "certified" "Certified (MG6E)",
        WithProsecutor "with_prosecutor" "Revealed to the prosecutor",
        ToReview "to_review" "To be reviewed: a defence statement came",
    }
    first Listing;
    Listing "listed" Listing;
    Listing "material_listed" Listing;
    Listing "certified" Certified;
    Certified "listed" Listing;
    Certified "material_listed" Listing;
    Certified "revealed" WithProsecutor;
    WithProsecutor "revealed" WithProsecutor;
    WithProsecutor "listed" Listing;
    WithProsecutor "material_listed" Listing;
    WithProsecutor "defence_statement" ToReview;
    ToReview "reviewed" WithProsecutor;
    ToReview "listed" Listing;
    ToReview "material_listed" Listing;
}

steps! {
    /// What happens to the unused material of a case.
    DisclosureStep {
        /// An item was listed.
        Listed "listed" "List an item" "Item listed" {
            /// What it is.
            description: String => needed("description", "What is it?", Input::Text, "Describe it so that a prosecutor can judge whether to look at it.").hint("One item, by itself: who made it, when, what it is about. A general listing is for repetitive items only."),
            /// When it was made or came.
            made: Option<Date> => optional("made", "When was it made? (optional)", Input::Day),
            /// Where it is kept.
            place: String => needed("place", "Where is it kept?", Input::Line, "Enter where it is kept."),
        },
        /// A record of the case was listed; written by the list of what touches it.
        MaterialListed "material_listed" "" "Item listed" {
            /// What it is.
            description: String => optional("description", "What it is", Input::Text),
            /// When it was made.
            made: Option<Date> => optional("made", "Made on", Input::Day),
            /// The record, by its kind and id.
            of: String => optional("of", "", Input::Line),
        },
        /// Somebody decided on an item.
        Decided "decided" "Decide on an item" "Item decided" {
            /// Which, by its number.
            item: i64 => needed("item", "Which item? Its number", Input::Count, "Enter the number of the item."),
            /// What it is.
            status: Decision => needed("status", "What is it?", Input::OneOf(Decision::CHOICES), "Choose what it is."),
            /// Why.
            reason: String => optional("reason", "Why?", Input::Text).hint("Needed where it is sensitive, or not relevant."),
        },
        /// An item is described better.
        Redescribed "redescribed" "Describe an item better" "Item described again" {
            /// Which, by its number.
            item: i64 => needed("item", "Which item? Its number", Input::Count, "Enter the number of the item."),
            /// What it is.
            description: String => needed("description", "What is it?", Input::Text, "Describe it so that a prosecutor can judge whether to look at it."),
        },
        /// A schedule was issued.
        ScheduleIssued "schedule_issued" "Issue a schedule" "Schedule issued" {
            /// Which.
            schedule: Schedule => needed("schedule", "Which schedule?", Input::OneOf(Schedule::CHOICES), "Choose the schedule.").hint("It holds every item so decided, also those of earlier schedules, each under its own number."),
            /// To whom.
            to: String => needed("to", "To whom?", Input::Line, "Enter to whom it goes."),
        },
        /// The disclosure officer certified.
        Certified "certified" "Certify (MG6E)" "Certified" {
            /// In words.
            words: String => needed("words", "Which items may undermine the prosecution or assist the defence; or why none does?", Input::Text, "Say which items may undermine the prosecution case or assist the defence, or why none does."),
        },
        /// It was revealed to the prosecutor.
        Revealed "revealed" "Record that it was revealed to the prosecutor" "Revealed to the prosecutor" {
            /// To whom.
            to: String => needed("to", "To which prosecutor?", Input::Line, "Enter the prosecutor."),
            /// How.
            how: Revealed => needed("how", "How?", Input::OneOf(Revealed::CHOICES), "Choose how."),
            /// What.
            what: String => needed("what", "What was revealed?", Input::Text, "Enter what was revealed."),
        },
        /// The defence said what its case is.
        DefenceStatement "defence_statement" "Record a defence statement" "Defence statement" {
            /// What it says.
            summary: String => needed("summary", "What does it say, and what does it ask for?", Input::Text, "Enter what it says."),
        },
        /// The material was looked through again.
        Reviewed "reviewed" "Record that the material was reviewed" "Reviewed" {
            /// What was found.
            found: String => needed("found", "What was found that may undermine or assist; or that nothing was?", Input::Text, "Enter what was found."),
        },
        /// The defence was given something.
        Disclosed "disclosed" "Record what was disclosed to the defence" "Disclosed to the defence" {
            /// Which items.
            items: String => needed("items", "Which items, by their numbers?", Input::Line, "Enter the numbers of the items."),
            /// To whom and how.
            to: String => needed("to", "To whom, by whom, and how?", Input::Line, "Enter to whom, by whom and how."),
        },
        /// A line of enquiry, for the management document.
        LineOfEnquiry "line" "Record a line of enquiry" "Line of enquiry" {
            /// What.
            words: String => needed("words", "Which line, and is it reasonable to follow it?", Input::Text, "Enter the line of enquiry."),
            /// Whether a third party has it.
            third_party: String => optional("third_party", "Which third party has it? (optional)", Input::Line),
        },
    }
}

/// With what the unused material of a case is begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosureOpening {
    /// Who is suspected.
    pub suspect: PersonId,
    /// Who keeps it.
    pub officer: AccountId,
    /// What the lines of enquiry are, and what devices and third parties hold.
    pub approach: String,
    /// What the issues are likely to be.
    pub issues: String,
}

/// The room of unused material.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disclosures;

/// An item, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its number, from 1.
    pub number: i64,
    /// What it is.
    pub description: String,
    /// When it was made.
    pub made: Option<Date>,
    /// Where it is kept.
    pub place: String,
    /// The record that it is: kind and id; empty where it is none.
    pub of: String,
    /// What was decided.
    pub status: ItemStatus,
    /// Why.
    pub reason: String,
    /// When it was listed.
    pub listed: Instant,
    /// That it was listed in error.
    pub struck: bool,
}

impl From<Decision> for ItemStatus {
    fn from(decision: Decision) -> Self {
        match decision {
            Decision::Evidence => Self::Evidence,
            Decision::NonSensitive => Self::NonSensitive,
            Decision::Sensitive => Self::Sensitive,
            Decision::NotRelevant => Self::NotRelevant,
        }
    }
}

impl Record<Disclosures> {
    /// Every item by its number, those that were listed in error among them: numbers are never given twice.
    pub fn items(&self) -> Vec<Item> {
        let listed = |event: &Event<DisclosureStep>| match &event.step {
            DisclosureStep::Listed {
                description,
                made,
                place,
            } => Some(item(event, description, *made, place, "")),
            DisclosureStep::MaterialListed { description, made, of } => {
                Some(item(event, description, *made, "In this program", of))
            }
            _ => None,
        };
        let mut items: Vec<Item> = self.events.iter().filter_map(listed).collect();
        for (item, number) in items.iter_mut().zip(1..) {
            item.number = number;
        }
        for event in self.events.iter().filter(|event| event.struck.is_none()) {
            let (number, status, why, words) = match &event.step {
                DisclosureStep::Decided { item, status, reason } => (*item, Some(*status), Some(reason), None),
                DisclosureStep::Redescribed { item, description } => (*item, None, None, Some(description)),
                _ => continue,
            };
            if let Some(item) = items.iter_mut().find(|item| item.number == number) {
                if let Some(status) = status {
                    item.status = status.into();
                }
                item.reason = why.cloned().unwrap_or_else(|| item.reason.clone());
                item.description = words.cloned().unwrap_or_else(|| item.description.clone());
            }
        }
        items
    }
    /// The items that a schedule holds, in the order of their numbers.
    pub fn schedule(&self, schedule: Schedule) -> Vec<Item> {
        let status = match schedule {
            Schedule::NonSensitive => ItemStatus::NonSensitive,
            Schedule::Sensitive => ItemStatus::Sensitive,
        };
        let items = self.items().into_iter();
        items.filter(|item| !item.struck && item.status == status).collect()
    }
    /// The records that are listed, by kind and id.
    pub fn listed(&self) -> BTreeSet<String> {
        let items = self.items().into_iter().filter(|item| !item.struck);
        items.map(|item| item.of).filter(|of| !of.is_empty()).collect()
    }
    /// The numbers of those that nobody has decided on.
    pub fn undecided(&self) -> Vec<i64> {
        let waits = |item: &Item| !item.struck && item.status == ItemStatus::Undecided;
        self.items().into_iter().filter(waits).map(|item| item.number).collect()
    }
    fn has_item(&self, number: i64) -> bool {
        self.items().iter().any(|item| item.number == number && !item.struck)
    }
}

/// An item as it was listed, before it has its number.
fn item(event: &Event<DisclosureStep>, description: &str, made: Option<Date>, place: &str, of: &str) -> Item {
    Item {
        number: 0,
        description: description.to_owned(),
        made,
        place: place.to_owned(),
        of: of.to_owned(),
        status: ItemStatus::Undecided,
        reason: String::new(),
        listed: event.made.happened,
        struck: event.struck.is_some(),
    }
}

/// Numbers as a sentence says them: `3, 4 and 9`.
pub fn numbered(numbers: &[i64]) -> String {
    match numbers.split_last() {
        None => String::new(),
        Some((last, [])) => last.to_string(),
        Some((last, others)) => {
            let others: Vec<String> = others.iter().map(ToString::to_string).collect();
            format!("{} and {last}", others.join(", "))
        }
    }
}

impl Room for Disclosures {
    type Id = DisclosureId;
    type Opening = DisclosureOpening;
    type Step = DisclosureStep;
    type State = DisclosureState;
    const NAME: &'static str = "disclosure";
    const TITLE: &'static str = "Unused material";
    const LETTER: char = 'U';
    const OPENED: &'static str = "disclosure.begun";
    const GREW: &'static str = "disclosure.recorded";
    const OPENING: &'static [Ask] = &[
        needed("suspect", "Who is suspected?", Input::Suspect, "Choose the suspect."),
        needed(
            "officer",
            "Who is the disclosure officer?",
            Input::Account,
            "Choose the disclosure officer.",
        ),
        needed(
            "approach",
            "Which lines of enquiry are there, and what do devices and third parties hold?",
            Input::Text,
            "Enter the lines of enquiry, and what devices and third parties hold.",
        )
        .hint("The beginning of the disclosure management document. Lines that point away from the suspect, too."),
        needed(
            "issues",
            "What are the issues likely to be?",
            Input::Text,
            "Enter the likely issues, or that none is known yet.",
        ),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Begun"
    }
    fn title(_: &Record<Self>) -> String {
        "Unused material".to_owned()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        Some(record.opening.suspect)
    }
    fn may_grow(record: &Record<Self>, step: &DisclosureStep, _: &Recorded, _: &Decider) -> Refusals {
        let source = "CPIA 1996 code of practice; CPS Disclosure Manual, chapter 7";
        match step {
            DisclosureStep::Decided { item, .. } | DisclosureStep::Redescribed { item, .. }
                if !record.has_item(*item) =>
            {
                Refusal::of(
                    "item",
                    "No item has this number, or it was struck out. Look at the list for it.",
                )
                .into()
            }
            DisclosureStep::Decided {
                status: Decision::Sensitive | Decision::NotRelevant,
                reason,
                ..
            } if reason.trim().is_empty() => {
                let message = "Say why: a sensitive item and one that is not relevant need a reason.";
                Refusal::of("reason", message)
                    .by("CPS Disclosure Manual, chapter 8")
                    .into()
            }
            DisclosureStep::Certified { .. } if record.items().iter().all(|item| item.struck) => {
                Refusal::of("words", "Nothing is listed. List what the case holds first.")
                    .by(source)
                    .into()
            }
            DisclosureStep::Certified { .. } if !record.undecided().is_empty() => {
                let numbers = numbered(&record.undecided());
                let message = format!("Nobody has decided on item {numbers}. Decide on each before you certify.");
                Refusal::of("words", message).by(source).into()
            }
            _ => Refusals::default(),
        }
    }
    fn offers(_: &Record<Self>, kind: &StepKind) -> bool {
        // Items are listed and decided in the table of the page.
        !matches!(kind.code, "decided")
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let mut tasks = Vec::new();
        if !record.undecided().is_empty() {
            tasks.push(Task::missing("Decide on items of unused material", "decided"));
        }
        match record.state() {
            DisclosureState::Listing => tasks.push(Task::missing("Certify the unused material (MG6E)", "certified")),
            DisclosureState::Certified => tasks.push(Task::missing(
                "Reveal the unused material to the prosecutor",
                "revealed",
            )),
            DisclosureState::ToReview => tasks.extend(record.last("defence_statement").map(|event| {
                Task::missing("Review the unused material: a defence statement came", "reviewed").within(
                    Clock::UnusedReviewed,
                    event.made.happened,
                    &record.clocks,
                )
            })),
            DisclosureState::WithProsecutor => {}
        }
        tasks
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        let what = "Revealed to the prosecutor before it was certified";
        let certified = record.last("certified").map(|event| event.made.happened);
        let early = |event: &&Event<DisclosureStep>| {
            matches!(
                event.step,
                DisclosureStep::Revealed {
                    how: Revealed::WithFile,
                    ..
                }
            ) && certified.is_none_or(|at| at > event.made.happened)
        };
        let flags = record.standing().filter(early);
        flags
            .map(|event| Flag::on(&event.made, what, "CPS Disclosure Manual, chapter 7"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn made(minutes: i64) -> Recorded {
        let at = Instant::from_micros(1_795_500_000_000_000).plus_minutes(minutes);
        Recorded {
            happened: at,
            at,
            done_by: String::new(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }
    fn decider() -> Decider {
        Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: false,
        }
    }
    fn begun() -> Record<Disclosures> {
        let opening = DisclosureOpening {
            suspect: PersonId::from(Uuid::from_u128(2)),
            officer: AccountId::from(Uuid::from_u128(1)),
            approach: "the telephone, the school’s log".to_owned(),
            issues: "who used the telephone".to_owned(),
        };
        let id = DisclosureId::from(Uuid::from_u128(3));
        Record::open(id, "U26-00001".to_owned(), None, opening, made(0)).unwrap()
    }
    fn listed(words: &str) -> DisclosureStep {
        DisclosureStep::Listed {
            description: words.to_owned(),
            made: None,
            place: "the case store".to_owned(),
        }
    }
    fn decided(item: i64, status: Decision, reason: &str) -> DisclosureStep {
        DisclosureStep::Decided {
            item,
            status,
            reason: reason.to_owned(),
        }
    }
    fn certified() -> DisclosureStep {
        DisclosureStep::Certified {
            words: "none of them does".to_owned(),
        }
    }

    #[test]
    fn an_item_is_undecided_until_somebody_decides_and_nothing_is_certified_before() {
        let mut record = begun();
        assert!(record.grow(certified(), made(1), &decider(), 2).is_err());
        for words in ["notes of a call", "a letter of the school", "a draft"] {
            record.grow(listed(words), made(1), &decider(), 2).unwrap();
        }
        assert_eq!(record.undecided(), [1, 2, 3]);
        let refused = record.grow(certified(), made(2), &decider(), 3).unwrap_err();
        assert!(refused.0[0].message.contains("1, 2 and 3"), "{refused:?}");
        record
            .grow(decided(1, Decision::NonSensitive, ""), made(3), &decider(), 3)
            .unwrap();
        assert!(
            record
                .grow(decided(2, Decision::Sensitive, " "), made(3), &decider(), 4)
                .is_err()
        );
        record
            .grow(
                decided(2, Decision::Sensitive, "names a source"),
                made(3),
                &decider(),
                4,
            )
            .unwrap();
        assert!(
            record
                .grow(decided(9, Decision::Evidence, ""), made(3), &decider(), 5)
                .is_err()
        );
        record
            .strike_out(2, "listed twice", decider().account, made(4).at)
            .unwrap();
        record.grow(certified(), made(5), &decider(), 6).unwrap();
        assert_eq!(record.state(), DisclosureState::Certified);
        // What comes to light afterwards is listed under a number of its own, and has to be certified again.
        record.grow(listed("a second call"), made(6), &decider(), 7).unwrap();
        assert_eq!(
            (record.state(), record.undecided()),
            (DisclosureState::Listing, vec![4])
        );
        let numbers: Vec<i64> = record
            .schedule(Schedule::NonSensitive)
            .iter()
            .map(|item| item.number)
            .collect();
        assert_eq!(numbers, [1]);
    }

    #[test]
    fn a_defence_statement_asks_for_a_review_and_revealing_early_is_taken_and_flagged() {
        let mut record = begun();
        let revealed = DisclosureStep::Revealed {
            to: "CPS North East".to_owned(),
            how: Revealed::WithFile,
            what: "everything listed".to_owned(),
        };
        record.grow(revealed, made(1), &decider(), 2).unwrap();
        assert_eq!(record.flags().len(), 1);
        let statement = DisclosureStep::DefenceStatement {
            summary: "somebody else used it".to_owned(),
        };
        record.grow(statement, made(2), &decider(), 3).unwrap();
        assert_eq!(record.state(), DisclosureState::ToReview);
        assert!(
            Disclosures::tasks(&record)
                .iter()
                .any(|task| task.step == "reviewed" && task.due().is_some())
        );
    }

    proptest! {
        #[test]
        fn a_number_is_never_given_twice_and_no_item_is_lost(steps in prop::collection::vec((0_u8..4, 1_i64..9), 0..30)) {
            let mut record = begun();
            let mut known: Vec<(i64, String)> = Vec::new();
            for ((step, number), minute) in steps.into_iter().zip(1..) {
                let grown = match step {
                    0 | 1 => record.grow(listed(&format!("item {minute}")), made(minute), &decider(), 2),
                    2 => record.grow(decided(number, Decision::NonSensitive, ""), made(minute), &decider(), 2),
                    _ => record.strike_out(usize::try_from(number).unwrap(), "wrong", decider().account, made(minute).at),
                };
                let _ = grown;
                let items = record.items();
                for (place, item) in (1..).zip(&items) {
                    prop_assert_eq!(item.number, place);
                }
                let now: Vec<(i64, String)> = items.into_iter().map(|item| (item.number, item.description)).collect();
                prop_assert!(now.starts_with(&known));
                known = now;
            }
        }
    }
}
