//! Warrants: from the draft to the return (Protection of Children Act 1978 s.4; PACE 1984 ss.8, 15 and 16).

use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::answers::Answer;
use crate::deadlines::{end_of, last_safe_day_of_warrant, working_days_after};
use crate::ids::{PersonId, WarrantId};
use crate::record::{
    Ask, Decider, Event, Flag, Input, Noted, Record, Recorded, Room, Task, needed, noted, optional, states, steps,
};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

coded! {
    /// Under which power a search is asked for.
    Power {
        ProtectionOfChildren "pca78_s4" "Protection of Children Act 1978 s.4",
        PoliceAndCriminalEvidence "pace_s8" "PACE 1984 s.8",
        Other "other" "Another power",
    }
}

states! {
    /// Where a warrant stands.
    WarrantState {
        Drafted "drafted" "Drafted",
        Approved "approved" "Approved by a supervisor",
        Applied "applied" "Before the court",
        Live "live" "Live",
        Refused "refused" "Refused",
        Withdrawn "withdrawn" "Withdrawn",
        Executed "executed" "Executed",
        Expired "expired" "Expired unused",
        Endorsed "endorsed" "Endorsed",
        Returned "returned" "Returned to the court",
    }
    first Drafted;
    Drafted "approved" Approved;
    Approved "applied" Applied;
    Applied "granted" Live;
    Applied "refused" Refused;
    Drafted "withdrawn" Withdrawn;
    Approved "withdrawn" Withdrawn;
    Applied "withdrawn" Withdrawn;
    Live "executed" Executed;
    Live "expired" Expired;
    Executed "endorsed" Endorsed;
    Endorsed "returned" Returned;
    Expired "returned" Returned;
}

steps! {
    /// What happens to a warrant.
    WarrantStep {
        /// A supervisor has read the draft and agrees to apply.
        Approved "approved" "Approve the application" "Approved" {
            /// On what the supervisor decided.
            reason: String => needed("reason", "Why is it necessary and proportionate?", Input::Text, "Say why it is necessary and proportionate."),
        },
        /// It was put before a court.
        Applied "applied" "Record the application" "Applied for" {
            /// The court or the justice.
            court: String => needed("court", "Which court, or which justice out of hours?", Input::Line, "Enter the court or the justice."),
            /// Who swore the information.
            sworn_by: String => needed("sworn_by", "Who swore the information?", Input::Line, "Enter who swore the information."),
        },
        /// The court granted it: the three months begin.
        Granted "granted" "Record the grant" "Granted" {
            /// Who granted it.
            justice: String => needed("justice", "Who granted it?", Input::Line, "Enter who granted it."),
            /// Under what conditions.
            conditions: String => optional("conditions", "Conditions (optional)", Input::Text),
        },
        /// The court refused it.
        Refused "refused" "Record the refusal" "Refused" {
            /// The court's reason.
            reason: String => needed("reason", "What did the court say?", Input::Text, "Enter the court’s reason."),
        },
        /// It was not pursued.
        Withdrawn "withdrawn" "Record that it was withdrawn" "Withdrawn" {
            /// Why.
            reason: String => needed("reason", "Why was it withdrawn?", Input::Text, "Say why it was withdrawn."),
        },
        /// The premises were entered and searched.
        Executed "executed" "Record the search" "Executed" {
            /// Who searched.
            officers: String => needed("officers", "Who entered and searched?", Input::Line, "Enter who entered and searched."),
            /// Whether anybody was arrested there.
            arrest: Answer => needed("arrest", "Was anybody arrested there?", Input::Answer, "Say whether anybody was arrested there."),
            /// Which children were there, and who looked after them.
            children_present: String => needed("children_present", "Which children were present, and who looked after them?", Input::Line, "Say which children were present, or ‘none’.").hint("‘None’ if there were none."),
            /// Whether the occupier got a copy (PACE 1984 s.16(5)).
            copy_given: Answer => needed("copy_given", "Was a copy given or left?", Input::Answer, "Say whether a copy was given or left."),
            /// Whether these were the right premises.
            right_address: Answer => needed("right_address", "Was it the right address?", Input::Answer, "Say whether it was the right address."),
            /// The place of the search record.
            search_record: String => optional("search_record", "Where is the search record? (optional)", Input::Line),
        },
        /// The search record is there (PACE 1984 Code B 8).
        SearchRecorded "search_recorded" "Say where the search record is" "Search record made" {
            /// Where it is.
            search_record: String => needed("search_record", "Where is the search record, and who made it?", Input::Line, "Enter where the search record is."),
        },
        /// The inspector and the prosecutor were told that an entry was not as the Act has it.
        IrregularityTold "irregularity_told" "Record who was told of an irregular entry" "Irregular entry: told" {
            /// Who.
            told: String => needed("told", "Who was told, and when: the inspector, the prosecutor?", Input::Line, "Enter who was told."),
        },
        /// Three months went by unused.
        Expired "expired" "Record that it expired unused" "Expired unused" {
            /// Why it was not used.
            reason: String => needed("reason", "Why was it not used?", Input::Text, "Say why it was not used."),
        },
        /// It was endorsed with what was found and seized (PACE 1984 s.16(9)).
        Endorsed "endorsed" "Record the endorsement" "Endorsed" {
            /// Whether the articles sought were found.
            found: Answer => needed("found", "Were the articles sought found?", Input::Answer, "Say whether they were found."),
            /// Whether others were seized.
            others_seized: Answer => needed("others_seized", "Were other articles seized?", Input::Answer, "Say whether others were seized."),
        },
        /// It went back to the court (PACE 1984 s.16(10)).
        Returned "returned" "Record the return to the court" "Returned to the court" {
            /// To which court.
            court: String => needed("court", "To which court?", Input::Line, "Enter the court."),
        },
    }
}

