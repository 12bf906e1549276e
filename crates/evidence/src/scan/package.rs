//! The package of a scan: digests, metadata and counts, signed. No picture is in it, no thumbnail, and no perceptual hash
//! unless that was asked for.
//!
//! It is a ZIP of `package.json`, which says what was scanned and how and has the counts and the digests of the other parts;
//! `files.jsonl`, a line for each file; `groups.jsonl`, a line for each group of pictures that look alike; and
//! `signature.json`, an Ed25519 signature (RFC 8032) of `package.json` to the byte.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::group::{Groups, Turns, group};
use super::line::{Line, NotExamined};
use super::{Head, Unit, partial};
use crate::digests::hex;
use crate::disk::folder;
use crate::lists::bytes;
use crate::pdq::Pdq;
use crate::seal::{NotOpened, Reader, Recipient, Sealed, is_sealed, seal};
use crate::video::LEAST_QUALITY;

/// The form of package that is written. Those before it are read too: the second has frames of videos.
pub const VERSION: u32 = 2;
/// So many different pictures are put into groups; where there are more, none are.
pub const MOST_GROUPED: usize = 1_000_000;
const PACKAGE: &str = "package.json";
const FILES: &str = "files.jsonl";
const GROUPS: &str = "groups.jsonl";
const SIGNATURE: &str = "signature.json";
/// Neither `package.json` nor the signature is longer.
const LONGEST: u64 = 64 * 1024 * 1024;

/// What `package.json` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Package {
    /// The form.
    pub version: u32,
    /// What was scanned and how.
    pub scan: Head,
    /// When the package was made, in UTC.
    pub ended: String,
    /// The counts.
    pub summary: Summary,
    /// The other parts.
    pub parts: Vec<Part>,
}

/// A part of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

/// The counts of a scan. A file in a container counts as the container does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Files, on the disk and in containers.
    pub files: u64,
    /// Of those, files in containers.
    pub in_containers: u64,
    /// The bytes of the files on the disk.
    pub bytes: u64,
    /// Of those, files that the file system of an image says were deleted.
    #[serde(default)]
    pub deleted: u64,
    /// Links, which were not followed and are not files.
    pub links: u64,
    /// Pictures.
    pub still: u64,
    /// Videos.
    pub moving: u64,
    /// Files that a list says nobody looks for.
    pub known_good: u64,
    /// Files that are on a list that is looked for, or look like one that is.
    pub matched: u64,
    /// Groups of two files or more that show like pictures; nothing where there were too many pictures to group.
    pub groups: Option<u64>,
    /// Files in those groups.
    pub grouped: u64,
    /// What was not examined, or not all of it.
    pub not_examined: u64,
    /// Of that, how many of each sort.
    pub not_examined_by: BTreeMap<NotExamined, u64>,
    /// What each list says, and of which category. A file on two lists is counted for both, and these are never added up.
    pub by_list: Vec<ByList>,
}

/// How many files a list has of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByList {
    /// The list's name.
    pub list: String,
    /// The category's code, as the list has it.
    pub code: Option<String>,
    /// What the code means, by the list's own table.
    pub category: Option<String>,
    /// Pictures.
    pub still: u64,
    /// Videos.
    pub moving: u64,
    /// Other files.
    pub other: u64,
    /// How many of all these were deleted.
    #[serde(default)]
    pub deleted: u64,
    /// How many of all these are different, to the byte.
    pub different: u64,
    /// How many of them were found because they look like it, and not because they are the same.
    pub alike: u64,
}

/// A group of pictures that look alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLine {
    /// Its number.
    pub group: u32,
    /// How many files it has.
    pub files: u64,
    /// Which of them stands for it: the path, the names within containers, and the SHA-256.
    pub representative: Representative,
}

/// The file that stands for a group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representative {
    /// As in the file's line.
    pub path: String,
    /// As in the file's line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inside: Vec<String>,
    /// As in the file's line.
    pub sha256: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Signed {
    algorithm: String,
    key: String,
    signature: String,
}

const ALGORITHM: &str = "Ed25519";

/// A list and a category of it: its name, the code, and what that means.
type Kind = (String, Option<String>, Option<String>);

