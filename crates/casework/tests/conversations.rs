//! Conversations on both engines: taken once and whole, folded, read by a deliberate act, marked, quoted, exported, searched,
//! matched with what others hold, closed and erased with their case.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]

use casework::cases::RecordStep;
use casework::conversations::{
    BeginReading, ExportedFile, MakeExport, OfferedExport, StopReading, Stopped, TakenExport,
};
use casework::referrals::TakeReferral;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::conversations::{ConversationState, ConversationStep, Conversations, Numbers, Relevance};
use domain::exhibits::{ExhibitKind, ExhibitOpening, ExhibitStep, Exhibits};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{ConversationId, ExhibitId, InvestigationId};
use domain::investigations::{InvestigationStep, Investigations};
use domain::papers::PaperKind;
use domain::record::Record;
use domain::referrals::{Concern, Source, Taking};
use domain::welfare::ExposureTask;
use sea_orm::ConnectionTrait as _;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use store::testing::both;
use uuid::Uuid;

use crate::unit::{Unit, start, unit};

async fn listed(unit: &Unit, by: &Actor, case: InvestigationId, mark: &str) -> ExhibitId {
    let opening = ExhibitOpening {
        mark: mark.to_owned(),
        kind: ExhibitKind::Phone,
        what: "a telephone".to_owned(),
        found: "the study".to_owned(),
        seal: "S1".to_owned(),
        warrant: None,
        owner: None,
    };
    unit.open::<Exhibits>(by, Some(case), opening).await
}

async fn offer(unit: &Unit, by: &Actor, exhibit: ExhibitId, file: &Path) -> Result<TakenExport, Error> {
    let offered = OfferedExport {
        exhibit,
        made_by: "A. Reed, the app’s own export".to_owned(),
        zone: "Europe/London".to_owned(),
        name: file.file_name().unwrap().to_string_lossy().into_owned(),
        file: file.to_owned(),
    };
    unit.casework.take_export(by, offered).await
}

async fn take(unit: &Unit, by: &Actor, exhibit: ExhibitId, file: &Path) -> Vec<ConversationId> {
    let taken = offer(unit, by, exhibit, file).await.unwrap();
    assert!(taken.rest.is_none(), "a short one is there at once");
    taken.conversations
}

fn refused(taken: Result<TakenExport, Error>) -> String {
    match taken {
        Err(Error::Refused(refusals)) => refusals.0[0].message.clone(),
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was taken"),
    }
}

async fn record(unit: &Unit, by: &Actor, id: ConversationId) -> Record<Conversations> {
    unit.casework.record::<Conversations>(by, id).await.unwrap().record
}

async fn grow(unit: &Unit, by: &Actor, id: ConversationId, step: ConversationStep) -> Result<(), Error> {
    let command = RecordStep::<Conversations> {
        id,
        step,
        happened: unit.casework.now(),
        done_by: String::new(),
    };
    unit.casework.execute(by, command).await
}

fn marked(messages: &str, relevance: Relevance) -> ConversationStep {
    ConversationStep::Marked {
        messages: Numbers::read(messages),
        relevance,
        why: String::new(),
    }
}

/// An everyday chat between two people, as the app writes it out.
fn swim_club(folder: &Path) -> PathBuf {
    let lines = [
        "28/02/2026, 18:00 - Messages and calls are end-to-end encrypted.",
        "28/02/2026, 18:01 - Robin: Hello, is training on tomorrow?",
        "28/02/2026, 18:03 - Sam: yes at six, =bring a towel",
        "28/02/2026, 18:04 - Robin: how old are you",
        "28/02/2026, 18:05 - Sam: why?",
        "28/02/2026, 18:06 - Robin: don't tell anyone, it's for a surprise",
        "28/02/2026, 18:07 - Robin: my snapchat is heron_by_the_lake",
        "28/02/2026, 18:08 - Robin: or ring 07700 900123",
        "20/03/2026, 09:00 - Sam: This message was deleted",
        "20/03/2026, 09:01 - Sam: Training was cancelled again",
    ];
    let file = folder.join("WhatsApp Chat with Sam.txt");
    std::fs::write(&file, lines.join("\n")).unwrap();
    file
}

