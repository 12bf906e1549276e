//! Images of disks, by their content: raw, whole or cut into pieces, and those of `EnCase` (EWF, `.E01`).

use std::path::{Path, PathBuf};

/// What a raw image is called among media types.
pub const RAW: &str = "application/x-raw-disk-image";
/// What one of `EnCase` is.
pub const EWF: &str = "application/x-ewf";

/// What is read with The Sleuth Kit.
pub const IMAGES: [&str; 2] = [RAW, EWF];

/// A file of fewer bytes is looked into only if its name says that it may be an image: to open each small file twice takes as long
/// as a tenth of a scan.
const LARGE: u64 = 1024 * 1024;
/// What names of images end in.
const ENDINGS: [&str; 8] = ["e01", "s01", "001", "dd", "raw", "img", "ima", "image"];

/// Whether a file of this name and so many bytes is looked into.
pub(crate) fn may_be(path: &Path, bytes: u64) -> bool {
    let named = || {
        let ending = path.extension().unwrap_or_default();
        ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
    };
    bytes >= LARGE || named()
}

/// How an EWF file begins, and where it says which of several pieces it is (libewf, *Expert Witness Compression Format*, 3.1).
const EWF_MAGIC: &[u8] = b"EVF\x09\x0d\x0a\xff\x00";
const EWF_PIECE: usize = 9;

/// The media type of an image of a disk that begins so. The further pieces of one are none: they are read with the first.
pub fn media_type(head: &[u8]) -> Option<&'static str> {
    let at = |place: usize, bytes: &[u8]| head.get(place..place + bytes.len()) == Some(bytes);
    if head.starts_with(EWF_MAGIC) {
        return at(EWF_PIECE, &[1, 0]).then_some(EWF);
    }
    let is_system = at(3, b"NTFS    ")
        || at(3, b"EXFAT   ")
        || (at(510, b"\x55\xaa") && (at(54, b"FAT1") || at(82, b"FAT32")))
        || (at(1_080, b"\x53\xef") && at(1_082, &[1, 0]))
        || (at(1_024, b"H+\0\x04") || at(1_024, b"HX\0\x05"));
    (is_system || is_table(head) || at(512, b"EFI PART")).then_some(RAW)
}

/// Whether it begins with a table of partitions as the first personal computers had them: four entries, of which one at least
/// is taken, and each of them has a size, a place, a kind, and a mark that is one of two.
fn is_table(head: &[u8]) -> bool {
    let Some((entries, [0x55, 0xaa])) = head.get(446..512).and_then(|table| table.split_last_chunk::<2>()) else {
        return false;
    };
    let (entries, _) = entries.as_chunks::<16>();
    let taken = |entry: &[u8; 16]| entry != &[0; 16];
    let sound = |entry: &[u8; 16]| {
        let [mark, _, _, _, kind, _, _, _, place @ .., _, _, _, _] = entry;
        let size = entry.last_chunk::<4>().is_some_and(|size| size != &[0; 4]);
        matches!(mark, 0 | 0x80) && *kind != 0 && place != &[0; 4] && size
    };
    entries.iter().any(taken) && entries.iter().filter(|entry| taken(entry)).all(sound)
}

/// The pieces of an image, the first of which is here, in their order: `.E01`, `.E02` … `.E99`, `.EAA` … and `.001`, `.002` ….
pub fn pieces(first: &Path) -> Vec<PathBuf> {
    let mut pieces = vec![first.to_owned()];
    let ending = first.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let endings: Box<dyn Iterator<Item = String>> = match ending.as_bytes() {
        [letter @ (b'E' | b'e' | b'S' | b's'), b'0', b'1'] => Box::new(ewf_endings(*letter)),
        b"001" => Box::new((2..1_000).map(|number| format!("{number:03}"))),
        _ => return pieces,
    };
    let there = endings
        .map(|ending| first.with_extension(ending))
        .take_while(|piece| piece.is_file());
    pieces.extend(there);
    pieces
}

