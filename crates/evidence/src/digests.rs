//! MD5, SHA-1 and SHA-256 of the same bytes, read once. MD5 and SHA-1 prove nothing any more; the lists that are matched
//! against hold little else (RFC 1321, FIPS 180-4).

pub(crate) mod lanes;
#[expect(
    clippy::indexing_slicing,
    clippy::inline_always,
    clippy::many_single_char_names,
    reason = "what is indexed by lanes and steps is as long as the constants say, wide instructions are only made of what stands \
              within the function that asks for them, and the standards call the parts of a state so"
)]
mod wide;

use md5::Md5;
use serde::Serialize;
use sha1::Sha1;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The digests of some bytes, as they are read.
#[derive(Clone, Default)]
pub struct Digesting {
    md5: Md5,
    sha1: Sha1,
    sha256: Sha256,
    size: u64,
}

/// The digests of some bytes, in lower-case hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Digests {
    /// How many bytes there were.
    pub size: u64,
    /// MD5, 32 digits.
    pub md5: String,
    /// SHA-1, 40 digits.
    pub sha1: String,
    /// SHA-256, 64 digits.
    pub sha256: String,
}

/// So many bytes at a time: all three digests of what is still near the processor.
const SLICE: usize = 16 * 1024;

impl Digesting {
    /// Reads on.
    pub fn add(&mut self, bytes: &[u8]) {
        for slice in bytes.chunks(SLICE) {
            self.md5.update(slice);
            self.sha1.update(slice);
            self.sha256.update(slice);
        }
        self.size += bytes.len() as u64;
    }
    /// The digests of all that was read.
    pub fn end(self) -> Digests {
        Digests {
            size: self.size,
            md5: hex(&self.md5.finalize()),
            sha1: hex(&self.sha1.finalize()),
            sha256: hex(&self.sha256.finalize()),
        }
    }
}

/// The SHA-256 of a file, in lower-case hexadecimal digits.
pub fn sha256_of(path: &Path) -> io::Result<String> {
    let mut sha256 = Sha256::new();
    let mut file = File::open(path)?;
    let mut piece = vec![0; 1 << 20];
    loop {
        let many = file.read(&mut piece)?;
        if many == 0 {
            return Ok(hex(&sha256.finalize()));
        }
        sha256.update(piece.get(..many).unwrap_or_default());
    }
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing into a text never fails.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The vectors of RFC 1321 (A.5) and FIPS 180-4 with its examples.
    #[test]
    fn the_digests_are_the_published_ones() {
        let of = |text: &str| {
            let mut digesting = Digesting::default();
            digesting.add(text.as_bytes());
            digesting.end()
        };
        let empty = of("");
        assert_eq!(
            (empty.size, empty.md5.as_str()),
            (0, "d41d8cd98f00b204e9800998ecf8427e")
        );
        assert_eq!(empty.sha1, "da39a3ee5e6b4b0d3255bfef95601890afd80709");
        assert_eq!(
            empty.sha256,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
        let abc = of("abc");
        assert_eq!(abc.md5, "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(abc.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_eq!(
            abc.sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(of("message digest").md5, "f96b697d7cb7938d525a2f31aaf161d0");
    }

    proptest! {
        #[test]
        fn it_makes_no_difference_in_what_pieces_bytes_come(bytes in prop::collection::vec(any::<u8>(), 0..70_000), cut in any::<prop::sample::Index>()) {
            let cut = cut.index(bytes.len() + 1);
            let (mut whole, mut pieces) = (Digesting::default(), Digesting::default());
            whole.add(&bytes);
            pieces.add(&bytes[..cut]);
            pieces.add(&bytes[cut..]);
            prop_assert_eq!(whole.end(), pieces.end());
        }
    }
}
