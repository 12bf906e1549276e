//! Many records at once: a bulk, counts and searches that stop somewhere, and several commands in one transaction.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::access::{OpenAccount, OpenFirstAccount};
use casework::imports::{Imported, Offered};
use casework::records::AllKinds;
use casework::referrals::{COUNTED, Filter, Referrals};
use casework::{Actor, Casework};
use domain::access::Role;
use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::ReferralId;
use domain::journal::Operation;
use domain::referrals::{Concern, Lane, Referral, Source, Taking};
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use std::path::PathBuf;
use std::sync::Arc;
use store::testing::{Fresh, both};
use store::{Draft, SeededChance, StandingClock, verify_journal};

struct Unit {
    casework: Casework,
    chance: Arc<SeededChance>,
    intake: Actor,
    _fresh: Fresh,
}

fn start() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

async fn units() -> Vec<Unit> {
    let mut units = Vec::new();
    for (fresh, seed) in both().await.into_iter().zip(70..) {
        let chance = Arc::new(SeededChance::new(seed));
        let clock = Arc::new(StandingClock::at(start()));
        let casework = Casework::start(fresh.database.clone(), clock, chance.clone())
            .await
            .unwrap();
        let wanted = OpenAccount {
            name: "wren".to_owned(),
            display: "Wren".to_owned(),
            roles: [Role::Intake].into(),
            council: None,
        };
        let opened = casework
            .execute(&Casework::program(), OpenFirstAccount(wanted))
            .await
            .unwrap();
        let intake = casework.actor(opened.account, None).await.unwrap().unwrap();
        units.push(Unit {
            casework,
            chance,
            intake,
            _fresh: fresh,
        });
    }
    units
}

/// The `n`-th of many: one more minute ago each, all with the same telephone and names that begin alike.
fn referral(unit: &Unit, n: i64) -> Referral {
    let received = start().plus_minutes(-n);
    let taking = Taking {
        danger: Answer::NotKnown,
        danger_done: String::new(),
        source: Source::School,
        sender: "Not given".to_owned(),
        sender_reference: String::new(),
        received,
        concern: Concern::Other,
        account: "One of many".to_owned(),
        child: Answer::NotKnown,
        child_known: String::new(),
        platform: String::new(),
        identifiers: vec![
            Identifier::new(IdentifierKind::Phone, "", "07700 900417"),
            Identifier::new(IdentifierKind::Username, "Pingrove", &format!("heron{n:05}")),
        ],
    };
    let mut bytes = [0; 10];
    store::Chance::fill(unit.chance.as_ref(), &mut bytes);
    let id = ReferralId::new(received, bytes);
    Referral::take(id, format!("R26-{n:05}"), &taking, unit.intake.account, received).unwrap()
}

async fn fill(unit: &Unit, many: i64) {
    let mut bulk = unit.casework.database().begin_bulk().await.unwrap();
    for n in 0..many {
        let referral = referral(unit, n);
        bulk.put::<Referrals>(&referral, unit.chance.as_ref()).unwrap();
        bulk.entry(Draft {
            at: start(),
            actor: unit.intake.account.uuid(),
            via: None,
            operation: Operation::Collection,
            event: "referral.taken".to_owned(),
            seen: Vec::new(),
            people: Vec::new(),
            recipient: None,
        });
    }
    assert_eq!(bulk.commit().await.unwrap(), 1 + many);
}

