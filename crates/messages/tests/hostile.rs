//! Exports that are broken, endless or made to hurt: each ends in a clear row, and what can be read around it is read.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod kept;

use kept::{Kept, kept};
use messages::{Asked, Columns, DateOrder};
use proptest::prelude::*;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn written(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

fn of_bytes(name: &str, bytes: &[u8]) -> Kept {
    let (_folder, path) = written(name, bytes);
    kept(&path, &Asked::default())
}

fn reasons(kept: &Kept) -> Vec<&str> {
    kept.summary.not_read.iter().map(|one| one.reason.as_str()).collect()
}

fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let files = walkdir::WalkDir::new(root)
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap);
    files
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect()
}

#[test]
fn a_file_cut_short_anywhere_gives_what_stands_before() {
    for path in fixtures() {
        let whole = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let in_whole = kept(&path, &Asked::default()).lines.len();
        for tenth in 0..10 {
            let cut = &whole[..whole.len() * tenth / 10];
            let kept = of_bytes(name, cut);
            assert!(
                kept.lines.len() <= in_whole.max(1),
                "{name} at {tenth}: {}",
                kept.lines.len()
            );
            let plain_text = kept.summary.format.is_none_or(|format| {
                matches!(
                    format,
                    "whatsapp" | "axiom-csv" | "ileapp-tsv" | "generic-csv" | "discord-chat-exporter" | "signal-cli"
                )
            });
            // A text cut short looks like a shorter text; of everything else it is told.
            assert!(
                plain_text || kept.summary.not_read_count() > 0 || kept.lines.len() == in_whole,
                "{name} at {tenth}: {:?}",
                kept.summary
            );
        }
    }
}

#[test]
fn one_broken_message_costs_itself() {
    let message = |id: u32, text: &str| {
        format!(
            "{{\"id\": {id}, \"type\": \"message\", \"date_unixtime\": \"1774720800\", \"from\": \"Sam\", \"text\": {text}}}"
        )
    };
    for broken in [
        "\"never ends}",
        "\"half \\ud83d\"",
        "\"\\x07bell\"",
        "[1, {\"text\": }]",
        "nonsense",
    ] {
        let document = format!(
            "{{\"name\": \"Club\", \"type\": \"private_group\", \"id\": 1, \"messages\": [\n{},\n{},\n{},\n{}\n]}}",
            message(1, "\"one\""),
            message(2, broken),
            message(3, "\"three\""),
            message(4, "\"four\"")
        );
        let kept = of_bytes("result.json", document.as_bytes());
        let ids: Vec<&str> = kept.lines.iter().filter_map(|line| line["id"].as_str()).collect();
        assert!(ids.contains(&"1") && ids.contains(&"4"), "{broken}: {ids:?}");
        // What Telegram is known to write is mended; of the rest the place is told.
        let mended = ids == ["1", "2", "3", "4"];
        assert!(
            mended || kept.summary.not_read[0].line == Some(3),
            "{broken}: {:?}",
            kept.summary.not_read
        );
    }
}

#[test]
fn absurd_times_are_told_and_the_message_is_kept() {
    let signal = "{\"envelope\": {\"sourceName\": \"Sam\", \"timestamp\": 99999999999999999, \"dataMessage\": {\"timestamp\": 99999999999999999, \"message\": \"hello\"}}}";
    let kept = of_bytes("receive.jsonl", signal.as_bytes());
    assert_eq!((kept.lines.len(), kept.lines[0]["time_utc"].is_null()), (1, true));
    assert_eq!(reasons(&kept), ["its time cannot be read: 99999999999999999"]);
    let whatsapp = "13/01/2026, 10:00 - Sam: one\n31/02/2026, 10:00 - Sam: two\n00/13/9999, 25:99 - Sam: three\n";
    let kept = of_bytes("chat.txt", whatsapp.as_bytes());
    assert_eq!(kept.lines.len(), 3);
    assert_eq!(
        kept.summary.not_read.iter().map(|one| one.line).collect::<Vec<_>>(),
        [Some(2), Some(3)]
    );
}

