//! The file for the prosecutor, as far as the case's records hold it: MG3, MG5, MG9, MG11, MG12 and MG13.
//!
//! Charges have the words of their statute, out of the reference data: *photograph or pseudo-photograph*. What an officer
//! typed as offences is only read for which of them it names.

use jiff::civil::Date;

use super::exhibits::{declaration, statement_head};
use super::source::{KEPT_BACK, Writer, born, cell, home, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, day, moment};
use crate::court::{OrderKind, ProsecutionStep, Prosecutions};
use crate::custody::{CustodyKind, CustodyStep};
use crate::exhibits::{ExhibitStep, continuity};
use crate::ids::PersonId;
use crate::investigations::Part;
use crate::people::{Category, People};
use crate::record::Record;
use crate::reference::{Consent, Offence, named_offences};
use crate::warrants::WarrantStep;

/// Who is accused, as every form of the file begins.
fn accused(writer: &mut Writer<'_>, of: &Source<Prosecutions>, on: Date) {
    let person = writer.person(of.record.opening.suspect);
    writer.section("The suspect");
    writer.facts([
        (
            "Name",
            Some(person.map_or_else(|| KEPT_BACK.to_owned(), |person| person.record.name())),
        ),
        ("Born", person.and_then(|person| born(&person.record, on))),
        ("Home on record", person.and_then(|person| home(&person.record))),
        ("Prosecution", text(&of.record.reference)),
        ("Investigation", writer.file.case_reference()),
        ("Officer in the case", writer.file.officer()),
        ("Supervisor", writer.file.supervisor()),
    ]);
    if person
        .and_then(|person| person.record.age_on(on))
        .is_some_and(|age| age < 18)
    {
        writer.note("The suspect is under 18: the youth court, youth justice and an appropriate adult. A child suspect is also a child to safeguard.");
    }
}

/// How old a suspect was who was a child when it mattered.
fn ages(writer: &mut Writer<'_>, record: &Record<Prosecutions>) {
    let (offence, appearance) = (record.age_at_offence(), record.age_at_first_appearance());
    if offence.into_iter().chain(appearance).any(|age| age < 18) {
        writer.facts([
            ("Age at the earliest offence", offence.map(|age| age.to_string())),
            ("Age at first appearance", appearance.map(|age| age.to_string())),
        ]);
    }
}

/// The words of a charge: those of the statute, with the section that they are contrary to.
fn charge(offence: &Offence) -> String {
    let section = offence.section.strip_prefix("s.").unwrap_or(&offence.section);
    format!(
        "{}, contrary to section {section} of the {}.",
        offence.title, offence.act
    )
}

/// The offences that a record names, in the statute's words, with whose consent they need.
fn offences(writer: &mut Writer<'_>, recorded: &str) {
    let named = named_offences(recorded);
    let rows = named
        .iter()
        .map(|offence| {
            let consent = match offence.dpp_consent {
                Consent::Yes => "Consent of the Director of Public Prosecutions needed",
                Consent::No => "No consent needed",
                Consent::ToConfirm => "To be confirmed",
            };
            vec![charge(offence), offence.maximum.clone(), consent.to_owned()]
        })
        .collect();
    writer.table(
        "Offences in the words of their statute",
        &["Offence", "Longest sentence on indictment", "Consent"],
        rows,
        "The record names no offence that the list of offences has. Write it in, in the words of the statute.",
    );
    if named.iter().any(|offence| offence.dpp_consent == Consent::Yes) {
        writer.note("The police do not charge an offence that needs the Director’s consent. A charge says photograph or pseudo-photograph, in the statute’s words, and no other word for it.");
    }
}

/// What an examination found, by category: counts, stills and moving apart.
fn counts(writer: &mut Writer<'_>, suspect: PersonId) {
    let file = writer.file;
    let (mut rows, mut waiting) = (Vec::new(), Vec::new());
    for exhibit in file.exhibits_of(suspect) {
        writer.uses(exhibit);
        let record = &exhibit.record;
        let method = match record.last("examined").map(|event| &event.step) {
            Some(ExhibitStep::Examined { method, .. }) => method.as_str(),
            _ => "",
        };
        match record.counts() {
            Some(found) => rows.push(vec![
                record.opening.mark.clone(),
                format!("{} / {}", found.a.0, found.a.1),
                format!("{} / {}", found.b.0, found.b.1),
                format!("{} / {}", found.c.0, found.c.1),
                cell(method),
            ]),
            None => waiting.push(vec![
                record.opening.mark.clone(),
                record.opening.what.clone(),
                record.state().label().to_owned(),
            ]),
        }
    }
    writer.table(
        "Counts by category, stills / moving",
        &[
            "Exhibit",
            "A: stills / moving",
            "B: stills / moving",
            "C: stills / moving",
            "Examined by, with",
        ],
        rows,
        "No result of an examination is recorded.",
    );
    if !waiting.is_empty() {
        writer.table(
            "Exhibits without a result",
            &["Exhibit", "What", "Where it stands"],
            waiting,
            "",
        );
    }
}

