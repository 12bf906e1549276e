//! What shows in the whole of a conversation and in no single message: who writes at night, who asks the same again and again, who
//! writes on without an answer; and how much of it is in a language that the patterns do not know.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Finding, Indicators, Raised};
use crate::formats::Format;
use crate::message::{Message, Text};
use crate::time::ZoneOrigin;

/// How many conversations, and people in one, are looked at; more are in no export of a person.
const MOST: usize = 100_000;

/// How many different texts of all are remembered, for those that come again.
const MOST_TEXTS: usize = 4_000_000;

/// Night, by the clock that is shown: from this hour on, until that one.
const NIGHT: (i8, i8) = (23, 6);

/// How many messages somebody has written at least before it is said when they write.
const ENOUGH: u64 = 20;

/// How many of a hundred of them at night are told.
const MUCH: u64 = 30;

/// How often the same is asked before it is told.
const AGAIN: u32 = 3;

/// How many in a row without an answer are told, where two of them ask something.
const IN_A_ROW: u64 = 8;

/// How many messages in a language that is not known are told at least: one or two are names and signs.
const FEW_UNKNOWN: u64 = 5;

/// Everything that is remembered. It does not grow with the number of messages, but of people, and of different texts up to a bound.
#[derive(Default)]
pub(super) struct Behaviours {
    conversations: HashMap<(Format, String), Conversation>,
    order: Vec<(Format, String)>,
    texts: usize,
}

#[derive(Default)]
struct Conversation {
    people: HashMap<String, Person>,
    order: Vec<String>,
    /// Whose the last messages are.
    row: Option<Row>,
    /// How many messages have enough words to tell their language, and how many of them are in none that is known.
    with_words: u64,
    unknown: u64,
    example: Option<Raised>,
}

#[derive(Default)]
struct Person {
    timed: u64,
    night: u64,
    at_night: Vec<Raised>,
    /// Whether the clock that is shown is only known as UTC.
    only_utc: bool,
    asked: HashMap<u64, Asked>,
    /// The longest row without an answer.
    longest: Option<Row>,
}

struct Asked {
    times: u32,
    messages: Vec<Raised>,
}

#[derive(Clone)]
struct Row {
    who: String,
    messages: u64,
    questions: u64,
    first: Raised,
    last: Raised,
}

impl Behaviours {
    pub(super) fn take(&mut self, format: Format, conversation: &str, file: &str, message: &Message<'_>) {
        let key = (format, conversation.to_owned());
        if !self.conversations.contains_key(&key) {
            if self.conversations.len() >= MOST {
                return;
            }
            self.order.push(key.clone());
        }
        let known = self.conversations.entry(key).or_default();
        let Some(sender) = &message.sender else { return };
        if !known.people.contains_key(&**sender) {
            if known.people.len() >= MOST {
                return;
            }
            known.order.push(sender.to_string());
        }
        let person = known.people.entry(sender.to_string()).or_default();
        person.clock(file, message);
        let text = message.text.as_deref().map(str::trim).unwrap_or_default();
        let question = text.contains('?');
        if question && text.split_whitespace().count() >= 2 && self.texts < MOST_TEXTS {
            let asked = person.asked.entry(hashed(text)).or_insert_with(|| {
                self.texts += 1;
                Asked {
                    times: 0,
                    messages: Vec::new(),
                }
            });
            asked.times += 1;
            if asked.messages.len() < 3 {
                asked.messages.push(Raised::of(file, message));
            }
        }
        if let Some(english) = is_english(text) {
            known.with_words += 1;
            if !english {
                known.unknown += 1;
                known.example.get_or_insert_with(|| Raised::of(file, message));
            }
        }
        known.row(sender, question, file, message);
    }

    /// What is found, conversation by conversation, person by person, in the order in which they were met.
    pub(super) fn findings(mut self, indicators: &Indicators) -> Vec<Finding> {
        let mut findings = Vec::new();
        for key in std::mem::take(&mut self.order) {
            let Some(mut known) = self.conversations.remove(&key) else {
                continue;
            };
            known.row_ends();
            let mut tell = |indicator: &str, messages: Vec<Raised>, why: String| {
                findings.push(Finding {
                    indicator: indicator.to_owned(),
                    version: indicators.version().to_owned(),
                    conversation: key.1.clone(),
                    messages,
                    why,
                });
            };
            for who in std::mem::take(&mut known.order) {
                if let Some(person) = known.people.remove(&who) {
                    person.tell(&who, &mut tell);
                }
            }
            if known.unknown >= FEW_UNKNOWN && known.unknown * 5 > known.with_words {
                let why = format!(
                    "of {} messages with four words or more, {} hold none of the commonest of a language that the patterns know ({}): what is said there is not looked at",
                    known.with_words,
                    known.unknown,
                    indicators.languages().join(", ")
                );
                tell("language_not_known", known.example.into_iter().collect(), why);
            }
        }
        findings
    }
}

