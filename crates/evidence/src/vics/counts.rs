//! Graded VICS, counted: how many media have each code, stills and moving apart.

use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::path::Path;

use super::{Medium, NotVics, field, media};
use crate::disk::open_text;

/// So many media are counted: each is remembered, so that it is counted once.
const MOST_MEDIA: usize = 5_000_000;
/// A code is not longer; what is written longer is no code.
const LONGEST_CODE: usize = 32;
/// And there are no more different ones.
const MOST_CODES: usize = 200;

/// How many media there are of a sort.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Many {
    /// Each once, however many files it is.
    pub different: u64,
    /// The files that they are.
    pub files: u64,
}

/// How many media have a code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OfCode {
    /// Pictures.
    pub still: Many,
    /// Videos.
    pub moving: Many,
    /// What is neither, by its media type and by its name.
    pub other: Many,
}

/// What was counted of a file of graded VICS.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Different media.
    pub media: u64,
    /// Of those, media with no code.
    pub not_graded: u64,
    /// Media that stand there more than once, with different codes: they are counted for the first.
    pub differently: u64,
    /// The rest, by their codes.
    pub by_code: BTreeMap<String, OfCode>,
}

#[derive(Clone, Copy)]
enum Kind {
    Still,
    Moving,
    Other,
}

fn kind(medium: &Medium) -> Kind {
    const STILL: [&str; 11] = [
        "jpg", "jpeg", "jfif", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "avif",
    ];
    const MOVING: [&str; 14] = [
        "mp4", "m4v", "mov", "avi", "wmv", "asf", "mkv", "webm", "mpg", "mpeg", "flv", "3gp", "mts", "vob",
    ];
    let media_type = field(medium, "MimeType").unwrap_or_default().to_ascii_lowercase();
    if media_type.starts_with("image/") {
        return Kind::Still;
    }
    if media_type.starts_with("video/") {
        return Kind::Moving;
    }
    let named = files(medium).and_then(|files| field(files.first()?.as_object()?, "FileName"));
    let named = named.or_else(|| field(medium, "RelativeFilePath")).unwrap_or_default();
    let ending = named.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    match ending.as_deref() {
        Some(ending) if STILL.contains(&ending) => Kind::Still,
        Some(ending) if MOVING.contains(&ending) => Kind::Moving,
        _ => Kind::Other,
    }
}

fn files(medium: &Medium) -> Option<&Vec<serde_json::Value>> {
    let (_, files) = medium
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("MediaFiles"))?;
    files.as_array()
}

/// Counts the media of a file. One is known by its MD5, or by its SHA-1 where it has none; without either it cannot be counted.
pub fn counted(file: impl Read) -> Result<Counted, NotVics> {
    let mut counted = Counted::default();
    let mut codes: Vec<String> = Vec::new();
    let mut seen: HashMap<String, Option<usize>> = HashMap::new();
    let mut number = 0u64;
    media(file, &mut |medium| {
        number += 1;
        let digest = field(&medium, "MD5").or_else(|| field(&medium, "SHA1"));
        let digest = digest
            .filter(|digest| digest.len() <= 64)
            .ok_or_else(|| format!("medium {number} has no MD5 and no SHA1"))?;
        if seen.len() >= MOST_MEDIA {
            return Err(format!("it has more than {MOST_MEDIA} media"));
        }
        let code = field(&medium, "Category").filter(|code| code.len() <= LONGEST_CODE);
        let place = code.map(|code| {
            codes.iter().position(|other| *other == code).unwrap_or_else(|| {
                codes.push(code);
                codes.len() - 1
            })
        });
        if codes.len() > MOST_CODES {
            return Err(format!("it has more than {MOST_CODES} different codes"));
        }
        let many = files(&medium).map_or(1, |files| files.len().max(1)) as u64;
        let before = seen.get(&digest.to_ascii_lowercase()).copied();
        if before.is_none() {
            counted.media += 1;
            counted.not_graded += u64::from(place.is_none());
            seen.insert(digest.to_ascii_lowercase(), place);
        }
        if before.is_some_and(|before| before != place) {
            counted.differently += 1;
        }
        if let Some(code) = before.unwrap_or(place).and_then(|place| codes.get(place)) {
            let of_code = counted.by_code.entry(code.clone()).or_default();
            let of = match kind(&medium) {
                Kind::Still => &mut of_code.still,
                Kind::Moving => &mut of_code.moving,
                Kind::Other => &mut of_code.other,
            };
            of.different += u64::from(before.is_none());
            of.files += many;
        }
        Ok(())
    })?;
    Ok(counted)
}

/// Counts the media of a file on the disk.
pub fn counted_in(path: &Path) -> Result<Counted, NotVics> {
    counted(open_text(path).map_err(NotVics::not_opened(path))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const fn many(different: u64, files: u64) -> Many {
        Many { different, files }
    }

    #[test]
    fn each_medium_is_counted_once_for_its_code_and_with_all_its_files() {
        let text = r#"{"value":[{"CaseNumber":"1","Media":[
            {"MD5":"AA","Category":1,"MimeType":"image/jpeg","MediaFiles":[{"FileName":"a.jpg"},{"FileName":"b.jpg"}]},
            {"md5":"aa","category":"1","MimeType":"image/jpeg"},
            {"MD5":"BB","Category":2,"MediaFiles":[{"FileName":"c.MP4"}]},
            {"MD5":"BB","Category":1},
            {"SHA1":"CC","Category":0,"RelativeFilePath":"x\\d.bin"},
            {"MD5":"DD","MimeType":"image/png"},
            {"MD5":"EE","Category":null,"MimeType":"video/mp4"}]}]}"#;
        let counted = counted(text.as_bytes()).unwrap();
        assert_eq!((counted.media, counted.not_graded, counted.differently), (5, 2, 1));
        let of = |code: &str| counted.by_code[code];
        assert_eq!(of("1").still, many(1, 3));
        assert_eq!((of("2").moving, of("2").other), (many(1, 1), many(0, 1)));
        assert_eq!((of("0").other, counted.by_code.len()), (many(1, 1), 3));
    }

    #[test]
    fn what_is_no_grading_says_why() {
        for (text, why) in [
            ("", "EOF"),
            ("{}", "no array named value"),
            (r#"{"value":[{"Category":1}]}"#, "medium 1 has no MD5"),
        ] {
            let error = counted(text.as_bytes()).unwrap_err().to_string();
            assert!(error.contains(why), "{error}");
        }
    }

    proptest! {
        #[test]
        fn no_medium_is_lost(media in prop::collection::vec((0..8u8, prop::option::of(0..4u8), any::<bool>()), 0..30)) {
            let entries: Vec<String> = media.iter().map(|(digest, code, still)| {
                let code = code.map_or("null".to_owned(), |code| code.to_string());
                let kind = if *still { "image/png" } else { "video/mp4" };
                format!(r#"{{"MD5":"{digest}","Category":{code},"MimeType":"{kind}"}}"#)
            }).collect();
            let counted = counted(format!(r#"{{"value":[{}]}}"#, entries.join(",")).as_bytes()).unwrap();
            let different: std::collections::BTreeSet<u8> = media.iter().map(|(digest, ..)| *digest).collect();
            let graded: u64 = counted.by_code.values().map(|of| of.still.different + of.moving.different + of.other.different).sum();
            prop_assert_eq!(counted.media, different.len() as u64);
            prop_assert_eq!(graded + counted.not_graded, counted.media);
        }
    }
}
