//! `safeward evidence scan`: what is planted is found and nothing else, a scan that is killed goes on to the same package, and
//! files that are made to harm are lines.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    reason = "a test that cannot go on should stop"
)]

use evidence::pdq::Pdq;
use evidence::picture::decoded;
use evidence::scan::line::{By, Line, NotExamined};
use evidence::scan::package::verify;
use evidence::seal::Sealed;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read as _, Write as _};
use std::os::unix::ffi::OsStrExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn safeward() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_safeward"));
    command.env_remove("SAFEWARD_EVIDENCE_KEY").stderr(Stdio::null());
    command
}

fn full() -> bool {
    std::env::var_os("SAFEWARD_FULL").is_some()
}

/// The numbers of `SplitMix64`: the same tree in every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }
    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap()
    }
}

/// A picture of some waves, as an uncompressed BMP of 64 by 64.
fn picture(numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = b"BM".to_vec();
    for number in [54 + 64 * 64 * 3, 0, 54, 40, 64, 64] {
        bytes.extend(u32::to_le_bytes(number));
    }
    bytes.extend([1, 0, 24, 0]);
    bytes.resize(54, 0);
    let waves: Vec<[f64; 4]> = (0..6)
        .map(|_| [0; 4].map(|_| f64::from(u32::try_from(numbers.below(1_000)).unwrap()) / 1_000.0))
        .collect();
    for place in 0..64 * 64 {
        let (x, y) = (f64::from(place % 64), f64::from(place / 64));
        let wave =
            |[x_pace, y_pace, phase, height]: &[f64; 4]| (x * x_pace + y * (y_pace - 0.5) + phase * 6.3).sin() * height;
        let light = 128.0 + 30.0 * waves.iter().map(wave).sum::<f64>();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a shade")]
        bytes.extend([light.clamp(0.0, 255.0) as u8; 3]);
    }
    bytes
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn turned(hash: Pdq, bits: impl IntoIterator<Item = usize>) -> Pdq {
    let mask = Pdq::of_bits(bits);
    Pdq(std::array::from_fn(|word| hash.0[word] ^ mask.0[word]))
}

/// A tree of files with an index of lists, and what the lists must be found to say of which file.
struct Planted {
    folder: tempfile::TempDir,
    /// By the path and the name in a container: the lists.
    expected: BTreeMap<(String, String), BTreeSet<String>>,
    known_good: usize,
}

/// A tree of some files: pictures, texts and archives of both, in folders. Of each twenty files one picture is on a list by its
/// digest, one looks like a hash of a list, and one text is known to be good.
fn planted(many: usize) -> Planted {
    let folder = tempfile::tempdir().unwrap();
    let mut numbers = Numbers(many as u64);
    let (mut digests, mut good) = (Vec::new(), Vec::new());
    let mut pictures = Vec::new();
    let mut listed = Vec::new();
    let mut known_good = 0;
    for number in 0..many {
        let inside = folder.path().join(format!("evidence/{}/{}", number % 7, number % 3));
        fs::create_dir_all(&inside).unwrap();
        let is_picture = number % 20 < 10;
        let bytes = if is_picture {
            picture(&mut numbers)
        } else {
            format!("words of file {number}, {}", numbers.next()).into_bytes()
        };
        let sha1 = evidence::digests::hex(&sha1(&bytes));
        match number % 20 {
            0 => digests.push(sha1),
            1 => {
                let hash = decoded(&bytes).unwrap().hashed.hash();
                let bits: BTreeSet<usize> = (0..31).map(|_| numbers.below(256)).collect();
                listed.push(turned(hash, bits));
            }
            10 => {
                good.push(sha1);
                known_good += 1;
            }
            _ => {}
        }
        let (path, name) = match number % 20 {
            // In an archive of its own, with a text beside it.
            0..5 if number % 3 == 0 => {
                let path = inside.join(format!("{number}.zip"));
                fs::write(
                    &path,
                    zipped(&[("beside.txt", number.to_string().as_bytes()), ("in/it.bmp", &bytes)]),
                )
                .unwrap();
                (path, "in/it.bmp".to_owned())
            }
            _ => {
                let path = inside.join(format!("{number}.dat"));
                fs::write(&path, &bytes).unwrap();
                (path, String::new())
            }
        };
        let path = path.strip_prefix(folder.path()).unwrap().to_str().unwrap().to_owned();
        if is_picture {
            pictures.push((path, name, decoded(&bytes).unwrap().hashed, number % 20 == 0));
        }
    }
    let mut expected: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for (path, name, hashed, by_digest) in pictures {
        let mut lists = BTreeSet::new();
        if by_digest {
            lists.insert("digests.txt".to_owned());
        }
        let like = |turn: Pdq| listed.iter().any(|hash| hash.distance(turn) <= 31);
        if hashed.quality >= 50 && hashed.all_turns().into_iter().any(like) {
            lists.insert("near.pdq".to_owned());
        }
        if !lists.is_empty() {
            expected.insert((path, name), lists);
        }
    }
    let near: Vec<String> = listed.iter().map(ToString::to_string).collect();
    for (name, lines) in [("digests.txt", digests), ("near.pdq", near), ("good.txt", good)] {
        fs::write(folder.path().join(name), lines.join("\n")).unwrap();
    }
    fs::write(folder.path().join("good.txt.toml"), "known_good = true\n").unwrap();
    let built = safeward()
        .current_dir(&folder)
        .args([
            "evidence",
            "lists",
            "build",
            "digests.txt",
            "near.pdq",
            "good.txt",
            "--out",
            "known.index",
        ])
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(built.success());
    Planted {
        folder,
        expected,
        known_good,
    }
}

fn sha1(bytes: &[u8]) -> Vec<u8> {
    use sha1::Digest as _;
    sha1::Sha1::digest(bytes).to_vec()
}

/// What a scan is told, but for the package.
const SCAN: [&str; 11] = [
    "evidence",
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
];

fn scan(folder: &Path, out: &str) -> Command {
    let mut command = safeward();
    command.current_dir(folder).args(SCAN).arg(out);
    command
}

/// Runs a scan to its end: what it says, and its exit code.
fn ended(command: &mut Command) -> (Value, i32) {
    let done = command.output().unwrap();
    let said = serde_json::from_slice(&done.stdout).unwrap_or(Value::Null);
    (said, done.status.code().unwrap())
}

fn lines(package: &Path) -> Vec<Line> {
    let mut lines = Vec::new();
    verify(&Sealed::plain(package), None, |line| lines.push(line.clone())).unwrap();
    lines
}

#[test]
fn what_is_planted_is_found_and_nothing_else() {
    let planted = planted(if full() { 20_000 } else { 500 });
    let (said, code) = ended(&mut scan(planted.folder.path(), "a.zip"));
    assert_eq!(code, 0, "{said}");
    let package = planted.folder.path().join("a.zip");
    let mut found: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for line in lines(&package) {
        assert!(line.pdq.is_none() && line.turns.is_none(), "no hash of what it shows");
        for matched in line.matches {
            let key = (line.path.clone(), line.inside.join("/"));
            assert_eq!(matched.by == By::Digest, matched.list == "digests.txt");
            assert!(matched.distance.is_none_or(|distance| distance <= 31));
            found.entry(key).or_default().insert(matched.list);
        }
    }
    assert_eq!(found, planted.expected);
    assert!(
        planted.expected.keys().any(|(_, inside)| !inside.is_empty()),
        "some are in archives"
    );
    assert_eq!(said["matched"], planted.expected.len());
    assert_eq!(said["known_good"], planted.known_good);
    assert_eq!(
        (&said["not_examined"], &said["exhibit"]),
        (&Value::from(0), &Value::from("AF/1"))
    );
    assert!(!planted.folder.path().join("a.zip.partial").exists());
    // And none is written over.
    assert_eq!(ended(&mut scan(planted.folder.path(), "a.zip")).1, 2);
}

/// What a package says, but for when it was made.
fn content(package: &Path) -> (Value, Vec<Line>, String) {
    let mut archive = zip::ZipArchive::new(fs::File::open(package).unwrap()).unwrap();
    let mut text = String::new();
    archive
        .by_name("package.json")
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    let mut said: Value = serde_json::from_str(&text).unwrap();
    said["ended"] = Value::Null;
    said["scan"]["began"] = Value::Null;
    let mut groups = String::new();
    archive
        .by_name("groups.jsonl")
        .unwrap()
        .read_to_string(&mut groups)
        .unwrap();
    (said, lines(package), groups)
}

#[test]
fn a_scan_that_is_killed_goes_on_to_the_same_package() {
    let planted = planted(300);
    let folder = planted.folder.path();
    assert_eq!(ended(&mut scan(folder, "whole.zip")).1, 0);
    let whole = content(&folder.join("whole.zip"));
    let mut numbers = Numbers(7);
    for round in 0..if full() { 20 } else { 3 } {
        let out = format!("{round}.zip");
        let partial = folder.join(format!("{out}.partial"));
        let mut killed = 0;
        while !folder.join(&out).exists() {
            let before = fs::metadata(&partial).map_or(0, |about| about.len());
            let mut child = scan(folder, &out).stdout(Stdio::null()).spawn().unwrap();
            let more = numbers.next() % 60_000;
            loop {
                if child.try_wait().unwrap().is_some() {
                    break;
                }
                if fs::metadata(&partial).is_ok_and(|about| about.len() > before + more) {
                    child.kill().unwrap();
                    child.wait().unwrap();
                    killed += 1;
                    break;
                }
                std::thread::sleep(Duration::from_millis(1));
            }
        }
        assert!(killed > 0, "it was stopped at least once");
        assert_eq!(
            content(&folder.join(&out)),
            whole,
            "round {round}, killed {killed} times"
        );
    }
}

#[test]
fn what_changed_since_a_scan_was_stopped_is_looked_at_again() {
    let planted = planted(60);
    let folder = planted.folder.path();
    assert_eq!(ended(&mut scan(folder, "a.zip")).1, 0);
    let before = lines(&folder.join("a.zip"));
    // A scan whose package could not be made is kept whole.
    let mut limited = Command::new("sh");
    limited
        .current_dir(folder)
        .stderr(Stdio::null())
        .args(["-c", "trap '' XFSZ; ulimit -f 20; exec \"$0\" \"$@\""]);
    limited.arg(env!("CARGO_BIN_EXE_safeward")).args(SCAN).arg("b.zip");
    assert_eq!(
        limited.stdout(Stdio::null()).status().unwrap().code(),
        Some(2),
        "there is no room"
    );
    assert!(folder.join("b.zip.partial").exists() && !folder.join("b.zip").exists());
    let changed = before
        .iter()
        .find(|line| line.inside.is_empty() && line.media_type.as_deref() == Some("application/octet-stream"));
    let changed = changed.unwrap().path.clone();
    fs::write(folder.join(&changed), "other words").unwrap();
    // Another scan is not gone on with.
    assert_eq!(ended(scan(folder, "b.zip").args(["--radius", "20"])).1, 2);
    assert_eq!(ended(&mut scan(folder, "b.zip")).1, 0);
    let after = lines(&folder.join("b.zip"));
    let differ: Vec<&Line> = after
        .iter()
        .zip(&before)
        .filter(|(one, other)| one != other)
        .map(|(one, _)| one)
        .collect();
    assert_eq!((after.len(), differ.len()), (before.len(), 1));
    assert_eq!((differ[0].path.as_str(), differ[0].size), (changed.as_str(), Some(11)));
}

#[test]
fn a_package_that_was_changed_is_refused_and_the_part_is_named() {
    let planted = planted(60);
    let folder = planted.folder.path();
    let (said, _) = ended(&mut scan(folder, "a.zip"));
    let path = folder.join("a.zip");
    let check = |path: &Path, key: Option<&str>| {
        let mut command = safeward();
        command.args(["evidence", "verify", "--json"]).arg(path);
        ended(command.args(key.into_iter().flat_map(|key| ["--key", key])))
    };
    let (verified, code) = check(&path, said["key"].as_str());
    assert_eq!(
        (code, &verified["ok"], &verified["key"]),
        (0, &Value::from(true), &said["key"])
    );
    let (refused, code) = check(&path, Some(&"0".repeat(64)));
    assert_eq!(code, 1);
    assert!(refused["error"].as_str().unwrap().contains("signed with the key"));

    let whole = fs::read(&path).unwrap();
    let changed = folder.join("changed.zip");
    for place in (0..whole.len()).step_by(whole.len() / 60) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x55;
        fs::write(&changed, bytes).unwrap();
        // What is in no part and in no name, as a time in the archive's own list, may be other.
        if let Ok(verified) = verify(&Sealed::plain(&changed), None, |_| ()) {
            assert_eq!(
                verified.package,
                verify(&Sealed::plain(&path), None, |_| ()).unwrap().package,
                "byte {place}"
            );
        }
    }
    // Parts that are whole in themselves, but not those that were signed.
    let mut parts = BTreeMap::new();
    let mut archive = zip::ZipArchive::new(fs::File::open(&path).unwrap()).unwrap();
    for name in ["package.json", "files.jsonl", "groups.jsonl", "signature.json"] {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        parts.insert(name, text);
    }
    for (part, from, to, named) in [
        ("files.jsonl", "\"size\":", "\"size\":1", "files.jsonl"),
        ("package.json", "AF/1", "AF/2", "package.json"),
        ("groups.jsonl", "", "{}", "groups.jsonl"),
        ("signature.json", "Ed25519", "none", "package.json"),
        ("more.txt", "", "x", "more.txt"),
    ] {
        let mut parts = parts.clone();
        let text = parts.entry(part).or_default();
        *text = if from.is_empty() {
            format!("{text}{to}")
        } else {
            text.replacen(from, to, 1)
        };
        let entries: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        fs::write(&changed, zipped(&entries)).unwrap();
        let (refused, code) = check(&changed, None);
        let error = refused["error"].as_str().unwrap();
        assert!(code == 1 && error.contains(named), "{part}: {error}");
    }
    assert_eq!(check(Path::new("/nowhere"), None).1, 1);
}

