//! What the pages of a case show: the investigation as a whole, a person, and the tasks of whoever asks.

use domain::children::Children;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::disclosure::Disclosures;
use domain::documents::Documents;
use domain::exhibits::Exhibits;
use domain::ids::{InvestigationId, PersonId, ReferralId, ScopeId};
use domain::investigations::{Investigations, Occasion};
use domain::notes::Notes;
use domain::on_call::Callouts;
use domain::people::People;
use domain::record::{Record, Room as _};
use domain::resolutions::Resolutions;
use domain::safeguarding::{DesignatedOfficerReferrals, SocialCareReferrals, StrategyDiscussions};
use domain::time::Instant;
use domain::warrants::Warrants;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::deadlines::{TaskRow, Whose};
use crate::identity::Candidate;
use crate::matches::{Matches, consulted};
use crate::options::{Choice, Options};
use crate::referrals::{QUEUE_COLUMNS, QueueRow, read_row, within_scopes};
use crate::rooms::{Of, person_ref};
use crate::{Action, Actor, Casework, Error, Resource};

/// An investigation with everything in it that the viewer may see.
#[derive(Clone, Debug)]
pub struct CasePage {
    /// The investigation.
    pub investigation: Record<Investigations>,
    /// Its referrals.
    pub referrals: Vec<QueueRow>,
    /// Everybody in it, by id.
    pub persons: BTreeMap<PersonId, Record<People>>,
    /// Its children.
    pub children: Vec<Record<Children>>,
    /// Families referred to social care.
    pub social_care: Vec<Record<SocialCareReferrals>>,
    /// Strategy discussions.
    pub discussions: Vec<Record<StrategyDiscussions>>,
    /// Referrals to the designated officer.
    pub designated_officer: Vec<Record<DesignatedOfficerReferrals>>,
    /// Warrants.
    pub warrants: Vec<Record<Warrants>>,
    /// Arrests and voluntary interviews.
    pub custody: Vec<Record<Custody>>,
    /// Exhibits.
    pub exhibits: Vec<Record<Exhibits>>,
    /// Call-outs that belong to it.
    pub callouts: Vec<Record<Callouts>>,
    /// Cases against its suspects.
    pub prosecutions: Vec<Record<Prosecutions>>,
    /// Notes on it.
    pub notes: Vec<Record<Notes>>,
    /// Documents, taken as their text.
    pub documents: Vec<Record<Documents>>,
    /// Addresses on the network that were resolved for it.
    pub resolutions: Vec<Record<Resolutions>>,
    /// Its unused material.
    pub disclosures: Vec<Record<Disclosures>>,
    /// What is missing, the most urgent first.
    pub tasks: Vec<TaskRow>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

impl CasePage {
    /// The names of what is on the page, for the answers that refer to it.
    pub fn named(&self) -> Options {
        let named = |reference: &str, id: Uuid, title: String| (id, format!("{title} ({reference})"));
        let children: Vec<Choice> = self
            .children
            .iter()
            .map(|child| named(&child.reference, child.id.uuid(), child.opening.called.clone()))
            .collect();
        let persons: Vec<Choice> = self
            .persons
            .values()
            .map(|person| named(&person.reference, person.id.uuid(), person.name()))
            .collect();
        let mut records = [children.clone(), persons.clone()].concat();
        records.extend(self.referrals.iter().map(|row| (row.id.uuid(), row.reference.clone())));
        let discussion =
            |discussion: &Record<StrategyDiscussions>| (discussion.id.uuid(), discussion.reference.clone());
        records.extend(self.discussions.iter().map(discussion));
        Options {
            reference: Some(self.investigation.reference.clone()),
            accounts: self.people.clone(),
            persons,
            children,
            records,
            warrants: self
                .warrants
                .iter()
                .map(|warrant| named(&warrant.reference, warrant.id.uuid(), warrant.opening.premises.clone()))
                .collect(),
            ..Options::default()
        }
    }
}

/// A person with the cases that they are in: id, reference, title, as what; and the names of those to whom they are tied.
#[derive(Clone, Debug)]
pub struct Who {
    /// The person.
    pub person: Record<People>,
    /// The cases.
    pub cases: Vec<(Uuid, String, String, String)>,
    /// The names.
    pub tied: BTreeMap<PersonId, String>,
}

/// A person with where they are known.
#[derive(Clone, Debug)]
pub struct PersonPage {
    /// The person.
    pub person: Record<People>,
    /// The cases that they are in: id, reference, title, as what.
    pub cases: Vec<(Uuid, String, String, String)>,
    /// Who may be the same human.
    pub candidates: Vec<Candidate>,
    /// Where else their identifiers are known, of what the viewer may be told.
    pub matches: Matches,
    /// The names of those to whom they are tied.
    pub tied: BTreeMap<PersonId, String>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

impl Casework {
    /// An investigation with all that is in it, as one journal entry.
    pub async fn investigation(&self, actor: &Actor, id: InvestigationId) -> Result<CasePage, Error> {
        let investigation = self.read::<Investigations>(actor, id.uuid()).await?;
        let mut page = CasePage {
            referrals: self.referrals_of(actor, id).await?,
            persons: BTreeMap::new(),
            children: self.all_of::<Children>(actor, id).await?,
            social_care: self.all_of::<SocialCareReferrals>(actor, id).await?,
            discussions: self.all_of::<StrategyDiscussions>(actor, id).await?,
            designated_officer: self.all_of::<DesignatedOfficerReferrals>(actor, id).await?,
            warrants: self.all_of::<Warrants>(actor, id).await?,
            custody: self.all_of::<Custody>(actor, id).await?,
            exhibits: self.all_of::<Exhibits>(actor, id).await?,
            callouts: self.callouts_of(actor, id).await?,
            prosecutions: self.all_of::<Prosecutions>(actor, id).await?,
            notes: self.all_of::<Notes>(actor, id).await?,
            documents: self.all_of::<Documents>(actor, id).await?,
            resolutions: self.all_of::<Resolutions>(actor, id).await?,
            disclosures: self.all_of::<Disclosures>(actor, id).await?,
            tasks: self.tasks_of(actor, Whose::Case(id)).await?,
            people: self.all_accounts().await?,
            investigation,
        };
        let mut wanted: Vec<PersonId> = page
            .investigation
            .people()
            .into_iter()
            .map(|(person, _)| person)
            .collect();
        wanted.extend(page.children.iter().map(|child| child.opening.person));
        for person in wanted {
            if let Some(held) = self.database().load::<Of<People>>(person.uuid()).await?
                && actor.may_know_of(held.record.scope)
            {
                page.persons.insert(person, held.record);
            }
        }
        let mut seen = vec![(Investigations::NAME, id.uuid())];
        seen.extend(page.children.iter().map(|child| (Children::NAME, child.id.uuid())));
        seen.extend(page.persons.keys().map(|person| (People::NAME, person.uuid())));
        self.look(actor, "investigation.read", seen).await?;
        Ok(page)
    }

