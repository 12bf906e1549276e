//! Days of action: the cases of one day, and what they record of it.

use domain::ids::InvestigationId;
use domain::investigations::Investigations;
use domain::operations::{OperationStep, Operations, Planned};
use domain::record::{Record, Recorded, Room as _};
use domain::refusal::Refusal;
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, Value};
use std::collections::BTreeMap;

use crate::cases::{CaseRoom, columns};
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Error, Resource, Work};

impl CaseRoom for Operations {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::PlanOperation;
    const RECORD: Action = Action::PlanOperation;
    const COLUMNS: &'static [&'static str] = columns!["on_day"];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        vec![domain::deadlines::end_of(record.day()).micros().into()]
    }
    /// A closed case is in no day of action: its name would be read by all who are. Whoever may not know of it is told that
    /// it is not there.
    async fn grown(work: &mut Work<'_>, _: &Record<Self>, step: &OperationStep, _: &Recorded) -> Result<(), Error> {
        let OperationStep::CaseJoined { case, .. } = step else {
            return Ok(());
        };
        let case = work.load::<Of<Investigations>>(case.uuid()).await?.record;
        if !work.actor.may_know_of(case.scope) {
            return Err(Error::NotThere);
        }
        if case.scope.is_some() {
            let message = "This case is closed to a list, and everybody on a day of action would read its name. Brief it by itself.";
            return Err(Error::Refused(Refusal::of("case", message).into()));
        }
        Ok(())
    }
}

/// What a case of a day of action records of that day, as its line shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultLine {
    /// The case.
    pub id: InvestigationId,
    /// Its reference and the name of its operation; nothing where it is not the viewer's to see.
    pub case: Option<(String, String)>,
    /// With which team, and when it goes in.
    pub team: (String, String),
    /// Whether the plan is agreed to, and whether the entry is planned.
    pub agreed: bool,
    /// Whether the entry is planned.
    pub planned: bool,
    /// Warrants that are granted and not used.
    pub live_warrants: i64,
    /// Children linked to it.
    pub children: i64,
    /// What it records of the day: searches, arrests, voluntary interviews, exhibits seized, children linked.
    pub day: [i64; 5],
}

/// What is counted of a day, in the order of [`ResultLine::day`].
pub const COUNTED: [&str; 5] = [
    "Searches",
    "Arrests",
    "Voluntary interviews",
    "Exhibits",
    "Children linked",
];

impl Casework {
    /// The cases of a day of action as they stand, with what each records of the day.
    pub async fn results_of(&self, actor: &Actor, record: &Record<Operations>) -> Result<Vec<ResultLine>, Error> {
        self.ask(actor, Action::ReadInvestigation, Resource::default())?;
        let planned = record.cases();
        let cases: Vec<InvestigationId> = planned.iter().map(|planned| planned.case).collect();
        let day = record.day();
        let counted = [
            self.count_of_day("warrant", "executed", &cases, day).await?,
            self.count_of_day("custody", "arrest", &cases, day).await?,
            self.count_of_day("custody", "voluntary", &cases, day).await?,
            self.count_of_day("exhibit", "", &cases, day).await?,
            self.count_of_day("child", "", &cases, day).await?,
        ];
        let mut lines = Vec::new();
        let mut seen = Vec::new();
        for Planned { case, team, strike } in planned {
            let held = self.database().load::<Of<Investigations>>(case.uuid()).await?;
            let known = held
                .map(|held| held.record)
                .filter(|case| actor.may_know_of(case.scope));
            let count =
                |by: &BTreeMap<InvestigationId, i64>| by.get(&case).copied().filter(|_| known.is_some()).unwrap_or(0);
            let mut line = ResultLine {
                id: case,
                case: known
                    .as_ref()
                    .map(|case| (case.reference.clone(), Investigations::title(case))),
                team: (team.to_owned(), strike.to_owned()),
                agreed: known.as_ref().is_some_and(|case| case.has("enforcement_agreed")),
                planned: known.as_ref().is_some_and(|case| case.has("entry_planned")),
                live_warrants: 0,
                children: 0,
                day: [0; 5],
            };
            if known.is_some() {
                line.live_warrants = self.count_in(case, "warrant", Some("live")).await?;
                line.children = self.count_in(case, "child", None).await?;
                for (of_line, by) in line.day.iter_mut().zip(&counted) {
                    *of_line = count(by);
                }
                seen.push((Investigations::NAME, case.uuid()));
            }
            lines.push(line);
        }
        self.look(actor, "operation.results_read", seen).await?;
        Ok(lines)
    }

