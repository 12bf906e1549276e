//! Share to protect: telling somebody the least that keeps a child safe, whatever list a case is closed to.
//!
//! Need-to-know always yields to protecting a child. Whoever works here may tell whom they must, and writes down what was said
//! and to whom; it is a disclosure in the journal. A reference that somebody gives is never looked up for them: those who are
//! on a case's list hear of it at once, and whoever shared learns nothing of the case (DPA 2018 s.35 and sch. 8 para. 4:
//! safeguarding of children; HM Government, Information sharing advice for safeguarding practitioners).

use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::ids::ShareId;
use crate::record::{Ask, Decider, Flag, Input, Record, Recorded, Room, Task, needed, optional, states, steps};
use crate::refusal::{Refusal, Refusals};

coded! {
    /// How somebody was told.
    Told {
        Telephone "telephone" "By telephone",
        InPerson "in_person" "In person",
        SecureMail "secure_mail" "By secure e-mail",
        Radio "radio" "By radio",
    }
}

states! {
    /// Where a share stands.
    ShareState {
        Shared "shared" "Shared, not looked at yet",
        Followed "followed" "Looked at by a supervisor",
    }
    first Shared;
    Shared "followed" Followed;
}

steps! {
    /// What happens after something was shared.
    ShareStep {
        /// A supervisor looked at it.
        Followed "followed" "Record what follows from it" "Followed up" {
            /// What is done now.
            words: String => needed("words", "What is done now for the child, and by whom?", Input::Text, "Enter what is done now."),
        },
        /// More was shared.
        SharedMore "shared_more" "Record more that was shared" "Shared more" {
            /// With whom.
            with: String => needed("with", "With whom?", Input::Line, "Enter with whom."),
            /// What.
            words: String => needed("words", "What was shared?", Input::Text, "Enter what was shared."),
        },
    }
}

/// With what it is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShareOpening {
    /// Which child, as far as is known.
    pub child: String,
    /// What the danger is.
    pub danger: String,
    /// Who was told, by name and role.
    pub told: String,
    /// Of which organisation.
    pub organisation: String,
    /// On which number.
    pub telephone: String,
    /// How.
    pub how: Told,
    /// What exactly was said.
    pub shared: String,
    /// Whether it is certain that they are who they say.
    pub certain: Answer,
    /// The reference of a record that it is about, where there is one.
    pub about: String,
}

/// The room of shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares;

impl Room for Shares {
    type Id = ShareId;
    type Opening = ShareOpening;
    type Step = ShareStep;
    type State = ShareState;
    const NAME: &'static str = "share";
    const TITLE: &'static str = "Share to protect";
    const LETTER: char = 'H';
    const OPENED: &'static str = "share.made";
    const GREW: &'static str = "share.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "child",
            "Which child is it about, and where is the child?",
            Input::Line,
            "Enter which child, as far as you know, and where.",
        ),
        needed(
            "danger",
            "What is the danger?",
            Input::Text,
            "Enter what the danger is, in a sentence.",
        ),
        needed("told", "Whom did you tell?", Input::Line, "Enter whom you told.").hint("Name and role."),
        needed(
            "organisation",
            "Of which organisation?",
            Input::Line,
            "Enter their organisation.",
        )
        .hint("Such as a council’s emergency duty team, a school, a hospital."),
        optional("telephone", "On which number? (optional)", Input::Line),
        needed("how", "How?", Input::OneOf(Told::CHOICES), "Choose how you told them."),
        needed(
            "shared",
            "What exactly did you tell them?",
            Input::Text,
            "Enter what you told them.",
        )
        .hint("The least that protects the child. Sharing it is lawful, whatever list a case is closed to."),
        needed(
            "certain",
            "Are you certain that they are who they say?",
            Input::Answer,
            "Say whether you are certain: by ringing back on a number that you looked up yourself, or because you know them.",
        )
        .hint("Ring back on a number that you looked up yourself."),
        optional("about", "The reference of a record that it is about (optional)", Input::Line)
            .hint("Such as I26-00093. It is not looked up for you; whoever answers for it is told at once."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Shared"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.child.chars().take(80).collect()
    }
    fn may_grow(_: &Record<Self>, step: &ShareStep, _: &Recorded, decider: &Decider) -> Refusals {
        match step {
            ShareStep::Followed { .. } if !decider.supervisor => {
                Refusal::of("words", "A supervisor records what follows from it.").into()
            }
            _ => Refusals::default(),
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        match record.state() {
            ShareState::Shared => vec![
                Task::missing("Follow up what was shared to protect a child", "followed").within(
                    Clock::ShareFollowed,
                    record.opened.happened,
                    &record.clocks,
                ),
            ],
            ShareState::Followed => Vec::new(),
        }
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        let what = "Shared with somebody of whom it is not certain who they are";
        let source = "HM Government, Information sharing advice for safeguarding practitioners";
        (record.opening.certain != Answer::Yes)
            .then(|| Flag::on(&record.opened, what, source))
            .into_iter()
            .collect()
    }
}
