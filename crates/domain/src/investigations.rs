//! Investigations: one case from its referrals to its closing, with who is in it, what was decided and on what grounds.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::ids::{AccountId, ChildId, ConversationId, InvestigationId, PersonId, ReferralId, StrategyDiscussionId};
use crate::networks::{TieKind, View};
use crate::people::fold;
use crate::quality::Sign;
use crate::record::{
    Ask, Decider, Flag, Input, Noted, Record, Recorded, Room, Stated, Step as _, StepKind, Task, Term, needed, noted,
    optional, states, steps,
};
use crate::refusal::{Refusal, Refusals};
use crate::risk::Band;
use crate::time::Instant;

mod closing;
mod enforcement;

pub use closing::Minimum;
pub use enforcement::{BandClock, DelayReason, Discussed, Enforcement};

coded! {
    /// What kind of case.
    CaseKind {
        ImageSuspect "image_suspect" "Suspects in image cases",
        Grooming "grooming" "Grooming online",
        Extortion "extortion" "Threats to share a picture",
        ChildSuspect "child_suspect" "A child is suspected",
    }
}
coded! {
    /// What somebody is in a case.
    Part {
        Suspect "suspect" "Suspect",
        Household "household" "Lives in the household",
        Parent "parent" "Parent or carer of a child",
        Witness "witness" "Witness",
        Other "other" "Somebody else",
    }
}
coded! {
    /// Whether pictures were made by a machine (a field that forces lacked).
    AiGenerated {
        Yes "yes" "Yes",
        No "no" "No",
        Suspected "suspected" "Suspected",
        NotKnown "not_known" "Not known",
    }
}
coded! {
    /// What else is marked on a case.
    Mark {
        Online "online" "Online",
        Csa "csa" "Child sexual abuse flag",
        Cse "cse" "Child sexual exploitation flag",
        SelfGenerated "self_generated" "Self-generated",
        Extortion "extortion" "Extortion, for money or otherwise",
        Livestream "livestream" "Livestream",
        ChildOnChild "child_on_child" "Child on child",
        PositionOfTrust "position_of_trust" "Position of trust",
    }
}

coded! {
    /// Another system into which something of a case is entered by hand.
    System {
        Records "records" "The force’s records system",
        Custody "custody" "Custody system",
        Pnc "pnc" "Police National Computer",
        Pnd "pnd" "Police National Database",
        Prosecutor "prosecutor" "CPS digital case file",
        Court "court" "Court",
        Nca "nca" "National Crime Agency: the result",
        Caid "caid" "Child Abuse Image Database",
        Visor "visor" "Violent and Sex Offender Register, MAPPA",
    }
}

states! {
    /// Where an investigation stands.
    InvestigationState {
        Open "open" "Open",
        ClosureAsked "closure_asked" "Waiting for a supervisor to close it",
        Closed "closed" "Closed",
    }
    first Open;
    Open "closure_asked" ClosureAsked;
    ClosureAsked "closure_approved" Closed;
    ClosureAsked "closure_refused" Open;
    Closed "reopened" Open;
}

coded! {
    /// What asks for a new assessment at once (the model's own rule: a band stands only for what was known).
    Occasion {
        ChildLinked "child_linked" "A child was linked",
        Address "address" "A suspect has another address",
        DeviceResult "device_result" "A device was examined",
        BailDecision "bail_decision" "Bail or release was decided",
        ClockMissed "clock_missed" "The time of its band went by",
    }
}

impl Occasion {
    /// What is missing then, in the words of a task.
    pub const fn task(self) -> &'static str {
        match self {
            Self::ChildLinked => "Assess the risk again: a child was linked",
            Self::Address => "Assess the risk again: a suspect has another address",
            Self::DeviceResult => "Assess the risk again: a device was examined",
            Self::BailDecision => "Assess the risk again: bail or release was decided",
            Self::ClockMissed => "Assess the risk again: the time of its band went by",
        }
    }
}

