//! An index that is open: digests and PDQ hashes looked up, and what the lists say of them.

use bytemuck::{Pod, Zeroable};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::path::Path;

use super::file::{Contents, NoIndex, Reader};
use super::near::{CHUNKS, Hashes, Line, Near, Searcher, View};
use super::{Category, Digest, Entry, List};
use crate::pdq::Pdq;

/// An index of lists.
#[derive(Debug)]
pub struct Index {
    reader: Reader,
}

/// A PDQ hash of a list that is near one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// The hash in the list.
    pub hash: Pdq,
    /// In how many bits it differs.
    pub distance: u32,
    /// The entry that has it.
    pub entry: Entry,
}

/// How many in a hundred, rounded down: a share of 80 is reached by no less than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Percent(pub u8);

impl Percent {
    /// So many of so many.
    pub fn of(some: usize, all: usize) -> Self {
        let percent = some.saturating_mul(100).checked_div(all).unwrap_or_default();
        Self(u8::try_from(percent.min(100)).unwrap_or(100))
    }
}

/// How much of two videos is in the other one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shares {
    /// Of the frames of the video that was looked up.
    pub of_this: Percent,
    /// Of the frames of the one on the list.
    pub of_listed: Percent,
}

impl Shares {
    /// Of whichever more is in the other.
    pub fn most(self) -> Percent {
        self.of_this.max(self.of_listed)
    }
}

/// A video of a list that shares frames with one that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VideoMatch {
    /// How much.
    pub shares: Shares,
    /// The entry that it is.
    pub entry: Entry,
}

/// A digest's bytes stand in the order of their values; the first bits tell where.
struct Digests<'a, const N: usize> {
    keys: &'a [[u8; N]],
    entries: &'a [u32],
    places: &'a [u32],
}

/// Which place of the directory a digest belongs to, where the directory has so many places and one.
pub(super) fn place(digest: &[u8], places: usize) -> usize {
    let bits = places.saturating_sub(1).checked_ilog2().unwrap_or(0);
    let first = digest
        .iter()
        .take(4)
        .fold(0u32, |first, byte| first << 8 | u32::from(*byte));
    first.checked_shr(32 - bits).unwrap_or(0) as usize
}

impl<'a, const N: usize> Digests<'a, N> {
    fn of(&self, digest: &[u8; N]) -> &'a [u32] {
        let place = place(digest, self.places.len());
        let (Some(from), Some(to)) = (self.places.get(place), self.places.get(place + 1)) else {
            return &[];
        };
        let Some(crowd) = self.keys.get(*from as usize..*to as usize) else {
            return &[];
        };
        // A crowd has some eight digests, unless one of them is there many times.
        let first = if crowd.len() > 64 {
            crowd.partition_point(|other| other < digest)
        } else {
            crowd.iter().take_while(|other| *other < digest).count()
        };
        let same = crowd.iter().skip(first).take_while(|other| *other == digest).count();
        let first = *from as usize + first;
        self.entries.get(first..first + same).unwrap_or_default()
    }
}

impl Index {
    /// Opens an index. What it says of itself is checked; whether its parts are as they were built, [`Index::verify`] tells.
    pub fn open(path: &Path) -> Result<Self, NoIndex> {
        Ok(Self {
            reader: Reader::open(path)?,
        })
    }
    /// Reads the whole index and says which part of it is not as it was built.
    pub fn verify(&self) -> Result<(), NoIndex> {
        self.reader.verify()
    }
    /// What it says of itself.
    pub const fn contents(&self) -> &Contents {
        &self.reader.contents
    }
    /// What names this index and no other.
    pub fn checksum(&self) -> &str {
        &self.reader.checksum
    }
    /// The list of an entry.
    pub fn list(&self, entry: Entry) -> Option<&List> {
        self.reader.contents.lists.get(usize::from(entry.list))
    }
    /// The category of an entry.
    pub fn category(&self, entry: Entry) -> Option<&Category> {
        self.reader.contents.categories.get(usize::from(entry.category))
    }

    /// Looks things up in the index: the parts are found once, and a searcher is at hand.
    pub fn lookup(&self) -> Result<Lookup<'_>, NoIndex> {
        let reader = &self.reader;
        Ok(Lookup {
            entries: reader.section("entries")?,
            md5: self.digests("md5")?,
            sha1: self.digests("sha1")?,
            sha256: self.digests("sha256")?,
            pictures: self.known("pdq")?,
            videos: reader.section("videos")?,
            frames: self.known("frames")?,
            searcher: Searcher::default(),
        })
    }

    fn known(&self, of: &str) -> Result<Known<'_>, NoIndex> {
        let reader = &self.reader;
        let mut views = [View::default(); CHUNKS];
        for (chunk, view) in views.iter_mut().enumerate() {
            let places: &[u32] = reader.section(&format!("{of}.{chunk}.places"))?;
            let beside: &[Line] = reader.section(&format!("{of}.{chunk}.beside"))?;
            *view = View {
                places,
                beside,
                hashes: reader.section(&format!("{of}.{chunk}.hashes"))?,
            };
        }
        let hashes = reader.section(&format!("{of}.hashes"))?;
        let tables = views.iter().all(|view| !view.places.is_empty()).then_some(views);
        Ok(Known {
            hashes: Hashes { hashes, tables },
            owners: reader.section(&format!("{of}.owners"))?,
            shared: reader.section(&format!("{of}.shared"))?,
        })
    }

    fn digests<const N: usize>(&self, function: &str) -> Result<Digests<'_, N>, NoIndex>
    where
        [u8; N]: Pod,
    {
        Ok(Digests {
            keys: self.reader.section(&format!("{function}.digests"))?,
            entries: self.reader.section(&format!("{function}.entries"))?,
            places: self.reader.section(&format!("{function}.places"))?,
        })
    }
}

