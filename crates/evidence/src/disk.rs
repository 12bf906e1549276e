//! Files and the folders that they are in.

use std::fs::File;
use std::io::{self, BufReader, Read as _, Seek as _};
use std::path::Path;

/// Opens a file of text for reading, past the mark of its encoding (Unicode, 23.8) if it begins with one.
pub(crate) fn open_text(path: &Path) -> io::Result<BufReader<File>> {
    let mut file = File::open(path)?;
    let mut mark = Vec::new();
    file.by_ref().take(3).read_to_end(&mut mark)?;
    if mark != b"\xef\xbb\xbf" {
        file.rewind()?;
    }
    Ok(BufReader::with_capacity(1 << 18, file))
}

/// The folder that a file is in.
pub(crate) fn folder(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}
