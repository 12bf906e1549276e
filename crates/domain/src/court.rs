//! Court: from the file for the prosecutor to the sentence and the orders.
//!
//! The main image offence needs the Director's consent (Protection of Children Act 1978 s.1(3)), so there is no button for
//! a police charge here; a charge that was made is recorded all the same, with who authorised it.

use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::deadlines::end_of;
use crate::ids::{PersonId, ProsecutionId};
use crate::people::{AGE_OF_RESPONSIBILITY, whole_years};
use crate::quality::Sign;
use crate::record::{Ask, Flag, Input, Noted, Record, Recorded, Room, Task, needed, noted, optional, states, steps};
use crate::reference::Consent;
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

coded! {
    /// How a case against somebody ended.
    CaseResult {
        GuiltyPlea "guilty_plea" "Pleaded guilty",
        FoundGuilty "found_guilty" "Found guilty",
        Acquitted "acquitted" "Acquitted",
        Dropped "dropped" "Dropped by the prosecutor",
        Died "died" "Ended by death",
    }
}
coded! {
    /// What a court sentenced to.
    SentenceKind {
        Custody "custody" "Custody",
        Suspended "suspended" "Suspended sentence",
        Community "community" "Community order",
        ReferralOrder "referral_order" "Referral order",
        Other "other" "Another sentence",
    }
}
coded! {
    /// What a court ordered beside it.
    OrderKind {
        Shpo "shpo" "Sexual harm prevention order",
        Notification "notification" "Notification requirements",
        Forfeiture "forfeiture" "Forfeiture",
        Restraining "restraining" "Restraining order",
        Other "other" "Another order",
    }
}

coded! {
    /// Who decided on a charge.
    ChargedBy {
        Prosecutor "prosecutor" "The prosecutor",
        Police "police" "The police",
    }
}
impl ChargedBy {
    /// Who it was where nobody was asked: the records from before this question was there.
    const fn not_asked() -> Self {
        Self::Prosecutor
    }
}

/// Whether offences, as they were typed, are under an Act whose offences need the Director's consent (Protection of Children
/// Act 1978 s.1(3) and others of the reference list).
pub fn needs_consent(offences: &str) -> bool {
    let typed = crate::people::fold(offences);
    crate::reference::offences()
        .iter()
        .filter(|offence| offence.dpp_consent == Consent::Yes)
        .any(|offence| {
            typed.contains(&crate::people::fold(&offence.act)) || typed.contains(&crate::people::fold(&offence.title))
        })
}

states! {
    /// Where a case against somebody stands.
    ProsecutionState {
        Preparing "preparing" "File being prepared",
        WithProsecutor "with_prosecutor" "With the prosecutor",
        ActionPlan "action_plan" "Action plan to answer",
        Authorised "authorised" "Charge authorised",
        Charged "charged" "Charged",
        Ended "ended" "Ended without conviction",
        Convicted "convicted" "Convicted, not sentenced",
        Sentenced "sentenced" "Sentenced",
    }
    first Preparing;
    Preparing "file_sent" WithProsecutor;
    WithProsecutor "action_plan" ActionPlan;
    ActionPlan "plan_answered" WithProsecutor;
    WithProsecutor "authorised" Authorised;
    WithProsecutor "refused" Ended;
    Authorised "charged" Charged;
    Charged "convicted" Convicted;
    Charged "ended" Ended;
    Convicted "sentenced" Sentenced;
}

