//! The end of a unit of work: versions, facts and journal entries, with the head of the journal locked last of all.

use domain::journal::{Entry, Hash, Subject, pack_people, pack_subjects, version_digest};
use sea_orm::sea_query::{Expr, ExprTrait, LockType, Query, SimpleExpr};
use sea_orm::{ConnectionTrait, DatabaseTransaction, Value};
use uuid::Uuid;

use crate::{Chance, Draft, Engine, Fact, Held, Kind, StoreError};

/// How many rows go into one statement: few enough values for either engine.
pub(crate) const ROWS_AT_ONCE: usize = 500;

/// A version that waits for the number of the entry that writes it.
pub(crate) struct PendingVersion {
    pub(crate) kind: &'static str,
    pub(crate) id: Uuid,
    pub(crate) number: i64,
    salt: Vec<u8>,
    pub(crate) bytes: Vec<u8>,
}

impl PendingVersion {
    /// A version with a fresh salt.
    pub(crate) fn of(kind: &'static str, id: Uuid, number: i64, bytes: Vec<u8>, chance: &dyn Chance) -> Self {
        let mut salt = vec![0; 32];
        chance.fill(&mut salt);
        Self {
            kind,
            id,
            number,
            salt,
            bytes,
        }
    }

    /// Whether it is a version of this record.
    pub(crate) fn is_of(&self, kind: &str, id: Uuid) -> bool {
        self.kind == kind && self.id == id
    }

    /// The record, as it will be read back.
    pub(crate) fn held<K: Kind>(&self) -> Result<Held<K::Record>, StoreError> {
        held_of::<K>(self.id, self.number, &self.bytes)
    }

    fn subject(&self) -> Subject {
        Subject {
            kind: self.kind.to_owned(),
            id: self.id,
            written: Some((self.number, version_digest(&self.salt, &self.bytes))),
        }
    }
}

/// The canonical bytes of a record.
pub(crate) fn bytes_of<K: Kind>(record: &K::Record) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(record).map_err(|error| StoreError::Unwritable {
        kind: K::NAME,
        why: error.to_string(),
    })
}

/// A record out of its canonical bytes.
pub(crate) fn held_of<K: Kind>(id: Uuid, number: i64, bytes: &[u8]) -> Result<Held<K::Record>, StoreError> {
    let record = serde_json::from_slice(bytes).map_err(|error| StoreError::Unreadable {
        kind: K::NAME.to_owned(),
        id,
        number,
        why: error.to_string(),
    })?;
    Ok(Held { record, number })
}

/// What one journal entry says, with everything that it wrote.
pub(crate) struct Ending {
    pub(crate) draft: Draft,
    pub(crate) versions: Vec<PendingVersion>,
    pub(crate) facts: Vec<Fact>,
}

