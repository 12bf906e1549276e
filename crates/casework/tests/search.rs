//! The one search box on both engines: what is found by what, in which order, and that nobody is shown what they may not read.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use casework::cases::CaseRoom;
use casework::identity::JudgeIdentity;
use casework::records::AllKinds;
use casework::referrals::TakeReferral;
use casework::search::{Found, RecordFound};
use casework::{Action, Actor, Casework, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::children::{ChildOpening, Children};
use domain::exhibits::{ExhibitKind, ExhibitOpening, Exhibits};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{InvestigationId, PersonId, ReferralId};
use domain::investigations::Investigations;
use domain::people::{Category, People, PersonOpening, PersonStep, Verdict};
use domain::prevention::{Area, Audience, Format, KeyStage, SessionOpening, Sessions};
use domain::record::Room as _;
use domain::referrals::{Concern, Source, Taking};
use domain::search::{Closeness, Why};
use domain::warrants::{Power, WarrantOpening, Warrants};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use sea_orm::ConnectionTrait;
use std::sync::Arc;
use store::testing::both;
use store::{Clock as _, SeededChance, verify_journal};
use uuid::Uuid;

use crate::unit::{Unit, person, start, unit};

/// A unit with its head.
struct Staffed {
    unit: Unit,
    head: Actor,
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
        let head = unit.person("head", &[Role::UnitHead]).await;
        units.push(Staffed { unit, head });
    }
    units
}

fn somebody(given: &str, surname: &str, born: Option<Date>) -> PersonOpening {
    PersonOpening {
        given: given.to_owned(),
        born,
        category: Category::Suspect,
        address: "3 Quillfeather Lane, Wexholme".to_owned(),
        postcode: "TV1 4QX".to_owned(),
        ..person(surname)
    }
}

impl Staffed {
    /// Opens a record a minute after the one before, so that newest first has a meaning.
    async fn open<R: CaseRoom>(&self, case: Option<InvestigationId>, opening: R::Opening) -> R::Id {
        self.clock.set(self.clock.now().plus_minutes(1));
        self.unit.open::<R>(&self.head, case, opening).await
    }
    async fn case(&self, operation: &str) -> InvestigationId {
        self.clock.set(self.clock.now().plus_minutes(1));
        self.case_called(&self.head, operation).await
    }
    async fn uses(&self, person: PersonId, kind: IdentifierKind, text: &str) {
        let step = PersonStep::Uses {
            kind,
            text: text.to_owned(),
            platform: "Pingrove".to_owned(),
            how_known: "the sender’s report".to_owned(),
        };
        self.record::<People>(&self.head, person, step).await;
    }
    async fn child(&self, case: InvestigationId, surname: &str) {
        let person = somebody("Robin", surname, Some(date(2019, 5, 1)));
        let opening = ChildOpening {
            person: self.open::<People>(Some(case), person).await,
            called: String::new(),
            born: None,
            lives_with_suspect: Answer::Yes,
            how_linked: "school".to_owned(),
        };
        self.open::<Children>(Some(case), opening).await;
    }
    async fn exhibit(&self, case: InvestigationId, mark: &str) {
        let opening = ExhibitOpening {
            mark: mark.to_owned(),
            kind: ExhibitKind::Phone,
            what: "A black telephone".to_owned(),
            found: "Kitchen".to_owned(),
            seal: "TV 000123".to_owned(),
            warrant: None,
            owner: None,
        };
        self.open::<Exhibits>(Some(case), opening).await;
    }
    async fn warrant(&self, case: InvestigationId, premises: &str) {
        let opening = WarrantOpening {
            suspect: None,
            premises: premises.to_owned(),
            power: Power::ProtectionOfChildren,
            grounds: "The report".to_owned(),
            address_checked: "Checked twice".to_owned(),
        };
        self.open::<Warrants>(Some(case), opening).await;
    }
    async fn session(&self) {
        let opening = SessionOpening {
            day: start().london_day(),
            school: None,
            place: "Marsh Lane hall".to_owned(),
            audience: Audience::Parents,
            format: Format::Evening,
            key_stage: KeyStage::Mixed,
            attendances: 24,
            resource: "Together online, 2026".to_owned(),
            areas: vec![Area::Contact],
            minutes: 60,
            lead_present: Answer::Yes,
            disclosures: 0,
        };
        self.open::<Sessions>(None, opening).await;
    }
    async fn take(&self, kind: IdentifierKind, text: &str) -> ReferralId {
        let taking = Taking {
            danger: Answer::NotKnown,
            danger_done: String::new(),
            source: Source::School,
            sender: "Marsh Lane Primary School".to_owned(),
            sender_reference: "CE-2026-88310".to_owned(),
            received: start(),
            concern: Concern::Communication,
            account: "words".to_owned(),
            child: Answer::NotKnown,
            child_known: String::new(),
            platform: String::new(),
            identifiers: vec![Identifier::new(kind, "Pingrove", text)],
        };
        self.casework.execute(&self.head, TakeReferral(taking)).await.unwrap()
    }
    async fn search(&self, actor: &Actor, text: &str) -> Found {
        self.casework.search(actor, text).await.unwrap()
    }
    async fn names(&self, actor: &Actor, text: &str) -> Vec<String> {
        let people = self.search(actor, text).await.people;
        people.rows.iter().map(|found| found.person.name()).collect()
    }
    async fn references(&self, room: &'static str) -> Vec<String> {
        let mut select = sea_orm::sea_query::Query::select();
        select.column("reference").from(room);
        let rows = self.fresh.database.reader().query_all(&select).await.unwrap();
        rows.iter().map(|row| row.try_get("", "reference").unwrap()).collect()
    }
    async fn journalled(&self) -> i64 {
        self.fresh.database.journal_head().await.unwrap().0
    }
}

