//! Scenarios in a domain expert's words (DOMAIN 10.2): the rules that refuse a decision, and those that flag what happened.
//! `docs/scenarios.md` lists all of them with the tests that prove each.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use casework::cases::{LookAtFlag, RecordStep, StrikeOut};
use casework::deadlines::{DeadlineFilter, Whose};
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::court::{ChargedBy, ProsecutionOpening, ProsecutionStep, Prosecutions};
use domain::custody::{BailCondition, BailRank, Custody, CustodyKind, CustodyOpening, CustodyStep, How, Moment};
use domain::ids::{CustodyId, InvestigationId, PersonId, WarrantId};
use domain::investigations::{
    CaseKind, DelayReason, InvestigationOpening, InvestigationStep, Investigations, Minimum, Occasion, Part,
};
use domain::people::{Goes, People, PersonOpening, PersonStep};
use domain::record::Room as _;
use domain::refusal::Refusals;
use domain::risk::Band;
use domain::safeguarding::{
    DesignatedOfficerOpening, DesignatedOfficerReferrals, DesignatedOfficerStep, StrategyDiscussions, StrategyOpening,
    StrategyStep,
};
use domain::time::Instant;
use domain::warrants::{Power, WarrantOpening, WarrantStep, Warrants};
use jiff::civil::date;
use store::testing::{Fresh, both};

use crate::unit::{Unit, person, start, unit};

/// Records a step that happened so many hours after the beginning, with the clock there.
async fn happens<R: casework::cases::CaseRoom>(
    unit: &Unit,
    by: &Actor,
    id: R::Id,
    hours: i64,
    step: R::Step,
) -> Result<(), Error> {
    let happened = start().plus_hours(hours);
    unit.clock.set(happened.max(unit.casework.now()));
    let command = RecordStep::<R> {
        id,
        step,
        happened,
        done_by: String::new(),
    };
    unit.casework.execute(by, command).await
}

fn refusals(done: Result<(), Error>) -> Refusals {
    match done {
        Err(Error::Refused(refusals)) => refusals,
        other => panic!("it should have been refused: {other:?}"),
    }
}

/// What waits for a supervisor in the unit, in words.
async fn flags(unit: &Unit, by: &Actor) -> Vec<String> {
    let found = unit.casework.flags(by, Whose::Unit, false, None).await.unwrap();
    found.rows.into_iter().map(|row| row.what).collect()
}

/// What is missing in the unit's cases, in words, at the moment of the clock.
async fn missing(unit: &Unit, by: &Actor) -> Vec<String> {
    let filter = DeadlineFilter {
        whose: Whose::Unit,
        what: None,
        over: false,
    };
    let found = unit.casework.deadlines(by, &filter, None).await.unwrap();
    found.rows.into_iter().map(|row| row.what).collect()
}

async fn case_of(unit: &Unit, officer: &Actor, supervisor: &Actor, kind: CaseKind) -> InvestigationId {
    let opening = InvestigationOpening {
        operation: "Larchwood".to_owned(),
        kind,
        officer: officer.account,
        supervisor: supervisor.account,
        reason: "enough is known".to_owned(),
        referrals: Vec::new(),
        band: Some(Band::High),
        received: Some(start()),
    };
    unit.open::<Investigations>(officer, None, opening).await
}

/// A unit with a case of a kind, that an investigator leads and the head of the unit supervises.
async fn begun(fresh: Fresh, kind: CaseKind) -> (Unit, Actor, Actor, InvestigationId) {
    let unit = unit(fresh).await;
    let officer = unit.person("wren", &[Role::Investigator]).await;
    let head = unit.person("head", &[Role::UnitHead]).await;
    let case = case_of(&unit, &officer, &head, kind).await;
    (unit, officer, head, case)
}

async fn suspect(unit: &Unit, by: &Actor, case: InvestigationId, address: &str) -> PersonId {
    let opening = PersonOpening {
        address: address.to_owned(),
        ..person("Ravensworth")
    };
    let suspect = unit.open::<People>(by, Some(case), opening).await;
    let named = InvestigationStep::PersonAdded {
        person: suspect,
        part: Part::Suspect,
        how_known: "the resolved address".to_owned(),
    };
    unit.record::<Investigations>(by, case, named).await;
    suspect
}

