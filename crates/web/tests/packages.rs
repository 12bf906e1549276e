//! Taking the package of a scan over HTTP, by whoever sees the case around the exhibit and by whoever does not.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use axum::http::StatusCode;
use domain::access::Role;
use evidence::testing::package;
use store::testing::sqlite;

use crate::walk::{World, has, rooms, value_of, world};

async fn offer(world: &World, path: &str, token: &str, made_by: &str, bytes: &[u8]) -> crate::walk::Answered {
    let form = world.get(path, token).await;
    assert_eq!(form.status, StatusCode::OK);
    let key = value_of(&form.body, "input[name=key]");
    let form = [("key", key.as_str()), ("made_by", made_by)];
    world.upload(path, token, &form, ("package.zip", bytes)).await
}

#[tokio::test]
async fn an_examiner_takes_a_package_and_the_exhibit_and_its_case_show_what_it_counts() {
    let world = world(sqlite().await).await;
    let folder = tempfile::tempdir().unwrap();
    let (head, officer) = world.person("head", &[Role::UnitHead]).await;
    let (_, examiner) = world.person("ash", &[Role::Examiner]).await;
    let referral = world.take(&head, "words").await;
    let case = rooms::case(&world.casework, &head, referral, "Heronry").await;
    let (exhibit, case) = (case["{exhibit}"], case["{investigation}"]);
    let path = format!("/exhibits/{exhibit}/packages/new");
    let listed = [("heron", "A"), ("wren", "C"), ("gull", "B")];
    let file = package(folder.path(), "Heronry", "kit", &["heron", "wren", "lark"], &listed);
    let bytes = std::fs::read(&file).unwrap();

    // What is wrong is said at its field, and what was typed stays.
    let nothing = offer(&world, &path, &examiner, "A. Reed, kit 3", b"").await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        nothing.body.contains("This is no package of a scan, or not all of one")
            && nothing.body.contains("A. Reed, kit 3")
    );
    let picture = offer(
        &world,
        &path,
        &examiner,
        "A. Reed, kit 3",
        b"\xFF\xD8\xFF\xE0 a pattern of tiles",
    )
    .await;
    assert!(picture.body.contains("This is no package of a scan"));
    let nobody = offer(&world, &path, &examiner, " ", &bytes).await;
    assert!(nobody.body.contains("Enter who scanned it"), "{}", nobody.body);

    let taken = offer(&world, &path, &examiner, "A. Reed, kit 3", &bytes).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let page = world.get(&taken.location, &examiner).await;
    for words in [
        "A list of the force: A",
        "Videos whose frames were not looked at",
        "2026-11-01",
        "Tees Vale Police",
        "The first package here that it signed",
    ] {
        assert!(page.body.contains(words), "{words}");
    }
    let again = offer(&world, &path, &examiner, "A. Reed, kit 3", &bytes).await;
    assert_eq!(again.location, taken.location, "taken once");

    let shown = world.get(&format!("/exhibits/{exhibit}"), &examiner).await;
    assert!(shown.body.contains("A list of the force: C") && shown.body.contains("An unbroken line"));
    let beside = world
        .get(&format!("/exhibits/{exhibit}/record/examined"), &examiner)
        .await;
    assert!(
        beside
            .body
            .contains("By the list A list of the force, A: 0 stills, 1 moving")
    );
    for (token, back) in [(&examiner, "/exhibits"), (&officer, "/evidence")] {
        let devices = world.get(&format!("/exhibits/devices/{case}"), token).await;
        assert_eq!(devices.status, StatusCode::OK);
        assert!(has(&devices.body, &format!("a.govuk-back-link[href$='{back}']")));
    }
}

/// Where the link with these words leads.
fn link_of(html: &str, words: &str) -> String {
    let page = scraper::Html::parse_document(html);
    let links = scraper::Selector::parse("a[href]").unwrap();
    let link = page
        .select(&links)
        .find(|link| link.text().collect::<String>() == words);
    link.unwrap().attr("href").unwrap().to_owned()
}

