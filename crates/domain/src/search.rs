//! What somebody types into the one search box, and why a record is found by it.
//!
//! The index holds terms (kind, normal form); the text that is typed stands for some of them. As a whole it may be an
//! identifier however it is written, a postcode, an address, a mark; word by word it may be a name in any order, spelt
//! otherwise, beside a day of birth or a street. Which of them it was is said to whoever reads the list.

use jiff::civil::Date;
use std::collections::BTreeSet;

use crate::identifiers::{Identifier, IdentifierKind};
use crate::people::{MARKS, fold, parts, sound, sound_alike};
use crate::references::typed_reference;

/// The shortest text that is searched for: one letter would find half of all there is.
pub const SHORTEST: usize = 2;
/// What is read of a text: nobody types more than this, whatever is pasted.
const LONGEST: usize = 300;
/// How many words are looked for; the rest would narrow nothing.
const MOST_WORDS: usize = 6;
/// The shortest word that is looked for by its sound: fewer letters sound like everything.
const SHORTEST_SOUND: usize = 3;

/// How near what was typed comes to what was found, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// It is what was typed.
    Whole,
    /// It begins with what was typed.
    Begins,
    /// It sounds like what was typed.
    Sounds,
}

/// By what a record was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its own reference.
    Reference,
    /// The number that its sender gave to it.
    SendersNumber,
    /// A name.
    Name,
    /// A day of birth.
    Born,
    /// A postcode.
    Postcode,
    /// An address, or a word of one.
    Address,
    /// The name of the operation.
    Operation,
    /// An exhibit's mark.
    Mark,
    /// The number of a seal.
    Seal,
    /// An account, a number or other identifier.
    Identifier(IdentifierKind),
    /// The person that it is about.
    Person,
}

impl Why {
    /// The words a person reads.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Reference => "Reference",
            Self::SendersNumber => "Sender’s number",
            Self::Name => "Name",
            Self::Born => "Day of birth",
            Self::Postcode => "Postcode",
            Self::Address => "Address",
            Self::Operation => "Operation",
            Self::Mark => "Exhibit mark",
            Self::Seal => "Seal number",
            Self::Identifier(kind) => kind.label(),
            Self::Person => "The person",
        }
    }
}

/// Why a record is found: how nearly, and by what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reason {
    /// How nearly.
    pub closeness: Closeness,
    /// By what, in the order in which it was typed.
    pub why: Vec<Why>,
}

impl Reason {
    /// Found by one thing.
    pub fn by(why: Why, closeness: Closeness) -> Self {
        Self {
            closeness,
            why: vec![why],
        }
    }
}

/// A look into the index: terms of one kind that are, or begin with, a normal form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The kind of term.
    pub kind: &'static str,
    /// The normal form.
    pub normal: String,
    /// Whether the whole form has to be equal.
    pub whole: bool,
}

/// A word of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    /// As names are kept.
    folded: String,
    /// How it sounds, where it is a name's word.
    sound: Option<String>,
    /// The days that it may stand for.
    days: Vec<String>,
}

/// What somebody typed, read in every way in which the index may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The text itself, without what no record holds.
    pub text: String,
    /// What it may be as a whole: itself in small letters, and its normal form as an identifier of each kind.
    pub readings: BTreeSet<String>,
    /// The words of it, where it may be several identifiers in one.
    pub parts: BTreeSet<String>,
    /// The reference that it is, or begins, in small letters.
    pub reference: Option<String>,
    words: Vec<Word>,
    /// The words with each name that has a mark as its parts, for whom the records have without one; empty where none has.
    apart: Vec<Word>,
    /// Without spaces, as postcodes, marks and seals are kept.
    closed_up: String,
    /// As addresses are kept.
    folded: String,
}

