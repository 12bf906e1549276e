//! Records that are opened once and grow by what happens to them.
//!
//! Warrants, children at risk, exhibits and the rest are alike in one thing: they are opened with a few answers, and then
//! things happen to them, each by somebody, at a time, typed in by somebody at another time. A room says what its records
//! are asked, what can happen to them, which states follow, which tasks are open and which facts figures count; what all
//! rooms share is here. What is asked is data ([`Ask`]), so that a form, its refusals and the page which shows the answer
//! have the same words.
//!
//! **What happened can always be recorded**, in any order and late. Whatever does not fit the state that it met is named by
//! [`Record::irregular`]; only a decision about what is to come can be refused, by [`Room::may_grow`].

mod task;

pub use task::{Task, Timed};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use uuid::Uuid;

use crate::clocks::Clocks;
use crate::ids::{AccountId, InvestigationId, PersonId, ScopeId};
use crate::networks::TieKind;
use crate::quality::Sign;
use crate::refusal::{Refusal, Refusals};
use crate::time::Instant;

/// How far ahead of our clock somebody else's may be before a time counts as the future, in minutes.
const CLOCKS_DIFFER_MINUTES: i64 = 5;
/// The longest line that a form takes, in characters.
const LONGEST_LINE: usize = 300;
/// The longest text that a form takes, in characters.
pub(crate) const LONGEST_TEXT: usize = 20_000;

/// What kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// One line of text.
    Line,
    /// Several lines of text.
    Text,
    /// A whole number, none below zero.
    Count,
    /// A day of the calendar.
    Day,
    /// A day and a time on the London clock.
    Moment,
    /// Yes, no, not known.
    Answer,
    /// One of a closed list: codes with their words.
    OneOf(&'static [(&'static str, &'static str)]),
    /// Some of a closed list.
    SomeOf(&'static [(&'static str, &'static str)]),
    /// Somebody who signs in.
    Account,
    /// A person of this investigation.
    Person,
    /// A suspect of this investigation; where nobody is named as one, anybody in it but its linked children.
    Suspect,
    /// Any record of a room that the actor may see, by its reference: the room's name.
    Referenced(&'static str),
    /// Some of the children of this investigation.
    Children,
    /// One of its warrants.
    Warrant,
    /// A council of the reference list.
    Council,
    /// A Home Office outcome of the reference list, by its type.
    Outcome,
    /// Another record of this case; written by what happened there, and never typed.
    Record,
    /// A school of the register, by its number.
    School,
}

/// One question: its name in the form and in the record, and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The field's name.
    pub name: &'static str,
    /// What is asked.
    pub label: &'static str,
    /// One line of help; may be empty.
    pub hint: &'static str,
    /// What kind of answer it takes.
    pub input: Input,
    /// What to say when nothing is answered; empty where the answer is optional.
    pub missing: &'static str,
}

/// Asks for something that is needed.
pub const fn needed(name: &'static str, label: &'static str, input: Input, missing: &'static str) -> Ask {
    Ask {
        name,
        label,
        hint: "",
        input,
        missing,
    }
}

/// Asks for something that may stay open.
pub const fn optional(name: &'static str, label: &'static str, input: Input) -> Ask {
    Ask {
        name,
        label,
        hint: "",
        input,
        missing: "",
    }
}

impl Ask {
    /// The same with a line of help.
    #[must_use]
    pub const fn hint(mut self, hint: &'static str) -> Self {
        self.hint = hint;
        self
    }
    /// Whether an answer was given.
    fn is_answered(&self, answers: &Value) -> bool {
        match answers.get(self.name) {
            None | Some(Value::Null) => false,
            Some(Value::String(text)) => !text.trim().is_empty(),
            Some(Value::Array(values)) => !values.is_empty(),
            Some(_) => true,
        }
    }
    fn is_too_long(&self, answers: &Value) -> bool {
        let longest = match self.input {
            Input::Text => LONGEST_TEXT,
            _ => LONGEST_LINE,
        };
        answers
            .get(self.name)
            .and_then(Value::as_str)
            .is_some_and(|text| text.chars().count() > longest)
    }
}

/// What can happen to a record of some kind, as a form offers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepKind {
    /// The code in forms, URLs and versions.
    pub code: &'static str,
    /// What a button says: `Record the grant`.
    pub label: &'static str,
    /// What a history says: `Granted`.
    pub past: &'static str,
    /// What is asked about it.
    pub asks: &'static [Ask],
}

