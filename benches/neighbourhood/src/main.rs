//! How long the neighbourhood of a person takes, entry in the journal included, in a database of so many sightings:
//! `cargo run --release -p neighbourhood-benches -- 100000 1000000 5000000`. The database is SQLite; with `SAFEWARD_TEST_POSTGRES`
//! naming a server, PostgreSQL too.
//!
//! Referrals hold five usernames each, drawn so that most are held by a few and one in a hundred by hundreds. Referrals and
//! sightings are written as rows, for it is the rows that are asked; the people, their cases and what they use are recorded as
//! officers would.

use anyhow::{Context as _, Result, anyhow};
use casework::access::{OpenAccount, OpenFirstAccount};
use casework::cases::{OpenRecord, RecordStep};
use casework::{Actor, Casework};
use domain::access::Role;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::PersonId;
use domain::investigations::{CaseKind, InvestigationOpening, InvestigationStep, Investigations, Part};
use domain::networks::{Key, View};
use domain::people::{Category, People, PersonOpening, PersonStep, Told};
use sea_orm::sea_query::Query;
use sea_orm::{ConnectionTrait, TransactionTrait as _, Value};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::testing::{Fresh, postgres, sqlite};
use store::{SystemChance, SystemClock};
use uuid::Uuid;

/// The program's own allocator, so that memory is as it would be there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many identifiers a referral holds.
const HELD: u64 = 5;
/// How many people are asked about.
const ASKED: u64 = 40;
/// How many names each of them uses.
const USED: u64 = 6;
/// How many rows are written at once.
const ROWS: u64 = 500;

/// Numbers that are as good as drawn by lot, and the same each time.
struct Drawn(u64);

