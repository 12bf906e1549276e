//! Referrals: taking, looking into, giving to somebody, closing to a list; the queue and the page.

use domain::access::Closure;
use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{AccountId, InvestigationId, ReferralId, ScopeId};
use domain::journal::Operation;
use domain::matches::RecordRef;
use domain::referrals::{Concern, Lane, Referral, Source, Taking};
use domain::refusal::Refusal;
use domain::time::Instant;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult, Value};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::{Held, Kind, Table};
use uuid::Uuid;

use crate::access::{AccountRow, Accounts, close_to_list};
use crate::imports::{SenderReport, SenderReports};
use crate::matches::{Belonging, Matches, close_matches, consulted, raise_matches};
use crate::risk::Assessments;
use crate::work::close_all;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Referrals, as a kind of record.
pub struct Referrals;

impl Kind for Referrals {
    type Record = Referral;
    const NAME: &'static str = "referral";
    fn id(record: &Referral) -> Uuid {
        record.id.uuid()
    }
    fn project(referral: &Referral, number: i64) -> Vec<Table> {
        let standing = referral.standing();
        let scope: Value = referral.scope.map(ScopeId::uuid).into();
        let root = Table::root(
            "referral",
            &[
                "id",
                "reference",
                "source",
                "sender",
                "sender_reference",
                "received",
                "recorded",
                "danger",
                "concern",
                "child",
                "platform",
                "best_identifier",
                "assigned_to",
                "lane",
                "due",
                "scope",
                "band_order",
                "lowest",
                "highest",
                "waits_for_second",
                "investigation",
                "version",
            ],
            vec![
                referral.id.uuid().into(),
                referral.reference.clone().into(),
                referral.source.code().into(),
                referral.sender.clone().into(),
                referral.sender_reference.clone().into(),
                referral.received.micros().into(),
                referral.recorded.micros().into(),
                referral.danger.answer.code().into(),
                referral.concern.code().into(),
                referral.child.code().into(),
                referral.platform.clone().into(),
                referral
                    .best_identifier()
                    .map(|identifier| identifier.received.reading.clone())
                    .into(),
                referral.assigned_to.map(AccountId::uuid).into(),
                standing.lane.rank().into(),
                standing.due.unwrap_or(referral.received).micros().into(),
                scope.clone(),
                referral.band_order().into(),
                referral.risk.as_ref().map_or(0, |risk| risk.lowest.rank()).into(),
                referral.risk.as_ref().map_or(0, |risk| risk.highest.rank()).into(),
                referral.risk.as_ref().is_some_and(|risk| risk.waits_for_second).into(),
                referral
                    .decision
                    .as_ref()
                    .and_then(|decision| decision.investigation)
                    .map(InvestigationId::uuid)
                    .into(),
                number.into(),
            ],
        );
        let mut terms = BTreeMap::new();
        for identifier in &referral.identifiers {
            for word in identifier.search_terms() {
                terms.entry((identifier.kind.code(), word)).or_insert(false);
            }
            if !identifier.normal.is_empty() {
                terms.insert((identifier.kind.code(), identifier.normal.clone()), true);
            }
        }
        let rows = terms
            .into_iter()
            .map(|((kind, normal), exact)| {
                vec![
                    referral.id.uuid().into(),
                    Self::NAME.into(),
                    kind.into(),
                    normal.into(),
                    exact.into(),
                    referral.received.micros().into(),
                    scope.clone(),
                ]
            })
            .collect();
        let columns = &["record", "record_kind", "kind", "normal", "exact", "at", "scope"];
        vec![root, Table::part("term", "record", columns, rows)]
    }
}

/// A referral, as the index of identifiers and match notices name it.
pub(crate) fn record_ref(id: ReferralId) -> RecordRef {
    RecordRef {
        kind: Referrals::NAME.to_owned(),
        id: id.uuid(),
    }
}

