//! Match notices on both engines: who is told, what stays answered, what closed cases let through, and what imports raise.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use casework::imports::{Imported, Offered};
use casework::matches::{Across, AnswerMatch, MatchShown, Matches};
use casework::referrals::{AssignReferrals, RestrictReferral, TakeReferral};
use casework::{Actor, Error};
use domain::access::{Closure, Role};
use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{MatchNoticeId, ReferralId};
use domain::investigations::{CaseKind, InvestigationOpening, Investigations};
use domain::matches::{MOST_NOTICES, MatchAnswer, SideName, State, Verdict};
use domain::people::{People, PersonStep};
use domain::referrals::{Concern, Source, Taking};
use std::path::PathBuf;
use store::testing::both;

use crate::unit::{Unit, person, start, unit};

/// A unit with intake, a supervisor and an investigator.
struct Staffed {
    unit: Unit,
    wren: Actor,
    owl: Actor,
    finch: Actor,
}

impl std::ops::Deref for Staffed {
    type Target = Unit;
    fn deref(&self) -> &Unit {
        &self.unit
    }
}

async fn units() -> Vec<Staffed> {
    let mut units = Vec::new();
    for fresh in both().await {
        let unit = unit(fresh).await;
        units.push(Staffed {
            wren: unit.person("wren", &[Role::Intake]).await,
            owl: unit.person("owl", &[Role::Supervisor]).await,
            finch: unit.person("finch", &[Role::Investigator]).await,
            unit,
        });
    }
    units
}

fn heron() -> Identifier {
    Identifier::new(IdentifierKind::Email, "", "heron@example.org")
}

fn taking(identifiers: Vec<Identifier>) -> Taking {
    Taking {
        danger: Answer::NotKnown,
        danger_done: String::new(),
        source: Source::School,
        sender: "Marsh Lane Primary School".to_owned(),
        sender_reference: String::new(),
        received: start(),
        concern: Concern::Communication,
        account: "A pupil was asked how old she is".to_owned(),
        child: Answer::NotKnown,
        child_known: String::new(),
        platform: String::new(),
        identifiers,
    }
}

impl Staffed {
    async fn take(&self, identifiers: Vec<Identifier>) -> ReferralId {
        self.casework
            .execute(&self.wren, TakeReferral(taking(identifiers)))
            .await
            .unwrap()
    }
    async fn matches(&self, actor: &Actor, referral: ReferralId) -> Vec<MatchShown> {
        self.casework.referral(actor, referral).await.unwrap().matches.rows
    }
    async fn waiting(&self, actor: &Actor) -> Matches {
        self.casework.matches_waiting(actor).await.unwrap()
    }
    async fn answer(&self, actor: &Actor, shown: &MatchShown, verdict: Verdict) -> Result<(), Error> {
        let answer = AnswerMatch {
            notice: shown.notice,
            side: shown.side,
            seen: shown.answers,
            answer: MatchAnswer {
                verdict,
                finding: "Another town, another year of birth".to_owned(),
                pnd_search: Answer::Yes,
            },
        };
        self.casework.execute(actor, answer).await.map(|_| ())
    }
    async fn close(&self, referral: ReferralId, closure: Closure, members: [&Actor; 2]) {
        let close = RestrictReferral {
            referral,
            seen: self.casework.referral(&self.owl, referral).await.unwrap().version,
            closure,
            members: members.map(|actor| actor.account).into(),
            reason: "a colleague is named".to_owned(),
        };
        self.casework.execute(&self.owl, close).await.unwrap();
    }
    async fn import(&self, number: u64, email: &str) -> Imported {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../exchange/tests/fixtures/ncmec");
        let bytes = std::fs::read(folder.join("le-download-01.json")).unwrap();
        let text = String::from_utf8(bytes)
            .unwrap()
            .replace("rowan.madeup@mail.example.org", email);
        let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
        json["reportId"] = number.into();
        let offered = Offered {
            name: format!("{number}.json"),
            bytes: Ok(json.to_string().into_bytes()),
        };
        let mut done = Imported::default();
        self.casework
            .import(&self.wren, vec![offered], &mut done)
            .await
            .unwrap();
        done
    }
}

