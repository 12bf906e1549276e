//! Reading a conversation: begun and stopped, a page at a time, searched, marked and quoted.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::cases::RecordStep;
use casework::conversations::{
    BeginReading, Explained, MessageShown, ReadState, StopReading, Stopped, indicators_explained,
};
use casework::{Action, Actor, Error};
use domain::conversations::{
    ConversationState, ConversationStep, Conversations, Day, Doubt, Fold, Marked, MessageKind, Numbers, Relevance,
    ZoneOrigin,
};
use domain::ids::ConversationId;
use domain::record::{Record, Room as _};
use jiff::civil::{Date, DateTime};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;
use std::collections::BTreeMap;

use super::{count, day_words, id_of, unread};
use crate::form::Form;
use crate::gate::SignedIn;
use crate::packages::{number, size};
use crate::page::{Viewer, moment};
use crate::rooms::{Pairs, refused};
use crate::{PageError, Site};

/// How much of a long message stands open.
const OPEN: usize = 3_000;

pub(super) async fn begin(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let conversation = id_of(&id)?;
    let form = Form::sent(pairs);
    match site.casework.execute(&actor, BeginReading { conversation }).await {
        Ok(()) => {
            let from = form.text("from").parse::<u32>().unwrap_or_default();
            Ok(Redirect::to(&format!("/conversations/{conversation}/read?from={from}")).into_response())
        }
        // Its page says why.
        Err(Error::Refused(_)) => Ok(Redirect::to(&format!("/conversations/{conversation}")).into_response()),
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn stop(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let conversation = id_of(&id)?;
    let to = match site.casework.execute(&actor, StopReading { conversation }).await? {
        // How long it was, nobody but the reader knows.
        Stopped::ToBeEntered => "/welfare".to_owned(),
        Stopped::Counted | Stopped::NotCounted => format!("/conversations/{conversation}?done=stopped"),
    };
    Ok(Redirect::to(&to).into_response())
}

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    from: u32,
    done: Option<String>,
}

pub(super) async fn read_page(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Asked { from, done }): Query<Asked>,
) -> Result<Response, PageError> {
    let said = match done.as_deref() {
        Some("marked") => Some("They are marked."),
        Some("quoted") => Some("They are quoted in the record of actions."),
        _ => None,
    };
    draw_read(
        &site,
        &actor,
        &viewer,
        id_of(&id)?,
        from,
        &site.fresh_form(),
        said,
        StatusCode::OK,
    )
    .await
}

/// A message as its page shows it.
fn shown(record: &Record<Conversations>, (place, message): &MessageShown, marks: &BTreeMap<u32, Marked>) -> Value {
    let said = &record.opening.said;
    let who = message.sender.as_deref().unwrap_or_default();
    let side = said.sides.iter().position(|side| side.name == who);
    let text = message.text.as_deref().unwrap_or_default();
    let cut = text.floor_char_boundary(OPEN);
    let (open, rest) = text.split_at(cut);
    let attachments = message.attachments.iter().map(|attachment| {
        let parts = [
            attachment.kind.clone(),
            attachment.size.map(size),
            attachment.absent.clone(),
            attachment.sha256.as_ref().map(|digest| format!("SHA-256 {digest}")),
        ];
        context! {
            name => attachment.name.clone().unwrap_or_else(|| "Something without a name".to_owned()),
            about => parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
        }
    });
    let reactions = message.reactions.iter().map(|reaction| match &reaction.by {
        Some(by) => format!("{} by {by}", reaction.sign),
        None => reaction.sign.clone(),
    });
    let file = said.files.get(message.file as usize);
    let marked = marks.get(place);
    let time = &message.time;
    context! {
        number => u64::from(*place) + 1,
        said => count(place.saturating_add(1)),
        right => side == Some(1),
        who => if who.is_empty() { None } else { Some(who.to_owned()) },
        known_by => message.sender_id.clone().filter(|known| known != who),
        platform => message.kind == MessageKind::System,
        kind => (message.kind != MessageKind::Message).then(|| message.kind.label()),
        raw => if time.raw.is_empty() { "No time".to_owned() } else { time.raw.clone() },
        utc => time.at.map(|at| at.timestamp().to_string()),
        zone => time.zone.label(),
        sure => time.zone == ZoneOrigin::Stated && time.doubt.is_none(),
        doubt => time.doubt.map(Doubt::label),
        text => open.to_owned(),
        rest => rest.to_owned(),
        attachments => attachments.collect::<Vec<_>>(),
        reactions => reactions.collect::<Vec<_>>(),
        edited => message.edited,
        deleted => message.deleted,
        reply_to => message.reply_to.clone(),
        about => message.about.clone(),
        forwarded_from => message.forwarded_from.clone(),
        status => message.status.clone(),
        external => message.id.clone(),
        file => file.map(|file| file.path.clone()),
        place => message.place.to_string(),
        relevant => marked.map(|marked| marked.relevance == Relevance::Relevant),
        marked => marked.map(|marked| (marked.relevance.label(), marked.why.clone(), moment(marked.at))),
    }
}

