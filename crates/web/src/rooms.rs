//! The pages of every room of a case: opening a record, its page, what happened to it, and its list. What a room asks and
//! shows is data of its own ([`domain::record`]); here is the one way in which all of it is drawn.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::cases::{CaseRoom, LookAtFlag, OpenRecord, RecordPage, RecordStep, StrikeOut};
use casework::options::Options;
use casework::{Action, Actor, Error};
use domain::children::Children;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::deadlines::{AnswersFor, answers_for};
use domain::exhibits::Exhibits;
use domain::ids::InvestigationId;
use domain::investigations::Investigations;
use domain::on_call::{Callouts, Duties};
use domain::people::People;
use domain::prevention::Sessions;
use domain::record::{Ask, Input, Machine as _, Record, Room as _, Step as _, StepKind, as_answers};
use domain::refusal::{Refusal, Refusals};
use domain::safeguarding::{
    DesignatedOfficerReferrals, FamilyContact, SocialCareOpening, SocialCareReferrals, StrategyDiscussions,
};
use domain::time::Instant;
use domain::warrants::Warrants;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;
use serde_json::json;
use std::future::{Future, ready};
use uuid::Uuid;

use crate::asks::{Words, fields, read, shown};
use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Shown, Viewer, left_until, moment, place};
use crate::referrals::name_of;
use crate::schools::look_up;
use crate::{PageError, Site};

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
    Custody "custody" "custody" "Arrests and voluntary interviews";
    Exhibits "exhibits" "exhibit" "Exhibits" {
        const NEW: Option<&'static str> = Some("/exhibits/new");
        const TEMPLATE: &'static str = "exhibit.html";
        async fn more(_: &Site, _: &Actor, record: &Record<Self>) -> Result<Value, PageError> {
            Ok(counts(record))
        }
    };
    Prosecutions "prosecutions" "prosecution" "Prosecutions";
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

type Pairs = Sent<Vec<(String, String)>>;

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

#[derive(Deserialize)]
struct Asked {
    done: Option<String>,
}

async fn record_page<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Asked { done }): Query<Asked>,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    draw_record(
        &site,
        &actor,
        &viewer,
        &page,
        done.as_deref(),
        &Form::default(),
        StatusCode::OK,
    )
    .await
}

async fn draw_record<R: WebRoom>(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    page: &RecordPage<R>,
    done: Option<&str>,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let record = &page.record;
    let case = record.investigation.filter(|_| R::NAME != "investigation");
    let mut options = match site.casework.options(actor, case).await {
        Err(Error::NotThere | Error::NotAllowed(_)) => Options::default(),
        options => options?,
    };
    let named = site.casework.names_of_records(actor, &referenced(record)).await?;
    options.records.extend(named);
    let words = Words {
        people: &page.people,
        options: &options,
    };
    let tasks = tasks_shown(site, record);
    let said = match done {
        Some("opened") if !tasks.is_empty() => Some("It is recorded. What follows from it is below."),
        Some("opened" | "recorded") => Some("It is recorded."),
        Some("looked") => Some("It is recorded that you have looked at it."),
        Some("struck") => Some("It is struck out, and counts no more. It can still be read below."),
        _ => None,
    };
    let (expected, others) = record.offered();
    let may_read_case = site.casework.may(actor, Action::ReadInvestigation);
    let content = context! {
        room => R::NAME,
        path => format!("{}/{}", R::PATH, record.id),
        kind => R::TITLE,
        title => R::title(record),
        reference => record.reference.clone(),
        state => record.state().label(),
        closed => record.scope.is_some(),
        back => if may_read_case { R::back(record) } else { R::PATH.to_owned() },
        may_read_case,
        may_read_person => site.casework.may(actor, Action::ReadPerson),
        case => page.investigation.as_ref().map(|(id, reference, title)| context! { id => id.to_string(), reference, title }),
        about => page.person.as_ref().map(|(id, name)| context! { id => id.to_string(), name }),
        began => R::began(record),
        opened => Value::from(Serde(&site.shown(record.opened.happened))),
        opened_by => record.opened.done_by.clone(),
        typed_by => name_of(&page.people, record.opened.by),
        typed_at => moment(record.opened.at),
        more => R::more(site, actor, record).await?,
        facts => Value::from(Serde(&shown(R::OPENING, &as_answers(&record.opening), &words))),
        tasks => Value::from(Serde(&tasks)),
        events => events_shown(site, record, &words),
        flags => crate::flags::of_record(site, actor, record, &words),
        runs => crate::clocks::of_record(site, record),
        papers => crate::papers::links(&format!("{}/{}", R::PATH, record.id), record),
        may_look_at_flags => site.casework.may(actor, Action::LookAtFlag),
        expected => kinds(&expected),
        others => kinds(&others),
        may_record => site.casework.may(actor, R::RECORD),
        form => Value::from(Serde(form)),
        said,
    };
    site.page_with(status, viewer, R::TEMPLATE, content)
}

