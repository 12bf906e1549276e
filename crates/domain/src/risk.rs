//! Risk: open models in files, an interval where something is not known, and the clocks of each band.
//!
//! A model orders a queue; it decides nothing. Its rules can only be raised by a *yes*: a rule is built of *any* and *all*
//! of questions, and there is no *not*. Not known is not no, so an assessment gives two bands: the one if every unknown were
//! *no*, and the one if every unknown were *yes*.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use crate::access::coded;
use crate::ids::{AccountId, ReferralId, RiskAssessmentId, ScopeId};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

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

/// A question of a model.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its key in answers and forms.
    pub key: String,
    /// The heading under which it is asked.
    pub group: String,
    /// The question.
    pub words: String,
    /// What answers it.
    pub enquiry: String,
}

/// When a rule holds: a question answered *yes*, any of several, or all of several. There is no *not*.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Holds {
    /// The question is answered *yes*.
    Question(String),
    /// One of them holds.
    Any {
        /// Which.
        any: Vec<Holds>,
    },
    /// All of them hold.
    All {
        /// Which.
        all: Vec<Holds>,
    },
}

impl Holds {
    fn holds(&self, yes: &impl Fn(&str) -> bool) -> bool {
        match self {
            Self::Question(key) => yes(key),
            Self::Any { any } => any.iter().any(|part| part.holds(yes)),
            Self::All { all } => all.iter().all(|part| part.holds(yes)),
        }
    }
    fn questions<'a>(&'a self, out: &mut Vec<&'a str>) {
        match self {
            Self::Question(key) => out.push(key),
            Self::Any { any: parts } | Self::All { all: parts } => parts.iter().for_each(|part| part.questions(out)),
        }
    }
    fn has_empty_list(&self) -> bool {
        match self {
            Self::Question(_) => false,
            Self::Any { any: parts } | Self::All { all: parts } => {
                parts.is_empty() || parts.iter().any(Self::has_empty_list)
            }
        }
    }
}

/// A rule that gives a band.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its key: `V1`.
    pub key: String,
    /// The band that it gives.
    pub band: Band,
    /// What it says.
    pub words: String,
    /// When it holds.
    pub holds: Holds,
}

/// A model, as its file says it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    /// Its key.
    pub key: String,
    /// Its version; an assessment names the one it was made by.
    pub version: String,
    /// Whom or what it assesses.
    pub title: String,
    /// `confirmed` or `to confirm`.
    pub state: String,
    /// What it is not for, and what is not known about it.
    pub limits: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
    /// Questions whose *yes* means that a child is at home: they start the clock to protect.
    pub child_at_home: Vec<String>,
    /// The questions, in the order in which they are asked.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    /// The rules, highest band first: the first that holds decides.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
}

/// Why a model cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ModelError {
    /// The file is not what a model looks like.
    #[error("the model cannot be read: {0}")]
    Unreadable(String),
    /// A key is there twice.
    #[error("`{0}` is there twice")]
    Twice(String),
    /// A rule names a question that is not asked.
    #[error("rule {rule} asks for `{question}`, which is no question")]
    NoSuchQuestion {
        /// The rule, or `child_at_home`.
        rule: String,
        /// The question.
        question: String,
    },
    /// A rule with nothing to hold.
    #[error("rule {0} has an empty list")]
    Empty(String),
    /// A rule after one of a lower band: the first that holds would not be the highest.
    #[error("rule {0} stands below a rule of a lower band")]
    OutOfOrder(String),
    /// A question that no rule reads would be asked for nothing.
    #[error("no rule reads the question `{0}`")]
    Unread(String),
}

