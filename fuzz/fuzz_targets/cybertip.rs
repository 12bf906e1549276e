//! Any bytes at all, as a report. What is read must survive being stored and read back.
#![no_main]

use exchange::cybertip::{Document, Limits, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(documents) = read(bytes, &Limits::default()) {
        let stored = serde_json::to_string(&documents).expect("a report can be stored");
        let again: Vec<Document> = serde_json::from_str(&stored).expect("a stored report can be read");
        assert_eq!(again, documents);
    }
});
