//! What a scan says of a file: a line of the package.

use serde::{Deserialize, Serialize};

use crate::camera::Camera;
use crate::lists::index::Shares;
use crate::pdq::Pdq;
use crate::video::Frame;

/// What is known of a file, on the disk or in a container.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Where it is, as it was reached from what was asked to be scanned; of what is in a container, where the container is.
    pub path: String,
    /// The bytes of the path, in hexadecimal digits, where they are not UTF-8 and the path shows marks in their stead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path_bytes: Option<String>,
    /// Its name in the container, and before it the names of those between.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inside: Vec<String>,
    /// How many bytes it has.
    pub size: Option<u64>,
    /// When it was last written, as the disk says, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// MD5.
    pub md5: Option<String>,
    /// SHA-1.
    pub sha1: Option<String>,
    /// SHA-256.
    pub sha256: Option<String>,
    /// Its media type, by its content.
    #[serde(rename = "type")]
    pub media_type: Option<String>,
    /// The PDQ hash of a picture. It leaves the machine only if that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pdq: Option<Pdq>,
    /// The quality of that hash, from 0 to 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pdq_quality: Option<u8>,
    /// The hashes of its turned and mirrored copies. They never leave the machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub turns: Option<[Pdq; 8]>,
    /// How many frames of a video were looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frames: Option<u64>,
    /// Those frames (vPDQ). They leave the machine only if that was asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vpdq: Vec<Frame>,
    /// What it says of the camera.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub camera: Option<Camera>,
    /// Whether a list says that nobody looks for it. Such a file is not decoded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub known_good: bool,
    /// What lists say of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub matches: Vec<Found>,
    /// The group of pictures like it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// Whether the file system of an image says that it was deleted. Something else may have been written over it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deleted: bool,
    /// Whether it is a link, which is never followed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub link: bool,
    /// What was not examined, and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Which sort of thing was not examined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_examined: Option<NotExamined>,
}

/// What of a file was not examined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotExamined {
    /// It could not be read, or not to its end.
    File,
    /// It is a pipe, a device or a socket, which has no content of its own.
    NoFile,
    /// It is a folder that could not be listed.
    Folder,
    /// Its digests are known; what it shows is not, for it could not be decoded.
    Picture,
    /// Its digests are known; its frames were not looked at, or not all that were to be.
    Video,
    /// Its digests are known; what is in it is not, or not all.
    Container,
    /// What is on a disk, or on a part of one, of which there is an image.
    Disk,
}

/// An entry of a list that a file has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The list's name.
    pub list: String,
    /// The row of it.
    pub row: u32,
    /// The code of its category, as the list has it.
    pub code: Option<String>,
    /// What the code means, by the list's own table.
    pub category: Option<String>,
    /// By what it was found.
    pub by: By,
    /// In how many bits the hash differs, where it was found by that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance: Option<u32>,
    /// How much of two videos is in the other one, where it was found by that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shares: Option<Shares>,
}

/// By what a file was found on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// It is the same, to the byte.
    Digest,
    /// It looks like it.
    Pdq,
    /// Turned or mirrored, it looks like it.
    #[serde(rename = "pdq-turned")]
    PdqTurned,
    /// Enough of the frames of the one video are like some of the other.
    Vpdq,
    /// Turned or mirrored, they are.
    #[serde(rename = "vpdq-turned")]
    VpdqTurned,
}

impl Line {
    /// Says that something was not examined. What is said first stays.
    pub fn fail(&mut self, what: NotExamined, why: impl Into<String>) {
        if self.error.is_none() {
            self.error = Some(why.into());
            self.not_examined = Some(what);
        }
    }
    /// Whether it is a picture, by its type.
    pub fn is_still(&self) -> bool {
        self.media_type
            .as_ref()
            .is_some_and(|media_type| media_type.starts_with("image/"))
    }
    /// Whether it is a video, by its type.
    pub fn is_moving(&self) -> bool {
        self.media_type
            .as_ref()
            .is_some_and(|media_type| media_type.starts_with("video/"))
    }
}
