//! The lists of closed cases: who is on one, changing it, and coming in by emergency access.
//!
//! Emergency access puts whoever asks on the list for a day, with a reason, and tells those who are on it and the auditor at
//! once. It works on a reference that somebody knows already, and looks nothing up for anybody. Each attempt is kept, also one
//! that opened nothing.

use domain::access::{Closure, EMERGENCY_HOURS, ListChange, ListWhat, Scope};
use domain::ids::{AccountId, InvestigationId, ScopeId};
use domain::investigations::{InvestigationStep, Investigations};
use domain::journal::Operation;
use domain::record::Room as _;
use domain::references::typed_reference;
use domain::refusal::Refusal;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use serde::{Deserialize, Serialize};
use store::{Kind, Table};
use uuid::Uuid;

use crate::access::{AccountRow, Accounts, Scopes};
use crate::cases::{grow_along, recorded};
use crate::rooms::{Of, ROOMS, reading};
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// An attempt at emergency access.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyAccess {
    /// Its id.
    pub id: Uuid,
    /// Who asked.
    pub account: AccountId,
    /// For which reference, as typed.
    pub reference: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: Instant,
    /// Which closed case it opened; nothing where it opened none.
    pub opened: Option<ScopeId>,
}

/// Attempts at emergency access, as a kind of record.
pub struct EmergencyAccesses;

impl Kind for EmergencyAccesses {
    type Record = EmergencyAccess;
    const NAME: &'static str = "emergency_access";
    fn id(record: &EmergencyAccess) -> Uuid {
        record.id
    }
    fn project(record: &EmergencyAccess, number: i64) -> Vec<Table> {
        vec![Table::root(
            "emergency_access",
            &["id", "account", "at", "opened", "version"],
            vec![
                record.id.into(),
                record.account.uuid().into(),
                record.at.micros().into(),
                record.opened.is_some().into(),
                number.into(),
            ],
        )]
    }
}

/// Changes the list of a closed case: puts somebody on it, for good or as a deputy until a day, or takes somebody off.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChangeList {
    /// Of which investigation.
    pub investigation: InvestigationId,
    /// Whom it concerns; nothing where nobody was chosen.
    pub who: Option<AccountId>,
    /// What.
    pub what: Option<ListWhat>,
    /// Until when, for a deputy.
    pub until: Option<Instant>,
    /// Why.
    pub reason: String,
}

impl Command for ChangeList {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::ChangeList, Resource::default())?;
        let case = work.load::<Of<Investigations>>(self.investigation.uuid()).await?.record;
        work.ask(Action::ChangeList, Resource { scope: case.scope })?;
        let Some(scope) = case.scope else {
            return Err(Error::NotThere);
        };
        let refuse = |field: &str, message: &str| Error::Refused(Refusal::of(field, message).into());
        let who = self.who.ok_or_else(|| refuse("who", "Choose whom it concerns."))?;
        let what = self
            .what
            .filter(|what| *what != ListWhat::Emergency)
            .ok_or_else(|| refuse("what", "Choose what is to change."))?;
        let known = work.load::<Accounts>(who.uuid()).await?.record;
        if !known.active && what != ListWhat::Removed {
            return Err(refuse("who", "Choose somebody who still has an account."));
        }
        if case.officer() == who && what == ListWhat::Removed {
            return Err(refuse(
                "who",
                "They are the officer in the case. Hand it to another officer first.",
            ));
        }
        change(work, scope, who, what, self.until, &self.reason).await?;
        work.journal(Operation::Alteration, "list.changed");
        Ok(())
    }
}

async fn change(
    work: &mut Work<'_>,
    scope: ScopeId,
    who: AccountId,
    what: ListWhat,
    until: Option<Instant>,
    reason: &str,
) -> Result<(), Error> {
    let held = work.load::<Scopes>(scope.uuid()).await?;
    let mut list = held.record.clone();
    list.change(who, what, until, reason, (work.actor.account, work.now))?;
    work.put::<Scopes>(Some(&held), &list).await?;
    Ok(())
}

/// Asks for emergency access to what has a reference. It is kept, and the auditor told, whether or not it opens anything.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OpenInEmergency {
    /// The reference, as typed.
    pub reference: String,
    /// Why it cannot wait.
    pub reason: String,
}

impl Command for OpenInEmergency {
    /// The investigation that it opened; nothing where it opened none.
    type Done = Option<InvestigationId>;
    async fn apply(self, work: &mut Work<'_>) -> Result<Option<InvestigationId>, Error> {
        work.ask(Action::OpenInEmergency, Resource::default())?;
        let refuse = |field: &str, message: &str| Error::Refused(Refusal::of(field, message).into());
        let reason = self.reason.trim();
        if reason.chars().count() < 10 {
            return Err(refuse(
                "reason",
                "Say in a sentence why it cannot wait for anybody on its list.",
            ));
        }
        if reason.chars().count() > 2_000 {
            return Err(refuse("reason", "Use at most 2,000 characters."));
        }
        if self.reference.chars().count() > 40 {
            return Err(refuse("reference", "Enter one reference, such as I26-00093."));
        }
        let found = found_by_reference(work, &self.reference).await?;
        let closed = found.filter(|found| found.scope.is_some_and(|scope| !work.actor.scopes.contains(&scope)));
        if let Some(found) = &closed
            && let Some(scope) = found.scope
        {
            change(work, scope, work.actor.account, ListWhat::Emergency, None, reason).await?;
            if let Some(case) = found.investigation {
                work.reach_what_it_is_about();
                let made = recorded(work, work.now, "");
                let step = InvestigationStep::EmergencyAccess {
                    who: work.actor.account,
                    reason: reason.to_owned(),
                };
                grow_along::<Investigations>(work, case.uuid(), vec![step], &made).await?;
            }
        }
        let attempt = EmergencyAccess {
            id: domain::ids::uuid_v7(work.now, work.chance()),
            account: work.actor.account,
            reference: self.reference.trim().to_owned(),
            reason: reason.to_owned(),
            at: work.now,
            opened: closed.as_ref().and_then(|found| found.scope),
        };
        work.put::<EmergencyAccesses>(None, &attempt).await?;
        work.journal(Operation::Collection, "emergency_access.asked");
        Ok(closed.and_then(|found| found.investigation))
    }
}

