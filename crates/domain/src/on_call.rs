//! On call: who can be reached now, and what was done at three in the morning to make a child safe.
//!
//! A call-out has five boxes: the child, who went, who was told, what makes the child safe, who agreed. They are filled in
//! any order, each with its own time and by whoever did it, often typed in by somebody else, later or from a telephone.
//! Nothing in them is refused for being out of order. The morning after it goes to somebody of the day team, and what the
//! boxes say of a child who has a record is written there too.

use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::answers::Answer;
use crate::children::{ChildStep, HOLDER_HOURS};
use crate::deadlines::working_days_after;
use crate::ids::{AccountId, CalloutId, ChildId, DutyId, InvestigationId};
use crate::record::{Ask, Decider, Event, Input, Record, Recorded, Room, Task, needed, optional, states, steps};
use crate::refusal::{Refusal, Refusals};
use crate::risk::PROTECT_HOURS;
use crate::time::Instant;

coded! {
    /// What makes a child safe for the night.
    Safety {
        ProtectiveAdult "protective_adult" "The child is with an adult who protects them",
        PoliceProtection "police_protection" "Police protection (Children Act 1989 s.46)",
        SuspectArrested "suspect_arrested" "The suspect was arrested",
        SuspectLeft "suspect_left" "The suspect left, and stays elsewhere",
        SafePlace "safe_place" "The child is in hospital or another safe place",
        NotYet "not_yet" "The child is not safe yet",
    }
}

states! {
    /// Where a call-out stands.
    CalloutState {
        Open "open" "Not handed over",
        HandedOver "handed_over" "Handed over to the day team",
    }
    first Open;
    Open "handed_over" HandedOver;
}

steps! {
    /// What was done on a call-out: five boxes, and the hand-over.
    CalloutStep {
        /// Which child, and where.
        ChildPlaced "child" "Say which child, and where" "The child" {
            /// Who, as far as known.
            who: String => needed("who", "Which child?", Input::Line, "Enter who the child is, as far as you know.").hint("Name and age, or what you know instead."),
            /// Where the child is now.
            place: String => needed("place", "Where is the child now?", Input::Line, "Enter where the child is, as far as you know."),
            /// The child's record, where there is one.
            child: Option<ChildId> => optional("child", "The child’s record (optional)", Input::Referenced("child")).hint("Its reference, such as C26-00417. What you record is then written there too."),
        },
        /// Who went, and who is responsible.
        Gone "gone" "Say who went" "Who went" {
            /// Who is with the child, or on the way.
            holder: String => needed("holder", "Who went, and who is responsible for the child now?", Input::Line, "Enter who is responsible for the child now.").hint("Name and organisation."),
            /// What they found.
            found: String => optional("found", "What did they find? (optional)", Input::Text),
        },
        /// Who was told by telephone, and what.
        ShareMade "told" "Record who was told" "Told by telephone" {
            /// Of which council.
            council: Option<String> => optional("council", "Which council? (optional)", Input::Council),
            /// Who was told.
            told: String => needed("told", "Who was told?", Input::Line, "Enter who was told.").hint("Name, team and number."),
            /// What they were told.
            words: String => needed("words", "What were they told?", Input::Text, "Enter what they were told.").hint("The least that protects the child. Sharing it is lawful, whatever list a case is closed to."),
            /// What they said.
            said: String => optional("said", "What did they say? (optional)", Input::Text),
        },
        /// What makes the child safe.
        MadeSafe "safe" "Record what makes the child safe" "Made safe" {
            /// By what.
            safety: Safety => needed("safety", "What makes the child safe tonight?", Input::OneOf(Safety::CHOICES), "Choose what makes the child safe, or that the child is not."),
            /// In words.
            measure: String => needed("measure", "How, and who decided it?", Input::Text, "Enter how, and who decided it."),
            /// Whether the child was seen and spoken to.
            seen: Answer => needed("seen", "Was the child seen and spoken to?", Input::Answer, "Say whether the child was seen and spoken to."),
            /// What the child said or showed.
            child_said: String => optional("child_said", "What did the child say or show? (optional)", Input::Text).hint("In the child’s own words, about home, worries and wishes. Nothing about alleged acts: that is for an interview."),
        },
        /// Who agreed, by telephone.
        Agreed "agreed" "Record who agreed by telephone" "Agreed by telephone" {
            /// To what.
            decision: String => needed("decision", "What was decided?", Input::Text, "Enter what was decided."),
            /// Who agreed.
            agreed_by: String => needed("agreed_by", "Who agreed?", Input::Line, "Enter who agreed.").hint("Name and rank of somebody other than whoever decided it."),
        },
        /// The day team has it.
        HandedOver "handed_over" "Hand it over to the day team" "Handed over" {
            /// To whom.
            to: AccountId => needed("to", "To whom?", Input::Account, "Choose to whom it is handed over."),
            /// Into which case.
            case: Option<InvestigationId> => optional("case", "Into which case? (optional)", Input::Referenced("investigation")).hint("Its reference, such as I26-00093."),
            /// What is left to do.
            left: String => needed("left", "What is left to do?", Input::Text, "Enter what is left to do, or that nothing is."),
        },
    }
}