steps! {
    /// What happens in an investigation.
    InvestigationStep {
        /// Another referral joined it; written by the referral's decision.
        ReferralJoined "referral_joined" "" "Referral joined" {
            /// Which.
            referral: ReferralId => optional("referral", "Referral", Input::Record),
        },
        /// Somebody is part of it.
        PersonAdded "person_added" "Add somebody who is known already" "Person added" {
            /// Who.
            person: PersonId => needed("person", "Who? Their reference, such as N26-00417", Input::Referenced("person"), "Enter the person’s reference."),
            /// What they are in it.
            part: Part => needed("part", "What are they in this case?", Input::OneOf(Part::CHOICES), "Choose what they are."),
            /// How that is known.
            how_known: String => needed("how_known", "How is that known?", Input::Line, "Enter how it is known."),
        },
        /// A child was linked; written by the child's record.
        ChildLinked "child_linked" "" "Child linked" {
            /// Which.
            child: ChildId => optional("child", "Child", Input::Record),
            /// Whether the child lives or stays with a suspect.
            lives_with_suspect: Answer => optional("lives_with_suspect", "Lives or stays with a suspect", Input::Answer),
        },
        /// The risk was assessed; written by the assessment.
        Assessed "assessed" "" "Risk assessed" {
            /// The band.
            band: Band => optional("band", "Band", Input::OneOf(Band::CHOICES)),
        },
        /// Something happened elsewhere that asks for a new assessment; written by the record to which it happened.
        AssessmentAsked "assessment_asked" "" "New assessment asked for" {
            /// What happened.
            occasion: Occasion => optional("occasion", "Because", Input::OneOf(Occasion::CHOICES)),
        },
        /// A second person agreed to low; written by the assessment.
        LowAgreed "low_agreed" "" "Low agreed by a second person" {
            /// The band that it has now.
            band: Band => optional("band", "Band", Input::OneOf(Band::CHOICES)),
        },
        /// A strategy discussion was held, or escalated; written by its record.
        StrategyDiscussed "strategy_discussed" "" "Strategy discussion" {
            /// Which.
            discussion: StrategyDiscussionId => optional("discussion", "Strategy discussion", Input::Record),
            /// What became of it.
            outcome: Discussed => optional("outcome", "What became of it", Input::OneOf(Discussed::CHOICES)),
        },
        /// A suspect works or volunteers with children; written by the person's record.
        WorksWithChildren "works_with_children" "" "A suspect works with children" {
            /// Who.
            person: PersonId => optional("person", "Who", Input::Record),
            /// Where.
            workplace: String => optional("workplace", "Where", Input::Line),
        },
        /// The council's designated officer was told of somebody; written by that referral's record.
        DesignatedOfficerTold "designated_officer_told" "" "Designated officer told" {
            /// Of whom.
            person: PersonId => optional("person", "Of whom", Input::Record),
        },
        /// A supervisor agrees to what is planned: the decision to go.
        EnforcementAgreed "enforcement_agreed" "Agree to the plan to search, arrest or interview" "Plan agreed" {
            /// What is planned.
            plan: String => needed("plan", "What is planned: search, arrest or voluntary attendance, when, by whom?", Input::Text, "Enter the plan."),
            /// The children who may be there.
            children: String => needed("children", "Which children may be there or affected, and who looks after them?", Input::Text, "Say which children may be there, or ‘none’ and how that is known.").hint("School run, a second adult, who tells the council."),
            /// The plan for the suspect's own safety.
            suicide_plan: String => needed("suicide_plan", "What is planned for the suspect’s own safety?", Input::Text, "Enter the plan for the suspect’s safety: every suspect is treated as at risk of suicide."),
            /// Whether it cannot wait because a child is in danger now.
            danger: Answer => needed("danger", "Is a child in immediate danger?", Input::Answer, "Say whether a child is in immediate danger."),
            /// Why it goes ahead without a strategy discussion.
            no_discussion: String => optional("no_discussion", "If a child is linked and no strategy discussion was held: why can it not wait?", Input::Text),
        },
        /// A suspect was searched, arrested or interviewed; written by the warrant or by the arrest.
        Enforced "enforced" "" "Suspect dealt with" {
            /// How.
            by: Enforcement => optional("by", "How", Input::OneOf(Enforcement::CHOICES)),
        },
        /// Why the suspect is not dealt with in time.
        DelayExplained "delay_explained" "Say why the suspect is not dealt with in time" "Delay explained" {
            /// The reason.
            why: DelayReason => needed("why", "Why?", Input::OneOf(DelayReason::CHOICES), "Choose the reason."),
            /// In words.
            words: String => needed("words", "What is done meanwhile so that children are safe?", Input::Text, "Enter what is done meanwhile."),
        },
        /// A decision, for the policy log: what, why, and on what was known then.
        Decided "decided" "Record a decision" "Decision" {
            /// What was decided.
            decision: String => needed("decision", "What was decided?", Input::Line, "Enter what was decided."),
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Say why."),
            /// On what was known then.
            known: String => optional("known", "What was known at that time? (optional)", Input::Text),
        },
        /// Platform, marks, and whether a machine made the pictures.
        Described "described" "Record platform and marks" "Platform and marks" {
            /// The platforms.
            platforms: String => needed("platforms", "Which platforms?", Input::Line, "Enter the platforms, or ‘not known’."),
            /// Whether a machine made them.
            ai_generated: AiGenerated => needed("ai_generated", "AI-generated?", Input::OneOf(AiGenerated::CHOICES), "Choose an answer."),
            /// What else holds.
            marks: Vec<Mark> => optional("marks", "Which of these hold?", Input::SomeOf(Mark::CHOICES)),
        },
        /// How the entry is planned.
        EntryPlanned "entry_planned" "Plan the entry" "Entry planned" {
            /// When.
            when: String => needed("when", "When does the team go in, and why then?", Input::Line, "Enter when the team goes in, and why then.").hint("Away from the school run, and not before a child wakes alone."),
            /// Who may be there.
            inside: String => needed("inside", "Who may be inside?", Input::Text, "Enter who may be inside, or that it is not known.").hint("A second adult, a carer, lodgers, somebody who is ill."),
            /// The children.
            children: String => needed("children", "Where are the children then, and who takes them?", Input::Text, "Enter where the children are then, or ‘none’ and how that is known."),
            /// Dogs and other hazards.
            dogs: String => needed("dogs", "Dogs, stairs, other hazards?", Input::Line, "Enter the hazards, or ‘none known’."),
            /// Weapons and warning markers.
            weapons: Answer => needed("weapons", "Is there a marker for weapons or violence?", Input::Answer, "Say whether there is a marker."),
            /// Firearms certificate.
            firearms: Answer => needed("firearms", "Does anybody there hold a firearms certificate?", Input::Answer, "Say whether anybody holds a firearms certificate."),
            /// Who tells the partner or family.
            tells: String => needed("tells", "Who tells the partner or the family, and with what pack?", Input::Line, "Enter who tells the partner or the family."),
            /// Who stays.
            stays: String => needed("stays", "Who stays with the family, and until when?", Input::Line, "Enter who stays with the family."),
            /// The devices that matter first.
            devices: String => optional("devices", "Which devices matter first, and how are they kept running? (optional)", Input::Text),
        },
        /// Messages of a conversation were quoted; written by the conversation.
        Quoted "quoted" "" "Quoted from a conversation" {
            /// Which conversation.
            conversation: ConversationId => optional("conversation", "Conversation", Input::Referenced("conversation")),
            /// What for.
            why: String => optional("why", "What for", Input::Line),
            /// The messages: number, time as written, who, and what was said.
            words: String => optional("words", "Messages", Input::Text),
        },
        /// A view of a network was saved; written by the page of the network.
        NetworkSaved "network_saved" "" "View of a network saved" {
            /// What it is called.
            name: String => needed("name", "What do you call it?", Input::Line, "Enter what you call it."),
            /// What is looked at: the pairs of the address of its page, for the program alone.
            view: String => needed("view", "", Input::Text, "Say what is looked at."),
        },
        /// It was entered in another system.
        EnteredElsewhere "entered_elsewhere" "Record that it was entered in another system" "Entered elsewhere" {
            /// Which.
            system: System => needed("system", "Which system?", Input::OneOf(System::CHOICES), "Choose the system."),
            /// By which reference it is there.
            their_reference: String => needed("their_reference", "By which reference is it there?", Input::Line, "Enter the reference that the system gave."),
            /// What.
            entered: String => needed("entered", "What was entered?", Input::Line, "Enter what was entered."),
        },
        /// Somebody shared something to protect a child; written by the share.
        SharedToProtect "shared_to_protect" "" "Shared to protect a child" {
            /// By whom.
            by: String => optional("by", "By whom", Input::Line),
            /// With whom.
            with: String => optional("with", "With whom", Input::Line),
            /// What.
            words: String => optional("words", "What was said", Input::Text),
        },
        /// Somebody who is not on its list was let in by emergency access; written by that command.
        EmergencyAccess "emergency_access" "" "Emergency access" {
            /// Who.
            who: AccountId => optional("who", "Who", Input::Account),
            /// Why.
            reason: String => optional("reason", "Why", Input::Text),
        },
        /// Another officer has it.
        HandedOver "handed_over" "Hand it to another officer" "Handed over" {
            /// To whom.
            officer: AccountId => needed("officer", "To whom?", Input::Account, "Choose the officer."),
            /// What they need to know.
            handover: String => needed("handover", "What do they need to know?", Input::Text, "Enter the handover."),
        },
        /// It is offered to another force. Until that accepts it, it stays here with all that is due in it.
        TransferOffered "transfer_offered" "Offer it to another force" "Offered to another force" {
            /// Which force, and whom there.
            force: String => needed("force", "Which force, and whom did you ask there?", Input::Line, "Enter the force and whom you asked."),
            /// Why it is theirs.
            reason: String => needed("reason", "Why is it theirs?", Input::Text, "Say why it is theirs."),
            /// What they were told of children.
            children: String => needed("children", "What were they told of children who may be at risk, and who keeps them safe until they accept?", Input::Text, "Say what they were told of children, or ‘no child is known’ and how that is known."),
            /// What was sent, and how.
            sent: String => optional("sent", "What was sent, and how? (optional)", Input::Line),
        },
        /// The other force took it.
        TransferAccepted "transfer_accepted" "Record that the other force accepted it" "Accepted by the other force" {
            /// By whom there.
            by: String => needed("by", "Who accepted it there?", Input::Line, "Enter who accepted it, by rank or title and name."),
            /// Their reference.
            their_reference: String => needed("their_reference", "By which reference is it there?", Input::Line, "Enter the reference that they gave."),
        },
        /// The other force did not take it.
        TransferDeclined "transfer_declined" "Record that the other force declined it" "Declined by the other force" {
            /// Why.
            reason: String => needed("reason", "Why did they decline it?", Input::Text, "Enter why they declined it."),
            /// What is done instead.
            instead: String => needed("instead", "What is done instead?", Input::Line, "Enter what is done instead."),
        },
        /// A supervisor read it through.
        Reviewed "reviewed" "Record a supervisor’s review" "Reviewed" {
            /// What was found, and what is to be done.
            found: String => needed("found", "What did you find, and what is to be done?", Input::Text, "Enter what you found."),
        },
        /// The officer asks to close it.
        ClosureAsked "closure_asked" "Ask for it to be closed" "Closing asked for" {
            /// The Home Office outcome, by its type.
            outcome: String => needed("outcome", "Which Home Office outcome?", Input::Outcome, "Choose the outcome."),
            /// Which of the least enquiries were made.
            #[serde(default)]
            made: Vec<Minimum> => optional("made", "Which of these enquiries were made?", Input::SomeOf(Minimum::CHOICES)).hint("Tick what was done, whatever it found. Each kind of case has those that it may not be closed without."),
            /// Why one of them was not made.
            #[serde(default)]
            not_made: String => optional("not_made", "If one that is needed was not made: why not?", Input::Text),
            /// What the enquiries found.
            enquiries: String => needed("enquiries", "What did they find?", Input::Text, "Enter what the enquiries found: identity, children, devices, other accounts."),
            /// Why the outcome is right, where it is one that needs a reason.
            #[serde(default)]
            rationale: String => optional("rationale", "Why is this the right outcome?", Input::Text).hint("Needed for outcome 21 and 22, and wherever a suspect was named and is not charged."),
            /// Whether the victim, or a child's parent, was told; or why that is not safe.
            #[serde(default)]
            told: String => optional("told", "Who told the victim, or a child’s parent or carer, when; or why it is not safe to?", Input::Line),
        },
        /// A supervisor closes it.
        ClosureApproved "closure_approved" "Close the investigation" "Closed" {
            /// On what grounds.
            reason: String => needed("reason", "Why may it be closed?", Input::Text, "Say why it may be closed."),
        },
        /// A supervisor will not close it yet.
        ClosureRefused "closure_refused" "Send it back: not to be closed yet" "Closing refused" {
            /// What is missing.
            missing: String => needed("missing", "What is missing?", Input::Text, "Say what is missing."),
        },
        /// It is open again.
        Reopened "reopened" "Open it again" "Opened again" {
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Say why."),
        },
    }
}

