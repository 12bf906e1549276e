//! What an officer types into other systems, ready to be copied: nobody types twice what a record holds.
//!
//! Each block is plain text for one system, out of the records of the case as whoever asks may see them. What was entered is
//! recorded with the reference that the system gave ([`InvestigationStep::EnteredElsewhere`]); nothing is sent by the program.

use crate::children::Children;
use crate::court::ProsecutionStep;
use crate::custody::{Custody, CustodyKind};
use crate::exhibits::Exhibits;
use crate::ids::PersonId;
use crate::investigations::{InvestigationStep, Investigations, Part, System};
use crate::papers::{CaseFile, Source};
use crate::people::People;
use crate::record::{Record, Room as _};
use crate::time::Instant;

/// A text for one system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryBlock {
    /// Which system.
    pub system: System,
    /// The text.
    pub text: String,
    /// What was entered there so far: the system's reference, and when.
    pub entered: Vec<(String, Instant)>,
}

/// A line of a block: the label and what is recorded; that nothing is, otherwise.
fn line(text: &mut String, label: &str, value: Option<&str>) {
    let value = value.map(str::trim).filter(|value| !value.is_empty());
    text.push_str(label);
    text.push_str(": ");
    // One line each, so that a field takes it: what was typed in several is joined.
    let value = value.unwrap_or("not recorded");
    text.push_str(&value.split_whitespace().collect::<Vec<_>>().join(" "));
    text.push('\n');
}

fn when(at: Instant) -> String {
    at.london().strftime("%d/%m/%Y %H:%M").to_string()
}

fn person(text: &mut String, record: &Record<People>) {
    let (given, surname) = record.names();
    line(text, "Surname", Some(surname));
    line(text, "Forenames", Some(given));
    let born = record.born().map(|born| born.strftime("%d/%m/%Y").to_string());
    line(text, "Born", born.as_deref());
    let homes = record.addresses();
    let home = homes.iter().rfind(|home| home.to.is_none());
    line(text, "Address", home.map(|home| home.address.as_str()));
    line(text, "Postcode", home.map(|home| home.postcode.as_str()));
    let (told, ethnicity) = record.ethnicity();
    line(
        text,
        "Ethnicity",
        Some(ethnicity).filter(|words| !words.is_empty()).or(Some(told.label())),
    );
}

/// The texts for every system that takes something of a case by hand.
pub fn blocks(file: &CaseFile) -> Vec<EntryBlock> {
    let Some(case) = file.investigation.as_ref().map(|source| &source.record) else {
        return Vec::new();
    };
    let block = |system: &System| {
        let mut text = String::new();
        line(&mut text, "Our reference", Some(&case.reference));
        line(&mut text, "Officer in the case", Some(&file.officer));
        match system {
            System::Records => crime(&mut text, file, case),
            System::Custody => arrests(&mut text, file),
            System::Pnc | System::Pnd => identifiers(&mut text, file),
            System::Prosecutor | System::Court => prosecutions(&mut text, file),
            System::Nca => result(&mut text, file, case),
            System::Caid => exhibits(&mut text, file),
            System::Visor => orders(&mut text, file),
        }
        EntryBlock {
            system: *system,
            text,
            entered: entered(case, *system),
        }
    };
    System::ALL.iter().map(block).collect()
}

/// A suspect of the case, where whoever asks may see them.
fn suspect(text: &mut String, file: &CaseFile, id: PersonId) {
    text.push('\n');
    if let Some(suspect) = file.people_of(Part::Suspect).into_iter().find(|one| one.id == id) {
        person(text, suspect);
    }
}

fn crime(text: &mut String, file: &CaseFile, case: &Record<Investigations>) {
    line(text, "Supervisor", Some(&file.supervisor));
    line(text, "Kind", Some(case.opening.kind.label()));
    line(text, "Received", case.opening.received.map(when).as_deref());
    described(text, case);
    for suspect in file.people_of(Part::Suspect) {
        text.push('\n');
        line(text, "Role", Some("Suspect"));
        person(text, suspect);
    }
    for child in &file.children {
        text.push('\n');
        line(text, "Role", Some("Child"));
        line(text, "Child", Some(&Children::title(&child.record)));
        line(text, "Stands", Some(child.record.state().label()));
    }
}

