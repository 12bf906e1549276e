//! From brightness to a hash: two passes of a box filter each way, 64 x 64 samples, a discrete cosine transform of which the
//! 16 x 16 lowest frequencies above the mean stay, and a bit for each that is above the median.

use std::f64::consts::PI;
use std::io;
use std::sync::LazyLock;

use super::hash::Pdq;

/// A side that is longer is picked down to this many pixels.
pub const LARGEST_SIDE: usize = 512;
/// Nothing is told of a picture with a shorter side.
const LEAST_SIDE: usize = 5;
/// The sides of the samples and of the frequencies that stay.
const SAMPLES: usize = 64;
const FREQUENCIES: usize = 16;

/// A picture's brightness, row by row, from 0 to 255, with no side above [`LARGEST_SIDE`].
#[derive(Clone, Debug)]
pub struct Luma {
    width: usize,
    height: usize,
    values: Vec<f32>,
}

/// How a copy was turned or mirrored, in the order in which the reference gives their hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// Not at all.
    None,
    /// A quarter to the left.
    Quarter,
    /// Upside down.
    Half,
    /// A quarter to the right.
    ThreeQuarters,
    /// Top and bottom changed places.
    FlippedX,
    /// Left and right changed places.
    FlippedY,
    /// Along the falling diagonal.
    Transposed,
    /// Along the rising diagonal.
    AntiTransposed,
}

impl Turn {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::None,
        Self::Quarter,
        Self::Half,
        Self::ThreeQuarters,
        Self::FlippedX,
        Self::FlippedY,
        Self::Transposed,
        Self::AntiTransposed,
    ];
    /// Whether rows become columns, and whether the frequency of a row and a column changes its sign.
    const fn rule(self, row: usize, column: usize) -> (bool, bool) {
        match self {
            Self::None => (false, false),
            Self::Quarter => (true, column.is_multiple_of(2)),
            Self::Half => (false, (row + column) % 2 == 1),
            Self::ThreeQuarters => (true, row.is_multiple_of(2)),
            Self::FlippedX => (false, row.is_multiple_of(2)),
            Self::FlippedY => (false, column.is_multiple_of(2)),
            Self::Transposed => (true, false),
            Self::AntiTransposed => (true, (row + column) % 2 == 1),
        }
    }
}

/// What was made of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Hashed {
    /// How much there is to tell it by, from 0 (featureless) to 100.
    pub quality: u8,
    frequencies: [[f32; FREQUENCIES]; FREQUENCIES],
}

/// The brightness of a colour, from 0 to 255.
pub fn brightness([red, green, blue]: [u8; 3]) -> f32 {
    0.299 * f32::from(red) + 0.587 * f32::from(green) + 0.114 * f32::from(blue)
}

/// How many columns and rows are picked of a picture.
const fn picks(width: usize, height: usize) -> (usize, usize) {
    if width > LARGEST_SIDE || height > LARGEST_SIDE {
        (LARGEST_SIDE, LARGEST_SIDE)
    } else {
        (width, height)
    }
}

impl Luma {
    /// Takes a picture of so many columns and rows by asking for the brightness that it needs, by column and row: of all
    /// pixels, or of those nearest to 512 x 512 places. `None` for a picture without a pixel.
    pub fn picked(width: usize, height: usize, mut pixel: impl FnMut(usize, usize) -> f32) -> Option<Self> {
        let (columns, rows) = picks(width, height);
        Self::whole(columns, rows, |column, row| {
            pixel(column * width / columns, row * height / rows)
        })
        .filter(|_| width > 0 && height > 0)
    }

    /// The same of a picture whose brightness is read row by row, a byte a pixel; `row` fills in the next one. None is kept that
    /// is not needed.
    pub fn picked_from(
        width: usize,
        height: usize,
        mut row: impl FnMut(&mut [u8]) -> io::Result<()>,
    ) -> io::Result<Self> {
        let (columns, rows) = picks(width, height);
        let mut bytes = vec![0; width];
        let mut values = Vec::with_capacity(columns * rows);
        let mut read = 0;
        for wanted in (0..rows).map(|number| number * height / rows) {
            while read <= wanted {
                row(&mut bytes)?;
                read += 1;
            }
            let picked = (0..columns).filter_map(|column| bytes.get(column * width / columns));
            values.extend(picked.map(|byte| f32::from(*byte)));
        }
        for _ in read..height {
            row(&mut bytes)?;
        }
        Ok(Self {
            width: columns,
            height: rows,
            values,
        })
    }

    /// The same of every pixel, whatever the size.
    fn whole(width: usize, height: usize, mut pixel: impl FnMut(usize, usize) -> f32) -> Option<Self> {
        if width == 0 || height == 0 {
            return None;
        }
        let mut values = Vec::with_capacity(width * height);
        for row in 0..height {
            values.extend((0..width).map(|column| pixel(column, row)));
        }
        Some(Self { width, height, values })
    }

