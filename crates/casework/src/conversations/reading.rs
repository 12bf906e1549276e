//! Reading a conversation: begun deliberately, a page at a time, every page journalled, the time counted for the reader's own
//! welfare; and what a reader does with what they read.

use domain::conversations::{ConversationState, Conversations, Fold, Message, Numbers, Reading, Sought, union};
use domain::ids::{ConversationId, ConversationReadingId};
use domain::investigations::{InvestigationStep, Investigations};
use domain::journal::Operation;
use domain::record::{Record, Recorded, Room as _};
use domain::refusal::Refusal;
use domain::time::Instant;
use domain::welfare::ExposureTask;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Cond, Expr, ExprTrait, Order, Query};
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use store::{Held, Kind as _};
use uuid::Uuid;

use super::kinds::{ConversationFolds, ConversationReadings, ConversationSheets};
use crate::cases::{CaseRoom, grow_along};
use crate::rooms::Of;
use crate::welfare::{WelfareFiles, file_of};
use crate::{Actor, Casework, Command, Error, Resource, Work};

/// How many messages a page shows.
pub const PAGE: u32 = 50;
/// How many messages a search shows at once.
const SHOWN: usize = 50;
/// The longest quotation, in characters: what a record of actions takes.
const LONGEST_QUOTED: usize = 15_000;

/// A message and its number.
pub type MessageShown = (u32, Message);

/// Where the actor stands with a conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadState {
    /// Since when the actor reads it now; nothing where they do not.
    pub since: Option<Instant>,
    /// What the actor has read of it: spans that are apart.
    pub mine: Vec<(u32, u32)>,
    /// What anybody has.
    pub anybody: Vec<(u32, u32)>,
    /// How many people have read any of it.
    pub readers: u64,
}

/// A page of a conversation that is read.
#[derive(Clone, Debug)]
pub struct PageOfMessages {
    /// The number of the first message.
    pub from: u32,
    /// They.
    pub messages: Vec<MessageShown>,
}

/// What a search within a conversation found.
#[derive(Clone, Debug, Default)]
pub struct SearchedConversation {
    /// The numbers of all messages that hold what was looked for, in order.
    pub found: Vec<u32>,
    /// Some of them, where the actor is reading.
    pub messages: Vec<MessageShown>,
}

/// What became of the time that was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stopped {
    /// It stands in the reader's own file.
    Counted,
    /// It was never stopped for longer than any shift: the reader says how long it was, on their own page.
    ToBeEntered,
    /// Nothing was counted by this reading.
    NotCounted,
}

/// Loads a conversation for somebody who reads it.
async fn to_read(work: &mut Work<'_>, id: ConversationId) -> Result<Record<Conversations>, Error> {
    work.ask(Conversations::READ, Resource::default())?;
    let record = work.load::<Of<Conversations>>(id.uuid()).await?.record;
    work.ask(Conversations::READ, Resource { scope: record.scope })?;
    Ok(record)
}

/// What the actor has read of it, with what was held.
async fn reading_of(work: &Work<'_>, id: ConversationId) -> Result<(Option<Held<Reading>>, Reading), Error> {
    let mut select = Query::select();
    select
        .column("id")
        .from(ConversationReadings::NAME)
        .and_where(Expr::col("conversation").eq(id.uuid()))
        .and_where(Expr::col("reader").eq(work.actor.account.uuid()));
    let row = work.unit().transaction().query_one(&select).await?;
    if let Some(row) = row {
        let held = work.load::<ConversationReadings>(row.try_get("", "id")?).await?;
        let reading = held.record.clone();
        return Ok((Some(held), reading));
    }
    let fresh = ConversationReadingId::new(work.now, work.chance());
    Ok((None, Reading::new(fresh, id, work.actor.account)))
}

/// Begins to read a conversation, and to count the time, unless something is counted already.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BeginReading {
    /// Which.
    pub conversation: ConversationId,
}

impl Command for BeginReading {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let record = to_read(work, self.conversation).await?;
        if record.state() != ConversationState::Taken {
            let message = "It cannot be read: not all of it is there, or it was withdrawn. Look at its page.";
            return Err(Error::Refused(Refusal::of("read", message).into()));
        }
        let (held, mut reading) = reading_of(work, self.conversation).await?;
        if reading.since.is_none() {
            let (kept, mut file) = file_of(work, work.actor.account).await?;
            reading.counts = file.start(ExposureTask::Messages, work.now).is_ok();
            if reading.counts {
                work.put::<WelfareFiles>(kept.as_ref(), &file).await?;
            }
            reading.since = Some(work.now);
            work.put::<ConversationReadings>(held.as_ref(), &reading).await?;
        }
        work.saw(Conversations::NAME, self.conversation.uuid());
        work.journal(Operation::Consultation, "conversation.reading_begun");
        Ok(())
    }
}

/// Stops reading a conversation, and the count that it began.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StopReading {
    /// Which.
    pub conversation: ConversationId,
}

