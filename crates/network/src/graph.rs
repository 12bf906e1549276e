//! A graph that is small enough to hold: nodes are numbers, and each knows its neighbours.

/// Why edges are no graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAGraph {
    /// A node that is not among those that there are.
    #[error("an edge names node {0}, and there are only {1}")]
    NoSuchNode(u32, u32),
    /// A weight that is none.
    #[error("the weight of edge {0} is not a number above nothing")]
    Weight(usize),
    /// More edges than can be numbered.
    #[error("there are more edges than can be numbered")]
    TooLarge,
}

/// Nodes from 0, and edges that have no direction. Of several edges between two nodes each counts. An edge of a node to itself is
/// kept apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    /// Where the neighbours of each node begin; one more than there are nodes.
    offsets: Vec<u32>,
    neighbours: Vec<u32>,
    /// The weight of each neighbour, where they differ.
    weights: Option<Vec<f32>>,
    /// The weight of each node's edges to itself; empty where there are none.
    own: Vec<f32>,
    edges: u64,
}

impl Graph {
    /// A graph of this many nodes. Weights, where there are any, stand in the order of the edges.
    pub fn new(nodes: u32, edges: &[(u32, u32)], weights: Option<&[f32]>) -> Result<Self, NotAGraph> {
        let ends = edges.len().checked_mul(2).and_then(|ends| u32::try_from(ends).ok());
        ends.ok_or(NotAGraph::TooLarge)?;
        let count = usize::try_from(nodes).map_err(|_| NotAGraph::TooLarge)?;
        let mut offsets = vec![0_u32; count + 1];
        let mut own = Vec::new();
        for (number, (one, other)) in edges.iter().enumerate() {
            for end in [one, other] {
                if *end >= nodes {
                    return Err(NotAGraph::NoSuchNode(*end, nodes));
                }
            }
            let weight = weights.map_or(Some(1.0), |weights| weights.get(number).copied());
            let weight = weight
                .filter(|weight| weight.is_finite() && *weight > 0.0)
                .ok_or(NotAGraph::Weight(number))?;
            if one == other {
                own.resize(count, 0.0);
                *at_mut(&mut own, *one) += weight;
            } else {
                *at_mut(&mut offsets, *one) += 1;
                *at_mut(&mut offsets, *other) += 1;
            }
        }
        // Counts become ends; filling from the back makes them beginnings.
        let mut sum = 0;
        for offset in &mut offsets {
            sum += *offset;
            *offset = sum;
        }
        let total = usize::try_from(sum).map_err(|_| NotAGraph::TooLarge)?;
        let mut neighbours = vec![0_u32; total];
        let mut placed = weights.map(|_| vec![0.0_f32; total]);
        for (number, (one, other)) in edges.iter().enumerate().rev() {
            if one == other {
                continue;
            }
            for (from, to) in [(one, other), (other, one)] {
                let offset = at_mut(&mut offsets, *from);
                *offset -= 1;
                *at_mut(&mut neighbours, *offset) = *to;
                if let (Some(placed), Some(weight)) = (&mut placed, weights.and_then(|weights| weights.get(number))) {
                    *at_mut(placed, *offset) = *weight;
                }
            }
        }
        Ok(Self {
            offsets,
            neighbours,
            weights: placed,
            own,
            edges: edges.len() as u64,
        })
    }
    /// Of parts that are known to fit: what is left of a graph when its nodes are put together.
    pub(crate) fn of_parts(offsets: Vec<u32>, neighbours: Vec<u32>, weights: Vec<f32>, own: Vec<f32>) -> Self {
        let edges = neighbours.len() as u64 / 2;
        Self {
            offsets,
            neighbours,
            weights: Some(weights),
            own,
            edges,
        }
    }
    /// How many nodes there are.
    pub fn nodes(&self) -> u32 {
        u32::try_from(self.offsets.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }
    /// How many edges it was made of, those of a node to itself included.
    pub fn edges(&self) -> u64 {
        self.edges
    }
    fn range(&self, node: u32) -> std::ops::Range<usize> {
        let from = place(node);
        let at = |place: usize| self.offsets.get(place).copied().map_or(0, self::place);
        at(from)..at(from + 1)
    }
    /// The nodes that a node is tied to; one that it is tied to twice stands there twice.
    pub fn neighbours(&self, node: u32) -> &[u32] {
        self.neighbours.get(self.range(node)).unwrap_or_default()
    }
    /// The same, each with its weight.
    pub fn ties(&self, node: u32) -> impl Iterator<Item = (u32, f32)> {
        let range = self.range(node);
        let weights = self.weights.as_ref().and_then(|weights| weights.get(range.clone()));
        let neighbours = self.neighbours.get(range).unwrap_or_default();
        // Without weights the second is as long as is asked for and never looked at.
        let mut weights = weights.map(<[f32]>::iter);
        neighbours.iter().map(move |neighbour| {
            let weight = weights.as_mut().and_then(Iterator::next).copied().unwrap_or(1.0);
            (*neighbour, weight)
        })
    }
    /// The weights of a node's ties, in their order; without weights as many ones as are asked for.
    pub(crate) fn weights(&self, node: u32) -> impl Iterator<Item = f32> {
        let weights = self.weights.as_ref().and_then(|weights| weights.get(self.range(node)));
        let ones = if weights.is_none() { usize::MAX } else { 0 };
        weights
            .unwrap_or_default()
            .iter()
            .copied()
            .chain(std::iter::repeat_n(1.0, ones))
    }
    /// How many ends edges have, those of a node to itself not counted.
    pub(crate) fn ends(&self) -> usize {
        self.neighbours.len()
    }
    /// The same graph with its nodes numbered anew: the old number of each new one, and the new of each old.
    pub(crate) fn renumbered(&self, old: &[u32], new: &[u32]) -> Self {
        let mut offsets = Vec::with_capacity(old.len() + 1);
        let mut neighbours = Vec::with_capacity(self.neighbours.len());
        let mut weights = self.weights.as_ref().map(|weights| Vec::with_capacity(weights.len()));
        for node in old {
            offsets.push(u32::try_from(neighbours.len()).unwrap_or(u32::MAX));
            neighbours.extend(self.neighbours(*node).iter().map(|neighbour| at(new, *neighbour)));
            if let Some(weights) = &mut weights {
                weights.extend(self.weights(*node).take(self.neighbours(*node).len()));
            }
        }
        offsets.push(u32::try_from(neighbours.len()).unwrap_or(u32::MAX));
        Self {
            offsets,
            neighbours,
            weights,
            own: if self.own.is_empty() {
                Vec::new()
            } else {
                old.iter().map(|old| self.own(*old)).collect()
            },
            edges: self.edges,
        }
    }
    /// The weight of its edges to itself.
    pub fn own(&self, node: u32) -> f32 {
        self.own.get(place(node)).copied().unwrap_or(0.0)
    }
    /// The weight of all its edges; one to itself ends there twice.
    pub fn strength(&self, node: u32) -> f64 {
        let own = 2.0 * f64::from(self.own(node));
        match &self.weights {
            #[expect(clippy::cast_precision_loss, reason = "there are fewer than four thousand million")]
            None => self.range(node).len() as f64 + own,
            Some(weights) => {
                weights
                    .get(self.range(node))
                    .unwrap_or_default()
                    .iter()
                    .copied()
                    .map(f64::from)
                    .sum::<f64>()
                    + own
            }
        }
    }
}

/// A node's place in a list of one thing a node.
pub(crate) fn place(node: u32) -> usize {
    node as usize
}

/// What a list of one thing a node has of this one. Lists are made as long as there are nodes, and nodes are looked at when the
/// graph is made.
#[expect(
    clippy::indexing_slicing,
    reason = "numbers of nodes were looked at when the graph was made"
)]
pub(crate) fn at<T: Copy>(list: &[T], node: u32) -> T {
    list[place(node)]
}

