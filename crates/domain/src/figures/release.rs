//! A release: figures as they were counted once, with the definitions by which, frozen when somebody else approves them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

use super::{Breakdown, Counted, Definition, Fact, Period, day_number, day_of, definition};
use crate::ids::{AccountId, ReleaseId};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

/// A figure in a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// What it counts.
    pub unit: String,
    /// What it means, word for word as it was published.
    pub definition: String,
    /// The version of the definition by which it was counted and is recomputed.
    pub version: i64,
    /// The figure.
    pub value: i64,
    /// In parts.
    pub breakdowns: Vec<Breakdown>,
}

impl Frozen {
    /// Freezes what was counted by a definition.
    pub fn of(definition: &Definition, counted: Counted) -> Self {
        Self {
            key: definition.key.to_owned(),
            name: definition.name.to_owned(),
            unit: definition.unit.to_owned(),
            definition: definition.definition.to_owned(),
            version: definition.version,
            value: counted.value,
            breakdowns: counted.breakdowns,
        }
    }

    /// Counts it anew by its own version; `None` when this program does not know that version.
    pub fn recount<'a>(
        &self,
        facts: impl IntoIterator<Item = &'a Fact>,
        period: Period,
        number: i64,
    ) -> Option<Difference> {
        let counted = definition(&self.key, self.version)?.count(facts, period, number);
        let parts = |breakdowns: &[Breakdown]| -> Vec<(String, String, i64)> {
            let rows = breakdowns
                .iter()
                .flat_map(|it| it.rows.iter().map(|row| (&it.key, row)));
            rows.map(|(table, row)| (table.clone(), row.key.clone(), row.value))
                .collect()
        };
        Some(Difference {
            frozen: self.value,
            recounted: counted.value,
            same: self.value == counted.value && parts(&self.breakdowns) == parts(&counted.breakdowns),
        })
    }
}

/// A frozen figure beside the same figure counted anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// As frozen.
    pub frozen: i64,
    /// As counted anew.
    pub recounted: i64,
    /// Whether they are the same in every part.
    pub same: bool,
}

/// Who approved it, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approval {
    /// Who.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// Who withdrew it, when and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Who.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// Why.
    pub reason: String,
}

/// A release: a draft until somebody other than its maker approves it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// Its id.
    pub id: ReleaseId,
    /// What people say: `F26-00417`.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// The days that it covers.
    pub period: Period,
    /// The figures, counted once, when it was made.
    pub figures: Vec<Frozen>,
    /// As at which journal number they were counted, and are recomputed for ever.
    pub number: i64,
    /// Who made it.
    pub made_by: AccountId,
    /// When.
    pub made_at: Instant,
    /// Who approved it.
    pub approved: Option<Approval>,
    /// Who withdrew it.
    pub withdrawn: Option<Withdrawal>,
}

/// The longest title and the longest reason, in characters.
const LONGEST_LINE: usize = 150;

/// Figures are counted only for a period that has begun to be known: its last day is not still to come.
pub(crate) fn refuse_period_to_come(period: Period, now: Instant, refusals: &mut Refusals) {
    refusals.when(
        period.to > now.london_day(),
        "to",
        "The last day is still to come. End the period today or earlier.",
    );
}

impl Release {
    /// A draft, or every reason why it cannot be made. Its figures are counted by the caller as at `number`.
    pub fn make(
        id: ReleaseId,
        reference: String,
        (title, period): (&str, Period),
        (figures, number): (Vec<Frozen>, i64),
        by: AccountId,
        now: Instant,
    ) -> Result<Self, Refusals> {
        let title = title.trim();
        let mut refusals = Refusals::default();
        refusals.when(
            title.is_empty() || title.chars().count() > LONGEST_LINE || title.chars().any(char::is_control),
            "title",
            "Enter a title in one line, of up to 150 characters.",
        );
        refuse_period_to_come(period, now, &mut refusals);
        refusals.into_result()?;
        Ok(Self {
            id,
            reference,
            title: title.to_owned(),
            period,
            figures,
            number,
            made_by: by,
            made_at: now,
            approved: None,
            withdrawn: None,
        })
    }

    /// Approves it: from now on it stands as it is. `approved` are the periods of all that were ever approved, with their
    /// references; those withdrawn since are among them, for what was published can still be subtracted.
    pub fn approve(&mut self, approved: &[(String, Period)], by: AccountId, now: Instant) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            by == self.made_by,
            "approve",
            "Somebody other than the one who made it has to approve it.",
        );
        refusals.when(self.approved.is_some(), "approve", "It is approved already.");
        refusals.when(
            self.withdrawn.is_some(),
            "approve",
            "It was withdrawn. Make a new one for the same period.",
        );
        let instead =
            "Withdraw this draft and make another, of the same days as that one or of days that do not overlap.";
        refuse_to_give_away(self.period, approved, ("approve", instead), &mut refusals);
        refusals.into_result()?;
        self.approved = Some(Approval { by, at: now });
        Ok(())
    }

    /// Withdraws it, with a reason that stays beside it. It is still there to be read and checked.
    pub fn withdraw(&mut self, reason: &str, by: AccountId, now: Instant) -> Result<(), Refusals> {
        let reason = reason.trim();
        let mut refusals = Refusals::default();
        refusals.when(self.withdrawn.is_some(), "reason", "It is withdrawn already.");
        refusals.when(
            reason.is_empty() || reason.chars().count() > LONGEST_LINE || reason.chars().any(char::is_control),
            "reason",
            "Say why in one line, of up to 150 characters.",
        );
        refusals.into_result()?;
        self.withdrawn = Some(Withdrawal {
            by,
            at: now,
            reason: reason.to_owned(),
        });
        Ok(())
    }
}

