//! The check of the whole journal: chain, signed heads, versions, and with a projector every row of every record.
//!
//! The journal is cut into parts that are checked side by side. Each part believes the hash that is stored with the entry
//! before it, and the part before has checked that very hash, so together they say what one walk from the beginning says.

use domain::journal::{Chain, Entry, Hash, Problem, unpack_subjects, version_digest};
use sea_orm::DbErr;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, JoinType, Query, SelectStatement};
use serde::Serialize;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::Arc;
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::agree::{Last, check_rows, find_strangers};
use crate::erase::Erased;
use crate::packed::{Column, Form, Unpack, Unreadable};
use crate::{Checkpoint, Database, StoreError, Table};

/// How many entries a part has.
const PART: i64 = 1_000;
/// How many entries that wrote something long are looked at in one turn.
const LONG_IN_TURN: usize = 8;
/// How many parts are under way at once: some are read while others are worked on.
const PARTS_AT_ONCE: usize = 4;

/// What a check of the journal found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// How many entries were read and found as written.
    pub entries: i64,
    /// The first thing that is not as it was written.
    pub problem: Option<Problem>,
    /// How many entries at the end no signed head covers yet.
    pub uncovered: i64,
    /// Entries at which the clock had stepped back.
    pub stepped_back: Vec<i64>,
}

/// Says what tables a version has, for the check of records.
pub trait Projector: Sync {
    /// The tables of a version; `None` for a kind that nobody knows.
    fn project(&self, kind: &str, number: i64, bytes: &[u8]) -> Option<Result<Vec<Table>, String>>;
    /// The kinds whose versions are as long as a thousand of others: of these only a few are held at once.
    fn long(&self) -> &'static [&'static str] {
        &[]
    }
    /// For each kind, its tables with the column that holds the record's id.
    fn tables(&self) -> Vec<(&'static str, &'static str, &'static str)>;
}

/// Checks the whole journal: chain, signed heads (those in the database and those of a file), and with a projector every
/// version and every row that is a projection of one.
pub async fn verify_journal(
    database: &Database,
    from_file: &[Checkpoint],
    trusted: Option<&str>,
    records: Option<&'static dyn Projector>,
) -> Result<Verified, StoreError> {
    let mut heads = database.checkpoints().await?;
    heads.extend(from_file.iter().cloned());
    heads.sort_by_key(|head| head.number);
    let erased = match records {
        Some(_) => database.erased().await?,
        None => Erased::new(),
    };
    let check = Arc::new(Check {
        erased,
        database: database.clone(),
        heads,
        trusted: trusted.map(str::to_owned),
        projector: records,
    });
    let mut whole = Whole::default();
    check.clone().side_by_side(&mut whole).await?;
    // What was written meanwhile, and whatever says that it belongs to an entry which is not there.
    while whole.problem.is_none() {
        let after = whole.chain.entries();
        whole.add(check.clone().part(after, i64::MAX).await?);
        if whole.chain.entries() == after {
            break;
        }
    }
    if whole.problem.is_none() {
        whole.problem = check.end(&whole).await?;
    }
    Ok(Verified {
        entries: whole.chain.entries(),
        uncovered: whole.chain.entries() - whole.covered,
        stepped_back: whole.stepped_back,
        problem: whole.problem,
    })
}

/// Joins the version that follows each, as `newer`: there is none after a record's last.
pub(crate) fn with_newer(select: &mut SelectStatement) {
    let next = Expr::col(("version", "number")).add(1_i64);
    select.join_as(
        JoinType::LeftJoin,
        "version",
        "newer",
        Cond::all()
            .add(Expr::col(("newer", "kind")).equals(("version", "kind")))
            .add(Expr::col(("newer", "id")).equals(("version", "id")))
            .add(Expr::col(("newer", "number")).eq(next)),
    );
}

/// What is checked, and against what.
struct Check {
    database: Database,
    /// By number.
    heads: Vec<Checkpoint>,
    trusted: Option<String>,
    projector: Option<&'static dyn Projector>,
    /// What was erased when the check began.
    erased: Erased,
}

/// What a part of the journal says.
#[derive(Default)]
struct Part {
    chain: Chain,
    covered: i64,
    /// How many rows its records have in each table.
    rows: BTreeMap<&'static str, i64>,
    problem: Option<Problem>,
    /// A version of an entry that is not there. It is a problem only once it is known that nothing was cut off.
    beyond: Option<Problem>,
}

