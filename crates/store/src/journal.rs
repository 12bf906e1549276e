//! The journal's rows: reading them back, checking them, and signing their end.

use domain::journal::{BEGINNING, Chain, Entry, Hash, Head, Operation, Problem, unpack_subjects, version_digest};
use domain::time::Instant;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::Write as _;
use std::path::Path;
use uuid::Uuid;

use crate::{Chance, Database, StoreError, Table};

/// How many rows are read at once.
const PAGE: u64 = 2_000;

/// The key that signs the journal's head. It lies in a file of its own, outside database and backups.
pub struct JournalKey {
    key: SigningKey,
    /// Whether it is the key of a demo, which signs nothing else.
    pub demo: bool,
}

#[derive(Serialize, Deserialize)]
struct KeyFile {
    purpose: String,
    secret: String,
}

impl JournalKey {
    /// Reads the key, or makes it when there is none and no signed head tells that there should be one.
    pub fn load_or_make(path: &Path, demo: bool, chance: &dyn Chance) -> Result<Self, StoreError> {
        match std::fs::read(path) {
            Ok(bytes) => Self::read(&bytes, demo),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::make(path, demo, chance),
            Err(source) => Err(StoreError::File {
                path: path.display().to_string(),
                source,
            }),
        }
    }

    fn read(bytes: &[u8], demo: bool) -> Result<Self, StoreError> {
        let file: KeyFile =
            serde_json::from_slice(bytes).map_err(|error| StoreError::Key(format!("it cannot be read: {error}")))?;
        let is_demo = file.purpose == "demo";
        if is_demo != demo {
            return Err(StoreError::Key(
                if is_demo {
                    "it is a demo's key and signs nothing else"
                } else {
                    "a force's key signs no demo"
                }
                .to_owned(),
            ));
        }
        let secret = from_hex::<32>(&file.secret).ok_or_else(|| StoreError::Key("its secret is harmed".to_owned()))?;
        Ok(Self {
            key: SigningKey::from_bytes(&secret),
            demo,
        })
    }

    fn make(path: &Path, demo: bool, chance: &dyn Chance) -> Result<Self, StoreError> {
        let failed = |source| StoreError::File {
            path: path.display().to_string(),
            source,
        };
        let mut secret = [0; 32];
        chance.fill(&mut secret);
        let purpose = if demo { "demo" } else { "force" }.to_owned();
        let text = serde_json::to_vec(&KeyFile {
            purpose,
            secret: to_hex(&secret),
        })
        .map_err(|error| StoreError::Key(error.to_string()))?;
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(failed)?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(failed)?;
        Ok(Self {
            key: SigningKey::from_bytes(&secret),
            demo,
        })
    }

    /// The public half, as hexadecimal digits, for whoever checks.
    pub fn public(&self) -> String {
        to_hex(self.key.verifying_key().as_bytes())
    }
}

/// A signed head of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The number of the entry that was last.
    pub number: i64,
    /// When it was signed, in microseconds since 1970.
    pub at: i64,
    /// The entry's hash, in hexadecimal digits.
    pub hash: String,
    /// The public key, in hexadecimal digits.
    pub public_key: String,
    /// The Ed25519 signature (RFC 8032), in hexadecimal digits.
    pub signature: String,
}

impl Checkpoint {
    fn head(&self) -> Option<Head> {
        Some(Head {
            number: self.number,
            hash: from_hex(&self.hash)?,
            at: Instant::from_micros(self.at),
        })
    }
    /// Whether the signature is of this head, by its own key and, where one is given, by the trusted one.
    fn is_genuine(&self, trusted: Option<&str>) -> bool {
        let verified = || {
            let key = VerifyingKey::from_bytes(&from_hex(&self.public_key)?).ok()?;
            let signature = Signature::from_bytes(&from_hex(&self.signature)?);
            key.verify_strict(&self.head()?.signed_bytes(), &signature).ok()
        };
        trusted.is_none_or(|key| key == self.public_key) && verified().is_some()
    }
}

fn to_hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
}

fn from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut out = [0; N];
    if text.len() != N * 2 {
        return None;
    }
    for (place, byte) in out.iter_mut().enumerate() {
        *byte = u8::from_str_radix(text.get(place * 2..place * 2 + 2)?, 16).ok()?;
    }
    Some(out)
}

