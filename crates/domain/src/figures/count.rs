//! Counting: one pure function of a definition, facts, a period and a journal number.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use super::Period;
use super::definitions::{ALREADY_OPEN, Definition, MEASURE, MEASURE_ENDED, NOT_REFERRED, REFERRED, Rule, Subjects};
use super::facts::{Fact, FactId, Humans};
use crate::children::NoReferral;

/// How far back a figure reads the facts of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Those of the period's days.
    InPeriod,
    /// Those of any day up to the period's last.
    UpToItsEnd,
    /// All of them.
    Always,
}

/// A part of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its key within the breakdown.
    pub key: String,
    /// What it counts, in words.
    pub label: String,
    /// How many.
    pub value: i64,
    /// Whether the row is there even when it counts nothing.
    pub always: bool,
}

/// A figure in parts, which add up to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breakdown {
    /// Its key within the figure.
    pub key: String,
    /// What the parts tell, in words.
    pub title: String,
    /// The parts.
    pub rows: Vec<Row>,
    /// So many of the first rows are tied to an earlier breakdown, which bounds them: the public may be shown such a row
    /// or find it under 5, but hiding it would hide nothing else.
    pub tied: usize,
}

/// One thing that was counted, and the facts by which it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// How much it adds: 1 for a child, the attendances of a session.
    pub amount: i64,
    /// The row of the first breakdown that it is in.
    pub row: Option<String>,
    /// The facts, in the order in which they were entered.
    pub facts: Vec<FactId>,
}

/// A figure that was counted.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Counted {
    /// The figure.
    pub value: i64,
    /// In parts.
    pub breakdowns: Vec<Breakdown>,
    /// What stands behind it, in the order in which it was entered.
    pub behind: Vec<Behind>,
}

impl Definition {
    /// Counts the figure for a period as at a journal number. Facts beyond what it reads, not yet entered or undone by
    /// then change nothing, and neither does the order in which they are given.
    pub fn count<'a>(&self, facts: impl IntoIterator<Item = &'a Fact>, period: Period, number: i64) -> Counted {
        let standing: Vec<&Fact> = facts.into_iter().filter(|fact| fact.stands_at(number)).collect();
        let humans = match self.subjects {
            Subjects::Person => Humans::of(standing.iter().copied()),
            _ => Humans::default(),
        };
        let mut counted = match self.rule {
            Rule::Distinct { kind } => distinct(&standing, kind, &humans, period),
            Rule::Safeguarded {
                bases,
                claimed_elsewhere,
            } => safeguarded(&standing, bases, claimed_elsewhere, &humans, period),
            Rule::Sum { kind, amount, by, of } => sum(&standing, (kind, amount, by), of, period),
        };
        for behind in &mut counted.behind {
            behind.facts.sort_unstable();
        }
        counted.behind.sort_by(|one, other| one.facts.cmp(&other.facts));
        counted.value = counted.behind.iter().map(|behind| behind.amount).sum();
        counted
    }
}

fn distinct(standing: &[&Fact], kind: &str, humans: &Humans, period: Period) -> Counted {
    let mut met: BTreeMap<Uuid, Vec<FactId>> = BTreeMap::new();
    for fact in standing {
        if fact.kind == kind && period.holds(fact.day) {
            met.entry(humans.human(fact.subject)).or_default().push(fact.id);
        }
    }
    let behind = met.into_values().map(|facts| Behind {
        amount: 1,
        row: None,
        facts,
    });
    Counted {
        behind: behind.collect(),
        ..Counted::default()
    }
}

fn sum(standing: &[&Fact], (kind, amount, by): (&str, &str, &str), of: &[(&str, &str)], period: Period) -> Counted {
    let counts = |fact: &&&Fact| fact.kind == kind && period.holds(fact.day);
    let behind: Vec<Behind> = standing
        .iter()
        .filter(counts)
        .filter_map(|fact| {
            let (key, _) = of.iter().find(|(key, _)| *key == fact.attribute(by))?;
            Some(Behind {
                amount: i64::from(fact.attribute(amount).parse::<u32>().ok()?),
                row: Some((*key).to_owned()),
                facts: vec![fact.id],
            })
        })
        .collect();
    let breakdowns = if of.len() > 1 {
        vec![by_row(&behind, by, "Who came", of)]
    } else {
        Vec::new()
    };
    Counted {
        breakdowns,
        behind,
        ..Counted::default()
    }
}

fn by_row(behind: &[Behind], key: &str, title: &str, of: &[(&str, &str)]) -> Breakdown {
    let row = |(key, label): &(&str, &str)| Row {
        key: (*key).to_owned(),
        label: (*label).to_owned(),
        value: behind
            .iter()
            .filter(|it| it.row.as_deref() == Some(*key))
            .map(|it| it.amount)
            .sum(),
        always: true,
    };
    Breakdown {
        key: key.to_owned(),
        title: title.to_owned(),
        rows: of.iter().map(row).collect(),
        tied: 0,
    }
}

/// A child's safety measures that were in force in the period.
#[derive(Default)]
struct Measures {
    /// The place of the first basis that holds among all bases.
    basis: Option<usize>,
    claimed_elsewhere: bool,
    facts: Vec<FactId>,
}