    /// The call-outs of a case, for those who may see them.
    async fn callouts_of(&self, actor: &Actor, id: InvestigationId) -> Result<Vec<Record<Callouts>>, Error> {
        if self.may(actor, Action::ReadOnCall) {
            self.all_of::<Callouts>(actor, id).await
        } else {
            Ok(Vec::new())
        }
    }

    async fn referrals_of(&self, actor: &Actor, id: InvestigationId) -> Result<Vec<QueueRow>, Error> {
        let mut select = Query::select();
        select.columns(QUEUE_COLUMNS).from("referral");
        select.and_where(Expr::col("investigation").eq(id.uuid()));
        within_scopes(&mut select, "referral", actor);
        select.order_by("received", Order::Asc);
        let rows = self.database().reader().query_all(&select).await?;
        let mut rows = rows.iter().map(read_row).collect::<Result<Vec<_>, _>>()?;
        rows.retain(|row| actor.may_know_of(row.scope));
        Ok(rows)
    }

    /// Names the referral whose assessment ends a task: the first of the case, for no step of the case itself ends one.
    pub(crate) async fn name_referrals(&self, actor: &Actor, tasks: &mut [TaskRow]) -> Result<(), Error> {
        let assess = |task: &TaskRow| {
            let asks = |occasion: &Occasion| occasion.task() == task.what;
            task.room == Investigations::NAME && Occasion::ALL.iter().any(asks)
        };
        let cases: BTreeSet<Uuid> = tasks
            .iter()
            .filter(|task| assess(task))
            .map(|task| task.record)
            .collect();
        if cases.is_empty() || !self.may(actor, Action::AssessRisk) {
            return Ok(());
        }
        let mut select = Query::select();
        select.columns(["id", "investigation", "scope"]).from("referral");
        select.and_where(Expr::col("investigation").is_in(cases));
        within_scopes(&mut select, "referral", actor);
        select.order_by("received", Order::Asc).order_by("id", Order::Asc);
        let mut first: BTreeMap<Uuid, ReferralId> = BTreeMap::new();
        for row in self.database().reader().query_all(&select).await? {
            let scope = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
            if actor.may_know_of(scope) {
                let referral = ReferralId::from(row.try_get::<Uuid>("", "id")?);
                first.entry(row.try_get("", "investigation")?).or_insert(referral);
            }
        }
        for task in tasks.iter_mut().filter(|task| assess(task)) {
            task.referral = first.get(&task.record).copied();
        }
        Ok(())
    }

