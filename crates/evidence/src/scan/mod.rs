//! A scan: what is on a device becomes lines, and the lines a package.
//!
//! Files are walked in one fixed order and looked at by all cores; their lines are written in that order, each file's whole
//! or not at all, to a file beside the package. A scan that was stopped, whichever way, goes on behind the last file that stands
//! there whole and has not changed since, and ends with the package that it would have made. That file has perceptual hashes of what
//! is on no list, for the groups; it is deleted when the package is made.

pub mod group;
pub mod line;
pub mod look;
pub mod package;
pub mod walk;

use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::sync_channel;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::digests::lanes::{Done, Job, LANES, Lanes};
use crate::disk::folder;
use crate::file::picture_bytes;
use crate::lists::List;
use crate::lists::file::NoIndex;
use crate::lists::index::{Index, Percent};
use crate::processor::Instructions;
use crate::worker::frames::Sampling;
use crate::worker::{NoDecoder, Tools};
use line::{Line, NotExamined};
use look::{Looker, Wanted};
use walk::{Walked, walk};

/// So many files may be looked at ahead of the first that is not yet written.
const AHEAD: u64 = 16_384;
/// And no further files while so many lines wait for it: archives have many each.
const MOST_WAITING: usize = 100_000;
/// Whoever has so few bytes to read takes further files, whatever the others have.
const FEW: u64 = 32 * 1024 * 1024;
/// After so long what was written is seen to be on the disk.
const SAFE: Duration = Duration::from_secs(2);

/// What a scan is of and how it is done. A scan goes on only as it began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The version of the program.
    pub program: String,
    /// The exhibit's reference.
    pub exhibit: String,
    /// What was asked to be scanned.
    pub paths: Vec<String>,
    /// Whether the disk that it is on was mounted for reading only.
    pub read_only: bool,
    /// How pictures are hashed: in full, as the reference does.
    pub mode: String,
    /// In how many bits a PDQ hash may differ.
    pub radius: u32,
    /// How deep containers are opened.
    pub depth: u8,
    /// How many bytes may come out of a container on the disk.
    pub most_unpacked: u64,
    /// How videos were looked at; nothing where their frames were not.
    #[serde(default)]
    pub videos: Option<OfVideos>,
    /// What decoded HEIC and AVIF, and its version; nothing where nothing did.
    #[serde(default)]
    pub heif: Option<String>,
    /// What read images of disks, and its version; nothing where nothing did.
    #[serde(default)]
    pub images: Option<String>,
    /// The indexes, by their checksums, and the lists that they were built from.
    pub indexes: Vec<OfIndex>,
    /// When it began, in UTC.
    pub began: String,
}

/// How the frames of videos are looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfVideos {
    /// What takes them out of a video, and its version.
    pub program: String,
    /// One every so many milliseconds; nought is every one.
    pub every: u32,
    /// For how many minutes a video is looked at.
    pub minutes: u32,
    /// How many in a hundred frames of one of two videos must be like some of the other.
    pub share: Percent,
}

/// An index that a scan looked things up in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfIndex {
    /// What names it.
    pub checksum: String,
    /// Its lists.
    pub lists: Vec<List>,
}

impl From<&Index> for OfIndex {
    fn from(index: &Index) -> Self {
        Self {
            checksum: index.checksum().to_owned(),
            lists: index.contents().lists.clone(),
        }
    }
}

impl Head {
    /// Whether a scan that began so is the same as this one.
    fn is_of(&self, other: &Self) -> bool {
        let began = other.began.clone();
        Self { began, ..self.clone() } == *other
    }
    /// What each file is looked at for.
    fn wanted(&self) -> Wanted {
        let mut wanted = Wanted {
            radius: self.radius,
            depth: self.depth,
            most_unpacked: self.most_unpacked,
            ..Wanted::default()
        };
        if let Some(videos) = &self.videos {
            wanted.share = videos.share;
            wanted.sampling = Sampling {
                every: videos.every,
                longest: Duration::from_mins(u64::from(videos.minutes)),
            };
        }
        wanted
    }
}

/// The lines of a file and of what is in it, as they are kept until the package is made.
#[derive(Debug, Serialize, Deserialize)]
struct Unit {
    /// Its size and when it was written, by which it is known again.
    size: Option<u64>,
    modified: Option<String>,
    lines: Vec<Line>,
}

/// How far a scan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Files that are done, those of an earlier run among them.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Of those, files that an earlier run had done.
    pub earlier: u64,
    /// The bytes of those.
    pub earlier_bytes: u64,
    /// How many files and bytes there are, once they were counted.
    pub of: Option<(u64, u64)>,
}

