//! What is shown of match notices: on a record's page, on one's own, and one alone.

use domain::access::{Closure, Role};
use domain::conversations::Conversations;
use domain::ids::{MatchNoticeId, ScopeId};
use domain::matches::{MatchNotice, RecordRef, SideName, Sight, State};
use domain::packages::Packages;
use domain::people::People;
use domain::record::Room as _;
use domain::time::Instant;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::BTreeSet;
use store::Kind;
use uuid::Uuid;

use super::names::{Known, contact, name};
use super::{MatchNotices, closures};
use crate::access::AccountRow;
use crate::referrals::{Referrals, within_scopes};
use crate::{Action, Actor, Casework, Error, Resource};

/// How many notices a page shows.
const MOST: usize = 30;
/// How many notices the list of what waits for somebody shows; each that is answered makes room for the next.
const WAITING: usize = 15;
/// Of how many of one's own referrals, the most urgent first, the matches are looked for: more than anybody carries.
const MINE: u64 = 200;

/// A record as its notices name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Which.
    pub record: RecordRef,
    /// What people say: its reference. Nothing for a kind that has none.
    pub reference: Option<String>,
    /// When it was received, or added.
    pub received: Option<Instant>,
}

/// What is shown of the other side of a match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Across {
    /// The record, and what its side made of the match.
    Whole {
        /// The record.
        named: Named,
        /// What its side made of it.
        state: State,
    },
    /// Somebody on the list of a restricted case, by name, and nothing else. Nobody when none of them still has an account.
    Contact {
        /// Whom to contact.
        officer: Option<String>,
    },
}

/// A match as it is shown to somebody, from one of its sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchShown {
    /// The notice.
    pub notice: MatchNoticeId,
    /// The side from which it is seen.
    pub side: SideName,
    /// How many answers this side has given: a form sends it back.
    pub answers: i64,
    /// The kind of identifier.
    pub kind: &'static str,
    /// The identifier as people read it, and its platform, scheme or moment.
    pub words: (String, String),
    /// The record on this side.
    pub own: Named,
    /// What this side has made of it.
    pub state: State,
    /// What is shown of the other side.
    pub across: Across,
    /// By when this side answers, where there is such a time.
    pub due: Option<Instant>,
}

/// Matches, those that wait first, then the newest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matches {
    /// They.
    pub rows: Vec<MatchShown>,
    /// Whether there are more than are shown.
    pub more: bool,
}

/// One match as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatchPage {
    /// The match.
    pub shown: MatchShown,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

/// Everything that those matches show, for the entry of their consultation.
pub(crate) fn consulted(matches: &[MatchShown]) -> Vec<(&'static str, Uuid)> {
    let mut seen = BTreeSet::new();
    for shown in matches {
        seen.insert((MatchNotices::NAME, shown.notice.uuid()));
        let across = match &shown.across {
            Across::Whole { named, .. } => Some(named),
            Across::Contact { .. } => None,
        };
        for named in [Some(&shown.own), across].into_iter().flatten() {
            let kinds = [Referrals::NAME, People::NAME, Packages::NAME, Conversations::NAME];
            if let Some(kind) = kinds.into_iter().find(|kind| named.record.kind == *kind) {
                seen.insert((kind, named.record.id));
            }
        }
    }
    seen.into_iter().collect()
}

/// Only sides that the actor may see, across which there is something that they may be told: the same rule as
/// [`MatchNotice::sight`], by which each row is checked again.
fn in_sight(select: &mut SelectStatement, actor: &Actor) {
    let mine: Vec<Uuid> = actor.scopes.iter().map(|scope| scope.uuid()).collect();
    let across = || Expr::col(("match_side", "across_scope"));
    let mut restricted = Query::select();
    restricted
        .column("id")
        .from("scope")
        .and_where(Expr::col(("scope", "id")).equals(("match_side", "across_scope")))
        .and_where(Expr::col(("scope", "closure")).eq(Closure::Restricted.code()));
    within_scopes(select, "match_side", actor);
    select.cond_where(
        Cond::any()
            .add(across().is_null())
            .add(across().is_in(mine))
            .add(Expr::exists(restricted)),
    );
}

