//! The picture of a network: lines, shapes and labels with their places, as the template draws them.
//!
//! It says nothing by colour alone: what a place is shows by its shape, what nobody stated by dashes. A name that would lie on top
//! of another, or of a shape, is left out for the number under which the table names the place; those that matter most have theirs
//! first.

use casework::networks::Drawn;
use domain::networks::{Link, NodeKind, TieKind, View};
use domain::received::marks;
use serde::Serialize;

use super::page::day_words;

/// How wide a picture is drawn at most, in pixels; one with many places is wider than a page, and scrolls.
const WIDTH: f64 = 1_000.0;
/// How many pixels lie between two that are tied, at least and at most.
const UNIT: (f64, f64) = (60.0, 130.0);
/// The room around.
const MARGIN: f64 = 84.0;
/// How large a label's letters are, at most, and how large a shape is with the room that it needs.
const LETTER: (f64, f64) = (6.6, 13.0);
const SHAPE: f64 = 11.0;
/// The longest label, in characters.
const LONGEST_LABEL: usize = 20;
/// The tints of the largest groups.
const TINTS: [&str; 6] = ["#cfe6e7", "#d2e2f1", "#dcd6ec", "#d3e8d5", "#fbe3c8", "#e4e4e4"];

/// A line between two places.
#[derive(Serialize)]
struct Line {
    from: [String; 2],
    to: [String; 2],
    width: String,
    /// Read by a machine, and stated by nobody.
    dashed: bool,
    on_way: bool,
    /// The month in which it was there first, as a number; 0 where that is not known.
    since: i32,
}

/// A place.
#[derive(Serialize)]
struct Mark {
    at: [String; 2],
    kind: &'static str,
    label: String,
    /// Where the label is written.
    label_at: [String; 2],
    label_from: &'static str,
    number: usize,
    title: String,
    tint: &'static str,
    /// A ring around it: where the network begins, or what is pinned.
    ring: &'static str,
    at_risk: bool,
    holds: bool,
    since: i32,
}

/// A picture.
#[derive(Serialize)]
pub(super) struct Picture {
    width: u32,
    height: u32,
    lines: Vec<Line>,
    marks: Vec<Mark>,
    /// The kinds that are in it, with their words.
    kinds: Vec<(&'static str, &'static str)>,
}

/// A name that fits under a shape.
fn label(name: &str) -> String {
    let name = marks(name).replace('\n', " ");
    if name.chars().count() <= LONGEST_LABEL {
        return name;
    }
    let mut short: String = name.chars().take(LONGEST_LABEL - 1).collect();
    short.push('…');
    short
}

/// Whether a link is stated by somebody; others a machine read in a text or on a device.
pub(super) fn is_stated(link: &Link) -> bool {
    link.kinds
        .iter()
        .any(|kind| !matches!(kind, TieKind::Sighted | TieKind::Files | TieKind::TakenFrom))
}

/// A month as a number that grows by one a month.
fn month(span: Option<(domain::time::Instant, domain::time::Instant)>) -> i32 {
    span.map_or(0, |(first, _)| {
        let day = first.london_day();
        i32::from(day.year()) * 12 + i32::from(day.month())
    })
}

fn pixels(place: f64) -> String {
    format!("{place:.1}")
}

/// A rectangle: left, top, right, bottom.
type Box = [f64; 4];

fn meet(one: &Box, other: &Box) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