/// With what an investigation is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvestigationOpening {
    /// The name of the operation.
    pub operation: String,
    /// What kind of case.
    pub kind: CaseKind,
    /// The officer in the case.
    pub officer: AccountId,
    /// Their supervisor for it.
    pub supervisor: AccountId,
    /// Why it is opened.
    pub reason: String,
    /// Its first referrals.
    pub referrals: Vec<ReferralId>,
    /// The band that its referrals came with.
    pub band: Option<Band>,
    /// When the first of them was received.
    pub received: Option<Instant>,
}

/// The room of investigations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Investigations;

impl Record<Investigations> {
    /// Who has it now.
    pub fn officer(&self) -> AccountId {
        match self.last("handed_over").map(|event| &event.step) {
            Some(InvestigationStep::HandedOver { officer, .. }) => *officer,
            _ => self.opening.officer,
        }
    }
    /// Its referrals.
    pub fn referrals(&self) -> Vec<ReferralId> {
        let joined = self.standing().filter_map(|event| match &event.step {
            InvestigationStep::ReferralJoined { referral } => Some(*referral),
            _ => None,
        });
        self.opening.referrals.iter().copied().chain(joined).collect()
    }
    /// Who is in it, and as what; the last word on each person counts.
    pub fn people(&self) -> Vec<(PersonId, Part)> {
        let mut people: Vec<(PersonId, Part)> = Vec::new();
        for event in self.standing() {
            if let InvestigationStep::PersonAdded { person, part, .. } = &event.step {
                match people.iter_mut().find(|(known, _)| known == person) {
                    Some(known) => known.1 = *part,
                    None => people.push((*person, *part)),
                }
            }
        }
        people
    }
    /// The views of networks that were saved to it, by their places among its events: what each is called, and what it shows.
    pub fn saved_views(&self) -> Vec<(usize, &str, View)> {
        let saved = self
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| event.struck.is_none());
        saved
            .filter_map(|(place, event)| match &event.step {
                InvestigationStep::NetworkSaved { name, view } => {
                    let pairs: Vec<(String, String)> = serde_json::from_str(view).ok()?;
                    let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
                    Some((place, name.as_str(), View::read(pairs)?))
                }
                _ => None,
            })
            .collect()
    }
    /// The band: of the last assessment, but high at least once a child is known to live or stay with a suspect (rule H1
    /// of the model), until somebody assesses that anew. Agreeing to a *low* from before a child was linked lowers nothing.
    pub fn band(&self) -> Option<Band> {
        self.bands().last().map(|(_, _, band)| *band)
    }
    /// What asks for the next assessment, and from when on: what happened and none has taken into account, or else the time
    /// of the band once it goes by.
    pub fn next_assessment(&self) -> Option<(Instant, Occasion)> {
        let missed = || Some((self.clock_to_be_missed()?, Occasion::ClockMissed));
        self.must_be_assessed_since().or_else(missed)
    }
    /// Since when it is known that a suspect works with children of whom no designated officer was told.
    fn designated_officer_to_be_told(&self) -> Option<Instant> {
        let told = |who: &PersonId| {
            self.standing().any(
                |event| matches!(&event.step, InvestigationStep::DesignatedOfficerTold { person } if person == who),
            )
        };
        self.standing().find_map(|event| match &event.step {
            InvestigationStep::WorksWithChildren { person, .. } if !told(person) => Some(event.made.happened),
            _ => None,
        })
    }
    /// Since when it is offered to another force that has not answered, and to which.
    pub fn offered_to(&self) -> Option<(Instant, &str)> {
        self.standing().fold(None, |offered, event| match &event.step {
            InvestigationStep::TransferOffered { force, .. } => Some((event.made.happened, force.as_str())),
            InvestigationStep::TransferAccepted { .. } | InvestigationStep::TransferDeclined { .. } => None,
            _ => offered,
        })
    }
    /// The first thing that happened which no assessment has taken into account yet, and when.
    pub fn must_be_assessed_since(&self) -> Option<(Instant, Occasion)> {
        let mut since = None;
        for event in self.standing() {
            let at = event.made.happened;
            match &event.step {
                InvestigationStep::ChildLinked { .. } => since = since.or(Some((at, Occasion::ChildLinked))),
                InvestigationStep::AssessmentAsked { occasion } => since = since.or(Some((at, *occasion))),
                InvestigationStep::Assessed { .. } => since = None,
                _ => {}
            }
        }
        since
    }
}

