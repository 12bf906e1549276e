//! The one search box, and what it found: people, children, investigations, referrals, records of other rooms.

use axum::extract::{Query, State};
use axum::response::Response;
use casework::search::{Found, PersonFound, RecordFound};
use casework::{Action, Actor};
use domain::search::{Asked, Closeness, Reason, Why};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::referrals::row;
use crate::rooms::{path_of, words_of};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/search", Gate::May(Action::Search), search);
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    q: String,
}

async fn search(
    State(site): State<Site>,
    SignedIn(actor, mut viewer): SignedIn,
    Query(Typed { q }): Query<Typed>,
) -> Result<Response, PageError> {
    let found = site.casework.search(&actor, &q).await?;
    let asked = Asked::read(&q);
    let referrals: Vec<_> = found
        .referrals
        .rows
        .iter()
        .map(|found_row| {
            let mut drawn = row(&site, &found_row.row, &found.accounts);
            drawn.why = Some(in_words(&found_row.reason));
            drawn
        })
        .collect();
    let records = |rows: &[RecordFound]| -> Vec<Value> { rows.iter().map(|row| record(&site, row)).collect() };
    viewer.searched.clone_from(&q);
    let content = context! {
        text => asked.text.clone(),
        short => asked.is_short(),
        count => found.count(),
        cut => found.is_cut(),
        people => found.people.rows.iter().map(|row| person(&site, row)).collect::<Vec<_>>(),
        children => records(&found.children.rows),
        investigations => records(&found.investigations.rows),
        referrals => Value::from(Serde(&referrals)),
        others => records(&found.others.rows),
        offer => offer(&site, &actor, &asked, &found),
    };
    site.page(&viewer, "search.html", content)
}

/// Why something was found, as a list says it.
fn in_words(reason: &Reason) -> String {
    let mut why = String::new();
    for (place, one) in reason.why.iter().enumerate() {
        if place == 0 {
            why.push_str(one.label());
        } else {
            why.push_str(if place + 1 == reason.why.len() { " and " } else { ", " });
            why.push_str(&one.label().to_lowercase());
        }
    }
    match reason.closeness {
        Closeness::Whole => why,
        Closeness::Begins => format!("{why}, begins so"),
        Closeness::Sounds => format!("{why}, sounds alike"),
    }
}

fn person(site: &Site, found: &PersonFound) -> Value {
    let person = &found.person;
    let same = found.same.iter().map(|same| {
        context! { id => same.id.to_string(), reference => same.reference.clone(), name => same.name.clone() }
    });
    let name = person.name();
    let others: std::collections::BTreeSet<String> = person
        .all_names()
        .iter()
        .map(|(given, surname)| format!("{given} {surname}").trim().to_owned())
        .filter(|other| *other != name)
        .collect();
    let named = reason_is_a_name(&found.reason);
    context! {
        id => person.id.to_string(),
        name,
        reference => person.reference.clone(),
        also => if named { others.into_iter().collect::<Vec<_>>() } else { Vec::new() },
        category => person.category().label(),
        born => person.born().map(|day| day.strftime("%-d %b %Y").to_string()),
        age => person.age_on(site.casework.now().london_day()),
        case => found.case.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
        closed => person.scope.is_some(),
        same => same.collect::<Vec<_>>(),
        why => in_words(&found.reason),
    }
}

/// Whether a former name may be what was looked for, which then has to be on the page.
fn reason_is_a_name(reason: &Reason) -> bool {
    reason.why.contains(&Why::Name)
}

fn record(site: &Site, found: &RecordFound) -> Value {
    let row = &found.row;
    let (kind, states) = words_of(found.room);
    let state = states.iter().find(|(code, _)| *code == row.state);
    context! {
        href => format!("{}/{}", path_of(found.room), row.id),
        kind,
        reference => row.reference.clone(),
        title => row.title.clone(),
        state => state.map_or("", |(_, label)| label),
        opened => Value::from(Serde(&site.shown(row.opened))),
        case => row.investigation.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
        closed => row.scope.is_some(),
        why => in_words(&found.reason),
    }
}

/// What can be done where nothing was found, with what was typed.
fn offer(site: &Site, actor: &Actor, asked: &Asked, found: &Found) -> Value {
    let may = |action| site.casework.may(actor, action);
    let take = asked
        .as_identifier()
        .map(|kind| form_urlencoded(&[("kind", kind.code()), ("identifier", &asked.text)]));
    let name = asked.as_name().filter(|_| may(Action::AddPerson));
    let cases: Vec<Value> = match &name {
        Some((given, surname)) => {
            let typed = form_urlencoded(&[("given", given), ("surname", surname)]);
            let case = |(id, reference, title): &(uuid::Uuid, String, String)| {
                let href = format!("/investigations/{id}/people/new?{typed}");
                context! { href, reference, title }
            };
            found.own_cases.iter().map(case).collect()
        }
        None => Vec::new(),
    };
    context! {
        take => take.map_or_else(|| "/referrals/take".to_owned(), |typed| format!("/referrals/take?{typed}")),
        person => name.is_some(),
        cases,
    }
}
