//! `safeward evidence vics`: what a grader is to look at goes out, and what was graded comes back.

use anyhow::{Result, ensure};
use clap::Subcommand;
use evidence::seal::Sealed;
use evidence::vics::{Confirmation, Export, confirm, export, import};
use std::io::{Write as _, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use super::scan::{Which, now};

#[derive(Subcommand)]
pub(crate) enum What {
    /// Writes the pictures and videos of a package as VICS 2.0 for a grading tool: each once, with every place where it is.
    Export {
        #[command(flatten)]
        which: Which,
        /// The file to write.
        #[arg(long)]
        out: PathBuf,
        /// The number of the case.
        #[arg(long, default_value = "")]
        case_number: String,
        /// The country's part of the model's address.
        #[arg(long, default_value = "UK")]
        country: String,
        /// Of pictures that look alike, one for each group.
        #[arg(long)]
        one_of_each_group: bool,
        /// Gradings that came back, as `vics import` wrote them: they go out again with every field.
        #[arg(long)]
        grades: Option<PathBuf>,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Reads graded VICS, keeps every field of the media that a package has, and offers a grade to the rest of each group.
    Import {
        /// The file that came back.
        graded: PathBuf,
        /// The package.
        #[arg(long)]
        package: PathBuf,
        /// The key that opens it, where it is sealed.
        #[arg(long)]
        identity: Option<PathBuf>,
        /// The file of gradings to write, a line for each.
        #[arg(long)]
        out: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Confirms in one act the grades that are offered to groups of pictures that look alike.
    Confirm {
        /// The gradings, as `vics import` wrote them.
        grades: PathBuf,
        /// A group whose offer is confirmed; more than once for several, and all where there is none.
        #[arg(long)]
        group: Vec<u32>,
        /// Who looked, and confirms it.
        #[arg(long)]
        by: String,
        /// The file of gradings to write.
        #[arg(long)]
        out: PathBuf,
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
}

impl What {
    pub(super) fn run(self) -> Result<ExitCode> {
        let mut said = stdout().lock();
        match self {
            Self::Export {
                which,
                out,
                case_number,
                country,
                one_of_each_group,
                grades,
                json,
            } => {
                let wanted = Export {
                    case_number,
                    country,
                    one_of_each_group,
                    grades,
                };
                let exported = export(&which.into(), &out, &wanted)?;
                if json {
                    writeln!(said, "{}", serde_json::to_string(&exported)?)?;
                } else {
                    writeln!(
                        said,
                        "{} different pictures and videos, {} files",
                        exported.media, exported.files
                    )?;
                    if exported.left_out > 0 {
                        writeln!(
                            said,
                            "{} left out, for another of their group is there",
                            exported.left_out
                        )?;
                    }
                }
            }
            Self::Confirm {
                grades,
                group,
                by,
                out,
                json,
            } => {
                ensure!(!by.trim().is_empty(), "say who confirms it, with --by");
                let by = Confirmation { by, at: now() };
                let confirmed = confirm(&grades, &group.into_iter().collect(), &by, &out)?;
                if json {
                    writeln!(said, "{}", serde_json::to_string(&confirmed)?)?;
                } else {
                    writeln!(
                        said,
                        "{} media of {} groups have the grade of their group, confirmed by {}; {} more are offered one",
                        confirmed.media, confirmed.groups, by.by, confirmed.offered
                    )?;
                }
            }
            Self::Import {
                graded,
                package,
                identity,
                out,
                json,
            } => {
                let imported = import(
                    &graded,
                    &Sealed {
                        path: package,
                        identity,
                    },
                    &out,
                )?;
                if json {
                    writeln!(said, "{}", serde_json::to_string(&imported)?)?;
                } else {
                    writeln!(
                        said,
                        "{} media, {} of them in the package",
                        imported.media, imported.in_package
                    )?;
                    writeln!(said, "{} graded", imported.graded)?;
                    for (code, many) in &imported.by_code {
                        writeln!(said, "  code {code}: {many}")?;
                    }
                    writeln!(said, "{} more are offered the grade of their group", imported.offered)?;
                    if imported.disagree > 0 {
                        writeln!(
                            said,
                            "{} groups were graded differently within, and are offered nothing",
                            imported.disagree
                        )?;
                    }
                }
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