/// What all parts so far say together.
#[derive(Default)]
struct Whole {
    chain: Chain,
    covered: i64,
    rows: BTreeMap<&'static str, i64>,
    stepped_back: Vec<i64>,
    problem: Option<Problem>,
    beyond: Option<Problem>,
}

impl Whole {
    fn add(&mut self, part: Part) {
        self.stepped_back.extend(part.chain.stepped_back());
        self.chain = part.chain;
        self.covered = std::cmp::max(self.covered, part.covered);
        for (table, rows) in part.rows {
            *self.rows.entry(table).or_default() += rows;
        }
        self.problem = part.problem;
        self.beyond = part.beyond;
    }
}

impl Check {
    /// Checks everything up to the last entry that is there at the beginning, or up to the first problem.
    async fn side_by_side(self: Arc<Self>, whole: &mut Whole) -> Result<(), StoreError> {
        let last = self.database.last_entry().await?;
        let mut next = 0;
        let mut parts: VecDeque<JoinHandle<Result<Part, StoreError>>> = VecDeque::new();
        loop {
            while parts.len() < PARTS_AT_ONCE && next < last {
                let end = std::cmp::min(last, next + PART);
                parts.push_back(tokio::spawn(self.clone().part(next, end)));
                next = end;
            }
            let Some(part) = parts.pop_front() else {
                return Ok(());
            };
            let part = part.await.map_err(|error| DbErr::Custom(error.to_string()))?;
            whole.add(part?);
            if whole.problem.is_some() {
                parts.iter().for_each(JoinHandle::abort);
                return Ok(());
            }
        }
    }

    /// Checks the entries after `after` up to `end`.
    async fn part(self: Arc<Self>, after: i64, end: i64) -> Result<Part, StoreError> {
        let entries = self.database.journal_between(after, end).await?;
        let mut entries = entries.into_iter().peekable();
        let mut part = Part::default();
        if after > 0 {
            let before = entries.next_if(|(entry, _)| entry.number == after);
            let Some((before, Ok(hash))) = before.map(|(entry, stored)| (entry, Hash::try_from(stored))) else {
                // The part that ends with it says so.
                return Ok(part);
            };
            part.chain = Chain::after(after, hash, before.at);
        }
        let first = self.heads.partition_point(|head| after > 0 && head.number <= after);
        let mut heads = self.heads.get(first..).unwrap_or_default().iter().peekable();
        let mut from = after;
        let mut turns = turns(entries, self.projector.map(Projector::long).unwrap_or_default())
            .into_iter()
            .peekable();
        while let Some(entries) = turns.next() {
            let to = match (turns.peek(), entries.last()) {
                (Some(_), Some((entry, _))) => entry.number,
                _ => end,
            };
            let mut versions = match self.projector {
                Some(_) => self.versions(from, to).await?,
                None => HashMap::new(),
            };
            from = to;
            let mut last = Vec::new();
            for (entry, stored) in entries {
                let written = versions.remove(&entry.number).unwrap_or_default();
                let followed = part.chain.follow(&entry, &stored);
                let checked = followed.and_then(|()| {
                    while let Some(head) = heads.next_if(|head| head.number <= entry.number) {
                        self.check_head(&part.chain, head, (head.number == entry.number).then_some(&stored))?;
                        part.covered = std::cmp::max(part.covered, head.number);
                    }
                    match self.projector {
                        Some(_) => check_versions(&entry, written, &mut last, &self.erased),
                        None => Ok(()),
                    }
                });
                if let Err(problem) = checked {
                    part.problem = Some(problem);
                    return Ok(part);
                }
            }
            if to < i64::MAX
                && part.chain.entries() < to
                && let Some((entry, stored)) = self.database.journal_after(part.chain.entries(), 1).await?.first()
            {
                part.problem = part.chain.follow(entry, stored).err();
            } else if let Some(entry) = versions.keys().min() {
                let what = "a version says that this entry wrote it, and the entry does not";
                let problem = Some(Problem::new(*entry, what));
                if to < i64::MAX {
                    part.problem = problem;
                } else {
                    part.beyond = problem;
                }
            } else if let Some(projector) = self.projector {
                part.problem = check_rows(&self.database, projector, last, &mut part.rows).await?;
            }
            if part.problem.is_some() {
                return Ok(part);
            }
        }
        Ok(part)
    }

