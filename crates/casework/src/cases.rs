//! Records that grow: opening one, recording what happened, striking out what was entered in error, and reading one.
//!
//! Every room of a case goes through the three commands here; what a room adds is in its [`CaseRoom`]. A record is closed
//! together with its investigation, and whatever a step means for other records is written in the same transaction.

use domain::ids::{InvestigationId, ScopeId};
use domain::journal::Operation;
use domain::record::{Decider, Noted, Record, Recorded, Room};
use domain::time::Instant;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use serde::{Deserialize, Serialize};
use std::future::{Future, ready};
use store::{Held, Kind, Table};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::referrals::within_scopes;
use crate::risk::is_supervisor;
use crate::rooms::{Of, strike_what_came_with};
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// The columns that every room's table has, and those that a room adds.
macro_rules! columns {
    ($($extra:literal),* $(,)?) => {
        &["id", "reference", "title", "investigation", "person", "state", "opened", "scope", "version", $($extra),*]
    };
}
pub(crate) use columns;

/// A room of records on this floor: who may do what, and what a change means elsewhere.
pub trait CaseRoom: Room {
    /// To see one.
    const READ: Action;
    /// To open one.
    const OPEN: Action;
    /// To record what happened.
    const RECORD: Action;
    /// The table's columns: what all rooms have, and what this one adds.
    const COLUMNS: &'static [&'static str] = columns![];
    /// The values of what this one adds.
    fn extra(_record: &Record<Self>) -> Vec<Value> {
        Vec::new()
    }
    /// What else of one stands in tables of its own.
    fn parts(_record: &Record<Self>) -> Vec<Table> {
        Vec::new()
    }
    /// Whom opening one tells something, of those outside: the entry is a disclosure to them then.
    fn recipient(_record: &Record<Self>) -> Option<String> {
        None
    }
    /// What is filled in by the program before the rules see it.
    fn prepare(
        _work: &Work<'_>,
        _investigation: Option<InvestigationId>,
        _opening: &mut Self::Opening,
    ) -> impl Future<Output = Result<(), Error>> + Send {
        ready(Ok(()))
    }
    /// What opening one means for other records, in the same transaction.
    fn opened(_work: &mut Work<'_>, _record: &Record<Self>) -> impl Future<Output = Result<(), Error>> + Send {
        ready(Ok(()))
    }
    /// What a step means for other records, in the same transaction.
    fn grown(
        _work: &mut Work<'_>,
        _record: &Record<Self>,
        _step: &Self::Step,
        _made: &Recorded,
    ) -> impl Future<Output = Result<(), Error>> + Send {
        ready(Ok(()))
    }
}

impl<R: CaseRoom> Kind for Of<R> {
    type Record = Record<R>;
    const NAME: &'static str = R::NAME;
    fn id(record: &Record<R>) -> Uuid {
        record.id.into()
    }
    fn project(record: &Record<R>, number: i64) -> Vec<Table> {
        use domain::record::Machine as _;
        let id: Uuid = record.id.into();
        let scope: Value = record.scope.map(ScopeId::uuid).into();
        let investigation: Value = record.investigation.map(InvestigationId::uuid).into();
        let mut row = vec![
            id.into(),
            record.reference.clone().into(),
            R::title(record).into(),
            investigation.clone(),
            R::person(record).map(domain::ids::PersonId::uuid).into(),
            record.state().code().into(),
            record.opened.happened.micros().into(),
            scope.clone(),
            number.into(),
        ];
        row.extend(R::extra(record));
        let tasks = R::tasks(record)
            .into_iter()
            .zip(0_i64..)
            .map(|(task, place)| {
                vec![
                    id.into(),
                    place.into(),
                    R::NAME.into(),
                    task.what.into(),
                    task.step.into(),
                    task.due().map(Instant::micros).into(),
                    task.because().into(),
                    task.protects.into(),
                    investigation.clone(),
                    scope.clone(),
                    task.starts.map(Instant::micros).into(),
                ]
            })
            .collect();
        let flags = record
            .flags()
            .into_iter()
            .zip(0_i64..)
            .map(|((flag, looked), place)| {
                vec![
                    id.into(),
                    place.into(),
                    R::NAME.into(),
                    flag.what.into(),
                    flag.source.into(),
                    flag.at.micros().into(),
                    looked.is_some().into(),
                    investigation.clone(),
                    scope.clone(),
                ]
            })
            .collect();
        let runs = record
            .runs()
            .into_iter()
            .zip(0_i64..)
            .map(|(run, place)| {
                vec![
                    id.into(),
                    place.into(),
                    R::NAME.into(),
                    run.clock.code().into(),
                    run.what.into(),
                    run.since.micros().into(),
                    run.due.micros().into(),
                    run.end.map(|end| end.at.micros()).into(),
                    run.end.map(|end| end.how.code()).into(),
                    investigation.clone(),
                    scope.clone(),
                ]
            })
            .collect();
        let mut tables = vec![
            Table::root(R::NAME, R::COLUMNS, row),
            Table::part("task", "record", TASK_COLUMNS, tasks),
            Table::part("flag", "record", FLAG_COLUMNS, flags),
            Table::part("clock_run", "record", RUN_COLUMNS, runs),
            Table::part("term", "record", TERM_COLUMNS, terms_of(record)),
        ];
        tables.push(Table::part("tie", "record", TIE_COLUMNS, ties_of(record)));
        tables.extend(who_and_what_came(record));
        tables.extend(R::parts(record));
        tables
    }
}

