//! Identifiers that people write to each other: numbers, addresses, names on other platforms, where to pay.
//!
//! Precision comes before recall: what is found here tells officers of two cases that they may be looking for the same person, and
//! a number that is none costs them an hour each. So a word is a username only where a platform is named beside it.

use domain::identifiers::{Identifier, IdentifierKind};
use jiff::Timestamp;
use regex::Regex;
use serde::Serialize;
use std::io;
use std::sync::LazyLock;

use crate::formats::Format;
use crate::indicators::Raised;
use crate::message::{Conversation, Message, NotRead};
use crate::read::{FileRead, Taker};

/// The longest text of a message that is looked at.
const LONGEST: usize = 20_000;

/// An identifier, and where in the text it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The identifier, as written and as it is matched.
    pub identifier: Identifier,
    /// Where it begins, in bytes.
    pub at: usize,
}

/// An identifier in a message: who wrote it, when and where.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sighting {
    /// What it names: phone, email, url, username, payment.
    pub kind: &'static str,
    /// The platform, scheme or country that it belongs to; or nothing.
    pub qualifier: String,
    /// As written.
    pub written: String,
    /// The form by which it is matched.
    pub normal: String,
    /// The conversation.
    pub conversation: String,
    /// The message, without what else it says.
    pub message: Raised,
    /// When, where that is known.
    pub time_utc: Option<Timestamp>,
}

/// Looks for identifiers in messages as they are read.
pub struct Sightings<'s> {
    found: &'s mut dyn FnMut(Sighting) -> io::Result<()>,
    /// What was not read.
    pub not_read: Vec<NotRead>,
}

impl<'s> Sightings<'s> {
    /// Hands over each identifier as it is met, in every message again.
    pub fn new(found: &'s mut dyn FnMut(Sighting) -> io::Result<()>) -> Self {
        Self {
            found,
            not_read: Vec::new(),
        }
    }
}

impl Taker for Sightings<'_> {
    fn conversation(&mut self, _: Format, _: Conversation) {}
    fn message(&mut self, _: Format, conversation: &str, file: &str, message: &Message<'_>) -> io::Result<()> {
        let Some(text) = &message.text else { return Ok(()) };
        for Named { identifier, .. } in named(text) {
            let mut raised = Raised::of(file, message);
            raised.text = None;
            (self.found)(Sighting {
                kind: identifier.kind.code(),
                qualifier: identifier.qualifier,
                written: identifier.received.reading,
                normal: identifier.normal,
                conversation: conversation.to_owned(),
                message: raised,
                time_utc: message.time.utc,
            })?;
        }
        Ok(())
    }
    fn not_read(&mut self, not_read: NotRead) -> io::Result<()> {
        // The first of them are enough to say that something is missing, and where to look.
        if self.not_read.len() < 1_000 {
            self.not_read.push(not_read);
        }
        Ok(())
    }
    fn other(&mut self, _: &str) {}
    fn file(&mut self, _: FileRead) {}
}

struct Patterns {
    web: Regex,
    email: Regex,
    phone: Regex,
    on_platform: Regex,
    money: Regex,
    iban: Regex,
}

