//! Papers: made from the records of a case as whoever makes one may see them, and journalled before they are handed out. One
//! that names for whom it is made is journalled as a disclosure to them, any other as a consultation.

use domain::children::Children;
use domain::conversations::Conversations;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::disclosure::Disclosures;
use domain::entries::{EntryBlock, blocks};
use domain::exhibits::Exhibits;
use domain::ids::{InvestigationId, PersonId, ScopeId};
use domain::investigations::Investigations;
use domain::notes::Notes;
use domain::packages::Packages;
use domain::papers::{self, CaseFile, ClockKept, Drawn, MadeExhibit, Making, Pack, Paper, PaperKind, Source};
use domain::people::People;
use domain::record::Record;
use domain::risk::Band;
use domain::safeguarding::{DesignatedOfficerReferrals, SocialCareReferrals, StrategyDiscussions};
use domain::warrants::Warrants;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use uuid::Uuid;

use crate::access::AccountRow;
use crate::cases::CaseRoom;
use crate::referrals::within_scopes;
use crate::rooms::{Of, reading};
use crate::{Action, Actor, Casework, Error, Resource};

/// The board, of which there is no record.
pub const THE_BOARD: Uuid = Uuid::nil();

/// How the paper of a room is written.
type Write<R> = fn(&Making, &CaseFile, &Source<R>) -> Drawn;

/// The papers that a record gives, in the order of their list.
pub fn papers_of<R: CaseRoom>(record: &Record<R>) -> Vec<PaperKind> {
    let kinds = PaperKind::ALL.iter().copied();
    kinds
        .filter(|kind| kind.is_given_by(R::NAME, |step| record.has(step)))
        .collect()
}

impl Casework {
    /// A paper of a record, for whoever may read the record, in the name of a force. `typed` is for whom it is made: nothing
    /// for a copy that stays in the unit. A record that does not give the paper (not yet) is not there.
    pub async fn paper(
        &self,
        actor: &Actor,
        kind: PaperKind,
        record: Uuid,
        force: &str,
        typed: &str,
    ) -> Result<Paper, Error> {
        let making = Making {
            force: force.to_owned(),
            by: actor.display.clone(),
            at: self.now(),
            recipient: papers::recipient(typed)?,
            words: self.words_in_force(kind).await?,
        };
        let ask = Asked {
            casework: self,
            actor,
            kind,
            record,
            making: &making,
        };
        let Drawn { paper, used, people } = match kind {
            PaperKind::Information => ask.of::<Warrants>(papers::information).await?,
            PaperKind::SearchRecord => ask.of::<Warrants>(papers::search_record).await?,
            PaperKind::Briefing => ask.of::<Warrants>(papers::briefing).await?,
            PaperKind::SocialCareReferral => ask.of::<SocialCareReferrals>(papers::social_care_referral).await?,
            PaperKind::DesignatedOfficerReferral => {
                ask.of::<DesignatedOfficerReferrals>(papers::designated_officer_referral)
                    .await?
            }
            PaperKind::BailNotice => ask.of::<Custody>(papers::bail_notice).await?,
            PaperKind::FamilyPack => ask.of::<Custody>(papers::family_pack).await?,
            PaperKind::ChargingReport => ask.of::<Prosecutions>(papers::charging_report).await?,
            PaperKind::CaseSummary => ask.of::<Prosecutions>(papers::case_summary).await?,
            PaperKind::WitnessList => ask.of::<Prosecutions>(papers::witness_list).await?,
            PaperKind::Statement => ask.of::<People>(papers::statement).await?,
            PaperKind::ExhibitStatement => ask.of::<Exhibits>(papers::exhibit_statement).await?,
            PaperKind::ExhibitList => ask.of::<Prosecutions>(papers::exhibit_list).await?,
            PaperKind::Orders => ask.of::<Prosecutions>(papers::orders).await?,
            PaperKind::ForensicSubmission => ask.of::<Exhibits>(papers::forensic_submission).await?,
            PaperKind::ScanReport => ask.of::<Packages>(papers::scan_report).await?,
            PaperKind::HandOver => ask.of::<Investigations>(papers::hand_over).await?,
            PaperKind::UnusedSchedule => ask.of::<Disclosures>(papers::unused_schedule).await?,
            PaperKind::SensitiveSchedule => ask.of::<Disclosures>(papers::sensitive_schedule).await?,
            PaperKind::DisclosureManagement => ask.of::<Disclosures>(papers::management_document).await?,
            PaperKind::ConversationExhibit => ask.conversation_exhibit().await?,
            PaperKind::FiguresRelease => self.release_on_paper(actor, record, &making).await?,
            PaperKind::BoardPack => self.board_on_paper(actor, record, &making).await?,
        };
        match &paper.recipient {
            Some(recipient) => {
                let people = people.into_iter().map(PersonId::uuid).collect();
                self.disclose(actor, "paper.disclosed", used, people, recipient).await?;
            }
            None => self.look(actor, "paper.read", used).await?,
        }
        Ok(paper)
    }

