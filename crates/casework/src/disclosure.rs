//! Unused material: what of a case is not listed yet, listing it, and certifying only what is whole.

use domain::access::{Closure, Role};
use domain::disclosure::{DisclosureStep, Disclosures};
use domain::ids::{DisclosureId, InvestigationId};
use domain::journal::Operation;
use domain::record::{Record, Recorded};
use domain::refusal::Refusal;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, JoinType, Order, Query};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::cases::{CaseRoom, recorded};
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// The rooms whose records are material of a case beside its evidence, with what each is.
const MATERIAL: [(&str, &str); 8] = [
    ("note", "Note"),
    ("document", "Document, taken as its text"),
    ("resolution", "Resolution of an address"),
    ("callout", "Record of a call-out"),
    ("strategy_discussion", "Record of a strategy discussion"),
    (
        "social_care_referral",
        "Referral to social care, with the council’s answers",
    ),
    ("designated_officer_referral", "Referral to the designated officer"),
    ("exhibit", "Exhibit"),
];

/// Something that touches a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touching {
    /// The record, by kind and id, as an item names it.
    pub of: String,
    /// What it is.
    pub words: String,
    /// When it was made.
    pub at: Instant,
}

impl CaseRoom for Disclosures {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::RecordDisclosure;
    const RECORD: Action = Action::RecordDisclosure;
    /// Whoever certifies is a disclosure officer, and nothing that touches the case is left out.
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &DisclosureStep,
        _: &Recorded,
    ) -> Result<(), Error> {
        let (DisclosureStep::Certified { .. }, Some(case)) = (step, record.investigation) else {
            return Ok(());
        };
        if !work.actor.roles.contains(&Role::DisclosureOfficer) {
            let message = "A disclosure officer certifies. Ask the one of this case to.";
            return Err(Error::Refused(
                Refusal::of("words", message).by("CPIA 1996, code of practice").into(),
            ));
        }
        let left = unlisted(work.unit().transaction(), work.actor, case, record).await?;
        if left.is_empty() {
            return Ok(());
        }
        let message = format!(
            "{} of what touches the case {} not listed. List each first: the page of the unused material names them.",
            left.len(),
            if left.len() == 1 { "is" } else { "are" }
        );
        let source = "CPIA 1996, code of practice: everything that may be relevant is listed";
        Err(Error::Refused(Refusal::of("words", message).by(source).into()))
    }
}

/// What touches a case and stands in no item of its unused material.
async fn unlisted(
    connection: &impl ConnectionTrait,
    actor: &Actor,
    case: InvestigationId,
    record: &Record<Disclosures>,
) -> Result<Vec<Touching>, Error> {
    let listed: BTreeSet<String> = record.listed();
    let mut touching = touching(connection, actor, case).await?;
    touching.retain(|one| !listed.contains(&one.of));
    Ok(touching)
}

