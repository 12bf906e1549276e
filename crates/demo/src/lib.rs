//! Tees Vale Police: a made-up force, its people and its reports, built only by issuing commands.
//!
//! **What lives here.** The story. The same seed and date give the same world, because clock and chance are handed in.
//!
//! **What may not.** No SQL, no shortcut around a command, no figure that anything else is told to show. Everybody and
//! every place here is invented; numbers, addresses and domains come from the ranges reserved for drama and documentation.

mod packages;
mod people;
mod plan;
mod reports;
mod schools;
mod world;

use casework::access::{OpenAccount, OpenFirstAccount};
use casework::figures::{ApproveRelease, MakeRelease};
use casework::{Actor, Casework, Error};
use domain::time::{Instant, london_zone};
use jiff::civil::Date;
use packages::Bench;
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Database, SeededChance, StandingClock};

pub use packages::{FieldKit, Scan};
pub use schools::SCHOOLS;

/// The force's name.
pub const FORCE: &str = "Tees Vale Police";
/// The unit's name.
pub const UNIT: &str = "Child Online Protection Team";
/// Everybody's password, printed at the start. It guards nothing: the demo holds nobody's data.
pub const PASSWORD: &str = "harbour lantern thistle";

/// Somebody one can sign in as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Sign-in name.
    pub name: &'static str,
    /// How colleagues read them.
    pub display: &'static str,
    /// What they do, in words.
    pub role: &'static str,
}

/// Everybody one can sign in as.
pub fn people() -> Vec<Person> {
    people::PEOPLE
        .iter()
        .map(|(name, display, roles)| Person {
            name,
            display,
            role: roles.first().map_or("", |role| role.label()),
        })
        .collect()
}

/// Builds the world in an empty database. It ends half an hour into `date`, London time. What scans devices is `kit`: the
/// packages that are taken are really made.
pub async fn build(database: Database, date: Date, seed: u64, kit: &dyn FieldKit) -> Result<Casework, Error> {
    let end = date
        .at(0, 30, 0, 0)
        .to_zoned_datetime(london_zone())
        .map_err(|error| Error::Inside(format!("the demo's date: {error}")))?;
    let end = Instant::from(end.timestamp());
    let plan = plan::plan(end, seed);
    let first = plan
        .earlier_referrals
        .iter()
        .chain(&plan.referrals)
        .map(|referral| referral.received)
        .min();
    let begin = first.unwrap_or(end).plus_hours(-24 * 7);
    let clock = Arc::new(StandingClock::at(begin));
    let casework = Casework::start(database, clock.clone(), Arc::new(SeededChance::new(seed))).await?;
    let staff = employ(&casework).await?;
    let who = |name: &str| {
        staff
            .get(name)
            .cloned()
            .ok_or_else(|| Error::Inside(format!("the demo knows no {name}")))
    };
    let (officer, analyst, head) = (who("kit.farrow")?, who("noor.ellery")?, who("idris.calder")?);
    let schools = schools::import(&casework, &officer).await?;
    let inside = |error: String| Error::Inside(format!("the demo's scans: {error}"));
    let bench = Bench::new(kit, plan.scans(), seed).map_err(inside)?;
    world::make(&casework, &clock, (staff, schools), &plan, bench).await?;
    clock.set(end);
    let release = MakeRelease {
        title: "Protecting children online: the last 300 days".to_owned(),
        from: plan.period.first,
        to: plan.period.last,
    };
    let release = casework.execute(&analyst, release).await?;
    casework.execute(&head, ApproveRelease { release, seen: 1 }).await?;
    clock.set(end);
    Ok(casework)
}

async fn employ(casework: &Casework) -> Result<BTreeMap<&'static str, Actor>, Error> {
    let mut staff = BTreeMap::new();
    for (name, display, roles) in people::PEOPLE {
        let wanted = OpenAccount {
            name: (*name).to_owned(),
            display: (*display).to_owned(),
            roles: roles.iter().copied().collect(),
            council: plan::places::signs_in_for(name).map(str::to_owned),
        };
        let opened = casework.execute(&Casework::program(), OpenFirstAccount(wanted)).await?;
        let session = casework.enrol(&opened.enrolment, PASSWORD).await?;
        casework.sign_out(&session.token).await?;
        staff.insert(*name, session.actor);
    }
    Ok(staff)
}
