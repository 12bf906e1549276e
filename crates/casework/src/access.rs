//! People who sign in: accounts, passwords, sessions, closed cases.
//!
//! A session is a row of our own: the database holds the digest of its token, so that a copy of the database opens no
//! door, and *sign out everywhere* is one statement.

use argon2::Argon2;
use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use domain::access::{
    Account, Closure, Role, SESSION_ABSOLUTE_HOURS, Scope, check_password, session_stands, wait_after_failures,
};
use domain::ids::{AccountId, ScopeId};
use domain::journal::Operation;
use domain::refusal::Refusal;
use domain::time::Instant;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Order, Query, SimpleExpr};
use sea_orm::{ConnectionTrait, QueryResult};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use store::{Kind, Table};
use uuid::Uuid;

use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// Accounts, as a kind of record.
pub struct Accounts;

impl Kind for Accounts {
    type Record = Account;
    const NAME: &'static str = "account";
    fn id(record: &Account) -> Uuid {
        record.id.uuid()
    }
    fn project(account: &Account, number: i64) -> Vec<Table> {
        let roles: Vec<&str> = account.roles.iter().map(|role| role.code()).collect();
        vec![Table::root(
            "account",
            &[
                "id", "name", "display", "roles", "active", "rights", "version", "council",
            ],
            vec![
                account.id.uuid().into(),
                account.name.clone().into(),
                account.display.clone().into(),
                roles.join(" ").into(),
                account.active.into(),
                account.rights.into(),
                number.into(),
                account.council.clone().into(),
            ],
        )]
    }
}

/// Closed cases, as a kind of record.
pub struct Scopes;

impl Kind for Scopes {
    type Record = Scope;
    const NAME: &'static str = "scope";
    fn id(record: &Scope) -> Uuid {
        record.id.uuid()
    }
    fn project(scope: &Scope, number: i64) -> Vec<Table> {
        let id = scope.id.uuid();
        vec![
            Table::root(
                "scope",
                &["id", "closure", "since", "version"],
                vec![
                    id.into(),
                    scope.closure.code().into(),
                    scope.since.micros().into(),
                    number.into(),
                ],
            ),
            Table::part(
                "scope_member",
                "scope",
                &["scope", "account", "until"],
                scope
                    .list()
                    .map(|(who, until)| vec![id.into(), who.uuid().into(), until.map(Instant::micros).into()])
                    .collect(),
            ),
        ]
    }
}

/// Makes an account. Its first password is set through a link that works once.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OpenAccount {
    /// Sign-in name.
    pub name: String,
    /// Rank or title, and name.
    pub display: String,
    /// What they do here.
    pub roles: BTreeSet<Role>,
    /// For a partner, the council for which they sign in.
    #[serde(default)]
    pub council: Option<String>,
}

/// What [`OpenAccount`] made.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Opened {
    /// The account.
    pub account: AccountId,
    /// The token of the link by which its owner sets a password, once, within a day.
    pub enrolment: String,
}

/// For how many hours a link for setting a first password works.
pub const ENROLMENT_HOURS: i64 = 24;

impl Command for OpenAccount {
    type Done = Opened;
    async fn apply(self, work: &mut Work<'_>) -> Result<Opened, Error> {
        work.ask(Action::OpenAccount, Resource::default())?;
        open_account(self, work).await
    }
}

/// Makes the accounts that are there before anybody can sign in: the first administrator, the demo's people. Only the
/// program itself may, and only as long as it is told to by whoever starts it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OpenFirstAccount(pub OpenAccount);

impl Command for OpenFirstAccount {
    type Done = Opened;
    async fn apply(self, work: &mut Work<'_>) -> Result<Opened, Error> {
        if *work.actor != Casework::program() {
            return Err(Error::NotAllowed(Action::OpenAccount));
        }
        work.permit_program();
        open_account(self.0, work).await
    }
}

