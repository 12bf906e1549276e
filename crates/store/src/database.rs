//! Opening a database, on either engine, and refusing one that would lose what it acknowledges.

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait,
};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::consult::Consultations;
use crate::{StoreError, Unit, schema};

/// The engine behind a database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// SQLite, in a file beside the program.
    Sqlite,
    /// PostgreSQL 15 or later.
    Postgres,
}

impl Engine {
    pub(crate) const fn backend(self) -> DbBackend {
        match self {
            Self::Sqlite => DbBackend::Sqlite,
            Self::Postgres => DbBackend::Postgres,
        }
    }
}

/// How many readers may be at work at once.
const CONNECTIONS: u32 = 8;

/// How many rows SQLite's thread may be ahead of whoever reads them: with few, the two wake each other for every page.
const ROWS_ON_THE_WAY: usize = 1_000;

/// How many KiB of pages SQLite's writer keeps: enough for the upper pages of the index of terms at a million referrals,
/// and for all that one transaction changes, so that no page is written before its time.
const WRITER_KEEPS: u32 = 16_000;

/// An open database.
#[derive(Clone, Debug)]
pub struct Database {
    connection: DatabaseConnection,
    /// On SQLite one connection that writes everything: each has pages of its own, and throws them away when another has
    /// written.
    writer: DatabaseConnection,
    engine: Engine,
    /// On SQLite all writes of a process stand in one queue (first come, first served): connections that wait for each
    /// other in the engine poll, which costs a page half a second.
    writers: Arc<Mutex<()>>,
    pub(crate) consultations: Consultations,
}

impl Database {
    /// Opens `sqlite:FILE` (made if absent) or `postgres://…`, and checks that it keeps what it acknowledges. The schema
    /// is brought up to date on SQLite; on PostgreSQL that is for [`Database::migrate`], as the owner.
    pub async fn open(address: &str) -> Result<Self, StoreError> {
        let database = Self::connect(address).await?;
        match database.engine {
            Engine::Sqlite => database.migrate().await?,
            Engine::Postgres => {
                let found = schema::found(&database.connection, database.engine).await?;
                if found > schema::NEWEST {
                    return Err(StoreError::Newer {
                        found,
                        known: schema::NEWEST,
                    });
                }
                if found < schema::NEWEST {
                    return Err(StoreError::Older {
                        found,
                        known: schema::NEWEST,
                    });
                }
            }
        }
        Ok(database)
    }

    /// Opens a database and brings its schema up to date.
    pub async fn open_and_migrate(address: &str) -> Result<Self, StoreError> {
        let database = Self::connect(address).await?;
        database.migrate().await?;
        Ok(database)
    }

    async fn connect(address: &str) -> Result<Self, StoreError> {
        let engine = if address.starts_with("sqlite:") {
            Engine::Sqlite
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            Engine::Postgres
        } else {
            return Err(StoreError::BadAddress(address.to_owned()));
        };
        let mut options = ConnectOptions::new(address.to_owned());
        options
            .max_connections(CONNECTIONS)
            .sqlx_logging(false)
            .acquire_timeout(Duration::from_secs(10));
        options.map_sqlx_sqlite_opts(as_safeward_keeps_it);
        // Lanes, sources and officers hold very different shares of the rows: a plan made for none of them reads the whole
        // table for the rare ones.
        options.map_sqlx_postgres_opts(|postgres| postgres.options([("plan_cache_mode", "force_custom_plan")]));
        let connection = sea_orm::Database::connect(options.clone()).await?;
        let writer = match engine {
            Engine::Sqlite => {
                options.max_connections(1).map_sqlx_sqlite_opts(|sqlite| {
                    as_safeward_keeps_it(sqlite).pragma("cache_size", format!("-{WRITER_KEEPS}"))
                });
                sea_orm::Database::connect(options).await?
            }
            Engine::Postgres => connection.clone(),
        };
        let database = Self {
            connection,
            writer,
            engine,
            writers: Arc::new(Mutex::new(())),
            consultations: Consultations::default(),
        };
        database.check_durability().await?;
        Ok(database)
    }

    async fn check_durability(&self) -> Result<(), StoreError> {
        let wanted: &[(&str, &str, &[&str])] = match self.engine {
            Engine::Sqlite => &[
                ("PRAGMA journal_mode", "journal_mode", &["wal"]),
                (
                    "SELECT CAST(synchronous AS TEXT) AS synchronous FROM pragma_synchronous",
                    "synchronous",
                    &["2", "3"],
                ),
            ],
            Engine::Postgres => &[
                ("SHOW fsync", "fsync", &["on"]),
                ("SHOW full_page_writes", "full_page_writes", &["on"]),
                (
                    "SHOW synchronous_commit",
                    "synchronous_commit",
                    &["on", "remote_apply", "remote_write"],
                ),
            ],
        };
        for (sql, name, allowed) in wanted {
            let row = self
                .writer
                .query_one_raw(Statement::from_string(self.engine.backend(), *sql))
                .await?;
            let value = row
                .map(|row| row.try_get_by_index::<String>(0))
                .transpose()?
                .unwrap_or_default();
            if !allowed.contains(&value.as_str()) {
                return Err(StoreError::NotDurable(format!(
                    "{name} is {value}, and must be {}",
                    allowed.join(" or ")
                )));
            }
        }
        Ok(())
    }

    /// Brings the schema up to date. On PostgreSQL this is for the owner of the tables.
    pub async fn migrate(&self) -> Result<(), StoreError> {
        let (transaction, _turn) = self.transaction().await?;
        schema::migrate(&transaction, self.engine).await?;
        transaction.commit().await?;
        Ok(())
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// For reading. Nothing is written through it.
    pub fn reader(&self) -> &DatabaseConnection {
        &self.connection
    }

    /// Begins a unit of work: everything in it happens together with its journal entry, or not at all.
    pub async fn begin(&self) -> Result<Unit, StoreError> {
        let (transaction, turn) = self.transaction().await?;
        Ok(Unit::new(transaction, turn, self.engine))
    }

    async fn transaction(&self) -> Result<(DatabaseTransaction, Option<OwnedMutexGuard<()>>), StoreError> {
        let turn = match self.engine {
            Engine::Sqlite => Some(Arc::clone(&self.writers).lock_owned().await),
            Engine::Postgres => None,
        };
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok((self.writer.begin_with_options(options).await?, turn))
    }

    /// Brings an erasure that was committed into the file itself, so that no older page of what was erased is left beside it.
    /// PostgreSQL lets go of what was deleted by itself, with its next vacuum.
    pub async fn settle_erasure(&self) -> Result<(), StoreError> {
        if self.engine == Engine::Sqlite {
            let _turn = Arc::clone(&self.writers).lock_owned().await;
            self.writer
                .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)")
                .await?;
        }
        Ok(())
    }

    /// Closes every connection.
    pub async fn close(self) -> Result<(), StoreError> {
        if self.engine == Engine::Sqlite {
            self.writer.close().await?;
        }
        Ok(self.connection.close().await?)
    }
}

fn as_safeward_keeps_it(sqlite: SqliteConnectOptions) -> SqliteConnectOptions {
    sqlite
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        // What is deleted or replaced is overwritten: an erasure leaves nothing of it in the file.
        .pragma("secure_delete", "ON")
        .busy_timeout(Duration::from_secs(10))
        .row_buffer_size(ROWS_ON_THE_WAY)
}
