//! The register of schools: what is read, what is refused and where, and that damage breaks nothing.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use domain::schools::{Phase, School, SchoolStatus, Urn};
use exchange::schools::{Limits, Refused, Register, read};
use jiff::civil::{Date, date};
use proptest::prelude::*;

const FIXTURE: &[u8] = include_bytes!("fixtures/schools/edubasealldata20261120.csv");
const HEAD: &str =
    "\"URN\",\"LA (name)\",\"EstablishmentName\",\"EstablishmentStatus (code)\",\"OpenDate\",\"StatutoryLowAge\"";

fn take(bytes: &[u8]) -> Result<Register, Refused> {
    read(bytes, &Limits::default(), &mut |_| {})
}

/// A file with our own column names and these rows.
fn file(rows: &[&str]) -> Vec<u8> {
    let mut text = HEAD.to_owned();
    for row in rows {
        text.push_str("\r\n");
        text.push_str(row);
    }
    text.into_bytes()
}

fn row(urn: u32) -> String {
    format!("\"{urn}\",\"Brackwater\",\"School {urn}\",\"1\",\"01-09-2001\",\"4\"")
}

fn taken(register: &Register) -> Vec<i64> {
    register.schools.iter().map(|school| school.urn.number()).collect()
}

fn places(register: &Register) -> Vec<(u64, Option<&'static str>)> {
    register
        .refused
        .iter()
        .map(|refused| (refused.line, refused.column))
        .collect()
}

#[test]
fn the_registers_own_columns_are_read_by_name() {
    let register = take(FIXTURE).unwrap();
    assert_eq!(register.refused, []);
    assert!(register.whole);
    assert_eq!(
        register.schools[0],
        School {
            urn: Urn::parse("990001").unwrap(),
            name: "St Madeup\u{2019}s Primary School".to_owned(),
            phase: Some(Phase::Primary),
            kind: Some("Community school".to_owned()),
            status: SchoolStatus::Open,
            la_code: Some("999".to_owned()),
            la_name: "Tees Vale".to_owned(),
            town: Some("Teesvale".to_owned()),
            postcode: Some("TS99 1AA".to_owned()),
            low_age: Some(4),
            high_age: Some(11),
            opened: Some(date(2001, 9, 1)),
            closed: None,
        }
    );
    let closed = &register.schools[2];
    assert_eq!(
        (closed.status, closed.closed),
        (SchoolStatus::Closed, Some(date(2019, 8, 31)))
    );
    assert_eq!(
        register.digest,
        exchange::cybertip::content_digest(FIXTURE),
        "of the whole file"
    );
}

#[test]
fn windows_1252_and_utf_8_give_the_same_schools() {
    let (text, _, _) = encoding_rs::WINDOWS_1252.decode(FIXTURE);
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    let schools = take(FIXTURE).unwrap().schools;
    assert_eq!(take(&marked).unwrap().schools, schools);
    assert_eq!(take(text.as_bytes()).unwrap().schools, schools, "without a mark too");
    let mut harmed = marked;
    let place = harmed.windows(6).position(|part| part == b"Madeup").unwrap();
    harmed[place] = 0x92;
    let register = take(&harmed).unwrap();
    assert_eq!(places(&register), [(2, Some("EstablishmentName"))]);
}

#[test]
fn a_column_that_is_missing_is_named() {
    let text = encoding_rs::WINDOWS_1252.decode(FIXTURE).0.into_owned();
    for (gone, named) in [
        ("\"URN\"", "URN"),
        ("\"EstablishmentName\"", "EstablishmentName"),
        ("\"LA (name)\"", "LA (name)"),
    ] {
        let refused = take(text.replacen(gone, "\"Other\"", 1).as_bytes()).unwrap_err();
        assert_eq!((refused.line, refused.column), (1, Some(named)));
        assert!(refused.reason.contains(named), "{refused}");
    }
    let no_code = text.replacen("EstablishmentStatus (code)", "x", 1);
    assert_eq!(
        take(no_code.as_bytes()).unwrap().schools,
        take(FIXTURE).unwrap().schools
    );
    let neither = no_code.replacen("EstablishmentStatus (name)", "y", 1);
    assert_eq!(
        take(neither.as_bytes()).unwrap_err().column,
        Some("EstablishmentStatus (code)")
    );
    let bare = take(b"URN,EstablishmentName,EstablishmentStatus (name),LA (name)\n7,A,open but proposed to close,B\n")
        .unwrap();
    assert_eq!(bare.schools[0].status, SchoolStatus::OpenProposedToClose);
    assert_eq!(bare.schools[0].phase, None, "what is not needed may be missing");
}

