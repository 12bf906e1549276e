//! The facts that figures read, out of their table.

use domain::figures::{Fact, FactId, Period, Reach};
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query, SelectStatement, UnionType};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{BTreeSet, HashMap};

use crate::Error;

/// Facts of these kinds, as far back as each is read, entered by a journal number. What was undone is among them: whether
/// it still stood then is the counting rules' to say.
pub(super) async fn read(
    connection: &impl ConnectionTrait,
    reads: &[(&'static str, Reach)],
    period: Period,
    number: i64,
) -> Result<Vec<Fact>, Error> {
    let mut any = Cond::any();
    for reach in [Reach::InPeriod, Reach::UpToItsEnd, Reach::Always] {
        let kinds: BTreeSet<&str> = reads.iter().filter(|it| it.1 == reach).map(|it| it.0).collect();
        if kinds.is_empty() {
            continue;
        }
        let mut all = Cond::all().add(Expr::col("kind").is_in(kinds));
        if reach != Reach::Always {
            all = all.add(Expr::col("day").lte(period.last()));
        }
        if reach == Reach::InPeriod {
            all = all.add(Expr::col("day").gte(period.first()));
        }
        any = any.add(all);
    }
    let mut select = Query::select();
    select
        .columns(["entry", "place", "kind", "subject", "day", "attributes", "undone"])
        .from("fact")
        .cond_where(Cond::all().add(any).add(Expr::col("entry").lte(number)));
    connection.query_all(&select).await?.iter().map(read_fact).collect()
}

fn read_fact(row: &QueryResult) -> Result<Fact, Error> {
    let attributes = row.try_get::<String>("", "attributes")?;
    let id = FactId {
        entry: row.try_get("", "entry")?,
        place: row.try_get("", "place")?,
    };
    Ok(Fact {
        id,
        kind: row.try_get("", "kind")?,
        subject: row.try_get("", "subject")?,
        day: row.try_get("", "day")?,
        attributes: serde_json::from_str(&attributes)
            .map_err(|error| Error::Inside(format!("fact {} of entry {}: {error}", id.place, id.entry)))?,
        undone: row.try_get("", "undone")?,
    })
}

/// For each kind, the last entry up to a journal number that wrote a fact of it or undid one. Each is one look into an
/// index, however many facts there are.
pub(super) async fn last_changes(
    connection: &impl ConnectionTrait,
    kinds: &BTreeSet<&'static str>,
    number: i64,
) -> Result<HashMap<String, i64>, Error> {
    let last = |kind: &str, column: &'static str| -> SelectStatement {
        let newest = Query::select()
            .column("kind")
            .expr_as(Expr::col(column), "changed")
            .from("fact")
            .and_where(Expr::col("kind").eq(kind))
            .and_where(Expr::col(column).is_not_null())
            .and_where(Expr::col(column).lte(number))
            .order_by(column, Order::Desc)
            .limit(1)
            .to_owned();
        Query::select()
            .columns(["kind", "changed"])
            .from_subquery(newest, "newest")
            .to_owned()
    };
    let mut selects = kinds
        .iter()
        .flat_map(|kind| [last(kind, "entry"), last(kind, "undone")]);
    let Some(mut select) = selects.next() else {
        return Ok(HashMap::new());
    };
    for other in selects {
        select.union(UnionType::All, other);
    }
    let mut newest: HashMap<String, i64> = HashMap::new();
    for row in connection.query_all(&select).await? {
        let entry = row.try_get::<i64>("", "changed")?;
        let last = newest.entry(row.try_get("", "kind")?).or_insert(entry);
        *last = std::cmp::max(*last, entry);
    }
    Ok(newest)
}
