//! The papers that protect children: a family referred to social care, and an adult who works with children.

use super::source::{KEPT_BACK, Writer, born, cell, home, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, day, moment};
use crate::children::{ChildStep, Children};
use crate::custody::{CustodyState, CustodyStep};
use crate::ids::PersonId;
use crate::investigations::Part;
use crate::people::{People, PersonStep, Told};
use crate::record::Record;
use crate::reference::{Council, council};
use crate::safeguarding::{DesignatedOfficerReferrals, FamilyContact, SocialCareReferrals};

/// Needs and language, as last recorded: what a social worker has to know before the first word.
fn described(person: &Record<People>) -> (Option<String>, Option<String>) {
    match person.last("described").map(|event| &event.step) {
        Some(PersonStep::Described {
            language,
            needs_told,
            needs,
            ..
        }) => {
            let needs = match needs_told {
                Told::Said => text(needs),
                told => text(told.label()),
            };
            (text(language), needs)
        }
        _ => (None, None),
    }
}

/// What a suspect may not do, and until when, as far as it was recorded. There are no conditions without bail.
fn restrictions(writer: &mut Writer<'_>, suspects: &[PersonId]) {
    let file = writer.file;
    for id in suspects {
        let name = writer.name(*id);
        for custody in file.custody_of(*id) {
            writer.uses(custody);
            let record = &custody.record;
            let (conditions, address) = match record.last("bailed").map(|event| &event.step) {
                Some(CustodyStep::Bailed {
                    conditions, address, ..
                }) => (text(conditions), text(address)),
                _ => (None, None),
            };
            let protections = match record.last("released").map(|event| &event.step) {
                Some(CustodyStep::Released { protections, .. }) => text(protections),
                _ => None,
            };
            let state = format!("{name}: {}", record.state().label().to_lowercase());
            match record.state() {
                CustodyState::OnBail => writer.facts([
                    ("Where the suspect stands", Some(state)),
                    ("Bailed to", record.bailed_until().map(day)),
                    ("Has to live at", address),
                    ("Conditions", conditions),
                ]),
                CustodyState::UnderInvestigation => writer.facts([
                    ("Where the suspect stands", Some(state)),
                    ("What protects children: there can be no conditions", protections),
                ]),
                _ => writer.facts([("Where the suspect stands", Some(state))]),
            }
        }
    }
}

fn council_facts(writer: &mut Writer<'_>, key: &str, known: Option<&Council>) {
    writer.facts([
        (
            "Council",
            known.map_or_else(|| text(key), |council| text(&council.name)),
        ),
        (
            "Front door",
            known.map(|council| format!("{}, {}", council.front_door.telephone, council.front_door.hours)),
        ),
        ("E-mail", known.and_then(|council| text(&council.front_door.email))),
        (
            "Emergency duty team, out of hours",
            known.and_then(|council| text(&council.emergency_duty_team.telephone)),
        ),
    ]);
}

/// One child, for whoever will see the child next: nothing about the alleged acts.
fn child(writer: &mut Writer<'_>, of: &Record<Children>) {
    let on = writer.at.london_day();
    let person = writer.person(of.opening.person);
    let (language, needs) = person.map(|person| described(&person.record)).unwrap_or_default();
    let ethnicity = person.and_then(|person| match person.record.ethnicity() {
        (Told::Said, words) => text(words),
        (told, _) => text(told.label()),
    });
    writer.facts([
        (
            "Child",
            person.map_or_else(|| text(&of.opening.called), |person| text(&person.record.name())),
        ),
        ("Born", person.and_then(|person| born(&person.record, on))),
        ("Home", person.and_then(|person| home(&person.record))),
        ("Ethnicity", ethnicity),
        ("First language", language),
        ("Disability or extra needs", needs),
        (
            "Lives or stays with a suspect",
            text(of.opening.lives_with_suspect.label()),
        ),
        ("How we know of the child", text(&of.opening.how_linked)),
        ("Responsible now", of.holder().and_then(text)),
        ("Done so far", text(of.state().label())),
    ]);
    if let Some(event) = of.last("seen")
        && let ChildStep::Seen {
            place,
            spoken_by,
            said,
            showed,
            wants,
            protective_adult,
        } = &event.step
    {
        writer.facts([
            (
                "Last seen",
                Some(format!("{}, {}", moment(event.made.happened), place.trim())),
            ),
            ("Spoken to by", text(spoken_by)),
            ("What the child said (fact)", text(said)),
            ("What the child showed (opinion)", text(showed)),
            ("What the child wants", text(wants)),
            (
                "An adult at home who protects the child",
                text(protective_adult.label()),
            ),
        ]);
    }
}

