//! Referrals: the queue, and what all lists of them draw; the intake form and a referral's page are beside it.

mod page;
mod take;

use axum::Form as Sent;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::access::AccountRow;
use casework::referrals::{AssignReferrals, COUNTED, Filter, Place, QueueRow};
use casework::{Action, Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::ids::{AccountId, ReferralId};
use domain::referrals::{Lane, Source};
use domain::refusal::Refusals;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::page::{Shown, Viewer, left_until, place};
use crate::risk::IntervalShown;
use crate::{PageError, Site};

pub(crate) use page::referral_again;

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/referrals", Gate::May(Action::ListReferrals), queue).post(
        "/referrals/assign",
        Gate::May(Action::AssignReferral),
        assign,
    );
    take::routes(routes);
    page::routes(routes);
}

type Pairs = Sent<Vec<(String, String)>>;

/// A closed list as choices of a form.
#[derive(Serialize)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) text: String,
    pub(crate) chosen: bool,
}

pub(crate) fn choices<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    label: impl Fn(T) -> &'static str,
    chosen: &str,
) -> Vec<Choice> {
    all.iter()
        .map(|value| Choice {
            value: code(*value).to_owned(),
            text: label(*value).to_owned(),
            chosen: code(*value) == chosen,
        })
        .collect()
}

/// A row of the queue as it is drawn.
#[derive(Serialize)]
pub(crate) struct Row {
    id: String,
    reference: String,
    source: &'static str,
    sender: String,
    received: Shown,
    concern: &'static str,
    who: Option<String>,
    child: &'static str,
    child_known: bool,
    lane: &'static str,
    due: String,
    /// `danger`, `over`, `soon` or `later`.
    urgency: &'static str,
    with: Option<String>,
    closed: bool,
    interval: Option<IntervalShown>,
    waits_for_second: bool,
    /// Why a search found it.
    pub(crate) why: Option<String>,
}

pub(crate) fn name_of(people: &[AccountRow], id: AccountId) -> String {
    people
        .iter()
        .find(|row| row.id == id)
        .map_or_else(|| "somebody without an account".to_owned(), |row| row.display.clone())
}

pub(crate) fn row(site: &Site, found: &QueueRow, people: &[AccountRow]) -> Row {
    let now = site.casework.now();
    let (urgency, left) = left_until(found.due, now);
    let (urgency, due) = match found.lane {
        Lane::Danger => ("danger", "At once".to_owned()),
        Lane::LookedInto => ("later", "Assess the risk".to_owned()),
        Lane::Decided => ("later", "Decided".to_owned()),
        Lane::VeryHigh | Lane::FirstLook | Lane::Assessed if urgency == "over" => ("over", left),
        // Within a shift.
        Lane::VeryHigh | Lane::FirstLook | Lane::Assessed if found.due < now.plus_hours(8) => ("soon", left),
        Lane::VeryHigh | Lane::FirstLook | Lane::Assessed => ("later", left),
    };
    Row {
        id: found.id.to_string(),
        reference: found.reference.clone(),
        source: found.source.label(),
        sender: found.sender.clone(),
        received: site.shown(found.received),
        concern: found.concern.label(),
        who: found.best_identifier.clone(),
        child: found.child.label(),
        child_known: found.child != Answer::NotKnown,
        lane: found.lane.label(),
        due,
        urgency,
        with: found.assigned_to.map(|id| name_of(people, id)),
        closed: found.scope.is_some(),
        interval: found
            .interval
            .map(|(lowest, highest)| IntervalShown::of(lowest, highest)),
        waits_for_second: found.waits_for_second,
        why: None,
    }
}

#[derive(Clone, Default, Deserialize)]
struct Asked {
    source: Option<String>,
    lane: Option<String>,
    with: Option<String>,
    after: Option<String>,
    done: Option<String>,
}

fn read_place(text: &str) -> Option<Place> {
    let [lane, band_order, due, id] = place(text)?;
    Some(Place {
        lane: lane.parse().ok()?,
        band_order: band_order.parse().ok()?,
        due: due.parse().ok()?,
        id: id.parse().ok()?,
    })
}

async fn queue(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    queue_page(&site, &actor, &viewer, &asked, &Form::default(), StatusCode::OK).await
}

