//! Conversations: taking an export of chats, the folded page, reading by a deliberate step, marking, quoting, and the exhibit.

use axum::Form as Sent;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use casework::cases::RecordStep;
use casework::conversations::{
    BeginReading, ConversationRow, Explained, ExportedFile, MakeExport, MessageShown, OfferedExport, ReadState,
    StopReading, Stopped, format_label, indicators_explained, may_be_export,
};
use casework::options::Options;
use casework::{Action, Actor, Error};
use domain::conversations::{
    Clock, ConversationState, ConversationStep, Conversations, Day, Doubt, Fold, Marked, MessageKind, Numbers,
    Relevance, Side, ZoneOrigin,
};
use domain::exhibits::Exhibits;
use domain::ids::{ConversationId, ExhibitId, InvestigationId};
use domain::record::{Ask, Record, Room as _};
use domain::refusal::{Refusal, Refusals};
use jiff::civil::{Date, DateTime};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::asks::{fields, read};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::packages::{number, received, size};
use crate::page::{Viewer, moment};
use crate::rooms::{Pairs, refused};
use crate::{PageError, Site};

/// The longest upload: the export of a telephone with some million messages, and what it carries beside them.
const LONGEST: usize = 4 * 1024 * 1024 * 1024;
/// How many months the page draws, the latest of them.
const MONTHS: usize = 36;
/// How many findings and identifiers the page lists.
const LISTED: usize = 100;
/// How much of a long message stands open.
const OPEN: usize = 3_000;
/// The zones that a form offers: those whose clocks a unit here meets, and what exports keep.
const ZONES: [&str; 6] = [
    "Europe/London",
    "UTC",
    "Europe/Dublin",
    "Europe/Paris",
    "America/New_York",
    "Asia/Manila",
];

pub(crate) fn routes(routes: &mut Routes) {
    let (see, write) = (
        Gate::May(Action::ReadConversation),
        Gate::May(Action::RecordConversation),
    );
    routes
        .get("/exhibits/{exhibit}/conversations/new", write, form)
        .post_upload("/exhibits/{exhibit}/conversations/new", write, LONGEST, take)
        .get("/conversations/{conversation}/read", see, read_page)
        .post("/conversations/{conversation}/read", see, begin)
        .post("/conversations/{conversation}/stop", see, stop)
        .get("/conversations/{conversation}/search", see, search)
        .post("/conversations/{conversation}/mark", write, mark)
        .get("/conversations/{conversation}/exhibit", write, export_form)
        .post("/conversations/{conversation}/exhibit", write, export)
        .get(
            "/conversations/{conversation}/exhibits/{place}/messages.csv",
            see,
            messages_csv,
        )
        .get(
            "/conversations/{conversation}/exhibits/{place}/left-out.csv",
            see,
            left_out_csv,
        );
}

/// A number of messages as people count them.
fn count(many: u32) -> String {
    number(u64::from(many))
}

/// The number of a message as people say it, and where it is read.
#[derive(Serialize)]
struct Linked {
    number: String,
    href: String,
}

fn linked(id: ConversationId, message: u32) -> Linked {
    Linked {
        number: count(message.saturating_add(1)),
        href: format!("/conversations/{id}/read?from={message}"),
    }
}

/// A clock on the wall as pages write a day of it.
fn day_words(day: Date) -> String {
    day.strftime("%-d %B %Y").to_string()
}

fn clock_words(at: DateTime) -> String {
    at.strftime("%-d %B %Y, %H:%M").to_string()
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

/// What a form asks: the exhibit is in its address.
fn asked() -> &'static [Ask] {
    Conversations::OPENING.split_first().map_or(&[], |(_, asked)| asked)
}

async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    draw_form(&site, &actor, &viewer, exhibit, &site.fresh_form(), StatusCode::OK).await
}

async fn draw_form(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    exhibit: ExhibitId,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.record::<Exhibits>(actor, exhibit).await?;
    let content = context! {
        id => exhibit.to_string(),
        reference => page.record.reference.clone(),
        mark => page.record.opening.mark.clone(),
        fields => fields(asked(), &Options::default(), form),
        zones => ZONES,
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "conversation_new.html", content)
}