/// What happened, in its order: the search, the arrest, the interview, the examination.
fn events(writer: &mut Writer<'_>, suspect: PersonId) {
    let file = writer.file;
    let mut rows = Vec::new();
    for warrant in &file.warrants {
        let record = &warrant.record;
        if record.opening.suspect.is_some_and(|of| of != suspect) {
            continue;
        }
        for event in record.standing() {
            let words = match &event.step {
                WarrantStep::Granted { justice, .. } => format!("Warrant {} granted by {justice}", record.reference),
                WarrantStep::Executed { officers, .. } => {
                    format!("{} searched by {officers}", record.opening.premises)
                }
                _ => continue,
            };
            writer.uses(warrant);
            rows.push((event.made.happened, words, event.made.done_by.clone()));
        }
    }
    for custody in file.custody_of(suspect) {
        writer.uses(custody);
        let record = &custody.record;
        let began = match record.opening.kind {
            CustodyKind::Arrest => "Arrested",
            CustodyKind::Voluntary => "Attended voluntarily",
        };
        let words = format!(
            "{began} ({}): {}",
            record.opening.how.label().to_lowercase(),
            record.opening.offences
        );
        rows.push((record.opened.happened, words, record.opened.done_by.clone()));
        for event in record.standing() {
            let words = match &event.step {
                CustodyStep::Interviewed { present, .. } => format!("Interviewed; present: {present}"),
                CustodyStep::Bailed { until, .. } => format!("Bailed to {}", day(*until)),
                CustodyStep::Released { .. } => "Released under investigation".to_owned(),
                CustodyStep::Charged { .. } => "Charged".to_owned(),
                _ => continue,
            };
            rows.push((event.made.happened, words, event.made.done_by.clone()));
        }
    }
    rows.sort();
    let rows = rows
        .into_iter()
        .map(|(at, words, by)| vec![moment(at), words, by])
        .collect();
    writer.table(
        "What happened",
        &["When", "What", "By whom"],
        rows,
        "Nothing is recorded yet.",
    );
}

fn interviews(writer: &mut Writer<'_>, suspect: PersonId) {
    for custody in writer.file.custody_of(suspect) {
        for event in custody.record.standing() {
            if let CustodyStep::Interviewed { present, gist } = &event.step {
                writer.uses(custody);
                writer.facts([
                    ("Interviewed", Some(moment(event.made.happened))),
                    ("Present", text(present)),
                    ("In short", text(gist)),
                ]);
            }
        }
    }
    writer.blanks(&["What was put, what was answered, and any defence raised"]);
}

/// The children of the case as a file names them: by initials and age.
fn children(writer: &mut Writer<'_>) {
    let file = writer.file;
    let mut rows = Vec::new();
    for child in &file.children {
        writer.uses(child);
        rows.push(vec![
            cell(&child.record.opening.called),
            child.record.opening.lives_with_suspect.label().to_owned(),
            child.record.state().label().to_owned(),
        ]);
    }
    writer.table(
        "Children",
        &[
            "Child, by initials and age",
            "Lives or stays with a suspect",
            "Done so far",
        ],
        rows,
        "No identified child is linked to the case.",
    );
}

