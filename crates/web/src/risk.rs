//! Risk: the form that assesses, the record of it, and how an interval is drawn.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::risk::{AssessRisk, AssessmentPage, SecondLow};
use casework::{Action, Actor, Error};
use domain::ids::{ReferralId, RiskAssessmentId};
use domain::referrals::{Concern, Referral};
use domain::refusal::{Refusal, Refusals};
use domain::risk::{
    Answered, Answers, Assessing, Assessment, Band, Clock, Enquiry, Evaluation, Model, RiskAnswer, model, models,
};
use domain::time::Instant;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::{Deserialize, Serialize};

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment, span};
use crate::referrals::{Choice, choices, name_of};
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/referrals/{referral}/risk", Gate::May(Action::AssessRisk), assess_form)
        .post("/referrals/{referral}/risk", Gate::May(Action::AssessRisk), assess)
        .get("/risk/{assessment}", Gate::May(Action::ReadReferral), assessment)
        .post("/risk/{assessment}/second", Gate::May(Action::SecondLow), second);
}

type Pairs = Sent<Vec<(String, String)>>;

/// How many enquiries the form has lines for.
const ENQUIRIES: usize = 6;

/// An interval as it is drawn: which of the four boxes are filled, and the words beside them.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct IntervalShown {
    boxes: Vec<bool>,
    words: String,
}

impl IntervalShown {
    /// From the ranks of its two ends.
    pub(crate) fn of(lowest: i64, highest: i64) -> Self {
        let label = |rank: i64| {
            Band::ALL
                .iter()
                .find(|band| band.rank() == rank)
                .map_or("", |band| band.label())
        };
        let words = if lowest == highest {
            label(lowest).to_owned()
        } else {
            format!("{} to {}", label(lowest), label(highest).to_lowercase())
        };
        Self {
            boxes: (1..=4).map(|rank| (lowest..=highest).contains(&rank)).collect(),
            words,
        }
    }
}

#[derive(Serialize)]
struct MoveShown {
    words: String,
    effect: String,
    enquiry: String,
}

#[derive(Serialize)]
struct EvaluationShown {
    interval: IntervalShown,
    low_rule: String,
    high_rule: String,
    moves: Vec<MoveShown>,
}

fn evaluation_shown(model: &Model, evaluation: &Evaluation) -> EvaluationShown {
    let rule = |band: Band, rule: &Option<(String, String)>| match rule {
        Some((key, words)) => format!("{}, rule {key}: {words}", band.label()),
        None => format!("{}: no rule holds", band.label()),
    };
    let moves = evaluation.moves.iter().filter_map(|change| {
        let question = model
            .questions
            .iter()
            .find(|question| question.key == change.question)?;
        let mut effect = Vec::new();
        if change.if_yes > evaluation.lowest {
            effect.push(format!(
                "Yes would lift it to {} at least.",
                change.if_yes.label().to_lowercase()
            ));
        }
        if change.if_no < evaluation.highest {
            effect.push(format!(
                "No would bring it to {} at most.",
                change.if_no.label().to_lowercase()
            ));
        }
        Some(MoveShown {
            words: question.words.clone(),
            effect: effect.join(" "),
            enquiry: question.enquiry.clone(),
        })
    });
    EvaluationShown {
        interval: IntervalShown::of(evaluation.lowest.rank(), evaluation.highest.rank()),
        low_rule: rule(evaluation.lowest, &evaluation.decides_lowest),
        high_rule: rule(evaluation.highest, &evaluation.decides_highest),
        moves: moves.collect(),
    }
}

#[derive(Serialize)]
struct ClockShown {
    kind: &'static str,
    due: String,
    over: bool,
    text: String,
}

fn clock_shown(clock: &Clock, now: Instant) -> ClockShown {
    let minutes = clock.due.since(now).as_mins();
    let text = if minutes < 0 {
        format!("{} over", span(-minutes))
    } else {
        format!("{} left", span(minutes))
    };
    ClockShown {
        kind: clock.kind.label(),
        due: moment(clock.due),
        over: minutes < 0,
        text,
    }
}

/// What a referral's page shows of its last assessment.
pub(crate) fn panel(site: &Site, assessment: &Assessment, received: Instant) -> Value {
    let now = site.casework.now();
    let evaluation = &assessment.evaluation;
    let clocks: Vec<_> = assessment
        .clocks(received, now)
        .iter()
        .map(|clock| clock_shown(clock, now))
        .collect();
    context! {
        id => assessment.id.to_string(),
        at => Value::from(Serde(&site.shown(assessment.at))),
        interval => Value::from(Serde(&IntervalShown::of(evaluation.lowest.rank(), evaluation.highest.rank()))),
        waits => assessment.waits_for_second(),
        clocks => Value::from(Serde(&clocks)),
    }
}

