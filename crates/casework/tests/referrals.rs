//! Referrals on both engines: taking, the order of the queue, closed cases, races, sending twice, the journal.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use casework::access::{OpenAccount, OpenFirstAccount};
use casework::records::AllKinds;
use casework::referrals::{AnswerDanger, AssignReferrals, Filter, RecordFirstLook, RestrictReferral, TakeReferral};
use casework::risk::{AssessRisk, SecondLow};
use casework::{Actor, Casework, Error};
use domain::access::{Closure, Role};
use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::ReferralId;
use domain::referrals::{Concern, Lane, Source, Taking};
use domain::risk::{Answered, Assessing, Band, Enquiry, RiskAnswer, model};
use domain::time::Instant;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::testing::{Fresh, both, sqlite};
use store::{SeededChance, StandingClock, verify_journal};
use uuid::Uuid;

struct Unit {
    casework: Casework,
    clock: Arc<StandingClock>,
    fresh: Fresh,
}

fn start() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

async fn unit(fresh: Fresh, seed: u64) -> Unit {
    let clock = Arc::new(StandingClock::at(start()));
    let chance = Arc::new(SeededChance::new(seed));
    let casework = Casework::start(fresh.database.clone(), clock.clone(), chance)
        .await
        .unwrap();
    Unit { casework, clock, fresh }
}

async fn units() -> Vec<Unit> {
    let mut units = Vec::new();
    for (fresh, seed) in both().await.into_iter().zip(1..) {
        units.push(unit(fresh, seed).await);
    }
    units
}

impl Unit {
    async fn person(&self, name: &str, roles: &[Role]) -> Actor {
        let wanted = OpenAccount {
            name: name.to_owned(),
            display: format!("PC {name}"),
            roles: roles.iter().copied().collect(),
            council: None,
        };
        let opened = self
            .casework
            .execute(&Casework::program(), OpenFirstAccount(wanted))
            .await
            .unwrap();
        self.casework.actor(opened.account, None).await.unwrap().unwrap()
    }
    async fn again(&self, actor: &Actor) -> Actor {
        self.casework.actor(actor.account, None).await.unwrap().unwrap()
    }
    async fn take(&self, actor: &Actor, taking: Taking) -> ReferralId {
        self.casework.execute(actor, TakeReferral(taking)).await.unwrap()
    }
    async fn queue(&self, actor: &Actor) -> Vec<ReferralId> {
        let queue = self
            .casework
            .referral_queue(actor, &Filter::default(), None)
            .await
            .unwrap();
        queue.rows.into_iter().map(|row| row.id).collect()
    }
}

fn taking(words: &str) -> Taking {
    Taking {
        danger: Answer::NotKnown,
        danger_done: String::new(),
        source: Source::School,
        sender: "Marsh Lane Primary School".to_owned(),
        sender_reference: String::new(),
        received: start(),
        concern: Concern::Communication,
        account: words.to_owned(),
        child: Answer::NotKnown,
        child_known: String::new(),
        platform: String::new(),
        identifiers: vec![Identifier::new(IdentifierKind::Email, "", "heron@example.org")],
    }
}

#[tokio::test]
async fn the_queue_is_in_the_order_in_which_it_should_be_worked() {
    for unit in units().await {
        let intake = unit.person("wren", &[Role::Intake]).await;
        let later = unit.take(&intake, taking("second to be received")).await;
        let early = Taking {
            received: start().plus_hours(-3),
            ..taking("first to be received")
        };
        let early = unit.take(&intake, early).await;
        let danger = Taking {
            danger: Answer::Yes,
            ..taking("in danger now")
        };
        let danger = unit.take(&intake, danger).await;
        assert_eq!(unit.queue(&intake).await, [danger, early, later]);

        let look = RecordFirstLook {
            referral: early,
            seen: 1,
            happened: start(),
            found: "Nothing".to_owned(),
        };
        unit.casework.execute(&intake, look).await.unwrap();
        assert_eq!(unit.queue(&intake).await, [danger, later, early]);
        let queue = unit
            .casework
            .referral_queue(&intake, &Filter::default(), None)
            .await
            .unwrap();
        assert_eq!(
            queue.waiting,
            [
                (Lane::Danger, 1),
                (Lane::VeryHigh, 0),
                (Lane::FirstLook, 1),
                (Lane::LookedInto, 1),
                (Lane::Assessed, 0)
            ]
        );
    }
}

