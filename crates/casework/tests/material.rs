//! What a case holds beside its evidence: unused material, notes, resolutions, days of action, and what changed since a look.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::cases::RecordStep;
use casework::disclosure::ListMaterial;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::disclosure::{Decision, DisclosureOpening, DisclosureState, DisclosureStep, Disclosures};
use domain::ids::{DisclosureId, InvestigationId};
use domain::investigations::{InvestigationStep, Investigations, Part};
use domain::notes::{NoteOpening, NoteStep, Notes};
use domain::operations::{OperationOpening, OperationStep, Operations};
use domain::people::People;
use domain::resolutions::{ResolutionOpening, ResolutionStep, Resolutions};
use store::testing::both;

use crate::unit::{Unit, person, start, unit};

async fn happens<R: casework::cases::CaseRoom>(unit: &Unit, by: &Actor, id: R::Id, step: R::Step) -> Result<(), Error> {
    let command = RecordStep::<R> {
        id,
        step,
        happened: unit.casework.now(),
        done_by: String::new(),
    };
    unit.casework.execute(by, command).await
}

fn note(words: &str) -> NoteOpening {
    NoteOpening {
        words: words.to_owned(),
        for_whom: None,
        by_day: None,
        names: std::collections::BTreeSet::new(),
    }
}

async fn begun(unit: &Unit, officer: &Actor, case: InvestigationId) -> DisclosureId {
    let suspect = unit.open::<People>(officer, Some(case), person("Ravensworth")).await;
    let opening = DisclosureOpening {
        suspect,
        officer: officer.account,
        approach: "the telephone".to_owned(),
        issues: "who used it".to_owned(),
    };
    unit.open::<Disclosures>(officer, Some(case), opening).await
}

fn certify() -> DisclosureStep {
    DisclosureStep::Certified {
        words: "none of them does".to_owned(),
    }
}

