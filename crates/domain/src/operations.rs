//! Days of action: several cases on one day, with their teams, a briefing, and what came of it.
//!
//! What came of it is never typed: it is counted from what the cases themselves record of that day. A case that is closed to
//! a list is in no day of action, for its name would be read by all who are.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::ids::{AccountId, InvestigationId, OperationId};
use crate::networks::TieKind;
use crate::record::{Ask, Input, Record, Room, Stated, StepKind, Task, needed, optional, states, steps};

coded! {
    /// What somebody does on the day.
    Duty {
        Lead "lead" "Leads the team",
        Search "search" "Search",
        Exhibits "exhibits" "Exhibits",
        Examiner "examiner" "Examiner on site",
        Arrest "arrest" "Arrest and custody",
        Family "family" "Stays with the family",
        SocialWorker "social_worker" "Social worker",
        Log "log" "Log keeper",
        Reserve "reserve" "Reserve",
    }
}

states! {
    /// Where a day of action stands.
    OperationState {
        Planned "planned" "Planned",
        Briefed "briefed" "Briefed",
        Debriefed "debriefed" "Debriefed",
        CalledOff "called_off" "Called off",
    }
    first Planned;
    Planned "briefed" Briefed;
    Briefed "briefed" Briefed;
    Briefed "debriefed" Debriefed;
    Planned "called_off" CalledOff;
    Briefed "called_off" CalledOff;
    CalledOff "day_moved" Planned;
    Planned "day_moved" Planned;
    Briefed "day_moved" Planned;
}

steps! {
    /// What happens to a day of action.
    OperationStep {
        /// A case is part of it.
        CaseJoined "case_joined" "Add a case" "Case added" {
            /// Which.
            case: InvestigationId => needed("case", "Which case? Its reference, such as I26-00093", Input::Referenced("investigation"), "Enter the reference of the case."),
            /// Which team has it.
            team: String => needed("team", "Which team has it?", Input::Line, "Enter the team.").hint("Such as Team 1."),
            /// When it goes in.
            strike: String => optional("strike", "When does the team go in? (optional)", Input::Line),
        },
        /// A case is no longer part of it.
        CaseLeft "case_left" "Take a case out" "Case taken out" {
            /// Which.
            case: InvestigationId => needed("case", "Which case? Its reference, such as I26-00093", Input::Referenced("investigation"), "Enter the reference of the case."),
            /// Why.
            reason: String => needed("reason", "Why?", Input::Line, "Say why."),
        },
        /// Somebody has a duty.
        Rostered "rostered" "Put somebody on the roster" "On the roster" {
            /// Who.
            who: String => needed("who", "Who?", Input::Line, "Enter who, by rank or title and name."),
            /// In which team.
            team: String => needed("team", "In which team?", Input::Line, "Enter the team."),
            /// To do what.
            duty: Duty => needed("duty", "To do what?", Input::OneOf(Duty::CHOICES), "Choose what they do."),
            /// On which number they are reached.
            telephone: String => optional("telephone", "On which number? (optional)", Input::Line),
        },
        /// Everybody was briefed.
        Briefed "briefed" "Record the briefing" "Briefed" {
            /// By whom.
            by: String => needed("by", "Who briefed, and who was there?", Input::Text, "Enter who briefed and who was there."),
            /// What was said beyond the papers.
            words: String => optional("words", "What was said beyond the papers? (optional)", Input::Text),
        },
        /// It is over.
        Debriefed "debriefed" "Record the debrief" "Debriefed" {
            /// What was learned.
            learned: String => needed("learned", "What went well, what did not, and who was spoken to about how they are?", Input::Text, "Enter what was learned."),
        },
        /// Another day.
        DayMoved "day_moved" "Move it to another day" "Moved" {
            /// Which.
            day: Date => needed("day", "To which day?", Input::Day, "Enter the day."),
            /// Why.
            reason: String => needed("reason", "Why?", Input::Line, "Say why."),
        },
        /// It does not take place.
        CalledOff "called_off" "Call it off" "Called off" {
            /// Why.
            reason: String => needed("reason", "Why?", Input::Text, "Say why."),
        },
    }
}

/// With what a day of action is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperationOpening {
    /// Its name.
    pub name: String,
    /// On which day.
    pub day: Date,
    /// Who leads it.
    pub lead: AccountId,
    /// Where and when the briefing is.
    pub briefing: String,
    /// What it is for.
    pub aim: String,
}

/// The room of days of action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operations;

/// A case in a day of action: which, with which team, when it goes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned<'a> {
    /// Which.
    pub case: InvestigationId,
    /// With which team.
    pub team: &'a str,
    /// When the team goes in.
    pub strike: &'a str,
}

/// Somebody on the roster: who, in which team, to do what, on which number.
pub type Rostered<'a> = (&'a str, &'a str, Duty, &'a str);

impl Record<Operations> {
    /// On which day it is.
    pub fn day(&self) -> Date {
        match self.last("day_moved").map(|event| &event.step) {
            Some(OperationStep::DayMoved { day, .. }) => *day,
            _ => self.opening.day,
        }
    }
    /// Its cases, in the order in which they joined; what was said last of each counts.
    pub fn cases(&self) -> Vec<Planned<'_>> {
        let mut cases: Vec<Planned<'_>> = Vec::new();
        for event in self.standing() {
            match &event.step {
                OperationStep::CaseJoined { case, team, strike } => {
                    let planned = Planned {
                        case: *case,
                        team,
                        strike,
                    };
                    match cases.iter_mut().find(|known| known.case == *case) {
                        Some(known) => *known = planned,
                        None => cases.push(planned),
                    }
                }
                OperationStep::CaseLeft { case, .. } => cases.retain(|known| known.case != *case),
                _ => {}
            }
        }
        cases
    }
    /// Who is on the roster, by team.
    pub fn roster(&self) -> Vec<Rostered<'_>> {
        let mut roster: Vec<Rostered<'_>> = Vec::new();
        for event in self.standing() {
            if let OperationStep::Rostered {
                who,
                team,
                duty,
                telephone,
            } = &event.step
            {
                roster.retain(|(known, _, _, _)| known != who);
                roster.push((who, team, *duty, telephone));
            }
        }
        roster.sort_by_key(|(_, team, duty, _)| (*team, *duty));
        roster
    }
}

