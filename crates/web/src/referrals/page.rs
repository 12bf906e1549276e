//! A referral's page: what it says, what is known of it elsewhere, its history, and the forms on it.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::access::AccountRow;
use casework::referrals::{
    AnswerDanger as DangerAnswered, HistoryRow, KnownElsewhere, RecordFirstLook, ReferralPage, RestrictReferral,
};
use casework::{Action, Actor, Error};
use domain::access::Closure;
use domain::answers::Answer;
use domain::ids::{AccountId, ReferralId};
use domain::referrals::{DecisionKind, Lane, Referral};
use domain::refusal::{Refusal, Refusals};
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use super::{Choice, Pairs, choices, name_of};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::imports::reports_shown;
use crate::matches::several;
use crate::page::{Shown, Viewer, left_until, moment};
use crate::risk::panel;
use crate::{PageError, Site};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/referrals/{referral}", Gate::May(Action::ReadReferral), referral)
        .post(
            "/referrals/{referral}/first-look",
            Gate::May(Action::LookAtReferral),
            first_look,
        )
        .post("/referrals/{referral}/danger", Gate::May(Action::AnswerDanger), danger)
        .post(
            "/referrals/{referral}/restrict",
            Gate::May(Action::RestrictReferral),
            restrict,
        );
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn referral(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, PageError> {
    let id = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::default();
    form.set_moment("happened", site.casework.now());
    let said = match done.as_deref() {
        Some("taken") => Some("The report was taken. Next: the first look."),
        Some("looked") => Some("The first look is recorded."),
        Some("danger") => Some("The answer is recorded."),
        Some("decided") => Some("The decision is recorded, and the referral has left the queue."),
        Some("match") => Some("What you found about the match is recorded."),
        Some("closed") => Some("It is closed: only those on its list can see it now."),
        _ => None,
    };
    referral_page(&site, &actor, &viewer, id, form, said, StatusCode::OK).await
}

/// The page again, with what was typed into its decision and what was wrong with it.
pub(crate) async fn referral_again(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ReferralId,
    form: Form,
) -> Result<Response, PageError> {
    referral_page(site, actor, viewer, id, form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

#[derive(Serialize)]
struct IdentifierShown {
    kind: &'static str,
    qualifier: String,
    received: String,
    normal: String,
    known: Vec<KnownShown>,
}

#[derive(Serialize)]
struct KnownShown {
    id: String,
    reference: String,
    received: Shown,
}

#[derive(Serialize)]
struct Change {
    at: Shown,
    by: String,
    what: String,
    fields: Vec<(String, String, String)>,
}

async fn referral_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ReferralId,
    mut form: Form,
    said: Option<&str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.referral(actor, id).await?;
    let ReferralPage {
        referral,
        version,
        reports,
        assessment,
        known_elsewhere,
        matches,
        history,
        people,
    } = &page;
    form.set("seen", &version.to_string());
    let identifiers = identifiers_shown(site, referral, known_elsewhere);
    let changes = changes_shown(site, history, people);
    let now = site.casework.now();
    let standing = referral.standing();
    let clock = standing.due.filter(|_| standing.lane == Lane::FirstLook).map(|due| {
        let (urgency, left) = left_until(due, now);
        (
            if urgency == "over" { "over" } else { "due" },
            format!("{left} for the first look"),
        )
    });
    let first_look = referral.first_look.as_ref().map(|look| {
        context! { by => name_of(people, look.by), at => Value::from(Serde(&site.shown(look.happened))), found => look.found.clone() }
    });
    let may = |action| site.casework.may(actor, action);
    let members: Vec<Choice> = people
        .iter()
        .filter(|row| row.active)
        .map(|row| Choice {
            value: row.id.to_string(),
            text: row.display.clone(),
            chosen: row.id == actor.account || form.all("members").any(|id| id == row.id.to_string()),
        })
        .collect();
    let content = context! {
        id => referral.id.to_string(),
        reference => referral.reference.clone(),
        source => referral.source.label(),
        sender => referral.sender.clone(),
        sender_reference => referral.sender_reference.clone(),
        received => Value::from(Serde(&site.shown(referral.received))),
        recorded => moment(referral.recorded),
        recorded_by => name_of(people, referral.recorded_by),
        danger => context! {
            code => referral.danger.answer.code(),
            label => referral.danger.answer.label(),
            done => referral.danger.done.clone(),
            by => name_of(people, referral.danger.by),
            at => Value::from(Serde(&site.shown(referral.danger.at))),
        },
        concern => referral.concern.label(),
        account => referral.account.reading.clone(),
        words => referral.account.reading.split_whitespace().count(),
        child => referral.child.label(),
        child_is_known => referral.child != Answer::NotKnown,
        child_known => referral.child_known.clone(),
        platform => referral.platform.clone(),
        with => referral.assigned_to.map(|id| name_of(people, id)),
        closed => referral.scope.is_some(),
        lane => standing.lane.label(),
        clock => clock.map(|(kind, text)| context! { kind, text }),
        first_look,
        identifiers => Value::from(Serde(&identifiers)),
        reports => Value::from(Serde(&reports_shown(site, reports))),
        known_count => known_elsewhere.len(),
        matches => several(site, actor, matches, people),
        network => crate::networks::link(site, actor, "referral", referral.id.uuid()),
        changes => Value::from(Serde(&changes)),
        risk => assessment.as_ref().map(|assessment| panel(site, assessment, referral.received)),
        decision => referral.decision.as_ref().map(|decision| context! {
            label => decision.kind.label(),
            investigation => decision.investigation.map(|id| id.to_string()),
            accepted_by => decision.accepted_by.clone(),
            reason => decision.reason.clone(),
            by => name_of(people, decision.by),
            at => Value::from(Serde(&site.shown(decision.at))),
        }),
        decisions => Value::from(Serde(&DecisionKind::ALL.iter().filter(|kind| **kind != DecisionKind::Opened).map(|kind| Choice {
            value: kind.code().to_owned(),
            text: kind.label().to_owned(),
            chosen: form.text("decision") == kind.code(),
        }).collect::<Vec<_>>())),
        may_decide => may(Action::DecideReferral),
        may_assess => may(Action::AssessRisk),
        may_look => may(Action::LookAtReferral),
        may_danger => may(Action::AnswerDanger),
        may_restrict => may(Action::RestrictReferral) && referral.scope.is_none(),
        members => Value::from(Serde(&members)),
        closures => Value::from(Serde(&choices(Closure::ALL, Closure::code, Closure::label, form.text("closure")))),
        form => Value::from(Serde(&form)),
        said,
    };
    site.page_with(status, viewer, "referral.html", content)
}

/// The identifiers as they are drawn, each with where else it is known.
fn identifiers_shown(site: &Site, referral: &Referral, known_elsewhere: &[KnownElsewhere]) -> Vec<IdentifierShown> {
    referral
        .identifiers
        .iter()
        .map(|identifier| IdentifierShown {
            kind: identifier.kind.label(),
            qualifier: identifier.qualifier.clone(),
            received: identifier.received.reading.clone(),
            normal: identifier.normal_text().to_owned(),
            known: known_elsewhere
                .iter()
                .filter(|known| known.kind == identifier.kind && known.text == identifier.received.reading)
                .map(|known| KnownShown {
                    id: known.referral.to_string(),
                    reference: known.reference.clone(),
                    received: site.shown(known.received),
                })
                .collect(),
        })
        .collect()
}

/// The history as it is drawn, newest first.
fn changes_shown(site: &Site, history: &[HistoryRow], people: &[AccountRow]) -> Vec<Change> {
    history
        .iter()
        .rev()
        .map(|change| Change {
            at: site.shown(change.at),
            by: people
                .iter()
                .find(|row| row.id.uuid() == change.actor)
                .map_or_else(|| "Safeward".to_owned(), |row| row.display.clone()),
            what: words_of(&change.event).to_owned(),
            fields: change
                .changes
                .iter()
                .map(|(path, from, to)| {
                    (
                        field_label(path),
                        value_in_words(from, people),
                        value_in_words(to, people),
                    )
                })
                .collect(),
        })
        .collect()
}

/// What an event is called in a history.
fn words_of(event: &str) -> &str {
    match event {
        "referral.taken" => "Taken",
        "referral.imported" => "Imported from the sender’s file",
        "risk.assessed" => "Risk assessed",
        "risk.seconded" => "Low agreed by a second person",
        "referral.supplemented" => "A supplement came",
        "referral.looked_into" => "First look recorded",
        "referral.danger_answered" => "Whether a child is in danger: answered again",
        "referral.assigned" => "Given to somebody",
        "referral.decided" => "Decided",
        "investigation.opened" => "Opened as an investigation",
        "investigation.closed_to_list" => "Closed to all but a list, with its case",
        "referral.closed_to_list" => "Closed to all but a list",
        other => other,
    }
}

/// A value's path as a person reads it: `danger.done` is *Is a child in danger now?: done*.
fn field_label(path: &str) -> String {
    let (field, rest) = path.split_once('.').unwrap_or((path, ""));
    let label = match field {
        "danger" => "Is a child in danger now?",
        "first_look" => "First look",
        "assigned_to" => "With",
        "scope" => "Closed case",
        "risk" => "Place in the queue by risk",
        other => other,
    };
    let rest = rest.replace('.', " ");
    let whole = match rest.as_str() {
        "" | "answer" => label.to_owned(),
        _ => format!("{label}: {rest}"),
    };
    whole.replace('_', " ")
}

/// A value of a version in words: somebody's name for their account, a time for its microseconds, a code without its marks.
fn value_in_words(text: &str, people: &[AccountRow]) -> String {
    /// The year 2001 in microseconds: no count that a referral holds is as large.
    const NO_COUNT: i64 = 1_000_000_000_000_000;
    if let Some(account) = people.iter().find(|row| row.id.to_string() == text) {
        return account.display.clone();
    }
    if let Some(micros) = text.parse::<i64>().ok().filter(|micros| *micros > NO_COUNT) {
        return moment(Instant::from_micros(micros));
    }
    if text.parse::<uuid::Uuid>().is_ok() {
        return "another record".to_owned();
    }
    let is_code = |text: &str| !text.is_empty() && text.chars().all(|any| any.is_ascii_lowercase() || any == '_');
    match text {
        "true" => "yes".to_owned(),
        "false" => "no".to_owned(),
        code if is_code(code) => code.replace('_', " "),
        text => short(text),
    }
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(200).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// After a change to a referral: on to its page, or back to it with what was typed and what was wrong.
async fn changed(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ReferralId,
    mut form: Form,
    done: Result<(), Error>,
    said: &str,
) -> Result<Response, PageError> {
    let refusals = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/referrals/{id}?done={said}")).into_response()),
        Err(Error::Refused(refusals)) => refusals,
        Err(Error::Changed { .. }) => Refusal::of(
            "changed",
            "Somebody else changed this referral while you were typing. The page now shows what is there, and the form \
             still holds what you typed. Read both, then send it again if it still holds.",
        )
        .into(),
        Err(error) => return Err(error.into()),
    };
    form.refuse(refusals);
    referral_page(site, actor, viewer, id, form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn first_look(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let referral = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let done = match form.moment("happened", &mut refusals) {
        Some(happened) => {
            let command = RecordFirstLook {
                referral,
                seen: form.seen(),
                happened,
                found: form.text("found").to_owned(),
            };
            site.casework.execute(&actor, command).await
        }
        None => Err(Error::Refused(refusals)),
    };
    changed(&site, &actor, &viewer, referral, form, done, "looked").await
}

async fn danger(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let referral = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let answer = form.answer(
        "danger",
        "Say whether a child is in danger now, or that it is not known.",
        &mut refusals,
    );
    let done = match answer {
        Some(answer) => {
            let done = form.text("danger_done").to_owned();
            site.casework
                .execute(
                    &actor,
                    DangerAnswered {
                        referral,
                        seen: form.seen(),
                        answer,
                        done,
                    },
                )
                .await
        }
        None => Err(Error::Refused(refusals)),
    };
    changed(&site, &actor, &viewer, referral, form, done, "danger").await
}

async fn restrict(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let referral: ReferralId = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let closure = form.code("closure", Closure::from_code, "Choose how closed it is.", &mut refusals);
    let members: std::collections::BTreeSet<AccountId> = form.all("members").filter_map(|id| id.parse().ok()).collect();
    let stays = members.contains(&actor.account);
    let done = match closure {
        Some(closure) => {
            let reason = form.text("reason").to_owned();
            let command = RestrictReferral {
                referral,
                seen: form.seen(),
                closure,
                members,
                reason,
            };
            site.casework.execute(&actor, command).await.map(|_| ())
        }
        None => Err(Error::Refused(refusals)),
    };
    if done.is_ok() && !stays {
        return Ok(Redirect::to("/referrals").into_response());
    }
    changed(&site, &actor, &viewer, referral, form, done, "closed").await
}
