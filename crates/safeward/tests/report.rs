//! `safeward evidence report`: what a court is given, and that there is none of a package that was changed.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use evidence::testing::package;
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

fn report(package: &Path, out: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_safeward"))
        .args(["evidence", "report"])
        .arg(package)
        .args(["--by", "A. Reed, field kit 3", "--force", "Tees Vale Police", "--out"])
        .arg(out)
        .output()
        .unwrap()
}

#[test]
fn a_report_says_what_lists_say_and_what_was_not_examined_and_there_is_none_of_a_changed_package() {
    let folder = tempfile::tempdir().unwrap();
    let listed = [("heron", "A"), ("wren", "C")];
    let made = package(folder.path(), "PN/1", "kit", &["heron", "wren", "lark"], &listed);
    let json = folder.path().join("report.json");
    let ran = report(&made, &json);
    assert!(ran.status.success(), "{ran:?}");
    let paper: Value = serde_json::from_slice(&std::fs::read(&json).unwrap()).unwrap();
    let rows = |section: usize| paper["sections"][section]["blocks"][0]["rows"].clone();
    let list = "A list of the force";
    let said = serde_json::json!([
        [list, "A", "0", "1", "0", "1", "0", "0"],
        [list, "C", "0", "1", "0", "1", "0", "0"]
    ]);
    assert_eq!(rows(1), said);
    assert_eq!(
        rows(3),
        serde_json::json!([["Videos whose frames were not looked at", "3"]])
    );

    let pdf = folder.path().join("report.pdf");
    assert!(report(&made, &pdf).status.success());
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    let again = report(&made, &pdf);
    assert!(!again.status.success(), "nothing is written over");

    let mut bytes = std::fs::read(&made).unwrap();
    let name = bytes.windows(11).position(|some| some == b"files.jsonl").unwrap();
    bytes[name + 40] ^= 0x55;
    std::fs::write(&made, bytes).unwrap();
    let ran = report(&made, &folder.path().join("changed.pdf"));
    assert!(!ran.status.success());
    assert!(String::from_utf8_lossy(&ran.stderr).contains("files.jsonl"), "{ran:?}");
    assert!(!folder.path().join("changed.pdf").exists());
}
