//! Referrals, investigations, bands, devices and sessions.

use domain::referrals::Source;
use domain::risk::{Answered, Answers, Band, RiskAnswer, model};
use std::collections::{BTreeMap, BTreeSet};

use super::super::cases::{CaseKind, ExhibitState, PlannedCase, SeizedAt, Stage};
use super::super::prevention::Audience;
use super::super::{Fate, Plan};
use super::plans;
use crate::reports::REPORTS;

/// The groups in which the sources are published.
fn group(source: Source) -> &'static str {
    match source {
        Source::NcaNcmec | Source::NcaProvider | Source::NcaOther => "nca",
        Source::Public | Source::SelfReport => "public",
        Source::OtherForce => "other force",
        Source::School | Source::SocialCare => "school and social care",
        Source::OffenderManagement => "offender management",
        Source::PeerToPeer => "proactive",
        Source::Ceop => "ceop",
        Source::ActivistGroup => "activists",
        Source::Iwf | Source::Crimestoppers => "iwf and crimestoppers",
    }
}

#[test]
fn there_are_640_referrals_by_source_and_by_fate() {
    for (plan, _) in plans() {
        let mut by_source = BTreeMap::new();
        let mut by_fate = BTreeMap::new();
        for referral in &plan.referrals {
            *by_source.entry(group(referral.source)).or_insert(0) += 1;
            let fate = match referral.fate {
                Fate::OpensCase(_) => "opened",
                Fate::JoinsCase(_) => "joined",
                Fate::NoFurtherAction { .. } => "no further action",
                Fate::Transferred { .. } => "transferred",
                Fate::InResearch => "in research",
            };
            *by_fate.entry(fate).or_insert(0) += 1;
        }
        let sources = [
            ("activists", 9),
            ("ceop", 16),
            ("iwf and crimestoppers", 6),
            ("nca", 410),
            ("offender management", 24),
            ("other force", 41),
            ("proactive", 22),
            ("public", 74),
            ("school and social care", 38),
        ];
        assert_eq!(by_source, BTreeMap::from(sources));
        let fates = [
            ("in research", 52),
            ("joined", 148),
            ("no further action", 121),
            ("opened", 223),
            ("transferred", 96),
        ];
        assert_eq!(by_fate, BTreeMap::from(fates));
        assert_eq!(plan.referrals.len(), 640);
        let stories: BTreeSet<usize> = plan.referrals.iter().filter_map(|referral| referral.story).collect();
        assert_eq!(stories, (0..REPORTS.len()).collect());
    }
}

#[test]
fn they_open_187_investigations_each_from_one_referral_at_least() {
    for (plan, _) in plans() {
        assert_eq!(plan.cases.len(), 187);
        let children = plan
            .cases
            .iter()
            .filter(|case| case.kind == CaseKind::ChildSuspect)
            .count();
        assert_eq!((plan.cases.len() - children, children), (171, 16));
        assert!(plan.cases.iter().all(|case| (1..=2).contains(&case.opened_by.len())));
        assert_eq!(plan.cases.iter().map(|case| case.joined_by.len()).sum::<usize>(), 148);
        assert!(plan.cases.is_sorted_by_key(|case| case.opened));
        assert!(plan.referrals.is_sorted_by_key(|referral| referral.received));
        let names: BTreeSet<&str> = super::all_cases(&plan).map(|case| case.operation.as_str()).collect();
        assert_eq!(names.len(), plan.cases.len() + plan.earlier.len());
        for (place, case) in plan.cases.iter().enumerate() {
            for own in &case.opened_by {
                assert_eq!(plan.referrals[*own].fate, Fate::OpensCase(place));
            }
        }
        assert_eq!(plan.earlier.len(), plan.earlier_referrals.len());
        assert!(
            plan.earlier
                .iter()
                .enumerate()
                .all(|(place, case)| case.opened_by == [place])
        );
    }
}

fn days(case: &PlannedCase) -> Option<f64> {
    let enforced = case.enforced()?;
    Some(enforced.since(case.opened).as_secs_f64() / 86_400.0)
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 {
        values[middle]
    } else {
        f64::midpoint(values[middle - 1], values[middle])
    }
}

#[test]
fn bands_medians_and_shares_in_time_are_as_published() {
    for (plan, _) in plans() {
        for (band, number, in_hundred, days_to) in [
            (Band::VeryHigh, 21, 86, 0.9),
            (Band::High, 55, 44, 9.0),
            (Band::Medium, 57, 31, 24.0),
            (Band::Low, 38, 22, 61.0),
        ] {
            let cases: Vec<&PlannedCase> = plan.cases.iter().filter(|case| case.band == Some(band)).collect();
            assert_eq!(cases.len(), number, "{band:?}");
            let mut enforced: Vec<f64> = cases.iter().filter_map(|case| days(case)).collect();
            let clock = f64::from(domain::clocks::Clock::of_band(band).published()) / 24.0;
            let in_time = enforced.iter().filter(|days| **days <= clock).count();
            let share = (in_time * 1_000 / enforced.len() + 5) / 10;
            assert_eq!(share, in_hundred, "{band:?}: {in_time} of {}", enforced.len());
            let median = median(&mut enforced);
            assert!((median - days_to).abs() < 0.005, "{band:?}: {median}");
        }
        assert_eq!(
            plan.cases
                .iter()
                .filter(|case| case.band.is_some() && case.enforced().is_some())
                .count(),
            82
        );
    }
}

