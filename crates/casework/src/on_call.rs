//! The page for three in the morning, a call-out with everything that is known of it in one go, and the children whom every
//! page names until somebody is responsible for them.

use domain::access::Role;
use domain::children::Children;
use domain::ids::{AccountId, CalloutId, DutyId};
use domain::investigations::Investigations;
use domain::journal::Operation;
use domain::on_call::{CalloutOpening, CalloutStep, Callouts, Desk, Duties};
use domain::record::{Record, Room as _};
use domain::time::Instant;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

use crate::cases::{OpenRecord, RecordStep};
use crate::referrals::within_scopes;
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// How many call-outs, and how many children, are shown at most.
pub const SHOWN: u64 = 20;
/// After how many minutes the same children, shown to the same person on page after page, are journalled anew.
const JOURNALLED_AGAIN: i64 = 60;

/// A box that was filled in: what, when, and by whom.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FilledBox {
    /// What was done.
    pub step: CalloutStep,
    /// When.
    pub happened: Instant,
    /// By whom, by name; empty for whoever types.
    pub done_by: String,
}

/// Records a call-out with whatever boxes were filled in, all or nothing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordCallout {
    /// What was reported.
    pub opening: CalloutOpening,
    /// When it was reported.
    pub happened: Instant,
    /// Who took the call, by name; empty for whoever types.
    pub done_by: String,
    /// The boxes, in any order.
    pub boxes: Vec<FilledBox>,
}

impl Command for RecordCallout {
    type Done = CalloutId;
    async fn apply(self, work: &mut Work<'_>) -> Result<CalloutId, Error> {
        let opened = OpenRecord::<Callouts> {
            investigation: None,
            opening: self.opening,
            happened: self.happened,
            done_by: self.done_by,
        };
        let id = opened.apply(work).await?;
        for FilledBox {
            step,
            happened,
            done_by,
        } in self.boxes
        {
            let recorded = RecordStep::<Callouts> {
                id,
                step,
                happened,
                done_by,
            };
            recorded.apply(work).await?;
        }
        work.journal(Operation::Collection, Callouts::OPENED);
        Ok(id)
    }
}

/// Who answers for a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnDuty {
    /// The turn of duty.
    pub id: DutyId,
    /// The desk's code.
    pub desk: String,
    /// Who answers.
    pub who: String,
    /// On which number.
    pub telephone: String,
    /// From when.
    pub from: Instant,
    /// Until when.
    pub until: Instant,
}

/// What the page for three in the morning shows.
#[derive(Clone, Debug)]
pub struct OnCall {
    /// Who is on duty now, in the order of the desks.
    pub now: Vec<OnDuty>,
    /// Who comes next, within a day.
    pub next: Vec<OnDuty>,
    /// The call-outs that nobody has taken over, newest first.
    pub callouts: Vec<Record<Callouts>>,
}

/// A child for whom nobody is named as responsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingChild {
    /// The child's record.
    pub child: Uuid,
    /// Initials and age.
    pub called: String,
    /// What is missing, in the words of the task.
    pub what: String,
    /// The case: id and title.
    pub investigation: (Uuid, String),
    /// Since when somebody should have been named.
    pub due: Instant,
}

/// Which children each person was last shown, and when that was journalled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reminded(Arc<Mutex<Shown>>);

type Shown = HashMap<AccountId, (Vec<Uuid>, Instant)>;

impl Reminded {
    fn is_journalled(&self, account: AccountId, children: &[Uuid], now: Instant) -> bool {
        let shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown
            .get(&account)
            .is_some_and(|(known, at)| known == children && now < at.plus_minutes(JOURNALLED_AGAIN))
    }
    fn remember(&self, account: AccountId, children: Vec<Uuid>, now: Instant) {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shown.insert(account, (children, now));
    }
}

fn read_duty(row: &QueryResult) -> Result<OnDuty, Error> {
    Ok(OnDuty {
        id: DutyId::from(row.try_get::<Uuid>("", "id")?),
        desk: row.try_get("", "desk")?,
        who: row.try_get("", "who")?,
        telephone: row.try_get("", "telephone")?,
        from: Instant::from_micros(row.try_get("", "begins")?),
        until: Instant::from_micros(row.try_get("", "ends")?),
    })
}

impl Casework {
    /// Who is on call, and what is going on.
    pub async fn on_call(&self, actor: &Actor) -> Result<OnCall, Error> {
        self.ask(actor, Action::ReadOnCall, Resource::default())?;
        let now = self.now();
        let duties = self.duties(now).await?;
        let (mut on_duty, next): (Vec<_>, Vec<_>) = duties.into_iter().partition(|duty| duty.from <= now);
        let place = |duty: &OnDuty| {
            let desks = Desk::ALL;
            desks.iter().position(|desk| desk.code() == duty.desk)
        };
        on_duty.sort_by_key(place);
        let callouts = self.open_callouts(actor).await?;
        let seen = callouts
            .iter()
            .map(|callout| (Callouts::NAME, callout.id.uuid()))
            .collect();
        self.look(actor, "on_call.read", seen).await?;
        Ok(OnCall {
            now: on_duty,
            next,
            callouts,
        })
    }

