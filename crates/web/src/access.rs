//! Signing in and out, one's own page, and setting a first password.

use axum::Form as Sent;
use axum::extract::{Extension, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use casework::access::{NewSession, SignInRefused};
use casework::deadlines::{DeadlineFilter, TaskRow, Whose};
use casework::flags::Flags;
use casework::matches::Matches;
use casework::notes::NoteRow;
use casework::referrals::Filter;
use casework::{Action, Actor, Error};
use domain::deadlines::{AnswersFor, answers_for};
use domain::refusal::Refusal;
use domain::sharing::{ShareState, Shares};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::cases::{second_row, task_row, waiting_row};
use crate::deadlines::{first_whose, heading, whose_of};
use crate::form::Form;
use crate::gate::{COOKIE, Gate, Routes, SignedIn, cookie};
use crate::matches::several;
use crate::page::{Viewer, sign_in_page};
use crate::referrals::row;
use crate::rooms::task_shown;
use crate::{PageError, Site, landing};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/", Gate::SignedIn, home)
        .get("/sign-in", Gate::Anybody, sign_in_form)
        .post("/sign-in", Gate::Anybody, sign_in)
        .post("/sign-out", Gate::SignedIn, sign_out)
        .post("/sign-out-everywhere", Gate::SignedIn, sign_out_everywhere)
        .get("/first-password/{token}", Gate::Anybody, first_password_form)
        .post("/first-password/{token}", Gate::Anybody, first_password)
        .get("/my-work", Gate::May(Action::ReadMyWork), my_work);
}

type Pairs = Sent<Vec<(String, String)>>;

async fn home(State(site): State<Site>, SignedIn(actor, _): SignedIn) -> Redirect {
    Redirect::to(landing(&site, &actor))
}

#[derive(Deserialize)]
struct Next {
    next: Option<String>,
}

/// Only a path of our own is gone back to: never an address elsewhere, however it is written.
fn own_path(next: &str) -> &str {
    let inside = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\n', '\r', '\t']);
    if inside { next } else { "/" }
}

async fn sign_in_form(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Query(Next { next }): Query<Next>,
) -> Response {
    let next = next.unwrap_or_default();
    match viewer.actor {
        Some(actor) => Redirect::to(landing(&site, &actor)).into_response(),
        None => sign_in_page(&site, own_path(&next), "", StatusCode::OK),
    }
}

async fn sign_in(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    jar: CookieJar,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let refused = match site
        .casework
        .sign_in(form.text("name").trim(), form.text("password"))
        .await
    {
        Ok(session) => return welcome(&site, jar, session, &form),
        Err(SignInRefused::Error(error)) => return Err(error.into()),
        Err(SignInRefused::Wrong) => Refusal::of("password", "The name or the password is wrong. Try both again."),
        Err(SignInRefused::Wait { until }) => {
            let time = until.plus_minutes(1).london().strftime("%H:%M");
            Refusal::of(
                "password",
                format!("That was wrong several times in a row. Wait until {time}, then try again."),
            )
        }
    };
    form.refuse(refused.into());
    form.values.remove("password");
    let kept = !form.text("kept").is_empty();
    let content = context! { form => Value::from(Serde(&form)), kept };
    site.page_with(StatusCode::UNPROCESSABLE_ENTITY, &viewer, "sign_in.html", content)
}

/// Sets the cookie and goes on: back to the page that was asked for, or to the form that was kept.
fn welcome(site: &Site, jar: CookieJar, session: NewSession, form: &Form) -> Result<Response, PageError> {
    let jar = jar.add(cookie(session.token));
    let next = own_path(form.text("next")).to_owned();
    if form.text("kept").is_empty() {
        return Ok((jar, Redirect::to(&next)).into_response());
    }
    let kept: Vec<(String, String)> = serde_urlencoded::from_str(form.text("kept")).unwrap_or_default();
    let viewer = Viewer {
        actor: Some(session.actor),
        ..Viewer::default()
    };
    let page = site.page(
        &viewer,
        "go_on.html",
        context! { next, kept => Value::from(Serde(&kept)) },
    )?;
    Ok((jar, page).into_response())
}

