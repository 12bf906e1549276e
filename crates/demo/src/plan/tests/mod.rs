//! The plan adds up, whatever the date and the seed; what it says can have happened.

mod children;
mod dealings;
mod order;
mod totals;

use domain::time::Instant;
use jiff::civil::{Date, date};

use super::cases::PlannedCase;
use super::period::moment;
use super::{Plan, plan};

/// A winter's day, one after the summer holidays, a leap day, one before clocks change, one in June.
fn dates() -> [Date; 5] {
    [
        date(2026, 11, 24),
        date(2026, 9, 2),
        date(2028, 2, 29),
        date(2027, 3, 29),
        date(2027, 6, 30),
    ]
}

fn end_of(date: Date) -> Instant {
    moment(date, 30)
}

/// Plans of several dates and seeds, each with the demo's end; many more where the long counts are asked for.
fn plans() -> Vec<(Plan, Instant)> {
    let more = if std::env::var_os("SAFEWARD_FULL").is_some() {
        30
    } else {
        0
    };
    let mut plans = Vec::new();
    for (place, date) in dates().into_iter().enumerate() {
        for seed in [1, 2_026 + place as u64].into_iter().chain(100..100 + more) {
            plans.push((plan(end_of(date), seed), end_of(date)));
        }
    }
    plans
}

/// All cases, the earlier ones too.
fn all_cases(plan: &Plan) -> impl Iterator<Item = &PlannedCase> {
    plan.cases.iter().chain(&plan.earlier)
}

#[test]
fn the_same_date_and_seed_give_the_same_plan() {
    let end = end_of(dates()[0]);
    assert_eq!(plan(end, 7), plan(end, 7));
    assert_ne!(plan(end, 7), plan(end, 8));
    assert_ne!(plan(end, 7), plan(end_of(dates()[1]), 7));
}
