//! Clocks: what the force set them to counts from then on, moves nothing that runs, and stays behind a closed case's list.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use casework::cases::OpenRecord;
use casework::clocks::SetClock;
use casework::{Actor, Error};
use domain::access::Role;
use domain::clocks::Clock;
use domain::ids::{ChildId, InvestigationId};
use domain::safeguarding::{StrategyDiscussions, StrategyOpening};
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use store::testing::both;
use uuid::Uuid;

use crate::unit::{Unit, start, unit};

/// A strategy discussion that is asked for at this moment.
async fn discussion(unit: &Unit, by: &Actor, case: InvestigationId) -> Uuid {
    let opening = StrategyOpening {
        children: vec![ChildId::from(Uuid::from_u128(4))],
        council: "brackwater".to_owned(),
        asked: "A. Hill".to_owned(),
        reason: "A child lives there".to_owned(),
    };
    let command = OpenRecord::<StrategyDiscussions> {
        investigation: Some(case),
        opening,
        happened: unit.casework.now(),
        done_by: String::new(),
    };
    unit.casework.execute(by, command).await.unwrap().uuid()
}

async fn due(unit: &Unit, record: Uuid) -> Instant {
    let mut select = Query::select();
    select
        .column("due")
        .from("task")
        .and_where(Expr::col("record").eq(record));
    let row = unit
        .casework
        .database()
        .reader()
        .query_one(&select)
        .await
        .unwrap()
        .unwrap();
    Instant::from_micros(row.try_get("", "due").unwrap())
}

fn twelve_hours() -> SetClock {
    SetClock {
        clock: Clock::StrategyDiscussion,
        value: Some(12),
        reason: "agreed with the councils".to_owned(),
    }
}

#[tokio::test]
async fn a_clock_that_the_force_sets_counts_from_then_on_and_only_the_head_of_the_unit_sets_it() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let deputy = unit.person("deputy", &[Role::Supervisor]).await;
        let case = unit.case(&officer).await;
        let earlier = discussion(&unit, &officer, case).await;
        unit.clock.set(start().plus_hours(1));
        assert!(matches!(
            unit.casework.execute(&officer, twelve_hours()).await,
            Err(Error::NotAllowed(_))
        ));
        unit.casework.execute(&head, twelve_hours()).await.unwrap();
        let again = unit.casework.execute(&head, twelve_hours()).await;
        assert!(matches!(again, Err(Error::Refused(_))), "it is set to that already");
        unit.clock.set(start().plus_hours(2));
        let later = discussion(&unit, &officer, case).await;
        assert_eq!(due(&unit, earlier).await, start().plus_hours(24));
        assert_eq!(due(&unit, later).await, start().plus_hours(14));

        // Both are late at last, and stand under the clock for whoever may see the case.
        unit.clock.set(start().plus_hours(30));
        let page = unit.casework.clock(&officer, Clock::StrategyDiscussion).await.unwrap();
        assert_eq!(page.setting.unwrap().settings.len(), 1);
        let late: Vec<Uuid> = page.late.iter().map(|run| run.record.0).collect();
        assert_eq!(late, [later, earlier]);
        let board = unit.casework.board(&head).await.unwrap();
        let kept = board.clocks.get(&Clock::StrategyDiscussion).unwrap();
        assert_eq!((kept.running, kept.over, kept.done), (2, 2, 0));

        // A case that is closed afterwards takes its late clocks with it.
        let member = unit.close(case, &head, &deputy).await;
        let seen = |page: casework::clocks::ClockPage| page.late.len();
        let clock = Clock::StrategyDiscussion;
        assert_eq!(seen(unit.casework.clock(&officer, clock).await.unwrap()), 0);
        assert_eq!(seen(unit.casework.clock(&member, clock).await.unwrap()), 2);
        unit.is_sound().await;
    }
}
