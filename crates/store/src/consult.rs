//! Consultations that wait together share a commit: with a sync for each page, four readers wait mostly for each other.

use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::oneshot;

use crate::{Clock, Database, Draft, StoreError};

/// A consultation that waits to be written, and whom to tell.
struct Waiting {
    draft: Draft,
    written: oneshot::Sender<()>,
}

/// The consultations that wait for the next commit.
#[derive(Clone, Default)]
pub(crate) struct Consultations {
    waiting: Arc<Mutex<Vec<Waiting>>>,
    /// One of those who wait writes for all.
    turn: Arc<tokio::sync::Mutex<()>>,
}

impl std::fmt::Debug for Consultations {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Consultations")
    }
}

impl Consultations {
    fn add(&self, draft: Draft) -> oneshot::Receiver<()> {
        let (written, told) = oneshot::channel();
        self.lock().push(Waiting { draft, written });
        told
    }
    fn take(&self) -> Vec<Waiting> {
        std::mem::take(&mut *self.lock())
    }
    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Waiting>> {
        // A list of what waits is never left half changed.
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Database {
    /// Writes the entry of a consultation, together with all others that wait, and returns when it is on disk. Its time is
    /// that of the writing, so that the entries of a journal stand in the order of their times.
    pub async fn consult(&self, draft: Draft, clock: &dyn Clock) -> Result<(), StoreError> {
        loop {
            let mut told = self.consultations.add(draft.clone());
            let _turn = tokio::select! {
                biased;
                written = &mut told => match written {
                    Ok(()) => return Ok(()),
                    // Whoever wrote for all failed or went away.
                    Err(_) => continue,
                },
                turn = self.consultations.turn.lock() => turn,
            };
            let mut unit = self.begin().await?;
            let mut told_after = Vec::new();
            for Waiting { mut draft, written } in self.consultations.take() {
                // Nobody waits any more for a page whose request has gone away; it was not shown.
                if !written.is_closed() {
                    draft.at = clock.now();
                    unit.entry(draft);
                    told_after.push(written);
                }
            }
            unit.commit_entries().await?;
            for written in told_after {
                // Whoever has gone away meanwhile is not told.
                let _ = written.send(());
            }
            // Written just now, or by the one who had the turn before.
            if let Ok(()) = told.await {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{both, sqlite};
    use crate::{Draft, StandingClock, SystemClock, verify_journal};
    use domain::journal::Operation;
    use domain::time::Instant;
    use std::time::Duration;
    use uuid::Uuid;

    fn draft(n: u128) -> Draft {
        Draft {
            at: Instant::from_micros(0),
            actor: Uuid::from_u128(n),
            via: None,
            operation: Operation::Consultation,
            event: "referral.read".to_owned(),
            seen: vec![("referral", Uuid::from_u128(n))],
            people: Vec::new(),
            recipient: None,
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn each_of_many_at_once_has_its_own_entry_when_it_returns() {
        for fresh in both().await {
            let tasks: Vec<_> = (1..=60)
                .map(|n| {
                    let database = fresh.database.clone();
                    tokio::spawn(async move {
                        database.consult(draft(n), &SystemClock).await.unwrap();
                        let (last, _) = database.journal_head().await.unwrap();
                        let entries = database.journal_after(0, u64::MAX >> 1).await.unwrap();
                        let mine = entries.iter().filter(|(entry, _)| entry.actor == Uuid::from_u128(n));
                        assert_eq!(mine.count(), 1);
                        last
                    })
                })
                .collect();
            for task in tasks {
                assert!(task.await.unwrap() > 0);
            }
            let verified = verify_journal(&fresh.database, &[], None, None).await.unwrap();
            assert_eq!((verified.entries, verified.problem), (60, None));
            assert!(
                verified.stepped_back.is_empty(),
                "an entry has the time at which it is written"
            );
        }
    }

    #[tokio::test]
    async fn whoever_goes_away_leaves_no_entry_and_nobody_waiting() {
        // Only SQLite's writers stand in a queue in which one can give up.
        let fresh = sqlite().await;
        let clock = StandingClock::at(Instant::from_micros(5));
        let unit = fresh.database.begin().await.unwrap();
        {
            let gone = fresh.database.consult(draft(1), &clock);
            let waited = tokio::time::timeout(Duration::from_millis(20), gone).await;
            assert!(waited.is_err(), "somebody else is writing");
        }
        drop(unit);
        fresh.database.consult(draft(2), &clock).await.unwrap();
        let entries = fresh.database.journal_after(0, 10).await.unwrap();
        let there: Vec<_> = entries.iter().map(|(entry, _)| (entry.actor, entry.at)).collect();
        assert_eq!(there, [(Uuid::from_u128(2), Instant::from_micros(5))]);
    }
}
