//! The rooms of a case: who may see, open and record what, and what a step in one means for the others.

use domain::answers::Answer;
use domain::children::{Basis, ChildState, ChildStep, Children};
use domain::conversations::{ConversationStep, Conversations};
use domain::court::{ProsecutionStep, Prosecutions};
use domain::custody::{Custody, CustodyKind, CustodyState, CustodyStep};
use domain::disclosure::Disclosures;
use domain::documents::Documents;
use domain::exhibits::{ExhibitStep, Exhibits};
use domain::identifiers::Identifier;
use domain::ids::{ChildId, InvestigationId, PersonId, ScopeId};
use domain::investigations::{
    Discussed, Enforcement, InvestigationState, InvestigationStep, Investigations, Occasion, Part,
};
use domain::matches::RecordRef;
use domain::notes::Notes;
use domain::on_call::{CalloutStep, Callouts, Duties};
use domain::operations::Operations;
use domain::packages::Packages;
use domain::people::{AGE_OF_RESPONSIBILITY, Goes, People, PersonStep};
use domain::places::may_be_one_place;
use domain::prevention::Sessions;
use domain::record::{Record, Recorded, Room};
use domain::refusal::Refusal;
use domain::resolutions::{ResolutionStep, Resolutions};
use domain::retention::Retentions;
use domain::safeguarding::{
    CouncilAnswer, DesignatedOfficerReferrals, DesignatedOfficerStep, SocialCareReferrals, SocialCareStep,
    StrategyDiscussions, StrategyStep,
};
use domain::sharing::Shares;
use domain::time::Instant;
use domain::warrants::{WarrantStep, Warrants};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, Value};
use std::collections::BTreeSet;
use std::marker::PhantomData;
use store::Table;
use uuid::Uuid;

use crate::cases::{CaseRoom, columns, grow_along, strike_version};
use crate::deadlines::Whose;
use crate::decisions::open_referrals;
use crate::digest::Change;
use crate::matches::{Belonging, close_matches, raise_matches};
use crate::schools::school_called;
use crate::{Action, Actor, Casework, Error, Work};

/// A room as a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Of<R>(PhantomData<R>);

/// Every room, in the order in which a case is closed to a list: what others refer to comes last. A new room goes into this
/// list and nowhere else.
macro_rules! all_rooms {
    ($then:ident $($rest:tt)*) => {
        $then! {
            [
                Shares, Operations, Notes, Disclosures, Documents, Resolutions, Callouts, Duties, Packages, Conversations, Exhibits, Prosecutions, Custody, Warrants, DesignatedOfficerReferrals, StrategyDiscussions,
                SocialCareReferrals, Children, Sessions, People, Retentions, Investigations
            ]
            $($rest)*
        }
    };
}

macro_rules! names {
    ([$($room:ident),+]) => { &[$($room::NAME),+] };
}

macro_rules! dispatch {
    ([$($room:ident),+] $kind:expr, $name:ident => $call:expr, else $otherwise:expr) => {
        match $kind {
            $($room::NAME => {
                type $name = $room;
                $call
            })+
            _ => $otherwise,
        }
    };
}

/// Calls a generic function for whichever room a kind of record belongs to.
macro_rules! each_room {
    ($($call:tt)+) => { all_rooms!(dispatch $($call)+) };
}

/// The names of all rooms.
pub(crate) const ROOMS: &[&str] = all_rooms!(names);

/// The rooms whose records the actor may read.
pub(crate) fn readable_rooms(casework: &Casework, actor: &Actor) -> Vec<&'static str> {
    let may = |room: &&str| reading(room).is_some_and(|(read, _)| casework.may(actor, read));
    ROOMS.iter().copied().filter(may).collect()
}

/// Who may see the records of a room, and the letter that begins their references.
pub(crate) fn reading(room: &str) -> Option<(Action, char)> {
    each_room!(room, R => Some((R::READ, R::LETTER)), else None)
}

/// The rows of a version, for the check of records against the journal.
pub(crate) fn project_room(kind: &str, number: i64, bytes: &[u8]) -> Option<Result<Vec<Table>, String>> {
    each_room!(kind, R => Some(crate::records::project::<Of<R>>(number, bytes)), else None)
}

