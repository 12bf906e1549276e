//! What the page of a network says: what nobody has looked at, the picture, the tables, and what can be done from here.

use casework::networks::{Drawn, Walked};
use casework::{Action, Actor};
use domain::identifiers::normal_parts;
use domain::ids::InvestigationId;
use domain::investigations::Investigations;
use domain::matches::RecordRef;
use domain::networks::{Key, Neglect, Network, Node, NodeKind, NotSpoken, Unseen, View};
use domain::people::People;
use domain::record::{Record, Room as _};
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use uuid::Uuid;

use super::picture::{is_stated, picture};
use super::{from_here, href, query_of};
use crate::gate::form_urlencoded;
use crate::rooms::{path_of, words_of};
use crate::{PageError, Site};

/// How many of one sort of what nobody looked at are shown.
const SHOWN: usize = 10;
/// How many of those who hold a network together are named.
const CENTRAL: usize = 8;

pub(super) fn day_words(at: Instant) -> String {
    at.london_day().strftime("%-d %b %Y").to_string()
}

fn span_words(span: Option<(Instant, Instant)>) -> String {
    match span.map(|(first, last)| (day_words(first), day_words(last))) {
        None => String::new(),
        Some((first, last)) if first == last => first,
        Some((first, last)) => format!("{first} to {last}"),
    }
}

/// Where a record is read.
fn record_href(record: &RecordRef) -> String {
    if record.kind == "referral" {
        format!("/referrals/{}", record.id)
    } else {
        format!("{}/{}", path_of(&record.kind), record.id)
    }
}

/// What a record is called.
fn record_words(record: &RecordRef) -> &'static str {
    if record.kind == "referral" {
        "Referral"
    } else {
        words_of(&record.kind).0
    }
}

/// Where a place is read: its record, or what a search finds for an identifier.
fn node_href(key: &Key) -> String {
    match key {
        Key::Record(record) => record_href(record),
        Key::Identifier(kind, normal) => {
            let (_, rest) = normal_parts(*kind, normal);
            let typed = rest.split('|').next().unwrap_or_default();
            format!("/search?{}", form_urlencoded(&[("q", typed)]))
        }
    }
}

/// What a place is, in words: of an identifier also which.
fn kind_words(node: &Node) -> &'static str {
    match &node.key {
        Key::Identifier(kind, _) => kind.label(),
        Key::Record(_) => node.kind.label(),
    }
}

fn named(node: &Node) -> Value {
    context! {
        href => node_href(&node.key),
        name => node.name.clone(),
        reference => if node.reference == node.name { String::new() } else { node.reference.clone() },
        kind => kind_words(node),
    }
}

/// What nobody has looked at, by how it was passed over.
fn passed_over(walked: &Walked) -> Vec<Value> {
    let network = &walked.network;
    let line = |unseen: &Unseen| {
        let node = network.nodes.get(unseen.node)?;
        let touches = unseen.touches.and_then(|(other, spoken, over)| {
            let (other, over) = (network.nodes.get(other)?, network.nodes.get(over)?);
            let officer = |node: &Node| node.facts.officer.and_then(|officer| walked.name_of(officer)).unwrap_or_default().to_owned();
            Some(context! {
                other => named(other),
                officers => [officer(node), officer(other)],
                over => named(over),
                how => match spoken {
                    NotSpoken::NoticeWaits => "A match notice between them waits.",
                    NotSpoken::Nothing => "There is no match notice between them, and no day of action that both are part of.",
                },
            })
        });
        let child = node.facts.nothing_done.map(|child| format!("/children/{child}"));
        Some(context! {
            node => named(node),
            // What is done for a child is recorded in the record of the child, not of the person.
            href => child.unwrap_or_else(|| node_href(&node.key)),
            ties => unseen.ties,
            touches,
        })
    };
    Neglect::ALL
        .iter()
        .filter_map(|neglect| {
            let all: Vec<&Unseen> = walked
                .unseen
                .iter()
                .filter(|unseen| unseen.neglect == *neglect)
                .collect();
            if all.is_empty() {
                return None;
            }
            Some(context! {
                code => neglect.code(),
                label => neglect.label(),
                at_risk => *neglect == Neglect::ChildNothingDone,
                count => all.len(),
                lines => all.iter().take(SHOWN).filter_map(|unseen| line(unseen)).collect::<Vec<_>>(),
                rest => all.iter().skip(SHOWN).filter_map(|unseen| line(unseen)).collect::<Vec<_>>(),
            })
        })
        .collect()
}