#[tokio::test]
async fn a_bulk_is_what_as_many_commands_would_have_written() {
    let many = COUNTED + 1_500;
    for unit in units().await {
        fill(&unit, many).await;
        let queue = unit
            .casework
            .referral_queue(&unit.intake, &Filter::default(), None)
            .await
            .unwrap();
        let first_look = queue.waiting.iter().find(|(lane, _)| *lane == Lane::FirstLook).unwrap();
        assert_eq!(first_look.1, COUNTED + 1, "a count stops and says that there are more");
        let newest = unit.casework.search(&unit.intake, "07700 900417").await.unwrap();
        assert!(newest.referrals.more);
        assert_eq!(newest.referrals.rows.len(), 50);
        assert_eq!(
            newest.referrals.rows[0].row.reference, "R26-00000",
            "whole readings come newest first"
        );
        let one = unit.casework.search(&unit.intake, "heron01234").await.unwrap();
        assert_eq!(one.referrals.rows.len(), 1);
        let some = unit.casework.search(&unit.intake, "heron012").await.unwrap();
        assert_eq!((some.referrals.rows.len(), some.referrals.more), (50, true));
        let few = unit.casework.search(&unit.intake, "heron0123").await.unwrap();
        assert_eq!((few.referrals.rows.len(), few.referrals.more), (10, false));
        // More than one part of the journal, and more than one page of rows.
        let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!(verified.problem, None);
        assert!(verified.entries > many);
    }
}

#[tokio::test]
async fn a_bulk_without_an_entry_writes_nothing() {
    for unit in units().await {
        let mut bulk = unit.casework.database().begin_bulk().await.unwrap();
        let referral = referral(&unit, 1);
        bulk.put::<Referrals>(&referral, unit.chance.as_ref()).unwrap();
        assert!(bulk.commit().await.is_err());
        let gone = unit.casework.database().load::<Referrals>(referral.id.uuid()).await;
        assert!(gone.unwrap().is_none());
    }
}

#[tokio::test]
async fn harm_in_any_part_of_a_long_journal_is_found_and_named() {
    let guards = [
        "DROP TRIGGER journal_keeps",
        "DROP TRIGGER journal_stays",
        "DROP TRIGGER journal_keeps ON journal",
        "DROP TRIGGER journal_stays ON journal",
    ];
    let harms = [
        ("UPDATE journal SET event = 'x' WHERE number = 2000", 2_000, "changed"),
        ("UPDATE journal SET event = 'x' WHERE number = 2001", 2_001, "changed"),
        (
            "DELETE FROM journal WHERE number = 2000",
            2_000,
            "missing: the next entry there is has number 2001",
        ),
        (
            "DELETE FROM journal WHERE number = 2001",
            2_001,
            "missing: the next entry there is has number 2002",
        ),
        (
            "DELETE FROM journal WHERE number BETWEEN 1500 AND 4100",
            1_500,
            "has number 4101",
        ),
        ("DELETE FROM journal WHERE number > 3900", 3_901, "cut off"),
        ("UPDATE version SET number = 2 WHERE entry = 4000", 4_000, "is gone"),
        ("UPDATE version SET entry = 9999 WHERE entry = 4100", 4_100, "is gone"),
        (
            "DELETE FROM term WHERE normal = 'heron02500'",
            2_502,
            "table term is unlike",
        ),
        (
            "UPDATE referral SET platform = 'x' WHERE reference = 'R26-03000'",
            3_002,
            "table referral is unlike",
        ),
    ];
    for (harm, at, named) in harms {
        for unit in units().await {
            fill(&unit, 4_200).await;
            let reader = unit.casework.database().reader();
            for guard in guards {
                // Two of the four are in the words of the other engine.
                let _ = reader.execute_unprepared(guard).await;
            }
            reader.execute_unprepared(harm).await.unwrap();
            let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
                .await
                .unwrap();
            let problem = verified.problem.unwrap();
            assert_eq!(problem.at, at, "{harm}: {problem}");
            assert!(problem.what.contains(named), "{harm}: {problem}");
        }
    }
}

