//! Building an index: rows of lists in, one file out.

use rayon::prelude::*;
use std::collections::HashMap;
use std::fs::{File, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use super::file::{Contents, Writer};
use super::index::{SHARED, Video, place};
use super::near::{CHUNKS, FEW, Table, add_up, shuffled};
use super::{Category, Digest, Entry, List};
use crate::disk::folder;
use crate::pdq::Pdq;

/// So many digests stand at one place of the directory, on average.
const CROWD: usize = 8;
/// An index has fewer entries than this.
pub const MOST_ENTRIES: u32 = SHARED;

/// What is gathered before it is written.
#[derive(Debug, Default)]
pub struct Builder {
    lists: Vec<List>,
    categories: Vec<Category>,
    numbers: HashMap<Category, u16>,
    entries: Vec<Entry>,
    md5: Vec<([u8; 16], u32)>,
    sha1: Vec<([u8; 20], u32)>,
    sha256: Vec<([u8; 32], u32)>,
    pdq: Vec<(Pdq, u32)>,
    videos: Vec<Video>,
    frames: Vec<(Pdq, u32)>,
}

/// What an index cannot hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Full {
    /// Too many entries.
    #[error("an index holds fewer than {MOST_ENTRIES} entries: build two")]
    Entries,
    /// Too many frames of videos.
    #[error("an index holds fewer than {MOST_ENTRIES} frames of videos: build two")]
    Frames,
    /// Too many lists.
    #[error("an index holds at most 65,535 lists")]
    Lists,
    /// Too many categories.
    #[error("an index holds at most 65,535 different categories")]
    Categories,
}

/// What an index has been built of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Built {
    /// Rows of lists.
    pub entries: u64,
    /// Distinct digests.
    pub digests: u64,
    /// Distinct PDQ hashes.
    pub pdq: u64,
    /// Videos that are known by their frames.
    pub videos: u64,
}

impl Builder {
    /// Begins the rows of a list.
    pub fn list(&mut self, list: List) -> Result<(), Full> {
        if self.lists.len() >= usize::from(u16::MAX) {
            return Err(Full::Lists);
        }
        self.lists.push(list);
        Ok(())
    }
    /// The list whose rows are being added.
    pub fn current(&mut self) -> Option<&mut List> {
        self.lists.last_mut()
    }
    /// Adds a row of the list that was begun last. `frames` are the hashes by which a video is known, each once.
    pub fn row(
        &mut self,
        row: u32,
        category: &Category,
        digests: &[Digest],
        pdq: Option<Pdq>,
        frames: &[Pdq],
    ) -> Result<(), Full> {
        let entry = u32::try_from(self.entries.len()).unwrap_or(MOST_ENTRIES);
        if entry >= MOST_ENTRIES {
            return Err(Full::Entries);
        }
        if self.frames.len() + frames.len() >= MOST_ENTRIES as usize {
            return Err(Full::Frames);
        }
        let category = self.category(category)?;
        let list = u16::try_from(self.lists.len().saturating_sub(1)).map_err(|_| Full::Lists)?;
        self.entries.push(Entry { list, category, row });
        for digest in digests {
            match digest {
                Digest::Md5(digest) => self.md5.push((*digest, entry)),
                Digest::Sha1(digest) => self.sha1.push((*digest, entry)),
                Digest::Sha256(digest) => self.sha256.push((*digest, entry)),
            }
        }
        self.pdq.extend(pdq.map(|hash| (hash, entry)));
        if !frames.is_empty() {
            // There are no more videos than entries, nor in one of them more frames than in all.
            let video = u32::try_from(self.videos.len()).unwrap_or(MOST_ENTRIES);
            let many = u32::try_from(frames.len()).unwrap_or(MOST_ENTRIES);
            self.videos.push(Video { entry, frames: many });
            self.frames.extend(frames.iter().map(|hash| (*hash, video)));
        }
        if let Some(list) = self.current() {
            list.entries += 1;
        }
        Ok(())
    }

    fn category(&mut self, category: &Category) -> Result<u16, Full> {
        if self.categories.is_empty() {
            self.categories.push(Category::default());
        }
        if *category == Category::default() {
            return Ok(0);
        }
        if let Some(number) = self.numbers.get(category) {
            return Ok(*number);
        }
        let number = u16::try_from(self.categories.len()).map_err(|_| Full::Categories)?;
        self.categories.push(category.clone());
        self.numbers.insert(category.clone(), number);
        Ok(number)
    }

    /// Writes the index. The file appears when it is whole, and takes the place of one that was there.
    pub fn write(self, path: &Path) -> io::Result<Built> {
        let folder = folder(path);
        let file = tempfile::Builder::new()
            .prefix(".index-")
            .permissions(Permissions::from_mode(0o666))
            .tempfile_in(folder)?;
        let built = self.write_into(file.reopen()?)?;
        file.persist(path)?;
        File::open(folder)?.sync_all()?;
        Ok(built)
    }

