//! Figures on both engines: counted from facts as at the journal's head, opened, released, and recomputed whatever came
//! later.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use casework::access::{OpenAccount, OpenFirstAccount};
use casework::figures::{ApproveRelease, MakeRelease, WithdrawRelease};
use casework::records::AllKinds;
use casework::referrals::{Referrals, RestrictReferral, TakeReferral};
use casework::{Action, Actor, Casework, Command, Error, Resource, Work};
use domain::access::{Closure, Role};
use domain::answers::Answer;
use domain::figures::{Period, Shown};
use domain::ids::ReleaseId;
use domain::journal::Operation;
use domain::referrals::{Concern, Source, Taking};
use domain::time::Instant;
use jiff::civil::{Date, date};
use sea_orm::ConnectionTrait;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use store::testing::{Fresh, both};
use store::{SeededChance, StandingClock, verify_journal};
use uuid::Uuid;

/// 24 November 2026 in the morning.
fn now() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

/// What a command noted that is of no room of its own here.
#[derive(Serialize)]
struct Note {
    kind: &'static str,
    subject: Uuid,
    days_ago: i64,
    attributes: BTreeMap<&'static str, String>,
}

impl Command for Note {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::ReadMyWork, Resource::default())?;
        let at = work.now.plus_hours(-24 * self.days_ago);
        work.note(self.kind, self.subject, at, self.attributes);
        work.journal(Operation::Alteration, "test.noted");
        Ok(())
    }
}

/// Notes a fact together with a new version of a referral, as a step in its case would.
#[derive(Serialize)]
struct NoteInside {
    referral: Uuid,
    kind: &'static str,
    subject: Uuid,
}

impl Command for NoteInside {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::ReadMyWork, Resource::default())?;
        let held = work.load::<Referrals>(self.referral).await?;
        work.put::<Referrals>(Some(&held), &held.record).await?;
        work.note(self.kind, self.subject, work.now, BTreeMap::new());
        work.journal(Operation::Alteration, "test.noted");
        Ok(())
    }
}

/// Undoes every fact of a kind about a subject, as the command of a room would.
#[derive(Serialize)]
struct Undo {
    kind: &'static str,
    subject: Uuid,
}

impl Command for Undo {
    type Done = ();
    async fn apply(self, work: &mut Work<'_>) -> Result<(), Error> {
        work.ask(Action::ReadMyWork, Resource::default())?;
        let mut head = Query::select();
        head.column("number").from("journal_head");
        let head = work.unit().transaction().query_one(&head).await?.unwrap();
        let entry = head.try_get::<i64>("", "number")? + 1;
        let mut update = Query::update();
        update
            .table("fact")
            .value("undone", entry)
            .and_where(Expr::col("kind").eq(self.kind))
            .and_where(Expr::col("subject").eq(self.subject));
        work.unit().transaction().execute(&update).await?;
        work.journal(Operation::Alteration, "test.undone");
        Ok(())
    }
}

