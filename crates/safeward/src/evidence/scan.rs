//! `safeward evidence scan` and `safeward evidence verify`: a device becomes a signed package of digests and counts.

use anyhow::{Context as _, Result};
use clap::Args;
use evidence::lists::index::{Index, Percent};
use evidence::scan::package::{Package, Summary, make, signing_key, verify};
use evidence::scan::{Head, OfIndex, OfVideos, Progress, partial, scan};
use evidence::seal::{Recipient, Sealed};
use evidence::worker::Programs;
use serde_json::{Value, json};
use std::io::{IsTerminal as _, Write, stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::{Frames, Program, lists};

#[derive(Args)]
pub(crate) struct Scan {
    /// What to scan: folders and files. Nothing is written to them, and links are not followed.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The exhibit's reference.
    #[arg(long)]
    exhibit: String,
    /// The indexes of lists, made by `evidence lists build`.
    #[arg(long, required = true, num_args = 1..)]
    lists: Vec<PathBuf>,
    /// The package to make. What was scanned is kept in a file beside it until it is whole: run the same again to go on.
    #[arg(long)]
    out: PathBuf,
    /// In how many of its 256 bits a PDQ hash may differ.
    #[arg(long, default_value_t = 31, value_parser = clap::value_parser!(u32).range(0..=47))]
    radius: u32,
    /// How deep containers are opened; 0 opens none.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(0..=8))]
    depth: u8,
    /// How many MiB may come out of a container on the disk.
    #[arg(long, default_value_t = 16_384, value_parser = clap::value_parser!(u64).range(1..=16_777_216))]
    unpack_mib: u64,
    #[command(flatten)]
    frames: Frames,
    /// How many in a hundred frames of one of two videos must be like some of the other, for them to be alike.
    #[arg(long, value_name = "PERCENT", default_value_t = 80, value_parser = clap::value_parser!(u8).range(1..=100))]
    video_share: u8,
    /// Puts the perceptual hashes of pictures and frames into the package. They can say what a picture shows.
    #[arg(long)]
    perceptual_hashes: bool,
    /// For whom the package is sealed (age1…): nobody else can open it. May be said more than once.
    #[arg(long, value_name = "FOR", value_parser = evidence::seal::recipient)]
    seal: Vec<Recipient>,
    /// The key that signs the package; made where there is none.
    #[arg(long, env = "SAFEWARD_EVIDENCE_KEY")]
    key: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

#[expect(
    clippy::disallowed_methods,
    reason = "a command on an examiner's machine is where its time comes in"
)]
pub(super) fn now() -> String {
    jiff::Timestamp::now().to_string()
}

#[expect(clippy::disallowed_methods, reason = "how fast it goes is measured where it runs")]
fn tick() -> Instant {
    Instant::now()
}

/// The key that signs what this user makes, where none was named.
fn own_key() -> Result<PathBuf> {
    let folder = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from);
    let folder = folder.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".config")));
    Ok(folder
        .context("say where the signing key is: --key FILE")?
        .join("safeward/evidence.key"))
}

