//! The writer: commands through the forms of the real site, at a steady pace whatever the site does.

use anyhow::{Context, Result, ensure};
use axum::http::{StatusCode, header};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::{Chance, SystemChance};

use super::client::{Answer, Client};
use super::figures::Measured;
use crate::stopwatch::Stopwatch;

/// The commands, in the order in which they follow each other.
pub const KINDS: [&str; 3] = ["command: take", "command: first look", "command: danger"];

/// Sends commands until the time is over. Each is due at its place in the pace, and is measured from there: a site that
/// stands still is not forgiven what waited meanwhile.
pub async fn write(client: Client, per_second: u32, over: Arc<AtomicBool>) -> Result<Measured> {
    let mut measured = Measured::default();
    if per_second == 0 {
        return Ok(measured);
    }
    let pace = Duration::from_secs(1) / per_second;
    let watch = Stopwatch::start();
    let mut due = Duration::ZERO;
    let mut referral = String::new();
    for kind in KINDS.into_iter().cycle() {
        if over.load(Ordering::Relaxed) {
            break;
        }
        tokio::time::sleep(due.saturating_sub(watch.elapsed())).await;
        let answer = match kind {
            "command: take" => take(&client).await?,
            "command: first look" => look(&client, &referral).await?,
            _ => danger(&client, &referral).await?,
        };
        measured.add(kind, watch.elapsed().saturating_sub(due));
        referral = lead(&answer)?;
        due += pace;
    }
    Ok(measured)
}

/// The referral to whose page a form led.
fn lead(answer: &Answer) -> Result<String> {
    ensure!(
        answer.status == StatusCode::SEE_OTHER,
        "a form was answered with {}",
        answer.status
    );
    let location = answer.headers.get(header::LOCATION).context("a form leads to a page")?;
    let page = location.to_str()?.split('?').next().unwrap_or_default();
    Ok(page.trim_start_matches("/referrals/").to_owned())
}

async fn take(client: &Client) -> Result<Answer> {
    let mut key = [0; 16];
    SystemChance.fill(&mut key);
    let key = uuid::Builder::from_random_bytes(key).into_uuid().to_string();
    let name = format!("written.{}", key.get(..8).unwrap_or_default());
    client
        .post(
            "/referrals/take",
            &[
                ("key", &key),
                ("danger", "not_known"),
                ("account", "Written while pages were measured"),
                ("source", "public_101_999"),
                ("sender", "Not given"),
                ("concern", "other"),
                ("child", "not_known"),
                ("lines", "3"),
                ("received-day", "1"),
                ("received-month", "6"),
                ("received-year", "2026"),
                ("received-time", "10:00"),
                ("identifier-1-kind", "username"),
                ("identifier-1-qualifier", "Pingrove"),
                ("identifier-1-text", &name),
                ("identifier-2-kind", "phone"),
                ("identifier-2-text", "07700 900417"),
            ],
        )
        .await
}

async fn look(client: &Client, referral: &str) -> Result<Answer> {
    client
        .post(
            &format!("/referrals/{referral}/first-look"),
            &[
                ("seen", "1"),
                ("found", "No trace of the name"),
                ("happened-day", "1"),
                ("happened-month", "6"),
                ("happened-year", "2026"),
                ("happened-time", "11:00"),
            ],
        )
        .await
}

async fn danger(client: &Client, referral: &str) -> Result<Answer> {
    let form = [("seen", "2"), ("danger", "no"), ("danger_done", "Seen at home")];
    client.post(&format!("/referrals/{referral}/danger"), &form).await
}
