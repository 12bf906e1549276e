//! Where exports lie: a file, a folder, or an archive of files, all of which look alike to whoever reads them. Nothing is unpacked
//! into a folder, so no name of an archive can climb out of anywhere: names are only shown.

use encoding_rs::UTF_8;
use encoding_rs_io::DecodeReaderBytesBuilder;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempDir};
use zip::ZipArchive;
use zip::read::ZipFile;

/// How much of a file is looked at to tell what it is.
const HEAD: u64 = 1 << 16;

/// The largest file that is read within an archive: beyond it is no chat, but something that was made to be endless.
const LARGEST: u64 = 64 << 30;

/// The largest file that is put on the disk for a while, because it cannot be read from its beginning to its end.
const LARGEST_STORED: u64 = 8 << 30;

/// The largest file that stands beside an export and is read whole.
const LARGEST_COMPANION: u64 = 16 << 20;

/// A file.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// Its path from the root, with `/`; nothing where the root is the file.
    pub(crate) path: String,
    pub(crate) size: u64,
    at: At,
}

#[derive(Debug, Clone)]
enum At {
    Disk(PathBuf),
    Zip(usize),
    Tar(u64),
}

enum Root {
    Disk,
    Zip(Box<ZipArchive<File>>),
    Tar(File),
}

/// What is at a path.
pub(crate) struct Tree {
    root: Root,
    entries: Vec<Entry>,
    /// Where each full path is, once somebody asks for a file beside another.
    places: Option<HashMap<String, usize>>,
    broken: Vec<(String, String)>,
    /// The archive itself, where it was put on the disk for a while.
    _stored: Option<NamedTempFile>,
}

/// Something that a name stands for, on the disk.
pub(crate) enum Stored {
    /// Where it lies anyway.
    There(PathBuf),
    /// For as long as this is kept.
    ForNow(NamedTempFile),
}

impl Stored {
    pub(crate) fn path(&self) -> &Path {
        match self {
            Self::There(path) => path,
            Self::ForNow(file) => file.path(),
        }
    }
}