/// A video of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub(super) struct Video {
    /// The entry that it is.
    pub(super) entry: u32,
    /// By how many frames it is known.
    pub(super) frames: u32,
}

/// PDQ hashes, and who has them.
struct Known<'a> {
    hashes: Hashes<'a>,
    owners: &'a [u32],
    shared: &'a [u32],
}

/// An index with what a thread needs to look things up in it.
pub struct Lookup<'a> {
    entries: &'a [Entry],
    md5: Digests<'a, 16>,
    sha1: Digests<'a, 20>,
    sha256: Digests<'a, 32>,
    pictures: Known<'a>,
    videos: &'a [Video],
    frames: Known<'a>,
    searcher: Searcher,
}

/// Marks an owner that is a place among the shared ones, where their number stands, and then they.
pub(super) const SHARED: u32 = 1 << 31;

impl Lookup<'_> {
    /// The entries that have a digest.
    pub fn digest(&self, digest: &Digest) -> impl Iterator<Item = Entry> + '_ {
        let numbers = match digest {
            Digest::Md5(digest) => self.md5.of(digest),
            Digest::Sha1(digest) => self.sha1.of(digest),
            Digest::Sha256(digest) => self.sha256.of(digest),
        };
        numbers
            .iter()
            .filter_map(|number| self.entries.get(*number as usize).copied())
    }

    /// The hashes within a radius, each once, the nearest first.
    pub fn near(&mut self, query: Pdq, radius: u32) -> &[Near] {
        self.searcher.near(self.pictures.hashes, query, radius)
    }

    /// The entries that have a hash within a radius, the nearest first.
    pub fn matches(&mut self, query: Pdq, radius: u32) -> Vec<Match> {
        let near = self.searcher.near(self.pictures.hashes, query, radius);
        let mut matches = Vec::with_capacity(near.len());
        for near in near {
            let Some(hash) = self.pictures.hashes.hashes.get(near.hash as usize) else {
                continue;
            };
            for owner in owners(self.pictures.owners, self.pictures.shared, near.hash) {
                if let Some(entry) = self.entries.get(*owner as usize) {
                    matches.push(Match {
                        hash: *hash,
                        distance: near.distance,
                        entry: *entry,
                    });
                }
            }
        }
        matches
    }

    /// The listed videos that share enough frames with one that has these, each hash once: at least `share` in a hundred of its
    /// own, or of the listed one's, are within the radius of some frame of the other. Those that share most come first.
    pub fn videos(&mut self, frames: &[Pdq], radius: u32, share: Percent) -> Vec<VideoMatch> {
        /// What of a listed video was met: how many of the frames asked for are near one of its own, and which those are.
        #[derive(Default)]
        struct Met {
            asked: usize,
            last: Option<usize>,
            listed: HashSet<u32>,
        }
        let mut met: HashMap<u32, Met> = HashMap::new();
        for (number, frame) in frames.iter().enumerate() {
            for near in self.searcher.near(self.frames.hashes, *frame, radius) {
                for video in owners(self.frames.owners, self.frames.shared, near.hash) {
                    let met = met.entry(*video).or_default();
                    met.asked += usize::from(met.last.replace(number) != Some(number));
                    met.listed.insert(near.hash);
                }
            }
        }
        let mut matches: Vec<VideoMatch> = met
            .into_iter()
            .filter_map(|(video, met)| {
                let video = self.videos.get(video as usize)?;
                let shares = Shares {
                    of_this: Percent::of(met.asked, frames.len()),
                    of_listed: Percent::of(met.listed.len(), video.frames as usize),
                };
                let entry = *self.entries.get(video.entry as usize)?;
                (shares.most() >= share).then_some(VideoMatch { shares, entry })
            })
            .collect();
        matches.sort_by_key(|found| (Reverse(found.shares.most()), found.entry.list, found.entry.row));
        matches
    }
}

/// The entries that have a hash.
fn owners<'a>(owners: &'a [u32], shared: &'a [u32], hash: u32) -> &'a [u32] {
    let Some(owner) = owners.get(hash as usize..=hash as usize) else {
        return &[];
    };
    match owner {
        [owner] if owner & SHARED != 0 => {
            let (from, of) = ((owner & !SHARED) as usize, shared);
            let many = of.get(from).map_or(0, |many| *many as usize);
            of.get(from + 1..from + 1 + many).unwrap_or_default()
        }
        owner => owner,
    }
}
