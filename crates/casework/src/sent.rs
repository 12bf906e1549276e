//! What was sent to a council, as its team sees it, and what the team answers.
//!
//! A council's team has the access, not one worker: whoever signs in for it sees every referral that was sent there, and
//! nothing else of ours. What they see is the referral as it stands: whether the family may be contacted, what we ask and
//! know, who is held by which conditions. It is theirs whatever list the case is behind, for it was sent to them; each reading
//! is journalled as a disclosure to the council. What they add is an event of the referral, made by them, and reaches the
//! children it is about.

use domain::children::Children;
use domain::custody::Custody;
use domain::ids::SocialCareReferralId;
use domain::investigations::Investigations;
use domain::journal::Operation;
use domain::on_call::Desk;
use domain::papers::{CaseFile, Drawn, Making, Paper, PaperKind, Source, social_care_referral};
use domain::people::People;
use domain::record::{Decider, Record, Room as _, Step as _};
use domain::reference::council;
use domain::safeguarding::{FamilyContact, SocialCareReferrals, SocialCareState, SocialCareStep};
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::cases::{CaseRoom, note_all, recorded};
use crate::on_call::OnDuty;
use crate::rooms::Of;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// The steps of a referral that its council records itself.
pub const COUNCILS_STEPS: [&str; 3] = ["received", "answered", "council_told"];
/// The desks of the police that a council may ring, by day and by night.
const COUNCILS_DESKS: [Desk; 2] = [Desk::Supervisor, Desk::UnitHead];
/// How many referrals a list shows, those that wait for an answer first.
const LISTED: u64 = 100;

/// A referral as the list of its council shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentRow {
    /// Its id.
    pub id: SocialCareReferralId,
    /// What people say.
    pub reference: String,
    /// The family, by the name it goes by.
    pub title: String,
    /// Its state.
    pub state: SocialCareState,
    /// When it was sent.
    pub sent: Instant,
    /// Whether the family may be contacted, and from when.
    pub contact: (FamilyContact, Option<Instant>),
}

/// A referral as its council reads it.
#[derive(Clone, Debug)]
pub struct SentPage {
    /// The referral.
    pub record: Record<SocialCareReferrals>,
    /// What we ask and know, as it stands.
    pub paper: Paper,
    /// The officer in the case, and their supervisor, by name.
    pub officers: (String, String),
    /// Who of the police is on duty now at the desks that a council may ring.
    pub duty: Vec<OnDuty>,
    /// Everybody, for the names of those who typed.
    pub people: Vec<AccountRow>,
}

/// Records, for a council, what became of a referral that was sent to it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AnswerSent {
    /// Which referral.
    pub id: SocialCareReferralId,
    /// What: one of [`COUNCILS_STEPS`].
    pub step: SocialCareStep,
    /// When it happened.
    pub happened: Instant,
    /// Who did it, by name; empty for whoever types.
    pub done_by: String,
}

impl Command for AnswerSent {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::AnswerSent, Resource::default())?;
        let held = work.load::<Of<SocialCareReferrals>>(self.id.uuid()).await?;
        if held.record.sent().is_none() || !COUNCILS_STEPS.contains(&self.step.code()) {
            return Err(Error::NotThere);
        }
        work.ask_for_council(Action::AnswerSent, &held.record.opening.council)?;
        let made = recorded(work, self.happened, &self.done_by);
        let mut record = held.record.clone();
        let facts = SocialCareReferrals::facts(&record, &self.step, &made);
        record.clocks = work.clocks().await?;
        let decider = Decider {
            account: work.actor.account,
            supervisor: false,
        };
        record.grow(self.step.clone(), made.clone(), &decider, held.number + 1)?;
        work.put::<Of<SocialCareReferrals>>(Some(&held), &record).await?;
        note_all(work, facts);
        work.reach_what_it_is_about();
        SocialCareReferrals::grown(work, &record, &self.step, &made).await?;
        work.journal(Operation::Alteration, "social_care_referral.answered_by_council");
        Ok(())
    }
}

