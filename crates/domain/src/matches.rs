//! Match notices: one identifier in two records, who is told of it, and what each side made of it.
//!
//! A notice has two sides, and each side answers for itself. What somebody sees of it depends on nothing but the closed
//! cases of the two records and the lists that they are on ([`MatchNotice::sight`]): a restricted record says *contact this
//! officer* and nothing else, a silent one says nothing at all. So that a closed record does not show by what is *missing*
//! either, it counts for others neither among the holders of an identifier nor against the bounds of what they are told
//! ([`choose`]).

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::{Closure, coded};
use crate::answers::Answer;
use crate::clocks::{Clock, Clocks};
use crate::identifiers::{Identifier, IdentifierKind, normal_parts};
use crate::ids::{AccountId, MatchNoticeId, ScopeId};
use crate::received::Received;
use crate::referrals::LONGEST_ACCOUNT;
use crate::refusal::Refusals;
use crate::time::Instant;

/// More holders than this say that an identifier is everybody's, not somebody's: it raises no notice.
pub const MOST_HOLDERS: usize = 20;
/// For how many identifiers of one report others are looked for: those that say most about who it is.
pub const MOST_IDENTIFIERS: usize = 60;
/// How many notices one report raises at most between open records, and as many again where one of the two is closed.
pub const MOST_NOTICES: usize = 20;

/// A record of any kind that holds identifiers, as the index of identifiers names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordRef {
    /// The kind of record: `referral`.
    pub kind: String,
    /// Its id.
    pub id: Uuid,
}

/// A record that holds an identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Which.
    pub record: RecordRef,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
}

/// Those of a report's identifiers for which others are looked for: each once, what says most about who it is first, and
/// none that matches nothing.
pub fn worth_matching(identifiers: &[Identifier]) -> Vec<&Identifier> {
    let mut worth: Vec<&Identifier> = Vec::new();
    let mut met = std::collections::HashSet::new();
    for identifier in identifiers {
        if !identifier.normal.is_empty() && met.insert((identifier.kind, identifier.normal.as_str())) {
            worth.push(identifier);
        }
    }
    worth.sort_by_key(|identifier| match identifier.kind {
        IdentifierKind::Username => 0,
        IdentifierKind::Phone => 1,
        IdentifierKind::Email => 2,
        IdentifierKind::SenderAccountId => 3,
        IdentifierKind::Payment => 4,
        IdentifierKind::Device => 5,
        IdentifierKind::IpAddress => 6,
        IdentifierKind::Url => 7,
        IdentifierKind::FileDigest => 8,
    });
    worth.truncate(MOST_IDENTIFIERS);
    worth
}

/// Which notices a record raises, out of the others that were found for each of its identifiers. `raised` says whether
/// there is a notice between the record and another about an identifier already: it is never raised again, whatever was
/// answered to it.
///
/// More than [`MOST_HOLDERS`] others need not be given for any identifier; one more than that is enough to know.
pub fn choose<'a>(
    new: &Holder,
    found: &'a [(&'a Identifier, Vec<Holder>)],
    raised: impl Fn(&Identifier, &RecordRef) -> bool,
) -> Vec<(&'a Identifier, &'a Holder)> {
    let (mut open, mut closed) = (0, 0);
    let mut chosen = Vec::new();
    for (identifier, others) in found {
        for other in others.iter().filter(|other| other.record != new.record) {
            if holders(new, other, others) > MOST_HOLDERS || raised(identifier, &other.record) {
                continue;
            }
            let is_open = new.scope.is_none() && other.scope.is_none();
            let count = if is_open { &mut open } else { &mut closed };
            if *count < MOST_NOTICES {
                *count += 1;
                chosen.push((*identifier, other));
            }
        }
    }
    chosen
}

/// How many hold an identifier, as far as those know who would be told of this pair: a third record that is closed does not
/// count, or whoever is told nothing would learn from that that there is one.
fn holders(new: &Holder, other: &Holder, others: &[Holder]) -> usize {
    let known = |holder: &&Holder| holder.scope.is_none() || holder.scope == new.scope || holder.scope == other.scope;
    1 + others
        .iter()
        .filter(|holder| holder.record != new.record)
        .filter(known)
        .count()
}

coded! {
    /// Which of its two sides a notice is looked at from.
    SideName {
        One "one" "The one record",
        Other "other" "The other record",
    }
}

