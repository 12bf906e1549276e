//! Safeguarding: strategy discussions, families referred to social care, and the council's designated officer.
//!
//! The council convenes a strategy discussion; police ask for one. A referral names a family, the council of the child's
//! home, and whether the family may be spoken to. What is sent is not what is received: only an answer ends the waiting.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::ids::{ChildId, DesignatedOfficerReferralId, PersonId, SocialCareReferralId, StrategyDiscussionId};
use crate::quality::Sign;
use crate::record::{Ask, Input, Noted, Record, Recorded, Room, Task, needed, noted, optional, states, steps};
use crate::refusal::Refusals;
use crate::time::Instant;

coded! {
    /// Whether the family may be spoken to.
    FamilyContact {
        Yes "yes" "Yes, the council may contact them now",
        NotBefore "not_before" "Not before a time that we agree",
        No "no" "No, only through us",
    }
}
impl FamilyContact {
    /// The answer in a word or two: what whoever is about to ring must see first.
    pub const fn in_short(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::NotBefore => "Not before",
            Self::No => "No",
        }
    }
}
coded! {
    /// Where a referral goes.
    CouncilTeam {
        FrontDoor "front_door" "Front door, in working hours",
        EmergencyDutyTeam "emergency_duty_team" "Emergency duty team, out of hours",
    }
}
coded! {
    /// What social care answered.
    CouncilAnswer {
        Accepted "accepted" "Accepted",
        AlreadyOpen "already_open" "Already open to them, and a plan made",
        NotAccepted "not_accepted" "Not accepted",
    }
}

coded! {
    /// What a council tells of its own work for a family.
    CouncilNews {
        ChildSeen "child_seen" "A child was seen",
        StrategyHeld "strategy_held" "A strategy discussion was held",
        StrategyHeldChildSeen "strategy_held_child_seen" "A strategy discussion was held, and a child seen",
        EnquiriesBegun "enquiries_begun" "Enquiries under section 47 began",
        ConferenceFixed "conference_fixed" "A child protection conference has a date",
        ConferenceHeld "conference_held" "A child protection conference was held",
        PlanMade "plan_made" "A plan was made",
        PlanEnded "plan_ended" "A plan ended",
        Closed "closed" "They closed it",
        Other "other" "Something else",
    }
}

states! {
    /// Where a referral to social care stands. Sent is not received, and received is not answered.
    SocialCareState {
        Prepared "prepared" "Prepared, not sent",
        Sent "sent" "Sent, not yet received",
        Received "received" "Received, not answered",
        Answered "answered" "Answered",
    }
    first Prepared;
    Prepared "sent" Sent;
    Sent "received" Received;
    Sent "answered" Answered;
    Received "answered" Answered;
}

steps! {
    /// What happens to a referral to social care.
    SocialCareStep {
        /// It left.
        Sent "sent" "Record that it was sent" "Sent" {
            /// To whom, by name or desk.
            to: String => needed("to", "To whom?", Input::Line, "Enter to whom it was sent."),
            /// How.
            how: String => needed("how", "How?", Input::Line, "Enter how it was sent: secure e-mail, telephone, portal."),
        },
        /// They said that they have it.
        Received "received" "Record that they received it" "Received" {
            /// Who said so.
            received_by: String => needed("received_by", "Who received it?", Input::Line, "Enter who received it."),
        },
        /// They were asked again.
        Chased "chased" "Record that they were asked again" "Asked again" {
            /// Who was asked, and what they said.
            who: String => needed("who", "Whom did you ask, and what did they say?", Input::Line, "Enter whom you asked."),
        },
        /// They decided.
        Answered "answered" "Record the council’s answer" "Answered" {
            /// What they decided.
            answer: CouncilAnswer => needed("answer", "What did they decide?", Input::OneOf(CouncilAnswer::CHOICES), "Choose what they decided."),
            /// Who decided it.
            decided_by: String => needed("decided_by", "Who decided it?", Input::Line, "Enter the name of whoever decided it."),
            /// What will happen, or why nothing will.
            plan: String => needed("plan", "What will happen, or why will nothing?", Input::Text, "Enter what will happen, or why nothing will."),
        },
        /// They told us what happened since.
        CouncilTold "council_told" "Record what the council told you" "The council told us" {
            /// What.
            what: CouncilNews => needed("what", "What happened?", Input::OneOf(CouncilNews::CHOICES), "Choose what happened."),
            /// In a sentence, with who said so.
            words: String => needed("words", "In a sentence or two", Input::Text, "Enter in a sentence what happened."),
        },
    }
}

/// What a family is referred with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SocialCareOpening {
    /// The family, by the name it goes by.
    pub family: String,
    /// The council of the child's home.
    pub council: String,
    /// To which of its teams.
    pub team: CouncilTeam,
    /// Which children.
    pub children: Vec<ChildId>,
    /// What the council needs to know.
    pub concern: String,
    /// Whether the family may be spoken to.
    pub contact: FamilyContact,
    /// Not before when.
    pub not_before: Option<Instant>,
    /// Who speaks to them first.
    pub contact_by: String,
}