    /// Checks what only the whole can say: heads beyond the end, the journal's own head, and rows that belong to no version.
    async fn end(&self, whole: &Whole) -> Result<Option<Problem>, StoreError> {
        let chain = &whole.chain;
        for head in self
            .heads
            .iter()
            .filter(|head| head.number > chain.entries() || chain.entries() == 0)
        {
            if let Err(problem) = self.check_head(chain, head, None) {
                return Ok(Some(problem));
            }
        }
        let (number, hash) = self.database.journal_head().await?;
        if (number, hash) != chain.end() {
            let what = format!("cut off: the journal's head says that there are {number} entries");
            return Ok(Some(Problem::new(chain.entries() + 1, what)));
        }
        if whole.beyond.is_some() {
            return Ok(whole.beyond.clone());
        }
        match self.projector {
            Some(projector) => find_strangers(&self.database, projector, &whole.rows).await,
            None => Ok(None),
        }
    }

    fn check_head(&self, chain: &Chain, head: &Checkpoint, stored: Option<&Vec<u8>>) -> Result<(), Problem> {
        if !head.is_genuine(self.trusted.as_deref()) {
            return Err(Problem::new(
                head.number,
                "a signed head for it does not carry a signature by the journal's key",
            ));
        }
        let signed = head
            .head()
            .ok_or_else(|| Problem::new(head.number, "a signed head for it cannot be read"))?;
        if head.number == 0 {
            return Ok(());
        }
        chain.covers(&signed, stored.map(Vec::as_slice))
    }

    /// The versions that say that an entry after `after` up to `end` wrote them, by entry.
    async fn versions(&self, after: i64, end: i64) -> Result<HashMap<i64, Vec<StoredVersion>>, StoreError> {
        let mut select = Query::select();
        select
            .columns(["kind", "id", "number", "salt", "bytes", "entry"].map(|column| ("version", column)))
            .expr_as(Expr::col(("newer", "number")), "newer")
            .from("version");
        with_newer(&mut select);
        // The first part also has what says that it was written before there was a journal.
        let from = if after == 0 { i64::MIN } else { after + 1 };
        select.and_where(Expr::col(("version", "entry")).between(from, end));
        let mut by_entry: HashMap<i64, Vec<StoredVersion>> = HashMap::new();
        for packed in self.database.packed_by("entry", select, &VERSION).await? {
            let mut unpack = Unpack::new(&packed);
            while !unpack.is_empty() {
                let (entry, version) = unpack_version(&mut unpack).map_err(|Unreadable| {
                    StoreError::NotDurable(format!("the versions of entries after {after} cannot be read"))
                })?;
                by_entry.entry(entry).or_default().push(version);
            }
        }
        Ok(by_entry)
    }
}

/// Entries in turns, in their order: mostly all in one, and no more in one than hold a few long versions. There is a turn also
/// where there is no entry, for versions may say that they belong to one.
fn turns(entries: impl Iterator<Item = (Entry, Vec<u8>)>, long: &[&str]) -> Vec<Vec<(Entry, Vec<u8>)>> {
    let is_long = |entry: &Entry| {
        let names = |kind: &&str| entry.subjects.windows(kind.len()).any(|bytes| bytes == kind.as_bytes());
        long.iter().any(names)
    };
    let mut turns = vec![Vec::new()];
    let mut many = 0;
    for (entry, stored) in entries {
        many += usize::from(is_long(&entry));
        if many > LONG_IN_TURN {
            turns.push(Vec::new());
            many = 1;
        }
        if let Some(turn) = turns.last_mut() {
            turn.push((entry, stored));
        }
    }
    turns
}

/// What [`unpack_version`] reads.
const VERSION: [Column; 7] = [
    ("entry", Form::Number),
    ("kind", Form::Text),
    ("id", Form::Id),
    ("number", Form::Number),
    ("newer", Form::Number),
    ("salt", Form::Bytes),
    ("bytes", Form::Bytes),
];

