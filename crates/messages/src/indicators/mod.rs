//! Indicators: what in a conversation makes it worth reading early.
//!
//! They are few, explained and about no more than words and times: each finding shows the messages that raised it. They order
//! reading; they are no findings about anybody, and that none fired says nothing, least of all in a language that they do not
//! know, of which they say so.

mod behaviour;
mod measure;

use regex::{Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use serde::{Deserialize, Serialize};
use std::io;

use crate::formats::Format;
use crate::message::{Conversation, Kind, Message, NotRead, Place};
use crate::read::{FileRead, Taker};
use behaviour::Behaviours;

pub use measure::{Labelled, Measured, NotLabelled, Share, labelled, measure};

/// The indicators that come with the program.
const BUILT_IN: &str = include_str!("../../indicators/indicators.toml");

/// The longest text of a message that is looked at; a longer one is looked at so far.
const LONGEST: usize = 20_000;

/// Why a file of indicators is none.
#[derive(Debug, thiserror::Error)]
pub enum NotIndicators {
    /// It is not written as it should be.
    #[error("it holds no indicators: {0}")]
    Written(String),
    /// A pattern is none.
    #[error("the pattern of {0} cannot be read: {1}")]
    Pattern(String, String),
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its name, which lists rely on.
    pub name: String,
    /// What it is called.
    pub title: String,
    /// What a message does that raises it, as it stands behind a name.
    pub why: String,
    /// The research that it comes from.
    pub source: String,
    /// The patterns, of which one is enough.
    pub patterns: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: String,
    languages: Vec<String>,
    indicator: Vec<Indicator>,
}

/// A versioned list of indicators.
#[derive(Debug, Clone)]
pub struct Indicators {
    version: String,
    languages: Vec<String>,
    list: Vec<Indicator>,
    /// All patterns at once, and of each whose it is.
    set: RegexSet,
    of: Vec<(usize, Regex)>,
}

impl Indicators {
    /// Those that come with the program.
    pub fn built_in() -> Result<Self, NotIndicators> {
        Self::read(BUILT_IN)
    }
    /// From TOML, as the built-in ones are written.
    pub fn read(toml: &str) -> Result<Self, NotIndicators> {
        let Written {
            version,
            languages,
            indicator: list,
        } = toml::from_str(toml).map_err(|error| NotIndicators::Written(error.message().to_owned()))?;
        let mut of = Vec::new();
        for (number, indicator) in list.iter().enumerate() {
            for pattern in &indicator.patterns {
                // Where a word ends is asked of plain letters alone: of all scripts it is slow, and the languages are written in these.
                let plain = pattern.replace(r"\b", r"(?-u:\b)");
                let built = RegexBuilder::new(&plain).case_insensitive(true).build();
                let regex = built.map_err(|error| NotIndicators::Pattern(indicator.name.clone(), error.to_string()))?;
                of.push((number, regex));
            }
        }
        let patterns = of.iter().map(|(_, regex)| regex.as_str());
        let set = RegexSetBuilder::new(patterns).case_insensitive(true).build();
        let set = set.map_err(|error| NotIndicators::Pattern("all together".to_owned(), error.to_string()))?;
        Ok(Self {
            version,
            languages,
            list,
            set,
            of,
        })
    }
    /// Their version.
    pub fn version(&self) -> &str {
        &self.version
    }
    /// The languages that their patterns know, by ISO 639-1.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }
    /// Each of them.
    pub fn list(&self) -> &[Indicator] {
        &self.list
    }
    /// Which of them a text raises, each once, with the words that raise it.
    pub fn raised<'i>(&'i self, text: &str) -> Vec<(&'i Indicator, String)> {
        let plain = plain(text);
        let mut raised: Vec<(&Indicator, String)> = Vec::new();
        for pattern in &self.set.matches(&plain) {
            let Some((number, regex)) = self.of.get(pattern) else {
                continue;
            };
            let Some(indicator) = self.list.get(*number) else {
                continue;
            };
            if raised.iter().any(|(known, _)| known.name == indicator.name) {
                continue;
            }
            if let Some(found) = regex.find(&plain) {
                raised.push((indicator, found.as_str().trim().to_owned()));
            }
        }
        raised
    }
}

/// A text in plain signs: straight apostrophes, and one space for any.
fn plain(text: &str) -> String {
    let text = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let mut plain = String::with_capacity(text.len());
    for next in text.chars() {
        match next {
            '\u{2018}' | '\u{2019}' | '\u{2bc}' | '`' | '\u{b4}' => plain.push('\''),
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            space if space.is_whitespace() => {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            other => plain.push(other),
        }
    }
    plain
}

/// A message that raised an indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Raised {
    /// The file that it stands in.
    pub file: String,
    /// Where in it.
    #[serde(flatten)]
    pub place: PlaceRaised,
    /// When, as written.
    pub time_raw: String,
    /// Who, as shown.
    pub sender: Option<String>,
    /// What was said, up to some length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A place, as findings say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceRaised {
    /// A line.
    Line(u64),
    /// A row.
    Row(u64),
    /// A record.
    Record(i64),
}

impl From<Place> for PlaceRaised {
    fn from(place: Place) -> Self {
        match place {
            Place::Line(line) => Self::Line(line),
            Place::Row(row) => Self::Row(row),
            Place::Record(record) => Self::Record(record),
        }
    }
}

