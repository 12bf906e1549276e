//! Tables: of Magnet AXIOM, of iLEAPP and ALEAPP, of DiscordChatExporter, of Discord's older packages, and any other whose columns
//! are known by their names or said by whoever reads it.

use csv::ByteRecord;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::{Offset, TimeZone};
use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;

use super::columns::Columns;
use super::discord::{self, Owner};
use super::{Format, Recognised};
use crate::dates::{self, Because, DateOrder, Dates};
use crate::message::{Attachment, Conversation, Kind, Message, Place, Reaction, Text};
use crate::read::{Asked, Reading, Unreadable};
use crate::table::{Rows, delimiter};
use crate::time::{self, Time, ZoneOrigin};
use crate::tree::Source;

/// Whether a name is that of a table.
pub(super) fn is_table(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| {
        ["csv", "tsv", "txt"]
            .iter()
            .any(|of_table| ending.eq_ignore_ascii_case(of_table))
    })
}

/// A name of a column, without what writers vary.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|next| next.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn head_of(begin: &[u8]) -> Option<(Vec<String>, u8)> {
    let line = begin.split(|&byte| byte == b'\n').next()?;
    let delimiter = delimiter(&String::from_utf8_lossy(line));
    let mut rows = Rows::new(begin, delimiter);
    let (_, row) = rows.next().ok()??;
    Some((
        row.iter()
            .map(|cell| String::from_utf8_lossy(cell).trim().to_owned())
            .collect(),
        delimiter,
    ))
}

/// Tells what a table is, by the names at its head.
pub(super) fn recognise(begin: &[u8], asked: &Asked) -> Recognised {
    const NONE: Recognised =
        Recognised::Unknown("nothing here knows what it is; of a table say what its columns are, with a map");
    if begin.contains(&0) {
        return NONE;
    }
    let Some((head, delimiter)) = head_of(begin) else {
        return NONE;
    };
    let has = |name: &str| head.iter().any(|own| own == name);
    let format = if has("AuthorID") && has("Date") && has("Content") {
        Format::DiscordChatExporter
    } else if has("ID") && has("Timestamp") && has("Contents") {
        Format::DiscordPackage
    } else if head.iter().any(|name| of_axiom(name).is_some()) {
        Format::AxiomCsv
    } else if delimiter == b'\t' && Layout::of_ileapp(&head).is_some() {
        Format::IleappTsv
    } else if Layout::of_columns(&head, asked).is_some() {
        Format::GenericCsv
    } else {
        return NONE;
    };
    Recognised::Format(format)
}

/// Zone and order of dates, as AXIOM writes them into the name of a column: `Message Sent Date/Time - UTC+00:00 (dd/MM/yyyy)`.
fn of_axiom(name: &str) -> Option<(&str, Offset, DateOrder)> {
    let (what, rest) = name.split_once("Date/Time - UTC")?;
    let (zone, pattern) = rest.split_once(" (")?;
    let order = match pattern.strip_suffix(')')?.chars().next()? {
        'd' => DateOrder::DayFirst,
        'M' => DateOrder::MonthFirst,
        'y' => DateOrder::YearFirst,
        _ => return None,
    };
    Some((what.trim(), time::offset(zone)?, order))
}

/// Which column is what.
#[derive(Default)]
pub(super) struct Layout {
    time: Option<usize>,
    date: Option<usize>,
    clock: Option<usize>,
    zone: Option<usize>,
    text: Option<usize>,
    sender: Option<usize>,
    sender_id: Option<usize>,
    recipient: Option<usize>,
    conversation: Option<usize>,
    title: Option<usize>,
    attachments: Vec<usize>,
    attachment_type: Option<usize>,
    attachment_size: Option<usize>,
    deleted: Option<usize>,
    id: Option<usize>,
    kind: Option<usize>,
    from_owner: Option<usize>,
    account: Option<usize>,
    recovered: Option<usize>,
    /// What the head says of the times.
    stated: Option<(Offset, DateOrder)>,
    order: Option<DateOrder>,
    numbers: Option<Numbers>,
}

