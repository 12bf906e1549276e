//! Where nodes are drawn, so that how far they lie apart says how many ties lie between them.
//!
//! Source: Zheng, Pawar, Goodman, "Graph drawing by stochastic gradient descent", IEEE Transactions on Visualization and Computer
//! Graphics 25 (2019): pairs of nodes are moved one after the other towards the distance that they should have, in steps that
//! become smaller. Parts that do not hang together are drawn by themselves and put beside each other.

use std::collections::VecDeque;

use crate::components::components;
use crate::graph::{Graph, at, at_mut, place};

/// The most nodes that are drawn: beyond them nobody reads a picture, and it would take the square of the time.
pub const MOST_DRAWN: u32 = 2_000;

/// How often every pair is moved.
const ROUNDS: u32 = 30;
/// The smallest step, relative to the largest.
const LAST_STEP: f64 = 0.1;
/// How far apart nodes lie that are tied.
const TIE: f64 = 1.0;
/// How far apart two nodes lie at least, and how often they are pushed there: most drawings are done after a few times.
const APART: f64 = 0.7;
const PUSHES: u32 = 300;

/// Where each node is drawn; two that are tied lie about 1 apart. The first node of the largest part is near the middle of it.
/// Nothing where there are more than [`MOST_DRAWN`].
pub fn layout(graph: &Graph) -> Option<Vec<(f64, f64)>> {
    let nodes = graph.nodes();
    if nodes > MOST_DRAWN {
        return None;
    }
    let parts = components(graph);
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); place(parts.count)];
    for node in 0..nodes {
        at_mut(&mut members, at(&parts.of, node)).push(node);
    }
    members.sort_by_key(|part| (std::cmp::Reverse(part.len()), part.first().copied()));
    let mut drawn = vec![(0.0, 0.0); place(nodes)];
    let mut boxes: Vec<Box> = Vec::new();
    for part in &members {
        let mut places = part_drawn(graph, part);
        let size = to_corner(&mut places);
        boxes.push(Box { size, places });
    }
    for (part, (boxed, (left, top))) in members.iter().zip(boxes.iter().zip(packed(&boxes))) {
        for (node, (x, y)) in part.iter().zip(&boxed.places) {
            *at_mut(&mut drawn, *node) = (x + left, y + top);
        }
    }
    Some(drawn)
}

/// One part, with its width and height.
struct Box {
    size: (f64, f64),
    places: Vec<(f64, f64)>,
}

/// Puts a drawing into the corner, wider than high, and says how large it is.
fn to_corner(places: &mut [(f64, f64)]) -> (f64, f64) {
    let bounds = |places: &[(f64, f64)]| {
        places.iter().fold(
            [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY],
            |[left, top, right, bottom], (x, y)| [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)],
        )
    };
    let [left, top, right, bottom] = bounds(places);
    if places.is_empty() {
        return (0.0, 0.0);
    }
    let turn = bottom - top > right - left;
    for place in places.iter_mut() {
        let (x, y) = (place.0 - left, place.1 - top);
        *place = if turn { (y, x) } else { (x, y) };
    }
    let (width, height) = (right - left, bottom - top);
    if turn { (height, width) } else { (width, height) }
}

/// Rows of parts, the largest first, about twice as wide as high: where the corner of each comes.
fn packed(boxes: &[Box]) -> Vec<(f64, f64)> {
    let gap = 1.2 * TIE;
    let area: f64 = boxes
        .iter()
        .map(|boxed| (boxed.size.0 + gap) * (boxed.size.1 + gap))
        .sum();
    let widest = boxes.iter().map(|boxed| boxed.size.0 + gap).fold(0.0, f64::max);
    let width = widest.max((area * 2.0).sqrt());
    let (mut left, mut top, mut row) = (0.0, 0.0, 0.0_f64);
    boxes
        .iter()
        .map(|boxed| {
            let (wide, high) = (boxed.size.0 + gap, boxed.size.1 + gap);
            if left > 0.0 && left + wide > width {
                (left, top, row) = (0.0, top + row, 0.0);
            }
            let corner = (left, top);
            left += wide;
            row = row.max(high);
            corner
        })
        .collect()
}

/// One part that hangs together.
fn part_drawn(graph: &Graph, part: &[u32]) -> Vec<(f64, f64)> {
    let mut number = vec![u32::MAX; place(graph.nodes())];
    for (own, node) in (0..).zip(part) {
        *at_mut(&mut number, *node) = own;
    }
    let ties: Vec<Vec<u32>> = part
        .iter()
        .map(|node| {
            let mut near: Vec<u32> = graph
                .neighbours(*node)
                .iter()
                .map(|other| at(&number, *other))
                .collect();
            near.sort_unstable();
            near.dedup();
            near
        })
        .collect();
    // On a spiral in the order of the nodes: the first is in the middle.
    let mut places: Vec<(f64, f64)> = (0_u32..)
        .take(part.len())
        .map(|own| {
            let (far, turn) = (f64::from(own).sqrt() * 0.6, f64::from(own) * 2.399_963);
            (far * turn.cos(), far * turn.sin())
        })
        .collect();
    let mut pairs = pairs_of(&ties);
    let longest = pairs.iter().map(|pair| pair.far).fold(1.0, f64::max);
    // From a step that moves even the furthest pair all the way to one that hardly moves any.
    let (first, last) = (longest * longest, LAST_STEP);
    let decay = (last / first).ln() / f64::from(ROUNDS - 1);
    let mut chance = Chance(u64::try_from(part.len()).unwrap_or(1) | 1);
    for round in 0..ROUNDS {
        let step = first * (decay * f64::from(round)).exp();
        chance.shuffle(&mut pairs);
        for Pair { one, other, far } in &pairs {
            let share = (step / (far * far)).min(1.0);
            towards(&mut places, (*one, *other), *far, share / 2.0);
        }
    }
    apart(&mut places);
    places
}

