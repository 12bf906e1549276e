//! `safeward network`: the words and the JSON that others rely on, on plain tables of edges.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use serde_json::Value;
use std::fs;
use std::process::{Command, Output};
use tempfile::TempDir;

fn safeward(arguments: &[&str]) -> Output {
    let program = Command::new(env!("CARGO_BIN_EXE_safeward"))
        .arg("network")
        .args(arguments)
        .output();
    program.unwrap()
}

fn out(of: &Output) -> &str {
    std::str::from_utf8(&of.stdout).unwrap()
}

fn said(of: &Output) -> &str {
    std::str::from_utf8(&of.stderr).unwrap()
}

fn json(of: &Output) -> Value {
    serde_json::from_str(out(of)).unwrap()
}

/// Two rings of four, of whom sam and kim know each other, and somebody apart.
const RINGS: &str = "source,target\nsam,jo\nsam,alex\nsam,robin\njo,alex\njo,robin\nalex,robin\nkim,lee\nkim,pat\nkim,ash\nlee,pat\nlee,ash\npat,ash\nsam,kim\nsolo,solo\n";

fn table(text: &str) -> (TempDir, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("edges.csv");
    fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    let other = folder.path().join("groups.csv").to_str().unwrap().to_owned();
    (folder, path, other)
}

#[test]
fn groups_have_the_words_that_others_rely_on() {
    let (_folder, edges, groups) = table(RINGS);
    let done = safeward(&[
        "communities",
        "--edges",
        &edges,
        "--seed",
        "7",
        "--json",
        "--out",
        &groups,
    ]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let found = json(&done);
    assert_eq!((found["nodes"].as_u64(), found["edges"].as_u64()), (Some(9), Some(14)));
    assert_eq!(
        (found["communities"].as_u64(), found["components"].as_u64()),
        (Some(3), Some(2))
    );
    // By hand: each ring has 12 of 28 ends within and 13 of all; solo has 2 and 2.
    let expected = 26.0 / 28.0 - (2.0 * 13.0 * 13.0 + 4.0) / (28.0 * 28.0);
    assert!(
        (found["modularity"].as_f64().unwrap() - expected).abs() < 1e-9,
        "{found}"
    );
    let written = fs::read_to_string(&groups).unwrap();
    let of = |name: &str| {
        written
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{name},")))
            .unwrap()
            .to_owned()
    };
    assert!(written.starts_with("node,community\n"));
    assert_eq!((of("jo"), of("alex"), of("lee")), (of("sam"), of("sam"), of("kim")));
    assert_ne!(of("sam"), of("kim"));
}

#[test]
fn a_way_is_named_step_by_step() {
    let (_folder, edges, _) = table(RINGS);
    let done = json(&safeward(&[
        "path", "--edges", &edges, "--from", "jo", "--to", "lee", "--json",
    ]));
    assert_eq!(done["path"], serde_json::json!(["jo", "sam", "kim", "lee"]));
    assert_eq!(done["steps"], 3);
    let none = safeward(&["path", "--edges", &edges, "--from", "jo", "--to", "solo", "--json"]);
    assert_eq!((none.status.code(), json(&none)["path"].is_null()), (Some(0), true));
    let nobody = safeward(&["path", "--edges", &edges, "--from", "jo", "--to", "nobody"]);
    assert_eq!(nobody.status.code(), Some(2));
    assert!(said(&nobody).contains("no edge names nobody"), "{}", said(&nobody));
}

#[test]
fn a_ring_says_who_holds_it_and_who_ties_it_to_others() {
    let (_folder, edges, _) = table(RINGS);
    let ring = json(&safeward(&["ring", "--edges", &edges, "--from", "jo", "--json"]));
    assert_eq!((ring["nodes"].as_u64(), ring["edges"].as_u64()), (Some(4), Some(6)));
    let sam = ring["members"]
        .as_array()
        .unwrap()
        .iter()
        .find(|member| member["node"] == "sam")
        .unwrap();
    assert_eq!(
        (
            sam["inside"].as_u64(),
            sam["outside"].as_u64(),
            sam["holds_together"].as_bool()
        ),
        (Some(3), Some(1), Some(false))
    );
    let (_folder, star, _) = table("source,target\nhub,a\nhub,b\nhub,c\n");
    let done = safeward(&["ring", "--edges", &star, "--from", "a"]);
    assert!(
        out(&done).contains(
            "hub: 3 within, 0 outwards, on 100 in a hundred of the shortest ways, without whom it falls apart"
        ),
        "{}",
        out(&done)
    );
}

#[test]
fn rows_that_are_no_edges_are_told_and_the_rest_is_taken() {
    let (_folder, edges, _) = table("source,target,weight\na,b,2\nb,c,-1\na,,3\n");
    let done = safeward(&["communities", "--edges", &edges, "--json"]);
    assert_eq!(
        (
            done.status.code(),
            json(&done)["edges"].as_u64(),
            json(&done)["not_read"].as_u64()
        ),
        (Some(1), Some(1), Some(2))
    );
    assert!(
        said(&done).contains("line 3: its weight is not a number above nothing"),
        "{}",
        said(&done)
    );
    let (_folder, other, _) = table("from,to\na,b\n");
    let done = safeward(&["communities", "--edges", &other]);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        said(&done).contains("its first row is not source,target"),
        "{}",
        said(&done)
    );
    let (_folder, none, _) = table("source,target\n");
    let done = json(&safeward(&["communities", "--edges", &none, "--json"]));
    assert_eq!(
        (
            done["nodes"].as_u64(),
            done["communities"].as_u64(),
            done["modularity"].as_f64()
        ),
        (Some(0), Some(0), Some(0.0))
    );
}
