//! What referrals say: short, neutral, in everyday words. Nothing is described that anybody would not wish to read.

use domain::answers::Answer;
use domain::referrals::{Concern, Source};

use super::dice::Dice;
use super::places::FORCES;

const IMAGES_SEEN: &[&str] = &[
    "{n} uploads to an account match the company's own list of digests. The account is closed and its contents kept for 90 days.",
    "One file in a private album matches a list that the company keeps. Nobody at the company has looked at it.",
    "An account offered files by name in a group. Digests only were compared; {n} are on a list.",
    "{n} files were sent from one account to another on the same evening. Both accounts are closed.",
    "The company's filter stopped an upload. Address, port and time are given; the name on the account may be made up.",
    "A storage account with {n} listed files was used from the same address for about a year.",
    "The same device signed in to three accounts, of which two were closed before for listed files.",
];
const IMAGES_SHARED: &[&str] = &[
    "An address in Tees Vale offered files on a sharing network on {n} evenings. Digests only were compared.",
    "An address here asked a sharing network for listed files on {n} days. Digests only were compared.",
];
const IMAGES_TOLD: &[&str] = &[
    "A former partner came upon a folder on a shared computer, closed it at once and rang.",
    "A repair shop stopped work on a laptop when the names of files made the technician uneasy. It is switched off.",
    "A lodger's computer was left on in the kitchen. The caller saw the names of files and nothing else.",
    "Somebody was sent a link that she did not open. The message says what it is.",
];
const IMAGES_ELSEWHERE: &[&str] = &[
    "A username on a telephone examined in their investigation belongs to somebody who writes of living in Tees Vale.",
    "Their suspect wrote with {n} others. One of the accounts was used from an address here.",
    "A payment in their investigation came from a person who gives a Tees Vale address.",
];
const WRITING_SEEN: &[&str] = &[
    "One account wrote to {n} others, each of which says that it is under 14, with the same first question.",
    "An account that gives its age as 16 asked {n} younger accounts to move to another app. The hours do not fit a school day.",
    "A filter for first messages stopped an account that asks how old the other is and whether anybody else reads along.",
];
const WRITING_TOLD: &[&str] = &[
    "Somebody asked a pupil how old she is, asked her to keep it to herself, and wanted to move to another app.",
    "A mother read messages on a tablet: a stranger asks for a photograph and says that nobody needs to know.",
    "A boy told his aunt that an older player gives him gifts in a game and asks to talk without the others.",
    "The writer says that he is 16. The way he writes and the hours do not fit. The child has blocked him and kept the messages.",
    "A father found that his daughter's new friend had asked which school she goes to and when she walks home.",
];
const THREATS_SEEN: &[&str] = &[
    "The company closed an account that threatened {n} young people within a week. One of them lives in Tees Vale.",
    "An account that asks for vouchers was reported by {n} of those to whom it wrote. One gives a school here.",
];
const THREATS_TOLD: &[&str] = &[
    "A pupil was told that a picture would go to his friends unless he pays. He has told his parents and paid nothing.",
    "Somebody threatens to share a picture that a girl of 15 sent to a person she took for a friend. She is with her mother.",
    "A boy of 16 paid with vouchers and was asked for more the next day. He is frightened and has told a teacher.",
    "Threats came from {n} accounts within an hour. The family has kept everything and answers nothing.",
];
const ARRANGING: &[&str] = &[
    "A group of private persons says that an adult wrote to a made-up profile of a child. They have his messages and met him; officers attended.",
    "A decoy's conversation was handed over as text. The writer offered to come to the bus station.",
];
const SUSPECTED_SEEN: &[&str] = &[
    "A picture was passed on from an account whose holder gives a birthday that makes them 14.",
    "{n} accounts in one class group passed a picture on. The company has closed the group.",
];
const SUSPECTED_TOLD: &[&str] = &[
    "Two pupils shared a picture of a third in a class group. Parents have been told and the group is closed.",
    "A pupil of Year 9 asked a younger child for a picture. The school has spoken with both families.",
    "A picture was passed on after two pupils had fallen out. The school keeps the telephone switched off.",
    "A pupil told that a picture of a friend is going round. Nobody is in trouble for telling.",
];
const BREACH: &[&str] = &[
    "On a visit a telephone was found that had not been declared, as the order asks.",
    "An offender manager saw that the history of a laptop had been cleared, which the order forbids.",
    "A registered offender has been visiting a household with children without telling anybody.",
];
const TOLD_ABOUT_OTHERS: &[&str] = &[
    "Caller gives no name and says that somebody who coaches children asks for their private accounts.",
    "Caller says that a neighbour has many young visitors in the evening and gives them games. No name is given.",
    "Caller heard in a shop that somebody was asked to leave a club, and why. No name is given.",
];
const TOLD_ABOUT_ONESELF: &[&str] = &[
    "A man told a helpline that he has looked at things he should not have and wants to stop. He left a first name and a town.",
    "A student rang a helpline about what he has been looking at. He agrees that the police are told.",
];

