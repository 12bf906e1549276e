//! Packages of scans: taking one into an exhibit, what one says, and the devices of a case beside each other.

use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::options::Options;
use casework::packages::{OfferedPackage, may_be_package};
use casework::{Action, Actor, Error};
use domain::exhibits::Exhibits;
use domain::ids::{ExhibitId, InvestigationId};
use domain::packages::{Common, ListCount, PackageState, Packages, Said, VideosSeen};
use domain::record::{Record, Room as _};
use domain::refusal::{Refusal, Refusals};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;
use std::io::Write as _;
use tempfile::NamedTempFile;

use crate::asks::{fields, read};
use crate::figures::grouped;
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::rooms::refused;
use crate::{PageError, Site};

/// The longest upload: the package of some millions of files.
const LONGEST: usize = 1024 * 1024 * 1024;

pub(crate) fn routes(routes: &mut Routes) {
    let may = Gate::May(Action::RecordExhibit);
    routes
        .get("/exhibits/{exhibit}/packages/new", may, form)
        .post_upload("/exhibits/{exhibit}/packages/new", may, LONGEST, take)
        .get(
            "/exhibits/devices/{investigation}",
            Gate::May(Action::ReadExhibit),
            devices,
        );
}

pub(crate) fn number(count: u64) -> String {
    grouped(i64::try_from(count).unwrap_or(i64::MAX))
}

/// How many bytes there are, in the unit in which people say it.
pub(crate) fn size(bytes: u64) -> String {
    const UNITS: [&str; 5] = ["bytes", "kB", "MB", "GB", "TB"];
    let (mut whole, mut rest, mut unit) = (bytes, 0, 0);
    while whole >= 1_000 && unit + 1 < UNITS.len() {
        (rest, whole) = (whole % 1_000 / 100, whole / 1_000);
        unit += 1;
    }
    let unit_name = UNITS.get(unit).copied().unwrap_or_default();
    if unit == 0 || whole >= 100 {
        format!("{whole} {unit_name}")
    } else {
        format!("{whole}.{rest} {unit_name}")
    }
}

/// A row of a table with a bar under its words.
#[derive(Serialize)]
struct Bar {
    label: String,
    note: String,
    share: u64,
    numbers: Vec<String>,
}

fn share(count: u64, of: u64) -> u64 {
    count.saturating_mul(100).checked_div(of).unwrap_or_default()
}

/// What each list says.
fn by_list(said: &Said) -> Vec<Bar> {
    let all = |counts: &ListCount| counts.still + counts.moving + counts.other;
    let most = said.by_list.iter().map(all).max().unwrap_or_default();
    said.by_list
        .iter()
        .map(|counts| Bar {
            label: match &counts.category {
                Some(category) => format!("{}: {category}", counts.list),
                None => counts.list.clone(),
            },
            note: note(counts),
            share: share(all(counts), most),
            numbers: [counts.still, counts.moving, counts.other].map(number).to_vec(),
        })
        .collect()
}

/// What else is to be known of the files of a list.
fn note(counts: &ListCount) -> String {
    let mut note = vec![format!("{} different", number(counts.different))];
    if counts.alike > 0 {
        let alike = number(counts.alike);
        note.push(format!(
            "{alike} of the files look like what is on the list and are not the same"
        ));
    }
    if counts.deleted > 0 {
        note.push(format!("{} of the files were deleted", number(counts.deleted)));
    }
    note.join("; ")
}

/// What the files of a device are, each sort a part of all.
fn parts(said: &Said) -> Vec<Bar> {
    let bar = |label: &str, note: &str, count: u64| Bar {
        label: label.to_owned(),
        note: note.to_owned(),
        share: share(count, said.files),
        numbers: vec![number(count)],
    };
    let mut parts = vec![
        bar("Known, and looked for by nobody", "taken out first", said.known_good),
        bar("Pictures", "", said.still),
        bar("Videos", "", said.moving),
        bar(
            "In archives, messages and images of disks",
            "each counted as a file of its own",
            said.in_containers,
        ),
        bar("On a list that is looked for", "", said.matched),
        bar(
            "In groups of pictures that look alike",
            &match said.groups {
                Some(groups) => format!("{} groups: a grader looks once at each", number(groups)),
                None => "too many to group".to_owned(),
            },
            said.grouped,
        ),
        bar(
            "Not examined, or not all of it",
            "nothing is known of what these show",
            said.not_examined,
        ),
    ];
    if said.deleted > 0 {
        let note = "as the file system of an image says; something else may have been written over them";
        parts.insert(4, bar("Deleted", note, said.deleted));
    }
    parts
}

