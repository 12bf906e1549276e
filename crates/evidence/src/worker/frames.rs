//! The frames of videos, by `ffmpeg`, where it is installed. It and `ffprobe` run within a fence, one video each; what comes out is
//! raw pixels, which are hashed here and kept nowhere.

use serde::Deserialize;
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::program::{Piped, found, said, said_of_itself};
use super::{NoDecoder, Running, WentWrong, Within, Workers, now};
use crate::pdq::{Luma, Pdq};
use crate::video::{Frame, Rate};

/// No frame of more pixels than this is hashed: 7,680 by 4,320.
const MOST_PIXELS: u64 = 7_680 * 4_320;
/// So many frames of a video are hashed.
const MOST_FRAMES: usize = 50_000;
/// How long the next frame may be waited for.
const STALLED: Duration = Duration::from_mins(1);

/// `ffmpeg` and `ffprobe` of this machine.
#[derive(Debug)]
pub struct Ffmpeg {
    frames: PathBuf,
    prober: PathBuf,
    /// The version, as it says it.
    pub version: String,
    /// How many pixels may still be hashed at once: what bounds the memory, however many videos are looked at.
    room: Mutex<u64>,
    freed: Condvar,
}

/// Which frames of a video are hashed, and how long that may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sampling {
    /// One every so many milliseconds; nought is every one.
    pub every: u32,
    /// For how long a video is looked at.
    pub longest: Duration,
}

/// A frame as it is looked up.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// What is said of it.
    pub frame: Frame,
    /// Its hash and those of its turned and mirrored copies.
    pub turns: [Pdq; 8],
}

/// What was seen of a video.
#[derive(Debug, Default)]
pub struct Watched {
    /// The frames that were hashed.
    pub frames: Vec<Shown>,
    /// Why not all of it was seen, if it was not.
    pub not_all: Option<String>,
}

impl Watched {
    fn nothing(why: impl Into<String>) -> Self {
        Self {
            frames: Vec::new(),
            not_all: Some(why.into()),
        }
    }
}

/// What `ffprobe` says of the streams.
#[derive(Debug, Deserialize)]
struct Probed {
    #[serde(default)]
    streams: Vec<Stream>,
    #[serde(default)]
    format: Format,
}

#[derive(Debug, Default, Deserialize)]
struct Format {
    duration: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Stream {
    width: Option<u64>,
    height: Option<u64>,
    avg_frame_rate: Option<String>,
    r_frame_rate: Option<String>,
    nb_frames: Option<String>,
}

/// Room that is given back.
struct Taken<'a> {
    of: &'a Ffmpeg,
    pixels: u64,
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        *self.of.room.lock().unwrap_or_else(PoisonError::into_inner) += self.pixels;
        self.of.freed.notify_all();
    }
}

impl Ffmpeg {
    /// Finds it; says why there is none, where there is none.
    pub fn find(workers: &dyn Workers) -> Result<Self, String> {
        let program = |name: &str| found(name).ok_or_else(|| format!("{name} is not installed on this machine"));
        let (frames, prober) = (program("ffmpeg")?, program("ffprobe")?);
        let mut ffmpeg = Self {
            frames,
            prober,
            version: String::new(),
            room: Mutex::new(MOST_PIXELS),
            freed: Condvar::new(),
        };
        let mut command = workers.fenced(Within::default());
        command.arg(&ffmpeg.frames).arg("-version");
        let said = said_of_itself("ffmpeg", command)?;
        let version = said
            .strip_prefix("ffmpeg version ")
            .and_then(|rest| rest.split(' ').next());
        let version = version.ok_or("ffmpeg says nothing of its version")?;
        version.clone_into(&mut ffmpeg.version);
        Ok(ffmpeg)
    }

    /// Looks at a video. Whatever is wrong with it is said in the answer; an error says that there is no fence.
    pub fn watch(&self, workers: &dyn Workers, video: &File, sampling: Sampling) -> Result<Watched, NoDecoder> {
        let mut command = workers.fenced(Within::default());
        command.arg(&self.prober).args([
            "-v",
            "error",
            "-protocol_whitelist",
            "file",
            "-select_streams",
            "V:0",
            "-show_entries",
            "stream=width,height,avg_frame_rate,r_frame_rate,nb_frames:format=duration",
            "-of",
            "json",
            "/dev/stdin",
        ]);
        let probed = said("ffprobe", command, Stdio::from(video.try_clone()?))?;
        let probed = match probed.map(|said| serde_json::from_slice::<Probed>(&said)) {
            Ok(Ok(probed)) => probed,
            Ok(Err(_)) => return Ok(Watched::nothing("ffprobe cannot read it")),
            Err(why) => return Ok(Watched::nothing(why)),
        };
        let Some(stream) = probed.streams.first() else {
            return Ok(Watched::nothing("ffprobe finds no frames in it"));
        };
        let (width, height) = (stream.width.unwrap_or_default(), stream.height.unwrap_or_default());
        let pixels = width.saturating_mul(height);
        if pixels == 0 || pixels > MOST_PIXELS {
            return Ok(Watched::nothing(format!(
                "its frames are {width} by {height} pixels, which is not looked at"
            )));
        }
        let rates = [&stream.avg_frame_rate, &stream.r_frame_rate];
        let rate = rates.into_iter().flatten().find_map(|rate| Rate::of(rate));
        let Some(rate) = rate else {
            return Ok(Watched::nothing("it does not say how many frames it shows a second"));
        };
        let length = probed.format.duration.and_then(|seconds| seconds.parse().ok());
        let frames = stream.nb_frames.as_ref().and_then(|frames| frames.parse().ok());
        let frames = frames.or_else(|| length.map(|seconds| rate.frames_in(seconds)));
        let _room = self.room_for(pixels);
        self.frames(workers, video, sampling, rate, (pixels, frames))
    }

