//! The welfare of those who do this work: minutes and breaks, screenings, and a word in private.
//!
//! Of the work itself there is nothing here but how long and of what sort (UK GDPR, not Part 3: this is about staff). Whoever
//! it is about sees all of it; their supervisor sees whether a screening is due, and nothing else; occupational health sees
//! screenings and who asked for a word. Breaks help, and so does knowing how a case ended (BMC Psychiatry 2023, on people who
//! are exposed to such material); how long somebody looked is no measure of how they are.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::clocks::{Clock, Clocks};
use crate::deadlines::end_of;
use crate::ids::AccountId;
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

coded! {
    /// What sort of work with material it was.
    ExposureTask {
        Grading "grading" "Grading",
        Examining "examining" "Examining devices",
        Messages "messages" "Reading messages",
        Reports "reports" "Reading reports",
        Identifying "identifying" "Identifying victims",
        Interviews "interviews" "Interviews and statements",
        Other "other" "Something else",
    }
}

/// How long a pause counts as a break, in minutes (Police Care UK: ten minutes out of each hour).
pub const BREAK_MINUTES: i64 = 10;
/// The longest that one entry can be, in minutes.
const LONGEST_MINUTES: u32 = 12 * 60;
/// How long before its day a screening is shown as due, in days.
const WARNED_DAYS: i64 = 14;
/// The most that a word in private may have, in characters.
const LONGEST_WORDS: usize = 2_000;

/// A stretch of work with material: how long and of what sort, never what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exposure {
    /// What sort.
    pub task: ExposureTask,
    /// When it began.
    pub began: Instant,
    /// For how many minutes.
    pub minutes: u32,
    /// That it was entered in error.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub struck: bool,
}

impl Exposure {
    /// When it ended.
    pub fn ended(&self) -> Instant {
        self.began.plus_minutes(i64::from(self.minutes))
    }
}

/// A screening that was done. Its result is with the person and the clinic, and nowhere here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Screening {
    /// On which day.
    pub on: Date,
    /// By which day the next one is to be.
    pub next: Date,
    /// Who recorded it, of occupational health.
    pub by: AccountId,
    /// When it was recorded.
    pub at: Instant,
}

/// Somebody asked occupational health for a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// When.
    pub at: Instant,
    /// How and when they would like to be reached; may be empty.
    pub words: String,
    /// When occupational health had spoken to them, and who recorded that.
    pub answered: Option<(Instant, AccountId)>,
}

/// Where somebody stands with their screenings: all that a supervisor sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Screened {
    /// Over its day.
    Overdue(Date),
    /// Within two weeks.
    Due(Date),
    /// Later.
    UpToDate(Date),
    /// Nobody has worked with material, so none is needed.
    NotNeeded,
}

/// What the page says when it is time for something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Take a break: so many minutes without one.
    Break(i64),
    /// The person's own limit for the day is reached: minutes, limit.
    OwnLimit(i64, u32),
    /// The unit's limit for the day is reached: minutes, limit.
    UnitLimit(i64, u32),
}

/// Somebody's welfare file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WelfareFile {
    /// Whose.
    pub id: AccountId,
    /// Their work with material, in the order in which it was entered.
    pub exposures: Vec<Exposure>,
    /// The work that runs now, and since when.
    pub running: Option<(ExposureTask, Instant)>,
    /// The limit that they set themselves, in minutes a day.
    pub own_limit: Option<u32>,
    /// Screenings, in the order in which they were recorded.
    pub screenings: Vec<Screening>,
    /// What they asked occupational health.
    pub asked: Vec<Asked>,
}

impl WelfareFile {
    /// Nothing yet.
    pub const fn new(id: AccountId) -> Self {
        Self {
            id,
            exposures: Vec::new(),
            running: None,
            own_limit: None,
            screenings: Vec::new(),
            asked: Vec::new(),
        }
    }

