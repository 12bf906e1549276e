//! The site over HTTP: sessions, headers, and forms that keep what was typed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use casework::cases::RecordStep;
use casework::decisions::RestrictInvestigation;
use casework::figures::{ApproveRelease, MakeRelease};
use casework::referrals::RestrictReferral;
use casework::{Action, Actor, Casework, Command, Error, Resource, Work};
use domain::access::{Closure, Role};
use domain::answers::Answer;
use domain::children::{ChildStep, Children};
use domain::ids::SocialCareReferralId;
use domain::journal::Operation;
use domain::safeguarding::{CouncilAnswer, SocialCareReferrals, SocialCareStep};
use scraper::{Html, Selector};
use serde::Serialize;
use std::collections::BTreeMap;
use store::testing::{both, sqlite};
use tower::ServiceExt;

use crate::walk;
use crate::walk::{PASSWORD, SECRET, has, start, value_of, world};

#[tokio::test]
async fn a_referral_is_taken_looked_into_and_answered_through_forms() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (_, token) = world.person("wren", &[Role::Intake]).await;
        let form = world.get("/referrals/take", &token).await;
        let key = value_of(&form.body, "input[name=key]");
        let mut sent = vec![
            ("key", key.as_str()),
            ("account", "A pupil was asked how old she is"),
            ("lines", "3"),
        ];
        let empty = world.ask(Method::POST, "/referrals/take", Some(&token), &sent).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            empty.body.contains("A pupil was asked how old she is"),
            "what was typed is kept"
        );
        assert!(empty.body.contains("There is a problem"));
        for (name, value) in [
            ("danger", "not_known"),
            ("source", "school_mandatory_report"),
            ("sender", "Marsh Lane Academy"),
            ("concern", "communication"),
            ("child", "no"),
            ("received-day", "20"),
            ("received-month", "11"),
            ("received-year", "2026"),
            ("received-time", "09:10"),
            ("identifier-1-kind", "username"),
            ("identifier-1-text", "northgate_rob"),
            ("identifier-1-qualifier", "Pingrove"),
        ] {
            sent.push((name, value));
        }
        let sent_on = world.ask(Method::POST, "/referrals/take", Some(&token), &sent).await;
        assert_eq!(sent_on.status, StatusCode::SEE_OTHER, "{}", sent_on.body);
        let again = world.ask(Method::POST, "/referrals/take", Some(&token), &sent).await;
        assert_eq!(again.location, sent_on.location, "sent twice, taken once");

        let page = world.get(&sent_on.location, &token).await;
        assert!(page.body.contains("northgate_rob") && page.body.contains("20 Nov 2026, 09:10"));
        let here = sent_on.location.split('?').next().unwrap().to_owned();
        let look = |found: &'static str| {
            [
                ("seen", "1"),
                ("found", found),
                ("happened-day", "20"),
                ("happened-month", "11"),
                ("happened-year", "2026"),
                ("happened-time", "10:00"),
            ]
        };
        let looked = world
            .ask(
                Method::POST,
                &format!("{here}/first-look"),
                Some(&token),
                &look("Nothing found"),
            )
            .await;
        assert_eq!(looked.status, StatusCode::SEE_OTHER, "{}", looked.body);
        let late = [("seen", "1"), ("danger", "yes"), ("danger_done", "School rung")];
        let late = world
            .ask(Method::POST, &format!("{here}/danger"), Some(&token), &late)
            .await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            late.body.contains("Somebody else changed this referral"),
            "the race is told"
        );
        assert!(
            late.body.contains("School rung") && late.body.contains("Nothing found"),
            "both are shown"
        );
    }
}

