//! `safeward network`: the words and the JSON that others rely on, on plain tables of edges and
//! on a database.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::Casework;
use casework::access::{OpenAccount, OpenFirstAccount};
use casework::cases::{OpenRecord, RecordStep};
use domain::access::Role;
use domain::identifiers::IdentifierKind;
use domain::investigations::{CaseKind, InvestigationOpening, Investigations};
use domain::people::{Category, People, PersonOpening, PersonStep, Told};
use serde_json::Value;
use std::fs;
use std::process::{Command, Output};
use std::sync::Arc;
use store::{Database, SystemChance, SystemClock};
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

/// Two people of two cases who use one name, in a database; somebody who may see networks, and somebody who may not.
async fn two_people(address: &str) -> [String; 2] {
    let database = Database::open_and_migrate(address).await.unwrap();
    let casework = Casework::start(database, Arc::new(SystemClock), Arc::new(SystemChance))
        .await
        .unwrap();
    let mut actors = Vec::new();
    for (name, role) in [("wren", Role::UnitHead), ("ash", Role::Examiner)] {
        let wanted = OpenAccount {
            name: name.to_owned(),
            display: format!("DI {name}"),
            roles: [role].into(),
            council: None,
        };
        let opened = casework.execute(&Casework::program(), OpenFirstAccount(wanted)).await;
        actors.push(casework.actor(opened.unwrap().account, None).await.unwrap().unwrap());
    }
    let by = &actors[0];
    let happened = casework.now();
    let mut references = Vec::new();
    for surname in ["Elm", "Rowan"] {
        let opening = InvestigationOpening {
            operation: format!("Operation {surname}"),
            kind: CaseKind::Grooming,
            officer: by.account,
            supervisor: by.account,
            reason: "enough is known".to_owned(),
            referrals: Vec::new(),
            band: None,
            received: None,
        };
        let open = OpenRecord::<Investigations> {
            investigation: None,
            opening,
            happened,
            done_by: String::new(),
        };
        let case = casework.execute(by, open).await.unwrap();
        let opening = PersonOpening {
            given: "Robin".to_owned(),
            surname: surname.to_owned(),
            born: None,
            about_age: None,
            category: Category::Suspect,
            address: String::new(),
            postcode: String::new(),
            ethnicity_told: Told::NotAsked,
            ethnicity: String::new(),
            how_known: "school".to_owned(),
        };
        let open = OpenRecord::<People> {
            investigation: Some(case),
            opening,
            happened,
            done_by: String::new(),
        };
        let person = casework.execute(by, open).await.unwrap();
        let uses = RecordStep::<People> {
            id: person,
            step: PersonStep::Uses {
                kind: IdentifierKind::Username,
                text: "heron_by_the_lake".to_owned(),
                platform: "Snapchat".to_owned(),
                how_known: "said so".to_owned(),
            },
            happened,
            done_by: String::new(),
        };
        casework.execute(by, uses).await.unwrap();
        references.push(casework.record::<People>(by, person).await.unwrap().record.reference);
    }
    references.try_into().unwrap()
}

#[test]
fn a_database_is_asked_in_the_name_of_somebody_who_may_see_networks() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("sqlite:{}", folder.path().join("unit.sqlite").display());
    let [one, other] = tokio::runtime::Runtime::new().unwrap().block_on(two_people(&address));
    let ask = |who: &str, rest: &[&str]| safeward(&[&rest[..1], &["--db", &address, "--as", who], &rest[1..]].concat());
    let way = ask("wren", &["path", "--from", &one, "--to", &other, "--json"]);
    assert_eq!(way.status.code(), Some(0), "{}", said(&way));
    let found = json(&way);
    assert_eq!(
        found["path"],
        serde_json::json!([one, "username:snapchat|heron_by_the_lake", other])
    );
    let groups = ask("wren", &["communities", "--json"]);
    assert_eq!(json(&groups)["edges"].as_u64(), Some(2), "{}", out(&groups));
    for (who, why) in [
        ("ash", "this is not part of what your roles may do"),
        ("nobody", "nobody with an active account signs in as `nobody`"),
    ] {
        let refused = ask(who, &["communities", "--json"]);
        assert_eq!(refused.status.code(), Some(2), "{}", said(&refused));
        assert!(said(&refused).contains(why), "{}", said(&refused));
    }
    let nowhere = safeward(&["communities", "--json"]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(said(&nowhere).contains("--edges"), "{}", said(&nowhere));
}
