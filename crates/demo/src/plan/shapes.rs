//! The shape of each of the 187 investigations: what sort, from whom, in which band, and what became of it.
//!
//! This table is where the totals of adult and child cases, of bands, of warrants and of arrests come from.
//!
//! **Days to enforcement.** Of the 171 adult cases 82 were enforced: a suspect was searched at the right address, arrested
//! or interviewed. Days run from the opening of the investigation to the first of these. By band, *very high* / *high* /
//! *medium* / *low*: enforced 21 / 36 / 16 / 9; within the band's clock (24 hours, 7, 14, 30 days) 18 / 16 / 5 / 2 of them,
//! which is 86 / 44 / 31 / 22 %; the medians are 0.9 / 9 / 24 / 61 days, each made exact by one or two cases dealt with
//! that many days, to the minute, after they were opened. The other 89 were closed without, or are still open.

use domain::referrals::Source;
use domain::risk::Band;

use super::cases::CaseKind;
use super::dice::Dice;

/// What became of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// A search with an arrest.
    WarrantArrest,
    /// A search with two arrests.
    WarrantTwoArrests,
    /// A search at a wrong address, then one at the right address with an arrest.
    WrongThenArrest,
    /// A search with no arrest then, and an arrest later.
    WarrantThenLater,
    /// A search with no arrest; the elderly suspect was interviewed.
    WarrantThenVoluntary,
    /// A planned arrest without a warrant.
    Planned,
    /// The same, after a warrant had been refused.
    PlannedAfterRefusal,
    /// An arrest by response officers.
    Response,
    /// The same, so that a warrant applied for was withdrawn.
    ResponseAfterWithdrawal,
    /// An arrest after an activist group had called the police.
    Activist,
    /// An arrest by those who manage registered offenders.
    OffenderManagement,
    /// Interviewed voluntarily, being ill or elderly.
    VoluntaryIll,
    /// The same, and arrested later.
    VoluntaryIllThenArrest,
    /// Interviewed voluntarily, the risk being low.
    VoluntaryLow,
    /// The same, and arrested later.
    VoluntaryLowThenArrest,
    /// Open, nobody named.
    Identifying,
    /// Open, somebody named.
    Preparing,
    /// Open, with a warrant that can be used.
    LiveWarrant,
    /// Open: a search at a wrong address, and a second warrant that can be used.
    WrongThenLive,
    /// Open: a warrant was refused.
    Refused,
    /// Open: a warrant ran out unused.
    Expired,
    /// Closed: nobody could be identified.
    NoSuspect,
    /// Closed: the suspect turned out to live in another force's area.
    TransferredOut,
    /// Closed: no offence could be shown; advice was given.
    Advice,
    /// Closed: the suspect is abroad, and the NCA has it.
    Abroad,
    /// A child suspect, interviewed voluntarily.
    ChildInterviewed,
    /// A child suspect, closed with guidance and no interview.
    ChildGuided,
    /// A child suspect, open.
    ChildOpen,
}

/// When in the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Any,
    /// In its first half, so that a court's result can fall in it.
    Early,
    /// In its last days.
    Recent,
}

/// How long from opening to enforcement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delay {
    /// So many minutes, exactly.
    Minutes(i64),
    /// On the morning (an interview: in the day) so many days later.
    Days(i64),
}

/// The shape of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shape {
    pub(crate) kind: CaseKind,
    /// Where its first referral came from; `NcaNcmec` and `Public` stand for their whole group.
    pub(crate) source: Source,
    pub(crate) band: Option<Band>,
    pub(crate) route: Route,
    pub(crate) when: When,
    /// Its place among the cases of its row, earliest first.
    pub(crate) place: usize,
    /// How many cases its row has.
    pub(crate) of: usize,
    /// Whether its first suspect is charged in the period.
    pub(crate) charged: bool,
    /// Whether that prosecution ends in the period.
    pub(crate) sentenced: bool,
    pub(crate) delay: Option<Delay>,
}

impl Shape {
    /// The case in which one person wrote to many children, 26 of whom were found.
    pub(crate) fn is_many_children(&self) -> bool {
        self.kind == CaseKind::Grooming && self.source == Source::NcaNcmec && self.band == Some(Band::VeryHigh)
    }
    /// The arrest was made on the spot, with no time to plan.
    pub(crate) fn is_sudden(&self) -> bool {
        matches!(
            self.route,
            Route::Response | Route::Activist | Route::OffenderManagement
        )
    }
}

/// How many, what, from whom, band, route, when, how many of them (the earliest) are charged, how many of those sentenced.
type Row = (usize, CaseKind, Source, Option<Band>, Route, When, usize, usize);

const VH: Option<Band> = Some(Band::VeryHigh);
const H: Option<Band> = Some(Band::High);
const M: Option<Band> = Some(Band::Medium);
const L: Option<Band> = Some(Band::Low);

