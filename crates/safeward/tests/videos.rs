//! Videos: their frames are taken by `ffmpeg` within a fence, and found on lists however they were cut, made smaller or mirrored.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use evidence::scan::line::{By, Line, NotExamined};
use evidence::scan::package::verify;
use evidence::seal::Sealed;
use evidence::video::Frame;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../evidence/tests/data/vpdq")
        .join(name)
}

fn clip() -> PathBuf {
    data("test-padded-dimensions.mp4")
}

/// The frames of that clip, as Meta published them.
fn published() -> Vec<Frame> {
    let text = fs::read_to_string(data("test-padded-dimensions.txt")).unwrap();
    text.lines().map(|line| Frame::of_line(line).unwrap()).collect()
}

fn safeward(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_safeward"));
    command.current_dir(folder).arg("evidence").args(arguments);
    command
}

fn hashed(folder: &Path, arguments: &[&str]) -> (Value, Option<i32>) {
    let done = safeward(folder, &[&["hash", "--json"], arguments].concat())
        .output()
        .unwrap();
    (serde_json::from_slice(&done.stdout).unwrap(), done.status.code())
}

fn frames(said: &Value) -> Vec<Frame> {
    serde_json::from_value(said["vpdq"].clone()).unwrap()
}

/// Makes a video out of another, or out of a pattern.
fn make(folder: &Path, arguments: &str) {
    let made = Command::new("ffmpeg")
        .current_dir(folder)
        .args(["-nostdin", "-v", "error", "-y"])
        .args(arguments.split(' '))
        .status()
        .unwrap();
    assert!(made.success(), "{arguments}");
}

#[test]
fn every_frame_has_the_hash_the_quality_and_the_time_that_are_published() {
    let folder = tempfile::tempdir().unwrap();
    let clip = clip();
    let (said, code) = hashed(folder.path(), &[clip.to_str().unwrap(), "--frames-every", "0"]);
    assert_eq!(
        (code, &said["type"], &said["pdq"]),
        (Some(0), &"video/mp4".into(), &Value::Null)
    );
    assert_eq!(frames(&said), published());

    let (said, _) = hashed(folder.path(), &[clip.to_str().unwrap()]);
    let each_second: Vec<Frame> = published().into_iter().step_by(30).collect();
    assert_eq!(frames(&said), each_second);
}

#[test]
fn the_frames_that_were_hashed_are_looked_up_on_a_list() {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(data("test-padded-dimensions.txt"), folder.path().join("clip.txt")).unwrap();
    fs::copy(data("pattern-sd-grey-bar.txt"), folder.path().join("other.txt")).unwrap();
    let built = ["lists", "build", "clip.txt", "other.txt", "--out", "known.index"];
    assert!(safeward(folder.path(), &built).status().unwrap().success());
    let hashed = safeward(folder.path(), &["hash", clip().to_str().unwrap(), "--json"])
        .output()
        .unwrap();
    let list = serde_json::to_string(&published()).unwrap();
    let queries = [hashed.stdout, list.into_bytes(), b"\nnonsense\n".to_vec()].concat();
    fs::write(folder.path().join("queries"), queries).unwrap();
    let done = safeward(folder.path(), &["match", "known.index", "--vpdq", "queries", "--json"])
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1), "the last is nonsense");
    let said = String::from_utf8(done.stdout).unwrap();
    let said: Vec<Value> = said.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(said[0]["query"], clip().to_str().unwrap());
    for (said, of_listed) in said.iter().zip([50..100, 100..101]) {
        let matches = said["matches"].as_array().unwrap();
        assert_eq!((matches.len(), &matches[0]["entry"]["list"]), (1, &"clip.txt".into()));
        assert_eq!(matches[0]["shares"]["of_this"], 100);
        assert!(of_listed.contains(&matches[0]["shares"]["of_listed"].as_i64().unwrap()));
    }
    assert!(said[2]["error"].as_str().unwrap().contains("no list of frames"));
}