/// What a warrant is drafted with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WarrantOpening {
    /// Whose premises, as far as known.
    pub suspect: Option<PersonId>,
    /// Which premises.
    pub premises: String,
    /// Under which power.
    pub power: Power,
    /// The grounds: what makes them believe that it is there.
    pub grounds: String,
    /// Who resolved the address and who checked it a second time.
    pub address_checked: String,
}

/// The room of warrants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warrants;

/// The safeguards of an entry, and what is said where one was not kept.
const SAFEGUARDS: &str = "PACE 1984 ss.15 and 16: an entry is unlawful unless they are complied with";

impl Record<Warrants> {
    /// The search itself: who typed it in and when it was, and its answers.
    fn searches(&self) -> impl Iterator<Item = (&WarrantStep, &Recorded)> {
        self.standing()
            .filter(|event| matches!(event.step, WarrantStep::Executed { .. }))
            .map(|event| (&event.step, &event.made))
    }
    /// Whether it is known where the search record is.
    pub fn has_search_record(&self) -> bool {
        let with_the_search = self.searches().any(
            |(step, _)| matches!(step, WarrantStep::Executed { search_record, .. } if !search_record.trim().is_empty()),
        );
        with_the_search || self.has("search_recorded")
    }
    /// When it was granted before a moment.
    fn granted_before(&self, at: Instant) -> Option<Instant> {
        self.standing()
            .rfind(|event| matches!(event.step, WarrantStep::Granted { .. }) && event.made.happened <= at)
            .map(|event| event.made.happened)
    }
}

