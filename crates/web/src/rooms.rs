//! The pages of every room of a case: opening a record, its page, what happened to it, and its list. What a room asks and
//! shows is data of its own ([`domain::record`]); here is the one way in which all of it is drawn.

mod list;
mod record;

pub(crate) use record::{all_kinds, contact_words, events_shown, referenced, task_shown};

use axum::Form as Sent;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::cases::{CaseRoom, OpenRecord};
use casework::options::Options;
use casework::{Action, Actor, Error};
use domain::children::Children;
use domain::conversations::Conversations;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::disclosure::Disclosures;
use domain::documents::Documents;
use domain::exhibits::Exhibits;
use domain::ids::InvestigationId;
use domain::investigations::Investigations;
use domain::notes::Notes;
use domain::on_call::{Callouts, Duties};
use domain::operations::Operations;
use domain::packages::Packages;
use domain::people::People;
use domain::prevention::Sessions;
use domain::record::{Ask, Input, Machine as _, Record, Room as _};
use domain::refusal::{Refusal, Refusals};
use domain::resolutions::Resolutions;
use domain::retention::Retentions;
use domain::safeguarding::{DesignatedOfficerReferrals, SocialCareReferrals, StrategyDiscussions};
use domain::sharing::Shares;
use domain::time::Instant;
use domain::warrants::Warrants;
use minijinja::value::Serde;
use minijinja::{Value, context};
use std::future::{Future, ready};
use uuid::Uuid;

use crate::asks::{fields, read};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::Viewer;
use crate::schools::look_up;
use crate::{PageError, Site};
use list::list;
pub(crate) use record::counts;
use record::{family_contact, look_at_flag, record_page, step, step_form, strike};

/// A room on this floor: where it lives and what its pages say.
pub(crate) trait WebRoom: CaseRoom {
    /// The folder of its URLs.
    const PATH: &'static str;
    /// Its name in the plural, as a heading.
    const PLURAL: &'static str;
    /// Where one is opened that belongs to no case.
    const NEW: Option<&'static str> = None;
    /// Whether its opening form asks when it happened and who did it.
    const HAPPENS: bool = true;
    /// The template of its page.
    const TEMPLATE: &'static str = "record.html";
    /// What its page shows beyond its history.
    fn more(
        _site: &Site,
        _actor: &Actor,
        _record: &Record<Self>,
    ) -> impl Future<Output = Result<Value, PageError>> + Send {
        ready(Ok(Value::from(())))
    }
    /// What whoever fills in a form about one has to see before they send it, line by line.
    fn beside(
        _site: &Site,
        _actor: &Actor,
        _record: &Record<Self>,
        _step: &str,
    ) -> impl Future<Output = Result<Vec<String>, PageError>> + Send {
        ready(Ok(Vec::new()))
    }
    /// What is proposed to whoever fills in a form about one.
    fn propose(
        _site: &Site,
        _record: &Record<Self>,
        _step: &str,
        _form: &mut Form,
    ) -> impl Future<Output = Result<(), PageError>> + Send {
        ready(Ok(()))
    }
    /// Where *back* leads from a record: its case, or the room's list.
    fn back(record: &Record<Self>) -> String {
        record
            .investigation
            .map_or_else(|| Self::PATH.to_owned(), |case| format!("/investigations/{case}"))
    }
}

