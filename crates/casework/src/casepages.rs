//! What the pages of a case show: the investigation as a whole, a person, and the tasks of whoever asks.

use domain::children::Children;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::exhibits::Exhibits;
use domain::ids::{InvestigationId, PersonId, ScopeId};
use domain::investigations::Investigations;
use domain::people::People;
use domain::record::{Record, Room as _};
use domain::safeguarding::{DesignatedOfficerReferrals, SocialCareReferrals, StrategyDiscussions};
use domain::time::Instant;
use domain::warrants::Warrants;
use sea_orm::sea_query::{Expr, ExprTrait, NullOrdering, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::identity::Candidate;
use crate::matches::{Matches, consulted};
use crate::options::{Choice, Options};
use crate::referrals::{QUEUE_COLUMNS, QueueRow, read_row, within_scopes};
use crate::rooms::{Of, person_ref};
use crate::{Action, Actor, Casework, Error, Resource};

/// An investigation with everything in it that the viewer may see.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// The investigation.
    pub investigation: Record<Investigations>,
    /// Its referrals.
    pub referrals: Vec<QueueRow>,
    /// Everybody in it, by id.
    pub persons: BTreeMap<PersonId, Record<People>>,
    /// Its children.
    pub children: Vec<Record<Children>>,
    /// Families referred to social care.
    pub social_care: Vec<Record<SocialCareReferrals>>,
    /// Strategy discussions.
    pub discussions: Vec<Record<StrategyDiscussions>>,
    /// Referrals to the designated officer.
    pub designated_officer: Vec<Record<DesignatedOfficerReferrals>>,
    /// Warrants.
    pub warrants: Vec<Record<Warrants>>,
    /// Arrests and voluntary interviews.
    pub custody: Vec<Record<Custody>>,
    /// Exhibits.
    pub exhibits: Vec<Record<Exhibits>>,
    /// Cases against its suspects.
    pub prosecutions: Vec<Record<Prosecutions>>,
    /// What is missing, the most urgent first.
    pub tasks: Vec<TaskRow>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

impl CasePage {
    /// The names of what is on the page, for the answers that refer to it.
    pub fn named(&self) -> Options {
        let named = |reference: &str, id: Uuid, title: String| (id, format!("{title} ({reference})"));
        let children: Vec<Choice> = self
            .children
            .iter()
            .map(|child| named(&child.reference, child.id.uuid(), child.opening.called.clone()))
            .collect();
        let mut records = children.clone();
        records.extend(self.referrals.iter().map(|row| (row.id.uuid(), row.reference.clone())));
        Options {
            accounts: self.people.clone(),
            persons: self
                .persons
                .values()
                .map(|person| named(&person.reference, person.id.uuid(), person.name()))
                .collect(),
            children,
            records,
            warrants: self
                .warrants
                .iter()
                .map(|warrant| named(&warrant.reference, warrant.id.uuid(), warrant.opening.premises.clone()))
                .collect(),
        }
    }
}

/// A person with where they are known.
#[derive(Clone, Debug)]
pub struct PersonPage {
    /// The person.
    pub person: Record<People>,
    /// The cases that they are in: id, reference, title, as what.
    pub cases: Vec<(Uuid, String, String, String)>,
    /// Who may be the same human.
    pub candidates: Vec<Candidate>,
    /// Where else their identifiers are known, of what the viewer may be told.
    pub matches: Matches,
    /// The names of those to whom they are tied.
    pub tied: BTreeMap<PersonId, String>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

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
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
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
}

/// How many tasks a list shows.
pub const TASKS: u64 = 200;

fn tasks_query() -> SelectStatement {
    let mut select = Query::select();
    for column in [
        "record",
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
    select.expr_as(Expr::col(("investigation", "id")), "case_id");
    select.expr_as(Expr::col(("investigation", "reference")), "case_reference");
    select.expr_as(Expr::col(("investigation", "title")), "case_title");
    select.expr_as(Expr::col(("investigation", "officer")), "officer");
    select.from("task");
    select.left_join(
        "investigation",
        Expr::col(("investigation", "id")).equals(("task", "investigation")),
    );
    select
}

fn read_task(row: &QueryResult) -> Result<TaskRow, Error> {
    let case = match row.try_get::<Option<Uuid>>("", "case_id")? {
        Some(id) => Some((id, row.try_get("", "case_reference")?, row.try_get("", "case_title")?)),
        None => None,
    };
    Ok(TaskRow {
        record: row.try_get("", "record")?,
        room: row.try_get("", "record_kind")?,
        what: row.try_get("", "what")?,
        step: row.try_get("", "step")?,
        due: row.try_get::<Option<i64>>("", "due")?.map(Instant::from_micros),
        because: row.try_get("", "because")?,
        protects: row.try_get("", "protects")?,
        investigation: case,
        about: String::new(),
        officer: row.try_get("", "officer")?,
        scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
    })
}

impl Casework {
    /// An investigation with all that is in it, as one journal entry.
    pub async fn investigation(&self, actor: &Actor, id: InvestigationId) -> Result<CasePage, Error> {
        let investigation = self.read::<Investigations>(actor, id.uuid()).await?;
        let mut page = CasePage {
            referrals: self.referrals_of(actor, id).await?,
            persons: BTreeMap::new(),
            children: self.all_of::<Children>(actor, id).await?,
            social_care: self.all_of::<SocialCareReferrals>(actor, id).await?,
            discussions: self.all_of::<StrategyDiscussions>(actor, id).await?,
            designated_officer: self.all_of::<DesignatedOfficerReferrals>(actor, id).await?,
            warrants: self.all_of::<Warrants>(actor, id).await?,
            custody: self.all_of::<Custody>(actor, id).await?,
            exhibits: self.all_of::<Exhibits>(actor, id).await?,
            prosecutions: self.all_of::<Prosecutions>(actor, id).await?,
            tasks: self.tasks_of(actor, Whose::Case(id)).await?,
            people: self.all_accounts().await?,
            investigation,
        };
        let mut wanted: Vec<PersonId> = page
            .investigation
            .people()
            .into_iter()
            .map(|(person, _)| person)
            .collect();
        wanted.extend(page.children.iter().map(|child| child.opening.person));
        for person in wanted {
            if let Some(held) = self.database().load::<Of<People>>(person.uuid()).await?
                && actor.may_know_of(held.record.scope)
            {
                page.persons.insert(person, held.record);
            }
        }
        let mut seen = vec![(Investigations::NAME, id.uuid())];
        seen.extend(page.children.iter().map(|child| (Children::NAME, child.id.uuid())));
        seen.extend(page.persons.keys().map(|person| (People::NAME, person.uuid())));
        self.look(actor, "investigation.read", seen).await?;
        Ok(page)
    }

    async fn referrals_of(&self, actor: &Actor, id: InvestigationId) -> Result<Vec<QueueRow>, Error> {
        let mut select = Query::select();
        select.columns(QUEUE_COLUMNS).from("referral");
        select.and_where(Expr::col("investigation").eq(id.uuid()));
        within_scopes(&mut select, "referral", actor);
        select.order_by("received", Order::Asc);
        let rows = self.database().reader().query_all(&select).await?;
        let mut rows = rows.iter().map(read_row).collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| actor.may_know_of(row.scope));
        Ok(rows)
    }

    /// A person with the cases that they are in and those who may be the same human.
    pub async fn person(&self, actor: &Actor, id: PersonId) -> Result<PersonPage, Error> {
        let person = self.read::<People>(actor, id.uuid()).await?;
        let candidates = self.candidates(actor, &person).await?;
        let cases = self.cases_of(actor, &person).await?;
        let mut tied = BTreeMap::new();
        for event in person.standing() {
            if let domain::people::PersonStep::Tied { to, .. } = &event.step
                && let Some(held) = self.database().load::<Of<People>>(to.uuid()).await?
                && actor.may_know_of(held.record.scope)
            {
                tied.insert(*to, held.record.name());
            }
        }
        let matches = self.matches_of(actor, &person_ref(id)).await?;
        let people = self.all_accounts().await?;
        let mut seen = vec![(People::NAME, id.uuid())];
        seen.extend(
            candidates
                .iter()
                .map(|candidate| (People::NAME, candidate.person.id.uuid())),
        );
        seen.extend(consulted(&matches.rows));
        let mut met = BTreeSet::new();
        seen.retain(|one| met.insert(*one));
        self.look(actor, "person.read", seen).await?;
        Ok(PersonPage {
            person,
            cases,
            candidates,
            matches,
            tied,
            people,
        })
    }

    /// The cases that a person is in, as suspect, as child, or because they were added there.
    async fn cases_of(
        &self,
        actor: &Actor,
        person: &Record<People>,
    ) -> Result<Vec<(Uuid, String, String, String)>, Error> {
        let mut cases: BTreeMap<Uuid, (String, String, String)> = BTreeMap::new();
        for (room, words) in [
            ("person", "In the case"),
            ("custody", "Arrested or interviewed"),
            ("child", "Child"),
        ] {
            let owner = if room == "person" { "id" } else { "person" };
            let mut select = Query::select();
            select.columns([
                ("investigation", "id"),
                ("investigation", "reference"),
                ("investigation", "title"),
            ]);
            select.from(room);
            select.inner_join(
                "investigation",
                Expr::col(("investigation", "id")).equals((room, "investigation")),
            );
            select.and_where(Expr::col((room, owner)).eq(person.id.uuid()));
            within_scopes(&mut select, "investigation", actor);
            within_scopes(&mut select, room, actor);
            for row in self.database().reader().query_all(&select).await? {
                let case = (
                    row.try_get("", "reference")?,
                    row.try_get("", "title")?,
                    words.to_owned(),
                );
                cases.insert(row.try_get("", "id")?, case);
            }
        }
        Ok(cases
            .into_iter()
            .map(|(id, (reference, title, words))| (id, reference, title, words))
            .collect())
    }

    /// What is missing, the most urgent first: what protects a child, then by when it is due.
    pub async fn tasks(&self, actor: &Actor, whose: Whose) -> Result<Vec<TaskRow>, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let tasks = self.tasks_of(actor, whose).await?;
        let seen = tasks.iter().map(|task| (room_name(&task.room), task.record)).collect();
        self.look(actor, "task.listed", seen).await?;
        Ok(tasks)
    }

    async fn tasks_of(&self, actor: &Actor, whose: Whose) -> Result<Vec<TaskRow>, Error> {
        let mut select = tasks_query();
        let me = actor.account.uuid();
        match whose {
            Whose::Mine => select.and_where(Expr::col(("investigation", "officer")).eq(me)),
            Whose::Supervised => select.and_where(Expr::col(("investigation", "supervisor")).eq(me)),
            Whose::Unit => &mut select,
            Whose::Case(id) => select.and_where(Expr::col(("task", "investigation")).eq(id.uuid())),
        };
        within_scopes(&mut select, "task", actor);
        select.order_by_with_nulls(("task", "due"), Order::Asc, NullOrdering::Last);
        select.order_by(("task", "record"), Order::Asc).limit(TASKS);
        let mut tasks = self.read_tasks(actor, &select).await?;
        let now = self.now();
        let over = |task: &TaskRow| task.due.is_some_and(|due| due < now);
        tasks.sort_by_key(|task| (!(task.protects && over(task)), task.due.is_none()));
        Ok(tasks)
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
        Ok(tasks)
    }

    /// Children who are identified, for whom nobody was named as responsible within the hour.
    pub async fn children_waiting(&self, actor: &Actor) -> Result<Vec<TaskRow>, Error> {
        self.ask(actor, Action::ReadTasks, Resource::default())?;
        let mut select = tasks_query();
        select.and_where(Expr::col(("task", "record_kind")).eq(Children::NAME));
        select.and_where(Expr::col(("task", "step")).eq("holder"));
        select.and_where(Expr::col(("task", "due")).lt(self.now().micros()));
        select.and_where(Expr::col(("investigation", "state")).ne("closed"));
        within_scopes(&mut select, "task", actor);
        select.order_by(("task", "due"), Order::Asc).limit(20);
        let children = self.read_tasks(actor, &select).await?;
        let seen = children.iter().map(|task| (Children::NAME, task.record)).collect();
        self.look(actor, "child.listed", seen).await?;
        Ok(children)
    }
}

