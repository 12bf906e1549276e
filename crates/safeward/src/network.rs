//! `safeward network`: groups, ways and rings, in a table of edges on any machine, or in a database in somebody’s name.

use anyhow::{Context as _, Result, anyhow};
use casework::Casework;
use clap::{Args, Subcommand};
use network::edges::{Table, Ties, read};
use network::{Communities, communities, components, path, ring};
use serde_json::{Value, json};
use std::fs::File;
use std::io::{BufWriter, Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use store::{Database, SystemChance, SystemClock};

#[derive(Subcommand)]
pub(crate) enum What {
    /// Groups that are tied more closely within than outwards.
    Communities(Groups),
    /// The shortest way from one node to another.
    Path(Way),
    /// The group that a node is in: who holds it together, and who ties it to others.
    Ring(Group),
}

impl What {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        match self {
            Self::Communities(groups) => groups.run().await,
            Self::Path(way) => way.run().await,
            Self::Ring(group) => group.run().await,
        }
    }
}

#[derive(Args)]
struct Source {
    /// The table of edges: source,target or source,target,weight at its head, and an edge a row. They have no direction.
    #[arg(long, value_name = "FILE", required_unless_present = "db")]
    edges: Option<PathBuf>,
    /// The database, instead of a table: `sqlite:FILE` or `postgres://USER@HOST/NAME`. Records are named by their references,
    /// identifiers by their kinds and normal forms, such as `username:snapchat|heron`.
    #[arg(long, value_name = "ADDRESS", conflicts_with = "edges", requires = "name")]
    db: Option<String>,
    /// In whose name: only what they may know of is read, and the journal holds it.
    #[arg(long = "as", value_name = "NAME", requires = "db")]
    name: Option<String>,
}

impl Source {
    async fn read(&self) -> Result<Table> {
        match (&self.edges, &self.db, &self.name) {
            (Some(edges), ..) => of_table(edges),
            (None, Some(db), Some(name)) => of_database(db, name).await,
            _ => Err(anyhow!(
                "say where the edges are: --edges FILE, or --db ADDRESS and --as NAME"
            )),
        }
    }
}

fn of_table(edges: &Path) -> Result<Table> {
    let shown = || edges.display().to_string();
    let table = read(File::open(edges).with_context(shown)?).with_context(shown)?;
    let mut err = stderr().lock();
    for refused in &table.refused {
        writeln!(err, "not read: {}, line {}: {}", shown(), refused.line, refused.reason)?;
    }
    if table.refused_in_all > table.refused.len() as u64 {
        writeln!(err, "{} rows were not read in all", table.refused_in_all)?;
    }
    Ok(table)
}

async fn of_database(db: &str, name: &str) -> Result<Table> {
    let database = Database::open(db).await?;
    let casework = Casework::start(database, Arc::new(SystemClock), Arc::new(SystemChance)).await?;
    let actor = casework
        .actor_named(name)
        .await?
        .with_context(|| format!("nobody with an active account signs in as `{name}`"))?;
    let mut ties = Ties::default();
    let whole = casework
        .whole_network(&actor, |one, other| ties.add(one, other))
        .await?;
    if whole.everybodys > 0 {
        writeln!(
            stderr().lock(),
            "{} identifiers are held by so many that they tie nobody",
            whole.everybodys
        )?;
    }
    Ok(ties.table()?)
}

/// 0 where every row was an edge, 1 where some were not.
fn code(table: &Table) -> ExitCode {
    ExitCode::from(u8::from(table.refused_in_all > 0))
}

#[derive(Args)]
struct Looking {
    /// In which order nodes are looked at first. The same edges and seed give the same groups.
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// How often everything is gone through; it ends before where nothing gets better.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(1..=100))]
    rounds: u32,
}