impl Layout {
    fn find(head: &[String], names: &[&str]) -> Option<usize> {
        let plains: Vec<String> = head.iter().map(|name| plain(name)).collect();
        names
            .iter()
            .find_map(|wanted| plains.iter().position(|own| own == wanted))
    }
    fn find_all(head: &[String], names: &[&str]) -> Vec<usize> {
        let wanted = |name: &String| names.iter().any(|wanted| plain(name) == *wanted);
        head.iter()
            .enumerate()
            .filter(|(_, name)| wanted(name))
            .map(|(at, _)| at)
            .collect()
    }
    pub(super) fn of_axiom(head: &[String]) -> Option<Self> {
        let times: Vec<(usize, &str, Offset, DateOrder)> = head
            .iter()
            .enumerate()
            .filter_map(|(at, name)| of_axiom(name).map(|(what, zone, order)| (at, what, zone, order)))
            .collect();
        let first = [
            "Message Sent",
            "Sent",
            "Sent/Received",
            "Message",
            "Created",
            "Timestamp",
        ]
        .iter()
        .find_map(|wanted| times.iter().find(|(_, what, _, _)| what == wanted))
        .or(times.first())?;
        let find = |names: &[&str]| Self::find(head, names);
        Some(Self {
            time: Some(first.0),
            stated: Some((first.2, first.3)),
            text: find(&["message", "text", "messagetext", "body", "content"]),
            sender: find(&["sender", "sendername", "from"]),
            sender_id: find(&["senderid"]),
            recipient: find(&[
                "recipient",
                "recipientname",
                "recipientnames",
                "recipients",
                "receiver",
                "to",
            ]),
            conversation: find(&["chatid", "threadid", "conversationid"]),
            title: find(&["chatname", "threadname", "conversationname", "groupname"]),
            attachments: Self::find_all(head, &["attachment", "attachments", "attachmentname", "mediaurl"]),
            id: find(&["messageid", "itemid"]),
            kind: find(&["messagetype", "type"]),
            recovered: find(&["recoverymethod"]),
            ..Self::default()
        })
    }
    fn of_ileapp(head: &[String]) -> Option<Self> {
        let find = |names: &[&str]| Self::find(head, names);
        let layout = Self {
            time: Some(find(&["messagetimestamp", "timestamp"])?),
            text: find(&["message", "content", "body", "text"]),
            sender: find(&["sendername", "sender", "username", "displayname", "user"]),
            sender_id: find(&["senderid", "fromid", "chatcontactid"]),
            recipient: find(&["receiver", "recipient", "toid"]),
            conversation: find(&["chatid", "threadid", "channelid", "conversationid", "chatname"]),
            title: find(&["chatname", "chatcontactid"]),
            attachments: Self::find_all(head, &["attachmentfile", "attachment", "attachmentname"]),
            attachment_type: find(&["attachmentmimetype"]),
            attachment_size: find(&["attachmentsizebytes", "attachmentsize"]),
            id: find(&["messageguid", "messageid", "messagerowid"]),
            from_owner: find(&["fromme", "direction", "messagedirection"]),
            account: find(&["account", "accountlogin"]),
            ..Self::default()
        };
        (layout.text.is_some() && (layout.conversation.is_some() || layout.from_owner.is_some())).then_some(layout)
    }
    /// By what was said of the columns, or by names that tables of messages have.
    fn of_columns(head: &[String], asked: &Asked) -> Option<Self> {
        if let Some(columns) = &asked.columns {
            return Self::of_map(head, columns);
        }
        let find = |names: &[&str]| Self::find(head, names);
        let mut layout = Self {
            time: find(&[
                "timestamp",
                "datetime",
                "messagetime",
                "senttime",
                "sentat",
                "sent",
                "createdat",
                "created",
                "datetimesent",
                "messagedate",
                "timeutc",
            ]),
            date: find(&["date", "day"]),
            clock: find(&["time", "clock"]),
            zone: find(&["timezone", "zone", "tz", "utcoffset"]),
            text: find(&["message", "messagetext", "text", "body", "content", "contents", "msg"]),
            sender: find(&[
                "sender",
                "sendername",
                "from",
                "author",
                "username",
                "user",
                "displayname",
                "name",
            ]),
            sender_id: find(&[
                "senderid",
                "fromid",
                "authorid",
                "userid",
                "phone",
                "phonenumber",
                "number",
            ]),
            recipient: find(&["recipient", "receiver", "to", "recipientname"]),
            conversation: find(&[
                "conversation",
                "conversationid",
                "chat",
                "chatid",
                "thread",
                "threadid",
                "channel",
                "channelid",
                "room",
                "group",
            ]),
            title: find(&[
                "conversationtitle",
                "chatname",
                "conversationname",
                "threadname",
                "channelname",
                "groupname",
            ]),
            attachments: Self::find_all(head, &["attachment", "attachments", "filename", "file", "media"]),
            deleted: find(&["deleted", "isdeleted"]),
            id: find(&["messageid", "id", "guid"]),
            ..Self::default()
        };
        if layout.time.is_none() {
            // One column of both, or one of each.
            if layout.date.is_none() || layout.clock.is_none() {
                layout.time = layout.clock.take().or(layout.date.take());
            }
        } else {
            (layout.date, layout.clock) = (None, None);
        }
        (layout.text.is_some() && (layout.time.is_some() || layout.date.is_some())).then_some(layout)
    }
    fn of_map(head: &[String], columns: &Columns) -> Option<Self> {
        let mut missing = false;
        let mut find = |name: &Option<String>| {
            let name = name.as_ref()?;
            let at = head.iter().position(|own| own == name);
            missing |= at.is_none();
            at
        };
        let layout = Self {
            time: find(&columns.time),
            date: find(&columns.date),
            clock: find(&columns.clock),
            zone: find(&columns.zone),
            text: find(&columns.text),
            sender: find(&columns.sender),
            sender_id: find(&columns.sender_id),
            recipient: find(&columns.recipient),
            conversation: find(&columns.conversation),
            attachments: find(&columns.attachment).into_iter().collect(),
            deleted: find(&columns.deleted),
            id: find(&columns.id),
            ..Self::default()
        };
        (!missing).then_some(layout)
    }
    /// The time as written: of one column, or of two.
    fn raw<'c>(&self, cells: &'c [Cow<'c, str>]) -> Text<'c> {
        match (self.time, self.date, self.clock) {
            (Some(time), _, _) => Text::from(cell(cells, Some(time))),
            (None, date, Some(clock)) => Text::from(
                format!("{} {}", cell(cells, date), cell(cells, Some(clock)))
                    .trim()
                    .to_owned(),
            ),
            (None, date, None) => Text::from(cell(cells, date)),
        }
    }
    fn when<'c>(&self, cells: &'c [Cow<'c, str>], asked: &Asked) -> Time<'c> {
        let raw = self.raw(cells);
        if let Some(utc) = time::with_offset(&raw) {
            return Time::stated(raw, Some(utc));
        }
        if let Some((offset, order)) = self.stated {
            let local = time::civil(&raw).or_else(|| dates::whole(&raw)?.local(order));
            let utc = local.and_then(|local| TimeZone::fixed(offset).to_timestamp(local).ok());
            return Time::stated(raw, utc);
        }
        let local = match self.numbers {
            Some(numbers) => match numbers.read(&raw) {
                Some(Counted::Instant(utc)) => return Time::stated(raw, Some(utc)),
                Some(Counted::Local(local)) => Some(local),
                None => None,
            },
            None => time::civil(&raw).or_else(|| dates::whole(&raw)?.local(self.order?)),
        };
        let zone = cell(cells, self.zone).trim();
        if let Some(zone) = zone_of(zone) {
            let mut time = Time::local(raw, local, Some(&zone));
            if time.utc.is_some() {
                time.origin = ZoneOrigin::Stated;
                time.local = None;
            }
            return time;
        }
        Time::local(raw, local, asked.zone.as_ref())
    }
    /// The conversation, its name, and the message.
    pub(super) fn message<'c>(
        &self,
        cells: &'c [Cow<'c, str>],
        place: Place,
        file: &str,
        asked: &Asked,
    ) -> (String, Option<String>, Message<'c>) {
        let text_of = |at: Option<usize>| Text::from(cell(cells, at)).filled();
        let (mut sender_id, mut sender) = (text_of(self.sender_id), text_of(self.sender));
        // One column may hold both.
        if sender_id.is_none()
            && let Some((id, name)) = parties(cell(cells, self.sender))
        {
            sender_id = Some(Text::from(id));
            sender = Text::from(name).filled().or_else(|| sender_id.clone());
        }
        if matches!(
            plain(cell(cells, self.from_owner)).as_str(),
            "1" | "true" | "yes" | "outgoing" | "sent"
        ) {
            // The contact of the chat is whom it was sent to.
            let account = text_of(self.account).unwrap_or_else(|| Text::from("this account"));
            (sender_id, sender) = (None, Some(account));
        }
        let sender = sender.or_else(|| sender_id.clone());
        let attachments = self
            .attachments
            .iter()
            .map(|at| cell(cells, Some(*at)).trim())
            .filter(|name| !name.is_empty());
        let attachments: Vec<Attachment> = attachments
            .map(|name| Attachment {
                media_type: text_of(self.attachment_type).map(Text::into_owned),
                size: cell(cells, self.attachment_size).trim().parse().ok(),
                ..Attachment::named(name)
            })
            .collect();
        let kind = plain(cell(cells, self.kind));
        let between = || {
            let mut two = [sender.as_deref().unwrap_or_default(), cell(cells, self.recipient)];
            two.sort_unstable();
            two.join(" and ")
        };
        let conversation = match (text_of(self.conversation), self.recipient) {
            (Some(conversation), _) => conversation.into_owned(),
            (None, Some(_)) => between(),
            (None, None) => file.to_owned(),
        };
        let recovered = text_of(self.recovered).filter(|method| plain(method) != "parsing");
        let message = Message {
            place,
            id: text_of(self.id),
            time: self.when(cells, asked),
            sender,
            sender_id,
            kind: match kind.as_str() {
                "system" | "systemmessage" | "notification" => Kind::System,
                of if of.contains("call") => Kind::Call,
                _ => Kind::Message,
            },
            text: text_of(self.text),
            attachments,
            deleted: matches!(
                plain(cell(cells, self.deleted)).as_str(),
                "1" | "y" | "x" | "yes" | "true" | "deleted" | "trash"
            ),
            status: recovered,
            ..Message::default()
        };
        (conversation, text_of(self.title).map(Text::into_owned), message)
    }
}

