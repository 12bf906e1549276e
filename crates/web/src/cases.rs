//! Investigations: the list, opening one from referrals, its overview and its other pages.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::casepages::{CaseFilter, CasePlace, CaseRow};
use casework::cases::OpenRecord;
use casework::deadlines::TaskRow;
use casework::decisions::{DecideReferral, RestrictInvestigation};
use casework::on_call::WaitingChild;
use casework::referrals::QueueRow;
use casework::{Action, Actor, Error};
use domain::access::{Closure, Role};
use domain::ids::{AccountId, InvestigationId, ReferralId};
use domain::investigations::{CaseKind, InvestigationOpening, InvestigationState, Investigations, Occasion};
use domain::record::Room as _;
use domain::referrals::{Concern, DecisionKind, Referral};
use domain::refusal::Refusals;
use domain::risk::Band;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;
use std::collections::BTreeSet;

use crate::asks::{Words, read};
use crate::caseparts;
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::page::{Viewer, place};
use crate::referrals::{Choice, choices, name_of};
use crate::risk::IntervalShown;
use crate::rooms::{Drawn, begun, form_page, path_of, refused, task_shown, unreadable};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/investigations", Gate::May(Action::ReadInvestigation), cases)
        .get(
            "/referrals/{referral}/open",
            Gate::May(Action::OpenInvestigation),
            open_form,
        )
        .post("/referrals/{referral}/open", Gate::May(Action::OpenInvestigation), open)
        .post(
            "/referrals/{referral}/decide",
            Gate::May(Action::DecideReferral),
            decide,
        )
        .get(
            "/investigations/{investigation}",
            Gate::May(Action::ReadInvestigation),
            overview,
        )
        .get(
            "/investigations/{investigation}/{part}",
            Gate::May(Action::ReadInvestigation),
            part,
        )
        .post(
            "/investigations/{investigation}/restrict",
            Gate::May(Action::RestrictReferral),
            restrict,
        );
}

type Pairs = Sent<Vec<(String, String)>>;

#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    state: String,
    #[serde(default)]
    with: String,
    after: Option<String>,
}

fn read_place(text: &str) -> Option<CasePlace> {
    let [calm, band_order, received, id] = place(text)?;
    Some(CasePlace {
        calm: calm.parse().ok()?,
        band_order: band_order.parse().ok()?,
        received: received.parse().ok()?,
        id: id.parse().ok()?,
    })
}

/// A case as lists draw it.
pub(crate) fn case_row(site: &Site, row: &CaseRow, people: &[casework::access::AccountRow]) -> Value {
    let kind = CaseKind::from_code(&row.kind).map_or("", CaseKind::label);
    let state = InvestigationState::from_code(&row.state).map_or("", InvestigationState::label);
    context! {
        id => row.id.to_string(),
        reference => row.reference.clone(),
        operation => row.operation.clone(),
        kind,
        state,
        band => (row.band > 0).then(|| Value::from(Serde(&IntervalShown::of(row.band, row.band)))),
        received => Value::from(Serde(&site.shown(row.received))),
        officer => name_of(people, AccountId::from(row.officer)),
        children => row.children.0,
        waiting => row.children.1,
        closed => row.scope.is_some(),
    }
}

async fn cases(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    let filter = CaseFilter {
        state: InvestigationState::from_code(&asked.state),
        officer: (asked.with == "me").then_some(actor.account),
    };
    let after = asked.after.as_deref().and_then(read_place);
    let found = site.casework.cases(&actor, &filter, after).await?;
    let rows: Vec<Value> = found
        .rows
        .iter()
        .map(|row| case_row(&site, row, &found.people))
        .collect();
    let next = found.next.map(|place| {
        let after = format!("{}.{}.{}.{}", place.calm, place.band_order, place.received, place.id);
        format!(
            "/investigations?{}",
            form_urlencoded(&[("state", &asked.state), ("with", &asked.with), ("after", &after)])
        )
    });
    let content = context! {
        rows,
        next,
        first => after.is_some(),
        states => Value::from(Serde(&choices(InvestigationState::ALL, InvestigationState::code, InvestigationState::label, &asked.state))),
        mine => asked.with == "me",
    };
    site.page(&viewer, "cases.html", content)
}

