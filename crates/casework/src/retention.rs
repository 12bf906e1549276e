//! Retention: a closed case is looked at again after the years of its group, and erased when two people say so.
//!
//! What is erased is the case with everything in it: the records of its rooms, the people who are in no other case, the
//! referrals that led to it with what their senders sent, and the notices that tie any of these to others. The record of its
//! retention stays, and so does the journal, which holds nothing of what was erased.

use domain::answers::Answer;
use domain::conversations::Conversations;
use domain::court::{ProsecutionState, Prosecutions};
use domain::custody::Custody;
use domain::ids::InvestigationId;
use domain::investigations::{CaseKind, InvestigationStep, Investigations};
use domain::people::People;
use domain::record::{Record, Recorded, Room as _};
use domain::refusal::Refusal;
use domain::retention::{Group, RetentionOpening, RetentionStep, Retentions};
use jiff::ToSpan as _;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query};
use std::collections::BTreeSet;
use store::Kind as _;
use uuid::Uuid;

use crate::cases::{CaseRoom, open_along};
use crate::deadlines::{TaskRow, read_task, tasks_query};
use crate::identity::Identities;
use crate::imports::SenderReports;
use crate::matches::MatchNotices;
use crate::referrals::{Referrals, within_scopes};
use crate::risk::Assessments;
use crate::rooms::{Of, ROOMS};
use crate::{Action, Actor, Casework, Error, Resource, Work};

/// For how many months after a conviction material is kept at least (CPIA 1996, code of practice).
const CPIA_MONTHS: i32 = 6;

impl CaseRoom for Retentions {
    const READ: Action = Action::ReadRetention;
    const OPEN: Action = Action::RecordRetention;
    const RECORD: Action = Action::RecordRetention;
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &RetentionStep,
        _: &Recorded,
    ) -> Result<(), Error> {
        let (field, erases) = match step {
            RetentionStep::DeletionDecided { .. } => ("reason", false),
            RetentionStep::Erased { .. } => ("understood", true),
            _ => return Ok(()),
        };
        let Some(case) = record.investigation else {
            return Err(Error::NotThere);
        };
        if let Some(message) = held_by_the_law(work, case).await? {
            let source = "CPIA 1996, code of practice under s.23: retention of material";
            return Err(Error::Refused(Refusal::of(field, message).by(source).into()));
        }
        if erases { erase(work, case).await } else { Ok(()) }
    }
}

impl Casework {
    /// Reviews whose day has come, and deletions that wait for a second person: what is due first first.
    pub async fn reviews_due(&self, actor: &Actor) -> Result<Vec<TaskRow>, Error> {
        self.ask(actor, Action::ReadRetention, Resource::default())?;
        let starts = || Expr::col(("task", "starts"));
        let mut select = tasks_query();
        select
            .and_where(Expr::col(("task", "record_kind")).eq(Retentions::NAME))
            .and_where(starts().is_null().or(starts().lte(self.now().micros())));
        within_scopes(&mut select, "task", actor);
        select
            .order_by(("task", "due"), Order::Asc)
            .order_by(("task", "record"), Order::Asc)
            .limit(LISTED);
        let rows = self.database().reader().query_all(&select).await?;
        let mut tasks = rows.iter().map(read_task).collect::<Result<Vec<_>, _>>()?;
        tasks.retain(|task| actor.may_know_of(task.scope));
        let seen = tasks.iter().map(|task| (Retentions::NAME, task.record)).collect();
        self.look(actor, "retention.due_listed", seen).await?;
        Ok(tasks)
    }
}

/// How many reviews a page lists.
const LISTED: u64 = 100;

/// Begins the retention of a case that was just closed, in the group that fits what became of it.
pub(crate) async fn begin(work: &mut Work<'_>, case: &Record<Investigations>, made: &Recorded) -> Result<(), Error> {
    let mut select = Query::select();
    select
        .column("id")
        .from(Retentions::NAME)
        .and_where(Expr::col("investigation").eq(case.id.uuid()));
    if work.unit().transaction().query_one(&select).await?.is_some() {
        return Ok(());
    }
    let charged = prosecutions(work, case.id).await?.iter().any(|prosecution| {
        matches!(
            prosecution.state(),
            ProsecutionState::Charged | ProsecutionState::Convicted | ProsecutionState::Sentenced
        )
    });
    let opening = RetentionOpening {
        case: case.reference.clone(),
        group: if charged { Group::Serious } else { Group::Undetected },
        closed: made.happened.london_day(),
        careful: if case.opening.kind == CaseKind::ChildSuspect {
            Answer::Yes
        } else {
            Answer::No
        },
    };
    open_along::<Retentions>(work, Some(case.id), case.scope, opening, made).await?;
    Ok(())
}

async fn prosecutions(work: &Work<'_>, case: InvestigationId) -> Result<Vec<Record<Prosecutions>>, Error> {
    let mut select = Query::select();
    select
        .column("id")
        .from(Prosecutions::NAME)
        .and_where(Expr::col("investigation").eq(case.uuid()))
        .order_by("opened", Order::Asc);
    let mut found = Vec::new();
    for row in work.unit().transaction().query_all(&select).await? {
        found.push(work.load::<Of<Prosecutions>>(row.try_get("", "id")?).await?.record);
    }
    Ok(found)
}

