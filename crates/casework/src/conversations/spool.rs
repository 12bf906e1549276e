//! Reading an export once, from its beginning to its end, without the database: every message is set down in a file that is
//! gone with the process, and what is remembered of each is where it lies and when it was said. So a conversation of a million
//! messages is put in order without holding one of them.

use domain::conversations::{
    Attachment, Doubt, Export, ExportFile, Folded, Folding, Found, MOST_SIGHTED, Message, MessageKind, Place, Reaction,
    Said, Sighted, Written, ZoneOrigin,
};
use domain::identifiers::{Identifier, IdentifierKind};
use domain::matches::worth_matching;
use domain::time::Instant;
use evidence::digests::{hex, sha256_of};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use messages::indicators::{Finding, Indicators, PlaceRaised, Watch};
use messages::time::Time;
use messages::{Asked, Conversation, FileRead, Format, NotRead, Taker};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::imports::line;

/// An export with more messages is taken in parts: what is remembered of each would fill the memory of a small server.
pub(super) const MOST_MESSAGES: usize = 10_000_000;
/// How many findings of one conversation are kept; more are counted.
const MOST_FOUND: usize = 2_000;
/// How many of the places that were not read are told.
const MOST_NOT_READ: usize = 50;
/// How many people are kept who take part and wrote nothing.
const MOST_SILENT: usize = 100;

/// Where a message lies in the file, of which conversation it is, and when it was said.
#[derive(Clone, Copy)]
struct Placed {
    conversation: u32,
    length: u32,
    at: u64,
    /// Microseconds since 1970, by the clock that is known; of a message without a time those of the one before it.
    key: i64,
}

/// An identifier that was met in a message.
struct Named {
    ordinal: u32,
    identifier: Identifier,
}

/// A conversation as it is met.
struct Met {
    format: Format,
    id: String,
    name: Option<String>,
    participants: Vec<String>,
    last: Option<i64>,
    rising: u64,
    falling: u64,
    found: Vec<(String, String, Vec<u32>)>,
    found_more: u64,
    /// What showed only in the whole of it: to be put to its messages by their places.
    behaviours: Vec<Finding>,
    named: Vec<Named>,
}

/// An export that was read.
pub(super) struct Spool {
    file: File,
    placed: Vec<Placed>,
    met: Vec<Met>,
    files: Vec<ExportFile>,
    export: Export,
    version: String,
}

/// A conversation of it, folded, with the order of its messages.
pub(super) struct OfSpool {
    /// What it is.
    pub(super) said: Said,
    /// Its calendar and gaps.
    pub(super) folded: Folded,
    /// What was found in it.
    pub(super) found: Vec<Found>,
    /// How much more was.
    pub(super) found_more: u64,
    order: Vec<u32>,
    /// Which of the conversation's files each file of the export is.
    of_file: HashMap<u32, u32>,
}

impl OfSpool {
    /// How many messages it has.
    pub(super) fn len(&self) -> usize {
        self.order.len()
    }
}

fn inside(error: &dyn std::fmt::Display) -> Error {
    Error::Inside(format!("an export cannot be set down to be read: {error}"))
}

/// Why nothing is taken.
pub(super) enum NotTaken {
    /// Nothing in it is a message.
    NoMessages(Vec<String>),
    /// It has more messages than are taken at once.
    TooMany,
    /// Something here failed.
    Inside(Error),
}

/// The reader's own error that ends the reading of what is too long.
#[derive(Debug, thiserror::Error)]
#[error("more messages than are taken at once")]
struct TooMany;

