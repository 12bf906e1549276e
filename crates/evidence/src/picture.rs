//! Pictures: from bytes to what PDQ needs of them. Every format is decoded in full; what is no picture, or is too large, says so.

use image::{DynamicImage, GenericImageView as _, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use zune_core::bytestream::ZCursor;
use zune_core::colorspace::ColorSpace;
use zune_core::options::DecoderOptions;
use zune_jpeg::JpegDecoder;

use crate::pdq::{Hashed, Luma, brightness};

/// No picture is decoded that has more pixels than this.
pub const MOST_PIXELS: u64 = 200_000_000;
/// No side of a picture that is decoded is longer than this.
pub const LONGEST_SIDE: u32 = 65_500;
/// How many bytes decoding a picture may take.
const MOST_MEMORY: u64 = 1_000_000_000;
/// How much memory is kept for the next picture, in bytes: of 40 million pixels.
const MOST_KEPT: usize = 120_000_000;

/// Why a picture has no hash.
#[derive(Debug, thiserror::Error)]
pub enum NoPicture {
    /// It is none of the formats that are read.
    #[error("it is no picture of a kind that is read")]
    OtherKind,
    /// It says that it is larger than anything that is decoded.
    #[error("it says that it is {width} by {height} pixels, which is more than is decoded")]
    TooLarge {
        /// Its width in pixels, as it says.
        width: u64,
        /// Its height.
        height: u64,
    },
    /// It cannot be decoded.
    #[error("it cannot be decoded: {0}")]
    Broken(String),
}

fn checked(width: u64, height: u64) -> Result<(), NoPicture> {
    let longest = u64::from(LONGEST_SIDE);
    if width > longest || height > longest || width.saturating_mul(height) > MOST_PIXELS {
        return Err(NoPicture::TooLarge { width, height });
    }
    Ok(())
}

/// What PDQ makes of a picture.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// Its hash, its turns and its quality.
    pub hashed: Hashed,
    /// Whether it is cut short: what is not there was taken for grey.
    pub cut_short: bool,
}

/// Decodes one picture after the other, into the same memory: to ask the system for so much each time takes longer than a
/// third of the decoding.
#[derive(Debug, Default)]
pub struct Decoding {
    pixels: Vec<u8>,
}

impl Decoding {
    /// Decodes a picture and hashes it.
    pub fn decoded(&mut self, bytes: &[u8]) -> Result<Decoded, NoPicture> {
        match image::guess_format(bytes) {
            Ok(ImageFormat::Jpeg) => {
                let hashed = jpeg(bytes, &mut self.pixels);
                if self.pixels.len() > MOST_KEPT {
                    self.pixels = Vec::new();
                }
                Ok(Decoded {
                    hashed: hashed?,
                    cut_short: jpeg_is_cut_short(bytes),
                })
            }
            Ok(
                format @ (ImageFormat::Png
                | ImageFormat::Gif
                | ImageFormat::Bmp
                | ImageFormat::Tiff
                | ImageFormat::WebP),
            ) => Ok(Decoded {
                hashed: other(bytes, format)?,
                cut_short: false,
            }),
            _ => Err(NoPicture::OtherKind),
        }
    }
}

/// Decodes one picture and hashes it.
pub fn decoded(bytes: &[u8]) -> Result<Decoded, NoPicture> {
    Decoding::default().decoded(bytes)
}

/// Whether a JPEG has no end: readers forgive it, and half of a picture would pass for the whole. The end is looked for
/// behind the segments before the first scan, for a thumbnail in one of those has an end of its own (ITU-T T.81, B.1.1).
fn jpeg_is_cut_short(bytes: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xda;
    let mut at = 2;
    loop {
        match bytes.get(at..) {
            Some([0xff, 0xff, ..]) => at += 1,
            Some([0xff, marker, high, low, ..]) => {
                at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
                if *marker == START_OF_SCAN {
                    break;
                }
            }
            _ => return true,
        }
    }
    // Within a scan no other marker looks like it; it is most likely at the end.
    let scans = bytes.get(at..).unwrap_or_default();
    !scans.array_windows().rev().any(|two| *two == [0xff, 0xd9])
}

fn broken(error: impl std::fmt::Display) -> NoPicture {
    NoPicture::Broken(error.to_string())
}

fn empty() -> NoPicture {
    NoPicture::Broken("it has no pixels".to_owned())
}

fn jpeg(bytes: &[u8], pixels: &mut Vec<u8>) -> Result<Hashed, NoPicture> {
    let longest = LONGEST_SIDE as usize;
    let options = DecoderOptions::default()
        .set_max_width(longest)
        .set_max_height(longest)
        .set_strict_mode(false)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(broken)?;
    let (width, height) = decoder.dimensions().ok_or_else(empty)?;
    checked(width as u64, height as u64)?;
    // What the decoder does not find stays black, and not what the last picture had there.
    let size = width * height * 3;
    pixels.truncate(size);
    pixels.fill(0);
    pixels.resize(size, 0);
    decoder.decode_into(pixels).map_err(broken)?;
    let pixel = |column: usize, row: usize| {
        let place = (row * width + column) * 3;
        let rgb = pixels.get(place..place + 3).and_then(|rgb| rgb.try_into().ok());
        brightness(rgb.unwrap_or([0; 3]))
    };
    Ok(Luma::picked(width, height, pixel).ok_or_else(empty)?.hashed())
}

fn other(bytes: &[u8], format: ImageFormat) -> Result<Hashed, NoPicture> {
    let reader = || ImageReader::with_format(Cursor::new(bytes), format);
    let (width, height) = reader().into_dimensions().map_err(broken)?;
    checked(u64::from(width), u64::from(height))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = reader();
    reader.limits(limits);
    let picture = reader.decode().map_err(broken)?;
    let (width, height) = (picture.width() as usize, picture.height() as usize);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "places within a picture, whose sides are 32 bits"
    )]
    let luma = match &picture {
        // Grey is taken as it is: the weights of the colours do not add up to one exactly.
        DynamicImage::ImageLuma8(grey) => Luma::picked(width, height, |column, row| {
            f32::from(grey.get_pixel(column as u32, row as u32).0[0])
        }),
        DynamicImage::ImageRgb8(rgb) => Luma::picked(width, height, |column, row| {
            brightness(rgb.get_pixel(column as u32, row as u32).0)
        }),
        // Whatever is transparent has a colour all the same.
        picture => Luma::picked(width, height, |column, row| {
            let [red, green, blue, _] = picture.get_pixel(column as u32, row as u32).0;
            brightness([red, green, blue])
        }),
    };
    Ok(luma.ok_or_else(empty)?.hashed())
}
