//! Conversations: taking an export of chats, and what is folded of it; reading is in [`reading`].
//!
//! An export is read once, outside the database; its conversations are opened folded, and what was said follows sheet by sheet,
//! each in a transaction of its own, so that nobody waits for a million messages. What was stopped half way goes on when the same
//! file is sent again, and what is there is not taken twice.

mod exhibit;
mod kinds;
mod measured;
mod reading;
mod spool;

pub use exhibit::{ExportPage, Exported, ExportedFile, MakeExport};
pub use kinds::{ConversationFolds, ConversationReadings, ConversationSheets};
pub use measured::{IndicatorMeasured, IndicatorsMeasured};
pub(crate) use reading::quoted;
pub use reading::{
    BeginReading, MessageShown, PAGE, PageOfMessages, ReadMessages, ReadState, SearchedConversation, StopReading,
    Stopped,
};

use domain::conversations::{
    ConversationOpening, ConversationState, ConversationStep, Conversations, Fold, MESSAGES_IN_SHEET, Said, Sheet,
};
use domain::exhibits::{ExhibitStep, Exhibits};
use domain::identifiers::Identifier;
use domain::ids::{ConversationId, ConversationSheetId, ExhibitId, InvestigationId};
use domain::journal::Operation;
use domain::matches::RecordRef;
use domain::record::Room as _;
use domain::refusal::{Refusal, Refusals};
use domain::time::Instant;
use jiff::tz::TimeZone;
use messages::indicators::Indicators;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Order, Query};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::PathBuf;
use std::sync::LazyLock;
use store::Kind as _;
use uuid::Uuid;

use crate::cases::{CaseRoom, grow_along, open_along, recorded};
use crate::matches::{Belonging, raise_matches};
use crate::referrals::within_scopes;
use crate::rooms::Of;
use crate::{Actor, Casework, Command, Error, Resource, Work};
use spool::{NotTaken, OfSpool, Spool};

/// Whoever takes an export takes this turn first: of two that are the same, one has to see the other.
const TAKING_TURN: i64 = 7_233_174;
/// How many conversations are opened in one transaction.
const OPENED_AT_ONCE: usize = 20;
/// How many conversations the page of an exhibit or a case lists.
const LISTED: u64 = 50;
/// An export with no more messages is there when its page is.
const FEW: usize = 20_000;

/// An export that somebody offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferedExport {
    /// Of which exhibit they say that it is.
    pub exhibit: ExhibitId,
    /// Who exported it, from what, with which tool.
    pub made_by: String,
    /// The zone that its clocks kept, by its name in the IANA database; empty where nobody knows.
    pub zone: String,
    /// What people call the file.
    pub name: String,
    /// Where it lies.
    pub file: PathBuf,
}

/// What became of an export.
pub struct TakenExport {
    /// Its conversations, in the order in which they were met.
    pub conversations: Vec<ConversationId>,
    /// What has still to be written; nothing where all of it is there.
    pub rest: Option<Rest>,
}

/// The messages of an export that are not written yet.
pub struct Rest {
    spool: Spool,
    conversations: Vec<(ConversationId, OfSpool)>,
}

/// A conversation as the page of its exhibit lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConversationRow {
    /// Its id.
    pub id: ConversationId,
    /// What people say.
    pub reference: String,
    /// What it is called.
    pub title: String,
    /// Its state.
    pub state: ConversationState,
    /// How many messages it has.
    pub messages: i64,
    /// How many indicators were raised in it.
    pub indicators: i64,
    /// The first and the last moment that are known.
    pub span: Option<(Instant, Instant)>,
}

/// A conversation of an export, as it is opened.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OpenedConversation {
    /// What it is.
    pub said: Said,
    /// Its fold; the conversation's id is put in when it has one.
    pub fold: Fold,
}

/// Conversations of an exhibit or a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConversationList {
    /// Some of them, those in which most indicators were raised first.
    pub rows: Vec<ConversationRow>,
    /// How many there are.
    pub total: u64,
}

/// Opens conversations of an export that was read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct OpenConversations {
    /// Of which exhibit.
    pub exhibit: ExhibitId,
    /// Who exported it.
    pub made_by: String,
    /// How many conversations and messages the export has.
    pub of: (i64, i64),
    /// They, or some of them.
    pub conversations: Vec<OpenedConversation>,
}