/// Reads an export. `name` is what people call the file, and `zone` the zone that its clocks kept, as somebody said.
pub(super) fn read(path: &Path, name: &str, zone: Option<TimeZone>, zone_said: &str) -> Result<Spool, NotTaken> {
    let fails = |error: &dyn std::fmt::Display| NotTaken::Inside(inside(error));
    let digest = sha256_of(path).map_err(|error| fails(&error))?;
    // The name says what some exports are, and the folder shows in no path.
    let folder = tempfile::tempdir_in(path.parent().unwrap_or(Path::new("."))).map_err(|error| fails(&error))?;
    let called = folder.path().join(file_name(name));
    std::fs::hard_link(path, &called)
        .or_else(|_| std::fs::copy(path, &called).map(|_| ()))
        .map_err(|error| fails(&error))?;
    let indicators = Indicators::built_in().map_err(|error| fails(&error))?;
    let findings: RefCell<Vec<Finding>> = RefCell::new(Vec::new());
    let mut keep = |finding: Finding| {
        findings.borrow_mut().push(finding);
        Ok(())
    };
    let file = tempfile::tempfile().map_err(|error| fails(&error))?;
    let mut spooling = Spooling {
        out: BufWriter::with_capacity(1 << 18, file),
        written: 0,
        placed: Vec::new(),
        met: Vec::new(),
        at: HashMap::new(),
        last: None,
        files: Vec::new(),
        file_at: HashMap::new(),
        prefix: format!("{}/", folder.path().display()),
        watch: Watch::new(&indicators, &mut keep),
        findings: &findings,
        not_read: 0,
        not_read_first: Vec::new(),
        format: None,
    };
    let asked = Asked {
        zone,
        ..Asked::default()
    };
    let stopped = messages::read(&[called], &asked, &mut spooling);
    let Spooling {
        out,
        placed,
        mut met,
        files,
        watch,
        not_read,
        not_read_first,
        format,
        ..
    } = spooling;
    if let Err(messages::Stopped::Taker(error)) = stopped {
        let inner = error.get_ref();
        let too_many = inner.is_some_and(<dyn std::error::Error + Send + Sync>::is::<TooMany>);
        return Err(if too_many { NotTaken::TooMany } else { fails(&error) });
    }
    if placed.is_empty() {
        return Err(NotTaken::NoMessages(not_read_first));
    }
    watch.ends().map_err(|error| fails(&error))?;
    let prefix = format!("{}/", folder.path().display());
    for mut finding in findings.take() {
        for raised in &mut finding.messages {
            raised.file = line(without(&raised.file, &prefix));
        }
        let id = without(&finding.conversation, &prefix).to_owned();
        if let Some(met) = met.iter_mut().find(|met| met.id == id) {
            met.behaviours.push(finding);
        }
    }
    let file = out.into_inner().map_err(|error| fails(&error))?;
    Ok(Spool {
        file,
        placed,
        met,
        files,
        export: Export {
            name: line(name),
            digest,
            format: format.map_or("", Format::name).to_owned(),
            zone: zone_said.to_owned(),
            not_read,
            not_read_first,
        },
        version: indicators.version().to_owned(),
    })
}

/// A path or a name without the folder in which the export was read, which is nobody's business.
fn without<'p>(path: &'p str, prefix: &str) -> &'p str {
    path.strip_prefix(prefix).unwrap_or(path)
}

/// The last part of a name, as a file can be called.
fn file_name(name: &str) -> PathBuf {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().filter(|next| !next.is_control()).collect();
    // The ending matters, and a name of ten thousand letters fits no disk.
    let mut from = clean.len().saturating_sub(180);
    while !clean.is_char_boundary(from) {
        from += 1;
    }
    match clean.get(from..).unwrap_or_default() {
        "" | "." | ".." => PathBuf::from("export"),
        short => PathBuf::from(short),
    }
}

/// Takes messages as they are read, and sets them down.
struct Spooling<'s> {
    out: BufWriter<File>,
    written: u64,
    placed: Vec<Placed>,
    met: Vec<Met>,
    at: HashMap<(Format, String), u32>,
    last: Option<(Format, u32)>,
    files: Vec<ExportFile>,
    file_at: HashMap<String, u32>,
    prefix: String,
    watch: Watch<'s>,
    findings: &'s RefCell<Vec<Finding>>,
    not_read: u64,
    not_read_first: Vec<String>,
    format: Option<Format>,
}

