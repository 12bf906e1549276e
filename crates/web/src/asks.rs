//! Questions as fields, answers as records: one way to draw and to read whatever a room asks.

use casework::options::Options;
use casework::{Actor, Error};
use domain::record::{Ask, Input};
use domain::reference::{Council, Outcome};
use domain::refusal::{Refusal, Refusals};
use domain::time::{Instant, london_zone};
use jiff::civil::Date;
use minijinja::value::Serde;
use minijinja::{Value, context};
use serde_json::{Map, json};
use uuid::Uuid;

use crate::form::Form;
use crate::page::moment;
use crate::referrals::{Choice, name_of};
use crate::schools::{self, Chosen};
use crate::{PageError, Site};

/// The questions of a form, with what was typed, as the template `asks.html` draws them.
pub(crate) fn fields(asks: &[Ask], options: &Options, form: &Form) -> Vec<Value> {
    asks.iter().map(|ask| field(ask, options, form)).collect()
}

fn field(ask: &Ask, options: &Options, form: &Form) -> Value {
    let chosen: Vec<&str> = form.all(ask.name).collect();
    let typed = form.text(ask.name);
    let closed = |list: &[(&str, &str)]| -> Vec<Choice> {
        list.iter()
            .map(|(code, label)| Choice {
                value: (*code).to_owned(),
                text: (*label).to_owned(),
                chosen: *code == typed || chosen.contains(code),
            })
            .collect()
    };
    let records = |list: &[(Uuid, String)]| -> Vec<Choice> {
        list.iter()
            .map(|(id, words)| {
                let value = id.to_string();
                let chosen = value == typed || chosen.contains(&value.as_str());
                Choice {
                    value,
                    text: words.clone(),
                    chosen,
                }
            })
            .collect()
    };
    let (kind, choices) = match ask.input {
        Input::Line | Input::Referenced(_) | Input::Record => ("line", Vec::new()),
        Input::School => ("school", schools::choices(ask.name, options, form)),
        Input::Text => ("text", Vec::new()),
        Input::Count => ("count", Vec::new()),
        Input::Day => ("day", Vec::new()),
        Input::Moment => ("moment", Vec::new()),
        Input::Answer => ("answer", Vec::new()),
        Input::OneOf(list) if list.len() > 6 => ("select", closed(list)),
        Input::OneOf(list) => ("radios", closed(list)),
        Input::SomeOf(list) => ("checks", closed(list)),
        Input::Account => {
            let accounts = options.accounts.iter().filter(|row| row.active);
            let accounts: Vec<_> = accounts.map(|row| (row.id.uuid(), row.display.clone())).collect();
            ("select", records(&accounts))
        }
        Input::Person => ("select", records(&options.persons)),
        Input::Suspect => ("select", records(&options.suspects)),
        Input::Children => ("checks", records(&options.children)),
        Input::Warrant => ("select", records(&options.warrants)),
        Input::Council => {
            let councils: Vec<(&str, &str)> = domain::reference::councils()
                .iter()
                .map(|council| (council.key.as_str(), council.name.as_str()))
                .collect();
            ("select", closed(&councils))
        }
        Input::Outcome => {
            let outcomes: Vec<(String, String)> = domain::reference::outcomes().iter().map(outcome_in_words).collect();
            let outcomes: Vec<_> = outcomes
                .iter()
                .map(|(code, words)| (code.as_str(), words.as_str()))
                .collect();
            ("select", closed(&outcomes))
        }
    };
    let may_stay_open = ask.missing.is_empty();
    let empty = match ask.input {
        Input::Person | Input::Suspect if may_stay_open => "Not known",
        _ => "Choose",
    };
    context! {
        name => ask.name, label => ask.label, hint => ask.hint, kind, empty,
        none => may_stay_open && choices.is_empty(),
        choices => Value::from(Serde(&choices)),
    }
}