#[test]
fn the_models_give_each_adults_case_its_band() {
    for (plan, _) in plans() {
        for case in super::all_cases(&plan) {
            let model = model(case.risk.model).expect("a model of the program");
            let named = case.risk.yes.iter().chain(&case.risk.nothing_found);
            for key in named {
                assert!(model.questions.iter().any(|question| question.key == **key), "{key}");
            }
            let answers: Answers = model
                .questions
                .iter()
                .map(|question| {
                    let key = question.key.as_str();
                    let answer = if case.risk.yes.contains(&key) {
                        RiskAnswer::Yes
                    } else if case.risk.nothing_found.contains(&key) {
                        RiskAnswer::NothingFound
                    } else {
                        RiskAnswer::No
                    };
                    (
                        question.key.clone(),
                        Answered {
                            answer,
                            enquiry: Some(0),
                        },
                    )
                })
                .collect();
            let evaluation = model.evaluate(&answers);
            if let Some(band) = case.band {
                assert_eq!(evaluation.lowest, band, "{} {:?}", case.operation, case.risk);
                assert_eq!(case.risk.second.is_some(), band == Band::Low);
                if band == Band::Low {
                    assert_eq!(evaluation.highest, Band::Low, "a second person needs no reason");
                }
            }
        }
    }
}

#[test]
fn there_are_643_devices_of_which_512_at_searches() {
    for (plan, end) in plans() {
        let exhibits = || super::all_cases(&plan).flat_map(|case| &case.exhibits);
        let counted: Vec<_> = exhibits()
            .filter(|exhibit| {
                let waits = matches!(
                    exhibit.state,
                    ExhibitState::Waiting { .. } | ExhibitState::AtLaboratory { .. }
                );
                plan.period.holds(exhibit.seized) || waits
            })
            .collect();
        let number = |of: fn(&ExhibitState) -> bool| counted.iter().filter(|exhibit| of(&exhibit.state)).count();
        assert_eq!(counted.len(), 643);
        assert_eq!(
            counted
                .iter()
                .filter(|exhibit| matches!(exhibit.seized_at, SeizedAt::Warrant(_)))
                .count(),
            512
        );
        assert_eq!(number(|state| matches!(state, ExhibitState::TriagedOut { .. })), 231);
        assert_eq!(number(|state| matches!(state, ExhibitState::Examined { .. })), 187);
        assert_eq!(number(|state| matches!(state, ExhibitState::Waiting { .. })), 209);
        assert_eq!(number(|state| matches!(state, ExhibitState::AtLaboratory { .. })), 16);
        let oldest = exhibits()
            .filter(|exhibit| matches!(exhibit.state, ExhibitState::Waiting { .. }))
            .map(|exhibit| end.since(exhibit.seized).as_hours() / 24)
            .max();
        assert!(
            oldest.is_some_and(|days| (320..350).contains(&days)),
            "eleven months: {oldest:?}"
        );
    }
}

#[test]
fn sessions_reach_7_805_pupils_and_parents() {
    for (plan, _) in plans() {
        let of = |wanted: fn(&Audience) -> bool| -> (usize, usize) {
            let held = plan.sessions.iter().filter(|session| wanted(&session.audience));
            held.fold((0, 0), |(number, heads), session| {
                (number + 1, heads + session.attendances)
            })
        };
        assert_eq!(of(|audience| matches!(audience, Audience::Pupils { .. })), (251, 7_214));
        assert_eq!(of(|audience| *audience == Audience::Parents), (23, 591));
        assert_eq!(of(|audience| *audience == Audience::Staff).1, 312);
        assert_eq!(
            plan.sessions
                .iter()
                .map(|session| session.disclosures.len())
                .sum::<usize>(),
            18
        );
        for (place, session) in plan.sessions.iter().enumerate() {
            assert!((900_001..=900_060).contains(&session.urn));
            for referral in &session.disclosures {
                let referral = &plan.referrals[*referral];
                assert_eq!((referral.lesson, referral.source), (Some(place), Source::School));
                assert!(referral.received > session.ended());
            }
        }
    }
}

fn stages(plan: &Plan) -> BTreeMap<Stage, usize> {
    let mut stages = BTreeMap::new();
    for case in &plan.cases {
        *stages.entry(case.stage()).or_insert(0) += 1;
    }
    stages
}

#[test]
fn there_are_cases_at_every_stage_and_a_few_are_closed_to_most() {
    for (plan, _) in plans() {
        let stages = stages(&plan);
        assert_eq!(stages.len(), 7, "{stages:?}");
        assert!(stages.values().all(|number| *number >= 3), "{stages:?}");
        let mut closed: Vec<&str> = plan
            .cases
            .iter()
            .filter_map(|case| case.closure.map(|closure| (case, closure)))
            .map(|(case, closure)| {
                assert!(closure.members.contains(&case.officer) && closure.members.contains(&case.supervisor));
                closure.closure.code()
            })
            .collect();
        closed.sort_unstable();
        assert_eq!(closed, ["restricted", "restricted", "silent"]);
    }
}
