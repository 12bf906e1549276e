//! Warrants, custody, exhibits and court.

use casework::Error;
use casework::packages::OfferedPackage;
use domain::answers::Answer;
use domain::court::{
    CaseResult, ChargedBy, OrderKind, ProsecutionOpening, ProsecutionStep, Prosecutions, SentenceKind as Sentenced,
};
use domain::custody::{
    BailCondition, BailRank, Contact, Custody, CustodyKind, CustodyOpening, CustodyStep, How as DomainHow, Moment,
};
use domain::exhibits::{
    ExhibitKind as DomainKind, ExhibitOpening, ExhibitStep, Exhibits, Priority, TriageResult, VictimIdentification,
};
use domain::ids::PersonId;
use domain::packages::{PackageStep, Packages};
use domain::time::Instant;
use domain::warrants::{Power as DomainPower, WarrantOpening, WarrantStep, Warrants};

use super::deeds::{ContactDeed, CourtDeed, Deed, ExhibitDeed, WarrantDeed, Which};
use super::{World, missing};
use crate::plan::cases::{
    ContactKind, CourtResult, ExhibitKind, ExhibitState, HearingKind, How, Outcome, PlannedCase, PlannedContact,
    PlannedCourt, PlannedExhibit, PlannedWarrant, Power, SeizedAt, SentenceKind, WarrantOutcome, WarrantUse,
    WhyVoluntary,
};

fn yes(holds: bool) -> Answer {
    if holds { Answer::Yes } else { Answer::No }
}

