//! Decoding pictures: a process that is handed one after the other over a pipe.

use serde::{Deserialize, Serialize};
use std::io::{self, Read, Write};
use std::process::{ChildStdin, Command, Stdio};

use super::{NoDecoder, Running, WentWrong, confine, write};
use crate::camera::{Camera, camera};
use crate::pdq::Pdq;
use crate::picture::Decoding;

/// No picture of more bytes than this is handed to a decoder.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// What a decoder says of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// Its hash and those of its seven turned and mirrored copies.
    pub turns: [Pdq; 8],
    /// How much there is to tell it by, from 0 to 100.
    pub quality: u8,
    /// Whether it is cut short, and was hashed as far as it goes.
    pub cut_short: bool,
    /// What it says of the camera that took it.
    pub camera: Option<Camera>,
}

/// What is said of a picture that has no end.
pub(crate) const CUT_SHORT: &str = "the picture is cut short, and was hashed as far as it goes";

/// What is said of a picture of more bytes than are decoded.
fn too_large() -> String {
    format!("it has more than {MOST_BYTES} bytes, which is more than is decoded")
}

/// A decoder's answer: what it saw, or why it saw nothing.
pub type Answer = Result<Seen, String>;

fn answer(bytes: &[u8], decoding: &mut Decoding) -> Answer {
    let decoded = decoding.decoded(bytes).map_err(|error| error.to_string())?;
    Ok(Seen {
        turns: decoded.hashed.all_turns(),
        quality: decoded.hashed.quality,
        cut_short: decoded.cut_short,
        camera: camera(bytes),
    })
}

/// What is asked of a picture: what it shows, or only what it says of the camera.
const SHOWS: u8 = b's';
const CAMERA: u8 = b'c';

/// What a decoder's process does: confines itself, says so, and answers for one picture after the other until its input ends.
pub fn serve() -> io::Result<()> {
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    let confined = confine::own();
    write(&mut output, &confined.as_ref().map_err(ToString::to_string))?;
    if confined.is_err() {
        return Ok(());
    }
    let (mut bytes, mut decoding) = (Vec::new(), Decoding::default());
    loop {
        let mut head = [0; 9];
        match input.read_exact(&mut head) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        }
        bytes.clear();
        let [asked, length @ ..] = head;
        let length = u64::from_le_bytes(length).min(MOST_BYTES);
        input.by_ref().take(length).read_to_end(&mut bytes)?;
        match asked {
            CAMERA => write(&mut output, &camera(&bytes))?,
            _ => write(&mut output, &answer(&bytes, &mut decoding))?,
        }
    }
}

/// A decoder's process, begun when it is first needed and again after each that ended.
#[derive(Debug)]
pub struct Decoder<F> {
    begin: F,
    running: Option<Process>,
}

#[derive(Debug)]
struct Process {
    running: Running,
    input: ChildStdin,
}

impl Process {
    fn ask<T: for<'de> Deserialize<'de>>(&mut self, what: u8, bytes: &[u8]) -> Result<T, WentWrong> {
        let length = (bytes.len() as u64).to_le_bytes();
        let head = [&[what], length.as_slice()].concat();
        let sent = self.input.write_all(&head).and_then(|()| self.input.write_all(bytes));
        sent.and_then(|()| self.input.flush()).map_err(|_| WentWrong::Ended)?;
        self.running.said()
    }
}

impl<F: Fn() -> Command> Decoder<F> {
    /// A decoder whose process is begun by this command, which calls [`serve`].
    pub const fn new(begin: F) -> Self {
        Self { begin, running: None }
    }

    /// What is seen in a picture. Whatever becomes of the process, there is an answer; an error says that no process can be
    /// had at all.
    pub fn see(&mut self, bytes: &[u8]) -> Result<Answer, NoDecoder> {
        if bytes.len() as u64 > MOST_BYTES {
            return Ok(Err(too_large()));
        }
        Ok(self.ask(SHOWS, bytes)?.and_then(|answer| answer))
    }

    /// What a picture says of the camera, in whatever it is encoded; nothing where it does not say it in a way that is read.
    pub fn camera(&mut self, bytes: &[u8]) -> Result<Option<Camera>, NoDecoder> {
        Ok(self.ask::<Option<Camera>>(CAMERA, bytes)?.unwrap_or_default())
    }

    fn ask<T: for<'de> Deserialize<'de>>(&mut self, what: u8, bytes: &[u8]) -> Result<Result<T, String>, NoDecoder> {
        let mut process = match self.running.take() {
            Some(process) => process,
            None => self.begin()?,
        };
        match process.ask(what, bytes) {
            Ok(answer) => {
                self.running = Some(process);
                Ok(Ok(answer))
            }
            Err(went_wrong) => Ok(Err(process.running.end(went_wrong))),
        }
    }

    /// What is seen in a picture whose bytes were kept, unless they were too many.
    pub(crate) fn see_kept(&mut self, kept: Result<Vec<u8>, ()>) -> Result<Answer, NoDecoder> {
        match kept {
            Ok(bytes) => self.see(&bytes),
            Err(()) => Ok(Err(too_large())),
        }
    }

    fn begin(&self) -> Result<Process, NoDecoder> {
        let mut running = Running::begin((self.begin)(), Stdio::piped())?;
        let input = running.child.stdin.take();
        let input = input.ok_or_else(|| NoDecoder::NotConfined("the decoder has no pipe".to_owned()))?;
        Ok(Process { running, input })
    }
}