fn cell<'c>(cells: &'c [Cow<'c, str>], at: Option<usize>) -> &'c str {
    at.and_then(|at| cells.get(at)).map_or("", |cell| &**cell)
}

/// `447700900123@s.whatsapp.net Sam Fixture`: an account, and a name behind it.
fn parties(cell: &str) -> Option<(&str, &str)> {
    let (id, name) = cell.split_once(' ').unwrap_or((cell, ""));
    id.contains('@').then_some((id, name.trim()))
}

/// A zone by its name or its offset.
fn zone_of(zone: &str) -> Option<TimeZone> {
    match zone {
        "" => None,
        "UTC" | "Z" | "GMT" | "utc" => Some(TimeZone::UTC),
        _ => {
            let offset = zone
                .strip_prefix("UTC")
                .or_else(|| zone.strip_prefix("GMT"))
                .unwrap_or(zone);
            time::offset(offset)
                .map(TimeZone::fixed)
                .or_else(|| TimeZone::get(zone).ok())
        }
    }
}

/// What numbers in a column of times count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numbers {
    ExcelDays,
    CocoaSeconds,
    CocoaNanoseconds,
    UnixSeconds,
    UnixMilliseconds,
    UnixMicroseconds,
    WebkitMicroseconds,
}

enum Counted {
    Instant(Timestamp),
    Local(DateTime),
}