struct Unit {
    casework: Casework,
    head: Actor,
    deputy: Actor,
    analyst: Actor,
    fresh: Fresh,
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

async fn units() -> Vec<Unit> {
    let mut units = Vec::new();
    for (fresh, seed) in both().await.into_iter().zip(1..) {
        let clock = Arc::new(StandingClock::at(now()));
        let casework = Casework::start(fresh.database.clone(), clock, Arc::new(SeededChance::new(seed)))
            .await
            .unwrap();
        let person = async |name: &str, role: Role| {
            let wanted = OpenAccount {
                name: name.to_owned(),
                display: format!("PC {name}"),
                roles: [role].into(),
                council: None,
            };
            let command = OpenFirstAccount(wanted);
            let opened = casework.execute(&Casework::program(), command).await.unwrap();
            casework.actor(opened.account, None).await.unwrap().unwrap()
        };
        let (head, deputy) = (
            person("head", Role::UnitHead).await,
            person("deputy", Role::UnitHead).await,
        );
        let analyst = person("analyst", Role::Analyst).await;
        units.push(Unit {
            casework,
            head,
            deputy,
            analyst,
            fresh,
        });
    }
    units
}

impl Unit {
    async fn note(&self, kind: &'static str, subject: u128, days_ago: i64, attributes: &[(&'static str, &str)]) {
        let attributes = attributes
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect();
        let command = Note {
            kind,
            subject: id(subject),
            days_ago,
            attributes,
        };
        self.casework.execute(&self.head, command).await.unwrap();
    }
    async fn undo(&self, kind: &'static str, subject: u128) {
        let subject = id(subject);
        self.casework.execute(&self.head, Undo { kind, subject }).await.unwrap();
    }
    /// Rows as the rooms of people and of sessions would have them.
    async fn people_and_sessions(&self) {
        let people = (21..=32).map(|person| ("person", person, "known"));
        for (room, number, state) in people.chain([("session", 61, "held"), ("session", 62, "held")]) {
            let mut insert = Query::insert();
            insert
                .into_table(room)
                .columns(["id", "reference", "title", "state", "opened", "version"]);
            insert.values_panic([
                id(number).into(),
                format!("X{number}").into(),
                room.into(),
                state.into(),
                0_i64.into(),
                1_i64.into(),
            ]);
            self.casework.database().reader().execute(&insert).await.unwrap();
        }
    }
    async fn safeguarded(&self, child: u128, days_ago: i64, basis: &str) {
        let measure = id(child + 1_000).to_string();
        let attributes = [
            ("basis", basis),
            ("measure", &measure),
            ("decided_by", "DS Gwen Tarrant"),
        ];
        self.note("safety_measure", child, days_ago, &attributes).await;
    }
    /// The six, in their order.
    async fn six(&self, actor: &Actor) -> Vec<Shown> {
        let figures = self.casework.figures(actor, None).await.unwrap();
        figures.published.iter().map(|row| row.shown.value).collect()
    }
    async fn make(&self, actor: &Actor, from: Date, to: Date) -> Result<ReleaseId, Error> {
        let title = "Year to date".to_owned();
        self.casework.execute(actor, MakeRelease { title, from, to }).await
    }
    async fn approve(&self, actor: &Actor, release: ReleaseId, seen: i64) -> Result<(), Error> {
        self.casework.execute(actor, ApproveRelease { release, seen }).await
    }
    /// A year in which something of everything happened.
    async fn fill(&self) {
        for child in 1..=9 {
            self.safeguarded(child, 20 + i64::try_from(child).unwrap(), "referral_accepted")
                .await;
        }
        for child in 10..=15 {
            self.safeguarded(child, 10, "protective_adult").await;
        }
        for (kind, people) in [
            ("person_arrested", 21..=27),
            ("person_interviewed_voluntarily", 27..=32),
        ] {
            for person in people {
                self.note(kind, person, 5, &[]).await;
            }
        }
        for warrant in 41..=45 {
            self.note("warrant_executed", warrant, 5, &[]).await;
        }
        for referral in 51..=58 {
            self.note("social_care_referral_sent", referral, 5, &[("children", "2")])
                .await;
        }
        for (session, audience, attendances) in [(61, "pupils", "180"), (62, "parents", "26"), (63, "staff", "9")] {
            let attributes = [("audience", audience), ("attendances", attendances)];
            self.note("session_held", session, 5, &attributes).await;
        }
    }
}

fn counts(values: &[i64]) -> Vec<Shown> {
    values.iter().map(|value| Shown::Count(*value)).collect()
}

fn refused(result: Result<impl Sized, Error>) -> String {
    match result {
        Err(Error::Refused(refusals)) => refusals.to_string(),
        Err(error) => panic!("another error: {error}"),
        Ok(_) => panic!("it was not refused"),
    }
}

