//! Reports from files: each is taken whole or not at all, and kept as its sender sent it.
//!
//! A report's identity is its number at the clearing house where there is one, else the digest of its content. The same
//! content again is a repeat and changes nothing; new content under a known number is a supplement of the first.

use domain::answers::Answer;
use domain::identifiers::Identifier;
use domain::ids::{AccountId, ReferralId, RefusedFileId, ScopeId, SenderReportId};
use domain::journal::Operation;
use domain::received::Received;
use domain::referrals::{Concern, LONGEST_ACCOUNT, LONGEST_LINE, Referral, Source, Taking};
use domain::refusal::Refusal;
use domain::time::Instant;
use exchange::cybertip::{
    CyberTip, Document, FileDetails, FoundIdentifier, Limits, Refused, Role, content_digest, read,
};
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use sea_orm::{ConnectionTrait, Value};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet, VecDeque};
use store::{Kind, Table};
use uuid::Uuid;

use crate::access::hexadecimal;
use crate::matches::{Belonging, raise_matches};
use crate::referrals::{Referrals, record_ref};
use crate::work::BelongsToReferral;
use crate::{Action, Actor, Casework, Command, Error, Resource, Work};

/// The clearing house of CyberTipline reports, as the column holds it.
const NCMEC: &str = "ncmec";

/// A report as its sender sent it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SenderReport {
    /// Its id.
    pub id: SenderReportId,
    /// The referral that it began or supplements.
    pub referral: ReferralId,
    /// Its number at the clearing house.
    pub number: Option<String>,
    /// The digest of its content (SHA-256, hexadecimal digits), with its place in the file when that holds several.
    pub content: String,
    /// The name of the file in which it came.
    pub file: String,
    /// When it came.
    pub received: Instant,
    /// Who imported it.
    pub imported_by: AccountId,
    /// Whether it supplements an earlier one.
    pub supplement: bool,
    /// What it says.
    pub document: Document,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// Sender reports, as a kind of record.
pub struct SenderReports;

impl Kind for SenderReports {
    type Record = SenderReport;
    const NAME: &'static str = "sender_report";
    fn id(record: &SenderReport) -> Uuid {
        record.id.uuid()
    }
    fn project(report: &SenderReport, number: i64) -> Vec<Table> {
        let scope: Value = report.scope.map(ScopeId::uuid).into();
        vec![Table::root(
            "sender_report",
            &[
                "id",
                "referral",
                "clearing_house",
                "number",
                "content",
                "file",
                "received",
                "supplement",
                "scope",
                "version",
            ],
            vec![
                report.id.uuid().into(),
                report.referral.uuid().into(),
                NCMEC.into(),
                report.number.clone().into(),
                report.content.clone().into(),
                report.file.clone().into(),
                report.received.micros().into(),
                report.supplement.into(),
                scope,
                number.into(),
            ],
        )]
    }
}

/// A file that was refused. Nothing of it is kept but that it came, and why it was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedFile {
    /// Its id.
    pub id: RefusedFileId,
    /// Its name.
    pub file: String,
    /// Why it was refused.
    pub refused: Refused,
    /// When.
    pub at: Instant,
    /// Who tried.
    pub by: AccountId,
}

/// Refused files, as a kind of record.
pub struct RefusedFiles;

impl Kind for RefusedFiles {
    type Record = RefusedFile;
    const NAME: &'static str = "refused_file";
    fn id(record: &RefusedFile) -> Uuid {
        record.id.uuid()
    }
    fn project(refused: &RefusedFile, number: i64) -> Vec<Table> {
        vec![Table::root(
            "refused_file",
            &["id", "file", "why", "at", "version"],
            vec![
                refused.id.uuid().into(),
                refused.file.clone().into(),
                refused.refused.reason.clone().into(),
                refused.at.micros().into(),
                number.into(),
            ],
        )]
    }
}

/// What became of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It began a referral.
    Taken(ReferralId),
    /// It was added to one.
    Supplement(ReferralId),
    /// It was there already.
    Repeat(ReferralId),
}

/// Takes one document of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TakeSenderReport {
    /// The name of the file.
    pub file: String,
    /// The digest of the content.
    pub content: String,
    /// The number, where the file, its folder or a person gave one.
    pub number: Option<String>,
    /// What it says.
    pub document: Document,
}