macro_rules! rooms {
    ($($room:ident $path:literal $param:literal $plural:literal $({ $($own:item)+ })?;)+) => {
        $(impl WebRoom for $room {
            const PATH: &'static str = concat!("/", $path);
            const PLURAL: &'static str = $plural;
            $($($own)+)?
        })+
        /// Where a record of a room is read, by the room's name: what is no room of a case is the case.
        pub(crate) fn path_of(room: &str) -> &'static str {
            match room {
                $($room::NAME => $room::PATH,)+
                People::NAME => People::PATH,
                Sessions::NAME => Sessions::PATH,
                Callouts::NAME => Callouts::PATH,
                Duties::NAME => Duties::PATH,
                Documents::NAME => Documents::PATH,
                Packages::NAME => Packages::PATH,
                Conversations::NAME => Conversations::PATH,
                Operations::NAME => Operations::PATH,
                Retentions::NAME => Retentions::PATH,
                Shares::NAME => Shares::PATH,
                _ => Investigations::PATH,
            }
        }
        /// What a record of a room is called, and the words of its states.
        pub(crate) fn words_of(room: &str) -> (&'static str, Vec<(&'static str, &'static str)>) {
            match room {
                $($room::NAME => ($room::TITLE, states_of::<$room>()),)+
                People::NAME => (People::TITLE, states_of::<People>()),
                Sessions::NAME => (Sessions::TITLE, states_of::<Sessions>()),
                Callouts::NAME => (Callouts::TITLE, states_of::<Callouts>()),
                Duties::NAME => (Duties::TITLE, states_of::<Duties>()),
                Documents::NAME => (Documents::TITLE, states_of::<Documents>()),
                Packages::NAME => (Packages::TITLE, states_of::<Packages>()),
                Conversations::NAME => (Conversations::TITLE, states_of::<Conversations>()),
                Operations::NAME => (Operations::TITLE, states_of::<Operations>()),
                Retentions::NAME => (Retentions::TITLE, states_of::<Retentions>()),
                Shares::NAME => (Shares::TITLE, states_of::<Shares>()),
                _ => (Investigations::TITLE, states_of::<Investigations>()),
            }
        }
        /// The routes of every room that is opened from a case.
        pub(crate) fn routes(routes: &mut Routes) {
            $(
                routes
                    .get(concat!("/", $path), Gate::May(<$room as CaseRoom>::READ), list::<$room>)
                    .get(concat!("/investigations/{investigation}/", $path, "/new"), Gate::May(<$room as CaseRoom>::OPEN), open_form::<$room>)
                    .post(concat!("/investigations/{investigation}/", $path, "/new"), Gate::May(<$room as CaseRoom>::OPEN), open::<$room>);
                steps::<$room>(
                    routes,
                    concat!("/", $path, "/{", $param, "}"),
                    concat!("/", $path, "/{", $param, "}/record/{step}"),
                    concat!("/", $path, "/{", $param, "}/strike/{place}"),
                    concat!("/", $path, "/{", $param, "}/flags/{place}"),
                );
            )+
            others(routes);
        }
    };
}

rooms! {
    Children "children" "child" "Children" {
        const TEMPLATE: &'static str = "child.html";
        async fn more(site: &Site, actor: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
            crate::child::more(site, actor, record).await
        }
    };
    SocialCareReferrals "social-care-referrals" "social_care_referral" "Referrals to social care" {
        const TEMPLATE: &'static str = "social_care_referral.html";
        async fn more(_: &Site, _: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
            Ok(family_contact(&record.opening))
        }
    };
    StrategyDiscussions "strategy-discussions" "strategy_discussion" "Strategy discussions";
    DesignatedOfficerReferrals "designated-officer-referrals" "designated_officer_referral" "Designated officer (LADO)";
    Warrants "warrants" "warrant" "Warrants";
    Custody "custody" "custody" "Arrests and voluntary interviews" {
        /// Before bail or release is typed: where the linked children live and go.
        async fn beside(site: &Site, actor: &Actor, record: &Record<Self>, step: &str) -> Result<Vec<String>, PageError> {
            let (true, Some(case)) = (matches!(step, "bailed" | "released" | "address_decided"), record.investigation) else {
                return Ok(Vec::new());
            };
            let places = site.casework.places_of_children(actor, case).await?;
            let line = |(called, places): &(String, Vec<String>)| match places.as_slice() {
                [] => format!("{called}: it is not recorded where the child lives"),
                places => format!("{called}: {}", places.join("; ")),
            };
            Ok(places.iter().map(line).collect())
        }
    };
    Exhibits "exhibits" "exhibit" "Exhibits" {
        const NEW: Option<&'static str> = Some("/exhibits/new");
        const TEMPLATE: &'static str = "exhibit.html";
        async fn more(site: &Site, actor: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
            crate::exhibits::more(site, actor, record).await
        }
        async fn beside(site: &Site, actor: &Actor, record: &Record<Self>, step: &str) -> Result<Vec<String>, PageError> {
            crate::exhibits::beside(site, actor, record, step).await
        }
        async fn propose(site: &Site, record: &Record<Self>, step: &str, form: &mut Form) -> Result<(), PageError> {
            crate::exhibits::propose(site, record, step, form).await
        }
    };
    Prosecutions "prosecutions" "prosecution" "Prosecutions";
    Notes "notes" "note" "Notes" {
        const HAPPENS: bool = false;
    };
    Resolutions "resolutions" "resolution" "Resolutions of addresses" {
        const TEMPLATE: &'static str = "resolution.html";
        async fn more(_: &Site, _: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
            Ok(crate::material::resolution(record))
        }
    };
    Disclosures "disclosures" "disclosure" "Unused material" {
        const TEMPLATE: &'static str = "disclosure.html";
        async fn more(site: &Site, actor: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
            crate::material::disclosure(site, actor, record).await
        }
    };
}