#[tokio::test]
async fn a_grading_is_counted_and_filled_into_the_result_and_nothing_is_recorded_before_that() {
    let world = world(sqlite().await).await;
    let (head, _) = world.person("head", &[Role::UnitHead]).await;
    let (_, examiner) = world.person("ash", &[Role::Examiner]).await;
    let referral = world.take(&head, "words").await;
    let case = rooms::case(&world.casework, &head, referral, "Heronry").await;
    let exhibit = format!("/exhibits/{}", case["{exhibit}"]);
    let path = format!("{exhibit}/grading");
    let page = world.get(&exhibit, &examiner).await;
    assert!(has(&page.body, &format!("a[href='{path}']")));
    let form = world.get(&path, &examiner).await;
    assert_eq!(form.status, StatusCode::OK);
    let grading = r#"{"value":[{"CaseNumber":"1","Media":[
        {"MD5":"AA","Category":1,"MimeType":"image/jpeg","MediaFiles":[{"FileName":"a.jpg"},{"FileName":"b.jpg"}]},
        {"MD5":"BB","Category":2,"MimeType":"video/mp4"},{"MD5":"CC","Category":6,"MimeType":"image/png"},
        {"MD5":"DD","MimeType":"image/png"}]}]}"#;
    let send = async |codes: [&str; 3], bytes: &[u8]| {
        let codes = [("code_a", codes[0]), ("code_b", codes[1]), ("code_c", codes[2])];
        world.upload(&path, &examiner, &codes, ("graded.json", bytes)).await
    };
    let counted = send(["1", "2, 3", ""], grading.as_bytes()).await;
    assert_eq!(counted.status, StatusCode::OK, "{}", counted.body);
    for words in ["Code 6: stills 1, moving 0, neither 0", "1 not graded", "code 2, 3"] {
        assert!(counted.body.contains(words), "{words}");
    }
    for (link, a_stills) in [
        ("Fill in the result, each one once", "1"),
        ("Fill in the result, every copy", "2"),
    ] {
        let href = link_of(&counted.body, link);
        let result = world.get(&href, &examiner).await;
        assert_eq!(value_of(&result.body, "input[name=a_stills]"), a_stills);
        assert_eq!(value_of(&result.body, "input[name=b_moving]"), "1");
        assert_eq!(value_of(&result.body, "input[name=c_stills]"), "0");
        assert!(value_of(&result.body, "input[name=method]").starts_with("Grading with SHA-256 "));
    }
    let page = world.get(&exhibit, &examiner).await;
    assert!(
        !page.body.contains("What somebody saw and graded"),
        "nothing is recorded"
    );

    for (codes, bytes, why) in [
        (
            ["1", "2,1", ""],
            grading.as_bytes(),
            "Code 1 stands for another category already",
        ),
        (["1", "", ""], &b""[..], "no grading in VICS JSON"),
        (
            ["1", "", ""],
            b"\xFF\xD8\xFF\xE0 a pattern of tiles",
            "no grading in VICS JSON",
        ),
        (["1", "", ""], b"{\"value\":[{\"MD5\":\"AA\"", "no grading in VICS JSON"),
    ] {
        let answered = send(codes, bytes).await;
        assert_eq!(answered.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answered.body.contains(why), "{why}: {}", answered.body);
        assert_eq!(
            value_of(&answered.body, "input[name=code_a]"),
            codes[0],
            "what was typed stays"
        );
    }
}

#[tokio::test]
async fn the_queue_shows_what_waits_and_the_form_proposes_how_urgent_it_is() {
    let world = world(sqlite().await).await;
    let (head, officer) = world.person("head", &[Role::UnitHead]).await;
    let (_, examiner) = world.person("ash", &[Role::Examiner]).await;
    let far = world.get("/exhibits/queue?from=18446744073709551615", &examiner).await;
    assert_eq!(far.status, StatusCode::OK);
    let empty = world.get("/exhibits/queue", &examiner).await;
    assert!(empty.body.contains("Nothing waits."));
    let referral = world.take(&head, "words").await;
    let case = rooms::case(&world.casework, &head, referral, "Heronry").await;
    let exhibit = format!("/exhibits/{}", case["{exhibit}"]);
    let path = format!("{exhibit}/record/submitted");
    let form = world.get(&path, &officer).await;
    let key = value_of(&form.body, "input[name=key]");
    let sent = [
        ("key", key.as_str()),
        ("priority", "bail_ends"),
        ("question", "Whose it is"),
        ("happened-day", "24"),
        ("happened-month", "11"),
        ("happened-year", "2026"),
        ("happened-time", "00:05"),
        ("done_by", "PC head"),
    ];
    let answered = world.ask(axum::http::Method::POST, &path, Some(&officer), &sent).await;
    assert_eq!(answered.status, StatusCode::SEE_OTHER, "{}", answered.body);
    let queue = world.get("/exhibits/queue", &examiner).await;
    assert!(queue.body.contains("Bail ends") && has(&queue.body, &format!("a[href='{exhibit}']")));
    assert!(
        !has(&queue.body, "main a[href^='/investigations/']"),
        "an examiner sees no case"
    );
    let page = world.get(&exhibit, &examiner).await;
    assert!(page.body.contains("of 1 in the queue"));
}