#[tokio::test]
async fn a_person_is_found_by_whatever_is_known_of_them() {
    for unit in units().await {
        let case = unit.case("Operation Larchwood").await;
        let born = Some(date(1981, 3, 12));
        let wren = unit.open::<People>(Some(case), somebody("Wren", "Smith", born)).await;
        let other = PersonOpening {
            address: "9 Mill Street, Brackwater".to_owned(),
            postcode: "TV9 1AA".to_owned(),
            ..somebody("Tom", "Oakden", None)
        };
        unit.open::<People>(Some(case), other).await;
        unit.uses(wren, IdentifierKind::Phone, "07700 900417").await;
        unit.uses(wren, IdentifierKind::Email, "heron@example.org").await;
        unit.uses(wren, IdentifierKind::Username, "Grey_Heron77").await;
        // A referral with the same telephone does not hide the person who uses it.
        let referral = unit.take(IdentifierKind::Phone, "+44 7700 900 417").await;
        let intake = unit.person("tit", &[Role::Intake]).await;
        let reference = unit.search(&intake, "wren").await.people.rows[0]
            .person
            .reference
            .clone();
        for (text, why) in [
            ("Wren Smith", Why::Name),
            ("smith wren", Why::Name),
            ("SMITH, W", Why::Name),
            ("smyth", Why::Name),
            ("12/3/1981", Why::Born),
            ("12 March 1981", Why::Born),
            ("tv14qx", Why::Postcode),
            ("TV1 4", Why::Postcode),
            ("3 quillfeather", Why::Address),
            ("Quillfeather Lane", Why::Address),
            ("+447700900417", Why::Identifier(IdentifierKind::Phone)),
            ("07700 900 417", Why::Identifier(IdentifierKind::Phone)),
            ("HERON@example.org", Why::Identifier(IdentifierKind::Email)),
            ("@grey_heron77", Why::Identifier(IdentifierKind::Username)),
            ("grey_heron", Why::Identifier(IdentifierKind::Username)),
            (&reference.to_lowercase(), Why::Reference),
            (&reference.replace('-', " "), Why::Reference),
        ] {
            let found = unit.search(&intake, text).await;
            let people = &found.people.rows;
            assert_eq!(people.len(), 1, "{text}");
            assert_eq!(
                (people[0].person.id, people[0].reason.why.as_slice()),
                (wren, &[why][..]),
                "{text}"
            );
            assert_eq!(people[0].case.as_ref().unwrap().2, "Operation Larchwood");
        }
        let both = unit.search(&intake, "07700900417").await;
        assert_eq!(both.referrals.rows[0].row.id, referral);
        assert_eq!((both.people.rows.len(), both.count(), both.is_cut()), (1, 2, false));
        let one_word = unit.search(&intake, "jay smyth").await;
        assert_eq!(one_word.count(), 0, "each word has to be one of theirs");
        let nobody = unit.search(&unit.head, "smith 13/3/1981").await;
        assert_eq!(nobody.count(), 0);
        assert_eq!(nobody.own_cases.len(), 1, "a case to add them to");
        assert_eq!(unit.search(&intake, "nobody").await.own_cases, []);
    }
}

