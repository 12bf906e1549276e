//! How fast: a large database of invented reports, and a driver that asks the real site for its pages.
//!
//! **What lives here.** The generator ([`generate`], and [`cases`] for live cases in it), the load driver ([`load`]), invented CyberTipline reports
//! ([`reports`]) and a stopwatch. The benches proper are in `benches/`.
//!
//! **What may not.** Nothing that the product needs. The generator is a part of the bench and not of the product: it asks no
//! permission, so it must never be in a program that a force runs.

pub mod cases;
pub mod generate;
pub mod load;
pub mod process;
pub mod reports;
pub mod stopwatch;
pub mod world;
