//! The one way in: [`Casework::execute`] for a change, [`Casework::look`] for what was seen.

use domain::access::Role;
use domain::ids::{AccountId, ReferralId, ScopeId};
use domain::journal::Operation;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;
use store::{Chance, Clock, Database, Draft, Fact, Held, Kind, StoreError, Unit};
use uuid::Uuid;

use crate::board::KeptBoard;
use crate::figures::Kept;
use crate::on_call::Reminded;
use crate::{Action, Error, Permission, Resource};

/// Who is acting, with what the rules of permission read about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Their account; nil for the program itself.
    pub account: AccountId,
    /// Their sign-in name.
    pub name: String,
    /// How colleagues read them.
    pub display: String,
    /// What they do here.
    pub roles: BTreeSet<Role>,
    /// The closed cases on whose list they are.
    pub scopes: BTreeSet<ScopeId>,
    /// The council for whose team a partner signs in.
    pub council: Option<String>,
    /// The system account through which they were named, as with `--as` on the command line.
    pub via: Option<Uuid>,
}

/// The middle floor of a running program.
#[derive(Clone)]
pub struct Casework {
    database: Database,
    clock: Arc<dyn Clock>,
    chance: Arc<dyn Chance>,
    permission: Arc<Permission>,
    kept_figures: Kept,
    reminded: Reminded,
    kept_board: KeptBoard,
    package_key: Option<PathBuf>,
}

/// How many commands share a transaction at most, and for how long, in microseconds, the next of them is begun: whoever
/// waits for the write lock is to wait no longer than 20 ms, on a slow machine too.
const SOME: usize = 5;
const SOME_MICROS: i64 = 6_000;

/// A kind of record that belongs to a referral and is closed together with it.
pub(crate) trait BelongsToReferral: Kind {
    /// Its table, with the columns `id` and `referral`.
    const TABLE: &'static str;
    /// Puts it into a closed case.
    fn close(record: &mut Self::Record, scope: ScopeId);
}

/// Closes every record of a kind that belongs to a referral.
pub(crate) async fn close_all<K: BelongsToReferral>(
    work: &mut Work<'_>,
    referral: ReferralId,
    scope: ScopeId,
) -> Result<(), Error> {
    let mut select = Query::select();
    select
        .column("id")
        .from(K::TABLE)
        .and_where(Expr::col("referral").eq(referral.uuid()));
    for row in work.unit().transaction().query_all(&select).await? {
        let held = work.load::<K>(row.try_get::<Uuid>("", "id")?).await?;
        let mut record = held.record.clone();
        K::close(&mut record, scope);
        work.put::<K>(Some(&held), &record).await?;
    }
    Ok(())
}

