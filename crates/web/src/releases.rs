//! Releases of figures: made on the page of the figures, read by staff with what changed, approved, and read as the public
//! would.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::figures::{ApproveRelease, MakeRelease, ReleaseFigure, ReleasePage, Since, WithdrawRelease};
use casework::{Action, Actor, Error};
use domain::figures::FigureShown;
use domain::ids::ReleaseId;
use domain::papers::PaperKind;
use domain::refusal::Refusals;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::figures::{changed_meanwhile, figure_cell, figures_page, grouped, period, state};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::referrals::name_of;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    let (read, approve) = (Gate::May(Action::ReadFigures), Gate::May(Action::ApproveRelease));
    routes
        .post("/releases", Gate::May(Action::MakeRelease), make)
        .get("/releases/{release}", read, release)
        .get("/releases/{release}/public", read, public)
        .post("/releases/{release}/approve", approve, approve_release)
        .post("/releases/{release}/withdraw", approve, withdraw);
}

type Pairs = Sent<Vec<(String, String)>>;

async fn make(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let period = period(&form, &mut refusals);
    if let Some(period) = period {
        let command = MakeRelease {
            title: form.text("title").to_owned(),
            from: period.from,
            to: period.to,
        };
        let key = form.key().ok_or(Error::SentBefore)?;
        match site.casework.execute_once(&actor, key, command).await {
            Ok(id) => return Ok(Redirect::to(&format!("/releases/{id}?done=made")).into_response()),
            Err(Error::Refused(more)) => refusals.0.extend(more.0),
            Err(error) => return Err(error.into()),
        }
    }
    form.refuse(refusals);
    // Whoever may not choose days sees the usual ones again, with what was typed.
    let shown = period.filter(|_| site.casework.may(&actor, Action::OpenFigures));
    figures_page(&site, &actor, &viewer, shown, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

fn said(done: Option<&str>) -> Option<&'static str> {
    match done {
        Some("made") => Some(
            "The draft is made, and its figures are counted. Somebody else has to approve it before it is published.",
        ),
        Some("approved") => Some("It is approved and stands as it is. The public view can be published."),
        Some("withdrawn") => Some("It is withdrawn. It can still be read and checked."),
        _ => None,
    }
}

fn figures_of(page: &ReleasePage, shown: impl Fn(&ReleaseFigure) -> &FigureShown) -> Value {
    page.figures
        .iter()
        .map(|figure| {
            context! {
                key => figure.key.clone(), name => figure.name.clone(), unit => figure.unit.clone(),
                definition => figure.definition.clone(), version => figure.version,
                figure => Value::from(Serde(&figure_cell(shown(figure)))),
            }
        })
        .collect()
}

/// What the public reads, the same on both pages.
fn public_view(page: &ReleasePage) -> Value {
    let release = &page.release;
    context! {
        reference => release.reference.clone(),
        title => release.title.clone(),
        period => release.period.to_string(),
        days => release.period.days(),
        number => release.number,
        approved => release.approved.map(|it| moment(it.at)),
        withdrawn => release.withdrawn.as_ref().map(|it| moment(it.at)),
        why_withdrawn => release.withdrawn.as_ref().map(|it| it.reason.clone()),
        figures => figures_of(page, |figure| &figure.public),
    }
}

/// A difference with its sign, as people read it.
fn signed(difference: i64) -> String {
    match difference {
        0 => "no change".to_owned(),
        1.. => format!("+{}", grouped(difference)),
        _ => grouped(difference),
    }
}

fn since_shown(since: &Since, same_period: bool) -> Value {
    let lines: Vec<Value> = since
        .lines
        .iter()
        .map(|line| {
            let mut why = Vec::new();
            if line.late != 0 {
                why.push(format!(
                    "{} for {}’s own days: entered late, corrected, or people found to be one or two since.",
                    signed(line.late),
                    since.reference
                ));
            }
            if let Some((before, now)) = line.redefined {
                why.push(format!(
                    "Counted by version {now} of the definition; before, by version {before}."
                ));
            }
            if !same_period && line.now - line.before != line.late {
                why.push("The days are others.".to_owned());
            }
            context! {
                name => line.name.clone(), before => grouped(line.before), now => grouped(line.now),
                difference => signed(line.now - line.before), why,
            }
        })
        .collect();
    context! {
        id => since.id.to_string(), reference => since.reference.clone(), period => since.period.to_string(), lines,
    }
}

async fn release(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, PageError> {
    let id = id.parse().map_err(|_| Error::NotThere)?;
    let said = said(done.as_deref());
    release_page(&site, &actor, &viewer, id, Form::default(), said, StatusCode::OK).await
}

async fn release_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ReleaseId,
    mut form: Form,
    said: Option<&str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.release(actor, id).await?;
    form.set("seen", &page.version.to_string());
    let release = &page.release;
    let by = |account| name_of(&page.people, account);
    let approved = release
        .approved
        .map(|it| context! { by => by(it.by), at => moment(it.at) });
    let withdrawn = release
        .withdrawn
        .as_ref()
        .map(|it| context! { by => by(it.by), at => moment(it.at), reason => it.reason.clone() });
    let since = page
        .since
        .as_ref()
        .map(|since| since_shown(since, since.period == release.period));
    let may_decide = site.casework.may(actor, Action::ApproveRelease);
    let content = context! {
        id => release.id.to_string(),
        reference => release.reference.clone(),
        title => release.title.clone(),
        period => release.period.to_string(),
        query => format!("from={}&to={}", release.period.from, release.period.to),
        number => release.number,
        state => state(release.approved.is_some(), release.withdrawn.is_some()),
        made_by => by(release.made_by),
        made_at => moment(release.made_at),
        approved,
        withdrawn,
        exact => page.exact,
        figures => figures_of(&page, |figure| &figure.shown),
        since,
        public => public_view(&page),
        papers => crate::papers::listed(&format!("/releases/{}", release.id), &[PaperKind::FiguresRelease]),
        may_open => site.casework.may(actor, Action::OpenFigures),
        may_decide,
        may_approve => may_decide && release.approved.is_none() && release.withdrawn.is_none(),
        own => release.made_by == actor.account,
        form => Value::from(Serde(&form)),
        said,
    };
    site.page_with(status, viewer, "release.html", content)
}

async fn public(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id = id.parse().map_err(|_| Error::NotThere)?;
    let page = site.casework.release(&actor, id).await?;
    site.page(
        &viewer,
        "release_public.html",
        context! { public => public_view(&page) },
    )
}

async fn approve_release(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let release: ReleaseId = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let seen = form.seen();
    let done = site.casework.execute(&actor, ApproveRelease { release, seen }).await;
    decided(&site, &actor, &viewer, (release, "approve", "approved"), form, done).await
}

async fn withdraw(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let release: ReleaseId = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let command = WithdrawRelease {
        release,
        seen: form.seen(),
        reason: form.text("reason").to_owned(),
    };
    let done = site.casework.execute(&actor, command).await;
    decided(&site, &actor, &viewer, (release, "reason", "withdrawn"), form, done).await
}

/// Back to the release: with what was done, or with what was wrong at the field that it concerns.
async fn decided(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    (release, field, what): (ReleaseId, &str, &str),
    mut form: Form,
    done: Result<(), Error>,
) -> Result<Response, PageError> {
    match done {
        Ok(()) => return Ok(Redirect::to(&format!("/releases/{release}?done={what}")).into_response()),
        Err(Error::Refused(refusals)) => form.refuse(refusals),
        Err(Error::Changed { .. }) => form.refuse(changed_meanwhile(field)),
        Err(error) => return Err(error.into()),
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    release_page(site, actor, viewer, release, form, None, status).await
}
