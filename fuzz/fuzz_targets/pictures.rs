//! Any bytes at all, as a picture: a hash whose copies turned back are itself, or a reason; no panic and no endless work.
#![no_main]

use evidence::pdq::Turn;
use evidence::picture::decoded;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    match decoded(bytes) {
        Ok(decoded) => {
            let hashed = decoded.hashed;
            assert!(hashed.quality <= 100);
            assert_eq!(hashed.turned(Turn::None), hashed.hash());
        }
        Err(why) => assert!(!why.to_string().is_empty()),
    }
});