impl SideName {
    /// The side across.
    #[must_use]
    pub const fn across(self) -> Self {
        match self {
            Self::One => Self::Other,
            Self::Other => Self::One,
        }
    }
}

coded! {
    /// What somebody says who has looked at a match.
    Verdict {
        LookedAt "looked_at" "It may be the same, and was looked at",
        NotTheSame "not_the_same" "It is not the same person or account",
    }
}

/// What one side has made of a match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody has looked at it yet.
    Waiting,
    /// It may be the same, and was looked at.
    LookedAt {
        /// Who looked.
        by: AccountId,
        /// When they said so.
        at: Instant,
        /// What they found.
        finding: String,
        /// Whether the Police National Database was searched.
        pnd_search: Answer,
    },
    /// It is not the same. The notice stays, so that it is never raised again.
    NotTheSame {
        /// Who says so.
        by: AccountId,
        /// When they said so.
        at: Instant,
        /// How they know.
        why: String,
        /// Whether the Police National Database was searched.
        pnd_search: Answer,
    },
}

/// One of the two records of a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// The record.
    pub record: RecordRef,
    /// The closed case that it belongs to.
    pub scope: Option<ScopeId>,
    /// How many answers this side has given. A form sends back the number that it showed: the version of the whole notice
    /// would tell one side when the other answers.
    pub answers: i64,
    /// What it has made of the match.
    pub state: State,
}

/// One identifier in two records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchNotice {
    /// Its id.
    pub id: MatchNoticeId,
    /// The kind of identifier that both hold.
    pub kind: IdentifierKind,
    /// Its normal form.
    pub normal: String,
    /// The record that is named first, by kind and id.
    pub one: Side,
    /// The other.
    pub other: Side,
    /// When it was raised.
    pub raised: Instant,
}

/// How much somebody sees of the other side of a match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// The record, with what its side found.
    Whole,
    /// That there is one in a restricted case, and whom to contact. Never which.
    Contact,
}

/// What a side answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatchAnswer {
    /// The same or not.
    pub verdict: Verdict,
    /// What was found, and how that is known.
    pub finding: String,
    /// Whether the Police National Database was searched.
    pub pnd_search: Answer,
}

impl MatchNotice {
    /// Raises a notice. Which of the two records came first makes no difference to it.
    pub fn raise(id: MatchNoticeId, identifier: &Identifier, new: &Holder, known: &Holder, now: Instant) -> Self {
        let side = |holder: &Holder| Side {
            record: holder.record.clone(),
            scope: holder.scope,
            answers: 0,
            state: State::Waiting,
        };
        let (one, other) = if new.record < known.record {
            (new, known)
        } else {
            (known, new)
        };
        Self {
            id,
            kind: identifier.kind,
            normal: identifier.normal.clone(),
            one: side(one),
            other: side(other),
            raised: now,
        }
    }

    /// One of its sides.
    pub const fn side(&self, name: SideName) -> &Side {
        match name {
            SideName::One => &self.one,
            SideName::Other => &self.other,
        }
    }

    /// What somebody sees who looks from a side, or nothing. `may_know` says whether they may know of what belongs to a
    /// closed case; `across` is how closed the case of the record across is, and counts only where there is one: a case of
    /// which that is not known counts as silent.
    pub fn sight(
        &self,
        from: SideName,
        may_know: impl Fn(Option<ScopeId>) -> bool,
        across: Option<Closure>,
    ) -> Option<Sight> {
        if !may_know(self.side(from).scope) {
            None
        } else if may_know(self.side(from.across()).scope) {
            Some(Sight::Whole)
        } else {
            (across == Some(Closure::Restricted)).then_some(Sight::Contact)
        }
    }