#[tokio::test]
async fn a_band_is_worked_out_recorded_and_low_waits_for_somebody_else() {
    let world = world(sqlite().await).await;
    let (actor, token) = world.person("wren", &[Role::Intake]).await;
    let (_, second) = world.person("owl", &[Role::Supervisor]).await;
    let id = world.take(&actor, "low").await;
    let path = format!("/referrals/{id}/risk");
    let form = world.get(&format!("{path}?model=household"), &token).await;
    assert!(form.body.contains("Low to very high"), "nothing is known yet");
    let (key, seen) = (
        value_of(&form.body, "input[name=key]"),
        value_of(&form.body, "input[name=seen]"),
    );
    let mut sent = vec![("key", key.as_str()), ("seen", seen.as_str()), ("model", "household")];
    for question in [
        "contact_now",
        "child_lives_there",
        "anyone_history",
        "anyone_registered",
        "anyone_trust",
        "anyone_concern",
    ] {
        sent.push((question, "no"));
    }
    let mut worked = sent.clone();
    worked.push(("what", "work_out"));
    let worked = world.ask(Method::POST, &path, Some(&token), &worked).await;
    assert!(worked.status == StatusCode::OK && worked.body.contains("Nothing that is not known would move it"));
    let refused = world.ask(Method::POST, &path, Some(&token), &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Say which enquiry tells it"));
    sent.push(("enquiry-1", "PNC, PND and voters' register"));
    for how in [
        "contact_now-how",
        "child_lives_there-how",
        "anyone_history-how",
        "anyone_registered-how",
        "anyone_trust-how",
        "anyone_concern-how",
    ] {
        sent.push((how, "1"));
    }
    let made = world.ask(Method::POST, &path, Some(&token), &sent).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let record = made.location.split('?').next().unwrap().to_owned();
    let page = world.get(&record, &token).await;
    assert!(page.body.contains("Low waits for a second person") && page.body.contains("Risk: medium"));
    let agree = format!("{record}/second");
    let offer = format!("form[action='{agree}']");
    assert!(!has(&page.body, &offer) && page.body.contains("somebody else has to agree"));
    assert!(has(&world.get(&record, &second).await.body, &offer));
    let own = world.ask(Method::POST, &agree, Some(&token), &[("seen", "1")]).await;
    assert!(own.body.contains("Somebody other than the one who made it"));
    let other = world.ask(Method::POST, &agree, Some(&second), &[("seen", "1")]).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "{}", other.body);
    assert!(world.get(&record, &token).await.body.contains("Risk: low"));
}

/// A fact of a room that is not in this test.
#[derive(Serialize)]
struct Note {
    kind: &'static str,
    subject: u128,
    attributes: BTreeMap<&'static str, String>,
}

impl Command for Note {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::ReadMyWork, Resource::default())?;
        let subject = uuid::Uuid::from_u128(self.subject);
        work.note(self.kind, subject, work.now, self.attributes);
        work.journal(Operation::Alteration, "test.noted");
        Ok(())
    }
}

/// Nine arrests, three warrants and a session.
async fn note_a_few(casework: &Casework, actor: &Actor) {
    for n in 0..13_u128 {
        let (kind, attributes) = match n {
            0..9 => ("person_arrested", BTreeMap::from([("how", "at_warrant".to_owned())])),
            9..12 => ("warrant_executed", BTreeMap::new()),
            _ => {
                let attributes = [("audience", "pupils"), ("attendances", "7805")];
                let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
                ("session_held", BTreeMap::from(attributes))
            }
        };
        let note = Note {
            kind,
            subject: n + 1,
            attributes,
        };
        casework.execute(actor, note).await.unwrap();
    }
}