/// What was typed, read by the questions. Every wrong answer is refused at its field, in the question's own words.
pub(crate) async fn read(
    site: &Site,
    actor: &Actor,
    asks: &[Ask],
    form: &Form,
    refusals: &mut Refusals,
) -> Result<Map<String, serde_json::Value>, PageError> {
    let mut answers = Map::new();
    for ask in asks {
        let typed = form.text(ask.name).trim().to_owned();
        let nothing = serde_json::Value::Null;
        let value = match ask.input {
            Input::Line | Input::Text => json!(domain::received::Received::from_text(&typed).reading),
            Input::Count | Input::Referenced(_) if typed.is_empty() => nothing,
            Input::Count => match typed.replace(',', "").parse::<i64>() {
                Ok(number) if number >= 0 => json!(number),
                _ => {
                    refusals
                        .0
                        .push(Refusal::of(ask.name, "Enter a whole number, such as 28."));
                    continue;
                }
            },
            Input::School => match schools::chosen(ask.name, form) {
                Chosen::Number(number) => json!(number),
                Chosen::None => nothing,
                // Refused by `schools::look_up`, which knows what there is to choose from.
                Chosen::NotYet => continue,
            },
            Input::Day => match day(ask, form, refusals) {
                Some(day) => json!(day.to_string()),
                None => nothing,
            },
            Input::Moment => {
                let given = ["day", "month", "year", "time"]
                    .iter()
                    .any(|part| !form.text(&format!("{}-{part}", ask.name)).trim().is_empty());
                match given.then(|| form.moment(ask.name, refusals)).flatten() {
                    Some(at) => json!(at.micros()),
                    None => nothing,
                }
            }
            Input::SomeOf(_) | Input::Children => {
                json!(form.all(ask.name).filter(|value| !value.is_empty()).collect::<Vec<_>>())
            }
            Input::Referenced(room) => {
                let Some(id) = referenced(site, actor, room, &typed).await? else {
                    let message = format!(
                        "No {room} that you may see has this reference. Look for it with the search box first."
                    );
                    refusals.0.push(Refusal::of(ask.name, message));
                    continue;
                };
                json!(id)
            }
            Input::Answer
            | Input::OneOf(_)
            | Input::Account
            | Input::Person
            | Input::Suspect
            | Input::Warrant
            | Input::Council
            | Input::Outcome
            | Input::Record => {
                if typed.is_empty() {
                    nothing
                } else {
                    json!(typed)
                }
            }
        };
        answers.insert(ask.name.to_owned(), value);
    }
    let already: Vec<String> = refusals.0.iter().map(|refusal| refusal.field.clone()).collect();
    let mut missing = Refusals::default();
    domain::record::check_answers(asks, &serde_json::Value::Object(answers.clone()), &mut missing);
    missing.0.retain(|refusal| !already.contains(&refusal.field));
    refusals.0.extend(missing.0);
    Ok(answers)
}

async fn referenced(site: &Site, actor: &Actor, room: &'static str, typed: &str) -> Result<Option<Uuid>, PageError> {
    match typed.parse::<Uuid>() {
        Ok(id) => Ok(Some(id)),
        Err(_) => match site.casework.by_reference(actor, room, typed).await {
            Ok(found) => Ok(found),
            Err(Error::NotAllowed(_)) => Ok(None),
            Err(error) => Err(error.into()),
        },
    }
}

fn day(ask: &Ask, form: &Form, refusals: &mut Refusals) -> Option<Date> {
    let given = ["day", "month", "year"]
        .iter()
        .any(|part| !form.text(&format!("{}-{part}", ask.name)).trim().is_empty());
    if given { form.day(ask.name, refusals) } else { None }
}

/// What a page looks up to show an answer in words.
pub(crate) struct Words<'a> {
    pub(crate) people: &'a [casework::access::AccountRow],
    pub(crate) options: &'a Options,
}

