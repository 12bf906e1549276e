//! VICS JSON out to a grading tool, and graded VICS back in.
//!
//! Neither holds a picture: whoever grades has the exhibit. What is exported names each different picture and video once, with
//! every place where it is; of pictures that look alike it can name one of each group. What comes back keeps every field of every
//! medium, also those that nothing here knows, and goes out again with them.

pub mod counts;
mod grades;

use serde::Serialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value, json};
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use crate::disk::folder;
use crate::scan::line::{By, Line};
use crate::scan::package::{NotVerified, Package, verify_with_groups};
use crate::seal::Sealed;

pub use grades::{Confirmation, Confirmed, Grade, Imported, confirm, import};

/// The medium's fields, by their names, in their order.
pub type Medium = Map<String, Value>;

/// Why VICS is not read or written.
#[derive(Debug, thiserror::Error)]
pub enum NotVics {
    /// A file cannot be opened, or not made anew.
    #[error("{0}: {1}")]
    NotOpened(String, io::Error),
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] io::Error),
    /// It is no VICS.
    #[error("it is no VICS JSON that can be read: {0}")]
    Broken(String),
    /// A line of a file of gradings is none.
    #[error("line {0} of the gradings cannot be read: {1}")]
    BrokenGrades(usize, String),
    /// Whoever takes the media takes no more.
    #[error("{0}")]
    Stopped(String),
    /// The package cannot be relied on.
    #[error(transparent)]
    Package(#[from] NotVerified),
    /// There is nothing to be confirmed.
    #[error("nothing is offered to {0}: each line of the gradings with \"offered\" says its group")]
    NothingOffered(String),
}

impl NotVics {
    fn not_opened(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.display().to_string();
        |error| Self::NotOpened(path, error)
    }
}

/// Reads the media of a file one by one, for such files have gigabytes. The array `value` has media, or cases that have media.
pub fn media(file: impl Read, take: &mut dyn FnMut(Medium) -> Result<(), String>) -> Result<(), NotVics> {
    let mut taking = Taking {
        take,
        stopped: None,
        saw_value: false,
    };
    let mut json = serde_json::Deserializer::from_reader(file);
    let read = Whole(&mut taking).deserialize(&mut json).and_then(|()| json.end());
    if let Some(why) = taking.stopped {
        return Err(NotVics::Stopped(why));
    }
    read.map_err(|error| NotVics::Broken(error.to_string()))?;
    if taking.saw_value {
        Ok(())
    } else {
        Err(NotVics::Broken("it has no array named value".to_owned()))
    }
}

/// A field of a medium, whatever the case of its name, as text; nothing where it is empty.
pub fn field(medium: &Medium, wanted: &str) -> Option<String> {
    let value = medium.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted))?.1;
    text(value)
}

/// A value as text: writers do not agree on what is a number.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

struct Taking<'a> {
    take: &'a mut dyn FnMut(Medium) -> Result<(), String>,
    stopped: Option<String>,
    saw_value: bool,
}

/// The whole file.
struct Whole<'a, 'b>(&'a mut Taking<'b>);
/// The array of cases or media.
struct Array<'a, 'b>(&'a mut Taking<'b>);
/// A case, or a medium.
struct Element<'a, 'b>(&'a mut Taking<'b>);

impl<'de> DeserializeSeed<'de> for Whole<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with an array named value")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            if key.eq_ignore_ascii_case("value") {
                self.0.saw_value = true;
                map.next_value_seed(Array(self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Array<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Array<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of cases or media")
    }
    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut array: A) -> Result<(), A::Error> {
        while array.next_element_seed(Element(self.0))?.is_some() {}
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Element<'_, '_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Element<'_, '_> {
    type Value = ();
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a case or a medium")
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut medium = Medium::new();
        let mut is_case = false;
        while let Some(key) = map.next_key::<String>()? {
            match key.to_ascii_lowercase().as_str() {
                "media" => {
                    is_case = true;
                    map.next_value_seed(Array(self.0))?;
                }
                "caseid" | "casenumber" => {
                    is_case = true;
                    map.next_value::<IgnoredAny>()?;
                }
                _ => {
                    medium.insert(key, map.next_value()?);
                }
            }
        }
        if is_case {
            return Ok(());
        }
        (self.0.take)(medium).map_err(|why| {
            self.0.stopped = Some(why);
            serde::de::Error::custom("stopped")
        })
    }
}