impl Command for OpenConversations {
    type Done = Vec<ConversationId>;
    async fn apply(self, work: &mut Work<'_>) -> Result<Vec<ConversationId>, Error> {
        work.ask(Conversations::OPEN, Resource::default())?;
        let exhibit = work.load::<Of<Exhibits>>(self.exhibit.uuid()).await?.record;
        let scope = exhibit.scope;
        work.ask(Conversations::OPEN, Resource { scope })?;
        work.unit().take_turn(TAKING_TURN).await?;
        let Some(export) = self.conversations.first().map(|opened| opened.said.export.clone()) else {
            return Err(Error::Inside("no conversation is opened".to_owned()));
        };
        let mut known = there(work.unit().transaction(), &export.digest).await?;
        if known.values().any(|there| there.exhibit != exhibit.id) {
            // Which, and whether there is one that they may know of, the next try says.
            return Err(refused("This export cannot be taken at this moment. Send it again."));
        }
        let made = recorded(work, work.now, "");
        if known.is_empty() {
            let taken = ExhibitStep::ExportTaken {
                export: export.name,
                digest: export.digest,
                conversations: self.of.0,
                messages: self.of.1,
            };
            grow_along::<Exhibits>(work, exhibit.id.uuid(), vec![taken], &made).await?;
        }
        let (mut opened, mut new) = (Vec::new(), false);
        for OpenedConversation { said, mut fold } in self.conversations {
            let external = (said.export.format.clone(), said.external.clone());
            if let Some(there) = known.remove(&external) {
                opened.push(there.id);
                continue;
            }
            let met: Vec<Identifier> = said.sighted.iter().map(|sighted| sighted.identifier.clone()).collect();
            let opening = ConversationOpening {
                exhibit: exhibit.id,
                mark: exhibit.opening.mark.clone(),
                made_by: self.made_by.clone(),
                said,
            };
            let id = open_along::<Conversations>(work, exhibit.investigation, scope, opening, &made).await?;
            fold.conversation = id;
            new = true;
            work.put::<ConversationFolds>(None, &fold).await?;
            let of = Belonging {
                investigation: exhibit.investigation,
                scope,
            };
            raise_matches(work, conversation_ref(id), of, &met).await?;
            opened.push(id);
        }
        work.concerns(Exhibits::person(&exhibit));
        for id in opened.iter().filter(|_| !new) {
            work.saw(Conversations::NAME, ConversationId::uuid(*id));
        }
        if new {
            work.journal(Operation::Collection, Conversations::OPENED);
        } else {
            work.journal(Operation::Consultation, "conversation.repeat_met");
        }
        Ok(opened)
    }
}

/// Takes messages of conversations that are arriving. Gives back whether it goes on: what was withdrawn is not written on.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct TakeSheets {
    /// They.
    pub sheets: Vec<Sheet>,
    /// The conversations of which the last is among them.
    pub arrived: Vec<ConversationId>,
}

impl Command for TakeSheets {
    type Done = BTreeSet<Uuid>;
    async fn apply(self, work: &mut Work<'_>) -> Result<BTreeSet<Uuid>, Error> {
        work.ask(Conversations::OPEN, Resource::default())?;
        work.unit().take_turn(TAKING_TURN).await?;
        let mut stopped = BTreeSet::new();
        let mut of: HashSet<Uuid> = self.sheets.iter().map(|sheet| sheet.conversation.uuid()).collect();
        of.extend(self.arrived.iter().map(|id| id.uuid()));
        for id in of {
            let record = work.load::<Of<Conversations>>(id).await?.record;
            work.ask(Conversations::OPEN, Resource { scope: record.scope })?;
            if record.state() != ConversationState::Arriving {
                stopped.insert(id);
            }
        }
        let mut sheets = Vec::new();
        for sheet in self.sheets {
            let goes_on = !stopped.contains(&sheet.conversation.uuid());
            if goes_on && !is_there(work, sheet.conversation, sheet.first).await? {
                sheets.push(sheet);
            }
        }
        work.put_new::<ConversationSheets>(&sheets).await?;
        let made = recorded(work, work.now, "");
        for id in self.arrived.iter().filter(|id| !stopped.contains(&id.uuid())) {
            let record = work.load::<Of<Conversations>>(id.uuid()).await?.record;
            let sheets = i64::from(record.sheets());
            let arrived = vec![ConversationStep::Arrived { sheets }];
            grow_along::<Conversations>(work, id.uuid(), arrived, &made).await?;
        }
        work.journal(Operation::Collection, "conversation.sheets_taken");
        Ok(stopped)
    }
}

