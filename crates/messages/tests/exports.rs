//! Every export of the fixtures is read as `EXPECTED.tsv` beside them says: how many of what, and how its times are known.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

mod kept;

use kept::{Kept, kept};
use messages::Asked;
use serde_json::Value;
use std::path::{Path, PathBuf};

fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(path)
}

fn of(path: &str) -> Kept {
    kept(&fixture(path), &Asked::default())
}

impl Kept {
    fn count(&self, wanted: impl Fn(&Value) -> bool) -> usize {
        self.lines.iter().filter(|line| wanted(line)).count()
    }
    fn kinds(&self, kind: &str) -> usize {
        self.count(|line| line["kind"] == kind)
    }
    fn yes(&self, field: &str) -> usize {
        self.count(|line| line[field] == true)
    }
    fn filled(&self, field: &str) -> usize {
        self.count(|line| !line[field].is_null())
    }
    fn attachments(&self) -> Vec<&Value> {
        self.lines
            .iter()
            .flat_map(|line| line["attachments"].as_array().unwrap())
            .collect()
    }
    /// Of every message: how its time is known.
    fn origins(&self) -> Vec<&str> {
        let mut origins: Vec<&str> = self
            .lines
            .iter()
            .map(|line| line["zone_origin"].as_str().unwrap())
            .collect();
        origins.sort_unstable();
        origins.dedup();
        origins
    }
    fn texts(&self) -> Vec<&str> {
        self.lines.iter().filter_map(|line| line["text"].as_str()).collect()
    }
    fn senders(&self) -> Vec<&str> {
        let mut senders: Vec<&str> = self.lines.iter().filter_map(|line| line["sender"].as_str()).collect();
        senders.sort_unstable();
        senders.dedup();
        senders
    }
    fn format(&self) -> &str {
        self.summary.format.unwrap_or_default()
    }
}

/// Every fixture: path, format, entries, of which of the platform, calls, deleted, edited, answers, attachments, reactions.
#[rustfmt::skip]
const EXPORTS: [(&str, &str, usize, [usize; 7]); 25] = [
    ("whatsapp/android-en-GB-24h.txt",       "whatsapp",              18, [2, 0, 2, 1, 0, 3, 0]),
    ("whatsapp/android-en-US-12h-group.txt", "whatsapp",              12, [8, 0, 0, 0, 0, 0, 0]),
    ("whatsapp/ios-en-GB",                   "whatsapp",              13, [3, 0, 1, 1, 0, 4, 0]),
    ("whatsapp/android-de.txt",              "whatsapp",               6, [1, 0, 1, 0, 0, 2, 0]),
    ("whatsapp/ambiguous-dates.txt",         "whatsapp",               4, [0, 0, 0, 0, 0, 0, 0]),
    ("telegram/single-chat",                 "telegram",              13, [2, 0, 0, 1, 1, 2, 1]),
    ("telegram/full-export",                 "telegram",               2, [0, 0, 0, 0, 0, 0, 0]),
    ("instagram",                            "instagram",              6, [1, 0, 0, 0, 0, 2, 1]),
    ("facebook",                             "facebook",               4, [1, 1, 1, 0, 0, 1, 0]),
    ("discord-package",                      "discord-package",        2, [0, 0, 0, 0, 0, 2, 0]),
    ("discord-chat-exporter/Direct Messages - jo_example [300000000000000001].json",
                                             "discord-chat-exporter",  5, [0, 1, 0, 1, 1, 1, 1]),
    ("discord-chat-exporter/dm.csv",         "discord-chat-exporter",  2, [0, 0, 0, 0, 0, 1, 1]),
    ("snapchat/json/chat_history.json",      "snapchat",               7, [2, 0, 1, 0, 0, 2, 0]),
    ("snapchat/json/snap_history.json",      "snapchat",               1, [0, 0, 0, 0, 0, 1, 0]),
    ("sms-backup-restore",                   "sms-backup-restore",     5, [0, 0, 0, 0, 0, 1, 0]),
    ("ufed-xml",                             "ufed-xml",               7, [1, 1, 1, 0, 1, 1, 0]),
    ("cellebrite-xlsx",                      "cellebrite-xlsx",        5, [1, 0, 1, 0, 0, 1, 0]),
    ("axiom-csv",                            "axiom-csv",              2, [0, 0, 0, 0, 0, 0, 0]),
    ("ileapp-tsv",                           "ileapp-tsv",             2, [0, 0, 0, 0, 0, 0, 0]),
    ("generic-csv",                          "generic-csv",            4, [0, 0, 1, 0, 0, 1, 0]),
    ("google-chat",                          "google-chat",            3, [0, 0, 1, 1, 1, 1, 1]),
    ("skype",                                "skype",                  3, [0, 1, 1, 1, 1, 0, 0]),
    ("x-archive",                            "x-archive",              2, [0, 0, 0, 0, 0, 1, 1]),
    ("tiktok",                               "tiktok",                 2, [0, 0, 0, 0, 0, 1, 0]),
    ("imessage",                             "imessage",               6, [0, 0, 1, 1, 1, 0, 0]),
];

