//! Whether two addresses, as people typed them, are one place.
//!
//! It is asked before a suspect goes to live somewhere: a child of the case may live or go there. So it leans towards *yes*:
//! what it warns of is looked at by a person, what it misses is not.

use crate::people::fold;

/// An address as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// `tv14qx`, where there is one.
    postcode: Option<String>,
    /// The first word with a digit in it: the number of the house or of the flat.
    number: Option<String>,
    /// The words before the postcode, without the number.
    words: Vec<String>,
}

/// The outward half (one or two letters, a digit, perhaps one more) and the inward half (a digit, two letters) of a postcode.
fn is_postcode(outward: &str, inward: &str) -> bool {
    let outward_fits = (2..=4).contains(&outward.len())
        && outward.starts_with(|first: char| first.is_ascii_alphabetic())
        && outward.contains(|any: char| any.is_ascii_digit());
    let mut inward = inward.chars();
    let inward_fits = inward.next().is_some_and(|digit| digit.is_ascii_digit())
        && inward.clone().count() == 2
        && inward.all(|letter| letter.is_ascii_alphabetic());
    outward_fits && inward_fits
}

impl Place {
    fn read(text: &str) -> Self {
        let folded = fold(text);
        let mut words: Vec<String> = folded
            .split(|any: char| !any.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        let apart = words
            .windows(2)
            .rposition(|pair| matches!(pair, [outward, inward] if is_postcode(outward, inward)));
        let postcode = if let Some(at) = apart {
            Some(words.drain(at..at + 2).collect::<String>())
        } else {
            let whole = |word: &String| {
                word.len()
                    .checked_sub(3)
                    .and_then(|at| word.split_at_checked(at))
                    .is_some_and(|(outward, inward)| is_postcode(outward, inward))
            };
            words.iter().rposition(whole).map(|at| words.remove(at))
        };
        let number = words
            .iter()
            .position(|word| word.contains(|any: char| any.is_numeric()))
            .map(|at| words.remove(at));
        Self {
            postcode,
            number,
            words,
        }
    }
}

/// Whether two addresses are likely one place: one postcode and no two house numbers, or one house number and the same first
/// words. Case, marks and the order of flat and house do not matter; a place without any word is nowhere.
///
/// ```
/// use domain::places::may_be_one_place;
/// assert!(may_be_one_place("4 Alder Row, Wexholme, TV1 4QX", "4, ALDER ROW TV14QX"));
/// assert!(!may_be_one_place("4 Alder Row, TV1 4QX", "6 Alder Row, TV1 4QX"));
/// ```
pub fn may_be_one_place(one: &str, other: &str) -> bool {
    let (one, other) = (Place::read(one), Place::read(other));
    let numbers_fit = match (&one.number, &other.number) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    if let (Some(one), Some(other)) = (&one.postcode, &other.postcode) {
        return one == other && numbers_fit;
    }
    let number_is_one = one.number.is_some() && one.number == other.number;
    let same_words = one.words == other.words;
    !one.words.is_empty() && numbers_fit && (same_words || (number_is_one && street(&one) == street(&other)))
}

/// The first two words of a street: enough to tell it, and before the town that only some people type.
fn street(place: &Place) -> Vec<&str> {
    place.words.iter().take(2).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_place_is_known_however_it_was_typed() {
        for (one, other) in [
            ("4 Alder Row, Wexholme, TV1 4QX", "4 alder row wexholme tv1 4qx"),
            ("4 Alder Row, Wexholme, TV1 4QX", "TV14QX, 4"),
            ("4 Alder Row", "4, Alder Row, Wexholme, TV1 4QX"),
            ("Rose Cottage, Mill Lane", "rose cottage mill lane"),
            ("Rose Cottage, TV9 1AB", "TV9 1AB"),
        ] {
            assert!(may_be_one_place(one, other), "{one} | {other}");
        }
        for (one, other) in [
            ("4 Alder Row, TV1 4QX", "6 Alder Row, TV1 4QX"),
            ("4 Alder Row, TV1 4QX", "4 Birch Way, TV2 4QX"),
            ("4 Alder Row", "4 Birch Way"),
            ("", ""),
            ("Wexholme", "Saltmere"),
        ] {
            assert!(!may_be_one_place(one, other), "{one} | {other}");
        }
    }

    proptest! {
        #[test]
        fn it_is_the_same_both_ways_and_never_panics(one in "\\PC{0,40}", other in "\\PC{0,40}") {
            prop_assert_eq!(may_be_one_place(&one, &other), may_be_one_place(&other, &one));
        }
        #[test]
        fn an_address_is_itself_in_capitals_and_with_other_marks(number in 1_u16..300, street in "[a-z]{3,9}", tail in "[a-z]{3,9}") {
            let typed = format!("{number} {street} {tail}, TV3 2AB");
            prop_assert!(may_be_one_place(&typed, &typed.to_uppercase().replace(',', " ")));
            let next = format!("{} {street} {tail}, TV3 2AB", number + 1);
            prop_assert!(!may_be_one_place(&typed, &next));
        }
    }
}
