//! Groups that are tied more closely within than outwards: Leiden's way of raising modularity.
//!
//! Source: Traag, Waltman, van Eck, "From Louvain to Leiden: guaranteeing well-connected communities", Scientific Reports 9 (2019).
//! Nodes move to the group where they raise modularity most, those first whose neighbours have moved; each group is then parted
//! into pieces that hang together, the pieces become nodes, and it begins anew. Where the paper draws the piece that a node joins
//! by lot, the one that raises modularity most is taken here: pieces hang together all the same, and the answer is the same
//! every time.

use std::collections::VecDeque;

use crate::graph::{Graph, at, at_mut, place};

/// Groups: of each node, the number of its group. The largest group has the number 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Communities {
    /// The group of each node.
    pub of: Vec<u32>,
    /// How many there are.
    pub count: u32,
    /// How much more of the ties is within groups than chance would put there: from -0.5 to 1.
    pub modularity: f64,
}

/// Finds groups. The seed decides in which order nodes are looked at first; a round goes through everything and begins where the
/// last one ended.
pub fn communities(graph: Graph, seed: u64, rounds: u32) -> Communities {
    // After a first look what belongs together is put near each other, and everything behind it is faster by that: what a node is
    // tied to is then near it in memory.
    let groups = roughly(&graph, seed);
    let moved = Moved::together(graph, &groups);
    let mut of = moved.to_new(&groups);
    drop(groups);
    let near = &moved.graph;
    number_densely(&mut of);
    let mut best = modularity(near, &of);
    for round in 0..rounds {
        let next = once(near, of.clone());
        let reached = modularity(near, &next);
        let better = reached > best;
        if better || round == 0 {
            of = next;
        }
        let gained = reached - best;
        best = best.max(reached);
        if gained < 1e-7 {
            break;
        }
    }
    let count = by_size(&mut of);
    let modularity = modularity(near, &of);
    Communities {
        of: moved.to_old(&of),
        count,
        modularity,
    }
}

/// How much more of the ties is within groups than chance would put there. Nothing for a graph without ties.
///
/// Source: Newman, Girvan, "Finding and evaluating community structure in networks", Physical Review E 69 (2004).
pub fn modularity(graph: &Graph, of: &[u32]) -> f64 {
    let groups = of.iter().copied().max().map_or(0, |last| place(last) + 1);
    let (mut within, mut all) = (0.0_f64, 0.0_f64);
    let mut strength = vec![0.0_f64; groups];
    for node in 0..graph.nodes() {
        let group = at(of, node);
        let own = 2.0 * f64::from(graph.own(node));
        let (mut inside, mut total) = (own, own);
        for (neighbour, weight) in graph.ties(node) {
            let weight = f64::from(weight);
            total += weight;
            if at(of, neighbour) == group {
                inside += weight;
            }
        }
        within += inside;
        all += total;
        *at_mut(&mut strength, group) += total;
    }
    if all == 0.0 {
        return 0.0;
    }
    within / all
        - strength
            .iter()
            .map(|strength| (strength / all) * (strength / all))
            .sum::<f64>()
}

/// Numbers groups by their size, the largest first, and says how many there are.
fn by_size(of: &mut [u32]) -> u32 {
    let groups = of.iter().copied().max().map_or(0, |last| place(last) + 1);
    let mut sizes = vec![0_u32; groups];
    for group in of.iter() {
        *at_mut(&mut sizes, *group) += 1;
    }
    let mut order: Vec<u32> = (0..).take(groups).filter(|group| at(&sizes, *group) > 0).collect();
    order.sort_by_key(|group| (std::cmp::Reverse(at(&sizes, *group)), *group));
    let mut number = vec![0_u32; groups];
    for (new, old) in (0..).zip(&order) {
        *at_mut(&mut number, *old) = new;
    }
    for group in of.iter_mut() {
        *group = at(&number, *group);
    }
    u32::try_from(order.len()).unwrap_or(u32::MAX)
}

/// How many nodes a group of the first look has on average, when it is enough.
const ROUGH: u32 = 16;