impl Spooling<'_> {
    fn met(&mut self, format: Format, id: &str) -> u32 {
        let id = without(id, &self.prefix);
        let is = |met: &Met| met.id == id;
        if let Some((last, at)) = self.last
            && last == format
            && self.met.get(at as usize).is_some_and(is)
        {
            return at;
        }
        let next = u32::try_from(self.met.len()).unwrap_or(u32::MAX);
        let at = *self.at.entry((format, id.to_owned())).or_insert(next);
        if at == next {
            self.met.push(Met {
                format,
                id: id.to_owned(),
                name: None,
                participants: Vec::new(),
                last: None,
                rising: 0,
                falling: 0,
                found: Vec::new(),
                found_more: 0,
                behaviours: Vec::new(),
                named: Vec::new(),
            });
        }
        self.last = Some((format, at));
        at
    }
    /// The number of a file, by its path as the reader says it.
    fn file(&mut self, path: &str) -> u32 {
        let path = without(path, &self.prefix);
        if let Some(at) = self.file_at.get(path) {
            return *at;
        }
        let next = u32::try_from(self.files.len()).unwrap_or(u32::MAX);
        self.file_at.insert(path.to_owned(), next);
        self.files.push(ExportFile {
            path: line(path),
            ..ExportFile::default()
        });
        next
    }
}

impl Taker for Spooling<'_> {
    fn conversation(&mut self, format: Format, about: Conversation) {
        let at = self.met(format, &about.id);
        let Some(met) = self.met.get_mut(at as usize) else {
            return;
        };
        if about.title.is_some() {
            met.name = about.title;
        }
        for person in about.participants {
            if met.participants.len() < MOST_SILENT && !met.participants.contains(&person) {
                met.participants.push(person);
            }
        }
    }
    fn message(&mut self, format: Format, id: &str, file: &str, message: &messages::Message<'_>) -> io::Result<()> {
        if self.placed.len() >= MOST_MESSAGES {
            return Err(io::Error::other(TooMany));
        }
        let ordinal = u32::try_from(self.placed.len()).map_err(|_| io::Error::other(TooMany))?;
        let conversation = self.met(format, id);
        let number = self.file(file);
        let bytes = serde_json::to_vec(&kept(number, message)).map_err(io::Error::other)?;
        self.out.write_all(&bytes)?;
        self.watch.message(format, id, file, message)?;
        let Some(met) = self.met.get_mut(conversation as usize) else {
            return Ok(());
        };
        let key = key_of(&message.time).or(met.last);
        match (met.last, key) {
            (Some(before), Some(now)) if before < now => met.rising += 1,
            (Some(before), Some(now)) if before > now => met.falling += 1,
            _ => {}
        }
        met.last = key;
        self.placed.push(Placed {
            conversation,
            length: u32::try_from(bytes.len()).map_err(io::Error::other)?,
            at: self.written,
            key: key.unwrap_or(i64::MIN),
        });
        self.written += bytes.len() as u64;
        for finding in self.findings.borrow_mut().drain(..) {
            if met.found.len() < MOST_FOUND {
                met.found.push((finding.indicator, finding.why, vec![ordinal]));
            } else {
                met.found_more += 1;
            }
        }
        if let Some(text) = &message.text {
            let named = messages::identifiers::named(text);
            met.named.extend(named.into_iter().map(|named| Named {
                ordinal,
                identifier: named.identifier,
            }));
        }
        Ok(())
    }
    fn not_read(&mut self, not_read: NotRead) -> io::Result<()> {
        self.not_read += 1;
        if self.not_read_first.len() < MOST_NOT_READ {
            let path = without(&not_read.file, &self.prefix);
            let place = not_read.line.map_or_else(String::new, |line| format!(", line {line}"));
            self.not_read_first
                .push(line(&format!("{path}{place}: {}", not_read.reason)));
        }
        Ok(())
    }
    fn other(&mut self, _: &str) {}
    fn file(&mut self, file: FileRead) {
        // Of several formats in one archive the one with the first messages is said.
        self.format = self.format.or((file.messages > 0).then_some(file.format));
        let at = Self::file(self, &file.path);
        if let Some(known) = self.files.get_mut(at as usize) {
            known.sha256 = file.sha256;
            known.bytes = file.bytes;
        }
    }
}

