//! What was graded: it comes back, is offered to what looks alike, and is confirmed there in one act.

use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs::File;
use std::io::{self, BufRead as _, BufReader, BufWriter, Write as _};
use std::path::Path;

use super::{Medium, NotVics, field, media, to_grade};
use crate::disk::open_text;
use crate::seal::Sealed;

/// A line of returned gradings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    /// The medium's MD5, in lower case.
    pub md5: String,
    /// The code of its category, as the grading tool wrote it; nothing where it was not graded.
    pub code: Option<String>,
    /// The group that it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
    /// What came back, field for field; nothing where the code is offered from the group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub medium: Option<Medium>,
    /// That the code is not a grading but an offer: that of the others of its group, for somebody to confirm in one act.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub offered: bool,
    /// Who confirmed the code of its group for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmation>,
}

/// Who confirmed what was offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// The person.
    pub by: String,
    /// When (RFC 3339).
    pub at: String,
}

impl Grade {
    /// Puts the code that somebody confirmed into a medium, and who that was. An offer is no grade: nothing of it is put.
    pub(super) fn put_confirmed(&self, medium: &mut Medium) {
        let (Some(code), Some(Confirmation { by, at })) = (&self.code, &self.confirmed) else {
            return;
        };
        let code = code.parse::<i64>().map_or_else(|_| json!(code), |code| json!(code));
        medium.insert("Category".to_owned(), code);
        medium.insert("IsPrecategorized".to_owned(), json!(true));
        let source = format!("the grade of its group, confirmed by {by} at {at}");
        medium.insert("PrecategorizationSource".to_owned(), json!(source));
    }
}

/// The gradings of a file, line by line.
pub(super) fn read(grades: &Path) -> Result<Vec<Grade>, NotVics> {
    let lines = BufReader::new(File::open(grades).map_err(NotVics::not_opened(grades))?).lines();
    let grade = |(number, line): (usize, io::Result<String>)| {
        serde_json::from_str(&line?).map_err(|error| NotVics::BrokenGrades(number, error.to_string()))
    };
    (1..).zip(lines).map(grade).collect()
}

fn write<'a>(grades: impl IntoIterator<Item = &'a Grade>, out: &Path) -> Result<(), NotVics> {
    let mut file = BufWriter::new(File::create_new(out).map_err(NotVics::not_opened(out))?);
    for grade in grades {
        serde_json::to_writer(&mut file, grade).map_err(io::Error::from)?;
        file.write_all(b"\n")?;
    }
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(())
}

/// What came of reading graded VICS.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Media in the file.
    pub media: u64,
    /// Of those, media that the package has.
    pub in_package: u64,
    /// Of those, media that were graded.
    pub graded: u64,
    /// How many of each code.
    pub by_code: BTreeMap<String, u64>,
    /// Media that were not graded and are offered the grade of their group.
    pub offered: u64,
    /// Groups whose graded media differ, so that nothing is offered.
    pub disagree: u64,
}