/// The sides that a list is made of.
fn sides(actor: &Actor) -> SelectStatement {
    let mut select = Query::select();
    select.columns(["notice", "side"]).from("match_side");
    in_sight(&mut select, actor);
    select.limit(MOST as u64 + 1);
    select
}

fn newest_first(select: &mut SelectStatement) {
    for column in ["raised", "notice"] {
        select.order_by(("match_side", column), Order::Desc);
    }
}

fn read_side(row: &QueryResult) -> Result<(Uuid, SideName), Error> {
    let side = SideName::from_code(&row.try_get::<String>("", "side")?);
    let side = side.ok_or_else(|| Error::Inside("match_side.side holds a code that nobody knows".to_owned()))?;
    Ok((row.try_get("", "notice")?, side))
}

impl Casework {
    /// The matches of a record, as somebody sees them from there. Only for queries that have authorised the record, and
    /// that journal what [`consulted`] says of the result.
    pub(crate) async fn matches_of(&self, actor: &Actor, record: &RecordRef) -> Result<Matches, Error> {
        if !self.may(actor, Action::ReadMatches) {
            return Ok(Matches::default());
        }
        let mut select = sides(actor);
        select
            .and_where(Expr::col(("match_side", "record_kind")).eq(record.kind.as_str()))
            .and_where(Expr::col(("match_side", "record")).eq(record.id))
            .order_by(("match_side", "waiting"), Order::Desc);
        newest_first(&mut select);
        let rows = self.database().reader().query_all(&select).await?;
        let places = rows.iter().map(read_side).collect::<Result<Vec<_>, _>>()?;
        self.shown(actor, places).await
    }

    /// What waits for somebody: on what is closed to a list that they are on, on what is with them, on the people, the
    /// packages and the conversations in their cases, and, for intake, on what is with nobody yet. Consultation is journalled first.
    pub async fn matches_waiting(&self, actor: &Actor) -> Result<Matches, Error> {
        self.ask(actor, Action::ReadMatches, Resource::default())?;
        let waiting = || Expr::col(("match_side", "waiting"));
        let open = || {
            let mut select = sides(actor);
            select.and_where(Expr::col(("match_side", "scope")).is_null());
            select
        };
        let record = || Expr::col(("match_side", "record"));
        let mut selects = Vec::new();
        if !actor.scopes.is_empty() {
            let mut listed = sides(actor);
            let mine = actor.scopes.iter().map(|scope| scope.uuid());
            listed
                .and_where(Expr::col(("match_side", "scope")).is_in(mine))
                .and_where(waiting().eq(true));
            selects.push(listed);
        }
        let mut with_me = Query::select();
        with_me
            .column("id")
            .from("referral")
            .and_where(Expr::col("assigned_to").eq(actor.account.uuid()))
            .limit(MINE);
        for column in ["lane", "band_order", "due", "id"] {
            with_me.order_by(column, Order::Asc);
        }
        let mut mine = open();
        mine.and_where(record().in_subquery(with_me))
            .and_where(waiting().eq(true));
        selects.push(mine);
        for room in [People::NAME, Packages::NAME, Conversations::NAME] {
            let mut in_my_cases = Query::select();
            in_my_cases
                .column((room, "id"))
                .from("investigation")
                .inner_join(room, Expr::col((room, "investigation")).equals(("investigation", "id")))
                .and_where(Expr::col(("investigation", "officer")).eq(actor.account.uuid()));
            let mut of_my_cases = open();
            of_my_cases
                .and_where(record().in_subquery(in_my_cases))
                .and_where(waiting().eq(true));
            selects.push(of_my_cases);
        }
        if actor.roles.contains(&Role::Intake) {
            let mut with_nobody = Query::select();
            with_nobody
                .column("id")
                .from("referral")
                .and_where(Expr::col(("referral", "id")).equals(("match_side", "record")))
                .and_where(Expr::col("assigned_to").is_null());
            let mut nobodys = open();
            // Said without a value, as the index of what waits is: the two others are not to be read through that.
            nobodys.and_where(Expr::exists(with_nobody)).and_where(waiting());
            selects.push(nobodys);
        }
        let mut places = Vec::new();
        for mut select in selects {
            newest_first(&mut select);
            for row in self.database().reader().query_all(&select).await? {
                places.push(read_side(&row)?);
            }
        }
        let more = places.len() > WAITING;
        places.truncate(WAITING);
        let mut matches = self.shown(actor, places).await?;
        matches.more |= more;
        // What has an hour comes first; the rest keeps its order.
        matches.rows.sort_by_key(|shown| (shown.due.is_none(), shown.due));
        self.look(actor, "match.listed", consulted(&matches.rows)).await?;
        Ok(matches)
    }

