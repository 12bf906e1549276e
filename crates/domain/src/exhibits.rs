//! Exhibits: what was seized, where it is, and what examination found: digests and counts, never a picture.

mod continuity;

pub use continuity::{Break, Holding, continuity};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::clocks::Clock;
use crate::deadlines::end_of;
use crate::ids::{ExhibitId, PackageId, PersonId, WarrantId};
use crate::record::{
    Ask, Flag, Input, Noted, Record, Recorded, Room, Task, Term, needed, noted, optional, states, steps,
};
use crate::risk::Band;
use crate::search::closed_up;
use crate::time::Instant;

coded! {
    /// What kind of thing an exhibit is.
    ExhibitKind {
        Phone "phone" "Telephone",
        Tablet "tablet" "Tablet",
        Computer "computer" "Computer",
        Drive "drive" "Drive or memory stick",
        Console "console" "Games console",
        Account "account" "Online account",
        Paper "paper" "Paper",
        Other "other" "Something else",
    }
}
coded! {
    /// Why one is examined before another.
    Priority {
        ChildAtRisk "child_at_risk" "A child may be at risk",
        BailEnds "bail_ends" "Bail ends",
        Usual "usual" "In its turn",
    }
}
coded! {
    /// What a look on the spot came to. It is triage and no examination: not validated as one (Forensic Science Regulator's
    /// Code of Practice).
    TriageResult {
        Known "known" "Known material was found",
        Nothing "nothing" "Nothing was found",
        Unsure "unsure" "It is not certain",
        Locked "locked" "It could not be opened",
    }
}
coded! {
    /// Where victim identification stands.
    VictimIdentification {
        NotNeeded "not_needed" "Not needed: nothing on it is new",
        Open "open" "Being looked into here",
        SentOn "sent_on" "With the national team",
        Identified "identified" "Identified",
        NotIdentified "not_identified" "Not identified",
    }
}

impl Priority {
    /// The sooner, the lower: the order of the queue.
    pub const fn rank(self) -> i64 {
        match self {
            Self::ChildAtRisk => 0,
            Self::BailEnds => 1,
            Self::Usual => 2,
        }
    }
    /// What the band of a case proposes. Whoever submits may say otherwise, and a band that rises later moves what waits.
    pub const fn by_band(band: Band) -> Self {
        if band.rank() >= Band::High.rank() {
            Self::ChildAtRisk
        } else {
            Self::Usual
        }
    }
}

states! {
    /// Where an exhibit stands.
    ExhibitState {
        Seized "seized" "Seized, not looked into",
        TriagedOut "triaged_out" "Triaged out",
        Submitted "submitted" "Waiting for examination",
        AtLaboratory "at_laboratory" "At an outside laboratory",
        Examined "examined" "Examined",
        Returned "returned" "Returned",
        Forfeited "forfeited" "Forfeited",
        Disposed "disposed" "Disposed of",
    }
    first Seized;
    Seized "triaged_out" TriagedOut;
    Seized "submitted" Submitted;
    Submitted "triaged_out" TriagedOut;
    Submitted "sent_to_laboratory" AtLaboratory;
    Submitted "examined" Examined;
    AtLaboratory "examined" Examined;
    Seized "returned" Returned;
    TriagedOut "returned" Returned;
    Examined "returned" Returned;
    TriagedOut "forfeited" Forfeited;
    Examined "forfeited" Forfeited;
    Seized "disposed" Disposed;
    TriagedOut "disposed" Disposed;
    Examined "disposed" Disposed;
    Forfeited "disposed" Disposed;
}

