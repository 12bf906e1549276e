//! Numbers of messages: a set, written as people write one (`3–7, 12`) and packed for the index.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt;

/// A set of numbers of messages. They count from 0 here, and from 1 wherever a person reads or writes them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers(BTreeSet<u32>);

/// No set that somebody writes spans more.
const LONGEST_SPAN: u32 = 100_000;

impl Numbers {
    /// Those that a person wrote, from 1; whatever is none is left out.
    pub fn read(written: &str) -> Self {
        let mut numbers = BTreeSet::new();
        let below = |text: &str| text.trim().parse::<u32>().ok().and_then(|number| number.checked_sub(1));
        for part in written.split([',', ';', ' ']).filter(|part| !part.is_empty()) {
            let (from, until) = part.split_once(['–', '-']).unwrap_or((part, part));
            if let (Some(from), Some(until)) = (below(from), below(until))
                && from <= until
                && until - from < LONGEST_SPAN
            {
                numbers.extend(from..=until);
            }
        }
        Self(numbers)
    }
    /// Each of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = u32> {
        self.0.iter().copied()
    }
    /// Whether a number is among them.
    pub fn contains(&self, number: u32) -> bool {
        self.0.contains(&number)
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    /// As spans, each from its first to its last.
    pub fn spans(&self) -> Vec<(u32, u32)> {
        let mut spans: Vec<(u32, u32)> = Vec::new();
        for number in self.iter() {
            match spans.last_mut() {
                Some((_, until)) if number == until.saturating_add(1) => *until = number,
                _ => spans.push((number, number)),
            }
        }
        spans
    }
}

impl FromIterator<u32> for Numbers {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        Self(numbers.into_iter().collect())
    }
}

impl fmt::Display for Numbers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, (from, until)) in self.spans().into_iter().enumerate() {
            if place > 0 {
                f.write_str(", ")?;
            }
            let (from, until) = (u64::from(from) + 1, u64::from(until) + 1);
            match until - from {
                0 => write!(f, "{from}")?,
                _ => write!(f, "{from}–{until}")?,
            }
        }
        Ok(())
    }
}

impl Serialize for Numbers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::read(&String::deserialize(deserializer)?))
    }
}

/// Numbers in rising order, packed: the distance from each to the next, seven bits a byte.
pub(super) fn pack(numbers: &[u32]) -> Vec<u8> {
    let mut packed = Vec::with_capacity(numbers.len());
    let mut before = 0;
    for number in numbers {
        let mut rest = number.saturating_sub(before);
        before = *number;
        while rest >= 0x80 {
            packed.push(0x80 | u8::try_from(rest & 0x7f).unwrap_or_default());
            rest >>= 7;
        }
        packed.push(u8::try_from(rest).unwrap_or_default());
    }
    packed
}

/// Numbers that were packed. What was harmed gives fewer of them, and never an error.
pub(super) fn unpack(packed: &[u8], numbers: &mut Vec<u32>) {
    let (mut before, mut rest, mut shift) = (0_u32, 0_u32, 0);
    for byte in packed {
        rest |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or_default();
        if byte & 0x80 != 0 {
            shift += 7;
            continue;
        }
        before = before.saturating_add(rest);
        numbers.push(before);
        (rest, shift) = (0, 0);
    }
}
