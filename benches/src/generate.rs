//! Fills an empty database with invented reports, through the store's own encodings: rows, versions, facts and journal
//! entries are what as many commands would have written, and `safeward journal verify --records` finds nothing to say.

use anyhow::{Context, Result, ensure};
use casework::Casework;
use casework::access::{OpenAccount, OpenFirstAccount, Scopes};
use casework::referrals::Referrals;
use casework::risk::Assessments;
use domain::access::{Closure, Role, Scope};
use domain::ids::{AccountId, ScopeId};
use domain::journal::Operation;
use domain::references::{ReferenceKey, spoken_reference};
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{OnConflict, Query};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Bulk, Clock, Database, Draft, Engine, Fact, SeededChance, StandingClock, SystemClock};
use tokio::sync::mpsc::{Receiver, channel};

use crate::stopwatch::Stopwatch;
use crate::world::{Dice, Staff, Told, received, tell};

/// Everybody's password in a database of the benches, which holds nobody's data.
pub const PASSWORD: &str = "lantern kestrel orchard";
/// Who signs in to measure: sign-in name and role. The officers, who are given referrals, come beside them.
pub const PEOPLE: [(&str, Role); 6] = [
    ("bench.intake", Role::Intake),
    ("bench.researcher", Role::Researcher),
    ("bench.supervisor", Role::Supervisor),
    ("bench.head", Role::UnitHead),
    ("bench.auditor", Role::Auditor),
    ("bench.administrator", Role::Administrator),
];
/// The officer who signs in to see their own work.
pub const OFFICER: &str = "bench.officer-1";
/// How many officers there are.
const OFFICERS: usize = 30;
/// How many closed cases there are, and one referral in how many belongs to one.
const CLOSED: u64 = 8;
const ONE_CLOSED_IN: u64 = 200;
/// How many referrals go into one transaction. An index of random texts is written once a transaction, so few and large
/// ones are faster than many small ones.
const BATCH: u64 = 25_000;

/// How much to make.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// How many referrals.
    pub referrals: u64,
    /// How many identifiers each has.
    pub identifiers_per: u64,
    /// The same seed gives the same reports.
    pub seed: u64,
}

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// How many referrals.
    pub referrals: u64,
    /// How many journal entries there are now.
    pub entries: i64,
}

/// Fills the database at `address`, which must be empty. `told` is called with the number of referrals after each batch.
pub async fn generate(address: &str, size: Size, told: impl Fn(u64)) -> Result<Made> {
    let database = Database::open_and_migrate(address).await?;
    let (entries, _) = database.journal_head().await?;
    ensure!(
        entries == 0,
        "the database is not empty: the reports are made in a fresh one"
    );
    let now = SystemClock.now();
    let chance = Arc::new(SeededChance::new(size.seed));
    let clock = Arc::new(StandingClock::at(received(now, 0, size.referrals)));
    let casework = Casework::start(database.clone(), clock.clone(), chance.clone()).await?;
    let (staff, people) = employ(&casework).await?;
    let scopes = close_cases(&database, clock.now(), &people, &chance).await?;
    let key = database
        .setting("reference_key")
        .await?
        .context("the key of references")?;
    let key = ReferenceKey(<[u8; 32]>::try_from(key).map_err(|_| anyhow::anyhow!("the key of references is harmed"))?);

    let intake = staff.intake;
    let mut batches = tell_all(staff, key, size, now, scopes);
    let (mut referrals, mut entries) = (0, 0);
    while let Some(batch) = batches.recv().await {
        let Batch {
            told: reports,
            counters,
        } = batch?;
        let mut bulk = database.begin_bulk().await?;
        if database.engine() == Engine::Sqlite {
            // A gigabyte for the pages of one transaction, so that none is written twice.
            let more = "PRAGMA cache_size = -1000000";
            bulk.unit().transaction().execute_unprepared(more).await?;
        }
        let length = reports.len() as u64;
        for report in &reports {
            put(&mut bulk, report, intake, &chance)?;
        }
        drop(reports);
        count(&bulk, &counters).await?;
        entries = bulk.commit().await?;
        referrals += length;
        told(referrals);
    }
    if database.engine() == Engine::Postgres {
        // What the server does by itself after a while.
        database.reader().execute_unprepared("ANALYZE").await?;
    }
    database.close().await?;
    Ok(Made { referrals, entries })
}

/// Opens the accounts and sets their passwords.
async fn employ(casework: &Casework) -> Result<(Staff, BTreeMap<String, AccountId>)> {
    let named = PEOPLE.iter().map(|(name, role)| ((*name).to_owned(), *role));
    let officers = (1..=OFFICERS).map(|n| (format!("bench.officer-{n}"), Role::Investigator));
    let mut people = BTreeMap::new();
    for (name, role) in named.chain(officers) {
        let wanted = OpenAccount {
            display: format!("{} ({})", name, role.label()),
            name: name.clone(),
            roles: [role].into(),
            council: None,
        };
        let opened = casework.execute(&Casework::program(), OpenFirstAccount(wanted)).await?;
        let session = casework.enrol(&opened.enrolment, PASSWORD).await?;
        casework.sign_out(&session.token).await?;
        people.insert(name, opened.account);
    }
    let intake = people.get("bench.intake").copied().context("an intake researcher")?;
    let officers = people
        .iter()
        .filter(|(name, _)| name.starts_with("bench.officer"))
        .map(|(_, id)| *id)
        .collect();
    Ok((Staff { intake, officers }, people))
}

