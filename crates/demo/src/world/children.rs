//! What was done for the children of a case.

use casework::Error;
use domain::answers::Answer;
use domain::children::{Basis, ChildOpening, ChildStep, Children, NoReferral};
use domain::ids::PersonId;
use domain::people::{Category, People, PersonOpening, Told};
use domain::reference::council;
use domain::safeguarding::{
    CouncilAnswer, CouncilTeam, DesignatedOfficerOpening, DesignatedOfficerReferrals, DesignatedOfficerStep,
    FamilyContact, SocialCareOpening, SocialCareReferrals, SocialCareStep, StrategyDiscussions, StrategyOpening,
    StrategyStep,
};
use domain::time::Instant;

use super::deeds::{CareDeed, ChildDeed, Deed, StrategyDeed, Which};
use super::{World, missing};
use crate::plan::cases::{
    Basis as PlannedBasis, CareAnswer, MayContact, NoReferral as PlannedNoReferral, PlannedCase, PlannedChild,
    Referred, Relation,
};
use crate::plan::people::Ethnicity;

fn basis(planned: PlannedBasis) -> Basis {
    match planned {
        PlannedBasis::ReferralAccepted => Basis::ReferralAccepted,
        PlannedBasis::AlreadyOpen => Basis::AlreadyOpen,
        PlannedBasis::ContactStopped => Basis::ContactStopped,
        PlannedBasis::ProtectiveAdult => Basis::ProtectiveAdult,
        PlannedBasis::SupportTakenUp => Basis::SupportTakenUp,
    }
}

fn team_of(key: &str) -> String {
    council(key).map_or_else(|| key.to_owned(), |council| format!("{}, front door", council.name))
}