/// The table of places: each with its number in the picture, what it is, and the ways on from it.
fn places(view: &View, drawn: &Drawn) -> Vec<Value> {
    let network = &drawn.network;
    let ties = network.ties();
    let rows = network.nodes.iter().enumerate().map(|(place, node)| {
        let (mut more, mut pin, mut to) = (view.clone(), view.clone(), view.clone());
        more.opened.insert(node.key.clone());
        let pinned = !pin.pinned.remove(&node.key);
        if pinned {
            pin.pinned.insert(node.key.clone());
        }
        to.to = Some(node.key.clone());
        let behind = drawn.behind.get(place).copied().unwrap_or(0);
        let many = node.kind == NodeKind::Identifier && node.facts.holders > domain::networks::MOST_FOLLOWED;
        context! {
            number => place + 1,
            node => named(node),
            ties => ties.get(place).copied().unwrap_or(0),
            group => drawn.groups.get(place).copied().unwrap_or(0) + 1,
            span => span_words(drawn.spans.get(place).copied().flatten()),
            behind,
            many,
            more => (behind > 0 || many && !view.opened.contains(&node.key)).then(|| href(&more, "")),
            pin => href(&pin, ""),
            pinned => !pinned,
            way => (place > 0).then(|| format!("{}#way", href(&to, ""))),
            from_here => (place > 0).then(|| from_here(node.key.clone())),
            nothing_done => node.facts.nothing_done.is_some(),
        }
    });
    rows.collect()
}

/// The table of links: the strongest first, each with the records that state it.
fn links(network: &Network) -> Vec<Value> {
    let mut links: Vec<_> = network.links.iter().collect();
    links.sort_by_key(|link| (std::cmp::Reverse(link.times), link.ends));
    let rows = links.into_iter().filter_map(|link| {
        let (one, other) = (network.nodes.get(link.ends.0)?, network.nodes.get(link.ends.1)?);
        let kinds: Vec<&str> = link.kinds.iter().map(|kind| kind.label()).collect();
        let records: Vec<Value> = link
            .records
            .iter()
            .map(|record| context! { href => record_href(record), words => record_words(record) })
            .collect();
        Some(context! {
            one => context! { number => link.ends.0 + 1, name => one.name.clone() },
            other => context! { number => link.ends.1 + 1, name => other.name.clone() },
            how => kinds.join(", "),
            stated => is_stated(link),
            times => link.times,
            span => span_words(link.span),
            records,
            more_records => link.more_records,
        })
    });
    rows.collect()
}

/// Who lies between most others, and without whom what hangs together falls apart.
fn central(drawn: &Drawn) -> Vec<Value> {
    let mut places: Vec<usize> = (0..drawn.network.nodes.len()).collect();
    let between = |place: usize| drawn.between.get(place).copied().unwrap_or(0.0);
    places.retain(|place| between(*place) >= 1.0);
    places.sort_by(|one, other| between(*other).total_cmp(&between(*one)).then(one.cmp(other)));
    let rows = places.into_iter().take(CENTRAL).filter_map(|place| {
        let node = drawn.network.nodes.get(place)?;
        Some(context! {
            number => place + 1,
            node => named(node),
            between => format!("{:.0}", between(place)),
            share => between(place).min(100.0),
            holds => drawn.holds_together.get(place).copied().unwrap_or(false),
        })
    });
    rows.collect()
}

/// The way that was asked for, place by place; an empty one where there is none.
fn way(view: &View, drawn: &Drawn) -> Option<Value> {
    view.to.as_ref()?;
    let network = &drawn.network;
    let places = drawn.way.as_deref().unwrap_or_default();
    let steps: Vec<Value> = places
        .iter()
        .zip(places.iter().skip(1).map(Some).chain([None]))
        .filter_map(|(place, next)| {
            let node = network.nodes.get(*place)?;
            let link = next.and_then(|next| {
                let ends = ((*place).min(*next), (*place).max(*next));
                network.links.iter().find(|link| link.ends == ends)
            });
            let how = link.map(|link| {
                link.kinds
                    .iter()
                    .map(|kind| kind.label().to_lowercase())
                    .collect::<Vec<_>>()
                    .join(", ")
            });
            Some(context! { number => place + 1, node => named(node), how })
        })
        .collect();
    let mut without = view.clone();
    without.to = None;
    Some(context! { steps, without => href(&without, "") })
}

/// How many places were there by the end of each month, as bars.
fn growth(drawn: &Drawn) -> Vec<Value> {
    let all = drawn.growth.last().map_or(1, |(_, all)| (*all).max(1));
    #[expect(clippy::cast_precision_loss, reason = "some hundred places")]
    let share = |count: usize| (count as f64 * 100.0 / all as f64).max(0.5);
    drawn
        .growth
        .iter()
        .map(|(month, count)| {
            context! { month => month.strftime("%b %Y").to_string(), count, share => share(*count), number => i32::from(month.year()) * 12 + i32::from(month.month()) }
        })
        .collect()
}

