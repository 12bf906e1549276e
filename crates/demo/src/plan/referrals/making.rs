//! How the referrals are made: from the stories, from the cases, and from the decks of the others.

use domain::answers::Answer;
use domain::referrals::{Concern, Source};
use domain::time::Instant;

use super::super::accounts::{account, child_answer, found, no_further_action, sender};
use super::super::cases::{CaseKind, PlannedCase, PlannedIdentifier, Relation};
use super::super::dice::Dice;
use super::super::identifiers::Identifiers;
use super::super::investigations::Draft;
use super::super::people::age;
use super::super::period::{DAY, DAYS, Period, in_hours, step};
use super::super::places::{FORCES, PLATFORMS};
use super::super::prevention::{Disclosures, PlannedSession};
use super::super::shapes::Route;
use super::{
    FROM_THE_NCA, Fate, IN_RESEARCH, JOINED, JOINED_TO_MANY, MATCHES_IN_RESEARCH, NO_ACTION, OPENED_TOGETHER,
    PlannedReferral, TRANSFERRED,
};
use crate::reports::REPORTS;

/// Makes referrals.
pub(crate) struct Referrals<'a> {
    period: Period,
    dice: Dice,
    known: &'a mut Identifiers,
    from_the_nca: Vec<Source>,
    number: i64,
    made: Vec<PlannedReferral>,
}

/// What a referral is made from.
struct About<'a> {
    source: Source,
    concern: Concern,
    received: Instant,
    platform: &'static str,
    identifiers: Vec<PlannedIdentifier>,
    fate: Fate,
    decided: Option<Instant>,
    /// Before which the first look has to be.
    look_before: Instant,
    case: Option<&'a PlannedCase>,
}

impl<'a> Referrals<'a> {
    pub(crate) fn new(known: &'a mut Identifiers, period: Period, seed: u64) -> Self {
        let mut dice = Dice::stream(seed, "referrals");
        let from_the_nca = dice.deck(FROM_THE_NCA);
        Self {
            period,
            dice,
            known,
            from_the_nca,
            number: 0,
            made: Vec::new(),
        }
    }

    /// All of the period's, in the order in which they were received.
    pub(crate) fn of_the_period(
        mut self,
        drafts: &[Draft],
        sessions: &[PlannedSession],
        lessons: &mut Disclosures,
        end: Instant,
    ) -> Vec<PlannedReferral> {
        self.stories(end);
        self.opening(drafts, sessions);
        self.opening_together(drafts);
        self.joined(drafts);
        self.not_followed(sessions, lessons);
        self.in_research(drafts);
        self.made
            .sort_by_key(|referral| (referral.received, referral.recorded, referral.story));
        self.made
    }

    /// The referral that began an earlier case.
    pub(crate) fn earlier(
        &mut self,
        case: &PlannedCase,
        place: usize,
        received: Instant,
        source: Source,
    ) -> PlannedReferral {
        let about = About {
            source,
            concern: concern_of(case, source),
            received,
            platform: case.platform,
            identifiers: case.identifiers.clone(),
            fate: Fate::OpensCase(place),
            decided: Some(case.opened),
            look_before: case.risk.at,
            case: Some(case),
        };
        self.referral(about)
    }

    fn referral(&mut self, about: About<'_>) -> PlannedReferral {
        self.number += 1;
        let dice = &mut self.dice;
        let company = PLATFORMS
            .iter()
            .find(|(name, _)| *name == about.platform)
            .map_or(about.platform, |(_, company)| company);
        let year = about.received.london().year();
        let (sender, sender_reference) = sender(about.source, company, self.number, year, dice);
        // What takes longest is typed while the caller waits; none of it takes until the first look.
        let typed = dice.between(4, 12);
        let recorded = about.received.plus_minutes(typed);
        let looked = step(recorded, (15, 19 * 60), about.look_before, dice);
        let is_new = about.fate == Fate::InResearch && self.period.close().since(about.received).as_hours() < 15;
        let (child, child_known) = match about.case {
            Some(case) => known_child(case, about.received, dice),
            None => (child_answer(dice), String::new()),
        };
        let taken_by = match about.source {
            Source::School => "kit.farrow",
            Source::SocialCare => "bea.lorrimer",
            _ => "sam.whitlock",
        };
        let danger = if dice.in_hundred(60) {
            Answer::No
        } else {
            Answer::NotKnown
        };
        PlannedReferral {
            source: about.source,
            sender,
            sender_reference,
            received: about.received,
            recorded,
            taken_by,
            concern: about.concern,
            account: account(about.concern, about.source, about.platform, dice),
            child,
            child_known,
            danger,
            danger_done: if danger == Answer::No {
                "Nothing in it says that a child is in danger now".to_owned()
            } else {
                String::new()
            },
            danger_over: None,
            platform: about.platform.to_owned(),
            identifiers: about.identifiers,
            first_look: (!is_new).then(|| (looked, found(about.source, dice))),
            fate: about.fate,
            decided: about.decided,
            story: None,
            lesson: None,
        }
    }