async fn met(unit: &Unit, by: &Actor, case: InvestigationId, suspect: PersonId, kind: CustodyKind) -> CustodyId {
    let opening = CustodyOpening {
        suspect,
        kind,
        how: How::Planned,
        warrant: None,
        place: "Wexholme".to_owned(),
        offences: "Protection of Children Act 1978 s.1".to_owned(),
        why_voluntary: "an arrest is not necessary".to_owned(),
        born: None,
    };
    unit.open::<Custody>(by, Some(case), opening).await
}

fn agreed(no_discussion: &str, danger: Answer) -> InvestigationStep {
    InvestigationStep::EnforcementAgreed {
        plan: "search at six".to_owned(),
        children: "one, at school then".to_owned(),
        suicide_plan: "a named officer".to_owned(),
        danger,
        no_discussion: no_discussion.to_owned(),
    }
}

fn bailed(address: &str) -> CustodyStep {
    CustodyStep::Bailed {
        until: date(2027, 2, 24),
        conditions: "no contact with anybody under 18".to_owned(),
        address: address.to_owned(),
        child_there: Answer::No,
        victim_views: Answer::NotKnown,
    }
}

fn extended(until: jiff::civil::Date, rank: BailRank) -> CustodyStep {
    CustodyStep::BailExtended {
        until,
        rank,
        hold: BailCondition::ALL.to_vec(),
        reasons: "a device is still being examined".to_owned(),
        representations: "nothing, asked by telephone".to_owned(),
    }
}

/// Scenario 5. A high case is not dealt with in seven days: it is late on every list, asks for a new assessment and for the
/// reason, and stays a breach after somebody was arrested.
#[tokio::test]
async fn a_missed_clock_asks_for_an_assessment_and_stays_a_breach_after_the_arrest() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        let deal = "Deal with the suspect: search, arrest or interview".to_owned();
        let again = Occasion::ClockMissed.task().to_owned();
        let before = missing(&unit, &head).await;
        assert!(before.contains(&deal) && !before.contains(&again), "{before:?}");
        unit.clock.set(start().plus_hours(7 * 24 + 1));
        let late = missing(&unit, &head).await;
        assert!(late.contains(&deal) && late.contains(&again), "{late:?}");
        let why = InvestigationStep::DelayExplained {
            why: DelayReason::Officers,
            words: "the council visits meanwhile".to_owned(),
        };
        happens::<Investigations>(&unit, &officer, case, 170, why)
            .await
            .unwrap();
        let assessed = InvestigationStep::Assessed { band: Band::High };
        happens::<Investigations>(&unit, &officer, case, 171, assessed)
            .await
            .unwrap();
        assert!(!missing(&unit, &head).await.contains(&again));
        let suspect = suspect(&unit, &officer, case, "4 Alder Row, TV1 4QX").await;
        let arrested = start().plus_hours(200);
        unit.clock.set(arrested);
        let opening = casework::cases::OpenRecord::<Custody> {
            investigation: Some(case),
            opening: CustodyOpening {
                suspect,
                kind: CustodyKind::Arrest,
                how: How::Planned,
                warrant: None,
                place: "Wexholme".to_owned(),
                offences: "Protection of Children Act 1978 s.1".to_owned(),
                why_voluntary: String::new(),
                born: None,
            },
            happened: arrested,
            done_by: String::new(),
        };
        unit.casework.execute(&officer, opening).await.unwrap();
        assert!(!missing(&unit, &head).await.contains(&deal));
        let breach = "The suspect was not dealt with within the time of the band".to_owned();
        assert_eq!(flags(&unit, &head).await, [breach]);
        unit.is_sound().await;
    }
}

