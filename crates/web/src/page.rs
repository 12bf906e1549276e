//! What all pages share: the frame, times as people read them, and errors as pages.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use casework::on_call::{SHOWN, WaitingChild};
use casework::{Action, Actor, Error};
use domain::received::marks;
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Environment, Value, context};
use rust_embed::RustEmbed;
use serde::Serialize;

use crate::form::Form;
use crate::help::help_for;
use crate::{Force, Site};

#[derive(RustEmbed)]
#[folder = "templates/"]
struct Templates;

#[derive(RustEmbed)]
#[folder = "../../assets/built/templates/"]
struct Components;

/// Who is looking, as far as is known, and at which path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Viewer {
    pub(crate) actor: Option<Actor>,
    pub(crate) token: Option<String>,
    pub(crate) path: String,
    /// What was typed into the search box, so that it stays there.
    pub(crate) searched: String,
    /// The children for whom nobody is named as responsible, which every page says.
    pub(crate) waiting: Vec<WaitingChild>,
    /// Whether shortcut keys are switched off in this browser.
    pub(crate) keys_off: bool,
    /// What the program's own log calls what went wrong, where something did.
    pub(crate) operation: Option<String>,
}

/// The templates, read once.
pub(crate) struct Pages(Environment<'static>);

impl Pages {
    pub(crate) fn read() -> Result<Self, PageError> {
        let mut pages = Environment::new();
        let syntax = minijinja::syntax::SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?;
        pages.set_syntax(syntax);
        pages.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
        pages.add_filter("marks", |text: &str| marks(text));
        for name in Components::iter() {
            if let Some(file) = Components::get(&name) {
                pages.add_template_owned(name.to_string(), String::from_utf8_lossy(&file.data).into_owned())?;
            }
        }
        for name in Templates::iter() {
            if let Some(file) = Templates::get(&name) {
                pages.add_template_owned(name.to_string(), String::from_utf8_lossy(&file.data).into_owned())?;
            }
        }
        Ok(Self(pages))
    }
}

/// What the frame of a page says beside its content.
#[derive(Serialize)]
struct Frame<'a> {
    force: &'a str,
    unit: &'a str,
    demo: bool,
    who: Option<String>,
    roles: String,
    nav: Vec<NavItem>,
    may_take: bool,
    may_search: bool,
    on_call: Option<&'static str>,
    share: Option<&'static str>,
    welfare: Option<&'static str>,
    waiting: Vec<Waiting<'a>>,
    waiting_words: String,
    searched: &'a str,
    path: &'a str,
    keys: Option<&'static str>,
    help: String,
    operation: Option<&'a str>,
    made: String,
    version: &'static str,
}

/// A child as the strip of every page names it.
#[derive(Serialize)]
struct Waiting<'a> {
    href: String,
    called: &'a str,
    case: &'a str,
    over: String,
}

#[derive(Serialize)]
struct NavItem {
    label: &'static str,
    href: &'static str,
    active: bool,
}

/// What a place in the navigation stands for beside its own folder.
const ALSO: [(&str, &str); 2] = [("/exhibits", "/packages"), ("/exhibits", "/conversations")];

/// The first part of a path: `/packages` of `/packages/1`.
fn first_part(path: &str) -> &str {
    path.match_indices('/')
        .nth(1)
        .map_or(path, |(end, _)| path.get(..end).unwrap_or(path))
}

/// The navigation: only what the role may use is there.
const NAVIGATION: &[(Action, &str, &str)] = &[
    (Action::ReadMyWork, "My work", "/my-work"),
    (Action::ReadSent, "Sent to us", "/sent-to-us"),
    (Action::ListReferrals, "Referrals", "/referrals"),
    (Action::ReadInvestigation, "Investigations", "/investigations"),
    (Action::ReadExhibit, "Evidence", "/exhibits"),
    (Action::ReadNetwork, "Networks", "/networks"),
    (Action::ReadSessions, "Prevention", "/prevention"),
    (Action::ReadBoard, "Board", "/board"),
    (Action::ReadFigures, "Figures", "/figures"),
    (Action::ReadJournal, "Journal", "/journal"),
    (Action::ReadEmergencies, "Emergency access", "/emergency-access/asked"),
    (Action::ReadRetention, "Retention", "/retention/due"),
    (
        Action::RecordHealth,
        "Occupational health",
        "/welfare/occupational-health",
    ),
    (Action::ListAccounts, "Accounts", "/accounts"),
];

