//! Packages that only whoever they are for can open: age (age-encryption.org/v1), with keys of X25519.

use age::secrecy::ExposeSecret as _;
use age::x25519::Identity;
pub use age::x25519::Recipient;
use age::{Decryptor, Encryptor};
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

/// How a sealed file begins.
const MAGIC: &[u8] = b"age-encryption.org/";

/// Whether a file that begins so is sealed.
pub fn is_sealed(head: &[u8]) -> bool {
    head.starts_with(MAGIC)
}

/// A package, and what opens it if it is sealed.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// The package.
    pub path: PathBuf,
    /// The file of the key that opens it.
    pub identity: Option<PathBuf>,
}

/// Why a package does not open.
#[derive(Debug, thiserror::Error)]
pub enum NotOpened {
    /// It cannot be read.
    #[error("the package cannot be read: {0}")]
    Unreadable(#[from] io::Error),
    /// No key was named.
    #[error("the package is sealed: say with which key it opens, --identity FILE")]
    NoIdentity,
    /// The file of the key is none.
    #[error("{0} holds no key that opens packages: it has a line that begins with AGE-SECRET-KEY-1")]
    NotAnIdentity(String),
    /// It was sealed for somebody else.
    #[error("the package does not open with that key: {0}")]
    OtherIdentity(String),
}

/// What is read from and sought in.
pub trait Reader: Read + Seek {}
impl<R: Read + Seek> Reader for R {}

impl Sealed {
    /// A package that is not sealed.
    pub fn plain(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            identity: None,
        }
    }
    /// Opens the package.
    pub fn open(&self) -> Result<Box<dyn Reader>, NotOpened> {
        let mut file = File::open(&self.path)?;
        let mut head = Vec::new();
        Read::by_ref(&mut file)
            .take(MAGIC.len() as u64)
            .read_to_end(&mut head)?;
        file.rewind()?;
        let file = BufReader::new(file);
        if !is_sealed(&head) {
            return Ok(Box::new(file));
        }
        let identity = identity(self.identity.as_deref().ok_or(NotOpened::NoIdentity)?)?;
        let opened = Decryptor::new(file)
            .and_then(|sealed| sealed.decrypt(std::iter::once(&identity as &dyn age::Identity)))
            .map_err(|error| NotOpened::OtherIdentity(error.to_string()))?;
        Ok(Box::new(opened))
    }
}

fn identity(path: &Path) -> Result<Identity, NotOpened> {
    let text = std::fs::read_to_string(path)?;
    let mut lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .find_map(|line| line.parse().ok())
        .ok_or_else(|| NotOpened::NotAnIdentity(path.display().to_string()))
}

/// Makes a key that opens packages, in a file that its owner alone may read, and says for whom packages are to be sealed so
/// that it opens them. A file that is there is not written over.
pub fn make_identity(path: &Path) -> io::Result<Recipient> {
    let identity = Identity::generate();
    let recipient = identity.to_public();
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "# opens what is sealed for {recipient}")?;
    writeln!(file, "{}", identity.to_string().expose_secret())?;
    file.sync_all()?;
    Ok(recipient)
}

/// Seals what a file has into another.
pub(crate) fn seal(mut from: File, into: File, recipients: &[Recipient]) -> io::Result<()> {
    from.rewind()?;
    let recipients = recipients.iter().map(|recipient| recipient as &dyn age::Recipient);
    let encryptor = Encryptor::with_recipients(recipients).map_err(|error| io::Error::other(error.to_string()))?;
    let mut sealing = encryptor.wrap_output(BufWriter::new(into))?;
    io::copy(&mut BufReader::new(from), &mut sealing)?;
    let into = sealing.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    into.sync_all()
}

/// For whom a package is sealed, from the text that says it.
pub fn recipient(text: &str) -> Result<Recipient, String> {
    text.parse()
        .map_err(|why| format!("it is nobody that a package can be sealed for, which begins with age1: {why}"))
}
