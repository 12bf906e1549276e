//! Clocks: within what something is to be done, by a table that the force may change, and what became of each run.
//!
//! What a clock was set to when it began is what it runs by: a change counts for what begins after it, and moves nothing that
//! runs ([`Clocks::due`]). A record keeps the changes that there were when it was last written, so that its deadlines follow
//! from its own version and from nothing else.

mod kept;
mod runs;

pub use kept::{Keeping, Kept, RunTimes};
pub use runs::{End, Ended, Run, RunState, WARNED_BEFORE_HOURS};

use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::deadlines::{days_after, end_of, last_safe_day_of_warrant, working_days_after};
use crate::ids::AccountId;
use crate::reference::{ClockUnit, clock};
use crate::refusal::{Refusal, Refusals};
use crate::risk::Band;
use crate::time::Instant;

coded! {
    /// A clock of the reference table.
    Clock {
        FirstLook "first_look" "First look",
        BandVeryHigh "band_very_high" "Very high",
        BandHigh "band_high" "High",
        BandMedium "band_medium" "Medium",
        BandLow "band_low" "Low",
        AssessAgain "assess_again" "Assess again",
        Holder "holder" "Responsible person",
        Protect "protect" "Protect",
        SocialCareSent "social_care_sent" "Referral sent",
        SocialCareAnswer "social_care_answer" "Council’s answer",
        StrategyDiscussion "strategy_discussion" "Strategy discussion",
        DesignatedOfficer "designated_officer" "Designated officer",
        DisclosurePassedOn "disclosure_passed_on" "Disclosure passed on",
        HandOver "hand_over" "Hand-over",
        WarrantAnswer "warrant_answer" "Court’s answer",
        Warrant "warrant" "Warrant",
        WarrantEndorsed "warrant_endorsed" "Endorsement",
        WarrantReturned "warrant_returned" "Return to court",
        SearchRecord "search_record" "Search record",
        IrregularityTold "irregularity_told" "Irregular entry",
        Detention "detention" "Detention",
        WelfareAssessment "welfare_assessment" "Suicide-risk assessment",
        WelfareContactFirst "welfare_contact_first" "First contact",
        WelfareContactSecond "welfare_contact_second" "Second contact",
        WelfareContactThird "welfare_contact_third" "Third contact",
        AddressDecided "address_decided" "Address",
        Bail "bail" "Bail",
        ReleaseReview "release_review" "Release under investigation",
        SupervisorReview "supervisor_review" "Supervisor’s review",
        ClosureDecided "closure_decided" "Closing",
        Consent "consent" "Director’s consent",
        ActionPlan "action_plan" "Action plan",
        Hearing "hearing" "Hearing",
        FirstAppearance "first_appearance" "First hearing of a child",
        VictimTold "victim_told" "Victim told",
        DeviceBack "device_back" "Device back",
        OwnData "own_data" "Own data",
        ViewingBreak "viewing_break" "Break",
        ViewingDay "viewing_day" "Viewing in a day",
        WelfareScreen "welfare_screen" "Screening",
        ShareFollowed "share_followed" "Share to protect",
        PoliceProtection "police_protection" "Police protection",
        Conference "conference" "Conference",
        ConferenceReview "conference_review" "Next conference",
        NoteAction "note_action" "What a note asks",
        UnusedReviewed "unused_reviewed" "Unused material",
        WrongAddressReported "wrong_address_reported" "Wrong address",
        RetentionReview "retention_review" "Retention review",
        SilentAnswer "silent_answer" "Silent case’s answer",
        TransferAnswered "transfer_answered" "Transfer",
    }
}

impl Clock {
    /// The clock by which a suspect of a band is dealt with.
    pub const fn of_band(band: Band) -> Self {
        match band {
            Band::VeryHigh => Self::BandVeryHigh,
            Band::High => Self::BandHigh,
            Band::Medium => Self::BandMedium,
            Band::Low => Self::BandLow,
        }
    }
    /// The source in a few words.
    pub fn because(self) -> &'static str {
        clock(self).map_or("", |entry| &entry.because)
    }
    /// Whether a child may be at risk while it is late.
    pub fn protects(self) -> bool {
        clock(self).is_some_and(|entry| entry.child)
    }
    /// When a clock runs out that an Act fixes, whatever a force changed.
    pub fn due_by_law(self, since: Instant) -> Instant {
        Clocks::default().due(self, since)
    }
    /// In what it is counted.
    pub fn unit(self) -> ClockUnit {
        clock(self).map_or(ClockUnit::OwnDate, |entry| entry.unit)
    }
    /// Within how many of its unit, as the unit starts with it.
    pub fn published(self) -> u32 {
        clock(self).map_or(0, |entry| entry.value)
    }
}