#[tokio::test]
async fn figures_are_counted_from_facts_and_follow_each_that_is_entered_undone_or_merged() {
    for unit in units().await {
        unit.fill().await;
        assert_eq!(unit.six(&unit.head).await, counts(&[15, 7, 6, 5, 8, 206]));
        // Nothing was entered in between: the second reading gives what is kept.
        assert_eq!(unit.six(&unit.head).await, counts(&[15, 7, 6, 5, 8, 206]));
        unit.note("person_arrested", 28, 4, &[]).await;
        assert_eq!(unit.six(&unit.head).await[1], Shown::Count(8));
        unit.undo("person_arrested", 28).await;
        assert_eq!(unit.six(&unit.head).await[1], Shown::Count(7));
        let other = id(2).to_string();
        unit.note("people_merged", 1, 0, &[("other", &other)]).await;
        assert_eq!(unit.six(&unit.head).await[0], Shown::Count(14));
        unit.note("people_unmerged", 1, 0, &[("other", &other)]).await;
        assert_eq!(unit.six(&unit.head).await[0], Shown::Count(15));

        let figures = unit.casework.figures(&unit.head, None).await.unwrap();
        assert_eq!(figures.period, Period::usual(date(2026, 11, 24)));
        let working = |key: &str| {
            let row = figures.working.iter().find(|row| row.definition.key == key);
            row.unwrap().shown.value
        };
        assert_eq!(
            (working("staff_trained"), working("warrants_refused")),
            (Shown::Count(9), Shown::Count(0))
        );
        let short = Period::new(date(2026, 11, 1), date(2026, 11, 2)).unwrap();
        let figures = unit.casework.figures(&unit.head, Some(short)).await.unwrap();
        let basis = &figures.published[0].shown.breakdowns[0].rows.as_ref().unwrap()[0];
        assert_eq!(
            (basis.1, figures.published[1].shown.value),
            (Shown::Count(8), Shown::Count(0))
        );
        let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!(verified.problem, None);
    }
}

#[tokio::test]
async fn a_figure_opens_down_to_what_was_counted() {
    for unit in units().await {
        unit.fill().await;
        unit.people_and_sessions().await;
        unit.note("person_arrested", 21, 400, &[]).await;
        unit.note("person_arrested", 21, 3, &[("how", "later")]).await;
        let records = unit
            .casework
            .figure_records(&unit.head, "people_arrested", None)
            .await
            .unwrap();
        assert_eq!((records.counted.value, records.rows.len()), (Shown::Count(7), 7));
        let twice = records.rows.iter().find(|row| row.facts.len() == 2).unwrap();
        let last = twice.facts.last().unwrap();
        assert_eq!((last.subject, last.day), (id(21), date(2026, 11, 21)));
        assert_eq!(last.attributes["how"], "later");
        let name = |number: &str| ("X".to_owned() + number, "person".to_owned());
        assert_eq!(records.names.get(&id(21)), Some(&name("21")), "by reference and title");
        let trained = unit
            .casework
            .figure_records(&unit.head, "people_trained", None)
            .await
            .unwrap();
        let rows: Vec<(i64, Option<&str>)> = trained.rows.iter().map(|it| (it.amount, it.part.as_deref())).collect();
        assert_eq!(rows, [(26, Some("Parents")), (180, Some("Pupils"))]);
        let nothing = unit
            .casework
            .figure_records(&unit.head, "people_found_guilty", None)
            .await;
        assert!(matches!(nothing, Err(Error::NotThere)));
        let opened = unit.casework.database().journal_after(0, 10_000).await.unwrap();
        assert_eq!(
            opened
                .iter()
                .filter(|(entry, _)| entry.event == "figures.opened")
                .count(),
            2,
            "what was shown is in the journal"
        );
    }
}

#[tokio::test]
async fn a_closed_case_counts_and_is_not_listed() {
    for unit in units().await {
        let mut ids = Vec::new();
        for words in ["one", "two", "three"] {
            let taking = Taking {
                danger: Answer::No,
                danger_done: String::new(),
                source: Source::School,
                sender: "Marsh Lane Academy".to_owned(),
                sender_reference: String::new(),
                received: now(),
                concern: Concern::Communication,
                account: words.to_owned(),
                child: Answer::NotKnown,
                child_known: String::new(),
                platform: String::new(),
                identifiers: Vec::new(),
            };
            ids.push(unit.casework.execute(&unit.head, TakeReferral(taking)).await.unwrap());
        }
        let close = RestrictReferral {
            referral: ids[1],
            seen: 1,
            closure: Closure::Silent,
            members: [unit.deputy.account, unit.analyst.account].into(),
            reason: "a colleague is named".to_owned(),
        };
        unit.casework.execute(&unit.head, close).await.unwrap();
        let deputy = unit.casework.actor(unit.deputy.account, None).await.unwrap().unwrap();
        unit.people_and_sessions().await;
        unit.note("person_arrested", 22, 0, &[]).await;
        let inside = NoteInside {
            referral: ids[1].uuid(),
            kind: "person_arrested",
            subject: id(21),
        };
        unit.casework.execute(&deputy, inside).await.unwrap();
        for (actor, listed) in [(&unit.head, 2), (&deputy, 3)] {
            for (key, count, listed) in [("referrals_received", 3, listed), ("people_arrested", 2, listed - 1)] {
                let records = unit.casework.figure_records(actor, key, None).await.unwrap();
                let found = (records.counted.value, records.rows.len());
                assert_eq!(found, (Shown::Count(count), listed), "{key}");
                let subjects = records.rows.iter().flat_map(|row| &row.facts).map(|fact| fact.subject);
                assert_eq!(
                    records.names.keys().copied().collect::<BTreeSet<_>>(),
                    subjects.collect(),
                    "{key}"
                );
            }
        }
    }
}