/// Where a label can be written: at its shape, by how far off and from which of its ends, with the room that it takes.
fn ways_to_write((x, y): (f64, f64), label: &str) -> [([f64; 2], &'static str, Box); 4] {
    #[expect(clippy::cast_precision_loss, reason = "some twenty characters")]
    let long = label.chars().count() as f64 * LETTER.0;
    let (half, far) = (long / 2.0, SHAPE + 4.0);
    let (high, beside) = (LETTER.1, LETTER.1 / 2.0);
    [
        (
            [x, y + far + high - 3.0],
            "middle",
            [x - half, y + far, x + half, y + far + high],
        ),
        (
            [x, y - far - 3.0],
            "middle",
            [x - half, y - far - high, x + half, y - far],
        ),
        (
            [x + far, y + 4.0],
            "start",
            [x + far, y - beside, x + far + long, y + beside],
        ),
        (
            [x - far, y + 4.0],
            "end",
            [x - far - long, y - beside, x - far, y + beside],
        ),
    ]
}

/// Where the name of each place is written, those first that come first in this order; nothing where there is no room for it within
/// so many pixels from left to right.
fn named(order: &[usize], at: &[(f64, f64)], labels: &[String], width: f64) -> Vec<Option<([f64; 2], &'static str)>> {
    let mut named = vec![None; at.len()];
    let shapes = at.iter().map(|(x, y)| [x - SHAPE, y - SHAPE, x + SHAPE, y + SHAPE]);
    let mut taken: Vec<Box> = shapes.collect();
    for place in order {
        let (Some(at), Some(label), Some(named)) = (at.get(*place), labels.get(*place), named.get_mut(*place)) else {
            continue;
        };
        let free = ways_to_write(*at, label)
            .into_iter()
            .find(|(_, _, room)| room[0] >= 0.0 && room[2] <= width && taken.iter().all(|other| !meet(room, other)));
        if let Some((at, from, room)) = free {
            *named = Some((at, from));
            taken.push(room);
        }
    }
    named
}

/// At which step of the way that was asked for a place is.
fn step_of(drawn: &Drawn, place: usize) -> Option<usize> {
    let way = drawn.way.as_ref()?;
    way.iter().position(|on| *on == place)
}

/// Whose names are written first: what was asked for, then children, cases and people, then what is tied to most.
fn by_importance(view: &View, drawn: &Drawn) -> Vec<usize> {
    let nodes = &drawn.network.nodes;
    let ties = drawn.network.ties();
    let mut order: Vec<usize> = (0..nodes.len()).collect();
    order.sort_by_cached_key(|&place| {
        let node = nodes.get(place);
        let asked =
            place == 0 || step_of(drawn, place).is_some() || node.is_some_and(|node| view.pinned.contains(&node.key));
        let kind = match node.map(|node| node.kind) {
            Some(NodeKind::Child) => 0,
            Some(NodeKind::Investigation) => 1,
            Some(NodeKind::Person) => 2,
            _ => 3,
        };
        let most = std::cmp::Reverse(ties.get(place).copied().unwrap_or(0));
        (!asked, kind, most, place)
    });
    order
}

pub(super) fn picture(view: &View, drawn: &Drawn) -> Picture {
    let network = &drawn.network;
    let far = drawn.places.iter().fold((0.0_f64, 0.0_f64), |far, place| {
        (far.0.max(place.0), far.1.max(place.1))
    });
    let unit = ((WIDTH - 2.0 * MARGIN) / far.0.max(1.0)).clamp(UNIT.0, UNIT.1);
    let at = |place: usize| {
        let (x, y) = drawn.places.get(place).copied().unwrap_or_default();
        (x * unit + MARGIN, y * unit + MARGIN)
    };
    let lines = network.links.iter().map(|link| {
        let (from, to) = (at(link.ends.0), at(link.ends.1));
        let on_way = match (step_of(drawn, link.ends.0), step_of(drawn, link.ends.1)) {
            (Some(one), Some(other)) => one.abs_diff(other) == 1,
            _ => false,
        };
        Line {
            from: [pixels(from.0), pixels(from.1)],
            to: [pixels(to.0), pixels(to.1)],
            width: format!("{:.1}", f64::from(link.strength()).min(6.0) / 2.0 + 0.5),
            dashed: !is_stated(link),
            on_way,
            since: month(link.span),
        }
    });
    let ties = network.ties();
    let points: Vec<(f64, f64)> = (0..network.nodes.len()).map(at).collect();
    let labels: Vec<String> = network.nodes.iter().map(|node| label(&node.name)).collect();
    let has_name = named(
        &by_importance(view, drawn),
        &points,
        &labels,
        far.0 * unit + 2.0 * MARGIN,
    );
    // Of the groups, those that are worth a tint: of three and more.
    let size = |group: u32| drawn.groups.iter().filter(|other| **other == group).count();
    let marks = network.nodes.iter().enumerate().map(|(place, node)| {
        let (x, y) = at(place);
        let group = drawn.groups.get(place).copied().unwrap_or(u32::MAX);
        let tint = TINTS.get(usize::try_from(group).unwrap_or(usize::MAX)).copied();
        let tied_to = ties.get(place).copied().unwrap_or(0);
        let named = has_name.get(place).copied().flatten();
        let (written, from) = named.unwrap_or(([x, y + SHAPE + LETTER.1], "middle"));
        let since = drawn.spans.get(place).copied().flatten();
        Mark {
            at: [pixels(x), pixels(y)],
            kind: node.kind.code(),
            label: match labels.get(place) {
                Some(label) if named.is_some() => label.clone(),
                _ => (place + 1).to_string(),
            },
            label_at: written.map(pixels),
            label_from: from,
            number: place + 1,
            title: {
                let span = since.map_or_else(String::new, |(first, _)| format!(", from {}", day_words(first)));
                format!("{}: {}, tied to {tied_to}{span}", node.kind.label(), label(&node.name))
            },
            tint: tint.filter(|_| size(group) > 2).unwrap_or(""),
            ring: match place {
                0 => "start",
                _ if view.pinned.contains(&node.key) => "pinned",
                _ => "",
            },
            at_risk: node.facts.nothing_done.is_some(),
            holds: drawn.holds_together.get(place).copied().unwrap_or(false),
            since: month(since),
        }
    });
    let kinds = NodeKind::ALL
        .iter()
        .filter(|kind| network.nodes.iter().any(|node| node.kind == **kind));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some thousand pixels"
    )]
    let whole = |length: f64| (length * unit + 2.0 * MARGIN).clamp(1.0, 100_000.0).round() as u32;
    Picture {
        width: whole(far.0),
        height: whole(far.1),
        lines: lines.collect(),
        marks: marks.collect(),
        kinds: kinds.map(|kind| (kind.code(), kind.label())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_do_not_lie_on_each_other_and_what_matters_has_its_own() {
        let labels = ["harbour".to_owned(), "heron".to_owned(), "boathouse".to_owned()];
        let which = |order: &[usize], at: &[(f64, f64)]| -> Vec<Option<&str>> {
            let named = named(order, at, &labels, 600.0);
            named.into_iter().map(|name| name.map(|(_, from)| from)).collect()
        };
        // Far apart each is under its shape; near each other the second is written where there is room.
        let far = [(100.0, 100.0), (300.0, 100.0), (500.0, 100.0)];
        assert_eq!(which(&[0, 1, 2], &far), [Some("middle"); 3]);
        let near = [(100.0, 100.0), (130.0, 100.0), (500.0, 100.0)];
        let at = named(&[0, 1, 2], &near, &labels, 600.0);
        assert!(
            at[0].unwrap().0[1] > 100.0 && at[1].unwrap().0[1] < 100.0,
            "one below, one above: {at:?}"
        );
        // Nor beyond the edge.
        assert!(named(&[0], &[(10.0, 100.0)], &labels, 600.0)[0].unwrap().1 == "start");
        // Shut in on all sides there is none.
        let mut shut = vec![(100.0, 100.0)];
        shut.extend([(100.0, 122.0), (100.0, 78.0), (122.0, 100.0), (78.0, 100.0)]);
        let names = vec!["a name".to_owned(); 5];
        assert_eq!(named(&[0], &shut, &names, 600.0)[0], None);
        assert_eq!(label("a name of more than twenty"), "a name of more than…");
    }
}