/// Every question of the model for image suspects answered *no*, but for those named.
fn assessing(but: &[(&str, RiskAnswer)]) -> Assessing {
    let model = model("image_suspect").unwrap();
    let answered = |key: &str| Answered {
        answer: but
            .iter()
            .find(|(other, _)| *other == key)
            .map_or(RiskAnswer::No, |(_, answer)| *answer),
        enquiry: Some(0),
    };
    Assessing {
        model: model.key.clone(),
        enquiries: vec![Enquiry {
            what: "PNC and PND".to_owned(),
        }],
        answers: model
            .questions
            .iter()
            .map(|q| (q.key.clone(), answered(&q.key)))
            .collect(),
        set: None,
    }
}

#[tokio::test]
async fn assessed_referrals_stand_by_band_and_a_breach_never_lifts_a_lower_one() {
    for unit in units().await {
        let wren = unit.person("wren", &[Role::Intake]).await;
        let mut ids = Vec::new();
        // The lower the band, the longer it has waited: by time alone the order would be the other way round.
        for (yes, days) in [("violence", 60), ("registered", 30), ("contact_now", 0)] {
            let received = start().plus_hours(-24 * days);
            let id = unit
                .take(
                    &wren,
                    Taking {
                        received,
                        ..taking(yes)
                    },
                )
                .await;
            let assessing = assessing(&[(yes, RiskAnswer::Yes)]);
            unit.casework
                .execute(
                    &wren,
                    AssessRisk {
                        referral: id,
                        seen: 1,
                        assessing,
                    },
                )
                .await
                .unwrap();
            ids.push(id);
        }
        ids.reverse();
        assert_eq!(unit.queue(&wren).await, ids);
        // Very high comes before what nobody has read, everything else after it.
        let new = unit.take(&wren, taking("new")).await;
        ids.insert(1, new);
        assert_eq!(unit.queue(&wren).await, ids);
        let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!(verified.problem, None);
    }
}

#[tokio::test]
async fn low_is_refused_without_a_second_person_and_the_queue_says_so() {
    for unit in units().await {
        let wren = unit.person("wren", &[Role::Intake]).await;
        let owl = unit.person("owl", &[Role::Supervisor]).await;
        let id = unit.take(&wren, taking("low")).await;
        let assessing = assessing(&[("lives_with_child", RiskAnswer::NothingFound)]);
        let assessment = unit
            .casework
            .execute(
                &wren,
                AssessRisk {
                    referral: id,
                    seen: 1,
                    assessing,
                },
            )
            .await
            .unwrap();
        let row = async || {
            unit.casework
                .referral_queue(&wren, &Filter::default(), None)
                .await
                .unwrap()
                .rows
                .remove(0)
        };
        assert_eq!(
            (row().await.interval, row().await.waits_for_second),
            (Some((1, 3)), true)
        );
        let agree = |until: Option<Instant>| SecondLow {
            assessment,
            seen: 1,
            reason: "visited".to_owned(),
            until,
        };
        let later = Some(start().plus_hours(24 * 10));
        assert!(
            matches!(unit.casework.execute(&wren, agree(later)).await, Err(Error::Refused(_))),
            "not one's own"
        );
        assert!(
            matches!(unit.casework.execute(&owl, agree(None)).await, Err(Error::Refused(_))),
            "not without an end"
        );
        unit.casework.execute(&owl, agree(later)).await.unwrap();
        assert!(!row().await.waits_for_second);
        let page = unit.casework.assessment(&wren, assessment).await.unwrap();
        assert_eq!(page.assessment.band(start()), Band::Low);
    }
}

#[tokio::test]
async fn one_box_finds_references_numbers_and_identifiers_and_nothing_that_is_closed() {
    for unit in units().await {
        let wren = unit.person("wren", &[Role::Intake]).await;
        let owl = unit.person("owl", &[Role::Supervisor]).await;
        let with = |sender_reference: &str, identifiers: Vec<Identifier>| Taking {
            sender_reference: sender_reference.to_owned(),
            identifiers,
            ..taking("found")
        };
        let phone = Identifier::new(IdentifierKind::Phone, "", "07700 900417");
        let name = Identifier::new(IdentifierKind::Username, "Pingrove", "@Grey_Heron77");
        let first = unit.take(&wren, with("CE-2026-88310", vec![phone])).await;
        let second = unit.take(&wren, with("", vec![name])).await;
        let reference = unit.casework.referral(&wren, second).await.unwrap().referral.reference;
        let found = async |actor: &Actor, text: &str| -> Vec<ReferralId> {
            unit.casework
                .search(actor, text)
                .await
                .unwrap()
                .referrals
                .rows
                .into_iter()
                .map(|found| found.row.id)
                .collect()
        };
        for (text, id) in [
            ("+44 7700 900417", first),
            ("07700900417", first),
            ("CE-2026-88310", first),
            ("grey_her", second),
            ("GREY_HERON77", second),
            (&reference.to_lowercase(), second),
        ] {
            assert_eq!(found(&wren, text).await, [id], "{text}");
        }
        for text in ["", "g", "%", "_rey", "heron\0", "' OR 1=1 --", "\u{10ffff}"] {
            assert!(found(&wren, text).await.is_empty(), "{text}");
        }
        let close = RestrictReferral {
            referral: second,
            seen: 1,
            closure: Closure::Restricted,
            members: [owl.account, unit.person("tit", &[Role::Investigator]).await.account].into(),
            reason: "a reason".to_owned(),
        };
        unit.casework.execute(&owl, close).await.unwrap();
        let owl = unit.again(&owl).await;
        for text in ["grey_her", &reference] {
            assert!(found(&wren, text).await.is_empty(), "{text}");
            assert_eq!(found(&owl, text).await, [second], "{text}");
        }
    }
}

