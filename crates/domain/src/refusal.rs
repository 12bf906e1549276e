//! How a rule says no: what is missing, which field it concerns, and what to do next.

use serde::{Deserialize, Serialize};

/// One reason why a rule will not let a decision be made. It is shown at its field and again at the top of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The field's name in the form, or empty when the whole form is meant.
    pub field: String,
    /// What is wrong and what to do, in one sentence a person can act on.
    pub message: String,
    /// The rule that says so: the Act, the guidance or the policy; empty where the form itself is the reason.
    #[serde(default)]
    pub source: String,
    /// The room whose form supplies what is missing; empty where the same form does.
    #[serde(default)]
    pub supplied_by: String,
}

impl Refusal {
    /// A refusal of one field.
    pub fn of(field: &str, message: impl Into<String>) -> Self {
        Self {
            field: field.to_owned(),
            message: message.into(),
            source: String::new(),
            supplied_by: String::new(),
        }
    }
    /// The same with the rule that says so.
    #[must_use]
    pub fn by(mut self, source: &str) -> Self {
        source.clone_into(&mut self.source);
        self
    }
    /// The same with the room whose form supplies what is missing.
    #[must_use]
    pub fn supplied_by(mut self, room: &str) -> Self {
        room.clone_into(&mut self.supplied_by);
        self
    }
}

/// Every reason at once, so that nobody has to send a form five times to hear five things.
#[derive(Clone, Debug, PartialEq, Eq, Default, thiserror::Error)]
#[error("{}", self.0.iter().map(|refusal| refusal.message.as_str()).collect::<Vec<_>>().join(" "))]
pub struct Refusals(pub Vec<Refusal>);

impl Refusals {
    /// Adds a reason when `wrong` holds.
    pub fn when(&mut self, wrong: bool, field: &str, message: &str) {
        if wrong {
            self.0.push(Refusal::of(field, message));
        }
    }
    /// `Ok` when there is no reason to refuse.
    pub fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self(vec![refusal])
    }
}