impl Raised {
    pub(crate) fn of(file: &str, message: &Message<'_>) -> Self {
        Self {
            file: file.to_owned(),
            place: message.place.into(),
            time_raw: message.time.raw.chars().take(80).collect(),
            sender: message.sender.as_ref().map(|sender| sender.chars().take(200).collect()),
            text: message.text.as_ref().map(|text| text.chars().take(2_000).collect()),
        }
    }
}

/// That an indicator was raised, and by what.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Finding {
    /// The name of the indicator.
    pub indicator: String,
    /// The version of the list that it is in.
    pub version: String,
    /// The conversation.
    pub conversation: String,
    /// The messages that raised it.
    pub messages: Vec<Raised>,
    /// Why, in words.
    pub why: String,
}

/// Looks at messages as they are read, and says what it finds.
pub struct Watch<'w> {
    indicators: &'w Indicators,
    found: &'w mut dyn FnMut(Finding) -> io::Result<()>,
    behaviours: Behaviours,
    not_read: Vec<NotRead>,
    not_read_in_all: u64,
}

/// How many things that were not read a watch keeps; all are counted.
const MOST_NOT_READ: usize = 1_000;

impl<'w> Watch<'w> {
    /// A watch by these indicators. What is found is handed over at once; what shows only in the whole of a conversation comes by
    /// [`Watch::ends`].
    pub fn new(indicators: &'w Indicators, found: &'w mut dyn FnMut(Finding) -> io::Result<()>) -> Self {
        Self {
            indicators,
            found,
            behaviours: Behaviours::default(),
            not_read: Vec::new(),
            not_read_in_all: 0,
        }
    }
    /// Everything was read. Gives what was not: the first of it, and how much there is.
    pub fn ends(self) -> io::Result<(Vec<NotRead>, u64)> {
        let Self {
            indicators,
            found,
            behaviours,
            ..
        } = self;
        for finding in behaviours.findings(indicators) {
            found(finding)?;
        }
        Ok((self.not_read, self.not_read_in_all))
    }
}

impl Taker for Watch<'_> {
    fn conversation(&mut self, _: Format, _: Conversation) {}
    fn message(&mut self, format: Format, conversation: &str, file: &str, message: &Message<'_>) -> io::Result<()> {
        if !matches!(message.kind, Kind::Message | Kind::Edit) {
            return Ok(());
        }
        if let Some(text) = &message.text {
            for (indicator, words) in self.indicators.raised(text) {
                let who = message.sender.as_deref().unwrap_or("somebody");
                let why = format!("{who} {}: “{words}”", indicator.why);
                (self.found)(Finding {
                    indicator: indicator.name.clone(),
                    version: self.indicators.version.clone(),
                    conversation: conversation.to_owned(),
                    messages: vec![Raised::of(file, message)],
                    why,
                })?;
            }
        }
        self.behaviours.take(format, conversation, file, message);
        Ok(())
    }
    fn not_read(&mut self, not_read: NotRead) -> io::Result<()> {
        self.not_read_in_all += 1;
        if self.not_read.len() < MOST_NOT_READ {
            self.not_read.push(not_read);
        }
        Ok(())
    }
    fn other(&mut self, _: &str) {}
    fn file(&mut self, _: FileRead) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raised(text: &str) -> Vec<String> {
        let indicators = Indicators::built_in().unwrap();
        indicators
            .raised(text)
            .into_iter()
            .map(|(indicator, _)| indicator.name.clone())
            .collect()
    }

    #[test]
    fn words_raise_what_they_say() {
        assert_eq!(raised("How old are you?"), ["asks_age"]);
        assert_eq!(raised("don’t  tell anyone,\nit’s a surprise party"), ["asks_secrecy"]);
        assert_eq!(
            raised("let's move to another app, this one is slow"),
            ["moves_platform"]
        );
        assert_eq!(
            raised("how old are you and where do you live"),
            ["asks_age", "asks_to_meet"]
        );
        for nothing in [
            "How old is the dog?",
            "Training is at six",
            "",
            "I told everyone about the match",
            "what year is it",
        ] {
            assert_eq!(raised(nothing), [""; 0], "{nothing}");
        }
    }

    #[test]
    fn a_list_that_is_none_says_why() {
        assert!(matches!(
            Indicators::read("version = 1"),
            Err(NotIndicators::Written(_))
        ));
        let broken = "version = \"x\"\nlanguages = []\n[[indicator]]\nname = \"a\"\ntitle = \"a\"\nwhy = \"a\"\nsource = \"a\"\npatterns = ['(']";
        let error = Indicators::read(broken).unwrap_err().to_string();
        assert!(error.starts_with("the pattern of a cannot be read"), "{error}");
    }

    #[test]
    fn each_is_explained_and_named_once() {
        let indicators = Indicators::built_in().unwrap();
        let mut names: Vec<&str> = indicators
            .list()
            .iter()
            .map(|indicator| indicator.name.as_str())
            .collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), indicators.list().len());
        for indicator in indicators.list() {
            assert!(!indicator.why.is_empty() && !indicator.source.is_empty() && !indicator.patterns.is_empty());
        }
    }
}
