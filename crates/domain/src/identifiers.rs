//! What tells one account, line or file from another: the text as received, and a normal form used only to match.
//!
//! The received text is the evidence and is never changed. The normal form is ours: two identifiers of one kind with the
//! same normal form are taken for the same thing, so a form is left **empty, and then matches nothing**, wherever sameness
//! would be a guess: a name without its platform, an IP address without port and time, a number that is no number.
//!
//! To add a kind, add it to [`IdentifierKind`], to `ALL`, `code` and `label`, and give it a normal form in `normal_of`.

use serde::{Deserialize, Serialize};
use std::net::{IpAddr, SocketAddr};

use crate::received::Received;
use crate::time::Instant;

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

/// Lower case, letter by letter, so that a letter's place in a word changes nothing.
fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// The text without what cannot be seen (controls, zero-width and direction marks), white space as single spaces, trimmed.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for character in text.chars() {
        if character.is_whitespace() {
            gap = true;
        } else if !is_invisible(character) {
            if gap && !out.is_empty() {
                out.push(' ');
            }
            gap = false;
            out.push(character);
        }
    }
    out
}

fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Compatibility folding for names: the commonest part of NFKC (Unicode Annex 15) plus lower case, without its tables.
/// Full-width, mathematical and circled letters and digits become plain ones; a Latin letter followed by one of eight
/// combining accents becomes the composed letter; all else stays as it is.
fn fold(text: &str) -> String {
    let plain: String = visible(text).chars().map(plain_letter).collect();
    let mut out = String::with_capacity(plain.len());
    for character in lower(&plain).chars() {
        match out.chars().next_back().and_then(|before| composed(before, character)) {
            Some(both) => {
                out.pop();
                out.push(both);
            }
            None => out.push(character),
        }
    }
    visible(&out)
}

fn plain_letter(character: char) -> char {
    let code = u32::from(character);
    let plain = match code {
        0xFF01..=0xFF5E => code - 0xFF01 + 0x21,
        0x24B6..=0x24CF => code - 0x24B6 + 0x61,
        0x24D0..=0x24E9 => code - 0x24D0 + 0x61,
        // Thirteen alphabets of 52 letters each; the holes in them are characters that nobody has assigned.
        0x1D400..=0x1D6A3 => (code - 0x1D400) % 26 + 0x61,
        0x1D7CE..=0x1D7FF => (code - 0x1D7CE) % 10 + 0x30,
        _ => return character,
    };
    char::from_u32(plain).unwrap_or(character)
}

/// A lower-case Latin letter and the accent after it, as one letter.
fn composed(letter: char, accent: char) -> Option<char> {
    let (from, to) = match accent {
        '\u{0300}' => ("aeiounwy", "àèìòùǹẁỳ"),
        '\u{0301}' => ("aeiouyclnrsz", "áéíóúýćĺńŕśź"),
        '\u{0302}' => ("aeiouwycghjs", "âêîôûŵŷĉĝĥĵŝ"),
        '\u{0303}' => ("aonui", "ãõñũĩ"),
        '\u{0308}' => ("aeiouy", "äëïöüÿ"),
        '\u{030A}' => ("au", "åů"),
        '\u{030C}' => ("cdenrstz", "čďěňřšťž"),
        '\u{0327}' => ("cst", "çşţ"),
        _ => return None,
    };
    let place = from.chars().position(|one| one == letter)?;
    to.chars().nth(place)
}

/// A username: folded, without the `@` in front of it.
fn username(text: &str) -> String {
    fold(text)
        .trim_start_matches(|c: char| c == '@' || c.is_whitespace())
        .to_owned()
}

