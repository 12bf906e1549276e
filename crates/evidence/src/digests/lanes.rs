//! Files read beside each other, so that the digests of up to sixteen of them are worked out at once.

use rustix::fs::{Advice, fadvise};
use std::fs::File;
use std::io::{self, Read as _};
use std::num::NonZeroU64;

pub(crate) use super::wide::LANES;
use super::wide::{BLOCK, Next, State, padding};
use super::{Digests, hex};
use crate::file::{Reading, Taken};
use crate::processor::Instructions;

/// So many bytes of a file are read at once: sixteen times as many stay near the processor.
const AT_ONCE: usize = 64 * 1024;
/// Behind them there is room for the padding.
const PIECE: usize = AT_ONCE + 2 * BLOCK;
/// The system is told so far ahead what of a long file is to be read: a disk that turns would else spend its time on going
/// from file to file. It takes so much for each time that it is told.
const AHEAD: u64 = 4 * 1024 * 1024;
const TOLD_AT_ONCE: u64 = 1024 * 1024;
/// While so many bytes are kept, of pictures, only the first of those files is read on.
const MOST_KEPT: usize = 32 * 1024 * 1024;

/// Files that are read beside each other. `T` is what else is known of each.
pub(crate) struct Lanes<T> {
    places: [Option<Lane<T>>; LANES],
    state: State,
    instructions: Instructions,
    /// What earlier files were read into.
    spare: Vec<Box<[u8]>>,
}

struct Lane<T> {
    of: T,
    file: File,
    /// How many bytes it is said to have.
    size: u64,
    reading: Reading,
    /// What of it was read last, from the first byte that the digests have not seen to the last.
    piece: Box<[u8]>,
    begin: usize,
    end: usize,
    /// To which byte the system was told that it is to be read.
    told: u64,
    /// Whether it was read to its end, and the padding stands behind it.
    ended: bool,
}

/// A file that is to be read.
pub(crate) struct Job<T> {
    pub(crate) of: T,
    pub(crate) file: File,
    /// How many bytes it is said to have.
    pub(crate) size: u64,
}

/// A file that was read to its end, or why it was not.
pub(crate) struct Done<T> {
    pub(crate) of: T,
    pub(crate) file: File,
    pub(crate) taken: io::Result<Taken>,
}

impl<T> Lane<T> {
    fn new(job: Job<T>, piece: Box<[u8]>) -> Self {
        Self {
            of: job.of,
            file: job.file,
            size: job.size,
            reading: Reading::default(),
            piece,
            begin: 0,
            end: 0,
            told: 0,
            ended: false,
        }
    }
    /// How many bytes are still to be read, as far as it is known.
    const fn left(&self) -> u64 {
        self.size.saturating_sub(self.reading.size())
    }
    /// What was read and the digests have not seen.
    fn unseen(&self) -> &[u8] {
        self.piece.get(self.begin..self.end).unwrap_or_default()
    }
    /// The whole blocks that there are, and whether it is the last one: that comes by itself.
    fn blocks(&self) -> (&[[u8; BLOCK]], bool) {
        let (blocks, _) = self.unseen().as_chunks();
        match blocks {
            [_] => (blocks, self.ended),
            [before @ .., _] if self.ended => (before, false),
            _ => (blocks, false),
        }
    }
    /// Tells the system what is read next, if it is more than one piece. Where it does not listen, it is read all the same.
    fn tell(&mut self) {
        if self.size > AT_ONCE as u64 && self.reading.size() >= self.told {
            for _ in 0..AHEAD / TOLD_AT_ONCE {
                let _ = fadvise(&self.file, self.told, NonZeroU64::new(TOLD_AT_ONCE), Advice::WillNeed);
                self.told += TOLD_AT_ONCE;
            }
        }
    }
    /// Reads on if there is no whole block left: at its end, the padding makes one.
    fn read_on(&mut self, most: &impl Fn(&str) -> Option<u64>) -> io::Result<()> {
        let left = self.unseen().len();
        if self.ended || left >= BLOCK {
            return Ok(());
        }
        self.tell();
        self.piece.copy_within(self.begin..self.end, 0);
        (self.begin, self.end) = (0, left);
        while let Some(room) = self.piece.get_mut(self.end..AT_ONCE).filter(|room| !room.is_empty()) {
            match self.file.read(room) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(many) => self.end += many,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.reading
            .add(self.piece.get(left..self.end).unwrap_or_default(), most);
        if self.ended {
            let padding = padding(self.reading.size(), self.end % BLOCK);
            for (byte, padding) in self.piece.iter_mut().skip(self.end).zip(&padding) {
                *byte = *padding;
            }
            self.end += padding.len();
        }
        Ok(())
    }
}

impl<T> Lanes<T> {
    /// With these instructions.
    pub(crate) fn new(instructions: Instructions) -> Self {
        Self {
            places: std::array::from_fn(|_| None),
            state: State::default(),
            instructions,
            spare: Vec::new(),
        }
    }