impl Database {
    /// Signs the head of the journal, keeps the signature in the database, and adds it to a file elsewhere.
    pub async fn checkpoint(
        &self,
        key: &JournalKey,
        now: Instant,
        file: Option<&Path>,
    ) -> Result<Checkpoint, StoreError> {
        let (number, hash) = self.journal_head().await?;
        let head = Head { number, hash, at: now };
        let checkpoint = Checkpoint {
            number,
            at: now.micros(),
            hash: to_hex(&hash),
            public_key: key.public(),
            signature: to_hex(&key.key.sign(&head.signed_bytes()).to_bytes()),
        };
        let unit = self.begin().await?;
        let mut insert = Query::insert();
        insert
            .into_table("journal_checkpoint")
            .columns(["number", "at", "hash", "public_key", "signature"]);
        insert.values_panic([
            number.into(),
            checkpoint.at.into(),
            hash.to_vec().into(),
            key.key.verifying_key().as_bytes().to_vec().into(),
            key.key.sign(&head.signed_bytes()).to_bytes().to_vec().into(),
        ]);
        unit.transaction().execute(&insert).await?;
        unit.commit_unjournalled().await?;
        if let Some(path) = file {
            let failed = |source| StoreError::File {
                path: path.display().to_string(),
                source,
            };
            let mut line = serde_json::to_vec(&checkpoint).map_err(|error| StoreError::Key(error.to_string()))?;
            line.push(b'\n');
            let mut file = std::fs::OpenOptions::new()
                .append(true)
                .create(true)
                .open(path)
                .map_err(failed)?;
            file.write_all(&line).and_then(|()| file.sync_all()).map_err(failed)?;
        }
        Ok(checkpoint)
    }

    /// The number and the hash of the last entry; 0 when there is none.
    pub async fn journal_head(&self) -> Result<(i64, Hash), StoreError> {
        let mut select = Query::select();
        select.columns(["number", "hash"]).from("journal_head");
        let Some(row) = self.reader().query_one(&select).await? else {
            return Ok((0, BEGINNING));
        };
        let hash = row.try_get::<Vec<u8>>("", "hash")?;
        let hash =
            Hash::try_from(hash).map_err(|_| StoreError::NotDurable("the head of the journal is harmed".into()))?;
        Ok((row.try_get("", "number")?, hash))
    }

    /// The number up to which the journal is covered by a signed head.
    pub async fn covered_up_to(&self) -> Result<i64, StoreError> {
        Ok(self
            .checkpoints()
            .await?
            .iter()
            .map(|checkpoint| checkpoint.number)
            .max()
            .unwrap_or(0))
    }

    async fn checkpoints(&self) -> Result<Vec<Checkpoint>, StoreError> {
        let mut select = Query::select();
        select
            .columns(["number", "at", "hash", "public_key", "signature"])
            .from("journal_checkpoint");
        select.order_by("number", Order::Asc);
        let rows = self.reader().query_all(&select).await?;
        rows.iter()
            .map(|row| {
                let hex = |column| Ok::<_, StoreError>(to_hex(&row.try_get::<Vec<u8>>("", column)?));
                Ok(Checkpoint {
                    number: row.try_get("", "number")?,
                    at: row.try_get("", "at")?,
                    hash: hex("hash")?,
                    public_key: hex("public_key")?,
                    signature: hex("signature")?,
                })
            })
            .collect()
    }

    /// Entries after a number, oldest first, with their stored hashes.
    pub async fn journal_after(&self, number: i64, limit: u64) -> Result<Vec<(Entry, Vec<u8>)>, StoreError> {
        let mut select = Query::select();
        select.columns([
            "number",
            "at",
            "actor",
            "via",
            "operation",
            "event",
            "subjects",
            "people",
            "recipient",
            "hash",
        ]);
        select
            .from("journal")
            .and_where(Expr::col("number").gt(number))
            .order_by("number", Order::Asc)
            .limit(limit);
        self.reader().query_all(&select).await?.iter().map(read_entry).collect()
    }
}

fn read_entry(row: &QueryResult) -> Result<(Entry, Vec<u8>), StoreError> {
    let operation = row.try_get::<String>("", "operation")?;
    let entry = Entry {
        number: row.try_get("", "number")?,
        at: Instant::from_micros(row.try_get("", "at")?),
        actor: row.try_get("", "actor")?,
        via: row.try_get("", "via")?,
        operation: Operation::from_code(&operation)
            .ok_or_else(|| StoreError::NotDurable(format!("the journal knows no operation `{operation}`")))?,
        event: row.try_get("", "event")?,
        subjects: row.try_get("", "subjects")?,
        people: row.try_get("", "people")?,
        recipient: row.try_get("", "recipient")?,
    };
    Ok((entry, row.try_get("", "hash")?))
}

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
pub trait Projector {
    /// The tables of a version; `None` for a kind that nobody knows.
    fn project(&self, kind: &str, number: i64, bytes: &[u8]) -> Option<Result<Vec<Table>, String>>;
    /// For each kind, its tables with the column that holds the record's id.
    fn tables(&self) -> Vec<(&'static str, &'static str, &'static str)>;
    /// The column that says of which kind a row is, in a table that several kinds share.
    fn kind_column(&self, _table: &str) -> Option<&'static str> {
        None
    }
}

