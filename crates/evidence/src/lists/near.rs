//! Hashes near a hash: exactly all within a radius, out of tens of millions.
//!
//! A hash is cut into sixteen chunks of sixteen bits, after its bits were shuffled in one fixed way. For a radius r each chunk
//! has an allowance, and the allowances add up to r + 1. A hash within the radius then stays below the allowance in at least
//! one chunk (the pigeonhole of Norouzi, Punjani and Fleet, "Fast exact search in Hamming space with multi-index hashing",
//! 2014), and there is a chunk from which on, going round, the sum stays below at every step (Qin and Xiao, "Pigeonring",
//! PVLDB 12, 2018). So each of sixteen tables holds, in the order of its own chunk, the *next* chunk of every hash: a query
//! reads the few runs of hashes whose chunk is near enough, and drops all but some dozens by the chunk beside it, 32 in one
//! instruction where the processor has AVX-512. Only those are compared in full.

use bytemuck::{Pod, Zeroable};

use crate::pdq::Pdq;
use crate::processor::Instructions;

/// How many chunks a hash is cut into.
pub const CHUNKS: usize = 16;
/// How many values a chunk has.
const VALUES: usize = 1 << 16;
/// Beyond this radius every hash is compared: there would be more runs than it is worth.
pub const LARGEST_BY_TABLES: u32 = 47;
/// Up to so many hashes are compared one by one, and need no tables.
pub const FEW: usize = 4_096;

/// The chunks of a hash whose bits were shuffled.
pub type Chunks = [u16; CHUNKS];

/// Thirty-two chunks, one line of the cache and one register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Pod, Zeroable)]
#[repr(C, align(64))]
pub struct Line(pub [u16; 32]);

/// How bits are shuffled: near copies differ in bits that stand together, and unshuffled their chunks would crowd.
/// Part of the format: a byte of a hash and its value give the bits that it sets.
struct Shuffle(Vec<[[u64; 4]; 256]>);

impl Shuffle {
    fn new() -> Self {
        let places = Self::places();
        let byte = |byte: usize| {
            std::array::from_fn(|value| {
                let set = (0..8).filter(|bit| value >> bit & 1 == 1);
                Pdq::of_bits(set.filter_map(|bit| places.get(byte * 8 + bit).copied())).0
            })
        };
        Self((0..32).map(byte).collect())
    }
    /// A shuffle by Fisher and Yates, its numbers from `SplitMix64` begun at nought.
    fn places() -> [usize; 256] {
        let mut state = 0u64;
        let mut number = || {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut mixed = state;
            mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ mixed >> 31
        };
        let mut places = std::array::from_fn(|place| place);
        for last in (1..places.len()).rev() {
            let chosen = number() % (last as u64 + 1);
            places.swap(last, usize::try_from(chosen).unwrap_or(0));
        }
        places
    }
    fn of(&self, hash: Pdq) -> Pdq {
        // `of_bits` counts from the lowest bit of the last byte, and so do these.
        let mut shuffled = [0; 4];
        for (byte, values) in hash.to_bytes().iter().rev().zip(&self.0) {
            let words = values.get(usize::from(*byte)).copied().unwrap_or_default();
            for (all, word) in shuffled.iter_mut().zip(words) {
                *all |= word;
            }
        }
        Pdq(shuffled)
    }
}

/// The hash with its bits shuffled. Hashes are kept in the order of these, which is the first table's.
pub fn shuffled(hash: Pdq) -> Pdq {
    static SHUFFLE: std::sync::LazyLock<Shuffle> = std::sync::LazyLock::new(Shuffle::new);
    SHUFFLE.of(hash)
}

/// A chunk of a hash whose bits were shuffled; behind the last comes the first.
#[expect(clippy::cast_possible_truncation, reason = "one of the four chunks of a word")]
fn chunk(Pdq(words): &Pdq, chunk: usize) -> u16 {
    let word = words.get(chunk / 4 % 4).copied().unwrap_or_default();
    (word >> (48 - 16 * (chunk % 4))) as u16
}

