//! The definitions: what each figure counts, in words and as data. Here and nowhere else.
//!
//! **To change one**, add it again with the next version and leave the old one as it is: a release that used the old one is
//! recomputed by it for ever. A test holds the words and the rule of every landed version.

use std::collections::BTreeSet;

use super::facts::{MERGED, UNMERGED};
use crate::access::coded;

coded! {
    /// Which days of the period count.
    Window {
        Happened "happened" "It happened on a day of the period, whenever it was entered",
        InForce "in_force" "It was in force on at least one day of the period",
    }
}

coded! {
    /// What kind of record a figure's facts are about.
    Subjects {
        Person "person" "Person",
        Referral "referral" "Referral",
        SocialCareReferral "social_care_referral" "Referral to social care",
        Warrant "warrant" "Warrant",
        Session "session" "Session",
    }
}

/// How a figure is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Each subject once that has a fact of this kind on a day of the period; people who are one human count once.
    Distinct {
        /// The kind of fact.
        kind: &'static str,
    },
    /// Each child once for whom a safety measure with a named decision-maker was in force on a day of the period.
    Safeguarded {
        /// The bases, code and words. The first that holds is the one under which the child is counted.
        bases: &'static [(&'static str, &'static str)],
        /// Only children whose measure another force claims as well.
        claimed_elsewhere: bool,
    },
    /// The sum of an attribute over the facts of a kind, for some values of another attribute.
    Sum {
        /// The kind of fact.
        kind: &'static str,
        /// The attribute that holds the number.
        amount: &'static str,
        /// The attribute that says whether it counts.
        by: &'static str,
        /// Its values that count, code and words.
        of: &'static [(&'static str, &'static str)],
    },
}

/// One version of what a figure means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The figure's key, the same in every version.
    pub key: &'static str,
    /// The version, from 1.
    pub version: i64,
    /// The figure's name.
    pub name: &'static str,
    /// What it counts, in words: `distinct children`.
    pub unit: &'static str,
    /// Which days count.
    pub window: Window,
    /// What it means, in words that stand beside it wherever it is shown.
    pub definition: &'static str,
    /// Whether a release prints it; the others are for the unit's own work.
    pub published: bool,
    /// What its facts are about.
    pub subjects: Subjects,
    /// How it is counted.
    pub rule: Rule,
}

/// The kind of the fact that a safety measure began.
pub(crate) const MEASURE: &str = "safety_measure";
/// The kind of the fact that it ended.
pub(crate) const MEASURE_ENDED: &str = "safety_measure_ended";
/// The kind of the fact that a child was named in a referral to social care.
pub(crate) const REFERRED: &str = "child_referred";
/// The kind of the fact that somebody decided, with a reason, that a child needs no referral.
pub(crate) const NOT_REFERRED: &str = "child_not_referred";
/// The basis of children who need no referral because social care has them already.
pub(crate) const ALREADY_OPEN: &str = "already_open";

/// In this order; the first that holds is a child's basis.
const BASES: &[(&str, &str)] = &[
    ("referral_accepted", "Referral accepted by children’s social care"),
    (ALREADY_OPEN, "Already open to them, and a plan made"),
    (
        "contact_stopped",
        "Contact stopped by a bail condition, remand or order",
    ),
    ("protective_adult", "Identified and seen, with a protective adult"),
    ("support_taken_up", "Support taken up"),
];

const fn people(key: &'static str, name: &'static str, unit: &'static str, kind: &'static str) -> Definition {
    Definition {
        key,
        version: 1,
        name,
        unit,
        window: Window::Happened,
        definition: "",
        published: false,
        subjects: Subjects::Person,
        rule: Rule::Distinct { kind },
    }
}

const fn warrants(key: &'static str, name: &'static str, kind: &'static str) -> Definition {
    Definition {
        subjects: Subjects::Warrant,
        ..people(key, name, "warrants", kind)
    }
}