fn reference(shown: &MatchShown) -> Option<&str> {
    match &shown.across {
        Across::Whole { named, .. } => named.reference.as_deref(),
        Across::Contact { .. } => None,
    }
}

fn contact(shown: &MatchShown) -> Option<&str> {
    match &shown.across {
        Across::Contact { officer } => officer.as_deref(),
        Across::Whole { .. } => None,
    }
}

#[tokio::test]
async fn an_equal_normal_form_raises_one_notice_for_both_sides() {
    for unit in units().await {
        let first = unit.take(vec![heron()]).await;
        assert!(unit.matches(&unit.wren, first).await.is_empty(), "nobody else has it");
        let dressed = Identifier::new(IdentifierKind::Email, "", " Heron@Example.ORG ");
        let other = Identifier::new(IdentifierKind::Username, "Pingrove", "heron@example.org");
        let second = unit.take(vec![heron(), dressed, other]).await;
        let (here, there) = (
            unit.matches(&unit.wren, first).await,
            unit.matches(&unit.wren, second).await,
        );
        assert_eq!((here.len(), there.len()), (1, 1));
        assert_eq!(here[0].notice, there[0].notice, "one notice, seen from two sides");
        assert_ne!(here[0].side, there[0].side);
        assert_eq!(reference(&here[0]), there[0].own.reference.as_deref());
        assert_eq!(reference(&there[0]), here[0].own.reference.as_deref());
        assert_eq!(here[0].words.0, "heron@example.org");

        unit.answer(&unit.wren, &here[0], Verdict::LookedAt).await.unwrap();
        let (here, there) = (
            unit.matches(&unit.wren, first).await,
            unit.matches(&unit.wren, second).await,
        );
        assert!(matches!(
            &here[0].state,
            State::LookedAt {
                pnd_search: Answer::Yes,
                ..
            }
        ));
        assert_eq!(there[0].state, State::Waiting, "each side answers for itself");
        let Across::Whole { state, .. } = &there[0].across else {
            panic!("{:?}", there[0].across);
        };
        assert_eq!(*state, here[0].state, "and reads what the other found");
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn what_can_be_nobodys_raises_no_notice() {
    for unit in units().await {
        let at = Some(start());
        for identifier in [
            Identifier::new(IdentifierKind::IpAddress, "", "203.0.113.9"),
            Identifier::ip("203.0.113.10", None, at),
            Identifier::ip("203.0.113.11", Some(443), None),
            Identifier::new(IdentifierKind::Username, "", "no_platform"),
        ] {
            unit.take(vec![identifier.clone()]).await;
            let second = unit.take(vec![identifier.clone()]).await;
            assert!(unit.matches(&unit.wren, second).await.is_empty(), "{identifier:?}");
        }
        let whole = Identifier::ip("203.0.113.12", Some(443), at);
        unit.take(vec![whole.clone()]).await;
        let second = unit.take(vec![whole]).await;
        assert_eq!(unit.matches(&unit.wren, second).await.len(), 1);
    }
}

#[tokio::test]
async fn more_than_twenty_holders_raise_none() {
    for unit in units().await {
        let mut ids = Vec::new();
        for _ in 0..21 {
            ids.push(unit.take(vec![heron()]).await);
        }
        assert_eq!(unit.matches(&unit.wren, ids[19]).await.len(), 19);
        assert!(unit.matches(&unit.wren, ids[20]).await.is_empty(), "twenty-one hold it");
        // What is too many for one identifier says nothing about another.
        let phone = Identifier::new(IdentifierKind::Phone, "", "07700 900417");
        unit.take(vec![heron(), phone.clone()]).await;
        let last = unit.take(vec![heron(), phone]).await;
        let matches = unit.matches(&unit.wren, last).await;
        assert_eq!(
            matches.iter().map(|shown| shown.kind).collect::<Vec<_>>(),
            ["Phone number"]
        );
    }
}

#[tokio::test]
async fn one_report_raises_so_many_notices_and_no_more() {
    for unit in units().await {
        let digest = |n: u32| Identifier::new(IdentifierKind::FileDigest, "MD5", &format!("{n:032x}"));
        unit.take((0..300).map(digest).collect()).await;
        let second = unit.take((0..300).map(digest).collect()).await;
        let page = unit.casework.referral(&unit.wren, second).await.unwrap();
        assert_eq!((page.matches.rows.len(), page.matches.more), (MOST_NOTICES, false));
    }
}

#[tokio::test]
async fn what_was_rejected_stays_rejected_and_imports_raise_notices() {
    for unit in units().await {
        unit.import(4_200_001, "rowan.madeup@mail.example.org").await;
        unit.import(4_200_002, "rowan.madeup@mail.example.org").await;
        let found = unit.casework.search(&unit.wren, "4200002").await.unwrap();
        let second = found.referrals.rows[0].row.id;
        let matches = unit.matches(&unit.wren, second).await;
        assert!(
            matches.len() > 5,
            "names, numbers, addresses with port and time: {matches:#?}"
        );
        let is_email = |shown: &&MatchShown| shown.words.0 == "rowan.madeup@mail.example.org";
        let email = matches.iter().find(is_email).unwrap();
        unit.answer(&unit.wren, email, Verdict::NotTheSame).await.unwrap();

        // The same address, dressed otherwise, comes as a new identifier of a supplement.
        let done = unit.import(4_200_002, "Rowan.Madeup@MAIL.example.org").await;
        assert_eq!(done.supplements, 1);
        let after = unit.matches(&unit.wren, second).await;
        assert_eq!(after.len(), matches.len(), "nothing is raised again");
        let email = after.iter().find(is_email).unwrap();
        assert!(matches!(email.state, State::NotTheSame { .. }), "{:?}", email.state);

        // What is new in a supplement raises notices of its own, and only that.
        let known = unit.take(vec![heron()]).await;
        unit.import(4_200_002, "heron@example.org").await;
        assert_eq!(unit.matches(&unit.wren, known).await.len(), 1);
        assert_eq!(unit.matches(&unit.wren, second).await.len(), matches.len() + 1);
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_restricted_side_says_whom_to_contact_and_nothing_else() {
    for unit in units().await {
        let open = unit.take(vec![heron()]).await;
        let closed = unit.take(vec![heron()]).await;
        let secret = unit
            .casework
            .referral(&unit.owl, closed)
            .await
            .unwrap()
            .referral
            .reference;
        let seen_before = unit.matches(&unit.wren, open).await;
        unit.close(closed, Closure::Restricted, [&unit.owl, &unit.finch]).await;

        let told = unit.matches(&unit.wren, open).await;
        assert_eq!((told.len(), contact(&told[0])), (1, Some("PC finch")));
        assert!(!format!("{told:?}").contains(&secret), "never which");
        assert!(!format!("{told:?}").contains(&closed.to_string()));
        let waits = unit.waiting(&unit.wren).await;
        assert_eq!(waits.rows, told, "only this side waits for intake");

        // Its list sees all of it, and is told although the referral is with nobody.
        let finch = unit.again(&unit.finch).await;
        let inside = unit.waiting(&finch).await;
        assert_eq!(inside.rows.len(), 1);
        assert_eq!(inside.rows[0].own.record.id, closed.uuid());
        assert!(reference(&inside.rows[0]).is_some());

        // Nobody answers for a side that they may not see; each may answer for their own.
        let across = &inside.rows[0];
        assert!(matches!(
            unit.answer(&unit.wren, across, Verdict::LookedAt).await,
            Err(Error::NotThere)
        ));
        unit.answer(&finch, across, Verdict::NotTheSame).await.unwrap();
        assert_eq!(
            unit.matches(&unit.wren, open).await,
            told,
            "that the other side answered does not show"
        );
        unit.answer(&unit.wren, &seen_before[0], Verdict::LookedAt)
            .await
            .expect("the form that was open before still holds");

        // The officer in the case is the one to contact, when they are on the list.
        let assign = AssignReferrals {
            referrals: vec![closed],
            to: unit.owl.account,
        };
        let owl = unit.again(&unit.owl).await;
        unit.casework.execute(&owl, assign).await.unwrap();
        assert_eq!(contact(&unit.matches(&unit.wren, open).await[0]), Some("PC owl"));
        // One that comes later is told the same.
        let later = unit.take(vec![heron()]).await;
        let mut told: Vec<_> = unit.matches(&unit.wren, later).await;
        told.sort_by_key(|shown| contact(shown).is_none());
        assert_eq!((told.len(), contact(&told[0])), (2, Some("PC owl")));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_silent_side_tells_its_own_list_and_nobody_else() {
    for unit in units().await {
        let open = unit.take(vec![heron()]).await;
        let closed = unit.take(vec![heron()]).await;
        let before = unit.matches(&unit.wren, open).await;
        unit.close(closed, Closure::Silent, [&unit.owl, &unit.finch]).await;
        let (finch, owl) = (unit.again(&unit.finch).await, unit.again(&unit.owl).await);

        assert!(
            unit.matches(&unit.wren, open).await.is_empty(),
            "what was told before is gone"
        );
        let later = unit.take(vec![heron()]).await;
        assert_eq!(unit.matches(&unit.wren, later).await.len(), 1, "of the open one only");
        let waits = unit.waiting(&unit.wren).await;
        assert_eq!(
            (waits.rows.len(), waits.more),
            (2, false),
            "it does not show in a count"
        );
        let silent = unit.waiting(&finch).await;
        assert_eq!(silent.rows.len(), 2, "its list is told of both");
        for shown in &silent.rows {
            assert_eq!(shown.own.record.id, closed.uuid());
            assert!(reference(shown).is_some());
            assert_eq!(
                shown.due,
                Some(start().plus_hours(1)),
                "nobody knows that no child is in danger"
            );
        }

        // Absent and forbidden are the same, for the page and for the answer, from either side.
        let nowhere = MatchNoticeId::new(start(), [9; 10]);
        for (notice, side) in [
            (silent.rows[0].notice, silent.rows[0].side),
            (silent.rows[0].notice, silent.rows[0].side.across()),
            (before[0].notice, before[0].side),
            (nowhere, SideName::One),
        ] {
            let page = unit.casework.match_notice(&unit.wren, notice, side).await;
            assert!(matches!(page, Err(Error::NotThere)), "{page:?}");
            let mut shown = before[0].clone();
            (shown.notice, shown.side) = (notice, side);
            for answers in [0, 7] {
                shown.answers = answers;
                let answered = unit.answer(&unit.wren, &shown, Verdict::LookedAt).await;
                assert!(matches!(answered, Err(Error::NotThere)), "{answered:?}");
            }
        }
        // Somebody on the list sees both sides whole, and may answer for either.
        let inside = unit.matches(&owl, open).await;
        assert_eq!(inside.len(), 2);
        for shown in &inside {
            assert!(reference(shown).is_some());
        }
        unit.answer(&owl, &silent.rows[0], Verdict::LookedAt).await.unwrap();
        assert_eq!(unit.waiting(&finch).await.rows.len(), 1);
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_silent_holder_does_not_show_by_what_is_missing() {
    for unit in units().await {
        let mut open = Vec::new();
        for n in 0..20 {
            let id = unit.take(vec![heron()]).await;
            if n == 0 {
                unit.close(id, Closure::Silent, [&unit.owl, &unit.finch]).await;
            } else {
                open.push(id);
            }
        }
        // Twenty that intake knows of, with this one: as many as raise notices. The silent one is not counted.
        let last = unit.take(vec![heron()]).await;
        assert_eq!(unit.matches(&unit.wren, last).await.len(), 19);
        assert_eq!(open.len(), 19);
        let finch = unit.again(&unit.finch).await;
        assert_eq!(
            unit.matches(&finch, last).await.len(),
            19,
            "with the silent one they are twenty-one"
        );
    }
}

#[tokio::test]
async fn two_closed_cases_keep_their_ways_with_each_other() {
    for unit in units().await {
        let (a, b) = (unit.take(vec![heron()]).await, unit.take(vec![heron()]).await);
        unit.close(a, Closure::Restricted, [&unit.owl, &unit.finch]).await;
        unit.close(b, Closure::Silent, [&unit.owl, &unit.wren]).await;
        let (finch, wren, owl) = (
            unit.again(&unit.finch).await,
            unit.again(&unit.wren).await,
            unit.again(&unit.owl).await,
        );
        assert!(
            unit.matches(&finch, a).await.is_empty(),
            "the silent one says nothing to the restricted one"
        );
        let told = unit.matches(&wren, b).await;
        assert_eq!((told.len(), contact(&told[0])), (1, Some("PC finch")));
        assert!(
            reference(&unit.matches(&owl, a).await[0]).is_some(),
            "on both lists, both are there"
        );
    }
}

#[tokio::test]
async fn what_waits_goes_to_whoever_has_it_and_to_intake_when_nobody_does() {
    for unit in units().await {
        let first = unit.take(vec![heron()]).await;
        let second = unit.take(vec![heron()]).await;
        assert_eq!(unit.waiting(&unit.wren).await.rows.len(), 2);
        assert!(unit.waiting(&unit.finch).await.rows.is_empty());
        let assign = AssignReferrals {
            referrals: vec![first],
            to: unit.finch.account,
        };
        unit.casework.execute(&unit.owl, assign).await.unwrap();
        let of = |matches: Matches| matches.rows.iter().map(|shown| shown.own.record.id).collect::<Vec<_>>();
        assert_eq!(of(unit.waiting(&unit.wren).await), [second.uuid()]);
        assert_eq!(of(unit.waiting(&unit.finch).await), [first.uuid()]);
        let shown = unit.waiting(&unit.finch).await.rows[0].clone();
        unit.answer(&unit.finch, &shown, Verdict::LookedAt).await.unwrap();
        assert!(unit.waiting(&unit.finch).await.rows.is_empty());
        let stale = unit.answer(&unit.finch, &shown, Verdict::NotTheSame).await;
        assert!(matches!(stale, Err(Error::Changed { now: 1 })), "{stale:?}");

        let many: Vec<_> = (0..3).collect();
        for n in &many {
            let ids = (0..20).map(|m| Identifier::new(IdentifierKind::Phone, "", &format!("07700 900{n}{m:02}")));
            unit.take(ids.clone().collect()).await;
            unit.take(ids.collect()).await;
        }
        let waiting = unit.waiting(&unit.wren).await;
        assert_eq!((waiting.rows.len(), waiting.more), (15, true));
    }
}

#[tokio::test]
async fn a_person_in_a_case_is_a_side_like_any_other() {
    for unit in units().await {
        let own = unit.take(vec![heron()]).await;
        let opening = InvestigationOpening {
            operation: "Operation Tern".to_owned(),
            kind: CaseKind::ImageSuspect,
            officer: unit.finch.account,
            supervisor: unit.owl.account,
            reason: "Enquiries point to one person".to_owned(),
            referrals: vec![own],
            band: None,
            received: None,
        };
        let case = unit.open::<Investigations>(&unit.owl, None, opening).await;
        let person = unit.open::<People>(&unit.owl, Some(case), person("Madeup")).await;
        let other = unit
            .take(vec![Identifier::new(IdentifierKind::Phone, "", "07700 900417")])
            .await;
        for (kind, text) in [
            (IdentifierKind::Email, "heron@example.org"),
            (IdentifierKind::Phone, "07700 900417"),
        ] {
            let step = PersonStep::Uses {
                kind,
                text: text.to_owned(),
                platform: String::new(),
                how_known: "Subscriber check".to_owned(),
            };
            unit.record::<People>(&unit.owl, person, step).await;
        }
        // The referral of their own case raises none; another one does, on either side.
        assert!(unit.matches(&unit.wren, own).await.is_empty());
        let later = unit.take(vec![heron()]).await;
        let page = unit.casework.person(&unit.owl, person).await.unwrap();
        let told: Vec<_> = page.matches.rows.iter().map(reference).collect();
        assert_eq!(told.len(), 2);
        for referral in [other, later] {
            let shown = unit.matches(&unit.wren, referral).await;
            let person = shown
                .iter()
                .find(|shown| reference(shown) == Some(&page.person.reference));
            assert!(person.is_some(), "{shown:?}");
            let theirs = shown[0].own.reference.as_deref();
            assert!(told.contains(&theirs), "{told:?} {theirs:?}");
        }
        // It waits for the officer in the case, whose the referral is not.
        let waiting = unit.waiting(&unit.finch).await;
        assert_eq!(waiting.rows.len(), 2);
        assert!(waiting.rows.iter().all(|shown| shown.own.record.id == person.uuid()));

        // Closed with their case, they are silent like it.
        let _inside = unit.unit.close(case, &unit.owl, &unit.finch).await;
        for referral in [other, later] {
            assert!(unit.matches(&unit.wren, referral).await.is_empty());
        }
        assert_eq!(unit.waiting(&unit.wren).await.rows, []);
        let finch = unit.again(&unit.finch).await;
        assert_eq!(
            unit.casework.person(&finch, person).await.unwrap().matches.rows.len(),
            2
        );
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_shown_of_matches_is_in_the_journal_first() {
    for unit in units().await {
        let first = unit.take(vec![heron()]).await;
        let second = unit.take(vec![heron()]).await;
        let shown = unit.matches(&unit.wren, second).await.remove(0);
        unit.casework
            .match_notice(&unit.wren, shown.notice, shown.side)
            .await
            .unwrap();
        unit.waiting(&unit.wren).await;
        unit.answer(&unit.wren, &shown, Verdict::NotTheSame).await.unwrap();
        let entries = unit.casework.journal_page(None, 5).await.unwrap();
        let events: Vec<&str> = entries.iter().map(|entry| entry.event.as_str()).collect();
        assert_eq!(
            events,
            [
                "match.answered",
                "match.listed",
                "match.read",
                "referral.read",
                "referral.taken"
            ]
        );
        for entry in &entries[1..4] {
            for (kind, id) in [
                ("match_notice", shown.notice.uuid()),
                ("referral", first.uuid()),
                ("referral", second.uuid()),
            ] {
                let times = entry.subjects.iter().filter(|(k, i, _)| k == kind && *i == id).count();
                assert_eq!(times, 1, "{} names {kind} {id}", entry.event);
            }
        }
        assert_eq!(
            entries[0].subjects,
            [("match_notice".to_owned(), shown.notice.uuid(), Some(2))]
        );
        assert!(
            entries[4]
                .subjects
                .contains(&("match_notice".to_owned(), shown.notice.uuid(), Some(1)))
        );
    }
}

#[tokio::test]
async fn of_two_that_come_together_one_sees_the_other() {
    for unit in units().await {
        for (a, n) in [(4_300_001, 1), (4_300_003, 2), (4_300_005, 3)] {
            let (first, second) = (format!("first{n}@example.org"), format!("second{n}@example.org"));
            unit.import(a, &first).await;
            unit.import(a + 1, &second).await;
            // Supplements of two referrals bring one address at the same moment.
            let shared = format!("shared{n}@example.org");
            let (one, two) = tokio::join!(unit.import(a, &shared), unit.import(a + 1, &shared));
            assert_eq!((one.supplements, two.supplements), (1, 1));
            let found = unit.casework.search(&unit.wren, &shared).await.unwrap();
            assert_eq!(found.referrals.rows.len(), 2);
            let matches = unit.matches(&unit.wren, found.referrals.rows[0].row.id).await;
            assert!(matches.iter().any(|shown| shown.words.0 == shared), "{n}");
        }
    }
}