    /// Which of the NCA's ways, for a referral that came by one.
    fn source(&mut self, source: Source, case: Option<&Draft>) -> Source {
        if source != Source::NcaNcmec {
            return source;
        }
        if case.is_some_and(|draft| draft.opening.shape.is_many_children())
            && let Some(place) = self.from_the_nca.iter().position(|way| *way == Source::NcaProvider)
        {
            return self.from_the_nca.swap_remove(place);
        }
        self.from_the_nca.pop().unwrap_or(source)
    }

    /// The stories that are told in full elsewhere.
    fn stories(&mut self, end: Instant) {
        for (place, report) in REPORTS.iter().enumerate() {
            let received = end.plus_minutes(-report.minutes_ago);
            let recorded = received.plus_minutes(report.minutes_to_type);
            let identifiers = report
                .identifiers
                .iter()
                .map(|(kind, qualifier, text)| PlannedIdentifier {
                    kind: *kind,
                    qualifier: (*qualifier).to_owned(),
                    text: (*text).to_owned(),
                    seen: None,
                });
            self.made.push(PlannedReferral {
                source: report.source,
                sender: report.sender.to_owned(),
                sender_reference: report.sender_reference.to_owned(),
                received,
                recorded,
                taken_by: report.taken_by,
                concern: report.concern,
                account: report.account.to_owned(),
                child: report.child,
                child_known: report.child_known.to_owned(),
                danger: report.danger,
                danger_done: report.danger_done.to_owned(),
                danger_over: None,
                platform: report.platform.to_owned(),
                identifiers: identifiers.collect(),
                first_look: (!report.found.is_empty()).then(|| (recorded.plus_minutes(110), report.found)),
                fate: Fate::InResearch,
                decided: None,
                story: Some(place),
                lesson: None,
            });
        }
    }

    /// The first referral of each case.
    fn opening(&mut self, drafts: &[Draft], sessions: &[PlannedSession]) {
        for (place, draft) in drafts.iter().enumerate() {
            let opening = &draft.opening;
            let source = self.source(opening.shape.source, Some(draft));
            let mut identifiers = draft.case.identifiers.clone();
            if has_address(source) {
                identifiers.push(self.seen_address(opening.received));
            }
            let about = About {
                source,
                concern: concern_of(&draft.case, source),
                received: opening.received,
                platform: draft.case.platform,
                identifiers,
                fate: Fate::OpensCase(place),
                decided: Some(opening.opened),
                look_before: draft.case.risk.at,
                case: Some(&draft.case),
            };
            let mut referral = self.referral(about);
            if let Some((lesson, urn)) = opening.lesson {
                told(&mut referral, lesson, urn, sessions);
            }
            if let Some(at) = opening.enforced
                && matches!(opening.shape.route, Route::Response | Route::Activist)
            {
                referral.danger = Answer::Yes;
                "Response officers sent at once".clone_into(&mut referral.danger_done);
                referral.danger_over = Some((at.plus_minutes(20), "The suspect is arrested; no child is with him"));
            }
            self.made.push(referral);
        }
    }

    /// Second referrals, received before a case was opened and part of it from the start.
    fn opening_together(&mut self, drafts: &[Draft]) {
        for (source, number) in OPENED_TOGETHER.iter().copied() {
            let mut cases: Vec<(usize, &Draft)> = drafts
                .iter()
                .enumerate()
                .filter(|(_, draft)| {
                    let waited = draft.case.opened.since(draft.opening.received).as_mins();
                    draft.opening.shape.source == source
                        && draft.case.kind != CaseKind::ChildSuspect
                        && draft.case.closure.is_none()
                        && waited > 170
                })
                .collect();
            self.dice.shuffle(&mut cases);
            for (place, draft) in cases.into_iter().take(number) {
                let waited = draft.case.opened.since(draft.opening.received).as_mins();
                let received = draft.opening.received.plus_minutes(self.dice.between(20, waited - 90));
                let about = self.of_a_case(source, draft, received, Fate::OpensCase(place), draft.case.opened);
                let referral = self.referral(About {
                    look_before: draft.case.risk.at,
                    ..about
                });
                self.made.push(referral);
            }
        }
    }

