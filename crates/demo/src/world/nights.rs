//! Nights: the duty list of a fortnight, and three call-outs, of which the last was not handed over yet.

use casework::Error;
use casework::cases::{OpenRecord, RecordStep};
use casework::on_call::{FilledBox, RecordCallout};
use domain::answers::Answer;
use domain::ids::CalloutId;
use domain::on_call::{CalloutOpening, CalloutStep, Callouts, Desk, Duties, DutyOpening, Safety};
use domain::time::Instant;

use super::World;
use super::deeds::{Deed, Timed, Which};
use crate::plan::Plan;

/// How many days before the last one each call came in, and at which minute of that day.
const CALLS: [(i64, i64); 3] = [(23, 2 * 60 + 35), (6, 60 + 10), (0, 21 * 60 + 50)];

/// Who answers for a desk, and on which number: this week, and the next.
const DESKS: &[(Desk, [(&str, &str); 2])] = &[
    (
        Desk::Supervisor,
        [
            ("DS Gwen Tarrant", "07700 900214"),
            ("DS Rafiq Denholm", "07700 900231"),
        ],
    ),
    (
        Desk::UnitHead,
        [("DI Idris Calder", "07700 900105"), ("DI Idris Calder", "07700 900105")],
    ),
    (
        Desk::DigitalUnit,
        [
            ("Duty examiner, first team", "01632 960480"),
            ("Duty examiner, second team", "01632 960480"),
        ],
    ),
    (
        Desk::Prosecutor,
        [("Duty prosecutor", "03069 990311"), ("Duty prosecutor", "03069 990311")],
    ),
    (
        Desk::Court,
        [
            ("Duty legal adviser, Wexholme", "01632 960512"),
            ("Duty legal adviser, Wexholme", "01632 960512"),
        ],
    ),
    (
        Desk::Custody,
        [
            ("Custody sergeant, Wexholme", "01632 960530"),
            ("Custody sergeant, Wexholme", "01632 960530"),
        ],
    ),
];

/// When the duty list was arranged, each call was typed in, and the earlier ones were handed over.
pub(super) fn nights(plan: &Plan) -> Vec<Timed> {
    let close = plan.period.close();
    let mut all = vec![(close.plus_hours(-50), Which::Nights, Deed::ArrangeDuties)];
    let weeks = (0..).map(|week| plan.period.at(7 * week + 6, 16 * 60));
    all.extend(
        weeks
            .take_while(|at| *at < close)
            .map(|at| (at, Which::Nights, Deed::LookAtFlags)),
    );
    for (place, (days, _)) in CALLS.iter().enumerate() {
        let called = called(plan, place);
        all.push((called.plus_minutes(75).min(close), Which::Nights, Deed::CallOut(place)));
        if *days > 0 {
            all.push((called.plus_hours(7), Which::Nights, Deed::HandOver(place)));
        }
    }
    all
}

fn called(plan: &Plan, place: usize) -> Instant {
    let (days, minute) = CALLS.get(place).copied().unwrap_or_default();
    plan.period.at(crate::plan::DAYS - 1 - days, minute)
}

impl World<'_> {
    pub(super) async fn deal_with_nights(&mut self, deed: &Deed) -> Result<(), Error> {
        match deed {
            Deed::ArrangeDuties => self.arrange().await,
            Deed::CallOut(place) => self.call_out(*place).await,
            Deed::HandOver(place) => self.hand_over(*place).await,
            Deed::LookAtFlags => self.look_at_flags().await,
            _ => Ok(()),
        }
    }

    async fn arrange(&mut self) -> Result<(), Error> {
        let head = self.who("idris.calder")?;
        let begin = self.plan.period.close().plus_hours(-24);
        for (desk, turns) in DESKS {
            for ((who, telephone), week) in turns.iter().zip(0..) {
                let opening = DutyOpening {
                    desk: *desk,
                    who: (*who).to_owned(),
                    telephone: (*telephone).to_owned(),
                    from: begin.plus_hours(24 * 7 * week),
                    until: begin.plus_hours(24 * 7 * (week + 1)),
                };
                let command = OpenRecord::<Duties> {
                    investigation: None,
                    opening,
                    happened: self.casework.now(),
                    done_by: String::new(),
                };
                self.casework.execute(&head, command).await?;
            }
        }
        Ok(())
    }

    async fn call_out(&mut self, place: usize) -> Result<(), Error> {
        let called = called(self.plan, place);
        let (report, boxes) = call(place);
        let boxes = boxes.into_iter().map(|(minutes, done_by, step)| FilledBox {
            step,
            happened: called.plus_minutes(minutes),
            done_by: done_by.to_owned(),
        });
        let command = RecordCallout {
            opening: CalloutOpening {
                report: report.to_owned(),
                case: None,
            },
            happened: called,
            done_by: "Control room, Tees Vale".to_owned(),
            boxes: boxes.collect(),
        };
        let sergeant = self.who("gwen.tarrant")?;
        let id: CalloutId = self.casework.execute(&sergeant, command).await?;
        self.callouts.push(id);
        Ok(())
    }

    async fn hand_over(&mut self, place: usize) -> Result<(), Error> {
        let to = self.who("hannah.brandt")?;
        let command = RecordStep::<Callouts> {
            id: *self.callouts.get(place).ok_or_else(|| super::missing("call-out"))?,
            step: CalloutStep::HandedOver {
                to: to.account,
                case: None,
                left: "Nothing is left to do. Social care visits again this week.".to_owned(),
            },
            happened: self.casework.now(),
            done_by: String::new(),
        };
        let sergeant = self.who("gwen.tarrant")?;
        self.casework.execute(&sergeant, command).await
    }
}

