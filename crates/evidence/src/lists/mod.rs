//! Lists of what is known, compiled into one index that is mapped and searched where it lies.

pub mod build;
pub mod compile;
pub mod file;
pub mod index;
pub mod near;
pub mod read;

use bytemuck::{Pod, Zeroable};
use serde::{Deserialize, Serialize};

/// A list that an index was built from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// Its name.
    pub name: String,
    /// Its date, as whoever gave it out wrote it.
    pub date: Option<String>,
    /// Who gave it out.
    pub authority: Option<String>,
    /// Whether what is on it is known and looked for by nobody, so that it is taken out first.
    pub known_good: bool,
    /// The form that it was read in.
    pub form: String,
    /// The SHA-256 of its file.
    pub sha256: String,
    /// How many of its rows are entries.
    pub entries: u64,
    /// How many of its rows were refused.
    pub refused: u64,
}

/// What a list says of the kind of an entry. The meaning of a code is the list's own, and no program's guess.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Category {
    /// The code as the list has it; nothing where it has none.
    pub code: Option<String>,
    /// What the code means by the table that came with the list.
    pub category: Option<String>,
}

/// An entry of an index: a row of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Pod, Zeroable)]
#[repr(C)]
pub struct Entry {
    /// Which list it is in.
    pub list: u16,
    /// Which category it has.
    pub category: u16,
    /// Which row of the list it is, counted from one.
    pub row: u32,
}

/// A digest of a file, by one of the functions that lists use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digest {
    /// MD5 (RFC 1321).
    Md5([u8; 16]),
    /// SHA-1 (FIPS 180-4).
    Sha1([u8; 20]),
    /// SHA-256 (FIPS 180-4).
    Sha256([u8; 32]),
}

impl Digest {
    /// The digest that is written with so many hexadecimal digits: 32 are an MD5, 40 a SHA-1 and 64 a SHA-256. Whether 64
    /// digits are not a PDQ hash must be known by whoever calls.
    pub fn from_hex(text: &str) -> Option<Self> {
        match text.len() {
            32 => bytes(text).map(Self::Md5),
            40 => bytes(text).map(Self::Sha1),
            64 => bytes(text).map(Self::Sha256),
            _ => None,
        }
    }
    /// The function's name.
    pub const fn function(self) -> &'static str {
        match self {
            Self::Md5(_) => "md5",
            Self::Sha1(_) => "sha1",
            Self::Sha256(_) => "sha256",
        }
    }
}

/// The bytes that a text of hexadecimal digits writes, if it is one of that length.
pub fn bytes<const N: usize>(text: &str) -> Option<[u8; N]> {
    fn digit(digit: u8) -> Option<u8> {
        match digit {
            b'0'..=b'9' => Some(digit - b'0'),
            b'a'..=b'f' => Some(digit - b'a' + 10),
            b'A'..=b'F' => Some(digit - b'A' + 10),
            _ => None,
        }
    }
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if pairs.len() != N || !rest.is_empty() {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, [high, low]) in bytes.iter_mut().zip(pairs) {
        *byte = digit(*high)? << 4 | digit(*low)?;
    }
    Some(bytes)
}
