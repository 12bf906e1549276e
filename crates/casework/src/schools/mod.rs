//! The register of schools: imported from the national file, and searched by name, town, postcode or number.
//!
//! The rows are reference data about places, so that they are no versions of records: one import replaces what differs, in
//! one transaction, and its own record holds the digest of the file and what it did. A school that is no longer in the
//! file stays, marked as gone: sessions were held there.

mod import;

pub use import::{ImportCounts, ImportSchools, SchoolImport, SchoolImports, SchoolsImported};

use domain::ids::SchoolImportId;
use domain::schools::{Phase, School, SchoolStatus, Urn, search_terms};
use domain::search::SHORTEST;
use domain::time::Instant;
use jiff::civil::{Date, date};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query, SelectStatement};
use sea_orm::{ConnectionTrait, QueryResult};
use std::collections::BTreeSet;
use store::Kind;
use uuid::Uuid;

use crate::{Action, Actor, Casework, Error, Resource, Work};

const COLUMNS: [&str; 16] = [
    "urn", "name", "phase", "kind", "status", "la_code", "la_name", "town", "postcode", "low_age", "high_age",
    "opened", "closed", "gone", "place", "words",
];

/// A word that no more schools have than this leads to them; one that more have would lead to most of the register.
const FEW: usize = 500;

fn day_number(day: Date) -> i64 {
    day.since(date(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()))
}

fn day_of(number: i64) -> Result<Date, Error> {
    jiff::Span::new()
        .try_days(number)
        .and_then(|days| date(1970, 1, 1).checked_add(days))
        .map_err(|error| Error::Inside(error.to_string()))
}

/// A school as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolRow {
    /// The school.
    pub school: School,
    /// When it was first missed in the register, if it is no longer in it.
    pub gone: Option<Instant>,
}

/// What the register calls the school with a number.
pub(crate) async fn school_called(work: &Work<'_>, number: i64) -> Result<Option<String>, Error> {
    let mut select = Query::select();
    select
        .column("name")
        .from("school")
        .and_where(Expr::col("urn").eq(number));
    let row = work.unit().transaction().query_one(&select).await?;
    Ok(row.map(|row| row.try_get("", "name")).transpose()?)
}

fn read_row(row: &QueryResult) -> Result<SchoolRow, Error> {
    let number = row.try_get::<i64>("", "urn")?;
    let strange = |what: &str| Error::Inside(format!("school {number} has no {what} that is known"));
    let age = |column| -> Result<Option<u8>, Error> {
        let age = row.try_get::<Option<i64>>("", column)?;
        age.map(|age| u8::try_from(age).map_err(|_| strange("age"))).transpose()
    };
    let day =
        |column| -> Result<Option<Date>, Error> { row.try_get::<Option<i64>>("", column)?.map(day_of).transpose() };
    let phase = row.try_get::<Option<String>>("", "phase")?;
    let status = row.try_get::<String>("", "status")?;
    let school = School {
        urn: Urn::try_from(number).map_err(|_| strange("number"))?,
        name: row.try_get("", "name")?,
        phase: phase
            .map(|code| Phase::from_code(&code).ok_or_else(|| strange("phase")))
            .transpose()?,
        kind: row.try_get("", "kind")?,
        status: SchoolStatus::from_code(&status).ok_or_else(|| strange("status"))?,
        la_code: row.try_get("", "la_code")?,
        la_name: row.try_get("", "la_name")?,
        town: row.try_get("", "town")?,
        postcode: row.try_get("", "postcode")?,
        low_age: age("low_age")?,
        high_age: age("high_age")?,
        opened: day("opened")?,
        closed: day("closed")?,
    };
    let gone = row.try_get::<Option<i64>>("", "gone")?.map(Instant::from_micros);
    Ok(SchoolRow { school, gone })
}

/// Which edition of the register is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The import that brought it.
    pub import: SchoolImportId,
    /// How many schools are in it, closed ones included.
    pub schools: i64,
    /// The day of which it speaks.
    pub as_of: Date,
}

