//! The check that the rows of records are what their last versions say.

use domain::journal::Problem;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, Value};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

use crate::append::ROWS_AT_ONCE;
use crate::packed::{Form, line_sql, lines, lines_sql};
use crate::{Database, Projector, StoreError, Table};

/// The last version of a record, and the entry that wrote it.
pub(crate) struct Last {
    pub(crate) kind: String,
    pub(crate) id: Uuid,
    pub(crate) number: i64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) entry: i64,
}

impl Last {
    fn tables(&self, projector: &dyn Projector) -> Result<Vec<Table>, Problem> {
        let Self { kind, id, entry, .. } = self;
        match projector.project(kind, self.number, &self.bytes) {
            Some(Ok(tables)) => Ok(tables),
            Some(Err(why)) => Err(Problem::new(*entry, format!("{kind} {id} cannot be read: {why}"))),
            None => Err(Problem::new(
                *entry,
                format!("nothing here knows a record of kind `{kind}`"),
            )),
        }
    }
}

/// The rows that records have in one table, as their versions say them.
struct Expected {
    owner: &'static str,
    columns: &'static [&'static str],
    rows: HashMap<Uuid, Vec<Vec<Value>>>,
}

/// Compares the rows of records with what their last versions say, and counts the rows of each table.
pub(crate) async fn check_rows(
    database: &Database,
    projector: &'static dyn Projector,
    last: Vec<Last>,
    counted: &mut BTreeMap<&'static str, i64>,
) -> Result<Option<Problem>, StoreError> {
    let mut expected: BTreeMap<&'static str, Expected> = BTreeMap::new();
    for version in &last {
        let tables = match version.tables(projector) {
            Ok(tables) => tables,
            Err(problem) => return Ok(Some(problem)),
        };
        for table in tables {
            *counted.entry(table.name).or_default() += i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
            let known = expected.entry(table.name).or_insert_with(|| Expected {
                owner: table.owner,
                columns: table.columns,
                rows: HashMap::new(),
            });
            known.rows.insert(version.id, table.rows);
        }
    }
    let mut unlike = Vec::new();
    for (name, table) in expected {
        unlike.extend(records_unlike(database, name, table).await?);
    }
    unlike.sort_by_key(|id| last.iter().position(|version| version.id == *id));
    for id in unlike {
        // It may have been changed as it ought to be since its version was read.
        if let Some(version) = last.iter().find(|version| version.id == id)
            && let Some(problem) = check_again(database, projector, version).await?
        {
            return Ok(Some(problem));
        }
    }
    Ok(None)
}

/// The records whose rows in a table are not those that are expected.
async fn records_unlike(database: &Database, name: &'static str, expected: Expected) -> Result<Vec<Uuid>, StoreError> {
    let Expected { owner, columns, rows } = expected;
    let ids: Vec<Uuid> = rows.keys().copied().collect();
    let shape: Vec<Form> = rows
        .values()
        .flatten()
        .next()
        .map(|row| row.iter().map(Form::of).collect())
        .unwrap_or_default();
    let mut unlike = Vec::new();
    let mut waiting: HashMap<Uuid, String> = rows
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(id, rows)| (id, lines(&rows)))
        .collect();
    let line = match shape.as_slice() {
        // None of them is to have a row here: whatever there is, is too much.
        [] => "'there'".to_owned(),
        forms => line_sql(database.engine(), columns.iter().copied().zip(forms.iter().copied())),
    };
    for ids in ids.chunks(ROWS_AT_ONCE) {
        let mut each = Query::select();
        each.column(owner)
            .expr_as(Expr::cust(line.clone()), "line")
            .from(name)
            .and_where(Expr::col(owner).is_in(ids.iter().copied()));
        let mut all = Query::select();
        all.column(owner)
            .expr_as(Expr::cust(lines_sql(database.engine())), "lines")
            .from_subquery(each, "each_line")
            .group_by_col(owner);
        for row in database.reader().query_all(&all).await? {
            let id = row.try_get_by_index::<Uuid>(0)?;
            let there = row.try_get_by_index::<String>(1)?;
            if waiting.remove(&id).as_ref() != Some(&there) {
                unlike.push(id);
            }
        }
    }
    unlike.extend(waiting.into_keys());
    Ok(unlike)
}

/// Checks one record as it is now.
async fn check_again(
    database: &Database,
    projector: &'static dyn Projector,
    version: &Last,
) -> Result<Option<Problem>, StoreError> {
    let Last { kind, id, .. } = version;
    let mut select = Query::select();
    select
        .columns(["number", "bytes", "entry"])
        .from("version")
        .and_where(Expr::col("kind").eq(kind.as_str()))
        .and_where(Expr::col("id").eq(*id))
        .order_by("number", Order::Desc)
        .limit(1);
    let Some(row) = database.reader().query_one(&select).await? else {
        return Ok(None);
    };
    let now = Last {
        kind: kind.clone(),
        id: *id,
        number: row.try_get_by_index(0)?,
        bytes: row.try_get_by_index(1)?,
        entry: row.try_get_by_index(2)?,
    };
    let tables = match now.tables(projector) {
        Ok(tables) => tables,
        Err(problem) => return Ok(Some(problem)),
    };
    for table in tables {
        let name = table.name;
        let expected = Expected {
            owner: table.owner,
            columns: table.columns,
            rows: HashMap::from([(*id, table.rows)]),
        };
        if !records_unlike(database, name, expected).await?.is_empty() {
            let what = format!("{kind} {id} was changed behind its back: table {name} is unlike its last version");
            return Ok(Some(Problem::new(now.entry, what)));
        }
    }
    Ok(None)
}

/// Looks for rows that belong to no version. Where every table has as many rows as the versions say, and those are all
/// there, there can be none; only otherwise are they searched for, which takes long.
pub(crate) async fn find_strangers(
    database: &Database,
    projector: &'static dyn Projector,
    counted: &BTreeMap<&'static str, i64>,
) -> Result<Option<Problem>, StoreError> {
    let mut tables: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for (kind, table, owner) in projector.tables() {
        tables.entry((table, owner)).or_default().push(kind);
    }
    for ((table, owner), kinds) in tables {
        let mut count = Query::select();
        count.expr_as(Expr::col(owner).count(), "n").from(table);
        let row = database.reader().query_one(&count).await?;
        let there = row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0);
        if there == counted.get(table).copied().unwrap_or(0) {
            continue;
        }
        let mut versions = Query::select();
        versions
            .column("id")
            .from("version")
            .and_where(Expr::col("kind").is_in(kinds.iter().copied()));
        let mut select = Query::select();
        select
            .column(owner)
            .from(table)
            .and_where(Expr::col(owner).in_subquery(versions).not())
            .limit(1);
        if let Some(row) = database.reader().query_one(&select).await? {
            let id = row.try_get::<Uuid>("", owner)?;
            let kinds = kinds.join(" or ");
            let (at, _) = database.journal_head().await?;
            return Ok(Some(Problem::new(
                at,
                format!("a row of {table} for {kinds} {id} was added behind its back"),
            )));
        }
    }
    Ok(None)
}
