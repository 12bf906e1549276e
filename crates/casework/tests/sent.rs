//! What was sent to a council is for its team, whatever list the case is behind, and what they answer reaches the child.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use casework::deadlines::Whose;
use casework::sent::AnswerSent;
use casework::{Actor, Error};
use domain::access::Role;
use domain::children::{ChildState, Children};
use domain::ids::{InvestigationId, SocialCareReferralId};
use domain::journal::Operation;
use domain::safeguarding::{
    CouncilAnswer, CouncilNews, CouncilTeam, FamilyContact, SocialCareOpening, SocialCareReferrals, SocialCareState,
    SocialCareStep,
};
use store::testing::both;

use crate::unit::{Unit, start, unit};

const FORCE: &str = "Tees Vale Police";

async fn referred(unit: &Unit, by: &Actor, case: InvestigationId, council: &str) -> SocialCareReferralId {
    let opening = SocialCareOpening {
        family: "Farthingale".to_owned(),
        council: council.to_owned(),
        team: CouncilTeam::FrontDoor,
        children: vec![unit.child(by, case).await],
        concern: "Somebody in the home is under investigation.".to_owned(),
        contact: FamilyContact::NotBefore,
        not_before: Some(start().plus_hours(48)),
        contact_by: "PC wren".to_owned(),
    };
    unit.open::<SocialCareReferrals>(by, Some(case), opening).await
}

fn sent() -> SocialCareStep {
    SocialCareStep::Sent {
        to: "front door".to_owned(),
        how: "secure e-mail".to_owned(),
    }
}

async fn tell(unit: &Unit, by: &Actor, id: SocialCareReferralId, step: SocialCareStep) -> Result<(), Error> {
    let command = AnswerSent {
        id,
        step,
        happened: unit.casework.now(),
        done_by: String::new(),
    };
    unit.casework.execute(by, command).await
}

fn accepted() -> SocialCareStep {
    SocialCareStep::Answered {
        answer: CouncilAnswer::Accepted,
        decided_by: "A. Hill".to_owned(),
        plan: "A social worker visits tomorrow with the officer.".to_owned(),
    }
}

#[tokio::test]
async fn a_councils_team_sees_what_was_sent_to_it_and_nothing_else() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let brackwater = unit.person("mina", &[Role::Partner]).await;
        let case = unit.case(&officer).await;
        let ours = referred(&unit, &officer, case, "brackwater").await;
        let others = referred(&unit, &officer, case, "eastmoor").await;

        // What is only prepared is nobody's to see but ours.
        assert!(unit.casework.sent_list(&brackwater).await.unwrap().is_empty());
        assert!(matches!(
            unit.casework.sent(&brackwater, ours, FORCE).await,
            Err(Error::NotThere)
        ));
        for id in [ours, others] {
            unit.record::<SocialCareReferrals>(&officer, id, sent()).await;
        }
        let listed = unit.casework.sent_list(&brackwater).await.unwrap();
        assert_eq!(listed.iter().map(|row| row.id).collect::<Vec<_>>(), [ours]);
        assert!(matches!(
            unit.casework.sent(&brackwater, others, FORCE).await,
            Err(Error::NotThere)
        ));
        assert!(matches!(
            tell(&unit, &brackwater, others, accepted()).await,
            Err(Error::NotThere)
        ));
        assert!(matches!(
            unit.casework.record::<SocialCareReferrals>(&brackwater, ours).await,
            Err(Error::NotAllowed(_))
        ));
        assert!(matches!(
            unit.casework.sent_list(&officer).await,
            Err(Error::NotAllowed(_))
        ));

        // Each reading is a disclosure to the council.
        let page = unit.casework.sent(&brackwater, ours, FORCE).await.unwrap();
        assert_eq!(page.paper.recipient.as_deref(), Some("Brackwater Council"));
        let words = serde_json::to_string(&page.paper).unwrap();
        assert!(
            words.contains("NOT BEFORE") && words.contains("Robin Farthingale"),
            "{words}"
        );
        let entries = unit.casework.journal_page(None, 1).await.unwrap();
        assert_eq!(entries.first().map(|entry| entry.event.as_str()), Some("sent.read"));
        assert_eq!(
            entries.first().map(|entry| entry.operation),
            Some(Operation::Disclosure.label())
        );
        // A team may not do what is the force's: send it again, or chase itself.
        assert!(matches!(
            tell(&unit, &brackwater, ours, sent()).await,
            Err(Error::NotThere)
        ));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn what_a_council_answers_reaches_the_child_and_the_officer_also_in_a_silent_case() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let brackwater = unit.person("mina", &[Role::Partner]).await;
        let case = unit.case(&officer).await;
        let id = referred(&unit, &officer, case, "brackwater").await;
        unit.record::<SocialCareReferrals>(&officer, id, sent()).await;
        unit.close(case, &head, &officer).await;
        let officer = unit.again(&officer).await;

        let received = SocialCareStep::Received {
            received_by: "Mina Stroud".to_owned(),
        };
        tell(&unit, &brackwater, id, received).await.unwrap();
        let news = SocialCareStep::CouncilTold {
            what: CouncilNews::StrategyHeldChildSeen,
            words: "Strategy discussion held, child seen".to_owned(),
        };
        tell(&unit, &brackwater, id, news).await.unwrap();
        tell(&unit, &brackwater, id, accepted()).await.unwrap();

        let record = unit
            .casework
            .record::<SocialCareReferrals>(&officer, id)
            .await
            .unwrap()
            .record;
        assert_eq!(record.state(), SocialCareState::Answered);
        let child = *record.opening.children.first().unwrap();
        let child = unit.casework.record::<Children>(&officer, child).await.unwrap().record;
        assert_eq!(child.state(), ChildState::Safeguarded);
        let digest = unit.casework.digest(&officer, Whose::Mine).await.unwrap();
        let by_council = digest.changes.iter().filter(|change| change.by == brackwater.account);
        let told: Vec<&str> = by_council.map(|change| change.what).collect();
        assert!(
            told.contains(&"The council told us") && told.contains(&"Answered"),
            "{told:?}"
        );
        // Nobody outside the list learns of it.
        let other = unit.person("other", &[Role::Investigator]).await;
        let digest = unit.casework.digest(&other, Whose::Unit).await.unwrap();
        assert!(digest.changes.is_empty());
        unit.is_sound().await;
    }
}