/// The report to the prosecutor for a charging decision (MG3).
pub fn charging_report(making: &Making, file: &CaseFile, of: &Source<Prosecutions>) -> Drawn {
    let record = &of.record;
    let title = "MG3: report to the prosecutor for a charging decision";
    let mut writer = Writer::begin(PaperKind::ChargingReport, title, making, file, of);
    let on = making.at.london_day();
    let suspect = record.opening.suspect;
    let (prosecutor, asked) = match record.last("file_sent").map(|event| &event.step) {
        Some(ProsecutionStep::FileSent { prosecutor, asked }) => (text(prosecutor), text(asked)),
        _ => (None, None),
    };
    accused(&mut writer, of, on);
    writer.section("What is asked");
    writer.facts([("Prosecutor", prosecutor), ("Asked for", asked)]);
    writer.blanks(&[
        "Full Code Test or Threshold Test, and why",
        "Red, green or green-priority",
        "Last day of bail or detention",
    ]);

    writer.section("Offences to be considered");
    offences(&mut writer, &record.opening.offences);

    writer.section("What happened");
    events(&mut writer, suspect);
    writer.section("The interview");
    interviews(&mut writer, suspect);
    writer.section("What the examination found");
    counts(&mut writer, suspect);
    writer.section("Children");
    children(&mut writer);

    writer.section("The officer’s view");
    writer.blanks(&[
        "Evidence for each offence, and for the suspect’s knowledge",
        "Evidence that weakens the case, and any defence",
        "Public interest",
        "Victims: their views, and special measures",
        "What is still to be done, and by when",
    ]);
    if let Some(event) = record.last("action_plan")
        && let ProsecutionStep::ActionPlan { items, due } = &event.step
    {
        writer.section("The last action plan");
        let answer = record
            .last("plan_answered")
            .filter(|answer| answer.made.happened >= event.made.happened);
        let sent = match answer.map(|answer| &answer.step) {
            Some(ProsecutionStep::PlanAnswered { sent }) => text(sent),
            _ => None,
        };
        writer.facts([
            ("Received", Some(moment(event.made.happened))),
            ("Asked for", text(items)),
            ("Due", Some(day(*due))),
            ("Answered with", sent),
        ]);
    }
    writer.section("The prosecutor’s decision");
    writer.blanks(&[
        "Decision, and reasons",
        "Charges authorised",
        "Consent given by",
        "Name, signature and date",
    ]);
    writer.end()
}

/// The summary of a case for court and prosecutor (MG5).
pub fn case_summary(making: &Making, file: &CaseFile, of: &Source<Prosecutions>) -> Drawn {
    let record = &of.record;
    let mut writer = Writer::begin(PaperKind::CaseSummary, "MG5: police report", making, file, of);
    let on = making.at.london_day();
    let suspect = record.opening.suspect;
    accused(&mut writer, of, on);
    writer.section("The offences");
    let charged = match record.last("charged").map(|event| &event.step) {
        Some(ProsecutionStep::Charged { offences, .. }) => offences,
        _ => &record.opening.offences,
    };
    offences(&mut writer, charged);
    if let Some(event) = record.last("charged")
        && let ProsecutionStep::Charged { authorised_by, .. } = &event.step
    {
        writer.facts([
            ("Charged", Some(moment(event.made.happened))),
            ("Authorised by", text(authorised_by)),
        ]);
    }
    writer.section("Summary of the key evidence");
    events(&mut writer, suspect);
    writer.blanks(&["In words: what is alleged, and what proves it"]);
    writer.section("The interview");
    interviews(&mut writer, suspect);
    writer.section("Forensic evidence");
    counts(&mut writer, suspect);
    writer.section("Children and victims");
    children(&mut writer);
    writer.section("Hearings");
    ages(&mut writer, record);
    let mut rows = Vec::new();
    for event in record.standing() {
        match &event.step {
            ProsecutionStep::HearingFixed { court, purpose, on } => {
                rows.push(vec![moment(*on), court.clone(), purpose.clone()]);
            }
            ProsecutionStep::HearingHeld { court, result } => {
                rows.push(vec![moment(event.made.happened), court.clone(), result.clone()]);
            }
            _ => {}
        }
    }
    writer.table(
        "Hearings",
        &["When", "Court", "What for, or what came of it"],
        rows,
        "None is fixed.",
    );
    writer.section("For the court");
    writer.blanks(&[
        "Evidence that is not key",
        "Other offences to be taken into consideration",
        "Compensation asked for",
        "Orders asked for: see MG13",
        "Officer’s signature and date",
    ]);
    writer.end()
}