#[tokio::test]
async fn an_export_is_taken_once_and_folded_without_a_word_of_it() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let examiner = unit.person("ash", &[Role::Examiner]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let file = swim_club(folder.path());

        let taken = take(&unit, &examiner, exhibit, &file).await;
        assert_eq!(taken.len(), 1);
        assert_eq!(take(&unit, &examiner, exhibit, &file).await, taken, "taken once");

        let conversation = record(&unit, &officer, taken[0]).await;
        assert_eq!(conversation.state(), ConversationState::Taken);
        let said = &conversation.opening.said;
        assert_eq!(
            (said.counts.entries, said.counts.system, said.counts.deleted),
            (10, 1, 1)
        );
        let sides: Vec<(&str, u32)> = said
            .sides
            .iter()
            .map(|side| (side.name.as_str(), side.messages))
            .collect();
        assert_eq!(sides, [("Robin", 5), ("Sam", 4)]);
        assert_eq!(said.export.name, "WhatsApp Chat with Sam.txt");
        assert_eq!(
            said.files[0].path, "WhatsApp Chat with Sam.txt",
            "no folder of ours shows"
        );
        assert_eq!(said.counts.zones.assumed, 10);
        let whole = serde_json::to_string(&conversation).unwrap();
        assert!(!whole.contains("towel"), "who, when and how much, and no word");

        let fold = unit.casework.fold_of(&conversation).await.unwrap();
        assert_eq!(fold.days.len(), 2);
        assert_eq!(fold.gaps.len(), 1);
        let found: Vec<(&str, &[u32])> = fold
            .found
            .iter()
            .map(|found| (found.indicator.as_str(), found.messages.as_slice()))
            .collect();
        assert!(
            found.contains(&("asks_age", &[3])) && found.contains(&("asks_secrecy", &[5])),
            "{found:?}"
        );
        let sighted: Vec<&str> = said
            .sighted
            .iter()
            .map(|sighted| sighted.identifier.normal.as_str())
            .collect();
        assert_eq!(sighted, ["snapchat|heron_by_the_lake", "+447700900123"]);

        let exhibit_now = unit
            .casework
            .record::<Exhibits>(&officer, exhibit)
            .await
            .unwrap()
            .record;
        let ExhibitStep::ExportTaken { messages, .. } = exhibit_now.last("export_taken").unwrap().step else {
            panic!("the exhibit’s history has it");
        };
        assert_eq!(messages, 10);
        assert_eq!(exhibit_now.events.len(), 1, "and once");
        let rows = unit.casework.conversations_of(&officer, exhibit).await.unwrap().rows;
        assert_eq!((rows.len(), rows[0].messages, rows[0].indicators > 0), (1, 10, true));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_no_export_or_of_another_exhibit_is_refused_and_nothing_is_kept() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let keeper = unit.person("kite", &[Role::ExhibitsOfficer]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let other = listed(&unit, &officer, case, "PN/2").await;
        let nothing = folder.path().join("notes.txt");
        std::fs::write(&nothing, "Eggs, flour and a towel").unwrap();
        let why = refused(offer(&unit, &officer, exhibit, &nothing).await);
        assert!(
            why.starts_with("Nothing was taken, for no message was found in it."),
            "{why}"
        );
        assert!(!why.contains(&*folder.path().to_string_lossy()), "{why}");

        let file = swim_club(folder.path());
        assert!(matches!(
            offer(&unit, &keeper, exhibit, &file).await,
            Err(Error::NotAllowed(_))
        ));
        take(&unit, &officer, exhibit, &file).await;
        let why = refused(offer(&unit, &officer, other, &file).await);
        assert!(
            why.starts_with("This export was taken already, into exhibit E26-"),
            "{why}"
        );
        let offered = OfferedExport {
            exhibit,
            made_by: " ".to_owned(),
            zone: "Tees/Vale".to_owned(),
            name: "x".to_owned(),
            file,
        };
        match unit.casework.take_export(&officer, offered).await {
            Err(Error::Refused(refusals)) => {
                let fields: Vec<&str> = refusals.0.iter().map(|refusal| refusal.field.as_str()).collect();
                assert_eq!(fields, ["made_by", "zone"]);
            }
            _ => panic!("it was taken"),
        }
        assert!(!unit.holds("flour").await);
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn reading_is_begun_counted_journalled_and_ended() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let id = take(&unit, &officer, exhibit, &swim_club(folder.path())).await[0];
        let conversation = record(&unit, &officer, id).await;

        let unread = unit.casework.read_messages(&officer, &conversation, 0).await;
        assert!(
            matches!(unread, Err(Error::Refused(_))),
            "nothing is shown before it is begun"
        );
        let counted = unit
            .casework
            .search_conversation(&officer, &conversation, "train", 0, false)
            .await
            .unwrap();
        assert_eq!(counted.found, [1, 9]);
        assert!(counted.messages.is_empty());

        let begin = BeginReading { conversation: id };
        unit.casework.execute(&officer, begin.clone()).await.unwrap();
        unit.casework.execute(&officer, begin).await.unwrap();
        let page = unit.casework.read_messages(&officer, &conversation, 2).await.unwrap();
        assert_eq!(page.messages.len(), 8);
        assert_eq!(page.messages[0].1.text.as_deref(), Some("yes at six, =bring a towel"));
        assert_eq!(page.messages[0].1.time.raw, "28/02/2026, 18:03");
        let found = unit
            .casework
            .search_conversation(&officer, &conversation, "Training", 0, true)
            .await
            .unwrap();
        assert_eq!(found.messages.len(), 2);
        let state = unit.casework.read_state(&officer, &conversation).await.unwrap();
        assert_eq!((state.mine.as_slice(), state.readers), (&[(1, 9)][..], 1));
        let of_head = unit.casework.read_state(&head, &conversation).await.unwrap();
        assert_eq!((of_head.mine.len(), of_head.anybody.as_slice()), (0, &[(1, 9)][..]));

        unit.clock.set(start().plus_minutes(25));
        let stop = StopReading { conversation: id };
        assert_eq!(
            unit.casework.execute(&officer, stop.clone()).await.unwrap(),
            Stopped::Counted
        );
        assert_eq!(
            unit.casework.execute(&officer, stop).await.unwrap(),
            Stopped::NotCounted
        );
        let file = unit.casework.own_welfare(&officer).await.unwrap().file;
        let exposures: Vec<(ExposureTask, u32)> = file
            .exposures
            .iter()
            .map(|exposure| (exposure.task, exposure.minutes))
            .collect();
        assert_eq!(exposures, [(ExposureTask::Messages, 25)]);
        // What is withdrawn is read by nobody, not even by whoever is in the middle of it.
        unit.casework
            .execute(&officer, BeginReading { conversation: id })
            .await
            .unwrap();
        let reason = "of another case".to_owned();
        grow(&unit, &officer, id, ConversationStep::Withdrawn { reason })
            .await
            .unwrap();
        let withdrawn = unit.casework.read_messages(&officer, &conversation, 0).await;
        assert!(matches!(withdrawn, Err(Error::Refused(_))));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_count_that_somebody_else_began_or_nobody_stopped_is_left_to_the_reader() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let id = take(&unit, &officer, exhibit, &swim_club(folder.path())).await[0];
        unit.casework
            .execute(&officer, BeginReading { conversation: id })
            .await
            .unwrap();
        unit.clock.set(start().plus_hours(40));
        let stopped = unit
            .casework
            .execute(&officer, StopReading { conversation: id })
            .await
            .unwrap();
        assert_eq!(stopped, Stopped::ToBeEntered);
        let file = unit.casework.own_welfare(&officer).await.unwrap().file;
        assert!(file.running.is_some() && file.exposures.is_empty());
        // It is still counting, so another reading does not begin a count, and does not end this one.
        unit.casework
            .execute(&officer, BeginReading { conversation: id })
            .await
            .unwrap();
        let stopped = unit
            .casework
            .execute(&officer, StopReading { conversation: id })
            .await
            .unwrap();
        assert_eq!(stopped, Stopped::NotCounted);
    }
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "one way, from the mark to the paper")]
async fn messages_are_marked_quoted_and_exported_with_their_sources() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let id = take(&unit, &officer, exhibit, &swim_club(folder.path())).await[0];
        let none = MakeExport {
            conversation: id,
            mark: "PN/1/a".to_owned(),
        };
        let key = Uuid::from_bytes(unit.casework.fresh());
        let refused = unit.casework.make_export(&officer, key, none.clone()).await;
        assert!(matches!(refused, Err(Error::Refused(_))), "nothing is marked yet");

        grow(&unit, &officer, id, marked("3-6", Relevance::Relevant))
            .await
            .unwrap();
        grow(&unit, &officer, id, marked("10", Relevance::NotRelevant))
            .await
            .unwrap();
        let quote = ConversationStep::Quoted {
            messages: Numbers::read("4, 6"),
            why: "what was asked of the child".to_owned(),
        };
        grow(&unit, &officer, id, quote).await.unwrap();
        let case_now = unit
            .casework
            .record::<Investigations>(&officer, case)
            .await
            .unwrap()
            .record;
        let InvestigationStep::Quoted { words, .. } = &case_now.last("quoted").unwrap().step else {
            panic!("the record of actions has it");
        };
        let expected = "4. 28/02/2026, 18:04, Robin: how old are you\n6. 28/02/2026, 18:06, Robin: don't tell anyone, it's for a surprise\n";
        assert_eq!(words, expected);

        unit.clock.set(start().plus_minutes(1));
        let key = Uuid::from_bytes(unit.casework.fresh());
        unit.casework.make_export(&officer, key, none).await.unwrap();
        unit.clock.set(start().plus_minutes(2));
        grow(&unit, &officer, id, marked("1", Relevance::Relevant))
            .await
            .unwrap();
        let conversation = record(&unit, &officer, id).await;
        let place = conversation.events.len() - 2;
        let table = unit
            .casework
            .exported(&officer, id, place, ExportedFile::Messages)
            .await
            .unwrap();
        let text = String::from_utf8(table.bytes).unwrap();
        assert_eq!(text.lines().count(), 5, "four messages, whatever was marked since");
        assert!(text.contains("WhatsApp Chat with Sam.txt,line 3,"), "{text}");
        assert!(text.contains(&conversation.opening.said.files[0].sha256));
        let towel = text.lines().find(|line| line.contains("towel")).unwrap();
        assert!(towel.contains("2026-02-28T18:03:00Z"), "{towel}");
        let left = unit
            .casework
            .exported(&officer, id, place, ExportedFile::LeftOut)
            .await
            .unwrap();
        let left = String::from_utf8(left.bytes).unwrap();
        let rows: Vec<&str> = left.lines().skip(1).collect();
        let reference = &conversation.reference;
        assert_eq!(
            rows,
            [
                format!("{reference},1,2,2,Not marked by anybody"),
                format!("{reference},7,9,3,Not marked by anybody"),
                format!("{reference},10,10,1,Marked as not relevant"),
            ]
        );
        assert_eq!(table.name, format!("{reference} PN-1-a messages.csv"));
        let paper = unit
            .casework
            .paper(
                &officer,
                PaperKind::ConversationExhibit,
                id.uuid(),
                "Tees Vale Police",
                "",
            )
            .await
            .unwrap();
        let paper = serde_json::to_string(&paper).unwrap();
        for words in [
            "28/02/2026, 18:04",
            "2026-02-28T18:04:00Z",
            "how old are you",
            "WhatsApp Chat with Sam.txt, line 4",
            "Marked as not relevant",
            table.digest.as_str(),
        ] {
            assert!(paper.contains(words), "{words}: {paper}");
        }
        assert!(
            !paper.contains("cancelled again"),
            "what was left out is named by its number"
        );
        assert!(matches!(
            unit.casework.exported(&officer, id, 0, ExportedFile::Messages).await,
            Err(Error::NotThere)
        ));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn what_begins_like_a_formula_is_guarded_and_said_to_be() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let file = folder.path().join("chat.txt");
        let text = "28/02/2026, 18:01 - Robin: =1+1\n28/02/2026, 18:02 - Robin: a \"quoted\", word\n28/02/2026, 18:03 - Robin: ok";
        std::fs::write(&file, text).unwrap();
        let id = take(&unit, &officer, exhibit, &file).await[0];
        grow(&unit, &officer, id, marked("1-2", Relevance::Relevant))
            .await
            .unwrap();
        unit.clock.set(start().plus_minutes(1));
        let make = MakeExport {
            conversation: id,
            mark: "A".to_owned(),
        };
        let key = Uuid::from_bytes(unit.casework.fresh());
        unit.casework.make_export(&officer, key, make).await.unwrap();
        let place = record(&unit, &officer, id).await.events.len() - 1;
        let table = unit
            .casework
            .exported(&officer, id, place, ExportedFile::Messages)
            .await
            .unwrap();
        let text = String::from_utf8(table.bytes).unwrap();
        let rows: Vec<&str> = text.lines().collect();
        assert!(rows[1].contains(",'=1+1,") && rows[1].ends_with(",1"), "{}", rows[1]);
        assert!(
            rows[2].contains(",\"a \"\"quoted\"\", word\",") && rows[2].ends_with(",0"),
            "{}",
            rows[2]
        );
    }
}

