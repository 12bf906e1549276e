//! Flags: what was not done as it should have been, for whoever answers for it. It was taken all the same, for a record that
//! leaves out what happened is false; here it stays until a supervisor has looked at it, and afterwards with what they found.

use domain::ids::{AccountId, ScopeId};
use domain::time::Instant;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

use crate::casepages::room_name;
use crate::cases::{read_case, with_case};
use crate::deadlines::Whose;
use crate::referrals::within_scopes;
use crate::rooms::readable_rooms;
use crate::{Action, Actor, Casework, Error, Resource};

/// A flag, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlagRow {
    /// The record that has it.
    pub record: Uuid,
    /// The room of that record.
    pub room: String,
    /// What was not as it should be.
    pub what: String,
    /// The Act, the guidance or the policy.
    pub source: String,
    /// When what raised it happened.
    pub at: Instant,
    /// The case: id, reference, title.
    pub investigation: Option<(Uuid, String, String)>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
    /// Its place among the record's flags, from 0.
    pub place: i64,
}

/// A place in the list, from which the next page goes on: when, the record, the flag's place in it.
pub type FlagPlace = (i64, Uuid, i64);

/// A page of flags.
#[derive(Clone, Debug, Default)]
pub struct Flags {
    /// The oldest first where they wait, the newest first where somebody looked.
    pub rows: Vec<FlagRow>,
    /// Where the next page begins.
    pub next: Option<FlagPlace>,
}

/// How many flags a page shows.
const PAGE: usize = 50;

fn read_flag(row: &QueryResult) -> Result<FlagRow, Error> {
    Ok(FlagRow {
        record: row.try_get("", "record")?,
        room: row.try_get("", "record_kind")?,
        what: row.try_get("", "what")?,
        source: row.try_get("", "source")?,
        at: Instant::from_micros(row.try_get("", "at")?),
        investigation: read_case(row)?,
        scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
        place: row.try_get("", "place")?,
    })
}

impl Casework {
    /// A page of flags, those that wait for a supervisor or those that one has looked at. One journal entry holds the ids of
    /// what is shown.
    pub async fn flags(
        &self,
        actor: &Actor,
        whose: Whose,
        looked: bool,
        after: Option<FlagPlace>,
    ) -> Result<Flags, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let mut select = Query::select();
        for column in ["record", "place", "record_kind", "what", "source", "at", "scope"] {
            select.column(("flag", column));
        }
        select.from("flag");
        with_case(&mut select, "flag");
        let of = |column: &'static str, account: AccountId| Expr::col(("investigation", column)).eq(account.uuid());
        match whose {
            Whose::Mine => select.and_where(of("officer", actor.account)),
            Whose::Officer(officer) => select.and_where(of("officer", officer)),
            Whose::Supervised => select.and_where(of("supervisor", actor.account)),
            Whose::Unit => &mut select,
            Whose::Case(id) => select.and_where(Expr::col(("flag", "investigation")).eq(id.uuid())),
        };
        select.and_where(Expr::col(("flag", "looked")).eq(looked));
        select.and_where(Expr::col(("flag", "record_kind")).is_in(readable_rooms(self, actor)));
        within_scopes(&mut select, "flag", actor);
        let order = if looked { Order::Desc } else { Order::Asc };
        let here = ["at", "record", "place"].map(|column| Expr::col(("flag", column)));
        if let Some((at, record, place)) = after {
            let there = Expr::tuple([Expr::value(at), Expr::value(record), Expr::value(place)]);
            let here = Expr::tuple(here.clone());
            select.and_where(if looked { here.lt(there) } else { here.gt(there) });
        }
        for column in here {
            select.order_by_expr(column, order.clone());
        }
        select.limit(PAGE as u64 + 1);
        let rows = self.database().reader().query_all(&select).await?;
        let mut rows = rows.iter().map(read_flag).collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| actor.may_know_of(row.scope));
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let next = rows
            .last()
            .filter(|_| more)
            .map(|row| (row.at.micros(), row.record, row.place));
        let seen = rows.iter().map(|row| (room_name(&row.room), row.record)).collect();
        self.look(actor, "flag.listed", seen).await?;
        Ok(Flags { rows, next })
    }
}
