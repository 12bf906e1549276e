//! Networks: who and what is tied to whom, with what nobody has looked at first, a picture, and the tables that say the same.

mod page;
mod picture;

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use casework::networks::{Drawn, MakeOperation, SaveView};
use casework::search::{PersonFound, RecordFound};
use casework::{Action, Actor, Error};
use domain::ids::InvestigationId;
use domain::investigations::Investigations;
use domain::networks::{Key, NodeKind, View};
use domain::operations::Operations;
use domain::record::Room as _;
use domain::refusal::Refusals;
use exchange::networks::{graphml, stix};
use minijinja::value::Serde;
use minijinja::{Value, context};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use crate::asks::{fields, read};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::page::Viewer;
use crate::rooms::refused;
use crate::{PageError, Site};

pub(crate) use page::{link, of_case};

pub(crate) fn routes(routes: &mut Routes) {
    let see = Gate::May(Action::ReadNetwork);
    routes
        .get("/networks", see, begin)
        .get("/networks/{start}", see, network)
        .get("/networks/{start}/picture.svg", see, svg)
        .get("/networks/{start}/picture.png", see, png)
        .get("/networks/{start}/network.graphml", see, as_graphml)
        .get("/networks/{start}/network.json", see, as_stix)
        .post("/networks/{start}/save", Gate::May(Action::RecordInvestigation), save)
        .get(
            "/networks/{start}/operation",
            Gate::May(Action::PlanOperation),
            operation_form,
        )
        .post(
            "/networks/{start}/operation",
            Gate::May(Action::PlanOperation),
            operation,
        );
}

type Pairs = Vec<(String, String)>;

/// The view that an address asks for.
fn view_of(start: &str, pairs: &[(String, String)]) -> Result<View, Error> {
    let rest = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let rest = rest.filter(|(name, _)| *name != "start");
    View::read(std::iter::once(("start", start)).chain(rest)).ok_or(Error::NotThere)
}

/// The part of a path that names a place.
fn start_of(key: &Key) -> String {
    utf8_percent_encode(&key.to_string(), NON_ALPHANUMERIC).to_string()
}

/// The address of a view, or of something that is made of it.
fn href(view: &View, what: &str) -> String {
    let pairs = view.pairs();
    let rest: Vec<(&str, &str)> = pairs
        .iter()
        .filter(|(name, _)| *name != "start")
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let start = start_of(&view.start);
    match form_urlencoded(&rest) {
        query if query.is_empty() => format!("/networks/{start}{what}"),
        query => format!("/networks/{start}{what}?{query}"),
    }
}

/// Where the network of a place begins.
pub(crate) fn from_here(key: Key) -> String {
    href(&View::from_here(key), "")
}

#[derive(Deserialize)]
struct Typed {
    #[serde(default)]
    whom: String,
}

/// Where a network begins: one of the open cases, or whatever is typed.
async fn begin(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(Typed { whom }): Query<Typed>,
) -> Result<Response, PageError> {
    let whom = whom.trim().to_owned();
    let mut found = Vec::new();
    if !whom.is_empty() && site.casework.may(&actor, Action::Search) {
        let all = site.casework.search(&actor, &whom).await?;
        let person = |row: &PersonFound| {
            let person = &row.person;
            context! { href => from_here(Key::record("person", person.id.uuid())), kind => "Person", name => person.name(), reference => person.reference.clone() }
        };
        let record = |row: &RecordFound| {
            let key = domain::networks::RECORDS.iter().find(|kind| **kind == row.room)?;
            let kind = NodeKind::from_code(key)?;
            Some(
                context! { href => from_here(Key::record(key, row.row.id)), kind => kind.label(), name => row.row.title.clone(), reference => row.row.reference.clone() },
            )
        };
        found.extend(all.people.rows.iter().map(person));
        found.extend(all.investigations.rows.iter().filter_map(record));
        found.extend(all.others.rows.iter().filter_map(record));
        found.extend(all.referrals.rows.iter().map(|row| {
            context! { href => from_here(Key::record("referral", row.row.id.uuid())), kind => "Referral", name => row.row.reference.clone(), reference => "" }
        }));
    }
    let open = site.casework.list::<Investigations>(&actor, Some("open"), None).await?;
    let cases: Vec<Value> = open
        .rows
        .iter()
        .map(|row| context! { href => from_here(Key::record("investigation", row.id)), name => row.title.clone(), reference => row.reference.clone() })
        .collect();
    let content = context! { whom, found, cases };
    site.page(&viewer, "networks.html", content)
}

