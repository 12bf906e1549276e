//! What stands beside a conversation: its fold, the sheets of what was said, and who has read what. Each is a kind of record of
//! its own, so that what was said is in the journal, too, and a mark does not write a calendar anew.

use domain::conversations::{Fold, Reading, Sheet, word_numbers};
use sea_orm::Value;
use store::{Kind, Table};
use uuid::Uuid;

/// The folds of conversations, as a kind of record.
pub struct ConversationFolds;

impl Kind for ConversationFolds {
    type Record = Fold;
    const NAME: &'static str = "conversation_fold";
    fn id(fold: &Fold) -> Uuid {
        fold.conversation.uuid()
    }
    fn project(fold: &Fold, number: i64) -> Vec<Table> {
        let row = vec![fold.conversation.uuid().into(), number.into()];
        vec![Table::root(Self::NAME, &["id", "version"], row)]
    }
}

/// The sheets of what was said, as a kind of record.
pub struct ConversationSheets;

impl Kind for ConversationSheets {
    type Record = Sheet;
    const NAME: &'static str = "conversation_sheet";
    fn id(sheet: &Sheet) -> Uuid {
        sheet.id.uuid()
    }
    fn project(sheet: &Sheet, number: i64) -> Vec<Table> {
        let id = sheet.id.uuid();
        let root = Table::root(
            Self::NAME,
            &["id", "conversation", "first", "messages", "version"],
            vec![
                id.into(),
                sheet.conversation.uuid().into(),
                i64::from(sheet.first).into(),
                i64::try_from(sheet.messages.len()).unwrap_or(i64::MAX).into(),
                number.into(),
            ],
        );
        let entry = |message| serde_json::to_string(message).unwrap_or_default();
        let messages: Vec<Vec<Value>> = sheet
            .numbered()
            .map(|(number, message)| vec![id.into(), i64::from(number).into(), entry(message).into()])
            .collect();
        let texts = sheet
            .numbered()
            .filter_map(|(number, message)| Some((number, message.text.as_deref()?)));
        let words: Vec<Vec<Value>> = word_numbers(texts)
            .into_iter()
            .map(|(word, numbers)| vec![id.into(), word.into(), numbers.into()])
            .collect();
        vec![
            root,
            Table::part("message", "sheet", &["sheet", "number", "entry"], messages),
            Table::part("message_word", "sheet", &["sheet", "word", "numbers"], words),
        ]
    }
}

/// Who has read what, as a kind of record.
pub struct ConversationReadings;

impl Kind for ConversationReadings {
    type Record = Reading;
    const NAME: &'static str = "conversation_reading";
    fn id(reading: &Reading) -> Uuid {
        reading.id.uuid()
    }
    fn project(reading: &Reading, number: i64) -> Vec<Table> {
        vec![Table::root(
            Self::NAME,
            &["id", "conversation", "reader", "since", "spans", "version"],
            vec![
                reading.id.uuid().into(),
                reading.conversation.uuid().into(),
                reading.reader.uuid().into(),
                reading.since.map(domain::time::Instant::micros).into(),
                serde_json::to_string(&reading.spans).unwrap_or_default().into(),
                number.into(),
            ],
        )]
    }
}
