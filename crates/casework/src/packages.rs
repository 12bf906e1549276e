//! Taking the package of a scan: it is checked whole before anything of it is written, taken once, and written together with
//! the exhibit's history and the notices that its digests raise.

use domain::exhibits::{ExhibitStep, Exhibits};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{ExhibitId, InvestigationId, PackageId};
use domain::investigations::Investigations;
use domain::journal::Operation;
use domain::matches::RecordRef;
use domain::packages::{
    Common, Kept, ListCount, ListUsed, MOST_NAMED, NamedFile, NotExamined, PackageOpening, PackageState, Packages,
    Said, VideosSeen, is_of,
};
use domain::record::{Record, Room as _};
use domain::refusal::{Refusal, Refusals};
use domain::time::Instant;
use evidence::digests::{hex, sha256_of};
use evidence::lists::bytes;
use evidence::scan::line::{Line, NotExamined as OfLine};
use evidence::scan::package::{NotVerified, Verified, may_be, verify};
use evidence::seal::{NotOpened, Sealed};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use uuid::Uuid;

use crate::cases::{CaseRoom, grow_along, open_along, recorded};
use crate::imports::line;
use crate::matches::{Belonging, raise_matches};
use crate::referrals::within_scopes;
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Whoever takes a package takes this turn first: of two that are the same, one has to see the other.
const TAKING_TURN: i64 = 7_233_173;
/// For the digests of how many files at once it is asked whether something holds them.
const ASKED_AT_ONCE: usize = 150;

/// A package that somebody offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedPackage {
    /// Of which exhibit they say that it is.
    pub exhibit: ExhibitId,
    /// Who made it, on which machine.
    pub made_by: String,
    /// Where it lies.
    pub file: PathBuf,
}

/// A package as the page of its exhibit lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackageRow {
    /// Its id.
    pub id: PackageId,
    /// What people say.
    pub reference: String,
    /// What it counts in short.
    pub title: String,
    /// Its state.
    pub state: PackageState,
    /// When it was taken.
    pub taken: Instant,
}

/// The packages of an exhibit, and what the latest of them says.
#[derive(Clone, Debug, Default)]
pub struct PackagesOfExhibit {
    /// They, the latest first.
    pub rows: Vec<PackageRow>,
    /// The latest that was not withdrawn.
    pub latest: Option<Record<Packages>>,
    /// Of how many digests that the referrals of its case name that one holds a file, and how many they name.
    pub reported: (u64, u64),
}

/// Two devices of a case that hold the same files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The places of the two among the devices.
    pub devices: (usize, usize),
    /// Files that a list names.
    pub named: Common,
    /// Pictures and videos that none does.
    pub others: Common,
}

/// The devices of a case, compared.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The latest package of each exhibit that has one, in the order of their marks.
    pub devices: Vec<Record<Packages>>,
    /// Each two of them that hold anything in common, those with most in common first.
    pub pairs: Vec<Pair>,
}

/// The digests of a file, as they are looked for.
struct Digests {
    md5: Option<[u8; 16]>,
    sha1: Option<[u8; 20]>,
    sha256: Option<[u8; 32]>,
}

/// What was read of a package.
pub struct ReadPackage {
    /// What it says.
    pub said: Said,
    /// Of which exhibit it says that it is.
    pub exhibit: String,
    /// The digests of each file that somebody may look for.
    files: Vec<Digests>,
}

fn normal(algorithm: &str, digest: &[u8]) -> String {
    Identifier::new(IdentifierKind::FileDigest, algorithm, &hex(digest)).normal
}

impl Digests {
    fn of(line: &Line) -> Self {
        Self {
            md5: line.md5.as_deref().and_then(bytes),
            sha1: line.sha1.as_deref().and_then(bytes),
            sha256: line.sha256.as_deref().and_then(bytes),
        }
    }
    /// The normal forms of its digests, by which reports and other devices name it.
    fn normals(&self) -> impl Iterator<Item = String> {
        let md5 = self.md5.as_ref().map(|digest| normal("MD5", digest));
        let sha1 = self.sha1.as_ref().map(|digest| normal("SHA-1", digest));
        let sha256 = self.sha256.as_ref().map(|digest| normal("SHA-256", digest));
        [md5, sha1, sha256].into_iter().flatten()
    }
}

/// The lines of a package as they are read.
#[derive(Default)]
struct Reading {
    named: BTreeSet<u128>,
    others: BTreeSet<u128>,
    named_files: BTreeSet<NamedFile>,
    files: BTreeMap<u128, Digests>,
}

