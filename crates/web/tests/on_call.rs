//! On call, over HTTP: boxes in any order, typed in for somebody else, and the strip that every page carries until somebody
//! is responsible for a child.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use axum::http::{Method, StatusCode};
use casework::cases::RecordStep;
use casework::deadlines::{DeadlineFilter, Whose};
use casework::decisions::RestrictInvestigation;
use domain::access::{Closure, Role};
use domain::children::{ChildStep, Children};
use domain::ids::{ChildId, InvestigationId};
use domain::investigations::{InvestigationStep, Investigations};
use store::testing::both;

use crate::walk;
use crate::walk::{SECRET, has, rooms, value_of, world};

const STRIP: &str = ".sw-alarm a";

#[tokio::test]
async fn a_call_out_is_typed_in_later_for_somebody_else_with_the_boxes_that_are_known() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, _) = world.person("head", &[Role::UnitHead]).await;
        let (_, token) = world.person("lee", &[Role::Supervisor]).await;
        let referral = world.take(&head, "open").await;
        let case = rooms::case(&world.casework, &head, referral, "open").await;
        let child = ChildId::from(case["{child}"]);
        let reference = world
            .casework
            .record::<Children>(&head, child)
            .await
            .unwrap()
            .record
            .reference;
        rooms::duty(&world.casework, &head).await;
        let page = world.get("/on-call", &token).await;
        assert!(page.body.contains("PS Lee Holt") && page.body.contains("07700 900123"));
        assert!(page.body.contains("Nobody is arranged"), "the other desks say so");

        let form = world.get("/on-call/new", &token).await;
        let key = value_of(&form.body, "input[name=key]");
        let time = |prefix: &'static str, clock: &'static str| {
            [("day", "20"), ("month", "11"), ("year", "2026"), ("time", clock)]
                .map(|(part, value)| (format!("{prefix}-{part}"), value.to_owned()))
        };
        let text = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let mut sent = vec![
            text("key", &key),
            text("holder", "PC Ash Dunn, response"),
            text("gone_done_by", "PC Ash Dunn"),
        ];
        sent.extend([time("happened", "02:10"), time("gone_happened", "02:25")].concat());
        let pairs = |sent: &[(String, String)]| sent.to_vec();
        let ask = async |sent: Vec<(String, String)>| {
            let sent: Vec<(&str, &str)> = sent
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            world.ask(Method::POST, "/on-call/new", Some(&token), &sent).await
        };
        let without = ask(pairs(&sent)).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(without.body.contains("Enter what was reported"));
        assert!(without.body.contains("PC Ash Dunn, response"), "what was typed is kept");

        sent.push(text("report", "A neighbour rang 101"));
        sent.push(text("who", "A girl of about 7"));
        let half = ask(pairs(&sent)).await;
        assert!(
            half.body.contains("Enter where the child is"),
            "a box that was begun is finished"
        );
        sent.extend([text("place", "3 Heron Lane"), text("child", &reference)]);
        sent.extend(time("child_happened", "02:40"));
        let done = ask(pairs(&sent)).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let page = world.get(&done.location, &token).await;
        assert!(page.body.contains("20 Nov 2026, 02:25"), "when it happened");
        assert!(
            page.body.contains("PC Ash Dunn") && page.body.contains("Typed in"),
            "and who typed it"
        );
        assert!(page.body.contains("Tell social care"), "what is missing");
        let child = world.casework.record::<Children>(&head, child).await.unwrap().record;
        assert_eq!(
            child.holder(),
            Some("PC Ash Dunn, response"),
            "the child's own record says so too"
        );
        let list = world.get("/on-call", &token).await;
        assert!(list.body.contains("A girl of about 7"));
    }
}

#[tokio::test]
async fn every_page_names_the_children_for_whom_nobody_is_responsible_to_those_whose_they_are() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, _) = world.person("head", &[Role::UnitHead]).await;
        let open = world.take(&head, "open").await;
        let closed = world.take(&head, SECRET).await;
        let open_case = rooms::case(&world.casework, &head, open, "open").await;
        let closed_case = rooms::case(&world.casework, &head, closed, SECRET).await;
        let (officer, _) = world.person("officer", &[Role::Investigator]).await;
        let (deputy, _) = world.person("deputy", &[Role::Supervisor]).await;
        let handed = RecordStep::<Investigations> {
            id: InvestigationId::from(open_case["{investigation}"]),
            step: InvestigationStep::HandedOver {
                officer: officer.account,
                handover: "from nights".to_owned(),
            },
            happened: world.casework.now(),
            done_by: String::new(),
        };
        world.casework.execute(&head, handed).await.unwrap();
        let close = RestrictInvestigation {
            investigation: closed_case["{investigation}"].into(),
            closure: Closure::Silent,
            members: [head.account, deputy.account].into(),
            reason: "a reason".to_owned(),
        };
        world.casework.execute(&head, close).await.unwrap();
        world.clock.set(world.casework.now().plus_minutes(59));
        let sign_in = async |name: &str| world.casework.sign_in(name, walk::PASSWORD).await.unwrap().token;
        let token = sign_in("officer").await;
        assert!(
            !has(&world.get("/referrals", &token).await.body, STRIP),
            "not within the hour"
        );

        world.clock.set(world.casework.now().plus_minutes(2));
        let token = sign_in("officer").await;
        let page = world.get("/referrals", &token).await.body;
        assert!(has(&page, STRIP) && page.contains("1 child may be at risk"));
        assert!(!page.contains(SECRET), "a closed case's child is for its list");
        let (_, other) = world.person("other", &[Role::Investigator]).await;
        assert!(
            !has(&world.get("/referrals", &other).await.body, STRIP),
            "not in somebody else's cases"
        );
        let of_the_unit = world.get("/referrals", &sign_in("head").await).await.body;
        assert!(
            of_the_unit.contains("2 children may be at risk"),
            "the head of the unit sees all"
        );

        let entries = async || world.casework.database().journal_head().await.unwrap().0;
        let before = entries().await;
        world.get("/referrals", &token).await;
        assert_eq!(
            entries().await,
            before + 1,
            "the strip is journalled once an hour, the page each time"
        );

        let named = RecordStep::<Children> {
            id: ChildId::from(open_case["{child}"]),
            step: ChildStep::HolderNamed {
                holder: "DC Priya Nair".to_owned(),
            },
            happened: world.casework.now(),
            done_by: String::new(),
        };
        world.casework.execute(&officer, named).await.unwrap();
        assert!(
            !has(&world.get("/referrals", &token).await.body, STRIP),
            "recording the fact ends it"
        );
    }
}

#[tokio::test]
async fn the_board_counts_all_that_is_late_however_many_sorts_of_it_there_are() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, _) = world.person("head", &[Role::UnitHead]).await;
        let referral = world.take(&head, "open").await;
        rooms::case(&world.casework, &head, referral, "open").await;
        world.clock.set(world.casework.now().plus_hours(24 * 60));
        let board = world.casework.board(&head).await.unwrap();
        assert!(board.breaches.len() > 12, "{:?}", board.breaches);
        let late = DeadlineFilter {
            whose: Whose::Unit,
            what: None,
            over: true,
        };
        let listed = world.casework.deadlines(&head, &late, None).await.unwrap();
        let counted: i64 = board.breaches.iter().map(|breach| breach.count).sum();
        assert!(listed.next.is_none());
        assert_eq!(counted, i64::try_from(listed.rows.len()).unwrap());
    }
}