impl Tree {
    /// A file as it is, or everything below a folder. Links are not followed.
    pub(crate) fn at(path: &Path) -> io::Result<Self> {
        let about = fs::metadata(path)?;
        let (mut entries, mut broken) = (Vec::new(), Vec::new());
        if about.is_dir() {
            for entry in walkdir::WalkDir::new(path).sort_by_file_name() {
                match entry {
                    Ok(entry) if entry.file_type().is_file() => entries.push(Entry {
                        path: below(path, entry.path()),
                        size: entry.metadata().map_or(0, |about| about.len()),
                        at: At::Disk(entry.into_path()),
                    }),
                    Ok(entry) if entry.file_type().is_dir() => {}
                    Ok(entry) => broken.push((below(path, entry.path()), "it is no regular file".to_owned())),
                    Err(error) => {
                        let at = error.path().map_or_else(String::new, |at| below(path, at));
                        broken.push((at, format!("it cannot be read: {error}")));
                    }
                }
            }
        } else if about.is_file() {
            entries.push(Entry {
                path: String::new(),
                size: about.len(),
                at: At::Disk(path.to_owned()),
            });
        } else {
            return Err(io::Error::other("it is no regular file"));
        }
        Ok(Self {
            root: Root::Disk,
            entries,
            places: None,
            broken,
            _stored: None,
        })
    }
    fn of_archive(mut file: File, stored: Option<NamedTempFile>) -> io::Result<Self> {
        let mut start = [0; 4];
        let read = file.read(&mut start)?;
        file.rewind()?;
        let (root, mut entries, broken) = if start.get(..read).is_some_and(|start| start.starts_with(b"PK")) {
            of_zip(file)?
        } else {
            of_tar(file)?
        };
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        Ok(Self {
            root,
            entries,
            places: None,
            broken,
            _stored: stored,
        })
    }
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
    pub(crate) fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }
    pub(crate) fn broken(&mut self) -> Vec<(String, String)> {
        std::mem::take(&mut self.broken)
    }
    /// Its path with the names of the folders around it: on the disk, or within the archive.
    pub(crate) fn full(&self, index: usize) -> String {
        match self.entries.get(index) {
            Some(Entry { at: At::Disk(path), .. }) => path.to_string_lossy().into_owned(),
            Some(entry) => entry.path.clone(),
            None => String::new(),
        }
    }
    /// The file of this name in the same folder, also where only the one file was named.
    pub(crate) fn beside(&mut self, index: usize, name: &str) -> Option<usize> {
        let Entry { path: own, at, .. } = self.entries.get(index)?;
        if let At::Disk(path) = at {
            let beside = path.with_file_name(name);
            return self.on_disk(beside);
        }
        let wanted = match own.rsplit_once('/') {
            Some((folder, _)) => format!("{folder}/{name}"),
            None => name.to_owned(),
        };
        self.place(&wanted)
    }
    /// Where the file of this full path is.
    fn place(&mut self, full: &str) -> Option<usize> {
        if self.places.is_none() {
            let all = (0..self.entries.len()).map(|index| (self.full(index), index));
            self.places = Some(all.collect());
        }
        self.places.as_ref()?.get(full).copied()
    }
    /// The file of this path below a folder that this file is in, some folders up; folders are written with a capital or without.
    pub(crate) fn around(&mut self, index: usize, [folder, name]: [&str; 2]) -> Option<usize> {
        let (first, rest) = folder.split_at_checked(1)?;
        let capital = first.to_ascii_uppercase() + rest;
        let on_disk = matches!(self.entries.get(index)?.at, At::Disk(_));
        let own = self.full(index);
        let mut above = own.as_str();
        for _ in 0..4 {
            above = above.rsplit_once('/').map_or("", |(above, _)| above);
            for folder in [folder, &capital] {
                let between = if above.is_empty() { "" } else { "/" };
                let wanted = format!("{above}{between}{folder}/{name}");
                let found = if on_disk {
                    self.on_disk(PathBuf::from(wanted))
                } else {
                    self.place(&wanted)
                };
                if found.is_some() {
                    return found;
                }
            }
        }
        None
    }
    /// A file beside those that were named. It is known from now on, and not one that is to be read.
    fn on_disk(&mut self, path: PathBuf) -> Option<usize> {
        let full = path.to_string_lossy().into_owned();
        let known = self.place(&full);
        if known.is_some() {
            return known;
        }
        let about = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
        self.entries.push(Entry {
            path: String::new(),
            size: about.len(),
            at: At::Disk(path),
        });
        let place = self.entries.len() - 1;
        self.places.get_or_insert_default().insert(full, place);
        Some(place)
    }
    pub(crate) fn open(&mut self, index: usize) -> io::Result<Box<dyn Read + '_>> {
        let entry = self
            .entries
            .get(index)
            .ok_or_else(|| io::Error::other("there is none"))?;
        match (&mut self.root, &entry.at) {
            (_, At::Disk(path)) => Ok(Box::new(File::open(path)?)),
            (Root::Zip(zip), At::Zip(at)) => {
                let file = zip.by_index(*at).map_err(io::Error::other)?;
                Ok(Box::new(file.take(LARGEST)))
            }
            (Root::Tar(file), At::Tar(at)) => {
                file.seek(SeekFrom::Start(*at))?;
                Ok(Box::new(BufReader::new(file).take(entry.size)))
            }
            _ => Err(io::Error::other("there is none")),
        }
    }
    /// Its first bytes.
    pub(crate) fn head(&mut self, index: usize) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        self.open(index)?.take(HEAD).read_to_end(&mut head)?;
        Ok(head)
    }
    /// A small file whole.
    pub(crate) fn small(&mut self, index: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        self.open(index)
            .ok()?
            .take(LARGEST_COMPANION)
            .read_to_end(&mut bytes)
            .ok()?;
        Some(bytes)
    }
    /// The file as one on the disk.
    pub(crate) fn stored(&mut self, index: usize) -> io::Result<Stored> {
        if let Some(Entry { at: At::Disk(path), .. }) = self.entries.get(index) {
            return Ok(Stored::There(path.clone()));
        }
        let mut file = NamedTempFile::new()?;
        copy_bounded(&mut self.open(index)?, file.as_file_mut())?;
        file.as_file_mut().rewind()?;
        Ok(Stored::ForNow(file))
    }
    /// The archive that a file is.
    pub(crate) fn inner(&mut self, index: usize) -> io::Result<Self> {
        match self.stored(index)? {
            Stored::There(path) => Self::of_archive(File::open(path)?, None),
            Stored::ForNow(file) => Self::of_archive(file.reopen()?, Some(file)),
        }
    }
    /// A database and what its last writer left beside it, copied where they may be written to.
    pub(crate) fn database(&mut self, index: usize) -> io::Result<(TempDir, PathBuf)> {
        let folder = tempfile::tempdir()?;
        let own = self.full(index);
        let own = own.rsplit('/').next().unwrap_or_default().to_owned();
        let database = folder.path().join("messages.db");
        copy_bounded(&mut self.open(index)?, &mut File::create(&database)?)?;
        let log = format!("{own}-wal");
        let log_at = folder.path().join("messages.db-wal");
        if let Some(beside) = self.beside(index, &log) {
            copy_bounded(&mut self.open(beside)?, &mut File::create(log_at)?)?;
        }
        Ok((folder, database))
    }
}

