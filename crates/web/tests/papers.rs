//! Papers over HTTP: the preview, the data, for whom, and what is nobody's to have.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use axum::http::{Method, StatusCode};
use domain::access::Role;
use store::testing::both;

use crate::walk::{has, rooms, world};

#[tokio::test]
async fn a_paper_is_previewed_and_given_with_its_disclosure_and_kept_at_its_own_address() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (head, token) = world.person("head", &[Role::UnitHead]).await;
        let (_, analyst) = world.person("noor", &[Role::Analyst]).await;
        let referral = world.take(&head, "words").await;
        let case = rooms::case(&world.casework, &head, referral, "words").await;
        let warrant = case.get("{warrant}").unwrap();
        let own = format!("/warrants/{warrant}");
        assert!(has(
            &world.get(&own, &token).await.body,
            &format!("a[href='{own}/papers/information']")
        ));

        let path = format!("{own}/papers/information");
        let preview = world.get(&path, &token).await;
        assert_eq!(preview.status, StatusCode::OK);
        assert!(preview.body.contains("pseudo-photograph") && has(&preview.body, "button[value=json]"));
        assert!(
            !has(&preview.body, "button[value=pdf]"),
            "this site was given nothing that sets PDF"
        );

        let sent = async |form: &[(&str, &str)]| world.ask(Method::POST, &path, Some(&token), form).await;
        let data = sent(&[("as", "json"), ("recipient", "Saltmere Magistrates’ Court")]).await;
        assert_eq!(data.status, StatusCode::OK);
        let paper: domain::papers::Paper = serde_json::from_str(&data.body).unwrap();
        assert_eq!(paper.recipient.as_deref(), Some("Saltmere Magistrates’ Court"));
        let entries = world.casework.journal_page(None, 3).await.unwrap();
        assert_eq!(
            (entries[0].operation, entries[0].event.as_str()),
            ("Disclosure", "paper.disclosed")
        );
        let kept = sent(&[("as", "json"), ("recipient", " ")]).await;
        assert_eq!(kept.status, StatusCode::OK);
        let entries = world.casework.journal_page(None, 3).await.unwrap();
        assert_eq!(
            (entries[0].operation, entries[0].event.as_str()),
            ("Consultation", "paper.read")
        );

        let two_lines = sent(&[("as", "json"), ("recipient", "The court\nand everybody else")]).await;
        assert_eq!(two_lines.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(has(&two_lines.body, ".govuk-error-summary a[href='#recipient']"));

        // A paper of another room, one that waits for a step, one that nobody knows, one of another role: none is there.
        let nowhere = world
            .get("/warrants/00000000-0000-0000-0000-000000000000", &token)
            .await;
        for paper in ["bail_notice", "mg99", "../x"] {
            let answer = world.get(&format!("{own}/papers/{paper}"), &token).await;
            assert_eq!(answer.status, nowhere.status, "{paper}");
        }
        assert_eq!(world.get(&path, &analyst).await.status, StatusCode::FORBIDDEN);
    }
}
