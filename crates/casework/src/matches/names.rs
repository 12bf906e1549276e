//! What the records of a notice are called, and whom to contact about one that is closed.

use domain::answers::Answer;
use domain::conversations::Conversations;
use domain::ids::{AccountId, ScopeId};
use domain::matches::RecordRef;
use domain::packages::Packages;
use domain::people::People;
use domain::record::Room as _;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use std::collections::{BTreeMap, BTreeSet};
use store::Kind;
use uuid::Uuid;

use super::queries::Named;
use crate::referrals::{Referrals, record_ref};
use crate::{Casework, Error};

/// What a record's own table says of it.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) reference: String,
    pub(super) received: Instant,
    pub(super) danger: Option<Answer>,
    pub(super) with: Option<AccountId>,
    pub(super) scope: Option<ScopeId>,
}

impl Casework {
    /// What records are called, by their own tables. A kind that joins the index of identifiers is read here too.
    pub(super) async fn named(&self, records: &BTreeSet<RecordRef>) -> Result<BTreeMap<RecordRef, Known>, Error> {
        let mut known = self.referrals_named(records).await?;
        known.extend(self.in_cases_named(People::NAME, records).await?);
        known.extend(self.in_cases_named(Packages::NAME, records).await?);
        known.extend(self.in_cases_named(Conversations::NAME, records).await?);
        Ok(known)
    }

    async fn referrals_named(&self, records: &BTreeSet<RecordRef>) -> Result<BTreeMap<RecordRef, Known>, Error> {
        let referrals = records.iter().filter(|record| record.kind == Referrals::NAME);
        let mut select = Query::select();
        select
            .columns(["id", "reference", "received", "danger", "assigned_to", "scope"])
            .from("referral")
            .and_where(Expr::col("id").is_in(referrals.map(|record| record.id)));
        let mut known = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            known.insert(
                record_ref(row.try_get::<Uuid>("", "id")?.into()),
                Known {
                    reference: row.try_get("", "reference")?,
                    received: Instant::from_micros(row.try_get("", "received")?),
                    danger: Answer::from_code(&row.try_get::<String>("", "danger")?),
                    with: row.try_get::<Option<Uuid>>("", "assigned_to")?.map(AccountId::from),
                    scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
                },
            );
        }
        Ok(known)
    }

    /// People, packages or conversations, with the officer in their case. Whether a child is in danger is not said of them.
    async fn in_cases_named(
        &self,
        room: &'static str,
        records: &BTreeSet<RecordRef>,
    ) -> Result<BTreeMap<RecordRef, Known>, Error> {
        let of_room = records.iter().filter(|record| record.kind == room);
        let mut select = Query::select();
        select
            .columns([
                (room, "id"),
                (room, "reference"),
                (room, "opened"),
                (room, "scope"),
                ("investigation", "officer"),
            ])
            .from(room)
            .left_join(
                "investigation",
                Expr::col(("investigation", "id")).equals((room, "investigation")),
            )
            .and_where(Expr::col((room, "id")).is_in(of_room.map(|record| record.id)));
        let mut known = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            known.insert(
                RecordRef {
                    kind: room.to_owned(),
                    id: row.try_get("", "id")?,
                },
                Known {
                    reference: row.try_get("", "reference")?,
                    received: Instant::from_micros(row.try_get("", "opened")?),
                    danger: None,
                    with: row.try_get::<Option<Uuid>>("", "officer")?.map(AccountId::from),
                    scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
                },
            );
        }
        Ok(known)
    }

    /// Those on the lists of closed cases who still have an account, by name.
    pub(super) async fn members(
        &self,
        scopes: &BTreeSet<ScopeId>,
    ) -> Result<BTreeMap<ScopeId, Vec<(AccountId, String)>>, Error> {
        let mut members: BTreeMap<ScopeId, Vec<(AccountId, String)>> = BTreeMap::new();
        if scopes.is_empty() {
            return Ok(members);
        }
        let mut select = Query::select();
        select.columns([
            ("scope_member", "scope"),
            ("scope_member", "account"),
            ("account", "display"),
        ]);
        select.from("scope_member").inner_join(
            "account",
            Expr::col(("account", "id")).equals(("scope_member", "account")),
        );
        select
            .and_where(Expr::col(("scope_member", "scope")).is_in(scopes.iter().map(|scope| scope.uuid())))
            .and_where(Expr::col(("account", "active")).eq(true))
            .and_where(crate::access::on_the_list_at(self.now()))
            .order_by(("account", "name"), Order::Asc);
        for row in self.database().reader().query_all(&select).await? {
            members
                .entry(ScopeId::from(row.try_get::<Uuid>("", "scope")?))
                .or_default()
                .push((
                    AccountId::from(row.try_get::<Uuid>("", "account")?),
                    row.try_get("", "display")?,
                ));
        }
        Ok(members)
    }
}

pub(super) fn name(record: &RecordRef, known: Option<&Known>) -> Named {
    Named {
        record: record.clone(),
        reference: known.map(|known| known.reference.clone()),
        received: known.map(|known| known.received),
    }
}

/// Whom to contact about a restricted case: whoever has the record, if they are on its list, else the first who is.
pub(super) fn contact(
    members: &BTreeMap<ScopeId, Vec<(AccountId, String)>>,
    scope: Option<ScopeId>,
    with: Option<AccountId>,
) -> Option<String> {
    let list = members.get(&scope?)?;
    let officer = list.iter().find(|(id, _)| Some(*id) == with).or(list.first())?;
    Some(officer.1.clone())
}
