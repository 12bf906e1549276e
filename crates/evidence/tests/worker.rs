//! Decoders that misbehave: each is a line, and the next picture gets a fresh process.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use evidence::worker::decode::Decoder;
use evidence::worker::frames::{Ffmpeg, Sampling, Watched};
use evidence::worker::unpack::Container;
use evidence::worker::{NoDecoder, Within, Workers};
use std::cell::Cell;
use std::process::Command;
use std::time::Duration;

/// A process that says `first`, and then does what a shell is told to.
fn shell(first: &str, then: &str) -> Command {
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!("printf '\\{:03o}\\0\\0\\0%s' '{first}'; {then}", first.len()));
    command
}

const CONFINED: &str = r#"{"Ok":null}"#;

#[test]
fn one_that_ends_is_a_line_and_the_next_picture_gets_another() {
    let begun = Cell::new(0);
    let mut decoder = Decoder::new(|| {
        begun.set(begun.get() + 1);
        shell(CONFINED, "head -c 10 >/dev/null; kill -11 $$")
    });
    for times in 1..=3 {
        let why = decoder.see(b"x").unwrap().unwrap_err();
        assert!(
            why.contains("the process that read it ended") && why.contains("11"),
            "{why}"
        );
        assert_eq!(begun.get(), times);
    }
}

#[test]
fn one_that_answers_with_anything_else_is_ended_and_a_line() {
    for then in [
        "printf '\\377\\377\\377\\377'; sleep 60",
        "printf '\\3\\0\\0\\0abc'; sleep 60",
    ] {
        let mut decoder = Decoder::new(|| shell(CONFINED, then));
        let why = decoder.see(b"x").unwrap().unwrap_err();
        assert!(why.contains("nothing that can be read"), "{why}");
    }
}

#[test]
fn without_a_fence_around_it_nothing_is_decoded() {
    let mut decoder = Decoder::new(|| shell(r#"{"Err":"no seccomp"}"#, "sleep 60"));
    assert!(matches!(decoder.see(b"x"), Err(NoDecoder::NotConfined(why)) if why == "no seccomp"));
    let mut absent = Decoder::new(|| Command::new("/nowhere/at/all"));
    assert!(matches!(absent.see(b"x"), Err(NoDecoder::NotBegun(_))));
}

/// Stands for a fence: what is said to be within it, as `ffprobe` and as `ffmpeg`.
struct Said {
    first: &'static str,
    prober: &'static str,
    frames: &'static str,
}

impl Workers for Said {
    fn decoder(&self) -> Command {
        Command::new("false")
    }
    fn unpacker(&self, _: Container) -> Command {
        Command::new("false")
    }
    fn fenced(&self, _: Within<'_>) -> Command {
        let Self { first, prober, frames } = self;
        let version = "printf 'ffmpeg version 9.9 of nobody'";
        let then = format!(
            "case \"$0\" in *ffprobe) {prober};; *) if [ \"$1\" = -version ]; then {version}; else {frames}; fi;; esac"
        );
        shell(first, &then)
    }
}

const SMALL: &str = r#"printf '{"streams":[{"width":8,"height":6,"avg_frame_rate":"1/1"}]}'"#;

fn watched(said: &Said) -> Result<Watched, NoDecoder> {
    let (every, longest) = (1_000, Duration::from_secs(3));
    let ffmpeg = Ffmpeg::find(said).unwrap();
    assert_eq!(ffmpeg.version, "9.9");
    let none = tempfile::tempfile().unwrap();
    ffmpeg.watch(said, &none, Sampling { every, longest })
}

#[test]
fn whatever_a_program_says_of_a_video_is_a_line() {
    let frame = "printf 'P6\\n8 6\\n255\\n'; head -c 144 /dev/zero";
    let whole = |frames, prober| {
        let first = CONFINED;
        watched(&Said { first, prober, frames }).unwrap()
    };
    let two: &'static str = Box::leak(format!("{frame}; {frame}").into_boxed_str());
    let seen = whole(two, SMALL);
    assert_eq!((seen.frames.len(), seen.not_all), (2, None));
    for (frames, prober, many, why) in [
        ("true", "printf nonsense", 0, "ffprobe cannot read it"),
        ("true", "exit 3", 0, "ffprobe cannot read it (exit status: 3)"),
        ("true", "kill -11 $$", 0, "signal: 11"),
        ("true", "head -c 300000 /dev/zero", 0, "ffprobe cannot read it"),
        ("true", "printf '{}'", 0, "finds no frames"),
        (
            "true",
            r#"printf '{"streams":[{"width":4294967296,"height":4294967296,"avg_frame_rate":"1/1"}]}'"#,
            0,
            "by 4294967296",
        ),
        (
            "true",
            r#"printf '{"streams":[{"width":8,"height":6,"avg_frame_rate":"0/0"}]}'"#,
            0,
            "how many frames",
        ),
        ("true", SMALL, 0, "finds no frame"),
        ("printf nonsense", SMALL, 0, "nothing that can be read"),
        ("printf 'P6\\n8 6\\n65535\\n'", SMALL, 0, "nothing that can be read"),
        (
            "printf 'P6\\n65000 65000\\n255\\n'; cat /dev/zero",
            SMALL,
            0,
            "nothing that can be read",
        ),
        ("printf 'P6\\n8 6\\n255\\nabc'", SMALL, 0, "failed to fill whole buffer"),
        ("cat /dev/zero", SMALL, 0, "nothing that can be read"),
        ("sleep 60", SMALL, 0, "took too long"),
        (
            Box::leak(format!("{frame}; sleep 60").into_boxed_str()),
            SMALL,
            1,
            "its first 0 seconds",
        ),
        (
            Box::leak(format!("{frame}; kill -11 $$").into_boxed_str()),
            SMALL,
            1,
            "signal: 11",
        ),
    ] {
        let seen = whole(frames, prober);
        let said = seen.not_all.unwrap();
        assert!(
            seen.frames.len() == many && said.contains(why),
            "{frames}, {prober}: {said}"
        );
    }
}

#[test]
fn without_a_fence_around_it_no_video_is_looked_at() {
    let said = Said {
        first: r#"{"Err":"no Landlock"}"#,
        prober: "sleep 60",
        frames: "sleep 60",
    };
    assert_eq!(Ffmpeg::find(&said).unwrap_err(), "no Landlock");
}
