//! A site with its people, for the tests over HTTP.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

pub mod rooms;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use casework::access::{OpenAccount, OpenFirstAccount};
use casework::matches::{Across, MatchShown};
use casework::referrals::TakeReferral;
use casework::risk::AssessRisk;
use casework::{Actor, Casework};
use domain::access::Role;
use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{MatchNoticeId, ReferralId, RiskAssessmentId};
use domain::matches::SideName;
use domain::referrals::{Concern, Source, Taking};
use domain::risk::Assessing;
use domain::time::Instant;
use http_body_util::BodyExt;
use scraper::{Html, Selector};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::sync::Arc;
use store::testing::Fresh;
use store::{SeededChance, StandingClock};
use tower::ServiceExt;
use web::{Force, Route};

pub const PASSWORD: &str = "kettle ladder orchard";
pub const SECRET: &str = "Zebrafinch";
pub const SCHOOL_COLUMNS: &str = "URN,LA (name),EstablishmentName,EstablishmentStatus (code),Town,Postcode,CloseDate,PhaseOfEducation (code),StatutoryLowAge";
pub const SCHOOL: &str = "900001,Brackwater,Holm Lane Primary School,1,Wexholme,TV2 8QN,,2,4";

pub struct World {
    pub casework: Casework,
    pub site: Router,
    pub routes: Vec<Route>,
    pub clock: Arc<StandingClock>,
    _fresh: Fresh,
}

pub struct Answered {
    pub status: StatusCode,
    pub location: String,
    pub cookie: String,
    pub body: String,
}

pub fn start() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

pub async fn world(fresh: Fresh) -> World {
    let clock = Arc::new(StandingClock::at(start()));
    let chance = Arc::new(SeededChance::new(11));
    let casework = Casework::start(fresh.database.clone(), clock.clone(), chance)
        .await
        .unwrap();
    let force = Force {
        name: "Tees Vale Police".to_owned(),
        unit: "Unit".to_owned(),
        demo: false,
    };
    let (site, routes) = web::site(casework.clone(), force, None).unwrap();
    World {
        casework,
        site,
        routes,
        clock,
        _fresh: fresh,
    }
}

impl World {
    pub async fn person(&self, name: &str, roles: &[Role]) -> (Actor, String) {
        let wanted = OpenAccount {
            name: name.to_owned(),
            display: format!("PC {name}"),
            roles: roles.iter().copied().collect(),
            council: roles.contains(&Role::Partner).then(|| "brackwater".to_owned()),
        };
        let opened = self
            .casework
            .execute(&Casework::program(), OpenFirstAccount(wanted))
            .await
            .unwrap();
        let session = self.casework.enrol(&opened.enrolment, PASSWORD).await.unwrap();
        (session.actor, session.token)
    }
    pub async fn ask(&self, method: Method, path: &str, token: Option<&str>, form: &[(&str, &str)]) -> Answered {
        let body = serde_urlencoded::to_string(form).unwrap();
        let sort = "application/x-www-form-urlencoded";
        self.send(method, path, token, sort, body.into()).await
    }
    /// Sends a form with a file.
    pub async fn upload(
        &self,
        path: &str,
        token: &str,
        form: &[(&str, &str)],
        (name, bytes): (&str, &[u8]),
    ) -> Answered {
        let mut body = Vec::new();
        for (field, value) in form {
            body.extend(
                format!("--edge\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        body.extend(
            format!("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").bytes(),
        );
        body.extend(bytes);
        body.extend(b"\r\n--edge--\r\n");
        let sort = "multipart/form-data; boundary=edge";
        self.send(Method::POST, path, Some(token), sort, body).await
    }
    async fn send(&self, method: Method, path: &str, token: Option<&str>, sort: &str, body: Vec<u8>) -> Answered {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::CONTENT_TYPE, sort)
            .header("sec-fetch-site", "same-origin");
        if let Some(token) = token {
            request = request.header(header::COOKIE, format!("__Host-safeward={token}"));
        }
        let request = request.body(Body::from(body)).unwrap();
        let response = self.site.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let text = |name| {
            parts
                .headers
                .get(name)
                .map(|value| value.to_str().unwrap().to_owned())
                .unwrap_or_default()
        };
        Answered {
            status: parts.status,
            location: text(header::LOCATION),
            cookie: text(header::SET_COOKIE),
            body: String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap(),
        }
    }
    pub async fn get(&self, path: &str, token: &str) -> Answered {
        self.ask(Method::GET, path, Some(token), &[]).await
    }
    pub async fn schools(&self, actor: &Actor, rows: &str) {
        let file = format!("{SCHOOL_COLUMNS}\n{rows}\n");
        let done = self
            .casework
            .import_schools(actor, "edubasealldata20261120.csv", Cursor::new(file), |_| {})
            .await
            .unwrap();
        assert_eq!(done.refused, []);
    }
    pub async fn assess(&self, actor: &Actor, referral: ReferralId) -> RiskAssessmentId {
        let assessing = Assessing {
            model: "household".to_owned(),
            enquiries: Vec::new(),
            answers: BTreeMap::new(),
            set: None,
        };
        self.casework
            .execute(
                actor,
                AssessRisk {
                    referral,
                    seen: 1,
                    assessing,
                },
            )
            .await
            .unwrap()
    }
    /// The notice between two referrals, with the side of the first.
    pub async fn notice(&self, actor: &Actor, of: ReferralId, with: ReferralId) -> (MatchNoticeId, SideName) {
        let page = self.casework.referral(actor, of).await.unwrap();
        let is_it = |shown: &&MatchShown| match &shown.across {
            Across::Whole { named, .. } => named.record.id == with.uuid(),
            Across::Contact { .. } => false,
        };
        let shown = page.matches.rows.iter().find(is_it).unwrap();
        (shown.notice, shown.side)
    }
    pub async fn take(&self, actor: &Actor, words: &str) -> ReferralId {
        let taking = Taking {
            danger: Answer::Yes,
            danger_done: String::new(),
            source: Source::School,
            sender: words.to_owned(),
            sender_reference: String::new(),
            received: start(),
            concern: Concern::Communication,
            account: words.to_owned(),
            child: Answer::NotKnown,
            child_known: words.to_owned(),
            platform: words.to_owned(),
            identifiers: vec![
                Identifier::new(IdentifierKind::Email, "", "heron@example.org"),
                Identifier::new(IdentifierKind::Username, words, words),
            ],
        };
        self.casework.execute(actor, TakeReferral(taking)).await.unwrap()
    }
}

pub fn has(html: &str, selector: &str) -> bool {
    let selector = Selector::parse(selector).unwrap();
    Html::parse_document(html).select(&selector).next().is_some()
}

pub fn value_of(html: &str, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let page = Html::parse_document(html);
    page.select(&selector)
        .next()
        .and_then(|element| element.attr("value"))
        .unwrap_or_default()
        .to_owned()
}
