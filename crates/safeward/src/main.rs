//! The program: serving the pages, building the demo, reading and checking the journal.
//!
//! **What lives here.** Arguments, the choice of database, key and address, and what is printed. **What may not.** No rule
//! and no SQL: everything is a call of [`casework`], [`web`], [`demo`] or [`store`].

mod deadlines;
mod evidence;
mod figures;
mod import;
mod journal;
mod kit;
mod messages;
mod network;
mod papers;
mod schools;
mod serve;

use anyhow::{Context, Result};
use casework::Casework;
use clap::{Args, Parser, Subcommand};
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use store::{Clock, Database, JournalKey, SystemChance, SystemClock};

/// Pages are many small pieces that several threads make and drop: with the system's own allocator the server holds half as
/// much memory again.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The working system of a police unit that protects children online.
#[derive(Parser)]
#[command(name = "safeward", version)]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Serve the pages.
    Serve(serve::Serve),
    /// Build the demo force of Tees Vale in an empty database.
    Demo(Demo),
    /// Bring the schema of a PostgreSQL database up to date, as its owner.
    Migrate(Where),
    /// Who can sign in.
    User {
        #[command(subcommand)]
        what: UserWhat,
    },
    /// Take reports, or the register of schools, from files.
    Import {
        #[command(subcommand)]
        what: import::What,
    },
    /// The figures that the unit publishes.
    Figures {
        #[command(subcommand)]
        what: figures::What,
    },
    /// What is missing and by when.
    Deadlines {
        #[command(subcommand)]
        what: deadlines::What,
    },
    /// Papers made of records: warrants, bail, referrals to a council, the case file.
    Paper {
        #[command(subcommand)]
        what: papers::What,
    },
    /// Files to digests and perceptual hashes, with no database. No picture is shown, kept or sent anywhere.
    Evidence {
        #[command(subcommand)]
        what: evidence::What,
    },
    /// Exports of chats to conversations, with no database.
    Messages {
        #[command(subcommand)]
        what: messages::What,
    },
    /// Groups, ways and rings in a table of edges, with no database.
    Network {
        #[command(subcommand)]
        what: network::What,
    },
    /// The journal: who did or saw what.
    Journal {
        #[command(subcommand)]
        what: journal::What,
    },
}

/// Where the database is.
#[derive(Args, Clone)]
struct Where {
    /// `sqlite:FILE` (made if absent) or `postgres://USER@HOST/NAME`.
    #[arg(long, env = "SAFEWARD_DATABASE")]
    database: String,
    /// The file of the key that signs the journal. Beside a SQLite file by default, in this folder otherwise.
    #[arg(long, env = "SAFEWARD_JOURNAL_KEY")]
    journal_key: Option<PathBuf>,
}

impl Where {
    /// A file beside the database, or in this folder when the database is a server.
    fn beside(&self, suffix: &str) -> PathBuf {
        let file = self
            .database
            .strip_prefix("sqlite:")
            .map(|rest| rest.trim_start_matches("//"));
        match file.map(|file| file.split('?').next().unwrap_or(file)) {
            Some(file) => PathBuf::from(format!("{file}.{suffix}")),
            None => PathBuf::from(format!("safeward.{suffix}")),
        }
    }
    fn key(&self, demo: bool) -> Result<JournalKey> {
        let path = self.journal_key.clone().unwrap_or_else(|| self.beside("journal-key"));
        JournalKey::load_or_make(&path, demo, &SystemChance).with_context(|| path.display().to_string())
    }
    /// The file that collects signed heads outside the database.
    fn heads(&self) -> PathBuf {
        self.beside("heads")
    }
    async fn open(&self) -> Result<Database> {
        Ok(Database::open(&self.database).await?)
    }
    async fn casework(&self) -> Result<Casework> {
        Ok(Casework::start(self.open().await?, Arc::new(SystemClock), Arc::new(SystemChance)).await?)
    }
}