/// The counts as lines are added to them.
#[derive(Default)]
struct Counting {
    summary: Summary,
    by_list: BTreeMap<Kind, (ByList, BTreeSet<String>)>,
    groups: BTreeSet<u32>,
}

impl Counting {
    fn add(&mut self, line: &Line) {
        let summary = &mut self.summary;
        if line.link {
            summary.links += 1;
            return;
        }
        if let Some(what) = line.not_examined {
            summary.not_examined += 1;
            *summary.not_examined_by.entry(what).or_default() += 1;
            if matches!(what, NotExamined::Folder | NotExamined::NoFile | NotExamined::Disk) {
                return;
            }
        }
        summary.files += 1;
        if line.inside.is_empty() {
            summary.bytes += line.size.unwrap_or_default();
        } else {
            summary.in_containers += 1;
        }
        summary.still += u64::from(line.is_still());
        summary.moving += u64::from(line.is_moving());
        summary.deleted += u64::from(line.deleted);
        summary.known_good += u64::from(line.known_good);
        summary.matched += u64::from(!line.matches.is_empty());
        if let Some(group) = line.group {
            summary.grouped += 1;
            self.groups.insert(group);
        }
        let mut counted = BTreeSet::new();
        for found in &line.matches {
            let key = (found.list.clone(), found.code.clone(), found.category.clone());
            let (of_list, different) = self.by_list.entry(key.clone()).or_default();
            // Two rows of one list and category that a file has are one file.
            if !counted.insert(key) {
                continue;
            }
            of_list.still += u64::from(line.is_still());
            of_list.moving += u64::from(line.is_moving());
            of_list.other += u64::from(!line.is_still() && !line.is_moving());
            of_list.deleted += u64::from(line.deleted);
            of_list.alike += u64::from(found.by != super::line::By::Digest);
            different.extend(line.sha256.clone());
        }
    }
    fn end(self, grouped: bool) -> Summary {
        let by_list = self
            .by_list
            .into_iter()
            .map(|((list, code, category), (of_list, different))| ByList {
                list,
                code,
                category,
                different: different.len() as u64,
                ..of_list
            });
        Summary {
            by_list: by_list.collect(),
            groups: grouped.then_some(self.groups.len() as u64),
            ..self.summary
        }
    }
}

/// Why there is no package.
#[derive(Debug, thiserror::Error)]
pub enum NotPackaged {
    /// It cannot be written.
    #[error("the package cannot be written: {0}: the scan is kept; make room, and run it again")]
    Unwritable(#[from] io::Error),
    /// The file that the scan was kept in cannot be read.
    #[error("{0} cannot be read: it was changed by something else; delete it and scan again")]
    Partial(String),
}

impl From<zip::result::ZipError> for NotPackaged {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Unwritable(error.into())
    }
}

/// The units of a scan, in the order of the walk.
fn units(beside: &Path) -> Result<(Head, impl Iterator<Item = Result<Unit, NotPackaged>>), NotPackaged> {
    let shown = beside.display().to_string();
    let mut lines = BufReader::with_capacity(1 << 18, File::open(beside)?).lines();
    let head = lines
        .next()
        .transpose()?
        .and_then(|line| serde_json::from_str(&line).ok());
    let head = head.ok_or_else(|| NotPackaged::Partial(shown.clone()))?;
    let units = lines.map(move |line| serde_json::from_str(&line?).map_err(|_| NotPackaged::Partial(shown.clone())));
    Ok((head, units))
}

/// Whether a picture may be in a group.
fn grouped(line: &Line) -> Option<&Turns> {
    let seen = !line.known_good && line.pdq_quality.is_some_and(|quality| quality >= LEAST_QUALITY);
    line.turns.as_ref().filter(|_| seen)
}

/// The pictures of a scan in groups.
#[derive(Default)]
struct Grouped {
    /// Which picture a hash is.
    pictures: HashMap<Pdq, usize>,
    /// The number of the group of each picture; nothing where it is alone.
    group: Vec<Option<u32>>,
    /// The picture that stands for each group, and how many files it has.
    groups: Vec<(usize, u64)>,
    /// Whether there were not too many.
    done: bool,
}

