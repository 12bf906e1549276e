//! Retention: for how long a closed case is kept, who looked at it again, and what was decided.
//!
//! Each closed case has a record of its retention, which stays when the case itself is erased: it holds the group, the days
//! and the decisions, and of what was erased nothing. Whether to keep is asked in the way of the national criteria; deleting
//! takes two people, and a hold outranks every day (College of Policing APP, Retention, review and disposal; Criminal
//! Procedure and Investigations Act 1996, code of practice: to the end of the case, and at least six months from a
//! conviction or until release from custody).

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::deadlines::end_of;
use crate::ids::RetentionId;
use crate::record::{Ask, Decider, Event, Input, Record, Recorded, Room, Task, needed, optional, states, steps};
use crate::reference::retention_groups;
use crate::refusal::{Refusal, Refusals};

coded! {
    /// By which group a case is kept.
    Group {
        PublicProtection "public_protection" "Group 1: certain public protection matters",
        Serious "serious" "Group 2: other sexual, violent or serious offences",
        OtherOffences "other_offences" "Group 3: all other offences",
        Undetected "undetected" "Group 4: undetected crime, child protection without an offence",
    }
}
coded! {
    /// Why something may not be deleted, whatever its day says.
    HoldKind {
        Cpia "cpia" "Criminal proceedings (CPIA)",
        Inquiry "inquiry" "Public inquiry",
        Claim "claim" "Civil claim, complaint or inquest",
        Other "other" "Another hold",
    }
}
coded! {
    /// What a review decides.
    KeepOrDelete {
        Keep "keep" "Keep it",
        Delete "delete" "Delete it",
    }
}

states! {
    /// Where a case stands in its retention.
    RetentionState {
        Proposed "proposed" "Kept, group not confirmed",
        Kept "kept" "Kept",
        Deleting "deleting" "To be deleted, once somebody else agrees",
        Erased "erased" "Erased",
    }
    first Proposed;
    Proposed "group_set" Kept;
    Proposed "deletion_decided" Deleting;
    Proposed "reviewed" Proposed;
    Kept "group_set" Kept;
    Kept "reviewed" Kept;
    Kept "deletion_decided" Deleting;
    Deleting "deletion_refused" Kept;
    Deleting "erased" Erased;
}

steps! {
    /// What happens in the retention of a case.
    RetentionStep {
        /// The records manager set or confirmed the group.
        GroupSet "group_set" "Set or confirm the group" "Group set" {
            /// Which.
            group: Group => needed("group", "Which group?", Input::OneOf(Group::CHOICES), "Choose the group."),
            /// Why.
            reason: String => needed("reason", "Why this group?", Input::Text, "Say why.").hint("Name nobody: this record stays when the case is erased."),
        },
        /// It may not be deleted.
        Held "held" "Place a hold" "Hold placed" {
            /// Why.
            kind: HoldKind => needed("kind", "What kind of hold?", Input::OneOf(HoldKind::CHOICES), "Choose the kind of hold."),
            /// In words.
            words: String => needed("words", "Who asked for it, and why?", Input::Text, "Enter who asked for it and why.").hint("Name no suspect and no child."),
        },
        /// A hold ended.
        HoldEnded "hold_ended" "End a hold" "Hold ended" {
            /// Which.
            kind: HoldKind => needed("kind", "Which hold?", Input::OneOf(HoldKind::CHOICES), "Choose the hold."),
            /// In words.
            words: String => needed("words", "Who says that it ended, and why?", Input::Text, "Enter who says so and why."),
        },
        /// Somebody looked at it again and keeps it.
        Reviewed "reviewed" "Review it, and keep it" "Reviewed, and kept" {
            /// Whether somebody may come to serious harm.
            harm: Answer => needed("harm", "Is there a risk that somebody in it will seriously harm anybody?", Input::Answer, "Answer this question."),
            /// Whether children are concerned.
            children: Answer => needed("children", "Is there concern for a child or a vulnerable adult?", Input::Answer, "Answer this question."),
            /// Whether trust or position was used.
            trust: Answer => needed("trust", "Was a position of trust used?", Input::Answer, "Answer this question."),
            /// Whether other records need it.
            links: Answer => needed("links", "Do other records that are kept need it?", Input::Answer, "Answer this question."),
            /// Whether it is still right.
            accurate: Answer => needed("accurate", "Is it accurate and up to date?", Input::Answer, "Answer this question."),
            /// Why.
            reason: String => needed("reason", "Why is keeping it necessary and proportionate?", Input::Text, "Say why it is necessary.").hint("Name nobody: this record stays when the case is erased."),
        },
        /// Somebody looked at it again and would delete it.
        DeletionDecided "deletion_decided" "Review it, and decide that it is deleted" "Reviewed, to be deleted" {
            /// Whether somebody may come to serious harm.
            harm: Answer => needed("harm", "Is there a risk that somebody in it will seriously harm anybody?", Input::Answer, "Answer this question."),
            /// Whether children are concerned.
            children: Answer => needed("children", "Is there concern for a child or a vulnerable adult?", Input::Answer, "Answer this question."),
            /// Whether trust or position was used.
            trust: Answer => needed("trust", "Was a position of trust used?", Input::Answer, "Answer this question."),
            /// Whether other records need it.
            links: Answer => needed("links", "Do other records that are kept need it?", Input::Answer, "Answer this question."),
            /// Why.
            reason: String => needed("reason", "Why is it no longer necessary?", Input::Text, "Say why it is no longer necessary.").hint("Name nobody: this record stays when the case is erased."),
        },
        /// Somebody else would not delete it.
        DeletionRefused "deletion_refused" "Keep it after all" "Deletion refused" {
            /// Why.
            reason: String => needed("reason", "Why is it kept?", Input::Text, "Say why it is kept."),
        },
        /// It is gone.
        Erased "erased" "Agree, and erase the case for good" "Erased" {
            /// That this is known.
            understood: Answer => needed("understood", "Everything in the case is removed now, and cannot be brought back. Is that understood?", Input::OneOf(&[("yes", "Yes, erase it")]), "Say that it is understood."),
        },
    }
}

