//! Schools and the sessions held in them, as pages show and take them.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use axum::http::{Method, StatusCode};
use domain::access::Role;
use scraper::{Html, Selector};
use store::testing::{both, sqlite};

use crate::walk::{SCHOOL, has, value_of, world};

#[tokio::test]
async fn the_register_of_schools_is_searched_and_says_of_which_day_it_is() {
    let world = world(sqlite().await).await;
    let (officer, token) = world.person("kite", &[Role::SchoolLiaison]).await;
    let empty = world.get("/schools?q=holm", &token).await;
    assert!(empty.body.contains("has not been imported yet"));
    let hostile = "900002,East<b>moor,\"Holm </bdi><script>x</script> \u{202e}Lane\",2,,,31-08-2019,,";
    world.schools(&officer, &format!("{SCHOOL}\n{hostile}")).await;

    let asked = world.get("/schools", &token).await;
    assert!(asked.body.contains("2 schools in the register as of 20 Nov 2026"));
    let page = world.get("/schools?q=holm+la", &token).await;
    assert!(page.body.contains("2 of 2 schools as of 20 Nov 2026"), "{}", page.body);
    assert_eq!(value_of(&page.body, "#school"), "holm la");
    let rows = Selector::parse("tbody tr").unwrap();
    let html = Html::parse_document(&page.body);
    let rows: Vec<String> = html.select(&rows).map(|row| row.text().collect()).collect();
    assert!(
        rows[0].contains("Holm Lane Primary School") && rows[0].contains("Wexholme, TV2 8QN"),
        "{rows:?}"
    );
    assert!(rows[0].contains("from 4") && rows[0].contains("900001"), "{rows:?}");
    assert!(
        rows[1].contains("Closed on 31 Aug 2019") && rows[1].contains("[U+202E]"),
        "{rows:?}"
    );
    assert!(!page.body.contains("<script>x"), "text stays text");
    let one = world.get("/schools?q=TV28QN", &token).await;
    assert!(one.body.contains("1 of 2 schools"));
    let none = world.get("/schools?q=zzz", &token).await;
    assert!(none.body.contains("0 of 2 schools as of 20 Nov 2026"));

    world.schools(&officer, SCHOOL).await;
    let gone = world.get("/schools?q=900002", &token).await;
    assert!(
        gone.body.contains("No longer in the register, missed on 24 Nov 2026"),
        "{}",
        gone.body
    );
    let (_, auditor) = world.person("owl", &[Role::Auditor]).await;
    assert_eq!(
        world.get("/schools?q=holm", &auditor).await.status,
        StatusCode::FORBIDDEN
    );
}

/// A session of the day on which the clock stands, in the early morning, as a form with a key of its own sends it.
fn session(key: &'static str, school: &'static str, place: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("key", key),
        ("day-day", "24"),
        ("day-month", "11"),
        ("day-year", "2026"),
        ("school", school),
        ("place", place),
        ("audience", "pupils"),
        ("format", "lesson"),
        ("key_stage", "ks2"),
        ("attendances", "28"),
        ("resource", "Jessie and friends 2"),
        ("areas", "contact"),
        ("minutes", "50"),
        ("lead_present", "yes"),
        ("disclosures", "0"),
    ]
}

#[tokio::test]
async fn a_session_of_this_morning_is_at_the_school_that_the_register_names() {
    let world = world(sqlite().await).await;
    let (officer, token) = world.person("kite", &[Role::SchoolLiaison]).await;
    world.schools(&officer, SCHOOL).await;
    let sent = async |form: Vec<(&str, &str)>| world.ask(Method::POST, "/prevention/new", Some(&token), &form).await;
    let held = sent(session("01a21030-0000-7000-8000-000000000001", "900001", "")).await;
    assert_eq!(held.status, StatusCode::SEE_OTHER, "{}", held.body);
    let page = world.get(&held.location, &token).await;
    assert!(page.body.contains("Holm Lane Primary School"), "{}", page.body);
    assert!(page.body.contains("It is recorded.") && !page.body.contains("What follows from it"));
    assert!(
        !has(&page.body, "#record"),
        "no child told anything: there is nothing to pass on"
    );
    assert!(has(&page.body, ".sw-steps__what") && !page.body.contains("Opened"));
    let mut told = session("01a21030-0000-7000-8000-000000000004", "900001", "");
    told.retain(|(name, _)| *name != "disclosures");
    told.push(("disclosures", "1"));
    let told = sent(told).await;
    let page = world.get(&told.location, &token).await;
    assert!(page.body.contains("What follows from it is below") && has(&page.body, "a[href$='/record/passed_on']"));
    let unknown = sent(session("01a21030-0000-7000-8000-000000000002", "900777", "")).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unknown.body.contains("No school in the register has this number"));
    let elsewhere = sent(session(
        "01a21030-0000-7000-8000-000000000003",
        "900777",
        "Marsh Lane hall",
    ))
    .await;
    assert_eq!(elsewhere.status, StatusCode::SEE_OTHER, "what was held is taken");
}