impl Model {
    /// Reads a model's file and checks that it can be worked by.
    pub fn parse(text: &str) -> Result<Self, ModelError> {
        let model: Self = toml::from_str(text).map_err(|error| ModelError::Unreadable(error.to_string()))?;
        let mut keys = HashSet::new();
        for key in model
            .questions
            .iter()
            .map(|q| &q.key)
            .chain(model.rules.iter().map(|r| &r.key))
        {
            if !keys.insert(key.as_str()) {
                return Err(ModelError::Twice(key.clone()));
            }
        }
        let asked: HashSet<&str> = model.questions.iter().map(|question| question.key.as_str()).collect();
        let mut read = HashSet::new();
        let mut last = Band::VeryHigh;
        for rule in &model.rules {
            if rule.holds.has_empty_list() {
                return Err(ModelError::Empty(rule.key.clone()));
            }
            if rule.band > last {
                return Err(ModelError::OutOfOrder(rule.key.clone()));
            }
            last = rule.band;
            let mut questions = Vec::new();
            rule.holds.questions(&mut questions);
            for question in questions {
                if !asked.contains(question) {
                    return Err(ModelError::NoSuchQuestion {
                        rule: rule.key.clone(),
                        question: question.to_owned(),
                    });
                }
                read.insert(question);
            }
        }
        for question in &model.child_at_home {
            if !asked.contains(question.as_str()) {
                let rule = "child_at_home".to_owned();
                return Err(ModelError::NoSuchQuestion {
                    rule,
                    question: question.clone(),
                });
            }
        }
        match model
            .questions
            .iter()
            .find(|question| !read.contains(question.key.as_str()))
        {
            Some(question) => Err(ModelError::Unread(question.key.clone())),
            None => Ok(model),
        }
    }

    /// The band of the first rule that holds, with the rule; low when none does.
    fn band(&self, yes: &impl Fn(&str) -> bool) -> (Band, Option<&Rule>) {
        self.rules
            .iter()
            .find(|rule| rule.holds.holds(yes))
            .map_or((Band::Low, None), |rule| (rule.band, Some(rule)))
    }

    /// Works out the interval. An answer that is not there counts as not yet asked.
    pub fn evaluate(&self, answers: &Answers) -> Evaluation {
        let answer = |key: &str| {
            answers
                .get(key)
                .map_or(RiskAnswer::NotYetAsked, |answered| answered.answer)
        };
        let is_yes = |key: &str| answer(key) == RiskAnswer::Yes;
        let may_be = |key: &str| answer(key) != RiskAnswer::No;
        let (lowest, decides_lowest) = self.band(&is_yes);
        let (highest, decides_highest) = self.band(&may_be);
        let mut moves: Vec<Move> = self
            .questions
            .iter()
            .filter(|question| answer(&question.key).is_unknown())
            .map(|question| Move {
                question: question.key.clone(),
                if_yes: self.band(&|key| key == question.key || is_yes(key)).0,
                if_no: self.band(&|key| key != question.key && may_be(key)).0,
            })
            .filter(|change| change.if_yes > lowest || change.if_no < highest)
            .collect();
        // Stable, so that ties stay in the order of the model.
        moves.sort_by_key(|change| (-change.if_yes.rank(), change.if_no.rank()));
        let ruled = |rule: Option<&Rule>| rule.map(|rule| (rule.key.clone(), rule.words.clone()));
        Evaluation {
            lowest,
            highest,
            decides_lowest: ruled(decides_lowest),
            decides_highest: ruled(decides_highest),
            child_at_home: self.child_at_home.iter().any(|key| is_yes(key)),
            child_may_be_at_home: self.child_at_home.iter().any(|key| may_be(key)),
            moves,
        }
    }
}

/// Which check was made, when and by whom. Recorded once, however many answers it gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enquiry {
    /// What was checked, and what came of it.
    pub what: String,
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

/// A question that is not known, and what answering it would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// Which question.
    pub question: String,
    /// The lower end if it were *yes* and every other unknown *no*.
    pub if_yes: Band,
    /// The upper end if it were *no* and every other unknown *yes*.
    pub if_no: Band,
}

/// What a model says about answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// The band if every unknown were *no*.
    pub lowest: Band,
    /// The band if every unknown were *yes*.
    pub highest: Band,
    /// Key and words of the rule that decides the lower end; nothing when none holds.
    pub decides_lowest: Option<(String, String)>,
    /// Key and words of the rule that decides the upper end.
    pub decides_highest: Option<(String, String)>,
    /// A child is known to be at home.
    pub child_at_home: bool,
    /// A child is at home, or nobody knows that none is.
    pub child_may_be_at_home: bool,
    /// What is not known and would move it, the most first.
    pub moves: Vec<Move>,
}

