//! Schools, as the national register has them (Get Information about Schools, England): reference data about places,
//! nobody's personal data.
//!
//! A school is known by its [`Urn`]. An academy gets a new one when it converts, so one building may have had several.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

use crate::access::coded;

/// The unique reference number of a school: one to seven digits, never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Urn(i64);

/// A number that no school can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a URN is a number of up to seven digits, such as 900001")]
pub struct NoUrn;

impl Urn {
    /// The largest that seven digits can write.
    const LARGEST: i64 = 9_999_999;

    /// Reads the digits, with blanks around them.
    pub fn parse(text: &str) -> Result<Self, NoUrn> {
        let text = text.trim();
        if text.is_empty() || text.len() > 7 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NoUrn);
        }
        Self::try_from(text.parse::<i64>().map_err(|_| NoUrn)?)
    }
    /// The number, as the database holds it.
    pub const fn number(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for Urn {
    type Error = NoUrn;
    fn try_from(number: i64) -> Result<Self, NoUrn> {
        if (1..=Self::LARGEST).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NoUrn)
        }
    }
}

impl From<Urn> for i64 {
    fn from(urn: Urn) -> Self {
        urn.0
    }
}

impl fmt::Display for Urn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

coded! {
    /// The phase of education, by the register's own list.
    Phase {
        NotApplicable "not_applicable" "Not applicable",
        Nursery "nursery" "Nursery",
        Primary "primary" "Primary",
        MiddleDeemedPrimary "middle_deemed_primary" "Middle deemed primary",
        Secondary "secondary" "Secondary",
        MiddleDeemedSecondary "middle_deemed_secondary" "Middle deemed secondary",
        SixteenPlus "16_plus" "16 plus",
        AllThrough "all_through" "All-through",
    }
}

coded! {
    /// Whether a school is open, by the register's own list.
    SchoolStatus {
        Open "open" "Open",
        Closed "closed" "Closed",
        OpenProposedToClose "open_proposed_to_close" "Open, but proposed to close",
        ProposedToOpen "proposed_to_open" "Proposed to open",
    }
}

impl SchoolStatus {
    /// Whether there are pupils in it: a session can be held there.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::OpenProposedToClose)
    }
}

/// A school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct School {
    /// Its number.
    pub urn: Urn,
    /// Its name, as the register writes it.
    pub name: String,
    /// Nothing where the register does not say.
    pub phase: Option<Phase>,
    /// Who runs it, in the register's words: `Community school`, `Academy sponsor led`.
    pub kind: Option<String>,
    /// Whether it is open.
    pub status: SchoolStatus,
    /// The council's three digits.
    pub la_code: Option<String>,
    /// The council's name.
    pub la_name: String,
    /// The town.
    pub town: Option<String>,
    /// The postcode, as [`postcode`] writes it.
    pub postcode: Option<String>,
    /// The youngest age, in years.
    pub low_age: Option<u8>,
    /// The oldest age, in years.
    pub high_age: Option<u8>,
    /// The day on which it opened, where the register knows one.
    pub opened: Option<Date>,
    /// The day on which it closed.
    pub closed: Option<Date>,
}

impl School {
    /// The words by which it is found: those of its name and town, its postcode without the blank, and its number.
    pub fn search_words(&self) -> BTreeSet<String> {
        let mut found: BTreeSet<String> = words(&self.name).into_iter().collect();
        found.extend(self.town.iter().flat_map(|town| words(town)));
        found.extend(self.postcode.iter().map(|code| words(code).concat()));
        found.insert(self.urn.to_string());
        // The register writes both, sometimes of one school; whoever searches should not have to guess which.
        if found.contains("st") {
            found.insert("saint".to_owned());
        } else if found.contains("saint") {
            found.insert("st".to_owned());
        }
        found
    }
}

/// The longest search word, in characters. The register has none that comes near it.
const LONGEST_WORD: usize = 40;
/// More words than this are not searched for: no name has so many.
const MOST_TERMS: usize = 8;

/// What a typed text is searched for by: each must be the beginning of one of a school's words. The two halves of a
/// postcode are one term, however they are written.
pub fn search_terms(text: &str) -> Vec<String> {
    let mut terms: Vec<String> = Vec::new();
    for word in words(text) {
        match terms.last_mut() {
            Some(before) if is_outward(before) && is_inward(&word) => before.push_str(&word),
            _ => terms.push(word),
        }
    }
    terms.truncate(MOST_TERMS);
    terms
}

/// Lower case, without accents and apostrophes, cut wherever there is neither a letter nor a digit.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for character in text.chars().flat_map(char::to_lowercase) {
        match character {
            // The register writes St Mary's with either apostrophe and without one.
            '\'' | '\u{2018}' | '\u{2019}' | '`' | '\u{00b4}' => {}
            _ if is_accent(character) => {}
            _ if character.is_alphanumeric() => {
                if let Some(word) = words.last_mut().filter(|word| word.chars().count() < LONGEST_WORD) {
                    match without_accent(character) {
                        "" => word.push(character),
                        plain => word.push_str(plain),
                    }
                }
            }
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// An accent that follows its letter as a character of its own.
const fn is_accent(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036f}')
}