#[test]
fn every_export_is_read_as_expected() {
    for (path, format, entries, [system, calls, deleted, edited, answers, attachments, reactions]) in EXPORTS {
        let kept = of(path);
        assert_eq!(kept.format(), format, "{path}");
        assert_eq!(kept.summary.not_read, [], "{path}");
        let reacted = kept
            .lines
            .iter()
            .map(|line| line["reactions"].as_array().map_or(0, Vec::len))
            .sum::<usize>();
        assert_eq!(
            [
                kept.lines.len(),
                kept.kinds("system"),
                kept.kinds("call"),
                kept.yes("deleted"),
                kept.yes("edited")
            ],
            [entries, system, calls, deleted, edited],
            "{path}: entries, of the platform, calls, deleted, edited: {:#?}",
            kept.lines
        );
        assert_eq!(
            [kept.filled("reply_to"), kept.attachments().len(), reacted],
            [answers, attachments, reactions],
            "{path}: answers, attachments, reactions: {:#?}",
            kept.lines
        );
    }
}

#[test]
fn nobody_invents_a_zone() {
    for (paths, origins) in [
        (&["whatsapp"][..], &["unknown"][..]),
        (&["discord-package", "tiktok"], &["assumed"]),
        (
            &[
                "instagram",
                "facebook",
                "discord-chat-exporter",
                "snapchat",
                "sms-backup-restore",
                "cellebrite-xlsx",
                "axiom-csv",
                "ileapp-tsv",
                "generic-csv",
                "google-chat",
                "skype",
                "x-archive",
                "element",
                "signal-cli",
                "imessage",
                "telegram/full-export",
            ],
            &["stated"],
        ),
    ] {
        for path in paths {
            let kept = of(path);
            assert_eq!(kept.origins(), origins, "{path}");
            for line in &kept.lines {
                assert_eq!(line["time_utc"].is_null(), origins == ["unknown"], "{path}: {line:#}");
            }
        }
    }
    // Of one message Telegram says no time at all, and of one Cellebrite does not.
    for path in ["telegram/single-chat", "ufed-xml"] {
        let kept = of(path);
        assert_eq!(
            kept.count(|line| line["zone_origin"] == "unknown" && line["time_raw"] == ""),
            1,
            "{path}"
        );
        assert_eq!(
            kept.count(|line| line["zone_origin"] == "stated"),
            kept.lines.len() - 1,
            "{path}"
        );
    }
}

#[test]
fn a_zone_that_is_said_is_assumed() {
    let asked = Asked {
        zone: Some(jiff::tz::TimeZone::get("Europe/London").unwrap()),
        ..Asked::default()
    };
    let kept = kept(&fixture("whatsapp/android-en-GB-24h.txt"), &asked);
    assert_eq!(kept.origins(), ["assumed"]);
    let last = kept.lines.last().unwrap();
    // The clocks were put forward in that night.
    assert_eq!(
        (last["time_raw"].as_str(), last["time_utc"].as_str()),
        (Some("29/03/2026, 02:00"), Some("2026-03-29T01:00:00Z"))
    );
    // What states its own zone keeps it.
    let kept = self::kept(&fixture("sms-backup-restore"), &asked);
    assert_eq!(kept.origins(), ["stated"]);
}

#[test]
fn dates_are_decided_over_the_whole_file() {
    for (path, order, because) in [
        ("whatsapp/android-en-GB-24h.txt", "day_first", "proven"),
        ("whatsapp/android-en-US-12h-group.txt", "month_first", "proven"),
        ("whatsapp/ambiguous-dates.txt", "day_first", "months_end"),
    ] {
        let kept = of(path);
        let dates = serde_json::to_value(kept.summary.files[0].dates).unwrap();
        assert_eq!(
            (dates["order"].as_str(), dates["because"].as_str()),
            (Some(order), Some(because)),
            "{path}"
        );
    }
    let kept = of("whatsapp/android-en-US-12h-group.txt");
    assert_eq!(kept.lines[0]["time_local"], "2026-03-08T01:59:00");
    assert_eq!(kept.lines[10]["time_local"], "2026-03-13T21:16:00");
}

