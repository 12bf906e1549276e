//! Made-up identifiers, out of the ranges reserved for drama and for documentation, each given out once.

use domain::identifiers::IdentifierKind;
use domain::time::Instant;

use super::cases::PlannedIdentifier;
use super::dice::Dice;

const FIRST_PARTS: &[&str] = &[
    "amber", "basalt", "birch", "cobalt", "comet", "delta", "dusk", "ember", "falcon", "fern", "frost", "glade",
    "grey", "harbour", "iris", "ivory", "jade", "kelp", "lunar", "maple", "mist", "north", "onyx", "opal", "pine",
    "quartz", "raven", "river", "saffron", "slate", "solar", "storm", "tidal", "umber", "velvet", "willow", "winter",
    "zephyr",
];
const SECOND_PARTS: &[&str] = &[
    "anchor", "arrow", "badger", "beacon", "canyon", "cricket", "drifter", "engine", "fiddle", "gull", "hollow",
    "island", "jigsaw", "kettle", "lark", "marten", "needle", "otter", "pilot", "quarry", "rook", "signal", "tinker",
    "valley", "walker", "yonder",
];
/// Numbers that the stories of `reports` use, so that nothing matches them by chance.
const TOLD: [i64; 6] = [155, 233, 417, 682, 901, 999];

/// Gives identifiers out.
pub(crate) struct Identifiers {
    dice: Dice,
    phones: Vec<i64>,
    names: Vec<String>,
    counter: i64,
}

impl Identifiers {
    pub(crate) fn new(seed: u64) -> Self {
        let mut dice = Dice::stream(seed, "identifiers");
        let mut phones: Vec<i64> = (0..1_000).filter(|number| !TOLD.contains(number)).collect();
        dice.shuffle(&mut phones);
        let mut names: Vec<String> = FIRST_PARTS
            .iter()
            .flat_map(|first| SECOND_PARTS.iter().map(move |second| format!("{first}.{second}")))
            .collect();
        dice.shuffle(&mut names);
        Self {
            dice,
            phones,
            names,
            counter: 0,
        }
    }

    /// A name that nobody else has.
    fn name(&mut self) -> String {
        self.counter += 1;
        match self.names.pop() {
            Some(name) => name,
            // The list is used up: the counter keeps them apart.
            None => format!(
                "{}_{}{}",
                self.dice.pick(FIRST_PARTS),
                self.dice.pick(SECOND_PARTS),
                self.counter
            ),
        }
    }

    pub(crate) fn username(&mut self, platform: &str) -> PlannedIdentifier {
        let name = self.name();
        plain(IdentifierKind::Username, platform, name)
    }

    pub(crate) fn email(&mut self) -> PlannedIdentifier {
        let name = self.name();
        let host = if self.dice.in_hundred(50) { "mail" } else { "post" };
        plain(IdentifierKind::Email, "", format!("{name}@{host}.example.org"))
    }

    /// A mobile number of the range for drama: 07700 900000 to 900999. None when all have been given out.
    pub(crate) fn phone(&mut self) -> Option<PlannedIdentifier> {
        let number = self.phones.pop()?;
        let text = if self.dice.in_hundred(30) {
            format!("+44 7700 900{number:03}")
        } else {
            format!("07700 900{number:03}")
        };
        Some(plain(IdentifierKind::Phone, "", text))
    }

    /// The number that a platform gives to an account.
    pub(crate) fn account_number(&mut self, platform: &str) -> PlannedIdentifier {
        self.counter += 1;
        let letters: String = platform.chars().take(2).collect::<String>().to_lowercase();
        let text = format!("{letters}-{}{:04}", self.dice.between(100, 999), self.counter);
        plain(IdentifierKind::SenderAccountId, platform, text)
    }

    /// An address on the network, most often with port and time.
    pub(crate) fn ip(&mut self, at: Instant) -> PlannedIdentifier {
        const NETWORKS: &[&str] = &["192.0.2", "198.51.100", "203.0.113"];
        let text = if self.dice.in_hundred(20) {
            format!(
                "2001:db8:{:x}:{:x}::{:x}",
                self.dice.between(1, 0xfff),
                self.dice.between(1, 0xffff),
                self.dice.between(1, 0xff)
            )
        } else {
            format!("{}.{}", self.dice.pick(NETWORKS), self.dice.between(1, 254))
        };
        let port = u16::try_from(self.dice.between(1_025, 65_000)).unwrap_or(1_025);
        PlannedIdentifier {
            seen: self.dice.in_hundred(85).then_some((port, at)),
            ..plain(IdentifierKind::IpAddress, "", text)
        }
    }
}

fn plain(kind: IdentifierKind, qualifier: &str, text: String) -> PlannedIdentifier {
    PlannedIdentifier {
        kind,
        qualifier: qualifier.to_owned(),
        text,
        seen: None,
    }
}
