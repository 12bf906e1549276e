//! `safeward evidence lists` and `safeward evidence match`: the words and the JSON that others rely on.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use serde_json::{Value, json};
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PIER: &str = "aa71c4a0f84865dde1a83118aef23d75";
const BRIDGE: &str = "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22";
/// The same with two bits turned.
const LIKE: &str = "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b21";

fn safeward(folder: &Path, arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_safeward"))
        .current_dir(folder)
        .arg("evidence")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn json_lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn lists() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("known.csv", &format!("md5,category\n{PIER},1\n"));
    write("known.csv.toml", "name = \"Harbour list\"\n[categories]\n1 = \"A\"\n");
    write("hashes.pdq", &format!("{BRIDGE},100,bridge.jpg\n"));
    folder
}

#[test]
fn lists_are_built_and_looked_up() {
    let folder = lists();
    let run = |arguments: &[&str], input: &str| safeward(folder.path(), arguments, input);
    let built = run(
        &[
            "lists",
            "build",
            "known.csv",
            "hashes.pdq",
            "--out",
            "known.index",
            "--json",
        ],
        "",
    );
    assert_eq!(built.status.code(), Some(0));
    let expected = json!({"entries": 2, "digests": 1, "pdq": 1, "videos": 0, "refused": [], "refused_in_all": 0});
    assert_eq!(json_lines(&built), [expected]);

    let hashes = format!("{LIKE}\n{}\nnonsense\n", "0".repeat(64));
    let matched = run(
        &["match", "known.index", "--pdq", "-", "--radius", "31", "--json"],
        &hashes,
    );
    assert_eq!(matched.status.code(), Some(1), "a line was not understood");
    let lines = json_lines(&matched);
    let entry = json!({"list": "hashes.pdq", "row": 1, "code": null, "category": null, "known_good": false});
    let found = json!({"query": LIKE, "matches": [{"hash": BRIDGE, "distance": 2, "entry": entry}]});
    assert_eq!(lines[0], found);
    assert_eq!((&lines[1]["matches"], &lines[1]["error"]), (&json!([]), &Value::Null));
    assert!(lines[2]["error"].as_str().unwrap().contains("64 hexadecimal digits"));
    let nearer = run(&["match", "known.index", "--pdq", "-", "--radius", "1", "--json"], LIKE);
    assert_eq!(
        (nearer.status.code(), &json_lines(&nearer)[0]["matches"]),
        (Some(0), &json!([]))
    );

    // As md5sum writes them, and as this program does.
    let digests = format!(
        "{PIER} *pier.jpg\n{{\"path\":\"x\",\"md5\":\"{}\",\"sha1\":null}}\n",
        PIER.to_uppercase()
    );
    let matched = run(&["match", "known.index", "--digests", "-", "--json"], &digests);
    assert_eq!(matched.status.code(), Some(0));
    let entry = json!({"list": "Harbour list", "row": 2, "code": "1", "category": "A", "known_good": false});
    for line in json_lines(&matched) {
        assert_eq!(line["matches"], json!([{"hash": PIER, "entry": entry}]));
    }
    let said = run(&["match", "known.index", "--digests", "-"], PIER);
    let said = String::from_utf8(said.stdout).unwrap();
    assert_eq!(said, format!("{PIER}\n  Harbour list row 2, category A\n"));
}

#[test]
fn what_cannot_be_done_says_why_and_changes_nothing() {
    let folder = lists();
    let run = |arguments: &[&str]| safeward(folder.path(), arguments, "");
    let why = |output: &Output| String::from_utf8(output.stderr.clone()).unwrap();
    fs::write(folder.path().join("sixty-four.txt"), BRIDGE).unwrap();
    assert_eq!(
        run(&["lists", "build", "known.csv", "--out", "known.index"])
            .status
            .code(),
        Some(0)
    );
    let before = fs::read(folder.path().join("known.index")).unwrap();
    let unclear = run(&["lists", "build", "sixty-four.txt", "--out", "known.index"]);
    assert_eq!(unclear.status.code(), Some(2));
    assert!(why(&unclear).contains("--as pdq"), "{}", why(&unclear));
    assert_eq!(fs::read(folder.path().join("known.index")).unwrap(), before);
    let clear = run(&[
        "lists",
        "build",
        "sixty-four.txt",
        "--as",
        "pdq",
        "--out",
        "other.index",
    ]);
    assert_eq!(clear.status.code(), Some(0));

    fs::write(folder.path().join("half.csv"), format!("md5\n{PIER}\nnonsense\n")).unwrap();
    let half = run(&["lists", "build", "half.csv", "--out", "half.index"]);
    assert_eq!(half.status.code(), Some(1), "a row was refused, and named");
    let said = String::from_utf8(half.stdout).unwrap();
    assert!(
        said.contains("half.csv row 3") && said.starts_with("1 entries"),
        "{said}"
    );

    let mut changed = before;
    changed[4_100] ^= 1;
    fs::write(folder.path().join("known.index"), changed).unwrap();
    for arguments in [
        &["lists", "show", "known.index"][..],
        &["match", "known.index", "--pdq", "-"],
    ] {
        let refused = run(arguments);
        assert_eq!(refused.status.code(), Some(2));
        assert!(why(&refused).contains("entries"), "{}", why(&refused));
    }
    let shown = run(&["lists", "show", "other.index", "--json"]);
    assert_eq!(json_lines(&shown)[0]["lists"][0]["form"], "a digest a line");
}
