//! Scenario 22: retention. And scenario 18: what was looked at is found in the journal by person and by viewer, also after the
//! record is erased, of which the journal then holds nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::cases::RecordStep;
use casework::conversations::{BeginReading, OfferedExport};
use casework::deadlines::{DeadlineFilter, Whose};
use casework::records::JournalSearch;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::children::{Basis, ChildStep, Children};
use domain::conversations::Conversations;
use domain::court::{CaseResult, ProsecutionOpening, ProsecutionStep, Prosecutions, SentenceKind};
use domain::exhibits::{ExhibitKind, ExhibitOpening, Exhibits};
use domain::ids::{InvestigationId, PersonId, RetentionId};
use domain::investigations::{InvestigationStep, Investigations, Minimum};
use domain::people::People;
use domain::retention::{HoldKind, RetentionState, RetentionStep, Retentions};
use store::testing::both;

use crate::unit::{Unit, person, start, unit};

struct Closed {
    unit: Unit,
    officer: Actor,
    head: Actor,
    manager: Actor,
    case: InvestigationId,
    suspect: PersonId,
    retention: RetentionId,
}

/// A case that was closed in the ordinary way, with a child made safe and everybody in it.
async fn closed(fresh: store::testing::Fresh) -> Closed {
    let unit = unit(fresh).await;
    let officer = unit.person("wren", &[Role::Investigator]).await;
    let head = unit.person("head", &[Role::UnitHead]).await;
    let manager = unit.person("manager", &[Role::RecordsManager]).await;
    let case = unit.case(&officer).await;
    let child = unit.child(&officer, case).await;
    let suspect = unit.open::<People>(&officer, Some(case), person("Ravensworth")).await;
    chat(&unit, &officer, case).await;
    let measure = ChildStep::Measure {
        basis: Basis::ProtectiveAdult,
        decided_by: "DS Ash".to_owned(),
        words: "the grandmother".to_owned(),
    };
    unit.record::<Children>(&officer, child, measure).await;
    close(&unit, &officer, &head, case).await;
    let listed = unit.casework.list::<Retentions>(&manager, None, None).await.unwrap();
    assert_eq!(listed.rows.len(), 1);
    let retention = RetentionId::from(listed.rows[0].id);
    Closed {
        unit,
        officer,
        head,
        manager,
        case,
        suspect,
        retention,
    }
}

/// A conversation of the case, read and marked.
async fn chat(unit: &Unit, officer: &Actor, case: InvestigationId) {
    let opening = ExhibitOpening {
        mark: "PN/1".to_owned(),
        kind: ExhibitKind::Phone,
        what: "a telephone".to_owned(),
        found: "the study".to_owned(),
        seal: "S1".to_owned(),
        warrant: None,
        owner: None,
    };
    let exhibit = unit.open::<Exhibits>(officer, Some(case), opening).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chat.txt");
    let text = "28/02/2026, 18:01 - Robin: the goldcrest is back\n28/02/2026, 18:02 - Robin: my snapchat is heron_by_the_lake\n28/02/2026, 18:03 - Robin: ok";
    std::fs::write(&file, text).unwrap();
    let offered = OfferedExport {
        exhibit,
        made_by: "A. Reed".to_owned(),
        zone: String::new(),
        name: "chat.txt".to_owned(),
        file,
    };
    let conversation = unit.casework.take_export(officer, offered).await.unwrap().conversations[0];
    unit.casework
        .execute(officer, BeginReading { conversation })
        .await
        .unwrap();
    let record = unit
        .casework
        .record::<Conversations>(officer, conversation)
        .await
        .unwrap()
        .record;
    unit.casework.read_messages(officer, &record, 0).await.unwrap();
}

async fn close(unit: &Unit, officer: &Actor, head: &Actor, case: InvestigationId) {
    let asked = InvestigationStep::ClosureAsked {
        outcome: "18".to_owned(),
        made: Minimum::ALL.to_vec(),
        not_made: String::new(),
        enquiries: "nobody could be named".to_owned(),
        rationale: "nothing else can be done".to_owned(),
        told: "the family, by DC Wren".to_owned(),
    };
    unit.record::<Investigations>(officer, case, asked).await;
    let approved = InvestigationStep::ClosureApproved {
        reason: "everything was done".to_owned(),
    };
    unit.record::<Investigations>(head, case, approved).await;
}

async fn step(at: &Closed, by: &Actor, step: RetentionStep) -> Result<(), Error> {
    let command = RecordStep::<Retentions> {
        id: at.retention,
        step,
        happened: at.unit.casework.now(),
        done_by: String::new(),
    };
    at.unit.casework.execute(by, command).await
}

fn delete() -> RetentionStep {
    RetentionStep::DeletionDecided {
        harm: Answer::No,
        children: Answer::No,
        trust: Answer::No,
        links: Answer::No,
        reason: "nothing since".to_owned(),
    }
}
fn erase() -> RetentionStep {
    RetentionStep::Erased {
        understood: Answer::Yes,
    }
}