#[tokio::test]
async fn nothing_is_certified_before_everything_that_touches_the_case_is_listed_and_decided() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let discloser = unit.person("rowan", &[Role::DisclosureOfficer]).await;
        let case = unit.case(&officer).await;
        unit.open::<Notes>(&officer, Some(case), note("the neighbour rang"))
            .await;
        let id = begun(&unit, &officer, case).await;
        let held = unit
            .casework
            .record::<Disclosures>(&discloser, id)
            .await
            .unwrap()
            .record;
        let left = unit.casework.not_listed(&discloser, &held).await.unwrap();
        assert_eq!(left.len(), 1, "{left:?}");
        let listed = DisclosureStep::Listed {
            description: "the pocket book of DC Wren".to_owned(),
            made: None,
            place: "the case store".to_owned(),
        };
        happens::<Disclosures>(&unit, &discloser, id, listed).await.unwrap();
        let decide = |item| DisclosureStep::Decided {
            item,
            status: Decision::NonSensitive,
            reason: String::new(),
        };
        happens::<Disclosures>(&unit, &discloser, id, decide(1)).await.unwrap();
        let refused = happens::<Disclosures>(&unit, &discloser, id, certify())
            .await
            .unwrap_err();
        assert!(format!("{refused}").contains("not listed"), "{refused}");

        let of: Vec<String> = left.iter().map(|one| one.of.clone()).collect();
        let list = ListMaterial { id, of: of.clone() };
        unit.casework.execute(&discloser, list.clone()).await.unwrap();
        // Listed twice, it is refused: it has its number.
        assert!(matches!(
            unit.casework.execute(&discloser, list).await,
            Err(Error::Refused(_))
        ));
        let refused = happens::<Disclosures>(&unit, &discloser, id, certify())
            .await
            .unwrap_err();
        assert!(format!("{refused}").contains("item 2"), "{refused}");
        happens::<Disclosures>(&unit, &discloser, id, decide(2)).await.unwrap();
        let refused = happens::<Disclosures>(&unit, &officer, id, certify())
            .await
            .unwrap_err();
        assert!(format!("{refused}").contains("disclosure officer"), "{refused}");
        happens::<Disclosures>(&unit, &discloser, id, certify()).await.unwrap();
        // A note written afterwards is unlisted again, and what is listed has to be certified again.
        unit.open::<Notes>(&officer, Some(case), note("he rang again")).await;
        let held = unit
            .casework
            .record::<Disclosures>(&discloser, id)
            .await
            .unwrap()
            .record;
        assert_eq!(held.state(), DisclosureState::Certified);
        assert_eq!(unit.casework.not_listed(&discloser, &held).await.unwrap().len(), 1);
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_note_reaches_whom_it_names_until_they_open_the_case_and_what_it_asks_until_it_is_done() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let ash = unit.person("ash", &[Role::Investigator]).await;
        let outsider = unit.person("rowan", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        assert_eq!(
            unit.casework.look_again(&ash, case).await.unwrap(),
            None,
            "the first look"
        );
        unit.clock.set(start().plus_hours(2));
        let opening = NoteOpening {
            for_whom: Some(ash.account),
            by_day: Some(start().london_day()),
            ..note("@ash would you ring the school? @nobody.here and me@example.org are nobody.")
        };
        let id = unit.open::<Notes>(&officer, Some(case), opening).await;
        let (asked, naming) = unit.casework.notes_for(&ash).await.unwrap();
        assert_eq!((asked.len(), naming.len()), (1, 1));
        assert_eq!(
            unit.casework.notes_for(&outsider).await.unwrap(),
            (Vec::new(), Vec::new())
        );
        // Opening the case is what takes the mention away; the look before tells since when changes are new.
        unit.clock.set(start().plus_hours(3));
        assert_eq!(unit.casework.look_again(&ash, case).await.unwrap(), Some(start()));
        unit.clock.set(start().plus_hours(3).plus_minutes(10));
        assert_eq!(
            unit.casework.look_again(&ash, case).await.unwrap(),
            Some(start()),
            "one look is one look"
        );
        let (asked, naming) = unit.casework.notes_for(&ash).await.unwrap();
        assert_eq!((asked.len(), naming.len()), (1, 0));
        let done = NoteStep::Done {
            result: "they ring back".to_owned(),
        };
        happens::<Notes>(&unit, &ash, id, done).await.unwrap();
        assert!(unit.casework.notes_for(&ash).await.unwrap().0.is_empty());
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn an_address_names_nobody_before_a_second_person_compared_it_and_a_wrong_one_clears_whom_it_named() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let second = unit.person("ash", &[Role::Researcher]).await;
        let case = unit.case(&officer).await;
        let suspect = unit.open::<People>(&officer, Some(case), person("Ravensworth")).await;
        let opening = ResolutionOpening {
            address: "203.0.113.9".to_owned(),
            port: Some(52_114),
            time: "2026-07-01T14:05:00+01:00".to_owned(),
            source: "report 4100003".to_owned(),
            request: "CD/26/118".to_owned(),
            asked_for: "2026-07-01T13:05:00Z".to_owned(),
        };
        let id = unit.open::<Resolutions>(&officer, Some(case), opening).await;
        let answered = ResolutionStep::Answered {
            subscriber: "A. Marsh".to_owned(),
            installed: "12 Gannet Quay".to_owned(),
            billed: String::new(),
            time: "2026-07-01T13:05:00Z".to_owned(),
            answer: "118/1".to_owned(),
        };
        happens::<Resolutions>(&unit, &officer, id, answered).await.unwrap();
        let relied = ResolutionStep::ReliedOn {
            person: suspect,
            beside: "the account’s telephone".to_owned(),
        };
        assert!(matches!(
            happens::<Resolutions>(&unit, &officer, id, relied.clone()).await,
            Err(Error::Refused(_))
        ));
        let checked = ResolutionStep::Checked {
            checked_by: "PC ash".to_owned(),
            address: Answer::Yes,
            port: Answer::Yes,
            time: Answer::Yes,
            installed: Answer::Yes,
        };
        happens::<Resolutions>(&unit, &second, id, checked).await.unwrap();
        happens::<Resolutions>(&unit, &officer, id, relied).await.unwrap();
        let wrong = ResolutionStep::FoundWrong {
            how: "the street was renumbered".to_owned(),
            done: "a visit".to_owned(),
        };
        happens::<Resolutions>(&unit, &officer, id, wrong).await.unwrap();
        let person = unit.casework.person(&officer, suspect).await.unwrap().person;
        assert!(person.has("cleared"));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_day_of_action_counts_what_its_cases_record_of_the_day_and_holds_no_closed_case() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let second = unit.person("second", &[Role::Supervisor]).await;
        let case = unit.case(&officer).await;
        unit.child(&officer, case).await;
        let suspect = unit.open::<People>(&officer, Some(case), person("Ravensworth")).await;
        let named = InvestigationStep::PersonAdded {
            person: suspect,
            part: Part::Suspect,
            how_known: "the address".to_owned(),
        };
        unit.record::<Investigations>(&officer, case, named).await;
        let opening = OperationOpening {
            name: "Heron".to_owned(),
            day: start().london_day(),
            lead: head.account,
            briefing: "05:00, the training room".to_owned(),
            aim: String::new(),
        };
        let day = unit.open::<Operations>(&officer, None, opening).await;
        let joined = |case| OperationStep::CaseJoined {
            case,
            team: "Team 1".to_owned(),
            strike: "06:30".to_owned(),
        };
        happens::<Operations>(&unit, &officer, day, joined(case)).await.unwrap();
        let record = unit.casework.record::<Operations>(&officer, day).await.unwrap().record;
        let lines = unit.casework.results_of(&officer, &record).await.unwrap();
        assert_eq!((lines[0].children, lines[0].day), (1, [0, 0, 0, 0, 1]));
        // A closed case is in none, for those who may know of it; for others it is not there.
        let closed = unit.case_called(&head, "Hazel").await;
        let member = unit.close(closed, &head, &second).await;
        assert!(matches!(
            happens::<Operations>(&unit, &member, day, joined(closed)).await,
            Err(Error::Refused(_))
        ));
        assert!(matches!(
            happens::<Operations>(&unit, &officer, day, joined(closed)).await,
            Err(Error::NotThere)
        ));
        // One that is closed afterwards shows its name to nobody outside its list.
        unit.close(case, &head, &second).await;
        let lines = unit.casework.results_of(&officer, &record).await.unwrap();
        assert_eq!(
            (lines[0].case.clone(), lines[0].children, lines[0].day),
            (None, 0, [0; 5])
        );
        unit.is_sound().await;
    }
}
