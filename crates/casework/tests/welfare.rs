//! Scenario 21: the welfare of those who do this work. Minutes are one's own, a supervisor sees what is due and nothing else,
//! and whoever worked on a case hears how it ended.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::welfare::{HealthStep, KeepOwnWelfare, OwnWelfare, RecordHealth};
use casework::{Action, Actor, Error};
use domain::access::Role;
use domain::children::{Basis, ChildStep, Children};
use domain::court::{CaseResult, ProsecutionOpening, ProsecutionStep, Prosecutions, SentenceKind};
use domain::exhibits::{ExhibitKind, ExhibitOpening, ExhibitStep, Exhibits};
use domain::people::People;
use domain::welfare::{Advice, ExposureTask, Screened};
use store::testing::both;

use crate::unit::{Unit, person, start, unit};

async fn keeps(unit: &Unit, by: &Actor, what: OwnWelfare) -> Result<(), Error> {
    unit.casework.execute(by, KeepOwnWelfare(what)).await
}

#[tokio::test]
async fn a_grader_is_offered_a_break_and_only_due_shows_to_the_supervisor() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let grader = unit.person("wren", &[Role::Examiner]).await;
        let supervisor = unit.person("ash", &[Role::Supervisor]).await;
        let clinic = unit.person("rowan", &[Role::OccupationalHealth]).await;
        let task = ExposureTask::Grading;

        keeps(&unit, &grader, OwnWelfare::Start { task }).await.unwrap();
        unit.clock.set(start().plus_minutes(50));
        keeps(&unit, &grader, OwnWelfare::Stop { minutes: None }).await.unwrap();
        let own = unit.casework.own_welfare(&grader).await.unwrap();
        assert_eq!(own.advice, [Advice::Break(50)]);
        assert_eq!(own.file.exposures.len(), 1);

        // Six months later the screening is overdue: the supervisor sees that, and no minute.
        unit.clock.set(start().plus_hours(24 * 190));
        let team = unit.casework.team_welfare(&supervisor).await.unwrap();
        assert_eq!(team.len(), 1);
        assert!(matches!(team[0].screened, Screened::Overdue(_)), "{:?}", team[0]);
        assert_eq!(team[0].asked, None);

        // A word in private is occupational health's to see, and nobody else's.
        let asks = OwnWelfare::Ask {
            words: "any morning".to_owned(),
        };
        keeps(&unit, &grader, asks).await.unwrap();
        assert_eq!(unit.casework.team_welfare(&supervisor).await.unwrap()[0].asked, None);
        let listed = unit.casework.occupational_health(&clinic).await.unwrap();
        assert_eq!(listed[0].account.id, grader.account);
        assert_eq!(listed[0].asked.as_ref().unwrap().1, "any morning");
        let done = HealthStep::Screened {
            on: unit.casework.now().london_day(),
            next: None,
        };
        for step in [done, HealthStep::SpokenTo] {
            let command = RecordHealth {
                account: grader.account,
                step,
            };
            unit.casework.execute(&clinic, command).await.unwrap();
        }
        let team = unit.casework.team_welfare(&supervisor).await.unwrap();
        assert!(matches!(team[0].screened, Screened::UpToDate(_)));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn nobody_sees_anybody_elses_file_and_the_journal_does_not_say_what_was_written() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let grader = unit.person("wren", &[Role::Examiner]).await;
        let others = [
            Role::Supervisor,
            Role::UnitHead,
            Role::Investigator,
            Role::Administrator,
            Role::Auditor,
        ];
        let asks = OwnWelfare::Ask { words: String::new() };
        keeps(&unit, &grader, asks).await.unwrap();
        for role in others {
            let other = unit
                .person(&format!("o-{}", role.code().replace('_', "-")), &[role])
                .await;
            assert!(unit.casework.occupational_health(&other).await.is_err(), "{role:?}");
            if let Ok(own) = unit.casework.own_welfare(&other).await {
                assert!(own.file.asked.is_empty(), "{role:?} reads their own");
            }
        }
        let clinic = unit.person("rowan", &[Role::OccupationalHealth]).await;
        for action in [
            Action::ReadInvestigation,
            Action::ReadPerson,
            Action::ListReferrals,
            Action::ReadTasks,
        ] {
            assert!(!unit.casework.may(&clinic, action), "occupational health sees no case");
        }
        let entries = unit.casework.journal_page(None, 200).await.unwrap();
        let of_file = |row: &&casework::records::EntryRow| {
            row.subjects
                .iter()
                .any(|(kind, _, written)| kind == "welfare_file" && written.is_some())
        };
        let events: Vec<&str> = entries.iter().filter(of_file).map(|row| row.event.as_str()).collect();
        assert_eq!(events, ["welfare.recorded"]);
    }
}

#[tokio::test]
async fn whoever_worked_on_a_case_is_told_that_a_child_was_made_safe_and_somebody_sentenced() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let grader = unit.person("ash", &[Role::Examiner]).await;
        let stranger = unit.person("rowan", &[Role::Examiner]).await;
        let case = unit.case(&officer).await;
        let child = unit.child(&officer, case).await;
        let suspect = unit.open::<People>(&officer, Some(case), person("Ravensworth")).await;
        let opening = ExhibitOpening {
            mark: "PN/1".to_owned(),
            kind: ExhibitKind::Phone,
            what: "a telephone".to_owned(),
            found: "kitchen".to_owned(),
            seal: "S1".to_owned(),
            warrant: None,
            owner: None,
        };
        let exhibit = unit.open::<Exhibits>(&officer, Some(case), opening).await;
        let triaged = ExhibitStep::TriagedOut {
            method: "a look on site".to_owned(),
        };
        unit.record::<Exhibits>(&grader, exhibit, triaged).await;
        assert!(unit.casework.told_back(&grader).await.unwrap().is_empty());

        let measure = ChildStep::Measure {
            basis: Basis::ProtectiveAdult,
            decided_by: "DS Ash".to_owned(),
            words: "the grandmother".to_owned(),
        };
        unit.record::<Children>(&officer, child, measure).await;
        let opening = ProsecutionOpening {
            suspect,
            offences: "Protection of Children Act 1978 s.1(1)(a)".to_owned(),
            earliest: None,
            born: None,
        };
        let prosecution = unit.open::<Prosecutions>(&officer, Some(case), opening).await;
        for step in [
            ProsecutionStep::Convicted {
                how: CaseResult::GuiltyPlea,
                offences: "as charged".to_owned(),
            },
            ProsecutionStep::Sentenced {
                kind: SentenceKind::ALL[0],
                words: "two years".to_owned(),
            },
        ] {
            unit.record::<Prosecutions>(&officer, prosecution, step).await;
        }
        let told = unit.casework.told_back(&grader).await.unwrap();
        let words: Vec<&str> = told.iter().map(|told| told.what.as_str()).collect();
        for expected in ["A child was made safe", "Somebody was sentenced"] {
            assert!(words.contains(&expected), "{words:?}");
        }
        // An examiner sees no cases, and so hears of none by name.
        assert!(told.iter().all(|told| told.case.is_none()));
        assert!(
            unit.casework
                .told_back(&officer)
                .await
                .unwrap()
                .iter()
                .all(|told| told.case.is_some())
        );
        assert!(unit.casework.told_back(&stranger).await.unwrap().is_empty());
        // Behind a list, nobody else hears.
        let deputy = unit.person("deputy", &[Role::UnitHead]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        unit.close(case, &head, &deputy).await;
        assert!(unit.casework.told_back(&grader).await.unwrap().is_empty());
    }
}