    /// Takes the answer of a side, which may be given anew: earlier ones stay in its history. Only for whoever has
    /// [`MatchNotice::sight`] of it from there.
    pub fn answer(
        &mut self,
        side: SideName,
        answer: &MatchAnswer,
        by: AccountId,
        now: Instant,
    ) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(
            answer.finding.trim().is_empty(),
            "finding",
            "Say what you found and how you know. ‘Nothing found’ is an answer.",
        );
        refusals.when(
            answer.finding.chars().count() > LONGEST_ACCOUNT,
            "finding",
            "Use at most 50,000 characters for what you found.",
        );
        refusals.into_result()?;
        let text = Received::from_text(answer.finding.trim()).reading;
        let pnd_search = answer.pnd_search;
        let side = match side {
            SideName::One => &mut self.one,
            SideName::Other => &mut self.other,
        };
        side.answers += 1;
        side.state = match answer.verdict {
            Verdict::LookedAt => State::LookedAt {
                by,
                at: now,
                finding: text,
                pnd_search,
            },
            Verdict::NotTheSame => State::NotTheSame {
                by,
                at: now,
                why: text,
                pnd_search,
            },
        };
        Ok(())
    }

    /// Follows a record into its closed case.
    pub fn close(&mut self, record: &RecordRef, scope: ScopeId) {
        for side in [&mut self.one, &mut self.other] {
            if side.record == *record {
                side.scope = Some(scope);
            }
        }
    }

    /// By when a side answers, where there is such a time: a silent side, when a child may be at risk in the record across.
    /// *Not known* is not *no*.
    pub fn answer_due(
        &self,
        from: SideName,
        closure: Option<Closure>,
        danger_across: Option<Answer>,
        clocks: &Clocks,
    ) -> Option<Instant> {
        let waits = self.side(from).state == State::Waiting && closure == Some(Closure::Silent);
        let at_risk = danger_across.is_some_and(|danger| danger != Answer::No);
        (waits && at_risk).then(|| clocks.due(Clock::SilentAnswer, self.raised))
    }

    /// The identifier as people read it: its text, and beside it the platform, scheme or algorithm, or an IP address's port
    /// and moment (UTC). The second is empty where there is none.
    pub fn words(&self) -> (String, String) {
        let (qualifier, text) = normal_parts(self.kind, &self.normal);
        let mut parts = text.splitn(3, '|');
        if let (IdentifierKind::IpAddress, Some(address), Some(port), Some(second)) =
            (self.kind, parts.next(), parts.next(), parts.next())
        {
            let micros = second.parse::<i64>().unwrap_or_default().saturating_mul(1_000_000);
            let beside = format!("port {port}, {:?}", Instant::from_micros(micros));
            return (address.to_owned(), beside);
        }
        (text.to_owned(), qualifier.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn scope(n: u8) -> ScopeId {
        ScopeId::new(Instant::from_micros(0), [n; 10])
    }
    fn holder(n: u16, closed: Option<u8>) -> Holder {
        Holder {
            record: RecordRef {
                kind: "referral".to_owned(),
                id: Uuid::from_u128(u128::from(n)),
            },
            scope: closed.map(scope),
        }
    }
    fn heron() -> Identifier {
        Identifier::new(IdentifierKind::Email, "", "heron@example.org")
    }
    fn notice(new: &Holder, known: &Holder) -> MatchNotice {
        MatchNotice::raise(
            MatchNoticeId::new(Instant::from_micros(0), [7; 10]),
            &heron(),
            new,
            known,
            Instant::from_micros(0),
        )
    }
    fn officer() -> AccountId {
        AccountId::new(Instant::from_micros(0), [3; 10])
    }
    fn answer(verdict: Verdict, finding: &str) -> MatchAnswer {
        MatchAnswer {
            verdict,
            finding: finding.to_owned(),
            pnd_search: Answer::No,
        }
    }
    fn ids(chosen: &[(&Identifier, &Holder)]) -> Vec<Uuid> {
        chosen.iter().map(|(_, holder)| holder.record.id).collect()
    }

    #[test]
    fn what_says_most_is_looked_for_first_and_what_matches_nothing_never() {
        let digest = |n: u32| Identifier::new(IdentifierKind::FileDigest, "MD5", &format!("{n:032x}"));
        let mut given: Vec<Identifier> = (0..100).map(digest).collect();
        given.push(Identifier::new(IdentifierKind::IpAddress, "", "203.0.113.9"));
        given.push(Identifier::new(IdentifierKind::Username, "", "no_platform"));
        given.push(Identifier::new(IdentifierKind::Username, "Pingrove", "@Grey_Heron"));
        given.push(Identifier::new(IdentifierKind::Username, "Pingrove", "grey_heron"));
        let worth = worth_matching(&given);
        assert_eq!(worth.len(), MOST_IDENTIFIERS);
        assert_eq!(worth[0].kind, IdentifierKind::Username);
        assert_eq!(worth[1].kind, IdentifierKind::FileDigest, "one name is looked for once");
    }

    #[test]
    fn an_ip_address_matches_only_with_port_and_time() {
        let at = Some(Instant::from_micros(1_795_500_000_000_000));
        let whole = Identifier::ip("203.0.113.9", Some(443), at);
        for part in [
            Identifier::ip("203.0.113.9", None, at),
            Identifier::ip("203.0.113.9", Some(443), None),
            Identifier::new(IdentifierKind::IpAddress, "", "203.0.113.9"),
        ] {
            assert_eq!(worth_matching(&[part, whole.clone()]), [&whole]);
        }
        let (one, two) = (holder(1, None), holder(2, None));
        let id = MatchNoticeId::new(Instant::from_micros(0), [7; 10]);
        let notice = MatchNotice::raise(id, &whole, &one, &two, Instant::from_micros(0));
        assert_eq!(
            notice.words(),
            ("203.0.113.9".to_owned(), "port 443, 2026-11-24T06:00:00Z".to_owned())
        );
    }

    #[test]
    fn twenty_holders_raise_notices_and_twenty_one_raise_none() {
        let (new, heron) = (holder(0, None), heron());
        for (others, raised) in [(1, 1), (19, 19), (20, 0), (21, 0)] {
            let found = [(&heron, (1..=others).map(|n| holder(n, None)).collect())];
            assert_eq!(choose(&new, &found, |_, _| false).len(), raised, "{others} others");
        }
    }

    #[test]
    fn nobody_is_told_by_a_silent_case_and_a_restricted_one_says_whom_to_contact() {
        let cases = [None, Some((1, false)), Some((2, true)), Some((3, true))];
        for own in cases {
            for across in cases {
                let (mine, theirs) = (holder(1, own.map(|(n, _)| n)), holder(2, across.map(|(n, _)| n)));
                let notice = notice(&mine, &theirs);
                let closure = across.map(|(_, silent)| if silent { Closure::Silent } else { Closure::Restricted });
                for lists in [vec![], vec![1], vec![2], vec![3], vec![1, 2, 3]] {
                    let may_know = |of: Option<ScopeId>| of.is_none_or(|of| lists.iter().any(|n| scope(*n) == of));
                    let expected = match (may_know(mine.scope), may_know(theirs.scope), across) {
                        (false, _, _) | (true, false, Some((_, true)) | None) => None,
                        (true, true, _) => Some(Sight::Whole),
                        (true, false, Some((_, false))) => Some(Sight::Contact),
                    };
                    assert_eq!(
                        notice.sight(SideName::One, may_know, closure),
                        expected,
                        "{own:?} {across:?} {lists:?}"
                    );
                }
                let nobody = |of: Option<ScopeId>| of.is_none();
                let seen = notice.sight(SideName::One, nobody, None);
                assert_eq!(
                    seen.is_some(),
                    own.is_none() && across.is_none(),
                    "an unknown case counts as silent"
                );
            }
        }
    }

    #[test]
    fn a_side_answers_for_itself_and_may_answer_again() {
        let mut notice = notice(&holder(1, None), &holder(2, None));
        let refused = notice.answer(
            SideName::One,
            &answer(Verdict::LookedAt, " \n"),
            officer(),
            Instant::from_micros(5),
        );
        assert_eq!(refused.unwrap_err().0[0].field, "finding");
        assert_eq!((&notice.one.state, notice.one.answers), (&State::Waiting, 0));
        for (verdict, n) in [(Verdict::NotTheSame, 1), (Verdict::LookedAt, 2)] {
            let given = answer(verdict, " Another town\0 ");
            notice
                .answer(SideName::One, &given, officer(), Instant::from_micros(n))
                .unwrap();
            assert_eq!(notice.one.answers, n);
        }
        let State::LookedAt { finding, at, .. } = &notice.one.state else {
            panic!("{:?}", notice.one.state);
        };
        assert_eq!((finding.as_str(), *at), ("Another town\\0", Instant::from_micros(2)));
        assert_eq!(notice.other.state, State::Waiting, "the other side has not looked");
    }

    #[test]
    fn a_silent_list_answers_within_the_hour_when_a_child_may_be_at_risk() {
        let mut notice = notice(&holder(1, Some(1)), &holder(2, None));
        let due = |notice: &MatchNotice, closure, danger| {
            notice.answer_due(SideName::One, closure, danger, &Clocks::default())
        };
        let hour = Some(Instant::from_micros(0).plus_hours(1));
        for (closure, danger, expected) in [
            (Some(Closure::Silent), Some(Answer::Yes), hour),
            (Some(Closure::Silent), Some(Answer::NotKnown), hour),
            (Some(Closure::Silent), Some(Answer::No), None),
            (Some(Closure::Silent), None, None),
            (Some(Closure::Restricted), Some(Answer::Yes), None),
            (None, Some(Answer::Yes), None),
        ] {
            assert_eq!(due(&notice, closure, danger), expected, "{closure:?} {danger:?}");
        }
        let given = answer(Verdict::LookedAt, "Told the officer");
        notice
            .answer(SideName::One, &given, officer(), Instant::from_micros(1))
            .unwrap();
        assert_eq!(due(&notice, Some(Closure::Silent), Some(Answer::Yes)), None, "answered");
    }

    fn any_holders() -> impl Strategy<Value = Vec<Holder>> {
        let closed = prop_oneof![1 => Just(None), 1 => (1_u8..4).prop_map(Some)];
        proptest::collection::vec(closed, 0..30).prop_map(|cases| {
            cases
                .into_iter()
                .zip(1..)
                .map(|(closed, n)| holder(n, closed))
                .collect()
        })
    }

    proptest! {
        /// What people outside a closed case are told of open records is the same whether or not there are closed holders.
        #[test]
        fn closed_holders_change_nothing_for_others(sets in proptest::collection::vec(any_holders(), 1..5)) {
            let (new, heron) = (holder(0, None), heron());
            let without = |holders: &Vec<Holder>| holders.iter().filter(|one| one.scope.is_none()).cloned().collect::<Vec<_>>();
            let all: Vec<_> = sets.iter().map(|set| (&heron, set.clone())).collect();
            let open: Vec<_> = sets.iter().map(|set| (&heron, without(set))).collect();
            let mut told = choose(&new, &all, |_, _| false);
            told.retain(|(_, holder)| holder.scope.is_none());
            let expected = choose(&new, &open, |_, _| false);
            prop_assert_eq!(ids(&told), ids(&expected));
        }

        /// Never more than the bounds, never with itself, never twice, and never for what more than twenty hold.
        #[test]
        fn notices_keep_their_bounds(mut others in any_holders(), before in proptest::collection::btree_set(1_u16..30, 0..10), own in 0..3_u8) {
            let new = holder(0, [None, Some(1), Some(2)][usize::from(own)]);
            others.push(new.clone());
            let heron = heron();
            let found = [(&heron, others.clone()), (&heron, others.clone())];
            let raised = |_: &Identifier, of: &RecordRef| before.iter().any(|n| holder(*n, None).record == *of);
            let chosen = choose(&new, &found, raised);
            prop_assert!(chosen.len() <= 2 * MOST_NOTICES);
            let count = |open: bool| chosen.iter().filter(|(_, other)| (new.scope.is_none() && other.scope.is_none()) == open).count();
            prop_assert!(count(false) <= MOST_NOTICES && count(true) <= MOST_NOTICES);
            for (_, other) in &chosen {
                prop_assert!(other.record != new.record && !raised(&heron, &other.record));
                prop_assert!(others.iter().filter(|one| one.scope.is_none()).count() <= MOST_HOLDERS);
            }
        }

        /// Which record came first makes no difference, and each finds itself on a side of its own.
        #[test]
        fn a_pair_is_one_pair_either_way(a in 0_u16..50, b in 50_u16..99) {
            let (a, b) = (holder(a, None), holder(b, Some(1)));
            let (one_way, other_way) = (notice(&a, &b), notice(&b, &a));
            prop_assert_eq!(&one_way, &other_way);
            let records: BTreeSet<_> = SideName::ALL.iter().map(|side| one_way.side(*side).record.clone()).collect();
            prop_assert_eq!(records, BTreeSet::from([a.record.clone(), b.record.clone()]));
            let mut closed = one_way;
            closed.close(&a.record, scope(9));
            let scopes: BTreeSet<_> = SideName::ALL.iter().map(|side| closed.side(*side).scope).collect();
            prop_assert_eq!(scopes, BTreeSet::from([Some(scope(9)), b.scope]));
        }
    }
}
