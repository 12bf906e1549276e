//! Images of disks, by The Sleuth Kit, where it is installed. Each of its programs runs within a fence that leaves it the pieces of
//! the image, for reading.

use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use super::program::{Piped, found, said, said_of_itself};
use super::{LONGEST, NoDecoder, Running, Within, Workers, now};
use crate::image::pieces;

/// How long the next file of a disk may be waited for: what is deleted is looked for in all of it.
const STALLED: Duration = Duration::from_mins(10);
/// A name is not longer.
const LONGEST_LINE: u64 = 64 * 1024;

/// The Sleuth Kit of this machine.
#[derive(Debug)]
pub struct SleuthKit {
    volumes: PathBuf,
    files: PathBuf,
    content: PathBuf,
    /// The version, as it says it.
    pub version: String,
}

/// An image of a disk.
#[derive(Debug)]
pub struct Image {
    /// The first piece.
    pub path: PathBuf,
    pieces: Vec<PathBuf>,
}

/// A part of a disk that has a file system, or all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Which it is, and of what kind by the table of partitions; nothing where there is no table.
    pub name: Option<String>,
    /// Where it begins, in sectors, and how many bytes those have.
    place: Option<(u64, u32)>,
}

/// A file in a file system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InImage {
    /// The part of the disk.
    pub volume: Arc<Volume>,
    /// What finds it there.
    address: String,
    /// Its path, from the root of the file system.
    pub name: String,
    /// How many bytes it has, as the file system says.
    pub size: u64,
    /// When it was last written, in seconds since 1970, as the file system says.
    pub modified: i64,
    /// Whether it was deleted. Something else may have been written over it.
    pub deleted: bool,
}

impl Image {
    /// The image whose first piece is here.
    pub fn of(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            // So that none of them looks like something that a program is told to do.
            pieces: pieces(&std::path::absolute(path).unwrap_or_else(|_| path.to_owned())),
        }
    }
}

impl SleuthKit {
    /// Finds it; says why there is none, where there is none.
    pub fn find(workers: &dyn Workers) -> Result<Self, String> {
        let program = |name: &str| {
            found(name).ok_or_else(|| format!("{name} of The Sleuth Kit is not installed on this machine"))
        };
        let (volumes, files, content) = (program("mmls")?, program("fls")?, program("icat")?);
        let mut command = workers.fenced(Within::default());
        command.arg(&volumes).arg("-V");
        let said = said_of_itself("mmls", command)?;
        let version = said.trim().strip_prefix("The Sleuth Kit ver ");
        let version = version.ok_or("mmls says nothing of its version")?.to_owned();
        Ok(Self {
            volumes,
            files,
            content,
            version,
        })
    }

    fn command(workers: &dyn Workers, image: &Image, program: &Path) -> Command {
        let mut command = workers.fenced(Within {
            read: &image.pieces,
            ..Within::default()
        });
        command.arg(program);
        command
    }

    /// The parts of a disk that have file systems, or could have. One without a table of partitions is a part itself.
    pub fn volumes(&self, workers: &dyn Workers, image: &Image) -> Result<Vec<Volume>, NoDecoder> {
        let mut command = Self::command(workers, image, &self.volumes);
        command.arg("-a").args(&image.pieces);
        let whole = Volume {
            name: None,
            place: None,
        };
        Ok(match said("mmls", command, Stdio::null())? {
            Ok(said) => volumes(&String::from_utf8_lossy(&said)),
            Err(_) => vec![whole],
        })
    }

    /// The files of a part of a disk, those that were deleted among them.
    pub fn files(&self, workers: &dyn Workers, image: &Image, volume: &Arc<Volume>) -> Result<Files, NoDecoder> {
        let mut command = Self::command(workers, image, &self.files);
        command
            .args(["-F", "-r", "-p", "-m", ""])
            .args(volume.told())
            .args(&image.pieces);
        let running = Running::begin(command, Stdio::null())?;
        Ok(Files {
            pipe: Some(running.piped(STALLED, now() + FOR_EVER)),
            volume: Arc::clone(volume),
        })
    }

    /// What is in a file.
    pub(crate) fn content(&self, workers: &dyn Workers, image: &Image, file: &InImage) -> Result<Content, NoDecoder> {
        let mut command = Self::command(workers, image, &self.content);
        if file.deleted {
            command.arg("-r");
        }
        command.args(file.volume.told()).args(&image.pieces).arg(&file.address);
        let running = Running::begin(command, Stdio::null())?;
        Ok(Content(running.piped(LONGEST, now() + FOR_EVER)))
    }
}

/// However much there is on a disk, it is read to its end as long as something comes.
const FOR_EVER: Duration = Duration::from_hours(24 * 365);

impl Volume {
    fn told(&self) -> Vec<String> {
        let told = self
            .place
            .map(|(place, bytes)| vec!["-b".to_owned(), bytes.to_string(), "-o".to_owned(), place.to_string()]);
        told.unwrap_or_default()
    }
}

/// The rows of a table of partitions that are parts of the disk, as `mmls` prints it.
fn volumes(said: &str) -> Vec<Volume> {
    let bytes = said
        .lines()
        .find_map(|line| line.strip_prefix("Units are in ")?.split('-').next()?.parse().ok());
    let rows = said.lines().filter_map(|line| {
        let mut fields = line.split_whitespace();
        let number = fields.next()?.strip_suffix(':')?;
        let slot = fields.next()?;
        let place = fields.next()?.parse().ok()?;
        let kind: Vec<&str> = fields.skip(2).collect();
        let is_part = slot.bytes().all(|byte| byte.is_ascii_digit() || byte == b':');
        is_part.then(|| Volume {
            name: Some(format!("partition {number}, {}", kind.join(" "))),
            place: Some((place, bytes.unwrap_or(512))),
        })
    });
    rows.collect()
}

