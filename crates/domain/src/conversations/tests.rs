use super::*;
use crate::ids::{ConversationReadingId, ConversationSheetId};
use crate::record::Decider;
use jiff::civil::date;
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

fn instant(text: &str) -> Instant {
    Instant::from(text.parse::<jiff::Timestamp>().unwrap())
}

fn message(sender: &str, at: &str, text: &str) -> Message {
    Message {
        file: 0,
        place: Place::Line(1),
        id: None,
        time: Written {
            raw: at.to_owned(),
            at: Some(instant(at)),
            clock: None,
            zone: ZoneOrigin::Stated,
            doubt: None,
        },
        sender: Some(sender.to_owned()),
        sender_id: None,
        kind: MessageKind::Message,
        text: Some(text.to_owned()),
        attachments: Vec::new(),
        reactions: Vec::new(),
        edited: false,
        deleted: false,
        reply_to: None,
        about: None,
        forwarded_from: None,
        status: None,
    }
}

fn folded(messages: &[Message]) -> Folded {
    let mut folding = Folding::default();
    for message in messages {
        folding.add(message);
    }
    folding.ends()
}

fn record(entries: u32) -> Record<Conversations> {
    let opening = ConversationOpening {
        exhibit: ExhibitId::from(Uuid::from_u128(1)),
        mark: "PN/1".to_owned(),
        made_by: "A. Reed".to_owned(),
        said: Said {
            name: "Swim club".to_owned(),
            counts: Counts {
                entries,
                ..Counts::default()
            },
            ..Said::default()
        },
    };
    let id = ConversationId::from(Uuid::from_u128(2));
    Record::open(id, "K26-00001".to_owned(), None, opening, made(0)).unwrap()
}

fn made(minutes: i64) -> Recorded {
    let at = instant("2026-11-20T09:00:00Z").plus_minutes(minutes);
    Recorded {
        happened: at,
        at,
        done_by: String::new(),
        by: AccountId::from(Uuid::from_u128(3)),
    }
}

fn grow(record: &mut Record<Conversations>, step: ConversationStep, minutes: i64) -> Result<(), Refusals> {
    let decider = Decider {
        account: AccountId::from(Uuid::from_u128(3)),
        supervisor: false,
    };
    record.grow(step, made(minutes), &decider, 2)
}

fn marked(messages: &str, relevance: Relevance) -> ConversationStep {
    ConversationStep::Marked {
        messages: Numbers::read(messages),
        relevance,
        why: String::new(),
    }
}

#[test]
fn a_fold_says_who_when_and_how_much() {
    let mut deleted = message("Sam", "2026-03-02T21:05:00Z", "");
    deleted.deleted = true;
    let folded = folded(&[
        message("Robin", "2026-03-01T21:00:00Z", "Training is at six"),
        message("Sam", "2026-03-01T23:30:00Z", "ok"),
        deleted,
        message("Robin", "2026-04-01T20:00:00Z", "See you there"),
    ]);
    assert_eq!(
        (folded.counts.entries, folded.counts.messages, folded.counts.deleted),
        (4, 4, 1)
    );
    let sides: Vec<(&str, u32)> = folded
        .sides
        .iter()
        .map(|side| (side.name.as_str(), side.messages))
        .collect();
    assert_eq!(sides, [("Robin", 2), ("Sam", 2)]);
    let days: Vec<(jiff::civil::Date, u32, u32)> =
        folded.days.iter().map(|day| (day.day, day.first, day.count)).collect();
    // In April clocks in London are an hour ahead, and the hour is the one that people saw.
    assert_eq!(
        days,
        [
            (date(2026, 3, 1), 0, 2),
            (date(2026, 3, 2), 2, 1),
            (date(2026, 4, 1), 3, 1)
        ]
    );
    assert_eq!(folded.hours[6][21], 1);
    assert_eq!(folded.hours[2][21], 1);
    assert_eq!(folded.clock, Clock::London);
    assert_eq!(folded.gaps.len(), 1);
    assert_eq!(folded.gaps[0].next, 3);
}

