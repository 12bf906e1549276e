//! What each paper must say, and what none may.

use super::*;
use crate::answers::Answer;
use crate::custody::{Custody, CustodyKind, CustodyOpening, CustodyStep, How};
use crate::ids::{AccountId, InvestigationId, PersonId};
use crate::investigations::{CaseKind, InvestigationOpening, Investigations};
use crate::people::{Category, People, PersonOpening, Told};
use crate::record::{Decider, Record, Recorded, Room};
use crate::risk::Band;
use crate::warrants::{Power, WarrantOpening, WarrantStep, Warrants};
use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

fn start() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

fn made() -> Recorded {
    Recorded {
        happened: start(),
        at: start(),
        done_by: "DC Priya Nair".to_owned(),
        by: AccountId::from(Uuid::from_u128(1)),
    }
}

fn source<R: Room>(id: u128, reference: &str, opening: R::Opening, steps: Vec<R::Step>) -> Source<R> {
    let case = Some(InvestigationId::from(Uuid::from_u128(3)));
    let id = R::Id::from(Uuid::from_u128(id));
    let mut record = Record::<R>::open(id, reference.to_owned(), case, opening, made()).unwrap();
    let decider = Decider {
        account: AccountId::from(Uuid::from_u128(2)),
        supervisor: true,
    };
    for step in steps {
        record.grow(step, made(), &decider, 2).unwrap();
    }
    Source { record, version: 4 }
}

fn suspect() -> PersonId {
    PersonId::from(Uuid::from_u128(8))
}

fn file() -> CaseFile {
    let opening = InvestigationOpening {
        operation: "Larchwood".to_owned(),
        kind: CaseKind::ImageSuspect,
        officer: AccountId::from(Uuid::from_u128(1)),
        supervisor: AccountId::from(Uuid::from_u128(2)),
        reason: "enough is known".to_owned(),
        referrals: Vec::new(),
        band: Some(Band::VeryHigh),
        received: Some(start()),
    };
    let person = PersonOpening {
        given: "Terence".to_owned(),
        surname: "Raistrick".to_owned(),
        born: Some(date(1980, 2, 29)),
        about_age: None,
        category: Category::Suspect,
        address: "Flat 6, Gannet Quay".to_owned(),
        postcode: "TV7 9RH".to_owned(),
        ethnicity_told: Told::NotAsked,
        ethnicity: String::new(),
        how_known: "the resolved address".to_owned(),
    };
    CaseFile {
        investigation: Some(source::<Investigations>(3, "I26-00417", opening, Vec::new())),
        officer: "DC Priya Nair".to_owned(),
        supervisor: "DS Gwen Tarrant".to_owned(),
        people: vec![source::<People>(8, "N26-00001", person, Vec::new())],
        ..CaseFile::default()
    }
}

fn warrant(power: Power, steps: Vec<WarrantStep>) -> Source<Warrants> {
    let opening = WarrantOpening {
        suspect: Some(suspect()),
        premises: "Flat 6, Gannet Quay, TV7 9RH".to_owned(),
        power,
        grounds: "An account at this address sent what a provider recognised.".to_owned(),
        address_checked: "Verran, then Nair".to_owned(),
    };
    source::<Warrants>(5, "W26-00031", opening, steps)
}

fn arrest() -> Source<Custody> {
    let opening = CustodyOpening {
        suspect: suspect(),
        kind: CustodyKind::Arrest,
        how: How::Planned,
        warrant: None,
        place: "Wexholme".to_owned(),
        offences: "Protection of Children Act 1978 s.1".to_owned(),
        why_voluntary: String::new(),
        born: None,
    };
    let bailed = CustodyStep::Bailed {
        until: date(2027, 2, 19),
        address: "14 Curlew Row".to_owned(),
        child_there: Answer::No,
        conditions: "No contact with anybody under 18".to_owned(),
        victim_views: Answer::Yes,
    };
    source::<Custody>(6, "A26-00009", opening, vec![bailed])
}

fn prosecution(offences: &str) -> Source<crate::court::Prosecutions> {
    let opening = crate::court::ProsecutionOpening {
        suspect: suspect(),
        offences: offences.to_owned(),
        earliest: None,
        born: None,
    };
    source::<crate::court::Prosecutions>(7, "P26-00002", opening, Vec::new())
}

fn making() -> Making {
    Making {
        words: Words::default(),
        force: "Tees Vale Police".to_owned(),
        by: "DC Priya Nair".to_owned(),
        at: start(),
        recipient: None,
    }
}

/// Everything that a paper says, in one text.
fn words(drawn: &Drawn) -> String {
    serde_json::to_string(&drawn.paper.sections).unwrap()
}

