//! The formats, and how each is told.

pub mod columns;
mod discord;
mod element;
mod google;
mod imessage;
mod meta;
mod signal;
mod skype;
mod sms;
mod snapchat;
mod tables;
mod telegram;
mod tiktok;
mod ufed;
mod whatsapp;
mod workbook;
mod x;

use serde::{Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt;
use std::io::Read;

use crate::json::{Broken, Found, Json, Piece};
use crate::message::Place;
use crate::read::{Asked, Reading, Unreadable};
use crate::tree::{self, Source, Tree};

/// A kind of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// "Export chat" of WhatsApp.
    WhatsApp,
    /// Telegram Desktop's `result.json`.
    Telegram,
    /// Instagram's "Download your information", JSON.
    Instagram,
    /// Facebook's, with Messenger.
    Facebook,
    /// Messenger's download of end-to-end encrypted chats.
    MessengerEncrypted,
    /// Discord's data package.
    DiscordPackage,
    /// DiscordChatExporter's JSON and CSV.
    DiscordChatExporter,
    /// Snapchat's "My Data".
    Snapchat,
    /// SMS Backup & Restore's XML.
    SmsBackupRestore,
    /// The database of Apple's Messages.
    IMessage,
    /// Google Chat, by Takeout.
    GoogleChat,
    /// Skype's export.
    Skype,
    /// The archive of X.
    XArchive,
    /// TikTok's "Download your data".
    TikTok,
    /// Element's export of a room.
    Element,
    /// What signal-cli receives.
    SignalCli,
    /// Cellebrite's `report.xml`.
    UfedXml,
    /// Cellebrite's report as a workbook.
    CellebriteXlsx,
    /// A table of Magnet AXIOM.
    AxiomCsv,
    /// A table of iLEAPP or ALEAPP.
    IleappTsv,
    /// Any other table.
    GenericCsv,
}