/// When something was said, for its order.
fn key_of(time: &Time<'_>) -> Option<i64> {
    match (time.utc, time.local) {
        (Some(utc), _) => Some(utc.as_microsecond()),
        (None, Some(local)) => TimeZone::UTC.to_timestamp(local).ok().map(Timestamp::as_microsecond),
        (None, None) => None,
    }
}

/// A message as it is kept.
fn kept(file: u32, message: &messages::Message<'_>) -> Message {
    let text = |text: &Option<messages::Text<'_>>| text.as_ref().map(ToString::to_string);
    // A name of ten thousand letters is a trick, and no page shows it; what it begins with says who it is.
    let short = |text: &Option<messages::Text<'_>>| text.as_ref().map(|text| line(text));
    let time = &message.time;
    Message {
        file,
        place: match message.place {
            messages::Place::Line(line) => Place::Line(line),
            messages::Place::Row(row) => Place::Row(row),
            messages::Place::Record(record) => Place::Record(record),
        },
        id: short(&message.id),
        time: Written {
            raw: line(&time.raw),
            at: time.utc.map(Instant::from),
            clock: time.local,
            zone: match time.origin {
                messages::time::ZoneOrigin::Stated => ZoneOrigin::Stated,
                messages::time::ZoneOrigin::Assumed => ZoneOrigin::Assumed,
                messages::time::ZoneOrigin::Unknown => ZoneOrigin::Unknown,
            },
            doubt: time.doubt.map(|doubt| match doubt {
                messages::time::Doubt::Repeated => Doubt::Repeated,
                messages::time::Doubt::Skipped => Doubt::Skipped,
                messages::time::Doubt::DiffersFromId => Doubt::DiffersFromId,
            }),
        },
        sender: short(&message.sender),
        sender_id: short(&message.sender_id),
        kind: match message.kind {
            messages::Kind::Message => MessageKind::Message,
            messages::Kind::System => MessageKind::System,
            messages::Kind::Call => MessageKind::Call,
            messages::Kind::Edit => MessageKind::Edit,
            messages::Kind::Reaction => MessageKind::Reaction,
            messages::Kind::Deletion => MessageKind::Deletion,
            messages::Kind::Unsupported => MessageKind::Unsupported,
        },
        text: text(&message.text),
        attachments: message.attachments.iter().map(attachment).collect(),
        reactions: message
            .reactions
            .iter()
            .map(|reaction| Reaction {
                sign: line(&reaction.reaction),
                by: reaction.by.as_deref().map(line),
            })
            .collect(),
        edited: message.edited,
        deleted: message.deleted,
        reply_to: short(&message.reply_to),
        about: short(&message.about),
        forwarded_from: short(&message.forwarded_from),
        status: short(&message.status),
    }
}

fn attachment(attachment: &messages::Attachment) -> Attachment {
    Attachment {
        name: attachment.name.as_deref().map(line),
        kind: attachment.media_type.as_deref().map(line),
        size: attachment.size,
        md5: attachment.md5.as_deref().map(line),
        sha256: attachment.sha256.as_deref().map(line),
        absent: attachment.absent.as_deref().map(line),
    }
}

/// What tells one message from another where their places are one: an export of one long line.
fn same(path: &str, place: PlaceRaised, raw: &str, sender: Option<&str>, text: Option<&str>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    let place = format!("{place:?}");
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    let parts = [
        path.to_owned(),
        place,
        cut(raw, 80),
        sender.map(|sender| cut(sender, 200)).unwrap_or_default(),
        text.map(|text| cut(text, 2_000)).unwrap_or_default(),
    ];
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher.finalize().into()
}