/// The room of referrals to social care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SocialCareReferrals;

impl Record<SocialCareReferrals> {
    /// When it was first sent. What was only prepared is nobody's to see but ours.
    pub fn sent(&self) -> Option<Instant> {
        self.standing()
            .find(|event| matches!(event.step, SocialCareStep::Sent { .. }))
            .map(|event| event.made.happened)
    }
}

impl Room for SocialCareReferrals {
    type Id = SocialCareReferralId;
    type Opening = SocialCareOpening;
    type Step = SocialCareStep;
    type State = SocialCareState;
    const NAME: &'static str = "social_care_referral";
    const TITLE: &'static str = "Referral to social care";
    const LETTER: char = 'S';
    const OPENED: &'static str = "social_care_referral.prepared";
    const GREW: &'static str = "social_care_referral.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "children",
            "Which children?",
            Input::Children,
            "Choose at least one child.",
        ),
        needed(
            "family",
            "Which family?",
            Input::Line,
            "Enter the name that the family goes by.",
        ),
        needed(
            "council",
            "Which council?",
            Input::Council,
            "Choose the council of the child’s home.",
        )
        .hint("The council where the child lives or is found (Children Act 1989 s.47)."),
        needed(
            "team",
            "Which team?",
            Input::OneOf(CouncilTeam::CHOICES),
            "Choose the team.",
        ),
        needed(
            "concern",
            "What does the council need to know?",
            Input::Text,
            "Enter what the council needs to know.",
        ),
        needed(
            "contact",
            "May the family be contacted?",
            Input::OneOf(FamilyContact::CHOICES),
            "Say whether the family may be contacted.",
        ),
        optional("not_before", "Not before (if you chose that)", Input::Moment),
        optional("contact_by", "Who speaks to the family first? (optional)", Input::Line),
    ];

    fn began(_: &Record<Self>) -> &'static str {
        "Prepared"
    }
    fn title(record: &Record<Self>) -> String {
        format!("{} family", record.opening.family)
    }
    fn may_open(opening: &SocialCareOpening, _: &Recorded) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.when(
            opening.contact == FamilyContact::NotBefore && opening.not_before.is_none(),
            "not_before",
            "Enter from when the family may be contacted.",
        );
        refusals
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let clocks = &record.clocks;
        match record.state() {
            SocialCareState::Prepared => vec![Task::missing("Send the referral to social care", "sent").within(
                Clock::SocialCareSent,
                record.opened.happened,
                clocks,
            )],
            SocialCareState::Sent | SocialCareState::Received => {
                let task = Task::missing("Get the council’s answer to the referral", "answered").protecting();
                vec![record.last("sent").map_or(task, |event| {
                    task.within(Clock::SocialCareAnswer, event.made.happened, clocks)
                })]
            }
            SocialCareState::Answered => Vec::new(),
        }
    }
    fn facts(record: &Record<Self>, step: &SocialCareStep, made: &Recorded) -> Vec<Noted> {
        let id = record.id.uuid();
        match step {
            SocialCareStep::Sent { .. } => {
                let children = record.opening.children.len().to_string();
                let about = [
                    ("council", record.opening.council.as_str()),
                    ("children", children.as_str()),
                ];
                vec![noted("social_care_referral_sent", id, made.happened, &about)]
            }
            SocialCareStep::Answered { answer, .. } => {
                vec![noted(
                    "social_care_referral_answered",
                    id,
                    made.happened,
                    &[("answer", answer.code())],
                )]
            }
            SocialCareStep::Received { .. } | SocialCareStep::Chased { .. } | SocialCareStep::CouncilTold { .. } => {
                Vec::new()
            }
        }
    }
}

states! {
    /// Where a strategy discussion stands.
    StrategyState {
        Requested "requested" "Asked for",
        Refused "refused" "Refused by the council",
        Escalated "escalated" "Escalated",
        Held "held" "Held",
    }
    first Requested;
    Requested "refused" Refused;
    Requested "held" Held;
    Requested "escalated" Escalated;
    Refused "escalated" Escalated;
    Refused "held" Held;
    Escalated "held" Held;
    Escalated "refused" Refused;
}

steps! {
    /// What happens to a strategy discussion.
    StrategyStep {
        /// The council would not hold one.
        Refused "refused" "Record that the council refused" "Refused" {
            /// Who refused.
            refused_by: String => needed("refused_by", "Who refused?", Input::Line, "Enter who refused."),
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Enter their reason."),
        },
        /// It was taken to somebody more senior.
        Escalated "escalated" "Record the escalation" "Escalated" {
            /// To whom.
            to: String => needed("to", "To whom?", Input::Line, "Enter to whom it was escalated."),
        },
        /// It was held.
        Held "held" "Record the discussion" "Held" {
            /// Who took part.
            present: String => needed("present", "Who took part?", Input::Line, "Enter who took part."),
            /// What was decided.
            plan: String => needed("plan", "What was decided, who does what by when?", Input::Text, "Enter what was decided."),
            /// Whether enquiries under section 47 follow.
            enquiries: Answer => needed("enquiries", "Do section 47 enquiries follow?", Input::Answer, "Say whether enquiries follow."),
        },
    }
}

