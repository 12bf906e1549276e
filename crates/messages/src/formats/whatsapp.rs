//! WhatsApp's "Export chat": a text with no header, no zone and no numbers of people, in the language and with the dates of the
//! phone that made it.
//!
//! A message begins with a date and a clock at the beginning of a line and goes on until the next. Which of 3/4 is the day is
//! decided over the whole file and never line by line. Where people's names end is where the first `: ` is, unless that stands
//! within quotation marks: then it is a line of the platform that quotes a name. On iPhones such lines carry the group's name and
//! a mark (U+200E) behind it.

use std::collections::HashSet;
use std::io::{self, Read};

use crate::dates::{self, Along, Because, DateOrder, Dates, Written, is_space};
use crate::message::{Attachment, Conversation, Kind, Message, Place, Text};
use crate::read::{Reading, Unreadable};
use crate::time::Time;
use crate::tree::Source;

/// The longest message that is read whole. What is behind it is told.
const LONGEST: usize = 4 << 20;

/// How much is read at once.
const CHUNK: usize = 1 << 18;

/// What a line that begins a message begins with.
#[derive(Debug, Clone, Copy)]
struct Start {
    /// Where the time is written: from, to.
    raw: (usize, usize),
    written: Written,
    bracket: bool,
    /// Where the rest begins.
    rest: usize,
}

impl Start {
    /// Whether both are of one export: one machine wrote all of its dates in one way.
    fn like(&self, other: &Self) -> bool {
        self.bracket == other.bracket && self.written.separator == other.written.separator
    }
}

