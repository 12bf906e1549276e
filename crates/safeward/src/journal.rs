//! `safeward journal verify|checkpoint|show`.

use anyhow::{Context, Result};
use casework::Casework;
use casework::records::AllKinds;
use clap::Subcommand;
use domain::journal::Problem;
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;
use store::{Checkpoint, Clock, Projector, SystemClock, verify_journal};

use crate::Where;

#[derive(Subcommand)]
pub(crate) enum What {
    /// Check that no entry was changed, removed, reordered or cut off.
    Verify {
        #[command(flatten)]
        place: Where,
        /// Signed heads that were kept elsewhere; the file beside the database by default.
        #[arg(long)]
        checkpoints: Option<PathBuf>,
        /// A file with the public key in hexadecimal digits: signatures by any other are refused.
        #[arg(long)]
        public_key: Option<PathBuf>,
        /// Check every version and every row of every record as well.
        #[arg(long)]
        records: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Sign the head of the journal now.
    Checkpoint {
        #[command(flatten)]
        place: Where,
        /// The database holds a demo, whose key signs nothing else.
        #[arg(long)]
        demo: bool,
    },
    /// Print the newest entries.
    Show {
        #[command(flatten)]
        place: Where,
        /// How many.
        #[arg(long, default_value_t = 20)]
        last: u64,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Serialize)]
struct Report {
    entries: i64,
    ok: bool,
    problem: Option<Problem>,
}

impl What {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Verify {
                place,
                checkpoints,
                public_key,
                records,
                json,
            } => verify(&place, checkpoints, public_key, records, json).await,
            Self::Checkpoint { place, demo } => {
                let database = place.open().await?;
                let head = database
                    .checkpoint(&place.key(demo)?, SystemClock.now(), Some(&place.heads()))
                    .await?;
                println!("{}", serde_json::to_string(&head)?);
                Ok(ExitCode::SUCCESS)
            }
            Self::Show { place, last, json } => {
                let rows = place.casework().await?.journal_page(None, last).await?;
                for row in rows {
                    if json {
                        println!("{}", serde_json::to_string(&row)?);
                    } else {
                        println!(
                            "{:>8}  {:?}  {:<18} {:<12} {}",
                            row.number, row.at, row.actor, row.operation, row.event
                        );
                    }
                }
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

async fn verify(
    place: &Where,
    checkpoints: Option<PathBuf>,
    public_key: Option<PathBuf>,
    records: bool,
    json: bool,
) -> Result<ExitCode> {
    let named = checkpoints.is_some();
    let path = checkpoints.unwrap_or_else(|| place.heads());
    let heads: Vec<Checkpoint> = match std::fs::read_to_string(&path) {
        Ok(text) => text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(serde_json::from_str)
            .collect::<Result<_, _>>()
            .with_context(|| format!("{} is no file of signed heads", path.display()))?,
        Err(error) if !named && error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    };
    let trusted = public_key
        .map(|path| std::fs::read_to_string(&path).with_context(|| path.display().to_string()))
        .transpose()?
        .map(|text| text.trim().to_owned());
    let projector = records.then_some(&AllKinds as &dyn Projector);
    let database = place.open().await?;
    anyhow::ensure!(
        !records || Casework::rows_are_of_today(&database).await?,
        "the rows of records were made by the rules of an earlier program: start this one on the database once \
         (`safeward migrate` does nothing else), then check them"
    );
    let verified = verify_journal(&database, &heads, trusted.as_deref(), projector).await?;
    let report = Report {
        entries: verified.entries,
        ok: verified.problem.is_none(),
        problem: verified.problem,
    };
    let code = if report.ok {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    };
    if json {
        println!("{}", serde_json::to_string(&report)?);
        return Ok(code);
    }
    match &report.problem {
        None => println!("{} entries, every one as it was written.", report.entries),
        Some(problem) => println!("NOT WHOLE. After {} good entries: {problem}.", report.entries),
    }
    if verified.uncovered > 0 {
        println!("The last {} are not covered by a signed head yet.", verified.uncovered);
    }
    for number in verified.stepped_back {
        println!("The clock stepped back at entry {number}.");
    }
    Ok(code)
}