steps! {
    /// What happens in a case against somebody.
    ProsecutionStep {
        /// The file went to the prosecutor.
        FileSent "file_sent" "Record that the file was sent" "File sent to the prosecutor" {
            /// Which office or lawyer.
            prosecutor: String => needed("prosecutor", "To which prosecutor?", Input::Line, "Enter the prosecutor."),
            /// For advice or for a charge.
            asked: String => needed("asked", "What was asked?", Input::Line, "Enter what was asked: early advice, or a charge."),
        },
        /// The prosecutor wants more.
        ActionPlan "action_plan" "Record the action plan" "Action plan received" {
            /// What.
            items: String => needed("items", "What is asked for?", Input::Text, "Enter what is asked for."),
            /// By when.
            due: Date => needed("due", "By which day?", Input::Day, "Enter the day."),
        },
        /// It was answered.
        PlanAnswered "plan_answered" "Record the answer to the plan" "Action plan answered" {
            /// What was sent.
            sent: String => needed("sent", "What was sent?", Input::Text, "Enter what was sent."),
        },
        /// A charge was authorised.
        Authorised "authorised" "Record that a charge was authorised" "Charge authorised" {
            /// By whom.
            prosecutor: String => needed("prosecutor", "By which prosecutor?", Input::Line, "Enter the prosecutor."),
            /// Whether the Director's consent was given where it is needed.
            consent: Answer => needed("consent", "Was the Director’s consent given, where it is needed?", Input::Answer, "Say whether consent was given."),
        },
        /// No charge.
        Refused "refused" "Record a decision not to charge" "No charge" {
            /// Why.
            reason: String => needed("reason", "What was the reason?", Input::Text, "Enter the reason."),
        },
        /// They were charged or summonsed.
        Charged "charged" "Record the charge" "Charged" {
            /// With what, in statutory words: photograph or pseudo-photograph.
            offences: String => needed("offences", "With which offences, by Act and section?", Input::Text, "Enter the offences.").hint("The statute’s words: photograph or pseudo-photograph, not image."),
            /// Who authorised it.
            authorised_by: String => needed("authorised_by", "Who authorised it?", Input::Line, "Enter who authorised it."),
            /// Whether the prosecutor decided, or the police.
            #[serde(default = "ChargedBy::not_asked")]
            charged_by: ChargedBy => needed("charged_by", "Who decided on the charge?", Input::OneOf(ChargedBy::CHOICES), "Say who decided on the charge.").hint("The police may not charge an offence that needs the Director’s consent, such as one under the Protection of Children Act 1978. One that was made is recorded as it was."),
        },
        /// A hearing is fixed.
        HearingFixed "hearing_fixed" "Record a date for a hearing" "Hearing fixed" {
            /// Where.
            court: String => needed("court", "Which court?", Input::Line, "Enter the court."),
            /// What for.
            purpose: String => needed("purpose", "What for?", Input::Line, "Enter what the hearing is for."),
            /// When.
            on: Instant => needed("on", "When?", Input::Moment, "Enter when it is."),
        },
        /// A hearing was held.
        HearingHeld "hearing_held" "Record a hearing" "Hearing held" {
            /// Where.
            court: String => needed("court", "Which court?", Input::Line, "Enter the court."),
            /// What came of it.
            result: String => needed("result", "What came of it?", Input::Text, "Enter what came of it."),
        },
        /// They were convicted.
        Convicted "convicted" "Record a conviction" "Convicted" {
            /// By plea or verdict.
            how: CaseResult => needed("how", "By plea or by verdict?", Input::OneOf(&[("guilty_plea", "Pleaded guilty"), ("found_guilty", "Found guilty")]), "Choose which."),
            /// Of what.
            offences: String => needed("offences", "Of which offences?", Input::Text, "Enter the offences."),
        },
        /// It ended without conviction.
        Ended "ended" "Record an end without conviction" "Ended without conviction" {
            /// How.
            how: CaseResult => needed("how", "How did it end?", Input::OneOf(&[("acquitted", "Acquitted"), ("dropped", "Dropped by the prosecutor"), ("died", "Ended by death")]), "Choose how it ended."),
            /// In words.
            reason: String => optional("reason", "In words (optional)", Input::Text),
        },
        /// They were sentenced.
        Sentenced "sentenced" "Record the sentence" "Sentenced" {
            /// To what kind.
            kind: SentenceKind => needed("kind", "What kind of sentence?", Input::OneOf(SentenceKind::CHOICES), "Choose the kind."),
            /// In the court's words.
            words: String => needed("words", "What is it, in words?", Input::Line, "Enter the sentence."),
        },
        /// An order was made.
        OrderMade "order_made" "Record an order" "Order made" {
            /// Which.
            kind: OrderKind => needed("kind", "Which order?", Input::OneOf(OrderKind::CHOICES), "Choose the order."),
            /// Until when.
            until: Option<Date> => optional("until", "Until which day? (optional)", Input::Day),
            /// Who was told: offender management, the family, the victim.
            told: String => needed("told", "Who was told of it?", Input::Line, "Enter who was told."),
        },
        /// Those who were harmed were told.
        VictimTold "victim_told" "Record that the victim or family was told" "Victim or family told" {
            /// Who told whom what.
            words: String => needed("words", "Who told whom, and what?", Input::Text, "Enter who told whom what."),
        },
    }
}

