//! Notes: whom they name, what they ask of somebody, what changed in a case since somebody last looked, and how a case ended
//! for those who worked on it.

use domain::deadlines::end_of;
use domain::ids::{InvestigationId, NoteId, ScopeId};
use domain::notes::{NoteOpening, Notes, mentioned};
use domain::record::{Record, Room as _};
use domain::time::Instant;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, OnConflict, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use store::Table;
use uuid::Uuid;

use crate::cases::{CaseRoom, columns, read_case, with_case};
use crate::referrals::within_scopes;
use crate::{Action, Actor, Casework, Error, Resource, Work};

impl CaseRoom for Notes {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::WriteNote;
    const RECORD: Action = Action::WriteNote;
    const COLUMNS: &'static [&'static str] = columns!["for_whom", "done_by_day"];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        vec![
            record.for_whom().map(domain::ids::AccountId::uuid).into(),
            record.opening.by_day.map(|day| end_of(day).micros()).into(),
        ]
    }
    fn parts(record: &Record<Self>) -> Vec<Table> {
        let id = record.id.uuid();
        let row = |who: &domain::ids::AccountId| {
            vec![
                id.into(),
                who.uuid().into(),
                record.opened.at.micros().into(),
                record.investigation.map(InvestigationId::uuid).into(),
                record.scope.map(ScopeId::uuid).into(),
            ]
        };
        let rows = record.opening.names.iter().map(row).collect();
        vec![Table::part(
            "mention",
            "record",
            &["record", "account", "at", "investigation", "scope"],
            rows,
        )]
    }
    /// Whom a note names comes out of its words: a name that nobody here has names nobody.
    async fn prepare(work: &Work<'_>, _: Option<InvestigationId>, opening: &mut NoteOpening) -> Result<(), Error> {
        opening.names.clear();
        let names: Vec<&str> = mentioned(&opening.words).into_iter().take(50).collect();
        if names.is_empty() {
            return Ok(());
        }
        let mut select = Query::select();
        select
            .column("id")
            .from("account")
            .and_where(Expr::col("name").is_in(names))
            .and_where(Expr::col("active").eq(true));
        for row in work.unit().transaction().query_all(&select).await? {
            let who = domain::ids::AccountId::from(row.try_get::<Uuid>("", "id")?);
            if who != work.actor.account {
                opening.names.insert(who);
            }
        }
        Ok(())
    }
}

/// A note as My work shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// The note.
    pub id: NoteId,
    /// Its first line.
    pub title: String,
    /// When it was written.
    pub opened: Instant,
    /// By when something is to be done.
    pub due: Option<Instant>,
    /// The case: id, reference, title.
    pub case: Option<(Uuid, String, String)>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// How a case ended in which somebody worked: nothing that names anybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldBack {
    /// What it came to.
    pub what: String,
    /// When.
    pub at: Instant,
    /// The case: id and reference.
    pub case: Option<(Uuid, String)>,
}

/// How many lines each part shows.
const LINES: u64 = 20;
/// For how many days a result is told back.
const TOLD_DAYS: i64 = 90;
/// How long somebody's look at a case is one look, in minutes: coming back to the page hides nothing.
const ONE_LOOK_MINUTES: i64 = 30;

fn notes_query(actor: &Actor) -> SelectStatement {
    let mut select = Query::select();
    for column in ["id", "title", "opened", "done_by_day", "scope"] {
        select.column((Notes::NAME, column));
    }
    select.from(Notes::NAME);
    with_case(&mut select, Notes::NAME);
    within_scopes(&mut select, Notes::NAME, actor);
    select.limit(LINES);
    select
}

fn read_note(row: &QueryResult) -> Result<NoteRow, Error> {
    Ok(NoteRow {
        id: NoteId::from(row.try_get::<Uuid>("", "id")?),
        title: row.try_get("", "title")?,
        opened: Instant::from_micros(row.try_get("", "opened")?),
        due: row.try_get::<Option<i64>>("", "done_by_day")?.map(Instant::from_micros),
        case: read_case(row)?,
        scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
    })
}

