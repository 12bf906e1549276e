//! The frames of one video, which is one row: lines of `frame,quality,hash,seconds` as Meta's tool writes them, or a JSON list of
//! `hash,quality,seconds` as they are exchanged.

use std::io::{BufRead, Read};

use super::{Form, NotRead, Row, Taker, give};
use crate::video::Frame;

/// A video has no more text than this: every frame of five hours.
const LONGEST: u64 = 64 * 1024 * 1024;

pub(super) fn read(file: impl BufRead, take: Taker<'_>) -> Result<(), NotRead> {
    let broken = |why: String| NotRead::Broken {
        form: Form::Frames.name(),
        why,
    };
    let mut text = String::new();
    file.take(LONGEST + 1).read_to_string(&mut text)?;
    if text.len() as u64 > LONGEST {
        return Err(broken(format!("it has more than {LONGEST} bytes")));
    }
    let frames = if text.trim_start().starts_with('[') {
        serde_json::from_str(&text).map_err(|error| broken(error.to_string()))
    } else {
        // A video of which a part is left out would be another one.
        let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
        let frames = lines.map(|(number, line)| {
            let frame = Frame::of_line(line);
            frame.ok_or_else(|| {
                broken(format!(
                    "line {number} is no frame, which is `frame,quality,hash,seconds`"
                ))
            })
        });
        frames.collect::<Result<Vec<Frame>, NotRead>>()
    };
    let mut row = Row::numbered(1);
    row.known_by(&frames?);
    give(take, row)
}
