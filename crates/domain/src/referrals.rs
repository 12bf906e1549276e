//! Referrals: one report of a concern, from whatever source, and the order in which they are worked.

use serde::{Deserialize, Serialize};

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::{Clock, Clocks};
use crate::identifiers::{Identifier, IdentifierKind};
use crate::ids::{AccountId, InvestigationId, ReferralId, ScopeId};
use crate::received::Received;
use crate::refusal::{Refusal, Refusals};
use crate::risk::{Band, RiskStanding};
use crate::time::Instant;

coded! {
    /// Where a report came from.
    Source {
        Public "public_101_999" "Public, by 101 or 999",
        NcaNcmec "nca_ncmec" "NCA, from NCMEC",
        NcaProvider "nca_osa_provider" "NCA, from a provider (Online Safety Act)",
        NcaOther "nca_other" "NCA, other",
        OtherForce "other_force" "Another force",
        PeerToPeer "p2p_proactive" "Our own peer-to-peer or proactive work",
        Ceop "ceop_form" "CEOP form",
        School "school_mandatory_report" "School, or a mandatory report",
        SocialCare "social_care" "Social care",
        Iwf "iwf" "Internet Watch Foundation",
        Crimestoppers "crimestoppers" "Crimestoppers",
        OffenderManagement "rso_management" "Management of registered offenders",
        SelfReport "self_report" "The person themselves",
        ActivistGroup "third_party_activist_group" "Activist group",
    }
}

coded! {
    /// What is alleged, in five words.
    Concern {
        IndecentImages "indecent_images" "Indecent images of children",
        Communication "communication" "Sexual communication with a child",
        Extortion "extortion" "Threats to share a picture",
        Arranging "arranging" "Arranging or inciting an offence",
        Meeting "meeting" "Meeting a child after grooming",
        ChildSuspected "child_suspected" "A child is suspected",
        BreachOfOrder "breach_of_order" "Breach of an order",
        Other "other" "Something else",
    }
}

/// Whether a child is in danger now, as somebody answered it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Danger {
    /// Is a child in danger now?
    pub answer: Answer,
    /// What has been done about it, in the words of whoever answered; empty when nothing is recorded.
    pub done: String,
    /// Who answered.
    pub by: AccountId,
    /// When it was answered.
    pub at: Instant,
}

/// The first look that every referral gets within a day, so that one which nobody has looked into cannot sink.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstLook {
    /// Who looked.
    pub by: AccountId,
    /// When they looked.
    pub happened: Instant,
    /// When that was typed.
    pub recorded: Instant,
    /// What was checked and what was found.
    pub found: String,
}

coded! {
    /// What was decided about a referral.
    DecisionKind {
        Opened "opened" "Opened as an investigation",
        Joined "joined" "Joined to an investigation",
        Transferred "transferred" "Transferred to another force",
        NoFurtherAction "no_further_action" "No further action",
    }
}

/// What was decided about a referral, by whom and why. It leaves the queue with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// What.
    pub kind: DecisionKind,
    /// Into which investigation.
    pub investigation: Option<InvestigationId>,
    /// To which force, and who accepted it there.
    pub accepted_by: String,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// A referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// Its id.
    pub id: ReferralId,
    /// What people say and type: `R26-00417`.
    pub reference: String,
    /// Where it came from.
    pub source: Source,
    /// Who sent it: the company, force, school or caller, as named.
    pub sender: String,
    /// The sender's own number for it, when there is one.
    pub sender_reference: Option<String>,
    /// When the unit received it.
    pub received: Instant,
    /// When it was typed in.
    pub recorded: Instant,
    /// Who typed it in.
    pub recorded_by: AccountId,
    /// Is a child in danger now?
    pub danger: Danger,
    /// What is alleged.
    pub concern: Concern,
    /// What was reported, in the sender's or the caller's words. Folded on pages: it may distress.
    pub account: Received,
    /// Whether a child lives with, or is in the care of, the person suspected.
    pub child: Answer,
    /// What is known of that child, or of any child concerned.
    pub child_known: String,
    /// The platform, app or site named.
    pub platform: String,
    /// Everything that could say who it is.
    pub identifiers: Vec<Identifier>,
    /// The first look, when there has been one.
    pub first_look: Option<FirstLook>,
    /// What its last risk assessment said.
    #[serde(default)]
    pub risk: Option<RiskStanding>,
    /// Who has it now.
    pub assigned_to: Option<AccountId>,
    /// What was decided about it.
    #[serde(default)]
    pub decision: Option<Decision>,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
    /// What the force had changed in the clocks when it was taken.
    #[serde(default, skip_serializing_if = "Clocks::is_as_published")]
    pub clocks: Clocks,
}