impl Command for TakeSenderReport {
    type Done = Outcome;
    async fn apply(self, work: &mut Work<'_>) -> Result<Outcome, Error> {
        work.ask(Action::ImportReports, Resource::default())?;
        if let Some((referral, scope)) = find(work, "content", &self.content).await? {
            work.saw(Referrals::NAME, referral.uuid());
            work.journal(Operation::Consultation, "referral.repeat_met");
            return Ok(said_to(work, Outcome::Repeat(referral), scope));
        }
        let first = match &self.number {
            Some(number) => find(work, "number", number).await?,
            None => None,
        };
        match (first, &self.document) {
            (Some((referral, scope)), _) => {
                self.supplement(work, referral, scope).await?;
                Ok(said_to(work, Outcome::Supplement(referral), scope))
            }
            (None, Document::Report(report)) => {
                let referral = self.begin(work, report).await?;
                Ok(Outcome::Taken(referral))
            }
            (None, Document::FileDetails(_)) => {
                let belongs = match &self.number {
                    Some(number) => format!("report {number}, which has not been taken"),
                    None => "a report that they do not name".to_owned(),
                };
                let message =
                    format!("These file details belong to {belongs}. Import the report first, or both together.");
                Err(Error::Refused(Refusal::of("file", message).into()))
            }
        }
    }
}

/// Whoever may not know of a referral learns nothing from what became of their file: it is said to have been taken, under
/// an id that no referral has, for an id says when its record was made.
fn said_to(work: &Work<'_>, outcome: Outcome, scope: Option<ScopeId>) -> Outcome {
    match outcome {
        Outcome::Supplement(_) | Outcome::Repeat(_) if !work.actor.may_know_of(scope) => {
            Outcome::Taken(ReferralId::new(work.now, work.chance()))
        }
        outcome => outcome,
    }
}

async fn find(
    work: &Work<'_>,
    column: &'static str,
    value: &str,
) -> Result<Option<(ReferralId, Option<ScopeId>)>, Error> {
    let mut select = Query::select();
    select
        .columns(["referral", "scope"])
        .from("sender_report")
        .and_where(Expr::col(column).eq(value));
    if column == "number" {
        select
            .and_where(Expr::col("clearing_house").eq(NCMEC))
            .and_where(Expr::col("supplement").eq(false));
    }
    let Some(row) = work.unit().transaction().query_one(&select).await? else {
        return Ok(None);
    };
    let scope = row.try_get::<Option<Uuid>>("", "scope")?.map(ScopeId::from);
    Ok(Some((ReferralId::from(row.try_get::<Uuid>("", "referral")?), scope)))
}

impl TakeSenderReport {
    async fn begin(&self, work: &mut Work<'_>, report: &CyberTip) -> Result<ReferralId, Error> {
        let id = ReferralId::new(work.now, work.chance());
        let reference = work.next_reference('R').await?;
        let taking = taking_of(report, self.number.as_deref(), work.now);
        let mut referral = Referral::take(id, reference, &taking, work.actor.account, work.now)?;
        referral.clocks = work.clocks().await?;
        work.put::<Referrals>(None, &referral).await?;
        raise_matches(work, record_ref(id), Belonging::default(), &referral.identifiers).await?;
        self.keep(work, id, None, false).await?;
        let source = BTreeMap::from([("source", referral.source.code().to_owned())]);
        work.note("referral_received", id.uuid(), referral.received, source);
        work.journal(Operation::Collection, "referral.imported");
        Ok(id)
    }

    async fn supplement(&self, work: &mut Work<'_>, id: ReferralId, scope: Option<ScopeId>) -> Result<(), Error> {
        let held = work.load::<Referrals>(id.uuid()).await?;
        let mut referral = held.record.clone();
        if referral.supplement(identifiers_of(&self.document)) {
            work.put::<Referrals>(Some(&held), &referral).await?;
            let added = referral.identifiers.get(held.record.identifiers.len()..);
            let decision = referral.decision.as_ref();
            let of = Belonging {
                investigation: decision.and_then(|decision| decision.investigation),
                scope,
            };
            raise_matches(work, record_ref(id), of, added.unwrap_or_default()).await?;
        }
        self.keep(work, id, scope, true).await?;
        work.journal(Operation::Collection, "referral.supplemented");
        Ok(())
    }

    async fn keep(
        &self,
        work: &mut Work<'_>,
        referral: ReferralId,
        scope: Option<ScopeId>,
        supplement: bool,
    ) -> Result<(), Error> {
        let report = SenderReport {
            id: SenderReportId::new(work.now, work.chance()),
            referral,
            number: self.number.clone(),
            content: self.content.clone(),
            file: line(&self.file),
            received: work.now,
            imported_by: work.actor.account,
            supplement,
            document: self.document.clone(),
            scope,
        };
        work.put::<SenderReports>(None, &report).await?;
        Ok(())
    }
}

/// One line that a form could have taken: no NUL, no more than the longest.
pub(crate) fn line(text: &str) -> String {
    Received::from_text(text.trim())
        .reading
        .chars()
        .take(LONGEST_LINE)
        .collect()
}

