//! Workbooks: Cellebrite's report, and AXIOM's tables as sheets.

use calamine::{Data, DataRef, Reader as _, Xlsx, open_workbook};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::borrow::Cow;
use std::fs::File;
use std::io::{BufReader, Read as _};
use std::path::Path;

use super::tables::{Layout, excel};
use crate::dates::{self, DateOrder, Dates};
use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::{self, Time};
use crate::tree::Source;

/// In how many rows the head of a sheet may lie below a title.
const HEAD_WITHIN: u32 = 10;

type Book = Xlsx<BufReader<File>>;

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let stored = source.tree.stored(source.index)?;
    bounded(stored.path())?;
    let mut book: Book = open_workbook(stored.path())
        .map_err(|error| Unreadable::File(None, format!("it is no workbook that can be read: {error}")))?;
    let mut any = false;
    for sheet in book.sheet_names() {
        any |= sheet_of(&mut book, &sheet, reading)?;
    }
    if any {
        Ok(())
    } else {
        Err(Unreadable::File(
            None,
            "none of its sheets holds chats that are known here".to_owned(),
        ))
    }
}

/// The largest part of a workbook that is read: its texts are held in memory.
const LARGEST: u64 = 1 << 30;

/// Refuses a workbook of which a part is made to be endless. What its list says of sizes may be made up, so that each is unpacked.
fn bounded(path: &Path) -> Result<(), Unreadable> {
    let refused =
        |error: &dyn std::fmt::Display| Unreadable::File(None, format!("it is no workbook that can be read: {error}"));
    let mut zip = zip::ZipArchive::new(File::open(path)?).map_err(|error| refused(&error))?;
    for index in 0..zip.len() {
        let part = zip.by_index(index).map_err(|error| refused(&error))?;
        let unpacked =
            std::io::copy(&mut part.take(LARGEST + 1), &mut std::io::sink()).map_err(|error| refused(&error))?;
        if unpacked > LARGEST {
            return Err(Unreadable::File(
                None,
                "a part of the workbook is larger than 1 GiB: export it as XML or as a table of text".to_owned(),
            ));
        }
    }
    Ok(())
}

/// One row: its number, and its cells.
struct Row {
    number: u64,
    cells: Vec<Cow<'static, str>>,
}

/// Hands over the rows of a sheet one by one.
fn rows(book: &mut Book, sheet: &str, each: &mut dyn FnMut(Row) -> Result<(), Unreadable>) -> Result<(), Unreadable> {
    let refused =
        |error: &dyn std::fmt::Display| Unreadable::File(None, format!("its sheet {sheet} cannot be read: {error}"));
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| refused(&error))?;
    let mut row: Option<Row> = None;
    while let Some(cell) = reader.next_cell().map_err(|error| refused(&error))? {
        let (number, column) = cell.get_position();
        let number = u64::from(number) + 1;
        if row.as_ref().is_none_or(|row| row.number != number) {
            if let Some(done) = row.take() {
                each(done)?;
            }
            row = Some(Row {
                number,
                cells: Vec::new(),
            });
        }
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        // A workbook has no more columns than this.
        if let Some(row) = row.as_mut().filter(|_| column < 16_384) {
            if row.cells.len() <= column {
                row.cells.resize(column + 1, Cow::Borrowed(""));
            }
            if let Some(place) = row.cells.get_mut(column) {
                *place = Cow::Owned(written(cell.get_value()));
            }
        }
    }
    row.map_or(Ok(()), each)
}

/// A cell as text. What Excel keeps as days is what its clock showed.
fn written(value: &DataRef<'_>) -> String {
    match Data::from(value.clone()) {
        Data::DateTime(days) => excel(days.as_f64()).map_or_else(
            || days.as_f64().to_string(),
            |local| local.strftime("%Y-%m-%d %H:%M:%S").to_string(),
        ),
        Data::Empty => String::new(),
        other => other.to_string().replace("_x000d_", "").replace("_x000D_", ""),
    }
}