/// By what a record is found: its reference, and what its room says.
fn terms_of<R: CaseRoom>(record: &Record<R>) -> Vec<Vec<Value>> {
    let id: Uuid = record.id.into();
    let scope: Value = record.scope.map(ScopeId::uuid).into();
    let reference = domain::record::Term {
        kind: "reference",
        normal: record.reference.to_lowercase(),
        exact: false,
        times: 1,
    };
    std::iter::once(reference)
        .chain(R::terms(record))
        .map(|term| {
            vec![
                id.into(),
                R::NAME.into(),
                term.kind.into(),
                term.normal.into(),
                term.exact.into(),
                record.opened.at.micros().into(),
                scope.clone(),
                term.times.into(),
            ]
        })
        .collect()
}

/// What a record states of how others are tied.
fn ties_of<R: CaseRoom>(record: &Record<R>) -> Vec<Vec<Value>> {
    let id: Uuid = record.id.into();
    let stated = R::ties(record).into_iter().zip(0_i64..);
    stated
        .map(|(stated, place)| {
            vec![
                id.into(),
                place.into(),
                R::NAME.into(),
                stated.kind.code().into(),
                stated.one.0.into(),
                stated.one.1.into(),
                stated.other.0.into(),
                stated.other.1.into(),
                stated.since.micros().into(),
                record.scope.map(ScopeId::uuid).into(),
            ]
        })
        .collect()
}

/// Who recorded anything in a record, what its case came to, and what it shows of quality.
fn who_and_what_came<R: CaseRoom>(record: &Record<R>) -> [Table; 3] {
    let id: Uuid = record.id.into();
    let scope: Value = record.scope.map(ScopeId::uuid).into();
    let investigation: Value = record.investigation.map(InvestigationId::uuid).into();
    let hands = record
        .hands()
        .into_iter()
        .map(|hand| {
            vec![
                id.into(),
                R::NAME.into(),
                hand.uuid().into(),
                investigation.clone(),
                scope.clone(),
            ]
        })
        .collect();
    let results = R::results(record)
        .into_iter()
        .zip(0_i64..)
        .map(|((what, at), place)| {
            vec![
                id.into(),
                place.into(),
                R::NAME.into(),
                what.into(),
                at.micros().into(),
                investigation.clone(),
                scope.clone(),
            ]
        })
        .collect();
    let signs = R::signs(record)
        .into_iter()
        .zip(0_i64..)
        .map(|((sign, subject), place)| {
            vec![
                id.into(),
                place.into(),
                R::NAME.into(),
                sign.code().into(),
                subject.into(),
                investigation.clone(),
                scope.clone(),
            ]
        })
        .collect();
    [
        Table::part("hand", "record", HAND_COLUMNS, hands),
        Table::part("case_result", "record", RESULT_COLUMNS, results),
        Table::part("quality_sign", "record", SIGN_COLUMNS, signs),
    ]
}

