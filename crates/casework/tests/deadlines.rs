//! Deadlines, the board and call-outs on both engines: what each may see, page by page, and what everybody's board counts.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use casework::calendar::{EndCalendar, MakeCalendar};
use casework::cases::{RecordStep, StrikeOut};
use casework::deadlines::{DeadlineFilter, TaskRow, Whose};
use casework::on_call::{FilledBox, RecordCallout};
use casework::referrals::TakeReferral;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::children::{ChildState, Children};
use domain::ids::{InvestigationId, ReferralId};
use domain::investigations::{CaseKind, InvestigationOpening, InvestigationStep, Investigations};
use domain::on_call::{CalloutOpening, CalloutStep, Callouts};
use domain::referrals::{Concern, Source, Taking};
use domain::time::Instant;
use std::collections::BTreeSet;
use store::testing::both;
use uuid::Uuid;

use crate::unit::{Unit, start, unit};

fn of(whose: Whose) -> DeadlineFilter {
    DeadlineFilter {
        whose,
        what: None,
        over: false,
    }
}

/// Every deadline, page after page: the record, what is missing, and whether a child is at risk and the time is over.
async fn all(unit: &Unit, actor: &Actor, filter: &DeadlineFilter) -> Vec<(Uuid, String, bool, Option<Instant>)> {
    let (mut rows, mut after) = (Vec::new(), None);
    loop {
        let page = unit.casework.deadlines(actor, filter, after).await.unwrap();
        let now = unit.casework.now();
        rows.extend(page.rows.into_iter().map(|row| {
            let late = row.protects && row.due.is_some_and(|due| due < now);
            (row.record, row.what, late, row.due)
        }));
        after = page.next;
        if after.is_none() {
            return rows;
        }
    }
}

#[tokio::test]
async fn deadlines_are_those_of_a_person_a_team_or_the_unit_and_never_of_a_closed_case() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let officer = unit.person("officer", &[Role::Investigator]).await;
        let own = unit.case(&officer).await;
        unit.child(&officer, own).await;
        let closed = unit.case(&head).await;
        for _ in 0..20 {
            unit.child(&head, closed).await;
        }
        let everything = all(&unit, &head, &of(Whose::Unit)).await;
        assert!(everything.len() > 60, "more than a page: {}", everything.len());
        let distinct: BTreeSet<(Uuid, &str)> = everything.iter().map(|row| (row.0, row.1.as_str())).collect();
        assert_eq!(distinct.len(), everything.len(), "no page repeats or leaves out a row");

        let member = unit.close(closed, &head, &deputy).await;
        unit.clock.set(start().plus_hours(2));
        let seen = all(&unit, &officer, &of(Whose::Unit)).await;
        assert_eq!(
            seen,
            all(&unit, &officer, &of(Whose::Mine)).await,
            "the rest is closed to them"
        );
        assert_eq!(seen, all(&unit, &member, &of(Whose::Officer(officer.account))).await);
        let supervised = all(&unit, &member, &of(Whose::Supervised)).await;
        assert_eq!(
            all(&unit, &member, &of(Whose::Unit)).await.len(),
            seen.len() + supervised.len()
        );
        let order = |rows: &[(Uuid, String, bool, Option<Instant>)]| {
            rows.is_sorted_by_key(|(_, _, late, due)| (!late, due.is_none(), *due))
        };
        assert!(
            order(&supervised),
            "what protects a child and is late comes first, then by when it is due"
        );

        let late = DeadlineFilter {
            whose: Whose::Unit,
            what: Some("Name who is responsible for the child".to_owned()),
            over: true,
        };
        assert_eq!(all(&unit, &member, &late).await.len(), 21);
        assert_eq!(all(&unit, &officer, &late).await.len(), 1);
    }
}