fn safeguarded(
    standing: &[&Fact],
    bases: &[(&str, &str)],
    claimed_elsewhere: bool,
    humans: &Humans,
    period: Period,
) -> Counted {
    let ends = ends_of_measures(standing);
    let mut children: BTreeMap<Uuid, Measures> = BTreeMap::new();
    for fact in standing.iter().filter(|fact| fact.kind == MEASURE) {
        let Some(place) = bases.iter().position(|(code, _)| *code == fact.attribute("basis")) else {
            continue;
        };
        let last = last_day(fact, &ends).min(period.last());
        if fact.attribute("decided_by").trim().is_empty() || fact.day.max(period.first()) > last {
            continue;
        }
        let child = children.entry(humans.human(fact.subject)).or_default();
        child.basis = Some(child.basis.map_or(place, |first| first.min(place)));
        child.claimed_elsewhere |= !fact.attribute("claimed_by").trim().is_empty();
        child.facts.push(fact.id);
    }
    children.retain(|_, child| !claimed_elsewhere || child.claimed_elsewhere);
    let code = |child: &Measures| child.basis.and_then(|place| bases.get(place)).map(|(code, _)| *code);
    let open: BTreeSet<Uuid> = children
        .iter()
        .filter(|(_, child)| code(child) == Some(ALREADY_OPEN))
        .map(|(id, _)| *id)
        .collect();
    let ids: Vec<Uuid> = children.keys().copied().collect();
    let behind: Vec<Behind> = children
        .into_values()
        .map(|child| Behind {
            amount: 1,
            row: code(&child).map(str::to_owned),
            facts: child.facts,
        })
        .collect();
    let breakdowns = if claimed_elsewhere {
        Vec::new()
    } else {
        vec![
            by_row(&behind, "basis", "On what basis", bases),
            why_no_referral(standing, &ids, &open, humans, period),
        ]
    };
    Counted {
        breakdowns,
        behind,
        ..Counted::default()
    }
}

/// The days on which measures ended, by the measure's name.
type Ends<'a> = BTreeMap<&'a str, Vec<(i64, FactId)>>;

fn ends_of_measures<'a>(standing: &[&'a Fact]) -> Ends<'a> {
    let mut ends: Ends<'_> = BTreeMap::new();
    for fact in standing.iter().filter(|fact| fact.kind == MEASURE_ENDED) {
        ends.entry(fact.attribute("measure"))
            .or_default()
            .push((fact.day, fact.id));
    }
    ends
}

/// The last day on which a measure that began with this fact was in force. It can begin anew under the same name, so its end
/// is the first that came after it began.
fn last_day(began: &Fact, ends: &Ends<'_>) -> i64 {
    let ends = ends.get(began.attribute("measure")).into_iter().flatten();
    let after = ends.filter(|end| **end > (began.day, began.id)).min();
    after.map_or(i64::MAX, |(day, _)| *day)
}

/// Of these children, how many were named in a referral by the end of the period, and why the others were not.
fn why_no_referral(
    standing: &[&Fact],
    children: &[Uuid],
    open: &BTreeSet<Uuid>,
    humans: &Humans,
    period: Period,
) -> Breakdown {
    let mut referred: BTreeSet<Uuid> = BTreeSet::new();
    // The latest reason is the one that holds.
    let mut reasons: BTreeMap<Uuid, ((i64, FactId), &str)> = BTreeMap::new();
    for fact in standing.iter().filter(|fact| fact.day <= period.last()) {
        let child = humans.human(fact.subject);
        if fact.kind == REFERRED {
            referred.insert(child);
        } else if fact.kind == NOT_REFERRED {
            let said = ((fact.day, fact.id), fact.attribute("reason"));
            let last = reasons.entry(child).or_insert(said);
            *last = (*last).max(said);
        }
    }
    let (mut in_referral, mut already_open) = (0, 0);
    let mut why: BTreeMap<&str, i64> = BTreeMap::new();
    for child in children {
        if referred.contains(child) {
            in_referral += 1;
            continue;
        }
        let reason = reasons.get(child).map_or("", |(_, reason)| *reason);
        if open.contains(child) || reason == ALREADY_OPEN {
            already_open += 1;
        } else {
            *why.entry(reason).or_default() += 1;
        }
    }
    let row = |key: &str, label: &str, value, always| Row {
        key: key.to_owned(),
        label: label.to_owned(),
        value,
        always,
    };
    let mut rows = vec![
        row("in_a_referral", "Named in a referral to social care", in_referral, true),
        row(
            ALREADY_OPEN,
            "No referral: social care had them already",
            already_open,
            true,
        ),
    ];
    rows.extend(why.into_iter().map(|(reason, value)| {
        let key = if reason.is_empty() {
            "no_reason_recorded"
        } else {
            reason
        };
        let words = NoReferral::from_code(key).map_or_else(|| key.replace('_', " "), |it| it.label().to_lowercase());
        row(key, &format!("No referral: {words}"), value, false)
    }));
    Breakdown {
        key: "referral".to_owned(),
        title: "How many had no referral to social care, and why".to_owned(),
        rows,
        tied: 2,
    }
}