    /// Who is on duty now at some desks, in their order.
    pub(crate) async fn on_duty_at(&self, desks: &[Desk]) -> Result<Vec<OnDuty>, Error> {
        let now = self.now();
        let place = |duty: &OnDuty| desks.iter().position(|desk| desk.code() == duty.desk);
        let mut on_duty = self.duties(now).await?;
        on_duty.retain(|duty| duty.from <= now && place(duty).is_some());
        on_duty.sort_by_key(place);
        Ok(on_duty)
    }

    async fn duties(&self, now: Instant) -> Result<Vec<OnDuty>, Error> {
        let mut select = Query::select();
        select
            .columns(["id", "desk", "who", "telephone", "begins", "ends"])
            .from(Duties::NAME);
        select
            .and_where(Expr::col("state").eq("arranged"))
            .and_where(Expr::col("ends").gt(now.micros()))
            .and_where(Expr::col("begins").lt(now.plus_hours(24).micros()));
        select.order_by("begins", Order::Asc).order_by("id", Order::Asc);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter().map(read_duty).collect()
    }

    async fn open_callouts(&self, actor: &Actor) -> Result<Vec<Record<Callouts>>, Error> {
        let mut select = Query::select();
        select.column("id").from(Callouts::NAME);
        select.and_where(Expr::col("state").eq("open"));
        within_scopes(&mut select, Callouts::NAME, actor);
        select.order_by("opened", Order::Desc).limit(SHOWN);
        let mut callouts = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let held = self
                .database()
                .load::<Of<Callouts>>(row.try_get::<Uuid>("", "id")?)
                .await?;
            callouts.extend(
                held.map(|held| held.record)
                    .filter(|record| actor.may_know_of(record.scope)),
            );
        }
        Ok(callouts)
    }

    /// The children of the actor's own cases who are identified and for whom nobody was named as responsible within the
    /// hour: those of the whole unit for the unit's head and for whoever speaks with social care, of the cases that they
    /// lead or supervise for everybody else. Every page names them, so that the same children are journalled once an hour.
    pub async fn children_waiting(&self, actor: &Actor) -> Result<Vec<WaitingChild>, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let now = self.now();
        let mut select = Query::select();
        select
            .column(("task", "record"))
            .column(("task", "what"))
            .column(("task", "due"))
            .column(("task", "scope"));
        select.expr_as(Expr::col(("child", "title")), "called");
        select.expr_as(Expr::col(("investigation", "id")), "case_id");
        select.expr_as(Expr::col(("investigation", "title")), "case_title");
        select.from("task");
        let joins = [
            (Children::NAME, ("task", "record")),
            (Investigations::NAME, ("task", "investigation")),
        ];
        for (room, by) in joins {
            select.inner_join(room, Expr::col((room, "id")).equals(by));
        }
        // In these very words, for which there is an index.
        select.and_where(Expr::cust("task.record_kind = 'child' AND task.step = 'holder'"));
        select.and_where(Expr::col(("task", "due")).lt(now.micros()));
        select.and_where(Expr::col(("investigation", "state")).ne("closed"));
        let of_the_unit = [Role::UnitHead, Role::SafeguardingLiaison];
        if of_the_unit.iter().all(|role| !actor.roles.contains(role)) {
            let mine = |column: &'static str| Expr::col(("investigation", column)).eq(actor.account.uuid());
            select.cond_where(Cond::any().add(mine("officer")).add(mine("supervisor")));
        }
        within_scopes(&mut select, "task", actor);
        select.order_by(("task", "due"), Order::Asc).limit(SHOWN);
        let mut children = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let scope = row
                .try_get::<Option<Uuid>>("", "scope")?
                .map(domain::ids::ScopeId::from);
            if actor.may_know_of(scope) {
                children.push(WaitingChild {
                    child: row.try_get("", "record")?,
                    called: row.try_get("", "called")?,
                    what: row.try_get("", "what")?,
                    investigation: (row.try_get("", "case_id")?, row.try_get("", "case_title")?),
                    due: Instant::from_micros(row.try_get("", "due")?),
                });
            }
        }
        let ids: Vec<Uuid> = children.iter().map(|child| child.child).collect();
        if !ids.is_empty() && !self.reminded().is_journalled(actor.account, &ids, now) {
            let seen = ids.iter().map(|id| (Children::NAME, *id)).collect();
            self.look(actor, "child.listed", seen).await?;
            self.reminded().remember(actor.account, ids, now);
        }
        Ok(children)
    }
}
