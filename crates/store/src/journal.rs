//! The journal's rows: reading them back, and signing their end.

use domain::journal::{BEGINNING, Entry, Hash, Head, Operation};
use domain::time::Instant;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::Path;
use uuid::Uuid;

use crate::packed::{Column, Form, Unpack, Unreadable};
use crate::{Chance, Database, Engine, StoreError};

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
    pub(crate) fn head(&self) -> Option<Head> {
        Some(Head {
            number: self.number,
            hash: from_hex(&self.hash)?,
            at: Instant::from_micros(self.at),
        })
    }
    /// Whether the signature is of this head, by its own key and, where one is given, by the trusted one.
    pub(crate) fn is_genuine(&self, trusted: Option<&str>) -> bool {
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

    pub(crate) async fn checkpoints(&self) -> Result<Vec<Checkpoint>, StoreError> {
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
        select
            .columns(COLUMNS)
            .from("journal")
            .and_where(Expr::col("number").gt(number))
            .order_by("number", Order::Asc)
            .limit(limit);
        self.reader().query_all(&select).await?.iter().map(read_entry).collect()
    }

    /// Of the entries from one number to another, both included, those that a search asks for, newest first.
    pub async fn journal_found(
        &self,
        (from, to): (i64, i64),
        sought: &Sought,
        limit: u64,
    ) -> Result<Vec<Entry>, StoreError> {
        let mut select = Query::select();
        select
            .columns(COLUMNS)
            .from("journal")
            .and_where(Expr::col("number").between(from, to))
            .order_by("number", Order::Desc)
            .limit(limit);
        if let Some(actor) = sought.actor {
            select.and_where(Expr::col("actor").eq(actor));
        }
        if let Some(operation) = sought.operation {
            select.and_where(Expr::col("operation").eq(operation.code()));
        }
        if let Some(about) = sought.about {
            // Ids stand in both as their sixteen bytes.
            let bytes = about.into_bytes().to_vec();
            let held = match self.engine() {
                Engine::Sqlite => "(instr(subjects, ?) > 0 OR instr(people, ?) > 0)",
                Engine::Postgres => "(position($1 IN subjects) > 0 OR position($2 IN people) > 0)",
            };
            select.and_where(Expr::cust_with_values(held, [bytes.clone(), bytes]));
        }
        let rows = self.reader().query_all(&select).await?;
        rows.iter().map(|row| Ok(read_entry(row)?.0)).collect()
    }

    /// Entries from one number to another, both included, oldest first, with their stored hashes: all in one value, for
    /// the check of the whole journal.
    pub(crate) async fn journal_between(&self, from: i64, to: i64) -> Result<Vec<(Entry, Vec<u8>)>, StoreError> {
        let mut select = Query::select();
        select
            .columns(COLUMNS)
            .from("journal")
            .and_where(Expr::col("number").between(from, to));
        let packed = self.packed(select, &PACKED).await?;
        let mut unpack = Unpack::new(&packed);
        let mut entries = Vec::new();
        while !unpack.is_empty() {
            let entry = unpack_entry(&mut unpack).map_err(|Unreadable| {
                StoreError::NotDurable(format!("the journal cannot be read between {from} and {to}"))
            })?;
            entries.push(entry);
        }
        entries.sort_by_key(|(entry, _)| entry.number);
        Ok(entries)
    }

    /// The largest number that an entry has, whatever the head says; 0 when there is none.
    pub(crate) async fn last_entry(&self) -> Result<i64, StoreError> {
        let mut select = Query::select();
        select.expr_as(Expr::col("number").max(), "last").from("journal");
        let row = self.reader().query_one(&select).await?;
        let last = row.map(|row| row.try_get::<Option<i64>>("", "last")).transpose()?;
        Ok(last.flatten().unwrap_or(0))
    }
}

/// What somebody looks for in the journal; everything that is nothing is not asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// Who did or saw it.
    pub actor: Option<Uuid>,
    /// What, in the words of the Act.
    pub operation: Option<Operation>,
    /// Which record it names, or which person it concerns.
    pub about: Option<Uuid>,
}

/// What [`read_entry`] reads, in its order.
const COLUMNS: [&str; 10] = [
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
];

/// What [`unpack_entry`] reads.
const PACKED: [Column; 10] = [
    ("number", Form::Number),
    ("at", Form::Number),
    ("actor", Form::Id),
    ("via", Form::Id),
    ("operation", Form::Text),
    ("event", Form::Text),
    ("subjects", Form::Bytes),
    ("people", Form::Bytes),
    ("recipient", Form::Text),
    ("hash", Form::Bytes),
];

/// Reads a packed entry.
fn unpack_entry(unpack: &mut Unpack<'_>) -> Result<(Entry, Vec<u8>), Unreadable> {
    let entry = Entry {
        number: unpack.number()?.ok_or(Unreadable)?,
        at: Instant::from_micros(unpack.number()?.ok_or(Unreadable)?),
        actor: unpack.id()?.ok_or(Unreadable)?,
        via: unpack.id()?,
        operation: unpack.text()?.and_then(Operation::from_code).ok_or(Unreadable)?,
        event: unpack.text()?.ok_or(Unreadable)?.to_owned(),
        subjects: unpack.bytes()?.ok_or(Unreadable)?.to_vec(),
        people: unpack.bytes()?.ok_or(Unreadable)?.to_vec(),
        recipient: unpack.text()?.map(str::to_owned),
    };
    Ok((entry, unpack.bytes()?.ok_or(Unreadable)?.to_vec()))
}

fn read_entry(row: &QueryResult) -> Result<(Entry, Vec<u8>), StoreError> {
    let operation = row.try_get_by_index::<String>(4)?;
    let entry = Entry {
        number: row.try_get_by_index(0)?,
        at: Instant::from_micros(row.try_get_by_index(1)?),
        actor: row.try_get_by_index(2)?,
        via: row.try_get_by_index(3)?,
        operation: Operation::from_code(&operation)
            .ok_or_else(|| StoreError::NotDurable(format!("the journal knows no operation `{operation}`")))?,
        event: row.try_get_by_index(5)?,
        subjects: row.try_get_by_index(6)?,
        people: row.try_get_by_index(7)?,
        recipient: row.try_get_by_index(8)?,
    };
    Ok((entry, row.try_get_by_index(9)?))
}