#[test]
fn whatsapp_says_who_and_what() {
    let kept = of("whatsapp/android-en-GB-24h.txt");
    assert_eq!(kept.senders(), ["Jo Example", "Sam Fixture"]);
    assert!(
        kept.texts()
            .contains(&"Things to bring next week:\n- boots\n- shin pads\n12:30 - lunch\n\nsee you there")
    );
    assert!(kept.texts().contains(&"kick off is 10:30 not 10:00"));
    assert!(kept.texts().contains(&"the pitch at noon"));
    assert_eq!(kept.lines[4]["attachments"][0]["name"], "IMG-20260328-WA0003.jpg");
    assert_eq!(
        (
            kept.lines[3]["source"]["line"].as_u64(),
            kept.lines[4]["source"]["line"].as_u64()
        ),
        (Some(4), Some(10))
    );
    let group = of("whatsapp/android-en-US-12h-group.txt");
    assert_eq!(
        group.senders(),
        ["+44 7700 900321", "Alex Invented", "~\u{202f}Robin M"]
    );
    let iphone = of("whatsapp/ios-en-GB");
    assert_eq!(
        iphone.senders(),
        ["+44\u{a0}7700\u{a0}900321", "Sam Fixture", "~\u{a0}Robin M"]
    );
    assert!(
        iphone
            .texts()
            .contains(&"ok\r\ntwo lines\r\n[not a date] still the same message")
    );
    assert_eq!(iphone.summary.conversations[0].title.as_deref(), Some("ios-en-GB"));
}

#[test]
fn a_file_alone_is_read_with_what_stands_beside_it() {
    let discord = of("discord-package/Messages/c300000000000000001/messages.json");
    assert_eq!(
        discord.summary.conversations[0].title.as_deref(),
        Some("Direct Message with jo_example#0")
    );
    assert_eq!((discord.senders(), discord.lines.len()), (vec!["sam_fixture"], 2));
    assert_eq!(
        of("x-archive/data/direct-messages.js").senders(),
        ["70002", "owner_fixture"]
    );
    let path = "instagram/your_instagram_activity/messages/inbox/joexample_1700000000000001/message_1.json";
    assert_eq!(
        (of(path).format(), of(path).summary.conversations[0].id.as_str()),
        ("instagram", "inbox/joexample_1700000000000001")
    );
}

#[test]
fn texts_are_mended_and_whole() {
    let instagram = of("instagram");
    assert_eq!(instagram.senders(), ["Instagram User", "Jo Example", "Zoë Fixture ⚽"]);
    assert!(
        instagram
            .texts()
            .contains(&"don’t tell anyone, it’s a surprise party 🎂")
    );
    assert!(instagram.texts().contains(&"naïve café — how old are you?"));
    assert_eq!(instagram.kinds("unsupported"), 1);
    assert_eq!(
        of("facebook").summary.conversations[0].title.as_deref(),
        Some("Pâtisserie run")
    );
    assert!(
        of("telegram/single-chat")
            .texts()
            .contains(&"See https://example.org/pier and call +447700900123")
    );
    assert!(of("telegram/full-export").texts().contains(&"ok👍"));
    assert!(of("skype").texts().contains(&"Yes & it's dry"));
    assert!(
        of("x-archive")
            .texts()
            .contains(&"Is the match on? & see https://t.co/x")
    );
    assert!(
        of("sms-backup-restore")
            .texts()
            .contains(&"Is training on? \nJo & I can drive")
    );
    assert!(of("imessage").texts().contains(&"x".repeat(200).as_str()));
    assert!(of("ufed-xml").texts().contains(&"Yes & <bring> boots"));
    assert!(of("generic-csv").texts().contains(&"Yes, \"10:30\""));
    assert!(of("cellebrite-xlsx").senders().contains(&"Sam Fixture"));
}

#[test]
fn telegram_keeps_its_chats_and_what_is_not_there() {
    let kept = of("telegram/full-export");
    let titles: Vec<_> = kept
        .summary
        .conversations
        .iter()
        .map(|conversation| conversation.title.as_deref())
        .collect();
    assert_eq!(
        titles,
        [Some("Sam Fixture"), Some("Saved messages"), None, Some("Old group")]
    );
    assert_eq!(kept.lines[0]["time_raw"], "2026-07-01T10:00:00");
    assert_eq!(kept.lines[0]["time_utc"], "2026-07-01T09:00:00Z");
    let single = of("telegram/single-chat");
    assert_eq!(single.kinds("unsupported"), 1);
    assert_eq!(single.filled("forwarded_from"), 1);
    assert_eq!(
        single
            .attachments()
            .iter()
            .filter(|one| one["absent"].is_string())
            .count(),
        1
    );
    assert_eq!(
        single.count(|line| line["sender"].is_null() && line["sender_id"] == "user700099"),
        1
    );
}

