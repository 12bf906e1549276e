//! Match notices: the panel on a record's page, what waits for somebody, and the page of one with the form that answers it.

use axum::Form as Sent;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::access::AccountRow;
use casework::matches::{Across, AnswerMatch, MatchPage, MatchShown, Matches, Named};
use casework::{Action, Actor, Error};
use domain::answers::Answer;
use domain::ids::{AccountId, MatchNoticeId};
use domain::matches::{
    MOST_HOLDERS, MOST_IDENTIFIERS, MOST_NOTICES, MatchAnswer, RecordRef, SideName, State as Made, Verdict,
};
use domain::refusal::{Refusal, Refusals};
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Shown, Viewer, left_until};
use crate::referrals::{choices, name_of};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/matches/{notice}/{side}", Gate::May(Action::ReadMatches), one)
        .post("/matches/{notice}/{side}", Gate::May(Action::AnswerMatch), answer);
}

type Pairs = Sent<Vec<(String, String)>>;

/// A record as a notice names it.
#[derive(Serialize)]
struct RecordShown {
    href: Option<String>,
    reference: Option<String>,
    received: Option<Shown>,
}

/// What a side has made of a match.
#[derive(Serialize)]
struct StateShown {
    waits: bool,
    verdict: &'static str,
    by: String,
    at: Option<Shown>,
    text: String,
    pnd_search: &'static str,
}

/// A time by which to answer, as it is drawn.
#[derive(Serialize)]
struct DueShown {
    over: bool,
    text: String,
}

/// A match as it is drawn.
#[derive(Serialize)]
struct Drawn {
    path: String,
    suffix: String,
    kind: &'static str,
    text: String,
    beside: String,
    own: RecordShown,
    state: StateShown,
    /// The record across and what its side made of it; nothing where only somebody to contact is told.
    across: Option<(RecordShown, StateShown)>,
    contact: String,
    due: Option<DueShown>,
    form: Form,
}

/// Where a record's page is.
fn path_of(record: &RecordRef) -> Option<String> {
    let room = match record.kind.as_str() {
        "referral" => "referrals",
        "person" => "people",
        "package" => "packages",
        "conversation" => "conversations",
        _ => return None,
    };
    Some(format!("/{room}/{}", record.id))
}

fn record_shown(site: &Site, named: &Named) -> RecordShown {
    RecordShown {
        href: path_of(&named.record),
        reference: named.reference.clone(),
        received: named.received.map(|at| site.shown(at)),
    }
}

fn state_shown(site: &Site, state: &Made, people: &[AccountRow]) -> StateShown {
    let said = |verdict: Verdict, by: AccountId, at: Instant, text: &str, pnd_search: Answer| StateShown {
        waits: false,
        verdict: verdict.label(),
        by: name_of(people, by),
        at: Some(site.shown(at)),
        text: text.to_owned(),
        pnd_search: pnd_search.label(),
    };
    match state {
        Made::Waiting => StateShown {
            waits: true,
            verdict: "",
            by: String::new(),
            at: None,
            text: String::new(),
            pnd_search: "",
        },
        Made::LookedAt {
            by,
            at,
            finding,
            pnd_search,
        } => said(Verdict::LookedAt, *by, *at, finding, *pnd_search),
        Made::NotTheSame {
            by,
            at,
            why,
            pnd_search,
        } => said(Verdict::NotTheSame, *by, *at, why, *pnd_search),
    }
}

/// A match with a form of its own, whose fields are told from those of others on the page by a suffix.
fn drawn(site: &Site, shown: &MatchShown, people: &[AccountRow], suffix: &str, mut form: Form) -> Drawn {
    form.set("seen", &shown.answers.to_string());
    let (across, contact) = match &shown.across {
        Across::Whole { named, state } => {
            let across = (record_shown(site, named), state_shown(site, state, people));
            (Some(across), String::new())
        }
        Across::Contact { officer } => (None, officer.clone().unwrap_or("the head of the unit".to_owned())),
    };
    let (text, beside) = shown.words.clone();
    Drawn {
        path: format!("/matches/{}/{}", shown.notice, shown.side.code()),
        suffix: suffix.to_owned(),
        kind: shown.kind,
        text,
        beside,
        own: record_shown(site, &shown.own),
        state: state_shown(site, &shown.state, people),
        across,
        contact,
        due: shown.due.map(|due| {
            let (urgency, text) = left_until(due, site.casework.now());
            DueShown {
                over: urgency == "over",
                text,
            }
        }),
        form,
    }
}

