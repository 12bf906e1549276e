//! The plan turned into commands, in the order in which they were typed in.
//!
//! Each case and each referral has its deeds; all of them are issued in the order of their moments, so that the journal's
//! clock never steps back. A deed that a rule makes wait for another is typed in when that other is there.

mod children;
mod dealings;
mod deeds;
mod desks;
mod flags;
mod nights;
mod referrals;
mod ring;

use casework::cases::{CaseRoom, OpenRecord, RecordStep};
use casework::{Actor, Casework, Error};
use domain::ids::{
    CalloutId, ChildId, CustodyId, DesignatedOfficerReferralId, ExhibitId, InvestigationId, PackageId, PersonId,
    ProsecutionId, ReferralId, SessionId, SocialCareReferralId, StrategyDiscussionId, WarrantId,
};
use domain::time::Instant;
use std::collections::BTreeMap;
use store::StandingClock;

use crate::packages::Bench;
use crate::plan::{Plan, PlannedCase, PlannedReferral};
use deeds::{Deed, Which, deeds};

/// What a case's records came to be.
#[derive(Clone, Debug, Default)]
struct Made {
    investigation: Option<InvestigationId>,
    suspects: Vec<Option<PersonId>>,
    children: Vec<Option<ChildId>>,
    strategies: Vec<Option<StrategyDiscussionId>>,
    care: Vec<Option<SocialCareReferralId>>,
    designated_officer: Option<DesignatedOfficerReferralId>,
    warrants: Vec<Option<WarrantId>>,
    contacts: Vec<Option<CustodyId>>,
    exhibits: Vec<Option<ExhibitId>>,
    packages: Vec<Option<PackageId>>,
    courts: Vec<Option<ProsecutionId>>,
}

impl Made {
    fn of(case: &PlannedCase) -> Self {
        Self {
            suspects: vec![None; case.suspects.len()],
            children: vec![None; case.children.len()],
            strategies: vec![None; case.strategies.len()],
            care: vec![None; case.care_referrals.len()],
            warrants: vec![None; case.warrants.len()],
            contacts: vec![None; case.contacts.len()],
            exhibits: vec![None; case.exhibits.len()],
            packages: vec![None; case.exhibits.len()],
            courts: vec![None; case.courts.len()],
            ..Self::default()
        }
    }
}

/// The world while it is being made.
pub(crate) struct World<'a> {
    casework: &'a Casework,
    clock: &'a StandingClock,
    staff: BTreeMap<&'static str, Actor>,
    plan: &'a Plan,
    schools: BTreeMap<i64, String>,
    /// The cases of the period, and those before it.
    made: (Vec<Made>, Vec<Made>),
    /// The referrals of the period, and those before it: id, reference, and version.
    referrals: (Vec<Option<Taken>>, Vec<Option<Taken>>),
    sessions: Vec<Option<SessionId>>,
    callouts: Vec<CalloutId>,
    bench: Bench<'a>,
}

/// A referral that was taken.
#[derive(Clone, Debug)]
struct Taken {
    id: ReferralId,
    reference: String,
    version: i64,
}

/// Something that the plan says and the world has not: the plan is wrong, or the order is.
fn missing(what: &str) -> Error {
    Error::Inside(format!("the demo has no {what} yet"))
}