/// They are written here and looked at by a test: one that could not be read would find nothing.
static PATTERNS: LazyLock<Option<Patterns>> = LazyLock::new(|| {
    Some(Patterns {
        web: Regex::new(r#"(?i)(?-u:\b)(?:https?://|www\.)[^\s<>"'`]{3,2000}"#).ok()?,
        email: Regex::new(r"(?-u:\b)[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,24}(?-u:\b)").ok()?,
        phone: Regex::new(r"(?:\+|(?-u:\b)0)[0-9](?:[ .()/-]{0,2}[0-9]){7,16}").ok()?,
        on_platform: Regex::new(
            r"(?i)(?-u:\b)(snap ?chat|snap|instagram|insta|discord|kik|telegram|tik ?tok|skype|roblox|twitter|signal|steam|xbox|psn)(?: (?:user ?name|user|name|id|handle|tag|account|acc))?(?: is|'s| =|:| -|=)+ ?(@?[A-Za-z0-9][A-Za-z0-9._-]{2,31})",
        )
        .ok()?,
        money: Regex::new(r"(?i)(?-u:\b)(?:https?://)?(?:www\.)?(paypal\.me|cash\.app|monzo\.me|revolut\.me|venmo\.com)/([$£]?[A-Za-z0-9._-]{2,40})").ok()?,
        iban: Regex::new(r"(?-u:\b)[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?-u:\b)").ok()?,
    })
});

/// The identifiers that a text names, in the order in which they stand there; what stands within another is that one alone.
pub fn named(text: &str) -> Vec<Named> {
    let Some(patterns) = PATTERNS.as_ref() else {
        return Vec::new();
    };
    let text = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let mut taken: Vec<(usize, usize)> = Vec::new();
    let mut all = Vec::new();
    let mut take = |kind: IdentifierKind, qualifier: &str, at: usize, end: usize, written: &str| {
        if taken.iter().any(|(from, to)| at < *to && end > *from) {
            return;
        }
        let identifier = Identifier::new(kind, qualifier, written);
        if identifier.normal.is_empty() {
            return;
        }
        taken.push((at, end));
        all.push(Named { identifier, at });
    };
    for found in patterns.money.captures_iter(text) {
        let (Some(whole), Some(scheme), Some(name)) = (found.get(0), found.get(1), found.get(2)) else {
            continue;
        };
        let name_written = name.as_str().trim_end_matches(['.', '-']);
        take(
            IdentifierKind::Payment,
            &scheme.as_str().to_lowercase(),
            whole.start(),
            whole.end(),
            name_written,
        );
    }
    for found in patterns.web.find_iter(text) {
        let written = without_end_of_sentence(found.as_str());
        take(
            IdentifierKind::Url,
            "",
            found.start(),
            found.start() + written.len(),
            written,
        );
    }
    for found in patterns.email.find_iter(text) {
        take(IdentifierKind::Email, "", found.start(), found.end(), found.as_str());
    }
    for found in patterns.iban.find_iter(text) {
        if is_iban(found.as_str()) {
            take(
                IdentifierKind::Payment,
                "iban",
                found.start(),
                found.end(),
                found.as_str(),
            );
        }
    }
    for found in patterns.phone.find_iter(text) {
        let around = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
        let (before, behind) = (text.get(..found.start()), text.get(found.end()..));
        let part_of_more = around(before.and_then(|before| before.chars().next_back()))
            || around(behind.and_then(|behind| behind.chars().next()));
        if !part_of_more && is_phone(found.as_str()) {
            let country = if found.as_str().starts_with('+') { "" } else { "+44" };
            take(
                IdentifierKind::Phone,
                country,
                found.start(),
                found.end(),
                found.as_str(),
            );
        }
    }
    for found in patterns.on_platform.captures_iter(text) {
        let (Some(platform), Some(name)) = (found.get(1), found.get(2)) else {
            continue;
        };
        let written = name.as_str().trim_end_matches(['.', '-']);
        if is_username(written) {
            take(
                IdentifierKind::Username,
                platform_of(platform.as_str()),
                name.start(),
                name.start() + written.len(),
                written,
            );
        }
    }
    all.sort_by_key(|named| named.at);
    all
}

/// What ends a sentence, or a bracket that began before it, is not part of an address.
fn without_end_of_sentence(written: &str) -> &str {
    let bare = written.trim_end_matches(['.', ',', ';', ':', '!', '?', '\u{2019}', '\u{201d}']);
    if bare.ends_with(')') && !bare.contains('(') {
        bare.trim_end_matches(')')
    } else {
        bare
    }
}

/// Whether digits are a telephone number: with a country between 9 and 15 (ITU-T E.164), without one as Britain writes them: ten or
/// eleven, of a kind that is given out (Ofcom's numbering plan).
fn is_phone(written: &str) -> bool {
    let digits: String = written.chars().filter(char::is_ascii_digit).collect();
    if written.starts_with('+') {
        return (9..=15).contains(&digits.len()) && !digits.starts_with('0');
    }
    let given_out = ["01", "02", "03", "07", "08"]
        .iter()
        .any(|begin| digits.starts_with(begin));
    let length = if digits.starts_with("01") {
        (10..=11).contains(&digits.len())
    } else {
        digits.len() == 11
    };
    // A date has its parts by the same signs.
    given_out && length && !written.contains('/')
}

/// Whether a word is a name that somebody chose: one with a digit, a line or a dot in it, or with the sign before it.
fn is_username(written: &str) -> bool {
    let marked =
        written.starts_with('@') || written.contains(|next: char| next.is_ascii_digit() || next == '_' || next == '.');
    let letters = written.contains(|next: char| next.is_ascii_alphabetic());
    marked && letters && written.trim_start_matches('@').len() >= 3
}

/// The platform, by its own name.
fn platform_of(written: &str) -> &'static str {
    match written.to_lowercase().replace(' ', "").as_str() {
        "snapchat" | "snap" => "snapchat",
        "instagram" | "insta" => "instagram",
        "discord" => "discord",
        "kik" => "kik",
        "telegram" => "telegram",
        "tiktok" => "tiktok",
        "skype" => "skype",
        "roblox" => "roblox",
        "twitter" => "x",
        "signal" => "signal",
        "steam" => "steam",
        "xbox" => "xbox",
        "psn" => "psn",
        _ => "",
    }
}