    /// Every pixel of a frame, whatever its size, for vPDQ takes frames as they are. It is read row by row, three bytes of
    /// colour a pixel; `row` fills in the next one.
    pub fn read(width: usize, height: usize, mut row: impl FnMut(&mut [u8]) -> io::Result<()>) -> io::Result<Self> {
        let mut colours = vec![0; width * 3];
        let mut values = Vec::with_capacity(width * height);
        for _ in 0..height {
            row(&mut colours)?;
            let (pixels, _) = colours.as_chunks();
            values.extend(pixels.iter().copied().map(brightness));
        }
        Ok(Self { width, height, values })
    }

    /// Hashes it. A picture with a side under five pixels has no hash: nothing but zeros, of no quality.
    pub fn hashed(mut self) -> Hashed {
        if self.width < LEAST_SIDE || self.height < LEAST_SIDE {
            return Hashed {
                quality: 0,
                frequencies: [[0.0; FREQUENCIES]; FREQUENCIES],
            };
        }
        let window = |side: usize| side.div_ceil(2 * SAMPLES);
        let (along_rows, along_columns) = (window(self.width), window(self.height));
        let mut other = vec![0.0; self.values.len()];
        for _ in 0..2 {
            for (from, to) in self
                .values
                .chunks_exact(self.width)
                .zip(other.chunks_exact_mut(self.width))
            {
                smooth_row(from, to, along_rows);
            }
            smooth_columns(&other, &mut self.values, self.width, along_columns);
        }
        let samples = self.sampled();
        Hashed {
            quality: quality(&samples),
            frequencies: transformed(&samples),
        }
    }

    fn sampled(&self) -> [[f32; SAMPLES]; SAMPLES] {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "the reference's own arithmetic, far from the limits of its types"
        )]
        let place = |sample: usize, side: usize| ((sample as f32 + 0.5) * side as f32 / SAMPLES as f32) as usize;
        let mut samples = [[0.0; SAMPLES]; SAMPLES];
        for (row, line) in samples.iter_mut().enumerate() {
            let start = place(row, self.height).min(self.height - 1) * self.width;
            for (column, sample) in line.iter_mut().enumerate() {
                let column = place(column, self.width).min(self.width - 1);
                *sample = self.values.get(start + column).copied().unwrap_or(0.0);
            }
        }
        samples
    }
}

/// How the window of a box filter moves over a line: how many values are added before the first is written, how many are
/// written while it grows, while it is full, and while it shrinks (the reference's four phases).
struct Phases {
    before: usize,
    growing: usize,
    full: usize,
    shrinking: usize,
}

impl Phases {
    const fn of(length: usize, window: usize) -> Self {
        let window = if window > length { length } else { window };
        let half = window / 2 + 1;
        Self {
            before: half - 1,
            growing: window - half + 1,
            full: length - window,
            shrinking: half - 1,
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "a window has a handful of pixels")]
fn smooth_row(from: &[f32], to: &mut [f32], window: usize) {
    let phases = Phases::of(from.len(), window);
    let (mut coming, mut going, mut written) = (from.iter(), from.iter(), to.iter_mut());
    let (mut sum, mut count) = (0.0_f32, 0_usize);
    for value in coming.by_ref().take(phases.before) {
        sum += value;
        count += 1;
    }
    for (value, out) in coming.by_ref().zip(written.by_ref()).take(phases.growing) {
        sum += value;
        count += 1;
        *out = sum / count as f32;
    }
    for ((value, gone), out) in coming.zip(going.by_ref()).zip(written.by_ref()).take(phases.full) {
        sum += value;
        sum -= gone;
        *out = sum / count as f32;
    }
    for (gone, out) in going.zip(written).take(phases.shrinking) {
        sum -= gone;
        count -= 1;
        *out = sum / count as f32;
    }
}

/// The same down every column at once, a row of sums at a time, so that memory is read in its order.
#[expect(clippy::cast_precision_loss, reason = "a window has a handful of pixels")]
fn smooth_columns(from: &[f32], to: &mut [f32], width: usize, window: usize) {
    let phases = Phases::of(from.len() / width, window);
    let mut sums = vec![0.0_f32; width];
    let mut count = 0_usize;
    let (mut coming, mut going) = (from.chunks_exact(width), from.chunks_exact(width));
    let mut written = to.chunks_exact_mut(width);
    for row in coming.by_ref().take(phases.before) {
        sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += value);
        count += 1;
    }
    for (row, out) in coming.by_ref().zip(written.by_ref()).take(phases.growing) {
        count += 1;
        for ((sum, value), out) in sums.iter_mut().zip(row).zip(out) {
            *sum += value;
            *out = *sum / count as f32;
        }
    }
    for ((row, gone), out) in coming.zip(going.by_ref()).zip(written.by_ref()).take(phases.full) {
        for (((sum, value), gone), out) in sums.iter_mut().zip(row).zip(gone).zip(out) {
            *sum += value;
            *sum -= gone;
            *out = *sum / count as f32;
        }
    }
    for (gone, out) in going.zip(written).take(phases.shrinking) {
        count -= 1;
        for ((sum, gone), out) in sums.iter_mut().zip(gone).zip(out) {
            *sum -= gone;
            *out = *sum / count as f32;
        }
    }
}

