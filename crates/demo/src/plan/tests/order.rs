//! Nothing happens after the end, before its time, or out of order; nothing names anything real.

use domain::answers::Answer;
use domain::identifiers::IdentifierKind;
use domain::referrals::{LONGEST_LINE, Taking};
use domain::time::Instant;
use std::net::IpAddr;

use super::super::cases::{
    ExhibitState, MayContact, Outcome, PlannedCase, PlannedIdentifier, WarrantOutcome, WarrantUse,
};
use super::super::period::{minute_of, months_after};
use super::super::{Fate, Plan, PlannedReferral};
use super::{all_cases, plans};
use crate::people::PEOPLE;

/// Every moment of a case.
fn moments(case: &PlannedCase) -> Vec<Instant> {
    let mut all = vec![case.opened, case.risk.at];
    all.extend(case.risk.second.map(|(_, at)| at));
    all.extend(case.designated_officer);
    all.extend(case.closure.map(|closure| closure.at));
    all.extend(case.closed.map(|closing| closing.at));
    for child in &case.children {
        all.push(child.linked);
        all.extend(child.seen.iter().map(|seen| seen.at));
        if let Some(measure) = &child.measure {
            all.push(measure.at);
            all.extend(measure.ended);
        }
    }
    for strategy in &case.strategies {
        all.push(strategy.requested);
        all.extend([strategy.escalated, strategy.held].into_iter().flatten());
    }
    for care in &case.care_referrals {
        all.push(care.sent);
        all.extend([care.received, care.answered].into_iter().flatten());
        if let MayContact::NotBefore(at) = care.may_contact {
            all.push(at);
        }
    }
    for warrant in &case.warrants {
        all.push(warrant.applied);
        match &warrant.outcome {
            WarrantOutcome::Refused { at, .. } | WarrantOutcome::Withdrawn { at, .. } => all.push(*at),
            WarrantOutcome::Granted { issued, then } => {
                all.push(*issued);
                match then {
                    WarrantUse::Executed { at, returned, .. } => {
                        all.push(*at);
                        all.extend(*returned);
                    }
                    WarrantUse::Expired { at } => all.push(*at),
                    WarrantUse::Live => {}
                }
            }
        }
    }
    for contact in &case.contacts {
        all.extend([contact.at, contact.ended]);
        let welfare = &contact.welfare;
        all.extend([welfare.before, welfare.arrival, welfare.after].into_iter().flatten());
        all.extend(&welfare.follow_ups);
        all.extend(
            contact
                .bail
                .iter()
                .flat_map(|bail| bail.extended.iter().map(|(at, ..)| *at)),
        );
        match contact.outcome {
            Outcome::NoFurtherAction { at } | Outcome::TransferredToForce { at, .. } | Outcome::Died { at } => {
                all.push(at);
            }
            Outcome::Charged | Outcome::OnBail | Outcome::UnderInvestigation => {}
        }
    }
    for exhibit in &case.exhibits {
        all.push(exhibit.seized);
        match exhibit.state {
            ExhibitState::TriagedOut { at } => all.push(at),
            ExhibitState::Examined { sent, at, .. } => all.extend([sent, at]),
            ExhibitState::Waiting { sent } | ExhibitState::AtLaboratory { sent, .. } => all.push(sent),
        }
    }
    for court in &case.courts {
        all.push(court.file_sent);
        all.extend(court.charge.map(|charge| charge.at));
        all.extend(court.hearings.iter().map(|hearing| hearing.at));
        all.extend(court.result.map(|(_, at)| at));
        all.extend(court.sentence.map(|sentence| sentence.at));
    }
    all
}

fn of_referral(referral: &PlannedReferral) -> Vec<Instant> {
    let mut all = vec![referral.received, referral.recorded];
    all.extend(referral.first_look.map(|(at, _)| at));
    all.extend(referral.decided);
    all.extend(referral.danger_over.map(|(at, _)| at));
    all
}