/// What happened to a record: a closed list for each room, tagged by `step`.
pub trait Step: Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync {
    /// Everything that can happen, in the order in which it should.
    const KINDS: &'static [StepKind];
    /// This one's code.
    fn code(&self) -> &'static str;
    /// This one's words and questions.
    fn kind(&self) -> Option<&'static StepKind> {
        Self::KINDS.iter().find(|kind| kind.code == self.code())
    }
}

/// The states of a record and the steps that lead from one to another.
pub trait Machine: Copy + Eq + fmt::Debug + 'static {
    /// The state of a record that was just opened.
    const FIRST: Self;
    /// Every regular step: from which state, by what, to which.
    const ARROWS: &'static [(Self, &'static str, Self)];
    /// The code in tables and URLs.
    fn code(self) -> &'static str;
    /// The words a person reads.
    fn label(self) -> &'static str;
    /// Where a step leads, and whether it is regular there. A step in no arrow changes no state and is always regular; one
    /// that is drawn elsewhere has happened all the same, and leads where it leads from there.
    fn follow(self, step: &str) -> (Self, bool) {
        let drawn = |arrow: &&(Self, &'static str, Self)| arrow.1 == step;
        if let Some((_, _, to)) = Self::ARROWS.iter().filter(drawn).find(|arrow| arrow.0 == self) {
            return (*to, true);
        }
        match Self::ARROWS.iter().find(drawn) {
            Some((_, _, to)) => (*to, false),
            None => (self, true),
        }
    }
}

/// Who did something and when, and who typed it in and when: two times, often two people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorded {
    /// When it happened.
    pub happened: Instant,
    /// When it was typed in.
    pub at: Instant,
    /// Who did it, by name.
    pub done_by: String,
    /// Who typed it in.
    pub by: AccountId,
}

impl Recorded {
    fn check(&self, refusals: &mut Refusals) {
        refusals.when(
            self.happened > self.at.plus_minutes(CLOCKS_DIFFER_MINUTES),
            "happened",
            "That time has not come yet. Enter when it happened, or record it once it has.",
        );
        refusals.when(
            self.done_by.chars().count() > LONGEST_LINE,
            "done_by",
            "Use at most 300 characters for who did it.",
        );
    }
}

/// That a step was entered in error: it stays to be read, and counts no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Struck {
    /// Who struck it out.
    pub by: AccountId,
    /// When.
    pub at: Instant,
    /// Why.
    pub why: String,
}

/// Something that happened to a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event<S> {
    /// What.
    pub step: S,
    /// Who and when.
    pub made: Recorded,
    /// The record's version that it came with, by which its facts are found.
    pub version: i64,
    /// That it was entered in error.
    #[serde(default)]
    pub struck: Option<Struck>,
}

/// Who decides, as far as a rule needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decider {
    /// Their account.
    pub account: AccountId,
    /// Whether they supervise.
    pub supervisor: bool,
}

/// A fact that figures count: kind, subject, moment, attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// What happened: `warrant_executed`.
    pub kind: &'static str,
    /// To whom or what.
    pub subject: Uuid,
    /// When it happened.
    pub at: Instant,
    /// What else a figure needs.
    pub attributes: BTreeMap<&'static str, String>,
}

/// Makes a fact.
pub fn noted(kind: &'static str, subject: Uuid, at: Instant, attributes: &[(&'static str, &str)]) -> Noted {
    Noted {
        kind,
        subject,
        at,
        attributes: attributes
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect(),
    }
}

/// That something was not done as it should have been. It happened, so it was taken all the same; whoever answers for it is
/// shown it until they have looked at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag {
    /// In words: `Searched after the warrant’s last safe day`.
    pub what: &'static str,
    /// The Act, the guidance or the policy that says how it should have been.
    pub source: &'static str,
    /// When what raised it happened.
    pub at: Instant,
    /// Who typed that in: nobody looks at their own flag.
    pub by: AccountId,
}

impl Flag {
    /// A flag on something that was recorded.
    pub fn on(made: &Recorded, what: &'static str, source: &'static str) -> Self {
        Self {
            what,
            source,
            at: made.happened,
            by: made.by,
        }
    }
}

/// That a supervisor looked at a flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looked {
    /// The flag's words.
    pub what: String,
    /// When what raised it happened.
    pub raised: Instant,
    /// What was found and what is done about it.
    pub found: String,
    /// Who looked.
    pub by: AccountId,
    /// When.
    pub at: Instant,
}

/// A word or number by which a record is found: kind, normal form, and whether it is the whole of what matches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// What kind: `name`, `postcode`, or an identifier's.
    pub kind: &'static str,
    /// The normal form.
    pub normal: String,
    /// Whether equal forms are the same thing.
    pub exact: bool,
    /// In how many messages of the record it stands; 1 where it is not counted.
    pub times: i64,
}

