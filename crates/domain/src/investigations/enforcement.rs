//! The clock by which a suspect is dealt with, and the decision to go.
//!
//! Two clocks run: from the receipt of the first report and from the moment at which the band was set. Both are reported
//! (DESIGN: "from receipt *and* from assessment"); a band that is set after its time from receipt has gone by is held to its
//! own. What was missed stays missed, whatever the band becomes afterwards.

use crate::access::coded;
use crate::answers::Answer;
use crate::clocks::Clock;
use crate::ids::AccountId;
use crate::record::{Event, Flag, Record, Recorded, Room as _};
use crate::refusal::{Refusal, Refusals};
use crate::risk::Band;
use crate::safeguarding::StrategyDiscussions;
use crate::time::Instant;

use super::{CaseKind, InvestigationStep, Investigations};

coded! {
    /// How a suspect was dealt with.
    Enforcement {
        Search "search" "Searched under a warrant",
        Arrest "arrest" "Arrested",
        Interview "interview" "Interviewed voluntarily",
    }
}
coded! {
    /// Why a suspect is not dealt with within the time of the band.
    DelayReason {
        NotResolved "not_resolved" "Who or where it is, is not known yet",
        Court "court" "Waiting for a court",
        Officers "officers" "Not enough officers",
        Children "children" "Waiting for the council, so that children are safe first",
        Away "away" "The suspect is away",
        Operation "operation" "Part of a planned operation",
        OtherForce "other_force" "Another force has the lead",
        Other "other" "Another reason",
    }
}
coded! {
    /// What became of a request for a strategy discussion, as its record told the case.
    Discussed {
        Held "held" "Held",
        Escalated "escalated" "Asked for and escalated",
    }
}

/// The clock of a band, from when it was set until it was changed or the suspect was dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandClock {
    /// The band.
    pub band: Band,
    /// When the band was set.
    pub set: Instant,
    /// When the first report was received.
    pub received: Instant,
    /// When its time from receipt is over.
    pub from_receipt: Instant,
    /// When its time from being set is over.
    pub from_assessment: Instant,
    /// When it stopped, and who typed that in: another band, or the suspect dealt with.
    pub stopped: Option<(Instant, AccountId)>,
}

impl BandClock {
    /// Since when the time counts that it is held to: from receipt, or from when the band was set where that had gone by.
    pub fn since(&self) -> Instant {
        if self.from_receipt < self.set {
            self.set
        } else {
            self.received
        }
    }
    /// By when the suspect is to be dealt with.
    pub fn due(&self) -> Instant {
        if self.from_receipt < self.set {
            self.from_assessment
        } else {
            self.from_receipt
        }
    }
    /// Whether it stopped too late.
    pub fn was_missed(&self) -> bool {
        self.stopped.is_some_and(|(stopped, _)| stopped > self.due())
    }
}

impl Record<Investigations> {
    /// The bands that it had, each with since when and who typed in what set it.
    pub(super) fn bands(&self) -> Vec<(Instant, AccountId, Band)> {
        let mut bands: Vec<(Instant, AccountId, Band)> = Vec::new();
        bands.extend(
            self.opening
                .band
                .map(|band| (self.opened.happened, self.opened.by, band)),
        );
        let mut child_since = false;
        for event in self.standing() {
            let before = bands.last().map(|(_, _, band)| *band);
            let band = match &event.step {
                InvestigationStep::Assessed { band } => {
                    child_since = false;
                    Some(*band)
                }
                InvestigationStep::LowAgreed { band } if !child_since => Some(*band),
                InvestigationStep::ChildLinked { lives_with_suspect, .. } => {
                    child_since = true;
                    match lives_with_suspect {
                        Answer::Yes => before.max(Some(Band::High)),
                        _ => before,
                    }
                }
                _ => before,
            };
            if let Some(band) = band.filter(|_| band != before) {
                bands.push((event.made.happened, event.made.by, band));
            }
        }
        bands
    }

    /// When a suspect was first dealt with: searched, arrested or interviewed, and who typed that in.
    pub fn enforced(&self) -> Option<(Instant, AccountId)> {
        self.standing()
            .find(|event| matches!(event.step, InvestigationStep::Enforced { .. }))
            .map(|event| (event.made.happened, event.made.by))
    }

