//! Indicators: what is found in whole conversations, and how right the patterns are on labelled messages.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use messages::indicators::{Finding, Indicators, Watch, labelled, measure};
use messages::{Asked, read};
use std::fs;
use std::path::Path;

fn found(chat: &str) -> Vec<Finding> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("WhatsApp Chat with Sam.txt");
    fs::write(&path, chat).unwrap();
    let indicators = Indicators::built_in().unwrap();
    let mut findings = Vec::new();
    let mut keep = |finding| {
        findings.push(finding);
        Ok(())
    };
    let mut watch = Watch::new(&indicators, &mut keep);
    read(&[path], &Asked::default(), &mut watch).unwrap();
    let (_, not_read) = watch.ends().unwrap();
    assert_eq!(not_read, 0);
    findings
}

fn names(findings: &[Finding]) -> Vec<&str> {
    findings.iter().map(|finding| finding.indicator.as_str()).collect()
}

/// A chat of lines: day, hour, minute, who and what.
fn chat(lines: &[(u32, u32, u32, &str, &str)]) -> String {
    let lines = lines
        .iter()
        .map(|(day, hour, minute, who, what)| format!("{day:02}/03/2026, {hour:02}:{minute:02} - {who}: {what}\n"));
    let first = "31/03/2026, 12:00 - Sam: ok\n".to_owned();
    [first].into_iter().chain(lines).collect::<Vec<_>>().concat()
}

#[test]
fn a_finding_shows_the_message_that_raised_it() {
    let findings = found(&chat(&[
        (1, 10, 0, "Sam", "How old are you now?"),
        (1, 10, 1, "Jo", "13 in June"),
        (1, 10, 2, "Sam", "don’t tell anyone"),
    ]));
    assert_eq!(names(&findings), ["asks_age", "asks_secrecy"]);
    let first = serde_json::to_value(&findings[0]).unwrap();
    assert_eq!(
        (first["version"].as_str(), first["why"].as_str()),
        (Some("1"), Some("Sam asks how old the other is: “How old are you”"))
    );
    let message = &first["messages"][0];
    assert_eq!(
        (
            message["line"].as_u64(),
            message["sender"].as_str(),
            message["text"].as_str()
        ),
        (Some(2), Some("Sam"), Some("How old are you now?"))
    );
    assert_eq!(message["time_raw"], "01/03/2026, 10:00");
}

#[test]
fn everyday_talk_raises_nothing() {
    let talk = [
        "Did the match get called off?",
        "Yes, the pitch is under water",
        "Training is at six",
        "ok",
        "I have homework",
        "see you there",
    ];
    let lines: Vec<(u32, u32, u32, &str, &str)> = (0..60)
        .map(|number| {
            (
                1 + number / 10,
                16,
                number % 60,
                if number % 2 == 0 { "Sam" } else { "Jo" },
                talk[number as usize % talk.len()],
            )
        })
        .collect();
    // Nobody asks anything again: the one question comes ten times from one person, and is told.
    assert_eq!(names(&found(&chat(&lines))), ["asks_again"]);
}

#[test]
fn who_writes_at_night_is_told_with_the_clock_that_is_meant() {
    let night: Vec<(u32, u32, u32, &str, &str)> = (0..30)
        .map(|number| {
            (
                1 + number,
                if number % 2 == 0 { 23 } else { 15 },
                5,
                "Alex",
                "the train was late again",
            )
        })
        .collect();
    let findings = found(&chat(&night[..28]));
    assert_eq!(names(&findings), ["writes_at_night"]);
    assert_eq!(
        findings[0].why,
        "Alex wrote 14 of 28 messages between 23:00 and 6:00, by the clock that is shown"
    );
    assert_eq!(findings[0].messages.len(), 3);
    assert_eq!(names(&found(&chat(&night[..18]))), [""; 0], "too few to say");
}

#[test]
fn who_asks_again_and_writes_on_without_an_answer_is_told() {
    let mut lines = vec![(1, 10, 0, "Jo", "the bus is late today")];
    for minute in 0..9 {
        lines.push((
            1,
            11,
            minute,
            "Sam",
            if minute % 3 == 0 {
                "Where are you now?"
            } else {
                "the game is about to start"
            },
        ));
    }
    lines.push((1, 12, 0, "Jo", "sorry I was at the shop"));
    let findings = found(&chat(&lines));
    assert_eq!(names(&findings), ["asks_again", "writes_on"]);
    assert_eq!(findings[0].why, "Sam asked the same 3 times");
    assert_eq!(
        findings[1].why,
        "Sam wrote 9 messages in a row without an answer, 3 of them with a question"
    );
}

#[test]
fn a_language_that_is_not_known_is_said() {
    let lines: Vec<(u32, u32, u32, &str, &str)> = (0..10)
        .map(|minute| (1, 10, minute, "Jörg", "Fällt heute wieder Training aus"))
        .collect();
    let findings = found(&chat(&lines));
    assert_eq!(names(&findings), ["language_not_known"]);
    assert!(
        findings[0]
            .why
            .starts_with("of 10 messages with four words or more, 10 hold none"),
        "{}",
        findings[0].why
    );
}

/// The table in `docs/messages.md` is what is measured here, to the last digit.
#[test]
fn what_is_measured_is_what_is_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let indicators = Indicators::built_in().unwrap();
    let table = fs::read_to_string(root.join("tests/labelled/everyday-en.tsv")).unwrap();
    let labelled = labelled(&table, &indicators).unwrap();
    let mut rows = Vec::new();
    for of in measure(&indicators, &labelled) {
        rows.push(format!("| {} | {} | {} |", of.indicator, of.precision, of.recall));
    }
    let written = fs::read_to_string(root.join("../../docs/messages.md")).unwrap();
    for row in &rows {
        assert!(
            written.contains(row.as_str()),
            "docs/messages.md should say:\n{}",
            rows.join("\n")
        );
    }
}