#[tokio::test]
async fn what_was_typed_comes_before_what_sounds_so_and_the_newest_first() {
    for unit in units().await {
        let case = unit.case("Operation Larchwood").await;
        for (given, surname) in [
            ("Ada", "Smyth"),
            ("Ben", "Smith"),
            ("Cal", "Smithson"),
            ("Dot", "Smith"),
        ] {
            unit.open::<People>(Some(case), somebody(given, surname, None)).await;
        }
        let names = unit.names(&unit.head, "smith").await;
        assert_eq!(names, ["Dot Smith", "Ben Smith", "Cal Smithson", "Ada Smyth"]);
        assert_eq!(unit.names(&unit.head, "ada smith").await, ["Ada Smyth"]);
        // A child who sounds so is said to, and comes after one who is called so.
        unit.child(case, "Smith").await;
        unit.child(case, "Smyth").await;
        let children = unit.search(&unit.head, "smith").await.children.rows;
        let nearness: Vec<Closeness> = children.iter().map(|row| row.reason.closeness).collect();
        assert_eq!(nearness, [Closeness::Whole, Closeness::Sounds]);
        // The same consonants are not enough.
        unit.open::<People>(Some(case), somebody("Isla", "Oakden", None)).await;
        assert_eq!(unit.search(&unit.head, "ashgill").await.count(), 0);
        // More than are shown, and than are read for one word: the rarer word finds its own all the same.
        for n in 0..330 {
            let opening = somebody(if n == 7 { "Zebulon" } else { "Eve" }, "Birch", None);
            unit.open::<People>(Some(case), opening).await;
        }
        let many = unit.search(&unit.head, "birch").await;
        assert_eq!((many.people.rows.len(), many.people.more), (25, true));
        assert_eq!(unit.names(&unit.head, "birch zeb").await, ["Zebulon Birch"]);
        assert_eq!(unit.names(&unit.head, "eve birch").await.len(), 25);
        assert_eq!(unit.names(&unit.head, "eve smith").await.len(), 0);
    }
}

#[tokio::test]
async fn a_surname_with_a_mark_is_found_by_its_parts_also_where_an_older_program_recorded_it() {
    for unit in units().await {
        let case = unit.case("Operation Larchwood").await;
        for (given, surname) in [
            ("Ada", "Hart-Lowe"),
            ("Ben", "O’Dell"),
            ("Cal", "Hart Lowe"),
            ("Dot", "Birch"),
        ] {
            unit.open::<People>(Some(case), somebody(given, surname, None)).await;
        }
        let finds = async || {
            for (text, names) in [
                ("lowe", vec!["Cal Hart Lowe", "Ada Hart-Lowe"]),
                ("Hart-Lowe", vec!["Cal Hart Lowe", "Ada Hart-Lowe"]),
                ("hart lowe", vec!["Cal Hart Lowe", "Ada Hart-Lowe"]),
                ("hartlowe", vec!["Ada Hart-Lowe"]),
                ("ada lowe", vec!["Ada Hart-Lowe"]),
                ("dell", vec!["Ben O’Dell"]),
                ("o'dell", vec!["Ben O’Dell"]),
                ("odell", vec!["Ben O’Dell"]),
            ] {
                assert_eq!(unit.names(&unit.head, text).await, names, "{text}");
            }
        };
        finds().await;
        // As an older program left it: no parts in the index, and no word of the rules that made it.
        let connection = unit.fresh.database.reader();
        let without = "DELETE FROM term WHERE kind = 'name' AND normal IN ('hart', 'lowe', 'dell')
                       AND record IN (SELECT id FROM person WHERE title LIKE '%-%' OR title LIKE '%’%')";
        connection.execute_unprepared(without).await.unwrap();
        let unsaid = "DELETE FROM setting WHERE name = 'rules'";
        connection.execute_unprepared(unsaid).await.unwrap();
        assert_eq!(unit.names(&unit.head, "dell").await, Vec::<String>::new());
        let verified = async || {
            verify_journal(&unit.fresh.database, &[], None, Some(&AllKinds))
                .await
                .unwrap()
        };
        assert_ne!(verified().await.problem, None);
        let chance = Arc::new(SeededChance::new(31));
        for _ in 0..2 {
            Casework::start(unit.fresh.database.clone(), unit.clock.clone(), chance.clone())
                .await
                .unwrap();
            finds().await;
            assert_eq!(verified().await.problem, None, "no record changed by it");
        }
    }
}