/// That the force set a clock to something else, from a moment on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockChange {
    /// Which clock.
    pub clock: Clock,
    /// From when on: what begins earlier runs as it did.
    pub from: Instant,
    /// To how many of its unit.
    pub value: u32,
}

/// The clocks that a force works by: the table, and what was changed in it, in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Clocks {
    changes: Vec<ClockChange>,
}

impl Clocks {
    /// The table with these changes.
    pub fn with(mut changes: Vec<ClockChange>) -> Self {
        changes.sort_by_key(|change| change.from);
        Self { changes }
    }
    /// Whether nothing was changed.
    pub const fn is_as_published(&self) -> bool {
        self.changes.is_empty()
    }
    /// Within how many of its unit a clock runs that begins at a moment.
    pub fn value(&self, clock: Clock, since: Instant) -> u32 {
        let changed = self
            .changes
            .iter()
            .rfind(|change| change.clock == clock && change.from <= since);
        changed.map_or_else(|| clock.published(), |change| change.value)
    }
    /// Whether it asks for what it is for at once, so that nothing can be in time.
    pub fn is_at_once(&self, clock: Clock, at: Instant) -> bool {
        clock.unit() != ClockUnit::OwnDate && self.value(clock, at) == 0
    }
    /// When a clock runs out that begins at a moment. A clock with dates of its own has none here: it runs out at once.
    pub fn due(&self, clock: Clock, since: Instant) -> Instant {
        let value = self.value(clock, since);
        let day = since.london_day();
        match clock.unit() {
            ClockUnit::Minutes => since.plus_minutes(i64::from(value)),
            ClockUnit::Hours => since.plus_hours(i64::from(value)),
            ClockUnit::Days => days_after(day, i32::try_from(value).unwrap_or(i32::MAX)),
            ClockUnit::WorkingDays => working_days_after(since, value),
            ClockUnit::Months => end_of(last_safe_day_of_warrant(day)),
            ClockUnit::OwnDate => since,
        }
    }
}

/// What the force set a clock to, each time with who and why: one record a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockSetting {
    /// Its id.
    pub id: crate::ids::ClockSettingId,
    /// Which clock.
    pub clock: Clock,
    /// What it was set to, in the order of time.
    pub settings: Vec<Setting>,
}

/// One of those times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// To how many of its unit.
    pub value: u32,
    /// From when on.
    pub from: Instant,
    /// Why.
    pub reason: String,
    /// Who set it.
    pub by: AccountId,
}

/// The most that a clock may be set to, in its unit: a year of hours, and the like. More is a slip of the finger.
const fn most(unit: ClockUnit) -> u32 {
    match unit {
        ClockUnit::Minutes => 24 * 60,
        ClockUnit::Hours => 24 * 366,
        ClockUnit::Days => 366,
        ClockUnit::WorkingDays => 250,
        ClockUnit::Months | ClockUnit::OwnDate => 0,
    }
}