static MODELS: LazyLock<Vec<Model>> = LazyLock::new(|| {
    [
        include_str!("../models/image-suspect.toml"),
        include_str!("../models/household.toml"),
        include_str!("../models/grooming.toml"),
        include_str!("../models/sextortion.toml"),
        include_str!("../models/child-suspect.toml"),
    ]
    .iter()
    // A test parses each, so none can be missing here.
    .filter_map(|text| Model::parse(text).ok())
    .collect()
});

/// The models that the program carries.
pub fn models() -> &'static [Model] {
    &MODELS
}

/// A model by its key.
pub fn model(key: &str) -> Option<&'static Model> {
    models().iter().find(|model| model.key == key)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn now() -> Instant {
        Instant::from_micros(1_795_500_000_000_000)
    }
    fn person(n: u8) -> AccountId {
        AccountId::new(now(), [n; 10])
    }

    #[test]
    fn every_model_that_is_carried_can_be_read() {
        assert_eq!(models().len(), 5);
        for text in [
            include_str!("../models/image-suspect.toml"),
            include_str!("../models/household.toml"),
            include_str!("../models/grooming.toml"),
            include_str!("../models/sextortion.toml"),
            include_str!("../models/child-suspect.toml"),
        ] {
            let model = Model::parse(text).unwrap();
            assert!(!model.limits.is_empty() && !model.sources.is_empty(), "{}", model.key);
        }
    }

    #[test]
    fn a_model_that_cannot_be_worked_by_is_refused_by_name() {
        let text = include_str!("../models/household.toml");
        let bad = |from: &str, to: &str| Model::parse(&text.replacen(from, to, 1)).unwrap_err();
        assert!(matches!(
            bad("holds = \"contact_now\"", "holds = \"contact\""),
            ModelError::NoSuchQuestion { .. }
        ));
        assert_eq!(
            bad("key = \"HV2\"", "key = \"HV1\""),
            ModelError::Twice("HV1".to_owned())
        );
        assert_eq!(
            bad("band = \"very_high\"", "band = \"low\""),
            ModelError::OutOfOrder("HV2".to_owned())
        );
        assert_eq!(
            bad("holds = \"anyone_concern\"", "holds = { any = [] }"),
            ModelError::Empty("HM1".to_owned())
        );
        assert_eq!(
            bad("holds = \"anyone_concern\"", "holds = \"contact_now\""),
            ModelError::Unread("anyone_concern".to_owned())
        );
        assert!(matches!(bad("holds =", "unless ="), ModelError::Unreadable(_)));
    }

    fn answered(pairs: &[(&str, RiskAnswer)]) -> Answers {
        pairs
            .iter()
            .map(|(key, answer)| {
                (
                    (*key).to_owned(),
                    Answered {
                        answer: *answer,
                        enquiry: Some(0),
                    },
                )
            })
            .collect()
    }

    fn all_no(model: &Model, but: &[(&str, RiskAnswer)]) -> Answers {
        let mut answers: Answers = model
            .questions
            .iter()
            .map(|q| {
                (
                    q.key.clone(),
                    Answered {
                        answer: RiskAnswer::No,
                        enquiry: Some(0),
                    },
                )
            })
            .collect();
        answers.extend(answered(but));
        answers
    }

    #[test]
    fn the_first_model_does_what_its_table_says() {
        use RiskAnswer::Yes;
        let model = model("image_suspect").unwrap();
        let decides = |yes: &[(&str, RiskAnswer)]| {
            let evaluation = model.evaluate(&all_no(model, yes));
            assert_eq!(evaluation.lowest, evaluation.highest, "nothing is unknown");
            evaluation.decides_lowest.map(|(key, _)| key)
        };
        for (yes, rule) in [
            (&[("contact_now", Yes)][..], Some("V1")),
            (&[("producing", Yes)], Some("V2")),
            (&[("lives_with_child", Yes), ("registered", Yes)], Some("V3")),
            (&[("contact_history", Yes), ("access_elsewhere", Yes)], Some("V4")),
            (&[("lives_with_child", Yes)], Some("H1")),
            (&[("contact_history", Yes)], Some("H2")),
            (&[("communication", Yes)], Some("H3")),
            (&[("registered", Yes)], Some("H4")),
            (&[("access_elsewhere", Yes)], Some("H5")),
            (&[("position_of_trust", Yes)], Some("H6")),
            (&[("other_sexual", Yes)], Some("M1")),
            (&[("distributes", Yes)], Some("M2")),
            (&[("violence", Yes), ("substances", Yes)], Some("M3")),
            (&[("two_years", Yes)], Some("M4")),
            (&[("substances", Yes)], None),
            (&[], None),
        ] {
            assert_eq!(decides(yes).as_deref(), rule, "{yes:?}");
        }
    }

    fn any_model() -> impl Strategy<Value = &'static Model> {
        (0..models().len()).prop_map(|place| &models()[place])
    }

    fn any_answers(model: &'static Model) -> impl Strategy<Value = Answers> {
        proptest::collection::vec(0..4_usize, model.questions.len()).prop_map(move |answers| {
            let answered = |place: &usize| Answered {
                answer: RiskAnswer::ALL[*place],
                enquiry: None,
            };
            model
                .questions
                .iter()
                .zip(&answers)
                .map(|(q, place)| (q.key.clone(), answered(place)))
                .collect()
        })
    }

    /// The slow way: every unknown both ways.
    fn enumerate(model: &Model, answers: &Answers) -> (Band, Band) {
        let unknown: Vec<&str> = model
            .questions
            .iter()
            .map(|q| q.key.as_str())
            .filter(|key| answers[*key].answer.is_unknown())
            .collect();
        let bands = (0..1_u32 << unknown.len()).map(|bits| {
            let yes = |key: &str| match unknown.iter().position(|other| *other == key) {
                Some(place) => bits >> place & 1 == 1,
                None => answers[key].answer == RiskAnswer::Yes,
            };
            model.band(&yes).0
        });
        let bands: Vec<Band> = bands.collect();
        (*bands.iter().min().unwrap(), *bands.iter().max().unwrap())
    }

    proptest! {
        #[test]
        fn the_fast_interval_is_the_one_that_enumeration_finds(
            (model, answers) in any_model().prop_flat_map(|model| (Just(model), any_answers(model)))
        ) {
            let evaluation = model.evaluate(&answers);
            prop_assert_eq!((evaluation.lowest, evaluation.highest), enumerate(model, &answers));
        }

        #[test]
        fn more_yes_never_lowers_a_band(
            (model, answers) in any_model().prop_flat_map(|model| (Just(model), any_answers(model))),
            which in any::<prop::sample::Index>(),
        ) {
            let before = model.evaluate(&answers);
            let mut more = answers;
            more.insert(which.get(&model.questions).key.clone(), Answered { answer: RiskAnswer::Yes, enquiry: None });
            let after = model.evaluate(&more);
            prop_assert!(after.lowest >= before.lowest && after.highest >= before.highest);
        }

        #[test]
        fn answering_an_unknown_never_leaves_the_interval(
            (model, answers) in any_model().prop_flat_map(|model| (Just(model), any_answers(model))),
            which in any::<prop::sample::Index>(),
            yes in any::<bool>(),
        ) {
            let key = which.get(&model.questions).key.clone();
            prop_assume!(answers[&key].answer.is_unknown());
            let before = model.evaluate(&answers);
            let mut known = answers;
            let answer = if yes { RiskAnswer::Yes } else { RiskAnswer::No };
            known.insert(key.clone(), Answered { answer, enquiry: None });
            let after = model.evaluate(&known);
            prop_assert!(after.lowest >= before.lowest && after.highest <= before.highest);
            let foretold = before.moves.iter().find(|change| change.question == key);
            let moved = if yes { after.lowest > before.lowest } else { after.highest < before.highest };
            prop_assert_eq!(moved, foretold.is_some_and(|change| if yes { change.if_yes == after.lowest && after.lowest > before.lowest } else { change.if_no == after.highest && after.highest < before.highest }));
        }
    }

    fn assess(answers: Answers, set: Option<(Band, String)>, supervisor: bool) -> Result<Assessment, Refusals> {
        let enquiries = vec![Enquiry {
            what: "PNC and PND, 24 Nov".to_owned(),
        }];
        let assessing = Assessing {
            model: "image_suspect".to_owned(),
            enquiries,
            answers,
            set,
        };
        let id = RiskAssessmentId::new(now(), [1; 10]);
        Assessment::make(
            id,
            ReferralId::new(now(), [2; 10]),
            &assessing,
            person(1),
            supervisor,
            now(),
        )
    }

    #[test]
    fn no_and_nothing_found_need_the_enquiry_that_tells_it() {
        let mut answers = answered(&[("violence", RiskAnswer::No), ("contact_now", RiskAnswer::Yes)]);
        answers.get_mut("violence").unwrap().enquiry = None;
        answers.get_mut("contact_now").unwrap().enquiry = None;
        let refused = assess(answers, None, false).unwrap_err();
        assert_eq!(refused.0.len(), 1);
        assert_eq!(refused.0[0].field, "violence");
    }

    #[test]
    fn low_counts_as_medium_until_a_second_person_agrees() {
        let model = model("image_suspect").unwrap();
        let mut low = assess(all_no(model, &[]), None, false).unwrap();
        assert_eq!((low.proposed(), low.band(now())), (Band::Low, Band::Medium));
        assert!(low.second(person(1), true, "", None, now()).is_err(), "not one's own");
        low.second(person(2), false, "", None, now()).unwrap();
        assert_eq!(low.band(now()), Band::Low);
        assert!(low.second(person(3), false, "", None, now()).is_err(), "once");
    }

    #[test]
    fn low_with_something_unknown_needs_enquiries_a_supervisor_a_reason_and_an_end() {
        let model = model("image_suspect").unwrap();
        let later = Some(now().plus_hours(24 * 14));
        let mut unasked = assess(
            all_no(model, &[("lives_with_child", RiskAnswer::NotYetAsked)]),
            None,
            false,
        )
        .unwrap();
        let refused = unasked.second(person(2), true, "why", later, now()).unwrap_err();
        assert!(refused.0[0].message.starts_with("1 question"), "{refused}");

        let mut asked = assess(
            all_no(model, &[("lives_with_child", RiskAnswer::NothingFound)]),
            None,
            false,
        )
        .unwrap();
        assert_eq!(asked.evaluation.highest, Band::High);
        assert!(asked.second(person(2), false, "why", later, now()).is_err());
        assert!(asked.second(person(2), true, " ", later, now()).is_err());
        assert!(asked.second(person(2), true, "why", Some(now()), now()).is_err());
        asked.second(person(2), true, "why", later, now()).unwrap();
        assert_eq!(asked.band(now()), Band::Low);
        assert_eq!(asked.band(now().plus_hours(24 * 15)), Band::Medium, "it ends");
    }

    #[test]
    fn a_band_is_set_down_by_a_supervisor_only_and_never_without_a_reason() {
        let high = answered(&[("lives_with_child", RiskAnswer::Yes)]);
        assert!(assess(high.clone(), Some((Band::Medium, "a reason".to_owned())), false).is_err());
        assert!(assess(high.clone(), Some((Band::Medium, " ".to_owned())), true).is_err());
        assert_eq!(
            assess(high.clone(), Some((Band::Medium, "a reason".to_owned())), true)
                .unwrap()
                .band(now()),
            Band::Medium
        );
        assert_eq!(
            assess(high, Some((Band::VeryHigh, "a reason".to_owned())), false)
                .unwrap()
                .band(now()),
            Band::VeryHigh
        );
    }

    #[test]
    fn a_child_at_home_starts_the_clock_to_protect_whatever_the_band() {
        let received = now().plus_hours(-100);
        let assessment = assess(answered(&[("lives_with_child", RiskAnswer::Yes)]), None, false).unwrap();
        let clocks = assessment.clocks(received, now());
        let due = |kind| clocks.iter().find(|clock| clock.kind == kind).map(|clock| clock.due);
        assert_eq!(due(ClockKind::Protect), Some(now().plus_hours(24)));
        assert_eq!(due(ClockKind::EnforceFromReceipt), Some(received.plus_hours(168)));
        assert_eq!(due(ClockKind::EnforceFromAssessment), Some(now().plus_hours(168)));
        assert_eq!(
            due(ClockKind::FindOut),
            Some(received.plus_hours(24)),
            "an unknown could make it very high"
        );
        assert_eq!(clocks[0].kind, ClockKind::FindOut, "what falls due first stands first");
    }
}