/// What a package says, as its own page and the page of its exhibit draw it.
fn said_shown(said: &Said) -> Value {
    let not_examined = said.not_examined_by.iter();
    let not_examined = not_examined.map(|(sort, many)| (sort.label(), number(*many)));
    context! {
        files => number(said.files),
        bytes => size(said.bytes),
        links => number(said.links),
        parts => Value::from(Serde(&parts(said))),
        by_list => Value::from(Serde(&by_list(said))),
        not_examined => number(said.not_examined),
        not_examined_by => Value::from(Serde(&not_examined.collect::<Vec<_>>())),
        lists => said.lists.iter().map(|list| context! {
            name => list.name.clone(), date => list.date.clone(), authority => list.authority.clone(), known_good => list.known_good,
        }).collect::<Vec<_>>(),
        digest => said.digest.clone(),
        key => said.key.clone(),
        key_known => said.key_known,
        sealed => said.sealed,
        program => said.program.clone(),
        began => said.began.map(moment),
        ended => said.ended.map(moment),
        read_only => said.read_only,
        radius => said.radius,
        depth => said.depth,
        videos => said.videos.as_ref().map(VideosSeen::words),
    }
}

/// What the page of a package shows beyond its history.
pub(crate) fn more(record: &Record<Packages>) -> Value {
    context! {
        said => said_shown(&record.opening.said),
        exhibit => record.opening.exhibit.to_string(),
        mark => record.opening.mark.clone(),
        devices => record.investigation.map(|case| format!("/exhibits/devices/{case}")),
    }
}

/// The packages of an exhibit, as its page shows them.
pub(crate) async fn of_exhibit(site: &Site, actor: &Actor, exhibit: &Record<Exhibits>) -> Result<Value, PageError> {
    let packages = site.casework.packages_of(actor, exhibit).await?;
    let row = |row: &casework::packages::PackageRow| {
        context! {
            href => format!("/packages/{}", row.id), reference => row.reference.clone(), title => row.title.clone(),
            withdrawn => row.state == PackageState::Withdrawn, taken => moment(row.taken),
        }
    };
    Ok(context! {
        rows => packages.rows.iter().map(row).collect::<Vec<_>>(),
        latest => packages.latest.as_ref().map(|latest| said_shown(&latest.opening.said)),
        reported => packages.reported,
        may_take => site.casework.may(actor, Action::RecordExhibit),
        take => format!("/exhibits/{}/packages/new", exhibit.id),
        grading => format!("/exhibits/{}/grading", exhibit.id),
        devices => exhibit.investigation.map(|case| format!("/exhibits/devices/{case}")),
    })
}

/// What the latest package counts, for whoever types the result of an examination: it is no result, and stands beside one.
pub(crate) async fn counts_in_words(
    site: &Site,
    actor: &Actor,
    exhibit: &Record<Exhibits>,
) -> Result<Vec<String>, PageError> {
    let Some(latest) = site.casework.packages_of(actor, exhibit).await?.latest else {
        return Ok(Vec::new());
    };
    let said = &latest.opening.said;
    let mut lines: Vec<String> = said
        .by_list
        .iter()
        .map(|counts| {
            let category = counts.category.as_deref().unwrap_or("no category");
            format!(
                "By the list {}, {category}: {} stills, {} moving. Nobody looked at them",
                counts.list,
                number(counts.still),
                number(counts.moving)
            )
        })
        .collect();
    if said.not_examined > 0 {
        lines.push(format!("Not examined by the scan: {}", number(said.not_examined)));
    }
    Ok(lines)
}

async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    draw(&site, &actor, &viewer, exhibit, &site.fresh_form(), StatusCode::OK).await
}

async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    exhibit: ExhibitId,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.record::<Exhibits>(actor, exhibit).await?;
    let content = context! {
        id => exhibit.to_string(),
        reference => page.record.reference.clone(),
        mark => page.record.opening.mark.clone(),
        fields => fields(asked(), &Options::default(), form),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "package_new.html", content)
}

/// What a form asks: the exhibit is in its address.
fn asked() -> &'static [domain::record::Ask] {
    Packages::OPENING.split_first().map_or(&[], |(_, asked)| asked)
}

