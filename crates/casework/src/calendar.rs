//! The calendar of somebody's deadlines, at a private address that their calendar program fetches.
//!
//! What leaves this way leaves the house: it names a case by its reference and says what is missing and by when, and nothing
//! of anybody. What belongs to a closed case is never in it. The address is a key: the database holds its digest, and
//! whoever made it takes it back whenever they like.

use domain::ids::AccountId;
use domain::journal::Operation;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::digest;
use crate::casepages::room_name;
use crate::deadlines::TaskRow;
use crate::rooms::readable_rooms;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// For how many days what is late stays in a calendar. Lists keep it for as long as it is missing.
const LATE_DAYS: i64 = 30;
/// How many deadlines a calendar holds, the next first.
const MOST: u64 = 500;

/// Makes a new private address for the actor's calendar. One that was there before works no more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MakeCalendar;

impl Command for MakeCalendar {
    type Done = String;
    async fn apply(self, work: &mut Work<'_>) -> Result<String, Error> {
        work.ask(Action::ReadTasks, Resource::default())?;
        let token = work.token();
        remove(work).await?;
        let mut insert = Query::insert();
        insert
            .into_table("calendar_feed")
            .columns(["account", "token_hash", "made"]);
        insert.values_panic([
            work.actor.account.uuid().into(),
            digest(&token).into(),
            work.now.micros().into(),
        ]);
        work.unit().transaction().execute(&insert).await?;
        work.saw("account", work.actor.account.uuid());
        work.journal(Operation::Alteration, "calendar.made");
        Ok(token)
    }
}

/// Takes the address back: whatever fetches it gets nothing any more.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EndCalendar;

impl Command for EndCalendar {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::ReadTasks, Resource::default())?;
        remove(work).await?;
        work.saw("account", work.actor.account.uuid());
        work.journal(Operation::Alteration, "calendar.ended");
        Ok(())
    }
}

async fn remove(work: &Work<'_>) -> Result<(), Error> {
    let mut delete = Query::delete();
    delete
        .from_table("calendar_feed")
        .and_where(Expr::col("account").eq(work.actor.account.uuid()));
    work.unit().transaction().execute(&delete).await?;
    Ok(())
}

/// When somebody's calendar was made, and when it was last fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarState {
    /// When its address was made.
    pub made: Instant,
    /// When it was last fetched; nothing where it never was.
    pub fetched: Option<Instant>,
}

impl Casework {
    /// The state of the actor's own calendar; nothing where there is none.
    pub async fn calendar_state(&self, actor: &Actor) -> Result<Option<CalendarState>, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let mut select = Query::select();
        select
            .columns(["made", "fetched"])
            .from("calendar_feed")
            .and_where(Expr::col("account").eq(actor.account.uuid()));
        let row = self.database().reader().query_one(&select).await?;
        let read = |row: sea_orm::QueryResult| {
            Ok(CalendarState {
                made: Instant::from_micros(row.try_get("", "made")?),
                fetched: row.try_get::<Option<i64>>("", "fetched")?.map(Instant::from_micros),
            })
        };
        row.map(read).transpose()
    }

    /// What is due in the cases of whoever has this address, those that they lead and those that they supervise, the next
    /// first. An address that is not there, and one whose owner may not sign in or see deadlines any more, are alike.
    pub async fn calendar(&self, token: &str) -> Result<Vec<TaskRow>, Error> {
        let mut select = Query::select();
        select
            .column("account")
            .from("calendar_feed")
            .and_where(Expr::col("token_hash").eq(digest(token)));
        let row = self
            .database()
            .reader()
            .query_one(&select)
            .await?
            .ok_or(Error::NotThere)?;
        let account = AccountId::from(row.try_get::<Uuid>("", "account")?);
        let actor = self.actor(account, None).await?.ok_or(Error::NotThere)?;
        self.ask(&actor, Action::ReadTasks, Resource::default())
            .map_err(|_| Error::NotThere)?;
        let now = self.now();
        let mut select = crate::deadlines::tasks_query();
        let own = |column: &'static str| Expr::col(("investigation", column)).eq(account.uuid());
        select.cond_where(Cond::any().add(own("officer")).add(own("supervisor")));
        let starts = || Expr::col(("task", "starts"));
        select
            .and_where(Expr::col(("task", "due")).gte(now.plus_hours(-24 * LATE_DAYS).micros()))
            .and_where(Expr::col(("task", "scope")).is_null())
            .and_where(Expr::col(("task", "record_kind")).is_in(readable_rooms(self, &actor)))
            .and_where(starts().is_null().or(starts().lte(now.micros())));
        for column in ["due", "record", "place"] {
            select.order_by(("task", column), Order::Asc);
        }
        let rows = self.database().reader().query_all(select.limit(MOST)).await?;
        let tasks: Vec<TaskRow> = rows.iter().map(crate::deadlines::read_task).collect::<Result<_, _>>()?;
        let seen = tasks.iter().map(|task| (room_name(&task.room), task.record)).collect();
        self.look(&actor, "calendar.fetched", seen).await?;
        self.was_fetched(account, now).await?;
        Ok(tasks)
    }

    async fn was_fetched(&self, account: AccountId, now: Instant) -> Result<(), Error> {
        let unit = self.database().begin().await?;
        let mut update = Query::update();
        update.table("calendar_feed").value("fetched", now.micros());
        update.and_where(Expr::col("account").eq(account.uuid()));
        unit.transaction().execute(&update).await?;
        Ok(unit.commit_unjournalled().await?)
    }
}