impl Command for StopReading {
    type Done = Stopped;
    async fn apply(self, work: &mut Work<'_>) -> Result<Stopped, Error> {
        to_read(work, self.conversation).await?;
        let (held, mut reading) = reading_of(work, self.conversation).await?;
        let mut stopped = Stopped::NotCounted;
        if reading.since.take().is_some() {
            let (kept, mut file) = file_of(work, work.actor.account).await?;
            let ours = file.running.is_some_and(|(task, _)| task == ExposureTask::Messages);
            if std::mem::take(&mut reading.counts) && ours {
                stopped = Stopped::ToBeEntered;
                if file.stop(None, work.now).is_ok() {
                    work.put::<WelfareFiles>(kept.as_ref(), &file).await?;
                    stopped = Stopped::Counted;
                }
            }
            work.put::<ConversationReadings>(held.as_ref(), &reading).await?;
        }
        work.saw(Conversations::NAME, self.conversation.uuid());
        work.journal(Operation::Consultation, "conversation.reading_ended");
        Ok(stopped)
    }
}

/// Shows messages to somebody who reads: nothing is shown before the journal has it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReadMessages {
    /// Of which conversation.
    pub conversation: ConversationId,
    /// The spans that are shown.
    pub spans: Vec<(u32, u32)>,
}

impl Command for ReadMessages {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        let record = to_read(work, self.conversation).await?;
        let (held, mut reading) = reading_of(work, self.conversation).await?;
        if reading.since.is_none() || record.state() != ConversationState::Taken {
            return Err(not_begun());
        }
        let before = reading.spans.clone();
        for (from, until) in self.spans {
            reading.read(from, until);
        }
        if reading.spans != before {
            work.put::<ConversationReadings>(held.as_ref(), &reading).await?;
        }
        work.saw(Conversations::NAME, self.conversation.uuid());
        work.journal(Operation::Consultation, "conversation.messages_read");
        Ok(())
    }
}

fn not_begun() -> Error {
    let message = "You are not reading this conversation. Begin on its page.";
    Error::Refused(Refusal::of("read", message).into())
}

/// What a quotation means for the case: the words stand in its record of actions.
pub(crate) async fn quoted(
    work: &mut Work<'_>,
    record: &Record<Conversations>,
    messages: &Numbers,
    why: &str,
    made: &Recorded,
) -> Result<(), Error> {
    let Some(case) = record.investigation else {
        let message = "Its exhibit belongs to no case, so there is no record of actions to quote it into.";
        return Err(Error::Refused(Refusal::of("messages", message).into()));
    };
    let numbers: Vec<u32> = messages.iter().collect();
    let shown = messages_of(work.unit().transaction(), record.id, &numbers).await?;
    let mut words = String::new();
    for (number, message) in &shown {
        let who = message.sender.as_deref().unwrap_or("Nobody named");
        let said = message.text.as_deref().unwrap_or("(no words)");
        // Writing to a text does not fail.
        let _ = writeln!(words, "{}. {}, {who}: {said}", u64::from(*number) + 1, message.time.raw);
    }
    if words.chars().count() > LONGEST_QUOTED {
        let message = "That is more than a record of actions takes. Quote fewer messages at once.";
        return Err(Error::Refused(Refusal::of("messages", message).into()));
    }
    let quoted = InvestigationStep::Quoted {
        conversation: record.id,
        why: why.to_owned(),
        words,
    };
    grow_along::<Investigations>(work, case.uuid(), vec![quoted], made).await
}

/// Messages by their numbers, in order.
pub(super) async fn messages_of(
    connection: &impl ConnectionTrait,
    id: ConversationId,
    numbers: &[u32],
) -> Result<Vec<MessageShown>, Error> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let sheets = sheets_of(connection, id).await?;
    for (sheet, first, many) in sheets {
        let within = numbers
            .iter()
            .filter(|number| **number >= first && **number - first < many);
        let within: Vec<i64> = within.map(|number| i64::from(*number)).collect();
        for some in within.chunks(500) {
            let mut select = Query::select();
            select
                .columns(["number", "entry"])
                .from("message")
                .and_where(Expr::col("sheet").eq(sheet))
                .and_where(Expr::col("number").is_in(some.iter().copied()))
                .order_by("number", Order::Asc);
            for row in connection.query_all(&select).await? {
                found.push(read_message(&row)?);
            }
        }
    }
    Ok(found)
}

fn read_message(row: &sea_orm::QueryResult) -> Result<MessageShown, Error> {
    let number = u32::try_from(row.try_get::<i64>("", "number")?).unwrap_or(u32::MAX);
    let entry: String = row.try_get("", "entry")?;
    let message = serde_json::from_str(&entry).map_err(|error| Error::Inside(format!("message.entry: {error}")))?;
    Ok((number, message))
}

