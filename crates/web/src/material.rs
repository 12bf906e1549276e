//! What a case holds beside its evidence: unused material, resolutions of addresses, documents as their text.

use axum::Form as Sent;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use casework::disclosure::ListMaterial;
use casework::{Action, Actor, Error};
use domain::disclosure::{Disclosures, Item, ItemStatus};
use domain::documents::Documents;
use domain::entries::EntryBlock;
use domain::ids::{DisclosureId, InvestigationId};
use domain::record::Record;
use domain::resolutions::{ResolutionStep, Resolutions};
use domain::time::TimeReading;
use minijinja::{Value, context};

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::moment;
use crate::{PageError, Site};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .post(
            "/disclosures/{disclosure}/list",
            Gate::May(Action::RecordDisclosure),
            list_material,
        )
        .get(
            "/investigations/{investigation}/entries",
            Gate::May(Action::ReadInvestigation),
            entries,
        );
}

fn item_shown(item: &Item) -> Value {
    context! {
        number => item.number,
        description => item.description.clone(),
        made => item.made.map(|day| day.strftime("%-d %b %Y").to_string()),
        place => item.place.clone(),
        status => item.status.label(),
        undecided => item.status == ItemStatus::Undecided,
        sensitive => item.status == ItemStatus::Sensitive,
        reason => item.reason.clone(),
        struck => item.struck,
    }
}

/// The items of a case's unused material, and what touches the case and is not among them.
pub(crate) async fn disclosure(site: &Site, actor: &Actor, record: &Record<Disclosures>) -> Result<Value, PageError> {
    let items = record.items();
    let left = site.casework.not_listed(actor, record).await?;
    let count = |status: ItemStatus| {
        items
            .iter()
            .filter(|item| !item.struck && item.status == status)
            .count()
    };
    let counts: Vec<Value> = ItemStatus::ALL
        .iter()
        .map(|status| context! { label => status.label(), count => count(*status) })
        .collect();
    Ok(context! {
        items => items.iter().map(item_shown).collect::<Vec<_>>(),
        counts,
        left => left.iter().map(|one| context! { of => one.of.clone(), words => one.words.clone(), at => moment(one.at) }).collect::<Vec<_>>(),
        may => site.casework.may(actor, Action::RecordDisclosure),
        key => site.fresh_form().text("key").to_owned(),
    })
}

async fn list_material(
    State(site): State<Site>,
    SignedIn(actor, _): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Sent<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let id: DisclosureId = id.parse().map_err(|_| Error::NotThere)?;
    let form = Form::sent(pairs);
    let key = form.key().ok_or(Error::SentBefore)?;
    let command = ListMaterial {
        id,
        of: form.all("of").take(1_000).map(str::to_owned).collect(),
    };
    match site.casework.execute_once(&actor, key, command).await {
        Ok(()) => Ok(Redirect::to(&format!("/disclosures/{id}?done=recorded#items")).into_response()),
        // Nothing was ticked: the page says what to tick.
        Err(Error::Refused(_)) => Ok(Redirect::to(&format!("/disclosures/{id}?done=nothing#left")).into_response()),
        Err(error) => Err(error.into()),
    }
}

/// What is typed of a case into other systems, ready to be copied.
async fn entries(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let id: InvestigationId = id.parse().map_err(|_| Error::NotThere)?;
    let (reference, title, blocks) = site.casework.entry_blocks(&actor, id).await?;
    let shown = |block: &EntryBlock| {
        let entered: Vec<Value> = block
            .entered
            .iter()
            .map(|(reference, at)| context! { reference, at => moment(*at) })
            .collect();
        context! {
            code => block.system.code(), label => block.system.label(), text => block.text.clone(),
            lines => block.text.lines().count() + 1, entered,
        }
    };
    let content = context! {
        id => id.to_string(), reference, title,
        blocks => blocks.iter().map(shown).collect::<Vec<_>>(),
        may => site.casework.may(&actor, Action::RecordInvestigation),
    };
    site.page(&viewer, "entries.html", content)
}

/// Request and answer of a resolution side by side, for the second pair of eyes.
pub(crate) fn resolution(record: &Record<Resolutions>) -> Value {
    let sent = record.sent();
    let read = sent.instant();
    let asked = domain::time::SentTime::read(&record.opening.asked_for);
    let answer = record.last("answered").and_then(|event| match &event.step {
        ResolutionStep::Answered {
            subscriber,
            installed,
            billed,
            time,
            answer,
        } => Some(context! {
            subscriber => subscriber.clone(), installed => installed.clone(), billed => billed.clone(), time => time.clone(),
            number => answer.clone(),
            differs => matches!(domain::time::SentTime::read(time).reading, TimeReading::Instant(at) if Some(at) != read),
        }),
        _ => None,
    });
    context! {
        address => record.opening.address.clone(),
        port => record.opening.port,
        sent => sent.sent.clone(),
        utc => read.map(|at| at.timestamp().to_string()),
        london => read.map(|at| at.london().strftime("%-d %b %Y, %H:%M:%S").to_string()),
        asked_for => record.opening.asked_for.clone(),
        asked_utc => asked.instant().map(|at| at.timestamp().to_string()),
        source => record.opening.source.clone(),
        request => record.opening.request.clone(),
        answer,
        checked => record.is_checked(),
    }
}

/// What was taken of a document.
pub(crate) fn document(record: &Record<Documents>) -> Value {
    let opening = &record.opening;
    context! {
        sort => opening.sort.clone(),
        digest => opening.digest.clone(),
        bytes => opening.bytes,
        pictures => opening.pictures,
        files => opening.files,
        shortened => opening.shortened,
        text => opening.text.clone(),
    }
}