impl Asked {
    /// Reads what was typed. Anything can be read; of what is too short nothing is looked for.
    pub fn read(text: &str) -> Self {
        let text: String = text
            .trim()
            .chars()
            .filter(|character| *character != '\0')
            .take(LONGEST)
            .collect();
        let small = text.to_lowercase();
        let tokens: Vec<&str> = small.split_whitespace().collect();
        let several: BTreeSet<&str> = tokens.iter().copied().filter(|_| tokens.len() > 1).collect();
        let mut readings = BTreeSet::from([small.clone()]);
        let mut parts = BTreeSet::new();
        for kind in IdentifierKind::ALL {
            for term in Identifier::new(kind, "", &text).search_terms() {
                if several.contains(term.as_str()) {
                    parts.insert(term);
                } else {
                    readings.insert(term);
                }
            }
        }
        let (words, apart) = words(&text);
        let long = |term: &String| term.chars().count() >= SHORTEST;
        readings.retain(long);
        parts.retain(long);
        Self {
            reference: typed_reference(&text),
            words,
            apart,
            closed_up: closed_up(&text),
            folded: fold(&text),
            readings,
            parts,
            text,
        }
    }

    /// Whether too little was typed to look for.
    pub fn is_short(&self) -> bool {
        self.text.chars().count() < SHORTEST
    }

    /// The text as the beginning of a term that is kept in small letters.
    pub fn beginning(&self) -> String {
        self.text.to_lowercase()
    }

    /// The looks that find people by their words, for each way to read those: one list a word, and a person has to be in each
    /// list of one reading.
    pub fn looks_for_people(&self) -> Vec<Vec<Vec<Look>>> {
        let looks = |word: &Word| {
            let mut looks = Vec::new();
            if !word.folded.is_empty() {
                looks.extend(["name", "address_word"].map(|kind| Look::begins(kind, &word.folded)));
            }
            if word.has_digit() {
                looks.push(Look::begins("postcode", &word.folded));
            }
            looks.extend(word.sound.iter().map(|sound| Look::whole("name_sound", sound)));
            looks.extend(word.days.iter().map(|day| Look::whole("born", day)));
            looks
        };
        let readings = [&self.words, &self.apart].into_iter().filter(|words| !words.is_empty());
        readings.map(|words| words.iter().map(looks).collect()).collect()
    }

    /// The looks that find people by the text as a whole, beside its readings as an identifier.
    pub fn looks_for_homes(&self) -> Vec<Look> {
        let mut looks = Vec::new();
        if self.folded.chars().count() >= SHORTEST {
            looks.push(Look::begins("address", &self.folded));
        }
        if self.closed_up.chars().count() >= SHORTEST && self.closed_up.chars().any(|c| c.is_ascii_digit()) {
            looks.push(Look::begins("postcode", &fold(&self.closed_up)));
        }
        looks
    }

    /// The looks that find investigations by the words of their operations.
    pub fn looks_for_operations(&self) -> Vec<Vec<Look>> {
        let looks = |word: &Word| {
            let named = (!word.folded.is_empty()).then(|| Look::begins("operation", &word.folded));
            named.into_iter().collect()
        };
        self.words.iter().map(looks).collect()
    }

    /// The looks that find exhibits by their marks and seals.
    pub fn looks_for_exhibits(&self) -> Vec<Look> {
        if self.closed_up.chars().count() < SHORTEST {
            return Vec::new();
        }
        ["mark", "seal"].map(|kind| Look::begins(kind, &self.closed_up)).into()
    }

    /// The look that finds what has such references, of a room whose references begin with a letter.
    pub fn look_for_references(&self, letter: char) -> Option<Look> {
        let reference = self.reference.as_ref()?;
        reference
            .starts_with(letter.to_ascii_lowercase())
            .then(|| Look::begins("reference", reference))
    }

    /// The text as first names and surname, where it can be somebody's name: `Wren Oakden`, `Oakden, Wren`.
    pub fn as_name(&self) -> Option<(String, String)> {
        if !self
            .text
            .chars()
            .all(|c| is_of_a_name(c) || c.is_whitespace() || c == ',')
        {
            return None;
        }
        let joined = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (given, surname) = match self.text.split_once(',') {
            Some((surname, given)) => (given, surname),
            None => self.text.rsplit_once(char::is_whitespace).unwrap_or(("", &self.text)),
        };
        let name = (joined(&given.replace(',', " ")), joined(surname));
        (!name.1.is_empty()).then_some(name)
    }