/// Reads a sheet. False where it is none of chats.
fn sheet_of(book: &mut Book, sheet: &str, reading: &mut Reading<'_>) -> Result<bool, Unreadable> {
    let mut head: Option<(u64, Head)> = None;
    let mut dates = Dates::default();
    // First its head, and in which order its dates stand.
    rows(book, sheet, &mut |row| {
        match &head {
            None if row.number <= u64::from(HEAD_WITHIN) => {
                head = Head::of(&row.cells).map(|found| (row.number, found));
            }
            Some((_, Head::Chats(chats))) => {
                let raw = chats.raw(&row.cells);
                if let Some(written) = dates::whole(zone_off(&raw)) {
                    dates.take(&written);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    let Some((at, head)) = head else {
        reading.other("sheet that holds no chats");
        return Ok(false);
    };
    let order = dates.order();
    if let Some((order, because)) = order {
        reading.date_order(order, because);
    }
    rows(book, sheet, &mut |row| {
        if row.number <= at || row.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        match &head {
            Head::Axiom(layout) => {
                let (conversation, title, message) =
                    layout.message(&row.cells, Place::Row(row.number), reading.file, reading.asked);
                if title.is_some() || reading.is_new(&conversation) {
                    reading.conversation(Conversation {
                        id: conversation.clone(),
                        title,
                        participants: Vec::new(),
                    });
                }
                reading.message(&conversation, &message)
            }
            Head::Chats(chats) => chats.row(&row, order.map(|(order, _)| order).or(reading.asked.dates), reading),
        }
    })?;
    Ok(true)
}

enum Head {
    Axiom(Box<Layout>),
    Chats(Box<Chats>),
}

impl Head {
    fn of(cells: &[Cow<'static, str>]) -> Option<Self> {
        let head: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        if let Some(layout) = Layout::of_axiom(&head) {
            return Some(Self::Axiom(Box::new(layout)));
        }
        Chats::of(&head).map(|chats| Self::Chats(Box::new(chats)))
    }
}

/// The columns of Cellebrite's sheets of chats and of text messages.
struct Chats {
    chat: Option<usize>,
    identifier: Option<usize>,
    name: Option<usize>,
    participants: Option<usize>,
    source: Option<usize>,
    number: Option<usize>,
    from: Option<usize>,
    body: usize,
    status: Option<usize>,
    date: Option<usize>,
    time: Option<usize>,
    attachments: Vec<usize>,
    deleted: Option<usize>,
}

impl Chats {
    fn of(head: &[String]) -> Option<Self> {
        let at = |names: &[&str]| {
            names
                .iter()
                .find_map(|wanted| head.iter().position(|own| own.eq_ignore_ascii_case(wanted)))
        };
        let sent = head
            .iter()
            .enumerate()
            .filter(|(_, name)| name.starts_with("Attachment #"));
        Some(Self {
            chat: at(&["Chat #"]),
            identifier: at(&["Identifier"]),
            name: at(&["Name"]),
            participants: at(&["Participants", "Parties"]),
            source: at(&["Source"]),
            number: at(&["Instant Message #"]),
            from: at(&["From", "Sender"]),
            body: at(&["Body", "Message"])?,
            status: at(&["Status"]),
            date: at(&["Timestamp: Date", "Date"]),
            time: Some(at(&["Timestamp: Time", "Time", "Timestamp"])?),
            attachments: sent.map(|(at, _)| at).collect(),
            deleted: at(&["Deleted - Instant Message", "Deleted"]),
        })
    }
    /// The column of times has the date as well, or not.
    fn raw(&self, cells: &[Cow<'static, str>]) -> String {
        let (date, time) = (cell(cells, self.date).trim(), cell(cells, self.time).trim());
        if time.is_empty() || time.contains(['/', '-', '.']) || date.is_empty() {
            time.to_owned()
        } else {
            format!("{date} {time}")
        }
    }
    fn row(&self, row: &Row, order: Option<DateOrder>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
        let cells = &row.cells;
        let of = |at: Option<usize>| cell(cells, at).trim();
        let id = [of(self.identifier), of(self.chat)]
            .into_iter()
            .find(|id| !id.is_empty())
            .unwrap_or("text messages");
        let conversation = if of(self.source).is_empty() {
            id.to_owned()
        } else {
            format!("{} {id}", of(self.source))
        };
        let everybody = of(self.participants)
            .split(['\n', ';'])
            .map(|one| party(one).1.to_owned())
            .filter(|name| !name.is_empty());
        reading.conversation(Conversation {
            id: conversation.clone(),
            title: Some(of(self.name).to_owned()).filter(|name| !name.is_empty()),
            participants: everybody.collect(),
        });
        if self.number.is_some() && of(self.number).is_empty() {
            // The row of the chat itself.
            return Ok(());
        }
        let raw = self.raw(cells);
        let utc = instant(&raw);
        let time = if utc.is_some() {
            Time::stated(raw, utc)
        } else {
            {
                let (bare, offset) = zone_of(&raw);
                let local = time::civil(bare).or_else(|| dates::whole(bare)?.local(order?));
                match offset {
                    Some(offset) => {
                        let utc = local.and_then(|local| TimeZone::fixed(offset).to_timestamp(local).ok());
                        Time::stated(raw, utc)
                    }
                    None => Time::local(raw, local, reading.asked.zone.as_ref()),
                }
            }
        };
        let (sender_id, sender) = party(of(self.from));
        let text_of = |text: &str| Text::from(text.to_owned()).filled();
        let of_the_platform = sender.starts_with("System Message");
        let status = of(self.status);
        let message = Message {
            place: Place::Row(row.number),
            id: text_of(of(self.number)),
            time,
            sender: text_of(sender).filter(|_| !of_the_platform),
            sender_id: text_of(sender_id).filter(|_| !of_the_platform),
            kind: if of_the_platform { Kind::System } else { Kind::Message },
            text: text_of(cell(cells, Some(self.body))),
            attachments: self
                .attachments
                .iter()
                .map(|at| of(Some(*at)))
                .filter(|name| !name.is_empty())
                .map(Attachment::named)
                .collect(),
            deleted: matches!(of(self.deleted), "Yes" | "Deleted" | "Trash"),
            status: text_of(status).filter(|status| {
                !matches!(
                    &**status,
                    "Sent" | "Read" | "Unread" | "Delivered" | "Unknown" | "Default"
                )
            }),
            ..Message::default()
        };
        reading.message(&conversation, &message)
    }
}

fn cell<'c>(cells: &'c [Cow<'static, str>], at: Option<usize>) -> &'c str {
    at.and_then(|at| cells.get(at)).map_or("", |cell| &**cell)
}

/// `447700900123@s.whatsapp.net Sam Fixture (owner)`: an account, and a name.
fn party(cell: &str) -> (&str, &str) {
    let cell = cell.trim();
    let cell = cell.strip_suffix("(owner)").map_or(cell, str::trim_end);
    match cell.split_once(' ') {
        Some((id, name)) if id.contains('@') || id.bytes().all(|byte| byte.is_ascii_digit() || byte == b'+') => {
            (id, name.trim())
        }
        _ if cell.contains('@') => (cell, cell),
        _ => ("", cell),
    }
}

/// The offset that stands behind a time in brackets: `(UTC+0)`.
fn zone_of(raw: &str) -> (&str, Option<jiff::tz::Offset>) {
    match raw.trim().strip_suffix(')').and_then(|rest| rest.rsplit_once("(UTC")) {
        Some((bare, "")) => (bare.trim(), Some(jiff::tz::Offset::UTC)),
        Some((bare, offset)) => (bare.trim(), time::offset(offset)),
        None => (raw.trim(), None),
    }
}

fn zone_off(raw: &str) -> &str {
    zone_of(raw).0
}

/// The instant of a time that says its zone and can be read in one way only.
pub(super) fn instant(raw: &str) -> Option<Timestamp> {
    let (bare, offset) = zone_of(raw);
    let local = time::civil(bare)?;
    TimeZone::fixed(offset?).to_timestamp(local).ok()
}
