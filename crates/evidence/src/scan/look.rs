//! Looking at one file: its digests, what lists say of it, what a decoder sees, and what is in it if it is a container.

use rustix::fs::{Stat, fstat};
use std::cmp::Reverse;
use std::collections::HashSet;
use std::fs::File;
use std::io::{Read, Seek as _, SeekFrom, Write as _};
use std::ops::ControlFlow;
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::line::{By, Found, Line, NotExamined};
use super::walk::Walked;
use crate::digests::hex;
use crate::file::{NotOpened, PICTURES, Taken, by_program, no_frames, opened, picture_bytes, take};
use crate::image::{IMAGES, may_be};
use crate::lists::index::{Index, Lookup, Percent, VideoMatch};
use crate::lists::{Digest, Entry, bytes};
use crate::pdq::Pdq;
use crate::video::LEAST_QUALITY;
use crate::worker::decode::{CUT_SHORT, Decoder};
use crate::worker::frames::Sampling;
use crate::worker::sleuth::{Image, InImage};
use crate::worker::unpack::{Container, Unpacker};
use crate::worker::{NoDecoder, Tools};

/// A container within a container, or what only a program of somebody else reads, is kept in memory to be opened if it has no
/// more bytes than this.
const MOST_KEPT: u64 = 64 * 1024 * 1024;

/// What a scan is to do.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// In how many bits a PDQ hash may differ.
    pub radius: u32,
    /// How deep containers are opened: 1 opens those on the disk.
    pub depth: u8,
    /// How many bytes may come out of a container on the disk.
    pub most_unpacked: u64,
    /// Which frames of videos are looked at.
    pub sampling: Sampling,
    /// How many in a hundred frames of one of two videos must be like some of the other.
    pub share: Percent,
}

impl Default for Wanted {
    fn default() -> Self {
        Self {
            radius: 31,
            depth: 3,
            most_unpacked: 16 * 1024 * 1024 * 1024,
            sampling: Sampling {
                every: 1_000,
                longest: Duration::from_hours(1),
            },
            share: Percent(80),
        }
    }
}

/// What a thread needs to look at files.
pub struct Looker<'a> {
    indexes: &'a [Index],
    lookups: Vec<Lookup<'a>>,
    wanted: &'a Wanted,
    tools: Tools<'a>,
    decoder: Decoder<Box<dyn Fn() -> Command + 'a>>,
}

/// A file that was opened and is to be read.
pub(super) struct Begun {
    path: PathBuf,
    line: Line,
    /// What the disk said of it before it was read.
    about: Stat,
}

impl Begun {
    /// How many bytes it is said to have.
    pub(super) fn size(&self) -> u64 {
        u64::try_from(self.about.st_size).unwrap_or_default()
    }
}

/// Opens a file on the disk to be read; its line, where it cannot be.
pub(super) fn begin(path: &Path) -> Result<(Begun, File), Box<Line>> {
    let mut line = begun(path);
    match opened(path) {
        Ok((file, about)) => {
            line.modified = modified(&about);
            let path = path.to_owned();
            Ok((Begun { path, line, about }, file))
        }
        Err(error) => {
            let what = match error {
                NotOpened::NoFile => NotExamined::NoFile,
                NotOpened::Unreadable(_) => NotExamined::File,
            };
            line.fail(what, error.to_string());
            Err(Box::new(line))
        }
    }
}

/// The lines of a file and of what is in it, and what is left to be unpacked.
struct Lines {
    lines: Vec<Line>,
    left: u64,
}

impl<'a> Looker<'a> {
    /// A looker with these lists.
    pub fn new(indexes: &'a [Index], lookups: Vec<Lookup<'a>>, wanted: &'a Wanted, tools: Tools<'a>) -> Self {
        Self {
            indexes,
            lookups,
            wanted,
            tools,
            decoder: Decoder::new(Box::new(|| tools.workers.decoder())),
        }
    }

