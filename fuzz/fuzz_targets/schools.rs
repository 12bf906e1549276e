//! Any bytes at all, as the register of schools: no panic, no number twice, and what is read survives being stored.
#![no_main]

use domain::schools::School;
use exchange::schools::{Limits, read};
use libfuzzer_sys::fuzz_target;
use std::collections::HashSet;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(register) = read(bytes, &Limits::default(), &mut |_| {}) {
        let mut met = HashSet::new();
        for school in register.schools {
            assert!(met.insert(school.urn));
            let stored = serde_json::to_string(&school).expect("a school can be stored");
            let again: School = serde_json::from_str(&stored).expect("a stored school can be read");
            assert_eq!(again, school);
            assert!(!school.search_words().is_empty());
        }
    }
});
