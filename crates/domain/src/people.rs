//! People: one human, whatever roles they take. Facts apart from opinions (DPA 2018 s.38), categories, and values that may
//! be *not asked*. Who is one human is said by [`Identity`], which re-points nothing and can be taken back.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

use crate::access::coded;
use crate::identifiers::{Identifier, IdentifierKind};
use crate::ids::{AccountId, IdentityId, PersonId, ScopeId};
use crate::networks::TieKind;
use crate::quality::Sign;
use crate::record::{Ask, Input, Record, Recorded, Room, Stated, Term, needed, optional, states, steps};
use crate::reference::{Council, council_at};
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

coded! {
    /// What somebody is to the law (DPA 2018 s.38(3)).
    Category {
        Suspect "suspect" "Suspect",
        Convicted "convicted" "Convicted",
        Victim "victim" "Victim, or may become one",
        Witness "witness" "Witness",
        Other "other" "Somebody else",
    }
}
coded! {
    /// How a value about somebody came to be, or not.
    Told {
        Said "said" "Said by them or their family",
        NotKnown "not_known" "Not known",
        NotAsked "not_asked" "Not asked",
        Declined "declined" "Asked, and declined",
    }
}
coded! {
    /// What kind of remark.
    Nature {
        Fact "fact" "Fact",
        Opinion "opinion" "Opinion",
        Intelligence "intelligence" "Intelligence",
    }
}
coded! {
    /// How two people belong together.
    Tie {
        LivesWith "lives_with" "Lives with",
        CaresFor "cares_for" "Cares for",
        Parent "parent" "Is a parent of",
        Sibling "sibling" "Is a brother or sister of",
        WorksWith "works_with" "Works with",
        Contact "contact" "Is in contact with",
    }
}

coded! {
    /// Why somebody goes to a place that is not their home.
    Goes {
        OtherCarer "other_carer" "Home of another carer",
        Contact "contact" "Contact weekends or visits",
        School "school" "School or nursery",
        Club "club" "Club, faith or sport",
        WithChildren "with_children" "Work or volunteering with children",
        Work "work" "Other work",
        Other "other" "Somewhere else",
    }
}

states! {
    /// A person is simply known.
    PersonState { Known "known" "Known" }
    first Known;
}

