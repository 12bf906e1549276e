//! Programs of others, within a fence.

use std::ffi::OsString;
use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{confine, write};

/// What the process of a program of somebody else does first: confines itself, says so, and becomes that program.
pub fn serve(program: &Path, arguments: &[OsString]) -> io::Result<()> {
    let confined = confine::program(program);
    write(&mut io::stdout(), &confined.as_ref().map_err(ToString::to_string))?;
    if confined.is_err() {
        return Ok(());
    }
    Err(Command::new(program).args(arguments).env_clear().exec())
}

/// Where a program of this name is, as a shell would find it; its own file, and no link to it.
pub(super) fn found(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
        .and_then(|file| file.canonicalize().ok())
}
