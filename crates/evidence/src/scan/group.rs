//! Pictures that look alike, in groups: whoever grades them looks at one of each.

use rayon::prelude::*;

use crate::lists::near::{CHUNKS, FEW, Hashes, Searcher, Table, shuffled};
use crate::pdq::Pdq;

/// Of a group with more different pictures, the one that stands for it is chosen among so many.
const CHOSEN_AMONG: usize = 512;

/// Different pictures, each with the hashes of its turned and mirrored copies; the first of them is its own.
pub type Turns = [Pdq; 8];

/// Groups of pictures: for each picture the number of its group, and for each group the picture that stands for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Groups {
    /// Which group a picture is in, by its place; groups are numbered from nought, in the order of their first pictures.
    pub of: Vec<u32>,
    /// Which picture stands for a group: that which is nearest to all the others.
    pub representative: Vec<usize>,
}

/// A forest of sets (Galler and Fischer 1964), with paths halved.
struct Sets(Vec<u32>);

impl Sets {
    fn root(&mut self, mut of: u32) -> u32 {
        while let Some(parent) = self.0.get(of as usize).copied().filter(|parent| *parent != of) {
            let above = self.0.get(parent as usize).copied().unwrap_or(parent);
            if let Some(slot) = self.0.get_mut(of as usize) {
                *slot = above;
            }
            of = above;
        }
        of
    }
    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        // The first picture of a group is its root.
        if let Some(slot) = self.0.get_mut(one.max(other) as usize) {
            *slot = one.min(other);
        }
    }
}

/// In how many bits two pictures differ, the one turned or mirrored as is nearest.
fn distance(one: &Turns, other: &Turns) -> u32 {
    one.iter().map(|turn| turn.distance(other[0])).min().unwrap_or_default()
}

/// Groups pictures that are connected within a radius, turned or mirrored or not.
#[expect(
    clippy::cast_possible_truncation,
    reason = "there are fewer than 2^32 pictures on a device"
)]
pub fn group(pictures: &[Turns], radius: u32) -> Groups {
    // In the order that a search needs, with where each stands.
    let mut order: Vec<(Pdq, u32)> = (0..)
        .zip(pictures)
        .map(|(place, turns)| (shuffled(turns[0]), place))
        .collect();
    order.par_sort_unstable();
    let at = |place: u32| pictures.get(place as usize).map(|turns| turns[0]).unwrap_or_default();
    let hashes: Vec<Pdq> = order.iter().map(|(_, place)| at(*place)).collect();
    let tables: Vec<Table> = if hashes.len() > FEW {
        let in_order: Vec<Pdq> = order.iter().map(|(shuffled, _)| *shuffled).collect();
        (0..CHUNKS)
            .into_par_iter()
            .map(|chunk| Table::build(&in_order, chunk))
            .collect()
    } else {
        Vec::new()
    };
    let mut views = [crate::lists::near::View::default(); CHUNKS];
    for (view, table) in views.iter_mut().zip(&tables) {
        *view = table.view();
    }
    let searched = Hashes {
        hashes: &hashes,
        tables: (!tables.is_empty()).then_some(views),
    };
    let mut sets = Sets((0..pictures.len() as u32).collect());
    // Some at a time: all that are near to all of them would not fit where many are alike.
    for (some, first) in pictures.chunks(4_096).zip((0u32..).step_by(4_096)) {
        let near: Vec<(u32, u32)> = (first..)
            .zip(some)
            .collect::<Vec<_>>()
            .par_iter()
            .map_init(Searcher::default, |searcher, (place, turns)| {
                let mut near = Vec::new();
                for turn in *turns {
                    // Each pair is found from both of its sides, but one is enough.
                    let found = searcher.near(searched, *turn, radius).iter();
                    let found = found.filter_map(|found| Some((*place, order.get(found.hash as usize)?.1)));
                    near.extend(found.filter(|(one, other)| other < one));
                }
                near
            })
            .flatten_iter()
            .collect();
        for (one, other) in near {
            sets.join(one, other);
        }
    }
    let mut groups = Groups::default();
    let mut numbers = std::collections::HashMap::new();
    let mut members: Vec<Vec<usize>> = Vec::new();
    for place in 0..pictures.len() as u32 {
        let number = *numbers.entry(sets.root(place)).or_insert(members.len() as u32);
        if number as usize == members.len() {
            members.push(Vec::new());
        }
        if let Some(members) = members.get_mut(number as usize) {
            members.push(place as usize);
        }
        groups.of.push(number);
    }
    groups.representative = members.par_iter().map(|members| medoid(pictures, members)).collect();
    groups
}

/// The picture whose distances to the others of its group add up to the least; the first of those.
fn medoid(pictures: &[Turns], members: &[usize]) -> usize {
    let among: Vec<(usize, &Turns)> = members
        .iter()
        .take(CHOSEN_AMONG)
        .filter_map(|place| Some((*place, pictures.get(*place)?)))
        .collect();
    let all = |turns: &Turns| {
        among
            .iter()
            .map(|(_, other)| u64::from(distance(turns, other)))
            .sum::<u64>()
    };
    let nearest = among.iter().min_by_key(|(place, turns)| (all(turns), *place));
    nearest.map(|(place, _)| *place).unwrap_or_default()
}
