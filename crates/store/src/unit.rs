//! The unit of work: a transaction that ends in one journal entry.

use domain::journal::Operation;
use domain::references::{ReferenceKey, spoken_reference};
use domain::time::Instant;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Order, Query, SimpleExpr};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use std::collections::BTreeMap;
use tokio::sync::OwnedMutexGuard;
use uuid::Uuid;

use crate::append::{Ending, PendingVersion, ROWS_AT_ONCE, append, bytes_of, held_of};
use crate::{Chance, Engine, Held, Kind, StoreError, Table};

/// Something that figures count, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What happened: `referral_received`.
    pub kind: &'static str,
    /// To which record.
    pub subject: Uuid,
    /// On which day in Europe/London, as days since 1970-01-01.
    pub day: i64,
    /// What else a figure needs to know.
    pub attributes: BTreeMap<&'static str, String>,
}

/// What the journal entry of a unit will say, but for what the unit knows itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// When.
    pub at: Instant,
    /// Who.
    pub actor: Uuid,
    /// Through which system account, if any.
    pub via: Option<Uuid>,
    /// What, in the words of the Act.
    pub operation: Operation,
    /// What, in ours.
    pub event: String,
    /// Records that were looked at, beside those that were written.
    pub seen: Vec<(&'static str, Uuid)>,
    /// The people concerned.
    pub people: Vec<Uuid>,
    /// To whom it was disclosed.
    pub recipient: Option<String>,
}

/// What a commit made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed {
    /// The number of the journal entry.
    pub entry: i64,
}

/// A transaction that writes records with their versions and facts, and ends in one journal entry. Dropped, it leaves
/// nothing behind.
pub struct Unit {
    // Declared before the turn: the transaction ends before the next writer begins.
    transaction: DatabaseTransaction,
    _turn: Option<OwnedMutexGuard<()>>,
    engine: Engine,
    versions: Vec<PendingVersion>,
    facts: Vec<Fact>,
    undone: Vec<i64>,
    endings: Vec<Ending>,
}

impl Unit {
    pub(crate) fn new(transaction: DatabaseTransaction, turn: Option<OwnedMutexGuard<()>>, engine: Engine) -> Self {
        Self {
            transaction,
            _turn: turn,
            engine,
            versions: Vec::new(),
            facts: Vec::new(),
            undone: Vec::new(),
            endings: Vec::new(),
        }
    }

    pub(crate) const fn engine(&self) -> Engine {
        self.engine
    }

    /// For statements of a room's own tables that are no record's projection: sessions, credentials.
    pub fn transaction(&self) -> &DatabaseTransaction {
        &self.transaction
    }

    /// Lets nobody else who takes the same turn go on until this unit ends: what is read afterwards holds all that those
    /// before wrote. On SQLite every unit has its turn to write already.
    pub async fn take_turn(&self, turn: i64) -> Result<(), StoreError> {
        if self.engine == Engine::Postgres {
            let lock = format!("SELECT pg_advisory_xact_lock({turn})");
            self.transaction.execute_unprepared(&lock).await?;
        }
        Ok(())
    }

    /// The last version of a record, as this transaction sees it: also one that waits for the commit.
    pub async fn load<K: Kind>(&self, id: Uuid) -> Result<Option<Held<K::Record>>, StoreError> {
        let earlier = self.endings.iter().flat_map(|ending| &ending.versions);
        match earlier
            .chain(&self.versions)
            .rfind(|version| version.is_of(K::NAME, id))
        {
            Some(version) => version.held::<K>().map(Some),
            None => load::<K>(&self.transaction, id).await,
        }
    }

    /// Marks a place to which [`Unit::undo`] goes back.
    pub async fn mark(&self) -> Result<(), StoreError> {
        self.transaction.execute_unprepared("SAVEPOINT marked").await?;
        Ok(())
    }

    /// Takes back what was written since the last mark or entry.
    pub async fn undo(&mut self) -> Result<(), StoreError> {
        self.versions.clear();
        self.facts.clear();
        self.undone.clear();
        self.transaction
            .execute_unprepared("ROLLBACK TO SAVEPOINT marked")
            .await?;
        Ok(())
    }

    /// Ends what was put and noted since the last entry in an entry of its own, to be written with the commit.
    pub fn entry(&mut self, draft: Draft) {
        self.endings.push(Ending {
            draft,
            versions: std::mem::take(&mut self.versions),
            facts: std::mem::take(&mut self.facts),
        });
    }

    /// Writes a record: its rows now, its version with the commit. `before` is what was read, or nothing for a new one.
    pub async fn put<K: Kind>(
        &mut self,
        before: Option<&Held<K::Record>>,
        after: &K::Record,
        chance: &dyn Chance,
    ) -> Result<i64, StoreError> {
        let number = before.map_or(1, |held| held.number + 1);
        let bytes = bytes_of::<K>(after)?;
        let old = before
            .map(|held| K::project(&held.record, held.number))
            .unwrap_or_default();
        let id = K::id(after);
        for table in K::project(after, number) {
            let same = old.contains(&table);
            if !same {
                self.write_table(id, &table, before.is_some()).await?;
            }
        }
        self.versions
            .push(PendingVersion::of(K::NAME, id, number, bytes, chance));
        Ok(number)
    }