/// Several matches: the panel of a record, or what waits for somebody.
pub(crate) fn several(site: &Site, actor: &Actor, matches: &Matches, people: &[AccountRow]) -> Value {
    let rows: Vec<Drawn> = matches
        .rows
        .iter()
        .map(|shown| drawn(site, shown, people, &format!("-{}", shown.notice), site.fresh_form()))
        .collect();
    context! {
        rows => Value::from(Serde(&rows)),
        more => matches.more,
        verdicts => verdicts(),
        may_answer => site.casework.may(actor, Action::AnswerMatch),
        most => context! { holders => MOST_HOLDERS, identifiers => MOST_IDENTIFIERS, notices => MOST_NOTICES },
    }
}

fn verdicts() -> Value {
    Value::from(Serde(&choices(Verdict::ALL, Verdict::code, Verdict::label, "")))
}

/// Which notice and side a path names; anything else is nowhere.
fn place(notice: &str, side: &str) -> Result<(MatchNoticeId, SideName), Error> {
    let notice = notice.parse().map_err(|_| Error::NotThere)?;
    Ok((notice, SideName::from_code(side).ok_or(Error::NotThere)?))
}

async fn one(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((notice, from)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (notice, from) = place(&notice, &from)?;
    let form = site.fresh_form();
    one_page(&site, &actor, &viewer, notice, from, form, StatusCode::OK).await
}

async fn one_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    notice: MatchNoticeId,
    from: SideName,
    form: Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let MatchPage { shown, people } = site.casework.match_notice(actor, notice, from).await?;
    let content = context! {
        form => Value::from(Serde(&form)),
        match => Value::from(Serde(&drawn(site, &shown, &people, "", form.clone()))),
        verdicts => verdicts(),
        may_answer => site.casework.may(actor, Action::AnswerMatch),
    };
    site.page_with(status, viewer, "match.html", content)
}

fn read_answer(form: &Form) -> Result<MatchAnswer, Refusals> {
    let mut refusals = Refusals::default();
    let verdict = form.code(
        "verdict",
        Verdict::from_code,
        "Say whether it may be the same.",
        &mut refusals,
    );
    let pnd_search = form.answer(
        "pnd_search",
        "Say whether the Police National Database was searched, or that it is not known.",
        &mut refusals,
    );
    match (verdict, pnd_search) {
        (Some(verdict), Some(pnd_search)) => Ok(MatchAnswer {
            verdict,
            finding: form.text("finding").to_owned(),
            pnd_search,
        }),
        _ => Err(refusals),
    }
}

async fn answer(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((notice, from)): Path<(String, String)>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let (notice, from) = place(&notice, &from)?;
    let mut form = Form::sent(pairs);
    let key = form.key().ok_or(Error::SentBefore)?;
    let answered = match read_answer(&form) {
        Ok(answer) => {
            let command = AnswerMatch {
                notice,
                side: from,
                seen: form.seen(),
                answer,
            };
            site.casework.execute_once(&actor, key, command).await
        }
        Err(refusals) => Err(Error::Refused(refusals)),
    };
    let refusals = match answered {
        Ok(record) => {
            let back = path_of(&record).map_or("/my-work".to_owned(), |path| format!("{path}?done=match"));
            return Ok(Redirect::to(&back).into_response());
        }
        Err(Error::Refused(refusals)) => refusals,
        Err(Error::Changed { .. }) => {
            let message = "Somebody else answered while you were typing. The page now shows what they said, and the form \
                           still holds what you typed. Read both, then send it again if it still holds.";
            Refusal::of("changed", message).into()
        }
        Err(error) => return Err(error.into()),
    };
    form.refuse(refusals);
    one_page(
        &site,
        &actor,
        &viewer,
        notice,
        from,
        form,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await
}
