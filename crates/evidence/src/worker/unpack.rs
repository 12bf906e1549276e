//! Unpacking containers: a process that is handed one, open for reading, and gives out what is in it piece by piece. Nothing of
//! it is written anywhere; a name in a container is a text, and never a path.

use flate2::read::MultiGzDecoder;
use mail_parser::{MessageParser, MimeHeaders as _};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::ops::ControlFlow;
use std::process::{Command, Stdio};

use super::{LONGEST, NoDecoder, Running, WentWrong, confine, now, write};

/// So many entries of a container are looked at.
pub const MOST_ENTRIES: usize = 200_000;
/// No e-mail of more bytes is taken apart.
const LONGEST_MAIL: u64 = 128 * 1024 * 1024;
/// A name is not longer.
const LONGEST_NAME: usize = 4_096;
/// No piece is longer.
const PIECE: usize = 64 * 1024;

/// A kind of container.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Container {
    /// ZIP, and what is made of it: documents, programs for telephones.
    Zip,
    /// TAR.
    Tar,
    /// A file made smaller by gzip, or a TAR that was.
    Gzip,
    /// 7z.
    SevenZip,
    /// An e-mail with what is attached to it.
    Mail,
}

impl Container {
    /// The kind that a media type is, if it is one.
    pub fn of(media_type: &str) -> Option<Self> {
        Some(match media_type {
            "application/zip"
            | "application/epub+zip"
            | "application/vnd.android.package-archive"
            | "application/java-archive" => Self::Zip,
            "application/x-tar" => Self::Tar,
            "application/gzip" => Self::Gzip,
            "application/x-7z-compressed" => Self::SevenZip,
            "message/rfc822" => Self::Mail,
            other if other.starts_with("application/vnd.openxmlformats-officedocument") => Self::Zip,
            other if other.starts_with("application/vnd.oasis.opendocument") => Self::Zip,
            _ => return None,
        })
    }
    /// Its name, as the process is given it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zip => "zip",
            Self::Tar => "tar",
            Self::Gzip => "gzip",
            Self::SevenZip => "sevenzip",
            Self::Mail => "mail",
        }
    }
    /// The container of a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Zip, Self::Tar, Self::Gzip, Self::SevenZip, Self::Mail]
            .into_iter()
            .find(|container| container.name() == name)
    }
}

// What a process says: a letter, the length of what follows, and that.
const BEGIN: u8 = b'b';
const MORE: u8 = b'm';
const END: u8 = b'e';
const DONE: u8 = b'd';

/// What stops the giving out: nobody takes it any more.
type Given = io::Result<()>;

struct Giver<W> {
    output: W,
    entries: usize,
}

impl<W: Write> Giver<W> {
    fn say(&mut self, letter: u8, bytes: &[u8]) -> Given {
        let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
        self.output.write_all(&[letter])?;
        self.output.write_all(&length.to_le_bytes())?;
        self.output.write_all(bytes)
    }
    /// Whether one more may be given out.
    const fn full(&self) -> bool {
        self.entries >= MOST_ENTRIES
    }
    /// Gives out an entry, or why it cannot be read.
    fn entry(&mut self, name: &str, reader: Result<&mut dyn Read, String>) -> Given {
        self.entries += 1;
        let name: String = name.chars().take(LONGEST_NAME).collect();
        self.say(BEGIN, name.as_bytes())?;
        let mut ended = Ok(());
        match reader {
            Err(why) => ended = Err(why),
            Ok(reader) => {
                let mut piece = vec![0; PIECE];
                loop {
                    match reader.read(&mut piece) {
                        Ok(0) => break,
                        Ok(many) => self.say(MORE, piece.get(..many).unwrap_or_default())?,
                        Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                        Err(error) => {
                            ended = Err(error.to_string());
                            break;
                        }
                    }
                }
            }
        }
        self.say(END, &serde_json::to_vec(&ended)?)
    }
}

/// What an unpacking process does: confines itself, says so, and gives out what is in the container that it can read from.
pub fn serve(container: Container) -> io::Result<()> {
    // Its own handle of the file, which can be sought in, before nothing more can be had.
    let file = File::from(rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stdin(), 3)?);
    let output = io::stdout().lock();
    let mut output = BufWriter::with_capacity(2 * PIECE, output);
    let confined = confine::own();
    write(&mut output, &confined.as_ref().map_err(ToString::to_string))?;
    if confined.is_err() {
        return Ok(());
    }
    let mut giver = Giver { output, entries: 0 };
    let ended = match container {
        Container::Zip => zip(file, &mut giver),
        Container::Tar => tar(file, &mut giver),
        Container::Gzip => gzip(file, &mut giver),
        Container::SevenZip => seven_zip(file, &mut giver),
        Container::Mail => mail(file, &mut giver),
    }?;
    giver.say(DONE, &serde_json::to_vec(&ended)?)?;
    giver.output.flush()
}

/// Why the rest of a container was not read.
type Ended = io::Result<Result<(), String>>;

fn too_many() -> String {
    format!("it has more than {MOST_ENTRIES} entries, and the rest was not examined")
}

