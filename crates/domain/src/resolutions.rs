//! Resolving an address on the network: what was asked, what came back, and the second pair of eyes before it names anyone.
//!
//! Wrong times, wrong zones and retyped numbers have sent officers to the wrong homes. So the time stays as it was sent, our
//! reading of it stands beside it, somebody else compares request and answer, and only then may it be relied on. One that was
//! wrong is reported, and clears whoever it named (Communications Data Code of Practice; Investigatory Powers Act 2016 s.60A).

use serde::{Deserialize, Serialize};

use crate::answers::Answer;
use crate::clocks::Clock;
use crate::ids::{AccountId, PersonId, ResolutionId};
use crate::record::{
    Ask, Decider, Event, Flag, Input, Record, Recorded, Room, StepKind, Task, Term, needed, optional, states, steps,
};
use crate::refusal::{Refusal, Refusals};
use crate::time::{SentTime, TimeReading};

states! {
    /// Where a resolution stands.
    ResolutionState {
        Asked "asked" "Asked, not answered",
        Answered "answered" "Answered, not checked",
        Checked "checked" "Checked by a second person",
        Relied "relied" "Relied on",
        Nothing "nothing" "The provider has nothing",
        Wrong "wrong" "Wrong",
    }
    first Asked;
    Asked "answered" Answered;
    Asked "nothing_held" Nothing;
    Answered "answered" Answered;
    Answered "checked" Checked;
    Answered "check_failed" Asked;
    Checked "relied_on" Relied;
    Relied "relied_on" Relied;
    Answered "found_wrong" Wrong;
    Checked "found_wrong" Wrong;
    Relied "found_wrong" Wrong;
    Wrong "reported" Wrong;
    Wrong "asked_again" Asked;
    Nothing "asked_again" Asked;
}

steps! {
    /// What happens to a resolution.
    ResolutionStep {
        /// The provider answered.
        Answered "answered" "Record the answer" "Answered" {
            /// Whose line it is.
            subscriber: String => needed("subscriber", "Who is the subscriber?", Input::Line, "Enter the subscriber, or ‘not given’."),
            /// Where the line is installed.
            installed: String => needed("installed", "What is the installation address?", Input::Line, "Enter the installation address: a bill may go somewhere else.").hint("Where the line is, not where the bill goes."),
            /// Where the bill goes.
            billed: String => optional("billed", "What is the billing address, if it is another? (optional)", Input::Line),
            /// The time to which it speaks, as it stands in the answer.
            time: String => needed("time", "For which time and zone does the answer speak, as it stands there?", Input::Line, "Copy the time and the zone out of the answer."),
            /// The number of the answer.
            answer: String => needed("answer", "The number of the answer", Input::Line, "Enter the number of the answer."),
        },
        /// The provider has nothing.
        NothingHeld "nothing_held" "Record that nothing is held" "Nothing held" {
            /// Why.
            reason: String => needed("reason", "What does the provider say?", Input::Line, "Enter what the provider says."),
        },
        /// Somebody else compared request and answer.
        Checked "checked" "Record the second check: it agrees" "Checked" {
            /// Who compared it.
            checked_by: String => needed("checked_by", "Who compared it?", Input::Line, "Enter who compared it.").hint("Somebody other than whoever asked and whoever typed the answer. By telephone if need be."),
            /// The address on the network.
            address: Answer => needed("address", "Is the address in the answer the one that was sent, figure by figure?", Input::OneOf(&[("yes", "Yes")]), "Compare the address. If it differs, record that the check failed."),
            /// The port.
            port: Answer => needed("port", "Is the port the one that was sent?", Input::OneOf(&[("yes", "Yes"), ("not_known", "None was sent")]), "Compare the port. If it differs, record that the check failed."),
            /// The time and the zone.
            time: Answer => needed("time", "Is the time the same moment, zones and summer time counted?", Input::OneOf(&[("yes", "Yes")]), "Compare the time. If it differs, record that the check failed."),
            /// The installation address.
            installed: Answer => needed("installed", "Is it the installation address that will be used?", Input::OneOf(&[("yes", "Yes")]), "Compare the address of the line. If it differs, record that the check failed."),
        },
        /// Somebody else compared request and answer, and they differ.
        CheckFailed "check_failed" "Record the second check: it does not agree" "Check failed" {
            /// Who compared it.
            checked_by: String => needed("checked_by", "Who compared it?", Input::Line, "Enter who compared it."),
            /// What differs.
            differs: String => needed("differs", "What differs?", Input::Text, "Enter what differs."),
        },
        /// It names somebody now.
        ReliedOn "relied_on" "Rely on it: say whom it names" "Relied on" {
            /// Whom.
            person: PersonId => needed("person", "Whom does it name? Their reference, such as N26-00417", Input::Referenced("person"), "Enter the person’s reference."),
            /// What else ties them to it.
            beside: String => needed("beside", "What else ties them to the address?", Input::Text, "Enter what else ties them to it: a line is used by everybody in a house."),
        },
        /// It was wrong.
        FoundWrong "found_wrong" "Record that it was wrong" "Found wrong" {
            /// How.
            how: String => needed("how", "What was wrong, and how was it found?", Input::Text, "Enter what was wrong and how it was found."),
            /// What was done because of it.
            done: String => needed("done", "What was done because of it, and to whom?", Input::Text, "Enter what was done because of it, or that nothing was."),
        },
        /// The error was reported.
        Reported "reported" "Record that the error was reported" "Error reported" {
            /// To whom.
            to: String => needed("to", "To whom, by whom?", Input::Line, "Enter to whom it was reported.").hint("The Investigatory Powers Commissioner, through the single point of contact."),
            /// Whether whoever was affected was told.
            affected: String => needed("affected", "Who told those who were affected, or why were they not told?", Input::Text, "Enter who told those who were affected."),
        },
        /// It is asked again.
        AskedAgain "asked_again" "Ask again" "Asked again" {
            /// What is different now.
            request: String => needed("request", "The number of the new request, and what is different", Input::Line, "Enter the number of the request."),
        },
    }
}