/// Scenario 7. With a linked child nobody agrees to go before the council has discussed it, or somebody says why not; the
/// refusal names its source and the form that supplies what is missing. A child in danger never waits.
#[tokio::test]
async fn nobody_agrees_to_go_with_a_linked_child_and_no_strategy_discussion() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        happens::<Investigations>(&unit, &head, case, 1, agreed("", Answer::No))
            .await
            .unwrap();
        let child = unit.child(&officer, case).await;

        let refused = refusals(happens::<Investigations>(&unit, &head, case, 2, agreed("", Answer::NotKnown)).await);
        let refusal = refused.0.first().unwrap();
        assert_eq!(
            (refusal.field.as_str(), refusal.supplied_by.as_str()),
            ("no_discussion", StrategyDiscussions::NAME)
        );
        assert!(refusal.source.contains("Children Act 1989 s.47"));
        let by_officer =
            refusals(happens::<Investigations>(&unit, &officer, case, 2, agreed("no time", Answer::No)).await);
        assert_eq!(by_officer.0.first().unwrap().field, "plan");

        let reason = agreed("the council agrees by telephone", Answer::No);
        happens::<Investigations>(&unit, &head, case, 3, reason).await.unwrap();
        happens::<Investigations>(&unit, &head, case, 4, agreed("", Answer::Yes))
            .await
            .unwrap();
        let waiting = flags(&unit, &head).await;
        assert_eq!(waiting.len(), 2, "{waiting:?}");

        let opening = StrategyOpening {
            children: vec![child],
            council: "brackwater".to_owned(),
            asked: "the duty manager".to_owned(),
            reason: "a child lives there".to_owned(),
        };
        let discussion = unit.open::<StrategyDiscussions>(&officer, Some(case), opening).await;
        let discussed = StrategyStep::Held {
            present: "council, health, police".to_owned(),
            plan: "seen at school first".to_owned(),
            enquiries: Answer::Yes,
        };
        happens::<StrategyDiscussions>(&unit, &officer, discussion, 5, discussed)
            .await
            .unwrap();
        happens::<Investigations>(&unit, &head, case, 6, agreed("", Answer::No))
            .await
            .unwrap();
        assert_eq!(flags(&unit, &head).await.len(), 2, "what was discussed raises nothing");
        unit.is_sound().await;
    }
}

async fn warrant(unit: &Unit, by: &Actor, case: InvestigationId) -> WarrantId {
    let opening = WarrantOpening {
        suspect: None,
        premises: "4 Alder Row, Wexholme, TV1 4QX".to_owned(),
        power: Power::ProtectionOfChildren,
        grounds: "the report and the resolved address".to_owned(),
        address_checked: "DC Wren; DS Head".to_owned(),
    };
    unit.open::<Warrants>(by, Some(case), opening).await
}

fn searched(copy_given: Answer, search_record: &str) -> WarrantStep {
    WarrantStep::Executed {
        officers: "DC Wren".to_owned(),
        arrest: Answer::No,
        children_present: "none".to_owned(),
        copy_given,
        right_address: Answer::Yes,
        search_record: search_record.to_owned(),
    }
}

/// Scenario 9. A warrant is not finished without its search record, the copy, the endorsement and the return; one used too
/// late is recorded, flagged, and the inspector and the prosecutor are to be told.
#[tokio::test]
async fn a_warrant_used_late_is_taken_flagged_and_not_finished_before_everything_is_in() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        let id = warrant(&unit, &officer, case).await;
        let steps = [
            (
                &head,
                1,
                WarrantStep::Approved {
                    reason: "necessary".to_owned(),
                },
            ),
            (
                &officer,
                2,
                WarrantStep::Applied {
                    court: "Wexholme".to_owned(),
                    sworn_by: "DC Wren".to_owned(),
                },
            ),
            (
                &officer,
                3,
                WarrantStep::Granted {
                    justice: "a justice".to_owned(),
                    conditions: String::new(),
                },
            ),
            // Granted on 24 November 2026: the last safe day is 23 February 2027.
            (&officer, 24 * 92, searched(Answer::No, "")),
            (
                &officer,
                24 * 92 + 2,
                WarrantStep::Endorsed {
                    found: Answer::Yes,
                    others_seized: Answer::No,
                },
            ),
            (
                &officer,
                24 * 92 + 3,
                WarrantStep::Returned {
                    court: "Wexholme".to_owned(),
                },
            ),
        ];
        for (by, hours, step) in steps {
            happens::<Warrants>(&unit, by, id, hours, step).await.unwrap();
        }
        let waiting = flags(&unit, &head).await;
        for what in [
            "Searched after the warrant’s last safe day",
            "No copy of the warrant was given or left",
        ] {
            assert!(waiting.contains(&what.to_owned()), "{waiting:?}");
        }
        let record = "Say where the search record is".to_owned();
        let tell = "Tell the inspector and the prosecutor of an irregular entry".to_owned();
        let left = missing(&unit, &head).await;
        assert!(left.contains(&record) && left.contains(&tell), "{left:?}");
        let made = WarrantStep::SearchRecorded {
            search_record: "with the exhibits officer".to_owned(),
        };
        happens::<Warrants>(&unit, &officer, id, 24 * 92 + 4, made)
            .await
            .unwrap();
        let told = WarrantStep::IrregularityTold {
            told: "the duty inspector and the prosecutor".to_owned(),
        };
        happens::<Warrants>(&unit, &officer, id, 24 * 92 + 5, told)
            .await
            .unwrap();
        let left = missing(&unit, &head).await;
        assert!(!left.contains(&record) && !left.contains(&tell), "{left:?}");
        unit.is_sound().await;
    }
}

