//! The hash itself: 256 bits and their distance.

use bytemuck::{Pod, Zeroable};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How many bits a hash has.
pub const BITS: usize = 256;

/// A PDQ hash. Bit 0 is the lowest bit of the last word; as text it is 64 hexadecimal digits, the highest bit first.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Pod, Zeroable)]
#[repr(transparent)]
#[serde(try_from = "String", into = "String")]
pub struct Pdq(pub [u64; 4]);

/// A text that is no PDQ hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a PDQ hash has 64 hexadecimal digits")]
pub struct NoPdq;

impl Pdq {
    /// The hash with these bits set.
    pub fn of_bits(set: impl IntoIterator<Item = usize>) -> Self {
        let mut hash = Self::default();
        for bit in set {
            if let Some(word) = hash.0.get_mut(3 - (bit % BITS) / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        hash
    }
    /// In how many bits two hashes differ.
    pub fn distance(self, other: Self) -> u32 {
        self.0
            .iter()
            .zip(other.0)
            .map(|(one, other)| (one ^ other).count_ones())
            .sum()
    }
    /// The hash as bytes, the highest bit first.
    pub fn to_bytes(self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for (part, word) in bytes.chunks_exact_mut(8).zip(self.0) {
            part.copy_from_slice(&word.to_be_bytes());
        }
        bytes
    }
    /// The hash out of its bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        let mut words = [0; 4];
        for (word, part) in words.iter_mut().zip(bytes.chunks_exact(8)) {
            *word = part.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        }
        Self(words)
    }
}

impl FromStr for Pdq {
    type Err = NoPdq;
    fn from_str(text: &str) -> Result<Self, NoPdq> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NoPdq);
        }
        let mut words = [0; 4];
        for (word, place) in words.iter_mut().zip([0, 16, 32, 48]) {
            let digits = text.get(place..place + 16).ok_or(NoPdq)?;
            *word = u64::from_str_radix(digits, 16).map_err(|_| NoPdq)?;
        }
        Ok(Self(words))
    }
}

impl fmt::Display for Pdq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|word| write!(f, "{word:016x}"))
    }
}

impl fmt::Debug for Pdq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for Pdq {
    type Error = NoPdq;
    fn try_from(text: String) -> Result<Self, NoPdq> {
        text.parse()
    }
}

impl From<Pdq> for String {
    fn from(hash: Pdq) -> Self {
        hash.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_hash_is_read_back_from_its_text_and_from_its_bytes(words in any::<[u64; 4]>()) {
            let hash = Pdq(words);
            prop_assert_eq!(hash.to_string().parse(), Ok(hash));
            prop_assert_eq!(hash.to_string().to_uppercase().parse(), Ok(hash));
            prop_assert_eq!(Pdq::from_bytes(hash.to_bytes()), hash);
            let set = (0..BITS).filter(|bit| hash.to_bytes()[31 - bit / 8] >> (bit % 8) & 1 == 1);
            prop_assert_eq!(Pdq::of_bits(set), hash);
        }
        #[test]
        fn no_other_text_is_a_hash(text in "\\PC{0,70}") {
            let is_hex = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            prop_assert_eq!(text.parse::<Pdq>().is_ok(), is_hex);
        }
        #[test]
        fn the_distance_is_the_number_of_bits_that_were_turned(words in any::<[u64; 4]>(), turned in prop::collection::btree_set(0..BITS, 0..BITS)) {
            let mask = Pdq::of_bits(turned.iter().copied());
            let mut other = words;
            for (word, mask) in other.iter_mut().zip(mask.0) {
                *word ^= mask;
            }
            prop_assert_eq!(Pdq(words).distance(Pdq(other)) as usize, turned.len());
        }
    }
}