    /// Enters work that is done.
    pub fn log(
        &mut self,
        task: ExposureTask,
        began: Instant,
        minutes: Option<u32>,
        now: Instant,
    ) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            minutes.is_none_or(|minutes| minutes == 0 || minutes > LONGEST_MINUTES),
            "minutes",
            "Enter for how many minutes, from 1 to 720.",
        );
        let minutes = minutes.unwrap_or_default();
        refusals.when(
            began.plus_minutes(i64::from(minutes)) > now.plus_minutes(1),
            "began",
            "That has not ended yet. Enter when it began, and for how long it was.",
        );
        refusals.into_result()?;
        self.exposures.push(Exposure {
            task,
            began,
            minutes,
            struck: false,
        });
        Ok(())
    }

    /// Begins to count.
    pub fn start(&mut self, task: ExposureTask, now: Instant) -> Result<(), Refusals> {
        if self.running.is_some() {
            return Err(Refusal::of("task", "It is counting already. Stop it first.").into());
        }
        self.running = Some((task, now));
        Ok(())
    }

    /// Ends the count. A count that nobody stopped for longer than any shift is not believed: whoever it is about says how long
    /// it was.
    pub fn stop(&mut self, minutes: Option<u32>, now: Instant) -> Result<(), Refusals> {
        let Some((task, began)) = self.running else {
            return Err(Refusal::of("minutes", "Nothing is counting. Enter what you did below.").into());
        };
        let counted = u32::try_from(now.since(began).as_mins().max(1)).unwrap_or(u32::MAX);
        let minutes = minutes.or((counted <= LONGEST_MINUTES).then_some(counted));
        if minutes.is_none() {
            let message = "It was never stopped. Enter for how many minutes you worked.";
            return Err(Refusal::of("minutes", message).into());
        }
        // Whoever worked longer than was counted began earlier.
        let began = minutes.map_or(began, |minutes| {
            std::cmp::min(began, now.plus_minutes(-i64::from(minutes)))
        });
        self.log(task, began, minutes, now)?;
        self.running = None;
        Ok(())
    }

    /// Takes back an entry by its place. It stays to be read, and counts no more.
    pub fn strike(&mut self, place: usize) -> Result<(), Refusals> {
        match self.exposures.get_mut(place).filter(|exposure| !exposure.struck) {
            Some(exposure) => {
                exposure.struck = true;
                Ok(())
            }
            None => Err(Refusal::of("place", "That entry is not there, or was taken back already.").into()),
        }
    }

    /// Sets one's own limit, or none.
    pub fn limit(&mut self, minutes: Option<u32>) -> Result<(), Refusals> {
        if minutes.is_some_and(|minutes| !(10..=LONGEST_MINUTES).contains(&minutes)) {
            return Err(Refusal::of(
                "limit",
                "Enter from 10 to 720 minutes a day, or leave it empty for none.",
            )
            .into());
        }
        self.own_limit = minutes;
        Ok(())
    }

    /// Asks occupational health for a word.
    pub fn ask(&mut self, words: &str, now: Instant) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            self.asked.iter().any(|asked| asked.answered.is_none()),
            "words",
            "You have asked already, and they will come back to you.",
        );
        refusals.when(
            words.chars().count() > LONGEST_WORDS,
            "words",
            "Use at most 2,000 characters.",
        );
        refusals.into_result()?;
        self.asked.push(Asked {
            at: now,
            words: words.trim().to_owned(),
            answered: None,
        });
        Ok(())
    }

    /// Occupational health has spoken to them.
    pub fn answer(&mut self, by: AccountId, now: Instant) -> Result<(), Refusals> {
        match self.asked.iter_mut().find(|asked| asked.answered.is_none()) {
            Some(asked) => {
                asked.answered = Some((now, by));
                Ok(())
            }
            None => Err(Refusal::of(
                "answered",
                "They have not asked, or somebody has spoken to them already.",
            )
            .into()),
        }
    }

    /// Records a screening. The next is due by the unit's clock, or by a day that the clinic says.
    pub fn screened(
        &mut self,
        on: Date,
        next: Option<Date>,
        clocks: &Clocks,
        by: AccountId,
        now: Instant,
    ) -> Result<(), Refusals> {
        let by_clock = || clocks.due(Clock::WelfareScreen, midday(on)).london_day();
        let next = next.unwrap_or_else(by_clock);
        let mut refusals = Refusals::default();
        refusals.when(
            on > now.london_day(),
            "on",
            "That day has not come yet. Record the screening once it is done.",
        );
        refusals.when(next <= on, "next", "The next screening comes after this one.");
        refusals.into_result()?;
        self.screenings.push(Screening { on, next, by, at: now });
        Ok(())
    }

    /// The entries that stand.
    pub fn standing(&self) -> impl Iterator<Item = &Exposure> {
        self.exposures.iter().filter(|exposure| !exposure.struck)
    }

    /// How many minutes were worked on a London day, with those that run now.
    pub fn minutes_on(&self, day: Date, now: Instant) -> i64 {
        let entered: i64 = self
            .standing()
            .filter(|exposure| exposure.began.london_day() == day)
            .map(|exposure| i64::from(exposure.minutes))
            .sum();
        let running = self
            .running
            .filter(|(_, began)| began.london_day() == day)
            .map_or(0, |(_, began)| now.since(began).as_mins());
        entered + running
    }

    /// How many minutes were worked without a break up to now: 0 once a break was taken.
    pub fn without_break(&self, now: Instant) -> i64 {
        let mut stretches: Vec<(Instant, Instant)> = self.standing().map(|it| (it.began, it.ended())).collect();
        stretches.extend(self.running.map(|(_, began)| (began, now)));
        stretches.sort_unstable();
        let (mut worked, mut until) = (0, None::<Instant>);
        for (began, ended) in stretches {
            if until.is_some_and(|until| began >= until.plus_minutes(BREAK_MINUTES)) {
                worked = 0;
            }
            // What overlaps is not counted twice.
            let from = until.map_or(began, |until| std::cmp::max(until, began));
            worked += ended.since(from).as_mins().max(0);
            until = Some(until.map_or(ended, |until| std::cmp::max(until, ended)));
        }
        match until {
            Some(until) if now < until.plus_minutes(BREAK_MINUTES) => worked,
            _ => 0,
        }
    }

    /// What it is time for.
    pub fn advice(&self, clocks: &Clocks, now: Instant) -> Vec<Advice> {
        let without = self.without_break(now);
        let today = self.minutes_on(now.london_day(), now);
        let unit = clocks.value(Clock::ViewingDay, now);
        let mut advice = Vec::new();
        if without >= i64::from(clocks.value(Clock::ViewingBreak, now)) {
            advice.push(Advice::Break(without));
        }
        match self.own_limit {
            Some(own) if today >= i64::from(own) => advice.push(Advice::OwnLimit(today, own)),
            _ if today >= i64::from(unit) => advice.push(Advice::UnitLimit(today, unit)),
            _ => {}
        }
        advice
    }

    /// By which day the next screening is to be: after the last by what it said, and before the first by the unit's clock
    /// since the first work with material.
    pub fn screening_due(&self, clocks: &Clocks) -> Option<Date> {
        let next = self.screenings.iter().max_by_key(|screening| screening.on);
        let first = || {
            let began = self.standing().map(|exposure| exposure.began).min()?;
            Some(clocks.due(Clock::WelfareScreen, began).london_day())
        };
        next.map(|screening| screening.next).or_else(first)
    }

    /// Whether occupational health has not spoken yet to somebody who asked.
    pub fn waits_for_a_word(&self) -> bool {
        self.asked.iter().any(|asked| asked.answered.is_none())
    }
}

