//! Reports from files, on both engines: every fixture, identity, supplements, closed cases, refusals.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::Actor;
use casework::imports::{Imported, Offered, Outcome};
use casework::referrals::{Filter, RestrictReferral};
use domain::access::{Closure, Role};
use std::path::PathBuf;
use store::testing::both;

use crate::unit::{Unit, unit};

/// A unit with intake and a supervisor.
struct Staffed {
    unit: Unit,
    intake: Actor,
    head: Actor,
}

impl std::ops::Deref for Staffed {
    type Target = Unit;
    fn deref(&self) -> &Unit {
        &self.unit
    }
}

async fn units() -> Vec<Staffed> {
    let mut units = Vec::new();
    for fresh in both().await {
        let unit = unit(fresh).await;
        units.push(Staffed {
            intake: unit.person("wren", &[Role::Intake]).await,
            head: unit.person("owl", &[Role::Supervisor]).await,
            unit,
        });
    }
    units
}

fn fixture(name: &str) -> Offered {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/fixtures/ncmec");
    Offered {
        name: name.to_owned(),
        bytes: Ok(std::fs::read(folder.join(name)).unwrap()),
    }
}

fn text(name: &str, text: &str) -> Offered {
    Offered {
        name: name.to_owned(),
        bytes: Ok(text.as_bytes().to_vec()),
    }
}

async fn import(unit: &Staffed, actor: &Actor, files: Vec<Offered>) -> Imported {
    let mut done = Imported::default();
    unit.casework.import(actor, files, &mut done).await.unwrap();
    done
}

#[tokio::test]
async fn every_fixture_is_taken_or_refused_and_again_changes_nothing() {
    let mut names: Vec<String> =
        std::fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/fixtures/ncmec"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !["ORIGIN.md", "ELEMENTS.tsv"].contains(&name.as_str()))
            .collect();
    // The details of a file need the report that they belong to.
    names.sort_by_key(|name| (name.starts_with("filedetails"), name.clone()));
    for unit in units().await {
        let mut all = Imported::default();
        for name in &names {
            unit.casework
                .import(&unit.intake, vec![fixture(name)], &mut all)
                .await
                .unwrap();
        }
        let reports = names
            .iter()
            .filter(|name| name.starts_with("report-") || name.starts_with("le-download"))
            .count();
        assert!(all.taken >= u64::try_from(reports).unwrap() - 1, "{all:?}");
        assert!(
            all.refused.iter().any(|refused| refused.file.starts_with("response-")),
            "an answer is no report"
        );
        assert!(all.refused.iter().all(|refused| !refused.reason.is_empty()));

        let queue = unit
            .casework
            .referral_queue(&unit.intake, &Filter::default(), None)
            .await
            .unwrap();
        assert_eq!(u64::try_from(queue.rows.len()).unwrap(), all.taken);
        for row in &queue.rows {
            let page = unit.casework.referral(&unit.intake, row.id).await.unwrap();
            assert!(!page.reports.is_empty(), "each referral keeps what it was made from");
        }
        let mut again = Imported::default();
        for name in &names {
            unit.casework
                .import(&unit.intake, vec![fixture(name)], &mut again)
                .await
                .unwrap();
        }
        assert_eq!((again.taken, again.supplements), (0, 0));
        assert_eq!(again.repeats, all.taken + all.supplements);
        unit.is_sound().await;
    }
}

/// How many were taken, supplemented one, were here already, and were refused.
fn counts(done: &Imported) -> [u64; 4] {
    let refused = u64::try_from(done.refused.len()).unwrap();
    [done.taken, done.supplements, done.repeats, refused]
}

fn report(number: &str, words: &str) -> String {
    let Offered { bytes, .. } = fixture("le-download-01.json");
    let mut json: serde_json::Value = serde_json::from_slice(&bytes.unwrap()).unwrap();
    json["reportId"] = serde_json::Value::from(number.parse::<u64>().unwrap());
    json["saidByATest"] = serde_json::Value::from(words);
    json.to_string()
}