/// A phone number in the international form of ITU-T E.164: `+`, country code, national number, at most 15 digits. A
/// leading `0` is read as a British number, `00` as an international prefix. A calling code in the qualifier completes a
/// national part; the trunk `0` in front of one is dropped (Italy, which dials its zero, keeps it). An extension is left out.
fn phone(calling_code: &str, text: &str) -> String {
    let Some((international, digits)) = phone_digits(text) else {
        return String::new();
    };
    let code: String = phone_digits(calling_code).map(|(_, code)| code).unwrap_or_default();
    let full = if international {
        digits
    } else if let Some(rest) = digits.strip_prefix("00") {
        rest.to_owned()
    } else if !code.is_empty() {
        let national = if code == "39" {
            digits.as_str()
        } else {
            digits.strip_prefix('0').unwrap_or(&digits)
        };
        format!("{code}{national}")
    } else if let Some(national) = digits.strip_prefix('0') {
        if !(7..=10).contains(&national.len()) {
            return String::new();
        }
        format!("44{national}")
    } else if digits.len() == 12 && digits.starts_with("447") {
        // A British mobile as chat programs write it, without the plus.
        digits
    } else {
        return String::new();
    };
    // `+44 (0)7700 …`: the trunk zero is not part of the number. No British number begins with one.
    let full = full
        .strip_prefix("440")
        .map_or_else(|| full.clone(), |rest| format!("44{rest}"));
    if full.starts_with('0') || !(7..=15).contains(&full.len()) || full.starts_with("440") {
        return String::new();
    }
    format!("+{full}")
}

/// Whether a plus stood in front, and the digits; `None` when the text holds anything that no phone number has.
fn phone_digits(text: &str) -> Option<(bool, String)> {
    let folded = fold(text);
    let text = folded.strip_prefix("tel:").unwrap_or(&folded).trim();
    let end = ["ext", "x", ";", "#"]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .unwrap_or(text.len());
    let text = text.get(..end).unwrap_or_default();
    let mut digits = String::new();
    let mut international = false;
    for character in text.chars() {
        match character {
            '+' if digits.is_empty() && !international => international = true,
            ' ' | '-' | '.' | '(' | ')' | '/' | '\u{2010}'..='\u{2015}' => {}
            _ => digits.push(digit(character)?),
        }
    }
    (!digits.is_empty() && digits.len() <= 24).then_some((international, digits))
}

/// A decimal digit of the Western, Arabic-Indic, Persian or Devanagari row as a Western one.
fn digit(character: char) -> Option<char> {
    let code = u32::from(character);
    let value = match code {
        0x30..=0x39 => code - 0x30,
        0x0660..=0x0669 => code - 0x0660,
        0x06F0..=0x06F9 => code - 0x06F0,
        0x0966..=0x096F => code - 0x0966,
        _ => return None,
    };
    char::from_digit(value, 10)
}

fn phone_terms(normal: &str) -> Vec<String> {
    let mut terms = vec![normal.to_owned(), normal.trim_start_matches('+').to_owned()];
    if let Some(national) = normal.strip_prefix("+44") {
        terms.push(format!("0{national}"));
    }
    terms
}

/// An e-mail address in lower case. RFC 5321 §2.4 lets a server tell capitals apart in the local part; none that matters
/// does. A `+tag` stays: it can be another person's account at a shared address. Lengths are those of RFC 5321 §4.5.3.1.
fn email(text: &str) -> String {
    let shown = lower(&visible(text));
    let address = shown.strip_prefix("mailto:").unwrap_or(&shown).trim();
    let address = address
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'))
        .unwrap_or(address);
    let Some((local, domain)) = address.rsplit_once('@') else {
        return String::new();
    };
    let domain = domain.strip_suffix('.').unwrap_or(domain);
    let refused = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '@' | ',' | ';' | '"' | '|');
    let wrong = local.is_empty()
        || local.len() > 64
        || domain.is_empty()
        || domain.len() > 255
        || local.starts_with("mailto:")
        || local.contains(refused)
        || domain.contains(refused)
        || domain.split('.').any(str::is_empty);
    if wrong {
        return String::new();
    }
    format!("{local}@{domain}")
}