/// Everything that touches a case: what its rooms hold beside evidence, each result of the risk model, and each match with
/// another record of which the actor may know that there is one.
async fn touching(
    connection: &impl ConnectionTrait,
    actor: &Actor,
    case: InvestigationId,
) -> Result<Vec<Touching>, Error> {
    let mut found = Vec::new();
    for (room, what) in MATERIAL {
        let mut select = Query::select();
        select.columns(["id", "reference", "title", "opened"]).from(room);
        select
            .and_where(Expr::col("investigation").eq(case.uuid()))
            .order_by("opened", Order::Asc)
            .order_by("id", Order::Asc);
        for row in connection.query_all(&select).await? {
            let (reference, title): (String, String) = (row.try_get("", "reference")?, row.try_get("", "title")?);
            found.push(Touching {
                of: format!("{room}:{}", row.try_get::<Uuid>("", "id")?),
                words: format!("{what} {reference}: {title}"),
                at: Instant::from_micros(row.try_get("", "opened")?),
            });
        }
    }
    let mut referrals = Query::select();
    referrals
        .column("id")
        .from("referral")
        .and_where(Expr::col("investigation").eq(case.uuid()));
    let mut select = Query::select();
    select
        .columns(["id", "model", "model_version", "at"])
        .from("risk_assessment")
        .and_where(Expr::col("referral").in_subquery(referrals.clone()))
        .order_by("at", Order::Asc)
        .order_by("id", Order::Asc);
    for row in connection.query_all(&select).await? {
        let model: String = row.try_get("", "model")?;
        let version: String = row.try_get("", "model_version")?;
        found.push(Touching {
            of: format!("risk_assessment:{}", row.try_get::<Uuid>("", "id")?),
            words: format!("Result of the risk model {model}, version {version}, with its answers and their sources"),
            at: Instant::from_micros(row.try_get("", "at")?),
        });
    }
    let mut persons = Query::select();
    persons
        .column("id")
        .from("person")
        .and_where(Expr::col("investigation").eq(case.uuid()));
    let record = || Expr::col(("match_side", "record"));
    let mine: Vec<Uuid> = actor.scopes.iter().map(|scope| scope.uuid()).collect();
    let closure = || Expr::col(("scope", "closure"));
    let mut select = Query::select();
    select
        .distinct()
        .column(("match_side", "notice"))
        .column(("match_side", "raised"))
        .from("match_side");
    select.join(
        JoinType::LeftJoin,
        "scope",
        Expr::col(("scope", "id")).equals(("match_side", "across_scope")),
    );
    select
        .and_where(record().in_subquery(referrals).or(record().in_subquery(persons)))
        // Of a silent case nobody outside its list learns anything: its owner reveals to the prosecutor direct.
        .cond_where(
            Cond::any()
                .add(closure().is_null())
                .add(closure().ne(Closure::Silent.code()))
                .add(Expr::col(("match_side", "across_scope")).is_in(mine)),
        )
        .order_by(("match_side", "raised"), Order::Asc)
        .order_by(("match_side", "notice"), Order::Asc);
    for row in connection.query_all(&select).await? {
        found.push(Touching {
            of: format!("match_notice:{}", row.try_get::<Uuid>("", "notice")?),
            words: "Notice that an identifier of this case is in another record, with what was answered".to_owned(),
            at: Instant::from_micros(row.try_get("", "raised")?),
        });
    }
    Ok(found)
}

/// Lists what touches the case: each as an item of its own, undecided.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ListMaterial {
    /// Into which record of unused material.
    pub id: DisclosureId,
    /// Which, by kind and id.
    pub of: Vec<String>,
}

impl Command for ListMaterial {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::RecordDisclosure, Resource::default())?;
        let held = work.load::<Of<Disclosures>>(self.id.uuid()).await?;
        work.ask(
            Action::RecordDisclosure,
            Resource {
                scope: held.record.scope,
            },
        )?;
        let case = held.record.investigation.ok_or(Error::NotThere)?;
        let mut left = unlisted(work.unit().transaction(), work.actor, case, &held.record).await?;
        left.retain(|one| self.of.contains(&one.of));
        if left.is_empty() {
            let message = "Tick what is to be listed. What is listed already cannot be listed again.";
            return Err(Error::Refused(Refusal::of("of", message).into()));
        }
        let made = recorded(work, work.now, "");
        let decider = domain::record::Decider {
            account: work.actor.account,
            supervisor: false,
        };
        let mut record = held.record.clone();
        record.clocks = work.clocks().await?;
        for one in left {
            let step = DisclosureStep::MaterialListed {
                description: one.words,
                made: Some(one.at.london_day()),
                of: one.of,
            };
            record.grow(step, made.clone(), &decider, held.number + 1)?;
        }
        work.put::<Of<Disclosures>>(Some(&held), &record).await?;
        work.journal(Operation::Alteration, "disclosure.recorded");
        Ok(())
    }
}

impl Casework {
    /// What touches the case of a record of unused material and is not listed there yet, for whoever keeps it.
    pub async fn not_listed(&self, actor: &Actor, record: &Record<Disclosures>) -> Result<Vec<Touching>, Error> {
        self.ask(actor, Action::ReadInvestigation, Resource { scope: record.scope })?;
        match record.investigation {
            Some(case) => unlisted(self.database().reader(), actor, case, record).await,
            None => Ok(Vec::new()),
        }
    }
}