/// Moves two towards the distance that they should have, each by a share of what it is off.
fn towards(places: &mut [(f64, f64)], (one, other): (u32, u32), far: f64, share: f64) {
    let (first, second) = (at(places, one), at(places, other));
    let (x, y) = (first.0 - second.0, first.1 - second.1);
    let now = x.hypot(y).max(1e-9);
    let move_by = share * (now - far) / now;
    *at_mut(places, one) = (first.0 - x * move_by, first.1 - y * move_by);
    *at_mut(places, other) = (second.0 + x * move_by, second.1 + y * move_by);
}

/// Pushes apart what lies on top of each other.
fn apart(places: &mut [(f64, f64)]) {
    let count = u32::try_from(places.len()).unwrap_or(0);
    for _ in 0..PUSHES {
        let mut moved = false;
        for one in 0..count {
            for other in one + 1..count {
                let (first, second) = (at(places, one), at(places, other));
                let (x, y) = (first.0 - second.0, first.1 - second.1);
                if x.hypot(y) >= APART {
                    continue;
                }
                moved = true;
                if x.hypot(y) < 1e-6 {
                    // On one spot there is no direction: each takes its own.
                    let turn = f64::from(other) * 2.399_963;
                    *at_mut(places, other) = (second.0 + 1e-3 * turn.cos(), second.1 + 1e-3 * turn.sin());
                }
                towards(places, (one, other), APART, 0.5);
            }
        }
        if !moved {
            return;
        }
    }
}

/// Two nodes and how far apart they should lie.
struct Pair {
    one: u32,
    other: u32,
    far: f64,
}

/// Every pair of a part that hangs together, by how many ties lie between.
fn pairs_of(ties: &[Vec<u32>]) -> Vec<Pair> {
    let count = u32::try_from(ties.len()).unwrap_or(0);
    let mut pairs = Vec::new();
    let mut far = vec![u32::MAX; ties.len()];
    let mut open = VecDeque::new();
    for one in 0..count {
        far.fill(u32::MAX);
        *at_mut(&mut far, one) = 0;
        open.push_back(one);
        while let Some(node) = open.pop_front() {
            let next = at(&far, node) + 1;
            for &other in ties.get(place(node)).into_iter().flatten() {
                if at(&far, other) == u32::MAX {
                    *at_mut(&mut far, other) = next;
                    open.push_back(other);
                }
            }
        }
        for other in one + 1..count {
            let steps = f64::from(at(&far, other));
            pairs.push(Pair {
                one,
                other,
                far: steps * TIE,
            });
        }
    }
    pairs
}

/// Chance that is the same every time (Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8, 2003).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let other = self.next() % (last as u64 + 1);
            list.swap(last, usize::try_from(other).unwrap_or(last));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_tied_lies_near_and_what_is_not_lies_far() {
        // A chain of six: its ends are five apart.
        let chain: Vec<(u32, u32)> = (0..5).map(|node| (node, node + 1)).collect();
        let places = layout(&Graph::new(6, &chain, None).unwrap()).unwrap();
        let far = |one: usize, other: usize| {
            let (one, other) = (places[one], places[other]);
            (one.0 - other.0).hypot(one.1 - other.1)
        };
        assert!((far(0, 1) - 1.0).abs() < 0.15, "{places:?}");
        assert!((far(0, 5) - 5.0).abs() < 0.5, "{places:?}");
        assert_eq!(layout(&Graph::new(0, &[], None).unwrap()), Some(Vec::new()));
        assert_eq!(layout(&Graph::new(MOST_DRAWN + 1, &[], None).unwrap()), None);
    }

    proptest! {
        /// Every node has a place of its own, on a drawing that begins at its corner; the same graph is drawn the same.
        #[test]
        fn nothing_lies_on_top_of_anything(nodes in 1_u32..60, edges in prop::collection::vec((0_u32..60, 0_u32..60), 0..120)) {
            let edges: Vec<(u32, u32)> = edges.into_iter().map(|(one, other)| (one % nodes, other % nodes)).collect();
            let graph = Graph::new(nodes, &edges, None).unwrap();
            let places = layout(&graph).unwrap();
            prop_assert_eq!(places.len(), nodes as usize);
            for (count, one) in places.iter().enumerate() {
                prop_assert!(one.0.is_finite() && one.1.is_finite() && one.0 >= -1e-9 && one.1 >= -1e-9);
                for other in &places[count + 1..] {
                    prop_assert!((one.0 - other.0).hypot(one.1 - other.1) > 0.2, "{:?} {:?}", one, other);
                }
            }
            prop_assert_eq!(layout(&graph).unwrap(), places);
        }
    }
}