impl Room for Investigations {
    type Id = InvestigationId;
    type Opening = InvestigationOpening;
    type Step = InvestigationStep;
    type State = InvestigationState;
    const NAME: &'static str = "investigation";
    const TITLE: &'static str = "Investigation";
    const LETTER: char = 'I';
    const OPENED: &'static str = "investigation.opened";
    const GREW: &'static str = "investigation.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "operation",
            "Name of the operation",
            Input::Line,
            "Enter a name that says nothing about the case.",
        ),
        needed(
            "kind",
            "What kind of case is it?",
            Input::OneOf(CaseKind::CHOICES),
            "Choose the kind of case.",
        ),
        needed(
            "officer",
            "Officer in the case",
            Input::Account,
            "Choose the officer in the case.",
        ),
        needed("supervisor", "Supervisor", Input::Account, "Choose the supervisor."),
        needed("reason", "Why is it opened?", Input::Text, "Say why it is opened."),
    ];
    fn title(record: &Record<Self>) -> String {
        record.opening.operation.clone()
    }
    fn ties(record: &Record<Self>) -> Vec<Stated> {
        let added = |who: PersonId| {
            let events = record.standing().filter(
                move |event| matches!(&event.step, InvestigationStep::PersonAdded { person, .. } if *person == who),
            );
            events.map(|event| event.made.happened).min()
        };
        let stated = record.people().into_iter().map(|(person, part)| Stated {
            kind: match part {
                Part::Suspect => TieKind::Suspect,
                Part::Household | Part::Parent | Part::Witness | Part::Other => TieKind::PartIn,
            },
            one: (crate::people::People::NAME, person.uuid()),
            other: (Self::NAME, record.id.uuid()),
            since: added(person).unwrap_or(record.opened.happened),
        });
        stated.collect()
    }
    fn terms(record: &Record<Self>) -> Vec<Term> {
        let words: BTreeSet<String> = record.opening.operation.split_whitespace().map(fold).collect();
        let term = |normal| Term {
            kind: "operation",
            normal,
            exact: false,
            times: 1,
        };
        words.into_iter().filter(|word| !word.is_empty()).map(term).collect()
    }
    fn offers(record: &Record<Self>, kind: &StepKind) -> bool {
        !matches!(kind.code, "transfer_accepted" | "transfer_declined") || record.offered_to().is_some()
    }
    fn may_grow(record: &Record<Self>, step: &InvestigationStep, made: &Recorded, decider: &Decider) -> Refusals {
        let asked = record.last("closure_asked");
        match step {
            InvestigationStep::ClosureApproved { .. }
                if asked.is_none() || record.state() != InvestigationState::ClosureAsked =>
            {
                Refusal::of(
                    "reason",
                    "Nobody has asked for it to be closed. Ask first, with the enquiries that were made.",
                )
                .into()
            }
            InvestigationStep::ClosureApproved { .. }
                if !decider.supervisor || asked.is_some_and(|event| event.made.by == decider.account) =>
            {
                Refusal::of("reason", "A supervisor who did not ask for it has to close it.").into()
            }
            InvestigationStep::EnforcementAgreed {
                danger, no_discussion, ..
            } => enforcement::may_agree(record, *danger, no_discussion, made, decider.supervisor),
            InvestigationStep::ClosureAsked { .. } => closing::may_ask(record, step),
            InvestigationStep::Reviewed { .. } if !decider.supervisor => {
                Refusal::of("found", "A review is a supervisor’s. Record a decision instead.").into()
            }
            _ => Refusals::default(),
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let mut tasks = Vec::new();
        let clocks = &record.clocks;
        match record.state() {
            InvestigationState::Closed => return Vec::new(),
            InvestigationState::ClosureAsked => {
                let task =
                    Task::missing("Decide whether it may be closed", "closure_approved").or(&["closure_refused"]);
                tasks.push(record.last("closure_asked").map_or(task, |event| {
                    task.within(Clock::ClosureDecided, event.made.happened, clocks)
                }));
            }
            InvestigationState::Open => {}
        }
        if let Some((since, occasion)) = record.next_assessment() {
            // A clock may yet be kept; everything else has happened.
            let starts = Some(since).filter(|_| occasion == Occasion::ClockMissed);
            let task = Task::missing(occasion.task(), "").or(&["assessed"]).from(starts);
            tasks.push(task.within(Clock::AssessAgain, since, clocks));
        }
        if let Some(since) = record.designated_officer_to_be_told() {
            let what = "Tell the designated officer (LADO): a suspect works with children";
            let task = Task::missing(what, "").or(&["designated_officer_told"]);
            tasks.push(task.within(Clock::DesignatedOfficer, since, clocks));
        }
        if let Some(clock) = record.running_clock() {
            let task = Task::missing("Deal with the suspect: search, arrest or interview", "").or(&["enforced"]);
            tasks.push(task.until(Clock::of_band(clock.band), clock.since(), clock.due()));
        }
        if let Some((since, _)) = record.offered_to() {
            let what = "Get the other force’s answer: the case is yours until they accept it";
            let task = Task::missing(what, "transfer_accepted").or(&["transfer_declined"]);
            tasks.push(task.within(Clock::TransferAnswered, since, clocks));
        }
        let reviewed = record
            .last("reviewed")
            .map_or(record.opened.happened, |event| event.made.happened);
        tasks.push(Task::missing("Supervisor’s review", "reviewed").within(Clock::SupervisorReview, reviewed, clocks));
        tasks
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        enforcement::flags(record)
    }
    fn signs(record: &Record<Self>) -> Vec<(Sign, Uuid)> {
        let shown = [
            (Sign::Case, true),
            (Sign::Assessed, record.must_be_assessed_since().is_none()),
            (Sign::Described, record.has("described")),
            (
                Sign::InTime,
                record
                    .dealt_with()
                    .is_some_and(|(clock, at)| at <= clock.from_assessment),
            ),
        ];
        let shown = shown.into_iter().filter(|(_, shows)| *shows);
        shown.map(|(sign, _)| (sign, record.id.uuid())).collect()
    }
    fn facts_of_opening(record: &Record<Self>) -> Vec<Noted> {
        let about = [("kind", record.opening.kind.code())];
        vec![noted(
            "investigation_opened",
            record.id.uuid(),
            record.opened.happened,
            &about,
        )]
    }
    fn facts(record: &Record<Self>, step: &InvestigationStep, made: &Recorded) -> Vec<Noted> {
        match step.code() {
            "closure_approved" => vec![noted("investigation_closed", record.id.uuid(), made.happened, &[])],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn made(minutes: i64) -> Recorded {
        let at = Instant::from_micros(1_795_500_000_000_000).plus_minutes(minutes);
        Recorded {
            happened: at,
            at,
            done_by: "DC Priya Nair".to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    /// A case to which these steps happened, a minute after each other.
    fn case(steps: Vec<InvestigationStep>) -> Record<Investigations> {
        let opening = InvestigationOpening {
            operation: "Larchwood".to_owned(),
            kind: CaseKind::ImageSuspect,
            officer: AccountId::from(Uuid::from_u128(1)),
            supervisor: AccountId::from(Uuid::from_u128(2)),
            reason: "enough is known".to_owned(),
            referrals: Vec::new(),
            band: Some(Band::Medium),
            received: None,
        };
        let id = InvestigationId::from(Uuid::from_u128(3));
        let mut case = Record::open(id, "I26-00001".to_owned(), Some(id), opening, made(0)).unwrap();
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(2)),
            supervisor: true,
        };
        for (step, minutes) in steps.into_iter().zip(1..) {
            case.grow(step, made(minutes), &decider, 2).unwrap();
        }
        case
    }

    fn linked(lives_with_suspect: Answer) -> InvestigationStep {
        InvestigationStep::ChildLinked {
            child: ChildId::from(Uuid::from_u128(4)),
            lives_with_suspect,
        }
    }

    fn assessed(band: Band) -> InvestigationStep {
        InvestigationStep::Assessed { band }
    }

    #[test]
    fn a_child_in_the_house_lifts_the_case_and_asks_for_an_assessment() {
        let rises = case(vec![assessed(Band::Low), linked(Answer::Yes)]);
        assert_eq!(rises.band(), Some(Band::High));
        assert!(rises.must_be_assessed_since().is_some());
        let elsewhere = case(vec![assessed(Band::VeryHigh), linked(Answer::No)]);
        assert_eq!(elsewhere.band(), Some(Band::VeryHigh));
        let again = case(vec![linked(Answer::Yes), assessed(Band::VeryHigh)]);
        assert_eq!(
            (again.band(), again.must_be_assessed_since()),
            (Some(Band::VeryHigh), None)
        );
    }

    #[test]
    fn the_first_thing_that_no_assessment_knows_of_is_the_one_that_asks_for_it() {
        let asked = |occasion| InvestigationStep::AssessmentAsked { occasion };
        let waits = case(vec![
            asked(Occasion::Address),
            assessed(Band::High),
            asked(Occasion::BailDecision),
            linked(Answer::No),
        ]);
        let occasion = waits.must_be_assessed_since().map(|(_, occasion)| occasion);
        assert_eq!(occasion, Some(Occasion::BailDecision));
        let words: Vec<&str> = Investigations::tasks(&waits).iter().map(|task| task.what).collect();
        assert!(
            words.contains(&"Assess the risk again: bail or release was decided"),
            "{words:?}"
        );
    }

    #[test]
    fn agreeing_to_low_lowers_the_case_unless_a_child_was_linked_since() {
        let low = InvestigationStep::LowAgreed { band: Band::Low };
        assert_eq!(case(vec![assessed(Band::Medium), low.clone()]).band(), Some(Band::Low));
        for answer in [Answer::Yes, Answer::NotKnown] {
            let stale = case(vec![assessed(Band::Medium), linked(answer), low.clone()]);
            assert!(stale.band() > Some(Band::Low), "{answer:?}");
            assert!(stale.must_be_assessed_since().is_some());
        }
    }

    fn asked_to_close() -> InvestigationStep {
        InvestigationStep::ClosureAsked {
            outcome: "18".to_owned(),
            made: CaseKind::ImageSuspect.least_enquiries().to_vec(),
            not_made: String::new(),
            enquiries: "nobody here".to_owned(),
            rationale: String::new(),
            told: String::new(),
        }
    }

    #[test]
    fn a_case_stays_here_until_the_other_force_accepts_it() {
        let offered = InvestigationStep::TransferOffered {
            force: "Wealdmoor Police, DS Quill".to_owned(),
            reason: "the suspect lives there".to_owned(),
            children: "a child of six at the address".to_owned(),
            sent: String::new(),
        };
        let accepted = InvestigationStep::TransferAccepted {
            by: "DS Quill".to_owned(),
            their_reference: "WM 2211".to_owned(),
        };
        let declined = InvestigationStep::TransferDeclined {
            reason: "he moved".to_owned(),
            instead: "asked the next force".to_owned(),
        };
        let waits = |case: &Record<Investigations>| {
            let mut tasks = Investigations::tasks(case).into_iter();
            tasks
                .find(|task| task.step == "transfer_accepted")
                .and_then(|task| task.due())
        };
        let open = case(vec![offered.clone()]);
        assert_eq!(waits(&open), Some(Clock::TransferAnswered.due_by_law(made(1).happened)));
        let refused = closing::may_ask(&open, &asked_to_close());
        assert!(
            refused
                .0
                .iter()
                .any(|refusal| refusal.message.contains("Wealdmoor Police, DS Quill"))
        );
        for answer in [accepted, declined] {
            let answered = case(vec![offered.clone(), answer.clone()]);
            assert_eq!(waits(&answered), None);
            assert!(closing::may_ask(&answered, &asked_to_close()).0.is_empty());
            let again = case(vec![offered.clone(), answer, offered.clone()]);
            assert!(waits(&again).is_some());
        }
    }
}
