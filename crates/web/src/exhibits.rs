//! Exhibits beyond what every room has: the line of custody, the queue for examination, and the way to list one for whoever
//! does not see the case around it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::exhibits::QUEUE_PAGE;
use casework::{Action, Actor, Error};
use domain::exhibits::{Break, ExhibitStep, Exhibits, Holding, Priority, continuity};
use domain::record::Record;
use domain::refusal::Refusal;
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::figures::grouped;
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::moment;
use crate::rooms::counts;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/exhibits/new", Gate::May(Action::ListExhibit), in_which_case)
        .get("/exhibits/queue", Gate::May(Action::ReadExhibit), queue);
}

#[derive(Deserialize)]
struct Asked {
    case: Option<String>,
}

async fn in_which_case(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(Asked { case }): Query<Asked>,
) -> Result<Response, PageError> {
    let mut form = Form::default();
    let mut status = StatusCode::OK;
    if let Some(typed) = case {
        match site.casework.case_to_list_in(&actor, &typed).await {
            Ok(case) => return Ok(Redirect::to(&format!("/investigations/{case}/exhibits/new")).into_response()),
            Err(Error::NotThere) => {
                let message = "No investigation that you may list exhibits in has this reference. Ask the officer in the case for it.";
                form.set("case", &typed);
                form.refuse(Refusal::of("case", message).into());
                status = StatusCode::UNPROCESSABLE_ENTITY;
            }
            Err(error) => return Err(error.into()),
        }
    }
    let content = context! { form => Value::from(Serde(&form)) };
    site.page_with(status, &viewer, "exhibit_new.html", content)
}

/// How long exhibits wait, as the drawing of the queue puts them together: the words, and up to how many days.
const AGES: [(&str, i64); 5] = [
    ("Up to a week", 7),
    ("To 4 weeks", 28),
    ("To 3 months", 91),
    ("To 6 months", 182),
    ("Longer", i64::MAX),
];

/// For how long something has waited, in whole days.
fn days(since: Instant, now: Instant) -> i64 {
    now.since(since).as_hours() / 24
}

fn in_days(days: i64) -> String {
    match days {
        0 => "since today".to_owned(),
        1 => "for 1 day".to_owned(),
        days => format!("for {} days", grouped(days)),
    }
}

/// How many wait by how urgent they are and for how long, drawn beside each other.
fn by_age(all: &[(Priority, Instant)], now: Instant) -> Vec<Value> {
    let most = |priority: Priority| all.iter().filter(|(of, _)| *of == priority).count();
    let longest = Priority::ALL.iter().map(|priority| most(*priority)).max().unwrap_or(1);
    Priority::ALL
        .iter()
        .map(|priority| {
            let waits: Vec<i64> = all
                .iter()
                .filter(|(of, _)| of == priority)
                .map(|(_, since)| days(*since, now))
                .collect();
            let mut from = -1;
            let mut at = 0;
            let mut parts = Vec::new();
            let mut ages = Vec::new();
            for (_, to) in AGES {
                let count = waits.iter().filter(|days| **days > from && **days <= to).count();
                let width = count * 100 / longest.max(1);
                parts.push((at, width));
                ages.push(count);
                at += width;
                from = to;
            }
            context! {
                label => priority.label(),
                parts => Value::from(Serde(&parts)),
                ages,
                total => waits.len(),
                oldest => waits.iter().max().map(|days| in_days(*days)),
            }
        })
        .collect()
}

#[derive(Deserialize)]
struct From {
    #[serde(default)]
    from: u64,
}