impl Reading {
    fn add(&mut self, line: &Line) {
        let Some(sha256) = line
            .sha256
            .as_deref()
            .and_then(bytes::<32>)
            .filter(|_| !line.known_good)
        else {
            return;
        };
        let short = sha256
            .iter()
            .take(16)
            .fold(0_u128, |short, byte| short << 8 | u128::from(*byte));
        if !line.matches.is_empty() {
            self.named.insert(short);
            if let (Some(sha256), Some(sha1), Some(md5)) = (&line.sha256, &line.sha1, &line.md5) {
                self.named_files.insert(NamedFile {
                    sha256: sha256.clone(),
                    sha1: sha1.clone(),
                    md5: md5.clone(),
                });
                if self.named_files.len() > MOST_NAMED {
                    self.named_files.pop_last();
                }
            }
        } else if line.is_still() || line.is_moving() {
            self.others.insert(short);
        } else {
            return;
        }
        self.files.entry(short).or_insert_with(|| Digests::of(line));
    }
}

fn not_examined(of: OfLine) -> NotExamined {
    match of {
        OfLine::File => NotExamined::File,
        OfLine::NoFile => NotExamined::NoFile,
        OfLine::Folder => NotExamined::Folder,
        OfLine::Picture => NotExamined::Picture,
        OfLine::Video => NotExamined::Video,
        OfLine::Container => NotExamined::Container,
        OfLine::Disk => NotExamined::Disk,
    }
}

/// A moment as packages write it; nothing where it is none.
fn moment(text: &str) -> Option<Instant> {
    text.parse::<jiff::Timestamp>().ok().map(Instant::from)
}

/// Checks a package and reads what is kept of it. `key` is the file of the key that opens it, where it is sealed.
pub fn read_package(file: &Path, key: Option<PathBuf>) -> Result<ReadPackage, NotVerified> {
    let digest = sha256_of(file).map_err(|error| NotVerified::Unreadable(error.to_string()))?;
    let plain = Sealed::plain(file);
    let sealed = matches!(plain.open(), Err(NotOpened::NoIdentity));
    let package = Sealed { identity: key, ..plain };
    let mut reading = Reading::default();
    let Verified { package, key } = verify(&package, None, |line| reading.add(line))?;
    let (scan, counted) = (package.scan, package.summary);
    let lists = scan.indexes.iter().flat_map(|index| &index.lists);
    let lists = lists.map(|list| ListUsed {
        name: list.name.clone(),
        date: list.date.clone().unwrap_or_default(),
        authority: list.authority.clone().unwrap_or_default(),
        known_good: list.known_good,
    });
    let by_list = counted.by_list.into_iter().map(|counts| ListCount {
        list: counts.list,
        category: counts.category.or(counts.code),
        still: counts.still,
        moving: counts.moving,
        other: counts.other,
        different: counts.different,
        alike: counts.alike,
        deleted: counts.deleted,
    });
    let by_sort = counted.not_examined_by.into_iter();
    Ok(ReadPackage {
        said: Said {
            digest,
            key,
            key_known: false,
            sealed,
            program: scan.program,
            began: moment(&scan.began),
            ended: moment(&package.ended),
            read_only: scan.read_only,
            radius: scan.radius,
            depth: scan.depth,
            videos: scan.videos.map(|videos| VideosSeen {
                program: videos.program,
                every: videos.every,
                share: videos.share.0,
            }),
            lists: lists.collect(),
            files: counted.files,
            in_containers: counted.in_containers,
            bytes: counted.bytes,
            deleted: counted.deleted,
            links: counted.links,
            still: counted.still,
            moving: counted.moving,
            known_good: counted.known_good,
            matched: counted.matched,
            groups: counted.groups,
            grouped: counted.grouped,
            not_examined: counted.not_examined,
            not_examined_by: by_sort.map(|(sort, many)| (not_examined(sort), many)).collect(),
            by_list: by_list.collect(),
            named: Kept::of(&reading.named),
            others: Kept::of(&reading.others),
            named_files: reading.named_files.into_iter().collect(),
            met: Vec::new(),
        },
        exhibit: scan.exhibit,
        files: reading.files.into_values().collect(),
    })
}

/// Whether a file that begins so may be a package: nothing else is so much as set down to be read.
pub fn may_be_package(head: &[u8]) -> bool {
    may_be(head)
}

