//! Networks on both engines: walked through records, with what nobody has looked at first, and through nothing that its viewer
//! may not know of; saved to a case, and made an operation.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use casework::conversations::OfferedExport;
use casework::networks::{MakeOperation, SaveView, Walked};
use casework::referrals::TakeReferral;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::exhibits::{ExhibitKind, ExhibitOpening, Exhibits};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{ExhibitId, InvestigationId, PersonId, ReferralId};
use domain::investigations::{InvestigationStep, Investigations, Part};
use domain::networks::{Key, Neglect, NodeKind, NotSpoken, TieKind, View};
use domain::operations::Operations;
use domain::people::{People, PersonStep, Tie};
use domain::referrals::{Concern, Source, Taking};
use store::testing::both;

use crate::unit::{Unit, person, start, unit};

fn heron() -> Key {
    let identifier = Identifier::new(IdentifierKind::Username, "Snapchat", "heron_by_the_lake");
    Key::Identifier(IdentifierKind::Username, identifier.normal)
}

async fn suspect(unit: &Unit, by: &Actor, case: InvestigationId, surname: &str) -> PersonId {
    let who = unit.open::<People>(by, Some(case), person(surname)).await;
    let step = InvestigationStep::PersonAdded {
        person: who,
        part: Part::Suspect,
        how_known: "the report".to_owned(),
    };
    unit.record::<Investigations>(by, case, step).await;
    who
}

async fn uses(unit: &Unit, by: &Actor, who: PersonId, name: &str) {
    let step = PersonStep::Uses {
        kind: IdentifierKind::Username,
        text: name.to_owned(),
        platform: "Snapchat".to_owned(),
        how_known: "said so".to_owned(),
    };
    unit.record::<People>(by, who, step).await;
}

async fn referral(unit: &Unit, by: &Actor, names: &[&str]) -> ReferralId {
    let taking = Taking {
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
        identifiers: names
            .iter()
            .map(|name| Identifier::new(IdentifierKind::Username, "Snapchat", name))
            .collect(),
    };
    unit.casework.execute(by, TakeReferral(taking)).await.unwrap()
}

/// A telephone of somebody, and an everyday chat on it in which a name on another app and a number are written.
async fn telephone(unit: &Unit, by: &Actor, case: InvestigationId, owner: PersonId) -> ExhibitId {
    let opening = ExhibitOpening {
        mark: "PN/1".to_owned(),
        kind: ExhibitKind::Phone,
        what: "a telephone".to_owned(),
        found: "the study".to_owned(),
        seal: "S1".to_owned(),
        warrant: None,
        owner: Some(owner),
    };
    let exhibit = unit.open::<Exhibits>(by, Some(case), opening).await;
    let lines = [
        "28/02/2026, 18:01 - Robin: Hello, is training on tomorrow?",
        "28/02/2026, 18:07 - Robin: my snapchat is heron_by_the_lake",
        "01/03/2026, 18:08 - Robin: or ring 07700 900123",
        "02/03/2026, 18:09 - Sam: again, snapchat: heron_by_the_lake",
    ];
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("WhatsApp Chat with Sam.txt");
    std::fs::write(&file, lines.join("\n")).unwrap();
    let offered = OfferedExport {
        exhibit,
        made_by: "A. Reed, the app’s own export".to_owned(),
        zone: "Europe/London".to_owned(),
        name: "WhatsApp Chat with Sam.txt".to_owned(),
        file,
    };
    let taken = unit.casework.take_export(by, offered).await.unwrap();
    assert!(taken.rest.is_none() && taken.conversations.len() == 1);
    exhibit
}

fn of_case(case: InvestigationId) -> Key {
    Key::record("investigation", case.uuid())
}

fn of_person(who: PersonId) -> Key {
    Key::record("person", who.uuid())
}

async fn walk(unit: &Unit, by: &Actor, start: Key, steps: u8) -> Walked {
    let view = View {
        steps,
        ..View::from_here(start)
    };
    unit.casework.network(by, &view).await.unwrap()
}

fn place(walked: &Walked, key: &Key) -> Option<usize> {
    walked.network.nodes.iter().position(|node| node.key == *key)
}

fn kinds(walked: &Walked, one: &Key, other: &Key) -> Vec<TieKind> {
    let (Some(one), Some(other)) = (place(walked, one), place(walked, other)) else {
        return Vec::new();
    };
    let ends = (one.min(other), one.max(other));
    let link = walked.network.links.iter().find(|link| link.ends == ends);
    link.map_or_else(Vec::new, |link| link.kinds.iter().copied().collect())
}

