//! The papers of a warrant: the information that a justice reads, and the record of the search.
//!
//! The two powers differ in what a justice has to be satisfied of, and the paper says so in the words of the Act that is
//! asked under. What a justice decides is left blank: nobody fills it in but them.

use super::source::{KEPT_BACK, Writer, born, cell, home, text};
use super::{CaseFile, Drawn, Making, PaperKind, Source, moment};
use crate::answers::Answer;
use crate::record::{Event, Record};
use crate::warrants::{Power, WarrantStep, Warrants};

/// What the court is asked for, and of what it has to be satisfied.
struct Asked {
    act: &'static str,
    asks: &'static str,
    tests: &'static [&'static str],
    conditions: &'static [&'static str],
}

const fn asked(power: Power) -> Asked {
    match power {
        Power::ProtectionOfChildren => Asked {
            act: "Protection of Children Act 1978, section 4",
            asks: "There is reasonable ground for suspecting that, in the premises named below, there is an indecent photograph or pseudo-photograph of a child. A warrant is asked for that authorises any constable to enter, if need be by force, and search the premises, and to seize and remove any articles which they believe, with reasonable cause, to be or include indecent photographs or pseudo-photographs of children.",
            tests: &[
                "There is reasonable ground for suspecting that an indecent photograph or pseudo-photograph of a child is in the premises (section 4(1)).",
                "The information is laid on oath by, or on behalf of, the Director of Public Prosecutions or by a constable (section 4(1)).",
                "The safeguards of sections 15 and 16 of the Police and Criminal Evidence Act 1984 are met: this warrant is issued to constables.",
            ],
            conditions: &[],
        },
        Power::PoliceAndCriminalEvidence => Asked {
            act: "Police and Criminal Evidence Act 1984, section 8",
            asks: "There are reasonable grounds for believing that an indictable offence has been committed and that there is material in the premises named below which is likely to be of substantial value to the investigation of the offence. A warrant is asked for that authorises a constable to enter and search the premises, and to seize and retain anything for which the search is authorised.",
            tests: &[
                "An indictable offence has been committed (section 8(1)(a)).",
                "There is material on the premises which is likely to be of substantial value, by itself or together with other material, to the investigation of the offence (section 8(1)(b)).",
                "The material is likely to be relevant evidence (section 8(1)(c)).",
                "It does not consist of or include items subject to legal privilege, excluded material or special procedure material (section 8(1)(d)).",
                "At least one of the conditions in section 8(3) applies to the premises (section 8(1)(e)).",
            ],
            conditions: &[
                "Section 8(3)(a): it is not practicable to communicate with anybody entitled to grant entry. Yes / No",
                "Section 8(3)(b): somebody can grant entry, but it is not practicable to communicate with anybody entitled to grant access to the evidence. Yes / No",
                "Section 8(3)(c): entry will not be granted unless a warrant is produced. Yes / No",
                "Section 8(3)(d): the purpose of the search may be frustrated or seriously prejudiced unless a constable can secure immediate entry. Yes / No",
            ],
        },
        Power::Other => Asked {
            act: "another power, to be named",
            asks: "A warrant is asked for to enter and search the premises named below. The Act, the section and its tests are to be written in before this is sworn: the record names another power.",
            tests: &[],
            conditions: &[],
        },
    }
}

fn premises(writer: &mut Writer<'_>, warrant: &Record<Warrants>) {
    let on = writer.at.london_day();
    let suspect = warrant.opening.suspect;
    let person = suspect.and_then(|id| writer.person(id));
    let who = match (suspect, person) {
        (None, _) => None,
        (Some(_), None) => Some(KEPT_BACK.to_owned()),
        (Some(_), Some(person)) => Some(person.record.name()),
    };
    writer.facts([
        ("Premises", text(&warrant.opening.premises)),
        ("Whose home or workplace, as far as is known", who),
        ("Born", person.and_then(|person| born(&person.record, on))),
        ("Home on record", person.and_then(|person| home(&person.record))),
        (
            "Who resolved the address, and who checked it a second time",
            text(&warrant.opening.address_checked),
        ),
    ]);
}

/// Who did something and when, in words.
fn by_and_at<S>(event: Option<&Event<S>>) -> Option<String> {
    event.map(|event| format!("{}, {}", event.made.done_by, moment(event.made.happened)))
}

