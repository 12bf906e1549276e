//! Any bytes at all, as a document: no panic, a text that is not empty and holds nothing that hides letters, or a reason.
#![no_main]

use exchange::documents::{Limits, take};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match take(bytes, &Limits::default()) {
        Ok(taken) => {
            assert!(!taken.text.trim().is_empty());
            assert!(!taken.text.contains(['\u{202e}', '\u{200b}', '\0']));
        }
        Err(refused) => assert!(!refused.reason.is_empty()),
    }
});
