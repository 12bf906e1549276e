//! The parts of an investigation's page: the chain of each child, the suspects, the timeline, the ties, and what an
//! inspector would find missing.

use casework::Actor;
use casework::casepages::CasePage;
use domain::children::{ChildStep, Children};
use domain::custody::Custody;
use domain::ids::{AccountId, PersonId};
use domain::investigations::{InvestigationStep, Investigations, Part};
use domain::people::People;
use domain::quality::{Point, Sign, missing};
use domain::record::{Record, Room};
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::Site;
use crate::page::{moment, span};
use crate::referrals::name_of;
use crate::rooms::{WebRoom, contact_words};

/// The pages of an investigation beside its overview: code and words.
pub(crate) const PARTS: [(&str, &str); 9] = [
    ("overview", "Overview"),
    ("people", "People"),
    ("policy-log", "Policy log and actions"),
    ("notes", "Notes"),
    ("custody", "Warrants and custody"),
    ("evidence", "Evidence"),
    ("network", "Network"),
    ("court", "Case file"),
    ("history", "History"),
];

#[derive(Serialize)]
struct Link {
    /// Whether this has happened.
    done: bool,
    /// Whether the way to the next is drawn as done.
    reached: bool,
    when: String,
    words: String,
    gap: String,
}

/// Every child with the chain *linked, referred, seen, safeguarded*, those with nothing done first.
pub(crate) fn children(site: &Site, page: &CasePage) -> Vec<Value> {
    let mut children: Vec<&Record<Children>> = page.children.iter().collect();
    children.sort_by_key(|child| (child.has_something_done(), child.opened.happened));
    children.into_iter().map(|child| chain(site, child)).collect()
}

/// The chain of one child, link by link.
pub(crate) fn links(site: &Site, child: &Record<Children>) -> Value {
    let at = |code: &str| {
        child
            .standing()
            .find(|event| event.step.code_is(code))
            .map(|event| event.made.happened)
    };
    let safe = child.in_force().first().copied();
    let referred = at("referred").or_else(|| at("not_referred"));
    let stages = [
        (Some(child.opened.happened), child.opening.how_linked.clone()),
        (
            referred,
            if at("referred").is_some() {
                "To social care".to_owned()
            } else {
                "Not referred, with a reason".to_owned()
            },
        ),
        (at("seen"), String::new()),
        (
            safe.and_then(|_| at("measure")),
            safe.map(|basis| basis.label().to_owned()).unwrap_or_default(),
        ),
    ];
    let now = site.casework.now();
    let links: Vec<Link> = stages
        .iter()
        .enumerate()
        .map(|(place, (when, words))| {
            let next = stages.get(place + 1).and_then(|(when, _)| *when);
            let gap = when.map(|when| {
                let until = next.unwrap_or(now);
                if place < 3 {
                    span(until.since(when).as_mins().max(0))
                } else {
                    String::new()
                }
            });
            Link {
                done: when.is_some(),
                reached: next.is_some(),
                when: when.map(moment).unwrap_or_default(),
                words: if when.is_some() { words.clone() } else { String::new() },
                gap: gap.unwrap_or_default(),
            }
        })
        .collect();
    Value::from(Serde(&links))
}

fn chain(site: &Site, child: &Record<Children>) -> Value {
    let tasks = Children::tasks(child);
    let next = tasks
        .iter()
        .min_by_key(|task| task.due().unwrap_or(Instant::from_micros(i64::MAX)));
    context! {
        id => child.id.to_string(),
        called => child.opening.called.clone(),
        lives => child.opening.lives_with_suspect.label(),
        lives_code => child.opening.lives_with_suspect.code(),
        nothing_done => !child.has_something_done(),
        state => domain::record::Machine::label(child.state()),
        links => links(site, child),
        holder => child.holder().map(str::to_owned),
        next => next.map(|task| context! {
            what => task.what,
            href => format!("/children/{}/record/{}", child.id, task.step),
            task => Value::from(Serde(&crate::rooms::task_shown(site, task.what, task.step, task.due(), task.because(), true))),
        }),
    }
}

/// A step by its code, for whoever reads the events of a child.
trait CodeIs {
    fn code_is(&self, code: &str) -> bool;
}
impl CodeIs for ChildStep {
    fn code_is(&self, code: &str) -> bool {
        domain::record::Step::code(self) == code
    }
}

