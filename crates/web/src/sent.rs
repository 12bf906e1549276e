//! What was sent to a council, for its team: plain pages, quick on a telephone, with nothing else of the house.

use axum::Form as Posted;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::options::Options;
use casework::sent::{AnswerSent, COUNCILS_STEPS, SentRow};
use casework::{Action, Error};
use domain::ids::SocialCareReferralId;
use domain::on_call::Desk;
use domain::record::{Record, Step as _, StepKind, as_answers};
use domain::refusal::Refusals;
use domain::safeguarding::{FamilyContact, SocialCareReferrals, SocialCareState, SocialCareStep};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;
use serde_json::json;

use crate::asks::{Words, read, shown};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::moment;
use crate::rooms::{Drawn, begun, contact_words, form_page, happened, refused, unreadable};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/sent-to-us", Gate::May(Action::ReadSent), list)
        .get("/sent-to-us/{sent}", Gate::May(Action::ReadSent), sent)
        .get("/sent-to-us/{sent}/record/{step}", Gate::May(Action::AnswerSent), form)
        .post(
            "/sent-to-us/{sent}/record/{step}",
            Gate::May(Action::AnswerSent),
            record,
        );
}

fn id_of(id: &str) -> Result<SocialCareReferralId, Error> {
    id.parse::<uuid::Uuid>()
        .map(SocialCareReferralId::from)
        .map_err(|_| Error::NotThere)
}

async fn list(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let rows = site.casework.sent_list(&actor).await?;
    let row = |row: &SentRow| {
        let (contact, not_before) = row.contact;
        context! {
            href => format!("/sent-to-us/{}", row.id),
            reference => row.reference.clone(),
            title => row.title.clone(),
            state => row.state.label(),
            sent => Value::from(Serde(&site.shown(row.sent))),
            contact => match (contact, not_before) {
                (FamilyContact::NotBefore, Some(from)) => format!("Not before {}", moment(from)),
                (contact, _) => contact.label().to_owned(),
            },
            careful => contact != FamilyContact::Yes,
        }
    };
    let (answered, waiting): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.state == SocialCareState::Answered);
    let content = context! {
        waiting => waiting.into_iter().map(row).collect::<Vec<_>>(),
        answered => answered.into_iter().map(row).collect::<Vec<_>>(),
    };
    site.page(&viewer, "sent_list.html", content)
}

#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    done: String,
}

async fn sent(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let page = site.casework.sent(&actor, id_of(&id)?, &site.force.name).await?;
    let record = &page.record;
    let options = Options::default();
    let words = Words {
        people: &page.people,
        options: &options,
    };
    let mut events: Vec<Value> = record
        .standing()
        .filter_map(|event| {
            let kind = event.step.kind()?;
            Some(context! {
                what => kind.past,
                happened => Value::from(Serde(&site.shown(event.made.happened))),
                done_by => event.made.done_by.clone(),
                facts => Value::from(Serde(&shown(kind.asks, &as_answers(&event.step), &words))),
            })
        })
        .collect();
    events.reverse();
    // The first two sections of the paper say whether the family may be contacted and to whom it goes: the page says the one
    // at its head, and whoever reads it is the other.
    let sections = page
        .paper
        .sections
        .iter()
        .skip(2)
        .filter(|section| section.heading != "What we ask of you");
    let content = context! {
        reference => record.reference.clone(),
        family => record.opening.family.clone(),
        contact => contact_words(&record.opening),
        careful => record.opening.contact != FamilyContact::Yes,
        contact_by => record.opening.contact_by.trim(),
        state => record.state().label(),
        sent => record.sent().map(|sent| Value::from(Serde(&site.shown(sent)))),
        sections => Value::from(Serde(&sections.collect::<Vec<_>>())),
        officer => page.officers.0.clone(),
        supervisor => page.officers.1.clone(),
        duty => page.duty.iter().map(|duty| context! {
            desk => Desk::from_code(&duty.desk).map(Desk::label), who => duty.who.clone(), telephone => duty.telephone.clone(),
        }).collect::<Vec<_>>(),
        events,
        received => record.has("received") || record.has("answered"),
        answered => record.has("answered"),
        path => format!("/sent-to-us/{}", record.id),
        done => said.done == "yes",
    };
    site.page(&viewer, "sent.html", content)
}

/// What a council may record, by its code.
fn kind_of(code: &str) -> Result<&'static StepKind, Error> {
    SocialCareStep::KINDS
        .iter()
        .find(|kind| kind.code == code && COUNCILS_STEPS.contains(&code))
        .ok_or(Error::NotThere)
}

/// What its council is asked, in its own words.
fn drawn<'a>(record: &Record<SocialCareReferrals>, kind: &'static StepKind) -> Drawn<'a> {
    Drawn {
        caption: format!("Referral {}: {} family", record.reference, record.opening.family),
        heading: match kind.code {
            "received" => "Say that you have it",
            "answered" => "Say what you decided",
            _ => "Tell the police what happened",
        },
        back: (
            format!("/sent-to-us/{}", record.id),
            format!("Referral {}", record.reference),
        ),
        button: "Send it to the police",
        asks: kind.asks,
        happening: true,
        beside: Vec::new(),
    }
}

async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let page = site.casework.sent(&actor, id_of(&id)?, &site.force.name).await?;
    let kind = kind_of(&code)?;
    let mut form = begun(&site, &actor);
    for name in ["received_by", "decided_by"] {
        form.set(name, &actor.display);
    }
    let drawn = drawn(&page.record, kind);
    form_page(&site, &viewer, &drawn, &Options::default(), &form, StatusCode::OK)
}

async fn record(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, code)): Path<(String, String)>,
    Posted(pairs): Posted<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let page = site.casework.sent(&actor, id_of(&id)?, &site.force.name).await?;
    let kind = kind_of(&code)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let mut answers = read(&site, &actor, kind.asks, &form, &mut refusals).await?;
    let (happened, done_by) = happened(&form, &mut refusals);
    answers.insert("step".to_owned(), json!(code));
    if refusals.0.is_empty() {
        match serde_json::from_value::<SocialCareStep>(serde_json::Value::Object(answers)) {
            Ok(step) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let command = AnswerSent {
                    id: page.record.id,
                    step,
                    happened,
                    done_by,
                };
                match site.casework.execute_once(&actor, key, command).await {
                    Ok(()) => return Ok(Redirect::to(&format!("/sent-to-us/{id}?done=yes")).into_response()),
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.refuse(refusals);
    let drawn = drawn(&page.record, kind);
    form_page(
        &site,
        &viewer,
        &drawn,
        &Options::default(),
        &form,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
}
