//! The same bytes as MD5, SHA-1 and SHA-256 read them, of sixteen messages at once, block by block. Each step of these
//! algorithms waits for the one before it, so that one message keeps a processor waiting; and the widest instructions take
//! sixteen words at once, here a word of each message.

/// The same sixteen times, with the number of each as a constant.
macro_rules! unrolled {
    ($step:ident $what:block) => { unrolled!($step $what 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15) };
    ($step:ident $what:block $($number:literal)*) => { $({ const $step: usize = $number; $what })* };
}

mod md5;
mod sha1;
mod sha256;
mod vector;

pub(crate) use vector::LANES;
use vector::{Vector, Words};

use crate::processor::Instructions;

/// The length of a block, in bytes.
pub(super) const BLOCK: usize = 64;
/// With fewer messages than these, the processor's own instructions for SHA-1 and SHA-256 are faster, one message at a time.
const ENOUGH: usize = 6;

/// What was worked out so far of each message.
#[derive(Clone, Copy, Default)]
pub(super) struct State {
    md5: [Words; 4],
    sha1: [Words; 5],
    sha256: [Words; 8],
}

/// What is worked on: of each message, the blocks that are next; none of one that is held up.
#[derive(Default)]
pub(super) struct Next<'a> {
    pub(super) messages: [&'a [[u8; BLOCK]]; LANES],
    /// Of which messages the next block is the last: it ends with the message's length in bits, the low byte first as MD5
    /// wants it. The others want the high byte first (RFC 1321, 3.2; FIPS 180-4, 5.1.1).
    pub(super) last: [bool; LANES],
}

impl<'a> Next<'a> {
    /// The messages that are not held up, and their lanes.
    fn busy(&self) -> impl Iterator<Item = (usize, &'a [[u8; BLOCK]])> {
        let messages = self.messages.iter().copied().enumerate();
        messages.filter(|(_, message)| !message.is_empty())
    }
}

/// What was worked out so far of one message is given to a function that works on, and put back.
fn of_one<const N: usize>(state: &mut [Words; N], lane: usize, on: impl FnOnce(&mut [u32; N])) {
    let mut one = state.map(|words| words[lane]);
    on(&mut one);
    for (words, word) in state.iter_mut().zip(one) {
        words[lane] = word;
    }
}