pub(crate) fn resource(referral: &Referral) -> Resource {
    Resource { scope: referral.scope }
}

/// Loads a referral for a change, asks permission for it, and refuses when it is not the version that was on the page.
pub(crate) async fn load_for(
    work: &mut Work<'_>,
    action: Action,
    id: ReferralId,
    seen: Option<i64>,
) -> Result<Held<Referral>, Error> {
    work.ask(action, Resource::default())?;
    let held = work.load::<Referrals>(id.uuid()).await?;
    work.ask(action, resource(&held.record))?;
    match seen {
        Some(seen) if seen != held.number => Err(Error::Changed { now: held.number }),
        _ => Ok(held),
    }
}

/// Takes a report, from whatever source.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TakeReferral(pub Taking);

impl Command for TakeReferral {
    type Done = ReferralId;
    async fn apply(self, work: &mut Work<'_>) -> Result<ReferralId, Error> {
        work.ask(Action::TakeReferral, Resource::default())?;
        let id = ReferralId::new(work.now, work.chance());
        let reference = work.next_reference('R').await?;
        let mut referral = Referral::take(id, reference, &self.0, work.actor.account, work.now)?;
        referral.clocks = work.clocks().await?;
        work.put::<Referrals>(None, &referral).await?;
        raise_matches(work, record_ref(id), Belonging::default(), &referral.identifiers).await?;
        let source = BTreeMap::from([("source", referral.source.code().to_owned())]);
        work.note("referral_received", id.uuid(), referral.received, source);
        work.journal(Operation::Collection, "referral.taken");
        Ok(id)
    }
}

/// Records the first look.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordFirstLook {
    /// Which referral.
    pub referral: ReferralId,
    /// The version that was on the page.
    pub seen: i64,
    /// When it happened.
    pub happened: Instant,
    /// What was checked and found.
    pub found: String,
}

impl Command for RecordFirstLook {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let held = load_for(work, Action::LookAtReferral, self.referral, Some(self.seen)).await?;
        let mut referral = held.record.clone();
        referral.look(work.actor.account, self.happened, &self.found, work.now)?;
        work.put::<Referrals>(Some(&held), &referral).await?;
        work.note(
            "referral_looked_into",
            self.referral.uuid(),
            self.happened,
            BTreeMap::new(),
        );
        work.journal(Operation::Alteration, "referral.looked_into");
        Ok(())
    }
}

/// Answers anew whether a child is in danger now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnswerDanger {
    /// Which referral.
    pub referral: ReferralId,
    /// The version that was on the page.
    pub seen: i64,
    /// The answer.
    pub answer: Answer,
    /// What was done about it.
    pub done: String,
}

impl Command for AnswerDanger {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let held = load_for(work, Action::AnswerDanger, self.referral, Some(self.seen)).await?;
        let mut referral = held.record.clone();
        referral.answer_danger(self.answer, &self.done, work.actor.account, work.now)?;
        work.put::<Referrals>(Some(&held), &referral).await?;
        work.journal(Operation::Alteration, "referral.danger_answered");
        Ok(())
    }
}

/// Gives referrals to somebody.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AssignReferrals {
    /// Which referrals.
    pub referrals: Vec<ReferralId>,
    /// To whom.
    pub to: AccountId,
}

impl Command for AssignReferrals {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::AssignReferral, Resource::default())?;
        if self.referrals.is_empty() {
            return Err(Error::Refused(
                Refusal::of("referral", "Select at least one referral.").into(),
            ));
        }
        let to = match work.load::<Accounts>(self.to.uuid()).await {
            Ok(held) if held.record.active => held.record,
            Ok(_) | Err(Error::NotThere) => {
                return Err(Error::Refused(
                    Refusal::of("to", "Choose an officer who still has an account.").into(),
                ));
            }
            Err(error) => return Err(error),
        };
        for id in &self.referrals {
            let held = load_for(work, Action::AssignReferral, *id, None).await?;
            let mut referral = held.record.clone();
            referral.assigned_to = Some(to.id);
            work.put::<Referrals>(Some(&held), &referral).await?;
        }
        work.journal(Operation::Alteration, "referral.assigned");
        Ok(())
    }
}