#[test]
fn what_only_a_clock_says_is_told_by_that_clock() {
    let mut one = message("Robin", "2026-03-01T21:00:00Z", "ok");
    one.time.at = None;
    one.time.zone = ZoneOrigin::Unknown;
    one.time.clock = Some(date(2026, 3, 1).at(21, 0, 0, 0));
    let mut two = one.clone();
    two.time.clock = None;
    let folded = folded(&[one, two]);
    assert_eq!(folded.clock, Clock::AsWritten);
    assert_eq!((folded.counts.zones.unknown, folded.counts.zones.untimed), (1, 1));
    assert_eq!(folded.span, None);
}

#[test]
fn the_last_word_on_a_message_counts() {
    let mut conversation = record(20);
    grow(&mut conversation, marked("1-3, 12", Relevance::Relevant), 1).unwrap();
    grow(&mut conversation, marked("2", Relevance::NotRelevant), 2).unwrap();
    assert_eq!(conversation.relevant().to_string(), "1, 3, 12");
    assert_eq!(conversation.marks()[&1].relevance, Relevance::NotRelevant);
    conversation
        .strike_out(1, "the wrong one", AccountId::from(Uuid::from_u128(3)), made(3).at)
        .unwrap();
    assert_eq!(conversation.relevant().to_string(), "1–3, 12");
}

#[test]
fn what_is_left_out_says_why_as_was_known_then() {
    let mut conversation = record(6);
    grow(&mut conversation, marked("2, 3", Relevance::Relevant), 1).unwrap();
    grow(&mut conversation, marked("4, 5", Relevance::NotRelevant), 2).unwrap();
    let then = made(3).at;
    grow(&mut conversation, marked("1", Relevance::NotRelevant), 4).unwrap();
    let by = AccountId::from(Uuid::from_u128(3));
    conversation
        .strike_out(1, "another conversation", by, made(5).at)
        .unwrap();
    let left = conversation.left_out(&Numbers::read("2-3"), then);
    let spans: Vec<(u32, u32, WhyLeftOut)> = left.iter().map(|left| (left.from, left.until, left.why)).collect();
    let (not_marked, not_relevant) = (WhyLeftOut::NotMarked, WhyLeftOut::NotRelevant);
    assert_eq!(spans, [(0, 0, not_marked), (3, 4, not_relevant), (5, 5, not_marked)]);
    let now: Vec<(u32, u32, WhyLeftOut)> = conversation
        .left_out(&Numbers::read("2"), made(6).at)
        .iter()
        .map(|left| (left.from, left.until, left.why))
        .collect();
    assert_eq!(
        now,
        [(0, 0, not_relevant), (2, 2, WhyLeftOut::Relevant), (3, 5, not_marked)]
    );
}

#[test]
fn marks_measure_the_indicators_and_what_raised_none() {
    let mut conversation = record(10);
    conversation.opening.said.indicators_version = "1".to_owned();
    let found = |indicator: &str, messages: &[u32]| Found {
        indicator: indicator.to_owned(),
        why: String::new(),
        messages: messages.to_vec(),
    };
    let fold = Fold {
        conversation: conversation.id,
        clock: Clock::London,
        hours: [[0; HOURS]; 7],
        days: Vec::new(),
        gaps: Vec::new(),
        found: vec![
            found("asks_age", &[0]),
            found("asks_age", &[0, 1, 2]),
            found("asks_secrecy", &[3]),
        ],
        found_more: 0,
    };
    let mut measures = Measures::default();
    measures.add(&conversation, &fold);
    assert_eq!(measures, Measures::default(), "nothing is marked");
    grow(&mut conversation, marked("1, 8, 9", Relevance::Relevant), 1).unwrap();
    grow(&mut conversation, marked("2, 4", Relevance::NotRelevant), 2).unwrap();
    measures.add(&conversation, &fold);
    let of = |indicator: &str| measures.by_indicator[&(indicator.to_owned(), "1".to_owned())];
    let marks = |relevant, not_relevant, unmarked| Marks {
        relevant,
        not_relevant,
        unmarked,
    };
    assert_eq!(of("asks_age"), marks(1, 1, 1));
    assert_eq!(of("asks_secrecy"), marks(0, 1, 0));
    let month = measures.by_month[&date(2026, 11, 1)];
    assert_eq!((month.relevant, month.relevant_raised), (3, 1));
    assert_eq!((month.not_relevant, month.not_relevant_raised), (2, 2));
    assert_eq!(measures.conversations, 1);
}