impl State {
    fn words(&mut self) -> impl Iterator<Item = &mut Words> {
        self.md5.iter_mut().chain(&mut self.sha1).chain(&mut self.sha256)
    }
    /// Begins a message.
    pub(super) fn begin(&mut self, lane: usize) {
        let begin = md5::BEGIN.into_iter().chain(sha1::BEGIN).chain(sha256::BEGIN);
        for (words, begin) in self.words().zip(begin) {
            words[lane] = begin;
        }
    }
    /// The digests of a message of which the last block was worked on.
    pub(super) fn digests(&self, lane: usize) -> ([u8; 16], [u8; 20], [u8; 32]) {
        let (mut md5, mut sha1, mut sha256) = ([0; 16], [0; 20], [0; 32]);
        for (bytes, words) in md5.as_chunks_mut().0.iter_mut().zip(&self.md5) {
            *bytes = words[lane].to_le_bytes();
        }
        for (bytes, words) in sha1.as_chunks_mut().0.iter_mut().zip(&self.sha1) {
            *bytes = words[lane].to_be_bytes();
        }
        for (bytes, words) in sha256.as_chunks_mut().0.iter_mut().zip(&self.sha256) {
            *bytes = words[lane].to_be_bytes();
        }
        (md5, sha1, sha256)
    }
    /// Works on so many blocks of each message that is not held up; on one, where the next block of any is the last.
    pub(super) fn work(&mut self, instructions: Instructions, next: &Next<'_>, many: usize) {
        let (mut before, busy) = (*self, next.busy().count());
        let all = self.work_wide(instructions, next, many, busy >= ENOUGH);
        if !all {
            self.shas_of_each(next, many);
        }
        // What a message is held up with stays as it is.
        for lane in (0..LANES).filter(|lane| next.messages[*lane].is_empty()) {
            for (words, before) in self.words().zip(before.words()) {
                words[lane] = before[lane];
            }
        }
    }
    /// MD5 of all messages, and SHA-1 and SHA-256 where there are enough of them and it can. Says whether it did.
    #[cfg_attr(
        target_arch = "x86_64",
        expect(
            unsafe_code,
            reason = "they are only asked for where the processor said that it has them"
        )
    )]
    fn work_wide(&mut self, instructions: Instructions, next: &Next<'_>, many: usize, enough: bool) -> bool {
        match instructions {
            #[cfg(target_arch = "x86_64")]
            Instructions::Avx512 if enough => {
                unsafe { x86::all_with_avx512(self, next, many) };
                return true;
            }
            #[cfg(target_arch = "x86_64")]
            Instructions::Avx512 => unsafe { x86::md5_with_avx512(self, next, many) },
            #[cfg(target_arch = "x86_64")]
            Instructions::Avx2 => unsafe { x86::md5_with_avx2(self, next, many) },
            _ => self.md5_of_each(next, many),
        }
        false
    }
    #[inline(always)]
    fn md5_with<V: Vector>(&mut self, next: &Next<'_>, many: usize) {
        let mut state = self.md5.map(V::of);
        for number in 0..many {
            md5::block(&mut state, &block(next, number).map(V::of));
        }
        self.md5 = state.map(V::words);
    }
    #[inline(always)]
    fn all_with<V: Vector>(&mut self, next: &Next<'_>, many: usize) {
        let (mut md5, mut sha1, mut sha256) = (self.md5.map(V::of), self.sha1.map(V::of), self.sha256.map(V::of));
        for number in 0..many {
            let words = block(next, number);
            md5::block(&mut md5, &words.map(V::of));
            let mut turned = words.map(|words| words.map(u32::swap_bytes));
            if next.last.contains(&true) {
                for lane in (0..LANES).filter(|lane| next.last[*lane]) {
                    (turned[14][lane], turned[15][lane]) = (words[15][lane], words[14][lane]);
                }
            }
            let turned = turned.map(V::of);
            sha1::block(&mut sha1, &turned);
            sha256::block(&mut sha256, &turned);
        }
        (self.md5, self.sha1, self.sha256) = (md5.map(V::words), sha1.map(V::words), sha256.map(V::words));
    }
    fn md5_of_each(&mut self, next: &Next<'_>, many: usize) {
        for (lane, message) in next.busy() {
            of_one(&mut self.md5, lane, |md5| {
                ::md5::block_api::compress(md5, &message[..many]);
            });
        }
    }
    /// SHA-1 and SHA-256 of one message after the other.
    fn shas_of_each(&mut self, next: &Next<'_>, many: usize) {
        for (lane, message) in next.busy() {
            let mut last;
            let mut blocks = &message[..many];
            if next.last[lane] {
                last = [blocks[0]];
                last[0][BLOCK - 8..].reverse();
                blocks = &last;
            }
            of_one(&mut self.sha1, lane, |sha1| ::sha1::block_api::compress(sha1, blocks));
            of_one(&mut self.sha256, lane, |sha256| {
                ::sha2::block_api::compress256(sha256, blocks);
            });
        }
    }
}

/// The words of a block of each message, the low byte first: the first word of each, the second of each, and so on.
#[inline(always)]
fn block(next: &Next<'_>, number: usize) -> [Words; 16] {
    let mut words = [0; 16 * LANES];
    for (row, message) in words.as_chunks_mut::<16>().0.iter_mut().zip(&next.messages) {
        let Some(bytes) = message.get(number) else { continue };
        for (word, bytes) in row.iter_mut().zip(bytes.as_chunks().0) {
            *word = u32::from_le_bytes(*bytes);
        }
    }
    // Rows and columns change places when the two halves are interleaved four times, as cards are.
    for _ in 0..4 {
        let mut mixed = [0; 16 * LANES];
        for place in 0..8 * LANES {
            mixed[2 * place] = words[place];
            mixed[2 * place + 1] = words[8 * LANES + place];
        }
        words = mixed;
    }
    let mut columns = [[0; LANES]; 16];
    columns.copy_from_slice(words.as_chunks().0);
    columns
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::vector::x86::{Avx2, Avx512};
    use super::{Next, State};

    #[target_feature(enable = "avx512f,avx512bw")]
    pub(super) fn all_with_avx512(state: &mut State, next: &Next<'_>, many: usize) {
        state.all_with::<Avx512>(next, many);
    }
    #[target_feature(enable = "avx512f,avx512bw")]
    pub(super) fn md5_with_avx512(state: &mut State, next: &Next<'_>, many: usize) {
        state.md5_with::<Avx512>(next, many);
    }
    #[target_feature(enable = "avx2")]
    pub(super) fn md5_with_avx2(state: &mut State, next: &Next<'_>, many: usize) {
        state.md5_with::<Avx2>(next, many);
    }
}

/// The padding of a message of so many bytes, of which the last block has so many already. It ends with the length as MD5
/// wants it.
pub(super) fn padding(size: u64, last: usize) -> Vec<u8> {
    let zeros = (2 * BLOCK - 8 - 1 - last) % BLOCK;
    let mut padding = vec![0; 1 + zeros];
    padding[0] = 0x80;
    padding.extend(size.wrapping_mul(8).to_le_bytes());
    padding
}
