//! One thing measured a call, as a line of JSON: `beside.py` calls it in turns with the peers, on the same data.

use anyhow::{Context as _, Result};
use clap::{Parser, Subcommand};
use evidence::lists::build::Builder;
use evidence::lists::index::Index;
use evidence::lists::{Category, Digest, List};
use evidence::pdq::Pdq;
use evidence::picture::Decoding;
use serde_json::json;
use std::fs::File;
use std::io::{BufWriter, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

#[derive(Parser)]
struct Asked {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Writes hashes and queries: random ones, and 512 queries that are hashes with 0 to 31 bits turned.
    Prepare {
        /// How many hashes.
        many: usize,
        /// Where they go.
        folder: PathBuf,
    },
    /// Builds an index of the hashes.
    Build {
        /// Where they are.
        folder: PathBuf,
    },
    /// Looks the queries up, on one thread.
    Near {
        /// Where they are.
        folder: PathBuf,
        /// How many queries; they are taken again from the first when they are all asked.
        queries: usize,
    },
    /// Builds an index of the hashes' first 16 bytes as MD5, and looks the queries' up, half of which are on it.
    Digests {
        /// Where they are.
        folder: PathBuf,
        /// How many queries.
        queries: usize,
    },
    /// Decodes the pictures in a folder and hashes them, with their turned and mirrored copies, on one thread.
    Pictures {
        /// Where they are.
        folder: PathBuf,
    },
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn now() -> Instant {
    Instant::now()
}

/// `SplitMix64` (Steele, Lea and Flood 2014): the same numbers in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }
    fn hash(&mut self) -> Pdq {
        Pdq(std::array::from_fn(|_| self.next()))
    }
}

fn write(path: &Path, hashes: &[Pdq]) -> Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    hashes.iter().try_for_each(|hash| file.write_all(&hash.to_bytes()))?;
    Ok(file.flush()?)
}

fn read(path: &Path) -> Result<Vec<Pdq>> {
    let mut bytes = Vec::new();
    File::open(path)
        .with_context(|| path.display().to_string())?
        .read_to_end(&mut bytes)?;
    Ok(bytes.as_chunks().0.iter().map(|hash| Pdq::from_bytes(*hash)).collect())
}

/// The most memory that this process has had, in MiB.
fn peak() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: u64 = line
        .and_then(|line| line.split_whitespace().next())
        .context("VmHWM")?
        .parse()?;
    Ok(kib / 1024)
}

fn main() -> Result<()> {
    let measured = match Asked::parse().what {
        What::Prepare { many, folder } => prepare(many, &folder)?,
        What::Build { folder } => build(&folder)?,
        What::Near { folder, queries } => near(&folder, queries)?,
        What::Digests { folder, queries } => digests(&folder, queries)?,
        What::Pictures { folder } => pictures(&folder)?,
    };
    println!("{measured}");
    Ok(())
}

/// How long this thread has been at work, in seconds.
fn at_work() -> Result<f64> {
    let said = std::fs::read_to_string("/proc/self/schedstat")?;
    let nanoseconds: f64 = said.split_whitespace().next().context("schedstat")?.parse()?;
    Ok(nanoseconds / 1e9)
}

fn pictures(folder: &Path) -> Result<serde_json::Value> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        files.push(std::fs::read(entry?.path())?);
    }
    let mut decoding = Decoding::default();
    let began = at_work()?;
    for file in &files {
        decoding.decoded(file)?.hashed.all_turns();
    }
    #[expect(clippy::cast_precision_loss, reason = "some pictures")]
    let each = (at_work()? - began) / files.len() as f64;
    Ok(json!({ "a_second": 1.0 / each, "ms_each": each * 1e3 }))
}

fn prepare(many: usize, folder: &Path) -> Result<serde_json::Value> {
    std::fs::create_dir_all(folder)?;
    let mut numbers = Numbers(1);
    let hashes: Vec<Pdq> = (0..many).map(|_| numbers.hash()).collect();
    let mut queries = Vec::new();
    for planted in 0..512 {
        let place = usize::try_from(numbers.next() % many as u64)?;
        let mut query = hashes.get(place).copied().unwrap_or_default();
        let mut turned = std::collections::BTreeSet::new();
        while turned.len() < planted % 32 {
            turned.insert(usize::try_from(numbers.next() % 256)?);
        }
        for (word, mask) in query.0.iter_mut().zip(Pdq::of_bits(turned).0) {
            *word ^= mask;
        }
        queries.push(query);
    }
    queries.extend((0..1_536).map(|_| numbers.hash()));
    write(&folder.join("hashes.bin"), &hashes)?;
    write(&folder.join("queries.bin"), &queries)?;
    Ok(json!({ "hashes": many, "queries": queries.len() }))
}

