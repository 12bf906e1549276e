//! What holds of every room of a case: its forms fit its records, and what happened is taken in whatever order.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop"
)]

use domain::children::Children;
use domain::conversations::Conversations;
use domain::court::Prosecutions;
use domain::custody::Custody;
use domain::disclosure::Disclosures;
use domain::documents::Documents;
use domain::exhibits::Exhibits;
use domain::ids::AccountId;
use domain::investigations::Investigations;
use domain::notes::Notes;
use domain::on_call::{Callouts, Duties};
use domain::operations::Operations;
use domain::packages::Packages;
use domain::people::People;
use domain::prevention::Sessions;
use domain::record::{Ask, Decider, Input, Machine, Record, Recorded, Room, Step, StepKind};
use domain::resolutions::Resolutions;
use domain::retention::Retentions;
use domain::safeguarding::{DesignatedOfficerReferrals, SocialCareReferrals, StrategyDiscussions};
use domain::sharing::Shares;
use domain::time::Instant;
use domain::warrants::Warrants;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};
use uuid::Uuid;

const ID: &str = "018f3c1e-0000-7000-8000-000000000001";

fn now() -> Instant {
    Instant::from_micros(1_795_500_000_000_000)
}

fn made(minutes: i64) -> Recorded {
    Recorded {
        happened: now().plus_minutes(minutes),
        at: now(),
        done_by: "DC Priya Nair".to_owned(),
        by: AccountId::new(now(), [1; 10]),
    }
}

/// An answer such as a form reads, or what it reads where nothing was typed.
fn answer(ask: &Ask, given: bool) -> Value {
    if !given && ask.missing.is_empty() {
        return match ask.input {
            Input::Line | Input::Text => json!(""),
            Input::SomeOf(_) | Input::Children => json!([]),
            _ => Value::Null,
        };
    }
    match ask.input {
        Input::Line | Input::Text => json!("words"),
        Input::Count | Input::School => json!(0),
        Input::Day => json!("2026-11-20"),
        Input::Moment => json!(now().micros()),
        Input::Answer => json!("yes"),
        Input::OneOf(list) => json!(list.first().unwrap().0),
        Input::SomeOf(list) => json!([list.first().unwrap().0]),
        Input::Children => json!([ID]),
        Input::Council => json!("brackwater"),
        Input::Outcome => json!("18"),
        Input::Account | Input::Person | Input::Suspect | Input::Referenced(_) | Input::Warrant | Input::Record => {
            json!(ID)
        }
    }
}

fn answers(asks: &[Ask], given: bool) -> Map<String, Value> {
    asks.iter()
        .map(|ask| (ask.name.to_owned(), answer(ask, given)))
        .collect()
}

fn step_of<R: Room>(kind: &StepKind, given: bool) -> R::Step {
    let mut answers = answers(kind.asks, given);
    answers.insert("step".to_owned(), json!(kind.code));
    serde_json::from_value(Value::Object(answers)).unwrap_or_else(|error| panic!("{} {}: {error}", R::NAME, kind.code))
}

/// A record as its form opens it, with what the program fills in itself for a case.
fn opened<R: Room>() -> Record<R> {
    let mut answers = answers(R::OPENING, true);
    if R::NAME == Investigations::NAME {
        answers.extend([
            ("referrals".to_owned(), json!([])),
            ("band".to_owned(), Value::Null),
            ("received".to_owned(), Value::Null),
        ]);
    }
    if R::NAME == Resolutions::NAME {
        let time = json!("2026-11-03T21:14:09Z");
        answers.extend([
            ("address".to_owned(), json!("203.0.113.9")),
            ("port".to_owned(), Value::Null),
            ("time".to_owned(), time.clone()),
            ("asked_for".to_owned(), time),
        ]);
    }
    if R::NAME == Duties::NAME {
        answers.insert("until".to_owned(), json!(now().plus_hours(12).micros()));
    }
    let opening = serde_json::from_value(Value::Object(answers)).unwrap_or_else(|error| panic!("{}: {error}", R::NAME));
    let id = R::Id::from(Uuid::from_u128(7));
    Record::open(id, "X26-00001".to_owned(), None, opening, made(-600)).unwrap()
}

fn offered<R: Room>() -> Vec<&'static StepKind> {
    R::Step::KINDS.iter().filter(|kind| kind.is_offered()).collect()
}