steps! {
    /// What happens to an exhibit.
    ExhibitStep {
        /// It changed hands or places.
        Moved "moved" "Record a change of hands" "Moved" {
            /// The number of the seal with which it was found; empty where nobody looked.
            #[serde(default)]
            found_seal: String => optional("found_seal", "Seal number as it was found (optional)", Input::Line)
                .hint("If it is not the one that it was left with, the chain shows a break and a supervisor looks at it."),
            /// From whom to whom, or where to.
            to: String => needed("to", "To whom, or where?", Input::Line, "Enter to whom or where it went."),
            /// Where they keep it; may be empty.
            #[serde(default)]
            place: String => optional("place", "Where is it kept? (optional)", Input::Line),
            /// The number of the seal now.
            seal: String => needed("seal", "Seal number now", Input::Line, "Enter the seal number."),
        },
        /// Somebody looked at it on the spot. It stays where it stands.
        Triaged "triaged" "Record what triage on the spot found" "Triaged on the spot" {
            /// What that came to.
            result: TriageResult => needed("result", "What did it come to?", Input::OneOf(TriageResult::CHOICES), "Choose what it came to."),
            /// How, with which tool and version.
            method: String => needed("method", "How, with which tool and version?", Input::Line, "Enter the method and the tool."),
        },
        /// Triage found nothing to examine.
        TriagedOut "triaged_out" "Record that it was triaged out" "Triaged out" {
            /// How, with which tool and version.
            method: String => needed("method", "How, with which tool?", Input::Line, "Enter the method and the tool."),
        },
        /// It joined the queue.
        Submitted "submitted" "Submit it for examination" "Submitted" {
            /// Why before or after others.
            priority: Priority => needed("priority", "How urgent is it?", Input::OneOf(Priority::CHOICES), "Choose how urgent it is."),
            /// What is asked.
            question: String => needed("question", "What should the examination answer?", Input::Text, "Enter what the examination should answer."),
        },
        /// It went to an outside laboratory.
        SentToLaboratory "sent_to_laboratory" "Record that it went to a laboratory" "Sent to a laboratory" {
            /// Which.
            laboratory: String => needed("laboratory", "Which laboratory?", Input::Line, "Enter the laboratory."),
        },
        /// It was examined. Counts by category, and nothing else.
        Examined "examined" "Record the result" "Examined" {
            /// Category A, stills.
            a_stills: i64 => needed("a_stills", "Category A, stills", Input::Count, "Enter the count, 0 if none."),
            /// Category A, moving.
            a_moving: i64 => needed("a_moving", "Category A, moving", Input::Count, "Enter the count, 0 if none."),
            /// Category B, stills.
            b_stills: i64 => needed("b_stills", "Category B, stills", Input::Count, "Enter the count, 0 if none."),
            /// Category B, moving.
            b_moving: i64 => needed("b_moving", "Category B, moving", Input::Count, "Enter the count, 0 if none."),
            /// Category C, stills.
            c_stills: i64 => needed("c_stills", "Category C, stills", Input::Count, "Enter the count, 0 if none."),
            /// Category C, moving.
            c_moving: i64 => needed("c_moving", "Category C, moving", Input::Count, "Enter the count, 0 if none."),
            /// Who graded, how, with which tool.
            method: String => needed("method", "Who examined it, with which tool and version?", Input::Line, "Enter who examined it and the tool."),
            /// The number of the seal that it was closed with again; may be empty.
            #[serde(default)]
            seal: String => optional("seal", "Seal number now (optional)", Input::Line)
                .hint("If it was opened, the seal that it was closed with again."),
        },
        /// What a scan found was taken. Written by the program, for the package is a record of its own.
        PackageTaken "package_taken" "" "Package of a scan taken" {
            /// Which.
            package: PackageId => optional("package", "Package", Input::Referenced("package")),
        },
        /// What was offered as the package of a scan of it was not as it was signed. Written by the program: nothing else is kept of it.
        PackageRefused "package_refused" "" "Package of a scan refused" {
            /// Which part of it was not, and what was wrong with that.
            why: String => optional("why", "What was wrong", Input::Text),
        },
        /// An export of chats was taken. Written by the program, for each conversation is a record of its own.
        ExportTaken "export_taken" "" "Export of chats taken" {
            /// The name of the file.
            export: String => optional("export", "Export", Input::Line),
            /// Its SHA-256.
            digest: String => optional("digest", "SHA-256", Input::Line),
            /// How many conversations are in it.
            conversations: i64 => optional("conversations", "Conversations", Input::Count),
            /// How many messages.
            messages: i64 => optional("messages", "Messages", Input::Count),
        },
        /// The result is in the national database of such material.
        Uploaded "uploaded" "Record the upload to the national database" "Uploaded to the national database" {
            /// The reference that it has there.
            reference: String => needed("reference", "Which reference does it have there?", Input::Line, "Enter the reference that it has in the national database."),
        },
        /// Where it stands with those who are to be identified: no name, which is in a child's record.
        VictimsLookedFor "victim_identification" "Record where victim identification stands" "Victim identification" {
            /// Where.
            status: VictimIdentification => needed("status", "Where does it stand?", Input::OneOf(VictimIdentification::CHOICES), "Choose where it stands."),
            /// What is to be known of it; may be empty.
            #[serde(default)]
            words: String => optional("words", "What else is to be known? (optional)", Input::Text)
                .hint("A child who was identified is linked to the case, and is not named here."),
        },
        /// It went back to its owner.
        Returned "returned" "Record its return" "Returned" {
            /// To whom.
            to: String => needed("to", "To whom?", Input::Line, "Enter to whom it was returned."),
        },
        /// It became known whose it is, after it was listed.
        OwnerKnown "owner_known" "Record whose it is" "Owner known" {
            /// Whose.
            owner: PersonId => needed("owner", "Whose is it?", Input::Person, "Choose whose it is."),
            /// How that is known.
            how_known: String => needed("how_known", "How is that known?", Input::Line, "Enter how it is known whose it is."),
        },
        /// A victim or witness gave it by agreement (Police, Crime, Sentencing and Courts Act 2022 s.37 and its code).
        Agreed "agreed" "Record the agreement of the victim or witness whose device it is" "Given by agreement" {
            /// Who agreed, and for whom: a child's parent or carer, where it is safe to ask them.
            agreed_by: String => needed("agreed_by", "Who agreed, and for whom?", Input::Line, "Enter who agreed, and for whom."),
            /// What may be looked for, and what may not.
            purpose: String => needed("purpose", "What may be looked for, and why is there no other way?", Input::Text, "Enter what was agreed, and why there is no other way."),
            /// When they have it back.
            back_by: Date => needed("back_by", "By when do they have it back?", Input::Day, "Enter the day by which they have it back."),
        },
        /// Somebody asked for data of their own that is on it: the family's photographs, a child's school work.
        DataAsked "data_asked" "Record that the family asked for data of its own" "Own data asked for" {
            /// What.
            what: String => needed("what", "What did they ask for?", Input::Text, "Enter what they asked for."),
        },
        /// They have it, or were told why not.
        DataAnswered "data_answered" "Record the answer about the family’s data" "Own data answered" {
            /// What they were given or told, and how it was made sure that nothing else was on it.
            answer: String => needed("answer", "What were they given or told, and who checked it?", Input::Text, "Enter what they were given or told."),
        },
        /// A court took it away.
        Forfeited "forfeited" "Record its forfeiture" "Forfeited" {
            /// By which order.
            order: String => needed("order", "By which order, of which court?", Input::Line, "Enter the order and the court."),
        },
        /// It was destroyed.
        Disposed "disposed" "Record its disposal" "Disposed of" {
            /// How.
            how: String => needed("how", "How?", Input::Line, "Enter how it was disposed of."),
            /// Who allowed it, after looking whether anything still needs it.
            authority: String => needed("authority", "Who allowed it, and what did they check?", Input::Text, "Enter who allowed it and what they checked: appeals, other cases, disclosure."),
        },
    }
}