/// Whether a company's filter or list raised it, rather than a person.
fn is_seen_by_a_company(source: Source) -> bool {
    matches!(
        source,
        Source::NcaNcmec | Source::NcaProvider | Source::NcaOther | Source::Iwf
    )
}

/// The account of a referral.
pub(crate) fn account(concern: Concern, source: Source, platform: &str, dice: &mut Dice) -> String {
    let is_seen = is_seen_by_a_company(source);
    let text = dice.pick(match (concern, source) {
        (Concern::IndecentImages, Source::PeerToPeer) => IMAGES_SHARED,
        (Concern::IndecentImages, Source::OtherForce) => IMAGES_ELSEWHERE,
        (_, Source::SelfReport) => TOLD_ABOUT_ONESELF,
        (Concern::IndecentImages, _) if is_seen => IMAGES_SEEN,
        (Concern::IndecentImages, _) => IMAGES_TOLD,
        (Concern::Communication | Concern::Meeting, _) if is_seen => WRITING_SEEN,
        (Concern::Communication | Concern::Meeting, _) => WRITING_TOLD,
        (Concern::Extortion, _) if is_seen => THREATS_SEEN,
        (Concern::Extortion, _) => THREATS_TOLD,
        (Concern::Arranging, _) => ARRANGING,
        (Concern::ChildSuspected, _) if is_seen => SUSPECTED_SEEN,
        (Concern::ChildSuspected, _) => SUSPECTED_TOLD,
        (Concern::BreachOfOrder, _) => BREACH,
        (Concern::Other, _) => TOLD_ABOUT_OTHERS,
    });
    let text = text.replace("{n}", &dice.between(2, 14).to_string());
    let is_on_a_platform = !matches!(concern, Concern::BreachOfOrder | Concern::Other);
    let ending = match dice.below(4) {
        0 if is_on_a_platform => format!(" It is said to be on {platform}."),
        1 if is_seen => " The company keeps what it has for 90 days.".to_owned(),
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
pub(crate) fn found(source: Source, dice: &mut Dice) -> &'static str {
    let from: &[&str] = if is_seen_by_a_company(source) || source == Source::PeerToPeer {
        &[
            "Voters' register and local systems: nobody of that name. Request for the subscriber sent.",
            "PNC, PND and ViSOR: no trace. Identifiers not known here.",
            "Account opened last year. Two addresses on the network, both with one provider.",
            "Address checked with the council's front door: no child known there.",
            "Name and address confirmed. Local systems: nothing of concern. Open sources still to do.",
            "Sender asked for the messages as text; answer expected within three days.",
        ]
    } else {
        &[
            "Family spoken with by telephone. They have kept everything and will not answer.",
            "PNC, PND and ViSOR: no trace. Identifiers not known here.",
            "Sender rung back: more is known than was written, see the supplement to come.",
            "Local systems: known from a neighbour dispute only. Council's front door asked.",
            "Spoken with the school's safeguarding lead, who knows of it and has done the right things.",
        ]
    };
    dice.pick(from)
}

/// Why nothing further was done.
pub(crate) fn no_further_action(source: Source, dice: &mut Dice) -> &'static str {
    let from: &[&str] = if is_seen_by_a_company(source) || source == Source::PeerToPeer {
        &[
            "Address belongs to a shared line; provider keeps no record that would tell who it was. Kept for matching",
            "The sender withdrew the report: the file is on the list by mistake",
            "Not an offence: adults only in the conversation. Kept for matching",
            "Same report as one that was dealt with last year; nothing new in it",
            "Too thin to follow: no address, and the account's name leads nowhere. Kept for matching",
        ]
    } else if matches!(source, Source::School | Source::SocialCare) {
        &[
            "School and parents deal with it; no offence, advice and a lesson offered",
            "Nobody was pressed and nothing was passed on; school leads, advice to both families",
        ]
    } else {
        &[
            "Nothing in it can be followed. Advice given and kept for matching",
            "Not an offence: an adult's profile, and adults only in the conversation. Advice given",
            "Spoken with the caller: a misunderstanding, cleared up. Advice given",
        ]
    };
    dice.pick(from)
}

/// Whether a child is with the person suspected, where nothing else is known.
pub(crate) fn child_answer(dice: &mut Dice) -> Answer {
    match dice.below(10) {
        0 | 1 => Answer::No,
        2 => Answer::Yes,
        _ => Answer::NotKnown,
    }
}
