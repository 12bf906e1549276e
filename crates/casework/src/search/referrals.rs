//! Referrals in the search: by reference, by the sender's number, by an identifier however it is written.

use domain::search::{Asked, Closeness, Reason, Why};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query};
use std::collections::BTreeMap;
use uuid::Uuid;

use super::{Group, Hit, in_order};
use crate::referrals::{QUEUE_COLUMNS, QueueRow, read_row, within_scopes};
use crate::{Action, Actor, Casework, Error};

/// How many referrals a search shows.
const MOST: usize = 50;
/// How many rows of the index are looked up at most; a record may have several.
const ROWS: u64 = MOST as u64 * 4;

/// A referral that was found.
#[derive(Clone, Debug)]
pub struct ReferralFound {
    /// As the queue shows it.
    pub row: QueueRow,
    /// Why it was found.
    pub reason: Reason,
}

impl Casework {
    pub(super) async fn referrals_found(&self, actor: &Actor, asked: &Asked) -> Result<Group<ReferralFound>, Error> {
        if !self.may(actor, Action::ListReferrals) {
            return Ok(Group::default());
        }
        let mut by_number = self.by_number(actor, asked).await?;
        let mut hits: Vec<Hit> = by_number.values().map(|(hit, _)| *hit).collect();
        hits.extend(self.holding(actor, asked, "referral", ROWS).await?);
        let mut hits = in_order(hits);
        let more = hits.len() > MOST;
        hits.truncate(MOST);
        let ids: Vec<Uuid> = hits.iter().map(|hit| hit.record).collect();
        let mut select = Query::select();
        select
            .columns(QUEUE_COLUMNS)
            .from("referral")
            .and_where(Expr::col("id").is_in(ids.iter().copied()));
        within_scopes(&mut select, "referral", actor);
        let rows = self.database().reader().query_all(&select).await?;
        let rows = rows.iter().map(read_row).collect::<Result<Vec<_>, _>>()?;
        let may_know = rows.into_iter().filter(|row| actor.may_know_of(row.scope));
        let mut rows: BTreeMap<Uuid, QueueRow> = may_know.map(|row| (row.id.uuid(), row)).collect();
        let terms = self.identifiers_of(asked, ids.iter().copied()).await?;
        let found = ids.iter().filter_map(|id| {
            let by_number = by_number.remove(id).map(|(_, reason)| reason);
            let by_term = terms.get(id).and_then(|terms| asked.reason(terms));
            Some(ReferralFound {
                row: rows.remove(id)?,
                reason: [by_number, by_term].into_iter().flatten().min()?,
            })
        });
        Ok(Group {
            rows: found.collect(),
            more,
        })
    }

    /// By their own reference or its beginning, or by the number that the sender gave.
    async fn by_number(&self, actor: &Actor, asked: &Asked) -> Result<BTreeMap<Uuid, (Hit, Reason)>, Error> {
        let reference = || Expr::col("reference");
        let mut any = Cond::any().add(Expr::col("sender_reference").eq(asked.text.as_str()));
        let typed = asked.reference.as_ref().filter(|typed| typed.starts_with('r'));
        if let Some(typed) = typed {
            let begins = typed.to_uppercase();
            let end = format!("{begins}\u{10ffff}");
            any = any.add(Cond::all().add(reference().gte(begins)).add(reference().lt(end)));
        }
        let mut select = Query::select();
        select
            .columns(["id", "reference", "received"])
            .from("referral")
            .cond_where(any);
        within_scopes(&mut select, "referral", actor);
        select.order_by("reference", Order::Asc).limit(ROWS);
        let mut found = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let id: Uuid = row.try_get("", "id")?;
            let own: String = row.try_get("", "reference")?;
            let own = own.to_lowercase();
            let reason = match typed {
                Some(typed) if own == *typed => Reason::by(Why::Reference, Closeness::Whole),
                Some(typed) if own.starts_with(typed.as_str()) => Reason::by(Why::Reference, Closeness::Begins),
                _ => Reason::by(Why::SendersNumber, Closeness::Whole),
            };
            let hit = Hit {
                record: id,
                closeness: reason.closeness,
                at: row.try_get("", "received")?,
            };
            found.insert(id, (hit, reason));
        }
        Ok(found)
    }
}