steps! {
    /// What becomes known of a person.
    PersonStep {
        /// Another name.
        Named "named" "Add or correct a name" "Name" {
            /// First names.
            given: String => optional("given", "First names", Input::Line),
            /// Surname.
            surname: String => needed("surname", "Surname", Input::Line, "Enter the surname."),
        },
        /// The day of birth.
        Born "born" "Record the day of birth" "Born" {
            /// The day.
            born: Date => needed("born", "Born on", Input::Day, "Enter the day of birth."),
            /// How it is known.
            how_known: String => needed("how_known", "How is it known?", Input::Line, "Enter how it is known."),
        },
        /// Ethnicity, language, needs: asked, declined or not asked.
        Described "described" "Record ethnicity, language and needs" "Ethnicity, language, needs" {
            /// Whether ethnicity was asked.
            ethnicity_told: Told => needed("ethnicity_told", "Ethnicity", Input::OneOf(Told::CHOICES), "Say whether it was asked."),
            /// Ethnicity in their words.
            ethnicity: String => optional("ethnicity", "Ethnicity, in their words", Input::Line),
            /// First language.
            language: String => optional("language", "First language (optional)", Input::Line),
            /// Whether needs were asked.
            needs_told: Told => needed("needs_told", "Disability or extra needs", Input::OneOf(Told::CHOICES), "Say whether it was asked."),
            /// Needs in their words.
            needs: String => optional("needs", "Needs, in their words", Input::Line),
        },
        /// An address.
        LivesAt "lives_at" "Add an address" "Address" {
            /// House, street, town.
            address: String => needed("address", "House, street, town", Input::Line, "Enter the address."),
            /// Postcode.
            postcode: String => optional("postcode", "Postcode (optional)", Input::Line),
            /// Since when.
            from: Option<Date> => optional("from", "Since (optional)", Input::Day),
            /// Until when.
            to: Option<Date> => optional("to", "Until (optional)", Input::Day),
            /// How it is known.
            how_known: String => needed("how_known", "How is it known?", Input::Line, "Enter how it is known."),
        },
        /// A place where they go: a suspect may not live or wait there.
        GoesTo "goes_to" "Add a place where they go" "Goes to" {
            /// Why they go there.
            why: Goes => needed("why", "What is it?", Input::OneOf(Goes::CHOICES), "Choose what it is."),
            /// House, street, town.
            address: String => needed("address", "Name, house, street, town", Input::Line, "Enter where it is."),
            /// Postcode.
            postcode: String => optional("postcode", "Postcode (optional)", Input::Line),
            /// When they are there.
            when: String => optional("when", "When are they there? (optional)", Input::Line),
            /// Until when.
            to: Option<Date> => optional("to", "Until (optional)", Input::Day),
            /// How it is known.
            how_known: String => needed("how_known", "How is it known?", Input::Line, "Enter how it is known."),
        },
        /// A tie to somebody else.
        Tied "tied" "Add a tie to somebody" "Tie" {
            /// What kind.
            tie: Tie => needed("tie", "What is the tie?", Input::OneOf(Tie::CHOICES), "Choose the tie."),
            /// To whom.
            to: PersonId => needed("to", "To whom? Their reference, such as N26-00417", Input::Referenced("person"), "Enter the reference of the other person."),
            /// Since when.
            from: Option<Date> => optional("from", "Since (optional)", Input::Day),
            /// How it is known.
            how_known: String => needed("how_known", "How is it known?", Input::Line, "Enter how it is known."),
        },
        /// An account, number or other identifier.
        Uses "uses" "Add an identifier" "Identifier" {
            /// What kind.
            kind: IdentifierKind => needed("kind", "What kind?", Input::OneOf(IdentifierKind::CHOICES), "Choose the kind."),
            /// As received.
            text: String => needed("text", "The identifier, as you were given it", Input::Line, "Enter the identifier."),
            /// The platform, for a username.
            platform: String => optional("platform", "Platform (optional)", Input::Line),
            /// How it is known.
            how_known: String => needed("how_known", "How is it known?", Input::Line, "Enter how it is known."),
        },
        /// Something worth keeping, as fact, opinion or intelligence.
        Remarked "remarked" "Add a remark" "Remark" {
            /// Which of the three.
            nature: Nature => needed("nature", "Fact, opinion or intelligence?", Input::OneOf(Nature::CHOICES), "Say which it is."),
            /// In words.
            words: String => needed("words", "In words", Input::Text, "Enter the remark."),
        },
        /// A wrong address named them; written by its resolution.
        Cleared "cleared" "" "Cleared: an address was resolved wrongly" {
            /// How it was wrong.
            how: String => optional("how", "What was wrong", Input::Text),
        },
        /// What they are to the law.
        Categorised "categorised" "Change the category" "Category" {
            /// Which.
            category: Category => needed("category", "Which category?", Input::OneOf(Category::CHOICES), "Choose the category."),
            /// Why.
            reason: String => needed("reason", "Why?", Input::Line, "Say why."),
        },
    }
}

/// With what a person is added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonOpening {
    /// First names, as known.
    pub given: String,
    /// Surname, or what they are called until it is known.
    pub surname: String,
    /// Born on.
    pub born: Option<Date>,
    /// About how old, where the day is not known.
    pub about_age: Option<i64>,
    /// What they are to the law.
    pub category: Category,
    /// House, street, town.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Whether ethnicity was asked.
    pub ethnicity_told: Told,
    /// Ethnicity in their words.
    pub ethnicity: String,
    /// How all this is known.
    pub how_known: String,
}

/// The room of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct People;

/// An address of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// House, street, town.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Since when.
    pub from: Option<Date>,
    /// Until when.
    pub to: Option<Date>,
    /// How it is known.
    pub how_known: String,
}