#[tokio::test]
async fn figures_are_opened_and_a_release_is_made_approved_and_read_as_the_public_would() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, head_token) = world.person("head", &[Role::UnitHead]).await;
        let (_, analyst) = world.person("finch", &[Role::Analyst]).await;
        note_a_few(&world.casework, &head).await;
        let page = world.get("/figures", &head_token).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("7,805") && page.body.contains("29 January 2026 to 24 November 2026 (300)"));
        let opened = world.get("/figures/people_arrested", &head_token).await;
        assert!(opened.body.contains("People arrested: 9") && !opened.body.contains("at warrant"));
        let taken = world.take(&head, "counted").await;
        let received = world.get("/figures/referrals_received", &head_token).await;
        let link = Selector::parse(&format!("a[href='/referrals/{taken}']")).unwrap();
        let links = Html::parse_document(&received.body).select(&link).count();
        assert!(
            links == 1 && received.body.contains("source: <bdi>school"),
            "{}",
            received.body
        );
        let named = received.body.contains(">counted</bdi>") && received.body.contains(">R26-");
        let ids = received.body.matches(&taken.to_string()).count();
        assert!(
            named && ids == 1,
            "by sender and reference, and its id only in the link"
        );
        let backwards = world.get("/figures?from=2026-02-01&to=2026-01-01", &head_token).await;
        assert_eq!(backwards.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(backwards.body.contains("must not come before the first"));
        assert_eq!(
            value_of(&backwards.body, "#from"),
            "2026-02-01",
            "what was typed is kept"
        );

        let page = world.get("/figures", &analyst).await;
        assert!(page.body.contains("fewer than 5") && !page.body.contains("See the records"));
        let chosen = world.get("/figures?from=2026-01-01&to=2026-01-02", &analyst).await;
        assert_eq!(chosen.status, StatusCode::UNPROCESSABLE_ENTITY);
        let key = value_of(&page.body, "input[name=key]");
        let hostile = "</title><script>alert(1)</script> \u{202e}etad";
        let mut sent = vec![
            ("key", key.as_str()),
            ("from", "2026-01-29"),
            ("to", "2026-13-24"),
            ("title", hostile),
        ];
        let refused = world.ask(Method::POST, "/releases", Some(&analyst), &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Enter a day that exists") && refused.body.contains("alert(1)"));
        sent[2] = ("to", "2026-11-24");
        let made = world.ask(Method::POST, "/releases", Some(&analyst), &sent).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
        let again = world.ask(Method::POST, "/releases", Some(&analyst), &sent).await;
        assert_eq!(again.location, made.location, "sent twice, made once");
        let here = made.location.split('?').next().unwrap().to_owned();

        let draft = world.get(&format!("{here}/public"), &analyst).await;
        assert!(draft.body.contains("must not be published") && draft.body.contains("7,805"));
        let approve = format!("{here}/approve");
        let own = world
            .ask(Method::POST, &approve, Some(&analyst), &[("seen", "1")])
            .await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        let late = world
            .ask(Method::POST, &approve, Some(&head_token), &[("seen", "7")])
            .await;
        assert!(late.status == StatusCode::UNPROCESSABLE_ENTITY && late.body.contains("in the meantime"));
        let approved = world
            .ask(Method::POST, &approve, Some(&head_token), &[("seen", "1")])
            .await;
        assert_eq!(approved.status, StatusCode::SEE_OTHER, "{}", approved.body);
        let staff = world.get(&here, &head_token).await;
        let public = world.get(&format!("{here}/public"), &head_token).await;
        let six = |html: &str| -> Vec<String> {
            let page = Html::parse_document(html);
            let numbers = Selector::parse(".sw-public .sw-number").unwrap();
            page.select(&numbers).map(|number| number.text().collect()).collect()
        };
        let few = "fewer than 5".to_owned();
        let shown = [
            few.clone(),
            "9".to_owned(),
            few.clone(),
            few.clone(),
            few,
            "7,805".to_owned(),
        ];
        assert_eq!((six(&staff.body), six(&public.body)), (shown.to_vec(), shown.to_vec()));
        for page in [&staff, &public, &draft, &refused] {
            let html = Html::parse_document(&page.body);
            let scripts = html.select(&Selector::parse("script:not([src])").unwrap()).count();
            assert_eq!(scripts, 0);
            assert!(!page.body.contains('\u{202e}') || page.status == StatusCode::UNPROCESSABLE_ENTITY);
        }
        let withdraw = [("seen", "2"), ("reason", "Two sessions were counted twice")];
        let withdrawn = world
            .ask(Method::POST, &format!("{here}/withdraw"), Some(&head_token), &withdraw)
            .await;
        assert_eq!(withdrawn.status, StatusCode::SEE_OTHER, "{}", withdrawn.body);
        let public = world.get(&format!("{here}/public"), &analyst).await;
        assert!(public.body.contains("Two sessions were counted twice"));
    }
}

