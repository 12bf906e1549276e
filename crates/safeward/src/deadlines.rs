//! `safeward deadlines check`.

use anyhow::Result;
use casework::records::Deadlines;
use clap::Subcommand;
use serde::Serialize;
use std::process::ExitCode;

use crate::Where;

#[derive(Subcommand)]
pub(crate) enum What {
    /// Work out every deadline and every clock anew from the records, and compare them with what the lists show.
    Check {
        #[command(flatten)]
        place: Where,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Serialize)]
struct Report {
    records: i64,
    ok: bool,
    unlike: Vec<Unlike>,
}

#[derive(Serialize)]
struct Unlike {
    kind: String,
    id: String,
}

impl What {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        let Self::Check { place, json } = self;
        let database = place.open().await?;
        // Started as a server would be: rows that earlier rules made are made anew, not complained of.
        place.casework().await?;
        let (records, unlike) = database.records_unlike(&Deadlines).await?;
        let report = Report {
            records,
            ok: unlike.is_empty(),
            unlike: unlike
                .into_iter()
                .map(|(kind, id)| Unlike {
                    kind,
                    id: id.to_string(),
                })
                .collect(),
        };
        if json {
            println!("{}", serde_json::to_string(&report)?);
        } else if report.ok {
            println!("{records} records: every deadline is what its record says.");
        } else {
            for Unlike { kind, id } in &report.unlike {
                println!("{kind} {id}: what the lists show is not what its record says");
            }
            println!(
                "{} of {records} records. `safeward journal verify --records` says what else was changed.",
                report.unlike.len()
            );
        }
        Ok(if report.ok {
            ExitCode::SUCCESS
        } else {
            ExitCode::from(1)
        })
    }
}