impl WebRoom for Documents {
    const PATH: &'static str = "/documents";
    const PLURAL: &'static str = "Documents";
    const TEMPLATE: &'static str = "document.html";
    async fn more(_: &Site, _: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
        Ok(crate::material::document(record))
    }
}
impl WebRoom for Packages {
    const PATH: &'static str = "/packages";
    const PLURAL: &'static str = "Packages of scans";
    const TEMPLATE: &'static str = "package.html";
    fn back(record: &Record<Self>) -> String {
        format!("{}/{}", Exhibits::PATH, record.opening.exhibit)
    }
    async fn more(_: &Site, _: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
        Ok(crate::packages::more(record))
    }
}
impl WebRoom for Conversations {
    const PATH: &'static str = "/conversations";
    const PLURAL: &'static str = "Conversations";
    const TEMPLATE: &'static str = "conversation.html";
    fn back(record: &Record<Self>) -> String {
        format!("{}/{}", Exhibits::PATH, record.opening.exhibit)
    }
    async fn more(site: &Site, actor: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
        crate::conversations::more(site, actor, record).await
    }
}
impl WebRoom for Operations {
    const PATH: &'static str = "/operations";
    const PLURAL: &'static str = "Days of action";
    const NEW: Option<&'static str> = Some("/operations/new");
    const HAPPENS: bool = false;
    const TEMPLATE: &'static str = "operation.html";
    async fn more(site: &Site, actor: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
        crate::operations::more(site, actor, record).await
    }
}
impl WebRoom for Retentions {
    const PATH: &'static str = "/retention";
    const PLURAL: &'static str = "Retention";
    const TEMPLATE: &'static str = "retention.html";
    fn back(_: &Record<Self>) -> String {
        Self::PATH.to_owned()
    }
    async fn more(_: &Site, _: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
        Ok(crate::retention::more(record))
    }
}
impl WebRoom for Shares {
    const PATH: &'static str = "/shares";
    const PLURAL: &'static str = "Shared to protect a child";
    const NEW: Option<&'static str> = Some("/share-to-protect");
}

impl WebRoom for Investigations {
    const PATH: &'static str = "/investigations";
    const PLURAL: &'static str = "Investigations";
}
impl WebRoom for People {
    const PATH: &'static str = "/people";
    const PLURAL: &'static str = "People";
    fn back(record: &Record<Self>) -> String {
        format!("/people/{}", record.id)
    }
}
impl WebRoom for Sessions {
    const PATH: &'static str = "/prevention";
    const PLURAL: &'static str = "Sessions";
    const NEW: Option<&'static str> = Some("/prevention/new");
    const HAPPENS: bool = false;
}
impl WebRoom for Callouts {
    const PATH: &'static str = "/call-outs";
    const PLURAL: &'static str = "Call-outs";
    const NEW: Option<&'static str> = Some("/on-call/new");
    fn back(_: &Record<Self>) -> String {
        "/on-call".to_owned()
    }
}
impl WebRoom for Duties {
    const PATH: &'static str = "/duties";
    const PLURAL: &'static str = "Duty list";
    const NEW: Option<&'static str> = Some("/duties/new");
    const HAPPENS: bool = false;
    fn back(_: &Record<Self>) -> String {
        "/on-call".to_owned()
    }
}

/// Where a form asks for children and for a council, proposes the council of their home, if all that are known live in one.
async fn propose_council<R: WebRoom>(
    site: &Site,
    actor: &Actor,
    case: Option<InvestigationId>,
    form: &mut Form,
) -> Result<(), PageError> {
    let asks = |input| R::OPENING.iter().find(|ask| ask.input == input);
    if let (Some(case), Some(_), Some(ask)) = (case, asks(Input::Children), asks(Input::Council))
        && let Some(council) = site.casework.council_of_children(actor, case).await?
    {
        form.set(ask.name, &council.key);
    }
    Ok(())
}