/// Whether an account number of many countries has the check digits that it should (ISO 13616, ISO 7064 MOD 97-10).
fn is_iban(written: &str) -> bool {
    let plain: Vec<u8> = written.bytes().filter(|byte| *byte != b' ').collect();
    if !(15..=34).contains(&plain.len()) {
        return false;
    }
    let (begin, rest) = plain.split_at(4);
    let mut remainder = 0_u32;
    for byte in rest.iter().chain(begin) {
        remainder = match byte {
            b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
            b'A'..=b'Z' => (remainder * 100 + u32::from(byte - b'A') + 10) % 97,
            _ => return false,
        };
    }
    remainder == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(text: &str) -> Vec<(&'static str, String, String)> {
        let found = named(text).into_iter().map(|named| named.identifier);
        found
            .map(|one| (one.kind.code(), one.qualifier, one.received.reading))
            .collect()
    }

    fn only(text: &str) -> (&'static str, String, String) {
        let mut all = of(text);
        assert_eq!(all.len(), 1, "{text}: {all:?}");
        all.remove(0)
    }

    #[test]
    fn patterns_are_patterns() {
        assert!(PATTERNS.is_some());
    }

    #[test]
    fn what_people_write_is_found() {
        for number in [
            "07700 900123",
            "+447700900123",
            "+44 7700 900123",
            "07700-900-123",
            "(07700) 900123",
            "01632 960123",
            "+1 202 555 0143",
        ] {
            assert_eq!(only(&format!("call me on {number}, ok?")).0, "phone", "{number}");
        }
        assert_eq!(
            only("write to jo.example+a@mail.example.org."),
            ("email", String::new(), "jo.example+a@mail.example.org".to_owned())
        );
        assert_eq!(
            only("see https://example.org/a?b=c, it is good").2,
            "https://example.org/a?b=c"
        );
        assert_eq!(only("(www.example.org/pier)").2, "www.example.org/pier");
        assert_eq!(
            only("my snap is jo_example9"),
            ("username", "snapchat".to_owned(), "jo_example9".to_owned())
        );
        assert_eq!(only("insta: @jo.example").1, "instagram");
        assert_eq!(only("pay me at paypal.me/joexample").0, "payment");
        assert_eq!(only("GB82 WEST 1234 5698 7654 32").1, "iban");
        assert_eq!(of("07700 900123 or jo@mail.example.org").len(), 2);
    }

    #[test]
    fn one_number_is_one_however_it_is_spaced() {
        let normal = |text: &str| named(text).remove(0).identifier.normal;
        assert_eq!(normal("07700 900123"), normal("+44 7700 900123"));
        assert_eq!(normal("(07700) 900-123"), normal("+447700900123"));
    }

    #[test]
    fn what_is_none_is_left() {
        for text in [
            "see you at 10:30 on 28/03/2026",
            "the score was 0 to 3",
            "page 0123456",
            "my snap is broken",
            "insta is slow",
            "discord is down again",
            "0 1 2 3 4 5 6 7 8 9 10 11 12 13",
            "order 07700900123456789",
            "ref A07700900123",
            "GB82 WEST 1234 5698 7654 33",
            "me@home",
            "version 1.2.3.4",
            "28.03.2026 18.02",
            "07/11/2026 10:15:00 001",
            "",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    proptest! {
        /// Any text is looked at, and what is found stands there.
        #[test]
        fn what_is_found_stands_there(text in "[ -~\u{a0}é@+0-9.:/]{0,120}") {
            for named in named(&text) {
                prop_assert!(text.get(named.at..).is_some());
                prop_assert!(text.contains(&named.identifier.received.reading), "{named:?}");
            }
        }
    }
}