#[tokio::test]
async fn the_board_counts_everything_and_is_the_same_for_everybody_who_may_see_it() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let outsider = unit.person("outsider", &[Role::Supervisor]).await;
        let officer = unit.person("officer", &[Role::Investigator]).await;
        let open = unit.case(&officer).await;
        unit.child(&officer, open).await;
        let closed = unit.case(&head).await;
        unit.child(&head, closed).await;
        unit.close(closed, &head, &deputy).await;
        unit.clock.set(start().plus_hours(2));
        let board = unit.casework.board(&outsider).await.unwrap();
        assert_eq!(board.children.first(), Some(&(ChildState::Linked, 2)));
        let carried: i64 = board.loads.iter().map(|load| load.cases).sum();
        assert_eq!(carried, 2);
        let unnamed = board
            .breaches
            .iter()
            .find(|breach| breach.what.starts_with("Name who is responsible"));
        assert_eq!(unnamed.map(|breach| breach.count), Some(2));
        let same = unit.casework.board(&head).await.unwrap();
        assert_eq!(
            (&same.children, &same.loads, &same.breaches),
            (&board.children, &board.loads, &board.breaches)
        );
        assert!(matches!(unit.casework.board(&officer).await, Err(Error::NotAllowed(_))));

        let closing = |step| RecordStep::<Investigations> {
            id: open,
            step,
            happened: unit.casework.now(),
            done_by: String::new(),
        };
        let before: i64 = board.months.last().map_or(0, |month| month.received);
        assert_eq!(before, 0, "no referral came in");
        unit.casework
            .execute(
                &officer,
                closing(InvestigationStep::HandedOver {
                    officer: head.account,
                    handover: "leave".to_owned(),
                }),
            )
            .await
            .unwrap();
        let after = unit.casework.board(&head).await.unwrap();
        let of_head = after
            .loads
            .iter()
            .find(|load| load.officer == head.account)
            .map(|load| load.cases);
        assert_eq!(of_head, Some(2), "a quick count is made anew");
    }
}

async fn call_out(
    unit: &Unit,
    by: &Actor,
    case: Option<InvestigationId>,
    boxes: Vec<CalloutStep>,
) -> Result<domain::ids::CalloutId, Error> {
    let command = RecordCallout {
        opening: CalloutOpening {
            report: "A neighbour rang".to_owned(),
            case,
        },
        happened: start(),
        done_by: String::new(),
        boxes: boxes
            .into_iter()
            .map(|step| FilledBox {
                step,
                happened: start(),
                done_by: "PC Ash Dunn".to_owned(),
            })
            .collect(),
    };
    unit.casework.execute(by, command).await
}

fn gone() -> CalloutStep {
    CalloutStep::Gone {
        holder: "PC Ash Dunn, response".to_owned(),
        found: String::new(),
    }
}

#[tokio::test]
async fn a_call_out_writes_into_the_child_it_names_and_striking_it_out_takes_that_back() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&head).await;
        let child = unit.child(&head, case).await;
        let callout = call_out(&unit, &head, None, vec![gone()]).await.unwrap();
        let holder = async || {
            let page = unit.casework.record::<Children>(&head, child).await.unwrap();
            page.record.holder().map(str::to_owned)
        };
        assert_eq!(holder().await, None);
        let named = RecordStep::<Callouts> {
            id: callout,
            step: CalloutStep::ChildPlaced {
                who: "A girl of 7".to_owned(),
                place: "3 Heron Lane".to_owned(),
                child: Some(child),
            },
            happened: start(),
            done_by: String::new(),
        };
        unit.casework.execute(&head, named).await.unwrap();
        assert_eq!(holder().await.as_deref(), Some("PC Ash Dunn, response"));
        let wrong = StrikeOut::<Callouts> {
            id: callout,
            place: 1,
            why: "another child".to_owned(),
        };
        unit.casework.execute(&head, wrong).await.unwrap();
        assert_eq!(holder().await, None, "what came with it is taken back");
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_call_out_that_goes_into_a_closed_case_is_closed_with_it_and_nobody_else_can_name_that_case() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let outsider = unit.person("outsider", &[Role::Investigator]).await;
        let case = unit.case(&head).await;
        let member = unit.close(case, &head, &deputy).await;
        let refused = call_out(&unit, &outsider, Some(case), vec![gone()]).await;
        assert!(matches!(refused, Err(Error::NotThere)), "{refused:?}");
        let callout = call_out(&unit, &outsider, None, vec![gone()]).await.unwrap();
        let hand = RecordStep::<Callouts> {
            id: callout,
            step: CalloutStep::HandedOver {
                to: head.account,
                case: Some(case),
                left: "a visit".to_owned(),
            },
            happened: start(),
            done_by: String::new(),
        };
        let refused = unit.casework.execute(&outsider, hand.clone()).await;
        assert!(matches!(refused, Err(Error::NotThere)), "{refused:?}");
        unit.casework.execute(&member, hand).await.unwrap();
        let page = unit.casework.record::<Callouts>(&member, callout).await.unwrap();
        assert_eq!(page.record.investigation, Some(case));
        let gone = unit.casework.record::<Callouts>(&outsider, callout).await;
        assert!(matches!(gone, Err(Error::NotThere)), "it went behind the list");
        let wrong = StrikeOut::<Callouts> {
            id: callout,
            place: 1,
            why: "another case".to_owned(),
        };
        unit.casework.execute(&member, wrong).await.unwrap();
        let page = unit.casework.record::<Callouts>(&member, callout).await.unwrap();
        assert_eq!(page.record.investigation, None);
        let still = unit.casework.record::<Callouts>(&outsider, callout).await;
        assert!(
            matches!(still, Err(Error::NotThere)),
            "what was said of the closed case is still in it"
        );
        unit.is_sound().await;
    }
}

