//! What was not done as it should have been: the list of it, and a supervisor's look.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::deadlines::Whose;
use casework::flags::{FlagPlace, FlagRow};
use casework::{Action, Actor};
use domain::access::Role;
use domain::record::{Record, Room};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::asks::Words;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{moment, place};
use crate::referrals::{Choice, name_of};
use crate::rooms::{path_of, words_of};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/flags", Gate::May(Action::ReadTasks), flags);
}

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    whose: String,
    #[serde(default)]
    looked: String,
    after: Option<String>,
}

fn read_place(text: &str) -> Option<FlagPlace> {
    let [at, record, number] = place(text)?;
    Some((at.parse().ok()?, record.parse().ok()?, number.parse().ok()?))
}

/// Whose flags somebody sees first, with the code of it.
pub(crate) fn first_whose(actor: &Actor) -> (Whose, &'static str) {
    if actor.roles.contains(&Role::UnitHead) {
        (Whose::Unit, "unit")
    } else if actor.roles.contains(&Role::Supervisor) {
        (Whose::Supervised, "team")
    } else {
        (Whose::Mine, "mine")
    }
}

async fn flags(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let (whose, code) = match asked.whose.as_str() {
        "unit" => (Whose::Unit, "unit"),
        "team" => (Whose::Supervised, "team"),
        "mine" => (Whose::Mine, "mine"),
        _ => first_whose(&actor),
    };
    let looked = asked.looked == "yes";
    let after = asked.after.as_deref().and_then(read_place);
    let found = site.casework.flags(&actor, whose, looked, after).await?;
    let query = format!("/flags?whose={code}&looked={}", if looked { "yes" } else { "" });
    let next = found
        .next
        .map(|(at, record, number)| format!("{query}&after={at}.{record}.{number}"));
    let choices: Vec<Choice> = [
        ("mine", "My cases"),
        ("team", "The cases that I supervise"),
        ("unit", "The unit’s cases"),
    ]
    .iter()
    .map(|(value, text)| Choice {
        value: (*value).to_owned(),
        text: (*text).to_owned(),
        chosen: *value == code,
    })
    .collect();
    let content = context! {
        heading => "Not as it should have been",
        rows => rows(&site, &found.rows),
        whose => Value::from(Serde(&choices)),
        looked,
        first => asked.after.is_some().then_some(query),
        next,
    };
    site.page(&viewer, "flag_list.html", content)
}

/// Flags as a list draws them: each leads to the record that has it.
pub(crate) fn rows(site: &Site, rows: &[FlagRow]) -> Vec<Value> {
    rows.iter()
        .map(|row| {
            context! {
                href => format!("{}/{}#flags", path_of(&row.room), row.record),
                what => row.what.clone(),
                source => row.source.clone(),
                kind => words_of(&row.room).0,
                at => Value::from(Serde(&site.shown(row.at))),
                case => row.investigation.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
            }
        })
        .collect()
}

/// The flags of a record as its page draws them.
pub(crate) fn of_record<R: Room>(site: &Site, actor: &Actor, record: &Record<R>, words: &Words<'_>) -> Vec<Value> {
    record
        .flags()
        .into_iter()
        .enumerate()
        .map(|(place, (flag, looked))| {
            context! {
                place,
                what => flag.what,
                source => flag.source,
                at => Value::from(Serde(&site.shown(flag.at))),
                own => flag.by == actor.account,
                looked => looked.map(|looked| context! {
                    by => name_of(words.people, looked.by), at => moment(looked.at), found => looked.found.clone(),
                }),
            }
        })
        .collect()
}
