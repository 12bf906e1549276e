//! A case with a record in every room, for the walk of the routes and for the tests of pages.
#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "shared by test files that each use a part of it"
)]

use casework::cases::{CaseRoom, OpenRecord, RecordStep};
use casework::{Actor, Casework};
use domain::answers::Answer;
use domain::children::{ChildOpening, Children};
use domain::court::{ProsecutionOpening, Prosecutions};
use domain::custody::{Custody, CustodyKind, CustodyOpening, How};
use domain::exhibits::{ExhibitKind, ExhibitOpening, Exhibits};
use domain::ids::{InvestigationId, ReferralId};
use domain::investigations::{CaseKind, InvestigationOpening, InvestigationStep, Investigations, Part};
use domain::on_call::{CalloutOpening, CalloutStep, Callouts, Desk, Duties, DutyOpening};
use domain::people::{Category, People, PersonOpening, Told};
use domain::prevention::{Area, Audience, Format, KeyStage, SessionOpening, Sessions};
use domain::safeguarding::{
    CouncilTeam, DesignatedOfficerOpening, DesignatedOfficerReferrals, FamilyContact, SocialCareOpening,
    SocialCareReferrals, StrategyDiscussions, StrategyOpening,
};
use domain::warrants::{Power, WarrantOpening, Warrants};
use std::collections::BTreeMap;
use uuid::Uuid;

async fn opened<R: CaseRoom>(
    casework: &Casework,
    actor: &Actor,
    investigation: Option<InvestigationId>,
    opening: R::Opening,
) -> R::Id {
    let command = OpenRecord::<R> {
        investigation,
        opening,
        happened: casework.now(),
        done_by: String::new(),
    };
    casework.execute(actor, command).await.unwrap()
}

/// A person as a form would add them.
pub fn person(surname: &str, born: Option<jiff::civil::Date>, category: Category) -> PersonOpening {
    PersonOpening {
        given: "Wren".to_owned(),
        surname: surname.to_owned(),
        born,
        about_age: None,
        category,
        address: format!("3 {surname} Lane"),
        postcode: "TV1 4QX".to_owned(),
        ethnicity_told: Told::NotAsked,
        ethnicity: String::new(),
        how_known: surname.to_owned(),
    }
}

