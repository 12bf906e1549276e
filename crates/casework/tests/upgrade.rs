//! Every schema that ever landed can be upgraded: a small database of each, on both engines, is opened by today's program.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use casework::Casework;
use casework::records::AllKinds;
use sea_orm::ConnectionTrait;
use std::path::PathBuf;
use std::sync::Arc;
use store::{Database, NEWEST_SCHEMA, StoreError, SystemChance, SystemClock, verify_journal};

fn dumps(suffix: &str) -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../store/tests/dumps");
    let mut dumps: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(suffix))
        .collect();
    dumps.sort();
    dumps
}

/// Starts today's program on it, which makes the rows of its records anew by today's rules, and checks them.
async fn is_whole(database: &Database) {
    Casework::start(database.clone(), Arc::new(SystemClock), Arc::new(SystemChance))
        .await
        .unwrap();
    assert!(Casework::rows_are_of_today(database).await.unwrap());
    let verified = verify_journal(database, &[], None, Some(&AllKinds)).await.unwrap();
    assert_eq!(verified.problem, None);
    assert!(verified.entries > 40);
}

#[tokio::test]
async fn every_sqlite_schema_is_upgraded() {
    let dumps = dumps(".sqlite");
    assert_eq!(
        i64::try_from(dumps.len()).unwrap(),
        NEWEST_SCHEMA - 1,
        "each schema but the newest has left a dump"
    );
    for dump in dumps {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("old.sqlite");
        std::fs::copy(&dump, &file).unwrap();
        let database = Database::open(&format!("sqlite:{}", file.display())).await.unwrap();
        is_whole(&database).await;
    }
}

#[tokio::test]
async fn every_postgres_schema_is_upgraded_by_its_owner_and_by_nobody_else() {
    let Ok(server) = std::env::var("SAFEWARD_TEST_POSTGRES") else {
        return;
    };
    let base = server.rsplit_once('/').unwrap().0.to_owned();
    let admin = sea_orm::Database::connect(&server).await.unwrap();
    for (dump, n) in dumps(".postgres.sql").iter().zip(1..) {
        let name = format!("upgrade_{n}_{}", std::process::id());
        admin
            .execute_unprepared(&format!("CREATE DATABASE {name}"))
            .await
            .unwrap();
        let address = format!("{base}/{name}");
        let loading = sea_orm::Database::connect(&address).await.unwrap();
        loading
            .execute_unprepared(&std::fs::read_to_string(dump).unwrap())
            .await
            .unwrap();
        loading.close().await.unwrap();
        assert!(matches!(Database::open(&address).await, Err(StoreError::Older { .. })));
        is_whole(&Database::open_and_migrate(&address).await.unwrap()).await;
    }
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_refused() {
    for fresh in store::testing::both().await {
        let newer = format!("INSERT INTO schema_version (number) VALUES ({})", NEWEST_SCHEMA + 1);
        fresh.database.reader().execute_unprepared(&newer).await.unwrap();
        assert!(matches!(
            Database::open(&fresh.address).await,
            Err(StoreError::Newer { .. })
        ));
        assert!(matches!(
            Database::open_and_migrate(&fresh.address).await,
            Err(StoreError::Newer { .. })
        ));
    }
}
