//! Every route as every role, with a record in every room, open and closed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use axum::http::{Method, StatusCode};
use casework::decisions::RestrictInvestigation;
use casework::figures::MakeRelease;
use domain::access::{Closure, Role};
use domain::ids::{MatchNoticeId, ReferralId, RiskAssessmentId};
use domain::matches::SideName;
use std::collections::BTreeMap;
use store::testing::both;
use web::{Gate, Route};

use crate::walk::{SCHOOL, SECRET, rooms, world};

/// What stands for each part of a path that varies.
type Places = BTreeMap<&'static str, String>;

/// A route's path with its parts filled in; with ids of nothing where there is none.
fn filled(route: &Route, places: &Places) -> String {
    let nothing = uuid::Uuid::from_u128(7).to_string();
    route
        .path
        .split('/')
        .map(|part| match places.get(part) {
            Some(place) => place.clone(),
            None if part.starts_with('{') => nothing.clone(),
            None => part.to_owned(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// The parts of paths for a referral, its assessment and notice, and the case that was opened from it.
fn places(
    referral: ReferralId,
    assessment: RiskAssessmentId,
    (notice, side): (MatchNoticeId, SideName),
    case: &BTreeMap<&'static str, uuid::Uuid>,
) -> Places {
    let mut places: Places = case.iter().map(|(part, id)| (*part, id.to_string())).collect();
    places.extend([
        ("{referral}", referral.to_string()),
        ("{reference}", referral.to_string()),
        ("{assessment}", assessment.to_string()),
        ("{notice}", notice.to_string()),
        ("{side}", side.code().to_owned()),
        ("{part}", "history".to_owned()),
        ("{place}", "0".to_owned()),
        ("{paper}", "information".to_owned()),
        ("{step}", "none".to_owned()),
        ("{start}", format!("referral:{referral}")),
    ]);
    places
}
#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one walk, from the gate to what is behind it")]
async fn every_route_as_every_role_with_an_open_and_a_closed_case() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, _) = world.person("head", &[Role::UnitHead]).await;
        let (deputy, member) = world.person("deputy", &[Role::Supervisor]).await;
        let open = world.take(&head, "open").await;
        let closed = world.take(&head, SECRET).await;
        let third = world.take(&head, "third").await;
        world.schools(&head, SCHOOL).await;
        let assessments = [
            (open, world.assess(&head, open).await),
            (closed, world.assess(&head, closed).await),
        ];
        // The open one and the third hold one address, and so does the closed one.
        let notices = [
            (open, world.notice(&head, open, third).await),
            (closed, world.notice(&head, closed, open).await),
        ];
        let open_case = rooms::case(&world.casework, &head, open, "open").await;
        let closed_case = rooms::case(&world.casework, &head, closed, SECRET).await;
        let close = RestrictInvestigation {
            investigation: closed_case["{investigation}"].into(),
            closure: Closure::Silent,
            members: [head.account, deputy.account].into(),
            reason: "a reason".to_owned(),
        };
        world.casework.execute(&head, close).await.unwrap();
        let days = MakeRelease {
            title: "Year to date".to_owned(),
            from: jiff::civil::date(2026, 1, 29),
            to: jiff::civil::date(2026, 11, 24),
        };
        let release = world.casework.execute(&head, days).await.unwrap();
        let session = rooms::session(&world.casework, &head).await;
        let duty = rooms::duty(&world.casework, &head).await;
        let operation = rooms::operation(&world.casework, &head, open_case["{investigation}"].into()).await;
        let share = rooms::share(&world.casework, &head, "I26-99999").await;
        let mut open_places = places(open, assessments[0].1, notices[0].1, &open_case);
        open_places.extend([
            ("{release}", release.to_string()),
            ("{figure}", "referrals_received".to_owned()),
            ("{session}", session.to_string()),
            ("{duty}", duty.to_string()),
            ("{operation}", operation.to_string()),
            ("{share}", share.to_string()),
            ("{account}", deputy.account.to_string()),
            ("{token}", "x".to_owned()),
            ("{clock}", "holder".to_owned()),
            ("{kind}", "family_pack".to_owned()),
        ]);
        let closed_places = places(closed, assessments[1].1, notices[1].1, &closed_case);
        let absent = Places::from([
            ("{part}", "history".to_owned()),
            ("{place}", "0".to_owned()),
            ("{paper}", "information".to_owned()),
            ("{step}", "none".to_owned()),
        ]);
        assert!(world.routes.len() > 80);

        for route in &world.routes {
            let path = filled(route, &open_places);
            let nobody = world.ask(route.method.clone(), &path, None, &[]).await;
            match (route.gate, &route.method) {
                (Gate::Anybody, _) => assert!(!nobody.location.starts_with("/sign-in?"), "{path}"),
                (_, &Method::GET) => {
                    assert_eq!(nobody.status, StatusCode::SEE_OTHER, "{path}");
                    assert!(nobody.location.starts_with("/sign-in?next="), "{path}");
                }
                _ => assert_eq!(nobody.status, StatusCode::UNAUTHORIZED, "{path}"),
            }
        }
        for role in Role::ALL {
            let (actor, token) = world.person(&role.code().replace('_', "-"), &[*role]).await;
            for route in world.routes.iter().filter(|route| !route.path.starts_with("/sign-out")) {
                let here = world
                    .ask(route.method.clone(), &filled(route, &open_places), Some(&token), &[])
                    .await;
                let forbidden = matches!(route.gate, Gate::May(action) if !world.casework.may(&actor, action));
                let case = format!("{} {} as {}", route.method, route.path, role.code());
                assert_eq!(
                    here.status == StatusCode::FORBIDDEN,
                    forbidden,
                    "{case}: {}",
                    here.status
                );
                assert!(!here.status.is_server_error(), "{case}: {}", here.status);
                assert!(!here.body.contains(SECRET), "{case} shows what is closed");
                if closed_places.keys().any(|part| route.path.contains(part)) {
                    let form = [
                        ("danger", "no"),
                        ("danger_done", "x"),
                        ("found", "x"),
                        ("verdict", "looked_at"),
                        ("finding", "x"),
                        ("pnd_search", "no"),
                        ("seen", "3"),
                        ("key", "018f3c1e-0000-7000-8000-000000000000"),
                    ];
                    let behind = world
                        .ask(
                            route.method.clone(),
                            &filled(route, &closed_places),
                            Some(&token),
                            &form,
                        )
                        .await;
                    let nowhere = world
                        .ask(route.method.clone(), &filled(route, &absent), Some(&token), &form)
                        .await;
                    assert_eq!(behind.status, nowhere.status, "{case}");
                    assert_eq!(behind.body, nowhere.body, "{case}: closed and absent look the same");
                    if route.path.contains("{notice}") {
                        // From its open side, too, what matches a silent one is not there.
                        let (notice, side) = notices[1].1;
                        let across = format!("/matches/{notice}/{}", side.across().code());
                        let across = world.ask(route.method.clone(), &across, Some(&token), &form).await;
                        assert_eq!((across.status, &across.body), (nowhere.status, &nowhere.body), "{case}");
                    }
                }
            }
        }
        for path in [
            "/referrals/{referral}",
            "/investigations/{investigation}",
            "/people/{person}",
            "/warrants/{warrant}",
            "/call-outs/{callout}",
            "/notes/{note}",
            "/documents/{document}",
            "/disclosures/{disclosure}",
            "/investigations/{investigation}/entries",
            "/investigations/{investigation}/list",
        ] {
            let route = world.routes.iter().find(|route| route.path == path).unwrap();
            let inside = world.get(&filled(route, &closed_places), &member).await;
            assert_eq!(inside.status, StatusCode::OK, "{path}");
            assert!(inside.body.contains(SECRET), "those on the list see it: {path}");
        }
    }
}