impl World<'_> {
    pub(super) async fn deal_with_suspects(&mut self, which: Which, deed: &Deed, at: Instant) -> Result<(), Error> {
        let case = self.case(which)?.clone();
        match deed {
            Deed::Warrant(place, deed) => {
                let planned = case.warrants.get(*place).ok_or_else(|| missing("warrant"))?;
                if *deed == WarrantDeed::Draft {
                    return self.draft(which, &case, *place, planned, at).await;
                }
                let by = if *deed == WarrantDeed::Approve {
                    case.supervisor
                } else {
                    case.officer
                };
                let step = self.warrant_step(&case, planned, *deed);
                let id = self.made(which)?.warrants.get(*place).copied().flatten();
                self.record::<Warrants>(which, by, at, id, step).await
            }
            Deed::Contact(place, deed) => {
                let planned = case
                    .contacts
                    .get(*place)
                    .ok_or_else(|| missing("arrest or interview"))?;
                if *deed == ContactDeed::Open {
                    return self.meet(which, &case, *place, planned, at).await;
                }
                let id = self.made(which)?.contacts.get(*place).copied().flatten();
                for step in self.contact_steps(&case, planned, *deed) {
                    self.record::<Custody>(which, case.officer, at, id, step).await?;
                }
                Ok(())
            }
            Deed::Exhibit(place, deed) => {
                let planned = case.exhibits.get(*place).ok_or_else(|| missing("exhibit"))?;
                if *deed == ExhibitDeed::List {
                    return self.seize(which, &case, *place, planned, at).await;
                }
                let by = match deed {
                    ExhibitDeed::Triage => case.officer,
                    ExhibitDeed::Store | ExhibitDeed::Submit => "joe.pennick",
                    _ => "lena.marsh",
                };
                let id = self.made(which)?.exhibits.get(*place).copied().flatten();
                match deed {
                    ExhibitDeed::Scan => self.scan(which, *place, planned).await,
                    ExhibitDeed::Decide => {
                        let package = self.made(which)?.packages.get(*place).copied().flatten();
                        let decision = "The videos were looked at in the laboratory’s viewer, frame by frame, and are in the result.".to_owned();
                        self.record::<Packages>(which, by, at, package, PackageStep::Decided { decision })
                            .await
                    }
                    _ => {
                        let step = exhibit_step(&case, planned, *deed);
                        self.record::<Exhibits>(which, by, at, id, step).await
                    }
                }
            }
            Deed::Court(place, deed) => {
                let planned = case.courts.get(*place).ok_or_else(|| missing("prosecution"))?;
                if *deed == CourtDeed::Begin {
                    let opening = ProsecutionOpening {
                        suspect: self.suspect(which, planned.suspect)?,
                        offences: offences(planned),
                        earliest: None,
                        born: None,
                    };
                    let id = self.open::<Prosecutions>(which, case.officer, at, opening).await?;
                    if let Some(made) = self.made(which)?.courts.get_mut(*place) {
                        *made = Some(id);
                    }
                    return Ok(());
                }
                let id = self.made(which)?.courts.get(*place).copied().flatten();
                match court_step(planned, *deed) {
                    Some(step) => self.record::<Prosecutions>(which, case.officer, at, id, step).await,
                    None => Ok(()),
                }
            }
            _ => Ok(()),
        }
    }

    fn suspect(&mut self, which: Which, place: usize) -> Result<PersonId, Error> {
        self.made(which)?
            .suspects
            .get(place)
            .copied()
            .flatten()
            .ok_or_else(|| missing("suspect"))
    }

    async fn draft(
        &mut self,
        which: Which,
        case: &PlannedCase,
        place: usize,
        planned: &PlannedWarrant,
        at: Instant,
    ) -> Result<(), Error> {
        let home = case.home.as_ref();
        let opening = WarrantOpening {
            suspect: self.made(which)?.suspects.first().copied().flatten(),
            premises: home.map_or_else(
                || "The resolved address".to_owned(),
                |home| format!("{}, {}, {}", home.street, home.town, home.postcode),
            ),
            power: match planned.power {
                Power::ProtectionOfChildren => DomainPower::ProtectionOfChildren,
                Power::PoliceAndCriminalEvidence => DomainPower::PoliceAndCriminalEvidence,
            },
            grounds: "The report, the resolved address, and the enquiries into who lives there.".to_owned(),
            address_checked: format!(
                "{}; checked by {}",
                self.display("tomas.verran"),
                self.display(case.supervisor)
            ),
        };
        let id = self.open::<Warrants>(which, case.officer, at, opening).await?;
        if let Some(made) = self.made(which)?.warrants.get_mut(place) {
            *made = Some(id);
        }
        Ok(())
    }

    fn warrant_step(&self, case: &PlannedCase, planned: &PlannedWarrant, deed: WarrantDeed) -> WarrantStep {
        let court = planned.court.to_owned();
        let officer = self.display(case.officer);
        match (deed, &planned.outcome) {
            (WarrantDeed::Approve, _) => WarrantStep::Approved {
                reason: "Necessary and proportionate: nothing less would find the devices, and children come first."
                    .to_owned(),
            },
            (WarrantDeed::Draft | WarrantDeed::Apply, _) => WarrantStep::Applied {
                court,
                sworn_by: officer,
            },
            (_, WarrantOutcome::Refused { why, .. }) => WarrantStep::Refused {
                reason: (*why).to_owned(),
            },
            (_, WarrantOutcome::Withdrawn { why, .. }) => WarrantStep::Withdrawn {
                reason: (*why).to_owned(),
            },
            (WarrantDeed::Answer, WarrantOutcome::Granted { .. }) => WarrantStep::Granted {
                justice: format!("A justice at {court}"),
                conditions: String::new(),
            },
            (WarrantDeed::Endorse, _) => WarrantStep::Endorsed {
                found: Answer::Yes,
                others_seized: Answer::No,
            },
            (WarrantDeed::Return, _) => WarrantStep::Returned { court },
            (WarrantDeed::Use, WarrantOutcome::Granted { then, .. }) => match then {
                WarrantUse::Executed {
                    with_arrest,
                    wrong_address,
                    copy_given,
                    children_present,
                    ..
                } => WarrantStep::Executed {
                    officers: format!("{officer} and a search team"),
                    arrest: yes(*with_arrest),
                    children_present: match children_present {
                        0 => "None".to_owned(),
                        1 => "One, looked after by a specialist officer".to_owned(),
                        several => format!("{several}, looked after by a specialist officer"),
                    },
                    copy_given: yes(*copy_given),
                    right_address: yes(!wrong_address),
                    search_record: "In the case’s papers".to_owned(),
                },
                WarrantUse::Expired { .. } | WarrantUse::Live => WarrantStep::Expired {
                    reason: "The suspect had moved, and the new address came too late.".to_owned(),
                },
            },
        }
    }

    async fn meet(
        &mut self,
        which: Which,
        case: &PlannedCase,
        place: usize,
        planned: &PlannedContact,
        at: Instant,
    ) -> Result<(), Error> {
        let (kind, how, why_voluntary) = match planned.kind {
            ContactKind::Arrest(how) => (
                CustodyKind::Arrest,
                match how {
                    How::AtWarrant => DomainHow::AtWarrant,
                    How::Later => DomainHow::Later,
                    How::Planned => DomainHow::Planned,
                    How::Response => DomainHow::Response,
                    How::OffenderManagement => DomainHow::OffenderManagement,
                },
                "",
            ),
            ContactKind::Voluntary(why) => (
                CustodyKind::Voluntary,
                DomainHow::Invited,
                match why {
                    WhyVoluntary::Child => "A child: an interview with an appropriate adult is enough",
                    WhyVoluntary::IllOrElderly => "Ill or elderly: an arrest is not necessary",
                    WhyVoluntary::Low => "Assessed as low, and an arrest is not necessary",
                },
            ),
        };
        let warrant = if how == DomainHow::AtWarrant {
            self.made(which)?.warrants.iter().copied().flatten().next_back()
        } else {
            None
        };
        let opening = CustodyOpening {
            suspect: self.suspect(which, planned.suspect)?,
            kind,
            how,
            warrant,
            place: "Wexholme custody suite".to_owned(),
            offences: "Suspected offences under the Protection of Children Act 1978".to_owned(),
            why_voluntary: why_voluntary.to_owned(),
            born: None,
        };
        let id = self.open::<Custody>(which, case.officer, at, opening).await?;
        if let Some(made) = self.made(which)?.contacts.get_mut(place) {
            *made = Some(id);
        }
        Ok(())
    }

    fn contact_steps(&self, case: &PlannedCase, planned: &PlannedContact, deed: ContactDeed) -> Vec<CustodyStep> {
        let officer = self.display(case.officer);
        let welfare = |moment| {
            vec![CustodyStep::Welfare {
                moment,
                found: "No plan to harm themselves. Numbers to ring were given; the family knows whom to ring."
                    .to_owned(),
                owner: officer.clone(),
            }]
        };
        let court = case.courts.iter().find(|court| court.suspect == planned.suspect);
        match deed {
            ContactDeed::Open => Vec::new(),
            ContactDeed::Before => welfare(Moment::BeforeContact),
            ContactDeed::Arrival => welfare(Moment::Arrival),
            ContactDeed::After => welfare(Moment::AfterInterview),
            ContactDeed::Interview => {
                let adult = CustodyStep::AppropriateAdult {
                    who: "The suspect’s mother".to_owned(),
                    told: format!("{officer}, at home, when the invitation was given"),
                };
                let is_child = planned.kind == ContactKind::Voluntary(WhyVoluntary::Child);
                let interviewed = CustodyStep::Interviewed {
                    present: format!("{officer}, a legal adviser"),
                    gist: String::new(),
                };
                is_child.then_some(adult).into_iter().chain([interviewed]).collect()
            }
            ContactDeed::Leave => [welfare(Moment::Release), leave(planned)].concat(),
            ContactDeed::Extend(time) => {
                let extension = planned.bail.as_ref().and_then(|bail| bail.extended.get(time));
                extension
                    .map(|(_, rank, until)| CustodyStep::BailExtended {
                        until: *until,
                        rank: match *rank {
                            "Inspector" => BailRank::Inspector,
                            "Superintendent" => BailRank::Superintendent,
                            _ => BailRank::Court,
                        },
                        hold: BailCondition::ALL.to_vec(),
                        reasons: "Devices are still being examined, and the conditions keep children safe meanwhile."
                            .to_owned(),
                        representations:
                            "The solicitor was asked the day before and had nothing to say; told the same day."
                                .to_owned(),
                    })
                    .into_iter()
                    .collect()
            }
            ContactDeed::FollowUp(time) => vec![CustodyStep::Contacted {
                contact: match time {
                    0 => Contact::Day,
                    1 => Contact::TwoDays,
                    2 => Contact::ThreeDays,
                    _ => Contact::Later,
                },
                found: "Spoken to; safe, and has somebody with them.".to_owned(),
            }],
            ContactDeed::Review => vec![CustodyStep::Reviewed {
                found: "No child lives there or is in contact; devices are still waiting. Still right.".to_owned(),
            }],
            ContactDeed::Decide => vec![CustodyStep::AddressDecided {
                decided_by: "The custody sergeant, with the officer in the case".to_owned(),
                protection: "The other parent is at home and protects them; contact only with that parent there."
                    .to_owned(),
                told: "The council’s duty social worker, by telephone".to_owned(),
            }],
            ContactDeed::Pack => vec![CustodyStep::FamilyPack { given: Answer::Yes }],
            ContactDeed::End => vec![match &planned.outcome {
                Outcome::Charged => CustodyStep::Charged {
                    offences: court.map(offences).unwrap_or_default(),
                    authorised_by: "Crown Prosecution Service, with the Director’s consent".to_owned(),
                },
                Outcome::NoFurtherAction { .. } => CustodyStep::NoFurtherAction {
                    outcome: "15".to_owned(),
                    reason: "Nothing was found on the devices.".to_owned(),
                },
                Outcome::TransferredToForce { force, .. } => CustodyStep::Transferred {
                    force: format!("{force}, accepted by their duty inspector"),
                },
                Outcome::Died { .. } => CustodyStep::Died {
                    told: "Professional standards, at once; the coroner’s officer; the family, by a specialist"
                        .to_owned(),
                },
                Outcome::OnBail | Outcome::UnderInvestigation => released(),
            }],
        }
    }

    /// Lays a device on the bench, scans it, and takes the package.
    async fn scan(&mut self, which: Which, place: usize, planned: &PlannedExhibit) -> Result<(), Error> {
        let exhibit = self.made(which)?.exhibits.get(place).copied().flatten();
        let exhibit = exhibit.ok_or_else(|| missing("exhibit"))?;
        let scan = planned.scan.as_ref().ok_or_else(|| missing("scan"))?;
        let file = self.bench.scan(&planned.mark, scan).map_err(Error::Inside)?;
        let actor = self.typist(which, "lena.marsh")?;
        let key = domain::ids::uuid_v7(self.casework.now(), self.casework.fresh());
        let offered = OfferedPackage {
            exhibit,
            made_by: "Lena Marsh, field kit 2; triage, not validated as an examination".to_owned(),
            file,
        };
        let package = self.casework.take_package(&actor, key, offered).await?;
        if let Some(made) = self.made(which)?.packages.get_mut(place) {
            *made = Some(package);
        }
        Ok(())
    }

    async fn seize(
        &mut self,
        which: Which,
        case: &PlannedCase,
        place: usize,
        planned: &PlannedExhibit,
        at: Instant,
    ) -> Result<(), Error> {
        let (warrant, found) = match planned.seized_at {
            SeizedAt::Warrant(place) => (
                self.made(which)?.warrants.get(place).copied().flatten(),
                "At the search",
            ),
            SeizedAt::Contact(_) => (None, "On them, when they were arrested or interviewed"),
            SeizedAt::Agreement => (None, "Handed over by the family, with their agreement"),
        };
        let opening = ExhibitOpening {
            mark: planned.mark.clone(),
            kind: match planned.kind {
                ExhibitKind::Telephone => DomainKind::Phone,
                ExhibitKind::Tablet => DomainKind::Tablet,
                ExhibitKind::Laptop | ExhibitKind::Computer => DomainKind::Computer,
                ExhibitKind::Drive | ExhibitKind::Stick | ExhibitKind::MemoryCard => DomainKind::Drive,
                ExhibitKind::Console => DomainKind::Console,
                ExhibitKind::Camera => DomainKind::Other,
            },
            what: planned.what.to_owned(),
            found: found.to_owned(),
            seal: seal(planned, 0),
            warrant,
            owner: self.made(which)?.suspects.first().copied().flatten(),
        };
        let id = self.open::<Exhibits>(which, case.officer, at, opening).await?;
        if let Some(made) = self.made(which)?.exhibits.get_mut(place) {
            *made = Some(id);
        }
        Ok(())
    }
}

