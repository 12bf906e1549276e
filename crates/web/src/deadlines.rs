//! What is missing and by when: of one's own cases, of those that one supervises, of one officer, of the unit.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::access::AccountRow;
use casework::deadlines::{DeadlineFilter, DeadlinePlace, Whose};
use casework::{Action, Actor};
use domain::access::Role;
use domain::ids::AccountId;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::cases::task_row;
use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::page::place;
use crate::referrals::{Choice, name_of};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/deadlines", Gate::May(Action::ReadTasks), deadlines);
}

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    whose: String,
    #[serde(default)]
    what: String,
    #[serde(default)]
    over: String,
    after: Option<String>,
}

/// Whose cases a list can be of, by what its address says.
pub(crate) const WHOSE: [(&str, &str); 3] = [
    ("mine", "My cases"),
    ("team", "The cases that I supervise"),
    ("unit", "The unit’s cases"),
];

/// Whose cases an address means, by its code.
pub(crate) fn whose_of(code: &str) -> Option<Whose> {
    match code {
        "mine" => Some(Whose::Mine),
        "team" => Some(Whose::Supervised),
        "unit" => Some(Whose::Unit),
        _ => None,
    }
}

/// Whose cases somebody sees first, by its code.
pub(crate) fn first_whose(actor: &Actor) -> &'static str {
    if actor.roles.contains(&Role::UnitHead) {
        "unit"
    } else if actor.roles.contains(&Role::Supervisor) {
        "team"
    } else {
        "mine"
    }
}

fn read_place(text: &str) -> Option<DeadlinePlace> {
    let [calm, due, record, at] = place(text)?;
    Some(DeadlinePlace {
        calm: calm.parse().ok()?,
        due: due.parse().ok()?,
        record: record.parse().ok()?,
        place: at.parse().ok()?,
    })
}

/// What a list of somebody's deadlines is called.
pub(crate) fn heading(whose: Whose, people: &[AccountRow]) -> String {
    match whose {
        Whose::Unit => "What is missing in the unit’s cases".to_owned(),
        Whose::Supervised => "What is missing in the cases that I supervise".to_owned(),
        Whose::Officer(officer) => format!("What is missing in the cases of {}", name_of(people, officer)),
        Whose::Mine | Whose::Case(_) => "What is missing in my cases".to_owned(),
    }
}

async fn deadlines(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let officer = || asked.whose.parse::<AccountId>().map(Whose::Officer).ok();
    let whose = whose_of(&asked.whose).or_else(officer).unwrap_or(Whose::Mine);
    let filter = DeadlineFilter {
        whose,
        what: (!asked.what.is_empty()).then(|| asked.what.clone()),
        over: asked.over == "yes",
    };
    let found = site
        .casework
        .deadlines(&actor, &filter, asked.after.as_deref().and_then(read_place))
        .await?;
    let query = |after: &str| {
        let named = [
            ("whose", asked.whose.as_str()),
            ("what", &asked.what),
            ("over", &asked.over),
            ("after", after),
        ];
        let given: Vec<(&str, &str)> = named.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("/deadlines?{}", form_urlencoded(&given))
    };
    let next = found.next.map(|place| {
        query(&format!(
            "{}.{}.{}.{}",
            place.calm, place.due, place.record, place.place
        ))
    });
    let mut choices: Vec<(String, String)> = WHOSE.map(|(code, words)| (code.to_owned(), words.to_owned())).into();
    let investigators = found
        .people
        .iter()
        .filter(|row| row.active && row.roles.contains(&Role::Investigator));
    choices.extend(investigators.map(|row| (row.id.to_string(), format!("Cases of {}", row.display))));
    let choices: Vec<Choice> = choices
        .into_iter()
        .map(|(value, text)| Choice {
            chosen: value == asked.whose,
            value,
            text,
        })
        .collect();
    let content = context! {
        heading => heading(whose, &found.people),
        whose => Value::from(Serde(&choices)),
        what => asked.what.clone(),
        over => filter.over,
        rows => found.rows.iter().map(|task| task_row(&site, task)).collect::<Vec<_>>(),
        next,
        first => asked.after.is_some().then(|| query("")),
    };
    site.page(&viewer, "deadlines.html", content)
}
