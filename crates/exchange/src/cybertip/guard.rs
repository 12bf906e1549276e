//! What is turned away at the door: pictures, videos and archives by their first bytes, texts in a wrong encoding, and
//! reports that carry a picture inside. A refusal never repeats what it found.

use super::refused::{Refused, Why};
use super::tree::{Node, under};
use crate::content::kind_of;

/// Refuses a file that begins as a picture, a video, a sound or an archive does.
pub(super) fn refuse_media(bytes: &[u8]) -> Result<(), Refused> {
    let start = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Some((why, what)) = kind_of(start) else {
        return Ok(());
    };
    let reason = match why {
        Why::Media => format!(
            "This is {what}, not a report. Nothing of it was kept. Pictures and videos never come in here: leave it where \
             it is, as an exhibit, and choose the report's own file (XML or JSON)."
        ),
        _ => format!(
            "This is {what}. It can hold pictures, so it was not opened and nothing of it was kept. Choose the report's own \
             file (XML or JSON) out of it."
        ),
    };
    Err(Refused::new(why, reason))
}

/// The text, when the bytes are UTF-8 and do not call themselves something else. A byte order mark is passed over.
pub(super) fn as_utf8(bytes: &[u8]) -> Result<&str, Refused> {
    let wide = [
        b"\xFF\xFE".as_slice(),
        b"\xFE\xFF",
        b"<\0",
        b"\0<",
        b"{\0",
        b"\0{",
        b"[\0",
        b"\0[",
        b"\0\0\xFE\xFF",
        b"\0\0\0<",
    ];
    if wide.iter().any(|start| bytes.starts_with(start)) {
        return Err(Refused::new(
            Why::Encoding,
            "The file is in UTF-16 or UTF-32, whatever it says of itself. Reports are in UTF-8. Ask for the file as it was \
             first sent, or save a copy as UTF-8 and note that you did.",
        ));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let line = good.iter().fold(1, |sum, byte| sum + u64::from(*byte == b'\n'));
        Refused::new(
            Why::Encoding,
            "A byte here is not UTF-8; the file may have been saved as Latin-1 or Windows-1252. Letters could be misread, so \
             it is not taken in. Ask for the file as it was first sent, or save a copy as UTF-8 and note that you did.",
        )
        .on_line(line)
    })?;
    match declared_encoding(text) {
        Some(named) if !suits(&named, text) => Err(Refused::new(
            Why::Encoding,
            "The file's first line names another encoding than UTF-8, and its letters could be misread. Ask for the file in \
             UTF-8.",
        )
        .on_line(1)),
        _ => Ok(text),
    }
}

/// The name in `<?xml … encoding="name"?>`, in lower case.
fn declared_encoding(text: &str) -> Option<String> {
    let declaration = text.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let after = declaration
        .split_once("encoding")?
        .1
        .trim_start()
        .strip_prefix('=')?
        .trim_start();
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let name = after.get(1..)?.split(quote).next()?;
    Some(name.trim().to_ascii_lowercase())
}

/// Where every character is ASCII, the encodings that extend ASCII all say the same.
fn suits(named: &str, text: &str) -> bool {
    let extends_ascii = named == "us-ascii"
        || named == "ascii"
        || named.starts_with("iso-8859-")
        || named.starts_with("windows-125")
        || named.starts_with("latin");
    matches!(named, "utf-8" | "utf8") || (extends_ascii && text.is_ascii())
}

/// A refusal of a text that is neither XML nor JSON.
pub(super) fn not_a_report(start: &str) -> Refused {
    if start.is_empty() {
        return Refused::new(
            Why::NotAReport,
            "The file is empty. Check that it was copied whole, or ask the sender for it again.",
        );
    }
    if start.starts_with("CyberTipline Report") {
        return Refused::new(
            Why::NotAReport,
            "This is the text of the report's PDF, which wraps and cuts its lines. Download the report as JSON instead, or \
             type it in as a referral.",
        );
    }
    Refused::new(
        Why::NotAReport,
        "This is neither XML nor JSON, the two forms in which a report comes. Choose the report's own file, or type it in as \
         a referral.",
    )
}

/// Refuses a report with a picture, a video or an archive written into one of its texts.
pub(super) fn refuse_embedded(root: &Node) -> Result<(), Refused> {
    look_inside(root, &root.name)
}

fn look_inside(node: &Node, path: &str) -> Result<(), Refused> {
    if let Some(what) = embedded(&node.text) {
        return Err(Refused::new(
            Why::Embedded,
            format!(
                "The text here holds {what}. Nothing of the report was kept. Leave the file where it is, as an exhibit, and \
                 ask the sender for the report without it."
            ),
        )
        .at(path, node.line));
    }
    for child in &node.children {
        look_inside(child, &under(path, &child.name))?;
    }
    Ok(())
}

