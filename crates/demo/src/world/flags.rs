//! The supervisors' weekly look at what was not done as it should have been.

use casework::cases::{CaseRoom, LookAtFlag};
use casework::deadlines::Whose;
use casework::flags::FlagRow;
use casework::{Actor, Error};
use domain::custody::Custody;
use domain::exhibits::Exhibits;
use domain::investigations::Investigations;
use domain::packages::Packages;
use domain::record::Room as _;
use domain::warrants::Warrants;
use std::collections::BTreeSet;

use super::World;

/// What they write: what was found, and what is done about it.
const FOUND: &str =
    "Read with the officer in the case. What could be put right was, and the children’s plans were checked first.";

impl World<'_> {
    /// Each supervisor looks at what waits in the cases that they supervise; what they typed in themselves is for the head.
    pub(super) async fn look_at_flags(&mut self) -> Result<(), Error> {
        let supervisors: BTreeSet<&str> = self.plan.cases.iter().map(|case| case.supervisor).collect();
        // What a supervisor typed in is looked at by the head of the unit.
        let head = [("idris.calder", Whose::Unit)];
        for (name, whose) in supervisors
            .into_iter()
            .map(|name| (name, Whose::Supervised))
            .chain(head)
        {
            let actor = self.who(name)?;
            // The places of a record's flags stay as they are when one of them was looked at.
            let waiting = self.casework.flags(&actor, whose, false, None).await?;
            for flag in &waiting.rows {
                match self.look(&actor, flag).await {
                    Ok(()) | Err(Error::Refused(_)) => {}
                    Err(error) => return Err(error),
                }
            }
        }
        Ok(())
    }

    async fn look(&self, actor: &Actor, flag: &FlagRow) -> Result<(), Error> {
        match flag.room.as_str() {
            Warrants::NAME => self.look_at::<Warrants>(actor, flag).await,
            Custody::NAME => self.look_at::<Custody>(actor, flag).await,
            Exhibits::NAME => self.look_at::<Exhibits>(actor, flag).await,
            Packages::NAME => self.look_at::<Packages>(actor, flag).await,
            _ => self.look_at::<Investigations>(actor, flag).await,
        }
    }

    async fn look_at<R: CaseRoom>(&self, actor: &Actor, flag: &FlagRow) -> Result<(), Error> {
        let look = LookAtFlag::<R> {
            id: flag.record.into(),
            place: usize::try_from(flag.place).unwrap_or(usize::MAX),
            found: FOUND.to_owned(),
        };
        self.casework.execute(actor, look).await
    }
}
