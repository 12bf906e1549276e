//! The journal, for the auditor.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use casework::records::{JournalFound, JournalSearch};
use domain::journal::Operation;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::page::moment;
use crate::referrals::choices;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/journal", Gate::May(Action::ReadJournal), journal);
}

/// How many entries a page shows.
const PAGE: u64 = 100;

#[derive(Default, Deserialize)]
struct From {
    before: Option<i64>,
    #[serde(default)]
    who: String,
    #[serde(default)]
    about: String,
    #[serde(default)]
    operation: String,
}

async fn journal(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<From>,
) -> Result<Response, PageError> {
    let operation = Operation::from_code(&asked.operation);
    let searches = operation.is_some() || !asked.who.trim().is_empty() || !asked.about.trim().is_empty();
    let found = if searches {
        let search = JournalSearch {
            who: asked.who.clone(),
            about: asked.about.clone(),
            operation,
        };
        site.casework
            .journal_search(&actor, &search, asked.before, PAGE)
            .await?
    } else {
        let rows = site.casework.journal(&actor, asked.before, PAGE).await?;
        let next = rows.last().map(|row| row.number).filter(|number| *number > 1);
        JournalFound {
            rows,
            next,
            ..JournalFound::default()
        }
    };
    let emergencies = if site.casework.may(&actor, Action::ReadEmergencies) {
        site.casework.emergencies_today(&actor).await?
    } else {
        0
    };
    let older = found.next.map(|before| {
        let before = before.to_string();
        let mut pairs = vec![("before", before.as_str())];
        if searches {
            pairs.extend([
                ("who", asked.who.as_str()),
                ("about", &asked.about),
                ("operation", &asked.operation),
            ]);
        }
        format!("/journal?{}", form_urlencoded(&pairs))
    });
    let rows: Vec<_> = found
        .rows
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
                recipient => row.recipient,
                subjects,
                more => many.saturating_sub(3),
            }
        })
        .collect();
    let operations = choices(Operation::ALL, Operation::code, Operation::label, &asked.operation);
    let content = context! {
        rows, older, searches, emergencies,
        who => asked.who,
        about => asked.about,
        unknown_who => found.unknown_who,
        unknown_about => found.unknown_about,
        reached => found.reached,
        operations => Value::from(Serde(&operations)),
    };
    site.page(&viewer, "journal.html", content)
}
