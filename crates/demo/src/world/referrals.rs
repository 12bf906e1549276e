//! Referrals, the cases that were opened from them, and sessions.

use casework::Error;
use casework::cases::{OpenRecord, RecordStep};
use casework::decisions::{DecideReferral, RestrictInvestigation};
use casework::referrals::{AnswerDanger, AssignReferrals, RecordFirstLook, RestrictReferral, TakeReferral};
use casework::risk::{AssessRisk, SecondLow};
use domain::access::Closure;
use domain::answers::Answer;
use domain::ids::{AccountId, ReferralId, RiskAssessmentId};
use domain::investigations::{
    AiGenerated, CaseKind, DelayReason, InvestigationOpening, InvestigationStep, Investigations, Mark, Part,
};
use domain::people::{Category, People, PersonOpening, PersonStep, Told};
use domain::prevention::{Area, Audience, Format, KeyStage, SessionOpening, SessionStep, Sessions};
use domain::referrals::{DecisionKind, Taking};
use domain::risk::{Answered, Assessing, Enquiry, RiskAnswer, model};
use domain::time::Instant;
use std::collections::BTreeSet;

use super::deeds::{Deed, Which};
use super::{Taken, World, missing};
use crate::plan::Fate;
use crate::plan::cases::{CaseKind as PlannedKind, PlannedIdentifier};
use crate::plan::prevention::{Audience as PlannedAudience, Topic};
use crate::reports::REPORTS;

