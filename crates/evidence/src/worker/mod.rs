//! Decoding and unpacking in processes that can reach nothing.
//!
//! A picture or an archive from a suspect's machine may be made to take over whatever opens it. So it is opened by a process of
//! its own, which is handed the bytes and has given up before it reads the first of them: memory without end and files that
//! grow (resource limits), and every call of the system that it does not need (seccomp), those that open a file or a
//! connection or begin a program among them. A process that crashes, hangs or swallows too much ends alone: the file has a line
//! that says so, and the next one gets a fresh process. Videos, HEIC and images of disks are opened by programs of others, within a
//! fence of their own (Landlock besides): they may read their libraries and the one file.

mod confine;
pub mod decode;
pub mod frames;
pub mod heif;
pub mod program;
pub mod sleuth;
pub mod unpack;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use crate::pdq::Hashed;

/// How long a process may take over one answer.
pub const LONGEST: Duration = Duration::from_secs(30);
/// How long a process that has said its last may take to end.
const LAST: Duration = Duration::from_secs(5);
/// No answer is longer.
const LONGEST_ANSWER: u32 = 64 * 1024;

/// Begins the processes: the program itself anew, told what to do.
pub trait Workers: Sync {
    /// The command of a process that calls [`decode::serve`].
    fn decoder(&self) -> Command;
    /// The command of a process that calls [`unpack::serve`] for this kind of container.
    fn unpacker(&self, container: unpack::Container) -> Command;
    /// The command of a process that calls [`program::serve`] with the program and the arguments that are added to it.
    fn fenced(&self, within: Within<'_>) -> Command;
}

/// What a program of somebody else is let out of its fence for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Within<'a> {
    /// What it says of its errors goes the same way as what else it says.
    pub errors: bool,
    /// The files that it may read, besides its standard input.
    pub read: &'a [PathBuf],
}

/// The programs of others that are on this machine, each or why it cannot be used. One is looked for when it is first needed.
#[derive(Debug, Default)]
pub struct Programs {
    ffmpeg: OnceLock<Result<frames::Ffmpeg, String>>,
    heif: OnceLock<Result<heif::Heif, String>>,
    sleuth: OnceLock<Result<sleuth::SleuthKit, String>>,
}

impl Programs {
    /// None of them, for this reason.
    pub fn none(why: &str) -> Self {
        Self {
            ffmpeg: Err(why.to_owned()).into(),
            heif: Err(why.to_owned()).into(),
            sleuth: Err(why.to_owned()).into(),
        }
    }
}

/// What files are looked at with.
#[derive(Clone, Copy)]
pub struct Tools<'a> {
    /// What begins the processes.
    pub workers: &'a dyn Workers,
    /// What others read that this program does not.
    pub programs: &'a Programs,
}

impl<'a> Tools<'a> {
    /// What takes frames out of videos, or why nothing does.
    pub fn ffmpeg(self) -> Result<&'a frames::Ffmpeg, &'a str> {
        let found = self.programs.ffmpeg.get_or_init(|| frames::Ffmpeg::find(self.workers));
        found.as_ref().map_err(String::as_str)
    }
    /// What decodes HEIC and AVIF, or why nothing does.
    pub fn heif(self) -> Result<&'a heif::Heif, &'a str> {
        let found = self.programs.heif.get_or_init(|| heif::Heif::find(self.workers));
        found.as_ref().map_err(String::as_str)
    }
    /// What reads images of disks, or why nothing does.
    pub fn sleuth(self) -> Result<&'a sleuth::SleuthKit, &'a str> {
        let found = self
            .programs
            .sleuth
            .get_or_init(|| sleuth::SleuthKit::find(self.workers));
        found.as_ref().map_err(String::as_str)
    }
    /// What is seen in a picture in HEIC or AVIF.
    pub(crate) fn see_heif(self, picture: &File) -> Result<Result<Hashed, String>, NoDecoder> {
        match self.heif() {
            Ok(heif) => heif.see(self.workers, picture),
            Err(why) => Ok(Err(format!("it was not decoded: {why}"))),
        }
    }
}

fn write(output: &mut impl Write, said: &impl Serialize) -> io::Result<()> {
    let said = serde_json::to_vec(said)?;
    let length = u32::try_from(said.len()).unwrap_or(u32::MAX);
    output.write_all(&length.to_le_bytes())?;
    output.write_all(&said)?;
    output.flush()
}

