//! A child in a case: linked, referred, seen, safeguarded; what the child said or showed; who holds responsibility now.
//!
//! A child is never blamed, and nothing here is about the alleged acts. *Safeguarded* needs a safety measure in force with
//! somebody who decided it; being linked, referred or seen is not that (four figures, not a chain).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::deadlines::end_of;
use crate::ids::{ChildId, PersonId, SocialCareReferralId, StrategyDiscussionId};
use crate::people::fold;
use crate::quality::Sign;
use crate::record::{
    Ask, Decider, Event, Flag, Input, Noted, Record, Recorded, Room, Task, needed, noted, optional, states, steps,
};
use crate::refusal::{Refusal, Refusals};
use crate::safeguarding::CouncilAnswer;
use crate::time::Instant;

coded! {
    /// What makes a child safeguarded, in the order in which the first that holds is counted.
    Basis {
        ReferralAccepted "referral_accepted" "Referral accepted by children’s social care",
        AlreadyOpen "already_open" "Already open to social care, and a plan made",
        ContactStopped "contact_stopped" "Contact stopped by bail condition, remand or order",
        ProtectiveAdult "protective_adult" "Identified and seen, with a protective adult",
        SupportTakenUp "support_taken_up" "Support taken up",
    }
}
coded! {
    /// Why a child was not referred.
    NoReferral {
        AlreadyOpen "already_open" "Already open to social care",
        Protective "protective" "Safe with a protective adult, and no need for social care",
        OtherForce "other_force" "Another force or council acts",
        NoRisk "no_risk" "Enquiries found no risk to this child",
    }
}

states! {
    /// What was done for a child, the most that holds.
    ChildState {
        Linked "linked" "Nothing recorded as done",
        NotReferred "not_referred" "Not referred, with a reason",
        Referred "referred" "Referred",
        Seen "seen" "Seen",
        Protected "protected" "In police protection, for 72 hours at most",
        Safeguarded "safeguarded" "Safeguarded",
    }
    first Linked;
    Linked "referred" Referred;
    Linked "not_referred" NotReferred;
    Linked "seen" Seen;
    Referred "seen" Seen;
    NotReferred "seen" Seen;
    Linked "measure" Safeguarded;
    Referred "measure" Safeguarded;
    NotReferred "measure" Safeguarded;
    Seen "measure" Safeguarded;
    NotReferred "referred" Referred;
    Seen "referred" Seen;
    Seen "seen" Seen;
    // A child who is safeguarded is seen again, and another measure may be added.
    Safeguarded "referred" Safeguarded;
    Safeguarded "seen" Safeguarded;
    Safeguarded "measure" Safeguarded;
    Safeguarded "measure_ended" Seen;
}

