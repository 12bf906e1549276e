//! A conversation over HTTP: taken, folded, read by a deliberate step, marked, quoted and exported.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use axum::http::{Method, StatusCode};
use domain::access::Role;
use std::fmt::Write as _;
use store::testing::sqlite;

use crate::walk::{Answered, World, has, rooms, value_of, world};

/// What an attacker would write: markup, and signs that turn the direction of text.
const HOSTILE: &str = "28/02/2026, 18:02 - Sam <b>: <script>alert(1)</script> \u{202e}gpj.exe\n";

fn chat() -> String {
    let mut chat = String::from("28/02/2026, 18:00 - Robin: Hello, is training on tomorrow?\n");
    chat.push_str("28/02/2026, 18:01 - Robin: how old are you\n");
    chat.push_str(HOSTILE);
    for minute in 3..58 {
        writeln!(chat, "28/02/2026, 18:{minute:02} - Sam <b>: lap {minute} of the pond").unwrap();
    }
    chat
}

async fn offer(world: &World, path: &str, token: &str, made_by: &str, (name, bytes): (&str, &[u8])) -> Answered {
    let form = world.get(path, token).await;
    assert_eq!(form.status, StatusCode::OK);
    let key = value_of(&form.body, "input[name=key]");
    let form = [("key", key.as_str()), ("made_by", made_by), ("zone", "Europe/London")];
    world.upload(path, token, &form, (name, bytes)).await
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one way, from the file to the exhibit")]
async fn an_export_is_taken_folded_read_marked_quoted_and_made_an_exhibit() {
    let world = world(sqlite().await).await;
    let (head, officer) = world.person("head", &[Role::UnitHead]).await;
    let referral = world.take(&head, "words").await;
    let case = rooms::case(&world.casework, &head, referral, "Heronry").await;
    let (exhibit, case) = (case["{exhibit}"], case["{investigation}"]);
    let path = format!("/exhibits/{exhibit}/conversations/new");

    // What is wrong is said at its field, and what was typed stays.
    for (name, bytes, why) in [
        ("", &b""[..], "Choose the export."),
        (
            "notes.txt",
            b"Eggs and flour",
            "Nothing was taken, for no message was found in it.",
        ),
        (
            "a.jpg",
            b"\xFF\xD8\xFF\xE0 a pattern of tiles",
            "Nothing was taken, for no message was found in it.",
        ),
    ] {
        let refused = offer(&world, &path, &officer, "A. Reed", (name, bytes)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(refused.body.contains(why), "{name}: {}", refused.body);
        assert_eq!(value_of(&refused.body, "input[name=made_by]"), "A. Reed");
        assert!(has(&refused.body, "option[value='Europe/London'][selected]"));
    }
    let chat = chat();
    let taken = offer(
        &world,
        &path,
        &officer,
        "A. Reed",
        ("WhatsApp Chat with Sam.txt", chat.as_bytes()),
    )
    .await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let page = taken.location.split('?').next().unwrap().to_owned();
    assert!(page.starts_with("/conversations/"), "{page}");

    // Folded: who, when and how much, and no word.
    let folded = world.get(&page, &officer).await;
    assert_eq!(folded.status, StatusCode::OK);
    for words in [
        "Robin",
        "Asks for an age",
        "58 messages, 58 of them read by nobody",
        "WhatsApp, the app’s own export",
    ] {
        assert!(folded.body.contains(words), "{words}: {}", folded.body);
    }
    assert!(!folded.body.contains("of the pond"));
    let early = world.get(&format!("{page}/read"), &officer).await;
    assert_eq!(
        (early.status, early.location),
        (StatusCode::SEE_OTHER, format!("{page}?from=0#read"))
    );
    let counted = world.get(&format!("{page}/search?q=pond"), &officer).await;
    assert!(counted.body.contains("55 messages hold all of it.") && !counted.body.contains("lap 3 of"));

    // Reading is a step of its own.
    let begun = world
        .ask(Method::POST, &format!("{page}/read"), Some(&officer), &[])
        .await;
    assert_eq!(begun.location, format!("{page}/read?from=0"));
    let reading = world.get(&begun.location, &officer).await;
    assert!(reading.body.contains("lap 3 of the pond") && reading.body.contains("Messages 1 to 50 of 58"));
    assert!(!has(&reading.body, "main script"), "what they wrote is text");
    assert!(!reading.body.contains('\u{202e}'), "and turns no line round");
    assert!(has(&reading.body, &format!("a[href='{page}/read?from=50']")));
    let far = world.get(&format!("{page}/read?from=4294967295"), &officer).await;
    assert!(far.body.contains("Messages 58 to 58 of 58"));
    let found = world.get(&format!("{page}/search?q=LAP+7"), &officer).await;
    assert!(found.body.contains("One message holds all of it.") && found.body.contains("lap 7 of the pond"));

    // Marks and quotations say what is missing, and keep what was ticked.
    let key = value_of(&reading.body, "input[name=key]");
    let send = async |pairs: &[(&str, &str)]| {
        let pairs: Vec<(&str, &str)> = [("key", key.as_str()), ("from", "0")]
            .iter()
            .chain(pairs)
            .copied()
            .collect();
        world
            .ask(Method::POST, &format!("{page}/mark"), Some(&officer), &pairs)
            .await
    };
    let none = send(&[("as", "relevant")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("Choose the messages."));
    let no_reason = send(&[("as", "quote"), ("message", "2"), ("why", " ")]).await;
    assert!(no_reason.body.contains("Say what it is quoted for.") && has(&no_reason.body, "#t2[checked]"));
    let marked = send(&[("as", "relevant"), ("message", "1"), ("message", "2")]).await;
    assert_eq!(
        marked.location,
        format!("{page}/read?from=0&done=marked"),
        "{}",
        marked.body
    );
    let shown = world.get(&marked.location, &officer).await;
    let key = value_of(&shown.body, "input[name=key]");
    assert!(has(&shown.body, "#m1 .sw-said__box--relevant"));
    let quote = [
        ("key", key.as_str()),
        ("as", "quote"),
        ("message", "2"),
        ("why", "the age"),
        ("from", "0"),
    ];
    let quoted = world
        .ask(Method::POST, &format!("{page}/mark"), Some(&officer), &quote)
        .await;
    assert_eq!(quoted.status, StatusCode::SEE_OTHER, "{}", quoted.body);
    let log = world.get(&format!("/investigations/{case}/policy-log"), &officer).await;
    assert!(
        log.body
            .contains("2. 28&#x2f;02&#x2f;2026, 18:01, Robin: how old are you"),
        "{}",
        log.body
    );

    let form = world.get(&format!("{page}/exhibit"), &officer).await;
    assert!(form.body.contains("2 messages are marked as relevant") && form.body.contains("Not marked by anybody"));
    let key = value_of(&form.body, "input[name=key]");
    let unmarked = [("key", key.as_str()), ("mark", "")];
    let refused = world
        .ask(Method::POST, &format!("{page}/exhibit"), Some(&officer), &unmarked)
        .await;
    assert!(refused.body.contains("Enter the mark of the exhibit."));
    let named = [("key", key.as_str()), ("mark", "PN/1/a")];
    let made = world
        .ask(Method::POST, &format!("{page}/exhibit"), Some(&officer), &named)
        .await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let with_exhibit = world.get(&page, &officer).await;
    let place = format!("{page}/exhibits/3/messages.csv");
    assert!(
        has(&with_exhibit.body, &format!("a[href='{place}']")),
        "{}",
        with_exhibit.body
    );
    let table = world.get(&place, &officer).await;
    assert_eq!(table.body.lines().count(), 3);
    let left = world.get(&format!("{page}/exhibits/3/left-out.csv"), &officer).await;
    assert!(left.body.contains(",3,58,56,Not marked by anybody"));

    let measured = world.get("/conversations/indicators", &officer).await;
    assert!(
        measured.body.contains("Asks for an age") && measured.body.contains("1.00 (2 of 2;"),
        "{}",
        measured.body
    );
    let stopped = world
        .ask(Method::POST, &format!("{page}/stop"), Some(&officer), &[])
        .await;
    assert_eq!(stopped.location, format!("{page}?done=stopped"));
    let welfare = world.get("/welfare", &officer).await;
    assert!(welfare.body.contains("Reading messages"));
    let exhibit_page = world.get(&format!("/exhibits/{exhibit}"), &officer).await;
    assert!(has(&exhibit_page.body, &format!("a[href='{page}']")));
    let evidence = world.get(&format!("/investigations/{case}/evidence"), &officer).await;
    assert!(has(&evidence.body, &format!("a[href='{page}']")));
}

#[tokio::test]
async fn an_examiner_reads_without_the_case_and_an_exhibits_officer_reads_nothing() {
    let world = world(sqlite().await).await;
    let (head, _) = world.person("head", &[Role::UnitHead]).await;
    let (_, examiner) = world.person("ash", &[Role::Examiner]).await;
    let (_, keeper) = world.person("kite", &[Role::ExhibitsOfficer]).await;
    let (_, disclosure) = world.person("gull", &[Role::DisclosureOfficer]).await;
    let referral = world.take(&head, "words").await;
    let case = rooms::case(&world.casework, &head, referral, "Heronry").await;
    let (exhibit, conversation) = (case["{exhibit}"], case["{conversation}"]);
    let page = format!("/conversations/{conversation}");
    let folded = world.get(&page, &examiner).await;
    assert!(
        !has(&folded.body, "main a[href^='/investigations/']"),
        "an examiner sees no case"
    );
    let begun = world
        .ask(Method::POST, &format!("{page}/read"), Some(&examiner), &[])
        .await;
    let reading = world.get(&begun.location, &examiner).await;
    assert!(has(&reading.body, "#t1"));
    for path in [page.clone(), format!("{page}/read"), format!("{page}/search?q=dog")] {
        assert_eq!(world.get(&path, &keeper).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let kept = world.get(&format!("/exhibits/{exhibit}"), &keeper).await;
    assert!(!has(&kept.body, &format!("a[href='{page}']")));
    // A disclosure officer reads, and marks nothing.
    let begun = world
        .ask(Method::POST, &format!("{page}/read"), Some(&disclosure), &[])
        .await;
    let reading = world.get(&begun.location, &disclosure).await;
    assert!(reading.body.contains("how old are you") && !has(&reading.body, "#t1"));
    let marks = world
        .ask(Method::POST, &format!("{page}/mark"), Some(&disclosure), &[])
        .await;
    assert_eq!(marks.status, StatusCode::FORBIDDEN);
}
