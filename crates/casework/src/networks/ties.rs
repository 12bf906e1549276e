//! What the tables state of how places are tied. Each query sees what its viewer may know of, and nothing else.

use domain::conversations::Conversations;
use domain::exhibits::Exhibits;
use domain::identifiers::IdentifierKind;
use domain::investigations::Investigations;
use domain::matches::RecordRef;
use domain::networks::{Key, MOST_FOLLOWED, MOST_NODES, Tie, TieKind};
use domain::packages::Packages;
use domain::people::People;
use domain::record::Room as _;
use domain::time::Instant;
use sea_orm::QueryResult;
use sea_orm::sea_query::{Alias, Cond, Expr, ExprTrait, IntoColumnRef, Order, Query, SelectStatement};
use std::collections::{BTreeMap, BTreeSet};
use store::Kind as _;
use uuid::Uuid;

use super::{AT_ONCE, Looking, ids_of};
use crate::referrals::{Referrals, within_scopes};
use crate::{Actor, Error};

/// How many rows one query reads at most: of more ties than this nobody draws a picture.
const ROWS_AT_ONCE: usize = 4 * MOST_NODES;
/// The same, as queries take it.
const ROWS: u64 = ROWS_AT_ONCE as u64;

/// A column of a room's table that ties its records to others.
struct Column {
    table: &'static str,
    /// Which of its columns are the two ends, with the kind of record that each is.
    ends: [(&'static str, &'static str); 2],
    kind: TieKind,
    /// When it was there first, and last, by the columns that say so.
    span: [&'static str; 2],
}

const COLUMNS: [Column; 6] = [
    Column {
        table: "child",
        ends: [("person", "person"), ("investigation", "investigation")],
        kind: TieKind::ChildIn,
        span: ["opened", "opened"],
    },
    Column {
        table: "custody",
        ends: [("person", "person"), ("investigation", "investigation")],
        kind: TieKind::Met,
        span: ["opened", "opened"],
    },
    Column {
        table: "exhibit",
        ends: [("id", "exhibit"), ("investigation", "investigation")],
        kind: TieKind::Seized,
        span: ["opened", "opened"],
    },
    Column {
        table: "exhibit",
        ends: [("id", "exhibit"), ("person", "person")],
        kind: TieKind::Whose,
        span: ["opened", "opened"],
    },
    Column {
        table: "conversation",
        ends: [("id", "conversation"), ("exhibit", "exhibit")],
        kind: TieKind::TakenFrom,
        span: ["first", "last"],
    },
    Column {
        table: "referral",
        ends: [("id", "referral"), ("investigation", "investigation")],
        kind: TieKind::Joined,
        span: ["received", "received"],
    },
];

/// The identifiers that are places in a network: a file is a tie.
fn placed() -> impl Iterator<Item = &'static str> {
    let kinds = IdentifierKind::ALL.into_iter();
    kinds
        .filter(|kind| *kind != IdentifierKind::FileDigest)
        .map(IdentifierKind::code)
}

fn instant(row: &QueryResult, column: &str) -> Result<Option<Instant>, Error> {
    Ok(row.try_get::<Option<i64>>("", column)?.map(Instant::from_micros))
}

fn span(first: Option<Instant>, last: Option<Instant>) -> Option<(Instant, Instant)> {
    let first = first.or(last)?;
    Some((first, last.unwrap_or(first).max(first)))
}

/// The terms by which two records are taken to hold the same thing, of what the actor may know of.
pub(super) fn terms(select: &mut SelectStatement, table: &'static str, actor: &Actor) {
    select.and_where(Expr::col((table, "exact")).eq(true));
    within_scopes(select, table, actor);
}