/// Checks the whole journal: chain, signed heads (those in the database and those of a file), and with a projector every
/// version and every row that is a projection of one.
pub async fn verify_journal(
    database: &Database,
    from_file: &[Checkpoint],
    trusted: Option<&str>,
    records: Option<&dyn Projector>,
) -> Result<Verified, StoreError> {
    let mut chain = Chain::default();
    let mut heads = database.checkpoints().await?;
    heads.extend(from_file.iter().cloned());
    heads.sort_by_key(|head| head.number);
    let mut covered = 0;
    let problem = walk(database, &mut chain, &heads, trusted, records, &mut covered)
        .await?
        .err();
    Ok(Verified {
        entries: chain.entries(),
        uncovered: chain.entries() - covered,
        stepped_back: chain.stepped_back().to_vec(),
        problem,
    })
}

async fn walk(
    database: &Database,
    chain: &mut Chain,
    heads: &[Checkpoint],
    trusted: Option<&str>,
    records: Option<&dyn Projector>,
    covered: &mut i64,
) -> Result<Result<(), Problem>, StoreError> {
    let mut waiting = heads.iter().peekable();
    loop {
        let page = database.journal_after(chain.entries(), PAGE).await?;
        let (Some((first, _)), Some((last, _))) = (page.first(), page.last()) else {
            break;
        };
        let mut versions = match records {
            Some(_) => versions_between(database, first.number, last.number).await?,
            None => HashMap::new(),
        };
        for (entry, stored) in &page {
            if let Err(problem) = chain.follow(entry, stored) {
                return Ok(Err(problem));
            }
            while let Some(head) = waiting.next_if(|head| head.number <= entry.number) {
                match check_head(chain, head, trusted, (head.number == entry.number).then_some(stored)) {
                    Ok(()) => *covered = std::cmp::max(*covered, head.number),
                    Err(problem) => return Ok(Err(problem)),
                }
            }
            if records.is_some()
                && let Err(problem) = check_versions(entry, versions.remove(&entry.number).unwrap_or_default())
            {
                return Ok(Err(problem));
            }
        }
        if let Some(entry) = versions.keys().min() {
            return Ok(Err(Problem::new(
                *entry,
                "a version says that this entry wrote it, and the entry does not",
            )));
        }
    }
    for head in waiting {
        if let Err(problem) = check_head(chain, head, trusted, None) {
            return Ok(Err(problem));
        }
    }
    let (number, hash) = database.journal_head().await?;
    if (number, hash) != chain.end() {
        let at = chain.entries() + 1;
        return Ok(Err(Problem::new(
            at,
            format!("cut off: the journal's head says that there are {number} entries"),
        )));
    }
    match records {
        Some(projector) => check_records(database, projector).await,
        None => Ok(Ok(())),
    }
}

