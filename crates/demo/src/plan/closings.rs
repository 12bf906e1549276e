//! How investigations were finished.

use domain::time::Instant;

use super::cases::{CaseKind, Closing, Outcome, PlannedCase};
use super::dice::Dice;
use super::investigations::Draft;
use super::period::{DAY, Period, step};
use super::shapes::Route;

/// Closes what is over: the supervisor agreed, and nothing was recorded in the case afterwards.
pub(crate) fn close(drafts: &mut [Draft], period: Period, seed: u64) {
    let mut dice = Dice::stream(seed, "closings");
    for draft in drafts.iter_mut() {
        let last = last_event(&draft.case);
        let by_route = by_route(draft.route(), draft.opening.opened, period, &mut dice);
        let closing = by_route.or_else(|| by_outcome(&draft.case, &mut dice));
        draft.case.closed = closing
            .map(|closing| Closing {
                at: closing.at.max(last.plus_minutes(90)),
                ..closing
            })
            .filter(|closing| closing.at < period.close());
    }
}

fn by_route(route: Route, opened: Instant, period: Period, dice: &mut Dice) -> Option<Closing> {
    let at = step(opened, (14 * DAY, 46 * DAY), period.close(), dice);
    let (outcome, why) = match route {
        Route::NoSuspect => (
            Some("18"),
            "Every enquiry for this kind of case was made; nobody could be identified. Reopened when an identifier comes again",
        ),
        Route::TransferredOut => (
            None,
            "The suspect lives in another force's area; that force has accepted the case",
        ),
        Route::Advice => (
            Some("15"),
            "Address and accounts checked; no offence can be shown. Advice given on the visit, household safe",
        ),
        Route::Abroad => (
            None,
            "The suspect is abroad; the NCA has it, and the child has support here",
        ),
        Route::ChildGuided => (
            Some("22"),
            "Families and school agree on guidance; nobody was pressed, nothing was passed on. Parents told",
        ),
        _ => return None,
    };
    Some(Closing { at, outcome, why })
}

/// Closed because everybody who was dealt with is finished with, or because the court is.
pub(crate) fn by_outcome(case: &PlannedCase, dice: &mut Dice) -> Option<Closing> {
    let days = dice.between(1, 6);
    if let Some(ended) = case.courts.iter().map(super::cases::PlannedCourt::ended).next() {
        let is_convicted = case.courts.iter().any(|court| court.sentence.is_some());
        return ended.map(|ended| Closing {
            at: ended.plus_hours(24 * (9 + 3 * days)),
            outcome: Some("1"),
            why: if is_convicted {
                "Sentenced; order handed over, property decided on, family told by the officer in the case"
            } else {
                "The prosecution has ended; family told by the officer in the case"
            },
        });
    }
    let mut ends = Vec::new();
    for contact in &case.contacts {
        ends.push(match contact.outcome {
            Outcome::NoFurtherAction { at } if case.kind == CaseKind::ChildSuspect => (
                at,
                Some("21"),
                "Police action is not in the child's interest; education and support agreed. Parents told",
            ),
            Outcome::NoFurtherAction { at } => (
                at,
                Some("15"),
                "Examined, and nothing found that could be shown to be an offence; suspect and family told",
            ),
            Outcome::TransferredToForce { at, .. } => (
                at,
                None,
                "The other force has accepted the suspect, the exhibits and the file",
            ),
            Outcome::Died { at } => (
                at,
                Some("5"),
                "The suspect has died. Professional standards told the same day; the family has a named officer",
            ),
            Outcome::Charged | Outcome::OnBail | Outcome::UnderInvestigation => return None,
        });
    }
    ends.into_iter()
        .max_by_key(|(at, ..)| *at)
        .map(|(at, outcome, why)| Closing {
            at: at.plus_hours(24 * days),
            outcome,
            why,
        })
}

/// The last thing that was recorded of a case.
pub(crate) fn last_event(case: &PlannedCase) -> Instant {
    let children = case.children.iter().flat_map(|child| {
        let measure = child
            .measure
            .iter()
            .flat_map(|measure| [Some(measure.at), measure.ended]);
        let seen = child.seen.as_ref().map(|seen| seen.at);
        measure.chain([seen, Some(child.linked)]).flatten()
    });
    let answers = case
        .care_referrals
        .iter()
        .flat_map(|care| [Some(care.sent), care.answered].into_iter().flatten());
    let contacts = case
        .contacts
        .iter()
        .flat_map(|contact| contact.welfare.follow_ups.iter().copied().chain([contact.ended]));
    let hearings = case
        .courts
        .iter()
        .flat_map(|court| court.hearings.iter().map(|hearing| hearing.at));
    let exhibits = case.exhibits.iter().map(|exhibit| match exhibit.state {
        super::cases::ExhibitState::TriagedOut { at } | super::cases::ExhibitState::Examined { at, .. } => at,
        super::cases::ExhibitState::Waiting { sent } | super::cases::ExhibitState::AtLaboratory { sent, .. } => sent,
    });
    children
        .chain(answers)
        .chain(contacts)
        .chain(hearings)
        .chain(exhibits)
        .max()
        .unwrap_or(case.opened)
        .max(case.opened)
}