/// Messages as a page lists them, with a heading where a day begins, and what raised an indicator beside them.
fn listed(
    record: &Record<Conversations>,
    fold: &Fold,
    messages: &[MessageShown],
    explained: &BTreeMap<String, Explained>,
) -> Vec<Value> {
    let marks = record.marks();
    let mut raised: BTreeMap<u32, Vec<(String, String)>> = BTreeMap::new();
    for found in &fold.found {
        for message in &found.messages {
            let title = explained
                .get(&found.indicator)
                .map_or(&found.indicator, |explained| &explained.title);
            raised
                .entry(*message)
                .or_default()
                .push((title.clone(), found.why.clone()));
        }
    }
    let mut before: Option<Date> = None;
    messages
        .iter()
        .map(|message| {
            let day = message.1.time.wall().map(DateTime::date);
            let heading = day.filter(|day| before != Some(*day)).map(day_words);
            before = day.or(before);
            context! {
                day => heading,
                message => shown(record, message, &marks),
                raised => raised.get(&message.0).cloned().unwrap_or_default(),
            }
        })
        .collect()
}

/// The first number at or behind another that is in none of the spans.
fn next_unread(spans: &[(u32, u32)], from: u32, all: u32) -> Option<u32> {
    let mut at = from;
    for (first, last) in spans {
        if at >= *first && at <= *last {
            at = last.saturating_add(1);
        }
    }
    (at < all).then_some(at)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the parts of one page, each from its own handler"
)]
async fn draw_read(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ConversationId,
    from: u32,
    form: &Form,
    said: Option<&'static str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let record = site.casework.record::<Conversations>(actor, id).await?.record;
    let state = site.casework.read_state(actor, &record).await?;
    if state.since.is_none() || record.state() != ConversationState::Taken {
        return Ok(Redirect::to(&format!("/conversations/{id}?from={from}#read")).into_response());
    }
    let page = site.casework.read_messages(actor, &record, from).await?;
    let fold = site.casework.fold_of(&record).await?;
    let explained = indicators_explained()?;
    let all = record.entries();
    let many = u32::try_from(page.messages.len()).unwrap_or_default();
    let until = page.from.saturating_add(many);
    let read = domain::conversations::union(
        state
            .anybody
            .iter()
            .copied()
            .chain([(page.from, until.saturating_sub(1))]),
    );
    let mut raised: Vec<u32> = fold
        .found
        .iter()
        .flat_map(|found| found.messages.iter().copied())
        .collect();
    raised.sort_unstable();
    let next_raised = raised.iter().copied().find(|number| *number >= until);
    let href = |from: u32| format!("/conversations/{id}/read?from={from}");
    let ticked: Vec<String> = form.all("message").map(str::to_owned).collect();
    let content = context! {
        id => id.to_string(),
        reference => record.reference.clone(),
        title => Conversations::title(&record),
        closed => record.scope.is_some(),
        since => state.since.map(|since| Value::from(Serde(&site.shown(since)))),
        rows => listed(&record, &fold, &page.messages, explained),
        first => count(page.from.saturating_add(1)),
        last => count(until),
        all => count(all),
        from => page.from,
        before => (page.from > 0).then(|| href(page.from.saturating_sub(casework::conversations::PAGE))),
        after => (until < all).then(|| href(until)),
        next_unread => next_unread(&read, until, all).or_else(|| next_unread(&read, 0, all)).map(href),
        unread => count(unread(&read, all)),
        next_raised => next_raised.map(href),
        may_mark => site.casework.may(actor, Action::RecordConversation),
        may_quote => record.investigation.is_some(),
        ticked,
        form => Value::from(Serde(form)),
        said,
    };
    site.page_with(status, viewer, "conversation_read.html", content)
}

