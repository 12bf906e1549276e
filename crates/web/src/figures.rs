//! The figures: live for a period that the address names, and opened down to the records behind each.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use casework::figures::{CountedRow, FigureRow};
use casework::{Action, Actor, Error};
use domain::figures::{FigureShown, Period, Shown, Subjects};
use domain::refusal::{Refusal, Refusals};
use jiff::civil::Date;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/figures", Gate::May(Action::ReadFigures), figures).get(
        "/figures/{figure}",
        Gate::May(Action::OpenFigures),
        records,
    );
}

/// Which days, as the address says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Days {
    from: Option<String>,
    to: Option<String>,
}

/// A count as pages show it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Cell {
    label: String,
    text: String,
    /// How long its bar is, in hundredths of the longest; nothing where the count is hidden.
    share: Option<i64>,
}

/// The parts of a figure; no rows where none may be shown.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Parts {
    title: String,
    rows: Option<Vec<Cell>>,
}

/// A figure as pages show it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FigureCell {
    text: String,
    shown: bool,
    parts: Vec<Parts>,
}

/// `7,805`.
pub(crate) fn grouped(count: i64) -> String {
    let digits = count.unsigned_abs().to_string();
    let mut out = String::from(if count < 0 { "-" } else { "" });
    for (digit, left) in digits.chars().zip((1..=digits.len()).rev()) {
        out.push(digit);
        if left % 3 == 1 && left > 1 {
            out.push(',');
        }
    }
    out
}

fn words(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => grouped(count),
        Shown::FewerThanFive => "fewer than 5".to_owned(),
        Shown::Hidden => "not shown".to_owned(),
    }
}

pub(crate) fn figure_cell(figure: &FigureShown) -> FigureCell {
    let parts = figure.breakdowns.iter().map(|table| {
        let rows = table.rows.as_ref().map(|rows| {
            let longest = rows
                .iter()
                .filter_map(|(_, cell)| cell.count())
                .max()
                .unwrap_or(0)
                .max(1);
            rows.iter()
                .map(|(label, cell)| Cell {
                    label: label.clone(),
                    text: words(*cell),
                    share: cell.count().map(|count| count * 100 / longest),
                })
                .collect()
        });
        Parts {
            title: table.title.clone(),
            rows,
        }
    });
    FigureCell {
        text: words(figure.value),
        shown: figure.value.count().is_some(),
        parts: parts.collect(),
    }
}

#[derive(Serialize)]
struct FigureLine {
    key: &'static str,
    name: &'static str,
    unit: &'static str,
    definition: &'static str,
    version: i64,
    figure: FigureCell,
}

fn line(row: &FigureRow) -> FigureLine {
    let definition = row.definition;
    FigureLine {
        key: definition.key,
        name: definition.name,
        unit: definition.unit,
        definition: definition.definition,
        version: definition.version,
        figure: figure_cell(&row.shown),
    }
}

/// A day of a form, as a date field sends it.
pub(crate) fn day(form: &Form, name: &str, refusals: &mut Refusals) -> Option<Date> {
    let day = form.text(name).trim().parse::<Date>().ok();
    refusals.when(day.is_none(), name, "Enter a day that exists, such as 2026-11-24.");
    day
}

/// A period out of two fields of a form.
pub(crate) fn period(form: &Form, refusals: &mut Refusals) -> Option<Period> {
    let (from, to) = (day(form, "from", refusals)?, day(form, "to", refusals)?);
    match Period::new(from, to) {
        Ok(period) => Some(period),
        Err(refusal) => {
            refusals.0.push(refusal);
            None
        }
    }
}

impl Days {
    /// What the address asks for: nothing where it names no days.
    fn form(&self) -> Option<Form> {
        let named = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        (named(&self.from) || named(&self.to)).then(|| {
            let mut form = Form::default();
            form.set("from", self.from.as_deref().unwrap_or_default());
            form.set("to", self.to.as_deref().unwrap_or_default());
            form
        })
    }
}

async fn figures(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(days): Query<Days>,
) -> Result<Response, PageError> {
    let mut form = site.fresh_form();
    let Some(asked) = days.form() else {
        return figures_page(&site, &actor, &viewer, None, form, StatusCode::OK).await;
    };
    form.values.extend(asked.values);
    let mut refusals = Refusals::default();
    let period = period(&form, &mut refusals);
    let status = if refusals.0.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    form.refuse(refusals);
    figures_page(&site, &actor, &viewer, period, form, status).await
}