fn name(page: &CasePage, person: PersonId) -> String {
    page.persons
        .get(&person)
        .map_or_else(|| "Somebody you may not see".to_owned(), Record::name)
}

/// Everybody who is a suspect, with where they stand and which welfare checks were made.
pub(crate) fn suspects(site: &Site, page: &CasePage) -> Vec<Value> {
    page.investigation
        .people()
        .into_iter()
        .filter(|(_, part)| *part == Part::Suspect)
        .map(|(person, _)| {
            let mut custody: Vec<&Record<Custody>> =
                page.custody.iter().filter(|custody| custody.opening.suspect == person).collect();
            custody.sort_by_key(|custody| custody.opened.happened);
            let last = custody.last().copied();
            let prosecution = page.prosecutions.iter().rfind(|case| case.opening.suspect == person);
            // Where they stand is said by the last record about them, and its page says more.
            let (status, since, href) = match (last, prosecution) {
                (_, Some(case)) => stands(case),
                (Some(custody), None) => stands(custody),
                (None, None) => ("Not contacted yet", None, None),
            };
            let checks: Vec<(bool, &'static str)> = last.map_or_else(Vec::new, |custody| {
                custody
                    .welfare_checks()
                    .into_iter()
                    .map(|(moment, _)| (custody.assessed_at(moment), moment.label()))
                    .collect()
            });
            context! {
                id => person.to_string(),
                name => name(page, person),
                born => page.persons.get(&person).and_then(Record::born).map(|day| day.strftime("%-d %b %Y").to_string()),
                status,
                since => since.map(|since| Value::from(Serde(&site.shown(since)))),
                bail_until => last.and_then(Record::bailed_until).map(|day| day.strftime("%-d %b %Y").to_string()),
                href,
                checks => Value::from(Serde(&checks)),
            }
        })
        .collect()
}

/// The state of a record, since when it has it, and where it is read.
fn stands<R: WebRoom>(record: &Record<R>) -> (&'static str, Option<Instant>, Option<String>) {
    use domain::record::{Machine as _, Step as _};
    let mut reached = (R::first(record), record.opened.happened);
    for event in record.standing() {
        let (state, _) = reached.0.follow(event.step.code());
        if state != reached.0 {
            reached = (state, event.made.happened);
        }
    }
    (
        record.state().label(),
        Some(reached.1),
        Some(format!("{}/{}", R::PATH, record.id)),
    )
}