impl Room for Warrants {
    type Id = WarrantId;
    type Opening = WarrantOpening;
    type Step = WarrantStep;
    type State = WarrantState;
    const NAME: &'static str = "warrant";
    const TITLE: &'static str = "Warrant";
    const LETTER: char = 'W';
    const OPENED: &'static str = "warrant.drafted";
    const GREW: &'static str = "warrant.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "premises",
            "Which premises?",
            Input::Line,
            "Enter the premises: house, street, town, postcode.",
        )
        .hint("House, street, town, postcode, as checked."),
        optional("suspect", "Whose home or workplace is it? (optional)", Input::Suspect),
        needed(
            "power",
            "Under which power?",
            Input::OneOf(Power::CHOICES),
            "Choose the power.",
        ),
        needed("grounds", "What are the grounds?", Input::Text, "Enter the grounds."),
        needed(
            "address_checked",
            "Who resolved the address, and who checked it a second time?",
            Input::Line,
            "Enter both names: a wrong address is somebody else’s door.",
        ),
    ];

    fn began(_: &Record<Self>) -> &'static str {
        "Drafted"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.premises.clone()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        record.opening.suspect
    }

    fn may_grow(record: &Record<Self>, step: &WarrantStep, _: &Recorded, decider: &Decider) -> Refusals {
        let own = decider.account == record.opened.by;
        match step {
            // A decision to come, so it can be refused: nobody approves their own application.
            WarrantStep::Approved { .. } if own || !decider.supervisor => Refusal::of(
                "reason",
                "A supervisor who did not draft it has to approve it. Ask one.",
            )
            .into(),
            _ => Refusals::default(),
        }
    }

    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let task = |what, step, due, because| {
            vec![Task {
                what,
                step,
                due,
                because,
                protects: false,
                starts: None,
            }]
        };
        let since = |code: &str| record.last(code).map(|event| event.made.happened);
        let next = |code: &str| since(code).map(|at| working_days_after(at, 1));
        let mut tasks = match record.state() {
            WarrantState::Drafted => task("Approve the application for a warrant", "approved", None, ""),
            WarrantState::Approved => task("Apply for the warrant", "applied", None, ""),
            WarrantState::Applied => task("Record the court’s answer", "granted", next("applied"), ""),
            WarrantState::Live => task(
                "Execute the warrant",
                "executed",
                since("granted").map(|at| end_of(last_safe_day_of_warrant(at.london_day()))),
                "PACE 1984 s.16(3)",
            ),
            WarrantState::Executed => task("Endorse the warrant", "endorsed", next("executed"), "PACE 1984 s.16(9)"),
            WarrantState::Endorsed => task(
                "Return the warrant to the court",
                "returned",
                next("endorsed"),
                "PACE 1984 s.16(10)",
            ),
            WarrantState::Expired => task(
                "Return the warrant to the court",
                "returned",
                next("expired"),
                "PACE 1984 s.16(10)",
            ),
            WarrantState::Refused | WarrantState::Withdrawn | WarrantState::Returned => Vec::new(),
        };
        if record.has("executed") && !record.has_search_record() {
            tasks.push(Task {
                what: "Say where the search record is",
                step: "search_recorded",
                due: next("executed"),
                because: "PACE 1984 Code B 8",
                protects: false,
                starts: None,
            });
        }
        let unlawful = Self::flags(record).iter().any(|flag| flag.source == SAFEGUARDS);
        if unlawful && !record.has("irregularity_told") {
            tasks.push(Task {
                what: "Tell the inspector and the prosecutor of an irregular entry",
                step: "irregularity_told",
                due: next("executed"),
                because: SAFEGUARDS,
                protects: false,
                starts: None,
            });
        }
        tasks
    }

    fn flags(record: &Record<Self>) -> Vec<Flag> {
        let mut flags = Vec::new();
        for (step, made) in record.searches() {
            let WarrantStep::Executed {
                copy_given,
                right_address,
                ..
            } = step
            else {
                continue;
            };
            match record.granted_before(made.happened) {
                None => flags.push(Flag::on(made, "Searched with no grant on record", SAFEGUARDS)),
                Some(granted) if made.happened > end_of(last_safe_day_of_warrant(granted.london_day())) => {
                    flags.push(Flag::on(made, "Searched after the warrant’s last safe day", SAFEGUARDS));
                }
                Some(_) => {}
            }
            if *copy_given == Answer::No {
                flags.push(Flag::on(made, "No copy of the warrant was given or left", SAFEGUARDS));
            }
            if *right_address == Answer::No {
                let source = "Communications Data Code of Practice: a wrong address is a reportable error";
                flags.push(Flag::on(made, "The wrong address was searched", source));
            }
        }
        let applied = record.last("applied").map(|event| &event.made);
        let approved = |at: Instant| {
            let approved = |event: &Event<WarrantStep>| matches!(event.step, WarrantStep::Approved { .. });
            record
                .standing()
                .any(|event| approved(event) && event.made.happened <= at)
        };
        if let Some(made) = applied.filter(|made| !approved(made.happened)) {
            flags.push(Flag::on(
                made,
                "Applied for without a supervisor’s approval on record",
                "PACE 1984 Code B 3.4: an inspector’s written authority",
            ));
        }
        flags
    }

    fn facts(record: &Record<Self>, step: &WarrantStep, made: &Recorded) -> Vec<Noted> {
        let note = |kind| vec![noted(kind, record.id.uuid(), made.happened, &[])];
        match step {
            WarrantStep::Applied { .. } => note("warrant_applied"),
            WarrantStep::Granted { .. } => note("warrant_granted"),
            WarrantStep::Refused { .. } => note("warrant_refused"),
            WarrantStep::Withdrawn { .. } => note("warrant_withdrawn"),
            WarrantStep::Executed { .. } => note("warrant_executed"),
            WarrantStep::Expired { .. } => note("warrant_expired"),
            WarrantStep::Approved { .. }
            | WarrantStep::SearchRecorded { .. }
            | WarrantStep::IrregularityTold { .. }
            | WarrantStep::Endorsed { .. }
            | WarrantStep::Returned { .. } => Vec::new(),
        }
    }
}
