//! One box for everything: a reference, a sender's number, or any identifier as people type it.

use domain::identifiers::{Identifier, IdentifierKind};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query, UnionType};
use std::collections::BTreeSet;
use store::Kind;
use uuid::Uuid;

use crate::referrals::{QUEUE_COLUMNS, QueueRow, Referrals, read_row, within_scopes};
use crate::{Action, Actor, Casework, Error, Resource};

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Referrals, newest first.
    pub rows: Vec<QueueRow>,
    /// Whether there are more than are shown.
    pub more: bool,
    /// Everybody's name.
    pub people: Vec<crate::access::AccountRow>,
}

/// How many referrals a search shows.
const MOST: usize = 50;
/// How many rows of the index are looked up at most; a record may have several.
const ROWS: u64 = MOST as u64 * 4;
/// How many rows that begin like the text are looked through for the newest. Two letters begin a hundredth of all there
/// is; whoever types so few gets some of them, and is told to type more.
const BEGINNINGS: u64 = 5_000;
/// The shortest text that is searched for: one letter would find half of all there is.
pub const SHORTEST: usize = 2;

/// What the text may stand for in the index: itself, and its normal form as an identifier of each kind.
fn readings(text: &str) -> BTreeSet<String> {
    let mut readings = BTreeSet::from([text.to_lowercase()]);
    for kind in IdentifierKind::ALL {
        readings.extend(Identifier::new(kind, "", text).search_terms());
    }
    readings.retain(|reading| reading.chars().count() >= SHORTEST);
    readings
}

impl Casework {
    /// Finds referrals by reference, by the sender's number, by an identifier or by its beginning. What is found is
    /// journalled before it is handed out, as one entry.
    pub async fn search(&self, actor: &Actor, text: &str) -> Result<Found, Error> {
        self.ask(actor, Action::ListReferrals, Resource::default())?;
        let text: String = text
            .trim()
            .chars()
            .filter(|character| *character != '\0')
            .take(300)
            .collect();
        let mut ids: BTreeSet<Uuid> = BTreeSet::new();
        if text.chars().count() >= SHORTEST {
            ids.extend(self.by_term(actor, &text).await?);
            ids.extend(self.by_number(actor, &text).await?);
        }
        let mut select = Query::select();
        select
            .columns(QUEUE_COLUMNS)
            .from("referral")
            .and_where(Expr::col("id").is_in(ids));
        within_scopes(&mut select, "referral", actor);
        select.order_by("received", Order::Desc).limit(MOST as u64 + 1);
        let rows = self.database().reader().query_all(&select).await?;
        let mut rows = rows.iter().map(read_row).collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| actor.may_know_of(row.scope));
        let more = rows.len() > MOST;
        rows.truncate(MOST);
        let people = self.all_accounts().await?;
        self.look(
            actor,
            "search.made",
            rows.iter().map(|row| (Referrals::NAME, row.id.uuid())).collect(),
        )
        .await?;
        Ok(Found { rows, more, people })
    }

    async fn by_term(&self, actor: &Actor, text: &str) -> Result<Vec<Uuid>, Error> {
        let beginning = text.to_lowercase();
        // The first text that no longer begins so: the last character there is stands after every other.
        let end = format!("{beginning}\u{10ffff}");
        let normal = || Expr::col(("term", "normal"));
        let some = |limit: u64| {
            let mut select = Query::select();
            select
                .columns([("term", "record"), ("term", "at")])
                .from("term")
                .limit(limit);
            within_scopes(&mut select, "term", actor);
            select
        };
        let mut begins = some(BEGINNINGS);
        begins
            .and_where(normal().gte(beginning))
            .and_where(normal().lt(end))
            .order_by(("term", "normal"), Order::Asc);
        let mut found = Query::select();
        found.columns(["record", "at"]).from_subquery(begins, "begins");
        for reading in readings(text) {
            let mut exact = some(ROWS);
            exact
                .and_where(normal().eq(reading))
                .order_by(("term", "at"), Order::Desc);
            let mut whole = Query::select();
            whole.columns(["record", "at"]).from_subquery(exact, "exact");
            found.union(UnionType::All, whole);
        }
        let mut select = Query::select();
        select
            .column("record")
            .from_subquery(found, "found")
            .order_by("at", Order::Desc)
            .limit(ROWS);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter().map(|row| Ok(row.try_get::<Uuid>("", "record")?)).collect()
    }

    async fn by_number(&self, actor: &Actor, text: &str) -> Result<Vec<Uuid>, Error> {
        let mut select = Query::select();
        select.column("id").from("referral");
        select.cond_where(
            Cond::any()
                .add(Expr::col("reference").eq(text.to_uppercase()))
                .add(Expr::col("sender_reference").eq(text)),
        );
        within_scopes(&mut select, "referral", actor);
        select.limit(MOST as u64);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter().map(|row| Ok(row.try_get::<Uuid>("", "id")?)).collect()
    }
}
