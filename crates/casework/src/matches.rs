//! Match notices: raised when a record gets an identifier that another holds, and answered by each side for itself.
//!
//! A kind of record joins by three things: its rows in `term`, a call of `raise_matches` in the commands that give it
//! identifiers, and one of `close_matches` in those that close it to a list. What its notices call it is in `names`, and whom they wait for in `queries`.

mod names;
mod queries;

use domain::access::Closure;
use domain::conversations::Conversations;
use domain::identifiers::Identifier;
use domain::ids::{InvestigationId, MatchNoticeId, ScopeId};
use domain::journal::Operation;
use domain::matches::{
    Holder, MOST_HOLDERS, MOST_IDENTIFIERS, MatchAnswer, MatchNotice, RecordRef, Side, SideName, State, choose,
    worth_matching,
};
use domain::packages::Packages;
use domain::people::People;
use domain::record::Room as _;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use store::{Kind, Table};
use uuid::Uuid;

use crate::referrals::Referrals;
use crate::{Action, Command, Error, Resource, Work};

pub(crate) use queries::consulted;
pub use queries::{Across, MatchPage, MatchShown, Matches, Named};

/// Match notices, as a kind of record.
pub struct MatchNotices;

impl Kind for MatchNotices {
    type Record = MatchNotice;
    const NAME: &'static str = "match_notice";
    fn id(record: &MatchNotice) -> Uuid {
        record.id.uuid()
    }
    fn project(notice: &MatchNotice, number: i64) -> Vec<Table> {
        let id = notice.id.uuid();
        let root = Table::root(
            "match_notice",
            &[
                "id",
                "identifier_kind",
                "normal",
                "one_kind",
                "one",
                "other_kind",
                "other",
                "raised",
                "version",
            ],
            vec![
                id.into(),
                notice.kind.code().into(),
                notice.normal.clone().into(),
                notice.one.record.kind.clone().into(),
                notice.one.record.id.into(),
                notice.other.record.kind.clone().into(),
                notice.other.record.id.into(),
                notice.raised.micros().into(),
                number.into(),
            ],
        );
        let row = |name: &SideName| {
            let Side {
                record, scope, state, ..
            } = notice.side(*name);
            vec![
                id.into(),
                name.code().into(),
                record.kind.clone().into(),
                record.id.into(),
                scope.map(ScopeId::uuid).into(),
                notice.side(name.across()).scope.map(ScopeId::uuid).into(),
                (*state == State::Waiting).into(),
                notice.raised.micros().into(),
            ]
        };
        let columns = &[
            "notice",
            "side",
            "record_kind",
            "record",
            "scope",
            "across_scope",
            "waiting",
            "raised",
        ];
        let sides = SideName::ALL.iter().map(row).collect();
        vec![root, Table::part("match_side", "notice", columns, sides)]
    }
}

/// Whoever raises notices, or closes a record that has some, takes this turn first: of two records that get one identifier
/// at the same moment, one has to see the other, and no notice may be raised with a record that is being closed.
const TURN: i64 = 7_233_170;

/// What a record belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Belonging {
    /// Its investigation. What is in the same one raises no notice: its officer put it there.
    pub(crate) investigation: Option<InvestigationId>,
    /// The closed case.
    pub(crate) scope: Option<ScopeId>,
}

