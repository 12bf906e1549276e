//! What became of each run of a clock in a record: met, met late, begun anew, stopped, or running.
//!
//! A run begins when something comes to be missing and ends with the step after which it is not. Nothing here is kept beside
//! the record: what happened to it says all of this, in the order in which it happened. When a clock begins anew, the run
//! before stays with the time that it had.

use crate::access::coded;
use crate::ids::AccountId;
use crate::record::{Record, Room, Step as _, Task};
use crate::time::Instant;

use super::Clock;

/// For how many hours before its time is over a clock is shown as due soon.
pub const WARNED_BEFORE_HOURS: i64 = 24;

coded! {
    /// How a run ended.
    Ended {
        Met "met" "Done",
        Anew "anew" "Began anew",
        Stopped "stopped" "Stopped",
    }
}

coded! {
    /// How a run stands, as a page says it.
    RunState {
        Running "running" "Running",
        Warned "warned" "Due soon",
        Breached "breached" "Late, and not done",
        Met "met" "Done in time",
        MetLate "met_late" "Done late",
        Anew "anew" "Began anew",
        Stopped "stopped" "Stopped",
    }
}

/// The end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End {
    /// How.
    pub how: Ended,
    /// When what ended it happened.
    pub at: Instant,
    /// Who typed that in.
    pub by: AccountId,
    /// What it was, as a history says it: `Held`.
    pub past: &'static str,
}

/// One run of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// What was missing.
    pub what: &'static str,
    /// By which clock.
    pub clock: Clock,
    /// Since when.
    pub since: Instant,
    /// Until when there was time.
    pub due: Instant,
    /// How it ended; nothing while it runs.
    pub end: Option<End>,
}

impl Run {
    /// How it stands at a moment.
    pub fn state(&self, now: Instant) -> RunState {
        match &self.end {
            Some(End {
                how: Ended::Met, at, ..
            }) if *at > self.due => RunState::MetLate,
            Some(End { how: Ended::Met, .. }) => RunState::Met,
            Some(End { how: Ended::Anew, .. }) => RunState::Anew,
            Some(End {
                how: Ended::Stopped, ..
            }) => RunState::Stopped,
            None if self.due < now => RunState::Breached,
            None if self.due < now.plus_hours(WARNED_BEFORE_HOURS) => RunState::Warned,
            None => RunState::Running,
        }
    }
    /// Whether its time went by: before it ended, however that was, or by now.
    pub fn was_late(&self, now: Instant) -> bool {
        self.end.map_or(now, |end| end.at) > self.due
    }
    fn is_of(&self, task: &Task) -> bool {
        self.what == task.what
            && task
                .timed
                .is_some_and(|timed| (timed.clock, timed.since, timed.due) == (self.clock, self.since, self.due))
    }
}

impl<R: Room> Record<R> {
    /// Every run of every clock of this record, in the order in which they began; those that run are last among equals.
    pub fn runs(&self) -> Vec<Run> {
        let mut so_far = self.clone();
        so_far.events.clear();
        let mut running: Vec<(Run, Task)> = Vec::new();
        let mut ended: Vec<Run> = Vec::new();
        begin(&mut running, R::tasks(&so_far));
        for event in self.standing() {
            so_far.events.push(event.clone());
            let tasks = R::tasks(&so_far);
            let code = event.step.code();
            let past = event.step.kind().map_or("", |kind| kind.past);
            let (go_on, over): (Vec<_>, Vec<_>) = running
                .into_iter()
                .partition(|(run, _)| tasks.iter().any(|task| run.is_of(task)));
            running = go_on;
            // What would only have been missing later never came to be.
            let came = |task: &Task| task.starts.is_none_or(|starts| starts <= event.made.happened);
            for (run, task) in over.into_iter().filter(|(_, task)| came(task)) {
                let how = if task.ended_by(code) {
                    Ended::Met
                } else if tasks.iter().any(|other| other.what == task.what) {
                    Ended::Anew
                } else {
                    Ended::Stopped
                };
                ended.push(Run {
                    end: Some(End {
                        how,
                        at: event.made.happened,
                        by: event.made.by,
                        past,
                    }),
                    ..run
                });
            }
            begin(&mut running, tasks);
        }
        ended.extend(running.into_iter().map(|(run, _)| run));
        ended.sort_by_key(|run| (run.since, run.due));
        ended
    }
}

