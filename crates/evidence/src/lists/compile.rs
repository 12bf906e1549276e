//! From the files of lists to an index: what is said of each, what was taken, and what was refused and why.

use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::build::{Builder, Built};
use super::read::{self, NotRead, SixtyFour};
use super::{Category, List};
use crate::digests::sha256_of;

/// So many refused rows are named; beyond that they are counted.
pub const NAMED: usize = 1_000;
/// So many rows are read between two words of progress.
const PROGRESS: u64 = 1_000_000;

/// What is said of a list that it does not say itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
pub struct About {
    /// Its name. Without one it has its file's.
    pub name: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Who gave it out.
    pub authority: Option<String>,
    /// Whether it is of what nobody looks for. Without a word it is where its form says so.
    pub known_good: Option<bool>,
    /// What its 64 digits are: `sha256` or `pdq`.
    #[serde(rename = "as")]
    pub sixty_four: Option<String>,
    /// The code of each row that has none of its own.
    pub code: Option<String>,
    /// What its codes mean, for codes are each country's own.
    #[serde(default)]
    pub categories: BTreeMap<String, String>,
}

/// A list to be compiled.
#[derive(Clone, Debug)]
pub struct Input {
    /// Its file.
    pub path: PathBuf,
    /// What is said of it.
    pub about: About,
}

/// A row, or a part of one, that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The file.
    pub input: String,
    /// The row in it.
    pub row: u64,
    /// Why.
    pub why: String,
}

/// What came of compiling lists.
#[derive(Debug, Serialize)]
pub struct Compiled {
    /// Rows that are entries.
    pub entries: u64,
    /// Distinct digests.
    pub digests: u64,
    /// Distinct PDQ hashes.
    pub pdq: u64,
    /// Videos that are known by their frames.
    pub videos: u64,
    /// What was refused, the first thousand.
    pub refused: Vec<Refused>,
    /// How many were refused, all told.
    pub refused_in_all: u64,
}

/// Why no index was made.
#[derive(Debug, thiserror::Error)]
pub enum NotCompiled {
    /// A list is not read.
    #[error("{input}: {why}")]
    Input {
        /// Its file.
        input: String,
        /// Why.
        why: NotRead,
    },
    /// What is said of a list is not understood.
    #[error("{file}: {why}")]
    About {
        /// The file that says it.
        file: String,
        /// Why.
        why: String,
    },
    /// The index cannot be written.
    #[error("the index cannot be written: {0}")]
    Unwritable(#[from] io::Error),
}

impl Input {
    /// A list with what is said of it in a file beside it, whose name has `.toml` behind the list's. What that file leaves out
    /// is as `otherwise` says.
    pub fn new(path: PathBuf, otherwise: &About) -> Result<Self, NotCompiled> {
        let mut beside = path.clone().into_os_string();
        beside.push(".toml");
        let file = PathBuf::from(beside);
        let wrong = |why: String| NotCompiled::About {
            file: file.display().to_string(),
            why,
        };
        let said = match std::fs::read_to_string(&file) {
            Ok(text) => toml::from_str(&text).map_err(|error| wrong(error.to_string()))?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => About::default(),
            Err(error) => return Err(wrong(error.to_string())),
        };
        let otherwise = otherwise.clone();
        let about = About {
            name: said.name.or(otherwise.name),
            date: said.date.or(otherwise.date),
            authority: said.authority.or(otherwise.authority),
            known_good: said.known_good.or(otherwise.known_good),
            sixty_four: said.sixty_four.or(otherwise.sixty_four),
            code: said.code.or(otherwise.code),
            categories: if said.categories.is_empty() {
                otherwise.categories
            } else {
                said.categories
            },
        };
        Ok(Self { path, about })
    }
    fn sixty_four(&self) -> Result<Option<SixtyFour>, NotCompiled> {
        match self.about.sixty_four.as_deref() {
            None => Ok(None),
            Some("sha256") => Ok(Some(SixtyFour::Sha256)),
            Some("pdq") => Ok(Some(SixtyFour::Pdq)),
            Some(other) => Err(NotCompiled::About {
                file: self.path.display().to_string(),
                why: format!("64 digits are `sha256` or `pdq`, and not “{other}”"),
            }),
        }
    }
}

/// Compiles lists into the index at `out`. `progress` is told the file and the rows that were read of it.
pub fn compile(inputs: &[Input], out: &Path, progress: &mut dyn FnMut(&Path, u64)) -> Result<Compiled, NotCompiled> {
    let fingerprints = inputs
        .par_iter()
        .map(|input| sha256_of(&input.path))
        .collect::<Vec<_>>();
    let mut builder = Builder::default();
    let mut refused = Vec::new();
    let mut refused_in_all = 0;
    for (input, fingerprint) in inputs.iter().zip(fingerprints) {
        let shown = input.path.display().to_string();
        let failed = |why: NotRead| NotCompiled::Input {
            input: shown.clone(),
            why,
        };
        let sixty_four = input.sixty_four()?;
        let sha256 = fingerprint.map_err(|error| failed(error.into()))?;
        let form = read::form(&input.path).map_err(failed)?;
        let about = &input.about;
        let name = input.path.file_name().unwrap_or(input.path.as_os_str());
        let list = List {
            name: about
                .name
                .clone()
                .unwrap_or_else(|| name.to_string_lossy().into_owned()),
            date: about.date.clone(),
            authority: about.authority.clone(),
            known_good: about.known_good.unwrap_or(form.known_good()),
            form: form.name().to_owned(),
            sha256,
            entries: 0,
            refused: 0,
        };
        builder
            .list(list)
            .map_err(|full| failed(NotRead::Stopped(full.to_string())))?;
        let mut rows = 0;
        let mut in_list = 0;
        read::read(&input.path, form, sixty_four, &mut |row| {
            rows += 1;
            if rows % PROGRESS == 0 {
                progress(&input.path, rows);
            }
            in_list += u64::from(!row.refused.is_empty());
            for why in &row.refused {
                if refused.len() < NAMED {
                    refused.push(Refused {
                        input: shown.clone(),
                        row: row.number,
                        why: why.clone(),
                    });
                }
            }
            if row.is_empty() {
                return Ok(());
            }
            let code = row.code.or_else(|| about.code.clone());
            let category = Category {
                category: code.as_ref().and_then(|code| about.categories.get(code)).cloned(),
                code,
            };
            let number = u32::try_from(row.number).map_err(|_| "it has more than 4,294,967,295 rows".to_owned())?;
            let added = builder.row(number, &category, &row.digests, row.pdq, &row.frames);
            added.map_err(|full| full.to_string())
        })
        .map_err(failed)?;
        refused_in_all += in_list;
        if let Some(list) = builder.current() {
            list.refused = in_list;
        }
    }
    let Built {
        entries,
        digests,
        pdq,
        videos,
    } = builder.write(out)?;
    Ok(Compiled {
        entries,
        digests,
        pdq,
        videos,
        refused,
        refused_in_all,
    })
}