/// Where somebody stands whose next screening is due by a day.
pub fn screened(due: Option<Date>, today: Date) -> Screened {
    match due {
        None => Screened::NotNeeded,
        Some(due) if due < today => Screened::Overdue(due),
        Some(due)
            if today
                .until(due)
                .is_ok_and(|span| i64::from(span.get_days()) <= WARNED_DAYS) =>
        {
            Screened::Due(due)
        }
        Some(due) => Screened::UpToDate(due),
    }
}

/// The middle of a London day, an hour more or less where the clocks change.
fn midday(day: Date) -> Instant {
    end_of(day).plus_hours(-12)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn morning() -> Instant {
        midday(date(2026, 11, 25)).plus_hours(-3)
    }
    fn file() -> WelfareFile {
        WelfareFile::new(AccountId::from(Uuid::from_u128(1)))
    }
    fn somebody() -> AccountId {
        AccountId::from(Uuid::from_u128(2))
    }

    #[test]
    fn after_fifty_minutes_a_break_is_offered_and_after_ten_minutes_off_it_is_not() {
        let mut file = file();
        let clocks = Clocks::default();
        file.log(ExposureTask::Grading, morning(), Some(50), morning().plus_minutes(50))
            .unwrap();
        assert_eq!(file.advice(&clocks, morning().plus_minutes(50)), [Advice::Break(50)]);
        assert_eq!(file.advice(&clocks, morning().plus_minutes(60)), []);
        // Five minutes off are no break: both stretches count as one.
        let mut hurried = file.clone();
        hurried
            .log(
                ExposureTask::Grading,
                morning().plus_minutes(55),
                Some(10),
                morning().plus_minutes(65),
            )
            .unwrap();
        assert_eq!(hurried.without_break(morning().plus_minutes(65)), 60);
    }

    #[test]
    fn the_clock_counts_by_itself_and_one_that_nobody_stopped_is_not_believed() {
        let mut file = file();
        file.start(ExposureTask::Messages, morning()).unwrap();
        assert!(file.start(ExposureTask::Messages, morning()).is_err());
        assert_eq!(file.minutes_on(date(2026, 11, 25), morning().plus_minutes(20)), 20);
        file.stop(None, morning().plus_minutes(50)).unwrap();
        assert_eq!(file.exposures[0].minutes, 50);
        // Begun to count late: so many minutes were worked all the same.
        let mut late = file.clone();
        late.start(ExposureTask::Messages, morning().plus_hours(2)).unwrap();
        late.stop(Some(40), morning().plus_hours(2).plus_minutes(1)).unwrap();
        assert_eq!(late.exposures[1].ended(), morning().plus_hours(2).plus_minutes(1));
        file.start(ExposureTask::Messages, morning().plus_hours(2)).unwrap();
        let next_day = morning().plus_hours(24);
        assert_eq!(file.stop(None, next_day).unwrap_err().0[0].field, "minutes");
        file.stop(Some(30), next_day).unwrap();
        assert_eq!(file.running, None);
        assert_eq!(file.minutes_on(date(2026, 11, 25), next_day), 80);
    }

    #[test]
    fn ones_own_limit_is_said_before_the_units() {
        let mut file = file();
        let clocks = Clocks::default();
        for hour in 0..4 {
            let began = morning().plus_hours(hour * 2 - 8);
            file.log(ExposureTask::Examining, began, Some(60), morning()).unwrap();
        }
        assert_eq!(file.advice(&clocks, morning()), [Advice::UnitLimit(240, 240)]);
        file.limit(Some(120)).unwrap();
        assert_eq!(file.advice(&clocks, morning()), [Advice::OwnLimit(240, 120)]);
        file.strike(0).unwrap();
        assert!(file.strike(0).is_err());
        assert_eq!(file.minutes_on(date(2026, 11, 25), morning()), 180);
    }

    #[test]
    fn a_screening_falls_due_after_the_first_work_and_again_after_each() {
        let mut file = file();
        let clocks = Clocks::default();
        assert_eq!(
            screened(file.screening_due(&clocks), date(2026, 11, 25)),
            Screened::NotNeeded
        );
        file.log(ExposureTask::Grading, morning(), Some(50), morning().plus_minutes(50))
            .unwrap();
        let first = date(2027, 5, 26);
        assert_eq!(file.screening_due(&clocks), Some(first));
        assert_eq!(screened(Some(first), date(2026, 11, 25)), Screened::UpToDate(first));
        assert_eq!(screened(Some(first), date(2027, 5, 12)), Screened::Due(first));
        assert_eq!(screened(Some(first), date(2027, 5, 27)), Screened::Overdue(first));
        let on = date(2027, 5, 20);
        assert!(file.screened(on, None, &clocks, somebody(), morning()).is_err());
        let then = midday(on).plus_hours(2);
        assert!(file.screened(on, Some(on), &clocks, somebody(), then).is_err());
        file.screened(on, None, &clocks, somebody(), then).unwrap();
        assert_eq!(file.screening_due(&clocks), Some(date(2027, 11, 18)));
    }

    #[test]
    fn a_word_is_asked_for_once_until_it_was_had() {
        let mut file = file();
        file.ask("any morning", morning()).unwrap();
        assert!(file.ask("again", morning()).is_err());
        assert!(file.waits_for_a_word());
        file.answer(somebody(), morning().plus_hours(5)).unwrap();
        assert!(file.answer(somebody(), morning().plus_hours(5)).is_err());
        file.ask("", morning().plus_hours(30)).unwrap();
    }

    proptest! {
        #[test]
        fn nobody_worked_longer_than_the_time_that_there_was(
            stretches in prop::collection::vec((0_i64..1440, 1_u32..200), 0..12), now in 0_i64..2000,
        ) {
            let mut file = file();
            let end = morning().plus_minutes(4_000);
            for (began, minutes) in &stretches {
                file.log(ExposureTask::Other, morning().plus_minutes(*began), Some(*minutes), end).unwrap();
            }
            let first = stretches.iter().map(|(began, _)| *began).min().unwrap_or(0);
            let last = stretches.iter().map(|(began, minutes)| began + i64::from(*minutes)).max().unwrap_or(0);
            let worked = file.without_break(morning().plus_minutes(now));
            prop_assert!(worked >= 0 && worked <= last - first);
            prop_assert_eq!(file.without_break(morning().plus_minutes(last + BREAK_MINUTES)), 0);
        }
    }
}