async fn queue_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    asked: &Asked,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let code = |value: &Option<String>| value.clone().unwrap_or_default();
    let mine = asked.with.as_deref() == Some("me");
    let filter = Filter {
        source: Source::from_code(&code(&asked.source)),
        lane: Lane::from_code(&code(&asked.lane)),
        with: mine.then_some(actor.account),
        waits_for_second: false,
    };
    let after = asked.after.as_deref().and_then(read_place);
    let queue = site.casework.referral_queue(actor, &filter, after).await?;
    let mut groups: Vec<(&'static str, &'static str, Vec<Row>)> = Vec::new();
    for found in &queue.rows {
        let drawn = row(site, found, &queue.people);
        match groups.last_mut() {
            Some((lane, _, rows)) if *lane == drawn.lane => rows.push(drawn),
            _ => groups.push((drawn.lane, found.lane.code(), vec![drawn])),
        }
    }
    let here = |after: Option<String>| {
        let mut pairs = Vec::new();
        for (name, value) in [
            ("source", &asked.source),
            ("lane", &asked.lane),
            ("with", &asked.with),
            ("after", &after),
        ] {
            if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
                pairs.push((name, value));
            }
        }
        format!("/referrals?{}", form_urlencoded(&pairs))
    };
    let next = queue.next.map(|place| {
        here(Some(format!(
            "{}.{}.{}.{}",
            place.lane, place.band_order, place.due, place.id
        )))
    });
    let waiting: Vec<_> = queue
        .waiting
        .iter()
        .map(|(lane, count)| {
            (
                lane.label(),
                lane.code(),
                counted(*count.min(&COUNTED), *count > COUNTED),
            )
        })
        .collect();
    let total = counted(
        queue.waiting.iter().map(|(_, count)| *count.min(&COUNTED)).sum(),
        queue.waiting.iter().any(|(_, count)| *count > COUNTED),
    );
    let officers = officers(&queue.people, form.text("to"));
    let content = context! {
        groups => Value::from(Serde(&groups)),
        waiting => Value::from(Serde(&waiting)),
        total,
        next,
        first => after.is_some().then(|| here(None)),
        sources => Value::from(Serde(&choices(Source::ALL, Source::code, Source::label, &code(&asked.source)))),
        lanes => Value::from(Serde(&choices(Lane::ALL, Lane::code, Lane::label, &code(&asked.lane)))),
        mine,
        may_import => site.casework.may(actor, Action::ImportReports),
        filtered => filter != Filter::default(),
        may_assign => site.casework.may(actor, Action::AssignReferral),
        officers => Value::from(Serde(&officers)),
        form => Value::from(Serde(form)),
        done => asked.done.as_deref() == Some("assigned"),
    };
    site.page_with(status, viewer, "queue.html", content)
}

/// A count as it is read: `over 1,000` where counting stopped there.
fn counted(count: i64, stopped: bool) -> String {
    let number = if count < 1_000 {
        count.to_string()
    } else {
        format!("{},{:03}", count / 1_000, count % 1_000)
    };
    if stopped { format!("over {number}") } else { number }
}

/// Those who can be given a referral.
fn officers(people: &[AccountRow], chosen: &str) -> Vec<Choice> {
    let works = |row: &&AccountRow| {
        let roles = [Role::Intake, Role::Researcher, Role::Investigator, Role::Supervisor];
        row.active && row.roles.iter().any(|role| roles.contains(role))
    };
    people
        .iter()
        .filter(works)
        .map(|row| Choice {
            value: row.id.to_string(),
            text: row.display.clone(),
            chosen: row.id.to_string() == chosen,
        })
        .collect()
}

async fn assign(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let to = form.code(
        "to",
        |text| text.parse::<AccountId>().ok(),
        "Choose whom to give them to.",
        &mut refusals,
    );
    let referrals: Vec<ReferralId> = form.all("referral").filter_map(|id| id.parse().ok()).collect();
    refusals.when(referrals.is_empty(), "referral", "Select at least one referral.");
    let done = match to {
        Some(to) if refusals.0.is_empty() => site.casework.execute(&actor, AssignReferrals { referrals, to }).await,
        _ => Err(Error::Refused(refusals)),
    };
    match done {
        Ok(()) => Ok(Redirect::to("/referrals?done=assigned").into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            queue_page(
                &site,
                &actor,
                &viewer,
                &Asked::default(),
                &form,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(error) => Err(error.into()),
    }
}