    fn room_for(&self, pixels: u64) -> Taken<'_> {
        let room = self.room.lock().unwrap_or_else(PoisonError::into_inner);
        let room = self.freed.wait_while(room, |room| *room < pixels);
        *room.unwrap_or_else(PoisonError::into_inner) -= pixels;
        Taken { of: self, pixels }
    }

    fn frames(
        &self,
        workers: &dyn Workers,
        video: &File,
        sampling: Sampling,
        rate: Rate,
        (pixels, frames): (u64, Option<u64>),
    ) -> Result<Watched, NoDecoder> {
        let step = rate.step(sampling.every);
        let mut command = workers.fenced(Within::default());
        command.arg(&self.frames).args([
            "-nostdin",
            "-v",
            "error",
            "-threads",
            "1",
            "-noautorotate",
            "-protocol_whitelist",
            "file,pipe",
            "-i",
            "/dev/stdin",
            "-map",
            "0:V:0",
            "-vf",
            &format!("select=not(mod(n\\,{step}))"),
            "-fps_mode",
            "passthrough",
            "-pix_fmt",
            "rgb24",
            "-c:v",
            "ppm",
            "-f",
            "image2pipe",
            "pipe:1",
        ]);
        let running = Running::begin(command, Stdio::from(video.try_clone()?))?;
        let mut pipe = running.piped(STALLED, now() + sampling.longest);
        let mut watched = Watched::default();
        let not_all = loop {
            if watched.frames.len() >= MOST_FRAMES {
                break Some(format!(
                    "more than {MOST_FRAMES} frames of it would be hashed, and the rest were not"
                ));
            }
            match frame(&mut pipe, pixels) {
                Ok(Some(luma)) => {
                    let hashed = luma.hashed();
                    let number = watched.frames.len() as u64 * step;
                    let frame = Frame {
                        hash: hashed.hash(),
                        quality: hashed.quality,
                        milliseconds: rate.milliseconds(number),
                    };
                    let turns = hashed.all_turns();
                    watched.frames.push(Shown { frame, turns });
                }
                Ok(None) => break None,
                Err(error) => break Some(error.to_string()),
            }
        };
        let Piped {
            running, went_wrong, ..
        } = pipe.into_inner();
        let seen = watched.frames.len() as u64;
        watched.not_all = match (went_wrong, not_all) {
            (Some(WentWrong::TooLong), _) => Some("it took too long, and was not looked at to its end".to_owned()),
            (_, Some(why)) => Some(why),
            (_, None) => match running.ended()? {
                status if !status.success() => Some(format!("ffmpeg did not read it to its end ({status})")),
                _ if seen == 0 => Some("ffmpeg finds no frame in it".to_owned()),
                _ => frames.filter(|frames| is_cut_short(seen, step, *frames)).map(|frames| {
                    format!(
                        "it says that it has {frames} frames, and they end at about {}",
                        seen * step
                    )
                }),
            },
        };
        if let (Some(why), Some(last)) = (&mut watched.not_all, watched.frames.last()) {
            use std::fmt::Write as _;
            // Into a text, which takes all.
            let _ = write!(
                why,
                ": its first {} seconds were looked at",
                last.frame.milliseconds / 1_000
            );
        }
        Ok(watched)
    }
}

/// Whether so many frames, one for each step, are fewer than a video says that it has. It may be wrong by a little.
fn is_cut_short(seen: u64, step: u64, said: u64) -> bool {
    let expected = said / step;
    seen + 1 + expected / 50 < expected
}

/// The next frame, as a portable pixmap (PPM, `P6`): its size, what its brightest is, and the pixels.
fn frame(pipe: &mut BufReader<Piped>, most: u64) -> io::Result<Option<Luma>> {
    let unreadable = || io::Error::other("ffmpeg said nothing that can be read");
    let mut lines = [const { String::new() }; 3];
    for (number, line) in lines.iter_mut().enumerate() {
        let read = pipe.by_ref().take(32).read_line(line)?;
        if read == 0 && number == 0 {
            return Ok(None);
        }
    }
    let [magic, sides, brightest] = lines;
    let sides = sides.trim_end().split_once(' ');
    let sides = sides.and_then(|(width, height)| Some((width.parse::<u32>().ok()?, height.parse::<u32>().ok()?)));
    let (width, height) = sides.ok_or_else(unreadable)?;
    if magic != "P6\n" || brightest != "255\n" || u64::from(width) * u64::from(height) > most {
        return Err(unreadable());
    }
    Luma::read(width as usize, height as usize, |row| pipe.read_exact(row)).map(Some)
}

#[cfg(test)]
mod tests {
    use super::is_cut_short;

    #[test]
    fn a_video_is_cut_short_by_more_than_its_rounding() {
        // At thirty frames a second, one each second is hashed.
        for (seen, said, is) in [
            (5, 150, false),
            (4, 150, false),
            (3, 150, true),
            (1, 90, true),
            (0, 0, false),
            (1, 29, false),
            (3_600, 108_000, false),
            (3_530, 108_000, false),
            (3_500, 108_000, true),
        ] {
            assert_eq!(is_cut_short(seen, 30, said), is, "{seen} of {said}");
        }
    }
}