/// Reads a packed version, and the number of the entry that it says has written it.
fn unpack_version(unpack: &mut Unpack<'_>) -> Result<(i64, StoredVersion), Unreadable> {
    let entry = unpack.number()?.ok_or(Unreadable)?;
    let kind = unpack.text()?.ok_or(Unreadable)?.to_owned();
    let id = unpack.id()?.ok_or(Unreadable)?;
    let number = unpack.number()?.ok_or(Unreadable)?;
    let newer = unpack.number()?;
    let salt = unpack.bytes()?.ok_or(Unreadable)?;
    let bytes = unpack.bytes()?.ok_or(Unreadable)?;
    let version = StoredVersion {
        kind,
        id,
        number,
        digest: version_digest(salt, bytes),
        bytes: newer.is_none().then(|| bytes.to_vec()),
    };
    Ok((entry, version))
}

struct StoredVersion {
    kind: String,
    id: Uuid,
    number: i64,
    digest: Hash,
    /// Only of a record's last version.
    bytes: Option<Vec<u8>>,
}

/// Compares the versions that say that an entry wrote them with those that the entry says it wrote. The last versions of
/// records among them are kept for the check of their rows.
fn check_versions(
    entry: &Entry,
    mut versions: Vec<StoredVersion>,
    last: &mut Vec<Last>,
    erased: &Erased,
) -> Result<(), Problem> {
    let subjects = unpack_subjects(&entry.subjects)
        .ok_or_else(|| Problem::new(entry.number, "its list of records cannot be read"))?;
    for subject in subjects {
        let Some((number, digest)) = subject.written else {
            continue;
        };
        let place = versions
            .iter()
            .position(|v| v.kind == subject.kind && v.id == subject.id && v.number == number);
        // Mostly nothing was ever erased, and a name is not copied for nothing.
        let by = (!erased.is_empty()).then(|| erased.get(&(subject.kind.clone(), subject.id)).copied());
        let by = by.flatten().filter(|by| *by > entry.number);
        let Some(version) = place.map(|place| versions.swap_remove(place)) else {
            if by.is_some() {
                continue;
            }
            let what = format!(
                "the version {number} of {} {} that it wrote is gone",
                subject.kind, subject.id
            );
            return Err(Problem::new(entry.number, what));
        };
        if let Some(by) = by {
            let what = format!(
                "the version {number} of {} {} that entry {by} erased is there again",
                subject.kind, subject.id
            );
            return Err(Problem::new(entry.number, what));
        }
        if version.digest != digest {
            let what = format!(
                "the version {number} of {} {} that it wrote was changed",
                subject.kind, subject.id
            );
            return Err(Problem::new(entry.number, what));
        }
        if let Some(bytes) = version.bytes {
            last.push(Last {
                kind: version.kind,
                id: version.id,
                number,
                bytes,
                entry: entry.number,
            });
        }
    }
    match versions.first() {
        None => Ok(()),
        Some(version) => Err(Problem::new(
            entry.number,
            format!(
                "the version {} of {} {} was added behind its back",
                version.number, version.kind, version.id
            ),
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::journal::{Operation, Subject, pack_subjects};
    use domain::time::Instant;
    use proptest::prelude::*;

    fn entry(number: i64, kind: &str) -> (Entry, Vec<u8>) {
        let subject = Subject {
            kind: kind.to_owned(),
            id: Uuid::from_u128(7),
            written: None,
        };
        let entry = Entry {
            number,
            at: Instant::from_micros(0),
            actor: Uuid::nil(),
            via: None,
            operation: Operation::Collection,
            event: "x".to_owned(),
            subjects: pack_subjects(&[subject]),
            people: Vec::new(),
            recipient: None,
        };
        (entry, Vec::new())
    }

    proptest! {
        #[test]
        fn turns_hold_every_entry_in_its_order_and_few_long_ones(long in proptest::collection::vec(any::<bool>(), 0..60)) {
            let kind = |long: &bool| if *long { "sheet" } else { "note" };
            let entries: Vec<_> = (1..).zip(&long).map(|(number, long)| entry(number, kind(long))).collect();
            let turns = turns(entries.clone().into_iter(), &["sheet"]);
            prop_assert_eq!(turns.concat(), entries);
            let longest = turns.iter().map(|turn| {
                turn.iter().filter(|(entry, _)| unpack_subjects(&entry.subjects).unwrap()[0].kind == "sheet").count()
            });
            prop_assert!(longest.max().unwrap_or(0) <= LONG_IN_TURN);
            let many = long.iter().filter(|long| **long).count();
            prop_assert_eq!(turns.len(), std::cmp::max(1, many.div_ceil(LONG_IN_TURN)));
        }
    }
}