/// Every record that the answers name by its reference.
fn referenced<R: WebRoom>(record: &Record<R>) -> Vec<(&'static str, Uuid)> {
    let mut named = Vec::new();
    let mut add = |asks: &[Ask], answers: &serde_json::Value| {
        for ask in asks {
            let id = answers
                .get(ask.name)
                .and_then(|value| value.as_str())
                .and_then(|id| id.parse().ok());
            if let (Input::Referenced(room), Some(id)) = (ask.input, id)
                && !named.contains(&(room, id))
            {
                named.push((room, id));
            }
        }
    };
    add(R::OPENING, &as_answers(&record.opening));
    for event in &record.events {
        add(
            event.step.kind().map_or(&[], |kind| kind.asks),
            &as_answers(&event.step),
        );
    }
    named
}

/// Everything that can be recorded now, what is expected first.
pub(crate) fn all_kinds<R: WebRoom>(record: &Record<R>) -> Vec<(&'static str, &'static str)> {
    let (expected, others) = record.offered();
    [kinds(&expected), kinds(&others)].concat()
}

fn kinds(kinds: &[&'static StepKind]) -> Vec<(&'static str, &'static str)> {
    kinds.iter().map(|kind| (kind.code, kind.label)).collect()
}

/// Whether the family may be contacted, when and by whom: it stands at the head of the page, for an officer who rings or
/// knocks too early can undo what the council and the unit agreed.
fn family_contact(opening: &SocialCareOpening) -> Value {
    context! {
        answer => opening.contact.in_short(),
        waits => opening.contact != FamilyContact::Yes,
        words => contact_words(opening),
        by => opening.contact_by.trim(),
    }
}

/// Whether the family may be contacted, and from when, in words.
pub(crate) fn contact_words(opening: &SocialCareOpening) -> String {
    match (opening.contact, opening.not_before) {
        (FamilyContact::NotBefore, Some(from)) => format!("Not before {}", moment(from)),
        (contact, _) => contact.label().to_owned(),
    }
}

/// Counts by category, as a table draws them; nothing where nothing was counted.
fn counts(exhibit: &Record<Exhibits>) -> Value {
    let row = |name: &'static str, (stills, moving): (i64, i64)| context! { name, stills, moving };
    let rows = |counts: domain::exhibits::Counts| vec![row("A", counts.a), row("B", counts.b), row("C", counts.c)];
    Value::from(exhibit.counts().map(rows).unwrap_or_default())
}

/// A task as pages draw it.
#[derive(serde::Serialize)]
pub(crate) struct TaskShown {
    pub(crate) what: String,
    pub(crate) step: String,
    pub(crate) due: Option<String>,
    pub(crate) left: String,
    /// `over`, `soon` or `later`.
    pub(crate) urgency: &'static str,
    pub(crate) because: String,
    pub(crate) protects: bool,
    /// Who answers for it now, where it has gone up a rank; empty where it has not.
    pub(crate) gone_up: &'static str,
}

pub(crate) fn task_shown(
    site: &Site,
    what: &str,
    step: &str,
    due: Option<Instant>,
    because: &str,
    protects: bool,
) -> TaskShown {
    let left = due.map(|due| left_until(due, site.casework.now()));
    let (urgency, left) = left.unwrap_or_else(|| ("later", "No clock".to_owned()));
    TaskShown {
        what: what.to_owned(),
        step: step.to_owned(),
        due: due.map(moment),
        left,
        urgency,
        because: because.to_owned(),
        protects,
        gone_up: match answers_for(due, protects, site.casework.now()) {
            AnswersFor::Officer => "",
            AnswersFor::Supervisor => "With the supervisor",
            AnswersFor::UnitHead => "With the head of the unit",
        },
    }
}

fn tasks_shown<R: WebRoom>(site: &Site, record: &Record<R>) -> Vec<TaskShown> {
    let now = site.casework.now();
    R::tasks(record)
        .iter()
        .filter(|task| task.starts.is_none_or(|starts| starts <= now))
        .map(|task| task_shown(site, task.what, task.step, task.due(), task.because(), task.protects))
        .collect()
}

/// What happened to a record, the latest first.
pub(crate) fn events_shown<R: WebRoom>(site: &Site, record: &Record<R>, words: &Words<'_>) -> Vec<Value> {
    let mut places: Vec<usize> = (0..record.events.len()).collect();
    // Times are typed to the minute: of two in the same minute, the one that was recorded later is the later one.
    places.sort_by_key(|place| {
        let happened = record.events.get(*place).map(|event| event.made.happened);
        std::cmp::Reverse((happened, *place))
    });
    let states = record.states();
    places
        .into_iter()
        .filter_map(|place| {
            let event = record.events.get(place)?;
            let kind = event.step.kind()?;
            let change = states
                .iter()
                .find(|(of, _, _)| *of == place)
                .filter(|(_, from, to)| from != to);
            Some(context! {
                place,
                what => kind.past,
                change => change.map(|(_, from, to)| (from.label(), to.label())),
                happened => Value::from(Serde(&site.shown(event.made.happened))),
                done_by => event.made.done_by.clone(),
                typed_by => name_of(words.people, event.made.by),
                typed_at => moment(event.made.at),
                late => event.made.at > event.made.happened.plus_hours(24),
                irregular => record.irregular(place),
                facts => Value::from(Serde(&shown(kind.asks, &as_answers(&event.step), words))),
                struck => event.struck.as_ref().map(|struck| context! {
                    by => name_of(words.people, struck.by), at => moment(struck.at), why => struck.why.clone(),
                }),
            })
        })
        .collect()
}

fn kind_of<R: CaseRoom>(code: &str) -> Result<&'static StepKind, Error> {
    R::Step::KINDS
        .iter()
        .find(|kind| kind.code == code && kind.is_offered())
        .ok_or(Error::NotThere)
}

