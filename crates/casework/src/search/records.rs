//! Records of the rooms of a case in the search: by reference, investigations by their operation, exhibits by mark and seal,
//! conversations by what was written in them of accounts, and children by the person whom they are.

use domain::children::Children;
use domain::conversations::Conversations;
use domain::exhibits::Exhibits;
use domain::investigations::{InvestigationState, Investigations};
use domain::record::Room as _;
use domain::search::{Asked, Closeness, Reason, Why};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order};
use std::collections::BTreeMap;
use uuid::Uuid;

use super::index::Looked;
use super::people::PersonFound;
use super::{Group, in_order};
use crate::cases::{ListRow, list_query, read_list_row};
use crate::rooms::reading;
use crate::{Action, Actor, Casework, Error};

/// How many records of a room a search shows.
const MOST: usize = 25;

/// How many cases are offered to add a person to.
const OWN_CASES: u64 = 5;

/// A record that was found.
#[derive(Clone, Debug)]
pub struct RecordFound {
    /// Its room.
    pub room: &'static str,
    /// As the room's list shows it.
    pub row: ListRow,
    /// Why it was found.
    pub reason: Reason,
}

impl Casework {
    pub(super) async fn records_found(
        &self,
        actor: &Actor,
        asked: &Asked,
        room: &'static str,
        people: &[PersonFound],
    ) -> Result<Group<RecordFound>, Error> {
        let Some((_, letter)) = reading(room).filter(|(read, _)| self.may(actor, *read)) else {
            return Ok(Group::default());
        };
        let mut lists = match room {
            Investigations::NAME => asked.looks_for_operations(),
            _ => Vec::new(),
        };
        let by_words = lists.len();
        let marks = if room == Exhibits::NAME {
            asked.looks_for_exhibits()
        } else {
            Vec::new()
        };
        lists.push(marks.into_iter().chain(asked.look_for_references(letter)).collect());
        let looked = self.looked_up(actor, &lists).await?;
        let Looked { hits, mut more } = self.by_words_or_whole(asked, looked, &[by_words]).await?;
        let mut hits = hits;
        if room == Conversations::NAME {
            hits.extend(self.holding(actor, asked, room, MOST as u64).await?);
        }
        let mut hits = in_order(hits);
        more |= hits.len() > MOST;
        hits.truncate(MOST);
        let ids: Vec<Uuid> = hits.iter().map(|hit| hit.record).collect();
        let of: BTreeMap<Uuid, Closeness> = match room {
            Children::NAME => {
                let people = people.iter();
                people
                    .map(|found| (found.person.id.uuid(), found.reason.closeness))
                    .collect()
            }
            _ => BTreeMap::new(),
        };
        if ids.is_empty() && of.is_empty() {
            return Ok(Group::default());
        }
        // A conversation may hold hundreds, of which those that are looked for are read.
        let terms = if room == Conversations::NAME && asked.reference.is_none() {
            self.identifiers_of(asked, ids.iter().copied()).await?
        } else {
            self.terms_of(ids.iter().copied()).await?
        };
        let people: Vec<Uuid> = of.keys().copied().collect();
        let mut rows = self.rows_of(actor, room, &ids, &people).await?;
        let mut found: Vec<RecordFound> = Vec::new();
        for id in ids {
            let reason = terms.get(&id).and_then(|terms| asked.reason(terms));
            if let (Some((row, _)), Some(reason)) = (rows.remove(&id), reason) {
                found.push(RecordFound { room, row, reason });
            }
        }
        // A child is found as nearly as the person who they are.
        let mut theirs: Vec<(Closeness, ListRow)> = rows
            .into_values()
            .filter_map(|(row, person)| Some((*of.get(&person?)?, row)))
            .collect();
        theirs.sort_by_key(|(closeness, row)| (*closeness, std::cmp::Reverse(row.opened)));
        found.extend(theirs.into_iter().map(|(closeness, row)| RecordFound {
            room,
            row,
            reason: Reason::by(Why::Person, closeness),
        }));
        more |= found.len() > MOST;
        found.truncate(MOST);
        Ok(Group { rows: found, more })
    }

    /// The newest cases that the actor is the officer of and may add a person to.
    pub(super) async fn own_cases(&self, actor: &Actor) -> Result<Vec<(Uuid, String, String)>, Error> {
        if !self.may(actor, Action::AddPerson) || !self.may(actor, Action::ReadInvestigation) {
            return Ok(Vec::new());
        }
        let mut select = list_query(Investigations::NAME, actor);
        select
            .and_where(Expr::col("officer").eq(actor.account.uuid()))
            .and_where(Expr::col("state").ne(InvestigationState::Closed.code()))
            .order_by("opened", Order::Desc)
            .limit(OWN_CASES);
        let mut cases = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let row = read_list_row(Investigations::NAME, &row)?;
            if actor.may_know_of(row.scope) {
                cases.push((row.id, row.reference, row.title));
            }
        }
        Ok(cases)
    }

    /// Records of a room by their ids or by the person that they are about: each with that person.
    async fn rows_of(
        &self,
        actor: &Actor,
        room: &'static str,
        ids: &[Uuid],
        people: &[Uuid],
    ) -> Result<BTreeMap<Uuid, (ListRow, Option<Uuid>)>, Error> {
        let mut select = list_query(room, actor);
        select.column((room, "person"));
        let mut any = Cond::any().add(Expr::col((room, "id")).is_in(ids.iter().copied()));
        if !people.is_empty() {
            any = any.add(Expr::col((room, "person")).is_in(people.iter().copied()));
        }
        select
            .cond_where(any)
            .order_by((room, "opened"), Order::Desc)
            .limit(2 * MOST as u64);
        let mut rows = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let person = row.try_get("", "person")?;
            let row = read_list_row(room, &row)?;
            if actor.may_know_of(row.scope) {
                rows.insert(row.id, (row, person));
            }
        }
        Ok(rows)
    }
}
