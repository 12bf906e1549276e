//! Videos by what they show (vPDQ): a PDQ hash of a frame now and then. Two videos are alike if enough frames of one of them are
//! near some frame of the other, in whatever order.
//!
//! As Meta's vPDQ does it (facebook/ThreatExchange, `vpdq/`): frames are hashed whole and not picked down; every
//! `seconds x rate`-th is taken; those of a quality below [`LEAST_QUALITY`] are left out, and of equal ones all but one.

use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;

use crate::pdq::Pdq;

/// Frames and pictures of less quality look like each other whatever they show (Meta's PDQ and vPDQ discard up to 49).
pub const LEAST_QUALITY: u8 = 50;

/// A frame of a video. As text it is `hash,quality,seconds`, as in the exchange of vPDQ lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Frame {
    /// Its hash.
    pub hash: Pdq,
    /// The quality of that, from 0 to 100.
    pub quality: u8,
    /// When it is shown, in milliseconds from the beginning.
    pub milliseconds: u64,
}

/// A text that is no frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a frame is its PDQ hash, a quality from 0 to 100 and the seconds, with commas between them")]
pub struct NoFrame;

/// Seconds with a part behind a point, in milliseconds.
fn milliseconds(text: &str) -> Option<u64> {
    const MOST: f64 = 1e12;
    let seconds: f64 = text.trim().parse().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is no more than that, and no less than nothing"
    )]
    let milliseconds = (seconds * 1_000.0).round() as u64;
    (0.0..MOST).contains(&seconds).then_some(milliseconds)
}

impl Frame {
    /// The frame of these texts.
    fn of(hash: &str, quality: &str, seconds: &str) -> Option<Self> {
        let quality = quality.trim().parse().ok().filter(|quality| *quality <= 100)?;
        Some(Self {
            hash: hash.trim().parse().ok()?,
            quality,
            milliseconds: milliseconds(seconds)?,
        })
    }
    /// The frame of a line as Meta's tool writes it: `frame,quality,hash,seconds`.
    pub fn of_line(line: &str) -> Option<Self> {
        let mut fields = line.trim().split(',');
        let number = fields.next()?;
        let (quality, hash, seconds) = (fields.next()?, fields.next()?, fields.next()?);
        let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
        Self::of(hash, quality, seconds).filter(|_| is_number && fields.next().is_none())
    }
}

impl FromStr for Frame {
    type Err = NoFrame;
    fn from_str(text: &str) -> Result<Self, NoFrame> {
        let mut fields = text.split(',');
        let (hash, quality, seconds) = (fields.next(), fields.next(), fields.next());
        let frame = hash.zip(quality).zip(seconds);
        let frame = frame.and_then(|((hash, quality), seconds)| Self::of(hash, quality, seconds));
        frame.filter(|_| fields.next().is_none()).ok_or(NoFrame)
    }
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (seconds, part) = (self.milliseconds / 1_000, self.milliseconds % 1_000);
        write!(f, "{},{},{seconds}.{part:03}", self.hash, self.quality)
    }
}

impl TryFrom<String> for Frame {
    type Error = NoFrame;
    fn try_from(text: String) -> Result<Self, NoFrame> {
        text.parse()
    }
}

impl From<Frame> for String {
    fn from(frame: Frame) -> Self {
        frame.to_string()
    }
}

/// The hashes by which a video is known: of its frames of enough quality, each once, as they come.
pub fn known_by(frames: &[Frame]) -> Vec<Pdq> {
    let mut seen = HashSet::new();
    frames
        .iter()
        .filter(|frame| frame.quality >= LEAST_QUALITY)
        .map(|frame| frame.hash)
        .filter(|hash| seen.insert(*hash))
        .collect()
}

/// How many frames a video shows a second, as a fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    frames: u64,
    seconds: u64,
}

impl Rate {
    /// The rate of a text like `30000/1001`; nothing where it is no rate at all.
    pub fn of(text: &str) -> Option<Self> {
        let (frames, seconds) = text.split_once('/')?;
        let number = |text: &str| text.parse::<u32>().ok().filter(|number| *number > 0);
        Some(Self {
            frames: number(frames)?.into(),
            seconds: number(seconds)?.into(),
        })
    }
    /// Every how many frames one is hashed, if it is to be every so many milliseconds; every one of them where that is less.
    pub fn step(self, milliseconds: u32) -> u64 {
        (u64::from(milliseconds) * self.frames / (1_000 * self.seconds)).max(1)
    }
    /// When a frame is shown, in milliseconds from the beginning.
    pub fn milliseconds(self, frame: u64) -> u64 {
        let times = frame.saturating_mul(self.seconds * 1_000);
        times.saturating_add(self.frames / 2) / self.frames
    }
    /// How many frames are shown in so many seconds.
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a fraction of 32 bits; what a video says of its length is no more than a guess"
    )]
    pub fn frames_in(self, seconds: f64) -> u64 {
        (seconds.max(0.0) * self.frames as f64 / self.seconds as f64) as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn frame() -> impl Strategy<Value = Frame> {
        (any::<[u64; 4]>(), 0..=100u8, 0..10_000_000u64).prop_map(|(words, quality, milliseconds)| Frame {
            hash: Pdq(words),
            quality,
            milliseconds,
        })
    }

    proptest! {
        #[test]
        fn a_frame_is_read_back_from_its_text_and_from_a_line_of_the_reference(frame in frame(), number in 0..1_000_000u32) {
            prop_assert_eq!(frame.to_string().parse(), Ok(frame));
            let text = frame.to_string();
            let (hash, rest) = text.split_once(',').unwrap();
            let (quality, seconds) = rest.split_once(',').unwrap();
            prop_assert_eq!(Frame::of_line(&format!("{number},{quality},{hash},{seconds}")), Some(frame));
        }
        #[test]
        fn no_other_text_is_a_frame(text in "[0-9a-f,.-]{0,90}") {
            let fields: Vec<&str> = text.split(',').collect();
            if fields.len() != 3 || fields[0].len() != 64 {
                prop_assert_eq!(text.parse::<Frame>(), Err(NoFrame));
            }
        }
        #[test]
        fn a_video_is_known_by_each_good_frame_once(frames in prop::collection::vec(frame(), 0..20)) {
            let twice: Vec<Frame> = frames.iter().chain(&frames).copied().collect();
            let good = frames.iter().filter(|frame| frame.quality >= LEAST_QUALITY).map(|frame| frame.hash);
            prop_assert_eq!(known_by(&twice), good.collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_frame_a_second_is_every_rate_th_rounded_down_and_never_none() {
        for (rate, milliseconds, step) in [
            ("30/1", 1_000, 30),
            ("30000/1001", 1_000, 29),
            ("1/2", 1_000, 1),
            ("25/1", 0, 1),
            ("60/1", 500, 30),
        ] {
            assert_eq!(Rate::of(rate).unwrap().step(milliseconds), step, "{rate}");
        }
        for none in ["0/0", "30", "-1/2", "a/b", ""] {
            assert_eq!(Rate::of(none), None, "{none}");
        }
        assert_eq!(Rate::of("30/1").unwrap().milliseconds(2), 67);
        assert_eq!(Rate::of("30/1").unwrap().milliseconds(148), 4_933);
    }
}
