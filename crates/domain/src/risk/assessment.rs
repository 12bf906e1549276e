//! Assessments: what was answered, what the model said, who set what against it, and the clocks that follow.

use serde::{Deserialize, Serialize};

use super::{Answers, Band, Evaluation, PROTECT_HOURS, RiskAnswer, model};
use crate::access::coded;
use crate::ids::{AccountId, ReferralId, RiskAssessmentId, ScopeId};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

/// Which check was made, when and by whom. Recorded once, however many answers it gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enquiry {
    /// What was checked, and what came of it.
    pub what: String,
}

/// A band that somebody set against the model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// The band.
    pub band: Band,
    /// Why.
    pub reason: String,
    /// Who set it.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// The second person who agreed to *low*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondPerson {
    /// Who.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// Why *low* although something is not known; empty when nothing unknown could lift it.
    pub reason: String,
    /// Until when it holds, when something is not known.
    pub until: Option<Instant>,
}

/// An assessment, as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Its id.
    pub id: RiskAssessmentId,
    /// Of which referral.
    pub referral: ReferralId,
    /// By which model.
    pub model: String,
    /// In which version.
    pub model_version: String,
    /// Which checks were made.
    pub enquiries: Vec<Enquiry>,
    /// The answers.
    pub answers: Answers,
    /// What the model said.
    pub evaluation: Evaluation,
    /// A band set against it.
    pub set: Option<Override>,
    /// The second person, for *low*.
    pub second: Option<SecondPerson>,
    /// Who made it.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// What an assessment is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessing {
    /// The model's key.
    pub model: String,
    /// Which checks were made.
    pub enquiries: Vec<Enquiry>,
    /// The answers.
    pub answers: Answers,
    /// A band to set against the model, with the reason.
    pub set: Option<(Band, String)>,
}

impl Assessment {
    /// Makes an assessment, or says everything that keeps it from being made: *no* and *nothing found* need the enquiry that
    /// found it out, and a band set against the model needs a reason, downward also a supervisor.
    pub fn make(
        id: RiskAssessmentId,
        referral: ReferralId,
        assessing: &Assessing,
        by: AccountId,
        by_supervisor: bool,
        now: Instant,
    ) -> Result<Self, Refusals> {
        let Some(model) = model(&assessing.model) else {
            return Err(Refusal::of("model", "Choose the model to assess by.").into());
        };
        let mut refusals = Refusals::default();
        for question in &model.questions {
            let Some(answered) = assessing.answers.get(&question.key) else {
                continue;
            };
            let enquiry = answered.enquiry.and_then(|place| assessing.enquiries.get(place));
            let is_needed = matches!(answered.answer, RiskAnswer::No | RiskAnswer::NothingFound);
            if is_needed && enquiry.is_none_or(|enquiry| enquiry.what.trim().is_empty()) {
                let message = format!("Say which enquiry tells it: {}", question.words);
                refusals.0.push(Refusal::of(&question.key, message));
            }
        }
        let evaluation = model.evaluate(&assessing.answers);
        if let Some((band, reason)) = &assessing.set {
            refusals.when(reason.trim().is_empty(), "set_reason", "Say why you set another band.");
            refusals.when(
                *band < evaluation.lowest && !by_supervisor,
                "set_band",
                "Only a supervisor can set a band below what the rules give. Record it without, and ask one.",
            );
        }
        refusals.into_result()?;
        Ok(Self {
            id,
            referral,
            model: model.key.clone(),
            model_version: model.version.clone(),
            enquiries: assessing.enquiries.clone(),
            answers: assessing
                .answers
                .iter()
                .filter(|(key, _)| model.questions.iter().any(|q| q.key == **key))
                .map(|(key, answered)| (key.clone(), answered.clone()))
                .collect(),
            evaluation,
            set: assessing.set.clone().map(|(band, reason)| Override {
                band,
                reason,
                by,
                at: now,
            }),
            second: None,
            by,
            at: now,
            scope: None,
        })
    }

    /// The band that the rules or a person gave, before a second person is asked for.
    pub fn proposed(&self) -> Band {
        self.set.as_ref().map_or(self.evaluation.lowest, |set| set.band)
    }

    /// Whether it waits for a second person: *low* does.
    pub fn waits_for_second(&self) -> bool {
        self.proposed() == Band::Low && self.second.is_none()
    }

    /// The band in force at a moment. *Low* that nobody has seconded, or whose time has run out, counts as *medium*.
    pub fn band(&self, now: Instant) -> Band {
        let run_out = self
            .second
            .as_ref()
            .and_then(|second| second.until)
            .is_some_and(|until| now >= until);
        if self.waits_for_second() || (self.proposed() == Band::Low && run_out) {
            Band::Medium
        } else {
            self.proposed()
        }
    }

