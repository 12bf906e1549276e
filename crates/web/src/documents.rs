//! Taking a document into a case: what it is, and the file, of which the text alone is kept.

use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::documents::OfferedDocument;
use casework::{Action, Actor, Error};
use domain::documents::{DocumentOpening, Documents};
use domain::ids::InvestigationId;
use domain::record::Room as _;
use domain::refusal::{Refusal, Refusals};
use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::asks::{fields, read};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::Viewer;
use crate::rooms::{refused, unreadable};
use crate::{PageError, Site};

/// The longest upload: the longest document, with room for the form around it.
const LONGEST: usize = 34 * 1024 * 1024;

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get(
            "/investigations/{investigation}/documents/new",
            Gate::May(Action::TakeDocument),
            form,
        )
        .post_upload(
            "/investigations/{investigation}/documents/new",
            Gate::May(Action::TakeDocument),
            LONGEST,
            take,
        );
}

async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(case): Path<String>,
) -> Result<Response, PageError> {
    let case: InvestigationId = case.parse().map_err(|_| Error::NotThere)?;
    draw(&site, &actor, &viewer, case, &site.fresh_form(), StatusCode::OK).await
}

async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    case: InvestigationId,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let options = site.casework.options(actor, Some(case)).await?;
    let content = context! {
        id => case.to_string(),
        reference => options.reference.clone().unwrap_or_default(),
        fields => fields(Documents::OPENING, &options, form),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "document_new.html", content)
}

/// What was sent: the form, the name of the file and its bytes; nothing where the upload did not arrive whole.
async fn received(mut upload: Multipart) -> Option<(Form, Option<(String, Vec<u8>)>)> {
    let mut pairs = Vec::new();
    let mut file = None;
    while let Some(field) = upload.next_field().await.ok()? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(called) => {
                let bytes = field.bytes().await.ok()?;
                if !called.is_empty() {
                    file = Some((called.chars().take(200).collect(), bytes.to_vec()));
                }
            }
            None => pairs.push((name, field.text().await.ok()?)),
        }
    }
    Some((Form::sent(pairs), file))
}

async fn take(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(case): Path<String>,
    upload: Multipart,
) -> Result<Response, PageError> {
    let case: InvestigationId = case.parse().map_err(|_| Error::NotThere)?;
    let mut refusals = Refusals::default();
    let Some((mut form, file)) = received(upload).await else {
        let mut form = site.fresh_form();
        let message = "The file is longer than 32 MB, or did not arrive whole. Save the part that matters as a document of its own.";
        form.refuse(Refusal::of("file", message).into());
        return draw(&site, &actor, &viewer, case, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let answers = read(&site, &actor, Documents::OPENING, &form, &mut refusals).await?;
    refusals.when(file.is_none(), "file", "Choose the document.");
    if refusals.0.is_empty()
        && let Some((called, bytes)) = file
    {
        match serde_json::from_value::<DocumentOpening>(serde_json::Value::Object(answers)) {
            Ok(opening) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let offered = OfferedDocument {
                    opening,
                    file: called,
                    bytes,
                };
                match site.casework.take_document(&actor, key, case, offered).await {
                    Ok(id) => return Ok(Redirect::to(&format!("/documents/{id}?done=opened")).into_response()),
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.refuse(refusals);
    draw(&site, &actor, &viewer, case, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}
