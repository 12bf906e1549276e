//! Making rows anew: when the rules by which a version becomes rows have changed, the rows that are there are those of the
//! rules before.

use sea_orm::sea_query::{Cond, Expr, ExprTrait, JoinType, Order, Query};
use sea_orm::{ConnectionTrait, QueryResult};
use uuid::Uuid;

use crate::agree::{Last, unlike};
use crate::{Database, Projector, StoreError};

/// How many records are looked through in one turn.
const AT_ONCE: u64 = 500;

impl Database {
    /// Makes the rows of every record anew whose rows are not what its last version says, a few hundred in a transaction.
    /// Stopped half way, it goes on where it is needed when it is begun again. Gives back how many records had other rows.
    pub async fn remake_rows(&self, projector: &dyn Projector) -> Result<i64, StoreError> {
        let mut after = None;
        let mut remade = 0;
        loop {
            let last = self.last_versions(after.as_ref()).await?;
            let Some(end) = last.last() else {
                return Ok(remade);
            };
            after = Some((end.kind.clone(), end.id));
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

    /// The last versions of some records, in the order of kind and id, after one.
    async fn last_versions(&self, after: Option<&(String, Uuid)>) -> Result<Vec<Last>, StoreError> {
        let mut select = Query::select();
        select
            .columns(["kind", "id", "number", "bytes", "entry"].map(|column| ("version", column)))
            .from("version");
        select.join_as(
            JoinType::LeftJoin,
            "version",
            "newer",
            Cond::all()
                .add(Expr::col(("newer", "kind")).equals(("version", "kind")))
                .add(Expr::col(("newer", "id")).equals(("version", "id")))
                .add(Expr::col(("newer", "number")).eq(Expr::col(("version", "number")).add(1_i64))),
        );
        select.and_where(Expr::col(("newer", "number")).is_null());
        if let Some((kind, id)) = after {
            let here = Expr::tuple([Expr::col(("version", "kind")), Expr::col(("version", "id"))]);
            select.and_where(here.gt(Expr::tuple([Expr::value(kind.as_str()), Expr::value(*id)])));
        }
        for column in ["kind", "id"] {
            select.order_by(("version", column), Order::Asc);
        }
        select.limit(AT_ONCE);
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
