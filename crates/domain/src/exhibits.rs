//! Exhibits: what was seized, where it is, and what examination found: digests and counts, never a picture.

use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::ids::{ExhibitId, PersonId, WarrantId};
use crate::record::{Ask, Input, Noted, Record, Recorded, Room, Task, Term, needed, noted, optional, states, steps};
use crate::search::closed_up;

coded! {
    /// What kind of thing an exhibit is.
    ExhibitKind {
        Phone "phone" "Telephone",
        Tablet "tablet" "Tablet",
        Computer "computer" "Computer",
        Drive "drive" "Drive or memory stick",
        Console "console" "Games console",
        Account "account" "Online account",
        Paper "paper" "Paper",
        Other "other" "Something else",
    }
}
coded! {
    /// Why one is examined before another.
    Priority {
        ChildAtRisk "child_at_risk" "A child may be at risk",
        BailEnds "bail_ends" "Bail ends",
        Usual "usual" "In its turn",
    }
}

states! {
    /// Where an exhibit stands.
    ExhibitState {
        Seized "seized" "Seized, not looked into",
        TriagedOut "triaged_out" "Triaged out",
        Submitted "submitted" "Waiting for examination",
        AtLaboratory "at_laboratory" "At an outside laboratory",
        Examined "examined" "Examined",
        Returned "returned" "Returned",
    }
    first Seized;
    Seized "triaged_out" TriagedOut;
    Seized "submitted" Submitted;
    Submitted "triaged_out" TriagedOut;
    Submitted "sent_to_laboratory" AtLaboratory;
    Submitted "examined" Examined;
    AtLaboratory "examined" Examined;
    TriagedOut "returned" Returned;
    Examined "returned" Returned;
}

steps! {
    /// What happens to an exhibit.
    ExhibitStep {
        /// It changed hands or places.
        Moved "moved" "Record a change of hands" "Moved" {
            /// From whom to whom, or where to.
            to: String => needed("to", "To whom, or where?", Input::Line, "Enter to whom or where it went."),
            /// The number of the seal now.
            seal: String => needed("seal", "Seal number now", Input::Line, "Enter the seal number."),
        },
        /// Triage found nothing to examine.
        TriagedOut "triaged_out" "Record that it was triaged out" "Triaged out" {
            /// How, with which tool and version.
            method: String => needed("method", "How, with which tool?", Input::Line, "Enter the method and the tool."),
        },
        /// It joined the queue.
        Submitted "submitted" "Submit it for examination" "Submitted" {
            /// Why before or after others.
            priority: Priority => needed("priority", "How urgent is it?", Input::OneOf(Priority::CHOICES), "Choose how urgent it is."),
            /// What is asked.
            question: String => needed("question", "What should the examination answer?", Input::Text, "Enter what the examination should answer."),
        },
        /// It went to an outside laboratory.
        SentToLaboratory "sent_to_laboratory" "Record that it went to a laboratory" "Sent to a laboratory" {
            /// Which.
            laboratory: String => needed("laboratory", "Which laboratory?", Input::Line, "Enter the laboratory."),
        },
        /// It was examined. Counts by category, and nothing else.
        Examined "examined" "Record the result" "Examined" {
            /// Category A, stills.
            a_stills: i64 => needed("a_stills", "Category A, stills", Input::Count, "Enter the count, 0 if none."),
            /// Category A, moving.
            a_moving: i64 => needed("a_moving", "Category A, moving", Input::Count, "Enter the count, 0 if none."),
            /// Category B, stills.
            b_stills: i64 => needed("b_stills", "Category B, stills", Input::Count, "Enter the count, 0 if none."),
            /// Category B, moving.
            b_moving: i64 => needed("b_moving", "Category B, moving", Input::Count, "Enter the count, 0 if none."),
            /// Category C, stills.
            c_stills: i64 => needed("c_stills", "Category C, stills", Input::Count, "Enter the count, 0 if none."),
            /// Category C, moving.
            c_moving: i64 => needed("c_moving", "Category C, moving", Input::Count, "Enter the count, 0 if none."),
            /// Who graded, how, with which tool.
            method: String => needed("method", "Who examined it, with which tool and version?", Input::Line, "Enter who examined it and the tool."),
        },
        /// It went back to its owner.
        Returned "returned" "Record its return" "Returned" {
            /// To whom.
            to: String => needed("to", "To whom?", Input::Line, "Enter to whom it was returned."),
        },
    }
}