/// What is done to the search row of one name behind the back of its record, and how it is undone.
fn one_row_harmed(name: &str, of: &str, other: &str) -> Vec<(String, String)> {
    let one = format!("WHERE normal = '{name}'");
    let given_to = |reference: &str| {
        format!("UPDATE term SET record = (SELECT id FROM referral WHERE reference = '{reference}') {one}")
    };
    let negated = format!("UPDATE term SET exact = NOT exact {one}");
    let set = |column: &str, to: &str| format!("UPDATE term SET {column} = {to} {one}");
    vec![
        (set("record_kind", "'person'"), set("record_kind", "'referral'")),
        (set("kind", "'email'"), set("kind", "'username'")),
        (
            set("normal", "'heron'"),
            format!("UPDATE term SET normal = '{name}' WHERE normal = 'heron'"),
        ),
        (negated.clone(), negated),
        (set("at", "at - 1"), set("at", "at + 1")),
        (
            format!(
                "INSERT INTO term (record, record_kind, kind, normal, exact, at, scope)
                 SELECT record, record_kind, 'email', normal, exact, at, scope FROM term {one}"
            ),
            format!("DELETE FROM term {one} AND kind = 'email'"),
        ),
        (given_to(other), given_to(of)),
    ]
}

#[tokio::test]
async fn whatever_is_done_to_one_row_of_one_among_many_is_found_and_named() {
    for unit in units().await {
        fill(&unit, 1_300).await;
        let database = unit.casework.database();
        for n in [7, 500, 999] {
            let reference = format!("R26-{n:05}");
            let id = format!("SELECT id FROM referral WHERE reference = '{reference}'");
            let id = sea_orm::Statement::from_string(database.reader().get_database_backend(), id);
            let row = database.reader().query_one_raw(id).await.unwrap().unwrap();
            let id = row.try_get::<uuid::Uuid>("", "id").unwrap();
            // The other comes later in the journal.
            for (harm, undone) in one_row_harmed(&format!("heron{n:05}"), &reference, "R26-01298") {
                database.reader().execute_unprepared(&harm).await.unwrap();
                let verified = verify_journal(database, &[], None, Some(&AllKinds)).await.unwrap();
                let problem = verified.problem.unwrap_or_else(|| panic!("`{harm}` was not found"));
                let named = format!("referral {id} was changed behind its back: table term is unlike its last version");
                assert_eq!(problem.what, named, "{harm}");
                database.reader().execute_unprepared(&undone).await.unwrap();
            }
        }
        let verified = verify_journal(database, &[], None, Some(&AllKinds)).await.unwrap();
        assert_eq!(verified.problem, None);
    }
}

#[tokio::test]
async fn reports_that_share_a_transaction_are_each_taken_whole_or_not_at_all() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/fixtures/ncmec");
    let report = std::fs::read_to_string(folder.join("le-download-01.json")).unwrap();
    let details = std::fs::read(folder.join("filedetails-01-full.xml")).unwrap();
    for unit in units().await {
        let file = |name: &str, bytes: Vec<u8>| Offered {
            name: name.to_owned(),
            bytes: Ok(bytes),
        };
        // Twenty reports with a supplement right after each, which needs what the same transaction has just written, and
        // file details that belong to nothing.
        let mut files = Vec::new();
        for n in 0..20 {
            let first = report.replacen("900000417", &format!("91000{n:04}"), 1);
            let second = first.replace("river_coach_77", "river_coach_78");
            files.push(file(&format!("{n}-a.json"), first.into_bytes()));
            files.push(file(&format!("{n}-b.json"), second.into_bytes()));
        }
        files.push(file("details.xml", details.clone()));
        let before = unit.casework.database().journal_head().await.unwrap().0;
        let mut done = Imported::default();
        unit.casework.import(&unit.intake, files, &mut done).await.unwrap();
        assert_eq!((done.taken, done.supplements, done.repeats), (20, 20, 0));
        assert_eq!(done.refused.len(), 1);
        assert_eq!(done.refused[0].file, "details.xml");
        let after = unit.casework.database().journal_head().await.unwrap().0;
        assert_eq!(after - before, 40, "each report has an entry of its own");
        let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!(verified.problem, None);
    }
}
