//! Prevention: lessons for pupils, evenings for parents, training for staff. Attendances, never names.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::answers::Answer;
use crate::ids::SessionId;
use crate::record::{
    Ask, Input, Noted, Record, Recorded, Room, StepKind, Task, needed, noted, optional, states, steps,
};
use crate::refusal::{Refusal, Refusals};

coded! {
    /// Who was there.
    Audience {
        Pupils "pupils" "Pupils",
        Parents "parents" "Parents and carers",
        Staff "staff" "Staff",
    }
}
coded! {
    /// What kind of session.
    Format {
        Lesson "lesson" "Lesson",
        Evening "evening" "Parents’ evening",
        StaffTraining "staff_training" "Staff training",
        Assembly "assembly" "Assembly",
    }
}
coded! {
    /// Which years.
    KeyStage {
        One "ks1" "Key stage 1 (years 1 and 2)",
        Two "ks2" "Key stage 2 (years 3 to 6)",
        Three "ks3" "Key stage 3 (years 7 to 9)",
        Four "ks4" "Key stage 4 (years 10 and 11)",
        Five "ks5" "Key stage 5 (years 12 and 13)",
        Mixed "mixed" "Mixed, or no pupils",
    }
}
coded! {
    /// The four areas of risk online (Keeping Children Safe in Education).
    Area {
        Content "content" "Content",
        Contact "contact" "Contact",
        Conduct "conduct" "Conduct",
        Commerce "commerce" "Commerce",
    }
}

states! {
    /// Where a session stands.
    SessionState {
        Held "held" "Held",
        DisclosureOpen "disclosure_open" "A disclosure to pass on",
        PassedOn "passed_on" "Held, disclosures passed on",
    }
    first Held;
    DisclosureOpen "passed_on" PassedOn;
}
steps! {
    /// What happens after a session.
    SessionStep {
        /// What a child told was passed on as a referral. No detail of it is here.
        PassedOn "passed_on" "Record that the disclosures were passed on" "Passed on" {
            /// The reference of each referral.
            referrals: String => needed("referrals", "As which referrals?", Input::Line, "Enter the references of the referrals."),
        },
    }
}

/// With what a session is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionOpening {
    /// On which day.
    pub day: Date,
    /// At which school, by its number in the register.
    pub school: Option<i64>,
    /// Where, by name.
    pub place: String,
    /// Who was there.
    pub audience: Audience,
    /// What kind of session.
    pub format: Format,
    /// Which years.
    pub key_stage: KeyStage,
    /// How many were there: attendances, for one child can come twice.
    pub attendances: i64,
    /// With which resource, and which version.
    pub resource: String,
    /// Which areas of risk.
    pub areas: Vec<Area>,
    /// How long, in minutes.
    pub minutes: i64,
    /// Whether the designated safeguarding lead was there and briefed.
    pub lead_present: Answer,
    /// How many children told something.
    pub disclosures: i64,
}

/// The room of prevention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sessions;