    async fn count_in(&self, case: InvestigationId, room: &'static str, state: Option<&str>) -> Result<i64, Error> {
        let mut select = Query::select();
        select
            .expr_as(Expr::col("id").count(), "n")
            .from(room)
            .and_where(Expr::col("investigation").eq(case.uuid()));
        if let Some(state) = state {
            select.and_where(Expr::col("state").eq(state));
        }
        let row = self.database().reader().query_one(&select).await?;
        Ok(row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0))
    }

    /// How many records of a room in each of these cases say something of a day: that they were opened then, of a kind or of
    /// all, or for warrants that they were executed then.
    async fn count_of_day(
        &self,
        room: &'static str,
        what: &'static str,
        cases: &[InvestigationId],
        day: Date,
    ) -> Result<BTreeMap<InvestigationId, i64>, Error> {
        let mut counted = BTreeMap::new();
        for case in cases {
            let number = match room {
                "warrant" => self.warrants_executed(*case, day).await?,
                "custody" => self.met_on(*case, day, what).await?,
                _ => self.opened_on(*case, room, day).await?,
            };
            counted.insert(*case, number);
        }
        Ok(counted)
    }

    async fn warrants_executed(&self, case: InvestigationId, day: Date) -> Result<i64, Error> {
        let mut number = 0;
        for warrant in self.loaded::<domain::warrants::Warrants>(case).await? {
            let executed = warrant.standing().filter(|event| {
                matches!(event.step, domain::warrants::WarrantStep::Executed { .. })
                    && event.made.happened.london_day() == day
            });
            number += i64::try_from(executed.count()).unwrap_or(0);
        }
        Ok(number)
    }

    async fn met_on(&self, case: InvestigationId, day: Date, kind: &str) -> Result<i64, Error> {
        let met = self.loaded::<domain::custody::Custody>(case).await?;
        let on = met
            .iter()
            .filter(|record| record.opening.kind.code() == kind && record.opened.happened.london_day() == day);
        Ok(i64::try_from(on.count()).unwrap_or(0))
    }

    async fn opened_on(&self, case: InvestigationId, room: &'static str, day: Date) -> Result<i64, Error> {
        let end = domain::deadlines::end_of(day);
        let begin = domain::deadlines::end_of(day.yesterday().unwrap_or(day));
        let mut select = Query::select();
        select
            .expr_as(Expr::col("id").count(), "n")
            .from(room)
            .and_where(Expr::col("investigation").eq(case.uuid()))
            .and_where(Expr::col("opened").gt(begin.micros()))
            .and_where(Expr::col("opened").lte(end.micros()));
        let row = self.database().reader().query_one(&select).await?;
        Ok(row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0))
    }

    /// Every record of a room in a case, for what is counted of all of it.
    async fn loaded<R: CaseRoom>(&self, case: InvestigationId) -> Result<Vec<Record<R>>, Error> {
        let mut select = Query::select();
        select
            .column("id")
            .from(R::NAME)
            .and_where(Expr::col("investigation").eq(case.uuid()));
        let mut records = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let held = self.database().load::<Of<R>>(row.try_get("", "id")?).await?;
            records.extend(held.map(|held| held.record));
        }
        Ok(records)
    }
}
