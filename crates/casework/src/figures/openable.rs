//! Which of the facts behind a figure somebody may know of.

use domain::figures::{Fact, FactId, Subjects};
use domain::ids::ScopeId;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use store::Database;
use uuid::Uuid;

use crate::referrals::within_scopes;
use crate::{Actor, Error};

/// So many values in one statement are few enough for either engine.
const FEW: usize = 500;

/// What every kind of record says of the closed case that it belongs to.
#[derive(Deserialize)]
struct Closed {
    #[serde(default)]
    scope: Option<ScopeId>,
}

/// Of these facts, those that the actor may know of: neither the record that a fact is about nor any that was written with
/// it belongs to a case that is closed to them. A person may be open while the arrest that the fact tells of is not.
pub(super) async fn facts(
    database: &Database,
    actor: &Actor,
    subjects: Subjects,
    facts: &[&Fact],
) -> Result<BTreeSet<FactId>, Error> {
    let about = names(
        database,
        actor,
        subjects,
        facts.iter().map(|fact| fact.subject).collect(),
    )
    .await?;
    let closed = closed_entries(database, actor, facts.iter().map(|fact| fact.id.entry).collect()).await?;
    let open = |fact: &&&Fact| about.contains_key(&fact.subject) && !closed.contains(&fact.id.entry);
    Ok(facts.iter().filter(open).map(|fact| fact.id).collect())
}

/// Of these records, those that are there and that the actor may know of, each with its reference and what it is called.
pub(super) async fn names(
    database: &Database,
    actor: &Actor,
    subjects: Subjects,
    ids: BTreeSet<Uuid>,
) -> Result<BTreeMap<Uuid, (String, String)>, Error> {
    // The code of a kind of record is the name of its table. A referral has no title: its sender says what it is.
    let table = subjects.code();
    let title = if subjects == Subjects::Referral {
        "sender"
    } else {
        "title"
    };
    let mut open = BTreeMap::new();
    for some in ids.into_iter().collect::<Vec<_>>().chunks(FEW) {
        let mut select = Query::select();
        select
            .columns([(table, "id"), (table, "scope"), (table, "reference"), (table, title)])
            .from(table)
            .and_where(Expr::col((table, "id")).is_in(some.iter().copied()));
        within_scopes(&mut select, table, actor);
        for row in database.reader().query_all(&select).await? {
            let scope = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
            if actor.may_know_of(scope) {
                let name = (row.try_get("", "reference")?, row.try_get("", title)?);
                open.insert(row.try_get::<Uuid>("", "id")?, name);
            }
        }
    }
    Ok(open)
}

/// Of these journal entries, those that wrote a record which is closed to the actor now.
async fn closed_entries(database: &Database, actor: &Actor, entries: BTreeSet<i64>) -> Result<BTreeSet<i64>, Error> {
    let mut wrote: BTreeMap<(String, Uuid), BTreeSet<i64>> = BTreeMap::new();
    for some in entries.into_iter().collect::<Vec<_>>().chunks(FEW) {
        let mut select = Query::select();
        select
            .columns(["kind", "id", "entry"])
            .from("version")
            .and_where(Expr::col("entry").is_in(some.iter().copied()));
        for row in database.reader().query_all(&select).await? {
            let record = (row.try_get("", "kind")?, row.try_get("", "id")?);
            wrote.entry(record).or_default().insert(row.try_get("", "entry")?);
        }
    }
    let mut closed = BTreeSet::new();
    for ((kind, id), entries) in wrote {
        let mut last = Query::select();
        last.column("bytes")
            .from("version")
            .and_where(Expr::col("kind").eq(kind.as_str()))
            .and_where(Expr::col("id").eq(id))
            .order_by("number", Order::Desc)
            .limit(1);
        let row = database.reader().query_one(&last).await?;
        let bytes = row.map(|row| row.try_get::<Vec<u8>>("", "bytes")).transpose()?;
        let read = bytes.map(|bytes| serde_json::from_slice::<Closed>(&bytes)).transpose();
        // What cannot be read is not shown.
        let may = read.is_ok_and(|record| actor.may_know_of(record.and_then(|record| record.scope)));
        if !may {
            closed.extend(entries);
        }
    }
    Ok(closed)
}
