//! The board pack: what the unit's head brings to the force's board and to the commissioner. Counts of everything, no names.

use super::source::{Writer, text};
use super::{BarRow, CaseFile, Drawn, Making, Marking, PaperKind, ReleaseLine, day, figures::count, moment};
use crate::board::{AGES, BandKept, Month, reading};
use crate::children::ChildState;
use crate::clocks::{Clock, Kept};
use crate::figures::Period;
use crate::quality::{Point, Tally};
use crate::reference;
use crate::risk::Band;
use crate::time::Instant;

/// What a board pack is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// As at when the board was counted.
    pub at: Instant,
    /// Month by month: what came in, what was decided, what waited.
    pub months: Vec<Month>,
    /// What waits, by band and age: the band's words and a count for each of [`AGES`].
    pub waiting: Vec<(Option<Band>, [i64; 4])>,
    /// The children in open cases, by the most that was done for them.
    pub children: Vec<(ChildState, i64)>,
    /// What is late: what is missing, by which source, how often, since when the oldest is over.
    pub late: Vec<(String, String, i64, Instant)>,
    /// How the suspects of each band were dealt with in the last year.
    pub dealt_with: Vec<BandKept>,
    /// How the clocks were kept in the last year.
    pub clocks: Vec<ClockKept>,
    /// What is with others: with whom, how many, since when the oldest.
    pub elsewhere: Vec<(&'static str, i64, Option<Instant>)>,
    /// Quality with its outcomes.
    pub quality: Vec<(Point, Tally)>,
    /// The newest release that was approved.
    pub released: Option<Released>,
}

/// How a clock was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockKept {
    /// Which.
    pub clock: Clock,
    /// Whether what it is for is asked for at once, so that it cannot be in time.
    pub at_once: bool,
    /// How it was kept.
    pub kept: Kept,
}

/// Figures as they were released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Released {
    /// The release's reference.
    pub reference: String,
    /// Its version.
    pub version: i64,
    /// The days that it covers.
    pub period: Period,
    /// The figures, as the public reads them.
    pub lines: Vec<ReleaseLine>,
}

fn bar(label: impl Into<String>, values: Vec<i64>) -> BarRow {
    BarRow {
        label: label.into(),
        values,
    }
}

fn share(of_hundred: Option<i64>) -> String {
    of_hundred.map_or_else(|| "–".to_owned(), |share| format!("{share}%"))
}

/// The pack.
pub fn board_pack(making: &Making, pack: &Pack) -> Drawn {
    let nothing = CaseFile::default();
    let reference = pack.at.london_day().to_string();
    let title = format!("Board pack, {}", day(pack.at.london_day()));
    let mut writer = Writer::empty(PaperKind::BoardPack, &title, &reference, making, &nothing);
    writer.marked(Marking::Official);
    writer.section("In short");
    writer.say(reading(&pack.months));
    let waiting: i64 = pack.waiting.iter().flat_map(|(_, ages)| ages).sum();
    let nothing_done = pack.children.iter().find(|(state, _)| *state == ChildState::Linked);
    writer.facts([
        ("Counted at", Some(moment(pack.at))),
        ("Referrals waiting for a decision", Some(waiting.to_string())),
        (
            "Children in open cases for whom nothing is recorded as done",
            nothing_done.map(|(_, count)| count.to_string()),
        ),
        (
            "Things that should have been recorded by now",
            Some(pack.late.iter().map(|(_, _, count, _)| count).sum::<i64>().to_string()),
        ),
    ]);
    demand(&mut writer, pack);
    children(&mut writer, pack);
    in_time(&mut writer, pack);
    quality(&mut writer, pack);
    released(&mut writer, pack);
    writer.end()
}