/// Marks that show nothing: direction, and the mark of byte order.
fn is_mark(mark: char) -> bool {
    matches!(mark, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What a line begins with, where it begins a message.
fn start(line: &[u8]) -> Option<Start> {
    // Most lines that begin none are told by their first byte.
    if !matches!(line.first()?, b'0'..=b'9' | b'[' | 0xD9 | 0xDB | 0xE2 | 0xEF) {
        return None;
    }
    let mut along = Along { line, at: 0 };
    along.pass_all(is_mark, 8);
    let bracket = along.pass(|next| next == '[');
    let from = along.at;
    let written = dates::written(&mut along)?;
    let to = along.at;
    if bracket {
        if !along.pass(|next| next == ']') {
            return None;
        }
    } else {
        along.pass_all(is_space, 1);
        if !along.pass(|next| matches!(next, '-' | ':' | '\u{2013}')) {
            return None;
        }
    }
    if !along.pass(is_space) {
        return None;
    }
    Some(Start {
        raw: (from, to),
        written,
        bracket,
        rest: along.at,
    })
}

/// Whether a text begins as such an export does.
pub(super) fn is(head: &[u8]) -> bool {
    let first = head
        .split(|&byte| byte == b'\n')
        .find(|line| !line.trim_ascii().is_empty());
    first.is_some_and(|line| start(line).is_some())
}

/// Lines, of which those that belong together stay together in the buffer.
struct Block<R> {
    inner: R,
    buffer: Vec<u8>,
    /// Where what is held begins.
    from: usize,
    /// How much is held.
    held: usize,
    ended: bool,
}

impl<R: Read> Block<R> {
    fn new(inner: R) -> Self {
        Self {
            inner,
            buffer: Vec::new(),
            from: 0,
            held: 0,
            ended: false,
        }
    }
    fn held(&self) -> &[u8] {
        self.buffer.get(self.from..self.from + self.held).unwrap_or_default()
    }
    fn ahead(&self) -> &[u8] {
        self.buffer.get(self.from + self.held..).unwrap_or_default()
    }
    /// How long the line behind what is held is. One without an end is a line for every so many bytes.
    fn line(&mut self) -> io::Result<Option<usize>> {
        let mut seen = 0;
        loop {
            let ahead = self.ahead();
            if let Some(end) = memchr::memchr(b'\n', ahead.get(seen..).unwrap_or_default()) {
                return Ok(Some(seen + end + 1));
            }
            seen = ahead.len();
            if seen >= LONGEST || self.ended {
                return Ok((seen > 0).then_some(seen));
            }
            self.buffer.drain(..self.from);
            self.from = 0;
            let before = self.buffer.len();
            self.inner.by_ref().take(CHUNK as u64).read_to_end(&mut self.buffer)?;
            self.ended = self.buffer.len() - before < CHUNK;
        }
    }
    /// Holds the next line too.
    fn hold(&mut self, line: usize) {
        self.held += line;
    }
    /// Lets go of what is held, and holds the next line.
    fn begin(&mut self, line: usize) {
        self.from += self.held;
        self.held = line;
    }
    /// Lets go of the next line.
    fn lose(&mut self, line: usize) {
        let at = self.from + self.held;
        if self.held == 0 {
            self.from += line;
        } else {
            self.buffer.drain(at..at + line);
        }
    }
}

/// In which order the dates of a file stand.
fn order_of(file: impl Read) -> io::Result<Option<(DateOrder, Because)>> {
    let mut dates = Dates::default();
    let mut block = Block::new(file);
    let mut style: Option<Start> = None;
    while let Some(length) = block.line()? {
        if let Some(start) = start(block.ahead().get(..length).unwrap_or_default())
            && style.get_or_insert(start).like(&start)
            && dates.take(&start.written)
        {
            break;
        }
        block.begin(length);
        block.held = 0;
        block.from += length;
    }
    Ok(dates.order())
}

/// Reads an export. It is read twice, for the dates can be told only when many of them were seen.
pub(super) fn read(source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    let decided = match reading.asked.dates {
        Some(order) => Some((order, Because::Told)),
        None => order_of(source.open()?)?,
    };
    match decided {
        Some((order, because)) => reading.date_order(order, because),
        None => reading.not_read_file("whether day or month comes first cannot be told from its dates: say it")?,
    }
    let conversation = reading.file.to_owned();
    reading.conversation(Conversation {
        id: conversation.clone(),
        title: Some(title(reading.file)),
        participants: Vec::new(),
    });
    let mut whole = Whole {
        order: decided.map(|(order, _)| order),
        conversation,
        people: HashSet::new(),
        group: None,
        seen: 0,
    };
    let mut block = Block::new(source.open()?);
    let (mut line, mut began, mut lost) = (1, 1, 0_u64);
    let mut current: Option<Start> = None;
    let mut style: Option<Start> = None;
    while let Some(length) = block.line()? {
        let next = block.ahead().get(..length).unwrap_or_default();
        let ends_line = next.last() == Some(&b'\n');
        let begins = start(next).filter(|start| style.get_or_insert(*start).like(start));
        match (begins, current) {
            (Some(begins), before) => {
                if let Some(before) = before {
                    whole.message(block.held(), &before, began, reading)?;
                }
                if std::mem::take(&mut lost) > 0 {
                    reading.not_read(
                        Place::Line(began),
                        "what is behind the first 4 MiB of a message was not read",
                    )?;
                }
                block.begin(length);
                (current, began) = (Some(begins), line);
            }
            (None, Some(_)) if block.held + length <= LONGEST => block.hold(length),
            (None, Some(_)) => {
                lost += length as u64;
                block.lose(length);
            }
            (None, None) => {
                if !next.trim_ascii().is_empty() {
                    reading.not_read(Place::Line(line), "it stands before the first message")?;
                }
                block.lose(length);
            }
        }
        line += u64::from(ends_line);
    }
    if let Some(last) = current {
        whole.message(block.held(), &last, began, reading)?;
    }
    if lost > 0 {
        reading.not_read(
            Place::Line(began),
            "what is behind the first 4 MiB of a message was not read",
        )?;
    }
    Ok(())
}

/// The name of the chat, by that of its file: `WhatsApp Chat with Sam.txt`, or `WhatsApp Chat - Sam.zip/_chat.txt`.
fn title(file: &str) -> String {
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
    let mut names = file.rsplit('/').map(stem);
    let own = names.next().unwrap_or_default();
    let name = if own == "_chat" {
        names.next().filter(|name| !name.is_empty()).unwrap_or(own)
    } else {
        own
    };
    let bare = ["WhatsApp Chat with ", "WhatsApp Chat - "]
        .into_iter()
        .find_map(|before| name.strip_prefix(before));
    bare.unwrap_or(&name).to_owned()
}

/// What is known while a file is read.
struct Whole {
    order: Option<DateOrder>,
    conversation: String,
    /// Who has said something that has no mark: people.
    people: HashSet<Box<str>>,
    /// The name that the first line of an iPhone's export carries, which is the group's.
    group: Option<Box<str>>,
    seen: u64,
}

impl Whole {
    fn message(&mut self, bytes: &[u8], start: &Start, line: u64, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
        let text = reading.text(bytes, line);
        self.seen += 1;
        // Where bytes were no UTF-8, they are all ASCII up to the rest, or the line would not have begun a message.
        let raw = text.get(start.raw.0..start.raw.1).unwrap_or_default();
        let rest = text
            .get(start.rest..)
            .unwrap_or_default()
            .trim_end_matches(['\n', '\r']);
        let mut message = Message {
            place: Place::Line(line),
            time: Time::local(
                raw,
                self.order.and_then(|order| start.written.local(order)),
                reading.asked.zone.as_ref(),
            ),
            ..Message::default()
        };
        if self.order.is_none() {
            // Not unreadable: nobody has said how. The whole file has one line about it.
            message.time.local = None;
        }
        match author(rest) {
            Some((author, said)) if !self.is_of_the_platform(author, said, start.bracket) => {
                message.sender = Some(person(author));
                said_by(said, &mut message);
            }
            Some((_, said)) if start.bracket => {
                message.kind = Kind::System;
                message.text = Text::from(said.trim_start_matches(is_mark)).filled();
            }
            _ => {
                message.kind = Kind::System;
                message.text = Text::from(rest).filled();
            }
        }
        let unread = self.order.is_some();
        reading.message_dated(&self.conversation, &message, unread)
    }
    /// On iPhones every line has a name before it; a line of the platform has the group's, and a mark behind it.
    fn is_of_the_platform(&mut self, author: &str, said: &str, bracket: bool) -> bool {
        if !bracket {
            return false;
        }
        if !said.starts_with('\u{200e}') {
            if !self.people.contains(author) && self.people.len() < 100_000 {
                self.people.insert(author.into());
            }
            return false;
        }
        let said = said.trim_start_matches(is_mark);
        if is_of_a_person(said) {
            return false;
        }
        if self.seen == 1 {
            self.group = Some(author.into());
            return true;
        }
        self.group.as_deref() == Some(author) && !self.people.contains(author)
    }
}

/// Who said it, and what: up to the first `: `, unless that is within quotation marks.
fn author(rest: &str) -> Option<(&str, &str)> {
    let first_line = rest.split('\n').next().unwrap_or_default().trim_end_matches('\r');
    let (author, _) = match first_line.find(": ") {
        Some(colon) => first_line.split_at_checked(colon)?,
        None => (first_line.strip_suffix(':')?, ""),
    };
    if author.is_empty() || is_within_quotation(author) {
        return None;
    }
    let said = rest.get(author.len() + 1..).unwrap_or_default();
    Some((author, said.strip_prefix(' ').unwrap_or(said)))
}

/// Whether a quotation begins in a text and does not end there.
fn is_within_quotation(text: &str) -> bool {
    let straight = memchr::memchr_iter(b'"', text.as_bytes()).count() % 2;
    if straight == 1 {
        return true;
    }
    if text.is_ascii() {
        return false;
    }
    let open = text.matches(['\u{201c}', '\u{201e}', '\u{ab}']).count();
    let closed = text.matches(['\u{201d}', '\u{bb}']).count();
    open > closed
}

/// A name or a number without the marks of direction around it.
fn person(author: &str) -> Text<'_> {
    Text::from(author.trim_matches(|next: char| is_mark(next) || next.is_whitespace()))
}

/// What stands for something that was sent and is not in the text, by language.
const OMITTED: [&str; 10] = [
    "<Media omitted>",
    "<Medien ausgeschlossen>",
    "<Multimedia omitido>",
    "<Mídia oculta>",
    "<Médias omis>",
    "<Media omessi>",
    "<Media weggelaten>",
    "<Pominięto multimedia>",
    "<Медиафайлы не включены>",
    "<Medya dahil edilmedi>",
];

/// The same on iPhones, where the line says what it was.
const OMITTED_ON_IPHONES: [&str; 4] = [" omitted", " weggelassen", " omitido", " ocultada"];

/// What stands where a message was taken back. iPhones put a full stop behind it.
const TAKEN_BACK: [&str; 11] = [
    "This message was deleted",
    "You deleted this message",
    "This message was deleted by admin",
    "Diese Nachricht wurde gelöscht",
    "Du hast diese Nachricht gelöscht",
    "Se eliminó este mensaje",
    "Eliminaste este mensaje",
    "Mensagem apagada",
    "Esta mensagem foi apagada",
    "Ce message a été supprimé",
    "Questo messaggio è stato eliminato",
];

/// What stands behind a message that was changed.
const CHANGED: [&str; 5] = [
    "<This message was edited>",
    "<Diese Nachricht wurde bearbeitet>",
    "<Se editó este mensaje.>",
    "<Mensagem editada>",
    "<Ce message a été modifié>",
];

/// Whether something with a mark before it is nonetheless somebody's: what they sent, took back or asked.
fn is_of_a_person(said: &str) -> bool {
    attached(said).is_some()
        || omitted(said, true).is_some()
        || is_taken_back(said)
        || ["POLL:", "Location:", "Missed ", "Voice call", "Video call", "Silenced "]
            .iter()
            .any(|begin| said.starts_with(begin))
}

fn is_taken_back(said: &str) -> bool {
    let said = said.trim();
    TAKEN_BACK.contains(&said.strip_suffix('.').unwrap_or(said))
}

/// What stands for something that is not there. On iPhones only a mark tells it from what people write.
fn omitted(said: &str, marked: bool) -> Option<&str> {
    let said = said.trim();
    let on_iphones = || marked && said.len() <= 40 && OMITTED_ON_IPHONES.iter().any(|end| said.ends_with(end));
    (OMITTED.contains(&said) || on_iphones()).then_some(said)
}

/// The name of what was sent, and what was said with it. Files that the platform names are told in every language.
fn attached(said: &str) -> Option<(&str, &str)> {
    let (first, below) = said.split_once('\n').unwrap_or((said, ""));
    let first = first.trim_end_matches('\r');
    if let Some(inside) = first.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        let (_, name) = inside.split_once(':')?;
        let name = name.trim();
        let numbered = name
            .split('-')
            .next()
            .is_some_and(|number| number.len() == 8 && number.bytes().all(|byte| byte.is_ascii_digit()));
        return numbered.then_some((name, below));
    }
    let (name, words) = first.strip_suffix(')')?.rsplit_once(" (")?;
    let known = [
        "file attached",
        "Datei angehängt",
        "archivo adjunto",
        "arquivo anexado",
        "fichier joint",
        "file allegato",
        "bestand bijgevoegd",
    ];
    let of_the_platform = ["IMG-", "VID-", "AUD-", "PTT-", "STK-", "DOC-"]
        .iter()
        .any(|begin| name.starts_with(begin))
        && name.contains("-WA");
    let has_ending = name
        .rsplit_once('.')
        .is_some_and(|(stem, ending)| !stem.is_empty() && (1..=5).contains(&ending.len()));
    (has_ending && (known.contains(&words) || of_the_platform)).then_some((name, below))
}