/// The model that fits what is alleged; a person can choose another.
fn model_for(referral: &Referral) -> &'static str {
    match referral.concern {
        Concern::ChildSuspected => "child_suspect",
        Concern::Communication | Concern::Meeting | Concern::Arranging => "grooming",
        Concern::Extortion => "sextortion",
        Concern::IndecentImages | Concern::BreachOfOrder | Concern::Other => "image_suspect",
    }
}

#[derive(Deserialize)]
struct Asked {
    model: Option<String>,
}

async fn assess_form(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Asked { model: wanted }): Query<Asked>,
) -> Result<Response, PageError> {
    let id: ReferralId = id.parse().map_err(|_| Error::NotThere)?;
    let page = site.casework.referral(&actor, id).await?;
    let last = page.assessment.as_ref();
    let chosen = wanted
        .as_deref()
        .and_then(model)
        .or_else(|| last.and_then(|last| model(&last.model)))
        .or_else(|| model(model_for(&page.referral)))
        .ok_or(Error::NotThere)?;
    let mut form = site.fresh_form();
    form.set("seen", &page.version.to_string());
    if let Some(last) = last.filter(|last| last.model == chosen.key) {
        for (enquiry, line) in last.enquiries.iter().zip(1..) {
            form.set(&format!("enquiry-{line}"), &enquiry.what);
        }
        for (key, answered) in &last.answers {
            form.set(key, answered.answer.code());
            if let Some(place) = answered.enquiry {
                form.set(&format!("{key}-how"), &(place + 1).to_string());
            }
        }
    }
    risk_page(&site, &viewer, &page.referral, chosen, &form, StatusCode::OK)
}

fn risk_page(
    site: &Site,
    viewer: &Viewer,
    referral: &Referral,
    model: &Model,
    form: &Form,
    status: StatusCode,
) -> Result<Response, PageError> {
    let mut groups: Vec<(&str, Vec<Value>)> = Vec::new();
    for question in &model.questions {
        let asked = context! {
            key => question.key.clone(), words => question.words.clone(), enquiry => question.enquiry.clone(),
        };
        match groups.last_mut() {
            Some((group, questions)) if *group == question.group => questions.push(asked),
            _ => groups.push((&question.group, vec![asked])),
        }
    }
    let evaluation = evaluation_shown(model, &model.evaluate(&answers_of(form, model)));
    let others: Vec<Choice> = models()
        .iter()
        .map(|other| Choice {
            value: other.key.clone(),
            text: other.title.clone(),
            chosen: other.key == model.key,
        })
        .collect();
    let groups: Vec<Value> = groups
        .into_iter()
        .map(|(group, questions)| Value::from(vec![Value::from(group), Value::from(questions)]))
        .collect();
    let content = context! {
        id => referral.id.to_string(),
        reference => referral.reference.clone(),
        model => model_shown(model),
        models => Value::from(Serde(&others)),
        enquiries => (1..=ENQUIRIES).collect::<Vec<_>>(),
        groups,
        answers => Value::from(Serde(&choices(RiskAnswer::ALL, RiskAnswer::code, RiskAnswer::label, ""))),
        evaluation => Value::from(Serde(&evaluation)),
        bands_to_set => Value::from(Serde(&choices(Band::ALL, Band::code, Band::label, form.text("set_band")))),
        form => Value::from(Serde(form)),
    };
    site.page_with(status, viewer, "risk_form.html", content)
}

fn model_shown(model: &Model) -> Value {
    context! {
        key => model.key.clone(), title => model.title.clone(), version => model.version.clone(),
        state => model.state.clone(), limits => model.limits.clone(), sources => model.sources.clone(),
    }
}

fn answers_of(form: &Form, model: &Model) -> Answers {
    let answered = |key: &str| Answered {
        answer: RiskAnswer::from_code(form.text(key)).unwrap_or(RiskAnswer::NotYetAsked),
        enquiry: form
            .text(&format!("{key}-how"))
            .parse::<usize>()
            .ok()
            .and_then(|line| line.checked_sub(1)),
    };
    model
        .questions
        .iter()
        .map(|question| (question.key.clone(), answered(&question.key)))
        .collect()
}

