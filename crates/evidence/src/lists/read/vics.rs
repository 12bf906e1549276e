//! VICS JSON, as Project VIC and national databases give out their lists: read as it streams by, for such files have gigabytes.
//!
//! The array `value` has media, or cases that have media. Keys are taken in any case; a category is a number, a text or
//! nothing; what is not needed is passed over. There is no published specification that is free: what is read here is what
//! public readers and writers of the format agree on.

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use std::fmt;
use std::io::Read;

use super::{Form, NotRead, Row, Taker};

pub(super) fn read(file: impl Read, take: Taker<'_>) -> Result<(), NotRead> {
    let mut taking = Taking {
        number: 0,
        take,
        stopped: None,
        saw_value: false,
    };
    let mut json = serde_json::Deserializer::from_reader(file);
    let read = Whole(&mut taking).deserialize(&mut json).and_then(|()| json.end());
    if let Some(why) = taking.stopped {
        return Err(NotRead::Stopped(why));
    }
    let broken = |why: String| NotRead::Broken {
        form: Form::Vics.name(),
        why,
    };
    read.map_err(|error| broken(error.to_string()))?;
    if taking.saw_value {
        Ok(())
    } else {
        Err(broken("it has no array named value".to_owned()))
    }
}

struct Taking<'a> {
    number: u64,
    take: Taker<'a>,
    stopped: Option<String>,
    saw_value: bool,
}

impl Taking<'_> {
    fn media<E: serde::de::Error>(&mut self, media: Media) -> Result<(), E> {
        self.number += 1;
        let mut row = Row::numbered(self.number);
        row.digest("md5", &media.md5);
        row.digest("sha1", &media.sha1);
        row.code = media.category;
        for (name, value) in media.others {
            match name.to_ascii_lowercase().replace(['-', '_'], "").as_str() {
                "sha256" => row.digest("sha256", &value),
                "pdq" => row.pdq(&value),
                _ => {}
            }
        }
        if row.is_empty() && row.refused.is_empty() {
            row.refused.push("it has no digest".to_owned());
        }
        (self.take)(row).map_err(|why| {
            self.stopped = Some(why);
            E::custom("stopped")
        })
    }
}

#[derive(Default)]
struct Media {
    md5: String,
    sha1: String,
    category: Option<String>,
    others: Vec<(String, String)>,
}

fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if text.trim().is_empty() => None,
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

impl Media {
    fn take<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "md5" => self.md5 = text(&map.next_value()?).unwrap_or_default(),
            "sha1" => self.sha1 = text(&map.next_value()?).unwrap_or_default(),
            "category" => self.category = text(&map.next_value()?),
            "alternativehashes" => {
                let hashes: Value = map.next_value()?;
                for hash in hashes.as_array().into_iter().flatten() {
                    let of = |wanted: &str| {
                        let fields = hash.as_object()?;
                        text(fields.iter().find(|(key, _)| key.eq_ignore_ascii_case(wanted))?.1)
                    };
                    self.others.extend(of("HashName").zip(of("HashValue")));
                }
            }
            _ => {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
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
        let mut media = Media::default();
        let mut is_case = false;
        while let Some(key) = map.next_key::<String>()? {
            let key = key.to_ascii_lowercase();
            match key.as_str() {
                "media" => {
                    is_case = true;
                    map.next_value_seed(Array(self.0))?;
                }
                "caseid" | "casenumber" => {
                    is_case = true;
                    map.next_value::<IgnoredAny>()?;
                }
                _ => media.take(&key, &mut map)?,
            }
        }
        if is_case {
            return Ok(());
        }
        self.0.media(media)
    }
}