#[test]
fn everything_lies_in_the_period_and_before_the_end() {
    for (plan, end) in plans() {
        let begin = plan.period.begin();
        for case in &plan.cases {
            for at in moments(case) {
                assert!(
                    begin <= at && plan.period.holds(at) && at < end,
                    "{} {at:?}",
                    case.operation
                );
            }
        }
        for case in &plan.earlier {
            assert!(
                moments(case)
                    .into_iter()
                    .all(|at| at < end && at <= plan.period.close()),
                "{}",
                case.operation
            );
            assert!(case.contacts.iter().all(|contact| contact.at < begin));
        }
        for referral in &plan.referrals {
            for at in of_referral(referral) {
                assert!(begin <= at && plan.period.holds(at) && at < end, "{at:?} {referral:?}");
            }
        }
        for referral in &plan.earlier_referrals {
            assert!(of_referral(referral).into_iter().all(|at| at < begin), "{referral:?}");
        }
        for session in &plan.sessions {
            assert!(begin <= session.at && session.ended() < end);
        }
    }
}

#[test]
fn referrals_are_typed_then_looked_into_then_decided() {
    for (plan, _) in plans() {
        let mut late = 0;
        for (referral, cases) in of_both(&plan) {
            assert!(referral.received <= referral.recorded, "{referral:?}");
            if let Some((at, found)) = referral.first_look {
                assert!(at > referral.recorded && !found.is_empty(), "{referral:?}");
                assert!(referral.decided.is_none_or(|decided| at < decided), "{referral:?}");
            }
            match referral.fate {
                Fate::OpensCase(case) => {
                    assert_eq!(referral.decided, Some(cases[case].opened));
                    assert!(referral.first_look.is_some_and(|(at, _)| at < cases[case].risk.at));
                }
                Fate::JoinsCase(case) => {
                    assert!(referral.received > cases[case].opened);
                    assert!(
                        cases[case]
                            .closed
                            .is_none_or(|closing| referral.decided < Some(closing.at))
                    );
                }
                Fate::InResearch => assert_eq!(referral.decided, None),
                Fate::NoFurtherAction { .. } | Fate::Transferred { .. } => assert!(referral.decided.is_some()),
            }
            if referral.danger == Answer::Yes && referral.fate != Fate::InResearch {
                assert!(referral.danger_over.is_some());
            }
            late += usize::from(referral.first_look_hours().is_some_and(|hours| hours > 24));
        }
        assert!((1..90).contains(&late), "some first looks were late: {late}");
        assert!(plan.referrals.iter().any(|referral| referral.first_look.is_none()));
        let danger = plan
            .referrals
            .iter()
            .filter(|referral| referral.danger == Answer::Yes)
            .count();
        assert!((3..12).contains(&danger), "{danger}");
    }
}

fn of_both(plan: &Plan) -> impl Iterator<Item = (&PlannedReferral, &[PlannedCase])> {
    let own = plan.referrals.iter().map(|referral| (referral, plan.cases.as_slice()));
    let earlier = plan
        .earlier_referrals
        .iter()
        .map(|referral| (referral, plan.earlier.as_slice()));
    own.chain(earlier)
}

#[test]
fn what_is_done_in_a_case_is_done_in_order() {
    for (plan, _) in plans() {
        for case in all_cases(&plan) {
            let name = &case.operation;
            assert!(case.risk.at < case.opened, "{name}");
            for at in moments(case) {
                assert!(at >= case.risk.at, "{name}: {at:?} is before it was opened");
                assert!(
                    case.closed.is_none_or(|closing| at <= closing.at),
                    "{name}: {at:?} is after its end"
                );
            }
            for strategy in &case.strategies {
                let steps = [Some(strategy.requested), strategy.escalated, strategy.held];
                let steps: Vec<Instant> = steps.into_iter().flatten().collect();
                assert!(
                    steps.is_sorted() && strategy.requested > case.opened,
                    "{name}: {strategy:?}"
                );
                assert_eq!(strategy.plan.is_empty(), strategy.held.is_none());
                for child in &strategy.children {
                    assert!(case.children[*child].linked < strategy.requested, "{name}");
                }
            }
            for care in &case.care_referrals {
                let steps: Vec<Instant> = [Some(care.sent), care.received, care.answered]
                    .into_iter()
                    .flatten()
                    .collect();
                assert!(steps.is_sorted(), "{name}: {care:?}");
                assert!(
                    care.children
                        .iter()
                        .all(|child| case.children[*child].linked < care.sent),
                    "{name}"
                );
            }
            for child in &case.children {
                assert!(child.linked > case.opened, "{name}");
                if let Some(measure) = &child.measure {
                    assert!(measure.at > child.linked, "{name}: {child:?}");
                    assert!(measure.ended.is_none_or(|ended| ended > measure.at), "{name}");
                }
            }
            dealt_with_in_order(case);
        }
    }
}

