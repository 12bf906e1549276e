//! The journal, for the auditor.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use minijinja::context;
use serde::Deserialize;

use crate::gate::{Gate, Routes, SignedIn};
use crate::page::moment;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/journal", Gate::May(Action::ReadJournal), journal);
}

/// How many entries a page shows.
const PAGE: u64 = 100;

#[derive(Deserialize)]
struct From {
    before: Option<i64>,
}

async fn journal(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(From { before }): Query<From>,
) -> Result<Response, PageError> {
    let rows = site.casework.journal(&actor, before, PAGE).await?;
    let older = rows.last().map(|row| row.number).filter(|number| *number > 1);
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let many = row.subjects.len();
            let subjects: Vec<String> = row
                .subjects
                .iter()
                .take(3)
                .map(|(kind, id, version)| match version {
                    Some(version) => format!("{kind} {id}, version {version}"),
                    None => format!("{kind} {id}"),
                })
                .collect();
            context! {
                number => row.number,
                at => moment(row.at),
                actor => row.actor,
                via => row.via,
                operation => row.operation,
                event => row.event,
                subjects,
                more => many.saturating_sub(3),
            }
        })
        .collect();
    site.page(&viewer, "journal.html", context! { rows, older })
}
