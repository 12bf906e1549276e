//! The intake form: a report from any source, typed in three minutes.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::referrals::TakeReferral;
use casework::{Action, Error};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::ReferralId;
use domain::referrals::{Concern, Source, Taking};
use domain::refusal::{Refusal, Refusals};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use super::{Pairs, choices};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::Viewer;
use crate::{PageError, Site};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/referrals/take", Gate::May(Action::TakeReferral), take_form)
        .post("/referrals/take", Gate::May(Action::TakeReferral), take)
        .get("/referrals/taken/{reference}", Gate::May(Action::TakeReferral), taken);
}

/// How many lines for identifiers the form has at first, and at most.
const LINES: usize = 3;

const MOST_LINES: usize = 40;

/// An identifier that was searched for and not found, with which a referral is begun.
#[derive(Deserialize)]
struct Searched {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    identifier: String,
}

async fn take_form(
    State(site): State<Site>,
    SignedIn(_, viewer): SignedIn,
    Query(Searched { kind, identifier }): Query<Searched>,
) -> Result<Response, PageError> {
    let mut form = site.fresh_form();
    form.set_moment("received", site.casework.now());
    form.set("identifier-1-kind", &kind);
    form.set("identifier-1-text", &identifier);
    form.set("lines", &LINES.to_string());
    take_page(&site, &viewer, &form, StatusCode::OK)
}

fn lines_of(form: &Form) -> usize {
    form.text("lines").parse().unwrap_or(LINES).clamp(LINES, MOST_LINES)
}

fn take_page(site: &Site, viewer: &Viewer, form: &Form, status: StatusCode) -> Result<Response, PageError> {
    let lines: Vec<_> = (1..=lines_of(form))
        .map(|line| {
            let text = |part: &str| form.text(&format!("identifier-{line}-{part}")).to_owned();
            context! {
                line,
                kinds => Value::from(Serde(&choices(&IdentifierKind::ALL, IdentifierKind::code, IdentifierKind::label, &text("kind")))),
                text => text("text"),
                qualifier => text("qualifier"),
            }
        })
        .collect();
    let content = context! {
        form => Value::from(Serde(form)),
        lines,
        sources => Value::from(Serde(&choices(Source::ALL, Source::code, Source::label, form.text("source")))),
        concerns => Value::from(Serde(&choices(Concern::ALL, Concern::code, Concern::label, form.text("concern")))),
    };
    site.page_with(status, viewer, "take.html", content)
}

fn read_taking(form: &Form) -> Result<Taking, Refusals> {
    let mut refusals = Refusals::default();
    let danger = form.answer(
        "danger",
        "Say whether a child is in danger now, or that it is not known.",
        &mut refusals,
    );
    let source = form.code(
        "source",
        Source::from_code,
        "Choose where the report came from.",
        &mut refusals,
    );
    let received = form.moment("received", &mut refusals);
    let concern = form.code("concern", Concern::from_code, "Choose what is alleged.", &mut refusals);
    let child = form.answer(
        "child",
        "Say whether a child lives with them, or that it is not known.",
        &mut refusals,
    );
    let mut identifiers = Vec::new();
    for line in 1..=lines_of(form) {
        let part = |part: &str| form.text(&format!("identifier-{line}-{part}")).to_owned();
        let text = part("text");
        if text.trim().is_empty() {
            continue;
        }
        match IdentifierKind::from_code(&part("kind")) {
            Some(kind) => identifiers.push(Identifier::new(kind, part("qualifier").trim(), text.trim())),
            None => refusals.0.push(Refusal::of(
                &format!("identifier-{line}-kind"),
                format!(
                    "Choose what kind of identifier ‘{}’ is.",
                    text.trim().chars().take(40).collect::<String>()
                ),
            )),
        }
    }
    let text = |name: &str| form.text(name).to_owned();
    let (Some(danger), Some(source), Some(received), Some(concern), Some(child)) =
        (danger, source, received, concern, child)
    else {
        // What `domain` will say about the rest is said now, so that nobody sends the form twice to hear it.
        refusals.when(
            text("account").trim().is_empty(),
            "account",
            "Enter what was reported. One sentence is enough to begin with.",
        );
        refusals.when(
            text("sender").trim().is_empty(),
            "sender",
            "Enter who reported it, or ‘not given’.",
        );
        return Err(refusals);
    };
    refusals.into_result()?;
    Ok(Taking {
        danger,
        danger_done: text("danger_done"),
        source,
        sender: text("sender"),
        sender_reference: text("sender_reference"),
        received,
        concern,
        account: text("account"),
        child,
        child_known: text("child_known"),
        platform: text("platform"),
        identifiers,
    })
}

async fn take(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    if form.text("more") == "line" {
        let more = (lines_of(&form) + LINES).min(MOST_LINES);
        form.set("lines", &more.to_string());
        return take_page(&site, &viewer, &form, StatusCode::OK);
    }
    let taken = match read_taking(&form) {
        Ok(taking) => {
            let key = form.key().ok_or(Error::SentBefore)?;
            site.casework.execute_once(&actor, key, TakeReferral(taking)).await
        }
        Err(refusals) => Err(Error::Refused(refusals)),
    };
    match taken {
        Ok(id) if site.casework.may(&actor, Action::ReadReferral) => {
            Ok(Redirect::to(&format!("/referrals/{id}?done=taken")).into_response())
        }
        Ok(id) => Ok(Redirect::to(&format!("/referrals/taken/{id}")).into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            take_page(&site, &viewer, &form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

/// For those who may take a report but not read the queue: that it was taken, and what happens next.
async fn taken(
    State(site): State<Site>,
    SignedIn(_, viewer): SignedIn,
    Path(_): Path<ReferralId>,
) -> Result<Response, PageError> {
    let heading = "The report was taken";
    let text = "Intake has it now and will look into it within 24 hours. If a child is in danger now, ring the duty supervisor too.";
    site.page(&viewer, "message.html", context! { heading, text })
}