    /// Reads until a file is at its end, and gives that. `more` gives further files. It is told how many bytes there are still
    /// to be read here; where there is no file here it may wait, and nothing from it then ends all. `most` says of which types
    /// the bytes are kept, if they are not more.
    pub(crate) fn next(
        &mut self,
        mut more: impl FnMut(Option<u64>) -> Option<Job<T>>,
        most: impl Fn(&str) -> Option<u64>,
    ) -> Option<Done<T>> {
        loop {
            self.begin(&mut more);
            if self.places.iter().all(Option::is_none) {
                return None;
            }
            if let Some(done) = self.read_on(&most) {
                return Some(done);
            }
            self.work();
        }
    }

    /// Begins further files where there is room.
    fn begin(&mut self, more: &mut impl FnMut(Option<u64>) -> Option<Job<T>>) {
        let mut left = self.places.iter().flatten().map(Lane::left).reduce(u64::saturating_add);
        for (number, lane) in self.places.iter_mut().enumerate().filter(|(_, lane)| lane.is_none()) {
            let Some(job) = more(left) else { break };
            left = Some(left.unwrap_or_default().saturating_add(job.size));
            let piece = self.spare.pop().unwrap_or_else(|| vec![0; PIECE].into());
            *lane = Some(Lane::new(job, piece));
            self.state.begin(number);
        }
    }

    /// Reads on wherever there is no whole block left. Gives a file that is at its end, or cannot be read.
    fn read_on(&mut self, most: &impl Fn(&str) -> Option<u64>) -> Option<Done<T>> {
        let mut kept: usize = self.places.iter().flatten().map(|lane| lane.reading.kept()).sum();
        let mut first = true;
        for (number, place) in self.places.iter_mut().enumerate() {
            let Some(lane) = place else { continue };
            let keeps = lane.reading.kept();
            if keeps > 0 && !std::mem::take(&mut first) && kept > MOST_KEPT {
                continue;
            }
            let read = lane.read_on(most);
            kept += lane.reading.kept() - keeps;
            let ended = lane.ended && lane.unseen().is_empty();
            if (read.is_err() || ended)
                && let Some(Lane {
                    of,
                    file,
                    reading,
                    piece,
                    ..
                }) = place.take()
            {
                self.spare.push(piece);
                let (md5, sha1, sha256) = self.state.digests(number);
                let digests = Digests {
                    size: reading.size(),
                    md5: hex(&md5),
                    sha1: hex(&sha1),
                    sha256: hex(&sha256),
                };
                let taken = read.map(|()| reading.end(digests));
                return Some(Done { of, file, taken });
            }
        }
        None
    }

