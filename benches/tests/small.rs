//! The whole way in small: what is generated is whole, every kind of page is there, and an import beside them takes reports.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use benches::generate::{Size, generate};
use benches::load::{Load, PAGES, load};
use casework::records::AllKinds;
use store::{Database, verify_journal};

#[tokio::test(flavor = "multi_thread")]
async fn a_small_world_is_whole_and_every_page_of_it_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("small.sqlite").display());
    let size = Size {
        referrals: 400,
        identifiers_per: 5,
        seed: 7,
    };
    let made = generate(&database, size, |_| {}).await.unwrap();
    assert_eq!(made.referrals, 400);
    assert!(
        generate(&database, size, |_| {}).await.is_err(),
        "only an empty database is filled"
    );
    let reports = folder.path().join("reports");
    benches::reports::write(&reports, 1, 4_000).unwrap();
    let figures = load(&Load {
        database: database.clone(),
        seconds: 4,
        readers: 2,
        writes_per_second: 20,
        import: Some(reports),
        only: String::new(),
    })
    .await
    .unwrap();
    for page in PAGES {
        let times = figures.pages.iter().find(|times| times.kind == page.kind);
        assert!(
            times.is_some_and(|times| times.count > 0),
            "{} was asked for",
            page.kind
        );
    }
    assert!(figures.imported_per_second.unwrap() > 0.0);
    assert!(figures.commands.iter().all(|times| times.count > 0));
    let opened = Database::open(&database).await.unwrap();
    let verified = verify_journal(&opened, &[], None, Some(&AllKinds)).await.unwrap();
    assert_eq!(verified.problem, None);
    assert!(verified.entries > made.entries + 40);
}