#[tokio::test]
async fn whoever_may_not_open_the_records_sees_what_the_public_would_and_chooses_no_days() {
    for unit in units().await {
        unit.fill().await;
        unit.undo("warrant_executed", 41).await;
        let six = unit.six(&unit.analyst).await;
        assert_eq!((six[0], six[3]), (Shown::Count(15), Shown::FewerThanFive));
        let figures = unit.casework.figures(&unit.analyst, None).await.unwrap();
        assert!(!figures.exact);
        assert_eq!(figures.published[0].shown.breakdowns[1].rows, None);
        let short = Period::new(date(2026, 11, 1), date(2026, 11, 2)).unwrap();
        let chosen = refused(unit.casework.figures(&unit.analyst, Some(short)).await);
        assert!(chosen.contains("choose the days"), "{chosen}");
        let opened = unit
            .casework
            .figure_records(&unit.analyst, "people_arrested", None)
            .await;
        assert!(matches!(opened, Err(Error::NotAllowed(Action::OpenFigures))));

        let draft = unit
            .make(&unit.analyst, date(2026, 1, 29), date(2026, 11, 24))
            .await
            .unwrap();
        let page = unit.casework.release(&unit.analyst, draft).await.unwrap();
        assert_eq!(page.figures[3].shown.value, Shown::FewerThanFive);
        assert!(page.release.figures.is_empty(), "the record itself holds the counts");
        let page = unit.casework.release(&unit.head, draft).await.unwrap();
        assert_eq!(page.figures[3].shown.value, Shown::Count(4));
        assert_eq!(page.figures[3].public.value, Shown::FewerThanFive);
        let by_subtraction = unit.make(&unit.analyst, date(2026, 1, 29), date(2026, 11, 23)).await;
        assert!(refused(by_subtraction).contains("subtracting"));
        unit.make(&unit.analyst, date(2026, 1, 1), date(2026, 1, 28))
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_release_is_recomputed_exactly_whatever_is_entered_undone_or_merged_later() {
    for unit in units().await {
        unit.fill().await;
        let (from, to) = (date(2026, 1, 29), date(2026, 11, 24));
        let made = unit.make(&unit.head, from, to).await.unwrap();
        assert!(refused(unit.approve(&unit.head, made, 1).await).contains("Somebody other"));
        assert!(matches!(
            unit.approve(&unit.analyst, made, 1).await,
            Err(Error::NotAllowed(Action::ApproveRelease))
        ));
        unit.safeguarded(16, 12, "support_taken_up").await;
        unit.approve(&unit.deputy, made, 1).await.unwrap();
        unit.note("person_arrested", 29, 7, &[]).await;
        unit.undo("warrant_executed", 42).await;
        let other = id(10).to_string();
        unit.note("people_merged", 11, 0, &[("other", &other)]).await;
        unit.safeguarded(17, 12, "support_taken_up").await;

        let page = unit.casework.release(&unit.head, made).await.unwrap();
        let frozen: Vec<Shown> = page.figures.iter().map(|figure| figure.shown.value).collect();
        assert_eq!(frozen, counts(&[15, 7, 6, 5, 8, 206]), "approval counts nothing again");
        assert_eq!(unit.six(&unit.head).await, counts(&[16, 8, 6, 4, 8, 206]));
        let reference = page.release.reference.to_lowercase();
        for name in [reference, made.to_string()] {
            let checked = unit.casework.check_release(&unit.head, &name).await.unwrap();
            assert!(checked.ok, "{checked:?}");
            assert_eq!(checked.figures.len(), 6);
        }
        assert!(matches!(
            unit.casework.check_release(&unit.head, "F26-99999").await,
            Err(Error::NotThere)
        ));

        let second = unit.make(&unit.head, from, to).await.unwrap();
        let since = unit.casework.release(&unit.head, second).await.unwrap().since.unwrap();
        let lines: Vec<(i64, i64, i64)> = since.lines.iter().map(|it| (it.before, it.now, it.late)).collect();
        assert_eq!(lines[..4], [(15, 16, 1), (7, 8, 1), (6, 6, 0), (5, 4, -1)]);
        unit.approve(&unit.deputy, second, 1).await.unwrap();

        // Somebody changes a fact behind the program's back.
        let mut update = Query::update();
        update
            .table("fact")
            .value("day", 1_i64)
            .and_where(Expr::col("subject").eq(id(21)));
        unit.fresh.database.reader().execute(&update).await.unwrap();
        let checked = unit
            .casework
            .check_release(&unit.head, &made.to_string())
            .await
            .unwrap();
        let wrong: Vec<&str> = checked
            .figures
            .iter()
            .filter(|it| !it.same)
            .map(|it| it.key.as_str())
            .collect();
        assert_eq!((checked.ok, wrong), (false, vec!["people_arrested"]));
    }
}

#[tokio::test]
async fn no_two_releases_can_be_subtracted_and_what_was_withdrawn_was_still_published() {
    for unit in units().await {
        unit.fill().await;
        let (first, last) = (date(2026, 1, 29), date(2026, 11, 24));
        let year = unit.make(&unit.head, first, last).await.unwrap();
        let part = unit.make(&unit.head, first, date(2026, 11, 23)).await.unwrap();
        unit.approve(&unit.deputy, year, 1).await.unwrap();
        assert!(refused(unit.approve(&unit.deputy, part, 1).await).contains("overlaps that of F26-"));
        let withdraw = |release, seen, reason: &str| WithdrawRelease {
            release,
            seen,
            reason: reason.to_owned(),
        };
        let silent = unit.casework.execute(&unit.deputy, withdraw(year, 2, " ")).await;
        assert!(refused(silent).contains("Say why"));
        let wrong = withdraw(year, 2, "One session was counted twice");
        unit.casework.execute(&unit.deputy, wrong).await.unwrap();
        assert!(refused(unit.approve(&unit.deputy, part, 1).await).contains("overlaps that of F26-"));
        let again = unit.make(&unit.head, first, last).await.unwrap();
        unit.approve(&unit.deputy, again, 1).await.unwrap();
        assert!(matches!(
            unit.approve(&unit.deputy, again, 1).await,
            Err(Error::Changed { now: 2 })
        ));
        let rows = unit.casework.releases(&unit.analyst).await.unwrap();
        let states: Vec<(ReleaseId, bool, bool)> = rows.iter().map(|it| (it.id, it.approved, it.withdrawn)).collect();
        assert_eq!(states, [(again, true, false), (part, false, false), (year, true, true)]);
        let verified = verify_journal(unit.casework.database(), &[], None, Some(&AllKinds))
            .await
            .unwrap();
        assert_eq!(verified.problem, None);
    }
}

#[tokio::test]
async fn of_two_overlapping_drafts_approved_at_once_one_is_refused() {
    for unit in units().await {
        for round in 0..5 {
            let last = date(2020 + round, 6, 30);
            let one = unit.make(&unit.head, date(2020 + round, 1, 1), last).await.unwrap();
            let other = unit.make(&unit.head, date(2020 + round, 2, 1), last).await.unwrap();
            let (one, other) = tokio::join!(unit.approve(&unit.deputy, one, 1), unit.approve(&unit.deputy, other, 1));
            assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        }
    }
}

#[tokio::test]
async fn figures_of_an_empty_unit_are_nothing_and_end_today() {
    for unit in units().await {
        assert_eq!(unit.six(&unit.head).await, counts(&[0; 6]));
        let figures = unit.casework.figures(&Casework::program(), None).await.unwrap();
        assert_eq!((figures.period.to, figures.exact), (date(2026, 11, 24), true));
    }
}