steps! {
    /// What happens for a child.
    ChildStep {
        /// Somebody is responsible now.
        HolderNamed "holder" "Name who is responsible now" "Responsible" {
            /// Who.
            holder: String => needed("holder", "Who is responsible for this child now?", Input::Line, "Enter who is responsible.").hint("Name and organisation."),
        },
        /// The family was referred; written by the referral.
        Referred "referred" "" "Referred to social care" {
            /// By which referral.
            referral: SocialCareReferralId => optional("referral", "Referral", Input::Record),
        },
        /// The council answered; written by the referral.
        CouncilAnswered "council_answered" "" "Social care answered" {
            /// Which referral.
            referral: SocialCareReferralId => optional("referral", "Referral", Input::Record),
            /// What it answered.
            answer: CouncilAnswer => optional("answer", "Answer", Input::OneOf(CouncilAnswer::CHOICES)),
        },
        /// A strategy discussion was held; written by the discussion.
        Discussed "discussed" "" "Strategy discussion held" {
            /// Which.
            discussion: StrategyDiscussionId => optional("discussion", "Strategy discussion", Input::Record),
        },
        /// It was decided not to refer.
        NotReferred "not_referred" "Record why there is no referral" "Not referred" {
            /// Why.
            reason: NoReferral => needed("reason", "Why is the family not referred?", Input::OneOf(NoReferral::CHOICES), "Choose the reason."),
            /// Who decided that.
            decided_by: String => needed("decided_by", "Who decided that?", Input::Line, "Enter who decided."),
            /// In their words.
            words: String => needed("words", "On what grounds?", Input::Text, "Enter the grounds."),
        },
        /// Somebody saw and spoke to the child.
        Seen "seen" "Record a visit or a talk" "Seen" {
            /// Where.
            place: String => needed("place", "Where?", Input::Line, "Enter where the child was seen."),
            /// Who spoke to the child, and who else was there.
            spoken_by: String => needed("spoken_by", "Who spoke to the child, and who else was there?", Input::Line, "Enter who spoke to the child."),
            /// What the child said, in the child's words.
            said: String => optional("said", "What did the child say?", Input::Text).hint("In the child’s own words, about home, worries and wishes. Nothing about alleged acts: that is for an interview."),
            /// How the child seemed. An opinion, and shown as one.
            showed: String => optional("showed", "What did the child show, how did they seem?", Input::Text),
            /// What the child wants to happen.
            wants: String => optional("wants", "What does the child want to happen? (optional)", Input::Line),
            /// Whether there is an adult who protects the child.
            protective_adult: Answer => needed("protective_adult", "Is there an adult at home who protects the child?", Input::Answer, "Say whether there is a protective adult."),
        },
        /// The child was told what happens next.
        ToldBack "told_back" "Record what the child was told" "Told the child" {
            /// What.
            words: String => needed("words", "What was the child told, and by whom?", Input::Text, "Enter what the child was told."),
        },
        /// A safety measure came into force.
        Measure "measure" "Record a safety measure" "Safety measure in force" {
            /// Which basis of *safeguarded*.
            basis: Basis => needed("basis", "What makes the child safe?", Input::OneOf(Basis::CHOICES), "Choose what makes the child safe."),
            /// Who decided it.
            decided_by: String => needed("decided_by", "Who decided it?", Input::Line, "Enter who decided it: a figure needs a name behind it."),
            /// What it is.
            words: String => needed("words", "What is the measure?", Input::Text, "Enter what the measure is."),
        },
        /// It ended.
        MeasureEnded "measure_ended" "Record that a measure ended" "Safety measure ended" {
            /// Which.
            basis: Basis => needed("basis", "Which measure ended?", Input::OneOf(Basis::CHOICES), "Choose which ended."),
            /// Why.
            words: String => needed("words", "Why, and what holds now?", Input::Text, "Say why it ended and what holds now."),
        },
        /// A constable took the child into police protection (Children Act 1989 s.46).
        PoliceProtection "police_protection" "Record police protection" "Police protection" {
            /// Where the child is.
            place: String => needed("place", "Where is the child, and with whom?", Input::Line, "Enter where the child is, and with whom."),
            /// Who took the child.
            initiating: String => needed("initiating", "Who is the initiating officer?", Input::Line, "Enter the initiating officer."),
            /// Who inquires into the case.
            designated: String => needed("designated", "Who is the designated officer, inspector or above?", Input::Line, "Enter the designated officer: another than whoever took the child.").hint("Not the initiating officer. They inquire into the case and release the child as soon as it is safe."),
            /// Who was told.
            told: String => needed("told", "Who told the council, the parents and the child, and when?", Input::Text, "Enter who told the council, the parents and the child."),
        },
        /// Police protection ended.
        ProtectionEnded "protection_ended" "Record that police protection ended" "Police protection ended" {
            /// How.
            how: String => needed("how", "How did it end, and who decided it?", Input::Text, "Enter how it ended and who decided it."),
            /// With whom the child is now.
            with: String => needed("with", "With whom is the child now?", Input::Line, "Enter with whom the child is now."),
        },
        /// The council makes enquiries (Children Act 1989 s.47).
        EnquiriesBegun "enquiries_begun" "Record section 47 enquiries" "Section 47 enquiries" {
            /// Who makes them.
            by: String => needed("by", "Who makes them, and together with whom?", Input::Line, "Enter who makes them."),
        },
        /// A child protection conference was held.
        Conference "conference" "Record a child protection conference" "Child protection conference" {
            /// What it decided.
            outcome: String => needed("outcome", "What was decided, and what is the plan?", Input::Text, "Enter what was decided."),
            /// Whether the child is on a plan.
            plan: Answer => needed("plan", "Is the child on a child protection plan?", Input::Answer, "Say whether the child is on a plan."),
            /// When the next one is.
            next: Option<Date> => optional("next", "When is the next conference? (optional)", Input::Day),
        },
        /// The enquiries ended without a conference.
        EnquiriesEnded "enquiries_ended" "Record that the enquiries ended" "Section 47 enquiries ended" {
            /// With what.
            outcome: String => needed("outcome", "What did they find, and what happens now?", Input::Text, "Enter what they found and what happens now."),
        },
        /// Support was offered.
        Support "support" "Record support that was offered" "Support offered" {
            /// What.
            what: String => needed("what", "What was offered, and by whom?", Input::Line, "Enter what was offered."),
            /// Whether it was taken up.
            taken_up: Answer => needed("taken_up", "Was it taken up?", Input::Answer, "Say whether it was taken up."),
        },
    }
}

