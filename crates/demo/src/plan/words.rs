//! Everyday words: how children were found, what they said and how they seemed, what was agreed for them.

/// How a child at a suspect's home came to be known.
pub(crate) const AT_HOME: &[&str] = &[
    "Education look-up at the address",
    "Health visitor's list for the address",
    "Named by the council's front door when asked about the address",
    "Toys and a school bag seen on a premises check",
];
/// How a child elsewhere whom a suspect sees came to be known.
pub(crate) const ELSEWHERE: &[&str] = &[
    "Named by the suspect's former partner",
    "Named by the suspect's sister, who was asked who visits",
    "School's record of who may fetch the child",
    "Named in the suspect's own account",
];
/// How a child to whom somebody wrote came to be known.
pub(crate) const ONLINE: &[&str] = &[
    "Told a parent, who rang",
    "Told a teacher after a lesson",
    "Account resolved with the platform's answer",
    "Name and school given in the messages, as text",
    "Another force's safeguarding team found the family",
];
/// How a schoolmate came to be known.
pub(crate) const AT_SCHOOL: &[&str] = &["Named by the school's safeguarding lead", "Named by the families"];

/// What children said. Never about what was done.
pub(crate) const SAID: &[&str] = &[
    "Said that school is fine and that maths is the best part",
    "Said that Gran knows everything and always listens",
    "Asked whether the dog may stay with them",
    "Said that it was good to be asked",
    "Would like to keep going to swimming on Thursdays",
    "Said there is a teacher who can be told anything",
    "Did not want to talk today and will next week",
    "Said that nobody is in trouble for telling, are they, and was told that nobody is",
    "Wants to know when the telephone comes back",
    "Said that sleeping has been hard and is getting easier",
    "Said that Mum and Dad were kind about it",
    "Asked to write things down instead of saying them",
    "Said that friends at football know and are all right about it",
    "Talked about the new baby for most of the visit",
    "Said that it felt better after the block button",
    "Would rather speak with a woman next time",
];
/// How children seemed.
pub(crate) const SHOWED: &[&str] = &[
    "Calm, and drew while we talked",
    "Quiet at first, then chatty",
    "Close to the carer, at ease after a while",
    "Tired; carer will speak with the school",
    "Cheerful, showed us the garden",
    "Worried about getting somebody into trouble",
    "Played with a younger brother throughout",
    "Looked to the carer before answering",
    "Relieved, cried a little, then laughed",
    "Sure of what to do next time",
];
/// Where children were seen.
pub(crate) const SEEN_AT: &[&str] = &[
    "At home",
    "At school",
    "At a grandparent's home",
    "At the family centre",
];

/// What strategy discussions agreed.
pub(crate) const PLANS: &[&str] = &[
    "Joint visit on the day of the search; children stay with their grandmother until the council has assessed",
    "Single agency by the council after the search; the school's lead told; no contact with the suspect meanwhile",
    "Joint enquiries; mother told on the day by a named social worker; children seen at school first",
    "Council visits within a day of the arrest; written agreement with the carer; review in ten working days",
    "The suspect leaves the home or the children do; conditions asked of custody; family support worker named",
];
/// What they agreed where social care already works with the family.
pub(crate) const PLANS_ALREADY_OPEN: &[&str] = &[
    "Added to the family's plan; allocated social worker tells the carer with us; contact supervised from now",
    "Core group met early; the plan now says no unsupervised contact; next review brought forward",
];
/// Why families protect.
pub(crate) const LIAISON: &str = "Bea Lorrimer, safeguarding liaison";
/// Who decides for the unit that a child needs no referral.
pub(crate) const DECIDES_FOR_THE_UNIT: &[&str] = &["DS Gwen Tarrant", "DS Rafiq Denholm", LIAISON];
/// Who decides that contact stops.
pub(crate) const STOPS_CONTACT: &[&str] = &["PS Nell Hargreave, custody", "PS Amit Solley, custody"];
/// Who decides it when the suspect is kept until court.
pub(crate) const COURT_REMANDS: &str = "Tees Vale Magistrates";
