//! Walking what is to be scanned, in one order: folder by folder, by the bytes of the names. Links are seen and not followed.

use std::fs::Metadata;
use std::io::Read as _;
use std::iter::once;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use walkdir::WalkDir;

use crate::file::{media_type, opened};
use crate::image::{IMAGES, may_be};
use crate::worker::Tools;
use crate::worker::sleuth::{Image, InImage};

/// Something that was met on the way.
#[derive(Clone, Debug)]
pub enum Walked {
    /// A file, or a pipe, a device or a socket.
    File {
        /// Where it is.
        path: PathBuf,
        /// Its size and when it was last written.
        about: Option<(u64, i64, i64)>,
    },
    /// A link.
    Link {
        /// Where it is.
        path: PathBuf,
    },
    /// A file on a disk of which there is an image.
    InImage {
        /// The image.
        image: Arc<Image>,
        /// The file.
        file: InImage,
    },
    /// An image, or a part of it, of which the files cannot be listed.
    Unlisted {
        /// The image.
        image: Arc<Image>,
        /// The part.
        volume: Option<String>,
        /// Why.
        why: String,
    },
    /// Something that could not be looked at.
    Failed {
        /// Where it is.
        path: PathBuf,
        /// Why.
        why: String,
    },
}

impl Walked {
    /// Where it is.
    pub fn path(&self) -> &Path {
        match self {
            Self::File { path, .. } | Self::Link { path } | Self::Failed { path, .. } => path,
            Self::InImage { image, .. } | Self::Unlisted { image, .. } => &image.path,
        }
    }
    /// Its name in what is there, and before it the names of those between.
    pub fn inside(&self) -> Vec<String> {
        match self {
            Self::InImage { file, .. } => file.volume.name.iter().chain([&file.name]).cloned().collect(),
            Self::Unlisted { volume, .. } => volume.iter().cloned().collect(),
            _ => Vec::new(),
        }
    }
    /// By what it is known again, beside its path: its size, and when it was written.
    pub fn known_by(&self) -> (Option<u64>, Option<String>) {
        match self {
            Self::File {
                about: Some((size, seconds, nanoseconds)),
                ..
            } => (Some(*size), Some(format!("{seconds}.{nanoseconds:09}"))),
            Self::InImage { file, .. } => (Some(file.size), Some(file.modified.to_string())),
            _ => (None, None),
        }
    }
}

fn about(metadata: &Metadata) -> (u64, i64, i64) {
    (metadata.len(), metadata.mtime(), metadata.mtime_nsec())
}

/// So many bytes tell whether a file is an image.
const HEAD: u64 = 2 * 1024;

/// Walks some paths, one after the other, and the disks of which there are images there. Folders themselves are passed over.
pub fn walk<'a>(paths: &'a [PathBuf], tools: Tools<'a>) -> impl Iterator<Item = Walked> + Send + 'a {
    let walked = paths.iter().flat_map(|root| {
        WalkDir::new(root)
            .follow_links(false)
            .follow_root_links(false)
            .sort_by_file_name()
            .into_iter()
            .filter_map(move |entry| match entry {
                Ok(entry) if entry.file_type().is_dir() => None,
                Ok(entry) if entry.file_type().is_symlink() => Some(Walked::Link {
                    path: entry.into_path(),
                }),
                Ok(entry) => {
                    let about = entry.metadata().ok().map(|metadata| about(&metadata));
                    let path = entry.into_path();
                    Some(Walked::File { path, about })
                }
                Err(error) => Some(Walked::Failed {
                    path: error.path().unwrap_or(root).to_owned(),
                    why: error.io_error().map_or_else(|| error.to_string(), ToString::to_string),
                }),
            })
    });
    walked.flat_map(move |walked| {
        let image = is_image(&walked).then(|| Arc::new(Image::of(walked.path())));
        once(walked).chain(image.into_iter().flat_map(move |image| on_disk(image, tools)))
    })
}

fn is_image(walked: &Walked) -> bool {
    let Walked::File {
        path,
        about: Some((bytes, ..)),
    } = walked
    else {
        return false;
    };
    if !may_be(path, *bytes) {
        return false;
    }
    let mut head = Vec::new();
    let read = opened(path).and_then(|(file, _)| Ok(file.take(HEAD).read_to_end(&mut head)?));
    read.is_ok() && IMAGES.contains(&media_type(&head))
}

/// What is on a disk of which there is an image: the files of its parts, one part after the other.
fn on_disk<'a>(image: Arc<Image>, tools: Tools<'a>) -> Box<dyn Iterator<Item = Walked> + Send + 'a> {
    let unlisted = |image: &Arc<Image>, volume: Option<String>, why: String| Walked::Unlisted {
        image: Arc::clone(image),
        volume,
        why,
    };
    let sleuth = match tools.sleuth() {
        Ok(sleuth) => sleuth,
        Err(why) => return Box::new(once(unlisted(&image, None, format!("it is an image of a disk: {why}")))),
    };
    let volumes = match sleuth.volumes(tools.workers, &image) {
        Ok(volumes) if volumes.is_empty() => {
            return Box::new(once(unlisted(
                &image,
                None,
                "it has a table of partitions, and none is in it".to_owned(),
            )));
        }
        Ok(volumes) => volumes,
        Err(error) => return Box::new(once(unlisted(&image, None, error.to_string()))),
    };
    Box::new(volumes.into_iter().map(Arc::new).flat_map(move |volume| {
        let (files, failed) = match sleuth.files(tools.workers, &image, &volume) {
            Ok(files) => (Some(files), None),
            Err(error) => (None, Some(Err(error.to_string()))),
        };
        let image = Arc::clone(&image);
        files.into_iter().flatten().chain(failed).map(move |file| match file {
            Ok(file) => Walked::InImage {
                image: Arc::clone(&image),
                file,
            },
            Err(why) => unlisted(&image, volume.name.clone(), why),
        })
    }))
}

/// Whether the disk that a path is on was mounted for reading only.
pub fn is_read_only(path: &Path) -> bool {
    rustix::fs::statvfs(path).is_ok_and(|about| about.f_flag.contains(rustix::fs::StatVfsMountFlags::RDONLY))
}