/// The steps that are boxes, in the order in which the page shows them.
pub const BOXES: [&str; 5] = ["child", "gone", "told", "safe", "agreed"];

/// With what a call-out begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalloutOpening {
    /// What was reported, and by whom.
    pub report: String,
    /// The case that it belongs to, where that is known.
    pub case: Option<InvestigationId>,
}

/// The room of call-outs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Callouts;

impl Record<Callouts> {
    /// The child's record, where a box named it.
    pub fn child(&self) -> Option<ChildId> {
        self.standing().rev().find_map(|event| match event.step {
            CalloutStep::ChildPlaced { child, .. } => child,
            _ => None,
        })
    }
    /// The case that it was begun in or handed over into.
    pub fn case(&self) -> Option<InvestigationId> {
        let into = self.standing().rev().find_map(|event| match event.step {
            CalloutStep::HandedOver { case, .. } => case,
            _ => None,
        });
        into.or(self.opening.case)
    }
    /// Which boxes hold something, in the order of [`BOXES`].
    pub fn filled(&self) -> [bool; 5] {
        BOXES.map(|code| self.has(code))
    }
    /// What a step means for the child's record, with who did it and when: for the step that first names the record that is
    /// everything so far, afterwards each step alone.
    pub fn for_the_child(&self, step: &CalloutStep, made: &Recorded) -> Vec<(ChildStep, Recorded)> {
        let Some(child) = self.child() else {
            return Vec::new();
        };
        let names = |event: &&Event<CalloutStep>| matches!(event.step, CalloutStep::ChildPlaced { child: Some(named), .. } if named == child);
        let first = self.events.iter().filter(|event| event.struck.is_none()).find(names);
        let is_first = first.is_some_and(|event| event.step == *step && event.made == *made);
        let mut known: Vec<(&CalloutStep, &Recorded)> = vec![(step, made)];
        if is_first {
            known = self.standing().map(|event| (&event.step, &event.made)).collect();
        }
        let mut steps = Vec::new();
        for (step, made) in known {
            steps.extend(self.meaning(step).map(|step| (step, made.clone())));
        }
        steps
    }
    /// What a box says of a child, in the words of the child's own record. A measure in force needs the day team: it is
    /// counted, and the night rarely has all that it takes.
    fn meaning(&self, step: &CalloutStep) -> Option<ChildStep> {
        match step {
            CalloutStep::Gone { holder, .. } => Some(ChildStep::HolderNamed { holder: holder.clone() }),
            CalloutStep::MadeSafe {
                safety,
                seen: Answer::Yes,
                child_said,
                ..
            } => Some(ChildStep::Seen {
                place: self.place().to_owned(),
                spoken_by: self.holder().to_owned(),
                said: child_said.clone(),
                showed: String::new(),
                wants: String::new(),
                protective_adult: if *safety == Safety::ProtectiveAdult {
                    Answer::Yes
                } else {
                    Answer::NotKnown
                },
            }),
            _ => None,
        }
    }
    fn place(&self) -> &str {
        let place = self.last("child").and_then(|event| match &event.step {
            CalloutStep::ChildPlaced { place, .. } => Some(place.as_str()),
            _ => None,
        });
        place.unwrap_or("On a call-out")
    }
    fn holder(&self) -> &str {
        let holder = self.last("gone").and_then(|event| match &event.step {
            CalloutStep::Gone { holder, .. } => Some(holder.as_str()),
            _ => None,
        });
        holder.unwrap_or("Whoever was called out")
    }
}