#[tokio::test]
async fn pages_of_the_queue_join_without_gap_or_repeat() {
    for unit in units().await {
        let intake = unit.person("wren", &[Role::Intake]).await;
        for n in 0..120_i64 {
            unit.take(
                &intake,
                Taking {
                    received: start().plus_minutes(-(n % 7)),
                    ..taking("one of many")
                },
            )
            .await;
        }
        let (mut seen, mut after) = (BTreeSet::new(), None);
        loop {
            let queue = unit
                .casework
                .referral_queue(&intake, &Filter::default(), after)
                .await
                .unwrap();
            for row in &queue.rows {
                assert!(seen.insert(row.id), "no row twice");
            }
            after = queue.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen.len(), 120);
    }
}

#[tokio::test]
async fn a_closed_referral_is_not_there_for_anybody_else() {
    for unit in units().await {
        let head = unit.person("owl", &[Role::Supervisor]).await;
        let wren = unit.person("wren", &[Role::Intake]).await;
        let finch = unit.person("finch", &[Role::Investigator]).await;
        let open = unit.take(&wren, taking("open")).await;
        let closed = unit.take(&wren, taking("closed")).await;
        let close = |members: &[&Actor]| RestrictReferral {
            referral: closed,
            seen: 1,
            closure: Closure::Silent,
            members: members.iter().map(|actor| actor.account).collect(),
            reason: "a colleague is named".to_owned(),
        };
        assert!(matches!(
            unit.casework.execute(&head, close(&[&head])).await,
            Err(Error::Refused(_))
        ));
        unit.casework.execute(&head, close(&[&head, &finch])).await.unwrap();
        let (head, finch) = (unit.again(&head).await, unit.again(&finch).await);

        for inside in [&head, &finch] {
            assert_eq!(unit.queue(inside).await.len(), 2);
            let page = unit.casework.referral(inside, open).await.unwrap();
            assert_eq!(page.known_elsewhere.len(), 1, "the list sees the match");
        }
        assert_eq!(unit.queue(&wren).await, [open]);
        assert!(matches!(
            unit.casework.referral(&wren, closed).await,
            Err(Error::NotThere)
        ));
        let nowhere = ReferralId::new(start(), [9; 10]);
        assert!(matches!(
            unit.casework.referral(&wren, nowhere).await,
            Err(Error::NotThere)
        ));
        let page = unit.casework.referral(&wren, open).await.unwrap();
        assert!(page.known_elsewhere.is_empty(), "a silent match shows nothing");
        let queue = unit
            .casework
            .referral_queue(&wren, &Filter::default(), None)
            .await
            .unwrap();
        assert_eq!(
            queue.waiting.iter().map(|(_, n)| n).sum::<i64>(),
            1,
            "it does not show in a count"
        );
        let assign = AssignReferrals {
            referrals: vec![open, closed],
            to: wren.account,
        };
        assert!(matches!(
            unit.casework.execute(&wren, assign).await,
            Err(Error::NotThere)
        ));
        let page = unit.casework.referral(&wren, open).await.unwrap();
        assert_eq!(
            page.referral.assigned_to, None,
            "a refused command leaves nothing behind"
        );
    }
}

