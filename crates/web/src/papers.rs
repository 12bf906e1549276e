//! Papers: the list on a record's page, the preview, and the files. What makes a file out of a paper is given to the site by
//! the program ([`Papers`]), so that nothing here waits for its engine; without one there is the data alone.

use axum::Form as Sent;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use casework::cases::CaseRoom;
use casework::papers::{THE_BOARD, papers_of};
use casework::{Action, Actor, Error};
use domain::conversations::Conversations;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::disclosure::Disclosures;
use domain::exhibits::Exhibits;
use domain::investigations::Investigations;
use domain::packages::Packages;
use domain::papers::{Paper, PaperKind};
use domain::people::People;
use domain::record::Record;
use domain::refusal::Refusal;
use domain::safeguarding::{DesignatedOfficerReferrals, SocialCareReferrals};
use domain::warrants::Warrants;
use minijinja::value::Serde;
use minijinja::{Value, context};
use std::sync::Arc;
use uuid::Uuid;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::rooms::path_of;
use crate::{PageError, Site};

/// What makes files out of papers.
pub trait Papers: Send + Sync {
    /// A paper as PDF, tagged and readable in black and white.
    fn pdf(&self, paper: &Paper) -> Result<Vec<u8>, PaperFault>;
    /// The same, opening with a passphrase alone.
    fn sealed(&self, paper: &Paper, passphrase: &str) -> Result<Vec<u8>, PaperFault>;
    /// The tables of a paper as XLSX, every cell as text.
    fn xlsx(&self, paper: &Paper) -> Result<Vec<u8>, PaperFault>;
    /// A drawing (SVG) as a picture (PNG), twice as large.
    fn png(&self, svg: &str) -> Result<Vec<u8>, PaperFault>;
}

/// Why a paper could not be made into a file; holds nothing of what the paper says.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PaperFault(pub String);

/// The papers of the rooms, by the path of a record.
pub(crate) fn routes(routes: &mut Routes) {
    of::<Warrants>(routes, "/warrants/{warrant}/papers/{paper}");
    of::<SocialCareReferrals>(routes, "/social-care-referrals/{social_care_referral}/papers/{paper}");
    of::<DesignatedOfficerReferrals>(
        routes,
        "/designated-officer-referrals/{designated_officer_referral}/papers/{paper}",
    );
    of::<Custody>(routes, "/custody/{custody}/papers/{paper}");
    of::<Exhibits>(routes, "/exhibits/{exhibit}/papers/{paper}");
    of::<Packages>(routes, "/packages/{package}/papers/{paper}");
    of::<Conversations>(routes, "/conversations/{conversation}/papers/{paper}");
    of::<Prosecutions>(routes, "/prosecutions/{prosecution}/papers/{paper}");
    of::<People>(routes, "/people/{person}/papers/{paper}");
    of::<Investigations>(routes, "/investigations/{investigation}/papers/{paper}");
    of::<Disclosures>(routes, "/disclosures/{disclosure}/papers/{paper}");
    both(
        routes,
        "/releases/{release}/papers/{paper}",
        Gate::May(Action::ReadFigures),
    );
    let board = Gate::May(Action::ReadBoard);
    let path = "/board/papers/{paper}";
    routes.get(path, board, board_preview).post(path, board, board_file);
}

fn of<R: CaseRoom>(routes: &mut Routes, path: &'static str) {
    both(routes, path, Gate::May(R::READ));
}

fn both(routes: &mut Routes, path: &'static str, gate: Gate) {
    routes.get(path, gate, preview).post(path, gate, file);
}

/// The links to the papers that a record gives: where each is, and its words.
pub(crate) fn links<R: CaseRoom>(path: &str, record: &Record<R>) -> Value {
    listed(path, &papers_of(record))
}

/// The links to papers of a record at a path.
pub(crate) fn listed(path: &str, kinds: &[PaperKind]) -> Value {
    let link = |kind: &PaperKind| (format!("{path}/papers/{}", kind.code()), kind.label());
    Value::from(Serde(&kinds.iter().map(link).collect::<Vec<_>>()))
}

/// Where the record of a kind of paper is read.
fn folder(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::FiguresRelease => "/releases",
        kind => path_of(kind.room()),
    }
}

/// Which paper an address names, of which record, and the address of that.
struct Named {
    kind: PaperKind,
    record: Uuid,
    home: String,
}

impl Named {
    fn of_record(viewer: &Viewer, id: &str, paper: &str) -> Result<Self, Error> {
        let kind = PaperKind::from_code(paper).ok_or(Error::NotThere)?;
        // A paper is made behind the gate of its own record, and at no other address.
        if !viewer.path.starts_with(&format!("{}/", folder(kind))) {
            return Err(Error::NotThere);
        }
        let record: Uuid = id.parse().map_err(|_| Error::NotThere)?;
        let home = format!("{}/{record}", folder(kind));
        Ok(Self { kind, record, home })
    }
    fn of_board(paper: &str) -> Result<Self, Error> {
        let kind = PaperKind::from_code(paper).filter(|kind| *kind == PaperKind::BoardPack);
        Ok(Self {
            kind: kind.ok_or(Error::NotThere)?,
            record: THE_BOARD,
            home: "/board".to_owned(),
        })
    }
}

async fn preview(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, paper)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let named = Named::of_record(&viewer, &id, &paper)?;
    draw(&site, &actor, &viewer, &named, &Form::default(), StatusCode::OK).await
}

async fn board_preview(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(paper): Path<String>,
) -> Result<Response, PageError> {
    let named = Named::of_board(&paper)?;
    draw(&site, &actor, &viewer, &named, &Form::default(), StatusCode::OK).await
}