/// Nobody under this age, in years, can be guilty of an offence (Children and Young Persons Act 1933 s.50): they are no suspect,
/// and a child to protect.
pub const AGE_OF_RESPONSIBILITY: i64 = 10;

/// How many whole years lie between a birth and a day. Whoever was born on a 29 February has their birthday on 1 March where
/// the year has none.
pub(crate) fn whole_years(born: Date, day: Date) -> i64 {
    let years = i64::from(day.year()) - i64::from(born.year());
    years - i64::from((day.month(), day.day()) < (born.month(), born.day()))
}

impl Record<People> {
    /// First names and surname as last recorded.
    pub fn names(&self) -> (&str, &str) {
        match self.last("named").map(|event| &event.step) {
            Some(PersonStep::Named { given, surname }) => (given, surname),
            _ => (&self.opening.given, &self.opening.surname),
        }
    }
    /// Every name that is or was recorded.
    pub fn all_names(&self) -> Vec<(&str, &str)> {
        let mut names = vec![(self.opening.given.as_str(), self.opening.surname.as_str())];
        names.extend(self.standing().filter_map(|event| match &event.step {
            PersonStep::Named { given, surname } => Some((given.as_str(), surname.as_str())),
            _ => None,
        }));
        names
    }
    /// As a page calls them.
    pub fn name(&self) -> String {
        let (given, surname) = self.names();
        format!("{given} {surname}").trim().to_owned()
    }
    /// The day of birth, as last recorded.
    pub fn born(&self) -> Option<Date> {
        match self.last("born").map(|event| &event.step) {
            Some(PersonStep::Born { born, .. }) => Some(*born),
            _ => self.opening.born,
        }
    }
    /// How old on a day, in whole years.
    pub fn age_on(&self, day: Date) -> Option<i64> {
        let Some(born) = self.born() else {
            return self.opening.about_age;
        };
        Some(whole_years(born, day))
    }
    /// The council of the home that they have now, by its postcode: the one that a referral about a child who lives there
    /// goes to (Children Act 1989 s.47).
    pub fn council(&self) -> Option<&'static Council> {
        let homes = self.addresses();
        let home = homes.iter().rfind(|address| address.to.is_none())?;
        council_at(&home.postcode)
    }
    /// What they are to the law, as last recorded.
    pub fn category(&self) -> Category {
        match self.last("categorised").map(|event| &event.step) {
            Some(PersonStep::Categorised { category, .. }) => *category,
            _ => self.opening.category,
        }
    }
    /// Ethnicity: whether it was asked, and the words.
    pub fn ethnicity(&self) -> (Told, &str) {
        match self.last("described").map(|event| &event.step) {
            Some(PersonStep::Described {
                ethnicity_told,
                ethnicity,
                ..
            }) => (*ethnicity_told, ethnicity),
            _ => (self.opening.ethnicity_told, &self.opening.ethnicity),
        }
    }
    /// Every address, as recorded.
    pub fn addresses(&self) -> Vec<Address> {
        let first = Address {
            address: self.opening.address.clone(),
            postcode: self.opening.postcode.clone(),
            from: None,
            to: None,
            how_known: self.opening.how_known.clone(),
        };
        let later = self.standing().filter_map(|event| match &event.step {
            PersonStep::LivesAt {
                address,
                postcode,
                from,
                to,
                how_known,
            } => Some(Address {
                address: address.clone(),
                postcode: postcode.clone(),
                from: *from,
                to: *to,
                how_known: how_known.clone(),
            }),
            _ => None,
        });
        std::iter::once(first)
            .chain(later)
            .filter(|address| !address.address.trim().is_empty())
            .collect()
    }
    /// Where they live or go on a day, each in one line with its postcode: their homes, and whatever else is known.
    pub fn is_found_at(&self, on: Date) -> Vec<String> {
        let homes = self
            .addresses()
            .into_iter()
            .map(|home| (home.address, home.postcode, home.to));
        let goes = self.standing().filter_map(|event| match &event.step {
            PersonStep::GoesTo {
                address, postcode, to, ..
            } => Some((address.clone(), postcode.clone(), *to)),
            _ => None,
        });
        homes
            .chain(goes)
            .filter(|(_, _, to)| to.is_none_or(|to| to >= on))
            .map(|(address, postcode, _)| format!("{address} {postcode}"))
            .collect()
    }
    /// Everything by which they are known online or by telephone.
    pub fn identifiers(&self) -> Vec<Identifier> {
        self.standing()
            .filter_map(|event| match &event.step {
                PersonStep::Uses {
                    kind, text, platform, ..
                } => Some(Identifier::new(*kind, platform.trim(), text.trim())),
                _ => None,
            })
            .collect()
    }
    /// How a list names a child: initials and age on a day.
    pub fn initials_and_age(&self, on: Date) -> String {
        let initial = |name: &str| name.chars().next().map(|c| format!("{c}.")).unwrap_or_default();
        let (given, surname) = self.names();
        let initials = format!("{}{}", initial(given), initial(surname));
        match self.age_on(on) {
            Some(age) => format!("{initials}, {age}"),
            None => initials,
        }
    }
}

