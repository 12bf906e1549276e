//! Reports of the CyberTipline: what an online platform sends (XML) and what the police download (JSON).
//!
//! [`read`] turns bytes into [`Document`]s or says why it will not. Three promises:
//! - **Nothing is lost.** Every text in the file is in the result: in its own field, as a [`Fact`], as a [`FreeText`], or in
//!   the list of elements that we do not know. Times keep the text they came in; no zone is invented.
//! - **Nothing is shown that must not be.** A picture, a video, an archive, or a report with one inside is refused.
//! - **Nothing breaks.** Any bytes at all give a result or a [`Refused`], in time and memory bounded by [`Limits`].
//!
//! Element names are those of the platform's reporting API (November 2025); the JSON has no public schema, and is read as
//! two public police tools read it. To add an element: `platform.rs` or `police.rs` for its name, `report.rs` for a field.

mod gather;
mod guard;
mod json;
mod mine;
mod platform;
mod police;
mod refused;
mod report;
mod times;
mod tree;
mod xml;

pub use refused::{Limits, Refused, Why};
pub use report::{
    Address, Contact, CyberTip, Digest, DigestOf, Fact, FileDetails, Form, FoundIdentifier, FreeText, Incident,
    IncidentDetail, LawEnforcement, Person, PersonName, Role, Said, Sender, UnknownElement, Warning,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// One thing that a file can hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "document")]
#[expect(
    clippy::large_enum_variant,
    reason = "a file holds one or two; a box would only be in the reader's way"
)]
pub enum Document {
    /// A report, with the files that it describes.
    Report(CyberTip),
    /// The details of one file, sent apart from its report and tied to it by the report's number.
    FileDetails(FileDetails),
}

/// Reads one file. A report usually comes alone; a file may also hold several reports, or reports and file details.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Document>, Refused> {
    limits.check_length(u64::try_from(bytes.len()).unwrap_or(u64::MAX))?;
    guard::refuse_media(bytes)?;
    let text = guard::as_utf8(bytes)?;
    let start = text.trim_start();
    if start.starts_with('<') {
        let root = xml::tree(text, limits)?;
        guard::refuse_embedded(&root)?;
        return platform::documents(root);
    }
    if start.starts_with(['{', '[']) {
        let root = json::tree(text, limits)?;
        guard::refuse_embedded(&root)?;
        return police::documents(root);
    }
    Err(guard::not_a_report(start))
}

/// Reads a file from disk, asking for its length before reading a byte of it.
pub fn read_file(path: &Path, limits: &Limits) -> Result<Vec<Document>, Refused> {
    let unreadable = |error: std::io::Error| {
        Refused::new(
            Why::Unreadable,
            format!("The file could not be read from disk ({error}). Check that it is still there, then try again."),
        )
    };
    let file = File::open(path).map_err(unreadable)?;
    let about = file.metadata().map_err(unreadable)?;
    if !about.is_file() {
        return Err(Refused::new(
            Why::Unreadable,
            "This is a folder or a device, not a file. Choose the report's own file.",
        ));
    }
    limits.check_length(about.len())?;
    let mut bytes = Vec::new();
    // The file may grow while it is read: never take more than one byte past the limit.
    file.take(limits.max_bytes.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(unreadable)?;
    read(&bytes, limits)
}

/// SHA-256 of the bytes, by which the same file is known when it comes again.
pub fn content_digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}