async fn sign_out(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    jar: CookieJar,
) -> Result<Response, PageError> {
    if let Some(token) = &viewer.token {
        site.casework.sign_out(token).await?;
    }
    Ok((
        jar.remove(
            axum_extra::extract::cookie::Cookie::build(COOKIE)
                .path("/")
                .secure(true),
        ),
        Redirect::to("/sign-in"),
    )
        .into_response())
}

async fn sign_out_everywhere(State(site): State<Site>, SignedIn(actor, _): SignedIn) -> Result<Redirect, PageError> {
    site.casework.sign_out_everywhere(&actor).await?;
    Ok(Redirect::to("/sign-in"))
}

async fn first_password_form(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Path(token): Path<String>,
) -> Result<Response, PageError> {
    let (_, name) = site.casework.enrolment(&token).await?.ok_or(Error::NotThere)?;
    let form = Form::default();
    site.page(
        &viewer,
        "first_password.html",
        context! { name, form => Value::from(Serde(&form)) },
    )
}

async fn first_password(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    jar: CookieJar,
    Path(token): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    match site.casework.enrol(&token, form.text("password")).await {
        Ok(session) => welcome(&site, jar, session, &Form::default()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            form.values.remove("password");
            let (_, name) = site.casework.enrolment(&token).await?.ok_or(Error::NotThere)?;
            let content = context! { name, form => Value::from(Serde(&form)) };
            site.page_with(
                StatusCode::UNPROCESSABLE_ENTITY,
                &viewer,
                "first_password.html",
                content,
            )
        }
        Err(error) => Err(error.into()),
    }
}

async fn my_work(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let works_queue = site.casework.may(&actor, Action::ListReferrals);
    let reads_matches = site.casework.may(&actor, Action::ReadMatches);
    let reads_tasks = site.casework.may(&actor, Action::ReadTasks);
    let code = first_whose(&actor);
    let whose = whose_of(code).unwrap_or(Whose::Mine);
    // Side by side: each part journals what it shows, and consultations that wait together share a commit.
    let (queue, matches, found, decisions, flags, told) = tokio::try_join!(
        async {
            let mine = Filter {
                with: Some(actor.account),
                ..Filter::default()
            };
            if works_queue {
                site.casework.referral_queue(&actor, &mine, None).await.map(Some)
            } else {
                Ok(None)
            }
        },
        async {
            if reads_matches {
                site.casework.matches_waiting(&actor).await
            } else {
                Ok(Matches::default())
            }
        },
        async {
            let filter = DeadlineFilter {
                whose,
                what: None,
                over: false,
            };
            if reads_tasks {
                site.casework.deadlines(&actor, &filter, None).await.map(Some)
            } else {
                Ok(None)
            }
        },
        async {
            if reads_tasks && whose != Whose::Mine {
                decisions_waiting(&site, &actor, whose).await
            } else {
                Ok(Vec::new())
            }
        },
        async {
            if reads_tasks && whose != Whose::Mine {
                site.casework.first_flags(&actor, whose).await
            } else {
                Ok(Flags::default())
            }
        },
        told(&site, &actor),
    )?;
    let rows: Vec<_> = queue
        .iter()
        .flat_map(|queue| queue.rows.iter().map(|found| row(&site, found, &queue.people)))
        .collect();
    // Nobody's answer is shown in what waits, so nobody's name is asked for.
    let matches = several(&site, &actor, &matches, &[]);
    let (tasks, many) = found.map_or_else(Default::default, |found| (found.rows, found.next.is_some()));
    // What has come up to one's own rank stands before what those below still answer for.
    let now = site.casework.now();
    let rank = match whose {
        Whose::Unit => Some(AnswersFor::UnitHead),
        Whose::Supervised => Some(AnswersFor::Supervisor),
        _ => None,
    };
    let has_come = |task: &TaskRow| rank.is_some_and(|rank| answers_for(task.due, task.protects, now) >= rank);
    let (mine_now, others): (Vec<TaskRow>, Vec<TaskRow>) = tasks.into_iter().partition(has_come);
    let rows_of = |tasks: &[TaskRow]| tasks.iter().map(|task| task_row(&site, task)).collect::<Vec<_>>();
    let children: Vec<_> = viewer.waiting.iter().map(|child| waiting_row(&site, child)).collect();
    let content = context! {
        rows => Value::from(Serde(&rows)), works_queue, matches, heading => heading(whose, &[]), whose => code,
        flags => crate::flags::rows(&site, &flags.rows), more_flags => flags.next.is_some(),
        told,
        children, decisions, gone_up => rows_of(&mine_now), tasks => rows_of(&others), many,
    };
    site.page(&viewer, "my_work.html", content)
}