/// Groups at a first look: every node is looked at once, groups become nodes, and those are looked at once.
fn roughly(graph: &Graph, seed: u64) -> Vec<u32> {
    let mut of: Vec<u32> = (0..graph.nodes()).collect();
    let mut present: Option<Graph> = None;
    loop {
        let now = present.as_ref().unwrap_or(graph);
        let mut level = Level::new(now, (0..now.nodes()).collect());
        level.move_nodes(now, seed, place(now.nodes()));
        let mut groups = level.into_groups();
        let count = number_densely(&mut groups);
        for group in &mut of {
            *group = at(&groups, *group);
        }
        // Where a look puts few together, another would too; and groups that grow too large here are hard to part later.
        if u64::from(count) * 10 >= u64::from(now.nodes()) * 9 || count < graph.nodes() / ROUGH {
            return of;
        }
        present = Some(put_together(now, &groups, count));
    }
}

/// One round: from groups to better ones.
fn once(graph: &Graph, begin: Vec<u32>) -> Vec<u32> {
    let mut level = Level::new(graph, begin);
    level.move_nodes(graph, 0, usize::MAX);
    let mut of = level.of.clone();
    // Of each node of the graph: the node of the present level that it became.
    let mut became: Option<Vec<u32>> = None;
    let mut present: Option<Graph> = None;
    loop {
        let graph_now = present.as_ref().unwrap_or(graph);
        let (pieces, count) = level.pieces(graph_now);
        if count == graph_now.nodes() {
            return of;
        }
        let next = put_together(graph_now, &pieces, count);
        // A piece begins in the group that it is a part of.
        let mut begin = vec![0_u32; place(count)];
        for node in 0..graph_now.nodes() {
            *at_mut(&mut begin, at(&pieces, node)) = at(&level.of, node);
        }
        number_densely(&mut begin);
        became = Some(match became {
            None => pieces,
            Some(mut became) => {
                for node in &mut became {
                    *node = at(&pieces, *node);
                }
                became
            }
        });
        level = Level::new(&next, begin);
        level.move_nodes(&next, 0, usize::MAX);
        if let Some(became) = &became {
            for (group, node) in of.iter_mut().zip(became) {
                *group = at(&level.of, *node);
            }
        }
        present = Some(next);
    }
}

/// Numbers groups in the order in which they are met, and says how many there are.
fn number_densely(groups: &mut [u32]) -> u32 {
    let most = groups.iter().copied().max().map_or(0, |last| place(last) + 1);
    let mut number = vec![u32::MAX; most];
    let mut next = 0;
    for group in groups {
        let known = at_mut(&mut number, *group);
        if *known == u32::MAX {
            *known = next;
            next += 1;
        }
        *group = *known;
    }
    next
}

/// A graph and groups of its nodes.
struct Level {
    of: Vec<u32>,
    /// The strength of each node, and of each group.
    strength: Vec<f64>,
    of_group: Vec<f64>,
    all: f64,
}

/// Weights by group, of one node's ties. Most nodes are tied to few groups, and looking through a short list is faster than
/// looking one up in a long one; a node with many ties has the long one.
struct ByGroup {
    labels: Vec<u32>,
    few: Vec<(u32, f32)>,
    many: Vec<f32>,
    touched: Vec<u32>,
}

/// Up to how many ties the short list is looked through.
const FEW: usize = 24;

/// The group of what is not asked for.
const NOBODYS: u32 = u32::MAX;

