//! Walking what is to be scanned, in one order: folder by folder, by the bytes of the names. Links are seen and not followed.

use std::fs::Metadata;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

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
        }
    }
    /// By what it is known again, beside its path: its size, and when it was written.
    pub fn known_by(&self) -> (Option<u64>, Option<String>) {
        match self {
            Self::File {
                about: Some((size, seconds, nanoseconds)),
                ..
            } => (Some(*size), Some(format!("{seconds}.{nanoseconds:09}"))),
            _ => (None, None),
        }
    }
}

fn about(metadata: &Metadata) -> (u64, i64, i64) {
    (metadata.len(), metadata.mtime(), metadata.mtime_nsec())
}

/// Walks some paths, one after the other. Folders themselves are passed over.
pub fn walk(paths: &[PathBuf]) -> impl Iterator<Item = Walked> + '_ {
    paths.iter().flat_map(|root| {
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
    })
}

/// Whether the disk that a path is on was mounted for reading only.
pub fn is_read_only(path: &Path) -> bool {
    rustix::fs::statvfs(path).is_ok_and(|about| about.f_flag.contains(rustix::fs::StatVfsMountFlags::RDONLY))
}
