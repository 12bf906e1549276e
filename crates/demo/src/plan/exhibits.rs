//! Devices: 643, of which 512 were seized at searches. Triaged out 231, examined 187, waiting 209, with a laboratory 16.
//!
//! Counted is what was seized in the period, or earlier and is still waiting: the oldest have waited for eleven months.

use domain::risk::Band;
use domain::time::Instant;

use super::cases::{
    CaseKind, Counts, ExhibitKind, ExhibitState, Outcome, PlannedCase, PlannedExhibit, SeizedAt, WarrantOutcome,
    WarrantUse,
};
use super::dice::Dice;
use super::investigations::Draft;
use super::period::{DAY, Period, step};
use super::places::LABORATORY;
use super::shapes::Route;

const AT_WARRANTS: usize = 512;
const TRIAGED_OUT: usize = 231;
const EXAMINED: usize = 187;
const AT_LABORATORY: usize = 16;
/// Devices of an earlier case that still wait.
pub(crate) const WAITING_SINCE_BEFORE: usize = 4;

const KINDS: &[(ExhibitKind, &str)] = &[
    (ExhibitKind::Telephone, "Telephone, black, glass cracked"),
    (ExhibitKind::Telephone, "Telephone, blue case"),
    (ExhibitKind::Telephone, "Telephone, old, keys worn"),
    (ExhibitKind::Telephone, "Telephone, white, no SIM card"),
    (ExhibitKind::Laptop, "Laptop, silver, sticker of a kite"),
    (ExhibitKind::Laptop, "Laptop, black, in a rucksack"),
    (ExhibitKind::Tablet, "Tablet, grey, in a stand"),
    (ExhibitKind::Tablet, "Tablet, small, charging"),
    (ExhibitKind::Computer, "Computer under the desk, two drives"),
    (ExhibitKind::Drive, "External drive, one terabyte, labelled Music"),
    (ExhibitKind::Drive, "External drive, no label"),
    (ExhibitKind::Stick, "Memory stick on a key ring"),
    (ExhibitKind::Stick, "Memory stick, red"),
    (ExhibitKind::MemoryCard, "Memory card in a tobacco tin"),
    (ExhibitKind::Console, "Games console in the living room"),
    (ExhibitKind::Camera, "Camera with its card"),
];

/// Adds them.
pub(crate) fn add(drafts: &mut [Draft], period: Period, seed: u64) {
    let mut dice = Dice::stream(seed, "exhibits");
    seize(drafts, period, &mut dice);
    let mut waiting: Vec<Device> = devices(drafts, period, &mut dice);
    triage(&mut waiting);
    let examined: Vec<(usize, usize)> = examine(&mut waiting);
    let laboratory: Vec<(usize, usize)> = laboratory(&waiting, &examined, drafts);
    for device in &waiting {
        let place = (device.case, device.exhibit);
        let state = if device.triaged {
            State::TriagedOut
        } else if examined.contains(&place) {
            State::Examined
        } else if laboratory.contains(&place) {
            State::Laboratory
        } else {
            State::Waiting
        };
        if let Some(draft) = drafts.get_mut(device.case) {
            let is_empty = is_nothing(&draft.case);
            let before = before(&draft.case, device.first).unwrap_or(period.close());
            if let Some(exhibit) = draft.case.exhibits.get_mut(device.exhibit) {
                exhibit.state = at_state(state, exhibit.seized, is_empty, before, &mut dice);
            }
        }
    }
}

/// An exhibit, and what decides when it is looked at.
struct Device {
    case: usize,
    exhibit: usize,
    /// The lower, the sooner.
    turn: i64,
    /// Whether it is the first of its case, which is never triaged out.
    first: bool,
    /// Whether everything that can be is triaged out, so that nothing waits in a case that is over.
    is_over: bool,
    triaged: bool,
}

#[derive(Clone, Copy)]
enum State {
    TriagedOut,
    Examined,
    Laboratory,
    Waiting,
}

/// One device, with the finder's mark.
fn exhibit(case: &PlannedCase, seized: Instant, seized_at: SeizedAt, dice: &mut Dice) -> PlannedExhibit {
    let initials: String = case
        .officer
        .split('.')
        .filter_map(|part| part.chars().next())
        .collect::<String>()
        .to_uppercase();
    let (kind, what) = dice.pick(KINDS);
    PlannedExhibit {
        mark: format!("{initials}/{}", case.exhibits.len() + 1),
        kind,
        what,
        seized,
        seized_at,
        state: ExhibitState::Waiting { sent: seized },
        scan: None,
    }
}

