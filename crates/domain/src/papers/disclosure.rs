//! The schedules of unused material and the management document (CPS Disclosure Manual, chapters 7 and 8; AG's Guidelines).

use super::source::{Writer, cell, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, day, moment};
use crate::disclosure::{DisclosureStep, Disclosures, Item, ItemStatus, Schedule};

fn head(writer: &mut Writer<'_>, of: &Source<Disclosures>) {
    let suspect = writer.name(of.record.opening.suspect);
    writer.section("The case");
    writer.facts([
        ("Suspect", Some(suspect)),
        ("Investigation", writer.file.case_reference()),
        ("Officer in the case", writer.file.officer()),
        ("Unused material", text(&of.record.reference)),
    ]);
}

/// Each item under its own number, which it keeps through every schedule.
fn rows(items: &[Item], with_reason: bool) -> Vec<Vec<String>> {
    let row = |item: &Item| {
        let mut row = vec![
            item.number.to_string(),
            cell(&item.description),
            item.made.map_or_else(|| cell(""), day),
            cell(&item.place),
        ];
        if with_reason {
            row.push(cell(&item.reason));
        }
        row
    };
    items.iter().map(row).collect()
}

/// MG6C: unused material that is not sensitive. It goes to the defence.
pub fn unused_schedule(making: &Making, file: &CaseFile, of: &Source<Disclosures>) -> Drawn {
    let mut writer = Writer::begin(
        PaperKind::UnusedSchedule,
        "MG6C: schedule of relevant unused material that is not sensitive",
        making,
        file,
        of,
    );
    head(&mut writer, of);
    writer.section("The items");
    writer.say("Numbers run on through every schedule of the case; a number that is not here belongs to another schedule, to the evidence, or to an item that was listed in error.");
    writer.table(
        "Items",
        &["No.", "Description", "Made", "Where it is"],
        rows(&of.record.schedule(Schedule::NonSensitive), false),
        "No item is decided as unused and not sensitive.",
    );
    let undecided = of.record.undecided();
    if !undecided.is_empty() {
        let numbers = crate::disclosure::numbered(&undecided);
        let items = if undecided.len() == 1 { "item" } else { "items" };
        writer.note(format!("Not complete: nobody has decided on {items} {numbers}."));
    }
    writer.blanks(&[
        "Disclosure officer: name, signature, date",
        "Prosecutor: decision on each item",
    ]);
    writer.end()
}

/// MG6D: sensitive unused material. It does not go to the defence; a schedule with nothing in it is signed all the same.
pub fn sensitive_schedule(making: &Making, file: &CaseFile, of: &Source<Disclosures>) -> Drawn {
    let mut writer = Writer::begin(
        PaperKind::SensitiveSchedule,
        "MG6D: schedule of sensitive unused material",
        making,
        file,
        of,
    );
    writer.note("Not for the defence. For the prosecutor, under cover of its own.");
    head(&mut writer, of);
    writer.section("The items");
    writer.table(
        "Items",
        &["No.", "Description", "Made", "Where it is", "Why it is sensitive"],
        rows(&of.record.schedule(Schedule::Sensitive), true),
        "Nil: there is no sensitive material. This schedule is signed and sent all the same.",
    );
    writer.blanks(&[
        "Disclosure officer: name, signature, date",
        "Prosecutor: decision on each item",
    ]);
    writer.end()
}

/// The disclosure management document: what was followed and why, what devices and third parties hold, what is unused.
pub fn management_document(making: &Making, file: &CaseFile, of: &Source<Disclosures>) -> Drawn {
    let record = &of.record;
    let mut writer = Writer::begin(
        PaperKind::DisclosureManagement,
        "Disclosure management document",
        making,
        file,
        of,
    );
    head(&mut writer, of);
    writer.section("Approach");
    writer.facts([
        (
            "Lines of enquiry, devices and third parties",
            text(&record.opening.approach),
        ),
        ("Likely issues", text(&record.opening.issues)),
    ]);
    writer.section("Lines of enquiry since");
    let lines = record.standing().filter_map(|event| match &event.step {
        DisclosureStep::LineOfEnquiry { words, third_party } => Some(vec![
            moment(event.made.happened),
            cell(words),
            text(third_party).unwrap_or_else(|| "None".to_owned()),
        ]),
        _ => None,
    });
    writer.table(
        "Lines of enquiry",
        &["When", "Which line, and whether it is reasonable", "Third party"],
        lines.collect(),
        "None is recorded since.",
    );
    writer.section("Digital devices");
    let mut rows = Vec::new();
    for exhibit in &file.exhibits {
        writer.uses(exhibit);
        rows.push(vec![
            exhibit.record.reference.clone(),
            cell(&exhibit.record.opening.found),
            exhibit.record.state().label().to_owned(),
        ]);
    }
    writer.table(
        "Devices and other exhibits",
        &["Exhibit", "Where it was found", "How it stands"],
        rows,
        "No exhibit is listed in this case.",
    );
    writer.section("What is unused");
    let items = record.items();
    let counts = ItemStatus::ALL.iter().map(|status| {
        let held = items.iter().filter(|item| !item.struck && item.status == *status);
        vec![status.label().to_owned(), held.count().to_string()]
    });
    writer.table("Items by what was decided", &["Decided", "Items"], counts.collect(), "");
    writer.section("Steps so far");
    let steps = record.standing().filter_map(|event| {
        let words = match &event.step {
            DisclosureStep::Certified { words } => format!("Certified: {words}"),
            DisclosureStep::Revealed { to, how, what } => {
                format!("Revealed to {to}, {}: {what}", how.label().to_lowercase())
            }
            DisclosureStep::DefenceStatement { summary } => format!("Defence statement: {summary}"),
            DisclosureStep::Reviewed { found } => format!("Reviewed: {found}"),
            DisclosureStep::Disclosed { items, to } => format!("Disclosed to the defence, items {items}: {to}"),
            DisclosureStep::ScheduleIssued { schedule, to } => format!("{} issued to {to}", schedule.label()),
            _ => return None,
        };
        Some(vec![moment(event.made.happened), words, event.made.done_by.clone()])
    });
    writer.table("Steps", &["When", "What", "By whom"], steps.collect(), "None yet.");
    writer.end()
}