/// With what a resolution begins: what was sent, and what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolutionOpening {
    /// The address on the network, as it was sent.
    pub address: String,
    /// The port, as it was sent.
    pub port: Option<i64>,
    /// The time, as it was sent.
    pub time: String,
    /// Where it stands: the report and its file.
    pub source: String,
    /// The number of the request.
    pub request: String,
    /// The time that was asked for, in UTC.
    pub asked_for: String,
}

/// The room of resolutions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolutions;

impl Record<Resolutions> {
    /// The time as it was sent, with our reading of it.
    pub fn sent(&self) -> SentTime {
        SentTime::read(&self.opening.time)
    }
    /// Whom it names.
    pub fn names(&self) -> Vec<PersonId> {
        let named = self.standing().filter_map(|event| match &event.step {
            ResolutionStep::ReliedOn { person, .. } => Some(*person),
            _ => None,
        });
        named.collect()
    }
    /// Whether a second person has compared the last answer, and it agrees.
    pub fn is_checked(&self) -> bool {
        matches!(self.state(), ResolutionState::Checked | ResolutionState::Relied)
    }
    /// Who asked and who typed the last answer: neither checks it.
    fn typed_by(&self) -> [Option<AccountId>; 2] {
        let answered = self.last("answered").map(|event| event.made.by);
        [Some(self.opened.by), answered]
    }
}

