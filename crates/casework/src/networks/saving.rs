//! What is kept of a network: a view saved to a case, and a ring made an operation with its members' cases under it.

use domain::ids::{AccountId, InvestigationId, OperationId, ScopeId};
use domain::investigations::{InvestigationStep, Investigations};
use domain::networks::{Key, LONGEST_NAME, RECORDS, View};
use domain::operations::{OperationOpening, OperationStep, Operations};
use domain::refusal::Refusal;
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::cases::{OpenRecord, RecordStep};
use crate::rooms::Of;
use crate::{Command, Error, Work};

/// Saves what is looked at of a network to a case.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SaveView {
    /// To which case.
    pub case: InvestigationId,
    /// What it is called.
    pub name: String,
    /// What is looked at: the pairs of the address of its page.
    pub pairs: Vec<(String, String)>,
}

impl Command for SaveView {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let name = self.name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            let message = "Enter what you call this view, in at most 100 characters.";
            return Err(Error::Refused(Refusal::of("name", message).into()));
        }
        let pairs = self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let view = View::read(pairs).ok_or(Error::NotThere)?;
        let case = work.load::<Of<Investigations>>(self.case.uuid()).await?.record;
        if !work.actor.may_know_of(case.scope) {
            return Err(Error::NotThere);
        }
        for key in view.named() {
            if !known_in(work, key, case.scope).await? {
                let message = "This view names something of a case that is closed to a list, and whoever sees this case would read it. Save it to that case, or leave it out of what is opened and pinned.";
                return Err(Error::Refused(Refusal::of("case", message).into()));
            }
        }
        let step = InvestigationStep::NetworkSaved {
            name: name.to_owned(),
            view: serde_json::to_string(&view.pairs()).map_err(|error| Error::Inside(error.to_string()))?,
        };
        let happened = work.now;
        let command = RecordStep::<Investigations> {
            id: self.case,
            step,
            happened,
            done_by: String::new(),
        };
        command.apply(work).await
    }
}

/// Whether whoever sees a case that belongs to a scope may know of a place: that it belongs to none, or to the same. One that the
/// actor may not know of is not there.
async fn known_in(work: &Work<'_>, key: &Key, scope: Option<ScopeId>) -> Result<bool, Error> {
    let mut select = Query::select();
    select.distinct().column("scope");
    match key {
        Key::Record(record) => {
            let table = RECORDS.into_iter().find(|kind| *kind == record.kind);
            select
                .from(table.ok_or(Error::NotThere)?)
                .and_where(Expr::col("id").eq(record.id));
        }
        Key::Identifier(kind, normal) => {
            select
                .from("term")
                .and_where(Expr::col("normal").eq(normal.as_str()))
                .and_where(Expr::col("kind").eq(kind.code()))
                .and_where(Expr::col("exact").eq(true));
        }
    }
    let mut scopes = Vec::new();
    for row in work.unit().transaction().query_all(&select).await? {
        scopes.push(row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from));
    }
    if !scopes.iter().any(|scope| work.actor.may_know_of(*scope)) {
        return Err(Error::NotThere);
    }
    Ok(scopes.iter().any(|known| known.is_none() || *known == scope))
}

/// Makes an operation of a ring: plans a day of action with the cases of its members under it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MakeOperation {
    /// Its name, which says nothing about the cases.
    pub name: String,
    /// On which day.
    pub day: Date,
    /// Who leads it.
    pub lead: AccountId,
    /// Where and when the briefing is.
    pub briefing: String,
    /// What it is for.
    pub aim: String,
    /// The cases, in the order of their teams.
    pub cases: Vec<InvestigationId>,
}

/// What [`MakeOperation`] made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeOperation {
    /// The day of action.
    pub operation: OperationId,
    /// How many cases are under it.
    pub cases: usize,
}

impl Command for MakeOperation {
    type Done = MadeOperation;
    async fn apply(self, work: &mut Work<'_>) -> Result<MadeOperation, Error> {
        let cases: BTreeSet<InvestigationId> = self.cases.iter().copied().collect();
        if cases.is_empty() {
            let message = "Choose at least one case. A case that is closed to a list is briefed by itself.";
            return Err(Error::Refused(Refusal::of("cases", message).into()));
        }
        for case in &cases {
            let case = work.load::<Of<Investigations>>(case.uuid()).await?.record;
            if !work.actor.may_know_of(case.scope) {
                return Err(Error::NotThere);
            }
        }
        let happened = work.now;
        let open = OpenRecord::<Operations> {
            investigation: None,
            opening: OperationOpening {
                name: self.name,
                day: self.day,
                lead: self.lead,
                briefing: self.briefing,
                aim: self.aim,
            },
            happened,
            done_by: String::new(),
        };
        let operation = open.apply(work).await?;
        for (case, team) in cases.iter().zip(1_u32..) {
            let joined = OperationStep::CaseJoined {
                case: *case,
                team: format!("Team {team}"),
                strike: String::new(),
            };
            let command = RecordStep::<Operations> {
                id: operation,
                step: joined,
                happened,
                done_by: String::new(),
            };
            command.apply(work).await?;
        }
        work.journal(domain::journal::Operation::Alteration, "operation.made_of_a_network");
        Ok(MadeOperation {
            operation,
            cases: cases.len(),
        })
    }
}
