//! The welfare of those who do this work: one's own file, whose screening is due, and occupational health's list.
//!
//! Everybody keeps and reads their own. A supervisor sees whether a screening is due, and nothing else of anybody;
//! occupational health sees screenings and who asked for a word, and no case. The journal says that somebody's welfare file
//! was written, and not what was.

use domain::access::Role;
use domain::ids::AccountId;
use domain::journal::Operation;
use domain::time::Instant;
use domain::welfare::{Advice, ExposureTask, Screened, WelfareFile, screened};
use jiff::civil::Date;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::Query;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Held, Kind, Table};
use uuid::Uuid;

use crate::access::{AccountRow, Accounts};
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Welfare files, as a kind of record.
pub struct WelfareFiles;

impl Kind for WelfareFiles {
    type Record = WelfareFile;
    const NAME: &'static str = "welfare_file";
    fn id(record: &WelfareFile) -> Uuid {
        record.id.uuid()
    }
    fn project(file: &WelfareFile, number: i64) -> Vec<Table> {
        // By the table's own clock: a force that changed it is asked anew when the page is drawn.
        let due = file.screening_due(&domain::clocks::Clocks::default());
        let asked = file.asked.iter().find(|asked| asked.answered.is_none());
        vec![Table::root(
            "welfare_file",
            &["id", "screening_due", "asked", "version"],
            vec![
                file.id.uuid().into(),
                due.map(|day| domain::deadlines::end_of(day).micros()).into(),
                asked.map(|asked| asked.at.micros()).into(),
                number.into(),
            ],
        )]
    }
}

/// What the journal calls every change of a welfare file, whatever it was.
const RECORDED: &str = "welfare.recorded";

/// Something that somebody does with their own file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OwnWelfare {
    /// Enters work that is done.
    Log {
        /// What sort.
        task: ExposureTask,
        /// When it began.
        began: Instant,
        /// For how many minutes; nothing where what was typed is no number.
        minutes: Option<u32>,
    },
    /// Begins to count.
    Start {
        /// What sort.
        task: ExposureTask,
    },
    /// Ends the count.
    Stop {
        /// For how many minutes, where the count is wrong.
        minutes: Option<u32>,
    },
    /// Takes back an entry.
    Strike {
        /// Its place.
        place: usize,
    },
    /// Sets one's own limit.
    Limit {
        /// Minutes a day; nothing for none.
        minutes: Option<u32>,
    },
    /// Asks occupational health for a word.
    Ask {
        /// How to be reached.
        words: String,
    },
}

/// Does something with one's own file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KeepOwnWelfare(pub OwnWelfare);

impl Command for KeepOwnWelfare {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::KeepOwnWelfare, Resource::default())?;
        let (held, mut file) = file_of(work, work.actor.account).await?;
        let now = work.now;
        match self.0 {
            OwnWelfare::Log { task, began, minutes } => file.log(task, began, minutes, now)?,
            OwnWelfare::Start { task } => file.start(task, now)?,
            OwnWelfare::Stop { minutes } => file.stop(minutes, now)?,
            OwnWelfare::Strike { place } => file.strike(place)?,
            OwnWelfare::Limit { minutes } => file.limit(minutes)?,
            OwnWelfare::Ask { words } => file.ask(&words, now)?,
        }
        work.put::<WelfareFiles>(held.as_ref(), &file).await?;
        work.journal(Operation::Alteration, RECORDED);
        Ok(())
    }
}

/// Something that occupational health records of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum HealthStep {
    /// A screening was done.
    Screened {
        /// On which day.
        on: Date,
        /// By which day the next is to be, where the clinic says another than the unit's clock.
        next: Option<Date>,
    },
    /// Somebody was spoken to who had asked.
    SpokenTo,
}

/// Records what occupational health did for somebody.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordHealth {
    /// For whom.
    pub account: AccountId,
    /// What.
    pub step: HealthStep,
}

impl Command for RecordHealth {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::RecordHealth, Resource::default())?;
        work.load::<Accounts>(self.account.uuid()).await?;
        let (held, mut file) = file_of(work, self.account).await?;
        let (by, now) = (work.actor.account, work.now);
        match self.step {
            HealthStep::Screened { on, next } => file.screened(on, next, &work.clocks().await?, by, now)?,
            HealthStep::SpokenTo => file.answer(by, now)?,
        }
        work.put::<WelfareFiles>(held.as_ref(), &file).await?;
        work.journal(Operation::Alteration, RECORDED);
        Ok(())
    }
}

/// Somebody's file, with what was held of it; a new one where there is none.
pub(crate) async fn file_of(
    work: &Work<'_>,
    account: AccountId,
) -> Result<(Option<Held<WelfareFile>>, WelfareFile), Error> {
    match work.load::<WelfareFiles>(account.uuid()).await {
        Ok(held) => {
            let file = held.record.clone();
            Ok((Some(held), file))
        }
        Err(Error::NotThere) => Ok((None, WelfareFile::new(account))),
        Err(error) => Err(error),
    }
}