/// Scenario 10. Bail to where a linked child lives, or goes, is recorded and found by the program, however the address was
/// typed; somebody decides on it, a supervisor looks at it, and striking the bail out takes the warning with it.
#[tokio::test]
async fn bail_to_where_a_linked_child_lives_or_goes_is_found_by_the_program() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        let child = unit.child(&officer, case).await;
        let page = unit
            .casework
            .record::<domain::children::Children>(&officer, child)
            .await
            .unwrap();
        let weekends = PersonStep::GoesTo {
            why: Goes::Contact,
            address: "12 Teasel Row, Wexholme".to_owned(),
            postcode: "TV2 8QN".to_owned(),
            when: "every other weekend".to_owned(),
            to: None,
            how_known: "the mother".to_owned(),
        };
        unit.record::<People>(&officer, page.record.opening.person, weekends)
            .await;
        let suspect = suspect(&unit, &officer, case, "4 Alder Row, TV1 4QX").await;
        let custody = met(&unit, &officer, case, suspect, CustodyKind::Arrest).await;
        let decide = "Decide on the address: a linked child lives or goes there".to_owned();
        happens::<Custody>(&unit, &officer, custody, 1, bailed("9 Fern Close, TV5 1AA"))
            .await
            .unwrap();
        assert!(!missing(&unit, &head).await.contains(&decide));
        happens::<Custody>(&unit, &officer, custody, 2, bailed("12 TEASEL ROW tv28qn"))
            .await
            .unwrap();
        assert!(missing(&unit, &head).await.contains(&decide));
        let flag = "Released to an address where a linked child lives".to_owned();
        assert_eq!(flags(&unit, &head).await, [flag]);

        let look = |found: &str| LookAtFlag::<Custody> {
            id: custody,
            place: 0,
            found: found.to_owned(),
        };
        let by_officer = unit.casework.execute(&officer, look("fine")).await;
        assert!(matches!(by_officer, Err(Error::NotAllowed(_))), "{by_officer:?}");
        let empty = unit.casework.execute(&head, look(" ")).await;
        assert_eq!(refusals(empty).0.first().unwrap().field, "found");
        unit.casework
            .execute(&head, look("moved the same evening"))
            .await
            .unwrap();
        assert!(flags(&unit, &head).await.is_empty());
        let twice = unit.casework.execute(&head, look("again")).await;
        assert_eq!(refusals(twice).0.len(), 1);

        let decided = CustodyStep::AddressDecided {
            decided_by: "the custody sergeant".to_owned(),
            protection: "another address".to_owned(),
            told: "the duty social worker".to_owned(),
        };
        happens::<Custody>(&unit, &officer, custody, 3, decided).await.unwrap();
        assert!(!missing(&unit, &head).await.contains(&decide));

        happens::<Custody>(&unit, &officer, custody, 4, bailed("12 Teasel Row"))
            .await
            .unwrap();
        let page = unit.casework.record::<Custody>(&officer, custody).await.unwrap();
        let place = page
            .record
            .events
            .iter()
            .rposition(|event| matches!(event.step, CustodyStep::Bailed { .. }))
            .unwrap();
        assert!(missing(&unit, &head).await.contains(&decide));
        let struck = StrikeOut::<Custody> {
            id: custody,
            place,
            why: "another suspect's".to_owned(),
        };
        unit.casework.execute(&officer, struck).await.unwrap();
        assert!(!missing(&unit, &head).await.contains(&decide));
        unit.is_sound().await;
    }
}