async fn is_there(work: &Work<'_>, conversation: ConversationId, first: u32) -> Result<bool, Error> {
    let mut select = Query::select();
    select
        .column("id")
        .from(ConversationSheets::NAME)
        .and_where(Expr::col("conversation").eq(conversation.uuid()))
        .and_where(Expr::col("first").eq(i64::from(first)));
    Ok(work.unit().transaction().query_one(&select).await?.is_some())
}

/// A conversation as the index of identifiers names it.
fn conversation_ref(id: ConversationId) -> RecordRef {
    RecordRef {
        kind: Conversations::NAME.to_owned(),
        id: id.uuid(),
    }
}

/// A conversation that was taken out of a file.
struct There {
    id: ConversationId,
    exhibit: ExhibitId,
    arriving: bool,
}

/// The conversations that were taken out of the file with this digest and stand, by their format and what the export knows
/// them by.
async fn there(connection: &impl ConnectionTrait, digest: &str) -> Result<BTreeMap<(String, String), There>, Error> {
    let mut select = Query::select();
    select
        .columns(["id", "exhibit", "state", "external", "format"])
        .from(Conversations::NAME)
        .and_where(Expr::col("export").eq(digest))
        .and_where(Expr::col("state").ne(ConversationState::Withdrawn.code()));
    let mut there = BTreeMap::new();
    for row in connection.query_all(&select).await? {
        let found = There {
            id: row.try_get::<Uuid>("", "id")?.into(),
            exhibit: row.try_get::<Uuid>("", "exhibit")?.into(),
            arriving: row.try_get::<String>("", "state")? == ConversationState::Arriving.code(),
        };
        there.insert((row.try_get("", "format")?, row.try_get("", "external")?), found);
    }
    Ok(there)
}

/// Whether a file that begins so may be an export: of a picture, a sound or a video nothing is so much as set down.
pub fn may_be_export(head: &[u8]) -> bool {
    !messages::begins_as_media(head)
}

/// What an export is called, by the code of its format.
pub fn format_label(code: &str) -> &'static str {
    let format = messages::Format::ALL.into_iter().find(|format| format.name() == code);
    format.map_or("Not known", messages::Format::label)
}

/// An indicator as a page explains it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What it is called.
    pub title: String,
    /// The research that it comes from.
    pub source: String,
}

/// The indicators by their names, as pages explain them. Their patterns are built for it once, and not for each page.
static EXPLAINED: LazyLock<Result<BTreeMap<String, Explained>, String>> = LazyLock::new(|| {
    let list = Indicators::built_in().map_err(|error| error.to_string())?;
    let of_patterns = list.list().iter().map(|indicator| {
        let explained = Explained {
            title: indicator.title.clone(),
            source: indicator.source.clone(),
        };
        (indicator.name.clone(), explained)
    });
    let of_behaviour = [
        ("writes_at_night", "Writes at night"),
        ("asks_again", "Asks the same again"),
        ("writes_on", "Writes on without an answer"),
        ("language_not_known", "In a language that the patterns do not know"),
    ];
    let of_behaviour = of_behaviour.into_iter().map(|(name, title)| {
        let explained = Explained {
            title: title.to_owned(),
            source: "Counted by the program over the whole conversation".to_owned(),
        };
        (name.to_owned(), explained)
    });
    Ok(of_patterns.chain(of_behaviour).collect())
});

/// The indicators by their names, as pages explain them.
pub fn indicators_explained() -> Result<&'static BTreeMap<String, Explained>, Error> {
    EXPLAINED.as_ref().map_err(|error| Error::Inside(error.clone()))
}

fn refused(message: impl Into<String>) -> Error {
    Error::Refused(Refusal::of("file", message).into())
}

/// Why nothing was taken, in the words of whoever reads a page.
fn why(error: NotTaken) -> Error {
    match error {
        NotTaken::Inside(error) => error,
        NotTaken::TooMany => refused(format!(
            "Nothing was taken: it has more than {} million messages. Take it in parts, a conversation or a year at a time.",
            spool::MOST_MESSAGES / 1_000_000
        )),
        NotTaken::NoMessages(reasons) => {
            let why: Vec<&str> = reasons.iter().take(3).map(String::as_str).collect();
            let why = if why.is_empty() {
                "No file in it is an export of chats that this program reads".to_owned()
            } else {
                why.join("; ")
            };
            refused(format!("Nothing was taken, for no message was found in it. {why}."))
        }
    }
}