    /// The board as a pack. There is one board, and no record of it.
    async fn board_on_paper(&self, actor: &Actor, record: Uuid, making: &Making) -> Result<Drawn, Error> {
        self.ask(actor, Action::ReadBoard, Resource::default())?;
        if record != THE_BOARD {
            return Err(Error::NotThere);
        }
        let board = self.board_shown().await?;
        let in_force = self.clocks_in_force().await?;
        let (released, release) = self.newest_release(actor).await?.unzip();
        let band = |rank: i64| Band::ALL.iter().copied().find(|band| band.rank() == rank);
        let pack = Pack {
            at: board.at,
            months: board.months.clone(),
            waiting: board.waiting.iter().map(|row| (band(row.band), row.ages)).collect(),
            children: board.children.clone(),
            late: board
                .breaches
                .iter()
                .map(|late| (late.what.clone(), late.because.clone(), late.count, late.oldest))
                .collect(),
            dealt_with: board.dealt_with.clone(),
            clocks: board
                .clocks
                .iter()
                .map(|(clock, kept)| ClockKept {
                    clock: *clock,
                    at_once: in_force.is_at_once(*clock, board.at),
                    kept: *kept,
                })
                .collect(),
            elsewhere: board
                .elsewhere
                .iter()
                .map(|row| (row.with_whom(), row.count, row.oldest))
                .collect(),
            quality: board.quality.clone(),
            released,
        };
        let mut drawn = papers::board_pack(making, &pack);
        drawn.used.extend(release.map(|id| ("figure_release", id)));
        Ok(drawn)
    }

    /// The record of a kind of paper with a spoken reference, of those that the actor may see. The board's is `board`.
    pub async fn paper_record(&self, actor: &Actor, kind: PaperKind, reference: &str) -> Result<Uuid, Error> {
        if kind == PaperKind::BoardPack {
            self.ask(actor, Action::ReadBoard, Resource::default())?;
            let named = reference.trim().eq_ignore_ascii_case("board");
            return if named { Ok(THE_BOARD) } else { Err(Error::NotThere) };
        }
        let room = reading(kind.room());
        let (read, table) = room.map_or((Action::ReadFigures, "figure_release"), |(read, _)| (read, kind.room()));
        self.ask(actor, read, Resource::default())?;
        let mut select = Query::select();
        select.column("id").from(table);
        select.and_where(Expr::col("reference").eq(reference.trim().to_uppercase()));
        if room.is_some() {
            within_scopes(&mut select, table, actor);
        }
        let row = self.database().reader().query_one(&select).await?;
        let row = row.ok_or(Error::NotThere)?;
        Ok(row.try_get::<Uuid>("", "id")?)
    }

    /// What is typed of a case into other systems, ready to be copied. Whoever copies it takes it out: it is journalled as a look
    /// at everybody in it.
    pub async fn entry_blocks(
        &self,
        actor: &Actor,
        case: InvestigationId,
    ) -> Result<(String, String, Vec<EntryBlock>), Error> {
        let investigation = self.read::<Investigations>(actor, case.uuid()).await?;
        let file = self.case_file(actor, Some(case)).await?;
        let mut seen = vec![("investigation", case.uuid())];
        seen.extend(file.people.iter().map(|source| ("person", source.record.id.uuid())));
        seen.extend(file.children.iter().map(|source| ("child", source.record.id.uuid())));
        self.look(actor, "investigation.entries_read", seen).await?;
        let title = investigation.opening.operation.clone();
        Ok((investigation.reference, title, blocks(&file)))
    }

