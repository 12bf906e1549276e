//! A case with a record in every room, for the walk of the routes and for the tests of pages.
#![allow(
    clippy::unwrap_used,
    dead_code,
    reason = "shared by test files that each use a part of it"
)]

use casework::cases::{CaseRoom, OpenRecord, RecordStep};
use casework::conversations::{BeginReading, MakeExport, OfferedExport};
use casework::packages::TakePackage;
use casework::{Actor, Casework};
use domain::answers::Answer;
use domain::children::{ChildOpening, Children};
use domain::conversations::{ConversationStep, Conversations, Numbers, Relevance};
use domain::court::{ProsecutionOpening, Prosecutions};
use domain::custody::{Custody, CustodyKind, CustodyOpening, How};
use domain::disclosure::{DisclosureOpening, Disclosures};
use domain::documents::{DocumentOpening, Documents};
use domain::exhibits::{ExhibitKind, ExhibitOpening, Exhibits};
use domain::ids::{ConversationId, ExhibitId, InvestigationId, ReferralId};
use domain::investigations::{CaseKind, InvestigationOpening, InvestigationStep, Investigations, Part};
use domain::notes::{NoteOpening, Notes};
use domain::on_call::{CalloutOpening, CalloutStep, Callouts, Desk, Duties, DutyOpening};
use domain::operations::{OperationOpening, OperationStep, Operations};
use domain::packages::{ListCount, NotExamined, Said};
use domain::people::{Category, People, PersonOpening, Told as Asked};
use domain::prevention::{Area, Audience, Format, KeyStage, SessionOpening, Sessions};
use domain::resolutions::{ResolutionOpening, Resolutions};
use domain::retention::{Group, RetentionOpening, Retentions};
use domain::safeguarding::{
    CouncilTeam, DesignatedOfficerOpening, DesignatedOfficerReferrals, FamilyContact, SocialCareOpening,
    SocialCareReferrals, StrategyDiscussions, StrategyOpening,
};
use domain::sharing::{ShareOpening, Shares, Told};
use domain::warrants::{Power, WarrantOpening, Warrants};
use std::collections::{BTreeMap, BTreeSet};
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
        ethnicity_told: Asked::NotAsked,
        ethnicity: String::new(),
        how_known: surname.to_owned(),
    }
}

/// A conversation of an exhibit that somebody reads, with something marked and an exhibit made of it.
async fn conversation(casework: &Casework, actor: &Actor, exhibit: ExhibitId, title: &str) -> ConversationId {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chat.txt");
    let chat = format!(
        "28/02/2026, 18:01 - {title}: how old are you\n28/02/2026, 18:02 - Sam: {title} is my dog\n28/02/2026, 18:03 - Sam: ok"
    );
    std::fs::write(&file, chat).unwrap();
    let offered = OfferedExport {
        exhibit,
        made_by: title.to_owned(),
        zone: "Europe/London".to_owned(),
        name: format!("{title}.txt"),
        file,
    };
    let taken = casework.take_export(actor, offered).await.unwrap();
    let conversation = *taken.conversations.first().unwrap();
    casework.execute(actor, BeginReading { conversation }).await.unwrap();
    let step = ConversationStep::Marked {
        messages: Numbers::read("1"),
        relevance: Relevance::Relevant,
        why: title.to_owned(),
    };
    let marked = RecordStep::<Conversations> {
        id: conversation,
        step,
        happened: casework.now(),
        done_by: String::new(),
    };
    casework.execute(actor, marked).await.unwrap();
    let make = MakeExport {
        conversation,
        mark: title.to_owned(),
    };
    let key = Uuid::from_bytes(casework.fresh());
    casework.make_export(actor, key, make).await.unwrap();
    conversation
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
        born: None,
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
    let taken = TakePackage {
        exhibit,
        says: text(),
        made_by: text(),
        said: Said {
            digest: exhibit.to_string(),
            not_examined: 1,
            not_examined_by: vec![(NotExamined::Video, 1)],
            by_list: vec![ListCount {
                list: text(),
                category: Some("A".to_owned()),
                ..ListCount::default()
            }],
            ..Said::default()
        },
    };
    let package = casework.execute(actor, taken).await.unwrap();
    let conversation = conversation(casework, actor, exhibit, &text()).await;
    let opening = ProsecutionOpening {
        suspect,
        offences: text(),
        earliest: None,
        born: None,
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
    let opening = NoteOpening {
        words: text(),
        for_whom: Some(actor.account),
        by_day: None,
        names: BTreeSet::new(),
    };
    let note = opened::<Notes>(casework, actor, inside, opening).await;
    let opening = DisclosureOpening {
        suspect,
        officer: actor.account,
        approach: text(),
        issues: text(),
    };
    let disclosure = opened::<Disclosures>(casework, actor, inside, opening).await;
    let opening = ResolutionOpening {
        address: "203.0.113.9".to_owned(),
        port: None,
        time: "2026-11-03T21:14:09Z".to_owned(),
        source: text(),
        request: text(),
        asked_for: "2026-11-03T21:14:09Z".to_owned(),
    };
    let resolution = opened::<Resolutions>(casework, actor, inside, opening).await;
    let opening = DocumentOpening {
        what: text(),
        dated: None,
        from: text(),
        kept: text(),
        sort: "Plain text".to_owned(),
        digest: "0".repeat(64),
        bytes: 12,
        pictures: 0,
        files: 0,
        text: text(),
        shortened: false,
    };
    let document = opened::<Documents>(casework, actor, inside, opening).await;
    let opening = RetentionOpening {
        case: text(),
        group: Group::Undetected,
        closed: casework.now().london_day(),
        careful: Answer::No,
    };
    let retention = opened::<Retentions>(casework, actor, inside, opening).await;
    BTreeMap::from([
        ("{note}", note.uuid()),
        ("{disclosure}", disclosure.uuid()),
        ("{resolution}", resolution.uuid()),
        ("{document}", document.uuid()),
        ("{retention}", retention.uuid()),
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
        ("{package}", package.uuid()),
        ("{conversation}", conversation.uuid()),
        ("{prosecution}", prosecution.uuid()),
    ])
}

/// A day of action with a case in it.
pub async fn operation(casework: &Casework, actor: &Actor, case: InvestigationId) -> Uuid {
    let opening = OperationOpening {
        name: "Heron".to_owned(),
        day: casework.now().london_day(),
        lead: actor.account,
        briefing: "05:00, the training room".to_owned(),
        aim: String::new(),
    };
    let id = opened::<Operations>(casework, actor, None, opening).await;
    let joined = RecordStep::<Operations> {
        id,
        step: OperationStep::CaseJoined {
            case,
            team: "Team 1".to_owned(),
            strike: String::new(),
        },
        happened: casework.now(),
        done_by: String::new(),
    };
    casework.execute(actor, joined).await.unwrap();
    id.uuid()
}

/// What was shared to protect a child, about a record by its reference.
pub async fn share(casework: &Casework, actor: &Actor, about: &str) -> Uuid {
    let opening = ShareOpening {
        child: "a boy of 7".to_owned(),
        danger: "he is to be met at the gate".to_owned(),
        told: "the head teacher".to_owned(),
        organisation: "Birch Lane School".to_owned(),
        telephone: "01632 960123".to_owned(),
        how: Told::Telephone,
        shared: "let nobody but his mother take him home".to_owned(),
        certain: Answer::Yes,
        about: about.to_owned(),
    };
    opened::<Shares>(casework, actor, None, opening).await.uuid()
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