impl Format {
    /// Every one.
    pub const ALL: [Self; 21] = [
        Self::WhatsApp,
        Self::Telegram,
        Self::Instagram,
        Self::Facebook,
        Self::MessengerEncrypted,
        Self::DiscordPackage,
        Self::DiscordChatExporter,
        Self::Snapchat,
        Self::SmsBackupRestore,
        Self::IMessage,
        Self::GoogleChat,
        Self::Skype,
        Self::XArchive,
        Self::TikTok,
        Self::Element,
        Self::SignalCli,
        Self::UfedXml,
        Self::CellebriteXlsx,
        Self::AxiomCsv,
        Self::IleappTsv,
        Self::GenericCsv,
    ];
    /// The word that others rely on.
    pub fn name(self) -> &'static str {
        match self {
            Self::WhatsApp => "whatsapp",
            Self::Telegram => "telegram",
            Self::Instagram => "instagram",
            Self::Facebook => "facebook",
            Self::MessengerEncrypted => "messenger-encrypted",
            Self::DiscordPackage => "discord-package",
            Self::DiscordChatExporter => "discord-chat-exporter",
            Self::Snapchat => "snapchat",
            Self::SmsBackupRestore => "sms-backup-restore",
            Self::IMessage => "imessage",
            Self::GoogleChat => "google-chat",
            Self::Skype => "skype",
            Self::XArchive => "x-archive",
            Self::TikTok => "tiktok",
            Self::Element => "element",
            Self::SignalCli => "signal-cli",
            Self::UfedXml => "ufed-xml",
            Self::CellebriteXlsx => "cellebrite-xlsx",
            Self::AxiomCsv => "axiom-csv",
            Self::IleappTsv => "ileapp-tsv",
            Self::GenericCsv => "generic-csv",
        }
    }
    /// The words that a person reads.
    pub fn label(self) -> &'static str {
        match self {
            Self::WhatsApp => "WhatsApp, the app’s own export",
            Self::Telegram => "Telegram",
            Self::Instagram => "Instagram",
            Self::Facebook => "Facebook Messenger",
            Self::MessengerEncrypted => "Messenger, end-to-end encrypted",
            Self::DiscordPackage => "Discord, the data package",
            Self::DiscordChatExporter => "Discord, by DiscordChatExporter",
            Self::Snapchat => "Snapchat",
            Self::SmsBackupRestore => "SMS Backup & Restore",
            Self::IMessage => "iMessage and SMS on an iPhone",
            Self::GoogleChat => "Google Chat",
            Self::Skype => "Skype",
            Self::XArchive => "X",
            Self::TikTok => "TikTok",
            Self::Element => "Element",
            Self::SignalCli => "Signal, by signal-cli",
            Self::UfedXml => "Cellebrite report (XML)",
            Self::CellebriteXlsx => "Cellebrite report (Excel)",
            Self::AxiomCsv => "Magnet AXIOM table",
            Self::IleappTsv => "iLEAPP or ALEAPP table",
            Self::GenericCsv => "A table",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Format {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

/// What a file is.
pub(crate) enum Recognised {
    Format(Format),
    /// It stands beside an export and is read with it.
    Companion,
    Empty,
    Media,
    Unknown(&'static str),
}

/// Whether a name is that of a workbook, which is an archive that is not opened as one.
pub(crate) fn is_workbook(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| {
        ["xlsx", "xlsm"]
            .iter()
            .any(|of_workbook| ending.eq_ignore_ascii_case(of_workbook))
    })
}

/// Tells what a file is, by what it holds.
pub(crate) fn recognise(tree: &mut Tree, index: usize, head: &[u8], asked: &Asked) -> Recognised {
    if head.is_empty() {
        return Recognised::Empty;
    }
    if tree::begins_as_media(head) {
        return Recognised::Media;
    }
    if head.starts_with(b"SQLite format 3\0") {
        return Recognised::Format(Format::IMessage);
    }
    if tree::is_archive(head) {
        return Recognised::Format(Format::CellebriteXlsx);
    }
    let mut text = Vec::new();
    let decoded = encoding_rs_io::DecodeReaderBytesBuilder::new()
        .utf8_passthru(true)
        .strip_bom(true)
        .build(head)
        .read_to_end(&mut text);
    if decoded.is_err() {
        return Recognised::Unknown("its text cannot be read");
    }
    let begin = text.trim_ascii_start();
    match begin.first() {
        None => Recognised::Empty,
        Some(b'<') => of_xml(begin),
        Some(b'{' | b'[') if whatsapp::is(begin) => Recognised::Format(Format::WhatsApp),
        Some(b'{' | b'[') => of_json(tree, index, begin),
        Some(_) if begin.starts_with(b"window.YTD.direct_message") => Recognised::Format(Format::XArchive),
        Some(_) if begin.starts_with(b"window.YTD.") => Recognised::Companion,
        Some(_) if whatsapp::is(begin) => Recognised::Format(Format::WhatsApp),
        Some(_) => tables::recognise(begin, asked),
    }
}

fn of_xml(begin: &[u8]) -> Recognised {
    let begin = begin.get(..4_096.min(begin.len())).unwrap_or_default();
    let has = |mark: &[u8]| memchr::memmem::find(begin, mark).is_some();
    if has(b"<smses") || has(b"<calls") {
        Recognised::Format(Format::SmsBackupRestore)
    } else if has(b"<project") && (has(b"cellebrite") || has(b"reportVersion")) {
        Recognised::Format(Format::UfedXml)
    } else {
        Recognised::Unknown("it is XML or HTML of no kind that is known here; ask the platform for the export as JSON")
    }
}

fn of_json(tree: &mut Tree, index: usize, begin: &[u8]) -> Recognised {
    let mut names = BTreeSet::new();
    // The head ends in the middle: what was seen until then is what there is.
    let _ = shape(&mut Json::new(begin), "", &mut names);
    let has = |name: &str| names.contains(name);
    let any_ends = |end: &str| names.iter().any(|name| name.ends_with(end));
    let path = tree.full(index);
    let name = path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let format = if has("envelope") {
        Format::SignalCli
    } else if has("guild") && has("channel") {
        Format::DiscordChatExporter
    } else if has("threadName") {
        Format::MessengerEncrypted
    } else if has("messages/[]/timestamp_ms") || (has("participants/[]/name") && has("messages")) {
        let of_instagram =
            path.contains("instagram") || memchr::memmem::find(begin, b"your_instagram_activity").is_some();
        if of_instagram {
            Format::Instagram
        } else {
            Format::Facebook
        }
    } else if has("messages/[]/created_date") || has("messages/[]/creator") {
        Format::GoogleChat
    } else if has("messages/[]/origin_server_ts") || (has("room_name") && has("exported_by")) {
        Format::Element
    } else if has("conversations/[]/MessageList") || (has("userId") && has("exportDate")) {
        Format::Skype
    } else if has("chats/list") || has("personal_information") || (has("type") && has("id") && has("messages")) {
        Format::Telegram
    } else if has("[]/ID") && has("[]/Contents") {
        Format::DiscordPackage
    } else if any_ends("/[]/Media Type") {
        Format::Snapchat
    } else if has("Direct Message") || has("Direct Messages") {
        Format::TikTok
    } else if name == "messages.json" && tree.beside(index, "channel.json").is_some() {
        Format::DiscordPackage
    } else if name == "messages.json" && tree.beside(index, "group_info.json").is_some() {
        Format::GoogleChat
    } else if is_companion(&name, &names) {
        return Recognised::Companion;
    } else {
        return by_every_name(tree, index);
    };
    Recognised::Format(format)
}

/// Whether a file stands beside the export of Discord or of Google Chat.
fn is_companion(name: &str, names: &BTreeSet<String>) -> bool {
    match name {
        "channel.json" => names.contains("id") && names.contains("type"),
        "group_info.json" => names.contains("members"),
        "user.json" => names.contains("username"),
        "index.json" => names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_digit())),
        _ => false,
    }
}