/// The files of a part of a disk, as they are listed.
#[derive(Debug)]
pub struct Files {
    pipe: Option<BufReader<Piped>>,
    volume: Arc<Volume>,
}

impl Iterator for Files {
    /// A file, or why no more are listed.
    type Item = Result<InImage, String>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let pipe = self.pipe.as_mut()?;
            let mut line = Vec::new();
            let read = pipe.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line);
            if !matches!(read, Ok(1..)) {
                let ended = self.pipe.take()?.into_inner().ended("fls");
                return ended.err().map(Err);
            }
            if let Some(file) = in_image(&String::from_utf8_lossy(&line), &self.volume) {
                return Some(Ok(file));
            }
        }
    }
}

/// A line of `fls -m`, if it is of a file with content: `0|name|address|mode|user|group|size|read|written|changed|made`. A name may
/// have anything in it, also what stands between the others.
fn in_image(line: &str, volume: &Arc<Volume>) -> Option<InImage> {
    let mut fields = line.trim_end_matches('\n').rsplitn(10, '|');
    let modified = fields.by_ref().nth(2)?.parse().ok()?;
    let size = fields.by_ref().nth(1)?.parse().ok()?;
    let mode = fields.by_ref().nth(2)?;
    let address = fields.next()?;
    let name = fields.next()?.strip_prefix("0|")?;
    let name = name.strip_prefix('/').unwrap_or(name);
    // What a record of NTFS says of a name is no file, one that marks bad clusters is as large as the disk and holds nothing, and
    // an entry whose place was given to another file is not that file.
    let is_none =
        name.ends_with(" ($FILE_NAME)") || name.starts_with("$BadClus") || name.ends_with(" (deleted-realloc)");
    let is_file = matches!(mode.split_once('/')?, ("r" | "-", rest) if rest.starts_with('r'));
    let known = address.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        && address.starts_with(|first: char| first.is_ascii_digit());
    let deleted = name.strip_suffix(" (deleted)");
    (is_file && known && !is_none).then(|| InImage {
        volume: Arc::clone(volume),
        address: address.to_owned(),
        name: deleted.unwrap_or(name).to_owned(),
        size,
        modified,
        deleted: deleted.is_some(),
    })
}

/// What is in a file of a disk, as it is read.
#[derive(Debug)]
pub(crate) struct Content(BufReader<Piped>);

impl Content {
    /// Whether it was read well.
    pub(crate) fn ended(self) -> Result<(), String> {
        self.0.into_inner().ended("icat")
    }
}

impl Read for Content {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        self.0.read(into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn whole() -> Arc<Volume> {
        Arc::new(Volume {
            name: None,
            place: None,
        })
    }

    #[test]
    fn parts_are_the_rows_with_a_slot() {
        let said = "DOS Partition Table\nOffset Sector: 0\nUnits are in 4096-byte sectors\n\n      Slot      Start        End          Length       Description\n\
            000:  Meta      0000000000   0000000000   0000000001   Primary Table (#0)\n001:  -------   0000000000   0000002047   0000002048   Unallocated\n\
            002:  000:000   0000002048   0000004095   0000002048   NTFS / exFAT (0x07)\n004:  003       0000004096   0000006143   0000002048   Basic data\n";
        let volume = |name: &str, place| Volume {
            name: Some(name.to_owned()),
            place: Some((place, 4_096)),
        };
        assert_eq!(
            volumes(said),
            [
                volume("partition 002, NTFS / exFAT (0x07)", 2_048),
                volume("partition 004, Basic data", 4_096)
            ]
        );
        assert_eq!(volumes("nonsense: a b c\n::\n"), []);
    }

    #[test]
    fn files_are_read_whatever_their_names_are() {
        let file = |line: &str| {
            in_image(line, &whole()).map(|file| (file.name, file.address, file.size, file.modified, file.deleted))
        };
        let line = |name: &str, mode: &str| format!("0|{name}|17-128-1|{mode}|0|0|3|4|5|6|7\n");
        let found = |name: &str, deleted| Some((name.to_owned(), "17-128-1".to_owned(), 3, 5, deleted));
        assert_eq!(file(&line("/a/b|c.txt", "r/rrw-r--r--")), found("a/b|c.txt", false));
        assert_eq!(
            file(&line("/gone.jpg (deleted)", "-/rrwxrwxrwx")),
            found("gone.jpg", true)
        );
        for (name, mode) in [
            ("/a -> b", "l/lrwxrwxrwx"),
            ("/a", "d/drwxr-xr-x"),
            ("/a (deleted-realloc)", "r/rrwxrwxrwx"),
            ("/a ($FILE_NAME)", "r/rrwxrwxrwx"),
            ("/$BadClus:$Bad", "r/rrwxrwxrwx"),
            ("/a", "nonsense"),
        ] {
            assert_eq!(file(&line(name, mode)), None, "{name} {mode}");
        }
        assert_eq!(file("0|/a|--help|r/r|0|0|3|4|5|6|7"), None);
    }

    proptest! {
        #[test]
        fn no_line_ends_the_reading_with_a_panic(line in "\\PC{0,60}", fields in prop::collection::vec("[0-9r/|-]{0,6}", 0..14)) {
            let _ = (in_image(&line, &whole()), in_image(&fields.join("|"), &whole()), volumes(&line));
        }
    }
}