/// With what an exhibit is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExhibitOpening {
    /// The officer's mark: initials and number.
    pub mark: String,
    /// What kind of thing.
    pub kind: ExhibitKind,
    /// What it is.
    pub what: String,
    /// Where it was found.
    pub found: String,
    /// The number of its seal.
    pub seal: String,
    /// At which search.
    pub warrant: Option<WarrantId>,
    /// Whose it is thought to be.
    pub owner: Option<PersonId>,
}

/// Counts by category: A, B and C, each stills and moving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Category A: stills, moving.
    pub a: (i64, i64),
    /// Category B: stills, moving.
    pub b: (i64, i64),
    /// Category C: stills, moving.
    pub c: (i64, i64),
}

/// The room of exhibits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exhibits;

impl Record<Exhibits> {
    /// What its examination counted, when there was one.
    pub fn counts(&self) -> Option<Counts> {
        match self.last("examined").map(|event| &event.step) {
            Some(ExhibitStep::Examined {
                a_stills,
                a_moving,
                b_stills,
                b_moving,
                c_stills,
                c_moving,
                ..
            }) => Some(Counts {
                a: (*a_stills, *a_moving),
                b: (*b_stills, *b_moving),
                c: (*c_stills, *c_moving),
            }),
            _ => None,
        }
    }
}

impl Room for Exhibits {
    type Id = ExhibitId;
    type Opening = ExhibitOpening;
    type Step = ExhibitStep;
    type State = ExhibitState;
    const NAME: &'static str = "exhibit";
    const TITLE: &'static str = "Exhibit";
    const LETTER: char = 'E';
    const OPENED: &'static str = "exhibit.listed";
    const GREW: &'static str = "exhibit.recorded";
    const OPENING: &'static [Ask] = &[
        needed("mark", "Exhibit mark", Input::Line, "Enter the mark, such as PN/1.")
            .hint("Initials and number, such as PN/1."),
        needed(
            "kind",
            "What kind of thing is it?",
            Input::OneOf(ExhibitKind::CHOICES),
            "Choose the kind.",
        ),
        needed(
            "what",
            "What is it?",
            Input::Line,
            "Enter what it is: make, model, colour.",
        ),
        needed("found", "Where was it found?", Input::Line, "Enter where it was found."),
        needed("seal", "Seal number", Input::Line, "Enter the seal number."),
        optional("warrant", "At which search? (optional)", Input::Warrant),
        optional("owner", "Whose is it thought to be? (optional)", Input::Person),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Listed"
    }
    fn title(record: &Record<Self>) -> String {
        format!("{}: {}", record.opening.mark, record.opening.what)
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        record.opening.owner
    }
    fn terms(record: &Record<Self>) -> Vec<Term> {
        [("mark", &record.opening.mark), ("seal", &record.opening.seal)]
            .into_iter()
            .map(|(kind, text)| Term {
                kind,
                normal: closed_up(text),
                exact: false,
            })
            .filter(|term| !term.normal.is_empty())
            .collect()
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let (what, step) = match record.state() {
            ExhibitState::Seized => ("Triage the exhibit or submit it", "submitted"),
            ExhibitState::Submitted => ("Examine the exhibit", "examined"),
            ExhibitState::AtLaboratory => ("Get the result from the laboratory", "examined"),
            ExhibitState::TriagedOut | ExhibitState::Examined | ExhibitState::Returned => return Vec::new(),
        };
        vec![Task {
            what,
            step,
            due: None,
            because: "",
            protects: false,
            starts: None,
        }]
    }
    fn facts_of_opening(record: &Record<Self>) -> Vec<Noted> {
        let place = if record.opening.warrant.is_some() {
            "warrant"
        } else {
            "elsewhere"
        };
        let about = [("kind", record.opening.kind.code()), ("place", place)];
        vec![noted(
            "exhibit_seized",
            record.id.uuid(),
            record.opened.happened,
            &about,
        )]
    }
    fn facts(record: &Record<Self>, step: &ExhibitStep, made: &Recorded) -> Vec<Noted> {
        let kind = match step {
            ExhibitStep::TriagedOut { .. } => "exhibit_triaged_out",
            ExhibitStep::Examined { .. } => "exhibit_examined",
            ExhibitStep::SentToLaboratory { .. } => "exhibit_sent_to_laboratory",
            ExhibitStep::Submitted { .. } => "exhibit_submitted",
            ExhibitStep::Moved { .. } | ExhibitStep::Returned { .. } => return Vec::new(),
        };
        vec![noted(kind, record.id.uuid(), made.happened, &[])]
    }
}
