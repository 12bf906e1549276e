//! Deadlines: what is missing and by when, for a case, a person, a team, the unit. Nobody ticks a task off; it goes when the
//! fact is recorded.

use domain::ids::{AccountId, InvestigationId, ReferralId, ScopeId};
use domain::time::Instant;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::casepages::room_name;
use crate::cases::{read_case, with_case};
use crate::referrals::within_scopes;
use crate::rooms::readable_rooms;
use crate::{Action, Actor, Casework, Error, Resource};

/// Something that is missing, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// The record that lacks it.
    pub record: Uuid,
    /// The room of that record.
    pub room: String,
    /// What is missing.
    pub what: String,
    /// The step that ends it; empty where another record does.
    pub step: String,
    /// By when.
    pub due: Option<Instant>,
    /// The source of the clock.
    pub because: String,
    /// Whether a child may be at risk while it is missing.
    pub protects: bool,
    /// The case: id, reference, title.
    pub investigation: Option<(Uuid, String, String)>,
    /// What the record is called.
    pub about: String,
    /// The officer in the case.
    pub officer: Option<Uuid>,
    /// The referral whose new assessment ends it, where it is one that the viewer may make.
    pub referral: Option<ReferralId>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
    /// Its place in the record.
    pub place: i64,
}

/// Whose tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those of the cases in which the actor is the officer.
    Mine,
    /// Those of the cases that the actor supervises.
    Supervised,
    /// Everybody's.
    Unit,
    /// Those of one case.
    Case(InvestigationId),
    /// Those of the cases of one officer.
    Officer(AccountId),
}

/// Which deadlines somebody wants to see. The filter is the URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineFilter {
    /// Whose.
    pub whose: Whose,
    /// Only what is missing in these words.
    pub what: Option<String>,
    /// Only what should have been there already.
    pub over: bool,
}

/// A place in the list of deadlines, from which the next page goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeadlinePlace {
    /// 0 where a child may be at risk and the time is over, else 1.
    pub calm: i64,
    /// By when, in microseconds; the last moment there is where there is no clock.
    pub due: i64,
    /// The record.
    pub record: Uuid,
    /// The task's place in it.
    pub place: i64,
}

/// A page of deadlines.
#[derive(Clone, Debug)]
pub struct Deadlines {
    /// The most urgent first.
    pub rows: Vec<TaskRow>,
    /// Where the next page begins.
    pub next: Option<DeadlinePlace>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

/// The steps that are a supervisor's decision, by their room.
const DECISIONS: &[(&str, &str)] = &[("warrant", "approved"), ("investigation", "closure_approved")];

/// How many deadlines a page shows.
const PAGE: usize = 30;

/// How many decisions My work shows at most: nobody makes more in a day.
const DECIDED: u64 = 40;

/// How many tasks a list that has no further pages shows.
const TASKS: u64 = 200;

pub(crate) fn tasks_query() -> SelectStatement {
    let mut select = Query::select();
    for column in [
        "record",
        "place",
        "record_kind",
        "what",
        "step",
        "due",
        "because",
        "protects",
        "scope",
    ] {
        select.column(("task", column));
    }
    select
        .expr_as(Expr::col(("investigation", "officer")), "officer")
        .from("task");
    with_case(&mut select, "task");
    select
}

pub(crate) fn read_task(row: &QueryResult) -> Result<TaskRow, Error> {
    Ok(TaskRow {
        record: row.try_get("", "record")?,
        room: row.try_get("", "record_kind")?,
        what: row.try_get("", "what")?,
        step: row.try_get("", "step")?,
        due: row.try_get::<Option<i64>>("", "due")?.map(Instant::from_micros),
        because: row.try_get("", "because")?,
        protects: row.try_get("", "protects")?,
        investigation: read_case(row)?,
        about: String::new(),
        officer: row.try_get("", "officer")?,
        referral: None,
        scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
        place: row.try_get("", "place")?,
    })
}

/// The order of a list: what protects a child and is late, then by when it is due, then what has no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Pressing,
    Dated,
    Undated,
}