/// Exports of everything a platform knows have the messages somewhere behind much else: every name at the top is looked at.
fn by_every_name(tree: &mut Tree, index: usize) -> Recognised {
    let mut found = None;
    if let Ok(file) = tree.open(index) {
        let mut json = Json::new(file);
        let _ = json.object(&mut |json, name| {
            found = found.or(match name {
                "Direct Message" | "Direct Messages" => Some(Format::TikTok),
                "chats" => Some(Format::Telegram),
                "conversations" => Some(Format::Skype),
                _ => None,
            });
            json.skip()
        });
    }
    found.map_or(
        Recognised::Unknown("it is JSON of no kind that is known here"),
        Recognised::Format,
    )
}

/// The names that a document begins with, as paths: `messages/[]/id`. Of an array only the first element is looked into.
fn shape<R: Read>(json: &mut Json<R>, path: &str, names: &mut BTreeSet<String>) -> Result<(), Broken> {
    let depth = path.split('/').count();
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}/{name}")
        }
    };
    match json.peek()? {
        Some(b'{') if depth < 5 => json.object(&mut |json, name| {
            if names.len() > 2_000 {
                return json.skip();
            }
            let path = below(name);
            names.insert(path.clone());
            shape(json, &path, names)
        }),
        Some(b'[') if depth < 5 => {
            let mut first = true;
            json.array(&mut |json| {
                if std::mem::take(&mut first) {
                    shape(json, &below("[]"), names)
                } else {
                    json.skip()
                }
            })
        }
        _ => json.skip(),
    }
}

/// An array of messages, of which each is one to take. What cannot be read is listed.
fn messages<R: Read>(
    json: &mut Json<R>,
    reading: &mut Reading<'_>,
    take: &mut dyn FnMut(&mut Reading<'_>, &Piece<'_>) -> Taken,
) -> Result<(), Broken> {
    json.messages(&mut |found| one(found, reading, take))
}

/// The same for a document a line.
fn lines<R: Read>(
    json: &mut Json<R>,
    reading: &mut Reading<'_>,
    take: &mut dyn FnMut(&mut Reading<'_>, &Piece<'_>) -> Taken,
) -> Result<(), Broken> {
    json.lines(&mut |found| one(found, reading, take))
}

/// Whether a piece was a message, or why not.
type Taken = Result<Result<(), String>, Unreadable>;

fn one(
    found: Found<'_>,
    reading: &mut Reading<'_>,
    take: &mut dyn FnMut(&mut Reading<'_>, &Piece<'_>) -> Taken,
) -> Result<Result<(), String>, Broken> {
    match found {
        Found::Piece(piece) => Ok(take(reading, &piece)?),
        Found::Lost(line, why) => {
            reading.not_read(Place::Line(line), why)?;
            Ok(Ok(()))
        }
    }
}

/// Reads a piece, or says to the walk why it is none.
macro_rules! piece {
    ($piece:ident, $mended:ident) => {
        match $piece.read(&mut $mended) {
            Ok(read) => read,
            Err(why) => return Ok(Err(why)),
        }
    };
}
use piece;

/// Reads a file of this format.
pub(crate) fn read(format: Format, source: &mut Source<'_>, reading: &mut Reading<'_>) -> Result<(), Unreadable> {
    match format {
        Format::WhatsApp => whatsapp::read(source, reading),
        Format::Telegram => telegram::read(source, reading),
        Format::Instagram | Format::Facebook => meta::read(source, reading),
        Format::MessengerEncrypted => meta::read_encrypted(source, reading),
        Format::DiscordPackage => discord::read_package(source, reading),
        Format::DiscordChatExporter => discord::read_exported(source, reading),
        Format::Snapchat => snapchat::read(source, reading),
        Format::SmsBackupRestore => sms::read(source, reading),
        Format::IMessage => imessage::read(source, reading),
        Format::GoogleChat => google::read(source, reading),
        Format::Skype => skype::read(source, reading),
        Format::XArchive => x::read(source, reading),
        Format::TikTok => tiktok::read(source, reading),
        Format::Element => element::read(source, reading),
        Format::SignalCli => signal::read(source, reading),
        Format::UfedXml => ufed::read(source, reading),
        Format::CellebriteXlsx => workbook::read(source, reading),
        Format::AxiomCsv | Format::IleappTsv | Format::GenericCsv => tables::read(source, reading),
    }
}
