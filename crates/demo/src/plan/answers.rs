//! The risk answers of each case: those of the model that give the band of its shape.

use domain::referrals::Source;
use domain::risk::Band;
use domain::time::Instant;

use super::cases::{CaseKind, PlannedCase, PlannedRisk, Relation};
use super::dice::Dice;
use super::investigations::Draft;
use super::people::WORK_WITH_CHILDREN;
use super::shapes::Route;

/// Assesses every case, shortly before it was opened.
pub(crate) fn assess(drafts: &mut [Draft], seed: u64) {
    let mut dice = Dice::stream(seed, "answers");
    for draft in drafts.iter_mut() {
        let shape = draft.opening.shape;
        let at = draft.opening.opened.plus_minutes(-dice.between(6, 15));
        let is_registered = shape.source == Source::OffenderManagement;
        draft.case.risk = answers(&draft.case, draft.route(), is_registered, at, &mut dice);
        if draft
            .case
            .closure
            .is_some_and(|closure| closure.reason.contains("serving officer"))
        {
            draft.case.risk.yes.push("position_of_trust");
        }
    }
}

/// The answers that put an adult's case into its band.
pub(crate) fn answers(
    case: &PlannedCase,
    route: Route,
    is_registered: bool,
    at: Instant,
    dice: &mut Dice,
) -> PlannedRisk {
    let model = match case.kind {
        CaseKind::ImageSuspect if case.suspects.is_empty() => "household",
        CaseKind::ImageSuspect => "image_suspect",
        CaseKind::Grooming => "grooming",
        CaseKind::Extortion => "sextortion",
        CaseKind::ChildSuspect => "child_suspect",
    };
    let family = |lives: bool| {
        case.children.iter().any(|child| {
            let is_family = !matches!(
                child.relation,
                Relation::WrittenTo | Relation::Threatened | Relation::Schoolmate | Relation::Suspect
            );
            // What was not known yet answers nothing.
            let is_early = child.linked.since(case.opened).as_hours() < 24 * 3;
            is_family && is_early && child.lives_with_suspect == lives
        })
    };
    let works = case
        .suspects
        .first()
        .is_some_and(|suspect| WORK_WITH_CHILDREN.contains(&suspect.occupation));
    let band = case.band;
    let yes: Vec<&'static str> = match (case.kind, band) {
        (CaseKind::ImageSuspect, Some(Band::VeryHigh)) if is_registered => vec!["lives_with_child", "registered"],
        (CaseKind::ImageSuspect, Some(Band::VeryHigh)) if family(true) => vec!["lives_with_child", "communication"],
        (CaseKind::ImageSuspect, Some(Band::VeryHigh)) if family(false) => vec!["contact_history", "access_elsewhere"],
        (CaseKind::ImageSuspect, Some(Band::VeryHigh)) => vec!["producing"],
        (CaseKind::ImageSuspect, Some(Band::High)) => {
            let mut yes = Vec::new();
            for (key, holds) in [
                ("registered", is_registered),
                ("lives_with_child", family(true)),
                ("access_elsewhere", family(false)),
                ("position_of_trust", works),
            ] {
                if holds {
                    yes.push(key);
                }
            }
            if yes.is_empty() {
                yes.push("communication");
            }
            yes
        }
        (CaseKind::ImageSuspect, Some(Band::Medium)) if case.suspects.is_empty() => vec!["anyone_concern"],
        (CaseKind::ImageSuspect, Some(Band::Medium)) => match dice.below(3) {
            0 => vec!["distributes"],
            1 => vec!["two_years"],
            _ => vec!["other_sexual", "substances"],
        },
        (CaseKind::Grooming, Some(Band::VeryHigh)) if case.children.len() > 20 => {
            vec!["continuing", "threats", "several"]
        }
        (CaseKind::Grooming, Some(Band::VeryHigh)) if route == Route::Activist => vec!["meeting", "several"],
        (CaseKind::Grooming, Some(Band::VeryHigh)) => vec!["meeting"],
        (CaseKind::Grooming, Some(Band::High)) if family(true) => vec!["lives_with_child"],
        (CaseKind::Grooming, Some(Band::High)) if works => vec!["position_of_trust"],
        (CaseKind::Grooming, Some(Band::High)) => vec!["continuing", "several"],
        (CaseKind::Grooming, Some(Band::Medium)) => vec!["several"],
        (CaseKind::Extortion, Some(Band::High)) => vec!["continuing", "paid"],
        (CaseKind::Extortion, Some(Band::Medium)) => vec!["paid"],
        (CaseKind::ChildSuspect, _) if dice.in_hundred(40) => vec!["coercion"],
        _ => Vec::new(),
    };
    let is_low = band == Some(Band::Low);
    let nothing_found: Vec<&'static str> = match model {
        // Alone it could lift nothing, so that low can be agreed to.
        "image_suspect" => vec!["substances"],
        _ => Vec::new(),
    };
    PlannedRisk {
        model,
        nothing_found: nothing_found.into_iter().filter(|key| !yes.contains(key)).collect(),
        yes,
        enquiry: enquiry(case.kind, dice),
        by: "tomas.verran",
        at,
        second: is_low.then(|| (case.supervisor, at.plus_minutes(4))),
    }
}

fn enquiry(kind: CaseKind, dice: &mut Dice) -> &'static str {
    dice.pick(match kind {
        CaseKind::ImageSuspect => &[
            "PNC, PND and ViSOR for each name; education, health and benefit look-up at the address",
            "Voters' register and local systems; PNC and PND; council's front door by telephone",
            "Local systems, PND, ViSOR by address; open sources for work and clubs",
        ],
        CaseKind::Grooming => &[
            "The child's messages as text, with consent; PNC and PND; the platform's answer",
            "Family by telephone; same identifiers here and on PND; ViSOR",
        ],
        CaseKind::Extortion => &[
            "The child and a carer, by telephone with a trained officer, today",
            "School's safeguarding lead; the child, with a parent beside",
        ],
        CaseKind::ChildSuspect => &[
            "School's safeguarding lead, both families, council's front door",
            "Carer and school, by telephone; local systems",
        ],
    })
}
