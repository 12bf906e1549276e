//! The file of an index: sections that are mapped and read where they lie, each with a checksum, and a table of contents.
//!
//! A head of 64 bytes: 16 of magic, the version, where the contents stand and how long they are, and their BLAKE3. Then the
//! sections, each on a page of its own, in the byte order of the machines that this runs on; then the contents, as JSON. Its
//! checksum covers those of the sections, and so names the whole index.

use bytemuck::Pod;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufWriter, Seek as _, SeekFrom, Write};
use std::path::Path;

use super::{Category, List};
use crate::mapped::Mapped;

const MAGIC: &[u8; 16] = b"Safeward lists\r\n";
/// The version of the file that is written and read. Another is refused: an index is built again from its lists.
pub const VERSION: u64 = 2;
const HEAD: usize = 16 + 8 + 8 + 8 + 32;
const PAGE: u64 = 4_096;

/// What an index file says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contents {
    /// How many entries it has: rows of lists.
    pub entries: u64,
    /// How many distinct digests.
    pub digests: u64,
    /// How many distinct PDQ hashes.
    pub pdq: u64,
    /// How many videos that are known by their frames.
    pub videos: u64,
    /// The lists that it was built from.
    pub lists: Vec<List>,
    /// The categories that their entries have; the first is none.
    pub categories: Vec<Category>,
    /// Where its parts stand.
    sections: Vec<Section>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Section {
    name: String,
    at: u64,
    bytes: u64,
    blake3: String,
}

/// Why a file is no index that can be relied on.
#[derive(Debug, thiserror::Error)]
pub enum NoIndex {
    /// It cannot be read.
    #[error("the index cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// It is something else.
    #[error("it is no index of lists; make one with `safeward evidence lists build`")]
    SomethingElse,
    /// It is of another version.
    #[error("the index is of version {0} and this program reads version {VERSION}: build it again from its lists")]
    OtherVersion(u64),
    /// It is not as it was built.
    #[error("the index is damaged or was changed: its {0} is not as it was built; build it again from its lists")]
    Damaged(String),
}

/// Writes the file of an index. It has its name only when it is whole.
#[derive(Debug)]
pub struct Writer {
    file: BufWriter<File>,
    at: u64,
    sections: Vec<Section>,
}

impl Writer {
    /// Begins a file.
    pub fn new(file: File) -> io::Result<Self> {
        let mut file = BufWriter::with_capacity(1 << 20, file);
        file.write_all(&[0; HEAD])?;
        Ok(Self {
            file,
            at: HEAD as u64,
            sections: Vec::new(),
        })
    }
    /// Writes a section.
    pub fn section<T: Pod>(&mut self, name: impl Into<String>, values: &[T]) -> io::Result<()> {
        let space = self.at.next_multiple_of(PAGE) - self.at;
        io::copy(&mut io::Read::take(io::repeat(0), space), &mut self.file)?;
        self.at += space;
        let bytes: &[u8] = bytemuck::cast_slice(values);
        self.file.write_all(bytes)?;
        self.sections.push(Section {
            name: name.into(),
            at: self.at,
            bytes: bytes.len() as u64,
            blake3: checksum(bytes).to_hex().to_string(),
        });
        self.at += bytes.len() as u64;
        Ok(())
    }
    /// Writes the contents and the head, and sees that all of it is on the disk.
    pub fn end(mut self, contents: Contents) -> io::Result<()> {
        let contents = serde_json::to_vec(&Contents {
            sections: self.sections,
            ..contents
        })?;
        self.file.write_all(&contents)?;
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(MAGIC)?;
        for number in [VERSION, self.at, contents.len() as u64] {
            self.file.write_all(&number.to_le_bytes())?;
        }
        self.file.write_all(blake3::hash(&contents).as_bytes())?;
        self.file
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?
            .sync_all()
    }
}

/// The checksum of a section, made on all cores.
fn checksum(bytes: &[u8]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update_rayon(bytes);
    hasher.finalize()
}

/// An index file that is open. Its contents were checked; its sections are when [`Reader::verify`] is called.
#[derive(Debug)]
pub struct Reader {
    mapped: Mapped,
    /// What it says of itself.
    pub contents: Contents,
    /// What names the whole index: the checksum of its contents, which have those of its parts.
    pub checksum: String,
}

impl Reader {
    /// Opens a file.
    pub fn open(path: &Path) -> Result<Self, NoIndex> {
        if cfg!(target_endian = "big") {
            return Err(NoIndex::SomethingElse);
        }
        let mapped = Mapped::open(path)?;
        let (head, numbers) = mapped.split_at_checked(16).ok_or(NoIndex::SomethingElse)?;
        if head != MAGIC {
            return Err(NoIndex::SomethingElse);
        }
        let damaged = || NoIndex::Damaged("head".to_owned());
        let number = |place: usize| {
            let bytes = numbers.get(place * 8..place * 8 + 8)?;
            Some(u64::from_le_bytes(bytes.try_into().ok()?))
        };
        let version = number(0).ok_or_else(damaged)?;
        if version != VERSION {
            return Err(NoIndex::OtherVersion(version));
        }
        let range = |at: u64, bytes: u64| {
            let (from, to) = (usize::try_from(at).ok()?, usize::try_from(at.checked_add(bytes)?).ok()?);
            Some(from..to)
        };
        let contents = number(1)
            .zip(number(2))
            .and_then(|(at, bytes)| mapped.get(range(at, bytes)?));
        let expected = numbers.get(24..56).ok_or_else(damaged)?;
        let checksum = blake3::hash(contents.ok_or_else(damaged)?);
        if checksum.as_bytes() != expected {
            return Err(NoIndex::Damaged("table of contents".to_owned()));
        }
        let contents: Contents = serde_json::from_slice(contents.ok_or_else(damaged)?)
            .map_err(|_| NoIndex::Damaged("table of contents".to_owned()))?;
        if let Some(section) = contents.sections.iter().find(|section| {
            let range = range(section.at, section.bytes);
            range.and_then(|range| mapped.get(range)).is_none()
        }) {
            return Err(NoIndex::Damaged(section.name.clone()));
        }
        Ok(Self {
            checksum: checksum.to_hex().to_string(),
            contents,
            mapped,
        })
    }
    /// Reads every section and says which is not as it was built.
    pub fn verify(&self) -> Result<(), NoIndex> {
        for section in &self.contents.sections {
            if checksum(self.bytes(section)).to_hex().as_str() != section.blake3 {
                return Err(NoIndex::Damaged(section.name.clone()));
            }
        }
        Ok(())
    }
    /// The values of a section; nothing where there is none of that name.
    pub fn section<T: Pod>(&self, name: &str) -> Result<&[T], NoIndex> {
        let section = self.contents.sections.iter().find(|section| section.name == name);
        let bytes = section.map_or(&[][..], |section| self.bytes(section));
        if bytes.is_empty() {
            // No bytes stand nowhere in particular.
            return Ok(&[]);
        }
        bytemuck::try_cast_slice(bytes).map_err(|_| NoIndex::Damaged(name.to_owned()))
    }
    fn bytes(&self, section: &Section) -> &[u8] {
        let from = usize::try_from(section.at).unwrap_or(usize::MAX);
        let bytes = usize::try_from(section.bytes).unwrap_or(usize::MAX);
        // Opening saw that it lies within the file.
        self.mapped.get(from..from.saturating_add(bytes)).unwrap_or_default()
    }
}