/// Closes a referral to all but a list of people.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RestrictReferral {
    /// Which referral.
    pub referral: ReferralId,
    /// The version that was on the page.
    pub seen: i64,
    /// How closed.
    pub closure: Closure,
    /// Who may see it.
    pub members: BTreeSet<AccountId>,
    /// Why.
    pub reason: String,
}

impl Command for RestrictReferral {
    type Done = ScopeId;
    async fn apply(self, work: &mut Work<'_>) -> Result<ScopeId, Error> {
        let held = load_for(work, Action::RestrictReferral, self.referral, Some(self.seen)).await?;
        let was = held.record.scope;
        let scope = close_to_list(work, was, self.closure, self.members, &self.reason).await?;
        close_referral(work, &held, scope).await?;
        work.journal(Operation::Alteration, "referral.closed_to_list");
        Ok(scope)
    }
}

/// Puts a referral, and everything that belongs to it, into a closed case.
pub(crate) async fn close_referral(work: &mut Work<'_>, held: &Held<Referral>, scope: ScopeId) -> Result<(), Error> {
    let mut referral = held.record.clone();
    referral.scope = Some(scope);
    work.put::<Referrals>(Some(held), &referral).await?;
    close_all::<SenderReports>(work, referral.id, scope).await?;
    close_all::<Assessments>(work, referral.id, scope).await?;
    close_matches(work, &record_ref(referral.id), scope).await
}

/// What of the queue somebody wants to see. The filter is the URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only from this source.
    pub source: Option<Source>,
    /// Only in this lane.
    pub lane: Option<Lane>,
    /// Only what is with this person.
    pub with: Option<AccountId>,
    /// Only what was assessed as low and waits for a second person.
    pub waits_for_second: bool,
}

/// A referral as the queue shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// Its id.
    pub id: ReferralId,
    /// What people say.
    pub reference: String,
    /// Where it came from.
    pub source: Source,
    /// Who sent it.
    pub sender: String,
    /// When it was received.
    pub received: Instant,
    /// Is a child in danger now?
    pub danger: Answer,
    /// What is alleged.
    pub concern: Concern,
    /// Does a child live with the person?
    pub child: Answer,
    /// Who, as far as known.
    pub best_identifier: Option<String>,
    /// Whose it is, by id.
    pub assigned_to: Option<AccountId>,
    /// Which lane it is in.
    pub lane: Lane,
    /// The order of its band within the lane.
    pub band_order: i64,
    /// The interval of its last risk assessment, as ranks of bands: lowest and highest.
    pub interval: Option<(i64, i64)>,
    /// Whether *low* waits for a second person.
    pub waits_for_second: bool,
    /// When the next thing falls due.
    pub due: Instant,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// A place in the queue, from which the next page goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The lane's place.
    pub lane: i64,
    /// The order of bands within it.
    pub band_order: i64,
    /// The due instant in microseconds.
    pub due: i64,
    /// The referral.
    pub id: Uuid,
}

/// A page of the queue.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The rows, in the order in which they should be worked.
    pub rows: Vec<QueueRow>,
    /// Where the next page begins, when there is one.
    pub next: Option<Place>,
    /// How many wait in each lane, of those the viewer may see; a number above [`COUNTED`] stands for *more than that*.
    pub waiting: Vec<(Lane, i64)>,
    /// Whom referrals can be given to, by name.
    pub people: Vec<AccountRow>,
}

/// How many referrals a page of the queue shows.
pub const QUEUE_PAGE: u64 = 50;

/// How far a page counts. A count costs as much as what it counts, and beyond this it changes nobody's next step.
pub const COUNTED: i64 = 1_000;