/// What has a reference: its investigation, and the closed case that it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) investigation: Option<InvestigationId>,
    pub(crate) scope: Option<ScopeId>,
}

/// The record with a reference, of whatever room and behind whatever list. Only for commands that tell whoever asked nothing
/// of it, or tell everybody who is on its list that they asked.
pub(crate) async fn found_by_reference(work: &Work<'_>, typed: &str) -> Result<Option<Found>, Error> {
    let Some(reference) = typed_reference(typed).map(|reference| reference.to_uppercase()) else {
        return Ok(None);
    };
    let letter = reference.chars().next().unwrap_or(' ');
    let of_letter = |room: &&str| reading(room).is_some_and(|(_, of)| of == letter);
    let rooms = ROOMS.iter().copied().filter(of_letter);
    let referrals = (letter == 'R').then_some("referral");
    for room in rooms.chain(referrals) {
        let mut select = Query::select();
        select.columns(["id", "investigation", "scope"]).from(room);
        select.and_where(Expr::col("reference").eq(reference.as_str()));
        if let Some(row) = work.unit().transaction().query_one(&select).await? {
            return Ok(Some(Found {
                investigation: row
                    .try_get::<Option<Uuid>>("", "investigation")?
                    .map(InvestigationId::from),
                scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
            }));
        }
    }
    Ok(None)
}

/// The list of a closed case, as its page shows it.
#[derive(Clone, Debug)]
pub struct ListPage {
    /// The case: reference and title.
    pub case: (String, String),
    /// How closed it is, and why.
    pub closure: Closure,
    /// Why it is closed.
    pub reason: String,
    /// Since when.
    pub since: Instant,
    /// Who is on it, and until when.
    pub members: Vec<(AccountId, Option<Instant>)>,
    /// What was changed, the latest first.
    pub changes: Vec<ListChange>,
    /// Everybody.
    pub people: Vec<AccountRow>,
}

impl Casework {
    /// The list of a closed investigation, for those who are on it. An open one has none.
    pub async fn list_of(&self, actor: &Actor, id: InvestigationId) -> Result<ListPage, Error> {
        let case = self.read::<Investigations>(actor, id.uuid()).await?;
        let scope = case.scope.ok_or(Error::NotThere)?;
        let held = self
            .database()
            .load::<Scopes>(scope.uuid())
            .await?
            .ok_or(Error::NotThere)?;
        let now = self.now();
        let mut list: Scope = held.record;
        list.changes.reverse();
        let people = self.all_accounts().await?;
        self.look(
            actor,
            "list.read",
            vec![(Investigations::NAME, id.uuid()), ("scope", scope.uuid())],
        )
        .await?;
        Ok(ListPage {
            case: (case.reference.clone(), Investigations::title(&case)),
            closure: list.closure,
            reason: list.reason.clone(),
            since: list.since,
            members: list.list().filter(|(who, _)| list.admits(*who, now)).collect(),
            changes: list.changes,
            people,
        })
    }

    /// Attempts at emergency access, the latest first, for the auditor.
    pub async fn emergencies(&self, actor: &Actor) -> Result<(Vec<EmergencyAccess>, Vec<AccountRow>), Error> {
        self.ask(actor, Action::ReadEmergencies, Resource::default())?;
        let mut select = Query::select();
        select.column("id").from("emergency_access");
        select
            .order_by("at", Order::Desc)
            .order_by("id", Order::Desc)
            .limit(100);
        let mut attempts = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let held = self
                .database()
                .load::<EmergencyAccesses>(row.try_get("", "id")?)
                .await?;
            attempts.extend(held.map(|held| held.record));
        }
        let seen = attempts
            .iter()
            .map(|attempt| ("emergency_access", attempt.id))
            .collect();
        self.look(actor, "emergency_access.listed", seen).await?;
        Ok((attempts, self.all_accounts().await?))
    }

    /// How many attempts at emergency access there were in the last day that it lasts, for the auditor's pages.
    pub async fn emergencies_today(&self, actor: &Actor) -> Result<i64, Error> {
        self.ask(actor, Action::ReadEmergencies, Resource::default())?;
        let since = self.now().plus_hours(-EMERGENCY_HOURS);
        let mut select = Query::select();
        select
            .expr_as(Expr::col("id").count(), "n")
            .from("emergency_access")
            .and_where(Expr::col("at").gte(since.micros()));
        let row = self.database().reader().query_one(&select).await?;
        Ok(row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0))
    }
}