impl Looking<'_> {
    /// All ties of these places. Nothing is followed through an identifier with more holders than `most`.
    pub(super) async fn ties_from(&self, from: &BTreeSet<Key>, most: usize) -> Result<Vec<Tie>, Error> {
        let mut ties = Vec::new();
        if from.is_empty() {
            return Ok(ties);
        }
        for column in &COLUMNS {
            self.by_column(from, column, &mut ties).await?;
        }
        self.stated(from, &mut ties).await?;
        self.one_human(from, &mut ties).await?;
        self.held(from, &mut ties).await?;
        self.holders(from, most, &mut ties).await?;
        self.same_files(from, &mut ties).await?;
        Ok(ties)
    }

    async fn by_column(&self, from: &BTreeSet<Key>, column: &Column, ties: &mut Vec<Tie>) -> Result<(), Error> {
        let [(one, one_kind), (other, other_kind)] = column.ends;
        let table = column.table;
        for (end, kind) in column.ends {
            for ids in ids_of(from, kind).chunks(AT_ONCE) {
                let mut select = Query::select();
                select
                    .expr_as(Expr::col((table, "id")), "record")
                    .expr_as(Expr::col((table, one)), "one")
                    .expr_as(Expr::col((table, other)), "other")
                    .expr_as(Expr::col((table, column.span[0])), "since")
                    .expr_as(Expr::col((table, column.span[1])), "until")
                    .from(table)
                    .and_where(Expr::col((table, end)).is_in(ids.iter().copied()))
                    .and_where(Expr::col((table, one)).is_not_null())
                    .and_where(Expr::col((table, other)).is_not_null())
                    .order_by((table, "id"), Order::Asc)
                    .limit(ROWS);
                // What was taken in error ties nothing.
                if table == Conversations::NAME {
                    select.and_where(Expr::col((table, "state")).ne("withdrawn"));
                }
                within_scopes(&mut select, table, self.actor);
                for row in self.rows(&select).await? {
                    ties.push(Tie {
                        one: Key::record(one_kind, row.try_get("", "one")?),
                        other: Key::record(other_kind, row.try_get("", "other")?),
                        kind: column.kind,
                        record: RecordRef {
                            kind: table.to_owned(),
                            id: row.try_get("", "record")?,
                        },
                        times: 1,
                        span: span(instant(&row, "since")?, instant(&row, "until")?),
                    });
                }
            }
        }
        Ok(())
    }

    /// What records state of how others are tied.
    async fn stated(&self, from: &BTreeSet<Key>, ties: &mut Vec<Tie>) -> Result<(), Error> {
        let ids: Vec<Uuid> = [People::NAME, Investigations::NAME]
            .into_iter()
            .flat_map(|kind| ids_of(from, kind))
            .collect();
        for ids in ids.chunks(AT_ONCE) {
            for end in ["one", "other"] {
                let mut select = Query::select();
                select
                    .columns([
                        "record",
                        "record_kind",
                        "kind",
                        "one_kind",
                        "one",
                        "other_kind",
                        "other",
                        "since",
                    ])
                    .from("tie")
                    .and_where(Expr::col(end).is_in(ids.iter().copied()))
                    .and_where(Expr::col("kind").ne(TieKind::Together.code()))
                    .order_by("record", Order::Asc)
                    .order_by("place", Order::Asc)
                    .limit(ROWS);
                within_scopes(&mut select, "tie", self.actor);
                for row in self.rows(&select).await? {
                    let Some(kind) = TieKind::from_code(&row.try_get::<String>("", "kind")?) else {
                        continue;
                    };
                    ties.push(Tie {
                        one: Key::record(&row.try_get::<String>("", "one_kind")?, row.try_get("", "one")?),
                        other: Key::record(&row.try_get::<String>("", "other_kind")?, row.try_get("", "other")?),
                        kind,
                        record: RecordRef {
                            kind: row.try_get("", "record_kind")?,
                            id: row.try_get("", "record")?,
                        },
                        times: 1,
                        span: instant(&row, "since")?.map(|since| (since, since)),
                    });
                }
            }
        }
        Ok(())
    }

    /// Records of people that were judged to be one human.
    async fn one_human(&self, from: &BTreeSet<Key>, ties: &mut Vec<Tie>) -> Result<(), Error> {
        for ids in ids_of(from, People::NAME).chunks(AT_ONCE) {
            let mut select = Query::select();
            select
                .columns(["kept", "other"])
                .from("identity")
                .and_where(Expr::col("verdict").eq("same"))
                .cond_where(
                    Cond::any()
                        .add(Expr::col("kept").is_in(ids.iter().copied()))
                        .add(Expr::col("other").is_in(ids.iter().copied())),
                )
                .order_by("id", Order::Asc)
                .limit(ROWS);
            within_scopes(&mut select, "identity", self.actor);
            for row in self.rows(&select).await? {
                let kept: Uuid = row.try_get("", "kept")?;
                ties.push(Tie {
                    one: Key::record(People::NAME, kept),
                    other: Key::record(People::NAME, row.try_get("", "other")?),
                    kind: TieKind::Same,
                    record: RecordRef {
                        kind: People::NAME.to_owned(),
                        id: kept,
                    },
                    times: 1,
                    span: None,
                });
            }
        }
        Ok(())
    }

    /// The identifiers of records, those first that stand there most often.
    async fn held(&self, from: &BTreeSet<Key>, ties: &mut Vec<Tie>) -> Result<(), Error> {
        let holders: Vec<Uuid> = [People::NAME, Referrals::NAME, Conversations::NAME]
            .into_iter()
            .flat_map(|kind| ids_of(from, kind))
            .collect();
        for ids in holders.chunks(AT_ONCE) {
            let mut select = sightings(self.actor);
            select.and_where(Expr::col(("term", "record")).is_in(ids.iter().copied()));
            self.sighted(&select, ties).await?;
        }
        Ok(())
    }

    /// Who holds identifiers, of those that are not everybody's.
    async fn holders(&self, from: &BTreeSet<Key>, most: usize, ties: &mut Vec<Tie>) -> Result<(), Error> {
        let counted = self.counted(from, most).await?;
        let few: Vec<&(String, String)> = counted
            .iter()
            .filter(|(_, holders)| **holders <= most)
            .map(|(held, _)| held)
            .collect();
        // So few at once that all their holders are read.
        for held in few.chunks((ROWS_AT_ONCE / (most + 1)).max(1)) {
            let mut select = sightings(self.actor);
            select.and_where(Expr::col(("term", "normal")).is_in(held.iter().map(|(_, normal)| normal.as_str())));
            let mut found = Vec::new();
            self.sighted(&select, &mut found).await?;
            // One normal form may be of two kinds, of which one was asked for.
            found.retain(|tie| from.contains(&tie.other));
            ties.append(&mut found);
        }
        Ok(())
    }

    async fn sighted(&self, select: &SelectStatement, ties: &mut Vec<Tie>) -> Result<(), Error> {
        for row in self.rows(select).await? {
            let Some(kind) = IdentifierKind::from_code(&row.try_get::<String>("", "kind")?) else {
                continue;
            };
            let record = RecordRef {
                kind: row.try_get("", "record_kind")?,
                id: row.try_get("", "record")?,
            };
            let at = instant(&row, "at")?;
            let stands: i64 = row.try_get("", "times")?;
            ties.push(Tie {
                one: Key::Record(record.clone()),
                other: Key::Identifier(kind, row.try_get("", "normal")?),
                kind: if record.kind == People::NAME {
                    TieKind::Uses
                } else {
                    TieKind::Sighted
                },
                record,
                times: u64::try_from(stands).unwrap_or(1),
                span: span(instant(&row, "first")?.or(at), instant(&row, "last")?.or(at)),
            });
        }
        Ok(())
    }

    /// How many hold each identifier, as far as `most` and one more: enough to know that they are too many.
    pub(super) async fn counted(
        &self,
        identifiers: &BTreeSet<Key>,
        most: usize,
    ) -> Result<BTreeMap<(String, String), usize>, Error> {
        let held: Vec<(String, String)> = identifiers
            .iter()
            .filter_map(|key| match key {
                Key::Identifier(kind, normal) => Some((kind.code().to_owned(), normal.clone())),
                Key::Record(_) => None,
            })
            .collect();
        let mut counted = BTreeMap::new();
        for held in held.chunks(AT_ONCE) {
            let mut some = Query::select();
            some.expr(Expr::cust("1"))
                .from("term")
                .and_where(Expr::col(("term", "normal")).equals(("wanted", "column2")))
                .and_where(Expr::col(("term", "kind")).equals(("wanted", "column1")))
                .limit(most as u64 + 1);
            terms(&mut some, "term", self.actor);
            let mut count = Query::select();
            count.expr(Expr::cust("count(*)")).from_subquery(some, "some");
            let mut select = Query::select();
            select
                .expr_as(Expr::col(("wanted", "column1")), "kind")
                .expr_as(Expr::col(("wanted", "column2")), "normal")
                .expr_as(count, "n")
                .from_values(held.iter().cloned(), "wanted");
            for row in self.rows(&select).await? {
                let holders: i64 = row.try_get("", "n")?;
                counted.insert(
                    (row.try_get("", "kind")?, row.try_get("", "normal")?),
                    usize::try_from(holders).unwrap_or(0),
                );
            }
        }
        Ok(counted)
    }

    /// What holds the same files: packages of exhibits, and referrals that name files. Of a file each digest is a term; the sort
    /// of digest that most are alike by says how many files they are.
    async fn same_files(&self, from: &BTreeSet<Key>, ties: &mut Vec<Tie>) -> Result<(), Error> {
        let mut of: BTreeMap<Uuid, Key> = ids_of(from, Referrals::NAME)
            .into_iter()
            .map(|id| (id, Key::record(Referrals::NAME, id)))
            .collect();
        for ids in ids_of(from, Exhibits::NAME).chunks(AT_ONCE) {
            let packages = self.packages("exhibit", ids).await?;
            of.extend(packages);
        }
        let ids: Vec<Uuid> = of.keys().copied().collect();
        // The strongest of what a pair of exhibits says: each may have been scanned more than once.
        let mut pairs: BTreeMap<(Key, RecordRef), u64> = BTreeMap::new();
        for ids in ids.chunks(AT_ONCE) {
            for row in self.rows(&same_digests(self.actor, ids)).await? {
                let Some(one) = of.get(&row.try_get::<Uuid>("", "one")?) else {
                    continue;
                };
                let other = RecordRef {
                    kind: row.try_get("", "record_kind")?,
                    id: row.try_get("", "other")?,
                };
                let files = pairs.entry((one.clone(), other)).or_default();
                let counted = u64::try_from(row.try_get::<i64>("", "n")?).unwrap_or(1);
                *files = std::cmp::max(*files, counted);
            }
        }
        let across: Vec<Uuid> = pairs
            .keys()
            .filter(|(_, other)| other.kind == Packages::NAME)
            .map(|(_, other)| other.id)
            .collect();
        let mut exhibits = BTreeMap::new();
        for ids in across.chunks(AT_ONCE) {
            exhibits.extend(self.packages("id", ids).await?);
        }
        let mut strongest: BTreeMap<(Key, Key), (u64, RecordRef)> = BTreeMap::new();
        for ((one, other), files) in pairs {
            let key = match exhibits.get(&other.id) {
                Some(exhibit) => exhibit.clone(),
                None if other.kind == Referrals::NAME => Key::Record(other.clone()),
                None => continue,
            };
            let pair = (one.clone().min(key.clone()), one.max(key));
            let known = strongest.entry(pair).or_insert_with(|| (0, other.clone()));
            if files > known.0 {
                *known = (files, other);
            }
        }
        ties.extend(strongest.into_iter().map(|((one, other), (times, record))| Tie {
            one,
            other,
            kind: TieKind::Files,
            record,
            times,
            span: None,
        }));
        Ok(())
    }

    /// The exhibits of packages, by the id of either.
    async fn packages(&self, by: &'static str, ids: &[Uuid]) -> Result<BTreeMap<Uuid, Key>, Error> {
        let mut select = Query::select();
        select
            .columns(["id", "exhibit"])
            .from("package")
            .and_where(Expr::col(by).is_in(ids.iter().copied()))
            .and_where(Expr::col("state").ne("withdrawn"));
        within_scopes(&mut select, "package", self.actor);
        let mut exhibits = BTreeMap::new();
        for row in self.rows(&select).await? {
            exhibits.insert(
                row.try_get("", "id")?,
                Key::record(Exhibits::NAME, row.try_get("", "exhibit")?),
            );
        }
        Ok(exhibits)
    }
}