/// With what a case's retention begins: nothing of the case but its days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RetentionOpening {
    /// The reference of the case.
    pub case: String,
    /// The group that the program proposed.
    pub group: Group,
    /// When the case was closed.
    pub closed: Date,
    /// Whether a suspect was under 18: such a record is kept with particular care.
    pub careful: Answer,
}

/// The room of retention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retentions;

/// So many years after a day; the last of February for a leap day.
fn years_after(day: Date, years: i32) -> Date {
    day.checked_add(years.years()).unwrap_or(Date::MAX)
}

impl Record<Retentions> {
    /// The group, as last set.
    pub fn group(&self) -> Group {
        match self.last("group_set").map(|event| &event.step) {
            Some(RetentionStep::GroupSet { group, .. }) => *group,
            _ => self.opening.group,
        }
    }
    /// The holds that stand.
    pub fn holds(&self) -> Vec<HoldKind> {
        let stands = |kind: &HoldKind| {
            let last = self.standing().rev().find_map(|event| match &event.step {
                RetentionStep::Held { kind: of, .. } if of == kind => Some(true),
                RetentionStep::HoldEnded { kind: of, .. } if of == kind => Some(false),
                _ => None,
            });
            last == Some(true)
        };
        HoldKind::ALL.iter().copied().filter(stands).collect()
    }
    fn last_review(&self) -> Option<&Event<RetentionStep>> {
        let reviewed = |event: &&Event<RetentionStep>| {
            matches!(
                event.step,
                RetentionStep::Reviewed { .. } | RetentionStep::DeletionRefused { .. }
            )
        };
        self.standing().rfind(reviewed)
    }
    /// Since when the next review is awaited, and on which day it is to be.
    pub fn next_review(&self) -> (Date, Date) {
        let entry = retention_groups().iter().find(|entry| entry.key == self.group());
        let (first, again) = entry.map_or((6, 5), |entry| (entry.first_years, entry.again_years));
        match self.last_review() {
            Some(event) => {
                let day = event.made.happened.london_day();
                (day, years_after(day, again))
            }
            None => (self.opening.closed, years_after(self.opening.closed, first)),
        }
    }
}