/// How steep the samples are: a featureless picture tells nothing.
#[expect(clippy::cast_possible_truncation, reason = "the reference truncates")]
fn quality(samples: &[[f32; SAMPLES]; SAMPLES]) -> u8 {
    let step = |one: f32, other: f32| (((one - other) * 100.0 / 255.0) as i32).unsigned_abs();
    let down = samples.iter().zip(samples.iter().skip(1));
    let down = down.flat_map(|(row, below)| row.iter().zip(below));
    let across = samples.iter().flat_map(|row| row.iter().zip(row.iter().skip(1)));
    let steepness: u32 = down.chain(across).map(|(one, other)| step(*one, *other)).sum();
    u8::try_from((steepness / 90).min(100)).unwrap_or(100)
}

/// The rows of the transform: frequency by sample.
static WAVES: LazyLock<[[f32; SAMPLES]; FREQUENCIES]> = LazyLock::new(|| {
    let mut waves = [[0.0; SAMPLES]; FREQUENCIES];
    for (frequency, wave) in waves.iter_mut().enumerate() {
        for (sample, value) in wave.iter_mut().enumerate() {
            #[expect(
                clippy::cast_precision_loss,
                clippy::cast_possible_truncation,
                reason = "small numbers, and the reference keeps single precision"
            )]
            {
                // The reference rounds the scale before it multiplies; flat pictures turn on it.
                let scale = f64::from((2.0 / SAMPLES as f64).sqrt() as f32);
                let angle = PI / 2.0 / SAMPLES as f64 * (frequency + 1) as f64 * (2 * sample + 1) as f64;
                *value = (scale * angle.cos()) as f32;
            }
        }
    }
    waves
});

fn transformed(samples: &[[f32; SAMPLES]; SAMPLES]) -> [[f32; FREQUENCIES]; FREQUENCIES] {
    let waves = &*WAVES;
    let mut frequencies = [[0.0; FREQUENCIES]; FREQUENCIES];
    for (wave, line) in waves.iter().zip(&mut frequencies) {
        // Row by row, so that each column's sum is made in the order of its samples and all columns are made at once.
        let mut across = [0.0_f32; SAMPLES];
        for (weight, row) in wave.iter().zip(samples) {
            for (sum, value) in across.iter_mut().zip(row) {
                *sum += weight * value;
            }
        }
        for (wave, value) in waves.iter().zip(line) {
            *value = across
                .iter()
                .zip(wave)
                .fold(0.0, |sum, (value, weight)| sum + value * weight);
        }
    }
    frequencies
}

impl Hashed {
    /// The hash of the picture as it is.
    pub fn hash(&self) -> Pdq {
        self.turned(Turn::None)
    }

    /// The hash that a copy of it would have, turned or mirrored. The medians of the signs that change are taken anew.
    pub fn turned(&self, turn: Turn) -> Pdq {
        let mut values = [0.0_f32; FREQUENCIES * FREQUENCIES];
        for (row, line) in self.frequencies.iter().enumerate() {
            for (column, value) in line.iter().enumerate() {
                let (swaps, changes) = turn.rule(row, column);
                let (to_row, to_column) = if swaps { (column, row) } else { (row, column) };
                if let Some(out) = values.get_mut(to_row * FREQUENCIES + to_column) {
                    *out = if changes { -value } else { *value };
                }
            }
        }
        let mut sorted = values;
        let (_, median, _) = sorted.select_nth_unstable_by(FREQUENCIES * FREQUENCIES / 2 - 1, f32::total_cmp);
        let median = *median;
        Pdq::of_bits(
            values
                .iter()
                .enumerate()
                .filter(|(_, value)| **value > median)
                .map(|(bit, _)| bit),
        )
    }

    /// The hashes of all eight ways in which a copy can be turned and mirrored, in the order of [`Turn::ALL`].
    pub fn all_turns(&self) -> [Pdq; 8] {
        Turn::ALL.map(|turn| self.turned(turn))
    }
}