/// The rooms whose records are no part of a case, or are the case: their own pages are elsewhere.
fn others(routes: &mut Routes) {
    routes
        .get("/prevention", Gate::May(Action::ReadSessions), list::<Sessions>)
        .get(
            "/prevention/new",
            Gate::May(Action::RecordSession),
            open_form::<Sessions>,
        )
        .post("/prevention/new", Gate::May(Action::RecordSession), open::<Sessions>);
    steps::<Sessions>(
        routes,
        "/prevention/{session}",
        "/prevention/{session}/record/{step}",
        "/prevention/{session}/strike/{place}",
        "/prevention/{session}/flags/{place}",
    );
    routes.get("/call-outs", Gate::May(Action::ReadOnCall), list::<Callouts>);
    steps::<Callouts>(
        routes,
        "/call-outs/{callout}",
        "/call-outs/{callout}/record/{step}",
        "/call-outs/{callout}/strike/{place}",
        "/call-outs/{callout}/flags/{place}",
    );
    routes
        .get("/duties", Gate::May(Action::ReadOnCall), list::<Duties>)
        .get("/duties/new", Gate::May(Action::ArrangeDuty), open_form::<Duties>)
        .post("/duties/new", Gate::May(Action::ArrangeDuty), open::<Duties>);
    steps::<Duties>(
        routes,
        "/duties/{duty}",
        "/duties/{duty}/record/{step}",
        "/duties/{duty}/strike/{place}",
        "/duties/{duty}/flags/{place}",
    );
    without_a_case(routes);
    routes
        .get(
            "/investigations/{investigation}/record/{step}",
            Gate::May(Action::RecordInvestigation),
            step_form::<Investigations>,
        )
        .post(
            "/investigations/{investigation}/record/{step}",
            Gate::May(Action::RecordInvestigation),
            step::<Investigations>,
        )
        .post(
            "/investigations/{investigation}/strike/{place}",
            Gate::May(Action::RecordInvestigation),
            strike::<Investigations>,
        )
        .post(
            "/investigations/{investigation}/flags/{place}",
            Gate::May(Action::LookAtFlag),
            look_at_flag::<Investigations>,
        )
        .get(
            "/people/{person}/record/{step}",
            Gate::May(Action::RecordPerson),
            step_form::<People>,
        )
        .post(
            "/people/{person}/record/{step}",
            Gate::May(Action::RecordPerson),
            step::<People>,
        )
        .post(
            "/people/{person}/strike/{place}",
            Gate::May(Action::RecordPerson),
            strike::<People>,
        );
}

/// Days of action, retention, shares, documents, packages and conversations: each is opened in a way of its own.
fn without_a_case(routes: &mut Routes) {
    routes
        .get("/operations", Gate::May(Action::ReadInvestigation), list::<Operations>)
        .get(
            "/operations/new",
            Gate::May(Action::PlanOperation),
            open_form::<Operations>,
        )
        .post("/operations/new", Gate::May(Action::PlanOperation), open::<Operations>)
        .get("/retention", Gate::May(Action::ReadRetention), list::<Retentions>)
        .get("/shares", Gate::May(Action::ReadShares), list::<Shares>)
        .get("/documents", Gate::May(Action::ReadInvestigation), list::<Documents>)
        .get("/packages", Gate::May(Action::ReadExhibit), list::<Packages>)
        .get(
            "/conversations",
            Gate::May(Action::ReadConversation),
            list::<Conversations>,
        );
    steps::<Operations>(
        routes,
        "/operations/{operation}",
        "/operations/{operation}/record/{step}",
        "/operations/{operation}/strike/{place}",
        "/operations/{operation}/flags/{place}",
    );
    // Nothing in it is flagged, so nobody looks at a flag of it.
    let read = Gate::May(Action::ReadRetention);
    let write = Gate::May(Action::RecordRetention);
    routes
        .get("/retention/{retention}", read, record_page::<Retentions>)
        .get("/retention/{retention}/record/{step}", write, step_form::<Retentions>)
        .post("/retention/{retention}/record/{step}", write, step::<Retentions>)
        .post("/retention/{retention}/strike/{place}", write, strike::<Retentions>);
    steps::<Shares>(
        routes,
        "/shares/{share}",
        "/shares/{share}/record/{step}",
        "/shares/{share}/strike/{place}",
        "/shares/{share}/flags/{place}",
    );
    steps::<Documents>(
        routes,
        "/documents/{document}",
        "/documents/{document}/record/{step}",
        "/documents/{document}/strike/{place}",
        "/documents/{document}/flags/{place}",
    );
    steps::<Conversations>(
        routes,
        "/conversations/{conversation}",
        "/conversations/{conversation}/record/{step}",
        "/conversations/{conversation}/strike/{place}",
        "/conversations/{conversation}/flags/{place}",
    );
    steps::<Packages>(
        routes,
        "/packages/{package}",
        "/packages/{package}/record/{step}",
        "/packages/{package}/strike/{place}",
        "/packages/{package}/flags/{place}",
    );
}

