//! Who is in the plan: invented people with names of many origins, no two of them alike.

use jiff::civil::Date;
use std::collections::HashSet;

use super::dice::Dice;
use super::period::days_after;

const GIRLS: &[&str] = &[
    "Aisha", "Alba", "Amina", "Anwen", "Beatrix", "Bronwen", "Carys", "Chiara", "Daria", "Edie", "Efua", "Elowen",
    "Esme", "Fatou", "Freya", "Greta", "Hana", "Ifeoma", "Ines", "Isla", "Jaya", "Kasia", "Keziah", "Leila", "Lowri",
    "Maeve", "Magda", "Maryam", "Mei", "Nadia", "Niamh", "Odile", "Oluchi", "Petra", "Priti", "Rosa", "Safiya",
    "Saoirse", "Simran", "Sunniva", "Tamsin", "Thea", "Uma", "Vesna", "Wren", "Xanthe", "Yara", "Zofia",
];
const BOYS: &[&str] = &[
    "Adil", "Alasdair", "Amir", "Arlo", "Bartek", "Ben", "Caspar", "Cem", "Dafydd", "Diego", "Dylan", "Emre", "Ewan",
    "Farhan", "Felix", "Finn", "Gethin", "Gus", "Hamza", "Hugo", "Idris", "Ivo", "Jakub", "Jonah", "Kwame", "Kofi",
    "Laszlo", "Lorcan", "Mateo", "Milo", "Nikhil", "Noah", "Obi", "Oskar", "Padraig", "Piotr", "Quentin", "Rafe",
    "Rohan", "Rory", "Sami", "Stellan", "Tariq", "Tomasz", "Umar", "Viktor", "Yusuf", "Zane",
];
const WOMEN: &[&str] = &[
    "Agnes",
    "Bethan",
    "Corinne",
    "Dolores",
    "Ewa",
    "Fiona",
    "Ghislaine",
    "Harriet",
    "Ilse",
    "Janine",
    "Karen",
    "Lorna",
    "Moira",
    "Nuala",
    "Orla",
    "Pauline",
];
const MEN: &[&str] = &[
    "Alec", "Andrzej", "Barnaby", "Brendan", "Callum", "Clifford", "Conrad", "Damian", "Derek", "Duncan", "Edwin",
    "Emyr", "Fergus", "Gareth", "Gerald", "Giles", "Graham", "Howard", "Ian", "Imran", "Ivan", "Jasper", "Keith",
    "Kenneth", "Leon", "Lionel", "Malcolm", "Marek", "Martin", "Mervyn", "Nathan", "Neville", "Nigel", "Oliver",
    "Patrick", "Philip", "Ralph", "Raymond", "Rhodri", "Roland", "Rupert", "Samir", "Selwyn", "Stefan", "Terence",
    "Trevor", "Vernon", "Warren",
];
const SURNAMES: &[&str] = &[
    "Abernethy-Cole",
    "Adeyinka",
    "Aldersey",
    "Amberforth",
    "Anwarry",
    "Ashlock",
    "Bainesworth",
    "Balcombe-Rae",
    "Banerji",
    "Barrowclay",
    "Bellweather",
    "Bielak",
    "Birkhall",
    "Bosomtwe",
    "Brackenbury",
    "Brightmoor",
    "Calloway",
    "Carrowmore",
    "Chaudhari",
    "Cinderby",
    "Coldbeck",
    "Copperthorne",
    "Cragmire",
    "Czarnota",
    "Dalgarven",
    "Darkwood",
    "Demirel",
    "Dewhollow",
    "Dunmallet",
    "Eastlake",
    "Ekpenyong",
    "Elderfield",
    "Elmhirst-Ray",
    "Fairweather",
    "Farrowdale",
    "Fenwright",
    "Fernyhough",
    "Flintoft",
    "Foxglade",
    "Gallowhill",
    "Garside",
    "Gorsefield",
    "Greenhalgh-Obi",
    "Grimshawe",
    "Gulzari",
    "Hallowes",
    "Harebell",
    "Harkness-Lee",
    "Hathersedge",
    "Hazeldon",
    "Heatherlow",
    "Hollinside",
    "Hussaini",
    "Ibekwe",
    "Inglemoor",
    "Ivanko",
    "Jagger-Moss",
    "Jessopley",
    "Jovanek",
    "Kaczorek",
    "Kestrelman",
    "Kirkhollow",
    "Kowalik",
    "Lambourne",
    "Lanternby",
    "Larkspur",
    "Lidgate",
    "Lindqvist",
    "Lomaxton",
    "Maddrell",
    "Malikzada",
    "Marchbank",
    "Marrowby",
    "Meadowcroft",
    "Mistry-Dunn",
    "Moorhen",
    "Nakamba",
    "Netherway",
    "Nightingale-Fox",
    "Northolm",
    "Nwachuku",
    "Oakshott",
    "Okonjo",
    "Ormesher",
    "Osterby",
    "Palfreyman",
    "Pargeter",
    "Pebblewhite",
    "Pinderfield",
    "Quarmby",
    "Quilliam",
    "Raistrick",
    "Ravenspur",
    "Redfearn",
    "Rowantree",
    "Rushbrook",
    "Rzepka",
    "Saltonstall",
    "Sandhuwalia",
    "Scarcroft",
    "Sedgemoor",
    "Shadwick",
    "Silverdale",
    "Skelhorn",
    "Slingsby-Roe",
    "Sobolak",
    "Stanhollow",
    "Strangeways",
    "Sunderby",
    "Swarbrick",
    "Tanferran",
    "Tembo-Hale",
    "Thistlethwaite",
    "Threlkeld",
    "Tideswell",
    "Tomaszek",
    "Trevanion",
    "Ullathorne",
    "Varley-Shah",
    "Vasilenko",
    "Wadsley",
    "Walmsgate",
    "Weatherall",
    "Whinfell",
    "Wildsmith",
    "Winterbourne-Akhtar",
    "Wolstencroft",
    "Yardleigh",
    "Yewdale",
    "Zielonka",
];
const WORK: &[&str] = &[
    "Warehouse operative",
    "Software tester",
    "Out of work",
    "Delivery driver",
    "Chef",
    "Electrician",
    "Care worker",
    "Accounts clerk",
    "Security guard",
    "Bus driver",
    "Engineer",
    "Shop assistant",
    "Council gardener",
    "Call-centre agent",
    "Welder",
    "Musician",
    "Postal worker",
    "Night porter",
];
/// Work with children: the council's designated officer is told.
pub(crate) const WORK_WITH_CHILDREN: &[&str] = &[
    "Teaching assistant",
    "Swimming instructor",
    "Youth club volunteer",
    "School caretaker",
    "Football coach",
    "Music teacher",
];
/// What is told of somebody's ethnicity. *Not asked* and *declined* are answers of their own.
const ETHNICITIES: &[&str] = &[
    "White British",
    "White British",
    "White British",
    "White, other background",
    "Asian or Asian British, Pakistani",
    "Asian or Asian British, Indian",
    "Black or Black British, African",
    "Mixed, White and Black Caribbean",
    "Mixed, White and Asian",
    "Arab",
    "Gypsy or Irish Traveller",
    "Chinese",
];