impl Site {
    /// Draws a page.
    pub(crate) fn page(&self, viewer: &Viewer, template: &str, content: impl Serialize) -> Result<Response, PageError> {
        self.page_with(StatusCode::OK, viewer, template, content)
    }

    pub(crate) fn page_with(
        &self,
        status: StatusCode,
        viewer: &Viewer,
        template: &str,
        content: impl Serialize,
    ) -> Result<Response, PageError> {
        let may = |action| {
            viewer
                .actor
                .as_ref()
                .is_some_and(|actor| self.casework.may(actor, action))
        };
        let Force { name, unit, demo } = self.force.as_ref();
        let frame = Frame {
            force: name,
            unit,
            demo: *demo,
            who: viewer.actor.as_ref().map(|actor| actor.display.clone()),
            roles: viewer
                .actor
                .as_ref()
                .map(|actor| {
                    actor
                        .roles
                        .iter()
                        .map(|role| role.label().to_lowercase())
                        .collect::<Vec<_>>()
                        .join(", ")
                })
                .unwrap_or_default(),
            nav: NAVIGATION
                .iter()
                // A partner's work is what was sent to them, and occupational health's is its list: My work is always empty
                // there. Whoever leads the unit finds retention among what is missing.
                .filter(|(action, _, _)| match action {
                    Action::ReadMyWork => !may(Action::ReadSent) && !may(Action::RecordHealth),
                    Action::ReadRetention => may(Action::ReadRetention) && !may(Action::ReadBoard),
                    action => may(*action),
                })
                .map(|(_, label, href)| NavItem {
                    label,
                    href,
                    active: viewer.path.starts_with(href.trim_end_matches("/due"))
                        || ALSO.contains(&(href, first_part(&viewer.path))),
                })
                .collect(),
            may_take: may(Action::TakeReferral),
            may_search: may(Action::Search),
            on_call: may(Action::ReadOnCall).then_some("/on-call"),
            share: may(Action::ShareToProtect).then_some("/share-to-protect"),
            welfare: may(Action::KeepOwnWelfare).then_some("/welfare"),
            waiting: viewer.waiting.iter().map(|child| self.waiting(child)).collect(),
            waiting_words: waiting_words(viewer.waiting.len()),
            searched: &viewer.searched,
            path: &viewer.path,
            keys: (!viewer.keys_off).then_some("/"),
            help: help_for(&viewer.path),
            operation: viewer.operation.as_deref(),
            made: moment(self.casework.now()),
            version: env!("CARGO_PKG_VERSION"),
        };
        let template = self.pages.0.get_template(template)?;
        let content = Value::from(Serde(&content));
        #[cfg(debug_assertions)]
        for name in template.undeclared_variables(false) {
            // An unknown name prints nothing, so a typo would go unseen: tests, which draw every page, stop here instead.
            let known = name == "frame" || content.get_attr(&name).is_ok_and(|value| !value.is_undefined());
            assert!(known, "{} uses `{name}`, which its page does not give", template.name());
        }
        let html = template.render(context! { frame => Value::from(Serde(&frame)), ..content })?;
        Ok((status, Html(html)).into_response())
    }

    /// A template by itself, with no frame around it: a file that leaves the program.
    pub(crate) fn drawn(&self, template: &str, content: impl Serialize) -> Result<String, PageError> {
        Ok(self
            .pages
            .0
            .get_template(template)?
            .render(Value::from(Serde(&content)))?)
    }