fn copy_bounded(from: &mut dyn Read, to: &mut dyn Write) -> io::Result<()> {
    let copied = io::copy(&mut from.take(LARGEST_STORED + 1), to)?;
    if copied > LARGEST_STORED {
        return Err(io::Error::other("it is larger than 8 GiB"));
    }
    Ok(())
}

fn below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("/")
}

type Listed = (Root, Vec<Entry>, Vec<(String, String)>);

fn of_zip(file: File) -> io::Result<Listed> {
    let mut zip = ZipArchive::new(file).map_err(io::Error::other)?;
    let (mut entries, mut broken) = (Vec::new(), Vec::new());
    for index in 0..zip.len() {
        match zip.by_index_raw(index) {
            Ok(file) if file.is_dir() => {}
            Ok(file) if file.encrypted() => {
                broken.push((
                    name_of(&file),
                    "it is encrypted: open it with its own program first".to_owned(),
                ));
            }
            Ok(file) => entries.push(Entry {
                path: name_of(&file),
                size: file.size(),
                at: At::Zip(index),
            }),
            Err(error) => broken.push((format!("entry {index}"), format!("it cannot be read: {error}"))),
        }
    }
    Ok((Root::Zip(Box::new(zip)), entries, broken))
}

/// A name as it is, even where it climbs: it is only shown.
fn name_of(file: &ZipFile<'_, File>) -> String {
    String::from_utf8_lossy(file.name_raw()).into_owned()
}

fn of_tar(file: File) -> io::Result<Listed> {
    let (mut entries, mut broken) = (Vec::new(), Vec::new());
    let mut tar = tar::Archive::new(file);
    for entry in tar.entries_with_seek()? {
        match entry {
            Ok(entry) if entry.header().entry_type().is_file() => {
                let path = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
                let at = At::Tar(entry.raw_file_position());
                let size = entry.size();
                entries.push(Entry { path, size, at });
            }
            Ok(_) => {}
            Err(error) => {
                broken.push((String::new(), format!("from here on its list cannot be read: {error}")));
                break;
            }
        }
    }
    Ok((Root::Tar(tar.into_inner()), entries, broken))
}