async fn open_account(wanted: OpenAccount, work: &mut Work<'_>) -> Result<Opened, Error> {
    let id = AccountId::new(work.now, work.chance());
    let account = Account::open(
        id,
        &wanted.name,
        &wanted.display,
        wanted.roles,
        wanted.council.as_deref(),
    )?;
    let mut select = Query::select();
    select
        .column("id")
        .from("account")
        .and_where(Expr::col("name").eq(account.name.as_str()));
    if work.unit().transaction().query_one(&select).await?.is_some() {
        let message = "Somebody has this sign-in name already. Add a number or a middle initial.";
        return Err(Error::Refused(Refusal::of("name", message).into()));
    }
    work.put::<Accounts>(None, &account).await?;
    let token = work.token();
    let mut insert = Query::insert();
    insert
        .into_table("enrolment")
        .columns(["token_hash", "account", "expires"]);
    insert.values_panic([
        digest(&token).into(),
        id.uuid().into(),
        work.now.plus_hours(ENROLMENT_HOURS).micros().into(),
    ]);
    work.unit().transaction().execute(&insert).await?;
    work.journal(Operation::Collection, "account.opened");
    Ok(Opened {
        account: id,
        enrolment: token,
    })
}

/// Changes what somebody does here, for which council, and whether they may sign in. Sessions under the old rights end.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChangeAccount {
    /// Whose account.
    pub account: AccountId,
    /// What they do here from now on.
    pub roles: BTreeSet<Role>,
    /// For a partner, the council for which they sign in.
    pub council: Option<String>,
    /// Whether they may sign in.
    pub active: bool,
}

impl Command for ChangeAccount {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::OpenAccount, Resource::default())?;
        let held = work.load::<Accounts>(self.account.uuid()).await?;
        if self.account == work.actor.account {
            let message = "Another administrator has to change your own account.";
            return Err(Error::Refused(Refusal::of("roles", message).into()));
        }
        let mut account = held.record.clone();
        account.change(self.roles, self.council.as_deref(), self.active)?;
        work.put::<Accounts>(Some(&held), &account).await?;
        work.journal(Operation::Alteration, "account.changed");
        Ok(())
    }
}

/// An account as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountPage {
    /// The account.
    pub account: Account,
    /// How many investigations that are not closed they lead.
    pub open_cases: i64,
    /// On how many lists of closed cases they are.
    pub lists: i64,
}

/// Somebody as a list shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccountRow {
    /// Their id.
    pub id: AccountId,
    /// Sign-in name.
    pub name: String,
    /// Rank or title, and name.
    pub display: String,
    /// What they do here.
    pub roles: Vec<Role>,
    /// Whether they may sign in.
    pub active: bool,
}

fn read_account(row: &QueryResult) -> Result<AccountRow, Error> {
    let roles: String = row.try_get("", "roles")?;
    Ok(AccountRow {
        id: AccountId::from(row.try_get::<Uuid>("", "id")?),
        name: row.try_get("", "name")?,
        display: row.try_get("", "display")?,
        roles: roles.split_ascii_whitespace().filter_map(Role::from_code).collect(),
        active: row.try_get("", "active")?,
    })
}

/// A session that was just made.
pub struct NewSession {
    /// The token for the cookie. It is nowhere else.
    pub token: String,
    /// Who signed in.
    pub actor: Actor,
}

/// Why somebody could not sign in.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefused {
    /// Name and password do not belong together; it is not said which is wrong.
    #[error("the name or the password is wrong")]
    Wrong,
    /// Too many failures in a row.
    #[error("wait before trying again")]
    Wait {
        /// From when the next attempt is looked at.
        until: Instant,
    },
    /// Something else failed.
    #[error(transparent)]
    Error(#[from] Error),
}