/// What somebody said, sent or took back.
fn said_by<'a>(said: &'a str, message: &mut Message<'a>) {
    let marked = said.trim_start_matches(is_mark);
    if is_taken_back(marked) {
        message.deleted = true;
        return;
    }
    let mut text = said;
    let end = text.trim_end();
    if end.ends_with('>')
        && let Some(before) = CHANGED.iter().find_map(|changed| end.strip_suffix(changed))
    {
        message.edited = true;
        text = before.trim_end().trim_end_matches(is_mark).trim_end();
    }
    let unmarked = text.trim_start_matches(is_mark);
    if let Some(what) = omitted(unmarked, text.starts_with('\u{200e}')) {
        message.attachments.push(Attachment::absent(what));
        return;
    }
    if let Some((name, below)) = attached(unmarked) {
        message.attachments.push(Attachment::named(name));
        text = below;
    }
    message.text = Text::from(text.strip_prefix('\u{200e}').unwrap_or(text)).filled();
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn local(line: &str, order: DateOrder) -> Option<String> {
        start(line.as_bytes())?
            .written
            .local(order)
            .map(|local| local.to_string())
    }

    #[test]
    fn every_way_to_write_a_time() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        for (line, order, expected) in [
            ("28/03/2026, 18:02 - Sam: text", DayFirst, "2026-03-28T18:02:00"),
            ("3/8/26, 3:00\u{202f}AM - Sam: text", MonthFirst, "2026-03-08T03:00:00"),
            ("28.03.26, 18:02 - Sam: text", DayFirst, "2026-03-28T18:02:00"),
            ("28/03/2026 18:02 - Sam: text", DayFirst, "2026-03-28T18:02:00"),
            ("2026-03-28 18:02 - Sam: text", YearFirst, "2026-03-28T18:02:00"),
            (
                "28/3/26, 6:02\u{a0}p.\u{a0}m. - Sam: text",
                DayFirst,
                "2026-03-28T18:02:00",
            ),
            ("28.3.2026 klo 18.02 - Sam: text", DayFirst, "2026-03-28T18:02:00"),
            ("[28/03/2026, 18:02:11] Sam: text", DayFirst, "2026-03-28T18:02:11"),
            (
                "\u{200e}[3/28/26, 6:01:00\u{202f}PM] Sam: text",
                MonthFirst,
                "2026-03-28T18:01:00",
            ),
            ("3/8/26, 12:05 AM - Sam: text", MonthFirst, "2026-03-08T00:05:00"),
            ("3/8/26, 12:05 PM - Sam: text", MonthFirst, "2026-03-08T12:05:00"),
            ("٢٨/٣/٢٠٢٦، ١٨:٠٢ - Sam: text", DayFirst, "2026-03-28T18:02:00"),
        ] {
            assert_eq!(local(line, order).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn what_begins_no_message() {
        for line in [
            "12:30 - lunch",
            "- boots",
            "[not a date] still the same",
            "28/03/2026",
            "28/03/2026, 18:02",
            "28/03/2026, 18:02 x",
            "1.2.3.4 - 5",
            "",
            "28/03-2026, 18:02 - Sam: x",
            "192.0.2.44 10:30:1 - x",
        ] {
            assert!(start(line.as_bytes()).is_none(), "{line}");
        }
    }

    #[test]
    fn the_order_of_dates_is_decided_over_all_of_them() {
        let of = |dates: &[&str]| {
            let lines: Vec<String> = dates.iter().map(|date| format!("{date}, 10:00 - Sam: x")).collect();
            order_of(lines.join("\n").as_bytes()).unwrap()
        };
        assert_eq!(of(&["1/2/26", "13/2/26"]), Some((DateOrder::DayFirst, Because::Proven)));
        assert_eq!(
            of(&["1/2/26", "1/13/26"]),
            Some((DateOrder::MonthFirst, Because::Proven))
        );
        assert_eq!(of(&["2026/1/2"]), Some((DateOrder::YearFirst, Because::Proven)));
        assert_eq!(
            of(&["9/1/26", "2/2/26"]),
            Some((DateOrder::DayFirst, Because::MonthsEnd))
        );
        assert_eq!(
            of(&["1/9/26", "2/2/26"]),
            Some((DateOrder::MonthFirst, Because::MonthsEnd))
        );
        assert_eq!(
            of(&["1/9/26", "2/9/26"]),
            Some((DateOrder::DayFirst, Because::ChangesMoreOften))
        );
        assert_eq!(of(&["1/9/26", "1/9/26"]), None);
    }

    #[test]
    fn a_colon_within_quotation_marks_ends_no_name() {
        assert_eq!(author("Alex created group \"Rovers: U12s\""), None);
        assert_eq!(author("Alex created group “Rovers: U12s”"), None);
        assert_eq!(
            author("Bob \"Bobby\" Smith: yes: no"),
            Some(("Bob \"Bobby\" Smith", "yes: no"))
        );
        assert_eq!(author("Sam:"), Some(("Sam", "")));
        assert_eq!(author("Sam left\nand: so"), None);
    }

    #[test]
    fn what_people_write_is_not_what_stands_for_a_picture() {
        assert_eq!(omitted("image omitted", true), Some("image omitted"));
        assert_eq!(omitted("the best part was omitted", false), None);
        assert_eq!(omitted("<Media omitted>", false), Some("<Media omitted>"));
    }

    #[test]
    fn what_was_sent_is_told_in_any_language() {
        assert_eq!(
            attached("IMG-20260328-WA0001.jpg (tiedosto liitetty)"),
            Some(("IMG-20260328-WA0001.jpg", ""))
        );
        assert_eq!(
            attached("Aunty Pat.vcf (file attached)\nsee"),
            Some(("Aunty Pat.vcf", "see"))
        );
        assert_eq!(attached("see you (maybe)"), None);
        assert_eq!(
            attached("<liite: 00000004-PHOTO-2026-03-28-18-03-05.jpg>"),
            Some(("00000004-PHOTO-2026-03-28-18-03-05.jpg", ""))
        );
        assert_eq!(attached("<b: x>"), None);
    }

    proptest! {
        /// Whatever a line holds, looking at its beginning neither panics nor reads behind it.
        #[test]
        fn any_line_is_looked_at(line in "[0-9/\\-.,: \\[\\]APMapm\u{202f}\u{200e}٣é]{0,40}") {
            if let Some(start) = start(line.as_bytes()) {
                prop_assert!(line.get(start.raw.0..start.raw.1).is_some() && line.get(start.rest..).is_some());
                for order in [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst] {
                    let _ = start.written.local(order);
                }
            }
        }
    }
}