/// The sheets of a conversation, in order: each with its first number and how many messages it has.
pub(super) async fn sheets_of(
    connection: &impl ConnectionTrait,
    id: ConversationId,
) -> Result<Vec<(Uuid, u32, u32)>, Error> {
    let mut select = Query::select();
    select
        .columns(["id", "first", "messages"])
        .from(ConversationSheets::NAME)
        .and_where(Expr::col("conversation").eq(id.uuid()))
        .order_by("first", Order::Asc);
    let mut sheets = Vec::new();
    for row in connection.query_all(&select).await? {
        let number = |column| Ok::<_, Error>(u32::try_from(row.try_get::<i64>("", column)?).unwrap_or(u32::MAX));
        sheets.push((row.try_get("", "id")?, number("first")?, number("messages")?));
    }
    Ok(sheets)
}

impl Casework {
    /// What is folded of a conversation. Only for pages that have authorised it.
    pub async fn fold_of(&self, record: &Record<Conversations>) -> Result<Fold, Error> {
        let fold = self.database().load::<ConversationFolds>(record.id.uuid()).await?;
        fold.map(|held| held.record).ok_or(Error::NotThere)
    }

    /// How many of its messages are there. Only for pages that have authorised it.
    pub async fn messages_there(&self, record: &Record<Conversations>) -> Result<u32, Error> {
        let sheets = sheets_of(self.database().reader(), record.id).await?;
        Ok(sheets
            .iter()
            .fold(0, |sum: u32, (_, _, many)| sum.saturating_add(*many)))
    }

    /// Where the actor and everybody stand with a conversation. Only for pages that have authorised it.
    pub async fn read_state(&self, actor: &Actor, record: &Record<Conversations>) -> Result<ReadState, Error> {
        let mut select = Query::select();
        select
            .columns(["reader", "since", "spans"])
            .from(ConversationReadings::NAME)
            .and_where(Expr::col("conversation").eq(record.id.uuid()));
        let mut state = ReadState::default();
        let mut all = Vec::new();
        for row in self.database().reader().query_all(&select).await? {
            let spans: String = row.try_get("", "spans")?;
            let spans: Vec<(u32, u32)> = serde_json::from_str(&spans)
                .map_err(|error| Error::Inside(format!("conversation_reading.spans: {error}")))?;
            if row.try_get::<Uuid>("", "reader")? == actor.account.uuid() {
                state.since = row.try_get::<Option<i64>>("", "since")?.map(Instant::from_micros);
                state.mine.clone_from(&spans);
            }
            state.readers += u64::from(!spans.is_empty());
            all.extend(spans);
        }
        state.anybody = union(all);
        Ok(state)
    }

    /// A page of a conversation from a message on, for somebody who is reading it. Journalled before it is given.
    pub async fn read_messages(
        &self,
        actor: &Actor,
        record: &Record<Conversations>,
        from: u32,
    ) -> Result<PageOfMessages, Error> {
        let all = record.entries();
        let from = std::cmp::min(from, all.saturating_sub(1));
        let until = std::cmp::min(from.saturating_add(PAGE), all);
        let numbers: Vec<u32> = (from..until).collect();
        let command = ReadMessages {
            conversation: record.id,
            spans: vec![(from, until.saturating_sub(1))],
        };
        self.execute(actor, command).await?;
        Ok(PageOfMessages {
            from,
            messages: messages_of(self.database().reader(), record.id, &numbers).await?,
        })
    }

    /// Looks for words in a conversation. Whoever is reading it is shown messages, journalled before; whoever is not learns how
    /// many there are, and when.
    pub async fn search_conversation(
        &self,
        actor: &Actor,
        record: &Record<Conversations>,
        typed: &str,
        from: usize,
        reading: bool,
    ) -> Result<SearchedConversation, Error> {
        let Some(sought) = Sought::read(typed) else {
            return Ok(SearchedConversation::default());
        };
        let mut ranges = Vec::new();
        for (word, end) in sought.ranges() {
            let in_index = || Expr::col(("message_word", "word"));
            let meant = match end {
                Some(end) => Cond::all().add(in_index().gte(word)).add(in_index().lt(end)),
                None => Cond::all().add(in_index().eq(word)),
            };
            let mut select = Query::select();
            select
                .column(("message_word", "numbers"))
                .from(ConversationSheets::NAME)
                .inner_join(
                    "message_word",
                    Cond::all()
                        .add(Expr::col(("message_word", "sheet")).equals((ConversationSheets::NAME, "id")))
                        .add(meant),
                )
                .and_where(Expr::col((ConversationSheets::NAME, "conversation")).eq(record.id.uuid()));
            let rows = self.database().reader().query_all(&select).await?;
            let numbers = rows.iter().map(|row| row.try_get_by_index(0));
            ranges.push(numbers.collect::<Result<Vec<Vec<u8>>, _>>()?);
        }
        let found = Sought::found(&ranges);
        let shown: Vec<u32> = found.iter().copied().skip(from).take(SHOWN).collect();
        let mut searched = SearchedConversation {
            found,
            messages: Vec::new(),
        };
        if reading && !shown.is_empty() {
            let command = ReadMessages {
                conversation: record.id,
                spans: shown.iter().map(|number| (*number, *number)).collect(),
            };
            self.execute(actor, command).await?;
            searched.messages = messages_of(self.database().reader(), record.id, &shown).await?;
        }
        Ok(searched)
    }
}