/// Only rows that belong to no closed case, or to one on whose list the actor is. The same rule is in the policies and in
/// [`Actor::may_know_of`]; a property test holds the three equal.
pub(crate) fn within_scopes(select: &mut SelectStatement, table: &'static str, actor: &Actor) {
    let mine: Vec<Uuid> = actor.scopes.iter().map(|scope| scope.uuid()).collect();
    let column = || Expr::col((table, "scope"));
    select.cond_where(Cond::any().add(column().is_null()).add(column().is_in(mine)));
}

impl Actor {
    /// Whether the actor may know of a row with this scope.
    pub fn may_know_of(&self, scope: Option<ScopeId>) -> bool {
        scope.is_none_or(|scope| self.scopes.contains(&scope))
    }
}

/// The columns that [`read_row`] reads.
pub(crate) const QUEUE_COLUMNS: [&str; 17] = [
    "id",
    "reference",
    "source",
    "sender",
    "received",
    "danger",
    "concern",
    "child",
    "best_identifier",
    "assigned_to",
    "lane",
    "band_order",
    "lowest",
    "highest",
    "waits_for_second",
    "due",
    "scope",
];

pub(crate) fn read_row(row: &QueryResult) -> Result<QueueRow, Error> {
    let coded = |column: &str| row.try_get::<String>("", column);
    let unknown = |column: &str| Error::Inside(format!("referral.{column} holds a code that nobody knows"));
    Ok(QueueRow {
        id: ReferralId::from(row.try_get::<Uuid>("", "id")?),
        reference: row.try_get("", "reference")?,
        source: Source::from_code(&coded("source")?).ok_or_else(|| unknown("source"))?,
        sender: row.try_get("", "sender")?,
        received: Instant::from_micros(row.try_get("", "received")?),
        danger: Answer::from_code(&coded("danger")?).ok_or_else(|| unknown("danger"))?,
        concern: Concern::from_code(&coded("concern")?).ok_or_else(|| unknown("concern"))?,
        child: Answer::from_code(&coded("child")?).ok_or_else(|| unknown("child"))?,
        best_identifier: row.try_get("", "best_identifier")?,
        assigned_to: row.try_get::<Option<Uuid>>("", "assigned_to")?.map(AccountId::from),
        lane: Lane::from_rank(row.try_get("", "lane")?),
        band_order: row.try_get("", "band_order")?,
        interval: Some((row.try_get("", "lowest")?, row.try_get("", "highest")?)).filter(|(lowest, _)| *lowest > 0),
        waits_for_second: row.try_get("", "waits_for_second")?,
        due: Instant::from_micros(row.try_get("", "due")?),
        scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
    })
}

/// Where else in the unit an identifier is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownElsewhere {
    /// The kind of identifier that both hold.
    pub kind: IdentifierKind,
    /// Its text on this referral.
    pub text: String,
    /// The other referral's id.
    pub referral: ReferralId,
    /// Its reference.
    pub reference: String,
    /// When it was received.
    pub received: Instant,
}

/// A referral as its page shows it.
#[derive(Clone, Debug)]
pub struct ReferralPage {
    /// The record.
    pub referral: Referral,
    /// The number of its version, which forms send back.
    pub version: i64,
    /// The reports that it is made of, as their senders sent them, oldest first.
    pub reports: Vec<SenderReport>,
    /// Its last risk assessment.
    pub assessment: Option<domain::risk::Assessment>,
    /// Where else its identifiers are known, of what the viewer may see.
    pub known_elsewhere: Vec<KnownElsewhere>,
    /// Its match notices, of what the viewer may be told.
    pub matches: Matches,
    /// Earlier versions and this one, oldest first: number, when, who and what.
    pub history: Vec<HistoryRow>,
    /// Everybody's name, to show who did what and to offer whom to give it to.
    pub people: Vec<AccountRow>,
}