/// What others recorded in the records of a room, of these versions and of the cases that are wanted.
pub(crate) async fn changes_in(
    casework: &Casework,
    room: &str,
    actor: &Actor,
    whose: Whose,
    versions: &BTreeSet<(Uuid, i64)>,
) -> Result<Vec<Change>, Error> {
    each_room!(room, R => crate::digest::changes_of::<R>(casework, actor, whose, versions).await, else Ok(Vec::new()))
}

pub(crate) async fn strike_what_came_with(
    work: &mut Work<'_>,
    kind: &str,
    id: Uuid,
    version: i64,
    why: &str,
) -> Result<(), Error> {
    each_room!(kind, R => strike_version::<R>(work, id, version, why).await, else Ok(()))
}

/// Puts every record of an investigation into a closed case.
pub(crate) async fn close_investigation(
    work: &mut Work<'_>,
    investigation: InvestigationId,
    scope: ScopeId,
) -> Result<(), Error> {
    for room in ROOMS {
        each_room!(*room, R => close_room::<R>(work, investigation, scope).await?, else ());
    }
    Ok(())
}

async fn close_room<R: CaseRoom>(
    work: &mut Work<'_>,
    investigation: InvestigationId,
    scope: ScopeId,
) -> Result<(), Error> {
    let mut select = Query::select();
    select
        .column("id")
        .from(R::NAME)
        .and_where(Expr::col("investigation").eq(investigation.uuid()));
    for row in work.unit().transaction().query_all(&select).await? {
        let held = work.load::<Of<R>>(row.try_get::<Uuid>("", "id")?).await?;
        let mut record = held.record.clone();
        record.scope = Some(scope);
        work.put::<Of<R>>(Some(&held), &record).await?;
        let of = RecordRef {
            kind: R::NAME.to_owned(),
            id: record.id.into(),
        };
        close_matches(work, &of, scope).await?;
    }
    Ok(())
}

impl CaseRoom for People {
    const READ: Action = Action::ReadPerson;
    const OPEN: Action = Action::AddPerson;
    const RECORD: Action = Action::RecordPerson;
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &PersonStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        if matches!(step, PersonStep::LivesAt { .. })
            && let Some(case) = record.investigation
            && is_suspect(work, case, record.id).await?
        {
            ask_for_assessment(work, Some(case), Occasion::Address, made).await?;
        }
        if let PersonStep::GoesTo {
            why: Goes::WithChildren,
            address,
            ..
        } = step
            && let Some(case) = record.investigation
            && is_suspect(work, case, record.id).await?
        {
            let works = InvestigationStep::WorksWithChildren {
                person: record.id,
                workplace: address.clone(),
            };
            grow_along::<Investigations>(work, case.uuid(), vec![works], made).await?;
        }
        let PersonStep::Uses {
            kind, text, platform, ..
        } = step
        else {
            return Ok(());
        };
        let identifier = Identifier::new(*kind, platform.trim(), text.trim());
        let of = Belonging {
            investigation: record.investigation,
            scope: record.scope,
        };
        raise_matches(work, person_ref(record.id), of, &[identifier]).await
    }
}

/// A person of whom the actor may know.
async fn person_in_reach(work: &Work<'_>, person: PersonId) -> Result<Record<People>, Error> {
    let person = work.load::<Of<People>>(person.uuid()).await?.record;
    if work.actor.may_know_of(person.scope) {
        Ok(person)
    } else {
        Err(Error::NotThere)
    }
}

/// Whether a person is a suspect in a case.
async fn is_suspect(work: &Work<'_>, case: InvestigationId, person: PersonId) -> Result<bool, Error> {
    let case = work.load::<Of<Investigations>>(case.uuid()).await?.record;
    Ok(case.people().contains(&(person, Part::Suspect)))
}

/// Asks a case for a new assessment, because of what happened to one of its records.
async fn ask_for_assessment(
    work: &mut Work<'_>,
    case: Option<InvestigationId>,
    occasion: Occasion,
    made: &Recorded,
) -> Result<(), Error> {
    let Some(case) = case else {
        return Ok(());
    };
    let asked = InvestigationStep::AssessmentAsked { occasion };
    grow_along::<Investigations>(work, case.uuid(), vec![asked], made).await
}

/// A person, as the index of identifiers and match notices name them.
pub(crate) fn person_ref(id: PersonId) -> RecordRef {
    RecordRef {
        kind: People::NAME.to_owned(),
        id: id.uuid(),
    }
}