#[test]
fn a_bad_row_is_refused_with_line_and_column_and_the_others_are_taken() {
    let good = [row(900_001), row(900_002)];
    for (bad, column) in [
        ("\"90O003\",\"Brackwater\",\"A\",\"1\",\"\",\"\"", "URN"),
        ("\"\",\"Brackwater\",\"A\",\"1\",\"\",\"\"", "URN"),
        ("\"900003\",\"Brackwater\",\" \",\"1\",\"\",\"\"", "EstablishmentName"),
        ("\"900003\",\"\",\"A\",\"1\",\"\",\"\"", "LA (name)"),
        (
            "\"900003\",\"Brackwater\",\"A\",\"9\",\"\",\"\"",
            "EstablishmentStatus (code)",
        ),
        (
            "\"900003\",\"Brackwater\",\"A\",\"\",\"\",\"\"",
            "EstablishmentStatus (code)",
        ),
        ("\"900003\",\"Brackwater\",\"A\",\"1\",\"31-02-2001\",\"\"", "OpenDate"),
        ("\"900003\",\"Brackwater\",\"A\",\"1\",\"2001-09-01\",\"\"", "OpenDate"),
        ("\"900003\",\"Brackwater\",\"A\",\"1\",\"1-9-2001\",\"\"", "OpenDate"),
        ("\"900003\",\"Brackwater\",\"A\",\"1\",\"\",\"four\"", "StatutoryLowAge"),
        ("\"900003\",\"Brackwater\",\"A\",\"1\",\"\",\"200\"", "StatutoryLowAge"),
        (
            "\"900003\",\"Brackwater\",\"A\0B\",\"1\",\"\",\"\"",
            "EstablishmentName",
        ),
        ("\"900001\",\"Brackwater\",\"Twice\",\"1\",\"\",\"\"", "URN"),
    ] {
        let register = take(&file(&[&good[0], "", bad, &good[1]])).unwrap();
        assert_eq!(taken(&register), [900_001, 900_002], "{bad}");
        assert_eq!(places(&register), [(4, Some(column))], "{bad}: {:?}", register.refused);
        let told = !bad.starts_with("\"90O") && !bad.starts_with("\"\"");
        assert_eq!(register.whole, told, "{bad}");
        assert_eq!(
            register.damaged.len(),
            usize::from(bad.starts_with("\"900003")),
            "{bad}"
        );
    }
}

#[test]
fn a_row_of_another_shape_loses_itself_and_no_more() {
    let good = [row(900_001), row(900_002), row(900_003)];
    let unclosed = "\"900009\",\"Brackwater\",\"St Nobody,\"1\",\"\",\"\"";
    for bad in [
        "900009,Brackwater",
        "x",
        unclosed,
        "\"900009\",\"Brackwater\",\"A\",\"1\",\"\",\"4",
    ] {
        let register = take(&file(&[&good[0], bad, &good[1], &good[2]])).unwrap();
        assert_eq!(taken(&register), [900_001, 900_002, 900_003], "{bad}");
        assert_eq!(places(&register), [(3, None)], "{bad}");
        assert!(!register.whole, "{bad}");
    }
    // A lone mark joins the next row, which is then no school: it is read again by itself.
    let register = take(&file(&[&good[0], "\"", &good[1], &good[2]])).unwrap();
    assert_eq!(taken(&register), [900_001, 900_002, 900_003]);
    assert_eq!(places(&register), [(3, Some("URN"))]);
    // Two of them, one after the other, and one at the end of a file that was cut short.
    let register = take(&file(&[unclosed, &good[0], unclosed, &good[1], "\"900003\",\"Brackw"])).unwrap();
    assert_eq!(taken(&register), [900_001, 900_002]);
    assert_eq!(places(&register), [(2, None), (4, None), (6, None)]);
    let long = format!("\"900009\",\"{}\"", "x".repeat(200_000));
    let register = take(&file(&[&long, &good[0]])).unwrap();
    assert_eq!((taken(&register), places(&register)), (vec![900_001], vec![(2, None)]));
}