/// A decoder could not be had at all.
#[derive(Debug, thiserror::Error)]
pub enum NoDecoder {
    /// It could not be begun.
    #[error("the decoder could not be begun: {0}")]
    NotBegun(#[from] io::Error),
    /// It would have run with nothing around it.
    #[error("{0}")]
    NotConfined(String),
}

/// A process that does nothing but answer.
#[derive(Debug)]
struct Running {
    child: Child,
    output: ChildStdout,
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long a process takes is no time of a record, and is measured where it runs"
)]
fn now() -> Instant {
    Instant::now()
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, thiserror::Error)]
enum WentWrong {
    #[error("the process that read it ended")]
    Ended,
    #[error("the process that read it took too long")]
    TooLong,
    #[error("the process that read it said nothing that can be read")]
    Unreadable,
}

impl Running {
    /// Begins a process that reads from here, and waits until it says that it is confined.
    fn begin(mut command: Command, input: Stdio) -> Result<Self, NoDecoder> {
        let mut child = command
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let Some(output) = child.stdout.take() else {
            return Err(NoDecoder::NotConfined("the decoder has no pipe".to_owned()));
        };
        let mut running = Self { child, output };
        match running.said::<Result<(), String>>() {
            Ok(Ok(())) => Ok(running),
            Ok(Err(why)) => Err(NoDecoder::NotConfined(why)),
            Err(went_wrong) => Err(NoDecoder::NotConfined(running.end(went_wrong))),
        }
    }

    fn said<T: for<'de> Deserialize<'de>>(&mut self) -> Result<T, WentWrong> {
        let until = now() + LONGEST;
        let mut length = [0; 4];
        self.read(&mut length, until)?;
        let length = u32::from_le_bytes(length);
        if length > LONGEST_ANSWER {
            return Err(WentWrong::Unreadable);
        }
        let mut said = vec![0; length as usize];
        self.read(&mut said, until)?;
        serde_json::from_slice(&said).map_err(|_| WentWrong::Unreadable)
    }

    fn read(&mut self, mut into: &mut [u8], until: Instant) -> Result<(), WentWrong> {
        while !into.is_empty() {
            let count = self.some(into, until)?;
            into = into.get_mut(count..).unwrap_or_default();
        }
        Ok(())
    }

    /// Reads what there is, which is not nothing.
    fn some(&mut self, into: &mut [u8], until: Instant) -> Result<usize, WentWrong> {
        loop {
            let left = until.checked_duration_since(now()).ok_or(WentWrong::TooLong)?;
            let left = Timespec::try_from(left).map_err(|_| WentWrong::TooLong)?;
            let mut output = [PollFd::new(&self.output, PollFlags::IN)];
            match poll(&mut output, Some(&left)) {
                Ok(0) => return Err(WentWrong::TooLong),
                Err(rustix::io::Errno::INTR) => continue,
                Ok(_) | Err(_) => {}
            }
            match self.output.read(into) {
                Ok(0) => return Err(WentWrong::Ended),
                Ok(count) => return Ok(count),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return Err(WentWrong::Ended),
            }
        }
    }

    /// How the process ended, once it has said its last. One that does not end by itself soon after is ended.
    fn ended(mut self) -> io::Result<ExitStatus> {
        let until = now() + LAST;
        loop {
            match self.child.try_wait()? {
                Some(status) => return Ok(status),
                None if now() > until => {
                    self.child.kill()?;
                    return self.child.wait();
                }
                None => thread::sleep(Duration::from_millis(2)),
            }
        }
    }

    /// Ends the process, and says how it came to that.
    fn end(mut self, went_wrong: WentWrong) -> String {
        if !matches!(went_wrong, WentWrong::Ended) {
            // One that has ended already cannot be ended: that is what was wanted.
            let _ = self.child.kill();
        }
        let status = self.child.wait();
        match (went_wrong, status) {
            (WentWrong::TooLong, _) => format!(
                "the process that read it took longer than {} seconds and was ended",
                LONGEST.as_secs()
            ),
            (WentWrong::Unreadable, _) => "the process that read it said nothing that can be read".to_owned(),
            (WentWrong::Ended, Ok(status)) => format!("the process that read it ended: {status}"),
            (WentWrong::Ended, Err(error)) => format!("the process that read it ended: {error}"),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Its input ends with this, and with that the process: it holds nothing that could be lost.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