/// Every version of every figure. The published ones come first, in the order in which a release prints them.
pub const DEFINITIONS: &[Definition] = &[
    Definition {
        key: "children_safeguarded",
        version: 1,
        name: "Children safeguarded",
        unit: "distinct children",
        window: Window::InForce,
        definition: "Children for whom a safety measure decided by a named person was in force on at least one day of the \
                     period: a referral that children’s social care accepted, a case already open to them with a plan \
                     made, contact stopped by a bail condition, remand or order, the child identified and seen with a \
                     protective adult, or support taken up. Each child counts once, under the first of these that holds. \
                     A child who is not identified is not counted.",
        published: true,
        subjects: Subjects::Person,
        rule: Rule::Safeguarded {
            bases: BASES,
            claimed_elsewhere: false,
        },
    },
    Definition {
        definition: "People arrested on a day of the period, at a search warrant or otherwise. Somebody who was arrested \
                     twice counts once.",
        published: true,
        ..people(
            "people_arrested",
            "People arrested",
            "distinct people",
            "person_arrested",
        )
    },
    Definition {
        definition: "People interviewed under caution by appointment, without arrest, on a day of the period. Somebody who \
                     was also arrested counts in both figures.",
        published: true,
        ..people(
            "people_interviewed_voluntarily",
            "People spoken to voluntarily",
            "distinct people",
            "person_interviewed_voluntarily",
        )
    },
    Definition {
        definition: "Search warrants executed on a day of the period, whether or not anybody was arrested then.",
        published: true,
        ..warrants("warrants_executed", "Search warrants executed", "warrant_executed")
    },
    Definition {
        key: "social_care_referrals",
        unit: "referrals",
        definition: "Referrals sent to children’s social care on a day of the period: one for each family, council and \
                     occasion, however many children it names and whatever the council answered.",
        published: true,
        subjects: Subjects::SocialCareReferral,
        ..people("", "Referrals to social services", "", "social_care_referral_sent")
    },
    Definition {
        key: "people_trained",
        version: 1,
        name: "Children and parents trained",
        unit: "attendances",
        window: Window::Happened,
        definition: "Attendances of pupils and of parents at sessions about staying safe online on a day of the period. \
                     Somebody who came to two sessions counts twice. Staff are not counted.",
        published: true,
        subjects: Subjects::Session,
        rule: Rule::Sum {
            kind: "session_held",
            amount: "attendances",
            by: "audience",
            of: &[("pupils", "Pupils"), ("parents", "Parents")],
        },
    },
    Definition {
        definition: "Reports of a concern received on a day of the period, from any source.",
        subjects: Subjects::Referral,
        ..people(
            "referrals_received",
            "Referrals received",
            "referrals",
            "referral_received",
        )
    },
    Definition {
        definition: "Children who were found to be linked to an investigation on a day of the period.",
        ..people(
            "children_linked",
            "Children linked",
            "distinct children",
            "child_linked",
        )
    },
    Definition {
        definition: "Children named in a referral to children’s social care on a day of the period.",
        ..people("children_referred", "Children referred", "distinct children", REFERRED)
    },
    Definition {
        definition: "Children whom somebody saw and spoke to on a day of the period.",
        ..people("children_seen", "Children seen", "distinct children", "child_seen")
    },
    Definition {
        key: "children_claimed_elsewhere",
        version: 1,
        name: "Children safeguarded whom another force counts too",
        unit: "distinct children",
        window: Window::InForce,
        definition: "Of the children safeguarded, those whose safety measure another force claims as well. A sum over \
                     forces must count them once.",
        published: false,
        subjects: Subjects::Person,
        rule: Rule::Safeguarded {
            bases: BASES,
            claimed_elsewhere: true,
        },
    },
    Definition {
        definition: "Search warrants applied for on a day of the period.",
        ..warrants("warrants_applied", "Warrants applied for", "warrant_applied")
    },
    Definition {
        definition: "Search warrants granted on a day of the period.",
        ..warrants("warrants_granted", "Warrants granted", "warrant_granted")
    },
    Definition {
        definition: "Applications for a search warrant that a court refused on a day of the period.",
        ..warrants("warrants_refused", "Warrants refused", "warrant_refused")
    },
    Definition {
        definition: "Applications for a search warrant withdrawn on a day of the period.",
        ..warrants("warrants_withdrawn", "Warrants withdrawn", "warrant_withdrawn")
    },
    Definition {
        definition: "Search warrants that ran out on a day of the period without having been executed.",
        ..warrants("warrants_expired", "Warrants expired", "warrant_expired")
    },
    Definition {
        key: "staff_trained",
        version: 1,
        name: "Staff trained",
        unit: "attendances",
        window: Window::Happened,
        definition: "Attendances of staff of schools and other bodies at sessions on a day of the period.",
        published: false,
        subjects: Subjects::Session,
        rule: Rule::Sum {
            kind: "session_held",
            amount: "attendances",
            by: "audience",
            of: &[("staff", "Staff")],
        },
    },
];

/// A version of a figure; `None` for one that this program does not know.
pub fn definition(key: &str, version: i64) -> Option<&'static Definition> {
    DEFINITIONS
        .iter()
        .find(|definition| definition.key == key && definition.version == version)
}

