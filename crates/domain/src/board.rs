//! The unit's board: how long things have waited, and whether what waits grows.
//!
//! The board is for running the unit, not for publishing: its counts are as of now, of everything, and no release uses them.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::risk::Band;
use crate::time::Instant;

/// How long something has waited: the upper end of each age, in hours, and its words. What is older is in the last.
pub const AGES: [(i64, &str); 4] = [
    (24, "Under a day"),
    (7 * 24, "A day to a week"),
    (28 * 24, "One to four weeks"),
    (i64::MAX, "Over four weeks"),
];

/// The moments before which something was received that is in the second age, the third, the last: the younger end of each.
pub fn boundaries(now: Instant) -> [Instant; 3] {
    [0, 1, 2].map(|place| {
        let (hours, _) = AGES.get(place).copied().unwrap_or((0, ""));
        now.plus_hours(-hours)
    })
}

/// A month of the trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// How many referrals came in.
    pub received: i64,
    /// How many were decided.
    pub decided: i64,
    /// How many waited at its end, or now for the month that is not over.
    pub waiting: i64,
}

/// How many months a trend shows, and over how many its reading goes.
pub const MONTHS: i32 = 12;
const READ: usize = 6;

/// The first days of the months of a trend, up to the month of a day.
pub fn months(today: Date) -> Vec<Date> {
    let this = today.first_of_month();
    (0..MONTHS)
        .rev()
        .map(|back| this.saturating_sub(back.months()))
        .collect()
}

/// The months with what waited at the end of each: reckoned back from what waits now, so that what came before the trend
/// need not be counted. `came` and `went` hold a count for each month.
pub fn trend(firsts: &[Date], came: &[i64], went: &[i64], waiting_now: i64) -> Vec<Month> {
    let mut waiting = waiting_now;
    let mut months: Vec<Month> = Vec::with_capacity(firsts.len());
    for ((first, received), decided) in firsts.iter().zip(came).zip(went).rev() {
        months.push(Month {
            first: *first,
            received: *received,
            decided: *decided,
            waiting,
        });
        waiting = (waiting - received + decided).max(0);
    }
    months.reverse();
    months
}

/// A suspect who was dealt with, as far as the board needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DealtWith {
    /// The band that the case had then.
    pub band: Band,
    /// When the first report was received.
    pub received: Instant,
    /// When the band was set.
    pub set: Instant,
    /// When the suspect was dealt with.
    pub at: Instant,
    /// Whether that was within the band's time from receipt.
    pub from_receipt: bool,
    /// Whether that was within the band's time from when it was set.
    pub from_set: bool,
}

/// How the suspects of a band were dealt with: from receipt and from when the band was set, for it is not published which of
/// them the times of the bands count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandKept {
    /// The band.
    pub band: Band,
    /// How many suspects.
    pub count: i64,
    /// Of those, in how many hundredths it was in time from receipt, to the nearest.
    pub in_time_from_receipt: i64,
    /// The same from when the band was set.
    pub in_time_from_set: i64,
    /// The median from receipt, in minutes.
    pub median_from_receipt: i64,
    /// The median from when the band was set, in minutes.
    pub median_from_set: i64,
}

/// How the suspects of each band were dealt with, the highest band first; a band of which nobody was is not there.
pub fn dealt_with_by_band(dealt: &[DealtWith]) -> Vec<BandKept> {
    let of = |band: Band| {
        let of_band: Vec<&DealtWith> = dealt.iter().filter(|one| one.band == band).collect();
        let count = i64::try_from(of_band.len()).unwrap_or(i64::MAX);
        let share = |kept: fn(&DealtWith) -> bool| {
            let kept = of_band.iter().filter(|one| kept(one)).count();
            // Half of a hundredth up.
            (i64::try_from(kept).unwrap_or(0) * 200 + count) / (2 * count.max(1))
        };
        let took = |since: fn(&DealtWith) -> Instant| {
            let mut minutes: Vec<i64> = of_band.iter().map(|one| one.at.since(since(one)).as_mins()).collect();
            median(&mut minutes)
        };
        (count > 0).then(|| BandKept {
            band,
            count,
            in_time_from_receipt: share(|one| one.from_receipt),
            in_time_from_set: share(|one| one.from_set),
            median_from_receipt: took(|one| one.received),
            median_from_set: took(|one| one.set),
        })
    };
    Band::ALL.iter().rev().copied().filter_map(of).collect()
}

/// The one in the middle, or half way between the two in the middle; 0 of none.
fn median(values: &mut [i64]) -> i64 {
    values.sort_unstable();
    let at = |place: usize| values.get(place).copied().unwrap_or(0);
    match values.len() {
        0 => 0,
        count if count % 2 == 1 => at(count / 2),
        count => i64::midpoint(at(count / 2 - 1), at(count / 2)),
    }
}

