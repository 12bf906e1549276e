//! All of what somebody may know of as one table of ties, for what is asked of the whole: its groups, and the way between any two.

use domain::identifiers::IdentifierKind;
use domain::networks::{MOST_FOLLOWED, RECORDS, TieKind};
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query};
use std::collections::HashMap;
use uuid::Uuid;

use super::Looking;
use super::ties::terms;
use crate::referrals::within_scopes;
use crate::{Action, Actor, Casework, Error, Resource};

/// How many rows are read at once.
const ROWS: u64 = 20_000;
/// The identifiers of how many records are read at once.
const HOLDERS: usize = 400;

/// How much there is of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whole {
    /// How many records may be places.
    pub records: usize,
    /// How many ties were given.
    pub ties: u64,
    /// How many identifiers tie nobody, for more hold them than one person uses.
    pub everybodys: usize,
}

/// The tables whose columns tie their records to others, and the columns of the two ends.
const COLUMNS: [(&str, &str, &str); 8] = [
    ("child", "person", "investigation"),
    ("custody", "person", "investigation"),
    ("exhibit", "id", "investigation"),
    ("exhibit", "id", "person"),
    ("conversation", "id", "exhibit"),
    ("package", "id", "exhibit"),
    ("referral", "id", "investigation"),
    ("identity", "kept", "other"),
];

impl Casework {
    /// Gives every tie between two places that the actor may know of, each by its names: a record by its reference, an identifier
    /// by its kind and normal form. One entry in the journal says that all of it was counted.
    pub async fn whole_network(&self, actor: &Actor, mut tie: impl FnMut(&str, &str) + Send) -> Result<Whole, Error> {
        self.ask(actor, Action::ReadNetwork, Resource::default())?;
        self.look(actor, "network.counted", Vec::new()).await?;
        let looking = Looking { casework: self, actor };
        let names = looking.references().await?;
        let mut whole = Whole {
            records: names.len(),
            ..Whole::default()
        };
        let mut give = |one: Uuid, other: Uuid| {
            if let (Some(one), Some(other)) = (names.get(&one), names.get(&other)) {
                tie(one, other);
                whole.ties += 1;
            }
        };
        for (table, one, other) in COLUMNS {
            looking.by_columns((table, one, other), &mut give).await?;
        }
        looking.every_stated(&mut give).await?;
        // Who holds an identifier is known once everybody was looked at.
        let mut identifiers: HashMap<(IdentifierKind, String), Vec<Uuid>> = HashMap::new();
        let mut holders: Vec<Uuid> = names.keys().copied().collect();
        holders.sort_unstable();
        for some in holders.chunks(HOLDERS) {
            for (kind, normal, record) in looking.identifiers_of(some).await? {
                let held = identifiers.entry((kind, normal)).or_default();
                // One more than is followed is enough to know that they are too many.
                if held.len() <= MOST_FOLLOWED {
                    held.push(record);
                }
            }
        }
        for ((kind, normal), held) in identifiers {
            if held.len() > MOST_FOLLOWED {
                whole.everybodys += 1;
                continue;
            }
            let name = format!("{}:{normal}", kind.code());
            for record in held {
                if let Some(record) = names.get(&record) {
                    tie(record, &name);
                    whole.ties += 1;
                }
            }
        }
        Ok(whole)
    }
}

impl Looking<'_> {
    /// The references of all records that may be places, and of packages, which are tied to their exhibits.
    async fn references(&self) -> Result<HashMap<Uuid, String>, Error> {
        let mut names = HashMap::new();
        for table in RECORDS.into_iter().chain(["package"]) {
            let mut after: Option<Uuid> = None;
            loop {
                let mut select = Query::select();
                select
                    .columns(["id", "reference"])
                    .from(table)
                    .order_by("id", Order::Asc)
                    .limit(ROWS);
                if let Some(after) = after {
                    select.and_where(Expr::col("id").gt(after));
                }
                within_scopes(&mut select, table, self.actor);
                let rows = self.rows(&select).await?;
                for row in &rows {
                    let id = row.try_get("", "id")?;
                    names.insert(id, row.try_get("", "reference")?);
                    after = Some(id);
                }
                if (rows.len() as u64) < ROWS {
                    break;
                }
            }
        }
        Ok(names)
    }

    async fn by_columns(
        &self,
        (table, one, other): (&'static str, &'static str, &'static str),
        give: &mut (impl FnMut(Uuid, Uuid) + Send),
    ) -> Result<(), Error> {
        let mut after: Option<Uuid> = None;
        loop {
            let mut select = Query::select();
            select
                .expr_as(Expr::col("id"), "place")
                .expr_as(Expr::col(one), "one")
                .expr_as(Expr::col(other), "other")
                .from(table)
                .and_where(Expr::col(one).is_not_null())
                .and_where(Expr::col(other).is_not_null())
                .order_by("id", Order::Asc)
                .limit(ROWS);
            if let Some(after) = after {
                select.and_where(Expr::col("id").gt(after));
            }
            match table {
                "identity" => {
                    select.and_where(Expr::col("verdict").eq("same"));
                }
                "conversation" | "package" => {
                    select.and_where(Expr::col("state").ne("withdrawn"));
                }
                _ => {}
            }
            within_scopes(&mut select, table, self.actor);
            let rows = self.rows(&select).await?;
            for row in &rows {
                give(row.try_get("", "one")?, row.try_get("", "other")?);
                after = Some(row.try_get("", "place")?);
            }
            if (rows.len() as u64) < ROWS {
                return Ok(());
            }
        }
    }

    async fn every_stated(&self, give: &mut (impl FnMut(Uuid, Uuid) + Send)) -> Result<(), Error> {
        let mut after: Option<(Uuid, i64)> = None;
        loop {
            let mut select = Query::select();
            select
                .columns(["record", "place", "one", "other"])
                .from("tie")
                .and_where(Expr::col("kind").ne(TieKind::Together.code()))
                .order_by("record", Order::Asc)
                .order_by("place", Order::Asc)
                .limit(ROWS);
            if let Some((record, place)) = after {
                let later = Cond::all()
                    .add(Expr::col("record").eq(record))
                    .add(Expr::col("place").gt(place));
                select.cond_where(Cond::any().add(Expr::col("record").gt(record)).add(later));
            }
            within_scopes(&mut select, "tie", self.actor);
            let rows = self.rows(&select).await?;
            for row in &rows {
                give(row.try_get("", "one")?, row.try_get("", "other")?);
                after = Some((row.try_get("", "record")?, row.try_get("", "place")?));
            }
            if (rows.len() as u64) < ROWS {
                return Ok(());
            }
        }
    }

    async fn identifiers_of(&self, records: &[Uuid]) -> Result<Vec<(IdentifierKind, String, Uuid)>, Error> {
        let mut select = Query::select();
        select
            .columns(["record", "kind", "normal"].map(|column| ("term", column)))
            .from("term")
            .and_where(Expr::col(("term", "record")).is_in(records.iter().copied()))
            .and_where(Expr::col(("term", "kind")).is_in(IdentifierKind::ALL.map(IdentifierKind::code)));
        terms(&mut select, "term", self.actor);
        let mut found = Vec::new();
        for row in self.rows(&select).await? {
            if let Some(kind) = IdentifierKind::from_code(&row.try_get::<String>("", "kind")?) {
                found.push((kind, row.try_get("", "normal")?, row.try_get("", "record")?));
            }
        }
        Ok(found)
    }
}
