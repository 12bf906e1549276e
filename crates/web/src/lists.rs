//! The list of a closed case, and emergency access.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::lists::{ChangeList, OpenInEmergency};
use casework::{Action, Actor, Error};
use domain::access::ListWhat;
use domain::deadlines::end_of;
use domain::ids::InvestigationId;
use domain::refusal::Refusals;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::referrals::{Choice, name_of};
use crate::rooms::refused;
use crate::{PageError, Site};

type Pairs = Sent<Vec<(String, String)>>;

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get(
            "/investigations/{investigation}/list",
            Gate::May(Action::ReadInvestigation),
            list,
        )
        .post(
            "/investigations/{investigation}/list",
            Gate::May(Action::ChangeList),
            change,
        )
        .get("/emergency-access", Gate::May(Action::OpenInEmergency), emergency)
        .post("/emergency-access", Gate::May(Action::OpenInEmergency), open)
        .get("/emergency-access/asked", Gate::May(Action::ReadEmergencies), asked);
}

#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    done: String,
}

async fn list(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let id: InvestigationId = id.parse().map_err(|_| Error::NotThere)?;
    let form = site.fresh_form();
    draw(&site, &actor, &viewer, id, &form, said.done == "yes", StatusCode::OK).await
}

async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: InvestigationId,
    form: &Form,
    done: bool,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.list_of(actor, id).await?;
    let members: Vec<Value> = page
        .members
        .iter()
        .map(|(who, until)| context! { name => name_of(&page.people, *who), until => until.map(moment) })
        .collect();
    let changes: Vec<Value> = page
        .changes
        .iter()
        .map(|change| {
            context! {
                what => change.what.label(), who => name_of(&page.people, change.who), by => name_of(&page.people, change.by),
                at => moment(change.at), until => change.until.map(moment), reason => change.reason.clone(),
            }
        })
        .collect();
    let people: Vec<Choice> = page
        .people
        .iter()
        .filter(|row| row.active || page.members.iter().any(|(who, _)| *who == row.id))
        .map(|row| Choice {
            value: row.id.to_string(),
            text: row.display.clone(),
            chosen: form.text("who") == row.id.to_string(),
        })
        .collect();
    let whats: Vec<Choice> = ListWhat::ALL
        .iter()
        .filter(|what| **what != ListWhat::Emergency)
        .map(|what| Choice {
            value: what.code().to_owned(),
            text: what.label().to_owned(),
            chosen: form.text("what") == what.code(),
        })
        .collect();
    let content = context! {
        id => id.to_string(),
        reference => page.case.0.clone(),
        operation => page.case.1.clone(),
        closure => page.closure.label(),
        reason => page.reason.clone(),
        since => moment(page.since),
        members, changes, done,
        people => Value::from(Serde(&people)),
        whats => Value::from(Serde(&whats)),
        may_change => site.casework.may(actor, Action::ChangeList),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "list.html", content)
}

async fn change(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id: InvestigationId = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let what = ListWhat::from_code(form.text("what"));
    let until = match what {
        Some(ListWhat::Deputy) => form.day("until", &mut refusals).map(end_of),
        _ => None,
    };
    let done = if refusals.0.is_empty() {
        let key = form.key().ok_or(Error::SentBefore)?;
        let command = ChangeList {
            investigation: id,
            who: form.text("who").parse().ok(),
            what,
            until,
            reason: form.text("reason").to_owned(),
        };
        site.casework.execute_once(&actor, key, command).await
    } else {
        Err(Error::Refused(refusals))
    };
    match done {
        // Whoever took themselves off the list finds nothing there any more.
        Ok(())
            if site
                .casework
                .list_of(&actor_now(&site, &actor).await?, id)
                .await
                .is_err() =>
        {
            Ok(Redirect::to("/investigations").into_response())
        }
        Ok(()) => Ok(Redirect::to(&format!("/investigations/{id}/list?done=yes")).into_response()),
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            draw(&site, &actor, &viewer, id, &form, false, status).await
        }
    }
}

/// The actor with the lists that they are on now.
async fn actor_now(site: &Site, actor: &Actor) -> Result<Actor, PageError> {
    let now = site.casework.actor(actor.account, actor.via).await?;
    Ok(now.ok_or(Error::NotThere)?)
}

async fn emergency(
    State(site): State<Site>,
    SignedIn(_, viewer): SignedIn,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let form = site.fresh_form();
    emergency_page(&site, &viewer, &form, said.done == "nothing", StatusCode::OK)
}

fn emergency_page(
    site: &Site,
    viewer: &Viewer,
    form: &Form,
    nothing: bool,
    status: StatusCode,
) -> Result<Response, PageError> {
    let content = context! {
        form => Value::from(Serde(form)),
        nothing,
        hours => domain::access::EMERGENCY_HOURS,
    };
    site.page_with(status, viewer, "emergency.html", content)
}

async fn open(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let key = form.key().ok_or(Error::SentBefore)?;
    let command = OpenInEmergency {
        reference: form.text("reference").to_owned(),
        reason: form.text("reason").to_owned(),
    };
    match site.casework.execute_once(&actor, key, command).await {
        Ok(Some(case)) => Ok(Redirect::to(&format!("/investigations/{case}")).into_response()),
        Ok(None) => Ok(Redirect::to("/emergency-access?done=nothing").into_response()),
        Err(error) => {
            form.refuse(refused(error)?);
            emergency_page(&site, &viewer, &form, false, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

async fn asked(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let (attempts, people) = site.casework.emergencies(&actor).await?;
    let rows: Vec<Value> = attempts
        .iter()
        .map(|attempt| {
            context! {
                at => Value::from(Serde(&site.shown(attempt.at))),
                who => name_of(&people, attempt.account),
                reference => attempt.reference.clone(),
                reason => attempt.reason.clone(),
                opened => attempt.opened.is_some(),
            }
        })
        .collect();
    site.page(&viewer, "emergencies.html", context! { rows })
}