/// How many entries a ZIP says that it has, by the record at its end (APPNOTE.TXT 4.3.14 and 4.3.16). The library takes those
/// with one name for one, so what it finds must be as many.
fn zip_entries(file: &mut File) -> io::Result<Option<u64>> {
    const RECORD: usize = 22;
    let length = file.seek(SeekFrom::End(0))?;
    let from = length.saturating_sub(65_535 + RECORD as u64 + 76);
    file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    file.take(65_535 + RECORD as u64 + 76).read_to_end(&mut tail)?;
    file.seek(SeekFrom::Start(0))?;
    let Some(at) = tail.windows(4).rposition(|window| window == b"PK\x05\x06") else {
        return Ok(None);
    };
    let number = |at: usize, bytes: usize| {
        let bytes = tail.get(at..at + bytes)?;
        Some(
            bytes
                .iter()
                .rev()
                .fold(0u64, |number, byte| number << 8 | u64::from(*byte)),
        )
    };
    match number(at + 10, 2) {
        // The larger record stands before it.
        Some(0xffff) => {
            let large = tail
                .get(..at)
                .and_then(|tail| tail.windows(4).rposition(|window| window == b"PK\x06\x06"));
            Ok(large.and_then(|large| number(large + 32, 8)))
        }
        many => Ok(many),
    }
}

fn zip(mut file: File, giver: &mut Giver<impl Write>) -> Ended {
    let said = zip_entries(&mut file)?;
    if said.is_some_and(|said| said > MOST_ENTRIES as u64) {
        return Ok(Err(too_many()));
    }
    let mut archive = match zip::ZipArchive::new(BufReader::new(file)) {
        Ok(archive) => archive,
        Err(error) => return Ok(Err(error.to_string())),
    };
    for number in 0..archive.len() {
        let name = match archive.by_index_raw(number) {
            Ok(entry) if entry.is_dir() => continue,
            Ok(entry) => String::from_utf8_lossy(entry.name_raw()).into_owned(),
            Err(error) => {
                giver.entry(&format!("entry {}", number + 1), Err(error.to_string()))?;
                continue;
            }
        };
        match archive.by_index(number) {
            Ok(mut entry) => giver.entry(&name, Ok(&mut entry))?,
            Err(error) => giver.entry(&name, Err(error.to_string()))?,
        }
    }
    match said {
        Some(said) if said != archive.len() as u64 => Ok(Err(format!(
            "it says that it has {said} entries and {} were found: others have the same name, or stand where they are not seen",
            archive.len()
        ))),
        _ => Ok(Ok(())),
    }
}