impl Casework {
    /// What notes ask of the actor, what is due first first; and the notes that name them, in cases at which they have not
    /// looked since.
    pub async fn notes_for(&self, actor: &Actor) -> Result<(Vec<NoteRow>, Vec<NoteRow>), Error> {
        self.ask(actor, Action::ReadInvestigation, Resource::default())?;
        let mut asked = notes_query(actor);
        asked
            .and_where(Expr::col((Notes::NAME, "for_whom")).eq(actor.account.uuid()))
            .and_where(Expr::col((Notes::NAME, "state")).eq("asked"));
        asked
            .order_by_expr(Expr::cust("note.done_by_day IS NULL"), Order::Asc)
            .order_by((Notes::NAME, "done_by_day"), Order::Asc)
            .order_by((Notes::NAME, "opened"), Order::Asc);
        let mut naming = notes_query(actor);
        naming.inner_join("mention", Expr::col(("mention", "record")).equals((Notes::NAME, "id")));
        naming.left_join(
            "case_look",
            Cond::all()
                .add(Expr::col(("case_look", "account")).equals(("mention", "account")))
                .add(Expr::col(("case_look", "investigation")).equals(("mention", "investigation"))),
        );
        let at = || Expr::col(("case_look", "at"));
        naming
            .and_where(Expr::col(("mention", "account")).eq(actor.account.uuid()))
            .and_where(at().is_null().or(at().lt(Expr::col(("mention", "at")))))
            .order_by(("mention", "at"), Order::Desc);
        let mut found = Vec::new();
        for select in [asked, naming] {
            let rows = self.database().reader().query_all(&select).await?;
            let mut notes = rows.iter().map(read_note).collect::<Result<Vec<_>, _>>()?;
            notes.retain(|note| actor.may_know_of(note.scope));
            found.push(notes);
        }
        let seen: Vec<_> = found
            .iter()
            .flatten()
            .map(|note| (Notes::NAME, note.id.uuid()))
            .collect();
        if !seen.is_empty() {
            self.look(actor, "note.listed", seen).await?;
        }
        let naming = found.pop().unwrap_or_default();
        let asked = found.pop().unwrap_or_default();
        Ok((asked, naming))
    }

    /// Notes that the actor looks at a case, and says since when changes are to be told: nothing at the first look.
    pub async fn look_again(&self, actor: &Actor, case: InvestigationId) -> Result<Option<Instant>, Error> {
        let now = self.now();
        let mut select = Query::select();
        select
            .columns(["at", "before"])
            .from("case_look")
            .and_where(Expr::col("account").eq(actor.account.uuid()))
            .and_where(Expr::col("investigation").eq(case.uuid()));
        let row = self.database().reader().query_one(&select).await?;
        let (at, before) = match &row {
            Some(row) => (
                Some(Instant::from_micros(row.try_get("", "at")?)),
                row.try_get::<Option<i64>>("", "before")?.map(Instant::from_micros),
            ),
            None => (None, None),
        };
        // Coming back soon is the same look; the moment is kept all the same, for what was written meanwhile was seen.
        let same = at.is_some_and(|at| now < at.plus_minutes(ONE_LOOK_MINUTES));
        let before = if same { before } else { at };
        let unit = self.database().begin().await?;
        let mut insert = Query::insert();
        insert
            .into_table("case_look")
            .columns(["account", "investigation", "at", "before"]);
        insert.values_panic([
            actor.account.uuid().into(),
            case.uuid().into(),
            now.micros().into(),
            before.map(Instant::micros).into(),
        ]);
        insert.on_conflict(
            OnConflict::columns(["account", "investigation"])
                .update_columns(["at", "before"])
                .to_owned(),
        );
        unit.transaction().execute(&insert).await?;
        unit.commit_unjournalled().await?;
        Ok(before)
    }

    /// How cases ended in which the actor recorded anything, the latest first. Whoever may not see cases is told the result
    /// and not the case.
    pub async fn told_back(&self, actor: &Actor) -> Result<Vec<ToldBack>, Error> {
        self.ask(actor, Action::KeepOwnWelfare, Resource::default())?;
        let mut cases = Query::select();
        cases
            .distinct()
            .column("investigation")
            .from("hand")
            .and_where(Expr::col("account").eq(actor.account.uuid()))
            .and_where(Expr::col("investigation").is_not_null());
        let mut select = Query::select();
        for column in ["what", "at", "scope"] {
            select.column(("case_result", column));
        }
        select
            .expr_as(Expr::col(("investigation", "id")), "case_id")
            .expr_as(Expr::col(("investigation", "reference")), "case_reference")
            .from("case_result");
        select.left_join(
            "investigation",
            Expr::col(("investigation", "id")).equals(("case_result", "investigation")),
        );
        let since = self.now().plus_hours(-24 * TOLD_DAYS);
        select
            .and_where(Expr::col(("case_result", "investigation")).in_subquery(cases))
            .and_where(Expr::col(("case_result", "at")).gte(since.micros()));
        within_scopes(&mut select, "case_result", actor);
        select.order_by(("case_result", "at"), Order::Desc).limit(LINES);
        let sees_cases = self.may(actor, Action::ReadInvestigation);
        let mut told = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let scope = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
            if !actor.may_know_of(scope) {
                continue;
            }
            let case = row.try_get::<Option<Uuid>>("", "case_id")?.filter(|_| sees_cases);
            told.push(ToldBack {
                what: row.try_get("", "what")?,
                at: Instant::from_micros(row.try_get("", "at")?),
                case: match case {
                    Some(id) => Some((id, row.try_get("", "case_reference")?)),
                    None => None,
                },
            });
        }
        Ok(told)
    }
}
