//! Risk: open models in files, an interval where something is not known, and the clocks of each band.
//!
//! A model orders a queue; it decides nothing. Its rules can only be raised by a *yes*: a rule is built of *any* and *all*
//! of questions, and there is no *not*. Not known is not no, so an assessment gives two bands: the one if every unknown were
//! *no*, and the one if every unknown were *yes*.

mod assessment;
mod model;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::access::coded;
pub use assessment::{Assessing, Assessment, Clock, ClockKind, Enquiry, Override, RiskStanding, SecondPerson};
pub use model::{Evaluation, Holds, Model, ModelError, Move, Question, Rule, model, models};

coded! {
    /// How soon something must be done. Immediate danger is no band: it is now.
    Band {
        Low "low" "Low",
        Medium "medium" "Medium",
        High "high" "High",
        VeryHigh "very_high" "Very high",
    }
}

impl Band {
    /// 1 for low to 4 for very high.
    pub const fn rank(self) -> i64 {
        match self {
            Self::Low => 1,
            Self::Medium => 2,
            Self::High => 3,
            Self::VeryHigh => 4,
        }
    }
    /// Within how many hours the suspect is dealt with: a day, 7, 14, 30 days (the published expectations: The Guardian,
    /// 5 April 2023). Whether they run from receipt or from assessment is not published, so both are reported.
    pub const fn hours(self) -> i64 {
        match self {
            Self::VeryHigh => 24,
            Self::High => 24 * 7,
            Self::Medium => 24 * 14,
            Self::Low => 24 * 30,
        }
    }
}

/// From the moment a child is known to live with the person, so many hours to protect that child, whatever the band.
pub const PROTECT_HOURS: i64 = 24;

coded! {
    /// An answer to a question of a model. The last two both count as not known.
    RiskAnswer {
        Yes "yes" "Yes",
        No "no" "No",
        NotYetAsked "not_yet_asked" "Not yet asked",
        NothingFound "nothing_found" "Enquired, nothing found",
    }
}

impl RiskAnswer {
    /// Whether it leaves the question open.
    pub const fn is_unknown(self) -> bool {
        matches!(self, Self::NotYetAsked | Self::NothingFound)
    }
}

/// An answer and how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The answer.
    pub answer: RiskAnswer,
    /// The place of its enquiry in the assessment's list.
    pub enquiry: Option<usize>,
}

/// The answers of an assessment, by question.
pub type Answers = BTreeMap<String, Answered>;
