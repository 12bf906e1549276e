//! Serving the pages until somebody says stop.

use anyhow::{Context, Result};
use casework::Casework;
use casework::access::{OpenAccount, OpenFirstAccount};
use clap::Args;
use domain::access::Role;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use store::JournalKey;

use crate::{Where, print_people};

#[derive(Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    place: Where,
    /// The address to listen on. A proxy in front must pass `Host` and `Origin` unchanged and speak TLS.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The database holds the demo force: say so on every page, and print whom one can sign in as.
    #[arg(long)]
    demo: bool,
    /// The name of the force on every page.
    #[arg(long, env = "SAFEWARD_FORCE", default_value = "Your force")]
    force: String,
    /// The name of the unit on every page.
    #[arg(long, env = "SAFEWARD_UNIT", default_value = "Online child protection")]
    unit: String,
    /// The file of the key that opens sealed packages of scans, as `safeward evidence identity` made it.
    #[arg(long, env = "SAFEWARD_PACKAGE_KEY")]
    package_key: Option<PathBuf>,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        let casework = self
            .place
            .casework()
            .await?
            .opening_packages_with(self.package_key.clone());
        let key = self.place.key(self.demo)?;
        let force = if self.demo {
            web::Force {
                name: demo::FORCE.to_owned(),
                unit: demo::UNIT.to_owned(),
                demo: true,
            }
        } else {
            web::Force {
                name: self.force.clone(),
                unit: self.unit.clone(),
                demo: false,
            }
        };
        let (site, _) = web::site(casework.clone(), force, Some(Arc::new(crate::papers::Engine)))?;
        let listener = tokio::net::TcpListener::bind(self.listen)
            .await
            .with_context(|| format!("nothing can listen on {}: is another Safeward there?", self.listen))?;
        let address = listener.local_addr()?;
        if !self.demo && !casework.has_accounts().await? {
            first_administrator(&casework, address).await?;
        }
        println!("Safeward is at http://{address}");
        if self.demo {
            print_people();
        }
        println!("Stop it with Ctrl+C.");
        let heads = self.place.heads();
        let signing = tokio::spawn(sign_every_minute(
            casework.clone(),
            self.place.key(self.demo)?,
            heads.clone(),
        ));
        casework.count_board_meanwhile();
        axum::serve(listener, site)
            .with_graceful_shutdown(told_to_stop())
            .await?;
        signing.abort();
        sign(&casework, &key, &heads).await?;
        casework.database().clone().close().await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The first start makes one administrator, who chooses a password through a link that works once.
async fn first_administrator(casework: &Casework, address: SocketAddr) -> Result<()> {
    let wanted = OpenAccount {
        name: "administrator".to_owned(),
        display: "First administrator".to_owned(),
        roles: BTreeSet::from([Role::Administrator]),
        council: None,
    };
    let opened = casework.execute(&Casework::program(), OpenFirstAccount(wanted)).await?;
    println!("There are no accounts yet. Open this address within a day to become the administrator; it works once:");
    println!("  http://{address}/first-password/{}", opened.enrolment);
    Ok(())
}

async fn sign(casework: &Casework, key: &JournalKey, heads: &std::path::Path) -> Result<()> {
    let database = casework.database();
    let (number, _) = database.journal_head().await?;
    if number > database.covered_up_to().await? {
        database.checkpoint(key, casework.now(), Some(heads)).await?;
    }
    Ok(())
}

async fn sign_every_minute(casework: Casework, key: JournalKey, heads: PathBuf) {
    loop {
        tokio::time::sleep(Duration::from_mins(1)).await;
        if let Err(error) = sign(&casework, &key, &heads).await {
            tracing::error!(%error, "the head of the journal could not be signed");
        }
    }
}

async fn told_to_stop() {
    let interrupted = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let ended = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let ended = std::future::pending::<()>();
    tokio::select! { () = interrupted => {}, () = ended => {} }
}