/// Raises the notices that a record's new identifiers give, in the transaction that writes the record. What it costs is
/// bounded (`domain::matches`): one read by index for each of a few identifiers, two for all, and so many notices.
pub(crate) async fn raise_matches(
    work: &mut Work<'_>,
    record: RecordRef,
    of: Belonging,
    identifiers: &[Identifier],
) -> Result<(), Error> {
    let worth = worth_matching(identifiers);
    if worth.is_empty() {
        return Ok(());
    }
    work.unit().take_turn(TURN).await?;
    let mut closed = closed_holders(work, &record, &worth).await?;
    let mut found = Vec::new();
    for identifier in worth {
        let mut others = open_holders(work, &record, identifier).await?;
        let held = (identifier.kind.code().to_owned(), identifier.normal.clone());
        others.extend(closed.remove(&held).unwrap_or_default());
        if !others.is_empty() {
            found.push((identifier, others));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    let before = raised_before(work, &record).await?;
    let beside = in_case(work, of.investigation, &found).await?;
    let raised = |identifier: &Identifier, other: &RecordRef| {
        beside.contains(&other.id)
            || before.contains(&(identifier.kind.code().to_owned(), identifier.normal.clone(), other.id))
    };
    let new = Holder {
        record,
        scope: of.scope,
    };
    let notices: Vec<MatchNotice> = choose(&new, &found, raised)
        .into_iter()
        .map(|(identifier, other)| {
            let id = MatchNoticeId::new(work.now, work.chance());
            MatchNotice::raise(id, identifier, &new, other, work.now)
        })
        .collect();
    work.put_new::<MatchNotices>(&notices).await
}

/// Those outside closed cases who hold an identifier, newest first; no more of them than it takes to know that they are too
/// many.
async fn open_holders(work: &Work<'_>, but: &RecordRef, identifier: &Identifier) -> Result<Vec<Holder>, Error> {
    let mut select = Query::select();
    select.columns(["record_kind", "record"]).from("term");
    select
        .and_where(Expr::col("kind").eq(identifier.kind.code()))
        .and_where(Expr::col("normal").eq(identifier.normal.as_str()))
        .and_where(Expr::col("exact").eq(true))
        .and_where(Expr::col("scope").is_null())
        .and_where(Expr::col("record").ne(but.id))
        .limit(MOST_HOLDERS as u64);
    let mut holders = Vec::new();
    for row in work.unit().transaction().query_all(&select).await? {
        holders.push(Holder {
            record: RecordRef {
                kind: row.try_get("", "record_kind")?,
                id: row.try_get("", "record")?,
            },
            scope: None,
        });
    }
    holders.sort_by_key(|holder| std::cmp::Reverse(holder.record.id));
    Ok(holders)
}

/// Those in closed cases, for all the identifiers at once: there are few.
async fn closed_holders(
    work: &Work<'_>,
    but: &RecordRef,
    identifiers: &[&Identifier],
) -> Result<HashMap<(String, String), Vec<Holder>>, Error> {
    let normals = identifiers.iter().map(|identifier| identifier.normal.as_str());
    let mut select = Query::select();
    select
        .columns(["kind", "normal", "record_kind", "record", "scope"])
        .from("term");
    select
        .and_where(Expr::col("normal").is_in(normals))
        .and_where(Expr::col("scope").is_not_null())
        .and_where(Expr::col("exact").eq(true))
        .and_where(Expr::col("record").ne(but.id))
        .limit((MOST_IDENTIFIERS * MOST_HOLDERS) as u64);
    let mut holders: HashMap<_, Vec<Holder>> = HashMap::new();
    for row in work.unit().transaction().query_all(&select).await? {
        let held = (row.try_get("", "kind")?, row.try_get("", "normal")?);
        holders.entry(held).or_default().push(Holder {
            record: RecordRef {
                kind: row.try_get("", "record_kind")?,
                id: row.try_get("", "record")?,
            },
            scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
        });
    }
    Ok(holders)
}

/// What a record has notices about already: identifier and the record across.
async fn raised_before(work: &Work<'_>, record: &RecordRef) -> Result<HashSet<(String, String, Uuid)>, Error> {
    let mut select = Query::select();
    select.columns(["identifier_kind", "normal", "one", "other"]);
    select.from("match_side").inner_join(
        "match_notice",
        Expr::col(("match_notice", "id")).equals(("match_side", "notice")),
    );
    select.and_where(Expr::col(("match_side", "record")).eq(record.id));
    let mut before = HashSet::new();
    for row in work.unit().transaction().query_all(&select).await? {
        for side in ["one", "other"] {
            before.insert((
                row.try_get("", "identifier_kind")?,
                row.try_get("", "normal")?,
                row.try_get("", side)?,
            ));
        }
    }
    Ok(before)
}

/// Which of those that were found are in an investigation.
async fn in_case(
    work: &Work<'_>,
    investigation: Option<InvestigationId>,
    found: &[(&Identifier, Vec<Holder>)],
) -> Result<HashSet<Uuid>, Error> {
    let mut beside = HashSet::new();
    let Some(investigation) = investigation else {
        return Ok(beside);
    };
    let ids: HashSet<Uuid> = found
        .iter()
        .flat_map(|(_, others)| others.iter().map(|other| other.record.id))
        .collect();
    for table in [Referrals::NAME, People::NAME, Packages::NAME, Conversations::NAME] {
        let mut select = Query::select();
        select
            .column("id")
            .from(table)
            .and_where(Expr::col("investigation").eq(investigation.uuid()))
            .and_where(Expr::col("id").is_in(ids.iter().copied()));
        for row in work.unit().transaction().query_all(&select).await? {
            beside.insert(row.try_get("", "id")?);
        }
    }
    Ok(beside)
}

/// Lets a record's notices follow it into its closed case.
pub(crate) async fn close_matches(work: &mut Work<'_>, record: &RecordRef, scope: ScopeId) -> Result<(), Error> {
    work.unit().take_turn(TURN).await?;
    let mut select = Query::select();
    select
        .column("notice")
        .from("match_side")
        .and_where(Expr::col("record").eq(record.id));
    for row in work.unit().transaction().query_all(&select).await? {
        let held = work.load::<MatchNotices>(row.try_get("", "notice")?).await?;
        let mut notice = held.record.clone();
        notice.close(record, scope);
        work.put::<MatchNotices>(Some(&held), &notice).await?;
    }
    Ok(())
}

/// How closed cases are.
async fn closures(
    connection: &impl ConnectionTrait,
    scopes: &BTreeSet<ScopeId>,
) -> Result<BTreeMap<ScopeId, Closure>, Error> {
    let mut closures = BTreeMap::new();
    if scopes.is_empty() {
        return Ok(closures);
    }
    let mut select = Query::select();
    select
        .columns(["id", "closure"])
        .from("scope")
        .and_where(Expr::col("id").is_in(scopes.iter().map(|scope| scope.uuid())));
    for row in connection.query_all(&select).await? {
        if let Some(closure) = Closure::from_code(&row.try_get::<String>("", "closure")?) {
            closures.insert(ScopeId::from(row.try_get::<Uuid>("", "id")?), closure);
        }
    }
    Ok(closures)
}

/// Says, for one side, what a match turned out to be.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnswerMatch {
    /// Which notice.
    pub notice: MatchNoticeId,
    /// For which side.
    pub side: SideName,
    /// How many answers that side had given when the page was drawn.
    pub seen: i64,
    /// What was found.
    pub answer: MatchAnswer,
}

impl Command for AnswerMatch {
    /// The record of the side that answered.
    type Done = RecordRef;
    async fn apply(self, work: &mut Work<'_>) -> Result<RecordRef, Error> {
        work.ask(Action::AnswerMatch, Resource::default())?;
        let held = work.load::<MatchNotices>(self.notice.uuid()).await?;
        let mut notice = held.record.clone();
        let Side {
            record, scope, answers, ..
        } = notice.side(self.side).clone();
        work.ask(Action::AnswerMatch, Resource { scope })?;
        let across: BTreeSet<ScopeId> = notice.side(self.side.across()).scope.into_iter().collect();
        let closure = closures(work.unit().transaction(), &across).await?.into_values().next();
        let may_know = |scope| work.actor.may_know_of(scope);
        if notice.sight(self.side, may_know, closure).is_none() {
            return Err(Error::NotThere);
        }
        if answers != self.seen {
            return Err(Error::Changed { now: answers });
        }
        notice.answer(self.side, &self.answer, work.actor.account, work.now)?;
        work.put::<MatchNotices>(Some(&held), &notice).await?;
        work.journal(Operation::Alteration, "match.answered");
        Ok(record)
    }
}
