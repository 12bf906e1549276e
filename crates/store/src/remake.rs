//! Making rows anew: when the rules by which a version becomes rows have changed, the rows that are there are those of the
//! rules before.

use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

use crate::agree::{Last, unlike};
use crate::verify::with_newer;
use crate::{Database, Projector, StoreError};

/// How many records are looked through in one turn.
const AT_ONCE: u64 = 500;
/// How many of those that are as long as a thousand of others.
const LONG_AT_ONCE: u64 = 8;

/// A way through the last versions of all records: in the order of kind and id, the long ones after all others.
#[derive(Default)]
struct Walk {
    after: Option<(String, Uuid)>,
    long: bool,
}

impl Database {
    /// Makes the rows of every record anew whose rows are not what its last version says, a few hundred in a transaction.
    /// Stopped half way, it goes on where it is needed when it is begun again. Gives back how many records had other rows.
    pub async fn remake_rows(&self, projector: &dyn Projector) -> Result<i64, StoreError> {
        let mut walk = Walk::default();
        let mut remade = 0;
        loop {
            let last = self.next_versions(&mut walk, projector.long()).await?;
            if last.is_empty() {
                return Ok(remade);
            }
            let unlike = match unlike(self, projector, &last).await? {
                Ok((unlike, _)) => unlike,
                Err(problem) => return Err(StoreError::Unmakable(problem.to_string())),
            };
            if unlike.is_empty() {
                continue;
            }
            let unit = self.begin().await?;
            for version in last.iter().filter(|version| unlike.contains(&version.id)) {
                match version.tables(projector) {
                    Ok(tables) => unit.write_tables(version.id, &tables).await?,
                    Err(problem) => return Err(StoreError::Unmakable(problem.to_string())),
                }
                remade += 1;
            }
            unit.commit_unjournalled().await?;
        }
    }

    /// Compares the rows of every record with what its last version says, in the tables that the projector makes. Gives back
    /// how many records there are, and those whose rows are others, by kind and id.
    pub async fn records_unlike(&self, projector: &dyn Projector) -> Result<(i64, Vec<(String, Uuid)>), StoreError> {
        let (mut walk, mut records, mut found) = (Walk::default(), 0, Vec::new());
        loop {
            let last = self.next_versions(&mut walk, projector.long()).await?;
            if last.is_empty() {
                return Ok((records, found));
            }
            records += i64::try_from(last.len()).unwrap_or(i64::MAX);
            let unlike = match unlike(self, projector, &last).await? {
                Ok((unlike, _)) => unlike,
                Err(problem) => return Err(StoreError::Unmakable(problem.to_string())),
            };
            let others = last.into_iter().filter(|version| unlike.contains(&version.id));
            found.extend(others.map(|version| (version.kind, version.id)));
        }
    }

    /// The last versions of the next records of a walk; none at its end.
    async fn next_versions(&self, walk: &mut Walk, long: &[&str]) -> Result<Vec<Last>, StoreError> {
        let mut last = self.last_versions(walk, long).await?;
        if last.is_empty() && !walk.long && !long.is_empty() {
            *walk = Walk {
                after: None,
                long: true,
            };
            last = self.last_versions(walk, long).await?;
        }
        if let Some(end) = last.last() {
            walk.after = Some((end.kind.clone(), end.id));
        }
        Ok(last)
    }

    /// The last versions of some records, in the order of kind and id, after one.
    async fn last_versions(&self, walk: &Walk, long: &[&str]) -> Result<Vec<Last>, StoreError> {
        let mut select = Query::select();
        select
            .columns(["kind", "id", "number", "bytes", "entry"].map(|column| ("version", column)))
            .from("version");
        with_newer(&mut select);
        select.and_where(Expr::col(("newer", "number")).is_null());
        let of_long = Expr::col(("version", "kind")).is_in(long.iter().copied());
        match (walk.long, long.is_empty()) {
            (true, _) => select.and_where(of_long).limit(LONG_AT_ONCE),
            (false, false) => select.and_where(of_long.not()).limit(AT_ONCE),
            (false, true) => select.limit(AT_ONCE),
        };
        if let Some((kind, id)) = &walk.after {
            let here = Expr::tuple([Expr::col(("version", "kind")), Expr::col(("version", "id"))]);
            select.and_where(here.gt(Expr::tuple([Expr::value(kind.as_str()), Expr::value(*id)])));
        }
        for column in ["kind", "id"] {
            select.order_by(("version", column), Order::Asc);
        }
        let read = |row: QueryResult| {
            Ok(Last {
                kind: row.try_get_by_index(0)?,
                id: row.try_get_by_index(1)?,
                number: row.try_get_by_index(2)?,
                bytes: row.try_get_by_index(3)?,
                entry: row.try_get_by_index(4)?,
            })
        };
        self.reader().query_all(&select).await?.into_iter().map(read).collect()
    }
}