    /// One match, from one of its sides. Consultation is journalled first.
    pub async fn match_notice(&self, actor: &Actor, id: MatchNoticeId, side: SideName) -> Result<MatchPage, Error> {
        self.ask(actor, Action::ReadMatches, Resource::default())?;
        let mut matches = self.shown(actor, vec![(id.uuid(), side)]).await?;
        let shown = matches.rows.pop().ok_or(Error::NotThere)?;
        let people = self.all_accounts().await?;
        self.look(actor, "match.read", consulted(std::slice::from_ref(&shown)))
            .await?;
        Ok(MatchPage { shown, people })
    }

    /// Reads notices and checks each: what the actor may not see is left out, what they may see in part is shown in part.
    async fn shown(&self, actor: &Actor, mut places: Vec<(Uuid, SideName)>) -> Result<Matches, Error> {
        let more = places.len() > MOST;
        places.truncate(MOST);
        let mut notices: Vec<(MatchNotice, SideName)> = Vec::new();
        for (id, side) in places {
            if let Some(held) = self.database().load::<MatchNotices>(id).await? {
                notices.push((held.record, side));
            }
        }
        let both = |(notice, _): &(MatchNotice, SideName)| [notice.one.clone(), notice.other.clone()];
        let scopes: BTreeSet<ScopeId> = notices.iter().flat_map(both).filter_map(|side| side.scope).collect();
        let records: BTreeSet<RecordRef> = notices.iter().flat_map(both).map(|side| side.record).collect();
        let closures = closures(self.database().reader(), &scopes).await?;
        let known = self.named(&records).await?;
        let members = self.members(&scopes).await?;
        let clocks = self.clocks_in_force().await?;
        let closure_of = |scope: Option<ScopeId>| scope.and_then(|scope| closures.get(&scope)).copied();
        let mut rows = Vec::new();
        for (notice, from) in notices {
            let (own, across) = (notice.side(from), notice.side(from.across()));
            let own_known = known.get(&own.record);
            let across_known = known.get(&across.record);
            let sight = notice.sight(from, |scope| actor.may_know_of(scope), closure_of(across.scope));
            // The record's own row says the same, or nothing is shown of it.
            let may = |known: Option<&Known>| known.is_none_or(|known| actor.may_know_of(known.scope));
            let shown_across = match sight {
                Some(Sight::Whole) if may(across_known) => Across::Whole {
                    named: name(&across.record, across_known),
                    state: across.state.clone(),
                },
                Some(Sight::Contact) => Across::Contact {
                    officer: contact(&members, across.scope, across_known.and_then(|known| known.with)),
                },
                _ => continue,
            };
            if !may(own_known) {
                continue;
            }
            let danger = match &shown_across {
                Across::Whole { .. } => across_known.and_then(|known| known.danger),
                Across::Contact { .. } => None,
            };
            rows.push(MatchShown {
                notice: notice.id,
                side: from,
                answers: own.answers,
                kind: notice.kind.label(),
                words: notice.words(),
                own: name(&own.record, own_known),
                state: own.state.clone(),
                across: shown_across,
                due: notice.answer_due(from, closure_of(own.scope), danger, &clocks),
            });
        }
        Ok(Matches { rows, more })
    }
}
