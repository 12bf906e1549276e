//! Who signs in, what they are, and which closed cases they are on.
//!
//! Permission itself is written in Cedar (`casework/policies`); here are the facts that it reads, and the rules of
//! passwords, sessions and closed cases.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::ids::{AccountId, ScopeId};
use crate::reference::council;
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

/// A closed list with a code for the machine and a label for the person, written once.
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $code:literal $label:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $(#[doc = $label] #[serde(rename = $code)] $variant),+ }
        impl $name {
            /// Every value, in the order in which a form offers them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// Every code with its words, as a question offers them.
            pub const CHOICES: &'static [(&'static str, &'static str)] = &[$(($code, $label)),+];
            /// The code in forms, URLs, columns and policies.
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
            /// The words a person reads.
            pub const fn label(self) -> &'static str { match self { $(Self::$variant => $label),+ } }
            /// Reads a code; `None` for anything else.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// What somebody does here. The policies say what each may do.
    Role {
        Intake "intake" "Intake",
        Researcher "researcher" "Researcher",
        Investigator "investigator" "Investigator",
        Supervisor "supervisor" "Supervisor",
        UnitHead "unit_head" "Unit head",
        Examiner "examiner" "Digital examiner",
        ExhibitsOfficer "exhibits_officer" "Exhibits officer",
        DisclosureOfficer "disclosure_officer" "Disclosure officer",
        SafeguardingLiaison "safeguarding_liaison" "Safeguarding liaison",
        SchoolLiaison "school_liaison" "School liaison",
        Partner "partner" "Partner",
        Analyst "analyst" "Analyst",
        RecordsManager "records_manager" "Records manager",
        Auditor "auditor" "Auditor",
        OccupationalHealth "occupational_health" "Occupational health",
        Administrator "administrator" "Administrator",
    }
}

/// A person who signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// What they type to sign in: lower-case letters, digits, dots and hyphens.
    pub name: String,
    /// How colleagues read them: `DC Priya Nair`.
    pub display: String,
    /// What they do here.
    pub roles: BTreeSet<Role>,
    /// Whether they may sign in at all.
    pub active: bool,
    /// Goes up whenever the roles change, so that sessions made under the old rights end.
    pub rights: i64,
    /// The council of the reference list for which a partner signs in: its team has the access, not one worker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub council: Option<String>,
}

impl Account {
    /// A new account, or every reason why it cannot be made.
    pub fn open(
        id: AccountId,
        name: &str,
        display: &str,
        roles: BTreeSet<Role>,
        of_council: Option<&str>,
    ) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        let shaped = name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-');
        let length = name.chars().count();
        refusals.when(
            !shaped || !(2..=40).contains(&length),
            "name",
            "Use 2 to 40 lower-case letters, digits, dots or hyphens for the sign-in name.",
        );
        refusals.when(
            display.trim().is_empty() || display.chars().count() > 80,
            "display",
            "Enter the person's rank or title and name, in up to 80 characters.",
        );
        refusals.when(roles.is_empty(), "roles", "Choose at least one role.");
        let of_council = of_council.map(str::trim).filter(|key| !key.is_empty());
        let is_partner = roles.contains(&Role::Partner);
        refusals.when(
            is_partner && of_council.is_none_or(|key| council(key).is_none()),
            "council",
            "Choose the council whose team this is: a partner sees what was sent to it.",
        );
        refusals.when(
            !is_partner && of_council.is_some(),
            "council",
            "Only a partner signs in for a council. Leave it empty.",
        );
        refusals.when(
            is_partner && roles.len() > 1,
            "roles",
            "A partner has no other role here: they see what was sent to their council, and nothing else.",
        );
        refusals.into_result()?;
        Ok(Self {
            id,
            name: name.to_owned(),
            display: display.trim().to_owned(),
            roles,
            active: true,
            rights: 1,
            council: of_council.map(str::to_owned),
        })
    }
    /// Changes what they do here, for which council, and whether they may sign in. Sessions made under the old rights end.
    pub fn change(&mut self, roles: BTreeSet<Role>, council: Option<&str>, active: bool) -> Result<(), Refusals> {
        let wanted = Self::open(self.id, &self.name, &self.display, roles, council)?;
        if wanted.roles == self.roles && wanted.council == self.council && active == self.active {
            return Err(Refusal::of("roles", "Nothing is different. Change something, or go back.").into());
        }
        *self = Self {
            active,
            rights: self.rights + 1,
            ..wanted
        };
        Ok(())
    }
    /// Whether they have this role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// Passwords that the whole world tries first. Length does most of the work (NCSC, "Password administration for system