#[test]
fn an_information_says_the_words_of_the_act_that_it_is_asked_under() {
    let children = information(&making(), &file(), &warrant(Power::ProtectionOfChildren, Vec::new()));
    let evidence = information(
        &making(),
        &file(),
        &warrant(Power::PoliceAndCriminalEvidence, Vec::new()),
    );
    assert!(words(&children).contains("indecent photograph or pseudo-photograph of a child"));
    assert!(words(&evidence).contains("substantial value") && words(&evidence).contains("8(3)(d)"));
    assert!(!words(&children).contains("substantial value"));
    for paper in [&children, &evidence] {
        assert!(words(paper).contains("Flat 6, Gannet Quay, TV7 9RH"));
        assert!(words(paper).contains("An account at this address"));
        assert!(words(paper).contains("29 February 1980"));
    }
}

#[test]
fn every_paper_names_the_versions_that_it_was_made_from_and_whom_it_concerns() {
    let drawn = information(&making(), &file(), &warrant(Power::ProtectionOfChildren, Vec::new()));
    let named: Vec<&str> = drawn.paper.versions.iter().map(|it| it.reference.as_str()).collect();
    assert!(
        named.contains(&"W26-00031") && named.contains(&"N26-00001"),
        "{named:?}"
    );
    assert!(drawn.used.contains(&("warrant", Uuid::from_u128(5))));
    assert!(drawn.people.contains(&suspect()));
    assert_eq!(drawn.paper.file_name(), "information-W26-00031");
}

#[test]
fn the_familys_cover_says_neither_who_was_arrested_nor_why() {
    let cover = words(&family_pack(&making(), &file(), &arrest()));
    for left_out in [
        "Raistrick",
        "Terence",
        "Children Act",
        "photograph",
        "child abuse",
        "arrest",
    ] {
        assert!(!cover.contains(left_out), "{left_out}: {cover}");
    }
    assert!(cover.contains("DC Priya Nair"));
}

#[test]
fn a_bail_notice_says_until_when_where_and_on_what_conditions() {
    let notice = words(&bail_notice(&making(), &file(), &arrest()));
    for said in ["19 February 2027", "14 Curlew Row", "No contact with anybody under 18"] {
        assert!(notice.contains(said), "{said}: {notice}");
    }
}

#[test]
fn a_charge_is_in_the_words_of_the_statute() {
    let report = words(&charging_report(
        &making(),
        &file(),
        &prosecution("Protection of Children Act 1978 s.1(1)(a)"),
    ));
    assert!(report.contains("photograph or pseudo-photograph"), "{report}");
    assert!(!report.to_lowercase().contains("indecent image"), "{report}");
}

#[test]
fn no_paper_holds_a_risk_band() {
    let papers = [
        information(&making(), &file(), &warrant(Power::ProtectionOfChildren, Vec::new())),
        briefing(&making(), &file(), &warrant(Power::ProtectionOfChildren, Vec::new())),
        bail_notice(&making(), &file(), &arrest()),
        case_summary(&making(), &file(), &prosecution("Protection of Children Act 1978 s.1")),
        charging_report(&making(), &file(), &prosecution("Protection of Children Act 1978 s.1")),
    ];
    for drawn in papers {
        assert!(
            !words(&drawn).to_lowercase().contains("very high"),
            "{}",
            drawn.paper.title
        );
    }
}

#[test]
fn what_the_maker_may_not_see_is_kept_back_and_not_said_to_be_missing() {
    let kept_back = CaseFile {
        kept_back: true,
        ..CaseFile::default()
    };
    let drawn = information(&making(), &kept_back, &warrant(Power::ProtectionOfChildren, Vec::new()));
    assert!(words(&drawn).contains("Not shown to whoever made this paper"));
    assert!(!words(&drawn).contains("Raistrick"));
}

#[test]
fn a_paper_waits_for_the_step_that_it_is_about() {
    fn has(step: &str) -> impl Fn(&str) -> bool {
        move |asked| asked == step
    }
    assert!(PaperKind::Information.is_given_by("warrant", has("")));
    assert!(!PaperKind::SearchRecord.is_given_by("warrant", has("")));
    assert!(PaperKind::SearchRecord.is_given_by("warrant", has("granted")));
    assert!(!PaperKind::BailNotice.is_given_by("warrant", has("bailed")));
}

proptest! {
    #[test]
    fn a_recipient_is_one_line(typed in "\\PC{0,250}|[a-z\n\t ]{0,40}") {
        match recipient(&typed) {
            Ok(None) => prop_assert!(typed.trim().is_empty()),
            Ok(Some(name)) => {
                prop_assert_eq!(&name, typed.trim());
                prop_assert!(name.chars().count() <= 200 && !name.contains('\n'));
            }
            Err(refusals) => prop_assert_eq!(refusals.0.first().map(|it| it.field.as_str()), Some("recipient")),
        }
    }
}