/// With what an exhibit is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExhibitOpening {
    /// The officer's mark: initials and number.
    pub mark: String,
    /// What kind of thing.
    pub kind: ExhibitKind,
    /// What it is.
    pub what: String,
    /// Where it was found.
    pub found: String,
    /// The number of its seal.
    pub seal: String,
    /// At which search.
    pub warrant: Option<WarrantId>,
    /// Whose it is thought to be.
    pub owner: Option<PersonId>,
}

/// Counts by category: A, B and C, each stills and moving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Category A: stills, moving.
    pub a: (i64, i64),
    /// Category B: stills, moving.
    pub b: (i64, i64),
    /// Category C: stills, moving.
    pub c: (i64, i64),
}

/// The room of exhibits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exhibits;

impl Record<Exhibits> {
    /// What its examination counted, when there was one.
    pub fn counts(&self) -> Option<Counts> {
        match self.last("examined").map(|event| &event.step) {
            Some(ExhibitStep::Examined {
                a_stills,
                a_moving,
                b_stills,
                b_moving,
                c_stills,
                c_moving,
                ..
            }) => Some(Counts {
                a: (*a_stills, *a_moving),
                b: (*b_stills, *b_moving),
                c: (*c_stills, *c_moving),
            }),
            _ => None,
        }
    }
}