#[tokio::test]
async fn of_two_who_change_the_same_version_one_is_told() {
    for unit in units().await {
        let wren = unit.person("wren", &[Role::Intake]).await;
        let id = unit.take(&wren, taking("a race")).await;
        let answer = |done: &str| AnswerDanger {
            referral: id,
            seen: 1,
            answer: Answer::Yes,
            done: done.to_owned(),
        };
        let (first, second) = tokio::join!(
            unit.casework.execute(&wren, answer("one")),
            unit.casework.execute(&wren, answer("two"))
        );
        assert!(first.is_ok() != second.is_ok(), "one of them is first");
        let lost = first.and(second).unwrap_err();
        assert!(matches!(lost, Error::Changed { .. }), "{lost}");
        assert_eq!(unit.casework.referral(&wren, id).await.unwrap().version, 2);
    }
}

#[tokio::test]
async fn a_form_sent_twice_does_it_once() {
    for unit in units().await {
        let wren = unit.person("wren", &[Role::Intake]).await;
        let key = Uuid::from_u128(7);
        let first = unit
            .casework
            .execute_once(&wren, key, TakeReferral(taking("once")))
            .await
            .unwrap();
        let again = unit
            .casework
            .execute_once(&wren, key, TakeReferral(taking("once")))
            .await
            .unwrap();
        assert_eq!(first, again);
        assert_eq!(unit.queue(&wren).await.len(), 1);
        let other = unit
            .casework
            .execute_once(&wren, key, TakeReferral(taking("something else")))
            .await;
        assert!(matches!(other, Err(Error::SentBefore)));
    }
}

#[tokio::test]
async fn hostile_text_comes_back_as_it_was() {
    let words = "<script>alert(1)</script> \u{202e}gnp.exe'; DROP TABLE referral; -- \0 \u{1f426} {{ 7*7 }} \\x00 %_";
    for unit in units().await {
        let wren = unit.person("wren", &[Role::Intake]).await;
        let taking = Taking {
            sender: words.to_owned(),
            platform: words.to_owned(),
            child_known: words.to_owned(),
            identifiers: vec![Identifier::new(IdentifierKind::Username, words, words)],
            ..taking(words)
        };
        let id = unit.take(&wren, taking).await;
        let page = unit.casework.referral(&wren, id).await.unwrap();
        assert_eq!(page.referral.account.sent(), words.as_bytes());
        assert_eq!(page.referral.sender, words.replace('\0', "\\0"));
        assert_eq!(page.referral.identifiers[0].received.sent(), words.as_bytes());
    }
}

#[tokio::test]
async fn everything_seen_and_done_is_in_the_journal_and_the_journal_holds() {
    for unit in units().await {
        let wren = unit.person("wren", &[Role::Intake]).await;
        let auditor = unit.person("heron", &[Role::Auditor]).await;
        let id = unit.take(&wren, taking("seen")).await;
        unit.casework.referral(&wren, id).await.unwrap();
        unit.queue(&wren).await;
        let events: Vec<String> = unit
            .casework
            .journal(&auditor, None, 10)
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.event)
            .collect();
        assert_eq!(
            events,
            [
                "journal.read",
                "referral.listed",
                "referral.read",
                "referral.taken",
                "account.opened",
                "account.opened"
            ]
        );
        assert!(matches!(
            unit.casework.journal(&wren, None, 10).await,
            Err(Error::NotAllowed(_))
        ));
        let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!((verified.entries, verified.problem), (6, None));
    }
}

#[tokio::test]
async fn a_change_behind_the_back_is_found_and_named() {
    let harms = [
        (
            "UPDATE referral SET sender = 'somebody else'",
            "table referral is unlike its last version",
        ),
        (
            "UPDATE term SET normal = 'x' WHERE exact",
            "table term is unlike its last version",
        ),
        ("DELETE FROM term", "table term is unlike its last version"),
        (
            "UPDATE version SET entry = 1 WHERE kind = 'referral'",
            "added behind its back",
        ),
        ("DELETE FROM version WHERE kind = 'referral'", "is gone"),
        (
            "UPDATE account SET roles = 'administrator'",
            "table account is unlike its last version",
        ),
        ("UPDATE journal_head SET number = 9", "cut off"),
    ];
    for (harm, named) in harms {
        for unit in units().await {
            let wren = unit.person("wren", &[Role::Intake]).await;
            unit.take(&wren, taking("harmed")).await;
            unit.casework
                .database()
                .reader()
                .execute_unprepared(harm)
                .await
                .unwrap();
            let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
                .await
                .unwrap();
            let problem = verified.problem.unwrap_or_else(|| panic!("`{harm}` was not found"));
            assert!(problem.what.contains(named), "{harm}: {problem}");
        }
    }
}

