//! What a form offers to choose from: officers, and the people, children and warrants of a case.

use domain::children::Children;
use domain::ids::{InvestigationId, ScopeId};
use domain::investigations::{Investigations, Part};
use domain::people::People;
use domain::record::{Record, Room as _};
use domain::reference::Council;
use domain::references::typed_reference;
use domain::safeguarding::{SocialCareReferrals, StrategyDiscussions};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query, SimpleExpr};
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::access::AccountRow;
use crate::referrals::within_scopes;
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Error, Resource};

/// A record to choose, with its words.
pub type Choice = (Uuid, String);

/// What a form offers.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The reference of the case: all that whoever may not see cases is shown of it.
    pub reference: Option<String>,
    /// Everybody who has an account.
    pub accounts: Vec<AccountRow>,
    /// The people of the case: those added there and those named in custody.
    pub persons: Vec<Choice>,
    /// Those of them who are suspects, children too; where nobody is named as one, all but the linked children.
    pub suspects: Vec<Choice>,
    /// The children linked to it.
    pub children: Vec<Choice>,
    /// Its warrants.
    pub warrants: Vec<Choice>,
    /// Schools of the register that are like what was typed: their numbers, with their words.
    pub schools: Vec<(i64, String)>,
    /// Other records that answers name: of the case, by what another record wrote, or by a reference that was typed.
    pub records: Vec<Choice>,
}

impl Casework {
    /// What a form of a case offers to choose from. The names are a look at records, and journalled as one.
    pub async fn options(&self, actor: &Actor, investigation: Option<InvestigationId>) -> Result<Options, Error> {
        let accounts = self.all_accounts().await?;
        let nothing = Options {
            accounts: accounts.clone(),
            ..Options::default()
        };
        let Some(investigation) = investigation else {
            return Ok(nothing);
        };
        let held = self.database().load::<Of<Investigations>>(investigation.uuid()).await?;
        let case = held
            .map(|held| held.record)
            .filter(|case| actor.may_know_of(case.scope))
            .ok_or(Error::NotThere)?;
        // Whoever lists exhibits without seeing cases is offered no names out of one.
        if !self.may(actor, Action::ReadInvestigation) {
            let seen = vec![(Investigations::NAME, case.id.uuid())];
            self.look(actor, "case.options", seen).await?;
            return Ok(Options {
                reference: Some(case.reference.clone()),
                ..nothing
            });
        }
        let mut persons = self.titles(actor, "person", investigation).await?;
        for (person, _) in case.people() {
            if persons.iter().all(|(known, _)| *known != person.uuid()) {
                persons.extend(
                    self.offered(actor, People::NAME, Expr::col("id").eq(person.uuid()))
                        .await?,
                );
            }
        }
        let children = self.titles(actor, "child", investigation).await?;
        let warrants = self.titles(actor, "warrant", investigation).await?;
        let mut records = children.clone();
        for room in [SocialCareReferrals::NAME, StrategyDiscussions::NAME] {
            records.extend(self.titles(actor, room, investigation).await?);
        }
        let suspects = self.suspects(&case, &persons).await?;
        let seen = persons.iter().map(|(id, _)| (People::NAME, *id)).collect();
        self.look(actor, "case.options", seen).await?;
        Ok(Options {
            reference: Some(case.reference.clone()),
            accounts,
            persons,
            suspects,
            children,
            warrants,
            records,
            ..Options::default()
        })
    }