impl Stage {
    /// The stages that come after a place, that of the place itself among them.
    fn from(after: Option<DeadlinePlace>, now: Instant) -> &'static [Self] {
        match after {
            None => &[Self::Pressing, Self::Dated, Self::Undated],
            Some(place) if place.calm == 0 && place.due < now.micros() => &[Self::Pressing, Self::Dated, Self::Undated],
            Some(place) if place.due == i64::MAX => &[Self::Undated],
            Some(_) => &[Self::Dated, Self::Undated],
        }
    }

    /// Keeps a query to this stage, from a place on where that is in it, in its order.
    fn narrow(self, select: &mut SelectStatement, after: Option<DeadlinePlace>, now: Instant) {
        let column = |name: &'static str| Expr::col(("task", name));
        let is_late = || column("due").lt(now.micros());
        match self {
            Self::Pressing => select.and_where(column("protects").eq(true)).and_where(is_late()),
            Self::Dated => {
                let waits = Cond::any()
                    .add(column("protects").eq(false))
                    .add(column("due").gte(now.micros()));
                select.cond_where(waits).and_where(column("due").is_not_null())
            }
            Self::Undated => select.and_where(column("due").is_null()),
        };
        if let Some(place) = after.filter(|after| Self::from(Some(*after), now).first() == Some(&self)) {
            let (here, there): (Vec<Expr>, Vec<Expr>) = match self {
                Self::Undated => (
                    vec![column("record"), column("place")],
                    vec![Expr::value(place.record), Expr::value(place.place)],
                ),
                Self::Pressing | Self::Dated => (
                    vec![column("due"), column("record"), column("place")],
                    vec![
                        Expr::value(place.due),
                        Expr::value(place.record),
                        Expr::value(place.place),
                    ],
                ),
            };
            select.and_where(Expr::tuple(here).gt(Expr::tuple(there)));
        }
        for name in ["due", "record", "place"] {
            select.order_by(("task", name), Order::Asc);
        }
    }
}

/// The order of a list that has no further pages: what protects a child and is late, then by when it is due.
fn urgency(now: Instant) -> [SimpleExpr; 4] {
    let due = || Expr::col(("task", "due"));
    let late = Expr::col(("task", "protects")).and(due().lt(now.micros()));
    [
        Expr::case(late, 0_i64).finally(1_i64).into(),
        due().if_null(i64::MAX),
        Expr::col(("task", "record")),
        Expr::col(("task", "place")),
    ]
}

fn place_of(task: &TaskRow, now: Instant) -> DeadlinePlace {
    let late = task.protects && task.due.is_some_and(|due| due < now);
    DeadlinePlace {
        calm: i64::from(!late),
        due: task.due.map_or(i64::MAX, Instant::micros),
        record: task.record,
        place: task.place,
    }
}

impl Casework {
    async fn look_at_tasks(&self, actor: &Actor, tasks: &[TaskRow]) -> Result<(), Error> {
        let seen = tasks.iter().map(|task| (room_name(&task.room), task.record)).collect();
        self.look(actor, "task.listed", seen).await
    }

