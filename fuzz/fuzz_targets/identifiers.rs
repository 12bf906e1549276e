//! Any text at all, as an identifier of each kind: no panic, the text given back, the normal form of bounded length.
#![no_main]

use domain::identifiers::{Identifier, IdentifierKind, LONGEST_NORMAL};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|texts: (&str, &str)| {
    let (qualifier, text) = texts;
    for kind in IdentifierKind::ALL {
        let found = Identifier::new(kind, qualifier, text);
        assert_eq!(found.received.sent(), text.as_bytes());
        assert!(found.normal.len() <= LONGEST_NORMAL);
        assert!(found.search_terms().iter().all(|term| !term.is_empty()));
    }
});
