//! Apple's Messages: `chat.db`. A copy is read, with what its last writer left beside it, and the columns that this version of it
//! has. What is said is often only in an archive of Apple's own (`attributedBody`).

use jiff::Timestamp;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};
use std::collections::HashSet;

use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::Time;
use crate::tree::Source;

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn refused(error: rusqlite::Error) -> Unreadable {
    Unreadable::File(None, format!("the database cannot be read: {error}"))
}

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let (_folder, path) = source.tree.database(source.index)?;
    // It is a copy: what its last writer had not yet put into it may be put there.
    let database = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )
    .map_err(refused)?;
    let columns = columns(&database, "message").map_err(refused)?;
    if !columns.contains("guid") || !columns.contains("date") {
        return Err(Unreadable::File(
            None,
            "it is a database, and none of messages that is known here".to_owned(),
        ));
    }
    chats(&database, reading).map_err(refused)?;
    messages(&database, &columns, reading)
}

fn columns(database: &Connection, table: &str) -> rusqlite::Result<HashSet<String>> {
    let mut asked = database.prepare("SELECT name FROM pragma_table_info(?1)")?;
    asked.query_map([table], |row| row.get(0))?.collect()
}

fn chats(database: &Connection, reading: &mut Reading<'_>) -> rusqlite::Result<()> {
    let mut asked = database.prepare(
        "SELECT c.ROWID AS record, c.chat_identifier AS identifier, c.display_name AS name, \
         (SELECT group_concat(h.id, char(10)) FROM chat_handle_join j JOIN handle h ON h.ROWID = j.handle_id WHERE j.chat_id = c.ROWID) AS everybody \
         FROM chat c ORDER BY c.ROWID",
    )?;
    let mut rows = asked.query([])?;
    while let Some(row) = rows.next()? {
        let identifier = text(row, "identifier").unwrap_or_default();
        let name = text(row, "name").filter(|name| !name.is_empty());
        let everybody = text(row, "everybody").unwrap_or_default();
        reading.conversation(Conversation {
            id: chat_id(row.get("record")?, &identifier),
            title: name.or(Some(identifier)).filter(|name| !name.is_empty()),
            participants: everybody.lines().map(str::to_owned).collect(),
        });
    }
    Ok(())
}

fn chat_id(row: i64, identifier: &str) -> String {
    if identifier.is_empty() {
        format!("chat {row}")
    } else {
        identifier.to_owned()
    }
}