/// A report of which nothing is known but that it came.
fn report() -> TakeReferral {
    TakeReferral(Taking {
        danger: Answer::No,
        danger_done: String::new(),
        source: Source::School,
        sender: "Marsh Lane Academy".to_owned(),
        sender_reference: String::new(),
        received: start(),
        concern: Concern::Communication,
        account: "words".to_owned(),
        child: Answer::No,
        child_known: String::new(),
        platform: String::new(),
        identifiers: Vec::new(),
    })
}

#[tokio::test]
async fn a_new_assessment_is_of_the_first_referral_of_the_case_for_those_who_may_make_one() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let coordinator = unit.person("coordinator", &[Role::SafeguardingLiaison]).await;
        let first = unit.casework.execute(&head, report()).await.unwrap();
        let opening = InvestigationOpening {
            operation: "Larchwood".to_owned(),
            kind: CaseKind::Grooming,
            officer: head.account,
            supervisor: head.account,
            reason: "enough is known".to_owned(),
            referrals: vec![first],
            band: None,
            received: None,
        };
        let case = unit.open::<Investigations>(&head, None, opening).await;
        unit.child(&head, case).await;
        let named = async |actor: &Actor| -> Vec<Option<ReferralId>> {
            let tasks = unit
                .casework
                .deadlines(actor, &of(Whose::Case(case)), None)
                .await
                .unwrap()
                .rows;
            let assess = tasks
                .iter()
                .filter(|task| task.what.starts_with("Assess the risk again"));
            assess.map(|task| task.referral).collect()
        };
        assert_eq!(named(&head).await, [Some(first)]);
        assert_eq!(
            named(&coordinator).await,
            [None],
            "whoever may not assess is led to the case"
        );
        let tasks = unit
            .casework
            .deadlines(&head, &of(Whose::Unit), None)
            .await
            .unwrap()
            .rows;
        let others = tasks
            .iter()
            .filter(|task| !task.what.starts_with("Assess the risk again"));
        assert!(others.clone().count() > 0 && others.into_iter().all(|task| task.referral.is_none()));
    }
}

#[tokio::test]
async fn a_calendar_holds_ones_own_deadlines_and_none_of_a_closed_case_until_its_address_is_taken_back() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("officer", &[Role::Investigator]).await;
        let other = unit.person("other", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let partner = unit.person("clerk", &[Role::Analyst]).await;
        let own = unit.case(&officer).await;
        unit.child(&officer, own).await;
        unit.case(&other).await;
        let closed = unit.case(&officer).await;
        unit.close(closed, &head, &officer).await;

        let first = unit.casework.execute(&officer, MakeCalendar).await.unwrap();
        let cases = |rows: Vec<TaskRow>| -> BTreeSet<Uuid> {
            rows.iter().map(|row| row.investigation.as_ref().unwrap().0).collect()
        };
        let fetched = unit.casework.calendar(&first).await.unwrap();
        assert!(fetched.iter().all(|row| row.due.is_some()));
        assert_eq!(cases(fetched), BTreeSet::from([own.uuid()]));
        assert!(
            unit.casework
                .calendar_state(&officer)
                .await
                .unwrap()
                .unwrap()
                .fetched
                .is_some()
        );

        // A new address ends the old one; taken back, neither works; a role without deadlines gets none.
        let second = unit.casework.execute(&officer, MakeCalendar).await.unwrap();
        assert!(matches!(unit.casework.calendar(&first).await, Err(Error::NotThere)));
        assert!(unit.casework.calendar(&second).await.is_ok());
        unit.casework.execute(&officer, EndCalendar).await.unwrap();
        assert!(matches!(unit.casework.calendar(&second).await, Err(Error::NotThere)));
        assert!(unit.casework.calendar_state(&officer).await.unwrap().is_none());
        assert!(matches!(
            unit.casework.execute(&partner, MakeCalendar).await,
            Err(Error::NotAllowed(_))
        ));
        unit.is_sound().await;
    }
}
