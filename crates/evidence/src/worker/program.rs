//! Programs of others, within a fence.

use std::ffi::OsString;
use std::io::{self, BufReader, Read};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::{LONGEST, NoDecoder, Running, WentWrong, Within, confine, now, write};

/// What a program says of itself, or of a file, is not longer.
const MOST_SAID: u64 = 256 * 1024;

/// What the process of a program of somebody else does first: confines itself, says so, and becomes that program.
pub fn serve(program: &Path, arguments: &[OsString], within: Within<'_>) -> io::Result<()> {
    if within.errors {
        rustix::stdio::dup2_stderr(rustix::stdio::stdout())?;
    }
    let confined = confine::program(program, within.read);
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

/// What is read of a process until it takes too long.
#[derive(Debug)]
pub(super) struct Piped {
    /// The process.
    pub(super) running: Running,
    /// Why nothing more is read, other than that it ended.
    pub(super) went_wrong: Option<WentWrong>,
    stalled: Duration,
    until: Instant,
}

impl Running {
    /// Reads what a process says, as long as there is something new so often and all of it until then.
    pub(super) fn piped(self, stalled: Duration, until: Instant) -> BufReader<Piped> {
        let piped = Piped {
            running: self,
            went_wrong: None,
            stalled,
            until,
        };
        BufReader::with_capacity(64 * 1024, piped)
    }
}

impl Read for Piped {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let until = self.until.min(now() + self.stalled);
        self.running.some(into, until).or_else(|went_wrong| {
            if matches!(went_wrong, WentWrong::Ended) {
                return Ok(0);
            }
            self.went_wrong = Some(went_wrong);
            Err(io::Error::other(went_wrong.to_string()))
        })
    }
}

impl Piped {
    /// Whether a program of this name that has nothing more to say is content.
    pub(super) fn ended(self, name: &str) -> Result<(), String> {
        if let Some(went_wrong) = self.went_wrong {
            return Err(self.running.end(went_wrong));
        }
        match self.running.ended() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(format!("{name} cannot read it ({status})")),
            Err(error) => Err(error.to_string()),
        }
    }
}

/// All that a program of this name says, if it ends well.
pub(super) fn said(name: &str, command: Command, input: Stdio) -> Result<Result<Vec<u8>, String>, NoDecoder> {
    let mut pipe = Running::begin(command, input)?.piped(LONGEST, now() + LONGEST);
    let mut said = Vec::new();
    let read = pipe.by_ref().take(MOST_SAID).read_to_end(&mut said);
    let ended = pipe.into_inner().ended(name);
    Ok(ended
        .and_then(|()| read.map_err(|error| error.to_string()))
        .map(|_| said))
}

/// What a program of this name says of itself. One that says nothing cannot be used: it is a script that begins another, or its
/// libraries are somewhere else.
pub(super) fn said_of_itself(name: &str, command: Command) -> Result<String, String> {
    let said = said(name, command, Stdio::null()).map_err(|error| error.to_string())?;
    let said = said.map_err(|_| {
        format!("{name} does not run within the fence: it must be the program itself and no script, its libraries the system's")
    })?;
    Ok(String::from_utf8_lossy(&said).into_owned())
}
