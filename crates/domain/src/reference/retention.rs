//! The groups by which records are kept, and for how long.

use serde::Deserialize;
use std::sync::LazyLock;

use super::{Provenance, ReferenceError, complete, parse, unique};
use crate::retention::Group;

/// A group: what is in it, and after how many years it is looked at.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupEntry {
    /// Its key in records.
    pub key: Group,
    /// Its title.
    pub title: String,
    /// What is in it.
    pub content: String,
    /// After how many years it is first reviewed.
    pub first_years: i32,
    /// After how many years it is reviewed again.
    pub again_years: i32,
    /// Where this comes from.
    pub provenance: Provenance,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<GroupEntry>,
}

fn read(text: &str) -> Result<Vec<GroupEntry>, ReferenceError> {
    let File { group } = parse(text)?;
    unique(group.iter().map(|it| it.key.code()))?;
    for it in &group {
        let parts = [
            ("title", it.title.as_str()),
            ("content", &it.content),
            ("source", &it.provenance.source),
        ];
        complete(it.key.code(), &parts)?;
    }
    Ok(group)
}

// A test parses it, so it cannot be empty here.
static GROUPS: LazyLock<Vec<GroupEntry>> =
    LazyLock::new(|| read(include_str!("../../reference/retention.toml")).unwrap_or_default());

/// Every group, in the order of its file.
pub fn retention_groups() -> &'static [GroupEntry] {
    &GROUPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_is_in_the_file_once_and_is_looked_at_again() {
        let read = read(include_str!("../../reference/retention.toml")).unwrap();
        let keys: Vec<Group> = read.iter().map(|entry| entry.key).collect();
        assert_eq!(keys, Group::ALL);
        assert!(read.iter().all(|entry| entry.first_years > 0 && entry.again_years > 0));
    }
}
