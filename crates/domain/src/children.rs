//! A child in a case: linked, referred, seen, safeguarded; what the child said or showed; who holds responsibility now.
//!
//! A child is never blamed, and nothing here is about the alleged acts. *Safeguarded* needs a safety measure in force with
//! somebody who decided it; being linked, referred or seen is not that (four figures, not a chain).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::ids::{ChildId, PersonId, SocialCareReferralId, StrategyDiscussionId};
use crate::record::{Ask, Decider, Input, Noted, Record, Recorded, Room, Task, needed, noted, optional, states, steps};
use crate::refusal::{Refusal, Refusals};
use crate::safeguarding::CouncilAnswer;
use crate::time::Instant;

coded! {
    /// What makes a child safeguarded, in the order in which the first that holds is counted.
    Basis {
        ReferralAccepted "referral_accepted" "Referral accepted by children’s social care",
        AlreadyOpen "already_open" "Already open to social care, and a plan made",
        ContactStopped "contact_stopped" "Contact stopped by bail condition, remand or order",
        ProtectiveAdult "protective_adult" "Identified and seen, with a protective adult",
        SupportTakenUp "support_taken_up" "Support taken up",
    }
}
coded! {
    /// Why a child was not referred.
    NoReferral {
        AlreadyOpen "already_open" "Already open to social care",
        Protective "protective" "Safe with a protective adult, and no need for social care",
        OtherForce "other_force" "Another force or council acts",
        NoRisk "no_risk" "Enquiries found no risk to this child",
    }
}

states! {
    /// What was done for a child, the most that holds.
    ChildState {
        Linked "linked" "Nothing recorded as done",
        NotReferred "not_referred" "Not referred, with a reason",
        Referred "referred" "Referred",
        Seen "seen" "Seen",
        Safeguarded "safeguarded" "Safeguarded",
    }
    first Linked;
    Linked "referred" Referred;
    Linked "not_referred" NotReferred;
    Linked "seen" Seen;
    Referred "seen" Seen;
    NotReferred "seen" Seen;
    Linked "measure" Safeguarded;
    Referred "measure" Safeguarded;
    NotReferred "measure" Safeguarded;
    Seen "measure" Safeguarded;
    NotReferred "referred" Referred;
    Seen "referred" Seen;
    Seen "seen" Seen;
    // A child who is safeguarded is seen again, and another measure may be added.
    Safeguarded "referred" Safeguarded;
    Safeguarded "seen" Safeguarded;
    Safeguarded "measure" Safeguarded;
    Safeguarded "measure_ended" Seen;
}

