//! Where it happens: four councils, their towns and streets, none of which exists. `TV` is no postcode area.

use super::dice::Dice;

/// A council of the area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Council {
    /// Its key in the reference data.
    pub(crate) key: &'static str,
    /// Its towns.
    pub(crate) towns: &'static [&'static str],
    /// Its postcode districts.
    pub(crate) districts: &'static [&'static str],
    /// Who decides there on a referral.
    pub(crate) decides: &'static str,
    /// The force's partner account there.
    pub(crate) partner: &'static str,
}

/// The four.
pub(crate) const COUNCILS: [Council; 4] = [
    Council {
        key: "brackwater",
        towns: &["Brackwater", "Wexholme", "Pellgate", "Corrin Sands"],
        districts: &["TV1", "TV2"],
        decides: "Mina Stroud, Brackwater children's social care",
        partner: "mina.stroud",
    },
    Council {
        key: "eastmoor",
        towns: &["Eastmoor", "Thornhaven", "Haldersway"],
        districts: &["TV3", "TV4"],
        decides: "Joan Aspinder, Eastmoor children's social care",
        partner: "joan.aspinder",
    },
    Council {
        key: "northdale",
        towns: &["Northdale Cross", "Ullerbeck", "Fenny Stathe"],
        districts: &["TV5", "TV6"],
        decides: "Farid Kassaby, Northdale children's social care",
        partner: "farid.kassaby",
    },
    Council {
        key: "saltmere",
        towns: &["Saltmere", "Gannet Quay", "Orrelstone"],
        districts: &["TV7", "TV8"],
        decides: "Elsie Trantham, Saltmere children's social care",
        partner: "elsie.trantham",
    },
];

/// The council for whose team somebody signs in; nothing for everybody else.
pub(crate) fn signs_in_for(partner: &str) -> Option<&'static str> {
    let council = COUNCILS.iter().find(|council| council.partner == partner);
    council.map(|council| council.key)
}

const STREETS: &[&str] = &[
    "Tidewrack Lane",
    "Kilnhead Road",
    "Gannet Terrace",
    "Ropewalk Rise",
    "Old Ferry Bank",
    "Samphire Close",
    "Ironmaster Street",
    "Lockkeeper's Way",
    "Hurdlegate",
    "Beacon Fold",
    "Slipway Court",
    "Marram Drive",
    "Cooperage Yard",
    "Weaver's Ginnel",
    "Lantern Hill",
    "Dunlin Avenue",
    "Saltpan Row",
    "Foundling Street",
    "Curlew Crescent",
    "Millrace Gardens",
    "Bellpit Lane",
    "Wagonway Road",
    "Cobble Landing",
    "Teasel Grove",
    "Sandpiper Mews",
    "Quarryman's Walk",
    "Chandler's Reach",
    "Harebell View",
    "Nettlefold Road",
    "Alum Works Lane",
];

/// An address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    /// House and street.
    pub(crate) street: String,
    /// Town.
    pub(crate) town: &'static str,
    /// Postcode.
    pub(crate) postcode: String,
    /// The key of the council whose it is.
    pub(crate) council: &'static str,
}

/// A council, the largest most often.
pub(crate) fn council(dice: &mut Dice) -> Council {
    let place = match dice.below(100) {
        0..=38 => 0,
        39..=62 => 1,
        63..=80 => 2,
        _ => 3,
    };
    COUNCILS.get(place).copied().unwrap_or_default()
}

/// The council of that key.
pub(crate) fn council_of(key: &str) -> Council {
    COUNCILS
        .iter()
        .copied()
        .find(|council| council.key == key)
        .unwrap_or_default()
}

/// A home in a council's area.
pub(crate) fn home(council: Council, dice: &mut Dice) -> Home {
    // The letters that inward codes use.
    const LETTERS: &[&str] = &[
        "A", "B", "D", "E", "F", "G", "H", "J", "L", "N", "P", "Q", "R", "S", "T", "U", "W", "X",
    ];
    let street = dice.pick(STREETS);
    let house = dice.between(1, 148);
    let flat = if dice.in_hundred(22) {
        format!("Flat {}, ", dice.between(1, 12))
    } else {
        String::new()
    };
    Home {
        street: format!("{flat}{house} {street}"),
        town: dice.pick(council.towns),
        postcode: format!(
            "{} {}{}{}",
            dice.pick(council.districts),
            dice.between(1, 9),
            dice.pick(LETTERS),
            dice.pick(LETTERS)
        ),
        council: council.key,
    }
}

/// Other forces.
pub(crate) const FORCES: &[&str] = &[
    "Calder Moor Constabulary",
    "Fellmarsh Police",
    "Ashwater Constabulary",
    "Wyrebank Police",
    "Holmsea Constabulary",
    "South Pennant Police",
    "Greater Quayside Police",
];
/// Platforms: the name, and the company as it signs its reports.
pub(crate) const PLATFORMS: &[(&str, &str)] = &[
    ("Pingrove", "Pingrove Ltd"),
    ("Larkchat", "Larkchat Inc"),
    ("Mossgram", "Mossgram"),
    ("Cloudfold", "Cloudfold"),
    ("Lantern", "Lantern"),
    ("Hoverly", "Hoverly Media"),
    ("Questhaven", "Questhaven Games"),
    ("Snugroom", "Snugroom"),
];
/// Magistrates' courts of the area.
pub(crate) const COURTS: &[&str] = &["Brackwater Magistrates' Court", "Saltmere Magistrates' Court"];
/// The court to which serious cases are sent.
pub(crate) const CROWN_COURT: &str = "Tees Vale Crown Court";
/// The unit's forensic laboratory outside.
pub(crate) const LABORATORY: &str = "Greyfriars Digital Laboratory";