    /// Writes several new records of a kind at once: one statement a table, not one a record.
    pub async fn put_new<K: Kind>(&mut self, records: &[K::Record], chance: &dyn Chance) -> Result<(), StoreError> {
        let mut tables: Vec<Table> = Vec::new();
        for record in records {
            let bytes = bytes_of::<K>(record)?;
            for table in K::project(record, 1) {
                match tables.iter_mut().find(|other| other.name == table.name) {
                    Some(other) => other.rows.extend(table.rows),
                    None => tables.push(table),
                }
            }
            self.versions
                .push(PendingVersion::of(K::NAME, K::id(record), 1, bytes, chance));
        }
        for table in tables {
            self.insert_rows(&table, false).await?;
        }
        Ok(())
    }

    /// Writes the rows of a record whose version is there already.
    pub(crate) async fn write_tables(&self, id: Uuid, tables: &[Table]) -> Result<(), StoreError> {
        for table in tables {
            self.write_table(id, table, true).await?;
        }
        Ok(())
    }

    async fn write_table(&self, id: Uuid, table: &Table, replaces: bool) -> Result<(), StoreError> {
        if replaces && !table.root {
            let mut delete = Query::delete();
            delete.from_table(table.name).and_where(Expr::col(table.owner).eq(id));
            self.transaction.execute(&delete).await?;
        }
        self.insert_rows(table, replaces).await
    }

    async fn insert_rows(&self, table: &Table, replaces: bool) -> Result<(), StoreError> {
        for rows in table.rows.chunks(ROWS_AT_ONCE) {
            let mut insert = Query::insert();
            insert.into_table(table.name).columns(table.columns.iter().copied());
            for row in rows {
                insert.values_panic(row.iter().cloned().map(SimpleExpr::from));
            }
            if replaces && table.root {
                let changed = table.columns.iter().copied().filter(|column| *column != table.owner);
                insert.on_conflict(OnConflict::column(table.owner).update_columns(changed).to_owned());
            }
            self.transaction.execute(&insert).await?;
        }
        Ok(())
    }

    /// Adds a fact, to be written with the commit.
    pub fn note(&mut self, fact: Fact) {
        self.facts.push(fact);
    }

    /// Undoes, with the commit, every fact that an earlier entry wrote: what it recorded was entered in error.
    pub fn undo_facts_of(&mut self, entry: i64) {
        self.undone.push(entry);
    }

    /// The journal entry that wrote a version of a record, and every version that the same entry wrote.
    pub async fn written_with(
        &self,
        kind: &str,
        id: Uuid,
        number: i64,
    ) -> Result<Option<(i64, Vec<(String, Uuid, i64)>)>, StoreError> {
        let mut select = Query::select();
        select.column("entry").from("version");
        select
            .and_where(Expr::col("kind").eq(kind))
            .and_where(Expr::col("id").eq(id));
        select.and_where(Expr::col("number").eq(number));
        let Some(row) = self.transaction.query_one(&select).await? else {
            return Ok(None);
        };
        let entry = row.try_get::<i64>("", "entry")?;
        let mut select = Query::select();
        select
            .columns(["kind", "id", "number"])
            .from("version")
            .and_where(Expr::col("entry").eq(entry));
        let rows = self.transaction.query_all(&select).await?;
        let written = rows
            .iter()
            .map(|row| {
                Ok((
                    row.try_get("", "kind")?,
                    row.try_get("", "id")?,
                    row.try_get("", "number")?,
                ))
            })
            .collect::<Result<_, StoreError>>()?;
        Ok(Some((entry, written)))
    }

    /// The next spoken reference of a series: a letter and the year of `now` in London.
    pub async fn next_reference(&self, letter: char, now: Instant) -> Result<String, StoreError> {
        let year = now.london_day().year();
        let series = format!("{letter}{year}");
        let mut insert = Query::insert();
        insert
            .into_table("counter")
            .columns(["series", "next"])
            .values_panic([series.clone().into(), 1_i64.into()]);
        insert.on_conflict(
            OnConflict::column("series")
                .value("next", Expr::col(("counter", "next")).add(1_i64))
                .to_owned(),
        );
        insert.returning_col("next");
        let row = self.transaction.query_one(&insert).await?;
        let next = row.map(|row| row.try_get::<i64>("", "next")).transpose()?.unwrap_or(1);
        let key = self.setting("reference_key").await?.unwrap_or_default();
        let key =
            <[u8; 32]>::try_from(key).map_err(|_| StoreError::Key("the key of references is missing".to_owned()))?;
        Ok(spoken_reference(
            &ReferenceKey(key),
            letter,
            year,
            u64::try_from(next - 1).unwrap_or(0),
        ))
    }

