//! Taking the register from its file, with a record of what each import did.

use domain::ids::{AccountId, SchoolImportId};
use domain::journal::Operation;
use domain::schools::{School, Urn};
use domain::time::Instant;
use exchange::schools::{Limits, Refused, Register, day_in_name, read};
use jiff::civil::Date;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query, SimpleExpr};
use sea_orm::{ConnectionTrait, Value};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use store::{Kind, Table};
use uuid::Uuid;

use super::{COLUMNS, SchoolRow, day_number, read_row};
use crate::access::hexadecimal;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// What one import of the register did. The schools themselves are in the file that its digest names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolImport {
    /// Its id.
    pub id: SchoolImportId,
    /// Which it was, from 1.
    pub edition: i64,
    /// The name of the file.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal digits.
    pub digest: String,
    /// The day of which the file speaks: that in its name, else the day of the import.
    pub as_of: Date,
    /// When.
    pub at: Instant,
    /// Who imported it.
    pub by: AccountId,
    /// How many schools were in the register after it, closed ones included.
    pub schools: i64,
    /// What changed.
    pub counts: ImportCounts,
    /// How many rows were refused.
    pub refused: i64,
}

/// What an import of the register changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportCounts {
    /// Schools of the file that the register now holds as the file has them.
    pub taken: i64,
    /// Of these, how many were here before and were different, or had been marked as gone.
    pub changed: i64,
    /// Schools that were here, are not in the file, and are marked as gone by this import.
    pub gone: i64,
}

/// Imports of the register, as a kind of record.
pub struct SchoolImports;

impl Kind for SchoolImports {
    type Record = SchoolImport;
    const NAME: &'static str = "school_import";
    fn id(record: &SchoolImport) -> Uuid {
        record.id.uuid()
    }
    fn project(import: &SchoolImport, number: i64) -> Vec<Table> {
        vec![Table::root(
            "school_import",
            &["id", "edition", "digest", "as_of", "at", "schools", "version"],
            vec![
                import.id.uuid().into(),
                import.edition.into(),
                import.digest.clone().into(),
                day_number(import.as_of).into(),
                import.at.micros().into(),
                import.schools.into(),
                number.into(),
            ],
        )]
    }
}

/// Puts what a file says into the register, all of it or nothing.
#[derive(Clone, Debug, Serialize)]
pub struct ImportSchools {
    /// The name of the file.
    pub file: String,
    /// SHA-256 of the file, in hexadecimal digits; it stands for the schools where the command is compared with another.
    pub digest: String,
    /// What the file says.
    #[serde(skip)]
    pub register: Register,
}

impl Command for ImportSchools {
    type Done = ImportCounts;
    async fn apply(self, work: &mut Work<'_>) -> Result<ImportCounts, Error> {
        work.ask(Action::ImportSchools, Resource::default())?;
        let edition = next_edition(work).await?;
        let held = all_schools(work).await?;
        let Differences {
            new,
            changed,
            gone,
            stale_words,
        } = differences(&self.register, &held);
        forget_words(work, &stale_words).await?;
        let with_words = new
            .iter()
            .chain(changed.iter().filter(|it| stale_words.contains(&it.urn)));
        write_schools(work, new.iter().chain(&changed).copied()).await?;
        write_words(work, with_words.copied()).await?;
        mark_gone(work, &gone).await?;

        let listed = held.values().filter(|row| row.gone.is_none()).count() + new.len() - gone.len();
        let back = changed
            .iter()
            .filter(|it| held.get(&it.urn).is_some_and(|row| row.gone.is_some()));
        let counts = ImportCounts {
            taken: count(self.register.schools.len()),
            changed: count(changed.len()),
            gone: count(gone.len()),
        };
        let import = SchoolImport {
            id: SchoolImportId::new(work.now, work.chance()),
            edition,
            as_of: day_in_name(&self.file).unwrap_or_else(|| work.now.london_day()),
            file: self.file,
            digest: self.digest,
            at: work.now,
            by: work.actor.account,
            schools: count(listed + back.count()),
            counts,
            refused: count(self.register.refused.len()),
        };
        work.put::<SchoolImports>(None, &import).await?;
        work.journal(Operation::Collection, "school.imported");
        Ok(counts)
    }
}

fn count(things: usize) -> i64 {
    i64::try_from(things).unwrap_or(i64::MAX)
}

/// What a file would change.
struct Differences<'a> {
    new: Vec<&'a School>,
    changed: Vec<&'a School>,
    gone: Vec<Urn>,
    /// The changed schools whose words are others now.
    stale_words: BTreeSet<Urn>,
}

fn differences<'a>(register: &'a Register, held: &BTreeMap<Urn, SchoolRow>) -> Differences<'a> {
    let mut found = Differences {
        new: Vec::new(),
        changed: Vec::new(),
        gone: Vec::new(),
        stale_words: BTreeSet::new(),
    };
    let mut named: BTreeSet<Urn> = register.damaged.clone();
    for school in &register.schools {
        named.insert(school.urn);
        match held.get(&school.urn) {
            None => found.new.push(school),
            Some(row) if row.school == *school && row.gone.is_none() => {}
            Some(row) => {
                if row.school.search_words() != school.search_words() {
                    found.stale_words.insert(school.urn);
                }
                found.changed.push(school);
            }
        }
    }
    // A row that cannot be told by its number may be that of any school: then nobody can say which are gone.
    if register.whole {
        let listed = held.iter().filter(|(_, row)| row.gone.is_none()).map(|(urn, _)| *urn);
        found.gone = listed.filter(|urn| !named.contains(urn)).collect();
    }
    found
}

