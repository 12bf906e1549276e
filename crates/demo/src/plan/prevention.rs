//! Sessions in schools: 251 lessons, 23 evenings for parents, and briefings for staff, which are not counted.
//!
//! Schools are those of the demo's register, `900001` to `900060`, that are open and teach whole classes of the years
//! concerned: not its nurseries, colleges, special schools, and those closed or to come.

use domain::time::Instant;

use super::dice::Dice;
use super::period::{DAYS, Period, days_after, is_school_day, moment};

/// Lessons for pupils.
pub(crate) const LESSONS: usize = 251;
/// Evenings for parents.
pub(crate) const EVENINGS: usize = 23;
/// Briefings for staff.
pub(crate) const BRIEFINGS: usize = 14;
/// Attendances of pupils, parents and staff.
const ATTENDANCES: (usize, usize, usize) = (7_214, 591, 312);

/// Open primary schools with a Year 6, by their number in the demo's register.
const PRIMARY: &[i64] = &[
    900_001, 900_004, 900_005, 900_006, 900_008, 900_009, 900_014, 900_016, 900_017, 900_018, 900_019, 900_020,
    900_021, 900_027, 900_028, 900_031, 900_032, 900_033, 900_034, 900_035, 900_036, 900_037, 900_046, 900_047,
    900_048, 900_049, 900_050, 900_051, 900_052, 900_059,
];
/// Open secondary schools with Years 7 to 11.
const SECONDARY: &[i64] = &[
    900_002, 900_003, 900_010, 900_022, 900_023, 900_029, 900_038, 900_039, 900_040, 900_053, 900_054,
];

/// The key of the council in whose area a school of the register is: fifteen each, in order.
pub(crate) const fn council_of_school(urn: i64) -> &'static str {
    match urn {
        ..=900_015 => "brackwater",
        900_016..=900_030 => "eastmoor",
        900_031..=900_045 => "northdale",
        _ => "saltmere",
    }
}

/// A school that a session is held at: a primary one twice in three times.
fn school(dice: &mut Dice) -> i64 {
    if dice.in_hundred(62) {
        dice.pick(PRIMARY)
    } else {
        dice.pick(SECONDARY)
    }
}

/// For whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Audience {
    /// Pupils of a year group, 3 to 11.
    Pupils {
        year: i64,
    },
    Parents,
    Staff,
}

/// The four Cs of online safety in schools.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Topic {
    #[default]
    Content,
    Contact,
    Conduct,
    Commerce,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlannedSession {
    /// The school's number in the register.
    pub(crate) urn: i64,
    pub(crate) at: Instant,
    pub(crate) minutes: i64,
    pub(crate) audience: Audience,
    /// What was used, with its edition.
    pub(crate) resource: &'static str,
    pub(crate) topics: Vec<Topic>,
    /// Heads, not names.
    pub(crate) attendances: usize,
    /// Who held it, by sign-in name.
    pub(crate) officer: &'static str,
    /// Whether the school's designated safeguarding lead was there.
    pub(crate) lead_present: bool,
    /// Referrals that came of it: places in `Plan::referrals`. Nothing of what was said is kept with the session.
    pub(crate) disclosures: Vec<usize>,
}

impl PlannedSession {
    /// When it was over.
    pub(crate) fn ended(&self) -> Instant {
        self.at.plus_minutes(self.minutes)
    }
}

const OFFICERS: &[&str] = &["kit.farrow", "kit.farrow", "della.voss"];
const FOR_PRIMARY: &[&str] = &[
    "Safe to Tell, third edition",
    "Who Is It Really?, second edition",
    "The Kind Keyboard, 2025",
];
const FOR_SECONDARY: &[&str] = &[
    "When Somebody Asks, fourth edition",
    "Mine to Share, 2026",
    "Pressure Has No Deadline, second edition",
];
const FOR_ADULTS: &[&str] = &[
    "Talking It Over: for parents, 2026",
    "What Children Meet Online: for staff, 2026",
];