pub(crate) fn take(case: &mut PlannedCase, number: usize, from: Instant, seized_at: SeizedAt, dice: &mut Dice) {
    for turn in 0..number {
        let seized = from.plus_minutes(15 + i64::try_from(turn).unwrap_or(0) * 6);
        let exhibit = exhibit(case, seized, seized_at, dice);
        case.exhibits.push(exhibit);
    }
}

/// Which cases had devices seized elsewhere than at a search, how many in all, and at most how many each.
type Elsewhere = (fn(&Draft) -> bool, usize, usize);

/// Seizes what was seized.
fn seize(drafts: &mut [Draft], period: Period, dice: &mut Dice) {
    let productive = |draft: &Draft| {
        draft
            .case
            .warrants
            .iter()
            .enumerate()
            .find_map(|(place, warrant)| match warrant.outcome {
                WarrantOutcome::Granted {
                    then:
                        WarrantUse::Executed {
                            at,
                            wrong_address: false,
                            ..
                        },
                    ..
                } => Some((place, at)),
                _ => None,
            })
    };
    let searches = drafts.iter().filter(|draft| productive(draft).is_some()).count();
    let mut at_searches = dice.spread(AT_WARRANTS, searches, 4, 23);
    // What was seized elsewhere: 127 devices, and four of an earlier case.
    let elsewhere: [Elsewhere; 5] = [
        (
            |draft| matches!(draft.route(), Route::Planned | Route::PlannedAfterRefusal),
            70,
            8,
        ),
        (
            |draft| {
                matches!(
                    draft.route(),
                    Route::Response | Route::ResponseAfterWithdrawal | Route::Activist
                )
            },
            20,
            6,
        ),
        (|draft| draft.route() == Route::OffenderManagement, 14, 5),
        (
            |draft| {
                matches!(
                    draft.route(),
                    Route::VoluntaryIll
                        | Route::VoluntaryIllThenArrest
                        | Route::VoluntaryLow
                        | Route::VoluntaryLowThenArrest
                )
            },
            9,
            3,
        ),
        (|draft| draft.route() == Route::ChildInterviewed, 8, 2),
    ];
    for draft in drafts.iter_mut() {
        if let Some((place, at)) = productive(draft) {
            let number = at_searches.pop().unwrap_or(0);
            take(&mut draft.case, number, at, SeizedAt::Warrant(place), dice);
        }
    }
    for (applies, total, most) in elsewhere {
        let cases = drafts.iter().filter(|draft| applies(draft)).count();
        let mut numbers = dice.spread(total, cases, 1, most);
        for draft in drafts.iter_mut().filter(|draft| applies(draft)) {
            let number = numbers.pop().unwrap_or(0);
            let Some(at) = draft.case.contacts.first().map(|contact| contact.at) else {
                continue;
            };
            take(&mut draft.case, number, at, SeizedAt::Contact(0), dice);
        }
    }
    // Six telephones of children to whom somebody wrote, or who were threatened, handed over by agreement.
    let mut left = 6;
    for draft in drafts.iter_mut() {
        let online = draft.is(CaseKind::Extortion) || draft.is(CaseKind::Grooming);
        let child = draft.case.children.iter().find(|child| child.measure.is_some());
        if left > 0
            && online
            && draft.case.exhibits.is_empty()
            && let Some(linked) = child.map(|child| child.linked)
        {
            let seized = step(linked, (3 * 60, 2 * DAY), period.close().plus_minutes(-120), dice);
            take(&mut draft.case, 1, seized.plus_minutes(-15), SeizedAt::Agreement, dice);
            left -= 1;
        }
    }
}

/// A case in which nothing was found: every suspect dealt with is finished with, and nobody was charged.
fn is_nothing(case: &PlannedCase) -> bool {
    !case.contacts.is_empty()
        && case
            .contacts
            .iter()
            .all(|contact| matches!(contact.outcome, Outcome::NoFurtherAction { .. }))
}

