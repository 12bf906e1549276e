//! The load driver: readers who ask the real site for its pages one after the other, each page journalled, beside a writer
//! who sends so many commands a second, and beside an import where one is wanted.
//!
//! The site runs in this process, behind every layer that a request meets, compression included; what is left out is the
//! network. Readers never pause, so four of them ask for as many pages as hundreds of people do.

mod client;
mod figures;
mod pages;
mod writer;

use anyhow::{Context, Result, ensure};
use axum::Router;
use casework::Casework;
use casework::imports::Imported;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::{Database, SystemChance, SystemClock};
use tokio::task::JoinHandle;

pub use client::{Answer, Client};
pub use figures::{Figures, Times};
pub use pages::{Drawn, PAGES, Page, draw};

use crate::process::resident;
use crate::reports;
use crate::stopwatch::Stopwatch;
use crate::world::Dice;
use figures::Measured;

/// How many records are drawn for the pages to be about.
const DRAWN: usize = 400;
/// How many files are handed to the import at once.
const PART: usize = 50;

/// What to drive.
#[derive(Clone, Debug)]
pub struct Load {
    /// The database.
    pub database: String,
    /// For how long.
    pub seconds: u64,
    /// How many readers.
    pub readers: u64,
    /// How many commands a second.
    pub writes_per_second: u32,
    /// A folder of reports to import meanwhile.
    pub import: Option<PathBuf>,
    /// Only kinds of page whose name holds this.
    pub only: String,
}

/// The site of a database, as `safeward serve` has it.
pub async fn site(address: &str) -> Result<(Casework, Router)> {
    let database = Database::open(address).await?;
    let casework = Casework::start(database, Arc::new(SystemClock), Arc::new(SystemChance)).await?;
    let force = web::Force {
        name: "Tees Vale Police".to_owned(),
        unit: "Measured".to_owned(),
        demo: false,
    };
    let (site, _) = web::site(casework.clone(), force, None)?;
    casework.count_board_meanwhile();
    Ok((casework, site))
}

/// Drives the site and reports how long everything took.
pub async fn load(load: &Load) -> Result<Figures> {
    let (casework, site) = site(&load.database).await?;
    let pages: Vec<&'static Page> = PAGES.iter().filter(|page| page.kind.contains(&load.only)).collect();
    ensure!(
        !pages.is_empty(),
        "there is no kind of page with `{}` in its name",
        load.only
    );
    let mut dice = Dice::new(1);
    let drawn = Arc::new(draw(casework.database(), DRAWN, &mut dice).await?);
    let mut clients = HashMap::new();
    for page in &pages {
        if !clients.contains_key(page.who) {
            clients.insert(page.who, Client::sign_in(site.clone(), page.who).await?);
        }
    }
    let (clients, pages) = (Arc::new(clients), Arc::new(pages));
    let over = Arc::new(AtomicBool::new(false));
    let watch = Stopwatch::start();
    let readers: Vec<_> = (0..load.readers)
        .map(|n| {
            let (clients, pages, drawn) = (clients.clone(), pages.clone(), drawn.clone());
            tokio::spawn(read(clients, pages, drawn, Dice::new(n), over.clone()))
        })
        .collect();
    let writer = tokio::spawn(writer::write(
        Client::sign_in(site.clone(), "bench.intake").await?,
        load.writes_per_second,
        over.clone(),
    ));
    let import = match &load.import {
        Some(folder) => Some(import(casework.clone(), reports::read(folder)?, over.clone())),
        None => None,
    };
    tokio::time::sleep(Duration::from_secs(load.seconds)).await;
    over.store(true, Ordering::Relaxed);
    let mut read = Measured::default();
    for reader in readers {
        read.join(reader.await??);
    }
    let seconds = watch.elapsed().as_secs_f64();
    let written = writer.await??;
    let imported_per_second = match import {
        Some(import) => Some(import.await??),
        None => None,
    };
    let run = format!(
        "{} readers, {} commands a second{}",
        load.readers,
        load.writes_per_second,
        if load.import.is_some() {
            ", during an import"
        } else {
            ""
        }
    );
    #[allow(clippy::cast_precision_loss, reason = "nobody counts that many pages")]
    let figures = Figures {
        run,
        pages_per_second: read.count() as f64 / seconds,
        pages: read.times(pages.iter().map(|page| page.kind), "all pages"),
        commands: written.times(writer::KINDS.into_iter(), "all commands"),
        imported_per_second,
        resident_mib: resident(),
    };
    casework.database().clone().close().await?;
    Ok(figures)
}

/// Asks for one page of each kind, in an order of chance, again and again.
async fn read(
    clients: Arc<HashMap<&'static str, Client>>,
    pages: Arc<Vec<&'static Page>>,
    drawn: Arc<Vec<Drawn>>,
    mut dice: Dice,
    over: Arc<AtomicBool>,
) -> Result<Measured> {
    let mut measured = Measured::default();
    let choose = |dice: &mut Dice, length: usize| usize::try_from(dice.below(length.max(1) as u64)).unwrap_or(0);
    while !over.load(Ordering::Relaxed) {
        let mut left: Vec<&Page> = pages.to_vec();
        while !left.is_empty() && !over.load(Ordering::Relaxed) {
            let place = choose(&mut dice, left.len());
            let page = left.swap_remove(place);
            let about = drawn
                .get(choose(&mut dice, drawn.len()))
                .context("a record to ask about")?;
            let client = clients.get(page.who).context("somebody who is signed in")?;
            let answer = client.get(&(page.path)(about)).await?;
            measured.add(page.kind, answer.took);
        }
    }
    Ok(measured)
}

/// Imports files until the time is over, and says how many reports a second were taken.
fn import(
    casework: Casework,
    files: Vec<casework::imports::Offered>,
    over: Arc<AtomicBool>,
) -> JoinHandle<Result<f64>> {
    tokio::spawn(async move {
        let actor = casework
            .actor_named("bench.intake")
            .await?
            .context("the intake researcher")?;
        let mut done = Imported::default();
        let mut files = files.into_iter().peekable();
        let watch = Stopwatch::start();
        while files.peek().is_some() && !over.load(Ordering::Relaxed) {
            let part = files.by_ref().take(PART).collect();
            casework.import(&actor, part, &mut done).await?;
        }
        let seconds = watch.elapsed().as_secs_f64();
        ensure!(done.refused.is_empty(), "{:?}", done.refused);
        ensure!(
            done.taken > 0,
            "every report had been taken before: make a folder with another series"
        );
        ensure!(
            over.load(Ordering::Relaxed),
            "the folder was too small: the import ended before the pages did"
        );
        #[allow(clippy::cast_precision_loss, reason = "nobody imports that many reports")]
        let rate = done.taken as f64 / seconds;
        Ok(rate)
    })
}