impl ClockSetting {
    /// A clock that nobody has changed.
    pub const fn untouched(id: crate::ids::ClockSettingId, clock: Clock) -> Self {
        Self {
            id,
            clock,
            settings: Vec::new(),
        }
    }
    /// Sets it to something else from now on, or says every reason why not. What runs goes on as it began.
    pub fn set(&mut self, value: Option<u32>, reason: &str, by: AccountId, now: Instant) -> Result<(), Refusals> {
        let entry = clock(self.clock);
        if entry.is_none_or(|entry| entry.law || entry.unit == ClockUnit::OwnDate) {
            let source = entry.map_or("", |entry| &entry.provenance.source);
            let message = "This clock is not the force’s to change: an Act or somebody’s own date fixes it.";
            return Err(Refusal::of("value", message).by(source).into());
        }
        let most = most(self.clock.unit());
        let mut refusals = Refusals::default();
        match value {
            Some(value) if (1..=most).contains(&value) => {
                let before = self
                    .settings
                    .last()
                    .map_or_else(|| self.clock.published(), |last| last.value);
                refusals.when(value == before, "value", "It is set to that already.");
            }
            _ => refusals.0.push(Refusal::of(
                "value",
                format!(
                    "Enter a whole number of {} from 1 to {most}.",
                    self.clock.unit().label()
                ),
            )),
        }
        refusals.when(
            reason.trim().is_empty(),
            "reason",
            "Say why, and who decided it: an inspector will ask.",
        );
        refusals.when(
            reason.chars().count() > 2_000,
            "reason",
            "Use at most 2,000 characters.",
        );
        refusals.when(
            self.settings.last().is_some_and(|last| last.from >= now),
            "value",
            "It was changed this very moment. Look at what it was set to, and try again.",
        );
        refusals.into_result()?;
        self.settings.push(Setting {
            value: value.unwrap_or_default(),
            from: now,
            reason: reason.trim().to_owned(),
            by,
        });
        Ok(())
    }
    /// What rules need to know of it.
    pub fn changes(&self) -> impl Iterator<Item = ClockChange> {
        self.settings.iter().map(|setting| ClockChange {
            clock: self.clock,
            from: setting.from,
            value: setting.value,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::ClockSettingId;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn start() -> Instant {
        Instant::from_micros(1_795_500_000_000_000)
    }

    fn setting(clock: Clock) -> ClockSetting {
        ClockSetting::untouched(ClockSettingId::from(Uuid::from_u128(1)), clock)
    }
    fn somebody() -> AccountId {
        AccountId::from(Uuid::from_u128(2))
    }

    #[test]
    fn a_change_counts_for_what_begins_after_it_and_moves_nothing_that_runs() {
        let mut strategy = setting(Clock::StrategyDiscussion);
        strategy
            .set(Some(12), "local procedures of October", somebody(), start())
            .unwrap();
        let clocks = Clocks::with(strategy.changes().collect());
        let before = start().plus_minutes(-1);
        assert_eq!(clocks.due(Clock::StrategyDiscussion, before), before.plus_hours(24));
        assert_eq!(clocks.due(Clock::StrategyDiscussion, start()), start().plus_hours(12));
        assert_eq!(clocks.due(Clock::Protect, start()), start().plus_hours(24));
    }

    #[test]
    fn what_an_act_fixes_is_not_the_forces_to_change() {
        for fixed in [Clock::Warrant, Clock::Detention, Clock::Bail, Clock::Hearing] {
            let refused = setting(fixed)
                .set(Some(1), "we are short of people", somebody(), start())
                .unwrap_err();
            assert_eq!(refused.0.len(), 1, "{fixed:?}");
        }
    }

    #[test]
    fn a_clock_is_not_set_to_nothing_to_too_much_to_what_it_is_or_without_a_reason() {
        let mut review = setting(Clock::SupervisorReview);
        for wrong in [None, Some(0), Some(367), Some(28)] {
            assert!(review.set(wrong, "why", somebody(), start()).is_err(), "{wrong:?}");
        }
        assert!(review.set(Some(14), "  ", somebody(), start()).is_err());
        review
            .set(Some(14), "after the inspection", somebody(), start())
            .unwrap();
        assert!(review.set(Some(21), "again", somebody(), start()).is_err());
        review.set(Some(28), "back", somebody(), start().plus_hours(1)).unwrap();
        assert_eq!(review.changes().count(), 2);
    }

    proptest! {
        #[test]
        fn what_is_set_later_never_moves_what_began_before(
            values in prop::collection::vec((1_i64..1000, 1_u32..300), 1..6), since in 0_i64..1000, clock in 0..Clock::ALL.len(),
        ) {
            let clock = Clock::ALL[clock];
            let change = |(hours, value): &(i64, u32)| ClockChange { clock, from: start().plus_hours(*hours), value: *value };
            let since = start().plus_hours(since);
            let all = Clocks::with(values.iter().map(change).collect());
            let known: Vec<ClockChange> = values.iter().map(change).filter(|change| change.from <= since).collect();
            prop_assert_eq!(all.due(clock, since), Clocks::with(known).due(clock, since));
            prop_assert!(all.due(clock, since) >= since);
        }
    }
}
