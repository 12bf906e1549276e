use super::*;
use crate::ids::{AccountId, ReferralId, RiskAssessmentId};
use crate::refusal::Refusals;
use crate::time::Instant;
use proptest::prelude::*;

fn now() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}
fn person(n: u8) -> AccountId {
    AccountId::new(now(), [n; 10])
}

#[test]
fn every_model_that_is_carried_can_be_read() {
    assert_eq!(models().len(), 5);
    for text in [
        include_str!("../../models/image-suspect.toml"),
        include_str!("../../models/household.toml"),
        include_str!("../../models/grooming.toml"),
        include_str!("../../models/sextortion.toml"),
        include_str!("../../models/child-suspect.toml"),
    ] {
        let model = Model::parse(text).unwrap();
        assert!(!model.limits.is_empty() && !model.sources.is_empty(), "{}", model.key);
    }
}

#[test]
fn a_model_that_cannot_be_worked_by_is_refused_by_name() {
    let text = include_str!("../../models/household.toml");
    let bad = |from: &str, to: &str| Model::parse(&text.replacen(from, to, 1)).unwrap_err();
    assert!(matches!(
        bad("holds = \"contact_now\"", "holds = \"contact\""),
        ModelError::NoSuchQuestion { .. }
    ));
    assert_eq!(
        bad("key = \"HV2\"", "key = \"HV1\""),
        ModelError::Twice("HV1".to_owned())
    );
    assert_eq!(
        bad("band = \"very_high\"", "band = \"low\""),
        ModelError::OutOfOrder("HV2".to_owned())
    );
    assert_eq!(
        bad("holds = \"anyone_concern\"", "holds = { any = [] }"),
        ModelError::Empty("HM1".to_owned())
    );
    assert_eq!(
        bad("holds = \"anyone_concern\"", "holds = \"contact_now\""),
        ModelError::Unread("anyone_concern".to_owned())
    );
    assert!(matches!(bad("holds =", "unless ="), ModelError::Unreadable(_)));
}

fn answered(pairs: &[(&str, RiskAnswer)]) -> Answers {
    pairs
        .iter()
        .map(|(key, answer)| {
            (
                (*key).to_owned(),
                Answered {
                    answer: *answer,
                    enquiry: Some(0),
                },
            )
        })
        .collect()
}

fn all_no(model: &Model, but: &[(&str, RiskAnswer)]) -> Answers {
    let mut answers: Answers = model
        .questions
        .iter()
        .map(|q| {
            (
                q.key.clone(),
                Answered {
                    answer: RiskAnswer::No,
                    enquiry: Some(0),
                },
            )
        })
        .collect();
    answers.extend(answered(but));
    answers
}

#[test]
fn the_first_model_does_what_its_table_says() {
    use RiskAnswer::Yes;
    let model = model("image_suspect").unwrap();
    let decides = |yes: &[(&str, RiskAnswer)]| {
        let evaluation = model.evaluate(&all_no(model, yes));
        assert_eq!(evaluation.lowest, evaluation.highest, "nothing is unknown");
        evaluation.decides_lowest.map(|(key, _)| key)
    };
    for (yes, rule) in [
        (&[("contact_now", Yes)][..], Some("V1")),
        (&[("producing", Yes)], Some("V2")),
        (&[("lives_with_child", Yes), ("registered", Yes)], Some("V3")),
        (&[("contact_history", Yes), ("access_elsewhere", Yes)], Some("V4")),
        (&[("lives_with_child", Yes)], Some("H1")),
        (&[("contact_history", Yes)], Some("H2")),
        (&[("communication", Yes)], Some("H3")),
        (&[("registered", Yes)], Some("H4")),
        (&[("access_elsewhere", Yes)], Some("H5")),
        (&[("position_of_trust", Yes)], Some("H6")),
        (&[("other_sexual", Yes)], Some("M1")),
        (&[("distributes", Yes)], Some("M2")),
        (&[("violence", Yes), ("substances", Yes)], Some("M3")),
        (&[("two_years", Yes)], Some("M4")),
        (&[("substances", Yes)], None),
        (&[], None),
    ] {
        assert_eq!(decides(yes).as_deref(), rule, "{yes:?}");
    }
}