/// Makes the whole world.
pub(crate) async fn make(
    casework: &Casework,
    clock: &StandingClock,
    (staff, schools): (BTreeMap<&'static str, Actor>, BTreeMap<i64, String>),
    plan: &Plan,
    bench: Bench<'_>,
) -> Result<(), Error> {
    let mut world = World {
        casework,
        clock,
        staff,
        plan,
        schools,
        made: (
            plan.cases.iter().map(Made::of).collect(),
            plan.earlier.iter().map(Made::of).collect(),
        ),
        referrals: (
            vec![None; plan.referrals.len()],
            vec![None; plan.earlier_referrals.len()],
        ),
        sessions: vec![None; plan.sessions.len()],
        callouts: Vec::new(),
        bench,
    };
    for (at, which, deed) in deeds(plan) {
        world.clock.set(at.max(world.casework.now()));
        world
            .act(which, &deed, at)
            .await
            .map_err(|error| Error::Inside(format!("the demo, {which:?}, {deed:?}, at {at:?}: {error}")))?;
    }
    world.refresh().await?;
    world
        .lay_on_desks()
        .await
        .map_err(|error| Error::Inside(format!("the demo, the last evening: {error}")))
}

impl World<'_> {
    fn case(&self, which: Which) -> Result<&PlannedCase, Error> {
        let found = match which {
            Which::Case(place) => self.plan.cases.get(place),
            Which::Earlier(place) => self.plan.earlier.get(place),
            Which::Referral(_) | Which::EarlierReferral(_) | Which::Session(_) | Which::Nights => None,
        };
        found.ok_or_else(|| missing("case"))
    }
    fn made(&mut self, which: Which) -> Result<&mut Made, Error> {
        let found = match which {
            Which::Case(place) => self.made.0.get_mut(place),
            Which::Earlier(place) => self.made.1.get_mut(place),
            Which::Referral(_) | Which::EarlierReferral(_) | Which::Session(_) | Which::Nights => None,
        };
        found.ok_or_else(|| missing("case"))
    }
    fn planned_referral(&self, which: Which) -> Result<&PlannedReferral, Error> {
        let found = match which {
            Which::Referral(place) => self.plan.referrals.get(place),
            Which::EarlierReferral(place) => self.plan.earlier_referrals.get(place),
            Which::Case(_) | Which::Earlier(_) | Which::Session(_) | Which::Nights => None,
        };
        found.ok_or_else(|| missing("referral"))
    }
    fn taken(&mut self, which: Which) -> Result<&mut Option<Taken>, Error> {
        let found = match which {
            Which::Referral(place) => self.referrals.0.get_mut(place),
            Which::EarlierReferral(place) => self.referrals.1.get_mut(place),
            Which::Case(_) | Which::Earlier(_) | Which::Session(_) | Which::Nights => None,
        };
        found.ok_or_else(|| missing("referral"))
    }
    fn investigation(&mut self, which: Which) -> Result<InvestigationId, Error> {
        self.made(which)?.investigation.ok_or_else(|| missing("investigation"))
    }
    fn who(&self, name: &str) -> Result<Actor, Error> {
        self.staff
            .get(name)
            .cloned()
            .ok_or_else(|| missing("account of that name"))
    }
    /// Whoever types for somebody in a case: they themselves, or the officer where the case is closed to them.
    fn typist(&self, which: Which, name: &str) -> Result<Actor, Error> {
        let case = self.case(which)?;
        match case.closure {
            Some(closure) if !closure.members.contains(&name) => self.who(case.officer),
            _ => self.who(name),
        }
    }
    fn display(&self, name: &str) -> String {
        self.staff
            .get(name)
            .map_or_else(|| name.to_owned(), |actor| actor.display.clone())
    }
    /// Puts new lists into effect for everybody who is signed in.
    async fn refresh(&mut self) -> Result<(), Error> {
        for actor in self.staff.values_mut() {
            if let Some(fresh) = self.casework.actor(actor.account, None).await? {
                *actor = fresh;
            }
        }
        Ok(())
    }
    async fn open<R: CaseRoom>(
        &mut self,
        which: Which,
        by: &str,
        happened: Instant,
        opening: R::Opening,
    ) -> Result<R::Id, Error> {
        let command = OpenRecord::<R> {
            investigation: Some(self.investigation(which)?),
            opening,
            happened,
            done_by: self.display(by),
        };
        let actor = self.typist(which, by)?;
        self.casework.execute(&actor, command).await
    }
    async fn record<R: CaseRoom>(
        &mut self,
        which: Which,
        by: &str,
        happened: Instant,
        id: Option<R::Id>,
        step: R::Step,
    ) -> Result<(), Error> {
        let command = RecordStep::<R> {
            id: id.ok_or_else(|| missing(R::NAME))?,
            step,
            happened,
            done_by: self.display(by),
        };
        let actor = self.typist(which, by)?;
        self.casework.execute(&actor, command).await
    }
    async fn act(&mut self, which: Which, deed: &Deed, at: Instant) -> Result<(), Error> {
        match which {
            Which::Referral(_) | Which::EarlierReferral(_) => self.deal_with_referral(which, deed).await,
            Which::Nights => self.deal_with_nights(deed).await,
            Which::Session(place) => self.deal_with_session(place, deed).await,
            Which::Case(_) | Which::Earlier(_) => match deed {
                Deed::Child(..) | Deed::Strategy(..) | Deed::Care(..) | Deed::DesignatedOfficer(_) => {
                    self.deal_with_children(which, deed, at).await
                }
                Deed::Warrant(..) | Deed::Contact(..) | Deed::Exhibit(..) | Deed::Court(..) => {
                    self.deal_with_suspects(which, deed, at).await
                }
                _ => self.deal_with_case(which, deed, at).await,
            },
        }
    }
}
