//! The queue, the intake form, and a referral's page.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::access::AccountRow;
use casework::referrals::{
    AnswerDanger as DangerAnswered, AssignReferrals, COUNTED, Filter, HistoryRow, KnownElsewhere, Place, QueueRow,
    RecordFirstLook, ReferralPage, RestrictReferral, TakeReferral,
};
use casework::{Action, Actor, Error};
use domain::access::{Closure, Role};
use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{AccountId, ReferralId};
use domain::referrals::{Concern, DecisionKind, Lane, Referral, Source, Taking};
use domain::refusal::{Refusal, Refusals};
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn, form_urlencoded};
use crate::imports::reports_shown;
use crate::matches::several;
use crate::page::{Shown, Viewer, moment, place, span};
use crate::risk::{IntervalShown, panel};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/referrals", Gate::May(Action::ListReferrals), queue)
        .post("/referrals/assign", Gate::May(Action::AssignReferral), assign)
        .get("/referrals/take", Gate::May(Action::TakeReferral), take_form)
        .post("/referrals/take", Gate::May(Action::TakeReferral), take)
        .get("/referrals/taken/{reference}", Gate::May(Action::TakeReferral), taken)
        .get("/referrals/{referral}", Gate::May(Action::ReadReferral), referral)
        .post(
            "/referrals/{referral}/first-look",
            Gate::May(Action::LookAtReferral),
            first_look,
        )
        .post("/referrals/{referral}/danger", Gate::May(Action::AnswerDanger), danger)
        .post(
            "/referrals/{referral}/restrict",
            Gate::May(Action::RestrictReferral),
            restrict,
        );
}

type Pairs = Sent<Vec<(String, String)>>;

/// A closed list as choices of a form.
#[derive(Serialize)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) text: String,
    pub(crate) chosen: bool,
}

pub(crate) fn choices<T: Copy>(
    all: &[T],
    code: impl Fn(T) -> &'static str,
    label: impl Fn(T) -> &'static str,
    chosen: &str,
) -> Vec<Choice> {
    all.iter()
        .map(|value| Choice {
            value: code(*value).to_owned(),
            text: label(*value).to_owned(),
            chosen: code(*value) == chosen,
        })
        .collect()
}

/// A row of the queue as it is drawn.
#[derive(Serialize)]
pub(crate) struct Row {
    id: String,
    reference: String,
    source: &'static str,
    sender: String,
    received: Shown,
    concern: &'static str,
    who: Option<String>,
    child: &'static str,
    child_known: bool,
    lane: &'static str,
    due: String,
    /// `danger`, `over`, `soon` or `later`.
    urgency: &'static str,
    with: Option<String>,
    closed: bool,
    interval: Option<IntervalShown>,
    waits_for_second: bool,
    /// Why a search found it.
    pub(crate) why: Option<String>,
}

pub(crate) fn name_of(people: &[AccountRow], id: AccountId) -> String {
    people
        .iter()
        .find(|row| row.id == id)
        .map_or_else(|| "somebody without an account".to_owned(), |row| row.display.clone())
}

pub(crate) fn row(site: &Site, found: &QueueRow, people: &[AccountRow]) -> Row {
    let minutes = found.due.since(site.casework.now()).as_mins();
    let (urgency, due) = match found.lane {
        Lane::Danger => ("danger", "At once".to_owned()),
        Lane::LookedInto => ("later", "Assess the risk".to_owned()),
        Lane::Decided => ("later", "Decided".to_owned()),
        Lane::VeryHigh | Lane::FirstLook | Lane::Assessed if minutes < 0 => {
            ("over", format!("{} over", span(-minutes)))
        }
        Lane::VeryHigh | Lane::FirstLook | Lane::Assessed => (
            if minutes < 480 { "soon" } else { "later" },
            format!("{} left", span(minutes)),
        ),
    };
    Row {
        id: found.id.to_string(),
        reference: found.reference.clone(),
        source: found.source.label(),
        sender: found.sender.clone(),
        received: site.shown(found.received),
        concern: found.concern.label(),
        who: found.best_identifier.clone(),
        child: found.child.label(),
        child_known: found.child != Answer::NotKnown,
        lane: found.lane.label(),
        due,
        urgency,
        with: found.assigned_to.map(|id| name_of(people, id)),
        closed: found.scope.is_some(),
        interval: found
            .interval
            .map(|(lowest, highest)| IntervalShown::of(lowest, highest)),
        waits_for_second: found.waits_for_second,
        why: None,
    }
}

