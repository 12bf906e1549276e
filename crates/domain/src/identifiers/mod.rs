//! What tells one account, line or file from another: the text as received, and a normal form used only to match.
//!
//! The received text is the evidence and is never changed. The normal form is ours: two identifiers of one kind with the
//! same normal form are taken for the same thing, so a form is left **empty, and then matches nothing**, wherever sameness
//! would be a guess: a name without its platform, an IP address without port and time, a number that is no number.
//!
//! To add a kind, add it to [`IdentifierKind`], to `ALL`, `code` and `label`, and give it a normal form in `normal_of`.

mod addresses;
mod letters;
mod numbers;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::received::Received;
use crate::time::Instant;
use addresses::{email, email_terms, read_ip, url, url_terms};
use letters::{fold, lower, visible};
use numbers::{device, digest, payment, phone, phone_terms};

/// What sort of thing an identifier names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IdentifierKind {
    /// A name that its owner chose, on the platform named by the qualifier.
    Username,
    /// A telephone number; the qualifier may hold the country calling code (`+44`) when the text has the national part.
    Phone,
    /// An e-mail address.
    Email,
    /// An IP address. It can match only with a port and a time, because carriers share one address between many lines.
    IpAddress,
    /// A device, by the kind of number that the qualifier names (IMEI, MAC, Android ID).
    Device,
    /// An account or a wallet for payments, at the scheme that the qualifier names.
    Payment,
    /// A web address.
    Url,
    /// A digest of a file, by the algorithm that the qualifier names.
    FileDigest,
    /// The number that a platform itself gives to an account; the qualifier names the platform or sender.
    SenderAccountId,
}

impl IdentifierKind {
    /// All of them, in the order in which a form offers them.
    pub const ALL: [Self; 9] = [
        Self::Username,
        Self::Phone,
        Self::Email,
        Self::IpAddress,
        Self::Device,
        Self::Payment,
        Self::Url,
        Self::FileDigest,
        Self::SenderAccountId,
    ];

    /// Every code with its words, as a question offers them.
    pub const CHOICES: &'static [(&'static str, &'static str)] = &[
        (Self::Username.code(), Self::Username.label()),
        (Self::Phone.code(), Self::Phone.label()),
        (Self::Email.code(), Self::Email.label()),
        (Self::IpAddress.code(), Self::IpAddress.label()),
        (Self::Device.code(), Self::Device.label()),
        (Self::Payment.code(), Self::Payment.label()),
        (Self::Url.code(), Self::Url.label()),
        (Self::FileDigest.code(), Self::FileDigest.label()),
        (Self::SenderAccountId.code(), Self::SenderAccountId.label()),
    ];

    /// The code in forms, URLs and columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Username => "username",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::IpAddress => "ip_address",
            Self::Device => "device",
            Self::Payment => "payment",
            Self::Url => "url",
            Self::FileDigest => "file_digest",
            Self::SenderAccountId => "sender_account_id",
        }
    }
    /// The words a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Username => "Username",
            Self::Phone => "Phone number",
            Self::Email => "E-mail address",
            Self::IpAddress => "IP address",
            Self::Device => "Device",
            Self::Payment => "Payment account",
            Self::Url => "Web address",
            Self::FileDigest => "File digest",
            Self::SenderAccountId => "Account number at the platform",
        }
    }
    /// Reads a code; `None` for anything else.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The longest normal form, in bytes: what a platform allows for a web address, and what a database index can hold.
/// Anything longer gets no normal form: it is no identifier that anybody types.
pub const LONGEST_NORMAL: usize = 2_083;

/// The longest search term, in characters.
const LONGEST_TERM: usize = 200;

/// One identifier as it was received, with the form by which it is matched.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Identifier {
    /// What it names.
    pub kind: IdentifierKind,
    /// The platform, scheme, algorithm, device number or country calling code, as the sender wrote it; or empty.
    pub qualifier: String,
    /// The text exactly as it came.
    pub received: Received,
    /// The form used for matching. Empty means: never matches.
    pub normal: String,
}

impl Identifier {
    /// An identifier out of the text that somebody sent. An IP address made here has neither port nor time, so it matches
    /// nothing; use [`Identifier::ip`] for one that has both.
    pub fn new(kind: IdentifierKind, qualifier: &str, text: &str) -> Self {
        Self {
            kind,
            qualifier: Received::from_text(qualifier).reading,
            received: Received::from_text(text),
            normal: bounded(normal_of(kind, qualifier, text)),
        }
    }

