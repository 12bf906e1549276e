//! Permission, as written in the Cedar policies of `policies/`.

use cedar_policy::{
    Authorizer, Context, Decision, Entities, Entity, EntityId, EntityTypeName, EntityUid, PolicySet, Request,
    RestrictedExpression,
};
use domain::ids::ScopeId;
use std::collections::{HashMap, HashSet};
use std::str::FromStr;

use crate::{Actor, Error};

macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident $code:literal),+ $(,)?) => {
        /// Everything that permission is asked for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Action { $($(#[$doc])* $variant),+ }
        impl Action {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// The action's name in the policies.
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code),+ } }
        }
    };
}

actions! {
    /// See one's own page.
    ReadMyWork "my_work.read",
    /// Look for records in the one search box.
    Search "search.make",
    /// Take a report.
    TakeReferral "referral.take",
    /// See the queue.
    ListReferrals "referral.list",
    /// Open a referral.
    ReadReferral "referral.read",
    /// Record the first look.
    LookAtReferral "referral.look",
    /// Answer whether a child is in danger now.
    AnswerDanger "referral.danger",
    /// Give it to somebody.
    AssignReferral "referral.assign",
    /// Close it to all but a list.
    RestrictReferral "referral.restrict",
    /// Assess the risk.
    AssessRisk "risk.assess",
    /// Agree to *low* as the second person.
    SecondLow "risk.second",
    /// See where else identifiers are known, and what came of it.
    ReadMatches "match.read",
    /// Say what a match turned out to be.
    AnswerMatch "match.answer",
    /// Import reports from files.
    ImportReports "referral.import",
    /// See the figures and the releases.
    ReadFigures "figures.read",
    /// See the unit's board.
    ReadBoard "board.read",
    /// Open a figure down to the records behind it.
    OpenFigures "figures.open",
    /// Make a release of figures.
    MakeRelease "release.make",
    /// Approve a release that somebody else made.
    ApproveRelease "release.approve",
    /// See who signs in.
    ListAccounts "account.list",
    /// Make an account.
    OpenAccount "account.open",
    /// Import the register of schools.
    ImportSchools "school.import",
    /// Search the register of schools.
    ReadSchools "school.read",
    /// Read the journal.
    ReadJournal "journal.read",
    /// Decide what becomes of a referral.
    DecideReferral "referral.decide",
    /// See investigations and what is in them.
    ReadInvestigation "investigation.read",
    /// Open an investigation.
    OpenInvestigation "investigation.open",
    /// Record what happens in an investigation.
    RecordInvestigation "investigation.record",
    /// See people.
    ReadPerson "person.read",
    /// Add a person.
    AddPerson "person.add",
    /// Record what becomes known of a person.
    RecordPerson "person.record",
    /// Decide whether two records are one human.
    JudgeIdentity "person.identity",
    /// Link a child to an investigation.
    LinkChild "child.link",
    /// Record what is done for children: referrals, discussions, visits, measures.
    Safeguard "safeguarding.record",
    /// Draft warrants and record what happens to them.
    RecordWarrant "warrant.record",
    /// Record arrests, interviews and what follows.
    RecordCustody "custody.record",
    /// See exhibits.
    ReadExhibit "exhibit.read",
    /// List what was seized.
    ListExhibit "exhibit.list",
    /// Record what happens to exhibits.
    RecordExhibit "exhibit.record",
    /// See who wrote to whom, when and how much, and read it.
    ReadConversation "conversation.read",
    /// Take exports of chats, mark messages, quote and export them.
    RecordConversation "conversation.record",
    /// See who and what is tied to whom, across everything that one may know of.
    ReadNetwork "network.read",
    /// Record what happens in court.
    RecordProsecution "prosecution.record",
    /// See sessions with pupils, parents and staff.
    ReadSessions "session.read",
    /// Record a session.
    RecordSession "session.record",
    /// See who is on call, and the call-outs.
    ReadOnCall "on_call.read",
    /// Record a call-out.
    RecordOnCall "on_call.record",
    /// Arrange who is on duty.
    ArrangeDuty "duty.arrange",
    /// See what is missing, and by when.
    ReadTasks "task.read",
    /// See what was sent to one's own council.
    ReadSent "sent.read",
    /// Answer what was sent to one's own council.
    AnswerSent "sent.answer",
    /// See the clocks that the force works by.
    ReadClocks "clock.read",
    /// Set a clock to something else.
    SetClock "clock.set",
    /// See the force's own words on papers.
    ReadWords "words.read",
    /// Write the force's own words on a paper.
    WriteWords "words.write",
    /// Look at what was not done as it should have been, and say what is done about it.
    LookAtFlag "flag.look",
    /// Hand over everything that somebody has.
    HandOverAll "handover.all",
    /// Change the list of a closed case.
    ChangeList "list.change",
    /// Come in to a closed case by emergency access.
    OpenInEmergency "emergency.open",
    /// See who came in by emergency access.
    ReadEmergencies "emergency.read",
    /// Record what was shared to protect a child.
    ShareToProtect "share.make",
    /// See what was shared to protect a child, and what follows from it.
    ReadShares "share.read",
    /// Write a note on a case.
    WriteNote "note.write",
    /// Take a document as its text.
    TakeDocument "document.take",
    /// Keep the unused material of a case.
    RecordDisclosure "disclosure.record",
    /// Plan a day of action.
    PlanOperation "operation.plan",
    /// See for how long closed cases are kept.
    ReadRetention "retention.read",
    /// Decide for how long closed cases are kept.
    RecordRetention "retention.record",
    /// Keep one's own welfare file.
    KeepOwnWelfare "welfare.own",
    /// See whose screening is due.
    ReadTeamWelfare "welfare.team",
    /// See screenings and who asked for a word, and record them.
    RecordHealth "welfare.health",
}

