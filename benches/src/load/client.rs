//! Somebody at a browser: signed in, asking for pages and sending forms, as the site gets them from a proxy.

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use std::time::Duration;
use tower::ServiceExt;

use crate::generate::PASSWORD;
use crate::stopwatch::Stopwatch;

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Client {
    site: Router,
    cookie: String,
}

/// What came back.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// How long it took from the request to the last byte of the page.
    pub took: Duration,
    /// How many bytes the page has, as sent.
    pub bytes: usize,
}

impl Client {
    /// Signs somebody in through the sign-in page.
    pub async fn sign_in(site: Router, name: &str) -> Result<Self> {
        let nobody = Self {
            site,
            cookie: String::new(),
        };
        let answer = nobody
            .post("/sign-in", &[("name", name), ("password", PASSWORD)])
            .await?;
        let cookie = answer
            .headers
            .get(header::SET_COOKIE)
            .with_context(|| format!("{name} could not sign in ({})", answer.status))?;
        let cookie = cookie.to_str()?.split(';').next().unwrap_or_default().to_owned();
        Ok(Self { cookie, ..nobody })
    }

    /// Asks for a page, which must be there.
    pub async fn get(&self, path: &str) -> Result<Answer> {
        let answer = self.ask(Method::GET, path, String::new()).await?;
        ensure!(
            answer.status == StatusCode::OK,
            "{path} was answered with {}",
            answer.status
        );
        Ok(answer)
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Result<Answer> {
        self.ask(Method::POST, path, serde_urlencoded::to_string(form)?).await
    }

    async fn ask(&self, method: Method, path: &str, form: String) -> Result<Answer> {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT_ENCODING, "gzip")
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(form))?;
        let watch = Stopwatch::start();
        let (parts, body) = self.site.clone().oneshot(request).await?.into_parts();
        let bytes = body.collect().await?.to_bytes().len();
        Ok(Answer {
            status: parts.status,
            headers: parts.headers,
            took: watch.elapsed(),
            bytes,
        })
    }
}