#[derive(Clone, Default, Deserialize)]
struct Asked {
    source: Option<String>,
    lane: Option<String>,
    with: Option<String>,
    after: Option<String>,
    done: Option<String>,
}

fn read_place(text: &str) -> Option<Place> {
    let [lane, band_order, due, id] = place(text)?;
    Some(Place {
        lane: lane.parse().ok()?,
        band_order: band_order.parse().ok()?,
        due: due.parse().ok()?,
        id: id.parse().ok()?,
    })
}

async fn queue(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(asked): Query<Asked>,
) -> Result<Response, PageError> {
    queue_page(&site, &actor, &viewer, &asked, &Form::default(), StatusCode::OK).await
}

async fn queue_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    asked: &Asked,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let code = |value: &Option<String>| value.clone().unwrap_or_default();
    let mine = asked.with.as_deref() == Some("me");
    let filter = Filter {
        source: Source::from_code(&code(&asked.source)),
        lane: Lane::from_code(&code(&asked.lane)),
        with: mine.then_some(actor.account),
        waits_for_second: false,
    };
    let after = asked.after.as_deref().and_then(read_place);
    let queue = site.casework.referral_queue(actor, &filter, after).await?;
    let mut groups: Vec<(&'static str, &'static str, Vec<Row>)> = Vec::new();
    for found in &queue.rows {
        let drawn = row(site, found, &queue.people);
        match groups.last_mut() {
            Some((lane, _, rows)) if *lane == drawn.lane => rows.push(drawn),
            _ => groups.push((drawn.lane, found.lane.code(), vec![drawn])),
        }
    }
    let here = |after: Option<String>| {
        let mut pairs = Vec::new();
        for (name, value) in [
            ("source", &asked.source),
            ("lane", &asked.lane),
            ("with", &asked.with),
            ("after", &after),
        ] {
            if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
                pairs.push((name, value));
            }
        }
        format!("/referrals?{}", form_urlencoded(&pairs))
    };
    let next = queue.next.map(|place| {
        here(Some(format!(
            "{}.{}.{}.{}",
            place.lane, place.band_order, place.due, place.id
        )))
    });
    let waiting: Vec<_> = queue
        .waiting
        .iter()
        .map(|(lane, count)| {
            (
                lane.label(),
                lane.code(),
                counted(*count.min(&COUNTED), *count > COUNTED),
            )
        })
        .collect();
    let total = counted(
        queue.waiting.iter().map(|(_, count)| *count.min(&COUNTED)).sum(),
        queue.waiting.iter().any(|(_, count)| *count > COUNTED),
    );
    let officers = officers(&queue.people, form.text("to"));
    let content = context! {
        groups => Value::from(Serde(&groups)),
        waiting => Value::from(Serde(&waiting)),
        total,
        next,
        first => after.is_some().then(|| here(None)),
        sources => Value::from(Serde(&choices(Source::ALL, Source::code, Source::label, &code(&asked.source)))),
        lanes => Value::from(Serde(&choices(Lane::ALL, Lane::code, Lane::label, &code(&asked.lane)))),
        mine,
        may_import => site.casework.may(actor, Action::ImportReports),
        filtered => filter != Filter::default(),
        may_assign => site.casework.may(actor, Action::AssignReferral),
        officers => Value::from(Serde(&officers)),
        form => Value::from(Serde(form)),
        done => asked.done.as_deref() == Some("assigned"),
    };
    site.page_with(status, viewer, "queue.html", content)
}

/// A count as it is read: `over 1,000` where counting stopped there.
fn counted(count: i64, stopped: bool) -> String {
    let number = if count < 1_000 {
        count.to_string()
    } else {
        format!("{},{:03}", count / 1_000, count % 1_000)
    };
    if stopped { format!("over {number}") } else { number }
}

/// Those who can be given a referral.
fn officers(people: &[AccountRow], chosen: &str) -> Vec<Choice> {
    let works = |row: &&AccountRow| {
        let roles = [Role::Intake, Role::Researcher, Role::Investigator, Role::Supervisor];
        row.active && row.roles.iter().any(|role| roles.contains(role))
    };
    people
        .iter()
        .filter(works)
        .map(|row| Choice {
            value: row.id.to_string(),
            text: row.display.clone(),
            chosen: row.id.to_string() == chosen,
        })
        .collect()
}

