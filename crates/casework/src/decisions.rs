//! What becomes of a referral: an investigation, a place in one, another force, or nothing further.

use domain::access::Closure;
use domain::ids::{AccountId, InvestigationId, ReferralId, ScopeId};
use domain::investigations::{InvestigationStep, Investigations};
use domain::journal::Operation;
use domain::record::Record;
use domain::referrals::{Decision, DecisionKind};
use domain::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::access::close_to_list;
use crate::cases::{grow_along, recorded};
use crate::referrals::{Referrals, close_referral, load_for};
use crate::rooms::{Of, close_investigation};
use crate::{Action, Command, Error, Resource, Work};

/// Decides what becomes of a referral. Opening an investigation is a command of its own ([`crate::cases::OpenRecord`]).
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DecideReferral {
    /// Which referral.
    pub referral: ReferralId,
    /// The version that was on the page.
    pub seen: i64,
    /// What.
    pub kind: DecisionKind,
    /// Into which investigation, when it joins one.
    pub investigation: Option<InvestigationId>,
    /// To which force, and who accepted it there.
    pub accepted_by: String,
    /// Why.
    pub reason: String,
}

impl Command for DecideReferral {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let held = load_for(work, Action::DecideReferral, self.referral, Some(self.seen)).await?;
        let joins = self.kind == DecisionKind::Joined;
        if self.kind == DecisionKind::Opened || joins != self.investigation.is_some() {
            let message = "Choose the investigation that it joins, or open one from it.";
            return Err(Error::Refused(Refusal::of("investigation", message).into()));
        }
        let mut scope = None;
        if let Some(investigation) = self.investigation {
            let case = work.load::<Of<Investigations>>(investigation.uuid()).await?.record;
            work.ask(Action::DecideReferral, Resource { scope: case.scope })?;
            scope = case.scope;
            let step = InvestigationStep::ReferralJoined {
                referral: self.referral,
            };
            let made = recorded(work, work.now, "");
            grow_along::<Investigations>(work, investigation.uuid(), vec![step], &made).await?;
        }
        let mut referral = held.record.clone();
        referral.decide(Decision {
            kind: self.kind,
            investigation: self.investigation,
            accepted_by: self.accepted_by.trim().to_owned(),
            reason: self.reason.trim().to_owned(),
            by: work.actor.account,
            at: work.now,
        })?;
        work.put::<Referrals>(Some(&held), &referral).await?;
        // What joins a closed case is closed with it, or its page would tell of the case.
        if let Some(scope) = scope.filter(|_| referral.scope.is_none()) {
            let held = work.load::<Referrals>(self.referral.uuid()).await?;
            close_referral(work, &held, scope).await?;
        }
        let about = BTreeMap::from([("decision", self.kind.code().to_owned())]);
        work.note("referral_decided", self.referral.uuid(), work.now, about);
        work.journal(Operation::Alteration, "referral.decided");
        Ok(())
    }
}

/// Decides, for every referral that an investigation is opened from, that it is. A closed referral closes the case.
pub(crate) async fn open_referrals(work: &mut Work<'_>, record: &Record<Investigations>) -> Result<(), Error> {
    for id in &record.opening.referrals {
        let held = load_for(work, Action::DecideReferral, *id, None).await?;
        if held.record.scope != record.scope {
            let message = "One of these referrals is closed to a list. Open the investigation from it alone, then close the case to the same list.";
            return Err(Error::Refused(Refusal::of("referral", message).into()));
        }
        let mut referral = held.record.clone();
        referral.decide(Decision {
            kind: DecisionKind::Opened,
            investigation: Some(record.id),
            accepted_by: String::new(),
            reason: record.opening.reason.clone(),
            by: work.actor.account,
            at: work.now,
        })?;
        work.put::<Referrals>(Some(&held), &referral).await?;
        let about = BTreeMap::from([("decision", DecisionKind::Opened.code().to_owned())]);
        work.note("referral_decided", id.uuid(), work.now, about);
    }
    Ok(())
}

/// Closes an investigation, and everything in it, to all but a list of people.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RestrictInvestigation {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// How closed.
    pub closure: Closure,
    /// Who may see it.
    pub members: BTreeSet<AccountId>,
    /// Why.
    pub reason: String,
}

impl Command for RestrictInvestigation {
    type Done = ScopeId;
    async fn apply(self, work: &mut Work<'_>) -> Result<ScopeId, Error> {
        work.ask(Action::RestrictReferral, Resource::default())?;
        let case = work.load::<Of<Investigations>>(self.investigation.uuid()).await?.record;
        work.ask(Action::RestrictReferral, Resource { scope: case.scope })?;
        let scope = close_to_list(work, case.scope, self.closure, self.members, &self.reason).await?;
        close_investigation(work, self.investigation, scope).await?;
        for referral in case.referrals() {
            let held = work.load::<Referrals>(referral.uuid()).await?;
            if held.record.scope.is_none() {
                close_referral(work, &held, scope).await?;
            }
        }
        work.journal(Operation::Alteration, "investigation.closed_to_list");
        Ok(scope)
    }
}
