//! The journal, as the auditor and the command line read it, and the check of every record against it.

use domain::journal::{Entry, Operation, unpack_subjects};
use domain::notes::Notes;
use domain::record::Room as _;
use domain::references::typed_reference;
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use serde::Serialize;
use store::{Database, Draft, Kind, Projector, Sought, Table};
use uuid::Uuid;

use crate::access::{Accounts, Scopes};
use crate::clocks::ClockSettings;
use crate::conversations::{ConversationFolds, ConversationReadings, ConversationSheets};
use crate::figures::Releases;
use crate::identity::Identities;
use crate::imports::{RefusedFiles, SenderReports};
use crate::lists::EmergencyAccesses;
use crate::matches::MatchNotices;
use crate::referrals::Referrals;
use crate::risk::Assessments;
use crate::rooms::{ROOMS, project_room};
use crate::schools::SchoolImports;
use crate::welfare::WelfareFiles;
use crate::wording::PaperWordings;
use crate::{Action, Actor, Casework, Error, Resource};

/// The number of the rules by which versions become rows: what a record's row holds, which tasks and flags follow, by what
/// it is found. Whoever changes one of them adds 1, and every database makes its rows anew when it is next started.
pub const RULES: u8 = 7;

/// The setting that holds the number of the rules by which the rows were made; 1 where it is not there.
const RULES_SETTING: &str = "rules";

/// Every kind of record that there is, for the check of records against the journal.
#[derive(Clone, Copy, Debug, Default)]
pub struct AllKinds;

pub(crate) fn project<K: Kind>(number: i64, bytes: &[u8]) -> Result<Vec<Table>, String> {
    serde_json::from_slice(bytes)
        .map(|record| K::project(&record, number))
        .map_err(|error| error.to_string())
}

impl Projector for AllKinds {
    fn project(&self, kind: &str, number: i64, bytes: &[u8]) -> Option<Result<Vec<Table>, String>> {
        match kind {
            Accounts::NAME => Some(project::<Accounts>(number, bytes)),
            Scopes::NAME => Some(project::<Scopes>(number, bytes)),
            Referrals::NAME => Some(project::<Referrals>(number, bytes)),
            SenderReports::NAME => Some(project::<SenderReports>(number, bytes)),
            Assessments::NAME => Some(project::<Assessments>(number, bytes)),
            RefusedFiles::NAME => Some(project::<RefusedFiles>(number, bytes)),
            Identities::NAME => Some(project::<Identities>(number, bytes)),
            MatchNotices::NAME => Some(project::<MatchNotices>(number, bytes)),
            Releases::NAME => Some(project::<Releases>(number, bytes)),
            SchoolImports::NAME => Some(project::<SchoolImports>(number, bytes)),
            ClockSettings::NAME => Some(project::<ClockSettings>(number, bytes)),
            WelfareFiles::NAME => Some(project::<WelfareFiles>(number, bytes)),
            PaperWordings::NAME => Some(project::<PaperWordings>(number, bytes)),
            EmergencyAccesses::NAME => Some(project::<EmergencyAccesses>(number, bytes)),
            ConversationFolds::NAME => Some(project::<ConversationFolds>(number, bytes)),
            ConversationSheets::NAME => Some(project::<ConversationSheets>(number, bytes)),
            ConversationReadings::NAME => Some(project::<ConversationReadings>(number, bytes)),
            _ => project_room(kind, number, bytes),
        }
    }
    fn long(&self) -> &'static [&'static str] {
        &[ConversationSheets::NAME]
    }
    fn tables(&self) -> Vec<(&'static str, &'static str, &'static str)> {
        let mut tables = vec![
            (Accounts::NAME, "account", "id"),
            (Scopes::NAME, "scope", "id"),
            (Scopes::NAME, "scope_member", "scope"),
            (Referrals::NAME, "referral", "id"),
            (Referrals::NAME, "term", "record"),
            (SenderReports::NAME, "sender_report", "id"),
            (Assessments::NAME, "risk_assessment", "id"),
            (RefusedFiles::NAME, "refused_file", "id"),
            (Identities::NAME, "identity", "id"),
            (MatchNotices::NAME, "match_notice", "id"),
            (MatchNotices::NAME, "match_side", "notice"),
            (Releases::NAME, "figure_release", "id"),
            (SchoolImports::NAME, "school_import", "id"),
            (ClockSettings::NAME, "clock_setting", "id"),
            (ClockSettings::NAME, "clock_change", "setting"),
            (WelfareFiles::NAME, "welfare_file", "id"),
            (EmergencyAccesses::NAME, "emergency_access", "id"),
            (PaperWordings::NAME, "paper_wording", "id"),
            (Notes::NAME, "mention", "record"),
            (ConversationFolds::NAME, "conversation_fold", "id"),
            (ConversationSheets::NAME, "conversation_sheet", "id"),
            (ConversationSheets::NAME, "message", "sheet"),
            (ConversationSheets::NAME, "message_word", "sheet"),
            (ConversationReadings::NAME, "conversation_reading", "id"),
        ];
        for room in ROOMS.iter().copied() {
            tables.extend([
                (room, room, "id"),
                (room, "task", "record"),
                (room, "flag", "record"),
                (room, "clock_run", "record"),
                (room, "term", "record"),
                (room, "hand", "record"),
                (room, "case_result", "record"),
                (room, "quality_sign", "record"),
            ]);
        }
        tables
    }
}