#[test]
fn a_field_may_span_lines_and_lines_are_counted_as_an_editor_does() {
    let spanning = "\"900001\",\"Brackwater\",\"St \"\"Nobody\"\"\r\nLower School\",\"1\",\"\",\"\"";
    for ends in ["\r\n", "\n"] {
        let text = [HEAD, spanning, &row(900_002), "x", &row(900_003)]
            .join("\r\n")
            .replace("\r\n", ends);
        let register = take(text.as_bytes()).unwrap();
        assert_eq!(register.schools[0].name, "St \"Nobody\" Lower School");
        assert_eq!(taken(&register), [900_001, 900_002, 900_003]);
        assert_eq!(places(&register), [(5, None)]);
    }
}

#[test]
fn what_is_not_the_register_is_refused_whole() {
    for (bytes, words) in [
        (&b""[..], "empty"),
        (b"\r\n\r\n", "empty"),
        (HEAD.as_bytes(), "no school"),
        (b"PK\x03\x04rest", "archive"),
        (b"\xff\xfeU\0R\0N\0", "UTF-16"),
        (b"\x89PNG\r\n\x1a\n", "no column `URN`"),
        (b"\"URN", "first line"),
    ] {
        let refused = take(bytes).unwrap_err();
        assert!(refused.reason.contains(words), "{refused}");
    }
    let other: Vec<String> = (0..1_200).map(|n| format!("{n};{n}")).collect();
    let refused = take(&file(&other.iter().map(String::as_str).collect::<Vec<_>>())).unwrap_err();
    assert_eq!(refused.line, 1_002, "after a thousand bad rows it is another file");
    let small = Limits {
        max_bytes: 500,
        ..Limits::default()
    };
    assert!(
        read(FIXTURE, &small, &mut |_| {})
            .unwrap_err()
            .reason
            .contains("500 bytes")
    );
    let few = Limits {
        max_schools: 2,
        ..Limits::default()
    };
    assert!(
        read(FIXTURE, &few, &mut |_| {})
            .unwrap_err()
            .reason
            .contains("2 schools")
    );
}

/// A disk that fails in the middle.
struct Failing(usize);

impl std::io::Read for Failing {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let rest = FIXTURE.get(self.0..).unwrap().chunks(97).next().unwrap_or_default();
        if self.0 > FIXTURE.len() / 2 {
            return Err(std::io::Error::other("the disk is gone"));
        }
        into[..rest.len()].copy_from_slice(rest);
        self.0 += rest.len();
        Ok(rest.len())
    }
}