impl Room for Resolutions {
    type Id = ResolutionId;
    type Opening = ResolutionOpening;
    type Step = ResolutionStep;
    type State = ResolutionState;
    const NAME: &'static str = "resolution";
    const TITLE: &'static str = "Resolution of an address";
    const LETTER: char = 'Q';
    const OPENED: &'static str = "resolution.asked";
    const GREW: &'static str = "resolution.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "address",
            "The address on the network, as it was sent",
            Input::Line,
            "Copy the address out of the report.",
        )
        .hint("Copy it: never type it from a screen."),
        optional("port", "The port, as it was sent (optional)", Input::Count),
        needed(
            "time",
            "The time, as it was sent, with its zone",
            Input::Line,
            "Copy the time out of the report, with its zone.",
        )
        .hint("Such as 2026-11-03T21:14:09Z."),
        needed(
            "source",
            "Where does it stand?",
            Input::Line,
            "Enter the report and the file in which it stands.",
        ),
        needed(
            "request",
            "The number of the request for communications data",
            Input::Line,
            "Enter the number of the request.",
        ),
        needed(
            "asked_for",
            "Which time was asked for, in UTC?",
            Input::Line,
            "Copy the time out of the request.",
        ),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Asked"
    }
    fn title(record: &Record<Self>) -> String {
        match record.opening.port {
            Some(port) => format!("{} port {port}", record.opening.address.trim()),
            None => record.opening.address.trim().to_owned(),
        }
    }
    fn terms(record: &Record<Self>) -> Vec<Term> {
        let address = record.opening.address.trim().parse::<std::net::IpAddr>();
        let term = |address: std::net::IpAddr| Term {
            kind: "resolved_address",
            normal: address.to_string(),
            exact: false,
            times: 1,
        };
        address.ok().map(term).into_iter().collect()
    }
    fn may_open(opening: &ResolutionOpening, _: &Recorded) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.when(
            opening.address.trim().parse::<std::net::IpAddr>().is_err(),
            "address",
            "This is no address that we can read. Copy it out of the report, such as 203.0.113.9 or 2001:db8::9.",
        );
        refusals.when(
            opening.port.is_some_and(|port| !(1..=65_535).contains(&port)),
            "port",
            "A port is a number from 1 to 65535. Leave it empty where none was sent.",
        );
        let sent = SentTime::read(&opening.time);
        refusals.when(
            matches!(sent.reading, TimeReading::Unreadable),
            "time",
            "This is no time that we can read. Copy it as it stands, such as 2026-11-03T21:14:09Z.",
        );
        refusals.when(
            matches!(sent.reading, TimeReading::ZoneUnknown(_)),
            "time",
            "The time has no zone. Ask the sender which one it is, and enter it with the time: a zone is never guessed.",
        );
        let asked = SentTime::read(&opening.asked_for);
        refusals.when(
            asked.instant().is_none(),
            "asked_for",
            "Enter the time of the request with its zone, such as 2026-11-03T21:14:09Z.",
        );
        let differ = sent
            .instant()
            .zip(asked.instant())
            .is_some_and(|(sent, asked)| sent != asked);
        refusals.when(
            differ,
            "asked_for",
            "The time that was asked for is not the time that was sent. Compare the zones; if the request is wrong, withdraw it and make another.",
        );
        refusals
    }
    fn may_grow(record: &Record<Self>, step: &ResolutionStep, made: &Recorded, decider: &Decider) -> Refusals {
        let source = "Communications Data Code of Practice, on errors: a second person checks";
        match step {
            ResolutionStep::ReliedOn { .. } if !record.is_checked() => {
                let message =
                    "Nobody has compared request and answer yet. Record the second check before it names anyone.";
                Refusal::of("person", message).by(source).into()
            }
            // Somebody else may do it by telephone, and the same person types it.
            ResolutionStep::Checked { checked_by, .. } | ResolutionStep::CheckFailed { checked_by, .. }
                if record.typed_by().contains(&Some(decider.account))
                    && crate::people::fold(checked_by).contains(&crate::people::fold(&made.done_by)) =>
            {
                let message = "Somebody other than whoever asked or typed the answer compares it. By telephone if need be: enter who it was.";
                Refusal::of("checked_by", message).by(source).into()
            }
            _ => Refusals::default(),
        }
    }
    fn offers(record: &Record<Self>, kind: &StepKind) -> bool {
        kind.code != "reported" || record.state() == ResolutionState::Wrong
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        match record.state() {
            ResolutionState::Asked => {
                vec![Task::missing("Get the answer of the provider", "answered").or(&["nothing_held"])]
            }
            ResolutionState::Answered => {
                vec![Task::missing("Have a second person check an address", "checked").or(&["check_failed"])]
            }
            ResolutionState::Wrong if !record.has("reported") => record
                .last("found_wrong")
                .map(|event| {
                    Task::missing("Report a wrong address to the Commissioner", "reported").within(
                        Clock::WrongAddressReported,
                        event.made.happened,
                        &record.clocks,
                    )
                })
                .into_iter()
                .collect(),
            _ => Vec::new(),
        }
    }
    fn flags(record: &Record<Self>) -> Vec<Flag> {
        let wrong = |event: &&Event<ResolutionStep>| matches!(event.step, ResolutionStep::FoundWrong { .. });
        let source = "Communications Data Code of Practice: a wrong address is a reportable error";
        let flags = record.standing().filter(wrong);
        flags
            .map(|event| Flag::on(&event.made, "An address was resolved wrongly", source))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Instant;
    use uuid::Uuid;

    fn made(minutes: i64, by: u128, name: &str) -> Recorded {
        let at = Instant::from_micros(1_795_500_000_000_000).plus_minutes(minutes);
        Recorded {
            happened: at,
            at,
            done_by: name.to_owned(),
            by: AccountId::from(Uuid::from_u128(by)),
        }
    }
    fn decider(by: u128) -> Decider {
        Decider {
            account: AccountId::from(Uuid::from_u128(by)),
            supervisor: false,
        }
    }
    fn opening(time: &str, asked_for: &str) -> ResolutionOpening {
        ResolutionOpening {
            address: "203.0.113.9".to_owned(),
            port: Some(52_114),
            time: time.to_owned(),
            source: "report 4100003".to_owned(),
            request: "CD/26/118".to_owned(),
            asked_for: asked_for.to_owned(),
        }
    }
    fn asked(opening: ResolutionOpening) -> Result<Record<Resolutions>, Refusals> {
        let id = ResolutionId::from(Uuid::from_u128(9));
        Record::open(id, "Q26-00001".to_owned(), None, opening, made(0, 1, "DC Priya Nair"))
    }
    fn checked(by: &str) -> ResolutionStep {
        ResolutionStep::Checked {
            checked_by: by.to_owned(),
            address: Answer::Yes,
            port: Answer::Yes,
            time: Answer::Yes,
            installed: Answer::Yes,
        }
    }
    fn relied() -> ResolutionStep {
        ResolutionStep::ReliedOn {
            person: PersonId::from(Uuid::from_u128(7)),
            beside: "the account’s own telephone".to_owned(),
        }
    }
    fn answered() -> ResolutionStep {
        ResolutionStep::Answered {
            subscriber: "A. Marsh".to_owned(),
            installed: "12 Gannet Quay".to_owned(),
            billed: String::new(),
            time: "2026-07-01T13:05:00Z".to_owned(),
            answer: "118/1".to_owned(),
        }
    }

    #[test]
    fn a_request_for_another_moment_is_refused_also_by_an_hour_of_summer_time() {
        assert!(asked(opening("2026-07-01T14:05:00+01:00", "2026-07-01T13:05:00Z")).is_ok());
        for (sent, asked_for) in [
            ("2026-07-01T14:05:00+01:00", "2026-07-01T14:05:00Z"),
            ("2026-07-01 14:05:00", "2026-07-01T14:05:00Z"),
            ("yesterday", "2026-07-01T14:05:00Z"),
            ("2026-07-01T14:05:00Z", "14:05"),
        ] {
            assert!(asked(opening(sent, asked_for)).is_err(), "{sent} {asked_for}");
        }
    }

    #[test]
    fn nobody_is_named_before_a_second_person_has_compared_it() {
        let mut record = asked(opening("2026-07-01T13:05:00Z", "2026-07-01T13:05:00Z")).unwrap();
        record
            .grow(answered(), made(1, 1, "DC Priya Nair"), &decider(1), 2)
            .unwrap();
        assert!(
            record
                .grow(relied(), made(2, 1, "DC Priya Nair"), &decider(1), 3)
                .is_err()
        );
        let own = record.grow(checked("DC Priya Nair"), made(2, 1, "DC Priya Nair"), &decider(1), 3);
        assert_eq!(own.unwrap_err().0[0].field, "checked_by");
        // By telephone: somebody else, typed by the same hand.
        record
            .grow(checked("DS Ada Birch"), made(3, 1, "DC Priya Nair"), &decider(1), 3)
            .unwrap();
        record
            .grow(relied(), made(4, 1, "DC Priya Nair"), &decider(1), 4)
            .unwrap();
        assert_eq!(record.state(), ResolutionState::Relied);
        // A new answer has to be compared anew.
        record
            .grow(answered(), made(5, 2, "DC Omar Stone"), &decider(2), 5)
            .unwrap();
        assert!(!record.is_checked());
    }

    #[test]
    fn a_wrong_one_is_flagged_and_has_to_be_reported() {
        let mut record = asked(opening("2026-07-01T13:05:00Z", "2026-07-01T13:05:00Z")).unwrap();
        record.grow(answered(), made(1, 1, "x"), &decider(1), 2).unwrap();
        record
            .grow(checked("DS Ada Birch"), made(2, 3, "DS Ada Birch"), &decider(3), 3)
            .unwrap();
        record.grow(relied(), made(3, 1, "x"), &decider(1), 4).unwrap();
        let wrong = ResolutionStep::FoundWrong {
            how: "the street was renumbered".to_owned(),
            done: "a visit; nobody was arrested".to_owned(),
        };
        record.grow(wrong, made(4, 1, "x"), &decider(1), 5).unwrap();
        assert_eq!(record.flags().len(), 1);
        assert_eq!(Resolutions::tasks(&record)[0].step, "reported");
        let reported = ResolutionStep::Reported {
            to: "the Commissioner, by the single point of contact".to_owned(),
            affected: "a supervisor, in person".to_owned(),
        };
        record.grow(reported, made(5, 1, "x"), &decider(1), 6).unwrap();
        assert!(Resolutions::tasks(&record).is_empty());
    }
}