impl Numbers {
    /// By how large they are: between 1995 and 2100, no two of these overlap but for seconds since 2001 and since 1970, where the
    /// years before 2000 are taken for the first.
    fn of(value: f64) -> Option<Self> {
        Some(match value {
            2e4..9e4 => Self::ExcelDays,
            3e8..9.5e8 => Self::CocoaSeconds,
            9.5e8..1e11 => Self::UnixSeconds,
            1e11..1e14 => Self::UnixMilliseconds,
            1e14..5e15 => Self::UnixMicroseconds,
            5e15..1e17 => Self::WebkitMicroseconds,
            1e17..1e18 => Self::CocoaNanoseconds,
            _ => return None,
        })
    }
    fn name(self) -> &'static str {
        match self {
            Self::ExcelDays => "days since 1900, as Excel counts them",
            Self::CocoaSeconds => "seconds since 2001",
            Self::CocoaNanoseconds => "nanoseconds since 2001",
            Self::UnixSeconds => "seconds since 1970",
            Self::UnixMilliseconds => "milliseconds since 1970",
            Self::UnixMicroseconds => "microseconds since 1970",
            Self::WebkitMicroseconds => "microseconds since 1601",
        }
    }
    fn read(self, raw: &str) -> Option<Counted> {
        const TO_2001: i128 = 978_307_200;
        const TO_1601: i128 = -11_644_473_600;
        let raw = raw.trim();
        let (per_second, from) = match self {
            Self::ExcelDays => return excel(raw.parse().ok()?).map(Counted::Local),
            Self::CocoaSeconds => (1, TO_2001),
            Self::CocoaNanoseconds => (1_000_000_000, TO_2001),
            Self::UnixSeconds => (1, 0),
            Self::UnixMilliseconds => (1_000, 0),
            Self::UnixMicroseconds => (1_000_000, 0),
            Self::WebkitMicroseconds => (1_000_000, TO_1601),
        };
        let (whole, fraction) = raw.split_once('.').unwrap_or((raw, ""));
        let nine: String = fraction.chars().chain("000000000".chars()).take(9).collect();
        let units = whole
            .parse::<i128>()
            .ok()?
            .checked_mul(1_000_000_000)?
            .checked_add(nine.parse::<i128>().ok()?)?;
        Timestamp::from_nanosecond(units / per_second + from * 1_000_000_000)
            .ok()
            .map(Counted::Instant)
    }
}

