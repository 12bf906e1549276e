//! Gradings that come back from a grading tool, counted for the result of an exhibit. Nothing of one is kept: what is recorded is
//! the counts, by whoever records them.

use domain::exhibits::Exhibits;
use domain::ids::ExhibitId;
use domain::refusal::Refusal;
use evidence::digests::sha256_of;
use evidence::vics::counts::counted_in;
use std::path::PathBuf;

use crate::{Action, Actor, Casework, Error, Resource};

pub use evidence::vics::counts::{Counted, Many, OfCode};

/// What a grading says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grading {
    /// The SHA-256 of its file, in hexadecimal digits.
    pub digest: String,
    /// What was counted.
    pub counted: Counted,
}

/// Whether a file that begins so may be a grading: text in JSON. Nothing else is so much as set down to be read.
pub fn may_be_grading(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    head.trim_ascii_start().first() == Some(&b'{')
}

impl Casework {
    /// Counts what a grading says, for somebody who may record the result of that exhibit.
    pub async fn read_grading(&self, actor: &Actor, exhibit: ExhibitId, file: PathBuf) -> Result<Grading, Error> {
        self.ask(actor, Action::RecordExhibit, Resource::default())?;
        self.read::<Exhibits>(actor, exhibit.uuid()).await?;
        let read = move || {
            let digest = sha256_of(&file).map_err(|error| error.to_string())?;
            let counted = counted_in(&file).map_err(|error| error.to_string())?;
            Ok::<_, String>(Grading { digest, counted })
        };
        let read = tokio::task::spawn_blocking(read)
            .await
            .map_err(|error| Error::Inside(error.to_string()))?;
        read.map_err(|why| {
            let message = format!("This is no grading in VICS JSON, or not all of one: {why}.");
            Error::Refused(Refusal::of("file", message).into())
        })
    }
}
