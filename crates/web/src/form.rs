//! Forms as they were typed: values that come back when something is wrong, and what was wrong at which field.

use domain::access::Role;
use domain::answers::Answer;
use domain::ids::InvestigationId;
use domain::refusal::{Refusal, Refusals};
use domain::time::{Instant, london_zone};
use jiff::civil::{Date, Time};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::rooms::opened_from_case;

/// A form with what was typed into it and what was wrong.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Form {
    /// The first value of each field.
    pub(crate) values: BTreeMap<String, String>,
    /// The message at each field that was wrong.
    pub(crate) errors: BTreeMap<String, String>,
    /// Every message in order, with the field that it belongs to, for the summary at the top.
    pub(crate) summary: Vec<Refusal>,
    /// Where what is missing is supplied: the form, and what it does in words.
    pub(crate) ways: Vec<(String, &'static str)>,
    /// Every pair, for fields with more than one value.
    #[serde(skip)]
    pairs: Vec<(String, String)>,
}

impl Form {
    /// Offers, for each refusal that says so, the form of a case that supplies what is missing.
    pub(crate) fn offer_ways(&mut self, case: Option<InvestigationId>) {
        let Some(case) = case else { return };
        for refusal in &self.summary {
            if let Some((path, words)) = opened_from_case(&refusal.supplied_by) {
                self.ways.push((format!("/investigations/{case}{path}/new"), words));
            }
        }
    }

    /// A form as it was sent.
    pub(crate) fn sent(pairs: Vec<(String, String)>) -> Self {
        let mut values = BTreeMap::new();
        for (name, value) in &pairs {
            values.entry(name.clone()).or_insert_with(|| value.clone());
        }
        Self {
            values,
            pairs,
            ..Self::default()
        }
    }
    /// A form with a fresh key, by which sending it twice does the thing once.
    pub(crate) fn fresh(key: [u8; 16]) -> Self {
        let mut form = Self::default();
        form.set("key", &uuid::Builder::from_random_bytes(key).into_uuid().to_string());
        form
    }
    /// Sets a value.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.values.insert(name.to_owned(), value.to_owned());
    }
    /// What was typed into a field; empty when it was not there.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
    /// Every value of a field.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }
    /// The form's own key; `None` when somebody took it away.
    pub(crate) fn key(&self) -> Option<Uuid> {
        self.text("key").parse().ok()
    }
    /// The version of the record that was on the page.
    pub(crate) fn seen(&self) -> i64 {
        self.text("seen").parse().unwrap_or(0)
    }
    /// The chosen code of a closed list.
    pub(crate) fn code<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Option<T>,
        missing: &str,
        refusals: &mut Refusals,
    ) -> Option<T> {
        let value = read(self.text(name));
        refusals.when(value.is_none(), name, missing);
        value
    }
    /// Yes, no or not known.
    pub(crate) fn answer(&self, name: &str, missing: &str, refusals: &mut Refusals) -> Option<Answer> {
        self.code(name, Answer::from_code, missing, refusals)
    }
    /// The ticked roles.
    pub(crate) fn roles(&self, name: &str) -> BTreeSet<Role> {
        self.all(name).filter_map(Role::from_code).collect()
    }
    /// A day and a time on the London clock, out of four fields; the day's field also takes a pasted `24/11/2026` or
    /// `2026-11-24`.
    pub(crate) fn moment(&self, name: &str, refusals: &mut Refusals) -> Option<Instant> {
        let part = |part: &str| self.text(&format!("{name}-{part}")).trim().to_owned();
        let Some(day) = read_day(&part("day"), &part("month"), &part("year")) else {
            refusals
                .0
                .push(Refusal::of(name, "Enter a day that exists, such as 24 11 2026."));
            return None;
        };
        let Some(time) = read_time(&part("time")) else {
            refusals
                .0
                .push(Refusal::of(name, "Enter the time on the 24-hour clock, such as 14:05."));
            return None;
        };
        let zoned = day.to_datetime(time).to_zoned_datetime(london_zone()).ok();
        let wrong = "That time was skipped when the clocks went forward. Enter another.";
        refusals.when(zoned.is_none(), name, wrong);
        zoned.map(|zoned| Instant::from(zoned.timestamp()))
    }
    /// A day, out of three fields; the first also takes a pasted one.
    pub(crate) fn day(&self, name: &str, refusals: &mut Refusals) -> Option<Date> {
        let part = |part: &str| self.text(&format!("{name}-{part}")).trim().to_owned();
        let day = read_day(&part("day"), &part("month"), &part("year"));
        refusals.when(day.is_none(), name, "Enter a day that exists, such as 24 11 2026.");
        day
    }
    /// Fills the four fields of a moment.
    pub(crate) fn set_moment(&mut self, name: &str, at: Instant) {
        let london = at.london();
        self.set(&format!("{name}-day"), &london.day().to_string());
        self.set(&format!("{name}-month"), &london.month().to_string());
        self.set(&format!("{name}-year"), &london.year().to_string());
        self.set(
            &format!("{name}-time"),
            &format!("{:02}:{:02}", london.hour(), london.minute()),
        );
    }
    /// Adds what was wrong.
    pub(crate) fn refuse(&mut self, refusals: Refusals) {
        for mut refusal in refusals.0 {
            if !refusal.source.is_empty() {
                refusal.message = format!("{} ({})", refusal.message, refusal.source);
            }
            self.errors
                .entry(refusal.field.clone())
                .or_insert_with(|| refusal.message.clone());
            self.summary.push(refusal);
        }
    }
}

fn read_day(day: &str, month: &str, year: &str) -> Option<Date> {
    if month.is_empty() && year.is_empty() {
        if let Ok(date) = day.parse::<Date>() {
            return Some(date);
        }
        let parts: Vec<&str> = day
            .split(['/', '.', ' ', '-'])
            .filter(|part| !part.is_empty())
            .collect();
        return match parts.as_slice() {
            [day, month, year] => Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok(),
            _ => None,
        };
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn read_time(text: &str) -> Option<Time> {
    let (hour, minute) = match text.split_once([':', '.']) {
        Some(parts) => parts,
        None if text.len() == 4 => text.split_at_checked(2)?,
        None => return None,
    };
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> Form {
        Form::sent(
            pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                .collect(),
        )
    }

    #[test]
    fn a_moment_is_read_on_the_london_clock() {
        let mut refusals = Refusals::default();
        let summer = form(&[
            ("at-day", "1"),
            ("at-month", "7"),
            ("at-year", "2026"),
            ("at-time", "14:05"),
        ]);
        let at = summer.moment("at", &mut refusals).unwrap();
        assert_eq!(format!("{at:?}"), "2026-07-01T13:05:00Z");
        let mut back = Form::default();
        back.set_moment("at", at);
        assert_eq!(back.text("at-time"), "14:05");
    }

    #[test]
    fn a_pasted_day_is_read_and_a_day_that_never_was_is_refused() {
        for pasted in ["24/11/2026", "2026-11-24", "24.11.2026"] {
            let mut refusals = Refusals::default();
            let at = form(&[("at-day", pasted), ("at-time", "0905")])
                .moment("at", &mut refusals)
                .unwrap();
            assert_eq!(format!("{at:?}"), "2026-11-24T09:05:00Z", "{pasted}");
        }
        let mut refusals = Refusals::default();
        let never = form(&[
            ("at-day", "30"),
            ("at-month", "2"),
            ("at-year", "2026"),
            ("at-time", "10:00"),
        ]);
        assert_eq!(never.moment("at", &mut refusals), None);
        assert_eq!(refusals.0[0].field, "at");
    }
}