impl Room for People {
    type Id = PersonId;
    type Opening = PersonOpening;
    type Step = PersonStep;
    type State = PersonState;
    const NAME: &'static str = "person";
    const TITLE: &'static str = "Person";
    const LETTER: char = 'N';
    const OPENED: &'static str = "person.added";
    const GREW: &'static str = "person.recorded";
    const OPENING: &'static [Ask] = &[
        optional("given", "First names (optional)", Input::Line),
        needed(
            "surname",
            "Surname",
            Input::Line,
            "Enter the surname, or what they are called until it is known.",
        ),
        optional("born", "Born on (optional)", Input::Day),
        optional("about_age", "About how old, if the day is not known", Input::Count),
        needed(
            "category",
            "What are they in law?",
            Input::OneOf(Category::CHOICES),
            "Choose a category.",
        ),
        optional("address", "House, street, town (optional)", Input::Line),
        optional("postcode", "Postcode (optional)", Input::Line),
        needed(
            "ethnicity_told",
            "Ethnicity",
            Input::OneOf(Told::CHOICES),
            "Say whether ethnicity was asked.",
        ),
        optional("ethnicity", "Ethnicity, in their words (optional)", Input::Line),
        needed(
            "how_known",
            "How is all this known?",
            Input::Line,
            "Enter how it is known.",
        ),
    ];
    fn began(_: &Record<Self>) -> &'static str {
        "Added"
    }
    fn title(record: &Record<Self>) -> String {
        record.name()
    }
    fn person(record: &Record<Self>) -> Option<PersonId> {
        Some(record.id)
    }
    fn may_open(opening: &PersonOpening, made: &Recorded) -> Refusals {
        let mut refusals = Refusals::default();
        refusals.when(
            opening.born.is_some_and(|born| born > made.at.london_day()),
            "born",
            "That day has not come yet. Check the year.",
        );
        refusals.when(
            opening.about_age.is_some_and(|age| !(0..=120).contains(&age)),
            "about_age",
            "Enter an age from 0 to 120.",
        );
        refusals
    }
    fn signs(record: &Record<Self>) -> Vec<(Sign, Uuid)> {
        let asked = record.ethnicity().0 != Told::NotAsked;
        asked.then(|| (Sign::Ethnicity, record.id.uuid())).into_iter().collect()
    }
    fn ties(record: &Record<Self>) -> Vec<Stated> {
        let stated = record.standing().filter_map(|event| match &event.step {
            PersonStep::Tied { to, from, .. } => Some(Stated {
                kind: TieKind::Related,
                one: (Self::NAME, record.id.uuid()),
                other: (Self::NAME, to.uuid()),
                since: from.map_or(event.made.happened, crate::deadlines::end_of),
            }),
            _ => None,
        });
        stated.collect()
    }
    fn terms(record: &Record<Self>) -> Vec<Term> {
        let mut terms = BTreeSet::new();
        let mut add = |kind, normal: String, exact| {
            if !normal.is_empty() {
                terms.insert(Term {
                    kind,
                    normal,
                    exact,
                    times: 1,
                });
            }
        };
        for (given, surname) in record.all_names() {
            for word in given.split_whitespace().chain(surname.split_whitespace()) {
                add("name", fold(word), false);
                add("name_sound", sound(word), false);
                // A part of one letter would be found by every name that begins with it.
                for part in parts(word).into_iter().filter(|part| part.chars().count() > 1) {
                    add("name_sound", sound(&part), false);
                    add("name", part, false);
                }
            }
        }
        if let Some(born) = record.born() {
            add("born", born.to_string(), false);
        }
        for address in record.addresses() {
            add("postcode", fold(&address.postcode).replace(' ', ""), false);
            add("address", fold(&address.address), false);
            for word in address.address.split([' ', ',']).map(fold) {
                if word.chars().any(char::is_alphabetic) {
                    add("address_word", word, false);
                }
            }
        }
        for identifier in record.identifiers() {
            for word in identifier.search_terms() {
                add(identifier.kind.code(), word, false);
            }
            add(identifier.kind.code(), identifier.normal.clone(), true);
        }
        // An exact form stands for the same form that is not: the index has one row for both.
        let exact: BTreeSet<(&str, String)> = terms
            .iter()
            .filter(|term| term.exact)
            .map(|term| (term.kind, term.normal.clone()))
            .collect();
        terms.retain(|term| term.exact || !exact.contains(&(term.kind, term.normal.clone())));
        terms.into_iter().collect()
    }
}

