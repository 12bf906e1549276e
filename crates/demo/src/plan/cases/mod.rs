//! What a planned investigation says: everything that commands will record of it, and nothing that they work out.

mod children;
mod dealings;

use domain::access::Closure;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::risk::Band;
use domain::time::Instant;

use super::people::Nominal;
use super::places::Home;

pub(crate) use children::{
    Basis, CareAnswer, CareReferral, MayContact, NoReferral, PlannedChild, PlannedMeasure, PlannedSeen,
    PlannedStrategy, Referred, Relation,
};
pub(crate) use dealings::{
    Bail, Charge, ContactKind, Counts, CourtResult, ExhibitKind, ExhibitState, Hearing, HearingKind, How, Outcome,
    PlannedContact, PlannedCourt, PlannedExhibit, PlannedWarrant, Power, SeizedAt, Sentence, SentenceKind,
    WarrantOutcome, WarrantUse, Welfare, WhyVoluntary,
};

/// What an investigation is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CaseKind {
    /// An adult in an image case.
    ImageSuspect,
    /// Somebody who writes to children.
    Grooming,
    /// Somebody who threatens to share a child's picture.
    Extortion,
    /// A child is suspected.
    ChildSuspect,
}

/// Something that could say who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedIdentifier {
    pub(crate) kind: IdentifierKind,
    /// The platform, or empty.
    pub(crate) qualifier: String,
    /// As received; an IP address without its port.
    pub(crate) text: String,
    /// The port and the moment at which an IP address was seen, where they were sent.
    pub(crate) seen: Option<(u16, Instant)>,
}

impl PlannedIdentifier {
    /// The identifier that a referral takes.
    pub(crate) fn identifier(&self) -> Identifier {
        match self.seen {
            Some((port, at)) => Identifier::ip(&self.text, Some(port), Some(at)),
            None => Identifier::new(self.kind, &self.qualifier, &self.text),
        }
    }
}

/// The assessment that puts a case where it is. What is neither *yes* nor *nothing found* is *no*.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct PlannedRisk {
    /// The key of the model.
    pub(crate) model: &'static str,
    /// The questions answered *yes*.
    pub(crate) yes: Vec<&'static str>,
    /// The questions enquired into, where nothing was found.
    pub(crate) nothing_found: Vec<&'static str>,
    /// The enquiry that tells it.
    pub(crate) enquiry: &'static str,
    /// Who assessed it, by sign-in name.
    pub(crate) by: &'static str,
    /// When.
    pub(crate) at: Instant,
    /// The second person for *low*: who and when.
    pub(crate) second: Option<(&'static str, Instant)>,
}

/// A suspect.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedSuspect {
    pub(crate) name: Nominal,
    pub(crate) occupation: &'static str,
    /// With whom they live, in words.
    pub(crate) household: &'static str,
}

/// Why only some may see a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlannedClosure {
    pub(crate) closure: Closure,
    pub(crate) reason: &'static str,
    /// By sign-in name.
    pub(crate) members: &'static [&'static str],
    pub(crate) at: Instant,
}

/// How a case was finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Closing {
    pub(crate) at: Instant,
    /// The Home Office outcome type, where there is one.
    pub(crate) outcome: Option<&'static str>,
    pub(crate) why: &'static str,
}

/// How far a case is.
#[cfg(test)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// Nobody is named yet.
    Identifying,
    /// Somebody is named; nothing has been done to them.
    Preparing,
    /// A warrant may be used.
    WarrantLive,
    /// Dealt with, and on bail, under investigation, or searched.
    UnderInvestigation,
    /// The file is with the prosecutor.
    WithProsecutor,
    /// Charged.
    BeforeCourt,
    Closed,
}

/// An investigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedCase {
    pub(crate) operation: String,
    pub(crate) kind: CaseKind,
    /// The officer in the case, by sign-in name.
    pub(crate) officer: &'static str,
    pub(crate) supervisor: &'static str,
    /// The key of the council in whose area it is.
    pub(crate) council: &'static str,
    pub(crate) opened: Instant,
    /// The referrals out of which it was opened, the first first: places in `Plan::referrals`, for an earlier case in
    /// `Plan::earlier_referrals`.
    pub(crate) opened_by: Vec<usize>,
    /// The referrals that were joined to it.
    pub(crate) joined_by: Vec<usize>,
    /// The band of an adult's case; none for a suspected child, who is never compared with an adult.
    pub(crate) band: Option<Band>,
    pub(crate) risk: PlannedRisk,
    pub(crate) platform: &'static str,
    /// What the suspect is known by.
    pub(crate) identifiers: Vec<PlannedIdentifier>,
    pub(crate) suspects: Vec<PlannedSuspect>,
    /// The suspect's home, once it is known.
    pub(crate) home: Option<Home>,
    pub(crate) children: Vec<PlannedChild>,
    pub(crate) strategies: Vec<PlannedStrategy>,
    pub(crate) care_referrals: Vec<CareReferral>,
    /// When the council's designated officer was told that the suspect works with children.
    pub(crate) designated_officer: Option<Instant>,
    pub(crate) warrants: Vec<PlannedWarrant>,
    pub(crate) contacts: Vec<PlannedContact>,
    pub(crate) exhibits: Vec<PlannedExhibit>,
    pub(crate) courts: Vec<PlannedCourt>,
    pub(crate) closure: Option<PlannedClosure>,
    pub(crate) closed: Option<Closing>,
}

impl PlannedCase {
    /// When a suspect was first dealt with: the earliest of a search at the right address, an arrest and an interview.
    /// A search at a wrong address deals with nobody.
    pub(crate) fn enforced(&self) -> Option<Instant> {
        let searched = self.warrants.iter().filter_map(|warrant| match warrant.outcome {
            WarrantOutcome::Granted {
                then:
                    WarrantUse::Executed {
                        at,
                        wrong_address: false,
                        ..
                    },
                ..
            } => Some(at),
            _ => None,
        });
        searched.chain(self.contacts.iter().map(|contact| contact.at)).min()
    }

    /// How far it is, read off what was recorded.
    #[cfg(test)]
    pub(crate) fn stage(&self) -> Stage {
        let live = |warrant: &PlannedWarrant| {
            matches!(
                warrant.outcome,
                WarrantOutcome::Granted {
                    then: WarrantUse::Live,
                    ..
                }
            )
        };
        if self.closed.is_some() {
            Stage::Closed
        } else if self.courts.iter().any(|court| court.charge.is_some()) {
            Stage::BeforeCourt
        } else if !self.courts.is_empty() {
            Stage::WithProsecutor
        } else if self.enforced().is_some() {
            Stage::UnderInvestigation
        } else if self.warrants.iter().any(live) {
            Stage::WarrantLive
        } else if self.suspects.is_empty() {
            Stage::Identifying
        } else {
            Stage::Preparing
        }
    }
}
