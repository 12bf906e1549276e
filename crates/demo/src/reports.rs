//! The reports that reached Tees Vale, oldest first.

use domain::answers::Answer::{self, No, NotKnown, Yes};
use domain::identifiers::IdentifierKind::{self, Email, IpAddress, Phone, SenderAccountId, Url, Username};
use domain::referrals::{Concern, Source};
use domain::risk::RiskAnswer;

/// Answers by question.
type Answers = &'static [(&'static str, RiskAnswer)];

/// A report and what became of it.
pub(crate) struct Report {
    pub(crate) minutes_ago: i64,
    pub(crate) minutes_to_type: i64,
    pub(crate) taken_by: &'static str,
    pub(crate) source: Source,
    pub(crate) sender: &'static str,
    pub(crate) sender_reference: &'static str,
    pub(crate) concern: Concern,
    pub(crate) account: &'static str,
    pub(crate) danger: Answer,
    pub(crate) danger_done: &'static str,
    pub(crate) child: Answer,
    pub(crate) child_known: &'static str,
    pub(crate) platform: &'static str,
    pub(crate) identifiers: &'static [(IdentifierKind, &'static str, &'static str)],
    /// What the first look found; empty when nobody has looked yet.
    pub(crate) found: &'static str,
    /// Who was given it; empty when nobody was.
    pub(crate) with: &'static str,
    /// The model that it was assessed by, the enquiry made, and the answers that are not *not yet asked*.
    pub(crate) assessed: Option<(&'static str, &'static str, Answers)>,
    /// `restricted` or `silent`, why, and who is on the list.
    pub(crate) closed: Option<(&'static str, &'static str, &'static [&'static str])>,
}

const PLAIN: Report = Report {
    minutes_ago: 0,
    minutes_to_type: 6,
    taken_by: "sam.whitlock",
    source: Source::Public,
    sender: "Not given",
    sender_reference: "",
    concern: Concern::Communication,
    account: "",
    danger: NotKnown,
    danger_done: "",
    child: NotKnown,
    child_known: "",
    platform: "",
    identifiers: &[],
    found: "",
    with: "",
    assessed: None,
    closed: None,
};