    /// The unknowns that keep *low* from being agreed: they could lift it, and nobody has enquired.
    pub fn must_be_asked(&self) -> Vec<&str> {
        let asked = |key: &str| {
            self.answers
                .get(key)
                .is_some_and(|a| a.answer == RiskAnswer::NothingFound)
        };
        if self.evaluation.highest == Band::Low {
            return Vec::new();
        }
        let Some(model) = model(&self.model) else {
            return Vec::new();
        };
        let unknown = |key: &str| self.answers.get(key).is_none_or(|a| a.answer.is_unknown());
        model
            .questions
            .iter()
            .map(|q| q.key.as_str())
            .filter(|key| unknown(key) && !asked(key))
            .collect()
    }

    /// A second person agrees to *low*.
    pub fn second(
        &mut self,
        by: AccountId,
        by_supervisor: bool,
        reason: &str,
        until: Option<Instant>,
        now: Instant,
    ) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            !self.waits_for_second(),
            "second",
            "This assessment does not wait for a second person.",
        );
        refusals.when(
            by == self.by,
            "second",
            "Somebody other than the one who made it has to agree.",
        );
        let open = self.must_be_asked();
        if !open.is_empty() {
            let message = format!(
                "{} question{} that could lift it {} not been asked yet. Enquire, and assess again.",
                open.len(),
                if open.len() == 1 { "" } else { "s" },
                if open.len() == 1 { "has" } else { "have" }
            );
            refusals.0.push(Refusal::of("second", message));
        } else if self.evaluation.highest > Band::Low {
            refusals.when(
                !by_supervisor,
                "second",
                "Something that could lift it is not known, so a supervisor has to agree.",
            );
            refusals.when(
                reason.trim().is_empty(),
                "reason",
                "Say why it is low although not everything is known.",
            );
            refusals.when(
                until.is_none_or(|until| until <= now),
                "until",
                "Enter a day to come until which it holds.",
            );
        }
        refusals.into_result()?;
        let until = until.filter(|_| self.evaluation.highest > Band::Low);
        self.second = Some(SecondPerson {
            by,
            at: now,
            reason: reason.trim().to_owned(),
            until,
        });
        Ok(())
    }

    /// The clocks that it starts, for a referral received at a moment.
    pub fn clocks(&self, received: Instant, now: Instant) -> Vec<Clock> {
        let hours = self.band(now).hours();
        let mut clocks = vec![
            Clock {
                kind: ClockKind::EnforceFromReceipt,
                due: received.plus_hours(hours),
            },
            Clock {
                kind: ClockKind::EnforceFromAssessment,
                due: self.at.plus_hours(hours),
            },
        ];
        if !self.evaluation.moves.is_empty() {
            let due = received.plus_hours(self.evaluation.highest.hours());
            clocks.push(Clock {
                kind: ClockKind::FindOut,
                due,
            });
        }
        if self.evaluation.child_at_home {
            clocks.push(Clock {
                kind: ClockKind::Protect,
                due: self.at.plus_hours(PROTECT_HOURS),
            });
        }
        clocks.sort_by_key(|clock| clock.due);
        clocks
    }
}

coded! {
    /// What a clock is for.
    ClockKind {
        Protect "protect" "Protect the child who lives there",
        FindOut "find_out" "Find out what is not known",
        EnforceFromReceipt "enforce_from_receipt" "Deal with the suspect, from receipt",
        EnforceFromAssessment "enforce_from_assessment" "Deal with the suspect, from assessment",
    }
}

/// A clock and when it runs out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// What it is for.
    pub kind: ClockKind,
    /// When it runs out.
    pub due: Instant,
}

/// What a referral's place in the queue needs to know of its last assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskStanding {
    /// The assessment.
    pub assessment: RiskAssessmentId,
    /// The lower end of the interval.
    pub lowest: Band,
    /// The upper end.
    pub highest: Band,
    /// The band in force when this was written.
    pub band: Band,
    /// Whether *low* waits for a second person.
    pub waits_for_second: bool,
    /// A child is known to be at home.
    pub child_at_home: bool,
    /// When the first of its clocks runs out.
    pub due: Instant,
}

impl RiskStanding {
    /// Of an assessment, for a referral received at a moment.
    pub fn of(assessment: &Assessment, received: Instant, now: Instant) -> Self {
        let due = assessment
            .clocks(received, now)
            .first()
            .map_or(received, |clock| clock.due);
        Self {
            assessment: assessment.id,
            lowest: assessment.evaluation.lowest,
            highest: assessment.evaluation.highest,
            band: assessment.band(now),
            waits_for_second: assessment.waits_for_second(),
            child_at_home: assessment.evaluation.child_at_home,
            due,
        }
    }
}
