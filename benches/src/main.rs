//! The benches as a program: fill a database, drive the site on it, make reports for an import.

use anyhow::Result;
use benches::generate::{Size, generate_and_say};
use benches::load::{Load, load, site};
use benches::process::resident;
use benches::stopwatch::{Stopwatch, millis};
use casework::records::AllKinds;
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use store::{Database, Projector, verify_journal};

/// As in the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How fast Safeward is on a large database of invented reports.
#[derive(Parser)]
#[command(name = "benches")]
struct Arguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Fill an empty database with invented reports.
    Generate {
        /// `sqlite:FILE` (made if absent) or `postgres://USER@HOST/NAME`.
        #[arg(long)]
        database: String,
        /// How many referrals.
        #[arg(long)]
        referrals: u64,
        /// How many identifiers each has.
        #[arg(long, default_value_t = 5)]
        identifiers_per: u64,
        /// The same seed gives the same reports.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Open live cases in a database that `generate` filled.
    Cases {
        /// The database.
        #[arg(long)]
        database: String,
        /// How many.
        #[arg(long, default_value_t = 2_000)]
        number: u64,
    },
    /// Ask the site for its pages and report how long they took.
    Load {
        /// A database that `generate` filled.
        #[arg(long)]
        database: String,
        /// For how long.
        #[arg(long, default_value_t = 30)]
        seconds: u64,
        /// How many readers ask for pages, each one after the other.
        #[arg(long, default_value_t = 4)]
        readers: u64,
        /// How many commands a writer sends in a second.
        #[arg(long, default_value_t = 20)]
        writes_per_second: u32,
        /// Import the reports of this folder meanwhile (see `reports`).
        #[arg(long)]
        import: Option<PathBuf>,
        /// Only kinds of page whose name holds this.
        #[arg(long, default_value = "")]
        only: String,
        /// Write the figures into this file as JSON.
        #[arg(long)]
        json: Option<PathBuf>,
    },
    /// Make CyberTipline reports for an import.
    Reports {
        /// Where to.
        folder: PathBuf,
        /// How many.
        #[arg(long, default_value_t = 20_000)]
        number: u64,
        /// Reports of another series are other reports.
        #[arg(long, default_value_t = 1)]
        series: u64,
    },
    /// Open the database as the server does, and say how long that took and how much memory it holds.
    Start {
        /// A database that `generate` filled.
        #[arg(long)]
        database: String,
    },
    /// Check the journal, and say how long that took.
    Verify {
        /// A database that `generate` filled.
        #[arg(long)]
        database: String,
        /// Check every version and every row of every record as well.
        #[arg(long)]
        records: bool,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse().what).await {
        Ok(code) => code,
        Err(error) => {
            eprintln!("benches: {error:#}");
            ExitCode::from(2)
        }
    }
}

async fn run(what: What) -> Result<ExitCode> {
    let watch = Stopwatch::start();
    match what {
        What::Generate {
            database,
            referrals,
            identifiers_per,
            seed,
        } => {
            let size = Size {
                referrals,
                identifiers_per,
                seed,
            };
            let made = generate_and_say(&database, size).await?;
            println!(
                "{} referrals, {} journal entries, {:.1} s",
                made.referrals,
                made.entries,
                watch.elapsed().as_secs_f64()
            );
        }
        What::Cases { database, number } => {
            let entries = benches::cases::cases(&database, number, |made| println!("{made}")).await?;
            println!(
                "{number} live cases, {entries} journal entries, {:.1} s",
                watch.elapsed().as_secs_f64()
            );
        }
        What::Load {
            database,
            seconds,
            readers,
            writes_per_second,
            import,
            only,
            json,
        } => {
            let figures = load(&Load {
                database,
                seconds,
                readers,
                writes_per_second,
                import,
                only,
            })
            .await?;
            print!("{}", figures.table());
            if let Some(path) = json {
                std::fs::write(path, serde_json::to_vec_pretty(&figures)?)?;
            }
        }
        What::Reports { folder, number, series } => {
            benches::reports::write(&folder, series, number)?;
            println!("{number} reports in {}", folder.display());
        }
        What::Start { database } => {
            let (casework, _site) = site(&database).await?;
            println!(
                "ready after {:.0} ms, {:.0} MiB resident",
                millis(watch.elapsed()),
                resident().0
            );
            casework.database().clone().close().await?;
        }
        What::Verify { database, records } => {
            let database = Database::open(&database).await?;
            let projector = records.then_some(&AllKinds as &dyn Projector);
            let watch = Stopwatch::start();
            let verified = verify_journal(&database, &[], None, projector).await?;
            println!(
                "{} entries in {:.2} s, {:.0} MiB at most: {}",
                verified.entries,
                watch.elapsed().as_secs_f64(),
                resident().1,
                verified
                    .problem
                    .as_ref()
                    .map_or("whole".to_owned(), ToString::to_string)
            );
            if verified.problem.is_some() {
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