pub(crate) const REPORTS: &[Report] = &[
    Report {
        minutes_ago: 41_300,
        source: Source::NcaNcmec,
        sender: "Cloudfold",
        sender_reference: "202 611 204",
        concern: Concern::IndecentImages,
        account: "Three uploads to a storage account match the company's own list of digests. The account has been closed and \
                  its contents are kept for 90 days. The company did not look at two of the three files.",
        danger: No,
        danger_done: "No child is named and no address is known yet",
        platform: "Cloudfold",
        identifiers: &[
            (Email, "", "marlow.kite@mail.example.org"),
            (SenderAccountId, "Cloudfold", "cf-5520914"),
            (IpAddress, "", "203.0.113.44"),
        ],
        found: "Voters' register and local systems: nobody of that name. Request for the subscriber of the address sent.",
        with: "priya.nair",
        assessed: Some((
            "image_suspect",
            "PNC, PND and ViSOR, same day: no trace of the name",
            &[
                ("contact_now", RiskAnswer::No),
                ("contact_history", RiskAnswer::NothingFound),
                ("registered", RiskAnswer::No),
                ("other_sexual", RiskAnswer::NothingFound),
                ("communication", RiskAnswer::No),
                ("distributes", RiskAnswer::Yes),
            ],
        )),
        ..PLAIN
    },
    Report {
        minutes_ago: 30_120,
        source: Source::School,
        sender: "Mrs Hale, Fenwick Road Academy, 01632 960 114",
        concern: Concern::Communication,
        account: "A Year 8 pupil told her form tutor that somebody in a game asked how old she is, told her not to tell \
                  anyone, and wanted to move to another app. She blocked the account and kept the messages on her telephone.",
        danger: No,
        danger_done: "The pupil is at home with both parents, who have the telephone",
        child: No,
        child_known: "Girl, 12, Fenwick Road Academy",
        platform: "Pingrove",
        identifiers: &[(Username, "Pingrove", "@northgate_rob")],
        found: "Username not known to us. Parents agree to an examination of the telephone. School's safeguarding lead told.",
        with: "owen.lister",
        assessed: Some((
            "grooming",
            "The pupil's messages as text, with her parents' consent",
            &[
                ("meeting", RiskAnswer::No),
                ("continuing", RiskAnswer::No),
                ("threats", RiskAnswer::Yes),
                ("history", RiskAnswer::NothingFound),
            ],
        )),
        ..PLAIN
    },
    Report {
        minutes_ago: 20_700,
        source: Source::OffenderManagement,
        sender: "PS Dunmore, offender management",
        concern: Concern::BreachOfOrder,
        account: "On a visit a second telephone was found charging behind a bookcase. The order forbids a device that has not \
                  been declared. It has been seized.",
        danger: No,
        danger_done: "Lives alone; no contact with children is known",
        child: No,
        identifiers: &[(Phone, "", "07700 900417")],
        found: "Order confirmed on the court's register. The telephone is booked in as an exhibit by offender management.",
        with: "hannah.brandt",
        assessed: Some((
            "image_suspect",
            "Offender management's file; PNC and PND; visit on the day",
            &[
                ("contact_now", RiskAnswer::No),
                ("producing", RiskAnswer::No),
                ("lives_with_child", RiskAnswer::No),
                ("access_elsewhere", RiskAnswer::NothingFound),
                ("position_of_trust", RiskAnswer::No),
                ("contact_history", RiskAnswer::No),
                ("registered", RiskAnswer::Yes),
                ("other_sexual", RiskAnswer::Yes),
                ("violence", RiskAnswer::No),
            ],
        )),
        ..PLAIN
    },
    Report {
        minutes_ago: 15_840,
        source: Source::OtherForce,
        sender: "Calder Moor Constabulary",
        sender_reference: "CMC/26/4471",
        concern: Concern::IndecentImages,
        account: "A username on a telephone examined in their investigation belongs to somebody who wrote of living by the \
                  ship canal in Tees Vale. A copy of the conversation, as text, follows by secure mail.",
        platform: "Pingrove",
        identifiers: &[
            (Username, "Pingrove", "slate.harrier"),
            (Email, "", "Slate.Harrier@example.com"),
        ],
        found: "Nothing under either identifier. Conversation asked for and not received yet.",
        with: "priya.nair",
        ..PLAIN
    },
    Report {
        minutes_ago: 11_500,
        source: Source::SocialCare,
        sender: "Brackwater Council, front door",
        sender_reference: "BW-77120",
        concern: Concern::Other,
        account: "A mother told her health visitor that her partner deletes everything on the family computer each evening and \
                  becomes angry when asked. Two children live in the home.",
        danger: NotKnown,
        child: Yes,
        child_known: "Brothers of 4 and 7",
        identifiers: &[(Phone, "", "+44 7700 900682")],
        found: "Partner named by the council is not known to us. Council will visit and ring back.",
        with: "hannah.brandt",
        closed: Some((
            "restricted",
            "The partner works for the force's own contractor",
            &["gwen.tarrant", "hannah.brandt", "idris.calder"],
        )),
        assessed: Some((
            "household",
            "Council's file and health visitor, by telephone",
            &[
                ("child_lives_there", RiskAnswer::Yes),
                ("anyone_history", RiskAnswer::No),
                ("anyone_concern", RiskAnswer::Yes),
            ],
        )),
        ..PLAIN
    },
    Report {
        minutes_ago: 8_900,
        taken_by: "gwen.tarrant",
        source: Source::PeerToPeer,
        sender: "Our own monitoring",
        concern: Concern::IndecentImages,
        account: "An address in Tees Vale offered files on a sharing network on four evenings. Digests only were compared. The \
                  subscriber may be a police officer.",
        identifiers: &[(IpAddress, "", "198.51.100.27")],
        with: "priya.nair",
        closed: Some((
            "silent",
            "The subscriber may be a serving officer",
            &["gwen.tarrant", "idris.calder", "priya.nair"],
        )),
        ..PLAIN
    },
    Report {
        minutes_ago: 5_760,
        source: Source::Ceop,
        sender: "CEOP form",
        sender_reference: "CE-2026-88310",
        concern: Concern::Extortion,
        account: "A boy of 15 writes that somebody he met on a chat site threatens to send a picture to his friends unless he \
                  pays. He has paid 40 pounds in vouchers and is frightened.",
        danger: No,
        danger_done: "He is with his father; told to pay nothing more and to keep everything; Report Remove explained",
        child: NotKnown,
        child_known: "Boy, 15, Wexholme",
        platform: "Lantern",
        identifiers: &[(Username, "Lantern", "Chloe_x_2009"), (Phone, "", "07700 900233")],
        found: "The number is a pay-as-you-go one. The username is named in two reports of another force.",
        with: "owen.lister",
        assessed: Some((
            "sextortion",
            "The boy and his father, by telephone with a trained officer",
            &[
                ("suicide", RiskAnswer::No),
                ("alone", RiskAnswer::No),
                ("continuing", RiskAnswer::Yes),
                ("shared", RiskAnswer::No),
                ("under_13", RiskAnswer::No),
                ("paid", RiskAnswer::Yes),
            ],
        )),
        ..PLAIN
    },
    Report {
        minutes_ago: 3_300,
        source: Source::NcaProvider,
        sender: "Pingrove Ltd",
        sender_reference: "PG-2026-114417",
        concern: Concern::Communication,
        account: "The provider reports one account that wrote to eleven others, each of which says that it is under 14, with \
                  the same opening question and the same request to move to another app.",
        platform: "Pingrove",
        identifiers: &[
            (Username, "Pingrove", "Northgate_Rob"),
            (Email, "", "rob.northgate@example.com"),
        ],
        found: "The same username is in a school's report from earlier this month: see there.",
        with: "owen.lister",
        ..PLAIN
    },
    Report {
        minutes_ago: 2_600,
        source: Source::Iwf,
        sender: "Internet Watch Foundation",
        sender_reference: "IWF 40917",
        concern: Concern::IndecentImages,
        account: "A board asks for contributions and names a contact address. The host is abroad; the contact writes as if from \
                  the north-east of England.",
        identifiers: &[
            (Url, "", "https://board.example.net/t/7741"),
            (Email, "", "marlow.kite@mail.example.org"),
        ],
        ..PLAIN
    },
    Report {
        minutes_ago: 1_610,
        source: Source::Crimestoppers,
        sender: "Crimestoppers",
        sender_reference: "CS-551-883",
        concern: Concern::Other,
        account: "Caller says that a football coach asks players for their private accounts and gives them gifts in a game. \
                  No name of the club.",
        child: NotKnown,
        ..PLAIN
    },
    Report {
        minutes_ago: 1_260,
        taken_by: "kit.farrow",
        source: Source::School,
        sender: "Mr Adeyemi, Holm Lane Primary School",
        concern: Concern::ChildSuspected,
        account: "Two pupils of Year 6 shared a picture of a third in a class group. Parents of all three have been told and \
                  the group is closed. The school asks what to do with the telephones.",
        danger: No,
        danger_done: "All three are safe at home; school keeps the telephones switched off",
        child: No,
        child_known: "Three pupils, 10 and 11",
        ..PLAIN
    },
    Report {
        minutes_ago: 640,
        source: Source::NcaNcmec,
        sender: "Lantern",
        sender_reference: "202 655 871",
        concern: Concern::IndecentImages,
        account: "One upload to a private album, matched by the company's list. Address and port are given, the time has no \
                  zone.",
        platform: "Lantern",
        identifiers: &[(Username, "Lantern", "tern.estuary"), (IpAddress, "", "203.0.113.90")],
        ..PLAIN
    },
    Report {
        minutes_ago: 300,
        taken_by: "bea.lorrimer",
        source: Source::SelfReport,
        sender: "Caller, through a helpline",
        concern: Concern::IndecentImages,
        account: "A man of about 30 told the helpline that he has looked at things he should not have, wants to stop, and has \
                  a daughter. He gave a first name and a town. The helpline has him on a second call tomorrow at ten.",
        danger: NotKnown,
        child: Yes,
        child_known: "A daughter, age not given",
        identifiers: &[(Phone, "", "07700 900901")],
        ..PLAIN
    },
    Report {
        minutes_ago: 48,
        minutes_to_type: 4,
        source: Source::School,
        sender: "Designated lead, Marsh Lane Academy, 01632 960 220",
        concern: Concern::Meeting,
        account: "A pupil of 13 told a friend that she is meeting somebody from a game at the bus station tonight. He says that \
                  he is 17. She has left home and does not answer her telephone.",
        danger: Yes,
        child: NotKnown,
        child_known: "Girl, 13, L. A.; last seen 23:20 at home",
        platform: "Pingrove",
        identifiers: &[(Username, "Pingrove", "northgate_rob"), (Phone, "", "07700 900155")],
        ..PLAIN
    },
];