fn groups_of(beside: &Path) -> Result<Grouped, NotPackaged> {
    let (head, units) = units(beside)?;
    let mut turns: Vec<Turns> = Vec::new();
    let mut files: Vec<u64> = Vec::new();
    let mut grouping = Grouped::default();
    for unit in units {
        for line in &unit?.lines {
            let Some(of) = grouped(line) else { continue };
            let place = *grouping.pictures.entry(of[0]).or_insert(turns.len());
            if place == turns.len() {
                if turns.len() == MOST_GROUPED {
                    return Ok(Grouped::default());
                }
                turns.push(*of);
                files.push(0);
            }
            if let Some(files) = files.get_mut(place) {
                *files += 1;
            }
        }
    }
    let Groups { of, representative } = group(&turns, head.radius);
    let mut many = vec![0; representative.len()];
    for (group, files) in of.iter().zip(&files) {
        if let Some(many) = many.get_mut(*group as usize) {
            *many += files;
        }
    }
    // Those with one file are none.
    let mut numbers: Vec<Option<u32>> = Vec::new();
    for (many, representative) in many.into_iter().zip(representative) {
        let number = u32::try_from(grouping.groups.len() + 1).ok().filter(|_| many > 1);
        if number.is_some() {
            grouping.groups.push((representative, many));
        }
        numbers.push(number);
    }
    grouping.group = of
        .iter()
        .map(|group| numbers.get(*group as usize).copied().flatten())
        .collect();
    grouping.done = true;
    Ok(grouping)
}