/// Why the law keeps a case, whatever its group says: proceedings that have not ended, or a conviction not long ago.
async fn held_by_the_law(work: &Work<'_>, case: InvestigationId) -> Result<Option<String>, Error> {
    let loaded = work.load::<Of<Investigations>>(case.uuid()).await?.record;
    if loaded.state() != domain::investigations::InvestigationState::Closed {
        return Ok(Some("The case is open. Only a closed case is deleted.".to_owned()));
    }
    let today = work.now.london_day();
    for prosecution in prosecutions(work, case).await? {
        match prosecution.state() {
            ProsecutionState::Ended => {}
            ProsecutionState::Sentenced => {
                let on = prosecution
                    .last("convicted")
                    .map(|event| event.made.happened.london_day());
                let until = on.map(|on| on.checked_add(CPIA_MONTHS.months()).unwrap_or(Date::MAX));
                if let Some(until) = until.filter(|until| *until > today) {
                    let day = until.strftime("%-d %B %Y");
                    return Ok(Some(format!(
                        "Somebody was convicted in it less than six months ago. It is kept until {day} at least."
                    )));
                }
            }
            _ => {
                let reference = &prosecution.reference;
                return Ok(Some(format!(
                    "The prosecution {reference} in it has not ended. It is kept until it has."
                )));
            }
        }
    }
    Ok(None)
}

/// The ids of rows of a table for which something holds.
async fn ids(work: &Work<'_>, table: &'static str, holds: Cond) -> Result<Vec<Uuid>, Error> {
    let mut select = Query::select();
    select.distinct().column("id").from(table).cond_where(holds);
    let rows = work.unit().transaction().query_all(&select).await?;
    Ok(rows.iter().map(|row| row.try_get("", "id")).collect::<Result<_, _>>()?)
}

fn is_in(column: &'static str, ids: &[Uuid]) -> Cond {
    Cond::all().add(Expr::col(column).is_in(ids.iter().copied()))
}

/// Erases a case with everything in it.
async fn erase(work: &mut Work<'_>, case: InvestigationId) -> Result<(), Error> {
    let of_case = || Cond::all().add(Expr::col("investigation").eq(case.uuid()));
    // What stands beside conversations goes before them.
    let conversations = ids(work, Conversations::NAME, of_case()).await?;
    let mut records = crate::conversations::belongings(work, &conversations).await?;
    let last = [Retentions::NAME, People::NAME, Investigations::NAME];
    for room in ROOMS.iter().copied().filter(|room| !last.contains(room)) {
        let found = ids(work, room, of_case()).await?;
        records.extend(found.into_iter().map(|id| (room, id)));
    }
    let persons = persons_of(work, case).await?;
    let referrals = ids(work, "referral", of_case()).await?;
    let reports = ids(work, "sender_report", is_in("referral", &referrals)).await?;
    let assessments = ids(work, "risk_assessment", is_in("referral", &referrals)).await?;
    let either = Cond::any()
        .add(Expr::col("kept").is_in(persons.iter().copied()))
        .add(Expr::col("other").is_in(persons.iter().copied()));
    let identities = ids(work, "identity", either).await?;
    let others = records.iter().map(|(_, id)| *id);
    let sides: Vec<Uuid> = referrals.iter().chain(&persons).copied().chain(others).collect();
    let mut select = Query::select();
    select
        .distinct()
        .column("notice")
        .from("match_side")
        .and_where(Expr::col("record").is_in(sides));
    let notices = work.unit().transaction().query_all(&select).await?;
    for notice in &notices {
        records.push((MatchNotices::NAME, notice.try_get("", "notice")?));
    }
    records.extend(identities.into_iter().map(|id| (Identities::NAME, id)));
    records.extend(assessments.into_iter().map(|id| (Assessments::NAME, id)));
    records.extend(reports.into_iter().map(|id| (SenderReports::NAME, id)));
    records.extend(referrals.into_iter().map(|id| (Referrals::NAME, id)));
    records.push((Investigations::NAME, case.uuid()));
    records.extend(persons.into_iter().map(|id| (People::NAME, id)));
    let mut looks = Query::delete();
    looks
        .from_table("case_look")
        .and_where(Expr::col("investigation").eq(case.uuid()));
    work.unit().transaction().execute(&looks).await?;
    work.erase(records).await
}

/// The people of a case who are in no other: of their own record, of a child, of an arrest, or by a name in another case.
async fn persons_of(work: &Work<'_>, case: InvestigationId) -> Result<Vec<Uuid>, Error> {
    let own = ids(
        work,
        People::NAME,
        Cond::all().add(Expr::col("investigation").eq(case.uuid())),
    )
    .await?;
    let mut elsewhere: BTreeSet<Uuid> = BTreeSet::new();
    for room in ["child", Custody::NAME, "prosecution", "warrant"] {
        let mut select = Query::select();
        select.distinct().column("person").from(room);
        select
            .and_where(Expr::col("person").is_in(own.iter().copied()))
            .and_where(Expr::col("investigation").ne(case.uuid()));
        for row in work.unit().transaction().query_all(&select).await? {
            elsewhere.insert(row.try_get("", "person")?);
        }
    }
    // Whoever was added to another case by reference stands in that case's own record.
    let mut others = Query::select();
    others
        .column("id")
        .from(Investigations::NAME)
        .and_where(Expr::col("id").ne(case.uuid()));
    for row in work.unit().transaction().query_all(&others).await? {
        let other = work.load::<Of<Investigations>>(row.try_get("", "id")?).await?.record;
        let added = other.standing().filter_map(|event| match &event.step {
            InvestigationStep::PersonAdded { person, .. } => Some(person.uuid()),
            _ => None,
        });
        elsewhere.extend(added);
    }
    Ok(own.into_iter().filter(|person| !elsewhere.contains(person)).collect())
}