/// What others tell the actor: what notes ask and whom they name, children who were linked, what was shared to protect one, and
/// whose cases have nobody.
async fn told(site: &Site, actor: &Actor) -> Result<Value, Error> {
    let reads_tasks = site.casework.may(actor, Action::ReadTasks);
    let answers = site.casework.may(actor, Action::ReadShares);
    let (mut asked, mut naming) = (Vec::new(), Vec::new());
    if reads_tasks {
        (asked, naming) = site.casework.notes_for(actor).await?;
    }
    let (mut left, mut shares, mut linked) = (Vec::new(), Vec::new(), Vec::new());
    if answers {
        let waiting = Some(ShareState::Shared.code());
        shares = site.casework.list::<Shares>(actor, waiting, None).await?.rows;
        left = site.casework.left_with_cases(actor).await?;
        linked = site.casework.children_linked_lately(actor).await?;
    }
    let note = |note: &NoteRow| note_shown(site, note);
    Ok(context! {
        asked => asked.iter().map(note).collect::<Vec<_>>(),
        naming => naming.iter().map(note).collect::<Vec<_>>(),
        left => Value::from(Serde(&left)),
        linked => linked.iter().map(|child| context! {
            href => format!("/children/{}", child.id), called => child.called.clone(),
            at => Value::from(Serde(&site.shown(child.at))), case => child.case.0.to_string(), title => child.case.2.clone(),
        }).collect::<Vec<_>>(),
        shares => shares.iter().map(|row| context! {
            href => format!("/shares/{}", row.id), title => row.title.clone(), reference => row.reference.clone(),
            at => Value::from(Serde(&site.shown(row.opened))),
        }).collect::<Vec<_>>(),
    })
}

/// A note as My work draws it.
fn note_shown(site: &Site, note: &NoteRow) -> Value {
    let drawn = task_shown(site, &note.title, "done", note.due, "", false);
    context! {
        href => format!("/notes/{}", note.id),
        title => note.title.clone(),
        written => Value::from(Serde(&site.shown(note.opened))),
        task => Value::from(Serde(&drawn)),
        case => note.case.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
    }
}

/// What waits for a supervisor: warrants and closings, and *low* that somebody else assessed.
async fn decisions_waiting(site: &Site, actor: &Actor, whose: Whose) -> Result<Vec<Value>, Error> {
    let tasks = site.casework.decisions(actor, whose).await?;
    let mut rows: Vec<Value> = tasks.iter().map(|task| task_row(site, task)).collect();
    let low = Filter {
        waits_for_second: true,
        ..Filter::default()
    };
    let queue = site.casework.referral_queue(actor, &low, None).await?;
    rows.extend(queue.rows.iter().map(|found| second_row(site, found)));
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_a_path_of_our_own_is_gone_back_to() {
        assert_eq!(own_path("/referrals?lane=danger"), "/referrals?lane=danger");
        for elsewhere in [
            "//example.org",
            "https://example.org",
            "/\\example.org",
            "javascript:x",
            "",
            "/\t/example.org",
        ] {
            assert_eq!(own_path(elsewhere), "/", "{elsewhere}");
        }
    }
}