impl ByGroup {
    fn new(groups: usize) -> Self {
        Self {
            labels: Vec::new(),
            few: Vec::with_capacity(FEW),
            many: vec![0.0; groups],
            touched: Vec::new(),
        }
    }
    /// The weight of a node's ties into each group; those to nobody's do not count.
    fn of(&mut self, graph: &Graph, node: u32, group_of: impl Fn(u32) -> u32) -> &[(u32, f32)] {
        // First all groups are looked up, which nothing has to wait for, and then they are added up: each look is far away in
        // memory, and the processor does many such at once where nothing depends on them.
        self.labels.clear();
        self.labels
            .extend(graph.neighbours(node).iter().map(|neighbour| group_of(*neighbour)));
        self.few.clear();
        let short = self.labels.len() <= FEW;
        for (group, weight) in self.labels.iter().zip(graph.weights(node)) {
            if *group == NOBODYS {
                continue;
            }
            if short {
                match self.few.iter_mut().find(|(known, _)| known == group) {
                    Some((_, sum)) => *sum += weight,
                    None => self.few.push((*group, weight)),
                }
            } else {
                let sum = at_mut(&mut self.many, *group);
                if *sum == 0.0 {
                    self.touched.push(*group);
                }
                *sum += weight;
            }
        }
        for group in self.touched.drain(..) {
            let sum = at_mut(&mut self.many, group);
            self.few.push((group, *sum));
            *sum = 0.0;
        }
        &self.few
    }
}

/// Chance that is the same every time: xorshift, Marsaglia 2003.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most as u64).unwrap_or(0)
    }
}

impl Level {
    fn new(graph: &Graph, of: Vec<u32>) -> Self {
        let strength: Vec<f64> = (0..graph.nodes()).map(|node| graph.strength(node)).collect();
        // A node may leave for a group of its own, so that there are as many as nodes.
        let mut of_group = vec![0.0; of.len()];
        for (group, strength) in of.iter().zip(&strength) {
            *at_mut(&mut of_group, *group) += strength;
        }
        let all = strength.iter().sum();
        Self {
            of,
            strength,
            of_group,
            all,
        }
    }
    fn into_groups(self) -> Vec<u32> {
        self.of
    }
    /// Moves nodes to the group where they raise modularity most, until none would or so many were looked at.
    fn move_nodes(&mut self, graph: &Graph, seed: u64, most: usize) {
        if self.all == 0.0 {
            return;
        }
        let nodes = graph.nodes();
        let mut queue: VecDeque<u32> = order(nodes, seed);
        let mut waits = vec![true; place(nodes)];
        let mut empty: Vec<u32> = (0..nodes).filter(|group| at(&self.of_group, *group) == 0.0).collect();
        let mut ties = ByGroup::new(place(nodes));
        for _ in 0..most {
            let Some(node) = queue.pop_front() else { break };
            *at_mut(&mut waits, node) = false;
            let own = at(&self.of, node);
            let strength = at(&self.strength, node);
            *at_mut(&mut self.of_group, own) -= strength;
            let share = strength / self.all;
            let of = &self.of;
            let found = ties.of(graph, node, |neighbour| at(of, neighbour));
            let to_own = found
                .iter()
                .find(|(group, _)| *group == own)
                .map_or(0.0, |(_, weight)| f64::from(*weight));
            let mut best = (to_own - at(&self.of_group, own) * share, own);
            for (group, weight) in found {
                let gain = f64::from(*weight) - at(&self.of_group, *group) * share;
                if gain > best.0 + 1e-9 {
                    best = (gain, *group);
                }
            }
            if best.0 < -1e-9
                && let Some(alone) = empty.last()
            {
                best = (0.0, *alone);
                empty.pop();
            }
            let group = best.1;
            *at_mut(&mut self.of_group, group) += strength;
            if group == own {
                continue;
            }
            if at(&self.of_group, own) <= 0.0 {
                *at_mut(&mut self.of_group, own) = 0.0;
                empty.push(own);
            }
            *at_mut(&mut self.of, node) = group;
            for &neighbour in graph.neighbours(node) {
                let waits = at_mut(&mut waits, neighbour);
                if !*waits && at(&self.of, neighbour) != group {
                    *waits = true;
                    queue.push_back(neighbour);
                }
            }
        }
    }
    /// Parts each group into pieces that hang together and are tied well to the rest of it: of each node the number of its piece,
    /// and how many there are.
    fn pieces(&self, graph: &Graph) -> (Vec<u32>, u32) {
        let nodes = graph.nodes();
        let mut piece: Vec<u32> = (0..nodes).collect();
        let mut of_piece = self.strength.clone();
        let mut alone = vec![true; place(nodes)];
        // Of each piece: the weight of its ties to the rest of its group.
        let mut outward = vec![0.0_f64; place(nodes)];
        for node in 0..nodes {
            let group = at(&self.of, node);
            let inside = graph
                .ties(node)
                .filter(|(neighbour, _)| at(&self.of, *neighbour) == group);
            *at_mut(&mut outward, node) = inside.map(|(_, weight)| f64::from(weight)).sum();
        }
        let mut ties = ByGroup::new(place(nodes));
        for node in 0..nodes {
            if !at(&alone, node) {
                continue;
            }
            let group = at(&self.of, node);
            let whole = at(&self.of_group, group);
            let strength = at(&self.strength, node);
            let tied_well = |outward: f64, strength: f64| outward >= strength * (whole - strength) / self.all - 1e-9;
            if !tied_well(at(&outward, node), strength) {
                continue;
            }
            let own = at(&piece, node);
            let (of, pieces) = (&self.of, &piece);
            let found = ties.of(graph, node, |neighbour| {
                if at(of, neighbour) == group {
                    at(pieces, neighbour)
                } else {
                    NOBODYS
                }
            });
            let mut best: Option<(f64, u32, f64)> = None;
            for (candidate, weight) in found {
                if *candidate == own || !tied_well(at(&outward, *candidate), at(&of_piece, *candidate)) {
                    continue;
                }
                let weight = f64::from(*weight);
                let gain = weight - at(&of_piece, *candidate) * strength / self.all;
                if gain > best.map_or(1e-9, |(best, _, _)| best) {
                    best = Some((gain, *candidate, weight));
                }
            }
            if let Some((_, to, weight)) = best {
                *at_mut(&mut of_piece, own) = 0.0;
                *at_mut(&mut of_piece, to) += strength;
                let own_outward = at(&outward, node);
                *at_mut(&mut outward, to) += own_outward - 2.0 * weight;
                *at_mut(&mut piece, node) = to;
                *at_mut(&mut alone, node) = false;
                // The piece has the number of the node that began it.
                *at_mut(&mut alone, to) = false;
            }
        }
        let count = number_densely(&mut piece);
        (piece, count)
    }
}

