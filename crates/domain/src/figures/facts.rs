//! What figures are counted from, and who is one human as at a journal number.

use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Two people were found to be one.
pub const MERGED: &str = "people_merged";
/// They are two after all.
pub const UNMERGED: &str = "people_unmerged";

/// A fact's own name: the journal entry that wrote it, and its place among the facts of that entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactId {
    /// The number of the journal entry.
    pub entry: i64,
    /// From 0.
    pub place: i64,
}

/// Something that figures count, as a command recorded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub id: FactId,
    /// What happened: `person_arrested`.
    pub kind: String,
    /// To which record.
    pub subject: Uuid,
    /// On which day in Europe/London, as days since 1970-01-01.
    pub day: i64,
    /// What else a figure needs to know.
    pub attributes: BTreeMap<String, String>,
    /// The journal entry that undid it.
    pub undone: Option<i64>,
}

impl Fact {
    /// Whether it was entered, and not undone, when the journal had so many entries.
    pub fn stands_at(&self, number: i64) -> bool {
        self.id.entry <= number && self.undone.is_none_or(|undone| undone > number)
    }
    /// An attribute; empty when it is not there.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }
    /// An attribute that is an id.
    pub fn id_in(&self, name: &str) -> Option<Uuid> {
        self.attribute(name).parse().ok()
    }
}

/// Who is one human: ids of people that were merged stand for each other.
#[derive(Clone, Debug, Default)]
pub struct Humans(HashMap<Uuid, Uuid>);

impl Humans {
    /// Out of the merges among facts that stand as at a journal number. Of what was said about two people, the last entry
    /// holds; whoever is one with the same third person is one with the other.
    pub fn of<'a>(standing: impl IntoIterator<Item = &'a Fact>) -> Self {
        let mut said: BTreeMap<(Uuid, Uuid), (FactId, bool)> = BTreeMap::new();
        for fact in standing {
            let merged = fact.kind == MERGED;
            let (true, Some(other)) = (merged || fact.kind == UNMERGED, fact.id_in("other")) else {
                continue;
            };
            let pair = (fact.subject.min(other), fact.subject.max(other));
            let last = said.entry(pair).or_insert((fact.id, merged));
            if fact.id >= last.0 {
                *last = (fact.id, merged);
            }
        }
        let mut humans = Self::default();
        for ((one, other), (_, merged)) in said {
            if merged {
                humans.unite(one, other);
            }
        }
        humans
    }

    /// The id that stands for this human: the least of those that were merged.
    pub fn human(&self, person: Uuid) -> Uuid {
        let mut root = person;
        while let Some(next) = self.0.get(&root) {
            root = *next;
        }
        root
    }

    fn unite(&mut self, one: Uuid, other: Uuid) {
        let (one, other) = (self.human(one), self.human(other));
        if one != other {
            self.0.insert(one.max(other), one.min(other));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merge(entry: i64, kind: &str, kept: u128, other: u128) -> Fact {
        Fact {
            id: FactId { entry, place: 0 },
            kind: kind.to_owned(),
            subject: Uuid::from_u128(kept),
            day: 0,
            attributes: BTreeMap::from([("other".to_owned(), Uuid::from_u128(other).to_string())]),
            undone: None,
        }
    }

    #[test]
    fn whoever_is_one_with_the_same_third_is_one() {
        let facts = [merge(3, MERGED, 2, 9), merge(1, MERGED, 9, 5), merge(2, MERGED, 1, 4)];
        let humans = Humans::of(&facts);
        let human = |n| humans.human(Uuid::from_u128(n));
        assert_eq!((human(9), human(5), human(4)), (human(2), human(2), human(1)));
        assert_ne!(human(2), human(1));
        assert_eq!(human(77), Uuid::from_u128(77));
    }

    #[test]
    fn of_what_was_said_about_two_the_last_entry_holds() {
        let (merged, unmerged) = (merge(1, MERGED, 1, 2), merge(2, UNMERGED, 2, 1));
        let again = merge(3, MERGED, 1, 2);
        let one = |facts: &[&Fact]| {
            let humans = Humans::of(facts.iter().copied());
            humans.human(Uuid::from_u128(1)) == humans.human(Uuid::from_u128(2))
        };
        assert!(one(&[&merged]));
        assert!(!one(&[&unmerged, &merged]));
        assert!(one(&[&again, &unmerged, &merged]));
    }

    #[test]
    fn a_fact_stands_from_its_entry_until_it_is_undone() {
        let mut fact = merge(5, MERGED, 1, 2);
        assert!(!fact.stands_at(4) && fact.stands_at(5) && fact.stands_at(99));
        fact.undone = Some(8);
        assert!(fact.stands_at(7) && !fact.stands_at(8));
    }
}
