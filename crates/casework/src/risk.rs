//! Risk: assessing a referral, seconding *low*, and reading an assessment.

use domain::access::Role;
use domain::ids::{ReferralId, RiskAssessmentId, ScopeId};
use domain::investigations::{InvestigationStep, Investigations};
use domain::journal::Operation;
use domain::risk::{Assessing, Assessment, RiskStanding};
use domain::time::Instant;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Held, Kind, Table};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::cases::{grow_along, recorded};
use crate::referrals::{Referrals, load_for, resource};
use crate::work::BelongsToReferral;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Risk assessments, as a kind of record.
pub struct Assessments;

impl Kind for Assessments {
    type Record = Assessment;
    const NAME: &'static str = "risk_assessment";
    fn id(record: &Assessment) -> Uuid {
        record.id.uuid()
    }
    fn project(assessment: &Assessment, number: i64) -> Vec<Table> {
        vec![Table::root(
            "risk_assessment",
            &[
                "id",
                "referral",
                "model",
                "model_version",
                "lowest",
                "highest",
                "at",
                "waits_for_second",
                "scope",
                "version",
            ],
            vec![
                assessment.id.uuid().into(),
                assessment.referral.uuid().into(),
                assessment.model.clone().into(),
                assessment.model_version.clone().into(),
                assessment.evaluation.lowest.rank().into(),
                assessment.evaluation.highest.rank().into(),
                assessment.at.micros().into(),
                assessment.waits_for_second().into(),
                assessment.scope.map(ScopeId::uuid).into(),
                number.into(),
            ],
        )]
    }
}

pub(crate) fn is_supervisor(actor: &Actor) -> bool {
    actor.roles.contains(&Role::Supervisor) || actor.roles.contains(&Role::UnitHead)
}

/// Assesses a referral. The last assessment is the one in force; earlier ones stay as they were made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AssessRisk {
    /// Which referral.
    pub referral: ReferralId,
    /// The version that was on the page.
    pub seen: i64,
    /// Model, enquiries, answers, and a band set against the model.
    pub assessing: Assessing,
}

impl Command for AssessRisk {
    type Done = RiskAssessmentId;
    async fn apply(self, work: &mut Work<'_>) -> Result<RiskAssessmentId, Error> {
        let held = load_for(work, Action::AssessRisk, self.referral, Some(self.seen)).await?;
        let id = RiskAssessmentId::new(work.now, work.chance());
        let supervisor = is_supervisor(work.actor);
        let mut assessment = Assessment::make(
            id,
            self.referral,
            &self.assessing,
            work.actor.account,
            supervisor,
            work.now,
        )?;
        assessment.scope = held.record.scope;
        assessment.changed = work.clocks().await?;
        work.put::<Assessments>(None, &assessment).await?;
        let step = InvestigationStep::Assessed {
            band: assessment.band(work.now),
        };
        stand(work, &held, &assessment, step).await?;
        let band = BTreeMap::from([("band", assessment.band(work.now).code().to_owned())]);
        work.note("risk_assessed", self.referral.uuid(), work.now, band);
        work.journal(Operation::Alteration, "risk.assessed");
        Ok(id)
    }
}

/// Writes what an assessment says into its referral, whose place in the queue follows from it, and into the case that the
/// referral went into.
async fn stand(
    work: &mut Work<'_>,
    held: &Held<domain::referrals::Referral>,
    assessment: &Assessment,
    step: InvestigationStep,
) -> Result<(), Error> {
    let mut referral = held.record.clone();
    referral.risk = Some(RiskStanding::of(assessment, referral.received, work.now));
    work.put::<Referrals>(Some(held), &referral).await?;
    let investigation = referral.decision.as_ref().and_then(|decision| decision.investigation);
    if let Some(investigation) = investigation {
        let made = recorded(work, work.now, "");
        grow_along::<Investigations>(work, investigation.uuid(), vec![step], &made).await?;
    }
    Ok(())
}

/// Agrees to *low*, as the second person.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SecondLow {
    /// Which assessment.
    pub assessment: RiskAssessmentId,
    /// The version that was on the page.
    pub seen: i64,
    /// Why, when something is not known.
    pub reason: String,
    /// Until when, when something is not known.
    pub until: Option<Instant>,
}

impl Command for SecondLow {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::SecondLow, Resource::default())?;
        let held = work.load::<Assessments>(self.assessment.uuid()).await?;
        work.ask(
            Action::SecondLow,
            Resource {
                scope: held.record.scope,
            },
        )?;
        if held.number != self.seen {
            return Err(Error::Changed { now: held.number });
        }
        let mut assessment = held.record.clone();
        let supervisor = is_supervisor(work.actor);
        assessment.second(work.actor.account, supervisor, &self.reason, self.until, work.now)?;
        work.put::<Assessments>(Some(&held), &assessment).await?;
        let referral = work.load::<Referrals>(assessment.referral.uuid()).await?;
        // A later assessment may be in force already; then this one changes nothing in the queue.
        if referral
            .record
            .risk
            .as_ref()
            .is_some_and(|risk| risk.assessment == assessment.id)
        {
            let step = InvestigationStep::LowAgreed {
                band: assessment.band(work.now),
            };
            stand(work, &referral, &assessment, step).await?;
        }
        work.journal(Operation::Alteration, "risk.seconded");
        Ok(())
    }
}

impl BelongsToReferral for Assessments {
    const TABLE: &'static str = "risk_assessment";
    fn close(record: &mut Assessment, scope: ScopeId) {
        record.scope = Some(scope);
    }
}

/// An assessment as its page shows it.
#[derive(Clone, Debug)]
pub struct AssessmentPage {
    /// The record.
    pub assessment: Assessment,
    /// The number of its version.
    pub version: i64,
    /// The reference of its referral.
    pub reference: String,
    /// When the referral was received: two of the clocks run from there.
    pub received: Instant,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

impl Casework {
    /// An assessment. Consultation is journalled first.
    pub async fn assessment(&self, actor: &Actor, id: RiskAssessmentId) -> Result<AssessmentPage, Error> {
        self.ask(actor, Action::ReadReferral, Resource::default())?;
        let held = self
            .database()
            .load::<Assessments>(id.uuid())
            .await?
            .ok_or(Error::NotThere)?;
        self.ask(
            actor,
            Action::ReadReferral,
            Resource {
                scope: held.record.scope,
            },
        )?;
        let referral = self
            .database()
            .load::<Referrals>(held.record.referral.uuid())
            .await?
            .ok_or(Error::NotThere)?
            .record;
        self.ask(actor, Action::ReadReferral, resource(&referral))?;
        let people = self.all_accounts().await?;
        let seen = vec![(Assessments::NAME, id.uuid()), (Referrals::NAME, referral.id.uuid())];
        self.look(actor, "risk.read", seen).await?;
        Ok(AssessmentPage {
            assessment: held.record,
            version: held.number,
            reference: referral.reference,
            received: referral.received,
            people,
        })
    }
}
