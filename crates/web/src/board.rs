//! The unit's board: six questions, each a drawn answer and numbers that open.

use axum::extract::State;
use axum::response::Response;
use casework::Action;
use casework::board::{Board, Breach, Elsewhere, Load, Waiting};
use domain::board::{AGES, Month, reading};
use domain::children::ChildState;
use domain::record::Room as _;
use domain::risk::Band;
use jiff::ToSpan;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::figures::grouped;
use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::page::{moment, span};
use crate::rooms::path_of;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/board", Gate::May(Action::ReadBoard), board);
}

/// A bar with its words and its number. `share` is in hundredths of the longest.
#[derive(Serialize)]
struct Bar {
    label: String,
    note: String,
    text: String,
    share: i64,
    href: Option<String>,
    risk: bool,
}

fn share(count: i64, longest: i64) -> i64 {
    count * 100 / longest.max(1)
}

fn bars<T>(rows: &[T], count: impl Fn(&T) -> i64, bar: impl Fn(&T) -> Bar) -> Value {
    let longest = rows.iter().map(&count).max().unwrap_or(0);
    let drawn: Vec<Bar> = rows
        .iter()
        .map(|row| Bar {
            text: grouped(count(row)),
            share: share(count(row), longest),
            ..bar(row)
        })
        .collect();
    Value::from(Serde(&drawn))
}

fn plain(label: &str, note: String, href: Option<String>, risk: bool) -> Bar {
    Bar {
        label: label.to_owned(),
        note,
        text: String::new(),
        share: 0,
        href,
        risk,
    }
}

/// A month as it is drawn: two columns and a point of the line, in a drawing that is 120 high.
#[derive(Serialize)]
struct MonthShown {
    name: String,
    received: i64,
    decided: i64,
    waiting: i64,
    received_height: i64,
    decided_height: i64,
    point: i64,
    href: String,
}

const HEIGHT: i64 = 120;

fn months(months: &[Month]) -> Vec<MonthShown> {
    let flow = months.iter().map(|month| month.received.max(month.decided)).max();
    let most = months.iter().map(|month| month.waiting).max();
    let scaled = |count: i64, most: Option<i64>| count * HEIGHT / most.unwrap_or(0).max(1);
    months
        .iter()
        .map(|month| {
            let last = month.first.saturating_add(1.month()).yesterday().unwrap_or(month.first);
            let days = form_urlencoded(&[("from", &month.first.to_string()), ("to", &last.to_string())]);
            MonthShown {
                name: month.first.strftime("%b %Y").to_string(),
                received: month.received,
                decided: month.decided,
                waiting: month.waiting,
                received_height: scaled(month.received, flow),
                decided_height: scaled(month.decided, flow),
                point: HEIGHT - scaled(month.waiting, most),
                href: format!("/figures/referrals_received?{days}"),
            }
        })
        .collect()
}

fn waiting(rows: &[Waiting]) -> Vec<Value> {
    let total = |row: &Waiting| row.ages.iter().sum::<i64>();
    let longest = rows.iter().map(total).max().unwrap_or(0);
    rows.iter()
        .map(|row| {
            let mut from = 0;
            let parts: Vec<(i64, i64)> = row
                .ages
                .iter()
                .map(|count| {
                    let width = share(*count, longest);
                    from += width;
                    (from - width, width)
                })
                .collect();
            let band = Band::ALL.iter().find(|band| band.rank() == row.band);
            context! {
                band => band.map_or("Not assessed", |band| band.label()),
                total => grouped(total(row)),
                ages => row.ages.map(grouped).to_vec(),
                parts => Value::from(Serde(&parts)),
            }
        })
        .collect()
}

fn breach(site: &Site, row: &Breach) -> Bar {
    let over = span(site.casework.now().since(row.oldest).as_mins());
    let note = if row.because.is_empty() {
        format!("The oldest {over} over")
    } else {
        format!("{}. The oldest {over} over", row.because)
    };
    let query = form_urlencoded(&[("whose", "unit"), ("over", "yes"), ("what", &row.what)]);
    plain(&row.what, note, Some(format!("/deadlines?{query}")), false)
}

fn elsewhere(site: &Site, row: &Elsewhere) -> Bar {
    let note = row.oldest.map_or_else(String::new, |oldest| {
        format!(
            "The oldest was opened {}, {} ago",
            moment(oldest),
            span(site.casework.now().since(oldest).as_mins())
        )
    });
    plain(
        row.with_whom(),
        note,
        Some(format!("{}?state={}", path_of(row.room), row.state.0)),
        false,
    )
}

fn load(row: &Load) -> Bar {
    let note = match row.late {
        0 => "Nothing late".to_owned(),
        late => format!("{} late", grouped(late)),
    };
    plain(
        &row.name,
        note,
        Some(format!("/deadlines?whose={}", row.officer)),
        false,
    )
}

fn child(row: &(ChildState, i64)) -> Bar {
    let href = format!("{}?state={}", path_of(domain::children::Children::NAME), row.0.code());
    plain(
        row.0.label(),
        String::new(),
        Some(href),
        row.0 == ChildState::Linked && row.1 > 0,
    )
}

async fn board(State(site): State<Site>, SignedIn(actor, viewer): SignedIn) -> Result<Response, PageError> {
    let board = site.casework.board(&actor).await?;
    let Board { months: of_year, .. } = board.as_ref();
    let lanes: i64 = board.lanes.iter().map(|(_, count)| count).sum();
    let nothing_done = board.children.first().map_or(0, |(_, count)| *count);
    let content = context! {
        at => moment(board.at),
        reading => reading(of_year),
        months => Value::from(Serde(&months(of_year))),
        this_month => of_year.last().map_or(0, |month| month.received),
        waiting_now => grouped(lanes),
        waiting => waiting(&board.waiting),
        ages => AGES.map(|(_, words)| words).to_vec(),
        lanes => bars(&board.lanes, |row| row.1, |(lane, _)| {
            plain(lane.label(), String::new(), Some(format!("/referrals?lane={}", lane.code())), false)
        }),
        nothing_done,
        children => bars(&board.children, |row| row.1, child),
        late => grouped(board.breaches.iter().map(|breach| breach.count).sum()),
        breaches => bars(&board.breaches, |row| row.count, |row| breach(&site, row)),
        by_band => crate::clocks::by_band(&board),
        elsewhere => bars(&board.elsewhere, |row| row.count, |row| elsewhere(&site, row)),
        with_others => grouped(board.elsewhere.iter().map(|row| row.count).sum()),
        cases => grouped(board.loads.iter().map(|load| load.cases).sum()),
        loads => bars(&board.loads, |row| row.cases, load),
        quality => crate::quality::drawn(&board.quality),
    };
    site.page(&viewer, "board.html", content)
}
