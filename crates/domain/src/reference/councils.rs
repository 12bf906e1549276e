//! Councils: whom to ring about a child who lives there, by day, by night, and about an adult who works with children.
//!
//! The council is that of the child's home. The designated officer (LADO) is the one of the area in which the adult works.

use serde::Deserialize;
use std::collections::HashSet;
use std::sync::LazyLock;

use super::{Provenance, ReferenceError, complete, parse, unique};

/// A number to ring.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telephone {
    /// As it is dialled in the United Kingdom: `01632 960101`.
    pub telephone: String,
}

/// Where a referral goes in working hours.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrontDoor {
    /// As it is dialled in the United Kingdom.
    pub telephone: String,
    /// Its address for what is written.
    pub email: String,
    /// When somebody answers, in words.
    pub hours: String,
}

/// A safeguarding children partnership: councils, police and health together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partnership {
    /// Its key in records.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// A council with responsibility for children.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Its key in records.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Where a referral goes in working hours.
    pub front_door: FrontDoor,
    /// Who answers at all other hours.
    pub emergency_duty_team: Telephone,
    /// Who is told of an adult who works with children there.
    pub designated_officer: Telephone,
    /// The key of its partnership.
    pub partnership: String,
    /// The first halves of the postcodes that it covers: `TV1`.
    pub districts: Vec<String>,
    /// Where this comes from.
    pub provenance: Provenance,
}

/// The councils and partnerships of a force's area.
#[derive(Clone, Debug, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// The partnerships.
    #[serde(rename = "partnership")]
    pub partnerships: Vec<Partnership>,
    /// The councils, in the order in which a form offers them.
    #[serde(rename = "council")]
    pub councils: Vec<Council>,
}

impl Directory {
    /// Reads a directory's file, and checks that every council can be reached and no postcode district is claimed twice.
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let directory: Self = parse(text)?;
        unique(directory.partnerships.iter().map(|it| it.key.as_str()))?;
        unique(directory.councils.iter().map(|it| it.key.as_str()))?;
        unique(
            directory
                .councils
                .iter()
                .flat_map(|it| &it.districts)
                .map(String::as_str),
        )?;
        let partnerships: HashSet<&str> = directory.partnerships.iter().map(|it| it.key.as_str()).collect();
        for partnership in &directory.partnerships {
            complete(&partnership.key, &[("name", &partnership.name)])?;
        }
        for council in &directory.councils {
            let parts = [
                ("name", council.name.as_str()),
                ("telephone of its front door", &council.front_door.telephone),
                ("e-mail address of its front door", &council.front_door.email),
                ("hours of its front door", &council.front_door.hours),
                (
                    "telephone of its emergency duty team",
                    &council.emergency_duty_team.telephone,
                ),
                (
                    "telephone of its designated officer",
                    &council.designated_officer.telephone,
                ),
                (
                    "postcode district",
                    council.districts.first().map_or("", String::as_str),
                ),
                ("source", &council.provenance.source),
            ];
            complete(&council.key, &parts)?;
            if !partnerships.contains(council.partnership.as_str()) {
                return Err(ReferenceError::NotThere {
                    key: council.key.clone(),
                    named: council.partnership.clone(),
                });
            }
        }
        Ok(directory)
    }
}

// A test parses it, so it cannot be empty here.
static DIRECTORY: LazyLock<Directory> =
    LazyLock::new(|| Directory::parse(include_str!("../../reference/councils.toml")).unwrap_or_default());

/// The councils that the program carries.
pub fn councils() -> &'static [Council] {
    &DIRECTORY.councils
}

/// A council by its key.
pub fn council(key: &str) -> Option<&'static Council> {
    councils().iter().find(|council| council.key == key)
}

/// The partnerships that the program carries.
pub fn partnerships() -> &'static [Partnership] {
    &DIRECTORY.partnerships
}

/// The council that covers a postcode, or a postcode's first half alone. Nothing for a postcode elsewhere.
pub fn council_at(postcode: &str) -> Option<&'static Council> {
    let written = crate::schools::postcode(postcode)?;
    let district = written.split(' ').next()?;
    councils()
        .iter()
        .find(|council| council.districts.iter().any(|one| one == district))
}

impl Council {
    /// Its partnership.
    pub fn partnership(&self) -> Option<&'static Partnership> {
        partnerships().iter().find(|it| it.key == self.partnership)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../reference/councils.toml");

    #[test]
    fn every_council_can_be_reached_and_is_invented() {
        Directory::parse(FILE).unwrap();
        assert_eq!(councils().len(), 4);
        assert_eq!(partnerships().len(), 2);
        let mut numbers = HashSet::new();
        for it in councils() {
            assert!(it.partnership().is_some(), "{}", it.key);
            assert!(it.front_door.email.ends_with(".example.org"), "{}", it.front_door.email);
            for number in [
                &it.front_door.telephone,
                &it.emergency_duty_team.telephone,
                &it.designated_officer.telephone,
            ] {
                // Reserved for drama by Ofcom: nobody can be rung by mistake.
                assert!(number.starts_with("01632 960") && number.len() == 12, "{number}");
                assert!(numbers.insert(number), "{number} is there twice");
            }
            assert_eq!(council(&it.key), Some(it));
        }
        assert_eq!(council("elsewhere"), None);
    }

    #[test]
    fn a_childs_postcode_leads_to_one_council() {
        for council in councils() {
            for district in &council.districts {
                assert_eq!(council_at(district), Some(council));
                assert_eq!(council_at(&format!("{} 4qx", district.to_lowercase())), Some(council));
                assert_eq!(council_at(&format!("{district}4QX")), Some(council));
            }
        }
        assert_eq!(council_at("ZZ99 9ZZ"), None);
        assert_eq!(council_at(" "), None);
    }

    #[test]
    fn what_is_wrong_with_a_directory_is_named() {
        let wrong = |from: &str, to: &str| {
            let text = FILE.replacen(from, to, 1);
            assert_ne!(text, FILE, "{from} is in the file");
            Directory::parse(&text).unwrap_err()
        };
        assert_eq!(
            wrong("\"eastmoor\"", "\"brackwater\""),
            ReferenceError::Twice("brackwater".to_owned())
        );
        assert_eq!(wrong("\"TV2\"", "\"TV1\""), ReferenceError::Twice("TV1".to_owned()));
        assert_eq!(
            wrong("partnership = \"tees-vale-north\"", "partnership = \"nowhere\""),
            ReferenceError::NotThere {
                key: "brackwater".to_owned(),
                named: "nowhere".to_owned()
            }
        );
        assert!(matches!(
            wrong("emergency_duty_team = ", "emergency = "),
            ReferenceError::Unreadable(_)
        ));
        assert!(matches!(
            wrong("01632 960101", ""),
            ReferenceError::Incomplete {
                part: "telephone of its front door",
                ..
            }
        ));
    }
}