/// The same, to be changed.
#[expect(
    clippy::indexing_slicing,
    reason = "numbers of nodes were looked at when the graph was made"
)]
pub(crate) fn at_mut<T>(list: &mut [T], node: u32) -> &mut T {
    &mut list[place(node)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edge_is_at_both_of_its_ends() {
        let graph = Graph::new(4, &[(0, 1), (1, 2), (2, 0), (1, 2), (3, 3)], None).unwrap();
        assert_eq!((graph.nodes(), graph.edges()), (4, 5));
        assert_eq!(graph.neighbours(1), [0, 2, 2]);
        assert_eq!(graph.neighbours(2), [1, 0, 1]);
        assert_eq!(
            (graph.neighbours(3).len(), graph.own(3), graph.strength(3)),
            (0, 1.0, 2.0)
        );
        assert!((graph.strength(1) - 3.0).abs() < 1e-9);
        let graph = Graph::new(3, &[(0, 1), (1, 2)], Some(&[2.5, 0.5])).unwrap();
        assert_eq!(graph.ties(1).collect::<Vec<_>>(), [(0, 2.5), (2, 0.5)]);
    }

    #[test]
    fn what_is_no_graph_is_refused() {
        assert_eq!(Graph::new(2, &[(0, 2)], None), Err(NotAGraph::NoSuchNode(2, 2)));
        for weight in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            assert_eq!(Graph::new(2, &[(0, 1)], Some(&[weight])), Err(NotAGraph::Weight(0)));
        }
        assert_eq!(Graph::new(2, &[(0, 1)], Some(&[])), Err(NotAGraph::Weight(0)));
        let empty = Graph::new(0, &[], None).unwrap();
        assert_eq!((empty.nodes(), empty.edges()), (0, 0));
    }
}
