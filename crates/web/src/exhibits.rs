//! The way to list an exhibit for whoever does not see the case around it: they give its reference, as the officer who
//! brings the exhibit says it, and are led to the form.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::{Action, Error};
use domain::refusal::Refusal;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/exhibits/new", Gate::May(Action::ListExhibit), in_which_case);
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