/// Writes a part and takes its digest on the way.
struct Hashed<W> {
    into: W,
    bytes: u64,
    sha256: Sha256,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let many = self.into.write(bytes)?;
        self.sha256.update(bytes.get(..many).unwrap_or_default());
        self.bytes += many as u64;
        Ok(many)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

impl<W> Hashed<W> {
    fn new(into: W) -> Self {
        Self {
            into,
            bytes: 0,
            sha256: Sha256::new(),
        }
    }
    fn end(self, name: &str) -> Part {
        Part {
            name: name.to_owned(),
            bytes: self.bytes,
            sha256: hex(&self.sha256.finalize()),
        }
    }
}

/// Makes the package of a scan that is whole, and deletes the file that it was kept in. The package has its name only when it
/// is whole itself.
pub fn make(
    package: &Path,
    key: &SigningKey,
    with_hashes: bool,
    sealed_for: &[Recipient],
    ended: String,
) -> Result<Package, NotPackaged> {
    let beside = partial(package);
    let grouping = groups_of(&beside)?;
    let (scan, units) = units(&beside)?;
    let folder = folder(package);
    let new = || tempfile::Builder::new().prefix(".package-").tempfile_in(folder);
    let mut temporary = new()?;
    let mut archive = ZipWriter::new(BufWriter::new(temporary.reopen()?));
    // No time of the machine's: a scan that was stopped makes the package that it would have made.
    let options = SimpleFileOptions::default()
        .large_file(true)
        .last_modified_time(zip::DateTime::default());
    let mut counting = Counting::default();
    let mut stands = vec![Representative::default(); grouping.groups.len()];
    archive.start_file(FILES, options)?;
    let mut writing = Hashed::new(&mut archive);
    for unit in units {
        for mut line in unit?.lines {
            let picture = grouped(&line)
                .and_then(|turns| grouping.pictures.get(&turns[0]))
                .copied();
            line.group = picture.and_then(|picture| grouping.group.get(picture).copied().flatten());
            if let Some(group) = line.group.and_then(|group| usize::try_from(group).ok()?.checked_sub(1)) {
                let of = grouping.groups.get(group).map(|(picture, _)| *picture);
                if let Some(stands) = stands
                    .get_mut(group)
                    .filter(|stands| stands.sha256.is_none() && of == picture)
                {
                    *stands = Representative {
                        path: line.path.clone(),
                        inside: line.inside.clone(),
                        sha256: line.sha256.clone(),
                    };
                }
            }
            counting.add(&line);
            line.turns = None;
            if !with_hashes {
                line.pdq = None;
                line.vpdq = Vec::new();
            }
            serde_json::to_writer(&mut writing, &line).map_err(io::Error::from)?;
            writing.write_all(b"\n")?;
        }
    }
    let files = writing.end(FILES);
    archive.start_file(GROUPS, options)?;
    let mut writing = Hashed::new(&mut archive);
    for ((number, (_, files)), representative) in (1..).zip(&grouping.groups).zip(stands) {
        let line = GroupLine {
            group: number,
            files: *files,
            representative,
        };
        serde_json::to_writer(&mut writing, &line).map_err(io::Error::from)?;
        writing.write_all(b"\n")?;
    }
    let parts = vec![files, writing.end(GROUPS)];
    let said = Package {
        version: VERSION,
        scan,
        ended,
        summary: counting.end(grouping.done),
        parts,
    };
    let text = serde_json::to_vec_pretty(&said).map_err(io::Error::from)?;
    archive.start_file(PACKAGE, options)?;
    archive.write_all(&text)?;
    let signed = Signed {
        algorithm: ALGORITHM.to_owned(),
        key: hex(key.verifying_key().as_bytes()),
        signature: hex(&key.sign(&text).to_bytes()),
    };
    archive.start_file(SIGNATURE, options)?;
    archive.write_all(&serde_json::to_vec_pretty(&signed).map_err(io::Error::from)?)?;
    let mut file = archive.finish()?;
    file.flush()?;
    file.get_ref().sync_all()?;
    if !sealed_for.is_empty() {
        let sealed = new()?;
        seal(temporary.reopen()?, sealed.reopen()?, sealed_for)?;
        // What is not sealed goes away with its name.
        temporary = sealed;
    }
    temporary.persist_noclobber(package).map_err(|error| error.error)?;
    File::open(folder)?.sync_all()?;
    std::fs::remove_file(&beside)?;
    Ok(said)
}

/// Reads a signing key, or makes one where there is none: 64 hexadecimal digits in a file that its owner alone may read. Says
/// whether it was made.
pub fn signing_key(path: &Path) -> io::Result<(SigningKey, bool)> {
    let wrong = || io::Error::other("it is no key, which has 64 hexadecimal digits");
    match std::fs::read_to_string(path) {
        Ok(text) => Ok((SigningKey::from_bytes(&bytes(text.trim()).ok_or_else(wrong)?), false)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut seed = [0; 32];
            getrandom::fill(&mut seed).map_err(|error| io::Error::other(error.to_string()))?;
            if let Some(folder) = path.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
            writeln!(file, "{}", hex(&seed))?;
            file.sync_all()?;
            Ok((SigningKey::from_bytes(&seed), true))
        }
        Err(error) => Err(error),
    }
}

/// Whether a file that begins so may be a package: a ZIP, or one that is sealed.
pub fn may_be(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || is_sealed(head)
}

/// Why a package cannot be relied on.
#[derive(Debug, thiserror::Error)]
pub enum NotVerified {
    /// It cannot be read.
    #[error("the package cannot be read: {0}")]
    Unreadable(String),
    /// It does not open.
    #[error(transparent)]
    NotOpened(#[from] NotOpened),
    /// A part is not as it was signed.
    #[error("the package was changed: {part}: {why}")]
    Changed {
        /// The part.
        part: String,
        /// What is wrong with it.
        why: String,
    },
    /// It is signed by somebody else.
    #[error("the package is signed with the key {0}, and not with the one that was expected")]
    OtherKey(String),
    /// It is of another form.
    #[error("the package is of form {0} and this program reads forms up to {VERSION}")]
    OtherVersion(u32),
}

fn changed(part: &str, why: impl Into<String>) -> NotVerified {
    NotVerified::Changed {
        part: part.to_owned(),
        why: why.into(),
    }
}

/// A package that was checked: what it says, and the key that signed it.
#[derive(Clone, Debug)]
pub struct Verified {
    /// What it says.
    pub package: Package,
    /// The key, in hexadecimal digits.
    pub key: String,
}

/// Checks a package: its signature, the digest of each part, and that its counts are those of its lines. `each` is given every
/// line.
pub fn verify(package: &Sealed, key: Option<&str>, each: impl FnMut(&Line)) -> Result<Verified, NotVerified> {
    verify_with_groups(package, key, each, |_| ())
}

/// As [`verify`]; `group` is given every group, after the lines.
pub fn verify_with_groups(
    package: &Sealed,
    key: Option<&str>,
    mut each: impl FnMut(&Line),
    mut group: impl FnMut(&GroupLine),
) -> Result<Verified, NotVerified> {
    let unreadable = |error: &dyn std::fmt::Display| NotVerified::Unreadable(error.to_string());
    let mut archive = ZipArchive::new(package.open()?).map_err(|error| unreadable(&error))?;
    let names: BTreeSet<String> = archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect();
    let known: BTreeSet<String> = [FILES, GROUPS, PACKAGE, SIGNATURE].map(str::to_owned).into();
    if let Some(other) = names.difference(&known).next() {
        return Err(changed(other, "it does not belong there"));
    }
    let text = small(&mut archive, PACKAGE)?;
    let signed = small(&mut archive, SIGNATURE)?;
    let signed: Signed = serde_json::from_slice(&signed).map_err(|error| changed(SIGNATURE, error.to_string()))?;
    let by = bytes(&signed.key).and_then(|key| VerifyingKey::from_bytes(&key).ok());
    let signature = bytes(&signed.signature).map(|bytes| Signature::from_bytes(&bytes));
    let holds = by
        .zip(signature)
        .is_some_and(|(by, signature)| by.verify_strict(&text, &signature).is_ok());
    if signed.algorithm != ALGORITHM || !holds {
        return Err(changed(PACKAGE, "its signature does not hold"));
    }
    if key.is_some_and(|key| !key.eq_ignore_ascii_case(&signed.key)) {
        return Err(NotVerified::OtherKey(signed.key));
    }
    let package: Package = serde_json::from_slice(&text).map_err(|error| changed(PACKAGE, error.to_string()))?;
    if !(1..=VERSION).contains(&package.version) {
        return Err(NotVerified::OtherVersion(package.version));
    }
    let mut counting = Counting::default();
    part(&mut archive, &package, FILES, |line: Line| {
        counting.add(&line);
        each(&line);
    })?;
    part(&mut archive, &package, GROUPS, |line: GroupLine| group(&line))?;
    if counting.end(package.summary.groups.is_some()) != package.summary {
        return Err(changed(PACKAGE, "its counts are not those of its lines"));
    }
    Ok(Verified {
        package,
        key: signed.key,
    })
}

fn small(archive: &mut ZipArchive<Box<dyn Reader>>, name: &str) -> Result<Vec<u8>, NotVerified> {
    let entry = archive
        .by_name(name)
        .map_err(|error| changed(name, error.to_string()))?;
    let mut text = Vec::new();
    let read = entry.take(LONGEST + 1).read_to_end(&mut text);
    read.map_err(|error| changed(name, error.to_string()))?;
    if text.len() as u64 > LONGEST {
        return Err(changed(name, "it is too long"));
    }
    Ok(text)
}

/// Reads a part line by line and sees that it is the one that was signed.
fn part<T: for<'de> Deserialize<'de>>(
    archive: &mut ZipArchive<Box<dyn Reader>>,
    package: &Package,
    name: &str,
    mut each: impl FnMut(T),
) -> Result<(), NotVerified> {
    let expected = package.parts.iter().find(|part| part.name == name);
    let expected = expected.ok_or_else(|| changed(PACKAGE, format!("it does not name {name}")))?;
    let entry = archive
        .by_name(name)
        .map_err(|error| changed(name, error.to_string()))?;
    let mut reader = BufReader::new(entry.take(expected.bytes.saturating_add(1)));
    let mut found = Hashed::new(io::sink());
    let mut line = Vec::new();
    let mut wrong = None;
    for number in 1u64.. {
        line.clear();
        let read = reader
            .read_until(b'\n', &mut line)
            .map_err(|error| changed(name, error.to_string()))?;
        if read == 0 {
            break;
        }
        // Into nothing, which takes all.
        let _ = found.write_all(&line);
        match serde_json::from_slice(&line) {
            Ok(line) => each(line),
            Err(error) => wrong = wrong.or(Some(format!("line {number}: {error}"))),
        }
    }
    if found.end(name) != *expected {
        return Err(changed(name, "it is not the one that was signed"));
    }
    wrong.map_or(Ok(()), |why| Err(changed(name, why)))
}