    /// The lines of a file on the disk, once it was read. An error says that nothing can be decoded at all.
    pub(super) fn look(
        &mut self,
        Begun {
            path,
            mut line,
            about: before,
        }: Begun,
        mut file: File,
        taken: std::io::Result<Taken>,
    ) -> Result<Vec<Line>, NoDecoder> {
        let taken = match taken {
            Ok(taken) => taken,
            Err(error) => {
                line.fail(NotExamined::File, error.to_string());
                return Ok(vec![line]);
            }
        };
        let changed = match fstat(&file) {
            Ok(after) => {
                (after.st_size, after.st_mtime, after.st_mtime_nsec)
                    != (before.st_size, before.st_mtime, before.st_mtime_nsec)
            }
            Err(_) => true,
        };
        if changed || i64::try_from(taken.digests.size).ok() != Some(before.st_size) {
            line.fail(NotExamined::File, "it changed while it was read");
        }
        let container = container(&path, taken.media_type);
        let mut lines = Lines {
            lines: Vec::new(),
            left: self.wanted.most_unpacked,
        };
        let by_program = by_program(taken.media_type);
        if IMAGES.contains(&taken.media_type) && !may_be(&path, taken.digests.size) {
            let why = "it is a small image of a disk whose name does not say so, and was not opened: name it .dd";
            line.fail(NotExamined::Container, why);
        }
        self.see(&mut line, taken)?;
        if by_program && !line.known_good {
            self.see_by_program(&mut line, &file)?;
        }
        match container {
            Some(_) if !line.known_good && self.wanted.depth == 0 => {
                line.fail(NotExamined::Container, "it is a container, and none was to be opened");
                lines.lines.push(line);
            }
            Some(container) if !line.known_good => {
                let inside = lines.lines.len();
                if let Err(error) = file.seek(SeekFrom::Start(0)) {
                    line.fail(NotExamined::Container, error.to_string());
                } else if let Err(why) = self.unpack(file, container, &line, 1, &mut lines)? {
                    line.fail(NotExamined::Container, why);
                }
                lines.lines.insert(inside, line);
            }
            _ => lines.lines.push(line),
        }
        Ok(lines.lines)
    }

    /// What lists say of what was read, and what a decoder sees in it.
    fn see(&mut self, line: &mut Line, taken: Taken) -> Result<(), NoDecoder> {
        line.size = Some(taken.digests.size);
        line.media_type = Some(taken.media_type.to_owned());
        let digests = [
            bytes(&taken.digests.md5).map(Digest::Md5),
            bytes(&taken.digests.sha1).map(Digest::Sha1),
            bytes(&taken.digests.sha256).map(Digest::Sha256),
        ];
        line.md5 = Some(taken.digests.md5);
        line.sha1 = Some(taken.digests.sha1);
        line.sha256 = Some(taken.digests.sha256);
        if taken.digests.size > 0 {
            // Every empty file is the same, and on every list of known software.
            self.known(line, &digests);
        }
        if line.known_good {
            return Ok(());
        }
        match taken.kept {
            Some(picture) if PICTURES.contains(&taken.media_type) => match self.decoder.see_kept(picture)? {
                Ok(seen) => {
                    line.pdq = Some(seen.turns[0]);
                    line.pdq_quality = Some(seen.quality);
                    line.turns = Some(seen.turns);
                    line.camera = seen.camera;
                    if seen.cut_short {
                        line.fail(NotExamined::Picture, CUT_SHORT);
                    }
                    self.near(line);
                }
                Err(why) => line.fail(NotExamined::Picture, why),
            },
            _ if taken.media_type.starts_with("image/") && !by_program(taken.media_type) => {
                line.fail(
                    NotExamined::Picture,
                    format!("{} is not decoded by this version", taken.media_type),
                );
            }
            _ => {}
        }
        Ok(())
    }

