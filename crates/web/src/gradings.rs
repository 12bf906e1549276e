//! Gradings that come back from a grading tool: counted, and filled into the result of an exhibit. Nothing of one is kept.

use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use casework::gradings::{Grading, Many, OfCode, may_be_grading};
use casework::{Action, Error};
use domain::exhibits::Exhibits;
use domain::ids::ExhibitId;
use domain::record::Record;
use domain::refusal::{Refusal, Refusals};
use minijinja::value::Serde;
use minijinja::{Value, context};
use std::collections::BTreeSet;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::packages::{number, received};
use crate::page::Viewer;
use crate::rooms::refused;
use crate::{PageError, Site};

/// The longest upload: the grading of some hundred thousand pictures.
const LONGEST: usize = 512 * 1024 * 1024;
/// The fields, each for a category: what of a grading's codes stands for it.
const CATEGORIES: [(&str, &str); 3] = [("code_a", "A"), ("code_b", "B"), ("code_c", "C")];
/// So many digits of the file's digest tell it from others.
const DIGITS: usize = 16;

pub(crate) fn routes(routes: &mut Routes) {
    let may = Gate::May(Action::RecordExhibit);
    routes.get("/exhibits/{exhibit}/grading", may, form).post_upload(
        "/exhibits/{exhibit}/grading",
        may,
        LONGEST,
        count,
    );
}

async fn form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    let page = site.casework.record::<Exhibits>(&actor, exhibit).await?;
    let of = OfExhibit::new(&page.record);
    of.draw(&site, &viewer, &Form::default(), None, StatusCode::OK)
}

async fn count(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(exhibit): Path<String>,
    upload: Multipart,
) -> Result<Response, PageError> {
    let exhibit: ExhibitId = exhibit.parse().map_err(|_| Error::NotThere)?;
    let page = site.casework.record::<Exhibits>(&actor, exhibit).await?;
    let of = OfExhibit::new(&page.record);
    let Some((mut form, file)) = received(upload, may_be_grading).await? else {
        let mut form = Form::default();
        let message = "The grading is longer than 512 MB, or did not arrive whole. Send it again.";
        form.refuse(Refusal::of("file", message).into());
        return of.draw(&site, &viewer, &form, None, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let mut refusals = Refusals::default();
    let codes = codes(&form, &mut refusals);
    refusals.when(file.is_none(), "file", "Choose the file of the grading.");
    if refusals.0.is_empty()
        && let Some(file) = file
    {
        match site
            .casework
            .read_grading(&actor, exhibit, file.path().to_owned())
            .await
        {
            Ok(grading) => {
                let shown = of.counted(&grading, &codes);
                return of.draw(&site, &viewer, &form, Some(shown), StatusCode::OK);
            }
            Err(error) => refusals = refused(error)?,
        }
    }
    form.refuse(refusals);
    of.draw(&site, &viewer, &form, None, StatusCode::UNPROCESSABLE_ENTITY)
}

/// Which codes stand for the categories, in their order. One that stands for two is refused.
fn codes(form: &Form, refusals: &mut Refusals) -> [BTreeSet<String>; 3] {
    let mut before = BTreeSet::new();
    CATEGORIES.map(|(field, category)| {
        let typed = form.text(field).split([',', ';', ' ']).map(str::trim);
        let codes: BTreeSet<String> = typed.filter(|code| !code.is_empty()).map(str::to_owned).collect();
        let twice = codes.intersection(&before).next().cloned();
        if let Some(code) = twice {
            let message =
                format!("Code {code} stands for another category already: it cannot stand for {category} too.");
            refusals.0.push(Refusal::of(field, message));
        }
        before.extend(codes.iter().cloned());
        codes
    })
}

/// The exhibit that a grading is of.
struct OfExhibit {
    id: String,
    reference: String,
    mark: String,
}

impl OfExhibit {
    fn new(record: &Record<Exhibits>) -> Self {
        Self {
            id: record.id.to_string(),
            reference: record.reference.clone(),
            mark: record.opening.mark.clone(),
        }
    }

    fn draw(
        &self,
        site: &Site,
        viewer: &Viewer,
        form: &Form,
        counted: Option<Value>,
        status: StatusCode,
    ) -> Result<Response, PageError> {
        let content = context! {
            id => &self.id, reference => &self.reference, mark => &self.mark,
            form => Value::from(Serde(form)),
            categories => CATEGORIES.map(|(field, category)| context! { field, category }).to_vec(),
            counted,
        };
        site.page_with(status, viewer, "grading.html", content)
    }

    /// What was counted, as the page shows it, and the links that fill it into the result.
    fn counted(&self, grading: &Grading, codes: &[BTreeSet<String>; 3]) -> Value {
        let of = |codes: &BTreeSet<String>| {
            let of = codes.iter().filter_map(|code| grading.counted.by_code.get(code));
            of.fold(OfCode::default(), |sum, of| OfCode {
                still: add(sum.still, of.still),
                moving: add(sum.moving, of.moving),
                other: add(sum.other, of.other),
            })
        };
        let counts = codes.each_ref().map(of);
        let rows: Vec<Value> = counts
            .iter()
            .zip(codes)
            .zip(CATEGORIES)
            .map(|((of, codes), (_, category))| {
                let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
                context! {
                    category, codes => codes.join(", "),
                    still => number(of.still.different), moving => number(of.moving.different),
                    still_files => number(of.still.files), moving_files => number(of.moving.files),
                }
            })
            .collect();
        let mine = |code: &str| codes.iter().any(|codes| codes.contains(code));
        let rest = grading.counted.by_code.iter().filter(|(code, _)| !mine(code));
        let rest: Vec<String> = rest
            .map(|(code, of)| {
                format!(
                    "Code {code}: stills {}, moving {}, neither {}",
                    number(of.still.different),
                    number(of.moving.different),
                    number(of.other.different)
                )
            })
            .collect();
        let neither: u64 = counts.iter().map(|of| of.other.different).sum();
        context! {
            rows, rest,
            media => number(grading.counted.media),
            not_graded => (grading.counted.not_graded > 0).then(|| number(grading.counted.not_graded)),
            differently => (grading.counted.differently > 0).then(|| number(grading.counted.differently)),
            neither => (neither > 0).then(|| number(neither)),
            digest => grading.digest.clone(),
            different => self.filled_in(grading, &counts, "each once", |many| many.different),
            files => self.filled_in(grading, &counts, "every copy", |many| many.files),
        }
    }

    /// The address of the form of the result, with these counts filled in.
    fn filled_in(&self, grading: &Grading, counts: &[OfCode; 3], how: &str, many: fn(Many) -> u64) -> String {
        let digest: String = grading.digest.chars().take(DIGITS).collect();
        let mut known = vec![(
            "method".to_owned(),
            format!("Grading with SHA-256 {digest}…, {how}; graded by "),
        )];
        for (of, (_, category)) in counts.iter().zip(CATEGORIES) {
            let letter = category.to_ascii_lowercase();
            known.push((format!("{letter}_stills"), many(of.still).to_string()));
            known.push((format!("{letter}_moving"), many(of.moving).to_string()));
        }
        let known = serde_urlencoded::to_string(known).unwrap_or_default();
        format!("/exhibits/{}/record/examined?{known}", self.id)
    }
}

fn add(one: Many, other: Many) -> Many {
    Many {
        different: one.different + other.different,
        files: one.files + other.files,
    }
}
