//! Live cases in a database that `generate` filled: each with a suspect, a child, a warrant, a strategy discussion and, in
//! every second one, an arrest with bail, through the same commands as the pages send.

use anyhow::{Context, Result};
use casework::cases::{CaseRoom, OpenRecord, RecordStep};
use casework::decisions::RestrictInvestigation;
use casework::{Actor, Casework};
use domain::access::Closure;
use domain::answers::Answer;
use domain::children::{ChildOpening, Children};
use domain::custody::{Custody, CustodyKind, CustodyOpening, CustodyStep, How};
use domain::ids::{InvestigationId, PersonId};
use domain::investigations::{CaseKind, InvestigationOpening, InvestigationStep, Investigations, Part};
use domain::people::{Category, People, PersonOpening, Told};
use domain::risk::Band;
use domain::safeguarding::{StrategyDiscussions, StrategyOpening};
use domain::warrants::{Power, WarrantOpening, Warrants};
use jiff::ToSpan;
use std::sync::Arc;
use store::{Clock, Database, SeededChance, StandingClock, SystemClock};

/// One case in how many is closed to all but its list.
const ONE_CLOSED_IN: u64 = 20;
/// Over how many days the cases were opened.
const DAYS: u64 = 300;

/// Opens so many live cases, and gives back how many journal entries there are then. `told` is called with their number
/// after each hundred.
pub async fn cases(address: &str, number: u64, told: impl Fn(u64)) -> Result<i64> {
    let database = Database::open(address).await?;
    let clock = Arc::new(StandingClock::at(SystemClock.now()));
    let casework = Casework::start(database.clone(), clock.clone(), Arc::new(SeededChance::new(7))).await?;
    let supervisor = named(&casework, "bench.supervisor").await?;
    let mut officers = Vec::new();
    for row in casework.accounts(&Casework::program()).await? {
        if row.name.starts_with("bench.officer") {
            officers.push(named(&casework, &row.name).await?);
        }
    }
    let now = SystemClock.now();
    for n in 0..number {
        let place = usize::try_from(n)? % officers.len().max(1);
        let officer = officers
            .get(place)
            .context("there is no officer: generate referrals first")?;
        let hours = 24 * (DAYS - n * DAYS / number.max(1));
        clock.set(now.plus_hours(-i64::try_from(hours)?));
        let making = Making {
            casework: &casework,
            officer,
            supervisor: &supervisor,
        };
        making.case(n).await?;
        if (n + 1) % 100 == 0 {
            told(n + 1);
        }
    }
    let (entries, _) = database.journal_head().await?;
    database.close().await?;
    Ok(entries)
}

async fn named(casework: &Casework, name: &str) -> Result<Actor> {
    let actor = casework.actor_named(name).await?;
    actor.with_context(|| format!("{name} is not there: generate referrals first"))
}

/// A case in the making: by whom, at the moment of the clock.
struct Making<'a> {
    casework: &'a Casework,
    officer: &'a Actor,
    supervisor: &'a Actor,
}

fn person(surname: &str, age: i64, address: String) -> PersonOpening {
    PersonOpening {
        given: "Robin".to_owned(),
        surname: surname.to_owned(),
        born: None,
        about_age: Some(age),
        category: Category::Other,
        address,
        postcode: String::new(),
        ethnicity_told: Told::NotAsked,
        ethnicity: String::new(),
        how_known: "the resolved address".to_owned(),
    }
}

impl Making<'_> {
    async fn open<R: CaseRoom>(&self, case: Option<InvestigationId>, opening: R::Opening) -> Result<R::Id> {
        let command = OpenRecord::<R> {
            investigation: case,
            opening,
            happened: self.casework.now(),
            done_by: String::new(),
        };
        Ok(self.casework.execute(self.officer, command).await?)
    }

    async fn record<R: CaseRoom>(&self, id: R::Id, step: R::Step) -> Result<()> {
        let command = RecordStep::<R> {
            id,
            step,
            happened: self.casework.now(),
            done_by: String::new(),
        };
        Ok(self.casework.execute(self.officer, command).await?)
    }

    async fn case(&self, n: u64) -> Result<()> {
        let bands = [Band::Low, Band::Medium, Band::High, Band::VeryHigh];
        let opening = InvestigationOpening {
            operation: format!("Bench {n}"),
            kind: CaseKind::ImageSuspect,
            officer: self.officer.account,
            supervisor: self.supervisor.account,
            reason: "enough is known".to_owned(),
            referrals: Vec::new(),
            band: bands.get(usize::try_from(n % 4)?).copied(),
            received: Some(self.casework.now()),
        };
        let case = self.open::<Investigations>(None, opening).await?;
        let address = format!("{n} Gannet Quay");
        let suspect = self
            .open::<People>(Some(case), person("Oakden", 40, address.clone()))
            .await?;
        let added = InvestigationStep::PersonAdded {
            person: suspect,
            part: Part::Suspect,
            how_known: "the resolved address".to_owned(),
        };
        self.record::<Investigations>(case, added).await?;
        let child = self
            .open::<People>(Some(case), person("Farthingale", 9, String::new()))
            .await?;
        self.child(case, child).await?;
        if n.is_multiple_of(20) {
            self.warrant(case, suspect, address).await?;
        }
        if n.is_multiple_of(2) {
            self.arrest(case, suspect).await?;
        }
        if n.is_multiple_of(ONE_CLOSED_IN) {
            let close = RestrictInvestigation {
                investigation: case,
                closure: Closure::Restricted,
                members: [self.officer.account, self.supervisor.account].into(),
                reason: "one in so many is closed".to_owned(),
            };
            self.casework.execute(self.supervisor, close).await?;
        }
        Ok(())
    }

    async fn warrant(&self, case: InvestigationId, suspect: PersonId, premises: String) -> Result<()> {
        let opening = WarrantOpening {
            suspect: Some(suspect),
            premises,
            power: Power::ProtectionOfChildren,
            grounds: "what the resolved address shows".to_owned(),
            address_checked: "two officers".to_owned(),
        };
        self.open::<Warrants>(Some(case), opening).await?;
        Ok(())
    }

    async fn child(&self, case: InvestigationId, person: PersonId) -> Result<()> {
        let opening = ChildOpening {
            person,
            called: String::new(),
            born: None,
            lives_with_suspect: Answer::No,
            how_linked: "school".to_owned(),
        };
        let child = self.open::<Children>(Some(case), opening).await?;
        let opening = StrategyOpening {
            children: vec![child],
            council: "brackwater".to_owned(),
            asked: "A. Hill".to_owned(),
            reason: "a child is linked".to_owned(),
        };
        self.open::<StrategyDiscussions>(Some(case), opening).await?;
        Ok(())
    }

    async fn arrest(&self, case: InvestigationId, suspect: PersonId) -> Result<()> {
        let opening = CustodyOpening {
            suspect,
            kind: CustodyKind::Arrest,
            how: How::Planned,
            warrant: None,
            place: "Wexholme".to_owned(),
            offences: "Protection of Children Act 1978 s.1".to_owned(),
            why_voluntary: String::new(),
            born: None,
        };
        let custody = self.open::<Custody>(Some(case), opening).await?;
        let bailed = CustodyStep::Bailed {
            until: self.casework.now().london_day().saturating_add(80.days()),
            address: "with a friend".to_owned(),
            child_there: Answer::No,
            conditions: "No contact with anybody under 18".to_owned(),
            victim_views: Answer::NotKnown,
        };
        self.record::<Custody>(custody, bailed).await
    }
}