impl Casework {
    /// Takes an export of chats into an exhibit. It is read whole before anything is written; then its conversations are opened,
    /// folded, in the order in which they were met. The messages of a short one are there when this returns; of a long one they
    /// are [`TakenExport::rest`], for [`Casework::write_rest`]. What is there already is not taken twice, and what was stopped
    /// goes on. What is refused says what to do, at its field.
    pub async fn take_export(&self, actor: &Actor, offered: OfferedExport) -> Result<TakenExport, Error> {
        self.ask(actor, Conversations::OPEN, Resource::default())?;
        // Whoever works on a device sees the exhibit, and not always the case around it.
        let exhibit = self.read::<Exhibits>(actor, offered.exhibit.uuid()).await?;
        let mut refusals = Refusals::default();
        refusals.when(
            offered.made_by.trim().is_empty(),
            "made_by",
            "Enter who exported it, from what, and with which tool.",
        );
        let zone_said = offered.zone.trim().to_owned();
        let zone = match zone_said.as_str() {
            "" => None,
            name => TimeZone::get(name).ok(),
        };
        refusals.when(
            zone.is_none() && !zone_said.is_empty(),
            "zone",
            "There is no zone of this name. Choose one from the list, or leave it open.",
        );
        refusals.into_result()?;
        let OfferedExport {
            name, file, made_by, ..
        } = offered;
        let read = tokio::task::spawn_blocking(move || {
            let mut spool = spool::read(&file, &name, zone, &zone_said)?;
            let folded = spool.fold().map_err(NotTaken::Inside)?;
            Ok((spool, folded))
        });
        let read = read.await.map_err(|error| Error::Inside(error.to_string()))?;
        let (spool, folded) = read.map_err(why)?;
        let before = there(self.database().reader(), &spool.export().digest).await?;
        if let Some(other) = before.values().find(|there| there.exhibit != exhibit.id) {
            // Of an exhibit behind a list nobody else is told that it is there.
            return Err(match self.title_of::<Exhibits>(actor, other.exhibit.uuid()).await? {
                Some((reference, _)) => refused(format!(
                    "This export was taken already, into exhibit {reference}. If that is the wrong one, withdraw its conversations there first."
                )),
                None => refused("This export cannot be taken. Ask the head of your unit."),
            });
        }
        let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
        let of = (count(folded.len()), count(spool.messages()));
        let mut conversations = Vec::new();
        let mut folded = folded.into_iter().peekable();
        while folded.peek().is_some() {
            let some: Vec<OfSpool> = folded.by_ref().take(OPENED_AT_ONCE).collect();
            let command = OpenConversations {
                exhibit: exhibit.id,
                made_by: made_by.clone(),
                of,
                conversations: some.iter().map(opened).collect(),
            };
            let ids = self.execute(actor, command).await?;
            conversations.extend(ids.into_iter().zip(some));
        }
        let ids = conversations.iter().map(|(id, _)| *id).collect();
        let arrived: HashSet<ConversationId> = before
            .values()
            .filter(|there| !there.arriving)
            .map(|there| there.id)
            .collect();
        conversations.retain(|(id, _)| !arrived.contains(id));
        let few = spool.messages() <= FEW;
        let rest = Rest { spool, conversations };
        let rest = if few {
            self.write_rest(actor, rest).await?;
            None
        } else {
            Some(rest).filter(|rest| !rest.conversations.is_empty())
        };
        Ok(TakenExport {
            conversations: ids,
            rest,
        })
    }

    /// Writes the messages of an export, so many a transaction as a sheet has. A conversation that is withdrawn meanwhile is not
    /// written on.
    pub async fn write_rest(&self, actor: &Actor, rest: Rest) -> Result<(), Error> {
        let mut stopped: BTreeSet<Uuid> = BTreeSet::new();
        let mut waiting = TakeSheets {
            sheets: Vec::new(),
            arrived: Vec::new(),
        };
        let mut many = 0;
        for (id, of) in &rest.conversations {
            let mut from = 0;
            while from < of.len() && !stopped.contains(&id.uuid()) {
                let messages = rest.spool.messages_of(of, from, MESSAGES_IN_SHEET as usize)?;
                many += messages.len();
                let first = u32::try_from(from).unwrap_or(u32::MAX);
                from += messages.len();
                waiting.sheets.push(Sheet {
                    id: ConversationSheetId::new(self.now(), self.fresh()),
                    conversation: *id,
                    first,
                    messages,
                });
                if from >= of.len() {
                    waiting.arrived.push(*id);
                }
                if many >= MESSAGES_IN_SHEET as usize {
                    stopped.extend(self.execute(actor, waiting).await?);
                    waiting = TakeSheets {
                        sheets: Vec::new(),
                        arrived: Vec::new(),
                    };
                    many = 0;
                }
            }
        }
        if !waiting.sheets.is_empty() {
            self.execute(actor, waiting).await?;
        }
        Ok(())
    }