#[tokio::test]
async fn the_days_that_a_release_is_proposed_for_can_be_released() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, _) = world.person("head", &[Role::UnitHead]).await;
        let (first, _) = world.person("finch", &[Role::Analyst]).await;
        note_a_few(&world.casework, &head).await;
        let usual = world.casework.figures(&first, None).await.unwrap().to_release;
        let draft = MakeRelease {
            title: "Year to date".to_owned(),
            from: usual.from,
            to: usual.to,
        };
        let release = world.casework.execute(&first, draft).await.unwrap();
        let approval = ApproveRelease { release, seen: 1 };
        world.casework.execute(&head, approval).await.unwrap();
        let proposed = async |token: &str| {
            let page = world.get("/figures", token).await.body;
            (value_of(&page, "#from"), value_of(&page, "#to"), page)
        };

        // The next day more is recorded, and no day is over since: the usual days would overlap in part.
        world.clock.set(start().plus_hours(24));
        note_a_few(&world.casework, &head).await;
        let (_, analyst) = world.person("linnet", &[Role::Analyst]).await;
        let (from, to, page) = proposed(&analyst).await;
        assert_eq!((from.as_str(), to.as_str()), ("2026-01-29", "2026-11-24"));
        let key = value_of(&page, "input[name=key]");
        let sent = [("key", key.as_str()), ("title", "Again"), ("from", &from), ("to", &to)];
        let made = world.ask(Method::POST, "/releases", Some(&analyst), &sent).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);

        world.clock.set(start().plus_hours(48));
        note_a_few(&world.casework, &head).await;
        let (_, analyst) = world.person("siskin", &[Role::Analyst]).await;
        let (from, to, page) = proposed(&analyst).await;
        assert_eq!((from.as_str(), to.as_str()), ("2026-11-25", "2026-11-25"));
        let key = value_of(&page, "input[name=key]");
        let overlap = [
            ("key", key.as_str()),
            ("title", "Since"),
            ("from", "2026-01-31"),
            ("to", "2026-11-26"),
        ];
        let refused = world.ask(Method::POST, "/releases", Some(&analyst), &overlap).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused
                .body
                .contains("25 November 2026 to 25 November 2026 can be released"),
            "it says what to do: {}",
            refused.body
        );
        let (_, theirs) = world.person("deputy", &[Role::UnitHead]).await;
        let (from, to, page) = proposed(&theirs).await;
        assert_eq!(
            (from.as_str(), to.as_str()),
            ("2026-01-31", "2026-11-26"),
            "the page keeps the usual days"
        );
        assert_eq!(value_of(&page, "input[type=hidden][name=from]"), "2026-11-25");
        let chosen = world.get("/figures?from=2026-11-25&to=2026-11-26", &theirs).await.body;
        assert_eq!(
            value_of(&chosen, "input[type=hidden][name=to]"),
            "2026-11-26",
            "what was chosen is released"
        );
    }
}

#[tokio::test]
async fn a_match_is_answered_from_the_page_of_its_referral() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (actor, token) = world.person("wren", &[Role::Intake]).await;
        let (head, _) = world.person("head", &[Role::UnitHead]).await;
        let (first, second) = (world.take(&actor, "first").await, world.take(&actor, "second").await);
        let (notice, side) = world.notice(&actor, first, second).await;
        let path = format!("/matches/{notice}/{}", side.code());

        let mine = world.get("/my-work", &token).await;
        assert!(mine.body.contains("Matches to look at") && has(&mine.body, &format!("a[href='{path}']")));
        let page = world.get(&format!("/referrals/{first}"), &token).await;
        assert!(page.body.contains("heron@example.org") && page.body.contains("Nobody has looked at it yet"));
        let in_form = |name: &str| value_of(&page.body, &format!("form[action='{path}'] input[name={name}]"));
        let (key, seen) = (in_form("key"), in_form("seen"));
        let mut sent = vec![
            ("key", key.as_str()),
            ("seen", seen.as_str()),
            ("finding", "Lives in another town"),
        ];
        let refused = world.ask(Method::POST, &path, Some(&token), &sent).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("Lives in another town"), "what was typed is kept");
        for wrong in [
            "Say whether it may be the same",
            "Say whether the Police National Database",
        ] {
            assert!(refused.body.contains(wrong), "{wrong}");
        }
        sent.extend([("verdict", "not_the_same"), ("pnd_search", "not_known")]);
        let done = world.ask(Method::POST, &path, Some(&token), &sent).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        assert_eq!(done.location, format!("/referrals/{first}?done=match"));
        let again = world.ask(Method::POST, &path, Some(&token), &sent).await;
        assert_eq!(again.location, done.location, "sent twice, done once");
        for (place, words) in [
            (first, "Here: <strong>It is not the same"),
            (second, "There: <strong>It is not the same"),
        ] {
            let page = world.get(&format!("/referrals/{place}"), &token).await;
            assert!(
                page.body.contains(words) && page.body.contains("PND searched: not known"),
                "{}",
                page.body
            );
        }
        let other_key = "018f3c1e-0000-7000-8000-000000000001";
        sent[0] = ("key", other_key);
        let late = world.ask(Method::POST, &path, Some(&token), &sent).await;
        assert!(
            late.body.contains("Somebody else answered while you were typing"),
            "{}",
            late.body
        );

        // Closed to a list, the other side says whom to contact and nothing more.
        let reference = world.casework.referral(&head, second).await.unwrap().referral.reference;
        let close = RestrictReferral {
            referral: second,
            seen: 1,
            closure: Closure::Restricted,
            members: [
                head.account,
                world.person("deputy", &[Role::Supervisor]).await.0.account,
            ]
            .into(),
            reason: "a reason".to_owned(),
        };
        world.casework.execute(&head, close).await.unwrap();
        for place in [format!("/referrals/{first}"), path] {
            let page = world.get(&place, &token).await;
            assert!(page.body.contains("Contact PC deputy"), "{}", page.body);
            assert!(!page.body.contains(&reference) && !page.body.contains(&second.to_string()));
            assert!(!page.body.contains("There: "));
        }
    }
}

