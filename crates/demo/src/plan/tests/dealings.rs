//! Warrants, arrests, interviews and courts.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Plan;
use super::super::cases::{
    ContactKind, CourtResult, How, Outcome, PlannedContact, SentenceKind, WarrantOutcome, WarrantUse, WhyVoluntary,
};
use super::super::period::days_after;
use super::{all_cases, plans};

fn count<T: Ord>(values: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0) += 1;
    }
    counts
}

#[test]
fn of_53_warrants_46_were_executed() {
    for (plan, _) in plans() {
        let warrants: Vec<_> = plan.cases.iter().flat_map(|case| &case.warrants).collect();
        assert!(warrants.iter().all(|warrant| plan.period.holds(warrant.applied)));
        let counts = count(warrants.iter().map(|warrant| match warrant.outcome {
            WarrantOutcome::Refused { .. } => "refused",
            WarrantOutcome::Withdrawn { .. } => "withdrawn",
            WarrantOutcome::Granted { ref then, .. } => match then {
                WarrantUse::Live => "live",
                WarrantUse::Expired { .. } => "expired",
                WarrantUse::Executed {
                    wrong_address: true, ..
                } => "wrong address",
                WarrantUse::Executed { with_arrest: true, .. } => "with arrest",
                WarrantUse::Executed { .. } => "no arrest then",
            },
        }));
        let wanted = [
            ("expired", 1),
            ("live", 3),
            ("no arrest then", 7),
            ("refused", 2),
            ("with arrest", 37),
            ("withdrawn", 1),
            ("wrong address", 2),
        ];
        assert_eq!(counts, BTreeMap::from(wanted));
        assert_eq!(warrants.len(), 53);
        // No search of an earlier case falls in the period.
        for warrant in plan.earlier.iter().flat_map(|case| &case.warrants) {
            if let WarrantOutcome::Granted {
                then: WarrantUse::Executed { at, .. },
                ..
            } = warrant.outcome
            {
                assert!(at < plan.period.begin());
            }
        }
    }
}

/// Who was met how: the case's place, the suspect's, the contact.
fn contacts(plan: &Plan) -> Vec<(usize, usize, &PlannedContact)> {
    plan.cases
        .iter()
        .enumerate()
        .flat_map(|(place, case)| {
            case.contacts
                .iter()
                .map(move |contact| (place, contact.suspect, contact))
        })
        .collect()
}

fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Charged => "charged",
        Outcome::OnBail => "on bail",
        Outcome::UnderInvestigation => "under investigation",
        Outcome::NoFurtherAction { .. } => "no further action",
        Outcome::TransferredToForce { .. } => "transferred",
        Outcome::Died { .. } => "died",
    }
}

#[test]
fn of_79_arrested_and_14_interviewed_91_are_different_people() {
    for (plan, _) in plans() {
        let contacts = contacts(&plan);
        let mut arrested = BTreeSet::new();
        let mut interviewed = BTreeSet::new();
        for (case, suspect, contact) in &contacts {
            assert!(*suspect < plan.cases[*case].suspects.len());
            let fresh = match contact.kind {
                ContactKind::Arrest(_) => arrested.insert((*case, *suspect)),
                ContactKind::Voluntary(_) => interviewed.insert((*case, *suspect)),
            };
            assert!(fresh, "met twice in the same way");
        }
        assert_eq!((arrested.len(), interviewed.len()), (79, 14));
        assert_eq!(arrested.union(&interviewed).count(), 91);

        let how = count(contacts.iter().filter_map(|(_, _, contact)| match contact.kind {
            ContactKind::Arrest(How::AtWarrant) => Some("at a warrant"),
            ContactKind::Arrest(How::Later) => Some("later"),
            ContactKind::Arrest(How::Planned) => Some("planned"),
            ContactKind::Arrest(How::Response) => Some("response"),
            ContactKind::Arrest(How::OffenderManagement) => Some("offender management"),
            ContactKind::Voluntary(_) => None,
        }));
        let wanted = [
            ("at a warrant", 39),
            ("later", 6),
            ("offender management", 6),
            ("planned", 21),
            ("response", 7),
        ];
        assert_eq!(how, BTreeMap::from(wanted));
        let why = count(contacts.iter().filter_map(|(_, _, contact)| match contact.kind {
            ContactKind::Voluntary(WhyVoluntary::Child) => Some("child"),
            ContactKind::Voluntary(WhyVoluntary::IllOrElderly) => Some("ill or elderly"),
            ContactKind::Voluntary(WhyVoluntary::Low) => Some("low"),
            ContactKind::Arrest(_) => None,
        }));
        assert_eq!(why, BTreeMap::from([("child", 7), ("ill or elderly", 5), ("low", 2)]));
        let now = count(
            contacts
                .iter()
                .filter(|(_, _, contact)| matches!(contact.kind, ContactKind::Arrest(_)))
                .map(|(_, _, contact)| outcome(&contact.outcome)),
        );
        let wanted = [
            ("charged", 17),
            ("died", 1),
            ("no further action", 8),
            ("on bail", 38),
            ("transferred", 2),
            ("under investigation", 13),
        ];
        assert_eq!(now, BTreeMap::from(wanted));
    }
}