pub(crate) fn digest(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Argon2id with the crate's defaults (19 MiB, two passes: the first choice of RFC 9106's successors at OWASP).
async fn hash_password(password: String, salt: [u8; 16]) -> Result<String, Error> {
    let hashed = tokio::task::spawn_blocking(move || {
        Argon2::default()
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map(|hash| hash.to_string())
    });
    hashed
        .await
        .map_err(|error| Error::Inside(error.to_string()))?
        .map_err(|error| Error::Inside(format!("the password cannot be hashed: {error}")))
}

async fn password_fits(password: String, hash: String) -> Result<bool, Error> {
    tokio::task::spawn_blocking(move || {
        PasswordHash::new(&hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
    .map_err(|error| Error::Inside(error.to_string()))
}

/// The hash of a password that nobody has: an unknown name costs as much time as a known one.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5aGFzdGhpc3B3$2J0zKbbPF4hYzWk2ttG0m0bUFeUNWTxxFTqN6Jr5Hb8";

/// The name under which failures are counted: folded, and cut so that nobody can fill the table with novels.
fn failure_name(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .filter(|character| *character != '\0')
        .take(60)
        .collect()
}

impl Casework {
    /// Signs somebody in. Failures in a row make the next attempt wait, whether or not the name is known.
    pub async fn sign_in(&self, name: &str, password: &str) -> Result<NewSession, SignInRefused> {
        let now = self.now();
        let counted_as = failure_name(name);
        let (failures, last) = self.failures(&counted_as).await?;
        let until = last.plus_minutes(wait_after_failures(failures));
        if failures > 0 && now < until {
            return Err(SignInRefused::Wait { until });
        }
        let mut select = Query::select();
        select
            .columns([
                ("account", "id"),
                ("account", "rights"),
                ("credential", "password_hash"),
            ])
            .from("account");
        select.inner_join(
            "credential",
            Expr::col(("credential", "account")).equals(("account", "id")),
        );
        select.and_where(Expr::col(("account", "name")).eq(counted_as.as_str()));
        select.and_where(Expr::col(("account", "active")).eq(true));
        let row = self.database().reader().query_one(&select).await.map_err(Error::from)?;
        let hash = match &row {
            Some(row) => row.try_get::<String>("", "password_hash").map_err(Error::from)?,
            None => NOBODY.to_owned(),
        };
        let fits = password_fits(password.chars().take(1_000).collect(), hash).await?;
        let Some(row) = row.filter(|_| fits) else {
            self.count_failure(&counted_as, failures + 1, now).await?;
            return Err(SignInRefused::Wrong);
        };
        let account = AccountId::from(row.try_get::<Uuid>("", "id").map_err(Error::from)?);
        let rights = row.try_get::<i64>("", "rights").map_err(Error::from)?;
        Ok(self.open_session(account, rights, Some(&counted_as)).await?)
    }

    async fn open_session(&self, account: AccountId, rights: i64, failed: Option<&str>) -> Result<NewSession, Error> {
        let now = self.now();
        let actor = self.actor(account, None).await?.ok_or(Error::NotThere)?;
        let token = self.token();
        let unit = self.database().begin().await?;
        let mut insert = Query::insert();
        insert
            .into_table("web_session")
            .columns(["token_hash", "account", "rights", "created", "seen"]);
        insert.values_panic([
            digest(&token).into(),
            account.uuid().into(),
            rights.into(),
            now.micros().into(),
            now.micros().into(),
        ]);
        unit.transaction().execute(&insert).await?;
        if let Some(name) = failed {
            let mut delete = Query::delete();
            delete
                .from_table("sign_in_failure")
                .and_where(Expr::col("name").eq(name));
            unit.transaction().execute(&delete).await?;
        }
        // Sessions that nobody can use any more are swept here, where somebody comes in.
        let mut sweep = Query::delete();
        let oldest = now.plus_hours(-SESSION_ABSOLUTE_HOURS).micros();
        sweep
            .from_table("web_session")
            .and_where(Expr::col("created").lt(oldest));
        unit.transaction().execute(&sweep).await?;
        unit.commit(crate::work::consultation(
            &actor,
            now,
            "account.signed_in",
            vec![("account", account.uuid())],
        ))
        .await?;
        Ok(NewSession { token, actor })
    }

    async fn failures(&self, name: &str) -> Result<(i64, Instant), Error> {
        let mut select = Query::select();
        select
            .columns(["failures", "last"])
            .from("sign_in_failure")
            .and_where(Expr::col("name").eq(name));
        let row = self.database().reader().query_one(&select).await?;
        let Some(row) = row else {
            return Ok((0, Instant::default()));
        };
        Ok((
            row.try_get("", "failures")?,
            Instant::from_micros(row.try_get("", "last")?),
        ))
    }

    async fn count_failure(&self, name: &str, failures: i64, now: Instant) -> Result<(), Error> {
        let unit = self.database().begin().await?;
        let mut insert = Query::insert();
        insert
            .into_table("sign_in_failure")
            .columns(["name", "failures", "last"]);
        insert.values_panic([name.into(), failures.into(), now.micros().into()]);
        insert.on_conflict(
            OnConflict::column("name")
                .value("failures", Expr::col(("sign_in_failure", "failures")).add(1_i64))
                .update_column("last")
                .to_owned(),
        );
        unit.transaction().execute(&insert).await?;
        Ok(unit.commit_unjournalled().await?)
    }

    /// Who a session's token belongs to, if the session still stands: not idle, not old, and made under the same rights.
    pub async fn session(&self, token: &str) -> Result<Option<Actor>, Error> {
        let now = self.now();
        let mut select = Query::select();
        select.columns([
            ("web_session", "account"),
            ("web_session", "created"),
            ("web_session", "seen"),
        ]);
        select.from("web_session");
        select.inner_join(
            "account",
            Expr::col(("account", "id")).equals(("web_session", "account")),
        );
        select.and_where(Expr::col(("web_session", "token_hash")).eq(digest(token)));
        select.and_where(Expr::col(("account", "active")).eq(true));
        select.and_where(Expr::col(("account", "rights")).equals(("web_session", "rights")));
        let Some(row) = self.database().reader().query_one(&select).await? else {
            return Ok(None);
        };
        let created = Instant::from_micros(row.try_get("", "created")?);
        let seen = Instant::from_micros(row.try_get("", "seen")?);
        if !session_stands(created, seen, now) {
            return Ok(None);
        }
        // Written at most once a minute: a page is not to wait for the disk to say that it was asked for.
        if now >= seen.plus_minutes(1) {
            let unit = self.database().begin().await?;
            let mut update = Query::update();
            update.table("web_session").value("seen", now.micros());
            update.and_where(Expr::col("token_hash").eq(digest(token)));
            unit.transaction().execute(&update).await?;
            unit.commit_unjournalled().await?;
        }
        self.actor(AccountId::from(row.try_get::<Uuid>("", "account")?), None)
            .await
    }

    /// Ends one session.
    pub async fn sign_out(&self, token: &str) -> Result<(), Error> {
        let unit = self.database().begin().await?;
        let mut delete = Query::delete();
        delete
            .from_table("web_session")
            .and_where(Expr::col("token_hash").eq(digest(token)));
        unit.transaction().execute(&delete).await?;
        Ok(unit.commit_unjournalled().await?)
    }

    /// Ends every session of the actor, on every device.
    pub async fn sign_out_everywhere(&self, actor: &Actor) -> Result<(), Error> {
        let account = actor.account.uuid();
        let unit = self.database().begin().await?;
        let mut delete = Query::delete();
        delete
            .from_table("web_session")
            .and_where(Expr::col("account").eq(account));
        unit.transaction().execute(&delete).await?;
        let draft = crate::work::consultation(
            actor,
            self.now(),
            "account.signed_out_everywhere",
            vec![("account", account)],
        );
        unit.commit(draft).await?;
        Ok(())
    }

    /// Sets the first password through a link that works once, and signs its owner in.
    pub async fn enrol(&self, token: &str, password: &str) -> Result<NewSession, Error> {
        let Some((account, name)) = self.enrolment(token).await? else {
            return Err(Error::NotThere);
        };
        check_password(&name, password)?;
        let hash = hash_password(password.to_owned(), self.fresh()).await?;
        let now = self.now();
        let unit = self.database().begin().await?;
        let mut delete = Query::delete();
        delete
            .from_table("enrolment")
            .and_where(Expr::col("token_hash").eq(digest(token)));
        if unit.transaction().execute(&delete).await?.rows_affected() == 0 {
            return Err(Error::NotThere);
        }
        let mut insert = Query::insert();
        insert
            .into_table("credential")
            .columns(["account", "password_hash", "changed"]);
        insert.values_panic([account.uuid().into(), hash.into(), now.micros().into()]);
        insert.on_conflict(
            OnConflict::column("account")
                .update_columns(["password_hash", "changed"])
                .to_owned(),
        );
        unit.transaction().execute(&insert).await?;
        let mut actor = Self::program();
        actor.account = account;
        let draft = crate::work::consultation(&actor, now, "account.password_set", vec![("account", account.uuid())]);
        unit.commit(draft).await?;
        let held = self
            .database()
            .load::<Accounts>(account.uuid())
            .await?
            .ok_or(Error::NotThere)?;
        self.open_session(account, held.record.rights, None).await
    }

    /// Whose link this is, if it still works.
    pub async fn enrolment(&self, token: &str) -> Result<Option<(AccountId, String)>, Error> {
        let mut select = Query::select();
        select
            .columns([("account", "id"), ("account", "name")])
            .from("enrolment");
        select.inner_join("account", Expr::col(("account", "id")).equals(("enrolment", "account")));
        select.and_where(Expr::col(("enrolment", "token_hash")).eq(digest(token)));
        select.and_where(Expr::col(("enrolment", "expires")).gt(self.now().micros()));
        let row = self.database().reader().query_one(&select).await?;
        row.map(|row| {
            Ok((
                AccountId::from(row.try_get::<Uuid>("", "id")?),
                row.try_get("", "name")?,
            ))
        })
        .transpose()
    }

    /// An active account as an actor.
    pub async fn actor(&self, account: AccountId, via: Option<Uuid>) -> Result<Option<Actor>, Error> {
        let mut select = Query::select();
        select
            .columns(["id", "name", "display", "roles", "active", "council"])
            .from("account");
        select
            .and_where(Expr::col("id").eq(account.uuid()))
            .and_where(Expr::col("active").eq(true));
        let Some(row) = self.database().reader().query_one(&select).await? else {
            return Ok(None);
        };
        let council = row.try_get::<Option<String>>("", "council")?;
        let row = read_account(&row)?;
        let mut scopes = Query::select();
        scopes
            .column("scope")
            .from("scope_member")
            .and_where(Expr::col("account").eq(account.uuid()))
            .and_where(on_the_list_at(self.now()));
        let scopes = self.database().reader().query_all(&scopes).await?;
        Ok(Some(Actor {
            account,
            name: row.name,
            display: row.display,
            roles: row.roles.into_iter().collect(),
            scopes: scopes
                .iter()
                .map(|row| Ok(ScopeId::from(row.try_get::<Uuid>("", "scope")?)))
                .collect::<Result<_, Error>>()?,
            council,
            via,
        }))
    }

    /// The person that `--as NAME` means. The journal holds the program's own account beside theirs.
    pub async fn actor_named(&self, name: &str) -> Result<Option<Actor>, Error> {
        let mut select = Query::select();
        select
            .column("id")
            .from("account")
            .and_where(Expr::col("name").eq(name));
        let Some(row) = self.database().reader().query_one(&select).await? else {
            return Ok(None);
        };
        let id = AccountId::from(row.try_get::<Uuid>("", "id")?);
        self.actor(id, Some(Self::program().account.uuid())).await
    }

    /// Everybody who has an account. The program itself may ask, for `safeward user list`.
    pub async fn accounts(&self, actor: &Actor) -> Result<Vec<AccountRow>, Error> {
        if *actor != Self::program() {
            self.ask(actor, Action::ListAccounts, Resource::default())?;
        }
        let rows = self.all_accounts().await?;
        self.look(
            actor,
            "account.listed",
            rows.iter().map(|row| ("account", row.id.uuid())).collect(),
        )
        .await?;
        Ok(rows)
    }

    /// An account, with how much hangs on it: numbers only, for an administrator sees no case.
    pub async fn account(&self, actor: &Actor, id: AccountId) -> Result<AccountPage, Error> {
        self.ask(actor, Action::ListAccounts, Resource::default())?;
        let held = self
            .database()
            .load::<Accounts>(id.uuid())
            .await?
            .ok_or(Error::NotThere)?;
        let count = async |table: &'static str, column: &'static str, holds: SimpleExpr| {
            let mut select = Query::select();
            select
                .expr_as(Expr::col((table, column)).count(), "n")
                .from(table)
                .and_where(Expr::col((table, column)).eq(id.uuid()))
                .and_where(holds);
            let row = self.database().reader().query_one(&select).await?;
            Ok::<i64, Error>(row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0))
        };
        let page = AccountPage {
            open_cases: count("investigation", "officer", Expr::col("state").ne("closed")).await?,
            lists: count("scope_member", "account", on_the_list_at(self.now())).await?,
            account: held.record,
        };
        self.look(actor, "account.read", vec![("account", id.uuid())]).await?;
        Ok(page)
    }

    /// Whether anybody has an account: without one, the first start makes an administrator.
    pub async fn has_accounts(&self) -> Result<bool, Error> {
        Ok(!self.all_accounts().await?.is_empty())
    }

    /// Who can be given a referral, or be put on a list: names and roles that every colleague knows.
    pub(crate) async fn all_accounts(&self) -> Result<Vec<AccountRow>, Error> {
        let mut select = Query::select();
        select
            .columns(["id", "name", "display", "roles", "active"])
            .from("account")
            .order_by("name", Order::Asc);
        self.database()
            .reader()
            .query_all(&select)
            .await?
            .iter()
            .map(read_account)
            .collect()
    }

    fn token(&self) -> String {
        hexadecimal(&self.fresh::<32>())
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

impl Work<'_> {
    pub(crate) fn token(&self) -> String {
        hexadecimal(&[self.chance(), self.chance(), self.chance()].concat())
    }
}

/// That a row of the list of a closed case still counts at a moment.
pub(crate) fn on_the_list_at(now: Instant) -> SimpleExpr {
    let until = || Expr::col(("scope_member", "until"));
    until().is_null().or(until().gt(now.micros()))
}

/// Makes the list of a closed case: who may know of it, how closed it is, and why.
pub(crate) async fn close_to_list(
    work: &mut Work<'_>,
    was: Option<ScopeId>,
    closure: Closure,
    members: BTreeSet<AccountId>,
    reason: &str,
) -> Result<ScopeId, Error> {
    if was.is_some() {
        return Err(Error::Refused(Refusal::of("members", "It is closed already.").into()));
    }
    for member in &members {
        let known = work
            .load::<Accounts>(member.uuid())
            .await
            .map(|held| held.record.active);
        if !matches!(known, Ok(true)) {
            return Err(Error::Refused(
                Refusal::of("members", "Choose people who still have an account.").into(),
            ));
        }
    }
    let id = ScopeId::new(work.now, work.chance());
    let scope = Scope::close(id, closure, members, reason, work.now)?;
    work.put::<Scopes>(None, &scope).await?;
    Ok(scope.id)
}