/// How a package is exported.
#[derive(Clone, Debug, Default)]
pub struct Export {
    /// The number of the case.
    pub case_number: String,
    /// The country's part of the model's address: what a category means is each country's own.
    pub country: String,
    /// Of pictures that look alike, one for each group.
    pub one_of_each_group: bool,
    /// Returned gradings that go out again, as [`import`] wrote them.
    pub grades: Option<std::path::PathBuf>,
}

/// What an export wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Different pictures and videos.
    pub media: u64,
    /// Files that they are.
    pub files: u64,
    /// Different pictures that were left out, for another of their group is there.
    pub left_out: u64,
}

/// Whether a file goes to a grader: a picture or a video that no list says is known good.
fn is_medium(line: &Line) -> bool {
    (line.is_still() || line.is_moving()) && !line.known_good && line.md5.is_some()
}

/// The name at the end of a path.
fn last(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

fn upper(digest: Option<&String>) -> String {
    digest.map(|digest| digest.to_ascii_uppercase()).unwrap_or_default()
}

/// Where a file is, as VICS says it.
fn media_file(exhibit: &str, line: &Line) -> Value {
    let whole = |inside: &[String]| {
        let parts = std::iter::once(line.path.trim_start_matches(['.', '/'])).chain(inside.iter().map(String::as_str));
        parts.fold(exhibit.replace('/', "-"), |path, part| {
            format!("{path}\\{}", part.replace('/', "\\"))
        })
    };
    let mut file = json!({
        "MD5": upper(line.md5.as_ref()),
        "FileName": last(line.inside.last().unwrap_or(&line.path)),
        "FilePath": whole(&line.inside),
        "SourceID": exhibit,
    });
    if let Value::Object(file) = &mut file {
        if let Some(written) = &line.modified {
            file.insert("Written".to_owned(), json!(written));
        }
        if let Some((_, above)) = line.inside.split_last() {
            file.insert(
                "ParentFileName".to_owned(),
                json!(last(above.last().unwrap_or(&line.path))),
            );
            file.insert("ParentFilePath".to_owned(), json!(whole(above)));
        }
    }
    file
}

fn medium(line: &Line, number: u64, files: &[Value]) -> Medium {
    let md5 = upper(line.md5.as_ref());
    let mut medium = Medium::new();
    let mut put = |name: &str, value: Value| medium.insert(name.to_owned(), value);
    put("MediaID", json!(number));
    // A category is what a list says, of a file that is the same to the byte.
    let known = line.matches.iter().filter(|found| found.by == By::Digest);
    let known = known.filter_map(|found| Some((found.code.as_ref()?.parse::<i64>().ok()?, &found.list)));
    if let Some((code, list)) = known.min_by_key(|(code, _)| *code) {
        put("Category", json!(code));
        put("IsPrecategorized", json!(true));
        put("PrecategorizationSource", json!(list));
    }
    put("MD5", json!(md5));
    put("SHA1", json!(upper(line.sha1.as_ref())));
    put("MediaSize", json!(line.size));
    put("MimeType", json!(line.media_type));
    let sha256 = json!({ "MD5": md5, "HashName": "SHA256", "HashValue": upper(line.sha256.as_ref()) });
    put("AlternativeHashes", json!([sha256]));
    if let Some(camera) = &line.camera {
        let facts = [
            ("Make", &camera.make),
            ("Model", &camera.model),
            ("BodySerialNumber", &camera.serial),
            ("DateTimeOriginal", &camera.taken),
        ];
        let facts = facts.iter().filter_map(|(name, value)| {
            Some(json!({ "MD5": md5, "PropertyName": name, "PropertyValue": value.as_ref()? }))
        });
        put("Exifs", facts.collect());
    }
    put("MediaFiles", json!(files));
    medium
}

/// The lines of a package that go to a grader, and the digests of those that stand for their groups.
type ToGrade = (Package, Vec<Line>, HashSet<String>);

fn to_grade(package: &Sealed) -> Result<ToGrade, NotVics> {
    let (mut lines, mut stands) = (Vec::new(), HashSet::new());
    let each = |line: &Line| {
        if is_medium(line) {
            lines.push(line.clone());
        }
    };
    let verified = verify_with_groups(package, None, each, |group| {
        stands.extend(group.representative.sha256.clone());
    })?;
    Ok((verified.package, lines, stands))
}

/// Writes a package as VICS 2.0 for a grading tool.
pub fn export(package: &Sealed, out: &Path, wanted: &Export) -> Result<Exported, NotVics> {
    let (package, lines, stands) = to_grade(package)?;
    let mut graded: HashMap<String, Grade> = HashMap::new();
    if let Some(grades) = &wanted.grades {
        for grade in grades::read(grades)? {
            graded.insert(grade.md5.clone(), grade);
        }
    }
    // In the order in which they were first met; each with every file that it is.
    let mut order: Vec<(&Line, Vec<Value>)> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut left_out = HashSet::new();
    let mut exported = Exported::default();
    for line in &lines {
        let Some(md5) = line.md5.as_deref() else { continue };
        let stands = line.group.is_none() || line.sha256.as_ref().is_some_and(|sha256| stands.contains(sha256));
        if wanted.one_of_each_group && !stands {
            left_out.insert(md5);
            continue;
        }
        let place = *places.entry(md5).or_insert(order.len());
        if place == order.len() {
            order.push((line, Vec::new()));
        }
        if let Some((_, files)) = order.get_mut(place) {
            files.push(media_file(&package.scan.exhibit, line));
            exported.files += 1;
        }
    }
    exported.media = order.len() as u64;
    exported.left_out = left_out.len() as u64;
    let temporary = tempfile::Builder::new().prefix(".vics-").tempfile_in(folder(out))?;
    let mut file = BufWriter::new(temporary.reopen()?);
    let country = &wanted.country;
    let context = format!("http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/{country}/$metadata#Cases");
    let json = |value: &Value| serde_json::to_string(value).map_err(io::Error::from);
    write!(file, "{{\"@odata.context\":{},\"value\":[{{", json(&json!(context))?)?;
    for (name, value) in [
        ("CaseNumber", json!(wanted.case_number)),
        ("SourceApplicationName", json!("Safeward")),
        ("SourceApplicationVersion", json!(package.scan.program)),
        ("TotalMediaFiles", json!(exported.files)),
    ] {
        write!(file, "{}:{},", json(&json!(name))?, json(&value)?)?;
    }
    write!(file, "\"Media\":[")?;
    for ((number, (line, files)), comma) in (1..)
        .zip(&order)
        .zip(std::iter::once("\n").chain(std::iter::repeat(",\n")))
    {
        let mut ours = medium(line, number, files);
        let grade = line.md5.as_ref().and_then(|md5| graded.remove(md5));
        let medium = match grade {
            // What came back stands as it came; only what it had not is added.
            Some(Grade {
                medium: Some(mut theirs),
                ..
            }) => {
                for (name, value) in ours {
                    if !theirs.keys().any(|other| other.eq_ignore_ascii_case(&name)) {
                        theirs.insert(name, value);
                    }
                }
                theirs
            }
            Some(grade) => {
                grade.put_confirmed(&mut ours);
                ours
            }
            None => ours,
        };
        write!(file, "{comma}{}", json(&Value::Object(medium))?)?;
    }
    writeln!(file, "\n]}}]}}")?;
    file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    temporary.persist(out).map_err(|error| error.error)?;
    Ok(exported)
}
