//! What a child's page shows beyond its history: who the child is, what the child said or showed, support, every case that
//! the child is tied to, and who holds responsibility now. Nothing about alleged acts.

use casework::casepages::Who;
use casework::{Action, Actor};
use domain::children::{ChildState, ChildStep, Children};
use domain::people::{PersonStep, Told};
use domain::record::{Record, Room as _};
use domain::reference::Council;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::page::Shown;
use crate::rooms::task_shown;
use crate::{PageError, Site};

/// A line about who the child is.
#[derive(Serialize)]
struct Line {
    label: &'static str,
    value: String,
    note: String,
    /// Where it can be recorded, where it is not known.
    record: Option<String>,
}

/// A time at which the child was seen.
#[derive(Serialize)]
struct Voice {
    when: Shown,
    place: String,
    spoken_by: String,
    said: String,
    showed: String,
    wants: String,
    protective_adult: &'static str,
}

/// Support that was offered.
#[derive(Serialize)]
struct Support {
    what: String,
    when: Shown,
    taken_up: &'static str,
}

pub(crate) async fn more(site: &Site, actor: &Actor, child: &Record<Children>) -> Result<Value, PageError> {
    let person = if site.casework.may(actor, Action::ReadPerson) {
        Some(site.casework.who(actor, child.opening.person).await?)
    } else {
        None
    };
    let council = person.as_ref().and_then(|page| page.person.council());
    let told_back = child.last("told_back").map(|event| site.shown(event.made.happened));
    Ok(context! {
        standing => standing(site, child),
        links => crate::caseparts::links(site, child),
        who => person.as_ref().map(|page| Value::from(Serde(&who(site, child, page, council)))),
        person => child.opening.person.to_string(),
        voice => Value::from(Serde(&voice(site, child))),
        told_back => told_back.map(|at| Value::from(Serde(&at))),
        support => Value::from(Serde(&support(site, child))),
        cases => person.as_ref().map(|page| {
            page.cases
                .iter()
                .map(|(id, reference, title, place)| context! { id => id.to_string(), reference, title, place })
                .collect::<Vec<_>>()
        }),
        holder => child.holder().map(str::to_owned),
        council => council.map(|council| context! {
            name => council.name.clone(),
            day => council.front_door.telephone.clone(),
            night => council.emergency_duty_team.telephone.clone(),
        }),
    })
}

/// Where the child stands, in words, and the most urgent thing that is missing.
fn standing(site: &Site, child: &Record<Children>) -> Value {
    let state = child.state();
    let tone = match state {
        ChildState::Linked => "risk",
        ChildState::Safeguarded => "done",
        ChildState::NotReferred | ChildState::Referred | ChildState::Seen | ChildState::Protected => "due",
    };
    let measures: Vec<&str> = child.in_force().iter().map(|basis| basis.label()).collect();
    let words = match state {
        ChildState::Protected => "Nothing that makes the child safe afterwards is in force yet.".to_owned(),
        ChildState::Safeguarded => format!("In force: {}.", measures.join("; ")),
        ChildState::Linked => "Nobody has done anything for this child yet, as far as is recorded.".to_owned(),
        _ => "No measure that makes the child safe is in force yet.".to_owned(),
    };
    let tasks = Children::tasks(child);
    let next = tasks
        .iter()
        .min_by_key(|task| task.due().map_or(i64::MAX, domain::time::Instant::micros));
    context! {
        tone,
        label => state.label(),
        words,
        next => next.map(|task| context! {
            href => format!("/children/{}/record/{}", child.id, task.step),
            task => Value::from(Serde(&task_shown(site, task.what, task.step, task.due(), task.because(), task.protects))),
        }),
    }
}

fn who(site: &Site, child: &Record<Children>, page: &Who, council: Option<&Council>) -> Vec<Line> {
    let person = &page.person;
    let record = |step: &str| Some(format!("/people/{}/record/{step}", person.id));
    let line = |label, value: String, step: &str| Line {
        label,
        record: value.is_empty().then(|| record(step)).flatten(),
        value,
        note: String::new(),
    };
    let day = |day: jiff::civil::Date| day.strftime("%-d %b %Y").to_string();
    let age = person.age_on(site.casework.now().london_day());
    let mut lines = vec![
        line("Name", person.name(), "named"),
        Line {
            note: age.map_or_else(String::new, |age| {
                format!("{age} now; when linked {}", child.opening.called)
            }),
            ..line("Born", person.born().map(day).unwrap_or_default(), "born")
        },
    ];
    for address in person.addresses() {
        let until = address.to.map(|to| format!("until {}. ", day(to))).unwrap_or_default();
        lines.push(Line {
            note: format!("{until}{}", address.how_known),
            ..line(
                if address.to.is_some() { "Lived" } else { "Lives" },
                format!("{} {}", address.address, address.postcode).trim().to_owned(),
                "lives_at",
            )
        });
    }
    for event in person.standing() {
        if let PersonStep::Tied { tie, to, how_known, .. } = &event.step {
            let name = page.tied.get(to).cloned();
            lines.push(Line {
                note: how_known.clone(),
                ..line(
                    tie.label(),
                    name.unwrap_or_else(|| "Somebody you may not see".to_owned()),
                    "tied",
                )
            });
        }
    }
    lines.push(line(
        "Council",
        council.map(|council| council.name.clone()).unwrap_or_default(),
        "lives_at",
    ));
    let (told, ethnicity) = person.ethnicity();
    let asked = told != Told::NotAsked;
    let ethnicity = if asked && ethnicity.is_empty() {
        told.label()
    } else {
        ethnicity
    };
    lines.push(line(
        "Ethnicity",
        if asked { ethnicity.to_owned() } else { String::new() },
        "described",
    ));
    lines
}

fn voice(site: &Site, child: &Record<Children>) -> Vec<Voice> {
    let seen = child.standing().rev().filter_map(|event| match &event.step {
        ChildStep::Seen {
            place,
            spoken_by,
            said,
            showed,
            wants,
            protective_adult,
        } => Some(Voice {
            when: site.shown(event.made.happened),
            place: place.clone(),
            spoken_by: spoken_by.clone(),
            said: said.clone(),
            showed: showed.clone(),
            wants: wants.clone(),
            protective_adult: protective_adult.label(),
        }),
        _ => None,
    });
    seen.collect()
}

fn support(site: &Site, child: &Record<Children>) -> Vec<Support> {
    let offered = child.standing().rev().filter_map(|event| match &event.step {
        ChildStep::Support { what, taken_up } => Some(Support {
            what: what.clone(),
            when: site.shown(event.made.happened),
            taken_up: taken_up.label(),
        }),
        _ => None,
    });
    offered.collect()
}