/// With what a child is linked to a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildOpening {
    /// Who the child is.
    pub person: PersonId,
    /// How lists name the child: initials and age when linked, such as `L.A., 7`. From the person's record, not asked.
    #[serde(default)]
    pub called: String,
    /// When the child was born, as known when linked. From the person's record, not asked.
    #[serde(default)]
    pub born: Option<Date>,
    /// Whether the child lives or stays with a suspect.
    pub lives_with_suspect: Answer,
    /// How that is known.
    pub how_linked: String,
}

/// The room of children in cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Children;

/// The measure that a fact is about: one for each basis and child in a case, made out of the child's id.
fn measure(record: &Record<Children>, basis: Basis) -> String {
    let place = Basis::ALL.iter().position(|known| *known == basis).unwrap_or(0);
    let mark = u128::try_from(place).unwrap_or(0) + 1;
    Uuid::from_u128(record.id.uuid().as_u128() ^ mark).to_string()
}

impl Record<Children> {
    /// The safety measures in force: those whose last word is that they began.
    pub fn in_force(&self) -> Vec<Basis> {
        let began = |basis: &Basis| {
            self.standing()
                .filter_map(|event| match &event.step {
                    ChildStep::Measure { basis: of, .. } if of == basis => Some(true),
                    ChildStep::MeasureEnded { basis: of, .. } if of == basis => Some(false),
                    _ => None,
                })
                .next_back()
        };
        Basis::ALL
            .iter()
            .copied()
            .filter(|basis| began(basis) == Some(true))
            .collect()
    }
    /// Whether anything at all was done for this child.
    pub fn has_something_done(&self) -> bool {
        self.state() != ChildState::Linked
    }
    /// Since when the child is in police protection, while it is not recorded to have ended.
    pub fn protected_since(&self) -> Option<Instant> {
        let began = |event: &Event<ChildStep>| match event.step {
            ChildStep::PoliceProtection { .. } => Some(Some(event.made.happened)),
            ChildStep::ProtectionEnded { .. } => Some(None),
            _ => None,
        };
        self.standing().rev().find_map(began).flatten()
    }
    /// The conference that is missing: the first within its time of the strategy discussion, or of the enquiries where none was
    /// held; afterwards the next that was fixed.
    fn conference_due(&self) -> Option<Task> {
        let mut discussed = None;
        let mut due = None;
        for event in self.standing() {
            let at = event.made.happened;
            match &event.step {
                ChildStep::Discussed { .. } => discussed = Some(at),
                ChildStep::EnquiriesBegun { .. } => {
                    let task = Task::missing(
                        "Record the child protection conference, or how the enquiries ended",
                        "conference",
                    );
                    let task = task.or(&["enquiries_ended"]);
                    due = Some(task.within(Clock::Conference, discussed.unwrap_or(at), &self.clocks));
                }
                ChildStep::EnquiriesEnded { .. } => due = None,
                ChildStep::Conference { next, .. } => {
                    let again = |next: &Date| {
                        Task::missing("Record the next child protection conference", "conference").until(
                            Clock::ConferenceReview,
                            at,
                            end_of(*next),
                        )
                    };
                    due = next.as_ref().map(again);
                }
                _ => {}
            }
        }
        due
    }
    /// Who is responsible now.
    pub fn holder(&self) -> Option<&str> {
        self.last("holder").and_then(|event| match &event.step {
            ChildStep::HolderNamed { holder } => Some(holder.as_str()),
            _ => None,
        })
    }
}