#[rustfmt::skip]
const ROWS: &[Row] = {
    use CaseKind::{ChildSuspect as Child, Extortion as Threat, Grooming as Groom, ImageSuspect as Image};
    use Route::{
        Abroad, Activist, Advice, ChildGuided, ChildInterviewed, ChildOpen, Expired, Identifying, LiveWarrant,
        NoSuspect, OffenderManagement, Planned, PlannedAfterRefusal, Preparing, Refused, Response,
        ResponseAfterWithdrawal, TransferredOut, VoluntaryIll, VoluntaryIllThenArrest, VoluntaryLow,
        VoluntaryLowThenArrest, WarrantArrest, WarrantThenLater, WarrantThenVoluntary, WarrantTwoArrests,
        WrongThenArrest, WrongThenLive,
    };
    use Source::{
        ActivistGroup as Activists, Ceop, NcaNcmec as Nca, OffenderManagement as Mosovo, OtherForce as Force,
        PeerToPeer as Peer, Public, School, SocialCare as Care,
    };
    use When::{Any, Early, Recent};
    &[
        // An adult in an image case: 126.
        (2, Image, Nca, VH, WarrantArrest, Recent, 0, 0),
        (5, Image, Nca, VH, WarrantArrest, Any, 4, 2),
        (1, Image, Nca, VH, WarrantTwoArrests, Early, 1, 0),
        (1, Image, Force, VH, WarrantArrest, Any, 0, 0),
        (2, Image, Nca, VH, Planned, Any, 0, 0),
        (1, Image, Force, VH, Planned, Any, 0, 0),
        (1, Image, Public, VH, Response, Any, 0, 0),
        (2, Image, Mosovo, VH, OffenderManagement, Early, 2, 2),
        (1, Image, Nca, H, WarrantArrest, Recent, 0, 0),
        (7, Image, Nca, H, WarrantArrest, Any, 4, 0),
        (1, Image, Nca, H, WarrantTwoArrests, Any, 0, 0),
        (2, Image, Force, H, WarrantArrest, Any, 0, 0),
        (1, Image, Peer, H, WrongThenArrest, Any, 0, 0),
        (2, Image, Mosovo, H, WarrantArrest, Any, 0, 0),
        (3, Image, Nca, H, WarrantThenLater, Any, 0, 0),
        (1, Image, Peer, H, WarrantThenLater, Any, 0, 0),
        (3, Image, Nca, H, Planned, Any, 0, 0),
        (1, Image, Nca, H, PlannedAfterRefusal, Any, 0, 0),
        (1, Image, Force, H, Planned, Any, 0, 0),
        (1, Image, Mosovo, H, Planned, Any, 0, 0),
        (1, Image, Public, H, ResponseAfterWithdrawal, Any, 0, 0),
        (2, Image, Mosovo, H, OffenderManagement, Early, 2, 1),
        (2, Image, Mosovo, H, OffenderManagement, Any, 0, 0),
        (1, Image, Nca, H, LiveWarrant, Any, 0, 0),
        (1, Image, Nca, H, WrongThenLive, Any, 0, 0),
        (1, Image, Nca, H, Preparing, Recent, 0, 0),
        (2, Image, Mosovo, H, Preparing, Any, 0, 0),
        (1, Image, Mosovo, H, TransferredOut, Any, 0, 0),
        (1, Image, Mosovo, H, Advice, Any, 0, 0),
        (1, Image, Peer, H, Refused, Any, 0, 0),
        (5, Image, Nca, M, WarrantArrest, Any, 1, 0),
        (1, Image, Force, M, WarrantArrest, Any, 0, 0),
        (1, Image, Peer, M, WarrantArrest, Any, 0, 0),
        (2, Image, Nca, M, WarrantThenLater, Any, 0, 0),
        (2, Image, Nca, M, Planned, Any, 0, 0),
        (1, Image, Peer, M, Planned, Any, 0, 0),
        (2, Image, Nca, M, VoluntaryIll, Any, 0, 0),
        (5, Image, Nca, M, Identifying, Any, 0, 0),
        (6, Image, Nca, M, Preparing, Any, 0, 0),
        (1, Image, Nca, M, Expired, Any, 0, 0),
        (2, Image, Nca, M, NoSuspect, Any, 0, 0),
        (2, Image, Nca, M, TransferredOut, Any, 0, 0),
        (1, Image, Nca, M, Advice, Any, 0, 0),
        (2, Image, Force, M, Preparing, Any, 0, 0),
        (1, Image, Force, M, TransferredOut, Any, 0, 0),
        (1, Image, Force, M, Advice, Any, 0, 0),
        (3, Image, Peer, M, Identifying, Any, 0, 0),
        (1, Image, Peer, M, Preparing, Any, 0, 0),
        (1, Image, Peer, M, TransferredOut, Any, 0, 0),
        (1, Image, Public, M, NoSuspect, Any, 0, 0),
        (1, Image, Public, M, Advice, Any, 0, 0),
        (2, Image, Nca, L, WarrantArrest, Any, 0, 0),
        (1, Image, Nca, L, WarrantThenVoluntary, Any, 0, 0),
        (1, Image, Nca, L, Planned, Any, 0, 0),
        (1, Image, Nca, L, VoluntaryIll, Any, 0, 0),
        (1, Image, Force, L, VoluntaryIllThenArrest, Any, 0, 0),
        (1, Image, Nca, L, VoluntaryLow, Any, 0, 0),
        (1, Image, Nca, L, VoluntaryLowThenArrest, Any, 0, 0),
        (7, Image, Nca, L, Identifying, Any, 0, 0),
        (4, Image, Nca, L, Preparing, Any, 0, 0),
        (3, Image, Nca, L, NoSuspect, Any, 0, 0),
        (1, Image, Nca, L, TransferredOut, Any, 0, 0),
        (4, Image, Nca, L, Advice, Any, 0, 0),
        (1, Image, Force, L, Identifying, Any, 0, 0),
        (1, Image, Force, L, TransferredOut, Any, 0, 0),
        (1, Image, Public, L, NoSuspect, Any, 0, 0),
        (2, Image, Public, L, Advice, Any, 0, 0),
        // Somebody who writes to children: 31.
        (1, Groom, Nca, VH, WarrantArrest, Early, 1, 0),
        (1, Groom, Public, VH, WarrantArrest, Any, 0, 0),
        (3, Groom, Activists, VH, Activist, Any, 2, 0),
        (1, Groom, Public, VH, Response, Any, 0, 0),
        (2, Groom, Nca, H, WarrantArrest, Any, 0, 0),
        (1, Groom, Force, H, WarrantArrest, Any, 0, 0),
        (1, Groom, Public, H, Planned, Any, 0, 0),
        (1, Groom, Nca, H, Planned, Any, 0, 0),
        (1, Groom, Force, H, Planned, Any, 0, 0),
        (1, Groom, Activists, H, Activist, Any, 0, 0),
        (2, Groom, Public, H, Identifying, Recent, 0, 0),
        (1, Groom, Public, H, NoSuspect, Any, 0, 0),
        (1, Groom, School, H, Identifying, Recent, 0, 0),
        (1, Groom, Care, H, Preparing, Recent, 0, 0),
        (1, Groom, Nca, H, LiveWarrant, Any, 0, 0),
        (1, Groom, Nca, H, Preparing, Any, 0, 0),
        (1, Groom, Nca, M, Planned, Any, 0, 0),
        (1, Groom, Public, M, Planned, Any, 0, 0),
        (1, Groom, Nca, M, Identifying, Any, 0, 0),
        (1, Groom, Nca, M, NoSuspect, Any, 0, 0),
        (2, Groom, Force, M, TransferredOut, Any, 0, 0),
        (1, Groom, Public, M, Identifying, Any, 0, 0),
        (1, Groom, Ceop, M, NoSuspect, Any, 0, 0),
        (1, Groom, Force, L, Planned, Any, 0, 0),
        (1, Groom, Nca, L, Advice, Any, 0, 0),
        (1, Groom, Public, L, Identifying, Any, 0, 0),
        // Somebody who threatens to share a picture: 14.
        (1, Threat, Public, H, Identifying, Any, 0, 0),
        (1, Threat, Public, H, Abroad, Any, 0, 0),
        (1, Threat, School, H, Identifying, Any, 0, 0),
        (1, Threat, Ceop, H, Abroad, Any, 0, 0),
        (2, Threat, Public, M, NoSuspect, Any, 0, 0),
        (1, Threat, Ceop, M, Identifying, Any, 0, 0),
        (1, Threat, School, M, NoSuspect, Any, 0, 0),
        (1, Threat, School, M, Abroad, Any, 0, 0),
        (1, Threat, Nca, M, NoSuspect, Any, 0, 0),
        (1, Threat, Nca, M, Identifying, Any, 0, 0),
        (1, Threat, Public, L, NoSuspect, Any, 0, 0),
        (1, Threat, Ceop, L, NoSuspect, Any, 0, 0),
        (1, Threat, Nca, L, NoSuspect, Any, 0, 0),
        // A child is suspected: 16.
        (5, Child, School, None, ChildInterviewed, Any, 0, 0),
        (1, Child, Care, None, ChildInterviewed, Any, 0, 0),
        (1, Child, Public, None, ChildInterviewed, Any, 0, 0),
        (3, Child, School, None, ChildGuided, Any, 0, 0),
        (1, Child, Public, None, ChildGuided, Any, 0, 0),
        (1, Child, Nca, None, ChildGuided, Any, 0, 0),
        (1, Child, School, None, ChildOpen, Any, 0, 0),
        (1, Child, Public, None, ChildOpen, Any, 0, 0),
        (1, Child, Nca, None, ChildOpen, Any, 0, 0),
        (1, Child, Ceop, None, ChildOpen, Any, 0, 0),
    ]
};

