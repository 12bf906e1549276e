//! Handing over everything that somebody has: when they leave, fall ill or move to other work.
//!
//! Each case gets its own hand-over, as if it were handed over by itself, in one transaction. A closed case goes only to
//! somebody who is on its list: it is named to whoever asks, who is on it too, and put right first.

use domain::access::Role;
use domain::ids::{AccountId, InvestigationId, ScopeId};
use domain::investigations::{InvestigationStep, Investigations};
use domain::journal::Operation;
use domain::notes::{NoteStep, Notes};
use domain::record::Room as _;
use domain::refusal::{Refusal, Refusals};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query, SelectStatement};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::{AccountRow, Accounts, Scopes};
use crate::cases::{grow_along, recorded};
use crate::referrals::within_scopes;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Hands every open case of somebody, of those that the actor may know of, to somebody else; and what notes ask of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HandOverAll {
    /// From whom; nothing where nobody was chosen.
    pub from: Option<AccountId>,
    /// To whom.
    pub to: Option<AccountId>,
    /// What they need to know.
    pub words: String,
}

impl Command for HandOverAll {
    /// How many cases were handed over.
    type Done = usize;
    async fn apply(self, work: &mut Work<'_>) -> Result<usize, Error> {
        work.ask(Action::HandOverAll, Resource::default())?;
        let mut refusals = Refusals::default();
        refusals.when(self.from.is_none(), "from", "Choose whose cases are handed over.");
        refusals.when(self.to.is_none(), "to", "Choose to whom they go.");
        refusals.when(
            self.from.is_some() && self.from == self.to,
            "to",
            "Choose somebody else.",
        );
        refusals.when(
            self.words.trim().is_empty(),
            "words",
            "Enter what they need to know: it stands in each case.",
        );
        let (Some(from), Some(to)) = (self.from, self.to) else {
            return Err(Error::Refused(refusals));
        };
        refusals.into_result()?;
        let receiver = work.load::<Accounts>(to.uuid()).await?.record;
        if !receiver.active || !receiver.is(Role::Investigator) {
            let message = "Choose an investigator who still has an account.";
            return Err(Error::Refused(Refusal::of("to", message).into()));
        }
        let made = recorded(work, work.now, "");
        let actor = work.actor.clone();
        let rows = work.unit().transaction().query_all(&cases_of(from, &actor)).await?;
        for row in &rows {
            let id: Uuid = row.try_get("", "id")?;
            if let Some(scope) = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from)
                && !work.load::<Scopes>(scope.uuid()).await?.record.admits(to, work.now)
            {
                let reference: String = row.try_get("", "reference")?;
                let message = format!(
                    "They are not on the list of {reference}. Put them on it first, or hand that case to somebody who is."
                );
                return Err(Error::Refused(Refusal::of("to", message).into()));
            }
            let step = InvestigationStep::HandedOver {
                officer: to,
                handover: self.words.trim().to_owned(),
            };
            grow_along::<Investigations>(work, id, vec![step], &made).await?;
        }
        let mut notes = Query::select();
        notes
            .column("id")
            .from(Notes::NAME)
            .and_where(Expr::col("for_whom").eq(from.uuid()))
            .and_where(Expr::col("state").eq("asked"));
        within_scopes(&mut notes, Notes::NAME, &actor);
        for row in work.unit().transaction().query_all(&notes).await? {
            let step = NoteStep::PassedOn {
                to,
                reason: "Handed over with everything".to_owned(),
            };
            grow_along::<Notes>(work, row.try_get("", "id")?, vec![step], &made).await?;
        }
        work.journal(Operation::Alteration, "investigation.all_handed_over");
        Ok(rows.len())
    }
}

fn cases_of(officer: AccountId, actor: &Actor) -> SelectStatement {
    let mut select = Query::select();
    select
        .columns(["id", "reference", "title", "scope"])
        .from(Investigations::NAME)
        .and_where(Expr::col("officer").eq(officer.uuid()))
        .and_where(Expr::col("state").ne("closed"));
    within_scopes(&mut select, Investigations::NAME, actor);
    select.order_by("opened", Order::Asc).order_by("id", Order::Asc);
    select
}

/// Somebody with open cases, as the page of handing over shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    /// Who.
    pub account: AccountRow,
    /// Their open cases, of those that the viewer may know of: id, reference, title.
    pub cases: Vec<(InvestigationId, String, String)>,
}

impl Casework {
    /// Everybody who has open cases, those without an account first; and everybody to whom cases can go.
    pub async fn holdings(&self, actor: &Actor) -> Result<(Vec<Holding>, Vec<AccountRow>), Error> {
        self.ask(actor, Action::HandOverAll, Resource::default())?;
        let accounts = self.all_accounts().await?;
        let mut holdings = Vec::new();
        let mut seen = Vec::new();
        for account in &accounts {
            let rows = self.database().reader().query_all(&cases_of(account.id, actor)).await?;
            let mut cases = Vec::new();
            for row in &rows {
                let scope = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
                let id: Uuid = row.try_get("", "id")?;
                if actor.may_know_of(scope) {
                    seen.push((Investigations::NAME, id));
                    cases.push((
                        InvestigationId::from(id),
                        row.try_get("", "reference")?,
                        row.try_get("", "title")?,
                    ));
                }
            }
            if !cases.is_empty() {
                holdings.push(Holding {
                    account: account.clone(),
                    cases,
                });
            }
        }
        holdings.sort_by_key(|holding| holding.account.active);
        self.look(actor, "investigation.holdings_read", seen).await?;
        let receivers = accounts
            .into_iter()
            .filter(|row| row.active && row.roles.contains(&Role::Investigator));
        Ok((holdings, receivers.collect()))
    }

    /// Those who have left and still have open cases that the actor may know of, with how many: for a supervisor's work.
    pub async fn left_with_cases(&self, actor: &Actor) -> Result<Vec<(String, i64)>, Error> {
        self.ask(actor, Action::HandOverAll, Resource::default())?;
        let mut select = Query::select();
        select
            .column(("account", "display"))
            .expr_as(Expr::col((Investigations::NAME, "id")).count(), "n")
            .from(Investigations::NAME);
        select.inner_join(
            "account",
            Expr::col(("account", "id")).equals((Investigations::NAME, "officer")),
        );
        select
            .and_where(Expr::col(("account", "active")).eq(false))
            .and_where(Expr::col((Investigations::NAME, "state")).ne("closed"));
        within_scopes(&mut select, Investigations::NAME, actor);
        select
            .group_by_col(("account", "display"))
            .order_by(("account", "display"), Order::Asc);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter()
            .map(|row| Ok((row.try_get("", "display")?, row.try_get("", "n")?)))
            .collect()
    }
}