/// What a call was about, and what was done: so many minutes after it came in, by whom.
type Call = (&'static str, Vec<(i64, &'static str, CalloutStep)>);

fn placed(who: &str, place: &str) -> CalloutStep {
    CalloutStep::ChildPlaced {
        who: who.to_owned(),
        place: place.to_owned(),
        child: None,
    }
}

fn gone(holder: &str, found: &str) -> CalloutStep {
    CalloutStep::Gone {
        holder: holder.to_owned(),
        found: found.to_owned(),
    }
}

fn told(council: &str, told: &str, words: &str, said: &str) -> CalloutStep {
    CalloutStep::ShareMade {
        council: Some(council.to_owned()),
        told: told.to_owned(),
        words: words.to_owned(),
        said: said.to_owned(),
    }
}

fn safe(measure: &str, child_said: &str) -> CalloutStep {
    CalloutStep::MadeSafe {
        safety: Safety::ProtectiveAdult,
        measure: measure.to_owned(),
        seen: Answer::Yes,
        child_said: child_said.to_owned(),
    }
}

fn agreed(decision: &str) -> CalloutStep {
    CalloutStep::Agreed {
        decision: decision.to_owned(),
        agreed_by: "DI Idris Calder, by telephone".to_owned(),
    }
}

fn call(place: usize) -> Call {
    match place {
        0 => a_visit(),
        1 => not_back(),
        _ => an_account(),
    }
}

fn a_visit() -> Call {
    (
        "Another force rang: somebody whose account they watch wrote that a relative’s child is staying the night.",
        vec![
            (
                10,
                "DS Gwen Tarrant",
                agreed("Response goes now, to see the child and speak to the adults."),
            ),
            (
                25,
                "PC Ash Dunn",
                gone(
                    "PC Ash Dunn, response team",
                    "Two adults and the child, all asleep when they rang.",
                ),
            ),
            (
                30,
                "PC Ash Dunn",
                placed("A boy of 6, first name known", "5 Teasel Row, Wexholme"),
            ),
            (
                45,
                "PC Ash Dunn",
                safe(
                    "Went home with his grandmother, who knows why. PC Dunn decided it.",
                    "I was asleep. Can I bring my dinosaur?",
                ),
            ),
            (
                60,
                "DS Gwen Tarrant",
                told(
                    "brackwater",
                    "Emergency duty team, Brackwater",
                    "That a child of 6 was found at an address about which another force has a concern, and where he is now.",
                    "They visit in the morning.",
                ),
            ),
        ],
    )
}

fn not_back() -> Call {
    (
        "A parent rang 999: their daughter went to meet somebody whom she knows from a game, and is not back.",
        vec![
            (
                5,
                "Control room, Tees Vale",
                placed(
                    "A girl of 13, name and picture with the control room",
                    "Last seen at the bus station, Harrowby",
                ),
            ),
            (
                12,
                "PC Mina Leigh",
                gone(
                    "PC Mina Leigh, response team",
                    "Found her on a bench with a friend. Nobody else was there.",
                ),
            ),
            (
                40,
                "PC Mina Leigh",
                safe(
                    "At home with both parents. PC Leigh decided it.",
                    "He did not come. I was cold, and my friend stayed with me.",
                ),
            ),
            (
                50,
                "DS Gwen Tarrant",
                agreed("Her account is looked at in the morning, with her and a parent."),
            ),
            (
                65,
                "DS Gwen Tarrant",
                told(
                    "brackwater",
                    "Emergency duty team, Brackwater",
                    "That she is safe at home, and what she was asked to do.",
                    "They pass it on to the front door.",
                ),
            ),
        ],
    )
}

fn an_account() -> Call {
    (
        "A company reported an account to the national team, which rang: the account’s holder writes of a child who lives there.",
        vec![
            (
                15,
                "DS Gwen Tarrant",
                placed(
                    "A girl, perhaps 8; her name is not known",
                    "The address is being asked for",
                ),
            ),
            (
                40,
                "DS Gwen Tarrant",
                told(
                    "saltmere",
                    "Emergency duty team, Saltmere",
                    "That there may be a child at an address in their area, and that police are finding out where.",
                    "They look whether they know the family.",
                ),
            ),
        ],
    )
}
