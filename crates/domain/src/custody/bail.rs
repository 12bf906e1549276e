//! Bail before a charge: how long, by whom, on which conditions, and to which address (PACE 1984 ss.47ZA to 47ZM); and what
//! was not as it should be there and in custody.

use jiff::civil::Date;

use crate::access::coded;
use crate::answers::Answer;
use crate::deadlines::{bail_months, end_of};
use crate::record::{Flag, Record};
use crate::time::Instant;

use super::{BailRank, Custody, CustodyKind, CustodyStep, Moment};

coded! {
    /// The four conditions of an extension (PACE 1984 s.47ZC): all must hold.
    BailCondition {
        A "a" "A: there are reasonable grounds to suspect them",
        B "b" "B: more time is needed, for enquiries or for a charging decision",
        C "c" "C: the decision or the enquiries are made diligently and expeditiously",
        D "d" "D: bail is still necessary and proportionate, above all given its conditions",
    }
}
impl BailRank {
    /// How many months from the day after arrest this rank may give; none for a court, which decides for itself.
    pub const fn months(self) -> Option<i32> {
        match self {
            Self::Custody => Some(3),
            Self::Inspector => Some(6),
            Self::Superintendent => Some(9),
            Self::Court => None,
        }
    }
    /// What is missing when bail runs up to what the rank before it may give.
    pub(super) const fn asks_for(self) -> &'static str {
        match self {
            Self::Custody => "Decide on bail before it ends: a custody officer may give three months in all",
            Self::Inspector => "Decide on bail before it ends: an inspector may extend it to six months",
            Self::Superintendent => "Decide on bail before it ends: a superintendent may extend it to nine months",
            Self::Court => "Decide on bail before it ends: apply to the court before it does",
        }
    }
}

impl Record<Custody> {
    /// The last day that so many months of bail reach: from the day after arrest (PACE 1984 s.47ZB(4)), longer by the days on
    /// which the clock stood still while the prosecutor decided (s.47ZL, to be confirmed).
    pub fn bail_limit(&self, months: i32, at: Instant) -> Date {
        let mut stopped: Option<Date> = None;
        let mut days = 0;
        for event in self.standing().filter(|event| event.made.happened <= at) {
            let day = event.made.happened.london_day();
            match (&event.step, stopped) {
                (CustodyStep::BailSuspended { .. }, None) => stopped = Some(day),
                (CustodyStep::BailResumed { .. }, Some(since)) => {
                    days += (day - since).get_days();
                    stopped = None;
                }
                _ => {}
            }
        }
        if let Some(since) = stopped {
            days += (at.london_day() - since).get_days();
        }
        let limit = bail_months(self.opened.happened.london_day(), months);
        limit.saturating_add(jiff::Span::new().days(days))
    }
    /// Whether the clock of bail stands still.
    pub fn bail_is_suspended(&self) -> bool {
        self.standing().fold(false, |stopped, event| match event.step {
            CustodyStep::BailSuspended { .. } => true,
            CustodyStep::BailResumed { .. } => false,
            _ => stopped,
        })
    }
    /// Who may extend bail that runs to a day.
    pub(super) fn next_rank(&self, until: Date) -> BailRank {
        let at = end_of(until);
        let reaches = |rank: &&BailRank| rank.months().is_none_or(|months| until < self.bail_limit(months, at));
        BailRank::ALL.iter().find(reaches).copied().unwrap_or(BailRank::Court)
    }
    /// Whether an address where a child is still has to be decided on, and since when.
    pub fn address_to_decide(&self) -> Option<Instant> {
        self.standing().fold(None, |open, event| match &event.step {
            CustodyStep::AddressConflict { .. }
            | CustodyStep::Bailed {
                child_there: Answer::Yes,
                ..
            } => open.or(Some(event.made.happened)),
            CustodyStep::AddressDecided { .. } => None,
            _ => open,
        })
    }
}