/// A network for a file that leaves the program.
async fn taken_away(
    site: &Site,
    actor: &Actor,
    start: &str,
    pairs: &[(String, String)],
) -> Result<(View, Drawn), PageError> {
    let view = view_of(start, pairs)?;
    let walked = site.casework.network_taken_away(actor, &view).await?;
    let drawn = walked.drawn(&view)?;
    Ok((view, drawn))
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn network(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(start): Path<String>,
    Query(pairs): Query<Pairs>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, PageError> {
    let said = (done.as_deref() == Some("saved")).then_some("The view is saved to the case.");
    drawn_page(
        &site,
        &actor,
        &viewer,
        (&start, &pairs),
        &Form::default(),
        said,
        StatusCode::OK,
    )
    .await
}

async fn drawn_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    (start, pairs): (&str, &[(String, String)]),
    form: &Form,
    said: Option<&str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let view = view_of(start, pairs)?;
    let walked = site.casework.network(actor, &view).await?;
    let drawn = walked.drawn(&view)?;
    let saved = page::saved(site, actor, &view).await?;
    let content = context! {
        said,
        form => Value::from(Serde(form)),
        saved,
        may_save => site.casework.may(actor, Action::RecordInvestigation),
        may_plan => site.casework.may(actor, Action::PlanOperation),
        ..page::content(&view, &walked, &drawn)
    };
    site.page_with(status, viewer, "network.html", content)
}

/// A file that leaves the program by the browser.
fn file(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (headers, bytes).into_response()
}

async fn picture_of(site: &Site, actor: &Actor, start: &str, pairs: &[(String, String)]) -> Result<String, PageError> {
    let (view, drawn) = taken_away(site, actor, start, pairs).await?;
    let content = context! { picture => Value::from(Serde(&picture::picture(&view, &drawn))) };
    site.drawn("network_picture_alone.html", content)
}

async fn svg(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(start): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, PageError> {
    let svg = picture_of(&site, &actor, &start, &pairs).await?;
    Ok(file(svg.into_bytes(), "image/svg+xml", "network.svg"))
}

async fn png(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(start): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, PageError> {
    let svg = picture_of(&site, &actor, &start, &pairs).await?;
    let png = crate::papers::png(&site, svg).await?;
    Ok(file(png, "image/png", "network.png"))
}

async fn as_graphml(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(start): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, PageError> {
    let (_, drawn) = taken_away(&site, &actor, &start, &pairs).await?;
    let written = graphml(&drawn.network, &drawn.places).map_err(|error| Error::Inside(error.to_string()))?;
    Ok(file(written, "application/graphml+xml", "network.graphml"))
}

async fn as_stix(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(start): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, PageError> {
    let (_, drawn) = taken_away(&site, &actor, &start, &pairs).await?;
    let bundle = stix(&drawn.network, site.casework.now()).to_string();
    Ok(file(
        bundle.into_bytes(),
        "application/stix+json;version=2.1",
        "network.json",
    ))
}

/// The pairs of a view that a form carries in one field.
fn pairs_sent(form: &Form) -> Pairs {
    serde_urlencoded::from_str(form.text("view")).unwrap_or_default()
}

async fn save(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(start): Path<String>,
    Sent(sent): Sent<Pairs>,
) -> Result<Response, PageError> {
    let mut form = Form::sent(sent);
    let pairs = pairs_sent(&form);
    let view = view_of(&start, &pairs)?;
    let Ok(case) = form.text("case").parse::<InvestigationId>() else {
        let mut refusals = Refusals::default();
        refusals.when(true, "case", "Choose the case that the view is saved to.");
        form.refuse(refusals);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return drawn_page(&site, &actor, &viewer, (&start, &pairs), &form, None, status).await;
    };
    let command = SaveView {
        case,
        name: form.text("name").to_owned(),
        pairs: view
            .pairs()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    };
    match site.casework.execute(&actor, command).await {
        Ok(()) => {
            let back = href(&view, "");
            let and = if back.contains('?') { '&' } else { '?' };
            Ok(Redirect::to(&format!("{back}{and}done=saved")).into_response())
        }
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            drawn_page(&site, &actor, &viewer, (&start, &pairs), &form, None, status).await
        }
    }
}

async fn operation_form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(start): Path<String>,
    Query(pairs): Query<Pairs>,
) -> Result<Response, PageError> {
    let view = view_of(&start, &pairs)?;
    let mut form = site.fresh_form();
    form.set("view", &query_of(&view));
    operation_page(&site, &actor, &viewer, &view, &form, StatusCode::OK).await
}

/// The pairs of a view as one text.
fn query_of(view: &View) -> String {
    let pairs = view.pairs();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    form_urlencoded(&pairs)
}

async fn operation_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    view: &View,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let walked = site.casework.network(actor, view).await?;
    let drawn = walked.drawn(view)?;
    let options = site.casework.options(actor, None).await?;
    let chosen: Vec<String> = form.all("cases").map(str::to_owned).collect();
    let (mut cases, mut closed) = (Vec::new(), Vec::new());
    for node in drawn.network.nodes.iter().filter(|node| node.facts.open) {
        let Some(id) = node.key.id_of(Investigations::NAME) else {
            continue;
        };
        let officer = node.facts.officer.and_then(|officer| walked.name_of(officer));
        let text = format!("{} ({}), {}", node.name, node.reference, officer.unwrap_or("nobody"));
        if node.facts.list.is_some() {
            closed.push(text);
        } else {
            let id = id.to_string();
            let checked = status == StatusCode::OK || chosen.contains(&id);
            cases.push(context! { value => id, text, checked });
        }
    }
    let content = context! {
        back => href(view, ""),
        action => format!("/networks/{}/operation", start_of(&view.start)),
        fields => fields(Operations::OPENING, &options, form),
        cases,
        closed,
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "network_operation.html", content)
}

async fn operation(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(start): Path<String>,
    Sent(sent): Sent<Pairs>,
) -> Result<Response, PageError> {
    let mut form = Form::sent(sent);
    let view = view_of(&start, &pairs_sent(&form))?;
    let mut refusals = Refusals::default();
    let answers = read(&site, &actor, Operations::OPENING, &form, &mut refusals).await?;
    let opening = serde_json::from_value::<domain::operations::OperationOpening>(serde_json::Value::Object(answers));
    let opening = match opening {
        Ok(opening) if refusals.0.is_empty() => opening,
        _ => {
            let message = "One of the choices is not among those that were offered. Choose again.";
            refusals.when(refusals.0.is_empty(), "", message);
            form.refuse(refusals);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return operation_page(&site, &actor, &viewer, &view, &form, status).await;
        }
    };
    let command = MakeOperation {
        name: opening.name,
        day: opening.day,
        lead: opening.lead,
        briefing: opening.briefing,
        aim: opening.aim,
        cases: form.all("cases").filter_map(|id| id.parse().ok()).collect(),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.execute_once(&actor, key, command).await {
        Ok(made) => Ok(Redirect::to(&format!("/operations/{}?done=opened", made.operation)).into_response()),
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            operation_page(&site, &actor, &viewer, &view, &form, status).await
        }
    }
}
