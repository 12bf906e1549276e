//! A record's page: what it is, what happened to it, what is missing; and the forms by which more is recorded.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::cases::{CaseRoom, LookAtFlag, RecordPage, RecordStep, StrikeOut};
use casework::options::Options;
use casework::{Action, Actor, Error};
use domain::deadlines::{AnswersFor, answers_for};
use domain::exhibits::Exhibits;
use domain::record::{Ask, Input, Machine as _, Record, Step as _, StepKind, as_answers};
use domain::refusal::Refusals;
use domain::safeguarding::{FamilyContact, SocialCareOpening};
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

use super::{Drawn, Pairs, WebRoom, begun, form_page, happened, id_of, refused, unreadable, ways};
use crate::asks::{Words, read, shown};
use crate::form::Form;
use crate::gate::SignedIn;
use crate::page::{Viewer, left_until, moment};
use crate::referrals::name_of;
use crate::{PageError, Site};

#[derive(Deserialize)]
pub(super) struct Asked {
    done: Option<String>,
}

pub(super) async fn record_page<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Asked { done }): Query<Asked>,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    draw_record(
        &site,
        &actor,
        &viewer,
        &page,
        done.as_deref(),
        &Form::default(),
        StatusCode::OK,
    )
    .await
}

async fn draw_record<R: WebRoom>(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    page: &RecordPage<R>,
    done: Option<&str>,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let record = &page.record;
    let case = record.investigation.filter(|_| R::NAME != "investigation");
    let mut options = match site.casework.options(actor, case).await {
        Err(Error::NotThere | Error::NotAllowed(_)) => Options::default(),
        options => options?,
    };
    let named = site.casework.names_of_records(actor, &referenced(record)).await?;
    options.records.extend(named);
    let words = Words {
        people: &page.people,
        options: &options,
    };
    let tasks = tasks_shown(site, record);
    let said = match done {
        Some("opened") if !tasks.is_empty() => Some("It is recorded. What follows from it is below."),
        Some("opened" | "recorded") => Some("It is recorded."),
        Some("looked") => Some("It is recorded that you have looked at it."),
        Some("stopped") => Some("You have stopped reading. The time stands on your own welfare page."),
        Some("struck") => Some("It is struck out, and counts no more. It can still be read below."),
        _ => None,
    };
    let (expected, others) = record.offered();
    let may_read_case = site.casework.may(actor, Action::ReadInvestigation);
    let content = context! {
        room => R::NAME,
        path => format!("{}/{}", R::PATH, record.id),
        kind => R::TITLE,
        title => R::title(record),
        reference => record.reference.clone(),
        state => record.state().label(),
        closed => record.scope.is_some(),
        back => if may_read_case { R::back(record) } else { R::PATH.to_owned() },
        may_read_case,
        may_read_person => site.casework.may(actor, Action::ReadPerson),
        case => page.investigation.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
        about => page.person.as_ref().map(|(id, name)| context! { id => id.to_string(), name }),
        began => R::began(record),
        opened => Value::from(Serde(&site.shown(record.opened.happened))),
        opened_by => record.opened.done_by.clone(),
        typed_by => name_of(&page.people, record.opened.by),
        typed_at => moment(record.opened.at),
        more => R::more(site, actor, record).await?,
        facts => Value::from(Serde(&shown(R::OPENING, &as_answers(&record.opening), &words))),
        tasks => Value::from(Serde(&tasks)),
        events => events_shown(site, record, &words),
        flags => crate::flags::of_record(site, actor, record, &words),
        runs => crate::clocks::of_record(site, record),
        papers => crate::papers::links(&format!("{}/{}", R::PATH, record.id), record),
        may_look_at_flags => site.casework.may(actor, Action::LookAtFlag),
        expected => kinds(&expected),
        others => kinds(&others),
        may_record => site.casework.may(actor, R::RECORD),
        form => Value::from(Serde(form)),
        said,
    };
    site.page_with(status, viewer, R::TEMPLATE, content)
}

/// Every record that the answers name by its reference.
pub(crate) fn referenced<R: WebRoom>(record: &Record<R>) -> Vec<(&'static str, Uuid)> {
    let mut named = Vec::new();
    let mut add = |asks: &[Ask], answers: &serde_json::Value| {
        for ask in asks {
            let id = answers
                .get(ask.name)
                .and_then(|value| value.as_str())
                .and_then(|id| id.parse().ok());
            if let (Input::Referenced(room), Some(id)) = (ask.input, id)
                && !named.contains(&(room, id))
            {
                named.push((room, id));
            }
        }
    };
    add(R::OPENING, &as_answers(&record.opening));
    for event in &record.events {
        add(
            event.step.kind().map_or(&[], |kind| kind.asks),
            &as_answers(&event.step),
        );
    }
    named
}

