//! Packages as a scan makes them, of files that need no decoder: for the tests of those who take packages.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot go on should stop"
)]

use crate::digests::hex;
use crate::lists::compile::{About, Input, compile};
use crate::lists::index::Index;
use crate::scan::package::{make, signing_key};
use crate::scan::{Head, OfIndex, scan};
use crate::worker::unpack::Container;
use crate::worker::{Programs, Tools, Within, Workers};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file that is a video by its first bytes, and no more of one than that.
pub fn video(of: &str) -> Vec<u8> {
    [b"\0\0\0\x18ftypisom\0\0\0\0isommp41", of.as_bytes()].concat()
}

/// The index of a list that names these files, each in a category.
fn index(folder: &Path, listed: &[(&str, &str)]) -> PathBuf {
    let mut list = "sha256,category\n".to_owned();
    for (content, category) in listed {
        let digest = Sha256::digest(video(content));
        writeln!(list, "{},{category}", hex(&digest)).unwrap();
    }
    let path = folder.join("list.csv");
    std::fs::write(&path, list).unwrap();
    let about = About {
        name: Some("A list of the force".to_owned()),
        date: Some("2026-11-01".to_owned()),
        authority: Some("Tees Vale Police".to_owned()),
        ..About::default()
    };
    let out = folder.join("list.index");
    let inputs = [Input { path, about }];
    compile(&inputs, &out, &mut |_, _| ()).unwrap();
    out
}

/// Nothing on the device is decoded or unpacked, so no process is begun.
struct Nothing;

impl Workers for Nothing {
    fn decoder(&self) -> Command {
        Command::new("false")
    }
    fn unpacker(&self, _: Container) -> Command {
        Command::new("false")
    }
    fn fenced(&self, _: Within<'_>) -> Command {
        Command::new("false")
    }
}

/// Scans a device with these videos into a package, signed with a key of that name, and gives where it lies.
pub fn package(folder: &Path, exhibit: &str, key: &str, videos: &[&str], listed: &[(&str, &str)]) -> PathBuf {
    let own = tempfile::tempdir_in(folder).unwrap().keep();
    let device = own.join("device");
    std::fs::create_dir(&device).unwrap();
    for (number, content) in videos.iter().enumerate() {
        std::fs::write(device.join(format!("{number}.mp4")), video(content)).unwrap();
    }
    std::fs::write(device.join("notes.txt"), "a list of shopping").unwrap();
    let index = Index::open(&index(&own, listed)).unwrap();
    let head = Head {
        program: "safeward 0.1.0".to_owned(),
        exhibit: exhibit.to_owned(),
        paths: vec![device.display().to_string()],
        read_only: true,
        mode: "exact".to_owned(),
        radius: 31,
        depth: 3,
        most_unpacked: 1 << 20,
        videos: None,
        heif: None,
        images: None,
        indexes: vec![OfIndex::from(&index)],
        began: "2026-11-24T05:00:00Z".to_owned(),
    };
    let out = own.join("package.zip");
    let programs = Programs::none("not in this test");
    let tools = Tools {
        workers: &Nothing,
        programs: &programs,
    };
    scan(&[device], &head, &out, &[index], tools, &|_| ()).unwrap();
    let (key, _) = signing_key(&folder.join(key)).unwrap();
    make(&out, &key, false, &[], "2026-11-24T05:30:00Z".to_owned()).unwrap();
    out
}
