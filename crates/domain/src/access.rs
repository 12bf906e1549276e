//! Who signs in, what they are, and which closed cases they are on.
//!
//! Permission itself is written in Cedar (`casework/policies`); here are the facts that it reads, and the rules of
//! passwords, sessions and closed cases.

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

use crate::ids::{AccountId, ScopeId};
use crate::reference::council;
use crate::refusal::Refusals;
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
}

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
        })
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
