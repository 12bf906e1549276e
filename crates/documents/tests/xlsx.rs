//! Papers as spreadsheets: every cell is text, whatever it looks like.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod paper;
use domain::papers::Block;
use paper::paper;
use proptest::prelude::*;
use std::io::{Cursor, Read};

/// The parts of the file that hold cells and their texts.
fn parts(bytes: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.starts_with("xl/worksheets/") || name == "xl/sharedStrings.xml" {
            part.read_to_string(&mut all).unwrap();
        }
    }
    all
}

#[test]
fn what_looks_like_a_formula_stays_text() {
    for typed in [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"https://example.org\")",
        "\t=1",
        "=cmd|' /C calc'!A0",
    ] {
        let all = parts(documents::xlsx(&paper(typed)).unwrap());
        assert!(!all.contains("<f>") && !all.contains("<f "), "{typed} became a formula");
        assert!(!all.contains("<hyperlink"), "{typed} became a link");
        assert!(
            all.contains("t=\"s\"") || all.contains("t=\"inlineStr\""),
            "{typed} is no text"
        );
    }
}

#[test]
fn a_cell_longer_than_the_format_takes_goes_on_and_loses_nothing() {
    let long: String = (0..100_000)
        .map(|n| char::from(b'a' + u8::try_from(n % 26).unwrap()))
        .collect();
    let all = parts(documents::xlsx(&paper(&long)).unwrap());
    assert!(all.contains(&long[..1_000]) && all.contains(&long[99_000..]));
}

#[test]
fn a_paper_without_a_table_has_no_spreadsheet() {
    let mut bare = paper("words");
    for section in &mut bare.sections {
        section
            .blocks
            .retain(|it| !matches!(it, Block::Table { .. } | Block::Bars { .. }));
    }
    assert!(matches!(documents::xlsx(&bare), Err(documents::PaperError::NoTable)));
}

#[test]
fn bars_are_numbers_with_a_chart_beside_them() {
    let bytes = documents::xlsx(&paper("words")).unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
    let mut chart = String::new();
    let mut part = archive.by_name("xl/charts/chart1.xml").unwrap();
    part.read_to_string(&mut chart).unwrap();
    assert_eq!(chart.matches("<c:ser>").count(), 2);
    assert!(chart.contains("<a:pattFill"), "its series differ in black and white");
    assert!(parts(bytes).contains("<v>7805</v>"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn anything_that_can_be_typed_is_written_as_text(typed in any::<String>()) {
        let all = parts(documents::xlsx(&paper(&typed)).unwrap());
        prop_assert!(!all.contains("<f>"));
    }
}
