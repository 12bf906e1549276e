//! People in the search: by name in any order and spelling, by day of birth, home, identifier or reference; and who of them
//! is one human.

use domain::ids::PersonId;
use domain::people::People;
use domain::record::{Record, Room as _};
use domain::search::{Asked, Reason};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Query};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use super::index::Looked;
use super::{Group, in_order};
use crate::referrals::within_scopes;
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Error};

/// How many people a search shows: each is read from their record.
const MOST: usize = 25;
/// Of how many the terms are read at most: the index gives some by what is no identifier, such as how a name sounds.
const READ: usize = MOST * 4;

/// A person that was found.
#[derive(Clone, Debug)]
pub struct PersonFound {
    /// The person.
    pub person: Record<People>,
    /// Why they were found.
    pub reason: Reason,
    /// The case that they were added to: id, reference, title.
    pub case: Option<(Uuid, String, String)>,
    /// The other records of the same human.
    pub same: Vec<SamePerson>,
}

/// Another record of the same human.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamePerson {
    /// Its id.
    pub id: PersonId,
    /// What people say.
    pub reference: String,
    /// The name on it.
    pub name: String,
}

impl Casework {
    pub(super) async fn people_found(&self, actor: &Actor, asked: &Asked) -> Result<Group<PersonFound>, Error> {
        if !self.may(actor, Action::ReadPerson) {
            return Ok(Group::default());
        }
        let readings = asked.looks_for_people();
        let by_words: Vec<usize> = readings.iter().map(Vec::len).collect();
        let mut lists: Vec<_> = readings.into_iter().flatten().collect();
        let reference = asked.look_for_references(People::LETTER);
        lists.push(asked.looks_for_homes().into_iter().chain(reference).collect());
        let looked = self.looked_up(actor, &lists).await?;
        let Looked { mut hits, mut more } = self.by_words_or_whole(asked, looked, &by_words).await?;
        hits.extend(self.holding(actor, asked, People::NAME, READ as u64).await?);
        let mut hits = in_order(hits);
        more |= hits.len() > READ;
        hits.truncate(READ);
        let terms = self.terms_of(hits.iter().map(|hit| hit.record)).await?;
        let mut found: Vec<(Uuid, Reason)> = hits
            .iter()
            .filter_map(|hit| Some((hit.record, asked.reason(terms.get(&hit.record)?)?)))
            .collect();
        more |= found.len() > MOST;
        found.truncate(MOST);
        let mut rows = Vec::new();
        for (id, reason) in found {
            let held = self.database().load::<Of<People>>(id).await?;
            if let Some(held) = held.filter(|held| actor.may_know_of(held.record.scope)) {
                rows.push(PersonFound {
                    person: held.record,
                    reason,
                    case: None,
                    same: Vec::new(),
                });
            }
        }
        self.name_their_cases(actor, &mut rows).await?;
        self.say_who_is_one(actor, &mut rows).await?;
        Ok(Group {
            rows: beside_each_other(rows),
            more,
        })
    }

    async fn name_their_cases(&self, actor: &Actor, rows: &mut [PersonFound]) -> Result<(), Error> {
        if !self.may(actor, Action::ReadInvestigation) {
            return Ok(());
        }
        let wanted = rows.iter().filter_map(|found| found.person.investigation);
        let mut select = Query::select();
        select
            .columns(["id", "reference", "title"])
            .from("investigation")
            .and_where(Expr::col("id").is_in(wanted.map(domain::ids::InvestigationId::uuid)));
        within_scopes(&mut select, "investigation", actor);
        let mut cases: BTreeMap<Uuid, (Uuid, String, String)> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let id: Uuid = row.try_get("", "id")?;
            cases.insert(id, (id, row.try_get("", "reference")?, row.try_get("", "title")?));
        }
        for found in rows {
            let case = found.person.investigation.map(domain::ids::InvestigationId::uuid);
            found.case = case.and_then(|case| cases.get(&case).cloned());
        }
        Ok(())
    }

    /// Names the other records of the same human, as it was decided, of those that the actor may know of.
    async fn say_who_is_one(&self, actor: &Actor, rows: &mut [PersonFound]) -> Result<(), Error> {
        let ids: BTreeSet<Uuid> = rows.iter().map(|found| found.person.id.uuid()).collect();
        let mut select = Query::select();
        select
            .columns([("identity", "kept"), ("identity", "other")])
            .from("identity")
            .and_where(Expr::col("verdict").eq("same"))
            .cond_where(
                Cond::any()
                    .add(Expr::col("kept").is_in(ids.iter().copied()))
                    .add(Expr::col("other").is_in(ids.iter().copied())),
            );
        within_scopes(&mut select, "identity", actor);
        let mut pairs: Vec<(Uuid, Uuid)> = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let (kept, other) = (row.try_get("", "kept")?, row.try_get("", "other")?);
            pairs.extend([(kept, other), (other, kept)]);
        }
        let mut select = Query::select();
        select
            .columns(["id", "reference", "title"])
            .from(People::NAME)
            .and_where(Expr::col("id").is_in(pairs.iter().map(|(_, other)| *other)));
        within_scopes(&mut select, People::NAME, actor);
        let mut named: BTreeMap<Uuid, SamePerson> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let id: Uuid = row.try_get("", "id")?;
            let same = SamePerson {
                id: PersonId::from(id),
                reference: row.try_get("", "reference")?,
                name: row.try_get("", "title")?,
            };
            named.insert(id, same);
        }
        for found in rows {
            let own = pairs.iter().filter(|(one, _)| *one == found.person.id.uuid());
            found.same = own.filter_map(|(_, other)| named.get(other).cloned()).collect();
        }
        Ok(())
    }
}

/// Records of one human one after the other, where the first of them stands.
fn beside_each_other(rows: Vec<PersonFound>) -> Vec<PersonFound> {
    let mut rest: Vec<Option<PersonFound>> = rows.into_iter().map(Some).collect();
    let mut out = Vec::new();
    for place in 0..rest.len() {
        let mut next = rest.get_mut(place).and_then(Option::take);
        while let Some(found) = next {
            let is_same = |row: &&mut Option<PersonFound>| {
                row.as_ref()
                    .is_some_and(|row| row.same.iter().any(|same| same.id == found.person.id))
            };
            next = rest.iter_mut().find(is_same).and_then(Option::take);
            out.push(found);
        }
    }
    out
}
