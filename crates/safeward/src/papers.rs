//! `safeward paper`, and what makes files out of papers for the pages.

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use domain::papers::{Paper, PaperKind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use web::{PaperFault, Papers};

use crate::Where;

/// The engine of `documents`, as pages are given it.
pub(crate) struct Engine;

impl Papers for Engine {
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, PaperFault> {
        documents::pdf(paper).map_err(|error| PaperFault(error.to_string()))
    }
    fn sealed(&self, paper: &Paper, passphrase: &str) -> Result<Vec<u8>, PaperFault> {
        let sealed = documents::pdf(paper).and_then(|pdf| documents::sealed(&pdf, passphrase));
        sealed.map_err(|error| PaperFault(error.to_string()))
    }
    fn xlsx(&self, paper: &Paper) -> Result<Vec<u8>, PaperFault> {
        documents::xlsx(paper).map_err(|error| PaperFault(error.to_string()))
    }
    fn png(&self, svg: &str) -> Result<Vec<u8>, PaperFault> {
        documents::png(svg).map_err(|error| PaperFault(error.to_string()))
    }
}

#[derive(Subcommand)]
pub(crate) enum What {
    /// Print every kind of paper.
    List,
    /// Make a paper of a record: as PDF, spreadsheet or data, by the ending of the file's name.
    Make(Make),
}

impl What {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        match self {
            Self::List => {
                for kind in PaperKind::ALL {
                    println!("{:<20} {}", kind.code(), kind.label());
                }
                Ok(ExitCode::SUCCESS)
            }
            Self::Make(make) => make.run().await,
        }
    }
}

#[derive(Args)]
pub(crate) struct Make {
    /// Which paper: `information`, `bail_notice`, `mg5`; `safeward paper list` prints all.
    kind: String,
    /// The record's reference: `W26-00031`.
    reference: String,
    #[command(flatten)]
    place: Where,
    /// In whose name; the journal holds the program's own account beside it.
    #[arg(long = "as")]
    name: String,
    /// For whom: journalled as a disclosure. Without it the copy stays in the unit.
    #[arg(long = "for", default_value = "")]
    recipient: String,
    /// The file: `.pdf`, `.xlsx` or `.json`. One that is there already is not written over.
    #[arg(long)]
    out: PathBuf,
    /// The name of the force on the paper, as the pages have it.
    #[arg(long, env = "SAFEWARD_FORCE")]
    force: String,
}

impl Make {
    async fn run(self) -> Result<ExitCode> {
        let Some(kind) = PaperKind::from_code(&self.kind) else {
            bail!("no paper is called `{}`; `safeward paper list` prints all", self.kind);
        };
        let out = self.out;
        // Told before anything is looked up, and journalled.
        ending(&out)?;
        let casework = self.place.casework().await?;
        let actor = casework
            .actor_named(&self.name)
            .await?
            .with_context(|| format!("nobody with an active account signs in as `{}`", self.name))?;
        let record = casework
            .paper_record(&actor, kind, &self.reference)
            .await
            .with_context(|| self.reference.clone())?;
        let paper = casework
            .paper(&actor, kind, record, &self.force, &self.recipient)
            .await
            .with_context(|| format!("{} of {}", kind.label(), self.reference))?;
        write(&paper, &out)
    }
}

/// The endings of the files that a paper is written to.
const ENDINGS: [&str; 3] = ["pdf", "xlsx", "json"];

/// The ending of a file's name, where a paper can be written to such a file.
pub(crate) fn ending(out: &Path) -> Result<&str> {
    let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or("");
    if !ENDINGS.contains(&ending) {
        bail!("{}: the file's name has to end in .pdf, .xlsx or .json", out.display());
    }
    Ok(ending)
}

/// Writes a paper to a file: as PDF, spreadsheet or data, by the ending of its name. One that is there is not written over.
pub(crate) fn write(paper: &Paper, out: &Path) -> Result<ExitCode> {
    let bytes = match ending(out)? {
        "pdf" => documents::pdf(paper)?,
        "xlsx" => documents::xlsx(paper)?,
        _ => serde_json::to_vec_pretty(paper)?,
    };
    let mut file = std::fs::File::create_new(out).with_context(|| out.display().to_string())?;
    std::io::Write::write_all(&mut file, &bytes).with_context(|| out.display().to_string())?;
    println!("{}: {}, {} bytes", out.display(), paper.kind.label(), bytes.len());
    Ok(ExitCode::SUCCESS)
}
