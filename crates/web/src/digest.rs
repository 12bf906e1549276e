//! The digest of a day: one page to read in the morning, or to print for the briefing.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::Action;
use casework::deadlines::Whose;
use casework::digest::{Change, LINES};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::cases::task_row;
use crate::deadlines::{WHOSE, first_whose, whose_of};
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::moment;
use crate::referrals::{Choice, name_of};
use crate::rooms::{path_of, words_of};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/today", Gate::May(Action::ReadTasks), today);
}

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    whose: String,
}

async fn today(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let known = WHOSE.iter().map(|(code, _)| *code).find(|code| *code == asked.whose);
    let code = known.unwrap_or_else(|| first_whose(&actor));
    let digest = site
        .casework
        .digest(&actor, whose_of(code).unwrap_or(Whose::Mine))
        .await?;
    let changed = |change: &Change| {
        context! {
            href => format!("{}/{}", path_of(change.record.1), change.record.0),
            what => change.what,
            kind => words_of(change.record.1).0,
            reference => change.named.0.clone(),
            title => change.named.1.clone(),
            happened => Value::from(Serde(&site.shown(change.happened))),
            by => name_of(&digest.people, change.by),
            case => change.case.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
        }
    };
    let choices = WHOSE.map(|(value, text)| Choice {
        value: value.to_owned(),
        text: text.to_owned(),
        chosen: value == code,
    });
    let rows =
        |tasks: &[casework::deadlines::TaskRow]| tasks.iter().map(|task| task_row(&site, task)).collect::<Vec<_>>();
    let content = context! {
        day => site.casework.now().london().strftime("%A, %-d %B %Y").to_string(),
        whose => Value::from(Serde(&choices)),
        code,
        over => rows(&digest.over),
        today => rows(&digest.today),
        next => rows(&digest.next),
        lines => LINES,
        since => moment(digest.since),
        changes => digest.changes.iter().map(changed).collect::<Vec<_>>(),
    };
    site.page(&viewer, "today.html", content)
}
