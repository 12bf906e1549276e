//! The pages: handlers that turn forms into commands and queries into HTML, with their templates beside them.
//!
//! **What lives here.** Routes (each with the permission it needs: there is no other way to add one), sign-in cookies,
//! forms that keep what was typed, and the templates in `templates/`.
//!
//! **What may not.** No rule, no SQL, no change but through a command of [`casework`]. Nothing is fetched from elsewhere:
//! every asset is embedded.

mod access;
mod accounts;
mod asks;
mod assets;
mod board;
mod calendar;
mod caseclocks;
mod caseparts;
mod cases;
mod child;
mod clocks;
mod conversations;
mod deadlines;
mod digest;
mod documents;
mod exhibits;
mod figures;
mod flags;
mod form;
mod gate;
mod gradings;
mod handover;
mod help;
mod imports;
mod lists;
mod matches;
mod material;
mod networks;
mod on_call;
mod operations;
mod packages;
mod page;
mod papers;
mod people;
mod quality;
mod records;
mod referrals;
mod releases;
mod retention;
mod risk;
mod rooms;
mod schools;
mod search;
mod sent;
mod sharing;
mod welfare;
mod wording;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, header};
use casework::{Action, Casework};
use domain::access::Role;
use std::sync::Arc;
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::timeout::TimeoutLayer;

pub use gate::{Gate, Route};
pub use page::PageError;
pub use papers::{PaperFault, Papers};

/// Which force this is, as pages say it.
#[derive(Clone, Debug)]
pub struct Force {
    /// The force: `Tees Vale Police`.
    pub name: String,
    /// The unit: `Child Online Protection Team`.
    pub unit: String,
    /// Whether this is the demo, in which everybody and every place is invented.
    pub demo: bool,
}

/// What every handler is given.
#[derive(Clone)]
pub struct Site {
    casework: Casework,
    pages: Arc<page::Pages>,
    force: Arc<Force>,
    papers: Option<Arc<dyn Papers>>,
}

/// The longest form that is read, in bytes: the longest account there may be, with room for its encoding.
const LONGEST_FORM: usize = 1_000_000;

/// Pages may load what this program serves and nothing else; no script or style may be written into a page.
const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
                              connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The whole site, and the list of its routes for the test that walks them. Without what makes files out of `papers`, their
/// data alone can be had.
pub fn site(
    casework: Casework,
    force: Force,
    papers: Option<Arc<dyn Papers>>,
) -> Result<(Router, Vec<Route>), PageError> {
    let site = Site {
        casework,
        pages: Arc::new(page::Pages::read()?),
        force: Arc::new(force),
        papers,
    };
    let mut gates = gate::Routes::new(site.clone());
    access::routes(&mut gates);
    accounts::routes(&mut gates);
    referrals::routes(&mut gates);
    imports::routes(&mut gates);
    matches::routes(&mut gates);
    risk::routes(&mut gates);
    cases::routes(&mut gates);
    people::routes(&mut gates);
    rooms::routes(&mut gates);
    exhibits::routes(&mut gates);
    on_call::routes(&mut gates);
    deadlines::routes(&mut gates);
    flags::routes(&mut gates);
    clocks::routes(&mut gates);
    quality::routes(&mut gates);
    wording::routes(&mut gates);
    calendar::routes(&mut gates);
    digest::routes(&mut gates);
    board::routes(&mut gates);
    schools::routes(&mut gates);
    search::routes(&mut gates);
    sent::routes(&mut gates);
    sharing::routes(&mut gates);
    lists::routes(&mut gates);
    handover::routes(&mut gates);
    material::routes(&mut gates);
    documents::routes(&mut gates);
    packages::routes(&mut gates);
    conversations::routes(&mut gates);
    networks::routes(&mut gates);
    gradings::routes(&mut gates);
    welfare::routes(&mut gates);
    retention::routes(&mut gates);
    figures::routes(&mut gates);
    releases::routes(&mut gates);
    papers::routes(&mut gates);
    records::routes(&mut gates);
    help::routes(&mut gates);
    let (router, list) = gates.finish();
    let header = |name: HeaderName, value: &'static str| {
        SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
    };
    let router = router
        .layer(DefaultBodyLimit::max(LONGEST_FORM))
        .fallback(page::not_there)
        .layer(axum::middleware::from_fn_with_state(
            site.clone(),
            page::errors_as_pages,
        ))
        .layer(axum::middleware::from_fn_with_state(site.clone(), gate::identify))
        .merge(assets::routes())
        .with_state(site)
        .layer(header(header::CONTENT_SECURITY_POLICY, CONTENT_POLICY))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::REFERRER_POLICY, "no-referrer"))
        .layer(header(header::X_FRAME_OPTIONS, "DENY"))
        .layer(header(
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ))
        .layer(header(
            HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=()",
        ))
        .layer(CsrfLayer::new())
        .layer(RequestBodyLimitLayer::new(imports::LONGEST_UPLOAD))
        .layer(CompressionLayer::new())
        .layer(TimeoutLayer::with_status_code(
            axum::http::StatusCode::SERVICE_UNAVAILABLE,
            Duration::from_secs(30),
        ))
        .layer(CatchPanicLayer::new());
    Ok((router, list))
}

/// Where somebody lands: on their own work.
fn landing(site: &Site, actor: &casework::Actor) -> &'static str {
    let has = |role| actor.roles.contains(&role);
    if has(Role::UnitHead) {
        return "/board";
    }
    if has(Role::Partner) {
        return "/sent-to-us";
    }
    // Whoever has cases begins with what is missing in them.
    if [Role::Supervisor, Role::Investigator, Role::SafeguardingLiaison]
        .into_iter()
        .any(has)
    {
        return "/my-work";
    }
    let first = [
        (Action::ListReferrals, "/referrals"),
        (Action::ReadExhibit, "/exhibits"),
        (Action::RecordSession, "/prevention"),
        (Action::ReadFigures, "/figures"),
        (Action::ReadJournal, "/journal"),
        (Action::ListAccounts, "/accounts"),
        (Action::RecordHealth, "/welfare/occupational-health"),
        (Action::ReadRetention, "/retention/due"),
    ];
    first
        .iter()
        .find(|(action, _)| site.casework.may(actor, *action))
        .map_or("/my-work", |(_, path)| path)
}