/// Files that are made to harm, or are broken: each by its name, with what of it is not examined.
#[test]
fn files_that_are_made_to_harm_are_lines_and_end_nothing() {
    let planted = planted(20);
    let folder = planted.folder.path();
    let evidence = folder.join("evidence");
    fs::remove_dir_all(&evidence).unwrap();
    fs::create_dir(&evidence).unwrap();
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence/tests/data/pdq/pictures");
    let jpeg = fs::read(pictures.join("square-512x512.jpg")).unwrap();
    let write = |name: &str, bytes: &[u8]| fs::write(evidence.join(name), bytes).unwrap();
    let mut expected: BTreeMap<&str, Option<NotExamined>> = BTreeMap::new();

    write("cut.jpg", &jpeg[..jpeg.len() / 2]);
    expected.insert("cut.jpg", Some(NotExamined::Picture));
    write("whole.jpg", &jpeg);
    expected.insert("whole.jpg", None);
    write("empty.jpg", b"");
    expected.insert("empty.jpg", None);
    // A GIF that says how large it is, and then nothing for ever.
    let mut gif = b"GIF89a\xff\xff\xff\xff\0\0\0".to_vec();
    gif.resize(2_000_000, b'!');
    write("endless.gif", &gif);
    expected.insert("endless.gif", Some(NotExamined::Picture));
    write(
        "huge.bmp",
        &[
            b"BM".as_slice(),
            &[0; 8],
            &54u32.to_le_bytes(),
            &40u32.to_le_bytes(),
            &100_000u32.to_le_bytes(),
            &100_000u32.to_le_bytes(),
            &[1, 0, 24, 0],
            &[0; 24],
        ]
        .concat(),
    );
    expected.insert("huge.bmp", Some(NotExamined::Picture));

    let whole = zipped(&[("../../etc/passwd", b"words"), ("/absolute", &jpeg), ("a", b"")]);
    write("tricks.zip", &whole);
    expected.insert("tricks.zip", None);
    write("cut.zip", &whole[..whole.len() / 2]);
    expected.insert("cut.zip", Some(NotExamined::Container));
    write("broken.7z", b"7z\xbc\xaf\x27\x1c\0\x04 and then other things");
    expected.insert("broken.7z", Some(NotExamined::Container));
    let mut nested = zipped(&[("deep.jpg", &jpeg)]);
    for _ in 0..4 {
        nested = zipped(&[("deeper.zip", &nested)]);
    }
    write("nested.zip", &nested);
    expected.insert("nested.zip", None);
    // One name twice: a reader that goes by names sees the second alone.
    let mut twice = zipped(&[("name-1", b"one"), ("name-2", b"two")]);
    for at in 0..twice.len() - 6 {
        if &twice[at..at + 6] == b"name-2" {
            twice[at + 5] = b'1';
        }
    }
    write("twice.zip", &twice);
    expected.insert("twice.zip", Some(NotExamined::Container));
    // Many noughts in few bytes.
    let mut bomb = ZipWriter::new(fs::File::create(evidence.join("bomb.zip")).unwrap());
    bomb.start_file("noughts", SimpleFileOptions::default().large_file(true))
        .unwrap();
    for _ in 0..20 {
        bomb.write_all(&vec![0; 1 << 20]).unwrap();
    }
    bomb.finish().unwrap();
    expected.insert("bomb.zip", Some(NotExamined::Container));
    let mut gzip = Command::new("gzip")
        .arg("-c")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    gzip.stdin.take().unwrap().write_all(&jpeg).unwrap();
    let packed = gzip.wait_with_output().unwrap().stdout;
    write("one.gz", &packed);
    expected.insert("one.gz", None);
    write("cut.gz", &packed[..packed.len() / 2]);
    expected.insert("cut.gz", None);
    let mail = "From: wren@example.org\nSubject: the pier\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\
        Content-Type: text/plain\n\nHello\n--x\nContent-Type: text/plain; name=note.txt\n\
        Content-Disposition: attachment; filename=note.txt\n\nhow is the weather\n--x--\n";
    write("letter.eml", mail.as_bytes());
    expected.insert("letter.eml", None);

    // An e-mail in an archive, with another attached to it that has no name.
    let around = "From: owl@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=y\n\n--y\n\
        Content-Type: text/plain\n\nsee below\n--y\nContent-Type: message/rfc822\n\n";
    let around = format!("{around}{mail}\n--y--\n");
    write("letters.zip", &zipped(&[("kept/around.eml", around.as_bytes())]));
    expected.insert("letters.zip", None);

    let strange = evidence.join(std::ffi::OsStr::from_bytes(b"not \xff text.txt"));
    fs::write(&strange, b"words").unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(evidence.join("pipe"))
            .status()
            .unwrap()
            .success()
    );
    expected.insert("pipe", Some(NotExamined::NoFile));
    let _socket = std::os::unix::net::UnixListener::bind(evidence.join("socket")).unwrap();
    expected.insert("socket", Some(NotExamined::NoFile));
    std::os::unix::fs::symlink("/etc", evidence.join("link")).unwrap();
    expected.insert("link", None);

    let (said, code) = ended(scan(folder, "a.zip").args(["--unpack-mib", "16"]));
    assert_eq!(code, 1, "{said}");
    let lines = lines(&folder.join("a.zip"));
    let of = |path: &str, inside: &[&str]| {
        let path = format!("evidence/{path}");
        let found: Vec<&Line> = lines
            .iter()
            .filter(|line| line.path == path && line.inside == inside)
            .collect();
        assert_eq!(found.len(), 1, "{path} {inside:?}");
        found[0].clone()
    };
    for (name, not_examined) in &expected {
        let line = of(name, &[]);
        assert_eq!(line.not_examined, *not_examined, "{name}: {:?}", line.error);
        assert_eq!(line.error.is_some(), not_examined.is_some(), "{name}");
    }
    assert!(of("link", &[]).link && !lines.iter().any(|line| line.path.contains("passwd")));
    // Names are texts: nothing came out of the archive.
    assert_eq!(of("tricks.zip", &["../../etc/passwd"]).size, Some(5));
    assert!(of("tricks.zip", &["/absolute"]).pdq_quality.is_some());
    assert_eq!(of("twice.zip", &["name-1"]).size, Some(3));
    let deepest = of("nested.zip", &["deeper.zip", "deeper.zip", "deeper.zip"]);
    assert_eq!(
        deepest.not_examined,
        Some(NotExamined::Container),
        "{:?}",
        deepest.error
    );
    assert!(of("one.gz", &["content"]).pdq_quality.is_some());
    assert_eq!(of("cut.gz", &["content"]).not_examined, Some(NotExamined::File));
    assert_eq!(of("letter.eml", &["note.txt"]).size, Some(18));
    let within = lines
        .iter()
        .find(|line| line.inside.first().is_some_and(|name| name == "kept/around.eml") && line.inside.len() == 3);
    assert_eq!(
        within.map(|line| (line.inside[2].as_str(), line.size)),
        Some(("note.txt", Some(18))),
        "{lines:?}"
    );
    let named = lines.iter().find(|line| line.path_bytes.is_some()).unwrap();
    assert!(named.path.contains('\u{fffd}') && named.path_bytes.as_deref().unwrap().contains("ff"));
    assert_eq!(named.size, Some(5));
    assert_eq!(
        said["not_examined"],
        lines.iter().filter(|line| line.not_examined.is_some()).count()
    );

    let (closed, _) = ended(scan(folder, "b.zip").args(["--depth", "0"]));
    let inside = closed["in_containers"].as_u64();
    let unopened = closed["not_examined_by"]["container"].as_u64();
    assert_eq!(
        (inside, unopened),
        (Some(0), Some(10)),
        "what is not opened is not examined"
    );
}