/// The shortest text that is looked at for something encoded.
const SHORTEST: usize = 40;
/// The shortest hexadecimal text that can be more than a digest: the longest digest has 128 digits, a perceptual one 288.
const LONGEST_HEX_DIGEST: usize = 288;
/// From this length an encoded text is taken for a file, whatever it begins with. No field of a report is so long without
/// a space.
const LONG_ENCODED: usize = 4_096;

/// How pictures, videos and archives begin in Base64 (RFC 4648), whose first letters follow from their first bytes.
const BASE64_STARTS: [(&str, &str); 12] = [
    ("/9j/", "an encoded picture"),
    ("_9j_", "an encoded picture"),
    ("iVBORw0KGg", "an encoded picture"),
    ("R0lGOD", "an encoded picture"),
    ("UklGR", "an encoded picture or video"),
    ("SUkqA", "an encoded picture"),
    ("TU0AK", "an encoded picture"),
    ("GkXfo", "an encoded video"),
    ("UEsDB", "an encoded archive"),
    ("H4sIA", "an encoded archive"),
    ("N3q8r", "an encoded archive"),
    ("UmFyIR", "an encoded archive"),
];
/// Beginnings that no chance makes, looked for inside longer encoded texts too.
const BASE64_ANYWHERE: [&str; 5] = ["/9j/4", "iVBORw0KGgo", "R0lGODlh", "R0lGODdh", "GZ0eX"];

/// What encoded file a text holds, if any.
fn embedded(text: &str) -> Option<&'static str> {
    if text.len() < 10 {
        return None;
    }
    if has_data_uri(text) {
        return Some("a file written as a data: address");
    }
    if text.len() < SHORTEST {
        return None;
    }
    text.split(|c: char| !is_base64(c) && c != '\n' && c != '\r')
        .filter(|piece| piece.len() >= SHORTEST)
        .find_map(|piece| {
            let lines = piece.split(['\n', '\r']).filter(|line| line.len() >= SHORTEST);
            lines.clone().find_map(encoded_file).or_else(|| {
                let length: usize = lines.map(str::len).sum();
                (length >= LONG_ENCODED && different(piece) >= 30)
                    .then_some("a long encoded text, which could be a picture")
            })
        })
}

fn is_base64(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '=')
}

/// How many different letters there are: encoded bytes use nearly all, one letter held down is one.
fn different(text: &str) -> usize {
    let mut seen = [false; 128];
    for byte in text.bytes() {
        if let Some(place) = seen.get_mut(usize::from(byte)) {
            *place = true;
        }
    }
    seen.iter().filter(|seen| **seen).count()
}

fn encoded_file(line: &str) -> Option<&'static str> {
    if let Some((_, what)) = BASE64_STARTS.iter().find(|(start, _)| line.starts_with(start)) {
        return Some(what);
    }
    // The box `ftyp` of MP4 and HEIC: bytes 4 to 7, of which letters 6 to 9 are certain.
    if line.starts_with("AAAA") && line.get(6..10) == Some("Z0eX") {
        return Some("an encoded picture or video");
    }
    if BASE64_ANYWHERE.iter().any(|start| line.contains(start)) {
        return Some("an encoded picture or video");
    }
    let hex = line.len() > LONGEST_HEX_DIGEST && line.bytes().all(|byte| byte.is_ascii_hexdigit());
    let starts = [
        "ffd8ff", "89504e47", "47494638", "52494646", "504b0304", "1a45dfa3", "1f8b08",
    ];
    let start = line.get(..8).unwrap_or_default().to_ascii_lowercase();
    let known = starts.iter().any(|magic| start.starts_with(magic));
    let is_mp4 = line
        .get(8..16)
        .is_some_and(|word| word.eq_ignore_ascii_case("66747970"));
    (hex && (known || is_mp4 || (line.len() >= LONG_ENCODED && different(line) >= 10)))
        .then_some("a file written in hexadecimal")
}

