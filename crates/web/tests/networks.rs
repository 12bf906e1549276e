//! A network over HTTP: begun with anybody, what nobody has looked at first, the picture and the tables, saved to a case, taken
//! away as files, and made an operation.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use axum::http::{Method, StatusCode};
use casework::cases::RecordStep;
use domain::access::Role;
use domain::identifiers::IdentifierKind;
use domain::people::{People, PersonStep};
use store::testing::sqlite;

use crate::walk::{World, has, rooms, value_of, world};

/// What somebody may call themselves: markup, and a sign that turns the direction of text.
const HOSTILE: &str = "<b>\"heron\"&\u{202e}";

async fn uses(world: &World, by: &casework::Actor, person: uuid::Uuid) {
    let command = RecordStep::<People> {
        id: person.into(),
        step: PersonStep::Uses {
            kind: IdentifierKind::Username,
            text: HOSTILE.to_owned(),
            platform: "Snapchat".to_owned(),
            how_known: "said so".to_owned(),
        },
        happened: world.casework.now(),
        done_by: String::new(),
    };
    world.casework.execute(by, command).await.unwrap();
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one way, from a case to its operation")]
async fn a_network_is_begun_looked_at_saved_taken_away_and_made_an_operation() {
    let world = world(sqlite().await).await;
    let (head, token) = world.person("head", &[Role::UnitHead]).await;
    let (_, examiner) = world.person("examiner", &[Role::Examiner]).await;
    let (first, second) = (world.take(&head, "one").await, world.take(&head, "two").await);
    let first = rooms::case(&world.casework, &head, first, "Heronry").await;
    let second = rooms::case(&world.casework, &head, second, "Millrace").await;
    for case in [&first, &second] {
        uses(&world, &head, case["{person}"]).await;
    }
    let start = format!("/networks/investigation:{}", first["{investigation}"]);

    // Whoever may not see networks finds no way to one.
    assert_eq!(world.get(&start, &examiner).await.status, StatusCode::FORBIDDEN);
    let exhibit = format!("/exhibits/{}", first["{exhibit}"]);
    assert!(!world.get(&exhibit, &examiner).await.body.contains("/networks/"));
    assert!(
        world
            .get(&exhibit, &token)
            .await
            .body
            .contains("Network of this exhibit")
    );

    // Begun with a case or by what is typed; nothing found says so.
    let begin = world.get("/networks", &token).await;
    assert!(begin.body.contains("Heronry") && begin.body.contains("Millrace"));
    let nobody = world.get("/networks?whom=zzyzx", &token).await;
    assert!(nobody.body.contains("Nothing that you may see is found by"));

    let page = world.get(&format!("{start}?steps=4"), &token).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for words in [
        "What nobody has looked at",
        "Children for whom nothing is recorded as done",
        "Table of places",
        "Table of links",
        "Suspect in it",
        "Who and what lies between",
    ] {
        assert!(page.body.contains(words), "{words}");
    }
    assert!(has(&page.body, "svg[data-network] g[data-since]"));
    assert!(
        !page.body.contains("<b>\"heron"),
        "what somebody calls themselves is text"
    );
    // The other case is four steps away: over its suspect and the name that both use.
    assert!(page.body.contains("Millrace"));
    assert!(
        !world
            .get(&format!("{start}?steps=1"), &token)
            .await
            .body
            .contains("Millrace")
    );
    let only = world
        .get(&format!("{start}?steps=4&kind=investigation&kind=person"), &token)
        .await;
    assert!(has(&only.body, "#kind-person[checked]") && !has(&only.body, "#kind-exhibit[checked]"));
    let way = format!("{start}?steps=4&to=investigation%3A{}", second["{investigation}"]);
    let way = world.get(&way, &token).await;
    assert!(
        way.body.contains("The shortest way") && way.body.contains("then: "),
        "{}",
        way.body
    );

    // What an address says that nobody can mean is left out; a place that is none is not there.
    let odd = format!("{start}?steps=99&least=-4&from=never&kind=none&open=x&pin=%00&to=1");
    assert_eq!(world.get(&odd, &token).await.status, StatusCode::OK);
    for nowhere in [
        "investigation:1",
        "nothing",
        "username:",
        "url:%00",
        "person:00000000-0000-0000-0000-000000000000",
    ] {
        let answered = world.get(&format!("/networks/{nowhere}"), &token).await;
        assert_eq!(answered.status, StatusCode::NOT_FOUND, "{nowhere}");
    }

    // Saved to a case, with what is wrong said at its field and what was typed kept.
    let view = value_of(&page.body, "input[name=view]");
    let save = |case: String, name: &'static str| [("view", view.clone()), ("case", case), ("name", name.to_owned())];
    for (case, name, why) in [
        (String::new(), "The lake", "Choose the case that the view is saved to."),
        (
            first["{investigation}"].to_string(),
            " ",
            "Enter what you call this view",
        ),
    ] {
        let form = save(case, name);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = world
            .ask(Method::POST, &format!("{start}/save"), Some(&token), &form)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains(why), "{why}");
        assert_eq!(value_of(&refused.body, "#name"), name);
    }
    let form = save(first["{investigation}"].to_string(), "The lake");
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let saved = world
        .ask(Method::POST, &format!("{start}/save"), Some(&token), &form)
        .await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let back = world.get(&saved.location, &token).await;
    assert!(back.body.contains("The view is saved to the case.") && back.body.contains("The lake"));
    let part = world
        .get(&format!("/investigations/{}/network", first["{investigation}"]), &token)
        .await;
    assert!(part.body.contains("The lake") && part.body.contains("What nobody has looked at"));

    // Taken away: each is what it says it is, and well formed whatever somebody calls themselves.
    for (what, begins) in [
        ("picture.svg", "<svg xmlns"),
        ("network.graphml", "<?xml version"),
        ("network.json", "{"),
    ] {
        let file = world.get(&format!("{start}/{what}?steps=4"), &token).await;
        assert_eq!(file.status, StatusCode::OK, "{what}");
        assert!(file.body.trim_start().starts_with(begins), "{what}: {}", file.body);
        assert!(!file.body.contains("<b>\"heron"), "{what}");
    }

    // Made an operation.
    let path = format!("{start}/operation");
    let form = world.get(&format!("{path}?steps=4"), &token).await;
    assert!(form.body.contains("Heronry") && form.body.contains("Millrace"));
    let key = value_of(&form.body, "input[name=key]");
    let view = value_of(&form.body, "input[name=view]");
    let lead = head.account.to_string();
    let cases = [&first, &second].map(|case| case["{investigation}"].to_string());
    let mut sent = vec![
        ("key", key.as_str()),
        ("view", view.as_str()),
        ("name", "Heron"),
        ("day-day", "2"),
        ("day-month", "12"),
        ("day-year", "2026"),
        ("lead", lead.as_str()),
        ("briefing", "05:00, the training room"),
    ];
    let none = world.ask(Method::POST, &path, Some(&token), &sent).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("Choose at least one case."), "{}", none.body);
    sent.extend(cases.iter().map(|case| ("cases", case.as_str())));
    let made = world.ask(Method::POST, &path, Some(&token), &sent).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let operation = world.get(&made.location, &token).await;
    assert!(operation.body.contains("Heronry") && operation.body.contains("Millrace"));
}
