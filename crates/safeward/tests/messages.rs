//! `safeward messages`: the words and the JSON that others rely on.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

fn safeward(arguments: &[&str]) -> Output {
    let program = Command::new(env!("CARGO_BIN_EXE_safeward"))
        .arg("messages")
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

fn fixture(path: &str) -> String {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../messages/tests/fixtures");
    root.join(path).to_str().unwrap().to_owned()
}

#[test]
fn a_summary_has_the_words_that_others_rely_on() {
    let path = fixture("whatsapp/android-en-GB-24h.txt");
    let done = safeward(&["read", &path, "--json"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let summary: Value = serde_json::from_str(out(&done)).unwrap();
    assert_eq!(
        (summary["format"].as_str(), summary["messages"].as_u64()),
        (Some("whatsapp"), Some(18))
    );
    assert_eq!(summary["not_read"].as_array().map(Vec::len), Some(0));
    let conversation = &summary["conversations"][0];
    assert_eq!(
        conversation["participants"],
        serde_json::json!(["Sam Fixture", "Jo Example"])
    );
    assert_eq!(
        (conversation["messages"].as_u64(), conversation["first"].as_str()),
        (Some(18), Some("2026-03-28T18:01:00"))
    );
    assert_eq!(conversation["id"].as_str(), Some(path.as_str()));
    assert_eq!(
        summary["zones"],
        serde_json::json!({"stated": 0, "assumed": 0, "unknown": 18})
    );
    assert_eq!(summary["files"][0]["sha256"].as_str().map(str::len), Some(64));
}

#[test]
fn a_message_is_a_line_with_its_place() {
    let path = fixture("whatsapp/android-en-GB-24h.txt");
    let done = safeward(&["read", &path, "--messages", "--zone", "Europe/London"]);
    let lines: Vec<Value> = out(&done)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!((done.status.code(), lines.len()), (Some(0), 18));
    assert_eq!(
        lines[4],
        serde_json::json!({
            "conversation": path, "source": {"file": path, "line": 10},
            "time_raw": "28/03/2026, 18:05", "time_utc": "2026-03-28T18:05:00Z", "time_local": "2026-03-28T18:05:00", "zone_origin": "assumed",
            "sender": "Sam Fixture", "kind": "message", "text": "the pitch at noon", "attachments": [{"name": "IMG-20260328-WA0003.jpg"}],
            "edited": false, "deleted": false, "reply_to": null
        })
    );
}

#[test]
fn what_was_not_read_is_told_and_the_rest_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(
        path("chat.txt"),
        "28/03/2026, 18:02 - Sam: hello \u{202e}olleh\n31/02/2026, 18:02 - Sam: two\n",
    )
    .unwrap();
    fs::write(path("notes\u{1b}[31m.txt"), "Remember the milk.\n").unwrap();
    let folder = folder.path().to_str().unwrap();
    let done = safeward(&["read", folder]);
    assert_eq!(done.status.code(), Some(1), "{}", said(&done));
    let words = out(&done);
    assert!(words.contains("2 messages in 1 conversation, 1 file read"), "{words}");
    assert!(
        words.contains("line 2: its time cannot be read: 31/02/2026, 18:02"),
        "{words}"
    );
    assert!(words.contains("say what its columns are, with a map"), "{words}");
    assert!(words.contains("--zone says which it kept"), "{words}");
    assert!(!words.contains('\u{1b}'), "nothing of an export moves the cursor");
    let done = safeward(&["read", folder, "--messages"]);
    assert_eq!(
        (
            done.status.code(),
            out(&done).lines().count(),
            said(&done).lines().count()
        ),
        (Some(1), 2, 2)
    );
}

#[test]
fn a_table_of_other_columns_is_read_by_a_map() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    fs::write(path("table.csv"), "Who;When;What\nSam;1774720860000;hello\n").unwrap();
    fs::write(path("map.toml"), "sender = \"Who\"\ntime = \"When\"\ntext = \"What\"\n").unwrap();
    let done = safeward(&["read", &path("table.csv"), "--map", &path("map.toml")]);
    assert_eq!(done.status.code(), Some(0), "{}", out(&done));
    assert!(out(&done).contains("milliseconds since 1970"), "{}", out(&done));
    fs::write(path("map.toml"), "words = \"What\"\n").unwrap();
    let done = safeward(&["read", &path("table.csv"), "--map", &path("map.toml")]);
    assert_eq!(done.status.code(), Some(2));
    assert!(
        said(&done).contains("map.toml") && said(&done).contains("words"),
        "{}",
        said(&done)
    );
}

#[test]
fn what_cannot_be_asked_is_refused_with_what_can() {
    let done = safeward(&["read", "x", "--zone", "Atlantis/Harbour"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(said(&done).contains("Europe/London is one"), "{}", said(&done));
    let done = safeward(&["read", "/nowhere/at/all", "--json"]);
    assert_eq!(done.status.code(), Some(1));
    let summary: Value = serde_json::from_str(out(&done)).unwrap();
    assert_eq!(summary["not_read"][0]["file"], "/nowhere/at/all");
    assert!(summary["format"].is_null());
}

#[test]
fn a_finding_is_a_line_with_the_messages_that_raised_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chat.txt").to_str().unwrap().to_owned();
    fs::write(
        &path,
        "28/03/2026, 18:02 - Sam: How old are you?\n28/03/2026, 18:03 - Jo: 13 in June\n",
    )
    .unwrap();
    let done = safeward(&["indicators", &path, "--json"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let lines: Vec<Value> = out(&done)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        lines,
        [serde_json::json!({
            "indicator": "asks_age", "version": "1", "conversation": path, "why": "Sam asks how old the other is: “How old are you”",
            "messages": [{"file": path, "line": 1, "time_raw": "28/03/2026, 18:02", "sender": "Sam", "text": "How old are you?"}]
        })]
    );
    let words = safeward(&["indicators", &path]);
    assert!(
        out(&words).starts_with("asks_age: Sam asks how old the other is"),
        "{}",
        out(&words)
    );
    let table = folder.path().join("labelled.tsv").to_str().unwrap().to_owned();
    fs::write(
        &table,
        "raises\ttext\nasks_age\tHow old are you?\nasks_age\tyour years?\n\tHow old is the dog?\n",
    )
    .unwrap();
    let measured: Value = serde_json::from_str(out(&safeward(&["measure", &table, "--json"]))).unwrap();
    let age = &measured["measured"][0];
    assert_eq!(
        (age["precision"]["share"].as_f64(), age["recall"]["share"].as_f64()),
        (Some(1.0), Some(0.5))
    );
    fs::write(&table, "raises\ttext\nasks_shoe\tHow old are you?\n").unwrap();
    let refused = safeward(&["measure", &table]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        said(&refused).contains("line 2: there is no indicator asks_shoe"),
        "{}",
        said(&refused)
    );
}

#[test]
fn an_identifier_is_a_line_with_who_wrote_it_where() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chat.txt").to_str().unwrap().to_owned();
    fs::write(
        &path,
        "28/03/2026, 18:02 - Sam: I am on 07700 900123, or my snap is sam_fixture9\n28/03/2026, 18:03 - Jo: ok\n",
    )
    .unwrap();
    let done = safeward(&["identifiers", &path, "--json", "--zone", "Europe/London"]);
    assert_eq!(done.status.code(), Some(0), "{}", said(&done));
    let lines: Vec<Value> = out(&done)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(
        lines[1],
        serde_json::json!({
            "kind": "username", "qualifier": "snapchat", "written": "sam_fixture9", "normal": "snapchat|sam_fixture9", "conversation": path,
            "message": {"file": path, "line": 1, "time_raw": "28/03/2026, 18:02", "sender": "Sam"}, "time_utc": "2026-03-28T18:02:00Z"
        })
    );
    let words = safeward(&["identifiers", &path]);
    assert!(
        out(&words).starts_with("phone: 07700 900123 (+44), by Sam, 28/03/2026, 18:02"),
        "{}",
        out(&words)
    );
}
