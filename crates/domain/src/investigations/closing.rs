//! What a case needs before anybody may ask for it to be closed: the least enquiries for its kind, and what its outcome needs.
//!
//! A case of a sixteen-year-old under threat was closed with a leaflet, the telephone never examined and nobody looked for
//! (HMICFRS, Cleveland, January 2025). Closing is a decision to come, so it can be refused; whoever has a reason not to make an
//! enquiry gives it, and the supervisor who closes the case reads it.

use crate::access::coded;
use crate::record::Record;
use crate::refusal::{Refusal, Refusals};

use super::{CaseKind, InvestigationStep, Investigations, Part};

coded! {
    /// An enquiry that some kinds of case may not be closed without.
    Minimum {
        Identity "identity" "Who it is: accounts, addresses on the network and telephones resolved and checked",
        Children "children" "Which children live there, stay there or are seen: every child spoken to or referred",
        Devices "devices" "Every device found, examined or accounted for",
        OtherAccounts "other_accounts" "Other accounts and platforms of the suspect asked about",
        Elsewhere "elsewhere" "PND, PNC and other cases searched for the same identifiers",
        Work "work" "The suspect’s work and volunteering with children",
        VictimDevice "victim_device" "The victim’s own device or account looked at, with agreement",
        VictimSafe "victim_safe" "The victim’s own safety and risk of suicide, and support offered",
        ParentTold "parent_told" "Parents or carers told, or why that is not safe",
        School "school" "The school’s safeguarding lead told, where it matters",
    }
}

const RULE: &str = "Unit policy: least enquiries by kind of case; HMICFRS, January 2025";
const TRANSFER: &str = "Unit policy: a case stays with the unit that has it until another force accepts it";
const OUTCOME_21: &str = "Home Office outcome 21: further investigation not in the public interest; local checklist";

impl CaseKind {
    /// What a case of this kind may not be closed without.
    pub const fn least_enquiries(self) -> &'static [Minimum] {
        match self {
            Self::ImageSuspect => &[
                Minimum::Identity,
                Minimum::Children,
                Minimum::Devices,
                Minimum::OtherAccounts,
                Minimum::Elsewhere,
                Minimum::Work,
            ],
            Self::Grooming => &[
                Minimum::Identity,
                Minimum::Children,
                Minimum::Devices,
                Minimum::OtherAccounts,
                Minimum::Elsewhere,
                Minimum::VictimDevice,
                Minimum::VictimSafe,
            ],
            Self::Extortion => &[
                Minimum::Identity,
                Minimum::OtherAccounts,
                Minimum::Elsewhere,
                Minimum::VictimDevice,
                Minimum::VictimSafe,
                Minimum::ParentTold,
            ],
            Self::ChildSuspect => &[
                Minimum::Children,
                Minimum::Elsewhere,
                Minimum::VictimSafe,
                Minimum::ParentTold,
                Minimum::School,
            ],
        }
    }
}

/// Whether closing may be asked for: every enquiry of its kind made, or a reason; and what the outcome needs.
pub(super) fn may_ask(case: &Record<Investigations>, step: &InvestigationStep) -> Refusals {
    let InvestigationStep::ClosureAsked {
        outcome,
        made,
        not_made,
        rationale,
        told,
        ..
    } = step
    else {
        return Refusals::default();
    };
    let mut refusals = Refusals::default();
    if let Some((_, force)) = case.offered_to() {
        let message = format!(
            "It was offered to {force} and they have not answered: until they accept it, it is this unit’s. Record their answer first."
        );
        refusals.0.push(Refusal::of("outcome", message).by(TRANSFER));
    }
    let missing: Vec<&str> = case
        .opening
        .kind
        .least_enquiries()
        .iter()
        .filter(|enquiry| !made.contains(enquiry))
        .map(|enquiry| enquiry.label())
        .collect();
    if !missing.is_empty() && not_made.trim().is_empty() {
        let message = format!(
            "A case of this kind is not closed without: {}. Tick what was done, or say why it was not.",
            missing.join("; ")
        );
        refusals.0.push(Refusal::of("made", message).by(RULE));
    }
    let suspect = case.people().iter().any(|(_, part)| *part == Part::Suspect);
    let no_charge = suspect && !matches!(outcome.as_str(), "1" | "1A");
    if (outcome == "21" || outcome == "22" || no_charge) && rationale.trim().is_empty() {
        let message = "A suspect is named and is not charged. Say why this is the right outcome.";
        let needed =
            "Outcomes 21 and 22 need the reason for them to be written down. Say why this is the right outcome.";
        let message = if no_charge { message } else { needed };
        refusals.0.push(Refusal::of("rationale", message).by(OUTCOME_21));
    }
    if outcome == "21" {
        if !suspect {
            let message =
                "Outcome 21 needs a suspect who is named in the case. Add them first, or choose another outcome.";
            refusals.0.push(Refusal::of("outcome", message).by(OUTCOME_21));
        }
        if told.trim().is_empty() {
            let message = "Outcome 21 needs the victim, or a child’s parent or carer, to be told. Say who told them and when, or why it is not safe to.";
            refusals.0.push(Refusal::of("told", message).by(OUTCOME_21));
        }
    }
    refusals
}
