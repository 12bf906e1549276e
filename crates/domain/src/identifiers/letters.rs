//! Letters and digits however they are dressed, as plain ones.

/// Lower case, letter by letter, so that a letter's place in a word changes nothing.
pub(super) fn lower(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// The text without what cannot be seen (controls, zero-width and direction marks), white space as single spaces, trimmed.
pub(super) fn visible(text: &str) -> String {
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
pub(super) fn fold(text: &str) -> String {
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

/// A decimal digit of the Western, Arabic-Indic, Persian or Devanagari row as a Western one.
pub(super) fn digit(character: char) -> Option<char> {
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
