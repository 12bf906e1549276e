//! `safeward evidence`: digests and perceptual hashes of files, on any machine, with no database and no network.

mod lists;
mod report;
mod scan;
mod vics;

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};
use evidence::file::{Examined, examine};
use evidence::worker::decode::{Decoder, serve};
use evidence::worker::frames::Sampling;
use evidence::worker::unpack::{self, Container};
use evidence::worker::{Programs, Tools, Within, Workers, program};
use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::Duration;

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
    /// The process that confines itself and becomes a program of somebody else: it is begun by the others.
    #[command(hide = true)]
    Fenced {
        /// Lets what it says of its errors go the same way as what else it says.
        #[arg(long)]
        errors: bool,
        /// A file that it may read, besides its standard input.
        #[arg(long)]
        read: Vec<PathBuf>,
        /// The program's own file.
        program: PathBuf,
        /// What it is told.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<OsString>,
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
            Self::Fenced {
                errors,
                read,
                program,
                arguments,
            } => {
                let read = &read;
                program::serve(&program, &arguments, Within { errors, read })?;
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
    /// What files are looked at with: this program, and those of others.
    pub(crate) fn tools<'a>(&'a self, programs: &'a Programs) -> Tools<'a> {
        Tools {
            workers: self,
            programs,
        }
    }
    fn told(&self, what: &[&str]) -> Command {
        let mut command = Command::new(&self.0);
        command.arg("evidence").args(what).env_clear();
        command
    }
}

impl Workers for Program {
    fn decoder(&self) -> Command {
        self.told(&["decode"])
    }
    fn unpacker(&self, container: Container) -> Command {
        self.told(&["unpack", container.name()])
    }
    fn fenced(&self, within: Within<'_>) -> Command {
        let mut command = self.told(&["fenced"]);
        if within.errors {
            command.arg("--errors");
        }
        for file in within.read {
            command.arg("--read").arg(file);
        }
        command.arg("--");
        command
    }
}

/// Which frames of videos are looked at.
#[derive(Args)]
pub(crate) struct Frames {
    /// Every how many seconds a frame of a video is looked at; 0 looks at every one.
    #[arg(long, value_name = "SECONDS", default_value = "1", value_parser = milliseconds)]
    frames_every: u32,
    /// For how many minutes a video is looked at.
    #[arg(long, value_name = "MINUTES", default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    video_minutes: u32,
}

impl Frames {
    fn sampling(&self) -> Sampling {
        Sampling {
            every: self.frames_every,
            longest: Duration::from_mins(u64::from(self.video_minutes)),
        }
    }
}

/// Seconds, in milliseconds.
fn milliseconds(text: &str) -> Result<u32, String> {
    let seconds: f64 = text.parse().map_err(|_| "it is no number of seconds".to_owned())?;
    if !(0.0..=3_600.0).contains(&seconds) {
        return Err("it is from 0 to 3600 seconds".to_owned());
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an hour at most, and no less than nothing"
    )]
    Ok((seconds * 1_000.0).round() as u32)
}

#[derive(Args)]
pub(crate) struct Hash {
    /// The files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    frames: Frames,
    /// As JSON, a line for each.
    #[arg(long)]
    json: bool,
}

impl Hash {
    /// 0 where everything was read and seen, 1 where something was not: its line says what.
    fn run(self) -> Result<ExitCode> {
        let program = Program::this()?;
        let mut decoder = Decoder::new(|| program.decoder());
        let programs = Programs::default();
        let tools = program.tools(&programs);
        let mut out = std::io::stdout().lock();
        let mut all = true;
        for file in &self.files {
            let examined = examine(file, &mut decoder, tools, self.frames.sampling())?;
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
    let frames = examined.vpdq.as_ref().map(|frames| frames.len().to_string());
    let size = examined.size.map(|size| size.to_string());
    let lines = [
        ("size", size.as_deref()),
        ("type", examined.media_type),
        ("md5", examined.md5.as_deref()),
        ("sha1", examined.sha1.as_deref()),
        ("sha256", examined.sha256.as_deref()),
        ("pdq", pdq.as_deref()),
        ("pdq quality", quality.as_deref()),
        ("frames", frames.as_deref()),
        ("not read", examined.error.as_deref()),
    ];
    let lines = lines
        .iter()
        .filter_map(|(label, value)| value.map(|value| format!("  {label:<12} {value}\n")));
    std::iter::once(format!("{}\n", examined.path)).chain(lines).collect()
}