    /// An IP address with the port and the moment at which it was seen. The normal form is `address|port|second`, the
    /// address as RFC 5952 writes it (an IPv4 address inside an IPv6 one as the IPv4 address), the moment in whole seconds
    /// since 1970 in UTC. It is empty unless all three are known: RFC 6302 asks servers to log exactly these three,
    /// because behind a shared address (RFC 6269) no two of them name one line.
    pub fn ip(text: &str, port: Option<u16>, at: Option<Instant>) -> Self {
        let (address, port_in_text) = match read_ip(text) {
            Some((address, port_in_text)) => (Some(address), port_in_text),
            None => (None, None),
        };
        let port = match (port, port_in_text) {
            (Some(given), Some(written)) if given != written => None,
            (given, written) => given.or(written),
        };
        let normal = match (address, port.filter(|port| *port > 0), at) {
            (Some(address), Some(port), Some(at)) => {
                format!("{address}|{port}|{}", at.micros().div_euclid(1_000_000))
            }
            _ => String::new(),
        };
        Self {
            kind: IdentifierKind::IpAddress,
            qualifier: String::new(),
            received: Received::from_text(text),
            normal,
        }
    }

    /// Whether the two are taken for the same thing. Nothing matches an empty normal form, not even itself.
    pub fn matches(&self, other: &Self) -> bool {
        !self.normal.is_empty() && self.kind == other.kind && self.normal == other.normal
    }

    /// The normal form without the platform, scheme, device kind or algorithm in front of it.
    pub fn normal_text(&self) -> &str {
        normal_parts(self.kind, &self.normal).1
    }

    /// Lower-case words under which this is found by what people type: an e-mail address whole and by its local part, a
    /// phone number in international and national form, an IP address bare, a username without its platform. What has no
    /// normal form is still found by the words that were received.
    pub fn search_terms(&self) -> Vec<String> {
        let text = self.received.reading.as_str();
        let mut terms = match self.kind {
            IdentifierKind::Username => vec![username(text)],
            IdentifierKind::Phone => phone_terms(&self.normal),
            IdentifierKind::Email => email_terms(&self.normal),
            IdentifierKind::IpAddress => read_ip(text).map_or_else(Vec::new, |(address, _)| vec![address.to_string()]),
            IdentifierKind::Url => url_terms(&self.normal),
            IdentifierKind::Device
            | IdentifierKind::Payment
            | IdentifierKind::FileDigest
            | IdentifierKind::SenderAccountId => vec![self.normal_text().to_owned(), fold(text)],
        };
        terms.retain(|term| !term.is_empty());
        if terms.is_empty() {
            terms = fold(text).split_whitespace().take(20).map(str::to_owned).collect();
        }
        let mut seen = Vec::new();
        for term in terms {
            let term: String = lower(&term).chars().take(LONGEST_TERM).collect();
            if !term.is_empty() && !seen.contains(&term) {
                seen.push(term);
            }
        }
        seen
    }
}

/// A normal form taken apart: the platform, scheme, device kind or algorithm in front of it (empty for a kind that has
/// none), and the rest. For an IP address the rest is `address|port|second`.
pub fn normal_parts(kind: IdentifierKind, normal: &str) -> (&str, &str) {
    if has_qualified_normal(kind) {
        normal.split_once('|').unwrap_or_default()
    } else {
        ("", normal)
    }
}

const fn has_qualified_normal(kind: IdentifierKind) -> bool {
    matches!(
        kind,
        IdentifierKind::Username
            | IdentifierKind::Device
            | IdentifierKind::Payment
            | IdentifierKind::FileDigest
            | IdentifierKind::SenderAccountId
    )
}

fn bounded(normal: String) -> String {
    if normal.len() > LONGEST_NORMAL {
        String::new()
    } else {
        normal
    }
}

/// The normal form of a text, by kind.
fn normal_of(kind: IdentifierKind, qualifier: &str, text: &str) -> String {
    match kind {
        IdentifierKind::Username => joined(&qualifier_key(qualifier), &username(text)),
        IdentifierKind::Phone => phone(qualifier, text),
        IdentifierKind::Email => email(text),
        IdentifierKind::IpAddress => String::new(),
        IdentifierKind::Device => device(qualifier, text),
        IdentifierKind::Payment => joined(&qualifier_key(qualifier), &payment(qualifier, text)),
        IdentifierKind::Url => url(text),
        IdentifierKind::FileDigest => digest(qualifier, text),
        IdentifierKind::SenderAccountId => joined(&qualifier_key(qualifier), &visible(text)),
    }
}

/// `qualifier|text`, or empty when either is: the same name elsewhere is another account.
fn joined(qualifier: &str, text: &str) -> String {
    if qualifier.is_empty() || text.is_empty() {
        String::new()
    } else {
        format!("{qualifier}|{text}")
    }
}

/// A platform's or scheme's name as a key.
fn qualifier_key(qualifier: &str) -> String {
    fold(&qualifier.replace('|', " "))
}

/// A username: folded, without the `@` in front of it.
fn username(text: &str) -> String {
    fold(text)
        .trim_start_matches(|c: char| c == '@' || c.is_whitespace())
        .to_owned()
}