    /// The kind of identifier that the text most likely is; nothing for several words that are none.
    pub fn as_identifier(&self) -> Option<IdentifierKind> {
        let is = |kind: IdentifierKind| !Identifier::new(kind, "", &self.text).normal.is_empty();
        if is(IdentifierKind::Phone) {
            Some(IdentifierKind::Phone)
        } else if is(IdentifierKind::Email) {
            Some(IdentifierKind::Email)
        } else if self.text.parse::<std::net::IpAddr>().is_ok() {
            Some(IdentifierKind::IpAddress)
        } else if self.text.contains("://") {
            Some(IdentifierKind::Url)
        } else {
            let one_word = !self.text.is_empty() && !self.text.contains(char::is_whitespace);
            one_word.then_some(IdentifierKind::Username)
        }
    }

    /// Why a record with these terms (kind, normal form) is found; nothing when it is not.
    pub fn reason(&self, terms: &[(String, String)]) -> Option<Reason> {
        let whole = terms
            .iter()
            .filter_map(|(kind, normal)| self.as_a_whole(kind, normal))
            .min();
        let by_words = |words: &[Word], matches: fn(&Word, &str, &str) -> Option<(Closeness, Why)>| {
            let nearest = |word: &Word| {
                terms
                    .iter()
                    .filter_map(|(kind, normal)| matches(word, kind, normal))
                    .min()
            };
            let found: Option<Vec<_>> = words.iter().map(nearest).collect();
            let found = found.filter(|found| !found.is_empty())?;
            let mut why = Vec::new();
            for (_, one) in &found {
                if !why.contains(one) {
                    why.push(*one);
                }
            }
            let closeness = found.iter().map(|(closeness, _)| *closeness).max()?;
            Some(Reason { closeness, why })
        };
        let whole = whole.map(|(closeness, why)| Reason::by(why, closeness));
        let person = by_words(&self.words, Word::of_person);
        let apart = by_words(&self.apart, Word::of_person);
        let operation = by_words(&self.words, Word::of_operation);
        [whole, person, apart, operation].into_iter().flatten().min()
    }

    /// How nearly the text as a whole is a term.
    fn as_a_whole(&self, kind: &str, normal: &str) -> Option<(Closeness, Why)> {
        let of = |typed: &str| nearness(typed, normal);
        match kind {
            "reference" => Some((of(self.reference.as_ref()?)?, Why::Reference)),
            "postcode" => {
                let near = of(&fold(&self.closed_up)).filter(|_| self.closed_up.chars().any(|c| c.is_ascii_digit()));
                Some((near?, Why::Postcode))
            }
            "address" => Some((of(&self.folded)?, Why::Address)),
            "mark" => Some((of(&self.closed_up)?, Why::Mark)),
            "seal" => Some((of(&self.closed_up)?, Why::Seal)),
            _ => {
                let why = Why::Identifier(IdentifierKind::from_code(kind)?);
                if self.readings.contains(normal) {
                    return Some((Closeness::Whole, why));
                }
                let begins = nearness(&self.beginning(), normal).is_some();
                (begins || self.parts.contains(normal)).then_some((Closeness::Begins, why))
            }
        }
    }
}

impl Look {
    fn begins(kind: &'static str, normal: &str) -> Self {
        Self {
            kind,
            normal: normal.to_owned(),
            whole: false,
        }
    }
    fn whole(kind: &'static str, normal: &str) -> Self {
        Self {
            kind,
            normal: normal.to_owned(),
            whole: true,
        }
    }
}

impl Word {
    /// A word as it is looked for; nothing where it has no letter and stands for no day.
    fn of(token: &str, days: &[Date]) -> Option<Self> {
        let folded = fold(token);
        let is_name = token.chars().all(is_of_a_name);
        let sound =
            Some(sound(token)).filter(|sound| is_name && !sound.is_empty() && folded.chars().count() >= SHORTEST_SOUND);
        let days: Vec<String> = days.iter().map(ToString::to_string).collect();
        (!folded.is_empty() || !days.is_empty()).then_some(Self { folded, sound, days })
    }
    fn has_digit(&self) -> bool {
        self.folded.chars().any(|c| c.is_ascii_digit())
    }
    fn of_person(&self, kind: &str, normal: &str) -> Option<(Closeness, Why)> {
        match kind {
            "name" => {
                let near = nearness(&self.folded, normal);
                let near = near.or_else(|| self.sounds_like(normal).then_some(Closeness::Sounds));
                Some((near?, Why::Name))
            }
            "address_word" => Some((nearness(&self.folded, normal)?, Why::Address)),
            "postcode" if self.has_digit() => Some((nearness(&self.folded, normal)?, Why::Postcode)),
            "born" => self
                .days
                .iter()
                .any(|day| day == normal)
                .then_some((Closeness::Whole, Why::Born)),
            _ => None,
        }
    }
    /// Whether a name sounds like this word. The index finds whatever begins with the same consonants; a search also asks
    /// that the whole does, and that they begin alike.
    fn sounds_like(&self, name: &str) -> bool {
        self.sound.is_some() && sound_alike(&self.folded, name)
    }
    fn of_operation(&self, kind: &str, normal: &str) -> Option<(Closeness, Why)> {
        let near = nearness(&self.folded, normal).filter(|_| kind == "operation");
        Some((near?, Why::Operation))
    }
}

