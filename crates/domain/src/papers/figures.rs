//! The figures of a release, as the public would read them.

use super::source::{Writer, text};
use super::{CaseFile, Drawn, Making, Marking, PaperKind, day};
use crate::figures::{FigureShown, Period, RowsShown, Shown};

/// A figure of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseLine {
    /// Its name.
    pub name: String,
    /// What it counts.
    pub unit: String,
    /// What it means, word for word.
    pub definition: String,
    /// The version of the definition.
    pub version: i64,
    /// The figure, as the public sees it.
    pub shown: FigureShown,
}

/// A figure as the public reads it.
pub(super) fn count(shown: Shown) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::FewerThanFive => "Fewer than five".to_owned(),
        Shown::Hidden => "Hidden".to_owned(),
    }
}

/// A release on paper: the reference and version, its days, the figures, and whether it was approved.
pub fn figures_release(
    making: &Making,
    (reference, version): (&str, i64),
    (title, period, number): (&str, Period, i64),
    stands: Option<&str>,
    lines: &[ReleaseLine],
) -> Drawn {
    let nothing = CaseFile::default();
    let mut writer = Writer::empty(PaperKind::FiguresRelease, title, reference, making, &nothing);
    writer.version(reference, version);
    if stands.is_none() {
        writer.marked(Marking::Official);
    }
    writer.section("What this covers");
    if let Some(stands) = stands {
        writer.note(format!("{stands}. Not for publication."));
    }
    writer.facts([
        ("Release", text(reference)),
        ("From", Some(day(period.from))),
        ("To", Some(day(period.to))),
        ("Counted as at journal number", Some(number.to_string())),
    ]);
    writer.section("The figures");
    let rows = lines
        .iter()
        .map(|line| vec![line.name.clone(), count(line.shown.value), line.unit.clone()])
        .collect();
    writer.table(
        "The figures",
        &["Figure", "Count", "What is counted"],
        rows,
        "There are none.",
    );
    for line in lines {
        for RowsShown { title, rows } in &line.shown.breakdowns {
            writer.section(&format!("{}: {}", line.name, title.to_lowercase()));
            let cells = rows.iter().flatten();
            let cells = cells.map(|(label, value)| vec![label.clone(), count(*value)]).collect();
            writer.table(
                title,
                &["Part", "Count"],
                cells,
                "Kept back, so that no count under five can be worked out.",
            );
        }
    }
    writer.section("What the figures mean");
    writer.numbered(
        lines
            .iter()
            .map(|line| format!("{} (version {}): {}", line.name, line.version, line.definition))
            .collect(),
    );
    writer.note("A count under five is hidden, and so is one that would give it away. Anybody with the release can have it counted again as at its journal number.");
    writer.end()
}
