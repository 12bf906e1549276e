//! Which different files a device holds, kept so that two devices can be compared: digests alone, and no more of them than
//! a record can carry.
//!
//! Of a device with more files than are kept, those with the lowest digests are. A digest is as good as drawn by lot, and the
//! same file has the same digest on each device, so that what two devices keep is the same part of both ("bottom-k sketch",
//! Cohen and Kaplan, Summarizing Data using Bottom-k Sketches, 2007).

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// So many digests are kept of each sort.
pub const MOST_KEPT: usize = 10_000;

/// The digests of the different files of one sort: the first 128 bits of each SHA-256.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Text", into = "Text")]
pub struct Kept {
    /// How many different files there are.
    different: u64,
    /// Their digests, or the lowest of them, in order.
    digests: Vec<u128>,
}

/// As it is written: 32 hexadecimal digits for each digest.
#[derive(Serialize, Deserialize)]
struct Text {
    different: u64,
    digests: String,
}

impl From<Kept> for Text {
    fn from(kept: Kept) -> Self {
        let mut digests = String::with_capacity(kept.digests.len() * 32);
        for digest in &kept.digests {
            // Writing to a text does not fail.
            let _ = write!(digests, "{digest:032x}");
        }
        Self {
            different: kept.different,
            digests,
        }
    }
}

impl TryFrom<Text> for Kept {
    type Error = &'static str;
    fn try_from(text: Text) -> Result<Self, Self::Error> {
        let wrong = "digests have 32 hexadecimal digits each";
        let digests = text
            .digests
            .as_bytes()
            .chunks(32)
            .map(|digits| {
                let digits = std::str::from_utf8(digits).map_err(|_| wrong)?;
                u128::from_str_radix(digits, 16)
                    .ok()
                    .filter(|_| digits.len() == 32)
                    .ok_or(wrong)
            })
            .collect::<Result<Vec<_>, _>>()?;
        if !digests.is_sorted() || (digests.len() as u64) > text.different {
            return Err("digests are in order, and no more than there are files");
        }
        Ok(Self {
            different: text.different,
            digests,
        })
    }
}

/// How many different files two devices both hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Common {
    /// So many, at the least.
    pub least: u64,
    /// About so many, where not every digest of both is kept; nothing where `least` is the number.
    pub about: Option<u64>,
}

impl Kept {
    /// Keeps what fits of these.
    pub fn of(digests: &BTreeSet<u128>) -> Self {
        Self {
            different: digests.len() as u64,
            digests: digests.iter().copied().take(MOST_KEPT).collect(),
        }
    }
    /// How many different files there are.
    pub const fn different(&self) -> u64 {
        self.different
    }
    /// The highest digest that is kept, where not all are.
    fn end(&self) -> Option<u128> {
        let all = self.digests.len() as u64 == self.different;
        self.digests.last().copied().filter(|_| !all)
    }
    /// How many of these another device holds too.
    pub fn common(&self, other: &Self) -> Common {
        let mine: BTreeSet<u128> = self.digests.iter().copied().collect();
        let least = other.digests.iter().filter(|digest| mine.contains(digest)).count() as u64;
        let about = self.end().into_iter().chain(other.end()).min().map(|end| {
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "an estimate of what is at most the files of a device"
            )]
            let about = (least as f64 / (end as f64 / u128::MAX as f64)).round() as u64;
            about.clamp(least, std::cmp::min(self.different, other.different))
        });
        Common { least, about }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Digests as if drawn by lot: a multiplier of the lagged kind spreads what is counted over all 128 bits.
    fn drawn(files: impl IntoIterator<Item = u64>) -> BTreeSet<u128> {
        let spread = |n: u64| u128::from(n + 1).wrapping_mul(0xda94_2042_e4dd_58b5_2d99_787c_f2a1_3a4b_u128);
        files.into_iter().map(|n| spread(n) ^ (spread(n) >> 64)).collect()
    }

    #[test]
    fn what_is_kept_whole_is_counted_and_what_is_not_is_estimated() {
        let (one, other) = (Kept::of(&drawn(0..300)), Kept::of(&drawn(200..900)));
        let common = Common {
            least: 100,
            about: None,
        };
        assert_eq!(one.common(&other), common);
        let (one, other) = (Kept::of(&drawn(0..40_000)), Kept::of(&drawn(30_000..90_000)));
        assert_eq!((one.different(), other.different()), (40_000, 60_000));
        let found = one.common(&other);
        let about = found.about.unwrap();
        assert!(found.least < 10_000 && (8_500..11_500).contains(&about), "{found:?}");
    }

    proptest! {
        /// Whatever two devices hold: what is said to be on both is, either way round, and it goes through a record unchanged.
        #[test]
        fn what_is_said_to_be_on_both_is(one in proptest::collection::btree_set(0_u64..400, 0..200), other in proptest::collection::btree_set(0_u64..400, 0..200)) {
            let truth = one.intersection(&other).count() as u64;
            let (one, other) = (Kept::of(&drawn(one)), Kept::of(&drawn(other)));
            prop_assert_eq!(one.common(&other), Common { least: truth, about: None });
            prop_assert_eq!(other.common(&one), one.common(&other));
            let text = serde_json::to_string(&one).unwrap();
            prop_assert_eq!(serde_json::from_str::<Kept>(&text).unwrap(), one);
        }

        /// A record that was tampered with is no panic.
        #[test]
        fn whatever_is_written_is_read_or_refused(different in any::<u64>(), digests in ".{0,80}") {
            let _ = serde_json::from_value::<Kept>(serde_json::json!({ "different": different, "digests": digests }));
        }
    }
}
