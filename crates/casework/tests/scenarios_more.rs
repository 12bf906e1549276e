//! More of the scenarios in a domain expert's words (DOMAIN 10.2).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::Error;
use casework::cases::RecordStep;
use domain::access::Role;
use domain::court::{ChargedBy, ProsecutionOpening, ProsecutionStep, Prosecutions};
use domain::custody::{Custody, CustodyKind, CustodyOpening, CustodyStep, How};
use domain::deadlines::end_of;
use domain::investigations::{InvestigationStep, Investigations, Part};
use domain::people::{People, PersonOpening};
use domain::record::Room as _;
use jiff::civil::date;
use store::testing::both;

use crate::unit;
use crate::unit::{person, unit};

#[tokio::test]
async fn every_supervisor_hears_of_a_linked_child_until_they_look_at_the_case() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let duty = unit.person("duty", &[Role::Supervisor]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&officer).await;
        unit.child(&officer, case).await;
        for supervisor in [&duty, &head] {
            let linked = unit.casework.children_linked_lately(supervisor).await.unwrap();
            assert_eq!((linked.len(), linked[0].case.0), (1, case.uuid()));
        }
        assert!(unit.casework.children_linked_lately(&officer).await.is_err());
        unit.clock.set(unit::start().plus_minutes(5));
        unit.casework.look_again(&duty, case).await.unwrap();
        assert!(unit.casework.children_linked_lately(&duty).await.unwrap().is_empty());
        assert_eq!(unit.casework.children_linked_lately(&head).await.unwrap().len(), 1);
        // Behind a list nobody else hears of it.
        let other = unit.person("other", &[Role::Supervisor]).await;
        let second = unit.person("second", &[Role::Supervisor]).await;
        unit.close(case, &head, &second).await;
        assert!(unit.casework.children_linked_lately(&other).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_child_suspect_has_an_appropriate_adult_and_an_interview_without_one_is_flagged() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let mut met = Vec::new();
        for born in [date(2011, 11, 24), date(2008, 11, 24)] {
            let opening = PersonOpening {
                born: Some(born),
                ..person("Ravensworth")
            };
            let suspect = unit.open::<People>(&officer, Some(case), opening).await;
            let opening = CustodyOpening {
                suspect,
                kind: CustodyKind::Voluntary,
                how: How::Invited,
                warrant: None,
                place: "Wexholme".to_owned(),
                offences: "Protection of Children Act 1978 s.1".to_owned(),
                why_voluntary: "an arrest is not necessary".to_owned(),
                born: None,
            };
            met.push(unit.open::<Custody>(&officer, Some(case), opening).await);
        }
        let load = async |id| unit.casework.record::<Custody>(&officer, id).await.unwrap().record;
        let asks = |record: &domain::record::Record<Custody>| {
            Custody::tasks(record)
                .iter()
                .any(|task| task.step == "appropriate_adult")
        };
        // Fifteen today is a child; eighteen today is not.
        let (child, adult) = (load(met[0]).await, load(met[1]).await);
        assert_eq!((child.age(), adult.age()), (Some(15), Some(18)));
        assert!(asks(&child) && !asks(&adult));
        let interviewed = CustodyStep::Interviewed {
            present: "DC Wren, a legal adviser".to_owned(),
            gist: String::new(),
        };
        unit.record::<Custody>(&officer, met[0], interviewed.clone()).await;
        let what = "Interviewed under 18 with no appropriate adult on record";
        assert!(load(met[0]).await.flags().iter().any(|(flag, _)| flag.what == what));
        unit.record::<Custody>(&officer, met[1], interviewed).await;
        assert!(load(met[1]).await.flags().iter().all(|(flag, _)| flag.what != what));
    }
}

#[tokio::test]
async fn nobody_under_ten_is_a_suspect_and_a_court_hears_a_child_in_time() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let born = async |day| {
            let opening = PersonOpening {
                born: Some(day),
                ..person("Ravensworth")
            };
            unit.open::<People>(&officer, Some(case), opening).await
        };
        // The unit's clock begins on 24 November 2026.
        let (nine, seventeen) = (born(date(2016, 11, 25)).await, born(date(2008, 12, 10)).await);
        let add = async |person| {
            let step = InvestigationStep::PersonAdded {
                person,
                part: Part::Suspect,
                how_known: "named by the school".to_owned(),
            };
            let command = RecordStep::<Investigations> {
                id: case,
                step,
                happened: unit::start(),
                done_by: String::new(),
            };
            unit.casework.execute(&officer, command).await
        };
        let refused = add(nine).await.unwrap_err();
        assert!(matches!(&refused, Error::Refused(why) if format!("{why:?}").contains("s.50")));
        add(seventeen).await.unwrap();

        let opening = ProsecutionOpening {
            suspect: seventeen,
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            earliest: Some(date(2025, 1, 5)),
            born: None,
        };
        let file = unit.open::<Prosecutions>(&officer, Some(case), opening).await;
        let charged = ProsecutionStep::Charged {
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            authorised_by: "A prosecutor".to_owned(),
            charged_by: ChargedBy::Prosecutor,
        };
        unit.record::<Prosecutions>(&officer, file, charged).await;
        let file = unit
            .casework
            .record::<Prosecutions>(&officer, file)
            .await
            .unwrap()
            .record;
        assert_eq!(file.age_at_offence(), Some(16));
        let tasks = Prosecutions::tasks(&file);
        let hearing = tasks.iter().find(|task| task.step == "hearing_fixed").unwrap();
        assert_eq!(hearing.due(), Some(end_of(date(2026, 12, 9))));
    }
}