const SIGN_COLUMNS: &[&str] = &[
    "record",
    "place",
    "record_kind",
    "sign",
    "subject",
    "investigation",
    "scope",
];
const TASK_COLUMNS: &[&str] = &[
    "record",
    "place",
    "record_kind",
    "what",
    "step",
    "due",
    "because",
    "protects",
    "investigation",
    "scope",
    "starts",
];
const FLAG_COLUMNS: &[&str] = &[
    "record",
    "place",
    "record_kind",
    "what",
    "source",
    "at",
    "looked",
    "investigation",
    "scope",
];
const RUN_COLUMNS: &[&str] = &[
    "record",
    "place",
    "record_kind",
    "clock",
    "what",
    "since",
    "due",
    "ended",
    "how",
    "investigation",
    "scope",
];
const HAND_COLUMNS: &[&str] = &["record", "record_kind", "account", "investigation", "scope"];
const RESULT_COLUMNS: &[&str] = &["record", "place", "record_kind", "what", "at", "investigation", "scope"];
const TERM_COLUMNS: &[&str] = &[
    "record",
    "record_kind",
    "kind",
    "normal",
    "exact",
    "at",
    "scope",
    "times",
];
const TIE_COLUMNS: &[&str] = &[
    "record",
    "place",
    "record_kind",
    "kind",
    "one_kind",
    "one",
    "other_kind",
    "other",
    "since",
    "scope",
];

/// Opens a record.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct OpenRecord<R: CaseRoom> {
    /// In which investigation; none for what belongs to no case.
    pub investigation: Option<InvestigationId>,
    /// With what.
    pub opening: R::Opening,
    /// When it happened.
    pub happened: Instant,
    /// Who did it, by name; empty for whoever types.
    pub done_by: String,
}

impl<R: CaseRoom> Command for OpenRecord<R> {
    type Done = R::Id;
    async fn apply(mut self, work: &mut Work<'_>) -> Result<R::Id, Error> {
        work.ask(R::OPEN, Resource::default())?;
        if let Some(investigation) = self.investigation {
            scope_of(work, R::OPEN, investigation).await?;
        }
        R::prepare(work, self.investigation, &mut self.opening).await?;
        let id = R::Id::from(domain::ids::uuid_v7(work.now, work.chance()));
        let reference = work.next_reference(R::LETTER).await?;
        let made = recorded(work, self.happened, &self.done_by);
        let investigation = self.investigation.or_else(|| own_investigation::<R>(id));
        let mut record = Record::<R>::open(id, reference, investigation, self.opening, made)?;
        record.clocks = work.clocks().await?;
        settle(work, R::OPEN, &mut record, None).await?;
        work.put::<Of<R>>(None, &record).await?;
        note_all(work, R::facts_of_opening(&record));
        work.concerns(R::person(&record));
        if let Some(recipient) = R::recipient(&record) {
            work.discloses_to(recipient);
        }
        R::opened(work, &record).await?;
        work.journal(Operation::Collection, R::OPENED);
        Ok(id)
    }
}

/// Opens a record because of what a command did to another: whoever may do the one may do the other.
pub(crate) async fn open_along<R: CaseRoom>(
    work: &mut Work<'_>,
    investigation: Option<InvestigationId>,
    scope: Option<ScopeId>,
    opening: R::Opening,
    made: &Recorded,
) -> Result<R::Id, Error> {
    let id = R::Id::from(domain::ids::uuid_v7(work.now, work.chance()));
    let reference = work.next_reference(R::LETTER).await?;
    let mut record = Record::<R>::open(id, reference, investigation, opening, made.clone())?;
    record.clocks = work.clocks().await?;
    record.scope = scope;
    work.put::<Of<R>>(None, &record).await?;
    note_all(work, R::facts_of_opening(&record));
    Ok(id)
}

/// An investigation belongs to itself, so that whatever is filtered by investigation finds it too.
fn own_investigation<R: CaseRoom>(id: R::Id) -> Option<InvestigationId> {
    (R::NAME == domain::investigations::Investigations::NAME).then(|| InvestigationId::from(id.into()))
}

/// Records what happened to a record.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct RecordStep<R: CaseRoom> {
    /// To which record.
    pub id: R::Id,
    /// What.
    pub step: R::Step,
    /// When it happened.
    pub happened: Instant,
    /// Who did it, by name; empty for whoever types.
    pub done_by: String,
}

impl<R: CaseRoom> Command for RecordStep<R> {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let held = load_to_record::<R>(work, self.id).await?;
        let made = recorded(work, self.happened, &self.done_by);
        let mut record = held.record.clone();
        let facts = R::facts(&record, &self.step, &made);
        record.clocks = work.clocks().await?;
        record.grow(self.step.clone(), made.clone(), &decider(work.actor), held.number + 1)?;
        settle(work, R::RECORD, &mut record, held.record.investigation).await?;
        work.put::<Of<R>>(Some(&held), &record).await?;
        note_all(work, facts);
        work.concerns(R::person(&record));
        R::grown(work, &record, &self.step, &made).await?;
        work.journal(Operation::Alteration, R::GREW);
        Ok(())
    }
}