impl Counts {
    /// How many there are in all.
    pub const fn all(self) -> i64 {
        self.a.0 + self.a.1 + self.b.0 + self.b.1 + self.c.0 + self.c.1
    }
}

impl Record<Exhibits> {
    /// Since when it waits for examination, and how urgent it was said to be; nothing where it does not.
    pub fn waits(&self) -> Option<(Priority, Instant)> {
        if self.state() != ExhibitState::Submitted {
            return None;
        }
        let event = self.last("submitted")?;
        match &event.step {
            ExhibitStep::Submitted { priority, .. } => Some((*priority, event.made.happened)),
            _ => None,
        }
    }
    /// Where victim identification stands, as last said.
    pub fn victim_identification(&self) -> Option<VictimIdentification> {
        match self.last("victim_identification").map(|event| &event.step) {
            Some(ExhibitStep::VictimsLookedFor { status, .. }) => Some(*status),
            _ => None,
        }
    }
    /// What triage on the spot came to, as last said.
    fn triaged(&self) -> Option<TriageResult> {
        match self.last("triaged").map(|event| &event.step) {
            Some(ExhibitStep::Triaged { result, .. }) => Some(*result),
            _ => None,
        }
    }
}

impl Room for Exhibits {
    type Id = ExhibitId;
    type Opening = ExhibitOpening;
    type Step = ExhibitStep;
    type State = ExhibitState;
    const NAME: &'static str = "exhibit";
    const TITLE: &'static str = "Exhibit";
    const LETTER: char = 'E';
    const OPENED: &'static str = "exhibit.listed";
    const GREW: &'static str = "exhibit.recorded";
    const OPENING: &'static [Ask] = &[
        needed("mark", "Exhibit mark", Input::Line, "Enter the mark, such as PN/1.")
            .hint("Initials and number, such as PN/1."),
        needed(
            "kind",
            "What kind of thing is it?",
            Input::OneOf(ExhibitKind::CHOICES),
            "Choose the kind.",
        ),
        needed(
            "what",
            "What is it?",
            Input::Line,
            "Enter what it is: make, model, colour.",
        ),
        needed("found", "Where was it found?", Input::Line, "Enter where it was found."),
        needed("seal", "Seal number", Input::Line, "Enter the seal number."),
        optional("warrant", "At which search? (optional)", Input::Warrant),
        optional("owner", "Whose is it thought to be? (optional)", Input::Person),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Listed"
    }
    fn title(record: &Record<Self>) -> String {
        format!("{}: {}", record.opening.mark, record.opening.what)
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        let known = record.last("owner_known").map(|event| &event.step);
        match known {
            Some(ExhibitStep::OwnerKnown { owner, .. }) => Some(*owner),
            _ => record.opening.owner,
        }
    }
    fn terms(record: &Record<Self>) -> Vec<Term> {
        [("mark", &record.opening.mark), ("seal", &record.opening.seal)]
            .into_iter()
            .map(|(kind, text)| Term {
                kind,
                normal: closed_up(text),
                exact: false,
                times: 1,
            })
            .filter(|term| !term.normal.is_empty())
            .collect()
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let clocks = &record.clocks;
        let looked_into = match record.state() {
            ExhibitState::Seized => Some(match record.triaged() {
                Some(TriageResult::Known) => {
                    Task::missing("Submit the exhibit: triage found known material", "submitted")
                }
                Some(TriageResult::Nothing) => Task::missing("Triage the exhibit out or submit it", "triaged_out"),
                Some(TriageResult::Unsure | TriageResult::Locked) => {
                    Task::missing("Submit the exhibit: triage did not settle it", "submitted")
                }
                None => Task::missing("Triage the exhibit or submit it", "submitted"),
            }),
            ExhibitState::Submitted => Some(Task::missing("Examine the exhibit", "examined")),
            ExhibitState::AtLaboratory => Some(Task::missing("Get the result from the laboratory", "examined")),
            ExhibitState::TriagedOut
            | ExhibitState::Examined
            | ExhibitState::Returned
            | ExhibitState::Forfeited
            | ExhibitState::Disposed => None,
        };
        let mut tasks: Vec<Task> = looked_into.into_iter().collect();
        // What was counted is told to those who can make use of it: the national database, and whoever looks for victims.
        if record.counts().is_some_and(|counts| counts.all() > 0) {
            if !record.has("uploaded") {
                tasks.push(Task::missing("Upload the result to the national database", "uploaded"));
            }
            if record.victim_identification().is_none() {
                let what = "Say where victim identification stands";
                tasks.push(Task::missing(what, "victim_identification"));
            }
        }
        let gone = ["returned", "disposed"].iter().any(|code| record.has(code));
        if let Some(event) = record.last("agreed").filter(|_| !gone)
            && let ExhibitStep::Agreed { back_by, .. } = &event.step
        {
            let task = Task::missing("Give the device back to whoever agreed to lend it", "returned");
            tasks.push(task.until(Clock::DeviceBack, event.made.happened, end_of(*back_by)));
        }
        let answered = record.last("data_answered").map(|event| event.made.happened);
        let asked = record.last("data_asked").map(|event| event.made.happened);
        if let Some(asked) = asked.filter(|asked| answered.is_none_or(|answered| answered < *asked)) {
            let task = Task::missing("Answer the family about its own data", "data_answered");
            tasks.push(task.within(Clock::OwnData, asked, clocks));
        }
        tasks
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        let broken = continuity(record).into_iter().filter_map(|holding| {
            let what = match holding.broken? {
                Break::OtherSeal { .. } => "The seal was not the one that the exhibit was left with",
                Break::AfterItWasGone => "The exhibit changed hands after it had been given back or destroyed",
            };
            let source = "Forensic Science Regulator’s Code of Practice: continuity of exhibits";
            Some(Flag {
                what,
                source,
                at: holding.since,
                by: holding.typed_by,
            })
        });
        let refused = record.last("package_refused").map(|refused| {
            let what = "A package of a scan of it was refused: it was not as it was signed";
            Flag::on(&refused.made, what, "Forensic Science Regulator’s Code of Practice")
        });
        broken.chain(refused).collect()
    }
    fn facts_of_opening(record: &Record<Self>) -> Vec<Noted> {
        let place = if record.opening.warrant.is_some() {
            "warrant"
        } else {
            "elsewhere"
        };
        let about = [("kind", record.opening.kind.code()), ("place", place)];
        vec![noted(
            "exhibit_seized",
            record.id.uuid(),
            record.opened.happened,
            &about,
        )]
    }
    fn facts(record: &Record<Self>, step: &ExhibitStep, made: &Recorded) -> Vec<Noted> {
        let kind = match step {
            ExhibitStep::TriagedOut { .. } => "exhibit_triaged_out",
            ExhibitStep::Examined { .. } => "exhibit_examined",
            ExhibitStep::SentToLaboratory { .. } => "exhibit_sent_to_laboratory",
            ExhibitStep::Submitted { .. } => "exhibit_submitted",
            ExhibitStep::Moved { .. }
            | ExhibitStep::Triaged { .. }
            | ExhibitStep::PackageTaken { .. }
            | ExhibitStep::PackageRefused { .. }
            | ExhibitStep::ExportTaken { .. }
            | ExhibitStep::Uploaded { .. }
            | ExhibitStep::VictimsLookedFor { .. }
            | ExhibitStep::Returned { .. }
            | ExhibitStep::OwnerKnown { .. }
            | ExhibitStep::Agreed { .. }
            | ExhibitStep::DataAsked { .. }
            | ExhibitStep::DataAnswered { .. }
            | ExhibitStep::Forfeited { .. }
            | ExhibitStep::Disposed { .. } => return Vec::new(),
        };
        vec![noted(kind, record.id.uuid(), made.happened, &[])]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AccountId;
    use crate::record::Decider;
    use jiff::civil::date;
    use uuid::Uuid;

    pub(super) fn at(hours: i64) -> Instant {
        // 24 November 2026, six in the morning.
        Instant::from_micros(1_795_500_000_000_000).plus_hours(hours)
    }

    pub(super) fn phone(steps: Vec<(i64, ExhibitStep)>) -> Record<Exhibits> {
        let by = AccountId::from(Uuid::from_u128(1));
        let made = |hours| Recorded {
            happened: at(hours),
            at: at(hours),
            done_by: String::new(),
            by,
        };
        let opening = ExhibitOpening {
            mark: "PN/1".to_owned(),
            kind: ExhibitKind::Phone,
            what: "a black telephone".to_owned(),
            found: "on the kitchen table".to_owned(),
            seal: "A1".to_owned(),
            warrant: None,
            owner: None,
        };
        let id = ExhibitId::from(Uuid::from_u128(2));
        let mut record = Record::open(id, "E26-00001".to_owned(), None, opening, made(0)).unwrap();
        let decider = Decider {
            account: by,
            supervisor: false,
        };
        for (hours, step) in steps {
            record.grow(step, made(hours), &decider, 2).unwrap();
        }
        record
    }

    fn missing(record: &Record<Exhibits>) -> Vec<(&'static str, Option<Instant>)> {
        let tasks = Exhibits::tasks(record);
        tasks.iter().map(|task| (task.step, task.due())).collect()
    }

    fn agreed() -> ExhibitStep {
        ExhibitStep::Agreed {
            agreed_by: "her mother, for her".to_owned(),
            purpose: "messages of one week with one account".to_owned(),
            back_by: date(2026, 12, 4),
        }
    }

    #[test]
    fn a_device_that_was_lent_is_given_back_by_the_day_that_was_agreed() {
        let lent = phone(vec![(1, agreed())]);
        let back = end_of(date(2026, 12, 4));
        assert_eq!(missing(&lent), [("submitted", None), ("returned", Some(back))]);
        let to = "her mother".to_owned();
        let given_back = phone(vec![(1, agreed()), (48, ExhibitStep::Returned { to })]);
        assert_eq!(given_back.state(), ExhibitState::Returned);
        assert_eq!(missing(&given_back), []);
    }

    #[test]
    fn a_family_that_asks_for_its_own_data_is_answered_each_time() {
        let asked = |what: &str| ExhibitStep::DataAsked { what: what.to_owned() };
        let answer = "the photographs of a holiday".to_owned();
        let answered = ExhibitStep::DataAnswered { answer };
        let once = phone(vec![(1, asked("photographs")), (30, answered.clone())]);
        assert_eq!(missing(&once).len(), 1);
        let again = phone(vec![
            (1, asked("photographs")),
            (30, answered),
            (60, asked("school work")),
        ]);
        let due = again.clocks.due(Clock::OwnData, at(60));
        assert_eq!(missing(&again).last(), Some(&("data_answered", Some(due))));
    }

    fn examined(a_stills: i64) -> ExhibitStep {
        ExhibitStep::Examined {
            a_stills,
            a_moving: 0,
            b_stills: 0,
            b_moving: 0,
            c_stills: 0,
            c_moving: 0,
            method: "by hand".to_owned(),
            seal: String::new(),
        }
    }

    #[test]
    fn what_was_counted_is_uploaded_and_victims_are_looked_for() {
        assert_eq!(missing(&phone(vec![(5, examined(0))])), []);
        let uploaded = ExhibitStep::Uploaded {
            reference: "ND-0042".to_owned(),
        };
        let found = phone(vec![(5, examined(3)), (9, uploaded)]);
        assert_eq!(missing(&found), [("victim_identification", None)]);
        let status = VictimIdentification::SentOn;
        let words = String::new();
        let sent_on = phone(vec![
            (5, examined(3)),
            (6, ExhibitStep::VictimsLookedFor { status, words }),
        ]);
        assert_eq!(sent_on.victim_identification(), Some(status));
        assert_eq!(missing(&sent_on), [("uploaded", None)]);
    }

    #[test]
    fn triage_on_the_spot_says_what_is_next_and_changes_no_state() {
        for (result, step) in [
            (TriageResult::Known, "submitted"),
            (TriageResult::Nothing, "triaged_out"),
            (TriageResult::Locked, "submitted"),
        ] {
            let method = "a list of known material".to_owned();
            let looked_at = phone(vec![(1, ExhibitStep::Triaged { result, method })]);
            assert_eq!(looked_at.state(), ExhibitState::Seized);
            assert_eq!(missing(&looked_at), [(step, None)], "{result:?}");
        }
    }

    #[test]
    fn a_package_that_was_not_as_it_was_signed_is_told_to_a_supervisor() {
        let why = "lines.jsonl: it is not the one that was signed".to_owned();
        let offered = phone(vec![(1, ExhibitStep::PackageRefused { why })]);
        assert_eq!(offered.state(), ExhibitState::Seized);
        let flags: Vec<_> = offered.flags().iter().map(|(flag, _)| flag.at).collect();
        assert_eq!(flags, [at(1)]);
    }

    #[test]
    fn it_waits_since_it_was_submitted_and_the_band_of_its_case_proposes_how_urgent_it_is() {
        let submitted = ExhibitStep::Submitted {
            priority: Priority::Usual,
            question: "whose it is".to_owned(),
        };
        let waiting = phone(vec![(7, submitted.clone())]);
        assert_eq!(waiting.waits(), Some((Priority::Usual, at(7))));
        assert_eq!(phone(vec![(7, submitted), (9, examined(0))]).waits(), None);
        let proposed: Vec<Priority> = Band::ALL.iter().map(|band| Priority::by_band(*band)).collect();
        assert!(
            proposed.iter().all(|priority| *priority != Priority::BailEnds),
            "{proposed:?}"
        );
        assert_eq!(Priority::by_band(Band::High), Priority::ChildAtRisk);
        assert_eq!(Priority::by_band(Band::Medium), Priority::Usual);
    }

    #[test]
    fn whose_it_is_may_become_known_later() {
        let owner = PersonId::from(Uuid::from_u128(9));
        let how_known = "the lock screen".to_owned();
        let known = phone(vec![(3, ExhibitStep::OwnerKnown { owner, how_known })]);
        assert_eq!(
            (Exhibits::person(&phone(Vec::new())), Exhibits::person(&known)),
            (None, Some(owner))
        );
    }
}