/// Closed cases, each with the unit's head and a supervisor on its list; the officer who is measured is on half of them.
async fn close_cases(
    database: &Database,
    now: Instant,
    people: &BTreeMap<String, AccountId>,
    chance: &SeededChance,
) -> Result<Vec<ScopeId>> {
    let mut dice = Dice::new(CLOSED);
    let mut bulk = database.begin_bulk().await?;
    let mut scopes = Vec::new();
    for n in 0..CLOSED {
        let listed = ["bench.head", "bench.supervisor", OFFICER];
        let listed = listed.iter().take(if n % 2 == 0 { 3 } else { 2 });
        let members = listed.filter_map(|name| people.get(*name).copied()).collect();
        let closure = if n % 4 == 0 {
            Closure::Silent
        } else {
            Closure::Restricted
        };
        let scope = Scope::close(
            ScopeId::new(now, dice.ten()),
            closure,
            members,
            "A colleague is concerned",
            now,
        )?;
        bulk.put::<Scopes>(&scope, chance)?;
        scopes.push(scope.id);
    }
    let by = people.get("bench.head").copied().context("the unit's head")?;
    bulk.entry(draft(now, by, Operation::Collection, "scope.closed"));
    bulk.commit().await?;
    Ok(scopes)
}

struct Batch {
    told: Vec<Told>,
    /// How many references each series has given out: letter and year.
    counters: BTreeMap<i16, u64>,
}

/// Tells all reports on a thread of its own, a batch ahead of the database.
fn tell_all(
    staff: Staff,
    key: ReferenceKey,
    size: Size,
    now: Instant,
    scopes: Vec<ScopeId>,
) -> Receiver<Result<Batch>> {
    let (send, receive) = channel(1);
    std::thread::spawn(move || {
        let mut dice = Dice::new(size.seed);
        let mut counters: BTreeMap<i16, u64> = BTreeMap::new();
        let mut n = 0;
        while n < size.referrals {
            let end = size.referrals.min(n + BATCH);
            let mut batch = || -> Result<Batch> {
                let mut told = Vec::with_capacity(usize::try_from(end - n)?);
                for n in n..end {
                    let at = received(now, n, size.referrals);
                    let year = at.london_day().year();
                    let counter = counters.entry(year).or_default();
                    let reference = spoken_reference(&key, 'R', year, *counter);
                    *counter += 1;
                    let mut report = tell(&mut dice, &staff, reference, at, size.identifiers_per)?;
                    if dice.below(ONE_CLOSED_IN) == 0 {
                        let place = usize::try_from(dice.below(scopes.len().max(1) as u64))?;
                        report.referral.scope = scopes.get(place).copied();
                        if let Some(assessment) = &mut report.assessment {
                            assessment.scope = report.referral.scope;
                        }
                    }
                    told.push(report);
                }
                Ok(Batch {
                    told,
                    counters: counters.clone(),
                })
            };
            if send.blocking_send(batch()).is_err() {
                return;
            }
            n = end;
        }
    });
    receive
}

fn put(bulk: &mut Bulk, report: &Told, by: AccountId, chance: &SeededChance) -> Result<()> {
    let referral = &report.referral;
    bulk.put::<Referrals>(referral, chance)?;
    if let Some(assessment) = &report.assessment {
        bulk.put::<Assessments>(assessment, chance)?;
    }
    bulk.note(Fact {
        kind: "referral_received",
        subject: referral.id.uuid(),
        day: referral.received.micros().div_euclid(86_400_000_000),
        attributes: BTreeMap::from([("source", referral.source.code().to_owned())]),
    });
    bulk.entry(draft(referral.recorded, by, Operation::Collection, "referral.taken"));
    Ok(())
}

fn draft(at: Instant, by: AccountId, operation: Operation, event: &str) -> Draft {
    Draft {
        at,
        actor: by.uuid(),
        via: None,
        operation,
        event: event.to_owned(),
        seen: Vec::new(),
        people: Vec::new(),
        recipient: None,
    }
}

/// Says how many references were given out, so that the product goes on after them.
async fn count(bulk: &Bulk, counters: &BTreeMap<i16, u64>) -> Result<()> {
    for (year, given) in counters {
        let mut insert = Query::insert();
        insert
            .into_table("counter")
            .columns(["series", "next"])
            .values([format!("R{year}").into(), i64::try_from(*given)?.into()])?;
        insert.on_conflict(OnConflict::column("series").update_column("next").to_owned());
        bulk.unit().transaction().execute(&insert).await?;
    }
    Ok(())
}

/// Runs [`generate`] and says on standard error how far it is.
pub async fn generate_and_say(address: &str, size: Size) -> Result<Made> {
    let watch = Stopwatch::start();
    let all = size.referrals;
    let made = generate(address, size, |done| {
        eprintln!("{done} of {all} referrals, {:.0} s", watch.elapsed().as_secs_f64());
    })
    .await?;
    Ok(made)
}
