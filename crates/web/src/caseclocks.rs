//! How a case stands to its clocks, and what in it was not as it should have been.

use casework::casepages::CasePage;
use domain::investigations::{BandClock, Investigations};
use domain::record::Record;
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use crate::Site;
use crate::page::{moment, span};
use crate::rooms::{WebRoom, words_of};

/// One clock of a band, in words.
#[derive(Serialize)]
struct ClockShown {
    band: &'static str,
    /// From what it runs.
    from: &'static str,
    due: String,
    /// `over`, `soon`, `later` or `stopped`.
    urgency: &'static str,
    /// What became of it: `2 h left`, `3 days over`, `Met`, `Missed by 4 days`.
    stands: String,
}

/// The clocks by which the suspect is dealt with, the newest band first: both that run or ran for each, for none of them is
/// re-based when another begins.
pub(crate) fn clocks(site: &Site, case: &Record<Investigations>) -> Value {
    let now = site.casework.now();
    let mut shown: Vec<ClockShown> = Vec::new();
    for clock in case.band_clocks().iter().rev() {
        shown.push(one(clock, "from receipt", clock.from_receipt, now));
        shown.push(one(clock, "from when the band was set", clock.from_assessment, now));
    }
    Value::from(Serde(&shown))
}

fn one(clock: &BandClock, from: &'static str, due: Instant, now: Instant) -> ClockShown {
    let minutes = due.since(clock.stopped.map_or(now, |(stopped, _)| stopped)).as_mins();
    let (urgency, stands) = match (clock.stopped, minutes) {
        (None, minutes) if minutes < 0 => ("over", format!("{} over", span(-minutes))),
        (None, minutes) if minutes < 24 * 60 => ("soon", format!("{} left", span(minutes))),
        (None, minutes) => ("later", format!("{} left", span(minutes))),
        (Some(_), minutes) if minutes < 0 => ("stopped", format!("Missed by {}", span(-minutes))),
        (Some(_), _) => ("stopped", "Met".to_owned()),
    };
    ClockShown {
        band: clock.band.label(),
        from,
        due: moment(due),
        urgency,
        stands,
    }
}

/// What was not as it should have been in the records of the case, beside the case itself: each with where it is looked at.
pub(crate) fn flags(site: &Site, page: &CasePage) -> Vec<Value> {
    let mut flags = Vec::new();
    of(site, &page.warrants, &mut flags);
    of(site, &page.custody, &mut flags);
    flags
}

fn of<R: WebRoom>(site: &Site, records: &[Record<R>], flags: &mut Vec<Value>) {
    for record in records {
        for (flag, looked) in record.flags() {
            flags.push(context! {
                href => format!("{}/{}#flags", R::PATH, record.id),
                what => flag.what,
                source => if looked.is_some() { format!("{}. A supervisor has looked at it", flag.source) } else { flag.source.to_owned() },
                kind => format!("{} {}", words_of(R::NAME).0, record.reference),
                at => Value::from(Serde(&site.shown(flag.at))),
                case => None::<Value>,
            });
        }
    }
}