/// The identifiers of records as ties, the strongest first. A conversation says when its first and its last message were written.
fn sightings(actor: &Actor) -> SelectStatement {
    let mut select = Query::select();
    select
        .columns(["record_kind", "record", "kind", "normal", "at", "times"].map(|column| ("term", column)))
        .columns([("conversation", "first"), ("conversation", "last")])
        .from("term")
        .left_join(
            "conversation",
            Expr::col(("conversation", "id")).equals(("term", "record")),
        )
        .and_where(Expr::col(("term", "kind")).is_in(placed()))
        .and_where(Expr::col(("term", "record_kind")).is_in([People::NAME, Referrals::NAME, Conversations::NAME]))
        .order_by(("term", "times"), Order::Desc)
        .order_by(("term", "record"), Order::Asc)
        .order_by(("term", "normal"), Order::Asc)
        .limit(ROWS);
    terms(&mut select, "term", actor);
    select
}

/// How many digests of each sort records have in common with others. One that many hold is everybody's, and ties nobody.
fn same_digests(actor: &Actor, ids: &[Uuid]) -> SelectStatement {
    let column = |table: &'static str, column: &'static str| Expr::col((Alias::new(table), Alias::new(column)));
    let mut some = Query::select();
    some.expr(Expr::cust("1"))
        .from_as("term", "every")
        .and_where(column("every", "normal").equals(("own", "normal").into_column_ref()))
        .and_where(column("every", "kind").eq(IdentifierKind::FileDigest.code()))
        .limit(MOST_FOLLOWED as u64 + 1);
    terms(&mut some, "every", actor);
    let mut count = Query::select();
    count.expr(Expr::cust("count(*)")).from_subquery(some, "some");
    let mut select = Query::select();
    select
        .expr_as(column("own", "record"), "one")
        .expr_as(column("across", "record_kind"), "record_kind")
        .expr_as(column("across", "record"), "other")
        .expr_as(Expr::cust("count(*)"), "n")
        .from_as("term", "own")
        .inner_join(
            sea_orm::sea_query::TableRef::Table("term".into(), Some("across".into())),
            column("across", "normal").equals(("own", "normal").into_column_ref()),
        )
        .and_where(column("own", "record").is_in(ids.iter().copied()))
        .and_where(column("own", "kind").eq(IdentifierKind::FileDigest.code()))
        .and_where(column("across", "kind").eq(IdentifierKind::FileDigest.code()))
        .and_where(column("across", "record").ne(column("own", "record")))
        .and_where(Expr::expr(count).lte(MOST_FOLLOWED as u64));
    terms(&mut select, "own", actor);
    terms(&mut select, "across", actor);
    select
        .group_by_columns([("own", "record"), ("across", "record_kind"), ("across", "record")])
        .add_group_by([Expr::cust("length(own.normal)")])
        .limit(ROWS);
    select
}
