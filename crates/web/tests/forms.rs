//! What whoever types has to see first, and files that are offered as documents.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use axum::http::StatusCode;
use domain::access::Role;
use store::testing::sqlite;

use crate::walk::{World, rooms, value_of, world};

#[tokio::test]
async fn whoever_types_bail_sees_first_where_the_children_live_and_go() {
    let world = world(sqlite().await).await;
    let (head, token) = world.person("head", &[Role::UnitHead]).await;
    let referral = world.take(&head, "words").await;
    let case = rooms::case(&world.casework, &head, referral, "Heronry").await;
    for step in ["bailed", "released"] {
        let form = world
            .get(&format!("/custody/{}/record/{step}", case["{custody}"]), &token)
            .await;
        assert_eq!(form.status, StatusCode::OK);
        assert!(form.body.contains("where the linked children live and go"), "{step}");
        assert!(form.body.contains("3 Heronry Lane"), "{step} names the place");
    }
    let other = world
        .get(&format!("/custody/{}/record/interviewed", case["{custody}"]), &token)
        .await;
    assert!(
        !other.body.contains("3 Heronry Lane"),
        "no more is shown than the form needs"
    );
}

/// Sends a file with the form that goes with it.
async fn offer(
    world: &World,
    path: &str,
    token: &str,
    key: &str,
    name: &str,
    bytes: &[u8],
) -> (StatusCode, String, String) {
    let form = [
        ("key", key),
        ("what", "Minutes"),
        ("from", "the school"),
        ("kept", "Case store 4"),
    ];
    let answered = world.upload(path, token, &form, (name, bytes)).await;
    (answered.status, answered.location, answered.body)
}

#[tokio::test]
async fn a_document_is_taken_as_its_text_and_a_picture_is_refused_and_kept_track_of() {
    let world = world(sqlite().await).await;
    let (head, token) = world.person("head", &[Role::UnitHead]).await;
    let referral = world.take(&head, "words").await;
    let case = rooms::case(&world.casework, &head, referral, "Heronry").await;
    let path = format!("/investigations/{}/documents/new", case["{investigation}"]);
    let form = world.get(&path, &token).await;
    let key = value_of(&form.body, "input[name=key]");
    let (status, _, page) = offer(
        &world,
        &path,
        &token,
        &key,
        "minutes.pdf",
        b"\xFF\xD8\xFF\xE0 a pattern of tiles",
    )
    .await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        page.contains("This is a JPEG picture") && page.contains("Case store 4"),
        "what was typed is kept"
    );
    let entries = world.casework.journal_page(None, 5).await.unwrap();
    assert!(
        entries.iter().any(|row| row.event == "referral.file_refused"),
        "that it was offered is kept"
    );
    let (status, location, _) = offer(&world, &path, &token, &key, "minutes.txt", b"The caretaker spoke.").await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let page = world.get(&location, &token).await;
    assert!(page.body.contains("The caretaker spoke.") && page.body.contains("Plain text"));
    assert!(page.body.contains("Case store 4"));
    let empty = offer(&world, &path, &token, &key, "", b"").await;
    assert_eq!(empty.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.2.contains("Choose the document."));
}