/// Nothing of the evidence is changed: not its times, and not when it was last read.
#[test]
fn nothing_is_written_to_the_evidence() {
    use std::os::unix::fs::MetadataExt as _;
    let planted = planted(40);
    let folder = planted.folder.path();
    let look = || -> Vec<(PathBuf, i64, i64, i64, i64)> {
        let mut all = Vec::new();
        let mut folders = vec![folder.join("evidence")];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                let about = fs::symlink_metadata(&path).unwrap();
                if about.is_dir() {
                    folders.push(path);
                } else {
                    all.push((
                        path,
                        about.mtime_nsec(),
                        about.ctime_nsec(),
                        about.atime(),
                        about.atime_nsec(),
                    ));
                }
            }
        }
        all.sort();
        all
    };
    let before = look();
    assert_eq!(ended(&mut scan(folder, "a.zip")).1, 0);
    assert_eq!(look(), before);
    assert_eq!(
        ended(&mut scan(folder, "evidence/a.zip")).1,
        2,
        "no package is written to the evidence"
    );
    assert_eq!(look(), before);
    assert_eq!(
        ended(scan(folder, "b.zip").arg("nowhere")).1,
        2,
        "what is not there is no scan"
    );
    assert_eq!(
        ended(scan(folder, "b.zip").args(["--lists", "good.txt"])).1,
        2,
        "what is no index is none"
    );
}