/// Everybody in the case, suspects first.
pub(crate) fn people(site: &Site, page: &CasePage) -> Vec<Value> {
    let today = site.casework.now().london_day();
    let mut people: Vec<(PersonId, &'static str)> = page
        .investigation
        .people()
        .into_iter()
        .map(|(person, part)| (person, part.label()))
        .collect();
    people.extend(page.children.iter().map(|child| (child.opening.person, "Child")));
    people
        .into_iter()
        .map(|(id, part)| {
            let person = page.persons.get(&id);
            context! {
                id => id.to_string(),
                name => name(page, id),
                reference => person.map(|person| person.reference.clone()),
                part,
                age => person.and_then(|person| person.age_on(today)),
                address => person.and_then(|person| person.addresses().last().map(|address| format!("{} {}", address.address, address.postcode))),
                category => person.map(|person| person.category().label()),
            }
        })
        .collect()
}

/// What an inspector would find missing: what, for whom, why it matters, and where to put it right.
#[derive(Serialize)]
pub(crate) struct Missing {
    what: &'static str,
    of: String,
    why: &'static str,
    href: String,
}

/// What the records of a page show of quality.
fn signs<R: Room>(records: &[Record<R>]) -> impl Iterator<Item = (Sign, Uuid)> {
    records.iter().flat_map(R::signs)
}

/// What an inspector would find missing.
pub(crate) fn quality(page: &CasePage) -> Vec<Missing> {
    let mut shown: BTreeSet<(Sign, Uuid)> = Investigations::signs(&page.investigation).into_iter().collect();
    shown.extend(signs(&page.children));
    shown.extend(signs(&page.discussions));
    shown.extend(signs(&page.custody));
    shown.extend(page.persons.values().flat_map(People::signs));
    let found = missing(&shown).into_iter();
    found
        .filter_map(|(point, of)| where_to_record(page, point, of))
        .collect()
}

/// Whose a missing point is and where it is recorded; nothing where the viewer can do nothing about it.
fn where_to_record(page: &CasePage, point: Point, of: Uuid) -> Option<Missing> {
    let case = page.investigation.id;
    let child = || page.children.iter().find(|child| child.id.uuid() == of);
    let (of, href) = match point {
        Point::Assessment => {
            let referral = page.referrals.first()?;
            (
                page.investigation.opening.operation.clone(),
                format!("/referrals/{}/risk", referral.id),
            )
        }
        Point::Marks => (
            page.investigation.opening.operation.clone(),
            format!("/investigations/{case}/record/described"),
        ),
        Point::Ethnicity => {
            let person = page.persons.get(&PersonId::from(of))?;
            (person.name(), format!("/people/{of}/record/described"))
        }
        Point::Voice => (child()?.opening.called.clone(), format!("/children/{of}/record/seen")),
        Point::Discussion => (
            child()?.opening.called.clone(),
            format!("/investigations/{case}/strategy-discussions/new"),
        ),
        Point::FamilyPack => {
            let custody = page.custody.iter().find(|custody| custody.id.uuid() == of)?;
            (
                name(page, custody.opening.suspect),
                format!("/custody/{of}/record/family_pack"),
            )
        }
    };
    Some(Missing {
        what: point.label(),
        of,
        why: point.why(),
        href,
    })
}

/// A mark on the timeline.
#[derive(Clone, Serialize)]
struct Mark {
    x: i64,
    when: String,
    what: String,
    href: String,
    lane: &'static str,
    #[serde(skip)]
    at: Instant,
}

const WIDTH: i64 = 1_000;

/// Everything that happened in a case, in the order in which it did.
fn points(page: &CasePage) -> Vec<Mark> {
    let mut points = Vec::new();
    let mut add = |lane, at: Instant, what: String, href: String| {
        points.push(Mark {
            x: 0,
            when: moment(at),
            what,
            href,
            lane,
            at,
        });
    };
    for row in &page.referrals {
        let what = format!("Referral {}", row.reference);
        add("Referrals", row.received, what, format!("/referrals/{}", row.id));
    }
    let case = std::slice::from_ref(&page.investigation);
    let suspect = |person| name(page, person);
    events(&mut add, "Case", case, |_| String::new());
    events(&mut add, "Children", &page.children, |child| {
        child.opening.called.clone()
    });
    events(&mut add, "Children", &page.social_care, |record| {
        record.reference.clone()
    });
    events(&mut add, "Children", &page.discussions, |record| {
        record.reference.clone()
    });
    events(&mut add, "Children", &page.callouts, |callout| {
        callout.reference.clone()
    });
    let told = &page.designated_officer;
    events(&mut add, "Children", told, |record| record.reference.clone());
    events(&mut add, "Warrants", &page.warrants, |warrant| {
        warrant.reference.clone()
    });
    events(&mut add, "Suspects", &page.custody, |custody| {
        suspect(custody.opening.suspect)
    });
    events(&mut add, "Evidence", &page.exhibits, |exhibit| {
        exhibit.opening.mark.clone()
    });
    events(&mut add, "Court", &page.prosecutions, |case| {
        suspect(case.opening.suspect)
    });
    points.sort_by_key(|point| point.at);
    points
}

/// Everything that happened, drawn on one line for each kind, with its words under it.
pub(crate) fn timeline(site: &Site, page: &CasePage) -> Value {
    let mut points = points(page);
    let now = site.casework.now();
    let first = points.first().map_or(now, |point| point.at);
    let whole = now.since(first).as_mins().max(1);
    for point in &mut points {
        point.x = (point.at.since(first).as_mins().clamp(0, whole) * WIDTH) / whole;
    }
    let mut lanes: Vec<(&'static str, Vec<Mark>)> = Vec::new();
    for lane in [
        "Referrals",
        "Case",
        "Children",
        "Warrants",
        "Suspects",
        "Evidence",
        "Court",
    ] {
        let of: Vec<Mark> = points.iter().filter(|point| point.lane == lane).cloned().collect();
        if !of.is_empty() {
            lanes.push((lane, of));
        }
    }
    context! {
        first => moment(first),
        last => moment(now),
        lanes => Value::from(Serde(&lanes)),
        height => 34 * i64::try_from(lanes.len()).unwrap_or(0) + 30,
        words => Value::from(Serde(&points.iter().rev().take(200).collect::<Vec<_>>())),
        count => points.len(),
    }
}

fn events<R: WebRoom>(
    add: &mut impl FnMut(&'static str, Instant, String, String),
    lane: &'static str,
    records: &[Record<R>],
    of: impl Fn(&Record<R>) -> String,
) {
    use domain::record::Step as _;
    for record in records {
        let of = of(record);
        let about = |what: &str| {
            if of.is_empty() {
                what.to_owned()
            } else {
                format!("{what}: {of}")
            }
        };
        add(
            lane,
            record.opened.happened,
            about(&format!("{} opened", R::TITLE)),
            format!("{}/{}", R::PATH, record.id),
        );
        for event in record.standing() {
            let past = event.step.kind().map_or("", |kind| kind.past);
            add(
                lane,
                event.made.happened,
                about(past),
                format!("{}/{}", R::PATH, record.id),
            );
        }
    }
}

/// A tie between two in the case: from, tie, to, how it is known.
#[derive(Serialize)]
struct TieShown {
    from: String,
    tie: &'static str,
    to: String,
    how: String,
}

/// Who belongs to whom and where, as a table and as a drawing of suspects, homes and children.
pub(crate) fn ties(page: &CasePage) -> Value {
    let mut rows = Vec::new();
    for (id, person) in &page.persons {
        for address in person.addresses() {
            rows.push(TieShown {
                from: name(page, *id),
                tie: if address.to.is_some() { "lived at" } else { "lives at" },
                to: format!("{} {}", address.address, address.postcode).trim().to_owned(),
                how: address.how_known.clone(),
            });
        }
        for event in person.standing() {
            if let domain::people::PersonStep::Tied { tie, to, how_known, .. } = &event.step {
                rows.push(TieShown {
                    from: name(page, *id),
                    tie: tie.label(),
                    to: name(page, *to),
                    how: how_known.clone(),
                });
            }
        }
    }
    let mut left: Vec<String> = Vec::new();
    let mut right: Vec<String> = Vec::new();
    for row in &rows {
        if !left.contains(&row.from) {
            left.push(row.from.clone());
        }
        if !right.contains(&row.to) {
            right.push(row.to.clone());
        }
    }
    let y = |list: &[String], name: &str| {
        list.iter()
            .position(|other| other == name)
            .map_or(0, |place| 26 + 38 * place)
    };
    let lines: Vec<(usize, usize)> = rows
        .iter()
        .map(|row| (y(&left, &row.from), y(&right, &row.to)))
        .collect();
    let dots = |list: &[String]| {
        list.iter()
            .map(|name| (y(list, name), name.clone()))
            .collect::<Vec<_>>()
    };
    context! {
        height => 38 * left.len().max(right.len()) + 20,
        left => Value::from(Serde(&dots(&left))),
        right => Value::from(Serde(&dots(&right))),
        lines => Value::from(Serde(&lines)),
        rows => Value::from(Serde(&rows)),
    }
}

/// The records of a case by room, for the pages that list them.
pub(crate) fn records(site: &Site, page: &CasePage) -> Value {
    context! {
        warrants => lines(site, &page.warrants, |_| String::new()),
        custody => lines(site, &page.custody, |custody| name(page, custody.opening.suspect)),
        exhibits => lines(site, &page.exhibits, |exhibit| exhibit.opening.found.clone()),
        prosecutions => lines(site, &page.prosecutions, |case| name(page, case.opening.suspect)),
        social_care => lines(site, &page.social_care, |referral| {
            let council = domain::reference::council(&referral.opening.council);
            let council = council.map(|council| format!("{}. ", council.name)).unwrap_or_default();
            format!("{council}May the family be contacted? {}", contact_words(&referral.opening))
        }),
        discussions => lines(site, &page.discussions, |discussion| {
            domain::reference::council(&discussion.opening.council).map(|council| council.name.clone()).unwrap_or_default()
        }),
        callouts => lines(site, &page.callouts, |_| String::new()),
        notes => lines(site, &page.notes, |note| format!("by {}", note.opened.done_by)),
        documents => lines(site, &page.documents, |document| format!("from {}", document.opening.from)),
        resolutions => lines(site, &page.resolutions, |resolution| resolution.opening.time.clone()),
        disclosures => lines(site, &page.disclosures, |disclosure| name(page, disclosure.opening.suspect)),
        designated_officer => lines(site, &page.designated_officer, |_| String::new()),
    }
}

/// How many changes the overview names.
const CHANGES: usize = 12;

/// What others recorded in a case since somebody last looked at it, the latest first.
pub(crate) fn since(site: &Site, page: &CasePage, actor: &Actor, since: Instant) -> Value {
    let mut changes = Vec::new();
    let mut add = Adding {
        actor: actor.account,
        since,
        changes: &mut changes,
    };
    add.one(&page.investigation);
    add.all(page.persons.values());
    add.all(&page.children);
    add.all(&page.social_care);
    add.all(&page.discussions);
    add.all(&page.designated_officer);
    add.all(&page.warrants);
    add.all(&page.custody);
    add.all(&page.exhibits);
    add.all(&page.callouts);
    add.all(&page.prosecutions);
    add.all(&page.notes);
    add.all(&page.documents);
    add.all(&page.resolutions);
    add.all(&page.disclosures);
    changes.sort_by_key(|change| std::cmp::Reverse(change.at));
    let more = changes.len().saturating_sub(CHANGES);
    let shown = |change: &Changed| {
        context! {
            href => change.href.clone(), what => change.what, kind => change.kind, reference => change.reference.clone(),
            at => Value::from(Serde(&site.shown(change.at))), by => name_of(&page.people, change.by),
        }
    };
    context! {
        at => moment(since), more,
        changes => changes.iter().take(CHANGES).map(shown).collect::<Vec<_>>(),
    }
}

/// Something that somebody else recorded.
struct Changed {
    href: String,
    what: &'static str,
    kind: &'static str,
    reference: String,
    at: Instant,
    by: AccountId,
}

/// Adds what others recorded since a moment, record by record.
struct Adding<'a> {
    actor: AccountId,
    since: Instant,
    changes: &'a mut Vec<Changed>,
}

impl Adding<'_> {
    fn all<'a, R: WebRoom>(&mut self, records: impl IntoIterator<Item = &'a Record<R>>) {
        for record in records {
            self.one(record);
        }
    }
    fn one<R: WebRoom>(&mut self, record: &Record<R>) {
        use domain::record::Step as _;
        let opened = (R::began(record), &record.opened);
        let events = record.events.iter().filter(|event| event.struck.is_none());
        let events = events.map(|event| (event.step.kind().map_or("", |kind| kind.past), &event.made));
        for (what, made) in std::iter::once(opened).chain(events) {
            if made.at > self.since && made.by != self.actor {
                self.changes.push(Changed {
                    href: format!("{}/{}", R::PATH, record.id),
                    what,
                    kind: R::TITLE,
                    reference: record.reference.clone(),
                    at: made.at,
                    by: made.by,
                });
            }
        }
    }
}

/// What was entered in other systems, the latest first.
pub(crate) fn elsewhere(case: &Record<Investigations>) -> Vec<Value> {
    let entered = case.standing().rev().filter_map(|event| match &event.step {
        InvestigationStep::EnteredElsewhere {
            system,
            their_reference,
            entered,
        } => Some(context! {
            system => system.label(), reference => their_reference.clone(), entered => entered.clone(),
            at => moment(event.made.happened), by => event.made.done_by.clone(),
        }),
        _ => None,
    });
    entered.collect()
}

fn lines<R: WebRoom>(site: &Site, records: &[Record<R>], of: impl Fn(&Record<R>) -> String) -> Vec<Value> {
    use domain::record::Machine as _;
    records
        .iter()
        .map(|record| {
            let next = R::tasks(record).into_iter().next();
            context! {
                href => format!("{}/{}", R::PATH, record.id),
                reference => record.reference.clone(),
                title => R::title(record),
                of => of(record),
                state => record.state().label(),
                opened => Value::from(Serde(&site.shown(record.opened.happened))),
                next => next.map(|task| Value::from(Serde(&crate::rooms::task_shown(site, task.what, task.step, task.due(), task.because(), task.protects)))),
            }
        })
        .collect()
}
