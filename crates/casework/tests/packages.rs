//! Packages of scans on both engines: checked, taken once and whole, compared, and matched with what others hold.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use casework::cases::RecordStep;
use casework::matches::Across;
use casework::packages::{OfferedPackage, PackagesOfExhibit};
use casework::referrals::TakeReferral;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::exhibits::{ExhibitKind, ExhibitOpening, ExhibitStep, Exhibits, Priority};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{ExhibitId, InvestigationId, PackageId};
use domain::packages::{Common, NotExamined, PackageStep, Packages};
use domain::papers::PaperKind;
use domain::referrals::{Concern, Source, Taking};
use md5::{Digest, Md5};
use std::path::{Path, PathBuf};
use store::testing::both;
use uuid::Uuid;

use crate::unit::{Unit, start, unit};
use evidence::testing::{package, video};

async fn listed(unit: &Unit, by: &Actor, case: InvestigationId, mark: &str) -> ExhibitId {
    let opening = ExhibitOpening {
        mark: mark.to_owned(),
        kind: ExhibitKind::Drive,
        what: "a drive".to_owned(),
        found: "the study".to_owned(),
        seal: "S1".to_owned(),
        warrant: None,
        owner: None,
    };
    unit.open::<Exhibits>(by, Some(case), opening).await
}

async fn take(unit: &Unit, by: &Actor, exhibit: ExhibitId, file: &Path) -> Result<PackageId, Error> {
    let offered = OfferedPackage {
        exhibit,
        made_by: "A. Reed, field kit 3".to_owned(),
        file: file.to_owned(),
    };
    let key = Uuid::from_bytes(unit.casework.fresh());
    unit.casework.take_package(by, key, offered).await
}

async fn of(unit: &Unit, by: &Actor, exhibit: ExhibitId) -> PackagesOfExhibit {
    let record = unit.casework.record::<Exhibits>(by, exhibit).await.unwrap().record;
    unit.casework.packages_of(by, &record).await.unwrap()
}

fn refused(taken: Result<PackageId, Error>) -> String {
    match taken {
        Err(Error::Refused(refusals)) => {
            assert_eq!(refusals.0[0].field, "file");
            refusals.0[0].message.clone()
        }
        other => panic!("{other:?}"),
    }
}

const LISTED: [(&str, &str); 3] = [("heron", "A"), ("wren", "C"), ("owl", "A")];

fn heron_and_wren(folder: &Path, mark: &str) -> PathBuf {
    package(folder, mark, "kit", &["heron", "wren", "lark"], &LISTED)
}

