//! Normal forms of addresses: of mail, of the network, of the web.

use std::net::{IpAddr, SocketAddr};

use super::LONGEST_NORMAL;
use super::letters::{lower, visible};

/// An e-mail address in lower case. RFC 5321 §2.4 lets a server tell capitals apart in the local part; none that matters
/// does. A `+tag` stays: it can be another person's account at a shared address. Lengths are those of RFC 5321 §4.5.3.1.
pub(super) fn email(text: &str) -> String {
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

pub(super) fn email_terms(normal: &str) -> Vec<String> {
    let local = normal.rsplit_once('@').map_or("", |(local, _)| local);
    let untagged = local.split_once('+').map_or("", |(name, _)| name);
    vec![normal.to_owned(), local.to_owned(), untagged.to_owned()]
}

/// An address, and the port when the text has one (`192.0.2.1:443`, `[2001:db8::1]:443`).
pub(super) fn read_ip(text: &str) -> Option<(IpAddr, Option<u16>)> {
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

/// A web address in the normal form of RFC 3986 §6.2.2 and §6.2.3: scheme and host in lower case, the scheme's own port
/// left out, dot segments resolved, percent escapes in capitals and undone where they hide an unreserved character, an
/// empty path as `/`, the fragment left off. An address written to be unclickable (`hxxps://example[.]org`) is read as what
/// it stands for; one without a scheme but with a host and a dot is read as `https`. `data:` and such have no normal form.
pub(super) fn url(text: &str) -> String {
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

pub(super) fn url_terms(normal: &str) -> Vec<String> {
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
