//! Need-to-know, and where it yields: sharing to protect a child, emergency access, deputies, leavers.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::access::ChangeAccount;
use casework::cases::OpenRecord;
use casework::handover::HandOverAll;
use casework::lists::{ChangeList, OpenInEmergency};
use casework::{Actor, Error};
use domain::access::{ListWhat, Role};
use domain::answers::Answer;
use domain::ids::{AccountId, InvestigationId};
use domain::investigations::Investigations;
use domain::journal::Operation;
use domain::record::Room as _;
use domain::sharing::{ShareOpening, Shares, Told};
use domain::time::Instant;
use store::testing::both;

use crate::unit::{Unit, start, unit};

fn share(about: &str) -> OpenRecord<Shares> {
    OpenRecord {
        investigation: None,
        opening: ShareOpening {
            child: "a boy of 7, at his school".to_owned(),
            danger: "he is to be met at the gate".to_owned(),
            told: "the head teacher".to_owned(),
            organisation: "Birch Lane School".to_owned(),
            telephone: "01632 960123".to_owned(),
            how: Told::Telephone,
            shared: "let nobody but his mother take him home".to_owned(),
            certain: Answer::Yes,
            about: about.to_owned(),
        },
        happened: start(),
        done_by: String::new(),
    }
}

#[tokio::test]
async fn sharing_to_protect_works_whatever_the_list_says_and_tells_whoever_shared_nothing() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let examiner = unit.person("wren", &[Role::Examiner]).await;
        let case = unit.case(&head).await;
        let member = unit.close(case, &head, &deputy).await;
        let reference = unit
            .casework
            .investigation(&member, case)
            .await
            .unwrap()
            .investigation
            .reference;

        // The same answer for a reference of what is closed, of nothing, and for none.
        for about in [reference.as_str(), "I26-99999", ""] {
            unit.casework.execute(&examiner, share(about)).await.unwrap();
        }
        let shared = unit.casework.list::<Shares>(&deputy, None, None).await.unwrap().rows;
        assert_eq!(shared.len(), 3);
        assert!(
            shared
                .iter()
                .all(|row| row.scope.is_none() && row.investigation.is_none())
        );
        assert!(unit.casework.list::<Shares>(&examiner, None, None).await.is_err());
        // Those on the list have it in the case at once.
        let inside = unit.casework.investigation(&member, case).await.unwrap().investigation;
        assert!(inside.has("shared_to_protect"));
        // It is a disclosure, and the journal names to whom.
        let entries = unit.casework.journal_page(None, 100).await.unwrap();
        let told: Vec<_> = entries.iter().filter(|row| row.event == Shares::OPENED).collect();
        assert_eq!(told.len(), 3);
        for row in told {
            assert_eq!(row.operation, Operation::Disclosure.label());
            assert_eq!(row.recipient.as_deref(), Some("the head teacher, Birch Lane School"));
        }
        unit.is_sound().await;
    }
}

async fn emergency(unit: &Unit, by: &Actor, reference: &str) -> Result<Option<InvestigationId>, Error> {
    let command = OpenInEmergency {
        reference: reference.to_owned(),
        reason: "a child is said to be taken there tonight".to_owned(),
    };
    unit.casework.execute(by, command).await
}

#[tokio::test]
async fn emergency_access_opens_a_case_for_a_day_and_officer_and_auditor_are_told() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let other = unit.person("other", &[Role::Supervisor]).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let auditor = unit.person("auditor", &[Role::Auditor]).await;
        let open = unit.case_called(&officer, "Beechwood").await;
        let case = unit.case(&head).await;
        let member = unit.close(case, &head, &deputy).await;
        let reference = unit
            .casework
            .investigation(&member, case)
            .await
            .unwrap()
            .investigation
            .reference;
        let known = unit
            .casework
            .investigation(&other, open)
            .await
            .unwrap()
            .investigation
            .reference;

        assert!(matches!(
            emergency(&unit, &officer, &reference).await,
            Err(Error::NotAllowed(_))
        ));
        // What is open, and what is not there, are alike: nothing is opened, and the attempt is kept.
        assert_eq!(emergency(&unit, &other, &known).await.unwrap(), None);
        assert_eq!(emergency(&unit, &other, "I26-99999").await.unwrap(), None);
        assert!(matches!(
            unit.casework.investigation(&other, case).await,
            Err(Error::NotThere)
        ));
        assert_eq!(emergency(&unit, &other, &reference).await.unwrap(), Some(case));
        let inside = unit.again(&other).await;
        let page = unit.casework.investigation(&inside, case).await.unwrap();
        assert!(
            page.investigation.has("emergency_access"),
            "the officer sees it in the case"
        );
        let flags: Vec<_> = page
            .investigation
            .flags()
            .into_iter()
            .map(|(flag, _)| flag.what)
            .collect();
        assert!(flags.contains(&"Somebody came in by emergency access"), "{flags:?}");
        let (attempts, _) = unit.casework.emergencies(&auditor).await.unwrap();
        assert_eq!(attempts.iter().filter(|attempt| attempt.opened.is_some()).count(), 1);
        assert_eq!(
            (attempts.len(), unit.casework.emergencies_today(&auditor).await.unwrap()),
            (3, 3)
        );
        // The next day it is closed again.
        unit.clock.set(start().plus_hours(24));
        let later = unit.again(&other).await;
        assert!(matches!(
            unit.casework.investigation(&later, case).await,
            Err(Error::NotThere)
        ));
        unit.is_sound().await;
    }
}