/// The number of this import. Taking it locks out every other until this one has ended, so that none compares a file with
/// a register that is being changed.
async fn next_edition(work: &Work<'_>) -> Result<i64, Error> {
    let mut insert = Query::insert();
    insert
        .into_table("counter")
        .columns(["series", "next"])
        .values_panic(["schools".into(), 1_i64.into()]);
    insert.on_conflict(
        OnConflict::column("series")
            .value("next", Expr::col(("counter", "next")).add(1_i64))
            .to_owned(),
    );
    insert.returning_col("next");
    let row = work.unit().transaction().query_one(&insert).await?;
    Ok(row.map(|row| row.try_get("", "next")).transpose()?.unwrap_or(1))
}

async fn all_schools(work: &Work<'_>) -> Result<BTreeMap<Urn, SchoolRow>, Error> {
    let mut select = Query::select();
    select.columns(COLUMNS).from("school");
    let rows = work.unit().transaction().query_all(&select).await?;
    rows.iter()
        .map(|row| read_row(row).map(|row| (row.school.urn, row)))
        .collect()
}

async fn write_schools(work: &Work<'_>, schools: impl Iterator<Item = &School>) -> Result<(), Error> {
    let schools: Vec<&School> = schools.collect();
    for part in schools.chunks(ROWS) {
        let mut insert = Query::insert();
        insert.into_table("school").columns(COLUMNS);
        for school in part {
            insert.values_panic(values_of(school).map(SimpleExpr::from));
        }
        let others = COLUMNS.into_iter().skip(1);
        insert.on_conflict(OnConflict::column("urn").update_columns(others).to_owned());
        work.unit().transaction().execute(&insert).await?;
    }
    Ok(())
}

fn values_of(school: &School) -> [Value; 16] {
    let number = |age: Option<u8>| age.map(i64::from);
    [
        school.urn.number().into(),
        school.name.clone().into(),
        school.phase.map(|phase| phase.code().to_owned()).into(),
        school.kind.clone().into(),
        school.status.code().into(),
        school.la_code.clone().into(),
        school.la_name.clone().into(),
        school.town.clone().into(),
        school.postcode.clone().into(),
        number(school.low_age).into(),
        number(school.high_age).into(),
        school.opened.map(day_number).into(),
        school.closed.map(day_number).into(),
        Value::BigInt(None),
        i64::from(!school.status.is_open()).into(),
        in_one_text(&school.search_words()).into(),
    ]
}

/// Each word after a blank, so that a text with a blank before it begins one.
fn in_one_text(words: &BTreeSet<String>) -> String {
    words.iter().fold(String::new(), |text, word| text + " " + word)
}

async fn write_words(work: &Work<'_>, schools: impl Iterator<Item = &School>) -> Result<(), Error> {
    let words: Vec<(String, Urn)> = schools
        .flat_map(|school| school.search_words().into_iter().map(|word| (word, school.urn)))
        .collect();
    for part in words.chunks(ROWS * 4) {
        let mut insert = Query::insert();
        insert.into_table("school_word").columns(["word", "urn"]);
        for (word, urn) in part {
            insert.values_panic([word.clone().into(), urn.number().into()]);
        }
        work.unit().transaction().execute(&insert).await?;
    }
    Ok(())
}

async fn forget_words(work: &Work<'_>, schools: &BTreeSet<Urn>) -> Result<(), Error> {
    let schools: Vec<i64> = schools.iter().map(|urn| urn.number()).collect();
    for part in schools.chunks(ROWS) {
        let mut delete = Query::delete();
        delete
            .from_table("school_word")
            .and_where(Expr::col("urn").is_in(part.iter().copied()));
        work.unit().transaction().execute(&delete).await?;
    }
    Ok(())
}

async fn mark_gone(work: &Work<'_>, schools: &[Urn]) -> Result<(), Error> {
    for part in schools.chunks(ROWS) {
        let mut update = Query::update();
        update
            .table("school")
            .value("gone", work.now.micros())
            .value("place", 2_i64)
            .and_where(Expr::col("urn").is_in(part.iter().map(|urn| urn.number())));
        work.unit().transaction().execute(&update).await?;
    }
    Ok(())
}

/// Few enough rows in one statement for either engine, which counts values.
const ROWS: usize = 500;

/// What became of a file, for whoever imported it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SchoolsImported {
    /// What the import changed.
    #[serde(flatten)]
    pub counts: ImportCounts,
    /// The rows that were not taken; or one refusal of the whole file, with which nothing was.
    pub refused: Vec<Refused>,
}

impl Casework {
    /// Imports the register from its file. `on` hears every thousand rows how many were read; the file's name tells the day
    /// of which it speaks.
    pub async fn import_schools(
        &self,
        actor: &Actor,
        file: &str,
        from: impl Read + Send + 'static,
        mut on: impl FnMut(u64) + Send + 'static,
    ) -> Result<SchoolsImported, Error> {
        self.ask(actor, Action::ImportSchools, Resource::default())?;
        let reading = tokio::task::spawn_blocking(move || read(from, &Limits::default(), &mut on));
        let register = match reading.await.map_err(|error| Error::Inside(error.to_string()))? {
            Ok(register) => register,
            Err(refused) => {
                return Ok(SchoolsImported {
                    refused: vec![refused],
                    ..SchoolsImported::default()
                });
            }
        };
        let refused = register.refused.clone();
        let import = ImportSchools {
            file: file.to_owned(),
            digest: hexadecimal(&register.digest),
            register,
        };
        let counts = self.execute(actor, import).await?;
        Ok(SchoolsImported { counts, refused })
    }
}