/// The plain letters for a lower-case letter of Windows-1252 or of Welsh that has an accent; empty for any other.
const fn without_accent(letter: char) -> &'static str {
    match letter {
        'à'..='å' => "a",
        'æ' => "ae",
        'ç' => "c",
        'è'..='ë' => "e",
        'ì'..='ï' => "i",
        'ñ' => "n",
        'ò'..='ö' | 'ø' => "o",
        'ù'..='ü' => "u",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' => "y",
        'œ' => "oe",
        'š' => "s",
        'ž' => "z",
        'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' => "w",
        'ß' => "ss",
        _ => "",
    }
}

/// The first half of a postcode: two to four letters and digits that begin with a letter and have a digit.
fn is_outward(word: &str) -> bool {
    (2..=4).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && word.starts_with(|first: char| first.is_ascii_lowercase())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// The second half of a postcode, or its beginning: a digit, then up to two letters.
fn is_inward(word: &str) -> bool {
    let letters = word.trim_start_matches(|first: char| first.is_ascii_digit());
    (1..=3).contains(&word.len())
        && word.len() - letters.len() == 1
        && letters.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// A postcode in capitals with one blank before its last three characters. What has not the length of one stays as it
/// is, in capitals; nothing when there is nothing.
pub fn postcode(text: &str) -> Option<String> {
    let packed: String = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect();
    if packed.is_empty() {
        return None;
    }
    let halves = packed
        .len()
        .checked_sub(3)
        .filter(|_| (5..=7).contains(&packed.len()) && packed.is_ascii())
        .and_then(|middle| packed.split_at_checked(middle));
    Some(match halves {
        Some((outward, inward)) => format!("{outward} {inward}"),
        None => text.trim().to_uppercase(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn school(name: &str) -> School {
        School {
            urn: Urn::parse("900001").unwrap(),
            name: name.to_owned(),
            phase: Some(Phase::Primary),
            kind: None,
            status: SchoolStatus::Open,
            la_code: None,
            la_name: "Brackwater".to_owned(),
            town: Some("Brackwater Quay".to_owned()),
            postcode: postcode("tv1 4qx"),
            low_age: Some(4),
            high_age: Some(11),
            opened: None,
            closed: None,
        }
    }

    /// As the index does it: every term is the beginning of a word.
    fn finds(school: &School, text: &str) -> bool {
        let words = school.search_words();
        let terms = search_terms(text);
        !terms.is_empty() && terms.iter().all(|term| words.iter().any(|word| word.starts_with(term)))
    }

    #[test]
    fn a_urn_is_digits_and_nothing_else() {
        for text in ["900001", " 900001 ", "1", "9999999"] {
            assert_eq!(Urn::parse(text).unwrap().to_string(), text.trim());
        }
        for text in ["", "0", "-1", "+1", "1.0", "12345678", "9OO001", "\u{0661}"] {
            assert_eq!(Urn::parse(text), Err(NoUrn), "{text}");
        }
        assert!(
            serde_json::from_str::<Urn>("0").is_err(),
            "not even from a stored record"
        );
        assert_eq!(serde_json::to_string(&Urn::parse("7").unwrap()).unwrap(), "7");
    }

    #[test]
    fn a_school_is_found_however_its_name_is_written() {
        let school = school("St Zoë’s Church of England Primary School");
        for text in [
            "zoes",
            "St. Zoe's",
            "saint zoë’s",
            "ZOE",
            "Zoe\u{0308}s",
            "church primary",
            "brackw",
            "quay zoes",
            "900001",
            "9000",
            "TV1 4QX",
            "tv14qx",
            "tv1",
            "TV1 4",
            "zoe tv1 4qx",
        ] {
            assert!(finds(&school, text), "{text}");
        }
        for text in ["", "  ", "’", "oes", "zoes secondary", "tv2", "4qx", "900002", "%", "_"] {
            assert!(!finds(&school, text), "{text}");
        }
        assert!(finds(&self::school("Saint Osyan"), "st osyan"));
        assert!(!finds(&self::school("Stone Lane"), "saint"));
    }

    #[test]
    fn a_postcode_has_one_blank() {
        for (text, wanted) in [
            ("tv14qx", Some("TV1 4QX")),
            (" TV1  4QX ", Some("TV1 4QX")),
            ("w1a0ax", Some("W1A 0AX")),
            ("tv1", Some("TV1")),
            ("not given", Some("NOT GIVEN")),
            ("éé€", Some("ÉÉ€")),
            (" ", None),
        ] {
            assert_eq!(postcode(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn only_what_has_pupils_is_open() {
        let open: Vec<_> = SchoolStatus::ALL.iter().filter(|status| status.is_open()).collect();
        assert_eq!(open, [&SchoolStatus::Open, &SchoolStatus::OpenProposedToClose]);
    }

    proptest! {
        #[test]
        fn whatever_a_school_is_called_its_name_finds_it(name in "\\PC{1,60}", cut in 0_usize..60) {
            let school = school(&name);
            let typed: String = name.chars().take(cut).collect();
            if !search_terms(&typed).is_empty() {
                // A word cut at sixty characters of a longer one is still its beginning; a postcode's halves may join.
                let joins = words(&typed).windows(2).any(|pair| is_outward(&pair[0]) && is_inward(&pair[1]));
                prop_assert!(joins || finds(&school, &typed), "{:?} does not find {:?}", typed, name);
            }
            prop_assert!(school.search_words().iter().all(|word| word.chars().count() <= LONGEST_WORD * 2));
        }

        #[test]
        fn a_postcode_written_twice_is_the_same(text in "\\PC{0,12}") {
            if let Some(once) = postcode(&text) {
                prop_assert_eq!(postcode(&once), Some(once.clone()));
            }
        }
    }
}