#[tokio::test]
async fn the_engines_themselves_refuse_to_change_the_journal() {
    for unit in units().await {
        unit.person("wren", &[Role::Intake]).await;
        for harm in ["UPDATE journal SET event = 'x'", "DELETE FROM journal"] {
            let refused = unit
                .casework
                .database()
                .reader()
                .execute_unprepared(harm)
                .await
                .unwrap_err();
            assert!(refused.to_string().contains("the journal only grows"), "{refused}");
        }
    }
}

#[tokio::test]
async fn passwords_sessions_and_waiting() {
    let unit = unit(sqlite().await, 3).await;
    let wanted = OpenAccount {
        name: "wren".to_owned(),
        display: "PC Wren".to_owned(),
        roles: BTreeSet::from([Role::Intake]),
        council: None,
    };
    let opened = unit
        .casework
        .execute(&Casework::program(), OpenFirstAccount(wanted))
        .await
        .unwrap();
    let short = unit.casework.enrol(&opened.enrolment, "short").await;
    assert!(matches!(short, Err(Error::Refused(_))));
    let session = unit
        .casework
        .enrol(&opened.enrolment, "kettle ladder orchard")
        .await
        .unwrap();
    assert!(
        unit.casework
            .enrol(&opened.enrolment, "kettle ladder orchard")
            .await
            .is_err(),
        "the link works once"
    );
    assert_eq!(
        unit.casework.session(&session.token).await.unwrap().unwrap().name,
        "wren"
    );

    let second = unit.casework.sign_in("Wren", "kettle ladder orchard").await.unwrap();
    assert_ne!(second.token, session.token);
    for name in ["wren", "nobody"] {
        for _ in 0..5 {
            let refused = unit.casework.sign_in(name, "wrong").await;
            assert!(matches!(refused, Err(casework::access::SignInRefused::Wrong)));
        }
        let refused = unit.casework.sign_in(name, "kettle ladder orchard").await;
        assert!(
            matches!(refused, Err(casework::access::SignInRefused::Wait { .. })),
            "known or not, it waits"
        );
    }
    unit.clock.set(start().plus_minutes(1));
    let third = unit.casework.sign_in("wren", "kettle ladder orchard").await.unwrap();
    unit.casework.sign_out(&third.token).await.unwrap();
    assert!(unit.casework.session(&third.token).await.unwrap().is_none());
    unit.clock.set(start().plus_minutes(45));
    assert!(
        unit.casework.session(&second.token).await.unwrap().is_none(),
        "idle for more than half an hour"
    );
    let fourth = unit.casework.sign_in("wren", "kettle ladder orchard").await.unwrap();
    unit.casework.sign_out_everywhere(&fourth.actor).await.unwrap();
    assert!(unit.casework.session(&fourth.token).await.unwrap().is_none());
    assert!(unit.fresh.address.starts_with("sqlite:"));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 24, ..Default::default() })]
    /// The SQL filter, the typed predicate and the policies say the same about every row and every actor.
    #[test]
    fn three_ways_of_need_to_know_agree(closed in proptest::collection::vec(0..4_u8, 1..6), mine in 0..8_u8) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let unit = unit(sqlite().await, 5).await;
            let head = unit.person("owl", &[Role::Supervisor]).await;
            let other = unit.person("tit", &[Role::Supervisor]).await;
            let viewer = unit.person("wren", &[Role::Investigator]).await;
            let mut expected = BTreeSet::new();
            for (kind, n) in closed.iter().zip(0_u8..) {
                let id = unit.take(&head, taking("one")).await;
                let listed = mine >> (n % 3) & 1 == 1;
                if *kind == 0 || listed { expected.insert(id); }
                if *kind > 0 {
                    let mut members = BTreeSet::from([head.account, other.account]);
                    if listed { members.insert(viewer.account); }
                    let closure = if *kind == 1 { Closure::Restricted } else { Closure::Silent };
                    let reason = "a reason".to_owned();
                    let close = RestrictReferral { referral: id, seen: 1, closure, members, reason };
                    unit.casework.execute(&head, close).await.unwrap();
                }
            }
            let (viewer, head) = (unit.again(&viewer).await, unit.again(&head).await);
            let by_sql: BTreeSet<_> = unit.queue(&viewer).await.into_iter().collect();
            assert_eq!(by_sql, expected);
            for id in unit.queue(&head).await {
                let held = unit.casework.database().load::<casework::referrals::Referrals>(id.uuid()).await.unwrap().unwrap();
                assert_eq!(viewer.may_know_of(held.record.scope), expected.contains(&id), "the typed predicate");
                assert_eq!(unit.casework.referral(&viewer, id).await.is_ok(), expected.contains(&id), "the policies");
            }
        });
    }
}
