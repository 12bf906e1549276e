//! Quality: what an inspector would look for in a case, whether it is there, and what became of those it was for.
//!
//! One set of rules for a case and for the unit: each record gives the [`Sign`]s that it shows, and a [`Point`] says which sign
//! asks for which. No point stands without an outcome beside it, so that nobody can be good at filling in fields alone.

use std::collections::BTreeSet;
use uuid::Uuid;

use crate::access::coded;

coded! {
    /// What a record shows of a case, a child, a person or an arrest.
    Sign {
        Case "case" "A case",
        Assessed "assessed" "Its risk was assessed since something about it changed",
        Described "described" "Platform, AI-generated and the other marks are recorded",
        InTime "in_time" "A suspect was dealt with in the time of the band",
        Charged "charged" "A suspect was charged",
        Child "child" "A child",
        Voice "voice" "What the child said or showed is recorded",
        Referred "referred" "The child was referred to social care",
        Discussed "discussed" "A strategy discussion was asked for",
        Safe "safe" "A safety measure is in force for the child",
        ChildAsPerson "child_as_person" "The person who is a child",
        Ethnicity "ethnicity" "Ethnicity was asked",
        SafePerson "safe_person" "A safety measure is in force for the person",
        Suspect "suspect" "An arrest or a voluntary interview",
        FamilyPack "family_pack" "The household has its support pack",
        Harmed "harmed" "The suspect died or was seriously hurt",
    }
}

coded! {
    /// What an inspector looks for.
    Point {
        Assessment "assessment" "A new assessment after something changed",
        Marks "marks" "Platform, AI-generated and the other marks",
        Ethnicity "ethnicity" "Ethnicity",
        Voice "voice" "What the child said or showed",
        Discussion "discussion" "A strategy discussion asked for",
        FamilyPack "family_pack" "The household’s support pack",
    }
}

impl Point {
    /// What asks for it.
    pub const fn asked_by(self) -> Sign {
        match self {
            Self::Assessment | Self::Marks => Sign::Case,
            Self::Ethnicity => Sign::ChildAsPerson,
            Self::Voice => Sign::Child,
            Self::Discussion => Sign::Referred,
            Self::FamilyPack => Sign::Suspect,
        }
    }
    /// What shows that it is there.
    pub const fn shown_by(self) -> Sign {
        match self {
            Self::Assessment => Sign::Assessed,
            Self::Marks => Sign::Described,
            Self::Ethnicity => Sign::Ethnicity,
            Self::Voice => Sign::Voice,
            Self::Discussion => Sign::Discussed,
            Self::FamilyPack => Sign::FamilyPack,
        }
    }
    /// What is to become of those whom it is for.
    pub const fn outcome(self) -> Sign {
        match self {
            Self::Assessment => Sign::InTime,
            Self::Marks => Sign::Charged,
            Self::Ethnicity => Sign::SafePerson,
            Self::Voice | Self::Discussion => Sign::Safe,
            Self::FamilyPack => Sign::Harmed,
        }
    }
    /// The outcome in words, after a count of those whom the point is for.
    pub const fn outcome_words(self) -> &'static str {
        match self {
            Self::Assessment => "had a suspect dealt with in the time of the band",
            Self::Marks => "had a suspect charged",
            Self::Ethnicity | Self::Voice | Self::Discussion => "have a safety measure in force",
            Self::FamilyPack => "died or were seriously hurt",
        }
    }
    /// Those whom the point is for, in words.
    pub const fn of(self) -> &'static str {
        match self {
            Self::Assessment | Self::Marks => "open cases",
            Self::Ethnicity | Self::Voice => "children in open cases",
            Self::Discussion => "children referred to social care",
            Self::FamilyPack => "arrests and voluntary interviews",
        }
    }
    /// Why it matters: what inspections found.
    pub const fn why(self) -> &'static str {
        match self {
            Self::Assessment => "The model asks for one at once",
            Self::Marks => "Forces could not answer how many there were",
            Self::Ethnicity => "Inspectors found it missing in half of files",
            Self::Voice => "The child’s voice was not consistently recorded",
            Self::Discussion => "In half of cases none was held",
            Self::FamilyPack => "College advice on suicide risk and families",
        }
    }
}