/// Scenario 11. At three, six and nine months the right rank is asked; an extension after bail had ended, or for longer than
/// the rank may give, is recorded as it happened and flagged; while the file is with the prosecutor the clock stands still.
#[tokio::test]
async fn bail_asks_the_right_rank_and_what_was_extended_too_late_is_flagged() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        let suspect = suspect(&unit, &officer, case, "").await;
        let custody = met(&unit, &officer, case, suspect, CustodyKind::Arrest).await;
        let asked = async || {
            let all = missing(&unit, &head).await;
            all.into_iter().find(|what| what.starts_with("Decide on bail"))
        };
        // Arrested on 24 November 2026: three months from the day after end on 24 February 2027.
        happens::<Custody>(&unit, &officer, custody, 9, bailed("9 Fern Close, TV5 1AA"))
            .await
            .unwrap();
        assert!(asked().await.unwrap().contains("an inspector"));
        let day = |hours: i64| 24 * hours;
        let by_inspector = extended(date(2027, 5, 24), BailRank::Inspector);
        happens::<Custody>(&unit, &officer, custody, day(90), by_inspector)
            .await
            .unwrap();
        assert!(asked().await.unwrap().contains("a superintendent"));
        assert!(
            !flags(&unit, &head)
                .await
                .iter()
                .any(|what| what.starts_with("Bail was extended"))
        );
        // After it had ended, and by the wrong rank: it happened, and the record says so.
        let late = extended(date(2027, 8, 24), BailRank::Inspector);
        happens::<Custody>(&unit, &officer, custody, day(182), late)
            .await
            .unwrap();
        let waiting = flags(&unit, &head).await;
        for what in [
            "Bail was extended after it had ended",
            "Bail was extended for longer than that rank may",
        ] {
            assert!(waiting.contains(&what.to_owned()), "{waiting:?}");
        }
        assert!(asked().await.unwrap().contains("the court"));
        let sent = CustodyStep::BailSuspended {
            decision: "a charge, sent to the prosecutor".to_owned(),
        };
        happens::<Custody>(&unit, &officer, custody, day(183), sent)
            .await
            .unwrap();
        assert_eq!(asked().await, None);
        let more = CustodyStep::BailResumed {
            asked: "one more statement".to_owned(),
        };
        happens::<Custody>(&unit, &officer, custody, day(193), more)
            .await
            .unwrap();
        assert!(asked().await.is_some());
        unit.is_sound().await;
    }
}

/// Scenario 12. Whoever is invited is assessed before contact; an interview without it is flagged, and leaving an assessment
/// out needs a reason that a supervisor sees.
#[tokio::test]
async fn a_suicide_risk_assessment_is_asked_for_and_leaving_it_out_needs_a_reason() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        let suspect = suspect(&unit, &officer, case, "").await;
        let custody = met(&unit, &officer, case, suspect, CustodyKind::Voluntary).await;
        let before = "Assess the suicide risk before first contact".to_owned();
        assert!(missing(&unit, &head).await.contains(&before));
        let interviewed = CustodyStep::Interviewed {
            present: "a solicitor".to_owned(),
            gist: String::new(),
        };
        happens::<Custody>(&unit, &officer, custody, 2, interviewed)
            .await
            .unwrap();
        let left_out = CustodyStep::WelfareLeftOut {
            moment: Moment::BeforeContact,
            why: "came to the desk unasked; assessed on arrival".to_owned(),
        };
        happens::<Custody>(&unit, &officer, custody, 3, left_out).await.unwrap();
        let left = missing(&unit, &head).await;
        assert!(!left.contains(&before), "{left:?}");
        assert!(left.contains(&"Assess the suicide risk after the interview".to_owned()));
        assert_eq!(
            flags(&unit, &head).await,
            [
                "Interviewed voluntarily with no suicide-risk assessment before contact",
                "A suicide-risk assessment was left out",
            ]
        );
        unit.is_sound().await;
    }
}

fn asks_to_close(outcome: &str, made: &[Minimum], not_made: &str) -> InvestigationStep {
    InvestigationStep::ClosureAsked {
        outcome: outcome.to_owned(),
        made: made.to_vec(),
        not_made: not_made.to_owned(),
        enquiries: "as ticked".to_owned(),
        rationale: String::new(),
        told: String::new(),
    }
}

/// From the inspection of January 2025: a case of threats to a sixteen-year-old is not closed with a leaflet. Every least
/// enquiry of its kind is made, or somebody says why not.
#[tokio::test]
async fn a_case_is_not_closed_without_the_least_enquiries_of_its_kind() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        for kind in CaseKind::ALL {
            let case = case_of(&unit, &officer, &head, *kind).await;
            let least = kind.least_enquiries();
            for left_out in least {
                let made: Vec<Minimum> = least.iter().copied().filter(|enquiry| enquiry != left_out).collect();
                let asked = asks_to_close("18", &made, "");
                let refused = refusals(happens::<Investigations>(&unit, &officer, case, 1, asked).await);
                let message = &refused.0.first().unwrap().message;
                assert!(message.contains(left_out.label()), "{message}");
            }
            let reason = asks_to_close("18", &[], "another force has it all");
            happens::<Investigations>(&unit, &officer, case, 1, reason)
                .await
                .unwrap();
        }
        let case = case_of(&unit, &officer, &head, CaseKind::Extortion).await;
        let all = asks_to_close("18", CaseKind::Extortion.least_enquiries(), "");
        happens::<Investigations>(&unit, &officer, case, 1, all).await.unwrap();
        unit.is_sound().await;
    }
}

