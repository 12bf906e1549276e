//! What referrals say: short, neutral, in everyday words. Nothing is described that anybody would not wish to read.

use domain::answers::Answer;
use domain::referrals::{Concern, Source};

use super::dice::Dice;
use super::places::FORCES;

const IMAGES: &[&str] = &[
    "{n} uploads to an account match the company's own list of digests. The account is closed and its contents kept for 90 days.",
    "One file in a private album matches a list that the company keeps. Nobody at the company has looked at it.",
    "An account offered files by name in a group. Digests only were compared; {n} are on a list.",
    "{n} files were sent from one account to another on the same evening. Both accounts are closed.",
    "The company's filter stopped an upload. Address, port and time are given; the name on the account may be made up.",
    "A storage account with {n} listed files was used from the same address for about a year.",
    "The same device signed in to three accounts, of which two were closed before for listed files.",
];
const COMMUNICATION: &[&str] = &[
    "Somebody asked a pupil how old she is, asked her to keep it to herself, and wanted to move to another app.",
    "A mother read messages on a tablet: a stranger asks for a photograph and says that nobody needs to know.",
    "One account wrote to {n} others, each of which says that it is under 14, with the same first question.",
    "A boy told his aunt that an older player gives him gifts in a game and asks to talk without the others.",
    "The writer says that he is 16. The way he writes and the hours do not fit. The child has blocked him and kept the messages.",
    "A father found that his daughter's new friend had asked which school she goes to and when she walks home.",
];
const EXTORTION: &[&str] = &[
    "A pupil was told that a picture would go to his friends unless he pays. He has told his parents and paid nothing.",
    "Somebody threatens to share a picture that a girl of 15 sent to a person she took for a friend. She is with her mother.",
    "A boy of 16 paid with vouchers and was asked for more the next day. He is frightened and has told a teacher.",
    "Threats came from {n} accounts within an hour. The family has kept everything and answers nothing.",
];
const ARRANGING: &[&str] = &[
    "A group of private persons says that an adult wrote to a made-up profile of a child. They have his messages and met him; officers attended.",
    "A decoy's conversation was handed over as text. The writer offered to come to the bus station.",
];
const SUSPECTED: &[&str] = &[
    "Two pupils shared a picture of a third in a class group. Parents have been told and the group is closed.",
    "A pupil of Year 9 asked a younger child for a picture. The school has spoken with both families.",
    "A picture was passed on after two pupils had fallen out. The school keeps the telephone switched off.",
    "A pupil told after a lesson that a picture of a friend is going round. Nobody is in trouble for telling.",
];
const BREACH: &[&str] = &[
    "On a visit a telephone was found that had not been declared, as the order asks.",
    "An offender manager saw that the history of a laptop had been cleared, which the order forbids.",
    "A registered offender has been visiting a household with children without telling anybody.",
];
const OTHER: &[&str] = &[
    "Caller gives no name and says that somebody who coaches children asks for their private accounts.",
    "Caller says that a neighbour has many young visitors in the evening and gives them games. No name is given.",
    "A man told a helpline that he has looked at things he should not have and wants to stop. He left a first name and a town.",
];

/// The account of a referral.
pub(crate) fn account(concern: Concern, platform: &str, dice: &mut Dice) -> String {
    let text = dice.pick(match concern {
        Concern::IndecentImages => IMAGES,
        Concern::Communication | Concern::Meeting => COMMUNICATION,
        Concern::Extortion => EXTORTION,
        Concern::Arranging => ARRANGING,
        Concern::ChildSuspected => SUSPECTED,
        Concern::BreachOfOrder => BREACH,
        Concern::Other => OTHER,
    });
    let text = text.replace("{n}", &dice.between(2, 14).to_string());
    let ending = match dice.below(4) {
        0 if concern != Concern::BreachOfOrder => format!(" It is said to be on {platform}."),
        1 => " A written copy follows.".to_owned(),
        _ => String::new(),
    };
    format!("{text}{ending}")
}

