//! Every form with every field empty, absurd, endless, turned around, out of order and sent twice: nothing stops the program,
//! nothing is half done, and whoever typed finds what was wrong.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use axum::http::{Method, StatusCode};
use domain::access::Role;
use scraper::{Html, Selector};
use std::collections::{BTreeMap, BTreeSet};
use store::testing::sqlite;
use web::Gate;

use crate::walk::{SCHOOL, World, rooms, world};

/// What is typed into every field of a form at once, by what it is meant to break.
fn absurd() -> Vec<(&'static str, String)> {
    vec![
        ("nothing", String::new()),
        ("white space", " \t\u{a0} ".to_owned()),
        ("a hundred thousand letters", "a".repeat(100_000)),
        (
            "right to left and of no width",
            "\u{202e}\u{200b}\u{2066}\u{feff}abc\u{0000}\u{0007}".to_owned(),
        ),
        ("a formula", "=HYPERLINK(\"x\")+1".to_owned()),
        ("markup", "<script>alert(1)</script>{{ 7 * 7 }}".to_owned()),
        ("a long time ago", "1066".to_owned()),
        ("a long time to come", "2999".to_owned()),
        ("less than nothing", "-99999999999999999999".to_owned()),
        ("an id of nothing", "018f3c1e-0000-7000-8000-000000000000".to_owned()),
        ("a quotation mark", "'; DROP TABLE person; --".to_owned()),
    ]
}

/// The names of the fields of every form on a page.
fn fields(html: &str) -> BTreeSet<String> {
    let selector = Selector::parse("main form [name]").unwrap();
    let page = Html::parse_document(html);
    page.select(&selector)
        .filter_map(|element| element.attr("name").map(str::to_owned))
        .collect()
}

/// Where the form of a route stands: the same address, or the page above it.
async fn form_of(world: &World, path: &str, token: &str) -> BTreeSet<String> {
    let mut here = path;
    loop {
        let page = world.get(here, token).await;
        let found = fields(&page.body);
        if page.status == StatusCode::OK && !found.is_empty() {
            return found;
        }
        match here.rsplit_once('/') {
            Some((above, _)) if !above.is_empty() => here = above,
            _ => return BTreeSet::new(),
        }
    }
}