fn build(folder: &Path) -> Result<serde_json::Value> {
    let hashes = read(&folder.join("hashes.bin"))?;
    let path = folder.join("pdq.index");
    let began = now();
    let mut builder = Builder::default();
    builder.list(List::default())?;
    for (row, hash) in (1..).zip(&hashes) {
        builder.row(row, &Category::default(), &[], Some(*hash), &[])?;
    }
    let built = builder.write(&path)?;
    let seconds = began.elapsed().as_secs_f64();
    Ok(json!({
        "pdq": built.pdq, "seconds": seconds, "bytes": std::fs::metadata(path)?.len(), "peak_mib": peak()?,
    }))
}

fn near(folder: &Path, many: usize) -> Result<serde_json::Value> {
    let queries = read(&folder.join("queries.bin"))?;
    let began = now();
    let index = Index::open(&folder.join("pdq.index"))?;
    let mut lookup = index.lookup()?;
    let opened = began.elapsed().as_secs_f64();
    let began = now();
    index.verify()?;
    let verified = began.elapsed().as_secs_f64();
    let planted = queries
        .iter()
        .take(512)
        .filter(|query| !lookup.near(**query, 31).is_empty())
        .count();
    let mut times = Vec::with_capacity(many);
    let mut found = 0;
    let began = now();
    let mut last = 0.0;
    for query in queries.iter().cycle().take(many) {
        found += lookup.near(*query, 31).len();
        let so_far = began.elapsed().as_secs_f64();
        times.push(so_far - last);
        last = so_far;
    }
    times.sort_by(f64::total_cmp);
    let at = |part: f64| {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::cast_precision_loss,
            reason = "a place among some thousands"
        )]
        let place = (part * times.len() as f64) as usize;
        times.get(place).copied().unwrap_or_default() * 1e6
    };
    #[expect(clippy::cast_precision_loss, reason = "some thousands of queries")]
    let a_second = many as f64 / last;
    Ok(json!({
        "a_second": a_second, "p50_us": at(0.5), "p99_us": at(0.99), "planted_found": planted, "found": found,
        "opened_ms": opened * 1e3, "verified_s": verified, "peak_mib": peak()?,
    }))
}

fn md5(hash: Pdq) -> Result<Digest> {
    let bytes = hash.to_bytes();
    Ok(Digest::Md5(*bytes.first_chunk().context("32 bytes hold 16")?))
}

fn digests(folder: &Path, many: usize) -> Result<serde_json::Value> {
    let hashes = read(&folder.join("hashes.bin"))?;
    let path = folder.join("md5.index");
    let began = now();
    let mut builder = Builder::default();
    builder.list(List::default())?;
    for (row, hash) in (1..).zip(&hashes) {
        builder.row(row, &Category::default(), &[md5(*hash)?], None, &[])?;
    }
    builder.write(&path)?;
    let seconds = began.elapsed().as_secs_f64();
    let index = Index::open(&path)?;
    let lookup = index.lookup()?;
    let mut numbers = Numbers(2);
    let mut queries = Vec::with_capacity(many);
    for query in 0..many {
        let place = usize::try_from(numbers.next() % hashes.len() as u64)?;
        let there = hashes.get(place).copied().unwrap_or_default();
        queries.push(md5(if query % 2 == 0 { there } else { numbers.hash() })?);
    }
    let began = now();
    let found: usize = queries.iter().map(|query| lookup.digest(query).count()).sum();
    #[expect(clippy::cast_precision_loss, reason = "some millions of queries")]
    let a_second = many as f64 / began.elapsed().as_secs_f64();
    Ok(json!({
        "a_second": a_second, "found": found, "built_s": seconds, "bytes": std::fs::metadata(path)?.len(), "peak_mib": peak()?,
    }))
}
