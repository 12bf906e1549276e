//! The list of the records of a room, by state, the latest first.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use minijinja::Value;
use minijinja::context;
use minijinja::value::Serde;
use serde::Deserialize;

use super::{WebRoom, opening_words, states_of};
use crate::gate::SignedIn;
use crate::page::{Shown, place};
use crate::{PageError, Site};

/// Which part of a list is asked for.
#[derive(Deserialize)]
pub(super) struct ListAsked {
    #[serde(default)]
    state: String,
    after: Option<String>,
}

/// A row of a list as it is drawn.
#[derive(serde::Serialize)]
struct RowShown {
    href: String,
    reference: String,
    title: String,
    state: String,
    opened: Shown,
    case: Option<(String, String, String)>,
    closed: bool,
}

pub(super) async fn list<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<ListAsked>,
) -> Result<Response, PageError> {
    let after = asked.after.as_deref().and_then(|text| {
        let [opened, id] = place(text)?;
        Some((opened.parse().ok()?, id.parse().ok()?))
    });
    let states = states_of::<R>();
    let state = states
        .iter()
        .find(|(code, _)| *code == asked.state)
        .map(|(code, _)| *code);
    let list = site.casework.list::<R>(&actor, state, after).await?;
    let label = |code: &str| {
        states
            .iter()
            .find(|(known, _)| *known == code)
            .map_or_else(|| code.to_owned(), |(_, label)| (*label).to_owned())
    };
    let rows: Vec<RowShown> = list
        .rows
        .iter()
        .map(|row| RowShown {
            href: format!("{}/{}", R::PATH, row.id),
            reference: row.reference.clone(),
            title: row.title.clone(),
            state: label(&row.state),
            opened: site.shown(row.opened),
            case: row
                .investigation
                .as_ref()
                .map(|(id, reference, title)| (id.to_string(), format!("{title}, {reference}"), reference.clone())),
            closed: row.scope.is_some(),
        })
        .collect();
    let next = list
        .next
        .map(|(opened, id)| format!("{}?state={}&after={opened}.{id}", R::PATH, state.unwrap_or_default()));
    let content = context! {
        heading => R::PLURAL,
        path => R::PATH,
        rows => Value::from(Serde(&rows)),
        states => Value::from(Serde(&states.iter().map(|(code, label)| (*code, *label, Some(*code) == state)).collect::<Vec<_>>())),
        state => state.unwrap_or_default(),
        next,
        first => asked.after.is_some(),
        may_read_case => site.casework.may(&actor, Action::ReadInvestigation),
        may_open => R::NEW.filter(|_| site.casework.may(&actor, R::OPEN)),
        open_words => opening_words(R::NAME),
    };
    site.page(&viewer, "record_list.html", content)
}