async fn change(
    unit: &Unit,
    by: &Actor,
    case: InvestigationId,
    who: AccountId,
    what: ListWhat,
    until: Option<Instant>,
) -> Result<(), Error> {
    let command = ChangeList {
        investigation: case,
        who: Some(who),
        what: Some(what),
        until,
        reason: "annual leave".to_owned(),
    };
    unit.casework.execute(by, command).await
}

#[tokio::test]
async fn a_deputy_sees_a_closed_case_until_the_end_of_a_day_and_whoever_is_taken_off_sees_nothing() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let second = unit.person("second", &[Role::Supervisor]).await;
        let third = unit.person("third", &[Role::Investigator]).await;
        let case = unit.case(&head).await;
        let member = unit.close(case, &head, &second).await;
        // Whoever is not on the list cannot change it, and does not learn that there is one.
        assert!(matches!(
            change(&unit, &third, case, third.account, ListWhat::Added, None).await,
            Err(Error::NotThere)
        ));
        let end = start().plus_hours(72);
        change(&unit, &member, case, third.account, ListWhat::Deputy, Some(end))
            .await
            .unwrap();
        let deputy = unit.again(&third).await;
        assert!(unit.casework.investigation(&deputy, case).await.is_ok());
        assert_eq!(unit.casework.list_of(&deputy, case).await.unwrap().members.len(), 3);
        unit.clock.set(end);
        let over = unit.again(&third).await;
        assert!(matches!(
            unit.casework.investigation(&over, case).await,
            Err(Error::NotThere)
        ));
        // The officer in the case and the last but two stay.
        for who in [head.account, second.account] {
            assert!(matches!(
                change(&unit, &member, case, who, ListWhat::Removed, None).await,
                Err(Error::Refused(_))
            ));
        }
        change(&unit, &member, case, third.account, ListWhat::Added, None)
            .await
            .unwrap();
        change(&unit, &member, case, second.account, ListWhat::Removed, None)
            .await
            .unwrap();
        let gone = unit.again(&second).await;
        assert!(matches!(
            unit.casework.investigation(&gone, case).await,
            Err(Error::NotThere)
        ));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn whoever_leaves_signs_in_no_more_and_their_cases_are_handed_over_together() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let administrator = unit.person("root", &[Role::Administrator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let leaver = unit.person("wren", &[Role::Investigator]).await;
        let next = unit.person("ash", &[Role::Investigator]).await;
        let cases = [unit.case(&leaver).await, unit.case_called(&leaver, "Beechwood").await];
        let end = ChangeAccount {
            account: leaver.account,
            roles: [Role::Investigator].into(),
            council: None,
            active: false,
        };
        unit.casework.execute(&administrator, end).await.unwrap();
        assert!(unit.casework.actor(leaver.account, None).await.unwrap().is_none());
        assert_eq!(
            unit.casework.left_with_cases(&head).await.unwrap(),
            [("PC wren".to_owned(), 2)]
        );
        let over = |to| HandOverAll {
            from: Some(leaver.account),
            to: Some(to),
            words: "everything is in the cases".to_owned(),
        };
        assert!(matches!(
            unit.casework.execute(&head, over(head.account)).await,
            Err(Error::Refused(_))
        ));
        assert_eq!(unit.casework.execute(&head, over(next.account)).await.unwrap(), 2);
        for case in cases {
            let page = unit.casework.investigation(&head, case).await.unwrap();
            assert_eq!(page.investigation.officer(), next.account);
        }
        assert!(unit.casework.left_with_cases(&head).await.unwrap().is_empty());
        // A closed case goes to somebody on its list, and to nobody else.
        let closed = unit.case_called(&next, "Hazel").await;
        let second = unit.person("second", &[Role::Supervisor]).await;
        let member = unit.close(closed, &head, &second).await;
        let third = unit.person("third", &[Role::Investigator]).await;
        let all = HandOverAll {
            from: Some(next.account),
            to: Some(third.account),
            words: "ill".to_owned(),
        };
        assert!(matches!(
            unit.casework.execute(&member, all).await,
            Err(Error::Refused(_))
        ));
        let page = unit.casework.investigation(&member, closed).await.unwrap();
        assert_eq!(page.investigation.officer(), next.account, "nothing was half done");
        assert_eq!(Investigations::title(&page.investigation), "Hazel");
        unit.is_sound().await;
    }
}