/// What was not as it should be in custody and on bail.
pub(super) fn flags(record: &Record<Custody>) -> Vec<Flag> {
    const BAIL: &str = "PACE 1984 ss.47ZB to 47ZG";
    const HARM: &str = "Police Reform Act 2002 sch.3: refer to the IOPC without delay; review the children’s plans";
    const WELFARE: &str = "IOPC learning recommendations, 2021 to 2024";
    let mut flags = Vec::new();
    let mut until: Option<Date> = None;
    let mut assessed = Vec::new();
    let mut with_adult = false;
    for event in record.standing() {
        let made = &event.made;
        let beyond = |rank: BailRank, until: Date| {
            rank.months()
                .is_some_and(|months| until > record.bail_limit(months, made.happened))
        };
        match &event.step {
            CustodyStep::Welfare { moment, .. } => assessed.push(*moment),
            CustodyStep::WelfareLeftOut { .. } => {
                flags.push(Flag::on(made, "A suicide-risk assessment was left out", WELFARE));
            }
            CustodyStep::Interviewed { .. } if record.is_child() && !with_adult => {
                let what = "Interviewed under 18 with no appropriate adult on record";
                flags.push(Flag::on(made, what, "PACE Code C, paragraph 11.15"));
            }
            CustodyStep::AppropriateAdult { .. } => with_adult = true,
            CustodyStep::Interviewed { .. }
                if record.opening.kind == CustodyKind::Voluntary && !assessed.contains(&Moment::BeforeContact) =>
            {
                let what = "Interviewed voluntarily with no suicide-risk assessment before contact";
                flags.push(Flag::on(made, what, WELFARE));
            }
            CustodyStep::Bailed {
                until: to, child_there, ..
            } => {
                if beyond(BailRank::Custody, *to) {
                    flags.push(Flag::on(made, "Bailed for longer than a custody officer may", BAIL));
                }
                if *child_there == Answer::Yes {
                    let source = "HMICFRS, April 2023: a suspect was bailed to the address of the child";
                    flags.push(Flag::on(
                        made,
                        "Bailed to an address where a child lives or goes",
                        source,
                    ));
                }
                until = Some(*to);
            }
            CustodyStep::AddressConflict { .. } => {
                let source = "HMICFRS, April 2023: a suspect was bailed to the address of the child";
                flags.push(Flag::on(
                    made,
                    "Released to an address where a linked child lives",
                    source,
                ));
            }
            CustodyStep::BailExtended {
                until: to, rank, hold, ..
            } => {
                if until.is_some_and(|until| made.happened > end_of(until)) {
                    flags.push(Flag::on(made, "Bail was extended after it had ended", BAIL));
                }
                if beyond(*rank, *to) {
                    flags.push(Flag::on(made, "Bail was extended for longer than that rank may", BAIL));
                }
                if BailCondition::ALL.iter().any(|condition| !hold.contains(condition)) {
                    let what = "Bail was extended and not all of conditions A to D are on record";
                    flags.push(Flag::on(made, what, "PACE 1984 s.47ZC"));
                }
                until = Some(*to);
            }
            CustodyStep::BailBroken { .. } => {
                flags.push(Flag::on(made, "Bail was broken", "PACE 1984 s.46A"));
            }
            CustodyStep::Died { .. } => flags.push(Flag::on(made, "A suspect died", HARM)),
            CustodyStep::SeriouslyHurt { .. } => {
                flags.push(Flag::on(made, "A suspect was seriously hurt", HARM));
            }
            _ => {}
        }
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::custody::{CustodyOpening, How};
    use crate::ids::{AccountId, CustodyId, PersonId};
    use crate::record::{Decider, Recorded};
    use crate::time::london_zone;
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn at(day: Date, hour: i8) -> Instant {
        let zoned = day.at(hour, 0, 0, 0).to_zoned_datetime(london_zone()).unwrap();
        Instant::from(zoned.timestamp())
    }

    fn made(at: Instant) -> Recorded {
        Recorded {
            happened: at,
            at,
            done_by: "DC Priya Nair".to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    fn arrested(on: Instant) -> Record<Custody> {
        let opening = CustodyOpening {
            suspect: PersonId::from(Uuid::from_u128(2)),
            kind: CustodyKind::Arrest,
            how: How::Planned,
            warrant: None,
            place: "Wexholme".to_owned(),
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            why_voluntary: String::new(),
            born: None,
        };
        let id = CustodyId::from(Uuid::from_u128(3));
        Record::open(id, "A26-00001".to_owned(), None, opening, made(on)).unwrap()
    }

    fn grow(record: &mut Record<Custody>, at: Instant, step: CustodyStep) {
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: false,
        };
        record.grow(step, made(at), &decider, 2).unwrap();
    }

    fn bailed(until: Date) -> CustodyStep {
        CustodyStep::Bailed {
            until,
            address: "9 Fern Close".to_owned(),
            child_there: Answer::No,
            conditions: "none: no child near".to_owned(),
            victim_views: Answer::NotKnown,
        }
    }

    fn extended(until: Date, rank: BailRank, hold: &[BailCondition]) -> CustodyStep {
        CustodyStep::BailExtended {
            until,
            rank,
            hold: hold.to_vec(),
            reasons: "more time".to_owned(),
            representations: "nothing".to_owned(),
        }
    }

    fn raised(record: &Record<Custody>) -> Vec<&'static str> {
        record.flags().iter().map(|(flag, _)| flag.what).collect()
    }

    #[test]
    fn three_months_run_from_the_day_after_arrest_over_a_leap_day_and_the_clock_change() {
        for (day, limit) in [
            (date(2027, 11, 30), date(2028, 2, 29)),
            (date(2027, 11, 28), date(2028, 2, 28)),
            (date(2026, 12, 28), date(2027, 3, 28)),
            (date(2026, 8, 31), date(2026, 11, 30)),
        ] {
            // Arrested just before midnight in London: the day is the one that the clock there says.
            let record = arrested(at(day, 23));
            assert_eq!(record.bail_limit(3, at(limit, 12)), limit, "{day}");
        }
    }

    #[test]
    fn bail_that_lapses_while_its_extension_is_typed_was_extended_in_time_if_it_was_decided_in_time() {
        let until = date(2027, 2, 24);
        for (decided, late) in [(at(until, 23), false), (at(date(2027, 2, 25), 0), true)] {
            let mut record = arrested(at(date(2026, 11, 24), 9));
            grow(&mut record, at(date(2026, 11, 24), 18), bailed(until));
            let step = extended(date(2027, 5, 24), BailRank::Inspector, BailCondition::ALL);
            let decider = Decider {
                account: AccountId::from(Uuid::from_u128(1)),
                supervisor: false,
            };
            let typed = Recorded {
                at: at(date(2027, 2, 25), 1),
                ..made(decided)
            };
            record.grow(step, typed, &decider, 3).unwrap();
            let what = "Bail was extended after it had ended";
            assert_eq!(raised(&record).contains(&what), late, "{decided:?}");
        }
    }

    #[test]
    fn an_extension_without_all_four_conditions_is_taken_and_flagged() {
        let mut record = arrested(at(date(2026, 11, 24), 9));
        grow(&mut record, at(date(2026, 11, 24), 18), bailed(date(2027, 2, 24)));
        let hold = [BailCondition::A, BailCondition::B, BailCondition::C];
        let step = extended(date(2027, 5, 24), BailRank::Inspector, &hold);
        grow(&mut record, at(date(2027, 2, 20), 9), step);
        assert_eq!(
            raised(&record),
            ["Bail was extended and not all of conditions A to D are on record"]
        );
    }

    proptest! {
        #[test]
        fn the_clock_stands_still_for_as_long_as_the_prosecutor_has_the_file(
            day in 0_i32..800, gap in 1_i64..60, stopped in 0_i64..120, months in prop::sample::select(vec![3, 6, 9]),
        ) {
            let arrest = at(date(2026, 1, 1).saturating_add(i64::from(day).days()), 12);
            let mut record = arrested(arrest);
            let plain = record.bail_limit(months, arrest);
            let sent = arrest.plus_hours(24 * gap);
            grow(&mut record, sent, CustodyStep::BailSuspended { decision: "a charge".to_owned() });
            prop_assert!(record.bail_is_suspended());
            let back = sent.plus_hours(24 * stopped);
            grow(&mut record, back, CustodyStep::BailResumed { asked: "more".to_owned() });
            prop_assert!(!record.bail_is_suspended());
            let days = (back.london_day() - sent.london_day()).get_days();
            let later = record.bail_limit(months, back.plus_hours(24 * 400));
            prop_assert_eq!(later, plain.saturating_add(i64::from(days).days()));
        }

        #[test]
        fn within_what_a_rank_may_give_nothing_is_flagged_and_a_day_more_is(
            day in 0_i32..800, place in 0_usize..3,
        ) {
            let rank = [BailRank::Custody, BailRank::Inspector, BailRank::Superintendent][place];
            let arrest = at(date(2026, 1, 1).saturating_add(i64::from(day).days()), 12);
            for more in [0_i64, 1] {
                let mut record = arrested(arrest);
                let limit = record.bail_limit(rank.months().unwrap(), arrest).saturating_add(more.days());
                if rank == BailRank::Custody {
                    grow(&mut record, arrest, bailed(limit));
                } else {
                    let first = record.bail_limit(3, arrest);
                    grow(&mut record, arrest, bailed(first));
                    grow(&mut record, at(first, 9), extended(limit, rank, BailCondition::ALL));
                }
                prop_assert_eq!(raised(&record).len(), usize::try_from(more).unwrap(), "{:?}", raised(&record));
            }
        }
    }
}