impl Room for Children {
    type Id = ChildId;
    type Opening = ChildOpening;
    type Step = ChildStep;
    type State = ChildState;
    const NAME: &'static str = "child";
    const TITLE: &'static str = "Child";
    const LETTER: char = 'C';
    const OPENED: &'static str = "child.linked";
    const GREW: &'static str = "child.recorded";
    const OPENING: &'static [Ask] = &[
        needed("person", "Which child?", Input::Person, "Choose the child."),
        needed(
            "lives_with_suspect",
            "Does the child live or stay with a suspect?",
            Input::Answer,
            "Say whether the child lives or stays with a suspect.",
        ),
        needed(
            "how_linked",
            "How is that known?",
            Input::Text,
            "Enter how it is known.",
        ),
    ];

    fn began(_: &Record<Self>) -> &'static str {
        "Linked"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.called.clone()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        Some(record.opening.person)
    }
    fn may_grow(_: &Record<Self>, step: &ChildStep, _: &Recorded, _: &Decider) -> Refusals {
        match step {
            ChildStep::Seen { said, showed, .. } if said.trim().is_empty() && showed.trim().is_empty() => {
                let message = "Enter what the child said, or what the child showed. A visit without it says nothing of the child.";
                Refusal::of("said", message).into()
            }
            _ => Refusals::default(),
        }
    }
    /// By the most that holds, not by the last that happened: a child who is safeguarded and then seen stays safeguarded.
    fn state(record: &Record<Self>) -> ChildState {
        if !record.in_force().is_empty() {
            ChildState::Safeguarded
        } else if record.protected_since().is_some() {
            ChildState::Protected
        } else if record.has("seen") {
            ChildState::Seen
        } else if record.has("referred") {
            ChildState::Referred
        } else if record.has("not_referred") {
            ChildState::NotReferred
        } else {
            ChildState::Linked
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let linked = record.opened.happened;
        let mut tasks = Vec::new();
        let clocks = &record.clocks;
        if record.holder().is_none() {
            tasks.push(Task::missing("Name who is responsible for the child", "holder").within(
                Clock::Holder,
                linked,
                clocks,
            ));
        }
        if !record.has("referred") && !record.has("not_referred") {
            let task = Task::missing("Refer the child to social care, or record why not", "not_referred");
            tasks.push(task.or(&["referred"]).within(Clock::Protect, linked, clocks));
        }
        if !record.has("seen") && record.in_force().is_empty() {
            tasks.push(Task::missing("See the child, and record what the child said", "seen").protecting());
        }
        if let Some(since) = record.protected_since() {
            let what = "End police protection, and say with whom the child is: 72 hours at most";
            tasks.push(Task::missing(what, "protection_ended").within(Clock::PoliceProtection, since, clocks));
        }
        tasks.extend(record.conference_due());
        tasks
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        const SECTION: &str = "Children Act 1989 s.46";
        let mut flags = Vec::new();
        let mut since = None;
        for event in record.standing() {
            let made = &event.made;
            match &event.step {
                ChildStep::PoliceProtection {
                    initiating, designated, ..
                } => {
                    since = Some(made.happened);
                    if fold(initiating) == fold(designated) {
                        let what = "Police protection with one officer in both roles";
                        flags.push(Flag::on(made, what, SECTION));
                    }
                }
                ChildStep::ProtectionEnded { .. } => {
                    let late = |since: Instant| made.happened > Clock::PoliceProtection.due_by_law(since);
                    if since.take().is_some_and(late) {
                        flags.push(Flag::on(made, "Police protection lasted longer than 72 hours", SECTION));
                    }
                }
                _ => {}
            }
        }
        flags
    }
    fn results(record: &Record<Self>) -> Vec<(&'static str, Instant)> {
        let first = record
            .standing()
            .find(|event| matches!(event.step, ChildStep::Measure { .. }));
        let made = first.map(|event| ("A child was made safe", event.made.happened));
        made.into_iter().collect()
    }
    fn signs(record: &Record<Self>) -> Vec<(Sign, Uuid)> {
        let (child, person) = (record.id.uuid(), record.opening.person.uuid());
        let mut signs = vec![(Sign::Child, child), (Sign::ChildAsPerson, person)];
        for (step, sign) in [("seen", Sign::Voice), ("referred", Sign::Referred)] {
            if record.has(step) {
                signs.push((sign, child));
            }
        }
        if !record.in_force().is_empty() {
            signs.extend([(Sign::Safe, child), (Sign::SafePerson, person)]);
        }
        signs
    }
    fn facts_of_opening(record: &Record<Self>) -> Vec<Noted> {
        let child = record.id.to_string();
        let about = [("child", child.as_str())];
        vec![noted(
            "child_linked",
            record.opening.person.uuid(),
            record.opened.happened,
            &about,
        )]
    }
    fn facts(record: &Record<Self>, step: &ChildStep, made: &Recorded) -> Vec<Noted> {
        let note = |kind, attributes: &[(&'static str, &str)]| {
            vec![noted(kind, record.opening.person.uuid(), made.happened, attributes)]
        };
        match step {
            ChildStep::Referred { referral } => note("child_referred", &[("referral", &referral.to_string())]),
            ChildStep::NotReferred { reason, .. } => note("child_not_referred", &[("reason", reason.code())]),
            ChildStep::Seen { .. } => note("child_seen", &[]),
            ChildStep::Measure { basis, decided_by, .. } => {
                let measure = measure(record, *basis);
                note(
                    "safety_measure",
                    &[
                        ("basis", basis.code()),
                        ("measure", &measure),
                        ("decided_by", decided_by),
                    ],
                )
            }
            ChildStep::MeasureEnded { basis, .. } => {
                note("safety_measure_ended", &[("measure", &measure(record, *basis))])
            }
            ChildStep::HolderNamed { .. }
            | ChildStep::CouncilAnswered { .. }
            | ChildStep::Discussed { .. }
            | ChildStep::ToldBack { .. }
            | ChildStep::PoliceProtection { .. }
            | ChildStep::ProtectionEnded { .. }
            | ChildStep::EnquiriesBegun { .. }
            | ChildStep::EnquiriesEnded { .. }
            | ChildStep::Conference { .. }
            | ChildStep::Support { .. } => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AccountId;
    use uuid::Uuid;

    fn start() -> Instant {
        Instant::from_micros(1_795_500_000_000_000)
    }

    fn made(hours: i64) -> Recorded {
        Recorded {
            happened: start().plus_hours(hours),
            at: start().plus_hours(hours),
            done_by: "DC Priya Nair".to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    fn child() -> Record<Children> {
        let opening = ChildOpening {
            person: PersonId::from(Uuid::from_u128(2)),
            called: "Robin".to_owned(),
            born: None,
            lives_with_suspect: Answer::Yes,
            how_linked: "named by the school".to_owned(),
        };
        let id = ChildId::from(Uuid::from_u128(3));
        Record::open(id, "C26-00001".to_owned(), None, opening, made(0)).unwrap()
    }

    fn grow(record: &mut Record<Children>, step: ChildStep, hours: i64) {
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: false,
        };
        let next = record.events.len() + 2;
        record
            .grow(step, made(hours), &decider, next.try_into().unwrap())
            .unwrap();
    }

    fn due(record: &Record<Children>, step: &str) -> Option<Instant> {
        let tasks = Children::tasks(record);
        tasks.iter().find(|task| task.step == step).and_then(Task::due)
    }

    fn protection(initiating: &str, designated: &str) -> ChildStep {
        ChildStep::PoliceProtection {
            place: "foster carer".to_owned(),
            initiating: initiating.to_owned(),
            designated: designated.to_owned(),
            told: "the council at 21:10, the mother and Robin at once".to_owned(),
        }
    }

    fn ended() -> ChildStep {
        ChildStep::ProtectionEnded {
            how: "the designated officer released the child".to_owned(),
            with: "an aunt".to_owned(),
        }
    }

    #[test]
    fn police_protection_runs_72_hours_and_what_lasted_longer_is_flagged() {
        for (hours, flagged) in [(72, false), (73, true)] {
            let mut child = child();
            grow(&mut child, protection("PC Rowan Ashdown", "Insp Tamsin Oakes"), 2);
            assert_eq!(due(&child, "protection_ended"), Some(start().plus_hours(74)));
            assert_eq!(Children::flags(&child).len(), 0);
            assert_eq!(child.state(), ChildState::Protected);
            grow(&mut child, ended(), 2 + hours);
            assert_eq!(
                child.state(),
                ChildState::Linked,
                "what held has ended, and nothing follows"
            );
            assert_eq!(due(&child, "protection_ended"), None);
            assert_eq!(!Children::flags(&child).is_empty(), flagged, "after {hours} hours");
        }
    }

    #[test]
    fn one_officer_in_both_roles_of_police_protection_is_flagged_however_the_name_is_written() {
        let mut child = child();
        grow(&mut child, protection("Insp Tamsin Oakes", "insp tamsin OAKES"), 0);
        let flags = Children::flags(&child);
        assert_eq!(flags.len(), 1);
        assert_eq!(flags[0].source, "Children Act 1989 s.46");
    }

    #[test]
    fn a_conference_is_due_15_working_days_after_the_discussion_and_then_on_the_day_it_fixed() {
        let discussion = StrategyDiscussionId::from(Uuid::from_u128(4));
        let mut child = child();
        assert_eq!(due(&child, "conference"), None);
        grow(&mut child, ChildStep::Discussed { discussion }, 1);
        assert_eq!(due(&child, "conference"), None);
        let by = "the council, with police".to_owned();
        grow(&mut child, ChildStep::EnquiriesBegun { by }, 50);
        let first = crate::deadlines::working_days_after(start().plus_hours(1), 15);
        assert_eq!(due(&child, "conference"), Some(first));
        let next = jiff::civil::date(2027, 2, 24);
        let held = ChildStep::Conference {
            outcome: "a plan".to_owned(),
            plan: Answer::Yes,
            next: Some(next),
        };
        grow(&mut child, held, 200);
        assert_eq!(due(&child, "conference"), Some(end_of(next)));
        let outcome = "the plan ended".to_owned();
        grow(&mut child, ChildStep::EnquiriesEnded { outcome }, 300);
        assert_eq!(due(&child, "conference"), None);
    }
}
