//! Networks: walked from a place, step by step, through what its viewer may know of, and through nothing else.
//!
//! Every query leaves out the rows of closed cases before anything is counted, bounded or followed: a network is the same, to the
//! last number, as it would be if what its viewer may not know of were not there. `ties` says what the tables state, `facts` what
//! the places are and what was done about them, `drawn` what a view shows of it, `saving` what is kept,
//! `whole` all of it at once.

mod drawn;
mod facts;
mod saving;
mod ties;
mod whole;

pub use drawn::Drawn;
pub use saving::{MadeOperation, MakeOperation, SaveView};
pub use whole::Whole;

use domain::ids::AccountId;
use domain::networks::{Key, MOST_FOLLOWED, MOST_NODES, Network, Node, NotSpoken, Tie, Unseen, View, unseen};
use domain::people::People;
use domain::record::Room as _;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::referrals::Referrals;
use crate::rooms::ROOMS;
use crate::{Action, Actor, Casework, Error, Resource};
use store::Kind as _;

/// How many places of all that lie behind one are looked at, to say how many there are.
const LOOKED_BEHIND: usize = 4 * MOST_NODES;

/// A network as it was walked.
#[derive(Clone, Debug)]
pub struct Walked {
    /// All of it; the first place is the start.
    pub network: Network,
    /// For each place, how many more it is tied to that are not in it.
    pub behind: Vec<usize>,
    /// Whether there were more places than one network holds.
    pub cut: bool,
    /// What nobody has looked at, worst first.
    pub unseen: Vec<Unseen>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

impl Walked {
    /// The name of somebody.
    pub fn name_of(&self, account: AccountId) -> Option<&str> {
        let row = self.people.iter().find(|row| row.id == account)?;
        Some(&row.display)
    }
}

/// Somebody who looks: what they may not know of is nowhere in what is found.
struct Looking<'l> {
    casework: &'l Casework,
    actor: &'l Actor,
}

/// How many places one query asks for at once.
const AT_ONCE: usize = 400;

/// The ids of those places that are records of a kind.
fn ids_of(keys: &BTreeSet<Key>, kind: &str) -> Vec<Uuid> {
    keys.iter().filter_map(|key| key.id_of(kind)).collect()
}

/// What is known while a network is walked.
#[derive(Default)]
struct Walk {
    nodes: Vec<Node>,
    known: HashSet<Key>,
    ties: Vec<Tie>,
    cut: bool,
    /// Those whose ties were looked for.
    followed: HashSet<Key>,
    /// How many lie behind those that were not followed.
    behind: BTreeMap<Key, BTreeSet<Key>>,
}

impl Casework {
    /// The network of a view, all of what is walked; what the view leaves out is left out by [`Network::seen_by`]. One entry in
    /// the journal names every record in it.
    pub async fn network(&self, actor: &Actor, view: &View) -> Result<Walked, Error> {
        self.network_for(actor, view, "network.read").await
    }

    /// The same, for a file that leaves the program: the journal says so.
    pub async fn network_taken_away(&self, actor: &Actor, view: &View) -> Result<Walked, Error> {
        self.network_for(actor, view, "network.taken_away").await
    }

    async fn network_for(&self, actor: &Actor, view: &View, event: &'static str) -> Result<Walked, Error> {
        self.ask(actor, Action::ReadNetwork, Resource::default())?;
        let looking = Looking { casework: self, actor };
        let mut walk = Walk::default();
        let start: BTreeSet<Key> = [view.start.clone()].into();
        let found = looking.places(&start).await?;
        let Some(first) = found.into_iter().next() else {
            return Err(Error::NotThere);
        };
        walk.known.insert(first.key.clone());
        walk.nodes.push(first);
        let mut frontier = vec![view.start.clone()];
        for step in 0..view.steps {
            let most = if step == 0 { MOST_NODES } else { MOST_FOLLOWED };
            frontier = looking.step(&mut walk, &frontier, most).await?;
        }
        // What was opened one by one, in the order in which each is reached.
        let mut left: BTreeSet<&Key> = view.opened.iter().collect();
        loop {
            let reached: Vec<Key> = left
                .iter()
                .filter(|key| walk.known.contains(**key))
                .map(|key| (*key).clone())
                .collect();
            if reached.is_empty() {
                break;
            }
            left.retain(|key| !reached.contains(key));
            looking.step(&mut walk, &reached, MOST_NODES).await?;
        }
        looking.look_behind(&mut walk).await?;
        let network = looking.with_facts(walk.nodes, &walk.ties).await?;
        let behind = network
            .nodes
            .iter()
            .map(|node| walk.behind.get(&node.key).map_or(0, BTreeSet::len))
            .collect();
        let spoken = looking.not_spoken(&network).await?;
        let unseen = unseen(&network, |one, other| between(&spoken, one, other));
        let people = self.all_accounts().await?;
        self.look(actor, event, records_of(&network)).await?;
        Ok(Walked {
            network,
            behind,
            cut: walk.cut,
            unseen,
            people,
        })
    }
}