async fn draw(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    named: &Named,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let kind = named.kind;
    let paper = site
        .casework
        .paper(actor, kind, named.record, &site.force.name, "")
        .await?;
    let content = context! {
        paper => Value::from(Serde(&paper)),
        marking => paper.marking.label(),
        made_at => moment(paper.made_at),
        path => format!("{}/papers/{}", named.home, kind.code()),
        back => named.home.clone(),
        back_to => if kind == PaperKind::BoardPack { "the unit’s board" } else { paper.reference.as_str() },
        words => site.casework.may(actor, Action::ReadWords).then(|| format!("/paper-words/{}", kind.code())),
        usually => kind.usually_for(),
        engine => site.papers.is_some(),
        tables => !paper.sheets().is_empty(),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "paper.html", content)
}

/// What a paper is asked for as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum As {
    Pdf,
    Sealed,
    Xlsx,
    Json,
}

/// The fewest characters of a passphrase that seals a paper: it is guessed at without end once a file is in wrong hands.
const SHORTEST_SEAL: usize = 12;
/// The most bytes of one that PDF reads (ISO 32000-2, 7.6.4.3.3).
const LONGEST_SEAL: usize = 127;

/// As what a paper is given where a passphrase was typed: nothing leaves unsealed then, by whichever button.
fn seal(wanted: As, passphrase: &str) -> Result<As, Refusal> {
    if passphrase.is_empty() {
        return Ok(wanted);
    }
    if wanted != As::Pdf {
        let message = "Only a PDF can be sealed. Choose PDF, or leave the passphrase empty.";
        return Err(Refusal::of("passphrase", message));
    }
    let enough = passphrase.chars().count() >= SHORTEST_SEAL && passphrase.len() <= LONGEST_SEAL;
    if enough && !passphrase.chars().any(char::is_control) {
        return Ok(As::Sealed);
    }
    let message = "Enter a passphrase of at least 12 characters in one line, such as four random words, and at most 127. Tell it to the recipient by telephone, never in the same message.";
    Err(Refusal::of("passphrase", message))
}

impl As {
    fn read(code: &str) -> Option<Self> {
        match code {
            "pdf" => Some(Self::Pdf),
            "xlsx" => Some(Self::Xlsx),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Sealed => "sealed.pdf",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }
    const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf | Self::Sealed => "application/pdf",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

async fn file(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, paper)): Path<(String, String)>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let named = Named::of_record(&viewer, &id, &paper)?;
    hand_out(&site, &actor, &viewer, &named, Form::sent(pairs)).await
}

async fn board_file(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(paper): Path<String>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let named = Named::of_board(&paper)?;
    hand_out(&site, &actor, &viewer, &named, Form::sent(pairs)).await
}

async fn hand_out(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    named: &Named,
    mut form: Form,
) -> Result<Response, PageError> {
    let wanted = As::read(form.text("as")).unwrap_or(As::Json);
    if wanted != As::Json && site.papers.is_none() {
        return Err(Error::NotThere.into());
    }
    let passphrase = form.text("passphrase").trim().to_owned();
    // It goes into the file and nowhere else: a page that comes back asks for it again.
    form.set("passphrase", "");
    let wanted = match seal(wanted, &passphrase) {
        Ok(wanted) => wanted,
        Err(refusal) => {
            form.refuse(refusal.into());
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return draw(site, actor, viewer, named, &form, status).await;
        }
    };
    let typed = form.text("recipient").to_owned();
    let made = site
        .casework
        .paper(actor, named.kind, named.record, &site.force.name, &typed)
        .await;
    let made = match made {
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return draw(site, actor, viewer, named, &form, status).await;
        }
        made => made?,
    };
    let name = made.file_name();
    let bytes = render(site, made, wanted, passphrase).await?;
    let disposition = format!("attachment; filename=\"{name}.{}\"", wanted.ending());
    let disposition = HeaderValue::from_str(&disposition).map_err(|error| Error::Inside(error.to_string()))?;
    let kind = HeaderValue::from_static(wanted.media_type());
    Ok((
        [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition)],
        bytes,
    )
        .into_response())
}

/// A drawing as a picture, made beside the pages. Without an engine there is none.
pub(crate) async fn png(site: &Site, svg: String) -> Result<Vec<u8>, Error> {
    let engine = site.papers.clone().ok_or(Error::NotThere)?;
    let made = tokio::task::spawn_blocking(move || engine.png(&svg)).await;
    let made = made.map_err(|error| Error::Inside(error.to_string()))?;
    made.map_err(|error| Error::Inside(error.to_string()))
}

/// A paper as bytes. Setting one takes a while and waits for nothing, so it is done beside the pages.
async fn render(site: &Site, paper: Paper, wanted: As, passphrase: String) -> Result<Vec<u8>, Error> {
    let engine: Option<Arc<dyn Papers>> = site.papers.clone();
    let inside = |error: &dyn std::fmt::Display| Error::Inside(error.to_string());
    let made = tokio::task::spawn_blocking(move || match (wanted, engine) {
        (As::Pdf, Some(engine)) => engine.pdf(&paper),
        (As::Sealed, Some(engine)) => engine.sealed(&paper, &passphrase),
        (As::Xlsx, Some(engine)) => engine.xlsx(&paper),
        _ => serde_json::to_vec_pretty(&paper).map_err(|error| PaperFault(error.to_string())),
    })
    .await
    .map_err(|error| inside(&error))?;
    made.map_err(|error| inside(&error))
}