impl Casework {
    /// What was sent to the actor's council, what waits for its answer first, the latest first in each.
    pub async fn sent_list(&self, actor: &Actor) -> Result<Vec<SentRow>, Error> {
        self.ask(actor, Action::ReadSent, Resource::default())?;
        let own = actor.council.as_deref().unwrap_or_default();
        self.ask_for_council(actor, Action::ReadSent, own)?;
        let answered = Expr::case(Expr::col("state").eq("answered"), 1_i64).finally(0_i64);
        let mut select = Query::select();
        select
            .columns(["id", "state", "sent"])
            .from("social_care_referral")
            .and_where(Expr::col("council").eq(own))
            .and_where(Expr::col("sent").is_not_null());
        select
            .order_by_expr(answered.into(), Order::Asc)
            .order_by("sent", Order::Desc)
            .order_by("id", Order::Asc);
        let mut listed = Vec::new();
        for row in self.database().reader().query_all(select.limit(LISTED)).await? {
            let id: Uuid = row.try_get("", "id")?;
            let held = self.database().load::<Of<SocialCareReferrals>>(id).await?;
            // Checked record by record as well: a row may lag behind no record, but a column may be wrong.
            let own = |record: &Record<SocialCareReferrals>| {
                self.ask_for_council(actor, Action::ReadSent, &record.opening.council)
                    .is_ok()
            };
            let Some(record) = held.map(|held| held.record).filter(own) else {
                continue;
            };
            let Some(sent) = record.sent() else { continue };
            listed.push(SentRow {
                id: record.id,
                reference: record.reference.clone(),
                title: SocialCareReferrals::title(&record),
                state: record.state(),
                sent,
                contact: (record.opening.contact, record.opening.not_before),
            });
        }
        let seen = listed
            .iter()
            .map(|row| ("social_care_referral", row.id.uuid()))
            .collect();
        self.disclose(actor, "sent.listed", seen, Vec::new(), &council_name(own))
            .await?;
        Ok(listed)
    }

    /// One referral that was sent to the actor's council. One that was not, or not yet, is not there.
    pub async fn sent(&self, actor: &Actor, id: SocialCareReferralId, force: &str) -> Result<SentPage, Error> {
        self.ask(actor, Action::ReadSent, Resource::default())?;
        let held = self.database().load::<Of<SocialCareReferrals>>(id.uuid()).await?;
        let held = held
            .filter(|held| held.record.sent().is_some())
            .ok_or(Error::NotThere)?;
        let own = held.record.opening.council.clone();
        self.ask_for_council(actor, Action::ReadSent, &own)?;
        let source = Source {
            record: held.record,
            version: held.number,
        };
        let making = Making {
            force: force.to_owned(),
            by: actor.display.clone(),
            at: self.now(),
            recipient: Some(council_name(&own)),
            words: self.words_in_force(PaperKind::SocialCareReferral).await?,
        };
        let people = self.all_accounts().await?;
        let file = self.file_for_council(&source.record, &people).await?;
        let Drawn {
            paper,
            used,
            people: about,
        } = social_care_referral(&making, &file, &source);
        let about = about.into_iter().map(domain::ids::PersonId::uuid).collect();
        self.disclose(actor, "sent.read", used, about, &council_name(&own))
            .await?;
        Ok(SentPage {
            record: source.record,
            paper,
            officers: (file.officer, file.supervisor),
            duty: self.on_duty_at(&COUNCILS_DESKS).await?,
            people,
        })
    }

    /// Of the case, what the referral itself is about: its children, who is suspected, and what holds them. Whatever list the
    /// case is behind, this was sent.
    async fn file_for_council(
        &self,
        referral: &Record<SocialCareReferrals>,
        accounts: &[AccountRow],
    ) -> Result<CaseFile, Error> {
        let mut file = CaseFile::default();
        for child in &referral.opening.children {
            file.children.extend(self.sent_source::<Children>(child.uuid()).await?);
        }
        let Some(case) = referral.investigation else {
            return Ok(file);
        };
        file.investigation = self.sent_source::<Investigations>(case.uuid()).await?;
        if let Some(case) = &file.investigation {
            let named = |id| accounts.iter().find(|row| row.id == id).map(|row| row.display.clone());
            file.officer = named(case.record.officer()).unwrap_or_default();
            file.supervisor = named(case.record.opening.supervisor).unwrap_or_default();
        }
        let mut select = Query::select();
        select
            .column("id")
            .from("custody")
            .and_where(Expr::col("investigation").eq(case.uuid()))
            .order_by("opened", Order::Asc);
        for row in self.database().reader().query_all(&select).await? {
            file.custody
                .extend(self.sent_source::<Custody>(row.try_get("", "id")?).await?);
        }
        for person in file.named() {
            file.people.extend(self.sent_source::<People>(person.uuid()).await?);
        }
        Ok(file)
    }

    async fn sent_source<R: CaseRoom>(&self, id: Uuid) -> Result<Option<Source<R>>, Error> {
        let held = self.database().load::<Of<R>>(id).await?;
        Ok(held.map(|held| Source {
            record: held.record,
            version: held.number,
        }))
    }
}

fn council_name(key: &str) -> String {
    council(key).map_or_else(|| key.to_owned(), |known| known.name.clone())
}
