//! Networks: people, identifiers, conversations, exhibits, investigations and referrals, and what ties them.
//!
//! Whoever makes a network gives it only what its viewer may know: nothing is counted here that they could not open. A file that
//! two exhibits hold is a tie between the two, not a node of its own: one device may hold thousands of them. Nothing here says what
//! a tie means; each opens onto the records that state it.

mod unseen;
mod view;

#[cfg(test)]
mod tests;

pub use unseen::{Neglect, NotSpoken, Unseen, unseen};
pub use view::{LONGEST_NAME, MOST_OPENED, MOST_STEPS, View};

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use uuid::Uuid;

use crate::access::coded;
use crate::identifiers::IdentifierKind;
use crate::ids::{AccountId, ScopeId};
use crate::matches::RecordRef;
use crate::time::Instant;

/// The most nodes that one network holds: more than a picture of them can be read at.
pub const MOST_NODES: usize = 500;

/// Through an identifier with more holders than this nothing is followed: it is everybody's, not somebody's.
pub const MOST_FOLLOWED: usize = crate::matches::MOST_HOLDERS;

/// How many of the records that state a link it names; it says how many more there are.
pub const MOST_RECORDS: usize = 8;

coded! {
    /// What a node is.
    NodeKind {
        Child "child" "Child",
        Person "person" "Person",
        Identifier "identifier" "Identifier",
        Conversation "conversation" "Conversation",
        Exhibit "exhibit" "Exhibit",
        Investigation "investigation" "Investigation",
        Referral "referral" "Referral",
    }
}

coded! {
    /// How two nodes are tied.
    TieKind {
        Suspect "suspect" "Suspect in it",
        ChildIn "child_in" "Child in it",
        PartIn "part_in" "In the case, neither as suspect nor as child",
        Met "met" "Arrested or interviewed in it",
        Joined "joined" "Referral of it",
        Seized "seized" "Seized in it",
        Whose "whose" "Whose it was",
        TakenFrom "taken_from" "Taken from it",
        Related "related" "What they are to each other",
        Same "same" "Judged to be one human",
        Uses "uses" "Uses it",
        Sighted "sighted" "It stands in there",
        Files "files" "Hold the same files",
        Together "together" "Part of one day of action",
    }
}

/// A place in a network: a record, or an identifier by its normal form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Key {
    /// A person, conversation, exhibit, investigation or referral.
    Record(RecordRef),
    /// An identifier.
    Identifier(IdentifierKind, String),
}

/// The kinds of record that are places in a network.
pub const RECORDS: [&str; 5] = ["person", "conversation", "exhibit", "investigation", "referral"];

impl Key {
    /// A record.
    pub fn record(kind: &str, id: Uuid) -> Self {
        Self::Record(RecordRef {
            kind: kind.to_owned(),
            id,
        })
    }
    /// The id, of a record of this kind.
    pub fn id_of(&self, kind: &str) -> Option<Uuid> {
        match self {
            Self::Record(record) if record.kind == kind => Some(record.id),
            _ => None,
        }
    }
    /// Reads what [`Key`] is written as; nothing for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let (kind, rest) = text.split_once(':')?;
        if let Some(kind) = RECORDS.into_iter().find(|known| *known == kind) {
            return rest.parse().ok().map(|id| Self::record(kind, id));
        }
        let kind = IdentifierKind::from_code(kind)?;
        (!rest.is_empty() && rest.len() <= crate::identifiers::LONGEST_NORMAL)
            .then(|| Self::Identifier(kind, rest.to_owned()))
    }
}

/// `person:…` with its id, `username:…` with its normal form.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(record) => write!(f, "{}:{}", record.kind, record.id.hyphenated()),
            Self::Identifier(kind, normal) => write!(f, "{}:{normal}", kind.code()),
        }
    }
}

/// What a record states: that two places are tied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The one.
    pub one: Key,
    /// The other.
    pub other: Key,
    /// How.
    pub kind: TieKind,
    /// The record that states it.
    pub record: RecordRef,
    /// In how many messages, files or records it stands.
    pub times: u64,
    /// When it was there first, and last; nothing where that is not known.
    pub span: Option<(Instant, Instant)>,
}

/// A place with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Which.
    pub key: Key,
    /// What it is.
    pub kind: NodeKind,
    /// What people call it: a name, the identifier as it was received, the name of the operation.
    pub name: String,
    /// Its spoken reference; empty for an identifier.
    pub reference: String,
    /// What else is known.
    pub facts: Facts,
}

/// What is known of a place, of what its viewer may know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Of a person: whether they are in an investigation that is open. Of a referral: whether it led to an investigation.
    pub in_case: bool,
    /// Of a child: whether there is a case in which nothing is recorded as done. The record of the child there.
    pub nothing_done: Option<Uuid>,
    /// Of an investigation: whether it is open.
    pub open: bool,
    /// Of an investigation: who has it.
    pub officer: Option<AccountId>,
    /// Of an investigation: the list that it is closed to.
    pub list: Option<ScopeId>,
    /// Of an identifier: how many records hold it.
    pub holders: usize,
    /// Of an identifier: whether somebody is known to use it, or its address on the network was resolved.
    pub resolved: bool,
}