/// What a clock showed, by Excel's count of days.
pub(super) fn excel(days: f64) -> Option<DateTime> {
    if !(0.0..3e6).contains(&days) {
        return None;
    }
    let first: Date = date(1899, 12, 30);
    let milliseconds = (days * 86_400_000.0).round();
    #[expect(clippy::cast_possible_truncation, reason = "it was found to be small enough")]
    let milliseconds = milliseconds as i64;
    first
        .at(0, 0, 0, 0)
        .checked_add(jiff::SignedDuration::from_millis(milliseconds))
        .ok()
}

/// A row as text.
fn cells<'r>(row: &'r ByteRecord, line: u64, reading: &mut Reading<'_>) -> Vec<Cow<'r, str>> {
    row.iter().map(|cell| reading.text(cell, line)).collect()
}

fn broken(line: u64, why: String) -> Unreadable {
    Unreadable::File(Some(Place::Line(line)), why)
}

/// The names at the head of a table, and the rows behind it.
type Table<'s> = (Vec<String>, Rows<Box<dyn Read + 's>>);

/// Rows behind the head of a table.
fn open<'s>(source: &'s mut Source<'_>) -> Result<Table<'s>, Unreadable> {
    let mut begin = Vec::new();
    source.open()?.take(1 << 16).read_to_end(&mut begin)?;
    let (head, delimiter) = head_of(&begin).ok_or_else(|| broken(1, "it has no row of names".to_owned()))?;
    let mut rows = Rows::new(source.open()?, delimiter);
    rows.next().map_err(|why| broken(1, why))?;
    Ok((head, rows))
}