/// With what a case against somebody is begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProsecutionOpening {
    /// Against whom.
    pub suspect: PersonId,
    /// For which offences.
    pub offences: String,
    /// On which day the earliest of them was, where it is known.
    #[serde(default)]
    pub earliest: Option<Date>,
    /// When they were born, as known when it was begun. From the person's record, not asked.
    #[serde(default)]
    pub born: Option<Date>,
}

/// The room of cases against somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prosecutions;

impl Record<Prosecutions> {
    /// How old they were at the earliest offence, in whole years, where both days are known.
    pub fn age_at_offence(&self) -> Option<i64> {
        Some(whole_years(self.opening.born?, self.opening.earliest?))
    }
    /// When they were first before a court for it: the first hearing that was held after a charge.
    pub fn first_appearance(&self) -> Option<Instant> {
        let mut after = self
            .standing()
            .skip_while(|event| !matches!(event.step, ProsecutionStep::Charged { .. }));
        after.find_map(|event| matches!(event.step, ProsecutionStep::HearingHeld { .. }).then_some(event.made.happened))
    }
    /// How old they were then.
    pub fn age_at_first_appearance(&self) -> Option<i64> {
        Some(whole_years(self.opening.born?, self.first_appearance()?.london_day()))
    }
    /// The last day on which they are under 18, where they were charged under 18.
    fn last_day_as_child(&self) -> Option<Date> {
        let born = self.opening.born?;
        let charged = self
            .standing()
            .find_map(|event| matches!(event.step, ProsecutionStep::Charged { .. }).then_some(event.made.happened))?;
        let birthday = born.saturating_add(18.years());
        let last = if whole_years(born, birthday) < 18 {
            birthday
        } else {
            birthday.saturating_sub(1.days())
        };
        (charged.london_day() <= last).then_some(last)
    }
    /// What is missing so that whoever was charged under 18 is before a court under 18.
    fn first_appearance_missing(&self) -> Option<Task> {
        let last = self.last_day_as_child().filter(|_| self.first_appearance().is_none())?;
        let fixed = self.last("hearing_fixed").and_then(|event| match &event.step {
            ProsecutionStep::HearingFixed { on, .. } => Some(on.london_day()),
            _ => None,
        });
        let charged = self.last("charged")?.made.happened;
        fixed.is_none_or(|day| day > last).then(|| {
            let what = "Fix the first hearing for before they turn 18: it decides which court hears the case";
            Task::missing(what, "hearing_fixed").until(Clock::FirstAppearance, charged, end_of(last))
        })
    }
    /// The charge, where the police made it for an offence that needs the Director's consent.
    fn charged_by_police(&self) -> Option<&Recorded> {
        let charge = self.last("charged")?;
        match &charge.step {
            ProsecutionStep::Charged {
                offences,
                charged_by: ChargedBy::Police,
                ..
            } if needs_consent(offences) || needs_consent(&self.opening.offences) => Some(&charge.made),
            _ => None,
        }
    }
    /// Whether the Director's consent is on record.
    fn has_consent(&self) -> bool {
        self.standing().any(|event| {
            matches!(
                event.step,
                ProsecutionStep::Authorised {
                    consent: Answer::Yes,
                    ..
                }
            )
        })
    }
}