#[tokio::test]
async fn a_package_is_checked_taken_once_and_says_what_was_counted_and_what_was_not_examined() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let examiner = unit.person("ash", &[Role::Examiner]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let file = heron_and_wren(folder.path(), "pn / 1");

        let taken = take(&unit, &examiner, exhibit, &file).await.unwrap();
        let again = take(&unit, &examiner, exhibit, &file).await.unwrap();
        assert_eq!(taken, again, "taken once, however often it is sent");

        let packages = of(&unit, &examiner, exhibit).await;
        assert_eq!(packages.rows.len(), 1);
        let latest = packages.latest.unwrap();
        let said = &latest.opening.said;
        assert_eq!((said.files, said.moving, said.matched), (4, 3, 2));
        assert_eq!(said.not_examined_by, [(NotExamined::Video, 3)]);
        let by_list: Vec<(&str, Option<&str>, u64)> = said
            .by_list
            .iter()
            .map(|counts| (counts.list.as_str(), counts.category.as_deref(), counts.moving))
            .collect();
        let list = "A list of the force";
        assert_eq!(by_list, [(list, Some("A"), 1), (list, Some("C"), 1)]);
        assert_eq!((said.named.different(), said.others.different()), (2, 1));
        assert_eq!(said.lists[0].authority, "Tees Vale Police");
        assert!(!unit.holds("0.mp4").await, "no name of a file is kept");

        let paper = unit
            .casework
            .paper(&examiner, PaperKind::ScanReport, taken.uuid(), "Tees Vale Police", "")
            .await
            .unwrap();
        let text = serde_json::to_string(&paper).unwrap();
        for words in [
            "PN/1",
            "A. Reed, field kit 3",
            "Videos whose frames were not looked at",
            said.key.as_str(),
        ] {
            assert!(text.contains(words), "{words}");
        }

        // The exhibit's own history has it, what was not examined waits, and a supervisor compares the key once.
        let record = unit
            .casework
            .record::<Exhibits>(&officer, exhibit)
            .await
            .unwrap()
            .record;
        let step = ExhibitStep::PackageTaken { package: taken };
        assert_eq!(record.last("package_taken").map(|event| &event.step), Some(&step));
        assert_eq!(latest.flags().len(), 1);
        unit.clock.set(start().plus_hours(1));
        let second = package(folder.path(), "PN/1", "kit", &["heron"], &LISTED);
        take(&unit, &examiner, exhibit, &second).await.unwrap();
        let latest = of(&unit, &examiner, exhibit).await.latest.unwrap();
        assert_eq!((latest.opening.said.matched, latest.flags().len()), (1, 0));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_of_another_exhibit_or_was_changed_is_refused_and_nothing_of_it_is_kept() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator, Role::Supervisor]).await;
        let liaison = unit.person("lark", &[Role::SchoolLiaison]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let other = listed(&unit, &officer, case, "PN/2").await;
        let file = heron_and_wren(folder.path(), "PN/1");

        let message = refused(take(&unit, &officer, other, &file).await);
        assert!(message.contains("‘PN/1’") && message.contains("PN/2"), "{message}");
        // A part that is another one than was signed, and something that is no package at all.
        let changed = folder.path().join("changed.zip");
        let mut bytes = std::fs::read(&file).unwrap();
        let name = bytes.windows(11).position(|some| some == b"files.jsonl").unwrap();
        bytes[name + 40] ^= 0x55;
        std::fs::write(&changed, bytes).unwrap();
        let message = refused(take(&unit, &officer, exhibit, &changed).await);
        assert!(message.contains("files.jsonl"), "{message}");
        // That is kept with the exhibit, and a supervisor is told; of what is no package at all nothing is.
        let flagged = async || {
            let record = unit
                .casework
                .record::<Exhibits>(&officer, exhibit)
                .await
                .unwrap()
                .record;
            record.flags().len()
        };
        assert_eq!(flagged().await, 1);
        let nothing = folder.path().join("notes.zip");
        std::fs::write(&nothing, "a list of shopping").unwrap();
        assert!(refused(take(&unit, &officer, exhibit, &nothing).await).contains("safeward evidence scan"));
        assert_eq!(flagged().await, 1);
        let may_not = take(&unit, &liaison, exhibit, &file).await;
        assert!(matches!(may_not, Err(Error::NotAllowed(_))));
        assert!(of(&unit, &officer, exhibit).await.rows.is_empty());

        // Taken into the wrong exhibit by its mark, it is withdrawn there before it is taken into another.
        let taken = take(&unit, &officer, exhibit, &file).await.unwrap();
        assert!(refused(take(&unit, &officer, other, &file).await).contains("withdraw it there"));
        let reason = "another device".to_owned();
        unit.record::<Packages>(&officer, taken, PackageStep::Withdrawn { reason })
            .await;
        assert!(of(&unit, &officer, exhibit).await.latest.is_none());
        take(&unit, &officer, exhibit, &file).await.unwrap();

        // Whoever may not know of the case that it is in is not told that it is anywhere.
        let outsider = unit.person("owl", &[Role::Investigator, Role::Supervisor]).await;
        let elsewhere = unit.case_called(&outsider, "Birchwood").await;
        let same_mark = listed(&unit, &outsider, elsewhere, "PN/1").await;
        assert!(refused(take(&unit, &outsider, same_mark, &file).await).contains("into exhibit E"));
        let deputy = unit.person("ash", &[Role::Supervisor]).await;
        unit.close(case, &officer, &deputy).await;
        let message = refused(take(&unit, &outsider, same_mark, &file).await);
        assert!(message.starts_with("This package cannot be taken"), "{message}");
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn the_devices_of_a_case_are_compared_and_a_closed_case_is_not_there() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator, Role::Supervisor]).await;
        let deputy = unit.person("owl", &[Role::Supervisor]).await;
        let examiner = unit.person("ash", &[Role::Examiner]).await;
        let case = unit.case(&officer).await;
        for (mark, videos) in [
            ("PN/1", ["heron", "lark", "finch"]),
            ("PN/2", ["heron", "lark", "swift"]),
            ("PN/3", ["gull", "tern", "swift"]),
        ] {
            let exhibit = listed(&unit, &officer, case, mark).await;
            let file = package(folder.path(), mark, "kit", &videos, &LISTED);
            take(&unit, &officer, exhibit, &file).await.unwrap();
        }
        let (reference, comparison) = unit.casework.compare_devices(&examiner, case).await.unwrap();
        assert!(reference.starts_with('I'), "{reference}");
        let marks: Vec<&str> = comparison
            .devices
            .iter()
            .map(|package| package.opening.mark.as_str())
            .collect();
        assert_eq!(marks, ["PN/1", "PN/2", "PN/3"]);
        let just = |least| Common { least, about: None };
        let pairs: Vec<_> = comparison
            .pairs
            .iter()
            .map(|pair| (pair.devices, pair.named, pair.others))
            .collect();
        assert_eq!(pairs, [((0, 1), just(1), just(1)), ((1, 2), just(0), just(1))]);

        unit.close(case, &officer, &deputy).await;
        let behind = unit.casework.compare_devices(&examiner, case).await;
        assert!(matches!(behind, Err(Error::NotThere)));
    }
}

