//! Taking an export of chats into an exhibit.

use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::conversations::{OfferedExport, may_be_export};
use casework::options::Options;
use casework::{Actor, Error};
use domain::conversations::Conversations;
use domain::exhibits::Exhibits;
use domain::ids::ExhibitId;
use domain::record::{Ask, Room as _};
use domain::refusal::{Refusal, Refusals};
use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::asks::{fields, read};
use crate::form::Form;
use crate::gate::SignedIn;
use crate::packages::received;
use crate::page::Viewer;
use crate::rooms::refused;
use crate::{PageError, Site};

/// The longest upload: the export of a telephone with some million messages, and what it carries beside them.
pub(super) const LONGEST: usize = 4 * 1024 * 1024 * 1024;

/// The zones that a form offers: those whose clocks a unit here meets, and what exports keep.
const ZONES: [&str; 6] = [
    "Europe/London",
    "UTC",
    "Europe/Dublin",
    "Europe/Paris",
    "America/New_York",
    "Asia/Manila",
];

/// What a form asks: the exhibit is in its address.
fn asked() -> &'static [Ask] {
    Conversations::OPENING.split_first().map_or(&[], |(_, asked)| asked)
}

pub(super) async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    draw_form(&site, &actor, &viewer, exhibit, &site.fresh_form(), StatusCode::OK).await
}

async fn draw_form(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    exhibit: ExhibitId,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.record::<Exhibits>(actor, exhibit).await?;
    let content = context! {
        id => exhibit.to_string(),
        reference => page.record.reference.clone(),
        mark => page.record.opening.mark.clone(),
        fields => fields(asked(), &Options::default(), form),
        zones => ZONES,
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "conversation_new.html", content)
}

pub(super) async fn take(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
    upload: Multipart,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    let Some((mut form, file)) = received(upload, may_be_export).await? else {
        let mut form = site.fresh_form();
        let message = "The export is longer than 4 GB, or did not arrive whole. Send it again, without pictures and videos: they are not read.";
        form.refuse(Refusal::of("file", message).into());
        return draw_form(&site, &actor, &viewer, exhibit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let mut refusals = Refusals::default();
    read(&site, &actor, asked(), &form, &mut refusals).await?;
    refusals.when(file.is_none(), "file", "Choose the export.");
    if refusals.0.is_empty()
        && let Some(file) = file
    {
        let offered = OfferedExport {
            exhibit,
            made_by: form.text("made_by").to_owned(),
            zone: form.text("zone").to_owned(),
            name: form.text("file_name").to_owned(),
            file: file.path().to_owned(),
        };
        match site.casework.take_export(&actor, offered).await {
            Ok(taken) => {
                if let Some(rest) = taken.rest {
                    let (casework, actor) = (site.casework.clone(), actor.clone());
                    // A long one is written on while its page says how far it is; what is stopped goes on when it is sent again.
                    tokio::spawn(async move {
                        if let Err(error) = casework.write_rest(&actor, rest).await {
                            tracing::error!(%error, "an export was not written to its end");
                        }
                    });
                }
                let to = match taken.conversations.as_slice() {
                    [only] => format!("/conversations/{only}?done=opened"),
                    _ => format!("/exhibits/{exhibit}#conversations"),
                };
                return Ok(Redirect::to(&to).into_response());
            }
            Err(error) => refusals = refused(error)?,
        }
    }
    form.refuse(refusals);
    draw_form(&site, &actor, &viewer, exhibit, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}