/// All of its chunks.
fn chunks(shuffled: Pdq) -> Chunks {
    std::array::from_fn(|number| chunk(&shuffled, number))
}

/// Makes of how many there are of each, each one place late, where each begins.
pub(super) fn add_up(counts: &mut [u32]) {
    let mut so_far = 0;
    for count in counts {
        so_far += *count;
        *count = so_far;
    }
}

/// One table: for its chunk, where each value begins, the next chunk of each hash in that order, and which hash it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Where the hashes with a value begin; one more than there are values.
    pub places: Vec<u32>,
    /// The next chunk, by place, filled up to whole lines.
    pub beside: Vec<Line>,
    /// Which hash stands at a place. The first table has none: its places are the hashes'.
    pub hashes: Vec<u32>,
}

impl Table {
    /// The table for a chunk of shuffled hashes, which stand in their order.
    #[expect(
        clippy::cast_possible_truncation,
        reason = "an index holds fewer than 2^32 hashes, which its builder sees to"
    )]
    pub fn build(shuffled: &[Pdq], number: usize) -> Self {
        let mut places = vec![0u32; VALUES + 1];
        for hash in shuffled {
            if let Some(count) = places.get_mut(usize::from(chunk(hash, number)) + 1) {
                *count += 1;
            }
        }
        add_up(&mut places);
        let mut next = places.clone();
        let mut beside = vec![Line([0; 32]); shuffled.len().div_ceil(32)];
        let mut ids = vec![0; if number == 0 { 0 } else { shuffled.len() }];
        for (id, hash) in shuffled.iter().enumerate() {
            let Some(next) = next.get_mut(usize::from(chunk(hash, number))) else {
                continue;
            };
            let place = *next as usize;
            *next += 1;
            if let Some(beside) = beside.get_mut(place / 32).and_then(|line| line.0.get_mut(place % 32)) {
                *beside = chunk(hash, number + 1);
            }
            if let Some(slot) = ids.get_mut(place) {
                *slot = id as u32;
            }
        }
        Self {
            places,
            beside,
            hashes: ids,
        }
    }
    /// The table for reading.
    pub fn view(&self) -> View<'_> {
        View {
            places: &self.places,
            beside: &self.beside,
            hashes: &self.hashes,
        }
    }
}

/// A [`Table`] that lies somewhere else, as in a file.
#[derive(Clone, Copy, Debug, Default)]
pub struct View<'a> {
    /// As in [`Table`].
    pub places: &'a [u32],
    /// As in [`Table`].
    pub beside: &'a [Line],
    /// As in [`Table`].
    pub hashes: &'a [u32],
}

/// Hashes and their tables, to be searched. Without tables every hash is compared.
#[derive(Clone, Copy, Debug)]
pub struct Hashes<'a> {
    /// The hashes, in their order.
    pub hashes: &'a [Pdq],
    /// Their tables.
    pub tables: Option<[View<'a>; CHUNKS]>,
}

/// A hash within the radius.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near {
    /// In how many bits it differs.
    pub distance: u32,
    /// Which hash of the index it is.
    pub hash: u32,
}

/// A stretch of a table that is looked through.
#[derive(Clone, Copy, Debug)]
struct Run {
    table: usize,
    from: u32,
    to: u32,
    /// In how many bits at most the next chunk differs.
    most: u16,
}

/// What a search keeps from one query to the next, so that none asks for memory.
#[derive(Debug)]
pub struct Searcher {
    instructions: Instructions,
    runs: Vec<Run>,
    found: Vec<(u8, u32)>,
    near: Vec<Near>,
}

/// For each chunk, how many bits fewer than which it differs; they add up to the radius and one.
fn allowances(radius: u32) -> [u32; CHUNKS] {
    let (each, more) = ((radius + 1) / 16, (radius + 1) % 16);
    let mut allowances = [each; CHUNKS];
    allowances.iter_mut().take(more as usize).for_each(|it| *it += 1);
    allowances
}

