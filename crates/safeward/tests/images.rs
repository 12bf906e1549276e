//! Images of disks: read by The Sleuth Kit within a fence, file by file, as if they were the disks.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

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
use std::time::Duration;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../evidence/tests/data")
        .join(name)
}

fn picture(name: &str) -> Vec<u8> {
    fs::read(data("pdq/pictures").join(name)).unwrap()
}

fn safeward(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_safeward"));
    command
        .current_dir(folder)
        .arg("evidence")
        .args(arguments)
        .stderr(Stdio::null());
    command
}

fn scan(folder: &Path, out: &str) -> Command {
    safeward(
        folder,
        &[
            "scan",
            "evidence",
            "--exhibit",
            "AF/1",
            "--lists",
            "known.index",
            "--key",
            "key",
            "--json",
            "--out",
            out,
        ],
    )
}

fn lines(package: &Path) -> Vec<Line> {
    let mut lines = Vec::new();
    verify(&Sealed::plain(package), None, |line| lines.push(line.clone())).unwrap();
    lines
}

/// A file system (ext2) with these files and one that was deleted.
fn file_system(folder: &Path, files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let (root, image) = (folder.join("root"), folder.join("fs.img"));
    for (name, bytes) in files {
        let path = root.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    fs::write(root.join("DCIM/gone.jpg"), picture("shrink-a-lot.jpg")).unwrap();
    let run = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        command
            .current_dir(folder)
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        assert!(command.status().unwrap().success(), "{program}");
    };
    run(
        "/sbin/mke2fs",
        &["-q", "-t", "ext2", "-N", "256", "-d", "root", "fs.img", "1M"],
    );
    run("/sbin/debugfs", &["-w", "-R", "rm DCIM/gone.jpg", "fs.img"]);
    fs::remove_dir_all(root).unwrap();
    let bytes = fs::read(&image).unwrap();
    fs::remove_file(image).unwrap();
    bytes
}

fn usual() -> Vec<(String, Vec<u8>)> {
    vec![
        ("DCIM/square.jpg".to_owned(), picture("square-128x128.jpg")),
        ("DCIM/wee.jpg".to_owned(), picture("wee.jpg")),
        ("a note|of.txt".to_owned(), b"a list of shopping\n".to_vec()),
    ]
}

/// A disk with a table of two parts: a file system, and nothing but zeros.
fn disk(file_system: &[u8]) -> Vec<u8> {
    let sectors = u32::try_from(file_system.len() / 512).unwrap();
    let mut disk = vec![0; 64 * 512];
    for (number, (start, size, kind)) in [(64, sectors, 0x83), (64 + sectors, 64, 0x82)].into_iter().enumerate() {
        let at = 446 + 16 * number;
        disk[at + 4] = kind;
        disk[at + 8..at + 12].copy_from_slice(&u32::to_le_bytes(start));
        disk[at + 12..at + 16].copy_from_slice(&u32::to_le_bytes(size));
    }
    disk[510..512].copy_from_slice(b"\x55\xaa");
    disk.extend(file_system);
    disk.resize(disk.len() + 64 * 512, 0);
    disk
}

/// An index with the square picture by its digest, and the deleted one by what it shows.
fn index(folder: &Path) {
    let square = Command::new("md5sum")
        .arg(data("pdq/pictures/square-128x128.jpg"))
        .output()
        .unwrap();
    fs::write(folder.join("known.txt"), square.stdout).unwrap();
    let gone = decoded(&picture("shrink-a-lot.jpg")).unwrap().hashed.hash();
    fs::write(folder.join("known.pdq"), gone.to_string()).unwrap();
    let built = safeward(
        folder,
        &["lists", "build", "known.txt", "known.pdq", "--out", "known.index"],
    )
    .stdout(Stdio::null())
    .status();
    assert!(built.unwrap().success());
}