/// What the intake form asks, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taking {
    /// Is a child in danger now? The first question.
    pub danger: Answer,
    /// What has been done about it.
    pub danger_done: String,
    /// Where it came from.
    pub source: Source,
    /// Who sent it.
    pub sender: String,
    /// The sender's number; empty when there is none.
    pub sender_reference: String,
    /// When the unit received it.
    pub received: Instant,
    /// What is alleged.
    pub concern: Concern,
    /// What was reported.
    pub account: String,
    /// Whether a child lives with, or is in the care of, the person suspected.
    pub child: Answer,
    /// What is known of that child.
    pub child_known: String,
    /// Platform, app or site.
    pub platform: String,
    /// Everything that could say who it is.
    pub identifiers: Vec<Identifier>,
}

/// Longest line that a form takes, in characters.
pub const LONGEST_LINE: usize = 300;
/// Longest account that a form takes, in characters.
pub const LONGEST_ACCOUNT: usize = 50_000;
/// How far ahead of our clock somebody else's may be before a time counts as the future, in minutes.
const CLOCKS_DIFFER_MINUTES: i64 = 5;

impl Referral {
    /// Takes a referral, or says everything that keeps it from being taken. Only what makes it useless is refused: an
    /// empty account, a time that has not come yet, a line too long to be one.
    pub fn take(
        id: ReferralId,
        reference: String,
        taking: &Taking,
        by: AccountId,
        now: Instant,
    ) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            taking.account.trim().is_empty(),
            "account",
            "Enter what was reported. One sentence is enough to begin with.",
        );
        refusals.when(
            taking.account.chars().count() > LONGEST_ACCOUNT,
            "account",
            "The account is longer than 50,000 characters. Enter the first part here and the rest as a supplement.",
        );
        refusals.when(
            taking.received > now.plus_minutes(CLOCKS_DIFFER_MINUTES),
            "received",
            "The time of receipt has not come yet. Check the day, the month and the hour.",
        );
        refusals.when(
            taking.sender.trim().is_empty(),
            "sender",
            "Enter who reported it, or ‘not given’.",
        );
        for (field, text) in [
            ("sender", &taking.sender),
            ("sender_reference", &taking.sender_reference),
            ("platform", &taking.platform),
            ("danger_done", &taking.danger_done),
            ("child_known", &taking.child_known),
        ] {
            if text.chars().count() > LONGEST_LINE {
                refusals.0.push(Refusal::of(
                    field,
                    "Use at most 300 characters here, and put the rest in the account.",
                ));
            }
        }
        refusals.into_result()?;
        Ok(Self {
            id,
            reference,
            source: taking.source,
            sender: clean(&taking.sender),
            sender_reference: Some(clean(&taking.sender_reference)).filter(|text| !text.is_empty()),
            received: taking.received,
            recorded: now,
            recorded_by: by,
            danger: Danger {
                answer: taking.danger,
                done: clean(&taking.danger_done),
                by,
                at: now,
            },
            concern: taking.concern,
            account: Received::from_text(taking.account.trim()),
            child: taking.child,
            child_known: clean(&taking.child_known),
            platform: clean(&taking.platform),
            identifiers: taking.identifiers.clone(),
            first_look: None,
            risk: None,
            assigned_to: None,
            decision: None,
            scope: None,
            clocks: Clocks::default(),
        })
    }

    /// Records that somebody looked into it. It happened, so only a time that cannot be is refused.
    pub fn look(&mut self, by: AccountId, happened: Instant, found: &str, now: Instant) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            found.trim().is_empty(),
            "found",
            "Enter what you checked and what you found.",
        );
        refusals.when(
            found.chars().count() > LONGEST_ACCOUNT,
            "found",
            "Use at most 50,000 characters for what you found.",
        );
        refusals.when(
            happened > now.plus_minutes(CLOCKS_DIFFER_MINUTES),
            "happened",
            "The time of the first look has not come yet. Check the day, the month and the hour.",
        );
        refusals.when(
            self.first_look.is_some(),
            "found",
            "The first look is already recorded. Open the referral again to see by whom.",
        );
        refusals.into_result()?;
        self.first_look = Some(FirstLook {
            by,
            happened,
            recorded: now,
            found: Received::from_text(found.trim()).reading,
        });
        Ok(())
    }

    /// Answers anew whether a child is in danger now. A *no* after a *yes* has to say what was done.
    pub fn answer_danger(&mut self, answer: Answer, done: &str, by: AccountId, now: Instant) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            self.danger.answer == Answer::Yes && answer != Answer::Yes && done.trim().is_empty(),
            "danger_done",
            "Say what was done, or what was found out, so that the danger is over.",
        );
        refusals.when(
            done.chars().count() > LONGEST_LINE,
            "danger_done",
            "Use at most 300 characters here.",
        );
        refusals.into_result()?;
        self.danger = Danger {
            answer,
            done: clean(done),
            by,
            at: now,
        };
        Ok(())
    }

    /// Decides what becomes of it. A child in danger is no case for *no further action*, and a force that has not said yes
    /// has not taken it.
    pub fn decide(&mut self, decision: Decision) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            self.decision.is_some(),
            "reason",
            "It is decided already. Open the referral again to see what and by whom.",
        );
        refusals.when(decision.reason.trim().is_empty(), "reason", "Say why.");
        refusals.when(
            decision.kind == DecisionKind::Transferred && decision.accepted_by.trim().is_empty(),
            "accepted_by",
            "Enter the force and who accepted it there. Until somebody has, it is ours.",
        );
        refusals.when(
            decision.kind == DecisionKind::NoFurtherAction && self.danger.answer == Answer::Yes,
            "reason",
            "A child may be in danger now. Answer that first: what was done, or what was found out.",
        );
        for (field, text) in [("accepted_by", &decision.accepted_by), ("reason", &decision.reason)] {
            if text.chars().count() > LONGEST_ACCOUNT {
                refusals
                    .0
                    .push(Refusal::of(field, "This is longer than a record takes. Shorten it."));
            }
        }
        refusals.into_result()?;
        self.decision = Some(decision);
        Ok(())
    }

    /// Adds what a supplement brought: identifiers that are not here yet. Says whether there was any.
    pub fn supplement(&mut self, identifiers: Vec<Identifier>) -> bool {
        let before = self.identifiers.len();
        for identifier in identifiers {
            if !self.identifiers.contains(&identifier) {
                self.identifiers.push(identifier);
            }
        }
        self.identifiers.len() > before
    }

    /// Where it stands in the queue, and why.
    pub fn standing(&self) -> Standing {
        let first_look_due = self.clocks.due(Clock::FirstLook, self.received);
        if let Some(decision) = &self.decision {
            return Standing {
                lane: Lane::Decided,
                due: Some(decision.at),
            };
        }
        match (&self.danger.answer, &self.risk, &self.first_look) {
            (Answer::Yes, _, _) => Standing {
                lane: Lane::Danger,
                due: Some(self.received),
            },
            // Whoever assessed it has looked into it.
            // A day's clock runs: it must not wait behind reports that nobody has read.
            (_, Some(risk), _) if risk.band == Band::VeryHigh => Standing {
                lane: Lane::VeryHigh,
                due: Some(risk.due),
            },
            (_, Some(risk), _) => Standing {
                lane: Lane::Assessed,
                due: Some(risk.due),
            },
            (_, None, None) => Standing {
                lane: Lane::FirstLook,
                due: Some(first_look_due),
            },
            (_, None, Some(_)) => Standing {
                lane: Lane::LookedInto,
                due: None,
            },
        }
    }

    /// The order of bands within a lane: the highest band first, 0 where the lane has none.
    pub fn band_order(&self) -> i64 {
        match (&self.risk, self.standing().lane) {
            (Some(risk), Lane::Assessed) => 4 - risk.band.rank(),
            _ => 0,
        }
    }

    /// The identifier that says most about who it is, for a list: an account or number before an address or a digest.
    pub fn best_identifier(&self) -> Option<&Identifier> {
        self.identifiers.iter().min_by_key(|identifier| match identifier.kind {
            IdentifierKind::Username => 0,
            IdentifierKind::Phone => 1,
            IdentifierKind::Email => 2,
            IdentifierKind::SenderAccountId => 3,
            IdentifierKind::IpAddress => 4,
            _ => 5,
        })
    }
}