/// A room's name for the journal, which keeps names that live as long as the program.
pub(crate) fn room_name(room: &str) -> &'static str {
    crate::rooms::ROOMS
        .iter()
        .copied()
        .find(|name| *name == room)
        .unwrap_or("investigation")
}

/// A case as the list of cases shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Its id.
    pub id: InvestigationId,
    /// What people say.
    pub reference: String,
    /// The name of the operation.
    pub operation: String,
    /// Its state's code.
    pub state: String,
    /// The code of its kind.
    pub kind: String,
    /// The rank of its band, 0 where nothing is assessed.
    pub band: i64,
    /// When its first referral was received.
    pub received: Instant,
    /// The officer in the case.
    pub officer: Uuid,
    /// How many children are linked, and for how many nothing is recorded as done.
    pub children: (i64, i64),
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// What of the cases somebody wants to see. The filter is the URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Only in this state; nothing for those that are not closed.
    pub state: Option<domain::investigations::InvestigationState>,
    /// Only those of this officer.
    pub officer: Option<domain::ids::AccountId>,
}

/// A place in the list of cases, from which the next page goes on: waiting children first, band, receipt, id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CasePlace {
    /// 0 where a child waits, else 1.
    pub calm: i64,
    /// 4 less the rank of the band.
    pub band_order: i64,
    /// When received, in microseconds.
    pub received: i64,
    /// The case.
    pub id: Uuid,
}

