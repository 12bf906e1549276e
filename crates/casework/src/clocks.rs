//! Clocks: what the force works by, changing one, and how well each is kept.
//!
//! What a clock was set to counts from that moment on. Every command that writes a record with deadlines takes the changes
//! along into it ([`Work::clocks`]), so that nothing which runs is ever moved.

use domain::clocks::{Clock, ClockChange, ClockSetting, Clocks, Ended, Keeping, Kept, RunTimes};
use domain::ids::{ClockSettingId, ScopeId};
use domain::journal::Operation;
use domain::time::Instant;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Kind, Table};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::casepages::room_name;
use crate::cases::{read_case, with_case};
use crate::deadlines::Whose;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// What the force set clocks to, as a kind of record.
pub struct ClockSettings;

impl Kind for ClockSettings {
    type Record = ClockSetting;
    const NAME: &'static str = "clock_setting";
    fn id(record: &ClockSetting) -> Uuid {
        record.id.uuid()
    }
    fn project(setting: &ClockSetting, number: i64) -> Vec<Table> {
        let id = setting.id.uuid();
        let change = |change: ClockChange| vec![id.into(), change.from.micros().into(), i64::from(change.value).into()];
        vec![
            Table::root(
                "clock_setting",
                &["id", "clock", "version"],
                vec![id.into(), setting.clock.code().into(), number.into()],
            ),
            Table::part(
                "clock_change",
                "setting",
                &["setting", "since", "value"],
                setting.changes().map(change).collect(),
            ),
        ]
    }
}

fn changes_query() -> SelectStatement {
    let mut select = Query::select();
    select
        .column(("clock_setting", "clock"))
        .columns([("clock_change", "since"), ("clock_change", "value")])
        .from("clock_change");
    select.inner_join(
        "clock_setting",
        Expr::col(("clock_setting", "id")).equals(("clock_change", "setting")),
    );
    select
}

fn read_clocks(rows: &[QueryResult]) -> Result<Clocks, Error> {
    let mut changes = Vec::with_capacity(rows.len());
    for row in rows {
        let code: String = row.try_get("", "clock")?;
        let clock = Clock::from_code(&code).ok_or_else(|| Error::Inside(format!("no clock is called {code}")))?;
        changes.push(ClockChange {
            clock,
            from: Instant::from_micros(row.try_get("", "since")?),
            value: u32::try_from(row.try_get::<i64>("", "value")?).unwrap_or(u32::MAX),
        });
    }
    Ok(Clocks::with(changes))
}

impl Work<'_> {
    /// The clocks that the force works by, as this transaction sees them.
    pub async fn clocks(&self) -> Result<Clocks, Error> {
        read_clocks(&self.unit().transaction().query_all(&changes_query()).await?)
    }
}

/// Sets a clock to something else from now on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SetClock {
    /// Which clock.
    pub clock: Clock,
    /// To how many of its unit; nothing where what was typed is no number.
    pub value: Option<u32>,
    /// Why, and who decided it.
    pub reason: String,
}

impl Command for SetClock {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::SetClock, Resource::default())?;
        // One at a time, so that two who set the same clock for the first time do not both begin it.
        work.unit().take_turn(SETTING_TURN).await?;
        let mut select = Query::select();
        select
            .column("id")
            .from("clock_setting")
            .and_where(Expr::col("clock").eq(self.clock.code()));
        let held = match work.unit().transaction().query_one(&select).await? {
            Some(row) => Some(work.load::<ClockSettings>(row.try_get("", "id")?).await?),
            None => None,
        };
        let mut setting = match &held {
            Some(held) => held.record.clone(),
            None => ClockSetting::untouched(ClockSettingId::new(work.now, work.chance()), self.clock),
        };
        setting.set(self.value, &self.reason, work.actor.account, work.now)?;
        work.put::<ClockSettings>(held.as_ref(), &setting).await?;
        work.journal(Operation::Alteration, "clock.set");
        Ok(())
    }
}

/// The turn that settings of clocks take (see [`store::Unit::take_turn`]).
const SETTING_TURN: i64 = 7_233_171;