impl CaseRoom for Investigations {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::OpenInvestigation;
    const RECORD: Action = Action::RecordInvestigation;
    const COLUMNS: &'static [&'static str] = columns![
        "officer",
        "supervisor",
        "kind",
        "band",
        "received",
        "dealt_with",
        "dealt_band",
        "dealt_set",
        "dealt_from_receipt",
        "dealt_from_set",
    ];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        let dealt = record.dealt_with();
        vec![
            record.officer().uuid().into(),
            record.opening.supervisor.uuid().into(),
            record.opening.kind.code().into(),
            record.band().map_or(0, domain::risk::Band::rank).into(),
            record
                .opening
                .received
                .unwrap_or(record.opened.happened)
                .micros()
                .into(),
            dealt.map(|(_, at)| at.micros()).into(),
            dealt.map(|(clock, _)| clock.band.rank()).into(),
            dealt.map(|(clock, _)| clock.set.micros()).into(),
            dealt.map(|(clock, at)| at <= clock.from_receipt).into(),
            dealt.map(|(clock, at)| at <= clock.from_assessment).into(),
        ]
    }
    async fn opened(work: &mut Work<'_>, record: &Record<Self>) -> Result<(), Error> {
        open_referrals(work, record).await
    }
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &InvestigationStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        if let InvestigationStep::PersonAdded {
            person,
            part: Part::Suspect,
            ..
        } = step
        {
            let person = person_in_reach(work, *person).await?;
            let age = person.age_on(made.happened.london_day());
            if age.is_some_and(|age| age < AGE_OF_RESPONSIBILITY) {
                let message = "By their record this person is under 10, and nobody under 10 is a suspect. Link them as a child, or correct the day of birth in their record.";
                let refusal = Refusal::of("part", message).by("Children and Young Persons Act 1933 s.50");
                return Err(Error::Refused(refusal.into()));
            }
        }
        if matches!(step, InvestigationStep::ClosureApproved { .. }) && record.state() == InvestigationState::Closed {
            let mut select = Query::select();
            select.expr_as(Expr::col("id").count(), "n").from(Children::NAME);
            select
                .and_where(Expr::col("investigation").eq(record.id.uuid()))
                .and_where(Expr::col("state").is_in([ChildState::Linked.code(), ChildState::Protected.code()]));
            let row = work.unit().transaction().query_one(&select).await?;
            let waiting = row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0);
            if waiting > 0 {
                let message = "A child is linked for whom nothing is recorded as done, or who is in police protection. Record what was done, or why nothing was needed, before it is closed.";
                return Err(Error::Refused(Refusal::of("reason", message).into()));
            }
            crate::retention::begin(work, record, made).await?;
        }
        Ok(())
    }
}

impl CaseRoom for Documents {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::TakeDocument;
    const RECORD: Action = Action::TakeDocument;
    const COLUMNS: &'static [&'static str] = columns!["digest"];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        vec![record.opening.digest.clone().into()]
    }
}

impl CaseRoom for Resolutions {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::RecordInvestigation;
    const RECORD: Action = Action::RecordInvestigation;
    /// Whoever a wrong one named is cleared: their record says so, and they are nobody's suspect by it.
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &ResolutionStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        let ResolutionStep::FoundWrong { how, .. } = step else {
            return Ok(());
        };
        for person in record.names() {
            let cleared = vec![PersonStep::Cleared { how: how.clone() }];
            grow_along::<People>(work, person.uuid(), cleared, made).await?;
        }
        Ok(())
    }
}

impl CaseRoom for Children {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::LinkChild;
    const RECORD: Action = Action::Safeguard;
    /// The child's initials and age come from the person's record, so that nobody types them a second time.
    async fn prepare(work: &Work<'_>, _: Option<InvestigationId>, opening: &mut Self::Opening) -> Result<(), Error> {
        let person = person_in_reach(work, opening.person).await?;
        opening.called = person.initials_and_age(work.now.london_day());
        opening.born = person.born();
        if person.age_on(work.now.london_day()).is_some_and(|age| age >= 18) {
            let message =
                "This person is 18 or over. A child is under 18 at the time: add them as somebody in the case instead.";
            return Err(Error::Refused(Refusal::of("person", message).into()));
        }
        Ok(())
    }
    async fn opened(work: &mut Work<'_>, record: &Record<Self>) -> Result<(), Error> {
        let Some(investigation) = record.investigation else {
            return Err(Error::Refused(
                Refusal::of("person", "A child is linked to an investigation.").into(),
            ));
        };
        let linked = InvestigationStep::ChildLinked {
            child: record.id,
            lives_with_suspect: record.opening.lives_with_suspect,
        };
        grow_along::<Investigations>(work, investigation.uuid(), vec![linked], &record.opened).await
    }
}