#[derive(Args)]
struct Demo {
    #[command(flatten)]
    place: Where,
    /// The day on which the world ends; today by default.
    #[arg(long)]
    date: Option<jiff::civil::Date>,
    /// The same seed and date give the same world.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[derive(Subcommand)]
enum UserWhat {
    /// List everybody who has an account.
    List {
        #[command(flatten)]
        place: Where,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

fn main() -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_env("SAFEWARD_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    let done = match Arguments::parse().what {
        // Its processes confine themselves, and a thread beside would be outside of the fence.
        What::Evidence { what } => what.run(),
        what => tokio::runtime::Runtime::new()
            .context("the threads of the program")
            .and_then(|runtime| runtime.block_on(what.run())),
    };
    done.unwrap_or_else(|error| {
        eprintln!("safeward: {error:#}");
        ExitCode::from(2)
    })
}

impl What {
    async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Serve(serve) => serve.run().await,
            Self::Demo(demo) => demo.run().await,
            Self::Migrate(place) => migrate(&place).await,
            Self::User {
                what: UserWhat::List { place, json },
            } => list_users(&place, json).await,
            Self::Import { what } => what.run().await,
            Self::Figures { what } => what.run().await,
            Self::Deadlines { what } => what.run().await,
            Self::Paper { what } => what.run().await,
            Self::Evidence { what } => what.run(),
            Self::Messages { what } => what.run(),
            Self::Network { what } => what.run().await,
            Self::Journal { what } => what.run().await,
        }
    }
}

async fn migrate(place: &Where) -> Result<ExitCode> {
    Database::open_and_migrate(&place.database).await?;
    // Rows that earlier rules made are made anew here, by the owner, before anybody serves them.
    place.casework().await?;
    println!("The schema is at {}.", store::NEWEST_SCHEMA);
    Ok(ExitCode::SUCCESS)
}

#[derive(Serialize)]
struct UserRow {
    name: String,
    display: String,
    roles: Vec<&'static str>,
    active: bool,
}

async fn list_users(place: &Where, json: bool) -> Result<ExitCode> {
    let casework = place.casework().await?;
    let rows: Vec<UserRow> = casework
        .accounts(&Casework::program())
        .await?
        .into_iter()
        .map(|row| UserRow {
            name: row.name,
            display: row.display,
            roles: row.roles.iter().map(|role| role.code()).collect(),
            active: row.active,
        })
        .collect();
    if json {
        println!("{}", serde_json::to_string_pretty(&rows)?);
    } else {
        for row in rows {
            println!("{:<18} {:<36} {}", row.name, row.display, row.roles.join(", "));
        }
    }
    Ok(ExitCode::SUCCESS)
}

impl Demo {
    async fn run(self) -> Result<ExitCode> {
        let database = Database::open_and_migrate(&self.place.database).await?;
        let (entries, _) = database.journal_head().await?;
        anyhow::ensure!(
            entries == 0,
            "the database is not empty: the demo is built in a fresh one"
        );
        let key = self.place.key(true)?;
        let date = self.date.unwrap_or_else(|| SystemClock.now().london_day());
        let casework = demo::build(database, date, self.seed, &kit::Kit::new()?).await?;
        let head = casework
            .database()
            .checkpoint(&key, casework.now(), Some(&self.place.heads()))
            .await?;
        println!(
            "{} is built, up to {date}: {} journal entries, signed.",
            demo::FORCE,
            head.number
        );
        print_people();
        Ok(ExitCode::SUCCESS)
    }
}

fn print_people() {
    println!("Everybody's password in this demo is: {}", demo::PASSWORD);
    for person in demo::people() {
        println!("  {:<16} {:<34} {}", person.name, person.display, person.role);
    }
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::CommandFactory as _;

    #[test]
    fn every_argument_of_every_command_fits_the_others() {
        Arguments::command().debug_assert();
    }
}
