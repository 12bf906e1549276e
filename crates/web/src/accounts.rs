//! The administrator's accounts: who signs in, what they do here, and that somebody leaves.

use axum::Form as Sent;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use casework::access::{ChangeAccount, OpenAccount};
use casework::{Action, Actor, Error};
use domain::access::Role;
use domain::ids::AccountId;
use domain::reference::councils;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Deserialize;

use crate::form::Form;
use crate::gate::{Gate, Routes, SignedIn};
use crate::page::{Viewer, moment};
use crate::referrals::Choice;
use crate::{PageError, Site};

type Pairs = Sent<Vec<(String, String)>>;

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/accounts", Gate::May(Action::ListAccounts), accounts)
        .post("/accounts", Gate::May(Action::OpenAccount), open_account)
        .get("/accounts/{account}", Gate::May(Action::ListAccounts), account)
        .post("/accounts/{account}", Gate::May(Action::OpenAccount), change_account);
}

#[derive(Default, Deserialize)]
struct Said {
    #[serde(default)]
    done: String,
}

async fn accounts(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Query(said): Query<Said>,
) -> Result<Response, PageError> {
    let form = site.fresh_form();
    let changed = said.done == "changed";
    accounts_page(&site, &actor, &viewer, &form, StatusCode::OK, None, changed).await
}

async fn accounts_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    form: &Form,
    status: StatusCode,
    link: Option<String>,
    changed: bool,
) -> Result<Response, PageError> {
    let rows = site.casework.accounts(actor).await?;
    let rows: Vec<_> = rows
        .iter()
        .map(|row| {
            let roles: Vec<&str> = row.roles.iter().map(|role| role.label()).collect();
            (
                row.name.clone(),
                row.display.clone(),
                roles.join(", "),
                row.active,
                row.id.to_string(),
            )
        })
        .collect();
    let ticked = form.roles("roles");
    let roles: Vec<_> = Role::ALL
        .iter()
        .map(|role| context! { value => role.code(), text => role.label(), checked => ticked.contains(role) })
        .collect();
    let councils: Vec<_> = councils()
        .iter()
        .map(|council| Choice {
            value: council.key.clone(),
            text: council.name.clone(),
            chosen: form.text("council") == council.key,
        })
        .collect();
    let until = moment(site.casework.now().plus_hours(casework::access::ENROLMENT_HOURS));
    let content = context! { changed, rows => Value::from(Serde(&rows)), roles, councils => Value::from(Serde(&councils)), form => Value::from(Serde(form)), link, until };
    site.page_with(status, viewer, "accounts.html", content)
}

async fn open_account(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let command = OpenAccount {
        name: form.text("name").trim().to_owned(),
        display: form.text("display").to_owned(),
        roles: form.roles("roles"),
        council: Some(form.text("council").to_owned()).filter(|key| !key.is_empty()),
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.execute_once(&actor, key, command).await {
        Ok(opened) => {
            let link = format!("/first-password/{}", opened.enrolment);
            accounts_page(
                &site,
                &actor,
                &viewer,
                &site.fresh_form(),
                StatusCode::OK,
                Some(link),
                false,
            )
            .await
        }
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            accounts_page(
                &site,
                &actor,
                &viewer,
                &form,
                StatusCode::UNPROCESSABLE_ENTITY,
                None,
                false,
            )
            .await
        }
        Err(error) => Err(error.into()),
    }
}

async fn account(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
) -> Result<Response, PageError> {
    let form = site.fresh_form();
    account_page(&site, &actor, &viewer, &id, form, true, StatusCode::OK).await
}

async fn account_page(
    site: &Site,
    actor: &Actor,
    viewer: &Viewer,
    id: &str,
    mut form: Form,
    fresh: bool,
    status: StatusCode,
) -> Result<Response, PageError> {
    let id: AccountId = id.parse().map_err(|_| Error::NotThere)?;
    let page = site.casework.account(actor, id).await?;
    let account = &page.account;
    if fresh {
        form.set("council", account.council.as_deref().unwrap_or_default());
        form.set("active", if account.active { "yes" } else { "no" });
    }
    let ticked = form.roles("roles");
    let holds = |role: &Role| {
        if fresh {
            account.is(*role)
        } else {
            ticked.contains(role)
        }
    };
    let roles: Vec<_> = Role::ALL
        .iter()
        .map(|role| context! { value => role.code(), text => role.label(), checked => holds(role) })
        .collect();
    let councils: Vec<_> = councils()
        .iter()
        .map(|council| Choice {
            value: council.key.clone(),
            text: council.name.clone(),
            chosen: form.text("council") == council.key,
        })
        .collect();
    let content = context! {
        id => id.to_string(),
        name => account.name.clone(),
        display => account.display.clone(),
        active => account.active,
        open_cases => page.open_cases,
        lists => page.lists,
        roles,
        councils => Value::from(Serde(&councils)),
        form => Value::from(Serde(&form)),
    };
    site.page_with(status, viewer, "account.html", content)
}

async fn change_account(
    State(site): State<Site>,
    SignedIn(actor, viewer): SignedIn,
    Path(id): Path<String>,
    Sent(pairs): Pairs,
) -> Result<Response, PageError> {
    let mut form = Form::sent(pairs);
    let command = ChangeAccount {
        account: id.parse().map_err(|_| Error::NotThere)?,
        roles: form.roles("roles"),
        council: Some(form.text("council").to_owned()).filter(|key| !key.is_empty()),
        active: form.text("active") != "no",
    };
    let key = form.key().ok_or(Error::SentBefore)?;
    match site.casework.execute_once(&actor, key, command).await {
        Ok(()) => Ok(Redirect::to("/accounts?done=changed").into_response()),
        Err(Error::Refused(refusals)) => {
            form.refuse(refusals);
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            account_page(&site, &actor, &viewer, &id, form, false, status).await
        }
        Err(error) => Err(error.into()),
    }
}
