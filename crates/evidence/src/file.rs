//! A file, read once: its digests, its type by content, and of a picture what a decoder sees.

use serde::Serialize;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use crate::digests::{Digesting, Digests};
use crate::pdq::Pdq;
use crate::worker::NoDecoder;
use crate::worker::decode::{Decoder, MOST_BYTES, too_large};

/// What is known of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Examined {
    /// Where it is; what is not UTF-8 in it is shown as a mark.
    pub path: String,
    /// How many bytes it has; nothing where it could not be read.
    pub size: Option<u64>,
    /// MD5.
    pub md5: Option<String>,
    /// SHA-1.
    pub sha1: Option<String>,
    /// SHA-256.
    pub sha256: Option<String>,
    /// Its media type, by its content and not by its name.
    #[serde(rename = "type")]
    pub media_type: Option<&'static str>,
    /// The PDQ hash of a picture.
    pub pdq: Option<Pdq>,
    /// Its quality, from 0 to 100.
    pub pdq_quality: Option<u8>,
    /// The hashes that its turned and mirrored copies would have, for matching.
    #[serde(skip)]
    pub turns: Option<[Pdq; 8]>,
    /// What could not be read or seen, and why.
    pub error: Option<String>,
}

/// The type of what is none that is known.
pub const UNKNOWN_TYPE: &str = "application/octet-stream";
/// The types of pictures that are decoded.
pub const PICTURES: [&str; 6] = [
    "image/jpeg",
    "image/png",
    "image/gif",
    "image/bmp",
    "image/tiff",
    "image/webp",
];
/// So many bytes tell what a file is.
const HEAD: usize = 8 * 1024;
/// So many bytes are read at once.
const AT_ONCE: usize = 1024 * 1024;

/// The media type of a file by the first bytes of it.
pub fn media_type(head: &[u8]) -> &'static str {
    infer::get(head).map_or(UNKNOWN_TYPE, |found| found.mime_type())
}

/// What was read of a file: its digests, its type, and its bytes if they were to be kept, or that they are too many.
#[derive(Debug)]
pub(crate) struct Taken {
    pub(crate) digests: Digests,
    pub(crate) media_type: &'static str,
    pub(crate) kept: Option<Result<Vec<u8>, ()>>,
}

/// Reads a file to its end. `most` says of which types the bytes are kept, if they are not more.
pub(crate) fn take(mut file: impl Read, most: impl Fn(&str) -> Option<u64>) -> std::io::Result<Taken> {
    let mut digesting = Digesting::default();
    let mut piece = Vec::with_capacity(AT_ONCE);
    let mut read_on = |piece: &mut Vec<u8>| {
        piece.clear();
        file.by_ref().take(AT_ONCE as u64).read_to_end(piece)
    };
    read_on(&mut piece)?;
    let media_type = media_type(piece.get(..HEAD).unwrap_or(&piece));
    let most = most(media_type);
    let mut kept = most.map(|_| Ok(Vec::new()));
    while !piece.is_empty() {
        digesting.add(&piece);
        if let (Some(Ok(bytes)), Some(most)) = (&mut kept, most) {
            if (bytes.len() + piece.len()) as u64 <= most {
                bytes.extend_from_slice(&piece);
            } else {
                kept = Some(Err(()));
            }
        }
        read_on(&mut piece)?;
    }
    Ok(Taken {
        digests: digesting.end(),
        media_type,
        kept,
    })
}

/// Examines a file. Whatever is wrong with it is said in the answer; an error says that nothing can be decoded at all.
pub fn examine<F: Fn() -> Command>(path: &Path, decoder: &mut Decoder<F>) -> Result<Examined, NoDecoder> {
    let mut examined = Examined {
        path: path.to_string_lossy().into_owned(),
        size: None,
        md5: None,
        sha1: None,
        sha256: None,
        media_type: None,
        pdq: None,
        pdq_quality: None,
        turns: None,
        error: None,
    };
    let opened = std::fs::symlink_metadata(path).and_then(|about| {
        // A pipe or a device could be read for ever, and a link may lead out of what is examined.
        if about.is_file() {
            File::open(path)
        } else {
            Err(std::io::Error::other(
                "it is no file: a folder, a link, a pipe or a device",
            ))
        }
    });
    let taken =
        match opened.and_then(|file| take(file, |media_type| PICTURES.contains(&media_type).then_some(MOST_BYTES))) {
            Ok(taken) => taken,
            Err(error) => {
                examined.error = Some(error.to_string());
                return Ok(examined);
            }
        };
    examined.size = Some(taken.digests.size);
    examined.md5 = Some(taken.digests.md5);
    examined.sha1 = Some(taken.digests.sha1);
    examined.sha256 = Some(taken.digests.sha256);
    examined.media_type = Some(taken.media_type);
    if let Some(picture) = taken.kept {
        let seen = match picture {
            Ok(bytes) => decoder.see(&bytes)?,
            Err(()) => Err(too_large()),
        };
        match seen {
            Ok(seen) => {
                examined.pdq = Some(seen.turns[0]);
                examined.pdq_quality = Some(seen.quality);
                examined.turns = Some(seen.turns);
                if seen.cut_short {
                    examined.error = Some("the picture is cut short, and was hashed as far as it goes".to_owned());
                }
            }
            Err(why) => examined.error = Some(why),
        }
    }
    Ok(examined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_of_more_bytes_than_are_decoded_is_not_kept_in_part() {
        let mut bytes = b"\xff\xd8\xff\xe0".to_vec();
        bytes.resize(5 * AT_ONCE + 7, 1);
        for (most, kept) in [(bytes.len() as u64, true), (2 * AT_ONCE as u64, false), (0, false)] {
            let taken = take(bytes.as_slice(), |media_type| {
                (media_type == "image/jpeg").then_some(most)
            })
            .unwrap();
            assert_eq!(
                (taken.media_type, taken.digests.size),
                ("image/jpeg", bytes.len() as u64)
            );
            assert_eq!(taken.kept, Some(if kept { Ok(bytes.clone()) } else { Err(()) }));
        }
        assert_eq!(take(&b"words"[..], |_| None).unwrap().kept, None);
    }
}
