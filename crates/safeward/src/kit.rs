//! The field kit of the demo: this program itself, scanning devices as `safeward evidence scan` does, at the times of the story.

use evidence::file::examine;
use evidence::lists::compile::{About, Input, compile};
use evidence::lists::index::Index;
use evidence::scan::look::Wanted;
use evidence::scan::package::{make, signing_key};
use evidence::scan::walk::is_read_only;
use evidence::scan::{Head, OfIndex, scan};
use evidence::worker::decode::Decoder;
use evidence::worker::{Programs, Workers as _};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::evidence::Program;

/// How deep archives are opened, and how many bytes may come out of one.
const DEPTH: u8 = 3;
const MOST_UNPACKED: u64 = 64 << 20;

/// This program, as what scans.
pub(crate) struct Kit {
    program: Program,
    programs: Programs,
}

impl Kit {
    pub(crate) fn new() -> anyhow::Result<Self> {
        Ok(Self {
            program: Program::this()?,
            // The demo is the same wherever it is made, and so without what may not be installed.
            programs: Programs::none("the demo is made without it"),
        })
    }
}

/// Whatever went wrong, in its own words.
fn failed(error: impl std::fmt::Display) -> String {
    error.to_string()
}

impl demo::FieldKit for Kit {
    fn compile(&self, listed: &[(PathBuf, &'static str)], index: &Path) -> Result<(), String> {
        let mut decoder = Decoder::new(|| self.program.decoder());
        let sampling = Wanted::default().sampling;
        let mut list = "sha256,pdq,category\n".to_owned();
        for (path, category) in listed {
            let examined = examine(path, &mut decoder, self.program.tools(&self.programs), sampling).map_err(failed)?;
            let pdq = examined.pdq.map(|pdq| pdq.to_string()).unwrap_or_default();
            writeln!(list, "{},{pdq},{category}", examined.sha256.unwrap_or_default()).map_err(failed)?;
        }
        let path = index.with_extension("csv");
        std::fs::write(&path, list).map_err(failed)?;
        let about = About {
            name: Some("Tees Vale known patterns".to_owned()),
            date: Some("2026-01-05".to_owned()),
            authority: Some("Tees Vale Police, made up for this demo".to_owned()),
            categories: ["A", "B", "C"]
                .map(|code| (code.to_owned(), format!("Category {code}")))
                .into(),
            ..About::default()
        };
        let compiled = compile(&[Input { path, about }], index, &mut |_, _| ()).map_err(failed)?;
        match compiled.refused.first() {
            Some(refused) => Err(format!("row {}: {}", refused.row, refused.why)),
            None => Ok(()),
        }
    }

    fn scan(&self, device: &Path, package: &Path, told: &demo::Scan<'_>) -> Result<(), String> {
        let index = Index::open(told.index).map_err(failed)?;
        let paths = [device.to_owned()];
        let head = Head {
            program: concat!("safeward ", env!("CARGO_PKG_VERSION")).to_owned(),
            exhibit: told.exhibit.to_owned(),
            paths: vec![device.display().to_string()],
            read_only: is_read_only(device),
            mode: "exact".to_owned(),
            radius: 31,
            depth: DEPTH,
            most_unpacked: MOST_UNPACKED,
            videos: None,
            heif: None,
            images: None,
            indexes: vec![OfIndex::from(&index)],
            began: format!("{:?}", told.times.0),
        };
        scan(
            &paths,
            &head,
            package,
            &[index],
            self.program.tools(&self.programs),
            &|_| (),
        )
        .map_err(failed)?;
        let (key, _) = signing_key(told.key).map_err(failed)?;
        make(package, &key, false, &[], format!("{:?}", told.times.1)).map_err(failed)?;
        Ok(())
    }
}