#[tokio::test]
async fn who_is_named_in_a_conversation_and_elsewhere_raises_a_notice() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator, Role::Intake]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let identifier = Identifier::new(IdentifierKind::Username, "Snapchat", "heron_by_the_lake");
        let taking = Taking {
            danger: Answer::No,
            danger_done: String::new(),
            source: Source::Public,
            sender: "a parent".to_owned(),
            sender_reference: String::new(),
            received: start(),
            concern: Concern::Communication,
            account: "words".to_owned(),
            child: Answer::NotKnown,
            child_known: String::new(),
            platform: "Snapchat".to_owned(),
            identifiers: vec![identifier],
        };
        unit.casework.execute(&officer, TakeReferral(taking)).await.unwrap();
        let id = take(&unit, &officer, exhibit, &swim_club(folder.path())).await[0];
        let waiting = unit.casework.matches_waiting(&officer).await.unwrap();
        let own: Vec<Uuid> = waiting.rows.iter().map(|shown| shown.own.record.id).collect();
        assert!(own.contains(&id.uuid()), "{own:?}");
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_conversation_follows_its_case_behind_a_list() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator, Role::Supervisor]).await;
        let other = unit.person("kite", &[Role::Supervisor]).await;
        let outside = unit.person("gull", &[Role::UnitHead]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let id = take(&unit, &officer, exhibit, &swim_club(folder.path())).await[0];
        let conversation = record(&unit, &officer, id).await;
        unit.casework
            .execute(&outside, BeginReading { conversation: id })
            .await
            .unwrap();
        let officer = unit.close(case, &officer, &other).await;
        assert!(unit.casework.record::<Conversations>(&officer, id).await.is_ok());
        let gone = unit.casework.record::<Conversations>(&outside, id).await;
        assert!(matches!(gone, Err(Error::NotThere)));
        let gone = unit.casework.read_messages(&outside, &conversation, 0).await;
        assert!(
            matches!(gone, Err(Error::NotThere)),
            "also for whoever had begun to read it"
        );
        let gone = unit.casework.execute(&outside, StopReading { conversation: id }).await;
        assert!(matches!(gone, Err(Error::NotThere)));
        unit.is_sound().await;
    }
}

