//! How long it takes to read a table of edges and to find its parts and its groups, and in how much memory, as a line of JSON:
//! `network-benches FILE [ROUNDS]`. `beside.py` runs it in turns with igraph.

use anyhow::{Context as _, Result};
use network::{communities, components, edges};
use std::fs::{self, File};
use std::path::PathBuf;
use std::time::Instant;

/// The program's own allocator, so that memory is as it would be there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The most memory that this process ever had, in MiB.
fn peak() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .context("the most memory")?;
    let kib: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kib / 1_024)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long something takes is what a bench is for"
)]
fn now() -> Instant {
    Instant::now()
}

fn main() -> Result<()> {
    let mut asked = std::env::args_os().skip(1);
    let path = PathBuf::from(asked.next().context("a table of edges")?);
    let rounds = asked.next().map_or(Ok(2), |rounds| rounds.to_string_lossy().parse())?;
    let began = now();
    let read = edges::read(File::open(&path)?)?;
    let to_read = began.elapsed().as_secs_f64();
    let began = now();
    let parts = components(&read.graph);
    let to_part = began.elapsed().as_secs_f64();
    let (nodes, edges) = (read.graph.nodes(), read.graph.edges());
    let began = now();
    let groups = communities(read.graph, 0, rounds);
    let to_group = began.elapsed().as_secs_f64();
    let said = serde_json::json!({
        "nodes": nodes, "edges": edges, "read_s": to_read,
        "components": parts.count, "components_s": to_part,
        "communities": groups.count, "modularity": groups.modularity, "communities_s": to_group, "peak_mib": peak()?,
    });
    println!("{said}");
    Ok(())
}