/// What came back from a grader: each medium's field, whatever its writer called it.
fn of<'a>(medium: &'a Value, name: &str) -> &'a Value {
    let fields = medium.as_object().unwrap();
    fields
        .iter()
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map_or(&Value::Null, |(_, value)| value)
}

#[test]
fn vics_goes_out_and_comes_back_with_every_field_and_a_grade_is_offered_to_the_group() {
    let planted = planted(20);
    let folder = planted.folder.path();
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../evidence/tests/data/pdq/pictures");
    // The bridge in five versions, one of them twice and one in an archive; and one picture that is like none of them.
    for name in [
        "aaa-orig.jpg",
        "blur-a-lot.jpg",
        "bridge-5-flipx.jpg",
        "high-contrast.jpg",
        "wee.jpg",
    ] {
        fs::copy(pictures.join(name), folder.join("evidence").join(name)).unwrap();
    }
    fs::copy(pictures.join("aaa-orig.jpg"), folder.join("evidence/copy.jpg")).unwrap();
    let inside = fs::read(pictures.join("shrink-a-lot.jpg")).unwrap();
    fs::write(folder.join("evidence/box.zip"), zipped(&[("in/small.jpg", &inside)])).unwrap();
    let (said, _) = ended(&mut scan(folder, "a.zip"));
    let vics = |arguments: &[&str]| {
        let (said, code) = ended(
            safeward()
                .current_dir(folder)
                .args(["evidence", "vics"])
                .args(arguments)
                .arg("--json"),
        );
        assert_eq!(code, 0, "{arguments:?}");
        said
    };
    let read = |name: &str| -> Value { serde_json::from_slice(&fs::read(folder.join(name)).unwrap()).unwrap() };
    let media = |file: &Value| file["value"][0]["Media"].as_array().unwrap().clone();

    let all = vics(&["export", "a.zip", "--out", "all.json", "--case-number", "I26-00001"]);
    let one = vics(&["export", "a.zip", "--out", "one.json", "--one-of-each-group"]);
    let (all_media, one_media) = (media(&read("all.json")), media(&read("one.json")));
    assert_eq!(
        (&all["media"], &all["files"]),
        (&Value::from(all_media.len()), &said["still"])
    );
    assert_eq!(
        one["media"],
        all["media"].as_u64().unwrap() - one["left_out"].as_u64().unwrap()
    );
    assert_eq!(read("all.json")["value"][0]["TotalMediaFiles"], all["files"]);
    let twice = all_media
        .iter()
        .find(|medium| medium["MediaFiles"].as_array().unwrap().len() == 2)
        .unwrap();
    assert_eq!(twice["MediaFiles"][0]["FilePath"], "AF-1\\evidence\\aaa-orig.jpg");
    assert_eq!(
        (&twice["Category"], &twice["MediaSize"]),
        (&Value::Null, &Value::from(361_182))
    );
    let boxed = all_media
        .iter()
        .map(|medium| &medium["MediaFiles"][0])
        .find(|file| file["FileName"] == "small.jpg")
        .unwrap();
    assert_eq!(boxed["ParentFilePath"], "AF-1\\evidence\\box.zip");
    // Of the bridge one alone goes out.
    let bridges = |media: &[Value]| {
        media
            .iter()
            .filter(|medium| medium["MediaSize"].as_u64() > Some(20_000))
            .count()
    };
    assert_eq!((bridges(&all_media), bridges(&one_media)), (4, 1));

    // A tool grades the one, in its own way, and adds what nothing here knows.
    let mut back = read("one.json");
    for medium in back["value"][0]["Media"].as_array_mut().unwrap() {
        if medium["MediaSize"].as_u64() > Some(20_000) {
            medium["category"] = "3".into();
            medium["Tool"] = serde_json::json!({"votes": [1, 2.5, null], "note": "näher"});
            medium["VictimIdentified"] = "False".into();
        }
    }
    fs::write(folder.join("back.json"), format!("\u{feff}{back}")).unwrap();
    let imported = vics(&["import", "back.json", "--package", "a.zip", "--out", "grades.jsonl"]);
    assert_eq!(
        (&imported["media"], &imported["in_package"]),
        (&one["media"], &one["media"])
    );
    assert_eq!(
        (&imported["graded"], &imported["by_code"]["3"]),
        (&Value::from(1), &Value::from(1))
    );
    // The four others of the bridge: three files beside it, and the small one.
    assert_eq!(
        (&imported["offered"], &imported["disagree"]),
        (&Value::from(4), &Value::from(0))
    );
    let grades = fs::read_to_string(folder.join("grades.jsonl")).unwrap();
    let offered: Vec<Value> = grades.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let offered: Vec<&Value> = offered.iter().filter(|grade| grade["offered"] == true).collect();
    assert!(
        offered.len() == 4
            && offered
                .iter()
                .all(|grade| grade["code"] == "3" && grade["medium"].is_null())
    );

    // And goes out again as it came, field for field.
    vics(&[
        "export",
        "a.zip",
        "--out",
        "again.json",
        "--one-of-each-group",
        "--grades",
        "grades.jsonl",
    ]);
    for (again, sent) in media(&read("again.json")).iter().zip(media(&back)) {
        for (name, value) in sent.as_object().unwrap() {
            assert_eq!(of(again, name), value, "{name}");
        }
        assert_eq!(again.as_object().unwrap().len(), sent.as_object().unwrap().len());
    }
    // Somebody confirms what is offered, in one act, and it goes out with who that was.
    let confirmed = vics(&["confirm", "grades.jsonl", "--by", "A. Reed", "--out", "sure.jsonl"]);
    assert_eq!(confirmed, serde_json::json!({"media": 4, "groups": 1, "offered": 0}));
    for (grades, graded) in [("grades.jsonl", 1), ("sure.jsonl", 5)] {
        let out = format!("{grades}.json");
        vics(&["export", "a.zip", "--out", &out, "--grades", grades]);
        let media = media(&read(&out));
        let mut threes = media
            .iter()
            .filter(|medium| ["3", "\"3\""].contains(&of(medium, "Category").to_string().as_str()));
        assert_eq!(threes.clone().count(), graded, "{grades}");
        let named = |medium: &Value| {
            of(medium, "PrecategorizationSource")
                .as_str()
                .is_some_and(|by| by.contains("A. Reed"))
        };
        assert_eq!(threes.any(named), graded == 5);
    }
    // Two of a group that were graded differently offer nothing.
    let mut differ = read("all.json");
    for (medium, code) in differ["value"][0]["Media"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .zip([1, 2].into_iter().cycle())
    {
        medium["Category"] = code.into();
    }
    fs::write(folder.join("differ.json"), differ.to_string()).unwrap();
    let imported = vics(&["import", "differ.json", "--package", "a.zip", "--out", "differ.jsonl"]);
    assert_eq!(
        (&imported["offered"], &imported["disagree"]),
        (&Value::from(0), &Value::from(1))
    );
}

/// Each `@id` that stands for something else.
fn named(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| named(value, names)),
        Value::Object(fields) if fields.len() == 1 && fields.contains_key("@id") => {
            names.insert(fields["@id"].as_str().unwrap().to_owned());
        }
        Value::Object(fields) => fields.values().for_each(|value| named(value, names)),
        _ => {}
    }
}

