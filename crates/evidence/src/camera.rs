//! What a picture says of the camera that took it.

use exif::{Exif, In, Reader, Tag};
use serde::{Deserialize, Serialize};
use std::io::Cursor;

/// So many characters of a value are kept.
const LONGEST: usize = 64;

/// What helps to tell which device took a picture, and when. Where it was taken is not kept: only whether the picture says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Camera {
    /// The maker's name.
    pub make: Option<String>,
    /// The model's.
    pub model: Option<String>,
    /// The serial number of its body.
    pub serial: Option<String>,
    /// When the picture was taken, as the camera's clock had it: with no zone, or with what the camera took for one.
    pub taken: Option<String>,
    /// Whether the picture says where it was taken.
    pub position: bool,
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let field = exif.get_field(tag, In::PRIMARY)?;
    let exif::Value::Ascii(parts) = &field.value else {
        return None;
    };
    let text = String::from_utf8_lossy(parts.first()?);
    let text: String = text
        .trim()
        .chars()
        .filter(|letter| !letter.is_control())
        .take(LONGEST)
        .collect();
    (!text.is_empty()).then_some(text)
}

/// Reads the Exif facts of a picture (JEITA CP-3451), if it has any that say something.
pub fn camera(picture: &[u8]) -> Option<Camera> {
    let exif = Reader::new().read_from_container(&mut Cursor::new(picture)).ok()?;
    let taken = text(&exif, Tag::DateTimeOriginal);
    let zone = text(&exif, Tag::OffsetTimeOriginal);
    let camera = Camera {
        make: text(&exif, Tag::Make),
        model: text(&exif, Tag::Model),
        serial: text(&exif, Tag::BodySerialNumber),
        taken: taken.map(|taken| zone.map_or(taken.clone(), |zone| format!("{taken} {zone}"))),
        position: exif.get_field(Tag::GPSLatitude, In::PRIMARY).is_some(),
    };
    (camera != Camera::default()).then_some(camera)
}