/// Whether a term is, or begins with, what was typed.
fn nearness(typed: &str, normal: &str) -> Option<Closeness> {
    if typed.is_empty() || !normal.starts_with(typed) {
        None
    } else if typed == normal {
        Some(Closeness::Whole)
    } else {
        Some(Closeness::Begins)
    }
}

/// Small letters without spaces.
pub(crate) fn closed_up(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}

/// Whether a word with this in it can be of a name.
fn is_of_a_name(c: char) -> bool {
    c.is_alphabetic() || MARKS.contains(&c)
}

/// The words of a text, and the same with each name that has a mark as its parts, where there is one. A day of birth is a
/// word, however it is written.
fn words(text: &str) -> (Vec<Word>, Vec<Word>) {
    let tokens: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
        .filter(|token| !token.is_empty())
        .collect();
    let (mut words, mut apart, mut marked) = (Vec::new(), Vec::new(), false);
    let mut rest = tokens.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let three = rest.get(..3).map(|three| three.join(" ")).unwrap_or_default();
        let days = typed_days(&three);
        rest = if days.is_empty() {
            after
        } else {
            after.get(2..).unwrap_or_default()
        };
        let (token, days) = if days.is_empty() {
            (*first, typed_days(first))
        } else {
            ("", days)
        };
        let word = Word::of(token, &days);
        let parts = if token.chars().all(is_of_a_name) {
            parts(token)
        } else {
            Vec::new()
        };
        if parts.is_empty() {
            apart.extend(word.clone());
        } else {
            marked = true;
            apart.extend(parts.iter().filter_map(|part| Word::of(part, &[])));
        }
        words.extend(word);
    }
    if !marked {
        apart.clear();
    }
    words.truncate(MOST_WORDS);
    apart.truncate(MOST_WORDS);
    (words, apart)
}

/// The days that a text may stand for, as people type them: `12/3/1981`, `12.3.81`, `12 March 1981`, `12031981`,
/// `1981-03-12`. A year of two digits may be of either century.
pub fn typed_days(text: &str) -> Vec<Date> {
    if let Ok(day) = text.parse::<Date>() {
        return vec![day];
    }
    let eight = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = if eight {
        [0..2, 2..4, 4..8]
            .into_iter()
            .filter_map(|part| text.get(part))
            .collect()
    } else {
        let parts = text.split(['/', '.', '-', ' ']);
        parts.filter(|part| !part.is_empty()).collect()
    };
    let [day, month, year] = parts.as_slice() else {
        return Vec::new();
    };
    let (Ok(day), Some(month), Ok(number)) = (day.parse::<i8>(), month_of(month), year.parse::<i16>()) else {
        return Vec::new();
    };
    let years = match year.len() {
        2 => vec![2000 + number, 1900 + number],
        4 => vec![number],
        _ => Vec::new(),
    };
    years
        .into_iter()
        .filter_map(|year| Date::new(year, month, day).ok())
        .collect()
}

