//! People: adding somebody after a search that found nobody, a person's page, and who is one human.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::cases::{OpenRecord, RecordStep};
use casework::identity::JudgeIdentity;
use casework::options::Options;
use casework::{Action, Actor, Error};
use domain::children::{ChildOpening, Children};
use domain::ids::{InvestigationId, PersonId};
use domain::investigations::{InvestigationStep, Investigations, Part};
use domain::people::{People, PersonOpening, PersonStep, Told, Verdict};
use domain::record::{Ask, Room as _, as_answers};
use domain::refusal::{Refusal, Refusals};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::asks::{Words, fields, read, shown};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::matches::several;
use crate::page::Viewer;
use crate::referrals::choices;
use crate::rooms::{begun, events_shown, happened, refused};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/people/{person}", Gate::May(Action::ReadPerson), person)
        .post("/people/{person}/same", Gate::May(Action::JudgeIdentity), same)
        .get(
            "/investigations/{investigation}/people/new",
            Gate::May(Action::AddPerson),
            new_form,
        )
        .post(
            "/investigations/{investigation}/people/new",
            Gate::May(Action::AddPerson),
            new,
        );
}

type Pairs = Sent<Vec<(String, String)>>;

#[derive(Deserialize)]
struct As {
    #[serde(default, rename = "as")]
    part: String,
    /// A name that was searched for and not found.
    #[serde(default)]
    given: String,
    #[serde(default)]
    surname: String,
}

/// What is asked about a child beside who it is: the child itself was just described.
fn child_asks() -> Vec<Ask> {
    Children::OPENING
        .iter()
        .filter(|ask| ask.name != "person")
        .copied()
        .collect()
}

async fn new_form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(case): Path<String>,
    Query(As { part, given, surname }): Query<As>,
) -> Result<Response, PageError> {
    let case: InvestigationId = case.parse().map_err(|_| Error::NotThere)?;
    let options = site.casework.options(&actor, Some(case)).await?;
    let mut form = begun(&site, &actor);
    form.set("part", &part);
    form.set("given", &given);
    form.set("surname", &surname);
    form.set("category", if part == "suspect" { "suspect" } else { "other" });
    new_page(&site, &viewer, case, &part, &options, &form, None, StatusCode::OK)
}

#[expect(clippy::too_many_arguments, reason = "a page, its form and what was found")]
fn new_page(
    site: &Site,
    viewer: &Viewer,
    case: InvestigationId,
    part: &str,
    options: &Options,
    form: &Form,
    found: Option<Vec<Value>>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let heading = match part {
        "child" => "Add a child",
        "suspect" => "Add a suspect",
        _ => "Add somebody",
    };
    let content = context! {
        heading,
        back => format!("/investigations/{case}"),
        found,
        fields => fields(People::OPENING, options, form),
        for_child => part == "child",
        child_fields => fields(&child_asks(), options, form),
        in_case => true,
        parts => Value::from(Serde(&choices(Part::ALL, Part::code, Part::label, form.text("part")))),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "person_new.html", content)
}

