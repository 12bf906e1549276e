//! Investigations as they were opened: whose, against whom, with what they are known by.

use domain::access::Closure;
use domain::referrals::Source;
use domain::risk::Band;

use super::cases::{CaseKind, PlannedCase, PlannedClosure, PlannedRisk, PlannedSuspect};
use super::dice::Dice;
use super::identifiers::Identifiers;
use super::openings::Opening;
use super::people::{INVESTIGATORS, People, SUPERVISORS, WORK_WITH_CHILDREN, age, operations};
use super::places::{Home, PLATFORMS, council, council_of, home};
use super::prevention::council_of_school;
use super::shapes::{Route, When};

/// An investigation while the plan is made.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(crate) opening: Opening,
    pub(crate) case: PlannedCase,
}

impl Draft {
    pub(crate) fn route(&self) -> Route {
        self.opening.shape.route
    }
    pub(crate) fn is(&self, kind: CaseKind) -> bool {
        self.case.kind == kind
    }
}

/// Who carries a case: an investigator, and the supervisor of that investigator's team.
pub(crate) fn carried_by(dice: &mut Dice) -> (&'static str, &'static str) {
    let place = dice.below(INVESTIGATORS.len());
    let team = place * SUPERVISORS.len() / INVESTIGATORS.len().max(1);
    (
        INVESTIGATORS.get(place).copied().unwrap_or_default(),
        SUPERVISORS.get(team).copied().unwrap_or_default(),
    )
}

const ALONE: &[&str] = &[
    "Lives alone",
    "Lives alone in a rented room",
    "Lives with an elderly parent",
    "Shares a house with two other adults",
    "Lives with a partner; no children in the home",
];

/// The investigations, as they were opened.
pub(crate) fn drafts(openings: Vec<Opening>, people: &mut People, known: &mut Identifiers, seed: u64) -> Vec<Draft> {
    let mut dice = Dice::stream(seed, "investigations");
    let mut names = operations(seed).into_iter();
    openings
        .into_iter()
        .map(|opening| {
            let operation = names.next().unwrap_or_default();
            let case = opened(&opening, operation, people, known, &mut dice);
            Draft { opening, case }
        })
        .collect()
}

fn opened(
    opening: &Opening,
    operation: String,
    people: &mut People,
    known: &mut Identifiers,
    dice: &mut Dice,
) -> PlannedCase {
    let shape = &opening.shape;
    let closure = closure(opening);
    let (mut officer, mut supervisor) = carried_by(dice);
    if closure.is_some() {
        (officer, supervisor) = ("priya.nair", "gwen.tarrant");
    }
    let area = match opening.lesson {
        Some((_, urn)) => council_of(council_of_school(urn)),
        None => council(dice),
    };
    let (platform, _) = dice.pick(PLATFORMS);
    let mut identifiers = vec![known.username(platform)];
    if dice.in_hundred(55) {
        identifiers.push(known.email());
    }
    if dice.in_hundred(30) {
        identifiers.extend(known.phone());
    }
    if shape.source == Source::NcaNcmec {
        identifiers.push(known.account_number(platform));
    }
    let suspects = suspects(opening, people, dice);
    let is_placed = !suspects.is_empty() && shape.route != Route::TransferredOut;
    let home: Option<Home> = is_placed.then(|| home(area, dice));
    let works_with_children = suspects
        .first()
        .is_some_and(|suspect| WORK_WITH_CHILDREN.contains(&suspect.occupation));
    PlannedCase {
        operation,
        kind: shape.kind,
        officer,
        supervisor,
        council: area.key,
        opened: opening.opened,
        opened_by: Vec::new(),
        joined_by: Vec::new(),
        band: shape.band,
        risk: PlannedRisk::default(),
        platform,
        identifiers,
        suspects,
        home,
        children: Vec::new(),
        strategies: Vec::new(),
        care_referrals: Vec::new(),
        // The same day, by telephone: the council's clock is one working day.
        designated_officer: works_with_children.then(|| opening.opened.plus_minutes(dice.between(25, 55))),
        warrants: Vec::new(),
        contacts: Vec::new(),
        exhibits: Vec::new(),
        courts: Vec::new(),
        closure,
        closed: None,
    }
}

fn suspects(opening: &Opening, people: &mut People, dice: &mut Dice) -> Vec<PlannedSuspect> {
    let shape = &opening.shape;
    let on = opening.opened.london_day();
    if matches!(shape.route, Route::Identifying | Route::NoSuspect | Route::Abroad) {
        return Vec::new();
    }
    if shape.kind == CaseKind::ChildSuspect {
        let surname = people.surname();
        return vec![PlannedSuspect {
            name: people.child(surname, (12, 16), on),
            occupation: "At school",
            household: "Lives with a parent",
        }];
    }
    let is_elderly = matches!(shape.route, Route::WarrantThenVoluntary | Route::VoluntaryIll) && shape.place == 0;
    let years = if is_elderly { (66, 83) } else { (19, 66) };
    // A position of trust is high, whatever else is known.
    let may_work_with_children = shape.band == Some(Band::High) && shape.source != Source::OffenderManagement;
    let name = people.adult(years, on);
    let occupation = if may_work_with_children && dice.in_hundred(18) {
        dice.pick(WORK_WITH_CHILDREN)
    } else {
        people.work(age(name.born, on))
    };
    let mut suspects = vec![PlannedSuspect {
        name,
        occupation,
        household: dice.pick(ALONE),
    }];
    if shape.route == Route::WarrantTwoArrests {
        let name = people.adult((21, 50), on);
        suspects.push(PlannedSuspect {
            occupation: people.work(age(name.born, on)),
            name,
            household: "Lodges with the other suspect",
        });
    }
    suspects
}

/// Two cases are restricted and one is silent.
fn closure(opening: &Opening) -> Option<PlannedClosure> {
    let shape = &opening.shape;
    let (closure, reason) = match (shape.source, shape.band, shape.route, shape.place, shape.when) {
        (Source::OtherForce, Some(Band::High), Route::WarrantArrest, 0, When::Any)
            if shape.kind == CaseKind::ImageSuspect =>
        {
            (
                Closure::Restricted,
                "The suspect's partner works for the force's contractor",
            )
        }
        (Source::OtherForce, Some(Band::Medium), Route::Preparing, 0, When::Any) => (
            Closure::Restricted,
            "A relative of the suspect is a member of police staff",
        ),
        (Source::NcaNcmec, Some(Band::High), Route::LiveWarrant, 0, When::Any)
            if shape.kind == CaseKind::ImageSuspect =>
        {
            (
                Closure::Silent,
                "The suspect may be a serving officer; professional standards know",
            )
        }
        _ => return None,
    };
    Some(PlannedClosure {
        closure,
        reason,
        members: &["priya.nair", "gwen.tarrant", "idris.calder"],
        at: opening.opened.plus_minutes(20),
    })
}