    /// A page of what is missing, by the filter: what protects a child and is late first, then by when it is due. One journal entry holds the ids of what is shown.
    pub async fn deadlines(
        &self,
        actor: &Actor,
        filter: &DeadlineFilter,
        after: Option<DeadlinePlace>,
    ) -> Result<Deadlines, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let now = self.now();
        let mut rows = Vec::new();
        // One after the other, until there is a page: each is read in the order of an index, and no further.
        for stage in Stage::from(after, now) {
            let mut select = self.wanted(actor, filter.whose);
            if let Some(what) = &filter.what {
                select.and_where(Expr::col(("task", "what")).eq(what.as_str()));
            }
            if filter.over {
                select.and_where(Expr::col(("task", "due")).lt(now.micros()));
            }
            stage.narrow(&mut select, after, now);
            select.limit((PAGE + 1 - rows.len()) as u64);
            rows.extend(self.read_tasks(actor, &select).await?);
            if rows.len() > PAGE {
                break;
            }
        }
        let more = rows.len() > PAGE;
        rows.truncate(PAGE);
        let next = rows.last().filter(|_| more).map(|task| place_of(task, now));
        let people = self.all_accounts().await?;
        self.look_at_tasks(actor, &rows).await?;
        Ok(Deadlines { rows, next, people })
    }

    /// What waits for a supervisor's decision: warrants to approve, closings to sign; of the cases that the actor supervises,
    /// or of the unit. They have no clock, and must not sink below what has one.
    pub async fn decisions(&self, actor: &Actor, whose: Whose) -> Result<Vec<TaskRow>, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let mut any = Cond::any();
        for (room, step) in DECISIONS {
            let is = Expr::col(("task", "record_kind"))
                .eq(*room)
                .and(Expr::col(("task", "step")).eq(*step));
            any = any.add(is);
        }
        let mut select = self.wanted_in_order(actor, whose);
        // In these very words, for which there is an index: every step of `DECISIONS`.
        select.and_where(Expr::cust("task.step IN ('approved', 'closure_approved')"));
        let tasks = self.read_tasks(actor, select.cond_where(any).limit(DECIDED)).await?;
        self.look_at_tasks(actor, &tasks).await?;
        Ok(tasks)
    }

    /// Keeps to the rows of a table beside its case (see [`with_case`]) whose cases are wanted and whose records the actor
    /// may read.
    pub(crate) fn of_cases(&self, select: &mut SelectStatement, table: &'static str, actor: &Actor, whose: Whose) {
        let of = |column: &'static str, account: AccountId| Expr::col(("investigation", column)).eq(account.uuid());
        match whose {
            Whose::Mine => select.and_where(of("officer", actor.account)),
            Whose::Officer(officer) => select.and_where(of("officer", officer)),
            Whose::Supervised => select.and_where(of("supervisor", actor.account)),
            Whose::Unit => &mut *select,
            Whose::Case(id) => select.and_where(Expr::col((table, "investigation")).eq(id.uuid())),
        };
        select.and_where(Expr::col((table, "record_kind")).is_in(readable_rooms(self, actor)));
        within_scopes(select, table, actor);
    }

    /// What is missing in the records that the actor may read.
    fn wanted(&self, actor: &Actor, whose: Whose) -> SelectStatement {
        let mut select = tasks_query();
        self.of_cases(&mut select, "task", actor, whose);
        let starts = || Expr::col(("task", "starts"));
        select.and_where(starts().is_null().or(starts().lte(self.now().micros())));
        select
    }

    /// The same in one list, the most urgent first.
    fn wanted_in_order(&self, actor: &Actor, whose: Whose) -> SelectStatement {
        let mut select = self.wanted(actor, whose);
        for expression in urgency(self.now()) {
            select.order_by_expr(expression, Order::Asc);
        }
        select
    }

    /// What is due by a moment, the most urgent first.
    pub(crate) async fn tasks_due(&self, actor: &Actor, whose: Whose, by: Instant) -> Result<Vec<TaskRow>, Error> {
        let mut select = self.wanted_in_order(actor, whose);
        select.and_where(Expr::col(("task", "due")).lte(by.micros()));
        self.read_tasks(actor, select.limit(TASKS)).await
    }

    pub(crate) async fn tasks_of(&self, actor: &Actor, whose: Whose) -> Result<Vec<TaskRow>, Error> {
        let mut select = self.wanted_in_order(actor, whose);
        self.read_tasks(actor, select.limit(TASKS)).await
    }

    async fn read_tasks(&self, actor: &Actor, select: &SelectStatement) -> Result<Vec<TaskRow>, Error> {
        let rows = self.database().reader().query_all(select).await?;
        let mut tasks = rows.iter().map(read_task).collect::<Result<Vec<_>, _>>()?;
        tasks.retain(|task| actor.may_know_of(task.scope));
        let mut records: BTreeMap<&'static str, BTreeSet<Uuid>> = BTreeMap::new();
        for task in &tasks {
            records.entry(room_name(&task.room)).or_default().insert(task.record);
        }
        let mut titles: BTreeMap<Uuid, String> = BTreeMap::new();
        for (room, ids) in records {
            let mut select = Query::select();
            select
                .columns(["id", "title"])
                .from(room)
                .and_where(Expr::col("id").is_in(ids));
            for row in self.database().reader().query_all(&select).await? {
                titles.insert(row.try_get("", "id")?, row.try_get("", "title")?);
            }
        }
        for task in &mut tasks {
            task.about = titles.get(&task.record).cloned().unwrap_or_default();
        }
        self.name_referrals(actor, &mut tasks).await?;
        Ok(tasks)
    }
}