    /// The clocks of its bands until a suspect was dealt with, the earliest first; none for a suspected child, who is
    /// dealt with in another way.
    pub fn band_clocks(&self) -> Vec<BandClock> {
        if self.opening.kind == CaseKind::ChildSuspect {
            return Vec::new();
        }
        let received = self.opening.received.unwrap_or(self.opened.happened);
        let enforced = self.enforced();
        let bands = self.bands();
        let next = bands
            .iter()
            .skip(1)
            .map(|(at, by, _)| Some((*at, *by)))
            .chain(std::iter::once(None));
        bands
            .iter()
            .zip(next)
            .filter(|((set, _, _), _)| enforced.is_none_or(|(at, _)| *set <= at))
            .map(|((set, _, band), next)| BandClock {
                band: *band,
                set: *set,
                received,
                from_receipt: self.clocks.due(Clock::of_band(*band), received),
                from_assessment: self.clocks.due(Clock::of_band(*band), *set),
                stopped: next
                    .filter(|(at, _)| enforced.is_none_or(|(enforced, _)| *at <= enforced))
                    .or(enforced),
            })
            .collect()
    }

    /// The clock of the band that the case had when a suspect was first dealt with, and when that was.
    pub fn dealt_with(&self) -> Option<(BandClock, Instant)> {
        let (at, _) = self.enforced()?;
        Some((self.band_clocks().pop()?, at))
    }

    /// The clock that runs: of the last band, while nobody was dealt with.
    pub(super) fn running_clock(&self) -> Option<BandClock> {
        self.band_clocks().pop().filter(|clock| clock.stopped.is_none())
    }

    /// When the time of its band goes by, or went by, with nobody dealt with and no assessment since.
    pub fn clock_to_be_missed(&self) -> Option<Instant> {
        let clock = self.running_clock()?;
        let assessed = self.last("assessed").map(|event| event.made.happened);
        Some(clock.due()).filter(|due| assessed.is_none_or(|at| at <= *due))
    }

    /// The agreements to a plan.
    fn agreements(&self) -> impl Iterator<Item = &Event<InvestigationStep>> {
        self.standing()
            .filter(|event| matches!(event.step, InvestigationStep::EnforcementAgreed { .. }))
    }

    /// Whether it is on record that a child is linked; with a version, whether it was before that one: what nobody knew when
    /// they decided is held against nobody.
    fn child_on_record(&self, before: Option<i64>) -> bool {
        let known = |event: &Event<InvestigationStep>| before.is_none_or(|version| event.version < version);
        self.standing()
            .any(|event| known(event) && matches!(event.step, InvestigationStep::ChildLinked { .. }))
    }

    /// Whether a strategy discussion was held, or asked for and escalated, by a moment.
    fn discussed_by(&self, at: Instant) -> bool {
        self.standing()
            .any(|event| event.made.happened <= at && matches!(event.step, InvestigationStep::StrategyDiscussed { .. }))
    }
}

const GO: &str = "Children Act 1989 s.47; Working Together to Safeguard Children; HMICFRS, January 2025";

/// Whether a plan to search, arrest or interview may be agreed to: by a supervisor, and with a linked child only once the
/// council has discussed it, or somebody says why it cannot wait. Immediate danger to a child never waits.
pub(super) fn may_agree(
    case: &Record<Investigations>,
    danger: Answer,
    no_discussion: &str,
    made: &Recorded,
    supervisor: bool,
) -> Refusals {
    let mut refusals = Refusals::default();
    refusals.when(
        !supervisor,
        "plan",
        "A supervisor agrees to the plan. Ask one to read it and record it here.",
    );
    if danger != Answer::Yes
        && case.child_on_record(None)
        && !case.discussed_by(made.happened)
        && no_discussion.trim().is_empty()
    {
        let message = "A child is linked, and no strategy discussion was held, nor one that was refused escalated. Ask for one, or say here why it cannot wait.";
        refusals.0.push(
            Refusal::of("no_discussion", message)
                .by(GO)
                .supplied_by(StrategyDiscussions::NAME),
        );
    }
    refusals
}

