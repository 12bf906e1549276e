//! Any bytes at all, as a list in whatever form they seem to have: rows, or a reason; no panic and no endless work.
#![no_main]

use evidence::lists::read::{SixtyFour, form, read};
use libfuzzer_sys::fuzz_target;
use std::io::Write as _;

fuzz_target!(|bytes: &[u8]| {
    let mut list = tempfile::NamedTempFile::new().expect("a folder for files that go away");
    list.write_all(bytes).expect("room for them");
    if let Ok(form) = form(list.path()) {
        let mut last = 0;
        let _ = read(list.path(), form, Some(SixtyFour::Pdq), &mut |row| {
            assert!(row.number > last, "rows are counted up");
            last = row.number;
            Ok(())
        });
    }
});
