//! Share to protect: one form, for whoever works here. What comes back is the same whether or not a reference is of anything.

use axum::Form as Sent;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::cases::OpenRecord;
use casework::options::Options;
use casework::{Action, Error};
use domain::record::Room as _;
use domain::refusal::Refusals;
use domain::sharing::{ShareOpening, Shares};
use minijinja::context;
use serde::Deserialize;

use crate::asks::{fields, read};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::Viewer;
use crate::rooms::{begun, happened, refused, unreadable};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/share-to-protect", Gate::May(Action::ShareToProtect), form)
        .post("/share-to-protect", Gate::May(Action::ShareToProtect), share);
}

#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    done: String,
}

fn draw(site: &Site, viewer: &Viewer, form: &Form, done: bool, status: StatusCode) -> Result<Response, PageError> {
    let content = context! {
        fields => fields(Shares::OPENING, &Options::default(), form),
        form => minijinja::Value::from(minijinja::value::Serde(form)),
        done,
        follows => viewer.actor.as_ref().is_some_and(|actor| site.casework.may(actor, Action::ReadShares)),
    };
    site.page_with(status, viewer, "share.html", content)
}

async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let form = begun(&site, &actor);
    draw(&site, &viewer, &form, said.done == "yes", StatusCode::OK)
}

async fn share(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let answers = read(&site, &actor, Shares::OPENING, &form, &mut refusals).await?;
    let (happened, done_by) = happened(&form, &mut refusals);
    if refusals.0.is_empty() {
        match serde_json::from_value::<ShareOpening>(serde_json::Value::Object(answers)) {
            Ok(opening) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let command = OpenRecord::<Shares> {
                    investigation: None,
                    opening,
                    happened,
                    done_by,
                };
                match site.casework.execute_once(&actor, key, command).await {
                    Ok(_) => return Ok(Redirect::to("/share-to-protect?done=yes").into_response()),
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.refuse(refusals);
    draw(&site, &viewer, &form, false, StatusCode::UNPROCESSABLE_ENTITY)
}