/// The days that a new release is proposed to cover: those over since the last one that stands, or the very days of that one
/// where none is, or the usual days where none stands; in any case days that give away nothing beside what is `known`.
pub fn days_to_release(standing: Option<Period>, known: &[Period], usual: Period, today: Date) -> Period {
    let yesterday = day_of(day_number(today) - 1);
    let after = |other: Period| Period::new(day_of(other.last() + 1), yesterday).ok();
    let wanted = standing.map_or(usual, |standing| after(standing).unwrap_or(standing));
    let mut newest_first = known.to_vec();
    newest_first.sort_by_key(|other| Reverse(other.to));
    let since = newest_first.first().and_then(|last| after(*last));
    let fits = |period: &Period| !known.iter().any(|other| period.gives_away(*other));
    std::iter::once(wanted)
        .chain(since)
        .chain(newest_first)
        .find(fits)
        .unwrap_or(wanted)
}

/// Refuses a period from which, beside another that is known, a count under five could be worked out, and says what to do.
pub fn refuse_to_give_away(
    period: Period,
    known: &[(String, Period)],
    (field, instead): (&str, &str),
    refusals: &mut Refusals,
) {
    for (reference, other) in known.iter().filter(|(_, other)| period.gives_away(*other)) {
        refusals.0.push(Refusal::of(
            field,
            format!(
                "Its period overlaps that of {reference} ({other}) in part: by subtracting one from the other, somebody \
                 could work out counts of a few people. {instead}"
            ),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn person(n: u8) -> AccountId {
        AccountId::new(Instant::from_micros(0), [n; 10])
    }
    fn now() -> Instant {
        Instant::from_micros(1_795_500_000_000_000)
    }
    fn period(from: i8, to: i8) -> Period {
        Period::new(date(2026, 10, from), date(2026, 10, to)).unwrap()
    }
    fn make(title: &str, period: Period) -> Result<Release, Refusals> {
        let id = ReleaseId::new(now(), [1; 10]);
        Release::make(
            id,
            "F26-00001".to_owned(),
            (title, period),
            (Vec::new(), 7),
            person(1),
            now(),
        )
    }

    #[test]
    fn a_release_has_a_title_and_a_period_that_has_ended() {
        assert!(make("Year to date", period(1, 9)).is_ok());
        let to_come = Period::new(date(2026, 10, 1), date(2027, 10, 1)).unwrap();
        let refused = make(" ", to_come).unwrap_err();
        let fields: Vec<&str> = refused.0.iter().map(|refusal| refusal.field.as_str()).collect();
        assert_eq!(fields, ["title", "to"]);
    }

    #[test]
    fn nobody_approves_what_they_made_and_nothing_is_approved_twice() {
        let mut release = make("Ten days", period(1, 10)).unwrap();
        assert!(release.approve(&[], person(1), now()).is_err());
        release.approve(&[], person(2), now()).unwrap();
        assert!(release.approve(&[], person(3), now()).is_err());
        assert_eq!(release.approved.map(|it| it.by), Some(person(2)));
    }

    #[test]
    fn a_period_that_overlaps_another_in_part_is_refused_in_words() {
        let known = [("F26-00009".to_owned(), period(5, 20))];
        let mut release = make("Ten days", period(1, 10)).unwrap();
        let refused = release.approve(&known, person(2), now()).unwrap_err().to_string();
        assert!(
            refused.contains("F26-00009 (5 October 2026 to 20 October 2026)"),
            "{refused}"
        );
        assert!(refused.contains("Withdraw this draft and make another"), "{refused}");
        for fine in [period(5, 20), period(1, 4), period(21, 25)] {
            make("Another", fine)
                .unwrap()
                .approve(&known, person(2), now())
                .unwrap();
        }
    }

    #[test]
    fn the_days_that_are_proposed_follow_the_last_release_that_stands() {
        let today = |day| date(2026, 10, day);
        let usual = period(1, 21);
        assert_eq!(days_to_release(None, &[], usual, today(21)), usual);
        let standing = Some(period(1, 20));
        let known = [period(1, 20)];
        let proposed = |day| days_to_release(standing, &known, period(2, 22), today(day));
        assert_eq!(proposed(20), period(1, 20), "its last day is today");
        assert_eq!(proposed(21), period(1, 20), "no day is over since");
        assert_eq!((proposed(22), proposed(25)), (period(21, 21), period(21, 24)));
    }

    proptest! {
        /// Unless releases themselves overlap, as no two that are approved do, there are always days to propose.
        #[test]
        fn no_days_are_proposed_that_give_something_away(
            cuts in proptest::collection::btree_set(1_i64..400, 2..12),
            which in any::<prop::sample::Index>(),
            stands in any::<bool>(),
            today in 0_i64..420,
            usual in 1_i64..420,
        ) {
            let ends: Vec<i64> = cuts.into_iter().collect();
            let known: Vec<Period> = ends
                .iter()
                .zip(ends.iter().skip(1))
                .map(|(first, next)| Period::new(day_of(20_000 + first), day_of(20_000 + next - 1)).unwrap())
                .collect();
            let standing = stands.then(|| *which.get(&known));
            let proposed = days_to_release(standing, &known, Period::usual(day_of(20_000 + usual)), day_of(20_000 + today));
            prop_assert!(known.iter().all(|other| !proposed.gives_away(*other)));
        }
    }

    #[test]
    fn what_is_withdrawn_keeps_its_reason_and_is_not_approved_any_more() {
        let mut release = make("Ten days", period(1, 10)).unwrap();
        assert!(release.withdraw(" ", person(2), now()).is_err());
        release.withdraw("The wrong period", person(2), now()).unwrap();
        assert!(release.withdraw("Again", person(2), now()).is_err());
        assert!(release.approve(&[], person(2), now()).is_err());
    }
}
