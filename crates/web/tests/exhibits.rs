//! Listing an exhibit, by whoever sees the case around it and by whoever does not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use axum::http::{Method, StatusCode};
use casework::decisions::RestrictInvestigation;
use casework::{Actor, Casework};
use domain::access::{Closure, Role};
use domain::ids::InvestigationId;
use domain::investigations::Investigations;
use scraper::{Html, Selector};
use store::testing::both;
use uuid::Uuid;

use crate::walk::{SECRET, has, rooms, world};

async fn reference(casework: &Casework, actor: &Actor, case: Uuid) -> String {
    let case = InvestigationId::from(case);
    let page = casework.record::<Investigations>(actor, case).await.unwrap();
    page.record.reference
}

fn choices(html: &str, field: &str) -> Vec<String> {
    let options = Selector::parse(&format!("select[name={field}] option")).unwrap();
    let page = Html::parse_document(html);
    page.select(&options).map(|option| option.text().collect()).collect()
}

fn exhibit(key: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("key", key),
        ("mark", "XO/7"),
        ("kind", "phone"),
        ("what", "A black telephone"),
        ("found", "In the kitchen"),
        ("seal", "TV000777"),
        ("happened-day", "24"),
        ("happened-month", "11"),
        ("happened-year", "2026"),
        ("happened-time", "00:05"),
        ("done_by", "PC Lark"),
    ]
}

#[tokio::test]
async fn an_exhibits_officer_lists_one_by_the_reference_of_a_case_that_they_do_not_see() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, _) = world.person("head", &[Role::UnitHead]).await;
        let (deputy, _) = world.person("deputy", &[Role::Supervisor]).await;
        let (_, officer) = world.person("lark", &[Role::ExhibitsOfficer]).await;
        let (_, examiner) = world.person("owl", &[Role::Examiner]).await;
        let open = world.take(&head, "open").await;
        let closed = world.take(&head, SECRET).await;
        let open = rooms::case(&world.casework, &head, open, "Farthingale").await["{investigation}"];
        let closed = rooms::case(&world.casework, &head, closed, SECRET).await["{investigation}"];
        let known = reference(&world.casework, &head, open).await;
        let secret = reference(&world.casework, &head, closed).await;
        let close = RestrictInvestigation {
            investigation: closed.into(),
            closure: Closure::Silent,
            members: [head.account, deputy.account].into(),
            reason: "a reason".to_owned(),
        };
        world.casework.execute(&head, close).await.unwrap();

        let new = "a[href='/exhibits/new']";
        assert!(has(&world.get("/exhibits", &officer).await.body, new));
        assert!(!has(&world.get("/exhibits", &examiner).await.body, new));
        assert_eq!(
            world.get("/exhibits/new", &examiner).await.status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(world.get("/exhibits/new", &officer).await.status, StatusCode::OK);
        let ask = async |case: &str| world.get(&format!("/exhibits/new?case={case}"), &officer).await;
        let typed = known.to_lowercase().replace('-', "%20");
        for typed in [known.as_str(), &typed] {
            let found = ask(typed).await;
            assert_eq!(
                found.location,
                format!("/investigations/{open}/exhibits/new"),
                "{typed}"
            );
        }
        // A closed case is as absent as one that never was, to the byte, by its reference and by its address.
        let (behind, nowhere) = (ask(&secret).await, ask("I26-99999").await);
        assert_eq!(
            (behind.status, nowhere.status),
            (StatusCode::UNPROCESSABLE_ENTITY, behind.status)
        );
        assert_eq!(behind.body.replace(&secret, "I26-99999"), nowhere.body);
        for typed in ["", "Farthingale", "%00", "R26-00001", "I"] {
            assert_eq!(ask(typed).await.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        }

        let form = format!("/investigations/{open}/exhibits/new");
        let page = world.get(&form, &officer).await;
        assert!(
            page.body.contains(&known) && !page.body.contains("Farthingale"),
            "its reference, and nothing else"
        );
        assert!(!has(&page.body, "main a[href^='/investigations/']"));
        let listed = exhibit("01a21030-0000-7000-8000-000000000011");
        let listed = world.ask(Method::POST, &form, Some(&officer), &listed).await;
        assert_eq!(listed.status, StatusCode::SEE_OTHER, "{}", listed.body);
        assert!(world.get(&listed.location, &officer).await.body.contains("TV000777"));
    }
}

#[tokio::test]
async fn an_exhibit_is_anybodys_in_the_case_or_nobody_knows_whose() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, token) = world.person("head", &[Role::UnitHead]).await;
        let referral = world.take(&head, "words").await;
        let case = rooms::case(&world.casework, &head, referral, "Farthingale").await;
        let form = format!("/investigations/{}/exhibits/new", case["{investigation}"]);
        let page = world.get(&form, &token).await;
        let owners = choices(&page.body, "owner");
        assert_eq!(owners[0], "Not known");
        assert_eq!(
            owners.len(),
            3,
            "the suspect, and the child who lives there: {owners:?}"
        );
        let suspects = choices(
            &world.get(&form.replace("exhibits", "custody"), &token).await.body,
            "suspect",
        );
        assert_eq!(suspects.len(), 2, "an arrest is a suspect’s: {suspects:?}");
    }
}
