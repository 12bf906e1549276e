//! What whoever types has to see first, and files that are offered as documents.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use domain::access::Role;
use http_body_util::BodyExt;
use store::testing::sqlite;
use tower::ServiceExt;

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
    let mut body = Vec::new();
    for (field, value) in [
        ("key", key),
        ("what", "Minutes"),
        ("from", "the school"),
        ("kept", "Case store 4"),
    ] {
        body.extend(format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes());
    }
    body.extend(
        format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").bytes(),
    );
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    let request = Request::post(path)
        .header(header::HOST, "localhost")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, format!("__Host-safeward={token}"))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=edge")
        .body(Body::from(body))
        .unwrap();
    let response = world.site.clone().oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let location = parts
        .headers
        .get(header::LOCATION)
        .map(|value| value.to_str().unwrap().to_owned());
    let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    (parts.status, location.unwrap_or_default(), text)
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