/// The page with every figure. What was refused of the form is on it, and the days that it names where they can be shown.
pub(crate) async fn figures_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    asked: Option<Period>,
    mut form: Form,
    mut status: StatusCode,
) -> Result<Response, PageError> {
    let figures = match site.casework.figures(actor, asked).await {
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            status = StatusCode::UNPROCESSABLE_ENTITY;
            site.casework.figures(actor, None).await?
        }
        figures => figures?,
    };
    let releases = site.casework.releases(actor).await?;
    let releases: Vec<Value> = releases
        .iter()
        .map(|row| {
            context! {
                id => row.id.to_string(), reference => row.reference.clone(), title => row.title.clone(),
                period => row.period.to_string(), number => row.number, made => moment(row.made_at),
                state => state(row.approved, row.withdrawn),
            }
        })
        .collect();
    // What was typed stays. Whoever chooses the days of the page has them in its filter, and a release covers what they chose.
    let chosen = figures.exact && asked.is_some();
    let to_release = if chosen { figures.period } else { figures.to_release };
    let filled = if figures.exact { figures.period } else { to_release };
    for (name, day) in [("from", filled.from), ("to", filled.to)] {
        if form.text(name).is_empty() {
            form.set(name, &day.to_string());
        }
    }
    let lines = |rows: &[FigureRow]| Value::from(Serde(&rows.iter().map(line).collect::<Vec<_>>()));
    let content = context! {
        period => figures.period.to_string(),
        days => figures.period.days(),
        query => format!("from={}&to={}", figures.period.from, figures.period.to),
        to_release => context! {
            from => to_release.from.to_string(), to => to_release.to.to_string(), period => to_release.to_string(),
            here => to_release == figures.period,
        },
        number => figures.number,
        exact => figures.exact,
        published => lines(&figures.published),
        working => lines(&figures.working),
        releases,
        may_open => site.casework.may(actor, Action::OpenFigures),
        may_make => site.casework.may(actor, Action::MakeRelease),
        form => Value::from(Serde(&form)),
    };
    site.page_with(status, viewer, "figures.html", content)
}

/// Where a release stands.
pub(crate) fn state(approved: bool, withdrawn: bool) -> &'static str {
    match (approved, withdrawn) {
        (true, true) => "Approved, then withdrawn",
        (false, true) => "Withdrawn before it was approved",
        (true, false) => "Approved",
        (false, false) => "Draft",
    }
}

/// Codes as words.
fn in_words(text: &str) -> String {
    text.replace('_', " ")
}

/// Where a record of this kind is read.
fn path_of(subjects: Subjects) -> &'static str {
    match subjects {
        Subjects::Referral => "/referrals",
        room => crate::rooms::path_of(room.code()),
    }
}

fn record_row(row: &CountedRow, subjects: Subjects, names: &BTreeMap<Uuid, (String, String)>) -> Value {
    let facts: Vec<Value> = row
        .facts
        .iter()
        .map(|fact| {
            let record = names.get(&fact.subject).map(|(reference, title)| {
                let href = format!("{}/{}", path_of(subjects), fact.subject);
                context! { href, reference, title }
            });
            // What only names another record says nothing to whoever reads it.
            let says = |value: &str| !value.is_empty() && value.parse::<Uuid>().is_err();
            let details = fact.attributes.iter().filter(|(_, value)| says(value));
            let details: Vec<(String, String)> =
                details.map(|(name, value)| (in_words(name), in_words(value))).collect();
            context! {
                day => fact.day.strftime("%-d %b %Y").to_string(), kind => in_words(&fact.kind), entry => fact.entry,
                id => fact.subject.to_string(), record, details => Value::from(Serde(&details)),
            }
        })
        .collect();
    context! { amount => grouped(row.amount), part => row.part.clone(), facts }
}

async fn records(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(key): Path<String>,
    Query(days): Query<Days>,
) -> Result<Response, PageError> {
    let asked = match days.form() {
        Some(form) => {
            let mut refusals = Refusals::default();
            let period = period(&form, &mut refusals);
            refusals.into_result().map_err(Error::Refused)?;
            period
        }
        None => None,
    };
    let opened = site.casework.figure_records(&actor, &key, asked).await?;
    let definition = opened.definition;
    let rows: Vec<Value> = opened
        .rows
        .iter()
        .map(|row| record_row(row, definition.subjects, &opened.names))
        .collect();
    let content = context! {
        name => definition.name,
        unit => definition.unit,
        definition => definition.definition,
        window => definition.window.label(),
        version => definition.version,
        subject => definition.subjects.label(),
        period => opened.period.to_string(),
        query => format!("from={}&to={}", opened.period.from, opened.period.to),
        number => opened.number,
        figure => Value::from(Serde(&figure_cell(&opened.counted))),
        listed => rows.len(),
        rows,
        more => opened.more,
    };
    site.page(&viewer, "figure.html", content)
}

/// A refusal that belongs to no field that is on the page.
pub(crate) fn changed_meanwhile(field: &str) -> Refusals {
    Refusal::of(
        field,
        "Somebody else changed the release in the meantime. Look at it again; send it again if it still holds.",
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_counts_are_read_in_groups_of_three() {
        let shown: Vec<String> = [0, 64, 226, 7_805, 100_000, 1_234_567, -1_200].map(grouped).to_vec();
        assert_eq!(shown, ["0", "64", "226", "7,805", "100,000", "1,234,567", "-1,200"]);
    }
}