/// Sex, as recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sex {
    Female,
    Male,
}

/// What is known of a child's ethnicity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ethnicity {
    /// As the child or the family told it.
    Told(&'static str),
    /// Nobody asked: what an inspector finds missing.
    NotAsked,
    /// Asked, and not told.
    Declined,
    /// Asked of others who do not know.
    NotKnown,
}

/// A person's name, birth and sex.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Nominal {
    pub(crate) first_name: &'static str,
    pub(crate) surname: &'static str,
    pub(crate) born: Date,
    pub(crate) sex: Sex,
}

/// Everybody named so far.
pub(crate) struct People {
    dice: Dice,
    used: HashSet<(&'static str, &'static str)>,
}

impl People {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            dice: Dice::stream(seed, "people"),
            used: HashSet::new(),
        }
    }

    pub(crate) fn surname(&mut self) -> &'static str {
        self.dice.pick(SURNAMES)
    }

    fn first_name(&mut self, from: &[&'static str], surname: &'static str) -> &'static str {
        // A family is small beside the list, so a name that nobody has is soon found.
        let mut first = self.dice.pick(from);
        for _ in 0..200 {
            if self.used.insert((first, surname)) {
                break;
            }
            first = self.dice.pick(from);
        }
        first
    }

    /// An adult of so many years on a day.
    pub(crate) fn adult(&mut self, years: (i64, i64), on: Date) -> Nominal {
        let sex = if self.dice.in_hundred(6) {
            Sex::Female
        } else {
            Sex::Male
        };
        let surname = self.surname();
        let first_name = self.first_name(if sex == Sex::Female { WOMEN } else { MEN }, surname);
        Nominal {
            first_name,
            surname,
            born: self.born(years, on),
            sex,
        }
    }

    /// A child of so many years on a day, in a family of that name.
    pub(crate) fn child(&mut self, surname: &'static str, years: (i64, i64), on: Date) -> Nominal {
        let sex = if self.dice.in_hundred(55) {
            Sex::Female
        } else {
            Sex::Male
        };
        let first_name = self.first_name(if sex == Sex::Female { GIRLS } else { BOYS }, surname);
        Nominal {
            first_name,
            surname,
            born: self.born(years, on),
            sex,
        }
    }

    /// A birthday that makes somebody as many years old on a day as one of `years`.
    fn born(&mut self, (least, most): (i64, i64), on: Date) -> Date {
        let years = self.dice.between(least, most);
        days_after(on, -(years * 365 + years / 4 + self.dice.between(3, 350)))
    }

    /// What somebody of that age does.
    pub(crate) fn work(&mut self, years: i64) -> &'static str {
        match years {
            ..=23 if self.dice.in_hundred(40) => "Student",
            64.. => "Retired",
            _ => self.dice.pick(WORK),
        }
    }

    pub(crate) fn ethnicity(&mut self) -> Ethnicity {
        match self.dice.below(100) {
            0..=61 => Ethnicity::Told(self.dice.pick(ETHNICITIES)),
            62..=87 => Ethnicity::NotAsked,
            88..=92 => Ethnicity::Declined,
            _ => Ethnicity::NotKnown,
        }
    }
}

