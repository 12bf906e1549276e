//! Making an exhibit of what was marked as relevant, and its tables.

use axum::Form as Sent;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use casework::conversations::{ExportedFile, MakeExport};
use casework::{Actor, Error};
use domain::conversations::Conversations;
use domain::ids::ConversationId;
use domain::record::Room as _;
use minijinja::value::Serde;
use minijinja::{Value, context};
use std::collections::BTreeMap;

use super::{count, id_of};
use crate::form::Form;
use crate::gate::SignedIn;
use crate::page::Viewer;
use crate::rooms::{Pairs, refused};
use crate::{PageError, Site};

pub(super) async fn export_form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    draw_export(&site, &actor, &viewer, id_of(&id)?, &site.fresh_form(), StatusCode::OK).await
}

async fn draw_export(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ConversationId,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let record = site.casework.record::<Conversations>(actor, id).await?.record;
    let page = site.casework.export_page(&record);
    let mut by_reason: BTreeMap<&str, u32> = BTreeMap::new();
    for left in &page.left_out {
        let many = left.until.saturating_sub(left.from).saturating_add(1);
        *by_reason.entry(left.why.label()).or_default() += many;
    }
    let content = context! {
        id => id.to_string(),
        reference => record.reference.clone(),
        title => Conversations::title(&record),
        chosen => page.chosen.len(),
        numbers => page.chosen.to_string(),
        left_out => by_reason.into_iter().map(|(why, many)| (why, count(many))).collect::<Vec<_>>(),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "conversation_export.html", content)
}

pub(super) async fn export(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let conversation = id_of(&id)?;
    let mut form = Form::sent(pairs);
    let make = MakeExport {
        conversation,
        mark: form.text("mark").trim().to_owned(),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.make_export(&actor, key, make).await {
        Ok(()) => Ok(Redirect::to(&format!("/conversations/{conversation}?done=recorded#exhibits")).into_response()),
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            draw_export(&site, &actor, &viewer, conversation, &form, status).await
        }
    }
}

pub(super) async fn messages_csv(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(place): Path<(String, String)>,
) -> Result<Response, PageError> {
    sent(&site, &actor, &place, ExportedFile::Messages).await
}

pub(super) async fn left_out_csv(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(place): Path<(String, String)>,
) -> Result<Response, PageError> {
    sent(&site, &actor, &place, ExportedFile::LeftOut).await
}

async fn sent(
    site: &Site,
    actor: &Actor,
    (id, place): &(String, String),
    file: ExportedFile,
) -> Result<Response, PageError> {
    let place = place.parse().map_err(|_| Error::NotThere)?;
    let exported = site.casework.exported(actor, id_of(id)?, place, file).await?;
    let disposition = format!("attachment; filename=\"{}\"", exported.name);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, exported.bytes).into_response())
}