/// The newest version of a figure.
pub fn newest(key: &str) -> Option<&'static Definition> {
    DEFINITIONS
        .iter()
        .filter(|definition| definition.key == key)
        .max_by_key(|definition| definition.version)
}

fn newest_of(published: bool) -> Vec<&'static Definition> {
    let mut met = BTreeSet::new();
    DEFINITIONS
        .iter()
        .filter(|definition| met.insert(definition.key))
        .filter_map(|definition| newest(definition.key))
        .filter(|definition| definition.published == published)
        .collect()
}

/// The newest version of every published figure, in the order in which a release prints them.
pub fn published() -> Vec<&'static Definition> {
    newest_of(true)
}

/// The newest version of every figure that is for the unit's own work.
pub fn working() -> Vec<&'static Definition> {
    newest_of(false)
}

impl Definition {
    /// Which facts it needs, and how far back.
    pub fn reads(&self) -> Vec<(&'static str, super::Reach)> {
        use super::Reach;
        let mut reads = match self.rule {
            Rule::Distinct { kind } | Rule::Sum { kind, .. } => vec![(kind, Reach::InPeriod)],
            Rule::Safeguarded { .. } => [MEASURE, MEASURE_ENDED, REFERRED, NOT_REFERRED]
                .map(|kind| (kind, Reach::UpToItsEnd))
                .to_vec(),
        };
        if self.subjects == Subjects::Person {
            reads.extend([(MERGED, Reach::Always), (UNMERGED, Reach::Always)]);
        }
        reads
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_published_figures_are_six_and_stand_in_their_order() {
        let keys: Vec<(&str, &str)> = published().iter().map(|it| (it.key, it.unit)).collect();
        assert_eq!(
            keys,
            [
                ("children_safeguarded", "distinct children"),
                ("people_arrested", "distinct people"),
                ("people_interviewed_voluntarily", "distinct people"),
                ("warrants_executed", "warrants"),
                ("social_care_referrals", "referrals"),
                ("people_trained", "attendances"),
            ]
        );
    }

    #[test]
    fn every_figure_says_what_it_means_and_no_version_is_there_twice() {
        let mut met = BTreeSet::new();
        for it in DEFINITIONS {
            assert!(met.insert((it.key, it.version)), "{} {}", it.key, it.version);
            assert!(
                !it.key.is_empty() && !it.unit.is_empty() && !it.name.is_empty(),
                "{it:?}"
            );
            assert!(it.definition.ends_with('.') && it.version > 0, "{}", it.key);
            assert!(
                it.version == 1 || definition(it.key, it.version - 1).is_some(),
                "{}",
                it.key
            );
        }
    }

    /// The words and the rule of each landed version, as a digest: a release that used one is recomputed by it for ever.
    /// A line is added for a new version; none is ever changed.
    const LANDED: &[(&str, i64, &str)] = &[
        ("children_safeguarded", 1, "828f32a5fb2b"),
        ("people_arrested", 1, "30ea2a4d5553"),
        ("people_interviewed_voluntarily", 1, "0df367d96f08"),
        ("warrants_executed", 1, "8f9d6fb89d24"),
        ("social_care_referrals", 1, "ab050977642e"),
        ("people_trained", 1, "a4214decfbfc"),
        ("referrals_received", 1, "4a5b4c19f395"),
        ("children_linked", 1, "26146040b260"),
        ("children_referred", 1, "93c51a631a7b"),
        ("children_seen", 1, "5ee704bce144"),
        ("children_claimed_elsewhere", 1, "605a53986452"),
        ("warrants_applied", 1, "2a3da21783e9"),
        ("warrants_granted", 1, "2a81d0f7eb5d"),
        ("warrants_refused", 1, "6b1b87d5cc27"),
        ("warrants_withdrawn", 1, "033eff5ac324"),
        ("warrants_expired", 1, "4d78a04eaf62"),
        ("staff_trained", 1, "0a626e4018a1"),
    ];

    #[test]
    fn no_landed_version_is_ever_edited() {
        let now: Vec<(&str, i64, String)> = DEFINITIONS
            .iter()
            .map(|it| {
                let written = format!("{:?}", (it.window, it.subjects, it.definition, it.unit, it.rule));
                let digest = Sha256::digest(written.as_bytes());
                let digest = digest
                    .iter()
                    .take(6)
                    .fold(String::new(), |text, byte| format!("{text}{byte:02x}"));
                (it.key, it.version, digest)
            })
            .collect();
        let landed: Vec<(&str, i64, String)> = LANDED.iter().map(|(key, n, it)| (*key, *n, (*it).to_owned())).collect();
        assert_eq!(now, landed);
    }
}
