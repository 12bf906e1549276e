//! What an older program put into the index, made anew once.
//!
//! The rows of the index are made from the last version of each record. Where the program makes others from the same version
//! than it did, those that are there are made anew on its first start: no record changes by it, and the check of records
//! against the journal, which makes them too, goes on finding what it expects.

use domain::people::{People, parts};
use domain::record::Record;
use domain::record::Room as _;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use uuid::Uuid;

use crate::rooms::Of;
use crate::{Casework, Error};

/// The setting that says that it was done.
const DONE: &str = "names_taken_apart";
/// How many people are read at a time.
const AT_A_TIME: u64 = 500;

impl Casework {
    /// Puts the parts of names that have a mark into the index, for people who were recorded before it held them.
    pub(crate) async fn take_names_apart(&self) -> Result<(), Error> {
        if self.database().setting(DONE).await?.is_some() {
            return Ok(());
        }
        let unit = self.database().begin().await?;
        // Of two servers that start at once the second waits here until the first is done.
        unit.set_once(DONE, vec![1]).await?;
        let mut after = Uuid::nil();
        loop {
            let mut select = Query::select();
            select
                .column("id")
                .from(People::NAME)
                .and_where(Expr::col("id").gt(after))
                .order_by("id", Order::Asc)
                .limit(AT_A_TIME);
            let rows = unit.transaction().query_all(&select).await?;
            let Some(last) = rows.last() else {
                break;
            };
            after = last.try_get("", "id")?;
            for row in &rows {
                let held = unit.load::<Of<People>>(row.try_get::<Uuid>("", "id")?).await?;
                if let Some(held) = held.filter(|held| has_a_mark(&held.record)) {
                    unit.project_again::<Of<People>>(&held).await?;
                }
            }
        }
        Ok(unit.commit_unjournalled().await?)
    }
}

fn has_a_mark(person: &Record<People>) -> bool {
    let names = person.all_names();
    let mut words = names.iter().flat_map(|(given, surname)| [given, surname]);
    words.any(|name| name.split_whitespace().any(|word| !parts(word).is_empty()))
}