/// owners": no rules of composition, a deny list, a minimum length).
const COMMON: [&str; 8] = [
    "password1234",
    "passwordpassword",
    "123456789012",
    "qwertyuiopas",
    "qwerty123456",
    "letmeinletmein",
    "abcdefghijkl",
    "safewardsafeward",
];

/// Refuses a password that is short, endless, common, or the person's own name.
pub fn check_password(name: &str, password: &str) -> Result<(), Refusals> {
    let mut refusals = Refusals::default();
    let length = password.chars().count();
    let folded = password.to_lowercase();
    refusals.when(
        length < 12,
        "password",
        "Use at least 12 characters. Three random words are easy to remember.",
    );
    refusals.when(length > 200, "password", "Use at most 200 characters.");
    refusals.when(
        COMMON.contains(&folded.as_str()) || (length >= 12 && !name.is_empty() && folded.contains(name)),
        "password",
        "Choose a password that is not common and does not contain your sign-in name.",
    );
    refusals.into_result()
}

/// How long after so many failures in a row the next attempt has to wait, in minutes: none up to four, then 1, 2, 4, 8, 15.
pub const fn wait_after_failures(failures: i64) -> i64 {
    match failures {
        ..=4 => 0,
        5 => 1,
        6 => 2,
        7 => 4,
        8 => 8,
        _ => 15,
    }
}

/// A session unused for this many minutes ends.
pub const SESSION_IDLE_MINUTES: i64 = 30;
/// A session this many hours old ends, however busy: a shift and the hand-over.
pub const SESSION_ABSOLUTE_HOURS: i64 = 12;

/// Whether a session still stands.
pub fn session_stands(created: Instant, seen: Instant, now: Instant) -> bool {
    now >= created && now < seen.plus_minutes(SESSION_IDLE_MINUTES) && now < created.plus_hours(SESSION_ABSOLUTE_HOURS)
}

coded! {
    /// How closed a case is.
    Closure {
        Restricted "restricted" "Restricted",
        Silent "silent" "Silent",
    }
}

/// A closed case. Every row that belongs to it carries its id; only those on the list may learn that the row is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// Its id.
    pub id: ScopeId,
    /// Restricted (a match elsewhere says whom to contact) or silent (a searcher is shown nothing at all).
    pub closure: Closure,
    /// Who may see it: two at least, so that somebody can always be reached.
    pub members: BTreeSet<AccountId>,
    /// Why it is closed.
    pub reason: String,
    /// When it was closed.
    pub since: Instant,
    /// Those who are on the list for a time: a deputy until a day, whoever came in by emergency access until the next.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub for_a_time: BTreeMap<AccountId, Instant>,
    /// What was changed in the list since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ListChange>,
}

/// What was changed in the list of a closed case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListChange {
    /// Whom it concerns.
    pub who: AccountId,
    /// What.
    pub what: ListWhat,
    /// Until when, for those who are on it for a time.
    pub until: Option<Instant>,
    /// Why.
    pub reason: String,
    /// Who changed it.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

coded! {
    /// What can be changed in the list of a closed case.
    ListWhat {
        Added "added" "Put on the list",
        Deputy "deputy" "Deputy until a day",
        Removed "removed" "Taken off the list",
        Emergency "emergency" "Came in by emergency access",
    }
}

/// For how many hours emergency access lasts.
pub const EMERGENCY_HOURS: i64 = 24;

