//! The force's own words on a paper: what it says before and after what the records say, each version with who, when and why.
//!
//! What a paper says out of records, and what an Act asks it to say, is not the force's to leave out: its words are added to
//! that and take nothing away. A paper names the version of the words that it carries.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Block, Paper, PaperKind, Section, Version, day};
use crate::access::coded;
use crate::ids::AccountId;
use crate::record::LONGEST_TEXT;
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

coded! {
    /// What a paper fills in where the force's words name it in braces: `{reference}`.
    Placeholder {
        Reference "reference" "The reference of the record that gives the paper",
        Force "force" "The force",
        Date "date" "The day on which it is made",
        MadeBy "made_by" "Who makes it",
        Recipient "recipient" "For whom it is made, or ‘the unit’",
    }
}

impl Placeholder {
    fn value(self, paper: &Paper) -> String {
        match self {
            Self::Reference => paper.reference.clone(),
            Self::Force => paper.force.clone(),
            Self::Date => day(paper.made_at.london_day()),
            Self::MadeBy => paper.made_by.clone(),
            Self::Recipient => paper.recipient.clone().unwrap_or_else(|| "the unit".to_owned()),
        }
    }
}

/// The force's words on a kind of paper as a paper takes them: none, before anybody wrote any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Before what the records say.
    pub opening: String,
    /// After it.
    pub closing: String,
    /// Which version they are, from 1; 0 for none.
    pub version: i64,
}

/// A version of the force's words on a kind of paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Before what the records say.
    pub opening: String,
    /// After it.
    pub closing: String,
    /// Why they were changed.
    pub reason: String,
    /// By whom.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// The force's words on one kind of paper, in every version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperWording {
    /// Its id.
    pub id: Uuid,
    /// On which paper.
    pub paper: PaperKind,
    /// Every version, the first first.
    pub written: Vec<Written>,
}

impl PaperWording {
    /// Nothing written yet.
    pub const fn untouched(id: Uuid, paper: PaperKind) -> Self {
        Self {
            id,
            paper,
            written: Vec::new(),
        }
    }
    /// The words that papers take now.
    pub fn words(&self) -> Words {
        let Some(last) = self.written.last() else {
            return Words::default();
        };
        Words {
            opening: last.opening.clone(),
            closing: last.closing.clone(),
            version: i64::try_from(self.written.len()).unwrap_or(i64::MAX),
        }
    }
    /// Writes them anew, or says what keeps them from being written.
    pub fn write(
        &mut self,
        (opening, closing): (&str, &str),
        reason: &str,
        by: AccountId,
        at: Instant,
    ) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        for (field, text) in [("opening", opening), ("closing", closing)] {
            refusals.when(
                text.chars().count() > LONGEST_TEXT,
                field,
                "This is longer than a paper takes. Shorten it.",
            );
            if let Some(unknown) = unknown_placeholder(text) {
                let known: Vec<String> = Placeholder::ALL.iter().map(|it| format!("{{{}}}", it.code())).collect();
                let message = format!(
                    "‘{unknown}’ is nothing that a paper can fill in. It knows {}. Write other words without braces.",
                    known.join(", ")
                );
                refusals.0.push(Refusal::of(field, message));
            }
        }
        refusals.when(reason.trim().is_empty(), "reason", "Say why they are changed.");
        refusals.when(
            reason.chars().count() > LONGEST_TEXT,
            "reason",
            "This is longer than a record takes. Shorten it.",
        );
        let now = self.words();
        refusals.when(
            now.opening == opening.trim() && now.closing == closing.trim(),
            "opening",
            "These are the words that papers have already. Change them, or leave them.",
        );
        refusals.into_result()?;
        self.written.push(Written {
            opening: opening.trim().to_owned(),
            closing: closing.trim().to_owned(),
            reason: reason.trim().to_owned(),
            by,
            at,
        });
        Ok(())
    }
}

/// The first thing in braces that no paper can fill in.
fn unknown_placeholder(text: &str) -> Option<String> {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, left)) = after.split_once('}') else {
            return Some(format!("{{{}", after.chars().take(20).collect::<String>()));
        };
        if Placeholder::from_code(name).is_none() {
            return Some(format!("{{{}}}", name.chars().take(40).collect::<String>()));
        }
        rest = left;
    }
    None
}

/// The words with what a paper fills in. What is filled in is not read again.
fn filled(text: &str, paper: &Paper) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let named = after.split_once('}');
        if let Some((placeholder, left)) = named.and_then(|(name, left)| Some((Placeholder::from_code(name)?, left))) {
            filled.push_str(&placeholder.value(paper));
            rest = left;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled + rest
}

