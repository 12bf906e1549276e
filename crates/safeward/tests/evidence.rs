//! `safeward evidence hash`: what it prints, how it decodes, and what it does with files that are made to harm.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn safeward() -> Command {
    Command::new(env!("CARGO_BIN_EXE_safeward"))
}

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../evidence/tests/data/pdq/pictures")
        .join(name)
}

/// The lines for these files, and the exit code.
fn hash(files: &[PathBuf]) -> (Vec<Value>, Option<i32>) {
    let done = safeward()
        .args(["evidence", "hash", "--json"])
        .args(files)
        .output()
        .unwrap();
    let text = String::from_utf8(done.stdout).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (lines, done.status.code())
}

#[test]
fn a_picture_has_its_digests_its_type_and_its_hash() {
    let (lines, code) = hash(&[picture("aaa-orig.jpg"), picture("F.webp")]);
    assert_eq!(code, Some(0));
    let first = &lines[0];
    assert_eq!(first["size"], 361_182);
    assert_eq!(
        first["sha256"],
        "b5b0799616df52d475a3968dc7e54f1d0724c912244ffa6175bc786375dd7298"
    );
    assert_eq!(
        first["pdq"],
        "d8f8f0cee0f4a84f0637022a078f67f0b36e2ed596621e1d33e6339c4e9c9b22"
    );
    assert_eq!(
        (&first["pdq_quality"], &first["type"]),
        (&Value::from(100), &Value::from("image/jpeg"))
    );
    assert_eq!(
        (&lines[1]["type"], &lines[1]["error"]),
        (&Value::from("image/webp"), &Value::Null)
    );
    let names: Vec<&str> = first.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names.len(), 9, "{names:?}");
}

/// A PNG that says how large it is, and holds nothing of that.
fn png_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0]);
    bytes.extend(crc(&bytes[12..]).to_be_bytes());
    bytes.extend(b"\0\0\0\0IDAT");
    bytes.extend(crc(b"IDAT").to_be_bytes());
    bytes
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

#[test]
fn what_cannot_be_read_or_seen_has_a_line_that_says_so_and_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path
    };
    let whole = std::fs::read(picture("square-512x512.jpg")).unwrap();
    let huge = write("huge.png", &png_of(100_000, 100_000));
    let empty = write("empty.jpg", b"");
    let text = write("text.jpg", b"no picture at all");
    let head = write("head.jpg", &whole[..300]);
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let link = folder.path().join("link.jpg");
    std::os::unix::fs::symlink(picture("wee.jpg"), &link).unwrap();
    let absent = folder.path().join("absent");
    let files = [
        huge,
        empty,
        text,
        head,
        pipe,
        link,
        absent,
        folder.path().into(),
        picture("wee.jpg"),
    ];
    let (lines, code) = hash(&files);
    assert_eq!((lines.len(), code), (files.len(), Some(1)));
    let error = |place: usize| lines[place]["error"].as_str().unwrap_or("").to_owned();
    assert!(error(0).contains("100000 by 100000"), "{}", error(0));
    assert!(lines[0]["sha256"].is_string(), "what was read has its digests");
    assert_eq!((&lines[1]["size"], &lines[1]["error"]), (&Value::from(0), &Value::Null));
    assert_eq!(
        (&lines[2]["type"], &lines[2]["pdq"]),
        (&Value::from("application/octet-stream"), &Value::Null)
    );
    assert!(error(3).contains("decode"), "{}", error(3));
    for place in [4, 5, 7] {
        assert!(error(place).contains("it is no file"), "{}", error(place));
    }
    assert!(!error(6).is_empty() && lines[6]["sha256"].is_null());
    assert!(lines[8]["pdq"].is_string(), "and what comes after is seen");
}

#[test]
fn a_decoder_is_confined_before_it_reads_a_picture_and_says_so() {
    let mut child = safeward()
        .args(["evidence", "decode"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut input, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let said = |output: &mut std::process::ChildStdout| {
        let mut length = [0; 4];
        output.read_exact(&mut length).unwrap();
        let mut bytes = vec![0; u32::from_le_bytes(length) as usize];
        output.read_exact(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    assert_eq!(said(&mut output), r#"{"Ok":null}"#, "it says that it is confined");
    // The filter of system calls is on, and there is no thread beside that it would not be on for.
    let threads = std::fs::read_dir(format!("/proc/{}/task", child.id())).unwrap();
    assert_eq!(threads.count(), 1);
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    assert!(
        status.lines().any(|line| line.split_whitespace().eq(["Seccomp:", "2"])),
        "{status}"
    );
    assert!(
        status
            .lines()
            .any(|line| line.split_whitespace().eq(["NoNewPrivs:", "1"]))
    );
    let bytes = std::fs::read(picture("wee.jpg")).unwrap();
    input.write_all(b"s").unwrap();
    input.write_all(&(bytes.len() as u64).to_le_bytes()).unwrap();
    input.write_all(&bytes).unwrap();
    input.flush().unwrap();
    assert!(said(&mut output).starts_with(r#"{"Ok":{"turns":["#));
    drop(input);
    assert!(child.wait().unwrap().success());
}
