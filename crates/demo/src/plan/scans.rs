//! Which of the examined devices were scanned into packages, and what lay on them: patterns and empty videos, some of them on
//! a list. The packages are really made; the counts of those devices are the ones that follow from what lies on them.

use domain::time::Instant;

use super::cases::{Counts, ExhibitState};
use super::dice::Dice;
use super::investigations::Draft;

/// So many devices were scanned.
const SCANNED: usize = 18;
/// And at most so many of a case.
const OF_A_CASE: usize = 3;

/// A file that lay on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ScannedFile {
    /// Which pattern it shows, or which video it is.
    pub(crate) of: u64,
    /// Whether it is a video.
    pub(crate) moving: bool,
    /// On which category of the list it is: 0 for A.
    pub(crate) listed: Option<usize>,
    /// Whether it was saved anew and a little brighter: it looks like the other, and is not the same.
    pub(crate) brighter: bool,
}

/// A scan of a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedScan {
    /// When it ended, and its package was taken.
    pub(crate) at: Instant,
    /// What lay on the device.
    pub(crate) files: Vec<ScannedFile>,
    /// Whether somebody has decided about the videos that it did not look at.
    pub(crate) decided: bool,
}

/// What a device holds, as it is filled.
struct Device {
    files: Vec<ScannedFile>,
    counts: Counts,
}

impl Device {
    fn add(&mut self, of: u64, moving: bool, listed: Option<usize>, brighter: bool) {
        self.files.push(ScannedFile {
            of,
            moving,
            listed,
            brighter,
        });
        if let Some(category) = listed {
            self.count(category, moving);
        }
    }
    /// Somebody graded it so.
    fn count(&mut self, category: usize, moving: bool) {
        let of = if moving {
            &mut self.counts.moving
        } else {
            &mut self.counts.stills
        };
        if let Some(count) = of.get_mut(category) {
            *count += 1;
        }
    }
}

/// The one picture that two cases have in common: somebody is told.
const IN_TWO_CASES: u64 = 7;

fn fill(first_of_case: Option<usize>, case: u64, dice: &mut Dice) -> Device {
    let mut device = Device {
        files: Vec::new(),
        counts: Counts::default(),
    };
    let new = |dice: &mut Dice| u64::try_from(dice.between(1_000_000, i64::MAX)).unwrap_or_default();
    for (category, most) in [(0, 3), (1, 4), (2, 6)] {
        for _ in 0..dice.between(0, most) {
            let brighter = dice.in_hundred(20);
            device.add(new(dice), false, Some(category), brighter);
        }
        // What no list knew, and somebody graded.
        for _ in 0..dice.between(0, 2) {
            device.add(new(dice), false, None, false);
            device.count(category, false);
        }
        if dice.in_hundred(40) {
            device.add(new(dice), true, Some(category), false);
        }
    }
    // What several devices of a case hold: one of it on the list.
    for shared in 0..6 {
        if dice.in_hundred(55) {
            device.add(case * 10 + shared, false, (shared == 0).then_some(1), false);
        }
    }
    if first_of_case.is_some_and(|case| case < 2) {
        device.add(IN_TWO_CASES, false, Some(1), false);
    }
    for _ in 0..dice.between(8, 14) {
        let picture = new(dice);
        device.add(picture, false, None, false);
        if dice.in_hundred(30) {
            device.add(picture, false, None, true);
        }
    }
    for _ in 0..dice.between(0, 2) {
        device.add(new(dice), true, None, false);
    }
    device
}

/// Chooses the devices and says what lay on them. Devices of cases with several that were examined come first, so that they
/// can be compared.
pub(crate) fn add(drafts: &mut [Draft], seed: u64) {
    let mut dice = Dice::stream(seed, "scans");
    let mut left = SCANNED;
    let mut cases = 0;
    for (number, draft) in (100_u64..).zip(drafts.iter_mut()) {
        let found = |state: &ExhibitState| matches!(state, ExhibitState::Examined { counts, .. } if *counts != Counts::default());
        let examined = draft
            .case
            .exhibits
            .iter()
            .filter(|exhibit| found(&exhibit.state))
            .count();
        if examined < 2 {
            continue;
        }
        let devices = draft.case.exhibits.iter_mut().filter(|exhibit| found(&exhibit.state));
        for (place, exhibit) in devices.take(OF_A_CASE.min(left)).enumerate() {
            let ExhibitState::Examined { sent, at, .. } = exhibit.state else {
                continue;
            };
            let filled = fill((place == 0).then_some(cases), number, &mut dice);
            let scanned = at.plus_minutes(-dice.between(90, 600)).max(sent);
            exhibit.state = ExhibitState::Examined {
                sent,
                at,
                counts: filled.counts,
            };
            exhibit.scan = Some(PlannedScan {
                at: scanned,
                files: filled.files,
                decided: left > 3,
            });
            left -= 1;
        }
        cases += 1;
        if left == 0 {
            break;
        }
    }
}