/// How each thing was passed over, with its name.
fn passed_over(walked: &Walked) -> Vec<(Neglect, String)> {
    let name = |place: usize| walked.network.nodes[place].name.clone();
    walked
        .unseen
        .iter()
        .map(|unseen| (unseen.neglect, name(unseen.node)))
        .collect()
}

#[tokio::test]
#[expect(
    clippy::too_many_lines,
    reason = "one ring, from a telephone to what nobody looked at"
)]
async fn a_ring_is_walked_from_one_telephone() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let wren = unit.person("wren", &[Role::Investigator]).await;
        let owl = unit.person("owl", &[Role::UnitHead]).await;
        let (first, second) = (
            unit.case_called(&wren, "Larchwood").await,
            unit.case_called(&owl, "Millrace").await,
        );
        let ash = suspect(&unit, &wren, first, "Ash").await;
        let elm = suspect(&unit, &owl, second, "Elm").await;
        let told = referral(&unit, &wren, &["heron_by_the_lake", "kestrel.17"]).await;
        let exhibit = telephone(&unit, &wren, first, ash).await;
        let child = unit.child(&owl, second).await;
        uses(&unit, &owl, elm, "heron_by_the_lake").await;
        let related = PersonStep::Tied {
            tie: Tie::WorksWith,
            to: ash,
            from: None,
            how_known: "a colleague said so".to_owned(),
        };
        unit.record::<People>(&owl, elm, related).await;

        // From the telephone: its owner and its case, the chat on it, then what was written there, then who else has it.
        let walked = walk(&unit, &wren, Key::record("exhibit", exhibit.uuid()), 4).await;
        let network = &walked.network;
        assert_eq!(network.nodes[0].kind, NodeKind::Exhibit);
        assert_eq!(kinds(&walked, &network.nodes[0].key, &of_person(ash)), [TieKind::Whose]);
        assert_eq!(
            kinds(&walked, &network.nodes[0].key, &of_case(first)),
            [TieKind::Seized]
        );
        assert_eq!(kinds(&walked, &of_person(ash), &of_case(first)), [TieKind::Suspect]);
        assert_eq!(kinds(&walked, &of_person(elm), &of_case(second)), [TieKind::Suspect]);
        assert_eq!(kinds(&walked, &of_person(elm), &of_person(ash)), [TieKind::Related]);
        assert_eq!(kinds(&walked, &of_person(elm), &heron()), [TieKind::Uses]);
        let chat = network
            .nodes
            .iter()
            .find(|node| node.kind == NodeKind::Conversation)
            .unwrap();
        assert_eq!(kinds(&walked, &chat.key, &heron()), [TieKind::Sighted]);
        let ends = (place(&walked, &chat.key).unwrap(), place(&walked, &heron()).unwrap());
        let link = network
            .links
            .iter()
            .find(|link| link.ends == ends || link.ends == (ends.1, ends.0))
            .unwrap();
        assert_eq!(link.times, 2, "in two messages");
        let days = link.span.map(|(from, until)| (from.london_day(), until.london_day()));
        assert_eq!(
            days,
            Some((jiff::civil::date(2026, 2, 28), jiff::civil::date(2026, 3, 2)))
        );
        assert_eq!(
            kinds(&walked, &Key::record("referral", told.uuid()), &heron()),
            [TieKind::Sighted]
        );

        // The child of the other case is seen from its case, and comes first of what nobody has looked at.
        let walked = walk(&unit, &wren, of_case(second), 4).await;
        let over = passed_over(&walked);
        assert_eq!(over[0].0, Neglect::ChildNothingDone);
        let of_child = walked.network.nodes[walked.unseen[0].node].facts.nothing_done;
        assert_eq!(of_child, Some(child.uuid()));
        assert!(over.iter().any(|(neglect, _)| *neglect == Neglect::ReferralNoCase));
        let unresolved: Vec<&str> = over
            .iter()
            .filter(|(neglect, _)| *neglect == Neglect::Unresolved)
            .map(|(_, name)| name.as_str())
            .collect();
        assert!(unresolved.contains(&"+447700900123"), "{unresolved:?}");
        assert!(
            unresolved.iter().any(|name| name.contains("kestrel.17")),
            "{unresolved:?}"
        );
        assert!(
            !unresolved.iter().any(|name| name.contains("heron")),
            "somebody uses it: {unresolved:?}"
        );
        let touch = walked.unseen.last().unwrap();
        let (other, how, over) = touch.touches.unwrap();
        assert_eq!(touch.neglect, Neglect::NotSpoken);
        let pair: Vec<&str> = [touch.node, other]
            .iter()
            .map(|place| walked.network.nodes[*place].name.as_str())
            .collect();
        assert!(pair.contains(&"Larchwood") && pair.contains(&"Millrace"), "{pair:?}");
        assert_eq!(
            how,
            NotSpoken::NoticeWaits,
            "the chat and the name that Elm uses raised one"
        );
        assert!(over < walked.network.nodes.len());

        // A person without an open case: the case is closed and they are known from nowhere else. Behind what was not opened
        // more is known to be.
        let near = walk(&unit, &wren, of_case(second), 1).await;
        let elm_at = place(&near, &of_person(elm)).unwrap();
        assert!(near.behind[elm_at] >= 2, "the name and Ash: {:?}", near.behind);
        let mut opened = View::from_here(of_case(second));
        opened.steps = 1;
        opened.opened = [of_person(elm)].into();
        let further = unit.casework.network(&wren, &opened).await.unwrap();
        assert!(place(&further, &heron()).is_some() && place(&further, &of_person(ash)).is_some());
        assert!(
            place(&further, &of_case(first)).is_none(),
            "a step further than was opened"
        );
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_network_is_as_if_what_is_closed_were_not_there() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let wren = unit.person("wren", &[Role::Investigator]).await;
        let owl = unit.person("owl", &[Role::UnitHead]).await;
        let crow = unit.person("crow", &[Role::Supervisor]).await;
        let first = unit.case_called(&wren, "Larchwood").await;
        let ash = suspect(&unit, &wren, first, "Ash").await;
        uses(&unit, &wren, ash, "heron_by_the_lake").await;
        referral(&unit, &wren, &["kestrel.17", "heron_by_the_lake"]).await;
        let before = walk(&unit, &wren, of_case(first), 4).await;

        // A silent case whose suspect uses both names, knows the suspect of the open one, and whose telephone names them.
        let secret = unit.case_called(&owl, "Nightjar").await;
        let elm = suspect(&unit, &owl, secret, "Elm").await;
        uses(&unit, &owl, elm, "heron_by_the_lake").await;
        uses(&unit, &owl, elm, "kestrel.17").await;
        telephone(&unit, &owl, secret, elm).await;
        let related = PersonStep::Tied {
            tie: Tie::WorksWith,
            to: ash,
            from: None,
            how_known: "a colleague said so".to_owned(),
        };
        unit.record::<People>(&owl, elm, related).await;
        let also = InvestigationStep::PersonAdded {
            person: ash,
            part: Part::Witness,
            how_known: "a colleague".to_owned(),
        };
        unit.record::<Investigations>(&owl, secret, also).await;
        let seen = walk(&unit, &wren, of_case(first), 4).await;
        assert!(place(&seen, &of_person(elm)).is_some(), "open, it is there");

        let owl = unit.close(secret, &owl, &crow).await;
        let after = walk(&unit, &wren, of_case(first), 4).await;
        assert_eq!(after.network, before.network);
        assert_eq!(
            (after.behind, after.unseen, after.cut),
            (before.behind, before.unseen, before.cut)
        );
        // To whoever is on its list it is there; for others its own page is nowhere, as one that never was.
        let seen = walk(&unit, &owl, of_case(first), 4).await;
        assert!(place(&seen, &of_person(elm)).is_some() && place(&seen, &of_case(secret)).is_some());
        for key in [
            of_case(secret),
            of_person(elm),
            Key::record("person", unit_id()),
            Key::read("phone:+447700900123").unwrap(),
        ] {
            let nothing = unit.casework.network(&wren, &View::from_here(key)).await;
            assert!(matches!(nothing, Err(Error::NotThere)));
        }
        // Whoever may see no networks sees none.
        let ivy = unit.person("ivy", &[Role::Examiner]).await;
        let none = unit.casework.network(&ivy, &View::from_here(of_case(first))).await;
        assert!(matches!(none, Err(Error::NotAllowed(_))));
    }
}

