//! The made-up world of the benches: reports as a unit might have after many years, invented from a seed.
//!
//! Names are put together from birds and things; numbers, addresses and domains come from the ranges reserved for drama and
//! documentation. The shares follow no force: they are chosen so that every list has rows and every lookup has its bad case,
//! an identifier that thousands hold.

use domain::answers::Answer;
use domain::identifiers::{Identifier, IdentifierKind};
use domain::ids::{AccountId, ReferralId, RiskAssessmentId};
use domain::referrals::{Concern, Referral, Source, Taking};
use domain::refusal::Refusals;
use domain::risk::{Answered, Assessing, Assessment, Enquiry, RiskAnswer, RiskStanding};
use domain::time::Instant;
use std::collections::BTreeMap;

/// Over how many years the reports lie, the last of them now.
const YEARS: i64 = 10;

const FIRST: [&str; 40] = [
    "heron",
    "kestrel",
    "marlow",
    "tern",
    "wren",
    "finch",
    "linnet",
    "plover",
    "siskin",
    "dunlin",
    "avocet",
    "bittern",
    "curlew",
    "dipper",
    "egret",
    "fulmar",
    "gannet",
    "hobby",
    "ibis",
    "jay",
    "knot",
    "lapwing",
    "merlin",
    "nuthatch",
    "osprey",
    "petrel",
    "quail",
    "redwing",
    "sanderling",
    "teal",
    "umber",
    "veery",
    "whinchat",
    "xenops",
    "yaffle",
    "zosterops",
    "brambling",
    "crake",
    "dotterel",
    "erne",
];
const SECOND: [&str; 32] = [
    "kettle", "ladder", "orchard", "lantern", "harbour", "thistle", "anchor", "bridge", "candle", "drum", "engine",
    "fiddle", "gravel", "hammer", "island", "jacket", "kiln", "lever", "meadow", "needle", "oar", "pebble", "quarry",
    "ribbon", "saddle", "timber", "urn", "valley", "wagon", "yard", "zinc", "bellows",
];
const PLATFORMS: [&str; 8] = [
    "Cloudfold",
    "Pingrove",
    "Lantern",
    "Chirpwell",
    "Gamehollow",
    "Postmere",
    "Streamfell",
    "Voxbridge",
];

/// The same numbers for the same seed (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators"). It
/// guards nothing.
#[derive(Clone, Debug)]
pub struct Dice(u64);

impl Dice {
    /// From a seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }
    /// The next 64 bits.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
    /// A number below `end`, which is above 0.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
    /// One of several, or the default of an empty list.
    pub fn one_of<T: Copy + Default>(&mut self, all: &[T]) -> T {
        let place = usize::try_from(self.below(all.len().max(1) as u64)).unwrap_or(0);
        all.get(place).copied().unwrap_or_default()
    }
    /// Ten bytes for an id.
    pub fn ten(&mut self) -> [u8; 10] {
        let mut out = [0; 10];
        let bytes = self.next().to_be_bytes().into_iter().chain(self.next().to_be_bytes());
        for (to, from) in out.iter_mut().zip(bytes) {
            *to = from;
        }
        out
    }
}

/// A report with what became of it, ready to be written.
pub struct Told {
    /// The referral.
    pub referral: Referral,
    /// Its assessment, where there has been one.
    pub assessment: Option<Assessment>,
}

/// Who works in the unit.
pub struct Staff {
    /// Who takes and looks.
    pub intake: AccountId,
    /// To whom referrals are given.
    pub officers: Vec<AccountId>,
}

/// When the `n`-th of `all` reports was received: evenly over the years up to `now`.
pub fn received(now: Instant, n: u64, all: u64) -> Instant {
    let span = i128::from(YEARS) * 365 * 24 * 3_600 * 1_000_000;
    let ago = span * i128::from(all.saturating_sub(n)) / i128::from(all.max(1));
    Instant::from_micros(now.micros().saturating_sub(i64::try_from(ago).unwrap_or(i64::MAX)))
}