#[test]
fn only_messages_that_are_there_are_marked() {
    let mut conversation = record(3);
    let refused = grow(&mut conversation, marked("2-4", Relevance::Relevant), 1).unwrap_err();
    assert_eq!(refused.0[0].message, "There is no message 4: the last is 3.");
    for none in ["", "0", "x", "4-2"] {
        let refused = grow(&mut conversation, marked(none, Relevance::Relevant), 1).unwrap_err();
        assert_eq!(refused.0[0].message, "Choose the messages.", "{none}");
    }
}

#[test]
fn a_conversation_is_found_by_what_was_written_and_a_withdrawn_one_by_nothing() {
    let mut conversation = record(3);
    conversation.opening.said.sighted = vec![Sighted {
        identifier: crate::identifiers::Identifier::new(crate::identifiers::IdentifierKind::Phone, "", "+447700900123"),
        first: 0,
        times: 4,
    }];
    // By the form that matches, once and with how often it stands there, and by what people type.
    let terms = Conversations::terms(&conversation);
    let exact: Vec<(&str, i64)> = terms
        .iter()
        .filter(|term| term.exact)
        .map(|term| (term.normal.as_str(), term.times))
        .collect();
    assert_eq!(exact, [("+447700900123", 4)]);
    assert!(
        terms.iter().any(|term| !term.exact && term.normal == "07700900123"),
        "{terms:?}"
    );
    let reason = "of another case".to_owned();
    grow(&mut conversation, ConversationStep::Withdrawn { reason }, 1).unwrap();
    assert!(Conversations::terms(&conversation).is_empty());
}

#[test]
fn words_are_those_that_people_write() {
    assert_eq!(words("Don’t tell ANYONE, ok?"), ["dont", "tell", "anyone", "ok"]);
    assert_eq!(words("Übung um 6:30 🙂🙂"), ["übung", "um", "6", "30", "🙂", "🙂"]);
    assert_eq!(words("明日 練習"), ["明", "日", "練", "習"]);
    assert_eq!(words("  \u{200b} …"), [""; 0]);
    assert_eq!(words(&"a".repeat(10_000))[0].len(), 80);
}

/// What a search finds by the index, as a database would use it.
fn found(texts: &[&str], typed: &str) -> Vec<u32> {
    let index = word_numbers((0..).zip(texts.iter().copied()));
    let Some(sought) = Sought::read(typed) else {
        return Vec::new();
    };
    let ranges: Vec<Vec<Vec<u8>>> = sought
        .ranges()
        .map(|(from, until)| {
            let is_meant = |word: &str| {
                until
                    .as_deref()
                    .map_or(word == from, |until| from <= word && word < until)
            };
            let range = index.iter().filter(|(word, _)| is_meant(word));
            range.map(|(_, packed)| packed.clone()).collect()
        })
        .collect();
    Sought::found(&ranges)
}

#[test]
fn each_word_has_to_be_there_or_one_that_begins_so() {
    let texts = [
        "Training is at six",
        "is the training off?",
        "Trains are late",
        "it is six",
    ];
    assert_eq!(found(&texts, "train"), [0, 1, 2]);
    assert_eq!(found(&texts, "six TRAINING"), [0]);
    assert_eq!(found(&texts, "is"), [0, 1, 3]);
    assert_eq!(found(&texts, "i"), [0; 0]);
    assert_eq!(found(&texts, "tra"), [0; 0], "three letters are a word");
    assert_eq!(found(&texts, "swim"), [0; 0]);
    assert_eq!(found(&texts, " ?! "), [0; 0]);
}

#[test]
fn what_was_read_is_counted_once() {
    let mut reading = Reading::new(
        ConversationReadingId::from(Uuid::from_u128(4)),
        ConversationId::from(Uuid::from_u128(2)),
        AccountId::from(Uuid::from_u128(3)),
    );
    reading.read(0, 49);
    reading.read(100, 149);
    reading.read(25, 74);
    assert_eq!(reading.spans, [(0, 74), (100, 149)]);
    assert_eq!(reading.count(), 125);
}