/// A name in small letters, without accents and marks, as people type it.
pub fn fold(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'à'..='å' | 'ā' | 'ą' | 'ă' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'è'..='ë' | 'ē' | 'ę' | 'ě' => 'e',
            'ì'..='ï' | 'ī' => 'i',
            'ñ' | 'ń' => 'n',
            'ò'..='ö' | 'ø' | 'ō' | 'ő' => 'o',
            'ù'..='ü' | 'ū' | 'ů' | 'ű' => 'u',
            'ý' | 'ÿ' => 'y',
            'ž' | 'ź' | 'ż' => 'z',
            'š' | 'ś' => 's',
            'ł' => 'l',
            c => c,
        })
        .filter(|c| c.is_alphanumeric() || *c == ' ')
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The marks that join or shorten the parts of one name, however they are typed.
pub(crate) const MARKS: [char; 9] = ['-', '‐', '‑', '–', '\'', '’', '‘', 'ʼ', '`'];

/// The parts of a name that is written with a mark, each as names are kept: *Hart-Lowe* is *hart* and *lowe*. Nothing where
/// there is no mark, or none between two parts.
pub fn parts(name: &str) -> Vec<String> {
    let parts: Vec<String> = name.split(MARKS).map(fold).filter(|part| !part.is_empty()).collect();
    if parts.len() > 1 { parts } else { Vec::new() }
}

/// How a name sounds, roughly, so that *Smyth* finds *Smith*: the consonants in classes, as Russell's Soundex has them
/// (US patent 1,261,167), with the first letter in its class too, so that *Catherine* finds *Katherine*. The index holds its
/// beginning; see [`sound_alike`] for the whole.
pub fn sound(name: &str) -> String {
    let (vowel, classes) = classes_of(name);
    let begins: String = classes.chars().take(5).collect();
    if begins.is_empty() || !vowel {
        begins
    } else {
        format!("0{begins}")
    }
}