/// A family referred to social care: first of all whether the family may be spoken to.
pub fn social_care_referral(making: &Making, file: &CaseFile, of: &Source<SocialCareReferrals>) -> Drawn {
    let referral = &of.record;
    let opening = &referral.opening;
    let title = "Referral to children’s social care";
    let mut writer = Writer::begin(PaperKind::SocialCareReferral, title, making, file, of);

    writer.section("May the family be contacted?");
    let contact = match (opening.contact, opening.not_before) {
        (FamilyContact::NotBefore, Some(from)) => format!("NOT BEFORE {}", moment(from)),
        (FamilyContact::No, _) => "NO, only through us".to_owned(),
        (contact, _) => contact.label().to_owned(),
    };
    writer.facts([
        ("May the family be contacted?", Some(contact)),
        ("Who speaks to the family first", text(&opening.contact_by)),
    ]);
    if opening.contact != FamilyContact::Yes {
        writer.note("Contact before that may put a child or somebody else at risk, or lose what would protect them. Ring us first, whatever the hour.");
    }

    writer.section("To whom");
    council_facts(&mut writer, &opening.council, council(&opening.council));
    writer.facts([
        ("Team", text(opening.team.label())),
        ("Our referral", text(&referral.reference)),
        ("Our investigation", file.case_reference()),
        ("Officer in the case", file.officer()),
    ]);
    writer.blanks(&["Telephone of the officer, by day and by night"]);

    writer.section("What you need to know");
    writer.say(cell(&opening.concern));

    writer.section("The family and the children");
    writer.facts([("Family", text(&opening.family))]);
    for id in &opening.children {
        let known = file.children.iter().find(|source| source.record.id == *id);
        match known {
            Some(source) => {
                writer.uses(source);
                child(&mut writer, &source.record);
            }
            None => writer.facts([("Child", Some(KEPT_BACK.to_owned()))]),
        }
    }

    writer.section("Who is suspected, and what holds them now");
    let on = making.at.london_day();
    let suspects = file.people_as(Part::Suspect);
    let mut rows = Vec::new();
    for person in &suspects {
        writer.uses(person);
        rows.push(vec![
            person.record.name(),
            cell(&born(&person.record, on).unwrap_or_default()),
            cell(&home(&person.record).unwrap_or_default()),
        ]);
    }
    writer.table(
        "Suspects",
        &["Name", "Born", "Home on record"],
        rows,
        "Nobody is recorded as a suspect yet.",
    );
    let ids: Vec<PersonId> = suspects.iter().map(|person| person.record.id).collect();
    restrictions(&mut writer, &ids);

    writer.section("What we ask of you");
    writer.numbered(vec![
        "Say that you have this, by name.".to_owned(),
        "Decide, and tell us what you decided and who decided it, within one working day (Working Together 2023).".to_owned(),
        "Hold a strategy discussion where a child is suspected to suffer or to be likely to suffer significant harm (Children Act 1989 s.47).".to_owned(),
        "Tell us before you visit, write to or ring the family.".to_owned(),
    ]);
    writer.blanks(&["Received by, and when", "Decision, by whom, and when"]);
    writer.end()
}

/// Somebody who works with children, for the designated officer of the council where they work.
pub fn designated_officer_referral(making: &Making, file: &CaseFile, of: &Source<DesignatedOfficerReferrals>) -> Drawn {
    let referral = &of.record;
    let opening = &referral.opening;
    let title = "Referral to the designated officer (LADO)";
    let mut writer = Writer::begin(PaperKind::DesignatedOfficerReferral, title, making, file, of);
    let known = council(&opening.council);

    writer.section("To whom");
    writer.facts([
        (
            "Council of the workplace",
            known.map_or_else(|| text(&opening.council), |council| text(&council.name)),
        ),
        (
            "Designated officer",
            known.and_then(|council| text(&council.designated_officer.telephone)),
        ),
        ("Our referral", text(&referral.reference)),
        ("Officer in the case", file.officer()),
    ]);
    writer.blanks(&["Telephone of the officer"]);

    writer.section("Who works or volunteers with children");
    let on = making.at.london_day();
    let person = writer.person(opening.suspect);
    writer.facts([
        (
            "Name",
            Some(person.map_or_else(|| KEPT_BACK.to_owned(), |person| person.record.name())),
        ),
        ("Born", person.and_then(|person| born(&person.record, on))),
        ("Home on record", person.and_then(|person| home(&person.record))),
        ("Workplace or club", text(&opening.workplace)),
    ]);
    writer.blanks(&[
        "What they do there, and with which children",
        "Other places where they are with children",
    ]);

    writer.section("What is investigated, and what holds them now");
    let offences: Vec<String> = file
        .custody_of(opening.suspect)
        .iter()
        .filter_map(|custody| text(&custody.record.opening.offences))
        .collect();
    writer.facts([(
        "Offences for which they were arrested or interviewed",
        text(&offences.join("; ")),
    )]);
    restrictions(&mut writer, &[opening.suspect]);
    let children = file.children.len();
    writer.facts([(
        "Children linked to the case",
        (children > 0).then(|| format!("{children}. Their names are in the referral to social care, not here.")),
    )]);

    writer.section("What may be said, and to whom");
    writer.note("Nothing is said to the employer, to the person or to anybody at the workplace before we have agreed who says what, and when. A meeting about the workplace does not replace a strategy discussion about a child.");
    writer.blanks(&[
        "What the employer may be told, by whom, from when",
        "Who is told if they stop working there",
    ]);

    writer.section("What we ask of you");
    writer.numbered(vec![
        "Say that you have this, by name.".to_owned(),
        "Tell us what follows, and by when: a meeting, suspension, other councils.".to_owned(),
    ]);
    writer.blanks(&["Received by, and when", "What follows"]);
    writer.end()
}
