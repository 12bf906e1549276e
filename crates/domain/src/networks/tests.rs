use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::deadlines::end_of;
use crate::ids::AccountId;

fn key(kind: &str, id: u128) -> Key {
    Key::record(kind, Uuid::from_u128(id))
}

fn name(text: &str) -> Key {
    Key::Identifier(IdentifierKind::Username, text.to_owned())
}

fn node(key: Key, kind: NodeKind, facts: Facts) -> Node {
    Node {
        name: key.to_string(),
        key,
        kind,
        reference: String::new(),
        facts,
    }
}

fn tie(one: &Key, other: &Key, kind: TieKind, times: u64) -> Tie {
    Tie {
        one: one.clone(),
        other: other.clone(),
        kind,
        record: RecordRef {
            kind: "person".to_owned(),
            id: Uuid::from_u128(u128::from(times)),
        },
        times,
        span: Some((
            end_of(date(2026, 11, 1)).plus_minutes(-60),
            end_of(date(2026, 11, 20)).plus_minutes(-60),
        )),
    }
}

fn case(id: u128, officer: u128) -> Node {
    let facts = Facts {
        open: true,
        officer: Some(AccountId::from(Uuid::from_u128(officer))),
        ..Facts::default()
    };
    node(key("investigation", id), NodeKind::Investigation, facts)
}

/// Two cases of two officers, a suspect in each, and one name on a platform that both use.
fn two_cases() -> Network {
    let in_case = Facts {
        in_case: true,
        ..Facts::default()
    };
    let (first, second) = (key("person", 1), key("person", 2));
    let nodes = vec![
        case(11, 1),
        case(12, 2),
        node(first.clone(), NodeKind::Person, in_case.clone()),
        node(second.clone(), NodeKind::Person, in_case),
        node(name("harbour.light"), NodeKind::Identifier, Facts::default()),
    ];
    let ties = [
        tie(&first, &key("investigation", 11), TieKind::Suspect, 1),
        tie(&second, &key("investigation", 12), TieKind::Suspect, 1),
        tie(&first, &name("harbour.light"), TieKind::Uses, 1),
        tie(&name("harbour.light"), &second, TieKind::Uses, 1),
        tie(&first, &first, TieKind::Related, 1),
        tie(&first, &key("person", 99), TieKind::Related, 1),
    ];
    Network::of(nodes, &ties)
}

#[test]
fn cases_touch_over_what_ties_their_people() {
    let network = two_cases();
    assert_eq!(
        network.links.len(),
        4,
        "a tie to oneself and one to nobody here are none"
    );
    let found = unseen(&network, |_, _| Some(NotSpoken::Nothing));
    let said: Vec<_> = found
        .iter()
        .map(|unseen| (unseen.neglect, unseen.node, unseen.touches))
        .collect();
    let expected = [
        (Neglect::Unresolved, 4, None),
        (Neglect::NotSpoken, 0, Some((1, NotSpoken::Nothing, 4))),
    ];
    assert_eq!(said, expected);
    // Where they have answered each other there is nothing to say, and nor is there in two cases of one officer.
    let spoken = unseen(&network, |_, _| None);
    assert!(spoken.iter().all(|unseen| unseen.neglect != Neglect::NotSpoken));
    let mut one_officer = network.clone();
    one_officer.nodes[1].facts.officer = one_officer.nodes[0].facts.officer;
    let found = unseen(&one_officer, |_, _| Some(NotSpoken::Nothing));
    assert!(found.iter().all(|unseen| unseen.neglect != Neglect::NotSpoken));
    // A case that is closed is nobody's any more.
    let mut closed = network;
    closed.nodes[1].facts.open = false;
    let found = unseen(&closed, |_, _| Some(NotSpoken::Nothing));
    assert!(found.iter().all(|unseen| unseen.neglect != Neglect::NotSpoken));
}

#[test]
fn a_chat_belongs_to_the_case_of_the_telephone_that_it_lies_on() {
    let (telephone, chat, who) = (key("exhibit", 1), key("conversation", 2), key("person", 3));
    let nodes = vec![
        case(11, 1),
        case(12, 2),
        node(telephone.clone(), NodeKind::Exhibit, Facts::default()),
        node(chat.clone(), NodeKind::Conversation, Facts::default()),
        node(who.clone(), NodeKind::Person, Facts::default()),
        node(name("heron"), NodeKind::Identifier, Facts::default()),
    ];
    let ties = [
        tie(&telephone, &key("investigation", 11), TieKind::Seized, 1),
        tie(&chat, &telephone, TieKind::TakenFrom, 1),
        tie(&chat, &name("heron"), TieKind::Sighted, 1),
        tie(&who, &name("heron"), TieKind::Uses, 1),
        tie(&who, &key("investigation", 12), TieKind::Suspect, 1),
    ];
    let found = unseen(&Network::of(nodes, &ties), |_, _| Some(NotSpoken::NoticeWaits));
    let touch = found.iter().find(|unseen| unseen.neglect == Neglect::NotSpoken);
    assert_eq!(
        touch.map(|unseen| (unseen.node, unseen.touches)),
        Some((0, Some((1, NotSpoken::NoticeWaits, 5))))
    );
}

#[test]
fn a_child_with_nothing_done_comes_before_everything() {
    let child = Facts {
        nothing_done: Some(Uuid::from_u128(7)),
        ..Facts::default()
    };
    let nodes = vec![
        node(key("referral", 1), NodeKind::Referral, Facts::default()),
        node(key("person", 2), NodeKind::Person, Facts::default()),
        node(key("person", 3), NodeKind::Child, child),
        node(
            Key::Identifier(IdentifierKind::Url, "https://example.org".to_owned()),
            NodeKind::Identifier,
            Facts::default(),
        ),
    ];
    let found = unseen(&Network::of(nodes, &[]), |_, _| None);
    let said: Vec<_> = found.iter().map(|unseen| (unseen.neglect, unseen.node)).collect();
    let expected = [
        (Neglect::ChildNothingDone, 2),
        (Neglect::PersonNoCase, 1),
        (Neglect::ReferralNoCase, 0),
    ];
    assert_eq!(said, expected, "a web address is nobody’s to be resolved");
}

