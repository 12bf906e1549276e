//! The supervisors' weekly look at what was not done as it should have been.

use casework::Error;
use casework::cases::LookAtFlag;
use casework::deadlines::Whose;
use casework::flags::FlagRow;
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

    async fn look(&self, actor: &casework::Actor, flag: &FlagRow) -> Result<(), Error> {
        let place = usize::try_from(flag.place).unwrap_or(usize::MAX);
        let found = FOUND.to_owned();
        match flag.room.as_str() {
            Warrants::NAME => {
                let id = flag.record.into();
                self.casework
                    .execute(actor, LookAtFlag::<Warrants> { id, place, found })
                    .await
            }
            Exhibits::NAME => {
                let id = flag.record.into();
                self.casework
                    .execute(actor, LookAtFlag::<Exhibits> { id, place, found })
                    .await
            }
            Packages::NAME => {
                let id = flag.record.into();
                self.casework
                    .execute(actor, LookAtFlag::<Packages> { id, place, found })
                    .await
            }
            Custody::NAME => {
                let id = flag.record.into();
                self.casework
                    .execute(actor, LookAtFlag::<Custody> { id, place, found })
                    .await
            }
            _ => {
                let id = flag.record.into();
                self.casework
                    .execute(actor, LookAtFlag::<Investigations> { id, place, found })
                    .await
            }
        }
    }
}