    fn write_into(mut self, file: File) -> io::Result<Built> {
        let mut writer = Writer::new(file)?;
        writer.section("entries", &self.entries)?;
        let entries = self.entries.len() as u64;
        self.entries = Vec::new();
        let digests = write_digests(&mut writer, "md5", std::mem::take(&mut self.md5))?
            + write_digests(&mut writer, "sha1", std::mem::take(&mut self.sha1))?
            + write_digests(&mut writer, "sha256", std::mem::take(&mut self.sha256))?;
        let pdq = write_hashes(&mut writer, "pdq", std::mem::take(&mut self.pdq))?;
        let videos = self.videos.len() as u64;
        writer.section("videos", &self.videos)?;
        write_hashes(&mut writer, "frames", std::mem::take(&mut self.frames))?;
        let mut contents = Contents::default();
        (contents.entries, contents.digests, contents.pdq, contents.videos) = (entries, digests, pdq, videos);
        (contents.lists, contents.categories) = (self.lists, self.categories);
        writer.end(contents)?;
        Ok(Built {
            entries,
            digests,
            pdq,
            videos,
        })
    }
}

/// Writes the digests of one function in the order of their values, and says how many are distinct.
fn write_digests<const N: usize>(
    writer: &mut Writer,
    function: &str,
    mut digests: Vec<([u8; N], u32)>,
) -> io::Result<u64>
where
    [u8; N]: bytemuck::Pod,
{
    digests.par_sort_unstable();
    digests.dedup();
    let crowds = (digests.len() / CROWD).next_power_of_two();
    let mut places = vec![0u32; crowds + 1];
    for (digest, _) in &digests {
        if let Some(count) = places.get_mut(place(digest, crowds + 1) + 1) {
            *count += 1;
        }
    }
    add_up(&mut places);
    let distinct = digests.chunk_by(|(one, _), (other, _)| one == other).count() as u64;
    let keys: Vec<[u8; N]> = digests.iter().map(|(digest, _)| *digest).collect();
    writer.section(format!("{function}.digests"), &keys)?;
    drop(keys);
    let entries: Vec<u32> = digests.iter().map(|(_, entry)| *entry).collect();
    writer.section(format!("{function}.entries"), &entries)?;
    writer.section(format!("{function}.places"), &places)?;
    Ok(distinct)
}

/// Writes PDQ hashes, each once, with those who have it, and the tables by which they are searched. Nothing is written where
/// there are none.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a builder takes fewer than 2^31 entries, and as many frames"
)]
fn write_hashes(writer: &mut Writer, of: &str, pdq: Vec<(Pdq, u32)>) -> io::Result<u64> {
    if pdq.is_empty() {
        return Ok(0);
    }
    let mut by_order: Vec<(Pdq, u32, Pdq)> = pdq
        .into_par_iter()
        .map(|(hash, entry)| (shuffled(hash), entry, hash))
        .collect();
    by_order.par_sort_unstable();
    let (mut hashes, mut in_order) = (Vec::with_capacity(by_order.len()), Vec::with_capacity(by_order.len()));
    let (mut owners, mut shared) = (Vec::with_capacity(by_order.len()), Vec::new());
    for same in by_order.chunk_by(|(one, ..), (other, ..)| one == other) {
        if let Some((shuffled, owner, hash)) = same.first() {
            hashes.push(*hash);
            in_order.push(*shuffled);
            owners.push(if same.len() == 1 {
                *owner
            } else {
                let place = shared.len() as u32;
                shared.push(same.len() as u32);
                shared.extend(same.iter().map(|(_, owner, _)| *owner));
                place | SHARED
            });
        }
    }
    drop(by_order);
    writer.section(format!("{of}.hashes"), &hashes)?;
    writer.section(format!("{of}.owners"), &owners)?;
    writer.section(format!("{of}.shared"), &shared)?;
    if hashes.len() > FEW {
        let at_once = rayon::current_num_threads().max(1);
        for from in (0..CHUNKS).step_by(at_once) {
            let chunks: Vec<usize> = (from..CHUNKS.min(from + at_once)).collect();
            let tables: Vec<Table> = chunks.par_iter().map(|chunk| Table::build(&in_order, *chunk)).collect();
            for (chunk, table) in chunks.into_iter().zip(tables) {
                writer.section(format!("{of}.{chunk}.places"), &table.places)?;
                writer.section(format!("{of}.{chunk}.beside"), &table.beside)?;
                writer.section(format!("{of}.{chunk}.hashes"), &table.hashes)?;
            }
        }
    }
    Ok(hashes.len() as u64)
}