/// The values of a chunk that differ in so many bits from nought: all with none, then all with one, then all with two.
static BALL: std::sync::LazyLock<Vec<(u16, u32)>> = std::sync::LazyLock::new(|| {
    let mut ball: Vec<(u16, u32)> = (0..=u16::MAX)
        .map(|value| (value, value.count_ones()))
        .filter(|(_, bits)| *bits <= 2)
        .collect();
    ball.sort_by_key(|(value, bits)| (*bits, *value));
    ball
});

impl Default for Searcher {
    fn default() -> Self {
        Self::with(Instructions::Avx512)
    }
}

impl Searcher {
    /// A searcher with these instructions, or the widest that the processor has where it does not have them.
    pub fn with(instructions: Instructions) -> Self {
        let here = Instructions::here();
        let instructions = if here.contains(&instructions) {
            instructions
        } else {
            here.first().copied().unwrap_or(Instructions::Plain)
        };
        Self {
            instructions,
            runs: Vec::new(),
            found: Vec::new(),
            near: Vec::new(),
        }
    }
    /// All hashes within the radius of a hash, the nearest first, each once.
    pub fn near(&mut self, hashes: Hashes<'_>, query: Pdq, radius: u32) -> &[Near] {
        self.near.clear();
        match &hashes.tables {
            Some(tables) if radius <= LARGEST_BY_TABLES => self.by_tables(hashes.hashes, tables, query, radius),
            _ => self.one_by_one(hashes.hashes, query, radius),
        }
        self.near.sort_unstable();
        self.near.dedup();
        &self.near
    }

    fn one_by_one(&mut self, hashes: &[Pdq], query: Pdq, radius: u32) {
        for (hash, other) in (0u32..).zip(hashes) {
            let distance = query.distance(*other);
            if distance <= radius {
                self.near.push(Near { distance, hash });
            }
        }
    }

    fn by_tables(&mut self, hashes: &[Pdq], tables: &[View<'_>; CHUNKS], query: Pdq, radius: u32) {
        let chunks = chunks(shuffled(query));
        let allowances = allowances(radius);
        let after = |chunk: usize| (chunk + 1) % CHUNKS;
        self.runs.clear();
        for (number, (table, (chunk, allowance))) in tables.iter().zip(chunks.iter().zip(allowances)).enumerate() {
            let both = allowance + allowances.get(after(number)).copied().unwrap_or_default();
            for (other, bits) in BALL.iter().take_while(|(_, bits)| *bits < allowance) {
                let value = usize::from(chunk ^ other);
                let (Some(from), Some(to)) = (table.places.get(value), table.places.get(value + 1)) else {
                    continue;
                };
                if from < to {
                    #[expect(clippy::cast_possible_truncation, reason = "two allowances of three at most")]
                    let most = (both - 1 - bits) as u16;
                    let (from, to) = (*from, *to);
                    self.runs.push(Run {
                        table: number,
                        from,
                        to,
                        most,
                    });
                }
            }
        }
        self.found.clear();
        look_through(self.instructions, tables, &chunks, &self.runs, &mut self.found);
        for (table, place) in &self.found {
            let hash = match tables.get(usize::from(*table)) {
                Some(table) if !table.hashes.is_empty() => table.hashes.get(*place as usize).copied(),
                _ => Some(*place),
            };
            if let Some((hash, other)) = hash.and_then(|hash| Some((hash, hashes.get(hash as usize)?))) {
                let distance = query.distance(*other);
                if distance <= radius {
                    self.near.push(Near { distance, hash });
                }
            }
        }
    }
}

/// Finds the places of the runs whose next chunk is near enough.
fn look_through(
    instructions: Instructions,
    tables: &[View<'_>; CHUNKS],
    query: &Chunks,
    runs: &[Run],
    found: &mut Vec<(u8, u32)>,
) {
    match instructions {
        #[cfg(target_arch = "x86_64")]
        #[expect(
            unsafe_code,
            reason = "a searcher has these only where the processor said that it has them"
        )]
        Instructions::Avx512 => unsafe { x86::look_through_avx512(tables, query, runs, found) },
        #[cfg(target_arch = "x86_64")]
        #[expect(
            unsafe_code,
            reason = "a searcher has these only where the processor said that it has them"
        )]
        Instructions::Avx2 => unsafe { x86::look_through_avx2(tables, query, runs, found) },
        _ => look_through_with(tables, query, runs, found, plain),
    }
}