steps! {
    /// What happens for a child.
    ChildStep {
        /// Somebody is responsible now.
        HolderNamed "holder" "Name who is responsible now" "Responsible" {
            /// Who.
            holder: String => needed("holder", "Who is responsible for this child now?", Input::Line, "Enter who is responsible.").hint("Name and organisation."),
        },
        /// The family was referred; written by the referral.
        Referred "referred" "" "Referred to social care" {
            /// By which referral.
            referral: SocialCareReferralId => optional("referral", "Referral", Input::Record),
        },
        /// The council answered; written by the referral.
        CouncilAnswered "council_answered" "" "Social care answered" {
            /// Which referral.
            referral: SocialCareReferralId => optional("referral", "Referral", Input::Record),
            /// What it answered.
            answer: CouncilAnswer => optional("answer", "Answer", Input::OneOf(CouncilAnswer::CHOICES)),
        },
        /// A strategy discussion was held; written by the discussion.
        Discussed "discussed" "" "Strategy discussion held" {
            /// Which.
            discussion: StrategyDiscussionId => optional("discussion", "Strategy discussion", Input::Record),
        },
        /// It was decided not to refer.
        NotReferred "not_referred" "Record why there is no referral" "Not referred" {
            /// Why.
            reason: NoReferral => needed("reason", "Why is the family not referred?", Input::OneOf(NoReferral::CHOICES), "Choose the reason."),
            /// Who decided that.
            decided_by: String => needed("decided_by", "Who decided that?", Input::Line, "Enter who decided."),
            /// In their words.
            words: String => needed("words", "On what grounds?", Input::Text, "Enter the grounds."),
        },
        /// Somebody saw and spoke to the child.
        Seen "seen" "Record a visit or a talk" "Seen" {
            /// Where.
            place: String => needed("place", "Where?", Input::Line, "Enter where the child was seen."),
            /// Who spoke to the child, and who else was there.
            spoken_by: String => needed("spoken_by", "Who spoke to the child, and who else was there?", Input::Line, "Enter who spoke to the child."),
            /// What the child said, in the child's words.
            said: String => optional("said", "What did the child say?", Input::Text).hint("In the child’s own words, about home, worries and wishes. Nothing about alleged acts: that is for an interview."),
            /// How the child seemed. An opinion, and shown as one.
            showed: String => optional("showed", "What did the child show, how did they seem?", Input::Text),
            /// What the child wants to happen.
            wants: String => optional("wants", "What does the child want to happen? (optional)", Input::Line),
            /// Whether there is an adult who protects the child.
            protective_adult: Answer => needed("protective_adult", "Is there an adult at home who protects the child?", Input::Answer, "Say whether there is a protective adult."),
        },
        /// The child was told what happens next.
        ToldBack "told_back" "Record what the child was told" "Told the child" {
            /// What.
            words: String => needed("words", "What was the child told, and by whom?", Input::Text, "Enter what the child was told."),
        },
        /// A safety measure came into force.
        Measure "measure" "Record a safety measure" "Safety measure in force" {
            /// Which basis of *safeguarded*.
            basis: Basis => needed("basis", "What makes the child safe?", Input::OneOf(Basis::CHOICES), "Choose what makes the child safe."),
            /// Who decided it.
            decided_by: String => needed("decided_by", "Who decided it?", Input::Line, "Enter who decided it: a figure needs a name behind it."),
            /// What it is.
            words: String => needed("words", "What is the measure?", Input::Text, "Enter what the measure is."),
        },
        /// It ended.
        MeasureEnded "measure_ended" "Record that a measure ended" "Safety measure ended" {
            /// Which.
            basis: Basis => needed("basis", "Which measure ended?", Input::OneOf(Basis::CHOICES), "Choose which ended."),
            /// Why.
            words: String => needed("words", "Why, and what holds now?", Input::Text, "Say why it ended and what holds now."),
        },
        /// Support was offered.
        Support "support" "Record support that was offered" "Support offered" {
            /// What.
            what: String => needed("what", "What was offered, and by whom?", Input::Line, "Enter what was offered."),
            /// Whether it was taken up.
            taken_up: Answer => needed("taken_up", "Was it taken up?", Input::Answer, "Say whether it was taken up."),
        },
    }
}

/// With what a child is linked to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildOpening {
    /// Who the child is.
    pub person: PersonId,
    /// How lists name the child: initials and age when linked, such as `L.A., 7`. From the person's record, not asked.
    #[serde(default)]
    pub called: String,
    /// When the child was born, as known when linked. From the person's record, not asked.
    #[serde(default)]
    pub born: Option<Date>,
    /// Whether the child lives or stays with a suspect.
    pub lives_with_suspect: Answer,
    /// How that is known.
    pub how_linked: String,
}

/// The room of children in cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Children;

/// The measure that a fact is about: one for each basis and child in a case, made out of the child's id.
fn measure(record: &Record<Children>, basis: Basis) -> String {
    let place = Basis::ALL.iter().position(|known| *known == basis).unwrap_or(0);
    let mark = u128::try_from(place).unwrap_or(0) + 1;
    uuid::Uuid::from_u128(record.id.uuid().as_u128() ^ mark).to_string()
}

impl Record<Children> {
    /// The safety measures in force: those whose last word is that they began.
    pub fn in_force(&self) -> Vec<Basis> {
        let began = |basis: &Basis| {
            self.standing()
                .filter_map(|event| match &event.step {
                    ChildStep::Measure { basis: of, .. } if of == basis => Some(true),
                    ChildStep::MeasureEnded { basis: of, .. } if of == basis => Some(false),
                    _ => None,
                })
                .next_back()
        };
        Basis::ALL
            .iter()
            .copied()
            .filter(|basis| began(basis) == Some(true))
            .collect()
    }
    /// Whether anything at all was done for this child.
    pub fn has_something_done(&self) -> bool {
        self.state() != ChildState::Linked
    }
    /// Who is responsible now.
    pub fn holder(&self) -> Option<&str> {
        self.last("holder").and_then(|event| match &event.step {
            ChildStep::HolderNamed { holder } => Some(holder.as_str()),
            _ => None,
        })
    }
}