/// What the trend says, in a sentence: by how much what waits grew or fell a month since the middle of the year shown, by the
/// line that fits the ends of the months best (least squares). The month that is not over is left out.
pub fn reading(months: &[Month]) -> String {
    let over = months.len().saturating_sub(1);
    let read = months.get(over.saturating_sub(READ)..over).unwrap_or_default();
    let Some(first) = read.first().filter(|_| read.len() > 1) else {
        return "There is too little yet to read a trend from.".to_owned();
    };
    let since = first.first.strftime("%B").to_string();
    match slope(read) {
        0 => format!("What waits has stayed about the same since {since}."),
        growth if growth > 0 => format!("What waits has grown by {growth} a month since {since}."),
        fall => format!("What waits has fallen by {} a month since {since}.", -fall),
    }
}

/// The slope of the line through the ends of months, rounded to the nearest whole number, in whole numbers throughout.
fn slope(months: &[Month]) -> i64 {
    let count = i64::try_from(months.len()).unwrap_or(0);
    let (mut along, mut up, mut both, mut square) = (0, 0, 0, 0);
    for (place, month) in (0..).zip(months) {
        along += place;
        up += month.waiting;
        both += place * month.waiting;
        square += place * place;
    }
    let (rise, run) = (count * both - along * up, count * square - along * along);
    if run == 0 {
        return 0;
    }
    // Half away from zero.
    (2 * rise + rise.signum() * run) / (2 * run)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn month(place: i8, waiting: i64) -> Month {
        Month {
            first: date(2026, place, 1),
            received: 0,
            decided: 0,
            waiting,
        }
    }

    fn dealt(band: Band, hours: i64, from_receipt: bool) -> DealtWith {
        let received = Instant::from_micros(1_795_500_000_000_000);
        let set = received.plus_hours(10);
        DealtWith {
            band,
            received,
            set,
            at: set.plus_hours(hours),
            from_receipt,
            from_set: true,
        }
    }

    #[test]
    fn a_band_is_kept_from_receipt_and_from_when_it_was_set() {
        let all = [
            dealt(Band::High, 20, true),
            dealt(Band::High, 4, true),
            dealt(Band::High, 8, false),
            dealt(Band::Low, 1, false),
            dealt(Band::Low, 2, false),
        ];
        let kept = dealt_with_by_band(&all);
        let wanted = BandKept {
            band: Band::High,
            count: 3,
            in_time_from_receipt: 67,
            in_time_from_set: 100,
            median_from_receipt: 18 * 60,
            median_from_set: 8 * 60,
        };
        assert_eq!(kept.first(), Some(&wanted));
        assert_eq!(kept.last().map(|kept| kept.median_from_set), Some(90));
        assert_eq!(kept.len(), 2);
    }

    #[test]
    fn the_months_end_with_this_one_and_are_twelve() {
        let months = months(date(2026, 3, 31));
        assert_eq!(months.len(), 12);
        assert_eq!(
            (months.first(), months.last()),
            (Some(&date(2025, 4, 1)), Some(&date(2026, 3, 1)))
        );
    }

    #[test]
    fn what_waited_is_reckoned_back_from_now() {
        let firsts = [date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1)];
        let trend = trend(&firsts, &[10, 20, 5], &[4, 15, 9], 12);
        let waited: Vec<i64> = trend.iter().map(|month| month.waiting).collect();
        assert_eq!(waited, [11, 16, 12]);
    }

    #[test]
    fn the_reading_names_the_month_since_when_and_leaves_out_the_one_that_is_not_over() {
        let grows: Vec<Month> = (1..=9).map(|place| month(place, i64::from(place) * 11)).collect();
        assert_eq!(reading(&grows), "What waits has grown by 11 a month since March.");
        let falls: Vec<Month> = (1..=9).map(|place| month(place, 90 - i64::from(place) * 4)).collect();
        assert_eq!(reading(&falls), "What waits has fallen by 4 a month since March.");
        let mut flat: Vec<Month> = (1..=8).map(|place| month(place, 40)).collect();
        flat.push(month(9, 900));
        assert_eq!(reading(&flat), "What waits has stayed about the same since March.");
        assert!(reading(&flat[..1]).contains("too little"));
    }

    proptest! {
        /// Every whole line has its own slope, whatever it starts from.
        #[test]
        fn a_line_has_its_slope(start in 0_i64..10_000, by in -500_i64..500, long in 2_i8..12) {
            let line: Vec<Month> = (0..long).map(|place| month(place % 12 + 1, start + by * i64::from(place))).collect();
            prop_assert_eq!(slope(&line), by);
        }
        /// Going back and forth again leaves what waited before the first month.
        #[test]
        fn each_month_follows_from_the_one_before(
            flows in prop::collection::vec((0_i64..500, 0_i64..500), 12),
            more in 0_i64..10_000,
        ) {
            let (came, went): (Vec<i64>, Vec<i64>) = flows.into_iter().unzip();
            let now = more + went.iter().sum::<i64>() + came.iter().sum::<i64>();
            let months = trend(&months(date(2026, 11, 25)), &came, &went, now);
            for pair in months.windows(2) {
                if let [before, after] = pair {
                    prop_assert_eq!(before.waiting + after.received - after.decided, after.waiting);
                }
            }
        }
    }
}