/// Whether a name begins with no consonant that is in a class, and the classes of all its consonants.
fn classes_of(name: &str) -> (bool, String) {
    let class = |c: char| match c {
        'b' | 'f' | 'p' | 'v' => Some('1'),
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => Some('2'),
        'd' | 't' => Some('3'),
        'l' => Some('4'),
        'm' | 'n' => Some('5'),
        'r' => Some('6'),
        _ => None,
    };
    // A p that nobody hears: *Thompson* is *Thomson*.
    let folded = fold(name).replace("mps", "ms").replace("mpt", "mt");
    let mut out = String::new();
    let mut before = None;
    for c in folded.chars() {
        let this = class(c);
        if let Some(digit) = this
            && this != before
        {
            out.push(digit);
        }
        if !matches!(c, 'h' | 'w') {
            before = this;
        }
    }
    (folded.chars().next().is_some_and(|c| class(c).is_none()), out)
}

/// Whether two names sound alike: the whole of both, to the last consonant, and their beginnings. Consonants alone are too
/// few to go by: *Ashgill* and *Isla* have the same, and so have *Smith* and *Kenneth*.
pub fn sound_alike(one: &str, other: &str) -> bool {
    let (_, classes) = classes_of(one);
    !classes.is_empty() && classes == classes_of(other).1 && begin_alike(&fold(one), &fold(other))
}

/// Whether two names begin with one letter, or with letters that are spoken alike.
fn begin_alike(one: &str, other: &str) -> bool {
    let first = one.chars().next();
    let spoken = spoken_first(one);
    first.is_some() && (first == other.chars().next() || spoken_first(other).iter().any(|it| spoken.contains(it)))
}

/// How the beginning of a name may be spoken: a vowel by its neighbours, an h before a vowel not at all, a consonant by what
/// follows it.
fn spoken_first(name: &str) -> &'static [char] {
    let silent = name
        .strip_prefix('h')
        .filter(|rest| rest.starts_with(['a', 'e', 'i', 'o', 'u', 'y']));
    let mut letters = silent.unwrap_or(name).chars();
    let (first, second) = (letters.next(), letters.next());
    let soft = matches!(second, Some('e' | 'i' | 'y'));
    match first {
        Some('a') => &['a'],
        Some('e') => &['a', 'i'],
        Some('i' | 'y') => &['i'],
        Some('o' | 'u') => &['o'],
        Some('c') if second == Some('h') => &['k', 's'],
        Some('c' | 's') if first == Some('s') || soft => &['s'],
        Some('c' | 'k' | 'q') => &['k'],
        Some('z') => &['s', 'z'],
        Some('x') => &['z'],
        Some('g') if soft => &['j'],
        Some('j') => &['j'],
        Some('p') if second == Some('h') => &['f'],
        Some('f' | 'v') => &['f'],
        _ => &[],
    }
}

/// Why two records may be one human, the strongest first; nothing when nothing points to it.
pub fn likeness(one: &Record<People>, other: &Record<People>) -> Vec<&'static str> {
    let mut why = Vec::new();
    let shared = one.identifiers().iter().any(|identifier| {
        !identifier.normal.is_empty()
            && other
                .identifiers()
                .iter()
                .any(|theirs| theirs.kind == identifier.kind && theirs.normal == identifier.normal)
    });
    if shared {
        why.push("the same identifier");
    }
    let words = |record: &Record<People>, of: fn(&str) -> String| -> BTreeSet<String> {
        record
            .all_names()
            .iter()
            .flat_map(|(given, surname)| given.split_whitespace().chain(surname.split_whitespace()))
            .map(of)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let same_name = words(one, fold).intersection(&words(other, fold)).count() >= 2;
    let same_sound = words(one, sound).intersection(&words(other, sound)).count() >= 2;
    let born = one.born().is_some() && one.born() == other.born();
    let home = one.addresses().iter().any(|address| {
        other
            .addresses()
            .iter()
            .any(|theirs| fold(&theirs.address) == fold(&address.address))
    });
    match (same_name, same_sound, born) {
        (true, _, true) => why.push("the same name and day of birth"),
        (_, true, true) => why.push("a name that sounds the same, and the same day of birth"),
        _ => {}
    }
    if home && (same_sound || born) {
        why.push("the same address");
    }
    if why.is_empty() && same_name {
        why.push("the same name");
    }
    why
}