#[test]
fn dates_that_nobody_can_tell_are_asked_for() {
    let whatsapp = "03/04/26, 09:00 - Sam: one\n03/04/26, 09:05 - Jo: two\n";
    let kept = of_bytes("chat.txt", whatsapp.as_bytes());
    assert_eq!(
        reasons(&kept),
        ["whether day or month comes first cannot be told from its dates: say it"]
    );
    assert_eq!(kept.lines.len(), 2);
    assert!(kept.lines[0]["time_local"].is_null());
    let (_folder, path) = written("chat.txt", whatsapp.as_bytes());
    let asked = Asked {
        dates: Some(DateOrder::MonthFirst),
        ..Asked::default()
    };
    let kept = kept::kept(&path, &asked);
    assert_eq!(
        (kept.lines[0]["time_local"].as_str(), kept.summary.not_read_count()),
        (Some("2026-03-04T09:00:00"), 0)
    );
}

#[test]
fn a_chat_pasted_into_a_message_is_part_of_it() {
    let whatsapp = "28/03/2026, 18:02 - Sam: look:\n[27/03/2026, 10:00:00] Alex: did you see\n27.03.26, 10:01 - Robin: yes\n28/03/2026, 18:03 - Jo: ha\n";
    let kept = of_bytes("chat.txt", whatsapp.as_bytes());
    assert_eq!(kept.lines.len(), 2, "{:#?}", kept.lines);
    assert!(kept.lines[0]["text"].as_str().unwrap().contains("Robin: yes"));
}