/// Reads graded VICS, keeps what it says of the media of a package, field for field, and offers a grade to the rest of each group.
pub fn import(returned: &Path, package: &Sealed, out: &Path) -> Result<Imported, NotVics> {
    let (_, lines, _) = to_grade(package)?;
    let mut ours: HashMap<&str, Option<u32>> = HashMap::new();
    for line in &lines {
        ours.insert(line.md5.as_deref().unwrap_or_default(), line.group);
    }
    let mut imported = Imported::default();
    let mut kept: Vec<Grade> = Vec::new();
    let graded = open_text(returned).map_err(NotVics::not_opened(returned))?;
    media(graded, &mut |medium| {
        imported.media += 1;
        let md5 = field(&medium, "MD5").unwrap_or_default().to_ascii_lowercase();
        if let Some(group) = ours.get(md5.as_str()) {
            imported.in_package += 1;
            let code = field(&medium, "Category");
            if let Some(code) = &code {
                imported.graded += 1;
                *imported.by_code.entry(code.clone()).or_default() += 1;
            }
            kept.push(Grade {
                md5,
                code,
                group: *group,
                medium: Some(medium),
                offered: false,
                confirmed: None,
            });
        }
        Ok(())
    })?;
    let mut of_group: BTreeMap<u32, Vec<&String>> = BTreeMap::new();
    for grade in &kept {
        if let (Some(group), Some(code)) = (grade.group, &grade.code) {
            let codes = of_group.entry(group).or_default();
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    imported.disagree = of_group.values().filter(|codes| codes.len() > 1).count() as u64;
    let graded: HashSet<&str> = kept
        .iter()
        .filter(|grade| grade.code.is_some())
        .map(|grade| grade.md5.as_str())
        .collect();
    let mut offers = BTreeMap::new();
    for (md5, group) in ours.iter().filter(|(md5, _)| !graded.contains(*md5)) {
        if let Some([code]) = group.and_then(|group| of_group.get(&group)).map(Vec::as_slice) {
            offers.insert(*md5, (*group, (*code).clone()));
        }
    }
    imported.offered = offers.len() as u64;
    let offers: Vec<Grade> = offers
        .into_iter()
        .map(|(md5, (group, code))| Grade {
            md5: md5.to_owned(),
            code: Some(code),
            group,
            medium: None,
            offered: true,
            confirmed: None,
        })
        .collect();
    write(kept.iter().chain(&offers), out)?;
    Ok(imported)
}

/// What came of confirming what was offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Confirmed {
    /// Media that have the grade of their group from now on.
    pub media: u64,
    /// The groups that they are in.
    pub groups: u64,
    /// Media to which a grade is still offered.
    pub offered: u64,
}

/// Confirms in one act what was offered to some groups, or to all where none is named, and writes the gradings anew. Of a group
/// to which nothing is offered nothing is confirmed, nor of any other then.
pub fn confirm(grades: &Path, groups: &BTreeSet<u32>, by: &Confirmation, out: &Path) -> Result<Confirmed, NotVics> {
    let mut grades = read(grades)?;
    let offers = grades.iter().filter(|grade| grade.offered);
    let offered: BTreeSet<u32> = offers.filter_map(|grade| grade.group).collect();
    let nothing: Vec<String> = groups
        .difference(&offered)
        .map(|group| format!("group {group}"))
        .collect();
    if !nothing.is_empty() {
        return Err(NotVics::NothingOffered(nothing.join(", ")));
    }
    if offered.is_empty() {
        return Err(NotVics::NothingOffered("any group".to_owned()));
    }
    let mut confirmed = Confirmed::default();
    let wanted = if groups.is_empty() { &offered } else { groups };
    for grade in grades.iter_mut().filter(|grade| grade.offered) {
        if grade.group.is_some_and(|group| wanted.contains(&group)) {
            grade.offered = false;
            grade.confirmed = Some(by.clone());
            confirmed.media += 1;
        } else {
            confirmed.offered += 1;
        }
    }
    confirmed.groups = wanted.len() as u64;
    write(&grades, out)?;
    Ok(confirmed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grade(md5: &str, group: u32, offered: bool) -> Grade {
        Grade {
            md5: md5.to_owned(),
            code: Some(format!("{group}")),
            group: Some(group),
            medium: (!offered).then(Medium::new),
            offered,
            confirmed: None,
        }
    }

    #[test]
    fn what_is_offered_to_a_group_is_confirmed_in_one_act_and_no_other_is() {
        let folder = tempfile::tempdir().unwrap();
        let [came, some, all] = ["came", "some", "all"].map(|name| folder.path().join(name));
        let grades = [
            grade("a", 1, false),
            grade("b", 1, true),
            grade("c", 1, true),
            grade("d", 2, true),
        ];
        write(&grades, &came).unwrap();
        let by = |by: &str| Confirmation {
            by: by.to_owned(),
            at: "2026-11-30T09:00:00Z".to_owned(),
        };
        // Group 3 has no offer: nothing is confirmed, and no file is written.
        let refused = confirm(&came, &[1, 3].into(), &by("A. Reed"), &some).unwrap_err();
        assert!(
            refused.to_string().starts_with("nothing is offered to group 3"),
            "{refused}"
        );
        assert!(!some.exists());

        let confirmed = confirm(&came, &[1].into(), &by("A. Reed"), &some).unwrap();
        let expected = Confirmed {
            media: 2,
            groups: 1,
            offered: 1,
        };
        assert_eq!(confirmed, expected);
        let after = read(&some).unwrap();
        assert_eq!(
            [&after[0], &after[3]],
            [&grades[0], &grades[3]],
            "the others are as they were"
        );
        assert!(
            after[1..3]
                .iter()
                .all(|grade| !grade.offered && grade.confirmed == Some(by("A. Reed")))
        );

        assert_eq!(confirm(&some, &BTreeSet::new(), &by("B. Hale"), &all).unwrap().media, 1);
        let after = read(&all).unwrap();
        assert_eq!(
            (&after[1].confirmed, &after[3].confirmed),
            (&Some(by("A. Reed")), &Some(by("B. Hale")))
        );
        // There is nothing left, and what was written is not written over.
        assert!(confirm(&all, &BTreeSet::new(), &by("B. Hale"), &folder.path().join("more")).is_err());
        let there = confirm(&came, &BTreeSet::new(), &by("B. Hale"), &all).unwrap_err();
        assert!(there.to_string().starts_with(&all.display().to_string()), "{there}");
    }

    #[test]
    fn an_offer_is_no_grade_until_somebody_confirmed_it() {
        let mut offer = grade("b", 7, true);
        let mut medium = Medium::new();
        offer.put_confirmed(&mut medium);
        assert!(medium.is_empty());
        offer.confirmed = Some(Confirmation {
            by: "A. Reed".to_owned(),
            at: "2026-11-30T09:00:00Z".to_owned(),
        });
        offer.put_confirmed(&mut medium);
        assert_eq!(medium.get("Category"), Some(&json!(7)));
        let source = medium.get("PrecategorizationSource").and_then(|source| source.as_str());
        assert!(source.unwrap().contains("A. Reed"));
    }
}
