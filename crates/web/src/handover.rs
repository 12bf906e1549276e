//! Handing over everything that somebody has.

use axum::Form as Sent;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::handover::HandOverAll;
use casework::{Action, Actor, Error};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::Viewer;
use crate::referrals::Choice;
use crate::rooms::refused;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/hand-over", Gate::May(Action::HandOverAll), form).post(
        "/hand-over",
        Gate::May(Action::HandOverAll),
        hand_over,
    );
}

#[derive(Default, Deserialize)]
struct Said {
    done: Option<usize>,
}

async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let form = site.fresh_form();
    draw(&site, &actor, &viewer, &form, said.done, StatusCode::OK).await
}

async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    form: &Form,
    done: Option<usize>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let (holdings, receivers) = site.casework.holdings(actor).await?;
    let from: Vec<Choice> = holdings
        .iter()
        .map(|holding| Choice {
            value: holding.account.id.to_string(),
            text: format!(
                "{}{}: {} open",
                holding.account.display,
                if holding.account.active { "" } else { " (has left)" },
                holding.cases.len()
            ),
            chosen: form.text("from") == holding.account.id.to_string(),
        })
        .collect();
    let to: Vec<Choice> = receivers
        .iter()
        .map(|row| Choice {
            value: row.id.to_string(),
            text: row.display.clone(),
            chosen: form.text("to") == row.id.to_string(),
        })
        .collect();
    let rows: Vec<Value> = holdings
        .iter()
        .map(|holding| {
            let cases: Vec<Value> = holding
                .cases
                .iter()
                .map(|(id, reference, title)| context! { id => id.to_string(), reference, title })
                .collect();
            context! { name => holding.account.display.clone(), active => holding.account.active, cases }
        })
        .collect();
    let content = context! {
        rows, done,
        from => Value::from(Serde(&from)),
        to => Value::from(Serde(&to)),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "hand_over.html", content)
}

async fn hand_over(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let key = form.key().ok_or(Error::SentBefore)?;
    let command = HandOverAll {
        from: form.text("from").parse().ok(),
        to: form.text("to").parse().ok(),
        words: form.text("words").to_owned(),
    };
    match site.casework.execute_once(&actor, key, command).await {
        Ok(cases) => Ok(Redirect::to(&format!("/hand-over?done={cases}")).into_response()),
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            draw(&site, &actor, &viewer, &form, None, status).await
        }
    }
}
