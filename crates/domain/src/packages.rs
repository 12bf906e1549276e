//! Packages: what a scan of an exhibit found, as it was signed where the exhibit is. Digests, metadata and counts; no picture,
//! no name of a file.
//!
//! The counts are the program's, by what lists say; nobody has looked at anything for them. What somebody saw and graded is
//! the result of the examination, in the exhibit's own record.

mod kept;

pub use kept::{Common, Kept, MOST_KEPT};

use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::exhibits::Exhibits;
use crate::identifiers::{Identifier, IdentifierKind};
use crate::ids::{ExhibitId, PackageId};
use crate::record::{Ask, Flag, Input, Record, Room, StepKind, Task, Term, needed, states, steps};
use crate::search::closed_up;
use crate::time::Instant;

/// Of so many files that are on a list the digests are found in a search, and told to whoever meets one of them elsewhere.
pub const MOST_NAMED: usize = 1_000;

coded! {
    /// What of a file was not examined, as a scan says it.
    NotExamined {
        File "file" "Files that could not be read, or not to their end",
        NoFile "no_file" "Pipes, devices and sockets, which have no content",
        Folder "folder" "Folders that could not be listed",
        Picture "picture" "Pictures that could not be decoded",
        Video "video" "Videos whose frames were not looked at",
        Container "container" "Archives and messages that could not be opened, or not all of them",
        Disk "disk" "Images of disks, or parts of them, whose files could not be listed",
    }
}

states! {
    /// A package is taken, and somebody answers for what it leaves open.
    PackageState {
        Taken "taken" "Taken",
        Settled "settled" "Taken, and what was not examined is settled",
        Withdrawn "withdrawn" "Withdrawn",
    }
    first Taken;
    Taken "not_examined_decided" Settled;
    Taken "withdrawn" Withdrawn;
    Settled "withdrawn" Withdrawn;
}

steps! {
    /// What happens to a package.
    PackageStep {
        /// Somebody looked at what the scan did not.
        Decided "not_examined_decided" "Record what is done about what was not examined" "Decided about what was not examined" {
            /// What.
            decision: String => needed("decision", "What is done about it, and why is that enough?", Input::Text, "Enter what is done about what was not examined."),
        },
        /// It was taken in error.
        Withdrawn "withdrawn" "Withdraw it" "Withdrawn" {
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Say why."),
        },
    }
}

/// A list that was scanned with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListUsed {
    /// Its name.
    pub name: String,
    /// Its date, as it says it itself; may be empty.
    pub date: String,
    /// Who answers for it; may be empty.
    pub authority: String,
    /// Whether it is of what nobody looks for.
    pub known_good: bool,
}

/// How many files a list has of one category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListCount {
    /// The list.
    pub list: String,
    /// The category, in the list's own words; nothing where it has none.
    pub category: Option<String>,
    /// Pictures.
    pub still: u64,
    /// Videos.
    pub moving: u64,
    /// Other files.
    pub other: u64,
    /// How many of these were deleted, as the file system of an image says.
    #[serde(default)]
    pub deleted: u64,
    /// How many of these are different, to the byte.
    pub different: u64,
    /// How many were found because they look like what is on the list, and not because they are the same.
    pub alike: u64,
}

/// A file that a list names: its digests, in hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NamedFile {
    /// SHA-256.
    pub sha256: String,
    /// SHA-1.
    pub sha1: String,
    /// MD5.
    pub md5: String,
}

impl NamedFile {
    /// The digests by which reports and other devices name it.
    pub fn identifiers(&self) -> [Identifier; 2] {
        [("MD5", &self.md5), ("SHA-1", &self.sha1)]
            .map(|(algorithm, digits)| Identifier::new(IdentifierKind::FileDigest, algorithm, digits))
    }
}

/// How the frames of videos were looked at (vPDQ).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VideosSeen {
    /// What took them out of the videos, with its version.
    pub program: String,
    /// One every so many milliseconds; nought is every one.
    pub every: u32,
    /// How many in a hundred frames of one of two videos had to be like some of the other.
    pub share: u8,
}

impl VideosSeen {
    /// The same in words.
    pub fn words(&self) -> String {
        let Self { program, every, share } = self;
        let which = match every {
            0 => "Every frame".to_owned(),
            1_000 => "A frame every second".to_owned(),
            every => format!("A frame every {}.{:03} seconds", every / 1_000, every % 1_000),
        };
        format!("{which}, by {program}; alike where {share} in 100 frames of one video are like some of the other")
    }
}