    /// A person with the cases that they are in and those who may be the same human.
    pub async fn person(&self, actor: &Actor, id: PersonId) -> Result<PersonPage, Error> {
        let person = self.read::<People>(actor, id.uuid()).await?;
        let candidates = self.candidates(actor, &person).await?;
        let cases = self.cases_of(actor, &person).await?;
        let tied = self.tied_to(actor, &person).await?;
        let matches = self.matches_of(actor, &person_ref(id)).await?;
        let people = self.all_accounts().await?;
        let mut seen = vec![(People::NAME, id.uuid())];
        seen.extend(
            candidates
                .iter()
                .map(|candidate| (People::NAME, candidate.person.id.uuid())),
        );
        seen.extend(consulted(&matches.rows));
        let mut met = BTreeSet::new();
        seen.retain(|one| met.insert(*one));
        self.look(actor, "person.read", seen).await?;
        Ok(PersonPage {
            person,
            cases,
            candidates,
            matches,
            tied,
            people,
        })
    }

    /// Who a person is, without where else they may be known: for pages that show no more, and journal no more.
    pub async fn who(&self, actor: &Actor, id: PersonId) -> Result<Who, Error> {
        let person = self.read::<People>(actor, id.uuid()).await?;
        let cases = self.cases_of(actor, &person).await?;
        let tied = self.tied_to(actor, &person).await?;
        self.look(actor, "person.read", vec![(People::NAME, id.uuid())]).await?;
        Ok(Who { person, cases, tied })
    }

    /// The names of those to whom a person is tied, of whom the actor may know.
    async fn tied_to(&self, actor: &Actor, person: &Record<People>) -> Result<BTreeMap<PersonId, String>, Error> {
        let mut tied = BTreeMap::new();
        for event in person.standing() {
            if let domain::people::PersonStep::Tied { to, .. } = &event.step
                && let Some(held) = self.database().load::<Of<People>>(to.uuid()).await?
                && actor.may_know_of(held.record.scope)
            {
                tied.insert(*to, held.record.name());
            }
        }
        Ok(tied)
    }