/// What was not as it should be about dealing with a suspect.
pub(super) fn flags(case: &Record<Investigations>) -> Vec<Flag> {
    let mut flags = Vec::new();
    for clock in case.band_clocks() {
        if let Some((_, by)) = clock.stopped.filter(|_| clock.was_missed()) {
            flags.push(Flag {
                what: "The suspect was not dealt with within the time of the band",
                source: "Published times: a day, 7, 14, 30 days (The Guardian, 5 April 2023)",
                at: clock.due(),
                by,
            });
        }
    }
    for event in case.agreements() {
        let made = &event.made;
        if let InvestigationStep::EnforcementAgreed { danger, .. } = &event.step
            && case.child_on_record(Some(event.version))
            && !case.discussed_by(made.happened)
        {
            let what = if *danger == Answer::Yes {
                "Agreed to go at once, for a child in danger, before a strategy discussion"
            } else {
                "Agreed to go without a strategy discussion although a child is linked"
            };
            flags.push(Flag::on(made, what, GO));
        }
    }
    for event in case.standing() {
        if matches!(event.step, InvestigationStep::EmergencyAccess { .. }) {
            let source = "Unit policy: emergency access is looked at by somebody on the list";
            flags.push(Flag::on(&event.made, "Somebody came in by emergency access", source));
        }
    }
    flags
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::InvestigationId;
    use crate::investigations::InvestigationOpening;
    use crate::record::Decider;
    use proptest::prelude::*;
    use uuid::Uuid;

    const START: i64 = 1_795_500_000_000_000;

    fn made(hours: i64) -> Recorded {
        let at = Instant::from_micros(START).plus_hours(hours);
        Recorded {
            happened: at,
            at,
            done_by: "DC Priya Nair".to_owned(),
            by: AccountId::from(Uuid::from_u128(1)),
        }
    }

    /// A case received at the beginning and opened then, with these assessments (hours, band) and perhaps an arrest.
    fn case(bands: &[(i64, Band)], enforced: Option<i64>) -> Record<Investigations> {
        let opening = InvestigationOpening {
            operation: "Larchwood".to_owned(),
            kind: CaseKind::ImageSuspect,
            officer: AccountId::from(Uuid::from_u128(1)),
            supervisor: AccountId::from(Uuid::from_u128(2)),
            reason: "enough is known".to_owned(),
            referrals: Vec::new(),
            band: None,
            received: Some(Instant::from_micros(START)),
        };
        let id = InvestigationId::from(Uuid::from_u128(3));
        let mut case = Record::open(id, "I26-00001".to_owned(), Some(id), opening, made(0)).unwrap();
        let decider = Decider {
            account: AccountId::from(Uuid::from_u128(2)),
            supervisor: true,
        };
        for (hours, band) in bands {
            case.grow(InvestigationStep::Assessed { band: *band }, made(*hours), &decider, 2)
                .unwrap();
        }
        if let Some(hours) = enforced {
            let by = Enforcement::Arrest;
            case.grow(InvestigationStep::Enforced { by }, made(hours), &decider, 3)
                .unwrap();
        }
        case
    }

    fn missed(case: &Record<Investigations>) -> usize {
        case.band_clocks().iter().filter(|clock| clock.was_missed()).count()
    }

    #[test]
    fn a_breach_stays_when_the_band_is_lowered_afterwards() {
        let in_time = case(&[(0, Band::High), (100, Band::Low)], Some(24 * 29));
        assert_eq!(missed(&in_time), 0);
        let breached = case(&[(0, Band::High), (24 * 8, Band::Low)], Some(24 * 9));
        assert_eq!(missed(&breached), 1);
        assert_eq!(flags(&breached).len(), 1);
    }

    #[test]
    fn a_band_set_after_its_time_from_receipt_is_held_to_its_own_and_both_are_kept() {
        let risen = case(&[(0, Band::Low), (24 * 20, Band::High)], None);
        let clock = *risen.band_clocks().last().unwrap();
        assert_eq!(clock.from_receipt, made(24 * 7).happened);
        assert_eq!(clock.from_assessment, made(24 * 27).happened);
        assert_eq!(clock.due(), clock.from_assessment);
    }

    #[test]
    fn what_is_missed_asks_for_an_assessment_until_there_is_one_or_somebody_is_dealt_with() {
        let open = case(&[(0, Band::High)], None);
        assert_eq!(open.clock_to_be_missed(), Some(made(24 * 7).happened));
        let assessed = case(&[(0, Band::High), (24 * 7 + 1, Band::High)], None);
        assert_eq!(assessed.clock_to_be_missed(), None);
        assert_eq!(case(&[(0, Band::High)], Some(5)).clock_to_be_missed(), None);
    }

    proptest! {
        #[test]
        fn the_clocks_of_the_bands_follow_one_another_and_end_with_the_arrest(
            bands in prop::collection::vec((1_i64..900, 0_usize..4), 1..8), enforced in prop::option::of(1_i64..900),
        ) {
            let all = [Band::Low, Band::Medium, Band::High, Band::VeryHigh];
            let bands: Vec<(i64, Band)> = bands.iter().map(|(hours, band)| (*hours, all[*band])).collect();
            let case = case(&bands, enforced);
            let clocks = case.band_clocks();
            for pair in clocks.windows(2) {
                prop_assert_eq!(pair[0].stopped.map(|(at, _)| at), Some(pair[1].set));
                prop_assert_ne!(pair[0].band, pair[1].band);
            }
            if let (Some(last), Some(hours)) = (clocks.last(), enforced) {
                prop_assert_eq!(last.stopped.map(|(at, _)| at), Some(made(hours).happened));
            }
            // What was dealt with at once breaches nothing; what was flagged was missed.
            prop_assert_eq!(flags(&case).len(), clocks.iter().filter(|clock| clock.was_missed()).count());
        }
    }
}
