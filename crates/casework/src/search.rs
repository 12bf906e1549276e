//! One box for everything that somebody may see: people, children, investigations, referrals, and the records of all other
//! rooms. What each kind costs is bounded, whatever was typed; whoever may not read a kind gets nothing of it, nor a count.

mod index;
mod people;
mod records;
mod referrals;
mod remade;

use domain::children::Children;
use domain::investigations::Investigations;
use domain::people::People;
use domain::record::Room as _;
use domain::search::{Asked, Closeness};
use store::Kind as _;
use uuid::Uuid;

use crate::access::AccountRow;
use crate::referrals::Referrals;
use crate::rooms::ROOMS;
use crate::{Action, Actor, Casework, Error, Resource};

pub use people::PersonFound;
pub use records::RecordFound;
pub use referrals::ReferralFound;

/// What was found of one kind: what was typed before what only begins so or sounds so, and the newest first.
#[derive(Clone, Debug)]
pub struct Group<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// Whether there may be more than are shown.
    pub more: bool,
}

impl<T> Default for Group<T> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            more: false,
        }
    }
}

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// People.
    pub people: Group<PersonFound>,
    /// Children in cases: those of whom the person was found, and by reference.
    pub children: Group<RecordFound>,
    /// Investigations.
    pub investigations: Group<RecordFound>,
    /// Referrals.
    pub referrals: Group<ReferralFound>,
    /// Records of all other rooms.
    pub others: Group<RecordFound>,
    /// Where nothing was found and a person can be added: the newest open cases of whoever asks (id, reference, title).
    pub own_cases: Vec<(Uuid, String, String)>,
    /// Everybody's name.
    pub accounts: Vec<AccountRow>,
}

impl Found {
    /// How many rows there are, of all kinds.
    pub fn count(&self) -> usize {
        let records = [&self.children, &self.investigations, &self.others];
        self.people.rows.len() + self.referrals.rows.len() + records.iter().map(|group| group.rows.len()).sum::<usize>()
    }

    /// Whether there may be more than are shown, of any kind.
    pub fn is_cut(&self) -> bool {
        let records = [&self.children, &self.investigations, &self.others];
        self.people.more || self.referrals.more || records.iter().any(|group| group.more)
    }
}

/// A record that the index gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Hit {
    record: Uuid,
    closeness: Closeness,
    /// When it was opened or received, in microseconds.
    at: i64,
}

/// The hits in the order of a list, each record once, by its nearest.
fn in_order(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.closeness, std::cmp::Reverse(hit.at), hit.record));
    let mut met = std::collections::BTreeSet::new();
    hits.retain(|hit| met.insert(hit.record));
    hits
}

impl Casework {
    /// Finds whatever the actor may see that what was typed stands for. All that is found is journalled before it is handed
    /// out, as one entry.
    pub async fn search(&self, actor: &Actor, text: &str) -> Result<Found, Error> {
        self.ask(actor, Action::Search, Resource::default())?;
        let asked = Asked::read(text);
        let mut found = Found::default();
        if !asked.is_short() {
            found.people = self.people_found(actor, &asked).await?;
            found.referrals = self.referrals_found(actor, &asked).await?;
            for room in ROOMS.iter().copied().filter(|room| *room != People::NAME) {
                let group = self.records_found(actor, &asked, room, &found.people.rows).await?;
                match room {
                    Children::NAME => found.children = group,
                    Investigations::NAME => found.investigations = group,
                    _ => {
                        found.others.more |= group.more;
                        found.others.rows.extend(group.rows);
                    }
                }
            }
            found
                .others
                .rows
                .sort_by_key(|found| (found.reason.clone(), std::cmp::Reverse(found.row.opened)));
            found.accounts = self.all_accounts().await?;
            if found.count() == 0 {
                found.own_cases = self.own_cases(actor).await?;
            }
        }
        self.look(actor, "search.made", seen(&found)).await?;
        Ok(found)
    }
}

/// What the journal says was shown.
fn seen(found: &Found) -> Vec<(&'static str, Uuid)> {
    let mut seen: Vec<(&'static str, Uuid)> = Vec::new();
    for person in &found.people.rows {
        seen.push((People::NAME, person.person.id.uuid()));
        seen.extend(person.same.iter().map(|same| (People::NAME, same.id.uuid())));
    }
    let referrals = found.referrals.rows.iter();
    seen.extend(referrals.map(|found| (Referrals::NAME, found.row.id.uuid())));
    let records = [&found.children, &found.investigations, &found.others];
    let records = records.into_iter().flat_map(|group| &group.rows);
    seen.extend(records.map(|found| (found.room, found.row.id)));
    let cases = found.own_cases.iter();
    seen.extend(cases.map(|(id, _, _)| (Investigations::NAME, *id)));
    let mut met = std::collections::BTreeSet::new();
    seen.retain(|one| met.insert(*one));
    seen
}
