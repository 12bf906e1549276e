//! A drawing as a picture, for what reads no drawings.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};
use std::sync::Arc;

use crate::PaperError;
use crate::pdf::FACES;

/// How many times as large as the drawing says: sharp where it is printed.
const SCALE: f32 = 2.0;
/// The most points of a picture, which take four bytes each while it is made.
const MOST: f32 = 60_000_000.0;

/// A drawing (SVG) as PNG. Nothing that it refers to is read: it is drawn as it is.
pub fn png(svg: &str) -> Result<Vec<u8>, PaperError> {
    let mut fonts = fontdb::Database::new();
    for face in FACES {
        fonts.load_font_data(face.to_vec());
    }
    fonts.set_sans_serif_family("Roboto");
    let options = Options {
        font_family: "Roboto".to_owned(),
        fontdb: Arc::new(fonts),
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(|error| PaperError::Layout(error.to_string()))?;
    let size = tree.size();
    let scale = SCALE.min((MOST / (size.width() * size.height())).sqrt());
    let too_large = || PaperError::Layout("the drawing is too large".to_owned());
    let whole = size.to_int_size().scale_by(scale).ok_or_else(too_large)?;
    let mut picture = Pixmap::new(whole.width(), whole.height()).ok_or_else(too_large)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture
        .encode_png()
        .map_err(|error| PaperError::Layout(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_a_picture_twice_as_large_with_its_words() {
        let drawing = |words: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 40\" width=\"90\" height=\"40\" font-family=\"sans-serif\"><rect width=\"90\" height=\"40\" fill=\"#ffffff\"/><text x=\"45\" y=\"24\" text-anchor=\"middle\">{words}</text><image href=\"file:///etc/hostname\" width=\"9\" height=\"9\"/></svg>"
            )
        };
        let read = |bytes: &[u8]| Pixmap::decode_png(bytes).unwrap();
        let picture = read(&png(&drawing("lake")).unwrap());
        assert_eq!((picture.width(), picture.height()), (180, 80));
        let dark = |picture: &Pixmap| picture.pixels().iter().filter(|pixel| pixel.red() < 128).count();
        assert!(dark(&picture) > 50, "its words are written");
        assert_eq!(dark(&read(&png(&drawing("")).unwrap())), 0, "and nothing beside them");
        assert!(png("no drawing").is_err());
    }
}