/// A month by its number or the first letters of its name.
fn month_of(text: &str) -> Option<i8> {
    const NAMES: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if let Ok(month) = text.parse::<i8>() {
        return Some(month);
    }
    let text = text.to_lowercase();
    let named = |(name, _): &(&str, i8)| text.len() >= 3 && name.starts_with(&text);
    NAMES.into_iter().zip(1..).find(named).map(|(_, month)| month)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn terms(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter()
            .map(|(kind, normal)| ((*kind).to_owned(), (*normal).to_owned()))
            .collect()
    }

    fn wren() -> Vec<(String, String)> {
        terms(&[
            ("name", "wren"),
            ("name", "smith"),
            ("name_sound", &sound("Wren")),
            ("name_sound", &sound("Smith")),
            ("born", "1981-03-12"),
            ("postcode", "tv14qx"),
            ("address", "3 quillfeather lane wexholme"),
            ("address_word", "quillfeather"),
            ("address_word", "lane"),
            ("address_word", "wexholme"),
            ("phone", "+447700900417"),
            ("username", "grey_heron77"),
            ("reference", "n26-00417"),
        ])
    }

    #[test]
    fn a_person_is_found_by_name_in_any_order_and_spelling_and_by_all_else_that_is_known() {
        use Closeness::{Begins, Sounds, Whole};
        let by = |why: Why, closeness| Some(Reason::by(why, closeness));
        let both = |one, other, closeness| {
            Some(Reason {
                closeness,
                why: vec![one, other],
            })
        };
        for (text, reason) in [
            ("Wren Smith", by(Why::Name, Whole)),
            ("SMITH, wren", by(Why::Name, Whole)),
            ("smi wr", by(Why::Name, Begins)),
            ("wren smyth", by(Why::Name, Sounds)),
            ("12/3/1981", by(Why::Born, Whole)),
            ("12 March 1981", by(Why::Born, Whole)),
            ("smith 12.03.81", both(Why::Name, Why::Born, Whole)),
            ("tv1 4qx", by(Why::Postcode, Whole)),
            ("TV14", by(Why::Postcode, Begins)),
            ("smith tv1", both(Why::Name, Why::Postcode, Begins)),
            ("3 Quillfeather La", by(Why::Address, Begins)),
            ("quillfeather lane", by(Why::Address, Whole)),
            ("smith wexholme", both(Why::Name, Why::Address, Whole)),
            ("07700 900 417", by(Why::Identifier(IdentifierKind::Phone), Whole)),
            ("@Grey_Heron77", by(Why::Identifier(IdentifierKind::Username), Whole)),
            ("grey_h", by(Why::Identifier(IdentifierKind::Username), Begins)),
            ("n26 00417", by(Why::Reference, Whole)),
            ("N26-004", by(Why::Reference, Begins)),
            ("wren jones", None),
            ("wren 13/3/1981", None),
            ("", None),
            ("%", None),
        ] {
            assert_eq!(Asked::read(text).reason(&wren()), reason, "{text}");
        }
    }

    #[test]
    fn an_operation_is_found_by_its_words_and_an_exhibit_by_its_mark_and_seal() {
        let operation = terms(&[("operation", "operation"), ("operation", "larchwood")]);
        for text in ["Larchwood", "operation larch", "larchwood operation"] {
            assert_eq!(
                Asked::read(text).reason(&operation).unwrap().why,
                [Why::Operation],
                "{text}"
            );
        }
        assert_eq!(Asked::read("larchwood smith").reason(&operation), None);
        let exhibit = terms(&[("mark", "pn/1"), ("seal", "tv000123")]);
        assert_eq!(Asked::read("PN/1").reason(&exhibit).unwrap().why, [Why::Mark]);
        assert_eq!(Asked::read("tv 0001").reason(&exhibit).unwrap().why, [Why::Seal]);
    }

    #[test]
    fn a_name_spelt_otherwise_is_found_and_one_that_only_shares_consonants_is_not() {
        let found = |typed: &str, name: &str| {
            let known = terms(&[("name", &fold(name)), ("name_sound", &sound(name))]);
            Asked::read(typed).reason(&known).map(|reason| reason.closeness)
        };
        for (typed, name) in [
            ("Smyth", "Smith"),
            ("Catherine", "Katherine"),
            ("Hannah", "Anna"),
            ("Jeffrey", "Geoffrey"),
        ] {
            assert_eq!(found(typed, name), Some(Closeness::Sounds), "{typed} {name}");
        }
        for (typed, name) in [
            ("Smith", "Kenneth"),
            ("Smith", "Xanthe"),
            ("Ashgill", "Isla"),
            ("Heron", "Wren"),
            ("Birch", "Oakden"),
        ] {
            assert_eq!(found(typed, name), None, "{typed} {name}");
        }
    }

    #[test]
    fn a_surname_with_a_mark_is_found_by_either_part_and_by_the_whole_with_the_mark_and_without() {
        let of = |names: &[&str]| -> Vec<(String, String)> {
            let words = names
                .iter()
                .flat_map(|name| std::iter::once(fold(name)).chain(parts(name)));
            words.map(|word| ("name".to_owned(), word)).collect()
        };
        let found =
            |typed: &str, known: &[(String, String)]| Asked::read(typed).reason(known).map(|found| found.closeness);
        for (typed, names) in [
            ("Hart", ["Robin", "Hart-Lowe"].as_slice()),
            ("lowe", &["Robin", "Hart-Lowe"]),
            ("Hart-Lowe", &["Robin", "Hart-Lowe"]),
            ("hartlowe, robin", &["Robin", "Hart-Lowe"]),
            ("hart lowe", &["Robin", "Hart-Lowe"]),
            ("Lowe–Hart", &["Robin", "Hart-Lowe"]),
            ("robin hart-lowe", &["Robin", "Hart", "Lowe"]),
            ("O'Dell", &["Robin", "O’Dell"]),
            ("odell", &["Robin", "O’Dell"]),
            ("dell robin", &["Robin", "O'Dell"]),
            ("o’dell", &["Robin", "O", "Dell"]),
        ] {
            assert_eq!(found(typed, &of(names)), Some(Closeness::Whole), "{typed} {names:?}");
        }
        for (typed, names) in [
            ("hart-birch", ["Robin", "Hart-Lowe"].as_slice()),
            ("o'dell", &["Robin", "Dell"]),
            ("hart-lowe", &["Robin", "Lowe"]),
        ] {
            assert_eq!(found(typed, &of(names)), None, "{typed} {names:?}");
        }
    }

    #[test]
    fn what_was_typed_can_be_carried_into_a_form() {
        let name = |text: &str| Asked::read(text).as_name();
        let named = |given: &str, surname: &str| Some((given.to_owned(), surname.to_owned()));
        assert_eq!(name("Wren  Ida Oakden"), named("Wren Ida", "Oakden"));
        assert_eq!(name("O’Malley-Birch, Wren"), named("Wren", "O’Malley-Birch"));
        assert_eq!(name("Oakden"), named("", "Oakden"));
        for text in ["heron77", "wren@example.org", "12/3/1981", "", ","] {
            assert_eq!(name(text), None, "{text}");
        }
        for (text, kind) in [
            ("07700 900417", Some(IdentifierKind::Phone)),
            ("heron@example.org", Some(IdentifierKind::Email)),
            ("192.0.2.7", Some(IdentifierKind::IpAddress)),
            ("https://example.org/a", Some(IdentifierKind::Url)),
            ("grey_heron77", Some(IdentifierKind::Username)),
            ("Wren Oakden", None),
            ("", None),
        ] {
            assert_eq!(Asked::read(text).as_identifier(), kind, "{text}");
        }
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in [
            "12/3/1981",
            "12.03.1981",
            "12-3-1981",
            "12 mar 1981",
            "12 March 1981",
            "12031981",
            "1981-03-12",
        ] {
            assert_eq!(typed_days(text), [date(1981, 3, 12)], "{text}");
        }
        assert_eq!(typed_days("12/3/81"), [date(2081, 3, 12), date(1981, 3, 12)]);
        for text in [
            "31/2/1981",
            "12/3",
            "12/3/198",
            "heron",
            "99999999",
            "12/ma/1981",
            "é/é/éééé",
        ] {
            assert_eq!(typed_days(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_can_be_read_and_looks_for_no_empty_text(text in "\\PC{0,400}|[a-z0-9 /.,@'\\\\-]{0,60}") {
            let asked = Asked::read(&text);
            let looks = asked
                .looks_for_people()
                .into_iter()
                .flatten()
                .chain(asked.looks_for_operations())
                .flatten()
                .chain(asked.looks_for_homes())
                .chain(asked.looks_for_exhibits())
                .chain(asked.look_for_references('N'));
            for look in looks {
                prop_assert!(!look.normal.is_empty(), "{look:?}");
            }
            prop_assert!(asked.readings.iter().all(|reading| !reading.is_empty()));
            let _ = asked.reason(&wren());
        }
    }
}