impl Conversation {
    fn row(&mut self, sender: &Text<'_>, question: bool, file: &str, message: &Message<'_>) {
        if self.row.as_ref().is_none_or(|row| row.who != **sender) {
            self.row_ends();
        }
        let raised = || Raised::of(file, message);
        let row = self.row.get_or_insert_with(|| Row {
            who: sender.to_string(),
            messages: 0,
            questions: 0,
            first: raised(),
            last: raised(),
        });
        row.messages += 1;
        row.questions += u64::from(question);
        // Only a row that is going to be told needs its last message.
        if row.messages >= IN_A_ROW {
            row.last = raised();
        }
    }
    fn row_ends(&mut self) {
        let Some(row) = self.row.take() else { return };
        if row.messages < IN_A_ROW || row.questions < 2 || self.people.len() < 2 {
            return;
        }
        if let Some(person) = self.people.get_mut(&row.who)
            && person
                .longest
                .as_ref()
                .is_none_or(|longest| longest.messages < row.messages)
        {
            person.longest = Some(row);
        }
    }
}

impl Person {
    fn clock(&mut self, file: &str, message: &Message<'_>) {
        let Some((clock, only_utc)) = clock(message) else {
            return;
        };
        self.timed += 1;
        self.only_utc |= only_utc;
        let hour = clock.hour();
        if hour >= NIGHT.0 || hour < NIGHT.1 {
            self.night += 1;
            if self.at_night.len() < 3 {
                self.at_night.push(Raised::of(file, message));
            }
        }
    }
    fn tell(self, who: &str, tell: &mut impl FnMut(&str, Vec<Raised>, String)) {
        if self.timed >= ENOUGH && self.night * 100 >= self.timed * MUCH {
            let clock = if self.only_utc {
                "by UTC, which may not be their night"
            } else {
                "by the clock that is shown"
            };
            let why = format!(
                "{who} wrote {} of {} messages between {}:00 and {}:00, {clock}",
                self.night, self.timed, NIGHT.0, NIGHT.1
            );
            tell("writes_at_night", self.at_night, why);
        }
        let mut again: Vec<Asked> = self.asked.into_values().filter(|asked| asked.times >= AGAIN).collect();
        again.sort_by(|one, other| {
            other
                .times
                .cmp(&one.times)
                .then_with(|| first_place(one).cmp(&first_place(other)))
        });
        for asked in again {
            let why = format!("{who} asked the same {} times", asked.times);
            tell("asks_again", asked.messages, why);
        }
        if let Some(row) = self.longest {
            let why = format!(
                "{who} wrote {} messages in a row without an answer, {} of them with a question",
                row.messages, row.questions
            );
            tell("writes_on", vec![row.first, row.last], why);
        }
    }
}

fn first_place(asked: &Asked) -> Option<String> {
    asked
        .messages
        .first()
        .map(|message| format!("{}{:?}", message.file, message.place))
}

/// What the clock showed: as written where that is local, and in UTC, which is said, where nothing else is known.
fn clock(message: &Message<'_>) -> Option<(DateTime, bool)> {
    let time = &message.time;
    match (time.local, time.utc) {
        (Some(local), _) => Some((local, false)),
        (None, Some(utc)) => Some((TimeZone::UTC.to_datetime(utc), time.origin != ZoneOrigin::Unknown)),
        (None, None) => None,
    }
}

/// The same question, however it is spaced, punctuated and written large.
fn hashed(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    for next in text
        .chars()
        .filter(|next| next.is_alphanumeric())
        .flat_map(char::to_lowercase)
    {
        next.hash(&mut hasher);
    }
    hasher.finish()
}

/// The commonest words of English, and how people write them to each other.
const ENGLISH: [&str; 96] = [
    "the", "a", "an", "and", "or", "but", "so", "if", "to", "of", "in", "on", "at", "for", "with", "from", "by", "up",
    "out", "off", "about", "is", "it", "its", "it's", "im", "i'm", "i", "am", "are", "r", "was", "were", "be", "been",
    "do", "does", "did", "dont", "don't", "have", "has", "had", "can", "cant", "can't", "will", "would", "could",
    "should", "not", "no", "yes", "yeah", "ok", "you", "u", "your", "ur", "me", "my", "we", "us", "he", "she", "they",
    "them", "his", "her", "this", "that", "there", "here", "what", "when", "where", "who", "why", "how", "just",
    "like", "get", "got", "go", "going", "know", "see", "now", "then", "too", "very", "all", "some", "one", "let's",
    "lets",
];

/// Whether a text is English, as far as that can be told from its commonest words; nothing where it has fewer than four words.
fn is_english(text: &str) -> Option<bool> {
    let mut words = 0;
    let mut english = false;
    for word in text.split_whitespace().take(200) {
        let bare = word.trim_matches(|next: char| !next.is_alphanumeric());
        if bare.chars().all(|next| !next.is_alphabetic()) {
            continue;
        }
        words += 1;
        english |= bare.len() <= 6 && ENGLISH.contains(&bare.to_lowercase().replace('\u{2019}', "'").as_str());
    }
    (words >= 4).then_some(english)
}

#[cfg(test)]
mod tests {
    use super::is_english;

    #[test]
    fn a_language_is_told_by_its_commonest_words() {
        assert_eq!(is_english("Did the match get called off?"), Some(true));
        assert_eq!(is_english("Fällt heute wieder Training aus"), Some(false));
        assert_eq!(is_english("Завтра снова будет дождь"), Some(false));
        assert_eq!(is_english("ok see you"), None);
        assert_eq!(is_english("🌧 🌧 🌧 🌧 12 13 14 15"), None);
    }
}