#[test]
fn an_edit_and_a_deletion_say_of_what() {
    let element = of("element");
    assert_eq!((element.format(), element.lines.len()), ("element", 5));
    assert_eq!(
        (
            element.kinds("system"),
            element.kinds("edit"),
            element.yes("deleted"),
            element.filled("reply_to")
        ),
        (1, 1, 1, 1)
    );
    let edit = element.lines.iter().find(|line| line["kind"] == "edit").unwrap();
    assert_eq!(
        (edit["about"].as_str(), edit["text"].as_str()),
        (Some("$3"), Some("Yes, 10:30"))
    );
    assert!(
        element.texts().contains(&"Yes"),
        "what is answered is not said again: {:?}",
        element.texts()
    );
    let signal = of("signal-cli");
    assert_eq!(
        (
            signal.format(),
            signal.lines.len(),
            signal.kinds("deletion"),
            signal.filled("reply_to")
        ),
        ("signal-cli", 3, 1, 1)
    );
    assert_eq!(signal.summary.conversations.len(), 2);
    let imessage = of("imessage");
    let reaction = imessage.lines.iter().find(|line| line["kind"] == "reaction").unwrap();
    assert_eq!(
        (reaction["about"].as_str(), reaction["source"]["record"].as_i64()),
        (Some("M2"), Some(4))
    );
}

#[test]
fn numbers_of_one_person_are_one_conversation() {
    let kept = of("sms-backup-restore");
    let conversations: Vec<_> = kept
        .summary
        .conversations
        .iter()
        .map(|one| (one.id.as_str(), one.messages))
        .collect();
    assert_eq!(
        conversations,
        [
            ("+447700900123", 2),
            ("EXAMPLEBANK", 1),
            ("+447700900321", 1),
            ("+447700900123~+447700900321", 1)
        ]
    );
    assert_eq!(kept.count(|line| line["status"] == "draft"), 1);
    let sent = &kept.attachments()[0];
    assert_eq!(
        (sent["name"].as_str(), sent["type"].as_str(), sent["size"].as_u64()),
        (Some("dot.gif"), Some("image/gif"), Some(42))
    );
}

#[test]
fn a_report_of_an_extraction_keeps_digests_and_counts_the_rest() {
    let kept = of("ufed-xml");
    let sent = kept.attachments()[0].clone();
    assert_eq!(sent["md5"], "8ee0b79fb35b0efe85b44c0ee243f8d5");
    assert_eq!(
        sent["sha256"],
        "4502846f2b0708ba711ffbd11548a7d79223c02b9fec3b7863628a72d46ac8b3"
    );
    assert_eq!(sent["size"], 20_480);
    let others = &kept.summary.others;
    assert_eq!((others["Contact"], others["UserAccount"], others["file"]), (1, 1, 1));
    let chat = &kept.summary.conversations[0];
    assert_eq!(
        (chat.messages, &chat.participants[..2]),
        (6, &["Sam Fixture".to_owned(), "Owner Fixture".to_owned()][..])
    );
    let carved = of("axiom-csv");
    assert_eq!(carved.count(|line| line["status"] == "Carving"), 1);
    assert_eq!(carved.lines[1]["text"], "Yes,\nbring boots");
    assert_eq!(carved.lines[0]["sender"], "Sam Fixture");
    assert_eq!(carved.lines[0]["time_utc"], "2026-03-28T18:01:00Z");
    assert_eq!(of("ileapp-tsv").lines[1]["text"], "Yes\nbring boots");
}

#[test]
fn everything_at_once_is_mixed() {
    let kept = of("");
    assert_eq!(kept.format(), "mixed");
    // What stands beside the exports to explain them is no export.
    let not_read: Vec<_> = kept
        .summary
        .not_read
        .iter()
        .map(|one| one.file.rsplit('/').next().unwrap())
        .collect();
    assert_eq!(not_read, ["EXPECTED.tsv", "ORIGIN.md"]);
    let entries: usize = EXPORTS.iter().map(|(_, _, entries, _)| entries).sum();
    // Element and Signal have tests of their own.
    assert_eq!(kept.lines.len(), entries + 5 + 3);
    for file in &kept.summary.files {
        assert_eq!(file.sha256.len(), 64, "{}", file.path);
    }
    assert_eq!(kept.origins(), ["assumed", "stated", "unknown"]);
}