/// The order of dates, and what numbers count.
type Times = (Option<(DateOrder, Because)>, Option<Numbers>);

/// What a column of times holds, over the whole of it.
fn times(source: &mut Source<'_>, layout: &Layout) -> Result<Times, Unreadable> {
    let (_, mut rows) = open(source)?;
    let mut dates = Dates::default();
    let mut numbers: Option<Option<Numbers>> = None;
    while let Ok(Some((_, row))) = rows.next() {
        let cells: Vec<Cow<'_, str>> = row.iter().map(String::from_utf8_lossy).collect();
        let raw = layout.raw(&cells);
        let raw = raw.trim();
        if raw.is_empty() || time::civil(raw).is_some() {
            continue;
        }
        if let Ok(value) = raw.parse::<f64>() {
            let of = Numbers::of(value);
            numbers = Some(numbers.map_or(of, |before| before.filter(|before| Some(*before) == of)));
        } else if let Some(written) = dates::whole(raw) {
            dates.take(&written);
        }
    }
    Ok((dates.order(), numbers.flatten()))
}

pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let head = open(source)?.0;
    let mut layout = match reading.format {
        Format::AxiomCsv => Layout::of_axiom(&head),
        Format::IleappTsv => Layout::of_ileapp(&head),
        _ => Layout::of_columns(&head, reading.asked),
    }
    .ok_or_else(|| broken(1, "its columns are not those that were said".to_owned()))?;
    if reading.format == Format::GenericCsv {
        let (order, numbers) = times(source, &layout)?;
        let told = reading.asked.dates.map(|order| (order, Because::Told));
        if let Some((order, because)) = told.or(order) {
            reading.date_order(order, because);
            layout.order = Some(order);
        }
        if let Some(numbers) = numbers {
            reading.numbers(numbers.name());
            layout.numbers = Some(numbers);
        }
    }
    let (head, mut rows) = open(source)?;
    let mut seen: HashSet<u64> = HashSet::new();
    let mut again = false;
    loop {
        let line = rows.line();
        let Some((line, row)) = rows.next().map_err(|why| broken(line, why))? else {
            return Ok(());
        };
        if reading.format == Format::IleappTsv {
            // A second run of the tool writes everything behind the first once more, with its head.
            let is_head = row
                .iter()
                .zip(&head)
                .all(|(cell, name)| String::from_utf8_lossy(cell).trim().trim_start_matches('\u{feff}') == name);
            let mut hasher = DefaultHasher::new();
            row.iter().collect::<Vec<_>>().hash(&mut hasher);
            if is_head {
                again = true;
                continue;
            }
            let new = seen.len() >= 5_000_000 || seen.insert(hasher.finish());
            if again && !new {
                reading.other("row that a second run of the tool wrote again");
                continue;
            }
        }
        if row.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        let cells = cells(row, line, reading);
        let (conversation, title, message) = layout.message(&cells, Place::Line(line), reading.file, reading.asked);
        if title.is_some() || reading.is_new(&conversation) {
            reading.conversation(Conversation {
                id: conversation.clone(),
                title,
                participants: Vec::new(),
            });
        }
        reading.message(&conversation, &message)?;
    }
}