impl Spool {
    /// The export, as each of its conversations says it.
    pub(super) fn export(&self) -> &Export {
        &self.export
    }
    /// How many messages it has.
    pub(super) fn messages(&self) -> usize {
        self.placed.len()
    }
    /// Its conversations, folded, in the order in which they were met.
    pub(super) fn fold(&mut self) -> Result<Vec<OfSpool>, Error> {
        let mut orders: Vec<Vec<u32>> = self.met.iter().map(|_| Vec::new()).collect();
        for (ordinal, placed) in (0..).zip(&self.placed) {
            if let Some(order) = orders.get_mut(placed.conversation as usize) {
                order.push(ordinal);
            }
        }
        let mut met = std::mem::take(&mut self.met);
        let mut all = Vec::new();
        for (met, mut order) in met.iter_mut().zip(orders) {
            // Some exports begin with what was said last, and what was said in one second stands the other way round, too.
            if met.falling > met.rising {
                order.reverse();
            }
            order.sort_by_key(|ordinal| self.placed.get(*ordinal as usize).map_or(i64::MIN, |placed| placed.key));
            if !order.is_empty() {
                all.push(self.fold_one(met, order)?);
            }
        }
        Ok(all)
    }

    fn message(&self, ordinal: u32) -> Result<Message, Error> {
        let placed = self
            .placed
            .get(ordinal as usize)
            .ok_or_else(|| inside(&"it is not there"))?;
        let mut bytes = vec![0; placed.length as usize];
        self.file
            .read_exact_at(&mut bytes, placed.at)
            .map_err(|error| inside(&error))?;
        serde_json::from_slice(&bytes).map_err(|error| inside(&error))
    }

    fn fold_one(&self, met: &mut Met, order: Vec<u32>) -> Result<OfSpool, Error> {
        let mut folding = Folding::default();
        let mut files = Vec::new();
        let mut of_file: HashMap<u32, u32> = HashMap::new();
        let mut wanted: HashMap<u32, u32> = HashMap::new();
        let ordinals = met.found.iter().flat_map(|(_, _, ordinals)| ordinals.iter().copied());
        wanted.extend(
            ordinals
                .chain(met.named.iter().map(|named| named.ordinal))
                .map(|ordinal| (ordinal, 0)),
        );
        let raised = met.behaviours.iter().flat_map(|finding| &finding.messages);
        let mut behaved: HashMap<[u8; 32], Option<u32>> = raised
            .map(|raised| {
                (
                    same(
                        &raised.file,
                        raised.place,
                        &raised.time_raw,
                        raised.sender.as_deref(),
                        raised.text.as_deref(),
                    ),
                    None,
                )
            })
            .collect();
        let mut paths: HashMap<u32, String> = HashMap::new();
        for (number, ordinal) in (0..).zip(&order) {
            let message = self.message(*ordinal)?;
            of_file.entry(message.file).or_insert_with(|| {
                files.extend(self.files.get(message.file as usize).cloned());
                u32::try_from(files.len().saturating_sub(1)).unwrap_or_default()
            });
            if let Some(known) = wanted.get_mut(ordinal) {
                *known = number;
            }
            if !behaved.is_empty() {
                let path = paths.entry(message.file).or_insert_with(|| self.path_of(message.file));
                let place = match message.place {
                    Place::Line(line) => PlaceRaised::Line(line),
                    Place::Row(row) => PlaceRaised::Row(row),
                    Place::Record(record) => PlaceRaised::Record(record),
                };
                let key = same(
                    path,
                    place,
                    &message.time.raw,
                    message.sender.as_deref(),
                    message.text.as_deref(),
                );
                if let Some(known @ None) = behaved.get_mut(&key) {
                    *known = Some(number);
                }
            }
            folding.add(&message);
        }
        let folded = folding.ends();
        let number_of = |ordinal: &u32| wanted.get(ordinal).copied().unwrap_or_default();
        let mut found: Vec<Found> = std::mem::take(&mut met.found)
            .into_iter()
            .map(|(indicator, why, ordinals)| Found {
                indicator,
                why: line(&why),
                messages: ordinals.iter().map(number_of).collect(),
            })
            .collect();
        for finding in std::mem::take(&mut met.behaviours) {
            let numbers = finding.messages.iter().filter_map(|raised| {
                let key = same(
                    &raised.file,
                    raised.place,
                    &raised.time_raw,
                    raised.sender.as_deref(),
                    raised.text.as_deref(),
                );
                behaved.get(&key).copied().flatten()
            });
            found.push(Found {
                messages: numbers.collect(),
                indicator: finding.indicator,
                why: line(&finding.why),
            });
        }
        let sighted = sighted(&met.named, number_of);
        let said = self.said(met, &folded, &found, files, sighted);
        Ok(OfSpool {
            said,
            folded,
            found,
            found_more: met.found_more,
            order,
            of_file,
        })
    }