/// The deadlines and clocks of every kind of record that has any, and nothing else of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Deadlines;

/// The tables of deadlines.
const OF_DEADLINES: [&str; 2] = ["task", "clock_run"];

impl Projector for Deadlines {
    fn project(&self, kind: &str, number: i64, bytes: &[u8]) -> Option<Result<Vec<Table>, String>> {
        let tables = match project_room(kind, number, bytes) {
            Some(Ok(tables)) => tables,
            // What is no room has none; it is read all the same, so that a record which cannot be read is found.
            None => {
                return AllKinds
                    .project(kind, number, bytes)
                    .map(|read| read.map(|_| Vec::new()));
            }
            failed => return failed,
        };
        let of_deadlines = |table: &Table| OF_DEADLINES.contains(&table.name);
        Some(Ok(tables.into_iter().filter(of_deadlines).collect()))
    }
    fn long(&self) -> &'static [&'static str] {
        AllKinds.long()
    }
    fn tables(&self) -> Vec<(&'static str, &'static str, &'static str)> {
        let of_deadlines = |(_, table, _): &(&str, &str, &str)| OF_DEADLINES.contains(table);
        AllKinds.tables().into_iter().filter(of_deadlines).collect()
    }
}

/// An entry as a person reads it.
#[derive(Clone, Debug, Serialize)]
pub struct EntryRow {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// Who, by sign-in name; the id when the account is not there.
    pub actor: String,
    /// Whether it was done through the command line in their name.
    pub via: bool,
    /// What, in the words of the Act.
    pub operation: &'static str,
    /// What, in ours.
    pub event: String,
    /// To whom, for a disclosure.
    pub recipient: Option<String>,
    /// The records: kind and id, with the version where one was written.
    pub subjects: Vec<(String, Uuid, Option<i64>)>,
}

/// What somebody looks for in the journal, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JournalSearch {
    /// The sign-in name of whoever did or saw it.
    pub who: String,
    /// The reference or the id of the record or the person that it is about.
    pub about: String,
    /// What, in the words of the Act.
    pub operation: Option<Operation>,
}

/// What was found in the journal, and how far back it was looked.
#[derive(Clone, Debug, Default)]
pub struct JournalFound {
    /// The entries, newest first.
    pub rows: Vec<EntryRow>,
    /// Nobody has the sign-in name that was typed.
    pub unknown_who: bool,
    /// Nothing has the reference that was typed.
    pub unknown_about: bool,
    /// The number of the entry down to which it was looked.
    pub reached: i64,
    /// From which entry the search goes on, where there is more.
    pub next: Option<i64>,
}

/// How many entries a search of the journal looks through at once: so many that most answers need one page, and so few that
/// no page waits for the whole of a journal of millions.
const SEARCHED_AT_ONCE: i64 = 50_000;

impl Casework {
    /// Makes the rows of every record anew if they were made by other rules, with one entry that says so. A database of
    /// today's rules is left as it is.
    pub(crate) async fn follow_the_rules(&self) -> Result<(), Error> {
        if Self::rows_are_of_today(self.database()).await? {
            return Ok(());
        }
        let remade = self.database().remake_rows(&AllKinds).await?;
        let mut unit = self.database().begin().await?;
        unit.set(RULES_SETTING, vec![RULES]).await?;
        if remade == 0 {
            unit.commit_unjournalled().await?;
            return Ok(());
        }
        unit.entry(Draft {
            at: self.now(),
            actor: Self::program().account.uuid(),
            via: None,
            operation: Operation::Alteration,
            event: "records.rows_made_anew".to_owned(),
            seen: Vec::new(),
            people: Vec::new(),
            recipient: None,
        });
        unit.commit_entries().await?;
        Ok(())
    }

    /// Whether the rows of records were made by today's rules.
    pub async fn rows_are_of_today(database: &Database) -> Result<bool, Error> {
        Ok(database.setting(RULES_SETTING).await?.as_deref() == Some(&[RULES]))
    }