/// Strikes out a step that was entered in error, and whatever the same entry wrote for other records.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct StrikeOut<R: CaseRoom> {
    /// Of which record.
    pub id: R::Id,
    /// Its place among the record's events, from 0.
    pub place: usize,
    /// Why.
    pub why: String,
}

impl<R: CaseRoom> Command for StrikeOut<R> {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let held = load_to_record::<R>(work, self.id).await?;
        let mut record = held.record.clone();
        let version = record.events.get(self.place).map_or(0, |event| event.version);
        record.strike_out(self.place, &self.why, work.actor.account, work.now)?;
        settle(work, R::RECORD, &mut record, held.record.investigation).await?;
        work.put::<Of<R>>(Some(&held), &record).await?;
        if let Some((entry, written)) = work.unit().written_with(R::NAME, self.id.into(), version).await? {
            for (kind, id, number) in written {
                // The program may have added to the record itself, in a version of its own.
                if id != self.id.into() || number != version {
                    strike_what_came_with(work, &kind, id, number, &self.why).await?;
                }
            }
            work.undo(entry);
        }
        work.journal(Operation::Alteration, "record.struck_out");
        Ok(())
    }
}

/// Records that a supervisor looked at a flag.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct LookAtFlag<R: CaseRoom> {
    /// On which record.
    pub id: R::Id,
    /// Its place among the record's flags, from 0.
    pub place: usize,
    /// What was found and what is done about it.
    pub found: String,
}

impl<R: CaseRoom> Command for LookAtFlag<R> {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::LookAtFlag, Resource::default())?;
        let held = work.load::<Of<R>>(self.id.into()).await?;
        let scope = held.record.scope;
        work.ask(Action::LookAtFlag, Resource { scope })?;
        let mut record = held.record.clone();
        record.look_at(self.place, &self.found, &decider(work.actor), work.now)?;
        work.put::<Of<R>>(Some(&held), &record).await?;
        work.concerns(R::person(&record));
        work.journal(Operation::Alteration, "flag.looked_at");
        Ok(())
    }
}

/// The closed case that whatever belongs to an investigation belongs to. An investigation that the actor may not know of is
/// not there.
async fn scope_of(
    work: &mut Work<'_>,
    action: Action,
    investigation: InvestigationId,
) -> Result<Option<ScopeId>, Error> {
    let held = work
        .load::<Of<domain::investigations::Investigations>>(investigation.uuid())
        .await?;
    let scope = held.record.scope;
    work.ask(action, Resource { scope })?;
    Ok(scope)
}

/// Puts a record into the investigation that it belongs to now, and behind that one's list. What was behind a list stays
/// behind one, wherever it goes: its words may be about the closed case.
async fn settle<R: CaseRoom>(
    work: &mut Work<'_>,
    action: Action,
    record: &mut Record<R>,
    before: Option<InvestigationId>,
) -> Result<(), Error> {
    record.investigation = R::case_of(record);
    if R::NAME != domain::investigations::Investigations::NAME && record.investigation != before {
        let scope = match record.investigation {
            Some(investigation) => scope_of(work, action, investigation).await?,
            None => None,
        };
        record.scope = scope.or(record.scope);
    }
    Ok(())
}

/// Loads a record for a change, and asks permission for it.
async fn load_to_record<R: CaseRoom>(work: &mut Work<'_>, id: R::Id) -> Result<Held<Record<R>>, Error> {
    work.ask(R::RECORD, Resource::default())?;
    let held = work.load::<Of<R>>(id.into()).await?;
    let scope = held.record.scope;
    work.ask(R::RECORD, Resource { scope })?;
    Ok(held)
}

/// Strikes out the events of a record that came with a version of it.
pub(crate) async fn strike_version<R: CaseRoom>(
    work: &mut Work<'_>,
    id: Uuid,
    version: i64,
    why: &str,
) -> Result<(), Error> {
    let held = work.load::<Of<R>>(id).await?;
    let mut record = held.record.clone();
    let came: Vec<usize> = record
        .events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.version == version && event.struck.is_none())
        .map(|(place, _)| place)
        .collect();
    if came.is_empty() {
        return Ok(());
    }
    for place in came {
        record.strike_out(place, why, work.actor.account, work.now)?;
    }
    work.put::<Of<R>>(Some(&held), &record).await?;
    Ok(())
}