    /// The conversations of an exhibit: those in which most indicators were raised first. Only for pages that have authorised the
    /// exhibit; that they were listed is journalled first.
    pub async fn conversations_of(&self, actor: &Actor, exhibit: ExhibitId) -> Result<ConversationList, Error> {
        self.conversations_where(actor, "exhibit", exhibit.uuid()).await
    }

    /// The conversations of a case, in the same order. Only for pages that have authorised the case.
    pub async fn conversations_in(&self, actor: &Actor, case: InvestigationId) -> Result<ConversationList, Error> {
        self.conversations_where(actor, "investigation", case.uuid()).await
    }

    async fn conversations_where(
        &self,
        actor: &Actor,
        column: &'static str,
        id: Uuid,
    ) -> Result<ConversationList, Error> {
        if !self.may(actor, Conversations::READ) {
            return Ok(ConversationList::default());
        }
        let mut select = Query::select();
        select
            .from(Conversations::NAME)
            .and_where(Expr::col((Conversations::NAME, column)).eq(id));
        within_scopes(&mut select, Conversations::NAME, actor);
        let mut count = select.clone();
        count.expr_as(Expr::col((Conversations::NAME, "id")).count(), "n");
        let total = self.database().reader().query_one(&count).await?;
        let total = total.map(|row| row.try_get::<i64>("", "n")).transpose()?;
        for column in [
            "id",
            "reference",
            "title",
            "state",
            "messages",
            "indicators",
            "first",
            "last",
        ] {
            select.column((Conversations::NAME, column));
        }
        select
            .order_by((Conversations::NAME, "indicators"), Order::Desc)
            .order_by((Conversations::NAME, "messages"), Order::Desc)
            .order_by((Conversations::NAME, "id"), Order::Asc)
            .limit(LISTED);
        let mut rows = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let state = ConversationState::from_code(&row.try_get::<String>("", "state")?);
            let moment = |micros: Option<i64>| micros.map(Instant::from_micros);
            let (first, last) = (moment(row.try_get("", "first")?), moment(row.try_get("", "last")?));
            rows.push(ConversationRow {
                id: row.try_get::<Uuid>("", "id")?.into(),
                reference: row.try_get("", "reference")?,
                title: row.try_get("", "title")?,
                state: state
                    .ok_or_else(|| Error::Inside("conversation.state holds a code that nobody knows".to_owned()))?,
                messages: row.try_get("", "messages")?,
                indicators: row.try_get("", "indicators")?,
                span: first.zip(last),
            });
        }
        let seen = rows.iter().map(|row| (Conversations::NAME, row.id.uuid())).collect();
        self.look(actor, "conversation.listed", seen).await?;
        Ok(ConversationList {
            rows,
            total: total.and_then(|n| u64::try_from(n).ok()).unwrap_or_default(),
        })
    }
}

/// A conversation of an export as it is opened.
fn opened(of: &OfSpool) -> OpenedConversation {
    OpenedConversation {
        said: of.said.clone(),
        fold: Fold {
            conversation: ConversationId::from(Uuid::nil()),
            clock: of.folded.clock,
            hours: of.folded.hours,
            days: of.folded.days.clone(),
            gaps: of.folded.gaps.clone(),
            found: of.found.clone(),
            found_more: of.found_more,
        },
    }
}

/// Every record that belongs to these conversations and has to be erased before them.
pub(crate) async fn belongings(work: &Work<'_>, conversations: &[Uuid]) -> Result<Vec<(&'static str, Uuid)>, Error> {
    let mut records = Vec::new();
    let tables = [
        (ConversationSheets::NAME, "conversation"),
        (ConversationReadings::NAME, "conversation"),
        (ConversationFolds::NAME, "id"),
    ];
    for (table, column) in tables {
        let mut select = Query::select();
        select
            .column("id")
            .from(table)
            .and_where(Expr::col(column).is_in(conversations.iter().copied()));
        for row in work.unit().transaction().query_all(&select).await? {
            records.push((table, row.try_get("", "id")?));
        }
    }
    Ok(records)
}