/// Why a scan did not come to its end. What it did is kept, and is gone on from.
#[derive(Debug, thiserror::Error)]
pub enum NotScanned {
    /// Something that was asked to be scanned is not there.
    #[error("{0}: {1}")]
    NotThere(String, io::Error),
    /// The package would be written to what is scanned.
    #[error("{0} would be written to the evidence itself: choose a place outside of it")]
    WithinEvidence(String),
    /// The scan that was begun is another.
    #[error("{0} is of a scan that was begun otherwise: go on with it as it was begun, or delete it to begin anew")]
    Other(String),
    /// Another process is at it.
    #[error("{0} is being written by another scan: wait for it, or stop it")]
    Running(String),
    /// The package is there already.
    #[error("{0} is there already, and no package is written over")]
    Package(String),
    /// What it says cannot be written.
    #[error("{0}: {1}: nothing is lost that was written before; make room, and run it again to go on")]
    Unwritable(String, io::Error),
    /// Nothing can be decoded.
    #[error(transparent)]
    NoDecoder(#[from] NoDecoder),
    /// A list cannot be relied on.
    #[error(transparent)]
    NoIndex(#[from] NoIndex),
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long it has been since the disk was written to is no time of a record"
)]
fn now() -> Instant {
    Instant::now()
}

/// The file beside a package, in which its scan is kept until it is whole.
pub fn partial(package: &Path) -> PathBuf {
    let mut name = package.as_os_str().to_owned();
    name.push(".partial");
    PathBuf::from(name)
}

/// What is being written, in the order of the walk.
#[derive(Default)]
struct Written {
    next: u64,
    /// Units that are done before it is their turn.
    waiting: BTreeMap<u64, Unit>,
    /// How many lines they have.
    lines: usize,
    failed: Option<NotScanned>,
}

/// What the threads of a scan share.
#[derive(Default)]
struct Shared {
    written: Mutex<Written>,
    turned: Condvar,
    /// How many files and bytes there are, once they were counted.
    counted: Mutex<Option<(u64, u64)>>,
    ended: AtomicBool,
}

/// How many bytes each thread has still to read of the files that it began.
struct Left(Vec<AtomicU64>);

impl Left {
    /// Whether it is for this thread to take a further file: not, where it has more to read than the others.
    fn is_fair(&self, thread: usize, left: u64) -> bool {
        if let Some(of) = self.0.get(thread) {
            of.store(left, Ordering::Relaxed);
        }
        let all = self
            .0
            .iter()
            .map(|left| left.load(Ordering::Relaxed))
            .fold(0, u64::saturating_add);
        left <= FEW || left <= all / self.0.len() as u64
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }
    /// Ends the scan; the first reason stays.
    fn fail(&self, why: NotScanned) {
        self.lock().failed.get_or_insert(why);
        self.turned.notify_all();
    }
    /// Takes what was looked at. Says whether there is more to be done.
    fn done(&self, number: u64, unit: Unit) -> bool {
        let mut written = self.lock();
        written.lines += unit.lines.len();
        written.waiting.insert(number, unit);
        self.turned.notify_all();
        written.failed.is_none()
    }
    /// Waits until a file may be looked at. Says whether it is to be.
    fn may(&self, number: u64) -> bool {
        let ahead = |written: &mut Written| {
            let far = written.next + AHEAD <= number || written.lines > MOST_WAITING;
            far && written.failed.is_none()
        };
        let waited = self.turned.wait_while(self.lock(), ahead);
        waited.unwrap_or_else(PoisonError::into_inner).failed.is_none()
    }
    /// The units whose turn it is, after a while if there are none yet; nothing where the scan failed.
    fn turn(&self, wait: bool) -> Option<Vec<Unit>> {
        let mut written = self.lock();
        if wait && written.failed.is_none() && !written.waiting.contains_key(&written.next) {
            let turned = self.turned.wait_timeout(written, Duration::from_millis(200));
            written = turned.unwrap_or_else(PoisonError::into_inner).0;
        }
        let mut units = Vec::new();
        let mut next = written.next;
        while let Some(unit) = written.waiting.remove(&next) {
            next += 1;
            written.lines -= unit.lines.len();
            units.push(unit);
        }
        written.next = next;
        self.turned.notify_all();
        written.failed.is_none().then_some(units)
    }
    /// Counts what there is, so that it can be said how long it will take.
    fn count(&self, paths: &[PathBuf], tools: Tools<'_>) {
        let mut all = (0, 0);
        for walked in walk(paths, tools) {
            if self.ended.load(Ordering::Relaxed) {
                return;
            }
            if matches!(walked, Walked::File { .. } | Walked::InImage { .. }) {
                all.0 += 1;
                all.1 += walked.known_by().0.unwrap_or_default();
            }
        }
        *self.counted.lock().unwrap_or_else(PoisonError::into_inner) = Some(all);
    }
}

/// Scans what is at some paths into the file beside a package, or goes on with a scan that was begun there.
pub fn scan(
    paths: &[PathBuf],
    head: &Head,
    package: &Path,
    indexes: &[Index],
    tools: Tools<'_>,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<(), NotScanned> {
    if package.exists() {
        return Err(NotScanned::Package(package.display().to_string()));
    }
    for path in paths {
        let there = std::fs::canonicalize(path);
        let there = there.map_err(|error| NotScanned::NotThere(path.display().to_string(), error))?;
        if folder(package)
            .canonicalize()
            .is_ok_and(|folder| folder.starts_with(&there))
        {
            return Err(NotScanned::WithinEvidence(package.display().to_string()));
        }
    }
    let beside = partial(package);
    let unwritable = |error: io::Error| NotScanned::Unwritable(beside.display().to_string(), error);
    let wanted = head.wanted();
    let mut walked = walk(paths, tools).peekable();
    let (mut file, mut so_far) = go_on(&beside, head, &mut walked)?;
    let shared = Shared::default();
    let many = thread::available_parallelism().map_or(1, usize::from);
    let (give, taken) = sync_channel::<(u64, Walked)>(many * LANES * 2);
    let taken = Mutex::new(taken);
    let left = Left((0..many).map(|_| AtomicU64::default()).collect());
    let next = |thread, still: Option<u64>| {
        let fair = left.is_fair(thread, still.unwrap_or_default());
        if still.is_none() {
            // Whoever waits holds the lock: whoever does not is told that there is nothing now.
            taken.lock().unwrap_or_else(PoisonError::into_inner).recv().ok()
        } else if fair {
            taken.try_lock().ok()?.try_recv().ok()
        } else {
            None
        }
    };
    thread::scope(|scope| {
        scope.spawn(|| shared.count(paths, tools));
        let mut threads: Vec<_> = (0..many)
            .map(|thread| {
                let (next, shared, wanted) = (&next, &shared, &wanted);
                scope.spawn(move || {
                    let next = |still| next(thread, still);
                    if let Err(why) = work(next, indexes, wanted, tools, shared) {
                        shared.fail(why);
                    }
                    // Whoever feeds would wait for ever where nobody takes: it ends by itself when it sees that this failed.
                    while next(None).is_some() {}
                })
            })
            .collect();
        let shared = &shared;
        threads.push(scope.spawn(move || {
            for (number, walked) in (0..).zip(walked) {
                if !shared.may(number) || give.send((number, walked)).is_err() {
                    break;
                }
            }
        }));
        let mut safe = now();
        loop {
            let done = threads.iter().all(thread::ScopedJoinHandle::is_finished);
            let Some(units) = shared.turn(!done) else { break };
            let nothing = units.is_empty();
            for unit in units {
                so_far.files += 1;
                so_far.bytes += unit.size.unwrap_or_default();
                if let Err(error) = keep(&mut file, &unit) {
                    shared.fail(unwritable(error));
                    break;
                }
            }
            if safe.elapsed() > SAFE {
                if let Err(error) = file.sync_data() {
                    shared.fail(unwritable(error));
                }
                safe = now();
            }
            so_far.of = *shared.counted.lock().unwrap_or_else(PoisonError::into_inner);
            progress(so_far);
            if done && nothing {
                break;
            }
        }
        shared.ended.store(true, Ordering::Relaxed);
    });
    if let Some(failed) = shared
        .written
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .failed
    {
        return Err(failed);
    }
    file.sync_all().map_err(unwritable)
}

/// What each thread does: takes what was walked, looks at it, and gives the lines.
fn work(
    next: impl Fn(Option<u64>) -> Option<(u64, Walked)>,
    indexes: &[Index],
    wanted: &Wanted,
    tools: Tools<'_>,
    shared: &Shared,
) -> Result<(), NotScanned> {
    let lookups = indexes.iter().map(Index::lookup).collect::<Result<_, _>>()?;
    let looker = &RefCell::new(Looker::new(indexes, lookups, wanted, tools));
    let next = &next;
    let mut reading = Lanes::new(Instructions::widest());
    // What is no file to be read is done at once.
    let more = |still| loop {
        let (number, walked) = next(still)?;
        let line = match &walked {
            Walked::File { path, .. } => match look::begin(path) {
                Ok((begun, file)) => {
                    let size = begun.size();
                    return Some(Job {
                        of: (number, walked, begun),
                        file,
                        size,
                    });
                }
                Err(line) => *line,
            },
            Walked::InImage { image, file } => match looker.borrow_mut().look_in_image(image, file, look::met(&walked))
            {
                Ok(lines) => {
                    if !shared.done(number, unit(&walked, lines)) {
                        return None;
                    }
                    continue;
                }
                Err(error) => {
                    shared.fail(error.into());
                    return None;
                }
            },
            Walked::Link { .. } => Line {
                link: true,
                ..look::met(&walked)
            },
            Walked::Failed { why, .. } => failed(&walked, NotExamined::Folder, why),
            Walked::Unlisted { why, .. } => failed(&walked, NotExamined::Disk, why),
        };
        if !shared.done(number, unit(&walked, vec![line])) {
            return None;
        }
    };
    while let Some(Done {
        of: (number, walked, begun),
        file,
        taken,
    }) = reading.next(more, picture_bytes)
    {
        let lines = looker.borrow_mut().look(begun, file, taken)?;
        if !shared.done(number, unit(&walked, lines)) {
            break;
        }
    }
    Ok(())
}

/// The line of what could not be looked at.
fn failed(walked: &Walked, what: NotExamined, why: &str) -> Line {
    let mut line = look::met(walked);
    line.fail(what, why);
    line
}

fn unit(walked: &Walked, lines: Vec<Line>) -> Unit {
    let (size, modified) = walked.known_by();
    Unit { size, modified, lines }
}

fn keep(file: &mut File, unit: &Unit) -> io::Result<()> {
    let mut line = serde_json::to_vec(unit)?;
    line.push(b'\n');
    file.write_all(&line)
}

/// Opens the file beside the package: a new one, or one that was begun by the same scan, behind what of it still holds.
fn go_on(
    beside: &Path,
    head: &Head,
    walked: &mut std::iter::Peekable<impl Iterator<Item = Walked>>,
) -> Result<(File, Progress), NotScanned> {
    let unwritable = |error: io::Error| NotScanned::Unwritable(beside.display().to_string(), error);
    let mut file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(beside)
        .map_err(unwritable)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Err(NotScanned::Running(beside.display().to_string())),
        Err(TryLockError::Error(error)) => return Err(unwritable(error)),
    }
    let mut so_far = Progress::default();
    let mut reader = BufReader::with_capacity(1 << 18, &file);
    let mut line = Vec::new();
    let mut read = |line: &mut Vec<u8>| {
        line.clear();
        reader.read_until(b'\n', line)?;
        // A line that was torn has no end.
        Ok::<_, io::Error>(line.pop_if(|last| *last == b'\n').map(|_| line.len() as u64 + 1))
    };
    let mut holds = 0;
    if let Some(length) = read(&mut line).map_err(unwritable)? {
        let begun: Head = serde_json::from_slice(&line).map_err(|_| NotScanned::Other(beside.display().to_string()))?;
        if !head.is_of(&begun) {
            return Err(NotScanned::Other(beside.display().to_string()));
        }
        holds = length;
        while let Some(length) = read(&mut line).map_err(unwritable)? {
            let Ok(unit) = serde_json::from_slice::<Unit>(&line) else {
                break;
            };
            let same = walked.next_if(|walked| {
                let place = |line: &Line| (line.path.clone(), line.path_bytes.clone(), line.inside.clone());
                unit.lines.first().map(place) == Some(place(&look::met(walked)))
                    && walked.known_by() == (unit.size, unit.modified.clone())
            });
            if same.is_none() {
                break;
            }
            so_far.files += 1;
            so_far.bytes += unit.size.unwrap_or_default();
            holds += length;
        }
    }
    (so_far.earlier, so_far.earlier_bytes) = (so_far.files, so_far.bytes);
    file.set_len(holds).map_err(unwritable)?;
    file.seek(SeekFrom::End(0)).map_err(unwritable)?;
    if holds == 0 {
        let mut line = serde_json::to_vec(head).map_err(|error| unwritable(error.into()))?;
        line.push(b'\n');
        file.write_all(&line).map_err(unwritable)?;
    }
    Ok((file, so_far))
}