/// Everything that the page says of a network.
pub(super) fn content(view: &View, walked: &Walked, drawn: &Drawn) -> Value {
    let network = &drawn.network;
    let start = walked.network.nodes.first();
    let kinds: Vec<Value> = NodeKind::ALL
        .iter()
        .filter_map(|kind| {
            let count = walked.network.nodes.iter().filter(|node| node.kind == *kind).count();
            (count > 0).then(
                || context! { code => kind.code(), label => kind.label(), count, chosen => view.kinds.contains(kind) },
            )
        })
        .collect();
    let cases: Vec<Value> = walked
        .network
        .nodes
        .iter()
        .filter_map(|node| {
            let id = node.key.id_of(Investigations::NAME)?;
            Some(context! { value => id.to_string(), text => format!("{} ({})", node.name, node.reference), chosen => node.key == view.start })
        })
        .collect();
    let kept: Vec<(&str, String)> = view
        .pairs()
        .into_iter()
        .filter(|(name, _)| matches!(*name, "open" | "pin" | "to"))
        .collect();
    let groups = drawn
        .groups
        .iter()
        .copied()
        .collect::<std::collections::BTreeSet<u32>>()
        .len();
    context! {
        start => start.map(named),
        back => start.map(|node| node_href(&node.key)),
        back_words => start.map(|node| match &node.key {
            Key::Record(_) => format!("Back to {} {}", node.kind.label().to_lowercase(), node.reference),
            Key::Identifier(..) => "Search for it".to_owned(),
        }),
        all => context! { places => walked.network.nodes.len(), links => walked.network.links.len() },
        shown => context! { places => network.nodes.len(), links => network.links.len(), groups },
        cut => walked.cut,
        most => domain::networks::MOST_NODES,
        most_followed => domain::networks::MOST_FOLLOWED,
        unseen => passed_over(walked),
        picture => Value::from(Serde(&picture(view, drawn))),
        places => places(view, drawn),
        links => links(network),
        central => central(drawn),
        way => way(view, drawn),
        growth => growth(drawn),
        kinds,
        cases,
        view => context! {
            action => href(&View::from_here(view.start.clone()), ""),
            steps => view.steps,
            least => view.least,
            from => view.from.map(|day| day.to_string()),
            until => view.until.map(|day| day.to_string()),
            kept,
            query => query_of(view),
            whole => href(&View::from_here(view.start.clone()), ""),
            save => href(&View::from_here(view.start.clone()), "/save"),
            operation => href(view, "/operation"),
            files => [
                ("Picture (SVG)", href(view, "/picture.svg")),
                ("Picture (PNG)", href(view, "/picture.png")),
                ("GraphML", href(view, "/network.graphml")),
                ("STIX 2.1", href(view, "/network.json")),
            ].map(|(label, href)| context! { label, href }).to_vec(),
        },
    }
}

fn saved_of(case: &Record<Investigations>) -> Vec<Value> {
    let views = case.saved_views();
    views
        .iter()
        .rev()
        .map(|(_, name, view)| context! { name => *name, href => href(view, "") })
        .collect()
}

/// The views that are saved to the case from which a network begins, the latest first.
pub(super) async fn saved(site: &Site, actor: &Actor, view: &View) -> Result<Vec<Value>, PageError> {
    let Some(case) = view.start.id_of(Investigations::NAME) else {
        return Ok(Vec::new());
    };
    let page = site.casework.record::<Investigations>(actor, case.into()).await?;
    Ok(saved_of(&page.record))
}

/// Where the network of a record begins, for whoever may see networks.
pub(crate) fn link(site: &Site, actor: &Actor, kind: &str, id: Uuid) -> Option<String> {
    site.casework
        .may(actor, Action::ReadNetwork)
        .then(|| from_here(Key::record(kind, id)))
}

/// The network of a case, for the part of its page: what nobody has looked at, and the views that were saved.
pub(crate) async fn of_case(
    site: &Site,
    actor: &Actor,
    case: &Record<Investigations>,
    part: &str,
) -> Result<Option<Value>, PageError> {
    if part != "network" || !site.casework.may(actor, Action::ReadNetwork) {
        return Ok(None);
    }
    let id: InvestigationId = case.id;
    // What was written on its devices is three steps away: exhibit, conversation, identifier.
    let view = View {
        steps: 3,
        ..View::from_here(Key::record(Investigations::NAME, id.uuid()))
    };
    let walked = site.casework.network(actor, &view).await?;
    let people = walked
        .network
        .nodes
        .iter()
        .filter(|node| node.key.id_of(People::NAME).is_some());
    Ok(Some(context! {
        href => href(&view, ""),
        places => walked.network.nodes.len(),
        links => walked.network.links.len(),
        people => people.count(),
        unseen => passed_over(&walked),
        saved => saved_of(case),
    }))
}
