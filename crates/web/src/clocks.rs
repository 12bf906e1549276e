//! Clocks: the table that the force works by, one clock with what was late by it, and the runs of a record's clocks.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::board::Board;
use casework::clocks::{LateRun, SetClock};
use casework::{Action, Actor, Error};
use domain::board::BandKept;
use domain::clocks::{Clock, Clocks, Ended, Kept, Run, RunState};
use domain::record::{Record, Room};
use domain::reference::{ClockEntry, ClockUnit, clock as entry_of, clocks as entries};
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment, span};
use crate::referrals::name_of;
use crate::rooms::{path_of, words_of};
use crate::{PageError, Site};

type Pairs = Sent<Vec<(String, String)>>;

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/clocks", Gate::May(Action::ReadClocks), clocks)
        .get("/clocks/{clock}", Gate::May(Action::ReadClocks), clock)
        .post("/clocks/{clock}", Gate::May(Action::SetClock), set_clock);
}

/// How long a clock is, in words: `24 hours`, `1 working day`, `At once`.
fn length(unit: ClockUnit, value: u32) -> String {
    let one = |words: &str| words.strip_suffix('s').unwrap_or(words).to_owned();
    match (unit, value) {
        (ClockUnit::OwnDate, _) => "Its own date".to_owned(),
        (ClockUnit::Minutes, minutes) if minutes >= 120 && minutes % 60 == 0 => format!("{} hours", minutes / 60),
        (ClockUnit::Months, _) => format!("{value} months"),
        (_, 0) => "At once".to_owned(),
        (ClockUnit::Hours, hours) if hours > 48 && hours % 24 == 0 => format!("{} days, by the hour", hours / 24),
        (unit, 1) => format!("1 {}", one(unit.label())),
        (unit, value) => format!("{value} {}", unit.label()),
    }
}

/// How well a clock was kept, as pages draw it.
fn kept_shown(kept: Kept) -> Value {
    context! {
        running => kept.running,
        over => kept.over,
        done => kept.done,
        share => kept.share_in_time(),
        median => kept.median_minutes.map(span),
    }
}

fn entry_shown(entry: &ClockEntry, in_force: &Clocks, now: Instant, board: Option<&Board>) -> Value {
    let value = in_force.value(entry.key, now);
    context! {
        key => entry.key.code(),
        title => entry.title.clone(),
        length => length(entry.unit, value),
        changed => (value != entry.value).then(|| length(entry.unit, entry.value)),
        law => entry.law,
        child => entry.child,
        source => entry.provenance.source.clone(),
        checked => entry.provenance.checked.strftime("%-d %b %Y").to_string(),
        state => entry.provenance.state.label(),
        // What is to be done at once cannot be in time.
        at_once => in_force.is_at_once(entry.key, now),
        // What waits for a first look stands in the queue and is counted there; a silent case's runs are its list's alone.
        elsewhere => match entry.key {
            Clock::FirstLook => Some(context! { href => "/referrals?lane=first_look", words => "In the queue of referrals" }),
            Clock::SilentAnswer => Some(context! { href => "/", words => "In the work of those on its list" }),
            _ => None,
        },
        kept => board.map(|board| kept_shown(board.clocks.get(&entry.key).copied().unwrap_or_default())),
    }
}

async fn clocks(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let in_force = site.casework.clocks(&actor).await?;
    let board = board_of(&site, &actor).await?;
    let now = site.casework.now();
    let shown = |entry| entry_shown(entry, &in_force, now, board.as_deref());
    let (children, others): (Vec<_>, Vec<_>) = entries().iter().partition(|entry| entry.child);
    let content = context! {
        groups => vec![
            context! { heading => "Where a child may be at risk while it is late", rows => children.into_iter().map(shown).collect::<Vec<_>>() },
            context! { heading => "All others", rows => others.into_iter().map(shown).collect::<Vec<_>>() },
        ],
        counted => board.as_ref().map(|board| moment(board.at)),
    };
    site.page(&viewer, "clocks.html", content)
}

/// The board's counts, for whoever may see the board: they are of everything, and the same for all of them.
async fn board_of(site: &Site, actor: &Actor) -> Result<Option<std::sync::Arc<Board>>, Error> {
    if site.casework.may(actor, Action::ReadBoard) {
        site.casework.board(actor).await.map(Some)
    } else {
        Ok(None)
    }
}

/// Days with one decimal, or hours where it was less than two days.
fn days(minutes: i64) -> String {
    if minutes < 2 * 24 * 60 {
        span(minutes)
    } else {
        format!("{}.{} days", minutes / 1_440, minutes % 1_440 * 10 / 1_440)
    }
}