/// The endings after the first: numbers up to 99, then letters, of which the first goes on with the alphabet.
fn ewf_endings(first: u8) -> impl Iterator<Item = String> {
    let (last, a) = if first.is_ascii_uppercase() {
        (b'Z', b'A')
    } else {
        (b'z', b'a')
    };
    let numbers = (2..100).map(move |number| format!("{}{number:02}", char::from(first)));
    let letters = (first..=last).flat_map(move |one| {
        (a..=last).flat_map(move |two| (a..=last).map(move |three| [one, two, three].map(char::from).iter().collect()))
    });
    numbers.chain(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_those_that_are_there_without_a_gap() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.E01", "a.E02", "a.E03", "a.E05", "b.001", "b.002", "c.dd", "c.002"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let names = |first: &str| -> Vec<String> {
            let pieces = pieces(&folder.path().join(first)).into_iter();
            pieces
                .map(|piece| piece.file_name().unwrap().to_str().unwrap().to_owned())
                .collect()
        };
        assert_eq!(names("a.E01"), ["a.E01", "a.E02", "a.E03"]);
        assert_eq!(names("b.001"), ["b.001", "b.002"]);
        assert_eq!(names("c.dd"), ["c.dd"]);
        let endings: Vec<String> = ewf_endings(b'E').collect();
        assert_eq!(
            (endings[0].as_str(), endings[97].as_str(), endings[98].as_str()),
            ("E02", "E99", "EAA")
        );
        assert_eq!((endings[99].as_str(), endings[98 + 26 * 26].as_str()), ("EAB", "FAA"));
        assert_eq!(ewf_endings(b'e').nth(98).unwrap(), "eaa");
    }

    #[test]
    fn what_is_large_or_has_the_name_of_one_is_looked_into() {
        for (name, bytes, is) in [
            ("a.jpg", LARGE, true),
            ("a.jpg", LARGE - 1, false),
            ("a.e01", 1, true),
            ("a.DD", 1, true),
            ("a", 1, false),
        ] {
            assert_eq!(may_be(Path::new(name), bytes), is, "{name}, {bytes}");
        }
    }

    #[test]
    fn an_image_is_known_by_its_first_bytes() {
        let with = |parts: &[(usize, &[u8])]| {
            let mut head = vec![0; 2_048];
            for (place, bytes) in parts {
                head[*place..place + bytes.len()].copy_from_slice(bytes);
            }
            media_type(&head)
        };
        let entry: &[u8] = &[0x80, 0, 0, 0, 7, 0, 0, 0, 0, 8, 0, 0, 0, 8, 0, 0];
        let end: &[u8] = b"\x55\xaa";
        assert_eq!(with(&[(446, entry), (510, end)]), Some(RAW));
        assert_eq!(with(&[(462, entry), (510, end)]), Some(RAW));
        for (place, bytes) in [(3, &b"NTFS    "[..]), (1_080, b"\x53\xef\x01\0"), (512, b"EFI PART")] {
            assert_eq!(with(&[(place, bytes)]), Some(RAW));
        }
        assert_eq!(media_type(b"EVF\x09\x0d\x0a\xff\x00\x01\x01\0\0\0"), Some(EWF));
        // The second piece, no entry, one with another mark, with no kind, and nothing at all.
        assert_eq!(media_type(b"EVF\x09\x0d\x0a\xff\x00\x01\x02\0\0\0"), None);
        let mut other = entry.to_vec();
        other[0] = 1;
        let mut none = entry.to_vec();
        none[4] = 0;
        for parts in [
            &[(510, end)][..],
            &[(446, &other), (510, end)],
            &[(446, &none), (510, end)],
            &[(446, entry)],
            &[],
        ] {
            assert_eq!(with(parts), None);
        }
        assert_eq!(media_type(b""), None);
    }
}
