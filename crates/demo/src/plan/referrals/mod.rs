//! The 640 referrals of the period, and those that began the earlier cases.
//!
//! | source | opened | joined | no further action | transferred | in research | all |
//! |---|---|---|---|---|---|---|
//! | NCA and NCMEC | 128 | 112 | 62 | 75 | 33 | 410 |
//! | public | 27 | 9 | 28 | 5 | 5 | 74 |
//! | other forces | 21 | 9 | 4 | 5 | 2 | 41 |
//! | school and social care | 15 | 5 | 9 | 2 | 7 | 38 |
//! | management of registered offenders | 13 | 5 | 4 | 1 | 1 | 24 |
//! | proactive | 10 | 4 | 4 | 3 | 1 | 22 |
//! | CEOP | 5 | 3 | 4 | 3 | 1 | 16 |
//! | activist groups | 4 | 1 | 3 | 1 | 0 | 9 |
//! | IWF and Crimestoppers | 0 | 0 | 3 | 1 | 2 | 6 |
//! | all | 223 | 148 | 121 | 96 | 52 | 640 |
//!
//! Of the 52 in research 14 are the stories of [`crate::reports`], which are told there in full.

mod making;

use domain::answers::Answer;
use domain::referrals::{Concern, Source};
use domain::time::Instant;

use super::cases::PlannedIdentifier;

pub(crate) use making::Referrals;

/// What became of a referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// An investigation was opened from it: its place in `Plan::cases` (for an earlier one in `Plan::earlier`).
    OpensCase(usize),
    JoinsCase(usize),
    NoFurtherAction {
        why: &'static str,
    },
    Transferred {
        force: &'static str,
    },
    InResearch,
}

/// A referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedReferral {
    pub(crate) source: Source,
    pub(crate) sender: String,
    /// The sender's number, or empty.
    pub(crate) sender_reference: String,
    pub(crate) received: Instant,
    /// When it was typed in, and by whom, by sign-in name.
    pub(crate) recorded: Instant,
    pub(crate) taken_by: &'static str,
    pub(crate) concern: Concern,
    pub(crate) account: String,
    pub(crate) child: Answer,
    pub(crate) child_known: String,
    pub(crate) danger: Answer,
    pub(crate) danger_done: String,
    /// When a danger that was answered *yes* was over, and what was done.
    pub(crate) danger_over: Option<(Instant, &'static str)>,
    pub(crate) platform: String,
    pub(crate) identifiers: Vec<PlannedIdentifier>,
    /// When somebody first looked into it, and what they found. None: nobody has yet.
    pub(crate) first_look: Option<(Instant, &'static str)>,
    pub(crate) fate: Fate,
    /// When that was decided; none while it is in research.
    pub(crate) decided: Option<Instant>,
    /// The story of `reports` that this is: its place there.
    pub(crate) story: Option<usize>,
    /// The lesson in which a pupil told of it: a place in `Plan::sessions`.
    pub(crate) lesson: Option<usize>,
}

#[cfg(test)]
impl PlannedReferral {
    /// Hours from receipt to the first look, begun ones counted whole.
    pub(crate) fn first_look_hours(&self) -> Option<i64> {
        self.first_look
            .map(|(at, _)| (at.since(self.received).as_mins() + 59) / 60)
    }
}

const JOINED: &[(Source, usize)] = &[
    (Source::NcaNcmec, 112),
    (Source::Public, 9),
    (Source::OtherForce, 9),
    (Source::School, 2),
    (Source::SocialCare, 3),
    (Source::OffenderManagement, 5),
    (Source::PeerToPeer, 4),
    (Source::Ceop, 3),
    (Source::ActivistGroup, 1),
];
const NO_ACTION: &[(Source, usize)] = &[
    (Source::NcaNcmec, 62),
    (Source::Public, 24),
    (Source::SelfReport, 4),
    (Source::OtherForce, 4),
    (Source::School, 5),
    (Source::SocialCare, 4),
    (Source::OffenderManagement, 4),
    (Source::PeerToPeer, 4),
    (Source::Ceop, 4),
    (Source::ActivistGroup, 3),
    (Source::Iwf, 1),
    (Source::Crimestoppers, 2),
];
const TRANSFERRED: &[(Source, usize)] = &[
    (Source::NcaNcmec, 75),
    (Source::Public, 5),
    (Source::OtherForce, 5),
    (Source::SocialCare, 2),
    (Source::OffenderManagement, 1),
    (Source::PeerToPeer, 3),
    (Source::Ceop, 3),
    (Source::ActivistGroup, 1),
    (Source::Iwf, 1),
];
/// Without the 14 stories.
const IN_RESEARCH: &[(Source, usize)] = &[
    (Source::NcaNcmec, 30),
    (Source::Public, 4),
    (Source::OtherForce, 1),
    (Source::School, 1),
    (Source::SocialCare, 2),
];
/// Cases that two referrals opened together: more than the 187, by source.
const OPENED_TOGETHER: &[(Source, usize)] = &[(Source::NcaNcmec, 30), (Source::Public, 3), (Source::OtherForce, 3)];
/// How the NCA's 410, less three stories, reached it.
const FROM_THE_NCA: &[(Source, usize)] = &[
    (Source::NcaNcmec, 316),
    (Source::NcaProvider, 70),
    (Source::NcaOther, 21),
];
/// How many reports the case of many children drew.
const JOINED_TO_MANY: usize = 12;
/// How many referrals in research share an identifier with a case, so that somebody has a match to answer.
const MATCHES_IN_RESEARCH: usize = 9;