fn dealt_with_in_order(case: &PlannedCase) {
    let name = &case.operation;
    for warrant in &case.warrants {
        assert!(warrant.applied > case.opened, "{name}: {warrant:?}");
        match &warrant.outcome {
            WarrantOutcome::Refused { at, .. } | WarrantOutcome::Withdrawn { at, .. } => {
                assert!(*at > warrant.applied, "{name}: {warrant:?}");
            }
            WarrantOutcome::Granted { issued, then } => {
                assert!(*issued > warrant.applied, "{name}: {warrant:?}");
                let last = months_after(issued.london_day(), 3);
                match then {
                    WarrantUse::Executed { at, returned, .. } => {
                        assert!(issued < at && at.london_day() < last, "{name}: {warrant:?}");
                        assert!((6 * 60..22 * 60).contains(&minute_of(*at)), "a reasonable hour: {at:?}");
                        assert!(returned.is_none_or(|returned| returned > *at), "{name}");
                    }
                    WarrantUse::Expired { at } => assert!(at.london_day() >= last, "{name}"),
                    WarrantUse::Live => {}
                }
            }
        }
    }
    for contact in &case.contacts {
        let welfare = &contact.welfare;
        let steps: Vec<Instant> = [
            welfare.before,
            Some(contact.at),
            welfare.arrival,
            welfare.after,
            Some(contact.ended),
        ]
        .into_iter()
        .flatten()
        .collect();
        assert!(steps.is_sorted(), "{name}: {contact:?}");
        match contact.outcome {
            Outcome::NoFurtherAction { at } | Outcome::TransferredToForce { at, .. } | Outcome::Died { at } => {
                assert!(at > contact.ended, "{name}: {contact:?}");
            }
            Outcome::Charged | Outcome::OnBail | Outcome::UnderInvestigation => {}
        }
    }
    for exhibit in &case.exhibits {
        if let Some(scan) = &exhibit.scan {
            let ExhibitState::Examined { sent, at, .. } = exhibit.state else {
                panic!("{name}: scanned and not examined");
            };
            assert!(sent <= scan.at && scan.at < at, "{name}");
        }
        match exhibit.state {
            ExhibitState::TriagedOut { at } => assert!(exhibit.seized < at, "{name}"),
            ExhibitState::Examined { sent, at, .. } => {
                assert!(exhibit.seized < sent && sent < at, "{name}: {exhibit:?}");
            }
            ExhibitState::Waiting { sent } | ExhibitState::AtLaboratory { sent, .. } => {
                assert!(exhibit.seized < sent, "{name}");
            }
        }
    }
    for court in &case.courts {
        let mut steps = vec![court.file_sent];
        steps.extend(court.charge.map(|charge| charge.at));
        steps.extend(court.hearings.iter().map(|hearing| hearing.at));
        assert!(steps.is_sorted(), "{name}: {court:?}");
        if let (Some((_, result)), Some(sentence)) = (court.result, court.sentence) {
            assert!(result < sentence.at, "{name}");
        }
        assert!(!court.offences.is_empty());
    }
}

#[test]
fn children_are_protected_before_anybody_knocks() {
    for (plan, _) in plans() {
        for case in &plan.cases {
            let Some(enforced) = case.enforced() else { continue };
            let first = case.strategies.iter().filter(|strategy| strategy.requested < enforced);
            for strategy in first {
                assert!(
                    strategy.held.is_some_and(|held| held < enforced),
                    "{}: {strategy:?}",
                    case.operation
                );
            }
        }
    }
}

