//! Papers as files: PDF and XLSX, out of values.
//!
//! **What lives here.** [`pdf`] sets a [`domain::papers::Paper`] by one fixed layout and writes PDF/UA-1: tagged, in English,
//! readable in black and white. [`sealed`] makes one open with a passphrase alone. [`xlsx`] writes the tables of a paper as text,
//! and [`png`] makes a picture of a drawing. Only the program itself builds this crate: its
//! engine is large, and neither pages nor tests wait for it.
//!
//! **What may not.** Nothing of a paper is ever read as markup or as a formula: the layout reads data as values, and a cell
//! holds text. What a page shows as a mark (a control of direction, a character without width) is a mark on paper too, and
//! so is whatever the face cannot draw.

mod pdf;
mod png;
mod seal;
mod shown;
mod xlsx;

pub use pdf::pdf;
pub use png::png;
pub use seal::sealed;
pub use xlsx::xlsx;

/// Why a paper could not be made into a file. No message holds anything of what the paper says.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The layout, the face or the standard could not be read: the program was built wrongly.
    #[error("the papers' engine cannot start: {0}")]
    Engine(String),
    /// The paper could not be set, or not as the standard asks.
    #[error("the paper could not be set: {0}")]
    Layout(String),
    /// It could not be sealed.
    #[error("the paper could not be sealed: {0}")]
    Seal(String),
    /// The spreadsheet could not be written.
    #[error("the spreadsheet could not be written: {0}")]
    Spreadsheet(String),
    /// There is no table in it, so there is no spreadsheet of it.
    #[error("this paper holds no table")]
    NoTable,
}
