//! `safeward import schools`: what it prints and how it ends.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_safeward"))
        .args(arguments)
        .output()
        .unwrap()
}

#[test]
fn the_register_is_imported_by_name_and_reported_as_json() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("schools.sqlite").display());
    assert!(run(&["demo", "--database", &database]).status.success());
    let import = |file: &Path, name: &str| {
        let file = file.display().to_string();
        let output = run(&[
            "import",
            "schools",
            &file,
            "--database",
            &database,
            "--as",
            name,
            "--json",
        ]);
        let text = String::from_utf8(output.stdout).unwrap();
        (output.status.code(), text, String::from_utf8(output.stderr).unwrap())
    };
    let file = folder.path().join("edubasealldata20261124.csv");
    std::fs::write(&file, demo::SCHOOLS).unwrap();
    let (code, text, progress) = import(&file, "kit.farrow");
    assert_eq!(
        text.trim(),
        "{\"taken\":60,\"changed\":0,\"gone\":0,\"refused\":[]}",
        "the demo has them already"
    );
    assert_eq!(code, Some(0));
    assert!(progress.contains("60 schools"), "{progress}");

    // One row less, one renamed, one that cannot be read.
    let lines: Vec<Vec<u8>> = demo::SCHOOLS.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
    let mut harmed = lines.clone();
    harmed.remove(1);
    harmed[1] = String::from_utf8(harmed[1].clone())
        .unwrap()
        .replace("Marsh", "Fern")
        .into_bytes();
    harmed[2] = String::from_utf8(harmed[2].clone())
        .unwrap()
        .replace("01-09-2010", "31-09-2010")
        .into_bytes();
    std::fs::write(&file, harmed.join(&b'\n')).unwrap();
    let (code, text, _) = import(&file, "idris.calder");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&json["taken"], &json["changed"], &json["gone"]),
        (&58.into(), &1.into(), &1.into())
    );
    let refused = &json["refused"][0];
    assert_eq!((&refused["line"], &refused["column"]), (&3.into(), &"OpenDate".into()));
    assert!(refused["reason"].as_str().unwrap().contains("31-09-2010"));
    assert_eq!(code, Some(1));

    std::fs::write(&file, "Name,Number\n").unwrap();
    let (code, text, _) = import(&file, "kit.farrow");
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&json["taken"], &json["refused"][0]["column"]),
        (&0.into(), &"URN".into())
    );
    assert_eq!(code, Some(1));

    let (code, _, words) = import(&file, "sam.whitlock");
    assert_eq!(code, Some(2));
    assert!(words.contains("not part of what your roles may do"), "{words}");
    assert_eq!(import(&file, "nobody").0, Some(2));
    assert_eq!(import(&folder.path().join("missing.csv"), "kit.farrow").0, Some(2));
    let verified = run(&["journal", "verify", "--records", "--json", "--database", &database]);
    assert!(
        verified.status.success(),
        "{}",
        String::from_utf8_lossy(&verified.stdout)
    );
}