#[tokio::test]
async fn no_form_stops_the_program_whatever_is_typed_into_it() {
    let world = world(sqlite().await).await;
    let every: Vec<Role> = Role::ALL
        .iter()
        .copied()
        .filter(|role| *role != Role::Partner)
        .collect();
    let (head, token) = world.person("head", &every).await;
    let (other, _) = world.person("other", &[Role::Supervisor]).await;
    let referral = world.take(&head, "words").await;
    world.schools(&head, SCHOOL).await;
    let assessment = world.assess(&head, referral).await;
    let mut places: BTreeMap<&str, String> = rooms::case(&world.casework, &head, referral, "words")
        .await
        .into_iter()
        .map(|(part, id)| (part, id.to_string()))
        .collect();
    let case = places["{investigation}"].parse().unwrap();
    let operation = rooms::operation(&world.casework, &head, case).await;
    let share = rooms::share(&world.casework, &head, "").await;
    places.extend([
        ("{referral}", referral.to_string()),
        ("{assessment}", assessment.to_string()),
        ("{session}", rooms::session(&world.casework, &head).await.to_string()),
        ("{duty}", rooms::duty(&world.casework, &head).await.to_string()),
        ("{operation}", operation.to_string()),
        ("{share}", share.to_string()),
        ("{account}", other.account.to_string()),
        ("{clock}", "holder".to_owned()),
        ("{place}", "0".to_owned()),
        ("{paper}", "information".to_owned()),
        ("{part}", "history".to_owned()),
    ]);
    let mut sent: u128 = 0;
    for route in &world.routes {
        let ends = [
            "/sign-out",
            "/sign-out-everywhere",
            "/sign-in",
            "/import",
            "/schools/import",
        ];
        if route.method != Method::POST || route.gate == Gate::Anybody || ends.contains(&route.path) {
            continue;
        }
        for path in paths(route.path, &places) {
            let mut names = form_of(&world, &path, &token).await;
            names.extend(
                [
                    "what",
                    "step",
                    "happened-day",
                    "happened-month",
                    "happened-year",
                    "happened-time",
                    "done_by",
                ]
                .map(str::to_owned),
            );
            for (kind, value) in absurd() {
                let key = uuid::Uuid::from_u128(0x018f_3c1e_0000_7000_8000_0000_0000_0000 + sent).to_string();
                let form: Vec<(&str, &str)> = names
                    .iter()
                    .map(|name| (name.as_str(), if name == "key" { key.as_str() } else { value.as_str() }))
                    .collect();
                // Some twice, as a press of the button too many would send them.
                let times = if kind == "a formula" { 2 } else { 1 };
                for _ in 0..times {
                    let answer = world.ask(Method::POST, &path, Some(&token), &form).await;
                    sent += 1;
                    assert!(
                        !answer.status.is_server_error(),
                        "{path} with {kind}: {}",
                        answer.status
                    );
                    let is_page = answer.body.starts_with("<!DOCTYPE html>");
                    assert!(
                        !is_page || !answer.body.contains("<script>alert"),
                        "{path} with {kind} runs what was typed"
                    );
                    assert!(
                        !answer.body.contains("49}") && !answer.body.contains(">49<"),
                        "{path} reckons what was typed"
                    );
                    if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
                        assert!(
                            answer.body.contains("There is a problem"),
                            "{path} with {kind} says what is wrong"
                        );
                    }
                }
            }
        }
    }
    assert!(sent > 2_000, "{sent} forms were sent");
    let verified = store::verify_journal(world.casework.database(), &[], None, Some(&casework::records::AllKinds))
        .await
        .unwrap();
    assert_eq!(verified.problem, None, "what was taken is whole");
}

/// The addresses of a route: for a step of a record, each step that there is.
fn paths(route: &str, places: &BTreeMap<&str, String>) -> Vec<String> {
    let fill = |path: &str| {
        path.split('/')
            .map(|part| places.get(part).map_or_else(|| part.to_owned(), Clone::clone))
            .collect::<Vec<_>>()
            .join("/")
    };
    if !route.contains("{step}") {
        return vec![fill(route)];
    }
    let steps: Vec<&str> = match route.split('/').nth(1).unwrap_or_default() {
        "investigations" => codes::<domain::investigations::InvestigationStep>(),
        "people" => codes::<domain::people::PersonStep>(),
        "children" => codes::<domain::children::ChildStep>(),
        "warrants" => codes::<domain::warrants::WarrantStep>(),
        "custody" => codes::<domain::custody::CustodyStep>(),
        "exhibits" => codes::<domain::exhibits::ExhibitStep>(),
        "prosecutions" => codes::<domain::court::ProsecutionStep>(),
        "disclosures" => codes::<domain::disclosure::DisclosureStep>(),
        "operations" => codes::<domain::operations::OperationStep>(),
        "resolutions" => codes::<domain::resolutions::ResolutionStep>(),
        "notes" => codes::<domain::notes::NoteStep>(),
        "shares" => codes::<domain::sharing::ShareStep>(),
        "documents" => codes::<domain::documents::DocumentStep>(),
        "social-care-referrals" => codes::<domain::safeguarding::SocialCareStep>(),
        "strategy-discussions" => codes::<domain::safeguarding::StrategyStep>(),
        "designated-officer-referrals" => codes::<domain::safeguarding::DesignatedOfficerStep>(),
        "call-outs" => codes::<domain::on_call::CalloutStep>(),
        "duties" => codes::<domain::on_call::DutyStep>(),
        _ => vec!["none"],
    };
    steps
        .into_iter()
        .map(|step| fill(&route.replace("{step}", step)))
        .collect()
}

fn codes<S: domain::record::Step>() -> Vec<&'static str> {
    S::KINDS
        .iter()
        .filter(|kind| kind.is_offered())
        .map(|kind| kind.code)
        .collect()
}