#[test]
fn bail_runs_from_the_day_after_arrest_and_has_not_run_out() {
    for (plan, _) in plans() {
        for (_, _, contact) in contacts(&plan) {
            assert_eq!(contact.bail.is_some(), contact.outcome == Outcome::OnBail);
            let Some(bail) = &contact.bail else { continue };
            assert!(bail.until() > plan.period.last, "{bail:?}");
            assert!(bail.first_until > days_after(contact.at.london_day(), 88));
            for (at, _, until) in &bail.extended {
                assert!(plan.period.holds(*at) && at.london_day() < *until);
            }
            assert!(!bail.conditions.is_empty());
        }
    }
}

#[test]
fn somebody_asks_how_each_suspect_is_or_says_why_not() {
    for (plan, _) in plans() {
        for (_, _, contact) in contacts(&plan) {
            assert_eq!(contact.welfare.arrival.is_none(), !contact.welfare.left_out.is_empty());
        }
        let left_out = contacts(&plan)
            .iter()
            .filter(|(_, _, contact)| contact.welfare.arrival.is_none())
            .count();
        assert!(left_out < 20, "{left_out}");
    }
}

#[test]
fn of_41_charged_17_were_arrested_in_the_period_and_36_prosecutions_ended() {
    for (plan, _) in plans() {
        let courts = || all_cases(&plan).flat_map(|case| &case.courts);
        let is_in = |at| plan.period.holds(at);
        let charged = courts()
            .filter(|court| court.charge.is_some_and(|charge| is_in(charge.at)))
            .count();
        let own = plan
            .cases
            .iter()
            .flat_map(|case| &case.courts)
            .filter(|court| court.charge.is_some())
            .count();
        assert_eq!((charged, own), (41, 17));
        let ended: Vec<_> = courts().filter(|court| court.ended().is_some_and(is_in)).collect();
        assert_eq!(ended.len(), 36);
        assert_eq!(courts().filter(|court| court.ended().is_some()).count(), 36);
        let results = count(
            ended
                .iter()
                .filter_map(|court| court.result)
                .map(|(result, _)| match result {
                    CourtResult::GuiltyPlea => "plea",
                    CourtResult::FoundGuilty => "found guilty",
                    CourtResult::Acquitted => "acquitted",
                    CourtResult::Dropped => "dropped",
                    CourtResult::Died => "died",
                }),
        );
        let wanted = [
            ("acquitted", 1),
            ("died", 1),
            ("dropped", 2),
            ("found guilty", 3),
            ("plea", 29),
        ];
        assert_eq!(results, BTreeMap::from(wanted));
        let sentences = count(
            ended
                .iter()
                .filter_map(|court| court.sentence)
                .map(|sentence| match sentence.kind {
                    SentenceKind::Custody => "custody",
                    SentenceKind::Suspended => "suspended",
                    SentenceKind::Community => "community",
                    SentenceKind::ReferralOrder => "referral order",
                }),
        );
        let wanted = [
            ("community", 8),
            ("custody", 10),
            ("referral order", 1),
            ("suspended", 13),
        ];
        assert_eq!(sentences, BTreeMap::from(wanted));
        assert_eq!(
            ended.iter().filter(|court| court.prevention_order.is_some()).count(),
            26
        );
        for case in all_cases(&plan) {
            let kinds: Vec<_> = case
                .courts
                .iter()
                .filter_map(|court| court.sentence)
                .map(|sentence| sentence.kind)
                .collect();
            assert!(
                !kinds.contains(&SentenceKind::ReferralOrder) || case.band.is_none(),
                "a child's sentence"
            );
        }
    }
}

#[test]
fn whoever_is_charged_has_a_prosecution() {
    for (plan, _) in plans() {
        for case in all_cases(&plan) {
            for contact in case
                .contacts
                .iter()
                .filter(|contact| contact.outcome == Outcome::Charged)
            {
                let court = case
                    .courts
                    .iter()
                    .find(|court| court.suspect == contact.suspect)
                    .expect("a prosecution");
                let charge = court.charge.expect("a charge");
                assert!(
                    contact.at < court.file_sent && court.file_sent < charge.at,
                    "{}",
                    case.operation
                );
            }
        }
    }
}
