//! Four telephones of four cases, whose owners wrote to one another: a ring that nobody has looked at, found from any of them.
//!
//! What they wrote is everyday talk. What ties them is what they gave each other: where the next one is reached, and a name and an
//! address that nobody is known to use.

use casework::Error;
use casework::conversations::OfferedExport;
use domain::identifiers::IdentifierKind;
use domain::ids::ExhibitId;
use std::fmt::Write as _;

use super::{World, missing};
use crate::plan::cases::ExhibitKind;

/// How many there are.
const MEMBERS: usize = 4;
/// Who waits for something else on their own pages: a ring would put its notices in front of it.
const BUSY: [&str; 2] = ["owen.lister", "sam.whitlock"];
/// What they call themselves in the chat.
const NAMES: [&str; MEMBERS] = ["Robin", "Alex", "Kim", "Lee"];

/// One of them: the telephone, its mark, and an address or a number that its owner uses.
struct Member {
    exhibit: ExhibitId,
    mark: String,
    uses: String,
}

impl World<'_> {
    /// Takes what was written out of each telephone.
    pub(super) async fn lay_out_a_ring(&self) -> Result<(), Error> {
        let members = self.members();
        if members.len() < MEMBERS {
            return Err(missing("four telephones for a ring"));
        }
        let folder = tempfile::tempdir().map_err(|error| Error::Inside(error.to_string()))?;
        let next = members.iter().cycle().skip(1);
        for ((place, member), next) in members.iter().enumerate().zip(next) {
            let file = folder.path().join(format!("{place}.txt"));
            std::fs::write(&file, self.talk(place, &next.uses)).map_err(|error| Error::Inside(error.to_string()))?;
            let offered = OfferedExport {
                exhibit: member.exhibit,
                made_by: format!("Lena Marsh, from {}, with the app’s own export", member.mark),
                zone: "Europe/London".to_owned(),
                name: "WhatsApp Chat with Sunday anglers.txt".to_owned(),
                file,
            };
            self.casework.take_export(&self.who("lena.marsh")?, offered).await?;
        }
        Ok(())
    }

    /// Four open cases of four officers, each with a suspect who is reached at an address or a number, and a telephone of theirs.
    fn members(&self) -> Vec<Member> {
        let mut officers = Vec::new();
        let mut members = Vec::new();
        for (case, made) in self.plan.cases.iter().zip(&self.made.0) {
            let open = case.closure.is_none() && case.closed.is_none();
            if !open || BUSY.contains(&case.officer) || officers.contains(&case.officer) {
                continue;
            }
            // What is recorded of a suspect is the first three of what the report names.
            let mut recorded = case.identifiers.iter().filter(|known| known.seen.is_none()).take(3);
            let uses = recorded.find(|known| matches!(known.kind, IdentifierKind::Email | IdentifierKind::Phone));
            let telephones = case.exhibits.iter().zip(&made.exhibits);
            let telephone = telephones
                .filter(|(planned, _)| planned.kind == ExhibitKind::Telephone)
                .find_map(|(planned, made)| Some((planned.mark.clone(), (*made)?)));
            let named = made.suspects.first().copied().flatten();
            if let (Some(uses), Some((mark, exhibit)), Some(_)) = (uses, telephone, named) {
                officers.push(case.officer);
                members.push(Member {
                    exhibit,
                    mark,
                    uses: uses.text.clone(),
                });
            }
            if members.len() == MEMBERS {
                break;
            }
        }
        members
    }

    /// What lies on one telephone: three evenings of it.
    fn talk(&self, place: usize, reached: &str) -> String {
        let own = NAMES.get(place).copied().unwrap_or("Robin");
        let other = NAMES.iter().cycle().nth(place + 1).copied().unwrap_or("Sam");
        let said = [
            (40, own, "Are we at the lake on Sunday?".to_owned()),
            (40, other, "Yes, six o’clock, the east bank".to_owned()),
            (40, own, "I bring the flask".to_owned()),
            (24, other, format!("you get me at {reached}")),
            (24, own, "ok, found you".to_owned()),
            (24, other, "let’s move to another app, this one is slow".to_owned()),
            (9, own, "snapchat: boathouse.lights is the new one".to_owned()),
            (9, other, "or write to boathouse.lights@mail.example.org".to_owned()),
            (9, own, "don’t tell anyone, the east bank is small".to_owned()),
        ];
        let last = crate::plan::DAYS - 1;
        let mut talk = String::new();
        for ((days, who, words), minute) in said.into_iter().zip(0_i64..) {
            let at = self.plan.period.at(last - days, 19 * 60 + minute * 3).london();
            let stamp = at.strftime("%d/%m/%Y, %H:%M");
            // Writing to a text cannot fail.
            writeln!(talk, "{stamp} - {who}: {words}").unwrap_or_default();
        }
        talk
    }
}
