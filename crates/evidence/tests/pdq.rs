//! PDQ against the vectors of its C++ reference.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::many_single_char_names,
    clippy::manual_midpoint,
    clippy::cast_possible_wrap,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a test that cannot go on should stop; the formulas are as they are published, in numbers below 2,001"
)]

use evidence::pdq::{Luma, Pdq, Turn, brightness};
use evidence::picture::{Decoding, decoded};
use std::path::PathBuf;

fn data(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/pdq")
        .join(name)
}

fn rows(name: &str) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(data(name)).unwrap();
    text.lines()
        .skip(1)
        .map(|line| line.split(',').map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_picture_has_the_hash_and_the_quality_of_the_reference() {
    let (mut exact, mut decoding) = (0, Decoding::default());
    for row in rows("expected.csv") {
        let bytes = std::fs::read(data("pictures").join(&row[0])).unwrap();
        let decoded = decoding.decoded(&bytes).unwrap();
        assert!(!decoded.cut_short, "{}", row[0]);
        let hashed = decoded.hashed;
        let expected: Pdq = row[6].parse().unwrap();
        let distance = hashed.hash().distance(expected);
        let turns: Vec<u32> = Turn::ALL
            .iter()
            .zip(&row[10..18])
            .map(|(turn, hash)| hashed.turned(*turn).distance(hash.parse().unwrap()))
            .collect();
        assert_eq!(hashed.quality.to_string(), row[7], "{}", row[0]);
        // Where decoders differ by a shade, two bits may.
        let most = if row[0] == "wee.jpg" { 2 } else { 0 };
        assert!(distance <= most, "{}: {distance} bits", row[0]);
        assert!(turns.iter().all(|distance| *distance <= 2), "{}: {turns:?}", row[0]);
        exact += usize::from(distance == 0);
    }
    assert_eq!(exact, 12);
}

/// A picture by its formula, in integers.
fn formula(name: &str, x: i64, y: i64, w: i64, h: i64) -> i64 {
    fn tri(t: i64, p: i64) -> i64 {
        (t.rem_euclid(2 * p) - p).abs() * 255 / p
    }
    fn lcg(n: i64) -> i64 {
        let mut s = u32::try_from((n.wrapping_mul(2_654_435_761).wrapping_add(12_345)).rem_euclid(1 << 32)).unwrap();
        s ^= s >> 15;
        s = s.wrapping_mul(2_246_822_519);
        s ^= s >> 13;
        i64::from(s % 256)
    }
    match name {
        "flat" => 128,
        "ramp_x" => x * 255 / (w - 1),
        "ramp_xy" => (x * 255 / (w - 1) + y * 255 / (h - 1)) / 2,
        "tri3" => (tri(x, 37) + tri(y, 53) + tri(x + y, 71)) / 3,
        "tri_slow" => (tri(3 * x + y, 211) + tri(5 * y + 2 * x, 307)) / 2,
        "blocks16" => lcg((y / 16) * 4096 + x / 16),
        "blocks40" => lcg((y / 40) * 4096 + x / 40 + 7),
        "noise" => lcg(y * 65_536 + x),
        "checker8" => 255 * ((x / 8 + y / 8) % 2),
        "quad" => ((x * x + 3 * y * y + x * y) / 64) % 256,
        _ => unreachable!("{name}"),
    }
}

#[test]
fn every_picture_made_by_a_formula_has_the_hash_of_the_reference() {
    for row in rows("synthetic.csv") {
        let (w, h): (i64, i64) = (row[2].parse().unwrap(), row[3].parse().unwrap());
        let pixel = |x: usize, y: usize| {
            let (x, y) = (x as i64, y as i64);
            let v = formula(&row[0], x, y, w, h);
            let byte = |v: i64| u8::try_from(v).unwrap();
            if row[1] == "grey" {
                f32::from(byte(v))
            } else {
                brightness([byte(v), byte(255 - v / 2), byte((3 * v + x) % 256)])
            }
        };
        let hashed = Luma::picked(w as usize, h as usize, pixel).unwrap().hashed();
        let distance = hashed.hash().distance(row[4].parse().unwrap());
        assert_eq!(hashed.quality.to_string(), row[5], "{} {} {w}x{h}", row[0], row[1]);
        // A picture so plain that two builds of the reference itself differ has no hash to be equal to.
        if row[6] == "0" {
            assert_eq!(distance, 0, "{} {} {w}x{h}", row[0], row[1]);
        }
    }
}

/// One is decoded into the memory of the one before it.
#[test]
fn what_a_broken_picture_lacks_is_not_taken_from_the_picture_before_it() {
    let before = std::fs::read(data("pictures/bridge-2-rotate-90.jpg")).unwrap();
    let broken = std::fs::read(data("pictures/aaa-orig.jpg")).unwrap();
    for cut in (0..broken.len()).step_by(20_011) {
        let mut decoding = Decoding::default();
        decoding.decoded(&before).unwrap();
        // With an end, that is: a decoder that comes upon none fills up what it lacks by itself.
        let ended = [&broken[..cut], &[0xff, 0xd9]].concat();
        let after = decoding.decoded(&ended).map(|decoded| decoded.hashed);
        let alone = decoded(&ended).map(|decoded| decoded.hashed);
        assert_eq!(
            after.map_err(|why| why.to_string()),
            alone.map_err(|why| why.to_string()),
            "cut at {cut}"
        );
    }
}

/// Readers forgive a JPEG that ends too soon, so half a picture would pass for the whole of another.
#[test]
fn a_jpeg_that_is_cut_short_says_so_wherever_it_was_cut() {
    let bytes = std::fs::read(data("pictures/square-128x128.jpg")).unwrap();
    for cut in (0..bytes.len() - 1).filter(|cut| cut % 37 == 0 || cut + 40 > bytes.len()) {
        if let Ok(decoded) = decoded(&bytes[..cut]) {
            assert!(decoded.cut_short, "cut at {cut} of {}", bytes.len());
        }
    }
    let trailing = [&bytes[..], b"what a telephone puts behind it"].concat();
    assert!(!decoded(&trailing).unwrap().cut_short);
}
