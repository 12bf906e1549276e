//! Tees Vale Police: a made-up force, its people and its reports, built only by issuing commands.
//!
//! **What lives here.** The story. The same seed and date give the same world, because clock and chance are handed in.
//!
//! **What may not.** No SQL, no shortcut around a command, no figure that anything else is told to show. Everybody and
//! every place here is invented; numbers, addresses and domains come from the ranges reserved for drama and documentation.

mod people;
#[cfg_attr(
    not(test),
    expect(dead_code, reason = "the plan is recorded by commands that are still to be written")
)]
mod plan;
mod reports;
mod schools;

use casework::access::{OpenAccount, OpenFirstAccount};
use casework::referrals::{AssignReferrals, RecordFirstLook, RestrictReferral, TakeReferral};
use casework::risk::AssessRisk;
use casework::{Actor, Casework, Error};
use domain::access::Closure;
use domain::identifiers::Identifier;
use domain::ids::ReferralId;
use domain::referrals::Taking;
use domain::risk::{Answered, Assessing, Enquiry, RiskAnswer};
use domain::time::{Instant, london_zone};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::{Database, SeededChance, StandingClock};

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

/// Builds the world in an empty database. It ends half an hour into `date`, London time.
pub async fn build(database: Database, date: Date, seed: u64) -> Result<Casework, Error> {
    let end = date
        .at(0, 30, 0, 0)
        .to_zoned_datetime(london_zone())
        .map_err(|error| Error::Inside(format!("the demo's date: {error}")))?;
    let end = Instant::from(end.timestamp());
    let begin = end.plus_hours(-24 * 30);
    let clock = Arc::new(StandingClock::at(begin));
    let casework = Casework::start(database, clock.clone(), Arc::new(SeededChance::new(seed))).await?;
    let staff = employ(&casework).await?;
    let officer = staff
        .get("kit.farrow")
        .ok_or_else(|| Error::Inside("the demo knows no school officer".to_owned()))?;
    schools::import(&casework, officer).await?;
    receive(&casework, &clock, &staff, end).await?;
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
        };
        let opened = casework.execute(&Casework::program(), OpenFirstAccount(wanted)).await?;
        let session = casework.enrol(&opened.enrolment, PASSWORD).await?;
        casework.sign_out(&session.token).await?;
        staff.insert(*name, session.actor);
    }
    Ok(staff)
}

async fn receive(
    casework: &Casework,
    clock: &StandingClock,
    staff: &BTreeMap<&'static str, Actor>,
    end: Instant,
) -> Result<(), Error> {
    let who = |name: &str| {
        staff
            .get(name)
            .ok_or_else(|| Error::Inside(format!("the demo knows no {name}")))
    };
    for report in reports::REPORTS {
        let received = end.plus_minutes(-report.minutes_ago);
        clock.set(received.plus_minutes(report.minutes_to_type));
        let taking = Taking {
            danger: report.danger,
            danger_done: report.danger_done.to_owned(),
            source: report.source,
            sender: report.sender.to_owned(),
            sender_reference: report.sender_reference.to_owned(),
            received,
            concern: report.concern,
            account: report.account.to_owned(),
            child: report.child,
            child_known: report.child_known.to_owned(),
            platform: report.platform.to_owned(),
            identifiers: report
                .identifiers
                .iter()
                .map(|(kind, qualifier, text)| Identifier::new(*kind, qualifier, text))
                .collect(),
        };
        let referral = casework.execute(who(report.taken_by)?, TakeReferral(taking)).await?;
        follow(casework, clock, who(report.taken_by)?, report, referral, &who).await?;
    }
    Ok(())
}

/// What happened to a report after it was taken.
async fn follow<'a>(
    casework: &Casework,
    clock: &StandingClock,
    taker: &Actor,
    report: &reports::Report,
    referral: ReferralId,
    who: &impl Fn(&str) -> Result<&'a Actor, Error>,
) -> Result<(), Error> {
    let mut version = 1;
    let hours_later = |hours: i64| clock.set(casework.now().plus_hours(hours));
    if !report.found.is_empty() {
        hours_later(2);
        let happened = casework.now().plus_minutes(-10);
        let look = RecordFirstLook {
            referral,
            seen: version,
            happened,
            found: report.found.to_owned(),
        };
        let looker = if taker.roles.contains(&domain::access::Role::Intake) {
            taker
        } else {
            who("sam.whitlock")?
        };
        casework.execute(looker, look).await?;
        version += 1;
    }
    if let Some((model, enquiry, answers)) = report.assessed {
        clock.set(casework.now().plus_hours(1));
        let answered = |answer: RiskAnswer| Answered {
            answer,
            enquiry: Some(0).filter(|_| answer != RiskAnswer::Yes),
        };
        let assessing = Assessing {
            model: model.to_owned(),
            enquiries: vec![Enquiry {
                what: enquiry.to_owned(),
            }],
            answers: answers
                .iter()
                .map(|(key, answer)| ((*key).to_owned(), answered(*answer)))
                .collect(),
            set: None,
        };
        casework
            .execute(
                who("tomas.verran")?,
                AssessRisk {
                    referral,
                    seen: version,
                    assessing,
                },
            )
            .await?;
        version += 1;
    }
    if !report.with.is_empty() {
        let assign = AssignReferrals {
            referrals: vec![referral],
            to: who(report.with)?.account,
        };
        casework.execute(who("gwen.tarrant")?, assign).await?;
        version += 1;
    }
    if let Some((closure, reason, members)) = report.closed {
        let mut list = BTreeSet::new();
        for member in members {
            list.insert(who(member)?.account);
        }
        let close = RestrictReferral {
            referral,
            seen: version,
            closure: if closure == "silent" {
                Closure::Silent
            } else {
                Closure::Restricted
            },
            members: list,
            reason: reason.to_owned(),
        };
        casework.execute(who("gwen.tarrant")?, close).await?;
    }
    Ok(())
}
