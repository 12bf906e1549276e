//! Fresh databases for tests: one in SQLite, and one in PostgreSQL where `SAFEWARD_TEST_POSTGRES` names a server.
//!
//! `./test` starts a server of its own and sets the variable, so that every test which asks for both gets both.
#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot begin should stop at once"
)]

use sea_orm::ConnectionTrait;

use crate::{Chance, Database, SystemChance};

/// A database that nobody else uses, and the folder that goes with it.
pub struct Fresh {
    /// The database, with the newest schema.
    pub database: Database,
    /// Its address, to open it a second time.
    pub address: String,
    _folder: tempfile::TempDir,
}

/// A fresh SQLite database.
pub async fn sqlite() -> Fresh {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let address = format!("sqlite:{}", folder.path().join("test.sqlite").display());
    let database = Database::open_and_migrate(&address).await.expect("a SQLite database");
    Fresh {
        database,
        address,
        _folder: folder,
    }
}

/// A fresh PostgreSQL database, where there is a server.
pub async fn postgres() -> Option<Fresh> {
    let server = std::env::var("SAFEWARD_TEST_POSTGRES").ok()?;
    let mut bytes = [0; 8];
    SystemChance.fill(&mut bytes);
    let name = format!("t{}", u64::from_be_bytes(bytes));
    let admin = sea_orm::Database::connect(&server)
        .await
        .expect("the PostgreSQL server of the tests");
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}"))
        .await
        .expect("a fresh PostgreSQL database");
    admin.close().await.expect("an end of the first connection");
    let base = server.rsplit_once('/').map_or(server.as_str(), |(base, _)| base);
    let address = format!("{base}/{name}");
    let database = Database::open_and_migrate(&address)
        .await
        .expect("a PostgreSQL database");
    let folder = tempfile::tempdir().expect("a temporary folder");
    Some(Fresh {
        database,
        address,
        _folder: folder,
    })
}

/// Both.
pub async fn both() -> Vec<Fresh> {
    let mut databases = vec![sqlite().await];
    databases.extend(postgres().await);
    databases
}
