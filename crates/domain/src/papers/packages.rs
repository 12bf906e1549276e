//! The report of a scan, in the short form that courts are used to: what was scanned, what lists say of it, what was not
//! examined, and how it was done.

use super::source::{Writer, cell, text};
use super::{CaseFile, Drawn, Making, Paper, PaperKind, Source, moment};
use crate::packages::{ListCount, Packages, Said, VideosSeen};

/// The title: the short report by which a result is served before it is disputed (Criminal Procedure Rules, Part 19).
const TITLE: &str = "Streamlined forensic report: scan of a device";

/// The report of a package that was taken into the case.
pub fn scan_report(making: &Making, file: &CaseFile, of: &Source<Packages>) -> Drawn {
    let opening = &of.record.opening;
    let mut writer = Writer::begin(PaperKind::ScanReport, TITLE, making, file, of);
    writer.section("The exhibit");
    writer.facts([
        ("Mark", text(&opening.mark)),
        ("Investigation", file.case_reference()),
        ("Officer in the case", file.officer()),
        ("Scanned by, and on which machine", text(&opening.made_by)),
        ("Package taken here", Some(moment(of.record.opened.happened))),
    ]);
    report(&mut writer, &opening.said);
    writer.end()
}

/// The same of a package that is in no case, as the machine that made it prints it.
pub fn scan_report_alone(making: &Making, mark: &str, said: &Said) -> Paper {
    let nothing = CaseFile::default();
    let mut writer = Writer::empty(PaperKind::ScanReport, TITLE, mark, making, &nothing);
    writer.section("The exhibit");
    writer.facts([
        ("Mark", text(mark)),
        ("Scanned by, and on which machine", text(&making.by)),
    ]);
    report(&mut writer, said);
    writer.end().paper
}

fn count(number: u64) -> String {
    number.to_string()
}

fn report(writer: &mut Writer<'_>, said: &Said) {
    what_lists_say(writer, said);
    what_was_scanned(writer, said);
    how(writer, said);
    writer.section("Whoever answers for it");
    writer.blanks(&[
        "Name, and whether accredited for this work",
        "What of the Regulator’s Code was not complied with",
        "Signature",
        "Date",
    ]);
}

fn what_lists_say(writer: &mut Writer<'_>, said: &Said) {
    writer.section("What lists say of it");
    let row = |counts: &ListCount| {
        vec![
            cell(&counts.list),
            cell(counts.category.as_deref().unwrap_or_default()),
            count(counts.still),
            count(counts.moving),
            count(counts.other),
            count(counts.different),
            count(counts.alike),
            count(counts.deleted),
        ]
    };
    writer.table(
        "Files on a list that is looked for",
        &[
            "List",
            "Category",
            "Stills",
            "Moving",
            "Other",
            "Different",
            "By likeness",
            "Deleted",
        ],
        said.by_list.iter().map(row).collect(),
        "No file is on a list that is looked for.",
    );
    writer.note("These are files that a list names, to the byte, or that look like one that it names. They were counted by a program, and nobody looked at any of them for this report. A category is the list’s own. A file on two lists stands in both rows, and rows are not added up. A deleted file is one that the file system of an image says was deleted: whoever had the device may have had no way to it. The scan is triage; it is an examination only where the unit has validated it as one.");
}

fn what_was_scanned(writer: &mut Writer<'_>, said: &Said) {
    writer.section("What was scanned");
    let groups = said.groups.map_or_else(
        || "Too many pictures to be put into groups".to_owned(),
        |groups| format!("{} in {groups} groups", said.grouped),
    );
    writer.facts([
        ("Files", Some(count(said.files))),
        (
            "Of these in archives, messages and images of disks",
            Some(count(said.in_containers)),
        ),
        ("Of these deleted", Some(count(said.deleted))),
        ("Bytes on the disk", Some(count(said.bytes))),
        ("Pictures", Some(count(said.still))),
        ("Videos", Some(count(said.moving))),
        ("Known, and looked for by nobody", Some(count(said.known_good))),
        ("On a list that is looked for", Some(count(said.matched))),
        ("Pictures that look like others", Some(groups)),
        ("Links, which were not followed", Some(count(said.links))),
    ]);

    writer.section("What was not examined");
    let rows = said.not_examined_by.iter();
    writer.table(
        "What was not examined, or not all of it",
        &["What", "How many"],
        rows.map(|(sort, many)| vec![sort.label().to_owned(), count(*many)])
            .collect(),
        "Everything was examined.",
    );
    if said.not_examined > 0 {
        writer.say("Nothing is known of what these show. Where a digest could be taken, it was looked up.");
    }
}

fn how(writer: &mut Writer<'_>, said: &Said) {
    writer.section("How it was done");
    writer.facts([
        ("Program", text(&said.program)),
        ("Began, by the machine’s clock", said.began.map(moment)),
        ("Ended", said.ended.map(moment)),
        (
            "The disk",
            Some(
                if said.read_only {
                    "Mounted for reading only"
                } else {
                    "Not mounted for reading only"
                }
                .to_owned(),
            ),
        ),
        (
            "Compared by",
            Some(format!(
                "MD5, SHA-1 and SHA-256 of each file; of pictures PDQ in full, within {} of 256 bits, also turned and mirrored",
                said.radius
            )),
        ),
        (
            "Frames of videos",
            Some(
                said.videos
                    .as_ref()
                    .map_or_else(|| "Not looked at".to_owned(), VideosSeen::words),
            ),
        ),
        ("Archives opened", Some(format!("{} deep", said.depth))),
        ("Key that signed the package", text(&said.key)),
        ("SHA-256 of the package", text(&said.digest)),
    ]);
    let lists = said.lists.iter().map(|list| {
        let sort = if list.known_good {
            "Looked for by nobody"
        } else {
            "Looked for"
        };
        vec![
            cell(&list.name),
            cell(&list.date),
            cell(&list.authority),
            sort.to_owned(),
        ]
    });
    writer.table(
        "The lists",
        &["List", "Date", "Who answers for it", "Of what"],
        lists.collect(),
        "It was scanned with no list: nothing was looked for.",
    );
}
