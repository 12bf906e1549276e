//! What lies on desks on the last evening: notes, the unused material of a case that is charged, a day of action to come,
//! addresses that were resolved, and how long those who work with material did so.

use casework::Error;
use casework::cases::{CaseRoom, OpenRecord, RecordStep};
use casework::disclosure::ListMaterial;
use casework::welfare::{HealthStep, KeepOwnWelfare, OwnWelfare, RecordHealth};
use domain::answers::Answer;
use domain::disclosure::{Decision, DisclosureOpening, DisclosureStep, Disclosures};
use domain::ids::InvestigationId;
use domain::investigations::{InvestigationStep, Investigations, System};
use domain::notes::{NoteOpening, Notes};
use domain::operations::{Duty, OperationOpening, OperationStep, Operations};
use domain::resolutions::{ResolutionOpening, ResolutionStep, Resolutions};
use domain::sharing::{ShareOpening, Shares, Told};
use domain::time::Instant;
use domain::welfare::ExposureTask;
use jiff::ToSpan as _;
use std::collections::BTreeSet;

use super::{World, missing};
use crate::plan::PlannedCase;
use crate::plan::cases::{WarrantOutcome, WarrantUse};

/// Work with material on the last fourteen days: how many days ago, at which minute of the day, for how long.
const WORKED: [(i64, i64, u32); 9] = [
    (13, 9 * 60 + 10, 50),
    (12, 10 * 60, 45),
    (9, 9 * 60 + 30, 50),
    (9, 13 * 60 + 20, 40),
    (8, 9 * 60, 50),
    (6, 14 * 60, 35),
    (2, 9 * 60 + 15, 50),
    (1, 9 * 60, 50),
    (1, 10 * 60 + 5, 55),
];

fn has_live_warrant(case: &PlannedCase) -> bool {
    let live = |outcome: &WarrantOutcome| {
        matches!(
            outcome,
            WarrantOutcome::Granted {
                then: WarrantUse::Live,
                ..
            }
        )
    };
    case.warrants.iter().any(|warrant| live(&warrant.outcome))
}