impl Looking<'_> {
    async fn rows(&self, select: &SelectStatement) -> Result<Vec<QueryResult>, Error> {
        Ok(self.casework.database().reader().query_all(select).await?)
    }

    /// One step from these places: their ties, and the places at the other ends that were not known. Nothing is followed through
    /// an identifier with more holders than `most`; where somebody opens one, or begins there, that is more than otherwise.
    async fn step(&self, walk: &mut Walk, from: &[Key], most: usize) -> Result<Vec<Key>, Error> {
        let from: BTreeSet<Key> = from
            .iter()
            .filter(|key| !walk.followed.contains(*key))
            .cloned()
            .collect();
        let ties = self.ties_from(&from, most).await?;
        let mut ends: BTreeMap<Key, u64> = BTreeMap::new();
        for tie in &ties {
            for end in [&tie.one, &tie.other] {
                if !walk.known.contains(end) {
                    let strength = ends.entry(end.clone()).or_default();
                    *strength = strength.saturating_add(tie.times);
                }
            }
        }
        let mut found = self.places(&ends.keys().cloned().collect()).await?;
        walk.ties.extend(ties);
        let passed = |key: &Key| {
            let node = walk.nodes.iter().find(|node| node.key == *key);
            node.is_some_and(|node| node.facts.holders > most)
        };
        let followed: Vec<Key> = from.into_iter().filter(|key| !passed(key)).collect();
        walk.followed.extend(followed);
        let room = MOST_NODES.saturating_sub(walk.nodes.len());
        walk.cut |= found.len() > room;
        // Where there is no room for all, those come in that most ties lead to.
        found.sort_by_key(|node| {
            (
                std::cmp::Reverse(ends.get(&node.key).copied().unwrap_or(0)),
                node.key.clone(),
            )
        });
        found.truncate(room);
        let next: Vec<Key> = found.iter().map(|node| node.key.clone()).collect();
        walk.known.extend(next.iter().cloned());
        walk.nodes.extend(found);
        Ok(next)
    }

    /// The ties of what was not followed, so that no tie between two places of a network is missing, and how many more each has.
    async fn look_behind(&self, walk: &mut Walk) -> Result<(), Error> {
        let rest: BTreeSet<Key> = walk.known.difference(&walk.followed).cloned().collect();
        let ties = self.ties_from(&rest, MOST_FOLLOWED).await?;
        let ends: BTreeSet<Key> = ties
            .iter()
            .chain(&walk.ties)
            .flat_map(|tie| [&tie.one, &tie.other])
            .filter(|end| !walk.known.contains(*end))
            .take(LOOKED_BEHIND)
            .cloned()
            .collect();
        let there: HashSet<Key> = self.places(&ends).await?.into_iter().map(|node| node.key).collect();
        for tie in ties.iter().chain(&walk.ties) {
            for (end, across) in [(&tie.one, &tie.other), (&tie.other, &tie.one)] {
                if walk.known.contains(end) && there.contains(across) {
                    walk.behind.entry(end.clone()).or_default().insert(across.clone());
                }
            }
        }
        walk.ties.extend(ties);
        Ok(())
    }
}

/// How it stands between two investigations.
fn between(spoken: &BTreeMap<(Uuid, Uuid), Option<NotSpoken>>, one: &Key, other: &Key) -> Option<NotSpoken> {
    let (Key::Record(one), Key::Record(other)) = (one, other) else {
        return None;
    };
    let pair = (one.id.min(other.id), one.id.max(other.id));
    spoken.get(&pair).copied().unwrap_or(Some(NotSpoken::Nothing))
}

/// The records of a network, as the journal names them.
fn records_of(network: &Network) -> Vec<(&'static str, Uuid)> {
    let named = network.nodes.iter().filter_map(|node| match &node.key {
        Key::Record(record) if record.kind == Referrals::NAME => Some((Referrals::NAME, record.id)),
        Key::Record(record) => {
            let room = ROOMS.iter().copied().find(|room| *room == record.kind)?;
            Some((room, record.id))
        }
        Key::Identifier(..) => None,
    });
    let mut named: Vec<_> = named.collect();
    named.extend(
        network
            .links
            .iter()
            .flat_map(|link| &link.records)
            .filter(|record| record.kind == People::NAME)
            .map(|record| (People::NAME, record.id)),
    );
    named.sort_unstable();
    named.dedup();
    named
}
