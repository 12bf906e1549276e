//! `safeward evidence report`: what a court is given of a scan, with no database.

use anyhow::{Context as _, Result};
use casework::packages::read_package;
use clap::Args;
use domain::papers::{Making, Words, scan_report_alone};
use std::path::PathBuf;
use std::process::ExitCode;
use store::{Clock as _, SystemClock};

use crate::papers;

#[derive(Args)]
pub(crate) struct Report {
    /// The package.
    package: PathBuf,
    /// The key that opens it, where it is sealed.
    #[arg(long)]
    identity: Option<PathBuf>,
    /// Who scanned, and on which machine.
    #[arg(long)]
    by: String,
    /// The name of the force on the report.
    #[arg(long, env = "SAFEWARD_FORCE")]
    force: String,
    /// The file: `.pdf`, `.xlsx` or `.json`. One that is there already is not written over.
    #[arg(long)]
    out: PathBuf,
}

impl Report {
    /// The package is checked first: there is no report of one that is not as it was signed.
    pub(super) fn run(self) -> Result<ExitCode> {
        papers::ending(&self.out)?;
        let read = read_package(&self.package, self.identity).with_context(|| self.package.display().to_string())?;
        let making = Making {
            force: self.force,
            by: self.by,
            at: SystemClock.now(),
            recipient: None,
            words: Words::default(),
        };
        papers::write(&scan_report_alone(&making, &read.exhibit, &read.said), &self.out)
    }
}
