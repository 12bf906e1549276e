//! The register of schools, searched.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use casework::schools::SchoolRow;
use domain::schools::{Phase, School};
use domain::search::SHORTEST;
use jiff::civil::Date;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use crate::gate::{Gate, Routes, SignedIn};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/schools", Gate::May(Action::ReadSchools), schools);
}

/// How many schools a page shows.
const PAGE: usize = 50;

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
}

/// A school as the list draws it.
#[derive(Serialize)]
struct SchoolShown {
    urn: String,
    name: String,
    place: String,
    kind: String,
    ages: String,
    council: String,
    state: String,
    open: bool,
}

impl SchoolShown {
    fn of(row: &SchoolRow) -> Self {
        let school = &row.school;
        let joined = |parts: [Option<&str>; 2]| parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Self {
            urn: school.urn.to_string(),
            name: school.name.clone(),
            place: joined([school.town.as_deref(), school.postcode.as_deref()]),
            kind: joined([
                school.phase.filter(|it| *it != Phase::NotApplicable).map(Phase::label),
                school.kind.as_deref(),
            ]),
            ages: ages(school),
            council: school.la_name.clone(),
            state: state(row),
            open: row.gone.is_none() && school.status.is_open(),
        }
    }
}

/// The register writes this where there is no oldest age.
const NO_OLDEST: u8 = 99;

fn ages(school: &School) -> String {
    match (school.low_age, school.high_age.filter(|age| *age < NO_OLDEST)) {
        (Some(low), Some(high)) => format!("{low} to {high}"),
        (Some(low), None) => format!("from {low}"),
        (None, Some(high)) => format!("to {high}"),
        (None, None) => "Not given".to_owned(),
    }
}

fn state(row: &SchoolRow) -> String {
    match (row.gone, row.school.closed) {
        (Some(gone), _) => format!("No longer in the register, missed on {}", day(gone.london_day())),
        (None, Some(closed)) if !row.school.status.is_open() => format!("Closed on {}", day(closed)),
        _ => row.school.status.label().to_owned(),
    }
}

fn day(day: Date) -> String {
    day.strftime("%-d %b %Y").to_string()
}

async fn schools(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(Asked { q }): Query<Asked>,
) -> Result<Response, PageError> {
    let text = q.trim();
    let found = site.casework.schools_matching(&actor, text, PAGE).await?;
    let rows: Vec<SchoolShown> = found.rows.iter().map(SchoolShown::of).collect();
    let content = context! {
        rows => Value::from(Serde(&rows)),
        more => found.more,
        short => text.chars().count() < SHORTEST,
        text,
        total => found.edition.map(|edition| edition.schools),
        as_of => found.edition.map(|edition| day(edition.as_of)),
    };
    site.page(&viewer, "schools.html", content)
}
