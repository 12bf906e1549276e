//! Invented CyberTipline reports: one of the fixtures, with a number and words of its own for each.

use anyhow::{Context, Result};
use casework::imports::Offered;
use std::path::Path;

/// The JSON that police receive, as the reader's own tests have it (its origin is told beside it).
const FIXTURE: &str = include_str!("../../crates/exchange/tests/fixtures/ncmec/le-download-01.json");

/// The `n`-th report of a `series`: another number, and another text, name and address for each.
pub fn report(series: u64, n: u64) -> Result<Vec<u8>> {
    let number = 1_000_000_000 + series * 10_000_000 + n;
    let text = FIXTURE
        .replacen("900000417", &number.to_string(), 1)
        .replace("river_coach_77", &format!("river_coach_{number}"))
        .replace("rowan.madeup@", &format!("rowan.madeup{number}@"))
        .replace("rmadeup.backup@", &format!("rmadeup.backup{number}@"))
        .replace("100000000417", &format!("1000{number}"));
    // A fixture that no longer holds what is replaced would make repeats, which cost less than reports.
    anyhow::ensure!(text.contains(&number.to_string()), "the fixture has changed");
    Ok(text.into_bytes())
}

/// Many of them, as files that are offered for import.
pub fn offered(series: u64, numbers: std::ops::Range<u64>) -> Result<Vec<Offered>> {
    numbers
        .map(|n| {
            Ok(Offered {
                name: format!("report-{series}-{n}.json"),
                bytes: Ok(report(series, n)?),
            })
        })
        .collect()
}

/// Writes many of them into a folder, for `benches load --import FOLDER` and `safeward import cybertip FOLDER`.
pub fn write(folder: &Path, series: u64, number: u64) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for n in 0..number {
        let path = folder.join(format!("report-{series}-{n}.json"));
        std::fs::write(&path, report(series, n)?).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// Reads every file of a folder, in order of name.
pub fn read(folder: &Path) -> Result<Vec<Offered>> {
    let mut paths = std::fs::read_dir(folder)
        .with_context(|| folder.display().to_string())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let bytes = std::fs::read(&path).with_context(|| path.display().to_string())?;
            Ok(Offered {
                name: path.display().to_string(),
                bytes: Ok(bytes),
            })
        })
        .collect()
}
