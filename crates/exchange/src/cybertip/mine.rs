//! Identifiers in free text, of which reports hold more than their fields do. What is found is labelled as found: nobody
//! said whose it is. One pass over the text; what is doubtful is left in the text, where a person reads it.

use domain::identifiers::{Identifier, IdentifierKind};
use std::collections::HashSet;
use std::str::Chars;

/// What stands between words besides white space.
const BETWEEN_WORDS: &str = "<>\"'()[]{},;|`\u{FF0C}\u{3001}";
/// The longest piece of text that is looked at as one word.
const LONGEST_WORD: usize = 2_083;

/// At most `most` e-mail addresses, web addresses, IP addresses, digests, `@names` and phone numbers, each once.
pub(super) fn identifiers(text: &str, most: usize) -> Vec<Identifier> {
    let mut found: Vec<Identifier> = Vec::new();
    let mut seen = HashSet::new();
    let words = text.split(|c: char| c.is_whitespace() || c.is_control() || BETWEEN_WORDS.contains(c));
    let in_words = words
        .map(|word| word.trim_matches(|c: char| ".:!?…*".contains(c) || ('\u{2000}'..='\u{206F}').contains(&c)))
        .filter(|word| (3..=LONGEST_WORD).contains(&word.len()))
        .filter_map(word_as_identifier);
    for identifier in in_words.chain(PhoneNumbers::of(text)) {
        if seen.insert((identifier.kind, identifier.received.clone())) {
            found.push(identifier);
        }
        if found.len() >= most {
            break;
        }
    }
    found
}

fn word_as_identifier(word: &str) -> Option<Identifier> {
    let known = |kind: IdentifierKind| Some(Identifier::new(kind, "", word)).filter(|found| !found.normal.is_empty());
    let start = word.get(..8).unwrap_or(word).to_ascii_lowercase();
    if ["http://", "https://", "hxxp://", "hxxps://", "www."]
        .iter()
        .any(|scheme| start.starts_with(scheme))
    {
        return known(IdentifierKind::Url);
    }
    if let Some(name) = word.strip_prefix('@') {
        let is_name = (2..=64).contains(&name.chars().count())
            && name
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'));
        return is_name.then(|| Identifier::new(IdentifierKind::Username, "", word));
    }
    if word.contains('@') {
        let has_dot = word.rsplit_once('@').is_some_and(|(_, domain)| domain.contains('.'));
        let clean = !word.contains(['/', '=', ':']);
        return known(IdentifierKind::Email).filter(|_| has_dot && clean);
    }
    if word.len() >= 7 && word.len() <= 53 && (word.matches('.').count() == 3 || word.matches(':').count() >= 2) {
        let address = Identifier::ip(word, None, None);
        let is_address = word.parse::<std::net::IpAddr>().is_ok() || word.parse::<std::net::SocketAddr>().is_ok();
        return is_address.then_some(address);
    }
    if matches!(word.len(), 32 | 40 | 64) && word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return known(IdentifierKind::FileDigest);
    }
    None
}

/// Numbers that begin with `+`, or with `0` and have the eleven digits of a British one.
struct PhoneNumbers<'a> {
    letters: Chars<'a>,
    before: char,
    run: String,
    ended: bool,
}

impl<'a> PhoneNumbers<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            letters: text.chars(),
            before: ' ',
            run: String::new(),
            ended: false,
        }
    }
}

impl Iterator for PhoneNumbers<'_> {
    type Item = Identifier;

    fn next(&mut self) -> Option<Identifier> {
        while !self.ended {
            let character = self.letters.next().unwrap_or_else(|| {
                self.ended = true;
                '\n'
            });
            let part = character.is_ascii_digit() || matches!(character, ' ' | '-' | '(' | ')');
            let begins = matches!(character, '+' | '0') && !self.before.is_alphanumeric() && self.before != '+';
            self.before = character;
            if !self.run.is_empty() && part && self.run.len() < 40 {
                self.run.push(character);
                continue;
            }
            let found = run_as_phone(&self.run);
            self.run.clear();
            if begins {
                self.run.push(character);
            }
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

fn run_as_phone(run: &str) -> Option<Identifier> {
    let run = run.trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let separators = run.len().saturating_sub(digits);
    let likely = if run.starts_with('+') {
        (9..=16).contains(&digits) && separators <= 7
    } else {
        digits == 11 && separators <= 4
    };
    let found = likely.then(|| Identifier::new(IdentifierKind::Phone, "", run))?;
    (!found.normal.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(text: &str) -> Vec<(IdentifierKind, String)> {
        let found = identifiers(text, 500).into_iter();
        found.map(|one| (one.kind, one.received.reading)).collect()
    }

    #[test]
    fn identifiers_in_talk_are_found_once_each() {
        let text = "From: sam.fixture@mail.example.org (ring 07700 900123 or +44 7700 900456), see https://pics.example.net/a/77. \
                    Logged 192.0.2.17:443 and 2001:db8::17 at 22:41:00; ask @river_coach_77! sam.fixture@mail.example.org \
                    1ff9c4725fd6ba463241f236567c4b74";
        let found = texts(text);
        for wanted in [
            (IdentifierKind::Email, "sam.fixture@mail.example.org"),
            (IdentifierKind::Url, "https://pics.example.net/a/77"),
            (IdentifierKind::IpAddress, "192.0.2.17:443"),
            (IdentifierKind::IpAddress, "2001:db8::17"),
            (IdentifierKind::Username, "@river_coach_77"),
            (IdentifierKind::FileDigest, "1ff9c4725fd6ba463241f236567c4b74"),
            (IdentifierKind::Phone, "07700 900123"),
            (IdentifierKind::Phone, "+44 7700 900456"),
        ] {
            assert_eq!(
                found
                    .iter()
                    .filter(|(kind, text)| (*kind, text.as_str()) == wanted)
                    .count(),
                1,
                "{wanted:?}"
            );
        }
        assert_eq!(found.len(), 8, "{found:?}");
    }

    #[test]
    fn dates_times_and_scores_are_no_identifiers() {
        let text = "[2026-03-28 22:41:00 UTC] 01-02-2026 10:22:33 score 3:2, 0 0 0, v9.4, +0000, Wed, 11 Feb 2026 06:29:58 -0500, \
                    a@b, @, 12.5%, 00:00:00:00";
        assert_eq!(texts(text), []);
    }

    #[test]
    fn a_text_full_of_identifiers_gives_a_bounded_list() {
        let texts: Vec<String> = (0..5_000)
            .map(|n| format!("user{n}@example.org +4477009{n:05}"))
            .collect();
        let text = texts.join(" ");
        assert_eq!(identifiers(&text, 500).len(), 500);
    }

    proptest! {
        #[test]
        fn whatever_is_found_stands_in_the_text(text in "[a-z0-9@.:+ /\\PC-]{0,200}") {
            for found in identifiers(&text, 500) {
                prop_assert!(text.contains(&found.received.reading));
            }
        }
    }
}