#[tokio::test]
async fn signing_in_keeps_the_form_that_was_sent_too_late() {
    let world = world(sqlite().await).await;
    let (_, token) = world.person("wren", &[Role::Intake]).await;
    world.clock.set(start().plus_hours(2));
    let late = world
        .ask(
            Method::POST,
            "/referrals/take",
            Some(&token),
            &[("account", "Typed for long")],
        )
        .await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    let kept = value_of(&late.body, "input[name=kept]");
    let wrong = [
        ("name", "wren"),
        ("password", "wrong"),
        ("next", "/referrals/take"),
        ("kept", &kept),
    ];
    let wrong = world.ask(Method::POST, "/sign-in", None, &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(value_of(&wrong.body, "input[name=kept]"), kept);
    assert_eq!(
        value_of(&wrong.body, "input[name=password]"),
        "",
        "a password never comes back"
    );
    let right = [
        ("name", "wren"),
        ("password", PASSWORD),
        ("next", "/referrals/take"),
        ("kept", &kept),
    ];
    let right = world.ask(Method::POST, "/sign-in", None, &right).await;
    assert_eq!(
        value_of(&right.body, "form[action='/referrals/take'] input[name=account]"),
        "Typed for long"
    );
    for part in ["__Host-safeward=", "HttpOnly", "Secure", "SameSite=Strict", "Path=/"] {
        assert!(right.cookie.contains(part), "{}", right.cookie);
    }
    let away = [("name", "wren"), ("password", PASSWORD), ("next", "//example.org")];
    assert_eq!(world.ask(Method::POST, "/sign-in", None, &away).await.location, "/");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let world = world(sqlite().await).await;
    let request = Request::builder()
        .method(Method::POST)
        .uri("/sign-in")
        .header(header::HOST, "localhost")
        .header("sec-fetch-site", "cross-site")
        .header(header::ORIGIN, "https://example.org")
        .body(Body::empty())
        .unwrap();
    assert_eq!(
        world.site.clone().oneshot(request).await.unwrap().status(),
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_a_browser_in_bounds() {
    let world = world(sqlite().await).await;
    for path in ["/sign-in", "/nowhere", "/assets/app.css"] {
        let request = Request::builder().uri(path).body(Body::empty()).unwrap();
        let response = world.site.clone().oneshot(request).await.unwrap();
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
        assert!(
            policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
            "{policy}"
        );
        assert_eq!(response.headers()[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        assert_eq!(response.headers()[header::REFERRER_POLICY], "no-referrer");
    }
}

#[tokio::test]
async fn hostile_text_is_drawn_as_text_on_every_page() {
    let hostile = "</script><script>alert(1)</script>\" onfocus=x '><img src=x> {{ 7*7 }} {% raw %} \u{202e}live";
    let world = world(sqlite().await).await;
    let (actor, token) = world.person("wren", &[Role::Supervisor]).await;
    let id = world.take(&actor, hostile).await;
    let twin = world.take(&actor, hostile).await;
    let (notice, side) = world.notice(&actor, id, twin).await;
    let paths = [
        format!("/matches/{notice}/{}", side.code()),
        "/referrals".to_owned(),
        format!("/referrals/{id}"),
        "/my-work".to_owned(),
    ];
    for path in paths {
        let page = world.get(&path, &token).await;
        assert_eq!(page.status, StatusCode::OK);
        let html = Html::parse_document(&page.body);
        let scripts = html.select(&Selector::parse("script").unwrap()).count();
        assert_eq!(scripts, 1, "{path}: only our own script");
        for harm in ["img", "[onfocus]", "[style]"] {
            assert_eq!(
                html.select(&Selector::parse(harm).unwrap()).count(),
                0,
                "{path}: {harm}"
            );
        }
    }
    let page = world.get(&format!("/referrals/{id}"), &token).await;
    assert!(
        !page.body.contains('\u{202e}') && page.body.contains("[U+202E]"),
        "a control of direction shows as a mark"
    );
    assert!(page.body.contains("{{ 7*7 }}"), "a template in the text is not read");
    let sent = [
        ("account", hostile),
        ("identifier-1-text", hostile),
        ("key", hostile),
        ("lines", "99999999999"),
    ];
    let page = world.ask(Method::POST, "/referrals/take", Some(&token), &sent).await;
    assert_eq!(
        Html::parse_document(&page.body)
            .select(&Selector::parse("img").unwrap())
            .count(),
        0
    );
}

/// The text of every row under a heading of the search page.
fn rows_under(html: &str, section: &str) -> Vec<String> {
    let rows = Selector::parse(&format!("section[aria-labelledby={section}] tbody tr")).unwrap();
    let page = Html::parse_document(html);
    page.select(&rows).map(|row| row.text().collect()).collect()
}

/// Where the first such link leads.
fn link(html: &str, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let page = Html::parse_document(html);
    page.select(&selector).next().unwrap().attr("href").unwrap().to_owned()
}

#[tokio::test]
async fn one_box_finds_people_cases_and_records_each_under_its_kind_and_says_why() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, token) = world.person("head", &[Role::UnitHead]).await;
        let (deputy, member) = world.person("deputy", &[Role::Supervisor]).await;
        let hostile = "Kestrel <img src=x onerror=y> \u{202e}{{ 7*7 }}";
        let open = world.take(&head, "kestrel").await;
        walk::rooms::case(&world.casework, &head, open, hostile).await;
        let closed = world.take(&head, SECRET).await;
        let secret = walk::rooms::case(&world.casework, &head, closed, SECRET).await;

        let page = world.get("/search?q=kestrel", &token).await;
        assert_eq!(page.status, StatusCode::OK);
        for (section, many, words) in [
            ("people", 2, "Name"),
            ("children", 1, "The person"),
            ("investigations", 1, "less than a minute agoOperation"),
            ("referrals", 1, "Found by: Username"),
            ("others", 1, "Exhibit mark"),
        ] {
            let rows = rows_under(&page.body, section);
            assert_eq!(rows.len(), many, "{section}: {rows:?}");
            assert!(rows.iter().any(|row| row.contains(words)), "{section}: {rows:?}");
        }
        assert!(!has(&page.body, "img") && page.body.contains("[U+202E]") && page.body.contains("{{ 7*7 }}"));
        assert_eq!(value_of(&page.body, "#q"), "kestrel");
        let typed = world
            .get("/search?q=%3C%2Ftitle%3E%3Cimg%20src%3Dx%3E%22%3E", &token)
            .await;
        assert!(!has(&typed.body, "img") && typed.body.contains("Nothing for"));

        // Closed to a list: the page is the same as if there were nothing.
        let before = world.get(&format!("/search?q={SECRET}"), &token).await;
        assert!(rows_under(&before.body, "people").len() == 2);
        let close = RestrictInvestigation {
            investigation: secret["{investigation}"].into(),
            closure: Closure::Silent,
            members: [head.account, deputy.account].into(),
            reason: "a reason".to_owned(),
        };
        world.casework.execute(&head, close).await.unwrap();
        let (_, outside) = world.person("tit", &[Role::Supervisor]).await;
        let (closed, absent) = (
            world.get(&format!("/search?q={SECRET}"), &outside).await,
            world.get("/search?q=Zebrafinck", &outside).await,
        );
        assert!(closed.body.contains("Nothing for"));
        assert_eq!(closed.body.replace(SECRET, ""), absent.body.replace("Zebrafinck", ""));
        let listed = world.get(&format!("/search?q={SECRET}"), &member).await;
        assert_eq!(rows_under(&listed.body, "people").len(), 2);

        // What was typed goes on into a form, for whoever may send it.
        let nobody = world.get("/search?q=Ivo+Larkspur", &token).await;
        let form = world
            .get(&link(&nobody.body, "main a[href*='/people/new?']"), &token)
            .await;
        assert_eq!(value_of(&form.body, "#surname"), "Larkspur");
        assert_eq!(value_of(&form.body, "#given"), "Ivo");
        let nobody = world.get("/search?q=07700+900999", &token).await;
        let form = world.get(&link(&nobody.body, "main a[href*='/take?']"), &token).await;
        assert_eq!(value_of(&form.body, "#identifier-1-text"), "07700 900999");

        // Whoever reads only exhibits has the box, and finds exhibits; whoever reads nothing of this has none.
        let (_, examiner) = world.person("kite", &[Role::Examiner]).await;
        let page = world.get("/search?q=kestrel", &examiner).await;
        assert!(page.body.contains("1 record for"), "{}", page.body);
        assert_eq!(rows_under(&page.body, "others").len(), 1);
        let (_, auditor) = world.person("owl", &[Role::Auditor]).await;
        assert_eq!(
            world.get("/search?q=kestrel", &auditor).await.status,
            StatusCode::FORBIDDEN
        );
        assert!(!has(&world.get("/my-work", &auditor).await.body, "#q"));
    }
}

#[tokio::test]
async fn an_examiner_reads_an_exhibit_without_the_case_around_it() {
    let world = world(sqlite().await).await;
    let (head, _) = world.person("head", &[Role::UnitHead]).await;
    let referral = world.take(&head, "words").await;
    let case = walk::rooms::case(&world.casework, &head, referral, "Farthingale").await;
    let (_, examiner) = world.person("lark", &[Role::Examiner]).await;
    let (_, investigator) = world.person("wren", &[Role::Investigator]).await;
    let path = format!("/exhibits/{}", case["{exhibit}"]);
    let whole = world.get(&path, &investigator).await.body;
    assert!(has(&whole, "main a[href^='/people/']") && has(&whole, "main a[href^='/investigations/']"));
    for path in [path.as_str(), "/exhibits"] {
        let page = world.get(path, &examiner).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!has(&page.body, "main a[href^='/people/']"), "{path}");
        assert!(!has(&page.body, "main a[href^='/investigations/']"), "{path}");
        assert!(
            !page.body.contains("Wren Farthingale"),
            "{path}: whose it is thought to be"
        );
    }
}

#[tokio::test]
async fn what_one_record_writes_into_another_is_named_and_in_its_order() {
    let world = world(sqlite().await).await;
    let (head, token) = world.person("head", &[Role::UnitHead]).await;
    let referral = world.take(&head, "words").await;
    let case = walk::rooms::case(&world.casework, &head, referral, "Farthingale").await;
    let now = world.casework.now();
    let family: SocialCareReferralId = case["{social_care_referral}"].into();
    let answered = SocialCareStep::Answered {
        answer: CouncilAnswer::Accepted,
        decided_by: "a manager".to_owned(),
        plan: "an assessment".to_owned(),
    };
    let sent = SocialCareStep::Sent {
        to: "front door".to_owned(),
        how: "secure e-mail".to_owned(),
    };
    for step in [sent, answered] {
        let command = RecordStep::<SocialCareReferrals> {
            id: family,
            step,
            happened: now,
            done_by: String::new(),
        };
        world.casework.execute(&head, command).await.unwrap();
    }
    let seen = ChildStep::Seen {
        place: "school".to_owned(),
        spoken_by: "a teacher".to_owned(),
        said: "I like it at my gran’s.".to_owned(),
        showed: String::new(),
        wants: String::new(),
        protective_adult: Answer::NotKnown,
    };
    let command = RecordStep::<Children> {
        id: case["{child}"].into(),
        step: seen,
        happened: now,
        done_by: String::new(),
    };
    world.casework.execute(&head, command).await.unwrap();

    let page = world.get(&format!("/children/{}", case["{child}"]), &token).await.body;
    let html = Html::parse_document(&page);
    let texts = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        html.select(&selector).map(|found| found.text().collect()).collect()
    };
    let expected = [
        "Seen",
        "Safety measure in force",
        "Social care answered",
        "Referred to social care",
        "Linked",
    ];
    assert_eq!(
        texts("[aria-labelledby=what-happened] .sw-steps__what"),
        expected,
        "all in one minute, the last to be recorded first"
    );
    let answers = texts("[aria-labelledby=what-happened] dd").join("\n");
    assert!(!answers.contains(&family.to_string()), "{answers}");
    assert!(answers.contains("Farthingale family (S26-"), "{answers}");

    let referred = world
        .get(&format!("/social-care-referrals/{family}"), &token)
        .await
        .body;
    assert!(
        referred.contains("Brackwater Council. Front door 01632 960101"),
        "whom to ring there"
    );

    assert!(has(&referred, "#contact .sw-tag--due"), "an officer must not ring yet");
    let (contact, history) = (referred.find("No, only through us"), referred.find("What happened"));
    assert!(contact < history, "it stands at the head");
    let people = world
        .get(&format!("/investigations/{}/people", case["{investigation}"]), &token)
        .await
        .body;
    assert!(people.contains("May the family be contacted? No, only through us"));

    let overview = world
        .get(&format!("/investigations/{}", case["{investigation}"]), &token)
        .await
        .body;
    let assess = format!(".sw-steps a[href='/referrals/{referral}/risk']");
    for list in ["/my-work", "/deadlines"] {
        assert!(has(&world.get(list, &token).await.body, &assess), "{list}");
    }
    assert!(
        has(&overview, &assess),
        "the assessment that is asked for is a press away"
    );
}

