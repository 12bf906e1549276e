//! The check that the rows of records are what their last versions say.

use domain::journal::Problem;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Asterisk, Expr, ExprTrait, Order, Query};
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::append::ROWS_AT_ONCE;
use crate::packed::{Column, Form, Unpack, Unreadable, pack};
use crate::{Database, Projector, StoreError, Table};

/// How many bytes of rows are asked for in one statement, or little more: an engine packs them into one value.
const BYTES_AT_ONCE: usize = 8 * 1024 * 1024;

/// The last version of a record, and the entry that wrote it.
pub(crate) struct Last {
    pub(crate) kind: String,
    pub(crate) id: Uuid,
    pub(crate) number: i64,
    pub(crate) bytes: Vec<u8>,
    pub(crate) entry: i64,
}

impl Last {
    /// The rows that it says its record has.
    pub(crate) fn tables(&self, projector: &dyn Projector) -> Result<Vec<Table>, Problem> {
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
    /// None where no record is to have a row.
    columns: Vec<Column>,
    /// Of each record, packed.
    rows: Vec<(Uuid, Vec<u8>)>,
}

impl Expected {
    fn of(table: &Table) -> Self {
        Self {
            owner: table.owner,
            columns: Vec::new(),
            rows: Vec::new(),
        }
    }