fn any_model() -> impl Strategy<Value = &'static Model> {
    (0..models().len()).prop_map(|place| &models()[place])
}

fn any_answers(model: &'static Model) -> impl Strategy<Value = Answers> {
    proptest::collection::vec(0..4_usize, model.questions.len()).prop_map(move |answers| {
        let answered = |place: &usize| Answered {
            answer: RiskAnswer::ALL[*place],
            enquiry: None,
        };
        model
            .questions
            .iter()
            .zip(&answers)
            .map(|(q, place)| (q.key.clone(), answered(place)))
            .collect()
    })
}

/// The slow way: every unknown both ways.
fn enumerate(model: &Model, answers: &Answers) -> (Band, Band) {
    let unknown: Vec<&str> = model
        .questions
        .iter()
        .map(|q| q.key.as_str())
        .filter(|key| answers[*key].answer.is_unknown())
        .collect();
    let bands = (0..1_u32 << unknown.len()).map(|bits| {
        let yes = |key: &str| match unknown.iter().position(|other| *other == key) {
            Some(place) => bits >> place & 1 == 1,
            None => answers[key].answer == RiskAnswer::Yes,
        };
        model.band(&yes).0
    });
    let bands: Vec<Band> = bands.collect();
    (*bands.iter().min().unwrap(), *bands.iter().max().unwrap())
}

proptest! {
    #[test]
    fn the_fast_interval_is_the_one_that_enumeration_finds(
        (model, answers) in any_model().prop_flat_map(|model| (Just(model), any_answers(model)))
    ) {
        let evaluation = model.evaluate(&answers);
        prop_assert_eq!((evaluation.lowest, evaluation.highest), enumerate(model, &answers));
    }

    #[test]
    fn more_yes_never_lowers_a_band(
        (model, answers) in any_model().prop_flat_map(|model| (Just(model), any_answers(model))),
        which in any::<prop::sample::Index>(),
    ) {
        let before = model.evaluate(&answers);
        let mut more = answers;
        more.insert(which.get(&model.questions).key.clone(), Answered { answer: RiskAnswer::Yes, enquiry: None });
        let after = model.evaluate(&more);
        prop_assert!(after.lowest >= before.lowest && after.highest >= before.highest);
    }

    #[test]
    fn answering_an_unknown_never_leaves_the_interval(
        (model, answers) in any_model().prop_flat_map(|model| (Just(model), any_answers(model))),
        which in any::<prop::sample::Index>(),
        yes in any::<bool>(),
    ) {
        let key = which.get(&model.questions).key.clone();
        prop_assume!(answers[&key].answer.is_unknown());
        let before = model.evaluate(&answers);
        let mut known = answers;
        let answer = if yes { RiskAnswer::Yes } else { RiskAnswer::No };
        known.insert(key.clone(), Answered { answer, enquiry: None });
        let after = model.evaluate(&known);
        prop_assert!(after.lowest >= before.lowest && after.highest <= before.highest);
        let foretold = before.moves.iter().find(|change| change.question == key);
        let moved = if yes { after.lowest > before.lowest } else { after.highest < before.highest };
        prop_assert_eq!(moved, foretold.is_some_and(|change| if yes { change.if_yes == after.lowest && after.lowest > before.lowest } else { change.if_no == after.highest && after.highest < before.highest }));
    }
}

fn assess(answers: Answers, set: Option<(Band, String)>, supervisor: bool) -> Result<Assessment, Refusals> {
    let enquiries = vec![Enquiry {
        what: "PNC and PND, 24 Nov".to_owned(),
    }];
    let assessing = Assessing {
        model: "image_suspect".to_owned(),
        enquiries,
        answers,
        set,
    };
    let id = RiskAssessmentId::new(now(), [1; 10]);
    Assessment::make(
        id,
        ReferralId::new(now(), [2; 10]),
        &assessing,
        person(1),
        supervisor,
        now(),
    )
}