#[tokio::test]
async fn cases_children_and_the_records_of_every_room_are_found() {
    for unit in units().await {
        let case = unit.case("Operation Larchwood").await;
        unit.child(case, "Farthingale").await;
        unit.exhibit(case, "PN/1").await;
        unit.warrant(case, "3 Quillfeather Lane").await;
        unit.session().await;
        let head = &unit.head;
        for text in ["larchwood", "operation larch"] {
            let found = unit.search(head, text).await.investigations;
            assert_eq!(found.rows.len(), 1, "{text}");
            assert_eq!(found.rows[0].reason.why, [Why::Operation]);
        }
        let child = unit.search(head, "robin farthingale").await;
        assert_eq!((child.people.rows.len(), child.children.rows.len()), (1, 1));
        assert_eq!(child.children.rows[0].reason.why, [Why::Person]);
        assert_eq!(
            child.children.rows[0].row.investigation.as_ref().unwrap().2,
            "Operation Larchwood"
        );
        for text in ["pn/1", "PN/", "tv000123", "TV 000"] {
            assert_eq!(
                unit.search(head, text).await.others.rows[0].room,
                Exhibits::NAME,
                "{text}"
            );
        }
        for room in [
            Investigations::NAME,
            Children::NAME,
            Warrants::NAME,
            Exhibits::NAME,
            Sessions::NAME,
        ] {
            let reference = unit.references(room).await.remove(0);
            let typed = reference.to_lowercase();
            let beginning = typed.get(..8).unwrap();
            for text in [reference.as_str(), typed.as_str(), beginning] {
                let found = unit.search(head, text).await;
                let all: Vec<&RecordFound> = [&found.investigations, &found.children, &found.others]
                    .into_iter()
                    .flat_map(|group| &group.rows)
                    .collect();
                assert_eq!(all.len(), 1, "{text}");
                assert_eq!((all[0].room, all[0].row.reference.as_str()), (room, reference.as_str()));
            }
        }
    }
}

#[tokio::test]
async fn records_of_one_human_say_so_and_stand_together() {
    for unit in units().await {
        let case = unit.case("Operation Larchwood").await;
        let secret = unit.case("Operation Zebrafinch").await;
        let first = unit.open::<People>(Some(case), somebody("Wren", "Oakden", None)).await;
        unit.open::<People>(Some(case), somebody("Wren", "Oakes", None)).await;
        let second = unit.open::<People>(Some(case), somebody("Renny", "Oakden", None)).await;
        let third = unit
            .open::<People>(Some(secret), somebody("Zebra", "Finch", None))
            .await;
        for other in [second, third] {
            let command = JudgeIdentity {
                kept: first,
                other,
                verdict: Verdict::Same,
                reason: "the same passport".to_owned(),
            };
            unit.casework.execute(&unit.head, command).await.unwrap();
        }
        let found = unit.search(&unit.head, "oak").await.people.rows;
        let ids: Vec<PersonId> = found.iter().map(|found| found.person.id).collect();
        assert_eq!(ids[..2], [second, first], "the newest, and whoever is the same");
        assert_eq!(found[0].same[0].id, first);
        assert_eq!(found[1].same.len(), 2);
        // One of them is closed to a list: nobody else is told that there is another.
        let member = unit.person("owl", &[Role::Supervisor]).await;
        unit.close(secret, &unit.head, &member).await;
        let outside = unit.person("tit", &[Role::Investigator]).await;
        let found = unit.search(&outside, "wren oakden").await.people.rows;
        assert_eq!(found[0].same.iter().map(|same| same.id).collect::<Vec<_>>(), [second]);
        assert_eq!(unit.search(&outside, "zebra").await.count(), 0);
    }
}

/// Whether somebody may read everything that a search gave them, each asked for by the rule of its own page.
async fn may_read_all(unit: &Staffed, actor: &Actor, found: &Found) {
    for row in &found.people.rows {
        unit.casework.person(actor, row.person.id).await.unwrap();
        for same in &row.same {
            unit.casework.person(actor, same.id).await.unwrap();
        }
    }
    for row in &found.referrals.rows {
        unit.casework.referral(actor, row.row.id).await.unwrap();
    }
    for group in [&found.children, &found.investigations, &found.others] {
        for row in &group.rows {
            let id = row.row.id;
            let read = match row.room {
                "child" => unit.casework.record::<Children>(actor, id.into()).await.map(drop),
                "investigation" => unit.casework.record::<Investigations>(actor, id.into()).await.map(drop),
                "exhibit" => unit.casework.record::<Exhibits>(actor, id.into()).await.map(drop),
                "warrant" => unit.casework.record::<Warrants>(actor, id.into()).await.map(drop),
                "session" => unit.casework.record::<Sessions>(actor, id.into()).await.map(drop),
                room => panic!("nothing of {room} was recorded"),
            };
            read.unwrap();
        }
    }
    for (id, _, _) in &found.own_cases {
        unit.casework.investigation(actor, (*id).into()).await.unwrap();
    }
}