/// Adds steps to another record, because of what a command did to its own. Whoever may do the one may do the other, where
/// they may know of it: a form can name any id.
pub(crate) async fn grow_along<R: CaseRoom>(
    work: &mut Work<'_>,
    id: Uuid,
    steps: Vec<R::Step>,
    made: &Recorded,
) -> Result<(), Error> {
    let held = work.load::<Of<R>>(id).await?;
    if !work.may_reach(held.record.scope) {
        return Err(Error::NotThere);
    }
    let mut record = held.record.clone();
    record.clocks = work.clocks().await?;
    for step in steps {
        let facts = R::facts(&record, &step, made);
        record.grow(step, made.clone(), &decider(work.actor), held.number + 1)?;
        note_all(work, facts);
    }
    work.put::<Of<R>>(Some(&held), &record).await?;
    Ok(())
}

fn decider(actor: &Actor) -> Decider {
    Decider {
        account: actor.account,
        supervisor: is_supervisor(actor),
    }
}

pub(crate) fn recorded(work: &Work<'_>, happened: Instant, done_by: &str) -> Recorded {
    let done_by = done_by.trim();
    Recorded {
        happened,
        at: work.now,
        done_by: if done_by.is_empty() {
            work.actor.display.clone()
        } else {
            done_by.to_owned()
        },
        by: work.actor.account,
    }
}

pub(crate) fn note_all(work: &mut Work<'_>, facts: Vec<Noted>) {
    for fact in facts {
        work.note(fact.kind, fact.subject, fact.at, fact.attributes);
    }
}

/// A record as its page shows it.
#[derive(Clone, Debug)]
pub struct RecordPage<R: Room> {
    /// The record. Its events are its history.
    pub record: Record<R>,
    /// Its investigation's reference and title, when it has one.
    pub investigation: Option<(InvestigationId, String, String)>,
    /// The name of the person that it is about.
    pub person: Option<(Uuid, String)>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

/// A record as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// Its id.
    pub id: Uuid,
    /// What people say.
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// Its state's code.
    pub state: String,
    /// When it was opened.
    pub opened: Instant,
    /// Its investigation: id, reference, title.
    pub investigation: Option<(Uuid, String, String)>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// A page of a list, and where the next begins.
#[derive(Clone, Debug)]
pub struct List {
    /// The rows, newest first.
    pub rows: Vec<ListRow>,
    /// Where the next page begins: when opened, and the id.
    pub next: Option<(i64, Uuid)>,
}

/// The rows of a room that the actor may know of, as lists show them.
pub(crate) fn list_query(room: &'static str, actor: &Actor) -> SelectStatement {
    let mut select = Query::select();
    for column in ["id", "reference", "title", "state", "opened", "scope"] {
        select.column((room, column));
    }
    select.from(room);
    if room != "investigation" {
        with_case(&mut select, room);
    }
    within_scopes(&mut select, room, actor);
    select
}

/// Names the case of each row of a table beside it, where it has one.
pub(crate) fn with_case(select: &mut SelectStatement, table: &'static str) {
    for (column, name) in [
        ("id", "case_id"),
        ("reference", "case_reference"),
        ("title", "case_title"),
    ] {
        select.expr_as(Expr::col(("investigation", column)), name);
    }
    select.left_join(
        "investigation",
        Expr::col(("investigation", "id")).equals((table, "investigation")),
    );
}

/// Reads what [`with_case`] adds: id, reference, title.
pub(crate) fn read_case(row: &QueryResult) -> Result<Option<(Uuid, String, String)>, Error> {
    match row.try_get::<Option<Uuid>>("", "case_id")? {
        Some(id) => Ok(Some((
            id,
            row.try_get("", "case_reference")?,
            row.try_get("", "case_title")?,
        ))),
        None => Ok(None),
    }
}

/// Reads a row of [`list_query`].
pub(crate) fn read_list_row(room: &str, row: &QueryResult) -> Result<ListRow, Error> {
    Ok(ListRow {
        id: row.try_get("", "id")?,
        reference: row.try_get("", "reference")?,
        title: row.try_get("", "title")?,
        state: row.try_get("", "state")?,
        opened: Instant::from_micros(row.try_get("", "opened")?),
        investigation: if room == "investigation" { None } else { read_case(row)? },
        scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
    })
}

/// How many rows a page of a list shows.
pub const LIST_PAGE: u64 = 50;

impl Casework {
    /// A record for its page. Consultation is journalled first.
    pub async fn record<R: CaseRoom>(&self, actor: &Actor, id: R::Id) -> Result<RecordPage<R>, Error> {
        let record = self.read::<R>(actor, id.into()).await?;
        let investigation = match record.investigation.filter(|_| R::NAME != "investigation") {
            Some(id) => self
                .title_of::<domain::investigations::Investigations>(actor, id.uuid())
                .await?
                .map(|(reference, title)| (id, reference, title)),
            None => None,
        };
        // An examiner sees the exhibit, and not whose it is thought to be.
        let may_name = R::NAME != "person" && self.may(actor, Action::ReadInvestigation);
        let person = match R::person(&record).filter(|_| may_name) {
            Some(person) => self
                .title_of::<domain::people::People>(actor, person.uuid())
                .await?
                .map(|(_, name)| (person.uuid(), name)),
            None => None,
        };
        let people = self.all_accounts().await?;
        self.look(actor, "record.read", vec![(R::NAME, id.into())]).await?;
        Ok(RecordPage {
            record,
            investigation,
            person,
            people,
        })
    }