/// What a record states of two others, or of itself and another: that they are tied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// How.
    pub kind: TieKind,
    /// The one: its kind and id.
    pub one: (&'static str, Uuid),
    /// The other.
    pub other: (&'static str, Uuid),
    /// Since when.
    pub since: Instant,
}

/// A room's kind of record: what it is asked, what can happen to it, what follows.
pub trait Room: Clone + Copy + fmt::Debug + PartialEq + Eq + Send + Sync + 'static {
    /// The typed id.
    type Id: Copy
        + fmt::Debug
        + PartialEq
        + Serialize
        + DeserializeOwned
        + Send
        + Sync
        + From<Uuid>
        + Into<Uuid>
        + fmt::Display;
    /// What it is opened with.
    type Opening: Clone + fmt::Debug + PartialEq + Serialize + DeserializeOwned + Send + Sync;
    /// What can happen to it.
    type Step: Step;
    /// Its states.
    type State: Machine;
    /// The word in tables, URLs and the journal: `warrant`.
    const NAME: &'static str;
    /// The word on pages: `Warrant`.
    const TITLE: &'static str;
    /// The letter of its spoken references.
    const LETTER: char;
    /// What is asked when it is opened.
    const OPENING: &'static [Ask];
    /// The journal's word for opening one.
    const OPENED: &'static str;
    /// The journal's word for what happened to one.
    const GREW: &'static str;

    /// What a list calls it.
    fn title(record: &Record<Self>) -> String;
    /// What its history calls its opening.
    fn began(_record: &Record<Self>) -> &'static str {
        "Opened"
    }
    /// The person it is about.
    fn person(_record: &Record<Self>) -> Option<PersonId> {
        None
    }
    /// Whether it may be opened so. The questions have been checked already.
    fn may_open(_opening: &Self::Opening, _made: &Recorded) -> Refusals {
        Refusals::default()
    }
    /// Whether a decision may be made. What happened is never refused here.
    fn may_grow(_record: &Record<Self>, _step: &Self::Step, _made: &Recorded, _decider: &Decider) -> Refusals {
        Refusals::default()
    }
    /// The state that it was opened in.
    fn first(_record: &Record<Self>) -> Self::State {
        Self::State::FIRST
    }
    /// Its state: by its arrows, unless the room knows better.
    fn state(record: &Record<Self>) -> Self::State {
        record
            .standing()
            .fold(Self::first(record), |state, event| state.follow(event.step.code()).0)
    }
    /// Whether its page offers to record a step. What is not offered is taken all the same.
    fn offers(_record: &Record<Self>, _kind: &StepKind) -> bool {
        true
    }
    /// The investigation that it belongs to, for records that find theirs later.
    fn case_of(record: &Record<Self>) -> Option<InvestigationId> {
        record.investigation
    }
    /// What is missing.
    fn tasks(_record: &Record<Self>) -> Vec<Task> {
        Vec::new()
    }
    /// What was not done as it should have been.
    fn flags(_record: &Record<Self>) -> Vec<Flag> {
        Vec::new()
    }
    /// What opening it tells figures.
    fn facts_of_opening(_record: &Record<Self>) -> Vec<Noted> {
        Vec::new()
    }
    /// What a step tells figures.
    fn facts(_record: &Record<Self>, _step: &Self::Step, _made: &Recorded) -> Vec<Noted> {
        Vec::new()
    }
    /// What its case came to, for those who worked on it: in words that name nobody, and when.
    fn results(_record: &Record<Self>) -> Vec<(&'static str, Instant)> {
        Vec::new()
    }
    /// What it shows to whoever looks at quality: the sign, and what it is of.
    fn signs(_record: &Record<Self>) -> Vec<(Sign, Uuid)> {
        Vec::new()
    }
    /// By what it is found, beside its reference.
    fn terms(_record: &Record<Self>) -> Vec<Term> {
        Vec::new()
    }
    /// What it states of how others are tied, where no column of its row says so.
    fn ties(_record: &Record<Self>) -> Vec<Stated> {
        Vec::new()
    }
}

/// A record of a room.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Record<R: Room> {
    /// Its id.
    pub id: R::Id,
    /// What people say and type.
    pub reference: String,
    /// The investigation that it belongs to.
    pub investigation: Option<InvestigationId>,
    /// What it was opened with.
    pub opening: R::Opening,
    /// By whom and when.
    pub opened: Recorded,
    /// What happened since, in the order in which it was recorded.
    pub events: Vec<Event<R::Step>>,
    /// The closed case that it belongs to.
    #[serde(default)]
    pub scope: Option<ScopeId>,
    /// The flags that somebody looked at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub looked: Vec<Looked>,
    /// What the force had changed in the clocks when this was last written.
    #[serde(default, skip_serializing_if = "Clocks::is_as_published")]
    pub clocks: Clocks,
}