/// Every case's shape, with its delay.
pub(crate) fn shapes(dice: &mut Dice) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (number, kind, source, band, route, when, charged, sentenced) in ROWS.iter().copied() {
        shapes.extend((0..number).map(|place| Shape {
            kind,
            source,
            band,
            route,
            when,
            place,
            of: number,
            charged: place < charged,
            sentenced: place < sentenced,
            delay: None,
        }));
    }
    let mut decks = Decks::new(dice);
    for shape in &mut shapes {
        shape.delay = decks.draw(shape);
    }
    shapes
}

/// The delays of each band that are not fixed for one case.
struct Decks {
    very_high_sudden: Vec<Delay>,
    very_high: Vec<Delay>,
    high_sudden: Vec<Delay>,
    high: Vec<Delay>,
    medium: Vec<Delay>,
    low: Vec<Delay>,
}

impl Decks {
    fn new(dice: &mut Dice) -> Self {
        use Delay::{Days, Minutes};
        let mut minutes = |values: &[i64]| shuffled(values.iter().copied().map(Minutes).collect(), dice);
        let very_high_sudden = minutes(&[115, 150, 215, 260, 330, 420, 540]);
        // 1,296 minutes are 0.9 days: the median of 21, with the seven above and three shorter ones below it.
        let very_high = minutes(&[
            790, 1_000, 1_150, 1_296, 1_353, 1_368, 1_382, 1_397, 1_411, 2_580, 4_140, 5_520,
        ]);
        let mut days = |exact: i64, exactly: usize, others: &[i64]| {
            let mut deck: Vec<Delay> = others.iter().copied().map(Days).collect();
            deck.extend(std::iter::repeat_n(Minutes(exact * 24 * 60), exactly));
            shuffled(deck, dice)
        };
        let high = days(
            9,
            2,
            &[
                2, 3, 4, 4, 5, 5, 6, 6, 6, 8, 10, 11, 11, 12, 13, 14, 15, 16, 17, 18, 22, 28, 33, 38, 45,
            ],
        );
        let medium = days(24, 2, &[3, 6, 9, 11, 13, 17, 20, 27, 30, 34, 39, 47, 58, 70]);
        let low = days(61, 1, &[19, 28, 41, 52, 66, 74, 88, 103]);
        let high_sudden = shuffled(vec![Minutes(430), Minutes(700), Days(1), Days(1), Days(2)], dice);
        Self {
            very_high_sudden,
            very_high,
            high_sudden,
            high,
            medium,
            low,
        }
    }

