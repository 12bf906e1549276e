//! The register of schools: searched on a page of its own, and by forms that ask for a school.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::options::Options;
use casework::schools::{SchoolRow, SchoolsFound};
use casework::{Action, Actor};
use domain::record::{Ask, Input};
use domain::refusal::{Refusal, Refusals};
use domain::schools::{Phase, School};
use domain::search::SHORTEST;
use jiff::civil::Date;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::referrals::Choice;
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

/// How many schools a form offers to choose from.
const OFFERED: usize = 15;
/// What is chosen where it is none of those that were offered.
const NONE: &str = "none";

/// Which school a form means.
pub(crate) enum Chosen {
    /// The one with this number.
    Number(i64),
    /// None of the register.
    None,
    /// A name was typed, and nothing chosen from what it finds.
    NotYet,
}

/// Which school a form means: by the number that was typed, or by what was chosen from those that the name finds. What was
/// chosen for another name counts no more.
pub(crate) fn chosen(name: &str, form: &Form) -> Chosen {
    let typed = form.text(name).trim();
    if typed.is_empty() {
        return Chosen::None;
    }
    if let Ok(number) = typed.parse() {
        return Chosen::Number(number);
    }
    match form.text(&format!("{name}-chosen")) {
        _ if form.text(&format!("{name}-typed")) != typed => Chosen::NotYet,
        NONE => Chosen::None,
        number => number.parse().map_or(Chosen::NotYet, Chosen::Number),
    }
}

/// Looks for the school that a form names, where it asks for one: what there is to choose from, and the refusal of a name
/// from which nothing was chosen yet. A name that is the whole name of one school and begins no other is that school's.
pub(crate) async fn look_up(
    site: &Site,
    actor: &Actor,
    asks: &[Ask],
    form: &mut Form,
    refusals: &mut Refusals,
) -> Result<Vec<(i64, String)>, PageError> {
    let Some(name) = asks.iter().find(|ask| ask.input == Input::School).map(|ask| ask.name) else {
        return Ok(Vec::new());
    };
    let typed = form.text(name).trim().to_owned();
    if typed.is_empty() || typed.parse::<i64>().is_ok() {
        return Ok(Vec::new());
    }
    let found = site.casework.schools_matching(actor, &typed, OFFERED).await?;
    if matches!(chosen(name, form), Chosen::NotYet) {
        let whole = match found.rows.as_slice() {
            [row] if row.school.name.to_lowercase() == typed.to_lowercase() => row.school.urn.to_string(),
            _ => String::new(),
        };
        form.set(&format!("{name}-typed"), &typed);
        form.set(&format!("{name}-chosen"), &whole);
    }
    if matches!(chosen(name, form), Chosen::NotYet) {
        refusals.0.push(not_chosen(name, &found));
    }
    Ok(found
        .rows
        .iter()
        .map(|row| (row.school.urn.number(), in_short(row)))
        .collect())
}

fn not_chosen(name: &str, found: &SchoolsFound) -> Refusal {
    match (&found.edition, found.rows.is_empty()) {
        (None, _) => Refusal::of(
            name,
            "The register of schools has not been imported yet. Leave this empty, and say where it was.",
        ),
        (_, true) => Refusal::of(
            name,
            "No school in the register has words that begin like this. Check it, or leave it empty and say where it was.",
        ),
        (_, false) => Refusal::of(
            &format!("{name}-chosen"),
            "Choose the school that you mean, or say that it is none of these.",
        ),
    }
}

/// A school as a form offers it: enough to tell it from another of the same name.
fn in_short(row: &SchoolRow) -> String {
    let shown = SchoolShown::of(row);
    let state = if shown.open {
        String::new()
    } else {
        format!(". {}", shown.state)
    };
    format!("{}, {} ({}){state}", shown.name, shown.place, shown.urn)
}

/// What a form offers to choose a school from.
pub(crate) fn choices(name: &str, options: &Options, form: &Form) -> Vec<Choice> {
    if options.schools.is_empty() {
        return Vec::new();
    }
    let chosen = form.text(&format!("{name}-chosen"));
    let choice = |value: String, text: String| Choice {
        chosen: value == chosen,
        value,
        text,
    };
    let schools = options.schools.iter();
    let mut choices: Vec<Choice> = schools
        .map(|(number, words)| choice(number.to_string(), words.clone()))
        .collect();
    choices.push(choice(
        NONE.to_owned(),
        "None of these: I say where it was below".to_owned(),
    ));
    choices
}