/// One change in a record's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryRow {
    /// The version's number.
    pub number: i64,
    /// When it was written.
    pub at: Instant,
    /// By whom.
    pub actor: Uuid,
    /// What was done: `referral.taken`.
    pub event: String,
    /// The values that changed, each by its path, from what to what. Empty for the first version.
    pub changes: Vec<(String, String, String)>,
}

impl Casework {
    /// The queue, in the order in which it should be worked: danger now, then what has had no first look, then the rest,
    /// each by what falls due first. One journal entry holds all the ids that are shown.
    pub async fn referral_queue(&self, actor: &Actor, filter: &Filter, after: Option<Place>) -> Result<Queue, Error> {
        self.ask(actor, Action::ListReferrals, Resource::default())?;
        let mut select = Query::select();
        select.columns(QUEUE_COLUMNS);
        select.from("referral");
        within_scopes(&mut select, "referral", actor);
        if let Some(source) = filter.source {
            select.and_where(Expr::col("source").eq(source.code()));
        }
        match filter.lane {
            Some(lane) => select.and_where(Expr::col("lane").eq(lane.rank())),
            // What is decided is no queue; it is seen by asking for it.
            None => select.and_where(Expr::col("lane").lt(Lane::Decided.rank())),
        };
        if let Some(with) = filter.with {
            select.and_where(Expr::col("assigned_to").eq(with.uuid()));
        }
        if filter.waits_for_second {
            // In this very word, for which there is an index.
            select.and_where(Expr::cust("waits_for_second"));
        }
        if let Some(place) = after {
            select.and_where(
                Expr::tuple([
                    Expr::col("lane"),
                    Expr::col("band_order"),
                    Expr::col("due"),
                    Expr::col("id"),
                ])
                .gt(Expr::tuple([
                    Expr::value(place.lane),
                    Expr::value(place.band_order),
                    Expr::value(place.due),
                    Expr::value(place.id),
                ])),
            );
        }
        for column in ["lane", "band_order", "due", "id"] {
            select.order_by(column, Order::Asc);
        }
        select.limit(QUEUE_PAGE + 1);
        let rows = self.database().reader().query_all(&select).await?;
        let mut rows = rows.iter().map(read_row).collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| actor.may_know_of(row.scope));
        let more = rows.len() as u64 > QUEUE_PAGE;
        rows.truncate(usize::try_from(QUEUE_PAGE).unwrap_or(usize::MAX));
        let next = rows.last().filter(|_| more).map(|row| Place {
            lane: row.lane.rank(),
            band_order: row.band_order,
            due: row.due.micros(),
            id: row.id.uuid(),
        });
        let waiting = self.waiting(actor).await?;
        let people = self.all_accounts().await?;
        self.look(
            actor,
            "referral.listed",
            rows.iter().map(|row| (Referrals::NAME, row.id.uuid())).collect(),
        )
        .await?;
        Ok(Queue {
            rows,
            next,
            waiting,
            people,
        })
    }

    /// Counts each lane as far as [`COUNTED`] and one more, so that the cost stays the same however many there are.
    async fn waiting(&self, actor: &Actor) -> Result<Vec<(Lane, i64)>, Error> {
        let mut counts = Vec::with_capacity(Lane::WAITING.len());
        for lane in Lane::WAITING {
            let mut some = Query::select();
            some.column("id")
                .from("referral")
                .and_where(Expr::col("lane").eq(lane.rank()))
                .limit(COUNTED.unsigned_abs() + 1);
            within_scopes(&mut some, "referral", actor);
            let mut select = Query::select();
            select.expr_as(Expr::col("id").count(), "n").from_subquery(some, "some");
            let row = self.database().reader().query_one(&select).await?;
            let count = row.map(|row| row.try_get::<i64>("", "n")).transpose()?;
            counts.push((*lane, count.unwrap_or(0)));
        }
        Ok(counts)
    }

    /// What people call a referral that was just taken. It tells nothing of it.
    pub async fn referral_reference(&self, id: ReferralId) -> Result<String, Error> {
        let mut select = Query::select();
        select
            .column("reference")
            .from("referral")
            .and_where(Expr::col("id").eq(id.uuid()));
        let row = self.database().reader().query_one(&select).await?;
        Ok(row.ok_or(Error::NotThere)?.try_get("", "reference")?)
    }

    /// A referral with what is known elsewhere and its history. Consultation is journalled first.
    pub async fn referral(&self, actor: &Actor, id: ReferralId) -> Result<ReferralPage, Error> {
        self.ask(actor, Action::ReadReferral, Resource::default())?;
        let held = self
            .database()
            .load::<Referrals>(id.uuid())
            .await?
            .ok_or(Error::NotThere)?;
        self.ask(actor, Action::ReadReferral, resource(&held.record))?;
        let known_elsewhere = self.known_elsewhere(actor, &held.record).await?;
        let matches = self.matches_of(actor, &record_ref(id)).await?;
        let history = self.history::<Referrals>(id.uuid()).await?;
        let people = self.all_accounts().await?;
        let reports = self.sender_reports(id).await?;
        let assessment = match &held.record.risk {
            Some(risk) => self
                .database()
                .load::<Assessments>(risk.assessment.uuid())
                .await?
                .map(|held| held.record),
            None => None,
        };
        let mut seen = vec![(Referrals::NAME, id.uuid())];
        seen.extend(
            known_elsewhere
                .iter()
                .map(|match_| (Referrals::NAME, match_.referral.uuid())),
        );
        seen.extend(consulted(&matches.rows));
        let mut met = BTreeSet::new();
        seen.retain(|one| met.insert(*one));
        self.look(actor, "referral.read", seen).await?;
        Ok(ReferralPage {
            referral: held.record,
            version: held.number,
            reports,
            assessment,
            known_elsewhere,
            matches,
            history,
            people,
        })
    }

    async fn known_elsewhere(&self, actor: &Actor, referral: &Referral) -> Result<Vec<KnownElsewhere>, Error> {
        let mut found = Vec::new();
        for identifier in referral
            .identifiers
            .iter()
            .filter(|identifier| !identifier.normal.is_empty())
        {
            found.extend(self.holders(actor, referral.id, identifier).await?);
        }
        Ok(found)
    }

    async fn holders(
        &self,
        actor: &Actor,
        but: ReferralId,
        identifier: &Identifier,
    ) -> Result<Vec<KnownElsewhere>, Error> {
        let mut select = Query::select();
        select.columns([
            ("referral", "id"),
            ("referral", "reference"),
            ("referral", "received"),
            ("referral", "scope"),
        ]);
        select
            .from("term")
            .inner_join("referral", Expr::col(("referral", "id")).equals(("term", "record")));
        select.and_where(Expr::col(("term", "kind")).eq(identifier.kind.code()));
        select.and_where(Expr::col(("term", "normal")).eq(identifier.normal.as_str()));
        select.and_where(Expr::col(("term", "exact")).eq(true));
        select.and_where(Expr::col(("referral", "id")).ne(but.uuid()));
        within_scopes(&mut select, "referral", actor);
        // More holders than this say that the identifier is everybody's, not somebody's.
        select.order_by(("term", "at"), Order::Desc).limit(20);
        let mut found = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            if actor.may_know_of(row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from)) {
                found.push(KnownElsewhere {
                    kind: identifier.kind,
                    text: identifier.received.reading.clone(),
                    referral: ReferralId::from(row.try_get::<Uuid>("", "id")?),
                    reference: row.try_get("", "reference")?,
                    received: Instant::from_micros(row.try_get("", "received")?),
                });
            }
        }
        Ok(found)
    }

    /// Every version of a record with what changed, oldest first.
    pub(crate) async fn history<K: Kind>(&self, id: Uuid) -> Result<Vec<HistoryRow>, Error> {
        let mut select = Query::select();
        select.columns([
            ("version", "number"),
            ("version", "bytes"),
            ("journal", "at"),
            ("journal", "actor"),
        ]);
        select.column(("journal", "event")).from("version");
        select.inner_join("journal", Expr::col(("journal", "number")).equals(("version", "entry")));
        select
            .and_where(Expr::col(("version", "kind")).eq(K::NAME))
            .and_where(Expr::col(("version", "id")).eq(id));
        select.order_by(("version", "number"), Order::Asc);
        let mut rows = Vec::new();
        let mut before: Option<serde_json::Value> = None;
        for row in self.database().reader().query_all(&select).await? {
            let bytes = row.try_get::<Vec<u8>>("", "bytes")?;
            let now: serde_json::Value =
                serde_json::from_slice(&bytes).map_err(|error| Error::Inside(error.to_string()))?;
            rows.push(HistoryRow {
                number: row.try_get("", "number")?,
                at: Instant::from_micros(row.try_get("", "at")?),
                actor: row.try_get("", "actor")?,
                event: row.try_get("", "event")?,
                changes: before
                    .as_ref()
                    .map(|before| differences(before, &now))
                    .unwrap_or_default(),
            });
            before = Some(now);
        }
        Ok(rows)
    }
}

