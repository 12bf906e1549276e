//! `safeward evidence lists` and `safeward evidence match`: lists of what is known, compiled and looked up.

use anyhow::{Context as _, Result, bail};
use clap::{ArgGroup, Args, Subcommand};
use evidence::digests::hex;
use evidence::lists::compile::{About, Compiled, Input, compile};
use evidence::lists::index::{Index, Lookup, Percent, Shares};
use evidence::lists::{Digest, Entry};
use evidence::pdq::Pdq;
use evidence::video::{Frame, known_by};
use rayon::prelude::*;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

#[derive(Subcommand)]
#[expect(clippy::doc_markdown, reason = "they are printed as they stand")]
pub(crate) enum What {
    /// Compiles lists into one index: VICS JSON, NSRL RDS (SQLite and text), Autopsy and EnCase hash databases, hashdeep, tables
    /// with a head, a digest a line, PDQ lists, and the frames of a video (vPDQ), a file each. What a list does not say itself may stand beside it in a file of its name with
    /// .toml behind it: name, date, authority, known_good, as, code, and a table [categories] of what its codes mean.
    Build(Build),
    /// What an index was built from, and whether it is as it was built.
    Show(Show),
}

impl What {
    pub(crate) fn run(self) -> Result<ExitCode> {
        match self {
            Self::Build(build) => build.run(),
            Self::Show(show) => show.run(),
        }
    }
}