const POLICIES: &[&str] = &[
    include_str!("../policies/access.cedar"),
    include_str!("../policies/cases.cedar"),
    include_str!("../policies/clocks.cedar"),
    include_str!("../policies/closed.cedar"),
    include_str!("../policies/lists.cedar"),
    include_str!("../policies/matches.cedar"),
    include_str!("../policies/figures.cedar"),
    include_str!("../policies/on_call.cedar"),
    include_str!("../policies/partner.cedar"),
    include_str!("../policies/records.cedar"),
    include_str!("../policies/referrals.cedar"),
    include_str!("../policies/risk.cedar"),
    include_str!("../policies/schools.cedar"),
    include_str!("../policies/search.cedar"),
    include_str!("../policies/sharing.cedar"),
    include_str!("../policies/welfare.cedar"),
];

/// What an action is asked for: the unit as a whole, or a record that may belong to a closed case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resource {
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// The policies, read once.
pub struct Permission {
    policies: PolicySet,
    authorizer: Authorizer,
}

impl Permission {
    /// Reads the policies that are embedded in the program.
    pub fn read() -> Result<Self, Error> {
        let policies = PolicySet::from_str(&POLICIES.concat())
            .map_err(|error| Error::Inside(format!("the policies cannot be read: {error}")))?;
        Ok(Self {
            policies,
            authorizer: Authorizer::new(),
        })
    }

    /// Whether the actor may do this. A policy that fails to evaluate is a refusal.
    pub fn allows(&self, actor: &Actor, action: Action, resource: Resource) -> bool {
        self.decide(actor, action, resource, None).unwrap_or(false)
    }

    /// Whether the actor may do this with what was sent to a council.
    pub fn allows_for_council(&self, actor: &Actor, action: Action, council: &str) -> bool {
        self.decide(actor, action, Resource::default(), Some(council))
            .unwrap_or(false)
    }

