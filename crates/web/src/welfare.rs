//! Welfare: one's own minutes, breaks and limits, whose screening is due, and occupational health's list.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::welfare::{HealthStep, KeepOwnWelfare, OwnPage, OwnWelfare, RecordHealth, ScreeningRow};
use casework::{Action, Actor, Error};
use domain::ids::AccountId;
use domain::refusal::{Refusal, Refusals};
use domain::welfare::{Advice, ExposureTask, Screened};
use jiff::civil::Date;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment, span};
use crate::referrals::choices;
use crate::rooms::refused;
use crate::{PageError, Site};

type Pairs = Sent<Vec<(String, String)>>;

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/welfare", Gate::May(Action::KeepOwnWelfare), own)
        .post("/welfare", Gate::May(Action::KeepOwnWelfare), keep)
        .get("/welfare/team", Gate::May(Action::ReadTeamWelfare), team)
        .get("/welfare/occupational-health", Gate::May(Action::RecordHealth), health)
        .post(
            "/welfare/occupational-health/{account}",
            Gate::May(Action::RecordHealth),
            record_health,
        );
}

#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    done: String,
}

/// What the page says after something was done.
fn said(done: &str) -> Option<&'static str> {
    match done {
        "start" => Some("It is counting. Stop it whenever you look away: a break helps more than endurance."),
        "stop" | "log" => Some("It is entered. Nobody but you sees how long it was."),
        "strike" => Some("It is taken back, and counts no more."),
        "limit" => Some("Your limit is set. Nobody but you sees it."),
        "ask" => Some("Occupational health has your message. Nobody else in the unit sees that you asked."),
        "screened" | "spoken" => Some("It is recorded."),
        _ => None,
    }
}

/// A day in words.
fn day(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// Where somebody stands with their screenings: the words, and how urgent it is.
fn screened_words(screened: Screened) -> (String, &'static str) {
    match screened {
        Screened::Overdue(due) => (format!("Overdue since {}", day(due)), "over"),
        Screened::Due(due) => (format!("Due by {}", day(due)), "soon"),
        Screened::UpToDate(due) => (format!("Up to date, next by {}", day(due)), "later"),
        Screened::NotNeeded => ("None needed: no work with material is entered".to_owned(), "later"),
    }
}

/// Advice as a sentence.
fn advice_words(advice: Advice) -> String {
    match advice {
        Advice::Break(minutes) => format!(
            "You have worked for {} without a break. Take ten minutes away from the screen.",
            span(minutes)
        ),
        Advice::OwnLimit(minutes, limit) => format!(
            "You have worked for {} today, and set yourself {}. Stop for today if you can.",
            span(minutes),
            span(i64::from(limit))
        ),
        Advice::UnitLimit(minutes, limit) => format!(
            "You have worked for {} today; the unit’s limit is {}. Stop for today if you can.",
            span(minutes),
            span(i64::from(limit))
        ),
    }
}

/// How many days the picture of one's own minutes has.
const DAYS: i32 = 14;

async fn own(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Said>,
) -> Result<Response, PageError> {
    let mut form = site.fresh_form();
    form.set_moment("began", site.casework.now().plus_hours(-1));
    draw(&site, &actor, &viewer, &form, said(&asked.done), StatusCode::OK).await
}

async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    form: &Form,
    said: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.own_welfare(actor).await?;
    let now = site.casework.now();
    let today = now.london_day();
    let OwnPage { file, limits, .. } = &page;
    let days: Vec<(Date, i64)> = (0..DAYS)
        .rev()
        .filter_map(|back| today.checked_sub(jiff::Span::new().days(back)).ok())
        .map(|day| (day, file.minutes_on(day, now)))
        .collect();
    let limit = i64::from(file.own_limit.unwrap_or(limits.1));
    let most = days
        .iter()
        .map(|(_, minutes)| *minutes)
        .max()
        .unwrap_or(0)
        .max(limit)
        .max(1);
    let drawn: Vec<Value> = days
        .iter()
        .map(|(day, minutes)| {
            context! {
                name => day.strftime("%-d").to_string(), full => day.strftime("%A %-d %b").to_string(), minutes,
                height => minutes * 100 / most, over => *minutes > limit, words => if *minutes == 0 { "none".to_owned() } else { span(*minutes) },
            }
        })
        .collect();
    let entries: Vec<Value> = file
        .exposures
        .iter()
        .enumerate()
        .rev()
        .take(20)
        .map(|(place, exposure)| {
            context! {
                place, task => exposure.task.label(), began => moment(exposure.began),
                minutes => span(i64::from(exposure.minutes)), struck => exposure.struck,
            }
        })
        .collect();
    let (words, urgency) = screened_words(page.screened);
    // Several children of one family are made safe by one decision: one line says so.
    let mut lines: Vec<(&casework::notes::ToldBack, usize)> = Vec::new();
    for told in &page.told {
        match lines.last_mut().filter(|(last, _)| *last == told) {
            Some((_, times)) => *times += 1,
            None => lines.push((told, 1)),
        }
    }
    let told: Vec<Value> = lines
        .into_iter()
        .map(|(told, times)| {
            context! {
                what => told.what.clone(), times, at => Value::from(Serde(&site.shown(told.at))),
                case => told.case.as_ref().map(|(id, reference)| context! { id => id.to_string(), reference }),
            }
        })
        .collect();
    let waits = file.asked.iter().rfind(|asked| asked.answered.is_none());
    let content = context! {
        running => file.running.map(|(task, began)| context! {
            task => task.label(), began => moment(began), minutes => span(now.since(began).as_mins()),
        }),
        advice => page.advice.iter().map(|advice| advice_words(*advice)).collect::<Vec<_>>(),
        today => span(file.minutes_on(today, now)),
        worked => file.minutes_on(today, now) > 0,
        limit => span(limit),
        own => file.own_limit,
        limit_height => limit * 100 / most,
        break_after => span(i64::from(limits.0)),
        unit_limit => span(i64::from(limits.1)),
        days => drawn,
        entries,
        screened => words,
        urgency,
        told,
        waits => waits.map(|asked| moment(asked.at)),
        tasks => Value::from(Serde(&choices(ExposureTask::ALL, ExposureTask::code, ExposureTask::label, form.text("task")))),
        form => Value::from(Serde(form)),
        said,
    };
    site.page_with(status, viewer, "welfare.html", content)
}