    /// What a program of somebody else sees in a file of a type that only it reads.
    fn see_by_program(&mut self, line: &mut Line, file: &File) -> Result<(), NoDecoder> {
        if line.is_moving() {
            return self.watch(line, file);
        }
        match self.tools.see_heif(file)? {
            Ok(hashed) => {
                line.pdq = Some(hashed.hash());
                line.pdq_quality = Some(hashed.quality);
                line.turns = Some(hashed.all_turns());
                self.near(line);
            }
            Err(why) => line.fail(NotExamined::Picture, why),
        }
        // It was read to its end before: this is of what the system keeps of it.
        let (mut bytes, mut picture) = (Vec::new(), file);
        let read = picture.seek(SeekFrom::Start(0));
        if read
            .and_then(|_| picture.take(MOST_KEPT).read_to_end(&mut bytes))
            .is_ok()
        {
            line.camera = self.decoder.camera(&bytes)?;
        }
        Ok(())
    }

    /// What the frames of a video show, and what lists have that shares enough of them.
    fn watch(&mut self, line: &mut Line, video: &File) -> Result<(), NoDecoder> {
        let ffmpeg = match self.tools.ffmpeg() {
            Ok(ffmpeg) => ffmpeg,
            Err(why) => {
                line.fail(NotExamined::Video, no_frames(why));
                return Ok(());
            }
        };
        let watched = ffmpeg.watch(self.tools.workers, video, self.wanted.sampling)?;
        if let Some(why) = watched.not_all {
            line.fail(NotExamined::Video, why);
        }
        line.frames = Some(watched.frames.len() as u64);
        line.vpdq = watched.frames.iter().map(|shown| shown.frame).collect();
        let mut seen = HashSet::new();
        let known_by: Vec<[Pdq; 8]> = watched
            .frames
            .into_iter()
            .filter(|shown| shown.frame.quality >= LEAST_QUALITY && seen.insert(shown.frame.hash))
            .map(|shown| shown.turns)
            .collect();
        for (index, lookup) in self.indexes.iter().zip(&mut self.lookups) {
            let mut alike = Vec::new();
            for turn in 0..8 {
                let by = if turn == 0 { By::Vpdq } else { By::VpdqTurned };
                let frames: Vec<Pdq> = known_by.iter().filter_map(|turns| turns.get(turn).copied()).collect();
                let matches = lookup.videos(&frames, self.wanted.radius, self.wanted.share);
                alike.extend(matches.into_iter().map(|found| (by, found)));
            }
            alike.sort_by_key(|(by, found)| (Reverse(found.shares.most()), *by, found.entry.list, found.entry.row));
            for (by, VideoMatch { shares, entry }) in alike {
                if index.list(entry).is_none_or(|list| !list.known_good) {
                    let found = Found {
                        shares: Some(shares),
                        ..found(index, entry, by, None)
                    };
                    add(&mut line.matches, found);
                }
            }
        }
        Ok(())
    }

    /// What lists say of its digests. On a list that is looked for it is so whatever another says.
    fn known(&self, line: &mut Line, digests: &[Option<Digest>]) {
        for (index, lookup) in self.indexes.iter().zip(&self.lookups) {
            for entry in digests.iter().flatten().flat_map(|digest| lookup.digest(digest)) {
                if index.list(entry).is_some_and(|list| list.known_good) {
                    line.known_good = true;
                } else {
                    add(&mut line.matches, found(index, entry, By::Digest, None));
                }
            }
        }
        line.known_good &= line.matches.is_empty();
    }

