//! `safeward import schools`: the national register, from its file.

use anyhow::{Context, Result};
use casework::schools::SchoolsImported;
use clap::Args;
use std::fs::File;
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use crate::Where;

#[derive(Args)]
pub(crate) struct Schools {
    /// The register's file, `edubasealldataYYYYMMDD.csv`. The day in its name is the day of which it speaks.
    file: PathBuf,
    #[command(flatten)]
    place: Where,
    /// In whose name; the journal holds the program's own account beside it.
    #[arg(long = "as")]
    name: String,
    /// Print the report as JSON.
    #[arg(long)]
    json: bool,
}

impl Schools {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        let shown = || self.file.display().to_string();
        let file = File::open(&self.file).with_context(shown)?;
        anyhow::ensure!(
            !file.metadata().with_context(shown)?.is_dir(),
            "{} is a folder",
            shown()
        );
        let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let casework = self.place.casework().await?;
        let actor = casework
            .actor_named(&self.name)
            .await?
            .with_context(|| format!("nobody with an active account signs in as `{}`", self.name))?;
        let bar = std::io::stderr().is_terminal();
        let done = casework
            .import_schools(&actor, &name, file, move |rows| {
                if bar {
                    let _ = write!(std::io::stderr(), "\r{rows} rows read");
                }
            })
            .await?;
        let _ = writeln!(
            std::io::stderr(),
            "{}{} schools in the file, {} rows refused",
            if bar { "\r" } else { "" },
            done.counts.taken,
            done.refused.len()
        );
        print(&done, self.json)?;
        Ok(if done.refused.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

fn print(done: &SchoolsImported, json: bool) -> Result<()> {
    if json {
        println!("{}", serde_json::to_string(done)?);
        return Ok(());
    }
    println!(
        "{} taken, {} of them changed, {} gone, {} refused",
        done.counts.taken,
        done.counts.changed,
        done.counts.gone,
        done.refused.len()
    );
    for refused in &done.refused {
        println!("  {refused}");
    }
    Ok(())
}