/// Adds a run for each task with a clock that has none yet.
fn begin(running: &mut Vec<(Run, Task)>, tasks: Vec<Task>) {
    for task in tasks {
        if let Some(timed) = task.timed
            && !running.iter().any(|(run, _)| run.is_of(&task))
        {
            let run = Run {
                what: task.what,
                clock: timed.clock,
                since: timed.since,
                due: timed.due,
                end: None,
            };
            running.push((run, task));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Answer;
    use crate::clocks::{ClockChange, Clocks};
    use crate::ids::{ChildId, InvestigationId, StrategyDiscussionId};
    use crate::investigations::Enforcement;
    use crate::investigations::{CaseKind, InvestigationOpening, InvestigationStep, Investigations};
    use crate::record::{Decider, Recorded};
    use crate::risk::Band;
    use crate::safeguarding::{StrategyDiscussions, StrategyOpening, StrategyStep};
    use proptest::prelude::*;
    use uuid::Uuid;

    fn somebody() -> AccountId {
        AccountId::from(Uuid::from_u128(1))
    }
    fn at(hours: i64) -> Instant {
        Instant::from_micros(1_795_500_000_000_000).plus_hours(hours)
    }
    fn made(hours: i64) -> Recorded {
        Recorded {
            happened: at(hours),
            at: at(hours),
            done_by: String::new(),
            by: somebody(),
        }
    }
    fn decider() -> Decider {
        Decider {
            account: somebody(),
            supervisor: true,
        }
    }

    fn discussion(steps: Vec<(i64, StrategyStep)>) -> Record<StrategyDiscussions> {
        let opening = StrategyOpening {
            children: vec![ChildId::from(Uuid::from_u128(4))],
            council: "brackwater".to_owned(),
            asked: "A. Hill".to_owned(),
            reason: "A child lives there".to_owned(),
        };
        let id = StrategyDiscussionId::from(Uuid::from_u128(2));
        let mut record = Record::open(id, "D26-00001".to_owned(), None, opening, made(0)).unwrap();
        for (hours, step) in steps {
            record.grow(step, made(hours), &decider(), 2).unwrap();
        }
        record
    }

    fn case(steps: Vec<(i64, InvestigationStep)>, clocks: Clocks) -> Record<Investigations> {
        let opening = InvestigationOpening {
            operation: "Larchwood".to_owned(),
            kind: CaseKind::ImageSuspect,
            officer: somebody(),
            supervisor: somebody(),
            reason: "enough is known".to_owned(),
            referrals: Vec::new(),
            band: Some(Band::Low),
            received: Some(at(0)),
        };
        let id = InvestigationId::from(Uuid::from_u128(3));
        let mut record = Record::open(id, "I26-00001".to_owned(), Some(id), opening, made(0)).unwrap();
        record.clocks = clocks;
        for (hours, step) in steps {
            record.grow(step, made(hours), &decider(), 2).unwrap();
        }
        record
    }

    fn states<R: Room>(record: &Record<R>, clock: Clock, now: i64) -> Vec<RunState> {
        let of_clock = record.runs().into_iter().filter(|run| run.clock == clock);
        of_clock.map(|run| run.state(at(now))).collect()
    }

    #[test]
    fn a_clock_is_due_soon_then_late_then_done_late() {
        let strategy = Clock::StrategyDiscussion;
        let waits = discussion(Vec::new());
        assert_eq!(states(&waits, strategy, -1), [RunState::Running]);
        assert_eq!(states(&waits, strategy, 1), [RunState::Warned]);
        assert_eq!(states(&waits, strategy, 25), [RunState::Breached]);
        let asked = StrategyStep::Refused {
            reason: "Not yet".to_owned(),
            refused_by: "A. Hill".to_owned(),
        };
        let refused = discussion(vec![(2, asked)]);
        assert_eq!(states(&refused, strategy, 3), [RunState::Stopped, RunState::Warned]);
    }

    #[test]
    fn a_band_that_changes_begins_the_clock_anew_and_the_one_before_stays() {
        let record = case(
            vec![
                (24 * 31, InvestigationStep::Assessed { band: Band::High }),
                (
                    24 * 32,
                    InvestigationStep::Enforced {
                        by: Enforcement::Arrest,
                    },
                ),
            ],
            Clocks::default(),
        );
        assert_eq!(states(&record, Clock::BandLow, 24 * 40), [RunState::Anew]);
        assert_eq!(states(&record, Clock::BandHigh, 24 * 40), [RunState::Met]);
        // The first ran over before it began anew: that stays on record.
        let of_bands = [Clock::BandLow, Clock::BandHigh];
        let bands = record.runs().into_iter().filter(|run| of_bands.contains(&run.clock));
        let late: Vec<bool> = bands.map(|run| run.was_late(at(24 * 40))).collect();
        assert_eq!(late, [true, false]);
    }

    #[test]
    fn a_review_that_was_held_ends_one_run_and_begins_the_next() {
        let found = "On track".to_owned();
        let record = case(
            vec![(24 * 20, InvestigationStep::Reviewed { found })],
            Clocks::default(),
        );
        let review = Clock::SupervisorReview;
        assert_eq!(states(&record, review, 24 * 21), [RunState::Met, RunState::Running]);
    }

    proptest! {
        #[test]
        fn what_ended_stays_whatever_happens_afterwards_and_what_runs_is_what_is_missing(
            steps in prop::collection::vec((0_usize..5, 1_i64..200), 0..8), changed in prop::option::of((1_i64..400, 1_u32..300)),
        ) {
            let change = |(hours, value)| ClockChange { clock: Clock::BandHigh, from: at(hours), value };
            let clocks = Clocks::with(changed.into_iter().map(change).collect());
            let mut hours = 0;
            let mut record = case(Vec::new(), clocks);
            let mut before: Vec<Run> = Vec::new();
            for (which, later) in steps {
                hours += later;
                let step = match which {
                    0 => InvestigationStep::Assessed { band: Band::High },
                    1 => InvestigationStep::Assessed { band: Band::Medium },
                    2 => InvestigationStep::Reviewed { found: "Looked at".to_owned() },
                    3 => InvestigationStep::ChildLinked { child: ChildId::from(Uuid::from_u128(9)), lives_with_suspect: Answer::Yes },
                    _ => InvestigationStep::Enforced { by: Enforcement::Search },
                };
                record.grow(step, made(hours), &decider(), 2).unwrap();
                let runs = record.runs();
                for ended in before.iter().filter(|run| run.end.is_some()) {
                    prop_assert!(runs.contains(ended), "{ended:?} is gone");
                }
                let running = runs.iter().filter(|run| run.end.is_none()).count();
                let missing = Investigations::tasks(&record).iter().filter(|task| task.timed.is_some()).count();
                prop_assert_eq!(running, missing);
                before = runs;
            }
        }
    }
}
