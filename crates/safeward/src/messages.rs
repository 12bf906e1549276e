//! `safeward messages`: exports of chats become conversations, on any machine, with no database and no network.

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};
use jiff::tz::TimeZone;
use messages::identifiers::{Sighting, Sightings};
use messages::indicators::{Finding, Indicators, PlaceRaised, Watch, labelled, measure};
use messages::{
    Asked, Columns, Conversation, DateOrder, FileRead, Format, Line, Message, NotRead, Summary, Taker, Zones, read,
};
use std::fs;
use std::io::{self, BufWriter, Write, stderr, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

#[derive(Subcommand)]
pub(crate) enum What {
    /// Reads exports of chats: what conversations they hold, or every message. No picture, sound or video is opened.
    Read(Read),
    /// What makes conversations worth reading early: a line of JSON for each finding, with the messages that raised it. They order
    /// reading, and are no findings about anybody.
    Indicators(Find),
    /// Numbers, addresses and names on other platforms that people write to each other: a line of JSON each, with who wrote it
    /// when and where.
    Identifiers(Sight),
    /// How right the patterns are, on messages of which somebody has said what they do: a table of raises and text, with a tab.
    Measure(Measure),
}

impl What {
    pub(crate) fn run(self) -> Result<ExitCode> {
        match self {
            Self::Read(read) => read.run(),
            Self::Indicators(find) => find.run(),
            Self::Identifiers(sight) => sight.run(),
            Self::Measure(measure) => measure.run(),
        }
    }
}

/// The exports, and what is known of them that they do not say.
#[derive(Args)]
struct Exports {
    /// The exports: files, folders and archives, as they came.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// The zone of the machine that made them, for times that say none: Europe/London. Such times are then marked as assumed.
    #[arg(long, value_parser = zone)]
    zone: Option<TimeZone>,
    /// Which part of a date comes first, where the dates themselves do not tell.
    #[arg(long, value_parser = ["day", "month", "year"])]
    first: Option<String>,
    /// What the columns of a table are: a file of lines such as text = "Body".
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
}

#[derive(Args)]
pub(crate) struct Read {
    #[command(flatten)]
    exports: Exports,
    /// What conversations there are, as JSON.
    #[arg(long, conflicts_with = "messages")]
    json: bool,
    /// Every message, a line of JSON each. What was not read is told on the other output.
    #[arg(long)]
    messages: bool,
}

fn zone(name: &str) -> Result<TimeZone, String> {
    TimeZone::get(name).map_err(|_| format!("{name} is no zone that is known: Europe/London is one"))
}

impl Exports {
    fn asked(&self) -> Result<Asked> {
        let columns = match &self.map {
            Some(path) => {
                let said = fs::read_to_string(path).with_context(|| path.display().to_string())?;
                Some(Columns::read(&said).with_context(|| path.display().to_string())?)
            }
            None => None,
        };
        Ok(Asked {
            zone: self.zone.clone(),
            dates: self.first.as_deref().map(|first| match first {
                "day" => DateOrder::DayFirst,
                "month" => DateOrder::MonthFirst,
                _ => DateOrder::YearFirst,
            }),
            columns,
        })
    }
}

impl Read {
    /// 0 where everything was read, 1 where something was not, which is listed.
    fn run(self) -> Result<ExitCode> {
        let (asked, paths) = (self.exports.asked()?, self.exports.paths);
        let mut out = BufWriter::new(stdout().lock());
        let not_read = if self.messages {
            let mut lines = Lines {
                out: &mut out,
                not_read: 0,
            };
            read(&paths, &asked, &mut lines)?;
            lines.not_read
        } else {
            let mut summary = Summary::default();
            read(&paths, &asked, &mut summary)?;
            if self.json {
                serde_json::to_writer(&mut out, &summary)?;
                writeln!(out)?;
            } else {
                in_words(&mut out, &summary)?;
            }
            summary.not_read_count()
        };
        out.flush()?;
        Ok(ExitCode::from(u8::from(not_read > 0)))
    }
}

/// The list of indicators.
#[derive(Args)]
struct List {
    /// A list of one's own in the place of the built-in one.
    #[arg(long, value_name = "FILE")]
    list: Option<PathBuf>,
}

impl List {
    fn read(&self) -> Result<Indicators> {
        match &self.list {
            Some(path) => {
                let shown = || path.display().to_string();
                let said = fs::read_to_string(path).with_context(shown)?;
                Indicators::read(&said).with_context(shown)
            }
            None => Ok(Indicators::built_in()?),
        }
    }
}

#[derive(Args)]
pub(crate) struct Find {
    #[command(flatten)]
    exports: Exports,
    #[command(flatten)]
    list: List,
    /// As JSON, a line a finding.
    #[arg(long)]
    json: bool,
}

impl Find {
    /// 0 where everything was read, 1 where something was not.
    fn run(self) -> Result<ExitCode> {
        let (asked, indicators) = (self.exports.asked()?, self.list.read()?);
        let mut out = BufWriter::new(stdout().lock());
        let mut tell = |finding: Finding| {
            if self.json {
                serde_json::to_writer(&mut out, &finding)?;
                return out.write_all(b"\n");
            }
            let place = finding.messages.first().map(|raised| match raised.place {
                PlaceRaised::Line(line) => format!("{}, line {line}", raised.file),
                PlaceRaised::Row(row) => format!("{}, row {row}", raised.file),
                PlaceRaised::Record(record) => format!("{}, record {record}", raised.file),
            });
            let told = format!("{}: {} ({})", finding.indicator, finding.why, place.unwrap_or_default());
            writeln!(out, "{}", plain(&told))
        };
        let mut watch = Watch::new(&indicators, &mut tell);
        read(&self.exports.paths, &asked, &mut watch)?;
        let (not_read, in_all) = watch.ends()?;
        out.flush()?;
        let mut err = stderr().lock();
        for not_read in &not_read {
            writeln!(err, "not read: {}", told(not_read))?;
        }
        if in_all > not_read.len() as u64 {
            writeln!(err, "{in_all} things were not read in all")?;
        }
        Ok(ExitCode::from(u8::from(in_all > 0)))
    }
}

#[derive(Args)]
pub(crate) struct Sight {
    #[command(flatten)]
    exports: Exports,
    /// As JSON, a line an identifier.
    #[arg(long)]
    json: bool,
}

impl Sight {
    /// 0 where everything was read, 1 where something was not.
    fn run(self) -> Result<ExitCode> {
        let asked = self.exports.asked()?;
        let mut out = BufWriter::new(stdout().lock());
        let mut tell = |sighting: Sighting| {
            if self.json {
                serde_json::to_writer(&mut out, &sighting)?;
                return out.write_all(b"\n");
            }
            let who = sighting.message.sender.as_deref().unwrap_or("somebody");
            let Sighting {
                kind,
                written,
                qualifier,
                ..
            } = &sighting;
            let of = if qualifier.is_empty() {
                String::new()
            } else {
                format!(" ({qualifier})")
            };
            writeln!(
                out,
                "{}",
                plain(&format!(
                    "{kind}: {written}{of}, by {who}, {}",
                    sighting.message.time_raw
                ))
            )
        };
        let mut sightings = Sightings::new(&mut tell);
        read(&self.exports.paths, &asked, &mut sightings)?;
        let not_read = sightings.not_read;
        out.flush()?;
        let mut err = stderr().lock();
        for not_read in &not_read {
            writeln!(err, "not read: {}", told(not_read))?;
        }
        Ok(ExitCode::from(u8::from(!not_read.is_empty())))
    }
}

#[derive(Args)]
pub(crate) struct Measure {
    /// The labelled messages.
    labelled: PathBuf,
    #[command(flatten)]
    list: List,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

impl Measure {
    fn run(self) -> Result<ExitCode> {
        let indicators = self.list.read()?;
        let shown = || self.labelled.display().to_string();
        let table = fs::read_to_string(&self.labelled).with_context(shown)?;
        let measured = measure(&indicators, &labelled(&table, &indicators).with_context(shown)?);
        let mut out = stdout().lock();
        if self.json {
            let version = indicators.version();
            writeln!(out, "{}", serde_json::json!({"version": version, "measured": measured}))?;
            return Ok(ExitCode::SUCCESS);
        }
        for of in measured {
            writeln!(
                out,
                "{:<18} precision {}, recall {}",
                of.indicator, of.precision, of.recall
            )?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes every message as it comes.
struct Lines<W> {
    out: W,
    not_read: u64,
}

impl<W: Write> Taker for Lines<W> {
    fn conversation(&mut self, _: Format, _: Conversation) {}
    fn message(&mut self, _: Format, conversation: &str, file: &str, message: &Message<'_>) -> io::Result<()> {
        serde_json::to_writer(
            &mut self.out,
            &Line {
                conversation,
                file,
                message,
            },
        )?;
        self.out.write_all(b"\n")
    }
    fn not_read(&mut self, not_read: NotRead) -> io::Result<()> {
        self.not_read += 1;
        writeln!(stderr().lock(), "not read: {}", told(&not_read))
    }
    fn other(&mut self, _: &str) {}
    fn file(&mut self, _: FileRead) {}
}

fn told(not_read: &NotRead) -> String {
    let NotRead { file, line, reason } = not_read;
    match line {
        Some(line) => plain(&format!("{file}, line {line}: {reason}")),
        None => plain(&format!("{file}: {reason}")),
    }
}

/// What comes from an export may hold signs that move the cursor or turn the direction of writing: they are shown, not obeyed.
fn plain(text: &str) -> String {
    let shown = |next: char| {
        next.is_control() || matches!(next, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let mut plain = String::with_capacity(text.len());
    for next in text.chars() {
        if shown(next) {
            plain.extend(next.escape_unicode());
        } else {
            plain.push(next);
        }
    }
    plain
}

/// The beginning of a name, for a list.
fn short(text: &str) -> String {
    let plain = plain(text);
    if plain.chars().count() <= 60 {
        return plain;
    }
    plain.chars().take(59).chain(['…']).collect()
}

fn counted(number: u64, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn in_words(out: &mut impl Write, summary: &Summary) -> Result<()> {
    let (conversations, files) = (summary.conversations.len() as u64, summary.files.len() as u64);
    writeln!(
        out,
        "{} in {}, {} read ({})",
        counted(summary.messages, "message"),
        counted(conversations, "conversation"),
        counted(files, "file"),
        summary.format.unwrap_or("of no kind that is known")
    )?;
    for conversation in &summary.conversations {
        let title = conversation.title.as_deref().unwrap_or(&conversation.id);
        let span = match conversation.span() {
            Some((first, last)) if first == last => first,
            Some((first, last)) => format!("{first} to {last}"),
            None => "no time".to_owned(),
        };
        let people: Vec<String> = conversation
            .participants
            .iter()
            .take(5)
            .map(|person| short(person))
            .collect();
        let more = conversation.participants.len().saturating_sub(people.len());
        let more = if more > 0 {
            format!(" and {more} more")
        } else {
            String::new()
        };
        writeln!(
            out,
            "{}: {}, {span}; {}{more}",
            short(title),
            counted(conversation.messages, "message"),
            people.join(", ")
        )?;
    }
    let Zones { assumed, unknown, .. } = summary.zones;
    if unknown > 0 {
        writeln!(
            out,
            "without a zone: {}; they are what the clock of the exporting machine showed, and --zone says which it kept",
            counted(unknown, "time")
        )?;
    }
    if assumed > 0 {
        writeln!(out, "with a zone that is assumed: {}", counted(assumed, "time"))?;
    }
    for file in &summary.files {
        if let Some(dates) = file.dates {
            let order = match dates.order {
                DateOrder::DayFirst => "day before month",
                DateOrder::MonthFirst => "month before day",
                DateOrder::YearFirst => "year, month, day",
            };
            writeln!(out, "dates of {}: {order}", plain(&file.path))?;
        }
        if let Some(numbers) = file.numbers {
            writeln!(out, "times of {}: {numbers}", plain(&file.path))?;
        }
    }
    for (what, times) in &summary.others {
        writeln!(out, "no messages: {} ({times})", short(what))?;
    }
    for not_read in &summary.not_read {
        writeln!(out, "not read: {}", told(not_read))?;
    }
    Ok(())
}