fn devices(drafts: &[Draft], period: Period, dice: &mut Dice) -> Vec<Device> {
    let mut devices = Vec::new();
    for (case, draft) in drafts.iter().enumerate() {
        let outcomes = || draft.case.contacts.iter().map(|contact| &contact.outcome);
        let is_charged = outcomes().any(|outcome| *outcome == Outcome::Charged);
        let is_over = is_nothing(&draft.case)
            || outcomes().any(|outcome| matches!(outcome, Outcome::Died { .. } | Outcome::TransferredToForce { .. }));
        let is_sentenced = draft.case.courts.iter().any(|court| court.sentence.is_some());
        let waited = draft.case.courts.iter().any(|court| court.charge.is_none());
        let urgency = match draft.opening.shape.band {
            Some(Band::VeryHigh) => 50,
            Some(Band::High) => 25,
            _ => 0,
        };
        for (exhibit, device) in draft.case.exhibits.iter().enumerate() {
            let first = exhibit == 0;
            // Nothing waits when there has been a sentence.
            let must = is_sentenced || (first && (is_charged || is_over || waited));
            let reason = if must {
                10_000
            } else if is_charged {
                45
            } else {
                0
            };
            devices.push(Device {
                case,
                exhibit,
                turn: period.day_of(device.seized) - urgency - reason + dice.between(-35, 35),
                first,
                is_over,
                triaged: false,
            });
        }
    }
    dice.shuffle(&mut devices);
    devices
}

/// Marks what was triaged out: in cases that are over everything but the first, then others as they come.
fn triage(devices: &mut [Device]) {
    let mut left = TRIAGED_OUT;
    for over in [true, false] {
        for device in devices
            .iter_mut()
            .filter(|device| device.is_over == over && !device.first)
        {
            if left > 0 {
                device.triaged = true;
                left -= 1;
            }
        }
    }
}

/// Which were examined: those whose turn came first.
fn examine(devices: &mut [Device]) -> Vec<(usize, usize)> {
    devices.sort_by_key(|device| (device.turn, device.case, device.exhibit));
    devices
        .iter()
        .filter(|device| !device.triaged)
        .take(EXAMINED)
        .map(|device| (device.case, device.exhibit))
        .collect()
}

/// Which went to the laboratory: telephones and laptops that come next, one from each third place.
fn laboratory(devices: &[Device], examined: &[(usize, usize)], drafts: &[Draft]) -> Vec<(usize, usize)> {
    devices
        .iter()
        .filter(|device| !device.triaged)
        .map(|device| (device.case, device.exhibit))
        .filter(|place| !examined.contains(place))
        .filter(|(case, exhibit)| {
            let found = drafts.get(*case).and_then(|draft| draft.case.exhibits.get(*exhibit));
            found.is_some_and(|exhibit| matches!(exhibit.kind, ExhibitKind::Telephone | ExhibitKind::Laptop))
        })
        .step_by(3)
        .take(AT_LABORATORY)
        .collect()
}

/// Before what a device was looked at: the sentence; or, the first of a case, the file that was sent or the end without
/// action, for somebody decided on what it had shown.
fn before(case: &PlannedCase, first: bool) -> Option<Instant> {
    let sentences = case
        .courts
        .iter()
        .filter_map(|court| court.sentence.map(|sentence| sentence.at));
    let files = case
        .courts
        .iter()
        .filter(|court| court.charge.is_none_or(|charge| !charge.remanded))
        .map(|court| court.file_sent);
    let ends = case.contacts.iter().filter_map(|contact| match contact.outcome {
        Outcome::NoFurtherAction { at } => Some(at),
        _ => None,
    });
    let decided = files.chain(ends).filter(|_| first);
    sentences.chain(decided).min()
}

/// The state that a device has reached, `before` which everything happened.
fn at_state(state: State, seized: Instant, is_empty: bool, before: Instant, dice: &mut Dice) -> ExhibitState {
    let room = before.since(seized).as_mins();
    let sent = step(seized, (60, (room / 8).clamp(120, 4 * DAY)), before, dice);
    match state {
        State::TriagedOut => ExhibitState::TriagedOut {
            at: seized.plus_minutes(dice.between(20, 90)).min(before),
        },
        State::Waiting => ExhibitState::Waiting { sent },
        State::Laboratory => ExhibitState::AtLaboratory {
            sent,
            laboratory: LABORATORY,
        },
        State::Examined => {
            let most = (room * 3 / 5).clamp(180, 110 * DAY);
            ExhibitState::Examined {
                sent,
                at: step(sent, (most / 4, most), before, dice),
                counts: if is_empty { Counts::default() } else { counts(dice) },
            }
        }
    }
}

/// Numbers by category: many devices hold nothing, most of the others little.
pub(crate) fn counts(dice: &mut Dice) -> Counts {
    let mut number = |in_hundred: usize, most: i64| {
        if dice.in_hundred(in_hundred) {
            u32::try_from(dice.between(1, most)).unwrap_or(0)
        } else {
            0
        }
    };
    Counts {
        stills: [number(30, 90), number(38, 240), number(52, 1_900)],
        moving: [number(20, 22), number(22, 40), number(25, 60)],
    }
}