    /// What lists have that looks like it, turned or not. Each entry is named once, where it is nearest.
    fn near(&mut self, line: &mut Line) {
        let Some(turns) = line
            .turns
            .filter(|_| line.pdq_quality.is_some_and(|quality| quality >= LEAST_QUALITY))
        else {
            return;
        };
        for (index, lookup) in self.indexes.iter().zip(&mut self.lookups) {
            let mut near = Vec::new();
            for (turn, hash) in turns.into_iter().enumerate() {
                let by = if turn == 0 { By::Pdq } else { By::PdqTurned };
                let matches = lookup.matches(hash, self.wanted.radius);
                near.extend(matches.into_iter().map(|found| (found.distance, by, found.entry)));
            }
            near.sort_by_key(|(distance, by, entry)| (*distance, *by, entry.list, entry.row));
            for (distance, by, entry) in near {
                if index.list(entry).is_none_or(|list| !list.known_good) {
                    add(&mut line.matches, found(index, entry, by, Some(distance)));
                }
            }
        }
    }

    /// The lines of what is in a container. Says why not all of it was examined, if it was not.
    fn unpack(
        &mut self,
        file: File,
        container: Container,
        of: &Line,
        depth: u8,
        lines: &mut Lines,
    ) -> Result<Result<(), String>, NoDecoder> {
        let mut failed = None;
        let workers = self.tools.workers;
        let unpacker = Unpacker::new(|container| workers.unpacker(container));
        let ended = unpacker.unpack(file, container, |entry| {
            match self.entry(entry, within(of, &entry.name), depth, lines) {
                Ok(()) if lines.left == 0 => ControlFlow::Break(format!(
                    "more than {} bytes came out of it, and the rest was not examined",
                    self.wanted.most_unpacked
                )),
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    let why = error.to_string();
                    failed = Some(error);
                    ControlFlow::Break(why)
                }
            }
        })?;
        match failed {
            Some(error) => Err(error),
            None => Ok(ended),
        }
    }

    /// The lines of a file on a disk of which there is an image. An error says that nothing can be read at all.
    pub(super) fn look_in_image(&mut self, image: &Image, file: &InImage, line: Line) -> Result<Vec<Line>, NoDecoder> {
        let mut lines = Lines {
            lines: Vec::new(),
            left: self.wanted.most_unpacked.saturating_add(file.size),
        };
        let line = Line {
            deleted: file.deleted,
            modified: jiff::Timestamp::from_second(file.modified)
                .ok()
                .map(|at| at.to_string()),
            ..line
        };
        let sleuth = match self.tools.sleuth() {
            Ok(sleuth) => sleuth,
            Err(why) => {
                let mut line = line;
                line.fail(NotExamined::File, why);
                return Ok(vec![line]);
            }
        };
        let mut content = sleuth.content(self.tools.workers, image, file)?;
        self.entry(&mut content, line, 0, &mut lines)?;
        let ended = content.ended();
        if let Some(line) = lines.lines.first_mut() {
            if let Err(why) = ended {
                line.fail(NotExamined::File, why);
            }
            let read = line.size.unwrap_or_default();
            if read != file.size && !file.deleted {
                let why = format!(
                    "its file system says that it has {} bytes, and {read} were read",
                    file.size
                );
                line.fail(NotExamined::File, why);
            }
        }
        Ok(lines.lines)
    }

    /// The lines of what can be read once, and of what is in it.
    fn entry(&mut self, entry: &mut impl Read, line: Line, depth: u8, lines: &mut Lines) -> Result<(), NoDecoder> {
        let mut line = line;
        let name = line.inside.last().map(PathBuf::from).unwrap_or_default();
        let most = |media_type: &str| {
            let opened = container(&name, media_type).is_some() || by_program(media_type);
            picture_bytes(media_type).or(opened.then_some(MOST_KEPT))
        };
        let limit = lines.left;
        let mut limited = entry.take(limit);
        let taken = take(&mut limited, most);
        let read = limit - limited.limit();
        lines.left -= read;
        let mut taken = match taken {
            Ok(taken) => taken,
            Err(error) => {
                line.fail(NotExamined::File, error.to_string());
                lines.lines.push(line);
                return Ok(());
            }
        };
        if lines.left == 0 {
            line.fail(NotExamined::File, "it was not read to its end");
            lines.lines.push(line);
            return Ok(());
        }
        let container = container(&name, taken.media_type);
        let opened = container.is_some() || by_program(taken.media_type);
        if IMAGES.contains(&taken.media_type) {
            line.fail(
                NotExamined::Container,
                "it is an image of a disk within something else, and was not opened",
            );
        }
        let kept = if opened { taken.kept.take() } else { None };
        self.see(&mut line, taken)?;
        let place = lines.lines.len();
        if opened && !line.known_good {
            match (container, kept.map(|kept| kept.map(|bytes| in_memory(&bytes)))) {
                (Some(_), _) if depth >= self.wanted.depth => {
                    let why = format!("it is a container within {depth} others, and was not opened");
                    line.fail(NotExamined::Container, why);
                }
                (Some(container), Some(Ok(Ok(file)))) => {
                    if let Err(why) = self.unpack(file, container, &line, depth + 1, lines)? {
                        line.fail(NotExamined::Container, why);
                    }
                }
                (None, Some(Ok(Ok(file)))) => self.see_by_program(&mut line, &file)?,
                (container, kept) => {
                    let (what, named) = match container {
                        Some(_) => (NotExamined::Container, "container"),
                        None if line.is_moving() => (NotExamined::Video, "video"),
                        None => (NotExamined::Picture, "picture of this kind"),
                    };
                    let why = match kept {
                        Some(Ok(Err(error))) => error.to_string(),
                        _ => format!(
                            "it is a {named} of more than {MOST_KEPT} bytes within a container, and was not opened"
                        ),
                    };
                    line.fail(what, why);
                }
            }
        }
        lines.lines.insert(place, line);
        Ok(())
    }
}