impl Room for Retentions {
    type Id = RetentionId;
    type Opening = RetentionOpening;
    type Step = RetentionStep;
    type State = RetentionState;
    const NAME: &'static str = "retention";
    const TITLE: &'static str = "Retention";
    const LETTER: char = 'V';
    const OPENED: &'static str = "retention.begun";
    const GREW: &'static str = "retention.recorded";
    const OPENING: &'static [Ask] = &[
        needed("case", "The case", Input::Line, "Enter the reference of the case."),
        needed(
            "group",
            "Proposed group",
            Input::OneOf(Group::CHOICES),
            "Choose the group.",
        ),
        needed(
            "closed",
            "Closed on",
            Input::Day,
            "Enter the day on which it was closed.",
        ),
        optional(
            "careful",
            "A suspect was under 18: kept with particular care",
            Input::Answer,
        ),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "The case was closed"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.case.clone()
    }
    fn may_grow(record: &Record<Self>, step: &RetentionStep, _: &Recorded, decider: &Decider) -> Refusals {
        let held = record.holds();
        let source = "College of Policing APP, Retention, review and disposal";
        match step {
            RetentionStep::DeletionDecided { .. } | RetentionStep::Erased { .. }
                if record.state() == RetentionState::Erased =>
            {
                Refusal::of("reason", "The case was erased. Nothing more can happen to it.").into()
            }
            RetentionStep::DeletionDecided { .. } | RetentionStep::Erased { .. } if !held.is_empty() => {
                let kinds: Vec<&str> = held.iter().map(|kind| kind.label()).collect();
                let message = format!(
                    "A hold stands: {}. It outranks every day, and has to end first.",
                    kinds.join(", ")
                );
                Refusal::of(
                    if record.state() == RetentionState::Deleting {
                        "understood"
                    } else {
                        "reason"
                    },
                    message,
                )
                .by(source)
                .into()
            }
            RetentionStep::DeletionDecided { .. } if record.group() == Group::PublicProtection => {
                let message = "What is in group 1 is kept until the person is 100. If it is not of this group, set the right one first.";
                Refusal::of("reason", message).by(source).into()
            }
            RetentionStep::Erased { .. } if record.state() != RetentionState::Deleting => {
                Refusal::of("understood", "Nobody has decided that it is deleted. Review it first.")
                    .by(source)
                    .into()
            }
            RetentionStep::Erased { .. }
                if record
                    .last("deletion_decided")
                    .is_some_and(|event| event.made.by == decider.account) =>
            {
                let message = "Deleting takes two people: somebody other than whoever reviewed it has to agree.";
                Refusal::of("understood", message).by(source).into()
            }
            _ => Refusals::default(),
        }
    }
    fn offers(record: &Record<Self>, kind: &crate::record::StepKind) -> bool {
        match record.state() {
            RetentionState::Erased => false,
            RetentionState::Deleting => kind.code != "deletion_decided",
            RetentionState::Proposed | RetentionState::Kept => !matches!(kind.code, "erased" | "deletion_refused"),
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let mut tasks = Vec::new();
        match record.state() {
            RetentionState::Erased => {}
            RetentionState::Deleting => {
                tasks
                    .push(Task::missing("Agree that a case is erased, or keep it", "erased").or(&["deletion_refused"]));
            }
            RetentionState::Proposed | RetentionState::Kept => {
                let (since, due) = record.next_review();
                // It is missing once its day has come.
                let starts = end_of(due.yesterday().unwrap_or(due));
                let task = Task::missing("Review whether a case is kept", "reviewed").or(&["deletion_decided"]);
                let since = std::cmp::max(end_of(since.yesterday().unwrap_or(since)), record.opened.happened);
                tasks.push(
                    task.until(Clock::RetentionReview, since, end_of(due))
                        .from(Some(starts)),
                );
            }
        }
        tasks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AccountId;
    use crate::time::Instant;
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn made(day: Date, by: u128) -> Recorded {
        let at = end_of(day).plus_hours(-12);
        Recorded {
            happened: at,
            at,
            done_by: String::new(),
            by: AccountId::from(Uuid::from_u128(by)),
        }
    }
    fn decider(by: u128) -> Decider {
        Decider {
            account: AccountId::from(Uuid::from_u128(by)),
            supervisor: false,
        }
    }
    fn begun(group: Group, closed: Date) -> Record<Retentions> {
        let opening = RetentionOpening {
            case: "I20-00417".to_owned(),
            group,
            closed,
            careful: Answer::No,
        };
        let id = RetentionId::from(Uuid::from_u128(1));
        Record::open(id, "V20-00001".to_owned(), None, opening, made(closed, 1)).unwrap()
    }
    fn delete() -> RetentionStep {
        RetentionStep::DeletionDecided {
            harm: Answer::No,
            children: Answer::No,
            trust: Answer::No,
            links: Answer::No,
            reason: "nothing since".to_owned(),
        }
    }
    fn erase() -> RetentionStep {
        RetentionStep::Erased {
            understood: Answer::Yes,
        }
    }

    #[test]
    fn the_review_comes_when_the_groups_years_are_over_also_after_a_leap_day() {
        let record = begun(Group::Undetected, date(2020, 2, 29));
        assert_eq!(record.next_review().1, date(2026, 2, 28));
        let tasks = Retentions::tasks(&record);
        assert_eq!(tasks[0].starts, Some(end_of(date(2026, 2, 27))));
        assert_eq!(tasks[0].due(), Some(end_of(date(2026, 2, 28))));
        let mut set = record;
        let step = RetentionStep::GroupSet {
            group: Group::Serious,
            reason: "a conviction".to_owned(),
        };
        set.grow(step, made(date(2020, 3, 2), 2), &decider(2), 2).unwrap();
        assert_eq!(set.next_review().1, date(2030, 2, 28));
    }

    #[test]
    fn deleting_takes_two_people_and_no_hold() {
        let mut record = begun(Group::Undetected, date(2020, 3, 1));
        let today = date(2026, 3, 2);
        assert!(record.grow(erase(), made(today, 3), &decider(3), 2).is_err());
        let hold = RetentionStep::Held {
            kind: HoldKind::Inquiry,
            words: "the inquiry’s letter".to_owned(),
        };
        record.grow(hold, made(today, 2), &decider(2), 2).unwrap();
        let refused = record.grow(delete(), made(today, 2), &decider(2), 3).unwrap_err();
        assert!(refused.0[0].message.contains("Public inquiry"), "{refused:?}");
        let ended = RetentionStep::HoldEnded {
            kind: HoldKind::Inquiry,
            words: "its second letter".to_owned(),
        };
        record.grow(ended, made(today, 2), &decider(2), 3).unwrap();
        record.grow(delete(), made(today, 2), &decider(2), 4).unwrap();
        assert_eq!(record.state(), RetentionState::Deleting);
        assert!(record.grow(erase(), made(today, 2), &decider(2), 5).is_err());
        record.grow(erase(), made(today, 3), &decider(3), 5).unwrap();
        assert_eq!(record.state(), RetentionState::Erased);
        assert!(Retentions::tasks(&record).is_empty());
        assert!(record.grow(delete(), made(today, 2), &decider(2), 6).is_err());
    }

    #[test]
    fn a_review_that_keeps_asks_again_after_the_groups_years() {
        let mut record = begun(Group::OtherOffences, date(2020, 3, 1));
        let keep = RetentionStep::Reviewed {
            harm: Answer::Yes,
            children: Answer::Yes,
            trust: Answer::No,
            links: Answer::NotKnown,
            accurate: Answer::Yes,
            reason: "a child lives there still".to_owned(),
        };
        record.grow(keep, made(date(2026, 3, 1), 2), &decider(2), 2).unwrap();
        assert_eq!(record.next_review().1, date(2031, 3, 1));
    }

    proptest! {
        #[test]
        fn nothing_is_erased_while_a_hold_stands(steps in prop::collection::vec(0_u8..6, 0..14)) {
            let mut record = begun(Group::Serious, date(2016, 3, 1));
            for (number, step) in steps.into_iter().enumerate() {
                let words = "why".to_owned();
                let step = match step {
                    0 => RetentionStep::Held { kind: HoldKind::Cpia, words },
                    1 => RetentionStep::HoldEnded { kind: HoldKind::Cpia, words },
                    2 => RetentionStep::Held { kind: HoldKind::Claim, words },
                    3 => RetentionStep::DeletionRefused { reason: words },
                    4 => delete(),
                    _ => erase(),
                };
                let by = u128::try_from(number % 3).unwrap();
                let held = !record.holds().is_empty();
                let erases = matches!(step, RetentionStep::Erased { .. });
                let at = made(date(2026, 3, 1), by);
                let at = Recorded { happened: Instant::from_micros(at.happened.micros() + i64::try_from(number).unwrap()), ..at };
                let done = record.grow(step, at, &decider(by), 2).is_ok();
                prop_assert!(!(erases && done && held));
            }
        }
    }
}