fn unit_id() -> uuid::Uuid {
    uuid::Uuid::from_u128(77)
}

#[tokio::test]
async fn what_everybody_holds_is_not_followed_until_somebody_opens_it() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let wren = unit.person("wren", &[Role::Investigator]).await;
        let mut last = None;
        for number in 0..25 {
            let own = format!("swift.{number:02}");
            last = Some(referral(&unit, &wren, &["heron_by_the_lake", &own]).await);
        }
        let begin = Key::record("referral", last.unwrap().uuid());
        let walked = walk(&unit, &wren, begin.clone(), 3).await;
        assert_eq!(walked.network.nodes.len(), 3, "two names, and nobody beyond");
        let at = place(&walked, &heron()).unwrap();
        assert!(walked.network.nodes[at].facts.holders > 20);
        let mut view = View::from_here(begin);
        view.opened = [heron()].into();
        let opened = unit.casework.network(&wren, &view).await.unwrap();
        assert_eq!(opened.network.nodes.len(), 27, "all who hold it");
        assert!(!opened.cut);
    }
}

#[tokio::test]
async fn a_view_is_saved_and_a_ring_becomes_an_operation() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let owl = unit.person("owl", &[Role::UnitHead]).await;
        let wren = unit.person("wren", &[Role::Investigator]).await;
        let crow = unit.person("crow", &[Role::Supervisor]).await;
        let (first, second) = (
            unit.case_called(&owl, "Larchwood").await,
            unit.case_called(&wren, "Millrace").await,
        );
        for (by, case, surname) in [(&owl, first, "Ash"), (&wren, second, "Elm")] {
            let who = suspect(&unit, by, case, surname).await;
            uses(&unit, by, who, "heron_by_the_lake").await;
        }
        let walked = walk(&unit, &owl, of_case(first), 4).await;
        assert!(walked.unseen.iter().any(|unseen| unseen.neglect == Neglect::NotSpoken));

        let pairs = View::from_here(of_case(first)).pairs();
        let save = |name: &str| SaveView {
            case: first,
            name: name.to_owned(),
            pairs: pairs
                .iter()
                .map(|(name, value)| ((*name).to_owned(), value.clone()))
                .collect(),
        };
        unit.casework.execute(&owl, save("The lake")).await.unwrap();
        assert!(matches!(
            unit.casework.execute(&owl, save(" ")).await,
            Err(Error::Refused(_))
        ));
        let case = unit
            .casework
            .record::<Investigations>(&owl, first)
            .await
            .unwrap()
            .record;
        let saved = case.saved_views();
        assert_eq!(saved.len(), 1);
        assert_eq!(
            (saved[0].1, &saved[0].2),
            ("The lake", &View::from_here(of_case(first)))
        );

        let make = |cases: Vec<InvestigationId>| MakeOperation {
            name: "Heron".to_owned(),
            day: jiff::civil::date(2026, 12, 2),
            lead: owl.account,
            briefing: "05:00, the training room".to_owned(),
            aim: String::new(),
            cases,
        };
        assert!(matches!(
            unit.casework.execute(&owl, make(Vec::new())).await,
            Err(Error::Refused(_))
        ));
        let planned = unit.casework.execute(&owl, make(vec![first, second])).await.unwrap();
        assert_eq!(planned.cases, 2);
        let operation = unit
            .casework
            .record::<Operations>(&owl, planned.operation)
            .await
            .unwrap()
            .record;
        assert_eq!(operation.cases().len(), 2);
        // Both are part of one day now: their officers meet at its briefing.
        let walked = walk(&unit, &owl, of_case(first), 4).await;
        assert!(walked.unseen.iter().all(|unseen| unseen.neglect != Neglect::NotSpoken));
        // A closed case is briefed by itself, and nothing of the operation is there when it is refused.
        let jay = unit.person("jay", &[Role::Supervisor]).await;
        unit.close(second, &crow, &jay).await;
        let refused = unit.casework.execute(&owl, make(vec![first, second])).await;
        assert!(matches!(refused, Err(Error::NotThere)));
        let operations = unit.casework.list::<Operations>(&owl, None, None).await;
        assert_eq!(operations.unwrap().rows.len(), 1);
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_view_that_names_something_of_a_closed_case_is_saved_to_no_other() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let owl = unit.person("owl", &[Role::UnitHead]).await;
        let wren = unit.person("wren", &[Role::Investigator]).await;
        let crow = unit.person("crow", &[Role::Supervisor]).await;
        let first = unit.case_called(&owl, "Larchwood").await;
        let secret = unit.case_called(&owl, "Nightjar").await;
        let elm = suspect(&unit, &owl, secret, "Elm").await;
        uses(&unit, &owl, elm, "kestrel.17").await;
        let owl = unit.close(secret, &owl, &crow).await;
        let kestrel = Identifier::new(IdentifierKind::Username, "Snapchat", "kestrel.17").normal;
        let kestrel = Key::Identifier(IdentifierKind::Username, kestrel);
        for key in [of_person(elm), of_case(secret), kestrel] {
            let mut view = View::from_here(of_case(first));
            view.pinned = [key].into();
            let pairs = view.pairs();
            let save = |case: InvestigationId| SaveView {
                case,
                name: "The lake".to_owned(),
                pairs: pairs
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), value.clone()))
                    .collect(),
            };
            let refused = unit.casework.execute(&owl, save(first)).await;
            assert!(matches!(refused, Err(Error::Refused(_))), "{view:?}");
            unit.casework.execute(&owl, save(secret)).await.unwrap();
            // Who may not know of it is told that it is not there.
            let nothing = unit.casework.execute(&wren, save(first)).await;
            assert!(matches!(nothing, Err(Error::NotThere)));
        }
        unit.is_sound().await;
    }
}
