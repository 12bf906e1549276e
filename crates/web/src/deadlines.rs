//! What is missing and by when: of one's own cases, of those that one supervises, of one officer, of the unit.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use casework::access::AccountRow;
use casework::deadlines::{DeadlineFilter, DeadlinePlace, Whose};
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
    let officer = asked.whose.parse::<AccountId>().ok();
    let whose = match (asked.whose.as_str(), officer) {
        ("unit", _) => Whose::Unit,
        ("team", _) => Whose::Supervised,
        (_, Some(officer)) => Whose::Officer(officer),
        _ => Whose::Mine,
    };
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
    let mut choices = vec![
        ("mine".to_owned(), "My cases".to_owned()),
        ("team".to_owned(), "The cases that I supervise".to_owned()),
        ("unit".to_owned(), "The unit’s cases".to_owned()),
    ];
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