    fn waiting<'a>(&self, child: &'a WaitingChild) -> Waiting<'a> {
        Waiting {
            href: format!("/children/{}", child.child),
            called: &child.called,
            case: &child.investigation.1,
            over: span(self.casework.now().since(child.due).as_mins()),
        }
    }

    /// A form with a fresh key.
    pub(crate) fn fresh_form(&self) -> Form {
        Form::fresh(self.casework.fresh())
    }

    /// A time and how long ago it was.
    pub(crate) fn shown(&self, at: Instant) -> Shown {
        Shown {
            at: moment(at),
            age: age(at, self.casework.now()),
        }
    }
}

/// What the strip says at its head.
fn waiting_words(children: usize) -> String {
    let at_least = if children as u64 == SHOWN { "At least " } else { "" };
    let noun = if children == 1 { "child" } else { "children" };
    format!("{at_least}{children} {noun} may be at risk and nobody is named as responsible")
}

/// A time as pages show it, with its age beside it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Shown {
    at: String,
    age: String,
}

/// `24 Nov 2026, 14:05`, on the London clock.
pub(crate) fn moment(at: Instant) -> String {
    at.london().strftime("%-d %b %Y, %H:%M").to_string()
}

/// The parts of a place in a list, as an address carries it: joined by dots, so many and no more.
pub(crate) fn place<const PARTS: usize>(text: &str) -> Option<[&str; PARTS]> {
    text.split('.').collect::<Vec<_>>().try_into().ok()
}

/// How urgent something is (`over`, `soon` within a day, `later`), and how much time is left or over, in words.
pub(crate) fn left_until(due: Instant, now: Instant) -> (&'static str, String) {
    match due.since(now).as_mins() {
        // By the moment and not by whole minutes: what was due half a minute ago is on every list of what is late.
        minutes if due < now => ("over", format!("{} over", span(-minutes))),
        minutes if minutes < 24 * 60 => ("soon", format!("{} left", span(minutes))),
        minutes => ("later", format!("{} left", span(minutes))),
    }
}

/// How long: `3 h`, `2 days`.
pub(crate) fn span(minutes: i64) -> String {
    match minutes {
        ..1 => "less than a minute".to_owned(),
        1..60 => format!("{minutes} min"),
        60..2_880 => {
            let (hours, rest) = (minutes / 60, minutes % 60);
            if rest == 0 || hours >= 12 {
                format!("{hours} h")
            } else {
                format!("{hours} h {rest} min")
            }
        }
        _ => format!("{} days", minutes / 1_440),
    }
}

fn age(at: Instant, now: Instant) -> String {
    let minutes = now.since(at).as_mins();
    if minutes < 0 {
        format!("in {}", span(-minutes))
    } else {
        format!("{} ago", span(minutes))
    }
}