fn identifiers_of(document: &Document) -> Vec<Identifier> {
    let found: Vec<&FoundIdentifier> = match document {
        Document::Report(report) => report.all_identifiers().collect(),
        Document::FileDetails(file) => file.identifiers.iter().collect(),
    };
    let mut met = HashSet::new();
    found
        .into_iter()
        // The company's own desk is in every report that it sends: it is no lead.
        .filter(|found| found.role != Role::Reporter)
        .map(|found| found.identifier.clone())
        .filter(|identifier| met.insert(identifier.clone()))
        .collect()
}

/// What is alleged, out of the sender's own incident type. It can be corrected by a person.
fn concern_of(kind: &str) -> Concern {
    let kind = kind.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    if has(&["extort"]) {
        Concern::Extortion
    } else if has(&["enticement", "unsolicited"]) {
        Concern::Communication
    } else if has(&["traffick", "tourism"]) {
        Concern::Arranging
    } else if has(&["pornography", "abuse material", "csam", "obscene"]) {
        Concern::IndecentImages
    } else {
        Concern::Other
    }
}

fn taking_of(report: &CyberTip, number: Option<&str>, now: Instant) -> Taking {
    let texts: Vec<String> = report
        .texts
        .iter()
        .map(|text| format!("{}: {}", text.label, text.text))
        .collect();
    let mut account = texts.join("\n\n").trim().to_owned();
    if account.is_empty() {
        "The report has no words of its own. All that it says is listed on this page.".clone_into(&mut account);
    }
    if account.chars().count() > LONGEST_ACCOUNT {
        account = account.chars().take(LONGEST_ACCOUNT - 1).chain(['…']).collect();
    }
    Taking {
        danger: Answer::NotKnown,
        danger_done: String::new(),
        source: Source::NcaNcmec,
        sender: report
            .sender
            .name
            .as_deref()
            .map(line)
            .filter(|name| !name.is_empty())
            .unwrap_or("Not named".to_owned()),
        sender_reference: number.map(line).unwrap_or_default(),
        received: now,
        concern: concern_of(report.incident.kind.as_deref().unwrap_or_default()),
        account,
        child: Answer::NotKnown,
        child_known: String::new(),
        platform: report.incident.platform.as_deref().map(line).unwrap_or_default(),
        identifiers: identifiers_of(&Document::Report(report.clone())),
    }
}

impl BelongsToReferral for SenderReports {
    const TABLE: &'static str = "sender_report";
    fn close(record: &mut SenderReport, scope: ScopeId) {
        record.scope = Some(scope);
    }
}

/// Records that a file was refused.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RecordRefusedFile {
    /// The name of the file.
    pub file: String,
    /// Why it was refused.
    pub refused: Refused,
}

impl Command for RecordRefusedFile {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        // Whoever takes documents into cases meets files that are refused, too.
        if work.ask(Action::ImportReports, Resource::default()).is_err() {
            work.ask(Action::TakeDocument, Resource::default())?;
        }
        let refused = RefusedFile {
            id: RefusedFileId::new(work.now, work.chance()),
            file: line(&self.file),
            refused: self.refused,
            at: work.now,
            by: work.actor.account,
        };
        work.put::<RefusedFiles>(None, &refused).await?;
        work.journal(Operation::Collection, "referral.file_refused");
        Ok(())
    }
}

/// A file to be imported: its name, and its bytes or why they could not be read.
#[derive(Debug)]
pub struct Offered {
    /// The name that messages use.
    pub name: String,
    /// The bytes.
    pub bytes: Result<Vec<u8>, Refused>,
}

/// A file that was not taken, and why, as the report of an import lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotTaken {
    /// The file.
    pub file: String,
    /// The line, when it is known.
    pub line: Option<u64>,
    /// The element, when one is concerned.
    pub element: Option<String>,
    /// What is wrong, in words that a person can act on.
    pub reason: String,
}

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// Reports that began a referral.
    pub taken: u64,
    /// Documents that were added to one.
    pub supplements: u64,
    /// Documents that were there already.
    pub repeats: u64,
    /// Files of which nothing was kept.
    pub refused: Vec<NotTaken>,
    /// What became of the first documents, each with the file that it came in.
    #[serde(skip)]
    pub outcomes: Vec<(String, Outcome)>,
}

/// So many outcomes are kept for a page to link to; the queue has the others.
const OUTCOMES: usize = 100;

impl Imported {
    fn count(&mut self, file: String, outcome: Outcome) {
        match outcome {
            Outcome::Taken(_) => self.taken += 1,
            Outcome::Supplement(_) => self.supplements += 1,
            Outcome::Repeat(_) => self.repeats += 1,
        }
        if self.outcomes.len() < OUTCOMES {
            self.outcomes.push((file, outcome));
        }
    }
}