impl Scan {
    /// 0 where everything was examined, 1 where something was not, which the package names.
    pub(super) fn run(self) -> Result<ExitCode> {
        let indexes = self
            .lists
            .iter()
            .map(|path| lists::open(path))
            .collect::<Result<Vec<Index>>>()?;
        let file = self.key.clone().map_or_else(own_key, Ok)?;
        let (key, made) = signing_key(&file).with_context(|| file.display().to_string())?;
        let public = evidence::digests::hex(key.verifying_key().as_bytes());
        if made {
            eprintln!(
                "{}: a new key that signs packages. Whoever checks them expects {public}",
                file.display()
            );
        }
        let program = Program::this()?;
        let programs = Programs::default();
        let tools = program.tools(&programs);
        if let Err(why) = tools.ffmpeg() {
            eprintln!("no frame of a video is looked at: {why}");
        }
        if let Err(why) = tools.heif() {
            eprintln!("no picture in HEIC or AVIF is decoded: {why}");
        }
        if let Err(why) = tools.sleuth() {
            eprintln!("no image of a disk is opened: {why}");
        }
        let head = Head {
            program: concat!("safeward ", env!("CARGO_PKG_VERSION")).to_owned(),
            exhibit: self.exhibit,
            paths: self
                .paths
                .iter()
                .map(|path| path.to_string_lossy().into_owned())
                .collect(),
            read_only: self.paths.iter().all(|path| evidence::scan::walk::is_read_only(path)),
            mode: "exact".to_owned(),
            radius: self.radius,
            depth: self.depth,
            most_unpacked: self.unpack_mib << 20,
            videos: tools.ffmpeg().ok().map(|ffmpeg| OfVideos {
                program: format!("ffmpeg {}", ffmpeg.version),
                every: self.frames.frames_every,
                minutes: self.frames.video_minutes,
                share: Percent(self.video_share),
            }),
            heif: tools.heif().ok().map(|heif| format!("libheif {}", heif.version)),
            images: tools.sleuth().ok().map(|kit| format!("The Sleuth Kit {}", kit.version)),
            indexes: indexes.iter().map(OfIndex::from).collect(),
            began: now(),
        };
        let shown = Shown::new();
        scan(&self.paths, &head, &self.out, &indexes, tools, &|progress| {
            shown.progress(progress);
        })?;
        shown.end();
        let package = make(&self.out, &key, self.perceptual_hashes, &self.seal, now())
            .with_context(|| partial(&self.out).display().to_string())?;
        let mut out = stdout().lock();
        if self.json {
            let mut said = serde_json::to_value(&package.summary)?;
            if let Value::Object(said) = &mut said {
                said.insert("exhibit".to_owned(), json!(package.scan.exhibit));
                said.insert("package".to_owned(), json!(self.out.to_string_lossy()));
                said.insert("key".to_owned(), json!(public));
            }
            writeln!(out, "{said}")?;
        } else {
            in_words(&mut out, &package)?;
        }
        Ok(ExitCode::from(u8::from(package.summary.not_examined > 0)))
    }
}

/// How far a scan is, on a line of its own.
struct Shown {
    began: Instant,
    last: Mutex<Instant>,
    every: Duration,
}

impl Shown {
    fn new() -> Self {
        let every = if stderr().is_terminal() { 1 } else { 10 };
        Self {
            began: tick(),
            last: Mutex::new(tick()),
            every: Duration::from_secs(every),
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "what is shown has three digits")]
    fn progress(&self, so_far: Progress) {
        let Ok(mut last) = self.last.lock() else { return };
        if last.elapsed() < self.every {
            return;
        }
        *last = tick();
        let seconds = self.began.elapsed().as_secs_f64();
        let (files, bytes) = (so_far.files - so_far.earlier, so_far.bytes - so_far.earlier_bytes);
        let speed = bytes as f64 / seconds;
        let of = so_far.of.map_or(String::new(), |(all, _)| format!(" of {all}"));
        let left = so_far.of.and_then(|(_, all)| {
            let left = all.checked_sub(so_far.bytes)? as f64 / speed;
            (speed > 0.0).then(|| format!(", {} left", minutes(left)))
        });
        let begin = if stderr().is_terminal() { "\r\x1b[K" } else { "" };
        let end = if stderr().is_terminal() { "" } else { "\n" };
        eprint!(
            "{begin}{} files{of}, {:.0} files and {:.1} MB a second{}; it can be stopped, and goes on when it is run again{end}",
            so_far.files,
            files as f64 / seconds,
            speed / 1e6,
            left.unwrap_or_default(),
        );
    }
    fn end(&self) {
        if stderr().is_terminal() && self.began.elapsed() > self.every {
            eprintln!();
        }
    }
}

/// How long something takes, as one says it.
fn minutes(seconds: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some hours at most, and it is a guess"
    )]
    let seconds = seconds as u64;
    match seconds {
        0..90 => format!("{seconds} seconds"),
        90..5_400 => format!("{} minutes", seconds.div_ceil(60)),
        _ => format!("{} hours", seconds.div_ceil(3_600)),
    }
}

