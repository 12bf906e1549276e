//! Looking into the index of terms, never further than so many rows.

use domain::people::People;
use domain::record::Room as _;
use domain::search::{Asked, Closeness, Look};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query, SelectStatement, UnionType};
use std::collections::BTreeMap;
use uuid::Uuid;

use super::Hit;
use crate::referrals::within_scopes;
use crate::{Actor, Casework, Error};

/// How many rows that begin like the text are looked through for the newest. Two letters begin a hundredth of all there
/// is; whoever types so few gets some of them, and is told to type more. An index holds all that is read of them.
const BEGINNINGS: u64 = 5_000;
/// How many rows that are one reading of the text are looked through, the newest first.
const READINGS: u64 = 1_000;
/// Of those, how many may be of another kind than is looked for.
const OF_ANY_KIND: u64 = 400;
/// How many rows of one kind of term are read for one word.
const LOOKED: u64 = 300;

/// What the looks of one word gave, and whether there is more.
#[derive(Debug, Default)]
pub(super) struct Looked {
    pub(super) hits: Vec<Hit>,
    pub(super) more: bool,
}

/// The first text that no longer begins so: the last character there is stands after every other.
fn end_of(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

/// Only terms of people and cases: in these very words, for which there is an index that holds no others.
fn of_rooms(select: &mut SelectStatement) {
    select.and_where(Expr::cust("term.record_kind <> 'referral'"));
}

impl Casework {
    /// The records of a table that hold the text as an identifier, or one that begins like it: newest first, and what is the
    /// text before what only begins so.
    pub(super) async fn holding(
        &self,
        actor: &Actor,
        asked: &Asked,
        table: &'static str,
        most: u64,
    ) -> Result<Vec<Hit>, Error> {
        let normal = || Expr::col(("term", "normal"));
        let some = |limit: u64| {
            let mut select = Query::select();
            select
                .columns([("term", "record"), ("term", "at")])
                .from("term")
                .limit(limit);
            within_scopes(&mut select, "term", actor);
            if table != "referral" {
                of_rooms(&mut select);
            }
            select
        };
        let ranked = |of: SelectStatement, begins: bool| {
            let mut select = Query::select();
            select
                .columns(["record", "at"])
                .expr_as(Expr::cust(if begins { "1" } else { "0" }), "begins")
                .from_subquery(of, "some");
            select
        };
        let mut begins = some(BEGINNINGS);
        begins
            .and_where(normal().gte(asked.beginning()))
            .and_where(normal().lt(end_of(&asked.beginning())))
            .order_by(("term", "normal"), Order::Asc);
        let mut all = ranked(begins, true);
        let readings = asked.readings.iter().map(|reading| (reading, false));
        // A name of two words is no two identifiers of one person: their names are looked for word by word.
        let parts = asked.parts.iter().filter(|_| table != People::NAME);
        for (reading, begins) in readings.chain(parts.map(|part| (part, true))) {
            let mut exact = some(READINGS);
            exact
                .and_where(normal().eq(reading))
                .order_by(("term", "at"), Order::Desc);
            all.union(UnionType::All, ranked(exact, begins));
        }
        let newest = |select: &mut SelectStatement, limit: u64| {
            select
                .order_by("begins", Order::Asc)
                .order_by("at", Order::Desc)
                .limit(limit);
        };
        let mut some = Query::select();
        some.columns(["record", "at", "begins"]).from_subquery(all, "found");
        newest(&mut some, OF_ANY_KIND);
        let mut select = Query::select();
        select
            .columns(["record", "at", "begins"])
            .from_subquery(some, "newest")
            .inner_join(table, Expr::col((table, "id")).equals(("newest", "record")));
        within_scopes(&mut select, table, actor);
        newest(&mut select, most);
        let mut hits = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let begins = row.try_get::<i32>("", "begins")? == 1;
            hits.push(Hit {
                record: row.try_get("", "record")?,
                closeness: if begins { Closeness::Begins } else { Closeness::Whole },
                at: row.try_get("", "at")?,
            });
        }
        Ok(hits)
    }

    /// What each list of looks gives, in one query.
    pub(super) async fn looked_up(&self, actor: &Actor, lists: &[Vec<Look>]) -> Result<Vec<Looked>, Error> {
        let mut looked: Vec<Looked> = lists.iter().map(|_| Looked::default()).collect();
        let places: Vec<(usize, &Look)> = lists
            .iter()
            .enumerate()
            .flat_map(|(list, looks)| looks.iter().map(move |look| (list, look)))
            .collect();
        let mut all: Option<SelectStatement> = None;
        for (place, (_, look)) in places.iter().enumerate() {
            let mut select = Query::select();
            select
                .columns(["record", "at", "normal"])
                .expr_as(Expr::cust(place.to_string()), "place")
                .from_subquery(self.one_look(actor, look), "look");
            match &mut all {
                Some(all) => {
                    all.union(UnionType::All, select);
                }
                None => all = Some(select),
            }
        }
        let Some(all) = all else {
            return Ok(looked);
        };
        let mut counts = vec![0; places.len()];
        for row in self.database().reader().query_all(&all).await? {
            let place = usize::try_from(row.try_get::<i32>("", "place")?).unwrap_or(usize::MAX);
            let (Some((list, look)), Some(count)) = (places.get(place), counts.get_mut(place)) else {
                continue;
            };
            *count += 1;
            let normal: String = row.try_get("", "normal")?;
            let closeness = match (look.kind, normal == look.normal) {
                ("name_sound", _) => Closeness::Sounds,
                (_, true) => Closeness::Whole,
                (_, false) => Closeness::Begins,
            };
            if let Some(looked) = looked.get_mut(*list) {
                looked.more |= *count >= LOOKED;
                looked.hits.push(Hit {
                    record: row.try_get("", "record")?,
                    closeness,
                    at: row.try_get("", "at")?,
                });
            }
        }
        Ok(looked)
    }

    #[expect(clippy::unused_self, reason = "beside what calls it")]
    fn one_look(&self, actor: &Actor, look: &Look) -> SelectStatement {
        let normal = || Expr::col(("term", "normal"));
        let mut select = Query::select();
        select
            .columns([("term", "record"), ("term", "at"), ("term", "normal")])
            .from("term")
            .and_where(Expr::col(("term", "kind")).eq(look.kind));
        of_rooms(&mut select);
        if look.whole {
            select.and_where(normal().eq(look.normal.as_str()));
        } else {
            select
                .and_where(normal().gte(look.normal.as_str()))
                .and_where(normal().lt(end_of(&look.normal)));
        }
        within_scopes(&mut select, "term", actor);
        select
            .order_by(("term", "normal"), Order::Asc)
            .order_by(("term", "record"), Order::Asc)
            .limit(LOOKED);
        select
    }

    /// What is in each of the first lists, one a word, by any reading of the text, each of which has so many words; or in any
    /// of the lists after those, for the text as a whole.
    pub(super) async fn by_words_or_whole(
        &self,
        asked: &Asked,
        lists: Vec<Looked>,
        readings: &[usize],
    ) -> Result<Looked, Error> {
        let mut lists = lists.into_iter();
        let mut found = Looked::default();
        for words in readings {
            let by_words = self.in_each(asked, lists.by_ref().take(*words).collect()).await?;
            found.more |= by_words.more;
            found.hits.extend(by_words.hits);
        }
        for looked in lists {
            found.more |= looked.more;
            found.hits.extend(looked.hits);
        }
        Ok(found)
    }

    /// The records that are in the list of each word. The rarest word leads: what it gives is looked for in the others, and
    /// where one of those is too common to be read whole, among the terms of those very records.
    async fn in_each(&self, asked: &Asked, mut lists: Vec<Looked>) -> Result<Looked, Error> {
        lists.sort_by_key(|looked| (looked.more, looked.hits.len()));
        let mut lists = lists.into_iter();
        let Some(mut lead) = lists.next() else {
            return Ok(Looked::default());
        };
        let (whole, common): (Vec<Looked>, Vec<Looked>) = lists.partition(|looked| !looked.more);
        for looked in whole {
            let mut nearest: BTreeMap<Uuid, Closeness> = BTreeMap::new();
            for hit in looked.hits {
                let known = nearest.entry(hit.record).or_insert(hit.closeness);
                *known = hit.closeness.min(*known);
            }
            lead.hits = lead
                .hits
                .into_iter()
                .filter_map(|hit| {
                    let closeness = hit.closeness.max(*nearest.get(&hit.record)?);
                    Some(Hit { closeness, ..hit })
                })
                .collect();
        }
        if !common.is_empty() {
            let terms = self.terms_of(lead.hits.iter().map(|hit| hit.record)).await?;
            lead.hits = lead
                .hits
                .into_iter()
                .filter_map(|hit| {
                    let closeness = asked.reason(terms.get(&hit.record)?)?.closeness;
                    Some(Hit { closeness, ..hit })
                })
                .collect();
        }
        Ok(lead)
    }

    /// The terms of records (kind, normal form), which the actor is known to be allowed to see.
    pub(super) async fn terms_of(
        &self,
        records: impl IntoIterator<Item = Uuid>,
    ) -> Result<BTreeMap<Uuid, Vec<(String, String)>>, Error> {
        self.terms_that(records, Cond::all()).await
    }

    /// Those terms of records that the text is, or begins: a report may hold thousands.
    pub(super) async fn identifiers_of(
        &self,
        asked: &Asked,
        records: impl IntoIterator<Item = Uuid>,
    ) -> Result<BTreeMap<Uuid, Vec<(String, String)>>, Error> {
        let normal = || Expr::col("normal");
        let begins = Cond::all()
            .add(normal().gte(asked.beginning()))
            .add(normal().lt(end_of(&asked.beginning())));
        let readings = asked.readings.iter().chain(&asked.parts);
        let held = Cond::any()
            .add(begins)
            .add(normal().is_in(readings.map(String::as_str)));
        self.terms_that(records, held).await
    }

    async fn terms_that(
        &self,
        records: impl IntoIterator<Item = Uuid>,
        held: Cond,
    ) -> Result<BTreeMap<Uuid, Vec<(String, String)>>, Error> {
        let mut select = Query::select();
        select
            .columns(["record", "kind", "normal"])
            .from("term")
            .and_where(Expr::col("record").is_in(records))
            .cond_where(held);
        let mut terms: BTreeMap<Uuid, Vec<(String, String)>> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let term = (row.try_get("", "kind")?, row.try_get("", "normal")?);
            terms.entry(row.try_get("", "record")?).or_default().push(term);
        }
        Ok(terms)
    }
}
