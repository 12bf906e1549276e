//! Retention: what is due to be looked at again, and what a page says at its head: the group, its source, the holds.

use axum::extract::State;
use axum::response::Response;
use casework::Action;
use domain::answers::Answer;
use domain::record::Record;
use domain::reference::retention_groups;
use domain::retention::Retentions;
use minijinja::{Value, context};

use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{left_until, moment};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/retention/due", Gate::May(Action::ReadRetention), due);
}

pub(crate) fn more(record: &Record<Retentions>) -> Value {
    let group = record.group();
    let entry = retention_groups().iter().find(|entry| entry.key == group);
    let (_, due) = record.next_review();
    context! {
        group => group.label(),
        content => entry.map(|entry| entry.content.clone()),
        source => entry.map(|entry| entry.provenance.source.clone()),
        state => entry.map(|entry| entry.provenance.state.label()),
        confirmed => record.has("group_set"),
        holds => record.holds().iter().map(|hold| hold.label()).collect::<Vec<_>>(),
        due => due.strftime("%-d %B %Y").to_string(),
        careful => record.opening.careful == Answer::Yes,
        erased => record.has("erased"),
    }
}

async fn due(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let tasks = site.casework.reviews_due(&actor).await?;
    let now = site.casework.now();
    let rows: Vec<Value> = tasks
        .iter()
        .map(|task| {
            let left = task.due.map(|due| left_until(due, now));
            context! {
                href => format!("/retention/{}", task.record),
                what => task.what.clone(),
                case => task.investigation.as_ref().map(|(_, reference, _)| reference.clone()),
                due => task.due.map(moment),
                urgency => left.as_ref().map_or("later", |(urgency, _)| urgency),
                left => left.map(|(_, words)| words),
            }
        })
        .collect();
    site.page(&viewer, "retention_due.html", context! { rows })
}
