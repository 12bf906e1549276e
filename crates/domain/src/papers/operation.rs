//! The briefing before the door: the children first, then the suspect's safety, then the search.

use super::source::{KEPT_BACK, Writer, born, cell, home, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, day, moment};
use crate::custody::CustodyStep;
use crate::deadlines::last_safe_day_of_warrant;
use crate::investigations::{InvestigationStep, Part};
use crate::record::Recorded;
use crate::safeguarding::StrategyStep;
use crate::warrants::Warrants;

/// The briefing for a search, with the plan for the children at the premises and the plan for the suspect's safety.
pub fn briefing(making: &Making, file: &CaseFile, of: &Source<Warrants>) -> Drawn {
    let warrant = &of.record;
    let mut writer = Writer::begin(PaperKind::Briefing, "Briefing", making, file, of);
    let last_day = warrant
        .last("granted")
        .map(|event| day(last_safe_day_of_warrant(event.made.happened.london_day())));

    writer.section("Where and under what");
    writer.facts([
        ("Premises", text(&warrant.opening.premises)),
        (
            "Who resolved the address, and who checked it",
            text(&warrant.opening.address_checked),
        ),
        (
            "Warrant",
            Some(format!(
                "{}, {}",
                warrant.reference,
                warrant.state().label().to_lowercase()
            )),
        ),
        ("Power", text(warrant.opening.power.label())),
        ("Last safe day", last_day),
        ("Officer in the case", file.officer()),
        ("Supervisor", file.supervisor()),
    ]);
    writer.blanks(&["Date and time of entry", "Who leads"]);
    writer.note("Before the door: is this the right address? If it is not, stop, say so, and ring the supervisor. Nobody is named to the people who live there.");

    plan(&mut writer);
    children(&mut writer);
    suspects(&mut writer, of);
    safety(&mut writer, of);

    writer.section("Who else is there, and what to expect");
    let others: Vec<_> = [Part::Household, Part::Parent]
        .into_iter()
        .flat_map(|part| file.people_as(part).into_iter().map(move |person| (part, person)))
        .collect();
    let on = making.at.london_day();
    let mut rows = Vec::new();
    for (part, person) in others {
        writer.uses(person);
        rows.push(vec![
            person.record.name(),
            part.label().to_owned(),
            cell(&born(&person.record, on).unwrap_or_default()),
        ]);
    }
    writer.table(
        "Other people at the premises",
        &["Name", "In this case", "Born"],
        rows,
        "Nobody else is recorded as living there. That is not the same as nobody living there.",
    );
    entry(&mut writer);

    writer.section("Who does what");
    writer.blanks(&[
        "Entry",
        "Search",
        "Exhibits and the record of the search",
        "Digital triage",
        "Children: named officer",
        "Suspect’s safety: named officer",
        "Copy of the warrant and Code B notice to the occupier",
        "Family’s support pack",
    ]);
    writer.end()
}

/// How the entry is planned; what nobody planned is written in by hand.
fn entry(writer: &mut Writer<'_>) {
    let planned = writer
        .file
        .investigation
        .as_ref()
        .and_then(|case| case.record.last("entry_planned"));
    let Some(InvestigationStep::EntryPlanned {
        when,
        inside,
        children,
        dogs,
        weapons,
        firearms,
        tells,
        stays,
        devices,
    }) = planned.map(|event| &event.step)
    else {
        writer.blanks(&[
            "Dogs",
            "Weapons marker, firearms certificate",
            "School run, work and other times to avoid",
            "Second adult: who tells them what, and where",
            "Who stays with the family when we leave",
        ]);
        return;
    };
    writer.facts([
        ("When the team goes in, and why then", text(when)),
        ("Who may be inside", text(inside)),
        ("Where the children are then, and who takes them", text(children)),
        ("Dogs and other hazards", text(dogs)),
        ("Marker for weapons or violence", text(weapons.label())),
        ("Firearms certificate", text(firearms.label())),
        ("Who tells the partner or the family", text(tells)),
        ("Who stays with the family, and until when", text(stays)),
        ("Devices that matter first", text(devices)),
    ]);
}

/// What a supervisor agreed to, the last time: what is planned, for the children, for the suspect.
fn agreed(file: &CaseFile) -> Option<(&Recorded, &str, &str, &str)> {
    let event = file.investigation.as_ref()?.record.last("enforcement_agreed")?;
    match &event.step {
        InvestigationStep::EnforcementAgreed {
            plan,
            children,
            suicide_plan,
            ..
        } => Some((&event.made, plan, children, suicide_plan)),
        _ => None,
    }
}