#[derive(Args)]
pub(crate) struct Build {
    /// The lists.
    #[arg(required = true)]
    inputs: Vec<PathBuf>,
    /// The index to write. One that is there is replaced when the new one is whole.
    #[arg(long)]
    out: PathBuf,
    /// What 64 digits are where a list does not say it.
    #[arg(long = "as", value_parser = ["sha256", "pdq"])]
    sixty_four: Option<String>,
    /// The name of the list, where it should not be its file's.
    #[arg(long)]
    name: Option<String>,
    /// Its date.
    #[arg(long)]
    date: Option<String>,
    /// Who gave it out.
    #[arg(long)]
    authority: Option<String>,
    /// It lists what nobody looks for, and is taken out first.
    #[arg(long)]
    known_good: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Build {
    /// 0 where every row was taken, 1 where some were refused, which are named.
    fn run(self) -> Result<ExitCode> {
        let about = About {
            name: self.name,
            date: self.date,
            authority: self.authority,
            known_good: self.known_good.then_some(true),
            sixty_four: self.sixty_four,
            code: None,
            categories: BTreeMap::new(),
        };
        let inputs = self.inputs.into_iter().map(|path| Input::new(path, &about));
        let inputs = inputs.collect::<Result<Vec<Input>, _>>()?;
        let compiled = compile(&inputs, &self.out, &mut |path, rows| {
            eprintln!("{}: {rows} rows read", path.display());
        })?;
        let mut out = stdout().lock();
        if self.json {
            serde_json::to_writer(&mut out, &compiled)?;
            writeln!(out)?;
        } else {
            in_words(&mut out, &compiled)?;
        }
        Ok(ExitCode::from(u8::from(compiled.refused_in_all > 0)))
    }
}

fn in_words(out: &mut impl Write, compiled: &Compiled) -> Result<()> {
    let Compiled {
        entries,
        digests,
        pdq,
        videos,
        ..
    } = compiled;
    writeln!(
        out,
        "{entries} entries, {digests} digests, {pdq} PDQ hashes, {videos} videos"
    )?;
    for refused in &compiled.refused {
        writeln!(out, "refused: {} row {}: {}", refused.input, refused.row, refused.why)?;
    }
    if compiled.refused_in_all > 0 {
        writeln!(out, "{} rows were refused, or a part of them", compiled.refused_in_all)?;
    }
    Ok(())
}

#[derive(Args)]
pub(crate) struct Show {
    /// The index.
    index: PathBuf,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Show {
    fn run(self) -> Result<ExitCode> {
        let index = open(&self.index)?;
        let contents = index.contents();
        let mut out = stdout().lock();
        if self.json {
            let shown = serde_json::json!({
                "index": index.checksum(),
                "entries": contents.entries,
                "digests": contents.digests,
                "pdq": contents.pdq,
                "videos": contents.videos,
                "lists": contents.lists,
            });
            writeln!(out, "{shown}")?;
            return Ok(ExitCode::SUCCESS);
        }
        writeln!(out, "index {}, as it was built", index.checksum())?;
        for list in &contents.lists {
            let kind = if list.known_good { "known good" } else { "looked for" };
            writeln!(out, "{}", list.name)?;
            for (label, value) in [
                ("date", list.date.as_deref()),
                ("authority", list.authority.as_deref()),
                ("form", Some(list.form.as_str())),
                ("kind", Some(kind)),
                ("sha256", Some(list.sha256.as_str())),
            ] {
                writeln!(out, "  {label:<10} {}", value.unwrap_or("not said"))?;
            }
            writeln!(
                out,
                "  {:<10} {}, and {} rows refused",
                "entries", list.entries, list.refused
            )?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Opens an index and sees that no part of it was changed: what it says decides what is looked at.
pub(super) fn open(path: &Path) -> Result<Index> {
    let index = Index::open(path).with_context(|| path.display().to_string())?;
    index.verify().with_context(|| path.display().to_string())?;
    Ok(index)
}

#[derive(Args)]
#[command(group(ArgGroup::new("queries").required(true).args(["pdq", "vpdq", "digests"])))]
pub(crate) struct Match {
    /// The index.
    index: PathBuf,
    /// PDQ hashes, a line each, or the lines of `evidence hash --json`; `-` reads what is piped in.
    #[arg(long, value_name = "FILE")]
    pdq: Option<PathBuf>,
    /// Videos, a line each: a JSON list of frames (hash,quality,seconds), or the lines of `evidence hash --json`.
    #[arg(long, value_name = "FILE")]
    vpdq: Option<PathBuf>,
    /// Digests, a line each, as of md5sum, or the lines of `evidence hash --json`; 64 digits are a SHA-256 here.
    #[arg(long, value_name = "FILE")]
    digests: Option<PathBuf>,
    /// In how many of its 256 bits a PDQ hash may differ.
    #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u32).range(0..=256))]
    radius: u32,
    /// How many in a hundred frames of one of two videos must be like some of the other.
    #[arg(long, value_name = "PERCENT", default_value_t = 80, value_parser = clap::value_parser!(u8).range(1..=100))]
    video_share: u8,
    /// As JSON, a line a query.
    #[arg(long)]
    json: bool,
}

/// A line of the answer.
#[derive(Serialize)]
struct Answer {
    query: String,
    matches: Vec<Matched>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<String>,
}

#[derive(Serialize)]
struct Matched {
    #[serde(skip_serializing_if = "Option::is_none")]
    hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    distance: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    shares: Option<Shares>,
    entry: Shown,
}

/// An entry of an index, as it is shown.
#[derive(Serialize)]
struct Shown {
    list: String,
    row: u32,
    code: Option<String>,
    category: Option<String>,
    known_good: bool,
}

/// So many lines are read before they are answered by all cores, so many by one of them at a time.
const DIGESTS: (usize, usize) = (8_192, 256);
/// A video has a long one.
const VIDEOS: (usize, usize) = (64, 4);

impl Match {
    /// 0 where every line was understood, 1 where one was not: its answer says so.
    pub(super) fn run(self) -> Result<ExitCode> {
        let index = open(&self.index)?;
        let file = self.pdq.as_ref().or(self.vpdq.as_ref()).or(self.digests.as_ref());
        let Some(file) = file else {
            bail!("say what to look up: --pdq, --vpdq or --digests");
        };
        let (at_once, each) = if self.vpdq.is_some() { VIDEOS } else { DIGESTS };
        let lines: Box<dyn BufRead> = if file.as_os_str() == "-" {
            Box::new(stdin().lock())
        } else {
            Box::new(BufReader::with_capacity(
                1 << 18,
                File::open(file).with_context(|| file.display().to_string())?,
            ))
        };
        index.lookup()?;
        let mut lines = lines.lines();
        let mut out = BufWriter::with_capacity(1 << 18, stdout().lock());
        let mut all = true;
        loop {
            let some = lines.by_ref().take(at_once).collect::<std::io::Result<Vec<String>>>()?;
            if some.is_empty() {
                break;
            }
            let answers = some
                .par_chunks(each)
                .map(|lines| self.answers(&index, lines))
                .collect::<Result<Vec<_>>>()?;
            for (text, understood) in answers {
                out.write_all(&text)?;
                all &= understood;
            }
            out.flush()?;
        }
        Ok(ExitCode::from(u8::from(!all)))
    }

    /// The answers to some lines, and whether all of them were understood.
    fn answers(&self, index: &Index, lines: &[String]) -> Result<(Vec<u8>, bool)> {
        let mut lookup = index.lookup()?;
        let mut text = Vec::new();
        let mut all = true;
        for line in lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()) {
            let answers = if self.pdq.is_some() {
                vec![by_pdq(index, &mut lookup, line, self.radius)]
            } else if self.vpdq.is_some() {
                vec![by_vpdq(
                    index,
                    &mut lookup,
                    line,
                    self.radius,
                    Percent(self.video_share),
                )]
            } else {
                by_digest(index, &lookup, line)
            };
            for answer in answers {
                all &= answer.error.is_none();
                if self.json {
                    serde_json::to_writer(&mut text, &answer)?;
                    text.push(b'\n');
                } else {
                    say(&mut text, &answer)?;
                }
            }
        }
        Ok((text, all))
    }
}

fn say(text: &mut Vec<u8>, answer: &Answer) -> Result<()> {
    match (&answer.error, answer.matches.len()) {
        (Some(error), _) => writeln!(text, "{}: {error}", answer.query)?,
        (None, 0) => writeln!(text, "{}: on no list", answer.query)?,
        (None, _) => writeln!(text, "{}", answer.query)?,
    }
    for matched in &answer.matches {
        let Shown { list, row, .. } = &matched.entry;
        let distance = matched
            .distance
            .map_or(String::new(), |distance| format!(" at distance {distance}"));
        let shares = matched.shares.map_or(String::new(), |shares| {
            let Shares { of_this, of_listed } = shares;
            format!(
                ", {} in 100 of its frames and {} in 100 of the listed ones",
                of_this.0, of_listed.0
            )
        });
        let category = matched.entry.category.as_ref().or(matched.entry.code.as_ref());
        let category = category.map_or(String::new(), |category| format!(", category {category}"));
        let known = if matched.entry.known_good { ", known good" } else { "" };
        writeln!(text, "  {list} row {row}{distance}{shares}{category}{known}")?;
    }
    Ok(())
}

fn shown(index: &Index, entry: Entry) -> Shown {
    let list = index.list(entry);
    let category = index.category(entry).cloned().unwrap_or_default();
    Shown {
        list: list.map(|list| list.name.clone()).unwrap_or_default(),
        row: entry.row,
        code: category.code,
        category: category.category,
        known_good: list.is_some_and(|list| list.known_good),
    }
}

/// What a line of `evidence hash --json` says under a name, if the line is one.
fn field(line: &str, name: &str) -> Option<String> {
    let value: Value = serde_json::from_str(line).ok()?;
    value.get(name)?.as_str().map(str::to_owned)
}

/// The first thing on a line: digests are written before names, and hashes before what else is said of them.
fn first(line: &str) -> &str {
    let line = line.strip_prefix('\\').unwrap_or(line);
    line.split([' ', '\t', ',', ';'])
        .next()
        .unwrap_or(line)
        .trim_matches('"')
}

fn by_pdq(index: &Index, lookup: &mut Lookup<'_>, line: &str, radius: u32) -> Answer {
    let query = if line.starts_with('{') {
        field(line, "pdq").unwrap_or_default()
    } else {
        first(line).to_owned()
    };
    let Ok(hash) = query.parse::<Pdq>() else {
        let error = Some("it is no PDQ hash, which has 64 hexadecimal digits".to_owned());
        let (query, matches) = (if query.is_empty() { line.to_owned() } else { query }, Vec::new());
        return Answer { query, matches, error };
    };
    let matches = lookup.matches(hash, radius);
    let matches = matches.into_iter().map(|found| Matched {
        hash: Some(found.hash.to_string()),
        distance: Some(found.distance),
        shares: None,
        entry: shown(index, found.entry),
    });
    Answer {
        query,
        matches: matches.collect(),
        error: None,
    }
}

/// A line of `evidence hash --json` is named by its path, and any other by its first frame.
fn by_vpdq(index: &Index, lookup: &mut Lookup<'_>, line: &str, radius: u32, share: Percent) -> Answer {
    let said: Option<Value> = serde_json::from_str(line).ok();
    let frames = said.as_ref().map(|said| said.get("vpdq").unwrap_or(said));
    let frames = frames.and_then(|frames| serde_json::from_value::<Vec<Frame>>(frames.clone()).ok());
    let path = said.and_then(|said| said.get("path")?.as_str().map(str::to_owned));
    let Some(frames) = frames else {
        let error = Some("it is no list of frames, each of them `hash,quality,seconds`".to_owned());
        let query = path.unwrap_or_else(|| line.chars().take(80).collect());
        return Answer {
            query,
            matches: Vec::new(),
            error,
        };
    };
    let query = path.or_else(|| frames.first().map(ToString::to_string));
    let matches = lookup.videos(&known_by(&frames), radius, share);
    let matches = matches.into_iter().map(|found| Matched {
        hash: None,
        distance: None,
        shares: Some(found.shares),
        entry: shown(index, found.entry),
    });
    Answer {
        query: query.unwrap_or_default(),
        matches: matches.collect(),
        error: None,
    }
}

fn by_digest(index: &Index, lookup: &Lookup<'_>, line: &str) -> Vec<Answer> {
    let queries: Vec<String> = if line.starts_with('{') {
        ["md5", "sha1", "sha256"]
            .iter()
            .filter_map(|name| field(line, name))
            .collect()
    } else {
        vec![first(line).to_owned()]
    };
    let answer = |query: String| {
        let Some(digest) = Digest::from_hex(&query) else {
            let error = Some("it is no digest: an MD5 has 32 hexadecimal digits, a SHA-1 40, a SHA-256 64".to_owned());
            return Answer {
                query,
                matches: Vec::new(),
                error,
            };
        };
        let bytes = match &digest {
            Digest::Md5(bytes) => hex(bytes),
            Digest::Sha1(bytes) => hex(bytes),
            Digest::Sha256(bytes) => hex(bytes),
        };
        let matches = lookup.digest(&digest).map(|entry| Matched {
            hash: Some(bytes.clone()),
            distance: None,
            shares: None,
            entry: shown(index, entry),
        });
        Answer {
            matches: matches.collect(),
            query,
            error: None,
        }
    };
    queries.into_iter().map(answer).collect()
}