/// What is missing: the point, and the case, child, person or arrest that it is missing of, in the order of the points.
pub fn missing(signs: &BTreeSet<(Sign, Uuid)>) -> Vec<(Point, Uuid)> {
    let of = |point: &Point| {
        let point = *point;
        let asked = signs.iter().filter(move |(sign, _)| *sign == point.asked_by());
        let absent = asked.filter(move |(_, of)| !signs.contains(&(point.shown_by(), *of)));
        absent.map(move |(_, of)| (point, *of))
    };
    Point::ALL.iter().flat_map(of).collect()
}

/// How often a point was asked for, how often it is there, and how often its outcome is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Of how many it is asked.
    pub asked: i64,
    /// Of how many of these it is there.
    pub there: i64,
    /// Of how many of these the outcome is there.
    pub outcome: i64,
}

impl Tally {
    /// How many of a hundred have it, rounded down, so that only all of them are a hundred; nothing where nothing asks for it.
    pub const fn share(self) -> Option<i64> {
        match self.asked {
            0 => None,
            asked => Some(self.there * 100 / asked),
        }
    }
    /// How many of a hundred have the outcome, rounded in the same way.
    pub const fn outcome_share(self) -> Option<i64> {
        match self.asked {
            0 => None,
            asked => Some(self.outcome * 100 / asked),
        }
    }
    /// Of how many it is missing.
    pub const fn missing(self) -> i64 {
        self.asked - self.there
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_point_stands_without_an_outcome_that_is_not_the_filling_in_itself() {
        for point in Point::ALL {
            assert_ne!(point.shown_by(), point.outcome());
            assert_ne!(point.asked_by(), point.outcome());
            assert!(!point.outcome_words().is_empty() && !point.why().is_empty());
        }
    }

    #[test]
    fn a_strategy_discussion_is_asked_for_only_where_a_child_was_referred() {
        let child = Uuid::from_u128(1);
        let of = |more: &[Sign]| {
            let signs = [Sign::Child, Sign::Voice].iter().chain(more).map(|sign| (*sign, child));
            missing(&signs.collect())
        };
        assert_eq!(of(&[]), []);
        assert_eq!(of(&[Sign::Referred]), [(Point::Discussion, child)]);
        assert_eq!(of(&[Sign::Referred, Sign::Discussed]), []);
    }

    #[test]
    fn all_of_them_are_a_hundred_and_all_but_one_are_not() {
        let share = |asked, there| {
            Tally {
                asked,
                there,
                outcome: 0,
            }
            .share()
        };
        assert_eq!(
            (share(0, 0), share(3, 3), share(1_000, 999)),
            (None, Some(100), Some(99))
        );
    }

    proptest! {
        /// What is missing was asked for and is not there, and nothing else is missing.
        #[test]
        fn missing_is_what_was_asked_for_and_is_not_there(
            signs in prop::collection::btree_set((prop::sample::select(Sign::ALL), 0_u128..4), 0..40)
        ) {
            let signs: BTreeSet<(Sign, Uuid)> =
                signs.into_iter().map(|(sign, of)| (sign, Uuid::from_u128(of))).collect();
            let found: BTreeSet<(Point, Uuid)> = missing(&signs).into_iter().collect();
            for point in Point::ALL {
                for of in (0..4).map(Uuid::from_u128) {
                    let expected = signs.contains(&(point.asked_by(), of)) && !signs.contains(&(point.shown_by(), of));
                    prop_assert_eq!(found.contains(&(*point, of)), expected);
                }
            }
        }
    }
}