/// Everything that can be recorded now, what is expected first.
pub(crate) fn all_kinds<R: WebRoom>(record: &Record<R>) -> Vec<(&'static str, &'static str)> {
    let (expected, others) = record.offered();
    [kinds(&expected), kinds(&others)].concat()
}

fn kinds(kinds: &[&'static StepKind]) -> Vec<(&'static str, &'static str)> {
    kinds.iter().map(|kind| (kind.code, kind.label)).collect()
}

/// Whether the family may be contacted, when and by whom: it stands at the head of the page, for an officer who rings or
/// knocks too early can undo what the council and the unit agreed.
pub(super) fn family_contact(opening: &SocialCareOpening) -> Value {
    context! {
        answer => opening.contact.in_short(),
        waits => opening.contact != FamilyContact::Yes,
        words => contact_words(opening),
        by => opening.contact_by.trim(),
    }
}

/// Whether the family may be contacted, and from when, in words.
pub(crate) fn contact_words(opening: &SocialCareOpening) -> String {
    match (opening.contact, opening.not_before) {
        (FamilyContact::NotBefore, Some(from)) => format!("Not before {}", moment(from)),
        (contact, _) => contact.label().to_owned(),
    }
}

/// Counts by category, as a table draws them; nothing where nothing was counted.
pub(crate) fn counts(exhibit: &Record<Exhibits>) -> Value {
    let row = |name: &'static str, (stills, moving): (i64, i64)| context! { name, stills, moving };
    let rows = |counts: domain::exhibits::Counts| vec![row("A", counts.a), row("B", counts.b), row("C", counts.c)];
    Value::from(exhibit.counts().map(rows).unwrap_or_default())
}

/// A task as pages draw it.
#[derive(serde::Serialize)]
pub(crate) struct TaskShown {
    pub(crate) what: String,
    pub(crate) step: String,
    pub(crate) due: Option<String>,
    pub(crate) left: String,
    /// `over`, `soon` or `later`.
    pub(crate) urgency: &'static str,
    pub(crate) because: String,
    pub(crate) protects: bool,
    /// Who answers for it now, where it has gone up a rank; empty where it has not.
    pub(crate) gone_up: &'static str,
}

pub(crate) fn task_shown(
    site: &Site,
    what: &str,
    step: &str,
    due: Option<Instant>,
    because: &str,
    protects: bool,
) -> TaskShown {
    let left = due.map(|due| left_until(due, site.casework.now()));
    let (urgency, left) = left.unwrap_or_else(|| ("later", "No clock".to_owned()));
    TaskShown {
        what: what.to_owned(),
        step: step.to_owned(),
        due: due.map(moment),
        left,
        urgency,
        because: because.to_owned(),
        protects,
        gone_up: match answers_for(due, protects, site.casework.now()) {
            AnswersFor::Officer => "",
            AnswersFor::Supervisor => "With the supervisor",
            AnswersFor::UnitHead => "With the head of the unit",
        },
    }
}

fn tasks_shown<R: WebRoom>(site: &Site, record: &Record<R>) -> Vec<TaskShown> {
    let now = site.casework.now();
    R::tasks(record)
        .iter()
        .filter(|task| task.starts.is_none_or(|starts| starts <= now))
        .map(|task| task_shown(site, task.what, task.step, task.due(), task.because(), task.protects))
        .collect()
}

/// What happened to a record, the latest first.
pub(crate) fn events_shown<R: WebRoom>(site: &Site, record: &Record<R>, words: &Words<'_>) -> Vec<Value> {
    let mut places: Vec<usize> = (0..record.events.len()).collect();
    // Times are typed to the minute: of two in the same minute, the one that was recorded later is the later one.
    places.sort_by_key(|place| {
        let happened = record.events.get(*place).map(|event| event.made.happened);
        std::cmp::Reverse((happened, *place))
    });
    let states = record.states();
    places
        .into_iter()
        .filter_map(|place| {
            let event = record.events.get(place)?;
            let kind = event.step.kind()?;
            let change = states
                .iter()
                .find(|(of, _, _)| *of == place)
                .filter(|(_, from, to)| from != to);
            Some(context! {
                place,
                what => kind.past,
                change => change.map(|(_, from, to)| (from.label(), to.label())),
                happened => Value::from(Serde(&site.shown(event.made.happened))),
                done_by => event.made.done_by.clone(),
                typed_by => name_of(words.people, event.made.by),
                typed_at => moment(event.made.at),
                late => event.made.at > event.made.happened.plus_hours(24),
                irregular => record.irregular(place),
                facts => Value::from(Serde(&shown(kind.asks, &as_answers(&event.step), words))),
                struck => event.struck.as_ref().map(|struck| context! {
                    by => name_of(words.people, struck.by), at => moment(struck.at), why => struck.why.clone(),
                }),
            })
        })
        .collect()
}

fn kind_of<R: CaseRoom>(code: &str) -> Result<&'static StepKind, Error> {
    R::Step::KINDS
        .iter()
        .find(|kind| kind.code == code && kind.is_offered())
        .ok_or(Error::NotThere)
}

