//! The papers of an exhibit: the submission to a laboratory, and the statement that produces it.

use super::source::{Writer, cell, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, moment};
use crate::exhibits::{ExhibitStep, Exhibits};
use crate::record::{Record, Step as _};

/// Through whose hands it went, and under which seal.
fn continuity(writer: &mut Writer<'_>, exhibit: &Record<Exhibits>) {
    let mut rows = vec![vec![
        moment(exhibit.opened.happened),
        "Seized and sealed".to_owned(),
        cell(&exhibit.opened.done_by),
        cell(&exhibit.opening.seal),
    ]];
    for event in exhibit.standing() {
        let (what, seal) = match &event.step {
            ExhibitStep::Moved {
                found_seal,
                to,
                place,
                seal,
            } => {
                let mut what = format!("To {to}");
                for (words, said) in [("at", place), ("found with seal", found_seal)] {
                    if !said.is_empty() {
                        what = format!("{what}, {words} {said}");
                    }
                }
                (what, seal.as_str())
            }
            ExhibitStep::Examined { seal, .. } => ("Examined".to_owned(), seal.as_str()),
            ExhibitStep::SentToLaboratory { laboratory } => (format!("To {laboratory}"), ""),
            ExhibitStep::Returned { to } => (format!("Returned to {to}"), ""),
            step => {
                let past = step.kind().map_or("", |kind| kind.past);
                (past.to_owned(), "")
            }
        };
        rows.push(vec![
            moment(event.made.happened),
            what,
            cell(&event.made.done_by),
            if seal.is_empty() {
                "As before".to_owned()
            } else {
                seal.to_owned()
            },
        ]);
    }
    writer.table(
        "Continuity of the exhibit",
        &["When", "What", "By whom", "Seal"],
        rows,
        "Nothing is recorded.",
    );
}

/// What goes with an exhibit to a laboratory (MG21): what it is, how it came here, what is asked. It names nobody.
pub fn forensic_submission(making: &Making, file: &CaseFile, of: &Source<Exhibits>) -> Drawn {
    let exhibit = &of.record;
    let opening = &exhibit.opening;
    let mut writer = Writer::begin(
        PaperKind::ForensicSubmission,
        "MG21: submission of work for scientific examination",
        making,
        file,
        of,
    );
    let submitted = exhibit.last("submitted");
    let (priority, question) = match submitted.map(|event| &event.step) {
        Some(ExhibitStep::Submitted { priority, question }) => (text(priority.label()), text(question)),
        _ => (None, None),
    };
    writer.section("The case");
    writer.facts([
        ("Investigation", file.case_reference()),
        ("Officer in the case", file.officer()),
        ("Force", text(&making.force)),
    ]);
    writer.blanks(&["Telephone of the officer", "Laboratory, and its reference"]);

    writer.section("The exhibit");
    writer.facts([
        ("Mark", text(&opening.mark)),
        ("Our reference", text(&exhibit.reference)),
        ("What kind of thing", text(opening.kind.label())),
        ("What it is", text(&opening.what)),
        ("Where it was found", text(&opening.found)),
        (
            "Seized",
            Some(format!(
                "{}, by {}",
                moment(exhibit.opened.happened),
                exhibit.opened.done_by
            )),
        ),
        ("Seal when seized", text(&opening.seal)),
    ]);

    writer.section("What is asked");
    writer.facts([
        ("How urgent", priority),
        ("Submitted", submitted.map(|event| moment(event.made.happened))),
        ("What the examination should answer", question),
    ]);
    writer.note("Results come back as digests, metadata and counts by category, stills and moving apart. No photograph, pseudo-photograph or video is to be sent with them.");
    writer.blanks(&[
        "Risks to whoever handles it: biological, sharp, encrypted, booby-trapped",
        "Passwords known",
        "What must not be done to it",
    ]);

    writer.section("Continuity");
    continuity(&mut writer, exhibit);

    writer.section("Authority");
    writer.blanks(&[
        "Authorised by: signature, name and rank",
        "Received at the laboratory by, and when",
    ]);
    writer.end()
}

/// The head of a witness statement, as the Criminal Procedure Rules ask for it.
pub(super) fn statement_head(writer: &mut Writer<'_>) {
    writer.say("Criminal Procedure Rules, Part 16; Criminal Justice Act 1967, section 9");
}

/// The declaration over the signature of a witness statement.
pub(super) fn declaration(writer: &mut Writer<'_>) {
    writer.section("Declaration");
    writer.say("This statement (consisting of ____ pages, each signed by me) is true to the best of my knowledge and belief, and I make it knowing that, if it is tendered in evidence, I shall be liable to prosecution if I have wilfully stated in it anything which I know to be false, or do not believe to be true.");
    writer.blanks(&["Signature", "Date", "Signature witnessed by"]);
}

/// The statement of whoever seized an exhibit, to be completed and signed by them (MG11).
pub fn exhibit_statement(making: &Making, file: &CaseFile, of: &Source<Exhibits>) -> Drawn {
    let exhibit = &of.record;
    let opening = &exhibit.opening;
    let mut writer = Writer::begin(PaperKind::ExhibitStatement, "MG11: witness statement", making, file, of);
    writer.section("The witness");
    statement_head(&mut writer);
    writer.facts([
        ("Statement of", text(&exhibit.opened.done_by)),
        ("Age, if under 18", Some("Over 18".to_owned())),
        ("Investigation", file.case_reference()),
    ]);
    writer.blanks(&["Occupation"]);

    writer.section("Statement");
    let at = moment(exhibit.opened.happened);
    writer.say(format!(
        "I am the person named above. On {at} I seized {}, which I found at: {}.",
        cell(&opening.what),
        cell(&opening.found)
    ));
    writer.say(format!(
        "I placed it in a sealed bag with the number {}, and I produce it as exhibit {}.",
        cell(&opening.seal),
        cell(&opening.mark)
    ));
    writer.note("Written from the record of the exhibit. Whoever signs makes it their own: correct it, and add what you saw, heard and did.");
    writer.blanks(&["Further", "", "", ""]);
    declaration(&mut writer);
    writer.end()
}