fn released() -> CustodyStep {
    CustodyStep::Released {
        reason: "Conditions are not necessary: no child lives there or is in contact.".to_owned(),
        protections: "The family knows; contact with children was discussed and agreed.".to_owned(),
    }
}

/// How they left custody or the interview.
fn leave(planned: &PlannedContact) -> Vec<CustodyStep> {
    match (&planned.bail, &planned.outcome) {
        (Some(bail), _) => vec![CustodyStep::Bailed {
            until: bail.first_until,
            address: "The address given to custody, checked against where linked children live".to_owned(),
            child_there: Answer::No,
            conditions: bail.conditions.join("; "),
            victim_views: Answer::Yes,
        }],
        (None, Outcome::UnderInvestigation | Outcome::OnBail) => vec![released()],
        (None, _) => Vec::new(),
    }
}

fn offences(planned: &PlannedCourt) -> String {
    planned
        .offences
        .iter()
        .map(|key| {
            domain::reference::offence(key).map_or_else(
                || (*key).to_owned(),
                |offence| format!("{}: {}", offence.section, offence.title),
            )
        })
        .collect::<Vec<_>>()
        .join("; ")
}

/// The number of a seal of an exhibit: the first, or one that it was closed with later.
fn seal(planned: &PlannedExhibit, later: u64) -> String {
    let minute = planned.seized.micros().unsigned_abs() / 60_000_000;
    format!("TV {:06}", (minute + later * 271_828) % 1_000_000)
}