/// An everyday chat of so many messages.
fn long(folder: &Path, messages: u32) -> PathBuf {
    let mut text = String::new();
    for number in 0..messages {
        let (day, hour, minute) = (1 + number / 1_440 % 28, number / 60 % 24, number % 60);
        let who = if number % 3 == 0 { "Robin" } else { "Sam" };
        writeln!(
            text,
            "{day:02}/01/2026, {hour:02}:{minute:02} - {who}: lap {number} of the pond"
        )
        .unwrap();
    }
    let file = folder.join("WhatsApp Chat with Sam.txt");
    std::fs::write(&file, text).unwrap();
    file
}

async fn sheets(unit: &Unit) -> i64 {
    let rows = unit.fresh.database.reader();
    let sql = "SELECT count(*) AS n FROM conversation_sheet";
    let statement = sea_orm::Statement::from_string(rows.get_database_backend(), sql);
    let row = rows.query_one_raw(statement).await.unwrap().unwrap();
    row.try_get("", "n").unwrap()
}

#[tokio::test]
async fn a_long_export_goes_on_where_it_was_stopped_and_is_there_once() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let file = long(folder.path(), 20_500);
        let taken = offer(&unit, &officer, exhibit, &file).await.unwrap();
        let id = taken.conversations[0];
        // The program ends before any of it is written.
        drop(taken.rest.unwrap());
        let conversation = record(&unit, &officer, id).await;
        assert_eq!(conversation.state(), ConversationState::Arriving);
        assert_eq!(unit.casework.messages_there(&conversation).await.unwrap(), 0);
        let begin = unit.casework.execute(&officer, BeginReading { conversation: id }).await;
        assert!(matches!(begin, Err(Error::Refused(_))));

        // Two send it again at once: it is there once.
        let one = offer(&unit, &officer, exhibit, &file).await.unwrap();
        let two = offer(&unit, &officer, exhibit, &file).await.unwrap();
        assert_eq!(one.conversations, [id]);
        let (one, two) = tokio::join!(
            unit.casework.write_rest(&officer, one.rest.unwrap()),
            unit.casework.write_rest(&officer, two.rest.unwrap())
        );
        one.unwrap();
        two.unwrap();
        let conversation = record(&unit, &officer, id).await;
        assert_eq!(conversation.state(), ConversationState::Taken);
        assert_eq!(conversation.events.len(), 1, "it arrived once");
        assert_eq!(sheets(&unit).await, 3);
        assert_eq!(unit.casework.messages_there(&conversation).await.unwrap(), 20_500);
        let again = offer(&unit, &officer, exhibit, &file).await.unwrap();
        assert!(again.rest.is_none() && again.conversations == [id]);

        unit.casework
            .execute(&officer, BeginReading { conversation: id })
            .await
            .unwrap();
        let page = unit
            .casework
            .read_messages(&officer, &conversation, 8_180)
            .await
            .unwrap();
        let numbers: Vec<u32> = page.messages.iter().map(|(number, _)| *number).collect();
        assert_eq!(numbers, (8_180..8_230).collect::<Vec<u32>>(), "across two sheets");
        let found = unit
            .casework
            .search_conversation(&officer, &conversation, "lap 20499", 0, true)
            .await
            .unwrap();
        assert_eq!(found.found, [20_499]);
        let all = unit
            .casework
            .search_conversation(&officer, &conversation, "pond", 20_480, true)
            .await
            .unwrap();
        assert_eq!((all.found.len(), all.messages.len()), (20_500, 20));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn what_is_withdrawn_while_it_arrives_is_not_written_on() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let folder = tempfile::tempdir().unwrap();
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let case = unit.case(&officer).await;
        let exhibit = listed(&unit, &officer, case, "PN/1").await;
        let file = long(folder.path(), 20_500);
        let taken = offer(&unit, &officer, exhibit, &file).await.unwrap();
        let id = taken.conversations[0];
        let reason = "of another case".to_owned();
        grow(&unit, &officer, id, ConversationStep::Withdrawn { reason })
            .await
            .unwrap();
        unit.casework.write_rest(&officer, taken.rest.unwrap()).await.unwrap();
        assert_eq!(sheets(&unit).await, 0);
        assert_eq!(record(&unit, &officer, id).await.state(), ConversationState::Withdrawn);
        // It can be taken into the right exhibit now.
        let other = listed(&unit, &officer, case, "PN/2").await;
        let taken = offer(&unit, &officer, other, &file).await.unwrap();
        assert_ne!(taken.conversations, [id]);
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn every_format_is_taken_with_its_messages_in_the_order_in_which_they_were_said() {
    let unit = unit(store::testing::sqlite().await).await;
    let officer = unit.person("wren", &[Role::Investigator]).await;
    let case = unit.case(&officer).await;
    let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../messages/tests/fixtures");
    let mut taken = 0;
    for (place, name) in [
        "imessage/chat.db",
        "skype/messages.json",
        "ufed-xml/report.xml",
        "cellebrite-xlsx/report.xlsx",
        "element/export.json",
        "tiktok/user_data_tiktok.json",
        "telegram/single-chat/result.json",
        "sms-backup-restore/sms-20260401090000.xml",
        "generic-csv/messages.csv",
    ]
    .into_iter()
    .enumerate()
    {
        let exhibit = listed(&unit, &officer, case, &format!("PN/{place}")).await;
        for id in take(&unit, &officer, exhibit, &fixtures.join(name)).await {
            let conversation = record(&unit, &officer, id).await;
            unit.casework
                .execute(&officer, BeginReading { conversation: id })
                .await
                .unwrap();
            let page = unit.casework.read_messages(&officer, &conversation, 0).await.unwrap();
            assert_eq!(
                u32::try_from(page.messages.len()).unwrap(),
                conversation.entries(),
                "{name}"
            );
            let times: Vec<_> = page
                .messages
                .iter()
                .filter_map(|(_, message)| message.time.at)
                .collect();
            assert!(times.is_sorted(), "{name}");
            taken += 1;
        }
    }
    assert!(taken >= 9);
    unit.is_sound().await;
}