/// Who did what that somebody may have to say in court, by name: the name, and what they did.
fn those_who_did(writer: &mut Writer<'_>, suspect: PersonId) -> Vec<Vec<String>> {
    let file = writer.file;
    let mut did: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, what: String| {
        let found = (name.trim().to_owned(), what);
        if !found.0.is_empty() && !did.contains(&found) {
            did.push(found);
        }
    };
    for warrant in &file.warrants {
        if let Some(event) = warrant.record.last("executed")
            && let WarrantStep::Executed { officers, .. } = &event.step
        {
            writer.uses(warrant);
            add(officers, format!("Searched under warrant {}", warrant.record.reference));
        }
    }
    for custody in file.custody_of(suspect) {
        writer.uses(custody);
        let record = &custody.record;
        add(&record.opened.done_by, record.opening.kind.label().to_owned());
        for event in record.standing() {
            if matches!(event.step, CustodyStep::Interviewed { .. }) {
                add(&event.made.done_by, "Interviewed the suspect".to_owned());
            }
        }
    }
    for exhibit in file.exhibits_of(suspect) {
        writer.uses(exhibit);
        let record = &exhibit.record;
        add(&record.opened.done_by, format!("Seized {}", record.opening.mark));
        if let Some(event) = record.last("examined") {
            add(&event.made.done_by, format!("Examined {}", record.opening.mark));
        }
    }
    let mut names: Vec<(String, Vec<String>)> = Vec::new();
    for (name, what) in did {
        match names.iter_mut().find(|(known, _)| *known == name) {
            Some((_, all)) => all.push(what),
            None => names.push((name, vec![what])),
        }
    }
    names
        .into_iter()
        .map(|(name, what)| vec![name, what.join("; ")])
        .collect()
}

/// The witnesses of a case (MG9): those whom it names as witnesses, and those who did what has to be proved.
pub fn witness_list(making: &Making, file: &CaseFile, of: &Source<Prosecutions>) -> Drawn {
    let mut writer = Writer::begin(PaperKind::WitnessList, "MG9: witness list", making, file, of);
    let on = making.at.london_day();
    accused(&mut writer, of, on);
    writer.section("Witnesses");
    let mut rows = Vec::new();
    for (id, part) in file.parts() {
        let Some(person) = file.person(id) else { continue };
        let record: &Record<People> = &person.record;
        let is_witness = part == Part::Witness || record.category() == Category::Witness;
        if is_witness && part != Part::Suspect {
            writer.uses(person);
            rows.push(vec![
                record.name(),
                cell(&born(record, on).unwrap_or_default()),
                cell(&home(record).unwrap_or_default()),
            ]);
        }
    }
    writer.table(
        "Witnesses of the case",
        &["Name", "Born", "Address on record"],
        rows,
        "Nobody is named as a witness in the case’s records.",
    );
    writer
        .note("Addresses of witnesses stay with the police and the prosecutor: this list does not go to the defence.");
    writer.section("Officers and experts");
    let rows = those_who_did(&mut writer, of.record.opening.suspect);
    writer.table(
        "Who did what",
        &["Name", "What they did"],
        rows,
        "Nobody is named in the records yet.",
    );
    writer.blanks(&["Statements attached", "Dates to avoid: see MG10"]);
    writer.end()
}

/// The statement of somebody who is a witness, to be completed and signed by them (MG11).
pub fn statement(making: &Making, file: &CaseFile, of: &Source<People>) -> Drawn {
    let person = &of.record;
    let mut writer = Writer::begin(PaperKind::Statement, "MG11: witness statement", making, file, of);
    let on = making.at.london_day();
    let age = match person.age_on(on) {
        Some(age) if age >= 18 => Some("Over 18".to_owned()),
        Some(age) => Some(age.to_string()),
        None => None,
    };
    writer.section("The witness");
    statement_head(&mut writer);
    writer.facts([
        ("Statement of", text(&person.name())),
        ("Age, if under 18", age),
        ("Investigation", file.case_reference()),
    ]);
    writer.blanks(&["Occupation"]);
    writer.section("Statement");
    writer.blanks(&["", "", "", "", "", "", "", "", "", "", "", ""]);
    declaration(&mut writer);
    writer.section("For the police and the prosecutor only");
    writer.note("Not for the defence: this part is kept apart from the statement.");
    writer.facts([("Born", person.born().map(day)), ("Address", home(person))]);
    writer.blanks(&[
        "Telephone, and how to reach them",
        "Dates to avoid",
        "Special measures, interpreter, other needs",
        "Statement taken by, where and when",
    ]);
    writer.end()
}