fn report(of: &str) -> Taking {
    let digest = evidence::digests::hex(&Md5::digest(video(of)));
    Taking {
        danger: Answer::NotKnown,
        danger_done: String::new(),
        source: Source::School,
        sender: "Marsh Lane Primary School".to_owned(),
        sender_reference: String::new(),
        received: start(),
        concern: Concern::Communication,
        account: "A pupil was asked how old she is".to_owned(),
        child: Answer::NotKnown,
        child_known: String::new(),
        platform: String::new(),
        identifiers: vec![Identifier::new(IdentifierKind::FileDigest, "MD5", &digest)],
    }
}

#[tokio::test]
async fn a_file_of_a_report_or_of_another_case_raises_a_notice_and_a_closed_case_tells_nobody() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let intake = unit.person("finch", &[Role::Intake]).await;
        let officer = unit.person("wren", &[Role::Investigator, Role::Supervisor]).await;
        let other = unit.person("owl", &[Role::Investigator, Role::Supervisor]).await;
        // What a report names need be on no list to be met.
        let reported = unit
            .casework
            .execute(&intake, TakeReferral(report("lark")))
            .await
            .unwrap();
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        take(&unit, &officer, exhibit, &heron_and_wren(folder.path(), "PN/1"))
            .await
            .unwrap();

        let met = unit.casework.referral(&intake, reported).await.unwrap().matches.rows;
        assert_eq!(met.len(), 1);
        let Across::Whole { named, .. } = &met[0].across else {
            panic!("{:?}", met[0].across);
        };
        assert!(
            named
                .reference
                .as_ref()
                .is_some_and(|reference| reference.starts_with('X'))
        );
        let waiting = unit.casework.matches_waiting(&officer).await.unwrap();
        assert_eq!(waiting.rows.len(), 1, "it waits for the officer in the case");

        // A device of another case that holds a listed file too; then one of a closed case.
        let second = unit.case_called(&other, "Birchwood").await;
        let exhibit = listed(&unit, &other, second, "OW/1").await;
        let file = package(folder.path(), "OW/1", "kit", &["heron", "gull"], &LISTED);
        take(&unit, &other, exhibit, &file).await.unwrap();
        assert_eq!(unit.casework.matches_waiting(&officer).await.unwrap().rows.len(), 2);
        assert_eq!(unit.casework.matches_waiting(&other).await.unwrap().rows.len(), 1);
        let third = unit.case_called(&other, "Rowanwood").await;
        let deputy = unit.person("ash", &[Role::Supervisor]).await;
        let exhibit = listed(&unit, &other, third, "OW/2").await;
        let member = unit.close(third, &other, &deputy).await;
        let file = package(folder.path(), "OW/2", "kit", &["wren", "tern"], &LISTED);
        take(&unit, &member, exhibit, &file).await.unwrap();
        let told = unit.casework.matches_waiting(&officer).await.unwrap();
        assert_eq!(told.rows.len(), 2, "a silent case tells nobody outside it");
        let told = unit.casework.matches_waiting(&member).await.unwrap();
        assert_eq!(told.rows.len(), 2, "those on its list are told what it met");
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_report_that_comes_later_meets_a_listed_file_of_a_device() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let intake = unit.person("finch", &[Role::Intake]).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        take(&unit, &officer, exhibit, &heron_and_wren(folder.path(), "PN/1"))
            .await
            .unwrap();
        let reported = unit
            .casework
            .execute(&intake, TakeReferral(report("wren")))
            .await
            .unwrap();
        let met = unit.casework.referral(&intake, reported).await.unwrap().matches.rows;
        assert_eq!(met.len(), 1);
    }
}