#[test]
fn what_is_on_a_disk_is_found_in_its_image_whole_in_pieces_and_of_encase() {
    let folder = tempfile::tempdir().unwrap();
    let evidence = folder.path().join("evidence");
    fs::create_dir(&evidence).unwrap();
    index(folder.path());
    let system = file_system(folder.path(), &usual());
    fs::write(evidence.join("whole.dd"), &system).unwrap();
    fs::write(evidence.join("small"), &system[..100_000]).unwrap();
    fs::write(evidence.join("cut.dd"), &system[..system.len() / 16]).unwrap();
    let disk = disk(&system);
    let (first, second) = disk.split_at(600_000);
    fs::write(evidence.join("parts.001"), first).unwrap();
    fs::write(evidence.join("parts.002"), second).unwrap();
    let encase = fs::read(data("image/disk.E01")).unwrap();
    fs::write(evidence.join("disk.E01"), &encase).unwrap();
    fs::write(
        evidence.join("torn.E01"),
        [&encase[..1_000], &vec![0xff; 70_000]].concat(),
    )
    .unwrap();
    let mut archive = ZipWriter::new(File::create(evidence.join("archive.zip")).unwrap());
    archive.start_file("it.dd", SimpleFileOptions::default()).unwrap();
    archive.write_all(&system).unwrap();
    archive.finish().unwrap();

    let done = scan(folder.path(), "a.zip").output().unwrap();
    let said: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(1));
    let lines = lines(&folder.path().join("a.zip"));
    let of = |image: &str| -> BTreeMap<Vec<String>, &Line> {
        let of = lines.iter().filter(|line| line.path.ends_with(image));
        of.map(|line| (line.inside.clone(), line)).collect()
    };
    let linux = "partition 002, Linux (0x83)";
    for (image, part) in [
        ("whole.dd", None),
        ("parts.001", Some(linux)),
        ("disk.E01", Some(linux)),
    ] {
        let lines = of(image);
        let line = |name: &str| {
            let place: Vec<String> = part.into_iter().chain([name]).map(str::to_owned).collect();
            lines[&place]
        };
        assert!(
            lines[&vec![]].sha256.is_some() && lines[&vec![]].error.is_none(),
            "{image}"
        );
        for (name, bytes) in usual() {
            let line = line(&name);
            assert_eq!(
                (line.size, line.error.as_deref(), line.deleted),
                (Some(bytes.len() as u64), None, false),
                "{image}, {name}"
            );
            assert!(line.modified.is_some());
        }
        let square = line("DCIM/square.jpg");
        assert!(
            square.pdq_quality.is_some() && square.matches[0].by == By::Digest,
            "{image}"
        );
        let gone = line("DCIM/gone.jpg");
        assert!(gone.deleted && gone.matches[0].by == By::Pdq, "{image}: {gone:?}");
        assert_eq!(lines.len(), if part.is_some() { 6 } else { 5 });
    }
    for (image, part, why) in [
        (
            "parts.001",
            Some("partition 003, Linux Swap / Solaris x86 (0x82)"),
            "fls cannot read it",
        ),
        (
            "disk.E01",
            Some("partition 003, Linux Swap / Solaris x86 (0x82)"),
            "fls cannot read it",
        ),
        ("torn.E01", None, "fls cannot read it"),
        ("/small", None, "a small image of a disk"),
        ("archive.zip", Some("it.dd"), "an image of a disk within something else"),
    ] {
        let place: Vec<String> = part.into_iter().map(str::to_owned).collect();
        let failed = lines
            .iter()
            .find(|line| line.path.ends_with(image) && line.inside == place && line.error.is_some());
        let why_not = failed.unwrap().error.as_ref().unwrap();
        assert!(why_not.contains(why), "{image}: {why_not}");
    }
    // What is behind the end of an image that is cut short is not taken for read.
    let cut = of("cut.dd");
    assert!(cut.values().any(|line| line.not_examined.is_some()), "{cut:?}");
    assert_eq!(of("parts.002").len(), 1, "it is read with the first");
    // Three of each image that is whole, and one of that which is not.
    assert_eq!(said["deleted"], lines.iter().filter(|line| line.deleted).count());
    let of_list = said["by_list"]
        .as_array()
        .unwrap()
        .iter()
        .find(|of| of["list"] == "known.pdq");
    assert!(of_list.unwrap()["deleted"].as_u64().unwrap() >= 3, "{said}");
    assert!(said["not_examined_by"]["disk"].as_u64().unwrap() >= 3, "{said}");
}

#[test]
fn where_the_sleuth_kit_is_not_installed_it_is_said_of_each_image() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("evidence")).unwrap();
    fs::copy(data("image/disk.E01"), folder.path().join("evidence/disk.E01")).unwrap();
    let system = file_system(folder.path(), &usual());
    fs::write(folder.path().join("evidence/whole.dd"), system).unwrap();
    index(folder.path());
    let done = scan(folder.path(), "a.zip")
        .env("PATH", folder.path())
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1));
    let lines = lines(&folder.path().join("a.zip"));
    let of_disk: Vec<&Line> = lines
        .iter()
        .filter(|line| line.not_examined == Some(NotExamined::Disk))
        .collect();
    assert_eq!((lines.len(), of_disk.len()), (4, 2));
    let why = "it is an image of a disk: mmls of The Sleuth Kit is not installed on this machine";
    assert_eq!(of_disk[0].error.as_deref(), Some(why));
}

#[test]
fn a_scan_of_an_image_that_is_killed_goes_on_to_the_same_package() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("evidence")).unwrap();
    index(folder.path());
    let many = (0..150).map(|number| {
        (
            format!("{}/{number}.txt", number % 7),
            format!("words of file {number}").into_bytes(),
        )
    });
    let system = file_system(folder.path(), &many.chain(usual()).collect::<Vec<_>>());
    fs::write(folder.path().join("evidence/disk.dd"), disk(&system)).unwrap();
    scan(folder.path(), "whole.zip").stdout(Stdio::null()).status().unwrap();
    let whole = lines(&folder.path().join("whole.zip"));
    assert!(whole.len() > 150);
    let partial = folder.path().join("a.zip.partial");
    let mut killed = 0;
    while !folder.path().join("a.zip").exists() {
        let length = || fs::metadata(&partial).map_or(0, |about| about.len());
        let before = length();
        let mut child = scan(folder.path(), "a.zip").stdout(Stdio::null()).spawn().unwrap();
        while child.try_wait().unwrap().is_none() {
            if length() > before + 15_000 {
                child.kill().unwrap();
                child.wait().unwrap();
                killed += 1;
                break;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }
    assert!(killed > 0, "it was stopped at least once");
    assert_eq!(lines(&folder.path().join("a.zip")), whole);
}