    /// A record, authorised but not journalled: for pages that journal all that they show as one entry.
    pub(crate) async fn read<R: CaseRoom>(&self, actor: &Actor, id: Uuid) -> Result<Record<R>, Error> {
        self.ask(actor, R::READ, Resource::default())?;
        let held = self.database().load::<Of<R>>(id).await?.ok_or(Error::NotThere)?;
        self.ask(
            actor,
            R::READ,
            Resource {
                scope: held.record.scope,
            },
        )?;
        Ok(held.record)
    }

    pub(crate) async fn title_of<R: CaseRoom>(
        &self,
        actor: &Actor,
        id: Uuid,
    ) -> Result<Option<(String, String)>, Error> {
        let mut select = Query::select();
        select.columns(["reference", "title", "scope"]).from(R::NAME);
        select.and_where(Expr::col("id").eq(id));
        within_scopes(&mut select, R::NAME, actor);
        let row = self.database().reader().query_one(&select).await?;
        row.map(|row| Ok((row.try_get("", "reference")?, row.try_get("", "title")?)))
            .transpose()
    }

    /// Every record of a room in an investigation that the actor may see, in the order in which they were opened.
    pub(crate) async fn all_of<R: CaseRoom>(
        &self,
        actor: &Actor,
        investigation: InvestigationId,
    ) -> Result<Vec<Record<R>>, Error> {
        let mut select = Query::select();
        select.columns(["id", "scope"]).from(R::NAME);
        select.and_where(Expr::col("investigation").eq(investigation.uuid()));
        within_scopes(&mut select, R::NAME, actor);
        select.order_by("opened", Order::Asc).order_by("id", Order::Asc);
        let mut records = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let held = self.database().load::<Of<R>>(row.try_get::<Uuid>("", "id")?).await?;
            records.extend(
                held.map(|held| held.record)
                    .filter(|record| actor.may_know_of(record.scope)),
            );
        }
        Ok(records)
    }

    /// A room's records, newest first, in one state or all. One journal entry holds the ids that are shown.
    pub async fn list<R: CaseRoom>(
        &self,
        actor: &Actor,
        state: Option<&str>,
        after: Option<(i64, Uuid)>,
    ) -> Result<List, Error> {
        self.ask(actor, R::READ, Resource::default())?;
        let mut select = list_query(R::NAME, actor);
        if let Some(state) = state {
            select.and_where(Expr::col((R::NAME, "state")).eq(state));
        }
        if let Some((opened, id)) = after {
            select.and_where(
                Expr::tuple([Expr::col((R::NAME, "opened")), Expr::col((R::NAME, "id"))])
                    .lt(Expr::tuple([Expr::value(opened), Expr::value(id)])),
            );
        }
        select
            .order_by((R::NAME, "opened"), Order::Desc)
            .order_by((R::NAME, "id"), Order::Desc);
        select.limit(LIST_PAGE + 1);
        let rows = self.database().reader().query_all(&select).await?;
        let rows = rows.iter().map(|row| read_list_row(R::NAME, row));
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| actor.may_know_of(row.scope));
        let more = rows.len() as u64 > LIST_PAGE;
        rows.truncate(usize::try_from(LIST_PAGE).unwrap_or(usize::MAX));
        let next = rows.last().filter(|_| more).map(|row| (row.opened.micros(), row.id));
        self.look(
            actor,
            "record.listed",
            rows.iter().map(|row| (R::NAME, row.id)).collect(),
        )
        .await?;
        Ok(List { rows, next })
    }
}
