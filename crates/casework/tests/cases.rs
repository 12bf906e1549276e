//! Cases on both engines: what a step means for other records, what striking it out takes back, and closed cases.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use casework::access::{OpenAccount, OpenFirstAccount};
use casework::cases::{CaseRoom, OpenRecord, RecordStep, StrikeOut};
use casework::decisions::RestrictInvestigation;
use casework::records::AllKinds;
use casework::{Actor, Casework, Error};
use domain::access::{Closure, Role};
use domain::answers::Answer;
use domain::children::{ChildOpening, ChildState, Children};
use domain::figures::Shown;
use domain::ids::{ChildId, InvestigationId};
use domain::investigations::{CaseKind, InvestigationOpening, Investigations};
use domain::people::{Category, People, PersonOpening, Told};
use domain::safeguarding::{CouncilTeam, FamilyContact, SocialCareOpening, SocialCareReferrals, SocialCareStep};
use domain::time::Instant;
use std::sync::Arc;
use store::testing::{Fresh, both};
use store::{SeededChance, StandingClock, verify_journal};

struct Unit {
    casework: Casework,
    fresh: Fresh,
}

fn start() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

async fn unit(fresh: Fresh) -> Unit {
    let clock = Arc::new(StandingClock::at(start()));
    let chance = Arc::new(SeededChance::new(5));
    let casework = Casework::start(fresh.database.clone(), clock, chance).await.unwrap();
    Unit { casework, fresh }
}

impl Unit {
    async fn person(&self, name: &str, roles: &[Role]) -> Actor {
        let wanted = OpenAccount {
            name: name.to_owned(),
            display: format!("PC {name}"),
            roles: roles.iter().copied().collect(),
        };
        let command = OpenFirstAccount(wanted);
        let opened = self.casework.execute(&Casework::program(), command).await.unwrap();
        self.casework.actor(opened.account, None).await.unwrap().unwrap()
    }
    async fn open<R: CaseRoom>(&self, by: &Actor, case: Option<InvestigationId>, opening: R::Opening) -> R::Id {
        let command = OpenRecord::<R> {
            investigation: case,
            opening,
            happened: start(),
            done_by: String::new(),
        };
        self.casework.execute(by, command).await.unwrap()
    }
    async fn case(&self, by: &Actor) -> InvestigationId {
        let opening = InvestigationOpening {
            operation: "Larchwood".to_owned(),
            kind: CaseKind::ImageSuspect,
            officer: by.account,
            supervisor: by.account,
            reason: "enough is known".to_owned(),
            referrals: Vec::new(),
            band: None,
            received: None,
        };
        self.open::<Investigations>(by, None, opening).await
    }
    async fn child(&self, by: &Actor, case: InvestigationId) -> ChildId {
        let person = PersonOpening {
            given: "Robin".to_owned(),
            surname: "Farthingale".to_owned(),
            born: None,
            about_age: Some(7),
            category: Category::Other,
            address: String::new(),
            postcode: String::new(),
            ethnicity_told: Told::NotAsked,
            ethnicity: String::new(),
            how_known: "school".to_owned(),
        };
        let opening = ChildOpening {
            person: self.open::<People>(by, Some(case), person).await,
            called: String::new(),
            born: None,
            lives_with_suspect: Answer::Yes,
            how_linked: "school".to_owned(),
        };
        self.open::<Children>(by, Some(case), opening).await
    }
    async fn referral_of(&self, by: &Actor, case: InvestigationId, child: ChildId) -> RecordStep<SocialCareReferrals> {
        let opening = SocialCareOpening {
            family: "Farthingale".to_owned(),
            council: "brackwater".to_owned(),
            team: CouncilTeam::FrontDoor,
            children: vec![child],
            concern: "who lives there".to_owned(),
            contact: FamilyContact::No,
            not_before: None,
            contact_by: String::new(),
        };
        RecordStep {
            id: self.open::<SocialCareReferrals>(by, Some(case), opening).await,
            step: SocialCareStep::Sent {
                to: "front door".to_owned(),
                how: "secure e-mail".to_owned(),
            },
            happened: start(),
            done_by: String::new(),
        }
    }
    async fn referrals_counted(&self, head: &Actor) -> Shown {
        let period = domain::figures::Period::new(start().london_day(), start().london_day()).unwrap();
        let shown = self.casework.figures(head, Some(period)).await.unwrap();
        // The fifth of the published six: referrals to social services.
        let row = shown.published.get(4).unwrap();
        assert_eq!(row.definition.key, "social_care_referrals");
        row.shown.value
    }
}

#[tokio::test]
async fn what_was_sent_is_written_for_each_child_and_taken_back_with_it() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&head).await;
        let child = unit.child(&head, case).await;
        let state = async || {
            unit.casework
                .record::<Children>(&head, child)
                .await
                .unwrap()
                .record
                .state()
        };
        assert_eq!(state().await, ChildState::Linked);
        let sent = unit.referral_of(&head, case, child).await;
        let id = sent.id;
        unit.casework.execute(&head, sent).await.unwrap();
        assert_eq!(
            (state().await, unit.referrals_counted(&head).await),
            (ChildState::Referred, Shown::Count(1))
        );
        let struck = StrikeOut::<SocialCareReferrals> {
            id,
            place: 0,
            why: "sent to the wrong council".to_owned(),
        };
        unit.casework.execute(&head, struck).await.unwrap();
        assert_eq!(
            (state().await, unit.referrals_counted(&head).await),
            (ChildState::Linked, Shown::Count(0))
        );
        let verified = verify_journal(&unit.fresh.database, &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!(verified.problem, None);
    }
}

#[tokio::test]
async fn nobody_writes_into_a_closed_case_by_naming_what_is_in_it() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let outsider = unit.person("outsider", &[Role::Investigator]).await;
        let closed = unit.case(&head).await;
        let child = unit.child(&head, closed).await;
        let close = RestrictInvestigation {
            investigation: closed,
            closure: Closure::Silent,
            members: [head.account, deputy.account].into(),
            reason: "a reason".to_owned(),
        };
        unit.casework.execute(&head, close).await.unwrap();
        let own = unit.case(&outsider).await;
        let sent = unit.referral_of(&outsider, own, child).await;
        let refused = unit.casework.execute(&outsider, sent).await;
        assert!(matches!(refused, Err(Error::NotThere)), "{refused:?}");
        let member = unit.casework.actor(head.account, None).await.unwrap().unwrap();
        let page = unit.casework.record::<Children>(&member, child).await.unwrap();
        assert_eq!(page.record.state(), ChildState::Linked);
    }
}