async fn assess(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id: ReferralId = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let page = site.casework.referral(&actor, id).await?;
    let chosen = model(form.text("model"))
        .or_else(|| model(model_for(&page.referral)))
        .ok_or(Error::NotThere)?;
    if form.text("what") == "work_out" {
        return risk_page(&site, &viewer, &page.referral, chosen, &form, StatusCode::OK);
    }
    let enquiries = (1..=ENQUIRIES).map(|line| Enquiry {
        what: form.text(&format!("enquiry-{line}")).trim().to_owned(),
    });
    let assessing = Assessing {
        model: chosen.key.clone(),
        enquiries: enquiries.collect(),
        answers: answers_of(&form, chosen),
        set: Band::from_code(form.text("set_band")).map(|band| (band, form.text("set_reason").trim().to_owned())),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    let command = AssessRisk {
        referral: id,
        seen: form.seen(),
        assessing,
    };
    let refusals: Refusals = match site.casework.execute_once(&actor, key, command).await {
        Ok(made) => return Ok(Redirect::to(&format!("/risk/{made}?done=assessed")).into_response()),
        Err(Error::Refused(refusals)) => refusals,
        Err(Error::Changed { .. }) => {
            form.set("seen", &page.version.to_string());
            let message = "Somebody else changed the referral while you were answering. Look at it in another tab; your \
                           answers are still here. Send them again if they still hold.";
            Refusal::of("changed", message).into()
        }
        Err(error) => return Err(error.into()),
    };
    form.refuse(refusals);
    risk_page(
        &site,
        &viewer,
        &page.referral,
        chosen,
        &form,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
}

#[derive(Deserialize)]
struct Done {
    done: Option<String>,
}

async fn assessment(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Query(Done { done }): Query<Done>,
) -> Result<Response, PageError> {
    let id = id.parse().map_err(|_| Error::NotThere)?;
    let said = match done.as_deref() {
        Some("assessed") => Some("The assessment is recorded, and the referral has its place in the queue."),
        Some("seconded") => Some("Low is agreed."),
        _ => None,
    };
    let mut form = Form::default();
    form.set_moment("until", site.casework.now().plus_hours(24 * 30));
    record_page(&site, &actor, &viewer, id, form, said, StatusCode::OK).await
}

async fn record_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: RiskAssessmentId,
    mut form: Form,
    said: Option<&str>,
    status: StatusCode,
) -> Result<Response, PageError> {
    let AssessmentPage {
        assessment,
        version,
        reference,
        received,
        people,
    } = site.casework.assessment(actor, id).await?;
    form.set("seen", &version.to_string());
    let model = model(&assessment.model).ok_or_else(|| Error::Inside(format!("no model `{}`", assessment.model)))?;
    let now = site.casework.now();
    let rows: Vec<(String, &str, String, bool)> = model
        .questions
        .iter()
        .map(|question| {
            let answered = assessment.answers.get(&question.key);
            let answer = answered.map_or(RiskAnswer::NotYetAsked, |answered| answered.answer);
            let enquiry = answered
                .and_then(|answered| answered.enquiry)
                .and_then(|place| assessment.enquiries.get(place));
            let how = enquiry.map(|enquiry| enquiry.what.clone()).unwrap_or_default();
            (question.words.clone(), answer.label(), how, answer.is_unknown())
        })
        .collect();
    let clocks: Vec<_> = assessment
        .clocks(received, now)
        .iter()
        .map(|clock| clock_shown(clock, now))
        .collect();
    let unasked = assessment.must_be_asked();
    let unasked: Vec<String> = model
        .questions
        .iter()
        .filter(|question| unasked.contains(&question.key.as_str()))
        .map(|question| question.words.clone())
        .collect();
    let set = assessment.set.as_ref().map(|set| {
        context! { band => set.band.label(), by => name_of(&people, set.by), reason => set.reason.clone() }
    });
    let second = assessment.second.as_ref().map(|second| {
        context! {
            by => name_of(&people, second.by), at => moment(second.at), reason => second.reason.clone(),
            until => second.until.map(moment),
        }
    });
    let content = context! {
        id => assessment.id.to_string(),
        referral => assessment.referral.to_string(),
        reference,
        by => name_of(&people, assessment.by),
        at => Value::from(Serde(&site.shown(assessment.at))),
        band => assessment.band(now).label().to_lowercase(),
        model => model_shown(model),
        evaluation => Value::from(Serde(&evaluation_shown(model, &assessment.evaluation))),
        set,
        second,
        rows => Value::from(Serde(&rows)),
        clocks => Value::from(Serde(&clocks)),
        waits => assessment.waits_for_second(),
        unasked,
        open_ended => assessment.evaluation.highest > Band::Low,
        may_second => site.casework.may(actor, Action::SecondLow) && assessment.by != actor.account,
        own => assessment.by == actor.account,
        form => Value::from(Serde(&form)),
        said,
    };
    site.page_with(status, viewer, "assessment.html", content)
}

async fn second(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let id: RiskAssessmentId = id.parse().map_err(|_| Error::NotThere)?;
    let mut form = Form::sent(pairs);
    let mut refusals = Refusals::default();
    let until = if form.text("until-day").is_empty() {
        None
    } else {
        form.moment("until", &mut refusals)
    };
    let done = if refusals.0.is_empty() {
        let reason = form.text("reason").to_owned();
        site.casework
            .execute(
                &actor,
                SecondLow {
                    assessment: id,
                    seen: form.seen(),
                    reason,
                    until,
                },
            )
            .await
    } else {
        Err(Error::Refused(refusals))
    };
    match done {
        Ok(()) => Ok(Redirect::to(&format!("/risk/{id}?done=seconded")).into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            record_page(&site, &actor, &viewer, id, form, None, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Changed { .. }) => {
            form.refuse(
                Refusal::of(
                    "second",
                    "Somebody else agreed or changed it in the meantime. Look again.",
                )
                .into(),
            );
            record_page(&site, &actor, &viewer, id, form, None, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error.into()),
    }
}
