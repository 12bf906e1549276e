//! Normal forms of what is mostly digits: telephones, devices, payment accounts, digests of files.

use super::addresses::email;
use super::letters::{digit, fold, lower, visible};
use super::{joined, qualifier_key};

/// A phone number in the international form of ITU-T E.164: `+`, country code, national number, at most 15 digits. A
/// leading `0` is read as a British number, `00` as an international prefix. A calling code in the qualifier completes a
/// national part; the trunk `0` in front of one is dropped (Italy, which dials its zero, keeps it). An extension is left out.
pub(super) fn phone(calling_code: &str, text: &str) -> String {
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

pub(super) fn phone_terms(normal: &str) -> Vec<String> {
    let mut terms = vec![normal.to_owned(), normal.trim_start_matches('+').to_owned()];
    if let Some(national) = normal.strip_prefix("+44") {
        terms.push(format!("0{national}"));
    }
    terms
}

/// A device number. An IMEI is compared by its first 14 digits: the fifteenth is a check digit that networks do not send
/// and that handsets show, sixteen digits carry the software version instead (3GPP TS 23.003 §6.2). A MAC address is twelve
/// hexadecimal digits however it is punctuated.
pub(super) fn device(qualifier: &str, text: &str) -> String {
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
pub(super) fn payment(scheme: &str, text: &str) -> String {
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

/// A digest in lower-case hexadecimal, of the length that its algorithm has. Without an algorithm, the length says which of
/// MD5, SHA-1, SHA-256 and SHA-512 is meant. Of an algorithm that we do not know, 16 to 512 hexadecimal digits are taken.
pub(super) fn digest(qualifier: &str, text: &str) -> String {
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