impl World<'_> {
    fn here(&mut self, which: Which) -> Result<Taken, Error> {
        self.taken(which)?.clone().ok_or_else(|| missing("referral"))
    }
    fn changed(&mut self, which: Which) -> Result<(), Error> {
        if let Some(taken) = self.taken(which)? {
            taken.version += 1;
        }
        Ok(())
    }

    pub(super) async fn deal_with_referral(&mut self, which: Which, deed: &Deed) -> Result<(), Error> {
        let referral = self.planned_referral(which)?.clone();
        let taker = self.who(referral.taken_by)?;
        let intake = self.who("sam.whitlock")?;
        match deed {
            Deed::Take => {
                let taking = Taking {
                    danger: referral.danger,
                    danger_done: referral.danger_done,
                    source: referral.source,
                    sender: referral.sender,
                    sender_reference: referral.sender_reference,
                    received: referral.received,
                    concern: referral.concern,
                    account: referral.account,
                    child: referral.child,
                    child_known: referral.child_known,
                    platform: referral.platform,
                    identifiers: referral.identifiers.iter().map(PlannedIdentifier::identifier).collect(),
                };
                let id = self.casework.execute(&taker, TakeReferral(taking)).await?;
                let reference = self.casework.referral_reference(id).await?;
                *self.taken(which)? = Some(Taken {
                    id,
                    reference,
                    version: 1,
                });
            }
            Deed::Look => {
                let Some((happened, found)) = referral.first_look else {
                    return Ok(());
                };
                let here = self.here(which)?;
                let look = RecordFirstLook {
                    referral: here.id,
                    seen: here.version,
                    happened,
                    found: found.to_owned(),
                };
                self.casework.execute(&intake, look).await?;
                self.changed(which)?;
            }
            Deed::DangerOver => {
                let Some((_, done)) = referral.danger_over else {
                    return Ok(());
                };
                let here = self.here(which)?;
                let answer = AnswerDanger {
                    referral: here.id,
                    seen: here.version,
                    answer: Answer::No,
                    done: done.to_owned(),
                };
                self.casework.execute(&intake, answer).await?;
                self.changed(which)?;
            }
            Deed::Story => self.tell(which, referral.story).await?,
            _ => self.decide(which, &referral.fate).await?,
        }
        Ok(())
    }

    async fn decide(&mut self, which: Which, fate: &Fate) -> Result<(), Error> {
        let here = self.here(which)?;
        let is_earlier = matches!(which, Which::EarlierReferral(_));
        let mut decision = DecideReferral {
            referral: here.id,
            seen: here.version,
            kind: DecisionKind::NoFurtherAction,
            investigation: None,
            accepted_by: String::new(),
            reason: String::new(),
        };
        let mut actor = self.who("sam.whitlock")?;
        match fate {
            Fate::NoFurtherAction { why } => (*why).clone_into(&mut decision.reason),
            Fate::Transferred { force } => {
                decision.kind = DecisionKind::Transferred;
                decision.accepted_by = format!("{force}, accepted by their duty sergeant");
                "The person lives in their area.".clone_into(&mut decision.reason);
            }
            Fate::JoinsCase(place) => {
                let case = if is_earlier {
                    Which::Earlier(*place)
                } else {
                    Which::Case(*place)
                };
                actor = self.who(self.case(case)?.officer)?;
                decision.kind = DecisionKind::Joined;
                decision.investigation = Some(self.investigation(case)?);
                "The same identifiers as in the case.".clone_into(&mut decision.reason);
            }
            Fate::OpensCase(_) | Fate::InResearch => return Ok(()),
        }
        self.casework.execute(&actor, decision).await?;
        self.changed(which)
    }

    /// What a story tells beyond the plan: an assessment, to whom it was given, to whom it is closed.
    async fn tell(&mut self, which: Which, story: Option<usize>) -> Result<(), Error> {
        let Some(report) = story.and_then(|place| REPORTS.get(place)) else {
            return Err(missing("story"));
        };
        let here = self.here(which)?;
        let head = self.who("gwen.tarrant")?;
        if let Some((model, enquiry, answers)) = report.assessed {
            let answered = |answer: RiskAnswer| Answered {
                answer,
                enquiry: Some(0).filter(|_| answer != RiskAnswer::Yes),
            };
            let assessing = Assessing {
                model: model.to_owned(),
                enquiries: vec![Enquiry {
                    what: enquiry.to_owned(),
                }],
                answers: answers
                    .iter()
                    .map(|(key, answer)| ((*key).to_owned(), answered(*answer)))
                    .collect(),
                set: None,
            };
            let command = AssessRisk {
                referral: here.id,
                seen: self.here(which)?.version,
                assessing,
            };
            self.casework.execute(&self.who("tomas.verran")?, command).await?;
            self.changed(which)?;
        }
        if !report.with.is_empty() {
            let command = AssignReferrals {
                referrals: vec![here.id],
                to: self.who(report.with)?.account,
            };
            self.casework.execute(&head, command).await?;
            self.changed(which)?;
        }
        if let Some((closure, reason, members)) = report.closed {
            let command = RestrictReferral {
                referral: here.id,
                seen: self.here(which)?.version,
                closure: if closure == "silent" {
                    Closure::Silent
                } else {
                    Closure::Restricted
                },
                members: self.accounts(members)?,
                reason: reason.to_owned(),
            };
            self.casework.execute(&head, command).await?;
            self.changed(which)?;
            self.refresh().await?;
        }
        Ok(())
    }

    fn accounts(&self, names: &[&str]) -> Result<BTreeSet<AccountId>, Error> {
        names.iter().map(|name| Ok(self.who(name)?.account)).collect()
    }

    /// The referrals out of which a case was opened.
    fn beginnings(&self, which: Which) -> Result<Vec<Which>, Error> {
        let places = self.case(which)?.opened_by.iter();
        Ok(match which {
            Which::Earlier(_) => places.map(|place| Which::EarlierReferral(*place)).collect(),
            _ => places.map(|place| Which::Referral(*place)).collect(),
        })
    }

    pub(super) async fn deal_with_case(&mut self, which: Which, deed: &Deed, at: Instant) -> Result<(), Error> {
        let case = self.case(which)?.clone();
        let text = |words: &str| words.to_owned();
        let discussed = case.strategies.iter().any(|strategy| {
            [strategy.held, strategy.escalated]
                .iter()
                .flatten()
                .any(|held| *held <= at)
        });
        let step = match deed {
            Deed::Assess => return self.assess(which, case.risk.by, false).await,
            Deed::AssessAgain => return self.assess(which, case.officer, true).await,
            Deed::Second => return self.second(which).await,
            Deed::Open => return self.open_case(which, at).await,
            Deed::Restrict => return self.restrict(which).await,
            Deed::Suspect(place) => return self.add_suspect(which, *place, at).await,
            Deed::Decision => InvestigationStep::Decided {
                decision: text("Find out who lives at the address before anything is done there"),
                reason: text("A child who may live there comes before the evidence."),
                known: text("What the referral says, and what the checks of the first look found."),
            },
            Deed::Describe => {
                let mut marks = vec![Mark::Online, Mark::Csa];
                marks.extend(match case.kind {
                    PlannedKind::ImageSuspect | PlannedKind::Grooming => None,
                    PlannedKind::Extortion => Some(Mark::Extortion),
                    PlannedKind::ChildSuspect => Some(Mark::ChildOnChild),
                });
                InvestigationStep::Described {
                    platforms: if case.platform.is_empty() {
                        text("Not known")
                    } else {
                        text(case.platform)
                    },
                    ai_generated: AiGenerated::NotKnown,
                    marks,
                }
            }
            Deed::Agree => InvestigationStep::EnforcementAgreed {
                plan: text(
                    "Knock early, one officer for the children, a second adult asked for; devices first, then the talk.",
                ),
                children: if case.children.is_empty() {
                    text("None is known to live there or to visit; the council and the school were asked.")
                } else {
                    text(
                        "After the school run; a specialist officer stays with the children, the other parent is told apart.",
                    )
                },
                suicide_plan: text(
                    "A named officer, numbers to ring, the family told how to reach them; a call the next day.",
                ),
                danger: Answer::No,
                no_discussion: text(if case.children.is_empty() || discussed {
                    ""
                } else {
                    "The council’s duty manager was told by telephone and agrees that it cannot wait for a meeting."
                }),
            },
            Deed::Explain => InvestigationStep::DelayExplained {
                why: if case.suspects.is_empty() {
                    DelayReason::NotResolved
                } else {
                    DelayReason::Officers
                },
                words: text("No child is known at the address. The council has been told; looked at again each week."),
            },
            Deed::Review => InvestigationStep::Reviewed {
                found: text("Read through with the officer. Children first, then the clocks; next steps are agreed."),
            },
            Deed::AskToClose => InvestigationStep::ClosureAsked {
                outcome: text(case.closed.and_then(|closing| closing.outcome).unwrap_or("18")),
                made: domain_kind(case.kind).least_enquiries().to_vec(),
                not_made: String::new(),
                enquiries: text(
                    "Identity, children at the address and elsewhere, devices, other accounts: each is recorded above.",
                ),
                rationale: text(case.closed.map_or("", |closing| closing.why)),
                told: text("The family, by the officer in the case, on the day before"),
            },
            _ => InvestigationStep::ClosureApproved {
                reason: text(case.closed.map_or("", |closing| closing.why)),
            },
        };
        let by = match deed {
            Deed::Review | Deed::Close | Deed::Agree => case.supervisor,
            _ => case.officer,
        };
        let id = self.made(which)?.investigation;
        self.record::<Investigations>(which, by, at, id, step).await
    }

    /// Assesses by what was known, or again by what the children who were linked since add to it.
    async fn assess(&mut self, which: Which, by: &str, again: bool) -> Result<(), Error> {
        let case = self.case(which)?.clone();
        let Some(first) = self.beginnings(which)?.first().copied() else {
            return Err(missing("referral of the case"));
        };
        let here = self.here(first)?;
        let risk = &case.risk;
        let questions = model(risk.model).ok_or_else(|| missing("model"))?;
        let answers = questions.questions.iter().map(|question| {
            let key = question.key.as_str();
            let linked = |lives: bool| again && case.children.iter().any(|child| child.lives_with_suspect == lives);
            let is_linked = match key {
                "lives_with_child" => linked(true),
                "access_elsewhere" => linked(false),
                _ => false,
            };
            let answer = if is_linked || risk.yes.contains(&key) {
                RiskAnswer::Yes
            } else if risk.nothing_found.contains(&key) {
                RiskAnswer::NothingFound
            } else {
                RiskAnswer::No
            };
            (
                question.key.clone(),
                Answered {
                    answer,
                    enquiry: Some(0),
                },
            )
        });
        let assessing = Assessing {
            model: risk.model.to_owned(),
            enquiries: vec![Enquiry {
                what: risk.enquiry.to_owned(),
            }],
            answers: answers.collect(),
            set: None,
        };
        let command = AssessRisk {
            referral: here.id,
            seen: here.version,
            assessing,
        };
        self.casework.execute(&self.who(by)?, command).await?;
        self.changed(first)
    }

    async fn second(&mut self, which: Which) -> Result<(), Error> {
        let Some((by, _)) = self.case(which)?.risk.second else {
            return Ok(());
        };
        let Some(first) = self.beginnings(which)?.first().copied() else {
            return Err(missing("referral of the case"));
        };
        let here = self.here(first)?;
        let Some((assessment, seen)) = self.assessment_of(here.id).await? else {
            return Err(missing("assessment"));
        };
        let command = SecondLow {
            assessment,
            seen,
            reason: "Every enquiry that could lift it was made and found nothing.".to_owned(),
            until: Some(self.casework.now().plus_hours(24 * 60)),
        };
        self.casework.execute(&self.who(by)?, command).await?;
        self.changed(first)
    }

    async fn assessment_of(&self, referral: ReferralId) -> Result<Option<(RiskAssessmentId, i64)>, Error> {
        let head = self.who("idris.calder")?;
        let page = self.casework.referral(&head, referral).await?;
        Ok(page.assessment.map(|assessment| (assessment.id, 1)))
    }

    async fn open_case(&mut self, which: Which, at: Instant) -> Result<(), Error> {
        let case = self.case(which)?.clone();
        let beginnings = self.beginnings(which)?;
        let mut referrals = Vec::new();
        for beginning in &beginnings {
            referrals.push(self.here(*beginning)?.id);
        }
        let received = beginnings
            .iter()
            .filter_map(|beginning| self.planned_referral(*beginning).ok())
            .map(|referral| referral.received)
            .min();
        let command = OpenRecord::<Investigations> {
            investigation: None,
            opening: InvestigationOpening {
                operation: case.operation.clone(),
                kind: domain_kind(case.kind),
                officer: self.who(case.officer)?.account,
                supervisor: self.who(case.supervisor)?.account,
                reason: "There is enough to identify who it is, and children may be at risk.".to_owned(),
                referrals,
                band: case.band,
                received,
            },
            happened: at,
            done_by: self.display(case.supervisor),
        };
        let id = self.casework.execute(&self.who(case.supervisor)?, command).await?;
        self.made(which)?.investigation = Some(id);
        for beginning in beginnings {
            self.changed(beginning)?;
        }
        Ok(())
    }

    async fn restrict(&mut self, which: Which) -> Result<(), Error> {
        let Some(closure) = self.case(which)?.closure else {
            return Ok(());
        };
        let command = RestrictInvestigation {
            investigation: self.investigation(which)?,
            closure: closure.closure,
            members: self.accounts(closure.members)?,
            reason: closure.reason.to_owned(),
        };
        let supervisor = self.case(which)?.supervisor;
        self.casework.execute(&self.who(supervisor)?, command).await?;
        for beginning in self.beginnings(which)? {
            self.changed(beginning)?;
        }
        self.refresh().await
    }

    async fn add_suspect(&mut self, which: Which, place: usize, at: Instant) -> Result<(), Error> {
        let case = self.case(which)?.clone();
        let suspect = case.suspects.get(place).ok_or_else(|| missing("suspect"))?;
        let by = case.officer;
        let opening = PersonOpening {
            given: suspect.name.first_name.to_owned(),
            surname: suspect.name.surname.to_owned(),
            born: Some(suspect.name.born),
            about_age: None,
            category: Category::Suspect,
            address: case
                .home
                .as_ref()
                .map(|home| format!("{}, {}", home.street, home.town))
                .unwrap_or_default(),
            postcode: case.home.as_ref().map(|home| home.postcode.clone()).unwrap_or_default(),
            ethnicity_told: Told::NotKnown,
            ethnicity: String::new(),
            how_known: "Resolved address, checked by a second person; voters’ register".to_owned(),
        };
        let person = self.open::<People>(which, by, at, opening).await?;
        if let Some(made) = self.made(which)?.suspects.get_mut(place) {
            *made = Some(person);
        }
        if place == 0 {
            for known in case.identifiers.iter().filter(|known| known.seen.is_none()).take(3) {
                let step = PersonStep::Uses {
                    kind: known.kind,
                    text: known.text.clone(),
                    platform: known.qualifier.clone(),
                    how_known: "The sender’s report".to_owned(),
                };
                self.record::<People>(which, by, at, Some(person), step).await?;
            }
            let step = PersonStep::Remarked {
                nature: domain::people::Nature::Fact,
                words: format!("Works as {}. Household: {}.", suspect.occupation, suspect.household),
            };
            self.record::<People>(which, by, at, Some(person), step).await?;
        }
        let step = InvestigationStep::PersonAdded {
            person,
            part: Part::Suspect,
            how_known: "Resolved address, checked by a second person".to_owned(),
        };
        let id = self.made(which)?.investigation;
        self.record::<Investigations>(which, by, at, id, step).await
    }

    pub(super) async fn deal_with_session(&mut self, place: usize, deed: &Deed) -> Result<(), Error> {
        let session = self.plan.sessions.get(place).ok_or_else(|| missing("session"))?;
        let officer = self.who(session.officer)?;
        if *deed == Deed::PassOn {
            let mut references = Vec::new();
            for referral in &session.disclosures {
                references.push(self.here(Which::Referral(*referral))?.reference);
            }
            let command = RecordStep::<Sessions> {
                id: self
                    .sessions
                    .get(place)
                    .copied()
                    .flatten()
                    .ok_or_else(|| missing("session"))?,
                step: SessionStep::PassedOn {
                    referrals: references.join(", "),
                },
                happened: self.casework.now(),
                done_by: String::new(),
            };
            return self.casework.execute(&officer, command).await;
        }
        let (audience, format, key_stage) = match session.audience {
            PlannedAudience::Pupils { year } => (
                Audience::Pupils,
                Format::Lesson,
                match year {
                    ..=2 => KeyStage::One,
                    3..=6 => KeyStage::Two,
                    7..=9 => KeyStage::Three,
                    10 | 11 => KeyStage::Four,
                    _ => KeyStage::Five,
                },
            ),
            PlannedAudience::Parents => (Audience::Parents, Format::Evening, KeyStage::Mixed),
            PlannedAudience::Staff => (Audience::Staff, Format::StaffTraining, KeyStage::Mixed),
        };
        let areas = session.topics.iter().map(|topic| match topic {
            Topic::Content => Area::Content,
            Topic::Contact => Area::Contact,
            Topic::Conduct => Area::Conduct,
            Topic::Commerce => Area::Commerce,
        });
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let opening = SessionOpening {
            day: session.at.london_day(),
            school: Some(session.urn),
            place: self
                .schools
                .get(&session.urn)
                .cloned()
                .ok_or_else(|| missing("school"))?,
            audience,
            format,
            key_stage,
            attendances: count(session.attendances),
            resource: session.resource.to_owned(),
            areas: areas.collect(),
            minutes: session.minutes,
            lead_present: if session.lead_present { Answer::Yes } else { Answer::No },
            disclosures: count(session.disclosures.len()),
        };
        let command = OpenRecord::<Sessions> {
            investigation: None,
            opening,
            happened: session.at,
            done_by: String::new(),
        };
        let id = self.casework.execute(&officer, command).await?;
        if let Some(made) = self.sessions.get_mut(place) {
            *made = Some(id);
        }
        Ok(())
    }
}

/// The kind of a planned case, as the investigation has it.
const fn domain_kind(kind: PlannedKind) -> CaseKind {
    match kind {
        PlannedKind::ImageSuspect => CaseKind::ImageSuspect,
        PlannedKind::Grooming => CaseKind::Grooming,
        PlannedKind::Extortion => CaseKind::Extortion,
        PlannedKind::ChildSuspect => CaseKind::ChildSuspect,
    }
}
