//! How long a conversation takes into a database with its journal, and to be searched and read there:
//! `cargo run --release -p conversations-benches -- 100000 1000000`, with numbers of messages. The database is SQLite; with
//! `SAFEWARD_TEST_POSTGRES` naming a server, PostgreSQL too. The words are everyday talk, drawn so that some are common and most
//! are rare, as in any language.

use anyhow::{Context as _, Result, anyhow};
use casework::access::{OpenAccount, OpenFirstAccount};
use casework::cases::OpenRecord;
use casework::conversations::{BeginReading, OfferedExport};
use casework::{Actor, Casework};
use domain::access::Role;
use domain::conversations::Conversations;
use domain::exhibits::{ExhibitKind, ExhibitOpening, Exhibits};
use domain::investigations::{CaseKind, InvestigationOpening, Investigations};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::testing::{Fresh, postgres, sqlite};
use store::{SystemChance, SystemClock};

/// The program's own allocator, so that memory is as it would be there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What is looked for: a word in half of all messages, one in few, two that are common together, a word that begins a hundred
/// others, one that is too short to stand for those it begins, and one that is nowhere.
const SOUGHT: [&str; 6] = ["pond", "w31337", "pond w7", "w123", "w12", "heron"];

/// Numbers that are as good as drawn by lot, and the same each time.
struct Drawn(u64);

impl Drawn {
    fn next(&mut self, below: u64) -> u64 {
        // Knuth's multiplier for 64 bits (MMIX); the high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % below
    }
    /// A word: half of them among some twenty, the rest among fifty thousand.
    fn word(&mut self) -> String {
        match self.next(2) {
            0 => format!("w{}", self.next(20)),
            _ => format!("w{}", self.next(50_000)),
        }
    }
}

fn export(folder: &Path, messages: u64) -> Result<std::path::PathBuf> {
    let path = folder.join("WhatsApp Chat with Sam.txt");
    let mut out = BufWriter::new(File::create(&path)?);
    let mut drawn = Drawn(7);
    let mut text = String::new();
    for number in 0..messages {
        let minute = number * 2;
        let (day, hour) = (minute / 1_440, minute / 60 % 24);
        let who = if drawn.next(3) == 0 { "Robin" } else { "Sam" };
        text.clear();
        write!(
            text,
            "{:02}/{:02}/{}, {hour:02}:{:02} - {who}:",
            1 + day % 28,
            1 + day / 28 % 12,
            2019 + day / 336,
            minute % 60
        )?;
        if number % 2 == 0 {
            text.push_str(" the pond");
        }
        for _ in 0..drawn.next(14) + 2 {
            text.push(' ');
            text.push_str(&drawn.word());
        }
        text.push('\n');
        out.write_all(text.as_bytes())?;
    }
    out.flush()?;
    Ok(path)
}

async fn officer(casework: &Casework) -> Result<Actor> {
    let wanted = OpenAccount {
        name: "wren".to_owned(),
        display: "DC Wren".to_owned(),
        roles: [Role::Investigator].into(),
        council: None,
    };
    let opened = casework.execute(&Casework::program(), OpenFirstAccount(wanted)).await;
    let opened = opened.map_err(|error| anyhow!("{error:?}"))?;
    let actor = casework
        .actor(opened.account, None)
        .await
        .map_err(|error| anyhow!("{error:?}"))?;
    actor.context("nobody signed in")
}

#[expect(clippy::disallowed_methods, reason = "this measures how long something takes")]
fn now() -> Instant {
    Instant::now()
}

/// The most memory that the process has had, in MiB.
fn most_memory() -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .context("no VmHWM")?;
    let kibibytes: u64 = line.split_whitespace().nth(1).context("no figure")?.parse()?;
    Ok(kibibytes / 1_024)
}

/// The median and the slowest of some durations, in milliseconds.
fn spread(mut took: Vec<Duration>) -> (f64, f64) {
    took.sort_unstable();
    let milliseconds = |at: usize| took.get(at).map_or(0.0, |took| took.as_secs_f64() * 1_000.0);
    (milliseconds(took.len() / 2), milliseconds(took.len().saturating_sub(1)))
}

