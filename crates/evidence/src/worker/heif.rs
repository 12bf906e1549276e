//! HEIC and AVIF, by the program of `libheif`, where it is installed. It runs within a fence, one picture each; what comes out is
//! raw brightness, which is hashed here and kept nowhere.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::os::unix::fs::symlink;
use std::path::PathBuf;
use std::process::Stdio;
use tempfile::TempDir;

use super::program::{Piped, found, said_of_itself};
use super::{LONGEST, NoDecoder, Running, Within, Workers, now};
use crate::pdq::{Hashed, Luma};
use crate::picture::{LONGEST_SIDE, MOST_PIXELS};

/// The types that it reads.
pub const HEIF: [&str; 2] = ["image/heif", "image/avif"];
/// What it is to write: video of one frame, for that has no more than raw samples in it. The first of several gets a number.
const NAMES: [&str; 2] = ["picture.y4m", "picture-1.y4m"];

/// The program of `libheif` of this machine.
#[derive(Debug)]
pub struct Heif {
    program: PathBuf,
    /// The version of the library, as it says it.
    pub version: String,
    /// It tells by its output's name what to write: names that lead to its standard output.
    names: TempDir,
}

impl Heif {
    /// Finds it; says why there is none, where there is none.
    pub fn find(workers: &dyn Workers) -> Result<Self, String> {
        let program = ["heif-convert", "heif-dec"].into_iter().find_map(found);
        let program = program.ok_or("heif-convert of libheif is not installed on this machine")?;
        let names = tempfile::tempdir().map_err(|error| error.to_string())?;
        for name in NAMES {
            symlink("/dev/stdout", names.path().join(name)).map_err(|error| error.to_string())?;
        }
        let mut command = workers.fenced(Within {
            errors: true,
            ..Within::default()
        });
        command.arg(&program).arg("--help");
        let said = said_of_itself("heif-convert", command)?;
        let version = said
            .split_once("libheif version: ")
            .and_then(|(_, rest)| rest.split_whitespace().next());
        let version = version.ok_or("heif-convert says nothing of its version")?.to_owned();
        Ok(Self {
            program,
            version,
            names,
        })
    }

    /// Looks at a picture. Whatever is wrong with it is said in the answer; an error says that there is no fence.
    pub fn see(&self, workers: &dyn Workers, picture: &File) -> Result<Result<Hashed, String>, NoDecoder> {
        let mut command = workers.fenced(Within::default());
        command.arg(&self.program).args(["--quiet", "/dev/stdin"]);
        command.arg(self.names.path().join(NAMES[0]));
        let running = Running::begin(command, Stdio::from(picture.try_clone()?))?;
        let mut pipe = running.piped(LONGEST, now() + LONGEST);
        let luma = brightness(&mut pipe);
        // Colours, and further pictures.
        let rest = io::copy(&mut pipe, &mut io::sink());
        let ended = pipe.into_inner().ended("heif-convert");
        Ok(ended.and_then(|()| {
            let luma = luma.and_then(|luma| rest.map(|_| luma));
            luma.map(Luma::hashed).map_err(|error| error.to_string())
        }))
    }
}

/// The brightness of the first frame of YUV4MPEG2: a line that says how large it is, one that begins it, and the samples.
fn brightness(pipe: &mut BufReader<Piped>) -> io::Result<Luma> {
    let unreadable = || io::Error::other("heif-convert said nothing that can be read");
    let mut line = String::new();
    pipe.by_ref().take(200).read_line(&mut line)?;
    let side = |letter: char| {
        let mut fields = line.trim_end().split(' ');
        let is_magic = fields.next() == Some("YUV4MPEG2");
        let side: u32 = fields.find_map(|field| field.strip_prefix(letter))?.parse().ok()?;
        (is_magic && (1..=LONGEST_SIDE).contains(&side)).then_some(side)
    };
    let (width, height) = side('W').zip(side('H')).ok_or_else(unreadable)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(unreadable());
    }
    let mut line = String::new();
    pipe.by_ref().take(200).read_line(&mut line)?;
    if !line.starts_with("FRAME") {
        return Err(unreadable());
    }
    Luma::picked_from(width as usize, height as usize, |row| pipe.read_exact(row))
}
