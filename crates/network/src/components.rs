//! Which parts of a graph hang together.

use crate::graph::{Graph, at, at_mut};

/// The parts of a graph: of each node, the number of its part. Parts are numbered in the order of their first nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Components {
    /// The part of each node.
    pub of: Vec<u32>,
    /// How many there are.
    pub count: u32,
}

/// Union of trees, in which every node points to one before it: a link is followed and shortened in the same step (Tarjan, van
/// Leeuwen 1984, path halving).
pub fn components(graph: &Graph) -> Components {
    let nodes = graph.nodes();
    let mut to: Vec<u32> = (0..nodes).collect();
    for node in 0..nodes {
        let mut root = root(&mut to, node);
        for &neighbour in graph.neighbours(node) {
            // Each edge is at both ends: one is enough.
            if neighbour >= node {
                join(&mut to, &mut root, neighbour);
            }
        }
    }
    let mut count = 0;
    let mut of = vec![0; to.len()];
    for node in 0..nodes {
        let above = at(&to, node);
        // Roots stand before what hangs on them.
        *at_mut(&mut of, node) = if above == node {
            count += 1;
            count - 1
        } else {
            at(&of, above)
        };
    }
    Components { of, count }
}

fn root(to: &mut [u32], mut node: u32) -> u32 {
    loop {
        let above = at(to, node);
        if above == node {
            return node;
        }
        let over = at(to, above);
        *at_mut(to, node) = over;
        node = over;
    }
}

/// Joins the part of a neighbour to one whose root is known, which is then the smaller of both.
fn join(to: &mut [u32], root_of_node: &mut u32, neighbour: u32) {
    let other = root(to, neighbour);
    if other == *root_of_node {
        return;
    }
    let (small, large) = (other.min(*root_of_node), other.max(*root_of_node));
    *at_mut(to, large) = small;
    *root_of_node = small;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Two nodes are in one part exactly where a walk leads from one to the other.
        #[test]
        fn parts_are_what_a_walk_reaches(nodes in 1_u32..40, edges in prop::collection::vec((0_u32..40, 0_u32..40), 0..60)) {
            let edges: Vec<(u32, u32)> = edges.into_iter().map(|(one, other)| (one % nodes, other % nodes)).collect();
            let graph = Graph::new(nodes, &edges, None).unwrap();
            let parts = components(&graph);
            let mut seen: Vec<Option<u32>> = vec![None; nodes as usize];
            let mut count = 0;
            for first in 0..nodes {
                if seen[first as usize].is_some() {
                    continue;
                }
                let mut open = vec![first];
                while let Some(node) = open.pop() {
                    if seen[node as usize].replace(count).is_none() {
                        open.extend(graph.neighbours(node));
                    }
                }
                count += 1;
            }
            prop_assert_eq!(parts.count, count);
            let seen: Vec<u32> = seen.into_iter().flatten().collect();
            prop_assert_eq!(parts.of, seen);
        }
    }
}