/// How urgent an exhibit is: by the band of its case, or because somebody is on bail.
fn priority(case: &PlannedCase) -> Priority {
    let on_bail = case.contacts.iter().any(|contact| contact.outcome == Outcome::OnBail);
    match case.band.map(Priority::by_band) {
        Some(Priority::ChildAtRisk) => Priority::ChildAtRisk,
        _ if on_bail => Priority::BailEnds,
        _ => Priority::Usual,
    }
}

fn exhibit_step(case: &PlannedCase, planned: &PlannedExhibit, deed: ExhibitDeed) -> ExhibitStep {
    let moved = |to: &str, place: &str| ExhibitStep::Moved {
        found_seal: seal(planned, 0),
        to: to.to_owned(),
        place: place.to_owned(),
        seal: seal(planned, 0),
    };
    match (deed, &planned.state) {
        (ExhibitDeed::Triage, _) => ExhibitStep::Triaged {
            result: TriageResult::Nothing,
            method: "Looked through with the field kit, lists of January; triage, unvalidated".to_owned(),
        },
        (ExhibitDeed::Store, _) => moved("Joe Pennick, for the property store", "Property store, Wexholme"),
        (ExhibitDeed::ToUnit, _) => moved("Lena Marsh, Digital Forensics Unit", "Safe of the unit"),
        (ExhibitDeed::Upload, _) => ExhibitStep::Uploaded {
            reference: format!(
                "ND-{:06}",
                planned.seized.micros().unsigned_abs() / 7_000_000 % 1_000_000
            ),
        },
        (ExhibitDeed::LookForVictims, ExhibitState::Examined { counts, .. }) => ExhibitStep::VictimsLookedFor {
            status: match counts.stills.iter().sum::<u32>() % 4 {
                0 => VictimIdentification::SentOn,
                1 => VictimIdentification::Open,
                _ => VictimIdentification::NotNeeded,
            },
            words: String::new(),
        },
        (ExhibitDeed::ToLaboratory, ExhibitState::AtLaboratory { laboratory, .. }) => ExhibitStep::SentToLaboratory {
            laboratory: (*laboratory).to_owned(),
        },
        (ExhibitDeed::Finish, ExhibitState::Examined { counts, .. }) => {
            let [a_stills, b_stills, c_stills] = counts.stills.map(i64::from);
            let [a_moving, b_moving, c_moving] = counts.moving.map(i64::from);
            ExhibitStep::Examined {
                a_stills,
                a_moving,
                b_stills,
                b_moving,
                c_stills,
                c_moving,
                method: "Lena Marsh; triage, unvalidated".to_owned(),
                seal: seal(planned, 1),
            }
        }
        (ExhibitDeed::Finish, _) => ExhibitStep::TriagedOut {
            method: "Looked through on the spot; nothing to examine".to_owned(),
        },
        _ => ExhibitStep::Submitted {
            priority: priority(case),
            question: "Counts by category, accounts in use, and any child who can be identified.".to_owned(),
        },
    }
}

