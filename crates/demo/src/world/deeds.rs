//! Every deed of the plan with its moment, in the order in which all are issued.

use domain::clocks::Clock;
use domain::time::Instant;
use std::collections::{BTreeMap, BTreeSet};

use crate::plan::cases::{ContactKind, Counts, ExhibitState, How, Outcome, Referred, WarrantOutcome, WarrantUse};
use crate::plan::{Fate, Plan, PlannedCase};

/// What a deed belongs to: a place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Referral(usize),
    EarlierReferral(usize),
    Case(usize),
    Earlier(usize),
    Session(usize),
    Nights,
}

/// A deed. Numbers are places in the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Deed {
    /// A referral: taken, looked into, its danger over, decided.
    Take,
    Look,
    DangerOver,
    Decide,
    /// What the story in `reports` tells beyond the plan.
    Story,
    /// A case: assessed, seconded, opened, described, a decision, closed to a list, reviewed, closing asked and approved.
    Assess,
    AssessAgain,
    Second,
    Open,
    Suspect(usize),
    Decision,
    Describe,
    Restrict,
    Review,
    /// The plan agreed to, and why it takes longer than the band has it.
    Agree,
    Explain,
    AskToClose,
    Close,
    Child(usize, ChildDeed),
    Strategy(usize, StrategyDeed),
    Care(usize, CareDeed),
    DesignatedOfficer(bool),
    Warrant(usize, WarrantDeed),
    Contact(usize, ContactDeed),
    Exhibit(usize, ExhibitDeed),
    Court(usize, CourtDeed),
    /// A session: held, its disclosures passed on.
    Hold,
    PassOn,
    /// A night: the duty list, a call-out, its hand-over.
    ArrangeDuties,
    CallOut(usize),
    HandOver(usize),
    /// A week's flags looked at by the supervisors.
    LookAtFlags,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChildDeed {
    Link,
    Hold,
    NotReferred,
    See,
    Measure,
    EndMeasure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StrategyDeed {
    Request,
    Escalate,
    Hold,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CareDeed {
    Prepare,
    Send,
    Receive,
    Answer,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WarrantDeed {
    Draft,
    Approve,
    Apply,
    Answer,
    Use,
    Endorse,
    Return,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ContactDeed {
    Open,
    Before,
    Arrival,
    Interview,
    After,
    Leave,
    Extend(usize),
    FollowUp(usize),
    Decide,
    Pack,
    Review,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ExhibitDeed {
    List,
    Triage,
    Store,
    Submit,
    ToUnit,
    ToLaboratory,
    Scan,
    Decide,
    Finish,
    Upload,
    LookForVictims,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CourtDeed {
    Begin,
    SendFile,
    Authorise,
    Charge,
    Hearing(usize),
    Result,
    Sentence,
    Order,
    Tell,
}

/// A deed with what it belongs to and its moment.
pub(super) type Timed = (Instant, Which, Deed);

/// Every deed, in the order of their moments; those of one moment in the order in which they belong together.
pub(super) fn deeds(plan: &Plan) -> Vec<Timed> {
    let mut all: Vec<Timed> = Vec::new();
    for (place, _) in plan.referrals.iter().enumerate() {
        referral(&mut all, Which::Referral(place), plan);
    }
    for (place, _) in plan.earlier_referrals.iter().enumerate() {
        referral(&mut all, Which::EarlierReferral(place), plan);
    }
    for (place, planned) in plan.cases.iter().enumerate() {
        case(&mut all, Which::Case(place), planned, plan);
    }
    for (place, planned) in plan.earlier.iter().enumerate() {
        case(&mut all, Which::Earlier(place), planned, plan);
    }
    for (place, session) in plan.sessions.iter().enumerate() {
        all.push((session.ended().plus_minutes(30), Which::Session(place), Deed::Hold));
        let taken = session
            .disclosures
            .iter()
            .filter_map(|place| plan.referrals.get(*place));
        if let Some(last) = taken.map(|referral| referral.recorded).max() {
            let at = last.plus_minutes(10).max(session.ended().plus_minutes(40));
            all.push((at.min(plan.period.close()), Which::Session(place), Deed::PassOn));
        }
    }
    all.extend(super::nights::nights(plan));
    all.sort_by_key(|(at, _, _)| *at);
    all
}

fn referral(all: &mut Vec<Timed>, which: Which, plan: &Plan) {
    let found = match which {
        Which::Referral(place) => plan.referrals.get(place),
        Which::EarlierReferral(place) => plan.earlier_referrals.get(place),
        _ => None,
    };
    let Some(referral) = found else { return };
    all.push((referral.recorded, which, Deed::Take));
    if let Some((at, _)) = referral.first_look {
        all.push((at.max(referral.recorded), which, Deed::Look));
    }
    if let Some((at, _)) = referral.danger_over {
        all.push((at.max(referral.recorded), which, Deed::DangerOver));
    }
    if referral.story.is_some() {
        let looked = referral
            .first_look
            .map_or(referral.recorded, |(at, _)| at.max(referral.recorded));
        all.push((looked, which, Deed::Story));
    }
    if let Some(at) = referral.decided
        && !matches!(referral.fate, Fate::OpensCase(_))
    {
        all.push((at.max(referral.recorded), which, Deed::Decide));
    }
}

fn case(all: &mut Vec<Timed>, which: Which, case: &PlannedCase, plan: &Plan) {
    let end = plan.period.close();
    let opened = case.opened;
    let mut add = |at: Instant, deed: Deed| all.push((at.min(end), which, deed));
    add(case.risk.at.min(opened), Deed::Assess);
    if let Some((_, at)) = case.risk.second {
        add(at.max(case.risk.at), Deed::Second);
    }
    add(opened, Deed::Open);
    for place in 0..case.suspects.len() {
        add(opened, Deed::Suspect(place));
    }
    add(opened.plus_minutes(20), Deed::Decision);
    add(opened.plus_hours(3), Deed::Describe);
    if let Some(closure) = case.closure {
        add(closure.at.max(opened), Deed::Restrict);
    }
    let until = case.closed.map_or(end, |closing| closing.at);
    // One case in eleven is a supervisor's to catch up with: what a board is for.
    if !case.operation.len().is_multiple_of(11) {
        for review in every_four_weeks(opened, until) {
            add(review, Deed::Review);
        }
    }
    children(&mut add, case);
    suspects(&mut add, case, until);
    for at in agreed(case) {
        add(at.max(opened), Deed::Agree);
    }
    let missed = missed(case, until);
    if let Some(missed) = missed.filter(|_| case.operation.len().is_multiple_of(2)) {
        add(missed.plus_hours(3), Deed::Explain);
    }
    for at in assessed_again(case, until, end, missed) {
        add(at.max(opened), Deed::AssessAgain);
    }
    if let Some(closing) = case.closed {
        add(closing.at.plus_hours(-20).max(opened), Deed::AskToClose);
        add(closing.at, Deed::Close);
    }
}

fn children(add: &mut impl FnMut(Instant, Deed), case: &PlannedCase) {
    for (place, child) in case.children.iter().enumerate() {
        let linked = child.linked.max(case.opened);
        add(linked, Deed::Child(place, ChildDeed::Link));
        if child.referred != Referred::NotDecided {
            add(linked.plus_minutes(25), Deed::Child(place, ChildDeed::Hold));
        }
        if matches!(child.referred, Referred::No(_)) {
            add(linked.plus_hours(5), Deed::Child(place, ChildDeed::NotReferred));
        }
        if let Some(seen) = &child.seen {
            add(seen.at.max(linked), Deed::Child(place, ChildDeed::See));
        }
        if let Some(measure) = &child.measure {
            let at = measure.at.max(linked);
            add(at, Deed::Child(place, ChildDeed::Measure));
            if let Some(ended) = measure.ended {
                add(ended.max(at), Deed::Child(place, ChildDeed::EndMeasure));
            }
        }
    }
    for (place, strategy) in case.strategies.iter().enumerate() {
        add(strategy.requested, Deed::Strategy(place, StrategyDeed::Request));
        if let Some(at) = strategy.escalated {
            add(at, Deed::Strategy(place, StrategyDeed::Escalate));
        }
        if let Some(at) = strategy.held {
            add(at, Deed::Strategy(place, StrategyDeed::Hold));
        }
    }
    for (place, care) in case.care_referrals.iter().enumerate() {
        add(care.sent, Deed::Care(place, CareDeed::Prepare));
        add(care.sent, Deed::Care(place, CareDeed::Send));
        if let Some(at) = care.received {
            add(at, Deed::Care(place, CareDeed::Receive));
        }
        if let Some(at) = care.answered {
            add(at, Deed::Care(place, CareDeed::Answer));
        }
    }
    if let Some(at) = case.designated_officer {
        add(at, Deed::DesignatedOfficer(false));
        add(at.plus_hours(26), Deed::DesignatedOfficer(true));
    }
}

/// When the officer assesses anew, because of what became known: two hours after a child was linked, a suspect left custody
/// or bail was decided, the morning after a device was examined. Not in the cases in which nothing is done yet for a child:
/// there it is still asked for.
fn assessed_again(case: &PlannedCase, until: Instant, end: Instant, missed: Option<Instant>) -> BTreeSet<Instant> {
    let waits = |child: &&crate::plan::cases::PlannedChild| child.referred == Referred::NotDecided;
    let nothing_done = case.children.iter().filter(waits).map(|child| child.linked).min();
    let known_until = nothing_done.unwrap_or(until).min(until);
    let links = case.children.iter().map(|child| child.linked.plus_hours(2));
    let decisions = case.contacts.iter().flat_map(|contact| {
        let extended = contact
            .bail
            .iter()
            .flat_map(|bail| bail.extended.iter().map(|(at, _, _)| *at));
        std::iter::once(contact.ended)
            .chain(extended)
            .map(|at| at.plus_hours(2))
    });
    let results = case.exhibits.iter().filter_map(|exhibit| match &exhibit.state {
        ExhibitState::Examined { at, .. } => Some(at.plus_hours(16)),
        _ => None,
    });
    let all: BTreeSet<Instant> = links
        .chain(decisions)
        .chain(results)
        .chain(missed.map(|at| at.plus_hours(2)))
        .filter(|at| *at < known_until)
        .collect();
    // What falls in one week is one assessment, the last of it.
    let weeks: BTreeMap<i64, Instant> = all.iter().map(|at| (at.micros() / WEEK_MICROS, *at)).collect();
    weeks.into_values().map(|at| at.min(end)).collect()
}

/// When a supervisor agreed to each plan: before a warrant was asked for, and the day before somebody was arrested as planned
/// or invited. What response officers do comes without.
fn agreed(case: &PlannedCase) -> Vec<Instant> {
    let warrants = case.warrants.iter().map(|warrant| warrant.applied.plus_minutes(-90));
    let planned = case.contacts.iter().filter(|contact| match contact.kind {
        ContactKind::Arrest(how) => how == How::Planned,
        ContactKind::Voluntary(_) => true,
    });
    warrants
        .chain(planned.map(|contact| contact.at.plus_hours(-20)))
        .collect()
}

/// When the time of the band had gone by from the opening of the case, with nobody dealt with.
fn missed(case: &PlannedCase, until: Instant) -> Option<Instant> {
    let due = case
        .opened
        .plus_hours(i64::from(Clock::of_band(case.band?).published()));
    let dealt_with = case.enforced().is_some_and(|at| at <= due);
    Some(due).filter(|due| !dealt_with && *due < until)
}

/// A week in microseconds.
const WEEK_MICROS: i64 = 7 * 24 * 60 * 60 * 1_000_000;

/// A day before four weeks are over, again and again: what is reviewed in time.
fn every_four_weeks(from: Instant, until: Instant) -> impl Iterator<Item = Instant> {
    (1..)
        .map(move |time| from.plus_hours(24 * 27 * time))
        .take_while(move |at| *at < until)
}

fn suspects(add: &mut impl FnMut(Instant, Deed), case: &PlannedCase, until: Instant) {
    warrants(add, case);
    contacts(add, case, until);
    exhibits(add, case, until);
    courts(add, case);
}

fn warrants(add: &mut impl FnMut(Instant, Deed), case: &PlannedCase) {
    for (place, warrant) in case.warrants.iter().enumerate() {
        let mut on = |at: Instant, deed| add(at, Deed::Warrant(place, deed));
        on(warrant.applied.plus_minutes(-150).max(case.opened), WarrantDeed::Draft);
        on(warrant.applied.plus_minutes(-60).max(case.opened), WarrantDeed::Approve);
        on(warrant.applied, WarrantDeed::Apply);
        match &warrant.outcome {
            WarrantOutcome::Refused { at, .. } | WarrantOutcome::Withdrawn { at, .. } => on(*at, WarrantDeed::Answer),
            WarrantOutcome::Granted { issued, then } => {
                on(*issued, WarrantDeed::Answer);
                match then {
                    WarrantUse::Executed { at, returned, .. } => {
                        on(*at, WarrantDeed::Use);
                        if let Some(returned) = returned {
                            on(returned.plus_hours(-4).max(*at), WarrantDeed::Endorse);
                            on(*returned, WarrantDeed::Return);
                        }
                    }
                    WarrantUse::Expired { at } => on(*at, WarrantDeed::Use),
                    WarrantUse::Live => {}
                }
            }
        }
    }
}

fn contacts(add: &mut impl FnMut(Instant, Deed), case: &PlannedCase, until: Instant) {
    for (place, contact) in case.contacts.iter().enumerate() {
        let mut on = |at: Instant, deed| add(at.max(contact.at), Deed::Contact(place, deed));
        on(contact.at, ContactDeed::Open);
        if contact.welfare.before.is_some() {
            on(contact.at, ContactDeed::Before);
        }
        if let Some(at) = contact.welfare.arrival {
            on(at, ContactDeed::Arrival);
        }
        on(
            contact.at.plus_minutes(contact.ended.since(contact.at).as_mins() / 2),
            ContactDeed::Interview,
        );
        if let Some(at) = contact.welfare.after {
            on(at, ContactDeed::After);
        }
        on(contact.ended, ContactDeed::Leave);
        if contact.welfare.support_pack {
            on(contact.ended, ContactDeed::Pack);
        }
        // They go home, where a child lives: somebody decides on it, but for the last that a supervisor is still to ask about.
        let goes_home = contact.bail.is_none() && contact.outcome == Outcome::UnderInvestigation;
        let child_there = case.children.iter().any(|child| child.lives_with_suspect);
        if goes_home && child_there && !case.operation.len().is_multiple_of(5) {
            on(contact.ended.plus_hours(2), ContactDeed::Decide);
        }
        for (time, at) in contact.welfare.follow_ups.iter().enumerate() {
            on(at.max(&contact.ended).to_owned(), ContactDeed::FollowUp(time));
        }
        if let Some(bail) = &contact.bail {
            for (time, (at, _, _)) in bail.extended.iter().enumerate() {
                on(*at, ContactDeed::Extend(time));
            }
        }
        match &contact.outcome {
            Outcome::NoFurtherAction { at } | Outcome::TransferredToForce { at, .. } | Outcome::Died { at } => {
                on(at.max(&contact.ended).to_owned(), ContactDeed::End);
            }
            Outcome::Charged => {
                let charge = case
                    .courts
                    .iter()
                    .filter(|court| court.suspect == contact.suspect)
                    .find_map(|court| court.charge);
                if let Some(charge) = charge {
                    on(charge.at, ContactDeed::End);
                }
            }
            Outcome::UnderInvestigation if contact.bail.is_some() => on(contact.ended, ContactDeed::End),
            Outcome::OnBail | Outcome::UnderInvestigation => {}
        }
        if contact.outcome == Outcome::UnderInvestigation {
            for review in every_four_weeks(contact.ended, until) {
                on(review, ContactDeed::Review);
            }
        }
    }
}

fn exhibits(add: &mut impl FnMut(Instant, Deed), case: &PlannedCase, until: Instant) {
    for (place, exhibit) in case.exhibits.iter().enumerate() {
        let mut on = |at: Instant, deed| add(at.max(exhibit.seized), Deed::Exhibit(place, deed));
        on(exhibit.seized, ExhibitDeed::List);
        // What is not looked through on the spot goes into the store on the way to whoever looks into it.
        let stored = |sent: &Instant, on: &mut dyn FnMut(Instant, ExhibitDeed)| {
            on(between(exhibit.seized, *sent), ExhibitDeed::Store);
            on(*sent, ExhibitDeed::Submit);
        };
        match &exhibit.state {
            ExhibitState::TriagedOut { at } => {
                on(between(exhibit.seized, *at), ExhibitDeed::Triage);
                on(*at, ExhibitDeed::Finish);
            }
            ExhibitState::Examined { sent, at, counts } => {
                stored(sent, &mut on);
                let begun = exhibit.scan.as_ref().map_or(*at, |scan| scan.at);
                on(between(*sent, begun), ExhibitDeed::ToUnit);
                if let Some(scan) = &exhibit.scan {
                    on(scan.at, ExhibitDeed::Scan);
                    if scan.decided {
                        on(between(scan.at, *at), ExhibitDeed::Decide);
                    }
                }
                on(*at, ExhibitDeed::Finish);
                for (hours, deed) in [(26, ExhibitDeed::Upload), (49, ExhibitDeed::LookForVictims)] {
                    let at = at.plus_hours(hours);
                    if *counts != Counts::default() && at < until {
                        on(at, deed);
                    }
                }
            }
            ExhibitState::Waiting { sent } => stored(sent, &mut on),
            ExhibitState::AtLaboratory { sent, .. } => {
                stored(sent, &mut on);
                on(*sent, ExhibitDeed::ToLaboratory);
            }
        }
    }
}

/// Halfway between two moments.
fn between(from: Instant, to: Instant) -> Instant {
    from.plus_minutes(to.since(from).as_mins() / 2)
}

fn courts(add: &mut impl FnMut(Instant, Deed), case: &PlannedCase) {
    for (place, court) in case.courts.iter().enumerate() {
        let first = court
            .charge
            .map_or(court.file_sent, |charge| charge.at.min(court.file_sent));
        let mut on = |at: Instant, deed| add(at.max(first.plus_minutes(-90)), Deed::Court(place, deed));
        on(first.plus_minutes(-90), CourtDeed::Begin);
        on(court.file_sent, CourtDeed::SendFile);
        if let Some(charge) = court.charge {
            on(charge.at.plus_minutes(-5), CourtDeed::Authorise);
            on(charge.at, CourtDeed::Charge);
        }
        for (time, hearing) in court.hearings.iter().enumerate() {
            on(hearing.at, CourtDeed::Hearing(time));
        }
        if let Some((_, at)) = court.result {
            on(at, CourtDeed::Result);
        }
        if let Some(sentence) = court.sentence {
            on(sentence.at, CourtDeed::Sentence);
            on(sentence.at, CourtDeed::Order);
            on(sentence.at.plus_hours(3), CourtDeed::Tell);
        }
    }
}