/// What `case_validate` of case-utils 0.18.0 accepts for CASE 1.4.0 and 1.5.0 has this shape; it is not run here.
#[test]
fn a_package_is_written_as_case_with_every_name_in_it_once() {
    let planted = planted(40);
    let folder = planted.folder.path();
    let (scanned, _) = ended(&mut scan(folder, "a.zip"));
    let case = |out: &str, all: bool| -> (Value, Value) {
        let mut command = safeward();
        command
            .current_dir(folder)
            .args(["evidence", "case", "a.zip", "--json", "--out", out]);
        let (said, code) = ended(command.args(all.then_some("--all")));
        assert_eq!(code, 0);
        (
            said,
            serde_json::from_slice(&fs::read(folder.join(out)).unwrap()).unwrap(),
        )
    };
    let (some, graph) = case("some.jsonld", false);
    assert_eq!(some["files"], scanned["matched"]);
    assert_eq!(
        case("again.jsonld", false),
        (some, graph.clone()),
        "the same names each time"
    );
    let (all, whole) = case("all.jsonld", true);
    assert_eq!(all["files"], scanned["files"]);
    for graph in [&graph, &whole] {
        let things = graph["@graph"].as_array().unwrap();
        let names: BTreeSet<String> = things
            .iter()
            .map(|thing| thing["@id"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(names.len(), things.len(), "each has a name of its own");
        let mut used = BTreeSet::new();
        named(&graph["@graph"], &mut used);
        assert_eq!(used.difference(&names).next(), None, "what is named is there");
        let files: Vec<&Value> = things
            .iter()
            .filter(|thing| thing["@type"] == "uco-observable:File")
            .collect();
        for file in files {
            let facets = file["uco-core:hasFacet"].as_array().unwrap();
            let hashes = facets[1]["uco-observable:hash"].as_array().unwrap();
            let lengths: Vec<usize> = hashes
                .iter()
                .map(|hash| hash["uco-types:hashValue"]["@value"].as_str().unwrap().len())
                .collect();
            assert_eq!(lengths, [32, 40, 64]);
        }
    }
    let said = graph.to_string();
    assert!(
        said.contains("On the list near.pdq, row 1, by likeness at distance"),
        "{said}"
    );
}

#[test]
fn a_sealed_package_opens_for_whom_it_is_and_for_nobody_else() {
    let planted = planted(20);
    let folder = planted.folder.path();
    let run = |arguments: &[&str]| {
        safeward()
            .current_dir(folder)
            .arg("evidence")
            .args(arguments)
            .output()
            .unwrap()
    };
    let key = |file: &str| {
        String::from_utf8(run(&["identity", file]).stdout)
            .unwrap()
            .trim()
            .to_owned()
    };
    let (ours, theirs) = (key("ours.txt"), key("theirs.txt"));
    key("other.txt");
    assert_eq!(
        run(&["identity", "ours.txt"]).status.code(),
        Some(2),
        "no key is written over"
    );
    assert_eq!(ended(scan(folder, "a.zip").args(["--seal", "nobody"])).1, 2);
    assert_eq!(
        ended(scan(folder, "a.zip").args(["--seal", &ours, "--seal", &theirs])).1,
        0
    );
    let bytes = fs::read(folder.join("a.zip")).unwrap();
    assert!(bytes.starts_with(b"age-encryption.org/v1"));
    assert!(
        !bytes
            .windows(4)
            .any(|window| window == b"AF/1" || window == b"PK\x03\x04"),
        "nothing of it can be read"
    );
    for identity in ["ours.txt", "theirs.txt"] {
        assert_eq!(run(&["verify", "a.zip", "--identity", identity]).status.code(), Some(0));
        let out = format!("{identity}.jsonld");
        assert_eq!(
            run(&["case", "a.zip", "--identity", identity, "--out", &out])
                .status
                .code(),
            Some(0)
        );
        let out = format!("{identity}.json");
        assert_eq!(
            run(&["vics", "export", "a.zip", "--identity", identity, "--out", &out])
                .status
                .code(),
            Some(0)
        );
    }
    for (arguments, why) in [
        (&[][..], "--identity"),
        (&["--identity", "other.txt"][..], "does not open"),
        (&["--identity", "good.txt"][..], "holds no key"),
    ] {
        let refused = run(&[&["verify", "a.zip", "--json"], arguments].concat());
        let said: Value = serde_json::from_slice(&refused.stdout).unwrap();
        assert_eq!(refused.status.code(), Some(1));
        assert!(said["error"].as_str().unwrap().contains(why), "{said}");
    }
    let mut changed = bytes.clone();
    let last = changed.len() - 1;
    changed[last] ^= 1;
    fs::write(folder.join("a.zip"), changed).unwrap();
    assert_eq!(
        run(&["verify", "a.zip", "--identity", "ours.txt"]).status.code(),
        Some(1)
    );
    // Beside the package nothing is left that is not sealed.
    let left: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.starts_with('.') || name.ends_with(".partial")),
        "{left:?}"
    );
}

#[test]
fn two_scans_do_not_write_one_package() {
    let planted = planted(20);
    let folder = planted.folder.path();
    let partial = fs::File::create(folder.join("a.zip.partial")).unwrap();
    partial.lock().unwrap();
    assert_eq!(ended(&mut scan(folder, "a.zip")).1, 2);
    drop(partial);
    assert_eq!(ended(&mut scan(folder, "a.zip")).1, 0);
}