/// Why a package was not taken, in the words of whoever reads a page.
fn why(error: &NotVerified) -> String {
    match error {
        NotVerified::NotOpened(NotOpened::NoIdentity) => {
            "This package is sealed, and this program was started with no key that opens it. Ask whoever runs it to start it with --package-key, or ask for the package unsealed.".to_owned()
        }
        NotVerified::NotOpened(_) => {
            "This package is sealed, and does not open with the key of this program. Ask whoever made it to seal it for this unit.".to_owned()
        }
        NotVerified::Unreadable(_) => {
            "This is no package of a scan, or not all of one. Choose the file that ‘safeward evidence scan’ wrote.".to_owned()
        }
        NotVerified::Changed { part, why } => format!(
            "Nothing was taken: the package is not as it was signed. {part}: {why}. Take it again from the machine that made it, and tell your supervisor if it is the same there."
        ),
        NotVerified::OtherKey(_) | NotVerified::OtherVersion(_) => {
            format!("Nothing was taken: {error}.")
        }
    }
}

/// Takes a package that was checked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TakePackage {
    /// Of which exhibit they say that it is.
    pub exhibit: ExhibitId,
    /// Of which exhibit it says that it is.
    pub says: String,
    /// Who made it, on which machine.
    pub made_by: String,
    /// What it says.
    pub said: Said,
}

impl Command for TakePackage {
    type Done = PackageId;
    async fn apply(self, work: &mut Work<'_>) -> Result<PackageId, Error> {
        work.ask(Packages::OPEN, Resource::default())?;
        let exhibit = work.load::<Of<Exhibits>>(self.exhibit.uuid()).await?.record;
        let scope = exhibit.scope;
        work.ask(Packages::OPEN, Resource { scope })?;
        if !is_of(&self.says, &exhibit) {
            let message = format!(
                "The package says that it is of ‘{}’, and this exhibit is {} ({}). Take it into the exhibit that it is of; if the mark was typed wrong, scan again with the right one.",
                self.says, exhibit.opening.mark, exhibit.reference
            );
            return Err(Error::Refused(Refusal::of("file", message).into()));
        }
        work.unit().take_turn(TAKING_TURN).await?;
        if taken_as(work.unit().transaction(), &self.said.digest).await?.is_some() {
            let message = "This package was taken a moment ago. Look at the exhibit’s page.";
            return Err(Error::Refused(Refusal::of("file", message).into()));
        }
        let mut said = self.said;
        said.key_known = is_known(work.unit().transaction(), &said.key).await?;
        let met: Vec<Identifier> = said.met.iter().filter_map(|normal| met_as(normal)).collect();
        let made = recorded(work, work.now, "");
        let opening = PackageOpening {
            exhibit: exhibit.id,
            mark: exhibit.opening.mark.clone(),
            made_by: self.made_by,
            said,
        };
        let package = open_along::<Packages>(work, exhibit.investigation, scope, opening, &made).await?;
        let taken = vec![ExhibitStep::PackageTaken { package }];
        grow_along::<Exhibits>(work, exhibit.id.uuid(), taken, &made).await?;
        work.concerns(Exhibits::person(&exhibit));
        let record = RecordRef {
            kind: Packages::NAME.to_owned(),
            id: package.uuid(),
        };
        let of = Belonging {
            investigation: exhibit.investigation,
            scope,
        };
        raise_matches(work, record, of, &met).await?;
        work.journal(Operation::Collection, Packages::OPENED);
        Ok(package)
    }
}

/// Records that a package of an exhibit was not as it was signed: whoever answers for the exhibit has to know.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordRefusedPackage {
    /// Of which exhibit they said that it is.
    pub exhibit: ExhibitId,
    /// Which part was wrong, and how.
    pub why: String,
}

impl Command for RecordRefusedPackage {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Packages::OPEN, Resource::default())?;
        let exhibit = work.load::<Of<Exhibits>>(self.exhibit.uuid()).await?.record;
        work.ask(Packages::OPEN, Resource { scope: exhibit.scope })?;
        let made = recorded(work, work.now, "");
        let refused = vec![ExhibitStep::PackageRefused { why: self.why }];
        grow_along::<Exhibits>(work, exhibit.id.uuid(), refused, &made).await?;
        work.concerns(Exhibits::person(&exhibit));
        work.journal(Operation::Collection, "package.refused");
        Ok(())
    }
}

/// The identifier of a normal form that was met.
fn met_as(normal: &str) -> Option<Identifier> {
    let (algorithm, digits) = normal.split_once('|')?;
    Some(Identifier::new(IdentifierKind::FileDigest, algorithm, digits))
}