fn check_head(
    chain: &Chain,
    head: &Checkpoint,
    trusted: Option<&str>,
    stored: Option<&Vec<u8>>,
) -> Result<(), Problem> {
    if !head.is_genuine(trusted) {
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

struct StoredVersion {
    kind: String,
    id: Uuid,
    number: i64,
    digest: Hash,
}

async fn versions_between(
    database: &Database,
    first: i64,
    last: i64,
) -> Result<HashMap<i64, Vec<StoredVersion>>, StoreError> {
    let mut select = Query::select();
    select
        .columns(["kind", "id", "number", "salt", "bytes", "entry"])
        .from("version");
    select.and_where(Expr::col("entry").between(first, last));
    let mut by_entry: HashMap<i64, Vec<StoredVersion>> = HashMap::new();
    for row in database.reader().query_all(&select).await? {
        let salt = row.try_get::<Vec<u8>>("", "salt")?;
        let bytes = row.try_get::<Vec<u8>>("", "bytes")?;
        by_entry
            .entry(row.try_get("", "entry")?)
            .or_default()
            .push(StoredVersion {
                kind: row.try_get("", "kind")?,
                id: row.try_get("", "id")?,
                number: row.try_get("", "number")?,
                digest: version_digest(&salt, &bytes),
            });
    }
    Ok(by_entry)
}

fn check_versions(entry: &Entry, mut versions: Vec<StoredVersion>) -> Result<(), Problem> {
    let subjects = unpack_subjects(&entry.subjects)
        .ok_or_else(|| Problem::new(entry.number, "its list of records cannot be read"))?;
    for subject in subjects {
        let Some((number, digest)) = subject.written else {
            continue;
        };
        let place = versions
            .iter()
            .position(|v| v.kind == subject.kind && v.id == subject.id && v.number == number);
        let Some(version) = place.map(|place| versions.swap_remove(place)) else {
            let what = format!(
                "the version {number} of {} {} that it wrote is gone",
                subject.kind, subject.id
            );
            return Err(Problem::new(entry.number, what));
        };
        if version.digest != digest {
            let what = format!(
                "the version {number} of {} {} that it wrote was changed",
                subject.kind, subject.id
            );
            return Err(Problem::new(entry.number, what));
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

/// Compares the rows of every record with what its last version says.
async fn check_records(database: &Database, projector: &dyn Projector) -> Result<Result<(), Problem>, StoreError> {
    for (kind, table, owner) in projector.tables() {
        let mut select = Query::select();
        let mut versions = Query::select();
        versions
            .column("id")
            .from("version")
            .and_where(Expr::col("kind").eq(kind));
        select
            .column(owner)
            .from(table)
            .and_where(Expr::col(owner).in_subquery(versions).not())
            .limit(1);
        if let Some(column) = projector.kind_column(table) {
            select.and_where(Expr::col(column).eq(kind));
        }
        if let Some(row) = database.reader().query_one(&select).await? {
            let id = row.try_get::<Uuid>("", owner)?;
            let (at, _) = database.journal_head().await?;
            return Ok(Err(Problem::new(
                at,
                format!("a row of {table} for {kind} {id} was added behind its back"),
            )));
        }
    }
    let mut after: Option<(String, Uuid)> = None;
    loop {
        let mut select = Query::select();
        select
            .columns(["kind", "id"])
            .expr_as(Expr::col("number").max(), "number")
            .from("version");
        if let Some((kind, id)) = &after {
            select.and_where(
                Expr::tuple([Expr::col("kind"), Expr::col("id")])
                    .gt(Expr::tuple([Expr::value(kind.clone()), Expr::value(*id)])),
            );
        }
        select
            .group_by_col("kind")
            .group_by_col("id")
            .order_by("kind", Order::Asc)
            .order_by("id", Order::Asc)
            .limit(PAGE);
        let rows = database.reader().query_all(&select).await?;
        if rows.is_empty() {
            return Ok(Ok(()));
        }
        for row in rows {
            let kind: String = row.try_get("", "kind")?;
            let id: Uuid = row.try_get("", "id")?;
            let number: i64 = row.try_get("", "number")?;
            let mut version = Query::select();
            version
                .columns(["bytes", "entry"])
                .from("version")
                .and_where(Expr::col("kind").eq(kind.as_str()));
            version
                .and_where(Expr::col("id").eq(id))
                .and_where(Expr::col("number").eq(number));
            if let Some(row) = database.reader().query_one(&version).await? {
                let bytes: Vec<u8> = row.try_get("", "bytes")?;
                let entry: i64 = row.try_get("", "entry")?;
                let tables = match projector.project(&kind, number, &bytes) {
                    Some(Ok(tables)) => tables,
                    Some(Err(why)) => {
                        return Ok(Err(Problem::new(entry, format!("{kind} {id} cannot be read: {why}"))));
                    }
                    None => {
                        return Ok(Err(Problem::new(
                            entry,
                            format!("nothing here knows a record of kind `{kind}`"),
                        )));
                    }
                };
                for table in tables {
                    if !rows_agree(database, id, &table).await? {
                        let name = table.name;
                        let what =
                            format!("{kind} {id} was changed behind its back: table {name} is unlike its last version");
                        return Ok(Err(Problem::new(entry, what)));
                    }
                }
            }
            after = Some((kind, id));
        }
    }
}

async fn rows_agree(database: &Database, id: Uuid, table: &Table) -> Result<bool, StoreError> {
    let mut select = Query::select();
    select
        .columns(table.columns.iter().copied())
        .from(table.name)
        .and_where(Expr::col(table.owner).eq(id));
    let rows = database.reader().query_all(&select).await?;
    if rows.len() != table.rows.len() {
        return Ok(false);
    }
    let Some(shape) = table.rows.first() else {
        return Ok(true);
    };
    let mut there = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut values = Vec::with_capacity(shape.len());
        for (column, like) in table.columns.iter().zip(shape) {
            values.push(read_like(row, column, like)?);
        }
        there.push(format!("{values:?}"));
    }
    let mut expected: Vec<String> = table.rows.iter().map(|row| format!("{row:?}")).collect();
    there.sort();
    expected.sort();
    Ok(there == expected)
}

fn read_like(row: &QueryResult, column: &str, like: &Value) -> Result<Value, StoreError> {
    Ok(match like {
        Value::BigInt(_) => row.try_get::<Option<i64>>("", column)?.into(),
        Value::Bool(_) => row.try_get::<Option<bool>>("", column)?.into(),
        Value::Bytes(_) => row.try_get::<Option<Vec<u8>>>("", column)?.into(),
        Value::Uuid(_) => row.try_get::<Option<Uuid>>("", column)?.into(),
        _ => row.try_get::<Option<String>>("", column)?.into(),
    })
}