#[expect(clippy::too_many_lines, reason = "one record in each room, one after the other")]
/// Opens a case from a referral, with a record in every room, all of which hold `words`; gives each by its name in routes.
pub async fn case(
    casework: &Casework,
    actor: &Actor,
    referral: ReferralId,
    words: &str,
) -> BTreeMap<&'static str, Uuid> {
    let text = || words.to_owned();
    let opening = InvestigationOpening {
        operation: text(),
        kind: CaseKind::ImageSuspect,
        officer: actor.account,
        supervisor: actor.account,
        reason: text(),
        referrals: vec![referral],
        band: None,
        received: None,
    };
    let case = opened::<Investigations>(casework, actor, None, opening).await;
    let inside = Some(case);
    let suspect = opened::<People>(casework, actor, inside, person(words, None, Category::Suspect)).await;
    let added = InvestigationStep::PersonAdded {
        person: suspect,
        part: Part::Suspect,
        how_known: text(),
    };
    let command = RecordStep::<Investigations> {
        id: case,
        step: added,
        happened: casework.now(),
        done_by: String::new(),
    };
    casework.execute(actor, command).await.unwrap();
    let born = jiff::civil::date(2019, 5, 1);
    let young = opened::<People>(casework, actor, inside, person(words, Some(born), Category::Victim)).await;
    let opening = ChildOpening {
        person: young,
        called: String::new(),
        born: None,
        lives_with_suspect: Answer::Yes,
        how_linked: text(),
    };
    let child = opened::<Children>(casework, actor, inside, opening).await;
    let opening = SocialCareOpening {
        family: text(),
        council: "brackwater".to_owned(),
        team: CouncilTeam::FrontDoor,
        children: vec![child],
        concern: text(),
        contact: FamilyContact::No,
        not_before: None,
        contact_by: text(),
    };
    let social = opened::<SocialCareReferrals>(casework, actor, inside, opening).await;
    let opening = StrategyOpening {
        children: vec![child],
        council: "brackwater".to_owned(),
        asked: text(),
        reason: text(),
    };
    let discussion = opened::<StrategyDiscussions>(casework, actor, inside, opening).await;
    let opening = DesignatedOfficerOpening {
        suspect,
        workplace: text(),
        council: "brackwater".to_owned(),
    };
    let lado = opened::<DesignatedOfficerReferrals>(casework, actor, inside, opening).await;
    let opening = WarrantOpening {
        suspect: Some(suspect),
        premises: text(),
        power: Power::ProtectionOfChildren,
        grounds: text(),
        address_checked: text(),
    };
    let warrant = opened::<Warrants>(casework, actor, inside, opening).await;
    let opening = CustodyOpening {
        suspect,
        kind: CustodyKind::Arrest,
        how: How::AtWarrant,
        warrant: Some(warrant),
        place: text(),
        offences: text(),
        why_voluntary: String::new(),
    };
    let custody = opened::<Custody>(casework, actor, inside, opening).await;
    let opening = ExhibitOpening {
        mark: text(),
        kind: ExhibitKind::Phone,
        what: text(),
        found: text(),
        seal: text(),
        warrant: Some(warrant),
        owner: Some(suspect),
    };
    let exhibit = opened::<Exhibits>(casework, actor, inside, opening).await;
    let opening = ProsecutionOpening {
        suspect,
        offences: text(),
    };
    let prosecution = opened::<Prosecutions>(casework, actor, inside, opening).await;
    let opening = CalloutOpening {
        report: text(),
        case: Some(case),
    };
    let callout = opened::<Callouts>(casework, actor, None, opening).await;
    let placed = RecordStep::<Callouts> {
        id: callout,
        step: CalloutStep::ChildPlaced {
            who: text(),
            place: text(),
            child: Some(child),
        },
        happened: casework.now(),
        done_by: String::new(),
    };
    casework.execute(actor, placed).await.unwrap();
    BTreeMap::from([
        ("{callout}", callout.uuid()),
        ("{investigation}", case.uuid()),
        ("{person}", suspect.uuid()),
        ("{child}", child.uuid()),
        ("{social_care_referral}", social.uuid()),
        ("{strategy_discussion}", discussion.uuid()),
        ("{designated_officer_referral}", lado.uuid()),
        ("{warrant}", warrant.uuid()),
        ("{custody}", custody.uuid()),
        ("{exhibit}", exhibit.uuid()),
        ("{prosecution}", prosecution.uuid()),
    ])
}

/// A turn of duty as a form would arrange it.
pub async fn duty(casework: &Casework, actor: &Actor) -> Uuid {
    let opening = DutyOpening {
        desk: Desk::Supervisor,
        who: "PS Lee Holt".to_owned(),
        telephone: "07700 900123".to_owned(),
        from: casework.now(),
        until: casework.now().plus_hours(12),
    };
    opened::<Duties>(casework, actor, None, opening).await.uuid()
}

/// A session as a form would record it.
pub async fn session(casework: &Casework, actor: &Actor) -> Uuid {
    let opening = SessionOpening {
        day: casework.now().london_day(),
        school: None,
        place: "Marsh Lane hall".to_owned(),
        audience: Audience::Parents,
        format: Format::Evening,
        key_stage: KeyStage::Mixed,
        attendances: 24,
        resource: "Together online, 2026".to_owned(),
        areas: vec![Area::Contact],
        minutes: 60,
        lead_present: Answer::Yes,
        disclosures: 0,
    };
    opened::<Sessions>(casework, actor, None, opening).await.uuid()
}
