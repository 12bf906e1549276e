//! The journal, as the auditor and the command line read it, and the check of every record against it.

use domain::journal::{Entry, Operation, unpack_subjects};
use domain::time::Instant;
use serde::Serialize;
use store::{Database, Draft, Kind, Projector, Table};
use uuid::Uuid;

use crate::access::{Accounts, Scopes};
use crate::figures::Releases;
use crate::identity::Identities;
use crate::imports::{RefusedFiles, SenderReports};
use crate::matches::MatchNotices;
use crate::referrals::Referrals;
use crate::risk::Assessments;
use crate::rooms::{ROOMS, project_room};
use crate::schools::SchoolImports;
use crate::{Action, Actor, Casework, Error, Resource};

/// The number of the rules by which versions become rows: what a record's row holds, which tasks and flags follow, by what
/// it is found. Whoever changes one of them adds 1, and every database makes its rows anew when it is next started.
pub const RULES: u8 = 2;

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
            _ => project_room(kind, number, bytes),
        }
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
        ];
        for room in ROOMS.iter().copied() {
            tables.extend([
                (room, room, "id"),
                (room, "task", "record"),
                (room, "flag", "record"),
                (room, "term", "record"),
            ]);
        }
        tables
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
    /// The records: kind and id, with the version where one was written.
    pub subjects: Vec<(String, Uuid, Option<i64>)>,
}

impl Casework {
    /// Makes the rows of every record anew if they were made by other rules, with one entry that says so. A database of
    /// today's rules is left as it is.
    pub(crate) async fn follow_the_rules(&self) -> Result<(), Error> {
        if self.database().setting(RULES_SETTING).await?.as_deref() == Some(&[RULES]) {
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
        let end = before.unwrap_or(last + 1).min(last + 1);
        let span = i64::try_from(limit).unwrap_or(i64::MAX);
        let page = self.database().journal_after((end - 1 - span).max(0), limit).await?;
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
        let shown = |(entry, _): (Entry, Vec<u8>)| EntryRow {
            number: entry.number,
            at: entry.at,
            actor: name(entry.actor),
            via: entry.via.is_some(),
            operation: entry.operation.label(),
            event: entry.event,
            subjects: unpack_subjects(&entry.subjects)
                .unwrap_or_default()
                .into_iter()
                .map(|subject| (subject.kind, subject.id, subject.written.map(|(number, _)| number)))
                .collect(),
        };
        let mut rows: Vec<EntryRow> = page
            .into_iter()
            .filter(|(entry, _)| entry.number < end)
            .map(shown)
            .collect();
        rows.reverse();
        Ok(rows)
    }
}