#[test]
fn ties_between_two_are_one_link() {
    let (one, other) = (key("person", 1), name("a"));
    let nodes = vec![
        node(one.clone(), NodeKind::Person, Facts::default()),
        node(other.clone(), NodeKind::Identifier, Facts::default()),
    ];
    let mut ties: Vec<Tie> = (1..=20)
        .map(|times| tie(&other, &one, TieKind::Sighted, times))
        .collect();
    // Found from its other end as well.
    ties.extend(ties.clone());
    let network = Network::of(nodes, &ties);
    let link = &network.links[0];
    assert_eq!((link.ends, link.times), ((0, 1), 210));
    assert_eq!(
        (link.records.len(), link.more_records),
        (MOST_RECORDS, 20 - MOST_RECORDS)
    );
}

#[test]
fn a_view_leaves_out_what_it_does_not_ask_for() {
    let network = two_cases();
    let mut view = View::from_here(key("investigation", 11));
    assert_eq!(network.seen_by(&view), network);
    view.kinds = [NodeKind::Person].into();
    let left = network.seen_by(&view);
    // The other suspect is tied to nothing that is shown.
    assert_eq!((left.nodes.len(), left.links.len()), (2, 1));
    view.pinned = [key("person", 2), name("harbour.light")].into();
    let left = network.seen_by(&view);
    assert_eq!((left.nodes.len(), left.links.len()), (4, 3));
    // What was there until the 20th is not there from the 21st on.
    view.from = Some(date(2026, 11, 21));
    assert!(network.seen_by(&view).links.is_empty());
    view.from = Some(date(2026, 11, 20));
    assert_eq!(network.seen_by(&view).links.len(), 3);
    view.until = Some(date(2026, 10, 31));
    assert!(network.seen_by(&view).links.is_empty());
    view.until = Some(date(2026, 11, 1));
    assert_eq!(network.seen_by(&view).links.len(), 3);
    view.least = 2;
    assert!(network.seen_by(&view).links.is_empty());
}

fn any_key() -> impl Strategy<Value = Key> {
    prop_oneof![
        (prop::sample::select(RECORDS.to_vec()), any::<u128>()).prop_map(|(kind, id)| key(kind, id)),
        (
            prop::sample::select(IdentifierKind::ALL.to_vec()),
            "[^ \t\r\n][a-z0-9:&=%@ +]{0,20}[a-z]"
        )
            .prop_map(|(kind, normal)| Key::Identifier(kind, normal)),
    ]
}

proptest! {
    /// The address of a page says all of its view.
    #[test]
    fn a_view_is_read_as_it_was_written(
        start in any_key(), steps in 1..=MOST_STEPS, least in 1_u64..1_000, days in (0_i64..20_000, 0_i64..20_000),
        opened in prop::collection::btree_set(any_key(), 0..4), pinned in prop::collection::btree_set(any_key(), 0..4),
        kinds in prop::collection::btree_set(prop::sample::select(NodeKind::ALL.to_vec()), 0..7), to in prop::option::of(any_key()),
    ) {
        let day = |days: i64| date(1990, 1, 1).checked_add(jiff::Span::new().days(days)).ok();
        let view = View { start, steps, opened, kinds, least, from: day(days.0), until: day(days.1), pinned, to };
        let pairs = view.pairs();
        let read = View::read(pairs.iter().map(|(name, value)| (*name, value.as_str())));
        prop_assert_eq!(read, Some(view));
    }

    /// Whatever an address says, a view is within its bounds or there is none.
    #[test]
    fn whatever_is_typed_is_within_bounds(pairs in prop::collection::vec(("start|steps|open|kind|least|from|until|pin|to|x", ".{0,30}"), 0..60)) {
        if let Some(view) = View::read(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))) {
            prop_assert!((1..=MOST_STEPS).contains(&view.steps) && view.least >= 1);
            prop_assert!(view.opened.len() <= MOST_OPENED && view.pinned.len() <= MOST_OPENED);
        }
    }

    /// What a view shows is in what there is, and what it shows is the same looked at twice.
    #[test]
    fn a_view_adds_nothing(edges in prop::collection::vec((0_usize..12, 0_usize..12, 1_u64..9), 0..40), least in 1_u64..6, kinds in prop::collection::btree_set(prop::sample::select(NodeKind::ALL.to_vec()), 0..7)) {
        let nodes: Vec<Node> = (0..12).map(|id| node(key("person", id), NodeKind::ALL[usize::try_from(id).unwrap() % 7], Facts::default())).collect();
        let ties: Vec<Tie> = edges.iter().map(|(one, other, times)| tie(&nodes[*one].key, &nodes[*other].key, TieKind::Related, *times)).collect();
        let network = Network::of(nodes.clone(), &ties);
        let mut view = View::from_here(nodes[0].key.clone());
        (view.least, view.kinds) = (least, kinds);
        let seen = network.seen_by(&view);
        prop_assert_eq!(&seen.nodes[0], &nodes[0]);
        prop_assert!(seen.nodes.iter().all(|node| nodes.contains(node)) && seen.links.len() <= network.links.len());
        prop_assert!(seen.links.iter().all(|link| link.times >= least && link.ends.0 < link.ends.1 && link.ends.1 < seen.nodes.len()));
        prop_assert_eq!(seen.seen_by(&view), seen);
    }
}