    /// A case as somebody may see it who makes a paper. Nothing is journalled here: what the paper uses is.
    async fn case_file(&self, actor: &Actor, case: Option<InvestigationId>) -> Result<CaseFile, Error> {
        let Some(id) = case else {
            return Ok(CaseFile::default());
        };
        let kept_back = CaseFile {
            kept_back: true,
            ..CaseFile::default()
        };
        if !self.may(actor, Action::ReadInvestigation) {
            return Ok(kept_back);
        }
        let Some(investigation) = self.source::<Investigations>(actor, id.uuid()).await? else {
            return Ok(kept_back);
        };
        let accounts = self.all_accounts().await?;
        let named = |id| {
            let account = accounts.iter().find(|row: &&AccountRow| row.id == id);
            account.map(|row| row.display.clone()).unwrap_or_default()
        };
        let mut file = CaseFile {
            officer: named(investigation.record.officer()),
            supervisor: named(investigation.record.opening.supervisor),
            investigation: Some(investigation),
            children: self.sources::<Children>(actor, id).await?,
            social_care: self.sources::<SocialCareReferrals>(actor, id).await?,
            discussions: self.sources::<StrategyDiscussions>(actor, id).await?,
            warrants: self.sources::<Warrants>(actor, id).await?,
            custody: self.sources::<Custody>(actor, id).await?,
            exhibits: self.sources::<Exhibits>(actor, id).await?,
            prosecutions: self.sources::<Prosecutions>(actor, id).await?,
            notes: self.sources::<Notes>(actor, id).await?,
            ..CaseFile::default()
        };
        for person in file.named() {
            file.people.extend(self.source::<People>(actor, person.uuid()).await?);
        }
        Ok(file)
    }

    /// A record with its version, where the actor may know of it.
    async fn source<R: CaseRoom>(&self, actor: &Actor, id: Uuid) -> Result<Option<Source<R>>, Error> {
        let held = self.database().load::<Of<R>>(id).await?;
        Ok(held
            .filter(|held| actor.may_know_of(held.record.scope))
            .map(|held| Source {
                record: held.record,
                version: held.number,
            }))
    }

    /// Every record of a room in an investigation that the actor may know of, in the order in which they were opened.
    async fn sources<R: CaseRoom>(&self, actor: &Actor, case: InvestigationId) -> Result<Vec<Source<R>>, Error> {
        let mut select = Query::select();
        select.columns(["id", "scope"]).from(R::NAME);
        select.and_where(Expr::col("investigation").eq(case.uuid()));
        within_scopes(&mut select, R::NAME, actor);
        select.order_by("opened", Order::Asc).order_by("id", Order::Asc);
        let mut sources = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let scope = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
            if actor.may_know_of(scope) {
                sources.extend(self.source::<R>(actor, row.try_get("", "id")?).await?);
            }
        }
        Ok(sources)
    }
}

/// Which paper of which record, for whom.
struct Asked<'a> {
    casework: &'a Casework,
    actor: &'a Actor,
    kind: PaperKind,
    record: Uuid,
    making: &'a Making,
}

impl Asked<'_> {
    /// Writes the paper of a room's record.
    async fn of<R: CaseRoom>(&self, write: Write<R>) -> Result<Drawn, Error> {
        let (file, source) = self.sources().await?;
        Ok(write(self.making, &file, &source))
    }

    /// Writes the exhibit that a conversation was last made into, which needs the words that stand beside its record.
    async fn conversation_exhibit(&self) -> Result<Drawn, Error> {
        let (file, source) = self.sources::<Conversations>().await?;
        let made = source.record.last("exported").and_then(MadeExhibit::of);
        let made = made.ok_or(Error::NotThere)?;
        let numbers: Vec<u32> = made.messages.iter().collect();
        let messages = self.casework.messages_of_exhibit(&source.record, &numbers).await?;
        Ok(papers::conversation_exhibit(
            self.making,
            &file,
            &source,
            &made,
            &messages,
        ))
    }

    /// The record of a room and its case, once it is sure that it gives the paper and that the actor may have it.
    async fn sources<R: CaseRoom>(&self) -> Result<(CaseFile, Source<R>), Error> {
        // Authorised first, whatever is there.
        self.casework.ask(self.actor, R::READ, Resource::default())?;
        let source = self.casework.source::<R>(self.actor, self.record).await?;
        let source = source.ok_or(Error::NotThere)?;
        let scope = source.record.scope;
        self.casework.ask(self.actor, R::READ, Resource { scope })?;
        if !papers_of(&source.record).contains(&self.kind) {
            return Err(Error::NotThere);
        }
        let file = self.casework.case_file(self.actor, source.record.investigation).await?;
        Ok((file, source))
    }
}