#[tokio::test]
async fn new_content_under_a_known_number_is_a_supplement() {
    for unit in units().await {
        let first = import(&unit, &unit.intake, vec![text("a.json", &report("4100001", "first"))]).await;
        assert_eq!(counts(&first), [1, 0, 0, 0]);
        let second = import(&unit, &unit.intake, vec![text("b.json", &report("4100001", "second"))]).await;
        assert_eq!(counts(&second), [0, 1, 0, 0]);
        let repeat = import(&unit, &unit.intake, vec![text("c.json", &report("4100001", "first"))]).await;
        assert_eq!(counts(&repeat), [0, 0, 1, 0]);
        let queue = unit
            .casework
            .referral_queue(&unit.intake, &Filter::default(), None)
            .await
            .unwrap();
        assert_eq!(queue.rows.len(), 1);
        let id = queue.rows[0].id;
        let outcomes = [first, second, repeat].map(|done| done.outcomes).concat();
        let named = |file: &str, outcome| (file.to_owned(), outcome);
        let expected = [
            named("a.json", Outcome::Taken(id)),
            named("b.json", Outcome::Supplement(id)),
            named("c.json", Outcome::Repeat(id)),
        ];
        assert_eq!(outcomes, expected, "each leads to its referral");
        let page = unit.casework.referral(&unit.intake, queue.rows[0].id).await.unwrap();
        assert_eq!(
            page.reports.iter().map(|report| report.supplement).collect::<Vec<_>>(),
            [false, true]
        );
        assert_eq!(page.referral.sender_reference.as_deref(), Some("4100001"));
    }
}

#[tokio::test]
async fn what_became_of_a_file_tells_nothing_of_a_closed_case() {
    for unit in units().await {
        import(&unit, &unit.intake, vec![text("a.json", &report("4100002", "first"))]).await;
        let queue = unit
            .casework
            .referral_queue(&unit.head, &Filter::default(), None)
            .await
            .unwrap();
        let other = unit.person("tit", &[Role::Investigator]).await;
        let close = RestrictReferral {
            referral: queue.rows[0].id,
            seen: 1,
            closure: Closure::Silent,
            members: [unit.head.account, other.account].into(),
            reason: "a reason".to_owned(),
        };
        unit.casework.execute(&unit.head, close).await.unwrap();
        for words in ["first", "second"] {
            let done = import(&unit, &unit.intake, vec![text("b.json", &report("4100002", words))]).await;
            assert_eq!(counts(&done), [1, 0, 0, 0], "{words}");
            let leads = matches!(done.outcomes[0].1, Outcome::Taken(id) if id != queue.rows[0].id);
            assert!(leads, "to nothing, and not to the closed case");
        }
        let head = unit.again(&unit.head).await;
        let page = unit.casework.referral(&head, queue.rows[0].id).await.unwrap();
        assert_eq!(page.reports.len(), 2, "nothing is lost to those on its list");
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_bad_file_stops_only_itself_and_is_named() {
    for unit in units().await {
        let files = vec![
            text("cut.xml", "<report><incidentSummary>\n<incidentType>Child"),
            text(
                "entities.xml",
                "<!DOCTYPE report [<!ENTITY a 'b'>]><report>&a;</report>",
            ),
            Offered {
                name: "picture.json".to_owned(),
                bytes: Ok(b"\x89PNG\r\n\x1a\n0000".to_vec()),
            },
            text("good.json", &report("4100003", "good")),
        ];
        let done = import(&unit, &unit.intake, files).await;
        assert_eq!(done.taken, 1);
        let named: Vec<&str> = done.refused.iter().map(|refused| refused.file.as_str()).collect();
        assert_eq!(named, ["cut.xml", "entities.xml", "picture.json"]);
        assert!(done.refused[0].line.is_some(), "{:?}", done.refused[0]);
        let page = unit.casework.journal_page(None, 10).await.unwrap();
        assert_eq!(
            page.iter().filter(|row| row.event == "referral.file_refused").count(),
            3,
            "refusals are journalled"
        );
    }
}

#[tokio::test]
async fn details_of_files_give_their_report_its_number() {
    for unit in units().await {
        let alone = import(&unit, &unit.intake, vec![fixture("filedetails-01-full.xml")]).await;
        assert!(alone.refused[0].reason.contains("Import the report first"), "{alone:?}");
        let together = import(
            &unit,
            &unit.intake,
            vec![fixture("filedetails-01-full.xml"), fixture("report-02-full-chat.xml")],
        )
        .await;
        assert_eq!(
            (together.taken, together.supplements, together.refused.len()),
            (1, 1, 0),
            "{together:?}"
        );
    }
}