impl Room for Callouts {
    type Id = CalloutId;
    type Opening = CalloutOpening;
    type Step = CalloutStep;
    type State = CalloutState;
    const NAME: &'static str = "callout";
    const TITLE: &'static str = "Call-out";
    const LETTER: char = 'K';
    const OPENED: &'static str = "callout.recorded";
    const GREW: &'static str = "callout.grew";
    const OPENING: &'static [Ask] = &[
        needed(
            "report",
            "What was reported, and by whom?",
            Input::Text,
            "Enter what was reported, and by whom.",
        ),
        optional("case", "Investigation (optional)", Input::Referenced("investigation"))
            .hint("Its reference, such as I26-00093, where you know it."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Called out"
    }
    fn title(record: &Record<Self>) -> String {
        let child = record.last("child").and_then(|event| match &event.step {
            CalloutStep::ChildPlaced { who, .. } => Some(who.as_str()),
            _ => None,
        });
        child.unwrap_or(&record.opening.report).chars().take(80).collect()
    }
    fn case_of(record: &Record<Self>) -> Option<InvestigationId> {
        record.case()
    }
    fn may_grow(_: &Record<Self>, step: &CalloutStep, made: &Recorded, _: &Decider) -> Refusals {
        let mut refusals = Refusals::default();
        if let CalloutStep::Agreed { agreed_by, .. } = step {
            refusals.when(
                agreed_by.trim().to_lowercase() == made.done_by.trim().to_lowercase(),
                "agreed_by",
                "Somebody other than whoever decided it has to agree. Enter who that was.",
            );
        }
        refusals
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let begun = record.opened.happened;
        let mut tasks = Vec::new();
        let mut add = |what, step: &'static str, due, because, protects| {
            if !record.has(step) {
                tasks.push(Task {
                    what,
                    step,
                    due,
                    because,
                    protects,
                    starts: None,
                });
            }
        };
        let hours = |hours| Some(begun.plus_hours(hours));
        let policy = "Unit policy: one hour";
        add("Say which child, and where", "child", hours(HOLDER_HOURS), policy, true);
        add(
            "Send somebody, and name who is responsible",
            "gone",
            hours(HOLDER_HOURS),
            policy,
            true,
        );
        add(
            "Tell social care",
            "told",
            hours(PROTECT_HOURS),
            "The protect clock: 24 hours",
            true,
        );
        add(
            "Make the child safe",
            "safe",
            hours(PROTECT_HOURS),
            "The protect clock: 24 hours",
            true,
        );
        add("Have it agreed by telephone", "agreed", None, "", false);
        let morning = Some(working_days_after(begun, 1));
        add(
            "Hand it over to the day team",
            "handed_over",
            morning,
            "Unit policy: the next working day",
            true,
        );
        tasks
    }
}

coded! {
    /// Whom one rings at night.
    Desk {
        Supervisor "supervisor" "Supervisor on call",
        UnitHead "unit_head" "Unit head on call",
        DigitalUnit "digital_unit" "Digital unit",
        Prosecutor "prosecutor" "CPS Direct",
        Court "court" "Court, out of hours",
        Custody "custody" "Custody suite",
    }
}

states! {
    /// Where a turn of duty stands.
    DutyState {
        Arranged "arranged" "Arranged",
        StoodDown "stood_down" "Stood down",
    }
    first Arranged;
    Arranged "stood_down" StoodDown;
}

steps! {
    /// What happens to a turn of duty.
    DutyStep {
        /// Somebody else took it over.
        TakenOver "taken_over" "Record who took it over" "Taken over" {
            /// Who.
            by: String => needed("by", "Who took it over?", Input::Line, "Enter who took it over."),
            /// On which number.
            number: String => needed("number", "On which telephone number?", Input::Line, "Enter the telephone number."),
        },
        /// It does not hold.
        StoodDown "stood_down" "Stand it down" "Stood down" {
            /// Why, and who answers instead.
            reason: String => needed("reason", "Why, and who answers instead?", Input::Line, "Enter why, and who answers instead."),
        },
    }
}

/// A turn of duty: who answers for a desk, on which number, from when until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyOpening {
    /// Which desk.
    pub desk: Desk,
    /// Who answers.
    pub who: String,
    /// On which number.
    pub telephone: String,
    /// From when.
    pub from: Instant,
    /// Until when.
    pub until: Instant,
}

/// The room of turns of duty: the duty list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Duties;

impl Record<Duties> {
    /// Who answers now, and on which number.
    pub fn answers(&self) -> (&str, &str) {
        let over = self.last("taken_over").and_then(|event| match &event.step {
            DutyStep::TakenOver { by, number } => Some((by.as_str(), number.as_str())),
            DutyStep::StoodDown { .. } => None,
        });
        over.unwrap_or((&self.opening.who, &self.opening.telephone))
    }
}