/// A `data:` address (RFC 2397): a media type or `;base64`, and a comma.
fn has_data_uri(text: &str) -> bool {
    text.char_indices()
        .filter(|(_, c)| matches!(c, 'd' | 'D'))
        .any(|(at, _)| {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            let rest = text.get(at..).unwrap_or_default();
            let named = rest.get(..5).is_some_and(|word| word.eq_ignore_ascii_case("data:"));
            if !named || before.is_some_and(char::is_alphanumeric) {
                return false;
            }
            let kind: String = rest.chars().skip(5).take(120).take_while(|c| *c != ',').collect();
            let ends = rest.chars().nth(5 + kind.chars().count()) == Some(',');
            let written = kind
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '+' | '.' | ';' | '=' | '-' | '_' | '"'));
            ends && written && (kind.contains('/') || kind.to_ascii_lowercase().ends_with(";base64"))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_first_byte_that_we_know_is_refused() {
        for (magic, why, _) in crate::content::STARTS {
            let mut bytes = magic.to_vec();
            bytes.extend_from_slice(b" and then <report/>");
            assert_eq!(refuse_media(&bytes).unwrap_err().why, why);
        }
        assert_eq!(refuse_media(b"\0\0\0\x20ftypheic").unwrap_err().why, Why::Media);
        let mut tar = vec![b'a'; 257];
        tar.extend_from_slice(b"ustar\0");
        assert_eq!(refuse_media(&tar).unwrap_err().why, Why::Archive);
        assert!(refuse_media(b"<report/>").is_ok());
        assert!(refuse_media(b"").is_ok());
    }

    #[test]
    fn an_encoding_must_be_what_it_says() {
        for text in [
            "<?xml version='1.0' encoding='UTF-8'?><a>é</a>",
            "<?xml version='1.0'?><a>é</a>",
            "<?xml version='1.0' encoding='ISO-8859-1'?><a>e</a>",
            "{\"a\":\"é\"}",
        ] {
            assert_eq!(as_utf8(text.as_bytes()).unwrap(), text);
        }
        let with_mark = as_utf8(b"\xEF\xBB\xBF{}").unwrap();
        assert_eq!(with_mark, "{}");
        let utf16: Vec<u8> = "<?xml version='1.0' encoding='UTF-8'?><a/>"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        for bytes in [
            utf16.as_slice(),
            b"\xFF\xFE<\0a\0",
            b"\xFE\xFF\0<\0a",
            b"<?xml version='1.0'?><a>caf\xE9</a>",
            "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".as_bytes(),
            b"<?xml version='1.0' encoding='UTF-16'?><a/>",
        ] {
            assert_eq!(as_utf8(bytes).unwrap_err().why, Why::Encoding);
        }
        assert_eq!(as_utf8(b"<a>\n\ncaf\xE9</a>").unwrap_err().line, Some(3));
    }

    #[test]
    fn encoded_files_are_found() {
        let filler = "AbCdEf0123456789".repeat(6);
        for start in [
            "/9j/4AAQSkZJRg",
            "iVBORw0KGgo",
            "R0lGODlh",
            "AAAAIGZ0eXBpc29t",
            "AAAAGGZ0eXBtcDQy",
            "UEsDBBQA",
            "UklGRiQA",
        ] {
            assert!(embedded(&format!("see {start}{filler} thanks")).is_some(), "{start}");
        }
        assert!(embedded(&format!("zzzz/9j/4AAQSkZJRg{filler}")).is_some());
        let wrapped = format!("picture:\n/9j/4AAQSkZJRg{filler}\n{filler}\n{filler}\n");
        assert!(embedded(&wrapped).is_some());
        assert!(
            embedded(&filler.repeat(60)).is_some(),
            "so long a row of hexadecimal digits is a file"
        );
        assert!(
            embedded(&"GhIjKl0123456789".repeat(360)).is_none(),
            "too few different letters"
        );
        let letters = "QWERTYUIOPASDFGHJKLZXCVBNMqwertyuiopasdfghjklzxcvbnm0123456789".repeat(70);
        assert!(embedded(&letters).is_some());
        assert!(embedded(&format!("ffd8ffe0{}", "00".repeat(200))).is_some());
        for text in [
            "data:image/png;base64,AAAA",
            "x (DATA:Image/SVG+xml,%3Csvg%3E)",
            "data:;base64,AAAA",
            "url('data:video/mp4;base64,AA')",
        ] {
            assert!(embedded(text).is_some(), "{text}");
        }
    }

    #[test]
    fn everyday_texts_and_digests_are_not_taken_for_files() {
        for text in [
            "The data: it rained on 3/4 days, and again on Friday.",
            "metadata:image/png,large",
            "data:image/png is a kind of address",
            "3f05215e2c17edfd216f1f59b69b09043c3e5524d3fab8c8ce0602f785963854",
            "https://example.org/a/very/long/path/with/many/parts/and-no-spaces-at-all/in/it/whatsoever/9j/x",
            &"word ".repeat(5_000),
            &"a".repeat(20_000),
            &"word\n".repeat(5_000),
            &"é".repeat(5_000),
        ] {
            assert_eq!(embedded(text), None, "{}", text.chars().take(60).collect::<String>());
        }
    }
}