    /// A page of the journal, newest first, from `before` (not included) back. Reading it is journalled first.
    pub async fn journal(&self, actor: &Actor, before: Option<i64>, limit: u64) -> Result<Vec<EntryRow>, Error> {
        self.ask(actor, Action::ReadJournal, Resource::default())?;
        self.look(actor, "journal.read", Vec::new()).await?;
        self.journal_page(before, limit).await
    }

    /// The same for the command line, which whoever holds the database file can run.
    pub async fn journal_page(&self, before: Option<i64>, limit: u64) -> Result<Vec<EntryRow>, Error> {
        let (last, _) = self.database().journal_head().await?;
        let end = std::cmp::min(before.unwrap_or(last + 1), last + 1);
        let span = i64::try_from(limit).unwrap_or(i64::MAX);
        let page = self
            .database()
            .journal_after(std::cmp::max(end - 1 - span, 0), limit)
            .await?;
        let page = page.into_iter().map(|(entry, _)| entry);
        let mut rows = self.entries_shown(page.filter(|entry| entry.number < end)).await?;
        rows.reverse();
        Ok(rows)
    }

    /// Looks for entries in the journal from `before` (not included) back, newest first: by who, by what, and by the record
    /// or the person that they are about. So many entries are looked through at once; where the next search goes on is told.
    /// Looking is journalled first, with what was looked for.
    pub async fn journal_search(
        &self,
        actor: &Actor,
        search: &JournalSearch,
        before: Option<i64>,
        limit: u64,
    ) -> Result<JournalFound, Error> {
        self.ask(actor, Action::ReadJournal, Resource::default())?;
        let accounts = self.all_accounts().await?;
        let who = search.who.trim().to_lowercase();
        let by = accounts.iter().find(|row| row.name == who).map(|row| row.id.uuid());
        let named = self.anything_called(&search.about).await?;
        let mut found = JournalFound {
            unknown_who: !who.is_empty() && by.is_none(),
            unknown_about: !search.about.trim().is_empty() && named.is_none(),
            ..JournalFound::default()
        };
        let seen = named.into_iter().collect();
        self.look(actor, "journal.searched", seen).await?;
        if found.unknown_who || found.unknown_about {
            return Ok(found);
        }
        let (last, _) = self.database().journal_head().await?;
        let to = before.map_or(last, |before| std::cmp::min(before - 1, last));
        let from = std::cmp::max(to - SEARCHED_AT_ONCE + 1, 1);
        let sought = Sought {
            actor: by,
            operation: search.operation,
            about: named.map(|(_, id)| id),
        };
        let entries = self.database().journal_found((from, to), &sought, limit).await?;
        let full = entries.len() as u64 == limit;
        let reached = if full {
            entries.last().map_or(from, |entry| entry.number)
        } else {
            from
        };
        found.rows = self.entries_shown(entries.into_iter()).await?;
        found.reached = reached;
        found.next = (reached > 1).then_some(reached);
        Ok(found)
    }

    /// The record that a spoken reference or an id means, of whatever room and behind whatever list: whoever searches the
    /// journal sees ids, and nothing of what they are of.
    async fn anything_called(&self, typed: &str) -> Result<Option<(&'static str, Uuid)>, Error> {
        let typed = typed.trim();
        if let Ok(id) = typed.parse::<Uuid>() {
            return Ok(Some(("record", id)));
        }
        let Some(reference) = typed_reference(typed).map(|reference| reference.to_uppercase()) else {
            return Ok(None);
        };
        for room in ROOMS.iter().copied().chain(["referral"]) {
            let mut select = Query::select();
            select
                .column("id")
                .from(room)
                .and_where(Expr::col("reference").eq(reference.as_str()));
            if let Some(row) = self.database().reader().query_one(&select).await? {
                return Ok(Some((room, row.try_get("", "id")?)));
            }
        }
        Ok(None)
    }

    /// Entries as a person reads them.
    async fn entries_shown(&self, entries: impl Iterator<Item = Entry>) -> Result<Vec<EntryRow>, Error> {
        let accounts = self.all_accounts().await?;
        let name = |id: Uuid| {
            accounts.iter().find(|row| row.id.uuid() == id).map_or_else(
                || {
                    if id.is_nil() {
                        "safeward".to_owned()
                    } else {
                        id.to_string()
                    }
                },
                |row| row.name.clone(),
            )
        };
        let shown = |entry: Entry| EntryRow {
            number: entry.number,
            at: entry.at,
            actor: name(entry.actor),
            via: entry.via.is_some(),
            operation: entry.operation.label(),
            event: entry.event,
            recipient: entry.recipient,
            subjects: unpack_subjects(&entry.subjects)
                .unwrap_or_default()
                .into_iter()
                .map(|subject| (subject.kind, subject.id, subject.written.map(|(number, _)| number)))
                .collect(),
        };
        Ok(entries.map(shown).collect())
    }
}