fn step_drawn<'a, R: WebRoom>(record: &Record<R>, kind: &'static StepKind, beside: Vec<String>) -> Drawn<'a> {
    Drawn {
        caption: format!("{} {}: {}", R::TITLE, record.reference, R::title(record)),
        heading: kind.label,
        back: (
            format!("{}/{}", R::PATH, record.id),
            format!("{} {}", R::TITLE, record.reference),
        ),
        button: "Record it",
        asks: kind.asks,
        happening: true,
        beside,
    }
}

pub(super) async fn step_form<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, code)): Path<(String, String)>,
    Query(known): Query<BTreeMap<String, String>>,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let kind = kind_of::<R>(&code)?;
    let options = site.casework.options(&actor, page.record.investigation).await?;
    let mut form = begun(&site, &actor);
    R::propose(&site, &page.record, kind.code, &mut form).await?;
    // What the link that led here knows already, nobody types: the number of an item.
    for ask in kind.asks {
        if let Some(value) = known.get(ask.name).filter(|value| value.len() <= LONGEST_KNOWN) {
            form.set(ask.name, value);
        }
    }
    let beside = R::beside(&site, &actor, &page.record, kind.code).await?;
    form_page(
        &site,
        &viewer,
        &step_drawn(&page.record, kind, beside),
        &options,
        &form,
        StatusCode::OK,
    )
}

/// The longest answer that a link brings along, in bytes.
const LONGEST_KNOWN: usize = 100;

pub(super) async fn step<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, code)): Path<(String, String)>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let kind = kind_of::<R>(&code)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let mut answers = read(&site, &actor, kind.asks, &form, &mut refusals).await?;
    let (happened, done_by) = happened(&form, &mut refusals);
    answers.insert("step".to_owned(), json!(code));
    if refusals.0.is_empty() {
        match serde_json::from_value::<R::Step>(serde_json::Value::Object(answers)) {
            Ok(step) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let command = RecordStep::<R> {
                    id: page.record.id,
                    step,
                    happened,
                    done_by,
                };
                match site.casework.execute_once(&actor, key, command).await {
                    Ok(()) => return Ok(Redirect::to(&format!("{}/{id}?done=recorded", R::PATH)).into_response()),
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.ways = ways(&refusals, page.record.investigation);
    form.refuse(refusals);
    let options = site.casework.options(&actor, page.record.investigation).await?;
    let beside = R::beside(&site, &actor, &page.record, kind.code).await?;
    form_page(
        &site,
        &viewer,
        &step_drawn(&page.record, kind, beside),
        &options,
        &form,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
}

pub(super) async fn strike<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, place)): Path<(String, String)>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let place = place.parse::<usize>().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let command = StrikeOut::<R> {
        id: page.record.id,
        place,
        why: form.text("why").to_owned(),
    };
    match site.casework.execute(&actor, command).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/{id}?done=struck", R::PATH)).into_response()),
        Err(error) => refused_in_its_place(&site, &actor, &viewer, &page, form, ("why", place), error).await,
    }
}

/// The page again, with what was wrong with one of its small forms of one field: that form has a name by its place.
async fn refused_in_its_place<R: WebRoom>(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    page: &RecordPage<R>,
    mut form: Form,
    (field, place): (&str, usize),
    error: Error,
) -> Result<Response, PageError> {
    let name = format!("{field}-{place}");
    let mut refusals = refused(error)?;
    for refusal in &mut refusals.0 {
        refusal.field.clone_from(&name);
    }
    let typed = form.text(field).to_owned();
    form.set(&name, &typed);
    form.refuse(refusals);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    draw_record(site, actor, viewer, page, None, &form, status).await
}

/// A supervisor's look at what was not as it should have been.
pub(super) async fn look_at_flag<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, place)): Path<(String, String)>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let place = place.parse::<usize>().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let command = LookAtFlag::<R> {
        id: page.record.id,
        place,
        found: form.text("found").to_owned(),
    };
    match site.casework.execute(&actor, command).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/{id}?done=looked", R::PATH)).into_response()),
        Err(error) => refused_in_its_place(&site, &actor, &viewer, &page, form, ("found", place), error).await,
    }
}
