//! Every text that goes in comes out somewhere: of each fixture, of a report with every element that the schema has, and of
//! one with elements that nobody has heard of in every place.

use exchange::cybertip::Document;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use super::{fixture, fixtures, read_bytes};

/// The texts and attributes of an XML file, by a walk of its own.
pub fn xml_leaves(text: &str) -> Vec<String> {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut leaves = Vec::new();
    let attributes = |start: &quick_xml::events::BytesStart<'_>, leaves: &mut Vec<String>| {
        for attribute in start.attributes().map(Result::unwrap) {
            let name: &str = attribute.key.as_ref();
            if !name.starts_with("xmlns") && !name.ends_with("SchemaLocation") {
                leaves.push(quick_xml::escape::unescape(&attribute.value).unwrap().into_owned());
            }
        }
    };
    loop {
        let event = reader.read_event().unwrap();
        match event {
            Event::Start(start) => {
                attributes(&start, &mut leaves);
                open.push(String::new());
            }
            Event::Empty(start) => attributes(&start, &mut leaves),
            Event::End(_) => leaves.extend(open.pop()),
            Event::Text(part) => open.iter_mut().last().into_iter().for_each(|text| text.push_str(&part)),
            Event::CData(part) => open.iter_mut().last().into_iter().for_each(|text| text.push_str(&part)),
            Event::GeneralRef(name) => {
                let character = name.resolve_char_ref().unwrap().map(String::from);
                let text = character.or(quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned));
                open.last_mut().unwrap().push_str(&text.unwrap());
            }
            Event::Comment(comment) if !open.is_empty() => leaves.push(comment.to_string()),
            Event::Eof => break,
            _ => {}
        }
    }
    tidy(leaves)
}

/// The texts, numbers and answers in a JSON file.
pub fn json_leaves(value: &Value, leaves: &mut Vec<String>) {
    match value {
        Value::Null => {}
        Value::Object(map) => map.values().for_each(|value| json_leaves(value, leaves)),
        Value::Array(list) => list.iter().for_each(|value| json_leaves(value, leaves)),
        Value::String(text) => leaves.push(text.clone()),
        other => leaves.push(other.to_string()),
    }
}

pub fn tidy(leaves: Vec<String>) -> Vec<String> {
    let trimmed = leaves.into_iter().map(|leaf| leaf.trim().replace('\0', "\\0"));
    trimmed.filter(|leaf| !leaf.is_empty()).collect()
}

/// The texts of a result, but for what we put in ourselves: paths, labels, messages, lines, places.
fn kept(value: &Value, kept_texts: &mut HashMap<String, usize>) {
    const OURS: [&str; 12] = [
        "path",
        "label",
        "line",
        "person",
        "associated_with",
        "message",
        "name_from",
        "normal",
        "answer",
        "role",
        "form",
        "of",
    ];
    // A time: the text as sent counts, our reading of it does not.
    if let Some(sent) = value.get("sent") {
        return kept(sent, kept_texts);
    }
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                if !OURS.contains(&key.as_str()) {
                    kept(value, kept_texts);
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| kept(value, kept_texts)),
        Value::String(text) => *kept_texts.entry(text.clone()).or_default() += 1,
        Value::Number(number) => *kept_texts.entry(number.to_string()).or_default() += 1,
        Value::Null | Value::Bool(_) => {}
    }
}

/// Asserts that each leaf comes out at least as often as it went in. An officer's or a contact's calling code and number come
/// out in one text; a flag with a text comes out behind its name; two parts of a region come out with a comma between.
pub fn assert_all_kept(leaves: &[String], documents: &[Document], name: &str) {
    let mut texts = HashMap::new();
    kept(&serde_json::to_value(documents).unwrap(), &mut texts);
    let labels = label_texts(documents);
    let mut wanted: BTreeMap<&str, usize> = BTreeMap::new();
    for leaf in leaves {
        *wanted.entry(leaf).or_default() += 1;
    }
    for (leaf, times) in wanted {
        let exact = texts.get(leaf).copied().unwrap_or_default();
        if exact >= times {
            continue;
        }
        let joined = texts.iter().filter(|(text, _)| {
            text.ends_with(&format!(" {leaf}"))
                || text.starts_with(&format!("{leaf} "))
                || text.starts_with(&format!("{leaf}, "))
        });
        let joined: usize = joined.map(|(_, times)| times).sum();
        let labelled = labels
            .iter()
            .filter(|label| label.split(": ").any(|part| part == leaf))
            .count();
        assert!(
            exact + joined + labelled >= times,
            "{name}: {leaf:?} went in {times} times and came out {exact}"
        );
    }
}

/// Names of metadata, which are the labels of their values.
fn label_texts(documents: &[Document]) -> Vec<String> {
    let files = documents.iter().flat_map(|document| match document {
        Document::Report(tip) => tip.files.clone(),
        Document::FileDetails(file) => vec![file.clone()],
    });
    files.flat_map(|file| file.metadata).map(|fact| fact.label).collect()
}