    /// The cases that a person is in, as suspect, as child, or because they were added there.
    async fn cases_of(
        &self,
        actor: &Actor,
        person: &Record<People>,
    ) -> Result<Vec<(Uuid, String, String, String)>, Error> {
        let mut cases: BTreeMap<Uuid, (String, String, String)> = BTreeMap::new();
        for (room, words) in [
            ("person", "In the case"),
            ("custody", "Arrested or interviewed"),
            ("child", "Child"),
        ] {
            let owner = if room == "person" { "id" } else { "person" };
            let mut select = Query::select();
            select.columns([
                ("investigation", "id"),
                ("investigation", "reference"),
                ("investigation", "title"),
            ]);
            select.from(room);
            select.inner_join(
                "investigation",
                Expr::col(("investigation", "id")).equals((room, "investigation")),
            );
            select.and_where(Expr::col((room, owner)).eq(person.id.uuid()));
            within_scopes(&mut select, "investigation", actor);
            within_scopes(&mut select, room, actor);
            for row in self.database().reader().query_all(&select).await? {
                let case = (
                    row.try_get("", "reference")?,
                    row.try_get("", "title")?,
                    words.to_owned(),
                );
                cases.insert(row.try_get("", "id")?, case);
            }
        }
        Ok(cases
            .into_iter()
            .map(|(id, (reference, title, words))| (id, reference, title, words))
            .collect())
    }
}

/// A child that was linked lately, as a supervisor's work shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedChild {
    /// The child's record.
    pub id: Uuid,
    /// How lists name the child.
    pub called: String,
    /// When the child was linked.
    pub at: Instant,
    /// The case: id, reference, title.
    pub case: (Uuid, String, String),
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// For how many hours a linked child is told to every supervisor, and for how many to the one of its case who has not looked.
const LINKED_HOURS: (i64, i64) = (24, 24 * 7);

impl Casework {
    /// Children who were linked lately and at whose case the actor has not looked since: those of the last day of every case,
    /// and those of the last week where the actor supervises it. So a duty supervisor hears of each at once.
    pub async fn children_linked_lately(&self, actor: &Actor) -> Result<Vec<LinkedChild>, Error> {
        self.ask(actor, Action::LookAtFlag, Resource::default())?;
        let now = self.now();
        let child = |column: &'static str| Expr::col((Children::NAME, column));
        let looked = || Expr::col(("case_look", "at"));
        let mut select = Query::select();
        for column in ["id", "title", "opened", "scope"] {
            select.column((Children::NAME, column));
        }
        for (column, name) in [
            ("id", "case_id"),
            ("reference", "case_reference"),
            ("title", "case_title"),
        ] {
            select.expr_as(Expr::col(("investigation", column)), name);
        }
        select.from(Children::NAME);
        select.inner_join(
            "investigation",
            Expr::col(("investigation", "id")).equals((Children::NAME, "investigation")),
        );
        select.left_join(
            "case_look",
            Cond::all()
                .add(Expr::col(("case_look", "investigation")).equals((Children::NAME, "investigation")))
                .add(Expr::col(("case_look", "account")).eq(actor.account.uuid())),
        );
        let of_mine = Expr::col(("investigation", "supervisor")).eq(actor.account.uuid());
        let today = child("opened").gte(now.plus_hours(-LINKED_HOURS.0).micros());
        select
            .and_where(child("opened").gte(now.plus_hours(-LINKED_HOURS.1).micros()))
            .and_where(today.or(of_mine))
            .and_where(
                looked()
                    .is_null()
                    .or(looked().lt(Expr::col((Children::NAME, "opened")))),
            );
        within_scopes(&mut select, Children::NAME, actor);
        select.order_by((Children::NAME, "opened"), Order::Desc).limit(20);
        let mut linked = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            linked.push(LinkedChild {
                id: row.try_get("", "id")?,
                called: row.try_get("", "title")?,
                at: Instant::from_micros(row.try_get("", "opened")?),
                case: (
                    row.try_get("", "case_id")?,
                    row.try_get("", "case_reference")?,
                    row.try_get("", "case_title")?,
                ),
                scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
            });
        }
        linked.retain(|child| actor.may_know_of(child.scope));
        let seen: Vec<_> = linked.iter().map(|child| (Children::NAME, child.id)).collect();
        if !seen.is_empty() {
            self.look(actor, "child.linked_lately", seen).await?;
        }
        Ok(linked)
    }

    /// Where the linked children of a case live or go, for whoever decides where a suspect may: each child with the places.
    pub async fn places_of_children(
        &self,
        actor: &Actor,
        case: InvestigationId,
    ) -> Result<Vec<(String, Vec<String>)>, Error> {
        self.ask(actor, Action::ReadInvestigation, Resource::default())?;
        let today = self.now().london_day();
        let (mut places, mut seen) = (Vec::new(), Vec::new());
        for child in self.all_of::<Children>(actor, case).await? {
            let held = self.database().load::<Of<People>>(child.opening.person.uuid()).await?;
            let person = held
                .map(|held| held.record)
                .filter(|person| actor.may_know_of(person.scope));
            if let Some(person) = person {
                seen.push((People::NAME, person.id.uuid()));
                places.push((child.opening.called.clone(), person.is_found_at(today)));
            }
        }
        if !seen.is_empty() {
            self.look(actor, "child.places_read", seen).await?;
        }
        Ok(places)
    }
}

/// A room's name for the journal, which keeps names that live as long as the program.
pub(crate) fn room_name(room: &str) -> &'static str {
    crate::rooms::ROOMS
        .iter()
        .copied()
        .find(|name| *name == room)
        .unwrap_or("investigation")
}

/// A case as the list of cases shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Its id.
    pub id: InvestigationId,
    /// What people say.
    pub reference: String,
    /// The name of the operation.
    pub operation: String,
    /// Its state's code.
    pub state: String,
    /// The code of its kind.
    pub kind: String,
    /// The rank of its band, 0 where nothing is assessed.
    pub band: i64,
    /// When its first referral was received.
    pub received: Instant,
    /// The officer in the case.
    pub officer: Uuid,
    /// How many children are linked, and for how many nothing is recorded as done.
    pub children: (i64, i64),
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// What of the cases somebody wants to see. The filter is the URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Only in this state; nothing for those that are not closed.
    pub state: Option<domain::investigations::InvestigationState>,
    /// Only those of this officer.
    pub officer: Option<domain::ids::AccountId>,
}