#[test]
fn a_disk_that_fails_half_way_gives_nothing() {
    let refused = read(Failing(0), &Limits::default(), &mut |_| {}).unwrap_err();
    assert!(refused.reason.contains("the disk is gone"), "{refused}");
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn written(day: Option<Date>) -> String {
    day.map(|day| day.strftime("%d-%m-%Y").to_string()).unwrap_or_default()
}

prop_compose! {
    fn any_school()(
        urn in 1_i64..10_000_000, name in "[ -~é’]{0,30}[!-~]", council in "[A-Za-z ]{0,10}[a-z]", age in proptest::option::of(0_u8..=120),
        opened in proptest::option::of(-50_000_i32..50_000), status in 0_usize..4, phase in proptest::option::of(0_usize..8),
    ) -> School {
        let blanks = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        School {
            urn: Urn::try_from(urn).unwrap(), name: blanks(&name), phase: phase.map(|place| Phase::ALL[place]), kind: None,
            status: SchoolStatus::ALL[status], la_code: None, la_name: blanks(&council), town: None,
            postcode: None, low_age: age, high_age: None,
            opened: opened.map(|days| date(1970, 1, 1) + jiff::Span::new().days(days)), closed: None,
        }
    }
}

proptest! {
    #[test]
    fn whatever_is_written_is_read_back(schools in proptest::collection::vec(any_school(), 1..20), crlf: bool, ended: bool) {
        let end = if crlf { "\r\n" } else { "\n" };
        let mut rows = vec!["LA (name),URN,PhaseOfEducation (name),EstablishmentName,x,EstablishmentStatus (name),StatutoryLowAge,OpenDate".to_owned()];
        let mut wanted: Vec<School> = Vec::new();
        for school in schools {
            if wanted.iter().any(|one| one.urn == school.urn) { continue; }
            let age = school.low_age.map(|age| age.to_string()).unwrap_or_default();
            let phase = school.phase.map(Phase::label).unwrap_or_default();
            let fields = [school.la_name.as_str(), &school.urn.to_string(), phase, &school.name, "", school.status.label(), &age, &written(school.opened)];
            rows.push(fields.map(quoted).join(","));
            wanted.push(school);
        }
        let mut text = rows.join(end);
        if ended { text.push_str(end); }
        let register = take(text.as_bytes()).unwrap();
        prop_assert_eq!(register.refused, []);
        prop_assert_eq!(register.schools, wanted);
    }

    #[test]
    fn any_bytes_at_all_give_schools_or_refusals(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let with_head = [HEAD.as_bytes(), b"\n", &bytes].concat();
        let register = take(&with_head);
        prop_assume!(register.is_ok());
        let register = register.unwrap();
        let lines = u64::try_from(with_head.split(|byte| *byte == b'\n').count()).unwrap();
        prop_assert!(register.refused.iter().all(|refused| (2..=lines).contains(&refused.line)));
        let _ = take(&bytes);
    }
}

/// Marsaglia's xorshift64, seeded: chance that comes again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

#[test]
fn damaged_files_are_read_or_refused_and_never_break_anything() {
    const PIECES: [&[u8]; 12] = [
        b"\"",
        b"\"\"",
        b",",
        b"\n",
        b"\r",
        b"\r\n",
        b"\0",
        b"\xef\xbb\xbf",
        b"\x92",
        b"99999999999999999999",
        b"\"\n\"",
        b",,,,,,,,",
    ];
    let rounds = if std::env::var_os("SAFEWARD_FULL").is_some() {
        100_000
    } else {
        10_000
    };
    let many = file(
        &(900_001..900_040)
            .map(row)
            .collect::<Vec<_>>()
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
    );
    let (mut some, mut none) = (0, 0);
    let mut chance = Chance(0x5C40_0157);
    for round in 0..rounds {
        let mut bytes = if round % 2 == 0 { FIXTURE.to_vec() } else { many.clone() };
        for _ in 0..=chance.below(4) {
            let at = chance.below(bytes.len());
            let length = chance.below(60).min(bytes.len() - at);
            match chance.below(5) {
                0 => drop(bytes.drain(at..at + length)),
                1 => bytes.truncate(at.max(1)),
                2 => bytes[at] ^= 1 << chance.below(8),
                _ => drop(bytes.splice(at..at, PIECES[chance.below(PIECES.len())].iter().copied())),
            }
        }
        match take(&bytes) {
            Ok(register) => {
                some += usize::from(!register.refused.is_empty());
                let mut urns = taken(&register);
                urns.sort_unstable();
                urns.dedup();
                assert_eq!(urns.len(), register.schools.len(), "no number is there twice");
                for school in &register.schools {
                    let stored = serde_json::to_string(school).unwrap();
                    assert_eq!(serde_json::from_str::<School>(&stored).unwrap(), *school);
                    assert!(!school.name.is_empty() && !school.search_words().is_empty());
                }
            }
            Err(refused) => {
                none += 1;
                assert!(!refused.reason.is_empty());
            }
        }
    }
    assert!(
        some > rounds / 10 && none > rounds / 100,
        "{some} with refused rows, {none} refused whole"
    );
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "measures how long reading takes; no rule is under test here"
)]
fn quotation_marks_without_an_end_cost_no_time() {
    let start = std::time::Instant::now();
    let bad = "\"900009\",\"x\n".repeat(200_000);
    let mut rows = file(&[]);
    rows.extend(format!("\n{bad}").into_bytes());
    let limits = Limits {
        max_refused: usize::MAX,
        ..Limits::default()
    };
    let register = read(rows.as_slice(), &limits, &mut |_| {}).unwrap();
    assert_eq!(register.refused.len(), 200_000);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
