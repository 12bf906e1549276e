//! What papers are made out of, and how one is written: every record that a paper uses is named in it with its version.

use jiff::civil::Date;
use uuid::Uuid;

use super::{BarRow, Block, Fact, Marking, Paper, PaperKind, Section, Version, Words};
use crate::children::Children;
use crate::court::Prosecutions;
use crate::custody::Custody;
use crate::exhibits::Exhibits;
use crate::ids::{PersonId, WarrantId};
use crate::investigations::{Investigations, Part};
use crate::notes::Notes;
use crate::people::People;
use crate::record::{Record, Room};
use crate::safeguarding::{SocialCareReferrals, StrategyDiscussions};
use crate::time::Instant;
use crate::warrants::Warrants;

/// A record with the number of the version that a paper was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Source<R: Room> {
    /// The record.
    pub record: Record<R>,
    /// The number of its version.
    pub version: i64,
}

/// Who makes a paper, when, for whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Making {
    /// The force whose paper it is.
    pub force: String,
    /// Who makes it, by rank or title and name.
    pub by: String,
    /// When.
    pub at: Instant,
    /// For whom, where it leaves the unit.
    pub recipient: Option<String>,
    /// The force's own words on this kind of paper.
    pub words: Words,
}

/// A case as whoever makes a paper may see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CaseFile {
    /// The investigation; nothing where the record belongs to none, or the case is not theirs to see.
    pub investigation: Option<Source<Investigations>>,
    /// Whether there is a case that is not theirs to see: what it would say is kept back, and not said to be missing.
    pub kept_back: bool,
    /// The officer in the case, by name.
    pub officer: String,
    /// The supervisor, by name.
    pub supervisor: String,
    /// Everybody whom its records name.
    pub people: Vec<Source<People>>,
    /// Its children.
    pub children: Vec<Source<Children>>,
    /// Families referred to social care.
    pub social_care: Vec<Source<SocialCareReferrals>>,
    /// Strategy discussions.
    pub discussions: Vec<Source<StrategyDiscussions>>,
    /// Warrants.
    pub warrants: Vec<Source<Warrants>>,
    /// Arrests and voluntary interviews.
    pub custody: Vec<Source<Custody>>,
    /// Exhibits.
    pub exhibits: Vec<Source<Exhibits>>,
    /// Cases against its suspects.
    pub prosecutions: Vec<Source<Prosecutions>>,
    /// Notes on it.
    pub notes: Vec<Source<Notes>>,
}

impl CaseFile {
    fn of_case(&self, words: Option<String>) -> Option<String> {
        words.or_else(|| self.kept_back.then(|| KEPT_BACK.to_owned()))
    }
    /// The investigation's reference.
    pub(super) fn case_reference(&self) -> Option<String> {
        self.of_case(self.investigation.as_ref().map(|case| case.record.reference.clone()))
    }
    /// The officer in the case, by name.
    pub(super) fn officer(&self) -> Option<String> {
        self.of_case(text(&self.officer))
    }
    /// The supervisor, by name.
    pub(super) fn supervisor(&self) -> Option<String> {
        self.of_case(text(&self.supervisor))
    }
    /// Everybody whom its records name, each once.
    pub fn named(&self) -> Vec<PersonId> {
        let parts = self.parts().into_iter().map(|(person, _)| person);
        let children = self.children.iter().map(|source| source.record.opening.person);
        let warrants = self.warrants.iter().filter_map(|source| source.record.opening.suspect);
        let custody = self.custody.iter().map(|source| source.record.opening.suspect);
        let owners = self.exhibits.iter().filter_map(|source| source.record.opening.owner);
        let accused = self.prosecutions.iter().map(|source| source.record.opening.suspect);
        let mut named: Vec<PersonId> = Vec::new();
        for person in parts
            .chain(children)
            .chain(warrants)
            .chain(custody)
            .chain(owners)
            .chain(accused)
        {
            if !named.contains(&person) {
                named.push(person);
            }
        }
        named
    }
    /// Somebody in it, where whoever makes the paper may see them.
    pub(super) fn person(&self, id: PersonId) -> Option<&Source<People>> {
        self.people.iter().find(|source| source.record.id == id)
    }
    /// Who is in it as what.
    pub(super) fn parts(&self) -> Vec<(PersonId, Part)> {
        let case = self.investigation.as_ref();
        case.map(|case| case.record.people()).unwrap_or_default()
    }
    /// Those who are in it as something.
    pub(super) fn people_as(&self, part: Part) -> Vec<&Source<People>> {
        let parts = self.parts();
        let named = parts.iter().filter(|(_, known)| *known == part);
        named.filter_map(|(id, _)| self.person(*id)).collect()
    }
    /// The records of those who are in it as something.
    pub fn people_of(&self, part: Part) -> Vec<&Record<People>> {
        self.people_as(part).into_iter().map(|source| &source.record).collect()
    }
    /// What happened to a suspect in custody or at interviews, in the order in which it began.
    pub(super) fn custody_of(&self, suspect: PersonId) -> Vec<&Source<Custody>> {
        let all = self.custody.iter();
        all.filter(|source| source.record.opening.suspect == suspect).collect()
    }
    /// What was seized at a search.
    pub(super) fn seized_at(&self, warrant: WarrantId) -> Vec<&Source<Exhibits>> {
        let all = self.exhibits.iter();
        all.filter(|source| source.record.opening.warrant == Some(warrant))
            .collect()
    }
    /// What may be a suspect's: thought to be theirs, or nobody's.
    pub(super) fn exhibits_of(&self, suspect: PersonId) -> Vec<&Source<Exhibits>> {
        let all = self.exhibits.iter();
        all.filter(|source| source.record.opening.owner.is_none_or(|owner| owner == suspect))
            .collect()
    }
}