    /// Works on as many blocks as all have that are not held up.
    fn work(&mut self) {
        let mut next = Next::default();
        for ((message, last), lane) in next.messages.iter_mut().zip(&mut next.last).zip(&self.places) {
            if let Some(lane) = lane {
                (*message, *last) = lane.blocks();
            }
        }
        let ready = next.messages.map(<[_]>::len);
        let many = ready.into_iter().filter(|many| *many > 0).min().unwrap_or(0);
        self.state.work(self.instructions, &next, many);
        for (lane, ready) in self.places.iter_mut().zip(ready) {
            if let Some(lane) = lane {
                lane.begin += ready.min(many) * BLOCK;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::take;
    use proptest::prelude::*;
    use std::io::{Seek as _, Write as _};

    fn file(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(bytes).unwrap();
        file.rewind().unwrap();
        file
    }

    /// Reads files beside each other, and gives what was taken of each in their order.
    fn beside(instructions: Instructions, files: &[Vec<u8>], most: u64) -> Vec<Taken> {
        let mut lanes = Lanes::new(instructions);
        let mut waiting = files.iter().enumerate();
        let mut taken: Vec<Option<Taken>> = files.iter().map(|_| None).collect();
        let mut more = |_| {
            let (of, bytes) = waiting.next()?;
            let file = file(bytes);
            let size = bytes.len() as u64;
            Some(Job { of, file, size })
        };
        while let Some(done) = lanes.next(&mut more, |media_type| (media_type == "image/jpeg").then_some(most)) {
            taken[done.of] = Some(done.taken.unwrap());
        }
        taken.into_iter().map(Option::unwrap).collect()
    }

    fn is_as_alone(files: &[Vec<u8>], most: u64) {
        for instructions in Instructions::here() {
            let beside = beside(instructions, files, most);
            for (bytes, beside) in files.iter().zip(beside) {
                let alone = take(bytes.as_slice(), |media_type| {
                    (media_type == "image/jpeg").then_some(most)
                })
                .unwrap();
                assert_eq!(beside.digests, alone.digests, "{instructions:?}, {} bytes", bytes.len());
                assert_eq!((beside.media_type, beside.kept), (alone.media_type, alone.kept));
            }
        }
    }

    #[test]
    fn files_of_every_length_around_a_block_and_a_piece_have_the_digests_that_they_have_alone() {
        let lengths = (0..140)
            .chain(AT_ONCE - 65..AT_ONCE + 66)
            .chain([3 * AT_ONCE, 3 * AT_ONCE + 1]);
        let files: Vec<Vec<u8>> = lengths
            .map(|length| (0..length).map(|place| (place * 7 + length).to_le_bytes()[0]).collect())
            .collect();
        is_as_alone(&files, 0);
    }

    #[test]
    fn more_pictures_than_may_be_kept_at_once_are_kept_one_after_the_other() {
        let picture = |number: usize| {
            let mut bytes = b"\xff\xd8\xff\xe0".to_vec();
            bytes.resize(MOST_KEPT / 8 + number, number.to_le_bytes()[0]);
            bytes
        };
        is_as_alone(&(0..20).map(picture).collect::<Vec<_>>(), u64::MAX);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_said_to_be_so_and_the_others_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let mut waiting = vec![File::open(folder.path()).unwrap(), file(b"abc")];
        let mut lanes = Lanes::new(Instructions::widest());
        let mut more = |_| {
            let file = waiting.pop()?;
            Some(Job { of: (), file, size: 3 })
        };
        let mut ended = Vec::new();
        while let Some(done) = lanes.next(&mut more, |_| None) {
            ended.push(done.taken.map(|taken| taken.digests.md5).map_err(|_| ()));
        }
        ended.sort();
        assert_eq!(ended, [Ok("900150983cd24fb0d6963f7d28e17f72".to_owned()), Err(())]);
    }

    proptest! {
        #[test]
        fn many_files_have_the_digests_that_they_have_alone(files in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..3_000), 0..40)) {
            is_as_alone(&files, 0);
        }
    }
}