/// Age in whole years on a day.
pub(crate) fn age(born: Date, on: Date) -> i64 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    i64::from(on.year()) - i64::from(born.year()) - i64::from(!had_birthday)
}

/// The investigators who carry cases, as they sign in.
pub(crate) const INVESTIGATORS: &[&str] = &[
    "priya.nair",
    "owen.lister",
    "hannah.brandt",
    "callum.reyes",
    "yasmin.dar",
    "tadeo.finch",
    "morag.ellis",
    "femi.oduya",
];
/// The supervisors, as they sign in.
pub(crate) const SUPERVISORS: &[&str] = &["gwen.tarrant", "rafiq.denholm"];

const PLANTS: &[&str] = &[
    "Larch", "Heron", "Bramble", "Copper", "Lantern", "Sedge", "Juniper", "Tern", "Rowan", "Pebble", "Willow", "Amber",
    "Cinder", "Plover", "Marram", "Thistle", "Wren", "Alder", "Quill", "Saffron", "Teasel", "Linnet", "Mallow",
    "Fennel",
];
const PLACES: &[&str] = &[
    "wood", "spar", "reach", "stone", "mere", "loft", "bridge", "fold", "light", "water",
];

/// The names of operations: one word each, none twice.
pub(crate) fn operations(seed: u64) -> Vec<String> {
    let mut names: Vec<String> = PLANTS
        .iter()
        .flat_map(|plant| PLACES.iter().map(move |place| format!("Operation {plant}{place}")))
        .collect();
    Dice::stream(seed, "operations").shuffle(&mut names);
    names
}
