//! The plan of Tees Vale's 300 days: what happened, as data, before any of it is recorded.
//!
//! **What lives here.** The people, places and events of the period, and of the cases before it whose results fall in it,
//! made out of the demo's date and a seed. It is pure: whoever records it issues the commands and sets the clock.
//!
//! **What may not.** No figure is told to anything. The tables of shapes, families, fates and numbers below are chosen so
//! that the *records* add up; each total is counted from the plan by a test.
//!
//! **How the totals agree.**
//! - 640 referrals: 223 opened 187 investigations (36 of them two together), 148 were joined to one, 121 had no further
//!   action, 96 went to other forces, 52 are in research. 18 of them are disclosures in lessons.
//! - 187 investigations: 171 of adults, 16 of suspected children. 82 of the 171 were enforced (`shapes` says by which rule).
//! - 53 warrants in 51 cases: two cases have one at a wrong address and then another. 46 executed (37 with arrest, 7 with
//!   none then, 2 at a wrong address), 3 live, 1 expired, 2 refused, 1 withdrawn.
//! - 79 arrested: 39 at 37 searches (two suspects at two of them), 6 of the 7 whose searches ended without arrest, 21 as
//!   planned (2 of them had been interviewed before), 7 on the spot, 6 by those who manage registered offenders. The
//!   seventh of the searched, who is elderly, is one of the 14 interviewed voluntarily; so 79 + 14 - 2 = 91 people.
//! - 226 children have a basis: 96 + 24 of them are in one of the 64 referrals to social care, which name 11 more without
//!   a basis (131); 31 were already open, and 58 + 17 are in none. Another 5 were linked in the last days and nothing is
//!   decided. *Already open* is no answer to one of the 64: where social care works with a family already, it is told in
//!   the strategy discussion, and no referral is made.
//! - 643 devices: seized in the period, or before it and still waiting; 512 at 44 searches.
//! - 36 prosecutions ended: 31 of earlier arrests, 5 of the period's. 41 charges: 24 and 17.

mod accounts;
mod answers;
pub(crate) mod cases;
mod closings;
mod court;
mod custody;
mod dice;
mod earlier;
mod exhibits;
mod families;
mod identifiers;
mod investigations;
mod online;
mod openings;
pub(crate) mod people;
mod period;
pub(crate) mod places;
pub(crate) mod prevention;
mod referrals;
mod scans;
mod shapes;
#[cfg(test)]
mod tests;
mod words;

use domain::time::Instant;

pub(crate) use cases::PlannedCase;
pub(crate) use period::{DAYS, Period};
use prevention::PlannedSession;
pub(crate) use referrals::{Fate, PlannedReferral};

pub(crate) use scans::{PlannedScan, ScannedFile};

pub(crate) use dice::Dice;
use identifiers::Identifiers;
use people::People;
use prevention::Disclosures;
use referrals::Referrals;

/// The period, and what lies behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    /// Its first and last day.
    pub(crate) period: Period,
    /// The referrals of the period, in the order in which they were received.
    pub(crate) referrals: Vec<PlannedReferral>,
    /// The investigations of the period, in the order in which they were opened.
    pub(crate) cases: Vec<PlannedCase>,
    /// Cases of arrests before the period.
    pub(crate) earlier: Vec<PlannedCase>,
    /// The referrals that began them: as many, in the same order.
    pub(crate) earlier_referrals: Vec<PlannedReferral>,
    /// The sessions in schools, in the order in which they were held.
    pub(crate) sessions: Vec<PlannedSession>,
}

impl Plan {
    /// The scans of devices.
    pub(crate) fn scans(&self) -> impl Iterator<Item = &PlannedScan> {
        let cases = self.cases.iter().chain(&self.earlier);
        cases
            .flat_map(|case| &case.exhibits)
            .filter_map(|exhibit| exhibit.scan.as_ref())
    }
}

/// Plans the 300 days that end the day before the day of `end`, which is half an hour into the demo's date in London. The
/// same end and seed give the same plan.
pub(crate) fn plan(end: Instant, seed: u64) -> Plan {
    let period = Period::before(end);
    let mut people = People::new(seed);
    let mut known = Identifiers::new(seed);
    let mut sessions = prevention::sessions(period, seed);
    let mut lessons = Disclosures::new(&sessions);
    let mut dice = Dice::stream(seed, "openings");
    let shapes = shapes::shapes(&mut dice);
    let openings = openings::openings(&shapes, period, &mut lessons, &mut dice);
    let mut drafts = investigations::drafts(openings, &mut people, &mut known, seed);
    custody::deal_with(&mut drafts, period, seed);
    families::add(&mut drafts, &mut people, period, seed);
    online::add(&mut drafts, &mut people, period, seed);
    answers::assess(&mut drafts, seed);
    court::add(&mut drafts, period, seed);
    exhibits::add(&mut drafts, period, seed);
    scans::add(&mut drafts, seed);
    closings::close(&mut drafts, period, seed);

    let before = earlier::cases(&mut people, &mut known, period, seed);
    let mut maker = Referrals::new(&mut known, period, seed);
    let earlier_referrals: Vec<PlannedReferral> = before
        .iter()
        .enumerate()
        .map(|(place, (case, received, source))| maker.earlier(case, place, *received, *source))
        .collect();
    let mut earlier: Vec<PlannedCase> = before.into_iter().map(|(case, ..)| case).collect();
    let referrals = maker.of_the_period(&drafts, &sessions, &mut lessons, end);
    let mut cases: Vec<PlannedCase> = drafts.into_iter().map(|draft| draft.case).collect();

    link(&mut cases, &referrals);
    link(&mut earlier, &earlier_referrals);
    for (place, referral) in referrals.iter().enumerate() {
        if let Some(session) = referral.lesson.and_then(|lesson| sessions.get_mut(lesson)) {
            session.disclosures.push(place);
        }
    }
    Plan {
        period,
        referrals,
        cases,
        earlier,
        earlier_referrals,
        sessions,
    }
}

/// Tells each case which referrals are its own.
fn link(cases: &mut [PlannedCase], referrals: &[PlannedReferral]) {
    for (place, referral) in referrals.iter().enumerate() {
        match referral.fate {
            Fate::OpensCase(case) => {
                if let Some(case) = cases.get_mut(case) {
                    case.opened_by.push(place);
                }
            }
            Fate::JoinsCase(case) => {
                if let Some(case) = cases.get_mut(case) {
                    case.joined_by.push(place);
                }
            }
            Fate::NoFurtherAction { .. } | Fate::Transferred { .. } | Fate::InResearch => {}
        }
    }
}