/// Refuses what was not answered or is too long, in the words of the questions.
pub fn check_answers(asks: &[Ask], answers: &Value, refusals: &mut Refusals) {
    for ask in asks {
        if !ask.missing.is_empty() && !ask.is_answered(answers) {
            refusals.0.push(Refusal::of(ask.name, ask.missing));
        }
        if ask.is_too_long(answers) {
            refusals
                .0
                .push(Refusal::of(ask.name, "This is longer than a record takes. Shorten it."));
        }
    }
}

/// What was answered, by the names of the questions.
pub fn as_answers(answered: &impl Serialize) -> Value {
    serde_json::to_value(answered).unwrap_or(Value::Null)
}

impl<R: Room> Record<R> {
    /// Opens a record, or says everything that keeps it from being opened.
    pub fn open(
        id: R::Id,
        reference: String,
        investigation: Option<InvestigationId>,
        opening: R::Opening,
        opened: Recorded,
    ) -> Result<Self, Refusals> {
        let mut refusals = Refusals::default();
        check_answers(R::OPENING, &as_answers(&opening), &mut refusals);
        opened.check(&mut refusals);
        refusals.0.extend(R::may_open(&opening, &opened).0);
        refusals.into_result()?;
        Ok(Self {
            id,
            reference,
            investigation,
            opening,
            opened,
            events: Vec::new(),
            scope: None,
            looked: Vec::new(),
            clocks: Clocks::default(),
        })
    }

    /// Adds what happened. What is missing is refused, and a decision that may not be made; a step out of its order is taken.
    pub fn grow(&mut self, step: R::Step, made: Recorded, decider: &Decider, version: i64) -> Result<(), Refusals> {
        let mut refusals = Refusals::default();
        let asks = step.kind().map_or(&[][..], |kind| kind.asks);
        check_answers(asks, &as_answers(&step), &mut refusals);
        made.check(&mut refusals);
        refusals.0.extend(R::may_grow(self, &step, &made, decider).0);
        refusals.into_result()?;
        self.events.push(Event {
            step,
            made,
            version,
            struck: None,
        });
        Ok(())
    }

    /// Strikes out a step that was entered in error. It stays to be read.
    pub fn strike_out(&mut self, place: usize, why: &str, by: AccountId, at: Instant) -> Result<(), Refusals> {
        let why = why.trim();
        let event = self.events.get_mut(place).filter(|event| event.struck.is_none());
        let Some(event) = event else {
            return Err(Refusal::of("why", "That entry is not there, or was struck out already.").into());
        };
        if why.is_empty() {
            return Err(Refusal::of("why", "Say why it was wrong, so that whoever reads it later knows.").into());
        }
        event.struck = Some(Struck {
            by,
            at,
            why: why.to_owned(),
        });
        Ok(())
    }

    /// What was not done as it should have been, the earliest first, each with who looked at it.
    pub fn flags(&self) -> Vec<(Flag, Option<&Looked>)> {
        let mut flags = R::flags(self);
        flags.sort_by_key(|flag| flag.at);
        let looked = |flag: &Flag| {
            let of = |looked: &&Looked| looked.what == flag.what && looked.raised == flag.at;
            self.looked.iter().find(of)
        };
        flags.into_iter().map(|flag| (flag, looked(&flag))).collect()
    }

    /// Records that a supervisor looked at a flag, by its place among them: it was raised by what somebody else typed in.
    pub fn look_at(&mut self, place: usize, found: &str, decider: &Decider, at: Instant) -> Result<(), Refusals> {
        let flags = self.flags();
        let Some((flag, None)) = flags.get(place) else {
            return Err(Refusal::of(
                "found",
                "That is not there any more, or somebody has looked at it already.",
            )
            .into());
        };
        let mut refusals = Refusals::default();
        refusals.when(
            found.trim().is_empty(),
            "found",
            "Enter what you found, and what is done about it.",
        );
        refusals.when(
            found.chars().count() > LONGEST_TEXT,
            "found",
            "This is longer than a record takes. Shorten it.",
        );
        refusals.when(
            !decider.supervisor || flag.by == decider.account,
            "found",
            "A supervisor who did not type it in has to look at it.",
        );
        refusals.into_result()?;
        let looked = Looked {
            what: flag.what.to_owned(),
            raised: flag.at,
            found: found.trim().to_owned(),
            by: decider.account,
            at,
        };
        self.looked.push(looked);
        Ok(())
    }