/// A paper with what it was made from, for the journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The paper.
    pub paper: Paper,
    /// Every record in it: its room and its id.
    pub used: Vec<(&'static str, Uuid)>,
    /// The people whom it is about.
    pub people: Vec<PersonId>,
}

/// Writes a paper, one piece after the other.
pub(super) struct Writer<'a> {
    pub(super) file: &'a CaseFile,
    pub(super) at: Instant,
    words: Words,
    drawn: Drawn,
}

impl<'a> Writer<'a> {
    /// Begins a paper of a record.
    pub(super) fn begin<R: Room>(
        kind: PaperKind,
        title: &str,
        making: &Making,
        file: &'a CaseFile,
        of: &Source<R>,
    ) -> Self {
        let mut writer = Self::empty(kind, title, &of.record.reference, making, file);
        writer.uses(of);
        if let Some(case) = &file.investigation {
            writer.uses(case);
        }
        writer
    }
    /// Begins a paper of what is no record of a room.
    pub(super) fn empty(kind: PaperKind, title: &str, reference: &str, making: &Making, file: &'a CaseFile) -> Self {
        let paper = Paper {
            kind,
            title: title.to_owned(),
            reference: reference.to_owned(),
            marking: Marking::OfficialSensitive,
            force: making.force.clone(),
            made_by: making.by.clone(),
            made_at: making.at,
            versions: Vec::new(),
            recipient: making.recipient.clone(),
            sections: Vec::new(),
        };
        let drawn = Drawn {
            paper,
            used: Vec::new(),
            people: Vec::new(),
        };
        Self {
            file,
            at: making.at,
            words: making.words.clone(),
            drawn,
        }
    }
    /// Says that a record is in it.
    pub(super) fn uses<R: Room>(&mut self, source: &Source<R>) {
        let id: Uuid = source.record.id.into();
        if self.drawn.used.iter().all(|(_, known)| *known != id) {
            self.drawn.used.push((R::NAME, id));
            self.version(&source.record.reference, source.version);
        }
        if let Some(person) = R::person(&source.record)
            && !self.drawn.people.contains(&person)
        {
            self.drawn.people.push(person);
        }
    }
    /// Names what is no record of a room, with its version.
    pub(super) fn version(&mut self, reference: &str, version: i64) {
        self.drawn.paper.versions.push(Version {
            reference: reference.to_owned(),
            version,
        });
    }
    /// Marks it otherwise than papers are by default.
    pub(super) fn marked(&mut self, marking: Marking) {
        self.drawn.paper.marking = marking;
    }
    /// Somebody, with the record that says who they are.
    pub(super) fn person(&mut self, id: PersonId) -> Option<&'a Source<People>> {
        let file = self.file;
        let person = file.person(id);
        if let Some(person) = person {
            self.uses(person);
        }
        person
    }
    /// Somebody's name; that it is kept back, where whoever makes the paper may not see them.
    pub(super) fn name(&mut self, id: PersonId) -> String {
        self.person(id)
            .map_or_else(|| KEPT_BACK.to_owned(), |person| person.record.name())
    }
    /// A heading, under which all comes that follows.
    pub(super) fn section(&mut self, heading: &str) {
        self.drawn.paper.sections.push(Section {
            heading: heading.to_owned(),
            blocks: Vec::new(),
        });
    }
    fn block(&mut self, block: Block) {
        match self.drawn.paper.sections.last_mut() {
            Some(section) => section.blocks.push(block),
            None => self.drawn.paper.sections.push(Section {
                heading: self.drawn.paper.title.clone(),
                blocks: vec![block],
            }),
        }
    }
    /// Words.
    pub(super) fn say(&mut self, text: impl Into<String>) {
        self.block(Block::Paragraph { text: text.into() });
    }
    /// What must be seen.
    pub(super) fn note(&mut self, text: impl Into<String>) {
        self.block(Block::Note { text: text.into() });
    }
    /// Labels with what is recorded.
    pub(super) fn facts<const N: usize>(&mut self, facts: [(&str, Option<String>); N]) {
        let facts = facts.into_iter().map(|(label, value)| Fact {
            label: label.to_owned(),
            value,
        });
        self.block(Block::Facts { facts: facts.collect() });
    }
    /// A table; where it would have no rows, that there is nothing, in the words given.
    pub(super) fn table(&mut self, caption: &str, header: &[&str], rows: Vec<Vec<String>>, none: &str) {
        if rows.is_empty() {
            self.say(none);
            return;
        }
        self.block(Block::Table {
            caption: caption.to_owned(),
            header: header.iter().map(|&head| head.to_owned()).collect(),
            rows,
        });
    }
    /// Numbers that are drawn; where there are none, that there is nothing, in the words given.
    pub(super) fn bars(&mut self, caption: &str, head: &str, series: &[&str], rows: Vec<BarRow>, none: &str) {
        if rows.is_empty() {
            self.say(none);
            return;
        }
        self.block(Block::Bars {
            caption: caption.to_owned(),
            head: head.to_owned(),
            series: series.iter().map(|&name| name.to_owned()).collect(),
            rows,
        });
    }
    /// A numbered list.
    pub(super) fn numbered(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.block(Block::Numbered { items });
        }
    }
    /// Lines to be written on.
    pub(super) fn blanks(&mut self, lines: &[&str]) {
        let lines = lines.iter().map(|&line| line.to_owned()).collect();
        self.block(Block::Blanks { lines });
    }
    /// The paper as it is written, with the force's own words before and after it.
    pub(super) fn end(mut self) -> Drawn {
        self.words.put_into(&mut self.drawn.paper);
        self.drawn
    }
}

/// What stands for whom the maker of a paper may not see.
pub(super) const KEPT_BACK: &str = "Not shown to whoever made this paper";

/// What is recorded; nothing for nothing but white space.
pub(super) fn text(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What is recorded, as the cell of a table says it.
pub(super) fn cell(text: &str) -> String {
    self::text(text).unwrap_or_else(|| Paper::NOT_RECORDED.to_owned())
}

/// Born when, and how old on a day.
pub(super) fn born(person: &Record<People>, on: Date) -> Option<String> {
    match (person.born(), person.age_on(on)) {
        (Some(born), Some(age)) => Some(format!("{}, aged {age}", super::day(born))),
        (Some(born), None) => Some(super::day(born)),
        (None, Some(age)) => Some(format!("Day not recorded, aged about {age}")),
        (None, None) => None,
    }
}

/// Where somebody lives, as last recorded.
pub(super) fn home(person: &Record<People>) -> Option<String> {
    let homes = person.addresses();
    let home = homes.iter().rfind(|address| address.to.is_none())?;
    text(&format!("{} {}", home.address.trim(), home.postcode.trim()))
}