async fn measure(name: &str, fresh: Fresh, file: &Path, messages: u64) -> Result<()> {
    let failed = |error: casework::Error| anyhow!("{error:?}");
    let casework = Casework::start(fresh.database.clone(), Arc::new(SystemClock), Arc::new(SystemChance))
        .await
        .map_err(failed)?;
    let officer = officer(&casework).await?;
    let opened = casework.now();
    let opening = InvestigationOpening {
        operation: "Larchwood".to_owned(),
        kind: CaseKind::Grooming,
        officer: officer.account,
        supervisor: officer.account,
        reason: "a measurement".to_owned(),
        referrals: Vec::new(),
        band: None,
        received: None,
    };
    let command = OpenRecord::<Investigations> {
        investigation: None,
        opening,
        happened: opened,
        done_by: String::new(),
    };
    let case = casework.execute(&officer, command).await.map_err(failed)?;
    let opening = ExhibitOpening {
        mark: "PN/1".to_owned(),
        kind: ExhibitKind::Phone,
        what: "a telephone".to_owned(),
        found: "the study".to_owned(),
        seal: "S1".to_owned(),
        warrant: None,
        owner: None,
    };
    let command = OpenRecord::<Exhibits> {
        investigation: Some(case),
        opening,
        happened: opened,
        done_by: String::new(),
    };
    let exhibit = casework.execute(&officer, command).await.map_err(failed)?;
    let began = now();
    let offered = OfferedExport {
        exhibit,
        made_by: "A. Reed".to_owned(),
        zone: "Europe/London".to_owned(),
        name: "WhatsApp Chat with Sam.txt".to_owned(),
        file: file.to_owned(),
    };
    let taken = casework.take_export(&officer, offered).await.map_err(failed)?;
    let folded = began.elapsed();
    if let Some(rest) = taken.rest {
        casework.write_rest(&officer, rest).await.map_err(failed)?;
    }
    let whole = began.elapsed();
    let memory = most_memory()?;
    let id = *taken.conversations.first().context("no conversation")?;
    let page = casework.record::<Conversations>(&officer, id).await.map_err(failed)?;
    let read = BeginReading { conversation: id };
    casework.execute(&officer, read).await.map_err(failed)?;
    println!(
        "{name}, {messages} messages: folded after {:.1} s, all written after {:.1} s, {memory} MiB",
        folded.as_secs_f64(),
        whole.as_secs_f64()
    );
    for sought in SOUGHT {
        let (mut took, mut found) = (Vec::new(), 0);
        for _ in 0..15 {
            let began = now();
            let searched = casework
                .search_conversation(&officer, &page.record, sought, 0, true)
                .await;
            took.push(began.elapsed());
            found = searched.map_err(failed)?.found.len();
        }
        let (median, slowest) = spread(took);
        println!("  ‘{sought}’: {found} found, {median:.1} ms, slowest {slowest:.1} ms");
    }
    let mut took = Vec::new();
    for step in 0..15 {
        let began = now();
        let from = u32::try_from(messages / 15 * step)?;
        casework
            .read_messages(&officer, &page.record, from)
            .await
            .map_err(failed)?;
        took.push(began.elapsed());
    }
    let (median, slowest) = spread(took);
    println!("  a page anywhere: {median:.1} ms, slowest {slowest:.1} ms");
    Ok(())
}

#[tokio::main]
async fn main() -> Result<()> {
    let sizes: Vec<u64> = std::env::args()
        .skip(1)
        .map(|size| size.parse())
        .collect::<Result<_, _>>()?;
    let sizes = if sizes.is_empty() { vec![1_000_000] } else { sizes };
    for messages in sizes {
        let folder = tempfile::tempdir()?;
        let file = export(folder.path(), messages)?;
        measure("SQLite", sqlite().await, &file, messages).await?;
        if let Some(fresh) = postgres().await {
            measure("PostgreSQL", fresh, &file, messages).await?;
        }
    }
    Ok(())
}
