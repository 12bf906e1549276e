//! How well a clock is kept: what runs, what is over, what was done in time, and how long it took.

use std::collections::BTreeMap;

use super::{Clock, Ended};
use crate::time::Instant;

/// A run, as far as this needs to know of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunTimes {
    /// By which clock.
    pub clock: Clock,
    /// Since when.
    pub since: Instant,
    /// Until when there was time.
    pub due: Instant,
    /// How and when it ended.
    pub end: Option<(Ended, Instant)>,
}

/// How one clock is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Runs that have not ended, and have begun.
    pub running: i64,
    /// Of those, how many are over.
    pub over: i64,
    /// Runs that ended because what was asked for was done.
    pub done: i64,
    /// Of those, how many in time.
    pub in_time: i64,
    /// Runs that ended otherwise after their time had gone by.
    pub otherwise_late: i64,
    /// The median of how long it took until it was done, in minutes; the lower of the two in the middle.
    pub median_minutes: Option<i64>,
}

impl Kept {
    /// What share of what was done was done in time, in hundredths, rounded down; nothing where nothing was done.
    pub const fn share_in_time(&self) -> Option<i64> {
        if self.done == 0 {
            None
        } else {
            Some(self.in_time * 100 / self.done)
        }
    }
}

/// How each clock was kept, as runs are added one by one: there may be more of them than anybody wants to hold at once.
#[derive(Clone, Debug, Default)]
pub struct Keeping(BTreeMap<Clock, (Kept, Vec<i64>)>);

impl Keeping {
    /// Adds a run, as it stands at a moment.
    pub fn add(&mut self, run: RunTimes, now: Instant) {
        let (kept, took) = self.0.entry(run.clock).or_default();
        match run.end {
            None if run.since > now => {}
            None => {
                kept.running += 1;
                kept.over += i64::from(run.due < now);
            }
            Some((Ended::Met, at)) => {
                kept.done += 1;
                kept.in_time += i64::from(at <= run.due);
                took.push(at.since(run.since).as_mins());
            }
            Some((_, at)) => kept.otherwise_late += i64::from(at > run.due),
        }
    }

    /// How each clock was kept, of all runs that were added.
    pub fn kept(self) -> BTreeMap<Clock, Kept> {
        let reckon = |(clock, (mut kept, mut took)): (Clock, (Kept, Vec<i64>))| {
            took.sort_unstable();
            kept.median_minutes = took.get(took.len().saturating_sub(1) / 2).copied();
            (clock, kept)
        };
        self.0.into_iter().map(reckon).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(hours: i64) -> Instant {
        Instant::from_micros(1_795_500_000_000_000).plus_hours(hours)
    }

    fn all(runs: &[RunTimes], now: i64) -> BTreeMap<Clock, Kept> {
        let mut keeping = Keeping::default();
        for run in runs {
            keeping.add(*run, at(now));
        }
        keeping.kept()
    }

    #[test]
    fn the_share_and_the_median_are_of_what_was_done() {
        let run = |due, end: Option<(Ended, i64)>| RunTimes {
            clock: Clock::Protect,
            since: at(0),
            due: at(due),
            end: end.map(|(how, hours)| (how, at(hours))),
        };
        let runs = [
            run(24, Some((Ended::Met, 3))),
            run(24, Some((Ended::Met, 30))),
            run(24, Some((Ended::Met, 5))),
            run(24, Some((Ended::Stopped, 40))),
            run(24, Some((Ended::Anew, 4))),
            run(24, None),
            run(90, None),
        ];
        let kept = all(&runs, 50);
        let wanted = Kept {
            running: 2,
            over: 1,
            done: 3,
            in_time: 2,
            otherwise_late: 1,
            median_minutes: Some(5 * 60),
        };
        assert_eq!(kept.get(&Clock::Protect), Some(&wanted));
        assert_eq!(wanted.share_in_time(), Some(66));
        assert_eq!(Kept::default().share_in_time(), None);
    }

    proptest! {
        #[test]
        fn every_run_is_counted_at_most_once(ends in prop::collection::vec((0_i64..50, 0_i64..50, 0_usize..4, 0_i64..50), 0..30)) {
            let how = [None, Some(Ended::Met), Some(Ended::Anew), Some(Ended::Stopped)];
            let runs: Vec<RunTimes> = ends.iter().map(|(since, time, end, took)| RunTimes {
                clock: Clock::Holder,
                since: at(*since),
                due: at(since + time),
                end: how[*end].map(|how| (how, at(since + took))),
            }).collect();
            let kept = all(&runs, 60).remove(&Clock::Holder).unwrap_or_default();
            let count = i64::try_from(runs.len()).unwrap();
            prop_assert!(kept.running + kept.done + kept.otherwise_late <= count);
            prop_assert!(kept.over <= kept.running && kept.in_time <= kept.done);
            prop_assert_eq!(kept.median_minutes.is_some(), kept.done > 0);
        }
    }
}