async fn missing(unit: &Unit, by: &Actor) -> Vec<String> {
    let filter = DeadlineFilter {
        whose: Whose::Unit,
        what: None,
        over: false,
    };
    let found = unit.casework.deadlines(by, &filter, None).await.unwrap();
    found.rows.into_iter().map(|row| row.what).collect()
}

#[tokio::test]
async fn a_review_comes_due_is_answered_and_either_choice_is_kept_and_a_hold_blocks_deletion() {
    for fresh in both().await {
        let at = closed(fresh).await;
        let review = "Review whether a case is kept".to_owned();
        assert!(
            !missing(&at.unit, &at.head).await.contains(&review),
            "not for six years"
        );
        at.unit.clock.set(start().plus_hours(24 * 366 * 6));
        assert!(missing(&at.unit, &at.head).await.contains(&review));

        let hold = RetentionStep::Held {
            kind: HoldKind::Inquiry,
            words: "the inquiry’s letter".to_owned(),
        };
        step(&at, &at.manager, hold).await.unwrap();
        assert!(matches!(step(&at, &at.manager, delete()).await, Err(Error::Refused(_))));
        let ended = RetentionStep::HoldEnded {
            kind: HoldKind::Inquiry,
            words: "its second letter".to_owned(),
        };
        step(&at, &at.manager, ended).await.unwrap();
        step(&at, &at.manager, delete()).await.unwrap();
        // Nobody agrees to their own decision.
        assert!(matches!(step(&at, &at.manager, erase()).await, Err(Error::Refused(_))));
        let kept = RetentionStep::DeletionRefused {
            reason: "a child lives there still".to_owned(),
        };
        step(&at, &at.head, kept).await.unwrap();
        assert!(
            !missing(&at.unit, &at.head).await.contains(&review),
            "not for five years more"
        );
        let record = at
            .unit
            .casework
            .record::<Retentions>(&at.manager, at.retention)
            .await
            .unwrap()
            .record;
        assert_eq!(record.state(), RetentionState::Kept);
        at.unit.is_sound().await;
    }
}

#[tokio::test]
async fn erasing_a_case_removes_everything_in_it_and_leaves_a_journal_that_holds_and_holds_nothing_of_it() {
    for fresh in both().await {
        let at = closed(fresh).await;
        let unit = &at.unit;
        let words = [
            "Ravensworth",
            "grandmother",
            "Larchwood",
            "nobody could be named",
            "goldcrest",
            "heron_by_the_lake",
        ];
        for word in words {
            assert!(unit.holds(word).await, "{word}");
        }
        unit.clock.set(start().plus_hours(24 * 366 * 6));
        step(&at, &at.manager, delete()).await.unwrap();
        step(&at, &at.head, erase()).await.unwrap();

        assert!(matches!(
            unit.casework.investigation(&at.head, at.case).await,
            Err(Error::NotThere)
        ));
        assert!(matches!(
            unit.casework.person(&at.head, at.suspect).await,
            Err(Error::NotThere)
        ));
        let record = unit
            .casework
            .record::<Retentions>(&at.manager, at.retention)
            .await
            .unwrap()
            .record;
        assert_eq!(record.state(), RetentionState::Erased);
        // Not a byte of it is left in any table, nor in the pages of a file that hold none.
        for word in words {
            assert!(!unit.holds(word).await, "{word}");
            assert!(!unit.file_holds(word), "{word} is left in the file");
        }
        // Journal and records still agree, and the entry of the erasure names what is gone.
        unit.is_sound().await;
        let auditor = unit.person("auditor", &[Role::Auditor]).await;
        let search = JournalSearch {
            about: at.suspect.to_string(),
            operation: Some(domain::journal::Operation::Erasure),
            ..JournalSearch::default()
        };
        let found = unit
            .casework
            .journal_search(&auditor, &search, None, 100)
            .await
            .unwrap();
        assert_eq!(found.rows.len(), 1);
        assert_eq!(found.rows[0].actor, "head");
    }
}

#[tokio::test]
async fn a_version_that_somebody_takes_away_without_an_erasure_is_found() {
    for fresh in both().await {
        let at = closed(fresh).await;
        at.unit.remove_versions_of(at.suspect.uuid()).await;
        let verified = store::verify_journal(&at.unit.fresh.database, &[], None, Some(&casework::records::AllKinds))
            .await
            .unwrap();
        assert!(verified.problem.is_some());
    }
}