/// Whether two records of people are one human.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// They are: they count once and are shown together.
    Same,
    /// They are not: nobody is asked again.
    NotTheSame,
}

/// That two records are one human, or are not. Nothing is re-pointed: taking it back leaves both as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Its id.
    pub id: IdentityId,
    /// The record that is shown first.
    pub kept: PersonId,
    /// The other.
    pub other: PersonId,
    /// What was decided last.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// The closed case that it belongs to.
    #[serde(default)]
    pub scope: Option<ScopeId>,
}

impl Identity {
    /// Decides that two records are one human or are not.
    pub fn decide(
        id: IdentityId,
        (kept, other): (PersonId, PersonId),
        verdict: Verdict,
        reason: &str,
        by: AccountId,
        at: Instant,
    ) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        refusals.when(kept == other, "other", "Choose two records: these are the same one.");
        refusals.when(
            reason.trim().is_empty(),
            "reason",
            "Say what shows that they are, or are not, one person.",
        );
        refusals.into_result()?;
        Ok(Self {
            id,
            kept,
            other,
            verdict,
            reason: reason.trim().to_owned(),
            by,
            at,
            scope: None,
        })
    }
    /// Decides anew: an unmerge leaves an exclusion between the two.
    pub fn change(&mut self, verdict: Verdict, reason: &str, by: AccountId, at: Instant) -> Result<(), Refusals> {
        if self.verdict == verdict {
            return Err(Refusal::of("reason", "That is what was decided already.").into());
        }
        if reason.trim().is_empty() {
            return Err(Refusal::of("reason", "Say why the decision changes.").into());
        }
        self.verdict = verdict;
        reason.trim().clone_into(&mut self.reason);
        self.by = by;
        self.at = at;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_sound_the_same_have_the_same_sound() {
        for (one, other) in [
            ("Smith", "Smyth"),
            ("Catherine", "Katherine"),
            ("Meyer", "Meier"),
            ("Thomson", "Thompson"),
        ] {
            assert_eq!(sound(one), sound(other), "{one} {other}");
        }
        assert_ne!(sound("Birch"), sound("Oakden"));
        assert_eq!(sound(""), "");
    }

    #[test]
    fn names_sound_alike_by_the_whole_and_by_how_they_begin() {
        for (one, other) in [
            ("Smith", "Smyth"),
            ("Catherine", "Katherine"),
            ("Hannah", "Anna"),
            ("Helen", "Ellen"),
            ("Jeffrey", "Geoffrey"),
            ("Philip", "Filip"),
            ("Christine", "Kristine"),
            ("Cheryl", "Sheryl"),
            ("Cecily", "Sesily"),
            ("Zofia", "Sofia"),
            ("Yvonne", "Evonne"),
            ("Ashcroft", "Ascroft"),
            ("Christopherson", "Kristofferson"),
        ] {
            assert!(sound_alike(one, other) && sound_alike(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("Ashgill", "Isla"),
            ("Smith", "Kenneth"),
            ("Smith", "Xanthe"),
            ("Gill", "Kyle"),
            ("Parker", "Farquhar"),
            // The same for as long as the index goes, and not to the end.
            ("Christopherson", "Christopher"),
            ("Amy", "Oona"),
            ("Ewa", "Ava"),
            ("", ""),
        ] {
            assert!(!sound_alike(one, other) && !sound_alike(other, one), "{one} {other}");
        }
    }

    #[test]
    fn a_name_with_a_mark_is_taken_apart_at_it() {
        assert_eq!(parts("Hart-Lowe"), ["hart", "lowe"]);
        assert_eq!(parts("O’Dell"), ["o", "dell"]);
        for whole in ["Oakden", "James'", "-", "’", ""] {
            assert_eq!(parts(whole), Vec::<String>::new(), "{whole}");
        }
    }

    #[test]
    fn accents_and_case_do_not_keep_a_name_from_being_found() {
        assert_eq!(fold("  Renée  O’Málley "), "renee omalley");
    }
}