async fn new(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(case): Path<String>,
    Query(As { part, .. }): Query<As>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let case: InvestigationId = case.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let options = site.casework.options(&actor, Some(case)).await?;
    let is_child = part == "child";
    let mut refusals = Refusals::default();
    let answers = read(&site, &actor, People::OPENING, &form, &mut refusals).await?;
    let asks = if is_child { child_asks() } else { Vec::new() };
    let about = read(&site, &actor, &asks, &form, &mut refusals).await?;
    let chosen = if is_child {
        None
    } else {
        form.code(
            "part",
            Part::from_code,
            "Choose what they are in this case.",
            &mut refusals,
        )
    };
    let when = happened(&form, &mut refusals);
    let opening = serde_json::from_value::<PersonOpening>(serde_json::Value::Object(answers));
    let opening = match opening {
        Ok(opening) if refusals.0.is_empty() => opening,
        _ => {
            refusals.when(
                refusals.0.is_empty(),
                "",
                "One of the choices is not among those that were offered. Choose again.",
            );
            form.refuse(refusals);
            return new_page(
                &site,
                &viewer,
                case,
                &part,
                &options,
                &form,
                None,
                StatusCode::UNPROCESSABLE_ENTITY,
            );
        }
    };
    if form.text("sure") != "yes" {
        let found = site.casework.like(&actor, &opening).await?;
        let found: Vec<Value> = found
            .iter()
            .map(|candidate| {
                context! {
                    id => candidate.person.id.to_string(), name => candidate.person.name(),
                    reference => candidate.person.reference.clone(), why => candidate.why.clone(),
                }
            })
            .collect();
        return new_page(
            &site,
            &viewer,
            case,
            &part,
            &options,
            &form,
            Some(found),
            StatusCode::OK,
        );
    }
    let key = form.key().ok_or(Error::SentBefore)?;
    match add(&site, &actor, case, opening, chosen, about, when, key).await {
        Ok(href) => Ok(Redirect::to(&href).into_response()),
        Err(error) => {
            let refusals = refused(error)?;
            form.refuse(refusals);
            new_page(
                &site,
                &viewer,
                case,
                &part,
                &options,
                &form,
                Some(Vec::new()),
                StatusCode::UNPROCESSABLE_ENTITY,
            )
        }
    }
}