/// The package that was taken out of the same file and stands, and its exhibit.
async fn taken_as(connection: &impl ConnectionTrait, digest: &str) -> Result<Option<(PackageId, ExhibitId)>, Error> {
    let mut select = Query::select();
    select
        .columns(["id", "exhibit"])
        .from(Packages::NAME)
        .and_where(Expr::col("digest").eq(digest))
        .and_where(Expr::col("state").ne(PackageState::Withdrawn.code()));
    let row = connection.query_one(&select).await?;
    let found = |row: sea_orm::QueryResult| {
        let id: Uuid = row.try_get("", "id")?;
        let exhibit: Uuid = row.try_get("", "exhibit")?;
        Ok::<_, Error>((PackageId::from(id), ExhibitId::from(exhibit)))
    };
    row.map(found).transpose()
}

/// Whether a key had signed a package that was taken before.
async fn is_known(connection: &impl ConnectionTrait, key: &str) -> Result<bool, Error> {
    let mut select = Query::select();
    select
        .column("id")
        .from(Packages::NAME)
        .and_where(Expr::col("signed_by").eq(key))
        .and_where(Expr::col("state").ne(PackageState::Withdrawn.code()))
        .limit(1);
    Ok(connection.query_one(&select).await?.is_some())
}

impl Casework {
    /// Takes the package of a scan into an exhibit, and says as which record. What was taken there already is not taken again.
    /// What is refused says what to do, at the field of the file, and nothing of it is kept but, in the exhibit's history, that a
    /// package was not as it was signed.
    pub async fn take_package(&self, actor: &Actor, key: Uuid, offered: OfferedPackage) -> Result<PackageId, Error> {
        self.ask(actor, Packages::OPEN, Resource::default())?;
        let exhibit = self.read::<Exhibits>(actor, offered.exhibit.uuid()).await?;
        let mut refusals = Refusals::default();
        refusals.when(
            offered.made_by.trim().is_empty(),
            "made_by",
            "Enter who scanned it and on which machine.",
        );
        refusals.into_result()?;
        let (file, identity) = (offered.file, self.package_key().cloned());
        let read = tokio::task::spawn_blocking(move || read_package(&file, identity))
            .await
            .map_err(|error| Error::Inside(error.to_string()))?;
        let mut read = match read {
            Ok(read) => read,
            Err(error) => {
                if let NotVerified::Changed { part, why } = &error {
                    // Whoever sends it chooses the names of its parts.
                    let why = line(&format!("{part}: {why}"));
                    let exhibit = exhibit.id;
                    self.execute(actor, RecordRefusedPackage { exhibit, why }).await?;
                }
                return Err(Error::Refused(Refusal::of("file", why(&error)).into()));
            }
        };
        if let Some((taken, of)) = taken_as(self.database().reader(), &read.said.digest).await? {
            if of == exhibit.id {
                return Ok(taken);
            }
            // Of an exhibit behind a list nobody else is told that it is there.
            let message = match self.title_of::<Exhibits>(actor, of.uuid()).await? {
                Some((reference, _)) => format!(
                    "This package was taken already, into exhibit {reference}. If that is the wrong one, withdraw it there first."
                ),
                None => "This package cannot be taken. Ask the head of your unit.".to_owned(),
            };
            return Err(Error::Refused(Refusal::of("file", message).into()));
        }
        read.said.met = self.met(&read.files).await?;
        let command = TakePackage {
            exhibit: exhibit.id,
            says: read.exhibit,
            made_by: offered.made_by,
            said: read.said,
        };
        self.execute_once(actor, key, command).await
    }

    /// The normal forms of digests of these files that a record holds already; of a file that is held by several, one. Whose
    /// record that is is told to nobody here: notices see to that.
    async fn met(&self, files: &[Digests]) -> Result<Vec<String>, Error> {
        let mut met = Vec::new();
        for some in files.chunks(ASKED_AT_ONCE) {
            let mut held: HashSet<String> = HashSet::new();
            let mut select = Query::select();
            select
                .distinct()
                .column("normal")
                .from("term")
                .and_where(Expr::col("kind").eq(IdentifierKind::FileDigest.code()))
                .and_where(Expr::col("exact").eq(true))
                .and_where(Expr::col("normal").is_in(some.iter().flat_map(Digests::normals)));
            for row in self.database().reader().query_all(&select).await? {
                held.insert(row.try_get("", "normal")?);
            }
            let held_of = |file: &Digests| file.normals().find(|normal| held.contains(normal));
            met.extend(some.iter().filter_map(held_of));
        }
        Ok(met)
    }