    /// Referrals that belong to a case which was open already.
    fn joined(&mut self, drafts: &[Draft]) {
        let last = self.period.close().plus_hours(-20);
        let may_join = |draft: &Draft| {
            let until = draft.case.closed.map_or(last, |closing| closing.at);
            draft.case.kind != CaseKind::ChildSuspect
                && draft.case.closure.is_none()
                && until.since(draft.case.opened).as_hours() > 30
        };
        let cases: Vec<(usize, &Draft)> = drafts.iter().enumerate().filter(|(_, draft)| may_join(draft)).collect();
        let many = cases
            .iter()
            .position(|(_, draft)| draft.opening.shape.is_many_children());
        let mut to_many = JOINED_TO_MANY;
        for source in self.dice.deck(JOINED) {
            let mut turn = self.dice.below(cases.len());
            if let Some(many) = many.filter(|_| to_many > 0 && source == Source::NcaNcmec) {
                (turn, to_many) = (many, to_many - 1);
            }
            let Some((place, draft)) = cases.get(turn).copied() else {
                continue;
            };
            let until = draft.case.closed.map_or(last, |closing| closing.at.min(last));
            let room = until.since(draft.case.opened).as_mins();
            let received = draft
                .case
                .opened
                .plus_minutes(self.dice.between(60, (room - 14 * 60).clamp(61, 120 * DAY)));
            let limit = draft.case.closed.map_or(self.period.close(), |closing| closing.at);
            let decided = step(received, (90, 26 * 60), limit, &mut self.dice);
            let about = self.of_a_case(source, draft, received, Fate::JoinsCase(place), decided);
            let referral = self.referral(about);
            self.made.push(referral);
        }
    }

    /// What a further referral of a case says: something by which the suspect is known already, and perhaps more.
    fn of_a_case<'b>(
        &mut self,
        source: Source,
        draft: &'b Draft,
        received: Instant,
        fate: Fate,
        decided: Instant,
    ) -> About<'b> {
        let source = self.source(source, Some(draft));
        let turn = self.dice.below(draft.case.identifiers.len());
        let mut identifiers: Vec<PlannedIdentifier> = draft.case.identifiers.get(turn).cloned().into_iter().collect();
        if has_address(source) {
            identifiers.push(self.seen_address(received));
        } else if self.dice.in_hundred(30) {
            identifiers.push(self.known.username(draft.case.platform));
        }
        About {
            source,
            concern: concern_of(&draft.case, source),
            received,
            platform: draft.case.platform,
            identifiers,
            fate,
            decided: Some(decided),
            look_before: decided,
            case: Some(&draft.case),
        }
    }

    /// Referrals that were closed without, or handed to another force.
    fn not_followed(&mut self, sessions: &[PlannedSession], lessons: &mut Disclosures) {
        let mut sources: Vec<(Source, bool)> = self
            .dice
            .deck(NO_ACTION)
            .into_iter()
            .map(|source| (source, false))
            .collect();
        sources.extend(self.dice.deck(TRANSFERRED).into_iter().map(|source| (source, true)));
        for (source, is_transferred) in sources {
            let source = self.source(source, None);
            let day = self.dice.between(0, DAYS - 14);
            let mut received = self.period.at(day, 7 * 60 + self.dice.between(30, 14 * 60));
            let lesson = if source == Source::School {
                lessons.nearest(received, self.period.at(DAYS - 14, 18 * 60))
            } else {
                None
            };
            if let Some((_, ended, _)) = lesson {
                received = ended.plus_minutes(self.dice.between(25, 110));
            }
            let decided = step(received, (5 * 60, 11 * DAY), self.period.close(), &mut self.dice);
            let fate = if is_transferred {
                Fate::Transferred {
                    force: self.dice.pick(FORCES),
                }
            } else {
                Fate::NoFurtherAction {
                    why: no_further_action(source, &mut self.dice),
                }
            };
            let mut referral = self.unattached(source, received, fate, Some(decided));
            while let Fate::Transferred { force } = &mut referral.fate
                && *force == referral.sender
            {
                *force = self.dice.pick(FORCES);
            }
            if let Some((place, _, urn)) = lesson {
                told(&mut referral, place, urn, sessions);
            }
            self.made.push(referral);
        }
    }

    /// What is being looked into now.
    fn in_research(&mut self, drafts: &[Draft]) {
        let mut known: Vec<&PlannedCase> = drafts
            .iter()
            .map(|draft| &draft.case)
            .filter(|case| case.closure.is_none() && case.closed.is_none())
            .collect();
        self.dice.shuffle(&mut known);
        let mut matched = known.into_iter().take(MATCHES_IN_RESEARCH);
        for source in self.dice.deck(IN_RESEARCH) {
            let source = self.source(source, None);
            let back = self.dice.between(60, 36 * DAY);
            let received = in_hours(self.period.close().plus_minutes(-back), &mut self.dice);
            let received = received.min(self.period.close().plus_minutes(-40));
            let mut referral = self.unattached(source, received, Fate::InResearch, None);
            if let Some(case) = matched.next() {
                referral.identifiers.extend(case.identifiers.first().cloned());
                case.platform.clone_into(&mut referral.platform);
            }
            self.made.push(referral);
        }
    }

    fn unattached(
        &mut self,
        source: Source,
        received: Instant,
        fate: Fate,
        decided: Option<Instant>,
    ) -> PlannedReferral {
        let (platform, _) = self.dice.pick(PLATFORMS);
        let mut identifiers = Vec::new();
        if self.dice.in_hundred(75) {
            identifiers.push(self.known.username(platform));
        }
        if self.dice.in_hundred(35) {
            identifiers.push(self.known.email());
        }
        if matches!(source, Source::Public | Source::School | Source::Crimestoppers) && self.dice.in_hundred(40) {
            identifiers.extend(self.known.phone());
        }
        if has_address(source) {
            identifiers.push(self.seen_address(received));
        }
        let about = About {
            source,
            concern: concern_by(source, &mut self.dice),
            received,
            platform,
            identifiers,
            fate,
            decided,
            look_before: decided.unwrap_or(self.period.close()),
            case: None,
        };
        self.referral(about)
    }

    fn seen_address(&mut self, received: Instant) -> PlannedIdentifier {
        let at = received.plus_minutes(-self.dice.between(2 * DAY, 60 * DAY));
        self.known.ip(at)
    }
}