    /// What happened and stands, in the order in which it happened; what was recorded first comes first at a tie.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Event<R::Step>> {
        let mut events: Vec<_> = self.events.iter().filter(|event| event.struck.is_none()).collect();
        events.sort_by_key(|event| event.made.happened);
        events.into_iter()
    }

    /// Whether a step, by its place, did not fit the state that it met: flagged, never refused. The order is that in which
    /// things happened, so what is typed late is judged where it belongs.
    pub fn irregular(&self, place: usize) -> bool {
        let Some(asked) = self.events.get(place) else {
            return false;
        };
        let mut state = R::first(self);
        for event in self.standing() {
            let (next, regular) = state.follow(event.step.code());
            if std::ptr::eq(event, asked) {
                return !regular;
            }
            state = next;
        }
        false
    }

    /// What each standing step changed, in the order in which things happened: its place among the events, the state before and
    /// after.
    pub fn states(&self) -> Vec<(usize, R::State, R::State)> {
        let mut state = R::first(self);
        let mut states = Vec::new();
        for event in self.standing() {
            let (next, _) = state.follow(event.step.code());
            let place = self.events.iter().position(|other| std::ptr::eq(other, event));
            states.extend(place.map(|place| (place, state, next)));
            state = next;
        }
        states
    }

    /// Everybody who typed anything of it that stands.
    pub fn hands(&self) -> BTreeSet<AccountId> {
        let typed = self.events.iter().filter(|event| event.struck.is_none());
        let typed = typed.map(|event| event.made.by);
        std::iter::once(self.opened.by).chain(typed).collect()
    }

    /// Whether something of the sort has happened.
    pub fn has(&self, code: &str) -> bool {
        self.standing().any(|event| event.step.code() == code)
    }

    /// When something of the sort last happened.
    pub fn last(&self, code: &str) -> Option<&Event<R::Step>> {
        self.standing().rfind(|event| event.step.code() == code)
    }

    /// Its state.
    pub fn state(&self) -> R::State {
        R::state(self)
    }

    /// What can be recorded now: first what its state expects, then everything else, for what happened may be recorded late.
    pub fn offered(&self) -> (Vec<&'static StepKind>, Vec<&'static StepKind>) {
        let state = self.state();
        let expected = |kind: &&StepKind| {
            R::State::ARROWS
                .iter()
                .any(|arrow| arrow.0 == state && arrow.1 == kind.code)
        };
        R::Step::KINDS
            .iter()
            .filter(|kind| kind.is_offered() && R::offers(self, kind))
            .partition(expected)
    }
}

impl StepKind {
    /// Whether a form offers it; what another command records has no label.
    pub const fn is_offered(&self) -> bool {
        !self.label.is_empty()
    }
}

/// Writes the steps of a room: the enum with its documentation, its codes and what is asked about each.
macro_rules! steps {
    ($(#[$doc:meta])* $name:ident { $(
        $(#[$vdoc:meta])* $variant:ident $code:literal $label:literal $past:literal {
            $( $(#[$fdoc:meta])* $field:ident : $type:ty => $ask:expr ),* $(,)?
        }
    ),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(tag = "step")]
        pub enum $name { $(
            $(#[$vdoc])*
            #[serde(rename = $code)]
            $variant { $( $(#[$fdoc])* $field: $type ),* }
        ),+ }
        impl $crate::record::Step for $name {
            const KINDS: &'static [$crate::record::StepKind] = &[ $( $crate::record::StepKind {
                code: $code,
                label: $label,
                past: $past,
                asks: &[ $( $ask ),* ],
            } ),+ ];
            fn code(&self) -> &'static str { match self { $( Self::$variant { .. } => $code ),+ } }
        }
    };
}
pub(crate) use steps;

/// Writes the states of a room with their words and arrows.
macro_rules! states {
    ($(#[$doc:meta])* $name:ident { $($variant:ident $code:literal $label:literal),+ $(,)? }
     first $first:ident; $( $from:ident $step:literal $to:ident );* $(;)?) => {
        $crate::access::coded! { $(#[$doc])* $name { $($variant $code $label),+ } }
        impl $crate::record::Machine for $name {
            const FIRST: Self = Self::$first;
            const ARROWS: &'static [(Self, &'static str, Self)] = &[ $( (Self::$from, $step, Self::$to) ),* ];
            fn code(self) -> &'static str { Self::code(self) }
            fn label(self) -> &'static str { Self::label(self) }
        }
    };
}
pub(crate) use states;
