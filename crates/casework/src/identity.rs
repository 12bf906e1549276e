//! Whether two records of people are one human: deciding it, taking it back, and offering those who may be.

use domain::ids::{IdentityId, PersonId, ScopeId};
use domain::journal::Operation;
use domain::people::{Identity, People, PersonOpening, Verdict, likeness};
use domain::record::{Record, Recorded, Room as _};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Query};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use store::{Kind, Table};
use uuid::Uuid;

use crate::referrals::within_scopes;
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Decisions on who is one human, as a kind of record.
pub struct Identities;

impl Kind for Identities {
    type Record = Identity;
    const NAME: &'static str = "identity";
    fn id(record: &Identity) -> Uuid {
        record.id.uuid()
    }
    fn project(identity: &Identity, number: i64) -> Vec<Table> {
        let verdict = match identity.verdict {
            Verdict::Same => "same",
            Verdict::NotTheSame => "not_the_same",
        };
        vec![Table::root(
            "identity",
            &["id", "kept", "other", "verdict", "scope", "version"],
            vec![
                identity.id.uuid().into(),
                identity.kept.uuid().into(),
                identity.other.uuid().into(),
                verdict.into(),
                identity.scope.map(ScopeId::uuid).into(),
                number.into(),
            ],
        )]
    }
}

/// Decides whether two records are one human, or decides it anew.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct JudgeIdentity {
    /// The record that is shown first.
    pub kept: PersonId,
    /// The other.
    pub other: PersonId,
    /// What is decided.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
}

impl Command for JudgeIdentity {
    type Done = IdentityId;
    async fn apply(self, work: &mut Work<'_>) -> Result<IdentityId, Error> {
        work.ask(Action::JudgeIdentity, Resource::default())?;
        let mut scope = None;
        for person in [self.kept, self.other] {
            let record = work.load::<Of<People>>(person.uuid()).await?.record;
            work.ask(Action::JudgeIdentity, Resource { scope: record.scope })?;
            scope = scope.or(record.scope);
            work.concerns(Some(person));
        }
        let (pair, by, now) = ((self.kept, self.other), work.actor.account, work.now);
        let (id, was) = if let Some(id) = earlier(work, pair).await? {
            let held = work.load::<Identities>(id).await?;
            let mut identity = held.record.clone();
            let was = identity.verdict;
            identity.change(self.verdict, &self.reason, by, now)?;
            work.put::<Identities>(Some(&held), &identity).await?;
            (identity.id, Some((was, identity.kept, identity.other)))
        } else {
            let id = IdentityId::new(now, work.chance());
            let mut identity = Identity::decide(id, pair, self.verdict, &self.reason, by, now)?;
            identity.scope = scope;
            work.put::<Identities>(None, &identity).await?;
            (id, None)
        };
        let (kept, other) = was.map_or(pair, |(_, kept, other)| (kept, other));
        let about = BTreeMap::from([("other", other.to_string())]);
        match (self.verdict, was.map(|(was, _, _)| was)) {
            (Verdict::Same, _) => work.note("people_merged", kept.uuid(), now, about),
            (Verdict::NotTheSame, Some(Verdict::Same)) => work.note("people_unmerged", kept.uuid(), now, about),
            (Verdict::NotTheSame, _) => {}
        }
        work.journal(Operation::Combination, "people.identity_judged");
        Ok(id)
    }
}

async fn earlier(work: &Work<'_>, (kept, other): (PersonId, PersonId)) -> Result<Option<Uuid>, Error> {
    let pair = |one: PersonId, two: PersonId| {
        Cond::all()
            .add(Expr::col("kept").eq(one.uuid()))
            .add(Expr::col("other").eq(two.uuid()))
    };
    let mut select = Query::select();
    select.column("id").from("identity");
    select.cond_where(Cond::any().add(pair(kept, other)).add(pair(other, kept)));
    let row = work.unit().transaction().query_one(&select).await?;
    Ok(row.map(|row| row.try_get::<Uuid>("", "id")).transpose()?)
}

