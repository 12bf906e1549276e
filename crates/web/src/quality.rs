//! Quality across the unit: each point with the outcome beside it, and the cases in which one is missing.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use domain::quality::{Point, Tally};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::figures::grouped;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::moment;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/quality", Gate::May(Action::ReadBoard), quality);
}

/// Which point is asked about.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    point: String,
}

/// A point as pages draw it: its words, its counts, and the outcome beside them.
pub(crate) fn drawn(rows: &[(Point, Tally)]) -> Vec<Value> {
    rows.iter()
        .map(|(point, tally)| {
            context! {
                key => point.code(),
                label => point.label(),
                why => point.why(),
                of => point.of(),
                asked => grouped(tally.asked),
                there => grouped(tally.there),
                missing => grouped(tally.missing()),
                share => tally.share(),
                outcome => grouped(tally.outcome),
                outcome_words => point.outcome_words(),
                outcome_share => tally.outcome_share(),
            }
        })
        .collect()
}

async fn quality(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let point = Point::from_code(&asked.point);
    let page = site.casework.quality(&actor, point).await?;
    let lacking: Vec<Value> = page
        .lacking
        .iter()
        .map(|row| {
            context! {
                href => format!("/investigations/{}#quality", row.case),
                reference => row.reference.clone(),
                title => row.title.clone(),
                opened => Value::from(Serde(&site.shown(row.opened))),
                missing => row.missing,
            }
        })
        .collect();
    let content = context! {
        at => moment(page.board.at),
        points => drawn(&page.board.quality),
        point => point.map(|point| context! { key => point.code(), label => point.label(), of => point.of() }),
        lacking,
        more => page.more,
    };
    site.page(&viewer, "quality.html", content)
}