/// What a search for schools found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchoolsFound {
    /// The schools: open ones first, then the others, those no longer in the register last; by name within each.
    pub rows: Vec<SchoolRow>,
    /// Whether there are more than were asked for.
    pub more: bool,
    /// The register that was searched; nothing where none was imported yet.
    pub edition: Option<Edition>,
}

impl Casework {
    /// Finds schools: every word of the text must begin a word of the school's name or town, its postcode or its number.
    /// The register holds nobody's data; that it was searched, and which edition, is journalled all the same.
    pub async fn schools_matching(&self, actor: &Actor, text: &str, limit: usize) -> Result<SchoolsFound, Error> {
        self.ask(actor, Action::ReadSchools, Resource::default())?;
        let edition = self.school_register().await?;
        let terms = search_terms(text);
        let long_enough = terms.iter().map(|term| term.chars().count()).sum::<usize>() >= SHORTEST;
        let mut rows = Vec::new();
        if long_enough && let Some(select) = self.search_of(&terms).await? {
            let mut select = select;
            select.limit(u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1));
            let found = self.database().reader().query_all(&select).await?;
            rows = found.iter().map(read_row).collect::<Result<Vec<_>, _>>()?;
        }
        let more = rows.len() > limit;
        rows.truncate(limit);
        let seen = edition.iter().map(|it| (SchoolImports::NAME, it.import.uuid()));
        self.look(actor, "school.searched", seen.collect()).await?;
        Ok(SchoolsFound { rows, more, edition })
    }

    /// The statement that finds the schools of all terms; nothing when there are none. A term that few schools have leads
    /// to them by the index of words. Those that many have are looked for in the rows, which are read in the order in which
    /// they are shown, so that a page is full before many were read. Left to choose, an engine that has not counted its
    /// rows joins them all.
    async fn search_of(&self, terms: &[String]) -> Result<Option<SelectStatement>, Error> {
        let mut few: Option<BTreeSet<i64>> = None;
        let mut select = Query::select();
        select.columns(COLUMNS).from("school");
        for term in terms {
            let having = self.having(term).await?;
            if having.len() > FEW {
                select.and_where(Expr::col("words").like(format!("% {term}%")));
            } else {
                few = Some(match few {
                    Some(before) => before.intersection(&having).copied().collect(),
                    None => having,
                });
            }
        }
        for column in ["place", "name", "urn"] {
            select.order_by(column, Order::Asc);
        }
        Ok(match few {
            Some(few) if few.is_empty() => None,
            Some(few) => Some(select.and_where(Expr::col("urn").is_in(few)).take()),
            None => Some(select),
        })
    }

    /// The schools of which a word begins so; one more than [`FEW`] when there are more.
    async fn having(&self, beginning: &str) -> Result<BTreeSet<i64>, Error> {
        let mut select = Query::select();
        // The first text that no longer begins so: the last character there is stands after every other.
        let end = format!("{beginning}\u{10ffff}");
        select
            .distinct()
            .column("urn")
            .from("school_word")
            .and_where(Expr::col("word").gte(beginning))
            .and_where(Expr::col("word").lt(end))
            .limit(FEW as u64 + 1);
        let rows = self.database().reader().query_all(&select).await?;
        rows.iter().map(|row| Ok(row.try_get::<i64>("", "urn")?)).collect()
    }

    async fn school_register(&self) -> Result<Option<Edition>, Error> {
        let mut select = Query::select();
        select
            .columns(["id", "schools", "as_of"])
            .from("school_import")
            .order_by("edition", Order::Desc)
            .limit(1);
        let row = self.database().reader().query_one(&select).await?;
        row.map(|row| {
            Ok(Edition {
                import: SchoolImportId::from(row.try_get::<Uuid>("", "id")?),
                schools: row.try_get("", "schools")?,
                as_of: day_of(row.try_get("", "as_of")?)?,
            })
        })
        .transpose()
    }
}