/// Whether a name is that of a picture, a sound or a video, which nothing here opens.
pub(crate) fn is_media(path: &str) -> bool {
    const ENDINGS: [&str; 29] = [
        "jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "avif", "bmp", "tif", "tiff", "mp4", "mov", "m4v", "avi",
        "mkv", "webm", "3gp", "mp3", "m4a", "aac", "ogg", "opus", "oga", "wav", "amr", "flac", "caf", "svg",
    ];
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ENDINGS.iter().any(|of_media| of_media.eq_ignore_ascii_case(ending)))
}

/// Whether first bytes are those of a picture, a sound or a video.
pub fn begins_as_media(head: &[u8]) -> bool {
    let begins: [&[u8]; 8] = [
        b"\xFF\xD8\xFF",
        b"\x89PNG",
        b"GIF8",
        b"RIFF",
        b"ID3",
        b"OggS",
        b"fLaC",
        b"\x1A\x45\xDF\xA3",
    ];
    begins.iter().any(|begin| head.starts_with(begin)) || head.get(4..8) == Some(b"ftyp")
}

/// Whether a file is an archive that is opened here.
pub(crate) fn is_archive(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") || head.get(257..262) == Some(b"ustar")
}

/// One file, from its beginning as often as it takes, with the digest of what was read.
pub(crate) struct Source<'t> {
    pub(crate) tree: &'t mut Tree,
    pub(crate) index: usize,
    hash: Sha256,
    bytes: u64,
    ended: bool,
}

impl<'t> Source<'t> {
    pub(crate) fn new(tree: &'t mut Tree, index: usize) -> Self {
        Self {
            tree,
            index,
            hash: Sha256::new(),
            bytes: 0,
            ended: false,
        }
    }
    /// Its path, with the names of the folders around it.
    pub(crate) fn path(&self) -> String {
        self.tree.full(self.index)
    }
    /// Its bytes, from the beginning.
    fn open_bytes(&mut self) -> io::Result<Hashing<'_>> {
        self.hash = Sha256::new();
        (self.bytes, self.ended) = (0, false);
        Ok(Hashing {
            inner: self.tree.open(self.index)?,
            hash: &mut self.hash,
            bytes: &mut self.bytes,
            ended: &mut self.ended,
        })
    }
    /// Its text, from the beginning: without the mark of byte order, and as UTF-8 where that mark says UTF-16.
    pub(crate) fn open(&mut self) -> io::Result<Box<dyn Read + '_>> {
        let bytes = self.open_bytes()?;
        Ok(Box::new(
            DecodeReaderBytesBuilder::new()
                .utf8_passthru(true)
                .strip_bom(true)
                .build(bytes),
        ))
    }
    /// The same, with whatever is no UTF-8 replaced.
    pub(crate) fn open_clean(&mut self) -> io::Result<Box<dyn Read + '_>> {
        let bytes = self.open_bytes()?;
        Ok(Box::new(
            DecodeReaderBytesBuilder::new()
                .encoding(Some(UTF_8))
                .bom_override(true)
                .strip_bom(true)
                .build(bytes),
        ))
    }
    /// How many bytes it has, and their SHA-256.
    pub(crate) fn digest(&mut self) -> io::Result<(u64, String)> {
        if !self.ended {
            io::copy(&mut self.open_bytes()?, &mut io::sink())?;
        }
        let mut digits = String::with_capacity(64);
        for byte in self.hash.clone().finalize() {
            let _ = fmt::Write::write_fmt(&mut digits, format_args!("{byte:02x}"));
        }
        Ok((self.bytes, digits))
    }
}

struct Hashing<'s> {
    inner: Box<dyn Read + 's>,
    hash: &'s mut Sha256,
    bytes: &'s mut u64,
    ended: &'s mut bool,
}

impl Read for Hashing<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        if read == 0 && !into.is_empty() {
            *self.ended = true;
        }
        let now = into.get(..read).unwrap_or_default();
        self.hash.update(now);
        *self.bytes += now.len() as u64;
        Ok(read)
    }
}
