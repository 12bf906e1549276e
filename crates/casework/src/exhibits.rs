//! The queue for examination: what waits, in which order, since when.
//!
//! An exhibit is as urgent as was said when it was submitted, or as the band of its case says today, whichever is more: a
//! band that rises moves what waits. Among those that are as urgent, whatever waited longest comes first.

use domain::exhibits::{ExhibitState, Priority};
use domain::ids::{ExhibitId, InvestigationId, ScopeId};
use domain::risk::Band;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{CaseStatement, Expr, ExprTrait, Order, Query, SelectStatement, SimpleExpr};
use uuid::Uuid;

use crate::referrals::within_scopes;
use crate::{Action, Actor, Casework, Error, Resource};

/// How many exhibits a page of the queue shows.
pub const QUEUE_PAGE: u64 = 50;

/// An exhibit that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// Its id.
    pub id: ExhibitId,
    /// What people say.
    pub reference: String,
    /// Its mark and what it is.
    pub title: String,
    /// How urgent it is: as was said, or as the band of its case says today.
    pub priority: Priority,
    /// Whether it is the band that makes it more urgent than was said.
    pub raised: bool,
    /// Since when it waits.
    pub since: Instant,
    /// Its case's id and reference.
    pub case: Option<(InvestigationId, String)>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// A page of the queue, and what there is in all.
#[derive(Clone, Debug, Default)]
pub struct ExaminationQueue {
    /// The rows of this page, the next to be examined first.
    pub rows: Vec<Queued>,
    /// How many come before them.
    pub before: u64,
    /// Since when each of all that wait does, and how urgent it is, in the order of the queue.
    pub all: Vec<(Priority, Instant)>,
    /// How many are at an outside laboratory.
    pub at_laboratory: u64,
}

/// Where an exhibit stands in the queue: its place, counted from 1, and how many wait in all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its place.
    pub place: u64,
    /// Of how many.
    pub of: u64,
    /// Since when it waits.
    pub since: Instant,
}

/// How urgent it is today: what the case's band asks for, where that is more than was said.
fn urgency() -> SimpleExpr {
    let high = Expr::col(("investigation", "band")).gte(Band::High.rank());
    CaseStatement::new()
        .case(high, Priority::ChildAtRisk.rank())
        .finally(Expr::col(("exhibit", "urgency")))
        .into()
}

/// What waits and the actor may know of, in the order of the queue.
fn queue(actor: &Actor) -> SelectStatement {
    let mut select = Query::select();
    select
        .columns([("exhibit", "id"), ("exhibit", "submitted"), ("exhibit", "scope")])
        .expr_as(urgency(), "urgent")
        .from("exhibit")
        .left_join(
            "investigation",
            Expr::col(("investigation", "id")).equals(("exhibit", "investigation")),
        )
        .and_where(Expr::col(("exhibit", "submitted")).is_not_null());
    within_scopes(&mut select, "exhibit", actor);
    select
        .order_by_expr(urgency(), Order::Asc)
        .order_by(("exhibit", "submitted"), Order::Asc)
        .order_by(("exhibit", "id"), Order::Asc);
    select
}

fn priority(rank: i64) -> Result<Priority, Error> {
    let known = Priority::ALL.iter().find(|priority| priority.rank() == rank);
    known
        .copied()
        .ok_or_else(|| Error::Inside("exhibit.urgency holds a number that nobody knows".to_owned()))
}

impl Casework {
    /// Every exhibit that waits and the actor may know of, in the order of the queue.
    async fn waiting_for_examination(&self, actor: &Actor) -> Result<Vec<(Uuid, Priority, Instant)>, Error> {
        let mut waiting = Vec::new();
        for row in self.database().reader().query_all(&queue(actor)).await? {
            let scope = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
            if actor.may_know_of(scope) {
                waiting.push((
                    row.try_get("", "id")?,
                    priority(row.try_get("", "urgent")?)?,
                    Instant::from_micros(row.try_get("", "submitted")?),
                ));
            }
        }
        Ok(waiting)
    }

    /// A page of the queue for examination, from a place on. What is shown is journalled first.
    pub async fn examination_queue(&self, actor: &Actor, from: u64) -> Result<ExaminationQueue, Error> {
        self.ask(actor, Action::ReadExhibit, Resource::default())?;
        let waiting = self.waiting_for_examination(actor).await?;
        // Behind the end there is nothing, however far behind it somebody asks.
        let from = std::cmp::min(from, waiting.len() as u64);
        let mut select = queue(actor);
        select
            .columns([("exhibit", "reference"), ("exhibit", "title"), ("exhibit", "urgency")])
            .expr_as(Expr::col(("investigation", "id")), "case_id")
            .expr_as(Expr::col(("investigation", "reference")), "case_reference")
            .limit(QUEUE_PAGE)
            .offset(from);
        let mut rows = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let today: i64 = row.try_get("", "urgent")?;
            let case = row.try_get::<Option<Uuid>>("", "case_id")?;
            rows.push(Queued {
                id: row.try_get::<Uuid>("", "id")?.into(),
                reference: row.try_get("", "reference")?,
                title: row.try_get("", "title")?,
                priority: priority(today)?,
                raised: row.try_get::<i64>("", "urgency")? > today,
                since: Instant::from_micros(row.try_get("", "submitted")?),
                case: match case {
                    Some(case) => Some((case.into(), row.try_get("", "case_reference")?)),
                    None => None,
                },
                scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
            });
        }
        rows.retain(|row| actor.may_know_of(row.scope));
        let seen = rows.iter().map(|row| ("exhibit", row.id.uuid())).collect();
        self.look(actor, "exhibit.queue_read", seen).await?;
        let mut away = Query::select();
        away.expr_as(Expr::col("id").count(), "n")
            .from("exhibit")
            .and_where(Expr::col("state").eq(ExhibitState::AtLaboratory.code()));
        within_scopes(&mut away, "exhibit", actor);
        let away = self.database().reader().query_one(&away).await?;
        let away = away.map(|row| row.try_get::<i64>("", "n")).transpose()?;
        Ok(ExaminationQueue {
            rows,
            before: from,
            all: waiting
                .into_iter()
                .map(|(_, priority, since)| (priority, since))
                .collect(),
            at_laboratory: away.and_then(|n| u64::try_from(n).ok()).unwrap_or_default(),
        })
    }

    /// Where an exhibit stands in the queue, of what the actor may know of; nothing where it does not wait. Only for pages
    /// that have authorised the exhibit.
    pub async fn place_in_queue(&self, actor: &Actor, exhibit: ExhibitId) -> Result<Option<Place>, Error> {
        let waiting = self.waiting_for_examination(actor).await?;
        let of = waiting.len() as u64;
        let found = (1..).zip(waiting).find(|(_, (id, ..))| *id == exhibit.uuid());
        Ok(found.map(|(place, (_, _, since))| Place { place, of, since }))
    }

    /// How urgent the band of a case says that an exhibit of it is: the band and what it proposes. Only for pages that have
    /// authorised an exhibit of the case.
    pub async fn priority_of_case(&self, case: Option<InvestigationId>) -> Result<Option<(Band, Priority)>, Error> {
        let Some(case) = case else { return Ok(None) };
        let mut select = Query::select();
        select
            .column("band")
            .from("investigation")
            .and_where(Expr::col("id").eq(case.uuid()));
        let row = self.database().reader().query_one(&select).await?;
        let rank = row.map(|row| row.try_get::<i64>("", "band")).transpose()?;
        let band = Band::ALL.iter().find(|band| Some(band.rank()) == rank);
        Ok(band.map(|band| (*band, Priority::by_band(*band))))
    }
}
