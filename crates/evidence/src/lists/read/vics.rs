//! VICS JSON, as Project VIC and national databases give out their lists. A category is a number, a text or nothing; what is not
//! needed is passed over. There is no published specification that is free: what is read here is what public readers and
//! writers of the format agree on.

use std::path::Path;

use super::{Form, NotRead, Row, Taker};
use crate::disk::open_text;
use crate::vics::{Medium, NotVics, field, media};

pub(super) fn read(path: &Path, take: Taker<'_>) -> Result<(), NotRead> {
    let mut number = 0;
    let read = media(open_text(path)?, &mut |medium| {
        number += 1;
        take(row(number, &medium))
    });
    read.map_err(|error| match error {
        NotVics::Stopped(why) => NotRead::Stopped(why),
        NotVics::File(error) => NotRead::Unreadable(error),
        other => NotRead::Broken {
            form: Form::Vics.name(),
            why: other.to_string(),
        },
    })
}

fn row(number: u64, medium: &Medium) -> Row {
    let mut row = Row::numbered(number);
    row.digest("md5", &field(medium, "MD5").unwrap_or_default());
    row.digest("sha1", &field(medium, "SHA1").unwrap_or_default());
    row.code = field(medium, "Category");
    let others = medium
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case("AlternativeHashes"));
    for other in others.and_then(|(_, value)| value.as_array()).into_iter().flatten() {
        let of = |wanted: &str| field(other.as_object()?, wanted);
        let (Some(name), Some(value)) = (of("HashName"), of("HashValue")) else {
            continue;
        };
        match name.to_ascii_lowercase().replace(['-', '_'], "").as_str() {
            "sha256" => row.digest("sha256", &value),
            "pdq" => row.pdq(&value),
            _ => {}
        }
    }
    if row.is_empty() && row.refused.is_empty() {
        row.refused.push("it has no digest".to_owned());
    }
    row
}