/// Tells one report: taken, mostly looked into and given to somebody, often assessed.
pub fn tell(
    dice: &mut Dice,
    staff: &Staff,
    reference: String,
    received: Instant,
    identifiers: u64,
) -> Result<Told, Refusals> {
    let recorded = received.plus_minutes(6);
    let fate = dice.below(1_000);
    let danger = if fate < 2 { Answer::Yes } else { Answer::NotKnown };
    let source = source(dice);
    let taking = Taking {
        danger,
        danger_done: String::new(),
        source,
        sender: dice.one_of(&PLATFORMS).to_owned(),
        sender_reference: format!("{}", 400_000_000 + dice.below(500_000_000)),
        received,
        concern: Concern::ALL
            .get(usize::try_from(dice.below(Concern::ALL.len() as u64)).unwrap_or(0))
            .copied()
            .unwrap_or(Concern::Other),
        account: account(dice),
        child: if dice.below(5) == 0 {
            Answer::Yes
        } else {
            Answer::NotKnown
        },
        child_known: String::new(),
        platform: dice.one_of(&PLATFORMS).to_owned(),
        identifiers: (0..identifiers).map(|n| identifier(dice, n, received)).collect(),
    };
    let id = ReferralId::new(recorded, dice.ten());
    let mut referral = Referral::take(id, reference, &taking, staff.intake, recorded)?;
    // A few in danger, some not looked into yet, a quarter assessed, the rest looked into.
    let mut assessment = None;
    if !(2..60).contains(&fate) {
        let looked = received.plus_hours(3);
        referral.look(
            staff.intake,
            looked,
            "Voters' register and local systems: no trace of the name.",
            looked,
        )?;
        let officer = dice.below(staff.officers.len().max(1) as u64);
        referral.assigned_to = staff.officers.get(usize::try_from(officer).unwrap_or(0)).copied();
    }
    if fate >= 740 {
        let assessed = assess(dice, id, staff.intake, received.plus_hours(5))?;
        referral.risk = Some(RiskStanding::of(&assessed, received, received.plus_hours(5)));
        assessment = Some(assessed);
    }
    Ok(Told { referral, assessment })
}

/// Most come from the clearing house, few from anywhere else: a filter by a rare source has to look far.
fn source(dice: &mut Dice) -> Source {
    match dice.below(1_000) {
        0 => Source::ActivistGroup,
        1..=9 => Source::Iwf,
        10..=99 => Source::School,
        100..=199 => Source::Public,
        _ => Source::NcaNcmec,
    }
}

fn account(dice: &mut Dice) -> String {
    let (platform, files) = (dice.one_of(&PLATFORMS), 1 + dice.below(9));
    format!(
        "{files} uploads to an account at {platform} match the company's own list of digests. The account has been closed and \
         its contents are kept for 90 days. The company did not look at the files. Reported by its desk in the usual form."
    )
}

fn identifier(dice: &mut Dice, n: u64, received: Instant) -> Identifier {
    // One in twenty is somebody who has been reported before; one in two hundred is a name that very many use.
    let who = match dice.below(200) {
        0 => dice.below(20),
        1..=10 => 20 + dice.below(20_000),
        _ => dice.next() >> 16,
    };
    let mut of = Dice::new(who);
    let (first, second, number) = (of.one_of(&FIRST), of.one_of(&SECOND), of.below(100_000));
    let platform = of.one_of(&PLATFORMS);
    match n % 5 {
        0 => Identifier::new(IdentifierKind::Username, platform, &format!("{first}_{second}{number}")),
        1 => Identifier::new(
            IdentifierKind::Email,
            "",
            &format!("{second}.{first}{number}@mail.example.org"),
        ),
        2 => {
            let port = u16::try_from(1_024 + of.below(60_000)).ok();
            let text = if of.below(10) == 0 {
                format!("203.0.113.{}", of.below(254) + 1)
            } else {
                format!(
                    "2001:db8:{:x}:{:x}::{:x}",
                    of.below(65_536),
                    of.below(65_536),
                    of.below(65_536)
                )
            };
            Identifier::ip(&text, port, Some(received.plus_minutes(-300)))
        }
        3 => Identifier::new(
            IdentifierKind::SenderAccountId,
            platform,
            &format!("{}", 10_000_000 + number * 8_191),
        ),
        _ if of.below(10) == 0 => {
            Identifier::new(IdentifierKind::Phone, "", &format!("07700 900{:03}", of.below(1_000)))
        }
        _ => Identifier::new(
            IdentifierKind::Url,
            "",
            &format!("https://{second}.example.org/{first}/{number}"),
        ),
    }
}

fn assess(dice: &mut Dice, referral: ReferralId, by: AccountId, at: Instant) -> Result<Assessment, Refusals> {
    let roll = dice.below(100);
    let model = domain::risk::model("image_suspect");
    let yes = match roll {
        0..=3 => Some("contact_now"),
        4..=30 => Some("lives_with_child"),
        31..=60 => Some("distributes"),
        _ => None,
    };
    let answers: BTreeMap<String, Answered> = model
        .map(|model| model.questions.iter())
        .into_iter()
        .flatten()
        .map(|question| {
            let answer = if yes == Some(question.key.as_str()) {
                RiskAnswer::Yes
            } else {
                RiskAnswer::No
            };
            let enquiry = (answer == RiskAnswer::No).then_some(0);
            (question.key.clone(), Answered { answer, enquiry })
        })
        .collect();
    let assessing = Assessing {
        model: "image_suspect".to_owned(),
        enquiries: vec![Enquiry {
            what: "Local and national systems, the same day".to_owned(),
        }],
        answers,
        set: None,
    };
    Assessment::make(
        RiskAssessmentId::new(at, dice.ten()),
        referral,
        &assessing,
        by,
        false,
        at,
    )
}