/// Two places and all that ties them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The places of the two among the nodes, the lower first.
    pub ends: (usize, usize),
    /// How they are tied.
    pub kinds: BTreeSet<TieKind>,
    /// In how many messages, files or records it stands.
    pub times: u64,
    /// When it was there first, and last.
    pub span: Option<(Instant, Instant)>,
    /// The records that state it, at most [`MOST_RECORDS`] of them.
    pub records: BTreeSet<RecordRef>,
    /// How many more there are.
    pub more_records: usize,
}

/// A network: places, and what ties them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// The places; the first is the one from which it was walked.
    pub nodes: Vec<Node>,
    /// The links, in the order of their ends.
    pub links: Vec<Link>,
}

impl Network {
    /// Puts ties together by their two ends. What a record states once counts once, from however many ends it was found. Ties of a
    /// place to itself, and to places that are not among the nodes, are left out.
    pub fn of(nodes: Vec<Node>, ties: &[Tie]) -> Self {
        let places: BTreeMap<&Key, usize> = nodes
            .iter()
            .enumerate()
            .map(|(place, node)| (&node.key, place))
            .collect();
        let mut links: BTreeMap<(usize, usize), Link> = BTreeMap::new();
        let mut met = HashSet::new();
        for tie in ties {
            if !met.insert((&tie.one, &tie.other, tie.kind, &tie.record)) {
                continue;
            }
            let (Some(&one), Some(&other)) = (places.get(&tie.one), places.get(&tie.other)) else {
                continue;
            };
            if one == other {
                continue;
            }
            let ends = (one.min(other), one.max(other));
            let link = links.entry(ends).or_insert_with(|| Link {
                ends,
                kinds: BTreeSet::new(),
                times: 0,
                span: None,
                records: BTreeSet::new(),
                more_records: 0,
            });
            link.add(tie);
        }
        drop((places, met));
        Self {
            nodes,
            links: links.into_values().collect(),
        }
    }
    /// The edges with their weights, as the engine takes them: a hundred messages weigh more than one, but not a hundred times.
    pub fn edges(&self) -> (Vec<(u32, u32)>, Vec<f32>) {
        let number = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        self.links
            .iter()
            .map(|link| ((number(link.ends.0), number(link.ends.1)), link.strength()))
            .unzip()
    }
    /// For each node, how many it is tied to.
    pub fn ties(&self) -> Vec<usize> {
        let mut ties = vec![0; self.nodes.len()];
        for link in &self.links {
            for end in [link.ends.0, link.ends.1] {
                if let Some(ties) = ties.get_mut(end) {
                    *ties += 1;
                }
            }
        }
        ties
    }
    /// When each node was first and last seen, by what ties it; nothing where no tie says.
    pub fn spans(&self) -> Vec<Option<(Instant, Instant)>> {
        let mut spans = vec![None; self.nodes.len()];
        for link in &self.links {
            for end in [link.ends.0, link.ends.1] {
                if let Some(span) = spans.get_mut(end) {
                    *span = wider(*span, link.span);
                }
            }
        }
        spans
    }
    /// What is left of it by a view: the kinds, strength and times that it asks for. The place from which it was walked and those
    /// that are pinned stay; others go where nothing ties them any more.
    #[must_use]
    pub fn seen_by(&self, view: &View) -> Self {
        let kept = |place: usize| {
            let Some(node) = self.nodes.get(place) else {
                return (false, false);
            };
            let pinned = place == 0 || view.pinned.contains(&node.key);
            (pinned || view.shows(node.kind), pinned)
        };
        let links: Vec<&Link> = self
            .links
            .iter()
            .filter(|link| link.times >= view.least && view.shows_span(link.span))
            .filter(|link| kept(link.ends.0).0 && kept(link.ends.1).0)
            .collect();
        let mut stays: BTreeSet<usize> = (0..self.nodes.len()).filter(|place| kept(*place).1).collect();
        // A node that nothing tied before was put there by the walk alone, and is there by itself.
        stays.extend(links.iter().flat_map(|link| [link.ends.0, link.ends.1]));
        let numbers: BTreeMap<usize, usize> = stays.iter().enumerate().map(|(new, old)| (*old, new)).collect();
        let number = |old: usize| numbers.get(&old).copied();
        let links = links.into_iter().filter_map(|link| {
            let ends = (number(link.ends.0)?, number(link.ends.1)?);
            Some(Link { ends, ..link.clone() })
        });
        Self {
            links: links.collect(),
            nodes: stays
                .iter()
                .filter_map(|place| self.nodes.get(*place).cloned())
                .collect(),
        }
    }
}

impl Link {
    fn add(&mut self, tie: &Tie) {
        self.kinds.insert(tie.kind);
        self.times = self.times.saturating_add(tie.times.max(1));
        self.span = wider(self.span, tie.span);
        if self.records.contains(&tie.record) {
            return;
        }
        if self.records.len() < MOST_RECORDS {
            self.records.insert(tie.record.clone());
        } else {
            self.more_records += 1;
        }
    }
    /// How strong it is, from 1 up: it grows by 1 where what it stands in doubles.
    pub fn strength(&self) -> f32 {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a number of messages, of which the order of size is meant"
        )]
        let times = self.times.max(1) as f32;
        1.0 + times.log2()
    }
}

fn wider(one: Option<(Instant, Instant)>, other: Option<(Instant, Instant)>) -> Option<(Instant, Instant)> {
    match (one, other) {
        (Some(one), Some(other)) => Some((one.0.min(other.0), one.1.max(other.1))),
        (one, other) => one.or(other),
    }
}