fn is_reserved(identifier: &PlannedIdentifier) -> bool {
    let text = identifier.text.as_str();
    match identifier.kind {
        IdentifierKind::Phone => {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let national = digits
                .strip_prefix("44")
                .map_or(digits.clone(), |rest| format!("0{rest}"));
            national.len() == 11 && national.starts_with("07700900")
        }
        IdentifierKind::Email => ["example.org", "example.com", "example.net"].iter().any(|host| {
            let (_, domain) = text.split_once('@').unwrap_or_default();
            domain == *host || domain.ends_with(&format!(".{host}"))
        }),
        IdentifierKind::Url => text.contains(".example.") || text.contains("//example."),
        IdentifierKind::IpAddress => match text.parse::<IpAddr>() {
            Ok(IpAddr::V4(address)) => {
                let [a, b, c, _] = address.octets();
                [[192, 0, 2], [198, 51, 100], [203, 0, 113]].contains(&[a, b, c])
            }
            Ok(IpAddr::V6(address)) => address.segments()[..2] == [0x2001, 0x0db8],
            Err(_) => false,
        },
        IdentifierKind::Username | IdentifierKind::SenderAccountId => !identifier.qualifier.is_empty(),
        _ => false,
    }
}

#[test]
fn identifiers_are_out_of_the_reserved_ranges_and_some_are_shared() {
    for (plan, _) in plans() {
        let referrals = || plan.referrals.iter().chain(&plan.earlier_referrals);
        for identifier in referrals()
            .flat_map(|referral| &referral.identifiers)
            .chain(all_cases(&plan).flat_map(|case| &case.identifiers))
        {
            assert!(is_reserved(identifier), "{identifier:?}");
            let made = identifier.identifier();
            if identifier.kind == IdentifierKind::IpAddress {
                assert_eq!(made.normal.is_empty(), identifier.seen.is_none(), "{identifier:?}");
            } else {
                assert!(!made.normal.is_empty(), "{identifier:?}");
            }
        }
        // Between what is in research and what is known already, so that there are matches to answer.
        let known: Vec<_> = plan.cases.iter().flat_map(|case| &case.identifiers).collect();
        let matched = plan
            .referrals
            .iter()
            .filter(|referral| referral.fate == Fate::InResearch)
            .filter(|referral| {
                referral
                    .identifiers
                    .iter()
                    .any(|identifier| known.contains(&identifier))
            })
            .count();
        assert!((5..=12).contains(&matched), "{matched}");
        // None has so many holders that it would raise no notice.
        let mut holders = std::collections::BTreeMap::new();
        for identifier in referrals().flat_map(|referral| &referral.identifiers) {
            *holders.entry(identifier.identifier().normal).or_insert(0) += usize::from(identifier.seen.is_none());
        }
        assert!(
            holders
                .iter()
                .filter(|(normal, _)| !normal.is_empty())
                .all(|(_, number)| *number <= 20)
        );
    }
}

#[test]
fn every_name_signs_in_and_every_referral_can_be_taken() {
    for (plan, _) in plans() {
        let signs_in = |name: &str| PEOPLE.iter().any(|(known, ..)| *known == name);
        for case in all_cases(&plan) {
            for name in [case.officer, case.supervisor, case.risk.by] {
                assert!(signs_in(name), "{name}");
            }
            for seen in case.children.iter().filter_map(|child| child.seen.as_ref()) {
                assert!(signs_in(seen.who), "{}", seen.who);
            }
        }
        assert!(plan.sessions.iter().all(|session| signs_in(session.officer)));
        let mut numbers = std::collections::BTreeSet::new();
        for referral in plan.referrals.iter().chain(&plan.earlier_referrals) {
            assert!(signs_in(referral.taken_by));
            let taking = Taking {
                danger: referral.danger,
                danger_done: referral.danger_done.clone(),
                source: referral.source,
                sender: referral.sender.clone(),
                sender_reference: referral.sender_reference.clone(),
                received: referral.received,
                concern: referral.concern,
                account: referral.account.clone(),
                child: referral.child,
                child_known: referral.child_known.clone(),
                platform: referral.platform.clone(),
                identifiers: referral.identifiers.iter().map(PlannedIdentifier::identifier).collect(),
            };
            assert!(
                !taking.account.trim().is_empty() && !taking.account.contains('{'),
                "{}",
                taking.account
            );
            assert!(!taking.sender.trim().is_empty() && taking.sender.chars().count() <= LONGEST_LINE);
            let number = &referral.sender_reference;
            assert!(
                number.is_empty() || numbers.insert((referral.sender.clone(), number.clone())),
                "{number} twice"
            );
        }
    }
}
