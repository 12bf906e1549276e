//! The shortest way from one node to another.

use crate::graph::{Graph, at, at_mut, place};

/// The nodes on a shortest way, both ends included; nothing where there is none. Of several the first by the order of the edges.
///
/// It is looked for from both ends at once, always from the side that has fewer ends open, so that a node of a million ties is
/// passed once at most.
pub fn path(graph: &Graph, from: u32, to: u32) -> Option<Vec<u32>> {
    let nodes = graph.nodes();
    if from >= nodes || to >= nodes {
        return None;
    }
    if from == to {
        return Some(vec![from]);
    }
    // Of each node: who it was reached from, on either side.
    let mut reached = [vec![NOBODY; place(nodes)], vec![NOBODY; place(nodes)]];
    let mut open = [vec![from], vec![to]];
    let [of_from, of_to] = &mut reached;
    (*at_mut(of_from, from), *at_mut(of_to, to)) = (from, to);
    loop {
        let [open_from, open_to] = &mut open;
        if open_from.is_empty() || open_to.is_empty() {
            return None;
        }
        let met = if open_from.len() <= open_to.len() {
            step(graph, open_from, of_from, of_to)
        } else {
            step(graph, open_to, of_to, of_from)
        };
        if let Some(met) = met {
            let mut way = back(of_from, met);
            way.reverse();
            way.extend(back(of_to, met).into_iter().skip(1));
            return Some(way);
        }
    }
}

const NOBODY: u32 = u32::MAX;

/// One step further from every open end. A node that the other side has reached ends the search.
fn step(graph: &Graph, open: &mut Vec<u32>, own: &mut [u32], other: &[u32]) -> Option<u32> {
    let mut next = Vec::new();
    for node in open.drain(..) {
        for &neighbour in graph.neighbours(node) {
            if at(own, neighbour) != NOBODY {
                continue;
            }
            *at_mut(own, neighbour) = node;
            if at(other, neighbour) != NOBODY {
                return Some(neighbour);
            }
            next.push(neighbour);
        }
    }
    *open = next;
    None
}

fn back(reached: &[u32], mut node: u32) -> Vec<u32> {
    let mut way = vec![node];
    loop {
        let before = at(reached, node);
        if before == node || before == NOBODY {
            return way;
        }
        way.push(before);
        node = before;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::VecDeque;

    #[test]
    fn the_way_is_named_from_end_to_end() {
        let graph = Graph::new(6, &[(0, 1), (1, 2), (2, 3), (0, 3), (4, 5)], None).unwrap();
        assert_eq!(path(&graph, 1, 3).map(|way| way.len()), Some(3));
        assert_eq!(path(&graph, 0, 0), Some(vec![0]));
        assert_eq!(path(&graph, 0, 1), Some(vec![0, 1]));
        assert_eq!(path(&graph, 0, 5), None);
        assert_eq!(path(&graph, 0, 9), None);
    }

    proptest! {
        /// As long as a search from one side finds it, and every step an edge.
        #[test]
        fn no_way_is_shorter(nodes in 1_u32..30, edges in prop::collection::vec((0_u32..30, 0_u32..30), 0..50), ends in (0_u32..30, 0_u32..30)) {
            let edges: Vec<(u32, u32)> = edges.into_iter().map(|(one, other)| (one % nodes, other % nodes)).collect();
            let (from, to) = (ends.0 % nodes, ends.1 % nodes);
            let graph = Graph::new(nodes, &edges, None).unwrap();
            let mut far = vec![None; nodes as usize];
            far[from as usize] = Some(1);
            let mut open = VecDeque::from([from]);
            while let Some(node) = open.pop_front() {
                for &neighbour in graph.neighbours(node) {
                    if far[neighbour as usize].is_none() {
                        far[neighbour as usize] = far[node as usize].map(|far| far + 1);
                        open.push_back(neighbour);
                    }
                }
            }
            let way = path(&graph, from, to);
            prop_assert_eq!(way.as_ref().map(Vec::len), far[to as usize]);
            if let Some(way) = way {
                prop_assert_eq!((way.first(), way.last()), (Some(&from), Some(&to)));
                for step in way.windows(2) {
                    prop_assert!(graph.neighbours(step[0]).contains(&step[1]));
                }
            }
        }
    }
}
