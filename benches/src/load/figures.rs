//! Times as a table and as JSON.

use serde::Serialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use crate::stopwatch::millis;

/// The times of one kind of page, in milliseconds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Times {
    /// Which kind.
    pub kind: String,
    /// How many were measured.
    pub count: usize,
    /// Half took no longer.
    pub p50: f64,
    /// Nine in ten took no longer.
    pub p90: f64,
    /// 99 in a hundred took no longer.
    pub p99: f64,
    /// The longest.
    pub max: f64,
}

/// What one run measured.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// What was going on.
    pub run: String,
    /// Pages a second that the readers were given.
    pub pages_per_second: f64,
    /// Each kind of page, and all of them together.
    pub pages: Vec<Times>,
    /// Each command of the writer, from the moment at which it was due.
    pub commands: Vec<Times>,
    /// Reports a second that were imported meanwhile, where an import ran.
    pub imported_per_second: Option<f64>,
    /// Memory in RAM at the end and at most, in mebibytes, of server and driver together.
    pub resident_mib: (f64, f64),
}

/// What was measured, by kind.
#[derive(Debug, Default)]
pub struct Measured(BTreeMap<&'static str, Vec<Duration>>);

impl Measured {
    /// Adds a time.
    pub fn add(&mut self, kind: &'static str, took: Duration) {
        self.0.entry(kind).or_default().push(took);
    }
    /// Adds what somebody else measured.
    pub fn join(&mut self, other: Self) {
        for (kind, times) in other.0 {
            self.0.entry(kind).or_default().extend(times);
        }
    }
    /// How many times there are.
    pub fn count(&self) -> usize {
        self.0.values().map(Vec::len).sum()
    }
    /// The figures of each kind in the given order, and of all together under `all`.
    pub fn times(&self, order: impl Iterator<Item = &'static str>, all: &str) -> Vec<Times> {
        let mut out: Vec<Times> = order
            .filter_map(|kind| Some(times_of(kind, self.0.get(kind)?.clone())))
            .collect();
        out.push(times_of(all, self.0.values().flatten().copied().collect()));
        out
    }
}

fn times_of(kind: &str, mut times: Vec<Duration>) -> Times {
    times.sort();
    Times {
        kind: kind.to_owned(),
        count: times.len(),
        p50: quantile(&times, 50),
        p90: quantile(&times, 90),
        p99: quantile(&times, 99),
        max: times.last().copied().map_or(0.0, millis),
    }
}

/// The smallest time that is not below `percent` of all (the nearest rank), in milliseconds.
fn quantile(sorted: &[Duration], percent: usize) -> f64 {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.saturating_sub(1)).copied().map_or(0.0, millis)
}

impl Figures {
    /// As a table that people read.
    pub fn table(&self) -> String {
        let mut out = format!("{}: {:.0} pages a second\n", self.run, self.pages_per_second);
        let _ = writeln!(
            out,
            "{:<36} {:>7} {:>8} {:>8} {:>8} {:>8}",
            "ms", "count", "p50", "p90", "p99", "max"
        );
        for times in self.pages.iter().chain(&self.commands) {
            let Times {
                kind,
                count,
                p50,
                p90,
                p99,
                max,
            } = times;
            let _ = writeln!(out, "{kind:<36} {count:>7} {p50:>8.1} {p90:>8.1} {p99:>8.1} {max:>8.1}");
        }
        if let Some(rate) = self.imported_per_second {
            let _ = writeln!(out, "imported meanwhile: {rate:.0} reports a second");
        }
        let (now, most) = self.resident_mib;
        let _ = writeln!(out, "resident: {now:.0} MiB at the end, {most:.0} MiB at most");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_of_the_nearest_rank() {
        let mut measured = Measured::default();
        for n in (1..=200).rev() {
            measured.add("page", Duration::from_millis(n));
        }
        let times = measured.times(["page", "absent"].into_iter(), "all");
        assert_eq!(times.len(), 2);
        let page = &times[0];
        assert_eq!(
            (page.count, page.p50, page.p90, page.p99, page.max),
            (200, 100.0, 180.0, 198.0, 200.0)
        );
        assert_eq!(times[1].kind, "all");
    }

    #[test]
    fn one_time_is_every_quantile_and_none_is_zero() {
        assert!((times_of("x", vec![Duration::from_millis(3)]).p99 - 3.0).abs() < f64::EPSILON);
        assert!(times_of("x", Vec::new()).p50.abs() < f64::EPSILON);
    }
}