async fn take(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
    upload: Multipart,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    let Some((mut form, file)) = received(upload, may_be_export).await? else {
        let mut form = site.fresh_form();
        let message = "The export is longer than 4 GB, or did not arrive whole. Send it again, without pictures and videos: they are not read.";
        form.refuse(Refusal::of("file", message).into());
        return draw_form(&site, &actor, &viewer, exhibit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let mut refusals = Refusals::default();
    read(&site, &actor, asked(), &form, &mut refusals).await?;
    refusals.when(file.is_none(), "file", "Choose the export.");
    if refusals.0.is_empty()
        && let Some(file) = file
    {
        let offered = OfferedExport {
            exhibit,
            made_by: form.text("made_by").to_owned(),
            zone: form.text("zone").to_owned(),
            name: form.text("file_name").to_owned(),
            file: file.path().to_owned(),
        };
        match site.casework.take_export(&actor, offered).await {
            Ok(taken) => {
                if let Some(rest) = taken.rest {
                    let (casework, actor) = (site.casework.clone(), actor.clone());
                    // A long one is written on while its page says how far it is; what is stopped goes on when it is sent again.
                    tokio::spawn(async move {
                        if let Err(error) = casework.write_rest(&actor, rest).await {
                            tracing::error!(%error, "an export was not written to its end");
                        }
                    });
                }
                let to = match taken.conversations.as_slice() {
                    [only] => format!("/conversations/{only}?done=opened"),
                    _ => format!("/exhibits/{exhibit}#conversations"),
                };
                return Ok(Redirect::to(&to).into_response());
            }
            Err(error) => refusals = refused(error)?,
        }
    }
    form.refuse(refusals);
    draw_form(&site, &actor, &viewer, exhibit, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Who wrote, each with a bar.
fn sides(sides: &[Side]) -> Vec<Value> {
    let most = sides.iter().map(|side| side.messages).max().unwrap_or_default();
    sides
        .iter()
        .map(|side| {
            let night: u32 = [23, 0, 1, 2, 3, 4, 5]
                .iter()
                .filter_map(|hour| side.hours.get(*hour))
                .sum();
            context! {
                name => side.name.clone(),
                known_by => Some(&side.known_by).filter(|known| !known.is_empty() && **known != side.name),
                messages => count(side.messages),
                share => u64::from(side.messages) * 100 / u64::from(most).max(1),
                night => count(night),
                deleted => count(side.deleted),
                edited => count(side.edited),
                attachments => count(side.attachments),
            }
        })
        .collect()
}

/// The hours of the week, each as dark as it is busy.
fn hours(fold: &Fold) -> Value {
    const DAYS: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    // From nothing to the most, so that each step is told from the next on paper, too.
    const SHADES: [&str; 5] = ["#f3f2f1", "#d0e6e7", "#8ac0c3", "#158187", "#0b4144"];
    let most = fold.hours.iter().flatten().copied().max().unwrap_or_default().max(1);
    let shade = |many: u32| {
        let step = if many == 0 {
            0
        } else {
            1 + (u64::from(many) * 4 - 1) / u64::from(most)
        };
        SHADES
            .get(usize::try_from(step.min(4)).unwrap_or_default())
            .copied()
            .unwrap_or_default()
    };
    let rows: Vec<Value> = DAYS
        .iter()
        .zip(&fold.hours)
        .map(|(day, hours)| {
            context! {
                day => *day,
                hours => hours.iter().map(|many| (count(*many), shade(*many))).collect::<Vec<_>>(),
                total => count(hours.iter().fold(0, |sum: u32, many| sum.saturating_add(*many))),
            }
        })
        .collect();
    Value::from(rows)
}

/// The months in which something was written, the latest of them.
fn months(id: ConversationId, days: &[Day]) -> (Vec<Value>, usize) {
    struct Month {
        first: Date,
        message: u32,
        entries: u32,
        days: u32,
    }
    let mut months: Vec<Month> = Vec::new();
    for day in days {
        let first = day.day.first_of_month();
        match months.last_mut() {
            Some(month) if month.first == first => {
                month.entries = month.entries.saturating_add(day.count);
                month.days += 1;
            }
            _ => months.push(Month {
                first,
                message: day.first,
                entries: day.count,
                days: 1,
            }),
        }
    }
    let before = months.len().saturating_sub(MONTHS);
    let shown = months.get(before..).unwrap_or_default();
    let most = shown.iter().map(|month| month.entries).max().unwrap_or_default().max(1);
    let drawn = shown.iter().map(|month| {
        context! {
            name => month.first.strftime("%B %Y").to_string(),
            entries => count(month.entries),
            days => month.days,
            share => u64::from(month.entries) * 100 / u64::from(most),
            read => Value::from(Serde(&linked(id, month.message))),
        }
    });
    (drawn.collect(), before)
}

/// What was found, by indicator: how often, and the messages that raised it.
fn found(id: ConversationId, fold: &Fold, explained: &BTreeMap<String, Explained>) -> Vec<Value> {
    let mut by: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    let mut times: BTreeMap<&str, u64> = BTreeMap::new();
    for found in &fold.found {
        by.entry(&found.indicator).or_default().extend(&found.messages);
        *times.entry(&found.indicator).or_default() += 1;
    }
    let mut rows: Vec<(&str, u64, Vec<u32>)> = by
        .into_iter()
        .map(|(name, mut messages)| {
            messages.sort_unstable();
            messages.dedup();
            (name, times.get(name).copied().unwrap_or_default(), messages)
        })
        .collect();
    rows.sort_by_key(|(_, times, _)| std::cmp::Reverse(*times));
    let most = rows.iter().map(|(_, times, _)| *times).max().unwrap_or_default().max(1);
    rows.into_iter()
        .map(|(name, times, messages)| {
            let explained = explained.get(name);
            let some: Vec<Linked> = messages.iter().take(12).map(|message| linked(id, *message)).collect();
            context! {
                title => explained.map_or(name, |explained| explained.title.as_str()).to_owned(),
                source => explained.map(|explained| explained.source.clone()),
                times => number(times),
                share => times * 100 / most,
                more => messages.len().saturating_sub(some.len()),
                messages => Value::from(Serde(&some)),
            }
        })
        .collect()
}

/// How its times are known, in words.
fn zones_words(record: &Record<Conversations>) -> Vec<String> {
    let zones = record.opening.said.counts.zones;
    let of = |many: u32, words: &str| (many > 0).then(|| format!("{} {words}", count(many)));
    [
        of(zones.stated, "with the zone that the export states"),
        of(zones.assumed, "with a zone that is assumed"),
        of(zones.unknown, "with a zone that nobody knows"),
        of(zones.untimed, "with no time that can be read"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How many messages the spans do not hold.
fn unread(spans: &[(u32, u32)], all: u32) -> u32 {
    let read: u32 = spans
        .iter()
        .map(|(from, until)| until.saturating_sub(*from).saturating_add(1))
        .sum();
    all.saturating_sub(read)
}

/// What the page of a conversation shows beyond its history: who, when and how much, and no word of it.
pub(crate) async fn more(site: &Site, actor: &Actor, record: &Record<Conversations>) -> Result<Value, PageError> {
    let fold = site.casework.fold_of(record).await?;
    let state = site.casework.read_state(actor, record).await?;
    let explained = indicators_explained()?;
    let said = &record.opening.said;
    let there = match record.state() {
        ConversationState::Arriving => Some(site.casework.messages_there(record).await?),
        ConversationState::Taken | ConversationState::Withdrawn => None,
    };
    let (months, earlier) = months(record.id, &fold.days);
    let marks = record.marks();
    let relevant = marks
        .values()
        .filter(|marked| marked.relevance == Relevance::Relevant)
        .count();
    let gaps = fold.gaps.iter().map(|gap| {
        let days = gap.until.duration_since(gap.from).as_hours() / 24;
        context! { days, from => clock_words(gap.from), until => clock_words(gap.until), next => Value::from(Serde(&linked(record.id, gap.next))) }
    });
    let sighted = said.sighted.iter().take(LISTED).map(|sighted| {
        context! {
            kind => sighted.identifier.kind.label(),
            qualifier => sighted.identifier.qualifier.clone(),
            text => sighted.identifier.received.reading.clone(),
            times => count(sighted.times),
            first => Value::from(Serde(&linked(record.id, sighted.first))),
        }
    });
    let exports = record
        .events
        .iter()
        .enumerate()
        .filter_map(|(place, event)| match &event.step {
            ConversationStep::Exported { mark, messages, .. } => Some(context! {
                mark => mark.clone(),
                messages => messages.len(),
                at => moment(event.made.happened),
                table => format!("/conversations/{}/exhibits/{place}/messages.csv", record.id),
                left_out => format!("/conversations/{}/exhibits/{place}/left-out.csv", record.id),
                struck => event.struck.is_some(),
            }),
            _ => None,
        });
    let counts = said.counts;
    Ok(context! {
        id => record.id.to_string(),
        exhibit => format!("/exhibits/{}", record.opening.exhibit),
        mark => record.opening.mark.clone(),
        platform => format_label(&said.export.format),
        span => said.first.zip(said.last).map(|(first, last)| (moment(first), moment(last))),
        arriving => there.map(|there| (count(there), u64::from(there) * 100 / u64::from(counts.entries).max(1))),
        taken => record.state() == ConversationState::Taken,
        entries => count(counts.entries),
        counted => [
            ("Messages", counts.messages), ("Lines of the platform", counts.system), ("Calls", counts.calls),
            ("Edits, reactions and deletions of their own", counts.others), ("Changed after they were sent", counts.edited),
            ("Taken back, erased or recovered", counts.deleted), ("Things sent with them", counts.attachments),
        ]
        .into_iter()
        .filter(|(_, many)| *many > 0)
        .map(|(label, many)| (label, count(many)))
        .collect::<Vec<_>>(),
        sides => sides(&said.sides),
        more_sides => said.more_sides,
        silent => said.silent.clone(),
        hours => hours(&fold),
        clock => match fold.clock {
            Clock::London => "By the clock in London",
            Clock::AsWritten => "By the clock that wrote them: its zone is not known",
            Clock::Mixed => "By the clock in London where the moment is known, and as written otherwise",
        },
        months,
        earlier,
        gaps => gaps.collect::<Vec<_>>(),
        found => found(record.id, &fold, &explained),
        found_more => fold.found_more,
        indicators_version => said.indicators_version.clone(),
        sighted => sighted.collect::<Vec<_>>(),
        sighted_more => said.sighted.len().saturating_sub(LISTED),
        zones => zones_words(record),
        export => context! {
            name => said.export.name.clone(), digest => said.export.digest.clone(), zone => said.export.zone.clone(),
            not_read => number(said.export.not_read), not_read_first => said.export.not_read_first.clone(),
        },
        files => said.files.iter().map(|file| (file.path.clone(), size(file.bytes), file.sha256.clone())).collect::<Vec<_>>(),
        reading => state.since.map(moment),
        read_mine => count(counts.entries - unread(&state.mine, counts.entries)),
        unread => count(unread(&state.anybody, counts.entries)),
        readers => state.readers,
        relevant => number(relevant as u64),
        not_relevant => number((marks.len() - relevant) as u64),
        exports => exports.collect::<Vec<_>>(),
        may_export => site.casework.may(actor, Action::RecordConversation) && relevant > 0,
    })
}

fn id_of(id: &str) -> Result<ConversationId, Error> {
    id.parse().map_err(|_| Error::NotThere)
}

async fn begin(
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

async fn stop(
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
struct Asked {
    #[serde(default)]
    from: u32,
    done: Option<String>,
}

async fn read_page(
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
        rows => listed(&record, &fold, &page.messages, &explained),
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
struct Searched {
    #[serde(default)]
    q: String,
    #[serde(default)]
    from: u32,
}

async fn search(
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
        rows => listed(&record, &fold, &searched.messages, &explained),
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

async fn mark(
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

async fn export_form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    draw_export(&site, &actor, &viewer, id_of(&id)?, &site.fresh_form(), StatusCode::OK).await
}

async fn draw_export(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ConversationId,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let record = site.casework.record::<Conversations>(actor, id).await?.record;
    let page = site.casework.export_page(&record);
    let mut by_reason: BTreeMap<&str, u32> = BTreeMap::new();
    for left in &page.left_out {
        let many = left.until.saturating_sub(left.from).saturating_add(1);
        *by_reason.entry(left.why.label()).or_default() += many;
    }
    let content = context! {
        id => id.to_string(),
        reference => record.reference.clone(),
        title => Conversations::title(&record),
        chosen => page.chosen.len(),
        numbers => page.chosen.to_string(),
        left_out => by_reason.into_iter().map(|(why, many)| (why, count(many))).collect::<Vec<_>>(),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "conversation_export.html", content)
}

async fn export(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let conversation = id_of(&id)?;
    let mut form = Form::sent(pairs);
    let make = MakeExport {
        conversation,
        mark: form.text("mark").trim().to_owned(),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.make_export(&actor, key, make).await {
        Ok(()) => Ok(Redirect::to(&format!("/conversations/{conversation}?done=recorded#exhibits")).into_response()),
        Err(error) => {
            form.refuse(refused(error)?);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            draw_export(&site, &actor, &viewer, conversation, &form, status).await
        }
    }
}

async fn messages_csv(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(place): Path<(String, String)>,
) -> Result<Response, PageError> {
    sent(&site, &actor, &place, ExportedFile::Messages).await
}

async fn left_out_csv(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(place): Path<(String, String)>,
) -> Result<Response, PageError> {
    sent(&site, &actor, &place, ExportedFile::LeftOut).await
}

async fn sent(
    site: &Site,
    actor: &Actor,
    (id, place): &(String, String),
    file: ExportedFile,
) -> Result<Response, PageError> {
    let place = place.parse().map_err(|_| Error::NotThere)?;
    let exported = site.casework.exported(actor, id_of(id)?, place, file).await?;
    let disposition = format!("attachment; filename=\"{}\"", exported.name);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, disposition),
    ];
    Ok((headers, exported.bytes).into_response())
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