impl Scope {
    /// Closes a case to all but the list, or every reason why that cannot be done.
    pub fn close(
        id: ScopeId,
        closure: Closure,
        members: BTreeSet<AccountId>,
        reason: &str,
        now: Instant,
    ) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            members.len() < 2,
            "members",
            "Name at least two people, so that one of them can be reached.",
        );
        refusals.when(
            reason.trim().is_empty(),
            "reason",
            "Say why only these people may see it.",
        );
        refusals.into_result()?;
        Ok(Self {
            id,
            closure,
            members,
            reason: reason.trim().to_owned(),
            since: now,
            for_a_time: BTreeMap::new(),
            changes: Vec::new(),
        })
    }
    /// Everybody on the list, with until when for those who are on it for a time.
    pub fn list(&self) -> impl Iterator<Item = (AccountId, Option<Instant>)> {
        let always = self.members.iter().map(|member| (*member, None));
        let for_a_time = self.for_a_time.iter().filter(|(who, _)| !self.members.contains(who));
        always.chain(for_a_time.map(|(who, until)| (*who, Some(*until))))
    }
    /// Whether somebody may see the case at a moment.
    pub fn admits(&self, who: AccountId, at: Instant) -> bool {
        self.members.contains(&who) || self.for_a_time.get(&who).is_some_and(|until| *until > at)
    }
    /// Changes the list, or says every reason why not. Two people at least stay on it for good, so that one can be reached.
    pub fn change(
        &mut self,
        who: AccountId,
        what: ListWhat,
        until: Option<Instant>,
        reason: &str,
        (by, now): (AccountId, Instant),
    ) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            reason.trim().is_empty(),
            "reason",
            "Say why: whoever is on the list reads it, and so does an auditor.",
        );
        refusals.when(
            reason.chars().count() > 2_000,
            "reason",
            "Use at most 2,000 characters.",
        );
        match what {
            ListWhat::Added => refusals.when(self.members.contains(&who), "who", "They are on the list already."),
            ListWhat::Deputy => {
                refusals.when(
                    self.members.contains(&who),
                    "who",
                    "They are on the list for good. A deputy is somebody who is not.",
                );
                refusals.when(
                    until.is_none_or(|until| until <= now || until > now.plus_hours(24 * 92)),
                    "until",
                    "Enter the last day of the deputy, within the next three months.",
                );
            }
            ListWhat::Removed => {
                refusals.when(!self.admits(who, now), "who", "They are not on the list.");
                refusals.when(
                    self.members.contains(&who) && self.members.len() <= 2,
                    "who",
                    "Two people at least stay on the list, so that one of them can be reached. Put somebody else on it first.",
                );
            }
            ListWhat::Emergency => refusals.when(self.admits(who, now), "who", "You are on the list already."),
        }
        refusals.into_result()?;
        let until = match what {
            ListWhat::Added => {
                self.members.insert(who);
                self.for_a_time.remove(&who);
                None
            }
            ListWhat::Deputy => until,
            ListWhat::Emergency => Some(now.plus_hours(EMERGENCY_HOURS)),
            ListWhat::Removed => {
                self.members.remove(&who);
                self.for_a_time.remove(&who);
                None
            }
        };
        self.for_a_time.extend(until.map(|until| (who, until)));
        self.changes.push(ListChange {
            who,
            what,
            until,
            reason: reason.trim().to_owned(),
            by,
            at: now,
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(n: u8) -> AccountId {
        AccountId::new(Instant::from_micros(0), [n; 10])
    }

    #[test]
    fn codes_come_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(*role));
        }
        assert_eq!(Role::from_code("chief"), None);
    }

    #[test]
    fn a_closed_case_needs_two_people_and_a_reason() {
        let now = Instant::from_micros(1);
        let id = ScopeId::new(now, [1; 10]);
        let one = BTreeSet::from([account(1)]);
        let refused = Scope::close(id, Closure::Silent, one, " ", now).unwrap_err();
        assert_eq!(
            refused.0.iter().map(|r| r.field.as_str()).collect::<Vec<_>>(),
            ["members", "reason"]
        );
        assert!(
            Scope::close(
                id,
                Closure::Silent,
                BTreeSet::from([account(1), account(2)]),
                "why",
                now
            )
            .is_ok()
        );
    }

    #[test]
    fn a_list_keeps_two_people_and_a_deputy_until_a_day() {
        let now = Instant::from_micros(1_795_500_000_000_000);
        let id = ScopeId::new(now, [1; 10]);
        let mut scope = Scope::close(id, Closure::Silent, [account(1), account(2)].into(), "why", now).unwrap();
        let by = (account(1), now);
        assert!(scope.change(account(2), ListWhat::Removed, None, "leaves", by).is_err());
        for wrong in [None, Some(now), Some(now.plus_hours(24 * 200))] {
            assert!(
                scope.change(account(3), ListWhat::Deputy, wrong, "leave", by).is_err(),
                "{wrong:?}"
            );
        }
        let end = now.plus_hours(72);
        scope
            .change(account(3), ListWhat::Deputy, Some(end), "annual leave", by)
            .unwrap();
        assert!(scope.admits(account(3), now.plus_hours(71)) && !scope.admits(account(3), end));
        // A deputy is not one of the two who can always be reached.
        assert!(scope.change(account(2), ListWhat::Removed, None, "leaves", by).is_err());
        scope
            .change(
                account(4),
                ListWhat::Emergency,
                None,
                "a child is in danger",
                (account(4), now),
            )
            .unwrap();
        assert!(
            scope
                .change(account(4), ListWhat::Emergency, None, "again", (account(4), now))
                .is_err()
        );
        assert_eq!(scope.for_a_time[&account(4)], now.plus_hours(EMERGENCY_HOURS));
        scope
            .change(account(5), ListWhat::Added, None, "takes it over", by)
            .unwrap();
        scope
            .change(account(2), ListWhat::Removed, None, "leaves the unit", by)
            .unwrap();
        assert!(!scope.admits(account(2), now));
        assert_eq!((scope.list().count(), scope.changes.len()), (4, 4));
    }

    #[test]
    fn passwords_are_long_and_not_the_name() {
        assert!(check_password("priya.nair", "short").is_err());
        assert!(check_password("priya.nair", "priya.nair-priya").is_err());
        assert!(check_password("priya.nair", "PasswordPassword").is_err());
        assert!(check_password("priya.nair", "kettle ladder orchard").is_ok());
    }

    #[test]
    fn waiting_grows_and_stops_growing() {
        let waits: Vec<i64> = (0..12).map(wait_after_failures).collect();
        assert!(waits.is_sorted());
        assert_eq!((waits[4], waits[5], waits[11]), (0, 1, 15));
    }

    #[test]
    fn a_session_ends_when_idle_and_when_old() {
        let start = Instant::from_micros(0);
        assert!(session_stands(start, start, start.plus_minutes(29)));
        assert!(!session_stands(start, start, start.plus_minutes(30)));
        assert!(!session_stands(start, start.plus_hours(12), start.plus_hours(12)));
    }

    #[test]
    fn an_account_needs_a_name_that_can_be_typed_and_a_role() {
        let refused = Account::open(account(1), "Priya Nair", "", BTreeSet::new(), None).unwrap_err();
        assert_eq!(refused.0.len(), 3);
    }

    #[test]
    fn whoever_leaves_has_other_rights_from_that_moment() {
        let mut person = Account::open(account(1), "wren.ash", "DC Wren Ash", [Role::Intake].into(), None).unwrap();
        assert!(person.change([Role::Intake].into(), None, true).is_err());
        assert!(person.change([Role::Partner].into(), None, true).is_err());
        person.change([Role::Intake].into(), None, false).unwrap();
        assert_eq!((person.active, person.rights), (false, 2));
    }

    #[test]
    fn a_partner_signs_in_for_one_council_and_has_no_other_role() {
        let open = |roles: &[Role], council| {
            Account::open(
                account(1),
                "mina.stroud",
                "Mina Stroud",
                roles.iter().copied().collect(),
                council,
            )
        };
        assert!(open(&[Role::Partner], Some("brackwater")).is_ok());
        for (roles, council) in [
            (&[Role::Partner][..], None),
            (&[Role::Partner], Some("atlantis")),
            (&[Role::Partner, Role::Intake], Some("brackwater")),
            (&[Role::Intake], Some("brackwater")),
        ] {
            assert!(open(roles, council).is_err(), "{roles:?} {council:?}");
        }
    }
}
