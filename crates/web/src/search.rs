//! The one search box.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use casework::search::SHORTEST;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::gate::{Gate, Routes, SignedIn};
use crate::referrals::row;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/search", Gate::May(Action::ListReferrals), search);
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

async fn search(
    State(site): State<Site>,
    SignedIn(actor, mut viewer): SignedIn,
    Query(Asked { q }): Query<Asked>,
) -> Result<Response, PageError> {
    let found = site.casework.search(&actor, &q).await?;
    let rows: Vec<_> = found
        .rows
        .iter()
        .map(|found_row| row(&site, found_row, &found.people))
        .collect();
    viewer.searched.clone_from(&q);
    let content = context! {
        rows => Value::from(Serde(&rows)),
        more => found.more,
        short => q.trim().chars().count() < SHORTEST,
        text => q.trim().to_owned(),
    };
    site.page(&viewer, "search.html", content)
}
