//! What the foot of every page leads to: help for it, the shortcut keys and the accessibility statement.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use axum::http::{Method, StatusCode};
use domain::access::Role;
use store::testing::both;

use crate::walk::{has, world};

#[tokio::test]
async fn the_key_of_the_search_box_is_switched_off_and_on_by_a_form() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (_, token) = world.person("wren", &[Role::Intake]).await;
        let key = "input#q[aria-keyshortcuts='/']";
        let page = world.get("/shortcut-keys", &token).await;
        assert!(has(&page.body, key) && has(&page.body, "input[name=keys][value=on][checked]"));
        let off = world
            .ask(Method::POST, "/shortcut-keys", Some(&token), &[("keys", "off")])
            .await;
        assert_eq!(
            (off.status, off.location.as_str()),
            (StatusCode::SEE_OTHER, "/shortcut-keys?done=1")
        );
        for part in [
            "__Host-safeward-keys=off;",
            "Secure",
            "HttpOnly",
            "SameSite=Strict",
            "Max-Age=",
        ] {
            assert!(off.cookie.contains(part), "{}", off.cookie);
        }
        let quiet = format!("{token}; __Host-safeward-keys=off");
        for path in ["/shortcut-keys?done=1", "/referrals"] {
            let page = world.get(path, &quiet).await;
            assert!(has(&page.body, "input#q") && !has(&page.body, key), "{path}");
        }
        let page = world.get("/shortcut-keys", &quiet).await;
        assert!(has(&page.body, "input[name=keys][value=off][checked]"));
        let on = world
            .ask(Method::POST, "/shortcut-keys", Some(&quiet), &[("keys", "on")])
            .await;
        assert!(
            on.cookie.starts_with("__Host-safeward-keys=;") && on.cookie.contains("Max-Age=0"),
            "{}",
            on.cookie
        );
    }
}

#[tokio::test]
async fn every_foot_leads_to_help_for_its_page_the_keys_and_the_statement() {
    for fresh in both().await {
        let world = world(fresh).await;
        let (_, token) = world.person("wren", &[Role::Intake]).await;
        for (path, token, help) in [
            ("/referrals", Some(token.as_str()), "/help#referrals"),
            ("/my-work", Some(&token), "/help#my-work"),
            ("/nowhere", Some(&token), "/help"),
            ("/sign-in", None, "/help#journal"),
        ] {
            let page = world.ask(Method::GET, path, token, &[]).await;
            for href in [help, "/shortcut-keys", "/accessibility"] {
                assert!(has(&page.body, &format!("footer a[href='{href}']")), "{path} {href}");
            }
        }
        // Before signing in, too.
        for path in ["/help", "/shortcut-keys", "/accessibility"] {
            for token in [None, Some(token.as_str())] {
                let page = world.ask(Method::GET, path, token, &[]).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert_eq!(has(&page.body, "input#q"), token.is_some(), "{path}");
            }
        }
        let help = world.get("/help", &token).await;
        for place in ["referrals", "my-work", "journal"] {
            assert!(has(&help.body, &format!("h2#{place}")), "{place}");
        }
    }
}
