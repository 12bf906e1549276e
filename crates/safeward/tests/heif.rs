//! HEIC and AVIF, as telephones take pictures: decoded by the program of libheif within a fence, and found on lists.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use evidence::pdq::Pdq;
use evidence::picture::decoded;
use evidence::scan::line::{By, Line, NotExamined};
use evidence::scan::package::verify;
use evidence::seal::Sealed;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../evidence/tests/data/pdq/pictures")
        .join(name)
}

/// Makes HEIC or AVIF of a picture.
fn encode(of: &Path, to: &Path, options: &[&str]) {
    let made = Command::new("heif-enc")
        .args(options)
        .args([of, Path::new("-o"), to])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    assert!(made.unwrap().success());
}

/// A JPEG with what a camera says of itself: Exif with one entry, the maker's name (JEITA CP-3451, in the order of Intel).
fn taken_by(make: &str, jpeg: &[u8]) -> Vec<u8> {
    let (name, length) = (format!("{make}\0"), u32::try_from(make.len() + 1).unwrap());
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0".to_vec();
    for number in [length, 26, 0] {
        exif.extend(number.to_le_bytes());
    }
    exif.extend(name.bytes());
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
}

fn safeward(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_safeward"));
    command.current_dir(folder).arg("evidence").args(arguments);
    command
}

#[test]
fn a_picture_in_heic_or_avif_has_the_hash_of_the_same_in_jpeg() {
    let folder = tempfile::tempdir().unwrap();
    for (of, to, options) in [
        ("aaa-orig.jpg", "large.heic", &["-q", "95"][..]),
        ("aaa-orig.jpg", "large.avif", &["-A", "-q", "95"]),
        ("square-512x512.jpg", "square.heic", &["-q", "95"]),
        // Sides that are no whole number of blocks, which colours are of.
        ("wee.jpg", "wee.heic", &["-q", "100"]),
    ] {
        encode(&picture(of), &folder.path().join(to), options);
        let expected = decoded(&fs::read(picture(of)).unwrap()).unwrap().hashed;
        let done = safeward(folder.path(), &["hash", to, "--json"]).output().unwrap();
        let said: Value = serde_json::from_slice(&done.stdout).unwrap();
        assert_eq!((done.status.code(), &said["error"]), (Some(0), &Value::Null), "{to}");
        let hash: Pdq = said["pdq"].as_str().unwrap().parse().unwrap();
        // That of Meta's own conformance, where the decoder is another.
        let distance = hash.distance(expected.hash());
        assert!(distance <= 10, "{to}: {distance} bits");
        let quality = said["pdq_quality"].as_i64().unwrap() - i64::from(expected.quality);
        assert!(quality.abs() <= 2, "{to}: {quality}");
    }
}

#[test]
fn pictures_of_telephones_are_found_on_a_list_and_what_is_wrong_with_one_is_a_line() {
    let folder = tempfile::tempdir().unwrap();
    let evidence = folder.path().join("evidence");
    fs::create_dir(&evidence).unwrap();
    let whole = evidence.join("whole.heic");
    let taken = taken_by("Harbour Optics", &fs::read(picture("aaa-orig.jpg")).unwrap());
    fs::write(folder.path().join("taken.jpg"), taken).unwrap();
    encode(&folder.path().join("taken.jpg"), &whole, &[]);
    let bytes = fs::read(&whole).unwrap();
    fs::write(evidence.join("cut.heic"), &bytes[..bytes.len() / 2]).unwrap();
    let mut archive = ZipWriter::new(File::create(evidence.join("archive.zip")).unwrap());
    archive.start_file("it.heic", SimpleFileOptions::default()).unwrap();
    archive.write_all(&bytes).unwrap();
    archive.finish().unwrap();
    let known = decoded(&fs::read(picture("aaa-orig.jpg")).unwrap()).unwrap().hashed;
    fs::write(folder.path().join("known.pdq"), known.hash().to_string()).unwrap();
    let built = ["lists", "build", "known.pdq", "--out", "known.index"];
    let built = safeward(folder.path(), &built).stdout(Stdio::null()).status();
    assert!(built.unwrap().success());
    let scan = |out: &str, path: Option<&Path>| {
        let arguments = [
            "scan",
            "evidence",
            "--exhibit",
            "AF/1",
            "--lists",
            "known.index",
            "--key",
            "key",
            "--out",
            out,
        ];
        let mut command = safeward(folder.path(), &arguments);
        if let Some(path) = path {
            command.env("PATH", path);
        }
        assert_eq!(
            command.output().unwrap().status.code(),
            Some(1),
            "the one that is cut is not examined"
        );
        let mut lines: BTreeMap<String, Line> = BTreeMap::new();
        let verified = verify(&Sealed::plain(&folder.path().join(out)), None, |line| {
            let name = line.inside.last().map_or(line.path.as_str(), String::as_str);
            lines.insert(name.rsplit('/').next().unwrap().to_owned(), line.clone());
        });
        (lines, verified.unwrap().package.scan.heif)
    };
    let (lines, by) = scan("a.zip", None);
    assert!(by.unwrap().starts_with("libheif 1."));
    for name in ["whole.heic", "it.heic"] {
        let line = &lines[name];
        assert_eq!((line.error.as_deref(), line.matches.len()), (None, 1), "{name}");
        assert_eq!(line.matches[0].by, By::Pdq);
        let camera = line.camera.as_ref().unwrap();
        assert_eq!(camera.make.as_deref(), Some("Harbour Optics"));
    }
    let cut = &lines["cut.heic"];
    assert_eq!(cut.not_examined, Some(NotExamined::Picture));
    assert!(
        cut.error.as_ref().unwrap().contains("heif-convert cannot read it"),
        "{:?}",
        cut.error
    );

    let (lines, by) = scan("b.zip", Some(folder.path()));
    assert_eq!((by, &lines["whole.heic"].pdq), (None, &None));
    let why = "it was not decoded: heif-convert of libheif is not installed on this machine";
    assert_eq!(lines["whole.heic"].error.as_deref(), Some(why));
}
