//! Erasure: a record's bytes and salts are removed wherever they are, and what counted it goes on to count.
//!
//! The journal keeps the entries that wrote it, which hold digests that nobody can recompute without the salt, and gets one
//! more that names what was erased by kind and id. In the facts that figures count, a random stub stands for each erased id,
//! the same one everywhere, so that a release is recomputed exactly for ever.

use domain::journal::{Operation, unpack_subjects};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

use crate::append::ROWS_AT_ONCE;
use crate::{Chance, Database, Projector, StoreError, Unit};

/// Attributes of facts that hold somebody's name: of an erased record only that there was one stays.
const NAMES: [&str; 1] = ["decided_by"];
/// What stands for such a name.
const ERASED: &str = "erased";

impl Unit {
    /// Removes records for good, in the order in which they are given: what others refer to comes last. The entry that ends
    /// this unit has to name them as seen, in an entry whose operation is erasure.
    pub async fn erase(
        &mut self,
        records: &[(&'static str, Uuid)],
        projector: &dyn Projector,
        chance: &dyn Chance,
    ) -> Result<(), StoreError> {
        let mut by_kind: Vec<(&'static str, Vec<Uuid>)> = Vec::new();
        for (kind, id) in records {
            match by_kind.iter_mut().find(|(known, _)| known == kind) {
                Some((_, ids)) => ids.push(*id),
                None => by_kind.push((kind, vec![*id])),
            }
        }
        let entries = self.entries_of(&by_kind).await?;
        self.stub_facts(records, &entries, chance).await?;
        let tables = projector.tables();
        let of = |kind: &'static str| tables.iter().filter(move |(owner, _, _)| *owner == kind);
        for (kind, ids) in &by_kind {
            for (_, table, owner) in of(kind).filter(|(kind, table, _)| kind != table) {
                self.delete(table, owner, ids).await?;
            }
        }
        for (kind, ids) in &by_kind {
            for (_, table, owner) in of(kind).filter(|(kind, table, _)| kind == table) {
                self.delete(table, owner, ids).await?;
            }
            for some in ids.chunks(ROWS_AT_ONCE) {
                let mut delete = Query::delete();
                delete.from_table("version");
                delete
                    .and_where(Expr::col("kind").eq(*kind))
                    .and_where(Expr::col("id").is_in(some.iter().copied()));
                self.transaction().execute(&delete).await?;
            }
        }
        Ok(())
    }

    async fn delete(&self, table: &'static str, owner: &'static str, ids: &[Uuid]) -> Result<(), StoreError> {
        for some in ids.chunks(ROWS_AT_ONCE) {
            let mut delete = Query::delete();
            delete
                .from_table(table)
                .and_where(Expr::col(owner).is_in(some.iter().copied()));
            self.transaction().execute(&delete).await?;
        }
        Ok(())
    }

    /// The entries that wrote versions of these records.
    async fn entries_of(&self, by_kind: &[(&'static str, Vec<Uuid>)]) -> Result<Vec<i64>, StoreError> {
        let mut entries = Vec::new();
        for (kind, ids) in by_kind {
            for some in ids.chunks(ROWS_AT_ONCE) {
                let mut select = Query::select();
                select.column("entry").from("version");
                select
                    .and_where(Expr::col("kind").eq(*kind))
                    .and_where(Expr::col("id").is_in(some.iter().copied()));
                for row in self.transaction().query_all(&select).await? {
                    entries.push(row.try_get::<i64>("", "entry")?);
                }
            }
        }
        entries.sort_unstable();
        entries.dedup();
        Ok(entries)
    }

    /// Puts stubs for erased ids into the facts that came with these entries.
    async fn stub_facts(
        &self,
        records: &[(&'static str, Uuid)],
        entries: &[i64],
        chance: &dyn Chance,
    ) -> Result<(), StoreError> {
        let stub = |_: &Uuid| {
            let mut bytes = [0; 16];
            chance.fill(&mut bytes);
            uuid::Builder::from_random_bytes(bytes).into_uuid()
        };
        let stubs: BTreeMap<Uuid, Uuid> = records.iter().map(|(_, id)| (*id, stub(id))).collect();
        for some in entries.chunks(ROWS_AT_ONCE) {
            let mut select = Query::select();
            select.columns(["entry", "place", "subject", "attributes"]).from("fact");
            select.and_where(Expr::col("entry").is_in(some.iter().copied()));
            for row in self.transaction().query_all(&select).await? {
                let subject: Uuid = row.try_get("", "subject")?;
                let attributes: String = row.try_get("", "attributes")?;
                let (entry, place): (i64, i64) = (row.try_get("", "entry")?, row.try_get("", "place")?);
                let stubbed = stubs.get(&subject).copied().unwrap_or(subject);
                let words = stubbed_attributes(&attributes, &stubs, stubbed != subject);
                if stubbed == subject && words == attributes {
                    continue;
                }
                let mut update = Query::update();
                update
                    .table("fact")
                    .value("subject", stubbed)
                    .value("attributes", words);
                update
                    .and_where(Expr::col("entry").eq(entry))
                    .and_where(Expr::col("place").eq(place));
                self.transaction().execute(&update).await?;
            }
        }
        Ok(())
    }
}

/// The attributes of a fact with a stub for each erased id; of a fact about an erased record without names, too.
fn stubbed_attributes(attributes: &str, stubs: &BTreeMap<Uuid, Uuid>, about_erased: bool) -> String {
    let Ok(mut read) = serde_json::from_str::<BTreeMap<String, String>>(attributes) else {
        return attributes.to_owned();
    };
    for (name, value) in &mut read {
        if let Some(stub) = value.parse::<Uuid>().ok().and_then(|id| stubs.get(&id)) {
            *value = stub.to_string();
        }
        if about_erased && NAMES.contains(&name.as_str()) && !value.is_empty() {
            ERASED.clone_into(value);
        }
    }
    serde_json::to_string(&read).unwrap_or_else(|_| attributes.to_owned())
}

/// What was erased: each record's kind and id, with the number of the entry that erased it.
pub(crate) type Erased = HashMap<(String, Uuid), i64>;

impl Database {
    /// Everything that was ever erased, by the journal.
    pub(crate) async fn erased(&self) -> Result<Erased, StoreError> {
        let mut select = Query::select();
        select.columns(["number", "subjects"]).from("journal");
        select.and_where(Expr::col("operation").eq(Operation::Erasure.code()));
        let mut erased = Erased::new();
        for row in self.reader().query_all(&select).await? {
            let number: i64 = row.try_get("", "number")?;
            let subjects: Vec<u8> = row.try_get("", "subjects")?;
            for subject in unpack_subjects(&subjects).unwrap_or_default() {
                if subject.written.is_none() {
                    erased.insert((subject.kind, subject.id), number);
                }
            }
        }
        Ok(erased)
    }
}