impl CaseRoom for SocialCareReferrals {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::Safeguard;
    const RECORD: Action = Action::Safeguard;
    const COLUMNS: &'static [&'static str] = columns!["council", "sent"];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        vec![
            record.opening.council.clone().into(),
            record.sent().map(Instant::micros).into(),
        ]
    }
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &SocialCareStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        let referral = record.id;
        let steps = match step {
            SocialCareStep::Sent { .. } => vec![ChildStep::Referred { referral }],
            SocialCareStep::Answered {
                answer,
                decided_by,
                plan,
            } => {
                let answered = ChildStep::CouncilAnswered {
                    referral,
                    answer: *answer,
                };
                let basis = match answer {
                    CouncilAnswer::Accepted => Some(Basis::ReferralAccepted),
                    CouncilAnswer::AlreadyOpen => Some(Basis::AlreadyOpen),
                    CouncilAnswer::NotAccepted => None,
                };
                let measure = basis.map(|basis| ChildStep::Measure {
                    basis,
                    decided_by: decided_by.clone(),
                    words: plan.clone(),
                });
                std::iter::once(answered).chain(measure).collect()
            }
            SocialCareStep::Received { .. } | SocialCareStep::Chased { .. } | SocialCareStep::CouncilTold { .. } => {
                return Ok(());
            }
        };
        for child in &record.opening.children {
            grow_along::<Children>(work, child.uuid(), steps.clone(), made).await?;
        }
        Ok(())
    }
}

impl CaseRoom for StrategyDiscussions {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::Safeguard;
    const RECORD: Action = Action::Safeguard;
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &StrategyStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        let outcome = match step {
            StrategyStep::Held { .. } => Some(Discussed::Held),
            StrategyStep::Escalated { .. } => Some(Discussed::Escalated),
            StrategyStep::Refused { .. } => None,
        };
        if let (Some(case), Some(outcome)) = (record.investigation, outcome) {
            let discussed = InvestigationStep::StrategyDiscussed {
                discussion: record.id,
                outcome,
            };
            grow_along::<Investigations>(work, case.uuid(), vec![discussed], made).await?;
        }
        if matches!(step, StrategyStep::Held { .. }) {
            for child in &record.opening.children {
                let discussed = ChildStep::Discussed { discussion: record.id };
                grow_along::<Children>(work, child.uuid(), vec![discussed], made).await?;
            }
        }
        Ok(())
    }
}

impl CaseRoom for DesignatedOfficerReferrals {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::Safeguard;
    const RECORD: Action = Action::Safeguard;
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &DesignatedOfficerStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        match (step, record.investigation) {
            (DesignatedOfficerStep::Sent { .. }, Some(case)) => {
                let person = record.opening.suspect;
                let told = vec![InvestigationStep::DesignatedOfficerTold { person }];
                grow_along::<Investigations>(work, case.uuid(), told, made).await
            }
            _ => Ok(()),
        }
    }
}

impl CaseRoom for Warrants {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::RecordWarrant;
    const RECORD: Action = Action::RecordWarrant;
    /// A search at the right address is one of the ways in which a suspect is dealt with; one at the wrong address is none.
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &WarrantStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        match step {
            WarrantStep::Executed {
                right_address: Answer::Yes,
                ..
            } => enforced(work, record.investigation, Enforcement::Search, made).await,
            _ => Ok(()),
        }
    }
}

/// Tells a case that a suspect was dealt with.
async fn enforced(
    work: &mut Work<'_>,
    case: Option<InvestigationId>,
    by: Enforcement,
    made: &Recorded,
) -> Result<(), Error> {
    match case {
        Some(case) => {
            grow_along::<Investigations>(work, case.uuid(), vec![InvestigationStep::Enforced { by }], made).await
        }
        None => Ok(()),
    }
}

