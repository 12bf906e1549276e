//! The page of a conversation: who wrote, when and how much, and no word of it.

use casework::conversations::{Explained, format_label, indicators_explained};
use casework::{Action, Actor};
use domain::conversations::{
    Clock, ConversationState, ConversationStep, Conversations, Day, Fold, Marked, Relevance, Side,
};
use domain::ids::ConversationId;
use domain::record::Record;
use jiff::civil::{Date, DateTime};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;
use std::collections::BTreeMap;

use super::{count, unread};
use crate::packages::{number, size};
use crate::page::moment;
use crate::{PageError, Site};

/// How many months the page draws, the latest of them.
const MONTHS: usize = 36;

/// How many findings and identifiers the page lists.
const LISTED: usize = 100;

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

fn clock_words(at: DateTime) -> String {
    at.strftime("%-d %B %Y, %H:%M").to_string()
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
fn found(
    id: ConversationId,
    fold: &Fold,
    marks: &BTreeMap<u32, Marked>,
    explained: &BTreeMap<String, Explained>,
) -> Vec<Value> {
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
            let marked = |relevance: Relevance| {
                let of = |message: &&u32| marks.get(message).is_some_and(|marked| marked.relevance == relevance);
                number(messages.iter().filter(of).count() as u64)
            };
            let (relevant, not_relevant) = (marked(Relevance::Relevant), marked(Relevance::NotRelevant));
            let some: Vec<Linked> = messages.iter().take(12).map(|message| linked(id, *message)).collect();
            context! {
                title => explained.map_or(name, |explained| explained.title.as_str()).to_owned(),
                source => explained.map(|explained| explained.source.clone()),
                times => number(times),
                relevant,
                not_relevant,
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
        network => crate::networks::link(site, actor, "conversation", record.id.uuid()),
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
        found => found(record.id, &fold, &marks, explained),
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