/// The information for a warrant: what a constable swears to, and the blanks that a justice fills.
pub fn information(making: &Making, file: &CaseFile, of: &Source<Warrants>) -> Drawn {
    let warrant = &of.record;
    let asked = asked(warrant.opening.power);
    let title = format!("Information for a search warrant: {}", asked.act);
    let mut writer = Writer::begin(PaperKind::Information, &title, making, file, of);
    let applied = warrant.last("applied");
    let (court, sworn_by) = match applied.map(|event| &event.step) {
        Some(WarrantStep::Applied { court, sworn_by }) => (text(court), text(sworn_by)),
        _ => (None, None),
    };

    writer.section("The application");
    writer.facts([
        ("Court or justice", court),
        ("Force", text(&making.force)),
        ("Who swears the information", sworn_by),
        ("Officer in the case", file.officer()),
        ("Investigation", file.case_reference()),
        ("Warrant", text(&warrant.reference)),
    ]);
    writer.say(asked.asks);

    writer.section("The premises");
    premises(&mut writer, warrant);

    writer.section("The grounds");
    writer.say(cell(&warrant.opening.grounds));
    if !asked.tests.is_empty() {
        writer.section("Of what the justice has to be satisfied");
        writer.numbered(asked.tests.iter().map(|&test| test.to_owned()).collect());
    }
    if !asked.conditions.is_empty() {
        writer.say("Which of the conditions holds, and why. Strike out what does not:");
        writer.numbered(asked.conditions.iter().map(|&line| line.to_owned()).collect());
        writer.blanks(&["Why"]);
    }

    writer.section("What is asked of the court");
    writer.blanks(&[
        "One entry, or more than one (and up to how many)",
        "Articles or people sought",
        "Who accompanies the constables",
        "Whether entry at an unusual hour is needed, and why",
    ]);

    writer.section("What might count against it");
    writer.note(
        "Whoever swears this has to disclose everything that might undermine the grounds or help whoever is named, and to answer on oath any question that the justice asks (PACE 1984 s.15(4); Criminal Procedure Rules, Part 47). This program does not decide what that is.",
    );
    writer.blanks(&[
        "What might count against the application",
        "Earlier applications for these premises",
    ]);

    writer.section("Authority");
    let approved = warrant.last("approved");
    let reason = match approved.map(|event| &event.step) {
        Some(WarrantStep::Approved { reason }) => text(reason),
        _ => None,
    };
    writer.facts([
        (
            "Drafted by",
            Some(format!(
                "{}, {}",
                warrant.opened.done_by,
                moment(warrant.opened.happened)
            )),
        ),
        ("Approved by", by_and_at(approved)),
        ("Why it is necessary and proportionate", reason),
    ]);

    writer.section("Declaration of whoever swears it");
    writer.say(
        "To the best of my knowledge and belief, this information is true and discloses all that is material to what the court must decide, including anything that might undermine or weigh against the application.",
    );
    writer.blanks(&["Signature", "Name, rank and number", "Date and time"]);

    writer.section("For the justice");
    writer.blanks(&[
        "Taken and sworn before me, or affirmed, at",
        "Date and time",
        "Questions asked, and the answers",
        "Granted or refused",
        "Reasons",
        "Conditions, and the number of entries",
        "Signature and name of the justice",
    ]);
    writer.note(
        "Entry and search have to be within three months from the date of issue (PACE 1984 s.16(3)). A copy is given to the occupier or left (s.16(5) to (7)); the warrant is endorsed (s.16(9)) and returned to the court (s.16(10)).",
    );
    writer.end()
}

/// The record of a search: who entered, who was there, what was seized and where it was found (PACE Code B, section 8).
pub fn search_record(making: &Making, file: &CaseFile, of: &Source<Warrants>) -> Drawn {
    let warrant = &of.record;
    let mut writer = Writer::begin(PaperKind::SearchRecord, "Record of a search", making, file, of);
    let granted = warrant.last("granted");
    let (justice, conditions) = match granted.map(|event| &event.step) {
        Some(WarrantStep::Granted { justice, conditions }) => (text(justice), text(conditions)),
        _ => (None, None),
    };

    writer.section("The warrant");
    writer.facts([
        ("Warrant", text(&warrant.reference)),
        ("Power", text(warrant.opening.power.label())),
        ("Granted by", justice),
        ("Granted", granted.map(|event| moment(event.made.happened))),
        ("Conditions", conditions),
        ("Premises", text(&warrant.opening.premises)),
    ]);

    writer.section("The search");
    if let Some((
        made,
        WarrantStep::Executed {
            officers,
            arrest,
            children_present,
            copy_given,
            right_address,
            search_record,
        },
    )) = warrant.last("executed").map(|event| (&event.made, &event.step))
    {
        let answer = |answer: &Answer| text(answer.label());
        writer.facts([
            ("Entered", text(&moment(made.happened))),
            ("Who entered and searched", text(officers)),
            ("Was it the right address?", answer(right_address)),
            ("Children present, and who looked after them", text(children_present)),
            ("Was anybody arrested there?", answer(arrest)),
            ("Was a copy given or left?", answer(copy_given)),
            ("Where the full record is kept", text(search_record)),
        ]);
    } else {
        writer.note("No search is recorded yet. This is the form to take along.");
        writer.blanks(&[
            "Date and time of entry",
            "Who entered and searched",
            "Children present, and who looked after them",
            "Copy given to, or left where",
        ]);
    }
    writer.blanks(&[
        "Time at which the search ended",
        "Everybody else who was on the premises",
        "Force that was used, and why",
        "Damage that was done",
        "Whether the occupier asked for somebody to be present, and if refused, why",
    ]);

    writer.section("What was seized, and where it was found");
    let mut rows = Vec::new();
    for exhibit in file.seized_at(warrant.id) {
        writer.uses(exhibit);
        let opening = &exhibit.record.opening;
        rows.push(vec![
            cell(&opening.mark),
            cell(&opening.what),
            cell(&opening.found),
            cell(&opening.seal),
        ]);
    }
    writer.table(
        "Articles seized at the search",
        &["Mark", "What", "Where found", "Seal"],
        rows,
        "Nothing is recorded as seized at this search.",
    );

    writer.section("After the search");
    let endorsed = warrant.last("endorsed");
    let (found, others) = match endorsed.map(|event| &event.step) {
        Some(WarrantStep::Endorsed { found, others_seized }) => (text(found.label()), text(others_seized.label())),
        _ => (None, None),
    };
    let returned = warrant.last("returned");
    let court = match returned.map(|event| &event.step) {
        Some(WarrantStep::Returned { court }) => text(court),
        _ => None,
    };
    writer.facts([
        ("Endorsed", by_and_at(endorsed)),
        ("Were the articles sought found?", found),
        ("Were other articles seized?", others),
        ("Returned to the court", by_and_at(returned)),
        ("To which court", court),
    ]);
    writer.blanks(&[
        "Signature of the officer in charge of the search",
        "Signature of the occupier",
    ]);
    writer.end()
}
