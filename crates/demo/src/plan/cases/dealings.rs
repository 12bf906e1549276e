//! What is done to suspects: warrants, arrests and interviews, exhibits, prosecutions.

use domain::time::Instant;
use jiff::civil::Date;

use crate::plan::scans::PlannedScan;

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

#[cfg(test)]
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
    /// The scan of it, where there was one.
    pub(crate) scan: Option<PlannedScan>,
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