/// Scenario 17. A child suspect's case ends with outcome 21 only with the suspect named, the reason written down, and the
/// victim or a parent told, or why that is not safe.
#[tokio::test]
async fn outcome_21_needs_its_checklist() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ChildSuspect).await;
        assert!(
            !missing(&unit, &head)
                .await
                .iter()
                .any(|what| what.starts_with("Deal with"))
        );
        let bare = asks_to_close("21", CaseKind::ChildSuspect.least_enquiries(), "");
        let refused = refusals(happens::<Investigations>(&unit, &officer, case, 1, bare.clone()).await);
        let fields: Vec<&str> = refused.0.iter().map(|refusal| refusal.field.as_str()).collect();
        assert_eq!(fields, ["rationale", "outcome", "told"]);
        suspect(&unit, &officer, case, "").await;
        let refused = refusals(happens::<Investigations>(&unit, &officer, case, 1, bare).await);
        assert_eq!(refused.0.len(), 2);
        let whole = InvestigationStep::ClosureAsked {
            outcome: "21".to_owned(),
            made: CaseKind::ChildSuspect.least_enquiries().to_vec(),
            not_made: String::new(),
            enquiries: "as ticked".to_owned(),
            rationale: "one picture, sent once, no pressure; the families and the school agree".to_owned(),
            told: "not the father: not safe; the mother, by DC Wren".to_owned(),
        };
        happens::<Investigations>(&unit, &officer, case, 2, whole)
            .await
            .unwrap();
        unit.is_sound().await;
    }
}

/// Scenario 8. A suspect works with children: the designated officer of the workplace's council is told by the end of the next
/// working day, and telling them ends it.
#[tokio::test]
async fn a_suspect_who_works_with_children_has_the_designated_officer_told_within_a_working_day() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        let suspect = suspect(&unit, &officer, case, "4 Alder Row, TV1 4QX").await;
        let tell = "Tell the designated officer (LADO): a suspect works with children";
        assert!(!missing(&unit, &head).await.contains(&tell.to_owned()));
        let works = PersonStep::GoesTo {
            why: Goes::WithChildren,
            address: "Holm Lane Primary School".to_owned(),
            postcode: String::new(),
            when: "weekdays".to_owned(),
            to: None,
            how_known: "said so at the door".to_owned(),
        };
        unit.record::<People>(&officer, suspect, works).await;
        let filter = DeadlineFilter {
            whose: Whose::Case(case),
            what: Some(tell.to_owned()),
            over: false,
        };
        let found = unit.casework.deadlines(&head, &filter, None).await.unwrap();
        // Tuesday 24 November 2026: by the end of Wednesday.
        let due = found.rows.first().unwrap().due.unwrap();
        assert_eq!(due.london_day(), date(2026, 11, 25));
        let opening = DesignatedOfficerOpening {
            suspect,
            workplace: "Holm Lane Primary School".to_owned(),
            council: "brackwater".to_owned(),
        };
        let referral = unit
            .open::<DesignatedOfficerReferrals>(&officer, Some(case), opening)
            .await;
        assert!(
            missing(&unit, &head).await.contains(&tell.to_owned()),
            "prepared is not told"
        );
        let sent = DesignatedOfficerStep::Sent {
            to: "the designated officer, by telephone".to_owned(),
        };
        happens::<DesignatedOfficerReferrals>(&unit, &officer, referral, 3, sent)
            .await
            .unwrap();
        assert!(!missing(&unit, &head).await.contains(&tell.to_owned()));
        unit.is_sound().await;
    }
}