/// DiscordChatExporter's table, which knows no numbers of messages, no answers and no edits.
pub(super) fn read_discord_exported(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let (head, mut rows) = open(source)?;
    let at = |name: &str| head.iter().position(|own| own == name);
    let (id, author, date, content) = (at("AuthorID"), at("Author"), at("Date"), at("Content"));
    let (sent, reacted) = (at("Attachments"), at("Reactions"));
    let conversation = reading.file.to_owned();
    let name = conversation.rsplit('/').next().unwrap_or_default();
    let title = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    reading.conversation(Conversation {
        id: conversation.clone(),
        title: Some(title),
        participants: Vec::new(),
    });
    loop {
        let line = rows.line();
        let Some((line, row)) = rows.next().map_err(|why| broken(line, why))? else {
            return Ok(());
        };
        let cells = cells(row, line, reading);
        let text_of = |at: Option<usize>| Text::from(cell(&cells, at)).filled();
        let raw = cell(&cells, date);
        let parts = |at: Option<usize>| {
            cell(&cells, at)
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty())
        };
        let message = Message {
            place: Place::Line(line),
            time: Time::stated(raw, time::with_offset(raw)),
            sender: text_of(author),
            sender_id: text_of(id),
            text: text_of(content),
            attachments: parts(sent).map(Attachment::named).collect(),
            reactions: parts(reacted)
                .map(|sign| Reaction {
                    reaction: sign.to_owned(),
                    by: None,
                })
                .collect(),
            ..Message::default()
        };
        reading.message(&conversation, &message)?;
    }
}

/// The table of Discord's older packages.
pub(super) fn read_discord_package(
    source: &mut Source<'_>,
    reading: &mut Reading<'_>,
    conversation: &str,
    owner: &Owner,
) -> Result<(), Unreadable> {
    let (head, mut rows) = open(source)?;
    let at = |name: &str| head.iter().position(|own| own == name);
    let (id, timestamp, contents, attachments) = (at("ID"), at("Timestamp"), at("Contents"), at("Attachments"));
    loop {
        let line = rows.line();
        let Some((line, row)) = rows.next().map_err(|why| broken(line, why))? else {
            return Ok(());
        };
        let cells = cells(row, line, reading);
        let raw = discord::Raw {
            id: Text::from(cell(&cells, id)),
            timestamp: Text::from(cell(&cells, timestamp)),
            contents: Some(Text::from(cell(&cells, contents))),
            attachments: Some(Text::from(cell(&cells, attachments))),
        };
        reading.message(conversation, &raw.message(Place::Line(line), owner))?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn instant(raw: &str) -> Option<String> {
        let numbers = Numbers::of(raw.parse().ok()?)?;
        Some(match numbers.read(raw)? {
            Counted::Instant(instant) => instant.to_string(),
            Counted::Local(local) => local.to_string(),
        })
    }

    #[test]
    fn numbers_are_what_they_count() {
        for raw in [
            "1774720860",
            "1774720860000",
            "1774720860000000",
            "796413660",
            "796413660000000000",
            "13419194460000000",
        ] {
            assert_eq!(instant(raw).as_deref(), Some("2026-03-28T18:01:00Z"), "{raw}");
        }
        assert_eq!(instant("46109.75").as_deref(), Some("2026-03-28T18:00:00"));
        assert_eq!(instant("7"), None);
        assert_eq!(instant("NaN"), None);
    }

    #[test]
    fn a_name_of_axiom_says_zone_and_order() {
        let (what, zone, order) = of_axiom("Message Sent Date/Time - UTC+01:00 (dd/MM/yyyy)").unwrap();
        assert_eq!(
            (what, zone.seconds(), order),
            ("Message Sent", 3_600, DateOrder::DayFirst)
        );
        assert_eq!(
            of_axiom("Created Date/Time - UTC-05:00 (M/d/yyyy)").unwrap().2,
            DateOrder::MonthFirst
        );
        assert!(of_axiom("Message").is_none());
    }

    #[test]
    fn zones_by_name_and_offset() {
        for zone in ["UTC", "Z", "+00:00", "UTC+0", "Europe/London"] {
            assert!(zone_of(zone).is_some(), "{zone}");
        }
        for none in ["", "Atlantis/Harbour", "BST?"] {
            assert!(zone_of(none).is_none(), "{none}");
        }
    }
}