/// The exhibits of a case against somebody (MG12).
pub fn exhibit_list(making: &Making, file: &CaseFile, of: &Source<Prosecutions>) -> Drawn {
    let mut writer = Writer::begin(PaperKind::ExhibitList, "MG12: exhibit list", making, file, of);
    let on = making.at.london_day();
    accused(&mut writer, of, on);
    writer.section("Exhibits");
    let mut rows = Vec::new();
    for exhibit in file.exhibits_of(of.record.opening.suspect) {
        writer.uses(exhibit);
        let record = &exhibit.record;
        let mut seals = continuity(record).into_iter().map(|holding| holding.seal);
        let seal = seals.rfind(|seal| !seal.is_empty()).unwrap_or_default();
        rows.push(vec![
            cell(&record.opening.mark),
            cell(&record.opening.what),
            cell(&record.opening.found),
            cell(&record.opened.done_by),
            cell(&seal),
            record.state().label().to_owned(),
        ]);
    }
    writer.table(
        "Exhibits",
        &[
            "Mark",
            "What",
            "Where found",
            "Produced by",
            "Seal now",
            "Where it stands",
        ],
        rows,
        "No exhibit is recorded.",
    );
    writer.end()
}

/// Each order with its ground, whether it is asked for (by hand) and whether it was made already.
fn which_orders(writer: &mut Writer<'_>, record: &Record<Prosecutions>) {
    writer.section("Orders");
    let made = |kind: OrderKind| {
        let mut made = record.standing().filter_map(|event| match &event.step {
            ProsecutionStep::OrderMade { kind: of, until, .. } if *of == kind => Some((event.made.happened, *until)),
            _ => None,
        });
        made.next_back().map_or_else(
            || "No".to_owned(),
            |(at, until)| match until {
                Some(until) => format!("Yes, {}, until {}", moment(at), day(until)),
                None => format!("Yes, {}", moment(at)),
            },
        )
    };
    let rows = [
        (
            OrderKind::Shpo,
            "Sentencing Act 2020 s.345: necessary to protect the public, or children, from sexual harm",
        ),
        (
            OrderKind::Notification,
            "Sexual Offences Act 2003 Part 2: follows from the conviction and the sentence; the court states it",
        ),
        (
            OrderKind::Forfeiture,
            "Forfeiture or deprivation of the exhibits that are named below",
        ),
        (
            OrderKind::Restraining,
            "To protect somebody who is named from harassment or fear of violence",
        ),
        (OrderKind::Other, "Another order, to be named"),
    ];
    let rows = rows
        .into_iter()
        .map(|(kind, why)| {
            vec![
                kind.label().to_owned(),
                why.to_owned(),
                "Yes / No".to_owned(),
                made(kind),
            ]
        })
        .collect();
    writer.table(
        "Orders on conviction",
        &["Order", "Ground", "Asked for", "Made already"],
        rows,
        "",
    );
}

/// The orders that the court may be asked for on conviction (MG13). Whether one is asked for, an officer decides.
pub fn orders(making: &Making, file: &CaseFile, of: &Source<Prosecutions>) -> Drawn {
    let record = &of.record;
    let mut writer = Writer::begin(
        PaperKind::Orders,
        "MG13: application for orders on conviction",
        making,
        file,
        of,
    );
    let on = making.at.london_day();
    accused(&mut writer, of, on);
    writer.section("The offences");
    offences(&mut writer, &record.opening.offences);

    which_orders(&mut writer, record);
    writer.blanks(&[
        "Prohibitions asked for, each with why it is necessary",
        "For how long, and why",
    ]);

    writer.section("Where conditions of bail were needed");
    let suspect = record.opening.suspect;
    let mut rows = Vec::new();
    for custody in file.custody_of(suspect) {
        for event in custody.record.standing() {
            if let CustodyStep::Bailed { conditions, .. } = &event.step {
                writer.uses(custody);
                rows.push(vec![moment(event.made.happened), cell(conditions)]);
            }
        }
    }
    writer.table(
        "Conditions of bail",
        &["When", "Conditions"],
        rows,
        "There was no bail.",
    );

    writer.section("What forfeiture is asked for");
    let mut rows = Vec::new();
    for exhibit in file.exhibits_of(suspect) {
        let found = exhibit.record.counts();
        let any = found.is_some_and(|it| it.a.0 + it.a.1 + it.b.0 + it.b.1 + it.c.0 + it.c.1 > 0);
        if any {
            writer.uses(exhibit);
            rows.push(vec![
                cell(&exhibit.record.opening.mark),
                cell(&exhibit.record.opening.what),
                "Yes / No".to_owned(),
            ]);
        }
    }
    writer.table(
        "Exhibits on which material was found",
        &["Exhibit", "What", "Asked for"],
        rows,
        "No examination has found material on an exhibit.",
    );
    writer.blanks(&[
        "The family’s own data on these, and how it goes back to them",
        "Officer’s signature and date",
    ]);
    writer.end()
}
