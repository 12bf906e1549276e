//! A file, read once: its digests, its type by content, and of a picture what a decoder sees.

use rustix::fs::{FileType, Mode, OFlags, Stat, fstat, lstat, open};
use serde::Serialize;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::Command;

use crate::digests::{Digesting, Digests};
use crate::image;
use crate::pdq::Pdq;
use crate::video::Frame;
use crate::worker::decode::{CUT_SHORT, Decoder, MOST_BYTES};
use crate::worker::frames::Sampling;
use crate::worker::heif::HEIF;
use crate::worker::{NoDecoder, Tools};

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
    /// The frames of a video (vPDQ), one for each time that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vpdq: Option<Vec<Frame>>,
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
    infer::get(head).map_or_else(
        || image::media_type(head).unwrap_or(UNKNOWN_TYPE),
        |found| found.mime_type(),
    )
}

/// How many bytes of a file are kept to be decoded, if it is a picture.
pub(crate) fn picture_bytes(media_type: &str) -> Option<u64> {
    PICTURES.contains(&media_type).then_some(MOST_BYTES)
}

/// Why a file was not opened.
#[derive(Debug, thiserror::Error)]
pub(crate) enum NotOpened {
    /// It has no content of its own, or it is somewhere else.
    #[error("it is no file: a folder, a link, a pipe, a device or a socket")]
    NoFile,
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] std::io::Error),
}

/// Opens a file for reading: no link, for it may lead out of what is examined; nothing that waits; and nothing that would mark
/// it as read where that can be left out. What is no file is not so much as opened: that alone makes some devices do something.
pub(crate) fn opened(path: &Path) -> Result<(File, Stat), NotOpened> {
    let is_file = |about: Stat| {
        let is_file = FileType::from_raw_mode(about.st_mode) == FileType::RegularFile;
        is_file.then_some(about).ok_or(NotOpened::NoFile)
    };
    is_file(lstat(path).map_err(std::io::Error::from)?)?;
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = open(path, flags | OFlags::NOATIME, Mode::empty())
        // Only its owner may read a file without that being marked.
        .or_else(|_| open(path, flags, Mode::empty()))
        .map_err(std::io::Error::from)?;
    // It may have become something else in between.
    let about = is_file(fstat(&file).map_err(std::io::Error::from)?)?;
    Ok((File::from(file), about))
}

/// What was read of a file: its digests, its type, and its bytes if they were to be kept, or that they are too many.
#[derive(Debug)]
pub(crate) struct Taken {
    pub(crate) digests: Digests,
    pub(crate) media_type: &'static str,
    pub(crate) kept: Option<Result<Vec<u8>, ()>>,
}

/// What is read of a file beside its digests, as it is read: its type, and its bytes if they are to be kept.
#[derive(Default)]
pub(crate) struct Reading {
    size: u64,
    media_type: Option<&'static str>,
    kept: Option<Result<Vec<u8>, ()>>,
    most: u64,
}

impl Reading {
    /// Reads on. The first piece says what it is: it is as long as a head, or all that there is. `most` says of which types the
    /// bytes are kept, if they are not more.
    pub(crate) fn add(&mut self, piece: &[u8], most: &impl Fn(&str) -> Option<u64>) {
        if self.media_type.is_none() {
            let media_type = media_type(piece.get(..HEAD).unwrap_or(piece));
            self.media_type = Some(media_type);
            if let Some(most) = most(media_type) {
                (self.most, self.kept) = (most, Some(Ok(Vec::new())));
            }
        }
        self.size += piece.len() as u64;
        if let Some(Ok(bytes)) = &mut self.kept {
            if self.size <= self.most {
                bytes.extend_from_slice(piece);
            } else {
                self.kept = Some(Err(()));
            }
        }
    }
    /// How many bytes were read.
    pub(crate) const fn size(&self) -> u64 {
        self.size
    }
    /// How many bytes are kept of it.
    pub(crate) fn kept(&self) -> usize {
        match &self.kept {
            Some(Ok(bytes)) => bytes.len(),
            _ => 0,
        }
    }
    /// All that was read, and its digests.
    pub(crate) fn end(self, digests: Digests) -> Taken {
        Taken {
            digests,
            media_type: self.media_type.unwrap_or_else(|| media_type(&[])),
            kept: self.kept,
        }
    }
}

/// Reads a file to its end.
pub(crate) fn take(mut file: impl Read, most: impl Fn(&str) -> Option<u64>) -> std::io::Result<Taken> {
    let mut digesting = Digesting::default();
    let mut reading = Reading::default();
    let mut piece = Vec::with_capacity(AT_ONCE);
    loop {
        piece.clear();
        file.by_ref().take(AT_ONCE as u64).read_to_end(&mut piece)?;
        if piece.is_empty() {
            return Ok(reading.end(digesting.end()));
        }
        digesting.add(&piece);
        reading.add(&piece, &most);
    }
}

/// What is said of a video that nothing looks at.
pub(crate) fn no_frames(why: &str) -> String {
    format!("its frames were not looked at: {why}")
}

fn is_video(media_type: &str) -> bool {
    media_type.starts_with("video/")
}

/// Whether it is a type that only a program of somebody else reads.
pub(crate) fn by_program(media_type: &str) -> bool {
    is_video(media_type) || HEIF.contains(&media_type)
}

/// Examines a file. Whatever is wrong with it is said in the answer; an error says that nothing can be decoded at all.
pub fn examine<F: Fn() -> Command>(
    path: &Path,
    decoder: &mut Decoder<F>,
    tools: Tools<'_>,
    sampling: Sampling,
) -> Result<Examined, NoDecoder> {
    let mut examined = Examined {
        path: path.to_string_lossy().into_owned(),
        size: None,
        md5: None,
        sha1: None,
        sha256: None,
        media_type: None,
        pdq: None,
        pdq_quality: None,
        vpdq: None,
        turns: None,
        error: None,
    };
    let taken = opened(path).and_then(|(file, _)| Ok((take(&file, picture_bytes)?, file)));
    let (taken, file) = match taken {
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
        match decoder.see_kept(picture)? {
            Ok(seen) => {
                examined.pdq = Some(seen.turns[0]);
                examined.pdq_quality = Some(seen.quality);
                examined.turns = Some(seen.turns);
                if seen.cut_short {
                    examined.error = Some(CUT_SHORT.to_owned());
                }
            }
            Err(why) => examined.error = Some(why),
        }
    } else if HEIF.contains(&taken.media_type) {
        match tools.see_heif(&file)? {
            Ok(hashed) => {
                examined.pdq = Some(hashed.hash());
                examined.pdq_quality = Some(hashed.quality);
                examined.turns = Some(hashed.all_turns());
            }
            Err(why) => examined.error = Some(why),
        }
    } else if is_video(taken.media_type) {
        match tools.ffmpeg() {
            Ok(ffmpeg) => {
                let watched = ffmpeg.watch(tools.workers, &file, sampling)?;
                examined.vpdq = Some(watched.frames.iter().map(|shown| shown.frame).collect());
                examined.error = watched.not_all;
            }
            Err(why) => examined.error = Some(no_frames(why)),
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
