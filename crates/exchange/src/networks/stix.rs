//! STIX 2.1 (OASIS Standard, 10 June 2021): a bundle of objects and the relationships between them.
//!
//! People are identities, accounts and addresses are observables, exhibits are infrastructure, investigations and referrals are
//! incidents, and a conversation is a grouping of what it is tied to. STIX knows no telephone, device or account for payments:
//! each is a user account of that type. What a link is called here stands in the description of its relationship, and how often
//! it was seen and by what is counted there, too, for a relationship has no place for either.

use domain::identifiers::{IdentifierKind, normal_parts};
use domain::networks::{Key, Network, Node, NodeKind};
use domain::time::Instant;
use serde_json::{Map, Value, json};
use sha1::Digest as _;
use uuid::Uuid;

use super::{stamp, words};

/// The namespace from which the ids of observables are made, so that two bundles name one account alike (STIX 2.1 §2.9).
const OBSERVABLES: Uuid = Uuid::from_u128(0x00ab_edb4_aa42_466c_9c01_fed2_3315_a9b7);

/// A network as a bundle. `at` is when it was made.
pub fn stix(network: &Network, at: Instant) -> Value {
    let at = stamp(at);
    let ids: Vec<String> = network.nodes.iter().map(id).collect();
    let tied = |place: usize| -> Vec<&String> {
        let others = network.links.iter().filter_map(|link| match link.ends {
            (one, other) if one == place => Some(other),
            (one, other) if other == place => Some(one),
            _ => None,
        });
        others.filter_map(|other| ids.get(other)).collect()
    };
    let mut objects: Vec<Value> = Vec::new();
    for (place, (node, id)) in network.nodes.iter().zip(&ids).enumerate() {
        objects.extend(object(node, id, &at, &tied(place)));
    }
    for link in &network.links {
        let (Some(one), Some(other)) = (ids.get(link.ends.0), ids.get(link.ends.1)) else {
            continue;
        };
        let mut relationship = json!({
            "type": "relationship",
            "spec_version": "2.1",
            "id": format!("relationship--{}", named_by(format!("{one} {other}").as_bytes())),
            "created": at,
            "modified": at,
            "relationship_type": "related-to",
            "description": format!("{}. Seen {} times, in {} records.", words(link), link.times, link.records.len() + link.more_records),
            "source_ref": one,
            "target_ref": other,
        });
        if let (Some((first, last)), Some(fields)) = (link.span, relationship.as_object_mut()) {
            fields.insert("start_time".to_owned(), stamp(first).into());
            // It has to be later than the start (§5.1.2).
            if last > first {
                fields.insert("stop_time".to_owned(), stamp(last).into());
            }
        }
        objects.push(relationship);
    }
    let named: String = ids.concat();
    json!({
        "type": "bundle",
        "id": format!("bundle--{}", named_by(format!("{at} {named}").as_bytes())),
        "objects": objects,
    })
}

/// The id that a name has (RFC 9562 §5.5), in the namespace of observables.
fn named_by(name: &[u8]) -> Uuid {
    let digest = sha1::Sha1::new()
        .chain_update(OBSERVABLES.as_bytes())
        .chain_update(name)
        .finalize();
    let mut bytes = [0; 16];
    for (byte, of_digest) in bytes.iter_mut().zip(digest) {
        *byte = of_digest;
    }
    uuid::Builder::from_sha1_bytes(bytes).into_uuid()
}

fn kind_of(key: &Key, kind: NodeKind) -> &'static str {
    match (key, kind) {
        (Key::Identifier(IdentifierKind::Email, _), _) => "email-addr",
        (Key::Identifier(IdentifierKind::Url, _), _) => "url",
        (Key::Identifier(IdentifierKind::IpAddress, normal), _) if address(normal).contains(':') => "ipv6-addr",
        (Key::Identifier(IdentifierKind::IpAddress, _), _) => "ipv4-addr",
        (Key::Identifier(..), _) | (_, NodeKind::Identifier) => "user-account",
        (_, NodeKind::Person | NodeKind::Child) => "identity",
        (_, NodeKind::Exhibit) => "infrastructure",
        (_, NodeKind::Conversation) => "grouping",
        (_, NodeKind::Investigation | NodeKind::Referral) => "incident",
    }
}

/// The address of a normal form that has a port and a moment behind it.
fn address(normal: &str) -> &str {
    normal.split('|').next().unwrap_or_default()
}

fn id(node: &Node) -> String {
    let kind = kind_of(&node.key, node.kind);
    match &node.key {
        Key::Record(record) => format!("{kind}--{}", record.id.hyphenated()),
        Key::Identifier(..) => {
            let named = Value::Object(observed(&node.key)).to_string();
            format!("{kind}--{}", named_by(named.as_bytes()))
        }
    }
}

/// What tells one observable from another: the properties from which its id is made.
fn observed(key: &Key) -> Map<String, Value> {
    let Key::Identifier(kind, normal) = key else {
        return Map::new();
    };
    let (qualifier, rest) = normal_parts(*kind, normal);
    let account = |kind: &str, property: &str| {
        let mut fields = Map::new();
        fields.insert("account_type".to_owned(), kind.into());
        fields.insert(property.to_owned(), rest.into());
        fields
    };
    let value = |value: &str| Map::from_iter([("value".to_owned(), value.into())]);
    match kind {
        IdentifierKind::Email | IdentifierKind::Url => value(normal),
        IdentifierKind::IpAddress => value(address(normal)),
        IdentifierKind::Username => account(qualifier, "account_login"),
        IdentifierKind::SenderAccountId => account(qualifier, "user_id"),
        IdentifierKind::Phone => account("phone", "user_id"),
        IdentifierKind::Device => account("device", "user_id"),
        IdentifierKind::Payment => account("payment", "user_id"),
        IdentifierKind::FileDigest => account("file", "user_id"),
    }
}

/// A place as an object; nothing for a conversation that nothing is tied to, for a grouping has to group something (§4.4).
fn object(node: &Node, id: &str, at: &str, tied: &[&String]) -> Option<Value> {
    let kind = kind_of(&node.key, node.kind);
    let mut fields = observed(&node.key);
    fields.insert("type".to_owned(), kind.into());
    fields.insert("spec_version".to_owned(), "2.1".into());
    fields.insert("id".to_owned(), id.into());
    if matches!(node.key, Key::Identifier(..)) {
        return Some(Value::Object(fields));
    }
    fields.insert("created".to_owned(), at.into());
    fields.insert("modified".to_owned(), at.into());
    let name = if node.reference.is_empty() || node.name == node.reference {
        node.name.clone()
    } else {
        format!("{} ({})", node.name, node.reference)
    };
    fields.insert("name".to_owned(), name.into());
    match kind {
        "identity" => {
            fields.insert("identity_class".to_owned(), "individual".into());
        }
        "grouping" if tied.is_empty() => return None,
        "grouping" => {
            fields.insert("context".to_owned(), "unspecified".into());
            fields.insert("object_refs".to_owned(), json!(tied));
        }
        _ => {}
    }
    Some(Value::Object(fields))
}
