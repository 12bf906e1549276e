//! The schools of Tees Vale, in a file of the shape in which the national register comes.
//!
//! All sixty are invented: their numbers (900001 to 900060), their councils' codes and their postcodes are nobody's, their
//! telephone numbers are from the range reserved for drama. The file is in Windows-1252, as the real one is.

use casework::{Actor, Casework, Error};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The file, as it is imported.
pub const SCHOOLS: &[u8] = include_bytes!("schools.csv");

/// Their numbers.
const SCHOOL_NUMBERS: RangeInclusive<i64> = 900_001..=900_060;

/// Imports the register in an officer's name, and says what each school is called.
pub(crate) async fn import(casework: &Casework, officer: &Actor) -> Result<BTreeMap<i64, String>, Error> {
    let done = casework.import_schools(officer, "schools.csv", SCHOOLS, |_| {}).await?;
    if let Some(refused) = done.refused.first() {
        return Err(Error::Inside(format!("the demo's schools: {refused}")));
    }
    let mut names = BTreeMap::new();
    for urn in SCHOOL_NUMBERS {
        let found = casework.schools_matching(officer, &urn.to_string(), 1).await?;
        names.extend(found.rows.first().map(|row| (urn, row.school.name.clone())));
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::reference::{council_at, councils};
    use domain::schools::{Phase, SchoolStatus};
    use exchange::schools::{Limits, read};
    use std::collections::BTreeSet;

    #[test]
    fn sixty_schools_of_every_kind_lie_in_the_four_councils() {
        assert!(
            SCHOOLS.contains(&0xe9),
            "an accented letter is one byte, as in the real one"
        );
        let register = read(SCHOOLS, &Limits::default(), &mut |_| {}).unwrap();
        assert_eq!(register.refused, []);
        let urns: Vec<i64> = register.schools.iter().map(|school| school.urn.number()).collect();
        assert_eq!(urns, (900_001..=900_060).collect::<Vec<_>>());
        let mut served = BTreeSet::new();
        for school in &register.schools {
            let council = council_at(school.postcode.as_deref().unwrap()).unwrap();
            assert_eq!(council.name, format!("{} Council", school.la_name), "{}", school.name);
            served.insert(&council.key);
        }
        assert_eq!(served.len(), councils().len());
        let all = |some: BTreeSet<_>, every: usize| assert_eq!(some.len(), every);
        all(
            register
                .schools
                .iter()
                .filter_map(|it| it.phase)
                .map(Phase::code)
                .collect(),
            Phase::ALL.len() - 1,
        );
        all(
            register.schools.iter().map(|it| it.status.code()).collect(),
            SchoolStatus::ALL.len(),
        );
        assert!(register.schools.iter().any(|school| school.name.contains('é')));
        // The schools that the demo's reports name are among them.
        for name in ["Fenwick Road Academy", "Holm Lane Primary School", "Marsh Lane Academy"] {
            assert!(register.schools.iter().any(|school| school.name == name), "{name}");
        }
    }
}
