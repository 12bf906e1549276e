//! What a planned investigation says: everything that commands will record of it, and nothing that they work out.

use domain::access::Closure;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::risk::Band;
use domain::time::Instant;
use jiff::civil::Date;

use super::people::{Ethnicity, Nominal};
use super::places::Home;

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

/// What a warrant is granted under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Power {
    /// Protection of Children Act 1978 s.4.
    ProtectionOfChildren,
    /// Police and Criminal Evidence Act 1984 s.8.
    PoliceAndCriminalEvidence,
}

/// A search warrant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedWarrant {
    pub(crate) power: Power,
    pub(crate) court: &'static str,
    pub(crate) applied: Instant,
    pub(crate) outcome: WarrantOutcome,
}

/// What the court, or the applicant, did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WarrantOutcome {
    Refused { at: Instant, why: &'static str },
    Withdrawn { at: Instant, why: &'static str },
    Granted { issued: Instant, then: WarrantUse },
}

/// What became of a granted warrant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WarrantUse {
    Executed {
        at: Instant,
        with_arrest: bool,
        /// The subscriber had been read wrongly: nobody concerned lived there.
        wrong_address: bool,
        copy_given: bool,
        /// The case's children who were there.
        children_present: usize,
        /// When it went back to the court.
        returned: Option<Instant>,
    },
    /// Three months went by.
    Expired { at: Instant },
    /// May still be used.
    Live,
}

/// How an arrest came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum How {
    AtWarrant,
    Later,
    Planned,
    /// By response officers, or after an activist group had called them.
    Response,
    OffenderManagement,
}

/// Why somebody was asked to come rather than arrested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhyVoluntary {
    Child,
    IllOrElderly,
    Low,
}

/// How the police met a suspect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ContactKind {
    Arrest(How),
    Voluntary(WhyVoluntary),
}

/// The suspect's own safety: assessments of the risk of suicide, and what was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Welfare {
    /// Before first contact.
    pub(crate) before: Option<Instant>,
    /// On arrival.
    pub(crate) arrival: Option<Instant>,
    /// After the interview, at release.
    pub(crate) after: Option<Instant>,
    /// Contacts a day, two days and three days later, as far as they were made.
    pub(crate) follow_ups: Vec<Instant>,
    /// Why one was left out, when one was.
    pub(crate) left_out: &'static str,
    /// Whether the household was given the support pack.
    pub(crate) support_pack: bool,
}

/// Bail before charge, from the day after arrest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bail {
    /// The first day on which it ran out, or would have.
    pub(crate) first_until: Date,
    /// Each time it was made longer: when, by which rank, until which day.
    pub(crate) extended: Vec<(Instant, &'static str, Date)>,
    pub(crate) conditions: Vec<&'static str>,
}

impl Bail {
    /// The day on which it runs out.
    pub(crate) fn until(&self) -> Date {
        self.extended.last().map_or(self.first_until, |(_, _, until)| *until)
    }
}

/// Where a suspect stands at the end of the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Charged,
    OnBail,
    UnderInvestigation,
    NoFurtherAction { at: Instant },
    TransferredToForce { force: &'static str, at: Instant },
    Died { at: Instant },
}

/// An arrest or a voluntary interview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedContact {
    /// The suspect's place in the case.
    pub(crate) suspect: usize,
    pub(crate) kind: ContactKind,
    pub(crate) at: Instant,
    /// When they were released or put before the court.
    pub(crate) ended: Instant,
    pub(crate) welfare: Welfare,
    pub(crate) bail: Option<Bail>,
    pub(crate) outcome: Outcome,
}

/// What an exhibit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ExhibitKind {
    #[default]
    Telephone,
    Laptop,
    Tablet,
    Computer,
    Drive,
    Stick,
    MemoryCard,
    Console,
    Camera,
}

/// Where it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SeizedAt {
    /// At the search under the warrant at this place of the case.
    Warrant(usize),
    /// At, or after, the arrest or interview at this place.
    Contact(usize),
    /// Handed over by a child's family, with their agreement.
    Agreement,
}

/// Numbers by category A, B, C: the only thing that is kept of what was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) stills: [u32; 3],
    pub(crate) moving: [u32; 3],
}

/// How far an exhibit is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ExhibitState {
    /// Looked through where it was found, and left or given back.
    TriagedOut {
        at: Instant,
    },
    Examined {
        sent: Instant,
        at: Instant,
        counts: Counts,
    },
    Waiting {
        sent: Instant,
    },
    /// With a laboratory outside.
    AtLaboratory {
        sent: Instant,
        laboratory: &'static str,
    },
}

/// An exhibit that can hold data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedExhibit {
    /// The finder's mark: `PN/3`.
    pub(crate) mark: String,
    pub(crate) kind: ExhibitKind,
    /// What it looks like.
    pub(crate) what: &'static str,
    pub(crate) seized: Instant,
    pub(crate) seized_at: SeizedAt,
    pub(crate) state: ExhibitState,
}

/// A charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Charge {
    pub(crate) at: Instant,
    /// Whether the suspect was kept until court.
    pub(crate) remanded: bool,
}

/// What a hearing is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HearingKind {
    First,
    PleaAndPreparation,
    Trial,
    Sentence,
}

/// A hearing that was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Hearing {
    pub(crate) kind: HearingKind,
    pub(crate) court: &'static str,
    pub(crate) at: Instant,
}

/// How a prosecution ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CourtResult {
    GuiltyPlea,
    FoundGuilty,
    Acquitted,
    Dropped,
    Died,
}

/// What sort of sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SentenceKind {
    Custody,
    Suspended,
    Community,
    ReferralOrder,
}

/// A sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    pub(crate) kind: SentenceKind,
    pub(crate) words: &'static str,
    pub(crate) at: Instant,
}

/// A prosecution, from the file that went to the prosecutor to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedCourt {
    /// The suspect's place in the case.
    pub(crate) suspect: usize,
    pub(crate) file_sent: Instant,
    /// None while the prosecutor decides.
    pub(crate) charge: Option<Charge>,
    /// Keys of the table of offences.
    pub(crate) offences: Vec<&'static str>,
    pub(crate) hearings: Vec<Hearing>,
    pub(crate) result: Option<(CourtResult, Instant)>,
    pub(crate) sentence: Option<Sentence>,
    /// A sexual harm prevention order, until this day.
    pub(crate) prevention_order: Option<Date>,
}

impl PlannedCourt {
    /// When it ended: with the sentence where there is one, else with the result.
    pub(crate) fn ended(&self) -> Option<Instant> {
        self.sentence
            .map(|sentence| sentence.at)
            .or_else(|| self.result.map(|(_, at)| at))
    }
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
