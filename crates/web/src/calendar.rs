//! One's deadlines in one's own calendar: a private address that a calendar program fetches (RFC 5545).

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use casework::calendar::{EndCalendar, MakeCalendar};
use casework::deadlines::TaskRow;
use casework::{Action, Actor};
use domain::time::Instant;
use icalendar::{Calendar, Component, Event, Property};
use minijinja::context;

use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/calendar", Gate::May(Action::ReadTasks), calendar)
        .post("/calendar", Gate::May(Action::ReadTasks), make)
        .post("/calendar/end", Gate::May(Action::ReadTasks), end)
        .get("/calendar/{token}", Gate::Anybody, fetched);
}

async fn calendar(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    page(&site, &actor, &viewer, None).await
}

async fn page(site: &Site, actor: &Actor, viewer: &Viewer, address: Option<String>) -> Result<Response, PageError> {
    let state = site.casework.calendar_state(actor).await?;
    let content = context! {
        address,
        made => state.map(|state| moment(state.made)),
        fetched => state.and_then(|state| state.fetched).map(moment),
    };
    site.page_with(StatusCode::OK, viewer, "calendar.html", content)
}

async fn make(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let token = site.casework.execute(&actor, MakeCalendar).await?;
    page(&site, &actor, &viewer, Some(format!("/calendar/{token}"))).await
}

async fn end(State(site): State<Site>, SignedIn(actor, _): SignedIn) -> Result<Response, PageError> {
    site.casework.execute(&actor, EndCalendar).await?;
    Ok(Redirect::to("/calendar").into_response())
}

async fn fetched(State(site): State<Site>, Path(token): Path<String>) -> Result<Response, PageError> {
    let tasks = site.casework.calendar(&token).await?;
    let text = written(&tasks, site.casework.now());
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    Ok((headers, text).into_response())
}

/// A moment as the standard writes it in UTC: `20261125T143000Z`.
fn stamp(at: Instant) -> String {
    at.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The calendar as it is sent: an event for each deadline, at the moment at which its time is over. The same deadline keeps
/// its id, so that a calendar program moves it and does not add another.
fn written(tasks: &[TaskRow], now: Instant) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Safeward//Deadlines//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.name("Safeward: what is due");
    calendar.append_property(
        Property::new("REFRESH-INTERVAL", "PT1H")
            .add_parameter("VALUE", "DURATION")
            .done(),
    );
    for task in tasks {
        let Some(due) = task.due else { continue };
        let reference = task.investigation.as_ref().map_or("", |(_, reference, _)| reference);
        let what = task
            .what
            .replace(|character: char| !character.is_ascii_alphanumeric(), "-");
        let mut event = Event::new();
        event
            .uid(&format!("{}-{what}@safeward", task.record))
            .summary(format!("{reference}: {}", task.what).trim_start_matches(": "))
            .description(&task.because)
            .add_property("DTSTAMP", stamp(now))
            .add_property("DTSTART", stamp(due))
            .add_property("TRANSP", "TRANSPARENT");
        calendar.push(event.done());
    }
    calendar.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn task(what: &str, due: i64) -> TaskRow {
        TaskRow {
            record: Uuid::from_u128(7),
            room: "warrant".to_owned(),
            what: what.to_owned(),
            step: String::new(),
            due: Some(Instant::from_micros(due)),
            because: "PACE 1984 s.16(3); \"three months\", by the day before".to_owned(),
            protects: false,
            investigation: Some((Uuid::from_u128(8), "I26-00417".to_owned(), "Larchwood".to_owned())),
            about: "12 Gannet Quay".to_owned(),
            officer: None,
            referral: None,
            scope: None,
            place: 0,
        }
    }

    #[test]
    fn a_calendar_names_no_operation_and_nobody_and_its_lines_are_short() {
        let now = Instant::from_micros(1_795_500_000_000_000);
        let tasks = [
            task("Execute the warrant", 1_795_600_000_000_000),
            task(
                "Decide on bail before it ends: an inspector may extend it, and so on, at length",
                1_795_700_000_000_000,
            ),
        ];
        let text = written(&tasks, now);
        assert!(
            text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"),
            "{text}"
        );
        assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
        assert!(text.contains("DTSTART:20261125T094640Z"), "{text}");
        for left_out in ["Larchwood", "Gannet"] {
            assert!(!text.contains(left_out));
        }
        // RFC 5545 3.1: lines of at most 75 bytes, ended by CR LF; 3.3.11: commas and semicolons escaped.
        assert!(
            text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')),
            "{text}"
        );
        assert!(text.contains("s.16(3)\\;"), "{text}");
        assert_eq!(text, written(&tasks, now), "the same deadlines keep their ids");
    }
}