#[tokio::test]
async fn strange_addresses_and_forms_never_break_the_site() {
    let world = world(sqlite().await).await;
    let (_, token) = world.person("wren", &[Role::UnitHead]).await;
    for path in [
        "/referrals/not-an-id",
        "/referrals?after=1.2.3",
        "/referrals?after=9999999999999999999.x.y",
        "/referrals?lane=%00",
        "/referrals?source=school_mandatory_report&lane=danger&with=me",
        "/referrals?after=-1.-1.00000000-0000-0000-0000-000000000000",
        "/sign-in?next=%0d%0aSet-Cookie:x",
        "/figures?from=x&to=99999-01-01",
        "/figures/people_arrested?from=-9999-01-01&to=9999-12-31",
        "/figures/people_arrested?from=2026-01-02&to=2026-01-01",
        "/figures/nothing%00",
        "/releases/not-an-id/public",
        "/%ff%fe",
        "/schools?q=%00%ff'%22%25",
        "/search?q=%00%ff'%22%25",
        "/search?q=a+b+c+d+e+f+g+h+i+j+k",
        "/search?q=12%2F3%2F99999+%F0%9F%90%A6",
        "/schools?q=a+b+c+d+e+f+g+h+i+j+k",
        "/assets/../Cargo.toml",
        "/assets/%2e%2e/Cargo.toml",
    ] {
        let answer = world.get(path, &token).await;
        assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
        assert!(!answer.body.contains("[package]"), "{path}");
    }
    let long = "x".repeat(400);
    let form = [
        ("referral", "x"),
        ("to", long.as_str()),
        ("danger", "maybe"),
        ("received-day", "99999999999999999999"),
    ];
    for path in ["/referrals/assign", "/referrals/take", "/accounts", "/sign-in"] {
        let answer = world.ask(Method::POST, path, Some(&token), &form).await;
        assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
    }
}
