//! Conversations: taking an export of chats, the folded page, reading by a deliberate step, marking, quoting, and the exhibit.

mod exhibit;
mod folded;
mod reading;
mod taking;

pub(crate) use folded::more;

use axum::extract::State;
use axum::response::Response;
use casework::conversations::{ConversationRow, indicators_explained};
use casework::{Action, Actor, Error};
use domain::conversations::{ConversationState, messages_in};
use domain::exhibits::Exhibits;
use domain::ids::{ConversationId, InvestigationId};
use domain::record::Record;
use jiff::civil::Date;
use minijinja::{Value, context};

use crate::gate::{Gate, Routes, SignedIn};
use crate::packages::number;
use crate::page::moment;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    let (see, write) = (
        Gate::May(Action::ReadConversation),
        Gate::May(Action::RecordConversation),
    );
    routes
        .get("/exhibits/{exhibit}/conversations/new", write, taking::form)
        .post_upload(
            "/exhibits/{exhibit}/conversations/new",
            write,
            taking::LONGEST,
            taking::take,
        )
        .get("/conversations/indicators", see, indicators)
        .get("/conversations/{conversation}/read", see, reading::read_page)
        .post("/conversations/{conversation}/read", see, reading::begin)
        .post("/conversations/{conversation}/stop", see, reading::stop)
        .get("/conversations/{conversation}/search", see, reading::search)
        .post("/conversations/{conversation}/mark", write, reading::mark)
        .get("/conversations/{conversation}/exhibit", write, exhibit::export_form)
        .post("/conversations/{conversation}/exhibit", write, exhibit::export)
        .get(
            "/conversations/{conversation}/exhibits/{place}/messages.csv",
            see,
            exhibit::messages_csv,
        )
        .get(
            "/conversations/{conversation}/exhibits/{place}/left-out.csv",
            see,
            exhibit::left_out_csv,
        );
}

/// A number of messages as people count them.
fn count(many: u32) -> String {
    number(u64::from(many))
}

/// A clock on the wall as pages write a day of it.
fn day_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// How many messages the spans do not hold.
fn unread(spans: &[(u32, u32)], all: u32) -> u32 {
    all.saturating_sub(messages_in(spans))
}

fn id_of(id: &str) -> Result<ConversationId, Error> {
    id.parse().map_err(|_| Error::NotThere)
}

/// A conversation as lists show it.
fn row(row: &ConversationRow) -> Value {
    context! {
        href => format!("/conversations/{}", row.id),
        reference => row.reference.clone(),
        title => row.title.clone(),
        indicators => row.indicators,
        span => row.span.map(|(first, last)| (moment(first), moment(last))),
        arriving => row.state == ConversationState::Arriving,
        withdrawn => row.state == ConversationState::Withdrawn,
    }
}

/// The conversations of an exhibit, as its page shows them.
pub(crate) async fn of_exhibit(site: &Site, actor: &Actor, exhibit: &Record<Exhibits>) -> Result<Value, PageError> {
    let found = site.casework.conversations_of(actor, exhibit.id).await?;
    Ok(context! {
        rows => found.rows.iter().map(row).collect::<Vec<_>>(),
        total => found.total,
        more => found.total > found.rows.len() as u64,
        may_read => site.casework.may(actor, Action::ReadConversation),
        may_take => site.casework.may(actor, Action::RecordConversation),
        take => format!("/exhibits/{}/conversations/new", exhibit.id),
    })
}

/// The conversations of a case, for the part of its page that lists evidence.
pub(crate) async fn of_case(
    site: &Site,
    actor: &Actor,
    case: InvestigationId,
    part: &str,
) -> Result<Option<Value>, PageError> {
    if part != "evidence" || !site.casework.may(actor, Action::ReadConversation) {
        return Ok(None);
    }
    let found = site.casework.conversations_in(actor, case).await?;
    Ok(Some(context! {
        rows => found.rows.iter().map(row).collect::<Vec<_>>(),
        total => found.total,
        more => found.total > found.rows.len() as u64,
    }))
}

/// How right the indicators were, by what officers marked.
async fn indicators(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let measured = site.casework.indicators_measured(&actor).await?;
    let explained = indicators_explained()?;
    let rows = measured.by_indicator.iter().map(|row| {
        let title = explained
            .get(&row.indicator)
            .map_or(&row.indicator, |explained| &explained.title);
        let share = row.share;
        context! {
            title => title.clone(),
            version => row.version.clone(),
            relevant => count(row.marks.relevant),
            not_relevant => count(row.marks.not_relevant),
            unmarked => count(row.marks.unmarked),
            words => share.to_string(),
            share => share.share.map(|share| share * 99.0),
            low => share.share.map_or(0.0, |_| share.low * 100.0),
            high => share.share.map_or(0.0, |_| share.high * 100.0),
        }
    });
    let months = measured.by_month.iter().map(|(month, marked)| {
        let counts = [
            marked.relevant,
            marked.relevant_raised,
            marked.not_relevant,
            marked.not_relevant_raised,
        ];
        (month.strftime("%B %Y").to_string(), counts.map(count).to_vec())
    });
    let content = context! {
        rows => rows.collect::<Vec<_>>(),
        months => months.collect::<Vec<_>>(),
        conversations => number(measured.conversations),
    };
    site.page(&viewer, "indicators.html", content)
}
