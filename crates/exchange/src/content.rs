//! What a file is by its first bytes, whatever it is called.

use crate::cybertip::Why;

/// First bytes, and what they begin. Sources: the formats' own specifications; RFC 1952 (gzip), RFC 8794 (EBML).
pub(crate) const STARTS: [(&[u8], Why, &str); 34] = [
    (b"\xFF\xD8\xFF", Why::Media, "a JPEG picture"),
    (b"\x89PNG", Why::Media, "a PNG picture"),
    (b"GIF8", Why::Media, "a GIF picture"),
    (b"BM", Why::Media, "a bitmap picture"),
    (b"II*\0", Why::Media, "a TIFF or raw picture"),
    (b"MM\0*", Why::Media, "a TIFF or raw picture"),
    (b"8BPS", Why::Media, "a Photoshop picture"),
    (b"\0\0\x01\0", Why::Media, "an icon"),
    (b"\0\0\0\x0CJXL ", Why::Media, "a JPEG XL picture"),
    (b"\xFF\x0A", Why::Media, "a JPEG XL picture"),
    (b"\0\0\0\x0CjP  ", Why::Media, "a JPEG 2000 picture"),
    (b"\xFF\x4F\xFF\x51", Why::Media, "a JPEG 2000 picture"),
    (b"RIFF", Why::Media, "a WebP picture, an AVI video or a sound"),
    (b"\x1A\x45\xDF\xA3", Why::Media, "a Matroska or WebM video"),
    (b"FLV\x01", Why::Media, "a Flash video"),
    (b"OggS", Why::Media, "an Ogg video or sound"),
    (b"\0\0\x01\xBA", Why::Media, "an MPEG video"),
    (b"\0\0\x01\xB3", Why::Media, "an MPEG video"),
    (b"\x30\x26\xB2\x75", Why::Media, "a Windows Media video"),
    (b"ID3", Why::Media, "a sound"),
    (b"fLaC", Why::Media, "a sound"),
    (b"PK\x03\x04", Why::Archive, "a ZIP archive or an office document"),
    (b"PK\x05\x06", Why::Archive, "an empty ZIP archive"),
    (b"PK\x07\x08", Why::Archive, "a part of a ZIP archive"),
    (b"\x1F\x8B", Why::Archive, "a gzip archive"),
    (b"7z\xBC\xAF\x27\x1C", Why::Archive, "a 7-Zip archive"),
    (b"Rar!", Why::Archive, "a RAR archive"),
    (b"\xFD7zXZ\0", Why::Archive, "an xz archive"),
    (b"BZh", Why::Archive, "a bzip2 archive"),
    (b"\x28\xB5\x2F\xFD", Why::Archive, "a Zstandard archive"),
    (b"MSCF", Why::Archive, "a cabinet archive"),
    (
        b"\xD0\xCF\x11\xE0",
        Why::Archive,
        "an older office document or a mail store",
    ),
    (b"%PDF", Why::Archive, "a PDF"),
    (b"{\\rtf", Why::Archive, "a rich text document"),
];

/// What a file that begins so is: a picture, a video, a sound or an archive; nothing for anything else.
pub(crate) fn kind_of(start: &[u8]) -> Option<(Why, &'static str)> {
    if let Some((_, why, what)) = STARTS.iter().find(|(magic, _, _)| start.starts_with(magic)) {
        return Some((*why, what));
    }
    let at = |place: usize, magic: &[u8]| start.get(place..).is_some_and(|rest| rest.starts_with(magic));
    if at(4, b"ftyp") || at(4, b"moov") || at(4, b"mdat") {
        return Some((Why::Media, "an MP4 or QuickTime video, or a HEIC or AVIF picture"));
    }
    at(257, b"ustar").then_some((Why::Archive, "a tar archive"))
}