/// A run that was late, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LateRun {
    /// The record and its room.
    pub record: (Uuid, &'static str),
    /// What was missing.
    pub what: String,
    /// Since when.
    pub since: Instant,
    /// Until when there was time.
    pub due: Instant,
    /// How and when it ended; nothing where it is late still.
    pub end: Option<(Ended, Instant)>,
    /// The case: id, reference, title.
    pub investigation: Option<(Uuid, String, String)>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// One clock with all that is known of it.
#[derive(Clone, Debug)]
pub struct ClockPage {
    /// What the force set it to, in the order of time.
    pub setting: Option<ClockSetting>,
    /// The last runs that were late, the latest first, of records that the actor may read.
    pub late: Vec<LateRun>,
    /// Everybody, for names.
    pub people: Vec<AccountRow>,
}

/// How many late runs a page shows.
const LATE: u64 = 30;
/// How many runs are read at once when they are counted.
const AT_ONCE: u64 = 1_000;
/// Over how many days it is reckoned how well clocks are kept.
pub const KEPT_DAYS: i64 = 365;

impl Casework {
    /// The clocks that the force works by, for what the program itself reckons by them.
    pub(crate) async fn clocks_in_force(&self) -> Result<Clocks, Error> {
        read_clocks(&self.database().reader().query_all(&changes_query()).await?)
    }

    /// The clocks that the force works by.
    pub async fn clocks(&self, actor: &Actor) -> Result<Clocks, Error> {
        self.ask(actor, Action::ReadClocks, Resource::default())?;
        let clocks = self.clocks_in_force().await?;
        self.look(actor, "clocks.read", Vec::new()).await?;
        Ok(clocks)
    }

    /// One clock: what it was set to, and what was late by it.
    pub async fn clock(&self, actor: &Actor, clock: Clock) -> Result<ClockPage, Error> {
        self.ask(actor, Action::ReadClocks, Resource::default())?;
        let mut select = Query::select();
        select
            .column("id")
            .from("clock_setting")
            .and_where(Expr::col("clock").eq(clock.code()));
        let setting = match self.database().reader().query_one(&select).await? {
            Some(row) => self.database().load::<ClockSettings>(row.try_get("", "id")?).await?,
            None => None,
        };
        let late = self.late_runs(actor, clock).await?;
        let seen = late.iter().map(|run| (run.record.1, run.record.0)).collect();
        self.look(actor, "clock.read", seen).await?;
        Ok(ClockPage {
            setting: setting.map(|held| held.record),
            late,
            people: self.all_accounts().await?,
        })
    }

    async fn late_runs(&self, actor: &Actor, clock: Clock) -> Result<Vec<LateRun>, Error> {
        let now = self.now().micros();
        let mut select = Query::select();
        for column in ["record", "record_kind", "what", "since", "due", "ended", "how", "scope"] {
            select.column(("clock_run", column));
        }
        select.from("clock_run");
        with_case(&mut select, "clock_run");
        self.of_cases(&mut select, "clock_run", actor, Whose::Unit);
        let [due, ended] = ["due", "ended"].map(|column| Expr::col(("clock_run", column)));
        let over = Cond::any()
            .add(ended.clone().is_null().and(due.clone().lt(now)))
            .add(ended.gt(due));
        // What is asked for at once is never in time: there only what is still missing is worth a list.
        if self.clock_is_at_once(clock).await? {
            select.and_where(Expr::col(("clock_run", "ended")).is_null());
        }
        select
            .and_where(Expr::col(("clock_run", "clock")).eq(clock.code()))
            .cond_where(over);
        for column in ["since", "record", "place"] {
            select.order_by(("clock_run", column), Order::Desc);
        }
        let rows = self.database().reader().query_all(select.limit(LATE)).await?;
        let mut late = rows.iter().map(read_late).collect::<Result<Vec<_>, Error>>()?;
        late.retain(|run| actor.may_know_of(run.scope));
        Ok(late)
    }

    async fn clock_is_at_once(&self, clock: Clock) -> Result<bool, Error> {
        let clocks = self.clocks_in_force().await?;
        Ok(clocks.is_at_once(clock, self.now()))
    }

    /// How each clock was kept in the last year, over everything: for the board, which is the same for every viewer.
    pub(crate) async fn kept_clocks(&self, at: Instant) -> Result<BTreeMap<Clock, Kept>, Error> {
        let year = at.plus_hours(-24 * KEPT_DAYS).micros();
        let mut keeping = Keeping::default();
        let mut after: Option<(Uuid, i64)> = None;
        loop {
            let mut select = Query::select();
            select
                .columns(["record", "place", "clock", "since", "due", "ended", "how"])
                .from("clock_run");
            let counts = Cond::any()
                .add(Expr::col("ended").is_null())
                .add(Expr::col("ended").gte(year));
            select.cond_where(counts);
            if let Some((record, place)) = after {
                let here = Expr::tuple([Expr::col("record"), Expr::col("place")]);
                select.and_where(here.gt(Expr::tuple([Expr::value(record), Expr::value(place)])));
            }
            for column in ["record", "place"] {
                select.order_by(column, Order::Asc);
            }
            let rows = self.database().reader().query_all(select.limit(AT_ONCE)).await?;
            let Some(last) = rows.last() else {
                return Ok(keeping.kept());
            };
            after = Some((last.try_get("", "record")?, last.try_get("", "place")?));
            for row in &rows {
                keeping.add(read_times(row)?, at);
            }
        }
    }
}

fn read_end(row: &QueryResult) -> Result<Option<(Ended, Instant)>, Error> {
    let how = row.try_get::<Option<String>>("", "how")?;
    let ended = row.try_get::<Option<i64>>("", "ended")?;
    let how = how.as_deref().and_then(Ended::from_code);
    Ok(how.zip(ended.map(Instant::from_micros)))
}

fn read_times(row: &QueryResult) -> Result<RunTimes, Error> {
    let code: String = row.try_get("", "clock")?;
    Ok(RunTimes {
        clock: Clock::from_code(&code).ok_or_else(|| Error::Inside(format!("no clock is called {code}")))?,
        since: Instant::from_micros(row.try_get("", "since")?),
        due: Instant::from_micros(row.try_get("", "due")?),
        end: read_end(row)?,
    })
}

fn read_late(row: &QueryResult) -> Result<LateRun, Error> {
    let kind: String = row.try_get("", "record_kind")?;
    Ok(LateRun {
        record: (row.try_get("", "record")?, room_name(&kind)),
        what: row.try_get("", "what")?,
        since: Instant::from_micros(row.try_get("", "since")?),
        due: Instant::from_micros(row.try_get("", "due")?),
        end: read_end(row)?,
        investigation: read_case(row)?,
        scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
    })
}