/// What a package says, once its signature, the digest of each part and its counts were checked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The SHA-256 of the package as it was taken.
    pub digest: String,
    /// The key that signed it, in hexadecimal digits.
    pub key: String,
    /// Whether that key had signed a package that was taken before.
    pub key_known: bool,
    /// Whether it was sealed.
    pub sealed: bool,
    /// The program that made it, with its version.
    pub program: String,
    /// When the scan began and ended.
    pub began: Option<Instant>,
    /// When the package was made.
    pub ended: Option<Instant>,
    /// Whether the disk was mounted for reading only.
    pub read_only: bool,
    /// In how many bits of 256 a picture's hash might differ from one on a list.
    pub radius: u32,
    /// How deep archives were opened.
    pub depth: u8,
    /// How the frames of videos were looked at; nothing where they were not.
    #[serde(default)]
    pub videos: Option<VideosSeen>,
    /// The lists.
    pub lists: Vec<ListUsed>,
    /// Files, on the disk and in archives.
    pub files: u64,
    /// Of those, in archives.
    pub in_containers: u64,
    /// The bytes of the files on the disk.
    pub bytes: u64,
    /// Of the files, those that were deleted, as the file system of an image says.
    #[serde(default)]
    pub deleted: u64,
    /// Links, which were not followed.
    pub links: u64,
    /// Pictures.
    pub still: u64,
    /// Videos.
    pub moving: u64,
    /// Files that a list says nobody looks for.
    pub known_good: u64,
    /// Files that are on a list that is looked for, or look like one that is.
    pub matched: u64,
    /// Groups of pictures that look alike; nothing where there were too many to group.
    pub groups: Option<u64>,
    /// Files in those groups.
    pub grouped: u64,
    /// What was not examined, or not all of it.
    pub not_examined: u64,
    /// Of that, how many of each sort.
    pub not_examined_by: Vec<(NotExamined, u64)>,
    /// What each list says. A file on two lists is counted for both, and these are never added up.
    pub by_list: Vec<ListCount>,
    /// The files that a list names, by which devices are compared.
    pub named: Kept,
    /// The pictures and videos that no list names.
    pub others: Kept,
    /// The digests of those that a list names, the lowest first, so many as are found in a search.
    pub named_files: Vec<NamedFile>,
    /// The normal forms of those digests of any file that something here held already: a report, another device.
    pub met: Vec<String>,
}

/// With what a package is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageOpening {
    /// Of which exhibit.
    pub exhibit: ExhibitId,
    /// The exhibit's mark.
    #[serde(default)]
    pub mark: String,
    /// Who made it, on which machine, with which release for such work.
    pub made_by: String,
    /// What it says.
    #[serde(default)]
    pub said: Said,
}

/// Whether a package says that it is of an exhibit: by the exhibit's mark or by its reference, however they are spaced.
pub fn is_of(said: &str, exhibit: &Record<Exhibits>) -> bool {
    let said = closed_up(said);
    said == closed_up(&exhibit.opening.mark) || said == closed_up(&exhibit.reference)
}

impl Record<Packages> {
    /// The digests by which it is found, and others meet it.
    pub fn identifiers(&self) -> Vec<Identifier> {
        self.opening
            .said
            .named_files
            .iter()
            .flat_map(NamedFile::identifiers)
            .filter(|identifier| !identifier.normal.is_empty())
            .collect()
    }
}

/// The room of packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Packages;

