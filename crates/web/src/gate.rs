//! The gate: who is asking, and whether the route is for them. A route cannot be added without saying whom it is for.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::handler::Handler;
use axum::http::{Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::MethodRouter;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use casework::{Action, Actor};

use crate::help::keys_are_off;
use crate::page::{Viewer, sign_in_page};
use crate::{LONGEST_FORM, PageError, Site};

/// Whom a route is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Anybody who can reach the program: the sign-in page.
    Anybody,
    /// Whoever is signed in, whatever their roles.
    SignedIn,
    /// Whoever may do this.
    May(Action),
}

/// A route as the test walks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// GET or POST.
    pub method: Method,
    /// The path, with `{name}` for its parts that vary.
    pub path: &'static str,
    /// Whom it is for.
    pub gate: Gate,
}

/// Collects routes with their gates.
pub(crate) struct Routes {
    router: Router<Site>,
    site: Site,
    list: Vec<Route>,
}

impl Routes {
    pub(crate) fn new(site: Site) -> Self {
        Self {
            router: Router::new(),
            site,
            list: Vec::new(),
        }
    }
    pub(crate) fn get<H, T>(&mut self, path: &'static str, gate: Gate, handler: H) -> &mut Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Method::GET, path, gate, axum::routing::get(handler))
    }
    pub(crate) fn post<H, T>(&mut self, path: &'static str, gate: Gate, handler: H) -> &mut Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Method::POST, path, gate, axum::routing::post(handler))
    }
    /// A route that takes files, up to a length of its own.
    pub(crate) fn post_upload<H, T>(&mut self, path: &'static str, gate: Gate, longest: usize, handler: H) -> &mut Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let handler = axum::routing::post(handler).layer(DefaultBodyLimit::max(longest));
        self.add(Method::POST, path, gate, handler)
    }
    fn add(&mut self, method: Method, path: &'static str, gate: Gate, handler: MethodRouter<Site>) -> &mut Self {
        let guarded = handler.layer(from_fn_with_state((self.site.clone(), gate), guard));
        self.router = std::mem::take(&mut self.router).route(path, guarded);
        self.list.push(Route { method, path, gate });
        self
    }
    pub(crate) fn finish(self) -> (Router<Site>, Vec<Route>) {
        (self.router, self.list)
    }
}

/// The name of the cookie. Its prefix makes browsers refuse it without `Secure`, or from another host or path.
pub(crate) const COOKIE: &str = "__Host-safeward";

/// The cookie that carries a session's token.
pub(crate) fn cookie(token: String) -> Cookie<'static> {
    Cookie::build((COOKIE, token))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Strict)
        .build()
}

/// Finds out who is asking and hands it on with the request.
pub(crate) async fn identify(State(site): State<Site>, jar: CookieJar, mut request: Request, next: Next) -> Response {
    let token = jar.get(COOKIE).map(|cookie| cookie.value().to_owned());
    let actor = match &token {
        Some(token) => match site.casework.session(token).await {
            Ok(actor) => actor,
            Err(error) => return PageError::from(error).into_response(),
        },
        None => None,
    };
    let viewer = Viewer {
        actor,
        token,
        path: request.uri().path().to_owned(),
        searched: String::new(),
        waiting: Vec::new(),
        keys_off: keys_are_off(&jar),
    };
    request.extensions_mut().insert(viewer);
    let mut response = next.run(request).await;
    if !response.headers().contains_key(header::CACHE_CONTROL) {
        // Pages hold personal data: nothing of them stays in a browser that somebody else opens next.
        response
            .headers_mut()
            .insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    }
    response
}

async fn guard(State((site, gate)): State<(Site, Gate)>, mut request: Request, next: Next) -> Response {
    let mut viewer = request.extensions().get::<Viewer>().cloned().unwrap_or_default();
    match (gate, &viewer.actor) {
        (Gate::Anybody, None) => next.run(request).await,
        (Gate::May(action), Some(actor)) if !site.casework.may(actor, action) => {
            PageError::from(casework::Error::NotAllowed(action)).into_response()
        }
        (_, Some(_)) => match remind(&site, &mut viewer).await {
            Ok(()) => {
                request.extensions_mut().insert(viewer);
                next.run(request).await
            }
            Err(error) => error.into_response(),
        },
        (_, None) => ask_to_sign_in(&site, request).await,
    }
}

/// Finds the children that every page names.
async fn remind(site: &Site, viewer: &mut Viewer) -> Result<(), PageError> {
    if let Some(actor) = &viewer.actor
        && site.casework.may(actor, Action::ReadTasks)
    {
        viewer.waiting = site.casework.children_waiting(actor).await?;
    }
    Ok(())
}

/// A page asked for without a session leads to sign-in and back. A form sent after the session ran out is kept: it comes
/// back after sign-in, to be looked at and sent again.
async fn ask_to_sign_in(site: &Site, request: Request) -> Response {
    let path = request
        .uri()
        .path_and_query()
        .map_or("/", |path| path.as_str())
        .to_owned();
    if request.method() == Method::GET {
        let back: String = form_urlencoded(&[("next", &path)]);
        return Redirect::to(&format!("/sign-in?{back}")).into_response();
    }
    let (_, body): (_, Body) = request.into_parts();
    let kept = match to_bytes(body, LONGEST_FORM).await {
        Ok(bytes) => String::from_utf8(bytes.to_vec()).unwrap_or_default(),
        Err(_) => return StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    };
    sign_in_page(site, &path, &kept, StatusCode::UNAUTHORIZED)
}

/// Writes pairs as a query.
pub(crate) fn form_urlencoded(pairs: &[(&str, &str)]) -> String {
    serde_urlencoded::to_string(pairs).unwrap_or_default()
}

/// Who acts, for handlers behind a gate that lets in only those who are signed in.
pub(crate) struct SignedIn(pub(crate) Actor, pub(crate) Viewer);

impl<S: Send + Sync> axum::extract::FromRequestParts<S> for SignedIn {
    type Rejection = PageError;
    async fn from_request_parts(parts: &mut axum::http::request::Parts, _: &S) -> Result<Self, PageError> {
        let viewer = parts.extensions.get::<Viewer>().cloned().unwrap_or_default();
        match viewer.actor.clone() {
            Some(actor) => Ok(Self(actor, viewer)),
            None => Err(PageError::SignedOut),
        }
    }
}