async fn assign(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let to = form.code(
        "to",
        |text| text.parse::<AccountId>().ok(),
        "Choose whom to give them to.",
        &mut refusals,
    );
    let referrals: Vec<ReferralId> = form.all("referral").filter_map(|id| id.parse().ok()).collect();
    refusals.when(referrals.is_empty(), "referral", "Select at least one referral.");
    let done = match to {
        Some(to) if refusals.0.is_empty() => site.casework.execute(&actor, AssignReferrals { referrals, to }).await,
        _ => Err(Error::Refused(refusals)),
    };
    match done {
        Ok(()) => Ok(Redirect::to("/referrals?done=assigned").into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            queue_page(
                &site,
                &actor,
                &viewer,
                &Asked::default(),
                &form,
                StatusCode::UNPROCESSABLE_ENTITY,
            )
            .await
        }
        Err(error) => Err(error.into()),
    }
}

/// How many lines for identifiers the form has at first, and at most.
const LINES: usize = 3;
const MOST_LINES: usize = 40;

/// An identifier that was searched for and not found, with which a referral is begun.
#[derive(Deserialize)]
struct Searched {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    identifier: String,
}

async fn take_form(
    State(site): State<Site>,
    SignedIn(_, viewer): SignedIn,
    Query(Searched { kind, identifier }): Query<Searched>,
) -> Result<Response, PageError> {
    let mut form = site.fresh_form();
    form.set_moment("received", site.casework.now());
    form.set("identifier-1-kind", &kind);
    form.set("identifier-1-text", &identifier);
    form.set("lines", &LINES.to_string());
    take_page(&site, &viewer, &form, StatusCode::OK)
}

fn lines_of(form: &Form) -> usize {
    form.text("lines").parse().unwrap_or(LINES).clamp(LINES, MOST_LINES)
}

fn take_page(site: &Site, viewer: &Viewer, form: &Form, status: StatusCode) -> Result<Response, PageError> {
    let lines: Vec<_> = (1..=lines_of(form))
        .map(|line| {
            let text = |part: &str| form.text(&format!("identifier-{line}-{part}")).to_owned();
            context! {
                line,
                kinds => Value::from(Serde(&choices(&IdentifierKind::ALL, IdentifierKind::code, IdentifierKind::label, &text("kind")))),
                text => text("text"),
                qualifier => text("qualifier"),
            }
        })
        .collect();
    let content = context! {
        form => Value::from(Serde(form)),
        lines,
        sources => Value::from(Serde(&choices(Source::ALL, Source::code, Source::label, form.text("source")))),
        concerns => Value::from(Serde(&choices(Concern::ALL, Concern::code, Concern::label, form.text("concern")))),
    };
    site.page_with(status, viewer, "take.html", content)
}

fn read_taking(form: &Form) -> Result<Taking, Refusals> {
    let mut refusals = Refusals::default();
    let danger = form.answer(
        "danger",
        "Say whether a child is in danger now, or that it is not known.",
        &mut refusals,
    );
    let source = form.code(
        "source",
        Source::from_code,
        "Choose where the report came from.",
        &mut refusals,
    );
    let received = form.moment("received", &mut refusals);
    let concern = form.code("concern", Concern::from_code, "Choose what is alleged.", &mut refusals);
    let child = form.answer(
        "child",
        "Say whether a child lives with them, or that it is not known.",
        &mut refusals,
    );
    let mut identifiers = Vec::new();
    for line in 1..=lines_of(form) {
        let part = |part: &str| form.text(&format!("identifier-{line}-{part}")).to_owned();
        let text = part("text");
        if text.trim().is_empty() {
            continue;
        }
        match IdentifierKind::from_code(&part("kind")) {
            Some(kind) => identifiers.push(Identifier::new(kind, part("qualifier").trim(), text.trim())),
            None => refusals.0.push(Refusal::of(
                &format!("identifier-{line}-kind"),
                format!(
                    "Choose what kind of identifier ‘{}’ is.",
                    text.trim().chars().take(40).collect::<String>()
                ),
            )),
        }
    }
    let text = |name: &str| form.text(name).to_owned();
    let (Some(danger), Some(source), Some(received), Some(concern), Some(child)) =
        (danger, source, received, concern, child)
    else {
        // What `domain` will say about the rest is said now, so that nobody sends the form twice to hear it.
        refusals.when(
            text("account").trim().is_empty(),
            "account",
            "Enter what was reported. One sentence is enough to begin with.",
        );
        refusals.when(
            text("sender").trim().is_empty(),
            "sender",
            "Enter who reported it, or ‘not given’.",
        );
        return Err(refusals);
    };
    refusals.into_result()?;
    Ok(Taking {
        danger,
        danger_done: text("danger_done"),
        source,
        sender: text("sender"),
        sender_reference: text("sender_reference"),
        received,
        concern,
        account: text("account"),
        child,
        child_known: text("child_known"),
        platform: text("platform"),
        identifiers,
    })
}

