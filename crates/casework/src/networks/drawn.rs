//! What a view shows of a network that was walked: where each place is drawn, which group it is in, and who holds the groups
//! together.

use domain::networks::{Key, Network, View};
use domain::time::Instant;
use jiff::civil::Date;
use network::{Graph, communities, layout, path, ring};
use std::collections::{BTreeMap, BTreeSet};

use super::Walked;
use crate::Error;

/// How often everything is gone through for groups: a network of a few hundred places is done before.
const ROUNDS: u32 = 10;

/// What a view shows.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The places and links.
    pub network: Network,
    /// Where each place is drawn; two that are tied are about 1 apart.
    pub places: Vec<(f64, f64)>,
    /// The group of each place, the largest first; those who stand alone are in one of their own.
    pub groups: Vec<u32>,
    /// On how many of a hundred shortest ways between two others of all that hangs together each lies.
    pub between: Vec<f64>,
    /// Without which what hangs together would fall into parts.
    pub holds_together: Vec<bool>,
    /// How many more each is tied to that are not in the network.
    pub behind: Vec<usize>,
    /// When each was seen first and last, by what ties it.
    pub spans: Vec<Option<(Instant, Instant)>>,
    /// The places of the way that was asked for, both ends among them; nothing where there is none, or none was asked for.
    pub way: Option<Vec<usize>>,
    /// How many places were there by the end of each month, from the first month in which one was.
    pub growth: Vec<(Date, usize)>,
}

fn graph_of(network: &Network) -> Result<Graph, Error> {
    let (edges, weights) = network.edges();
    let nodes = u32::try_from(network.nodes.len()).unwrap_or(u32::MAX);
    Graph::new(nodes, &edges, Some(&weights)).map_err(|error| Error::Inside(error.to_string()))
}

/// The same, in the numbers of the engine and ours.
fn own(node: u32) -> usize {
    usize::try_from(node).unwrap_or(usize::MAX)
}

impl Walked {
    /// What a view shows of it.
    pub fn drawn(&self, view: &View) -> Result<Drawn, Error> {
        let network = self.network.seen_by(view);
        let graph = graph_of(&network)?;
        let places = layout(&graph).ok_or_else(|| Error::Inside("more places than are drawn".to_owned()))?;
        let count = network.nodes.len();
        let (mut between, mut holds_together) = (vec![0.0; count], vec![false; count]);
        let parts = network::components(&graph);
        let mut seen = BTreeSet::new();
        for (node, part) in (0..).zip(&parts.of) {
            if !seen.insert(*part) {
                continue;
            }
            for member in ring(&graph, &parts.of, node).into_iter().flat_map(|ring| ring.members) {
                let at = own(member.node);
                if let (Some(between), Some(holds)) = (between.get_mut(at), holds_together.get_mut(at)) {
                    (*between, *holds) = (member.between.unwrap_or(0.0), member.holds_together);
                }
            }
        }
        let to = view.to.as_ref();
        let to = to.and_then(|key| network.nodes.iter().position(|node| node.key == *key));
        let way = to.and_then(|to| path(&graph, 0, u32::try_from(to).ok()?));
        let behind: BTreeMap<&Key, usize> = self
            .network
            .nodes
            .iter()
            .map(|node| &node.key)
            .zip(self.behind.iter().copied())
            .collect();
        let behind = network
            .nodes
            .iter()
            .map(|node| behind.get(&node.key).copied().unwrap_or(0))
            .collect();
        let spans = network.spans();
        Ok(Drawn {
            groups: communities(graph, 0, ROUNDS).of,
            places,
            between,
            holds_together,
            behind,
            growth: growth(&spans),
            spans,
            way: way.map(|way| way.into_iter().map(own).collect()),
            network,
        })
    }
}

/// For how many months, the latest, growth is told: ten years.
const MONTHS: usize = 120;

/// How many of these were there by the end of each month, also of those in which nothing was added; of more than [`MONTHS`] the
/// latest.
fn growth(spans: &[Option<(Instant, Instant)>]) -> Vec<(Date, usize)> {
    let mut added: BTreeMap<Date, usize> = BTreeMap::new();
    for (first, _) in spans.iter().flatten() {
        *added.entry(first.london_day().first_of_month()).or_default() += 1;
    }
    let (Some((first, _)), Some((last, _))) = (added.first_key_value(), added.last_key_value()) else {
        return Vec::new();
    };
    let (mut month, last) = (*first, *last);
    let mut all = 0;
    let mut growth = Vec::new();
    while month <= last {
        all += added.get(&month).copied().unwrap_or(0);
        growth.push((month, all));
        let Ok(next) = month.checked_add(jiff::Span::new().months(1)) else {
            break;
        };
        month = next;
    }
    growth.drain(..growth.len().saturating_sub(MONTHS));
    growth
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::deadlines::end_of;
    use jiff::civil::date;

    #[test]
    fn growth_ends_with_all_of_it_however_long_it_took() {
        let at = |year, month| {
            let at = end_of(date(year, month, 3));
            Some((at, at))
        };
        let told = growth(&[at(2026, 1), None, at(2026, 3), at(2026, 3)]);
        let months = [(date(2026, 1, 1), 1), (date(2026, 2, 1), 1), (date(2026, 3, 1), 3)];
        assert_eq!(told, months);
        let told = growth(&[at(1990, 5), at(2026, 3)]);
        assert_eq!(
            (told.len(), told.first(), told.last()),
            (MONTHS, Some(&(date(2016, 4, 1), 1)), Some(&(date(2026, 3, 1), 2)))
        );
        assert!(growth(&[None]).is_empty());
    }
}
