//! A file as memory: an index is opened in no time and read as far as it is asked.

use std::fs::File;
use std::io;
use std::ops::Deref;
use std::path::Path;

/// A file of an index, mapped for reading.
///
/// Only files that this program made are mapped, and those are never changed in place: a new one takes the name of the old.
/// Evidence is read and never mapped, for a drive that is pulled out would end the program.
#[derive(Debug)]
pub struct Mapped(memmap2::Mmap);

impl Mapped {
    /// Maps a file.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        if !file.metadata()?.is_file() {
            return Err(io::Error::other("it is no file: a folder, a pipe or a device"));
        }
        #[expect(
            unsafe_code,
            reason = "a mapping is sound while nobody changes the file, which is never done in place"
        )]
        let mapped = unsafe { memmap2::Mmap::map(&file) }?;
        Ok(Self(mapped))
    }
}

impl Deref for Mapped {
    type Target = [u8];
    fn deref(&self) -> &[u8] {
        &self.0
    }
}