fn email_terms(normal: &str) -> Vec<String> {
    let local = normal.rsplit_once('@').map_or("", |(local, _)| local);
    let untagged = local.split_once('+').map_or("", |(name, _)| name);
    vec![normal.to_owned(), local.to_owned(), untagged.to_owned()]
}

/// An address, and the port when the text has one (`192.0.2.1:443`, `[2001:db8::1]:443`).
fn read_ip(text: &str) -> Option<(IpAddr, Option<u16>)> {
    let shown = visible(text);
    let (address, port) = if let Ok(address) = shown.parse::<IpAddr>() {
        (address, None)
    } else if let Ok(socket) = shown.parse::<SocketAddr>() {
        (socket.ip(), Some(socket.port()))
    } else {
        let bare = shown.strip_prefix('[')?.strip_suffix(']')?;
        (bare.parse().ok()?, None)
    };
    Some((address.to_canonical(), port))
}

/// A device number. An IMEI is compared by its first 14 digits: the fifteenth is a check digit that networks do not send
/// and that handsets show, sixteen digits carry the software version instead (3GPP TS 23.003 §6.2). A MAC address is twelve
/// hexadecimal digits however it is punctuated.
fn device(qualifier: &str, text: &str) -> String {
    let named = qualifier_key(qualifier);
    let bare: String = fold(text)
        .chars()
        .filter(|c| !matches!(c, ' ' | '-' | ':' | '.' | '/'))
        .collect();
    let digits = bare.bytes().all(|byte| byte.is_ascii_digit());
    if named.contains("imei") || (named.is_empty() && bare.len() == 15 && digits && luhn(&bare)) {
        let number = bare.get(..14).filter(|_| digits && (14..=16).contains(&bare.len()));
        return number.map_or_else(String::new, |number| format!("imei|{number}"));
    }
    let is_mac = named.split_whitespace().any(|word| word == "mac");
    if is_mac {
        let hex = bare.len() == 12 && bare.bytes().all(|byte| byte.is_ascii_hexdigit());
        return if hex { format!("mac|{bare}") } else { String::new() };
    }
    joined(&named, &fold(text))
}

/// The check of ISO/IEC 7812-1 annex B, which an IMEI's last digit passes.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| match (place % 2, digit) {
            (0, digit) => digit,
            (_, digit) if digit > 4 => digit * 2 - 9,
            (_, digit) => digit * 2,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Schemes whose addresses mean something else in another case (Base58).
const CASE_MATTERS: [&str; 10] = [
    "bitcoin", "btc", "litecoin", "ltc", "dogecoin", "monero", "xmr", "solana", "tron", "ripple",
];

/// A payment account: an e-mail address as one, a wallet with its capitals, everything else folded and without spaces.
fn payment(scheme: &str, text: &str) -> String {
    let as_email = email(text);
    if !as_email.is_empty() {
        return as_email;
    }
    let scheme = qualifier_key(scheme);
    let wallet = CASE_MATTERS
        .iter()
        .any(|name| scheme.split_whitespace().any(|word| word == *name));
    let bech32 = ["bc1", "ltc1"]
        .iter()
        .any(|start| lower(text.trim()).starts_with(start));
    let kept = if wallet && !bech32 { visible(text) } else { fold(text) };
    let grouped = kept.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '-');
    if grouped {
        kept.chars().filter(char::is_ascii_alphanumeric).collect()
    } else {
        kept
    }
}

