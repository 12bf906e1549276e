//! `safeward figures show|release|check`.

use anyhow::{Context, Result};
use casework::Casework;
use casework::figures::{FigureRow, MakeRelease};
use clap::Subcommand;
use domain::figures::Period;
use jiff::civil::Date;
use serde::Serialize;
use std::process::ExitCode;

use crate::Where;

#[derive(Subcommand)]
pub(crate) enum What {
    /// Print the published figures of a period: of the 300 days up to the last one of which anything is known, by default.
    Show {
        #[command(flatten)]
        place: Where,
        /// The first day, as YYYY-MM-DD.
        #[arg(long, requires = "to")]
        from: Option<Date>,
        /// The last day.
        #[arg(long, requires = "from")]
        to: Option<Date>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Make the draft of a release, which somebody else has to approve.
    Release {
        #[command(flatten)]
        place: Where,
        /// The first day, as YYYY-MM-DD.
        #[arg(long)]
        from: Date,
        /// The last day.
        #[arg(long)]
        to: Date,
        /// Its title.
        #[arg(long)]
        title: String,
        /// In whose name; the journal holds the program's own account beside it.
        #[arg(long = "as")]
        name: String,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Recompute every figure of a release by its own definitions, as at its own journal number.
    Check {
        /// Its reference or its id.
        release: String,
        #[command(flatten)]
        place: Where,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Serialize)]
struct Shown {
    from: Date,
    to: Date,
    figures: Vec<Figure>,
}

#[derive(Serialize)]
struct Figure {
    key: &'static str,
    value: i64,
    unit: &'static str,
    definition: &'static str,
    version: i64,
}

impl Figure {
    fn of(row: &FigureRow) -> Result<Self> {
        let definition = row.definition;
        Ok(Self {
            key: definition.key,
            value: row
                .shown
                .value
                .count()
                .context("a count was hidden from the program itself")?,
            unit: definition.unit,
            definition: definition.definition,
            version: definition.version,
        })
    }
}

#[derive(Serialize)]
struct Made {
    release: String,
    id: String,
    from: Date,
    to: Date,
    number: i64,
}

impl What {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Show { place, from, to, json } => {
                let period = match from.zip(to) {
                    Some((from, to)) => Some(period(from, to)?),
                    None => None,
                };
                show(&place.casework().await?, period, json).await
            }
            Self::Release {
                place,
                from,
                to,
                title,
                name,
                json,
            } => release(&place.casework().await?, MakeRelease { title, from, to }, &name, json).await,
            Self::Check { release, place, json } => check(&place.casework().await?, &release, json).await,
        }
    }
}

fn period(from: Date, to: Date) -> Result<Period> {
    Period::new(from, to).map_err(|refusal| anyhow::anyhow!(refusal.message))
}

async fn show(casework: &Casework, period: Option<Period>, json: bool) -> Result<ExitCode> {
    let figures = casework.figures(&Casework::program(), period).await?;
    let shown = Shown {
        from: figures.period.from,
        to: figures.period.to,
        figures: figures.published.iter().map(Figure::of).collect::<Result<_>>()?,
    };
    if json {
        println!("{}", serde_json::to_string(&shown)?);
        return Ok(ExitCode::SUCCESS);
    }
    println!("{}, as at journal number {}", figures.period, figures.number);
    for (row, figure) in figures.published.iter().zip(&shown.figures) {
        println!("{:>8}  {} ({})", figure.value, row.definition.name, figure.unit);
        for breakdown in &row.shown.breakdowns {
            for (label, value) in breakdown.rows.iter().flatten() {
                println!("{:>16}  {label}", value.count().unwrap_or_default());
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn release(casework: &Casework, command: MakeRelease, name: &str, json: bool) -> Result<ExitCode> {
    let actor = casework
        .actor_named(name)
        .await?
        .with_context(|| format!("nobody with an active account signs in as `{name}`"))?;
    let id = casework.execute(&actor, command).await?;
    let release = casework.release(&actor, id).await?.release;
    let made = Made {
        release: release.reference,
        id: id.to_string(),
        from: release.period.from,
        to: release.period.to,
        number: release.number,
    };
    if json {
        println!("{}", serde_json::to_string(&made)?);
    } else {
        println!(
            "{} is made for {}, counted as at journal number {}. Somebody other than {name} has to approve it.",
            made.release, release.period, made.number
        );
    }
    Ok(ExitCode::SUCCESS)
}

async fn check(casework: &Casework, name: &str, json: bool) -> Result<ExitCode> {
    let checked = casework
        .check_release(&Casework::program(), name)
        .await
        .with_context(|| format!("release `{name}`"))?;
    if json {
        println!("{}", serde_json::to_string(&checked)?);
    } else {
        println!(
            "{}, recomputed as at journal number {}",
            checked.release, checked.number
        );
        for line in &checked.figures {
            let again = match line.recomputed {
                Some(again) if line.same => format!("{again}, the same"),
                Some(again) if again == line.frozen => format!("{again}, DIFFERENT in its parts"),
                Some(again) => format!("{again}, DIFFERENT"),
                None => "NOT KNOWN to this program".to_owned(),
            };
            println!("{:>8}  {} version {}: {again}", line.frozen, line.key, line.version);
        }
    }
    Ok(if checked.ok {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