/// One's own file, as its page shows it.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// The file.
    pub file: WelfareFile,
    /// What it is time for.
    pub advice: Vec<Advice>,
    /// Where one stands with screenings.
    pub screened: Screened,
    /// After how many minutes a break is to be taken, and how many a day there may be.
    pub limits: (u32, u32),
    /// How the cases ended in which one worked.
    pub told: Vec<crate::notes::ToldBack>,
}

/// Somebody in a list of screenings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScreeningRow {
    /// Who.
    pub account: AccountRow,
    /// Where they stand.
    pub screened: Screened,
    /// Since when they wait for a word, and how they would like to be reached: for occupational health alone.
    pub asked: Option<(Instant, String)>,
}

impl Casework {
    /// The actor's own file.
    pub async fn own_welfare(&self, actor: &Actor) -> Result<OwnPage, Error> {
        self.ask(actor, Action::KeepOwnWelfare, Resource::default())?;
        let held = self.database().load::<WelfareFiles>(actor.account.uuid()).await?;
        let file = held.map_or_else(|| WelfareFile::new(actor.account), |held| held.record);
        let clocks = self.clocks_in_force().await?;
        let now = self.now();
        let told = self.told_back(actor).await?;
        let value = |clock| clocks.value(clock, now);
        let page = OwnPage {
            advice: file.advice(&clocks, now),
            screened: screened(file.screening_due(&clocks), now.london_day()),
            limits: (
                value(domain::clocks::Clock::ViewingBreak),
                value(domain::clocks::Clock::ViewingDay),
            ),
            told,
            file,
        };
        self.look(actor, "welfare.read", vec![("welfare_file", actor.account.uuid())])
            .await?;
        Ok(page)
    }

    /// What it is time for, for the strip of every page. Nothing is looked at that the actor did not type.
    pub async fn advice_for(&self, actor: &Actor) -> Result<Vec<Advice>, Error> {
        let held = self.database().load::<WelfareFiles>(actor.account.uuid()).await?;
        match held.filter(|held| held.record.running.is_some()) {
            Some(held) => Ok(held.record.advice(&self.clocks_in_force().await?, self.now())),
            None => Ok(Vec::new()),
        }
    }

    /// Whose screening is due: names and days, nothing else. What is over its day comes first.
    pub async fn team_welfare(&self, actor: &Actor) -> Result<Vec<ScreeningRow>, Error> {
        self.ask(actor, Action::ReadTeamWelfare, Resource::default())?;
        let mut rows = self.screenings().await?;
        for row in &mut rows {
            row.asked = None;
        }
        rows.retain(|row| row.screened != Screened::NotNeeded);
        let seen = rows.iter().map(|row| ("welfare_file", row.account.id.uuid())).collect();
        self.look(actor, "welfare.team_read", seen).await?;
        Ok(rows)
    }

    /// Everybody's screenings, and who asked for a word.
    pub async fn occupational_health(&self, actor: &Actor) -> Result<Vec<ScreeningRow>, Error> {
        self.ask(actor, Action::RecordHealth, Resource::default())?;
        let mut rows = self.screenings().await?;
        rows.sort_by_key(|row| (row.asked.is_none(), row.screened));
        let seen = rows.iter().map(|row| ("welfare_file", row.account.id.uuid())).collect();
        self.look(actor, "welfare.health_read", seen).await?;
        Ok(rows)
    }

    async fn screenings(&self) -> Result<Vec<ScreeningRow>, Error> {
        let clocks = self.clocks_in_force().await?;
        let today = self.now().london_day();
        let mut select = Query::select();
        select.column("id").from("welfare_file");
        let mut files: BTreeMap<Uuid, WelfareFile> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let id: Uuid = row.try_get("", "id")?;
            let held = self.database().load::<WelfareFiles>(id).await?;
            files.extend(held.map(|held| (id, held.record)));
        }
        let accounts = self.all_accounts().await?;
        let row = |account: AccountRow| {
            let file = files.get(&account.id.uuid());
            let due = file.and_then(|file| file.screening_due(&clocks));
            let asked = file.and_then(|file| file.asked.iter().find(|asked| asked.answered.is_none()));
            ScreeningRow {
                screened: screened(due, today),
                asked: asked.map(|asked| (asked.at, asked.words.clone())),
                account,
            }
        };
        // A council's team is no staff of ours.
        let staff = accounts
            .into_iter()
            .filter(|account| account.active && !account.roles.contains(&Role::Partner));
        let mut rows: Vec<ScreeningRow> = staff.map(row).collect();
        rows.sort_by_key(|row| row.screened);
        Ok(rows)
    }
}