/// Locks the head of the journal and writes one entry for each ending, in order. Gives back the number of the last.
pub(crate) async fn append(
    transaction: &DatabaseTransaction,
    engine: Engine,
    endings: Vec<Ending>,
) -> Result<i64, StoreError> {
    let mut select = Query::select();
    select
        .columns(["number", "hash"])
        .from("journal_head")
        .and_where(Expr::col("id").eq(1_i64));
    if engine == Engine::Postgres {
        select.lock(LockType::Update);
    }
    let head = transaction
        .query_one(&select)
        .await?
        .ok_or_else(|| StoreError::NotDurable("the journal has no head".to_owned()))?;
    let mut number = head.try_get::<i64>("", "number")?;
    let hash = head.try_get::<Vec<u8>>("", "hash")?;
    let mut hash =
        Hash::try_from(hash).map_err(|_| StoreError::NotDurable("the head of the journal is harmed".to_owned()))?;

    let (mut entries, mut versions, mut facts) = (Vec::new(), Vec::new(), Vec::new());
    for ending in endings {
        number += 1;
        let written = ending.versions.iter().map(PendingVersion::subject);
        let seen = ending.draft.seen.iter().map(|(kind, id)| Subject {
            kind: (*kind).to_owned(),
            id: *id,
            written: None,
        });
        let subjects: Vec<Subject> = written.chain(seen).collect();
        let draft = ending.draft;
        let entry = Entry {
            number,
            at: draft.at,
            actor: draft.actor,
            via: draft.via,
            operation: draft.operation,
            event: draft.event,
            subjects: pack_subjects(&subjects),
            people: pack_people(&draft.people),
            recipient: draft.recipient,
        };
        hash = entry.hash(&hash);
        entries.push(entry_row(entry, hash));
        versions.extend(ending.versions.into_iter().map(|version| (version, number)));
        for (fact, place) in ending.facts.iter().zip(0_i64..) {
            facts.push(fact_row(fact, number, place)?);
        }
    }
    write_versions(transaction, versions).await?;
    insert_rows(transaction, "fact", &FACT_COLUMNS, facts).await?;
    insert_rows(transaction, "journal", &ENTRY_COLUMNS, entries).await?;
    let mut update = Query::update();
    update
        .table("journal_head")
        .value("number", number)
        .value("hash", hash.to_vec());
    update.and_where(Expr::col("id").eq(1_i64));
    transaction.execute(&update).await?;
    Ok(number)
}

const ENTRY_COLUMNS: [&str; 10] = [
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

fn entry_row(entry: Entry, hash: Hash) -> Vec<Value> {
    vec![
        entry.number.into(),
        entry.at.micros().into(),
        entry.actor.into(),
        entry.via.into(),
        entry.operation.code().into(),
        entry.event.into(),
        entry.subjects.into(),
        entry.people.into(),
        entry.recipient.into(),
        hash.to_vec().into(),
    ]
}

const FACT_COLUMNS: [&str; 7] = ["entry", "place", "kind", "subject", "day", "attributes", "undone"];

fn fact_row(fact: &Fact, entry: i64, place: i64) -> Result<Vec<Value>, StoreError> {
    let attributes = serde_json::to_string(&fact.attributes).map_err(|error| StoreError::Unwritable {
        kind: "fact",
        why: error.to_string(),
    })?;
    Ok(vec![
        entry.into(),
        place.into(),
        fact.kind.into(),
        fact.subject.into(),
        fact.day.into(),
        attributes.into(),
        Value::BigInt(None),
    ])
}

const VERSION_COLUMNS: [&str; 6] = ["kind", "id", "number", "salt", "bytes", "entry"];

/// One statement for many; where one of them lost a race, the first of the statement is named for all.
async fn write_versions(
    transaction: &DatabaseTransaction,
    versions: Vec<(PendingVersion, i64)>,
) -> Result<(), StoreError> {
    let Some((kind, id)) = versions.first().map(|(version, _)| (version.kind, version.id)) else {
        return Ok(());
    };
    let rows = versions
        .into_iter()
        .map(|(version, entry)| {
            vec![
                version.kind.into(),
                version.id.into(),
                version.number.into(),
                version.salt.into(),
                version.bytes.into(),
                entry.into(),
            ]
        })
        .collect();
    match insert_rows(transaction, "version", &VERSION_COLUMNS, rows).await {
        Err(error) if error.is_unique_violation() => Err(StoreError::LostRace { kind, id }),
        done => done,
    }
}

/// Inserts rows, as many in one statement as the engines take.
pub(crate) async fn insert_rows(
    transaction: &DatabaseTransaction,
    table: &'static str,
    columns: &[&'static str],
    rows: Vec<Vec<Value>>,
) -> Result<(), StoreError> {
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let mut insert = Query::insert();
        insert.into_table(table).columns(columns.iter().copied());
        for row in rows.by_ref().take(ROWS_AT_ONCE) {
            insert.values_panic(row.into_iter().map(SimpleExpr::from));
        }
        transaction.execute(&insert).await?;
    }
    Ok(())
}