fn step_drawn<'a, R: WebRoom>(record: &Record<R>, kind: &'static StepKind) -> Drawn<'a> {
    Drawn {
        caption: format!("{} {}: {}", R::TITLE, record.reference, R::title(record)),
        heading: kind.label,
        back: (
            format!("{}/{}", R::PATH, record.id),
            format!("{} {}", R::TITLE, record.reference),
        ),
        button: "Record it",
        asks: kind.asks,
        happening: true,
    }
}

async fn step_form<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let kind = kind_of::<R>(&code)?;
    let options = site.casework.options(&actor, page.record.investigation).await?;
    form_page(
        &site,
        &viewer,
        &step_drawn(&page.record, kind),
        &options,
        &begun(&site, &actor),
        StatusCode::OK,
    )
}

async fn step<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, code)): Path<(String, String)>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let kind = kind_of::<R>(&code)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let mut answers = read(&site, &actor, kind.asks, &form, &mut refusals).await?;
    let (happened, done_by) = happened(&form, &mut refusals);
    answers.insert("step".to_owned(), json!(code));
    if refusals.0.is_empty() {
        match serde_json::from_value::<R::Step>(serde_json::Value::Object(answers)) {
            Ok(step) => {
                let key = form.key().ok_or(Error::SentBefore)?;
                let command = RecordStep::<R> {
                    id: page.record.id,
                    step,
                    happened,
                    done_by,
                };
                match site.casework.execute_once(&actor, key, command).await {
                    Ok(()) => return Ok(Redirect::to(&format!("{}/{id}?done=recorded", R::PATH)).into_response()),
                    Err(error) => refusals = refused(error)?,
                }
            }
            Err(error) => refusals.0.push(unreadable(&error)),
        }
    }
    form.ways = ways(&refusals, page.record.investigation);
    form.refuse(refusals);
    let options = site.casework.options(&actor, page.record.investigation).await?;
    form_page(
        &site,
        &viewer,
        &step_drawn(&page.record, kind),
        &options,
        &form,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
}

