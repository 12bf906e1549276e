//! GraphML (Brandes, Eiglsperger, Herman, Himsolt, Marshall, "GraphML progress report", Graph Drawing 2001).

use domain::networks::Network;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use std::io;

use super::{stamp, standing, words};

/// What is said of places and of links: the key, for which of the two, its name and its type.
const KEYS: [(&str, &str, &str, &str); 10] = [
    ("kind", "node", "kind", "string"),
    ("name", "node", "name", "string"),
    ("reference", "node", "reference", "string"),
    ("x", "node", "x", "double"),
    ("y", "node", "y", "double"),
    ("tie", "edge", "tie", "string"),
    ("weight", "edge", "weight", "double"),
    ("first", "edge", "first", "string"),
    ("last", "edge", "last", "string"),
    ("records", "edge", "records", "int"),
];

/// A network with where each place is drawn. Fails only where memory does.
pub fn graphml(network: &Network, places: &[(f64, f64)]) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let mut root = BytesStart::new("graphml");
    root.push_attribute(("xmlns", "http://graphml.graphdrawing.org/xmlns"));
    out.write_event(Event::Start(root))?;
    for (id, of, name, kind) in KEYS {
        let mut key = BytesStart::new("key");
        for (attribute, value) in [("id", id), ("for", of), ("attr.name", name), ("attr.type", kind)] {
            key.push_attribute((attribute, value));
        }
        out.write_event(Event::Empty(key))?;
    }
    let mut graph = BytesStart::new("graph");
    graph.push_attribute(("edgedefault", "undirected"));
    out.write_event(Event::Start(graph))?;
    for (place, node) in network.nodes.iter().enumerate() {
        let mut start = BytesStart::new("node");
        start.push_attribute(("id", standing(&node.key.to_string()).as_str()));
        out.write_event(Event::Start(start))?;
        said(&mut out, "kind", node.kind.code())?;
        said(&mut out, "name", &node.name)?;
        said(&mut out, "reference", &node.reference)?;
        if let Some((x, y)) = places.get(place) {
            said(&mut out, "x", &format!("{x:.3}"))?;
            said(&mut out, "y", &format!("{y:.3}"))?;
        }
        out.write_event(Event::End(BytesEnd::new("node")))?;
    }
    for link in &network.links {
        let (Some(one), Some(other)) = (network.nodes.get(link.ends.0), network.nodes.get(link.ends.1)) else {
            continue;
        };
        let mut start = BytesStart::new("edge");
        start.push_attribute(("source", standing(&one.key.to_string()).as_str()));
        start.push_attribute(("target", standing(&other.key.to_string()).as_str()));
        out.write_event(Event::Start(start))?;
        said(&mut out, "tie", &words(link))?;
        said(&mut out, "weight", &link.times.to_string())?;
        if let Some((first, last)) = link.span {
            said(&mut out, "first", &stamp(first))?;
            said(&mut out, "last", &stamp(last))?;
        }
        let records = link.records.len() + link.more_records;
        said(&mut out, "records", &records.to_string())?;
        out.write_event(Event::End(BytesEnd::new("edge")))?;
    }
    out.write_event(Event::End(BytesEnd::new("graph")))?;
    out.write_event(Event::End(BytesEnd::new("graphml")))?;
    Ok(out.into_inner())
}

fn said(out: &mut Writer<Vec<u8>>, key: &str, value: &str) -> io::Result<()> {
    if value.is_empty() {
        return Ok(());
    }
    let mut start = BytesStart::new("data");
    start.push_attribute(("key", key));
    out.write_event(Event::Start(start))?;
    out.write_event(Event::Text(BytesText::new(&standing(value))))?;
    out.write_event(Event::End(BytesEnd::new("data")))
}
