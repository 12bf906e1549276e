//! What is sealed opens with its passphrase, and with nothing else.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use lopdf::{Document, LoadOptions};

mod paper;
use paper::paper;

fn holds(bytes: &[u8], wanted: &str) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted.as_bytes())
}

#[test]
fn a_sealed_paper_opens_with_its_passphrase_and_nothing_of_it_is_read_without() {
    let plain = documents::pdf(&paper("Saltmarsh")).unwrap();
    let passphrase = "sieben Bäume, łódź, heron";
    let sealed = documents::sealed(&plain, passphrase).unwrap();
    assert!(holds(&plain, "Saltmarsh") && !holds(&sealed, "Saltmarsh"));
    let open = |passphrase: &str| {
        let document = Document::load_mem_with_options(&sealed, LoadOptions::with_password(passphrase)).ok()?;
        let pages = document.get_pages().into_keys().collect::<Vec<_>>();
        document.extract_text(&pages).ok()
    };
    assert!(open(passphrase).unwrap().contains("Saltmarsh"));
    for wrong in ["", "sieben", "Sieben Bäume, łódź, heron"] {
        assert!(!open(wrong).unwrap_or_default().contains("Saltmarsh"), "{wrong}");
    }
    let again = documents::sealed(&plain, passphrase).unwrap();
    assert_ne!(sealed, again, "its key is its own");
    assert!(documents::sealed(b"no PDF", passphrase).is_err());
}