/// The kind of case that fits what is alleged.
fn kind_for(referral: &Referral) -> CaseKind {
    match referral.concern {
        Concern::ChildSuspected => CaseKind::ChildSuspect,
        Concern::Communication | Concern::Meeting | Concern::Arranging => CaseKind::Grooming,
        Concern::Extortion => CaseKind::Extortion,
        Concern::IndecentImages | Concern::BreachOfOrder | Concern::Other => CaseKind::ImageSuspect,
    }
}

async fn open_form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id: ReferralId = id.parse().map_err(|_| Error::NotThere)?;
    let page = site.casework.referral(&actor, id).await?;
    let mut form = begun(&site, &actor);
    form.set("kind", kind_for(&page.referral).code());
    if actor.roles.contains(&Role::Investigator) {
        form.set("officer", &actor.account.to_string());
    }
    let options = site.casework.options(&actor, None).await?;
    form_page(
        &site,
        &viewer,
        &open_drawn(&page.referral),
        &options,
        &form,
        StatusCode::OK,
    )
}

fn open_drawn(referral: &Referral) -> Drawn<'static> {
    Drawn {
        caption: format!("From referral {}", referral.reference),
        heading: "Open an investigation",
        back: (
            format!("/referrals/{}", referral.id),
            format!("Referral {}", referral.reference),
        ),
        button: "Open the investigation",
        asks: Investigations::OPENING,
        happening: true,
        beside: Vec::new(),
    }
}

