//! On call: whom to ring, what is going on, and a call-out typed in with whatever is known.

use axum::Form as Sent;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::on_call::{FilledBox, OnDuty, RecordCallout};
use casework::options::Options;
use casework::{Action, Actor, Error};
use domain::on_call::{BOXES, CalloutOpening, CalloutStep, Callouts, Desk};
use domain::record::{Ask, Input, Record, Room as _, Step as _, StepKind};
use domain::refusal::Refusals;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde_json::json;

use crate::asks::{fields, read};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::rooms::{WebRoom as _, begun, happened, refused, unreadable};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/on-call", Gate::May(Action::ReadOnCall), on_call)
        .get("/on-call/new", Gate::May(Action::RecordOnCall), new_form)
        .post("/on-call/new", Gate::May(Action::RecordOnCall), new);
}

fn boxes() -> impl Iterator<Item = &'static StepKind> {
    let kind = |code: &&str| CalloutStep::KINDS.iter().find(|kind| kind.code == *code);
    BOXES.iter().filter_map(kind)
}

/// What a callout's boxes hold, in words and marks.
fn callout_row(site: &Site, callout: &Record<Callouts>) -> Value {
    let marks: Vec<(bool, &'static str)> = callout
        .filled()
        .into_iter()
        .zip(boxes())
        .map(|(filled, kind)| (filled, kind.past))
        .collect();
    context! {
        href => format!("{}/{}", Callouts::PATH, callout.id),
        reference => callout.reference.clone(),
        title => Callouts::title(callout),
        began => Value::from(Serde(&site.shown(callout.opened.happened))),
        boxes => Value::from(Serde(&marks)),
        missing => callout.filled().iter().any(|filled| !filled),
        closed => callout.scope.is_some(),
    }
}

fn duty_row(duty: &OnDuty) -> Value {
    context! {
        href => format!("/duties/{}", duty.id),
        desk => Desk::from_code(&duty.desk).map_or("", Desk::label),
        who => duty.who.clone(),
        telephone => duty.telephone.clone(),
        from => moment(duty.from),
        until => moment(duty.until),
    }
}

async fn on_call(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let page = site.casework.on_call(&actor).await?;
    let nobody: Vec<&str> = Desk::ALL
        .iter()
        .filter(|desk| page.now.iter().all(|duty| duty.desk != desk.code()))
        .map(|desk| desk.label())
        .collect();
    let councils: Vec<Value> = domain::reference::councils()
        .iter()
        .map(|council| {
            context! {
                name => council.name.clone(),
                night => council.emergency_duty_team.telephone.clone(),
                day => council.front_door.telephone.clone(),
                hours => council.front_door.hours.clone(),
                designated_officer => council.designated_officer.telephone.clone(),
            }
        })
        .collect();
    let content = context! {
        duties => page.now.iter().map(duty_row).collect::<Vec<_>>(),
        next => page.next.iter().map(duty_row).collect::<Vec<_>>(),
        nobody => Value::from(Serde(&nobody)),
        councils,
        callouts => page.callouts.iter().map(|callout| callout_row(&site, callout)).collect::<Vec<_>>(),
        may_record => site.casework.may(&actor, Action::RecordOnCall),
        may_arrange => site.casework.may(&actor, Action::ArrangeDuty),
    };
    site.page(&viewer, "on_call.html", content)
}

async fn new_form(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let mut form = begun(&site, &actor);
    for kind in boxes() {
        form.set_moment(&format!("{}_happened", kind.code), site.casework.now());
    }
    let options = site.casework.options(&actor, None).await?;
    draw(&site, &viewer, &options, &form, StatusCode::OK)
}

fn draw(
    site: &Site,
    viewer: &Viewer,
    options: &Options,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let drawn: Vec<Value> = boxes()
        .map(|kind| context! { code => kind.code, heading => kind.past, fields => fields(kind.asks, options, form) })
        .collect();
    let content = context! {
        opening => fields(Callouts::OPENING, options, form),
        boxes => drawn,
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "on_call_new.html", content)
}

/// Whether anything was typed into a box: its time stands there from the start, and says nothing.
fn is_filled(asks: &[Ask], form: &Form) -> bool {
    asks.iter().any(|ask| match ask.input {
        Input::SomeOf(_) | Input::Children => form.all(ask.name).any(|value| !value.is_empty()),
        _ => !form.text(ask.name).trim().is_empty(),
    })
}

async fn read_box(
    site: &Site,
    actor: &Actor,
    kind: &'static StepKind,
    form: &Form,
    refusals: &mut Refusals,
) -> Result<Option<FilledBox>, PageError> {
    if !is_filled(kind.asks, form) {
        return Ok(None);
    }
    let mut answers = read(site, actor, kind.asks, form, refusals).await?;
    answers.insert("step".to_owned(), json!(kind.code));
    let Some(happened) = form.moment(&format!("{}_happened", kind.code), refusals) else {
        return Ok(None);
    };
    if !refusals.0.is_empty() {
        return Ok(None);
    }
    match serde_json::from_value(serde_json::Value::Object(answers)) {
        Ok(step) => Ok(Some(FilledBox {
            step,
            happened,
            done_by: form.text(&format!("{}_done_by", kind.code)).to_owned(),
        })),
        Err(error) => {
            refusals.0.push(unreadable(&error));
            Ok(None)
        }
    }
}

async fn new(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let answers = read(&site, &actor, Callouts::OPENING, &form, &mut refusals).await?;
    let (happened, done_by) = happened(&form, &mut refusals);
    let mut filled = Vec::new();
    for kind in boxes() {
        filled.extend(read_box(&site, &actor, kind, &form, &mut refusals).await?);
    }
    if refusals.0.is_empty() {
        match serde_json::from_value::<CalloutOpening>(serde_json::Value::Object(answers)) {
            Ok(opening) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let command = RecordCallout {
                    opening,
                    happened,
                    done_by,
                    boxes: filled,
                };
                match site.casework.execute_once(&actor, key, command).await {
                    Ok(id) => {
                        return Ok(Redirect::to(&format!("{}/{id}?done=opened", Callouts::PATH)).into_response());
                    }
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.refuse(refusals);
    let options = site.casework.options(&actor, None).await?;
    draw(&site, &viewer, &options, &form, StatusCode::UNPROCESSABLE_ENTITY)
}