fn steps<R: WebRoom>(
    routes: &mut Routes,
    page: &'static str,
    record: &'static str,
    strike_path: &'static str,
    flag_path: &'static str,
) {
    routes
        .get(page, Gate::May(R::READ), record_page::<R>)
        .get(record, Gate::May(R::RECORD), step_form::<R>)
        .post(record, Gate::May(R::RECORD), step::<R>)
        .post(strike_path, Gate::May(R::RECORD), strike::<R>)
        .post(flag_path, Gate::May(Action::LookAtFlag), look_at_flag::<R>);
}

pub(crate) type Pairs = Sent<Vec<(String, String)>>;

pub(crate) fn id_of<R: CaseRoom>(text: &str) -> Result<R::Id, Error> {
    text.parse::<Uuid>().map(R::Id::from).map_err(|_| Error::NotThere)
}

/// Draws a form: its heading, where it leads back to, and its questions.
pub(crate) struct Drawn<'a> {
    pub(crate) caption: String,
    pub(crate) heading: &'a str,
    pub(crate) back: (String, String),
    pub(crate) button: &'a str,
    pub(crate) asks: &'a [Ask],
    /// Whether it asks when it happened and who did it.
    pub(crate) happening: bool,
    /// What has to be seen before it is sent.
    pub(crate) beside: Vec<String>,
}

pub(crate) fn form_page(
    site: &Site,
    viewer: &Viewer,
    drawn: &Drawn<'_>,
    options: &Options,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let content = context! {
        caption => drawn.caption.clone(),
        heading => drawn.heading,
        back => drawn.back.0.clone(),
        back_words => drawn.back.1.clone(),
        button => drawn.button,
        happening => drawn.happening,
        beside => drawn.beside.clone(),
        fields => fields(drawn.asks, options, form),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "record_form.html", content)
}

/// What every form about something that happened is filled with at first: now, and whoever types.
pub(crate) fn begun(site: &Site, actor: &Actor) -> Form {
    let mut form = site.fresh_form();
    form.set_moment("happened", site.casework.now());
    form.set("done_by", &actor.display);
    form
}

/// When it happened and who did it.
pub(crate) fn happened(form: &Form, refusals: &mut Refusals) -> (Instant, String) {
    let at = form.moment("happened", refusals).unwrap_or_default();
    (at, form.text("done_by").to_owned())
}

/// What comes back when a command was refused: the refusals at their fields.
pub(crate) fn refused(error: Error) -> Result<Refusals, PageError> {
    match error {
        Error::Refused(refusals) => Ok(refusals),
        Error::Changed { .. } => Ok(Refusal::of(
            "",
            "Somebody else recorded something at the same moment. What you typed is still here: send it again.",
        )
        .into()),
        error => Err(error.into()),
    }
}

fn opening_form<'a, R: WebRoom>(
    site: &Site,
    actor: &Actor,
    case: Option<InvestigationId>,
    options: &Options,
) -> Drawn<'a> {
    let may_read = |_: &InvestigationId| site.casework.may(actor, Action::ReadInvestigation);
    let back = case.filter(may_read).map_or_else(
        || (R::PATH.to_owned(), R::PLURAL.to_owned()),
        |case| (format!("/investigations/{case}"), "The investigation".to_owned()),
    );
    let reference = options.reference.iter().map(String::as_str);
    Drawn {
        caption: std::iter::once(R::PLURAL)
            .chain(reference)
            .collect::<Vec<_>>()
            .join(", "),
        heading: opening_words(R::NAME),
        back,
        button: "Record it",
        asks: R::OPENING,
        happening: R::HAPPENS,
        beside: Vec::new(),
    }
}