impl Room for Prosecutions {
    type Id = ProsecutionId;
    type Opening = ProsecutionOpening;
    type Step = ProsecutionStep;
    type State = ProsecutionState;
    const NAME: &'static str = "prosecution";
    const TITLE: &'static str = "Prosecution";
    const LETTER: char = 'P';
    const OPENED: &'static str = "prosecution.begun";
    const GREW: &'static str = "prosecution.recorded";
    const OPENING: &'static [Ask] = &[
        needed("suspect", "Against whom?", Input::Suspect, "Choose the suspect."),
        needed(
            "offences",
            "For which offences?",
            Input::Text,
            "Enter the offences, by Act and section.",
        ),
        optional(
            "earliest",
            "On which day was the earliest of them? (optional)",
            Input::Day,
        )
        .hint("It decides which law applied, and how old they were."),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "File begun"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.offences.chars().take(80).collect()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        Some(record.opening.suspect)
    }
    fn may_open(opening: &ProsecutionOpening, _: &Recorded) -> Refusals {
        let age = opening
            .born
            .zip(opening.earliest)
            .map(|(born, day)| whole_years(born, day));
        match age {
            Some(age) if age < AGE_OF_RESPONSIBILITY => {
                let message = "They were under 10 on that day, by their record, and nobody under 10 can be guilty of an offence. Give the first day from their tenth birthday on, or correct the day of birth.";
                Refusal::of("earliest", message)
                    .by("Children and Young Persons Act 1933 s.50")
                    .into()
            }
            _ => Refusals::default(),
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        let clocks = &record.clocks;
        let mut tasks = match record.state() {
            ProsecutionState::Preparing => vec![Task::missing("Send the file to the prosecutor", "file_sent")],
            ProsecutionState::WithProsecutor => vec![Task::missing("Get the prosecutor’s answer", "authorised")],
            ProsecutionState::ActionPlan => {
                let task = Task::missing("Answer the prosecutor’s action plan", "plan_answered");
                vec![
                    match record.last("action_plan").map(|event| (&event.step, &event.made)) {
                        Some((ProsecutionStep::ActionPlan { due, .. }, made)) => {
                            task.until(Clock::ActionPlan, made.happened, end_of(*due))
                        }
                        _ => task,
                    },
                ]
            }
            ProsecutionState::Authorised => vec![Task::missing("Charge", "charged")],
            ProsecutionState::Charged => {
                let task = Task::missing("Record the next hearing", "hearing_held");
                vec![
                    match record.last("hearing_fixed").map(|event| (&event.step, &event.made)) {
                        Some((ProsecutionStep::HearingFixed { on, .. }, made)) => {
                            task.until(Clock::Hearing, made.happened, *on)
                        }
                        _ => task,
                    },
                ]
            }
            ProsecutionState::Convicted => vec![Task::missing("Record the sentence", "sentenced")],
            ProsecutionState::Sentenced => record
                .last("sentenced")
                .filter(|_| !record.has("victim_told"))
                .map(|event| {
                    Task::missing("Tell the victim and the family the result", "victim_told").within(
                        Clock::VictimTold,
                        event.made.happened,
                        clocks,
                    )
                })
                .into_iter()
                .collect(),
            ProsecutionState::Ended => Vec::new(),
        };
        if matches!(record.state(), ProsecutionState::Ended | ProsecutionState::Sentenced) {
            return tasks;
        }
        if let Some(made) = record.charged_by_police().filter(|_| !record.has_consent()) {
            let what = "Get the Director’s consent before proceedings go on";
            tasks.push(Task::missing(what, "authorised").within(Clock::Consent, made.happened, clocks));
        }
        tasks.extend(record.first_appearance_missing());
        tasks
    }
    fn signs(record: &Record<Self>) -> Vec<(Sign, Uuid)> {
        let case = record.investigation.filter(|_| record.has("charged"));
        case.map(|case| (Sign::Charged, case.uuid())).into_iter().collect()
    }
    fn results(record: &Record<Self>) -> Vec<(&'static str, Instant)> {
        let told = record.standing().filter_map(|event| {
            let words = match &event.step {
                ProsecutionStep::Charged { .. } => "Somebody was charged",
                ProsecutionStep::Convicted { .. } => "Somebody was convicted",
                ProsecutionStep::Ended { .. } | ProsecutionStep::Refused { .. } => {
                    "A prosecution ended without a conviction"
                }
                ProsecutionStep::Sentenced { .. } => "Somebody was sentenced",
                _ => return None,
            };
            Some((words, event.made.happened))
        });
        told.collect()
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        let by_police = record.charged_by_police().map(|made| {
            let what = "Charged by the police for an offence that needs the Director’s consent";
            Flag::on(
                made,
                what,
                "Protection of Children Act 1978 s.1(3); Director’s Guidance on Charging",
            )
        });
        let came_of_age = record.last_day_as_child().and_then(|last| {
            let first = record.first_appearance()?;
            let held = record.standing().find(|event| event.made.happened == first)?;
            (first.london_day() > last).then(|| {
                let what = "Charged under 18, and first before a court at 18 or over";
                Flag::on(&held.made, what, "Children and Young Persons Act 1933 s.46")
            })
        });
        by_police.into_iter().chain(came_of_age).collect()
    }
    fn facts(record: &Record<Self>, step: &ProsecutionStep, made: &Recorded) -> Vec<Noted> {
        let case = record.id.to_string();
        let note = |kind, name: &'static str, value: &str| {
            let about = [("prosecution", case.as_str()), (name, value)];
            vec![noted(kind, record.opening.suspect.uuid(), made.happened, &about)]
        };
        match step {
            ProsecutionStep::Charged { .. } => note("prosecution_charged", "state", "charged"),
            ProsecutionStep::Convicted { how, .. } | ProsecutionStep::Ended { how, .. } => {
                note("prosecution_ended", "result", how.code())
            }
            ProsecutionStep::Sentenced { kind, .. } => note("sentence_passed", "kind", kind.code()),
            ProsecutionStep::OrderMade { kind, .. } => note("order_made", "kind", kind.code()),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AccountId;
    use crate::record::Decider;
    use jiff::civil::date;
    use uuid::Uuid;

    fn on(day: Date) -> Recorded {
        let noon = end_of(day).plus_hours(-12);
        Recorded {
            happened: noon,
            at: noon,
            done_by: "DC Priya Nair".to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    fn begun(born: Date, earliest: Option<Date>) -> Result<Record<Prosecutions>, Refusals> {
        let opening = ProsecutionOpening {
            suspect: PersonId::from(Uuid::from_u128(2)),
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            earliest,
            born: Some(born),
        };
        let id = ProsecutionId::from(Uuid::from_u128(3));
        Record::open(id, "P26-00001".to_owned(), None, opening, on(date(2026, 1, 5)))
    }

    fn grow(record: &mut Record<Prosecutions>, step: ProsecutionStep, day: Date) {
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: false,
        };
        let next = record.events.len() + 2;
        record.grow(step, on(day), &decider, next.try_into().unwrap()).unwrap();
    }

    fn charged() -> ProsecutionStep {
        ProsecutionStep::Charged {
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            authorised_by: "A prosecutor".to_owned(),
            charged_by: ChargedBy::Prosecutor,
        }
    }

    fn hearing(day: Date) -> ProsecutionStep {
        ProsecutionStep::HearingFixed {
            court: "Wexholme Youth Court".to_owned(),
            purpose: "first appearance".to_owned(),
            on: on(day).happened,
        }
    }

    fn held() -> ProsecutionStep {
        ProsecutionStep::HearingHeld {
            court: "Wexholme Youth Court".to_owned(),
            result: "adjourned".to_owned(),
        }
    }

    fn due(record: &Record<Prosecutions>) -> Option<Instant> {
        let tasks = Prosecutions::tasks(record);
        tasks
            .iter()
            .find(|task| task.step == "hearing_fixed")
            .and_then(Task::due)
    }

    #[test]
    fn whoever_is_charged_at_17_is_before_a_court_before_the_day_they_turn_18() {
        let mut case = begun(date(2008, 3, 10), Some(date(2025, 3, 9))).unwrap();
        assert_eq!((case.age_at_offence(), due(&case)), (Some(16), None));
        grow(&mut case, charged(), date(2026, 2, 1));
        assert_eq!(due(&case), Some(end_of(date(2026, 3, 9))));
        grow(&mut case, hearing(date(2026, 3, 10)), date(2026, 2, 2));
        assert!(due(&case).is_some());
        grow(&mut case, hearing(date(2026, 3, 9)), date(2026, 2, 3));
        assert_eq!(due(&case), None);
        grow(&mut case, held(), date(2026, 3, 9));
        assert_eq!(
            (case.age_at_first_appearance(), Prosecutions::flags(&case).len()),
            (Some(17), 0)
        );
    }

    #[test]
    fn a_first_appearance_that_came_after_the_birthday_is_flagged() {
        let mut case = begun(date(2008, 2, 29), None).unwrap();
        grow(&mut case, charged(), date(2026, 2, 1));
        assert_eq!(due(&case), Some(end_of(date(2026, 2, 28))));
        grow(&mut case, held(), date(2026, 3, 1));
        assert_eq!(case.age_at_first_appearance(), Some(18));
        assert_eq!((due(&case), Prosecutions::flags(&case).len()), (None, 1));
    }

    #[test]
    fn an_adult_has_no_such_day() {
        let mut case = begun(date(1990, 3, 10), None).unwrap();
        grow(&mut case, charged(), date(2026, 2, 1));
        grow(&mut case, held(), date(2026, 2, 2));
        assert_eq!((due(&case), Prosecutions::flags(&case).len()), (None, 0));
    }

    #[test]
    fn nobody_is_prosecuted_for_what_they_did_under_ten() {
        let born = date(2014, 6, 1);
        let refused = begun(born, Some(date(2024, 5, 31))).unwrap_err();
        assert!(format!("{refused:?}").contains("earliest"));
        begun(born, Some(date(2024, 6, 1))).unwrap();
    }
}