#[derive(Args)]
pub(crate) struct Groups {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    looking: Looking,
    /// Where to write the group of each node: node,community.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Groups {
    async fn run(self) -> Result<ExitCode> {
        let table = self.source.read().await?;
        let code = code(&table);
        let Table {
            graph,
            names,
            refused_in_all,
            ..
        } = table;
        let (nodes, edges) = (graph.nodes(), graph.edges());
        let parts = components(&graph).count;
        let Communities { of, count, modularity } = communities(graph, self.looking.seed, self.looking.rounds);
        if let Some(path) = &self.out {
            let shown = || path.display().to_string();
            let mut out = csv::Writer::from_path(path).with_context(shown)?;
            out.write_record(["node", "community"])?;
            for (node, group) in (0..).zip(&of) {
                out.write_record([&*names.name(node), &group.to_string()])?;
            }
            out.flush().with_context(shown)?;
        }
        let mut out = stdout().lock();
        if self.json {
            let said = json!({
                "nodes": nodes, "edges": edges, "communities": count, "modularity": modularity, "components": parts, "not_read": refused_in_all,
            });
            writeln!(out, "{said}")?;
        } else {
            writeln!(
                out,
                "{nodes} nodes, {edges} edges, {parts} parts, {count} communities, modularity {modularity:.4}"
            )?;
        }
        Ok(code)
    }
}

#[derive(Args)]
pub(crate) struct Way {
    #[command(flatten)]
    source: Source,
    /// The node to begin at.
    #[arg(long)]
    from: String,
    /// The node to come to.
    #[arg(long)]
    to: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

fn node(table: &Table, name: &str) -> Result<u32> {
    let number = table.names.number(name);
    number.ok_or_else(|| anyhow!("no edge names {name}: names are taken as they are written"))
}

impl Way {
    async fn run(self) -> Result<ExitCode> {
        let table = self.source.read().await?;
        let way = path(&table.graph, node(&table, &self.from)?, node(&table, &self.to)?);
        let names: Option<Vec<_>> = way.map(|way| way.into_iter().map(|node| table.names.name(node)).collect());
        let mut out = stdout().lock();
        match (&names, self.json) {
            (_, true) => {
                let steps = names.as_ref().map(|names| names.len() - 1);
                writeln!(
                    out,
                    "{}",
                    json!({"from": self.from, "to": self.to, "steps": steps, "path": names})
                )?;
            }
            (Some(names), false) => writeln!(out, "{}", names.join(" - "))?,
            (None, false) => writeln!(out, "there is no way from {} to {}", self.from, self.to)?,
        }
        Ok(code(&table))
    }
}

#[derive(Args)]
pub(crate) struct Group {
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    looking: Looking,
    /// A node of it.
    #[arg(long)]
    from: String,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Group {
    async fn run(self) -> Result<ExitCode> {
        let table = self.source.read().await?;
        let from = node(&table, &self.from)?;
        let found = communities(table.graph.clone(), self.looking.seed, self.looking.rounds);
        let group = found.of.get(usize::try_from(from)?).copied();
        let ring = ring(&table.graph, &found.of, from).ok_or_else(|| anyhow!("{} is in no group", self.from))?;
        let mut out = BufWriter::new(stdout().lock());
        if self.json {
            let members: Vec<Value> = ring
                .members
                .iter()
                .map(|member| {
                    json!({
                        "node": table.names.name(member.node), "inside": member.inside, "outside": member.outside,
                        "between": member.between, "holds_together": member.holds_together,
                    })
                })
                .collect();
            let said = json!({
                "from": self.from, "community": group, "nodes": members.len(), "edges": ring.ties, "members": members,
            });
            writeln!(out, "{said}")?;
        } else {
            writeln!(out, "{} nodes, {} ties within", ring.members.len(), ring.ties)?;
            for member in &ring.members {
                let name = table.names.name(member.node);
                let mut said = vec![
                    format!("{name}: {} within", member.inside),
                    format!("{} outwards", member.outside),
                ];
                if let Some(between) = member.between.filter(|between| *between > 0.0) {
                    said.push(format!("on {between:.0} in a hundred of the shortest ways"));
                }
                if member.holds_together {
                    said.push("without whom it falls apart".to_owned());
                }
                writeln!(out, "{}", said.join(", "))?;
            }
        }
        out.flush()?;
        Ok(code(&table))
    }
}