/// A web address in the normal form of RFC 3986 §6.2.2 and §6.2.3: scheme and host in lower case, the scheme's own port
/// left out, dot segments resolved, percent escapes in capitals and undone where they hide an unreserved character, an
/// empty path as `/`, the fragment left off. An address written to be unclickable (`hxxps://example[.]org`) is read as what
/// it stands for; one without a scheme but with a host and a dot is read as `https`. `data:` and such have no normal form.
fn url(text: &str) -> String {
    let shown = visible(text).replace("[.]", ".").replace("[:]", ":");
    if shown.contains(char::is_whitespace) || shown.len() > LONGEST_NORMAL {
        return String::new();
    }
    let (scheme, rest) = match shown.split_once("://") {
        Some((scheme, rest)) => (lower(scheme), rest),
        None if shown.contains('.') && !shown.contains('@') && !shown.starts_with('.') => {
            ("https".to_owned(), shown.as_str())
        }
        None => return String::new(),
    };
    let scheme = match scheme.as_str() {
        "hxxp" => "http".to_owned(),
        "hxxps" => "https".to_owned(),
        _ => scheme,
    };
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if !named {
        return String::new();
    }
    let rest = rest.split('#').next().unwrap_or_default();
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let Some(authority) = url_authority(&scheme, authority) else {
        return String::new();
    };
    let (path, query) = tail
        .split_once('?')
        .map_or((tail, None), |(path, query)| (path, Some(query)));
    let path = without_dot_segments(&escapes_in_capitals(path));
    match query {
        Some(query) => format!("{scheme}://{authority}{path}?{}", escapes_in_capitals(query)),
        None => format!("{scheme}://{authority}{path}"),
    }
}

/// User part as it is, host in lower case without a last dot, port unless it is the scheme's own.
fn url_authority(scheme: &str, authority: &str) -> Option<String> {
    let (user, place) = match authority.rsplit_once('@') {
        Some((user, place)) => (format!("{user}@"), place),
        None => (String::new(), authority),
    };
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !host.ends_with(':') => {
            let inside_brackets = host.starts_with('[') && !host.ends_with(']');
            if inside_brackets { (place, "") } else { (host, port) }
        }
        _ => (place, ""),
    };
    let host = lower(host);
    let host = host.trim_end_matches('.');
    let wrong = |c: char| matches!(c, '<' | '>' | '"' | '\\' | '|' | '@' | '%' | '`' | '{' | '}' | '^');
    let bracketed = host.starts_with('[') && host.ends_with(']');
    if host.is_empty() || host.contains(wrong) || (host.contains([':', '[', ']']) && !bracketed) {
        return None;
    }
    let usual = match scheme {
        "http" | "ws" => "80",
        "https" | "wss" => "443",
        "ftp" => "21",
        _ => "",
    };
    let port = port.trim_start_matches('0');
    if port.is_empty() || port == usual {
        Some(format!("{user}{host}"))
    } else {
        Some(format!("{user}{host}:{port}"))
    }
}