#[derive(Deserialize)]
pub(super) struct Searched {
    #[serde(default)]
    q: String,
    #[serde(default)]
    from: u32,
}

pub(super) async fn search(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Searched { q, from }): Query<Searched>,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let record = site.casework.record::<Conversations>(&actor, id).await?.record;
    let ReadState { since, .. } = site.casework.read_state(&actor, &record).await?;
    let reading = since.is_some() && record.state() == ConversationState::Taken;
    let from = usize::try_from(from).unwrap_or_default();
    let searched = site
        .casework
        .search_conversation(&actor, &record, &q, from, reading)
        .await?;
    let fold = site.casework.fold_of(&record).await?;
    let explained = indicators_explained()?;
    let shown = searched.messages.len();
    let next = from.saturating_add(shown);
    let query = |from: usize| {
        let pairs = [("q", q.clone()), ("from", from.to_string())];
        serde_urlencoded::to_string(pairs).map(|pairs| format!("/conversations/{id}/search?{pairs}"))
    };
    let days = by_day(&fold.days, &searched.found);
    let content = context! {
        id => id.to_string(),
        reference => record.reference.clone(),
        title => Conversations::title(&record),
        reading,
        q => q.clone(),
        asked => !q.trim().is_empty(),
        found => number(searched.found.len() as u64),
        first => number(from as u64 + 1),
        last => number(next as u64),
        rows => listed(&record, &fold, &searched.messages, explained),
        next => (shown > 0 && next < searched.found.len()).then(|| query(next)).and_then(Result::ok),
        days,
    };
    site.page(&viewer, "conversation_search.html", content)
}

/// On which days messages were written, with how many, the days with most first.
fn by_day(days: &[Day], numbers: &[u32]) -> Vec<(String, String)> {
    let mut starts: Vec<&Day> = days.iter().collect();
    starts.sort_by_key(|day| day.first);
    let mut counted: BTreeMap<Date, u32> = BTreeMap::new();
    for number in numbers {
        let place = starts.partition_point(|day| day.first <= *number);
        if let Some(day) = place.checked_sub(1).and_then(|place| starts.get(place)) {
            *counted.entry(day.day).or_default() += 1;
        }
    }
    let mut rows: Vec<(Date, u32)> = counted.into_iter().collect();
    rows.sort_by_key(|(day, many)| (std::cmp::Reverse(*many), *day));
    rows.truncate(20);
    rows.into_iter()
        .map(|(day, many)| (day_words(day), count(many)))
        .collect()
}

pub(super) async fn mark(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id = id_of(&id)?;
    let mut form = Form::sent(pairs);
    let from = form.text("from").parse::<u32>().unwrap_or_default();
    let messages = Numbers::read(&form.all("message").collect::<Vec<_>>().join(","));
    let why = form.text("why").trim().to_owned();
    let (step, done) = match form.text("as") {
        "quote" => (ConversationStep::Quoted { messages, why }, "quoted"),
        other => {
            let relevance = Relevance::from_code(other).unwrap_or(Relevance::Relevant);
            let step = ConversationStep::Marked {
                messages,
                relevance,
                why,
            };
            (step, "marked")
        }
    };
    let command = RecordStep::<Conversations> {
        id,
        step,
        happened: site.casework.now(),
        done_by: String::new(),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.execute_once(&actor, key, command).await {
        Ok(()) => {
            let to = format!("/conversations/{id}/read?from={from}&done={done}");
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            draw_read(&site, &actor, &viewer, id, from, &form, None, status).await
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_that_nobody_read_is_found_from_anywhere() {
        let read = [(0, 49), (100, 149)];
        assert_eq!(next_unread(&read, 0, 200), Some(50));
        assert_eq!(next_unread(&read, 120, 200), Some(150));
        assert_eq!(next_unread(&read, 120, 150), None);
        assert_eq!(next_unread(&[], 0, 0), None);
        assert_eq!(unread(&read, 150), 50);
    }
}
