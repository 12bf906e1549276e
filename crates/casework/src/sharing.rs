//! Share to protect: it works whatever list a case is closed to, and tells whoever shared nothing of the case.

use domain::investigations::{InvestigationStep, Investigations};
use domain::record::Record;
use domain::sharing::Shares;

use crate::cases::{CaseRoom, grow_along};
use crate::lists::found_by_reference;
use crate::{Action, Error, Work};

impl CaseRoom for Shares {
    const READ: Action = Action::ReadShares;
    const OPEN: Action = Action::ShareToProtect;
    const RECORD: Action = Action::ReadShares;
    fn recipient(record: &Record<Self>) -> Option<String> {
        let told = format!("{}, {}", record.opening.told.trim(), record.opening.organisation.trim());
        Some(told.chars().take(200).collect())
    }
    /// Whatever the reference is of, its case hears of it at once, behind whatever list it is; the answer to whoever shared
    /// is the same where there is nothing.
    async fn opened(work: &mut Work<'_>, record: &Record<Self>) -> Result<(), Error> {
        let found = found_by_reference(work, &record.opening.about).await?;
        let Some(case) = found.and_then(|found| found.investigation) else {
            return Ok(());
        };
        work.reach_what_it_is_about();
        let shared = InvestigationStep::SharedToProtect {
            by: record.opened.done_by.clone(),
            with: format!("{}, {}", record.opening.told.trim(), record.opening.organisation.trim())
                .chars()
                .take(300)
                .collect(),
            words: record.opening.shared.clone(),
        };
        grow_along::<Investigations>(work, case.uuid(), vec![shared], &record.opened).await
    }
}