/// Adds the person, then their place in the case: two commands, each whole; the second can be repeated.
#[expect(clippy::too_many_arguments, reason = "what a form of two records holds")]
async fn add(
    site: &Site,
    actor: &Actor,
    case: InvestigationId,
    opening: PersonOpening,
    part: Option<Part>,
    about: serde_json::Map<String, serde_json::Value>,
    (happened, done_by): (domain::time::Instant, String),
    key: uuid::Uuid,
) -> Result<String, Error> {
    let how_known = opening.how_known.clone();
    let command = OpenRecord::<People> {
        investigation: Some(case),
        opening,
        happened,
        done_by: done_by.clone(),
    };
    let person: PersonId = site.casework.execute_once(actor, key, command).await?;
    let Some(part) = part else {
        let read = |name: &str| about.get(name).cloned().unwrap_or_default();
        let lives_with_suspect = serde_json::from_value(read("lives_with_suspect")).map_err(|_| {
            Error::Refused(
                Refusal::of(
                    "lives_with_suspect",
                    "Say whether the child lives or stays with a suspect.",
                )
                .into(),
            )
        })?;
        let command = OpenRecord::<Children> {
            investigation: Some(case),
            opening: ChildOpening {
                person,
                called: String::new(),
                born: None,
                lives_with_suspect,
                how_linked: read("how_linked").as_str().unwrap_or_default().to_owned(),
            },
            happened,
            done_by,
        };
        let child = site.casework.execute(actor, command).await?;
        return Ok(format!("/children/{child}?done=opened"));
    };
    let command = RecordStep::<Investigations> {
        id: case,
        step: InvestigationStep::PersonAdded {
            person,
            part,
            how_known,
        },
        happened,
        done_by,
    };
    site.casework.execute(actor, command).await?;
    Ok(format!("/investigations/{case}?done=recorded"))
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn person(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, PageError> {
    let id: PersonId = id.parse().map_err(|_| Error::NotThere)?;
    let said = match done.as_deref() {
        Some("recorded") => Some("It is recorded."),
        Some("judged") => Some("The decision is recorded. Figures follow it, and it can be taken back."),
        Some("match") => Some("What you found about the match is recorded."),
        Some("struck") => Some("It is struck out."),
        _ => None,
    };
    draw(&site, &actor, &viewer, id, &Form::default(), said, StatusCode::OK).await
}

async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: PersonId,
    form: &Form,
    said: Option<&str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.person(actor, id).await?;
    let person = &page.person;
    let options = Options {
        persons: page.tied.iter().map(|(id, name)| (id.uuid(), name.clone())).collect(),
        ..Options::default()
    };
    let words = Words {
        people: &page.people,
        options: &options,
    };
    let day = |day: jiff::civil::Date| day.strftime("%-d %b %Y").to_string();
    let addresses: Vec<Value> = person
        .addresses()
        .into_iter()
        .map(|address| {
            let from = address.from.map(|from| format!("since {}", day(from)));
            let to = address.to.map(|to| format!("until {}", day(to)));
            context! {
                address => format!("{} {}", address.address, address.postcode).trim().to_owned(),
                to => address.to.is_some(),
                dates => [from, to].into_iter().flatten().collect::<Vec<_>>().join(", "),
                how => address.how_known,
            }
        })
        .collect();
    let ties: Vec<(&str, String, String)> = person
        .standing()
        .filter_map(|event| match &event.step {
            PersonStep::Tied { tie, to, .. } => {
                let name = page
                    .tied
                    .get(to)
                    .cloned()
                    .unwrap_or_else(|| "Somebody you may not see".to_owned());
                Some((tie.label(), to.to_string(), name))
            }
            _ => None,
        })
        .collect();
    let identifiers: Vec<(String, String)> = person
        .identifiers()
        .into_iter()
        .map(|identifier| {
            (
                format!("{} {}", identifier.kind.label(), identifier.qualifier),
                identifier.received.reading,
            )
        })
        .collect();
    let candidates: Vec<Value> = page
        .candidates
        .iter()
        .map(|candidate| {
            context! {
                id => candidate.person.id.to_string(),
                name => candidate.person.name(),
                reference => candidate.person.reference.clone(),
                born => candidate.person.born().map(day),
                why => candidate.why.clone(),
                verdict => candidate.verdict.map(|verdict| match verdict { Verdict::Same => "same", Verdict::NotTheSame => "not_the_same" }),
            }
        })
        .collect();
    let (told, ethnicity) = person.ethnicity();
    let content = context! {
        id => id.to_string(),
        name => person.name(),
        reference => person.reference.clone(),
        category => person.category().label(),
        closed => person.scope.is_some(),
        age => person.age_on(site.casework.now().london_day()),
        names => person.all_names().iter().map(|(given, surname)| format!("{given} {surname}").trim().to_owned()).collect::<Vec<_>>(),
        born => person.born().map(day),
        ethnicity => context! { said => told == Told::Said && !ethnicity.is_empty(), words => ethnicity.to_owned(), label => told.label() },
        addresses,
        identifiers => Value::from(Serde(&identifiers)),
        ties => Value::from(Serde(&ties)),
        candidates,
        matches => several(site, actor, &page.matches, &page.people),
        network => crate::networks::link(site, actor, People::NAME, id.uuid()),
        cases => Value::from(Serde(&page.cases.iter().map(|(id, reference, title, words)| (id.to_string(), reference.clone(), title.clone(), words.clone())).collect::<Vec<_>>())),
        events => events_shown(site, person, &words),
        facts => Value::from(Serde(&shown(People::OPENING, &as_answers(&person.opening), &words))),
        opened => Value::from(Serde(&site.shown(person.opened.happened))),
        opened_by => person.opened.done_by.clone(),
        offered => crate::rooms::all_kinds(person),
        may_record => site.casework.may(actor, Action::RecordPerson),
        may_judge => site.casework.may(actor, Action::JudgeIdentity),
        papers => crate::papers::links(&format!("/people/{id}"), person),
        form => Value::from(Serde(form)),
        said,
    };
    site.page_with(status, viewer, "person.html", content)
}

async fn same(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id: PersonId = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let other: PersonId = form.text("other").parse().map_err(|_| Error::NotThere)?;
    let command = JudgeIdentity {
        kept: id,
        other,
        verdict: if form.text("verdict") == "same" {
            Verdict::Same
        } else {
            Verdict::NotTheSame
        },
        reason: form.text("reason").to_owned(),
    };
    match site.casework.execute(&actor, command).await {
        Ok(_) => Ok(Redirect::to(&format!("/people/{id}?done=judged")).into_response()),
        Err(error) => {
            let mut refusals = refused(error)?;
            for refusal in &mut refusals.0 {
                refusal.field = format!("reason-{other}");
            }
            let typed = form.text("reason").to_owned();
            form.set(&format!("reason-{other}"), &typed);
            form.refuse(refusals);
            draw(
                &site,
                &actor,
                &viewer,
                id,
                &form,
                None,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
    }
}
