//! Models in files: questions, rules that are built of them, and what they say about answers.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Answers, Band, RiskAnswer};

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
    pub(super) fn band(&self, yes: &impl Fn(&str) -> bool) -> (Band, Option<&Rule>) {
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
        include_str!("../../models/image-suspect.toml"),
        include_str!("../../models/household.toml"),
        include_str!("../../models/grooming.toml"),
        include_str!("../../models/sextortion.toml"),
        include_str!("../../models/child-suspect.toml"),
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
