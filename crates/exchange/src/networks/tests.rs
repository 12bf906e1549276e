use domain::identifiers::IdentifierKind;
use domain::matches::RecordRef;
use domain::networks::{Facts, Key, Network, Node, NodeKind, Tie, TieKind};
use domain::time::Instant;
use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use std::collections::BTreeSet;
use uuid::Uuid;

use super::*;

fn at() -> Instant {
    Instant::from_micros(1_795_500_000_123_456)
}

fn network(names: &[String]) -> Network {
    let kinds = [
        (NodeKind::Person, "person"),
        (NodeKind::Conversation, "conversation"),
        (NodeKind::Exhibit, "exhibit"),
        (NodeKind::Investigation, "investigation"),
    ];
    let mut nodes: Vec<Node> = kinds
        .into_iter()
        .zip(1_u128..)
        .map(|((kind, code), id)| Node {
            key: Key::record(code, Uuid::from_u128(id)),
            kind,
            name: format!("{code} & <co>"),
            reference: format!("N26-{id:05}"),
            facts: Facts::default(),
        })
        .collect();
    nodes.extend(
        names
            .iter()
            .zip(IdentifierKind::ALL.iter().cycle())
            .map(|(name, kind)| Node {
                key: Key::Identifier(*kind, format!("snapchat|{name}")),
                kind: NodeKind::Identifier,
                name: name.clone(),
                reference: String::new(),
                facts: Facts::default(),
            }),
    );
    let keys: Vec<Key> = nodes.iter().map(|node| node.key.clone()).collect();
    let ties: Vec<Tie> = keys
        .iter()
        .skip(1)
        .map(|key| Tie {
            one: keys[0].clone(),
            other: key.clone(),
            kind: TieKind::Uses,
            record: RecordRef {
                kind: "person".to_owned(),
                id: Uuid::from_u128(1),
            },
            times: 3,
            span: Some((at(), at().plus_minutes(5))),
        })
        .collect();
    Network::of(nodes, &ties)
}

/// Every `source` and `target` of an edge, every `id` of a node, and whether all of it could be read.
fn read(bytes: &[u8]) -> (BTreeSet<String>, Vec<String>) {
    let mut reader = Reader::from_str(std::str::from_utf8(bytes).unwrap());
    let (mut nodes, mut ends) = (BTreeSet::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return (nodes, ends),
            Event::Start(start) => {
                for attribute in start.attributes() {
                    let attribute = attribute.unwrap();
                    let value = quick_xml::escape::unescape(&attribute.value).unwrap().into_owned();
                    match (start.name().as_ref(), attribute.key.as_ref()) {
                        ("node", "id") => {
                            nodes.insert(value);
                        }
                        ("edge", _) => ends.push(value),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

proptest! {
    /// Whatever somebody chose as a name, both can be read, and every link ends at a place that is there.
    #[test]
    fn what_is_written_can_be_read(names in prop::collection::btree_set(".{1,12}", 0..12)) {
        let names: Vec<String> = names.into_iter().collect();
        let network = network(&names);
        let (nodes, ends) = read(&graphml(&network, &vec![(1.0, 2.0); network.nodes.len()]).unwrap());
        prop_assert!(ends.len() == 2 * network.links.len() && ends.iter().all(|end| nodes.contains(end)));

        let bundle = stix(&network, at());
        let objects = bundle["objects"].as_array().unwrap();
        let ids: BTreeSet<&str> = objects.iter().map(|object| object["id"].as_str().unwrap()).collect();
        for object in objects {
            let (kind, id) = (object["type"].as_str().unwrap(), object["id"].as_str().unwrap());
            let begins = id.strip_prefix(kind).is_some_and(|rest| rest.starts_with("--"));
            prop_assert!(begins && object["spec_version"] == "2.1");
            if kind == "relationship" {
                for end in ["source_ref", "target_ref"] {
                    prop_assert!(ids.contains(object[end].as_str().unwrap()));
                }
            }
        }
    }
}

#[test]
fn one_account_is_named_alike_in_every_bundle_and_a_link_says_when() {
    let bundle = stix(&network(&["heron".to_owned()]), at());
    let again = stix(&network(&["heron".to_owned()]), at().plus_minutes(60));
    let account = |bundle: &serde_json::Value| {
        let objects = bundle["objects"].as_array().unwrap();
        let found = objects.iter().find(|object| object["type"] == "user-account");
        found.unwrap().clone()
    };
    assert_eq!(account(&bundle), account(&again));
    assert_eq!(account(&bundle)["account_login"], "heron");
    assert_eq!(account(&bundle)["account_type"], "snapchat");
    let objects = bundle["objects"].as_array().unwrap();
    let link = objects.iter().find(|object| object["type"] == "relationship").unwrap();
    assert_eq!(link["start_time"], "2026-11-24T06:00:00.123Z");
    assert_eq!(link["stop_time"], "2026-11-24T06:05:00.123Z");
    assert_eq!(link["description"], "Uses it. Seen 3 times, in 1 records.");
    assert_eq!(bundle["type"], "bundle");
}