/// Scenario 13. A charge that the police made for an offence which needs the Director's consent is recorded as it was, flagged,
/// and the consent is asked for before proceedings go on.
#[tokio::test]
async fn a_charge_by_the_police_without_consent_is_recorded_and_asks_for_it() {
    for fresh in both().await {
        let (unit, officer, head, case) = begun(fresh, CaseKind::ImageSuspect).await;
        let suspect = suspect(&unit, &officer, case, "").await;
        let get = "Get the Director’s consent before proceedings go on".to_owned();
        for (offences, needs) in [
            ("Protection of Children Act 1978 s.1(1)(a)", true),
            ("Theft Act 1968 s.21", false),
        ] {
            let opening = ProsecutionOpening {
                suspect,
                offences: offences.to_owned(),
                earliest: None,
                born: None,
            };
            let file = unit.open::<Prosecutions>(&officer, Some(case), opening).await;
            let charged = ProsecutionStep::Charged {
                offences: offences.to_owned(),
                authorised_by: "the custody sergeant".to_owned(),
                charged_by: ChargedBy::Police,
            };
            happens::<Prosecutions>(&unit, &officer, file, 2, charged)
                .await
                .unwrap();
            assert_eq!(missing(&unit, &head).await.contains(&get), needs, "{offences}");
            if needs {
                let consent = ProsecutionStep::Authorised {
                    prosecutor: "Complex casework".to_owned(),
                    consent: Answer::Yes,
                };
                happens::<Prosecutions>(&unit, &officer, file, 3, consent)
                    .await
                    .unwrap();
                assert!(!missing(&unit, &head).await.contains(&get));
            }
        }
        let charges = flags(&unit, &head).await;
        assert_eq!(charges.iter().filter(|what| what.starts_with("Charged by")).count(), 1);
        unit.is_sound().await;
    }
}

/// A supervisor does not look at what they typed in themselves.
#[tokio::test]
async fn nobody_looks_at_their_own_flag() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let second = unit.person("second", &[Role::Supervisor]).await;
        let case = case_of(&unit, &head, &head, CaseKind::ImageSuspect).await;
        unit.child(&head, case).await;
        happens::<Investigations>(&unit, &head, case, 1, agreed("it cannot wait", Answer::No))
            .await
            .unwrap();
        let look = || LookAtFlag::<Investigations> {
            id: case,
            place: 0,
            found: "read".to_owned(),
        };
        assert_eq!(refusals(unit.casework.execute(&head, look()).await).0.len(), 1);
        unit.casework.execute(&second, look()).await.unwrap();
        let looked = unit.casework.flags(&head, Whose::Unit, true, None).await.unwrap();
        assert_eq!(looked.rows.len(), 1);
        unit.is_sound().await;
    }
}

/// Behind a closed case's list a flag is nobody's business but theirs, in the list and by its address.
#[tokio::test]
async fn a_flag_of_a_closed_case_is_there_for_its_list_only() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let outsider = unit.person("outsider", &[Role::UnitHead]).await;
        let case = unit.case(&head).await;
        unit.child(&head, case).await;
        happens::<Investigations>(&unit, &head, case, 1, agreed("it cannot wait", Answer::No))
            .await
            .unwrap();
        assert_eq!(flags(&unit, &outsider).await.len(), 1);
        let member = unit.close(case, &head, &deputy).await;
        assert!(flags(&unit, &outsider).await.is_empty());
        assert_eq!(flags(&unit, &member).await.len(), 1);
        let look = LookAtFlag::<Investigations> {
            id: case,
            place: 0,
            found: "read".to_owned(),
        };
        let refused = unit.casework.execute(&outsider, look).await;
        assert!(matches!(refused, Err(Error::NotThere)), "{refused:?}");
    }
}

/// Every test that the list of scenarios names is there.
#[test]
fn the_list_of_scenarios_names_tests_that_there_are() {
    let root = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let list = std::fs::read_to_string(root.join("docs/scenarios.md")).unwrap();
    let mut named = 0;
    for (file, test) in list
        .split('`')
        .filter_map(|quoted| quoted.split_once("::"))
        .filter(|(file, _)| file.contains('/'))
    {
        let text = std::fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let there = text.contains(&format!("fn {test}("))
            || text.contains(&format!("{test},"))
            || text.contains(&format!("{test}'"));
        assert!(there, "{file} has no test `{test}`");
        named += 1;
    }
    assert!(named > 20, "{named}");
}

/// The time at which a day begins here: the tests above name days.
#[test]
fn the_tests_begin_on_24_november_2026() {
    assert_eq!(start().london_day(), date(2026, 11, 24));
    assert!(start() > Instant::from_micros(0));
}