/// The children of a case who live at one of these addresses on a day, or go there.
async fn children_at(
    work: &Work<'_>,
    case: InvestigationId,
    addresses: &[String],
    on: jiff::civil::Date,
) -> Result<Vec<ChildId>, Error> {
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    let mut select = Query::select();
    select
        .columns(["id", "person"])
        .from(Children::NAME)
        .and_where(Expr::col("investigation").eq(case.uuid()))
        .order_by("opened", Order::Asc)
        .order_by("id", Order::Asc);
    let mut there = Vec::new();
    for row in work.unit().transaction().query_all(&select).await? {
        let Some(person) = row.try_get::<Option<Uuid>>("", "person")? else {
            continue;
        };
        let found = work.load::<Of<People>>(person).await?.record.is_found_at(on);
        let meets = |place: &String| addresses.iter().any(|address| may_be_one_place(address, place));
        if found.iter().any(meets) {
            there.push(ChildId::from(row.try_get::<Uuid>("", "id")?));
        }
    }
    Ok(there)
}

impl CaseRoom for Custody {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::RecordCustody;
    const RECORD: Action = Action::RecordCustody;
    /// How old the suspect is comes from the person's record: a child has rules of their own.
    async fn prepare(work: &Work<'_>, _: Option<InvestigationId>, opening: &mut Self::Opening) -> Result<(), Error> {
        opening.born = person_in_reach(work, opening.suspect).await?.born();
        Ok(())
    }
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &CustodyStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        let on = made.happened.london_day();
        let addresses = match step {
            CustodyStep::Bailed { address, .. } => vec![address.clone()],
            // There are no conditions of residence then: they go home.
            CustodyStep::Released { .. } => {
                let suspect = record.opening.suspect.uuid();
                work.load::<Of<People>>(suspect).await?.record.is_found_at(on)
            }
            CustodyStep::BailExtended { .. } => Vec::new(),
            _ => return Ok(()),
        };
        if let Some(case) = record.investigation {
            let children = children_at(work, case, &addresses, on).await?;
            if !children.is_empty() {
                let conflict = CustodyStep::AddressConflict {
                    children,
                    address: addresses.join("; "),
                };
                grow_along::<Self>(work, record.id.uuid(), vec![conflict], made).await?;
            }
        }
        ask_for_assessment(work, record.investigation, Occasion::BailDecision, made).await
    }
    async fn opened(work: &mut Work<'_>, record: &Record<Self>) -> Result<(), Error> {
        let by = match record.opening.kind {
            CustodyKind::Arrest => Enforcement::Arrest,
            CustodyKind::Voluntary => Enforcement::Interview,
        };
        enforced(work, record.investigation, by, &record.opened).await
    }
}

impl CaseRoom for Exhibits {
    const READ: Action = Action::ReadExhibit;
    const OPEN: Action = Action::ListExhibit;
    const RECORD: Action = Action::RecordExhibit;
    const COLUMNS: &'static [&'static str] = columns!["urgency", "submitted"];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        let waits = record.waits();
        vec![
            waits.map(|(priority, _)| priority.rank()).into(),
            waits.map(|(_, since)| since.micros()).into(),
        ]
    }
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &ExhibitStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        match step {
            ExhibitStep::Examined { .. } => {
                ask_for_assessment(work, record.investigation, Occasion::DeviceResult, made).await
            }
            _ => Ok(()),
        }
    }
}

impl CaseRoom for Packages {
    const READ: Action = Action::ReadExhibit;
    const OPEN: Action = Action::RecordExhibit;
    const RECORD: Action = Action::RecordExhibit;
    const COLUMNS: &'static [&'static str] = columns!["exhibit", "digest", "signed_by"];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        let said = &record.opening.said;
        vec![
            record.opening.exhibit.uuid().into(),
            said.digest.clone().into(),
            said.key.clone().into(),
        ]
    }
}

impl CaseRoom for Conversations {
    const READ: Action = Action::ReadConversation;
    const OPEN: Action = Action::RecordConversation;
    const RECORD: Action = Action::RecordConversation;
    const COLUMNS: &'static [&'static str] = columns![
        "exhibit",
        "export",
        "format",
        "external",
        "messages",
        "indicators",
        "first",
        "last"
    ];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        let said = &record.opening.said;
        let raised: u64 = said.indicators.iter().map(|(_, times)| times).sum();
        vec![
            record.opening.exhibit.uuid().into(),
            said.export.digest.clone().into(),
            said.export.format.clone().into(),
            said.external.clone().into(),
            i64::from(said.counts.entries).into(),
            i64::try_from(raised).unwrap_or(i64::MAX).into(),
            said.first.map(Instant::micros).into(),
            said.last.map(Instant::micros).into(),
        ]
    }
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &ConversationStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        match step {
            ConversationStep::Quoted { messages, why } => {
                crate::conversations::quoted(work, record, messages, why, made).await
            }
            _ => Ok(()),
        }
    }
}