#[tokio::test]
async fn the_queue_goes_by_how_urgent_it_is_then_by_how_long_it_waits() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let deputy = unit.person("owl", &[Role::Supervisor]).await;
        let examiner = unit.person("ash", &[Role::Examiner]).await;
        let case = unit.case(&officer).await;
        unit.clock.set(start().plus_hours(9));
        let submitted = |priority| {
            let question = "whose it is".to_owned();
            ExhibitStep::Submitted { priority, question }
        };
        let record = async |by: &Actor, exhibit: ExhibitId, hours: i64, step: ExhibitStep| {
            let command = RecordStep::<Exhibits> {
                id: exhibit,
                step,
                happened: start().plus_hours(hours),
                done_by: String::new(),
            };
            unit.casework.execute(by, command).await.unwrap();
        };
        let mut exhibits = Vec::new();
        for (mark, hours, priority) in [
            ("PN/1", 3, Priority::Usual),
            ("PN/2", 7, Priority::BailEnds),
            ("PN/3", 8, Priority::ChildAtRisk),
            ("PN/4", 5, Priority::Usual),
        ] {
            let exhibit = listed(&unit, &officer, case, mark).await;
            record(&officer, exhibit, hours, submitted(priority)).await;
            exhibits.push(exhibit);
        }
        let places = async |actor: &Actor| {
            let queue = unit.casework.examination_queue(actor, 0).await.unwrap();
            queue.rows.iter().map(|row| row.id).collect::<Vec<_>>()
        };
        assert_eq!(places(&examiner).await, [2, 1, 0, 3].map(|place| exhibits[place]));
        let place = unit
            .casework
            .place_in_queue(&examiner, exhibits[3])
            .await
            .unwrap()
            .unwrap();
        assert_eq!((place.place, place.of, place.since), (4, 4, start().plus_hours(5)));
        let laboratory = "a laboratory".to_owned();
        let sent = ExhibitStep::SentToLaboratory { laboratory };
        record(&officer, exhibits[2], 9, sent).await;
        let queue = unit.casework.examination_queue(&examiner, 0).await.unwrap();
        assert_eq!((queue.all.len(), queue.at_laboratory), (3, 1));
        assert_eq!(
            unit.casework.place_in_queue(&examiner, exhibits[2]).await.unwrap(),
            None
        );

        let behind = unit.casework.examination_queue(&examiner, u64::MAX).await.unwrap();
        assert_eq!((behind.rows.len(), behind.before), (0, 3), "nothing is behind the end");

        // What is behind a list is in the queue of those on it, and in nobody else's count.
        let other = unit.case_called(&deputy, "Birchwood").await;
        let hidden = listed(&unit, &deputy, other, "OW/1").await;
        record(&officer, hidden, 9, submitted(Priority::ChildAtRisk)).await;
        let second = unit.person("lark", &[Role::Supervisor]).await;
        let member = unit.close(other, &deputy, &second).await;
        assert_eq!(places(&member).await[0], hidden);
        let queue = unit.casework.examination_queue(&examiner, 0).await.unwrap();
        assert_eq!((queue.rows.len(), queue.all.len()), (3, 3));
    }
}