/// A graph with its nodes numbered anew.
struct Moved {
    graph: Graph,
    /// Of each new number the old one.
    old: Vec<u32>,
}

impl Moved {
    /// Numbers the nodes of each group one behind the other.
    fn together(graph: Graph, of: &[u32]) -> Self {
        let (_, old) = by_group(of, place(graph.nodes()));
        let mut new = vec![0_u32; old.len()];
        for (number, old) in (0..).zip(&old) {
            *at_mut(&mut new, *old) = number;
        }
        let near = graph.renumbered(&old, &new);
        // Two of them are the most that is held at any time.
        drop(graph);
        Self { graph: near, old }
    }
    fn to_new(&self, of: &[u32]) -> Vec<u32> {
        self.old.iter().map(|old| at(of, *old)).collect()
    }
    fn to_old(&self, of: &[u32]) -> Vec<u32> {
        let mut by_old = vec![0; of.len()];
        for (old, group) in self.old.iter().zip(of) {
            *at_mut(&mut by_old, *old) = *group;
        }
        by_old
    }
}

/// Nodes by their groups: where each group begins, and the nodes in that order.
fn by_group(of: &[u32], groups: usize) -> (Vec<u32>, Vec<u32>) {
    let mut begins = vec![0_u32; groups + 1];
    for group in of {
        *at_mut(&mut begins, *group) += 1;
    }
    let mut sum = 0;
    for begin in &mut begins {
        sum += *begin;
        *begin = sum;
    }
    let mut nodes = vec![0_u32; of.len()];
    for node in (0..u32::try_from(of.len()).unwrap_or(u32::MAX)).rev() {
        let begin = at_mut(&mut begins, at(of, node));
        *begin -= 1;
        *at_mut(&mut nodes, *begin) = node;
    }
    (begins, nodes)
}