/// What a form sends, with some of its values others.
fn with(
    mut form: Vec<(&'static str, &'static str)>,
    values: &[(&'static str, &'static str)],
) -> Vec<(&'static str, &'static str)> {
    form.retain(|(name, _)| values.iter().all(|(other, _)| other != name));
    form.extend(values);
    form
}

#[tokio::test]
async fn a_school_is_named_and_chosen_from_what_the_register_has_and_nothing_typed_is_lost() {
    const OTHER: &str = "900002,Brackwater,Holm Lane Infant School,1,Wexholme,TV2 8QP,,2,4";
    for fresh in both().await {
        let world = world(fresh).await;
        let (officer, token) = world.person("kite", &[Role::SchoolLiaison]).await;
        let sent = async |form: &[(&'static str, &'static str)]| {
            world.ask(Method::POST, "/prevention/new", Some(&token), form).await
        };
        let named = session("01a21030-0000-7000-8000-000000000021", "holm lane", "");
        let unread = sent(&named).await;
        assert!(unread.body.contains("has not been imported yet"), "{}", unread.body);

        world.schools(&officer, &format!("{SCHOOL}\n{OTHER}")).await;
        let asked = sent(&named).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        for selector in [
            "#school[value='holm lane']",
            "#resource[value='Jessie and friends 2']",
            "#attendances[value='28']",
            "input[name=areas][value=contact][checked]",
            "input[name=school-chosen][value='900001']",
            "input[name=school-chosen][value='900002']",
            "input[name=school-chosen][value='none']",
            ".govuk-error-summary a[href='#school-chosen']",
            "#school-chosen",
        ] {
            assert!(has(&asked.body, selector), "{selector}: {}", asked.body);
        }
        assert!(
            !has(&asked.body, "input[name=school-chosen][checked]"),
            "nobody chose yet"
        );
        assert_eq!(value_of(&asked.body, "input[name=school-typed]"), "holm lane");

        // What was chosen for one name is nothing for another.
        let chosen = [("school-typed", "holm lane"), ("school-chosen", "900002")];
        let other = with(with(named.clone(), &chosen), &[("school", "holm")]);
        assert_eq!(sent(&other).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Something else is wrong: the choice stays.
        let wrong = sent(&with(with(named.clone(), &chosen), &[("minutes", "many")])).await;
        assert!(has(&wrong.body, "input[name=school-chosen][value='900002'][checked]"));
        let held = sent(&with(named.clone(), &chosen)).await;
        assert_eq!(held.status, StatusCode::SEE_OTHER, "{}", held.body);
        let page = world.get(&held.location, &token).await.body;
        assert!(page.contains("Holm Lane Infant School") && page.contains("900002"));

        // Each form that is recorded has a key of its own.
        let named = with(named, &[("key", "01a21030-0000-7000-8000-000000000022")]);
        let none = [("school-typed", "holm lane"), ("school-chosen", "none")];
        let nowhere = sent(&with(named.clone(), &none)).await;
        assert!(
            has(&nowhere.body, ".govuk-error-summary a[href='#place']"),
            "{}",
            nowhere.body
        );
        let hall = with(named.clone(), &[none[0], none[1], ("place", "Holm Lane hall")]);
        assert_eq!(sent(&hall).await.status, StatusCode::SEE_OTHER);
        // A whole name that only one school has needs no choice; a name that none has is said to be one.
        let whole = session("01a21030-0000-7000-8000-000000000023", "holm lane primary school", "");
        let whole = sent(&whole).await;
        assert!(world.get(&whole.location, &token).await.body.contains("900001"));
        let unknown = sent(&with(named, &[("school", "marsh lane")])).await;
        assert!(has(&unknown.body, ".govuk-error-summary a[href='#school']"));
        assert!(!has(&unknown.body, "input[name=school-chosen]"));
    }
}