impl Room for Duties {
    type Id = DutyId;
    type Opening = DutyOpening;
    type Step = DutyStep;
    type State = DutyState;
    const NAME: &'static str = "duty";
    const TITLE: &'static str = "Turn of duty";
    const LETTER: char = 'Y';
    const OPENED: &'static str = "duty.arranged";
    const GREW: &'static str = "duty.changed";
    const OPENING: &'static [Ask] = &[
        needed("desk", "Which desk?", Input::OneOf(Desk::CHOICES), "Choose the desk."),
        needed("who", "Who answers?", Input::Line, "Enter who answers."),
        needed(
            "telephone",
            "On which telephone number?",
            Input::Line,
            "Enter the telephone number.",
        ),
        needed("from", "From when?", Input::Moment, "Enter when it begins."),
        needed("until", "Until when?", Input::Moment, "Enter when it ends."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Arranged"
    }
    fn title(record: &Record<Self>) -> String {
        format!("{}: {}", record.opening.desk.label(), record.answers().0)
    }
    fn may_open(opening: &DutyOpening, _: &Recorded) -> Refusals {
        let mut refusals = Refusals::default();
        if opening.until <= opening.from {
            refusals.0.push(Refusal::of(
                "until",
                "It has to end after it begins. Enter a later time.",
            ));
        }
        refusals
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn at(minutes: i64) -> Instant {
        Instant::from_micros(1_795_500_000_000_000).plus_minutes(minutes)
    }

    fn made(minutes: i64, done_by: &str) -> Recorded {
        Recorded {
            happened: at(minutes),
            at: at(600),
            done_by: done_by.to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    fn callout() -> Record<Callouts> {
        let opening = CalloutOpening {
            report: "A neighbour rang 101".to_owned(),
            case: None,
        };
        let id = CalloutId::from(Uuid::from_u128(3));
        Record::open(id, "K26-00001".to_owned(), None, opening, made(0, "PC Ash Dunn")).unwrap()
    }

    fn grown(record: &mut Record<Callouts>, step: &CalloutStep, made: &Recorded) -> Vec<(ChildStep, Recorded)> {
        let decider = Decider {
            account: made.by,
            supervisor: false,
        };
        record.grow(step.clone(), made.clone(), &decider, 2).unwrap();
        record.for_the_child(step, made)
    }

    fn gone() -> CalloutStep {
        CalloutStep::Gone {
            holder: "PC Ash Dunn, response".to_owned(),
            found: String::new(),
        }
    }

    fn placed(child: Option<ChildId>) -> CalloutStep {
        CalloutStep::ChildPlaced {
            who: "A girl of about 7".to_owned(),
            place: "3 Heron Lane".to_owned(),
            child,
        }
    }

    fn safe() -> CalloutStep {
        CalloutStep::MadeSafe {
            safety: Safety::ProtectiveAdult,
            measure: "Stays with her grandmother".to_owned(),
            seen: Answer::Yes,
            child_said: "I want my rabbit".to_owned(),
        }
    }

    #[test]
    fn the_boxes_are_filled_in_any_order_and_none_is_out_of_its_order() {
        let mut record = callout();
        for (step, minutes) in [(safe(), 90), (gone(), 20), (placed(None), 5)] {
            assert_eq!(grown(&mut record, &step, &made(minutes, "")), Vec::new());
        }
        assert_eq!(record.filled(), [true, true, false, true, false]);
        assert!((0..3).all(|place| !record.irregular(place)));
        let missing: Vec<&str> = Callouts::tasks(&record).iter().map(|task| task.step).collect();
        assert_eq!(missing, ["told", "agreed", "handed_over"]);
    }

    #[test]
    fn what_was_recorded_before_the_child_had_a_record_is_written_there_once_it_has_one() {
        let mut record = callout();
        grown(&mut record, &gone(), &made(20, "PC Ash Dunn"));
        grown(&mut record, &safe(), &made(90, "PC Ash Dunn"));
        let child = Some(ChildId::from(Uuid::from_u128(9)));
        let steps = grown(&mut record, &placed(child), &made(5, ""));
        let said: Vec<_> = steps
            .iter()
            .map(|(step, made)| (crate::record::Step::code(step), made.happened))
            .collect();
        assert_eq!(said, [("holder", at(20)), ("seen", at(90))]);
        assert_eq!(grown(&mut record, &placed(child), &made(200, "")), Vec::new());
        assert_eq!(grown(&mut record, &gone(), &made(240, "DC Priya Nair")).len(), 1);
    }

    #[test]
    fn nobody_agrees_to_their_own_decision() {
        let mut record = callout();
        let agreed = CalloutStep::Agreed {
            decision: "No entry tonight".to_owned(),
            agreed_by: "ps lee holt".to_owned(),
        };
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: true,
        };
        let refused = record
            .grow(agreed.clone(), made(30, "PS Lee Holt"), &decider, 2)
            .unwrap_err();
        assert_eq!(refused.0.first().unwrap().field, "agreed_by");
        record.grow(agreed, made(30, "PC Ash Dunn"), &decider, 2).unwrap();
    }

    #[test]
    fn a_turn_of_duty_ends_after_it_begins() {
        let opening = DutyOpening {
            desk: Desk::Supervisor,
            who: "PS Lee Holt".to_owned(),
            telephone: "07700 900123".to_owned(),
            from: at(60),
            until: at(60),
        };
        let id = DutyId::from(Uuid::from_u128(4));
        let refused = Record::<Duties>::open(id, "Y26-00001".to_owned(), None, opening, made(0, "")).unwrap_err();
        assert_eq!(refused.0.first().unwrap().field, "until");
    }
}