    /// The packages of an exhibit. Only for pages that have authorised the exhibit; that the latest was read is journalled
    /// first.
    pub async fn packages_of(&self, actor: &Actor, exhibit: &Record<Exhibits>) -> Result<PackagesOfExhibit, Error> {
        self.ask(actor, Packages::READ, Resource { scope: exhibit.scope })?;
        let mut select = Query::select();
        select
            .columns(["id", "reference", "title", "state", "opened"])
            .from(Packages::NAME)
            .and_where(Expr::col("exhibit").eq(exhibit.id.uuid()));
        within_scopes(&mut select, Packages::NAME, actor);
        select.order_by("opened", Order::Desc).order_by("id", Order::Desc);
        let mut rows = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let state = PackageState::from_code(&row.try_get::<String>("", "state")?);
            rows.push(PackageRow {
                id: row.try_get::<Uuid>("", "id")?.into(),
                reference: row.try_get("", "reference")?,
                title: row.try_get("", "title")?,
                state: state.ok_or_else(|| Error::Inside("package.state holds a code that nobody knows".to_owned()))?,
                taken: Instant::from_micros(row.try_get("", "opened")?),
            });
        }
        let Some(latest) = rows.iter().find(|row| row.state != PackageState::Withdrawn) else {
            return Ok(PackagesOfExhibit {
                rows,
                ..PackagesOfExhibit::default()
            });
        };
        let latest = self.read::<Packages>(actor, latest.id.uuid()).await?;
        let reported = self.reported(actor, &latest).await?;
        self.look(actor, "package.read", vec![(Packages::NAME, latest.id.uuid())])
            .await?;
        Ok(PackagesOfExhibit {
            rows,
            latest: Some(latest),
            reported,
        })
    }

    /// Of how many digests that the referrals of its case name a package holds a file, and how many they name.
    async fn reported(&self, actor: &Actor, package: &Record<Packages>) -> Result<(u64, u64), Error> {
        let Some(case) = package.investigation else {
            return Ok((0, 0));
        };
        let mut select = Query::select();
        select
            .distinct()
            .column(("term", "normal"))
            .from("term")
            .inner_join("referral", Expr::col(("referral", "id")).equals(("term", "record")))
            .and_where(Expr::col(("referral", "investigation")).eq(case.uuid()))
            .and_where(Expr::col(("term", "kind")).eq(IdentifierKind::FileDigest.code()))
            .and_where(Expr::col(("term", "exact")).eq(true));
        within_scopes(&mut select, "referral", actor);
        let held: HashSet<String> = Packages::terms(package).into_iter().map(|term| term.normal).collect();
        let (mut found, mut named) = (0, 0);
        for row in self.database().reader().query_all(&select).await? {
            named += 1;
            found += u64::from(held.contains(&row.try_get::<String>("", "normal")?));
        }
        Ok((found, named))
    }

    /// The devices of a case, compared by what the latest package of each holds, and the case's reference. What is read is
    /// journalled first.
    pub async fn compare_devices(&self, actor: &Actor, case: InvestigationId) -> Result<(String, Comparison), Error> {
        self.ask(actor, Action::ReadExhibit, Resource::default())?;
        let named = self.title_of::<Investigations>(actor, case.uuid()).await?;
        let (reference, _) = named.ok_or(Error::NotThere)?;
        let mut latest: BTreeMap<ExhibitId, Record<Packages>> = BTreeMap::new();
        // In the order in which they were taken: a later one stands for an earlier one.
        for package in self.all_of::<Packages>(actor, case).await? {
            if package.state() != PackageState::Withdrawn {
                latest.insert(package.opening.exhibit, package);
            }
        }
        let mut devices: Vec<Record<Packages>> = latest.into_values().collect();
        devices.sort_by(|one, other| one.opening.mark.cmp(&other.opening.mark));
        let mut pairs = Vec::new();
        for (place, one) in devices.iter().enumerate() {
            for (other_place, other) in devices.iter().enumerate().skip(place + 1) {
                let (one, other) = (&one.opening.said, &other.opening.said);
                let pair = Pair {
                    devices: (place, other_place),
                    named: one.named.common(&other.named),
                    others: one.others.common(&other.others),
                };
                if pair.named.least + pair.others.least > 0 {
                    pairs.push(pair);
                }
            }
        }
        pairs.sort_by_key(|pair| std::cmp::Reverse((pair.named.least, pair.others.least)));
        let seen = devices.iter().map(|package| (Packages::NAME, package.id.uuid()));
        self.look(actor, "package.compared", seen.collect()).await?;
        Ok((reference, Comparison { devices, pairs }))
    }
}