/// Whether that sender gives addresses on the network.
fn has_address(source: Source) -> bool {
    matches!(source, Source::NcaNcmec | Source::NcaProvider | Source::PeerToPeer)
}

/// A pupil told of it in a lesson.
fn told(referral: &mut PlannedReferral, lesson: usize, urn: i64, sessions: &[PlannedSession]) {
    referral.lesson = Some(lesson);
    referral.sender = format!("Safeguarding lead, school {urn}");
    if let Some(session) = sessions.get(lesson) {
        referral.taken_by = session.officer;
    }
}

fn concern_of(case: &PlannedCase, source: Source) -> Concern {
    match (case.kind, source) {
        (_, Source::OffenderManagement) => Concern::BreachOfOrder,
        (_, Source::ActivistGroup) => Concern::Arranging,
        (CaseKind::ImageSuspect, _) => Concern::IndecentImages,
        (CaseKind::Grooming, _) if case.risk.yes.contains(&"meeting") => Concern::Meeting,
        (CaseKind::Grooming, _) => Concern::Communication,
        (CaseKind::Extortion, _) => Concern::Extortion,
        (CaseKind::ChildSuspect, _) => Concern::ChildSuspected,
    }
}

fn concern_by(source: Source, dice: &mut Dice) -> Concern {
    let turn = dice.below(10);
    match source {
        Source::NcaNcmec | Source::NcaProvider | Source::NcaOther if turn > 0 => Concern::IndecentImages,
        Source::PeerToPeer | Source::Iwf | Source::SelfReport => Concern::IndecentImages,
        Source::OffenderManagement => Concern::BreachOfOrder,
        Source::ActivistGroup => Concern::Arranging,
        Source::Crimestoppers => Concern::Other,
        Source::School if turn < 6 => Concern::ChildSuspected,
        Source::Ceop | Source::Public if turn < 3 => Concern::Extortion,
        Source::Public if turn > 7 => Concern::Other,
        _ => Concern::Communication,
    }
}

/// What a referral says of children around the suspect: no more than was known when it came.
fn known_child(case: &PlannedCase, received: Instant, dice: &mut Dice) -> (Answer, String) {
    let lives = case.children.iter().filter(|child| child.lives_with_suspect).count();
    let named = case.children.iter().find(|child| {
        matches!(
            child.relation,
            Relation::WrittenTo | Relation::Threatened | Relation::Schoolmate
        ) && child.linked.since(received).as_hours() < 48
    });
    if let Some(child) = named {
        let years = age(child.name.born, received.london_day());
        return (child_answer(dice), format!("A child of {years}, with the family"));
    }
    match (lives, dice.below(3)) {
        (0, _) => (child_answer(dice), String::new()),
        (_, 0) => (Answer::Yes, "The profile speaks of a family".to_owned()),
        _ => (Answer::NotKnown, String::new()),
    }
}