impl Room for Packages {
    type Id = PackageId;
    type Opening = PackageOpening;
    type Step = PackageStep;
    type State = PackageState;
    const NAME: &'static str = "package";
    const TITLE: &'static str = "Package of a scan";
    const LETTER: char = 'X';
    const OPENED: &'static str = "package.taken";
    const GREW: &'static str = "package.recorded";
    const OPENING: &'static [Ask] = &[
        needed("exhibit", "", Input::Record, "Say of which exhibit it is."),
        needed(
            "made_by",
            "Who scanned it, on which machine, and is that method validated?",
            Input::Line,
            "Enter who scanned it and on which machine.",
        )
        .hint("Such as: A. Reed, field kit 3, triage and not validated as an examination."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Taken"
    }
    fn title(record: &Record<Self>) -> String {
        let said = &record.opening.said;
        let files = if said.files == 1 { "file" } else { "files" };
        format!(
            "{}: {} {files}, {} on a list",
            record.opening.mark, said.files, said.matched
        )
    }
    fn offers(record: &Record<Self>, kind: &StepKind) -> bool {
        kind.code != "not_examined_decided" || record.opening.said.not_examined > 0
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        if record.state() == PackageState::Taken && record.opening.said.not_examined > 0 {
            vec![Task::missing(
                "Decide what is done about what the scan did not examine",
                "not_examined_decided",
            )]
        } else {
            Vec::new()
        }
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        let said = &record.opening.said;
        let source = "Forensic Science Regulator’s Code of Practice";
        let flag = |wrong: bool, what| wrong.then(|| Flag::on(&record.opened, what, source));
        [
            flag(
                !said.key_known,
                "Signed with a key that had signed no package here before: compare it with the machine’s",
            ),
            flag(
                !said.read_only,
                "Scanned from a disk that was not mounted for reading only",
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
    fn terms(record: &Record<Self>) -> Vec<Term> {
        if record.state() == PackageState::Withdrawn {
            return Vec::new();
        }
        let mut normals: Vec<String> = record
            .identifiers()
            .into_iter()
            .map(|identifier| identifier.normal)
            .chain(record.opening.said.met.iter().cloned())
            .collect();
        normals.sort();
        normals.dedup();
        normals
            .into_iter()
            .map(|normal| Term {
                kind: IdentifierKind::FileDigest.code(),
                normal,
                exact: true,
                times: 1,
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AccountId;
    use crate::record::{Decider, Recorded};
    use uuid::Uuid;

    fn by() -> AccountId {
        AccountId::from(Uuid::from_u128(1))
    }
    fn made(hours: i64) -> Recorded {
        let at = Instant::from_micros(1_795_500_000_000_000).plus_hours(hours);
        Recorded {
            happened: at,
            at,
            done_by: String::new(),
            by: by(),
        }
    }
    fn package(said: Said) -> Record<Packages> {
        let opening = PackageOpening {
            exhibit: ExhibitId::from(Uuid::from_u128(2)),
            mark: "PN/1".to_owned(),
            made_by: "A. Reed, field kit 3".to_owned(),
            said,
        };
        let id = PackageId::from(Uuid::from_u128(3));
        Record::open(id, "X26-00001".to_owned(), None, opening, made(0)).unwrap()
    }
    fn sound() -> Said {
        Said {
            key_known: true,
            read_only: true,
            files: 1,
            ..Said::default()
        }
    }
    fn flags(said: Said) -> usize {
        package(said).flags().len()
    }

    #[test]
    fn an_unknown_key_and_a_disk_that_could_be_written_to_are_looked_at_by_a_supervisor() {
        assert_eq!(flags(sound()), 0);
        assert_eq!(
            flags(Said {
                key_known: false,
                ..sound()
            }),
            1
        );
        assert_eq!(
            flags(Said {
                read_only: false,
                ..sound()
            }),
            1
        );
    }

    #[test]
    fn somebody_decides_about_what_was_not_examined() {
        assert!(Packages::tasks(&package(sound())).is_empty());
        let mut partly = package(Said {
            not_examined: 3,
            not_examined_by: vec![(NotExamined::Video, 3)],
            ..sound()
        });
        assert_eq!(Packages::tasks(&partly)[0].step, "not_examined_decided");
        let decider = Decider {
            account: by(),
            supervisor: false,
        };
        let decision = "the laboratory looks at the three videos".to_owned();
        partly
            .grow(PackageStep::Decided { decision }, made(1), &decider, 2)
            .unwrap();
        assert!(Packages::tasks(&partly).is_empty());
    }

    #[test]
    fn it_is_found_by_the_digests_of_what_is_on_a_list_until_it_is_withdrawn() {
        let file = NamedFile {
            sha256: "c".repeat(64),
            sha1: "b".repeat(40),
            md5: "a".repeat(32),
        };
        let met = vec![format!("md5|{}", "a".repeat(32)), format!("md5|{}", "e".repeat(32))];
        let mut taken = package(Said {
            named_files: vec![file],
            met,
            ..sound()
        });
        let normals: Vec<String> = Packages::terms(&taken).into_iter().map(|term| term.normal).collect();
        let expected = [("md5", "a", 32), ("md5", "e", 32), ("sha1", "b", 40)];
        assert_eq!(
            normals,
            expected.map(|(algorithm, digit, times)| format!("{algorithm}|{}", digit.repeat(times)))
        );
        let decider = Decider {
            account: by(),
            supervisor: false,
        };
        let reason = "of another device".to_owned();
        taken
            .grow(PackageStep::Withdrawn { reason }, made(1), &decider, 2)
            .unwrap();
        assert!(Packages::terms(&taken).is_empty());
    }
}