/// What was sent: the form, and the file in one of its own; nothing where the upload did not arrive whole. Of what does not
/// begin as what is wanted, such as a picture, nothing reaches the disk.
pub(crate) async fn received(
    mut upload: Multipart,
    wanted: fn(&[u8]) -> bool,
) -> Result<Option<(Form, Option<NamedTempFile>)>, PageError> {
    let mut pairs = Vec::new();
    let mut file = None;
    let inside = |error: std::io::Error| Error::Inside(format!("a file cannot be set down to be read: {error}"));
    loop {
        let Ok(field) = upload.next_field().await else {
            return Ok(None);
        };
        let Some(mut field) = field else { break };
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_none() {
            let Ok(text) = field.text().await else {
                return Ok(None);
            };
            pairs.push((name, text));
            continue;
        }
        let called = field.file_name().unwrap_or_default().to_owned();
        let chosen = !called.is_empty();
        pairs.push(("file_name".to_owned(), called));
        // Bit by bit: it may be larger than what a page should hold.
        let mut into = NamedTempFile::new().map_err(inside)?;
        let mut may_be = None;
        loop {
            match field.chunk().await {
                Ok(Some(bytes)) => {
                    if *may_be.get_or_insert_with(|| wanted(&bytes)) {
                        into.write_all(&bytes).map_err(inside)?;
                    }
                }
                Ok(None) => break,
                Err(_) => return Ok(None),
            }
        }
        if chosen {
            file = Some(into);
        }
    }
    Ok(Some((Form::sent(pairs), file)))
}

async fn take(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
    upload: Multipart,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    let mut refusals = Refusals::default();
    let Some((mut form, file)) = received(upload, may_be_package).await? else {
        let mut form = site.fresh_form();
        let message = "The package is longer than 1 GB, or did not arrive whole. Send it again.";
        form.refuse(Refusal::of("file", message).into());
        return draw(&site, &actor, &viewer, exhibit, &form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    read(&site, &actor, asked(), &form, &mut refusals).await?;
    refusals.when(file.is_none(), "file", "Choose the package.");
    if refusals.0.is_empty()
        && let Some(file) = file
    {
        let key = form.key().ok_or(Error::SentBefore)?;
        let offered = OfferedPackage {
            exhibit,
            made_by: form.text("made_by").to_owned(),
            file: file.path().to_owned(),
        };
        match site.casework.take_package(&actor, key, offered).await {
            Ok(id) => return Ok(Redirect::to(&format!("/packages/{id}?done=opened")).into_response()),
            Err(error) => refusals = refused(error)?,
        }
    }
    form.refuse(refusals);
    draw(&site, &actor, &viewer, exhibit, &form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// How many files two devices both hold, in words.
fn in_common(common: Common) -> String {
    match common {
        Common { least, about: None } => number(least),
        Common {
            least,
            about: Some(about),
        } => format!("at least {}, about {}", number(least), number(about)),
    }
}

async fn devices(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(case): Path<String>,
) -> Result<Response, PageError> {
    let case: InvestigationId = case.parse().map_err(|_| Error::NotThere)?;
    let (reference, comparison) = site.casework.compare_devices(&actor, case).await?;
    let most = comparison.pairs.iter().map(|pair| pair.named.least + pair.others.least);
    let most = most.max().unwrap_or_default();
    let mark = |place: usize| {
        comparison
            .devices
            .get(place)
            .map(|package| package.opening.mark.clone())
    };
    let pairs: Vec<Value> = comparison
        .pairs
        .iter()
        .map(|pair| {
            context! {
                one => mark(pair.devices.0),
                other => mark(pair.devices.1),
                named => in_common(pair.named),
                others => in_common(pair.others),
                named_share => share(pair.named.least, most),
                others_share => share(pair.others.least, most),
            }
        })
        .collect();
    let devices: Vec<Value> = comparison
        .devices
        .iter()
        .map(|package| {
            let said = &package.opening.said;
            context! {
                mark => package.opening.mark.clone(),
                exhibit => format!("/exhibits/{}", package.opening.exhibit),
                package => (format!("/packages/{}", package.id), package.reference.clone()),
                files => number(said.files),
                named => number(said.named.different()),
                others => number(said.others.different()),
                not_examined => number(said.not_examined),
            }
        })
        .collect();
    let content = context! {
        pairs,
        devices,
        reference,
        case => case.to_string(),
        may_read_case => site.casework.may(&actor, Action::ReadInvestigation),
    };
    site.page(&viewer, "devices.html", content)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_that_fits_it() {
        let sizes = [
            (0, "0 bytes"),
            (999, "999 bytes"),
            (1_000, "1.0 kB"),
            (64_250_000_000, "64.2 GB"),
        ];
        for (bytes, words) in sizes {
            assert_eq!(size(bytes), words);
        }
        assert_eq!(size(512_000_000_000), "512 GB");
    }
}