    fn draw(&mut self, shape: &Shape) -> Option<Delay> {
        use Delay::{Days, Minutes};
        use Route::{
            Abroad, Advice, ChildGuided, ChildInterviewed, ChildOpen, Expired, Identifying, LiveWarrant, NoSuspect,
            PlannedAfterRefusal, Preparing, Refused, ResponseAfterWithdrawal, TransferredOut, WarrantArrest,
            WrongThenArrest, WrongThenLive,
        };
        match (shape.route, shape.when) {
            (
                Identifying | Preparing | LiveWarrant | WrongThenLive | Refused | Expired | NoSuspect | TransferredOut
                | Advice | Abroad | ChildGuided | ChildOpen,
                _,
            ) => return None,
            (ChildInterviewed, _) => return Some(Days(i64::try_from(shape.place).unwrap_or(0) * 4 + 9)),
            (WrongThenArrest, _) => return Some(Days(25)),
            (PlannedAfterRefusal, _) => return Some(Days(20)),
            (ResponseAfterWithdrawal, _) => return Some(Days(2)),
            (WarrantArrest, When::Recent) if shape.band == VH => return Some(Minutes(1_325)),
            (WarrantArrest, When::Recent) => return Some(Days(3)),
            _ => {}
        }
        let deck = match (shape.band, shape.is_sudden()) {
            (Some(Band::VeryHigh), true) => &mut self.very_high_sudden,
            (Some(Band::VeryHigh), false) => &mut self.very_high,
            (Some(Band::High), true) => &mut self.high_sudden,
            (Some(Band::High), false) => &mut self.high,
            (Some(Band::Medium), _) => &mut self.medium,
            _ => &mut self.low,
        };
        deck.pop()
    }
}

fn shuffled(mut deck: Vec<Delay>, dice: &mut Dice) -> Vec<Delay> {
    dice.shuffle(&mut deck);
    deck
}