/// Why a page could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// Nobody is signed in any more.
    #[error("nobody is signed in")]
    SignedOut,
    /// Casework said no.
    #[error(transparent)]
    Casework(#[from] Error),
    /// A template is wrong.
    #[error("a page could not be drawn: {0}")]
    Template(#[from] minijinja::Error),
}

/// What went wrong, for the layer that draws it in the frame.
#[derive(Clone)]
struct Trouble {
    heading: &'static str,
    text: String,
    /// By what the log names it, where it is the program's fault.
    operation: Option<String>,
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let mut operation = None;
        let (status, heading, text) = match &self {
            Self::SignedOut => (
                StatusCode::UNAUTHORIZED,
                "You are signed out",
                "Sign in again to go on.".to_owned(),
            ),
            Self::Casework(Error::NotThere) => not_there_words(),
            Self::Casework(Error::NotAllowed(_)) => (
                StatusCode::FORBIDDEN,
                "This is not part of your role",
                "Ask your supervisor to do it, or the administrator if your roles are wrong.".to_owned(),
            ),
            Self::Casework(error @ (Error::Refused(_) | Error::Changed { .. } | Error::SentBefore)) => (
                StatusCode::CONFLICT,
                "This could not be done",
                format!("{error}. Go back, and open the page again."),
            ),
            Self::Casework(Error::Store(_) | Error::Inside(_)) | Self::Template(_) => {
                let id = operation_id();
                tracing::error!(operation = id, error = %self, "a page could not be made");
                operation = Some(id);
                (
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "Something went wrong on our side",
                    "Nothing was changed. Go back and try again; if it stays, tell the administrator the operation’s number, at the foot of this page."
                        .to_owned(),
                )
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Trouble {
            heading,
            text,
            operation,
        });
        response
    }
}

/// A number that is said over the telephone and found in the program's own log: eight hexadecimal digits.
fn operation_id() -> String {
    let mut bytes = [0; 4];
    // Without chance the log still has the time.
    if getrandom::fill(&mut bytes).is_err() {
        return "none".to_owned();
    }
    format!("{:08x}", u32::from_be_bytes(bytes))
}

/// The same words for what is not there and for what this person may not know of.
fn not_there_words() -> (StatusCode, &'static str, String) {
    let text = "There is no such page or record. If you followed a link, the address may have a letter too many.";
    (StatusCode::NOT_FOUND, "Not found", text.to_owned())
}

pub(crate) async fn not_there() -> PageError {
    PageError::Casework(Error::NotThere)
}

/// Draws errors in the frame, so that whoever meets one keeps their way around.
pub(crate) async fn errors_as_pages(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut viewer = request.extensions().get::<Viewer>().cloned().unwrap_or_default();
    let response = next.run(request).await;
    let Some(Trouble {
        heading,
        text,
        operation,
    }) = response.extensions().get::<Trouble>().cloned()
    else {
        return response;
    };
    viewer.operation = operation;
    let content = context! { heading, text };
    site.page_with(response.status(), &viewer, "message.html", content)
        .unwrap_or(response)
}

/// The sign-in page, with where to go afterwards and what was typed before the session ran out.
pub(crate) fn sign_in_page(site: &Site, next: &str, kept: &str, status: StatusCode) -> Response {
    let mut form = Form::default();
    form.set("next", next);
    form.set("kept", kept);
    let viewer = Viewer {
        path: "/sign-in".to_owned(),
        ..Viewer::default()
    };
    let content = context! { form => Value::from(Serde(&form)), kept => !kept.is_empty() };
    site.page_with(status, &viewer, "sign_in.html", content)
        .unwrap_or_else(IntoResponse::into_response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_due_a_moment_ago_is_over() {
        let due = Instant::from_micros(1_795_500_000_000_000);
        let said = |now: Instant| left_until(due, now);
        assert_eq!(
            said(Instant::from_micros(due.micros() - 1)),
            ("soon", "less than a minute left".to_owned())
        );
        assert_eq!(said(due).0, "soon");
        assert_eq!(
            said(Instant::from_micros(due.micros() + 1)),
            ("over", "less than a minute over".to_owned())
        );
        assert_eq!(said(due.plus_minutes(61)), ("over", "1 h 1 min over".to_owned()));
    }

    #[test]
    fn what_is_the_programs_own_fault_has_a_number_that_the_log_knows_and_nothing_else_has() {
        let named = |error: PageError| {
            let response = error.into_response();
            response.extensions().get::<Trouble>().unwrap().operation.clone()
        };
        let broken = named(PageError::Casework(Error::Inside("a disk is full".to_owned()))).unwrap();
        assert!(
            broken.len() == 8 && broken.chars().all(|digit| digit.is_ascii_hexdigit()),
            "{broken}"
        );
        // Absent and forbidden look the same, to the byte: neither may carry anything of its own.
        assert_eq!(named(PageError::Casework(Error::NotThere)), None);
        assert_eq!(named(PageError::SignedOut), None);
    }
}
