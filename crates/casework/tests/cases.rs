//! Cases on both engines: what a step means for other records, what striking it out takes back, and closed cases.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use casework::cases::{RecordStep, StrikeOut};
use casework::options::Choice;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::children::{ChildOpening, ChildState, Children};
use domain::court::{ChargedBy, ProsecutionOpening, ProsecutionStep, Prosecutions};
use domain::custody::{Custody, CustodyKind, CustodyOpening, CustodyState, CustodyStep, How};
use domain::figures::Shown;
use domain::ids::{ChildId, InvestigationId, PersonId};
use domain::investigations::{InvestigationStep, Investigations, Occasion, Part};
use domain::people::{People, PersonOpening, PersonStep};
use domain::safeguarding::{CouncilTeam, FamilyContact, SocialCareOpening, SocialCareReferrals, SocialCareStep};
use std::collections::BTreeSet;
use store::testing::both;

use crate::unit::{Unit, person, start, unit};

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

fn arrest(suspect: PersonId) -> CustodyOpening {
    CustodyOpening {
        suspect,
        kind: CustodyKind::Arrest,
        how: How::Planned,
        warrant: None,
        place: "Wexholme".to_owned(),
        offences: "Protection of Children Act 1978 s.1".to_owned(),
        why_voluntary: String::new(),
        born: None,
    }
}

fn bailed() -> CustodyStep {
    CustodyStep::Bailed {
        until: jiff::civil::date(2027, 2, 23),
        conditions: "not to go to the home".to_owned(),
        address: "9 Teasel Row, Wexholme".to_owned(),
        child_there: Answer::No,
        victim_views: Answer::NotKnown,
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

#[tokio::test]
async fn a_charge_ends_the_bail_of_whoever_is_charged_and_of_nobody_else() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&head).await;
        let arrested = async |surname: &str| {
            let suspect = unit.open::<People>(&head, Some(case), person(surname)).await;
            let custody = unit.open::<Custody>(&head, Some(case), arrest(suspect)).await;
            unit.record::<Custody>(&head, custody, bailed()).await;
            (suspect, custody)
        };
        let (charged, custody) = arrested("Farthingale").await;
        let (_, other) = arrested("Penhallow").await;
        let opening = ProsecutionOpening {
            suspect: charged,
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            earliest: None,
            born: None,
        };
        let prosecution = unit.open::<Prosecutions>(&head, Some(case), opening).await;
        let charge = ProsecutionStep::Charged {
            charged_by: ChargedBy::Prosecutor,
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            authorised_by: "Crown Prosecution Service".to_owned(),
        };
        unit.record::<Prosecutions>(&head, prosecution, charge).await;
        let state = async |custody| {
            unit.casework
                .record::<Custody>(&head, custody)
                .await
                .unwrap()
                .record
                .state()
        };
        assert_eq!(
            (state(custody).await, state(other).await),
            (CustodyState::Charged, CustodyState::OnBail)
        );
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_decision_on_bail_asks_the_case_for_a_new_assessment_and_striking_it_out_takes_that_back() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&head).await;
        let suspect = unit.open::<People>(&head, Some(case), person("Farthingale")).await;
        let added = InvestigationStep::PersonAdded {
            person: suspect,
            part: Part::Suspect,
            how_known: "the register".to_owned(),
        };
        unit.record::<Investigations>(&head, case, added).await;
        let occasion = async || {
            let page = unit.casework.record::<Investigations>(&head, case).await.unwrap();
            page.record.must_be_assessed_since().map(|(_, occasion)| occasion)
        };
        assert_eq!(occasion().await, None);
        let custody = unit.open::<Custody>(&head, Some(case), arrest(suspect)).await;
        unit.record::<Custody>(&head, custody, bailed()).await;
        assert_eq!(occasion().await, Some(Occasion::BailDecision));
        let struck = StrikeOut::<Custody> {
            id: custody,
            place: 0,
            why: "another suspect's".to_owned(),
        };
        unit.casework.execute(&head, struck).await.unwrap();
        assert_eq!(occasion().await, None);
        let moved = PersonStep::LivesAt {
            address: "9 Teasel Row".to_owned(),
            postcode: "TV1 4QX".to_owned(),
            from: None,
            to: None,
            how_known: "the landlord".to_owned(),
        };
        unit.record::<People>(&head, suspect, moved).await;
        assert_eq!(occasion().await, Some(Occasion::Address));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_suspect_is_chosen_from_the_suspects_and_never_from_the_children_who_are_none() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&head).await;
        let twelve = PersonOpening {
            about_age: Some(12),
            ..person("Farthingale")
        };
        let young = unit.open::<People>(&head, Some(case), twelve).await;
        let linked = ChildOpening {
            person: young,
            called: String::new(),
            born: None,
            lives_with_suspect: Answer::Yes,
            how_linked: "school".to_owned(),
        };
        unit.open::<Children>(&head, Some(case), linked).await;
        let mother = unit.open::<People>(&head, Some(case), person("Farthingale")).await;
        let neighbour = unit.open::<People>(&head, Some(case), person("Penhallow")).await;
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
            unit.record::<Investigations>(&head, case, step).await;
        };
        added(mother, Part::Parent).await;
        let everybody = BTreeSet::from([young, mother, neighbour]);
        let (suspects, persons) = offered().await;
        assert_eq!(
            suspects,
            BTreeSet::from([mother, neighbour]),
            "nobody is named as a suspect"
        );
        assert_eq!(persons, everybody, "anybody can be linked as a child");
        added(neighbour, Part::Suspect).await;
        assert_eq!(offered().await, (BTreeSet::from([neighbour]), everybody.clone()));
        added(young, Part::Suspect).await;
        let both_named = BTreeSet::from([neighbour, young]);
        assert_eq!(
            offered().await,
            (both_named, everybody),
            "a child who is suspected is a suspect"
        );
    }
}