    /// The case in which somebody lists an exhibit, by its reference as people type it. One that they may not know of is not
    /// there. That it was named to them is a look at it, and journalled.
    pub async fn case_to_list_in(&self, actor: &Actor, typed: &str) -> Result<InvestigationId, Error> {
        self.ask(actor, Action::ListExhibit, Resource::default())?;
        let reference = typed_reference(typed).ok_or(Error::NotThere)?.to_uppercase();
        let mut select = Query::select();
        select
            .columns(["id", "scope"])
            .from(Investigations::NAME)
            .and_where(Expr::col("reference").eq(reference));
        within_scopes(&mut select, Investigations::NAME, actor);
        let row = self
            .database()
            .reader()
            .query_one(&select)
            .await?
            .ok_or(Error::NotThere)?;
        if !actor.may_know_of(row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from)) {
            return Err(Error::NotThere);
        }
        let id = row.try_get::<Uuid>("", "id")?;
        self.look(actor, "case.named", vec![(Investigations::NAME, id)]).await?;
        Ok(InvestigationId::from(id))
    }

    /// The council in which every child of a case lives whose home is known, where there is one. The homes are a look at the
    /// children's records, and journalled as one.
    pub async fn council_of_children(
        &self,
        actor: &Actor,
        investigation: InvestigationId,
    ) -> Result<Option<&'static Council>, Error> {
        self.ask(actor, Action::ReadPerson, Resource::default())?;
        let (mut seen, mut councils) = (Vec::new(), Vec::new());
        for child in self.all_of::<Children>(actor, investigation).await? {
            let person = child.opening.person.uuid();
            let held = self.database().load::<Of<People>>(person).await?;
            if let Some(person) = held
                .map(|held| held.record)
                .filter(|record| actor.may_know_of(record.scope))
            {
                seen.push((People::NAME, person.id.uuid()));
                councils.extend(person.council());
            }
        }
        councils.dedup_by_key(|council| council.key.as_str());
        if !seen.is_empty() {
            self.look(actor, "case.options", seen).await?;
        }
        Ok(councils.first().copied().filter(|_| councils.len() == 1))
    }

    /// Of the people of a case, those to choose a suspect from.
    async fn suspects(&self, case: &Record<Investigations>, persons: &[Choice]) -> Result<Vec<Choice>, Error> {
        let named: BTreeSet<Uuid> = case
            .people()
            .into_iter()
            .filter(|(_, part)| *part == Part::Suspect)
            .map(|(person, _)| person.uuid())
            .collect();
        let of = |chosen: &dyn Fn(&Uuid) -> bool| persons.iter().filter(|(id, _)| chosen(id)).cloned().collect();
        let suspects: Vec<Choice> = of(&|id| named.contains(id));
        if !suspects.is_empty() {
            return Ok(suspects);
        }
        let mut select = Query::select();
        select.column("person").from(Children::NAME);
        select.and_where(Expr::col("investigation").eq(case.id.uuid()));
        let rows = self.database().reader().query_all(&select).await?;
        let linked = rows.iter().map(|row| row.try_get::<Uuid>("", "person"));
        let linked = linked.collect::<Result<BTreeSet<_>, _>>()?;
        Ok(of(&|id| !linked.contains(id)))
    }

    async fn titles(&self, actor: &Actor, room: &'static str, case: InvestigationId) -> Result<Vec<Choice>, Error> {
        self.offered(actor, room, Expr::col("investigation").eq(case.uuid()))
            .await
    }

    /// The records of a room for which something holds, named as a form offers them.
    async fn offered(&self, actor: &Actor, room: &'static str, holds: SimpleExpr) -> Result<Vec<Choice>, Error> {
        let mut select = Query::select();
        select.columns(["id", "title", "reference"]).from(room).and_where(holds);
        within_scopes(&mut select, room, actor);
        select.order_by("opened", Order::Asc);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter()
            .map(|row| {
                let words = format!(
                    "{} ({})",
                    row.try_get::<String>("", "title")?,
                    row.try_get::<String>("", "reference")?
                );
                Ok((row.try_get("", "id")?, words))
            })
            .collect()
    }

    /// The names of records of several rooms, of those the actor may see; a look at them, and journalled as one.
    pub async fn names_of_records(&self, actor: &Actor, wanted: &[(&'static str, Uuid)]) -> Result<Vec<Choice>, Error> {
        let mut named = Vec::new();
        for (room, id) in wanted {
            named.extend(self.offered(actor, room, Expr::col("id").eq(*id)).await?);
        }
        let is_named = |id: &Uuid| named.iter().any(|(known, _)| known == id);
        let seen: Vec<_> = wanted.iter().filter(|(_, id)| is_named(id)).copied().collect();
        if !seen.is_empty() {
            self.look(actor, "record.named", seen).await?;
        }
        Ok(named)
    }

    /// The record of a room with a spoken reference, of those the actor may see.
    pub async fn by_reference(
        &self,
        actor: &Actor,
        room: &'static str,
        reference: &str,
    ) -> Result<Option<Uuid>, Error> {
        self.ask(actor, Action::ReadPerson, Resource::default())?;
        let mut select = Query::select();
        select.column("id").from(room);
        select.and_where(Expr::col("reference").eq(reference.trim().to_uppercase()));
        within_scopes(&mut select, room, actor);
        let row = self.database().reader().query_one(&select).await?;
        Ok(row.map(|row| row.try_get::<Uuid>("", "id")).transpose()?)
    }
}