    fn add(&mut self, id: Uuid, table: &Table) {
        if self.columns.is_empty()
            && let Some(row) = table.rows.first()
        {
            let forms = row.iter().map(Form::of);
            self.columns = table.columns.iter().copied().zip(forms).collect();
        }
        let mut packed = Vec::new();
        for row in &table.rows {
            pack(row, &mut packed);
        }
        self.rows.push((id, packed));
    }
}

/// The records whose rows are not what their last versions say, and how many rows those say that each table has.
pub(crate) async fn unlike(
    database: &Database,
    projector: &dyn Projector,
    last: &[Last],
) -> Result<Result<(Vec<Uuid>, BTreeMap<&'static str, i64>), Problem>, StoreError> {
    let mut expected: BTreeMap<&'static str, Expected> = BTreeMap::new();
    let mut counted = BTreeMap::new();
    for version in last {
        let tables = match version.tables(projector) {
            Ok(tables) => tables,
            Err(problem) => return Ok(Err(problem)),
        };
        for table in tables {
            *counted.entry(table.name).or_default() += i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
            let known = expected.entry(table.name).or_insert_with(|| Expected::of(&table));
            known.add(version.id, &table);
        }
    }
    let mut unlike = Vec::new();
    for (name, table) in expected {
        unlike.extend(records_unlike(database, name, table).await?);
    }
    Ok(Ok((unlike, counted)))
}

/// Compares the rows of records with what their last versions say, and counts the rows of each table.
pub(crate) async fn check_rows(
    database: &Database,
    projector: &'static dyn Projector,
    last: Vec<Last>,
    counted: &mut BTreeMap<&'static str, i64>,
) -> Result<Option<Problem>, StoreError> {
    let mut unlike = match unlike(database, projector, &last).await? {
        Ok((unlike, rows)) => {
            for (table, rows) in rows {
                *counted.entry(table).or_default() += rows;
            }
            unlike
        }
        Err(problem) => return Ok(Some(problem)),
    };
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
    let Expected {
        owner,
        mut columns,
        mut rows,
    } = expected;
    if columns.is_empty() {
        // None of them is to have a row here: whatever there is, is too much.
        columns.push((owner, Form::Id));
    }
    // The order in which an engine that keeps rows by their owner finds them, so that mostly nothing has to be sorted.
    rows.sort_unstable_by_key(|(id, _)| *id);
    let mut unlike = Vec::new();
    let mut left = rows.as_slice();
    while let Some((rows, rest)) = left.split_at_checked(at_once(left))
        && !rows.is_empty()
    {
        left = rest;
        let ids = rows.iter().map(|(id, _)| *id);
        let mut select = Query::select();
        select
            .columns(columns.iter().map(|(column, _)| *column))
            .from(name)
            .and_where(Expr::col(owner).is_in(ids.clone()));
        let there = database.packed(select, &columns).await?;
        let expected: Vec<u8> = rows.iter().flat_map(|(_, packed)| packed).copied().collect();
        match owners_unlike(&expected, &there, owner, &columns) {
            Ok(owners) => unlike.extend(owners),
            Err(Unreadable) => unlike.extend(ids),
        }
    }
    Ok(unlike)
}

/// How many of these records are asked for in one statement.
fn at_once(rows: &[(Uuid, Vec<u8>)]) -> usize {
    let mut bytes = 0;
    let some = rows.iter().take(ROWS_AT_ONCE).take_while(|(_, packed)| {
        let more = bytes < BYTES_AT_ONCE;
        bytes += packed.len();
        more
    });
    some.count()
}

/// The owners of packed rows that are only on one side, in whatever order the rows are.
fn owners_unlike(one: &[u8], other: &[u8], owner: &str, columns: &[Column]) -> Result<BTreeSet<Uuid>, Unreadable> {
    let mut owners = BTreeSet::new();
    if one == other {
        return Ok(owners);
    }
    let (one, other) = (sorted(one, columns)?, sorted(other, columns)?);
    let (mut one, mut other) = (one.into_iter().peekable(), other.into_iter().peekable());
    loop {
        let order = match (one.peek(), other.peek()) {
            (Some(one), Some(other)) => one.cmp(other),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return Ok(owners),
        };
        let alone = match order {
            Ordering::Less => one.next(),
            Ordering::Greater => other.next(),
            Ordering::Equal => {
                one.next();
                other.next();
                None
            }
        };
        if let Some(row) = alone {
            let mut unpack = Unpack::new(row);
            for (_, form) in columns.iter().take_while(|(column, _)| *column != owner) {
                unpack.skip(*form)?;
            }
            owners.insert(unpack.id()?.ok_or(Unreadable)?);
        }
    }
}

/// Packed rows one by one, in order of their bytes.
fn sorted<'a>(packed: &'a [u8], columns: &[Column]) -> Result<Vec<&'a [u8]>, Unreadable> {
    let mut unpack = Unpack::new(packed);
    let mut rows = Vec::new();
    while !unpack.is_empty() {
        rows.push(unpack.row(columns)?);
    }
    rows.sort_unstable();
    Ok(rows)
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
        let mut expected = Expected::of(&table);
        expected.add(*id, &table);
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
        count.expr_as(Expr::col(Asterisk).count(), "n").from(table);
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COLUMNS: [Column; 3] = [("place", Form::Number), ("record", Form::Id), ("text", Form::Text)];

    type Row = (i64, u128, String);

    /// Few values, so that rows are often equal and often alike.
    fn rows() -> impl Strategy<Value = Vec<Row>> {
        proptest::collection::vec((0..3_i64, 0..4_u128, "[:1]{0,2}"), 0..12)
    }

    fn packed(rows: &[Row]) -> Vec<u8> {
        let mut out = Vec::new();
        for (place, record, text) in rows {
            pack(
                &[(*place).into(), Uuid::from_u128(*record).into(), text.clone().into()],
                &mut out,
            );
        }
        out
    }

    /// How often each row is there, of one record.
    fn of(rows: &[Row], record: u128) -> Vec<&Row> {
        let mut of: Vec<&Row> = rows.iter().filter(|row| row.1 == record).collect();
        of.sort_unstable();
        of
    }

    fn unlike(one: &[Row], other: &[Row]) -> BTreeSet<Uuid> {
        owners_unlike(&packed(one), &packed(other), "record", &COLUMNS).unwrap()
    }

    proptest! {
        #[test]
        fn a_record_is_unlike_where_its_rows_are_others_or_more_or_fewer(one in rows(), other in rows()) {
            let expected = (0..4).filter(|record| of(&one, *record) != of(&other, *record));
            prop_assert_eq!(unlike(&one, &other), expected.map(Uuid::from_u128).collect());
        }

        #[test]
        fn no_record_is_unlike_where_only_the_order_is_another(one in rows().prop_flat_map(|rows| {
            (Just(rows.clone()), Just(rows).prop_shuffle())
        })) {
            prop_assert_eq!(unlike(&one.0, &one.1), BTreeSet::new());
        }

        #[test]
        fn one_change_of_one_row_is_seen(rows in rows(), which in any::<prop::sample::Index>(), place in 3..9_i64) {
            prop_assume!(!rows.is_empty());
            let mut other = rows.clone();
            let row = which.index(rows.len());
            other[row].0 = place;
            prop_assert_eq!(unlike(&rows, &other), BTreeSet::from([Uuid::from_u128(rows[row].1)]));
        }
    }
}
