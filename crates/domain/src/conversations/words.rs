//! The words of messages, by which a conversation is searched.

use std::collections::{BTreeMap, BTreeSet};

use super::numbers::{pack, unpack};

/// The longest word that is kept, in bytes; of a longer one the beginning is.
const LONGEST: usize = 80;
/// How many words are looked for at once.
const MOST_WORDS: usize = 12;
/// From how many letters on the beginning of a word stands for all words that begin so: three begin hundreds of words, and each
/// is looked up in every sheet.
const BEGINNING: usize = 4;

/// Whether a character is a word of its own: scripts that are written without spaces, and signs such as a smiling face.
fn is_alone(character: char) -> bool {
    matches!(character, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{0e00}'..='\u{0e7f}' | '\u{20000}'..='\u{3ffff}')
        || (!character.is_ascii()
            && !character.is_alphanumeric()
            && !character.is_whitespace()
            && !character.is_control()
            && !matches!(character, '\u{2000}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{a0}'..='\u{bf}' | '\u{300}'..='\u{36f}'))
}

/// The words of a text, in small letters, as often as they are in it.
pub fn words(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut ends = |word: &mut String| {
        if !word.is_empty() {
            found.push(std::mem::take(word));
        }
    };
    for character in text.chars() {
        if is_alone(character) {
            ends(&mut word);
            word.push(character);
            ends(&mut word);
        } else if character.is_alphanumeric() {
            if word.len() < LONGEST {
                word.extend(character.to_lowercase());
            }
        } else if !matches!(character, '\'' | '\u{2019}' | '\u{200b}'..='\u{200f}' | '\u{300}'..='\u{36f}') {
            ends(&mut word);
        }
    }
    ends(&mut word);
    found
}

/// In which messages each word is, packed. The numbers have to rise.
pub fn word_numbers<'t>(texts: impl Iterator<Item = (u32, &'t str)>) -> BTreeMap<String, Vec<u8>> {
    let mut found: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (number, text) in texts {
        for word in words(text) {
            let numbers = found.entry(word).or_default();
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }
    found
        .into_iter()
        .map(|(word, numbers)| (word, pack(&numbers)))
        .collect()
}

/// What somebody looks for in a conversation: each word has to be in a message, or one that begins so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    words: Vec<String>,
}

impl Sought {
    /// What was typed; nothing where there is no word in it.
    pub fn read(typed: &str) -> Option<Self> {
        let all: BTreeSet<String> = words(typed).into_iter().take(MOST_WORDS).collect();
        (!all.is_empty()).then(|| Self {
            words: all.into_iter().collect(),
        })
    }
    /// Each word, and before which word of the index those end that begin with it; nothing where it is meant alone.
    pub fn ranges(&self) -> impl Iterator<Item = (&str, Option<String>)> {
        self.words.iter().map(|word| {
            let begins = word.chars().count() >= BEGINNING;
            (word.as_str(), begins.then(|| format!("{word}{}", char::MAX)))
        })
    }
    /// The numbers of the messages that hold all of it, out of the packed numbers of each range.
    pub fn found(ranges: &[Vec<Vec<u8>>]) -> Vec<u32> {
        let mut all: Option<Vec<u32>> = None;
        for range in ranges {
            let mut numbers = Vec::new();
            for packed in range {
                unpack(packed, &mut numbers);
            }
            numbers.sort_unstable();
            numbers.dedup();
            all = Some(match all {
                None => numbers,
                Some(before) => in_both(&before, &numbers),
            });
        }
        all.unwrap_or_default()
    }
}

/// What two lists that rise have in common.
fn in_both(one: &[u32], other: &[u32]) -> Vec<u32> {
    let mut other = other.iter().copied().peekable();
    let mut both = Vec::new();
    for number in one {
        while other.next_if(|next| next < number).is_some() {}
        if other.next_if_eq(number).is_some() {
            both.push(*number);
        }
    }
    both
}