/// The answers of a record in words: each question that was answered, in order.
pub(crate) fn shown(asks: &[Ask], answers: &serde_json::Value, words: &Words<'_>) -> Vec<(&'static str, String)> {
    asks.iter()
        // What is for the program alone has no words.
        .filter(|ask| !ask.label.is_empty())
        .filter_map(|ask| {
            let value = answers.get(ask.name)?;
            let text = in_words(ask.input, value, words);
            (!text.is_empty()).then_some((label(ask), text))
        })
        .collect()
}

/// A question as a heading: without what only helps whoever types.
fn label(ask: &Ask) -> &'static str {
    let helps = [" (optional)", " (if you chose that)"];
    helps
        .iter()
        .find_map(|help| ask.label.strip_suffix(help))
        .unwrap_or(ask.label)
}

fn in_words(input: Input, value: &serde_json::Value, words: &Words<'_>) -> String {
    let text = value.as_str().unwrap_or_default();
    let of = |list: &[(&str, &str)], code: &str| {
        list.iter()
            .find(|(known, _)| *known == code)
            .map_or_else(|| code.to_owned(), |(_, label)| (*label).to_owned())
    };
    let record = |list: &[(Uuid, String)], id: &str| {
        list.iter()
            .find(|(known, _)| known.to_string() == id)
            .map_or_else(|| "Not shown".to_owned(), |(_, words)| words.clone())
    };
    let strings = || {
        value
            .as_array()
            .map(|list| list.iter().filter_map(|item| item.as_str()).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    match input {
        Input::Line | Input::Text => text.to_owned(),
        Input::Count | Input::School => value.as_i64().map(|number| number.to_string()).unwrap_or_default(),
        Input::Day => text
            .parse::<Date>()
            .map(|day| day.strftime("%-d %b %Y").to_string())
            .unwrap_or_default(),
        Input::Moment => value
            .as_i64()
            .map(|micros| moment(Instant::from_micros(micros)))
            .unwrap_or_default(),
        Input::Answer => {
            domain::answers::Answer::from_code(text).map_or_else(String::new, |answer| answer.label().to_owned())
        }
        Input::OneOf(list) => of(list, text),
        Input::SomeOf(list) => strings()
            .iter()
            .map(|code| of(list, code))
            .collect::<Vec<_>>()
            .join(", "),
        Input::Account => text.parse().map(|id| name_of(words.people, id)).unwrap_or_default(),
        Input::Person | Input::Suspect | Input::Referenced(_) | Input::Warrant | Input::Record if text.is_empty() => {
            String::new()
        }
        Input::Person | Input::Suspect => record(&words.options.persons, text),
        Input::Children => strings()
            .iter()
            .map(|id| record(&words.options.children, id))
            .collect::<Vec<_>>()
            .join("; "),
        Input::Warrant => record(&words.options.warrants, text),
        Input::Referenced(_) | Input::Record => record(&words.options.records, text),
        Input::Council => domain::reference::council(text).map_or_else(|| text.to_owned(), reached),
        Input::Outcome => {
            domain::reference::outcome(text).map_or_else(|| text.to_owned(), |outcome| outcome_in_words(outcome).1)
        }
    }
}

/// An outcome's type, and its words with the type before them.
fn outcome_in_words(outcome: &Outcome) -> (String, String) {
    (outcome.code.clone(), format!("{}: {}", outcome.code, outcome.label))
}

/// A council with whom to ring there, and when.
fn reached(council: &Council) -> String {
    format!(
        "{}. Front door {} ({}), emergency duty team {}, designated officer {}",
        council.name,
        council.front_door.telephone,
        council.front_door.hours,
        council.emergency_duty_team.telephone,
        council.designated_officer.telephone
    )
}

/// A day of the calendar at noon in London, for what happened on a day and not at a time.
pub(crate) fn noon(day: Date) -> Option<Instant> {
    let noon = day.at(12, 0, 0, 0).to_zoned_datetime(london_zone()).ok()?;
    Some(Instant::from(noon.timestamp()))
}