    /// The path of a file, as the reader says it in what it found.
    fn path_of(&self, file: u32) -> String {
        self.files
            .get(file as usize)
            .map(|file| file.path.clone())
            .unwrap_or_default()
    }

    fn said(&self, met: &Met, folded: &Folded, found: &[Found], files: Vec<ExportFile>, sighted: Vec<Sighted>) -> Said {
        let mut indicators: BTreeMap<&str, u64> = BTreeMap::new();
        for found in found {
            *indicators.entry(&found.indicator).or_default() += 1;
        }
        let wrote: Vec<&str> = folded.sides.iter().map(|side| side.name.as_str()).collect();
        let silent = met.participants.iter().map(|person| line(person));
        Said {
            export: Export {
                format: met.format.name().to_owned(),
                ..self.export.clone()
            },
            files,
            external: external(&met.id),
            name: met.name.as_deref().map(line).unwrap_or_default(),
            counts: folded.counts,
            sides: folded.sides.clone(),
            more_sides: folded.more_sides,
            silent: silent.filter(|person| !wrote.contains(&person.as_str())).collect(),
            first: folded.span.map(|(first, _)| first),
            last: folded.span.map(|(_, last)| last),
            indicators: indicators
                .into_iter()
                .map(|(name, times)| (name.to_owned(), times))
                .collect(),
            indicators_version: self.version.clone(),
            sighted,
        }
    }

    /// Messages of a conversation, from one number on.
    pub(super) fn messages_of(&self, of: &OfSpool, from: usize, most: usize) -> Result<Vec<Message>, Error> {
        let some = of.order.iter().skip(from).take(most);
        some.map(|ordinal| {
            let mut message = self.message(*ordinal)?;
            message.file = of.of_file.get(&message.file).copied().unwrap_or_default();
            Ok(message)
        })
        .collect()
    }
}

/// What the export knows a conversation by, in a form that a column holds and that stays its own.
fn external(id: &str) -> String {
    let short = line(id);
    if short == id {
        return short;
    }
    let beginning: String = short.chars().take(200).collect();
    format!("{beginning}… {}", hex(&Sha256::digest(id.as_bytes())))
}

/// Identifiers, each once, those that say most about who it is first.
fn sighted(named: &[Named], number_of: impl Fn(&u32) -> u32) -> Vec<Sighted> {
    let mut at: HashMap<(IdentifierKind, &str), usize> = HashMap::new();
    let mut all: Vec<Sighted> = Vec::new();
    for named in named {
        let Identifier { kind, normal, .. } = &named.identifier;
        let number = number_of(&named.ordinal);
        let next = all.len();
        let place = *at.entry((*kind, normal)).or_insert(next);
        match all.get_mut(place) {
            Some(known) => {
                known.first = std::cmp::min(known.first, number);
                known.times += 1;
            }
            None => all.push(Sighted {
                identifier: named.identifier.clone(),
                first: number,
                times: 1,
            }),
        }
    }
    let identifiers: Vec<Identifier> = all.iter().map(|sighted| sighted.identifier.clone()).collect();
    let worth: HashMap<(IdentifierKind, &str), usize> = worth_matching(&identifiers)
        .into_iter()
        .enumerate()
        .map(|(place, identifier)| ((identifier.kind, identifier.normal.as_str()), place))
        .collect();
    all.sort_by_key(|sighted| {
        let Identifier { kind, normal, .. } = &sighted.identifier;
        worth.get(&(*kind, normal.as_str())).copied().unwrap_or(usize::MAX)
    });
    all.truncate(MOST_SIGHTED);
    all
}
