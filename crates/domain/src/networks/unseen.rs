//! What nobody has looked at in a network: it comes before everything else that the network shows.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, Network, NodeKind};
use crate::access::coded;
use crate::identifiers::IdentifierKind;

coded! {
    /// In which way somebody or something was passed over, those first by whom a child may be hurt.
    Neglect {
        ChildNothingDone "child_nothing_done" "Children for whom nothing is recorded as done",
        PersonNoCase "person_no_case" "People who are in no open investigation",
        ReferralNoCase "referral_no_case" "Referrals that led to no investigation",
        Unresolved "unresolved" "Identifiers that nobody has resolved",
        NotSpoken "not_spoken" "Investigations that touch, and whose officers have not answered each other",
    }
}

/// Whether officers of cases that touch have answered each other, as far as the program knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotSpoken {
    /// A match notice between the two waits.
    NoticeWaits,
    /// There is no notice between them, and no day of action that both are part of.
    Nothing,
}

/// Somebody or something that nobody has looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// In which way.
    pub neglect: Neglect,
    /// The place among the nodes.
    pub node: usize,
    /// Of investigations that touch: the other, how it stands between them, and over what they touch.
    pub touches: Option<(usize, NotSpoken, usize)>,
    /// How many places it is tied to.
    pub ties: usize,
}

/// What nobody has looked at: by how it was passed over, and then by how many it is tied to.
///
/// `spoken` says of two investigations whether their officers have answered each other: nothing where they have.
pub fn unseen(network: &Network, spoken: impl Fn(&Key, &Key) -> Option<NotSpoken>) -> Vec<Unseen> {
    let ties = network.ties();
    let mut found: Vec<Unseen> = Vec::new();
    for (place, node) in network.nodes.iter().enumerate() {
        let ties = ties.get(place).copied().unwrap_or(0);
        let mut add = |neglect| {
            found.push(Unseen {
                neglect,
                node: place,
                touches: None,
                ties,
            });
        };
        match node.kind {
            NodeKind::Child if node.facts.nothing_done.is_some() => add(Neglect::ChildNothingDone),
            NodeKind::Child | NodeKind::Person if !node.facts.in_case => add(Neglect::PersonNoCase),
            NodeKind::Referral if !node.facts.in_case => add(Neglect::ReferralNoCase),
            NodeKind::Identifier if is_somebodys(&node.key) && !node.facts.resolved => add(Neglect::Unresolved),
            _ => {}
        }
    }
    for ((one, other), over) in touching(network) {
        let (Some(first), Some(second)) = (network.nodes.get(one), network.nodes.get(other)) else {
            continue;
        };
        if let Some(spoken) = spoken(&first.key, &second.key) {
            found.push(Unseen {
                neglect: Neglect::NotSpoken,
                node: one,
                touches: Some((other, spoken, over)),
                ties: ties.get(one).copied().unwrap_or(0),
            });
        }
    }
    found.sort_by_key(|unseen| (unseen.neglect, std::cmp::Reverse(unseen.ties), unseen.node));
    found
}

/// Whether an identifier is of somebody: a web address and a file are not.
fn is_somebodys(key: &Key) -> bool {
    matches!(key, Key::Identifier(kind, _) if !matches!(kind, IdentifierKind::Url | IdentifierKind::FileDigest))
}

/// Open investigations of two officers that touch: over something that is in both, or over an identifier, a person or a device
/// that something of both is tied to. With the place over which they do, the first of several.
fn touching(network: &Network) -> BTreeMap<(usize, usize), usize> {
    // For each node, the open cases that it belongs to; and for each, those of its neighbours.
    let case = |place: usize| {
        let node = network.nodes.get(place)?;
        (node.kind == NodeKind::Investigation && node.facts.open).then_some(place)
    };
    let mut of: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); network.nodes.len()];
    for link in &network.links {
        let (one, other) = link.ends;
        for (end, across) in [(one, other), (other, one)] {
            if let (Some(cases), Some(case)) = (of.get_mut(end), case(across)) {
                cases.insert(case);
            }
        }
    }
    // A conversation belongs to the case in which the device was seized that it was taken from.
    let is = |place: usize, kind: NodeKind| network.nodes.get(place).is_some_and(|node| node.kind == kind);
    for link in &network.links {
        let (one, other) = link.ends;
        for (chat, device) in [(one, other), (other, one)] {
            if is(chat, NodeKind::Conversation) && is(device, NodeKind::Exhibit) {
                let cases = of.get(device).cloned().unwrap_or_default();
                of.get_mut(chat).into_iter().for_each(|own| own.extend(&cases));
            }
        }
    }
    let mut over: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut meet = |cases: &BTreeSet<usize>, place: usize| {
        for (count, one) in cases.iter().enumerate() {
            for other in cases.iter().skip(count + 1) {
                let officer = |place: &usize| network.nodes.get(*place).and_then(|node| node.facts.officer);
                if officer(one) != officer(other) {
                    over.entry((*one, *other)).or_insert(place);
                }
            }
        }
    };
    // What an identifier ties together, one step further.
    let mut around: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for link in &network.links {
        let (one, other) = link.ends;
        for (end, across) in [(one, other), (other, one)] {
            let is_identifier = is(end, NodeKind::Identifier);
            if let (true, Some(cases)) = (is_identifier, of.get(across)) {
                around.entry(end).or_default().extend(cases);
            }
        }
        // Two exhibits with the same files, or two people who are tied: what is of one case meets what is of another.
        if case(one).is_none()
            && case(other).is_none()
            && let (Some(these), Some(those)) = (of.get(one), of.get(other))
        {
            meet(&these.union(those).copied().collect(), one);
        }
    }
    for (place, cases) in of.iter().enumerate() {
        meet(cases, place);
    }
    for (place, cases) in &around {
        meet(cases, *place);
    }
    over
}
