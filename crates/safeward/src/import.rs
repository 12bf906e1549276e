//! `safeward import`: reports from files, folders and standard input. The register of schools has a module of its own.

use anyhow::{Context, Result};
use casework::imports::{Imported, Offered};
use casework::{Actor, Casework};
use clap::Subcommand;
use exchange::cybertip::{Limits, Refused, Why};
use std::collections::BTreeMap;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::Where;

#[derive(Subcommand)]
pub(crate) enum What {
    /// CyberTipline reports: files, folders, or `-` for standard input.
    Cybertip {
        /// What to read.
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        place: Where,
        /// In whose name; the journal holds the program's own account beside it.
        #[arg(long = "as")]
        name: String,
        /// Print the report as JSON.
        #[arg(long)]
        json: bool,
    },
    /// The register of schools in England: the file of Get Information about Schools.
    Schools(crate::schools::Schools),
}

/// A folder with more files than this is taken in parts of this size.
const PART: usize = 500;

impl What {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        let (paths, place, name, json) = match self {
            Self::Cybertip {
                paths,
                place,
                name,
                json,
            } => (paths, place, name, json),
            Self::Schools(schools) => return schools.run().await,
        };
        let casework = place.casework().await?;
        let actor = casework
            .actor_named(&name)
            .await?
            .with_context(|| format!("nobody with an active account signs in as `{name}`"))?;
        let mut done = Imported::default();
        let folders = folders(&paths)?;
        let total: usize = folders.values().map(Vec::len).sum();
        let mut progress = Progress {
            total,
            read: 0,
            shown: std::io::stderr().is_terminal(),
        };
        for files in folders.values() {
            for part in files.chunks(PART) {
                take(&casework, &actor, part, &mut done).await?;
                progress.on(part.len());
            }
        }
        progress.end();
        print(&done, json)?;
        Ok(if done.refused.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// A bar on the terminal, when there is one.
struct Progress {
    total: usize,
    read: usize,
    shown: bool,
}

impl Progress {
    fn on(&mut self, files: usize) {
        self.read += files;
        if self.shown && self.total > 0 {
            let full = 30 * self.read / self.total;
            let bar: String = (0..30).map(|place| if place < full { '#' } else { '.' }).collect();
            let _ = write!(std::io::stderr(), "\r[{bar}] {} of {} files", self.read, self.total);
        }
    }
    fn end(&self) {
        if self.shown {
            let _ = writeln!(std::io::stderr());
        }
    }
}

async fn take(casework: &Casework, actor: &Actor, files: &[PathBuf], done: &mut Imported) -> Result<()> {
    let offered = files
        .iter()
        .map(|path| Offered {
            name: path.display().to_string(),
            bytes: read(path),
        })
        .collect();
    Ok(casework.import(actor, offered, done).await?)
}

/// Reads a file, up to one byte more than a report may have: a file of a gigabyte is refused, not read.
fn read(path: &Path) -> Result<Vec<u8>, Refused> {
    let limit = Limits::default().max_bytes + 1;
    let mut bytes = Vec::new();
    let read = if path.as_os_str() == "-" {
        std::io::stdin().lock().take(limit).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes))
    };
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Refused {
            why: Why::Unreadable,
            element: None,
            line: None,
            reason: format!("The file cannot be read: {error}."),
        }),
    }
}

/// Every file that was named, by the folder in which it lies, in order.
fn folders(paths: &[PathBuf]) -> Result<BTreeMap<PathBuf, Vec<PathBuf>>> {
    let mut folders: BTreeMap<PathBuf, Vec<PathBuf>> = BTreeMap::new();
    let mut waiting: Vec<PathBuf> = paths.to_vec();
    while let Some(path) = waiting.pop() {
        if path.as_os_str() != "-" && path.is_dir() {
            let inside = std::fs::read_dir(&path).with_context(|| path.display().to_string())?;
            for entry in inside {
                waiting.push(entry?.path());
            }
        } else {
            let folder = path.parent().map(Path::to_path_buf).unwrap_or_default();
            folders.entry(folder).or_default().push(path);
        }
    }
    for files in folders.values_mut() {
        files.sort();
    }
    Ok(folders)
}

fn print(done: &Imported, json: bool) -> Result<()> {
    if json {
        println!("{}", serde_json::to_string(done)?);
        return Ok(());
    }
    println!(
        "{} taken, {} supplements, {} repeats, {} refused",
        done.taken,
        done.supplements,
        done.repeats,
        done.refused.len()
    );
    for refused in &done.refused {
        let line = refused.line.map(|line| format!(", line {line}")).unwrap_or_default();
        let element = refused
            .element
            .as_deref()
            .map(|element| format!(", {element}"))
            .unwrap_or_default();
        println!("  {}{line}{element}: {}", refused.file, refused.reason);
    }
    Ok(())
}
