//! What somebody looks at of a network: from where, how far, and what they left out. It is what a page's address says and what is
//! saved to a case; the network itself is walked anew each time, by what is recorded then and by what its viewer may know.

use jiff::civil::Date;
use std::collections::BTreeSet;

use super::{Key, NodeKind};
use crate::deadlines::end_of;
use crate::time::Instant;

/// The most steps that are walked at once. Further on it goes place by place.
pub const MOST_STEPS: u8 = 4;
/// How many steps are walked where nobody says.
const STEPS: u8 = 2;
/// How many places are opened, and how many pinned, at most.
pub const MOST_OPENED: usize = 40;
/// The longest name of a saved view, in characters.
pub const LONGEST_NAME: usize = 100;

/// What somebody looks at of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// From where it is walked.
    pub start: Key,
    /// How many steps.
    pub steps: u8,
    /// Places from which one step more is walked.
    pub opened: BTreeSet<Key>,
    /// The kinds that are shown; all, where there is none.
    pub kinds: BTreeSet<NodeKind>,
    /// In how many messages, files or records a link stands at least.
    pub least: u64,
    /// Only what was there on this day or after it.
    pub from: Option<Date>,
    /// Only what was there on this day or before it.
    pub until: Option<Date>,
    /// Places that stay whatever else is left out.
    pub pinned: BTreeSet<Key>,
    /// Where a way is looked for from the start.
    pub to: Option<Key>,
}

impl View {
    /// Everything within two steps.
    pub fn from_here(start: Key) -> Self {
        Self {
            start,
            steps: STEPS,
            opened: BTreeSet::new(),
            kinds: BTreeSet::new(),
            least: 1,
            from: None,
            until: None,
            pinned: BTreeSet::new(),
            to: None,
        }
    }
    /// Reads a view out of the pairs of an address. What cannot be read is left at what it is without; only the start has to be
    /// there.
    pub fn read<'p>(pairs: impl IntoIterator<Item = (&'p str, &'p str)>) -> Option<Self> {
        let mut view: Option<Self> = None;
        let pairs: Vec<(&str, &str)> = pairs.into_iter().collect();
        for (name, value) in &pairs {
            if *name == "start" && view.is_none() {
                view = Some(Self::from_here(Key::read(value.trim())?));
            }
        }
        let mut view = view?;
        for (name, value) in pairs {
            let value = value.trim();
            match name {
                "steps" => {
                    let steps = value.parse().unwrap_or(STEPS);
                    view.steps = steps.clamp(1, MOST_STEPS);
                }
                "open" if view.opened.len() < MOST_OPENED => view.opened.extend(Key::read(value)),
                "kind" => view.kinds.extend(NodeKind::from_code(value)),
                "least" => view.least = value.parse().unwrap_or(1).max(1),
                "from" => view.from = value.parse().ok(),
                "until" => view.until = value.parse().ok(),
                "pin" if view.pinned.len() < MOST_OPENED => view.pinned.extend(Key::read(value)),
                "to" => view.to = Key::read(value),
                _ => {}
            }
        }
        Some(view)
    }
    /// The pairs that say it, without those that change nothing.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![("start", self.start.to_string())];
        if self.steps != STEPS {
            pairs.push(("steps", self.steps.to_string()));
        }
        pairs.extend(self.opened.iter().map(|key| ("open", key.to_string())));
        pairs.extend(self.kinds.iter().map(|kind| ("kind", kind.code().to_owned())));
        if self.least > 1 {
            pairs.push(("least", self.least.to_string()));
        }
        pairs.extend(self.from.map(|day| ("from", day.to_string())));
        pairs.extend(self.until.map(|day| ("until", day.to_string())));
        pairs.extend(self.pinned.iter().map(|key| ("pin", key.to_string())));
        pairs.extend(self.to.iter().map(|key| ("to", key.to_string())));
        pairs
    }
    /// Every place that it names.
    pub fn named(&self) -> BTreeSet<&Key> {
        let more = self.opened.iter().chain(&self.pinned).chain(&self.to);
        std::iter::once(&self.start).chain(more).collect()
    }
    /// Whether it shows a kind.
    pub fn shows(&self, kind: NodeKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }
    /// Whether it shows what was there at such a time. What says no time is shown: it may have been.
    pub fn shows_span(&self, span: Option<(Instant, Instant)>) -> bool {
        let Some((first, last)) = span else {
            return true;
        };
        let after = self
            .from
            .is_none_or(|day| last > end_of(day.yesterday().unwrap_or(day)));
        after && self.until.is_none_or(|day| first <= end_of(day))
    }
}
