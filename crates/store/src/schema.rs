//! The schema, by forward-only migrations. A landed migration is never edited: tests upgrade a dump of each for ever.

use sea_orm::{ConnectionTrait, DatabaseTransaction};

use crate::{Engine, StoreError};

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001.sql"),
    include_str!("../migrations/0002.sql"),
    include_str!("../migrations/0003.sql"),
    include_str!("../migrations/0004.sql"),
    include_str!("../migrations/0005.sql"),
    include_str!("../migrations/0006.sql"),
    include_str!("../migrations/0007.sql"),
    include_str!("../migrations/0008.sql"),
    include_str!("../migrations/0009.sql"),
];

/// The number of the newest schema that this program knows.
#[allow(clippy::cast_possible_wrap, reason = "there will never be so many")]
pub const NEWEST: i64 = MIGRATIONS.len() as i64;

/// What no engine lets the other say: journal rows may be added and read, never changed or taken away.
fn journal_guards(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => {
            "CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
             CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;"
        }
        Engine::Postgres => {
            "CREATE FUNCTION journal_only_grows() RETURNS trigger LANGUAGE plpgsql AS
                 $$ BEGIN RAISE EXCEPTION 'the journal only grows'; END $$;
             CREATE TRIGGER journal_keeps BEFORE UPDATE OR DELETE ON journal
                 FOR EACH ROW EXECUTE FUNCTION journal_only_grows();
             CREATE TRIGGER journal_stays BEFORE TRUNCATE ON journal
                 FOR EACH STATEMENT EXECUTE FUNCTION journal_only_grows();"
        }
    }
}

/// The text of a migration in the words of an engine.
fn in_words_of(engine: Engine, portable: &str) -> String {
    // PostgreSQL compares text by the rules of a language unless told otherwise, and keeps no table in the order of a key.
    let words = match engine {
        Engine::Sqlite => [
            "BLOB",
            "INTEGER",
            "BLOB",
            "INTEGER",
            "0",
            "",
            "STRICT",
            "STRICT, WITHOUT ROWID",
        ],
        Engine::Postgres => ["uuid", "bigint", "bytea", "boolean", "false", "COLLATE \"C\"", "", ""],
    };
    [
        "{uuid}",
        "{int}",
        "{bytes}",
        "{bool}",
        "{false}",
        "{bytewise}",
        "{strict}",
        "{clustered}",
    ]
    .iter()
    .zip(words)
    .fold(portable.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// The schema that is there: 0 for an empty database.
pub async fn found(connection: &impl ConnectionTrait, engine: Engine) -> Result<i64, StoreError> {
    let there = match engine {
        Engine::Sqlite => "SELECT count(*) AS n FROM sqlite_master WHERE name = 'schema_version'",
        Engine::Postgres => {
            "SELECT count(*) AS n FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_version'"
        }
    };
    if number(connection, engine, there).await? == 0 {
        return Ok(0);
    }
    number(
        connection,
        engine,
        "SELECT coalesce(max(number), 0) AS n FROM schema_version",
    )
    .await
}

async fn number(connection: &impl ConnectionTrait, engine: Engine, sql: &str) -> Result<i64, StoreError> {
    let row = connection
        .query_one_raw(sea_orm::Statement::from_string(engine.backend(), sql))
        .await?;
    Ok(row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0))
}

/// Brings the schema up to the newest, inside one transaction.
pub async fn migrate(transaction: &DatabaseTransaction, engine: Engine) -> Result<(), StoreError> {
    if engine == Engine::Postgres {
        // Two that start at once must not both migrate.
        transaction
            .execute_unprepared("SELECT pg_advisory_xact_lock(7233169)")
            .await?;
    }
    let found = found(transaction, engine).await?;
    if found > NEWEST {
        return Err(StoreError::Newer { found, known: NEWEST });
    }
    if found == 0 {
        let table = "CREATE TABLE schema_version (number {int} PRIMARY KEY) {strict}";
        transaction.execute_unprepared(&in_words_of(engine, table)).await?;
    }
    for (migration, number) in MIGRATIONS.iter().zip(1_i64..).filter(|(_, number)| *number > found) {
        transaction.execute_unprepared(&in_words_of(engine, migration)).await?;
        if number == 1 {
            transaction.execute_unprepared(journal_guards(engine)).await?;
            let first = "INSERT INTO journal_head (id, number, hash) VALUES (1, 0, ";
            let zeros = "0".repeat(64);
            let hash = match engine {
                Engine::Sqlite => format!("x'{zeros}')"),
                Engine::Postgres => format!("'\\x{zeros}')"),
            };
            transaction.execute_unprepared(&format!("{first}{hash}")).await?;
        }
        transaction
            .execute_unprepared(&format!("INSERT INTO schema_version (number) VALUES ({number})"))
            .await?;
    }
    Ok(())
}