async fn keep(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let what = form.text("what").to_owned();
    let number = |name: &str| form.text(name).trim().parse::<u32>().ok();
    let typed = |name: &str| !form.text(name).trim().is_empty();
    let task = |refusals: &mut Refusals| {
        form.code(
            "task",
            ExposureTask::from_code,
            "Choose what sort of work it was.",
            refusals,
        )
    };
    let step = match what.as_str() {
        "start" => task(&mut refusals).map(|task| OwnWelfare::Start { task }),
        "stop" => {
            refusals.when(
                typed("minutes") && number("minutes").is_none(),
                "minutes",
                "Enter for how many minutes, as a whole number.",
            );
            Some(OwnWelfare::Stop {
                minutes: number("minutes"),
            })
        }
        "log" => {
            let task = task(&mut refusals);
            let began = form.moment("began", &mut refusals);
            let minutes = number("log_minutes");
            task.zip(began)
                .map(|(task, began)| OwnWelfare::Log { task, began, minutes })
        }
        "strike" => form
            .text("place")
            .parse()
            .ok()
            .map(|place| OwnWelfare::Strike { place }),
        "limit" => {
            refusals.when(
                typed("limit") && number("limit").is_none(),
                "limit",
                "Enter from 10 to 720 minutes a day, or leave it empty for none.",
            );
            Some(OwnWelfare::Limit {
                minutes: number("limit"),
            })
        }
        "ask" => Some(OwnWelfare::Ask {
            words: form.text("words").to_owned(),
        }),
        _ => return Err(Error::NotThere.into()),
    };
    let done = match step {
        Some(step) if refusals.0.is_empty() => {
            let key = form.key().ok_or(Error::SentBefore)?;
            site.casework.execute_once(&actor, key, KeepOwnWelfare(step)).await
        }
        _ => Err(Error::Refused(refusals)),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/welfare?done={what}")).into_response()),
        Err(error) => {
            let mut refusals = refused(error)?;
            for refusal in &mut refusals.0 {
                // The two forms that ask for minutes have names of their own.
                if what == "log" && refusal.field == "minutes" {
                    "log_minutes".clone_into(&mut refusal.field);
                }
            }
            form.refuse(refusals);
            draw(&site, &actor, &viewer, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

fn screening_row(row: &ScreeningRow) -> Value {
    let (words, urgency) = screened_words(row.screened);
    context! {
        id => row.account.id.to_string(),
        name => row.account.display.clone(),
        screened => words,
        urgency,
        asked => row.asked.as_ref().map(|(at, words)| context! { at => moment(*at), words }),
    }
}

async fn team(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let rows = site.casework.team_welfare(&actor).await?;
    let late = rows
        .iter()
        .filter(|row| matches!(row.screened, Screened::Overdue(_)))
        .count();
    let content = context! { rows => rows.iter().map(screening_row).collect::<Vec<_>>(), late };
    site.page(&viewer, "welfare_team.html", content)
}

async fn health(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Said>,
) -> Result<Response, PageError> {
    let form = site.fresh_form();
    health_page(&site, &actor, &viewer, ("", &form), said(&asked.done), StatusCode::OK).await
}

async fn health_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    (of, form): (&str, &Form),
    said: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let rows = site.casework.occupational_health(actor).await?;
    let content = context! {
        rows => rows.iter().map(screening_row).collect::<Vec<_>>(),
        of,
        form => Value::from(Serde(form)),
        said,
    };
    site.page_with(status, viewer, "welfare_health.html", content)
}

async fn record_health(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(account): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let account_id: AccountId = account.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let what = form.text("what").to_owned();
    let step = match what.as_str() {
        "screened" => {
            let on = form.day("on", &mut refusals);
            let says_next = ["day", "month", "year"]
                .iter()
                .any(|part| !form.text(&format!("next-{part}")).trim().is_empty());
            let next = if says_next {
                form.day("next", &mut refusals)
            } else {
                None
            };
            on.map(|on| HealthStep::Screened { on, next })
        }
        "spoken" => Some(HealthStep::SpokenTo),
        _ => {
            refusals.0.push(Refusal::of("what", "Choose what was done."));
            None
        }
    };
    let done = match step {
        Some(step) if refusals.0.is_empty() => {
            let key = form.key().ok_or(Error::SentBefore)?;
            let command = RecordHealth {
                account: account_id,
                step,
            };
            site.casework.execute_once(&actor, key, command).await
        }
        _ => Err(Error::Refused(refusals)),
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/welfare/occupational-health?done={what}")).into_response()),
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            health_page(&site, &actor, &viewer, (&account, &form), None, status).await
        }
    }
}