    fn decide(&self, actor: &Actor, action: Action, resource: Resource, council: Option<&str>) -> Result<bool, Error> {
        let failed = |error: &dyn std::fmt::Display| Error::Inside(format!("permission cannot be asked: {error}"));
        let uid = |kind: &str, id: &str| {
            let name = EntityTypeName::from_str(kind).map_err(|error| failed(&error))?;
            Ok::<_, Error>(EntityUid::from_type_name_and_id(name, EntityId::new(id)))
        };
        let strings = |values: Vec<String>| {
            RestrictedExpression::new_set(values.into_iter().map(RestrictedExpression::new_string))
        };
        let principal = uid("Account", &actor.account.to_string())?;
        let mut facts = HashMap::from([
            (
                "roles".to_owned(),
                strings(actor.roles.iter().map(|role| role.code().to_owned()).collect()),
            ),
            (
                "scopes".to_owned(),
                strings(actor.scopes.iter().map(ToString::to_string).collect()),
            ),
        ]);
        let text = |text: &str| RestrictedExpression::new_string(text.to_owned());
        facts.extend(actor.council.as_deref().map(|own| ("council".to_owned(), text(own))));
        let record = uid("Record", "asked")?;
        let mut about = HashMap::new();
        about.extend(council.map(|council| ("council".to_owned(), text(council))));
        if let Some(scope) = resource.scope {
            about.insert("scope".to_owned(), RestrictedExpression::new_string(scope.to_string()));
        }
        let entities = Entities::from_entities(
            [
                Entity::new(principal.clone(), facts, HashSet::new()).map_err(|error| failed(&error))?,
                Entity::new(record.clone(), about, HashSet::new()).map_err(|error| failed(&error))?,
            ],
            None,
        )
        .map_err(|error| failed(&error))?;
        let action = uid("Action", action.code())?;
        let request =
            Request::new(principal, action, record, Context::empty(), None).map_err(|error| failed(&error))?;
        let answer = self.authorizer.is_authorized(&request, &self.policies, &entities);
        Ok(answer.decision() == Decision::Allow && answer.diagnostics().errors().next().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::access::Role;
    use domain::ids::AccountId;
    use domain::time::Instant;
    use std::collections::BTreeSet;

    fn actor(roles: &[Role], scopes: &[ScopeId]) -> Actor {
        Actor {
            account: AccountId::new(Instant::from_micros(0), [1; 10]),
            name: "x".to_owned(),
            display: "X".to_owned(),
            roles: roles.iter().copied().collect::<BTreeSet<_>>(),
            scopes: scopes.iter().copied().collect(),
            council: Some("brackwater".to_owned()),
            via: None,
        }
    }

    /// Who may do what, written a second time and by hand: every rule and every refusal of the policies.
    #[expect(
        clippy::match_same_arms,
        reason = "each room says its own, so that one can change without the others"
    )]
    #[expect(clippy::too_many_lines, reason = "one table, an action a line")]
    fn expected(action: Action) -> &'static [Role] {
        use Role::{
            Administrator, Analyst, Auditor, DisclosureOfficer, Examiner, ExhibitsOfficer, Intake, Investigator,
            OccupationalHealth, Partner, RecordsManager, Researcher, SafeguardingLiaison, SchoolLiaison, Supervisor,
            UnitHead,
        };
        match action {
            Action::ReadMyWork => Role::ALL,
            Action::Search => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                SafeguardingLiaison,
                DisclosureOfficer,
                Examiner,
                ExhibitsOfficer,
                SchoolLiaison,
                Analyst,
                RecordsManager,
            ],
            Action::TakeReferral | Action::ReadSchools => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                SafeguardingLiaison,
                SchoolLiaison,
            ],
            Action::ListReferrals | Action::ReadReferral | Action::ReadMatches => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                SafeguardingLiaison,
            ],
            Action::LookAtReferral
            | Action::AnswerDanger
            | Action::AssessRisk
            | Action::SecondLow
            | Action::AnswerMatch => &[Intake, Researcher, Investigator, Supervisor, UnitHead],
            Action::ImportReports => &[Intake, Researcher, Supervisor, UnitHead],
            Action::AssignReferral => &[Intake, Supervisor, UnitHead],
            Action::RestrictReferral
            | Action::OpenFigures
            | Action::ReadBoard
            | Action::ArrangeDuty
            | Action::LookAtFlag => &[Supervisor, UnitHead],
            Action::ReadClocks | Action::ReadWords => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                SafeguardingLiaison,
                DisclosureOfficer,
                ExhibitsOfficer,
                Analyst,
                Auditor,
            ],
            Action::ReadFigures => &[Analyst, Supervisor, UnitHead],
            Action::MakeRelease => &[Analyst, UnitHead],
            Action::ApproveRelease | Action::SetClock | Action::WriteWords => &[UnitHead],
            Action::ListAccounts | Action::OpenAccount => &[Administrator],
            Action::ImportSchools => &[Administrator, SchoolLiaison, UnitHead],
            Action::ReadJournal => &[Auditor],
            Action::DecideReferral | Action::OpenInvestigation => {
                &[Intake, Researcher, Investigator, Supervisor, UnitHead]
            }
            Action::ReadInvestigation | Action::ReadTasks => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                SafeguardingLiaison,
                DisclosureOfficer,
            ],
            Action::RecordInvestigation | Action::RecordCustody | Action::RecordWarrant | Action::RecordProsecution => {
                &[Researcher, Investigator, Supervisor, UnitHead]
            }
            Action::ReadPerson
            | Action::AddPerson
            | Action::RecordPerson
            | Action::LinkChild
            | Action::Safeguard
            | Action::ReadOnCall
            | Action::RecordOnCall => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                SafeguardingLiaison,
            ],
            Action::JudgeIdentity => &[Researcher, Investigator, Supervisor, UnitHead],
            Action::ReadExhibit => &[
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                Examiner,
                ExhibitsOfficer,
                DisclosureOfficer,
            ],
            Action::ListExhibit => &[Researcher, Investigator, Supervisor, UnitHead, ExhibitsOfficer],
            Action::RecordExhibit => &[
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                Examiner,
                ExhibitsOfficer,
            ],
            Action::ReadConversation => &[
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                Examiner,
                DisclosureOfficer,
            ],
            Action::RecordConversation => &[Researcher, Investigator, Supervisor, UnitHead, Examiner],
            Action::ReadNetwork => &[Researcher, Investigator, Supervisor, UnitHead],
            Action::ReadSent | Action::AnswerSent => &[Partner],
            Action::ChangeList => &[Investigator, Supervisor, UnitHead],
            Action::HandOverAll | Action::OpenInEmergency | Action::ReadShares | Action::ReadTeamWelfare => {
                &[Supervisor, UnitHead]
            }
            Action::ReadEmergencies => &[Auditor],
            Action::ShareToProtect => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                Examiner,
                ExhibitsOfficer,
                DisclosureOfficer,
                SafeguardingLiaison,
                SchoolLiaison,
                Analyst,
                RecordsManager,
                OccupationalHealth,
            ],
            Action::WriteNote | Action::TakeDocument => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                SafeguardingLiaison,
                DisclosureOfficer,
            ],
            Action::RecordDisclosure => &[Investigator, Supervisor, UnitHead, DisclosureOfficer],
            Action::PlanOperation => &[Investigator, Supervisor, UnitHead],
            Action::ReadRetention | Action::RecordRetention => &[RecordsManager, UnitHead],
            Action::KeepOwnWelfare => &[
                Intake,
                Researcher,
                Investigator,
                Supervisor,
                UnitHead,
                Examiner,
                ExhibitsOfficer,
                DisclosureOfficer,
                SafeguardingLiaison,
                SchoolLiaison,
                Analyst,
                RecordsManager,
            ],
            Action::RecordHealth => &[OccupationalHealth],
            Action::ReadSessions => &[Supervisor, UnitHead, SchoolLiaison, Analyst],
            Action::RecordSession => &[SchoolLiaison, UnitHead],
        }
    }

    #[test]
    fn each_role_may_do_what_the_table_says_and_nothing_else() {
        let permission = Permission::read().unwrap();
        for action in Action::ALL {
            for role in Role::ALL {
                assert_eq!(
                    permission.allows(&actor(&[*role], &[]), *action, Resource::default()),
                    expected(*action).contains(role),
                    "{} by {}",
                    action.code(),
                    role.code()
                );
            }
            assert_eq!(
                permission.allows(&actor(&[], &[]), *action, Resource::default()),
                *action == Action::ReadMyWork,
                "{} without a role",
                action.code()
            );
        }
    }

    #[test]
    fn whoever_may_read_any_kind_that_is_searched_may_search_and_nobody_else() {
        let permission = Permission::read().unwrap();
        for role in Role::ALL {
            let may = |action| permission.allows(&actor(&[*role], &[]), action, Resource::default());
            let rooms = crate::rooms::ROOMS
                .iter()
                .filter_map(|room| crate::rooms::reading(room));
            let reads = may(Action::ListReferrals) || rooms.into_iter().any(|(read, _)| may(read));
            assert_eq!(may(Action::Search), reads, "{}", role.code());
        }
    }

    #[test]
    fn what_was_sent_to_a_council_is_for_its_team_and_for_no_other() {
        let permission = Permission::read().unwrap();
        for action in [Action::ReadSent, Action::AnswerSent] {
            for role in Role::ALL {
                let of_brackwater = actor(&[*role], &[]);
                assert_eq!(
                    permission.allows_for_council(&of_brackwater, action, "brackwater"),
                    *role == Role::Partner
                );
                assert!(!permission.allows_for_council(&of_brackwater, action, "eastmoor"));
                let of_none = Actor {
                    council: None,
                    ..of_brackwater
                };
                assert!(!permission.allows_for_council(&of_none, action, "brackwater"));
                assert!(!permission.allows(&of_none, action, Resource::default()));
            }
        }
    }

    #[test]
    fn a_closed_case_is_closed_to_every_role_and_open_to_its_list() {
        let permission = Permission::read().unwrap();
        let scope = ScopeId::new(Instant::from_micros(0), [2; 10]);
        let other = ScopeId::new(Instant::from_micros(0), [3; 10]);
        let closed = Resource { scope: Some(scope) };
        for action in Action::ALL {
            assert!(
                !permission.allows(&actor(Role::ALL, &[]), *action, closed),
                "{}",
                action.code()
            );
            assert!(
                !permission.allows(&actor(Role::ALL, &[other]), *action, closed),
                "{}",
                action.code()
            );
            assert!(
                permission.allows(&actor(Role::ALL, &[scope]), *action, closed),
                "{}",
                action.code()
            );
        }
    }
}