impl Room for Sessions {
    type Id = SessionId;
    type Opening = SessionOpening;
    type Step = SessionStep;
    type State = SessionState;
    const NAME: &'static str = "session";
    const TITLE: &'static str = "Session";
    const LETTER: char = 'T';
    const OPENED: &'static str = "session.recorded";
    const GREW: &'static str = "session.followed_up";
    const OPENING: &'static [Ask] = &[
        needed("day", "On which day?", Input::Day, "Enter the day."),
        optional("school", "School (optional)", Input::School)
            .hint("Its name, or its number in the register of schools (URN). Nothing for a hall or a club."),
        optional("place", "Where? (optional)", Input::Line).hint("Nothing where the school’s name says it."),
        needed(
            "audience",
            "Who was there?",
            Input::OneOf(Audience::CHOICES),
            "Choose who was there.",
        ),
        needed(
            "format",
            "What kind of session?",
            Input::OneOf(Format::CHOICES),
            "Choose the kind.",
        ),
        needed(
            "key_stage",
            "Which years?",
            Input::OneOf(KeyStage::CHOICES),
            "Choose the years.",
        ),
        needed(
            "attendances",
            "How many were there?",
            Input::Count,
            "Enter how many were there.",
        ),
        needed(
            "resource",
            "Which resource?",
            Input::Line,
            "Enter the resource and its version.",
        ),
        needed(
            "areas",
            "Which areas did it cover?",
            Input::SomeOf(Area::CHOICES),
            "Choose at least one area.",
        ),
        needed("minutes", "How long, in minutes?", Input::Count, "Enter the minutes."),
        needed(
            "lead_present",
            "Was the safeguarding lead there, and briefed?",
            Input::Answer,
            "Say whether the safeguarding lead was there.",
        ),
        needed(
            "disclosures",
            "How many children told something?",
            Input::Count,
            "Enter how many, 0 if none.",
        )
        .hint("No names and no detail here: take a referral for each."),
    ];
    fn title(record: &Record<Self>) -> String {
        record.opening.place.clone()
    }
    fn may_open(opening: &SessionOpening, made: &Recorded) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.when(
            opening.place.trim().is_empty(),
            "place",
            "Enter the school, or where it was.",
        );
        refusals.when(
            opening.day > made.at.london_day(),
            "day",
            "That day has not come yet. Record the session once it was held.",
        );
        for (field, count, most) in [
            ("attendances", opening.attendances, 5_000),
            ("minutes", opening.minutes, 1_440),
            ("disclosures", opening.disclosures, opening.attendances),
        ] {
            if count < 0 || count > most {
                refusals
                    .0
                    .push(Refusal::of(field, format!("Enter a number from 0 to {most}.")));
            }
        }
        refusals
    }
    fn began(_: &Record<Self>) -> &'static str {
        "Held"
    }
    fn first(record: &Record<Self>) -> SessionState {
        if record.opening.disclosures > 0 {
            SessionState::DisclosureOpen
        } else {
            SessionState::Held
        }
    }
    /// Where no child told anything there is nothing to pass on.
    fn offers(record: &Record<Self>, _: &StepKind) -> bool {
        record.opening.disclosures > 0
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        if record.state() != SessionState::DisclosureOpen {
            return Vec::new();
        }
        vec![Task {
            what: "Take a referral for each disclosure",
            step: "passed_on",
            due: Some(record.opened.at.plus_hours(2)),
            because: "A child told somebody",
            protects: true,
            starts: None,
        }]
    }
    fn facts_of_opening(record: &Record<Self>) -> Vec<Noted> {
        let attendances = record.opening.attendances.to_string();
        let disclosures = record.opening.disclosures.to_string();
        let about = [
            ("audience", record.opening.audience.code()),
            ("attendances", attendances.as_str()),
            ("disclosures", disclosures.as_str()),
        ];
        vec![noted("session_held", record.id.uuid(), record.opened.happened, &about)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::AccountId;
    use crate::record::Decider;
    use crate::time::Instant;
    use uuid::Uuid;

    fn made() -> Recorded {
        let at = Instant::from_micros(1_795_500_000_000_000);
        Recorded {
            happened: at,
            at,
            done_by: "Kit Farrow".to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    fn session(disclosures: i64) -> Record<Sessions> {
        let opening = SessionOpening {
            day: made().at.london_day(),
            school: None,
            place: "Marsh Lane hall".to_owned(),
            audience: Audience::Pupils,
            format: Format::Lesson,
            key_stage: KeyStage::Two,
            attendances: 28,
            resource: "Jessie and friends 2".to_owned(),
            areas: vec![Area::Contact],
            minutes: 50,
            lead_present: Answer::Yes,
            disclosures,
        };
        let id = SessionId::from(Uuid::from_u128(2));
        Record::open(id, "T26-00001".to_owned(), None, opening, made()).unwrap()
    }

    fn passed_on(record: &mut Record<Sessions>) {
        let step = SessionStep::PassedOn {
            referrals: "R26-00417".to_owned(),
        };
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: false,
        };
        record.grow(step, made(), &decider, 2).unwrap();
    }

    #[test]
    fn passing_on_is_expected_and_offered_only_where_a_child_told_something() {
        let codes =
            |kinds: Vec<&'static StepKind>| -> Vec<&'static str> { kinds.iter().map(|kind| kind.code).collect() };
        let (expected, others) = session(0).offered();
        assert!(expected.is_empty() && others.is_empty() && Sessions::tasks(&session(0)).is_empty());
        let mut told = session(1);
        let (expected, others) = told.offered();
        assert_eq!((codes(expected), codes(others)), (vec!["passed_on"], Vec::new()));
        passed_on(&mut told);
        assert_eq!((told.state(), told.irregular(0)), (SessionState::PassedOn, false));
        assert_eq!(codes(told.offered().1), ["passed_on"], "a second referral can follow");
    }

    #[test]
    fn what_was_passed_on_is_taken_and_marked_where_none_had_been_recorded() {
        let mut none = session(0);
        passed_on(&mut none);
        assert_eq!((none.state(), none.irregular(0)), (SessionState::PassedOn, true));
    }
}