fn arrests(text: &mut String, file: &CaseFile) {
    let arrested = |one: &&Source<Custody>| one.record.opening.kind == CustodyKind::Arrest;
    for arrest in file.custody.iter().filter(arrested) {
        suspect(text, file, arrest.record.opening.suspect);
        line(text, "Arrested", Some(&when(arrest.record.opened.happened)));
        line(text, "Place", Some(&arrest.record.opening.place));
        line(text, "Offences", Some(&arrest.record.opening.offences));
        let risk = "Treat as at risk of suicide; see the suicide-risk assessments";
        line(text, "Risk", Some(risk));
    }
}

fn identifiers(text: &mut String, file: &CaseFile) {
    for one in file.people_of(Part::Suspect) {
        text.push('\n');
        person(text, one);
        for identifier in one.identifiers() {
            line(text, identifier.kind.label(), Some(&identifier.received.reading));
        }
    }
}

fn prosecutions(text: &mut String, file: &CaseFile) {
    for prosecution in &file.prosecutions {
        suspect(text, file, prosecution.record.opening.suspect);
        line(text, "Prosecution", Some(&prosecution.record.reference));
        line(text, "Offences", Some(&prosecution.record.opening.offences));
        line(text, "Stands", Some(prosecution.record.state().label()));
    }
}

fn exhibits(text: &mut String, file: &CaseFile) {
    for exhibit in &file.exhibits {
        let stands = exhibit.record.state().label();
        let what = format!("{}, {stands}", Exhibits::title(&exhibit.record));
        line(text, &exhibit.record.reference, Some(&what));
    }
}

fn orders(text: &mut String, file: &CaseFile) {
    for prosecution in &file.prosecutions {
        for event in prosecution.record.standing() {
            if let ProsecutionStep::OrderMade { kind, until, told } = &event.step {
                suspect(text, file, prosecution.record.opening.suspect);
                line(text, "Order", Some(kind.label()));
                line(text, "Made", Some(&when(event.made.happened)));
                let until = until.map(|day| day.strftime("%d/%m/%Y").to_string());
                line(text, "Until", until.as_deref());
                line(text, "Told", Some(told));
            }
        }
    }
}

/// What was entered into a system so far.
fn entered(case: &Record<Investigations>, system: System) -> Vec<(String, Instant)> {
    let of = case.standing().filter_map(|event| match &event.step {
        InvestigationStep::EnteredElsewhere {
            system: of,
            their_reference,
            ..
        } if *of == system => Some((their_reference.clone(), event.made.happened)),
        _ => None,
    });
    of.collect()
}

fn described(text: &mut String, case: &Record<Investigations>) {
    if let Some(InvestigationStep::Described {
        platforms,
        ai_generated,
        marks,
    }) = case.last("described").map(|event| &event.step)
    {
        line(text, "Platforms", Some(platforms));
        line(text, "AI-generated", Some(ai_generated.label()));
        let marks: Vec<&str> = marks.iter().map(|mark| mark.label()).collect();
        line(text, "Marks", Some(&marks.join(", ")));
    }
}

/// The result that goes back to whoever sent the referral: counts and what became of it, and nobody's name.
fn result(text: &mut String, file: &CaseFile, case: &Record<Investigations>) {
    line(text, "State", Some(case.state().label()));
    let outcome = case.last("closure_asked").and_then(|event| match &event.step {
        InvestigationStep::ClosureAsked { outcome, .. } => Some(outcome.as_str()),
        _ => None,
    });
    line(text, "Home Office outcome", outcome);
    let count = |number: usize| number.to_string();
    let executed = file.warrants.iter().filter(|one| one.record.has("executed")).count();
    let arrests = file
        .custody
        .iter()
        .filter(|one| one.record.opening.kind == CustodyKind::Arrest);
    let safe = file.children.iter().filter(|one| !one.record.in_force().is_empty());
    line(text, "Warrants executed", Some(&count(executed)));
    line(text, "Arrests", Some(&count(arrests.count())));
    line(text, "Exhibits seized", Some(&count(file.exhibits.len())));
    line(text, "Children identified", Some(&count(file.children.len())));
    line(text, "Children safeguarded", Some(&count(safe.count())));
    let charged = file.prosecutions.iter().filter(|one| one.record.has("charged"));
    line(text, "Charged", Some(&count(charged.count())));
    let sentenced = file.prosecutions.iter().filter(|one| one.record.has("sentenced"));
    line(text, "Sentenced", Some(&count(sentenced.count())));
}