impl CaseRoom for Prosecutions {
    const READ: Action = Action::ReadInvestigation;
    const OPEN: Action = Action::RecordProsecution;
    const RECORD: Action = Action::RecordProsecution;
    /// How old the suspect is comes from the person's record: it decides which court hears a case.
    async fn prepare(work: &Work<'_>, _: Option<InvestigationId>, opening: &mut Self::Opening) -> Result<(), Error> {
        opening.born = person_in_reach(work, opening.suspect).await?.born();
        Ok(())
    }
    /// Whoever is charged is no longer on bail before a charge: their arrest says so too, and its clocks stop.
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &ProsecutionStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        let (
            ProsecutionStep::Charged {
                offences,
                authorised_by,
                ..
            },
            Some(case),
        ) = (step, record.investigation)
        else {
            return Ok(());
        };
        let charged = CustodyStep::Charged {
            offences: offences.clone(),
            authorised_by: authorised_by.clone(),
        };
        let waiting = [
            CustodyState::Open,
            CustodyState::OnBail,
            CustodyState::UnderInvestigation,
        ]
        .map(CustodyState::code);
        let mut select = Query::select();
        select.column("id").from(Custody::NAME);
        select
            .and_where(Expr::col("investigation").eq(case.uuid()))
            .and_where(Expr::col("person").eq(record.opening.suspect.uuid()))
            .and_where(Expr::col("state").is_in(waiting));
        for row in work.unit().transaction().query_all(&select).await? {
            let id = row.try_get::<Uuid>("", "id")?;
            grow_along::<Custody>(work, id, vec![charged.clone()], made).await?;
        }
        Ok(())
    }
}

impl CaseRoom for Callouts {
    const READ: Action = Action::ReadOnCall;
    const OPEN: Action = Action::RecordOnCall;
    const RECORD: Action = Action::RecordOnCall;
    /// What the night knows of a child is in the child's own record too, so that nobody types it a second time.
    async fn grown(
        work: &mut Work<'_>,
        record: &Record<Self>,
        step: &CalloutStep,
        made: &Recorded,
    ) -> Result<(), Error> {
        let Some(child) = record.child() else {
            return Ok(());
        };
        for (step, made) in record.for_the_child(step, made) {
            grow_along::<Children>(work, child.uuid(), vec![step], &made).await?;
        }
        Ok(())
    }
}

impl CaseRoom for Duties {
    const READ: Action = Action::ReadOnCall;
    const OPEN: Action = Action::ArrangeDuty;
    const RECORD: Action = Action::ArrangeDuty;
    const COLUMNS: &'static [&'static str] = columns!["desk", "who", "telephone", "begins", "ends"];
    fn extra(record: &Record<Self>) -> Vec<Value> {
        let (who, telephone) = record.answers();
        vec![
            record.opening.desk.code().into(),
            who.into(),
            telephone.into(),
            record.opening.from.micros().into(),
            record.opening.until.micros().into(),
        ]
    }
}

impl CaseRoom for Sessions {
    const READ: Action = Action::ReadSessions;
    const OPEN: Action = Action::RecordSession;
    const RECORD: Action = Action::RecordSession;
    /// A school is given by its number, and the register says what it is called. A number that the register does not have is
    /// taken with the place that was typed beside it: the session was held all the same.
    async fn prepare(work: &Work<'_>, _: Option<InvestigationId>, opening: &mut Self::Opening) -> Result<(), Error> {
        let Some(number) = opening.school.filter(|_| opening.place.trim().is_empty()) else {
            return Ok(());
        };
        let Some(name) = school_called(work, number).await? else {
            let message = "No school in the register has this number. Check it, or enter where the session was.";
            return Err(Error::Refused(Refusal::of("school", message).into()));
        };
        opening.place = name;
        Ok(())
    }
}