fn demand(writer: &mut Writer<'_>, pack: &Pack) {
    writer.section("What came in, and what waits");
    let months = pack.months.iter();
    let rows = months.map(|month| {
        let name = month.first.strftime("%b %Y").to_string();
        bar(name, vec![month.received, month.decided, month.waiting])
    });
    let series = ["Received", "Decided", "Waiting at its end"];
    writer.bars(
        "Referrals by month",
        "Month",
        &series,
        rows.collect(),
        "Nothing came in.",
    );
    writer.section("What waits, by band and age");
    let rows = pack.waiting.iter().map(|(band, ages)| {
        let band = band.map_or("Not assessed", Band::label);
        bar(band, ages.to_vec())
    });
    let ages = AGES.map(|(_, words)| words);
    writer.bars(
        "Referrals waiting, by the upper end of the band and by age",
        "Band",
        &ages,
        rows.collect(),
        "Nothing waits.",
    );
    writer.section("With others");
    let rows = pack.elsewhere.iter().map(|(with, count, oldest)| {
        let oldest = oldest.map_or_else(|| "–".to_owned(), |at| day(at.london_day()));
        vec![(*with).to_owned(), count.to_string(), oldest]
    });
    let header = ["With whom", "How many", "The oldest, since"];
    writer.table("What is with others", &header, rows.collect(), "Nothing.");
}

fn children(writer: &mut Writer<'_>, pack: &Pack) {
    writer.section("Children in open cases");
    let rows = pack.children.iter();
    let rows = rows.map(|(state, count)| bar(state.label(), vec![*count])).collect();
    writer.bars(
        "Children in open cases, by the most that was done for them",
        "What was done",
        &["Children"],
        rows,
        "No child is linked to an open case.",
    );
}

fn in_time(writer: &mut Writer<'_>, pack: &Pack) {
    writer.section("Suspects dealt with in the last year");
    let rows = pack.dealt_with.iter().map(|kept| {
        vec![
            kept.band.label().to_owned(),
            kept.count.to_string(),
            share(Some(kept.in_time_from_set)),
            share(Some(kept.in_time_from_receipt)),
        ]
    });
    let header = ["Band", "Dealt with", "In time, from the band", "In time, from receipt"];
    writer.table("Suspects dealt with, by band", &header, rows.collect(), "Nobody was.");
    writer.section("Clocks in the last year");
    let used = pack.clocks.iter().filter(|kept| kept.kept.done + kept.kept.running > 0);
    let rows = used.map(|ClockKept { clock, at_once, kept }| {
        let title = reference::clock(*clock).map_or(clock.label(), |entry| entry.title.as_str());
        vec![
            title.to_owned(),
            kept.done.to_string(),
            if *at_once {
                "Asked for at once".to_owned()
            } else {
                share(kept.share_in_time())
            },
            kept.running.to_string(),
            kept.over.to_string(),
        ]
    });
    let header = ["Clock", "Done", "In time", "Running", "Late now"];
    writer.table("How each clock was kept", &header, rows.collect(), "No clock ran.");
    writer.section("What is late now");
    let rows = pack.late.iter().map(|(what, because, count, oldest)| {
        vec![
            what.clone(),
            because.clone(),
            count.to_string(),
            day(oldest.london_day()),
        ]
    });
    let header = ["What is missing", "Who says so", "How often", "The oldest, since"];
    writer.table("What is late now", &header, rows.collect(), "Nothing.");
}

fn quality(writer: &mut Writer<'_>, pack: &Pack) {
    writer.section("Quality, and what became of it");
    writer.say("What inspectors look for in case files, over the cases that are open. No share stands without its outcome: a field that is filled in makes nobody safe.");
    let asked = pack.quality.iter().filter(|(_, tally)| tally.asked > 0);
    let rows = asked.map(|(point, tally)| {
        vec![
            point.label().to_owned(),
            format!("{} of {} {}", tally.there, tally.asked, point.of()),
            share(tally.share()),
            format!("{} of them {}", tally.outcome, point.outcome_words()),
        ]
    });
    let header = ["What", "Recorded", "Share", "Outcome"];
    writer.table(
        "Quality, and what became of it",
        &header,
        rows.collect(),
        "No case is open.",
    );
}

fn released(writer: &mut Writer<'_>, pack: &Pack) {
    writer.section("Figures as released");
    let Some(released) = &pack.released else {
        writer.say("No release has been approved.");
        return;
    };
    writer.version(&released.reference, released.version);
    writer.facts([
        ("Release", text(&released.reference)),
        ("Days", Some(released.period.to_string())),
    ]);
    let rows = released
        .lines
        .iter()
        .map(|line| vec![line.name.clone(), count(line.shown.value), line.unit.clone()])
        .collect();
    let header = ["Figure", "Count", "What is counted"];
    writer.table("Figures as released", &header, rows, "There are none.");
}