/// Which container a file is, by its content; an e-mail by its name, for nothing at its beginning tells it from other text.
fn container(name: &Path, media_type: &str) -> Option<Container> {
    Container::of(media_type).or_else(|| {
        let named = name
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("eml"));
        (named && !media_type.starts_with("image/") && !media_type.starts_with("video/")).then_some(Container::Mail)
    })
}

/// A file that is nowhere but in memory.
fn in_memory(bytes: &[u8]) -> std::io::Result<File> {
    let mut file = File::from(rustix::fs::memfd_create("entry", rustix::fs::MemfdFlags::CLOEXEC)?);
    file.write_all(bytes)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

/// A line for what is in something.
fn within(of: &Line, name: &str) -> Line {
    Line {
        path: of.path.clone(),
        path_bytes: of.path_bytes.clone(),
        inside: of
            .inside
            .iter()
            .map(String::as_str)
            .chain([name])
            .map(str::to_owned)
            .collect(),
        ..Line::default()
    }
}

/// A line for what was met on the way.
pub(super) fn met(walked: &Walked) -> Line {
    Line {
        inside: walked.inside(),
        ..begun(walked.path())
    }
}

/// A line for what is at a path.
fn begun(shown: &Path) -> Line {
    let bytes = shown.as_os_str().as_bytes();
    Line {
        path: shown.to_string_lossy().into_owned(),
        path_bytes: std::str::from_utf8(bytes).is_err().then(|| hex(bytes)),
        ..Line::default()
    }
}

fn modified(about: &Stat) -> Option<String> {
    let nanoseconds = i32::try_from(about.st_mtime_nsec).ok()?;
    Some(jiff::Timestamp::new(about.st_mtime, nanoseconds).ok()?.to_string())
}

fn found(index: &Index, entry: Entry, by: By, distance: Option<u32>) -> Found {
    let category = index.category(entry).cloned().unwrap_or_default();
    Found {
        list: index.list(entry).map(|list| list.name.clone()).unwrap_or_default(),
        row: entry.row,
        code: category.code,
        category: category.category,
        by,
        distance,
        shares: None,
    }
}

/// Adds what a list says, once for each entry of it.
fn add(matches: &mut Vec<Found>, found: Found) {
    if !matches
        .iter()
        .any(|other| other.row == found.row && other.list == found.list)
    {
        matches.push(found);
    }
}