fn tar(file: impl Read, giver: &mut Giver<impl Write>) -> Ended {
    let mut archive = ::tar::Archive::new(file);
    let entries = match archive.entries() {
        Ok(entries) => entries,
        Err(error) => return Ok(Err(error.to_string())),
    };
    for entry in entries {
        let mut entry = match entry {
            Ok(entry) => entry,
            Err(error) => return Ok(Err(error.to_string())),
        };
        let kind = entry.header().entry_type();
        if !(kind.is_file() || kind.is_gnu_sparse() || kind.is_contiguous()) {
            continue;
        }
        if giver.full() {
            return Ok(Err(too_many()));
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        giver.entry(&name, Ok(&mut entry))?;
    }
    Ok(Ok(()))
}

fn gzip(file: File, giver: &mut Giver<impl Write>) -> Ended {
    /// Where a TAR says that it is one (POSIX.1-1988, ustar).
    const MAGIC: std::ops::Range<usize> = 257..262;
    let mut reader = BufReader::new(MultiGzDecoder::new(BufReader::new(file)));
    let name = reader.get_ref().header().and_then(|header| header.filename());
    let name = name.map_or_else(
        || "content".to_owned(),
        |name| String::from_utf8_lossy(name).into_owned(),
    );
    let mut head = Vec::new();
    if let Err(error) = reader.by_ref().take(512).read_to_end(&mut head) {
        return Ok(Err(error.to_string()));
    }
    let is_tar = head.get(MAGIC) == Some(b"ustar");
    let mut whole = io::Cursor::new(head).chain(reader);
    if is_tar {
        return tar(whole, giver);
    }
    giver.entry(&name, Ok(&mut whole))?;
    Ok(Ok(()))
}

fn seven_zip(file: File, giver: &mut Giver<impl Write>) -> Ended {
    let mut reader = match sevenz_rust2::ArchiveReader::new(BufReader::new(file), sevenz_rust2::Password::empty()) {
        Ok(reader) => reader,
        Err(error) => return Ok(Err(error.to_string())),
    };
    let mut stopped = Ok(());
    let mut full = false;
    let read = reader.for_each_entries(|entry, reader| {
        if entry.is_directory() {
            return Ok(true);
        }
        full = giver.full();
        if full {
            return Ok(false);
        }
        stopped = giver.entry(entry.name(), Ok(reader));
        Ok(stopped.is_ok())
    });
    stopped?;
    Ok(match read {
        _ if full => Err(too_many()),
        Ok(()) => Ok(()),
        Err(error) => Err(error.to_string()),
    })
}

fn mail(file: File, giver: &mut Giver<impl Write>) -> Ended {
    let mut bytes = Vec::new();
    file.take(LONGEST_MAIL + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST_MAIL {
        return Ok(Err(format!(
            "it has more than {LONGEST_MAIL} bytes and was not taken apart"
        )));
    }
    let Some(message) = MessageParser::default().parse(&bytes) else {
        return Ok(Err("it is no e-mail that can be read".to_owned()));
    };
    for (number, part) in (1..).zip(message.attachments()) {
        if giver.full() {
            return Ok(Err(too_many()));
        }
        // An e-mail within an e-mail is known by its place, and seldom has a name.
        let ending = if part.is_message() { ".eml" } else { "" };
        let name = part.attachment_name().map(str::to_owned);
        let name = name.unwrap_or_else(|| format!("part {number}{ending}"));
        giver.entry(&name, Ok(&mut part.contents()))?;
    }
    Ok(Ok(()))
}

/// Begins unpacking processes, one for each container.
#[derive(Debug)]
pub struct Unpacker<F> {
    begin: F,
}

/// An entry of a container that is being unpacked.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Its name in the container.
    pub name: String,
    running: &'a mut Running,
    left: usize,
    ended: Option<Result<(), String>>,
    broken: &'a mut Option<WentWrong>,
}

impl<F: Fn(Container) -> Command> Unpacker<F> {
    /// An unpacker whose processes are begun by this command, which calls [`serve`].
    pub const fn new(begin: F) -> Self {
        Self { begin }
    }

    /// Unpacks a container, and hands out each entry. What is handed one may read it or leave it, and stop the rest. Says why
    /// the container was not read to its end, if it was not.
    pub fn unpack(
        &self,
        file: File,
        container: Container,
        mut take: impl FnMut(&mut Entry<'_>) -> ControlFlow<String>,
    ) -> Result<Result<(), String>, NoDecoder> {
        let mut running = Running::begin((self.begin)(container), Stdio::from(file))?;
        loop {
            let (letter, bytes) = match running.letter() {
                Ok(said) => said,
                Err(went_wrong) => return Ok(Err(running.end(went_wrong))),
            };
            match letter {
                BEGIN => {
                    let mut broken = None;
                    let mut entry = Entry {
                        name: String::from_utf8_lossy(&bytes).into_owned(),
                        running: &mut running,
                        left: 0,
                        ended: None,
                        broken: &mut broken,
                    };
                    let taken = take(&mut entry);
                    if let ControlFlow::Break(why) = taken {
                        return Ok(Err(why));
                    }
                    // What nobody read is passed over.
                    let drained = io::copy(&mut entry, &mut io::sink());
                    if let (Err(_), Some(went_wrong)) = (drained, broken) {
                        return Ok(Err(running.end(went_wrong)));
                    }
                }
                DONE => {
                    return Ok(serde_json::from_slice(&bytes)
                        .unwrap_or_else(|_| Err("the unpacker said nothing that can be read".to_owned())));
                }
                _ => return Ok(Err(running.end(WentWrong::Unreadable))),
            }
        }
    }
}

impl Running {
    /// A letter and what follows it.
    fn letter(&mut self) -> Result<(u8, Vec<u8>), WentWrong> {
        let (letter, length) = self.head()?;
        let mut bytes = vec![0; length];
        self.read(&mut bytes, now() + LONGEST)?;
        Ok((letter, bytes))
    }
    fn head(&mut self) -> Result<(u8, usize), WentWrong> {
        let mut head = [0; 5];
        self.read(&mut head, now() + LONGEST)?;
        let [letter, length @ ..] = head;
        let length = u32::from_le_bytes(length) as usize;
        if length > PIECE {
            return Err(WentWrong::Unreadable);
        }
        Ok((letter, length))
    }
}

impl Read for Entry<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let failed = |broken: &mut Option<WentWrong>, went_wrong: WentWrong| {
            let error = io::Error::other(went_wrong.to_string());
            *broken = Some(went_wrong);
            error
        };
        while self.left == 0 {
            if let Some(ended) = &self.ended {
                return ended.clone().map(|()| 0).map_err(io::Error::other);
            }
            match self.running.head() {
                Ok((MORE, length)) => self.left = length,
                Ok((END, length)) => {
                    let mut bytes = vec![0; length];
                    let read = self.running.read(&mut bytes, now() + LONGEST);
                    read.map_err(|went_wrong| failed(self.broken, went_wrong))?;
                    let ended = serde_json::from_slice(&bytes);
                    let ended = ended.map_err(|_| failed(self.broken, WentWrong::Unreadable))?;
                    self.ended = Some(ended);
                }
                Ok(_) => return Err(failed(self.broken, WentWrong::Unreadable)),
                Err(went_wrong) => return Err(failed(self.broken, went_wrong)),
            }
        }
        let many = into.len().min(self.left);
        let into = into.get_mut(..many).unwrap_or_default();
        let read = self.running.read(into, now() + LONGEST);
        read.map_err(|went_wrong| failed(self.broken, went_wrong))?;
        self.left -= many;
        Ok(many)
    }
}