/// What a form for a new record says at its head.
fn opening_words(room: &str) -> &'static str {
    match room {
        "child" => "Link a child",
        "social_care_referral" => "Refer a family to social care",
        "strategy_discussion" => "Ask for a strategy discussion",
        "designated_officer_referral" => "Tell the designated officer (LADO)",
        "warrant" => "Draft a warrant",
        "custody" => "Record an arrest or a voluntary interview",
        "exhibit" => "List an exhibit",
        "prosecution" => "Begin a file for the prosecutor",
        "note" => "Write a note",
        "resolution" => "Ask who was behind an address",
        "disclosure" => "Begin the list of unused material",
        "operation" => "Plan a day of action",
        "share" => "Share to protect a child",
        "callout" => "Record a call-out",
        "duty" => "Arrange a turn of duty",
        _ => "Record a session",
    }
}

/// The case in the address; none where the record belongs to no case.
fn case_of(case: Option<Path<String>>) -> Result<Option<InvestigationId>, Error> {
    let case = case.map(|Path(case)| case.parse().map_err(|_| Error::NotThere));
    case.transpose()
}

async fn open_form<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    case: Option<Path<String>>,
) -> Result<Response, PageError> {
    let case = case_of(case)?;
    let options = site.casework.options(&actor, case).await?;
    let mut form = begun(&site, &actor);
    propose_council::<R>(&site, &actor, case, &mut form).await?;
    form_page(
        &site,
        &viewer,
        &opening_form::<R>(&site, &actor, case, &options),
        &options,
        &form,
        StatusCode::OK,
    )
}

async fn open<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    case: Option<Path<String>>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let case = case_of(case)?;
    let mut form = Form::sent(pairs);
    let (site, actor, viewer) = (&site, &actor, &viewer);
    let mut options = site.casework.options(actor, case).await?;
    let mut refusals = Refusals::default();
    options.schools = look_up(site, actor, R::OPENING, &mut form, &mut refusals).await?;
    let answers = read(site, actor, R::OPENING, &form, &mut refusals).await?;
    let drawn = opening_form::<R>(site, actor, case, &options);
    let (happened, done_by) = if drawn.happening {
        happened(&form, &mut refusals)
    } else {
        let now = site.casework.now();
        (session_day(&answers).map_or(now, |noon| noon.min(now)), String::new())
    };
    if refusals.0.is_empty() {
        let opening = serde_json::from_value::<R::Opening>(serde_json::Value::Object(answers));
        match opening {
            Ok(opening) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let command = OpenRecord::<R> {
                    investigation: case,
                    opening,
                    happened,
                    done_by,
                };
                match site.casework.execute_once(actor, key, command).await {
                    Ok(id) => return Ok(Redirect::to(&format!("{}/{id}?done=opened", R::PATH)).into_response()),
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.refuse(refusals);
    form_page(site, viewer, &drawn, &options, &form, StatusCode::UNPROCESSABLE_ENTITY)
}

/// A session is recorded for a day; it counts at noon of it, or from when it was typed in on the morning of that day.
fn session_day(answers: &serde_json::Map<String, serde_json::Value>) -> Option<Instant> {
    let day = answers.get("day")?.as_str()?.parse().ok()?;
    crate::asks::noon(day)
}

/// A form whose choices are not among those that were offered.
pub(crate) fn unreadable(error: &serde_json::Error) -> Refusal {
    tracing::info!(%error, "a form held a choice that was not offered");
    Refusal::of(
        "",
        "One of the choices is not among those that were offered. Choose again.",
    )
}

/// Where what refusals say is missing can be supplied: the forms of the case, and what they do in words.
fn ways(refusals: &Refusals, case: Option<InvestigationId>) -> Vec<(String, &'static str)> {
    let rooms = refusals.0.iter().map(|refusal| refusal.supplied_by.as_str());
    case.into_iter()
        .flat_map(|case| {
            let form = move |room: &str| {
                (
                    format!("/investigations/{case}{}/new", path_of(room)),
                    opening_words(room),
                )
            };
            rooms.clone().filter(|room| !room.is_empty()).map(form)
        })
        .collect()
}

/// Every state of a room with its words, in the order of its arrows.
pub(crate) fn states_of<R: CaseRoom>() -> Vec<(&'static str, &'static str)> {
    let mut states = vec![R::State::FIRST];
    for (from, _, to) in R::State::ARROWS {
        for state in [from, to] {
            if !states.contains(state) {
                states.push(*state);
            }
        }
    }
    states.into_iter().map(|state| (state.code(), state.label())).collect()
}
