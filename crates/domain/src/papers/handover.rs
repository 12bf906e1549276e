//! The page for a change of officer: what whoever takes the case over has to know before the first telephone call.

use super::source::{Writer, cell, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, moment};
use crate::children::Children;
use crate::custody::Custody;
use crate::exhibits::Exhibits;
use crate::investigations::{InvestigationStep, Investigations, Part};
use crate::record::{Record, Room};
use crate::time::Instant;

/// The tasks of a record, each with its record and by when.
fn missing<R: Room>(record: &Record<R>, rows: &mut Vec<(Option<Instant>, Vec<String>)>, now: Instant) {
    for task in R::tasks(record) {
        if task.starts.is_some_and(|starts| starts > now) {
            continue;
        }
        let due = task.due();
        let when = match due {
            Some(due) if due < now => format!("{}: over", moment(due)),
            Some(due) => moment(due),
            None => "No clock".to_owned(),
        };
        rows.push((due, vec![task.what.to_owned(), record.reference.clone(), when]));
    }
}

/// The hand-over page of a case.
pub fn hand_over(making: &Making, file: &CaseFile, of: &Source<Investigations>) -> Drawn {
    let case = &of.record;
    let mut writer = Writer::begin(PaperKind::HandOver, "Hand-over", making, file, of);
    writer.section("The case");
    writer.facts([
        ("Operation", text(&case.opening.operation)),
        ("Kind", text(case.opening.kind.label())),
        ("State", text(case.state().label())),
        ("Officer in the case", writer.file.officer()),
        ("Supervisor", writer.file.supervisor()),
        ("Opened", Some(moment(case.opened.happened))),
        ("Why", text(&case.opening.reason)),
    ]);
    children(&mut writer);
    tasks(&mut writer, of, making.at);
    suspects(&mut writer);
    writer.section("Evidence that waits");
    let mut rows = Vec::new();
    for exhibit in &file.exhibits {
        writer.uses(exhibit);
        rows.push(vec![
            exhibit.record.reference.clone(),
            Exhibits::title(&exhibit.record),
            exhibit.record.state().label().to_owned(),
        ]);
    }
    writer.table(
        "Exhibits",
        &["Exhibit", "What", "How it stands"],
        rows,
        "No exhibit is listed.",
    );
    decisions(&mut writer, case);
    notes(&mut writer);
    elsewhere(&mut writer, case);
    writer.blanks(&[
        "Who was spoken to of the family, the victim, the council and the prosecutor about the change",
        "Handed over by: name, signature, date",
        "Taken over by: name, signature, date",
    ]);
    writer.end()
}

fn children(writer: &mut Writer<'_>) {
    writer.section("The children first");
    let mut rows = Vec::new();
    for child in &writer.file.children {
        writer.uses(child);
        let record = &child.record;
        let measures: Vec<&str> = record.in_force().iter().map(|basis| basis.label()).collect();
        rows.push(vec![
            Children::title(record),
            record.state().label().to_owned(),
            record.holder().map_or_else(|| "Nobody named".to_owned(), str::to_owned),
            if measures.is_empty() {
                "None".to_owned()
            } else {
                measures.join("; ")
            },
        ]);
    }
    writer.table(
        "Children",
        &["Child", "How it stands", "Responsible now", "Measures in force"],
        rows,
        "No child is linked. Has anybody looked who lives at the address, and whom the suspect sees?",
    );
}

fn tasks(writer: &mut Writer<'_>, of: &Source<Investigations>, now: Instant) {
    writer.section("What is missing, and by when");
    let file = writer.file;
    let mut rows = Vec::new();
    missing(&of.record, &mut rows, now);
    file.children
        .iter()
        .for_each(|one| missing(&one.record, &mut rows, now));
    file.social_care
        .iter()
        .for_each(|one| missing(&one.record, &mut rows, now));
    file.discussions
        .iter()
        .for_each(|one| missing(&one.record, &mut rows, now));
    file.warrants
        .iter()
        .for_each(|one| missing(&one.record, &mut rows, now));
    file.custody.iter().for_each(|one| missing(&one.record, &mut rows, now));
    file.exhibits
        .iter()
        .for_each(|one| missing(&one.record, &mut rows, now));
    file.prosecutions
        .iter()
        .for_each(|one| missing(&one.record, &mut rows, now));
    file.notes.iter().for_each(|one| missing(&one.record, &mut rows, now));
    rows.sort_by_key(|(due, _)| due.unwrap_or(Instant::from_micros(i64::MAX)));
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    writer.table(
        "What is missing",
        &["What", "In", "By when"],
        rows,
        "Nothing is missing.",
    );
}

fn suspects(writer: &mut Writer<'_>) {
    writer.section("Suspects");
    let named: Vec<_> = writer.file.people_as(Part::Suspect);
    let mut rows = Vec::new();
    for person in named {
        writer.uses(person);
        let custody = writer.file.custody_of(person.record.id);
        let stands = custody.last().map(|last| {
            let until = last.record.bailed_until();
            let until = until
                .map(|day| format!(", bail until {}", super::day(day)))
                .unwrap_or_default();
            format!("{}{until}", last.record.state().label())
        });
        for one in &custody {
            writer.uses(one);
        }
        rows.push(vec![
            person.record.name(),
            stands.unwrap_or_else(|| "Not contacted".to_owned()),
            custody
                .last()
                .map_or_else(|| cell(""), |last| Custody::title(&last.record)),
        ]);
    }
    writer.table(
        "Suspects",
        &["Suspect", "How it stands", "Last record"],
        rows,
        "Nobody is named yet.",
    );
}

fn decisions(writer: &mut Writer<'_>, case: &Record<Investigations>) {
    writer.section("Decisions, the latest first");
    let decided = case.standing().rev().filter_map(|event| {
        let words = match &event.step {
            InvestigationStep::Decided { decision, reason, .. } => format!("{decision} Because: {reason}"),
            InvestigationStep::HandedOver { handover, .. } => format!("Handed over: {handover}"),
            InvestigationStep::Reviewed { found } => format!("Supervisor’s review: {found}"),
            InvestigationStep::DelayExplained { why, words } => format!("Delay: {}. {words}", why.label()),
            _ => return None,
        };
        Some(vec![moment(event.made.happened), words, event.made.done_by.clone()])
    });
    let rows: Vec<_> = decided.take(12).collect();
    writer.table("Decisions", &["When", "What", "By whom"], rows, "None is recorded.");
}

fn notes(writer: &mut Writer<'_>) {
    writer.section("Notes");
    let mut rows = Vec::new();
    for note in writer.file.notes.iter().rev().take(12) {
        writer.uses(note);
        rows.push(vec![
            moment(note.record.opened.happened),
            cell(&note.record.opening.words),
            note.record.state().label().to_owned(),
        ]);
    }
    writer.table("Notes", &["When", "Note", "State"], rows, "Nobody wrote one.");
}

fn elsewhere(writer: &mut Writer<'_>, case: &Record<Investigations>) {
    writer.section("In other systems");
    let entered = case.standing().filter_map(|event| match &event.step {
        InvestigationStep::EnteredElsewhere {
            system,
            their_reference,
            entered,
        } => Some(vec![
            system.label().to_owned(),
            cell(their_reference),
            cell(entered),
            moment(event.made.happened),
        ]),
        _ => None,
    });
    writer.table(
        "In other systems",
        &["System", "Its reference", "What", "When"],
        entered.collect(),
        "Nothing is recorded as entered elsewhere.",
    );
}
