//! Networks for other programs: GraphML, which programs that draw and count graphs read, and STIX 2.1, which others exchange what
//! they know of accounts by.
//!
//! Both say what the page says and nothing more: places with their names, and links with how they are tied, how often, and when.

mod graphml;
mod stix;

pub use graphml::graphml;
pub use stix::stix;

use domain::networks::Link;
use domain::time::Instant;

/// How two places are tied, in words: `Uses it, Sighted`.
fn words(link: &Link) -> String {
    let words: Vec<&str> = link.kinds.iter().map(|kind| kind.label()).collect();
    words.join(", ")
}

/// A moment as both write it (STIX 2.1 §3.2): in UTC, with three places of a second.
fn stamp(at: Instant) -> String {
    let whole = at.micros().div_euclid(1_000);
    jiff::Timestamp::from_millisecond(whole).map_or_else(
        |_| "1970-01-01T00:00:00.000Z".to_owned(),
        |at| at.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string(),
    )
}

/// Whether a character may stand in XML 1.0 (§2.2); a name that somebody chose may hold others.
const fn may_stand(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..='\u{10ffff}')
}

/// A text with a mark for each character that may not stand in XML.
fn standing(text: &str) -> String {
    text.chars()
        .map(|character| if may_stand(character) { character } else { '\u{fffd}' })
        .collect()
}

#[cfg(test)]
mod tests;