impl World<'_> {
    pub(super) async fn deal_with_children(&mut self, which: Which, deed: &Deed, at: Instant) -> Result<(), Error> {
        let case = self.case(which)?.clone();
        match deed {
            Deed::Child(place, ChildDeed::Link) => self.link(which, &case, *place, at).await,
            Deed::Child(place, deed) => {
                let planned = case.children.get(*place).ok_or_else(|| missing("child"))?;
                let by = match (deed, &planned.seen) {
                    (ChildDeed::See, Some(seen)) => seen.who,
                    _ => case.officer,
                };
                let Some(step) = self.child_step(&case, planned, *deed) else {
                    return Ok(());
                };
                let id = self.made(which)?.children.get(*place).copied().flatten();
                self.record::<Children>(which, by, at, id, step).await
            }
            Deed::Strategy(place, deed) => self.discuss(which, &case, *place, *deed, at).await,
            Deed::Care(place, deed) => self.care(which, &case, *place, *deed, at).await,
            _ => {
                self.tell_designated_officer(which, &case, *deed == Deed::DesignatedOfficer(true), at)
                    .await
            }
        }
    }

    async fn link(&mut self, which: Which, case: &PlannedCase, place: usize, at: Instant) -> Result<(), Error> {
        let planned = case.children.get(place).ok_or_else(|| missing("child"))?;
        let suspect = planned
            .suspect
            .and_then(|place| self.made(which).ok()?.suspects.get(place).copied().flatten());
        let person = match (planned.relation, suspect) {
            (Relation::Suspect, Some(person)) => person,
            _ => self.add_child(which, case, planned, at).await?,
        };
        let opening = ChildOpening {
            person,
            called: String::new(),
            born: None,
            lives_with_suspect: if planned.lives_with_suspect {
                Answer::Yes
            } else {
                Answer::No
            },
            how_linked: planned.how_linked.to_owned(),
        };
        let child = self.open::<Children>(which, case.officer, at, opening).await?;
        if let Some(made) = self.made(which)?.children.get_mut(place) {
            *made = Some(child);
        }
        Ok(())
    }

    async fn add_child(
        &mut self,
        which: Which,
        case: &PlannedCase,
        planned: &PlannedChild,
        at: Instant,
    ) -> Result<PersonId, Error> {
        let (told, words) = match planned.ethnicity {
            Ethnicity::Told(words) => (Told::Said, words),
            Ethnicity::NotAsked => (Told::NotAsked, ""),
            Ethnicity::Declined => (Told::Declined, ""),
            Ethnicity::NotKnown => (Told::NotKnown, ""),
        };
        let opening = PersonOpening {
            given: planned.name.first_name.to_owned(),
            surname: planned.name.surname.to_owned(),
            born: Some(planned.name.born),
            about_age: None,
            category: match planned.relation {
                Relation::WrittenTo | Relation::Threatened => Category::Victim,
                _ => Category::Other,
            },
            address: format!("{}, {}", planned.home.street, planned.home.town),
            postcode: planned.home.postcode.clone(),
            ethnicity_told: told,
            ethnicity: words.to_owned(),
            how_known: planned.how_linked.to_owned(),
        };
        self.open::<People>(which, case.officer, at, opening).await
    }

    /// What is recorded of a child; nothing where another record says it.
    fn child_step(&self, case: &PlannedCase, planned: &PlannedChild, deed: ChildDeed) -> Option<ChildStep> {
        let officer = self.display(case.officer);
        Some(match deed {
            ChildDeed::Link => return None,
            ChildDeed::Hold => ChildStep::HolderNamed { holder: officer },
            ChildDeed::NotReferred => ChildStep::NotReferred {
                reason: match planned.referred {
                    Referred::No(PlannedNoReferral::AlreadyOpen) => NoReferral::AlreadyOpen,
                    _ => NoReferral::Protective,
                },
                decided_by: self.display(case.supervisor),
                words: match planned.referred {
                    Referred::No(PlannedNoReferral::AlreadyOpen) => {
                        "Social care works with the family already and was told in the strategy discussion."
                    }
                    Referred::No(PlannedNoReferral::SupportAgreed) => "The family took up support by agreement.",
                    _ => "A parent protects, understands the risk, and needs no more.",
                }
                .to_owned(),
            },
            ChildDeed::See => {
                let seen = planned.seen.as_ref()?;
                ChildStep::Seen {
                    place: seen.place.to_owned(),
                    spoken_by: self.display(seen.who),
                    said: seen.said.to_owned(),
                    showed: seen.showed.to_owned(),
                    wants: String::new(),
                    protective_adult: Answer::Yes,
                }
            }
            ChildDeed::Measure => {
                let measure = planned.measure.as_ref()?;
                // An accepted referral records its measure itself, with the council's answer.
                if measure.basis == PlannedBasis::ReferralAccepted {
                    return None;
                }
                let basis = basis(measure.basis);
                ChildStep::Measure {
                    basis,
                    decided_by: measure.decided_by.to_owned(),
                    words: basis.label().to_owned(),
                }
            }
            ChildDeed::EndMeasure => {
                let measure = planned.measure.as_ref()?;
                ChildStep::MeasureEnded {
                    basis: basis(measure.basis),
                    words: "It is no longer needed: another arrangement holds.".to_owned(),
                }
            }
        })
    }

    fn children_of(&mut self, which: Which, places: &[usize]) -> Result<Vec<domain::ids::ChildId>, Error> {
        let made = self.made(which)?;
        places
            .iter()
            .map(|place| {
                made.children
                    .get(*place)
                    .copied()
                    .flatten()
                    .ok_or_else(|| missing("child"))
            })
            .collect()
    }

    async fn discuss(
        &mut self,
        which: Which,
        case: &PlannedCase,
        place: usize,
        deed: StrategyDeed,
        at: Instant,
    ) -> Result<(), Error> {
        let planned = case.strategies.get(place).ok_or_else(|| missing("discussion"))?;
        let step = match deed {
            StrategyDeed::Request => {
                let opening = StrategyOpening {
                    children: self.children_of(which, &planned.children)?,
                    council: planned.council.to_owned(),
                    asked: team_of(planned.council),
                    reason: "A child lives with, or is in contact with, somebody under investigation.".to_owned(),
                };
                let id = self
                    .open::<StrategyDiscussions>(which, case.officer, at, opening)
                    .await?;
                if let Some(made) = self.made(which)?.strategies.get_mut(place) {
                    *made = Some(id);
                }
                return Ok(());
            }
            StrategyDeed::Escalate => StrategyStep::Escalated {
                to: "The council’s service manager".to_owned(),
            },
            StrategyDeed::Hold => StrategyStep::Held {
                present: "Social care, police, school, health".to_owned(),
                plan: planned.plan.to_owned(),
                enquiries: Answer::Yes,
            },
        };
        let id = self.made(which)?.strategies.get(place).copied().flatten();
        self.record::<StrategyDiscussions>(which, case.officer, at, id, step)
            .await
    }

    async fn care(
        &mut self,
        which: Which,
        case: &PlannedCase,
        place: usize,
        deed: CareDeed,
        at: Instant,
    ) -> Result<(), Error> {
        let planned = case
            .care_referrals
            .get(place)
            .ok_or_else(|| missing("referral to social care"))?;
        let step = match deed {
            CareDeed::Prepare => {
                let (contact, not_before) = match planned.may_contact {
                    MayContact::Yes => (FamilyContact::Yes, None),
                    MayContact::NotBefore(at) => (FamilyContact::NotBefore, Some(at)),
                };
                let opening = SocialCareOpening {
                    family: planned.family.clone(),
                    council: planned.council.to_owned(),
                    team: CouncilTeam::FrontDoor,
                    children: self.children_of(which, &planned.children)?,
                    concern: "Somebody in contact with the child is under investigation. What is known of the home is attached.".to_owned(),
                    contact,
                    not_before,
                    contact_by: self.display(case.officer),
                };
                let id = self
                    .open::<SocialCareReferrals>(which, case.officer, at, opening)
                    .await?;
                if let Some(made) = self.made(which)?.care.get_mut(place) {
                    *made = Some(id);
                }
                return Ok(());
            }
            CareDeed::Send => SocialCareStep::Sent {
                to: team_of(planned.council),
                how: "Secure e-mail, and by telephone".to_owned(),
            },
            CareDeed::Receive => SocialCareStep::Received {
                received_by: team_of(planned.council),
            },
            CareDeed::Answer => SocialCareStep::Answered {
                answer: match planned.answer {
                    CareAnswer::Accepted => CouncilAnswer::Accepted,
                    CareAnswer::NotAccepted | CareAnswer::Unanswered => CouncilAnswer::NotAccepted,
                },
                decided_by: format!("Team manager, {}", team_of(planned.council)),
                plan: match planned.answer {
                    CareAnswer::Accepted => "An assessment of the family, and a visit with police.",
                    _ => "No need for a statutory assessment; early help is offered.",
                }
                .to_owned(),
            },
        };
        let id = self.made(which)?.care.get(place).copied().flatten();
        self.record::<SocialCareReferrals>(which, case.officer, at, id, step)
            .await
    }

    async fn tell_designated_officer(
        &mut self,
        which: Which,
        case: &PlannedCase,
        answered: bool,
        at: Instant,
    ) -> Result<(), Error> {
        let officer = case.officer;
        if answered {
            let id = self.made(which)?.designated_officer;
            let plan = "A meeting with the employer; the person does not work with children meanwhile.".to_owned();
            return self
                .record::<DesignatedOfficerReferrals>(which, officer, at, id, DesignatedOfficerStep::Answered { plan })
                .await;
        }
        let suspect = self
            .made(which)?
            .suspects
            .first()
            .copied()
            .flatten()
            .ok_or_else(|| missing("suspect"))?;
        let workplace = case
            .suspects
            .first()
            .map_or("", |suspect| suspect.occupation)
            .to_owned();
        let opening = DesignatedOfficerOpening {
            suspect,
            workplace,
            council: case.council.to_owned(),
        };
        let id = self
            .open::<DesignatedOfficerReferrals>(which, officer, at, opening)
            .await?;
        self.made(which)?.designated_officer = Some(id);
        let to =
            council(case.council).map_or_else(String::new, |council| format!("Designated officer, {}", council.name));
        self.record::<DesignatedOfficerReferrals>(which, officer, at, Some(id), DesignatedOfficerStep::Sent { to })
            .await
    }
}