impl Room for Operations {
    type Id = OperationId;
    type Opening = OperationOpening;
    type Step = OperationStep;
    type State = OperationState;
    const NAME: &'static str = "operation";
    const TITLE: &'static str = "Day of action";
    const LETTER: char = 'O';
    const OPENED: &'static str = "operation.planned";
    const GREW: &'static str = "operation.recorded";
    const OPENING: &'static [Ask] = &[
        needed(
            "name",
            "Name of the day of action",
            Input::Line,
            "Enter a name that says nothing about the cases.",
        ),
        needed("day", "On which day?", Input::Day, "Enter the day."),
        needed("lead", "Who leads it?", Input::Account, "Choose who leads it."),
        needed(
            "briefing",
            "Where and when is the briefing?",
            Input::Line,
            "Enter where and when the briefing is.",
        ),
        optional("aim", "What is it for? (optional)", Input::Text),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Planned"
    }
    fn title(record: &Record<Self>) -> String {
        record.opening.name.clone()
    }
    fn ties(record: &Record<Self>) -> Vec<Stated> {
        let cases = record.cases();
        let stated = cases.iter().map(|planned| Stated {
            kind: TieKind::Together,
            one: (Self::NAME, record.id.uuid()),
            other: (crate::investigations::Investigations::NAME, planned.case.uuid()),
            since: record.opened.happened,
        });
        match record.state() {
            OperationState::CalledOff => Vec::new(),
            _ => stated.collect(),
        }
    }
    fn offers(record: &Record<Self>, kind: &StepKind) -> bool {
        match record.state() {
            OperationState::CalledOff => kind.code == "day_moved",
            _ => kind.code != "case_left" || !record.cases().is_empty(),
        }
    }
    fn tasks(record: &Record<Self>) -> Vec<Task> {
        match record.state() {
            OperationState::Planned => vec![Task::missing("Brief the day of action", "briefed").or(&["called_off"])],
            OperationState::Briefed => {
                vec![Task::missing("Debrief the day of action", "debriefed").or(&["called_off"])]
            }
            OperationState::Debriefed | OperationState::CalledOff => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Decider, Recorded};
    use crate::time::Instant;
    use uuid::Uuid;

    fn made(minutes: i64) -> Recorded {
        let at = Instant::from_micros(1_795_500_000_000_000).plus_minutes(minutes);
        Recorded {
            happened: at,
            at,
            done_by: String::new(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    #[test]
    fn the_last_word_on_a_case_and_on_somebody_counts() {
        let opening = OperationOpening {
            name: "Heron".to_owned(),
            day: jiff::civil::date(2026, 12, 2),
            lead: AccountId::from(Uuid::from_u128(1)),
            briefing: "05:00, the training room".to_owned(),
            aim: String::new(),
        };
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(1)),
            supervisor: true,
        };
        let id = OperationId::from(Uuid::from_u128(2));
        let mut day = Record::<Operations>::open(id, "O26-00001".to_owned(), None, opening, made(0)).unwrap();
        let [first, second] = [3, 4].map(|id| InvestigationId::from(Uuid::from_u128(id)));
        let joined = |case, team: &str| OperationStep::CaseJoined {
            case,
            team: team.to_owned(),
            strike: String::new(),
        };
        let rostered = |who: &str, team: &str, duty| OperationStep::Rostered {
            who: who.to_owned(),
            team: team.to_owned(),
            duty,
            telephone: String::new(),
        };
        let briefed = OperationStep::Briefed {
            by: "DI Ruth Calder, everybody".to_owned(),
            words: String::new(),
        };
        let left = OperationStep::CaseLeft {
            case: first,
            reason: "searched already".to_owned(),
        };
        for (step, minute) in [
            joined(first, "Team 1"),
            joined(second, "Team 1"),
            joined(second, "Team 2"),
            left,
            rostered("DC Omar Stone", "Team 2", Duty::Search),
            rostered("DS Ada Birch", "Team 2", Duty::Lead),
            rostered("DC Omar Stone", "Team 2", Duty::Exhibits),
            briefed,
        ]
        .into_iter()
        .zip(1..)
        {
            day.grow(step, made(minute), &decider, 2).unwrap();
        }
        let cases: Vec<_> = day
            .cases()
            .iter()
            .map(|planned| (planned.case, planned.team.to_owned()))
            .collect();
        assert_eq!(cases, [(second, "Team 2".to_owned())]);
        let roster: Vec<_> = day.roster().iter().map(|on| (on.0.to_owned(), on.2)).collect();
        let expected = [
            ("DS Ada Birch".to_owned(), Duty::Lead),
            ("DC Omar Stone".to_owned(), Duty::Exhibits),
        ];
        assert_eq!(roster, expected);
        assert_eq!(day.state(), OperationState::Briefed);
        let moved = OperationStep::DayMoved {
            day: jiff::civil::date(2026, 12, 9),
            reason: "the court".to_owned(),
        };
        day.grow(moved, made(20), &decider, 2).unwrap();
        assert_eq!(
            (day.state(), day.day()),
            (OperationState::Planned, jiff::civil::date(2026, 12, 9))
        );
    }
}
