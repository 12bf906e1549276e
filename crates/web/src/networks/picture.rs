//! The picture of a network: lines, shapes and labels with their places, as the template draws them.
//!
//! It says nothing by colour alone: what a place is shows by its shape, what nobody stated by dashes. Where there are so many that
//! names would lie on top of each other, most have the number under which the table names them.

use casework::networks::Drawn;
use domain::networks::{Link, NodeKind, TieKind, View};
use domain::received::marks;
use serde::Serialize;

use super::page::day_words;

/// How wide a picture is drawn at most, in pixels; one with many places is wider than a page, and scrolls.
const WIDTH: f64 = 1_080.0;
/// How many pixels lie between two that are tied, at least and at most.
const UNIT: (f64, f64) = (46.0, 130.0);
/// The room around.
const MARGIN: f64 = 64.0;
/// Up to how many places each has its name.
const ALL_NAMED: usize = 70;
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
    number: usize,
    title: String,
    tint: &'static str,
    start: bool,
    pinned: bool,
    at_risk: bool,
    on_way: bool,
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
    let step = |place: usize| {
        drawn
            .way
            .as_ref()
            .and_then(|way| way.iter().position(|on| *on == place))
    };
    let lines = network.links.iter().map(|link| {
        let (from, to) = (at(link.ends.0), at(link.ends.1));
        let on_way = match (step(link.ends.0), step(link.ends.1)) {
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
    let few = network.nodes.len() <= ALL_NAMED;
    // Of the groups, those that are worth a tint: of three and more.
    let size = |group: u32| drawn.groups.iter().filter(|other| **other == group).count();
    let marks = network.nodes.iter().enumerate().map(|(place, node)| {
        let (x, y) = at(place);
        let group = drawn.groups.get(place).copied().unwrap_or(u32::MAX);
        let tint = TINTS.get(usize::try_from(group).unwrap_or(usize::MAX)).copied();
        let pinned = view.pinned.contains(&node.key);
        let on_way = step(place).is_some();
        let tied = ties.get(place).copied().unwrap_or(0);
        let matters = matches!(node.kind, NodeKind::Child | NodeKind::Investigation) || tied >= 6;
        let named = few || place == 0 || pinned || on_way || matters;
        let since = drawn.spans.get(place).copied().flatten();
        Mark {
            at: [pixels(x), pixels(y)],
            kind: node.kind.code(),
            label: if named {
                label(&node.name)
            } else {
                (place + 1).to_string()
            },
            label_at: [pixels(x), pixels(y + if named { 26.0 } else { 20.0 })],
            number: place + 1,
            title: {
                let span = since.map_or_else(String::new, |(first, _)| format!(", from {}", day_words(first)));
                format!("{}: {}, tied to {tied}{span}", node.kind.label(), label(&node.name))
            },
            tint: tint.filter(|_| size(group) > 2).unwrap_or(""),
            start: place == 0,
            pinned,
            at_risk: node.facts.nothing_done.is_some(),
            on_way,
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