/// The rows that the board draws of how suspects are dealt with, the highest band first.
pub(crate) fn by_band(board: &Board) -> Vec<Value> {
    let row = |kept: &BandKept| {
        let clock = Clock::of_band(kept.band);
        let runs = board.clocks.get(&clock).copied().unwrap_or_default();
        context! {
            key => clock.code(),
            label => kept.band.label(),
            count => kept.count,
            from_receipt => (kept.in_time_from_receipt, days(kept.median_from_receipt)),
            from_set => (kept.in_time_from_set, days(kept.median_from_set)),
            late => runs.over,
        }
    };
    board.dealt_with.iter().map(row).collect()
}

#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    set: String,
}

fn clock_named(code: &str) -> Result<Clock, Error> {
    Clock::from_code(code).ok_or(Error::NotThere)
}

async fn clock(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(code): Path<String>,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let form = site.fresh_form();
    clock_page(&site, &actor, &viewer, &code, &form, StatusCode::OK, said.set == "yes").await
}

async fn clock_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    code: &str,
    form: &Form,
    status: StatusCode,
    was_set: bool,
) -> Result<Response, PageError> {
    let key = clock_named(code)?;
    let entry = entry_of(key).ok_or(Error::NotThere)?;
    let in_force = site.casework.clocks(actor).await?;
    let page = site.casework.clock(actor, key).await?;
    let board = board_of(site, actor).await?;
    let settings = page.setting.as_ref().map(|setting| setting.settings.as_slice());
    let settings: Vec<Value> = settings
        .unwrap_or_default()
        .iter()
        .rev()
        .map(|setting| {
            context! {
                length => length(entry.unit, setting.value), from => moment(setting.from),
                by => name_of(&page.people, setting.by), reason => setting.reason.clone(),
            }
        })
        .collect();
    let content = context! {
        clock => entry_shown(entry, &in_force, site.casework.now(), board.as_deref()),
        published => length(entry.unit, entry.value),
        unit => entry.unit.label(),
        settings,
        late => page.late.iter().map(|run| late_shown(site, run)).collect::<Vec<_>>(),
        may_set => !entry.law && entry.unit != ClockUnit::OwnDate && site.casework.may(actor, Action::SetClock),
        was_set,
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "clock.html", content)
}

fn late_shown(site: &Site, run: &LateRun) -> Value {
    let (room, id) = (run.record.1, run.record.0);
    let over = run.end.map_or_else(|| site.casework.now(), |(_, at)| at);
    context! {
        href => format!("{}/{id}#clocks", path_of(room)),
        what => run.what.clone(),
        kind => words_of(room).0,
        due => moment(run.due),
        over => span(over.since(run.due).as_mins()),
        ended => match run.end {
            None => "Late still",
            Some((Ended::Met, _)) => "Done late",
            Some((Ended::Anew, _)) => "Began anew, late",
            Some((Ended::Stopped, _)) => "Stopped, late",
        },
        risk => run.end.is_none(),
        case => run.investigation.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
    }
}

async fn set_clock(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(code): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let command = SetClock {
        clock: clock_named(&code)?,
        value: form.text("value").trim().parse().ok(),
        reason: form.text("reason").to_owned(),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.execute_once(&actor, key, command).await {
        Ok(()) => Ok(Redirect::to(&format!("/clocks/{code}?set=yes")).into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            clock_page(
                &site,
                &actor,
                &viewer,
                &code,
                &form,
                StatusCode::UNPROCESSABLE_ENTITY,
                false,
            )
            .await
        }
        Err(error) => Err(error.into()),
    }
}

/// The runs of a record's clocks, the latest first, as its page draws them.
pub(crate) fn of_record<R: Room>(site: &Site, record: &Record<R>) -> Vec<Value> {
    let now = site.casework.now();
    let begun = record.runs().into_iter().filter(|run| run.since <= now);
    begun.rev().map(|run| run_shown(&run, now)).collect()
}

fn run_shown(run: &Run, now: Instant) -> Value {
    let state = run.state(now);
    let until = run.end.map_or(now, |end| end.at);
    let over = span(until.since(run.due).as_mins());
    let left = span(run.due.since(now).as_mins());
    let stands = match state {
        RunState::Running => format!("{left} left"),
        RunState::Warned => format!("Due soon: {left} left"),
        RunState::Breached => format!("{over} over"),
        RunState::Met => "Done in time".to_owned(),
        // What is asked for at once is never in time; how long it took says more.
        RunState::MetLate if run.due == run.since => format!("Done after {over}"),
        RunState::MetLate => format!("Done {over} late"),
        RunState::Anew | RunState::Stopped if run.was_late(now) => {
            format!("{}, {over} after its time", state.label())
        }
        RunState::Anew | RunState::Stopped => state.label().to_owned(),
    };
    context! {
        what => run.what,
        clock => run.clock.code(),
        because => run.clock.because(),
        since => moment(run.since),
        due => moment(run.due),
        urgency => match state {
            RunState::Breached => "over",
            RunState::Warned => "soon",
            RunState::MetLate if run.due > run.since => "late",
            _ => "later",
        },
        stands,
        ended => run.end.map(|end| context! { at => moment(end.at), past => end.past }),
    }
}
