//! The papers that a suspect and a household take home.

use super::source::{KEPT_BACK, Writer, born, cell, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, day, moment};
use crate::custody::{BailRank, Custody, CustodyStep};

/// The notice of bail: to which day, where, under which conditions, by whose decision.
pub fn bail_notice(making: &Making, file: &CaseFile, of: &Source<Custody>) -> Drawn {
    let custody = &of.record;
    let mut writer = Writer::begin(PaperKind::BailNotice, "Notice of bail", making, file, of);
    let on = making.at.london_day();
    let person = writer.person(custody.opening.suspect);
    let bailed = custody.last("bailed");
    let extended = custody
        .last("bail_extended")
        .filter(|extended| bailed.is_none_or(|bailed| bailed.made.happened <= extended.made.happened));
    let (address, conditions, first_day) = match bailed.map(|event| &event.step) {
        Some(CustodyStep::Bailed {
            until,
            address,
            conditions,
            ..
        }) => (text(address), text(conditions), Some(*until)),
        _ => (None, None, None),
    };
    let (extended_to, rank, reasons, representations) = match extended.map(|event| &event.step) {
        Some(CustodyStep::BailExtended {
            until,
            rank,
            reasons,
            representations,
            ..
        }) => (Some(*until), Some(*rank), text(reasons), text(representations)),
        _ => (None, None, None, None),
    };

    writer.section("You are on bail");
    writer.facts([
        (
            "Name",
            Some(person.map_or_else(|| KEPT_BACK.to_owned(), |person| person.record.name())),
        ),
        ("Born", person.and_then(|person| born(&person.record, on))),
        (
            "Arrest",
            Some(format!("{}, {}", custody.reference, moment(custody.opened.happened))),
        ),
        ("For", text(&custody.opening.offences)),
    ]);

    writer.section("When and where you have to come");
    writer.facts([
        ("Day", extended_to.or(first_day).map(day)),
        ("Police station", text(&custody.opening.place)),
    ]);
    writer.blanks(&["Time"]);
    writer.note("You have to surrender to custody at that time and place. Not to do so without reasonable cause is an offence (Bail Act 1976 s.6), and you can be arrested without a warrant (PACE 1984 s.46A).");

    writer.section("Conditions");
    writer.say(cell(&conditions.unwrap_or_default()));
    writer.facts([("You have to live at", address)]);
    writer.say("If you break a condition, or a constable has reasonable grounds to suspect that you have, you can be arrested (PACE 1984 s.46A). You can ask a custody officer to vary the conditions, and then a magistrates’ court.");

    writer.section("Who decided");
    writer.facts([
        (
            "Bail granted by",
            bailed.map(|event| format!("{}, {}", event.made.done_by, moment(event.made.happened))),
        ),
        ("Rank", text(rank.unwrap_or(BailRank::Custody).label())),
        (
            "Extended by",
            extended.map(|event| format!("{}, {}", event.made.done_by, moment(event.made.happened))),
        ),
        ("Why it was extended", reasons),
        ("What you or your legal adviser said", representations),
    ]);

    writer.section("If you need help");
    writer.say("Being investigated can be very hard to bear. If you may hurt yourself, ring 999 or go to an emergency department. The pack that you were given says who else listens, by day and by night.");
    writer.facts([("Your officer in the case", file.officer())]);
    writer.blanks(&["Telephone of the officer"]);

    writer.section("Signatures");
    writer.blanks(&[
        "I was given a copy of this notice and it was explained to me: signature",
        "Appropriate adult or interpreter, where there was one",
        "Custody officer: signature, name and number",
        "Date and time",
    ]);
    writer.end()
}

/// The cover of the pack for the household. It says neither who was arrested nor why: it may lie where others see it.
pub fn family_pack(making: &Making, file: &CaseFile, of: &Source<Custody>) -> Drawn {
    let title = "For the people who live here";
    let mut writer = Writer::begin(PaperKind::FamilyPack, title, making, file, of);
    writer.section("What this pack is");
    writer.say("Police came to your home today. This was not your doing, and much of it may make no sense yet. The pack tells you what happens next, what the words mean, and who can help you.");
    writer.say("We cannot tell you why we came. If a child’s safety depends on your knowing something, we or a social worker will tell you that.");

    writer.section("Whom you can ring");
    writer.facts([
        ("Your officer", file.officer()),
        ("If you cannot reach them", file.supervisor()),
        ("Say this number", text(&of.record.reference)),
        ("If somebody is in danger now", Some("999".to_owned())),
        ("If it is not urgent", Some("101".to_owned())),
    ]);
    writer.blanks(&["Telephone of your officer", "Telephone of their supervisor"]);

    writer.section("What you can do today");
    writer.numbered(vec![
        "Look after yourself and the children first. School can go on as usual.".to_owned(),
        "If you fear that somebody may hurt themselves, do not leave them alone, and ring 999.".to_owned(),
        "You need not talk to anybody about this, and you need not look for anything: leave phones and computers that are still here as they are.".to_owned(),
        "Write down what you want to ask, and ring your officer.".to_owned(),
    ]);

    writer.section("What is in the pack");
    writer.numbered(vec![
        "What happens after the police have come, step by step.".to_owned(),
        "The words: bail, released under investigation, social services, civil orders.".to_owned(),
        "Who helps families in this position, with telephone numbers, by day and by night.".to_owned(),
        "How to get back what belongs to you.".to_owned(),
    ]);
    writer.end()
}
