//! A day of action: its cases with their teams, its roster, and the sheet of results, which counts what the cases record.

use casework::Actor;
use casework::operations::{COUNTED, ResultLine};
use domain::operations::Operations;
use domain::record::Record;
use minijinja::{Value, context};

use crate::{PageError, Site};

pub(crate) async fn more(site: &Site, actor: &Actor, record: &Record<Operations>) -> Result<Value, PageError> {
    let lines = site.casework.results_of(actor, record).await?;
    let totals: Vec<i64> = (0..COUNTED.len())
        .map(|place| lines.iter().filter_map(|line| line.day.get(place)).sum())
        .collect();
    let line = |line: &ResultLine| {
        context! {
            id => line.id.to_string(),
            case => line.case.as_ref().map(|(reference, title)| context! { reference, title }),
            team => line.team.0.clone(),
            strike => line.team.1.clone(),
            agreed => line.agreed,
            planned => line.planned,
            live_warrants => line.live_warrants,
            children => line.children,
            day => line.day.to_vec(),
        }
    };
    let roster: Vec<Value> = record
        .roster()
        .into_iter()
        .map(|(who, team, duty, telephone)| context! { who, team, duty => duty.label(), telephone })
        .collect();
    Ok(context! {
        day => record.day().strftime("%A, %-d %B %Y").to_string(),
        counted => COUNTED.to_vec(),
        totals,
        lines => lines.iter().map(line).collect::<Vec<_>>(),
        roster,
    })
}