/// Words as sections: a line that begins with `# ` is a heading, an empty line ends a paragraph.
fn sections(text: &str, heading: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut paragraph: Vec<&str> = Vec::new();
    let end = |sections: &mut Vec<Section>, paragraph: &mut Vec<&str>| {
        if paragraph.is_empty() {
            return;
        }
        let text = std::mem::take(paragraph).join("\n");
        if sections.is_empty() {
            sections.push(Section {
                heading: heading.to_owned(),
                blocks: Vec::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            section.blocks.push(Block::Paragraph { text });
        }
    };
    for line in text.lines() {
        let line = line.trim_end();
        if let Some(heading) = line
            .strip_prefix("# ")
            .map(str::trim)
            .filter(|heading| !heading.is_empty())
        {
            end(&mut sections, &mut paragraph);
            sections.push(Section {
                heading: heading.to_owned(),
                blocks: Vec::new(),
            });
        } else if line.is_empty() {
            end(&mut sections, &mut paragraph);
        } else {
            paragraph.push(line);
        }
    }
    end(&mut sections, &mut paragraph);
    sections
}

impl Words {
    /// Puts them into a paper, before and after what it says, and names their version in it.
    pub fn put_into(&self, paper: &mut Paper) {
        if self.version == 0 || (self.opening.is_empty() && self.closing.is_empty()) {
            return;
        }
        let before = sections(&filled(&self.opening, paper), "From the force");
        let after = sections(&filled(&self.closing, paper), "From the force");
        paper.sections.splice(0..0, before);
        paper.sections.extend(after);
        paper.versions.push(Version {
            reference: format!("Words of the force on {}", paper.kind.code()),
            version: self.version,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn by() -> AccountId {
        AccountId::from(Uuid::from_u128(1))
    }

    fn at() -> Instant {
        Instant::from_micros(1_795_500_000_000_000)
    }

    fn paper() -> Paper {
        Paper {
            kind: PaperKind::FamilyPack,
            title: "Support".to_owned(),
            reference: "A26-00001".to_owned(),
            marking: super::super::Marking::Official,
            force: "Tarnshire Police {date}".to_owned(),
            made_by: "DC Priya Nair".to_owned(),
            made_at: at(),
            versions: Vec::new(),
            recipient: None,
            sections: vec![Section {
                heading: "What the records say".to_owned(),
                blocks: Vec::new(),
            }],
        }
    }

    fn wording() -> PaperWording {
        PaperWording::untouched(Uuid::from_u128(2), PaperKind::FamilyPack)
    }

    #[test]
    fn the_words_of_the_force_stand_before_and_after_what_the_records_say_and_take_nothing_away() {
        let mut wording = wording();
        let opening = "Ring {force} on 01632 960 001.\nAsk for {recipient}.\n\nWe are open at night.";
        let closing = "# Complaints\nWrite to us and name {reference}.";
        wording.write((opening, closing), "first words", by(), at()).unwrap();
        let mut paper = paper();
        wording.words().put_into(&mut paper);
        let headings: Vec<&str> = paper.sections.iter().map(|section| section.heading.as_str()).collect();
        assert_eq!(headings, ["From the force", "What the records say", "Complaints"]);
        let say = |text: &str| Block::Paragraph { text: text.to_owned() };
        assert_eq!(
            paper.sections[0].blocks,
            [
                say("Ring Tarnshire Police {date} on 01632 960 001.\nAsk for the unit."),
                say("We are open at night.")
            ]
        );
        assert_eq!(paper.sections[2].blocks, [say("Write to us and name A26-00001.")]);
        assert_eq!(paper.versions[0].version, 1);
    }

    #[test]
    fn each_version_stays_and_the_same_words_are_no_new_one() {
        let mut wording = wording();
        wording.write(("one", ""), "why", by(), at()).unwrap();
        assert!(wording.write((" one ", ""), "again", by(), at()).is_err());
        wording.write(("", ""), "none needed", by(), at()).unwrap();
        assert_eq!((wording.written.len(), wording.words().version), (2, 2));
        let (mut with, without) = (paper(), paper());
        wording.words().put_into(&mut with);
        assert_eq!(with, without);
    }

    #[test]
    fn words_that_no_paper_can_fill_in_are_refused_by_name() {
        for (text, named) in [
            ("Dear {name}", "‘{name}’"),
            ("a {", "‘{’"),
            ("{force} {", "‘{’"),
            ("{}", "‘{}’"),
        ] {
            let refused = wording().write((text, ""), "why", by(), at()).unwrap_err();
            assert!(refused.0[0].message.contains(named), "{text}: {}", refused.0[0].message);
        }
    }

    proptest! {
        /// Whatever was accepted, a paper keeps every section that it had, in its order.
        #[test]
        fn no_words_take_anything_away(opening in "[a-z#{} \\n]{0,60}", closing in "(\\{force\\}|# x\\n|\\n|y){0,9}") {
            let mut wording = wording();
            if wording.write((&opening, &closing), "why", by(), at()).is_ok() {
                let mut with = paper();
                wording.words().put_into(&mut with);
                prop_assert_eq!(with.sections.iter().filter(|it| it.heading == "What the records say").count(), 1);
                prop_assert!(with.sections.iter().all(|section| !section.heading.is_empty()));
            }
        }
    }
}