async fn queue(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(From { from }): Query<From>,
) -> Result<Response, PageError> {
    let now = site.casework.now();
    let queue = site.casework.examination_queue(&actor, from).await?;
    let total = queue.all.len() as u64;
    let rows: Vec<Value> = (queue.before + 1..)
        .zip(&queue.rows)
        .map(|(place, row)| {
            context! {
                place,
                href => format!("/exhibits/{}", row.id),
                reference => row.reference.clone(),
                title => row.title.clone(),
                priority => row.priority.label(),
                urgent => row.priority == Priority::ChildAtRisk,
                raised => row.raised,
                waits => in_days(days(row.since, now)),
                since => moment(row.since),
                case => row.case.as_ref().map(|(id, reference)| (id.to_string(), reference.clone())),
                closed => row.scope.is_some(),
            }
        })
        .collect();
    let oldest = queue.all.iter().map(|(_, since)| *since).min();
    let content = context! {
        rows,
        total => grouped(i64::try_from(total).unwrap_or(i64::MAX)),
        at_laboratory => queue.at_laboratory,
        oldest => oldest.map(|since| in_days(days(since, now))),
        ages => AGES.map(|(words, _)| words),
        by_age => by_age(&queue.all, now),
        next => (queue.before + QUEUE_PAGE < total).then_some(queue.before + QUEUE_PAGE),
        earlier => (queue.before > 0).then(|| queue.before.saturating_sub(QUEUE_PAGE)),
        may_read_case => site.casework.may(&actor, Action::ReadInvestigation),
    };
    site.page(&viewer, "exhibit_queue.html", content)
}

fn holding_shown(site: &Site, holding: &Holding) -> Value {
    let broken = holding.broken.as_ref().map(|broken| match broken {
        Break::OtherSeal { left, found } => format!("Left under seal {left}, found under {found}"),
        Break::AfterItWasGone => "Recorded after it had been given back or destroyed".to_owned(),
    });
    context! {
        with => if holding.with.trim().is_empty() { "Not recorded".to_owned() } else { holding.with.clone() },
        place => holding.place.clone(),
        seal => holding.seal.clone(),
        given_by => holding.given_by.clone(),
        since => Value::from(Serde(&site.shown(holding.since))),
        checked => holding.seal_checked,
        gone => holding.gone,
        now => holding.until.is_none(),
        broken,
    }
}

/// What the page of an exhibit shows beyond its history.
pub(crate) async fn more(site: &Site, actor: &Actor, record: &Record<Exhibits>) -> Result<Value, PageError> {
    let now = site.casework.now();
    let chain = continuity(record);
    let whole = chain.iter().all(|holding| holding.broken.is_none());
    let chain: Vec<Value> = chain.iter().map(|holding| holding_shown(site, holding)).collect();
    let place = match record.waits() {
        Some(_) => site.casework.place_in_queue(actor, record.id).await?,
        None => None,
    };
    let uploaded = record.last("uploaded").and_then(|event| match &event.step {
        ExhibitStep::Uploaded { reference } => Some((reference.clone(), moment(event.made.happened))),
        _ => None,
    });
    Ok(context! {
        chain,
        whole,
        counts => counts(record),
        place => place.map(|place| context! { place => place.place, of => place.of, waits => in_days(days(place.since, now)) }),
        uploaded,
        victims => record.victim_identification().map(domain::exhibits::VictimIdentification::label),
        packages => crate::packages::of_exhibit(site, actor, record).await?,
        conversations => crate::conversations::of_exhibit(site, actor, record).await?,
        network => crate::networks::link(site, actor, "exhibit", record.id.uuid()),
    })
}

/// What whoever records something about an exhibit has to see before they send it.
pub(crate) async fn beside(
    site: &Site,
    actor: &Actor,
    record: &Record<Exhibits>,
    step: &str,
) -> Result<Vec<String>, PageError> {
    match step {
        "submitted" => {
            let proposed = site.casework.priority_of_case(record.investigation).await?;
            let words = |(band, priority): (domain::risk::Band, Priority)| {
                format!(
                    "The band of its case is {}, which proposes: {}",
                    band.label(),
                    priority.label()
                )
            };
            Ok(proposed.map(words).into_iter().collect())
        }
        "moved" => {
            let last = continuity(record).pop();
            let words = |holding: Holding| match holding.seal.as_str() {
                "" => format!("It is with: {}. No seal is recorded", holding.with),
                seal => format!("It is with: {}, under seal {seal}", holding.with),
            };
            Ok(last.map(words).into_iter().collect())
        }
        "examined" => crate::packages::counts_in_words(site, actor, record).await,
        _ => Ok(Vec::new()),
    }
}

/// Fills in what is proposed to whoever records something about an exhibit.
pub(crate) async fn propose(
    site: &Site,
    record: &Record<Exhibits>,
    step: &str,
    form: &mut Form,
) -> Result<(), PageError> {
    if step == "submitted"
        && let Some((_, priority)) = site.casework.priority_of_case(record.investigation).await?
    {
        form.set("priority", priority.code());
    }
    Ok(())
}