fn in_words(out: &mut impl Write, package: &Package) -> Result<()> {
    let Summary {
        files,
        in_containers,
        still,
        moving,
        deleted,
        known_good,
        matched,
        groups,
        grouped,
        not_examined,
        links,
        ..
    } = &package.summary;
    writeln!(out, "Exhibit {}", package.scan.exhibit)?;
    writeln!(
        out,
        "{files} files, {in_containers} of them in containers or images of disks, {deleted} of them deleted; {still} pictures, {moving} videos"
    )?;
    writeln!(out, "{known_good} known good; {links} links, which were not followed")?;
    writeln!(out, "{matched} on a list that is looked for")?;
    for of_list in &package.summary.by_list {
        let category = of_list.category.as_ref().or(of_list.code.as_ref());
        writeln!(
            out,
            "  {}, {}: {} still, {} moving, {} other; {} different, {} of the files by likeness, {} deleted",
            of_list.list,
            category.map_or("no category".to_owned(), |category| format!("category {category}")),
            of_list.still,
            of_list.moving,
            of_list.other,
            of_list.different,
            of_list.alike,
            of_list.deleted,
        )?;
    }
    match groups {
        Some(groups) => writeln!(out, "{groups} groups of pictures that look alike, with {grouped} files")?,
        None => writeln!(out, "too many pictures to be put into groups")?,
    }
    writeln!(out, "{not_examined} not examined, or not all of it")?;
    for (what, many) in &package.summary.not_examined_by {
        writeln!(out, "  {many} {}", sort(*what))?;
    }
    Ok(())
}

fn sort(what: evidence::scan::line::NotExamined) -> &'static str {
    use evidence::scan::line::NotExamined;
    match what {
        NotExamined::File => "files that could not be read to their end",
        NotExamined::NoFile => "pipes, devices and sockets",
        NotExamined::Folder => "folders that could not be listed",
        NotExamined::Picture => "pictures that could not be decoded in full: their digests are known",
        NotExamined::Video => "videos whose frames were not looked at, or not all: their digests are known",
        NotExamined::Disk => "images of disks, or parts of them, whose files could not be listed",
        NotExamined::Container => "containers that were not opened to their end: their digests are known",
    }
}

/// A package, and what opens it.
#[derive(Args)]
pub(crate) struct Which {
    /// The package.
    package: PathBuf,
    /// The key that opens it, where it is sealed.
    #[arg(long)]
    identity: Option<PathBuf>,
}

impl From<Which> for Sealed {
    fn from(which: Which) -> Self {
        Self {
            path: which.package,
            identity: which.identity,
        }
    }
}

#[derive(Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    which: Which,
    /// The key that must have signed it, in hexadecimal digits. Without it any key will do, and is shown.
    #[arg(long)]
    key: Option<String>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Verify {
    /// 0 where the package is as it was signed, 1 where it is not.
    pub(super) fn run(self) -> Result<ExitCode> {
        let shown = self.which.package.display().to_string();
        let verified = verify(&self.which.into(), self.key.as_deref(), |_| ());
        let mut out = stdout().lock();
        match (verified, self.json) {
            (Ok(verified), true) => {
                let package = &verified.package;
                let said = json!({
                    "ok": true, "key": verified.key, "exhibit": package.scan.exhibit, "began": package.scan.began,
                    "ended": package.ended, "summary": package.summary,
                });
                writeln!(out, "{said}")?;
            }
            (Ok(verified), false) => {
                writeln!(out, "The package is as it was signed, with the key {}.", verified.key)?;
                in_words(&mut out, &verified.package)?;
            }
            (Err(error), json) => {
                if json {
                    writeln!(out, "{}", json!({ "ok": false, "error": error.to_string() }))?;
                } else {
                    eprintln!("{shown}: {error}");
                }
                return Ok(ExitCode::FAILURE);
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}
