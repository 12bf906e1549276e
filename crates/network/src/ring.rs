//! One group in detail: who is in it, who holds it together, and who ties it to others.

use crate::graph::{Graph, at, at_mut, place};

/// The largest group in which it is worked out who lies between whom; in larger ones it takes too long.
pub const MOST_EXACT: usize = 2_000;

/// One of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    /// The node.
    pub node: u32,
    /// How many others of the group it is tied to.
    pub inside: u32,
    /// How many others outside it is tied to.
    pub outside: u32,
    /// On how many of the shortest ways between two others of the group it lies, of a hundred; nothing in a group that is too large.
    pub between: Option<f64>,
    /// Without it the group would fall into parts.
    pub holds_together: bool,
}

/// A group.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    /// Its members: who is tied to most of it first.
    pub members: Vec<Member>,
    /// How many pairs of them are tied.
    pub ties: u64,
}

/// The group that a node is in.
pub fn ring(graph: &Graph, of: &[u32], node: u32) -> Option<Ring> {
    let group = *of.get(place(node))?;
    let nodes: Vec<u32> = (0..graph.nodes()).filter(|other| at(of, *other) == group).collect();
    let mut number = vec![u32::MAX; of.len()];
    for (own, node) in (0..).zip(&nodes) {
        *at_mut(&mut number, *node) = own;
    }
    // The group by itself: each pair once, and nobody tied to themselves.
    let (mut inside, mut outside): (Vec<Vec<u32>>, Vec<u32>) = (Vec::new(), Vec::new());
    for node in &nodes {
        let mut others: Vec<u32> = graph.neighbours(*node).to_vec();
        others.sort_unstable();
        others.dedup();
        let within: Vec<u32> = others
            .iter()
            .map(|other| at(&number, *other))
            .filter(|own| *own != u32::MAX)
            .collect();
        outside.push(u32::try_from(others.len() - within.len()).unwrap_or(u32::MAX));
        inside.push(within);
    }
    let between = (nodes.len() <= MOST_EXACT).then(|| betweenness(&inside));
    let holds = cut_nodes(&inside);
    let mut members: Vec<Member> = nodes
        .iter()
        .enumerate()
        .map(|(own, node)| Member {
            node: *node,
            inside: inside
                .get(own)
                .map_or(0, |within| u32::try_from(within.len()).unwrap_or(u32::MAX)),
            outside: outside.get(own).copied().unwrap_or(0),
            between: between.as_ref().and_then(|between| between.get(own)).copied(),
            holds_together: holds.get(own).copied().unwrap_or(false),
        })
        .collect();
    members.sort_by_key(|member| (std::cmp::Reverse(member.inside), member.node));
    let ties = inside.iter().map(|within| within.len() as u64).sum::<u64>() / 2;
    Some(Ring { members, ties })
}

/// On how many of a hundred shortest ways between two others each lies.
///
/// Source: Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001).
fn betweenness(ties: &[Vec<u32>]) -> Vec<f64> {
    let count = ties.len();
    let mut between = vec![0.0; count];
    let (mut far, mut ways, mut share) = (vec![u32::MAX; count], vec![0.0; count], vec![0.0; count]);
    let mut order: Vec<u32> = Vec::with_capacity(count);
    for from in (0..).take(count) {
        far.fill(u32::MAX);
        ways.fill(0.0);
        share.fill(0.0);
        order.clear();
        order.push(from);
        (*at_mut(&mut far, from), *at_mut(&mut ways, from)) = (0, 1.0);
        let mut next = 0;
        while let Some(&node) = order.get(next) {
            next += 1;
            let (steps, known) = (at(&far, node), at(&ways, node));
            for &other in ties.get(place(node)).into_iter().flatten() {
                if at(&far, other) == u32::MAX {
                    *at_mut(&mut far, other) = steps + 1;
                    order.push(other);
                }
                if at(&far, other) == steps + 1 {
                    *at_mut(&mut ways, other) += known;
                }
            }
        }
        for &node in order.iter().rev() {
            let (steps, known, below) = (at(&far, node), at(&ways, node), at(&share, node));
            for &before in ties.get(place(node)).into_iter().flatten() {
                if steps > 0 && at(&far, before) == steps - 1 {
                    let part: f64 = at(&ways, before);
                    *at_mut(&mut share, before) += part / known * (1.0 + below);
                }
            }
            if node != from {
                *at_mut(&mut between, node) += below;
            }
        }
    }
    // Each pair is met from both ends.
    #[expect(clippy::cast_precision_loss, reason = "a group is small")]
    let pairs = (count.saturating_sub(1) * count.saturating_sub(2)) as f64;
    if pairs > 0.0 {
        for value in &mut between {
            *value *= 100.0 / pairs;
        }
    }
    between
}

