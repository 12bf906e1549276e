//! Decoders that misbehave: each is a line, and the next picture gets a fresh process.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use evidence::worker::NoDecoder;
use evidence::worker::decode::Decoder;
use std::cell::Cell;
use std::process::Command;

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
        shell(CONFINED, "head -c 9 >/dev/null; kill -11 $$")
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