#[test]
fn no_and_nothing_found_need_the_enquiry_that_tells_it() {
    let mut answers = answered(&[("violence", RiskAnswer::No), ("contact_now", RiskAnswer::Yes)]);
    answers.get_mut("violence").unwrap().enquiry = None;
    answers.get_mut("contact_now").unwrap().enquiry = None;
    let refused = assess(answers, None, false).unwrap_err();
    assert_eq!(refused.0.len(), 1);
    assert_eq!(refused.0[0].field, "violence");
}

#[test]
fn low_counts_as_medium_until_a_second_person_agrees() {
    let model = model("image_suspect").unwrap();
    let mut low = assess(all_no(model, &[]), None, false).unwrap();
    assert_eq!((low.proposed(), low.band(now())), (Band::Low, Band::Medium));
    assert!(low.second(person(1), true, "", None, now()).is_err(), "not one's own");
    low.second(person(2), false, "", None, now()).unwrap();
    assert_eq!(low.band(now()), Band::Low);
    assert!(low.second(person(3), false, "", None, now()).is_err(), "once");
}

#[test]
fn low_with_something_unknown_needs_enquiries_a_supervisor_a_reason_and_an_end() {
    let model = model("image_suspect").unwrap();
    let later = Some(now().plus_hours(24 * 14));
    let mut unasked = assess(
        all_no(model, &[("lives_with_child", RiskAnswer::NotYetAsked)]),
        None,
        false,
    )
    .unwrap();
    let refused = unasked.second(person(2), true, "why", later, now()).unwrap_err();
    assert!(refused.0[0].message.starts_with("1 question"), "{refused}");

    let mut asked = assess(
        all_no(model, &[("lives_with_child", RiskAnswer::NothingFound)]),
        None,
        false,
    )
    .unwrap();
    assert_eq!(asked.evaluation.highest, Band::High);
    assert!(asked.second(person(2), false, "why", later, now()).is_err());
    assert!(asked.second(person(2), true, " ", later, now()).is_err());
    assert!(asked.second(person(2), true, "why", Some(now()), now()).is_err());
    asked.second(person(2), true, "why", later, now()).unwrap();
    assert_eq!(asked.band(now()), Band::Low);
    assert_eq!(asked.band(now().plus_hours(24 * 15)), Band::Medium, "it ends");
}

#[test]
fn a_band_is_set_down_by_a_supervisor_only_and_never_without_a_reason() {
    let high = answered(&[("lives_with_child", RiskAnswer::Yes)]);
    assert!(assess(high.clone(), Some((Band::Medium, "a reason".to_owned())), false).is_err());
    assert!(assess(high.clone(), Some((Band::Medium, " ".to_owned())), true).is_err());
    assert_eq!(
        assess(high.clone(), Some((Band::Medium, "a reason".to_owned())), true)
            .unwrap()
            .band(now()),
        Band::Medium
    );
    assert_eq!(
        assess(high, Some((Band::VeryHigh, "a reason".to_owned())), false)
            .unwrap()
            .band(now()),
        Band::VeryHigh
    );
}

#[test]
fn a_child_at_home_starts_the_clock_to_protect_whatever_the_band() {
    let received = now().plus_hours(-100);
    let assessment = assess(answered(&[("lives_with_child", RiskAnswer::Yes)]), None, false).unwrap();
    let clocks = assessment.clocks(received, now());
    let due = |kind| clocks.iter().find(|clock| clock.kind == kind).map(|clock| clock.due);
    assert_eq!(due(ClockKind::Protect), Some(now().plus_hours(24)));
    assert_eq!(due(ClockKind::EnforceFromReceipt), Some(received.plus_hours(168)));
    assert_eq!(due(ClockKind::EnforceFromAssessment), Some(now().plus_hours(168)));
    assert_eq!(
        due(ClockKind::FindOut),
        Some(received.plus_hours(24)),
        "an unknown could make it very high"
    );
    assert_eq!(clocks[0].kind, ClockKind::FindOut, "what falls due first stands first");
}