/// One line of typed text: trimmed, and with NUL (which no database text can hold) shown as an escape.
fn clean(text: &str) -> String {
    Received::from_text(text.trim()).reading
}

coded! {
    /// The part of the queue that a referral is in. The first is worked before everything else.
    Lane {
        Danger "danger" "A child may be in danger now",
        VeryHigh "very_high" "Assessed as very high",
        FirstLook "first_look" "No first look yet",
        LookedInto "looked_into" "Looked into, not assessed yet",
        Assessed "assessed" "Assessed",
        Decided "decided" "Decided",
    }
}

impl Lane {
    /// The lanes in which somebody still has to do something.
    pub const WAITING: &'static [Self] = &[
        Self::Danger,
        Self::VeryHigh,
        Self::FirstLook,
        Self::LookedInto,
        Self::Assessed,
    ];
}

/// Where a referral stands in the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its lane.
    pub lane: Lane,
    /// When the next thing falls due, if anything does.
    pub due: Option<Instant>,
}

impl Lane {
    /// The lane's place in the queue: smaller comes first.
    pub const fn rank(self) -> i64 {
        match self {
            Self::Danger => 0,
            Self::VeryHigh => 1,
            Self::FirstLook => 2,
            Self::LookedInto => 3,
            Self::Assessed => 4,
            Self::Decided => 5,
        }
    }
    /// The lane at a place; whatever is beyond the last is in the last.
    pub const fn from_rank(rank: i64) -> Self {
        match rank {
            0 => Self::Danger,
            1 => Self::VeryHigh,
            2 => Self::FirstLook,
            3 => Self::LookedInto,
            4 => Self::Assessed,
            _ => Self::Decided,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn officer() -> AccountId {
        AccountId::new(Instant::from_micros(0), [3; 10])
    }

    fn now() -> Instant {
        Instant::from_micros(1_795_500_000_000_000)
    }

    fn taking() -> Taking {
        Taking {
            danger: Answer::NotKnown,
            danger_done: String::new(),
            source: Source::School,
            sender: "Marsh Lane Primary School".to_owned(),
            sender_reference: String::new(),
            received: now(),
            concern: Concern::Communication,
            account: "A pupil was asked how old she is and to move to another app.".to_owned(),
            child: Answer::NotKnown,
            child_known: String::new(),
            platform: "Chatterbox".to_owned(),
            identifiers: vec![
                Identifier::new(IdentifierKind::Email, "", "heron@example.org"),
                Identifier::new(IdentifierKind::Username, "Chatterbox", "grey_heron"),
            ],
        }
    }

    fn take(taking: &Taking) -> Result<Referral, Refusals> {
        Referral::take(
            ReferralId::new(now(), [1; 10]),
            "R26-00001".to_owned(),
            taking,
            officer(),
            now(),
        )
    }

    #[test]
    fn a_thin_report_can_be_taken_and_an_empty_one_cannot() {
        let referral = take(&taking()).unwrap();
        assert_eq!(referral.best_identifier().unwrap().kind, IdentifierKind::Username);
        let refused = take(&Taking {
            account: " ".to_owned(),
            sender: String::new(),
            ..taking()
        })
        .unwrap_err();
        assert_eq!(
            refused.0.iter().map(|r| r.field.as_str()).collect::<Vec<_>>(),
            ["account", "sender"]
        );
    }

    #[test]
    fn a_report_cannot_have_come_tomorrow_but_clocks_may_differ_a_little() {
        assert!(
            take(&Taking {
                received: now().plus_minutes(4),
                ..taking()
            })
            .is_ok()
        );
        let refused = take(&Taking {
            received: now().plus_hours(24),
            ..taking()
        })
        .unwrap_err();
        assert_eq!(refused.0[0].field, "received");
    }

    #[test]
    fn danger_comes_before_the_first_look_and_that_before_the_rest() {
        let mut referral = take(&Taking {
            danger: Answer::Yes,
            ..taking()
        })
        .unwrap();
        assert_eq!(referral.standing().lane, Lane::Danger);
        referral
            .answer_danger(Answer::No, "Seen at school by the designated lead", officer(), now())
            .unwrap();
        assert_eq!(
            referral.standing(),
            Standing {
                lane: Lane::FirstLook,
                due: Some(now().plus_hours(24))
            }
        );
        referral
            .look(officer(), now(), "Voters' register: nobody of that name", now())
            .unwrap();
        assert_eq!(referral.standing().lane, Lane::LookedInto);
    }

    #[test]
    fn danger_is_not_answered_away_in_silence() {
        let mut referral = take(&Taking {
            danger: Answer::Yes,
            ..taking()
        })
        .unwrap();
        assert!(referral.answer_danger(Answer::NotKnown, "", officer(), now()).is_err());
        assert_eq!(referral.danger.answer, Answer::Yes, "a refusal changes nothing");
    }

    #[test]
    fn a_second_first_look_is_refused_and_says_so() {
        let mut referral = take(&taking()).unwrap();
        referral.look(officer(), now(), "Nothing found", now()).unwrap();
        assert!(referral.look(officer(), now(), "Again", now()).is_err());
    }
}
