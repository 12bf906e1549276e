//! What is missing in a record, and by when.

use crate::clocks::{Clock, Clocks};
use crate::time::Instant;

/// The clock by which something is to be recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    /// Which clock.
    pub clock: Clock,
    /// Since when it runs.
    pub since: Instant,
    /// By when.
    pub due: Instant,
}

/// A fact that is missing, and by when it should be there. Nobody ticks a task off: recording the fact ends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Task {
    /// What is missing, in words: `Execute the warrant`.
    pub what: &'static str,
    /// The step that ends it, which the row opens; empty where another record ends it.
    pub step: &'static str,
    /// Other steps that end it, as what was asked for and not as something that stopped it.
    pub also: &'static [&'static str],
    /// By when, when there is a clock.
    pub timed: Option<Timed>,
    /// Whether a child may be at risk while it is missing.
    pub protects: bool,
    /// From when it is missing, for what only becomes so; nothing where it is already.
    pub starts: Option<Instant>,
}

impl Task {
    /// That something is missing, with no clock. The step is the one that ends it.
    pub const fn missing(what: &'static str, step: &'static str) -> Self {
        Self {
            what,
            step,
            also: &[],
            timed: None,
            protects: false,
            starts: None,
        }
    }
    /// The same within the time of a clock that runs since a moment. It is about a child's safety where the clock is.
    #[must_use]
    pub fn within(self, clock: Clock, since: Instant, clocks: &Clocks) -> Self {
        self.until(clock, since, clocks.due(clock, since))
    }
    /// The same by a moment that the clock does not say by itself: a date of its own, or a clock that stood still.
    #[must_use]
    pub fn until(self, clock: Clock, since: Instant, due: Instant) -> Self {
        Self {
            timed: Some(Timed { clock, since, due }),
            protects: self.protects || clock.protects(),
            ..self
        }
    }
    /// The same, and a child may be at risk while it is missing.
    #[must_use]
    pub const fn protecting(mut self) -> Self {
        self.protects = true;
        self
    }
    /// The same, missing only from a moment on.
    #[must_use]
    pub const fn from(mut self, starts: Option<Instant>) -> Self {
        self.starts = starts;
        self
    }
    /// The same, ended by these steps too.
    #[must_use]
    pub const fn or(mut self, also: &'static [&'static str]) -> Self {
        self.also = also;
        self
    }
    /// By when, when there is a clock.
    pub fn due(&self) -> Option<Instant> {
        self.timed.map(|timed| timed.due)
    }
    /// The source of the clock: the Act, the guidance or the policy; empty where there is none.
    pub fn because(&self) -> &'static str {
        self.timed.map_or("", |timed| timed.clock.because())
    }
    /// Whether a step ends it as what was asked for.
    pub fn ended_by(&self, code: &str) -> bool {
        self.step == code || self.also.contains(&code)
    }
}
