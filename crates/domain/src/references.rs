//! References that people speak and type: `R26-00417`.
//!
//! A reference is a keyed permutation of a counter, so that a gap between two numbers tells nobody that a record exists
//! which they may not see. Within a year the first 100,000 records have five digits, the next 900,000 six, and so on.

use sha2::{Digest, Sha256};
use std::fmt;

/// The longest number of a reference with its year, in digits.
const LONGEST_NUMBER: usize = 18;

/// The key of the permutation: 32 bytes, one a database.
#[derive(Clone)]
pub struct ReferenceKey(pub [u8; 32]);

impl fmt::Debug for ReferenceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReferenceKey(hidden)")
    }
}

/// The number a person sees for the `counter`-th record (from 0) of a `series` (a letter and a year).
pub fn spoken_number(key: &ReferenceKey, series: &str, counter: u64) -> u64 {
    let (floor, size) = block_of(counter);
    floor + permute(key, series, counter - floor, size)
}

/// The whole reference, such as `R26-00417`: letter, two digits of the year, number of at least five digits.
pub fn spoken_reference(key: &ReferenceKey, letter: char, year: i16, counter: u64) -> String {
    let series = format!("{letter}{:02}", year.rem_euclid(100));
    format!("{series}-{:05}", spoken_number(key, &series, counter))
}

/// What was typed, as the reference that it is or begins, in small letters: `R2600417` and `r26 00417` are one, `r26-004`
/// begins some. Nothing for what cannot be the beginning of any.
pub fn typed_reference(text: &str) -> Option<String> {
    let mut letters = text.chars().filter(|c| !c.is_whitespace() && *c != '-');
    let letter = letters.next().filter(char::is_ascii_alphabetic)?;
    let digits: String = letters.collect();
    if digits.is_empty() || digits.len() > LONGEST_NUMBER || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let letter = letter.to_ascii_lowercase();
    Some(match digits.split_at_checked(2) {
        Some((year, number)) if !number.is_empty() => format!("{letter}{year}-{number}"),
        _ => format!("{letter}{digits}"),
    })
}

/// First counter and size of the block of equal digits in which `counter` lies.
fn block_of(counter: u64) -> (u64, u64) {
    let mut floor = 0;
    let mut end: u64 = 100_000;
    while counter >= end && end < 10_000_000_000_000_000 {
        floor = end;
        end *= 10;
    }
    (floor, end - floor)
}

/// A Feistel network of eight rounds over the next even number of bits, walked until it lands inside `size`
/// (Black and Rogaway 2002, "Ciphers with arbitrary finite domains"). It hides order; it protects no secret.
fn permute(key: &ReferenceKey, series: &str, value: u64, size: u64) -> u64 {
    let bits = (64 - (size - 1).leading_zeros()).next_multiple_of(2);
    let half = bits / 2;
    let mask = (1_u64 << half) - 1;
    let mut current = value;
    loop {
        let (mut left, mut right) = (current >> half, current & mask);
        for round in 0..8_u8 {
            (left, right) = (right, left ^ (round_function(key, series, round, right) & mask));
        }
        current = (left << half) | right;
        if current < size {
            return current;
        }
    }
}

fn round_function(key: &ReferenceKey, series: &str, round: u8, right: u64) -> u64 {
    let mut hash = Sha256::new();
    hash.update(key.0);
    hash.update(series.as_bytes());
    hash.update([0, round]);
    hash.update(right.to_be_bytes());
    hash.finalize()
        .iter()
        .take(8)
        .fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_counters_share_a_number() {
        let key = ReferenceKey([7; 32]);
        let numbers: HashSet<u64> = (99_000..101_000)
            .map(|counter| spoken_number(&key, "R26", counter))
            .collect();
        assert_eq!(numbers.len(), 2_000);
    }

    #[test]
    fn a_reference_has_its_letter_its_year_and_five_digits() {
        let reference = spoken_reference(&ReferenceKey([1; 32]), 'R', 2026, 3);
        assert_eq!(reference.len(), 9);
        assert!(reference.starts_with("R26-"));
        assert!(spoken_reference(&ReferenceKey([1; 32]), 'R', 2026, 100_000).len() == 10);
    }

    #[test]
    fn a_reference_is_read_however_it_is_typed() {
        for text in ["R26-00417", "r2600417", "r26 00417", " R 26-00417 "] {
            assert_eq!(typed_reference(text).as_deref(), Some("r26-00417"), "{text}");
        }
        assert_eq!(typed_reference("n26-").as_deref(), Some("n26"));
        assert_eq!(typed_reference("N26-0").as_deref(), Some("n26-0"));
        for text in ["", "R", "26-00417", "R26-004a", "RR26-1", "é26-00417", "R26/1"] {
            assert_eq!(typed_reference(text), None, "{text}");
        }
    }

    #[test]
    fn the_next_record_does_not_have_the_next_number() {
        let key = ReferenceKey([9; 32]);
        let neighbours =
            (0..100).filter(|n| spoken_number(&key, "R26", *n).abs_diff(spoken_number(&key, "R26", n + 1)) == 1);
        assert!(neighbours.count() < 5);
    }
}
