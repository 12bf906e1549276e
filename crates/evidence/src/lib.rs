//! Evidence: files to digests, perceptual hashes, matches and counts.
//!
//! Nothing here shows a picture, keeps one or sends one anywhere: what comes out is digests, hashes, metadata and counts.
//! Pictures are decoded in processes of their own that can reach nothing ([`worker`]); what crashes, hangs or explodes there is
//! a line of the result and ends nothing.

pub mod camera;
pub mod case;
pub mod digests;
mod disk;
pub mod file;
pub mod image;
pub mod lists;
mod mapped;
pub mod pdq;
pub mod picture;
pub mod processor;
pub mod scan;
pub mod seal;
#[cfg(feature = "testing")]
pub mod testing;
pub mod vics;
pub mod video;
pub mod worker;
