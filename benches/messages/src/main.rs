//! How fast exports of chats are read, and in how much memory: `cargo run --release -p messages-benches -- 64 256 1024`, with
//! sizes in MB. Files of everyday talk are made in a folder for a while. Each is read on one core; the fastest of three counts.

use anyhow::{Context as _, Result, bail};
use messages::{Asked, Conversation, FileRead, Format, Message, NotRead, Taker, read};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// The program's own allocator, so that memory is as it would be there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What people say.
const SAID: [&str; 8] = [
    "Did the match get called off?",
    "Yes, the pitch is under water 🌧",
    "Training is at six, bring your boots and the blue kit, and tell the others that the minibus leaves at half past five",
    "ok",
    "I have homework until Friday: maths and geography",
    "see you there",
    "The forecast says rain again, so we may have to move it to the hall behind the school",
    "ha ha",
];

/// Counts what is read.
#[derive(Default)]
struct Counted {
    messages: u64,
    letters: u64,
    not_read: u64,
}

impl Taker for Counted {
    fn conversation(&mut self, _: Format, _: Conversation) {}
    fn message(&mut self, _: Format, _: &str, _: &str, message: &Message<'_>) -> io::Result<()> {
        self.messages += 1;
        self.letters += message.text.as_ref().map_or(0, |text| text.len() as u64);
        Ok(())
    }
    fn not_read(&mut self, _: NotRead) -> io::Result<()> {
        self.not_read += 1;
        Ok(())
    }
    fn other(&mut self, _: &str) {}
    fn file(&mut self, _: FileRead) {}
}

/// An export being made: how it begins, how message number so many looks, and how it ends.
struct Export {
    name: &'static str,
    file: &'static str,
    begin: &'static str,
    one: fn(u64) -> String,
    between: &'static str,
    end: &'static str,
}

fn said(number: u64) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| SAID.get(number % SAID.len()))
        .copied()
        .unwrap_or_default()
}

fn who(number: u64) -> &'static str {
    if number.is_multiple_of(3) {
        "Jo Example"
    } else {
        "Sam Fixture"
    }
}

/// Day, hour, minute and second of a message within March.
fn clock(number: u64) -> (u64, u64, u64, u64) {
    let second = number * 7 % (28 * 86_400);
    (1 + second / 86_400, second / 3_600 % 24, second / 60 % 60, second % 60)
}

fn instant(number: u64) -> u64 {
    1_774_720_800 + number * 7
}

const EXPORTS: [Export; 7] = [
    Export {
        name: "WhatsApp, text",
        file: "WhatsApp Chat with Sam.txt",
        begin: "28/03/2026, 00:00 - Messages and calls are end-to-end encrypted.\n",
        one: |number| {
            let (day, hour, minute, _) = clock(number);
            format!(
                "{day:02}/03/2026, {hour:02}:{minute:02} - {}: {}",
                who(number),
                said(number)
            )
        },
        between: "\n",
        end: "\n",
    },
    Export {
        name: "Telegram, JSON",
        file: "result.json",
        begin: "{\"name\": \"Club\", \"type\": \"private_group\", \"id\": 1, \"messages\": [\n",
        one: |number| {
            let (day, hour, minute, second) = clock(number);
            format!(
                "  {{\n   \"id\": {number},\n   \"type\": \"message\",\n   \"date\": \"2026-03-{day:02}T{hour:02}:{minute:02}:{second:02}\",\n   \"date_unixtime\": \"{}\",\n   \"from\": \"{}\",\n   \"from_id\": \"user70000{}\",\n   \"text\": \"{text}\",\n   \"text_entities\": [\n    {{\n     \"type\": \"plain\",\n     \"text\": \"{text}\"\n    }}\n   ]\n  }}",
                instant(number),
                who(number),
                number % 3,
                text = said(number)
            )
        },
        between: ",\n",
        end: "\n]}\n",
    },
    Export {
        name: "Instagram, JSON",
        file: "your_instagram_activity/messages/inbox/jo_1/message_1.json",
        begin: "{\"participants\": [{\"name\": \"Jo Example\"}], \"messages\": [\n",
        one: |number| {
            format!(
                "    {{\n      \"sender_name\": \"{}\",\n      \"timestamp_ms\": {}000,\n      \"content\": \"{} \\u00f0\\u009f\\u008e\\u0082\",\n      \"is_geoblocked_for_viewer\": false,\n      \"is_unsent_image_by_messenger_kid_parent\": false\n    }}",
                who(number),
                instant(number),
                said(number).replace('🌧', "")
            )
        },
        between: ",\n",
        end: "\n], \"title\": \"Jo\"}\n",
    },
    Export {
        name: "DiscordChatExporter, JSON",
        file: "exported.json",
        begin: "{\"guild\": {\"id\": \"0\", \"name\": \"Direct Messages\"}, \"channel\": {\"id\": \"1\", \"name\": \"jo\"}, \"messages\": [\n",
        one: |number| {
            let (day, hour, minute, second) = clock(number);
            format!(
                "    {{\n      \"id\": \"{}\",\n      \"type\": \"Default\",\n      \"timestamp\": \"2026-03-{day:02}T{hour:02}:{minute:02}:{second:02}.123+00:00\",\n      \"timestampEdited\": null,\n      \"callEndedTimestamp\": null,\n      \"isPinned\": false,\n      \"content\": \"{}\",\n      \"author\": {{\n        \"id\": \"200000000000000001\",\n        \"name\": \"{}\",\n        \"discriminator\": \"0000\",\n        \"nickname\": \"Sam\",\n        \"color\": null,\n        \"isBot\": false,\n        \"roles\": []\n      }},\n      \"attachments\": [],\n      \"embeds\": [],\n      \"stickers\": [],\n      \"reactions\": [],\n      \"mentions\": []\n    }}",
                1_220_000_000_000_000_000 + number,
                said(number),
                who(number)
            )
        },
        between: ",\n",
        end: "\n], \"messageCount\": 1}\n",
    },
    Export {
        name: "Signal, a JSON document a line",
        file: "receive.jsonl",
        begin: "",
        one: |number| {
            format!(
                "{{\"envelope\": {{\"sourceNumber\": \"+447700900123\", \"sourceName\": \"{}\", \"timestamp\": {time}000, \"dataMessage\": {{\"timestamp\": {time}000, \"message\": \"{}\", \"expiresInSeconds\": 604800, \"viewOnce\": false}}}}, \"account\": \"+447700900777\"}}",
                who(number),
                said(number),
                time = instant(number)
            )
        },
        between: "\n",
        end: "\n",
    },
    Export {
        name: "SMS Backup & Restore, XML",
        file: "sms.xml",
        begin: "<?xml version='1.0' encoding='UTF-8'?>\n<smses count=\"1\">\n",
        one: |number| {
            format!(
                "  <sms protocol=\"0\" address=\"+447700900123\" date=\"{}000\" type=\"{}\" subject=\"null\" body=\"{}\" read=\"1\" status=\"-1\" locked=\"0\" readable_date=\"28 Mar 2026 18:01:00\" contact_name=\"{}\" />",
                instant(number),
                1 + number % 2,
                said(number),
                who(number)
            )
        },
        between: "\n",
        end: "\n</smses>\n",
    },
    Export {
        name: "table, CSV",
        file: "messages.csv",
        begin: "timestamp,sender,text\n",
        one: |number| {
            let (day, hour, minute, second) = clock(number);
            format!(
                "2026-03-{day:02}T{hour:02}:{minute:02}:{second:02}Z,{},\"{}\"",
                who(number),
                said(number)
            )
        },
        between: "\n",
        end: "\n",
    },
];