async fn take(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    if form.text("more") == "line" {
        let more = (lines_of(&form) + LINES).min(MOST_LINES);
        form.set("lines", &more.to_string());
        return take_page(&site, &viewer, &form, StatusCode::OK);
    }
    let taken = match read_taking(&form) {
        Ok(taking) => {
            let key = form.key().ok_or(Error::SentBefore)?;
            site.casework.execute_once(&actor, key, TakeReferral(taking)).await
        }
        Err(refusals) => Err(Error::Refused(refusals)),
    };
    match taken {
        Ok(id) if site.casework.may(&actor, Action::ReadReferral) => {
            Ok(Redirect::to(&format!("/referrals/{id}?done=taken")).into_response())
        }
        Ok(id) => Ok(Redirect::to(&format!("/referrals/taken/{id}")).into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            take_page(&site, &viewer, &form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

/// For those who may take a report but not read the queue: that it was taken, and what happens next.
async fn taken(
    State(site): State<Site>,
    SignedIn(_, viewer): SignedIn,
    Path(_): Path<ReferralId>,
) -> Result<Response, PageError> {
    let heading = "The report was taken";
    let text = "Intake has it now and will look into it within 24 hours. If a child is in danger now, ring the duty supervisor too.";
    site.page(&viewer, "message.html", context! { heading, text })
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn referral(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, PageError> {
    let id = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::default();
    form.set_moment("happened", site.casework.now());
    let said = match done.as_deref() {
        Some("taken") => Some("The report was taken. Next: the first look."),
        Some("looked") => Some("The first look is recorded."),
        Some("danger") => Some("The answer is recorded."),
        Some("decided") => Some("The decision is recorded, and the referral has left the queue."),
        Some("match") => Some("What you found about the match is recorded."),
        Some("closed") => Some("It is closed: only those on its list can see it now."),
        _ => None,
    };
    referral_page(&site, &actor, &viewer, id, form, said, StatusCode::OK).await
}

/// The page again, with what was typed into its decision and what was wrong with it.
pub(crate) async fn referral_again(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ReferralId,
    form: Form,
) -> Result<Response, PageError> {
    referral_page(site, actor, viewer, id, form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

#[derive(Serialize)]
struct IdentifierShown {
    kind: &'static str,
    qualifier: String,
    received: String,
    normal: String,
    known: Vec<KnownShown>,
}

#[derive(Serialize)]
struct KnownShown {
    id: String,
    reference: String,
    received: Shown,
}

#[derive(Serialize)]
struct Change {
    at: Shown,
    by: String,
    what: String,
    fields: Vec<(String, String, String)>,
}

async fn referral_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ReferralId,
    mut form: Form,
    said: Option<&str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let page = site.casework.referral(actor, id).await?;
    let ReferralPage {
        referral,
        version,
        reports,
        assessment,
        known_elsewhere,
        matches,
        history,
        people,
    } = &page;
    form.set("seen", &version.to_string());
    let identifiers = identifiers_shown(site, referral, known_elsewhere);
    let changes = changes_shown(site, history, people);
    let now = site.casework.now();
    let standing = referral.standing();
    let left = standing.due.map(|due| due.since(now).as_mins());
    let clock = match (standing.lane, left) {
        (Lane::FirstLook, Some(minutes)) if minutes < 0 => {
            Some(("over", format!("{} over for the first look", span(-minutes))))
        }
        (Lane::FirstLook, Some(minutes)) => Some(("due", format!("{} left for the first look", span(minutes)))),
        _ => None,
    };
    let first_look = referral.first_look.as_ref().map(|look| {
        context! { by => name_of(people, look.by), at => Value::from(Serde(&site.shown(look.happened))), found => look.found.clone() }
    });
    let may = |action| site.casework.may(actor, action);
    let members: Vec<Choice> = people
        .iter()
        .filter(|row| row.active)
        .map(|row| Choice {
            value: row.id.to_string(),
            text: row.display.clone(),
            chosen: row.id == actor.account || form.all("members").any(|id| id == row.id.to_string()),
        })
        .collect();
    let content = context! {
        id => referral.id.to_string(),
        reference => referral.reference.clone(),
        source => referral.source.label(),
        sender => referral.sender.clone(),
        sender_reference => referral.sender_reference.clone(),
        received => Value::from(Serde(&site.shown(referral.received))),
        recorded => moment(referral.recorded),
        recorded_by => name_of(people, referral.recorded_by),
        danger => context! {
            code => referral.danger.answer.code(),
            label => referral.danger.answer.label(),
            done => referral.danger.done.clone(),
            by => name_of(people, referral.danger.by),
            at => Value::from(Serde(&site.shown(referral.danger.at))),
        },
        concern => referral.concern.label(),
        account => referral.account.reading.clone(),
        words => referral.account.reading.split_whitespace().count(),
        child => referral.child.label(),
        child_is_known => referral.child != Answer::NotKnown,
        child_known => referral.child_known.clone(),
        platform => referral.platform.clone(),
        with => referral.assigned_to.map(|id| name_of(people, id)),
        closed => referral.scope.is_some(),
        lane => standing.lane.label(),
        clock => clock.map(|(kind, text)| context! { kind, text }),
        first_look,
        identifiers => Value::from(Serde(&identifiers)),
        reports => Value::from(Serde(&reports_shown(site, reports))),
        known_count => known_elsewhere.len(),
        matches => several(site, actor, matches, people),
        changes => Value::from(Serde(&changes)),
        risk => assessment.as_ref().map(|assessment| panel(site, assessment, referral.received)),
        decision => referral.decision.as_ref().map(|decision| context! {
            label => decision.kind.label(),
            investigation => decision.investigation.map(|id| id.to_string()),
            accepted_by => decision.accepted_by.clone(),
            reason => decision.reason.clone(),
            by => name_of(people, decision.by),
            at => Value::from(Serde(&site.shown(decision.at))),
        }),
        decisions => Value::from(Serde(&DecisionKind::ALL.iter().filter(|kind| **kind != DecisionKind::Opened).map(|kind| Choice {
            value: kind.code().to_owned(),
            text: kind.label().to_owned(),
            chosen: form.text("decision") == kind.code(),
        }).collect::<Vec<_>>())),
        may_decide => may(Action::DecideReferral),
        may_assess => may(Action::AssessRisk),
        may_look => may(Action::LookAtReferral),
        may_danger => may(Action::AnswerDanger),
        may_restrict => may(Action::RestrictReferral) && referral.scope.is_none(),
        members => Value::from(Serde(&members)),
        closures => Value::from(Serde(&choices(Closure::ALL, Closure::code, Closure::label, form.text("closure")))),
        form => Value::from(Serde(&form)),
        said,
    };
    site.page_with(status, viewer, "referral.html", content)
}

/// The identifiers as they are drawn, each with where else it is known.
fn identifiers_shown(site: &Site, referral: &Referral, known_elsewhere: &[KnownElsewhere]) -> Vec<IdentifierShown> {
    referral
        .identifiers
        .iter()
        .map(|identifier| IdentifierShown {
            kind: identifier.kind.label(),
            qualifier: identifier.qualifier.clone(),
            received: identifier.received.reading.clone(),
            normal: identifier.normal_text().to_owned(),
            known: known_elsewhere
                .iter()
                .filter(|known| known.kind == identifier.kind && known.text == identifier.received.reading)
                .map(|known| KnownShown {
                    id: known.referral.to_string(),
                    reference: known.reference.clone(),
                    received: site.shown(known.received),
                })
                .collect(),
        })
        .collect()
}

/// The history as it is drawn, newest first.
fn changes_shown(site: &Site, history: &[HistoryRow], people: &[AccountRow]) -> Vec<Change> {
    history
        .iter()
        .rev()
        .map(|change| Change {
            at: site.shown(change.at),
            by: people
                .iter()
                .find(|row| row.id.uuid() == change.actor)
                .map_or_else(|| "Safeward".to_owned(), |row| row.display.clone()),
            what: words_of(&change.event).to_owned(),
            fields: change
                .changes
                .iter()
                .map(|(name, from, to)| (field_label(name), short(from), short(to)))
                .collect(),
        })
        .collect()
}

/// What an event is called in a history.
fn words_of(event: &str) -> &str {
    match event {
        "referral.taken" => "Taken",
        "referral.imported" => "Imported from the sender’s file",
        "risk.assessed" => "Risk assessed",
        "risk.seconded" => "Low agreed by a second person",
        "referral.supplemented" => "A supplement came",
        "referral.looked_into" => "First look recorded",
        "referral.danger_answered" => "Whether a child is in danger: answered again",
        "referral.assigned" => "Given to somebody",
        "referral.decided" => "Decided",
        "investigation.opened" => "Opened as an investigation",
        "investigation.closed_to_list" => "Closed to all but a list, with its case",
        "referral.closed_to_list" => "Closed to all but a list",
        other => other,
    }
}

fn field_label(name: &str) -> String {
    match name {
        "danger" => "Is a child in danger now?",
        "first_look" => "First look",
        "assigned_to" => "With",
        "scope" => "Closed case",
        "risk" => "Place in the queue by risk",
        other => other,
    }
    .replace('_', " ")
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(200).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// After a change to a referral: on to its page, or back to it with what was typed and what was wrong.
async fn changed(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: ReferralId,
    mut form: Form,
    done: Result<(), Error>,
    said: &str,
) -> Result<Response, PageError> {
    let refusals = match done {
        Ok(()) => return Ok(Redirect::to(&format!("/referrals/{id}?done={said}")).into_response()),
        Err(Error::Refused(refusals)) => refusals,
        Err(Error::Changed { .. }) => Refusal::of(
            "changed",
            "Somebody else changed this referral while you were typing. The page now shows what is there, and the form \
             still holds what you typed. Read both, then send it again if it still holds.",
        )
        .into(),
        Err(error) => return Err(error.into()),
    };
    form.refuse(refusals);
    referral_page(site, actor, viewer, id, form, None, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn first_look(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let referral = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let done = match form.moment("happened", &mut refusals) {
        Some(happened) => {
            let command = RecordFirstLook {
                referral,
                seen: form.seen(),
                happened,
                found: form.text("found").to_owned(),
            };
            site.casework.execute(&actor, command).await
        }
        None => Err(Error::Refused(refusals)),
    };
    changed(&site, &actor, &viewer, referral, form, done, "looked").await
}

async fn danger(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let referral = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let answer = form.answer(
        "danger",
        "Say whether a child is in danger now, or that it is not known.",
        &mut refusals,
    );
    let done = match answer {
        Some(answer) => {
            let done = form.text("danger_done").to_owned();
            site.casework
                .execute(
                    &actor,
                    DangerAnswered {
                        referral,
                        seen: form.seen(),
                        answer,
                        done,
                    },
                )
                .await
        }
        None => Err(Error::Refused(refusals)),
    };
    changed(&site, &actor, &viewer, referral, form, done, "danger").await
}

async fn restrict(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let referral: ReferralId = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let closure = form.code("closure", Closure::from_code, "Choose how closed it is.", &mut refusals);
    let members: std::collections::BTreeSet<AccountId> = form.all("members").filter_map(|id| id.parse().ok()).collect();
    let stays = members.contains(&actor.account);
    let done = match closure {
        Some(closure) => {
            let reason = form.text("reason").to_owned();
            let command = RestrictReferral {
                referral,
                seen: form.seen(),
                closure,
                members,
                reason,
            };
            site.casework.execute(&actor, command).await.map(|_| ())
        }
        None => Err(Error::Refused(refusals)),
    };
    if done.is_ok() && !stays {
        return Ok(Redirect::to("/referrals").into_response());
    }
    changed(&site, &actor, &viewer, referral, form, done, "closed").await
}
