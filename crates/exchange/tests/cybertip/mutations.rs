//! Fixtures damaged by chance, always the same chance: no panic, no long wait, nothing lost from what is still read. Ten
//! thousand of them, a hundred thousand when `SAFEWARD_FULL` is set.

use super::every_leaf::{assert_all_kept, json_leaves, tidy, xml_leaves};
use super::{fixture, fixtures, read_bytes, report_with};

/// Marsaglia's xorshift64, seeded: chance that comes again.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }
}

const PIECES: [&[u8]; 28] = [
    b"<",
    b">",
    b"&",
    b"\0",
    b"]]>",
    b"<![CDATA[",
    b"<!DOCTYPE r [<!ENTITY a 'a'>]>",
    b"&#x7;",
    b"&#0;",
    b"&a;",
    b"<!--",
    b"-->",
    b"\"",
    b"\\",
    b"\\u0000",
    b"\\ud83d",
    b"{",
    b"[",
    b"null",
    b"9999999999999999999999",
    b"-1",
    b"2026-02-30T10:00:00Z",
    b"\xFF\xFE",
    b"\xC3",
    b"\xE2\x80\xAE",
    b"<a b='c'>d</a>",
    b"</report>",
    b"<?xml version='1.0' encoding='utf-16'?>",
];

fn mutate(bytes: &mut Vec<u8>, other: &[u8], chance: &mut Chance) {
    let at = chance.below(bytes.len());
    let length = chance.below(40).min(bytes.len() - at);
    match chance.below(8) {
        0 => bytes.truncate(at),
        1 => {
            bytes.drain(at..at + length);
        }
        2 => {
            let again = bytes[at..at + length].to_vec();
            bytes.splice(at..at, again);
        }
        3 => {
            let from = chance.below(other.len());
            let end = (from + chance.below(200)).min(other.len());
            bytes.splice(at..at + length, other[from..end].iter().copied());
        }
        4 | 5 => {
            let piece = PIECES[chance.below(PIECES.len())];
            bytes.splice(at..at, piece.iter().copied());
        }
        6 => {
            // A letter for a letter: mostly still well-formed, with a name or a value that nobody expects.
            if let Some(byte) = bytes.get_mut(at).filter(|byte| byte.is_ascii_alphanumeric()) {
                *byte = b'a' + u8::try_from(chance.below(26)).unwrap();
            }
        }
        _ => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "measures how long reading takes; no rule is under test here"
)]
fn damaged_reports_are_read_or_refused_and_never_break_anything() {
    let rounds = if std::env::var_os("SAFEWARD_FULL").is_some() {
        100_000
    } else {
        10_000
    };
    let all = [
        fixtures("report-"),
        fixtures("filedetails-"),
        fixtures("le-download-"),
        fixtures("response-"),
    ]
    .concat();
    let small: Vec<Vec<u8>> = all.iter().map(|name| fixture(name)).collect();
    let hostile = fixture("hostile.xml");
    let mut chance = Chance(0x5AFE_3A2D);
    let (mut taken, mut refused, mut checked) = (0, 0, 0);
    for round in 0..rounds {
        let mut bytes = if round % 200 == 0 {
            hostile.clone()
        } else {
            small[chance.below(small.len())].clone()
        };
        let other = chance.below(small.len());
        for _ in 0..=chance.below(3) {
            mutate(&mut bytes, &small[other], &mut chance);
        }
        let start = std::time::Instant::now();
        let result = read_bytes(&bytes);
        let took = start.elapsed();
        assert!(took.as_secs() < 2, "round {round}: {} bytes took {took:?}", bytes.len());
        match result {
            Err(reason) => {
                assert!(!reason.reason.is_empty());
                refused += 1;
            }
            Ok(documents) => {
                taken += 1;
                let text = String::from_utf8(bytes).unwrap();
                if round % 5 == 0 {
                    assert_all_kept(&leaves_of(&text), &documents, &format!("round {round}"));
                    checked += 1;
                }
            }
        }
    }
    assert!(
        taken > rounds / 20 && refused > rounds / 5 && checked > rounds / 200,
        "{taken} {refused} {checked}"
    );
}

fn leaves_of(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{FEFF}');
    if text.trim_start().starts_with('<') {
        return xml_leaves(text);
    }
    let mut leaves = Vec::new();
    match serde_json::from_str(text) {
        Ok(value) => json_leaves(&value, &mut leaves),
        // The walk's own reader refuses half a surrogate pair, which ours keeps as it was written.
        Err(error) => assert!(text.contains("\\ud"), "{error}"),
    }
    // The walk's own reader writes fractions and very large numbers in another way than they came.
    leaves.retain(|leaf| leaf.parse::<f64>().is_err() || leaf.parse::<i64>().is_ok());
    tidy(leaves)
}

#[test]
fn bytes_of_pure_chance_are_refused() {
    let mut chance = Chance(7);
    for round in 0..2_000 {
        let length = chance.below(400);
        let mut bytes: Vec<u8> = (0..length).map(|_| u8::try_from(chance.below(256)).unwrap()).collect();
        if round % 3 == 0 {
            bytes.splice(0..0, b"<report>".iter().copied());
        }
        if round % 3 == 1 {
            bytes.splice(0..0, b"{\"reportId\":".iter().copied());
        }
        assert!(read_bytes(&bytes).is_err());
    }
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "measures how long reading takes; no rule is under test here"
)]
fn reports_at_the_limits_are_read_in_seconds() {
    let text = |piece: &str| {
        format!(
            "<additionalInfo>{}</additionalInfo>",
            piece.repeat(2_000_000 / piece.len())
        )
    };
    let person = "<personOrUserReported><screenName>river</screenName></personOrUserReported>";
    let nested = format!(
        "<victim>{}{}</victim>",
        "<associatedAccount>".repeat(22),
        "</associatedAccount>".repeat(22)
    );
    for (name, more) in [
        ("people", person.repeat(120_000)),
        (
            "unknown elements",
            format!("<victim>{}</victim>", "<a>b</a>".repeat(240_000)),
        ),
        (
            "texts",
            "<additionalInfo>a@example.org</additionalInfo>".repeat(240_000),
        ),
        ("addresses in one text", text("a@example.org 192.0.2.1 ")),
        ("numbers in one text", text("+44 7700 900123, 07700 900 ")),
        ("plus signs", text("+0")),
        ("beginnings of data addresses", text("data:")),
        ("one long word", text("a")),
        ("lines of letters", text("abcdefghijABCDEFGHIJ0123456789klmnopqrst\n ")),
        ("nested accounts", nested),
    ] {
        let report = report_with(&more);
        let start = std::time::Instant::now();
        let result = read_bytes(report.as_bytes());
        let took = start.elapsed();
        assert!(result.is_ok(), "{name}: {:?}", result.err());
        assert!(took.as_secs() < 20, "{name}: {took:?}");
    }
}