#[test]
fn any_encoding_is_read() {
    let text = "28/03/2026, 18:02 - Zoë: café 🌧\r\n28/03/2026, 18:03 - Jo: ok\r\n";
    let utf16: Vec<u8> = [0xFEFF]
        .into_iter()
        .chain(text.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let with_mark = ["\u{feff}".as_bytes(), text.as_bytes()].concat();
    for bytes in [utf16, with_mark] {
        let kept = of_bytes("chat.txt", &bytes);
        assert_eq!((kept.lines.len(), reasons(&kept).len()), (2, 0));
        assert_eq!(
            (kept.lines[0]["sender"].as_str(), kept.lines[0]["text"].as_str()),
            (Some("Zoë"), Some("café 🌧"))
        );
    }
    let mixed = b"28/03/2026, 18:02 - Zo\xeb: caf\xe9 \xf0\x9f\x8c\xa7\n28/03/2026, 18:03 - Jo: \xff\n";
    let kept = of_bytes("chat.txt", mixed);
    assert_eq!(
        (kept.lines[0]["sender"].as_str(), kept.lines[0]["text"].as_str()),
        (Some("Zoë"), Some("café 🌧"))
    );
    assert_eq!(
        reasons(&kept),
        ["bytes that are no UTF-8 were read as Windows-1252, in 2 messages from here on"]
    );
}

#[test]
fn names_and_lines_of_any_length_are_bounded() {
    let name = "n".repeat(10_000);
    let kept = of_bytes("chat.txt", format!("28/03/2026, 18:02 - {name}: hi\n").as_bytes());
    assert_eq!(kept.lines[0]["sender"].as_str().map(str::len), Some(10_000));
    let long = "x".repeat(9 << 20);
    let kept = of_bytes(
        "chat.txt",
        format!("28/03/2026, 18:02 - Sam: {long}\n28/03/2026, 18:03 - Jo: after\n").as_bytes(),
    );
    assert_eq!((kept.lines.len(), kept.lines[1]["text"].as_str()), (2, Some("after")));
    assert_eq!(
        reasons(&kept),
        ["what is behind the first 4 MiB of a message was not read"]
    );
    let many_lines = "line\n".repeat(2 << 20);
    let kept = of_bytes(
        "chat.txt",
        format!("28/03/2026, 18:02 - Sam: {many_lines}28/03/2026, 18:03 - Jo: after\n").as_bytes(),
    );
    assert_eq!((kept.lines.len(), reasons(&kept).len()), (2, 1));
    assert_eq!(kept.lines[1]["source"]["line"], (2 << 20) + 1);
    let sms = format!(
        "<smses count=\"2\"><sms address=\"1\" date=\"1774720860000\" type=\"1\" body=\"{long}\"/><sms address=\"1\" date=\"1774720860000\" type=\"1\" body=\"after\"/></smses>"
    );
    let kept = of_bytes("sms.xml", sms.as_bytes());
    assert_eq!((kept.lines.len(), kept.lines[1]["text"].as_str()), (2, Some("after")));
    assert_eq!(reasons(&kept), ["what is behind the first MiB of a text was not read"]);
}

#[test]
fn a_quotation_mark_that_is_missing_ends_the_table_and_is_told() {
    let mut table = "time,sender,text\n2026-03-28 18:01:00,Sam,one\n2026-03-28 18:02:00,Sam,\"never ends\n".to_owned();
    for _ in 0..700_000 {
        table.push_str("2026-03-28 18:03:00,Sam,and a row that is part of it as it seems\n");
    }
    let kept = of_bytes("messages.csv", table.as_bytes());
    assert_eq!(kept.lines.len(), 1);
    assert_eq!(kept.summary.not_read[0].line, Some(3));
    assert!(
        reasons(&kept)[0].contains("a quotation mark may be missing"),
        "{:?}",
        reasons(&kept)
    );
}

#[test]
fn columns_may_be_said_and_numbers_are_told() {
    let table = "Who;When;What\nSam;1774720860000;hello\nJo;1774720920000;hi\n";
    assert_eq!(reasons(&of_bytes("table.csv", table.as_bytes())).len(), 1);
    let (_folder, path) = written("table.csv", table.as_bytes());
    let asked = Asked {
        columns: Some(Columns::read("sender = \"Who\"\ntime = \"When\"\ntext = \"What\"").unwrap()),
        ..Asked::default()
    };
    let kept = kept(&path, &asked);
    assert_eq!(
        (kept.lines.len(), kept.lines[0]["time_utc"].as_str()),
        (2, Some("2026-03-28T18:01:00Z"))
    );
    assert_eq!(kept.summary.files[0].numbers, Some("milliseconds since 1970"));
    let asked = Asked {
        columns: Some(Columns::read("text = \"Body\"").unwrap()),
        ..Asked::default()
    };
    assert_eq!(kept::kept(&path, &asked).lines.len(), 0);
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const CHAT: &[u8] = b"28/03/2026, 18:02 - Sam: hello\n";

#[test]
fn names_in_an_archive_climb_nowhere() {
    let zip = zipped(&[
        ("../../../climbs.txt", CHAT),
        ("/root.txt", CHAT),
        ("photo.jpg", b"\xFF\xD8\xFF nothing"),
        ("noname", b"\x89PNG"),
    ]);
    let (folder, path) = written("WhatsApp Chat - Sam.zip", &zip);
    let kept = kept(&path, &Asked::default());
    assert_eq!((kept.lines.len(), reasons(&kept).len()), (2, 0));
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing is written beside it"
    );
    assert!(kept.lines.iter().any(|line| {
        line["source"]["file"]
            .as_str()
            .unwrap()
            .ends_with("Sam.zip/../../../climbs.txt")
    }));
    assert_eq!(kept.summary.others.get("picture, sound or video, not opened"), Some(&2));
}

#[test]
fn archives_in_archives_end() {
    let mut inner = zipped(&[("chat.txt", CHAT)]);
    for _ in 0..3 {
        inner = zipped(&[("inner.zip", &inner)]);
    }
    assert_eq!(of_bytes("outer.zip", &inner).lines.len(), 1);
    for _ in 0..1_000 {
        inner = zipped(&[("inner.zip", &inner)]);
    }
    let kept = of_bytes("outer.zip", &inner);
    assert_eq!(
        (kept.lines.len(), reasons(&kept)),
        (0, vec!["it is an archive within four archives, and was not opened"])
    );
}

#[test]
fn an_archive_that_is_locked_or_broken_is_told() {
    // The flag of an encrypted file, at the file and in the list at the end.
    let mut locked = zipped(&[("report.xml", b"<project/>")]);
    locked[6] |= 1;
    let listed = memchr::memmem::find(&locked, b"PK\x01\x02").unwrap();
    locked[listed + 8] |= 1;
    assert_eq!(
        reasons(&of_bytes("phone.ufdr", &locked)),
        ["it is encrypted: open it with its own program first"]
    );
    let broken = &zipped(&[("chat.txt", CHAT)])[..60];
    assert!(reasons(&of_bytes("chat.zip", broken))[0].starts_with("it is an archive that cannot be opened"));
}

#[test]
fn a_tar_is_opened_as_a_zip_is() {
    let mut tar = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_ustar();
    header.set_size(CHAT.len() as u64);
    tar.append_data(&mut header, "export/chat.txt", CHAT).unwrap();
    let kept = of_bytes("export.tar", &tar.into_inner().unwrap());
    assert_eq!((kept.lines.len(), reasons(&kept).len()), (1, 0));
}

#[test]
fn what_is_no_chat_is_told() {
    for (name, bytes) in [
        ("notes.txt", &b"Remember the milk.\n"[..]),
        ("page.html", b"<!DOCTYPE html><p>x"),
        ("other.json", b"{\"a\": [1, 2, {\"b\": null}]}"),
        ("empty.csv", b"a,b,c\n"),
        ("database.db", b"SQLite format 3\0 and nothing"),
        ("book.xlsx", b"PK\x03\x04 and nothing"),
        ("nul.txt", b"a,b\0c\n"),
    ] {
        let kept = of_bytes(name, bytes);
        assert_eq!(
            (kept.lines.len(), reasons(&kept).len()),
            (0, 1),
            "{name}: {:?}",
            kept.summary
        );
    }
    assert_eq!(of_bytes("empty.txt", b"").summary.others.get("empty file"), Some(&1));
    let mut kept = Kept::default();
    messages::read(&[PathBuf::from("/nowhere/at/all")], &Asked::default(), &mut kept).unwrap();
    assert!(reasons(&kept)[0].starts_with("it cannot be opened"));
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_told_and_not_followed() {
    let folder = tempfile::tempdir().unwrap();
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("chat.txt"), CHAT).unwrap();
    fs::write(folder.path().join("chat.txt"), CHAT).unwrap();
    std::os::unix::fs::symlink(outside.path(), folder.path().join("out")).unwrap();
    let pipe = folder.path().join("pipe");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let kept = kept(folder.path(), &Asked::default());
    assert_eq!(
        (kept.lines.len(), reasons(&kept)),
        (1, vec!["it is no regular file", "it is no regular file"])
    );
    assert!(reasons(&kept::kept(&pipe, &Asked::default()))[0].contains("no regular file"));
}

#[test]
fn a_taker_that_takes_no_more_ends_the_reading() {
    struct Full;
    impl messages::Taker for Full {
        fn conversation(&mut self, _: messages::Format, _: messages::Conversation) {}
        fn message(&mut self, _: messages::Format, _: &str, _: &str, _: &messages::Message<'_>) -> std::io::Result<()> {
            Err(std::io::Error::other("the disk is full"))
        }
        fn not_read(&mut self, not_read: messages::NotRead) -> std::io::Result<()> {
            panic!("nothing is wrong with the export: {not_read:?}")
        }
        fn other(&mut self, _: &str) {}
        fn file(&mut self, _: messages::FileRead) {}
    }
    for path in fixtures()
        .iter()
        .filter(|path| !path.ends_with("EXPECTED.tsv") && !path.ends_with("ORIGIN.md"))
    {
        let alone = kept(path, &Asked::default()).lines.len();
        let read = messages::read(std::slice::from_ref(path), &Asked::default(), &mut Full);
        assert_eq!(read.is_err(), alone > 0, "{}: {read:?}", path.display());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    /// A fixture with some bytes changed is read to an end, whatever they were changed to.
    #[test]
    fn changed_bytes_end(which in any::<prop::sample::Index>(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let all = fixtures();
        let path = which.get(&all);
        let mut bytes = fs::read(path).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = of_bytes(path.file_name().unwrap().to_str().unwrap(), &bytes);
    }

    /// What is written as WhatsApp writes it is read as it was.
    #[test]
    fn a_chat_is_read_as_it_was_written(
        said in prop::collection::vec(("[A-Za-z][A-Za-z ]{0,10}[a-z]", "[a-z][^\u{0}-\u{1f}\u{200e}]{0,60}", 1_i8..=28, 0_u32..24, 0_u32..60), 1..30)
    ) {
        let begin = ["28/03/2026, 00:00 - Messages are encrypted.\n".to_owned()];
        let lines = said.iter().map(|(who, what, day, hour, minute)| format!("{day:02}/03/2026, {hour:02}:{minute:02} - {who}: {what}\n"));
        let text: Vec<String> = begin.into_iter().chain(lines).collect();
        let text = text.concat();
        let kept = of_bytes("chat.txt", text.as_bytes());
        prop_assert_eq!(kept.lines.len(), said.len() + 1);
        for ((who, what, day, hour, minute), line) in said.iter().zip(&kept.lines[1..]) {
            prop_assert_eq!(line["sender"].as_str(), Some(who.as_str()));
            let local = format!("2026-03-{day:02}T{hour:02}:{minute:02}:00");
            prop_assert_eq!(line["time_local"].as_str(), Some(local.as_str()));
            if line["kind"] == "message" && line["attachments"].as_array().unwrap().is_empty() && line["deleted"] == false && line["edited"] == false {
                prop_assert_eq!(line["text"].as_str(), Some(what.as_str()));
            }
        }
    }
}

#[test]
fn a_report_that_never_ends_a_field_is_bounded_and_told() {
    let message = |body: &str, id: u32| {
        format!(
            "<model type=\"InstantMessage\" id=\"{id}\"><field name=\"Body\"><value>{body}</value></field><field name=\"TimeStamp\"><value formattedTimestamp=\"2026-03-28T18:0{id}:00+00:00\">x</value></field></model>"
        )
    };
    let part = format!("<![CDATA[{}]]>", "x".repeat(1 << 20));
    let value = "y".repeat(1 << 20);
    let attributes: Vec<String> = (0..20).map(|number| format!(" a{number}=\"{value}\"")).collect();
    let attributes = attributes.concat();
    let report = format!(
        "<project reportVersion=\"8\"><decodedData><modelType type=\"Chat\"><model type=\"Chat\" id=\"c\"{attributes}><field name=\"Id\"><value>chat</value></field><multiModelField name=\"Messages\">{}{}</multiModelField></model></modelType></decodedData></project>",
        message(&part.repeat(12), 1),
        message("after", 2)
    );
    let kept = of_bytes("report.xml", report.as_bytes());
    assert_eq!(
        (kept.lines.len(), kept.lines[1]["text"].as_str()),
        (2, Some("after")),
        "{:?}",
        kept.summary
    );
    assert_eq!(reasons(&kept), ["a part of it is too long and was left out"]);
    let deep = format!("<project reportVersion=\"8\">{}", "<field name=\"f\">".repeat(100_000));
    assert!(reasons(&of_bytes("report.xml", deep.as_bytes()))[0].contains("deeper than 128 levels"));
    let parts = "<part ct=\"image/gif\" name=\"a.gif\"/>".repeat(10_050);
    let mms = format!(
        "<smses count=\"1\"><mms date=\"1774720860000\" address=\"1\" msg_box=\"1\"><parts>{parts}</parts></mms></smses>"
    );
    let kept = of_bytes("sms.xml", mms.as_bytes());
    assert_eq!(
        (kept.lines.len(), reasons(&kept)),
        (1, vec!["50 parts behind the first 10,000 of a message were not read"])
    );
}