/// What differs between two versions, down to single values: each by its path (`danger.answer`), with its text before and
/// after. What only says who wrote it and when is the history's own head.
fn differences(before: &serde_json::Value, after: &serde_json::Value) -> Vec<(String, String, String)> {
    let (mut from, mut to) = (BTreeMap::new(), BTreeMap::new());
    values_of(before, "", &mut from);
    values_of(after, "", &mut to);
    let paths: BTreeSet<&String> = from.keys().chain(to.keys()).collect();
    let text = |values: &BTreeMap<String, String>, path: &str| values.get(path).cloned().unwrap_or_default();
    paths
        .into_iter()
        .filter(|path| from.get(*path) != to.get(*path))
        .map(|path| (path.clone(), text(&from, path), text(&to, path)))
        .collect()
}

/// Every single value of a version by its path, but for who wrote it and when.
fn values_of(value: &serde_json::Value, path: &str, values: &mut BTreeMap<String, String>) {
    const WHO_AND_WHEN: &[&str] = &["at", "by", "recorded", "recorded_by"];
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}.{name}")
        }
    };
    match value {
        serde_json::Value::Null => {}
        serde_json::Value::Object(fields) => {
            for (name, value) in fields.iter().filter(|(name, _)| !WHO_AND_WHEN.contains(&name.as_str())) {
                values_of(value, &below(name), values);
            }
        }
        serde_json::Value::Array(items) => {
            for (item, number) in items.iter().zip(1..) {
                values_of(item, &below(&number.to_string()), values);
            }
        }
        serde_json::Value::String(text) => {
            values.insert(path.to_owned(), text.clone());
        }
        value => {
            values.insert(path.to_owned(), value.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_history_names_each_value_that_changed_and_not_who_wrote_it() {
        let before = json!({
            "danger": {"answer": "not_known", "done": "", "by": "one", "at": 1},
            "identifiers": [{"kind": "phone"}],
            "assigned_to": null,
            "sender": "a school",
        });
        let after = json!({
            "danger": {"answer": "yes", "done": "999 called", "by": "two", "at": 2},
            "identifiers": [{"kind": "phone"}, {"kind": "email"}],
            "assigned_to": "two",
            "sender": "a school",
        });
        let changed = |path: &str, from: &str, to: &str| (path.to_owned(), from.to_owned(), to.to_owned());
        assert_eq!(
            differences(&before, &after),
            [
                changed("assigned_to", "", "two"),
                changed("danger.answer", "not_known", "yes"),
                changed("danger.done", "", "999 called"),
                changed("identifiers.2.kind", "", "email"),
            ]
        );
        assert_eq!(differences(&after, &after), []);
    }
}