fn plan(writer: &mut Writer<'_>) {
    writer.section("The plan");
    let agreed = agreed(writer.file);
    writer.facts([
        ("What is planned", agreed.and_then(|(_, plan, _, _)| text(plan))),
        (
            "Agreed by a supervisor",
            agreed.map(|(made, ..)| format!("{}, {}", made.done_by, moment(made.happened))),
        ),
    ]);
    if agreed.is_none() {
        writer.note("No supervisor is recorded as having agreed to the plan. Nobody goes in on this paper alone.");
    }
}

/// Which children live there or may be there, and what happens to each on the day.
fn children(writer: &mut Writer<'_>) {
    let file = writer.file;
    writer.section("Children at the premises");
    writer.facts([(
        "What is planned for the children",
        agreed(file).and_then(|(_, _, children, _)| text(children)),
    )]);
    let on = writer.at.london_day();
    let mut rows = Vec::new();
    for child in &file.children {
        writer.uses(child);
        let record = &child.record;
        let person = writer.person(record.opening.person);
        rows.push(vec![
            person.map_or_else(|| cell(&record.opening.called), |person| person.record.name()),
            cell(&person.and_then(|person| born(&person.record, on)).unwrap_or_default()),
            record.opening.lives_with_suspect.label().to_owned(),
            cell(record.holder().unwrap_or_default()),
            record.state().label().to_owned(),
        ]);
    }
    writer.table(
        "Children linked to the case",
        &[
            "Child",
            "Born",
            "Lives or stays with a suspect",
            "Responsible now",
            "Done so far",
        ],
        rows,
        "No child is linked to this case. Not known is not none: look for one.",
    );
    let mut held = Vec::new();
    for discussion in &file.discussions {
        writer.uses(discussion);
        let record = &discussion.record;
        let plan = match record.last("held").map(|event| &event.step) {
            Some(StrategyStep::Held { plan, .. }) => plan.as_str(),
            _ => "",
        };
        let when = record.last("held").map(|event| moment(event.made.happened));
        held.push(vec![
            record.reference.clone(),
            record.state().label().to_owned(),
            cell(&when.unwrap_or_default()),
            cell(plan),
        ]);
    }
    writer.table(
        "Strategy discussions",
        &["Discussion", "Where it stands", "Held", "What was decided"],
        held,
        "No strategy discussion is recorded. Where a child is linked, one is asked for before the door (Working Together 2023), or the reason why not is written down.",
    );
    writer.say("For each child on the day:");
    writer.blanks(&[
        "Who is with the child while we are there, and where",
        "Which adult protects the child, and how we know",
        "Who speaks to the child, and what the child is told",
        "Who collects the child from school, if it comes to that",
        "Who rings children’s social care, by day and by night",
    ]);
}

/// The suspect, as far as whoever goes in needs to know.
fn suspects(writer: &mut Writer<'_>, of: &Source<Warrants>) {
    writer.section("The suspect");
    let on = writer.at.london_day();
    let suspect = of.record.opening.suspect;
    let person = suspect.and_then(|id| writer.person(id));
    let name = match (suspect, person) {
        (None, _) => None,
        (Some(_), None) => Some(KEPT_BACK.to_owned()),
        (Some(_), Some(person)) => Some(person.record.name()),
    };
    writer.facts([
        ("Name", name),
        ("Born", person.and_then(|person| born(&person.record, on))),
        ("Home on record", person.and_then(|person| home(&person.record))),
    ]);
}

/// The plan for the suspect's safety: what has been assessed, and who does what next.
fn safety(writer: &mut Writer<'_>, of: &Source<Warrants>) {
    let file = writer.file;
    writer.section("The suspect’s safety: suicide and self-harm");
    writer.note(
        "Everybody suspected of these offences is treated as at risk of suicide (IOPC learning recommendations, 2021 to 2024). The risk is assessed before contact, on arrival, after interview and on release, by a named officer, who rings at 24, 48 and 72 hours.",
    );
    writer.facts([(
        "What is planned for the suspect’s safety",
        agreed(file).and_then(|(_, _, _, suicide_plan)| text(suicide_plan)),
    )]);
    let mut rows = Vec::new();
    for custody in of
        .record
        .opening
        .suspect
        .map(|id| file.custody_of(id))
        .unwrap_or_default()
    {
        writer.uses(custody);
        for event in custody.record.standing() {
            if let CustodyStep::Welfare {
                moment: when,
                found,
                owner,
            } = &event.step
            {
                rows.push(vec![
                    when.label().to_owned(),
                    moment(event.made.happened),
                    cell(found),
                    cell(owner),
                ]);
            }
        }
    }
    writer.table(
        "Suicide-risk assessments",
        &["At", "When", "Found", "Who keeps in touch"],
        rows,
        "No assessment is recorded yet.",
    );
    writer.blanks(&[
        "Assessed before contact by, and what was found",
        "Who is with the suspect from entry to custody",
        "Means at the premises: medication, firearms, heights",
        "Health-care practitioner, liaison and diversion: asked for by",
        "Who rings at 24, 48 and 72 hours",
    ]);
}