#[test]
fn every_leaf_of_every_fixture_is_kept() {
    let mut leaves_seen = 0;
    for name in [fixtures("report-"), fixtures("filedetails-"), fixtures("hostile")].concat() {
        let bytes = fixture(&name);
        let leaves = xml_leaves(std::str::from_utf8(&bytes).unwrap());
        assert_all_kept(&leaves, &read_bytes(&bytes).unwrap(), &name);
        leaves_seen += leaves.len();
    }
    for name in fixtures("le-download-") {
        let bytes = fixture(&name);
        let text = std::str::from_utf8(&bytes).unwrap().trim_start_matches('\u{FEFF}');
        let mut leaves = Vec::new();
        json_leaves(&serde_json::from_str(text).unwrap(), &mut leaves);
        let leaves = tidy(leaves);
        assert_all_kept(&leaves, &read_bytes(&bytes).unwrap(), &name);
        leaves_seen += leaves.len();
    }
    assert!(leaves_seen > 500, "{leaves_seen}");
}

#[derive(Default)]
struct Element {
    kind: String,
    allowed: String,
    inside: Vec<(String, Element)>,
}

impl Element {
    fn child(&mut self, name: &str) -> &mut Self {
        let place = self.inside.iter().position(|(known, _)| known == name);
        let place = place.unwrap_or_else(|| {
            self.inside.push((name.to_owned(), Self::default()));
            self.inside.len() - 1
        });
        &mut self.inside[place].1
    }
}

/// The schema's paths under this root, as a tree.
fn schema(root: &str) -> Element {
    let text = String::from_utf8(fixture("ELEMENTS.tsv")).unwrap();
    let mut tree = Element::default();
    for line in text.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let mut names = fields[0].split('/');
        if names.next() != Some(root) {
            continue;
        }
        let mut place = &mut tree;
        for name in names {
            place = place.child(name);
        }
        fields[1].clone_into(&mut place.kind);
        fields
            .get(3)
            .copied()
            .unwrap_or_default()
            .clone_into(&mut place.allowed);
    }
    tree
}

/// Writes an element with a text of its own in every leaf, and, if asked, something unheard of in every place.
fn write_element(name: &str, element: &Element, unheard_of: bool, count: &mut u32, out: &mut String) {
    write!(out, "<{name}").unwrap();
    for (name, attribute) in element.inside.iter().filter(|(name, _)| name.starts_with('@')) {
        let value = value_of(attribute, count);
        write!(out, " {}=\"{value}\"", name.trim_start_matches('@')).unwrap();
    }
    if unheard_of {
        *count += 1;
        write!(out, " zzStrange=\"strange attribute {count}\"").unwrap();
    }
    out.push('>');
    let children: Vec<_> = element
        .inside
        .iter()
        .filter(|(name, _)| !name.starts_with('@'))
        .collect();
    if children.is_empty() && element.kind != "element" {
        out.push_str(&value_of(element, count));
    }
    for (name, child) in children {
        write_element(name, child, unheard_of, count, out);
    }
    if unheard_of {
        *count += 1;
        write!(
            out,
            "<zzStrange><zzInside>strange element {count}</zzInside></zzStrange>"
        )
        .unwrap();
    }
    writeln!(out, "</{name}>").unwrap();
}

fn value_of(element: &Element, count: &mut u32) -> String {
    *count += 1;
    let n = *count;
    match element.kind.as_str() {
        "xs:dateTime" => format!("2026-03-{:02}T{:02}:{:02}:00Z", n % 28 + 1, n % 24, n % 60),
        "xs:date" => format!("20{:02}-01-{:02}", n % 26, n % 28 + 1),
        "xs:boolean" => "true".to_owned(),
        "xs:int" | "xs:long" | "xs:double" => (1_000 + n).to_string(),
        _ => match element.allowed.split(" | ").next() {
            Some(first) if element.allowed.contains(" | ") && !first.is_empty() => first.to_owned(),
            _ => format!("everyday text {n}"),
        },
    }
}

#[test]
fn every_element_that_the_schema_has_is_kept_and_none_is_unknown() {
    for root in ["report", "fileDetails"] {
        let (mut text, mut count) = (String::new(), 0);
        write_element(root, &schema(root), false, &mut count, &mut text);
        assert!(count > 30, "{root}: {count} leaves");
        let documents = read_bytes(text.as_bytes()).unwrap();
        assert_all_kept(&xml_leaves(&text), &documents, root);
        let unknown = match &documents[0] {
            Document::Report(tip) => &tip.unknown,
            Document::FileDetails(file) => &file.unknown,
        };
        assert_eq!(unknown.as_slice(), [], "{root}");
    }
}

#[test]
fn what_nobody_has_heard_of_is_kept_in_every_place() {
    for root in ["report", "fileDetails"] {
        let (mut text, mut count) = (String::new(), 0);
        write_element(root, &schema(root), true, &mut count, &mut text);
        let documents = read_bytes(text.as_bytes()).unwrap();
        let leaves = xml_leaves(&text);
        assert!(leaves.iter().filter(|leaf| leaf.starts_with("strange")).count() > 30);
        assert_all_kept(&leaves, &documents, root);
    }
}