impl Outcome {
    /// The referral that it is about.
    pub fn referral(self) -> ReferralId {
        match self {
            Self::Taken(referral) | Self::Supplement(referral) | Self::Repeat(referral) => referral,
        }
    }
}

/// One document on its way in.
struct Waiting {
    file: String,
    content: String,
    number: Option<String>,
    document: Document,
}

impl Casework {
    /// Imports the files of one folder. Each report is taken whole or not at all; a bad file stops nothing but itself.
    pub async fn import(&self, actor: &Actor, files: Vec<Offered>, done: &mut Imported) -> Result<(), Error> {
        self.ask(actor, Action::ImportReports, Resource::default())?;
        let mut waiting = Vec::new();
        for file in files {
            let read = match file.bytes {
                Ok(bytes) => parse(bytes).await?,
                Err(refused) => Err(refused),
            };
            match read {
                Ok(documents) => waiting.extend(documents.into_iter().map(|(content, document)| Waiting {
                    file: file.name.clone(),
                    content,
                    number: number_of(&document),
                    document,
                })),
                Err(refused) => {
                    done.refused.push(NotTaken {
                        file: file.name.clone(),
                        line: refused.line,
                        element: refused.element.clone(),
                        reason: refused.reason.clone(),
                    });
                    self.execute(
                        actor,
                        RecordRefusedFile {
                            file: file.name,
                            refused,
                        },
                    )
                    .await?;
                }
            }
        }
        give_number(&mut waiting);
        // Reports before the details of their files, which need one to belong to.
        waiting.sort_by_key(|document| matches!(document.document, Document::FileDetails(_)));
        let mut files: VecDeque<String> = waiting.iter().map(|document| document.file.clone()).collect();
        let mut commands: VecDeque<TakeSenderReport> = waiting
            .into_iter()
            .map(|document| TakeSenderReport {
                file: document.file,
                content: document.content,
                number: document.number,
                document: document.document,
            })
            .collect();
        while !commands.is_empty() {
            for taken in self.execute_some(actor, &mut commands).await? {
                let file = files.pop_front().unwrap_or_default();
                match taken {
                    Ok(outcome) => done.count(file, outcome),
                    Err(Error::Refused(refusals)) => {
                        done.refused.push(NotTaken {
                            file,
                            line: None,
                            element: None,
                            reason: refusals.to_string(),
                        });
                    }
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(())
    }

    /// The reports that a referral is made of, oldest first. Only for queries that have authorised the referral.
    pub(crate) async fn sender_reports(&self, referral: ReferralId) -> Result<Vec<SenderReport>, Error> {
        let mut select = Query::select();
        select
            .column("id")
            .from("sender_report")
            .and_where(Expr::col("referral").eq(referral.uuid()));
        select
            .order_by("supplement", Order::Asc)
            .order_by("received", Order::Asc)
            .order_by("id", Order::Asc);
        let mut reports = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            if let Some(held) = self
                .database()
                .load::<SenderReports>(row.try_get::<Uuid>("", "id")?)
                .await?
            {
                reports.push(held.record);
            }
        }
        Ok(reports)
    }
}

/// A file's documents, each with the digest that tells it from every other.
type Documents = Result<Vec<(String, Document)>, Refused>;

async fn parse(bytes: Vec<u8>) -> Result<Documents, Error> {
    let parsed = tokio::task::spawn_blocking(move || {
        let digest = hexadecimal(&content_digest(&bytes));
        read(&bytes, &Limits::default()).map(|documents| {
            let content = |place: usize| {
                if place == 0 {
                    digest.clone()
                } else {
                    format!("{digest}.{place}")
                }
            };
            documents
                .into_iter()
                .enumerate()
                .map(|(place, document)| (content(place), document))
                .collect()
        })
    });
    parsed.await.map_err(|error| Error::Inside(error.to_string()))
}

fn number_of(document: &Document) -> Option<String> {
    let number = match document {
        Document::Report(CyberTip { report_number, .. }) | Document::FileDetails(FileDetails { report_number, .. }) => {
            report_number
        }
    };
    number.as_deref().map(line).filter(|number| !number.is_empty())
}

/// A platform's own report has no number yet, but the details of its files, which lie beside it, do: when a folder holds
/// one such report and one number, the number is the report's.
fn give_number(waiting: &mut [Waiting]) {
    let numbers: HashSet<String> = waiting.iter().filter_map(|document| document.number.clone()).collect();
    let mut without: Vec<&mut Waiting> = waiting
        .iter_mut()
        .filter(|waiting| waiting.number.is_none() && matches!(waiting.document, Document::Report(_)))
        .collect();
    if let ([report], Some(number), 1) = (without.as_mut_slice(), numbers.iter().next(), numbers.len()) {
        report.number = Some(number.clone());
    }
}