/// A folder with videos on a device, and an index of the clip's frames.
fn device() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let evidence = folder.path().join("evidence");
    fs::create_dir(&evidence).unwrap();
    fs::copy(clip(), evidence.join("clip.mp4")).unwrap();
    for video in [
        "-i clip.mp4 -vf scale=480:360 -c:v mpeg4 -q:v 4 smaller.avi",
        "-i clip.mp4 -vf hflip -c:v mpeg4 -q:v 2 mirrored.mkv",
        "-ss 2 -i clip.mp4 -t 2 -c:v mpeg4 -q:v 2 cut.mp4",
        "-f lavfi -i mandelbrot=size=320x320:rate=30 -t 10 -c:v mpeg4 -q:v 3 other.mp4",
        "-i other.mp4 -i clip.mp4 -filter_complex [1:v]scale=320:320[b];[0:v][b]concat -c:v mpeg4 -q:v 2 longer.mp4",
        "-i clip.mp4 -c:v copy -movflags +faststart ends.mp4",
        "-f lavfi -i color=size=8000x4400:rate=1 -t 1 -c:v mjpeg -pix_fmt yuvj420p large.mkv",
    ] {
        make(&evidence, video);
    }
    let whole = fs::read(evidence.join("ends.mp4")).unwrap();
    fs::write(evidence.join("ends.mp4"), &whole[..whole.len() / 2]).unwrap();
    fs::write(evidence.join("torn.mp4"), &whole[..40]).unwrap();
    let mut archive = ZipWriter::new(File::create(evidence.join("archive.zip")).unwrap());
    archive.start_file("in/it.mp4", SimpleFileOptions::default()).unwrap();
    archive.write_all(&fs::read(clip()).unwrap()).unwrap();
    archive.finish().unwrap();
    let each_second: Vec<Frame> = published().into_iter().step_by(30).collect();
    fs::write(
        folder.path().join("clip.json"),
        serde_json::to_vec(&each_second).unwrap(),
    )
    .unwrap();
    let other = folder.path().join("other.txt");
    fs::copy(data("pattern-sd-grey-bar.txt"), &other).unwrap();
    let built = ["lists", "build", "clip.json", "other.txt", "--out", "known.index"];
    let built = safeward(folder.path(), &built).stdout(Stdio::null()).status().unwrap();
    assert!(built.success());
    folder
}

fn scan(folder: &Path, out: &str, more: &[&str]) -> Output {
    let arguments = [
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
    ];
    safeward(folder, &[&arguments, more].concat()).output().unwrap()
}

fn lines(package: &Path) -> BTreeMap<String, Line> {
    let mut lines = BTreeMap::new();
    verify(&Sealed::plain(package), None, |line| {
        let name = line.inside.last().map_or(line.path.as_str(), String::as_str);
        lines.insert(name.rsplit('/').next().unwrap().to_owned(), line.clone());
    })
    .unwrap();
    lines
}

#[test]
fn a_listed_video_is_found_cut_smaller_mirrored_in_an_archive_and_in_a_longer_one() {
    let folder = device();
    let done = scan(folder.path(), "a.zip", &["--perceptual-hashes"]);
    let said: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(done.status.code(), Some(1), "three were not looked at to their end");
    assert_eq!(said["not_examined_by"], serde_json::json!({"video": 3}));
    let lines = lines(&folder.path().join("a.zip"));
    let found = |name: &str| {
        let matches = lines[name].matches.iter();
        let matches = matches.map(|found| {
            (
                found.list.as_str(),
                found.by,
                found.shares.unwrap().of_this.0,
                found.shares.unwrap().of_listed.0,
            )
        });
        matches.collect::<Vec<_>>()
    };
    for name in ["clip.mp4", "it.mp4", "smaller.avi", "cut.mp4"] {
        let found = found(name);
        assert!(
            matches!(found[..], [("clip.json", By::Vpdq, 100, 30..)]),
            "{name}: {found:?}"
        );
    }
    assert!(
        matches!(found("mirrored.mkv")[..], [("clip.json", By::VpdqTurned, 100, 60..)]),
        "{:?}",
        found("mirrored.mkv")
    );
    // A third of its frames, and nearly all of the listed ones.
    assert!(
        matches!(found("longer.mp4")[..], [("clip.json", By::Vpdq, 30..40, 80..)]),
        "{:?}",
        found("longer.mp4")
    );
    assert_eq!(found("other.mp4"), []);
    assert_eq!(
        (lines["clip.mp4"].frames, lines["other.mp4"].frames),
        (Some(5), Some(10))
    );
    assert_eq!(lines["clip.mp4"].vpdq[1], published()[30]);
    for (name, why) in [
        ("ends.mp4", "it says that it has 150 frames"),
        ("torn.mp4", "ffprobe"),
        ("large.mkv", "8000 by 4400 pixels"),
    ] {
        let line = &lines[name];
        assert_eq!(line.not_examined, Some(NotExamined::Video));
        assert!(line.error.as_ref().unwrap().contains(why), "{:?}", line.error);
    }
    // What there is of one that is cut short is looked up all the same.
    assert!(!found("ends.mp4").is_empty() && lines["ends.mp4"].error.as_ref().unwrap().contains("were looked at"));

    // Hashes of frames stay on the machine unless they are asked for, and how it was done is said.
    scan(folder.path(), "b.zip", &["--video-share", "100"]);
    let mut kept = 0;
    let verified = verify(&Sealed::plain(&folder.path().join("b.zip")), None, |line| {
        kept += line.vpdq.len();
    })
    .unwrap();
    assert_eq!(kept, 0);
    let videos = verified.package.scan.videos.unwrap();
    assert!(videos.program.starts_with("ffmpeg ") && videos.share.0 == 100 && videos.every == 1_000);
}

