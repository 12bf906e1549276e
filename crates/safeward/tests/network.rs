//! The server works on a machine that has no network but its own loopback, and opens no connection of its own.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::process::Command;

const PROGRAM: &str = env!("CARGO_BIN_EXE_safeward");
const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/network/without.py");

/// Whether this machine lets a process have a network of its own; not every container does.
fn has_namespaces() -> bool {
    Command::new("unshare")
        .args(["--user", "--map-root-user", "--net", "true"])
        .status()
        .is_ok_and(|status| status.success())
}

fn walked(program: &str, before: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let database = format!("sqlite:{}", folder.path().join("a.sqlite").display());
    let output = Command::new(program)
        .args(before)
        .args([SCRIPT, PROGRAM, &database])
        .output()
        .unwrap();
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(output.status.success(), "{said}");
    assert!(said.contains("no connection of its own"), "{said}");
}

#[test]
fn the_server_opens_no_connection_of_its_own() {
    walked("python3", &[]);
}

#[test]
fn the_server_works_without_a_network() {
    if has_namespaces() {
        walked("unshare", &["--user", "--map-root-user", "--net", "python3"]);
    } else {
        eprintln!("not run: this machine gives no process a network of its own");
    }
}