/// A change, as a plain typed value.
pub trait Command: Serialize + Send {
    /// What the change leads to: the id of what was made, or nothing.
    type Done: Serialize + DeserializeOwned + Send;
    /// Loads what the rule needs, asks permission, lets `domain` decide, and hands the changed records to the work.
    fn apply(self, work: &mut Work<'_>) -> impl Future<Output = Result<Self::Done, Error>> + Send;
}

/// A command at work: its transaction, its actor, its moment.
pub struct Work<'a> {
    casework: &'a Casework,
    unit: Unit,
    /// Who acts.
    pub actor: &'a Actor,
    /// When, for every rule of this command.
    pub now: Instant,
    permitted: bool,
    reaches: bool,
    event: Option<(Operation, &'static str)>,
    people: Vec<Uuid>,
    seen: Vec<(&'static str, Uuid)>,
    recipient: Option<String>,
    erased: bool,
}

impl Work<'_> {
    /// Asks permission. A record that the actor may not know of is not there.
    pub fn ask(&mut self, action: Action, resource: Resource) -> Result<(), Error> {
        self.casework.ask(self.actor, action, resource)?;
        self.permitted = true;
        Ok(())
    }
    /// Lets the program itself go on, where no policy speaks of it. Only commands that have checked that it is the program
    /// call this.
    pub(crate) fn permit_program(&mut self) {
        self.permitted = true;
    }
    /// Asks permission for what was sent to a council.
    pub(crate) fn ask_for_council(&mut self, action: Action, council: &str) -> Result<(), Error> {
        self.casework.ask_for_council(self.actor, action, council)?;
        self.permitted = true;
        Ok(())
    }
    /// Lets what is said of one record reach those that it is about, behind whatever list they are: what a council answers
    /// concerns the child, and need-to-know yields to protecting one.
    pub(crate) fn reach_what_it_is_about(&mut self) {
        self.reaches = true;
    }
    /// Whether a record that a command adds to along the way is one that it may reach.
    pub(crate) fn may_reach(&self, scope: Option<ScopeId>) -> bool {
        self.reaches || self.actor.may_know_of(scope)
    }
    /// The last version of a record; a record that is not there is an error.
    pub async fn load<K: Kind>(&self, id: Uuid) -> Result<Held<K::Record>, Error> {
        self.unit.load::<K>(id).await?.ok_or(Error::NotThere)
    }
    /// Writes a record.
    pub async fn put<K: Kind>(&mut self, before: Option<&Held<K::Record>>, after: &K::Record) -> Result<i64, Error> {
        Ok(self.unit.put::<K>(before, after, self.casework.chance.as_ref()).await?)
    }
    /// Writes several new records of a kind, for the price of one.
    pub async fn put_new<K: Kind>(&mut self, records: &[K::Record]) -> Result<(), Error> {
        Ok(self.unit.put_new::<K>(records, self.casework.chance.as_ref()).await?)
    }
    /// Ten fresh bytes for an id.
    pub fn chance(&self) -> [u8; 10] {
        let mut bytes = [0; 10];
        self.casework.chance.fill(&mut bytes);
        bytes
    }
    /// The next spoken reference of a series.
    pub async fn next_reference(&self, letter: char) -> Result<String, Error> {
        Ok(self.unit.next_reference(letter, self.now).await?)
    }
    /// Says that a record was looked at, without being written.
    pub fn saw(&mut self, kind: &'static str, id: Uuid) {
        self.seen.push((kind, id));
    }
    /// Names a person whom this concerns, for the journal.
    pub fn concerns(&mut self, person: Option<domain::ids::PersonId>) {
        self.people.extend(person.map(domain::ids::PersonId::uuid));
    }
    /// Says that this tells somebody outside something: the entry is a disclosure to them.
    pub(crate) fn discloses_to(&mut self, recipient: String) {
        self.recipient = Some(recipient);
    }
    /// Removes records for good, what others refer to last. The entry is an erasure, and names them.
    pub(crate) async fn erase(&mut self, records: Vec<(&'static str, Uuid)>) -> Result<(), Error> {
        let chance = self.casework.chance.clone();
        self.unit
            .erase(&records, &crate::records::AllKinds, chance.as_ref())
            .await?;
        self.seen.extend(records);
        self.erased = true;
        Ok(())
    }
    /// Undoes every fact that an earlier entry wrote.
    pub fn undo(&mut self, entry: i64) {
        self.unit.undo_facts_of(entry);
    }
    /// Says what the journal will call this.
    pub fn journal(&mut self, operation: Operation, event: &'static str) {
        self.event = Some((operation, event));
    }
    /// Adds a fact for figures, on the London day of a moment.
    pub fn note(&mut self, kind: &'static str, subject: Uuid, at: Instant, attributes: BTreeMap<&'static str, String>) {
        let day = at
            .london_day()
            .since(jiff::civil::date(1970, 1, 1))
            .map_or(0, |span| i64::from(span.get_days()));
        self.unit.note(Fact {
            kind,
            subject,
            day,
            attributes,
        });
    }
    /// For a room's own tables that are no record's projection.
    pub fn unit(&self) -> &Unit {
        &self.unit
    }
}

impl Casework {
    /// Starts on a database. The key of references is made on the first start, and rows that other rules made are made anew.
    pub async fn start(database: Database, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>) -> Result<Self, Error> {
        let casework = Self {
            database,
            clock,
            chance,
            permission: Arc::new(Permission::read()?),
            kept_figures: Kept::default(),
            reminded: Reminded::default(),
            kept_board: KeptBoard::default(),
            package_key: None,
        };
        if casework.database.setting("reference_key").await?.is_none() {
            let mut key = vec![0; 32];
            casework.chance.fill(&mut key);
            let unit = casework.database.begin().await?;
            unit.set_once("reference_key", key).await?;
            unit.commit_unjournalled().await?;
        }
        casework.follow_the_rules().await?;
        Ok(casework)
    }

    /// The program itself, which acts when nobody is signed in: the first start, the demo, a job.
    pub fn program() -> Actor {
        Actor {
            account: AccountId::from(Uuid::nil()),
            name: "safeward".to_owned(),
            display: "Safeward".to_owned(),
            roles: BTreeSet::new(),
            scopes: BTreeSet::new(),
            council: None,
            via: None,
        }
    }

    /// The same, opening sealed packages with the key in a file.
    #[must_use]
    pub fn opening_packages_with(mut self, key: Option<PathBuf>) -> Self {
        self.package_key = key;
        self
    }

    /// The file of the key that opens sealed packages.
    pub(crate) fn package_key(&self) -> Option<&PathBuf> {
        self.package_key.as_ref()
    }

    /// What time it is.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// The database, for those on this floor and for the journal's check.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Figures that were counted and still hold.
    pub(crate) fn kept_figures(&self) -> &Kept {
        &self.kept_figures
    }

    /// The board as it was last counted.
    pub(crate) fn kept_board(&self) -> &KeptBoard {
        &self.kept_board
    }

    /// Which children each person was shown.
    pub(crate) fn reminded(&self) -> &Reminded {
        &self.reminded
    }

    /// Fresh bytes that nobody can guess.
    pub fn fresh<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.chance.fill(&mut bytes);
        bytes
    }

    /// Whether the actor may do this.
    pub fn may(&self, actor: &Actor, action: Action) -> bool {
        self.permission.allows(actor, action, Resource::default())
    }

    /// Asks permission: first for the action, then for the record, which is not there for whoever may not know of it.
    pub fn ask(&self, actor: &Actor, action: Action, resource: Resource) -> Result<(), Error> {
        if !self.permission.allows(actor, action, Resource::default()) {
            return Err(Error::NotAllowed(action));
        }
        if resource.scope.is_some() && !self.permission.allows(actor, action, resource) {
            return Err(Error::NotThere);
        }
        Ok(())
    }

    /// Asks permission for what was sent to a council. What was sent to another is not there.
    pub fn ask_for_council(&self, actor: &Actor, action: Action, council: &str) -> Result<(), Error> {
        if !self.permission.allows(actor, action, Resource::default()) {
            return Err(Error::NotAllowed(action));
        }
        if !self.permission.allows_for_council(actor, action, council) {
            return Err(Error::NotThere);
        }
        Ok(())
    }

    /// Applies a command: permission, rule, record, version, facts and journal entry, all or nothing.
    pub async fn execute<C: Command>(&self, actor: &Actor, command: C) -> Result<C::Done, Error> {
        self.apply(actor, command, None).await
    }

    /// Applies the command of a form that carries a key of its own: sent twice, it is done once.
    pub async fn execute_once<C: Command>(&self, actor: &Actor, key: Uuid, command: C) -> Result<C::Done, Error> {
        self.apply(actor, command, Some(key)).await
    }

    /// Applies commands of one sort one after the other in one transaction, each whole or not at all and with an entry of its
    /// own, for as long as others can be kept waiting: at least the first, and so many more as fit. What was applied is
    /// taken off the front, and a refusal stands where it came. Nothing is done before this returns.
    pub(crate) async fn execute_some<C: Command>(
        &self,
        actor: &Actor,
        commands: &mut VecDeque<C>,
    ) -> Result<Vec<Result<C::Done, Error>>, Error> {
        let mut unit = self.database.begin().await?;
        let begun = self.clock.now();
        let mut answers = Vec::new();
        while answers.len() < SOME && self.clock.now().micros() - begun.micros() < SOME_MICROS {
            let Some(command) = commands.pop_front() else {
                break;
            };
            unit.mark().await?;
            let answer;
            (unit, answer) = self.decide(actor, unit, command).await;
            answers.push(match answer {
                Ok((done, draft)) => {
                    unit.entry(draft);
                    Ok(done)
                }
                Err(error @ Error::Refused(_)) => {
                    unit.undo().await?;
                    Err(error)
                }
                Err(error) => return Err(error),
            });
        }
        unit.commit_entries().await?;
        Ok(answers)
    }

    async fn apply<C: Command>(&self, actor: &Actor, command: C, key: Option<Uuid>) -> Result<C::Done, Error> {
        let unit = self.database.begin().await?;
        let account = actor.account.uuid();
        let json = |error: serde_json::Error| Error::Inside(error.to_string());
        let digest = match key {
            Some(_) => Sha256::digest(serde_json::to_vec(&command).map_err(json)?).to_vec(),
            None => Vec::new(),
        };
        if let Some(key) = key
            && let Some((earlier, result)) = unit.submitted(account, key).await?
        {
            return if earlier == digest {
                serde_json::from_str(&result).map_err(json)
            } else {
                Err(Error::SentBefore)
            };
        }
        let (unit, answer) = self.decide(actor, unit, command).await;
        let (done, draft) = answer?;
        if let Some(key) = key {
            let result = serde_json::to_string(&done).map_err(json)?;
            unit.remember(account, key, &digest, &result, draft.at).await?;
        }
        let erases = draft.operation == Operation::Erasure;
        match unit.commit(draft).await {
            Ok(_) if erases => {
                self.database.settle_erasure().await?;
                Ok(done)
            }
            Ok(_) => Ok(done),
            Err(StoreError::LostRace { .. }) => Err(Error::Changed { now: 0 }),
            Err(error) => Err(error.into()),
        }
    }

    /// Lets a command do its work in a transaction, and says what its entry is to be.
    async fn decide<C: Command>(
        &self,
        actor: &Actor,
        unit: Unit,
        command: C,
    ) -> (Unit, Result<(C::Done, Draft), Error>) {
        let now = self.clock.now();
        let mut work = Work {
            casework: self,
            unit,
            actor,
            now,
            permitted: false,
            reaches: false,
            event: None,
            people: Vec::new(),
            seen: Vec::new(),
            recipient: None,
            erased: false,
        };
        let answer = command.apply(&mut work).await;
        let Work {
            unit,
            permitted,
            event,
            people,
            seen,
            recipient,
            erased,
            ..
        } = work;
        let answer = answer.and_then(|done| {
            let Some((operation, event)) = event.filter(|_| permitted) else {
                return Err(Error::Inside(
                    "a command neither asked permission nor said what it did".to_owned(),
                ));
            };
            let operation = match (&recipient, erased) {
                (_, true) => Operation::Erasure,
                (Some(_), false) => Operation::Disclosure,
                (None, false) => operation,
            };
            let draft = Draft {
                at: now,
                actor: actor.account.uuid(),
                via: actor.via,
                operation,
                event: event.to_owned(),
                seen,
                people,
                recipient,
            };
            Ok((done, draft))
        });
        (unit, answer)
    }

    /// Journals that records were looked at, before they are shown. No entry, no page.
    pub async fn look(&self, actor: &Actor, event: &'static str, seen: Vec<(&'static str, Uuid)>) -> Result<(), Error> {
        let draft = consultation(actor, self.clock.now(), event, seen);
        Ok(self.database.consult(draft, self.clock.as_ref()).await?)
    }

    /// Journals that records were handed to somebody outside, before they are: which, whom they concern, to whom.
    pub(crate) async fn disclose(
        &self,
        actor: &Actor,
        event: &'static str,
        seen: Vec<(&'static str, Uuid)>,
        people: Vec<Uuid>,
        recipient: &str,
    ) -> Result<(), Error> {
        let draft = Draft {
            operation: Operation::Disclosure,
            people,
            recipient: Some(recipient.to_owned()),
            ..consultation(actor, self.clock.now(), event, seen)
        };
        Ok(self.database.consult(draft, self.clock.as_ref()).await?)
    }
}

/// The entry of a consultation.
pub(crate) fn consultation(actor: &Actor, at: Instant, event: &str, seen: Vec<(&'static str, Uuid)>) -> Draft {
    Draft {
        at,
        actor: actor.account.uuid(),
        via: actor.via,
        operation: Operation::Consultation,
        event: event.to_owned(),
        seen,
        people: Vec::new(),
        recipient: None,
    }
}