impl Drawn {
    fn next(&mut self, below: u64) -> u64 {
        // Knuth's multiplier for 64 bits (MMIX); the high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
    /// A name: one in a hundred is one of a thousand that hundreds hold, the rest are held by about three.
    fn name(&mut self, referrals: u64) -> String {
        match self.next(100) {
            0 => format!("crowd.{}", self.next((referrals / 2_000).max(1))),
            _ => format!("heron.{}", self.next((referrals * HELD / 3).max(1))),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "this measures how long something takes")]
fn now() -> Instant {
    Instant::now()
}

/// The median and the slowest of some durations, in milliseconds.
fn spread(mut took: Vec<Duration>) -> (f64, f64) {
    took.sort_unstable();
    let milliseconds = |at: usize| took.get(at).map_or(0.0, |took| took.as_secs_f64() * 1_000.0);
    (milliseconds(took.len() / 2), milliseconds(took.len().saturating_sub(1)))
}

#[expect(clippy::needless_pass_by_value, reason = "what an error is turned into")]
fn failed(error: casework::Error) -> anyhow::Error {
    anyhow!("{error:?}")
}

async fn officer(casework: &Casework) -> Result<Actor> {
    let wanted = OpenAccount {
        name: "wren".to_owned(),
        display: "DC Wren".to_owned(),
        roles: [Role::Investigator].into(),
        council: None,
    };
    let opened = casework.execute(&Casework::program(), OpenFirstAccount(wanted)).await;
    let opened = opened.map_err(failed)?;
    let actor = casework.actor(opened.account, None).await.map_err(failed)?;
    actor.context("nobody signed in")
}

fn normal(name: &str) -> String {
    Identifier::new(IdentifierKind::Username, "Snapchat", name).normal
}

/// Writes referrals with what they hold.
async fn fill(fresh: &Fresh, referrals: u64) -> Result<()> {
    let mut drawn = Drawn(7);
    let mut number = 0;
    while number < referrals {
        let transaction = fresh.database.reader().begin().await?;
        // Some thousand at a time: a transaction that is longer is no faster.
        let end = (number + 100 * ROWS).min(referrals);
        while number < end {
            let (mut rows, mut terms) = (Query::insert(), Query::insert());
            rows.into_table("referral").columns([
                "id",
                "reference",
                "source",
                "sender",
                "received",
                "recorded",
                "danger",
                "concern",
                "child",
                "platform",
                "lane",
                "due",
                "version",
            ]);
            terms
                .into_table("term")
                .columns(["record", "record_kind", "kind", "normal", "exact", "at"]);
            for _ in 0..ROWS {
                let id = Uuid::from_u128(u128::from(number) + (1 << 100));
                let at: i64 = 1_790_000_000_000_000 + i64::try_from(number)?;
                let row: [Value; 13] = [
                    id.into(),
                    format!("R-{number}").into(),
                    "school".into(),
                    "Marsh Lane".into(),
                    at.into(),
                    at.into(),
                    "no".into(),
                    "communication".into(),
                    "no".into(),
                    "".into(),
                    5_i64.into(),
                    at.into(),
                    1_i64.into(),
                ];
                rows.values_panic(row.map(Into::into));
                let mut held: Vec<String> = (0..HELD).map(|_| normal(&drawn.name(referrals))).collect();
                held.sort();
                held.dedup();
                for normal in held {
                    let term: [Value; 6] = [
                        id.into(),
                        "referral".into(),
                        "username".into(),
                        normal.into(),
                        true.into(),
                        at.into(),
                    ];
                    terms.values_panic(term.map(Into::into));
                }
                number += 1;
            }
            transaction.execute(&rows).await?;
            transaction.execute(&terms).await?;
        }
        transaction.commit().await?;
    }
    Ok(())
}

/// People in cases of their own, who use names that referrals hold.
async fn people(casework: &Casework, by: &Actor, referrals: u64) -> Result<Vec<PersonId>> {
    let mut drawn = Drawn(11);
    let mut people = Vec::new();
    for _ in 0..ASKED {
        let happened = casework.now();
        let case = OpenRecord::<Investigations> {
            investigation: None,
            opening: InvestigationOpening {
                operation: "Larchwood".to_owned(),
                kind: CaseKind::Grooming,
                officer: by.account,
                supervisor: by.account,
                reason: "a measurement".to_owned(),
                referrals: Vec::new(),
                band: None,
                received: None,
            },
            happened,
            done_by: String::new(),
        };
        let case = casework.execute(by, case).await.map_err(failed)?;
        let person = OpenRecord::<People> {
            investigation: Some(case),
            opening: PersonOpening {
                given: "Robin".to_owned(),
                surname: "Ash".to_owned(),
                born: None,
                about_age: None,
                category: Category::Suspect,
                address: String::new(),
                postcode: String::new(),
                ethnicity_told: Told::NotAsked,
                ethnicity: String::new(),
                how_known: "a measurement".to_owned(),
            },
            happened,
            done_by: String::new(),
        };
        let person = casework.execute(by, person).await.map_err(failed)?;
        let step = InvestigationStep::PersonAdded {
            person,
            part: Part::Suspect,
            how_known: "a measurement".to_owned(),
        };
        let added = RecordStep::<Investigations> {
            id: case,
            step,
            happened,
            done_by: String::new(),
        };
        casework.execute(by, added).await.map_err(failed)?;
        for _ in 0..USED {
            let step = PersonStep::Uses {
                kind: IdentifierKind::Username,
                text: drawn.name(referrals),
                platform: "Snapchat".to_owned(),
                how_known: "a measurement".to_owned(),
            };
            let uses = RecordStep::<People> {
                id: person,
                step,
                happened,
                done_by: String::new(),
            };
            casework.execute(by, uses).await.map_err(failed)?;
        }
        people.push(person);
    }
    Ok(people)
}

async fn measure(name: &str, fresh: Fresh, sightings: u64) -> Result<()> {
    let casework = Casework::start(fresh.database.clone(), Arc::new(SystemClock), Arc::new(SystemChance))
        .await
        .map_err(failed)?;
    let officer = officer(&casework).await?;
    let referrals = (sightings / HELD).next_multiple_of(ROWS);
    let began = now();
    fill(&fresh, referrals).await?;
    fresh.database.reader().execute_unprepared("ANALYZE").await?;
    let people = people(&casework, &officer, referrals).await?;
    println!(
        "{name}, {sightings} sightings: written in {:.0} s",
        began.elapsed().as_secs_f64()
    );
    for steps in 1..=4 {
        let (mut took, mut places) = (Vec::new(), 0);
        for person in &people {
            let view = View {
                steps,
                ..View::from_here(Key::record("person", person.uuid()))
            };
            let began = now();
            let walked = casework.network(&officer, &view).await.map_err(failed)?;
            took.push(began.elapsed());
            places += walked.network.nodes.len();
        }
        let (median, slowest) = spread(took);
        let places = places / people.len();
        println!("  {steps} steps: {places} places, {median:.1} ms, slowest of {ASKED} {slowest:.1} ms");
    }
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let sizes: Vec<u64> = std::env::args()
        .skip(1)
        .map(|size| size.parse())
        .collect::<Result<_, _>>()?;
    let sizes = if sizes.is_empty() { vec![5_000_000] } else { sizes };
    for sightings in sizes {
        measure("SQLite", sqlite().await, sightings).await?;
        if let Some(fresh) = postgres().await {
            measure("PostgreSQL", fresh, sightings).await?;
        }
    }
    Ok(())
}