/// What a strategy discussion is asked for with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrategyOpening {
    /// Which children.
    pub children: Vec<ChildId>,
    /// Which council was asked.
    pub council: String,
    /// Who was asked there.
    pub asked: String,
    /// Why.
    pub reason: String,
}

/// The room of strategy discussions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StrategyDiscussions;

impl Room for StrategyDiscussions {
    type Id = StrategyDiscussionId;
    type Opening = StrategyOpening;
    type Step = StrategyStep;
    type State = StrategyState;
    const NAME: &'static str = "strategy_discussion";
    const TITLE: &'static str = "Strategy discussion";
    const LETTER: char = 'D';
    const OPENED: &'static str = "strategy_discussion.requested";
    const GREW: &'static str = "strategy_discussion.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "children",
            "About which children?",
            Input::Children,
            "Choose at least one child.",
        ),
        needed(
            "council",
            "Which council was asked?",
            Input::Council,
            "Choose the council.",
        ),
        needed("asked", "Who was asked there?", Input::Line, "Enter who was asked."),
        needed("reason", "Why is it needed?", Input::Text, "Say why it is needed."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Asked for"
    }
    fn title(record: &Record<Self>) -> String {
        let children = record.opening.children.len();
        format!("About {children} {}", if children == 1 { "child" } else { "children" })
    }
    fn signs(record: &Record<Self>) -> Vec<(Sign, Uuid)> {
        let children = record.opening.children.iter();
        children.map(|child| (Sign::Discussed, child.uuid())).collect()
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let (what, step) = match record.state() {
            StrategyState::Held => return Vec::new(),
            StrategyState::Refused => ("Escalate: the council refused a strategy discussion", "escalated"),
            StrategyState::Requested | StrategyState::Escalated => ("Hold the strategy discussion", "held"),
        };
        vec![Task::missing(what, step).within(Clock::StrategyDiscussion, record.opened.happened, &record.clocks)]
    }
}

states! {
    /// Where a referral to the designated officer stands.
    DesignatedOfficerState {
        Prepared "prepared" "Not told yet",
        Sent "sent" "Told, not answered",
        Answered "answered" "Answered",
    }
    first Prepared;
    Prepared "sent" Sent;
    Sent "answered" Answered;
}
steps! {
    /// What happens to a referral to the designated officer.
    DesignatedOfficerStep {
        /// The officer was told.
        Sent "sent" "Record that the designated officer was told" "Told" {
            /// Who was told.
            to: String => needed("to", "Who was told?", Input::Line, "Enter who was told."),
        },
        /// The officer answered.
        Answered "answered" "Record the answer" "Answered" {
            /// What follows.
            plan: String => needed("plan", "What follows?", Input::Text, "Enter what follows."),
        },
    }
}
/// What the designated officer is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DesignatedOfficerOpening {
    /// Who works with children.
    pub suspect: PersonId,
    /// Where.
    pub workplace: String,
    /// The council of the workplace, which need not be that of the home.
    pub council: String,
}
/// The room of referrals to the council's designated officer (the LADO).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DesignatedOfficerReferrals;

impl Room for DesignatedOfficerReferrals {
    type Id = DesignatedOfficerReferralId;
    type Opening = DesignatedOfficerOpening;
    type Step = DesignatedOfficerStep;
    type State = DesignatedOfficerState;
    const NAME: &'static str = "designated_officer_referral";
    const TITLE: &'static str = "Designated officer (LADO)";
    const LETTER: char = 'L';
    const OPENED: &'static str = "designated_officer_referral.prepared";
    const GREW: &'static str = "designated_officer_referral.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "suspect",
            "Who works or volunteers with children?",
            Input::Suspect,
            "Choose the person.",
        ),
        needed("workplace", "Where?", Input::Line, "Enter the workplace or club."),
        needed(
            "council",
            "Which council is that workplace in?",
            Input::Council,
            "Choose the council of the workplace.",
        ),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Prepared"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.workplace.clone()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        Some(record.opening.suspect)
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        match record.state() {
            DesignatedOfficerState::Prepared => {
                vec![Task::missing("Tell the council’s designated officer", "sent").within(
                    Clock::DesignatedOfficer,
                    record.opened.happened,
                    &record.clocks,
                )]
            }
            DesignatedOfficerState::Sent => {
                vec![Task::missing("Get the designated officer’s answer", "answered").protecting()]
            }
            DesignatedOfficerState::Answered => Vec::new(),
        }
    }
}
