//! PDQ, the perceptual hash of pictures (Meta, *The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm*,
//! 2019), in the flavour of its C++ reference: a picture with a side above 512 is first picked down to 512 x 512 by nearest
//! neighbour, which gives the reference's own bits.
//!
//! Two pictures are alike when their hashes differ in at most 31 of 256 bits; a hash of a quality below 50 says little.

mod hash;
mod luma;

pub use hash::{BITS, Pdq};
pub use luma::{Hashed, LARGEST_SIDE, Luma, Turn, brightness};

/// Two hashes that differ in at most so many bits are taken for one picture (the published threshold).
pub const RADIUS: u32 = 31;
/// A hash of a lower quality than this is not matched (the published threshold).
pub const LEAST_QUALITY: u8 = 50;
