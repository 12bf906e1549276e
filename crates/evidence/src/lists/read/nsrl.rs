//! Databases of hashes: NSRL RDS v3 and those of Autopsy and The Sleuth Kit. They are opened for reading and never written to.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

use super::{Form, NotRead, Row, Taker, give};

fn open(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(path, flags)?;
    // A database from elsewhere may hold views and triggers that call what they should not.
    database.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    database.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(database)
}

fn columns(database: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut asked = database.prepare("select lower(name) from pragma_table_info(?1)")?;
    let columns = asked.query_map([table], |row| row.get(0))?;
    columns.collect()
}

fn broken(form: Form) -> impl Fn(rusqlite::Error) -> NotRead {
    move |error| NotRead::Broken {
        form: form.name(),
        why: error.to_string(),
    }
}

pub(super) fn form(path: &Path) -> Result<Form, NotRead> {
    let look = || {
        let database = open(path)?;
        let file = columns(&database, "FILE")?;
        if ["sha1", "md5"]
            .iter()
            .any(|wanted| file.iter().any(|column| column == wanted))
        {
            return Ok(Some(Form::Nsrl));
        }
        let hashes = columns(&database, "hashes")?;
        Ok(hashes.iter().any(|column| column == "md5").then_some(Form::Autopsy))
    };
    look().map_err(broken(Form::Nsrl))?.ok_or(NotRead::OtherForm(
        "it is a database, but with no table FILE or hashes in it",
    ))
}

/// The set of known software: a row for each distinct file, however many packages it is in.
pub(super) fn nsrl(path: &Path, take: Taker<'_>) -> Result<(), NotRead> {
    rows(
        path,
        Form::Nsrl,
        "FILE",
        &[("md5", "md5"), ("sha1", "sha1"), ("sha256", "sha256")],
        take,
    )
}

/// A database of Autopsy.
pub(super) fn autopsy(path: &Path, take: Taker<'_>) -> Result<(), NotRead> {
    let wanted = [("md5", "md5"), ("sha1", "sha1"), ("sha2_256", "sha256")];
    rows(path, Form::Autopsy, "hashes", &wanted, take)
}

fn rows(path: &Path, form: Form, table: &str, wanted: &[(&str, &str)], take: Taker<'_>) -> Result<(), NotRead> {
    let broken = broken(form);
    let database = open(path).map_err(&broken)?;
    let there = columns(&database, table).map_err(&broken)?;
    let wanted: Vec<&(&str, &str)> = wanted
        .iter()
        .filter(|(column, _)| there.iter().any(|it| it == column))
        .collect();
    let columns: Vec<&str> = wanted.iter().map(|(column, _)| *column).collect();
    // The names are those above and come from nowhere else.
    let query = format!("select distinct {} from {table}", columns.join(", "));
    let mut asked = database.prepare(&query).map_err(&broken)?;
    let mut rows = asked.query([]).map_err(&broken)?;
    let mut number = 0;
    while let Some(found) = rows.next().map_err(&broken)? {
        number += 1;
        let mut row = Row::numbered(number);
        for (place, (_, function)) in wanted.iter().enumerate() {
            match found.get_ref(place).map_err(&broken)? {
                ValueRef::Null => {}
                ValueRef::Text(text) => row.digest(function, &String::from_utf8_lossy(text)),
                ValueRef::Blob(bytes) => row.digest(function, &crate::digests::hex(bytes)),
                other => row.refuse("a digest", &format!("{:?}", other.data_type())),
            }
        }
        give(take, row)?;
    }
    Ok(())
}