fn decider() -> Decider {
    Decider {
        account: AccountId::new(now(), [2; 10]),
        supervisor: true,
    }
}

/// Every form can be read, full or with only what is needed, and says what is missing when nothing is typed.
fn forms_fit<R: Room>() {
    opened::<R>();
    for kind in offered::<R>() {
        for given in [true, false] {
            assert_eq!(step_of::<R>(kind, given).code(), kind.code);
        }
        let mut refusals = domain::refusal::Refusals::default();
        domain::record::check_answers(kind.asks, &json!({}), &mut refusals);
        let needed = kind.asks.iter().filter(|ask| !ask.missing.is_empty()).count();
        assert_eq!(refusals.0.len(), needed, "{} {}", R::NAME, kind.code);
    }
    for (_, step, _) in R::State::ARROWS {
        assert!(
            R::Step::KINDS.iter().any(|kind| kind.code == *step),
            "{} draws {step}",
            R::NAME
        );
    }
}

/// What a room may refuse, for it is a decision to come or contradicts itself.
const DECISIONS: [&str; 15] = [
    "approved",
    "closure_approved",
    "reviewed",
    // What is offered to another force is not closed before that answers.
    "closure_asked",
    "bailed",
    "bail_extended",
    "seen",
    // Of unused material: an item has to be there, and nothing is certified before it is whole.
    "decided",
    "redescribed",
    "certified",
    // Nobody is named by an address that nobody has checked.
    "relied_on",
    "deletion_decided",
    "erased",
    // What a note asks of nobody goes to nobody.
    "passed_on",
    "asked_again",
];

/// Whatever happened is taken in any order, and struck out again it leaves the record as it was.
fn any_order_is_taken<R: Room>(order: &[Index]) {
    let kinds = offered::<R>();
    let mut record = opened::<R>();
    for (index, minutes) in order.iter().zip(-500..) {
        let kind = index.get(&kinds);
        let before = record.state();
        let taken = record.grow(step_of::<R>(kind, true), made(minutes), &decider(), 2);
        if DECISIONS.contains(&kind.code) && taken.is_err() {
            continue;
        }
        assert_eq!(taken, Ok(()), "{} {}", R::NAME, kind.code);
        let place = record.events.len() - 1;
        assert_eq!(
            record.irregular(place),
            !regular(&record, place),
            "{} {}",
            R::NAME,
            kind.code
        );
        let mut without = record.clone();
        without
            .strike_out(place, "entered in error", decider().account, now())
            .unwrap();
        assert_eq!(without.state(), before, "{} {}", R::NAME, kind.code);
        assert!(without.strike_out(place, "again", decider().account, now()).is_err());
    }
}

/// Whether a step is drawn from the state that everything before it led to.
fn regular<R: Room>(record: &Record<R>, place: usize) -> bool {
    let mut state = R::first(record);
    for event in record.events.iter().take(place) {
        state = state.follow(event.step.code()).0;
    }
    let code = record.events[place].step.code();
    let drawn = |arrow: &&(R::State, &str, R::State)| arrow.1 == code;
    R::State::ARROWS.iter().find(drawn).is_none()
        || R::State::ARROWS.iter().any(|arrow| arrow.0 == state && arrow.1 == code)
}

macro_rules! rooms {
    ($($name:ident $room:ident),+ $(,)?) => { $(
        mod $name {
            use super::*;
            #[test]
            fn its_forms_fit_its_records() {
                forms_fit::<$room>();
            }
            proptest! {
                #[test]
                fn what_happened_is_taken_in_any_order(order in proptest::collection::vec(any::<Index>(), 0..12)) {
                    any_order_is_taken::<$room>(&order);
                }
            }
        }
    )+ };
}

rooms! {
    people People,
    investigations Investigations,
    children Children,
    social_care SocialCareReferrals,
    strategy StrategyDiscussions,
    designated_officer DesignatedOfficerReferrals,
    warrants Warrants,
    custody Custody,
    exhibits Exhibits,
    packages Packages,
    conversations Conversations,
    prosecutions Prosecutions,
    sessions Sessions,
    callouts Callouts,
    duties Duties,
    notes Notes,
    resolutions Resolutions,
    documents Documents,
    disclosures Disclosures,
    operations Operations,
    shares Shares,
    retentions Retentions,
}
