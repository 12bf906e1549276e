//! The digest of a day: what is over, what is due today and on the next working day, and what others recorded in one's cases
//! since the day before.

use domain::deadlines::{end_of, working_days_after};
use domain::ids::{AccountId, ScopeId};
use domain::record::{Event, Recorded, Step as _};
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, JoinType, Order, Query};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::casepages::room_name;
use crate::cases::{CaseRoom, read_case};
use crate::deadlines::{TaskRow, Whose};
use crate::referrals::within_scopes;
use crate::rooms::{Of, changes_in, readable_rooms};
use crate::{Action, Actor, Casework, Error, Resource};

/// How many lines each part shows; the lists show all.
pub const LINES: usize = 30;
/// How many of the versions written since are looked through for changes.
const LOOKED_THROUGH: u64 = 2_000;
/// For how many days back the digest says what changed: the day before, and over a weekend the Friday.
const DAYS_BACK: i64 = 3;

/// What somebody else recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The record and its room.
    pub record: (Uuid, &'static str),
    /// Its reference, and what a list calls it.
    pub named: (String, String),
    /// What happened, as a history says it; what was opened has its room's word for that.
    pub what: &'static str,
    /// When it happened.
    pub happened: Instant,
    /// When it was typed in.
    pub at: Instant,
    /// Who typed it in.
    pub by: AccountId,
    /// The case: id, reference, title.
    pub case: Option<(Uuid, String, String)>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// The digest of a day.
#[derive(Clone, Debug)]
pub struct Digest {
    /// What should have been there before today, the most urgent first.
    pub over: Vec<TaskRow>,
    /// What is due by the end of today.
    pub today: Vec<TaskRow>,
    /// What is due by the end of the next working day.
    pub next: Vec<TaskRow>,
    /// Since when changes are told.
    pub since: Instant,
    /// What others recorded, the latest first.
    pub changes: Vec<Change>,
    /// Everybody, for names.
    pub people: Vec<AccountRow>,
}

impl Casework {
    /// The digest of now, of the actor's own cases or of those that they answer for.
    pub async fn digest(&self, actor: &Actor, whose: Whose) -> Result<Digest, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let now = self.now();
        let today = end_of(now.london_day());
        let next = working_days_after(now, 1);
        let tasks = self.tasks_due(actor, whose, next).await?;
        let midnight = end_of(now.london_day().yesterday().unwrap_or(now.london_day()));
        let is = |from: Option<Instant>, to: Instant| {
            let due = move |task: &&TaskRow| {
                task.due
                    .is_some_and(|due| from.is_none_or(|from| due > from) && due <= to)
            };
            tasks.iter().filter(due).take(LINES).cloned().collect::<Vec<TaskRow>>()
        };
        let since = midnight.plus_hours(-24 * (DAYS_BACK - 1));
        let changes = self.changes_since(actor, whose, since).await?;
        let digest = Digest {
            over: is(None, midnight),
            today: is(Some(midnight), today),
            next: is(Some(today), next),
            since,
            changes,
            people: self.all_accounts().await?,
        };
        let mut seen: Vec<(&'static str, Uuid)> = digest.changes.iter().map(|it| (it.record.1, it.record.0)).collect();
        let due = digest.over.iter().chain(&digest.today).chain(&digest.next);
        seen.extend(due.map(|task| (room_name(&task.room), task.record)));
        seen.sort_unstable();
        seen.dedup();
        self.look(actor, "digest.read", seen).await?;
        Ok(digest)
    }

    /// What others recorded in cases since a moment, of every room that the actor may read. Of the versions written since, the
    /// newest are looked through: more than anybody reads in a morning.
    async fn changes_since(&self, actor: &Actor, whose: Whose, since: Instant) -> Result<Vec<Change>, Error> {
        let mut select = Query::select();
        select.columns(["kind", "id", "number"]).from("version");
        select
            .and_where(Expr::col("entry").gte(self.first_entry_after(since).await?))
            .and_where(Expr::col("kind").is_in(readable_rooms(self, actor)))
            .order_by("entry", Order::Desc)
            .limit(LOOKED_THROUGH);
        let mut written: BTreeMap<&'static str, BTreeSet<(Uuid, i64)>> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let kind: String = row.try_get("", "kind")?;
            let version = (row.try_get("", "id")?, row.try_get("", "number")?);
            written.entry(room_name(&kind)).or_default().insert(version);
        }
        let mut changes = Vec::new();
        for (room, versions) in written {
            changes.extend(changes_in(self, room, actor, whose, &versions).await?);
        }
        changes.retain(|change| actor.may_know_of(change.scope));
        changes.sort_by_key(|change| std::cmp::Reverse((change.at, change.record.0)));
        changes.truncate(LINES);
        Ok(changes)
    }

    /// The number of the first entry of the journal after a moment: entries are in the order of time, so it is found by
    /// halving.
    async fn first_entry_after(&self, moment: Instant) -> Result<i64, Error> {
        let (head, _) = self.database().journal_head().await?;
        let (mut low, mut high) = (1, head + 1);
        while low < high {
            let middle = i64::midpoint(low, high);
            let mut select = Query::select();
            select
                .column("at")
                .from("journal")
                .and_where(Expr::col("number").eq(middle));
            let row = self.database().reader().query_one(&select).await?;
            let at = row.map(|row| row.try_get::<i64>("", "at")).transpose()?;
            if at.is_some_and(|at| at <= moment.micros()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }
}

/// What others recorded in the records of one room, of these versions and of the cases that are wanted.
pub(crate) async fn changes_of<R: CaseRoom>(
    casework: &Casework,
    actor: &Actor,
    whose: Whose,
    versions: &BTreeSet<(Uuid, i64)>,
) -> Result<Vec<Change>, Error> {
    let ids: BTreeSet<Uuid> = versions.iter().map(|(id, _)| *id).collect();
    let mut select = Query::select();
    select.column((R::NAME, "id"));
    for (column, name) in [
        ("id", "case_id"),
        ("reference", "case_reference"),
        ("title", "case_title"),
    ] {
        select.expr_as(Expr::col(("of_case", column)), name);
    }
    select.from(R::NAME).join_as(
        JoinType::InnerJoin,
        "investigation",
        "of_case",
        Expr::col(("of_case", "id")).equals((R::NAME, "investigation")),
    );
    let of = |column: &'static str, account: AccountId| Expr::col(("of_case", column)).eq(account.uuid());
    match whose {
        Whose::Mine => select.and_where(of("officer", actor.account)),
        Whose::Officer(officer) => select.and_where(of("officer", officer)),
        Whose::Supervised => select.and_where(of("supervisor", actor.account)),
        Whose::Unit => &mut select,
        Whose::Case(id) => select.and_where(Expr::col(("of_case", "id")).eq(id.uuid())),
    };
    select.and_where(Expr::col((R::NAME, "id")).is_in(ids));
    within_scopes(&mut select, R::NAME, actor);
    let mut changes = Vec::new();
    for row in casework.database().reader().query_all(&select).await? {
        let id = row.try_get::<Uuid>("", "id")?;
        let Some(held) = casework.database().load::<Of<R>>(id).await? else {
            continue;
        };
        let (record, case) = (held.record, read_case(&row)?);
        let change = |what, made: &Recorded| Change {
            record: (id, R::NAME),
            named: (record.reference.clone(), R::title(&record)),
            what,
            happened: made.happened,
            at: made.at,
            by: made.by,
            case: case.clone(),
            scope: record.scope,
        };
        if versions.contains(&(id, 1)) {
            changes.push(change(R::began(&record), &record.opened));
        }
        let written = |event: &&Event<R::Step>| versions.contains(&(id, event.version));
        let events = record
            .events
            .iter()
            .filter(written)
            .filter(|event| event.struck.is_none());
        changes.extend(events.map(|event| change(event.step.kind().map_or("", |kind| kind.past), &event.made)));
    }
    changes.retain(|change| change.by != actor.account);
    Ok(changes)
}