impl Export {
    fn make(&self, folder: &std::path::Path, bytes: u64) -> Result<PathBuf> {
        let path = folder.join(self.file);
        fs::create_dir_all(path.parent().context("a folder")?)?;
        let mut out = BufWriter::new(File::create(&path)?);
        out.write_all(self.begin.as_bytes())?;
        let (mut written, mut number) = (self.begin.len() as u64, 0);
        while written < bytes {
            if number > 0 {
                out.write_all(self.between.as_bytes())?;
            }
            let one = (self.one)(number);
            out.write_all(one.as_bytes())?;
            written += (one.len() + self.between.len()) as u64;
            number += 1;
        }
        out.write_all(self.end.as_bytes())?;
        out.flush()?;
        Ok(path)
    }
}

/// The most memory that this process ever had, in MiB.
fn peak() -> Result<u64> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .context("the most memory")?;
    let kib: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kib / 1_024)
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long something takes is what a bench is for"
)]
fn timed(path: &PathBuf) -> Result<(Duration, Counted)> {
    let mut counted = Counted::default();
    let began = std::time::Instant::now();
    read(std::slice::from_ref(path), &Asked::default(), &mut counted)?;
    Ok((began.elapsed(), counted))
}

/// A row of the table: one export of one size, in a process of its own, whose memory is that of this reading alone.
fn row(export: &Export, size: u64) -> Result<()> {
    let folder = tempfile::tempdir()?;
    let path = export.make(folder.path(), size * 1_000_000)?;
    let mut best: Option<(Duration, Counted)> = None;
    for _ in 0..3 {
        let (took, counted) = timed(&path)?;
        if counted.not_read > 0 || counted.messages == 0 || counted.letters == 0 {
            bail!(
                "{}: {} messages were read, {} things were not",
                export.name,
                counted.messages,
                counted.not_read
            );
        }
        if best.as_ref().is_none_or(|(best, _)| took < *best) {
            best = Some((took, counted));
        }
    }
    let (took, counted) = best.context("three runs")?;
    let bytes = fs::metadata(&path)?.len();
    #[expect(clippy::cast_precision_loss, reason = "for people")]
    let rate = bytes as f64 / 1e6 / took.as_secs_f64();
    println!(
        "| {} | {size} | {} | {rate:.0} | {} |",
        export.name,
        counted.messages,
        peak()?
    );
    Ok(())
}

fn main() -> Result<()> {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    if let [one, number, size] = asked.as_slice()
        && one == "one"
    {
        let export = EXPORTS.get(number.parse::<usize>()?).context("an export")?;
        return row(export, size.parse()?);
    }
    let sizes = if asked.is_empty() {
        ["64", "256", "1024"].map(str::to_owned).to_vec()
    } else {
        asked
    };
    println!("| export | MB | messages | MB/s | most memory, MiB |");
    println!("|---|--:|--:|--:|--:|");
    for number in 0..EXPORTS.len() {
        for size in &sizes {
            let own = std::env::current_exe()?;
            let done = Command::new(own).args(["one", &number.to_string(), size]).status()?;
            if !done.success() {
                bail!("export {number} of {size} MB");
            }
        }
    }
    Ok(())
}