impl Room for Children {
    type Id = ChildId;
    type Opening = ChildOpening;
    type Step = ChildStep;
    type State = ChildState;
    const NAME: &'static str = "child";
    const TITLE: &'static str = "Child";
    const LETTER: char = 'C';
    const OPENED: &'static str = "child.linked";
    const GREW: &'static str = "child.recorded";
    const OPENING: &'static [Ask] = &[
        needed("person", "Which child?", Input::Person, "Choose the child."),
        needed(
            "lives_with_suspect",
            "Does the child live or stay with a suspect?",
            Input::Answer,
            "Say whether the child lives or stays with a suspect.",
        ),
        needed(
            "how_linked",
            "How is that known?",
            Input::Text,
            "Enter how it is known.",
        ),
    ];

    fn began(_: &Record<Self>) -> &'static str {
        "Linked"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.called.clone()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        Some(record.opening.person)
    }
    fn may_grow(_: &Record<Self>, step: &ChildStep, _: &Recorded, _: &Decider) -> Refusals {
        match step {
            ChildStep::Seen { said, showed, .. } if said.trim().is_empty() && showed.trim().is_empty() => {
                let message = "Enter what the child said, or what the child showed. A visit without it says nothing of the child.";
                Refusal::of("said", message).into()
            }
            _ => Refusals::default(),
        }
    }
    /// By the most that holds, not by the last that happened: a child who is safeguarded and then seen stays safeguarded.
    fn state(record: &Record<Self>) -> ChildState {
        if !record.in_force().is_empty() {
            ChildState::Safeguarded
        } else if record.has("seen") {
            ChildState::Seen
        } else if record.has("referred") {
            ChildState::Referred
        } else if record.has("not_referred") {
            ChildState::NotReferred
        } else {
            ChildState::Linked
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let linked = record.opened.happened;
        let mut tasks = Vec::new();
        let clocks = &record.clocks;
        if record.holder().is_none() {
            tasks.push(Task::missing("Name who is responsible for the child", "holder").within(
                Clock::Holder,
                linked,
                clocks,
            ));
        }
        if !record.has("referred") && !record.has("not_referred") {
            let task = Task::missing("Refer the child to social care, or record why not", "not_referred");
            tasks.push(task.or(&["referred"]).within(Clock::Protect, linked, clocks));
        }
        if !record.has("seen") && record.in_force().is_empty() {
            tasks.push(Task::missing("See the child, and record what the child said", "seen").protecting());
        }
        tasks
    }
    fn results(record: &Record<Self>) -> Vec<(&'static str, Instant)> {
        let first = record
            .standing()
            .find(|event| matches!(event.step, ChildStep::Measure { .. }));
        let made = first.map(|event| ("A child was made safe", event.made.happened));
        made.into_iter().collect()
    }
    fn facts_of_opening(record: &Record<Self>) -> Vec<Noted> {
        let child = record.id.to_string();
        let about = [("child", child.as_str())];
        vec![noted(
            "child_linked",
            record.opening.person.uuid(),
            record.opened.happened,
            &about,
        )]
    }
    fn facts(record: &Record<Self>, step: &ChildStep, made: &Recorded) -> Vec<Noted> {
        let note = |kind, attributes: &[(&'static str, &str)]| {
            vec![noted(kind, record.opening.person.uuid(), made.happened, attributes)]
        };
        match step {
            ChildStep::Referred { referral } => note("child_referred", &[("referral", &referral.to_string())]),
            ChildStep::NotReferred { reason, .. } => note("child_not_referred", &[("reason", reason.code())]),
            ChildStep::Seen { .. } => note("child_seen", &[]),
            ChildStep::Measure { basis, decided_by, .. } => {
                let measure = measure(record, *basis);
                note(
                    "safety_measure",
                    &[
                        ("basis", basis.code()),
                        ("measure", &measure),
                        ("decided_by", decided_by),
                    ],
                )
            }
            ChildStep::MeasureEnded { basis, .. } => {
                note("safety_measure_ended", &[("measure", &measure(record, *basis))])
            }
            ChildStep::HolderNamed { .. }
            | ChildStep::CouncilAnswered { .. }
            | ChildStep::Discussed { .. }
            | ChildStep::ToldBack { .. }
            | ChildStep::Support { .. } => Vec::new(),
        }
    }
}