/// Without whom what hangs together would fall into parts.
///
/// Source: Hopcroft, Tarjan, "Efficient algorithms for graph manipulation", Communications of the ACM 16 (1973); with a list of
/// what is open in the place of calls within calls, for a group may be a chain of a million.
fn cut_nodes(ties: &[Vec<u32>]) -> Vec<bool> {
    let count = ties.len();
    let (mut met, mut low, mut cut) = (vec![0_u32; count], vec![0_u32; count], vec![false; count]);
    let mut clock = 0;
    for root in (0..).take(count) {
        if at(&met, root) != 0 {
            continue;
        }
        clock += 1;
        (*at_mut(&mut met, root), *at_mut(&mut low, root)) = (clock, clock);
        let mut branches = 0;
        // A node, whom it was reached from, and which of its ties is next.
        let mut open: Vec<(u32, u32, usize)> = vec![(root, root, 0)];
        while let Some((node, from, next)) = open.last_mut() {
            let (node, from) = (*node, *from);
            if let Some(other) = ties.get(place(node)).and_then(|ties| ties.get(*next)).copied() {
                *next += 1;
                if at(&met, other) == 0 {
                    clock += 1;
                    (*at_mut(&mut met, other), *at_mut(&mut low, other)) = (clock, clock);
                    branches += u32::from(node == root);
                    open.push((other, node, 0));
                } else if other != from {
                    let earliest = at(&low, node).min(at(&met, other));
                    *at_mut(&mut low, node) = earliest;
                }
            } else {
                open.pop();
                let earliest = at(&low, from).min(at(&low, node));
                *at_mut(&mut low, from) = earliest;
                if from != root && at(&low, node) >= at(&met, from) {
                    *at_mut(&mut cut, from) = true;
                }
            }
        }
        *at_mut(&mut cut, root) = branches > 1;
    }
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::components;
    use proptest::prelude::*;

    #[test]
    fn two_pairs_hang_on_the_one_between() {
        // Two triangles that share node 2, and somebody outside who is tied to node 0.
        let edges = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2), (0, 5), (0, 1)];
        let graph = Graph::new(6, &edges, None).unwrap();
        let ring = ring(&graph, &[0, 0, 0, 0, 0, 1], 0).unwrap();
        assert_eq!((ring.members.len(), ring.ties), (5, 6));
        let first = &ring.members[0];
        assert_eq!(
            (first.node, first.inside, first.outside, first.holds_together),
            (2, 4, 0, true)
        );
        // Of six pairs of others, four have their only way over it.
        assert!((first.between.unwrap() - 400.0 / 6.0).abs() < 1e-9);
        let with_ties_outwards = ring.members.iter().find(|member| member.node == 0).unwrap();
        assert_eq!(
            (
                with_ties_outwards.outside,
                with_ties_outwards.holds_together,
                with_ties_outwards.between
            ),
            (1, false, Some(0.0))
        );
        assert_eq!(super::ring(&graph, &[0; 6], 6), None);
    }

    #[test]
    fn a_long_chain_ends() {
        let chain: Vec<(u32, u32)> = (0..300_000).map(|node| (node, node + 1)).collect();
        let graph = Graph::new(300_001, &chain, None).unwrap();
        let ring = ring(&graph, &vec![0; 300_001], 0).unwrap();
        assert_eq!(
            ring.members.iter().filter(|member| member.holds_together).count(),
            299_999
        );
        assert_eq!(ring.members[0].between, None);
    }

    proptest! {
        /// Whoever is said to hold a group together does: without them there are more parts, and without others there are not.
        #[test]
        fn without_whom_it_falls_apart(nodes in 1_u32..15, edges in prop::collection::vec((0_u32..15, 0_u32..15), 0..30)) {
            let edges: Vec<(u32, u32)> = edges.into_iter().map(|(one, other)| (one % nodes, other % nodes)).collect();
            let graph = Graph::new(nodes, &edges, None).unwrap();
            let ring = ring(&graph, &vec![0; nodes as usize], 0).unwrap();
            let parts = components(&graph).count;
            for member in ring.members {
                let without: Vec<(u32, u32)> = edges.iter().copied().filter(|(one, other)| *one != member.node && *other != member.node).collect();
                // The node itself is a part of its own then.
                let left = components(&Graph::new(nodes, &without, None).unwrap()).count - 1;
                prop_assert_eq!(member.holds_together, left > parts, "{:?}", member);
            }
        }
    }
}
