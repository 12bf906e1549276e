//! The reader of reports against real shapes, made-up worst cases and chance.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests, and what only they use"
)]

mod every_leaf;
mod hostile;
mod mutations;
mod platform_fixtures;
mod police_fixtures;
mod refusals;

use exchange::cybertip::{CyberTip, Document, FileDetails, FoundIdentifier, Limits, Refused, read};
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ncmec")
}

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(folder().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Names of the fixtures that begin so, in order.
fn fixtures(start: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|name| name.starts_with(start));
    names.sort();
    assert!(!names.is_empty(), "no fixture begins with {start}");
    names
}

fn read_bytes(bytes: &[u8]) -> Result<Vec<Document>, Refused> {
    read(bytes, &Limits::default())
}

fn one_report(bytes: &[u8]) -> CyberTip {
    match read_bytes(bytes).unwrap().as_slice() {
        [Document::Report(tip)] => tip.clone(),
        other => panic!("not one report: {other:?}"),
    }
}

fn one_file(bytes: &[u8]) -> FileDetails {
    match read_bytes(bytes).unwrap().as_slice() {
        [Document::FileDetails(file)] => file.clone(),
        other => panic!("not one file: {other:?}"),
    }
}

/// The smallest whole report, with more inside it.
fn report_with(more: &str) -> String {
    format!(
        "<report>\n<incidentSummary><incidentType>Misleading Domain Name</incidentType>\
         <incidentDateTime>2026-01-14T20:15:31Z</incidentDateTime></incidentSummary>\n{more}</report>"
    )
}

/// The identifiers whose received text is this.
fn found<'a>(tip: &'a CyberTip, text: &str) -> Vec<&'a FoundIdentifier> {
    let all = tip.all_identifiers();
    all.filter(|one| one.identifier.received.reading == text).collect()
}