/// Which of the chunks in a line differ from a chunk in at most so many bits: a bit each.
fn plain(line: &Line, chunk: u16, most: u16) -> u32 {
    line.0.iter().rev().fold(0, |mask, other| {
        mask << 1 | u32::from((other ^ chunk).count_ones() <= u32::from(most))
    })
}

#[inline(always)]
#[expect(
    clippy::inline_always,
    reason = "what is inlined takes on the instructions of where it stands"
)]
#[expect(
    clippy::cast_possible_truncation,
    reason = "a table is one of sixteen, and places are 32 bits"
)]
fn look_through_with(
    tables: &[View<'_>; CHUNKS],
    query: &Chunks,
    runs: &[Run],
    found: &mut Vec<(u8, u32)>,
    near: impl Fn(&Line, u16, u16) -> u32,
) {
    for run in runs {
        let (Some(table), Some(chunk)) = (tables.get(run.table), query.get((run.table + 1) % CHUNKS)) else {
            continue;
        };
        let (first, last) = (run.from / 32, (run.to - 1) / 32);
        let Some(lines) = table.beside.get(first as usize..=last as usize) else {
            continue;
        };
        for (line, number) in lines.iter().zip(first..) {
            let mut mask = near(line, *chunk, run.most);
            while mask != 0 {
                let place = number * 32 + mask.trailing_zeros();
                mask &= mask - 1;
                if place >= run.from && place < run.to {
                    found.push((run.table as u8, place));
                }
            }
        }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{CHUNKS, Chunks, Run, View, look_through_with};
    use std::arch::x86_64::{_mm512_cmple_epu16_mask, _mm512_popcnt_epi16, _mm512_set1_epi16, _mm512_xor_si512};

    #[target_feature(enable = "avx512f,avx512bw,avx512bitalg,popcnt,bmi1,bmi2")]
    pub(super) fn look_through_avx512(
        tables: &[View<'_>; CHUNKS],
        query: &Chunks,
        runs: &[Run],
        found: &mut Vec<(u8, u32)>,
    ) {
        look_through_with(tables, query, runs, found, |line, chunk, most| {
            let line = bytemuck::must_cast(*line);
            let bits = _mm512_popcnt_epi16(_mm512_xor_si512(line, _mm512_set1_epi16(chunk.cast_signed())));
            _mm512_cmple_epu16_mask(bits, _mm512_set1_epi16(most.cast_signed()))
        });
    }

    /// The compiler makes the wide instructions out of the loop.
    #[target_feature(enable = "avx2,popcnt,bmi1,bmi2")]
    pub(super) fn look_through_avx2(
        tables: &[View<'_>; CHUNKS],
        query: &Chunks,
        runs: &[Run],
        found: &mut Vec<(u8, u32)>,
    ) {
        look_through_with(tables, query, runs, found, |line, chunk, most| {
            let mut near = [0u8; 32];
            for (near, other) in near.iter_mut().zip(&line.0) {
                *near = u8::from((other ^ chunk).count_ones() <= u32::from(most));
            }
            if near == [0; 32] {
                return 0;
            }
            near.iter().rev().fold(0, |mask, near| mask << 1 | u32::from(*near))
        });
    }
}