/// The sessions, earliest first.
pub(crate) fn sessions(period: Period, seed: u64) -> Vec<PlannedSession> {
    let mut dice = Dice::stream(seed, "prevention");
    let (pupils, parents, staff) = ATTENDANCES;
    let days: Vec<i64> = (0..DAYS)
        .filter(|day| is_school_day(days_after(period.first, *day)))
        .collect();
    let mut sessions = Vec::new();
    let mut slots = lesson_slots(&days, &mut dice);
    for attendances in dice.spread(pupils, LESSONS, 17, 34) {
        let Some((day, minute, urn)) = slots.pop() else {
            continue;
        };
        let is_primary = PRIMARY.contains(&urn);
        let year = if is_primary {
            dice.between(3, 6)
        } else {
            dice.between(7, 11)
        };
        sessions.push(PlannedSession {
            urn,
            at: moment(days_after(period.first, day), minute),
            minutes: if is_primary { 50 } else { 60 },
            audience: Audience::Pupils { year },
            resource: dice.pick(if is_primary { FOR_PRIMARY } else { FOR_SECONDARY }),
            topics: topics(&mut dice),
            attendances,
            officer: dice.pick(OFFICERS),
            lead_present: dice.in_hundred(88),
            disclosures: Vec::new(),
        });
    }
    let for_adults = [
        (Audience::Parents, EVENINGS, parents, (9, 46), 18 * 60 + 30, 75),
        (Audience::Staff, BRIEFINGS, staff, (8, 40), 15 * 60 + 45, 60),
    ];
    for (audience, number, total, (least, most), minute, minutes) in for_adults {
        for attendances in dice.spread(total, number, least, most) {
            sessions.push(PlannedSession {
                urn: school(&mut dice),
                at: moment(days_after(period.first, dice.pick(&days)), minute),
                minutes,
                audience,
                resource: FOR_ADULTS
                    .get(usize::from(audience == Audience::Staff))
                    .copied()
                    .unwrap_or_default(),
                topics: topics(&mut dice),
                attendances,
                officer: dice.pick(OFFICERS),
                lead_present: true,
                disclosures: Vec::new(),
            });
        }
    }
    sessions.sort_by_key(|session| (session.at, session.urn));
    sessions
}

/// Day, minute and school of each lesson: one school a day, two to four classes in a row.
fn lesson_slots(days: &[i64], dice: &mut Dice) -> Vec<(i64, i64, i64)> {
    const HOURS: [i64; 4] = [9 * 60 + 10, 10 * 60 + 40, 13 * 60 + 10, 14 * 60 + 20];
    let mut slots = Vec::new();
    let mut order = days.to_vec();
    while slots.len() < LESSONS && !order.is_empty() {
        dice.shuffle(&mut order);
        for day in &order {
            let urn = school(dice);
            let classes = usize::try_from(dice.between(2, 4)).unwrap_or(2);
            let hours = HOURS.iter().take(classes);
            let later = dice.between(0, 2) * 5;
            slots.extend(hours.map(|minute| (*day, minute + later, urn)));
        }
    }
    slots.truncate(LESSONS);
    slots
}

fn topics(dice: &mut Dice) -> Vec<Topic> {
    let mut all = vec![Topic::Contact, Topic::Conduct, Topic::Content, Topic::Commerce];
    dice.shuffle(&mut all);
    let number = usize::try_from(dice.between(1, 3)).unwrap_or(1);
    all.truncate(number);
    all
}

/// Gives out lessons in which a pupil told something: each once, the nearest to a day that is wanted.
pub(crate) struct Disclosures {
    free: Vec<(usize, Instant, i64)>,
}

impl Disclosures {
    pub(crate) fn new(sessions: &[PlannedSession]) -> Self {
        let lessons = sessions.iter().enumerate();
        Self {
            free: lessons
                .filter(|(_, session)| matches!(session.audience, Audience::Pupils { .. }))
                .map(|(place, session)| (place, session.ended(), session.urn))
                .collect(),
        }
    }

    /// The lesson that ended nearest to a moment, and not so late that nothing could follow: its place, when it ended,
    /// and the school.
    pub(crate) fn nearest(&mut self, wanted: Instant, latest: Instant) -> Option<(usize, Instant, i64)> {
        let distance = |ended: Instant| ended.since(wanted).abs();
        let found = self
            .free
            .iter()
            .copied()
            .filter(|(_, ended, _)| *ended <= latest)
            .min_by_key(|(place, ended, _)| (distance(*ended), *place))?;
        self.free.retain(|(place, ..)| *place != found.0);
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::super::period::is_weekday;
    use super::*;

    #[test]
    fn lessons_are_held_on_school_days_for_years_that_the_school_has() {
        let period = Period::before(moment(jiff::civil::date(2026, 11, 24), 30));
        for session in sessions(period, 7) {
            assert!(is_weekday(session.at.london_day()) && period.holds(session.at));
            if let Audience::Pupils { year } = session.audience {
                let teaches = if year <= 6 { PRIMARY } else { SECONDARY };
                assert!(teaches.contains(&session.urn));
                assert!(is_school_day(session.at.london_day()));
            }
        }
    }
}