/// A page of the list of cases.
#[derive(Clone, Debug)]
pub struct Cases {
    /// The rows: a child with nothing done first, then the higher band, then the older.
    pub rows: Vec<CaseRow>,
    /// Where the next page begins.
    pub next: Option<CasePlace>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

const CALM: &str = "CASE WHEN EXISTS (SELECT 1 FROM child WHERE child.investigation = investigation.id \
                    AND child.state = 'linked') THEN 0 ELSE 1 END";
const WAITING: &str =
    "(SELECT count(*) FROM child WHERE child.investigation = investigation.id AND child.state = 'linked')";
const LINKED: &str = "(SELECT count(*) FROM child WHERE child.investigation = investigation.id)";

impl Casework {
    /// The cases in the order in which they should be worked. One journal entry holds all the ids that are shown.
    pub async fn cases(&self, actor: &Actor, filter: &CaseFilter, after: Option<CasePlace>) -> Result<Cases, Error> {
        self.ask(actor, Action::ReadInvestigation, Resource::default())?;
        let order = || {
            [
                Expr::cust(CALM),
                Expr::cust("4 - band"),
                Expr::col("received"),
                Expr::col("id"),
            ]
        };
        let mut select = Query::select();
        select.columns([
            "id",
            "reference",
            "title",
            "state",
            "kind",
            "band",
            "received",
            "officer",
            "scope",
        ]);
        select
            .expr_as(Expr::cust(LINKED), "children")
            .expr_as(Expr::cust(WAITING), "waiting");
        select.from(Investigations::NAME);
        within_scopes(&mut select, "investigation", actor);
        match filter.state {
            Some(state) => select.and_where(Expr::col("state").eq(state.code())),
            None => select.and_where(Expr::col("state").ne("closed")),
        };
        if let Some(officer) = filter.officer {
            select.and_where(Expr::col("officer").eq(officer.uuid()));
        }
        if let Some(place) = after {
            let here = [
                Expr::value(place.calm),
                Expr::value(place.band_order),
                Expr::value(place.received),
                Expr::value(place.id),
            ];
            select.and_where(Expr::tuple(order()).gt(Expr::tuple(here)));
        }
        for expression in order() {
            select.order_by_expr(expression, Order::Asc);
        }
        select.limit(crate::cases::LIST_PAGE + 1);
        let mut rows = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            rows.push(CaseRow {
                id: InvestigationId::from(row.try_get::<Uuid>("", "id")?),
                reference: row.try_get("", "reference")?,
                operation: row.try_get("", "title")?,
                state: row.try_get("", "state")?,
                kind: row.try_get("", "kind")?,
                band: row.try_get("", "band")?,
                received: Instant::from_micros(row.try_get("", "received")?),
                officer: row.try_get("", "officer")?,
                children: (row.try_get("", "children")?, row.try_get("", "waiting")?),
                scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
            });
        }
        rows.retain(|row| actor.may_know_of(row.scope));
        let more = rows.len() as u64 > crate::cases::LIST_PAGE;
        rows.truncate(usize::try_from(crate::cases::LIST_PAGE).unwrap_or(usize::MAX));
        let next = rows.last().filter(|_| more).map(|row| CasePlace {
            calm: i64::from(row.children.1 == 0),
            band_order: 4 - row.band,
            received: row.received.micros(),
            id: row.id.uuid(),
        });
        let people = self.all_accounts().await?;
        let seen = rows.iter().map(|row| (Investigations::NAME, row.id.uuid())).collect();
        self.look(actor, "investigation.listed", seen).await?;
        Ok(Cases { rows, next, people })
    }
}