#[test]
fn where_ffmpeg_is_not_installed_it_is_said_of_each_video() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("evidence")).unwrap();
    fs::copy(clip(), folder.path().join("evidence/clip.mp4")).unwrap();
    fs::write(folder.path().join("none.txt"), "a".repeat(32)).unwrap();
    let built = safeward(folder.path(), &["lists", "build", "none.txt", "--out", "known.index"]).status();
    assert!(built.unwrap().success());
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
        "a.zip",
    ];
    let done = safeward(folder.path(), &arguments)
        .env("PATH", folder.path())
        .output()
        .unwrap();
    assert_eq!(done.status.code(), Some(1));
    let lines = lines(&folder.path().join("a.zip"));
    let line = &lines["clip.mp4"];
    assert_eq!((line.frames, line.not_examined), (None, Some(NotExamined::Video)));
    let why = "its frames were not looked at: ffmpeg is not installed on this machine";
    assert_eq!(line.error.as_deref(), Some(why));
}

#[test]
fn a_script_in_the_place_of_ffmpeg_is_told_from_it() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["ffmpeg", "ffprobe"] {
        let script = folder.path().join(name);
        fs::write(&script, "#!/bin/sh\nexec /usr/bin/ffmpeg \"$@\"\n").unwrap();
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let clip = clip();
    let done = safeward(folder.path(), &["hash", clip.to_str().unwrap(), "--json"])
        .env("PATH", folder.path())
        .output();
    let said: Value = serde_json::from_slice(&done.unwrap().stdout).unwrap();
    let why = said["error"].as_str().unwrap();
    assert!(why.contains("ffmpeg does not run within the fence"), "{why}");
}

/// What a program may do within the fence: it is Python, that tries. Outside of it all of this can be done.
#[test]
fn a_program_of_somebody_else_reads_what_it_is_handed_and_reaches_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let handed = folder.path().join("handed");
    fs::write(&handed, "what it is handed").unwrap();
    fs::write(folder.path().join("other"), "of somebody else").unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    // That of the system: its libraries are where those of programs are.
    let python = fs::canonicalize("/usr/bin/python3").unwrap();
    let tried = |attempt: &str, within: bool| {
        let program =
            format!("import os, socket\ntry:\n {attempt}\n print('done')\nexcept OSError as error:\n print('refused')");
        let mut command = Command::new(&python);
        if within {
            command = safeward(folder.path(), &["fenced", "--", python.to_str().unwrap()]);
        }
        let done = command
            .args(["-I", "-S", "-c", &program])
            .stdin(File::open(&handed).unwrap())
            .output()
            .unwrap();
        let from = if within { 4 } else { 0 };
        let said = String::from_utf8(done.stdout[from..].to_vec()).unwrap();
        if within {
            said.strip_prefix("{\"Ok\":null}").unwrap().to_owned()
        } else {
            said
        }
    };
    for read in ["print(open('/dev/stdin').read())", "print(os.read(0, 100).decode())"] {
        assert_eq!(tried(read, true), "what it is handed\ndone\n");
    }
    let me = std::process::id();
    for attempt in [
        format!("open('{}').read()", at("other")),
        "open('/etc/hostname').read()".to_owned(),
        format!("os.listdir('{}')", at("")),
        format!("open('{}', 'w')", at("new")),
        format!("open('{}', 'a')", at("handed")),
        format!("os.truncate('{}', 17)", at("handed")),
        format!("os.utime('{}')", at("handed")),
        format!("os.rename('{}', '{}')", at("other"), at("other")),
        format!("socket.create_connection(('127.0.0.1', {port}))"),
        "socket.socket(socket.AF_UNIX)".to_owned(),
        format!("os.kill({me}, 0)"),
        "os.waitpid(os.posix_spawn('/bin/true', ['true'], {}), 0)".to_owned(),
        "os.execv('/bin/true', ['true'])".to_owned(),
        "os._exit(0) if os.fork() == 0 else None".to_owned(),
    ] {
        assert_eq!(tried(&attempt, true), "refused\n", "{attempt}");
        assert!(!tried(&attempt, false).contains("refused"), "{attempt}");
    }
    assert_eq!(fs::read_to_string(&handed).unwrap(), "what it is handed");
}
