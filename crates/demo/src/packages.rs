//! Devices with patterns on them, and the packages that scans of them make. The program that has decoders scans; what lies on
//! a device is drawn here, and is nothing but waves of colour.

use domain::time::Instant;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

use crate::plan::{Dice, PlannedScan, ScannedFile};

/// What scans devices while the demo is built.
pub trait FieldKit {
    /// Compiles files, each with its category, into the index of a list.
    fn compile(&self, listed: &[(PathBuf, &'static str)], index: &Path) -> Result<(), String>;
    /// Scans a device into a package.
    fn scan(&self, device: &Path, package: &Path, scan: &Scan<'_>) -> Result<(), String>;
}

/// How a device is scanned.
#[derive(Clone, Copy, Debug)]
pub struct Scan<'a> {
    /// The exhibit's mark.
    pub exhibit: &'a str,
    /// The index of the list.
    pub index: &'a Path,
    /// The file of the key that signs.
    pub key: &'a Path,
    /// When it began and ended.
    pub times: (Instant, Instant),
}

/// The codes of the categories, A first.
const CATEGORIES: [&str; 3] = ["A", "B", "C"];
/// How wide and high a pattern is, in pixels.
const SIZE: (u32, u32) = (160, 120);

/// The bench on which devices are laid: a folder that goes away, with the list that is scanned with.
pub(crate) struct Bench<'a> {
    kit: &'a dyn FieldKit,
    folder: TempDir,
    scanned: usize,
}

impl<'a> Bench<'a> {
    /// Lays out the list: every file of these scans that is on it, as it was before anybody saved it anew.
    pub(crate) fn new(
        kit: &'a dyn FieldKit,
        scans: impl Iterator<Item = &'a PlannedScan>,
        seed: u64,
    ) -> Result<Self, String> {
        let failed = |error: io::Error| error.to_string();
        let folder = tempfile::tempdir().map_err(failed)?;
        let originals = folder.path().join("list");
        std::fs::create_dir(&originals).map_err(failed)?;
        let mut listed = Vec::new();
        for file in scans.flat_map(|scan| &scan.files) {
            let Some(category) = file.listed.and_then(|category| CATEGORIES.get(category)) else {
                continue;
            };
            let path = originals.join(name(file));
            if !path.exists() {
                let original = ScannedFile {
                    brighter: false,
                    ..*file
                };
                write(&path, &original).map_err(failed)?;
                listed.push((path, *category));
            }
        }
        // The key of the demo guards nothing: it follows from the seed.
        let mut key = File::create(folder.path().join("kit")).map_err(failed)?;
        writeln!(key, "{seed:064x}").map_err(failed)?;
        if !listed.is_empty() {
            kit.compile(&listed, &folder.path().join("index"))?;
        }
        Ok(Self {
            kit,
            folder,
            scanned: 0,
        })
    }

    /// Lays a device on the bench and scans it. The package lies where is said.
    pub(crate) fn scan(&mut self, exhibit: &str, scan: &PlannedScan) -> Result<PathBuf, String> {
        let failed = |error: io::Error| error.to_string();
        self.scanned += 1;
        let device = self.folder.path().join(format!("device-{}", self.scanned));
        std::fs::create_dir(&device).map_err(failed)?;
        for (number, file) in scan.files.iter().enumerate() {
            write(&device.join(format!("{number:03}-{}", name(file))), file).map_err(failed)?;
        }
        std::fs::write(device.join("shopping.txt"), "bread, apples, string\n").map_err(failed)?;
        let package = self.folder.path().join(format!("package-{}.zip", self.scanned));
        let told = Scan {
            exhibit,
            index: &self.folder.path().join("index"),
            key: &self.folder.path().join("kit"),
            times: (scan.at.plus_minutes(-40), scan.at),
        };
        self.kit.scan(&device, &package, &told)?;
        std::fs::remove_dir_all(&device).map_err(failed)?;
        Ok(package)
    }
}

fn name(file: &ScannedFile) -> String {
    format!("{:016x}.{}", file.of, if file.moving { "mp4" } else { "bmp" })
}

fn write(path: &Path, file: &ScannedFile) -> io::Result<()> {
    if file.moving {
        // By its first bytes a video; it has no frames.
        let mut video = b"\0\0\0\x18ftypisom\0\0\0\0isommp41".to_vec();
        video.extend(file.of.to_le_bytes());
        std::fs::write(path, video)
    } else {
        std::fs::write(path, pattern(file.of, file.brighter))
    }
}

/// Waves of colour as a BMP: which, follows from the number.
fn pattern(of: u64, brighter: bool) -> Vec<u8> {
    let (width, height) = SIZE;
    let bytes = width * height * 3;
    let mut bmp = b"BM".to_vec();
    // The head of a BMP with 24 bits a pixel (Microsoft, BITMAPFILEHEADER and BITMAPINFOHEADER): rows of 480 bytes need no
    // filling up to four.
    for number in [
        54 + bytes,
        0,
        54,
        40,
        width,
        height,
        24 << 16 | 1,
        0,
        bytes,
        2_835,
        2_835,
        0,
        0,
    ] {
        bmp.extend(number.to_le_bytes());
    }
    let mut dice = Dice::stream(of, "waves");
    let mut drawn = || f64::from(i32::try_from(dice.between(0, 1_000_000)).unwrap_or_default()) / 1_000_000.0;
    let waves: Vec<[f64; 4]> = (0..7).map(|_| [0; 4].map(|_| drawn())).collect();
    let light = if brighter { 138.0 } else { 126.0 };
    for y in 0..height {
        for x in 0..width {
            let (across, down) = (f64::from(x) / f64::from(width), f64::from(y) / f64::from(height));
            let height: f64 = waves
                .iter()
                .map(|[along, up, phase, strength]| {
                    let turn = (across * along * 7.0 + down * up * 7.0 + phase) * std::f64::consts::TAU;
                    turn.sin() * (0.3 + strength)
                })
                .sum();
            for share in [1.0, 0.8, 0.6] {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a colour is held between 0 and 255"
                )]
                bmp.push((light + height * 34.0 * share).clamp(0.0, 255.0) as u8);
            }
        }
    }
    bmp
}