/// A cell as text, whatever bytes it holds.
fn text(row: &Row<'_>, name: &str) -> Option<String> {
    match row.get_ref(name).ok()? {
        ValueRef::Text(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

fn number(row: &Row<'_>, name: &str) -> Option<i64> {
    match row.get_ref(name).ok()? {
        ValueRef::Integer(number) => Some(number),
        _ => None,
    }
}

/// What a version of the database may have or not.
const WANTED: [&str; 11] = [
    "text",
    "attributedBody",
    "is_from_me",
    "item_type",
    "associated_message_guid",
    "associated_message_type",
    "thread_originator_guid",
    "date_edited",
    "date_retracted",
    "group_title",
    "message_summary_info",
];

fn messages(database: &Connection, columns: &HashSet<String>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let column = |name: &&str| {
        if columns.contains(*name) {
            format!("m.{name} AS {name}")
        } else {
            format!("NULL AS {name}")
        }
    };
    let wanted = WANTED.iter().map(column).collect::<Vec<_>>().join(", ");
    let sql = format!(
        "SELECT m.ROWID AS record, m.guid AS guid, m.date AS date, h.id AS handle, c.ROWID AS chat, c.chat_identifier AS identifier, {wanted} \
         FROM message m LEFT JOIN handle h ON h.ROWID = m.handle_id \
         LEFT JOIN chat_message_join j ON j.message_id = m.ROWID LEFT JOIN chat c ON c.ROWID = j.chat_id ORDER BY m.ROWID",
    );
    let has_attachments = !self::columns(database, "attachment").map_err(refused)?.is_empty()
        && !self::columns(database, "message_attachment_join")
            .map_err(refused)?
            .is_empty();
    let mut sent = if has_attachments {
        let sql = "SELECT a.transfer_name, a.filename, a.mime_type, a.total_bytes FROM message_attachment_join j \
                   JOIN attachment a ON a.ROWID = j.attachment_id WHERE j.message_id = ?1 ORDER BY a.ROWID";
        Some(database.prepare(sql).map_err(refused)?)
    } else {
        None
    };
    let mut asked = database.prepare(&sql).map_err(refused)?;
    let mut rows = asked.query([]).map_err(refused)?;
    loop {
        let row = match rows.next() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(()),
            Err(error) => {
                return Err(Unreadable::File(
                    None,
                    format!("from here on nothing was read: {error}"),
                ));
            }
        };
        let record = number(row, "record").unwrap_or_default();
        let mut attachments = Vec::new();
        if let Some(sent) = &mut sent {
            let found = sent.query_map([record], |row| {
                Ok(Attachment {
                    name: text(row, "transfer_name").or_else(|| text(row, "filename")),
                    media_type: text(row, "mime_type"),
                    size: number(row, "total_bytes").and_then(|size| u64::try_from(size).ok()),
                    ..Attachment::default()
                })
            });
            attachments = found.and_then(Iterator::collect).unwrap_or_default();
        }
        let conversation = match number(row, "chat") {
            Some(chat) => chat_id(chat, &text(row, "identifier").unwrap_or_default()),
            None => "without a chat".to_owned(),
        };
        reading.message(&conversation, &message(row, record, attachments))?;
    }
}

fn message(row: &Row<'_>, record: i64, attachments: Vec<Attachment>) -> Message<'static> {
    let said = text(row, "text").filter(|said| !said.is_empty());
    let said = said.or_else(|| match row.get_ref("attributedBody") {
        Ok(ValueRef::Blob(bytes)) => attributed(bytes),
        _ => None,
    });
    let raw = number(row, "date");
    let from_owner = number(row, "is_from_me") == Some(1);
    let about = text(row, "associated_message_guid")
        .map(|guid| guid.rsplit(['/', ':']).next().unwrap_or_default().to_owned())
        .filter(|guid| !guid.is_empty());
    let kind = match (
        number(row, "associated_message_type").unwrap_or(0),
        number(row, "item_type").unwrap_or(0),
    ) {
        (2_000..=3_999, _) => Kind::Reaction,
        (_, 0) => Kind::Message,
        _ => Kind::System,
    };
    let retracted = number(row, "date_retracted").is_some_and(|at| at != 0);
    // A message that was taken back often has no time of it, and only an entry that says which parts are gone.
    let emptied = said.is_none()
        && attachments.is_empty()
        && kind == Kind::Message
        && matches!(row.get_ref("message_summary_info"), Ok(ValueRef::Blob(summary)) if memchr::memmem::find(summary, b"rp").is_some());
    let handle = text(row, "handle");
    let owner = from_owner.then(|| Text::from("this phone"));
    let removed = matches!(number(row, "associated_message_type"), Some(3_000..=3_999));
    Message {
        place: Place::Record(record),
        id: text(row, "guid").map(Text::from),
        time: Time::stated(
            raw.map(|raw| raw.to_string()).unwrap_or_default(),
            raw.and_then(instant),
        ),
        sender: owner.or_else(|| handle.clone().map(Text::from)),
        sender_id: handle.filter(|_| !from_owner).map(Text::from),
        kind,
        text: said
            .or_else(|| text(row, "group_title").filter(|_| kind == Kind::System))
            .map(Text::from),
        attachments,
        edited: number(row, "date_edited").is_some_and(|at| at != 0) && !retracted,
        deleted: retracted || emptied,
        reply_to: text(row, "thread_originator_guid").map(Text::from),
        about: about.filter(|_| kind == Kind::Reaction).map(Text::from),
        status: removed.then(|| Text::from("reaction taken back")),
        ..Message::default()
    }
}

/// Counts since 2001: nanoseconds, and seconds in databases of before 2017.
fn instant(date: i64) -> Option<Timestamp> {
    const TO_2001: i128 = 978_307_200_000_000_000;
    let nanoseconds = if date.abs() > 100_000_000_000_000 {
        i128::from(date)
    } else {
        i128::from(date) * 1_000_000_000
    };
    (date != 0)
        .then(|| Timestamp::from_nanosecond(nanoseconds + TO_2001).ok())
        .flatten()
}

/// The text in an archive of Apple's: behind the name of its class, a plus sign, its length and then itself.
fn attributed(archive: &[u8]) -> Option<String> {
    let class = memchr::memmem::find(archive, b"NSString")?;
    let behind = archive.get(class..)?;
    let plus = memchr::memchr(b'+', behind)?;
    let rest = behind.get(plus + 1..)?;
    let (length, rest) = match rest.split_first()? {
        (0x81, rest) => (usize::from(u16::from_le_bytes(*rest.first_chunk()?)), rest.get(2..)?),
        (0x82, rest) => (
            usize::try_from(u32::from_le_bytes(*rest.first_chunk()?)).ok()?,
            rest.get(4..)?,
        ),
        (length, rest) => (usize::from(*length), rest),
    };
    let said = String::from_utf8_lossy(rest.get(..length)?).into_owned();
    // The sign that stands for something that was sent.
    Some(said.replace('\u{fffc}', "")).filter(|said| !said.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{attributed, instant};

    #[test]
    fn an_archive_is_its_text() {
        let archive = |length: &[u8], text: &str| {
            [
                b"\x04\x0bstreamtyped NSString\x01\x94\x84\x01+",
                length,
                text.as_bytes(),
                b"\x86",
            ]
            .concat()
        };
        assert_eq!(attributed(&archive(&[3], "yes")).as_deref(), Some("yes"));
        let long = "x".repeat(300);
        assert_eq!(
            attributed(&archive(&[0x81, 44, 1], &long)).as_deref(),
            Some(long.as_str())
        );
        assert_eq!(attributed(&archive(&[200], "short")), None);
        assert_eq!(attributed(b"NSString"), None);
    }

    #[test]
    fn seconds_and_nanoseconds() {
        assert_eq!(instant(796_413_660_000_000_000), instant(796_413_660));
        assert_eq!(instant(796_413_660).unwrap().to_string(), "2026-03-28T18:01:00Z");
        assert_eq!(instant(0), None);
        assert!(instant(i64::MAX).is_some());
    }
}