async fn strike<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, place)): Path<(String, String)>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let place = place.parse::<usize>().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let command = StrikeOut::<R> {
        id: page.record.id,
        place,
        why: form.text("why").to_owned(),
    };
    match site.casework.execute(&actor, command).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/{id}?done=struck", R::PATH)).into_response()),
        Err(error) => refused_in_its_place(&site, &actor, &viewer, &page, form, ("why", place), error).await,
    }
}

/// The page again, with what was wrong with one of its small forms of one field: that form has a name by its place.
async fn refused_in_its_place<R: WebRoom>(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    page: &RecordPage<R>,
    mut form: Form,
    (field, place): (&str, usize),
    error: Error,
) -> Result<Response, PageError> {
    let name = format!("{field}-{place}");
    let mut refusals = refused(error)?;
    for refusal in &mut refusals.0 {
        refusal.field.clone_from(&name);
    }
    let typed = form.text(field).to_owned();
    form.set(&name, &typed);
    form.refuse(refusals);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    draw_record(site, actor, viewer, page, None, &form, status).await
}

/// A supervisor's look at what was not as it should have been.
async fn look_at_flag<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path((id, place)): Path<(String, String)>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let page = site.casework.record::<R>(&actor, id_of::<R>(&id)?).await?;
    let place = place.parse::<usize>().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let command = LookAtFlag::<R> {
        id: page.record.id,
        place,
        found: form.text("found").to_owned(),
    };
    match site.casework.execute(&actor, command).await {
        Ok(()) => Ok(Redirect::to(&format!("{}/{id}?done=looked", R::PATH)).into_response()),
        Err(error) => refused_in_its_place(&site, &actor, &viewer, &page, form, ("found", place), error).await,
    }
}

#[derive(Deserialize)]
struct ListAsked {
    #[serde(default)]
    state: String,
    after: Option<String>,
}

/// A row of a list as it is drawn.
#[derive(serde::Serialize)]
struct RowShown {
    href: String,
    reference: String,
    title: String,
    state: String,
    opened: Shown,
    case: Option<(String, String, String)>,
    closed: bool,
}

async fn list<R: WebRoom>(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<ListAsked>,
) -> Result<Response, PageError> {
    let after = asked.after.as_deref().and_then(|text| {
        let [opened, id] = place(text)?;
        Some((opened.parse().ok()?, id.parse().ok()?))
    });
    let states = states_of::<R>();
    let state = states
        .iter()
        .find(|(code, _)| *code == asked.state)
        .map(|(code, _)| *code);
    let list = site.casework.list::<R>(&actor, state, after).await?;
    let label = |code: &str| {
        states
            .iter()
            .find(|(known, _)| *known == code)
            .map_or_else(|| code.to_owned(), |(_, label)| (*label).to_owned())
    };
    let rows: Vec<RowShown> = list
        .rows
        .iter()
        .map(|row| RowShown {
            href: format!("{}/{}", R::PATH, row.id),
            reference: row.reference.clone(),
            title: row.title.clone(),
            state: label(&row.state),
            opened: site.shown(row.opened),
            case: row
                .investigation
                .as_ref()
                .map(|(id, reference, title)| (id.to_string(), format!("{title}, {reference}"), reference.clone())),
            closed: row.scope.is_some(),
        })
        .collect();
    let next = list
        .next
        .map(|(opened, id)| format!("{}?state={}&after={opened}.{id}", R::PATH, state.unwrap_or_default()));
    let content = context! {
        heading => R::PLURAL,
        path => R::PATH,
        rows => Value::from(Serde(&rows)),
        states => Value::from(Serde(&states.iter().map(|(code, label)| (*code, *label, Some(*code) == state)).collect::<Vec<_>>())),
        state => state.unwrap_or_default(),
        next,
        first => asked.after.is_some(),
        may_read_case => site.casework.may(&actor, Action::ReadInvestigation),
        may_open => R::NEW.filter(|_| site.casework.may(&actor, R::OPEN)),
        open_words => opening_words(R::NAME),
    };
    site.page(&viewer, "record_list.html", content)
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