/// How many records are shown, and whether there are said to be more: what must not change when a closed case is there.
fn shape(found: &Found) -> (usize, bool, Vec<Uuid>) {
    let people = found.people.rows.iter().map(|row| row.person.id.uuid());
    let referrals = found.referrals.rows.iter().map(|row| row.row.id.uuid());
    let groups = [&found.children, &found.investigations, &found.others];
    let records = groups.into_iter().flat_map(|group| &group.rows).map(|row| row.row.id);
    (
        found.count(),
        found.is_cut(),
        people.chain(referrals).chain(records).collect(),
    )
}

/// What people may type, and what nobody should: names and references of what is there, and pieces of anything.
async fn texts(unit: &Staffed) -> Vec<String> {
    let words = [
        "wren",
        "oakden",
        "Farthingale",
        "heron",
        "grey_heron77",
        "12/3/1981",
        "12 march",
        "1981",
        "pn/1",
        "tv1 4qx",
        "quillfeather",
        "lane",
        "larchwood",
        "operation",
        "CE-2026",
        "07700",
        "@",
        "%",
        "_",
        "'",
        "\"",
        "\\",
        "\0",
        "zebra",
        "r26",
        "n26",
        "e26-0",
        "é",
        "\u{10ffff}",
        "\u{202e}",
        "(",
        ";--",
    ];
    let mut texts: Vec<String> = vec![String::new(), "x".repeat(5_000), "a ".repeat(400)];
    for room in [
        "person",
        "child",
        "investigation",
        "exhibit",
        "warrant",
        "session",
        "referral",
    ] {
        texts.extend(unit.references(room).await);
    }
    let mut runner = TestRunner::deterministic();
    let pieces = proptest::collection::vec(
        prop_oneof![3 => proptest::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,8}"],
        1..4,
    );
    for n in 0..40 {
        let pieces = pieces.new_tree(&mut runner).unwrap().current();
        texts.push(pieces.join(if n % 3 == 0 { "" } else { " " }));
    }
    texts
}

#[tokio::test]
async fn whatever_is_typed_nobody_is_shown_what_they_may_not_read() {
    for unit in units().await {
        let open = unit.case("Operation Larchwood").await;
        let wren = unit
            .open::<People>(Some(open), somebody("Wren", "Oakden", Some(date(1981, 3, 12))))
            .await;
        unit.uses(wren, IdentifierKind::Username, "Grey_Heron77").await;
        unit.child(open, "Farthingale").await;
        unit.exhibit(open, "PN/1").await;
        unit.warrant(open, "3 Quillfeather Lane").await;
        unit.session().await;
        unit.take(IdentifierKind::Username, "grey_heron78").await;
        let texts = texts(&unit).await;
        let mut actors = vec![unit.head.clone()];
        for role in Role::ALL {
            actors.push(unit.person(&role.code().replace('_', "."), &[*role]).await);
        }
        let mut before = Vec::new();
        for actor in &actors {
            let may = |action| unit.casework.may(actor, action);
            for text in &texts {
                let entries = unit.journalled().await;
                let found = match unit.casework.search(actor, text).await {
                    Err(Error::NotAllowed(Action::Search)) if !may(Action::Search) => continue,
                    found => found.unwrap(),
                };
                assert_eq!(unit.journalled().await, entries + 1, "one entry, whatever is found");
                assert!(found.people.rows.is_empty() || may(Action::ReadPerson), "{text:?}");
                may_read_all(&unit, actor, &found).await;
                before.push((actor.clone(), text.clone(), shape(&found)));
            }
        }
        assert!(before.iter().filter(|(_, _, (count, _, _))| *count > 0).count() > 100);
        // A closed case with the same names changes nothing for anybody else: no row, no count, no word that there are more.
        let secret = unit.case("Operation Larchwood").await;
        let twin = unit
            .open::<People>(Some(secret), somebody("Wren", "Oakden", Some(date(1981, 3, 12))))
            .await;
        unit.uses(twin, IdentifierKind::Username, "Grey_Heron77").await;
        unit.child(secret, "Farthingale").await;
        unit.exhibit(secret, "PN/1").await;
        let member = unit.person("owl", &[Role::Supervisor]).await;
        unit.close(secret, &unit.head, &member).await;
        for (actor, text, was) in before.iter().filter(|(actor, _, _)| *actor != unit.head) {
            assert_eq!(
                shape(&unit.search(actor, text).await),
                *was,
                "{text:?} as {}",
                actor.name
            );
        }
        let member = unit.again(&member).await;
        assert_eq!(unit.search(&member, "wren oakden").await.people.rows.len(), 2);
    }
}