/// Percent escapes with capital hexadecimal digits; those of unreserved characters (RFC 3986 §2.3) undone.
fn escapes_in_capitals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let hex = after
            .get(..2)
            .filter(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let value = hex.and_then(|two| u8::from_str_radix(two, 16).ok());
        if let (Some(two), Some(value)) = (hex, value) {
            let character = char::from(value);
            if character.is_ascii_alphanumeric() || matches!(character, '-' | '.' | '_' | '~') {
                out.push(character);
            } else {
                out.push('%');
                out.push_str(&two.to_ascii_uppercase());
            }
            rest = after.get(2..).unwrap_or_default();
        } else {
            out.push_str("%25");
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// The path with `.` and `..` resolved, as RFC 3986 §5.2.4 does.
fn without_dot_segments(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut ends_open = false;
    for segment in path.split('/').skip(1) {
        ends_open = matches!(segment, "." | "..");
        match segment {
            "." => {}
            ".." => {
                kept.pop();
            }
            _ => kept.push(segment),
        }
    }
    let mut out = String::with_capacity(path.len() + 1);
    for segment in &kept {
        out.push('/');
        out.push_str(segment);
    }
    if ends_open || out.is_empty() {
        out.push('/');
    }
    out
}

fn url_terms(normal: &str) -> Vec<String> {
    let Some((_, rest)) = normal.split_once("://") else {
        return Vec::new();
    };
    let host = rest.split(['/', '?']).next().unwrap_or_default();
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    let last = rest
        .split(['/', '?'])
        .skip(1)
        .filter(|segment| !segment.is_empty())
        .last()
        .unwrap_or_default();
    let without_www = host.strip_prefix("www.").unwrap_or_default();
    [normal, rest, host, without_www, last].map(str::to_owned).to_vec()
}

/// A digest in lower-case hexadecimal, of the length that its algorithm has. Without an algorithm, the length says which of
/// MD5, SHA-1, SHA-256 and SHA-512 is meant. Of an algorithm that we do not know, 16 to 512 hexadecimal digits are taken.
fn digest(qualifier: &str, text: &str) -> String {
    let hex: String = fold(text).chars().filter(|c| !matches!(c, ' ' | ':')).collect();
    if hex.is_empty() || !hex.len().is_multiple_of(2) || !hex.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return String::new();
    }
    let named: String = fold(qualifier).chars().filter(char::is_ascii_alphanumeric).collect();
    let algorithm = match (named.as_str(), hex.len()) {
        ("", 32) => "md5",
        ("", 64) => "sha256",
        ("", 128) => "sha512",
        ("" | "sha1" | "sha160", 40) => "sha1",
        ("md5", 32) | ("sha256" | "pdq", 64) | ("sha512", 128) | ("sha384", 96) | ("sha224", 56) => &named,
        ("" | "md5" | "sha1" | "sha160" | "sha224" | "sha256" | "sha384" | "sha512" | "pdq", _) => {
            return String::new();
        }
        (_, 16..=512) => &named,
        _ => return String::new(),
    };
    format!("{algorithm}|{hex}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn normal(kind: IdentifierKind, qualifier: &str, text: &str) -> String {
        Identifier::new(kind, qualifier, text).normal
    }
    fn at(text: &str) -> Option<Instant> {
        crate::time::SentTime::read(text).instant()
    }

    #[test]
    fn a_code_reads_back_as_its_kind() {
        for kind in IdentifierKind::ALL {
            assert_eq!(IdentifierKind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
            assert!(!kind.label().is_empty());
        }
        assert_eq!(IdentifierKind::from_code("nickname"), None);
    }

    #[test]
    fn a_username_matches_however_it_is_dressed_but_only_on_its_platform() {
        let plain = Identifier::new(IdentifierKind::Username, "ChatterBox", "river_coach_77");
        assert_eq!(plain.normal, "chatterbox|river_coach_77");
        for dressed in [
            "@River_Coach_77",
            " RIVER_coach_77\u{200B}",
            "ｒｉｖｅｒ＿ｃｏａｃｈ＿７７",
            "𝓻𝓲𝓿𝓮𝓻_𝐜𝐨𝐚𝐜𝐡_𝟕𝟕",
            "\u{202E}river_coach_77",
        ] {
            let other = Identifier::new(IdentifierKind::Username, " chatterbox ", dressed);
            assert!(plain.matches(&other), "{dressed}: {}", other.normal);
            assert_eq!(other.received.sent(), dressed.as_bytes());
            assert_eq!(other.search_terms(), ["river_coach_77"]);
        }
        let elsewhere = Identifier::new(IdentifierKind::Username, "PhotoPost", "river_coach_77");
        assert!(!plain.matches(&elsewhere));
        let nowhere = Identifier::new(IdentifierKind::Username, "", "river_coach_77");
        assert_eq!(nowhere.normal, "");
        assert_eq!(nowhere.search_terms(), ["river_coach_77"]);
        assert_eq!(
            normal(IdentifierKind::Username, "p", "we\u{301}ather_fa\u{30A}n"),
            normal(IdentifierKind::Username, "p", "wéather_fån")
        );
    }

    #[test]
    fn one_british_number_has_one_form_however_it_is_written() {
        for (code, text) in [
            ("", "+447700900123"),
            ("", "07700 900123"),
            ("", "+44 (0)7700 900 123"),
            ("", "0044 7700-900123"),
            ("", "447700900123"),
            ("+44", "7700 900123"),
            ("+44", "07700 900123"),
            ("", "tel:+44-7700-900123;ext=204"),
            ("", "07700 900123 ext. 204"),
            ("", "٠٧٧٠٠ ٩٠٠١٢٣"),
        ] {
            assert_eq!(
                normal(IdentifierKind::Phone, code, text),
                "+447700900123",
                "{code} {text}"
            );
        }
        let terms = Identifier::new(IdentifierKind::Phone, "", "07700 900123").search_terms();
        assert_eq!(terms, ["+447700900123", "447700900123", "07700900123"]);
    }

    #[test]
    fn what_is_no_phone_number_has_no_normal_form() {
        for text in [
            "7700 900123",
            "",
            "+",
            "call me",
            "0800-WEATHER",
            "+0 7700 900123",
            "+4477009001230000",
            "0123",
            "++447700900123",
        ] {
            assert_eq!(normal(IdentifierKind::Phone, "", text), "", "{text}");
        }
        assert_eq!(normal(IdentifierKind::Phone, "+39", "06 1234 5678"), "+390612345678");
    }

    #[test]
    fn an_email_address_loses_its_capitals_and_keeps_its_tag() {
        for text in [
            "Rowan.Madeup+fish@Mail.Example.ORG",
            " <rowan.madeup+fish@mail.example.org.> ",
        ] {
            let found = Identifier::new(IdentifierKind::Email, "", text);
            assert_eq!(found.normal, "rowan.madeup+fish@mail.example.org");
            assert_eq!(
                found.search_terms(),
                [
                    "rowan.madeup+fish@mail.example.org",
                    "rowan.madeup+fish",
                    "rowan.madeup"
                ]
            );
        }
        for text in [
            "rowan",
            "@example.org",
            "a b@example.org",
            "a@",
            "a@b@example.org",
            "a@example..org",
        ] {
            assert_eq!(normal(IdentifierKind::Email, "", text), "", "{text}");
        }
        let long = format!("{}@example.org", "a".repeat(65));
        assert_eq!(normal(IdentifierKind::Email, "", &long), "");
    }

    #[test]
    fn an_ip_address_matches_only_with_port_and_time() {
        let when = at("2026-03-28T21:58:44Z");
        let whole = Identifier::ip("2001:DB8:04f3:1:0:0:0:17", Some(60_021), when);
        assert_eq!(whole.normal, "2001:db8:4f3:1::17|60021|1774735124");
        assert!(whole.matches(&Identifier::ip("[2001:db8:4f3:1::17]:60021", None, when)));
        assert_eq!(whole.search_terms(), ["2001:db8:4f3:1::17"]);
        for part in [
            Identifier::ip("192.0.2.17", Some(51_422), None),
            Identifier::ip("192.0.2.17", None, when),
            Identifier::ip("192.0.2.17", Some(0), when),
            Identifier::ip("192.0.2.17:1", Some(2), when),
            Identifier::ip("192.0.2.999", Some(51_422), when),
            Identifier::ip("192.0.02.17", Some(51_422), when),
            Identifier::new(IdentifierKind::IpAddress, "", "192.0.2.17"),
        ] {
            assert_eq!(part.normal, "");
            assert!(!part.matches(&part));
        }
        let mapped = Identifier::ip("::ffff:198.51.100.9", Some(1), at("1970-01-01T00:00:01.9Z"));
        assert_eq!(mapped.normal, "198.51.100.9|1|1");
    }

    #[test]
    fn a_digest_has_the_length_of_its_algorithm() {
        let md5 = "1FF9C4725FD6BA463241F236567C4B74";
        assert_eq!(
            normal(IdentifierKind::FileDigest, "MD5", md5),
            format!("md5|{}", md5.to_lowercase())
        );
        assert_eq!(
            normal(IdentifierKind::FileDigest, "", md5),
            normal(IdentifierKind::FileDigest, "md-5", md5)
        );
        assert_eq!(normal(IdentifierKind::FileDigest, "SHA-1", md5), "");
        assert_eq!(
            normal(IdentifierKind::FileDigest, "MD5", "not hex at all, thirty-two long!"),
            ""
        );
        let sha1 = "ee8761a3ed1c162ba1fc91bab7ef504e3da27e55";
        assert_eq!(
            normal(IdentifierKind::FileDigest, "SHA-1", sha1),
            format!("sha1|{sha1}")
        );
        let terms = Identifier::new(IdentifierKind::FileDigest, "MD5", md5).search_terms();
        assert_eq!(terms, [md5.to_lowercase()]);
    }

    #[test]
    fn a_web_address_has_the_normal_form_of_rfc_3986() {
        for (text, wanted) in [
            (
                "HTTPS://Example.ORG:443/a/./b/../C?Q=1#top",
                "https://example.org/a/C?Q=1",
            ),
            ("http://example.org", "http://example.org/"),
            ("http://example.org:80?x", "http://example.org/?x"),
            (
                "http://example.org/%7euser/%2fx%zz",
                "http://example.org/~user/%2Fx%25zz",
            ),
            ("hxxps://example[.]org/u/a", "https://example.org/u/a"),
            ("example.org/u/a", "https://example.org/u/a"),
            ("http://[2001:DB8::1]:8080/", "http://[2001:db8::1]:8080/"),
            ("http://[2001:DB8::1]", "http://[2001:db8::1]/"),
        ] {
            assert_eq!(normal(IdentifierKind::Url, "", text), wanted, "{text}");
        }
        for text in [
            "data:text/plain,hello.txt x",
            "https://",
            "not a url",
            "rowan@example.org",
            "https://a b/",
        ] {
            assert_eq!(normal(IdentifierKind::Url, "", text), "", "{text}");
        }
        let terms = Identifier::new(IdentifierKind::Url, "", "https://www.example.org/u/river").search_terms();
        assert_eq!(
            terms,
            [
                "https://www.example.org/u/river",
                "www.example.org/u/river",
                "www.example.org",
                "example.org",
                "river"
            ]
        );
    }

    #[test]
    fn device_and_payment_numbers_are_compared_without_their_punctuation() {
        assert_eq!(
            normal(IdentifierKind::Device, "IMEI", "00-499901-064000-0"),
            "imei|00499901064000"
        );
        assert_eq!(
            normal(IdentifierKind::Device, "IMEI number", "00499901064000"),
            "imei|00499901064000"
        );
        assert_eq!(normal(IdentifierKind::Device, "IMEI", "12"), "");
        assert_eq!(
            normal(IdentifierKind::Device, "MAC address", "02:00:5E:00:53:01"),
            "mac|02005e005301"
        );
        assert_eq!(
            normal(IdentifierKind::Device, "Android ID", "Fixture-0417"),
            "android id|fixture-0417"
        );
        assert_eq!(normal(IdentifierKind::Device, "", "fixture-0417"), "");
        assert_eq!(
            normal(IdentifierKind::Payment, "PayPal", "Rowan@Example.org"),
            "paypal|rowan@example.org"
        );
        assert_eq!(
            normal(IdentifierKind::Payment, "Cash App", "$RiverCoach"),
            "cash app|$rivercoach"
        );
        assert_eq!(
            normal(IdentifierKind::Payment, "Bitcoin", "1ExampleOnlyAddr"),
            "bitcoin|1ExampleOnlyAddr"
        );
        assert_eq!(
            normal(IdentifierKind::Payment, "IBAN", "GB00 TEST 0000 0000"),
            "iban|gb00test00000000"
        );
        assert_eq!(
            normal(IdentifierKind::SenderAccountId, "ChatterBox", " 1000Ab "),
            "chatterbox|1000Ab"
        );
    }

    #[test]
    fn what_no_index_can_hold_has_no_normal_form_and_short_terms() {
        for kind in IdentifierKind::ALL {
            let huge = Identifier::new(kind, "x", &"a".repeat(100_000));
            assert_eq!(huge.normal, "", "{kind:?}");
            assert!(huge.search_terms().iter().all(|term| term.len() <= LONGEST_TERM));
            assert_eq!(huge.received.sent().len(), 100_000);
        }
    }

    fn any_kind() -> impl Strategy<Value = IdentifierKind> {
        proptest::sample::select(IdentifierKind::ALL.to_vec())
    }

    /// Words that come near to what is valid, so that more than the empty form is tried.
    fn near_text() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[+0-9() ./-]{0,18}",
            "[a-zA-Z0-9._+@-]{1,12}@[A-Za-z0-9.]{1,12}",
            "(HTTP|https|hxxp|ftp)://[A-Za-z0-9.:@-]{1,14}(/[A-Za-z0-9%./~-]{0,14})?([?#][a-z%0-9]{0,6})?",
            "[0-9a-fA-F]{32}|[0-9a-f]{40}|[0-9A-F]{64}",
            "[@A-Za-zÀ-ſ\u{300}-\u{30c}\u{200b}İΣς ａ-ｚ|]{0,14}",
            "[0-9]{14,16}",
        ]
    }

    proptest! {
        #[test]
        fn the_received_text_gives_itself_back(kind in any_kind(), qualifier in any::<String>(), text in any::<String>()) {
            let found = Identifier::new(kind, &qualifier, &text);
            prop_assert_eq!(found.received.sent(), text.as_bytes());
            prop_assert!(!found.normal.contains('\0') && !found.qualifier.contains('\0'));
            let json = serde_json::to_string(&found).unwrap();
            prop_assert_eq!(serde_json::from_str::<Identifier>(&json).unwrap(), found);
        }

        #[test]
        fn the_normal_form_of_a_normal_form_is_itself(kind in any_kind(), qualifier in "[A-Za-z+0-9 |-]{0,8}", text in near_text()) {
            let first = Identifier::new(kind, &qualifier, &text);
            if !first.normal.is_empty() {
                let again = if has_qualified_normal(kind) {
                    let (platform, name) = first.normal.split_once('|').unwrap();
                    Identifier::new(kind, platform, name)
                } else {
                    Identifier::new(kind, &qualifier, &first.normal)
                };
                prop_assert_eq!(&again.normal, &first.normal);
                prop_assert!(first.matches(&again));
            }
        }

        #[test]
        fn an_empty_normal_form_matches_nothing(kind in any_kind(), one in any::<String>(), other in near_text()) {
            let one = Identifier { normal: String::new(), ..Identifier::new(kind, "x", &one) };
            let other = Identifier::new(kind, "x", &other);
            prop_assert!(!one.matches(&one) && !one.matches(&other) && !other.matches(&one));
        }

        #[test]
        fn an_ip_address_is_read_back_from_its_own_form(bits in any::<u128>(), small in any::<bool>(), port in 1_u16.., micros in any::<i64>()) {
            let address = if small { IpAddr::from(u32::try_from(bits >> 96).unwrap().to_be_bytes()) } else { IpAddr::from(bits.to_be_bytes()) };
            let when = Instant::from_micros(micros);
            let first = Identifier::ip(&address.to_string(), Some(port), Some(when));
            let canonical = first.normal.split('|').next().unwrap();
            prop_assert!(first.matches(&Identifier::ip(canonical, Some(port), Some(when))));
            prop_assert!(first.search_terms() == [canonical]);
        }

        #[test]
        fn search_terms_are_lower_case_and_never_empty_words(kind in any_kind(), text in near_text()) {
            let terms = Identifier::new(kind, "Platform", &text).search_terms();
            for term in &terms {
                prop_assert!(!term.trim().is_empty());
                prop_assert_eq!(term, &lower(term));
            }
        }
    }
}
