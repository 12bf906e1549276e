//! Quality across the unit, and the force's own words on papers.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use casework::papers::THE_BOARD;
use casework::wording::WriteWords;
use casework::{Actor, Error};
use domain::access::Role;
use domain::answers::Answer;
use domain::children::{ChildStep, Children};
use domain::investigations::{AiGenerated, InvestigationStep, Investigations};
use domain::papers::PaperKind;
use domain::quality::{Point, Tally};
use store::testing::both;

use crate::unit::{Unit, unit};

async fn tally(unit: &Unit, by: &Actor, point: Point) -> Tally {
    unit.clock.set(unit.casework.now().plus_hours(1));
    let page = unit.casework.quality(by, None).await.unwrap();
    page.board.quality.iter().find(|row| row.0 == point).unwrap().1
}

fn seen() -> ChildStep {
    ChildStep::Seen {
        place: "at school".to_owned(),
        spoken_by: "PC wren, alone".to_owned(),
        said: "She likes the new school".to_owned(),
        showed: String::new(),
        wants: String::new(),
        protective_adult: Answer::Yes,
    }
}

fn described() -> InvestigationStep {
    InvestigationStep::Described {
        platforms: "not known".to_owned(),
        ai_generated: AiGenerated::NotKnown,
        marks: Vec::new(),
    }
}

#[tokio::test]
async fn what_is_missing_is_counted_over_open_cases_and_listed_only_for_those_who_may_know() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let other = unit.person("other", &[Role::Supervisor]).await;
        let case = unit.case(&officer).await;
        let child = unit.child(&officer, case).await;
        let hidden = unit.case_called(&officer, "Zebrafinch").await;
        unit.child(&officer, hidden).await;
        let of = |asked, there| Tally {
            asked,
            there,
            outcome: 0,
        };
        assert_eq!(tally(&unit, &head, Point::Voice).await, of(2, 0));
        assert_eq!(
            tally(&unit, &head, Point::Discussion).await,
            of(0, 0),
            "nobody was referred"
        );
        unit.record::<Children>(&officer, child, seen()).await;
        unit.record::<Investigations>(&officer, case, described()).await;
        assert_eq!(tally(&unit, &head, Point::Voice).await, of(2, 1));
        assert_eq!(tally(&unit, &head, Point::Marks).await, of(2, 1));

        let supervisor = unit.person("deputy", &[Role::Supervisor]).await;
        let listed = unit.casework.quality(&other, Some(Point::Voice)).await.unwrap();
        assert_eq!(listed.lacking.len(), 1);
        assert_eq!((listed.lacking[0].case, listed.lacking[0].missing), (hidden, 1));
        unit.close(hidden, &supervisor, &officer).await;
        let listed = unit.casework.quality(&other, Some(Point::Voice)).await.unwrap();
        assert!(
            listed.lacking.is_empty(),
            "a case that is closed to a list is on nobody else's page"
        );
        assert_eq!(
            tally(&unit, &head, Point::Voice).await,
            of(2, 1),
            "and is counted all the same"
        );
        assert!(matches!(
            unit.casework.quality(&officer, None).await,
            Err(Error::NotAllowed(_))
        ));
        unit.is_sound().await;
    }
}

#[tokio::test]
async fn a_board_pack_names_nobody_and_carries_the_words_that_the_force_wrote_for_it() {
    for fresh in both().await {
        let unit = unit(fresh).await;
        let officer = unit.person("wren", &[Role::Investigator]).await;
        let head = unit.person("head", &[Role::UnitHead]).await;
        let case = unit.case_called(&officer, "Zebrafinch").await;
        unit.child(&officer, case).await;
        let words = WriteWords {
            paper: PaperKind::BoardPack,
            opening: "Laid before the board of {force}.".to_owned(),
            closing: "# Questions\nRing 01632 960 001.".to_owned(),
            reason: "asked for by the board".to_owned(),
        };
        assert!(matches!(
            unit.casework.execute(&officer, words.clone()).await,
            Err(Error::NotAllowed(_))
        ));
        unit.casework.execute(&head, words.clone()).await.unwrap();
        let again = unit.casework.execute(&head, words).await;
        assert!(matches!(again, Err(Error::Refused(_))), "they are its words already");
        let pack = |actor: Actor, record| {
            let casework = unit.casework.clone();
            async move {
                casework
                    .paper(&actor, PaperKind::BoardPack, record, "Tarnshire Police", "The board")
                    .await
            }
        };
        let paper = pack(head.clone(), THE_BOARD).await.unwrap();
        let text = serde_json::to_string(&paper).unwrap();
        assert!(text.contains("Laid before the board of Tarnshire Police.") && text.contains("01632 960 001"));
        assert!(
            paper
                .versions
                .iter()
                .any(|version| version.version == 1 && version.reference.contains("board_pack"))
        );
        assert!(text.contains(Point::Voice.label()) && text.contains(Point::Voice.outcome_words()));
        for name in ["Zebrafinch", "Farthingale", "PC wren"] {
            assert!(!text.contains(name), "{name}");
        }
        assert!(matches!(pack(officer, THE_BOARD).await, Err(Error::NotAllowed(_))));
        assert!(matches!(pack(head, case.uuid()).await, Err(Error::NotThere)));
        unit.is_sound().await;
    }
}
