//! The force's own words on papers: which papers have any, and writing them for one.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::wording::WriteWords;
use casework::{Action, Actor, Error};
use domain::papers::{PaperKind, PaperWording, Placeholder};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::referrals::name_of;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/paper-words", Gate::May(Action::ReadWords), all)
        .get("/paper-words/{kind}", Gate::May(Action::ReadWords), one)
        .post("/paper-words/{kind}", Gate::May(Action::WriteWords), write);
}

async fn all(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let written = site.casework.papers_with_words(&actor).await?;
    let papers: Vec<Value> = PaperKind::ALL
        .iter()
        .map(|kind| {
            let version = written
                .iter()
                .find(|(paper, _)| paper == kind)
                .map(|(_, version)| *version);
            context! { key => kind.code(), label => kind.label(), version }
        })
        .collect();
    site.page(&viewer, "paper_words_all.html", context! { papers })
}

#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    set: String,
}

async fn one(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(paper): Path<String>,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let form = site.fresh_form();
    page(&site, &actor, &viewer, &paper, form, StatusCode::OK, said.set == "yes").await
}

async fn page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    paper: &str,
    mut form: Form,
    status: StatusCode,
    was_written: bool,
) -> Result<Response, PageError> {
    let kind = PaperKind::from_code(paper).ok_or(Error::NotThere)?;
    let held = site.casework.words(actor, kind).await?;
    let words = held.wording.as_ref().map(PaperWording::words).unwrap_or_default();
    if status == StatusCode::OK {
        form.set("opening", &words.opening);
        form.set("closing", &words.closing);
    }
    let written = held.wording.iter().flat_map(|wording| &wording.written).zip(1_i64..);
    let mut versions: Vec<Value> = written
        .map(|(written, version)| {
            context! {
                version,
                at => moment(written.at),
                by => name_of(&held.people, written.by),
                reason => written.reason.clone(),
                opening => written.opening.clone(),
                closing => written.closing.clone(),
            }
        })
        .collect();
    versions.reverse();
    let filled: Vec<(String, &str)> = Placeholder::ALL
        .iter()
        .map(|it| (format!("{{{}}}", it.code()), it.label()))
        .collect();
    let content = context! {
        key => kind.code(),
        label => kind.label(),
        opening => words.opening,
        closing => words.closing,
        version => words.version,
        versions,
        filled => Value::from(Serde(&filled)),
        may_write => site.casework.may(actor, Action::WriteWords),
        was_written,
        form => Value::from(Serde(&form)),
    };
    site.page_with(status, viewer, "paper_words.html", content)
}

async fn write(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(paper): Path<String>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let text = |name: &str| form.text(name).to_owned();
    let command = WriteWords {
        paper: PaperKind::from_code(&paper).ok_or(Error::NotThere)?,
        opening: text("opening"),
        closing: text("closing"),
        reason: text("reason"),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.execute_once(&actor, key, command).await {
        Ok(()) => Ok(Redirect::to(&format!("/paper-words/{paper}?set=yes")).into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&site, &actor, &viewer, &paper, form, status, false).await
        }
        Err(error) => Err(error.into()),
    }
}