/// Somebody who may be the same human, and why.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The record.
    pub person: Record<People>,
    /// Why, the strongest first.
    pub why: Vec<&'static str>,
    /// What was decided about the two.
    pub verdict: Option<Verdict>,
}

/// How many records are compared, and how many are offered at most.
const MOST: usize = 200;
const OFFERED: usize = 10;

impl Casework {
    /// Who may be the same human as a person, and who was decided to be. The index gives those that share a name's sound,
    /// a day of birth, a postcode, an address or an identifier; [`likeness`] says which of them to offer.
    pub(crate) async fn candidates(&self, actor: &Actor, person: &Record<People>) -> Result<Vec<Candidate>, Error> {
        let verdicts = self.verdicts(actor, person.id).await?;
        let mut ids: BTreeSet<Uuid> = verdicts.keys().copied().collect();
        let mut terms = Cond::any();
        for term in People::terms(person) {
            if term.exact || matches!(term.kind, "name_sound" | "born" | "postcode" | "address") {
                terms = terms.add(
                    Cond::all()
                        .add(Expr::col("kind").eq(term.kind))
                        .add(Expr::col("normal").eq(term.normal)),
                );
            }
        }
        let mut select = Query::select();
        select.column("record").from("term");
        select
            .cond_where(terms)
            .and_where(Expr::col("record_kind").eq(People::NAME));
        within_scopes(&mut select, "term", actor);
        select.limit(MOST as u64);
        for row in self.database().reader().query_all(&select).await? {
            ids.insert(row.try_get::<Uuid>("", "record")?);
        }
        ids.remove(&person.id.uuid());
        let mut found = Vec::new();
        for id in ids {
            let Some(held) = self.database().load::<Of<People>>(id).await? else {
                continue;
            };
            if !actor.may_know_of(held.record.scope) {
                continue;
            }
            let why = likeness(person, &held.record);
            let verdict = verdicts.get(&id).copied();
            if !why.is_empty() || verdict.is_some() {
                found.push(Candidate {
                    person: held.record,
                    why,
                    verdict,
                });
            }
        }
        found.sort_by_key(|candidate| (candidate.verdict.is_some(), std::cmp::Reverse(candidate.why.len())));
        found.truncate(OFFERED);
        Ok(found)
    }

    /// Who may be the person that somebody is about to add: search before create.
    pub async fn like(&self, actor: &Actor, opening: &PersonOpening) -> Result<Vec<Candidate>, Error> {
        self.ask(actor, Action::AddPerson, Resource::default())?;
        let now = self.now();
        let made = Recorded {
            happened: now,
            at: now,
            done_by: actor.display.clone(),
            by: actor.account,
        };
        let id = PersonId::from(Uuid::nil());
        let person = Record::<People>::open(id, String::new(), None, opening.clone(), made)?;
        let found = self.candidates(actor, &person).await?;
        let seen = found
            .iter()
            .map(|candidate| (People::NAME, candidate.person.id.uuid()))
            .collect();
        self.look(actor, "person.searched", seen).await?;
        Ok(found)
    }

    async fn verdicts(&self, actor: &Actor, person: PersonId) -> Result<BTreeMap<Uuid, Verdict>, Error> {
        let mut select = Query::select();
        select.columns(["kept", "other", "verdict"]).from("identity");
        let id = person.uuid();
        select.cond_where(Cond::any().add(Expr::col("kept").eq(id)).add(Expr::col("other").eq(id)));
        within_scopes(&mut select, "identity", actor);
        let mut verdicts = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let (kept, other) = (row.try_get::<Uuid>("", "kept")?, row.try_get::<Uuid>("", "other")?);
            let same = row.try_get::<String>("", "verdict")? == "same";
            let verdict = if same { Verdict::Same } else { Verdict::NotTheSame };
            verdicts.insert(if kept == id { other } else { kept }, verdict);
        }
        Ok(verdicts)
    }
}
