//! `safeward figures` as somebody runs it: what it prints, and with which code it ends.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use sea_orm::ConnectionTrait;
use serde_json::Value;
use std::process::{Command, Output, Stdio};

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn database(&self) -> String {
        format!("sqlite:{}", self.folder.path().join("figures.sqlite").display())
    }
    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_safeward"))
            .args(arguments)
            .args(["--database", &self.database()])
            .stderr(Stdio::piped())
            .output()
            .unwrap()
    }
    fn json(&self, arguments: &[&str]) -> (Value, Option<i32>) {
        let output = self.run(&[arguments, &["--json"]].concat());
        let value = serde_json::from_slice(&output.stdout).unwrap_or(Value::Null);
        (value, output.status.code())
    }
}

#[test]
fn figures_are_shown_released_and_checked_from_the_command_line() {
    let place = Place {
        folder: tempfile::tempdir().unwrap(),
    };
    assert!(place.run(&["demo", "--date", "2026-11-24"]).status.success());

    let (shown, code) = place.json(&["figures", "show"]);
    assert_eq!(code, Some(0));
    let keys: Vec<&str> = shown["figures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["key"].as_str().unwrap())
        .collect();
    assert_eq!(
        keys,
        [
            "children_safeguarded",
            "people_arrested",
            "people_interviewed_voluntarily",
            "warrants_executed",
            "social_care_referrals",
            "people_trained",
        ]
    );
    // The shape of a real press notice (DESIGN.md §13), counted from the demo's records.
    let values: Vec<i64> = shown["figures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["value"].as_i64().unwrap())
        .collect();
    assert_eq!(values, [226, 79, 14, 46, 64, 7_805]);
    let mut fields: Vec<&String> = shown["figures"][0].as_object().unwrap().keys().collect();
    fields.sort();
    assert_eq!(fields, ["definition", "key", "unit", "value", "version"]);
    let outer: Vec<&String> = shown.as_object().unwrap().keys().collect();
    assert_eq!(outer.len(), 3);
    let day = |name: &str| shown[name].as_str().unwrap().parse::<jiff::civil::Date>().unwrap();
    assert_eq!(
        day("to").since(day("from")).unwrap().get_days(),
        299,
        "300 days with both ends"
    );
    let (chosen, _) = place.json(&["figures", "show", "--from", "2026-01-01", "--to", "2026-06-30"]);
    assert_eq!(
        (&chosen["from"], &chosen["to"]),
        (&"2026-01-01".into(), &"2026-06-30".into())
    );
    assert_eq!(
        place.run(&["figures", "show", "--from", "2026-01-01"]).status.code(),
        Some(2)
    );
    let backwards = place.run(&["figures", "show", "--from", "2026-02-01", "--to", "2026-01-01"]);
    assert_eq!(backwards.status.code(), Some(2));

    let title = [
        "--title",
        "The same days, counted by the command line",
        "--from",
        "2026-01-28",
        "--to",
        "2026-11-23",
    ];
    let make = |name| [&["figures", "release", "--as", name], title.as_slice()].concat();
    let (draft, code) = place.json(&make("noor.ellery"));
    assert_eq!(code, Some(0));
    assert_eq!(
        place.run(&make("priya.nair")).status.code(),
        Some(2),
        "not part of that role"
    );
    assert_eq!(place.run(&make("nobody.here")).status.code(), Some(2));
    for name in ["release", "id"] {
        let (checked, code) = place.json(&["figures", "check", draft[name].as_str().unwrap()]);
        assert_eq!((code, &checked["ok"]), (Some(0), &true.into()), "{checked}");
        assert_eq!(checked["figures"].as_array().unwrap().len(), 6);
    }
    assert_eq!(place.run(&["figures", "check", "F26-00000"]).status.code(), Some(2));
    let (verified, _) = place.json(&["journal", "verify", "--records"]);
    assert_eq!(verified["ok"], true);

    // Somebody writes a warrant into the past, behind its back.
    let harm = "INSERT INTO fact (entry, place, kind, subject, day, attributes) \
                VALUES (1, 99, 'warrant_executed', x'00000000000000000000000000000001', 20500, '{}')";
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let database = store::Database::open(&place.database()).await.unwrap();
        database.reader().execute_unprepared(harm).await.unwrap();
    });
    let (checked, code) = place.json(&["figures", "check", draft["id"].as_str().unwrap()]);
    assert_eq!((code, &checked["ok"]), (Some(1), &false.into()));
    let same: Vec<bool> = checked["figures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["same"] == true)
        .collect();
    assert_eq!(same, [true, true, true, false, true, true]);
    deadlines_are_checked(&place, &runtime);
}

/// Every deadline is what its record says, until somebody gives a warrant another day.
fn deadlines_are_checked(place: &Place, runtime: &tokio::runtime::Runtime) {
    let (checked, code) = place.json(&["deadlines", "check"]);
    assert_eq!((code, &checked["ok"]), (Some(0), &true.into()), "{checked}");
    assert!(checked["records"].as_i64().unwrap() > 1_000);
    let harm = "UPDATE task SET due = due + 86400000000 WHERE what = 'Execute the warrant'";
    runtime.block_on(async {
        let database = store::Database::open(&place.database()).await.unwrap();
        database.reader().execute_unprepared(harm).await.unwrap();
    });
    let (checked, code) = place.json(&["deadlines", "check"]);
    assert_eq!(code, Some(1));
    let unlike = checked["unlike"].as_array().unwrap();
    assert_eq!(unlike.len(), 3, "the demo has three live warrants");
    assert!(unlike.iter().all(|it| it["kind"] == "warrant"));
}
