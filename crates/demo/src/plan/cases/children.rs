//! Children in a case: who they are, what was done for them, and what they said.

use domain::time::Instant;

use super::super::people::{Ethnicity, Nominal};
use super::super::places::Home;

/// What a child is to the suspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Relation {
    OwnChild,
    PartnersChild,
    Grandchild,
    NieceOrNephew,
    FriendsChild,
    /// The suspect wrote to the child.
    WrittenTo,
    /// The suspect threatens the child.
    Threatened,
    /// At the same school, in the same group.
    Schoolmate,
    /// The child *is* the suspect: same name and birthday, one person.
    Suspect,
}

/// Whether a child is in a referral to social care.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Referred {
    /// In the one at this place of the case's `care_referrals`.
    In(usize),
    /// In none, and why.
    No(NoReferral),
    /// Nobody has decided yet: the child with whom nothing is done.
    NotDecided,
}

/// Why a child is in no referral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoReferral {
    /// Social care works with the family already, and was told in the strategy discussion.
    AlreadyOpen,
    /// A parent or carer protects, and needs no more.
    ParentProtects,
    /// The family took support up by agreement.
    SupportAgreed,
}

/// A visit or talk: what the child said and how the child seemed. Never about the alleged acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedSeen {
    pub(crate) at: Instant,
    /// Where.
    pub(crate) place: &'static str,
    /// Who spoke with the child, by sign-in name.
    pub(crate) who: &'static str,
    pub(crate) said: &'static str,
    pub(crate) showed: &'static str,
}

/// What makes a child safe, in the order in which the first that holds is the basis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Basis {
    ReferralAccepted,
    AlreadyOpen,
    ContactStopped,
    ProtectiveAdult,
    SupportTakenUp,
}

/// A safety measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedMeasure {
    pub(crate) basis: Basis,
    /// Who decided, as named.
    pub(crate) decided_by: &'static str,
    pub(crate) at: Instant,
    pub(crate) ended: Option<Instant>,
}

/// A child.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedChild {
    pub(crate) name: Nominal,
    pub(crate) ethnicity: Ethnicity,
    pub(crate) home: Home,
    /// The suspect's place in the case, where one is known.
    pub(crate) suspect: Option<usize>,
    pub(crate) relation: Relation,
    pub(crate) lives_with_suspect: bool,
    /// How the child came to be known.
    pub(crate) how_linked: &'static str,
    pub(crate) linked: Instant,
    pub(crate) referred: Referred,
    pub(crate) seen: Option<PlannedSeen>,
    pub(crate) measure: Option<PlannedMeasure>,
}

/// A strategy discussion about one family.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedStrategy {
    /// The children's places in the case.
    pub(crate) children: Vec<usize>,
    /// The key of the council that convenes it.
    pub(crate) council: &'static str,
    pub(crate) requested: Instant,
    /// When a refusal or a silence was taken higher.
    pub(crate) escalated: Option<Instant>,
    pub(crate) held: Option<Instant>,
    /// What was agreed; empty when it was not held yet.
    pub(crate) plan: &'static str,
}

/// What the council answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CareAnswer {
    Accepted,
    NotAccepted,
    Unanswered,
}

/// A referral to children's social care: one a family, council and occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CareReferral {
    /// The children's places in the case.
    pub(crate) children: Vec<usize>,
    pub(crate) council: &'static str,
    pub(crate) family: String,
    /// Whether and when the council may speak to the family.
    pub(crate) may_contact: MayContact,
    pub(crate) sent: Instant,
    pub(crate) received: Option<Instant>,
    pub(crate) answer: CareAnswer,
    pub(crate) answered: Option<Instant>,
}

/// Whether the council may speak to the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MayContact {
    Yes,
    /// Not before the search or the arrest: it would warn the suspect.
    NotBefore(Instant),
}
