//! Networks: who is tied to whom, and in which groups.
//!
//! **What lives here.** A [`Graph`] of numbered nodes, and what is asked of it: which parts hang together ([`components`]), which
//! groups are tied more closely within than outwards ([`communities`]), the way from one to another ([`path`]), one group in
//! detail ([`ring`]), and where each is drawn ([`layout`]). [`edges`] reads a plain table of edges.
//!
//! **What may not.** No database, no clock, no chance that is not asked for by its seed: the same edges and seed give the same
//! answer. Who may see which node is decided before a graph is made, by whoever makes it. Nothing here says what a tie means.

mod communities;
mod components;
pub mod edges;
mod graph;
mod layout;
mod path;
mod ring;

pub use communities::{Communities, communities, modularity};
pub use components::{Components, components};
pub use graph::{Graph, NotAGraph};
pub use layout::{MOST_DRAWN, layout};
pub use path::path;
pub use ring::{MOST_EXACT, Member, Ring, ring};