#[tokio::test]
async fn what_was_counted_stays_counted_after_an_erasure() {
    for fresh in both().await {
        let at = closed(fresh).await;
        let unit = &at.unit;
        let days = casework::figures::MakeRelease {
            title: "The year".to_owned(),
            from: jiff::civil::date(2026, 1, 1),
            to: jiff::civil::date(2026, 11, 24),
        };
        let release = unit.casework.execute(&at.head, days).await.unwrap();
        unit.clock.set(start().plus_hours(24 * 366 * 6));
        step(&at, &at.manager, delete()).await.unwrap();
        step(&at, &at.head, erase()).await.unwrap();
        let checked = unit
            .casework
            .check_release(&at.head, &release.to_string())
            .await
            .unwrap();
        let safe = checked
            .figures
            .iter()
            .find(|line| line.key == "children_safeguarded")
            .unwrap();
        assert_eq!((safe.frozen, safe.recomputed), (1, Some(1)));
        assert!(checked.ok, "{checked:?}");
    }
}

#[tokio::test]
async fn proceedings_and_a_late_conviction_keep_a_case_whatever_its_group_says() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let manager = unit.person("manager", &[Role::RecordsManager]).await;
        let case = unit.case(&officer).await;
        let suspect = unit.open::<People>(&officer, Some(case), person("Ravensworth")).await;
        let opening = ProsecutionOpening {
            suspect,
            offences: "Protection of Children Act 1978 s.1(1)(a)".to_owned(),
            earliest: None,
            born: None,
        };
        let prosecution = unit.open::<Prosecutions>(&officer, Some(case), opening).await;
        close(&unit, &officer, &head, case).await;
        let listed = unit.casework.list::<Retentions>(&manager, None, None).await.unwrap();
        let at = Closed {
            retention: RetentionId::from(listed.rows[0].id),
            unit,
            officer,
            head,
            manager,
            case,
            suspect,
        };
        let later = start().plus_hours(24 * 366 * 11);
        at.unit.clock.set(later);
        let refused = step(&at, &at.manager, delete()).await.unwrap_err();
        assert!(format!("{refused}").contains("has not ended"), "{refused}");
        for end in [
            ProsecutionStep::Convicted {
                how: CaseResult::GuiltyPlea,
                offences: "as charged".to_owned(),
            },
            ProsecutionStep::Sentenced {
                kind: SentenceKind::ALL[0],
                words: "two years".to_owned(),
            },
        ] {
            let command = RecordStep::<Prosecutions> {
                id: prosecution,
                step: end,
                happened: later,
                done_by: String::new(),
            };
            at.unit.casework.execute(&at.officer, command).await.unwrap();
        }
        let refused = step(&at, &at.manager, delete()).await.unwrap_err();
        assert!(format!("{refused}").contains("less than six months ago"), "{refused}");
        at.unit.clock.set(later.plus_hours(24 * 190));
        step(&at, &at.manager, delete()).await.unwrap();
    }
}

#[tokio::test]
async fn a_nosy_look_is_found_by_person_and_by_viewer_and_a_person_of_another_case_is_not_erased() {
    for fresh in both().await {
        let at = closed(fresh).await;
        let unit = &at.unit;
        let nosy = unit.person("nosy", &[Role::Intake]).await;
        unit.casework.person(&nosy, at.suspect).await.unwrap();
        let auditor = unit.person("auditor", &[Role::Auditor]).await;
        let reference = unit
            .casework
            .person(&at.head, at.suspect)
            .await
            .unwrap()
            .person
            .reference;
        for search in [
            JournalSearch {
                about: reference.clone(),
                who: "nosy".to_owned(),
                operation: None,
            },
            JournalSearch {
                who: "nosy".to_owned(),
                ..JournalSearch::default()
            },
        ] {
            let found = unit
                .casework
                .journal_search(&auditor, &search, None, 100)
                .await
                .unwrap();
            assert!(
                found
                    .rows
                    .iter()
                    .any(|row| row.event == "person.read" && row.actor == "nosy"),
                "{search:?}"
            );
            assert!(found.rows.iter().all(|row| row.actor == "nosy"));
        }
        let nobody = JournalSearch {
            who: "nobody.here".to_owned(),
            ..JournalSearch::default()
        };
        assert!(
            unit.casework
                .journal_search(&auditor, &nobody, None, 100)
                .await
                .unwrap()
                .unknown_who
        );
        // The officer cannot see the journal, and so cannot see who looked.
        assert!(unit.casework.journal_search(&nosy, &nobody, None, 100).await.is_err());

        // Whoever is named in another case stays when this one is erased.
        let other = unit.case_called(&at.officer, "Beechwood").await;
        let added = InvestigationStep::PersonAdded {
            person: at.suspect,
            part: domain::investigations::Part::Suspect,
            how_known: "the same name".to_owned(),
        };
        unit.record::<Investigations>(&at.officer, other, added).await;
        unit.clock.set(start().plus_hours(24 * 366 * 6));
        step(&at, &at.manager, delete()).await.unwrap();
        step(&at, &at.head, erase()).await.unwrap();
        assert!(unit.casework.person(&at.head, at.suspect).await.is_ok());
        unit.is_sound().await;
    }
}