#[test]
fn a_sheet_numbers_its_messages_on() {
    let sheet = Sheet {
        id: ConversationSheetId::from(Uuid::from_u128(5)),
        conversation: ConversationId::from(Uuid::from_u128(2)),
        first: 8_192,
        messages: vec![message("Robin", "2026-03-01T21:00:00Z", "ok"); 2],
    };
    let numbers: Vec<u32> = sheet.numbered().map(|(number, _)| number).collect();
    assert_eq!(numbers, [8_192, 8_193]);
}

proptest! {
    #[test]
    fn numbers_are_read_as_they_are_written(numbers in proptest::collection::btree_set(0..2_000_u32, 0..200)) {
        let set = numbers.iter().copied().collect::<Numbers>();
        prop_assert_eq!(&Numbers::read(&set.to_string()), &set);
        let written = serde_json::to_string(&set).unwrap();
        prop_assert_eq!(serde_json::from_str::<Numbers>(&written).unwrap(), set);
    }

    #[test]
    fn numbers_that_somebody_types_never_panic(typed in "[-–0-9, ;x]{0,40}") {
        let _ = Numbers::read(&typed);
    }

    #[test]
    fn packed_numbers_are_unpacked(numbers in proptest::collection::btree_set(any::<u32>(), 0..100)) {
        let numbers: Vec<u32> = numbers.into_iter().collect();
        let mut unpacked = Vec::new();
        numbers::unpack(&numbers::pack(&numbers), &mut unpacked);
        prop_assert_eq!(unpacked, numbers);
    }

    #[test]
    fn harmed_bytes_are_unpacked_to_something(bytes in proptest::collection::vec(any::<u8>(), 0..50)) {
        numbers::unpack(&bytes, &mut Vec::new());
    }

    #[test]
    fn the_index_finds_what_a_walk_finds(
        texts in proptest::collection::vec("[ab]{1,6}( [ab]{1,6}){0,3}", 0..20),
        typed in "[ab]{1,5}( [ab]{1,5}){0,2}",
    ) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let holds = |text: &str| {
            words(&typed).iter().all(|sought| words(text).iter().any(|word| {
                word == sought || (sought.len() >= 4 && word.starts_with(sought.as_str()))
            }))
        };
        let walked: Vec<u32> = (0..).zip(&texts).filter(|(_, text)| holds(text)).map(|(number, _)| number).collect();
        prop_assert_eq!(found(&texts, &typed), walked);
    }

    #[test]
    fn spans_hold_what_was_put_in(spans in proptest::collection::vec((0..60_u32, 0..10_u32), 0..12)) {
        let spans: Vec<(u32, u32)> = spans.into_iter().map(|(from, more)| (from, from + more)).collect();
        let apart = union(spans.iter().copied());
        let all = |spans: &[(u32, u32)]| spans.iter().flat_map(|(from, until)| *from..=*until).collect::<BTreeSet<u32>>();
        prop_assert_eq!(all(&apart), all(&spans));
        prop_assert!(apart.windows(2).all(|two| two[0].1 + 1 < two[1].0));
        prop_assert_eq!(reading::count(&apart) as usize, all(&spans).len());
    }

    #[test]
    fn folding_counts_each_message_once(minutes in proptest::collection::vec(0..2_000_000_i64, 0..60)) {
        let at = |minutes: &i64| {
            let mut one = message("Robin", "2026-01-01T00:00:00Z", "ok");
            one.time.at = one.time.at.map(|at| at.plus_minutes(*minutes));
            one
        };
        let mut sorted = minutes.clone();
        sorted.sort_unstable();
        let messages: Vec<Message> = sorted.iter().map(at).collect();
        let folded = folded(&messages);
        let all = u32::try_from(messages.len()).unwrap();
        prop_assert_eq!(folded.hours.iter().flatten().sum::<u32>(), all);
        prop_assert_eq!(folded.days.iter().map(|day| day.count).sum::<u32>(), all);
        prop_assert_eq!(folded.sides.iter().map(|side| side.messages).sum::<u32>(), all);
    }
}