    /// A setting's value.
    pub async fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        setting(&self.transaction, name).await
    }

    /// Sets a setting that is not there yet.
    pub async fn set_once(&self, name: &str, value: Vec<u8>) -> Result<(), StoreError> {
        let mut insert = Query::insert();
        insert
            .into_table("setting")
            .columns(["name", "value"])
            .values_panic([name.to_owned().into(), value.into()]);
        insert.on_conflict(OnConflict::column("name").do_nothing().to_owned());
        self.transaction.execute(&insert).await?;
        Ok(())
    }

    /// Sets a setting, whatever it was.
    pub async fn set(&self, name: &str, value: Vec<u8>) -> Result<(), StoreError> {
        let mut insert = Query::insert();
        insert
            .into_table("setting")
            .columns(["name", "value"])
            .values_panic([name.to_owned().into(), value.into()]);
        insert.on_conflict(OnConflict::column("name").update_column("value").to_owned());
        self.transaction.execute(&insert).await?;
        Ok(())
    }

    /// What an earlier submission with this key led to, and the digest of what was submitted.
    pub async fn submitted(&self, actor: Uuid, key: Uuid) -> Result<Option<(Vec<u8>, String)>, StoreError> {
        let mut select = Query::select();
        select.columns(["digest", "result"]).from("submission");
        select
            .and_where(Expr::col("actor").eq(actor))
            .and_where(Expr::col("key").eq(key));
        let row = self.transaction.query_one(&select).await?;
        row.map(|row| Ok::<_, StoreError>((row.try_get("", "digest")?, row.try_get("", "result")?)))
            .transpose()
    }

    /// Remembers a submission, so that sending it twice does the thing once.
    pub async fn remember(
        &self,
        actor: Uuid,
        key: Uuid,
        digest: &[u8],
        result: &str,
        at: Instant,
    ) -> Result<(), StoreError> {
        let mut insert = Query::insert();
        insert
            .into_table("submission")
            .columns(["actor", "key", "digest", "result", "at"]);
        insert.values_panic([
            actor.into(),
            key.into(),
            digest.to_vec().into(),
            result.to_owned().into(),
            at.micros().into(),
        ]);
        self.transaction.execute(&insert).await?;
        Ok(())
    }

    /// Ends the unit in one more entry, and commits.
    pub async fn commit(mut self, draft: Draft) -> Result<Committed, StoreError> {
        self.entry(draft);
        self.commit_entries().await
    }

    /// Locks the head of the journal (last of all locks), writes versions, facts and entries, and commits. Gives back the
    /// last entry. What was put after it was ended by none and is not written.
    pub async fn commit_entries(self) -> Result<Committed, StoreError> {
        debug_assert!(
            self.versions.is_empty() && self.facts.is_empty(),
            "a record is never written without its entry"
        );
        let Self {
            transaction,
            _turn,
            engine,
            endings,
            undone,
            ..
        } = self;
        let entry = append(&transaction, engine, endings).await?;
        for undone in undone {
            let mut update = Query::update();
            update.table("fact").value("undone", entry);
            update
                .and_where(Expr::col("entry").eq(undone))
                .and_where(Expr::col("undone").is_null());
            transaction.execute(&update).await?;
        }
        transaction.commit().await?;
        Ok(Committed { entry })
    }

    /// Commits what belongs to no record and to nobody: a session seen, a failed sign-in counted.
    pub async fn commit_unjournalled(self) -> Result<(), StoreError> {
        debug_assert!(
            self.versions.is_empty() && self.facts.is_empty() && self.endings.is_empty(),
            "a record is never written without its entry"
        );
        Ok(self.transaction.commit().await?)
    }
}

/// The last version of a record.
pub(crate) async fn load<K: Kind>(
    connection: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<Held<K::Record>>, StoreError> {
    let mut select = Query::select();
    select.columns(["number", "bytes"]).from("version");
    select
        .and_where(Expr::col("kind").eq(K::NAME))
        .and_where(Expr::col("id").eq(id));
    select.order_by("number", Order::Desc).limit(1);
    let Some(row) = connection.query_one(&select).await? else {
        return Ok(None);
    };
    let number = row.try_get::<i64>("", "number")?;
    let bytes = row.try_get::<Vec<u8>>("", "bytes")?;
    held_of::<K>(id, number, &bytes).map(Some)
}

pub(crate) async fn setting(connection: &impl ConnectionTrait, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let mut select = Query::select();
    select
        .column("value")
        .from("setting")
        .and_where(Expr::col("name").eq(name));
    let row = connection.query_one(&select).await?;
    Ok(row.map(|row| row.try_get("", "value")).transpose()?)
}

impl crate::Database {
    /// The last version of a record, read outside any unit of work.
    pub async fn load<K: Kind>(&self, id: Uuid) -> Result<Option<Held<K::Record>>, StoreError> {
        load::<K>(self.reader(), id).await
    }
    /// A setting's value.
    pub async fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        setting(self.reader(), name).await
    }
}