async fn open(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id: ReferralId = id.parse().map_err(|_| Error::NotThere)?;
    let page = site.casework.referral(&actor, id).await?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let mut answers = read(&site, &actor, Investigations::OPENING, &form, &mut refusals).await?;
    let (happened, done_by) = crate::rooms::happened(&form, &mut refusals);
    let referral = &page.referral;
    answers.insert("referrals".to_owned(), serde_json::json!([id]));
    answers.insert(
        "band".to_owned(),
        serde_json::json!(referral.risk.as_ref().map(|risk| risk.band)),
    );
    answers.insert("received".to_owned(), serde_json::json!(referral.received));
    if refusals.0.is_empty() {
        match serde_json::from_value::<InvestigationOpening>(serde_json::Value::Object(answers)) {
            Ok(opening) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let command = OpenRecord::<Investigations> {
                    investigation: None,
                    opening,
                    happened,
                    done_by,
                };
                match site.casework.execute_once(&actor, key, command).await {
                    Ok(case) => return Ok(Redirect::to(&format!("/investigations/{case}?done=opened")).into_response()),
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.refuse(refusals);
    let options = site.casework.options(&actor, None).await?;
    form_page(
        &site,
        &viewer,
        &open_drawn(referral),
        &options,
        &form,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
}

async fn decide(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id: ReferralId = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let kind = form.code(
        "decision",
        DecisionKind::from_code,
        "Choose what becomes of it.",
        &mut refusals,
    );
    let reference = form.text("investigation").trim().to_owned();
    let investigation = if kind == Some(DecisionKind::Joined) {
        let found = site.casework.by_reference(&actor, "investigation", &reference).await?;
        refusals.when(
            found.is_none(),
            "investigation",
            "Enter the reference of an investigation that you may see, such as I26-00093.",
        );
        found.map(InvestigationId::from)
    } else {
        None
    };
    let done = match kind {
        Some(kind) if refusals.0.is_empty() => {
            let command = DecideReferral {
                referral: id,
                seen: form.seen(),
                kind,
                investigation,
                accepted_by: form.text("accepted_by").to_owned(),
                reason: form.text("reason").to_owned(),
            };
            site.casework.execute(&actor, command).await
        }
        _ => Err(Error::Refused(refusals)),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/referrals/{id}?done=decided")).into_response()),
        Err(Error::Refused(mut refusals)) => {
            for refusal in &mut refusals.0 {
                if refusal.field == "reason" {
                    "decision_reason".clone_into(&mut refusal.field);
                }
            }
            let typed = form.text("reason").to_owned();
            form.set("decision_reason", &typed);
            form.refuse(refusals);
            crate::referrals::referral_again(&site, &actor, &viewer, id, form).await
        }
        Err(error) => Err(error.into()),
    }
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn overview(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, PageError> {
    let id: InvestigationId = id.parse().map_err(|_| Error::NotThere)?;
    let said = match done.as_deref() {
        Some("opened") => Some("The investigation is open. Add who is in it: the suspect, the home, the children."),
        Some("recorded") => Some("It is recorded."),
        Some("struck") => Some("It is struck out, and counts no more."),
        Some("looked") => Some("It is recorded that you have looked at it."),
        Some("restricted") => Some("The case and everything in it is closed to all but its list."),
        _ => None,
    };
    draw(
        &site,
        &actor,
        &viewer,
        id,
        "overview",
        &Form::default(),
        said,
        StatusCode::OK,
    )
    .await
}

async fn part(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, part)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let id: InvestigationId = id.parse().map_err(|_| Error::NotThere)?;
    let known = caseparts::PARTS
        .iter()
        .find(|(code, _)| *code == part)
        .map(|(code, _)| *code);
    draw(
        &site,
        &actor,
        &viewer,
        id,
        known.ok_or(Error::NotThere)?,
        &Form::default(),
        None,
        StatusCode::OK,
    )
    .await
}

#[expect(clippy::too_many_arguments, reason = "a page, its form and what it says")]
async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: InvestigationId,
    part: &'static str,
    form: &Form,
    said: Option<&str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.investigation(actor, id).await?;
    let mut options = page.named();
    let named = site
        .casework
        .names_of_records(actor, &crate::rooms::referenced(&page.investigation))
        .await?;
    options.records.extend(named);
    let words = Words {
        people: &page.people,
        options: &options,
    };
    let case = &page.investigation;
    let now = site.casework.now();
    let asked = case
        .next_assessment()
        .filter(|(since, occasion)| *occasion != Occasion::ClockMissed || *since <= now)
        .filter(|_| case.state() != InvestigationState::Closed);
    let officers: Vec<Choice> = page
        .people
        .iter()
        .filter(|row| row.active)
        .map(|row| Choice {
            value: row.id.to_string(),
            text: row.display.clone(),
            chosen: form.all("member").any(|id| id == row.id.to_string()),
        })
        .collect();
    let content = context! {
        part,
        parts => Value::from(Serde(&caseparts::PARTS)),
        id => id.to_string(),
        reference => case.reference.clone(),
        operation => case.opening.operation.clone(),
        kind => case.opening.kind.label(),
        state => case.state().label(),
        band => case.band().map(|band: Band| Value::from(Serde(&IntervalShown::of(band.rank(), band.rank())))),
        clocks => crate::caseclocks::clocks(site, case),
        flags => crate::flags::of_record(site, actor, case, &words),
        other_flags => crate::caseclocks::flags(site, &page),
        may_look_at_flags => site.casework.may(actor, Action::LookAtFlag),
        runs => crate::clocks::of_record(site, case),
        must_assess => asked.map(|(since, occasion)| context! { since => Value::from(Serde(&site.shown(since))), because => occasion.label() }),
        officer => name_of(&page.people, case.officer()),
        supervisor => name_of(&page.people, case.opening.supervisor),
        opened => Value::from(Serde(&site.shown(case.opened.happened))),
        closed => case.scope.is_some(),
        referrals => page.referrals.iter().map(|row| Value::from(Serde(&crate::referrals::row(site, row, &page.people)))).collect::<Vec<_>>(),
        children => caseparts::children(site, &page),
        tasks => page.tasks.iter().map(|task| task_row(site, task)).collect::<Vec<_>>(),
        suspects => caseparts::suspects(site, &page),
        people_in => caseparts::people(site, &page),
        quality => Value::from(Serde(&caseparts::quality(&page))),
        timeline => caseparts::timeline(site, &page),
        ties => caseparts::ties(&page),
        records => caseparts::records(site, &page),
        conversations => crate::conversations::of_case(site, actor, id, part).await?,
        network => crate::networks::of_case(site, actor, case, part).await?,
        events => crate::rooms::events_shown(site, case, &words),
        opening_reason => case.opening.reason.clone(),
        offered => crate::rooms::all_kinds(case),
        may => context! {
            record => site.casework.may(actor, Action::RecordInvestigation),
            add => site.casework.may(actor, Action::AddPerson),
            link => site.casework.may(actor, Action::LinkChild),
            safeguard => site.casework.may(actor, Action::Safeguard),
            warrant => site.casework.may(actor, Action::RecordWarrant),
            custody => site.casework.may(actor, Action::RecordCustody),
            exhibit => site.casework.may(actor, Action::ListExhibit),
            court => site.casework.may(actor, Action::RecordProsecution),
            restrict => site.casework.may(actor, Action::RestrictReferral) && case.scope.is_none(),
            note => site.casework.may(actor, Action::WriteNote),
            document => site.casework.may(actor, Action::TakeDocument),
            disclosure => site.casework.may(actor, Action::RecordDisclosure),
        },
        since => match part {
            "overview" => site.casework.look_again(actor, id).await?.map(|since| caseparts::since(site, &page, actor, since)),
            _ => None,
        },
        elsewhere => caseparts::elsewhere(case),
        closures => Value::from(Serde(&choices(Closure::ALL, Closure::code, Closure::label, form.text("closure")))),
        officers => Value::from(Serde(&officers)),
        form => Value::from(Serde(form)),
        said,
    };
    site.page_with(status, viewer, "case.html", content)
}

/// A task as lists draw it, with where it is ended: a step of the record, or the assessment of a referral.
pub(crate) fn task_row(site: &Site, task: &TaskRow) -> Value {
    let drawn = task_shown(site, &task.what, &task.step, task.due, &task.because, task.protects);
    let page = format!("{}/{}", path_of(&task.room), task.record);
    let href = match task.referral {
        Some(referral) => format!("/referrals/{referral}/risk"),
        None if task.step.is_empty() => page,
        None => format!("{page}/record/{}", task.step),
    };
    let about = if task.room == "investigation" {
        String::new()
    } else {
        task.about.clone()
    };
    context! {
        href, about,
        task => Value::from(Serde(&drawn)),
        case => task.investigation.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
    }
}

/// A child for whom nobody is named as responsible, as the same list draws it.
pub(crate) fn waiting_row(site: &Site, child: &WaitingChild) -> Value {
    let step = "holder";
    let drawn = task_shown(site, &child.what, step, Some(child.due), "", true);
    let (case, title) = &child.investigation;
    context! {
        href => format!("/children/{}/record/{step}", child.child),
        about => child.called.clone(),
        task => Value::from(Serde(&drawn)),
        case => context! { id => case.to_string(), title },
    }
}

/// A referral that was assessed as low and waits for a second person, as the same list draws it.
pub(crate) fn second_row(site: &Site, found: &QueueRow) -> Value {
    let drawn = task_shown(site, "Agree to low, or not", "", Some(found.due), "", false);
    context! {
        href => format!("/referrals/{}", found.id),
        about => format!("Referral {}, {}", found.reference, found.sender),
        task => Value::from(Serde(&drawn)),
        case => None::<Value>,
    }
}

async fn restrict(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id: InvestigationId = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let closure = form.code("closure", Closure::from_code, "Choose how closed it is.", &mut refusals);
    let members: BTreeSet<AccountId> = form.all("member").filter_map(|id| id.parse().ok()).collect();
    let done = match closure {
        Some(closure) => {
            let command = RestrictInvestigation {
                investigation: id,
                closure,
                members: members.clone(),
                reason: form.text("reason").to_owned(),
            };
            site.casework.execute(&actor, command).await
        }
        None => Err(Error::Refused(refusals)),
    };
    match done {
        Ok(_) if members.contains(&actor.account) => {
            Ok(Redirect::to(&format!("/investigations/{id}?done=restricted")).into_response())
        }
        Ok(_) => Ok(Redirect::to("/investigations").into_response()),
        Err(error) => {
            let refusals = refused(error)?;
            form.refuse(refusals);
            draw(
                &site,
                &actor,
                &viewer,
                id,
                "history",
                &form,
                None,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
    }
}