/// A place in the list of cases, from which the next page goes on: waiting children first, band, receipt, id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CasePlace {
    /// 0 where a child waits, else 1.
    pub calm: i64,
    /// 4 less the rank of the band.
    pub band_order: i64,
    /// When received, in microseconds.
    pub received: i64,
    /// The case.
    pub id: Uuid,
}

/// A page of the list of cases.
#[derive(Clone, Debug)]
pub struct Cases {
    /// The rows: a child with nothing done first, then the higher band, then the older.
    pub rows: Vec<CaseRow>,
    /// Where the next page begins.
    pub next: Option<CasePlace>,
    /// Everybody's name.
    pub people: Vec<AccountRow>,
}

const CALM: &str = "CASE WHEN EXISTS (SELECT 1 FROM child WHERE child.investigation = investigation.id \
                    AND child.state = 'linked') THEN 0 ELSE 1 END";
const WAITING: &str =
    "(SELECT count(*) FROM child WHERE child.investigation = investigation.id AND child.state = 'linked')";
const LINKED: &str = "(SELECT count(*) FROM child WHERE child.investigation = investigation.id)";

impl Casework {
    /// The cases in the order in which they should be worked. One journal entry holds all the ids that are shown.
    pub async fn cases(&self, actor: &Actor, filter: &CaseFilter, after: Option<CasePlace>) -> Result<Cases, Error> {
        self.ask(actor, Action::ReadInvestigation, Resource::default())?;
        let order = || {
            [
                Expr::cust(CALM),
                Expr::cust("4 - band"),
                Expr::col("received"),
                Expr::col("id"),
            ]
        };
        let mut select = Query::select();
        select.columns([
            "id",
            "reference",
            "title",
            "state",
            "kind",
            "band",
            "received",
            "officer",
            "scope",
        ]);
        select
            .expr_as(Expr::cust(LINKED), "children")
            .expr_as(Expr::cust(WAITING), "waiting");
        select.from(Investigations::NAME);
        within_scopes(&mut select, "investigation", actor);
        match filter.state {
            Some(state) => select.and_where(Expr::col("state").eq(state.code())),
            None => select.and_where(Expr::col("state").ne("closed")),
        };
        if let Some(officer) = filter.officer {
            select.and_where(Expr::col("officer").eq(officer.uuid()));
        }
        if let Some(place) = after {
            let here = [
                Expr::value(place.calm),
                Expr::value(place.band_order),
                Expr::value(place.received),
                Expr::value(place.id),
            ];
            select.and_where(Expr::tuple(order()).gt(Expr::tuple(here)));
        }
        for expression in order() {
            select.order_by_expr(expression, Order::Asc);
        }
        select.limit(crate::cases::LIST_PAGE + 1);
        let mut rows = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            rows.push(CaseRow {
                id: InvestigationId::from(row.try_get::<Uuid>("", "id")?),
                reference: row.try_get("", "reference")?,
                operation: row.try_get("", "title")?,
                state: row.try_get("", "state")?,
                kind: row.try_get("", "kind")?,
                band: row.try_get("", "band")?,
                received: Instant::from_micros(row.try_get("", "received")?),
                officer: row.try_get("", "officer")?,
                children: (row.try_get("", "children")?, row.try_get("", "waiting")?),
                scope: row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from),
            });
        }
        rows.retain(|row| actor.may_know_of(row.scope));
        let more = rows.len() as u64 > crate::cases::LIST_PAGE;
        rows.truncate(usize::try_from(crate::cases::LIST_PAGE).unwrap_or(usize::MAX));
        let next = rows.last().filter(|_| more).map(|row| CasePlace {
            calm: i64::from(row.children.1 == 0),
            band_order: 4 - row.band,
            received: row.received.micros(),
            id: row.id.uuid(),
        });
        let people = self.all_accounts().await?;
        let seen = rows.iter().map(|row| (Investigations::NAME, row.id.uuid())).collect();
        self.look(actor, "investigation.listed", seen).await?;
        Ok(Cases { rows, next, people })
    }
}
