//! Cases on both engines: what a step means for other records, what striking it out takes back, and closed cases.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use casework::cases::{RecordStep, StrikeOut};
use casework::options::Choice;
use casework::{Actor, Error};
use domain::access::Role;
use domain::children::{ChildState, Children};
use domain::figures::Shown;
use domain::ids::{ChildId, InvestigationId, PersonId};
use domain::investigations::{InvestigationStep, Investigations, Part};
use domain::people::{Category, People, PersonOpening, Told};
use domain::safeguarding::{CouncilTeam, FamilyContact, SocialCareOpening, SocialCareReferrals, SocialCareStep};
use std::collections::BTreeSet;
use store::testing::both;

mod unit;
use unit::{Unit, start, unit};

async fn referral_of(
    unit: &Unit,
    by: &Actor,
    case: InvestigationId,
    child: ChildId,
) -> RecordStep<SocialCareReferrals> {
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
        id: unit.open::<SocialCareReferrals>(by, Some(case), opening).await,
        step: SocialCareStep::Sent {
            to: "front door".to_owned(),
            how: "secure e-mail".to_owned(),
        },
        happened: start(),
        done_by: String::new(),
    }
}
async fn referrals_counted(unit: &Unit, head: &Actor) -> Shown {
    let period = domain::figures::Period::new(start().london_day(), start().london_day()).unwrap();
    let shown = unit.casework.figures(head, Some(period)).await.unwrap();
    // The fifth of the published six: referrals to social services.
    let row = shown.published.get(4).unwrap();
    assert_eq!(row.definition.key, "social_care_referrals");
    row.shown.value
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
        let sent = referral_of(&unit, &head, case, child).await;
        let id = sent.id;
        unit.casework.execute(&head, sent).await.unwrap();
        assert_eq!(
            (state().await, referrals_counted(&unit, &head).await),
            (ChildState::Referred, Shown::Count(1))
        );
        let struck = StrikeOut::<SocialCareReferrals> {
            id,
            place: 0,
            why: "sent to the wrong council".to_owned(),
        };
        unit.casework.execute(&head, struck).await.unwrap();
        assert_eq!(
            (state().await, referrals_counted(&unit, &head).await),
            (ChildState::Linked, Shown::Count(0))
        );
        unit.is_sound().await;
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
        let member = unit.close(closed, &head, &deputy).await;
        let own = unit.case(&outsider).await;
        let sent = referral_of(&unit, &outsider, own, child).await;
        let refused = unit.casework.execute(&outsider, sent).await;
        assert!(matches!(refused, Err(Error::NotThere)), "{refused:?}");
        let page = unit.casework.record::<Children>(&member, child).await.unwrap();
        assert_eq!(page.record.state(), ChildState::Linked);
    }
}

/// Somebody known by a name.
fn somebody(surname: &str) -> PersonOpening {
    PersonOpening {
        given: String::new(),
        surname: surname.to_owned(),
        born: None,
        about_age: None,
        category: Category::Other,
        address: String::new(),
        postcode: String::new(),
        ethnicity_told: Told::NotAsked,
        ethnicity: String::new(),
        how_known: "voters’ register".to_owned(),
    }
}

#[tokio::test]
async fn a_suspect_is_chosen_from_the_suspects_and_never_from_the_children_who_are_none() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&head).await;
        let child = unit.child(&head, case).await;
        let young = unit.casework.record::<Children>(&head, child).await.unwrap().record;
        let mother = unit.open::<People>(&head, Some(case), somebody("Farthingale")).await;
        let neighbour = unit.open::<People>(&head, Some(case), somebody("Penhallow")).await;
        let offered = async || {
            let options = unit.casework.options(&head, Some(case)).await.unwrap();
            let ids = |choices: Vec<Choice>| {
                choices
                    .into_iter()
                    .map(|(id, _)| PersonId::from(id))
                    .collect::<BTreeSet<_>>()
            };
            (ids(options.suspects), ids(options.persons))
        };
        let added = async |person, part| {
            let step = InvestigationStep::PersonAdded {
                person,
                part,
                how_known: "voters’ register".to_owned(),
            };
            let command = RecordStep::<Investigations> {
                id: case,
                step,
                happened: start(),
                done_by: String::new(),
            };
            unit.casework.execute(&head, command).await.unwrap();
        };
        added(mother, Part::Parent).await;
        let everybody = BTreeSet::from([young.opening.person, mother, neighbour]);
        let (suspects, persons) = offered().await;
        assert_eq!(
            suspects,
            BTreeSet::from([mother, neighbour]),
            "nobody is named as a suspect"
        );
        assert_eq!(persons, everybody, "anybody can be linked as a child");
        added(neighbour, Part::Suspect).await;
        assert_eq!(offered().await, (BTreeSet::from([neighbour]), everybody.clone()));
        added(young.opening.person, Part::Suspect).await;
        let both_named = BTreeSet::from([neighbour, young.opening.person]);
        assert_eq!(
            offered().await,
            (both_named, everybody),
            "a child who is suspected is a suspect"
        );
    }
}