impl World<'_> {
    /// Everything of the last evening. It counts in no figure.
    pub(super) async fn lay_on_desks(&mut self) -> Result<(), Error> {
        let evening = self.plan.period.close();
        self.clock.set(evening.max(self.casework.now()));
        let open = |case: &&PlannedCase| case.closure.is_none() && case.closed.is_none();
        let place =
            |wanted: &dyn Fn(&PlannedCase) -> bool| self.plan.cases.iter().position(|case| open(&case) && wanted(case));
        let live: Vec<usize> = (0..self.plan.cases.len())
            .filter(|place| {
                self.plan
                    .cases
                    .get(*place)
                    .is_some_and(|case| open(&case) && has_live_warrant(case))
            })
            .collect();
        let charged =
            place(&|case| case.courts.iter().any(|court| court.charge.is_some()) && !case.suspects.is_empty());
        if let Some(place) = charged {
            self.list_unused_material(place).await?;
        }
        if let Some(first) = live.first() {
            self.write_notes(*first).await?;
            self.resolve_an_address(*first).await?;
            self.plan_a_day(&live).await?;
        }
        self.lay_out_a_ring().await?;
        self.keep_welfare(evening).await?;
        let opening = ShareOpening {
            child: "A boy of about 9, at Birch Lane School".to_owned(),
            danger: "Somebody who may not see him has said that he will collect him today.".to_owned(),
            told: "The deputy head teacher".to_owned(),
            organisation: "Birch Lane School".to_owned(),
            telephone: "01632 960144".to_owned(),
            how: Told::Telephone,
            shared: "That only his mother collects him today, and that they ring us if anybody else comes.".to_owned(),
            certain: Answer::Yes,
            about: String::new(),
        };
        self.lay::<Shares>("kit.farrow", None, evening.plus_hours(-9), opening)
            .await?;
        Ok(())
    }

    async fn lay<R: CaseRoom>(
        &self,
        by: &str,
        case: Option<InvestigationId>,
        happened: Instant,
        opening: R::Opening,
    ) -> Result<R::Id, Error> {
        let command = OpenRecord::<R> {
            investigation: case,
            opening,
            happened,
            done_by: String::new(),
        };
        self.casework.execute(&self.who(by)?, command).await
    }

    async fn then<R: CaseRoom>(&self, by: &str, id: R::Id, happened: Instant, step: R::Step) -> Result<(), Error> {
        let command = RecordStep::<R> {
            id,
            step,
            happened,
            done_by: String::new(),
        };
        self.casework.execute(&self.who(by)?, command).await
    }

    /// A case of the period: its id, and its officer.
    fn on_desk(&self, place: usize) -> Result<(InvestigationId, &'static str), Error> {
        let case = self.plan.cases.get(place).ok_or_else(|| missing("case"))?;
        let made = self.made.0.get(place).and_then(|made| made.investigation);
        Ok((made.ok_or_else(|| missing("investigation"))?, case.officer))
    }

    async fn list_unused_material(&self, place: usize) -> Result<(), Error> {
        let evening = self.plan.period.close();
        let (case, officer) = self.on_desk(place)?;
        let suspect = self
            .made
            .0
            .get(place)
            .and_then(|made| made.suspects.first().copied().flatten());
        let discloser = self.who("ruth.oakden")?;
        let opening = DisclosureOpening {
            suspect: suspect.ok_or_else(|| missing("suspect"))?,
            officer: discloser.account,
            approach: "The suspect’s devices, the platform’s answer, the school’s log. The employer holds shift lists."
                .to_owned(),
            issues: "Who else used the line in the evenings.".to_owned(),
        };
        let id = self
            .lay::<Disclosures>("ruth.oakden", Some(case), evening.plus_hours(-30), opening)
            .await?;
        let listed = DisclosureStep::Listed {
            description: "Pocket book of the officer in the case, the day of the arrest, pages 14 to 17.".to_owned(),
            made: None,
            place: "Case store, Wexholme".to_owned(),
        };
        self.then::<Disclosures>("ruth.oakden", id, evening.plus_hours(-29), listed)
            .await?;
        let record = self.casework.record::<Disclosures>(&discloser, id).await?.record;
        let left = self.casework.not_listed(&discloser, &record).await?;
        // All but the last of what touches the case: that one still waits to be listed.
        let of: Vec<String> = left.iter().rev().skip(1).map(|one| one.of.clone()).collect();
        if !of.is_empty() {
            self.casework.execute(&discloser, ListMaterial { id, of }).await?;
        }
        let decided = DisclosureStep::Decided {
            item: 1,
            status: Decision::NonSensitive,
            reason: String::new(),
        };
        self.then::<Disclosures>("ruth.oakden", id, evening.plus_hours(-28), decided)
            .await?;
        let entered = |system, reference: &str, what: &str| InvestigationStep::EnteredElsewhere {
            system,
            their_reference: reference.to_owned(),
            entered: what.to_owned(),
        };
        for step in [
            entered(System::Records, "TV/26/004417", "Crime, suspect and child"),
            entered(System::Prosecutor, "TVP-2026-0611", "MG3 and MG5"),
        ] {
            self.then::<Investigations>(officer, case, evening.plus_hours(-26), step)
                .await?;
        }
        Ok(())
    }

    async fn write_notes(&self, place: usize) -> Result<(), Error> {
        let evening = self.plan.period.close();
        let (case, officer) = self.on_desk(place)?;
        let other = if officer == "priya.nair" {
            "owen.lister"
        } else {
            "priya.nair"
        };
        let opening = |words: &str, asks: bool| -> Result<NoteOpening, Error> {
            Ok(NoteOpening {
                words: words.to_owned(),
                for_whom: if asks { Some(self.who(other)?.account) } else { None },
                by_day: if asks {
                    evening.london_day().checked_add(2.days()).ok()
                } else {
                    None
                },
                names: BTreeSet::new(),
            })
        };
        let asks = format!("@{other}, would you ask the school when the younger one is picked up on a Tuesday?");
        self.lay::<Notes>(officer, Some(case), evening.plus_hours(-7), opening(&asks, true)?)
            .await?;
        let tells = "The neighbour at number 14 works nights and has seen nobody come or go before ten.";
        self.lay::<Notes>(officer, Some(case), evening.plus_hours(-6), opening(tells, false)?)
            .await?;
        Ok(())
    }

    async fn resolve_an_address(&self, place: usize) -> Result<(), Error> {
        let evening = self.plan.period.close();
        let (case, officer) = self.on_desk(place)?;
        let opening = ResolutionOpening {
            address: "203.0.113.77".to_owned(),
            port: Some(51_402),
            time: "2026-07-14T21:04:33+01:00".to_owned(),
            source: "The company’s report, its second file".to_owned(),
            request: "CD/26/0417".to_owned(),
            asked_for: "2026-07-14T20:04:33Z".to_owned(),
        };
        let id = self
            .lay::<Resolutions>(officer, Some(case), evening.plus_hours(-60), opening)
            .await?;
        let answered = ResolutionStep::Answered {
            subscriber: "A household account; the name is with the answer".to_owned(),
            installed: "As on the answer, first line".to_owned(),
            billed: String::new(),
            time: "2026-07-14T20:04:33Z".to_owned(),
            answer: "CD/26/0417/1".to_owned(),
        };
        self.then::<Resolutions>(officer, id, evening.plus_hours(-40), answered)
            .await?;
        let checked = ResolutionStep::Checked {
            checked_by: self.display("tomas.verran"),
            address: Answer::Yes,
            port: Answer::Yes,
            time: Answer::Yes,
            installed: Answer::Yes,
        };
        self.then::<Resolutions>("tomas.verran", id, evening.plus_hours(-39), checked)
            .await
    }

    async fn plan_a_day(&self, places: &[usize]) -> Result<(), Error> {
        let evening = self.plan.period.close();
        let lead = self.who("gwen.tarrant")?;
        let opening = OperationOpening {
            name: "Heron".to_owned(),
            day: evening
                .london_day()
                .checked_add(3.days())
                .unwrap_or(evening.london_day()),
            lead: lead.account,
            briefing: "05:00, the training room at Wexholme".to_owned(),
            aim: "Three addresses on one morning, before anybody can warn anybody.".to_owned(),
        };
        let id = self
            .lay::<Operations>("gwen.tarrant", None, evening.plus_hours(-20), opening)
            .await?;
        for (place, team) in places.iter().zip(1..) {
            let (case, officer) = self.on_desk(*place)?;
            let step = OperationStep::CaseJoined {
                case,
                team: format!("Team {team}"),
                strike: "06:45, after the night shift and before school".to_owned(),
            };
            self.then::<Operations>("gwen.tarrant", id, evening.plus_hours(-20), step)
                .await?;
            let step = OperationStep::Rostered {
                who: self.display(officer),
                team: format!("Team {team}"),
                duty: Duty::Lead,
                telephone: format!("07700 9003{team:02}"),
            };
            self.then::<Operations>("gwen.tarrant", id, evening.plus_hours(-19), step)
                .await?;
        }
        let examiner = OperationStep::Rostered {
            who: self.display("lena.marsh"),
            team: "Team 1".to_owned(),
            duty: Duty::Examiner,
            telephone: "07700 900320".to_owned(),
        };
        self.then::<Operations>("gwen.tarrant", id, evening.plus_hours(-19), examiner)
            .await?;
        let Some(first) = places.first() else {
            return Ok(());
        };
        let (case, officer) = self.on_desk(*first)?;
        let planned = InvestigationStep::EntryPlanned {
            when: "06:45: the children leave for breakfast club at 07:30".to_owned(),
            inside: "A second adult, who is not suspected of anything".to_owned(),
            children: "Upstairs; the social worker takes them to the kitchen of number 14".to_owned(),
            dogs: "One small dog; steep stairs behind the door".to_owned(),
            weapons: Answer::No,
            firearms: Answer::No,
            tells: "DC Hannah Brandt, in the kitchen, with the family’s support pack".to_owned(),
            stays: "PC Kit Farrow, until the grandmother has come".to_owned(),
            devices: "A desktop computer in the back room; it is on at that hour".to_owned(),
        };
        self.then::<Investigations>(officer, case, evening.plus_hours(-18), planned)
            .await
    }

    async fn keep_welfare(&self, evening: Instant) -> Result<(), Error> {
        let last = crate::plan::DAYS - 1;
        for (name, task, every) in [
            ("lena.marsh", ExposureTask::Examining, 1),
            ("tomas.verran", ExposureTask::Reports, 2),
            ("priya.nair", ExposureTask::Messages, 3),
        ] {
            let actor = self.who(name)?;
            // The first day of it was half a year ago: a screening is due for those who had none since.
            let first = (190, 9 * 60, 50);
            let worked = std::iter::once(&first).chain(WORKED.iter().step_by(every));
            for (days, minute, minutes) in worked {
                let log = OwnWelfare::Log {
                    task,
                    began: self.plan.period.at(last - days, *minute),
                    minutes: Some(*minutes),
                };
                self.casework.execute(&actor, KeepOwnWelfare(log)).await?;
            }
        }
        let screened = RecordHealth {
            account: self.who("lena.marsh")?.account,
            step: HealthStep::Screened {
                on: evening
                    .london_day()
                    .checked_sub(20.days())
                    .unwrap_or(evening.london_day()),
                next: None,
            },
        };
        self.casework.execute(&self.who("amos.tidey")?, screened).await?;
        Ok(())
    }
}