/// Who sent it, and that sender's number for it.
pub(crate) fn sender(source: Source, company: &str, number: i64, year: i16, dice: &mut Dice) -> (String, String) {
    match source {
        Source::NcaNcmec => (
            company.to_owned(),
            format!("{} {:03} {:03}", 190 + number % 40, 100 + number % 900, number),
        ),
        Source::NcaProvider => {
            let letters: String = company.chars().take(2).collect::<String>().to_uppercase();
            (company.to_owned(), format!("{letters}-{year}-{:06}", 300_000 + number))
        }
        Source::NcaOther => (
            "NCA referral bureau".to_owned(),
            format!("NCA/{year}/{:05}", 20_000 + number),
        ),
        Source::OtherForce => {
            let force = dice.pick(FORCES);
            let letters: String = force.split(' ').filter_map(|word| word.chars().next()).collect();
            (
                force.to_owned(),
                format!("{letters}/{}/{:04}", year % 100, 1_000 + number),
            )
        }
        Source::Public => (
            dice.pick(&[
                "A mother, by 101",
                "A father, at the front desk",
                "Caller, name not given",
                "A grandmother, by 101",
                "A neighbour, by 101",
            ])
            .to_owned(),
            format!("TV-{:06}", 400_000 + number),
        ),
        Source::SelfReport => ("Caller, through a helpline".to_owned(), String::new()),
        Source::PeerToPeer => ("Our own monitoring".to_owned(), format!("P2P-{number:04}")),
        Source::Ceop => ("CEOP form".to_owned(), format!("CE-{year}-{:05}", 60_000 + number)),
        Source::School => ("School's safeguarding lead".to_owned(), String::new()),
        Source::SocialCare => (
            dice.pick(&[
                "Brackwater Council, front door",
                "Eastmoor Council, front door",
                "Northdale Council, front door",
                "Saltmere Council, front door",
            ])
            .to_owned(),
            format!("SC-{:05}", 70_000 + number),
        ),
        Source::Iwf => (
            "Internet Watch Foundation".to_owned(),
            format!("IWF {:05}", 41_000 + number),
        ),
        Source::Crimestoppers => (
            "Crimestoppers".to_owned(),
            format!("CS-{:03}-{:03}", 500 + number % 400, number % 1_000),
        ),
        Source::OffenderManagement => (
            dice.pick(&[
                "PS Dunmorrow, offender management",
                "PC Achterberg, offender management",
                "PC Lowrie, offender management",
            ])
            .to_owned(),
            String::new(),
        ),
        Source::ActivistGroup => (
            dice.pick(&[
                "Guardians of the Vale (private persons)",
                "Night Lantern group (private persons)",
            ])
            .to_owned(),
            String::new(),
        ),
    }
}

/// What the first look found.
pub(crate) const FOUND: &[&str] = &[
    "Voters' register and local systems: nobody of that name. Request for the subscriber sent.",
    "PNC, PND and ViSOR: no trace. Identifiers not known here.",
    "One of the identifiers is in another referral: see there.",
    "Address checked with the council's front door: no child known there.",
    "Sender asked for the messages as text; answer expected within three days.",
    "Name and address confirmed. Local systems: nothing of concern. Open sources still to do.",
    "Account opened last year. Two addresses on the network, both with one provider.",
    "Family spoken with by telephone. They have kept everything and will not answer.",
];
/// Why nothing further was done.
pub(crate) const NO_FURTHER_ACTION: &[&str] = &[
    "Address belongs to a shared line; provider keeps no record that would tell who it was. Kept for matching",
    "The sender withdrew the report: the file is on the list by mistake",
    "Not an offence: an adult's profile, and adults only in the conversation. Advice given",
    "Nothing in it can be followed. Advice given and kept for matching",
    "Same report as one that was dealt with last year; nothing new in it",
    "School and parents deal with it; no offence, advice and a lesson offered",
];

/// Whether a child is with the person suspected, where nothing else is known.
pub(crate) fn child_answer(dice: &mut Dice) -> Answer {
    match dice.below(10) {
        0 | 1 => Answer::No,
        2 => Answer::Yes,
        _ => Answer::NotKnown,
    }
}