/// All nodes, in an order that the seed decides. With 0 it is the order of their numbers, in which those that came together
/// mostly stand together.
fn order(nodes: u32, seed: u64) -> VecDeque<u32> {
    let mut order: Vec<u32> = (0..nodes).collect();
    if seed != 0 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        for last in (1..order.len()).rev() {
            order.swap(last, chance.below(last + 1));
        }
    }
    order.into()
}

/// The graph whose nodes are pieces of another.
fn put_together(graph: &Graph, pieces: &[u32], count: u32) -> Graph {
    let count = place(count);
    let (begins, nodes) = by_group(pieces, count);
    let mut offsets = Vec::with_capacity(count + 1);
    // Room for all there can be. What is not filled is never touched, and costs nothing.
    let most = graph.ends();
    let (mut neighbours, mut weights) = (Vec::with_capacity(most), Vec::with_capacity(most));
    let mut own = vec![0.0_f32; count];
    let mut sums = vec![0.0_f32; count];
    let mut touched: Vec<u32> = Vec::new();
    for piece in (0_u32..).take(count) {
        offsets.push(u32::try_from(neighbours.len()).unwrap_or(u32::MAX));
        let (from, to) = (place(at(&begins, piece)), place(at(&begins, piece + 1)));
        // Of ties within a piece each is met at both ends.
        let mut within = 0.0_f64;
        for &node in nodes.get(from..to).unwrap_or_default() {
            within += 2.0 * f64::from(graph.own(node));
            for (neighbour, weight) in graph.ties(node) {
                let other = at(pieces, neighbour);
                if other == piece {
                    within += f64::from(weight);
                    continue;
                }
                let sum = at_mut(&mut sums, other);
                if *sum == 0.0 {
                    touched.push(other);
                }
                *sum += weight;
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "weights are kept to seven digits")]
        let within = (within / 2.0) as f32;
        *at_mut(&mut own, piece) = within;
        for other in touched.drain(..) {
            let sum = at_mut(&mut sums, other);
            neighbours.push(other);
            weights.push(*sum);
            *sum = 0.0;
        }
    }
    offsets.push(u32::try_from(neighbours.len()).unwrap_or(u32::MAX));
    Graph::of_parts(offsets, neighbours, weights, own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::components;
    use proptest::prelude::*;

    /// Zachary's karate club (1977): the graph on which everybody shows what they find.
    const CLUB: [(u32, u32); 78] = [
        (0, 1),
        (0, 2),
        (0, 3),
        (0, 4),
        (0, 5),
        (0, 6),
        (0, 7),
        (0, 8),
        (0, 10),
        (0, 11),
        (0, 12),
        (0, 13),
        (0, 17),
        (0, 19),
        (0, 21),
        (0, 31),
        (1, 2),
        (1, 3),
        (1, 7),
        (1, 13),
        (1, 17),
        (1, 19),
        (1, 21),
        (1, 30),
        (2, 3),
        (2, 7),
        (2, 8),
        (2, 9),
        (2, 13),
        (2, 27),
        (2, 28),
        (2, 32),
        (3, 7),
        (3, 12),
        (3, 13),
        (4, 6),
        (4, 10),
        (5, 6),
        (5, 10),
        (5, 16),
        (6, 16),
        (8, 30),
        (8, 32),
        (8, 33),
        (9, 33),
        (13, 33),
        (14, 32),
        (14, 33),
        (15, 32),
        (15, 33),
        (18, 32),
        (18, 33),
        (19, 33),
        (20, 32),
        (20, 33),
        (22, 32),
        (22, 33),
        (23, 25),
        (23, 27),
        (23, 29),
        (23, 32),
        (23, 33),
        (24, 25),
        (24, 27),
        (24, 31),
        (25, 31),
        (26, 29),
        (26, 33),
        (27, 33),
        (28, 31),
        (28, 33),
        (29, 32),
        (29, 33),
        (30, 32),
        (30, 33),
        (31, 32),
        (31, 33),
        (32, 33),
    ];

    #[test]
    fn the_club_falls_into_its_four_groups() {
        let graph = Graph::new(34, &CLUB, None).unwrap();
        let found = communities(graph.clone(), 1, 10);
        // The best that is possible is known: Brandes and others 2008.
        assert!((found.modularity - 0.419_79).abs() < 1e-4, "{found:?}");
        assert_eq!(found.count, 4);
    }

    #[test]
    fn nothing_and_single_nodes_and_ties_to_oneself() {
        let empty = communities(Graph::new(0, &[], None).unwrap(), 0, 2);
        assert_eq!((empty.count, empty.modularity), (0, 0.0));
        let alone = communities(Graph::new(3, &[], None).unwrap(), 0, 2);
        assert_eq!((alone.count, alone.modularity), (3, 0.0));
        let own = communities(Graph::new(2, &[(0, 0), (1, 1)], None).unwrap(), 0, 2);
        assert_eq!((own.count, own.modularity), (2, 0.5));
    }

    #[test]
    fn one_node_of_many_ties_is_one_group() {
        let star: Vec<(u32, u32)> = (1..200_000).map(|leaf| (0, leaf)).collect();
        let found = communities(Graph::new(200_000, &star, None).unwrap(), 0, 2);
        assert_eq!(found.count, 1);
    }

    #[test]
    fn weights_decide() {
        // Four nodes in a ring: heavy ties put the pairs together.
        let ring = [(0, 1), (1, 2), (2, 3), (3, 0)];
        let found = communities(Graph::new(4, &ring, Some(&[9.0, 1.0, 9.0, 1.0])).unwrap(), 0, 4);
        assert_eq!(found.of, [0, 0, 1, 1]);
    }

    fn by_definition(nodes: u32, edges: &[(u32, u32)], of: &[u32]) -> f64 {
        let twice = 2.0 * f64::from(u32::try_from(edges.len()).unwrap());
        if twice == 0.0 {
            return 0.0;
        }
        let degree = |node: u32| {
            edges
                .iter()
                .map(|(one, other)| u32::from(*one == node) + u32::from(*other == node))
                .sum::<u32>()
        };
        let mut sum = 0.0;
        for one in 0..nodes {
            for other in 0..nodes {
                if of[one as usize] != of[other as usize] {
                    continue;
                }
                let between = edges
                    .iter()
                    .filter(|edge| **edge == (one, other) || **edge == (other, one))
                    .count();
                let between = if one == other { 2 * between } else { between };
                sum += f64::from(u32::try_from(between).unwrap())
                    - f64::from(degree(one)) * f64::from(degree(other)) / twice;
            }
        }
        sum / twice
    }

    proptest! {
        /// Modularity is what its definition says; groups hang together; and the same seed gives the same.
        #[test]
        fn groups_are_as_promised(nodes in 1_u32..25, edges in prop::collection::vec((0_u32..25, 0_u32..25), 0..60), seed in 0_u64..5) {
            let edges: Vec<(u32, u32)> = edges.into_iter().map(|(one, other)| (one % nodes, other % nodes)).collect();
            let graph = Graph::new(nodes, &edges, None).unwrap();
            let found = communities(graph.clone(), seed, 20);
            prop_assert!((found.modularity - by_definition(nodes, &edges, &found.of)).abs() < 1e-9);
            prop_assert!(found.modularity >= by_definition(nodes, &edges, &(0..nodes).collect::<Vec<_>>()) - 1e-9);
            prop_assert_eq!(&found, &communities(graph.clone(), seed, 20));
            let parts = components(&graph);
            for one in 0..nodes as usize {
                for other in 0..one {
                    prop_assert!(found.of[one] != found.of[other] || parts.of[one] == parts.of[other]);
                }
            }
            for group in 0..found.count {
                let inside: Vec<(u32, u32)> = edges.iter().copied().filter(|(one, other)| [one, other].iter().all(|end| found.of[**end as usize] == group)).collect();
                let members: Vec<u32> = (0..nodes).filter(|node| found.of[*node as usize] == group).collect();
                let parts = components(&Graph::new(nodes, &inside, None).unwrap());
                prop_assert!(members.iter().all(|node| parts.of[*node as usize] == parts.of[members[0] as usize]), "group {} does not hang together", group);
            }
        }
    }
}
