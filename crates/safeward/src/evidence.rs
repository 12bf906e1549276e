//! `safeward evidence`: digests and perceptual hashes of files, on any machine, with no database and no network.

mod lists;
mod report;
mod scan;
mod vics;

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};
use evidence::file::{Examined, examine};
use evidence::worker::decode::{Decoder, serve};
use evidence::worker::unpack::{self, Container};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

#[derive(Subcommand)]
pub(crate) enum What {
    /// Digests, type and, of a picture, the PDQ hash of each file. A picture is decoded in a process that can reach nothing.
    Hash(Hash),
    /// Lists of what is known, compiled into an index.
    Lists {
        #[command(subcommand)]
        what: lists::What,
    },
    /// Looks digests or PDQ hashes up in an index.
    Match(lists::Match),
    /// Scans a device into a signed package of digests, metadata and counts, with no picture in it.
    Scan(scan::Scan),
    /// Checks that a package is as it was signed.
    Verify(scan::Verify),
    /// The report of a package for a court: PDF, spreadsheet or data, by the ending of the file's name.
    Report(report::Report),
    /// Makes a key that opens sealed packages, and says for whom they are to be sealed.
    Identity {
        /// The file to make. Whoever has it can open them.
        file: PathBuf,
    },
    /// What a grader is to look at, and what was graded, as VICS JSON.
    Vics {
        #[command(subcommand)]
        what: vics::What,
    },
    /// A package as CASE/UCO, for other tools: what is on a list that is looked for, or all of it.
    Case {
        #[command(flatten)]
        which: scan::Which,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// Every file, and not only what is on a list.
        #[arg(long)]
        all: bool,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// The process that decodes pictures: it is begun by the others.
    #[command(hide = true)]
    Decode,
    /// The process that unpacks a container: it is begun by the others.
    #[command(hide = true)]
    Unpack {
        /// The kind of container.
        container: String,
    },
}

impl What {
    pub(crate) fn run(self) -> Result<ExitCode> {
        match self {
            Self::Hash(hash) => hash.run(),
            Self::Lists { what } => what.run(),
            Self::Match(matching) => matching.run(),
            Self::Scan(scan) => scan.run(),
            Self::Verify(verify) => verify.run(),
            Self::Report(report) => report.run(),
            Self::Identity { file } => {
                let recipient = evidence::seal::make_identity(&file).with_context(|| file.display().to_string())?;
                writeln!(std::io::stdout().lock(), "{recipient}")?;
                Ok(ExitCode::SUCCESS)
            }
            Self::Vics { what } => what.run(),
            Self::Case { which, out, all, json } => {
                let files = evidence::case::export(&which.into(), &out, all)?;
                let mut said = std::io::stdout().lock();
                if json {
                    writeln!(said, "{}", serde_json::json!({ "files": files }))?;
                } else {
                    writeln!(said, "{files} files")?;
                }
                Ok(ExitCode::SUCCESS)
            }
            Self::Unpack { container } => {
                unpack::serve(Container::named(&container).context("a kind of container")?)?;
                Ok(ExitCode::SUCCESS)
            }
            Self::Decode => {
                serve()?;
                Ok(ExitCode::SUCCESS)
            }
        }
    }
}

/// This program, as it begins itself anew to decode and to unpack.
pub(crate) struct Program(PathBuf);

impl Program {
    pub(crate) fn this() -> Result<Self> {
        Ok(Self(std::env::current_exe().context("this program's own file")?))
    }
    pub(crate) fn decoder(&self) -> Command {
        let mut command = Command::new(&self.0);
        command.args(["evidence", "decode"]).env_clear();
        command
    }
    pub(crate) fn unpacker(&self, container: Container) -> Command {
        let mut command = Command::new(&self.0);
        command.args(["evidence", "unpack", container.name()]).env_clear();
        command
    }
}

#[derive(Args)]
pub(crate) struct Hash {
    /// The files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// As JSON, a line for each.
    #[arg(long)]
    json: bool,
}

impl Hash {
    /// 0 where everything was read and seen, 1 where something was not: its line says what.
    fn run(self) -> Result<ExitCode> {
        let program = Program::this()?;
        let mut decoder = Decoder::new(|| program.decoder());
        let mut out = std::io::stdout().lock();
        let mut all = true;
        for file in &self.files {
            let examined = examine(file, &mut decoder)?;
            all &= examined.error.is_none();
            if self.json {
                serde_json::to_writer(&mut out, &examined)?;
                writeln!(out)?;
            } else {
                write!(out, "{}", in_words(&examined))?;
            }
        }
        Ok(ExitCode::from(u8::from(!all)))
    }
}

/// What is known of a file, in lines for a person.
fn in_words(examined: &Examined) -> String {
    let pdq = examined.pdq.map(|hash| hash.to_string());
    let quality = examined.pdq_quality.map(|quality| quality.to_string());
    let size = examined.size.map(|size| size.to_string());
    let lines = [
        ("size", size.as_deref()),
        ("type", examined.media_type),
        ("md5", examined.md5.as_deref()),
        ("sha1", examined.sha1.as_deref()),
        ("sha256", examined.sha256.as_deref()),
        ("pdq", pdq.as_deref()),
        ("pdq quality", quality.as_deref()),
        ("not read", examined.error.as_deref()),
    ];
    let lines = lines
        .iter()
        .filter_map(|(label, value)| value.map(|value| format!("  {label:<12} {value}\n")));
    std::iter::once(format!("{}\n", examined.path)).chain(lines).collect()
}
