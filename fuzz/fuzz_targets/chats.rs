//! Any bytes at all, as an export of chats under each name that could be one: no panic, and an end. Begin with the fixtures: copy
//! the files below crates/messages/tests/fixtures into fuzz/corpus/chats.
#![no_main]

use libfuzzer_sys::fuzz_target;
use messages::{Asked, Summary, read};

fuzz_target!(|bytes: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["messages.json", "messages.csv", "report.xml", "chat.db", "report.xlsx"] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("a file");
        let mut summary = Summary::default();
        read(&[path], &Asked::default(), &mut summary).expect("a summary takes everything");
        let listed: u64 = summary
            .conversations
            .iter()
            .map(|conversation| conversation.messages)
            .sum();
        assert_eq!(listed, summary.messages);
    }
});