fn court_step(planned: &PlannedCourt, deed: CourtDeed) -> Option<ProsecutionStep> {
    let prosecutor = || "Crown Prosecution Service, complex casework".to_owned();
    Some(match deed {
        CourtDeed::Begin => return None,
        CourtDeed::SendFile => ProsecutionStep::FileSent {
            prosecutor: prosecutor(),
            asked: "A charge".to_owned(),
        },
        CourtDeed::Authorise => ProsecutionStep::Authorised {
            prosecutor: prosecutor(),
            consent: Answer::Yes,
        },
        CourtDeed::Charge => ProsecutionStep::Charged {
            charged_by: ChargedBy::Prosecutor,
            offences: offences(planned),
            authorised_by: prosecutor(),
        },
        CourtDeed::Hearing(time) => {
            let hearing = planned.hearings.get(time)?;
            ProsecutionStep::HearingHeld {
                court: hearing.court.to_owned(),
                result: match hearing.kind {
                    HearingKind::First => "First hearing: sent to the Crown Court",
                    HearingKind::PleaAndPreparation => "Plea and trial preparation",
                    HearingKind::Trial => "Trial",
                    HearingKind::Sentence => "Sentence",
                }
                .to_owned(),
            }
        }
        CourtDeed::Result => {
            let (result, _) = planned.result?;
            let convicted = |how| ProsecutionStep::Convicted {
                how,
                offences: offences(planned),
            };
            let ended = |how| ProsecutionStep::Ended {
                how,
                reason: String::new(),
            };
            match result {
                CourtResult::GuiltyPlea => convicted(CaseResult::GuiltyPlea),
                CourtResult::FoundGuilty => convicted(CaseResult::FoundGuilty),
                CourtResult::Acquitted => ended(CaseResult::Acquitted),
                CourtResult::Dropped => ended(CaseResult::Dropped),
                CourtResult::Died => ended(CaseResult::Died),
            }
        }
        CourtDeed::Sentence => {
            let sentence = planned.sentence?;
            ProsecutionStep::Sentenced {
                kind: match sentence.kind {
                    SentenceKind::Custody => Sentenced::Custody,
                    SentenceKind::Suspended => Sentenced::Suspended,
                    SentenceKind::Community => Sentenced::Community,
                    SentenceKind::ReferralOrder => Sentenced::ReferralOrder,
                },
                words: sentence.words.to_owned(),
            }
        }
        CourtDeed::Order => ProsecutionStep::OrderMade {
            kind: OrderKind::Shpo,
            until: Some(planned.prevention_order?),
            told: "Offender management, and the family".to_owned(),
        },
        CourtDeed::Tell => ProsecutionStep::VictimTold {
            words: "The officer told the family by telephone, and what it means.".to_owned(),
        },
    })
}
